## Questions auxquelles on répond par oui ou non, par un lien ou une fois connecté

asks-title = Questions
asks-lead = Ce qui a été demandé par oui ou non : qui accepte l’équipe d’une mission, et si les fiches sont encore justes.
asks-none = Rien n’a encore été demandé. Posez la question sur la page de l’équipe d’une mission.
asks-filter = En attente de
ask-title = Une question pour vous
ask-mission = Mission
ask-member = Membre
ask-days = Jours
ask-place = Lieu
ask-team = L’équipe
ask-whom = À qui on demande
ask-kind = En tant que
ask-answer = Réponse
ask-until = Réponse avant le
ask-question-member = { $member } accepte-t-il cette mission, à ces jours et avec ces personnes ?
ask-question-expert = Pouvez-vous partir pour cette mission auprès de { $member } ?
ask-question-employer = L’employeur laisse-t-il { $expert } partir pour cette mission auprès de { $member } ?
ask-question-record = Ce que la liste d’experts dit de { $expert } est-il encore juste, et peut-il y rester ?
ask-kind-member = Membre
ask-kind-expert = Expert
ask-kind-employer = Employeur
ask-kind-record = Propre fiche
ask-reply-open = pas encore de réponse
ask-reply-yes = oui
ask-reply-no = non
ask-reply-silent = sans réponse
ask-say-yes = Oui
ask-say-no = Non
ask-why-not = Pourquoi pas
ask-why-not-hint = Peut rester vide. Lu par ceux qui composent l’équipe.
ask-unwanted = Ce qui ne convient pas
ask-unwanted-team = toute l’équipe
ask-unwanted-days = les jours
ask-said-yes = Vous avez répondu oui le { $day }.
ask-said-no = Vous avez répondu non le { $day }.
ask-open-until = Vous pouvez répondre, et changer votre réponse, jusqu’au { $day }, tant que rien d’autre n’est décidé.
ask-closed = Cette question ne prend plus de réponse.
ask-calendar = Mettre les jours dans votre agenda
ask-team-page = L’équipe de la mission
ask-mail-subject = Une question par oui ou non
ask-mail =
    Bonjour { $name },

    { $organisation } demande :

    { $question }

    Oui : { $yes }
    Non : { $no }

    Les liens ouvrent une page où vous répondez ; il ne faut pas de compte. Vous pouvez changer votre réponse jusqu’au { $day }.
    Ne donnez ces liens à personne : qui les a répond à votre place.
ask-consent = Répondu oui sous un lien venu par courriel, le { $day }
asks-of-mission = Tout le monde est-il d’accord
asks-of-mission-lead = Le Membre, chaque expert et chaque employeur reçoivent un courriel avec deux liens, sans besoin de compte.
asks-send = Demander
asks-open-days = Jours pour répondre
asks-open-days-hint = 14 si vous laissez vide. Qui a dit oui aux mêmes jours n’est pas redemandé.
asks-ready = Tous ont dit oui : la mission peut être convenue.
asks-beside = Hors de la liste d’experts, et donc non demandés : { $names }.
asks-links = Liens à remettre
asks-links-once = Aucun courriel n’a emporté ces liens. Remettez-les maintenant : ils ne sont montrés que cette fois.
due-ask-mine = Répondre à une question
due-ask-open = Attend une réponse
due-ask-silent = Personne n’a répondu à temps
due-ask-declined = Refusé : choisir quelqu’un d’autre
due-ask-ready = Tous ont dit oui : convenir de la mission
deed-mission-asked = Membre, experts et employeurs ont été interrogés sur une mission
deed-mission-answered = Une question sur une mission a reçu sa réponse
problem-mission-declined = Quelqu’un a dit non à cette mission. Choisissez d’abord une autre équipe ou d’autres jours.
problem-ask-not-matched = On interroge sur une mission proposée qui a ses jours. Proposez-la d’abord.
problem-ask-nobody = Personne de cette mission n’est sur la liste d’experts, il n’y a donc personne à interroger. Choisissez une équipe de la liste.
problem-ask-days = « { $value } » jours, cela ne se peut pas. Entrez un nombre de 1 à { $most }, par exemple 14.
problem-ask-over = Cette question ne prend plus de réponse : autre chose a été décidé, ou son dernier jour est passé.
expert-ran-out = Personne n’a confirmé la fiche avant le { $day }.
expert-own-wish = L’expert l’a demandé, en répondant si la fiche est encore juste.
expert-ran-out-mail-subject = Une fiche a quitté la liste d’experts
expert-ran-out-mail =
    Bonjour { $name },

    la fiche { $code } a quitté la liste de { $organisation }, car personne ne l’a confirmée avant le { $day }.
    Votre gouvernement peut désigner l’expert de nouveau : { $link }
deed-expert-asked = On a demandé à un expert si la fiche est encore juste
deed-expert-ran-out = Une fiche a quitté la liste car personne ne l’a confirmée
