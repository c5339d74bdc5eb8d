### Demandes : ce que les Membres demandent, du projet à la clôture.

## The list

requests-title = Demandes
requests-none = Aucune demande que vous puissiez voir n’est enregistrée. Ce que les Membres demandent figure ici, avec ce qui est dû.
request-words = Mots à chercher
request-number = Numéro
request-title = Titre
request-member = Membre
request-topics = Thèmes
request-level = Niveau
request-level-strategic = stratégique
request-level-tactical = tactique
request-level-operational = opérationnel
request-level-none = niveau non indiqué
request-year = Année
request-late = En retard
request-submitted-on = Soumise le
request-state = État
request-state-draft = projet
request-state-submitted = soumise
request-state-under-review = à l’examen
request-state-accepted = acceptée
request-state-declined = refusée
request-state-closed = close
request-ending-declined = refusée
request-ending-redirected = réorientée
request-ending-withdrawn = retirée
request-not-readable = Vous pouvez savoir qu’elle existe, rien de plus.

## What is owed

request-due = Reste dû
request-due-by = Dû le
request-by = d’ici le { $day }
request-days-late = { $days ->
    [one] { $days } jour de retard
    [many] { $days } de jours de retard
   *[other] { $days } jours de retard
}
request-duty-acknowledge = en accuser réception
request-duty-decide = statuer
request-duty-after-round = statuer après la procédure de non-objection
request-duty-come-back = y revenir
request-duty-check = voir ce qu’il en est advenu
request-duty-close = la clore
request-question-open = Question posée au Membre le

## What a request says

request-write = Rédiger une demande
request-write-lead = Elle est conservée comme projet que seul votre Membre voit. Le secrétariat l’apprend quand vous la soumettez.
request-keep-draft = Conserver le projet
request-receive = Saisir une lettre
request-receive-lead = Une demande vient d’un Membre. Saisissez sa lettre ou son courriel mot pour mot, puis ce qu’il demande.
request-title-hint = En quelques mots, par exemple : formation d’observateurs des pêches
request-asked = Ce qui est demandé
request-asked-hint = Qui doit apprendre ou faire quoi, et combien, par exemple : deux formateurs pendant une semaine, pour 24 personnes
request-needs = Besoins auxquels elle répond
request-needs-hint = Besoins du Membre constatés par une évaluation.
request-level-hint = Stratégique pour ceux qui dirigent, tactique pour ceux qui encadrent, opérationnel pour ceux qui font le travail.
request-window-from = Pas avant le
request-window-until = Pas après le
request-language = Langue de l’aide
request-language-hint = Par exemple : portugais
request-result = Résultat attendu
request-result-hint = Ce qui sera différent ensuite, par exemple : les observateurs travaillent seuls
request-indicator = Indicateur
request-indicator-hint = Ce qui le montre, par exemple : 20 observateurs sur 24 réussissent l’épreuve
request-evidence = Où cela se vérifie
request-others = Autres donateurs sollicités
request-others-unsaid = non précisé
request-others-nobody = personne d’autre n’a été sollicité
request-others-asked = d’autres ont été sollicités
request-others-which = Quels donateurs, et pour quoi
request-others-hint = Lu seulement par le secrétariat et le Membre. Chaque consultation est enregistrée.
request-actions = Actions d’un plan concernées
request-actions-hint = Par numéro tel qu’imprimé, un par ligne, par exemple : 6/6
request-actions-hint-plans = Une par ligne : le code du plan ({ $plans }) et le numéro tel qu’imprimé
request-channel = Voie d’arrivée
request-channel-email = courriel
request-channel-letter = lettre
request-channel-survey = réponse à une enquête
request-sender = Signataire
request-received-on = Reçue le
request-received-on-hint = Vide pour aujourd’hui. Les délais courent à partir de ce jour.
request-letter = La lettre
request-letter-hint = Mot pour mot. Lue seulement par le secrétariat et le Membre. Chaque consultation est enregistrée.
request-protected = protégé
request-entered-by = Saisie par
request-acknowledged-on = Réception accusée le
request-decided-on = Décidée le
request-checked-on = Revue le
request-waits-deferred = Reportée au
request-waits-round = Objections possibles jusqu’au
request-redirected-to = Réorientée vers
request-closing = Close parce que
request-closing-answered = l’aide a été donnée
request-closing-answered-elsewhere = un autre a donné l’aide
request-closing-no-longer-needed = le Membre n’en a plus besoin
request-closing-not-possible = l’aide n’a pas pu être donnée

## Steps

request-edit = La modifier
request-remove-draft = Supprimer le projet
request-way-submit = La soumettre
request-way-acknowledge = En accuser réception
request-way-consult = Demander à d’autres s’ils s’y opposent
request-way-defer = La reporter
request-way-accept = L’accepter
request-way-decline = La refuser
request-way-redirect = La réorienter
request-way-withdraw = La retirer
request-way-check = Noter ce qu’il en est advenu
request-way-close = La clore
request-submit-hint = Le secrétariat la voit désormais. Elle reçoit un numéro et un accusé de réception.
request-acknowledge-hint = Le Membre voit que sa demande est arrivée et qu’elle est à l’examen.
request-consult-hint = Qui ne dit rien jusqu’à ce jour est d’accord. Elle n’est pas acceptée avant.
request-accept-hint = Le niveau, le résultat attendu et l’indicateur sont remplis avant.
request-withdraw-hint = Elle reste enregistrée comme retirée.
request-on = Jour
request-why = Motif
request-remark-optional = Remarque ; peut rester vide
request-found = Ce qu’il en est advenu
request-until = Y revenir le

## What is said on it

request-said = Ce qui a été dit
request-answer = Répondre à la question
request-remark = Dire quelque chose à ce sujet
request-ask = Interroger le Membre, ou noter une remarque
request-words-said = Texte
request-voice = À quel titre
request-voice-question = question au Membre
request-voice-answer = réponse du Membre
request-voice-remark = remarque
request-voice-reason = motif
request-said-on-hint = Quand cela a été dit ou reçu. Vide pour aujourd’hui.
request-source = D’où vient la réponse
request-source-hint = Pour une réponse du Membre : la lettre ou le courriel avec sa date.

## Volumes

requests-volumes = Volumes
requests-volumes-lead = Demandes par année de soumission. Chaque chiffre ouvre ses lignes ; seules les demandes que vous pouvez lire sont comptées.
requests-no-volumes = Aucune demande n’a été soumise ces années-ci. Les chiffres commencent avec la première.
requests-all-members = Tous les Membres
requests-all-levels = tous les niveaux
requests-forecast-title = L’année prochaine
requests-forecast = { $count ->
    [one] { $count } demande est à prévoir.
    [many] { $count } de demandes sont à prévoir.
   *[other] { $count } demandes sont à prévoir.
} C’est la moyenne des années écoulées, trois au plus ({ $first } à { $last }, { $requests } en tout), arrondie. Elle ignore ce que les Membres projettent.
requests-no-forecast = Aucune année avec des demandes n’est encore écoulée ; on ne peut rien dire de la prochaine.

## What was accepted

requests-accepted = Acceptées
requests-accepted-lead = L’aide n’est donnée qu’en réponse à une demande. Chaque demande acceptée figure ici avec son besoin et son mandat.
requests-none-accepted = Aucune demande que vous puissiez lire n’a encore été acceptée.
request-mandates = Mandat
request-no-need = aucun besoin indiqué
request-no-mandate = aucun mandat indiqué
requests-nothing-asked = Rien n’a été demandé. Une action sur demande n’est pas en retard pour autant.

## Terms

duty-acknowledge = Accuser réception d’une demande (jours ouvrés)
duty-no-objection = Procédure de non-objection (jours)
duty-check = Revoir une demande acceptée (mois)
duty-usual = comme d’habitude : 10 jours ouvrés, 14 jours, 12 mois
duty-length = Combien de temps
duty-length-hint = Un nombre entier, par exemple 10. Le samedi et le dimanche ne sont pas ouvrés.

## Problems

problem-request-not-from = Là où en est la demande ({ $value }), cela ne mène pas plus loin. Ce qui le fait : { $next }.
problem-request-lacks = Remplissez d’abord ceci, avec « La modifier » : { $value }.
problem-request-no-reason = Donnez le motif. Le Membre le lit.
problem-request-no-recipient = Dites vers qui le Membre est orienté, par exemple le nom d’un centre régional.
problem-request-before = Cela vient après le { $day }. Donnez ce jour ou un jour plus tard.
problem-request-not-later = Le { $day } n’est pas après le jour du report. Donnez un jour plus tard.
problem-request-round-runs = D’autres peuvent s’opposer jusqu’au { $day }. Acceptez-la le lendemain, ou reportez-la.
problem-request-window = Ce jour est avant le premier ({ $value }). Donnez un jour plus tard, ou laissez l’un des deux vide.
problem-request-others = Vous avez choisi que personne d’autre n’a été sollicité. Videz ce champ, ou choisissez que d’autres l’ont été.
problem-request-many = Une demande en nomme { $most } au plus. Prenez les plus importants.
problem-request-no-question = Aucune question n’est ouverte. Notez-le comme remarque.
problem-setting-duty = « { $value } » n’est pas une durée. Donnez un nombre entier de 1 à { $most }.

## Deeds

deed-request-drafted = Un Membre a rédigé un projet
deed-request-draft-changed = Un Membre a modifié son projet
deed-request-draft-removed = Un Membre a supprimé son projet
deed-request-received = Une demande arrivée par lettre a été saisie
deed-request-changed = Une demande a été modifiée
deed-request-moved = Une demande a avancé
deed-request-asked = Une question a été posée à un Membre sur sa demande
deed-request-answered = La réponse d’un Membre a été conservée
deed-request-remarked = Quelque chose a été dit sur une demande

request-count = La compter pour le plan
request-count-lead = Ces faits ne sont pas encore enregistrés tels qu’ils sont, chacun avec sa preuve. Qui lit le plan lit le Membre, le jour et le numéro, et non ce qui a été demandé.
request-count-anew = La demande ou une mission qui y répond a changé depuis.
request-offer-asked = Le Membre a demandé
request-offer-met = Le Membre a demandé et a été aidé
request-offer-unmet = Le Membre a demandé et n’a pas pu être aidé
request-offer-helped = Une aide a été apportée : { $mission }
request-offer-experts = { $count ->
    [one] { $count } expert est parti : { $mission }
    [many] { $count } d’experts sont partis : { $mission }
   *[other] { $count } experts sont partis : { $mission }
}
request-offer-back = Ce qui était enregistré n’est plus vrai et est retiré
problem-request-counted = Tout ce que cette demande apporte au plan est déjà enregistré. Rien n’est compté deux fois.
deed-request-counted = Une demande a été comptée pour le plan

## Fichiers joints à une demande

attachments = Fichiers
attachments-none = Aucun fichier n’est joint. Déposez ici la lettre telle qu’elle est arrivée.
attachment-add = Joindre un fichier
attachment-file = Fichier
attachment-hint = PDF, Word (.docx), Excel (.xlsx), image (PNG, JPEG), courriel (.eml) ou texte simple, { $most } Mo au plus.
request-letter-file = La lettre en fichier
attachment-name = Nom d’origine
attachment-state = État
attachment-state-quarantined = sous clé
attachment-state-clean = disponible
attachment-by = Joint par
attachment-kind-pdf = PDF
attachment-kind-docx = document Word
attachment-kind-xlsx = classeur Excel
attachment-kind-png = image (PNG)
attachment-kind-jpeg = image (JPEG)
attachment-kind-mail = courriel
attachment-kind-text = texte simple
attachment-recheck = Vérifier de nouveau
attachment-remove = Retirer
attachment-beside = Joint à
attachment-beside-request = une demande
attachments-held = Fichiers sous clé
attachments-held-lead = Ils pourraient nuire, ou n’ont pas pu être vérifiés. Personne ne les reçoit. On les vérifie de nouveau ou on les retire sur la page de la demande à laquelle ils sont joints.
attachments-held-none = Aucun fichier n’est sous clé. Un fichier qui pourrait nuire, ou qui n’a pas pu être vérifié, figure ici avec la raison.
deed-file-added = Un fichier a été joint
deed-file-held = Un fichier a été mis sous clé
deed-file-cleared = Un fichier a été vérifié de nouveau et est disponible
deed-file-removed = Un fichier a été retiré
