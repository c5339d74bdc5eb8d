### Mesures prises par quiconque en faveur d’un plan, et ce qu’elles couvrent.

steps-title = Mesures prises
steps-lead = Ce que les Membres et d’autres organismes font en faveur de ce plan, si cela a été mené à bien, a réussi et a eu un effet.
steps-none = Aucune mesure n’est encore inscrite. Ajoutez la première, avec son auteur et ce qu’elle sert.
step-add = Ajouter une mesure
step-by = Par
step-source = Type de source
step-no-sources = Il n’y a pas encore de liste des types de sources. Créez-en une à la page des termes, par exemple « multilatérale » et « bilatérale », du type « sources ».
step-serves = Ce qu’elle sert
step-text = Ce qui est fait
step-begins = Premier jour
step-ends = Dernier jour (peut rester vide)
step-stage = État d’avancement
step-stage-planned = prévue
step-stage-under-way = en cours
step-stage-carried-out = menée à bien
step-stage-not-carried-out = non réalisée
step-successful = Réussie
step-effective = Efficace
step-judged-unknown = non jugé
step-judged-yes = oui
step-judged-partly = en partie
step-judged-no = non
step-shown-by = Attesté par
step-shown-by-hint = Un rapport, une décision ou une adresse sur le web. Nécessaire dès que la réussite ou l’effet est jugé.
step-standing = Dans le rapport
step-standing-received = en attente d’examen
step-standing-included = incluse
step-standing-left-out = écartée
step-reason = Pourquoi elle est écartée
step-change = Modifier
group-step-what = Qui fait quoi
group-step-outcome = Ce qui en est résulté

## Couverture

coverage-title = Couverture et lacunes
coverage-lead = Combien de mesures prend chaque type de source, et ce qu’une analyse des lacunes a constaté. Un nombre ouvre ses mesures. Ce qui a été abandonné ou écarté du rapport ne couvre rien.
# $day: the day it is looked at
coverage-caption = Mesures par type de source, au { $day }
coverage-by = Selon (les actions, ou une liste de termes)
coverage-issue = Question
coverage-found = Constat
coverage-nobody = Personne ne fait rien
# $bare: how many nobody covers; $count: of how many
coverage-bare-count = { $count ->
    [one] Sur { $count } question, { $bare } n’est couverte par personne.
   *[other] Sur { $count } questions, { $bare } ne sont couvertes par personne.
}
gap-add = Dire ce qu’une analyse a constaté
gap-found-addressed = traitée
gap-found-not-addressed = non traitée
gap-found-by-others = traitée par une autre organisation
gap-found-scientific-gap = lacune scientifique
gap-found-research-required = recherche nécessaire
gap-by = Qui la traite
gap-by-hint = Nécessaire si une autre organisation la traite.
gap-grounds = Sur quelle base
gap-grounds-hint = Un document, une réunion ou une réponse, par exemple « Analyse des lacunes 2026, tableau 3 ».
gap-on = Constaté le

## Le document

steps-paper-title = Rapport sur les mesures prises
# $plan: its title; $day: the day of the figures; $count: how many steps it tells of
steps-paper-standing = { $count ->
    [one] { $plan }. Au { $day }, le rapport fait état de { $count } mesure.
   *[other] { $plan }. Au { $day }, le rapport fait état de { $count } mesures.
}
steps-by-action = Par action

## Actes

deed-step-added = Une mesure a été inscrite
deed-step-changed = Ce qu’il est advenu d’une mesure a été noté
deed-gap-found = Le constat d’une analyse des lacunes a été noté
