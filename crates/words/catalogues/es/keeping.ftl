### La conservación: el registro de actos, su final en los documentos.

## La página del registro

audit-title = Registro de actos
audit-lead = Todos los actos, del más reciente al más antiguo. Cada entrada lleva una huella de sí misma y de la anterior: ninguna puede cambiarse ni quitarse sin que se note.
audit-head = El registro termina en la entrada { $place }, con la huella
audit-verify = Verificar ahora
audit-verifying = Verificando: entrada { $at } de { $of }. Esta página se recarga sola.
audit-holds = El registro está íntegro hasta la entrada { $place }; verificado el { $at } UTC.
audit-missing = El registro está roto: falta la entrada { $place }. Compare con una copia de seguridad.
audit-changed = El registro está roto: la entrada { $place } no es como se escribió. Compare con una copia de seguridad.
audit-cut = El registro está roto: termina en la entrada { $place }, pero se escribieron { $kept }. Compare con una copia de seguridad.
audit-failed = La verificación se detuvo porque falló la base de datos. Inténtelo de nuevo en un minuto.
audit-place = N.º
audit-at = Cuándo (UTC)
audit-person = Quién
audit-deed = Qué
audit-day = Día (UTC)
audit-detail = Anotado con ello
audit-operator = Línea de órdenes
audit-none = Ninguna entrada coincide. Quite un filtro para ver más.
audit-export = Exportar
audit-export-how = Un objeto JSON por línea; una las partes para verificar el conjunto. La documentación explica cómo hacerlo sin Trellis.
audit-export-part = Entradas { $from } a { $until }
audit-refused-public = Rechazos a visitantes sin cuenta desde que se inició el servidor: { $count }

## Los actos

deed-refused = Se rechazó algo
deed-protected-read = Se leyó un campo protegido
deed-office-proposed = Se propuso un cargo
deed-office-approved = Se aprobó un cargo

## En los documentos

print-sealed = Registro de actos: entrada { $place }, { $digits }. Para verificar, compare con «digest» de esa entrada en la exportación del registro.
