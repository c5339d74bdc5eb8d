### Papers: plan table, progress report, mastheads.

## Heads of columns and labels, where the plan prints none. The reader of plans must understand them (domain's `reading/columns`).

print-head-number = N.º
print-head-section = Eje
print-head-activity = Actividad
print-head-description = Descripción
print-head-progress = Progresos en la ejecución
print-head-plan = Plan
print-head-resources = Recursos

## Masthead

# $kind: General, Limited …
print-distribution = Distribución: { $kind }
# $language: the language the paper was written in
print-original = Original: { $language }
# $item: its number
print-agenda-item = Punto { $item } del orden del día
# $plan: the plan's title as printed
print-progress-title = Informe de progreso: { $plan }
# $who: who prepared the paper
print-prepared-by = (Preparado por { $who })

## Running text

print-summary = Resumen
# $day: the day of the figures; $count: all actions; $parts: "Met: 3, On track: 5 and …"
print-summary-counts = { $count ->
    [one] Al { $day }, la acción del plan se encuentra así: { $parts }.
   *[other] Al { $day }, las { $count } acciones del plan se encuentran así: { $parts }.
}
print-without-kpi = Sin indicador
print-introduction = Introducción
# $plan: the plan's title; $organisation: whose plan it is
print-intro-day = Este documento informa sobre «{ $plan }» de { $organisation }. Todas las cifras son al { $day }.
# $by: the body and meeting; $day: when
print-intro-adopted-on = El plan fue aprobado por { $by } el { $day }.
print-intro-adopted = El plan fue aprobado por { $by }.
# $count: facts recorded up to $day
print-intro-source = { $count ->
    [0] No se había registrado ningún hecho al { $day }; ninguna cifra se escribe a mano.
    [one] Las cifras se calculan a partir del único hecho registrado al { $day }; ninguna se escribe a mano.
   *[other] Las cifras se calculan a partir de { $count } hechos registrados al { $day }; ninguna se escribe a mano.
}
# $set: the name of a set of Members; $count: how many belonged to it on $day
print-intro-members = { $count ->
    [one] Las proporciones se refieren a { $set }: { $count } Miembro al { $day }, salvo que la meta indique otro número.
   *[other] Las proporciones se refieren a { $set }: { $count } Miembros al { $day }, salvo que la meta indique otro número.
}
print-financial = Consecuencias financieras
# $count: actions with resources; $all: all actions
print-financial-known = Se indican recursos para { $count } de { $all } acciones.
# $parts: "staff time: 12, …"
print-financial-kinds = Acciones según los recursos que mencionan (una acción puede mencionar varios): { $parts }.
print-resource-staff = tiempo del personal
print-resource-core = presupuesto básico
print-resource-voluntary = contribuciones voluntarias
print-resource-in-kind = personal cedido
print-resource-pending = pendiente de una decisión
print-action-requested = Acción solicitada
print-action-intro = Se pide a la reunión que:
print-annex = Anexo: el plan al { $day }
# $marks: "● Met, ▲ On track …"
print-legend = Signos: { $marks }.

## Tables

print-column-action = N.º y acción
print-column-kpi = Indicador
print-column-target = Meta
print-column-reading = Resultado
print-column-status = Estado
print-column-why = Por qué
print-column-progress = Último informe
# $head: a column's head; $day: the day of everything under it
print-dated = { $head } al { $day }
# $amount: "21 of 33 (63.6%)"
print-figure = { $amount }, al { $day }
print-no-figure = Sin cifra al { $day }
print-measure-suggested = Lo que cuenta se propuso a partir del texto; nadie lo ha confirmado.
# $value: where the number started; $evidence: how that is known
print-baseline = Valor inicial: { $value } ({ $evidence })
# $status: how far the action is; $day: the day the report speaks of
print-report = { $status }, al { $day }
# $text: the resources as written in the report
print-report-resources = Recursos: { $text }
print-no-report = Nada informado
print-as-printed = Como está impreso en el plan:

## Doubts

print-doubts = Anexo: dudas sobre el documento
# $count: all doubts; $open: those that nobody has settled
print-doubts-count = { $count ->
    [one] Se anotó una duda al leer el documento; siguen abiertas: { $open }. El texto queda como está impreso.
   *[other] Se anotaron { $count } dudas al leer el documento; siguen abiertas: { $open }. El texto queda como está impreso.
}
print-column-where = Dónde
print-column-doubt = Qué extraña
print-column-decision = Decisión
print-decision-open = Abierta
print-decision-as-printed = Es lo que se quiso decir ({ $day })
print-decision-revision = Para la próxima revisión ({ $day })
print-place-paragraph = Párrafo { $number }
print-place-table = Tabla { $table }, fila { $row }, columna { $column }
