### Accounts: invitations, second steps, sessions, keys, people, mail.

## The second step of signing in

sign-in-code-title = Segundo paso
sign-in-code = Código
sign-in-code-hint = Seis cifras de su aplicación de autenticación, o uno de sus códigos de recuperación.
sign-in-code-lost = ¿No tiene a mano ni la aplicación ni los códigos? Pida una nueva invitación al administrador de su organización.
second-step-title = Segundo paso al entrar
second-step-why = Un código de su teléfono además de la contraseña: quien conozca su contraseña no podrá entrar.
second-step-app = Abra una aplicación de autenticación en su teléfono.
second-step-scan = Escanee esta imagen con ella.
second-step-picture = Imagen para escanear con una aplicación de autenticación
second-step-type = O escriba esta clave en la aplicación:
second-step-enter = Introduzca las seis cifras que muestra la aplicación.
second-step-code-hint = Seis cifras; cada código vale una sola vez.
second-step-set = Activar el segundo paso
second-step-later = Más tarde
second-step-on = Activado.
second-step-off = Sin activar. Los cargos de la secretaría lo necesitan.
# $count: recovery codes that are left
second-step-codes-left = { $count ->
    [one] Queda un código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}
second-step-new-codes = Crear nuevos códigos de recuperación
second-step-remove = Desactivar el segundo paso
second-step-codes-title = Sus códigos de recuperación
second-step-codes-once = Guárdelos donde los encuentre sin su teléfono. Cada uno sustituye a un código una sola vez. No volverán a mostrarse.
once-noted = Ya lo he anotado

## The own account

account-title = Cuenta
account-password-change = Cambiar la contraseña
account-current-password = Su contraseña actual
account-new-password = Nueva contraseña
# $least: letters
account-password-hint = { $least } caracteres o más; unas cuantas palabras seguidas sirven. Ni su nombre ni su organización.
account-sessions = Dónde ha iniciado sesión
account-device = Dispositivo
account-device-unknown = Dispositivo desconocido
account-last-used = Último uso
account-deeds = Acciones
account-begun = Inicio
account-this-session = Esta
account-session-end = Cerrar
account-sessions-end = Cerrar todas las demás

## Keys of programs

account-keys = Claves para programas
account-keys-why = Un programa con su clave puede hacer lo que usted puede ese día, nunca más.
key-make = Crear una clave
key-name = Para qué sirve
key-name-hint = Por ejemplo: panel de la oficina de estadística.
key-until = Último día
key-until-hint = Como máximo un año desde hoy; un año si lo deja vacío.
key-scope = Qué permite
key-scope-hint = No conceda más de lo que el programa necesita.
key-scope-read = Solo lectura
key-scope-write = Lectura y escritura
key-never-used = Nunca
key-revoke = Revocar
key-revoked = Revocada
key-over = Caducada
key-once-title = Su nueva clave
key-once = Cópiela ahora: no volverá a mostrarse. Quien la tenga actúa en su nombre.
key-how = Los programas la envían como «Authorization: Bearer» seguido de la clave.

## Passkeys

account-passkeys = Llaves de acceso
account-passkeys-why = Una llave de acceso abre su cuenta con la huella, la cara o el código del dispositivo, sin contraseña.
passkey-name = Nombre del dispositivo
passkey-name-hint = Por ejemplo: mi teléfono.
passkey-unnamed = Llave de acceso
passkey-make = Crear una llave de acceso
passkey-enter = Entrar con una llave de acceso
passkey-enter-hint = Escriba su dirección arriba; después su dispositivo le pedirá confirmación.
passkey-trouble = El dispositivo no respondió o no tiene una llave de acceso para esta dirección. Inténtelo de nuevo o use su contraseña.

## Looking as another office

see-as-title = Ver el sitio como otro cargo
# $office: what the office is called
see-as-now = Ve el sitio como lo vería este cargo, en la medida en que usted mismo puede verlo; mientras tanto no se puede cambiar nada: { $office }
see-as-end = Volver a verlo como usted

## People and their accounts

people-title = Personas
people-name = Nombre
people-language = Idioma
people-account = Cuenta
people-offices = Cargos
people-no-office = Ninguno. Lo propone quien lleva las cuentas.
people-offices-why = Un cargo propuesto entra en vigor cuando lo aprueba una segunda persona. Cada cargo se confirma una vez al año.
people-translates-lead = Se busca a alguien que traduzca un documento. Proponga el cargo junto a un nombre, o invite a alguien: el formulario está rellenado para este documento.
people-invite = Invitar a alguien
people-invite-again = Crear un nuevo enlace
# $name: the person; $day: the last day
people-invited = { $name } tiene una invitación. Este enlace abre la cuenta una sola vez, hasta el { $day }. No volverá a mostrarse:
people-invited-mailed = Un correo con el enlace está en camino.
people-invited-by-hand = Desde aquí no sale ningún correo. Entregue el enlace por una vía de confianza.
# $day: the last day
people-link-until = Enlace hasta el { $day }
people-link-over = El enlace ha caducado
people-disable = Desactivar la cuenta
people-propose = Proponer un cargo
# $name: the person
people-propose-for = Un cargo para { $name }
people-office = Cargo
people-office-hint = Una segunda persona lo aprueba antes de que entre en vigor.
people-held-for = Ejercido para
people-held-for-hint = El código de un Miembro o de un plan, la signatura de un documento, por ejemplo FJ; vacío para toda la organización.
people-first-day = Primer día
people-first-day-hint = Hoy si lo deja vacío.
people-last-day = Último día del cargo
people-last-day-hint = Vacío si aún no lo tiene.
people-from = desde el
people-until = hasta el
people-pending = Pendiente de aprobación
people-unconfirmed = Por confirmar
people-approve = Aprobar
people-confirm = Confirmar por un año
people-end = Terminar el cargo
account-state-invited = Invitado
account-state-active = Activa
account-state-disabled = Desactivada

## Offices


## Taking an invitation up

invitation-title = Su invitación
# $name: the person; $organisation: its name; $email: the address to sign in with
invitation-for = { $name }, tiene una invitación de { $organisation }. Su nombre de acceso es { $email }. Elija una contraseña.
invitation-accept = Abrir la cuenta

## Mail

mail-invited-subject = Una invitación para usted
# $name: the person; $organisation: its name; $link: the address; $day: the last day
mail-invited =
    Hola, { $name }:

    tiene una invitación de { $organisation }. Este enlace abre su cuenta una sola vez, hasta el { $day }:

    { $link }

    Si no esperaba este mensaje, no haga nada; el enlace caduca por sí solo.
mail-signed-in-subject = Nuevo acceso a su cuenta
# $name: the person; $device: the device in a few words; $time: the instant
mail-signed-in =
    Hola, { $name }:

    alguien entró en su cuenta desde un navegador desconocido: { $device }, { $time } (UTC).

    Si fue usted, no tiene que hacer nada. Si no, cambie su contraseña y cierre todas las demás sesiones en la página «Cuenta».
mail-password-changed-subject = Se cambió su contraseña
# $name: the person
mail-password-changed =
    Hola, { $name }:

    se cambió la contraseña de su cuenta y se cerraron todas las demás sesiones. Si no fue usted, avise de inmediato al administrador de su organización.
mail-second-step-removed-subject = Se desactivó el segundo paso de su cuenta
# $name: the person
mail-second-step-removed =
    Hola, { $name }:

    se desactivó el segundo paso al entrar en su cuenta. Si no fue usted, avise de inmediato al administrador de su organización.
mail-test-subject = Prueba de envío de correo
mail-test = Quien administra este sitio comprueba si llega el correo. No tiene que hacer nada.

## What goes wrong at signing in

problem-sign-in-code-wrong = Este código no vale o ya se usó. Espere al siguiente en su aplicación o use un código de recuperación.
problem-passkey-wrong = Esta llave de acceso no abre la cuenta o su respuesta llegó tarde. Inténtelo de nuevo o use su contraseña.
problem-second-step-set = El segundo paso ya está activado. Desactívelo primero si quiere configurarlo de nuevo.
problem-second-step-needed = Esta cuenta necesita un segundo paso. Envíe su código con la contraseña, o entre en el sitio y actívelo allí.
problem-invitation-over = Esta invitación ha caducado o ya se usó. Pida un nuevo enlace a quien le invitó; si tiene contraseña, inicie sesión.
problem-account-own = No puede desactivar ni borrar su propia cuenta. Pídalo a otro administrador.
problem-mail-off = No hay ningún servidor de correo configurado. Indique uno en [mail] del archivo de configuración.
# $value: what the relay answered
problem-mail-refused = El servidor no aceptó el correo: { $value }. Revise host, port, security y user en [mail].
problem-field-password-common = Esta contraseña es de las primeras que se prueban. Use unas cuantas palabras sin relación entre sí.
problem-field-password-context = Esta contraseña está hecha de su nombre, su dirección o su organización, que otros conocen. Use otras palabras.
problem-field-password-wrong = Esta no es la contraseña de su cuenta. Compruébela e inténtelo de nuevo.
# $from, $until: days
problem-field-day-between = Indique un día del { $from } al { $until }.

## What was done to accounts and offices, in the log of deeds
deed-account-disabled = Se desactivó una cuenta
deed-account-invited = Se invitó a alguien
deed-account-key-made = Se creó una clave de programa
deed-account-key-revoked = Se revocó una clave de programa
deed-account-passkey-made = Se creó una llave de acceso
deed-account-passkey-removed = Se eliminó una llave de acceso
deed-account-password-changed = Se cambió una contraseña
deed-account-recovery-codes-made = Se crearon nuevos códigos de recuperación
deed-account-second-step-removed = Se retiró un segundo paso
deed-account-second-step-set = Se configuró un segundo paso
deed-account-session-ended = Se cerró una sesión
deed-account-sessions-ended = Se cerraron todas las demás sesiones
deed-account-signed-in = Alguien inició sesión
deed-account-taken-up = Se aceptó una invitación
deed-office-confirmed = Se confirmó un cargo
deed-office-ended = Se puso fin a un cargo
deed-sample-meetings-loaded = Se cargaron reuniones de ejemplo

## Erasing a person

person-erased = Persona borrada
audit-erased = Persona borrada …{ $id }
audit-forgotten = Borrado con una persona. Queda la huella de lo que figuraba aquí, y el registro está íntegro.
people-erase = Borrar a la persona
erase-title = Borrar a { $name }
erase-lead = Es definitivo: Trellis no puede deshacerlo.
erase-goes = Lo que desaparece
erase-goes-name = Nombre, dirección de correo, idioma y contraseña.
erase-goes-access = Sesiones, segundo paso y códigos de recuperación, llaves de acceso, claves para programas, enlace con una cuenta externa, dirección secreta del calendario.
erase-goes-waiting = Borradores, formularios a la espera de envío y mensajes dirigidos a la persona.
erase-goes-offices = Los cargos en vigor terminan y los propuestos se retiran.
erase-goes-log = Del registro de actos: lo anotado con las entradas sobre esta cuenta y con cualquier entrada que nombre a la persona. Las entradas quedan, y el registro sigue íntegro.
erase-stays = Lo que queda
erase-stays-deeds = Lo que se hizo en el cargo y los cargos desempeñados, con un identificador. Donde estaba el nombre figura «Persona borrada».
erase-stays-records = Lo escrito en los documentos de la organización: listas de participantes, decisiones, observaciones, archivos. Si un nombre debe salir de ahí, cámbielo en su lugar.
erase-stays-taken-out = Lo que ya se sacó: documentos impresos, exportaciones, mensajes enviados.
erase-backups = Las copias de seguridad hechas hasta ahora aún contienen a la persona. Elimínelas cuando venza su plazo; tras restaurar una de ellas, borre de nuevo a la persona.
erase-why = Motivo
erase-why-hint = Solo esto se anota en el registro, con el nombre de usted y un identificador.
erase-reason-asked = La persona lo pidió
erase-reason-over = Los datos ya no se necesitan
erase-reason-mistake = La cuenta no debió crearse nunca
erase-email = Dirección de correo de la persona
erase-email-hint = Para confirmar, escriba { $email }
erase-do = Borrar definitivamente
deed-account-erased = Se borró a una persona
problem-account-open = La cuenta aún no está desactivada. Desactívela primero y después borre a la persona.
problem-field-email-other = No es la dirección de la persona. Para confirmar, escriba { $value }.
