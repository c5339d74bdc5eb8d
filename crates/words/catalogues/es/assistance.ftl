### Un cuadro de toda la asistencia.

assistance-title = Asistencia
assistance-lead = Todo lo hecho para y por cada Miembro que usted puede conocer: solicitudes, iniciativas, acuerdos, misiones, formaciones, personas. Cada cifra abre sus filas.
assistance-none = Todavía no se ha pedido ni hecho nada que usted pueda conocer. Empieza con una solicitud o una iniciativa.
assistance-equity = De { $all } Miembros, { $got } se benefician y { $gave } aportan.
assistance-member = Miembro
assistance-members = Por Miembro
assistance-partner = Asociado
assistance-partners = Por asociado
assistance-year = Año
assistance-topics = Tema
assistance-level = Nivel
assistance-role = Participa como
assistance-role-beneficiary = Beneficiario
assistance-role-builder = Desarrollador de capacidades
assistance-by = Personas o administración
assistance-by-personal = Personas
assistance-by-organisational = Administración
assistance-kind = Qué
assistance-kind-request = Solicitud
assistance-kind-initiative = Iniciativa
assistance-kind-agreement = Acuerdo
assistance-kind-mission = Misión
assistance-kind-training = Formación
assistance-kind-participants = Personas formadas
assistance-kind-experts = Expertos aportados
assistance-beneficiary-request = Solicitudes
assistance-beneficiary-initiative = Iniciativas
assistance-beneficiary-agreement = Acuerdos
assistance-beneficiary-mission = Misiones
assistance-beneficiary-training = Formaciones
assistance-beneficiary-participants = Personas formadas
assistance-builder-initiative = Iniciativas con él
assistance-builder-agreement = Acuerdos en que aporta
assistance-builder-training = Formaciones acogidas
assistance-builder-experts = Expertos aportados
assistance-chart = Lo que cada Miembro recibió y aportó
assistance-overlaps = Dónde se puede ahorrar esfuerzo
assistance-overlaps-lead = Asociados distintos hacen algo sobre el mismo tema para el mismo Miembro en el mismo período.
assistance-rows = Lo que se hizo
assistance-who = Para o por quién
assistance-count = Cuántos
assistance-days = Cuándo
assistance-from = Desde
assistance-until = Hasta
assistance-state = Estado
assistance-csv = Tabla en CSV
assistance-xlsx = Tabla en XLSX
assistance-called = Título

lessons-title = Enseñanzas
lessons-none = Todavía no se ha anotado nada que usted pueda leer. Las enseñanzas vienen de formaciones, de iniciativas terminadas y de los ciclos de un plan.
lessons-similar = De trabajos similares
lesson-words = Palabras
lesson-text = Lo aprendido
lesson-on = Cuándo
lesson-source = De
lesson-source-training = una formación
lesson-source-initiative = una iniciativa
lesson-source-turn = un ciclo de un plan
clusters-title = Conjuntamente
clusters-lead = Necesidades sin cubrir, solicitudes, iniciativas, misiones y formaciones que usted puede leer y que tienen en común un grupo de Miembros o un tema: lo que podría fusionarse, o compartir un formador, un viaje o un lugar. Lo que forma parte de una misma iniciativa cuenta como uno.
clusters-none = Nada coincide aquí. Elija otra forma de agrupar, o nombre los temas de las iniciativas y solicitudes.
clusters-by = Agrupado por
clusters-need = Necesidad
clusters-members = Para quién
clusters-all-members = todos los Miembros
clusters-count = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
}
clusters-more = { $count ->
    [one] { $count } elemento más. Acote la lista para verlo.
   *[other] { $count } elementos más. Acote la lista para verlos.
}
together-title = Se realiza junto con
together-other = La otra iniciativa
together-other-hint = Su código, por ejemplo I-9
together-way = Cómo
together-merged = fusionadas
together-shared = se comparte algo
together-text = Qué se comparte, o por qué se fusionan
together-text-hint = Por ejemplo: un formador y un viaje a Tarawa
together-on = Desde
initiative-form-together = Trabajar junto con otra
problem-initiative-together-other = «{ $value }» es esta misma iniciativa o una que ha terminado. Introduzca el código de otra que no lo haya hecho.
problem-initiative-together-twice = Esta iniciativa y «{ $value }» ya se realizan juntas. Quite antes la anotación anterior.
deed-initiative-joined = Se registró que dos iniciativas se realizan juntas
