### Organizaciones: cómo llaman a las cosas, sus Miembros y socios, y la primera puesta en marcha.

## Cargos

office-observer = observador
office-donor = donante
office-expert = experto
office-provider = proveedor
office-translator = traductor
office-focal-point = punto focal
office-delegate = delegado
office-chair = presidente
office-officer = oficial de programas
office-finance = oficial de finanzas
office-head = jefe de la secretaría
office-administrator = administrador de cuentas
office-auditor = auditor

## En calidad de qué cuentan los Miembros

class-centre-of-origin = centro de origen
class-member = Miembro
class-signatory = signatario
class-observer = observador
class-candidate = candidato
tenure-kind = Tipo
tenure-kind-class = categoría
tenure-kind-status = condición
tenure-kind-group = grupo
tenure-kind-region = región
member-status-give = Registrar una condición
member-group-give = Registrar un grupo
member-region-give = Registrar una región
member-class-correct = Corregir
member-class-correct-of = Corregir «{ $class }»
member-class-reason = Por qué es un error
member-class-reason-hint = Lo que se registró por error queda en el historial, con este motivo.
member-class-withdraw = Retirar sin sustituir
member-class-withdrawn = Registrado por error
member-names = Nombres
member-names-hint = Cómo se llama en cada idioma. La forma propia de la organización queda al lado.

## Fechas que se contradicen

date-adopted = adopción
date-event-began = comienzo del acto
date-event-ended = fin del acto
date-recorded = acta
date-published = publicación
date-period-began = comienzo del período
date-period-ended = fin del período
date-status-began = primera condición
date-joined = ingreso
date-left = salida
date-today = hoy
dates-out-of-order = Estas fechas no pueden ser ambas correctas: { $then } el { $then_day } vendría antes de { $first } el { $first_day }. Compruebe las dos.

## La lista de Miembros

directory-title = Miembros
directory-words = Código o nombre
directory-status = Condición
directory-day = En qué fecha
directory-caption = Miembros al { $day }
directory-none = Aún no hay ningún Miembro registrado. Los Miembros son los Estados, Partes o administraciones de la organización. Pegue su lista o márquelos en una región.
directory-add = Añadir Miembros
directory-csv = Descargar como CSV

## Añadir Miembros

paste-lead = Pegue una lista, un Miembro por línea, o marque Miembros en una región. Verá en qué se convierte cada línea antes de que se guarde nada.
paste-list = Miembros, uno por línea
paste-list-hint = Un código o un nombre en cualquiera de nuestros idiomas y lo que sepa: «FJ», «Fiji», «Fiji; 2004-07-01; SIDS». También sirven filas copiadas de una hoja de cálculo.
paste-since = Primer día, si la línea no lo dice
paste-since-hint = El día desde el que cuentan como Miembros.
paste-set = Pertenece a
paste-set-hint = Las proporciones como 22 de 33 se cuentan sobre los Miembros de un conjunto.
paste-region = Marcar Miembros en una región
paste-look = Ver en qué se convierte
paste-preview = En qué se convierte la lista
paste-change = Cambiar la lista
paste-line = Línea
paste-unclear = Por mirar
paste-known = Ya conocido; queda como está.
paste-some-unclear = { $count ->
    [one] Una línea no está clara y se deja fuera. Cámbiela abajo o siga sin ella.
    [many] { $count } de líneas no están claras y se dejan fuera. Cámbielas abajo o siga sin ellas.
   *[other] { $count } líneas no están claras y se dejan fuera. Cámbielas abajo o siga sin ellas.
}
paste-confirm = { $count ->
    [one] Añadir un Miembro
    [many] Añadir { $count } de Miembros
   *[other] Añadir { $count } Miembros
}
paste-nobody = No se reconoció a nadie. Dé un código ISO como FJ, o un código y un nombre: «EU; Unión Europea».
paste-cell = «{ $text }» no se entiende. No es un día, ni una condición, categoría, grupo o región de la organización.
paste-day = «{ $text }» puede leerse como más de un día. Escríbalo así: 2004-07-01.
paste-future = El { $day } está en el futuro. Dé un día hasta hoy.
paste-no-day = Falta el primer día. Délo en la línea, o abajo para todas.
paste-twice = La línea { $line } nombra al mismo Miembro.
paste-several = «{ $text }» es un segundo día o una segunda condición. Deje solo uno.

## Regiones M49 de las Naciones Unidas

m49-015 = África septentrional
m49-014 = África oriental
m49-017 = África central
m49-018 = África meridional
m49-011 = África occidental
m49-029 = Caribe
m49-013 = América Central
m49-005 = América del Sur
m49-021 = América septentrional
m49-143 = Asia central
m49-030 = Asia oriental
m49-035 = Asia sudoriental
m49-034 = Asia meridional
m49-145 = Asia occidental
m49-151 = Europa oriental
m49-154 = Europa septentrional
m49-039 = Europa meridional
m49-155 = Europa occidental
m49-053 = Australia y Nueva Zelandia
m49-054 = Melanesia
m49-057 = Micronesia
m49-061 = Polinesia

## Socios

partners-title = Socios
partners-lead = Quién da, enseña o ejecuta. Una administración puede ser a la vez socio y Miembro.
partners-none = Aún no hay ningún socio registrado. Registre las administraciones que dan fondos o expertos, los centros de formación y los organismos.
partner-add = Registrar un socio
partner-name = Nombre
partner-code-hint = Letras minúsculas de la a a la z, cifras y guiones.
partner-member = Es también el Miembro
partner-member-hint = Cuando la administración de un Miembro da además de recibir.
partner-both = da y recibe
partner-end = Terminar la colaboración con { $name }
partner-kind-donor = { $office } (administración)
partner-kind-training-centre = centro de formación
partner-kind-implementing-agency = organismo de realización
partner-kind-executing-agency = organismo de ejecución
partner-kind-other = otro

## Ajustes

settings-title = Ajustes
setting-topic-name = Nombre
setting-topic-calendar = Calendario e idiomas
setting-topic-office = Cargos
setting-topic-status = Condiciones
setting-topic-class = Categorías
setting-topic-group = Grupos
setting-topic-region = Regiones
setting-topic-level = Niveles
setting-topic-progress = Avance
setting-topic-symbol = Signaturas
setting-topic-scale = Escalas
setting-topic-scale-level = Grados de las escalas
setting-topic-duty = Plazos con los Miembros
setting-topic-standing-item = Puntos permanentes
settings-standing-code-hint = El código de un órgano en minúsculas. Cada nueva reunión recibe este punto en su orden del día.
settings-about-name = El nombre completo de la organización en cada idioma.
settings-about-calendar = Cuándo empieza el año, con qué hora se muestran los momentos y los idiomas de trabajo.
settings-about-office = Cómo se llaman aquí los cargos. Un idioma sin nombre propio conserva el habitual.
settings-about-status = Las condiciones de los Miembros ante la organización. La primera es la de Miembro pleno.
settings-about-class = En calidad de qué cuentan los Miembros, por ejemplo en desarrollo o pequeño Estado insular.
settings-about-group = Grupos a los que pertenecen Miembros.
settings-about-region = Regiones en las que están los Miembros.
settings-about-level = Cómo se llaman los niveles de la escala de condiciones ante los instrumentos.
settings-about-progress = Lo que se dice del avance de las acciones.
settings-about-symbol = Cómo reciben los documentos su signatura. La entrada «documents» vale para todos los órganos; una entrada con el código de un órgano, en minúsculas, para ese órgano.
settings-about-scale = Escalas para valorar, por ejemplo gravedad o prioridad. El grado más bajo va primero.
settings-about-duty = El tiempo que puede tomar la secretaría para lo que debe en las solicitudes.
settings-called = Nombre
settings-own = Nombres y valores propios
settings-add = Añadir una entrada
settings-none = Aún no hay ninguna entrada. Añada la primera.
settings-remove = Volver a lo habitual
settings-office-hint = Dé el nombre tal como va dentro de una frase.
settings-year-begins = El año va
settings-time-zone = Hora
settings-time-zone-hint = UTC, horas de diferencia como +12:00, o una regla con horario de verano como CET-1CEST,M3.5.0,M10.5.0/3.
settings-languages = Idiomas de trabajo
settings-pattern = Modelo
settings-pattern-hint = Partes entre llaves (órgano, sesión, tipo, tema, año, número): { $parts }; { $digits } tiene dos cifras. Tras una barra se escribe, al pie de la letra, cómo se marcan revisiones, adiciones y correcciones: { $link }. Por ejemplo { $example }.
settings-example = por ejemplo { $symbol }, revisado { $revised }
settings-symbol-code-hint = El código de un órgano en minúsculas, o «{ $all }» para todos los órganos sin entrada.
settings-levels = Grados, el más bajo primero
settings-levels-hint = Uno por línea: un código y sus nombres en inglés, francés, español y árabe, separados por punto y coma. Por ejemplo «low; Low; Faible; Bajo».
settings-export = Descargar los ajustes (TOML)
settings-import = Tomar ajustes
settings-import-text = Ajustes de otra organización
settings-import-hint = El texto de un archivo descargado de los ajustes de otra organización. Sus temas sustituyen a los de aquí; los demás quedan.

## La primera puesta en marcha

welcome-title = Poner en marcha Trellis
welcome-lead = En pocos minutos hay una organización con sus primeras personas y sus Miembros. Puede parar después de cada paso y seguir más tarde.
welcome-step-code = Código de puesta en marcha
welcome-step-organisation = Organización
welcome-step-first = Su cuenta
welcome-step-second = Una segunda persona
welcome-step-members = Miembros
welcome-step-plan = Importar un plan
welcome-step-done = hecho
welcome-code = Código de puesta en marcha
welcome-code-hint = El servidor lo mostró en su terminal al arrancar. Prueba que esta instalación es suya.
welcome-organisation = Nombre completo de la organización
welcome-organisation-code-hint = Un código corto para los comandos: letras minúsculas, cifras y guiones, por ejemplo pacific-customs.
welcome-languages-hint = Los idiomas en los que trabaja la secretaría. Se pueden cambiar más tarde.
welcome-first-lead = Esta cuenta lleva las cuentas y los ajustes. La sesión se abre con ella enseguida.
welcome-name = Nombre completo
welcome-password-hint = Doce letras o más; unas cuantas palabras seguidas van bien.
welcome-language = Idioma
welcome-runs = ¿Lleva usted también el programa?
welcome-runs-yes = Sí, llevo también los Miembros y los planes
welcome-runs-no = No, solo cuentas y ajustes
welcome-second-lead = Los pasos importantes necesitan dos personas. Invite ahora a una segunda: el jefe de la secretaría u otro administrador.
welcome-office = Cargo
welcome-later = Hacerlo más tarde
welcome-shown = { $person } ha recibido una invitación. Entréguele este enlace; abre la cuenta una sola vez, en un plazo de siete días:
welcome-shown-once = Solo se muestra ahora. Puede crearse otro en la página de personas.
welcome-members-lead = ¿Quiénes son los Miembros? Pegue su lista o márquelos en una región.
welcome-members-there = { $count ->
    [one] Hay un Miembro registrado.
    [many] Hay { $count } de Miembros registrados.
   *[other] Hay { $count } Miembros registrados.
}
welcome-plan-lead = Después importe el plan en el archivo de Word o Excel que los Miembros conocen.
welcome-done = Todo está listo.

## Problemas

problem-field-one-line = Escriba esto en una sola línea.
problem-field-member = Ningún Miembro tiene el código «{ $value }». Elija uno de la lista.
problem-status-unknown = «{ $value }» no es ninguna condición de la organización. Elija una de la lista o añádala en los ajustes.
problem-paste-nothing = Ninguna línea se convierte en un Miembro nuevo. Mire lo que no está claro, cambie la lista y pruebe otra vez.
problem-paste-long = La lista tiene más de { $most ->
    [one] una línea
    [many] { $most } de líneas
   *[other] { $most } líneas
}. Péguela por partes.
problem-setting-unknown = No hay nada que ajustar con el nombre «{ $value }». Elija algo de lo que se muestra.
problem-settings-many = La lista tiene ya { $most ->
    [one] una entrada
    [many] { $most } de entradas
   *[other] { $most } entradas
}, tantas como puede tener. Quite antes una.
problem-setting-month = «{ $value }» no es un mes. Dé un número del 1 al 12.
problem-setting-zone = «{ $value }» no es una hora que se entienda. Escriba UTC, horas como +12:00, o una regla como CET-1CEST,M3.5.0,M10.5.0/3.
problem-settings-unreadable = Estos ajustes no se pueden leer ({ $reason }). Use un archivo descargado de la página de ajustes.
problem-settings-entry = La entrada «{ $value }» no se puede tomar; nada ha cambiado. Corríjala e inténtelo de nuevo.
problem-symbol-brace = En «{ $value }» una llave no tiene pareja. Ponga cada parte entre dos llaves.
problem-symbol-part = «{ $value }» no es parte de una signatura. Las partes son body, session, kind, item, year y number; tras una barra, chain y n.
problem-symbol-width = Una parte no puede tener «{ $value }» cifras. Dé un número del 1 al 6.
problem-symbol-number = «{ $value }» no distingue los documentos. Ponga en él una vez la parte «number», entre llaves.
problem-symbol-link = «{ $value }» no dice cómo se marcan las revisiones. Tras la barra, ponga una vez cada una las partes «chain» y «n», entre llaves, y ninguna otra.
problem-symbol-sign = Una signatura no lleva el signo «{ $value }». Use letras, cifras, espacios y / . - _ ( ) # : &.
problem-scale-short = Una escala necesita al menos dos grados. Escriba uno por línea, el más bajo primero.
problem-scale-twice = Dos grados tienen el código «{ $value }». Dé a cada uno el suyo.
problem-setup-code-wrong = Este no es el código que el servidor mostró en su último arranque. Mire otra vez su terminal; cada arranque tiene uno nuevo.

## El registro

deed-settings-changed = Se cambió un ajuste
deed-settings-removed = Se retiró un ajuste
deed-settings-imported = Se tomaron ajustes
deed-setup-second-person = Se dio una cuenta a una segunda persona
deed-members-pasted = Se añadieron Miembros de una lista
deed-member-renamed = Se cambiaron los nombres de un Miembro
deed-member-class-withdrawn = Se corrigió en calidad de qué cuenta un Miembro
deed-partner-added = Se registró un socio
deed-partner-ended = Terminó la colaboración con un socio
