### Las metas y lo que se deriva de ellas.

## Lo que una meta deja abierto (`Question` en crates/domain/src/indicators/target/mod.rs)

question-floor-or-exact = ¿Es este número un mínimo o debe alcanzarse exactamente?
question-label-repeated = Dos partes llevan la misma etiqueta. ¿Cuál corresponde a qué indicador?
question-value-above-denominator = El número es mayor que el total del que forma parte. ¿Cuál de los dos es correcto?
question-baseline-missing = La meta pide un cambio, pero no dice desde dónde. ¿Cuál era el valor inicial?
question-range-or-alternative = ¿Son estos dos números los extremos de un intervalo, dos alternativas o una fecha?
question-unit-missing = Hay un número, pero no lo que cuenta. ¿Qué debe contarse?
question-frequency-unclear = El texto no dice con qué frecuencia. ¿Cuántas veces y en qué lapso de tiempo?
question-number-unclear = El número puede leerse de dos maneras. ¿Cuál es la correcta?
question-either-or-both = El texto une dos metas con “o”. ¿Basta una de ellas o hacen falta las dos?
question-share-of-what = La meta es una proporción, pero no dice de qué. ¿Cuál es el total?
question-currency-unclear = ¿De qué país es la moneda? Añada su código, por ejemplo USD o MXN.
question-approximate = El número es solo aproximado. ¿Qué diferencia es aceptable?
question-parts-above-total = Los grupos suman más que el total. ¿Qué número es el correcto?
question-other-number = El texto contiene otro número que no se leyó como parte de la meta. ¿Forma parte de ella?
question-to-be-confirmed = El número figura como pendiente de confirmar. ¿Está acordado?
question-text-too-long = El texto es muy largo y solo se leyó el principio. Redúzcalo a la meta misma.

## En qué punto está un indicador

status-met = Cumplida
status-on-track = Por buen camino
status-at-risk = En riesgo
status-off-track = Con retraso
status-no-data = Sin datos
status-statement = No se mide

## Por qué un indicador está donde está (`StatusRule`)

rule-statement = La meta son palabras sin número: no hay nada que medir.
rule-placeholder = El número de la meta aún está por escribir.
rule-target-unclear = No se pudo leer el número de la meta o su período. Un funcionario debe decir qué se pide.
rule-no-measure = Nadie ha dicho todavía qué cuenta para este indicador.
rule-measure-does-not-fit = Lo que se cuenta no puede compararse con la meta: de un lado hay un número y del otro una proporción o una media.
rule-nothing-recorded = No se ha registrado nada que pueda contar.
rule-no-request-received = Depende de solicitudes y no se recibió ninguna.
rule-denominator-zero = La cifra es una proporción y aún no hay nada de lo que tomar una parte.
rule-baseline-missing = La meta pide un cambio, pero el valor inicial no está registrado.
rule-no-membership-set = La meta abarca a todos los Miembros, pero no dice de qué grupo.
rule-no-full-sub-period = El plan no cubre por entero ninguno de los períodos: no se pide nada.
rule-no-sessions = La meta se pide en cada reunión. Aquí todavía no se registran las reuniones: no puede calcularse hasta que se registren.
rule-not-started = El período comienza el { $starts }; antes no se exige nada.
rule-reached = Valor alcanzado: { $value }; valor pedido: { $needed }.
rule-missed = { $value } de { $needed } por alcanzar hasta el { $deadline }; el plazo ha vencido.
rule-missed-above = { $value } al vencer el plazo, el { $deadline }; es más que la meta de { $needed }.
rule-no-deadline = { $value } de { $needed } por alcanzar; la meta no tiene plazo.
rule-no-deadline-above = { $value } por ahora, más que la meta de { $needed }; la meta no tiene plazo.
rule-just-there = { $value } es exactamente el número de la meta, que pide superarlo o quedar por debajo.
rule-line = { $value } de { $needed } por alcanzar hasta el { $deadline }; valor esperado a estas alturas: { $expected }.
rule-line-behind = { $value } de { $needed } por alcanzar hasta el { $deadline }; valor esperado a estas alturas: { $expected } ({ $percent } del camino esperado).
rule-line-down = { $value } por ahora, que debe bajar a { $needed } hasta el { $deadline }; valor esperado a estas alturas: { $expected }.
rule-line-down-behind = { $value } por ahora, que debe bajar a { $needed } hasta el { $deadline }; valor esperado a estas alturas: { $expected } ({ $percent } del camino esperado).
rule-against-target = { $value } por ahora; la meta es { $needed } para el { $deadline } ({ $percent } de la meta).
rule-against-target-above = { $value } por ahora, más que la meta de { $needed } para el { $deadline }; el valor debe bajar.
rule-limit-holds = { $value } hasta ahora; se respeta el límite de { $limit }.
rule-limit-broken = { $value }, por encima del límite de { $limit }; ya no tiene remedio.
rule-every-request-answered = Valor alcanzado: { $value }; las solicitudes recibidas requieren { $asked }. La meta de { $needed } depende de más solicitudes.
rule-sub-period-failed = { $value } del { $from } al { $until }, con { $needed } por alcanzar. { $failed ->
    [one] La meta no se cumplió en este único período.
    [many] La meta no se cumplió en { $failed } de períodos; este fue el primero.
   *[other] La meta no se cumplió en { $failed } períodos; este fue el primero.
}
rule-sub-periods-held = { $held ->
    [one] La meta se cumplió en el único período que cuenta.
    [many] La meta se cumplió en cada uno de los { $held } de períodos.
   *[other] La meta se cumplió en cada uno de los { $held } períodos.
}
rule-sub-period-running = { $value } hasta ahora en el período en curso; { $needed } por alcanzar hasta el { $until }, valor esperado a estas alturas: { $expected }.
rule-held-before = { $held ->
    [one] La meta se cumplió en el período anterior.
    [many] La meta se cumplió en { $held } de períodos anteriores.
   *[other] La meta se cumplió en { $held } períodos anteriores.
}
rule-sub-periods-hold-so-far = { $held ->
    [one] La meta se cumplió en el único período transcurrido; el siguiente no ha comenzado.
    [many] La meta se cumplió en cada uno de los { $held } de períodos transcurridos; el siguiente no ha comenzado.
   *[other] La meta se cumplió en cada uno de los { $held } períodos transcurridos; el siguiente no ha comenzado.
}
rule-worst-clause = Decide la parte { $clause } de la meta: ninguna otra está peor.

## Lo que conviene saber junto a una cifra (`Note`)

note-denominator-differs = La meta se expresa sobre { $printed }, pero el número de Miembros al { $day } es { $set }. El número impreso sigue siendo el total.
note-value-above-denominator = { $value } supera el máximo posible de { $of }. Revise los hechos y el total.
note-not-whole = Un recuento es un número entero y { $value } no lo es. Revise los hechos.
note-read-as-floor = El texto no dice si el número es un mínimo. Se lee como tal.
note-items-not-pooled = { $items ->
    [one] La pregunta se lee por separado.
    [many] Los { $items } de preguntas no recibieron el mismo número de respuestas: no se promedian y decide la más baja.
   *[other] Las { $items } preguntas no recibieron el mismo número de respuestas: no se promedian y decide la más baja.
}

## Por qué un hecho no se contó (`Why`)

why-after-as-at = Es posterior a la fecha de estas cifras.
why-after-period = Es posterior al fin del período.
why-before-period = Es anterior al comienzo del período.
why-outside-sub-periods = Ocurrió entre las reuniones.
why-withdrawn = Se retiró.
why-superseded = Un registro posterior lo reemplazó.
why-below-level = El estado del Miembro no es de los que cuentan.
why-not-in-the-set = El Miembro no está en el grupo que cuenta.
why-not-in-the-class = Ese día el Miembro no pertenece a la categoría que cuenta.
why-counted-before = El Miembro ya contaba antes del período, así que no es nuevo.
why-member-counted-already = El Miembro se cuenta una sola vez, por otro hecho.
why-no-member = No nombra a ningún Miembro.
why-none-happened = Dice que no hubo ninguno.
why-still-open = La solicitud sigue abierta y el período aún corre.
why-answers-no-request = No responde a ninguna solicitud que cuente.
why-request-counted-already = La solicitud a la que responde se cuenta una sola vez, por otro hecho.
why-other-scale = Usa otra escala que la meta.
why-other-unit = Está en otra unidad que la meta.
why-nobody-answered = Nadie respondió.

## Qué fue de un período (`SubPeriodOutcome`)

outcome-held = Meta cumplida
outcome-failed = Meta no cumplida
outcome-not-yet-due = En curso
outcome-ahead = Aún no ha comenzado
outcome-asks-nothing = Período incompleto: no se pide nada
outcome-no-request = Ninguna solicitud recibida
outcome-no-data = Nada registrado

## Qué cuenta para un indicador (`Rule`, `Filter`)

measure-members-at = Miembros cuyo último estado es uno de estos: { $levels }
measure-no-level = Miembros, pero no se eligió ningún estado que cuente
measure-members-with = Miembros distintos nombrados en los registros siguientes: { $kinds }
measure-count = Número de hechos de estos tipos: { $kinds }
measure-no-kind = Nada: no se eligió ningún tipo de hecho
measure-share = Proporción en tanto por ciento: { $part }, respecto de { $whole }
measure-requests = solicitudes ({ $kind })
measure-requests-met = solicitudes atendidas ({ $kind })
measure-requests-served = solicitudes ({ $kind }) que recibieron en respuesta: { $served }
measure-mean-score = Media de las puntuaciones de evaluación, con cada evento ponderado por sus respuestas
measure-positive-answers = Respuestas positivas sobre el total de respuestas, en tanto por ciento
measure-sum = Suma de los números medidos en el período
measure-latest = Último número medido
measure-narrowed = { $what }; a partir de los hechos { $which }
measure-of-this-action = registrados para esta acción
measure-of-actions = { $count ->
    [one] registrados para { $count } acción
    [many] registrados para { $count } de acciones
   *[other] registrados para { $count } acciones
}
measure-of-instruments = relativos a { $names }
measure-of-topics = sobre los temas { $names }
measure-of-channels = publicados por { $names }
measure-of-partners = en los que participaron { $names }
measure-of-classes = de Miembros que cuentan como { $names }

## Lo que se cuenta, en plural (`CountedKind`)

kind-activity = actividades
kind-assistance = asistencias prestadas
kind-discussion = debates
kind-exchange = intercambios de información
kind-opportunity = oportunidades
kind-participation = participaciones
kind-survey = encuestas
kind-expert-use = usos de expertos
kind-contribution = contribuciones
kind-follow-up = medidas de seguimiento
kind-item-shared = experiencias compartidas
kind-talk = charlas

counted-activity = { $count ->
    [0] ninguna actividad
    [one] { $count } actividad
    [many] { $count } de actividades
   *[other] { $count } actividades
}
counted-assistance = { $count ->
    [0] ninguna asistencia prestada
    [one] { $count } asistencia prestada
    [many] { $count } de asistencias prestadas
   *[other] { $count } asistencias prestadas
}
counted-discussion = { $count ->
    [0] ningún debate
    [one] { $count } debate
    [many] { $count } de debates
   *[other] { $count } debates
}
counted-exchange = { $count ->
    [0] ningún intercambio de información
    [one] { $count } intercambio de información
    [many] { $count } de intercambios de información
   *[other] { $count } intercambios de información
}
counted-opportunity = { $count ->
    [0] ninguna oportunidad
    [one] { $count } oportunidad
    [many] { $count } de oportunidades
   *[other] { $count } oportunidades
}
counted-participation = { $count ->
    [0] ninguna participación
    [one] { $count } participación
    [many] { $count } de participaciones
   *[other] { $count } participaciones
}
counted-survey = { $count ->
    [0] ninguna encuesta
    [one] { $count } encuesta
    [many] { $count } de encuestas
   *[other] { $count } encuestas
}
counted-expert-use = { $count ->
    [0] ningún uso de expertos
    [one] { $count } uso de un experto
    [many] { $count } de usos de expertos
   *[other] { $count } usos de expertos
}
counted-contribution = { $count ->
    [0] ninguna contribución
    [one] { $count } contribución
    [many] { $count } de contribuciones
   *[other] { $count } contribuciones
}
counted-follow-up = { $count ->
    [0] ninguna medida de seguimiento
    [one] { $count } medida de seguimiento
    [many] { $count } de medidas de seguimiento
   *[other] { $count } medidas de seguimiento
}
counted-item-shared = { $count ->
    [0] ninguna experiencia compartida
    [one] { $count } experiencia compartida
    [many] { $count } de experiencias compartidas
   *[other] { $count } experiencias compartidas
}
counted-talk = { $count ->
    [0] ninguna charla
    [one] { $count } charla
    [many] { $count } de charlas
   *[other] { $count } charlas
}

## Qué piden las solicitudes (`RequestKind`)

request-kind-assistance = asistencia
request-kind-mission = misiones
request-kind-contribution = contribuciones
request-for-assistance = Solicitud de asistencia
request-for-mission = Solicitud de una misión
request-for-contribution = Solicitud de una contribución

## Grados de la escala usual

level-not-yet = todavía no
level-accepted = aceptación
level-contracting = parte contratante
level-implementing = en aplicación

## Hechos en una línea

fact-kind-status = Estado de un Miembro
fact-kind-counted = Algo que se cuenta
fact-kind-request = Solicitud
fact-kind-answers = Respuestas a una encuesta
fact-kind-scores = Puntuaciones de una evaluación
fact-kind-measured = Número o importe medido
fact-of-member = { $member }: { $fact }
fact-about = { $fact }, sobre { $instrument }
fact-status = { $instrument } – { $level }
fact-counted-other = { $kind }: { $count }
fact-request-other = Solicitud: { $kind }
fact-request-open = { $request }, sin respuesta registrada
fact-request-met = { $request }, atendida el { $day }
fact-request-not-met = { $request }, no atendida, según consta el { $day }
fact-answers = Respuestas positivas: { $positive } de { $answered }
fact-scores = puntuación media { $mean } de { $top }, respuestas: { $answered }
fact-of-item = «{ $item }»: { $fact }
fact-measured = Medido: { $amount }
fact-measured-unit = Medido: { $amount } { $unit }

## En qué punto está una acción (`ProgressStatus`)

progress-done = Hecho
progress-ongoing = En curso
progress-partly = Hecho en parte
progress-done-in-house = Hecho por el personal
progress-not-done-no-funds = No hecho por falta de fondos
progress-fundraising-no-result = Se buscaron fondos sin resultado
progress-conditional-funding = Se hará si hay fondos
progress-conditional-decision = Se hará si se decide
progress-temporary-ended = Arreglo temporal, terminado
progress-not-started = No iniciado
progress-delayed = Con retraso
progress-suspended = Suspendido
progress-cancelled = Cancelado

## Lo que un plan dice de sus acciones

horizon-short = Corto plazo
horizon-medium = Mediano plazo
horizon-long = Largo plazo
plan-level-national = Nacional
plan-level-subregional = Subregional
plan-level-regional = Regional
plan-level-subregional-and-regional = Subregional y regional
plan-level-international = Internacional
plan-level-global = Mundial
condition-upon-request = Previa solicitud
condition-hedge = «{ $text }»
condition-internal = Interno
condition-external = Externo

## Elegir qué cuenta, y lo que se hizo

measure-choose = Decir qué cuenta
measure-choose-other = Elegir otra medida
measure-choose-part = Decir qué cuenta para la parte { $n }
measure-choose-hint = Solo se ofrecen los tipos de cifra comparables con la meta.
measure-rule = Tipo de cifra
measure-look = Ver antes la cifra
measure-would-be = Todavía sin guardar. Con esta elección:
measure-settles-doubts = Su elección lo decide; al guardarla se resuelve la duda.
measure-levels = Estados que cuentan
measure-served-by = Atendidas con
measure-out-of = De un total de
measure-whose = Qué registros cuentan
measure-own-action = Los registrados para esta acción
measure-any-action = Los de cualquier acción
measure-narrowing = Contar solo una parte
measure-members = Grupo de Miembros de referencia
measure-out-of-set = De un total de: { $set }
measure-as-plan = Como dice el plan
measure-upon-request = Si hace falta una solicitud
measure-as-action = Como dice la acción
measure-only-requests = Se cuenta solo frente a las solicitudes recibidas
measure-without-requests = Se cuenta haya o no solicitudes
choose-members-at = Miembros con un estado
choose-members-with = Miembros que participaron
choose-count = Número de hechos
choose-requests-met = Proporción de solicitudes atendidas
choose-requests-served = Proporción de solicitudes atendidas con un medio
choose-share-of-facts = Un número sobre otro
choose-positive-answers = Proporción de respuestas positivas
choose-mean-score = Puntuación media
choose-sum = Suma de las cifras medidas
choose-latest = Última cifra medida
kpi-history = Historial de este indicador
recorded-topics = Temas
recorded-channel = Publicado por (sitio web, boletín…)
recorded-partners = Socios que participaron
recorded-by-channel = publicado por { $channel }
recorded-with = con { $names }
kpi-achievement = Se ha recorrido el { $percent } del camino desde el punto de partida hasta la meta.
recorded-several-hint = Separe varios con comas.
told-as-printed = tal como está impreso
told-for-revision = para la próxima revisión
deed-member-added = Se añadió un Miembro
deed-member-class-given = Se registró la categoría de un Miembro
deed-member-class-ended = Un Miembro dejó una categoría
deed-members-classes-given = Se registraron las categorías de los Miembros

## Como qué cuentan los Miembros

class-developing = Estado Miembro en desarrollo
class-ldc = país menos adelantado
class-sids = pequeño Estado insular en desarrollo
class-transition = país con economía en transición
class-cooperating-non-member = no Miembro cooperante
class-potential-cooperating-non-member = posible no Miembro cooperante
member-classes = Cuenta como
member-class = Categoría
member-no-class = No se ha registrado ninguna categoría.
member-until = Hasta
member-class-give = Registrar una categoría
member-class-hint = La lista es de la organización; se lleva en los ajustes.
member-class-from = Desde qué día
member-class-last = Último día
member-class-last-hint = El último día en que cuenta así. Las cifras anteriores quedan como están.
member-class-open-hint = Vacío mientras dure.
member-class-evidence-hint = Una lista, una decisión o una carta que lo muestre.
member-class-end = Ponerle fin
member-class-end-of = Poner fin a la categoría «{ $class }»
