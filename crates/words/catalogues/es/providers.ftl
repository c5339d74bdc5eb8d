### Entrar con la cuenta que se tiene en otra parte: el botón, los ajustes, la propia cuenta.

## Entrar

provider-continue = Continuar con { $label }
provider-or = Con la cuenta de su organización

## Los ajustes

provider-title = Entrada externa
provider-about = Las personas de la organización pueden entrar con una cuenta que ya tienen, si su proveedor habla OpenID Connect. A quien no tiene cuenta aquí se le dice que pida una invitación; entrar no añade a nadie.
provider-none = No hay ningún proveedor configurado. Todos entran con contraseña o llave de acceso.
provider-redirect = Dé al proveedor esta dirección a la que devolver a las personas:
provider-no-address = Esta instalación todavía no tiene dirección pública. Quien cuida la máquina fija antes public_address; hasta entonces no se muestra el botón.
provider-label = Nombre en el botón
provider-label-hint = Delante se lee «Continuar con».
provider-issuer = Dirección del proveedor
provider-issuer-hint = Tal como la escribe el proveedor, con https delante, letra por letra. Allí se lee su descripción.
provider-client-id = Identificador de cliente
provider-client-secret = Secreto de cliente
provider-client-secret-hint = Se guarda sellado y no se muestra nunca más. Déjelo vacío para conservar el anterior.
provider-offered = Mostrar el botón en la página de entrada
provider-only-way = Los cargos de la secretaría entran solo así
provider-only-way-hint = Entre así una vez usted antes de pedírselo a los demás. Después las contraseñas y llaves de acceso de estas personas no abren nada. Quien cuida la máquina puede desactivarlo.
provider-asks-second-step = El proveedor pide él mismo un segundo paso
provider-asks-second-step-hint = Si no lo hace, este sitio sigue pidiendo el suyo.
provider-test = Probar la conexión
provider-test-hint = Pide al proveedor su descripción y sus claves, con lo que está guardado.
provider-tested = { $count ->
    [one] El proveedor respondió. Su descripción está en orden y tiene una clave.
   *[other] El proveedor respondió. Su descripción está en orden y tiene { $count } claves.
}
provider-remove = Quitar el proveedor

## La propia cuenta

account-provider = Entrada externa
account-provider-since = { $label }, vinculada el { $day }.
account-provider-unlink = Desvincular

## El registro

audit-stranger = Alguien sin sesión
deed-account-provider-linked = Se vinculó una cuenta con un proveedor de entrada
deed-account-provider-unlinked = Se desvinculó una cuenta de un proveedor de entrada
deed-settings-provider-set = Se cambió el proveedor de entrada
deed-settings-provider-removed = Se quitó el proveedor de entrada

## Problemas

problem-provider-silent = La entrada de su organización no responde en este momento. Entre de otra manera abajo o inténtelo de nuevo en unos minutos.
problem-provider-wrong = Lo que volvió no corresponde a una entrada empezada en este navegador en los últimos diez minutos, o no estaba en orden. Empiece de nuevo.
problem-provider-denied = La entrada de su organización no le dejó pasar. Empiece de nuevo o entre de otra manera abajo.
problem-provider-unverified = La entrada de su organización no responde por su dirección de correo. Pida a quienes la cuidan que la confirmen o entre de otra manera abajo.
problem-provider-unknown = Todavía no tiene una cuenta abierta aquí. Pida una invitación al administrador de su organización; si ya la tiene, abra antes su enlace.
problem-provider-other = La cuenta con su dirección está vinculada a la entrada de otra persona. Entre de otra manera y desvincúlela en «Cuenta», o diríjase al administrador de su organización.
problem-provider-only = Su organización pide a su secretaría que entre con { $value }. Use ese botón.
problem-provider-unproven = Entre así una vez usted primero: entonces sabrá que funciona.
problem-provider-not-offered = Una manera que no se muestra no puede ser la única. Muestre el botón o deje abiertas las otras maneras.
problem-provider-test = El proveedor no se puede usar: { $reason }. Compruebe la dirección o pregunte a quienes lo cuidan.
problem-field-issuer = «{ $value }» no es la dirección de un proveedor. Escríbala con https:// y sin ? ni #, como la escribe el proveedor.
