### Páginas: el marco, las listas, los gráficos, los fallos.

## El marco de cada página

skip-to-content = Ir al contenido
title-failed = Problema: { $title }
site-navigation = Navegación principal
nav-plans = Planes
nav-work = Trabajo con los Miembros
nav-house = Administración
language-label = Idioma:
breadcrumb-label = Está aquí
accessibility-link = Accesibilidad
api-link = Descripción de la API
sample-data = Ejemplo

## Después de una acción

flash-saved = Guardado.
flash-signed-out = Ha cerrado la sesión.
flash-imported = El plan está importado: { $actions ->
    [one] una acción
    [many] { $actions } de acciones
   *[other] { $actions } acciones
}, { $flags ->
    [one] una duda
    [many] { $flags } de dudas
   *[other] { $flags } dudas
} por revisar.

## Listas

pager-label = Páginas de esta lista
pager-before = Anterior
pager-after = Siguiente
pager-page = Página { $page }
filter-more = Más filtros
filter-remove = Quitar este filtro
filter-clear = Borrar todos los filtros
status = Estado
form-problem-title = Hay algo que corregir

## Gráficos

chart-table = Las cifras en una tabla
chart-day = Desde
chart-period = Período
chart-count = Número
chart-counted = Contados
chart-whole = De un total de
chart-asked = Meta
chart-needed-head = Necesario
chart-target = Meta { $value }
chart-needed = Necesario { $value }
chart-steps = El valor es { $value } al { $day }.
chart-steps-target = El valor es { $value } al { $day }; la meta es { $target }.
chart-sub-periods = { $held } de { $total } períodos alcanzan los { $needed } que cada uno necesita.
chart-share = { $value } de { $of }.
chart-share-target = { $value } de { $of }; la meta es { $target }.

## La lista de planes

plans-title = Planes
plan = Plan
plan-period = Período
plan-adopted-by = Adoptado por
plan-draft = Borrador
plan-actions = Acciones
plan-standing = Cómo va
plans-none = Todavía no hay ningún plan. Un plan aparece cuando se ha importado su documento.
plans-none-public = Todavía no hay ningún plan adoptado público. Si tiene una cuenta, inicie sesión para ver los planes de su organización.

## Cuando algo falla

failure-title-not-found = Aquí no hay nada
failure-title-refused = No permitido
failure-title-conflict = Alguien se adelantó
failure-title-yours = Esto no funcionó
failure-title-ours = Es culpa nuestra
failure-method = Esta dirección no se puede usar así. Vuelva atrás y siga un enlace de la página.
failure-too-large = Lo que envió es demasiado grande. Un archivo puede tener hasta 32 MB y un texto hasta 10 000 caracteres. No se ha cambiado nada.
failure-slow = Tardó demasiado y se interrumpió. No se ha cambiado nada. Inténtelo de nuevo en un minuto.
failure-request = No se pudo entender la solicitud. Vuelva atrás e inténtelo de nuevo desde la página.
failure-way-on = Ir a la página de inicio
failure-code = Si pide ayuda, indique

## Declaración de accesibilidad

accessibility-aim = Toda persona que trabaje con un plan debe poder usar este sitio, con las herramientas que use. Lo construimos según WCAG 2.2, nivel AA.
accessibility-holds-title = Lo que vale en cada página
accessibility-keyboard = Todo funciona solo con el teclado y siempre se ve dónde está.
accessibility-script = Ninguna página necesita scripts y ninguna carga nada de otro sitio.
accessibility-colour = Un estado es una forma y una palabra; el color solo los repite.
accessibility-charts = Cada gráfico tiene una descripción y sus cifras en una tabla.
accessibility-zoom = Las páginas se pueden ampliar al 400 % y leer en un teléfono sin desplazarse de lado; solo las tablas anchas de cifras se desplazan en su propio marco.
accessibility-languages = Las páginas están en inglés, francés, español y árabe, y siguen los ajustes de su dispositivo para colores oscuros y menos movimiento.
accessibility-limits-title = Lo que todavía no vale
accessibility-source-texts = Los textos de los documentos importados quedan en el idioma en que se adoptaron; a los lectores de pantalla no se les indica cuál es.
accessibility-date-fields = Los campos de fecha se ven y se leen como los hace su navegador.
accessibility-help-title = Si algo le estorba
accessibility-help = Escriba a la secretaría que gestiona este sitio e indique la página, lo que intentó y con qué la lee. Recibirá lo que necesita en otra forma.

## El tablero del plan

board-caption = Acciones al { $day }
board-as-at = Al día
board-number = N.º
board-action = Acción
board-kpi = Indicador
board-target = Meta
board-reading = Lectura
board-timeframe = Plazo
board-progress = Último informe
board-section = Sección
board-horizon = Horizonte
board-responsible = Responsable
board-condition = Condición
board-flag = Duda
board-flags = { $count ->
    [one] { $count } duda
    [many] { $count } de dudas
   *[other] { $count } dudas
}

## Importar un documento

flash-discarded = El archivo se ha olvidado. No se ha cambiado ningún plan.
import-title = Importar un plan
import-lead = Traiga el archivo que adoptaron los Miembros. Verá lo que se ha entendido, junto al texto de origen, antes de que se guarde nada.
import-file = Archivo
import-file-hint = Word (.docx), Excel (.xlsx) o CSV, hasta 32 MB
import-as = Qué es
import-as-hint = Una versión más reciente muestra lo que cambia y conserva el historial de lo que permanece.
import-new-plan = Un plan nuevo
import-newer-of = Una versión más reciente de { $plan }
import-look = Leer el archivo
import-nothing-yet = No se guarda nada hasta que usted confirme. Un archivo que nadie confirma se olvida a los siete días.
import-kicker = Todavía no es un plan:
import-is-newer = Este documento pasa a ser la versión más reciente del plan { $plan }. Lo que permanece conserva sus hechos, informes e historial.
import-no-actions = No se encontró ninguna acción en este archivo, así que no puede ser un plan. Vea en «Columnas» si se entendieron los encabezados y en «Sin lugar» su texto.
import-to-confirm = Ir a la confirmación
import-parts = Partes del documento
import-all = Acciones tal como se leyeron
import-doubts = Dudas
import-changes = Lo que cambia
import-unplaced = Sin lugar
import-columns = Columnas
import-sections = Secciones
import-kpis = Indicadores
import-about-document = Sobre el documento
import-no-section = Sin sección
import-no-doubts = Ninguna duda.
import-place = Dónde
import-text = Texto
import-doubt = Duda
import-cells = Qué más dice su fila
import-pairs = Indicadores y metas
import-statement = Palabras sin número: se conservan tal cual y no se calcula nada.
import-upon-request = A petición
import-internal = Interno
import-external = Externo
import-unplaced-why = Estas celdas y párrafos no forman parte del plan. Siguen en el archivo; si algo pertenece al plan, corrija las columnas o el documento.
import-columns-why = El sentido dado a cada encabezado. Una corrección se recuerda para su organización y vale desde ahora para todos los archivos.
import-columns-none = No se encontraron encabezados de columna en este documento.
import-columns-save = Guardar y volver a leer
columns-head = Encabezado impreso
columns-tables = En los cuadros
columns-meaning = Significa
columns-meaning-of = Sentido de «{ $head }»
columns-not-read = No se lee; figura como sin lugar
column-number = Número
column-action = Acción
column-description = Descripción
column-milestone = Parte del plan superior
column-kpi = Indicador
column-target = Meta
column-timeframe = Plazo
column-responsible = Responsable
column-resources = Recursos
column-outcome = Resultado
column-progress = Avances logrados
column-plan = Lo previsto
column-baseline = Valor de partida
column-status = Situación
column-priority = Prioridad
column-section = Sección
column-horizon = Horizonte
column-remarks = Observaciones
place-paragraph = Párrafo { $number }
place-cell = Cuadro { $table }, fila { $row }, columna { $column }

## Lo que cambia una versión más reciente

change-none = No cambia nada: esta versión dice lo mismo que la anterior.
change-history-stays = Las acciones que permanecen conservan sus informes, hechos e indicadores, aunque se hayan renumerado, movido o reformulado.
change-plan = El propio plan
change-sections = Secciones
change-changed = Acciones modificadas
change-added = Acciones nuevas
change-removed = Acciones que ya no están
change-tag-added = Nueva
change-tag-removed = Ya no está
change-tag-reworded = Reformulada
change-tag-renumbered = Renumerada
change-tag-moved = Movida
change-piece = Qué
change-before = Antes
change-after = Ahora
change-title = Título
change-vision = Visión
change-mission = Misión
change-parent = Figura bajo
change-wording = Redacción
change-horizon-wording = Redacción en un horizonte
change-horizon-report = Informe o plan en un horizonte
change-horizon-resources = Recursos en un horizonte

## Confirmar

confirm-title = Convertirlo en plan
confirm-title-newer = Convertirlo en la versión más reciente
confirm-code = Código corto
confirm-code-hint = Minúsculas, cifras y guiones; figura en nombres de archivo y órdenes.
confirm-by = Adoptado por
confirm-by-hint = Órgano y reunión. Déjelo vacío para un borrador, que solo ve su organización.
confirm-by-hint-newer = Órgano y reunión de la versión más reciente. Si lo deja vacío, la adopción queda como está.
confirm-on = Adoptado el
confirm-on-hint = Si se conoce el día
confirm-deed = Confirmar
confirm-discard = Descartar este archivo

## El escritorio

desk-title = Escritorio
desk-none = Su organización aún no tiene ningún plan. Lo que requiere atención figurará aquí cuando lo haya.
desk-unsettled = Por fijar
desk-silent = Sin noticias
desk-off-track-why = Indicadores cuya meta no se alcanzará a este ritmo o no se alcanzó.
desk-at-risk-why = Indicadores cuya meta quizá no se alcance.
desk-unsettled-why = Indicadores con un número en su meta de los que nadie ha dicho aún qué cuenta.
desk-doubts-why = Dudas sobre el documento adoptado que nadie ha resuelto.
desk-silent-why = Acciones no terminadas de las que nadie ha informado desde hace { $months ->
    [one] { $months } mes
    [many] { $months } de meses
   *[other] { $months } meses
}.
desk-open = { $matter }: { $count } en { $plan }
desk-on-board = Verlos en el tablero del plan
desk-what = Qué hay que atender
desk-last-word = Último informe al { $day }
desk-no-word = Aún sin informe
desk-events = Lo último que ocurrió
desk-when = Cuándo
desk-deed = Qué
desk-who = Quién
desk-operator = Línea de órdenes
deed-plan-uploaded = Se subió un archivo
deed-plan-upload-discarded = Se descartó un archivo subido
deed-plan-imported = Se importó un plan
deed-plan-columns-corrected = Se corrigió el sentido de columnas
deed-fact-recorded = Se registraron hechos
deed-fact-withdrawn = Se retiró un hecho
deed-kpi-settled = Se fijó qué cuenta para un indicador
deed-kpi-baseline-set = Se fijó un valor de partida
deed-progress-reported = Se informó del avance
deed-organisation-added = Se añadió la organización
deed-person-added = Se añadió una persona
deed-members-set-added = Se añadieron Miembros
deed-instruments-added = Se añadieron instrumentos
deed-flag-decided = Se resolvió una duda
deed-scale-set = Se fijó la escala de situaciones
deed-sample-loaded = Se cargó el programa de muestra

## Documentos de reunión

paper-title = Documentos
paper-lead = El plan tal como se adoptó, o cómo avanza, con los datos del momento. Cada cifra lleva el día al que corresponde.
paper-which = Documento
paper-progress = Informe de avance
paper-plan = Plan tal como se adoptó
paper-format = Formato
paper-docx = Word (.docx)
paper-pdf = PDF
paper-xlsx = Excel (.xlsx)
paper-html = Página web
paper-csv = CSV
paper-language = Idioma de títulos y rótulos
paper-as-at-hint = El día de las cifras
paper-masthead = Encabezamiento
paper-masthead-hint = Las líneas que deje vacías se omiten.
paper-symbol = Signatura
paper-field-distribution = Distribución
paper-date = Fecha del documento
paper-original-language = Idioma original
paper-meeting = Reunión
paper-place-and-dates = Lugar y fechas
paper-field-agenda-item = Punto del orden del día
paper-field-prepared-by = Preparado por
paper-field-action-requested = Medidas que se solicitan, una por línea
paper-make = Preparar el documento
paper-ready = Su documento
paper-preview = Verlo como página web
paper-share = La dirección de esta página guarda su elección: envíela a un colega.
import-all-placed = No queda nada: cada celda y cada párrafo tiene su lugar en el plan.
sign-in-first = Inicie sesión para abrir la página que pidió; después se le llevará a ella.
paper-chosen = { $paper }, { $format }, cifras al { $day }
failure-session-ended = Es posible que su sesión haya terminado. Vuelva atrás en el navegador para copiar lo que escribió; después inicie sesión y envíelo de nuevo.
