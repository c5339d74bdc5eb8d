### Lo que informan los Miembros, y qué pasa con ello hasta que cuenta.

reported-title = Informes de los Miembros
reported-lead = Lo que informan los Miembros. Cuenta en las cifras y en los documentos cuando alguien lo ha verificado.
reported-none = Aquí no hay nada.
report-state = Estado
report-state-reported = Por verificar
report-state-returned = Devuelto
report-state-verified = Verificado
report-plan = Plan
report-since = Informado desde
report-by = Informado por
report-judged = Verificado o devuelto por
report-one-kpi = este indicador
report-make = Informar de lo que ocurrió
report-what = Lo que ocurrió
report-lead = Lo que usted informa cuenta cuando la secretaría lo ha verificado. Hasta entonces puede cambiarlo o retirarlo.
report-judge = Verificar o devolver
report-verify = Verificar
report-return = Devolver
report-return-reason = Lo que hay que cambiar o mostrar
report-returned = Devuelto. Cámbielo abajo y se volverá a examinar.
report-change = Cambiar el informe
kpi-reports-waiting = { $count ->
    [one] Un informe espera a ser verificado.
   *[other] { $count } informes esperan a ser verificados.
}

deed-report-made = Un Miembro informó de lo que ocurrió
deed-report-corrected = Se cambió un informe
deed-report-returned = Se devolvió un informe
deed-report-withdrawn = Se retiró un informe
deed-fact-verified = Se verificó un informe

## Un comentario sobre un plan en nombre propio

comment-say = Comentar este plan
comment-in-name = En nombre de quién
comment-own-name = el mío
deed-comment-said = Alguien comentó un plan
