### Formations : événements, participants et leurs avis.

trainings-title = Formations
trainings-none = Aucune formation n’est annoncée. Ateliers, séminaires, cours et voyages d’étude figurent ici avec leurs dates et lieux.
training-words = Mots à chercher
training-show = Afficher
training-show-ahead = pas encore terminées
training-show-learnt = avec des enseignements
training-show-to-come = à venir
training-show-was-held = tenues
training-csv = Tableau en CSV
training-xlsx = Tableau en XLSX

training-kind = Type
training-kind-workshop = atelier
training-kind-seminar = séminaire
training-kind-training = cours de formation
training-kind-study-visit = voyage d’étude
training-kind-accreditation = accréditation
training-kind-e-learning = formation en ligne
training-kind-webinar = webinaire
training-state = État
training-state-planned = prévue
training-state-open = annoncée
training-state-held = tenue
training-state-closed = close
training-title = Titre
training-place = Lieu
training-place-hint = Laissez vide si elle se tient en ligne.
training-link = Adresse sur le web
training-host = Hôte
training-begins = Premier jour
training-ends = Dernier jour
training-ends-hint = Laissez vide si elle dure un jour.
training-days = Dates
training-from-until = du { $from } au { $until }
training-nominate-by = Désigner avant le
training-languages = Langues
training-places = Places
training-places-hint = Combien peuvent participer, par exemple 24. Vide : sans limite.
training-aims = Objectifs
training-agenda = Programme
training-guidance = Pour ceux qui désignent
training-costs = Coûts
training-costs-hint = Qui prend en charge le temps de travail, les voyages, le matériel, la salle et les experts.
training-summary = Ce qui en est résulté
training-summary-hint = Quelques phrases que chacun peut lire.
training-learnt = Ce qui a été appris
training-learnt-hint = Montré à qui prévoit une formation semblable.
training-lessons = Appris de formations semblables
training-actions = Sert ces actions
training-actions-hint = Une ligne chacune : code du plan et numéro de l’action, par exemple « plan-2027 3.2 ».
training-topics = Thèmes
training-topics-hint = Termes des listes de l’organisation, séparés par des points-virgules.
training-members = Membres invités
training-members-hint = Codes ou noms, séparés par des virgules. Vide : tous sont invités.
training-all-invited = tous les Membres
training-organisation = Organisation
training-series = Série
training-series-hint = Le même nom réunit des formations, par exemple « Formation des points focaux ».
training-region = Région
training-partner = Partenaire
training-partners = Tenue avec
training-partners-hint = Codes ou noms de partenaires, séparés par des virgules.

training-series-title = Séries et régions
training-series-lead = Ce qui est à venir et ce qui a eu lieu de chaque série, par région ou par thème. Ce qui est annulé ne compte nulle part ; ce qui porte sur deux thèmes compte dans les deux lignes.
training-by = Par
training-by-region = région
training-by-theme = thème
training-next = Prochaine
training-came = Personnes venues
communities-title = Communautés
communities-lead = Où les points focaux échangent en ligne, et comment ces lieux grandissent. Les lieux eux-mêmes sont ailleurs ; leurs adresses sont montrées aux points focaux et au secrétariat.
communities-none = Aucune communauté n’est encore inscrite.
community-add = Ajouter une communauté
community-change = La modifier
community-count = Dire combien de personnes y sont
community-name = Nom
community-address = Adresse sur le web
community-address-hint = Copiez-la depuis la barre d’adresse du navigateur.
community-language = Langue
community-keeper = Animée par
community-opened-on = Ouverte le
community-closed-on = Dernier jour
community-closed-hint = Laissez vide tant qu’elle est ouverte.
community-show-open = ouverte
community-show-closed = close
community-members = Membres de la communauté
community-posts = Messages
community-posts-hint = Tous les messages jusqu’à ce jour, si on le sait.
community-on = Au
community-counts = Comment elle a grandi
community-uncounted = Personne n’a encore compté.
community-trend = { $more ->
    [one] { $more } de plus que le { $day }
   *[other] { $more } de plus que le { $day }
}
training-off = annulée

training-add = Ajouter une formation
training-add-lead = Seuls le secrétariat et les invités la voient jusqu’à ce que vous l’annonciez.
training-edit = La modifier
training-withdraw = La retirer
training-way-open = L’annoncer
training-way-hold = Dire qu’elle a lieu
training-way-call-off = L’annuler
training-way-close = La clore
training-open-hint = Désormais chacun peut la lire et les points focaux désignent des participants.
training-hold-hint = À partir de son premier jour. Ensuite vous notez qui est venu.
training-close-hint = Quand tout est dit, y compris l’enquête faite des mois plus tard. Ensuite rien ne change.
training-why-off = Pourquoi elle est annulée
training-report = Rapport d’activité
training-count = La compter pour le plan
training-count-lead = { $facts ->
    [one] { $facts } fait sera enregistré, avec cette page pour preuve.
   *[other] { $facts } faits seront enregistrés, avec cette page pour preuve.
}
training-offer-held = elle a eu lieu
training-offer-member = { $member } a participé
training-offer-score = { $n ->
    [one] { $item } : moyenne { $mean } sur { $top }, { $n } réponse
   *[other] { $item } : moyenne { $mean } sur { $top }, { $n } réponses
}
training-offer-survey = enquête faite : { $title }

participants-title = Participants
training-people-none = Personne ne figure encore sur la liste. Les points focaux désignent des personnes de leur Membre ; le secrétariat inscrit les autres.
participants-balance = Leur répartition
training-person-name = Nom
participant-post = Fonction
training-person-member = Membre
participant-member-hint = Le Membre qui envoie cette personne. Choisissez « aucun » si c’est un partenaire.
participant-partner = Partenaire
participant-group = Groupe de parties prenantes
participant-sex = Sexe
participant-sex-female = femme
participant-sex-male = homme
participant-sex-other = autre
participant-sex-not-stated = non précisé
participant-email = Adresse électronique
participant-email-hint = Seulement pour les liens vers l’évaluation. Protégée : chaque consultation est inscrite au journal.
participant-language = Langue
participant-certificate = Numéro du certificat
participant-state = Présence
participant-state-registered = inscrit
participant-state-attended = présent
participant-state-erased = effacé
participant-region = Ensemble de Membres
participant-nominated = Inscrits
participant-attended = Présents
participant-all = Tous
participant-of-none = aucun
participant-hidden = Un participant
participant-erased = Participant effacé
participant-wrong = Ce qui ne va pas
participant-way-attend = Noter comme présent
participant-way-miss = Noter comme absent
participant-way-erase = Effacer les données personnelles
participant-erase-hint = Nom, fonction, adresse et numéro de certificat disparaissent définitivement ; les chiffres restent. Saisissez le nom encore une fois.
training-person-add = Ajouter un participant
participant-edit = Modifier
participant-remove = Retirer de la liste
participant-history = Ce qui a été fait
participant-import = Importer une liste
participant-import-lead = Chaque ligne devient un participant. Si une cellule est fausse, personne n’est inscrit et chaque cellule fausse est indiquée.
participant-import-heads = Titres des colonnes, dans n’importe quelle langue : { $heads }. Le nom et le Membre sont nécessaires.
participant-check = Vérifier seulement : rendre le fichier annoté
participant-attendance = Noter qui est venu
participant-attendance-hint = Cochez toutes les personnes venues ; les autres sont notées absentes.
participant-csv = Liste en CSV
participant-xlsx = Liste en XLSX
participant-certificates = Certificats en PDF
participant-cell-email = pas une adresse électronique ; écrivez-la comme ana@example.org
participant-cell-nobody = indiquez le Membre ou le partenaire qui envoie cette personne
participant-cell-twice = déjà sur la liste
participant-cell-right = vous ne désignez pas pour ce Membre

certificate-title = Certificat de participation
certificate-lead = Il est certifié que
certificate-took-part = a participé à : { $kind } « { $title } », { $days }.
certificate-number = N° { $number }

evaluation-title = Évaluation
evaluations-title = Évaluations des formations
evaluations-standing =
    { $count ->
        [one] Une formation,
       *[other] { $count } formations,
    } dont { $evaluated } avec une évaluation, au { $day }.
evaluations-apart = Chaque ligne compte ses propres réponses. Rien n’est additionné ni moyenné d’une formation à l’autre : d’autres personnes ont répondu, et pas en même nombre.
evaluations-none = personne n’a été interrogé
evaluations-asked = Interrogés
evaluations-answered = Ont répondu
evaluations-overall = Toutes les questions ensemble
evaluations-items = Question par question
evaluations-mean = { $question } { $mean } ({ $scale }), n = { $n }
evaluations-share = { $question } { $share } % de oui, n = { $n }
evaluations-count = { $question } n = { $n }
evaluation-none = Aucun questionnaire n’est encore prévu. Ajoutez-en un pour avant, juste après ou des mois plus tard.
evaluation-add = Ajouter un questionnaire
evaluation-edit = Modifier le questionnaire
evaluation-occasion = Quand il est posé
evaluation-occasion-before = avant
evaluation-occasion-after = juste après
evaluation-occasion-later = des mois plus tard
evaluation-form-title = Titre du questionnaire
evaluation-opens = Premier jour pour répondre
evaluation-opens-hint = Les liens sont envoyés ce jour-là.
evaluation-closes = Dernier jour pour répondre
evaluation-questions = Questions
evaluation-questions-hint = Une ligne chacune : clé | type | texte. Types : 1-5, yes-no, choice: A; B, text. Un astérisque après le type rend la réponse obligatoire, par exemple : use | 1-5 * | Était-ce utile ?
evaluation-state-draft = en rédaction
evaluation-state-open = ouvert
evaluation-state-closed = clos
evaluation-open = Ouvrir le questionnaire
evaluation-open-hint = Les liens sont envoyés à tous ceux qui ont une adresse, le premier jour pour répondre. Les questions ne changent plus.
evaluation-close = Clore le questionnaire
evaluation-links = Liens à distribuer
evaluation-links-hint = Pour tous ceux qui n’ont pas encore de lien, ou de nouveau pour un seul. Chaque lien vaut pour un participant et n’est montré qu’une fois.
evaluation-links-once = Copiez-les maintenant : ils ne sont pas conservés et ne peuvent être montrés de nouveau.
evaluation-links-none = Tout le monde a déjà un lien.
evaluation-everybody = tous ceux sans lien
evaluation-participant = Participant
evaluation-enter = Saisir des réponses sur papier
evaluation-paper = Quel papier
evaluation-paper-hint = Pour pouvoir le retrouver, par exemple « questionnaire 12, classeur 3 ».
evaluation-paper-lead = Cochez une case par question. Les questions marquées d’un astérisque sont obligatoires. Votre nom n’est pas nécessaire.
evaluation-blank = Questionnaire à imprimer
evaluation-summary = Synthèse
evaluation-answered = { $asked ->
    [one] { $answered } participant sur { $asked } a répondu, dont { $paper } sur papier.
   *[other] { $answered } participants sur { $asked } ont répondu, dont { $paper } sur papier.
}
evaluation-question = Question
evaluation-n = Réponses
evaluation-mean = Moyenne
evaluation-positive = Positives
evaluation-spread = Fréquence de chaque réponse
evaluation-by-sex = Moyenne par sexe
evaluation-few = Les groupes de moins de 5 réponses n’ont pas de moyenne, ni un groupe dont on pourrait la déduire.
evaluation-too-few = trop peu
evaluation-together = { $n ->
    [one] Toutes les échelles ensemble : moyenne { $mean }, chacune avec { $n } réponse.
   *[other] Toutes les échelles ensemble : moyenne { $mean }, chacune avec { $n } réponses.
}
evaluation-not-pooled-n = Il n’y a pas de moyenne de toutes les questions : elles n’ont pas reçu le même nombre de réponses.
evaluation-not-pooled-scales = Il n’y a pas de moyenne de toutes les questions : leurs échelles diffèrent.
evaluation-changes = Avant et après
evaluation-pairs-few = { $pairs ->
    [one] { $pairs } personne a répondu les deux fois : trop peu pour une différence.
   *[other] { $pairs } personnes ont répondu les deux fois : trop peu pour une différence.
}
evaluation-change = { $pairs ->
    [one] Pour { $pairs } personne ayant répondu les deux fois : moyenne { $before } avant, { $after } après (différence { $difference }) ; { $higher } en hausse, { $lower } en baisse.
   *[other] Pour { $pairs } personnes ayant répondu les deux fois : moyenne { $before } avant, { $after } après (différence { $difference }) ; { $higher } en hausse, { $lower } en baisse.
}
evaluation-change-small = Ils sont peu nombreux : une telle différence peut tenir au hasard. Elle ne dit pas pourquoi les réponses diffèrent.
evaluation-change-no-cause = Elle ne dit pas pourquoi les réponses diffèrent.
evaluation-mail-subject-before = Avant la formation : quelques questions
evaluation-mail-subject-after = Votre avis sur la formation
evaluation-mail-subject-later = Quelques mois après la formation
evaluation-mail =
    Bonjour { $name },

    { $organisation } vous pose quelques questions sur « { $training } ». Ce lien est à vous seul et ne demande pas de compte :

    { $link }

    Vous pouvez modifier vos réponses jusqu’au { $day }. Votre nom n’apparaît jamais à côté d’elles.

answer-lead = { $organisation } vous interroge sur « { $training } ».
answer-until = Vous pouvez répondre et modifier vos réponses jusqu’au { $day }.
answer-private = Votre nom n’apparaît jamais à côté de vos réponses. Les questions marquées d’un astérisque sont obligatoires.
answer-send = Envoyer mes réponses
answer-thanks = Merci. Vos réponses sont conservées ; cette page les montre jusqu’à la clôture.
answer-not-open = Aucune réponse n’est acceptée aujourd’hui.
answer-none = sans réponse

problem-training-not-from = La formation ne continue pas ainsi : elle est à l’état { $value }. De là, elle continue par { $next }.
problem-training-closed = Cette formation est close. Plus rien n’y change ; sa page et ses documents peuvent être lus.
problem-training-not-open = Personne ne peut encore être inscrit. Annoncez d’abord la formation.
problem-training-no-day = La formation n’a pas de premier jour. Indiquez-le, puis annoncez-la.
problem-training-not-begun = La formation commence le { $day }. Dites qu’elle a lieu à partir de ce jour.
problem-training-not-over = La formation dure jusqu’au { $day }. Fermez-la à partir de ce jour.
problem-training-ends = Le dernier jour, { $value }, précède le premier. Corrigez l’un des deux.
problem-training-nominate-by = Les désignations finissent le { $value }, après la formation. Choisissez un jour plus tôt.
problem-training-action = Aucune action ne s’appelle « { $value } ». Écrivez le code du plan et le numéro de l’action, par exemple « plan-2027 3.2 ».
problem-community-address = « { $value } » n’est pas une adresse qui commence par https://. Copiez-la du navigateur.
problem-community-before = Le { $value }, la communauté n’était pas encore ouverte. Choisissez un jour plus tard.
problem-training-counted = Tout ce que cette formation apporte au plan est déjà enregistré. Rien n’est compté deux fois.
problem-participant-of-nobody = Indiquez quel Membre ou partenaire envoie cette personne.
problem-participant-twice = Cette personne est déjà sur la liste. Modifiez plutôt sa ligne.
problem-participant-not-yours = Vous ne désignez que pour votre Membre. Pour les autres, adressez-vous au secrétariat.
problem-participant-other = Ce n’est pas le nom du participant. Saisissez-le exactement.
problem-participant-not-held = La formation n’a pas encore eu lieu. Dites qu’elle a lieu, puis notez qui est venu.
problem-participant-none = Personne n’est noté présent : il n’y a pas de certificats. Notez d’abord qui est venu.
problem-participant-heads = Aucun tableau de participants n’a été trouvé. Nommez ces colonnes dans une ligne : { $value }.
problem-participant-many = { $most ->
    [one] Le fichier contient plus de { $most } participant. Divisez-le.
   *[other] Le fichier contient plus de { $most } participants. Divisez-le.
}
problem-question-line = Ligne { $line } : { $reason }.
evaluation-fault-parts = écrivez clé, type et texte séparés par |
evaluation-fault-key = la clé n’a que des minuscules, chiffres et traits d’union, par exemple use-at-work
evaluation-fault-twice = cette clé figure déjà plus haut
evaluation-fault-kind = le type est 1-5, yes-no, choice: A; B ou text
evaluation-fault-words = écrivez la question en 500 lettres au plus
evaluation-fault-many = un questionnaire a 60 questions au plus
problem-evaluation-opened = Les liens vers ce questionnaire sont partis : ses questions restent. Ajoutez plutôt un autre questionnaire.
problem-evaluation-not-open = Ce questionnaire n’accepte pas de réponses en ce moment. Rien n’a été conservé.
problem-evaluation-closed = Ce questionnaire est définitivement clos. Ses chiffres peuvent être lus.
problem-answer-missing = La question { $number } est obligatoire.
problem-answer-not-one = Question { $number } : « { $value } » n’est pas une réponse possible. Choisissez-en une.
problem-answer-long = Question { $number } : raccourcissez la réponse à 4 000 lettres.
problem-link-locked = { $minutes ->
    [one] Trop de liens sans destination ont été essayés d’ici. Attendez { $minutes } minute, puis ouvrez le lien de votre courriel.
   *[other] Trop de liens sans destination ont été essayés d’ici. Attendez { $minutes } minutes, puis ouvrez le lien de votre courriel.
}

deed-training-added = Une formation a été prévue
deed-training-changed = Une formation a été modifiée
deed-training-withdrawn = Une formation prévue a été retirée
deed-training-moved = Une formation a avancé
deed-training-called-off = Une formation a été annulée
deed-training-attendance = Les présences à une formation ont été notées
deed-training-counted = Une formation a été comptée pour le plan
deed-community-added = Une communauté de points focaux a été inscrite
deed-community-changed = Une communauté de points focaux a été modifiée
deed-community-counted = Le nombre de personnes d’une communauté de points focaux a été dit
deed-participant-registered = Un participant a été inscrit
deed-participant-changed = Les données d’un participant ont été modifiées
deed-participant-removed = Un participant a été retiré de la liste
deed-participant-moved = La présence d’un participant a été notée
deed-participant-erased = Les données personnelles d’un participant ont été effacées
deed-participants-imported = Une liste de participants a été importée
deed-evaluation-added = Un questionnaire d’évaluation a été ajouté
deed-evaluation-changed = Un questionnaire d’évaluation a été modifié
deed-evaluation-opened = Un questionnaire d’évaluation a été ouvert
deed-evaluation-closed = Un questionnaire d’évaluation a été clos
deed-evaluation-links-given = Des liens vers un questionnaire ont été distribués
deed-evaluation-answered = Quelqu’un a répondu à un questionnaire
deed-evaluation-entered = Des réponses sur papier ont été saisies

training-initiative-hint = Seulement les initiatives pour un Membre invité ou pour un plan servi ; peut rester vide.

training-waits = Attend
due-training-announce = Annoncer une formation
due-training-nominate = Désigner des participants à une formation
due-training-decide = Décider des candidatures
due-training-attendance = Noter qui est venu à une formation
due-training-evaluate = Ouvrir l’évaluation d’une formation
due-training-certify = Délivrer les certificats
due-training-close = Clore une formation
due-training-summary = Écrire ce qu’une formation a donné
