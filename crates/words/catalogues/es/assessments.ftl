### Necesidades: evaluaciones, matriz, lo que falta, informe.

nav-needs = Necesidades
assessments-title = Evaluaciones de necesidades
assessments-lead = Lo que falta a los Miembros, puntuado por área, y lo que cada órgano hace con ello.
assessments-none = Todavía no hay evaluación de necesidades. Empieza con una lista de áreas y una escala.
assessment-no-lists = Una evaluación necesita una lista de áreas. Cree primero una en los términos de un plan, por ejemplo «Recogida de datos» e «Inspección en puerto».
assessment-add = Nueva evaluación
assessment-change = Cambiar la evaluación
assessment-ways = Partes de la evaluación
assessment-overview = Resumen
assessment-matrix = Matriz
assessment-needs = Necesidades
assessment-name = Título
assessment-cycle = Vuelta del ciclo
assessment-cycle-hint = Como está impresa, por ejemplo 2026 o 2026/2027.
assessment-areas = Áreas
assessment-areas-hint = La lista cuyos términos se puntúan. No cambia una vez creada la evaluación.
assessment-area = Área
assessment-scale = Escala
assessment-digits = Cifras decimales
assessment-digits-hint = En las medias: 0 para números enteros, 3 como máximo.
assessment-tie = Un valor en el medio va
assessment-tie-up = hacia arriba
assessment-tie-even = al vecino par
assessment-tie-down = hacia abajo
assessment-criteria = Lo que hace urgente una necesidad
assessment-criteria-hint = Uno por línea con su peso, por ejemplo «Gravedad: 3». Puede quedar vacío.
assessment-method = Cómo se hizo
assessment-method-hint = En palabras, como se va a publicar: de dónde vienen las puntuaciones y quién las dio.
assessment-previous = Evaluación anterior
assessment-members = Miembros
assessment-agreed = Acordada
assessment-digest = Informe
assessment-rounded = Un área con partes es la media de sus partes, un total la media de las áreas redondeadas, cada una redondeada a { $digits ->
    [0] números enteros
    [one] { $digits } cifra
   *[other] { $digits } cifras
}; un valor en el medio va { $tie }. Lo que no tiene datos se deja fuera y no cuenta como 0.
assessment-weights = Prioridad:
assessment-report = Informe
assessment-state-draft = borrador
assessment-state-chair-review = con las presidencias
assessment-state-member-consult = con los Miembros
assessment-state-tabled = presentada
assessment-state-released = ante sus órganos
assessment-state-agreed = acordada
assessment-state-public = pública
assessment-move = Pasar a «{ $state }»
assessment-next-chair-review = Las presidencias de sus órganos la leen después y dicen qué piensan de ella.
assessment-next-member-consult = Los Miembros afectados leen después lo que se dice de ellos.
assessment-next-tabled = Después solo la cambian sus órganos. Cada área con puntuaciones o necesidades debe pertenecer a un órgano con una sesión.
assessment-next-released = Después la leen los Miembros y los delegados, y cada órgano enmienda y finaliza su parte. Quien la hizo no la publica.
assessment-next-agreed = Cuando cada órgano ha finalizado su parte, el informe se guarda como está entonces, para siempre.
assessment-next-public = Después todo el mundo lee el informe.
assessment-recall = Retirarla
assessment-parts = De qué responden los órganos
assessment-parts-none = Ningún órgano responde todavía de un área. Dé cada área al órgano que la finaliza.
assessment-give-areas = Dar sus áreas a un órgano
assessment-part-preliminary = preliminar
assessment-part-before-body = ante el órgano
assessment-part-finalised = finalizada
assessment-give-areas-hint = Por etiqueta o por palabras, una por línea. Cada área pertenece a un solo órgano.
assessment-body = Órgano
assessment-body-hint = Su código, por ejemplo CC.
assessment-session = Sesión
assessment-session-hint = Por ejemplo «CC 21».
assessment-deeds = Lo que se puede hacer
assessment-document = Documento
assessment-document-hint = Signatura del informe o de la decisión. Si no la hay, indique el párrafo.
assessment-act = Registrar lo que hizo el órgano
assessment-act-hint = Una parte se finaliza por un acto de su órgano, como dice su informe.
assessment-amend = Registrar lo que cambió el órgano
assessment-amend-hint = O palabras nuevas para una necesidad, o una puntuación nueva. Lo que había antes se guarda al lado.
assessment-amend-need-hint = Abierto desde la página de la necesidad, este campo está relleno. Déjelo vacío si cambia una puntuación.
assessment-amendments = Lo que cambiaron los órganos
assessment-before = Antes
assessment-after = Ahora
assessment-say = Decir algo
assessment-said = Lo que se dijo
group-amend-need = Una necesidad
group-amend-score = O una puntuación
group-amend-where = Dónde se lee

scale-0-5 = de 0 a 5
scale-1-5 = de 1 a 5
scale-yes-partly-no = sí, en parte, no
scale-percent = por ciento

matrix-class = Miembros que son
matrix-sort = Orden
matrix-areas = Áreas
matrix-under = Partes de
matrix-all-areas = todas las áreas
matrix-total = Todas las áreas
matrix-none = Todavía no hay Miembros puntuados aquí.
matrix-caption = Puntuaciones, { $scale }
matrix-legend = Cuanto más oscuro, más falta. ▲ mejor, ▼ peor, = igual que en la evaluación anterior. Un guion significa sin datos. Cada cifra abre lo que hay registrado detrás.

score = Puntuación
score-hint = Un grado de la escala. Vacío significa sin datos, que no es 0.
score-none = sin datos
score-better = mejor que antes
score-worse = peor que antes
score-same = igual que antes
score-needs = { $count ->
    [one] { $count } necesidad
   *[other] { $count } necesidades
}
score-put = Registrar una puntuación
score-member-hint = Nombre o código.
score-area-hint = Etiqueta o palabras.
score-evidence = Pruebas
score-evidence-hint = En qué se apoya la puntuación. Solo lo leen el Miembro, la secretaría y las presidencias, y cada lectura queda registrada.
score-recorded = Registrado
score-by-body = dada por el órgano
scores-recorded = Puntuaciones registradas
scores-none = Aquí no hay nada registrado: sin datos.

need = Necesidad
need-add = Añadir una necesidad
need-change = Cambiar las palabras
needs-none = Todavía no se ha añadido ninguna necesidad. Una necesidad dice lo que falta a un Miembro en un área y de dónde se sabe.
need-text = Lo que hace falta
need-member = Miembro
need-member-hint = Nombre o código. Vacío para lo que falta a todos los Miembros.
need-all-members = todos los Miembros
need-gap = Lo que falta
need-gap-skills = capacidades
need-gap-knowledge = conocimientos
need-gap-resources = medios
need-source = Se sabe por
need-source-performance = datos de desempeño
need-source-compliance = un resultado de cumplimiento
need-source-body = un órgano
need-source-panel = un grupo asesor
need-source-member = el propio Miembro
need-source-survey = una encuesta
need-reference = Dónde se lee
need-reference-hint = Por ejemplo «CC 21, párr. 12».
need-values = Urgencia
need-values-hint = De 0 a 5 para { $criteria }, separados por comas. Lo que nadie ha dicho todavía puede quedar vacío: «4,,2».
need-values-missing = { $count ->
    [one] { $count } criterio abierto
   *[other] { $count } criterios abiertos
}
need-unweighed = sin ponderar
need-objectives = Objetivos a los que responde
need-objectives-none = No se ha indicado ningún objetivo.
need-priority = Prioridad
need-rank = Puesto
need-rank-hint = 1 es el primero.
need-rank-give = Darle un puesto
need-rank-reason = Motivo
need-ranks = Puestos dados por los órganos
need-state-identified = identificada
need-state-confirmed = confirmada
need-state-addressed = atendida
need-state-met = satisfecha
need-state-persistent = sigue ahí
need-state-withdrawn = retirada
need-finding = Abierta por el hallazgo
need-finding-open = La necesidad está satisfecha y el hallazgo del que viene todavía no está cerrado. Abra el hallazgo y ciérrelo.
finding-needs = Necesidades que abrió
finding-open-need = Abrir una necesidad en «{ $assessment }»
finding-need-open = Este hallazgo se corrigió y una necesidad que abrió sigue ahí. Abra la necesidad y diga qué ha sido de ella.
need-move = Decir qué ha sido de ella
need-move-reason = Por qué

report-standing = { $organisation }, { $cycle }: { $state }
report-scale = Escala: { $scale }.
report-matrix-note = Un guion significa sin datos.
report-no-needs = No se ha añadido ninguna necesidad.

## Deeds

deed-assessment-added = Se creó una evaluación de necesidades
deed-assessment-changed = Se cambió una evaluación de necesidades
deed-assessment-commented = Se dijo algo sobre una evaluación de necesidades
deed-assessment-moved = Una evaluación de necesidades avanzó
deed-assessment-part-set = Un órgano recibió áreas de una evaluación
deed-assessment-recalled = Se retiró una evaluación de necesidades
deed-assessment-scored = Se puntuó a un Miembro
deed-need-added = Se añadió una necesidad
deed-need-changed = Se cambió una necesidad
deed-need-moved = Se dijo qué ha sido de una necesidad
deed-need-ranked = Un órgano dio un puesto a una necesidad

## Problems

problem-assessment-final = Es pública; no sigue nada.
problem-assessment-no-part = Ningún órgano responde todavía de un área. Dé primero sus áreas a un órgano.
problem-assessment-no-session = { $value } no tiene sesión para tratarla. Indique primero la sesión.
problem-assessment-nobodys-area = «{ $value }» tiene puntuaciones o necesidades y ningún órgano responde de ella. Désela primero a un órgano.
problem-assessment-empty = Todavía no tiene ni puntuaciones ni necesidades. Añada primero algunas.
problem-assessment-not-finalised = { $value } todavía no ha finalizado su parte. Registre primero su acto.
problem-assessment-area-taken = «{ $value }» ya pertenece a otro órgano.
problem-assessment-body-taken = Este órgano ya tiene su parte. Cambie esa.
problem-assessment-not-before = Esto se hace mientras la parte está ante su órgano: después de la publicación y antes de que el órgano la haya finalizado.
problem-assessment-frozen = Está finalizada o acordada y ya no cambia.
problem-assessment-not-tabled = Solo se retira lo que está presentado y todavía no publicado.
problem-assessment-session = «{ $value }» es la sesión de otro órgano.
problem-assessment-scored = Ya hay puntuaciones; esto queda como está. Cree otra evaluación en su lugar.
problem-assessment-criterion = «{ $value }» no es un criterio con su peso. Escriba por ejemplo «Gravedad: 3», ocho líneas como máximo, pesos hasta 100.
problem-assessment-amend = Lo que cambió un órgano tiene su propio formulario, que dice lo que había antes.
problem-score-not-on-scale = «{ $value }» no es un grado de la escala de { $from } a { $to }. Déjelo vacío si no hay datos.
problem-score-not-leaf = «{ $value }» tiene partes, y su cifra es la media de ellas. Puntúe las partes.
problem-need-values = «{ $value }» no encaja. Escriba un número de 0 a 5 para cada criterio, { $most } como máximo, separados por comas.
problem-need-not-from = Esto no sigue al estado de la necesidad. Mire de nuevo su página.

## Puntuaciones de una tabla

scores-import = Importar puntuaciones
scores-import-lead = No se registra nada antes de que lo haya visto. Si una celda está mal, no se toma nada y se enumera cada celda que está mal.
# $heads: los encabezados, como lista
scores-import-heads = O una fila por puntuación, con estos encabezados en cualquiera de los idiomas: { $heads }; hacen falta el Miembro, el área y la puntuación. O los Miembros en filas y las áreas en columnas, cada encabezado con el número o las palabras de un área. Ahí una celda vacía no dice nada y un guion dice «sin datos».
scores-file-hint = Un libro de cálculo (.xlsx) o una tabla en formato de texto (.csv).
scores-source-hint = Para todas las filas que no nombran su propia fuente.
scores-look = Verlo primero
# $file: su nombre
scores-looked-at = Esto es lo que registraría «{ $file }». Todavía no se ha registrado nada.
# $count: cuántas puntuaciones
scores-fresh = { $count ->
    [one] { $count } puntuación donde no hay nada
   *[other] { $count } puntuaciones donde no hay nada
}
# $count: cuántas puntuaciones
scores-changed = { $count ->
    [one] { $count } puntuación en lugar de otra
   *[other] { $count } puntuaciones en lugar de otras
}
# $count: cuántas puntuaciones
scores-same = { $count ->
    [one] { $count } puntuación que ya consta
   *[other] { $count } puntuaciones que ya constan
}
# $heads: los encabezados, como lista
scores-left = Columnas que no se leen: { $heads }.
scores-would-change = Lo que cambiaría
# $count: cuántas se muestran
scores-first = { $count ->
    [one] Se muestra la primera ({ $count }).
   *[other] Se muestran las { $count } primeras.
}
# $count: cuántas puntuaciones
scores-confirm = { $count ->
    [one] Registrar { $count } puntuación
   *[other] Registrar { $count } puntuaciones
}
scores-other-file = Otro archivo
score-cell-scale = no es un grado de la escala
score-cell-parts = esta área tiene partes; puntúe las partes
score-cell-twice = ya puntuado más arriba
deed-assessment-scores-imported = Se importaron puntuaciones de una tabla
deed-assessment-scores-uploaded = Se entregó una tabla de puntuaciones para verla
problem-score-twice = El archivo ya puntúa a este Miembro en esta área.
# $value: encabezados que faltan, como lista
problem-score-heads = No se encontró ninguna tabla de puntuaciones. Nombre estas columnas en una fila: { $value }; o ponga los Miembros en filas y las áreas en columnas.
# $most: cuántas puede traer un archivo
problem-score-many = { $most ->
    [one] El archivo trae más de { $most } puntuación. Divídalo.
   *[other] El archivo trae más de { $most } puntuaciones. Divídalo.
}

## Grupos de la matriz

matrix-by = Agrupados por
matrix-by-class = clase
matrix-by-status = condición
matrix-by-group = grupo
matrix-by-region = región
matrix-by-set = lista de Miembros
matrix-sort-gap = la mayor brecha primero
matrix-sort-worse = la mayor caída primero
matrix-across = En columnas
matrix-across-parts = las partes de las áreas
matrix-together = Todos juntos
# $count: de cuántos Miembros se conoce el valor
matrix-of = de { $count }
# $count: cuántos Miembros
matrix-members = { $count ->
    [one] { $count } Miembro
   *[other] { $count } Miembros
}
matrix-groups-legend = El valor de un grupo es la media de sus Miembros, con un dígito más; «de» indica cuántos tienen datos. Un Miembro de varios grupos cuenta en cada uno.

## Lo que espera a un órgano

agenda-standing = en cada orden del día
queue-heading = Lo que espera a este órgano
queue-none = Nada espera. Una necesidad que surge entre evaluaciones se pone aquí y se examina en el punto que figura en cada orden del día.
queue-raised = Necesidades planteadas
queue-raised-on = Planteada el
queue-raise = Poner una necesidad en la cola
queue-raise-hint = Para lo que surgió entre evaluaciones y no debe perderse. Espera hasta que alguien diga qué resultó.
queue-member-hint = Nombre o código. Vacío para lo que falta a varios Miembros.
queue-several = varios Miembros
queue-source = Cómo surgió
queue-source-hint = Por ejemplo «Taller sobre edad, mayo de 2026». Puede quedar vacío.
queue-settle = Decir qué resultó
queue-outcome = Qué resultó
queue-outcome-hint = Dónde se retomó, o por qué se dejó de lado.
# $count: cuántos hallazgos
queue-findings = { $count ->
    [one] { $count } hallazgo por decidir
   *[other] { $count } hallazgos por decidir
}
queue-parts = Evaluaciones de necesidades con una parte por finalizar
raised-state-waiting = en espera
raised-state-taken-up = retomada
raised-state-set-aside = dejada de lado
deed-need-raised = Se puso una necesidad en la cola de un órgano
deed-need-raised-settled = Se dijo qué resultó de una necesidad en espera

## Capacidad de un Miembro

capacity-title = Capacidad y necesidades
# $member: el Miembro
capacity-of = Plan de capacidad: { $member }
# $organisation: de quién es Miembro; $day: el día de las cifras
capacity-standing = { $organisation }, al { $day }.
capacity-lead = Qué puntuación tiene este Miembro, qué necesita, qué se hace y en qué orden. Todo proviene de las demás páginas, en la medida en que usted puede leerlas.
capacity-scores = Puntuaciones en el tiempo
capacity-trend = ▲ mejor, ▼ peor, = igual que en la evaluación anterior. Un guion significa sin datos.
capacity-no-scores = Ninguna evaluación que usted pueda leer puntúa todavía a este Miembro.
capacity-no-needs = Todavía no se ha anotado ninguna necesidad de este Miembro. Las necesidades figuran en una evaluación, con su fuente.
capacity-obligation = Obligación o fuente
capacity-cause = Qué falta
capacity-assistance = Asistencia necesaria
capacity-answers = Respuesta
capacity-cost = Costo
capacity-time = Cuándo
capacity-sequence = Qué se hace, en orden
capacity-kind = Tipo
capacity-what = Qué
capacity-no-day = sin fecha
capacity-no-steps = Nada responde todavía a las necesidades de este Miembro: ni solicitud, ni iniciativa, ni misión, ni formación.
capacity-step-request = Solicitud
capacity-step-initiative = Iniciativa
capacity-step-mission = Misión
capacity-step-training = Formación
capacity-whose = A quién le toca
capacity-theirs = al Miembro
capacity-ours = a otros
