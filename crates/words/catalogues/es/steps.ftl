### Medidas que cualquiera toma en favor de un plan, y lo que cubren.

steps-title = Medidas tomadas
steps-lead = Lo que los Miembros y otros organismos hacen en favor de este plan, y si se llevó a cabo, tuvo éxito y tuvo efecto.
steps-none = Aún no figura ninguna medida. Añada la primera, con quién la toma y a qué sirve.
step-add = Añadir una medida
step-by = Por
step-source = Tipo de fuente
step-no-sources = Aún no hay una lista de tipos de fuentes. Cree una en la página de términos, por ejemplo «multilateral» y «bilateral», del tipo «fuentes».
step-serves = A qué sirve
step-text = Qué se hace
step-begins = Primer día
step-ends = Último día (puede quedar vacío)
step-stage = Hasta dónde ha llegado
step-stage-planned = prevista
step-stage-under-way = en curso
step-stage-carried-out = llevada a cabo
step-stage-not-carried-out = no realizada
step-successful = Con éxito
step-effective = Con efecto
step-judged-unknown = sin valorar
step-judged-yes = sí
step-judged-partly = en parte
step-judged-no = no
step-shown-by = Lo muestra
step-shown-by-hint = Un informe, una decisión o una dirección web. Hace falta en cuanto se valora el éxito o el efecto.
step-standing = En el informe
step-standing-received = pendiente de examen
step-standing-included = incluida
step-standing-left-out = excluida
step-reason = Por qué se excluye
step-change = Cambiar
group-step-what = Quién hace qué
group-step-outcome = Qué resultó

## Cobertura

coverage-title = Cobertura y lagunas
coverage-lead = Cuántas medidas toma cada tipo de fuente, y qué constató un análisis de lagunas. Un número abre sus medidas. Lo que se abandonó o quedó fuera del informe no cubre nada.
# $day: the day it is looked at
coverage-caption = Medidas por tipo de fuente, a { $day }
coverage-by = Según (las acciones, o una lista de términos)
coverage-issue = Cuestión
coverage-found = Constatación
coverage-nobody = Nadie hace nada
# $bare: how many nobody covers; $count: of how many
coverage-bare-count = { $count ->
    [one] De { $count } cuestión, { $bare } no la cubre nadie.
   *[other] De { $count } cuestiones, { $bare } no las cubre nadie.
}
gap-add = Decir qué constató un análisis
gap-found-addressed = atendida
gap-found-not-addressed = no atendida
gap-found-by-others = atendida por otra organización
gap-found-scientific-gap = laguna científica
gap-found-research-required = hace falta investigar
gap-by = Quién la atiende
gap-by-hint = Hace falta si la atiende otra organización.
gap-grounds = En qué se basa
gap-grounds-hint = Un documento, una reunión o una respuesta, por ejemplo «Análisis de lagunas 2026, cuadro 3».
gap-on = Constatado el

## El documento

steps-paper-title = Informe sobre las medidas tomadas
# $plan: its title; $day: the day of the figures; $count: how many steps it tells of
steps-paper-standing = { $count ->
    [one] { $plan }. A { $day } el informe recoge { $count } medida.
   *[other] { $plan }. A { $day } el informe recoge { $count } medidas.
}
steps-by-action = Por acción

## Actos

deed-step-added = Se inscribió una medida
deed-step-changed = Se anotó qué resultó de una medida
deed-gap-found = Se anotó la constatación de un análisis de lagunas
