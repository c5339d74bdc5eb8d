### Plans: import preview, board, action page.

## La lista y la cabecera de un plan

plans-import = Importar un plan
plan-import-newer = Importar una versión más reciente
plan-doubts = Dudas pendientes
plan-versions = Versiones
plan-members = Miembros
plan-papers = Documentos

## El tablero

board-flag-open = Con dudas pendientes
board-nothing-found = Ninguna acción es así. Quite un filtro para ver más.
board-doubts-document = Dudas sobre el documento en su conjunto

## Las dudas y lo que se decidió

doubt-as-printed = Es así como está impreso
doubt-for-revision = Plantearlo en la próxima revisión
doubt-decided-as-printed = Decidido el { $day }: es así como está impreso.
doubt-decided-for-revision = Decidido el { $day }: se planteará en la próxima revisión.
plan-place-paragraph = párrafo { $number }
plan-place-table = cuadro { $table }, fila { $row }, columna { $column }

## Una acción

action-title = Acción { $number }
action-parent = Forma parte de
action-children = Sus partes
action-references = En el plan superior
action-place = En el documento
action-resources = Recursos
action-kpis-caption = Indicadores al { $day }
action-doubts = Dudas
action-progress = Avance
action-no-progress = Todavía no se ha informado nada sobre esta acción.
action-report = Informar del avance
action-facts = Solicitudes y hechos registrados para ella
action-history = Historial
text-as-printed = Tal como está impreso
resources-understood = Lo que se entendió
report-as-at = El día del que habla
report-text = Lo que se hizo
report-resources = Con qué (puede quedar vacío)
entry-report = Lo que se hizo
entry-plan = Lo que está previsto

happened-progress-reported = Avance informado: { $status }
happened-flag-as-printed = Se resolvió una duda: es así como está impreso
happened-flag-for-revision = Se anotó una duda para la próxima revisión
happened-kpi-settled = Se fijó qué cuenta para un indicador
happened-baseline-set = Se fijó el punto de partida de un indicador: { $value }

## Plazos

timeframe-ongoing = En todo momento, sin fin
timeframe-until = A más tardar el { $day }
timeframe-fiscal = Ejercicios { $first } a { $last }
timeframe-before = Antes de: { $event }
timeframe-at-latest = A más tardar en: { $event }
timeframe-at = En: { $event }
timeframe-after = Después de: { $event }
timeframe-in-line = Al ritmo de: { $event }
timeframe-every = { $months ->
    [one] Cada mes
   *[other] Cada { $months } meses
}
timeframe-first-then = Primero tras { $first ->
    [one] un mes
   *[other] { $first } meses
}, después cada { $months ->
    [one] mes
   *[other] { $months } meses
}
timeframe-unknown = No se entendió como fecha; el texto queda tal como está impreso.

## El plan superior

reference-section = Sección { $section }
reference-milestone = Sección { $section }, hito { $n }
reference-milestones = Sección { $section }, hitos { $first } a { $last }
reference-own = No figura en el plan superior

## Recursos

resource-staff-time = Tiempo del personal
resource-core = Presupuesto básico
resource-voluntary = Contribuciones voluntarias
resource-in-kind = Personal cedido
resource-partner = Pagado por un asociado
resource-pending = Depende de una decisión
resource-estimate = Estimación
resource-spending = Gasto
resource-see = Véase
resource-other = No se entendió; se conserva tal como está impreso
extent-fully = (en su totalidad)
extent-partly = (en parte)
amount-about = aproximadamente { $amount }

## Un indicador

kpi-show-day = Mostrar este día
kpi-show-today = Mostrar hoy
kpi-target = Lo que se pidió
kpi-in-plain-words = En palabras sencillas
kpi-clause = Parte { $n } de la meta
kpi-value = Valor
kpi-course = Cómo evolucionó el valor
kpi-sub-periods = Período por período
kpi-counted = Lo que se contó
kpi-not-counted = Lo que no se contó, y por qué
kpi-without-record = Miembros de los que no hay nada registrado
kpi-of-clause = { $what } – parte { $n }
kpi-nothing-recorded = No hay nada registrado que pueda contar.
kpi-what-counts = Qué cuenta
kpi-no-measure = Nadie ha dicho todavía qué cuenta para este indicador, y su redacción no lo dice.
kpi-measure-settled = Un oficial lo ha confirmado.
kpi-measure-suggested = Lo sugiere la redacción; ningún oficial lo ha confirmado todavía.
kpi-confirm-measure = Confirmar que esto cuenta
kpi-baseline = Punto de partida
kpi-set-baseline = Fijar el punto de partida
kpi-baseline-hint = El valor antes de que empezara el plan, y lo que lo demuestra. Un cambio se mide desde aquí.
kpi-record-fact = Registrar un hecho

## Hechos

recorded-day = Día
recorded-what = Qué
recorded-member = Miembro
recorded-evidence = Prueba
recorded-evidence-hint = Lo que demuestra que es así, por ejemplo «lista de participantes».
recorded-why-not = Por qué no se contó
recorded-deeds = Corregir
recorded-withdraw = Retirar
recorded-withdrawn-on = Retirado el { $day }:
facts-more = { $count ->
    [one] Hay uno más que no se muestra.
   *[other] Hay { $count } más que no se muestran.
}
recorded-reason = Motivo
recorded-reason-hint = El hecho sigue siendo legible con su motivo y ya no cuenta.
recorded-reference = Signatura o dirección del documento (puede quedar vacío)
recorded-note = Observación (puede quedar vacía)
recorded-instrument = Instrumento
recorded-level = Nivel
recorded-kind = Tipo
recorded-count = Cuántos (1 si queda vacío)
recorded-answers = La solicitud a la que responde
recorded-request-kind = Lo que se solicita
recorded-met = Qué fue de ella
recorded-outcome-day = El día de la respuesta
recorded-positive = Respuestas positivas
recorded-answered = Respuestas en total
recorded-item = Pregunta (vacía para la evaluación en su conjunto)
recorded-mean = Puntuación media
recorded-top = Puntuación máxima
recorded-value = Número
recorded-of = De un total de (puede quedar vacío)
recorded-unit = Unidad (puede quedar vacía)
request-open = Pendiente
request-met = Atendida
request-not-met = No atendida
record-kind = Tipo de hecho

## Miembros

member-code = Código
member-sets = Pertenece a
member-standings = Ante los instrumentos, al { $day }
member-no-standing = No hay nada registrado sobre la situación de este Miembro ante ningún instrumento.
member-since = Desde
member-earlier = Antes
member-facts = Otros hechos registrados
members-caption = Miembros e instrumentos al { $day }
members-none = Todavía no hay Miembros registrados para este plan. Los Miembros se añaden en la página «Miembros», pegando una lista.
dropped-tag = Ya no figura en el plan
dropped-note = La versión del plan importada el { $day } ya no lo contiene. Figura aquí como en la versión anterior (archivo { $file }), con lo que se dijo y registró al respecto.
dropped-kpis = Indicadores y metas tal como están impresos
