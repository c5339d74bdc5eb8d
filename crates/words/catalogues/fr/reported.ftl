### Ce que les Membres rapportent, et ce qu’il en advient jusqu’à ce que cela compte.

reported-title = Rapports des Membres
reported-lead = Ce que les Membres rapportent. Les chiffres et les documents en tiennent compte une fois que quelqu’un l’a vérifié.
reported-none = Il n’y a rien ici.
report-state = État
report-state-reported = À vérifier
report-state-returned = Renvoyé
report-state-verified = Vérifié
report-plan = Plan
report-since = Rapporté depuis
report-by = Rapporté par
report-judged = Vérifié ou renvoyé par
report-one-kpi = cet indicateur
report-make = Rapporter ce qui s’est passé
report-what = Ce qui s’est passé
report-lead = Ce que vous rapportez compte une fois que le secrétariat l’a vérifié. D’ici là, vous pouvez le modifier ou le retirer.
report-judge = Vérifier ou renvoyer
report-verify = Vérifier
report-return = Renvoyer
report-return-reason = Ce qu’il faut changer ou montrer
report-returned = Renvoyé. Modifiez-le ci-dessous, et il sera examiné de nouveau.
report-change = Modifier le rapport
kpi-reports-waiting = { $count ->
    [one] Un rapport attend d’être vérifié.
   *[other] { $count } rapports attendent d’être vérifiés.
}

deed-report-made = Un Membre a rapporté ce qui s’est passé
deed-report-corrected = Un rapport a été modifié
deed-report-returned = Un rapport a été renvoyé
deed-report-withdrawn = Un rapport a été retiré
deed-fact-verified = Un rapport a été vérifié

## Une observation sur un plan en son propre nom

comment-say = Faire une observation sur ce plan
comment-in-name = Au nom de qui
comment-own-name = le mien
deed-comment-said = Quelqu’un a fait une observation sur un plan
