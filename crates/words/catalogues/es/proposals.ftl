## Proposals of who goes on all missions

proposals-title = Propuestas
proposals-lead = Quién va a cada misión, para todas las misiones previstas a la vez. Una propuesta cumple todas las reglas, dice a qué distancia puede estar de la mejor y puede cambiarse a mano antes de decidirse.
proposals-none = Todavía no hay propuestas. Indique en cada misión prevista a quién se necesita y luego inicie una.
proposal-title = Propuesta
proposal-name = Nombre
proposal-state = Estado
proposal-state-running = buscando
proposal-state-ready = lista para examinar
proposal-state-decided = decidida
proposal-state-abandoned = interrumpida
proposal-points = Puntos
proposal-bound = Ningún plan tiene más de
proposal-gap = Distancia
proposal-gap-of = { $gap } %
proposal-begun = Iniciada
proposal-begin = Iniciar una propuesta
proposal-begin-hint = Examina todas las misiones previstas que dicen a quién necesitan. Puede salir de su página; la búsqueda sigue.
proposal-from = Se apoya en
proposal-from-hint = Después de una negativa: los equipos de esa propuesta se mantienen y solo se planifica de nuevo lo que dejó de valer.
proposal-seconds = Segundos de búsqueda
proposal-seconds-hint = 10 si lo deja vacío, { $most } como máximo. Cuanto más tiempo, un poco mejor.
proposal-seed = Semilla
proposal-seed-hint = Un número entero que decide entre opciones iguales; 1 si lo deja vacío.
proposal-iterations = Pasos de la búsqueda
proposal-digest = Huella de lo que se examinó
proposal-running-hint = La búsqueda está en curso. Esta página se actualiza sola; puede salir de ella.
proposal-share = Parte del tiempo transcurrida
proposal-share-of = Ha transcurrido el { $share } % del tiempo
proposal-stop = Detener y conservar lo mejor hallado
proposal-abandoned-hint = La búsqueda se interrumpió y no continuará. Retire esta propuesta e inicie otra.
proposal-not-current = Han cambiado fichas, misiones, dinero o parámetros desde la búsqueda. Lo que figura aquí se juzga según los de hoy.
proposal-breaks = Según las fichas de hoy, este plan incumple reglas. Cambie estas misiones antes de decidir:
proposal-missions = Misiones
proposal-staffed = { $staffed } de { $all ->
    [one] { $all } misión tiene equipo.
   *[other] { $all } misiones tienen equipo.
}
proposal-mission = Misión
proposal-member = Miembro
proposal-days = Días
proposal-team = Quién va
proposal-ask = Preguntar
proposal-by-hand = cambiado a mano
proposal-nobody = nadie
proposal-ask-people = Preguntar si están de acuerdo
proposal-not-laid = No presentada a su Miembro: sus días quedan fuera de lo que pidió el Miembro, o alguien de este equipo declinó.
proposal-why-nobody = Por qué no va nadie
proposal-change-or-ask = Por qué no otra persona, o cambiar
proposal-why-not = Por qué no otra persona
proposal-why-not-ask = Preguntar por qué
proposal-why-not-of = Por qué no { $name }
proposal-expert = Experto
proposal-change = Cambiar quién va
proposal-change-hint = Con él se juzga todo el plan. Un equipo que incumple una regla se rechaza con la regla.
proposal-experts-hint = Nombres, separados por «;». Déjelo vacío si no ha de ir nadie.
proposal-start = Primer día
proposal-start-hint = Déjelo vacío para conservar el día que tiene.
proposal-parts = Cuánto vale el plan
proposal-part = Parte
proposal-part-staffed = Misiones con equipo, según su urgencia
proposal-part-fit = Idoneidad de los expertos
proposal-part-same-country = Equipos de un mismo país
proposal-part-cost = Costo
proposal-part-load = Varias misiones para un experto
proposal-part-over-share = Administraciones por encima de su parte justa
proposal-part-dropped = Expertos retirados del plan anterior
proposal-part-moved = Misiones trasladadas a otro día
proposal-part-all = Todo
proposal-change-of-points = Cambio de puntos
proposal-changes = Qué cambiaría
proposal-scarce = Qué escasea
proposal-scarce-hint = Puntos que valdría tener más de cada cosa: dónde ayudaría más otro experto, otra semana o más dinero.
proposal-scarce-themes = Tema
proposal-scarce-languages = Idioma
proposal-scarce-categories = Categoría
proposal-scarce-weeks = Semana
proposal-scarce-funds = Fondo
proposal-decide = Decidir: poner estos equipos en sus misiones
proposal-withdraw = Retirar la propuesta
proposal-again = Planificar de nuevo a partir de esta
proposal-terms = Parámetros del cálculo
proposal-supposed = Y si …
proposal-supposed-lead = Cómo sería el plan si algo fuera distinto. Preguntar no cambia nada.
proposal-suppose = Supongamos que
proposal-suppose-release = el empleador libera a un experto todos los días
proposal-suppose-delinked = los expertos no tienen que estar acreditados en la lista
proposal-suppose-fund = sube el tope de un fondo
proposal-suppose-ask = Calcular
proposal-more = En cuántas unidades monetarias
proposal-now = Ahora
proposal-otherwise = Entonces
proposal-supposed-answer = Qué pasaría
proposal-supposed-staffed = { $now ->
    [one] { $now } misión tiene equipo ahora
   *[other] { $now } misiones tienen equipo ahora
}, { $then ->
    [one] { $then } lo tendría entonces.
   *[other] { $then } lo tendrían entonces.
}
proposal-supposed-points = Puntos: { $now } ahora, { $then } entonces.
proposal-supposed-same = El plan sería el mismo.
proposal-supposed-hint = Los dos planes se buscan brevemente y del mismo modo para poder compararlos; el plan de la propuesta puede ser distinto si se buscó más tiempo o se cambió a mano.
proposal-instead-of = Sería en el lugar de { $name }.
proposal-is-there = El experto está en esta misión.
proposal-would-break = Incumpliría reglas:
proposal-would-lose = Cumpliría todas las reglas y el plan valdría menos:
proposal-would-win = Cumpliría todas las reglas y el plan no valdría menos. La búsqueda no lo encontró o alguien eligió otra cosa.
proposal-not-looked-at = Este experto no está acreditado en nada de lo que pide una misión, o su ficha es demasiado antigua.
proposal-unknown = Nadie de la lista tiene ese nombre. Elija a alguien de la lista.
proposal-somebody = Alguien va a esta misión.
proposal-funnel = { $category }: cuántos quedan después de cada regla
proposal-funnel-of = { $category }: { $needed ->
    [one] se necesita { $needed }
   *[other] se necesitan { $needed }
}
proposal-rule = Después de la regla
proposal-left = Quedan
proposal-rule-5 = Acreditado en la categoría
proposal-rule-6 = Conoce bastante el tema
proposal-rule-7 = Trabaja en el idioma
proposal-rule-8 = Sin conflicto de intereses
proposal-rule-9 = Evaluaciones suficientes
proposal-rule-10 = Sirve a la región
proposal-rule-11 = Libre en el período
proposal-rule-12 = Sin otra misión en esos días
proposal-rule-13 = Le quedan días
proposal-rule-14 = Le quedan misiones
proposal-busy = { $name } serviría y está ocupado
proposal-would-do = Qué bastaría
proposal-nothing-would-do = Ningún cambio por sí solo bastaría. Pida a los Miembros que designen expertos, o pida otra categoría, otro nivel u otro período.
proposal-remedy-days = { $count ->
    [one] { $count } día más de { $name }.
   *[other] { $count } días más de { $name }.
}
proposal-remedy-missions = { $count ->
    [one] { $count } misión más para { $name }.
   *[other] { $count } misiones más para { $name }.
}
proposal-remedy-money = { $count ->
    [one] { $count } unidad monetaria más en el fondo.
   *[other] { $count } unidades monetarias más en el fondo.
}
proposal-remedy-release = El empleador libera a { $name } esos días.
proposal-then = Entonces podrían ir:
reckon-lead = Con qué calcula una propuesta. Las propuestas hechas antes quedan como están y dicen que algo ha cambiado.
reckon-start-step = Días entre posibles primeros días
reckon-start-step-hint = 7 para misiones que empiezan siempre el mismo día de la semana.
reckon-notice = Días de preaviso
reckon-notice-hint = Una misión cuyos días están abiertos empieza como pronto dentro de tantos días, para poder consultar a las personas.
reckon-travel-same = Días de viaje antes y después, en la región del experto
reckon-travel-other = Días de viaje antes y después, en otra región
reckon-evaluation-min = Evaluación mínima
reckon-evaluation-min-hint = De 1 a 5. Puede enviarse a un experto sin evaluaciones.
reckon-subsistence = Un día allí, en unidades monetarias enteras
reckon-trip-same = Un viaje dentro de la región
reckon-trip-other = Un viaje a otra región
reckon-funds = Cuánto pueden gastar los fondos
reckon-funds-hint = Una línea por fondo: su código, dos puntos y unidades monetarias enteras, por ejemplo «TF-EAST: 40000». Un fondo que no figure no tiene tope.
reckon-weights = Cuánto vale cada cosa
reckon-weights-hint = Una línea para cada una: su nombre, dos puntos y puntos. Lo que omita conserva su valor habitual.
deed-proposal-begun = Se inició una propuesta
deed-proposal-searched = Se halló una propuesta
deed-proposal-stopped = Se detuvo una búsqueda
deed-proposal-withdrawn = Se retiró una propuesta
deed-proposal-team-changed = Se cambió un equipo de una propuesta
deed-proposal-decided = Se decidió una propuesta
deed-proposal-terms-set = Se indicaron los parámetros de las propuestas
problem-proposal-seconds = No se puede buscar durante «{ $value }» segundos. Introduzca de 1 a { $most }, por ejemplo 10.
problem-proposal-empty = Ninguna misión prevista dice lo suficiente para buscar un equipo. Abra una misión prevista e indique a quién se necesita.
problem-proposal-not-ready = La propuesta todavía se está buscando, o ya está decidida. Vuelva a mirar su página.
problem-proposal-broken = Según las fichas de hoy, el plan incumple { $count ->
    [one] { $count } regla. Cambie la misión que nombra su página, o planifique de nuevo a partir de él.
   *[other] { $count } reglas. Cambie las misiones que nombra su página, o planifique de nuevo a partir de él.
}
problem-proposal-nobody = Ninguna misión de esta propuesta tiene equipo. Pregunte en su página por qué no va nadie.
problem-terms-range = No se puede calcular con «{ $value }». Introduzca un número de { $least } a { $most }.
problem-terms-line = «{ $value }» no es un nombre y un número. Ponga dos puntos entre ellos, por ejemplo «TF-EAST: 40000».
problem-terms-divisor = El dinero se divide por «euro_per_point», así que no puede ser 0. Introduzca por ejemplo 100.
problem-terms-no-fund = Ningún fondo tiene un tope que pueda subir. Indique uno en los parámetros del cálculo.
