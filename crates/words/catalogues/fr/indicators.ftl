### Les cibles et ce qui en découle.

## Ce qu'une cible laisse ouvert (`Question` dans crates/domain/src/indicators/target/mod.rs)

question-floor-or-exact = Ce nombre est-il un minimum, ou doit-il être atteint exactement ?
question-label-repeated = Deux parties portent le même repère. Laquelle va avec quel indicateur ?
question-value-above-denominator = Le nombre dépasse le total dont il fait partie. Lequel des deux est juste ?
question-baseline-missing = La cible demande un changement sans dire d’où l’on part. Quelle était la valeur de départ ?
question-range-or-alternative = Ces deux nombres sont-ils les bornes d’un intervalle, deux possibilités ou une date ?
question-unit-missing = Il y a un nombre, mais pas ce qu’il compte. Que faut-il compter ?
question-frequency-unclear = Le texte ne dit pas à quelle fréquence. Combien de fois, et dans quel laps de temps ?
question-number-unclear = Le nombre peut se lire de deux façons. Laquelle est la bonne ?
question-either-or-both = Le texte relie deux cibles par « ou ». L’une suffit-elle, ou faut-il les deux ?
question-share-of-what = La cible est une proportion, sans dire de quoi. Quel est le total ?
question-currency-unclear = De quelle monnaie s’agit-il ? Ajoutez son code, par exemple USD ou XPF.
question-approximate = Le nombre n’est qu’approximatif. Quel écart est acceptable ?
question-parts-above-total = Les groupes dépassent le total. Quel nombre est juste ?
question-other-number = Le texte contient un autre nombre qui n’a pas été lu comme partie de la cible. En fait-il partie ?
question-to-be-confirmed = Le nombre est indiqué comme restant à confirmer. Est-il convenu ?
question-text-too-long = Le texte est très long et seul son début a été lu. Ramenez-le à la cible elle-même.

## Où en est un indicateur

status-met = Atteint
status-on-track = En bonne voie
status-at-risk = À risque
status-off-track = En retard
status-no-data = Sans données
status-statement = Non mesuré

## Pourquoi un indicateur en est là (`StatusRule`)

rule-statement = La cible est faite de mots sans nombre : il n’y a rien à mesurer.
rule-placeholder = Le nombre de la cible reste à écrire.
rule-target-unclear = Le nombre de la cible ou sa période n’a pas pu être lu. Un fonctionnaire doit dire ce qui est visé.
rule-no-measure = Personne n’a encore dit ce qui compte pour cet indicateur.
rule-measure-does-not-fit = Ce qui est compté ne peut pas être comparé à la cible : d’un côté un nombre, de l’autre une proportion ou une moyenne.
rule-nothing-recorded = Rien qui puisse compter n’a été enregistré.
rule-no-request-received = Cela dépend de demandes, et aucune n’a été reçue.
rule-denominator-zero = Le chiffre est une proportion, et il n’y a encore rien dont prendre une part.
rule-baseline-missing = La cible demande un changement, mais la valeur de départ n’est pas enregistrée.
rule-no-membership-set = La cible vise tous les Membres, sans dire de quel groupe.
rule-no-full-sub-period = Le plan ne couvre aucune des périodes en entier : rien n’est demandé.
rule-no-sessions = La cible est demandée à chaque session. Les sessions ne sont pas encore enregistrées ici : elle ne peut pas être calculée avant qu’elles le soient.
rule-not-started = La période commence le { $starts } ; rien n’est dû avant.
rule-reached = Valeur atteinte : { $value } ; valeur demandée : { $needed }.
rule-missed = { $value } sur { $needed } à atteindre d’ici au { $deadline } ; l’échéance est passée.
rule-missed-above = { $value } à l’échéance du { $deadline } ; c’est plus que la cible de { $needed }.
rule-no-deadline = { $value } sur { $needed } à atteindre ; la cible n’a pas d’échéance.
rule-no-deadline-above = { $value } actuellement, plus que la cible de { $needed } ; la cible n’a pas d’échéance.
rule-just-there = { $value } est exactement le nombre de la cible, qui demande de le dépasser ou de rester en deçà.
rule-line = { $value } sur { $needed } à atteindre d’ici au { $deadline } ; valeur attendue à ce jour : { $expected }.
rule-line-behind = { $value } sur { $needed } à atteindre d’ici au { $deadline } ; valeur attendue à ce jour : { $expected } ({ $percent } du chemin attendu).
rule-line-down = { $value } actuellement, à ramener à { $needed } d’ici au { $deadline } ; valeur attendue à ce jour : { $expected }.
rule-line-down-behind = { $value } actuellement, à ramener à { $needed } d’ici au { $deadline } ; valeur attendue à ce jour : { $expected } ({ $percent } du chemin attendu).
rule-against-target = { $value } actuellement, pour une cible de { $needed } au { $deadline } ({ $percent } de la cible).
rule-against-target-above = { $value } actuellement, plus que la cible de { $needed } au { $deadline } ; la valeur doit baisser.
rule-limit-holds = { $value } jusqu’ici ; la limite de { $limit } est respectée.
rule-limit-broken = { $value }, au-dessus de la limite de { $limit } ; c’est irréversible.
rule-every-request-answered = Valeur atteinte : { $value } ; les demandes reçues appellent { $asked }. La cible de { $needed } suppose d’autres demandes.
rule-sub-period-failed = { $value } du { $from } au { $until }, pour { $needed } à atteindre. { $failed ->
    [one] La cible n’a pas été tenue dans cette seule période.
    [many] La cible n’a pas été tenue dans { $failed } de périodes ; celle-ci est la première.
   *[other] La cible n’a pas été tenue dans { $failed } périodes ; celle-ci est la première.
}
rule-sub-periods-held = { $held ->
    [one] La cible a été tenue dans la seule période qui compte.
    [many] La cible a été tenue dans chacune des { $held } de périodes.
   *[other] La cible a été tenue dans chacune des { $held } périodes.
}
rule-sub-period-running = { $value } jusqu’ici dans la période en cours ; { $needed } à atteindre d’ici au { $until }, valeur attendue à ce jour : { $expected }.
rule-held-before = { $held ->
    [one] La cible a été tenue dans la période précédente.
    [many] La cible a été tenue dans { $held } de périodes précédentes.
   *[other] La cible a été tenue dans { $held } périodes précédentes.
}
rule-sub-periods-hold-so-far = { $held ->
    [one] La cible a été tenue dans la seule période écoulée ; la suivante n’a pas commencé.
    [many] La cible a été tenue dans chacune des { $held } de périodes écoulées ; la suivante n’a pas commencé.
   *[other] La cible a été tenue dans chacune des { $held } périodes écoulées ; la suivante n’a pas commencé.
}
rule-worst-clause = La partie { $clause } de la cible décide : aucune autre n’est en plus mauvaise posture.

## Ce qu'il faut savoir à côté d'un chiffre (`Note`)

note-denominator-differs = La cible est exprimée sur { $printed }, mais le nombre de Membres au { $day } est de { $set }. Le nombre imprimé reste le total.
note-value-above-denominator = { $value } dépasse le maximum possible de { $of }. Vérifiez les faits et le total.
note-not-whole = Un décompte est un nombre entier, et { $value } n’en est pas un. Vérifiez les faits.
note-read-as-floor = Le texte ne dit pas si le nombre est un minimum. Il est lu comme tel.
note-items-not-pooled = { $items ->
    [one] La question est lue à part.
    [many] Les { $items } de questions n’ont pas reçu le même nombre de réponses : on n’en fait pas la moyenne, la plus basse décide.
   *[other] Les { $items } questions n’ont pas reçu le même nombre de réponses : on n’en fait pas la moyenne, la plus basse décide.
}

## Pourquoi un fait n'a pas été compté (`Why`)

why-after-as-at = Il est postérieur à la date de ces chiffres.
why-after-period = Il est postérieur à la fin de la période.
why-before-period = Il est antérieur au début de la période.
why-outside-sub-periods = Il se situe entre les sessions.
why-withdrawn = Il a été retiré.
why-superseded = Un enregistrement plus récent l’a remplacé.
why-below-level = Le statut du Membre n’est pas de ceux qui comptent.
why-not-in-the-set = Le Membre ne fait pas partie du groupe qui compte.
why-not-in-the-class = Le Membre n’appartient pas ce jour-là à la catégorie qui compte.
why-counted-before = Le Membre comptait déjà avant la période : il n’est pas nouveau.
why-member-counted-already = Le Membre n’est compté qu’une fois, par un autre fait.
why-no-member = Il ne nomme aucun Membre.
why-none-happened = Il dit que rien n’a eu lieu.
why-still-open = La demande est encore ouverte et la période court encore.
why-answers-no-request = Il ne répond à aucune demande qui compte.
why-request-counted-already = La demande à laquelle il répond n’est comptée qu’une fois, par un autre fait.
why-other-scale = Il utilise une autre échelle que la cible.
why-other-unit = Il est exprimé dans une autre unité que la cible.
why-nobody-answered = Personne n’a répondu.

## Ce qu'il est advenu d'une période (`SubPeriodOutcome`)

outcome-held = Cible tenue
outcome-failed = Cible non tenue
outcome-not-yet-due = En cours
outcome-ahead = Pas encore commencée
outcome-asks-nothing = Période incomplète : rien n’est demandé
outcome-no-request = Aucune demande reçue
outcome-no-data = Rien d’enregistré

## Ce qui compte pour un indicateur (`Rule`, `Filter`)

measure-members-at = Membres dont le dernier statut est l’un de ceux-ci : { $levels }
measure-no-level = Membres, mais aucun statut qui compte n’a été choisi
measure-members-with = Membres différents nommés dans les enregistrements suivants : { $kinds }
measure-count = Nombre de faits de ces types : { $kinds }
measure-no-kind = Rien : aucun type de fait n’a été choisi
measure-share = Proportion en pour cent : { $part }, par rapport à : { $whole }
measure-requests = demandes ({ $kind })
measure-requests-met = demandes satisfaites ({ $kind })
measure-requests-served = demandes ({ $kind }) ayant reçu en réponse : { $served }
measure-mean-score = Moyenne des notes d’évaluation, chaque événement pesant selon ses réponses
measure-positive-answers = Réponses positives sur l’ensemble des réponses, en pour cent
measure-sum = Somme des nombres mesurés pendant la période
measure-latest = Dernier nombre mesuré
measure-narrowed = { $what } ; à partir des faits { $which }
measure-of-this-action = enregistrés pour cette action
measure-of-actions = { $count ->
    [one] enregistrés pour { $count } action
    [many] enregistrés pour { $count } d’actions
   *[other] enregistrés pour { $count } actions
}
measure-of-instruments = relatifs à { $names }
measure-of-topics = portant sur les thèmes { $names }
measure-of-channels = publiés par { $names }
measure-of-partners = auxquels { $names } ont pris part
measure-of-classes = de Membres comptant comme { $names }

## Ce qui est compté, au pluriel (`CountedKind`)

kind-activity = activités
kind-assistance = assistances fournies
kind-discussion = discussions
kind-exchange = échanges d’informations
kind-opportunity = possibilités offertes
kind-participation = participations
kind-survey = enquêtes
kind-expert-use = recours à des experts
kind-contribution = contributions
kind-follow-up = mesures de suivi
kind-item-shared = expériences partagées
kind-talk = exposés

counted-activity = { $count ->
    [0] aucune activité
    [one] { $count } activité
    [many] { $count } d’activités
   *[other] { $count } activités
}
counted-assistance = { $count ->
    [0] aucune assistance fournie
    [one] { $count } assistance fournie
    [many] { $count } d’assistances fournies
   *[other] { $count } assistances fournies
}
counted-discussion = { $count ->
    [0] aucune discussion
    [one] { $count } discussion
    [many] { $count } de discussions
   *[other] { $count } discussions
}
counted-exchange = { $count ->
    [0] aucun échange d’informations
    [one] { $count } échange d’informations
    [many] { $count } d’échanges d’informations
   *[other] { $count } échanges d’informations
}
counted-opportunity = { $count ->
    [0] aucune possibilité offerte
    [one] { $count } possibilité offerte
    [many] { $count } de possibilités offertes
   *[other] { $count } possibilités offertes
}
counted-participation = { $count ->
    [0] aucune participation
    [one] { $count } participation
    [many] { $count } de participations
   *[other] { $count } participations
}
counted-survey = { $count ->
    [0] aucune enquête
    [one] { $count } enquête
    [many] { $count } d’enquêtes
   *[other] { $count } enquêtes
}
counted-expert-use = { $count ->
    [0] aucun recours à un expert
    [one] { $count } recours à un expert
    [many] { $count } de recours à des experts
   *[other] { $count } recours à des experts
}
counted-contribution = { $count ->
    [0] aucune contribution
    [one] { $count } contribution
    [many] { $count } de contributions
   *[other] { $count } contributions
}
counted-follow-up = { $count ->
    [0] aucune mesure de suivi
    [one] { $count } mesure de suivi
    [many] { $count } de mesures de suivi
   *[other] { $count } mesures de suivi
}
counted-item-shared = { $count ->
    [0] aucune expérience partagée
    [one] { $count } expérience partagée
    [many] { $count } d’expériences partagées
   *[other] { $count } expériences partagées
}
counted-talk = { $count ->
    [0] aucun exposé
    [one] { $count } exposé
    [many] { $count } d’exposés
   *[other] { $count } exposés
}

## Ce que les demandes visent (`RequestKind`)

request-kind-assistance = assistance
request-kind-mission = missions
request-kind-contribution = contributions
request-for-assistance = Demande d’assistance
request-for-mission = Demande de mission
request-for-contribution = Demande de contribution

## Degrés de l'échelle usuelle

level-not-yet = pas encore
level-accepted = acceptation
level-contracting = partie contractante
level-implementing = mise en œuvre

## Faits en une ligne

fact-kind-status = Statut d’un Membre
fact-kind-counted = Quelque chose que l’on compte
fact-kind-request = Demande
fact-kind-answers = Réponses à une enquête
fact-kind-scores = Notes d’évaluation
fact-kind-measured = Nombre ou montant mesuré
fact-of-member = { $member } : { $fact }
fact-about = { $fact }, concernant { $instrument }
fact-status = { $instrument } – { $level }
fact-counted-other = { $kind } : { $count }
fact-request-other = Demande : { $kind }
fact-request-open = { $request }, aucune réponse enregistrée
fact-request-met = { $request }, satisfaite le { $day }
fact-request-not-met = { $request }, non satisfaite, constat du { $day }
fact-answers = Réponses positives : { $positive } sur { $answered }
fact-scores = note moyenne { $mean } sur { $top }, réponses : { $answered }
fact-of-item = « { $item } » : { $fact }
fact-measured = Mesure : { $amount }
fact-measured-unit = Mesure : { $amount } { $unit }

## Où en est une action (`ProgressStatus`)

progress-done = Fait
progress-ongoing = En cours
progress-partly = Fait en partie
progress-done-in-house = Fait par le personnel
progress-not-done-no-funds = Non fait, faute de fonds
progress-fundraising-no-result = Fonds recherchés sans résultat
progress-conditional-funding = Prévu si les fonds sont réunis
progress-conditional-decision = Prévu si une décision est prise
progress-temporary-ended = Arrangement temporaire, terminé
progress-not-started = Non commencé
progress-delayed = En retard
progress-suspended = Suspendu
progress-cancelled = Annulé

## Ce qu'un plan dit de ses actions

horizon-short = Court terme
horizon-medium = Moyen terme
horizon-long = Long terme
plan-level-national = National
plan-level-subregional = Sous-régional
plan-level-regional = Régional
plan-level-subregional-and-regional = Sous-régional et régional
plan-level-international = International
plan-level-global = Mondial
condition-upon-request = Sur demande
condition-hedge = « { $text } »
condition-internal = Interne
condition-external = Externe

## Choisir ce qui compte, et ce qui a été fait

measure-choose = Dire ce qui compte
measure-choose-other = Choisir une autre mesure
measure-choose-part = Dire ce qui compte pour la partie { $n }
measure-choose-hint = Seuls sont proposés les types de chiffre comparables à la cible.
measure-rule = Type de chiffre
measure-look = Voir d’abord le chiffre
measure-would-be = Pas encore enregistré. Avec ce choix :
measure-settles-doubts = Votre choix tranche ; l’enregistrer règle le doute.
measure-levels = Statuts qui comptent
measure-served-by = Satisfaites par
measure-out-of = Sur un total de
measure-whose = Faits qui comptent
measure-own-action = Ceux enregistrés pour cette action
measure-any-action = Ceux de toute action
measure-narrowing = N’en compter qu’une partie
measure-members = Groupe de Membres de référence
measure-out-of-set = Sur un total de : { $set }
measure-as-plan = Comme l’indique le plan
measure-upon-request = Faut-il une demande ?
measure-as-action = Comme l’indique l’action
measure-only-requests = Compté seulement par rapport aux demandes reçues
measure-without-requests = Compté qu’il y ait ou non des demandes
choose-members-at = Membres ayant un statut
choose-members-with = Membres participants
choose-count = Nombre de faits
choose-requests-met = Part des demandes satisfaites
choose-requests-served = Part des demandes servies par un moyen
choose-share-of-facts = Un nombre sur un autre
choose-positive-answers = Part de réponses favorables
choose-mean-score = Note moyenne
choose-sum = Somme des nombres mesurés
choose-latest = Dernier nombre mesuré
kpi-history = Historique de cet indicateur
recorded-topics = Thèmes
recorded-channel = Publié par (site, bulletin…)
recorded-partners = Partenaires participants
recorded-by-channel = publié par { $channel }
recorded-with = avec { $names }
kpi-achievement = { $percent } du chemin du point de départ à la cible est fait.
recorded-several-hint = Séparez-en plusieurs par des virgules.
told-as-printed = voulu tel qu’imprimé
told-for-revision = à soulever à la prochaine révision
deed-member-added = Un Membre a été ajouté
deed-member-class-given = La catégorie d’un Membre a été enregistrée
deed-member-class-ended = Un Membre a quitté une catégorie
deed-members-classes-given = Les catégories des Membres ont été enregistrées

## Ce que comptent les Membres

class-developing = État Membre en développement
class-ldc = pays le moins avancé
class-sids = petit État insulaire en développement
class-transition = pays à économie en transition
class-cooperating-non-member = non-Membre coopérant
class-potential-cooperating-non-member = non-Membre coopérant potentiel
member-classes = Compte comme
member-class = Catégorie
member-no-class = Aucune catégorie n’a été enregistrée.
member-until = Jusqu’au
member-class-give = Enregistrer une catégorie
member-class-hint = La liste est celle de l’organisation ; elle se tient dans les réglages.
member-class-from = À partir de quel jour
member-class-last = Dernier jour
member-class-last-hint = Le dernier jour où il compte ainsi. Les chiffres antérieurs restent tels quels.
member-class-open-hint = Vide tant que cela dure.
member-class-evidence-hint = Une liste, une décision ou une lettre qui le montre.
member-class-end = Y mettre fin
member-class-end-of = Mettre fin à la catégorie « { $class } »
