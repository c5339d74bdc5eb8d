### El ciclo de un plan: sus vueltas, etapas y enseñanzas.

## La página

cycle-title = Ciclo
cycle-turns = Vueltas
cycle-turn-named = Vuelta { $turn }
cycle-since = desde el { $day }
cycle-version = versión { $version } del plan
cycle-as-at = Situación al
cycle-under-way = En curso:
cycle-late = Con retraso:
cycle-next = A continuación:
cycle-nothing-left = Todas las etapas de esta vuelta están hechas u omitidas.
cycle-no-stages = Este plan aún no prevé etapas. Un funcionario puede indicar cuáles de sus acciones son etapas o añadir otras.
cycle-no-turn = Aún no ha empezado ninguna vuelta. Estas son las etapas que tendrá la primera.

## La lista de etapas

cycle-stages = Etapas
cycle-stage = Etapa
cycle-number = N.º
cycle-responsible = Responsable
cycle-due = Plazo
cycle-from = a partir del { $day }
cycle-state = Estado
cycle-state-late = con retraso
cycle-shown-by = Qué lo demuestra
cycle-more = Descripción, recursos, resultado
cycle-description = Descripción
cycle-resources = Recursos necesarios
cycle-outcome = Resultado
cycle-left-by = de la vuelta { $turn }
cycle-act = Acto de { $body } del { $day }
cycle-finished-by = Solo se concluye con un acto de: { $body }.
stage-state-to-come = por venir
stage-state-under-way = en curso
stage-state-done = hecha
stage-state-left-out = omitida

## Formularios

cycle-say = Indicar su estado
cycle-say-title = Indicar el estado de una etapa
cycle-day = Desde el
cycle-note = Qué lo demuestra, o por qué se omitió
cycle-note-hint = Una etapa hecha necesita un documento, un acto o unas palabras; una omitida, el motivo.
cycle-document = Documento que lo demuestra
cycle-document-hint = Su signatura; puede quedar vacío.
cycle-act-label = Acto de un órgano que lo demuestra
cycle-act-hint = Los actos se registran en la página de actos del plan.
cycle-learn = Anotar una enseñanza
cycle-lesson = Qué enseñó esta vuelta
cycle-lesson-hint = Se muestra al comienzo de la vuelta siguiente.
cycle-lessons = Enseñanzas de esta vuelta
cycle-lessons-of = Qué enseñó la vuelta { $turn }
approach-title = Qué cambia en el enfoque
approach-lead = Se anota durante el examen y lo recoge en bloque la siguiente versión del plan. Las etapas llegan con esa versión; plazos y escalas los fija quien lleva los ajustes, criterios y pesos con la siguiente evaluación.
approach-none = No hay ningún cambio de enfoque anotado. Indique la etapa, el criterio, el peso, la escala o el plazo, y qué órgano lo pidió.
approach-add = Anotar un cambio
approach-part = Qué cambia
approach-part-stage = etapa
approach-part-criterion = criterio para dirigir la ayuda
approach-part-weight = peso de un criterio
approach-part-scale = escala
approach-part-clock = plazo
approach-about = Cuál
approach-about-hint = El número de la etapa; el código de la escala; el nombre del criterio; para un plazo: acknowledge, no-objection, check o mission-report.
approach-was = Valor anterior
approach-was-hint = Déjelo vacío donde se lee: de una etapa, un plazo o una escala. Lo nuevo no tiene.
approach-is = Valor nuevo
approach-is-hint = Déjelo vacío para lo que desaparece.
approach-reason = Motivo
approach-body = Lo pidió
approach-version = Lo recoge
approach-waits = espera la próxima versión
approach-take-off = Quitar
approach-otherwise = ahora: { $holds }
turn-assess = Registrar qué hizo un órgano con la vuelta
turn-paper = Documento
turn-paper-monitoring = resumen de seguimiento
turn-paper-report = informe final
turn-document = Documento que tuvo ante sí
turn-document-hint = Signatura del documento tal como se presentó al órgano; sus cifras quedan en él. Puede quedar vacío si se indica un párrafo.
turn-report-title = Informe final de la vuelta { $turn }: { $plan }
turn-report-so-far = Informe de la vuelta { $turn } en curso: { $plan }
turn-report-span = Del { $first } al { $last }. Etapas, constataciones e indicadores al último día; iniciativas e informes al día de impresión.
turn-report-no-initiative = Ninguna iniciativa sirvió al plan en esta vuelta.
turn-report-none = no se ha enviado ningún informe final
turn-report-findings = Constataciones abiertas y cerradas
turn-report-counted = Abiertas en la vuelta: { $opened }. Cerradas: { $closed }.
turn-report-in-turn = En esta vuelta
turn-report-opened = abierta
turn-report-closed = cerrada
turn-report-indicators = Indicadores al final de la vuelta
turn-report-no-indicator = El plan no tiene indicadores.
turn-report-unassessed = Ningún órgano se ha pronunciado todavía sobre esta vuelta.
turn-report-unheard = Nada registrado aún sobre el informe final: { $bodies }.
turn-report-left = Aún sin terminar
turn-report-taken-by = Lo retoma la vuelta { $turn }
cycle-begin = Empezar una vuelta
cycle-turn = Nombre de la vuelta
cycle-turn-hint = Por ejemplo, el año. Se retoma lo que la vuelta anterior dejó abierto.
cycle-begins-on = Primer día
cycle-lay = Añadir una etapa
cycle-heading = Título
cycle-activity = Actividad
cycle-timeline = Calendario
cycle-number-hint = Tal como está impreso. Los números pueden saltar; ninguno se cambia.
cycle-responsible-hint = Primero quien dirige y después quienes comparten la tarea; «en consulta con» antes de los consultados.
cycle-timeline-hint = En palabras, una línea cada uno: «Antes de la reunión anual».
cycle-mark = Convertir acciones en etapas
cycle-marks = Acciones que son etapas
cycle-marks-hint = Sus números tal como están impresos, uno por línea.
cycle-take-off = Quitar de la lista

## El examen del plan

cycle-review = Examen del plan
cycle-review-not-said = Nada en el plan dice cuándo se examina, y ningún plazo tampoco.
cycle-review-announced = Anunciado para el { $day }.
cycle-review-set = Hay un plazo fijado.
cycle-review-deadline = Ver el plazo
cycle-review-announce = Anunciar el próximo examen
cycle-review-prepare = Preparar el examen
review-title = Elementos para el examen
review-lead = Lo que dicen los registros desde el comienzo del plan. Un examen que cambia el enfoque da lugar a una versión más reciente del plan: la vuelta en curso conserva sus etapas y la siguiente tiene las nuevas.
review-stages = Etapas con retraso, omitidas o que quedaron abiertas
review-turn = Hecho: { $done } de { $total }
review-due = plazo: { $day }
review-done-late = hecha con retraso, el { $day }
review-lessons = Enseñanzas de las vueltas
review-off-track = Indicadores fuera de curso
review-decisions = Qué hicieron y decidieron los órganos
review-consultations = Consultas y respuestas
review-comments = Comentarios sobre el plan
review-nothing = Los registros no dicen nada de esto.

## Problemas

problem-cycle-no-stages = Este plan no prevé etapas, así que no puede empezar ninguna vuelta. Indique primero cuáles de sus acciones son etapas o añada otras.
problem-approach-same = El valor anterior y el nuevo son iguales, así que nada cambia. Escriba el valor nuevo.
problem-approach-waits = Ya espera un cambio sobre esto. Quítelo antes de la lista.
problem-approach-taken-up = La versión { $number } del plan ya recogió este cambio, y queda. Anote un cambio nuevo.
problem-turn-not-after = La vuelta anterior empezó el { $day }. Indique un día posterior.
problem-stage-before-turn = La vuelta empezó el { $day }. Indique ese día o uno posterior.
problem-stage-after-turn = La vuelta siguiente empezó el { $day }. Indique un día anterior, o dígalo de la etapa de la vuelta siguiente.
problem-stage-no-reason = Diga por qué se omitió la etapa.
problem-stage-nothing-shows = Diga qué demuestra que la etapa está hecha: un documento, un acto o unas palabras.
problem-stage-by-act = Esta etapa solo se concluye con un acto de: { $body }. Registre primero el acto y elíjalo aquí.
problem-review-not-said = Nada en el plan dice cuándo se examina. Fije primero un plazo del tipo «examen».

## Hechos

deed-stage-marked = Se convirtieron acciones de un plan en etapas
deed-stage-laid-out = Se añadió una etapa al ciclo de un plan
deed-stage-taken-off = Se quitó una etapa de la lista de un plan
deed-stage-said = Se indicó el estado de una etapa
deed-turn-begun = Empezó una vuelta del ciclo de un plan
deed-turn-assessed = Se registró qué hizo un órgano con una vuelta
deed-approach-proposed = Se anotó un cambio del enfoque de un plan
deed-approach-taken-off = Se quitó de la lista un cambio del enfoque de un plan
deed-lesson-noted = Se anotó una enseñanza de una vuelta

## El escritorio

desk-cycle = Ciclos
desk-cycle-turn = Vuelta
desk-cycle-review = Próximo examen
desk-cycle-under-way = En curso
desk-cycle-late = Con retraso
desk-cycle-next = A continuación

datasets-title = Conjuntos de datos para una evaluación
datasets-lead = Un conjunto de datos congela el plan, sus indicadores y lo que se hizo, para que alguien de fuera pueda evaluarlo. Lo publica otra persona que quien lo hizo.
datasets-none = Todavía no se ha hecho ningún conjunto de datos de este plan.
dataset-title = Conjunto de datos
dataset-begin = Hacer un conjunto de datos
dataset-begin-hint = Se hace en segundo plano: puede salir de esta página y volver.
dataset-turn = Vuelta
dataset-turn-hint = Déjelo vacío para el plan desde su comienzo.
dataset-as-at = A fecha de
dataset-from = Desde
dataset-state = Estado
dataset-state-running = en curso
dataset-state-abandoned = detenido a medias
dataset-state-made = hecho, sin publicar
dataset-state-released = publicado
dataset-state-stopped = abandonado
dataset-state-withdrawn = retirado
dataset-abandoned-hint = No se le ha añadido nada en cinco minutos. Retírelo y haga otro.
dataset-progress-made = Avance
dataset-done = { $done } de { $all } tablas, { $rows ->
    [one] una fila
   *[other] { $rows } filas
}
dataset-made-by = Hecho por
dataset-own = Usted hizo este conjunto de datos. El jefe de la secretaría u otra persona autorizada lo examina y lo publica.
dataset-release = Publicar
dataset-withdraw = Retirar
dataset-download = Descargar en un archivo
dataset-digest = SHA-256
dataset-tables = Tablas
dataset-table = Tabla
dataset-about = Una fila es
dataset-rows = Filas
dataset-when-made = tal como estaba cuando se hizo el conjunto de datos
dataset-part-before = Filas anteriores
dataset-part-next = Filas siguientes
dataset-left-out = Lo que no está, y por qué
dataset-left-people = Las personas que participaron en formaciones, los expertos y sus respuestas: solo les incumben a ellos.
dataset-left-protected = Todo lo que protege la tabla de derechos: riesgos, pistas de financiación, días de personal, cartas, informes de misión.
dataset-left-confidential = Las constataciones sobre los Miembros y sus solicitudes: quedan entre el Miembro, la Secretaría y el órgano.
dataset-left-withdrawn = Lo que se retiró, y los borradores de informes finales.
dataset-left-typed = Las palabras escritas por los responsables están tal cual; nadie ha quitado nombres de ellas.
dataset-about-actions = una acción del plan, con su estado y lo último que se informó
dataset-about-indicators = un indicador impreso, con su meta y su valor
dataset-about-facts = un hecho fechado que cuenta para el plan
dataset-about-initiatives = una iniciativa que sirve al plan
dataset-about-measured = un valor hallado de un indicador de iniciativa
dataset-about-found = lo que se constató de una iniciativa
dataset-about-assessed = lo que un órgano decidió sobre un informe final
dataset-about-missions = una misión
dataset-about-trainings = una formación
dataset-about-manifest = lo que el conjunto de datos dice de sí mismo: sus tablas, columnas y huellas
dataset-number = Número
dataset-status = Estado
dataset-progress = Progreso
dataset-progress-on = Progreso a fecha de
dataset-report = Informe
dataset-indicator = Indicador
dataset-value = Valor
dataset-of = De un total de
dataset-day = Día
dataset-fact = Hecho
dataset-member = Miembro
deed-dataset-begun = Se empezó un conjunto de datos
deed-dataset-made = Se hizo un conjunto de datos
deed-dataset-released = Se publicó un conjunto de datos
deed-dataset-withdrawn = Se abandonó o retiró un conjunto de datos
deed-dataset-taken = Se descargó un conjunto de datos
problem-dataset-runs = Ya se está haciendo un conjunto de datos de este plan. Espere a que esté hecho, o retírelo primero.
problem-dataset-not-made = El conjunto de datos aún no está hecho. Publíquelo cuando esté completo.
problem-dataset-over = El conjunto de datos fue abandonado o retirado. Haga otro.
