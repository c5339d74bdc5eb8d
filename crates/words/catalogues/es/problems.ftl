### Problemas: un mensaje para cada código estable.

## En todas partes

problem-not-found = No hay nada en esta dirección o no está abierta para usted. Compruebe la dirección o inicie sesión si tiene una cuenta.
problem-not-allowed = Su función no lo permite. Pídalo a un funcionario de la secretaría si hay que hacerlo.
problem-stale = Otra persona cambió esto mientras usted lo tenía abierto. Todavía no se ha guardado nada suyo. Compare las dos versiones y guarde otra vez.
problem-sending-before = Esto ya se envió y se llevó a cabo. No se hizo por segunda vez.
problem-sending-other = Esta clave ya se usó para otra llamada. Elija una clave nueva para cada cosa que deba hacerse.
problem-code-taken = El código «{ $value }» ya se usa. Elija otro.
problem-organisation-unclear = Varias organizaciones comparten esta instalación. Indique cuál.
problem-internal = Algo falló de nuestra parte. Se anotó para repararlo y no se cambió nada. Inténtelo de nuevo en un minuto.
problem-store-full = No queda espacio en el disco del servidor: no se pudo guardar nada. La lectura continúa. Conserve lo que escribió, avise a quien cuida del servidor y envíelo de nuevo cuando haya espacio.
problem-store-unwell = El disco o la base de datos del servidor no funciona en este momento: no se guardó nada. Conserve lo que escribió y envíelo de nuevo en unos minutos; si continúa así, avise a quien cuida del servidor.
problem-store-damaged = La base de datos está dañada: no se guardó nada. Pida a quien cuida del servidor que ejecute «trellis check» y restaure la última copia de seguridad.

## Inicio de sesión

problem-sign-in-needed = Inicie sesión primero. Si ya lo había hecho, su sesión terminó.
problem-sign-in-wrong = Esta dirección y esta contraseña no corresponden. Compruebe ambas e inténtelo de nuevo.
problem-sign-in-locked = Hubo demasiados intentos fallidos con esta dirección. Espere { $minutes ->
    [one] un minuto
    [many] { $minutes } de minutos
   *[other] { $minutes } minutos
} e inténtelo de nuevo.

## Formularios

problem-form-foreign = Este formulario no viene de una página de este sitio o su página estuvo abierta demasiado tiempo. No se cambió nada. Abra la página de nuevo y vuelva a enviarlo.
problem-form-invalid = Hay campos por corregir. Aún no se ha guardado nada.
problem-field-empty = Rellene este campo.
problem-field-day = «{ $value }» no es una fecha. Escríbala como 2026-11-21.
problem-field-number = «{ $value }» no es un número. Use cifras, con punto o coma antes de los decimales.
problem-field-long = Demasiado largo: el límite es de { $most ->
    [one] un carácter
    [many] { $most } de caracteres
   *[other] { $most } caracteres
}.
problem-text-nul = Un texto contiene un carácter que no se puede guardar (NUL). Quítelo o escriba el texto de nuevo.
problem-field-choice = «{ $value }» no es ninguna de las opciones. Elija una de la lista.
problem-field-future = { $value } está en el futuro. Indique una fecha hasta hoy.

## Archivos

problem-file-empty = El archivo está vacío. Elíjalo de nuevo o guárdelo otra vez en el programa con que se escribió.
problem-file-too-large = El archivo supera los { $max } MB que se admiten. Quítele las imágenes o envíelo por partes.
problem-file-not-recognised = El archivo parece ser { $found ->
    [docx] un documento de Word (.docx)
    [xlsx] un libro de Excel (.xlsx)
    [csv] texto sin formato (.csv)
    [presentation] una presentación
    [binary-workbook] un libro binario de Excel (.xlsb)
    [old-office] un archivo de Word o Excel del formato antiguo (.doc, .xls)
    [open-document] un archivo OpenDocument (.odt, .ods)
    [zip] un archivo zip
    [pdf] un PDF
    [rtf] un archivo de texto enriquecido (.rtf)
    [html] una página web
    [xml] un archivo XML
    [picture] una imagen
   *[unknown] un archivo de tipo desconocido
}. Guárdelo como documento de Word (.docx), libro de Excel (.xlsx) o tabla CSV e inténtelo de nuevo.
problem-file-not-what-it-claims = El nombre termina en .{ $claimed }, pero el contenido parece ser { $found ->
    [docx] un documento de Word (.docx)
    [xlsx] un libro de Excel (.xlsx)
    [csv] texto sin formato (.csv)
    [presentation] una presentación
    [binary-workbook] un libro binario de Excel (.xlsb)
    [old-office] un archivo de Word o Excel del formato antiguo (.doc, .xls)
    [open-document] un archivo OpenDocument (.odt, .ods)
    [zip] un archivo zip
    [pdf] un PDF
    [rtf] un archivo de texto enriquecido (.rtf)
    [html] una página web
    [xml] un archivo XML
    [picture] una imagen
   *[unknown] un archivo de tipo desconocido
}. Guárdelo de nuevo con su formato verdadero.
problem-file-old-format = El archivo parece ser { $found ->
    [docx] un documento de Word (.docx)
    [xlsx] un libro de Excel (.xlsx)
    [csv] texto sin formato (.csv)
    [presentation] una presentación
    [binary-workbook] un libro binario de Excel (.xlsb)
    [old-office] un archivo de Word o Excel del formato antiguo (.doc, .xls)
    [open-document] un archivo OpenDocument (.odt, .ods)
    [zip] un archivo zip
    [pdf] un PDF
    [rtf] un archivo de texto enriquecido (.rtf)
    [html] una página web
    [xml] un archivo XML
    [picture] una imagen
   *[unknown] un archivo de tipo desconocido
}, un formato que no se lee. Ábralo en su programa de oficina y guárdelo como { $found ->
    [binary-workbook] .xlsx
   *[unknown] .docx o .xlsx
}.
problem-file-encrypted = El archivo está protegido con contraseña. Quítela y envíelo de nuevo.
problem-file-macros = El archivo contiene programas (macros, en «{ $entry }»), que aquí nunca se ejecutan. Guárdelo sin ellos, como .docx o .xlsx.
problem-file-broken-zip = El archivo está dañado o incompleto{ $where ->
    [part] {" "}(parte { $entry })
   *[file] {""}
}. Ábralo en su programa de oficina, guárdelo e inténtelo de nuevo.
problem-file-too-many-entries = El archivo se compone de demasiadas partes: { $count }, y se admiten { $max }. Copie el texto en un documento nuevo y envíe ese.
problem-file-duplicate-entry = Dos partes del archivo tienen el mismo nombre, «{ $entry }», y dos programas podrían mostrar dos textos. Ábralo y guárdelo otra vez.
problem-file-unsafe-path = Una parte del archivo, «{ $entry }», apunta fuera de él, como hacen los ataques. Pida una copia nueva a quien lo envió.
problem-file-zip-bomb = La parte «{ $entry }» superaría los { $max } MB al descomprimirse, como hacen los ataques. Copie el texto en un documento nuevo y envíe ese.
problem-file-too-dense = La parte «{ $entry }» ocuparía más de { $max } veces su tamaño comprimido, como hacen los ataques y nunca un texto. Copie el texto en un documento nuevo y envíe ese.
problem-file-dtd = La parte «{ $entry }» declara un tipo de documento, que ningún documento de oficina necesita y que usan los ataques. Abra el archivo y guárdelo otra vez.
problem-file-broken-xml = La parte «{ $entry }» está dañada en el byte { $offset }. Abra el archivo y guárdelo otra vez.
problem-file-encoding = Las letras están en una codificación que no puede leerse{ $where ->
    [part] {" "}(parte { $entry })
   *[file] {""}
}. Guarde el archivo como UTF-8 e inténtelo de nuevo.
problem-file-too-deep = En «{ $entry }» hay tablas o elementos anidados a más de { $max } niveles. Simplifique las tablas y envíelo de nuevo.
problem-file-missing-part = El archivo nombra una parte que no contiene: «{ $entry }». Ábralo y guárdelo otra vez.
problem-file-sheet-too-large = { $where ->
    [sheet] La hoja «{ $sheet }»
   *[table] La tabla
} tiene una celda con contenido en la fila { $row }, columna { $column }. Se leen como máximo { $max_rows } filas y { $max_columns } columnas. Borre lo que sobra o divida la tabla.
problem-file-too-many-cells = Hay más de { $max } celdas con contenido; la primera que sobra: { $where ->
    [paragraph] párrafo { $number }
    [table] tabla { $table }, fila { $row }, columna { $column }
   *[sheet] hoja «{ $sheet }», fila { $row }, columna { $column }
}. Divida el archivo.
problem-file-text-too-long = Un texto supera los { $max } KB: { $where ->
    [paragraph] párrafo { $number }
    [table] tabla { $table }, fila { $row }, columna { $column }
   *[sheet] hoja «{ $sheet }», fila { $row }, columna { $column }
}. Acórtelo o divídalo.
problem-file-too-much-text = El archivo contiene más de { $max } MB de texto; la lectura se detuvo aquí: { $where ->
    [paragraph] párrafo { $number }
    [table] tabla { $table }, fila { $row }, columna { $column }
   *[sheet] hoja «{ $sheet }», fila { $row }, columna { $column }
}. Divida el archivo.
problem-file-bad-cell = En la hoja «{ $sheet }» hay una celda que no se entiende: «{ $value }». Corríjala y envíe el archivo de nuevo.
problem-file-open-quote = En la fila { $row }, columna { $column } se abren comillas que nunca se cierran y el resto sería una sola celda. Ciérrelas y envíe el archivo de nuevo.
problem-file-too-slow = Leer el archivo tardó más de los { $seconds } s permitidos y se detuvo. Envíelo sin otras partes.
problem-file-too-heavy = Leer el archivo requería demasiada memoria y se detuvo. Envíelo sin imágenes ni otras partes.
problem-file-reader-failed = No se pudo leer el archivo porque el lector no respondió. Inténtelo de nuevo; si se repite, avise a quien gestiona este sitio.
problem-file-not-admitted = El contenido no es nada de lo que se guarda aquí: PDF, Word (.docx), Excel (.xlsx), imagen (PNG, JPEG), correo (.eml) o texto simple. Guárdelo o imprímalo en una de estas formas y envíe esa.
problem-file-active = El archivo contiene algo que se ejecuta al abrirlo («{ $entry }»). Pida a quien lo envió una copia sin eso, por ejemplo impresa en un PDF nuevo.
problem-attachment-refused = «{ $file }» no se aceptó. { $why }
problem-attachment-cut = «{ $file }» no llegó entero: la línea se cortó en el camino. Elíjalo y envíelo de nuevo; lo que escribió sigue aquí.
problem-attachment-full = Aquí hay { $most } archivos, el máximo que puede haber. Quite uno que no haga falta y adjunte después este.
problem-attachment-clean = El archivo ya se comprobó y está disponible. Cargue la página de nuevo.

## Planes

problem-plan-empty = No se encontró ninguna acción en «{ $file }». Compruebe que es el archivo correcto: un plan tiene una tabla de acciones o párrafos numerados.

## Hechos, períodos y Miembros

problem-fact-above-denominator = { $value } supera el total de { $of }. Compruebe los dos números.
problem-fact-scale-empty = Una escala no puede terminar en { $value }. Indique la puntuación máxima posible.
problem-fact-status-of-nobody = Un estado corresponde a un Miembro y a un instrumento. Elija ambos.
problem-fact-outcome-before-request = La respuesta ({ $answered }) es anterior a la solicitud ({ $asked }). Compruebe las dos fechas.
problem-period-backwards = El período termina el { $until }, antes de empezar el { $from }. Compruebe las dos fechas.
problem-membership-twice = { $member } ya está en el conjunto desde el { $from }. Termine antes esa pertenencia.

## Cuentas

problem-field-code = «{ $value }» no es un código corto. Use minúsculas de la a a la z, cifras y guiones.
problem-field-email = «{ $value }» no es una dirección de correo. Escríbala como nombre@example.org.
problem-field-link = «{ $value }» no es una dirección de la web. Empieza por https:// o http:// y no tiene espacios.
problem-field-password-short = La contraseña es demasiado corta. Use { $least } caracteres o más; unas palabras seguidas sirven.

## Medidas y categorías

problem-class-held = Ya cuenta así desde el { $from }. Póngale fin antes, o indique un día posterior.
problem-class-ended = Ya terminó el { $last }. Un final registrado se mantiene; registre la categoría de nuevo si volvió a empezar.
problem-class-ends-early = El último día es anterior al primero, el { $from }. Compruebe ambos días.
problem-measure-does-not-fit = Este tipo de cifra no es comparable con la meta: una es un número y la otra una proporción o una media. Elija otro tipo.
problem-needs-another = Quien ha preparado esto no puede además aprobarlo. Pida a una segunda persona con ese derecho que lo haga.
# $value: what was typed
problem-field-held-for = No se ha encontrado nada con el código «{ $value }». Introduzca el código de un Miembro, un plan o un órgano de esta organización, por ejemplo FJ, o la signatura de un documento.
problem-field-held-for-needed = Este cargo se ejerce para un solo Miembro, socio o persona. Introduzca su código, por ejemplo FJ.
problem-field-held-for-nothing = Este cargo se ejerce para toda la organización. Deje el campo vacío.
# $value: what was typed
problem-field-ends-before = El último día, { $value }, es anterior al primero. Introduzca un día posterior o déjelo vacío.
problem-step-early = El éxito y el efecto se valoran cuando la medida se ha llevado a cabo o abandonado. Elija eso primero, o deje ambos en «sin valorar».
problem-appraisal-closed = Esta valoración está presentada o terminada y ya no se juzga. Empiece una nueva si hay que sopesar otra vez.
problem-appraisal-way = Una valoración va del borrador a las observaciones, se revisa, se presenta y se decide. Elija uno de los pasos que se muestran.
# $count: how many are left
problem-appraisal-unjudged = { $count ->
    [one] Aún falta { $count } criterio por juzgar. Júzguelo primero, con su razón.
   *[other] Aún faltan { $count } criterios por juzgar. Júzguelos primero, cada uno con su razón.
}
