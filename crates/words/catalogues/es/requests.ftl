### Solicitudes: lo que piden los Miembros, del borrador al cierre.

## The list

requests-title = Solicitudes
requests-none = No hay ninguna solicitud que usted pueda conocer. Lo que piden los Miembros figura aquí, con lo que se les debe.
request-words = Palabras que buscar
request-number = Número
request-title = Título
request-member = Miembro
request-topics = Temas
request-level = Nivel
request-level-strategic = estratégico
request-level-tactical = táctico
request-level-operational = operativo
request-level-none = nivel sin indicar
request-year = Año
request-late = Con retraso
request-submitted-on = Presentada el
request-state = Estado
request-state-draft = borrador
request-state-submitted = presentada
request-state-under-review = en examen
request-state-accepted = aceptada
request-state-declined = rechazada
request-state-closed = cerrada
request-ending-declined = rechazada
request-ending-redirected = remitida a otros
request-ending-withdrawn = retirada
request-not-readable = Puede saber que existe, y nada más.

## What is owed

request-due = Pendiente
request-due-by = Pendiente para el
request-by = hasta el { $day }
request-days-late = { $days ->
    [one] { $days } día de retraso
    [many] { $days } de días de retraso
   *[other] { $days } días de retraso
}
request-duty-acknowledge = acusar recibo
request-duty-decide = decidir
request-duty-after-round = decidir tras la ronda de no objeción
request-duty-come-back = volver a ella
request-duty-check = ver qué fue de ella
request-duty-close = cerrarla
request-question-open = Se preguntó algo al Miembro el

## What a request says

request-write = Escribir una solicitud
request-write-lead = Se guarda como borrador que solo ve su Miembro. La secretaría la conoce cuando usted la presenta.
request-keep-draft = Guardar el borrador
request-receive = Registrar una carta
request-receive-lead = Una solicitud viene de un Miembro. Copie su carta o correo palabra por palabra y, debajo, lo que pide.
request-title-hint = En pocas palabras, por ejemplo: formación de observadores de pesca
request-asked = Lo que se pide
request-asked-hint = Quién debe aprender o hacer qué, y cuánto, por ejemplo: dos formadores durante una semana, para 24 personas
request-needs = Necesidades a las que responde
request-needs-hint = Necesidades del Miembro halladas en una evaluación.
request-level-hint = Estratégico para quienes dirigen, táctico para quienes gestionan, operativo para quienes hacen el trabajo.
request-window-from = No antes del
request-window-until = No después del
request-language = Idioma de la ayuda
request-language-hint = Por ejemplo: portugués
request-result = Resultado esperado
request-result-hint = Lo que será distinto después, por ejemplo: los observadores trabajan solos
request-indicator = Indicador
request-indicator-hint = Lo que lo muestra, por ejemplo: 20 de 24 observadores superan la prueba
request-evidence = Dónde se puede comprobar
request-others = Otros donantes consultados
request-others-unsaid = sin indicar
request-others-nobody = no se ha pedido a nadie más
request-others-asked = se ha pedido a otros
request-others-which = A qué donantes, y para qué
request-others-hint = Solo lo leen la secretaría y el Miembro. Cada consulta queda registrada.
request-actions = Acciones de un plan con las que se relaciona
request-actions-hint = Por su número impreso, uno por línea, por ejemplo: 6/6
request-actions-hint-plans = Una por línea: el código del plan ({ $plans }) y el número impreso
request-channel = Cómo llegó
request-channel-email = correo electrónico
request-channel-letter = carta
request-channel-survey = respuesta a una encuesta
request-sender = Quién la firmó
request-received-on = Llegó el
request-received-on-hint = Vacío para hoy. Los plazos cuentan desde ese día.
request-letter = La carta
request-letter-hint = Palabra por palabra. Solo la leen la secretaría y el Miembro. Cada consulta queda registrada.
request-protected = protegido
request-entered-by = Registrada por
request-acknowledged-on = Acuse de recibo el
request-decided-on = Decidida el
request-checked-on = Revisada el
request-waits-deferred = Aplazada hasta el
request-waits-round = Se puede objetar hasta el
request-redirected-to = Remitida a
request-closing = Cerrada porque
request-closing-answered = se dio la ayuda
request-closing-answered-elsewhere = la ayuda la dio otro
request-closing-no-longer-needed = el Miembro ya no la necesita
request-closing-not-possible = no se pudo dar la ayuda

## Steps

request-edit = Cambiarla
request-remove-draft = Eliminar el borrador
request-way-submit = Presentarla
request-way-acknowledge = Acusar recibo
request-way-consult = Preguntar a otros si objetan
request-way-defer = Aplazarla
request-way-accept = Aceptarla
request-way-decline = Rechazarla
request-way-redirect = Remitirla a otros
request-way-withdraw = Retirarla
request-way-check = Anotar qué fue de ella
request-way-close = Cerrarla
request-submit-hint = La secretaría la ve desde ahora. Recibe un número y un acuse de recibo.
request-acknowledge-hint = El Miembro ve que su solicitud llegó y que se examina.
request-consult-hint = Quien no diga nada hasta ese día está de acuerdo. Antes no se acepta.
request-accept-hint = Antes se rellenan el nivel, el resultado esperado y el indicador.
request-withdraw-hint = Queda registrada como retirada.
request-on = Día
request-why = Motivo
request-remark-optional = Observación; puede quedar vacía
request-found = Qué fue de ella
request-until = Volver a ella el

## What is said on it

request-said = Lo que se ha dicho
request-answer = Responder a la pregunta
request-remark = Decir algo sobre ella
request-ask = Preguntar al Miembro, o anotar una observación
request-words-said = Texto
request-voice = En calidad de
request-voice-question = pregunta al Miembro
request-voice-answer = respuesta del Miembro
request-voice-remark = observación
request-voice-reason = motivo
request-said-on-hint = Cuándo se dijo o llegó. Vacío para hoy.
request-source = De dónde se toma la respuesta
request-source-hint = Para una respuesta del Miembro: la carta o el correo con su fecha.

## Volumes

requests-volumes = Volúmenes
requests-volumes-lead = Solicitudes por el año en que se presentaron. Cada cifra abre sus filas; solo se cuentan las que usted puede leer.
requests-no-volumes = No se ha presentado ninguna solicitud en estos años. Las cifras empiezan con la primera.
requests-all-members = Todos los Miembros
requests-all-levels = todos los niveles
requests-forecast-title = El año próximo
requests-forecast = { $count ->
    [one] Cabe esperar { $count } solicitud.
    [many] Cabe esperar { $count } de solicitudes.
   *[other] Cabe esperar { $count } solicitudes.
} Es la media de los años transcurridos, tres como máximo ({ $first } a { $last }, { $requests } en total), redondeada. No sabe nada de lo que los Miembros proyectan.
requests-no-forecast = Aún no ha transcurrido ningún año con solicitudes; nada se puede decir del próximo.

## What was accepted

requests-accepted = Aceptadas
requests-accepted-lead = La ayuda solo se da en respuesta a una solicitud. Cada solicitud aceptada figura aquí con su necesidad y su mandato.
requests-none-accepted = Aún no se ha aceptado ninguna solicitud que usted pueda leer.
request-mandates = Mandato
request-no-need = sin necesidad indicada
request-no-mandate = sin mandato indicado
requests-nothing-asked = No se ha pedido nada. Una acción a petición no se retrasa por ello.

## Terms

duty-acknowledge = Acusar recibo de una solicitud (días hábiles)
duty-no-objection = Ronda de no objeción (días)
duty-check = Volver a mirar una solicitud aceptada (meses)
duty-usual = lo habitual: 10 días hábiles, 14 días, 12 meses
duty-length = Cuánto tiempo
duty-length-hint = Un número entero, por ejemplo 10. Sábados y domingos no son hábiles.

## Problems

problem-request-not-from = Donde está la solicitud ({ $value }) esto no lleva adelante. Lo que sí: { $next }.
problem-request-lacks = Rellene antes esto, con «Cambiarla»: { $value }.
problem-request-no-reason = Dé el motivo. El Miembro lo lee.
problem-request-no-recipient = Diga a quién se remite al Miembro, por ejemplo el nombre de un centro regional.
problem-request-before = Esto viene después del { $day }. Dé ese día o uno posterior.
problem-request-not-later = El { $day } no es posterior al día del aplazamiento. Dé un día posterior.
problem-request-round-runs = Otros pueden objetar hasta el { $day }. Acéptela al día siguiente, o aplácela.
problem-request-window = Este día es anterior al primero ({ $value }). Dé un día posterior, o deje uno vacío.
problem-request-others = Ha elegido que no se ha pedido a nadie más. Vacíe este campo, o elija que se ha pedido a otros.
problem-request-many = Una solicitud nombra { $most } como máximo. Tome los más importantes.
problem-request-no-question = No hay ninguna pregunta abierta. Anótelo como observación.
problem-setting-duty = «{ $value }» no es una duración. Dé un número entero del 1 al { $most }.

## Deeds

deed-request-drafted = Un Miembro escribió un borrador
deed-request-draft-changed = Un Miembro cambió su borrador
deed-request-draft-removed = Un Miembro eliminó su borrador
deed-request-received = Se registró una solicitud que llegó por carta
deed-request-changed = Se cambió una solicitud
deed-request-moved = Una solicitud avanzó
deed-request-asked = Se preguntó algo a un Miembro sobre su solicitud
deed-request-answered = Se guardó la respuesta de un Miembro
deed-request-remarked = Se dijo algo sobre una solicitud

request-count = Contarla para el plan
request-count-lead = Estos hechos aún no están registrados tal como son, cada uno con su prueba. Quien lee el plan lee el Miembro, el día y el número, no lo que se pidió.
request-count-anew = La solicitud o una misión que la responde ha cambiado desde entonces.
request-offer-asked = El Miembro lo pidió
request-offer-met = El Miembro lo pidió y recibió ayuda
request-offer-unmet = El Miembro lo pidió y no se le pudo ayudar
request-offer-helped = Se prestó ayuda: { $mission }
request-offer-experts = { $count ->
    [one] Fue { $count } experto: { $mission }
    [many] Fueron { $count } de expertos: { $mission }
   *[other] Fueron { $count } expertos: { $mission }
}
request-offer-back = Lo registrado ya no es así y se retira
problem-request-counted = Todo lo que esta solicitud aporta al plan ya está registrado. Nada se cuenta dos veces.
deed-request-counted = Se contó una solicitud para el plan

## Archivos junto a una solicitud

attachments = Archivos
attachments-none = No hay ningún archivo. Ponga aquí la carta tal como llegó.
attachment-add = Adjuntar un archivo
attachment-file = Archivo
attachment-hint = PDF, Word (.docx), Excel (.xlsx), imagen (PNG, JPEG), correo (.eml) o texto simple, { $most } MB como máximo.
request-letter-file = La carta como archivo
attachment-name = Nombre original
attachment-state = Estado
attachment-state-quarantined = bajo llave
attachment-state-clean = disponible
attachment-by = Adjuntado por
attachment-kind-pdf = PDF
attachment-kind-docx = documento de Word
attachment-kind-xlsx = libro de Excel
attachment-kind-png = imagen (PNG)
attachment-kind-jpeg = imagen (JPEG)
attachment-kind-mail = correo
attachment-kind-text = texto simple
attachment-recheck = Comprobarlo de nuevo
attachment-remove = Quitarlo
attachment-beside = Adjunto a
attachment-beside-request = una solicitud
attachments-held = Archivos bajo llave
attachments-held-lead = Podrían causar daño o no se pudieron comprobar. No se entregan a nadie. Se comprueban de nuevo o se quitan en la página de la solicitud a la que están adjuntos.
attachments-held-none = No hay archivos bajo llave. Un archivo que podría causar daño o que no se pudo comprobar figura aquí con el motivo.
deed-file-added = Se adjuntó un archivo
deed-file-held = Se puso un archivo bajo llave
deed-file-cleared = Un archivo se comprobó de nuevo y está disponible
deed-file-removed = Se quitó un archivo
