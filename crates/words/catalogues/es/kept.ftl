### El trabajo no se pierde: formularios que esperan, borradores, dos versiones, recibos.

## Un formulario que llegó después del fin de la sesión

flash-kept = Su sesión ha terminado. Lo que escribió se conserva: inicie sesión y todo volverá a estar rellenado. No se pierde nada.
flash-kept-without-file = Su sesión ha terminado. Lo que escribió se conserva y volverá a estar rellenado cuando inicie sesión. El archivo no se conserva: elíjalo otra vez.
flash-kept-for-another = Ese formulario lo abrió otra persona en este navegador. Se conserva un día para ella, hasta que inicie sesión aquí.
flash-forgotten = Olvidado.
kept-title = Formularios que le esperan
kept-lead = Lo que envió después del fin de su sesión espera aquí un día, solo en este navegador. Nada de ello se ha enviado: ábralo, revíselo y envíelo.
kept-none = No le espera nada. Lo que envíe después del fin de su sesión estará aquí.
kept-typed = Lo que escribió
kept-when = Hora
kept-page = Página
kept-deeds = Qué hacer
kept-forget = Olvidarlo
kept-filled-in = Lo que había escrito vuelve a estar rellenado. Aún no se ha enviado.
kept-from = Lo envió a las { $time } UTC, cuando su sesión había terminado.
kept-to-form = Ir al formulario
kept-file-lost = El archivo { $file } no se conservó. Elíjalo otra vez.
kept-no-form = El formulario ya no está en su página. Esto es lo que había escrito, para que pueda copiarlo.
kept-to-page = Ir a la página

## Borradores

draft-save = Guardar borrador
draft-discard = Descartar borrador
draft-from-today = Borrador de las { $time } UTC, no enviado
draft-from-day = Borrador del { $day }, { $time } UTC, no enviado
draft-session-ended = Su sesión ha terminado. Envíe el formulario o guarde el borrador: cuando vuelva a iniciar sesión, todo estará rellenado.
flash-draft-saved = Borrador guardado. No se ha enviado.
flash-draft-discarded = Borrador descartado.
flash-draft-too-long = Es demasiado largo para un borrador. No se ha guardado.

## Grupos de campos

group-report-how = Cómo va
group-report-with = Con qué y para quién
group-fact-what = Qué ocurrió
group-fact-proof = Cómo lo sabemos
group-measure-counts = Qué cuenta
group-comment-who = Quién y sobre qué
group-comment-words = El comentario

## Las dos versiones

stale-by = Lo cambió { $who } el { $day }, { $time } UTC.
stale-at = Se cambió el { $day }, { $time } UTC.
stale-title = Las dos versiones
stale-field = Campo
stale-mine = Lo que usted escribió
stale-theirs = Lo que consta ahora
stale-keep-mine = Conservar lo mío
stale-take-theirs = Tomar lo otro
stale-empty = vacío
stale-nothing-differs = Lo que usted escribió es lo que consta ahora.

## Recibos

receipts-title = Sus recibos
receipts-lead = Todo lo que envió y se llevó a cabo.
receipts-none = Aún no ha enviado nada. Cada formulario que envíe recibe aquí un recibo numerado.
receipt-number = Recibo { $number }
receipt-head-number = Número
receipt-what = Qué
receipt-when = Cuándo
receipt-who = Quién
receipt-place = Dónde encontrarlo
receipt-digest = Huella de lo que se envió (SHA-256):
receipt-hint = El mismo formulario enviado dos veces se lleva a cabo una sola vez y tiene un recibo.
flash-sent-before = Esto ya se envió y se llevó a cabo. No se hizo por segunda vez. Este es su recibo.
