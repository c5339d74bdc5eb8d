### Lo que rodea a un plan: mandatos, términos, familia de instrumentos, comentarios. También los informes a reuniones.

registers-title = Mandatos y comentarios
register-nothing-found = Nada coincide. Quite el filtro para verlo todo.

## Mandates

mandates-title = Mandatos
mandates-lead = Lo que piden planes estratégicos, exámenes y decisiones, y qué de este plan responde a ello.
mandates-none = Aún no hay ningún mandato. Añada el primer punto con su número oficial y su redacción.
mandate-add = Añadir un mandato
mandate-kind = Clase
mandate-source = Documento
mandate-number = Número oficial del punto
mandate-text = Redacción
mandate-priority = Prioridad
mandate-priority-hint = Tal como está impresa, por ejemplo «very high». Opcional.
mandate-delivery = Plazo
mandate-delivery-hint = Tal como está impreso, por ejemplo «2024/2025». Opcional.
mandate-answered = Con respuesta
mandate-answered-by = Responde
mandate-unanswered = Nada de este plan responde todavía
mandate-kind-strategic-plan = plan estratégico
mandate-kind-action-plan = plan de acción
mandate-kind-performance-review = examen del desempeño
mandate-kind-decision = decisión de una reunión
mandate-kind-resolution = resolución

## Terms

terms-title = Términos
terms-lead = Las listas propias de la organización: objetivos, principios, elementos, temas. Un número abre las acciones que llevan el término.
terms-none = Aún no hay ninguna lista. Tome una de una sección del plan o escriba sus términos.
term-add = Añadir una lista o términos
term-list = Código de la lista
term-list-hint = Minúsculas, cifras y guiones. Si existe una lista con este código, los términos se añaden a ella.
term-list-name = Nombre de la lista (si es nueva)
term-purpose = Clase de términos
term-purpose-objective = objetivos
term-purpose-principle = principios
term-purpose-element = elementos
term-purpose-topic = temas
term-purpose-area = áreas de evaluación
term-purpose-group = grupos de interesados
term-purpose-source = fuentes
term-purpose-criterion = criterios
term-purpose-category = categorías de expertos
term-purpose-partner = clases de socios
term-section = Tomar los términos de esta sección del plan
term-lines = O escribirlos
term-lines-hint = Uno por línea, por ejemplo «Objetivo 1: Mejores datos». Ponga espacios delante de una línea que depende de la anterior.
term-label = Marca
term-text = Término
term-tagged = En este plan
term-tagged-count = { $count ->
    [one] { $count } acción o indicador
   *[other] { $count } acciones e indicadores
}
term-untagged = Nada lo lleva todavía
board-term = Marcado con

## The family of instruments

family-title = Familia
family-lead = Instrumentos invitados a tomar nota de este plan, a participar o a informar. Los de la misma secretaría están incluidos sin más.
family-none = La familia aún no tiene instrumentos. Añada el primero.
family-add = Añadir un instrumento a la familia
family-code = Código corto
family-name = Nombre (no hace falta si el instrumento ya se conoce)
family-kinship = Vínculo
family-kinship-same-secretariat = misma secretaría: incluido
family-kinship-related = secretaría propia: invitado
family-instrument = Instrumento
family-invite = Anotar una invitación
family-asked = Invitado a
family-ask-take-note = tomar nota
family-ask-become-involved = participar
family-ask-report = informar
family-invited-on = Invitado el
family-replied-on = Respondió el
family-reply = Respuesta
family-reply-agreed = de acuerdo
family-reply-in-part = de acuerdo en parte
family-reply-declined = declinó
family-words = La respuesta al pie de la letra (opcional)
family-record-reply = Anotar la respuesta
family-no-reply = Aún sin respuesta
family-is-included = incluido: misma secretaría
family-is-not-invited = Aún sin invitar
family-included = Incluidos
family-invitations = Invitaciones
family-answered = Con respuesta
family-unanswered = Sin respuesta
family-not-invited = Sin invitar

## Comments

comments-title = Comentarios
comments-lead = Lo que las Partes y otros órganos dijeron de este plan, y qué resultó de ello.
comments-none = Aún no ha llegado ningún comentario. Añada el primero tal como se escribió.
comment-add = Añadir un comentario
comment-from = De
comment-from-hint = El nombre o el código del Miembro, o el nombre de otro órgano.
comment-about = Sobre
comment-about-plan = el plan en su conjunto
comment-text = Comentario
comment-received = Recibido el
comment-outcome = Qué resultó
comment-settle = Decir qué resultó
comment-state = Estado
comment-state-open = abierto
comment-state-answered = respondido
comment-state-taken-up = recogido

## Guidance

guidance-title = Guías
guidance-lead = Las guías y los idiomas en que pueden leerse, también aquellos a los que otros las tradujeron.
guidance-none = Aún no hay ninguna guía. Añada la primera con su idioma.
guidance-add = Añadir un documento en un idioma
guidance-document = Título del documento, el mismo en todos sus idiomas
guidance-kind = Tipo
guidance-kind-guidance = orientación
guidance-kind-manual = manual
guidance-kind-toolkit = caja de herramientas
guidance-kind-course-material = material de curso
guidance-kind-other = otro
guidance-theme = Tema
guidance-language = Idioma
guidance-official = Oficial
guidance-translator = Traducido por
guidance-funder = Pagado por
guidance-project = Proyecto
guidance-on = Desde
guidance-link = Dirección en la web
guidance-is-official = oficial
guidance-optional = Todo puede quedar vacío, salvo el título, el idioma y «oficial».

## On the page of an action

around-mandates = A qué responde
around-no-mandate = Aún no hay ningún mandato vinculado a esta acción.
around-mandate = Mandato
around-link = Vincular
around-since = vinculado el { $day }
around-terms = Términos
around-no-term = Esta acción aún no lleva ningún término.
around-term = Término
around-element = Para
around-element-action = la propia acción
around-tag = Marcar
around-remove = Quitar

## Reports to meetings

report-to = Presentado a
report-meeting = La reunión a la que se informa, por ejemplo StC41 (opcional)
print-earlier-reports = Informes anteriores:
print-reported-to = Presentado a { $meeting }

## Deeds

deed-mandate-added = Se registró un mandato
deed-mandate-answered = Se vinculó una acción a un mandato
deed-mandate-answer-withdrawn = Se retiró un vínculo con un mandato
deed-terms-added = Se añadieron términos a una lista
deed-element-tagged = Se puso un término a una acción o un indicador
deed-element-untagged = Se quitó un término de una acción o un indicador
deed-family-related = Un instrumento se sumó a la familia
deed-family-invited = Se invitó a un instrumento
deed-family-answered = Se anotó la respuesta de un instrumento
deed-comment-received = Se anotó un comentario
deed-comment-settled = Se anotó qué resultó de un comentario
deed-guidance-added = Se añadió una guía
