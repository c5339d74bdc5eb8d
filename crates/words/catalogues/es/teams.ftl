## The team of a mission

team-title = El equipo
team-about = Quién de la lista conviene a esta misión. Cada uno se juzga con las reglas que cumple una propuesta para todo el plan, y también un equipo que usted forme.
team-link = Elegir el equipo
team-needed = Quién hace falta
team-needed-set = Indicar quién hace falta
team-theme = Tema
team-level = Nivel exigido en el tema
team-level-hint = De 1 a 4; 4 es el más alto.
team-level-of = nivel { $level } de 4
team-seats = Puestos
team-seats-hint = Una línea por categoría con el número, por ejemplo «Formador experto: 2». Categorías: { $categories }.
team-lead = Dirección
team-lead-needed = Alguien del equipo debe poder dirigirlo
team-days = Días, sin el viaje
team-days-hint = Por ejemplo 5. Una misión con primer y último día los conserva.
team-priority = Urgencia
team-priority-hint = De 1 a 5; 5 es lo más urgente; 3 si lo deja vacío.
team-fund = Fondo que paga
team-fund-hint = Su código; déjelo vacío si no hay tope.
team-window = Entre
team-lacks-wanted = Indique primero quién hace falta: el tema, los puestos y los días.
team-lacks-level = Su solicitud no dice si la ayuda es estratégica, táctica u operativa. Pregunte al Miembro y complete la solicitud.
team-lacks-language = La misión no dice en qué idioma trabaja. Cambie la misión e indique uno.
team-lacks-window = No caben tantos días entre el primer y el último día de su solicitud. Acorte la misión o pida otros días al Miembro.
team-candidates = Quién conviene
team-candidates-none = Nadie de la lista está acreditado en lo que se pide. Pida a los Miembros que propongan expertos, o pida otra categoría.
team-looked-at = { $count ->
    [one] Se examinó { $count } experto.
   *[other] Se examinaron { $count } expertos.
} { $left ->
    [0] No se dejó fuera a nadie.
    [one] { $left } de la lista no está acreditado en lo que se pide o tiene una ficha demasiado antigua.
   *[other] { $left } de la lista no están acreditados en lo que se pide o tienen una ficha demasiado antigua.
}
team-column-who = Experto
team-column-points = Puntos
team-column-criteria = Criterios
team-column-free = Libre desde
team-column-cost = Coste
team-record = Ficha
team-rule-5 = Categoría
team-rule-6 = Tema
team-rule-7 = Idioma
team-rule-8 = Sin conflicto de intereses
team-rule-9 = Evaluaciones
team-rule-10 = Reserva
team-rule-11 = Libre
team-rule-13 = Días y misiones disponibles
team-rule-15 = Dinero
team-knows-level = Conoce el nivel de trabajo
team-knows-region = Conoce la región
team-knows-member = Conoce al Miembro
team-met = cumplido
team-partly = cumplido en parte
team-not = no cumplido
team-start = Primer día
team-start-hint = Déjelo vacío para el primer día en que todos estén libres.
team-reason = Por qué no se eligió a otros
team-reason-hint = Necesario si alguien que cumple cada regla y tiene más puntos no está en el equipo.
team-choose = Asignar estos expertos a la misión
team-chosen = Cómo se eligió el equipo
team-passed = No elegidos
team-erased = alguien cuya ficha se borró
team-pairing = Ambos son de un mismo país. { $tried ->
    [one] Se probó con { $tried } experto de otro país
   *[other] Se probó con { $tried } expertos de otros países
}: { $breaking } incumplirían una regla, { $possible } no.
team-pairing-points = El mejor de ellos cuesta { $points ->
    [one] { $points } punto.
   *[other] { $points } puntos.
}
deed-mission-wanted = Se indicó quién hace falta en una misión
deed-mission-team-chosen = Se asignó un equipo a una misión
problem-team-too-early = La misión no dice lo suficiente para elegir un equipo. Indique quién hace falta y mire qué más falta encima de la lista.
problem-team-reason = { $count ->
    [one] { $count } experto que cumple cada regla y tiene más puntos no está en el equipo. Diga por qué.
   *[other] { $count } expertos que cumplen cada regla y tienen más puntos no están en el equipo. Diga por qué.
}
problem-team-rule = { $rule ->
    [r2] La misión no puede empezar ese día: está fuera de su plazo. Elija otro.
    [r3] El equipo no llena los puestos: cada uno se ocupa una vez y nadie ocupa dos.
    [r4] Nadie del equipo puede dirigirlo. Añada a alguien que pueda.
    [r5] { $name } no está acreditado en la categoría del puesto.
    [r6] { $name } no conoce el tema lo suficiente.
    [r7] { $name } no trabaja en el idioma de la misión.
    [r8] { $name } es del país o de la administración del Miembro, o tiene allí un conflicto de intereses.
    [r9] Las evaluaciones de { $name } están por debajo de lo exigido.
    [r10] { $name } solo sirve a otra región.
    [r11] { $name } no está libre esos días.
    [r12] { $name } está en otra misión esos días.
    [r13] A { $name } no le quedan días suficientes.
    [r14] A { $name } no le quedan misiones suficientes.
    [r15] Al fondo no le queda dinero suficiente. Elija expertos cuya administración pague, u otro fondo.
   *[rest] El equipo incumple una regla.
}
problem-mission-length = «{ $value }» no es una duración de misión. Indique los días, de 1 a { $most }, por ejemplo 5.
problem-seats-many = { $value } puestos son más de los que tiene una misión. Indique 12 como máximo.
problem-seats-twice = «{ $value }» aparece dos veces. Ponga sus puestos en una sola línea.
