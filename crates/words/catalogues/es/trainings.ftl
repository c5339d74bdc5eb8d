### Formaciones: actividades, participantes y sus opiniones.

trainings-title = Formaciones
trainings-none = No hay ninguna formación anunciada. Aquí figuran talleres, seminarios, cursos y visitas de estudio con sus fechas y lugares.
training-words = Palabras que buscar
training-show = Mostrar
training-show-ahead = aún no terminadas
training-show-learnt = con enseñanzas
training-show-to-come = previstas
training-show-was-held = celebradas
training-csv = Tabla en CSV
training-xlsx = Tabla en XLSX

training-kind = Tipo
training-kind-workshop = taller
training-kind-seminar = seminario
training-kind-training = curso de formación
training-kind-study-visit = visita de estudio
training-kind-accreditation = acreditación
training-kind-e-learning = formación en línea
training-kind-webinar = seminario web
training-state = Estado
training-state-planned = prevista
training-state-open = anunciada
training-state-held = celebrada
training-state-closed = cerrada
training-title = Título
training-place = Lugar
training-place-hint = Déjelo vacío si es en línea.
training-link = Dirección en la web
training-host = Anfitrión
training-begins = Primer día
training-ends = Último día
training-ends-hint = Déjelo vacío si dura un día.
training-days = Fechas
training-from-until = del { $from } al { $until }
training-nominate-by = Designar antes del
training-languages = Idiomas
training-places = Plazas
training-places-hint = Cuántas personas pueden participar, por ejemplo 24. Vacío significa sin límite.
training-aims = Objetivos
training-agenda = Programa
training-guidance = Para quienes designan
training-costs = Costes
training-costs-hint = Quién asume el tiempo del personal, los viajes, los materiales, la sede y los expertos.
training-summary = Qué resultó de ella
training-summary-hint = Unas frases que todos pueden leer.
training-learnt = Qué se aprendió
training-learnt-hint = Se muestra a quien planifica una formación similar.
training-lessons = Aprendido de formaciones similares
training-actions = Sirve a estas acciones
training-actions-hint = Una línea cada una: código del plan y número de la acción, por ejemplo «plan-2027 3.2».
training-topics = Temas
training-topics-hint = Términos de las listas de la organización, separados por punto y coma.
training-members = Miembros invitados
training-members-hint = Códigos o nombres, separados por comas. Vacío invita a todos.
training-all-invited = todos los Miembros
training-organisation = Organización
training-series = Serie
training-series-hint = El mismo nombre reúne formaciones, por ejemplo «Formación de puntos focales».
training-region = Región
training-partner = Socio
training-partners = Organizada con
training-partners-hint = Códigos o nombres de socios, separados por comas.

training-series-title = Series y regiones
training-series-lead = Lo que está previsto y lo que se celebró de cada serie, por región o tema. Lo cancelado no cuenta en ninguna parte; lo que trata de dos temas cuenta en ambas filas.
training-by = Por
training-by-region = región
training-by-theme = tema
training-next = Próxima
training-came = Personas que acudieron
communities-title = Comunidades
communities-lead = Dónde conversan en línea los puntos focales y cómo crecen esos lugares. Los lugares mismos están en otra parte; sus direcciones se muestran a los puntos focales y a la secretaría.
communities-none = Todavía no hay ninguna comunidad inscrita.
community-add = Añadir una comunidad
community-change = Cambiarla
community-count = Decir cuántas personas hay
community-name = Nombre
community-address = Dirección en la web
community-address-hint = Cópiela de la barra de direcciones del navegador.
community-language = Idioma
community-keeper = A cargo de
community-opened-on = Abierta el
community-closed-on = Último día
community-closed-hint = Déjelo vacío mientras esté abierta.
community-show-open = abierta
community-show-closed = cerrada
community-members = Miembros de la comunidad
community-posts = Mensajes
community-posts-hint = Todos los mensajes hasta ese día, si se sabe.
community-on = A fecha de
community-counts = Cómo ha crecido
community-uncounted = Nadie ha contado todavía.
community-trend = { $more ->
    [one] { $more } más que el { $day }
   *[other] { $more } más que el { $day }
}
training-off = cancelada

training-add = Añadir una formación
training-add-lead = Solo la secretaría y los invitados la ven hasta que usted la anuncie.
training-edit = Modificarla
training-withdraw = Retirarla
training-way-open = Anunciarla
training-way-hold = Decir que tiene lugar
training-way-call-off = Cancelarla
training-way-close = Cerrarla
training-open-hint = A partir de ahora todos pueden leerla y los puntos focales designan participantes.
training-hold-hint = A partir de su primer día. Después anota quién asistió.
training-close-hint = Cuando todo esté dicho, incluida la encuesta hecha meses después. Después nada cambia.
training-why-off = Por qué se cancela
training-report = Informe de actividad
training-count = Contarla para el plan
training-count-lead = { $facts ->
    [one] Se registrará { $facts } hecho, con esta página como prueba.
   *[other] Se registrarán { $facts } hechos, con esta página como prueba.
}
training-offer-held = se celebró
training-offer-member = { $member } participó
training-offer-score = { $n ->
    [one] { $item }: media { $mean } de { $top }, { $n } respuesta
   *[other] { $item }: media { $mean } de { $top }, { $n } respuestas
}
training-offer-survey = encuesta hecha: { $title }

participants-title = Participantes
training-people-none = Todavía no hay nadie en la lista. Los puntos focales designan a personas de su Miembro; la secretaría inscribe a las demás.
participants-balance = Cómo se reparten
training-person-name = Nombre
participant-post = Cargo
training-person-member = Miembro
participant-member-hint = El Miembro que envía a esta persona. Elija ninguno si la envía un socio.
participant-partner = Socio
participant-group = Grupo de interesados
participant-sex = Sexo
participant-sex-female = mujer
participant-sex-male = hombre
participant-sex-other = otro
participant-sex-not-stated = sin indicar
participant-email = Correo electrónico
participant-email-hint = Solo para los enlaces a la evaluación. Protegido: cada consulta queda en el registro.
participant-language = Idioma
participant-certificate = Número del certificado
participant-state = Asistencia
participant-state-registered = inscrito
participant-state-attended = asistió
participant-state-erased = borrado
participant-region = Conjunto de Miembros
participant-nominated = Inscritos
participant-attended = Asistieron
participant-all = Todos
participant-of-none = ninguno
participant-hidden = Un participante
participant-erased = Participante borrado
participant-wrong = Qué está mal
participant-way-attend = Anotar como asistente
participant-way-miss = Anotar como ausente
participant-way-erase = Borrar lo personal
participant-erase-hint = Nombre, cargo, dirección y número de certificado desaparecen para siempre; los recuentos permanecen. Escriba el nombre otra vez.
training-person-add = Añadir un participante
participant-edit = Modificar
participant-remove = Quitar de la lista
participant-history = Qué se hizo
participant-import = Importar una lista
participant-import-lead = Cada fila se convierte en un participante. Si una celda está mal no se inscribe a nadie, y se indica cada celda errónea.
participant-import-heads = Encabezados de las columnas, en cualquiera de los idiomas: { $heads }. Se necesitan el nombre y el Miembro.
participant-check = Solo comprobar: devolver el archivo marcado
participant-attendance = Anotar quién asistió
participant-attendance-hint = Marque a quienes asistieron; los demás quedan como ausentes.
participant-csv = Lista en CSV
participant-xlsx = Lista en XLSX
participant-certificates = Certificados en PDF
participant-cell-email = no es un correo; escríbalo como ana@example.org
participant-cell-nobody = indique el Miembro o el socio que envía a esta persona
participant-cell-twice = ya está en la lista
participant-cell-right = usted no designa por este Miembro

certificate-title = Certificado de participación
certificate-lead = Se certifica que
certificate-took-part = participó en: { $kind } «{ $title }», { $days }.
certificate-number = N.º { $number }

evaluation-title = Evaluación
evaluations-title = Evaluaciones de las formaciones
evaluations-standing =
    { $count ->
        [one] Una formación,
       *[other] { $count } formaciones,
    } de ellas { $evaluated } con evaluación, al { $day }.
evaluations-apart = Cada línea cuenta sus propias respuestas. Nada se suma ni se promedia entre formaciones: respondieron personas distintas, y no en igual número.
evaluations-none = no se preguntó a nadie
evaluations-asked = Preguntados
evaluations-answered = Respondieron
evaluations-overall = Todas las preguntas juntas
evaluations-items = Pregunta por pregunta
evaluations-mean = { $question } { $mean } ({ $scale }), n = { $n }
evaluations-share = { $question } { $share } % de sí, n = { $n }
evaluations-count = { $question } n = { $n }
evaluation-none = Todavía no hay ningún cuestionario. Añada uno para antes, justo después o meses más tarde.
evaluation-add = Añadir un cuestionario
evaluation-edit = Modificar el cuestionario
evaluation-occasion = Cuándo se pregunta
evaluation-occasion-before = antes
evaluation-occasion-after = justo después
evaluation-occasion-later = meses después
evaluation-form-title = Título del cuestionario
evaluation-opens = Primer día para responder
evaluation-opens-hint = Los enlaces se envían ese día.
evaluation-closes = Último día para responder
evaluation-questions = Preguntas
evaluation-questions-hint = Una línea cada una: clave | tipo | texto. Tipos: 1-5, yes-no, choice: A; B, text. Un asterisco tras el tipo hace obligatoria la respuesta, por ejemplo: use | 1-5 * | ¿Fue útil?
evaluation-state-draft = en redacción
evaluation-state-open = abierto
evaluation-state-closed = cerrado
evaluation-open = Abrir el cuestionario
evaluation-open-hint = Los enlaces se envían a quienes tienen dirección, el primer día para responder. Las preguntas ya no cambian.
evaluation-close = Cerrar el cuestionario
evaluation-links = Enlaces para entregar
evaluation-links-hint = Para quienes aún no tienen enlace, o de nuevo para una persona. Cada enlace es de un participante y se muestra una sola vez.
evaluation-links-once = Cópielos ahora: no se guardan aquí y no pueden mostrarse de nuevo.
evaluation-links-none = Todos tienen ya un enlace.
evaluation-everybody = todos los que no tienen enlace
evaluation-participant = Participante
evaluation-enter = Introducir respuestas en papel
evaluation-paper = Qué papel
evaluation-paper-hint = Para poder encontrarlo, por ejemplo «cuestionario 12, carpeta 3».
evaluation-paper-lead = Marque una casilla por pregunta. Las preguntas con asterisco son obligatorias. No hace falta su nombre.
evaluation-blank = Cuestionario para imprimir
evaluation-summary = Resumen
evaluation-answered = { $asked ->
    [one] Respondió { $answered } de { $asked } participante, { $paper } en papel.
   *[other] Respondieron { $answered } de { $asked } participantes, { $paper } en papel.
}
evaluation-question = Pregunta
evaluation-n = Respuestas
evaluation-mean = Media
evaluation-positive = Positivas
evaluation-spread = Frecuencia de cada respuesta
evaluation-by-sex = Media por sexo
evaluation-few = Los grupos con menos de 5 respuestas no muestran media, ni tampoco un grupo del que pudiera deducirse.
evaluation-too-few = muy pocas
evaluation-together = { $n ->
    [one] Todas las escalas juntas: media { $mean }, cada una con { $n } respuesta.
   *[other] Todas las escalas juntas: media { $mean }, cada una con { $n } respuestas.
}
evaluation-not-pooled-n = No hay media de todas las preguntas juntas: las respondió un número distinto de personas.
evaluation-not-pooled-scales = No hay media de todas las preguntas juntas: sus escalas difieren.
evaluation-changes = Antes y después
evaluation-pairs-few = { $pairs ->
    [one] { $pairs } persona respondió ambas veces: muy pocas para una diferencia.
   *[other] { $pairs } personas respondieron ambas veces: muy pocas para una diferencia.
}
evaluation-change = { $pairs ->
    [one] De { $pairs } persona que respondió ambas veces: media { $before } antes, { $after } después (diferencia { $difference }); { $higher } más alta, { $lower } más baja.
   *[other] De { $pairs } personas que respondieron ambas veces: media { $before } antes, { $after } después (diferencia { $difference }); { $higher } más altas, { $lower } más bajas.
}
evaluation-change-small = Son pocas, por lo que una diferencia así puede deberse al azar. No dice por qué difieren las respuestas.
evaluation-change-no-cause = No dice por qué difieren las respuestas.
evaluation-mail-subject-before = Antes de la formación: unas preguntas
evaluation-mail-subject-after = Su opinión sobre la formación
evaluation-mail-subject-later = Unos meses después de la formación
evaluation-mail =
    Hola, { $name }:

    { $organisation } le hace unas preguntas sobre «{ $training }». Este enlace es solo para usted y no necesita cuenta:

    { $link }

    Puede cambiar sus respuestas hasta el { $day }. Su nombre nunca se muestra junto a ellas.

answer-lead = { $organisation } pregunta sobre «{ $training }».
answer-until = Puede responder y cambiar sus respuestas hasta el { $day }.
answer-private = Su nombre nunca se muestra junto a sus respuestas. Las preguntas con asterisco son obligatorias.
answer-send = Enviar mis respuestas
answer-thanks = Gracias. Sus respuestas se han guardado; esta página las muestra hasta que se cierre el cuestionario.
answer-not-open = Hoy no se aceptan respuestas.
answer-none = sin respuesta

problem-training-not-from = La formación no continúa así: está en { $value }. Desde ahí continúa con { $next }.
problem-training-closed = Esta formación está cerrada. Nada cambia ya; su página y sus documentos pueden leerse.
problem-training-not-open = Todavía no se puede inscribir a nadie. Anuncie primero la formación.
problem-training-no-day = La formación no tiene primer día. Indíquelo y después anúnciela.
problem-training-not-begun = La formación empieza el { $day }. Diga que tiene lugar a partir de ese día.
problem-training-not-over = La formación dura hasta el { $day }. Ciérrela a partir de ese día.
problem-training-ends = El último día, { $value }, es anterior al primero. Corrija uno de ellos.
problem-training-nominate-by = Las designaciones terminan el { $value }, después de la formación. Elija un día anterior.
problem-training-action = Ninguna acción se llama «{ $value }». Escriba el código del plan y el número de la acción, por ejemplo «plan-2027 3.2».
problem-community-address = «{ $value }» no es una dirección que empiece por https://. Cópiela del navegador.
problem-community-before = El { $value } la comunidad todavía no estaba abierta. Elija un día posterior.
problem-training-counted = Todo lo que esta formación aporta al plan ya está registrado. Nada se cuenta dos veces.
problem-participant-of-nobody = Indique qué Miembro o socio envía a esta persona.
problem-participant-twice = Esta persona ya está en la lista. Modifique esa fila.
problem-participant-not-yours = Usted designa solo por su propio Miembro. Para los demás, pida a la secretaría.
problem-participant-other = Este no es el nombre del participante. Escríbalo exactamente.
problem-participant-not-held = La formación aún no se ha celebrado. Diga que tiene lugar y después anote quién asistió.
problem-participant-none = Nadie consta como asistente, así que no hay certificados. Anote primero quién asistió.
problem-participant-heads = No se encontró ninguna tabla de participantes. Nombre estas columnas en una fila: { $value }.
problem-participant-many = { $most ->
    [one] El archivo trae más de { $most } participante. Divídalo.
   *[other] El archivo trae más de { $most } participantes. Divídalo.
}
problem-question-line = Línea { $line }: { $reason }.
evaluation-fault-parts = escriba clave, tipo y texto separados por |
evaluation-fault-key = la clave solo tiene minúsculas, cifras y guiones, por ejemplo use-at-work
evaluation-fault-twice = esta clave ya figura arriba
evaluation-fault-kind = el tipo es 1-5, yes-no, choice: A; B o text
evaluation-fault-words = escriba la pregunta en 500 letras como máximo
evaluation-fault-many = un cuestionario tiene 60 preguntas como máximo
problem-evaluation-opened = Los enlaces a este cuestionario ya salieron, así que sus preguntas quedan. Añada otro cuestionario.
problem-evaluation-not-open = Este cuestionario no acepta respuestas ahora. No se guardó nada.
problem-evaluation-closed = Este cuestionario está cerrado definitivamente. Sus cifras pueden leerse.
problem-answer-missing = La pregunta { $number } es obligatoria.
problem-answer-not-one = Pregunta { $number }: «{ $value }» no es una respuesta posible. Elija una.
problem-answer-long = Pregunta { $number }: acorte la respuesta a 4000 letras.
problem-link-locked = { $minutes ->
    [one] Se probaron demasiados enlaces sin destino desde aquí. Espere { $minutes } minuto y abra el enlace de su correo.
   *[other] Se probaron demasiados enlaces sin destino desde aquí. Espere { $minutes } minutos y abra el enlace de su correo.
}

deed-training-added = Se planificó una formación
deed-training-changed = Se modificó una formación
deed-training-withdrawn = Se retiró una formación prevista
deed-training-moved = Una formación avanzó
deed-training-called-off = Se canceló una formación
deed-training-attendance = Se anotó quién asistió a una formación
deed-training-counted = Se contó una formación para el plan
deed-community-added = Se inscribió una comunidad de puntos focales
deed-community-changed = Se cambió una comunidad de puntos focales
deed-community-counted = Se dijo cuántas personas hay en una comunidad de puntos focales
deed-participant-registered = Se inscribió a un participante
deed-participant-changed = Se modificaron los datos de un participante
deed-participant-removed = Se quitó a un participante de la lista
deed-participant-moved = Se anotó la asistencia de un participante
deed-participant-erased = Se borraron los datos personales de un participante
deed-participants-imported = Se importó una lista de participantes
deed-evaluation-added = Se añadió un cuestionario de evaluación
deed-evaluation-changed = Se modificó un cuestionario de evaluación
deed-evaluation-opened = Se abrió un cuestionario de evaluación
deed-evaluation-closed = Se cerró un cuestionario de evaluación
deed-evaluation-links-given = Se entregaron enlaces a un cuestionario
deed-evaluation-answered = Alguien respondió a un cuestionario
deed-evaluation-entered = Se introdujeron respuestas en papel

training-initiative-hint = Solo iniciativas para un Miembro invitado o para un plan al que sirve; puede quedar vacío.

training-waits = Espera
due-training-announce = Anunciar una formación
due-training-nominate = Designar participantes para una formación
due-training-decide = Decidir sobre las candidaturas
due-training-attendance = Anotar quién asistió a una formación
due-training-evaluate = Abrir la evaluación de una formación
due-training-certify = Entregar los certificados
due-training-close = Cerrar una formación
due-training-summary = Escribir lo que dio una formación
