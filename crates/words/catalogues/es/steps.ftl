### Medidas que cualquiera toma en favor de un plan, lo que cubren, y valoraciones antes de una decisión.

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
coverage-lead = Cuántas medidas toma cada tipo de fuente, y qué constató un análisis de lagunas. Un número abre sus medidas. Lo que se abandonó o quedó fuera del informe no cubre nada. Las iniciativas propias se cuentan tal como están, con quién las paga.
# $day: the day it is looked at
coverage-caption = Medidas por tipo de fuente, a { $day }
coverage-by = Según (las acciones, o una lista de términos)
coverage-issue = Cuestión
coverage-found = Constatación
coverage-own = Iniciativas propias
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

## Valoraciones

appraisals-title = Valoraciones
appraisals-lead = Lo que se sopesa antes de que un órgano decida: recursos, si un piloto es viable, propuestas de nuevos acuerdos. Cada una se juzga según criterios escritos.
appraisals-none = Aún no se ha valorado nada. Empiece por lo que se propone y la lista de sus criterios.
appraisal = Valoración
appraisal-add = Empezar una valoración
appraisal-kind = Tipo
appraisal-kind-resources = valoración de recursos
appraisal-kind-viability = valoración de viabilidad
appraisal-kind-proposal = propuesta de un nuevo acuerdo
appraisal-text = Qué se propone o se prueba
appraisal-by = Por
appraisal-by-hint = Quién lo propuso, o el equipo que lo prueba.
appraisal-begun = Empezada el
appraisal-criteria = Criterios
appraisal-criterion = Criterio
appraisal-met = Se cumple
appraisal-reason = Por qué
appraisal-no-criteria = Aún no hay una lista de criterios. Cree una en la página de términos, por ejemplo «necesidad científica» y «financiación», del tipo «criterios».
# $yes: how many are met; $partly: in part; $no: not; $open: not judged
appraisal-counts = { $yes } se cumplen, { $partly } en parte, { $no } no; { $open } por juzgar
appraisal-judge = Juzgar un criterio
appraisal-move = Hacer avanzar
appraisal-next = Paso siguiente
appraisal-way-ask = pedir observaciones
appraisal-way-revise = recoger las observaciones
appraisal-way-submit = presentar al órgano
appraisal-way-decide = anotar lo que decidió el órgano
appraisal-way-withdraw = abandonar
appraisal-state = Estado
appraisal-state-draft = borrador
appraisal-state-commented = en observaciones
appraisal-state-revised = revisada
appraisal-state-submitted = presentada
appraisal-state-decided = decidida
appraisal-state-withdrawn = abandonada
appraisal-outcome = Decisión
appraisal-outcome-accepted = sigue adelante
appraisal-outcome-deferred = aplazada
appraisal-outcome-rejected = no sigue adelante
appraisal-outcome-elsewhere = se atiende mejor en otra parte
appraisal-decision = Dónde se lee
appraisal-decision-hint = La decisión o el párrafo del informe, por ejemplo «COP9/Decisión 4».

## Actos

deed-step-added = Se inscribió una medida
deed-step-changed = Se anotó qué resultó de una medida
deed-gap-found = Se anotó la constatación de un análisis de lagunas
deed-appraisal-begun = Se empezó una valoración
deed-appraisal-judged = Se juzgó una valoración según un criterio
deed-appraisal-moved = Avanzó una valoración
