## Preguntas que se responden con sí o no, por un enlace o con la sesión iniciada

asks-title = Preguntas
asks-lead = Lo que se preguntó con sí o no: quién acepta el equipo de una misión y si las fichas siguen siendo correctas.
asks-none = Todavía no se ha preguntado nada. Pregunte en la página del equipo de una misión.
asks-filter = Espera
ask-title = Una pregunta para usted
ask-mission = Misión
ask-member = Miembro
ask-days = Días
ask-place = Lugar
ask-team = El equipo
ask-whom = A quién se pregunta
ask-kind = Como
ask-answer = Respuesta
ask-until = Responder antes del
ask-question-member = ¿Acepta { $member } esta misión, en estos días y con estas personas?
ask-question-expert = ¿Puede usted ir a esta misión en { $member }?
ask-question-employer = ¿Permite el empleador que { $expert } vaya a esta misión en { $member }?
ask-question-record = ¿Sigue siendo correcto lo que la lista de expertos dice de { $expert }, y puede quedar en ella?
ask-kind-member = Miembro
ask-kind-expert = Experto
ask-kind-employer = Empleador
ask-kind-record = Ficha propia
ask-reply-open = sin respuesta todavía
ask-reply-yes = sí
ask-reply-no = no
ask-reply-silent = sin respuesta
ask-say-yes = Sí
ask-say-no = No
ask-why-not = Por qué no
ask-why-not-hint = Puede quedar vacío. Lo leen quienes forman el equipo.
ask-unwanted = Qué no conviene
ask-unwanted-team = todo el equipo
ask-unwanted-days = los días
ask-said-yes = Usted respondió que sí el { $day }.
ask-said-no = Usted respondió que no el { $day }.
ask-open-until = Puede responder, y cambiar su respuesta, hasta el { $day }, mientras no se decida otra cosa.
ask-closed = Esta pregunta ya no admite respuesta.
ask-calendar = Poner los días en su calendario
ask-team-page = El equipo de la misión
ask-mail-subject = Una pregunta de sí o no
ask-mail =
    Hola, { $name }:

    { $organisation } pregunta:

    { $question }

    Sí: { $yes }
    No: { $no }

    Los enlaces abren una página donde usted responde; no necesita cuenta. Puede cambiar su respuesta hasta el { $day }.
    No dé los enlaces a nadie: quien los tiene responde por usted.
ask-consent = Respondido que sí bajo un enlace que llegó por correo, el { $day }
asks-of-mission = Están todos de acuerdo
asks-of-mission-lead = El Miembro, cada experto y cada empleador reciben un correo con dos enlaces, sin necesidad de cuenta.
asks-send = Preguntar
asks-open-days = Días para responder
asks-open-days-hint = 14 si lo deja vacío. A quien dijo que sí a los mismos días no se le vuelve a preguntar.
asks-ready = Todos dijeron que sí: la misión puede acordarse.
asks-beside = Fuera de la lista de expertos, y por eso sin preguntar: { $names }.
asks-links = Enlaces para entregar
asks-links-once = Ningún correo llevó estos enlaces. Entréguelos ahora: solo se muestran esta vez.
due-ask-mine = Responder a una pregunta
due-ask-open = Espera una respuesta
due-ask-silent = Nadie respondió a tiempo
due-ask-declined = Rechazado: elegir a otra persona
due-ask-ready = Todos dijeron que sí: acordar la misión
deed-mission-asked = Se preguntó por una misión al Miembro, a expertos y a empleadores
deed-mission-answered = Se respondió a una pregunta sobre una misión
problem-mission-declined = Alguien dijo que no a esta misión. Elija primero otro equipo u otros días.
problem-ask-not-matched = Se pregunta por una misión propuesta que tiene sus días. Propóngala primero.
problem-ask-nobody = Nadie de esta misión está en la lista de expertos, así que no hay a quién preguntar. Elija un equipo de la lista.
problem-ask-days = «{ $value }» días no puede ser. Escriba un número de 1 a { $most }, por ejemplo 14.
problem-ask-over = Esta pregunta ya no admite respuesta: se decidió otra cosa o pasó su último día.
expert-ran-out = Nadie confirmó la ficha antes del { $day }.
expert-own-wish = El experto lo pidió, al responder si la ficha sigue siendo correcta.
expert-ran-out-mail-subject = Una ficha salió de la lista de expertos
expert-ran-out-mail =
    Hola, { $name }:

    la ficha { $code } salió de la lista de { $organisation }, porque nadie la confirmó antes del { $day }.
    Su Gobierno puede designar al experto de nuevo: { $link }
deed-expert-asked = Se preguntó a un experto si la ficha sigue siendo correcta
deed-expert-ran-out = Una ficha salió de la lista porque nadie la confirmó
