## Proposals of who goes on all missions

proposals-title = Propositions
proposals-lead = Qui part pour quelle mission, pour toutes les missions prévues à la fois. Une proposition respecte toutes les règles, dit à quelle distance elle peut être de la meilleure, et se modifie à la main avant d’être décidée.
proposals-none = Il n’y a pas encore de proposition. Indiquez pour chaque mission prévue qui il faut, puis lancez-en une.
proposal-title = Proposition
proposal-name = Nom
proposal-state = État
proposal-state-running = recherche en cours
proposal-state-ready = prête à examiner
proposal-state-decided = décidée
proposal-state-abandoned = interrompue
proposal-points = Points
proposal-bound = Aucun plan n’a plus de
proposal-gap = Écart
proposal-gap-of = { $gap } %
proposal-begun = Lancée
proposal-begin = Lancer une proposition
proposal-begin-hint = Elle examine toutes les missions prévues qui disent qui il leur faut. Vous pouvez quitter sa page ; la recherche continue.
proposal-from = S’appuie sur
proposal-from-hint = Après un refus : les équipes de cette proposition restent, et seul ce qui ne tient plus est replanifié.
proposal-seconds = Secondes de recherche
proposal-seconds-hint = 10 si vous laissez vide, { $most } au plus. Plus longtemps, c’est un peu mieux.
proposal-seed = Graine
proposal-seed-hint = Un nombre entier qui départage les choix égaux ; 1 si vous laissez vide.
proposal-iterations = Pas de la recherche
proposal-digest = Empreinte de ce qui a été examiné
proposal-running-hint = La recherche est en cours. Cette page se rafraîchit d’elle-même ; vous pouvez la quitter.
proposal-share = Part du temps écoulée
proposal-share-of = { $share } % du temps est écoulé
proposal-stop = Arrêter et garder la meilleure trouvée
proposal-abandoned-hint = La recherche a été interrompue et ne reprendra pas. Retirez cette proposition et lancez-en une autre.
proposal-not-current = Des dossiers, des missions, de l’argent ou des paramètres ont changé depuis la recherche. Ce qui figure ici est jugé selon ceux d’aujourd’hui.
proposal-breaks = Selon les dossiers d’aujourd’hui, ce plan enfreint des règles. Modifiez ces missions avant de décider :
proposal-missions = Missions
proposal-staffed = { $staffed } sur { $all ->
    [one] { $all } mission a une équipe.
   *[other] { $all } missions ont une équipe.
}
proposal-mission = Mission
proposal-member = Membre
proposal-days = Jours
proposal-team = Qui part
proposal-ask = Demander
proposal-by-hand = modifié à la main
proposal-nobody = personne
proposal-ask-people = Demander s’ils sont d’accord
proposal-not-laid = Pas encore soumise à son Membre : ses jours sortent de ce que le Membre a demandé, ou quelqu’un de cette équipe a décliné.
proposal-why-nobody = Pourquoi personne ne part
proposal-change-or-ask = Pourquoi pas un autre, ou modifier
proposal-why-not = Pourquoi pas quelqu’un d’autre
proposal-why-not-ask = Demander pourquoi
proposal-why-not-of = Pourquoi pas { $name }
proposal-expert = Expert
proposal-change = Changer qui part
proposal-change-hint = Tout le plan est jugé avec elle. Une équipe qui enfreint une règle est refusée, avec la règle.
proposal-experts-hint = Des noms, séparés par « ; ». Laissez vide si personne ne doit partir.
proposal-start = Premier jour
proposal-start-hint = Laissez vide pour garder le jour prévu.
proposal-parts = Ce que vaut le plan
proposal-part = Partie
proposal-part-staffed = Missions dotées d’une équipe, selon leur urgence
proposal-part-fit = Adéquation des experts
proposal-part-same-country = Équipes d’un même pays
proposal-part-cost = Coût
proposal-part-load = Plusieurs missions pour un expert
proposal-part-over-share = Administrations au-delà de leur juste part
proposal-part-dropped = Experts écartés du plan précédent
proposal-part-moved = Missions déplacées à un autre jour
proposal-part-all = Le tout
proposal-change-of-points = Variation des points
proposal-changes = Ce qui changerait
proposal-scarce = Ce qui est rare
proposal-scarce-hint = Points que vaudrait davantage de chaque chose : là où un autre expert, une autre semaine ou plus d’argent aiderait le plus.
proposal-scarce-themes = Thème
proposal-scarce-languages = Langue
proposal-scarce-categories = Catégorie
proposal-scarce-weeks = Semaine
proposal-scarce-funds = Fonds
proposal-decide = Décider : mettre ces équipes sur leurs missions
proposal-withdraw = Retirer la proposition
proposal-again = Replanifier à partir d’elle
proposal-terms = Paramètres du calcul
proposal-supposed = Et si …
proposal-supposed-lead = Ce que serait le plan si quelque chose était autrement. Demander ne change rien.
proposal-suppose = Supposons que
proposal-suppose-release = l’employeur libère un expert tous les jours
proposal-suppose-delinked = les experts n’ont pas à être accrédités sur la liste
proposal-suppose-fund = le plafond d’un fonds augmente
proposal-suppose-ask = Calculer
proposal-more = De combien d’unités monétaires
proposal-now = Maintenant
proposal-otherwise = Alors
proposal-supposed-answer = Ce qui serait
proposal-supposed-staffed = { $now ->
    [one] { $now } mission a une équipe maintenant
   *[other] { $now } missions ont une équipe maintenant
}, { $then ->
    [one] { $then } en aurait une alors.
   *[other] { $then } en auraient une alors.
}
proposal-supposed-points = Points : { $now } maintenant, { $then } alors.
proposal-supposed-same = Le plan serait le même.
proposal-supposed-hint = Les deux plans sont cherchés brièvement et de la même façon, pour être comparables ; le plan de la proposition peut différer s’il a été cherché plus longtemps ou modifié à la main.
proposal-instead-of = Ce serait à la place de { $name }.
proposal-is-there = L’expert est sur cette mission.
proposal-would-break = Cela enfreindrait des règles :
proposal-would-lose = Toutes les règles seraient respectées, et le plan vaudrait moins :
proposal-would-win = Toutes les règles seraient respectées, et le plan ne vaudrait pas moins. La recherche ne l’a pas trouvé, ou quelqu’un a choisi autrement.
proposal-not-looked-at = Cet expert n’est accrédité dans rien de ce qu’une mission demande, ou son dossier est trop ancien.
proposal-unknown = Personne sur la liste ne porte ce nom. Choisissez quelqu’un dans la liste.
proposal-somebody = Quelqu’un part pour cette mission.
proposal-funnel = { $category } : combien restent après chaque règle
proposal-funnel-of = { $category } : { $needed ->
    [one] il en faut { $needed }
   *[other] il en faut { $needed }
}
proposal-rule = Après la règle
proposal-left = Restent
proposal-rule-5 = Accrédité dans la catégorie
proposal-rule-6 = Connaît assez le thème
proposal-rule-7 = Travaille dans la langue
proposal-rule-8 = Sans conflit d’intérêts
proposal-rule-9 = Évaluations suffisantes
proposal-rule-10 = Sert la région
proposal-rule-11 = Libre dans la période
proposal-rule-12 = Pas sur une autre mission ces jours-là
proposal-rule-13 = Jours restants
proposal-rule-14 = Missions restantes
proposal-busy = { $name } conviendrait et est pris
proposal-would-do = Ce qui suffirait
proposal-nothing-would-do = Aucun changement seul ne suffirait. Demandez aux Membres de désigner des experts, ou demandez une autre catégorie, un autre niveau ou une autre période.
proposal-remedy-days = { $count ->
    [one] { $count } jour de plus de { $name }.
   *[other] { $count } jours de plus de { $name }.
}
proposal-remedy-missions = { $count ->
    [one] { $count } mission de plus pour { $name }.
   *[other] { $count } missions de plus pour { $name }.
}
proposal-remedy-money = { $count ->
    [one] { $count } unité monétaire de plus dans le fonds.
   *[other] { $count } unités monétaires de plus dans le fonds.
}
proposal-remedy-release = L’employeur libère { $name } ces jours-là.
proposal-then = Alors pourraient partir :
reckon-lead = Avec quoi une proposition calcule. Les propositions déjà faites restent telles quelles et disent que quelque chose a changé.
reckon-start-step = Jours entre deux premiers jours possibles
reckon-start-step-hint = 7 pour des missions qui commencent toutes le même jour de la semaine.
reckon-notice = Jours de préavis
reckon-notice-hint = Une mission dont les jours sont ouverts commence au plus tôt dans autant de jours, pour que chacun puisse être consulté.
reckon-travel-same = Jours de voyage avant et après, dans la région de l’expert
reckon-travel-other = Jours de voyage avant et après, dans une autre région
reckon-evaluation-min = Évaluation minimale
reckon-evaluation-min-hint = De 1 à 5. Un expert sans évaluation peut être envoyé.
reckon-subsistence = Un jour sur place, en unités monétaires entières
reckon-trip-same = Un voyage dans la région
reckon-trip-other = Un voyage dans une autre région
reckon-funds = Ce que les fonds peuvent dépenser
reckon-funds-hint = Une ligne par fonds : son code, deux-points et des unités monétaires entières, par exemple « TF-EAST: 40000 ». Un fonds absent n’a pas de plafond.
reckon-weights = Ce que valent les choses
reckon-weights-hint = Une ligne chacune : son nom, deux-points et des points. Ce que vous omettez garde sa valeur habituelle.
deed-proposal-begun = Une proposition a été lancée
deed-proposal-searched = Une proposition a été trouvée
deed-proposal-stopped = Une recherche a été arrêtée
deed-proposal-withdrawn = Une proposition a été retirée
deed-proposal-team-changed = Une équipe d’une proposition a été modifiée
deed-proposal-decided = Une proposition a été décidée
deed-proposal-terms-set = Les paramètres des propositions ont été indiqués
problem-proposal-seconds = On ne peut pas chercher pendant « { $value } » secondes. Saisissez de 1 à { $most }, par exemple 10.
problem-proposal-empty = Aucune mission prévue n’en dit assez pour chercher une équipe. Ouvrez une mission prévue et indiquez qui il faut.
problem-proposal-not-ready = La proposition est encore cherchée, ou elle est décidée. Revoyez sa page.
problem-proposal-broken = Selon les dossiers d’aujourd’hui, le plan enfreint { $count ->
    [one] { $count } règle. Modifiez la mission que nomme sa page, ou replanifiez à partir de lui.
   *[other] { $count } règles. Modifiez les missions que nomme sa page, ou replanifiez à partir de lui.
}
problem-proposal-nobody = Aucune mission de cette proposition n’a d’équipe. Demandez à sa page pourquoi personne ne part.
problem-terms-range = On ne peut pas calculer avec « { $value } ». Saisissez un nombre de { $least } à { $most }.
problem-terms-line = « { $value } » n’est pas un nom suivi d’un nombre. Mettez deux-points entre les deux, par exemple « TF-EAST: 40000 ».
problem-terms-divisor = L’argent est divisé par « euro_per_point », qui ne peut donc pas être 0. Saisissez par exemple 100.
problem-terms-no-fund = Aucun fonds n’a de plafond à augmenter. Indiquez-en un dans les paramètres du calcul.
