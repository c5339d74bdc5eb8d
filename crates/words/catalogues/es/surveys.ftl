### Los cuestionarios: lo que se pregunta a los Miembros cada año, lo que responden y lo que resulta.

## The list

surveys-title = Encuestas
surveys-none = No hay ningún cuestionario del que pueda tener conocimiento. Aquí figuran los cuestionarios dirigidos a los Miembros, con quienes aún no han respondido.
survey-title = Título
survey-code = Nombre breve
survey-code-hint = Letras minúsculas, cifras y guiones, por ejemplo needs-2026.
survey-kind = Finalidad
survey-kind-needs = Necesidades de los Miembros
survey-kind-self-assessment = Autoevaluación
survey-kind-expertise = Conocimientos especializados
survey-kind-other = Otra
survey-year = Año
survey-year-hint = El año sobre el que se pregunta, por ejemplo 2026.
survey-state = Estado
survey-state-draft = Borrador
survey-state-open = Abierta
survey-state-closed = Cerrada
survey-closes = Cierre
survey-closes-hint = Un día, o palabras como «30 days before COMM 34». Puede quedar vacío.
survey-answered = Respondieron
survey-given-of = { $given } de { $asked }
survey-one = Encuesta

## One questionnaire

survey-add = Nueva encuesta
survey-add-lead = Redacte las preguntas y abra la encuesta cuando estén bien. Una vez abierta, no pueden modificarse.
survey-edit = Modificar la encuesta
survey-begin-from = Empezar una nueva a partir de esta
survey-withdraw = Eliminar el borrador
survey-way-open = Abrir a los Miembros
survey-way-close = Cerrar
survey-open-hint = Al abrirla se pregunta a cada Miembro de ese día. Desde entonces las preguntas quedan como están.
survey-opened-on = Abierta el
survey-members = Miembros consultados
survey-members-all = Todos los Miembros
survey-asked = { $members ->
    [one] { $members } Miembro
   *[other] { $members } Miembros
}
survey-body = Sobre el órgano
survey-plan = Para el plan
survey-earlier = Empezada a partir de
survey-guidance = Cómo rellenarla
survey-questions = Preguntas
survey-questions-none = Aún no hay preguntas. Escríbalas con «Modificar la encuesta», o impórtelas de una tabla.
survey-questions-hint = Una pregunta por línea: número | lo que se pide | pregunta. Puede pedirse: text, number, day, yes-no, yes-partly-no, «one: a; b», «several: a; b» o «scale: code»; un asterisco detrás significa obligatoria. Una línea con # empieza una sección. Pueden seguir, cada uno tras un |: «area: …», «if: 1 = yes; partly», «gap: no» (las respuestas que dicen que falta algo), «help: …». Ámbitos: { $areas }. Escalas: { $scales }.
survey-required = Obligatoria
survey-asked-if = Solo si la respuesta a la pregunta { $number } es: { $values }
survey-asks-text = Texto
survey-asks-number = Un número
survey-asks-day = Un día, por ejemplo 2026-12-31
survey-asks-one = Una de estas: { $choices }
survey-asks-several = Una o varias de estas, separadas por ;: { $choices }
survey-answer-yes = Sí
survey-answer-partly = En parte
survey-answer-no = No
survey-answer-none = Sin respuesta
survey-standing = Quién ha respondido
survey-count = Contarla para el plan
survey-count-lead = La realización de la encuesta se registrará para estas acciones, en el día en que se abrió, con esta página como prueba.
survey-reminder = Recordatorio
survey-reminder-to = Aún sin respuesta de:
survey-reminder-text = Aún no hemos recibido su respuesta a «{ $title }». Puede empezar, guardar cada página y seguir más tarde: { $link }
survey-reminder-text-day = Aún no hemos recibido su respuesta a «{ $title }». Le rogamos que la envíe a más tardar el { $day }. Puede empezar, guardar cada página y seguir más tarde: { $link }
survey-form = Formulario para rellenar sin conexión

## From a table

survey-import = Importar preguntas
survey-import-lead = Las preguntas de la tabla sustituyen a las del borrador. Se toman todas las filas o ninguna.
survey-import-heads = Encabezados de las columnas, en cualquiera de los idiomas: { $heads }. Se necesitan el número, el tipo de respuesta y la pregunta.
survey-column-section = Sección
survey-column-number = Número
survey-column-kind = Tipo de respuesta
survey-column-text = Pregunta
survey-column-required = Obligatoria
survey-column-area = Ámbito
survey-column-if = Se pregunta si
survey-column-gap = Falta si
survey-column-help = Ayuda
survey-column-answers = Respuestas posibles
survey-column-answer = Respuesta
response-import = Importar respuestas
response-import-lead = Descargue el formulario, rellénelo y tráigalo aquí. Se toman todas las filas o ninguna. Las preguntas que no están en el archivo conservan su respuesta.
response-import-heads = Encabezados de las columnas, en cualquiera de los idiomas: { $heads }. Se necesitan los dos; puede haber otras columnas al lado.
survey-fault-parts = escriba número, tipo y pregunta separados por |
survey-fault-number = escriba un número de 20 caracteres como máximo
survey-fault-twice = otra pregunta tiene este número
survey-fault-kind = no es un tipo de respuesta
survey-fault-words = escriba la pregunta en 2000 caracteres como máximo
survey-fault-area = ninguna lista contiene este ámbito
survey-fault-if = nombre una pregunta anterior y una de sus respuestas, por ejemplo 1 = yes
survey-fault-gap = no es una de las respuestas
survey-fault-many = una encuesta tiene 400 preguntas como máximo
survey-fault-no-question = la encuesta no tiene ninguna pregunta con este número
survey-fault-no-number = no es un número

## What it comes to

survey-results = Resultados
survey-results-none = Aún no puede contarse ninguna respuesta. Las respuestas se cuentan cuando un Miembro las ha presentado.
survey-counted = Se cuentan { $given } de { $asked } Miembros. Cada pregunta tiene su propio número de respuestas; la falta de respuesta no cuenta como 0.
survey-by-question = Pregunta por pregunta
survey-n = Respuestas
survey-spread = Lo que se respondió
survey-unanswered = Sin respuesta
survey-left-out = No se preguntó
survey-lacking = Carencias
survey-numbers = mínimo { $least } · medio { $middle } · máximo { $most }
survey-gaps = Lo que falta, por ámbito
survey-gaps-lead = Cuántas respuestas dicen que falta algo, de cuántas respuestas a esa pregunta.
survey-csv = Respuestas (CSV)
survey-xlsx = Respuestas (XLSX)

## What a Member answers

responses-title = Respuestas
responses-none = No hay ninguna respuesta de la que pueda tener conocimiento. Lo que un Miembro ha empezado se muestra a los demás cuando lo presenta.
response-member = Miembro
response-state = Respuesta
response-state-none = Aún sin respuesta
response-state-draft = Empezada
response-state-submitted = Presentada
response-state-returned = Devuelta
response-state-accepted = Aceptada
response-way-submit = Presentar
response-way-withdraw = Retirarla
response-way-accept = Aceptar
response-way-return = Devolver
response-voice-remark = Observación
response-voice-reason = Devuelta porque
response-submitted-on = Presentada el
response-decided-on = Decidida el
response-progress = Respondido
response-answered-of = { $answered } de { $available } respondidas
response-of = Respuesta de
response-begin = Empezar
response-go-on = Abrir la respuesta
response-too-late = La encuesta está cerrada y no se respondió.
response-pages = Páginas
response-page = Página { $page }
response-page-before = Página anterior
response-page-next = Página siguiente
response-missing = Estas preguntas deben responderse antes de presentar:
response-answers = Respuestas
response-save = Guardar
response-save-next = Guardar y seguir
response-last-time = La última vez:
response-take-over = Usar esta respuesta
response-remove = Eliminar lo empezado
response-say = Escribir una observación
response-words = Observación
response-why = Qué hay que corregir
response-said = Observaciones

## What an answer is taken up as

taken-up = Dar curso
taken-as-finding = Como hallazgo
taken-as-request = Como solicitud
taken-as-need = Como necesidad
taken-finding = Hallazgo
taken-need = Necesidad
taken-request = Solicitud
taken-question = pregunta { $number }
taken-from = De «{ $title }» de { $year }, pregunta { $number }

## On the desk

due-survey-draft = Terminar y abrir una encuesta
due-survey-open = Responder a una encuesta
due-response-submitted = Examinar las respuestas de un Miembro
due-response-returned = Corregir sus respuestas

## Problems

problem-survey-counted = La realización de esta encuesta ya está registrada, o su plan no tiene ningún indicador que cuente encuestas. Nada se cuenta dos veces.
problem-survey-not-from = En el punto en que está la encuesta ({ $value }), esto no lleva adelante. Lo que sí: { $next }.
problem-survey-no-questions = La encuesta no tiene preguntas. Escriba al menos una y ábrala después.
problem-survey-nobody = La encuesta no pregunta a ningún Miembro ese día. Elija otro grupo de Miembros.
problem-survey-heads = No se encontró ninguna tabla. Nombre estas columnas en una fila: { $value }.
problem-survey-twice = Otra pregunta tiene este número. Elija otro.
problem-survey-kind = No es un tipo de respuesta.
problem-survey-area = Ninguna lista contiene este ámbito. Añádalo antes a una lista de términos, o déjelo vacío.
problem-survey-if = Nombre una pregunta anterior y una de sus respuestas, por ejemplo 1 = yes.
problem-survey-gap = No puede responderse esto a la pregunta. Nombre una de sus respuestas.
problem-survey-many = Una encuesta tiene 400 preguntas como máximo. Quite algunas.
problem-survey-number = La encuesta no tiene la pregunta «{ $value }». Use los números de su formulario.
problem-response-not-from = En el punto en que está la respuesta ({ $value }), esto no lleva adelante. Lo que sí: { $next }.
problem-response-not-open = La encuesta no está abierta: no se recibe ni se modifica ninguna respuesta. Consulte a la Secretaría.
problem-response-missing = Responda antes a estas preguntas: { $value }.
problem-response-not-asked = A este Miembro no se le preguntó. Elija un Miembro al que se abrió la encuesta.
problem-answer-number = Pregunta { $number }: «{ $value }» no es un número. Escriba un número, por ejemplo 24.
problem-answer-day = Pregunta { $number }: «{ $value }» no es un día. Escriba un día, por ejemplo 2026-12-31.

## Deeds

deed-survey-added = Se creó una encuesta
deed-survey-counted = Se contó una encuesta para el plan
deed-survey-compared = Se puso una cifra de otro órgano junto a una encuesta
deed-survey-option-put = Se añadió una opción al documento sobre una encuesta
deed-survey-part-removed = Se quitó una cifra o una opción de una encuesta
deed-survey-changed = Se modificó una encuesta
deed-survey-imported = Se importaron preguntas
deed-survey-withdrawn = Se eliminó el borrador de una encuesta
deed-survey-moved = Una encuesta avanzó
deed-response-drafted = Un Miembro empezó una respuesta
deed-response-draft-changed = Un Miembro modificó su respuesta
deed-response-draft-removed = Un Miembro eliminó su respuesta
deed-response-changed = Un Miembro corrigió su respuesta
deed-response-withdrawn = Un Miembro retiró su respuesta
deed-response-moved = Una respuesta avanzó
deed-response-remarked = Se hizo una observación sobre una respuesta

## Figures of other bodies, and the options paper

survey-comparisons = Cifras de otros órganos
survey-comparisons-none = Aún no hay cifras de otro órgano. Ponga una junto a una pregunta mientras la encuesta esté abierta, con su fecha y su fuente.
survey-comparisons-apart = Cada cifra tiene su propia fecha, su propio número de respuestas y su propia forma de contar. Nada se suma entre órganos.
survey-compare = Poner al lado una cifra de otro órgano
survey-own-n = Respuestas propias
comparison-body = Órgano
comparison-counted = Qué se contó allí
comparison-counted-hint = En sus palabras, por ejemplo: Partes con un experto en genética.
comparison-figure = Cifra
comparison-out-of = De cuántos
comparison-out-of-hint = Déjelo vacío si no se dice.
comparison-as-at = A fecha de
comparison-source = Dónde puede leerse
options-title = Documento de opciones
options-heading = Opciones
options-none = Aún no hay opciones. Diga qué podría hacerse, qué supondría y quién lo haría.
options-no-gaps = Ninguna respuesta dice que falte algo.
# $counted: responses; $asked: Members; $day: the day of the paper
options-standing = { $counted } de { $asked } consultados habían respondido el { $day }.
options-consult = Llévelo de aquí a un documento y sus rondas de consulta.
option-add = Añadir una opción
option-title = Opción
option-meaning = Qué supondría
option-effort = Coste o trabajo
option-who = Quién
survey-part-remove = Quitar
