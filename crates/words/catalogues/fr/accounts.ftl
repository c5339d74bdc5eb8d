### Accounts: invitations, second steps, sessions, keys, people, mail.

## The second step of signing in

sign-in-code-title = Deuxième étape
sign-in-code = Code
sign-in-code-hint = Six chiffres de votre application d’authentification, ou l’un de vos codes de secours.
sign-in-code-lost = Ni application ni codes de secours sous la main ? Demandez une nouvelle invitation à l’administrateur de votre organisation.
second-step-title = Deuxième étape à la connexion
second-step-why = Un code de votre téléphone en plus du mot de passe : qui apprend votre mot de passe n’entre pas pour autant.
second-step-app = Ouvrez une application d’authentification sur votre téléphone.
second-step-scan = Numérisez cette image avec elle.
second-step-picture = Image à numériser avec une application d’authentification
second-step-type = Ou saisissez cette clé dans l’application :
second-step-enter = Saisissez les six chiffres que l’application affiche.
second-step-code-hint = Six chiffres ; chaque code ne sert qu’une fois.
second-step-set = Activer la deuxième étape
second-step-later = Plus tard
second-step-on = Activée.
second-step-off = Non activée. Les fonctions du secrétariat l’exigent.
# $count: recovery codes that are left
second-step-codes-left = { $count ->
    [one] Il reste un code de secours.
   *[other] Il reste { $count } codes de secours.
}
second-step-new-codes = Créer de nouveaux codes de secours
second-step-remove = Désactiver la deuxième étape
second-step-codes-title = Vos codes de secours
second-step-codes-once = Gardez-les là où vous les trouverez sans votre téléphone. Chacun remplace un code une seule fois. Ils ne seront plus affichés.
once-noted = C’est noté

## The own account

account-title = Compte
account-password-change = Changer le mot de passe
account-current-password = Votre mot de passe actuel
account-new-password = Nouveau mot de passe
# $least: letters
account-password-hint = { $least } caractères ou plus ; quelques mots à la suite conviennent. Ni votre nom ni votre organisation.
account-sessions = Où vous êtes connecté
account-device = Appareil
account-device-unknown = Appareil inconnu
account-last-used = Dernière utilisation
account-deeds = Actions
account-begun = Connexion
account-this-session = Celle-ci
account-session-end = Terminer
account-sessions-end = Terminer toutes les autres

## Keys of programs

account-keys = Clés pour programmes
account-keys-why = Un programme muni de votre clé peut ce que vous pouvez ce jour-là, jamais plus.
key-make = Créer une clé
key-name = À quoi elle sert
key-name-hint = Par exemple : tableau de bord de l’office statistique.
key-until = Dernier jour
key-until-hint = Au plus un an à partir d’aujourd’hui ; un an si vous laissez vide.
key-scope = Ce qu’elle permet
key-scope-hint = N’accordez pas plus que le programme n’exige.
key-scope-read = Lecture seule
key-scope-write = Lecture et écriture
key-never-used = Jamais
key-revoke = Révoquer
key-revoked = Révoquée
key-over = Expirée
key-once-title = Votre nouvelle clé
key-once = Copiez-la maintenant : elle ne sera plus affichée. Qui la détient agit en votre nom.
key-how = Les programmes l’envoient sous la forme « Authorization: Bearer » suivie de la clé.

## Passkeys

account-passkeys = Clés d’accès
account-passkeys-why = Une clé d’accès ouvre votre compte par empreinte, visage ou code de l’appareil, sans mot de passe.
passkey-name = Nom de l’appareil
passkey-name-hint = Par exemple : mon téléphone.
passkey-unnamed = Clé d’accès
passkey-make = Créer une clé d’accès
passkey-enter = Se connecter avec une clé d’accès
passkey-enter-hint = Saisissez votre adresse ci-dessus, puis votre appareil vous demande.
passkey-trouble = L’appareil n’a pas répondu, ou n’a pas de clé d’accès pour cette adresse. Réessayez, ou utilisez votre mot de passe.

## Looking as another office

see-as-title = Voir le site comme une autre fonction
# $office: what the office is called
see-as-now = Vous voyez le site comme cette fonction le verrait, dans la limite de ce que vous pouvez voir ; rien ne peut être modifié entre-temps : { $office }
see-as-end = Le revoir comme vous-même

## People and their accounts

people-title = Personnes
people-name = Nom
people-language = Langue
people-account = Compte
people-offices = Fonctions
people-no-office = Aucune. La personne qui tient les comptes en propose une.
people-offices-why = Une fonction proposée prend effet quand une deuxième personne l’approuve. Chaque fonction est confirmée une fois par an.
people-translates-lead = On cherche quelqu’un pour traduire un document. Proposez la fonction à côté d’un nom, ou invitez quelqu’un : le formulaire est rempli pour ce document.
people-invite = Inviter quelqu’un
people-invite-again = Créer un nouveau lien
# $name: the person; $day: the last day
people-invited = { $name } est invité(e). Ce lien ouvre le compte une seule fois, jusqu’au { $day }. Il ne sera plus affiché :
people-invited-mailed = Un courriel avec le lien est en route.
people-invited-by-hand = Aucun courriel ne part d’ici. Transmettez le lien par une voie sûre.
# $day: the last day
people-link-until = Lien jusqu’au { $day }
people-link-over = Le lien a expiré
people-disable = Désactiver le compte
people-propose = Proposer une fonction
# $name: the person
people-propose-for = Une fonction pour { $name }
people-office = Fonction
people-office-hint = Une deuxième personne l’approuve avant qu’elle prenne effet.
people-held-for = Exercée pour
people-held-for-hint = Le code d’un Membre ou d’un plan, la cote d’un document, par exemple FJ ; vide pour toute l’organisation.
people-first-day = Premier jour
people-first-day-hint = Aujourd’hui si vous laissez vide.
people-last-day = Dernier jour de la fonction
people-last-day-hint = Vide s’il n’y en a pas encore.
people-from = depuis le
people-until = jusqu’au
people-pending = En attente d’approbation
people-unconfirmed = À confirmer
people-approve = Approuver
people-confirm = Confirmer pour un an
people-end = Mettre fin à la fonction
account-state-invited = Invité
account-state-active = Actif
account-state-disabled = Désactivé

## Offices


## Taking an invitation up

invitation-title = Votre invitation
# $name: the person; $organisation: its name; $email: the address to sign in with
invitation-for = { $name }, vous êtes invité(e) à rejoindre { $organisation }. Votre identifiant est { $email }. Choisissez un mot de passe.
invitation-accept = Ouvrir le compte

## Mail

mail-invited-subject = Une invitation pour vous
# $name: the person; $organisation: its name; $link: the address; $day: the last day
mail-invited =
    Bonjour { $name },

    vous êtes invité(e) à rejoindre { $organisation }. Ce lien ouvre votre compte une seule fois, jusqu’au { $day } :

    { $link }

    Si vous n’attendiez pas ce message, ignorez-le ; le lien expire de lui-même.
mail-signed-in-subject = Nouvelle connexion à votre compte
# $name: the person; $device: the device in a few words; $time: the instant
mail-signed-in =
    Bonjour { $name },

    une connexion à votre compte a eu lieu depuis un navigateur inconnu : { $device }, { $time } (UTC).

    Si c’était vous, il n’y a rien à faire. Sinon, changez votre mot de passe et terminez toutes les autres sessions à la page « Compte ».
mail-password-changed-subject = Votre mot de passe a été changé
# $name: the person
mail-password-changed =
    Bonjour { $name },

    le mot de passe de votre compte a été changé et toutes les autres sessions ont été terminées. Si ce n’était pas vous, prévenez aussitôt l’administrateur de votre organisation.
mail-second-step-removed-subject = La deuxième étape de votre compte a été désactivée
# $name: the person
mail-second-step-removed =
    Bonjour { $name },

    la deuxième étape à la connexion a été désactivée pour votre compte. Si ce n’était pas vous, prévenez aussitôt l’administrateur de votre organisation.
mail-test-subject = Essai d’envoi de courriel
mail-test = La personne qui gère ce site vérifie que le courriel arrive. Il n’y a rien à faire.

## What goes wrong at signing in

problem-sign-in-code-wrong = Ce code ne vaut pas, ou a déjà servi. Attendez le suivant dans votre application, ou utilisez un code de secours.
problem-passkey-wrong = Cette clé d’accès n’ouvre pas le compte, ou sa réponse est venue trop tard. Réessayez, ou utilisez votre mot de passe.
problem-second-step-set = La deuxième étape est déjà activée. Désactivez-la d’abord si vous voulez la recommencer.
problem-second-step-needed = Ce compte exige une deuxième étape. Envoyez son code avec le mot de passe, ou connectez-vous sur le site pour l’activer.
problem-invitation-over = Cette invitation a expiré ou a déjà servi. Demandez un nouveau lien à la personne qui vous a invité ; si vous avez un mot de passe, connectez-vous.
problem-account-own = Vous ne pouvez ni désactiver ni effacer votre propre compte. Demandez à un autre administrateur.
problem-mail-off = Aucun relais de courriel n’est configuré. Indiquez-en un sous [mail] dans le fichier de configuration.
# $value: what the relay answered
problem-mail-refused = Le relais n’a pas pris le courriel : { $value }. Vérifiez host, port, security et user sous [mail].
problem-field-password-common = Ce mot de passe est de ceux que l’on essaie en premier. Prenez quelques mots sans rapport entre eux.
problem-field-password-context = Ce mot de passe est fait de votre nom, de votre adresse ou de votre organisation, que d’autres connaissent. Prenez d’autres mots.
problem-field-password-wrong = Ce n’est pas le mot de passe de votre compte. Vérifiez-le et réessayez.
# $from, $until: days
problem-field-day-between = Indiquez un jour du { $from } au { $until }.

## What was done to accounts and offices, in the log of deeds
deed-account-disabled = Un compte a été désactivé
deed-account-invited = Quelqu’un a été invité
deed-account-key-made = Une clé de programme a été créée
deed-account-key-revoked = Une clé de programme a été révoquée
deed-account-passkey-made = Une clé d’accès a été créée
deed-account-passkey-removed = Une clé d’accès a été supprimée
deed-account-password-changed = Un mot de passe a été changé
deed-account-recovery-codes-made = De nouveaux codes de secours ont été créés
deed-account-second-step-removed = Une deuxième étape a été retirée
deed-account-second-step-set = Une deuxième étape a été mise en place
deed-account-session-ended = Une session a été fermée
deed-account-sessions-ended = Toutes les autres sessions ont été fermées
deed-account-signed-in = Quelqu’un s’est connecté
deed-account-taken-up = Une invitation a été acceptée
deed-office-confirmed = Une fonction a été confirmée
deed-office-ended = Une fonction a pris fin
deed-sample-meetings-loaded = Des réunions d’exemple ont été chargées

## Erasing a person

person-erased = Personne effacée
audit-erased = Personne effacée …{ $id }
audit-forgotten = Effacé avec une personne. L’empreinte de ce qui figurait ici reste, et le journal est intact.
people-erase = Effacer la personne
erase-title = Effacer { $name }
erase-lead = C’est définitif : Trellis ne peut pas revenir en arrière.
erase-goes = Ce qui disparaît
erase-goes-name = Nom, adresse électronique, langue et mot de passe.
erase-goes-access = Sessions, deuxième étape et codes de secours, clés d’accès, clés pour programmes, lien avec un compte extérieur, adresse secrète du calendrier.
erase-goes-waiting = Brouillons, formulaires en attente d’envoi et messages adressés à la personne.
erase-goes-offices = Les fonctions en vigueur prennent fin, celles qui sont proposées sont retirées.
erase-goes-log = Dans le journal des actes : ce qui est consigné avec les entrées relatives à ce compte et avec toute entrée qui nomme la personne. Les entrées restent, et le journal reste intact.
erase-stays = Ce qui reste
erase-stays-deeds = Les actes accomplis en fonction et les fonctions exercées, sous un identifiant. « Personne effacée » remplace le nom.
erase-stays-records = Ce qui est écrit dans les documents de l’organisation : listes de participants, décisions, observations, fichiers. Si un nom doit en disparaître, modifiez-le à cet endroit.
erase-stays-taken-out = Ce qui est déjà sorti : documents imprimés, exportations, messages envoyés.
erase-backups = Les sauvegardes faites jusqu’ici contiennent encore la personne. Supprimez-les une fois leur délai passé ; après une restauration de l’une d’elles, effacez de nouveau la personne.
erase-why = Motif
erase-why-hint = Seul ce motif est inscrit au journal, avec votre nom et un identifiant.
erase-reason-asked = La personne l’a demandé
erase-reason-over = Les données ne sont plus nécessaires
erase-reason-mistake = Le compte n’aurait jamais dû être créé
erase-email = Adresse électronique de la personne
erase-email-hint = Pour confirmer, saisissez { $email }
erase-do = Effacer définitivement
deed-account-erased = Une personne a été effacée
problem-account-open = Le compte n’est pas encore désactivé. Désactivez-le d’abord, puis effacez la personne.
problem-field-email-other = Ce n’est pas l’adresse de la personne. Pour confirmer, saisissez { $value }.
