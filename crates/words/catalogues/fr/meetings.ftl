### Réunions : organes, sessions, échéances, consultations et calendrier.

## Réunions

nav-meetings = Réunions
nav-calendar = Calendrier
meetings-lead = Quand chaque organe se réunit, son ordre du jour et ce qui est attendu avant. Voir aussi :
meetings-none = Aucune réunion n’est encore annoncée ici. Un responsable les ajoute dès leur convocation.
meetings-need-body = Une réunion appartient à un organe. Ajoutez le premier : une commission, un comité, un groupe de travail.
meetings-coming = À venir
meetings-over = Passées
meetings-nothing-found = Aucune réunion ne correspond. Retirez un filtre pour en voir davantage.
meeting-body = Organe
meeting-year = Année
meeting-state = État
meeting-title = Titre
meeting-days = Dates
meeting-place = Lieu
meeting-internal = Interne
meeting-number = Numéro
meeting-number-hint = Tel qu’imprimé, par exemple « 34 » ou « Douzième ». Peut rester vide.
meeting-first-day = Premier jour
meeting-last-day = Dernier jour
meeting-host = Hôte
meeting-mandate = Convoquée par
meeting-mandate-hint = La décision qui l’a demandée. Le numéro officiel d’un mandat est mis en lien.
meeting-published = Publiée le
meeting-published-hint = À partir de ce jour, chacun peut la connaître. Vide, elle reste interne.
meeting-recorded = Compte rendu daté du
meeting-headcount = Nombre de participants
meeting-add = Ajouter une réunion
meeting-change = Modifier
meeting-no-days = Pas encore de dates
meeting-moves = Changements de dates
meeting-moved = De { $from } à { $to }.
meeting-reports = Progrès présentés à cette réunion
meeting-report = Rapport
meeting-report-as-at = En date du
meeting-deeds = Modifier
meeting-remove = Retirer
meeting-reason = Motif
meeting-move = Déplacer
meeting-move-hint = Chaque échéance comptée depuis cette réunion se déplace aussi. Ce qui a été annoncé reste tel qu’envoyé.
meeting-state-planned = prévue
meeting-state-held = tenue
meeting-state-cancelled = annulée
meeting-elected-chair = Président
meeting-elected-vice-chair = Vice-président
meeting-elected-rapporteur = Rapporteur
meeting-fault-ends-before-it-begins = Le dernier jour précède le premier. Vérifiez les deux dans la source.
meeting-fault-recorded-before-it-began = Le compte rendu porte un jour antérieur au début de la réunion. Vérifiez la date dans la source.
meeting-fault-held-in-the-future = Elle est marquée comme tenue et n’a pas encore commencé.
meeting-fault-planned-in-the-past = Ses dates sont passées et elle est encore marquée comme prévue. Indiquez si elle a eu lieu.

## Ordre du jour et participants

agenda-heading = Ordre du jour
agenda-none = L’ordre du jour est vide. Ses points figurent ici avec leur numéro imprimé.
agenda-number = Point
agenda-number-hint = Tel qu’imprimé, par exemple « 7)i) » ou « 16.1 ».
agenda-title = Titre du point
agenda-considered = Examiné
agenda-mark-considered = Marquer comme examiné
agenda-not-considered = Finalement non examiné
agenda-add = Ajouter un point
agenda-change = Modifier un point
agenda-position = Rang dans l’ordre du jour
agenda-position-hint = Compté à partir de 1. Vide : un nouveau point va à la fin.
participants-heading = Participants
participants-none = Personne n’est encore inscrit. Les participants figurent ici dès que le compte rendu les nomme.
participant-name = Nom
participant-standing = Participe comme
participant-member = Membre
participant-observer = Observateur
participant-organisation = Organisation ou secrétariat
participant-represents = Pour
participant-represents-hint = Un Membre par nom ou code, sinon le nom de l’organisation.
participant-role = Fonction
participant-elected = Élu comme
participant-elected-hint = Une élection ne donne aucun droit ici. La fonction est proposée à un administrateur, qui l’approuve.
participant-country = Pays
participant-add = Ajouter un participant
participant-change = Modifier un participant

## Compte rendu d’une réunion

record-heading = Compte rendu
record-none = Rien n’est encore noté. Ce qui a été soulevé, ce qui a été convenu et ce qui reste à faire figurent ici, point par point.
record-internal = Seul le secrétariat lit ceci jusqu’au jour que porte le compte rendu.
point-number = Point
point-kind = Nature
point-text = Ce qu’il dit
point-tasks = Tâches
point-add = Ajouter un point
point-change = Modifier un point
point-set-task = Fixer une tâche
point-without-task = Pas encore de tâche
point-kind-issue = question soulevée
point-kind-agreement = point d’accord
point-kind-work = travaux à venir

## Organes

bodies-title = Organes
bodies-lead = Qui se réunit, au sein de quoi, et à qui chacun rend compte.
bodies-none = Aucun organe n’est encore connu.
body-code = Code
body-code-hint = Comme les textes le nomment, par exemple ESC. Les échéances le trouvent par ce code.
body-name = Nom
body-kind = Type
body-parent = Fait partie de
body-reports-to = Rend compte à
body-from = Depuis
body-until = Jusqu’au
body-add = Ajouter un organe
body-change = Modifier l’organe
body-kind-plenary = tous les Membres
body-kind-extended = plénière élargie
body-kind-committee = comité
body-kind-scientific = comité scientifique
body-kind-finance = comité des finances
body-kind-working-group = groupe de travail
body-kind-secretariat = secrétariat
body-kind-regional-office = bureau régional
body-kind-liaison-group = groupe de liaison
body-kind-donors = réunion de donateurs

## Échéances

deadlines-heading = Échéances
deadlines-none = Rien n’est encore attendu pour cette réunion. Une échéance se fixe en mots, par exemple « 55 jours avant la session ».
deadline-title = Ce qui est attendu
deadline-due = Échéance
deadline-responsible = Responsable
deadline-state = État
deadline-from = À partir du { $day }
deadline-no-day = Pas de jour
deadline-sent-otherwise = Annoncée pour le { $day } ; c’est ainsi qu’elle a été envoyée.
deadline-kind = Type
deadline-wording = Quand, en mots
deadline-wording-hint = Par exemple « T-55 », « 30 jours avant la Commission », « après les deux comités », « 1er juillet 2027 », « tous les cinq ans ».
deadline-counted-from = Comptée à partir du
deadline-counted-from-hint = Pour ce qui revient, le jour de départ. Vide : aujourd’hui si nécessaire.
deadline-plan = Plan
deadline-point = Donne suite à
deadline-point-of-record = Un point du compte rendu de la réunion
deadline-names-hint = Organes, postes ou Membres, un par ligne.
deadline-add = Fixer une échéance
deadline-change = Modifier
deadline-why = D’où vient ce jour
deadline-about = Se rapporte à
deadline-done-on = Fait le
deadline-done = Marquer comme fait
deadline-done-hint = Vide : elle est rouverte.
deadline-announced = Annonce
deadline-sent = Envoyée le { $on } pour le { $day }.
deadline-announce = Annoncer ce jour
deadline-kind-documents = documents
deadline-kind-translation = traductions
deadline-kind-comments = observations
deadline-kind-review = examen
deadline-kind-report = rapport
deadline-kind-other = autre
deadline-state-open = ouverte
deadline-state-done = faite
deadline-state-missed = manquée
deadline-part-lead = chef de file
deadline-part-joint = conjointement
deadline-part-consulted = en consultation avec

## D’où vient le jour d’une échéance

due-named = Le texte nomme le jour.
due-ongoing = Cela continue sans fin fixée.
due-yearly = Le texte ne nomme pas d’année. Le dernier tel jour avant la réunion compte, ou le premier après le jour de départ.
due-unit-day = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
due-unit-working-day = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
}
due-unit-week = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
due-unit-month = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
due-unit-year = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
due-before-begin = { $amount } avant l’ouverture de { $meeting }, le { $day }.
due-before-end = { $amount } avant la clôture de { $meeting }, le { $day }.
due-after-begin = { $amount } après l’ouverture de { $meeting }, le { $day }.
due-after-end = { $amount } après la clôture de { $meeting }, le { $day }.
due-hangs-before = Avant { $meeting }, le { $day }.
due-hangs-by-then = D’ici { $meeting }, le { $day }.
due-hangs-at = Lors de { $meeting }, qui se termine le { $day }.
due-hangs-after = Dès le lendemain de { $meeting }, dont la dernière se termine le { $day }.
due-again = Fois n° { $time }, comptée à partir du { $day }.
due-in-line = Au rythme de « { $what } », qui n’a pas de jour ici.
due-not-understood = Ces mots sont conservés tels quels ; aucun jour n’a pu en être lu. Dites-le autrement si un jour est nécessaire.
due-no-session = Elle se compte depuis une réunion et n’en a aucune. Nommez l’organe ou fixez-la sur la page d’une réunion.
due-no-such-session = Aucune réunion de { $bodies } ne correspond encore.
due-no-days = { $meeting } n’a pas encore de dates.
due-cancelled = { $meeting } n’aura pas lieu.
due-not-two = Le texte vise certains comités ; connus ici : { $count }. Nommez-les par leur code.
due-no-plenary = Aucun organe de tous les Membres n’est connu ici ; on ne sait donc pas quelle réunion annuelle est visée.
due-ambiguous = Plusieurs organes portent ce nom : { $bodies }. Nommez-en un par son code.
due-no-start = Indiquez à partir de quel jour elle se compte.
due-own-calendar = Elle compte en exercices financiers, que ce calendrier ne connaît pas. Nommez le jour.

## Consultations

consultations-title = Consultations
consultations-lead = Tours où les Membres sont interrogés sur un plan ou un document.
consultations-none = Aucun tour ne vous est ouvert. Les tours figurent ici dès leur ouverture.
consultation-title = Titre
consultation-subject = Sur quoi porte la question
consultation-audience = Public
consultation-opens = Ouvre
consultation-closes = Clôture
consultation-add = Ouvrir un tour
consultation-change = Modifier le tour
consultation-answered = { $count } Membres sur { $total }
consultation-answers = Réponses
consultation-member = Membre
consultation-text = Observation
consultation-received = Reçue le
consultation-source = Source
consultation-source-hint = Vous l’inscrivez au nom du Membre. Indiquez où cela figure, par exemple la lettre et sa date.
consultation-answer = Ajouter l’observation d’un Membre
consultation-outcome = Suite donnée
consultation-settle = Indiquer la suite donnée
consultation-no-answer = Pas de réponse
consultation-no-members = L’organisation n’a pas encore de Membres.
consultation-export = Prendre toutes les réponses en tableau (CSV)
consultation-closes-entry = Clôture : { $title }
consultation-audience-public = publique : chacun peut lire
consultation-audience-members = adressée aux Membres
consultation-round-to-come = à venir
consultation-round-open = ouverte
consultation-round-closed = close

## Calendrier

calendar-what = Quoi
calendar-past = Jours passés aussi
calendar-entry = Objet
calendar-no-day = Sans jour
calendar-meeting = Réunion
calendar-deadline = Échéance
calendar-consultation = Consultation
calendar-none = Le calendrier est encore vide. Réunions et échéances y figurent dès qu’elles sont fixées.
calendar-nothing-found = Rien à venir ne correspond. Retirez un filtre, ou affichez aussi les jours passés.
calendar-address = Dans votre propre calendrier
calendar-address-sign-in = Connectez-vous pour obtenir une adresse que votre agenda pourra lire.
calendar-address-lead = Une adresse secrète montre à votre agenda ce que vous pouvez lire ici. Qui la possède voit la même chose : ne la partagez pas, et mettez-y fin en cas de doute.
calendar-address-made = Copiez-la maintenant ; elle n’est montrée que cette fois :
calendar-address-make = Créer une adresse
calendar-address-renew = Créer une nouvelle adresse et mettre fin à l’ancienne
calendar-address-end = Mettre fin à l’adresse

## Actes

deed-body-added = Un organe a été ajouté
deed-body-changed = Un organe a été modifié
deed-meeting-added = Une réunion a été ajoutée
deed-meeting-changed = Une réunion a été modifiée
deed-meeting-moved = Une réunion a été déplacée
deed-meeting-agenda-changed = Un ordre du jour a été modifié
deed-meeting-item-considered = L’examen d’un point a été consigné
deed-meeting-participant-added = Un participant a été ajouté
deed-meeting-participant-changed = Les indications sur un participant ont été modifiées
deed-meeting-participant-removed = Un participant a été retiré de la liste
deed-meeting-point-changed = Un point d’un compte rendu a été modifié
deed-meeting-point-removed = Un point d’un compte rendu a été retiré
deed-deadline-set = Une échéance a été fixée
deed-deadline-changed = Une échéance a été modifiée
deed-deadline-announced = Une échéance a été annoncée
deed-deadline-met = Une échéance a été respectée
deed-deadline-reopened = Une échéance a été rouverte
deed-deadline-removed = Une échéance a été retirée
deed-consultation-opened = Un tour de consultation a été créé
deed-consultation-changed = Un tour de consultation a été modifié
deed-consultation-answered = L’observation d’un Membre a été reçue
deed-consultation-settled = La suite donnée à une observation a été consignée
deed-calendar-opened = Une adresse secrète de calendrier a été créée
deed-calendar-closed = Une adresse secrète de calendrier a pris fin

## Problèmes

problem-field-circle = « { $value } » est déjà placé sous cet organe. Choisissez-en un autre, ou aucun.
problem-deadline-without-day = Aucun jour n’a pu être calculé d’après le texte ; il n’y a donc rien à annoncer. Modifiez le texte ou fixez d’abord les dates de la réunion.
problem-round-closed = Ce tour ne reçoit pas de réponses actuellement. Demandez à un responsable du secrétariat de l’inscrire, avec sa source.

calendar-online = en ligne
calendar-trips = Pourraient partager un voyage
calendar-trips-lead = { $days ->
    [one] Au même endroit, à { $days } jour d’écart au plus. Rien n’est déplacé.
    [many] Au même endroit, à { $days } de jours d’écart au plus. Rien n’est déplacé.
   *[other] Au même endroit, à { $days } jours d’écart au plus. Rien n’est déplacé.
}
calendar-trip-between = { $days ->
    [0] aucun jour entre eux
    [one] { $days } jour entre eux
    [many] { $days } de jours entre eux
   *[other] { $days } jours entre eux
}
