### Los hallazgos: deficiencias, recomendaciones y respuestas, del borrador al cierre.

## The list

findings-title = Hallazgos
findings-none = No hay ningún hallazgo registrado que usted pueda ver. Aquí figuran las deficiencias, recomendaciones y respuestas con lo que responde a cada una.
finding-words = Palabras que buscar
finding-unanswered = Ninguna acción de un plan responde aún
finding-csv = Tabla en CSV
finding-xlsx = Tabla en XLSX

## What a finding says

finding-number = Número
finding-number-hint = Tal como está impreso. Puede quedar vacío.
finding-title = Título
finding-kind = Tipo
finding-kind-compliance-deficiency = deficiencia de cumplimiento
finding-kind-corrective-action = medida correctiva
finding-kind-audit-recommendation = recomendación de auditoría
finding-kind-review-recommendation = recomendación de un examen
finding-kind-committee-feedback = observación de un comité
finding-kind-self-assessment-answer = respuesta de autoevaluación
finding-kind-survey-answer = respuesta a una encuesta
finding-member = Miembro
finding-member-hint = Vacío si no afecta a ninguno. El hallazgo sobre un Miembro se le comunica antes de presentarse.
finding-body = Órgano
finding-body-hint = Decide sobre el hallazgo.
finding-found = Qué se constató
finding-found-on = Constatado el
finding-source = Fuente
finding-source-hint = La medida, el examen o el documento del que procede, tal como está impreso.
finding-source-paragraph = Párrafo de la fuente
finding-source-link = Dirección de la fuente
finding-evidence = Pruebas
finding-evidence-hint = Solo lo leen la secretaría y el Miembro afectado. Cada consulta queda registrada.
finding-guidance = Orientación para corregirlo
finding-protected = protegido
finding-state = Estado
finding-state-draft = borrador
finding-state-notified = comunicado al Miembro
finding-state-responded = respuesta anotada
finding-state-tabled = presentado, aún no abierto al órgano
finding-state-before-committee = ante el órgano
finding-state-decided = decidido
finding-state-closed = cerrado
finding-meeting = Reunión
finding-paper = Documento
finding-acts = Qué hizo el órgano

## Putting findings in

finding-add = Registrar un hallazgo
finding-add-lead = Empieza como borrador que solo ve la secretaría.
finding-import = Traer una tabla
finding-import-lead = Cada fila se convierte en borrador. Si una celda está mal no se toma nada, y se enumera cada celda errónea.
finding-import-heads = Encabezados de las columnas, en cualquiera de los idiomas: { $heads }. Hacen falta el tipo, el órgano y el título.
finding-import-file = Archivo
finding-import-hint = Un libro (.xlsx), una tabla en texto (.csv) o un documento con una tabla.

## Steps

finding-edit = Modificarlo
finding-withdraw = Retirar el borrador
finding-way-notify = Comunicarlo al Miembro
finding-way-respond = Anotar la respuesta
finding-way-table = Presentarlo en una reunión
finding-way-open = Llevarlo ante el órgano
finding-way-decide = Registrar lo que hizo el órgano
finding-way-close = Cerrarlo
finding-notify-hint = Los puntos focales del Miembro lo ven desde ahora y pueden responder.
finding-respond-hint = El Miembro no ha respondido. Diga por qué no se espera su respuesta.
finding-replied = El Miembro respondió el { $day }.
finding-replied-on = Respuesta del Miembro el
finding-why-no-reply = Por qué no se espera respuesta
finding-table-hint = Permanece cerrado al órgano hasta que empiece la reunión o se abra el documento.
finding-open-hint = Los Miembros y delegados pueden leerlo desde ahora, sin pruebas ni respuestas.
finding-act-hint = Con este acto queda decidido. Un órgano que solo lo examinó no ha decidido.
finding-closing = Cerrado porque
finding-closing-met = corregido
finding-closing-taken-over = no corregido, lo retoma otro hallazgo
finding-closing-no-longer-applies = ya no se aplica
finding-closing-withdrawn = retirado
finding-closing-note = Observación sobre el cierre
finding-closed-on = Cerrado el
finding-successor = Lo retoma
finding-successor-hint = El número del otro hallazgo. Solo si lo retoma otro.

## What is said on it

finding-reply = Responder por su Miembro
finding-reply-hint = Su respuesta se conserva con su fecha y su nombre. Puede responder de nuevo; nada se sobrescribe.
finding-replies = Respuestas del Miembro
finding-remark = Hacer una observación
finding-remark-hint = La observación la leen todos los que pueden hacer observaciones sobre el hallazgo, también el Miembro.
finding-remarks = Observaciones
finding-words-said = Texto
finding-voice = De quién es la palabra
finding-voice-own = una observación mía
finding-voice-member = la respuesta del Miembro
finding-said-on = Fecha
finding-said-on-hint = Cuándo llegó. Vacío para hoy.
finding-said-source = De dónde se toma
finding-said-source-hint = Para una respuesta del Miembro: la carta o el correo con su fecha.

## What answers it

finding-link = Vincular una acción que responde
finding-link-hint = Los responsables de ese plan pueden desde entonces leer el hallazgo con sus pruebas.
finding-action-hint = Su número tal como está impreso, con el de su sección si hace falta: 6/6.
finding-answers = Hallazgos a los que responde
finding-unlink = Quitar el vínculo

## Problems

problem-finding-not-from = En el punto en que está el hallazgo ({ $value }), esto no lleva adelante. Lo que sí: { $next }.
problem-finding-closed = El hallazgo está cerrado y queda como está. Registre otro si vuelve a faltar algo.
problem-finding-bare = Un hallazgo avanza con un título y con lo que se constató. Complete primero ambos.
problem-finding-no-reply = El Miembro no ha respondido. Diga por qué no se espera su respuesta, o espérela.
problem-finding-meeting = Elija una reunión del propio órgano del hallazgo que se celebre.
problem-finding-not-open-yet = Su reunión no ha empezado y su documento no está abierto. Espere a uno de los dos.
problem-finding-member-knows = El Miembro conoce este hallazgo; sigue siendo suyo. Registre otro para otro Miembro.
problem-finding-no-member = Ningún Miembro conoce este hallazgo, así que ninguno ha respondido. Introdúzcalo como observación.
problem-finding-successor = Indique por su número otro hallazgo si lo retoma uno, y solo entonces.
problem-finding-heads = No se encontró ninguna tabla de hallazgos. Nombre estas columnas en una fila: { $value }.
problem-finding-cell = { $sheet }, fila { $row }, { $column } «{ $value }»: { $reason }.
problem-finding-many = El archivo trae más de { $most } hallazgos. Divídalo.
finding-cell-empty = complétela
finding-cell-choice = desconocido aquí; use un código o nombre de las listas de la organización
finding-cell-day = no es una fecha; escríbala como 2026-11-21
finding-cell-future = ese día no ha llegado
finding-cell-long = demasiado largo; acórtelo
finding-cell-link = no es una dirección web; empieza por https://
finding-cell-taken = ese número ya existe para esa fuente y ese Miembro
finding-cell-right = usted no presenta hallazgos a este órgano

## Deeds

deed-finding-added = Se registró un hallazgo
deed-finding-changed = Se modificó un hallazgo
deed-finding-withdrawn = Se retiró el borrador de un hallazgo
deed-finding-moved = Un hallazgo avanzó
deed-finding-act-recorded = Se registró lo que hizo un órgano sobre un hallazgo
deed-finding-closed = Se cerró un hallazgo
deed-finding-replied = Se guardó la respuesta de un Miembro a un hallazgo
deed-finding-remarked = Se hizo una observación sobre un hallazgo
deed-finding-answered = Se vinculó una acción a un hallazgo
deed-finding-answer-withdrawn = Se quitó un vínculo a un hallazgo
deed-findings-imported = Se trajeron hallazgos de un archivo
