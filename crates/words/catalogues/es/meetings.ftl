### Reuniones: órganos, sesiones, plazos, consultas y calendario.

## Reuniones

nav-meetings = Reuniones
nav-calendar = Calendario
meetings-lead = Cuándo se reúne cada órgano, qué hay en el orden del día y qué vence antes. Más:
meetings-none = Aún no se ha anunciado ninguna reunión aquí. Un funcionario las añade cuando se convocan.
meetings-need-body = Cada reunión pertenece a un órgano. Añada el primero: una comisión, un comité, un grupo de trabajo.
meetings-coming = Próximas
meetings-over = Pasadas
meetings-nothing-found = Ninguna reunión es así. Quite un filtro para ver más.
meeting-body = Órgano
meeting-year = Año
meeting-state = Estado
meeting-title = Título
meeting-days = Fechas
meeting-place = Lugar
meeting-internal = Interna
meeting-number = Número
meeting-number-hint = Tal como se imprime, por ejemplo «34» o «Duodécima». Puede quedar vacío.
meeting-first-day = Primer día
meeting-last-day = Último día
meeting-host = Anfitrión
meeting-mandate = Convocada por
meeting-mandate-hint = La decisión que la pidió. El número oficial de un mandato se enlaza.
meeting-published = Publicada el
meeting-published-hint = Desde ese día cualquiera puede conocerla. Vacío: sigue siendo interna.
meeting-recorded = Acta fechada el
meeting-headcount = Número de participantes
meeting-add = Añadir una reunión
meeting-change = Modificar
meeting-no-days = Aún sin fechas
meeting-moves = Cambios de fechas
meeting-moved = De { $from } a { $to }.
meeting-reports = Progresos presentados a esta reunión
meeting-report = Informe
meeting-report-as-at = A fecha de
meeting-deeds = Modificar
meeting-remove = Quitar
meeting-reason = Motivo
meeting-move = Cambiar las fechas
meeting-move-hint = Cada plazo contado desde esta reunión se mueve con ella. Lo anunciado queda como se envió.
meeting-state-planned = prevista
meeting-state-held = celebrada
meeting-state-cancelled = cancelada
meeting-elected-chair = Presidencia
meeting-elected-vice-chair = Vicepresidencia
meeting-elected-rapporteur = Relatoría
meeting-fault-ends-before-it-begins = El último día es anterior al primero. Compruebe ambos en la fuente.
meeting-fault-recorded-before-it-began = El acta lleva una fecha anterior al comienzo de la reunión. Compruebe qué día indica la fuente.
meeting-fault-held-in-the-future = Figura como celebrada y aún no ha comenzado.
meeting-fault-planned-in-the-past = Sus fechas han pasado y sigue como prevista. Indique si se celebró.

## Orden del día y participantes

agenda-heading = Orden del día
agenda-none = El orden del día está vacío. Sus temas figuran aquí con su número impreso.
agenda-number = Tema
agenda-number-hint = Tal como se imprime, por ejemplo «7)i)» o «16.1».
agenda-title = Título del tema
agenda-considered = Examinado
agenda-mark-considered = Marcar como examinado
agenda-not-considered = Al final no examinado
agenda-add = Añadir un tema
agenda-change = Modificar un tema
agenda-position = Lugar en el orden del día
agenda-position-hint = Se cuenta desde 1. Vacío: un tema nuevo va al final.
participants-heading = Participantes
participants-none = Aún no hay nadie en la lista. Los participantes figuran aquí cuando el acta los nombra.
participant-name = Nombre
participant-standing = Participa como
participant-member = Miembro
participant-observer = Observador
participant-organisation = Organización o secretaría
participant-represents = En nombre de
participant-represents-hint = Un Miembro por nombre o código; si no, el nombre de la organización.
participant-role = Función
participant-elected = Elegido como
participant-elected-hint = Una elección no da derechos aquí. El cargo se propone a un administrador, que lo aprueba.
participant-country = País
participant-add = Añadir un participante
participant-change = Modificar un participante

## Acta de una reunión

record-heading = Acta
record-none = Todavía no hay nada anotado. Lo que se planteó, lo que se acordó y lo que queda por hacer figura aquí, punto por punto.
record-internal = Solo la secretaría lee esto hasta el día que lleva el acta.
point-number = Punto
point-kind = Tipo
point-text = Lo que dice
point-tasks = Tareas
point-add = Añadir un punto
point-change = Cambiar un punto
point-set-task = Fijar una tarea
point-without-task = Todavía sin tarea
point-kind-issue = cuestión planteada
point-kind-agreement = punto de acuerdo
point-kind-work = trabajo pendiente

## Órganos

bodies-title = Órganos
bodies-lead = Quién se reúne, dentro de qué y a quién informa cada uno.
bodies-none = Aún no se conoce ningún órgano.
body-code = Código
body-code-hint = Como lo nombran los textos, por ejemplo ESC. Los plazos lo encuentran por este código.
body-name = Nombre
body-kind = Tipo
body-parent = Parte de
body-reports-to = Informa a
body-from = Desde
body-until = Hasta
body-add = Añadir un órgano
body-change = Modificar el órgano
body-kind-plenary = todos los Miembros
body-kind-extended = plenario ampliado
body-kind-committee = comité
body-kind-scientific = comité científico
body-kind-finance = comité de finanzas
body-kind-working-group = grupo de trabajo
body-kind-secretariat = secretaría
body-kind-regional-office = oficina regional
body-kind-liaison-group = grupo de enlace
body-kind-donors = reunión de donantes

## Plazos

deadlines-heading = Plazos
deadlines-none = Aún no vence nada para esta reunión. Un plazo se fija con palabras, por ejemplo «55 días antes de la reunión».
deadline-title = Qué vence
deadline-due = Vence
deadline-responsible = Responsable
deadline-state = Estado
deadline-from = Desde el { $day }
deadline-no-day = Sin día
deadline-sent-otherwise = Anunciado para el { $day }; así se envió.
deadline-kind = Tipo
deadline-wording = Cuándo, en palabras
deadline-wording-hint = Por ejemplo «T-55», «30 días antes de la Comisión», «después de ambos comités», «1 de julio de 2027», «cada cinco años».
deadline-counted-from = Se cuenta desde
deadline-counted-from-hint = Para lo que se repite, el día de inicio. Vacío: hoy, si hace falta.
deadline-plan = Plan
deadline-point = Da seguimiento a
deadline-point-of-record = Un punto del acta de la reunión
deadline-names-hint = Órganos, puestos o Miembros, uno por línea.
deadline-add = Fijar un plazo
deadline-change = Modificar
deadline-why = De dónde sale ese día
deadline-about = Pertenece a
deadline-done-on = Hecho el
deadline-done = Marcar como hecho
deadline-done-hint = Vacío: se reabre.
deadline-announced = Anuncio
deadline-sent = Enviado el { $on } para el { $day }.
deadline-announce = Anunciar este día
deadline-kind-documents = documentos
deadline-kind-translation = traducciones
deadline-kind-comments = observaciones
deadline-kind-review = examen
deadline-kind-report = informe
deadline-kind-other = otro
deadline-state-open = abierto
deadline-state-done = hecho
deadline-state-missed = incumplido
deadline-part-lead = a cargo
deadline-part-joint = conjuntamente
deadline-part-consulted = en consulta con

## De dónde sale el día de un plazo

due-named = El texto nombra el día.
due-ongoing = Continúa sin fin fijado.
due-yearly = El texto no nombra el año. Cuenta el último día así antes de la reunión, o el primero tras el día de inicio.
due-unit-day = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
due-unit-working-day = { $count ->
    [one] { $count } día hábil
   *[other] { $count } días hábiles
}
due-unit-week = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
due-unit-month = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
due-unit-year = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
due-before-begin = { $amount } antes de que empiece { $meeting }, el { $day }.
due-before-end = { $amount } antes de que termine { $meeting }, el { $day }.
due-after-begin = { $amount } después de que empiece { $meeting }, el { $day }.
due-after-end = { $amount } después de que termine { $meeting }, el { $day }.
due-hangs-before = Antes de { $meeting }, el { $day }.
due-hangs-by-then = A más tardar en { $meeting }, el { $day }.
due-hangs-at = En { $meeting }, que termina el { $day }.
due-hangs-after = Desde el día siguiente a { $meeting }; la última termina el { $day }.
due-again = Vez n.º { $time }, contada desde el { $day }.
due-in-line = Al ritmo de «{ $what }», que no tiene día aquí.
due-not-understood = Estas palabras se conservan como están; no se pudo leer ningún día. Dígalo de otro modo si hace falta un día.
due-no-session = Se cuenta desde una reunión y no pertenece a ninguna. Nombre el órgano o fíjelo en la página de una reunión.
due-no-such-session = Ninguna reunión de { $bodies } encaja todavía.
due-no-days = { $meeting } aún no tiene fechas.
due-cancelled = { $meeting } no se celebra.
due-not-two = El texto se refiere a ciertos comités; conocidos aquí: { $count }. Nómbrelos por su código.
due-no-plenary = No se conoce aquí ningún órgano de todos los Miembros, así que no se sabe qué reunión anual es.
due-ambiguous = Varios órganos llevan ese nombre: { $bodies }. Nombre uno por su código.
due-no-start = Indique desde qué día se cuenta.
due-own-calendar = Cuenta en ejercicios financieros, que este calendario no conoce. Nombre el día.

## Consultas

consultations-title = Consultas
consultations-lead = Rondas en las que se pregunta a los Miembros por un plan o un documento.
consultations-none = No hay ninguna ronda abierta para usted. Las rondas figuran aquí desde que se abren.
consultation-title = Título
consultation-subject = Sobre qué se pregunta
consultation-audience = Destinatarios
consultation-opens = Abre
consultation-closes = Cierra
consultation-add = Abrir una ronda
consultation-change = Modificar la ronda
consultation-answered = { $count } de { $total } Miembros
consultation-answers = Respuestas
consultation-member = Miembro
consultation-text = Observación
consultation-received = Recibida el
consultation-source = Fuente
consultation-source-hint = Lo introduce en nombre del Miembro. Indique dónde consta, por ejemplo la carta y su fecha.
consultation-answer = Añadir la observación de un Miembro
consultation-outcome = Qué resultó
consultation-settle = Indicar qué resultó
consultation-no-answer = Sin respuesta
consultation-no-members = La organización aún no tiene Miembros.
consultation-export = Llevarse todas las respuestas en una tabla (CSV)
consultation-closes-entry = Cierre: { $title }
consultation-audience-public = pública: cualquiera puede leer
consultation-audience-members = dirigida a los Miembros
consultation-round-to-come = próxima
consultation-round-open = abierta
consultation-round-closed = cerrada

## Calendario

calendar-what = Qué
calendar-past = También días pasados
calendar-entry = Asunto
calendar-no-day = Sin día
calendar-meeting = Reunión
calendar-deadline = Plazo
calendar-consultation = Consulta
calendar-none = El calendario aún está vacío. Reuniones y plazos figuran aquí en cuanto se fijan.
calendar-nothing-found = Nada próximo es así. Quite un filtro o muestre también los días pasados.
calendar-address = En su propio calendario
calendar-address-sign-in = Inicie sesión para obtener una dirección que lea su programa de calendario.
calendar-address-lead = Una dirección secreta muestra a su calendario lo que usted puede leer aquí. Quien la tenga ve lo mismo: no la comparta y anúlela en caso de duda.
calendar-address-made = Cópiela ahora; solo se muestra esta vez:
calendar-address-make = Crear una dirección
calendar-address-renew = Crear una dirección nueva y anular la anterior
calendar-address-end = Anular la dirección

## Hechos

deed-body-added = Se añadió un órgano
deed-body-changed = Se modificó un órgano
deed-meeting-added = Se añadió una reunión
deed-meeting-changed = Se modificó una reunión
deed-meeting-moved = Se cambiaron las fechas de una reunión
deed-meeting-agenda-changed = Se modificó un orden del día
deed-meeting-item-considered = Se registró si se examinó un tema
deed-meeting-participant-added = Se añadió un participante
deed-meeting-participant-changed = Se modificaron los datos de un participante
deed-meeting-participant-removed = Se quitó a un participante de la lista
deed-meeting-point-changed = Se modificó un punto de un acta
deed-meeting-point-removed = Se quitó un punto de un acta
deed-deadline-set = Se fijó un plazo
deed-deadline-changed = Se modificó un plazo
deed-deadline-announced = Se anunció un plazo
deed-deadline-met = Se cumplió un plazo
deed-deadline-reopened = Se reabrió un plazo
deed-deadline-removed = Se quitó un plazo
deed-consultation-opened = Se creó una ronda de consulta
deed-consultation-changed = Se modificó una ronda de consulta
deed-consultation-answered = Se recibió la observación de un Miembro
deed-consultation-settled = Se registró qué resultó de una observación
deed-calendar-opened = Se creó una dirección secreta de calendario
deed-calendar-closed = Se anuló una dirección secreta de calendario

## Problemas

problem-field-circle = «{ $value }» ya está por debajo de este órgano. Elija otro, o ninguno.
problem-deadline-without-day = No se pudo calcular ningún día a partir del texto, así que no hay nada que anunciar. Cambie el texto o fije antes las fechas de la reunión.
problem-round-closed = Esta ronda no admite respuestas ahora. Pida a un funcionario de la secretaría que la registre, con su fuente.

calendar-online = en línea
calendar-trips = Podrían compartir un viaje
calendar-trips-lead = { $days ->
    [one] En el mismo lugar, con { $days } día de diferencia como máximo. Nada se mueve.
    [many] En el mismo lugar, con { $days } de días de diferencia como máximo. Nada se mueve.
   *[other] En el mismo lugar, con { $days } días de diferencia como máximo. Nada se mueve.
}
calendar-trip-between = { $days ->
    [0] ningún día entre ellos
    [one] { $days } día entre ellos
    [many] { $days } de días entre ellos
   *[other] { $days } días entre ellos
}
