### Les missions en réponse aux demandes, leurs rapports, leurs suites et leurs évaluations.

## Listes

missions-title = Missions
missions-none = Aucune mission dont vous puissiez avoir connaissance n’est prévue. Les missions figurent ici avec la demande à laquelle chacune répond.
missions-calendar = Missions de l’année
mission-reports-title = Rapports de mission
mission-reports-none = Aucun rapport de mission ne vous est ouvert ici. Un rapport figure ici dès que son expert l’a remis au Membre.
follow-ups-title = Suites à donner
follow-ups-none = Aucun rapport n’appelle de suite pour l’instant. Ce que les rapports demandent de faire figure ici jusqu’à ce que ce soit fait.
mission-words-sought = Mots à chercher
mission-from = Pas terminée avant le
mission-until = Commencée au plus tard le
mission-year = Année
mission-year-none = Aucune mission n’a de dates cette année. Choisissez une autre année ou préparez une mission en réponse à une demande.
mission-csv = Tableau en CSV
mission-xlsx = Tableau en XLSX
mission-clashes = En même temps
mission-no-clashes = Rien ne se gêne cette année.
mission-clash-expert = { $name } participe aussi à cette mission :
mission-clash-member = Le même Membre reçoit cette mission :
mission-clash-session = Cette réunion se tient les mêmes jours :
chart-gantt = { $count ->
    [one] Une mission en { $year }, du premier au dernier jour.
   *[other] { $count } missions en { $year }, chacune du premier au dernier jour.
}
chart-from = Premier jour
chart-until = Dernier jour
chart-state = État

## Ce que dit une mission

mission-request = Demande
mission-request-hint = La demande acceptée à laquelle elle répond. Sans demande, pas de mission.
mission-no-request = Aucune demande acceptée ne vous est ouverte. Une mission répond à une demande : acceptez-en d’abord une.
mission-kind = Type
mission-kind-mission = mission
mission-kind-diagnostic = diagnostic
mission-kind-study-visit = visite d’étude
mission-kind-accreditation = accréditation
mission-level = Niveau
mission-number = Numéro
mission-number-hint = Tel que votre organisation l’écrit, par exemple M-2027/4. Peut rester vide.
mission-title = Titre
mission-member = Membre
mission-days = Dates
mission-first-day = Premier jour
mission-last-day = Dernier jour
mission-days-hint = Pendant les jours pour lesquels le Membre demande de l’aide.
mission-place = Lieu
mission-language = Langue
mission-experts = Experts
mission-expert = Expert
mission-expert-hint = Une personne qui a la fonction d’expert. Elle accepte la mission et en écrit le rapport.
mission-second-expert = Second expert
mission-outside = Experts extérieurs
mission-outside-hint = Un par ligne, le nom et l’administration d’origine : Ana Rojas; Chili
mission-terms = Termes de référence
mission-frozen = convenus
mission-background = Contexte
mission-objectives = Objectifs
mission-objectives-hint = Ce qui aura changé au départ des experts.
mission-tasks = Tâches
mission-profile = Profil de la personne la mieux à même
mission-profile-hint = Par exemple : a dirigé une unité d’évaluation ; parle français
mission-expected = Résultat attendu
mission-indicator = Indicateur
mission-indicator-hint = Comment le résultat se voit, par exemple « rapports sur débarquements ».
mission-evidence = Ce qui le montrera
mission-costs = Coûts
mission-costs-hint = En bref, par exemple « deux vols, cinq jours, payés par le fonds ».
mission-brief = Note confidentielle
mission-brief-hint = Lue seulement par le Membre, les experts et le secrétariat. Chaque lecture est notée.
mission-consent = Accord du Membre
mission-consent-hint = La lettre ou le courriel avec sa date.
mission-state = État
mission-state-planned = prévue
mission-state-matched = proposée au Membre
mission-state-agreed = convenue
mission-state-under-way = en cours
mission-state-reported = rapport remis
mission-state-closed = close
mission-closing = Close parce que
mission-closing-done = elle est faite
mission-closing-member-withdrew = le Membre n’en veut plus
mission-closing-no-expert = personne ne pouvait partir
mission-closing-not-safe = elle ne pouvait se faire en sécurité
mission-closing-answered-otherwise = la demande reçoit une autre réponse
mission-closing-note = Ce qu’il y a à en dire
mission-closed-on = Close le
mission-report-due = Rapport attendu le { $day }
mission-report-late = Le rapport était attendu le { $day }
mission-after = Rapport et évaluations
mission-paper-docx = Word
mission-paper-pdf = PDF
mission-paper-html = HTML
mission-paper-xlsx = Excel
mission-paper-csv = CSV

## Actes

mission-add = Préparer une mission
mission-add-lead = Ses termes de référence commencent par les mots de la demande. Précisez-les à votre gré jusqu’à l’accord du Membre.
mission-edit = La modifier
mission-edit-agreed-hint = Le Membre a accepté les termes de référence, qui restent donc. Les dates, le lieu, la langue, les experts, les coûts et la note peuvent changer.
mission-withdraw = Retirer le projet
mission-withdraw-hint = La mission est supprimée. Le journal garde qu’elle était prévue et pourquoi elle a été retirée.
mission-withdraw-reason = Pourquoi
mission-way-match = La proposer au Membre
mission-way-agree = L’accepter pour le Membre
mission-way-accept = L’accepter comme expert
mission-way-report = Noter qu’elle est terminée et rapportée
mission-way-close = La clore
mission-way-end = Y mettre fin sans résultat
mission-match-hint = Il lui faut ses dates et une personne ayant la fonction d’expert. On demande son accord au Membre.
mission-agree-hint = Vous donnez l’accord de votre Membre. Les termes de référence sont dès lors fixés.
mission-agree-for-hint = Dites où l’accord du Membre peut se lire. Les termes de référence sont dès lors fixés.
mission-accept-hint = Elle se prépare et se fait dès maintenant.
mission-report-hint = Elle est terminée, et son rapport a été remis au Membre.
mission-close-hint = Son rapport est définitif. Le fait qu’elle a eu lieu est public dès maintenant.
mission-end-hint = Elle n’a pas lieu ou a été interrompue. Qu’elle est close est public ; la raison est lue par les intéressés.
mission-words = Texte
mission-remark = Faire une remarque
mission-remark-hint = Elle est lue par tous ceux qui peuvent s’exprimer sur cette mission, dont le Membre et les experts.
mission-remarks = Ce qui a été dit

## Le rapport

mission-report = Rapport de mission
mission-of-report = Mission
mission-held-on = Tenue
mission-report-state = État du rapport
mission-report-state-draft = en cours de rédaction
mission-report-state-member-review = chez le Membre
mission-report-state-final = définitif
mission-report-state-public-summary = résumé public
mission-report-submitted-on = Remis au Membre le
mission-report-recorded-on = Date du rapport
mission-report-published-on = Publié le
mission-report-write = Écrire le rapport
mission-report-write-hint = Une page : ce qui a été fait, ce qui a été constaté, ce que vous recommandez. Les suites s’ajoutent une à une.
mission-report-done = Ce qui a été fait
mission-report-found = Ce qui a été constaté
mission-report-recommendations = Recommandations
mission-report-summary = Résumé public
mission-report-summary-hint = Quelques phrases que tout le monde pourra lire une fois publiées.
mission-item = Nouvelle brève
mission-report-way-submit = Le remettre au Membre
mission-report-way-finalise = Le rendre définitif
mission-report-way-publish = Publier le résumé
mission-report-submit-hint = Le Membre le lit dès maintenant et peut dire ce qui n’est pas juste.
mission-report-finalise-hint = Il reste dès lors tel quel, et ses suites figurent dans la liste des suites à donner.
mission-report-publish-hint = Tout le monde lit le résumé avec les dates de la mission. Le reste demeure protégé.
mission-report-remark-hint = Elle est lue par le Membre, les experts et le secrétariat.

## Suites

follow-up-add = Ajouter une suite à donner
follow-up-action = Ce qui est à faire
follow-up-owner = Qui
follow-up-owner-member = le Membre
follow-up-owner-secretariat = le secrétariat
follow-up-owner-expert = les experts
follow-up-owner-other = quelqu’un d’autre
follow-up-who = Nom ou fonction
follow-up-who-hint = Peut rester vide.
follow-up-due = Échéance
follow-up-due-until = Échéance au plus tard le
follow-up-state = État
follow-up-state-open = ouverte
follow-up-state-overdue = en retard
follow-up-state-done = faite
follow-up-state-waived = n’est plus voulue
follow-up-settle = Dire ce qu’elle est devenue
follow-up-said = Ce qui le montre, ou pourquoi non
follow-up-said-hint = Si elle est faite : le document ou le fait qui le montre. Si elle n’est plus voulue : la raison.
follow-up-settled-on = Jour
follow-up-remove = La retirer

## Évaluations

mission-evaluation-add = Évaluer la mission
mission-evaluation-edit = Modifier l’évaluation
mission-evaluation-hint = Elle reste un projet jusqu’à ce que vous la communiquiez aux experts.
mission-evaluation-voice-member = Évaluation du Membre
mission-evaluation-voice-secretariat = Évaluation du secrétariat
mission-evaluation-result = Résultat attendu
mission-evaluation-experts = Travail des experts
mission-evaluation-running = Préparation et déroulement
mission-evaluation-mark-1 = 1, pas du tout
mission-evaluation-mark-2 = 2, un peu
mission-evaluation-mark-3 = 3, en partie
mission-evaluation-mark-4 = 4, en grande partie
mission-evaluation-mark-5 = 5, entièrement
mission-evaluation-words = Ce qui s’est bien passé ou non
mission-evaluation-words-hint = Lu seulement par le Membre, les experts et le secrétariat. Chaque lecture est notée.
mission-evaluation-state = État
mission-evaluation-state-draft = projet
mission-evaluation-state-shared = communiquée aux experts
mission-evaluation-state-final = définitive
mission-evaluation-way-share = La communiquer aux experts
mission-evaluation-way-finish = La rendre définitive
mission-evaluation-share-hint = Les experts la lisent dès maintenant et peuvent répondre.
mission-evaluation-finish-hint = Elle reste dès lors telle quelle, avec les réponses.
mission-evaluation-reply = Répondre
mission-evaluation-reply-hint = Vos mots figurent sous l’évaluation, avec votre nom.
mission-evaluation-withdraw = Retirer le projet

## Problèmes

problem-mission-not-from = Dans l’état de la mission ({ $value }), cela ne mène pas plus loin. Ce qui y mène : { $next }.
problem-mission-closed = La mission est close et reste telle quelle. Préparez-en une autre en réponse à une demande acceptée.
problem-mission-request = Cette demande n’est pas acceptée. Sans demande, pas de mission : acceptez d’abord la demande.
problem-mission-early = Le Membre demande de l’aide à partir du { $from }. Choisissez un jour plus tardif, ou demandez au Membre de modifier sa demande.
problem-mission-late = Le Membre demande de l’aide jusqu’au { $until }. Choisissez un jour plus tôt, ou demandez au Membre de modifier sa demande.
problem-mission-no-days = Indiquez d’abord le premier et le dernier jour.
problem-mission-no-reporter = Aucune des personnes qui partent n’a encore de compte. Nommez un expert qui en a un : cette personne accepte la mission et en écrit le rapport.
problem-mission-no-result = Le Membre accepte des objectifs, un résultat attendu et son indicateur. Remplissez d’abord les trois.
problem-mission-no-consent = Le Membre n’a pas donné son accord ici. Dites dans quelle lettre ou quel courriel il l’a donné.
problem-mission-not-over = La mission n’est pas terminée avant le { $until }. Revenez alors, ou mettez-y fin sans résultat.
problem-mission-no-report = Aucun rapport n’a été remis au Membre. Son expert l’écrit et le remet d’abord au Membre.
problem-mission-report-open = Le rapport n’est pas définitif. Rendez-le d’abord définitif.
problem-mission-no-reason = Dites pourquoi elle prend fin sans résultat.
problem-mission-frozen = Le Membre a accepté ceci. Cela reste tel quel ; mettez fin à la mission et préparez-en une autre s’il faut le changer.
problem-mission-expert = Personne du nom de « { $value } » n’a ici la fonction d’expert. Choisissez dans la liste ou donnez d’abord la fonction.
problem-mission-own-expert = { $value } vient de l’administration du Membre lui-même. Choisissez quelqu’un d’ailleurs.
problem-mission-home = « { $value } » ne nomme aucune administration d’origine. Écrivez le nom, un point-virgule et l’administration : Ana Rojas; Chili
problem-mission-many-experts = Plus de { $most } experts extérieurs. Nommez ceux qui la dirigent.
problem-mission-report-early = Un rapport s’écrit une fois que l’expert a accepté la mission, et pas sur une mission qui n’a pas abouti.
problem-mission-report-not-from = Dans l’état du rapport ({ $value }), cela ne mène pas plus loin. Ce qui y mène : { $next }.
problem-mission-report-over = Le résumé est public ; rien ne suit.
problem-mission-report-bare = Dites d’abord ce qui a été fait et ce qui a été constaté.
problem-mission-report-no-summary = Il n’y a rien à publier. Écrivez quelques phrases pour tout le monde.
problem-follow-up-early = La mission se termine le { $from }. Choisissez ce jour ou un jour plus tardif.
problem-follow-up-settled = Quelqu’un a déjà dit ce qu’elle est devenue.
problem-follow-up-no-evidence = Dites ce qui montre qu’elle est faite, par exemple une lettre avec sa date.
problem-follow-up-no-reason = Dites pourquoi elle n’est plus voulue.
problem-evaluation-early = Une mission s’évalue une fois en cours.
problem-evaluation-twice = Votre côté a déjà une évaluation de cette mission. Ouvrez-la sur la page de la mission.
problem-evaluation-not-from = Dans l’état de l’évaluation ({ $value }), cela ne mène pas plus loin. Ce qui y mène : { $next }.
problem-evaluation-over = L’évaluation est définitive ; rien ne suit.
problem-evaluation-bare = Donnez d’abord une note ou dites quelque chose.

## Le journal

deed-mission-added = Une mission a été préparée
deed-mission-changed = Une mission a été modifiée
deed-mission-withdrawn = Le projet d’une mission a été retiré
deed-mission-moved = Une mission a avancé
deed-mission-closed = Une mission a été close
deed-mission-remarked = Quelque chose a été dit sur une mission
deed-mission-report-added = Le rapport d’une mission a été commencé
deed-mission-report-changed = Le rapport d’une mission a été modifié
deed-mission-report-moved = Le rapport d’une mission a avancé
deed-mission-report-remarked = Quelque chose a été dit sur un rapport de mission
deed-follow-up-added = Une suite à donner a été ajoutée
deed-follow-up-removed = Une suite à donner a été retirée
deed-follow-up-settled = Il a été dit ce qu’une suite est devenue
deed-mission-evaluation-added = Une évaluation de mission a été commencée
deed-mission-evaluation-changed = Une évaluation de mission a été modifiée
deed-mission-evaluation-moved = Une évaluation de mission a avancé
deed-mission-evaluation-withdrawn = Le projet d’une évaluation a été retiré
deed-mission-evaluation-remarked = Quelque chose a été dit sur une évaluation

## Bureau et réglages

duty-mission-report = Rapport de mission (jours après la fin)
due-mission-planned = Proposer une mission au Membre
due-mission-matched = Donner son accord à une mission
due-mission-agreed = Accepter une mission
due-mission-under-way = Faire rapport sur une mission
due-mission-reported = Clore une mission

mission-initiative-hint = Seulement les initiatives pour le Membre de la demande ; peut rester vide.
