### Las misiones en respuesta a solicitudes, sus informes, lo que sigue de ellos y cómo fueron.

## Listas

missions-title = Misiones
missions-none = No hay prevista ninguna misión de la que usted pueda saber. Las misiones figuran aquí con la solicitud a la que cada una responde.
missions-calendar = Misiones del año
mission-reports-title = Informes de misión
mission-reports-none = Ningún informe de misión está abierto para usted aquí. Un informe figura aquí cuando su experto lo ha entregado al Miembro.
follow-ups-title = Seguimientos
follow-ups-none = Todavía no sigue nada de ningún informe. Lo que los informes piden que se haga figura aquí hasta que esté hecho.
mission-words-sought = Palabras que buscar
mission-from = No terminada antes del
mission-until = Empezada hasta el
mission-year = Año
mission-year-none = Ninguna misión tiene fechas en este año. Elija otro año o prepare una en respuesta a una solicitud.
mission-csv = Tabla en CSV
mission-xlsx = Tabla en XLSX
mission-clashes = Al mismo tiempo
mission-no-clashes = En este año nada estorba a nada.
mission-clash-expert = { $name } participa también en esta misión:
mission-clash-member = El mismo Miembro recibe esta misión:
mission-clash-session = Esta reunión se celebra los mismos días:
chart-gantt = { $count ->
    [one] Una misión en { $year }, del primer al último día.
   *[other] { $count } misiones en { $year }, cada una del primer al último día.
}
chart-from = Primer día
chart-until = Último día
chart-state = Estado

## Lo que dice una misión

mission-request = Solicitud
mission-request-hint = La solicitud aceptada a la que responde. Sin solicitud no hay misión.
mission-no-request = Ninguna solicitud aceptada está abierta para usted. Una misión responde a una: acepte antes una solicitud.
mission-kind = Tipo
mission-kind-mission = misión
mission-kind-diagnostic = diagnóstico
mission-kind-study-visit = visita de estudio
mission-kind-accreditation = acreditación
mission-level = Nivel
mission-number = Número
mission-number-hint = Como lo escribe su organización, por ejemplo M-2027/4. Puede quedar vacío.
mission-title = Título
mission-member = Miembro
mission-days = Fechas
mission-first-day = Primer día
mission-last-day = Último día
mission-days-hint = Dentro de los días para los que el Miembro pide ayuda.
mission-place = Lugar
mission-language = Idioma
mission-experts = Expertos
mission-expert = Experto
mission-expert-hint = Alguien que tiene el cargo de experto. Esta persona acepta la misión y escribe su informe.
mission-second-expert = Segundo experto
mission-outside = Expertos de fuera
mission-outside-hint = Uno por línea, el nombre y la administración de origen: Ana Rojas; Chile
mission-terms = Términos de referencia
mission-frozen = acordados
mission-background = Antecedentes
mission-objectives = Objetivos
mission-objectives-hint = Lo que habrá cambiado cuando los expertos se vayan.
mission-tasks = Tareas
mission-profile = Perfil de la persona idónea
mission-profile-hint = Por ejemplo: ha dirigido una unidad de valoración; habla francés
mission-expected = Resultado esperado
mission-indicator = Indicador
mission-indicator-hint = Cómo se ve el resultado, por ejemplo «informes sobre desembarques».
mission-evidence = Lo que lo mostrará
mission-costs = Costos
mission-costs-hint = En breve, por ejemplo «dos vuelos, cinco días, pagados por el fondo».
mission-brief = Nota confidencial
mission-brief-hint = La leen solo el Miembro, los expertos y la secretaría. Cada lectura queda anotada.
mission-consent = Consentimiento del Miembro
mission-consent-hint = La carta o el correo con su fecha.
mission-state = Estado
mission-state-planned = prevista
mission-state-matched = propuesta al Miembro
mission-state-agreed = acordada
mission-state-under-way = en curso
mission-state-reported = informada
mission-state-closed = cerrada
mission-closing = Cerrada porque
mission-closing-done = está hecha
mission-closing-member-withdrew = el Miembro ya no la quiere
mission-closing-no-expert = nadie podía ir
mission-closing-not-safe = no podía hacerse con seguridad
mission-closing-answered-otherwise = la solicitud se responde de otro modo
mission-closing-note = Lo que hay que decir de ello
mission-closed-on = Cerrada el
mission-report-due = El informe vence el { $day }
mission-report-late = El informe vencía el { $day }
mission-after = Informe y evaluaciones
mission-paper-docx = Word
mission-paper-pdf = PDF
mission-paper-html = HTML
mission-paper-xlsx = Excel
mission-paper-csv = CSV

## Actos

mission-add = Preparar una misión
mission-add-lead = Sus términos de referencia empiezan con las palabras de la solicitud. Precíselos como quiera hasta que el Miembro acepte.
mission-edit = Cambiarla
mission-edit-agreed-hint = El Miembro aceptó los términos de referencia, así que quedan. Fechas, lugar, idioma, expertos, costos y nota pueden cambiar.
mission-withdraw = Retirar el proyecto
mission-withdraw-hint = La misión se elimina. El registro guarda que estaba prevista y por qué se retiró.
mission-withdraw-reason = Por qué
mission-way-match = Proponerla al Miembro
mission-way-agree = Aceptarla por el Miembro
mission-way-accept = Aceptarla como experto
mission-way-report = Anotar que terminó y se informó
mission-way-close = Cerrarla
mission-way-end = Terminarla sin resultado
mission-match-hint = Necesita sus fechas y a alguien con el cargo de experto. Se pide al Miembro su consentimiento.
mission-agree-hint = Usted consiente por su Miembro. Los términos de referencia quedan fijados desde entonces.
mission-agree-for-hint = Diga dónde puede leerse el consentimiento del Miembro. Los términos de referencia quedan fijados desde entonces.
mission-accept-hint = Desde ahora se prepara y se lleva a cabo.
mission-report-hint = Terminó, y su informe se entregó al Miembro.
mission-close-hint = Su informe es definitivo. Que tuvo lugar es público desde ahora.
mission-end-hint = No tiene lugar o se interrumpió. Que está cerrada es público; la razón la leen los interesados.
mission-words = Palabras
mission-remark = Decir algo
mission-remark-hint = Lo leen todos los que pueden decir algo sobre esta misión, entre ellos el Miembro y los expertos.
mission-remarks = Lo que se dijo

## El informe

mission-report = Informe de misión
mission-of-report = Misión
mission-held-on = Celebrada
mission-report-state = Estado del informe
mission-report-state-draft = en redacción
mission-report-state-member-review = con el Miembro
mission-report-state-final = definitivo
mission-report-state-public-summary = resumen público
mission-report-submitted-on = Entregado al Miembro el
mission-report-recorded-on = Fecha del informe
mission-report-published-on = Publicado el
mission-report-write = Escribir el informe
mission-report-write-hint = Una página: qué se hizo, qué se encontró, qué recomienda. Lo que sigue se añade uno a uno.
mission-report-done = Qué se hizo
mission-report-found = Qué se encontró
mission-report-recommendations = Recomendaciones
mission-report-summary = Resumen público
mission-report-summary-hint = Unas frases que todos podrán leer una vez publicadas.
mission-item = Nota de noticias
mission-report-way-submit = Entregarlo al Miembro
mission-report-way-finalise = Hacerlo definitivo
mission-report-way-publish = Publicar el resumen
mission-report-submit-hint = El Miembro lo lee desde ahora y puede decir lo que no es correcto.
mission-report-finalise-hint = Queda así desde entonces, y lo que sigue de él está en la lista de seguimientos.
mission-report-publish-hint = Todos leen el resumen con las fechas de la misión. Lo demás sigue protegido.
mission-report-remark-hint = Lo leen el Miembro, los expertos y la secretaría.

## Lo que sigue

follow-up-add = Añadir un seguimiento
follow-up-action = Qué hay que hacer
follow-up-owner = Quién
follow-up-owner-member = el Miembro
follow-up-owner-secretariat = la secretaría
follow-up-owner-expert = los expertos
follow-up-owner-other = otra persona
follow-up-who = Nombre o cargo
follow-up-who-hint = Puede quedar vacío.
follow-up-due = Vence
follow-up-due-until = Vence hasta el
follow-up-state = Estado
follow-up-state-open = abierto
follow-up-state-overdue = atrasado
follow-up-state-done = hecho
follow-up-state-waived = ya no se quiere
follow-up-settle = Decir qué fue de ello
follow-up-said = Qué lo muestra, o por qué no
follow-up-said-hint = Si está hecho: el documento o hecho que lo muestra. Si ya no se quiere: la razón.
follow-up-settled-on = Día
follow-up-remove = Quitarlo

## Evaluaciones

mission-evaluation-add = Evaluar la misión
mission-evaluation-edit = Cambiar la evaluación
mission-evaluation-hint = Sigue siendo un borrador hasta que la comparta con los expertos.
mission-evaluation-voice-member = Evaluación del Miembro
mission-evaluation-voice-secretariat = Evaluación de la secretaría
mission-evaluation-result = Resultado esperado
mission-evaluation-experts = Trabajo de los expertos
mission-evaluation-running = Preparación y desarrollo
mission-evaluation-mark-1 = 1, nada
mission-evaluation-mark-2 = 2, un poco
mission-evaluation-mark-3 = 3, en parte
mission-evaluation-mark-4 = 4, en su mayor parte
mission-evaluation-mark-5 = 5, por completo
mission-evaluation-words = Qué fue bien y qué no
mission-evaluation-words-hint = Lo leen solo el Miembro, los expertos y la secretaría. Cada lectura queda anotada.
mission-evaluation-state = Estado
mission-evaluation-state-draft = borrador
mission-evaluation-state-shared = compartida con los expertos
mission-evaluation-state-final = definitiva
mission-evaluation-way-share = Compartirla con los expertos
mission-evaluation-way-finish = Hacerla definitiva
mission-evaluation-share-hint = Los expertos la leen desde ahora y pueden responder.
mission-evaluation-finish-hint = Queda así desde entonces, con las respuestas.
mission-evaluation-reply = Responder
mission-evaluation-reply-hint = Sus palabras figuran bajo la evaluación, con su nombre.
mission-evaluation-withdraw = Retirar el borrador

## Problemas

problem-mission-not-from = En el estado de la misión ({ $value }) esto no lleva adelante. Lo que sí: { $next }.
problem-mission-closed = La misión está cerrada y queda como está. Prepare otra en respuesta a una solicitud aceptada.
problem-mission-request = Esta solicitud no está aceptada. Sin solicitud no hay misión: acepte antes la solicitud.
problem-mission-early = El Miembro pide ayuda a partir del { $from }. Elija un día posterior, o pida al Miembro que cambie su solicitud.
problem-mission-late = El Miembro pide ayuda hasta el { $until }. Elija un día anterior, o pida al Miembro que cambie su solicitud.
problem-mission-no-days = Indique antes el primer y el último día.
problem-mission-no-reporter = Ninguna de las personas que viajan tiene cuenta todavía. Nombre a un experto que tenga una: esa persona acepta la misión y escribe su informe.
problem-mission-no-result = El Miembro acepta objetivos, un resultado esperado y su indicador. Complete antes los tres.
problem-mission-no-consent = El Miembro no consintió aquí. Diga en qué carta o correo lo hizo.
problem-mission-not-over = La misión no termina antes del { $until }. Vuelva entonces, o termínela sin resultado.
problem-mission-no-report = No se ha entregado ningún informe al Miembro. Su experto lo escribe y lo entrega antes al Miembro.
problem-mission-report-open = El informe no es definitivo. Hágalo antes definitivo.
problem-mission-no-reason = Diga por qué termina sin resultado.
problem-mission-frozen = El Miembro aceptó esto. Queda como está; termine la misión y prepare otra si tiene que cambiar.
problem-mission-expert = Nadie llamado «{ $value }» tiene aquí el cargo de experto. Elija de la lista o dé antes el cargo.
problem-mission-own-expert = { $value } es de la propia administración del Miembro. Elija a alguien de otra parte.
problem-mission-home = «{ $value }» no nombra ninguna administración de origen. Escriba el nombre, un punto y coma y la administración: Ana Rojas; Chile
problem-mission-many-experts = Más de { $most } expertos de fuera. Nombre a los que la dirigen.
problem-mission-report-early = Un informe se escribe cuando el experto ha aceptado la misión, y no sobre una que fracasó.
problem-mission-report-not-from = En el estado del informe ({ $value }) esto no lleva adelante. Lo que sí: { $next }.
problem-mission-report-over = El resumen es público; no sigue nada.
problem-mission-report-bare = Diga antes qué se hizo y qué se encontró.
problem-mission-report-no-summary = No hay nada que publicar. Escriba unas frases para todos.
problem-follow-up-early = La misión termina el { $from }. Elija ese día o uno posterior.
problem-follow-up-settled = Alguien ya dijo qué fue de ello.
problem-follow-up-no-evidence = Diga qué muestra que está hecho, por ejemplo una carta con su fecha.
problem-follow-up-no-reason = Diga por qué ya no se quiere.
problem-evaluation-early = Una misión se evalúa cuando está en curso.
problem-evaluation-twice = Su parte ya tiene una evaluación de esta misión. Ábrala en la página de la misión.
problem-evaluation-not-from = En el estado de la evaluación ({ $value }) esto no lleva adelante. Lo que sí: { $next }.
problem-evaluation-over = La evaluación es definitiva; no sigue nada.
problem-evaluation-bare = Dé antes una nota o diga algo.

## El registro

deed-mission-added = Se preparó una misión
deed-mission-changed = Se cambió una misión
deed-mission-withdrawn = Se retiró el proyecto de una misión
deed-mission-moved = Una misión avanzó
deed-mission-closed = Se cerró una misión
deed-mission-remarked = Se dijo algo sobre una misión
deed-mission-report-added = Se empezó el informe de una misión
deed-mission-report-changed = Se cambió el informe de una misión
deed-mission-report-moved = El informe de una misión avanzó
deed-mission-report-remarked = Se dijo algo sobre un informe de misión
deed-follow-up-added = Se añadió un seguimiento
deed-follow-up-removed = Se quitó un seguimiento
deed-follow-up-settled = Se dijo qué fue de un seguimiento
deed-mission-evaluation-added = Se empezó una evaluación de una misión
deed-mission-evaluation-changed = Se cambió una evaluación de una misión
deed-mission-evaluation-moved = Una evaluación de una misión avanzó
deed-mission-evaluation-withdrawn = Se retiró el borrador de una evaluación
deed-mission-evaluation-remarked = Se dijo algo sobre una evaluación

## Mesa y ajustes

duty-mission-report = Informe de misión (días después del fin)
due-mission-planned = Proponer una misión al Miembro
due-mission-matched = Aceptar una misión por el Miembro
due-mission-agreed = Aceptar una misión como experto
due-mission-under-way = Informar sobre una misión
due-mission-reported = Cerrar una misión

mission-initiative-hint = Solo iniciativas para el Miembro de la solicitud; puede quedar vacío.
