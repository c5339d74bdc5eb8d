### El ciclo de un plan: sus vueltas, etapas y enseñanzas.

## La página

cycle-title = Ciclo
cycle-turns = Vueltas
cycle-turn-named = Vuelta { $turn }
cycle-since = desde el { $day }
cycle-version = versión { $version } del plan
cycle-as-at = Situación al
cycle-under-way = En curso:
cycle-late = Con retraso:
cycle-next = A continuación:
cycle-nothing-left = Todas las etapas de esta vuelta están hechas u omitidas.
cycle-no-stages = Este plan aún no prevé etapas. Un funcionario puede indicar cuáles de sus acciones son etapas o añadir otras.
cycle-no-turn = Aún no ha empezado ninguna vuelta. Estas son las etapas que tendrá la primera.

## La lista de etapas

cycle-stages = Etapas
cycle-stage = Etapa
cycle-number = N.º
cycle-responsible = Responsable
cycle-due = Plazo
cycle-from = a partir del { $day }
cycle-state = Estado
cycle-state-late = con retraso
cycle-shown-by = Qué lo demuestra
cycle-more = Descripción, recursos, resultado
cycle-description = Descripción
cycle-resources = Recursos necesarios
cycle-outcome = Resultado
cycle-left-by = de la vuelta { $turn }
cycle-act = Acto de { $body } del { $day }
cycle-finished-by = Solo se concluye con un acto de: { $body }.
stage-state-to-come = por venir
stage-state-under-way = en curso
stage-state-done = hecha
stage-state-left-out = omitida

## Formularios

cycle-say = Indicar su estado
cycle-say-title = Indicar el estado de una etapa
cycle-day = Desde el
cycle-note = Qué lo demuestra, o por qué se omitió
cycle-note-hint = Una etapa hecha necesita un documento, un acto o unas palabras; una omitida, el motivo.
cycle-document = Documento que lo demuestra
cycle-document-hint = Su signatura; puede quedar vacío.
cycle-act-label = Acto de un órgano que lo demuestra
cycle-act-hint = Los actos se registran en la página de actos del plan.
cycle-learn = Anotar una enseñanza
cycle-lesson = Qué enseñó esta vuelta
cycle-lesson-hint = Se muestra al comienzo de la vuelta siguiente.
cycle-lessons = Enseñanzas de esta vuelta
cycle-lessons-of = Qué enseñó la vuelta { $turn }
cycle-begin = Empezar una vuelta
cycle-turn = Nombre de la vuelta
cycle-turn-hint = Por ejemplo, el año. Se retoma lo que la vuelta anterior dejó abierto.
cycle-begins-on = Primer día
cycle-lay = Añadir una etapa
cycle-heading = Título
cycle-activity = Actividad
cycle-timeline = Calendario
cycle-number-hint = Tal como está impreso. Los números pueden saltar; ninguno se cambia.
cycle-responsible-hint = Primero quien dirige y después quienes comparten la tarea; «en consulta con» antes de los consultados.
cycle-timeline-hint = En palabras, una línea cada uno: «Antes de la reunión anual».
cycle-mark = Convertir acciones en etapas
cycle-marks = Acciones que son etapas
cycle-marks-hint = Sus números tal como están impresos, uno por línea.
cycle-take-off = Quitar de la lista

## El examen del plan

cycle-review = Examen del plan
cycle-review-not-said = Nada en el plan dice cuándo se examina, y ningún plazo tampoco.
cycle-review-announced = Anunciado para el { $day }.
cycle-review-set = Hay un plazo fijado.
cycle-review-deadline = Ver el plazo
cycle-review-announce = Anunciar el próximo examen
cycle-review-prepare = Preparar el examen
review-title = Elementos para el examen
review-lead = Lo que dicen los registros desde el comienzo del plan. Un examen que cambia el enfoque da lugar a una versión más reciente del plan: la vuelta en curso conserva sus etapas y la siguiente tiene las nuevas.
review-stages = Etapas con retraso, omitidas o que quedaron abiertas
review-turn = Hecho: { $done } de { $total }
review-due = plazo: { $day }
review-done-late = hecha con retraso, el { $day }
review-lessons = Enseñanzas de las vueltas
review-off-track = Indicadores fuera de curso
review-decisions = Qué hicieron y decidieron los órganos
review-consultations = Consultas y respuestas
review-comments = Comentarios sobre el plan
review-nothing = Los registros no dicen nada de esto.

## Problemas

problem-cycle-no-stages = Este plan no prevé etapas, así que no puede empezar ninguna vuelta. Indique primero cuáles de sus acciones son etapas o añada otras.
problem-turn-not-after = La vuelta anterior empezó el { $day }. Indique un día posterior.
problem-stage-before-turn = La vuelta empezó el { $day }. Indique ese día o uno posterior.
problem-stage-after-turn = La vuelta siguiente empezó el { $day }. Indique un día anterior, o dígalo de la etapa de la vuelta siguiente.
problem-stage-no-reason = Diga por qué se omitió la etapa.
problem-stage-nothing-shows = Diga qué demuestra que la etapa está hecha: un documento, un acto o unas palabras.
problem-stage-by-act = Esta etapa solo se concluye con un acto de: { $body }. Registre primero el acto y elíjalo aquí.
problem-review-not-said = Nada en el plan dice cuándo se examina. Fije primero un plazo del tipo «examen».

## Hechos

deed-stage-marked = Se convirtieron acciones de un plan en etapas
deed-stage-laid-out = Se añadió una etapa al ciclo de un plan
deed-stage-taken-off = Se quitó una etapa de la lista de un plan
deed-stage-said = Se indicó el estado de una etapa
deed-turn-begun = Empezó una vuelta del ciclo de un plan
deed-lesson-noted = Se anotó una enseñanza de una vuelta

## El escritorio

desk-cycle = Ciclos
desk-cycle-turn = Vuelta
desk-cycle-review = Próximo examen
desk-cycle-under-way = En curso
desk-cycle-late = Con retraso
desk-cycle-next = A continuación
