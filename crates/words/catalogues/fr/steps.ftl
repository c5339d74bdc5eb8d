### Mesures prises par quiconque en faveur d’un plan, ce qu’elles couvrent, et examens avant une décision.

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
coverage-lead = Combien de mesures prend chaque type de source, et ce qu’une analyse des lacunes a constaté. Un nombre ouvre ses mesures. Ce qui a été abandonné ou écarté du rapport ne couvre rien. Les initiatives du programme sont comptées telles qu’elles sont, avec qui les paie.
# $day: the day it is looked at
coverage-caption = Mesures par type de source, au { $day }
coverage-by = Selon (les actions, ou une liste de termes)
coverage-issue = Question
coverage-found = Constat
coverage-own = Initiatives du programme
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

## Examens

appraisals-title = Examens
appraisals-lead = Ce qui est pesé avant qu’un organe ne décide : ressources, viabilité d’un projet pilote, propositions de nouveaux accords. Chacun est jugé selon des critères écrits.
appraisals-none = Rien n’a encore été examiné. Commencez par ce qui est proposé et la liste de ses critères.
appraisal = Examen
appraisal-add = Commencer un examen
appraisal-kind = Type
appraisal-kind-resources = évaluation des ressources
appraisal-kind-viability = évaluation de la viabilité
appraisal-kind-proposal = proposition d’un nouvel accord
appraisal-text = Ce qui est proposé ou essayé
appraisal-by = Par
appraisal-by-hint = Qui l’a proposé, ou l’équipe qui l’essaie.
appraisal-begun = Commencé le
appraisal-criteria = Critères
appraisal-criterion = Critère
appraisal-met = Rempli
appraisal-reason = Pourquoi
appraisal-no-criteria = Il n’y a pas encore de liste de critères. Créez-en une à la page des termes, par exemple « besoin scientifique » et « financement », du type « critères ».
# $yes: how many are met; $partly: in part; $no: not; $open: not judged
appraisal-counts = { $yes } remplis, { $partly } en partie, { $no } non ; { $open } à juger
appraisal-judge = Juger un critère
appraisal-move = Faire avancer
appraisal-next = Prochaine étape
appraisal-way-ask = demander des observations
appraisal-way-revise = reprendre les observations
appraisal-way-submit = soumettre à l’organe
appraisal-way-decide = noter ce que l’organe a décidé
appraisal-way-withdraw = abandonner
appraisal-state = État
appraisal-state-draft = projet
appraisal-state-commented = soumis aux observations
appraisal-state-revised = révisé
appraisal-state-submitted = soumis
appraisal-state-decided = décidé
appraisal-state-withdrawn = abandonné
appraisal-outcome = Décision
appraisal-outcome-accepted = va de l’avant
appraisal-outcome-deferred = reporté
appraisal-outcome-rejected = ne va pas de l’avant
appraisal-outcome-elsewhere = mieux servi ailleurs
appraisal-decision = Où cela se lit
appraisal-decision-hint = La décision ou le paragraphe du rapport, par exemple « COP9/Décision 4 ».

## Actes

deed-step-added = Une mesure a été inscrite
deed-step-changed = Ce qu’il est advenu d’une mesure a été noté
deed-gap-found = Le constat d’une analyse des lacunes a été noté
deed-appraisal-begun = Un examen a été commencé
deed-appraisal-judged = Un examen a été jugé selon un critère
deed-appraisal-moved = Un examen a avancé
