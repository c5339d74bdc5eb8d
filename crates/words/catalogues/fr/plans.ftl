### Plans: import preview, board, action page.

## La liste et l’en-tête d’un plan

plans-import = Importer un plan
plan-import-newer = Importer une version plus récente
plan-doubts = Doutes en suspens
plan-versions = Versions
plan-members = Membres
plan-papers = Documents

## Le tableau

board-flag-open = Avec doutes en suspens
board-nothing-found = Aucune action ne correspond. Retirez un filtre pour en voir davantage.
board-doubts-document = Doutes sur l’ensemble du document

## Les doutes et ce qui a été décidé

doubt-as-printed = C’est voulu tel qu’imprimé
doubt-for-revision = À soulever à la prochaine révision
doubt-decided-as-printed = Décidé le { $day } : c’est voulu tel qu’imprimé.
doubt-decided-for-revision = Décidé le { $day } : ce sera soulevé à la prochaine révision.
plan-place-paragraph = paragraphe { $number }
plan-place-table = tableau { $table }, ligne { $row }, colonne { $column }

## Une action

action-title = Action { $number }
action-parent = Fait partie de
action-children = Ses parties
action-references = Dans le plan supérieur
action-place = Dans le document
action-resources = Ressources
action-kpis-caption = Indicateurs au { $day }
action-doubts = Doutes
action-progress = Avancement
action-no-progress = Rien n’a encore été rapporté sur cette action.
action-report = Rapporter l’avancement
action-facts = Demandes et faits enregistrés pour elle
action-history = Historique
text-as-printed = Tel qu’imprimé
resources-understood = Ce qui en a été compris
report-as-at = Le jour dont vous parlez
report-text = Ce qui a été fait
report-resources = Avec quels moyens (peut rester vide)
entry-report = Ce qui a été fait
entry-plan = Ce qui est prévu

happened-progress-reported = Avancement rapporté : { $status }
happened-flag-as-printed = Un doute a été levé : voulu tel qu’imprimé
happened-flag-for-revision = Un doute a été noté pour la prochaine révision
happened-kpi-settled = Il a été fixé ce qui compte pour un indicateur
happened-baseline-set = Le point de départ d’un indicateur a été fixé : { $value }

## Délais

timeframe-ongoing = En permanence, sans fin
timeframe-until = D’ici au { $day }
timeframe-fiscal = Exercices { $first } à { $last }
timeframe-before = Avant : { $event }
timeframe-at-latest = Au plus tard : { $event }
timeframe-at = Lors de : { $event }
timeframe-after = Après : { $event }
timeframe-in-line = Au rythme de : { $event }
timeframe-every = { $months ->
    [one] Chaque mois
   *[other] Tous les { $months } mois
}
timeframe-first-then = D’abord après { $first ->
    [one] un mois
   *[other] { $first } mois
}, puis { $months ->
    [one] chaque mois
   *[other] tous les { $months } mois
}
timeframe-unknown = Non compris comme une date ; le texte reste tel qu’imprimé.

## Le plan supérieur

reference-section = Section { $section }
reference-milestone = Section { $section }, jalon { $n }
reference-milestones = Section { $section }, jalons { $first } à { $last }
reference-own = Ne figure pas dans le plan supérieur

## Ressources

resource-staff-time = Temps du personnel
resource-core = Budget ordinaire
resource-voluntary = Contributions volontaires
resource-in-kind = Personnel mis à disposition
resource-partner = Payé par un partenaire
resource-pending = Dépend d’une décision
resource-estimate = Estimation
resource-spending = Dépense
resource-see = Voir
resource-other = Non compris, conservé tel qu’imprimé
extent-fully = (en totalité)
extent-partly = (en partie)
amount-about = environ { $amount }

## Un indicateur

kpi-show-day = Afficher ce jour
kpi-show-today = Afficher aujourd’hui
kpi-target = Ce qui a été demandé
kpi-in-plain-words = En clair
kpi-clause = Partie { $n } de la cible
kpi-value = Valeur
kpi-course = Évolution de la valeur
kpi-sub-periods = Période par période
kpi-counted = Ce qui a été compté
kpi-not-counted = Ce qui n’a pas été compté, et pourquoi
kpi-without-record = Membres dont rien n’est enregistré
kpi-of-clause = { $what } – partie { $n }
kpi-nothing-recorded = Rien n’est enregistré qui puisse compter.
kpi-what-counts = Ce qui compte
kpi-no-measure = Personne n’a encore dit ce qui compte pour cet indicateur, et son libellé ne le dit pas.
kpi-measure-settled = Un agent l’a confirmé.
kpi-measure-suggested = Le libellé le suggère ; aucun agent ne l’a encore confirmé.
kpi-confirm-measure = Confirmer que cela compte
kpi-baseline = Point de départ
kpi-set-baseline = Fixer le point de départ
kpi-baseline-hint = La valeur avant le début du plan, et ce qui la montre. Un changement se mesure à partir d’elle.
kpi-record-fact = Enregistrer un fait

## Faits

recorded-day = Jour
recorded-what = Quoi
recorded-member = Membre
recorded-evidence = Preuve
recorded-evidence-hint = Ce qui montre qu’il en est ainsi, par exemple « liste des participants ».
recorded-why-not = Pourquoi il n’a pas été compté
recorded-deeds = Corriger
recorded-withdraw = Retirer
recorded-withdrawn-on = Retiré le { $day } :
facts-more = { $count ->
    [one] Un autre n’est pas affiché.
   *[other] { $count } autres ne sont pas affichés.
}
recorded-reason = Raison
recorded-reason-hint = Le fait reste lisible avec votre raison et ne compte plus.
recorded-reference = Cote ou adresse du document (peut rester vide)
recorded-note = Remarque (peut rester vide)
recorded-instrument = Instrument
recorded-level = Niveau
recorded-kind = Nature
recorded-count = Combien (1 si vide)
recorded-answers = La demande à laquelle il répond
recorded-request-kind = Ce qui est demandé
recorded-met = La suite donnée
recorded-outcome-day = Le jour de la réponse
recorded-positive = Réponses positives
recorded-answered = Réponses en tout
recorded-item = Question (vide pour l’ensemble de l’évaluation)
recorded-mean = Note moyenne
recorded-top = Note maximale
recorded-value = Nombre
recorded-of = Sur (peut rester vide)
recorded-unit = Unité (peut rester vide)
request-open = En suspens
request-met = Satisfaite
request-not-met = Non satisfaite
record-kind = Type de fait

## Membres

member-code = Code
member-sets = Fait partie de
member-standings = Envers les instruments, au { $day }
member-no-standing = Rien n’est enregistré de la position de ce Membre envers un instrument.
member-since = Depuis
member-earlier = Auparavant
member-facts = Autres faits enregistrés
members-caption = Membres et instruments au { $day }
members-none = Aucun Membre n’est encore enregistré pour ce plan. Les Membres s’ajoutent à la page « Membres », en collant une liste.
dropped-tag = Ne figure plus dans le plan
dropped-note = La version du plan importée le { $day } ne le contient plus. Il figure ici tel que dans la version précédente (fichier { $file }), avec ce qui en a été dit et enregistré.
dropped-kpis = Indicateurs et cibles tels qu’imprimés
