### Ce qui entoure un plan : mandats, termes, famille d’instruments, observations. Aussi les rapports aux réunions.

registers-title = Mandats et observations
register-nothing-found = Rien ne correspond. Retirez le filtre pour tout voir.

## Mandates

mandates-title = Mandats
mandates-lead = Ce que demandent plans stratégiques, examens et décisions, et ce qui y répond dans ce plan.
mandates-none = Aucun mandat n’est encore inscrit. Ajoutez le premier point avec son numéro officiel et son libellé.
mandate-add = Ajouter un mandat
mandate-kind = Nature
mandate-source = Document
mandate-number = Numéro officiel du point
mandate-text = Libellé
mandate-priority = Priorité
mandate-priority-hint = Telle qu’imprimée, par exemple « very high ». Facultatif.
mandate-delivery = Échéance
mandate-delivery-hint = Telle qu’imprimée, par exemple « 2024/2025 ». Facultatif.
mandate-answered = Suite donnée
mandate-answered-by = Y répond
mandate-unanswered = Rien dans ce plan n’y répond encore
mandate-kind-strategic-plan = plan stratégique
mandate-kind-action-plan = plan d’action
mandate-kind-performance-review = examen des performances
mandate-kind-decision = décision d’une réunion
mandate-kind-resolution = résolution

## Terms

terms-title = Termes
terms-lead = Les listes propres à l’organisation : objectifs, principes, éléments, thèmes. Un nombre ouvre les actions qui portent le terme.
terms-none = Il n’y a pas encore de liste. Reprenez-en une d’une section du plan, ou saisissez ses termes.
term-add = Ajouter une liste ou des termes
term-list = Code de la liste
term-list-hint = Minuscules, chiffres et traits d’union. S’il existe une liste de ce code, les termes y sont ajoutés.
term-list-name = Nom de la liste (si elle est nouvelle)
term-purpose = Nature des termes
term-purpose-objective = objectifs
term-purpose-principle = principes
term-purpose-element = éléments
term-purpose-topic = thèmes
term-purpose-area = domaines d’évaluation
term-purpose-group = groupes de parties prenantes
term-purpose-source = sources
term-purpose-criterion = critères
term-purpose-category = catégories d’experts
term-purpose-partner = types de partenaires
term-section = Reprendre les termes de cette section du plan
term-lines = Ou les saisir
term-lines-hint = Un par ligne, par exemple « Objectif 1 : De meilleures données ». Mettez des espaces devant une ligne qui dépend de celle du dessus.
term-label = Repère
term-text = Terme
term-tagged = Dans ce plan
term-tagged-count = { $count ->
    [one] { $count } action ou indicateur
   *[other] { $count } actions et indicateurs
}
term-untagged = Rien ne le porte encore
board-term = Marqué par

## The family of instruments

family-title = Famille
family-lead = Instruments invités à prendre note de ce plan, à s’y associer ou à faire rapport. Ceux du même secrétariat sont inclus d’office.
family-none = La famille n’a pas encore d’instrument. Ajoutez le premier.
family-add = Ajouter un instrument à la famille
family-code = Code court
family-name = Nom (inutile pour un instrument connu)
family-kinship = Lien
family-kinship-same-secretariat = même secrétariat : inclus
family-kinship-related = secrétariat propre : invité
family-instrument = Instrument
family-invite = Noter une invitation
family-asked = Invité à
family-ask-take-note = prendre note
family-ask-become-involved = s’associer
family-ask-report = faire rapport
family-invited-on = Invité le
family-replied-on = Répondu le
family-reply = Réponse
family-reply-agreed = d’accord
family-reply-in-part = d’accord en partie
family-reply-declined = décliné
family-words = La réponse à la lettre (facultatif)
family-record-reply = Noter la réponse
family-no-reply = Pas encore de réponse
family-is-included = inclus : même secrétariat
family-is-not-invited = Pas encore invité
family-included = Inclus
family-invitations = Invitations
family-answered = Avec réponse
family-unanswered = Sans réponse
family-not-invited = Non invités

## Comments

comments-title = Observations
comments-lead = Ce que les Parties et d’autres organes ont dit de ce plan, et la suite donnée.
comments-none = Aucune observation n’est encore arrivée. Ajoutez la première telle qu’elle a été écrite.
comment-add = Ajouter une observation
comment-from = De
comment-from-hint = Le nom ou le code du Membre, ou le nom d’un autre organe.
comment-about = Objet
comment-about-plan = l’ensemble du plan
comment-text = Observation
comment-received = Reçue le
comment-outcome = Suite donnée
comment-settle = Dire la suite donnée
comment-state = État
comment-state-open = ouverte
comment-state-answered = avec réponse
comment-state-taken-up = prise en compte

## Guidance

guidance-title = Guides
guidance-lead = Les guides et les langues dans lesquelles on peut les lire, y compris celles où d’autres les ont traduits.
guidance-none = Aucun guide n’est encore inscrit. Ajoutez le premier avec sa langue.
guidance-add = Ajouter un document dans une langue
guidance-document = Titre du document, le même pour toutes ses langues
guidance-kind = Type
guidance-kind-guidance = orientations
guidance-kind-manual = manuel
guidance-kind-toolkit = boîte à outils
guidance-kind-course-material = support de cours
guidance-kind-other = autre
guidance-theme = Thème
guidance-language = Langue
guidance-official = Officiel
guidance-translator = Traduit par
guidance-funder = Payé par
guidance-project = Projet
guidance-on = Depuis
guidance-link = Adresse sur le web
guidance-is-official = officiel
guidance-optional = Tout peut rester vide, sauf le titre, la langue et « officiel ».

## On the page of an action

around-mandates = À quoi elle répond
around-no-mandate = Aucun mandat n’est encore lié à cette action.
around-mandate = Mandat
around-link = Lier
around-since = lié le { $day }
around-terms = Termes
around-no-term = Cette action ne porte encore aucun terme.
around-term = Terme
around-element = Pour
around-element-action = l’action elle-même
around-tag = Marquer
around-remove = Retirer

## Reports to meetings

report-to = Présenté à
report-meeting = La réunion à laquelle il est présenté, par exemple StC41 (facultatif)
print-earlier-reports = Rapports antérieurs :
print-reported-to = Présenté à { $meeting }

## Deeds

deed-mandate-added = Un mandat a été inscrit
deed-mandate-answered = Une action a été liée à un mandat
deed-mandate-answer-withdrawn = Un lien avec un mandat a été retiré
deed-terms-added = Des termes ont été ajoutés à une liste
deed-element-tagged = Un terme a été mis sur une action ou un indicateur
deed-element-untagged = Un terme a été retiré d’une action ou d’un indicateur
deed-family-related = Un instrument a rejoint la famille
deed-family-invited = Un instrument a été invité
deed-family-answered = La réponse d’un instrument a été notée
deed-comment-received = Une observation a été notée
deed-comment-settled = La suite donnée à une observation a été notée
deed-guidance-added = Un guide a été ajouté
