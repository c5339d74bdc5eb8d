### Una frase por cada duda sobre un documento (`FlagCode` en crates/domain/src/plans/content.rs).
### Cada una dice qué llama la atención, qué se conserva y qué se puede hacer. $q1, $q2, $q3: las citas, en su orden.

## Números y letras

flag-number-skips = La numeración pasa de { $q1 } a { $q2 }. Se conserva tal como está impresa; compruebe que no falte nada.
flag-number-starts-late = La numeración empieza en { $q1 }. Se conserva tal como está impresa; compruebe que no falte nada antes.
flag-number-repeats = El número { $q1 } aparece dos veces en esta sección. Se conservan ambas entradas; compruebe a cuál se refieren los demás documentos.
flag-number-style-changes = Las entradas se numeran como “{ $q1 }” en “{ $q2 }” y como “{ $q3 }” aquí. Se conservan ambas formas; indique la sección cuando cite una entrada.
flag-letters-run-on = Las letras continúan de { $q1 } en “{ $q2 }” a { $q3 } aquí. Se conservan tal como están impresas; suele ser intencionado.
flag-codes-combined = Una fila abarca varios códigos: { $q1 }. Se conserva como una sola acción que los lleva todos; divídala solo si se informa por separado de sus partes.
flag-code-elsewhere = El código { $q1 } figura en la actividad { $q2 } y no en la que indica su número. Se conserva donde está impreso; muévalo si es un descuido.
flag-code-in-two-horizons = El código { $q1 } figura en dos horizontes: “{ $q2 }” y “{ $q3 }”. Se conserva como una sola acción con un solo historial.
flag-label-repeats = La etiqueta { $q1 } se usa dos veces: para “{ $q2 }” y para “{ $q3 }”. Ambas se conservan en el orden impreso; compruebe que cada meta corresponda al indicador debido.
flag-number-missing = Esta entrada no tiene número aunque sus vecinas sí lo tienen. Se conserva así; añada el número si se ha perdido.
flag-row-repeats = La acción “{ $q1 }” aparece dos veces con el mismo texto. Se conservan ambas; elimine una si es una copia.

## Vínculos, períodos y fechas

flag-milestone-shared = El elemento “{ $q1 }” del plan de referencia figura en dos acciones: “{ $q2 }” y “{ $q3 }”. Se conservan ambos vínculos; compruebe que los dos sean intencionados.
flag-period-differs = El encabezado “{ $q1 }” indica { $q2 }, el plan abarca { $q3 }. Ambos se conservan tal como están impresos; el encabezado puede venir de un plan anterior.
flag-period-label-differs = El plan lleva el rótulo { $q1 }, su texto dice { $q2 }. Se conservan ambos; las cifras se calculan para el período del texto.
flag-dates-out-of-order = Las fechas { $q1 } y { $q2 } están en un orden imposible. Ambas se conservan tal como están impresas; corrija el registro si sabe cuál es la errónea.
flag-date-impossible = “{ $q1 }” es un día que no existe en ningún calendario. Se conserva tal como está impreso; corrija el registro si conoce el día correcto.
flag-title-differs = La sección { $q1 } se anunció como “{ $q2 }”, pero su título aquí es “{ $q3 }”. Se usa el impreso aquí; compruebe cuál se aprobó.
flag-kept-from-before = Este archivo no dice “{ $q1 }”, que la versión anterior decía. Se conserva de ella; corrija el archivo si debía desaparecer.

## Indicadores, metas y recursos

flag-kpi-without-target = No hay meta para “{ $q1 }”. Se conserva el texto; solo se mide lo que tiene meta. Añada una si se acordó.
flag-units-differ = El indicador es “{ $q1 }”, pero su meta “{ $q2 }” cuenta “{ $q3 }”. Se conservan ambos; decida qué debe contarse.
flag-number-against-share = El indicador “{ $q1 }” pide un número y su meta “{ $q2 }” una proporción. Se conservan ambos; decida de qué es la proporción.
flag-target-unclear = La meta “{ $q1 }” deja algo abierto. Se conserva a la letra; responda a la pregunta que la acompaña antes de que se mida.
flag-resources-empty = Los recursos están vacíos aquí aunque las entradas vecinas los tienen. Se conservan vacíos; complételos si se conocen.

## Texto

flag-doublet = “{ $q1 }” parece una redacción antigua y una nueva puestas una junto a otra. Se conserva tal como está impreso; quizá “{ $q2 }” pasó a ser “{ $q3 }”.
doublet-one-reading = “{ $q1 }” parece un resto de una redacción anterior. Se conserva tal como está impreso; quizá debía leerse “{ $q2 }”.
flag-text-broken = “{ $q1 }” parece un trozo de texto dañado. Se conserva tal como está impreso; compárelo con el original.
flag-tracked-changes = El documento contiene cambios marcados (inserciones: { $q1 }, supresiones: { $q2 }). Se leen como aceptados y se conserva la redacción anterior; compruebe que sea la versión aprobada.
flag-margin-comments = El margen contiene comentarios: { $q1 }. No forman parte del plan y figuran entre lo no ubicado, cada uno con su autor; compruebe que ninguno modifique el texto.
flag-file-embedded = Aquí hay otro archivo incrustado (“{ $q1 }”) y su texto no se lee. Abra el documento en Word, copie ese texto en el propio documento, guárdelo e impórtelo de nuevo.
flag-row-deleted = Un cambio registrado elimina estas palabras: “{ $q1 }”. No se leen como parte del plan y figuran entre lo no ubicado; compruebe que el cambio se aprobó.
flag-markup-in-text = El texto contiene “{ $q1 }”, una marca de otro formato. Se conservan las palabras; compruebe cómo se lee la entrada.
flag-formula-text = “{ $q1 }” empieza como una fórmula. Se conserva como texto y nunca se calcula, ni aquí ni en las exportaciones.

## Tablas

flag-nested-table = Hay una tabla dentro de una celda de otra. También se lee su contenido; compruebe que nada figure dos veces.
flag-head-order-differs = Las columnas están en otro orden que en las tablas anteriores: { $q1 }. Cada una se leyó según su propio encabezado; compruebe la primera fila.
flag-label-after-head = La etiqueta “{ $q1 }” figura después de la fila de encabezado a la que pertenece. Se leyó como la de esta tabla; compruebe que las entradas estén bajo la debida.
flag-column-unknown = No se entendió la columna “{ $q1 }”. Sus celdas se conservan como observaciones; elija su significado y quedará recordado.
flag-column-guessed = Ninguna columna dice que contiene las acciones, así que “{ $q1 }” se leyó como tal. Compruebe la primera fila y elija el significado de la columna si es otro.
flag-heads-missing = Esta tabla no tiene encabezados de columna conocidos. Sus columnas se leyeron según su contenido; compruebe la primera fila y elija qué significa cada columna.
flag-actions-missing = No se encontró ninguna acción: no hay ninguna tabla con encabezados de columna conocidos, ni rótulos como “Actividad:”, ni listas de elementos numerados. El texto se conserva; ponga las acciones en una tabla con encabezados, o numérelas, e importe de nuevo el documento.
flag-headings-as-actions = El documento no tiene tablas, rótulos ni listas, así que cada título como “{ $q1 }” se leyó como una acción y el texto que le sigue como su descripción. Compruebe que esos títulos sean las acciones.
