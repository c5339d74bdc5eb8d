### Organisations : ce qu’elles appellent comment, leurs Membres et partenaires, et la première mise en service.

## Fonctions

office-observer = observateur
office-donor = donateur
office-expert = expert
office-provider = prestataire
office-translator = traducteur
office-focal-point = point focal
office-delegate = délégué
office-chair = président
office-officer = administrateur de programme
office-finance = responsable des finances
office-head = chef du secrétariat
office-administrator = administrateur des comptes
office-auditor = auditeur

## À quel titre comptent les Membres

class-centre-of-origin = centre d’origine
class-member = Membre
class-signatory = signataire
class-observer = observateur
class-candidate = candidat
tenure-kind = Nature
tenure-kind-class = catégorie
tenure-kind-status = statut
tenure-kind-group = groupe
tenure-kind-region = région
member-status-give = Consigner un statut
member-group-give = Consigner un groupe
member-region-give = Consigner une région
member-class-correct = Corriger
member-class-correct-of = Corriger « { $class } »
member-class-reason = Pourquoi c’est une erreur
member-class-reason-hint = Ce qui a été consigné par erreur reste dans l’historique, avec ce motif.
member-class-withdraw = Retirer sans remplacer
member-class-withdrawn = Consigné par erreur
member-names = Noms
member-names-hint = Son nom dans chaque langue. La forme propre à l’organisation reste à côté.

## Dates qui se contredisent

date-adopted = adoption
date-event-began = début de la manifestation
date-event-ended = fin de la manifestation
date-recorded = procès-verbal
date-published = publication
date-period-began = début de la période
date-period-ended = fin de la période
date-status-began = premier statut
date-joined = adhésion
date-left = départ
date-today = aujourd’hui
dates-out-of-order = Ces dates ne peuvent être justes toutes les deux : { $then } le { $then_day } précéderait { $first } le { $first_day }. Vérifiez l’une et l’autre.

## La liste des Membres

directory-title = Membres
directory-words = Code ou nom
directory-status = Statut
directory-day = À quelle date
directory-caption = Membres au { $day }
directory-none = Aucun Membre n’est encore consigné. Les Membres sont les États, Parties ou administrations de l’organisation. Collez votre liste ou cochez-les dans une région.
directory-add = Ajouter des Membres
directory-csv = Télécharger en CSV

## Ajouter des Membres

paste-lead = Collez une liste, un Membre par ligne, ou cochez des Membres dans une région. Vous voyez ce que devient chaque ligne avant que rien ne soit gardé.
paste-list = Membres, un par ligne
paste-list-hint = Un code ou un nom dans l’une de nos langues, puis ce que vous savez : « FJ », « Fidji », « Fidji; 2004-07-01; SIDS ». Les lignes copiées d’un tableur conviennent aussi.
paste-since = Premier jour, si la ligne n’en a pas
paste-since-hint = Le jour à partir duquel ils comptent comme Membres.
paste-set = Appartient à
paste-set-hint = Les parts telles que 22 sur 33 se comptent sur les Membres d’un ensemble.
paste-region = Cocher des Membres dans une région
paste-look = Voir ce qu’elle devient
paste-preview = Ce que devient la liste
paste-change = Modifier la liste
paste-line = Ligne
paste-unclear = À regarder
paste-known = Déjà connu ; reste tel quel.
paste-some-unclear = { $count ->
    [one] Une ligne n’est pas claire et est laissée de côté. Modifiez-la ci-dessous ou continuez sans elle.
    [many] { $count } lignes ne sont pas claires et sont laissées de côté. Modifiez-les ci-dessous ou continuez sans elles.
   *[other] { $count } lignes ne sont pas claires et sont laissées de côté. Modifiez-les ci-dessous ou continuez sans elles.
}
paste-confirm = { $count ->
    [one] Ajouter un Membre
    [many] Ajouter { $count } de Membres
   *[other] Ajouter { $count } Membres
}
paste-nobody = Personne n’a été reconnu. Donnez un code ISO tel que FJ, ou un code et un nom : « EU; Union européenne ».
paste-cell = « { $text } » n’est pas compris. Ce n’est ni un jour, ni un statut, une catégorie, un groupe ou une région de l’organisation.
paste-day = « { $text } » peut se lire comme plusieurs jours. Écrivez-le ainsi : 2004-07-01.
paste-future = Le { $day } est dans l’avenir. Donnez un jour jusqu’à aujourd’hui.
paste-no-day = Il manque le premier jour. Donnez-le dans la ligne, ou plus bas pour toutes les lignes.
paste-twice = La ligne { $line } désigne le même Membre.
paste-several = « { $text } » est un second jour ou statut. N’en laissez qu’un.

## Régions M49 des Nations Unies

m49-015 = Afrique septentrionale
m49-014 = Afrique orientale
m49-017 = Afrique centrale
m49-018 = Afrique australe
m49-011 = Afrique occidentale
m49-029 = Caraïbes
m49-013 = Amérique centrale
m49-005 = Amérique du Sud
m49-021 = Amérique septentrionale
m49-143 = Asie centrale
m49-030 = Asie orientale
m49-035 = Asie du Sud-Est
m49-034 = Asie méridionale
m49-145 = Asie occidentale
m49-151 = Europe orientale
m49-154 = Europe septentrionale
m49-039 = Europe méridionale
m49-155 = Europe occidentale
m49-053 = Australie et Nouvelle-Zélande
m49-054 = Mélanésie
m49-057 = Micronésie
m49-061 = Polynésie

## Partenaires

partners-title = Partenaires
partners-lead = Qui donne, enseigne ou exécute. Une administration peut être à la fois partenaire et Membre.
partners-none = Aucun partenaire n’est encore enregistré. Enregistrez les administrations qui donnent des fonds ou des experts, les centres de formation et les organismes.
partner-add = Enregistrer un partenaire
partner-name = Nom
partner-code-hint = Lettres minuscules de a à z, chiffres et traits d’union.
partner-member = Est aussi le Membre
partner-member-hint = Lorsque l’administration d’un Membre donne aussi bien qu’elle reçoit.
partner-both = donne et reçoit
partner-end = Mettre fin à la collaboration avec { $name }
partner-kind-donor = { $office } (administration)
partner-kind-training-centre = centre de formation
partner-kind-implementing-agency = organisme de mise en œuvre
partner-kind-executing-agency = organisme d’exécution
partner-kind-other = autre

## Réglages

settings-title = Réglages
setting-topic-name = Nom
setting-topic-calendar = Calendrier et langues
setting-topic-office = Fonctions
setting-topic-status = Statuts
setting-topic-class = Catégories
setting-topic-group = Groupes
setting-topic-region = Régions
setting-topic-level = Niveaux
setting-topic-progress = Avancement
setting-topic-symbol = Cotes
setting-topic-scale = Échelles
setting-topic-scale-level = Degrés des échelles
setting-topic-duty = Délais envers les Membres
setting-topic-standing-item = Points permanents
settings-standing-code-hint = Le code d’un organe en minuscules. Chaque nouvelle session reçoit ce point à son ordre du jour.
settings-about-name = Le nom complet de l’organisation dans chaque langue.
settings-about-calendar = Quand commence l’année, à quelle heure se lisent les instants, et les langues de travail.
settings-about-office = Comment s’appellent ici les fonctions. Une langue sans nom propre garde le nom habituel.
settings-about-status = Les statuts des Membres envers l’organisation. Le premier est la pleine qualité de Membre.
settings-about-class = À quel titre comptent les Membres, par exemple en développement ou petit État insulaire.
settings-about-group = Les groupes auxquels appartiennent des Membres.
settings-about-region = Les régions où se trouvent les Membres.
settings-about-level = Comment s’appellent les niveaux de l’échelle des statuts envers les instruments.
settings-about-progress = Ce qui se dit de l’avancement des actions.
settings-about-symbol = Comment les documents reçoivent leur cote. L’entrée « documents » vaut pour tous les organes ; une entrée au code d’un organe, en minuscules, vaut pour celui-ci.
settings-about-scale = Échelles d’appréciation, par exemple gravité ou priorité. Le degré le plus bas vient en premier.
settings-about-duty = Le temps que le secrétariat peut prendre pour ce qu’il doit sur les demandes.
settings-called = Nom
settings-own = Noms et valeurs propres
settings-add = Ajouter une entrée
settings-none = Il n’y a pas encore d’entrée. Ajoutez la première.
settings-remove = Revenir à l’usage
settings-office-hint = Donnez le nom tel qu’il figure dans une phrase.
settings-year-begins = L’année va
settings-time-zone = Heure
settings-time-zone-hint = UTC, un écart avec UTC tel que +12:00, ou une règle avec heure d’été telle que CET-1CEST,M3.5.0,M10.5.0/3.
settings-languages = Langues de travail
settings-pattern = Modèle
settings-pattern-hint = Éléments entre accolades (organe, session, type, point, année, numéro) : { $parts } ; { $digits } a deux chiffres. Après une barre vient, à la lettre, la marque des révisions, additifs et rectificatifs : { $link }. Par exemple { $example }.
settings-example = par exemple { $symbol }, révisé { $revised }
settings-symbol-code-hint = Le code d’un organe en minuscules, ou « { $all } » pour tous les organes sans entrée.
settings-levels = Degrés, le plus bas d’abord
settings-levels-hint = Un par ligne : un code, puis ses noms en anglais, français, espagnol et arabe, séparés par des points-virgules. Par exemple « low; Low; Faible ».
settings-export = Télécharger les réglages (TOML)
settings-import = Reprendre des réglages
settings-import-text = Réglages d’une autre organisation
settings-import-hint = Le texte d’un fichier téléchargé depuis les réglages d’une autre organisation. Ses rubriques remplacent celles d’ici ; les autres restent.

## La première mise en service

welcome-title = Mettre Trellis en service
welcome-lead = En quelques minutes, il y a une organisation avec ses premières personnes et ses Membres. Vous pouvez vous arrêter après chaque étape et continuer plus tard.
welcome-step-code = Code de mise en service
welcome-step-organisation = Organisation
welcome-step-first = Votre compte
welcome-step-second = Une deuxième personne
welcome-step-members = Membres
welcome-step-plan = Importer un plan
welcome-step-done = fait
welcome-code = Code de mise en service
welcome-code-hint = Le serveur l’a affiché sur son terminal au démarrage. Il prouve que cette installation est la vôtre.
welcome-organisation = Nom complet de l’organisation
welcome-organisation-code-hint = Un code court pour les commandes : lettres minuscules, chiffres et traits d’union, par exemple pacific-customs.
welcome-languages-hint = Les langues dans lesquelles travaille le secrétariat. Elles peuvent être changées plus tard.
welcome-first-lead = Ce compte tient les comptes et les réglages. Vous êtes aussitôt connecté avec lui.
welcome-name = Nom complet
welcome-password-hint = Douze lettres ou plus ; quelques mots à la suite conviennent bien.
welcome-language = Langue
welcome-runs = Menez-vous aussi le programme ?
welcome-runs-yes = Oui, je tiens aussi les Membres et les plans
welcome-runs-no = Non, seulement les comptes et les réglages
welcome-second-lead = Les étapes importantes demandent deux personnes. Invitez maintenant une deuxième personne : le chef du secrétariat ou un autre administrateur.
welcome-office = Fonction
welcome-later = Le faire plus tard
welcome-shown = { $person } est invité(e). Remettez-lui ce lien ; il ouvre le compte une seule fois, dans les sept jours :
welcome-shown-once = Il n’est affiché que maintenant. Un nouveau peut être créé sur la page des personnes.
welcome-members-lead = Qui sont les Membres ? Collez votre liste ou cochez-les dans une région.
welcome-members-there = { $count ->
    [one] Un Membre est consigné.
    [many] { $count } de Membres sont consignés.
   *[other] { $count } Membres sont consignés.
}
welcome-plan-lead = Importez ensuite le plan, dans le fichier Word ou Excel que les Membres connaissent.
welcome-done = Tout est en place.

## Problèmes

problem-field-one-line = Écrivez ceci sur une seule ligne.
problem-field-member = Aucun Membre n’a le code « { $value } ». Choisissez-en un dans la liste.
problem-status-unknown = « { $value } » n’est pas un statut de l’organisation. Choisissez-en un dans la liste ou ajoutez-le dans les réglages.
problem-paste-nothing = Aucune ligne ne devient un nouveau Membre. Regardez ce qui n’est pas clair, modifiez la liste et réessayez.
problem-paste-long = La liste a plus de { $most ->
    [one] une ligne
    [many] { $most } de lignes
   *[other] { $most } lignes
}. Collez-la en plusieurs fois.
problem-setting-unknown = Il n’y a rien à régler sous le nom « { $value } ». Choisissez parmi ce qui est affiché.
problem-settings-many = La liste a déjà { $most ->
    [one] une entrée
    [many] { $most } d’entrées
   *[other] { $most } entrées
}, autant qu’elle peut en avoir. Retirez-en une d’abord.
problem-setting-month = « { $value } » n’est pas un mois. Donnez un nombre de 1 à 12.
problem-setting-zone = « { $value } » n’est pas une heure que nous comprenons. Écrivez UTC, un écart tel que +12:00, ou une règle telle que CET-1CEST,M3.5.0,M10.5.0/3.
problem-settings-unreadable = Ces réglages ne peuvent être lus ({ $reason }). Prenez un fichier téléchargé depuis la page des réglages.
problem-settings-entry = L’entrée « { $value } » ne peut être reprise ; rien n’a changé. Corrigez-la et réessayez.
problem-symbol-brace = Dans « { $value } », une accolade est seule. Mettez chaque élément entre deux accolades.
problem-symbol-part = « { $value } » n’est pas un élément de cote. Les éléments sont body, session, kind, item, year et number ; après une barre, chain et n.
problem-symbol-width = Un élément ne peut avoir « { $value } » chiffres. Donnez un nombre de 1 à 6.
problem-symbol-number = « { $value } » ne distingue pas les documents. Mettez-y une fois l’élément « number », entre accolades.
problem-symbol-link = « { $value } » ne dit pas comment marquer les révisions. Après la barre, mettez une fois chacun les éléments « chain » et « n », entre accolades, et aucun autre.
problem-symbol-sign = Une cote ne contient pas le signe « { $value } ». Utilisez lettres, chiffres, espaces et / . - _ ( ) # : &.
problem-scale-short = Une échelle demande au moins deux degrés. Écrivez-en un par ligne, le plus bas d’abord.
problem-scale-twice = Deux degrés ont le code « { $value } ». Donnez à chacun le sien.
problem-setup-code-wrong = Ce n’est pas le code que le serveur a affiché à son dernier démarrage. Regardez de nouveau son terminal ; chaque démarrage en a un nouveau.

## Le journal

deed-settings-changed = Un réglage a été changé
deed-settings-removed = Un réglage a été retiré
deed-settings-imported = Des réglages ont été repris
deed-setup-second-person = Une deuxième personne a reçu un compte
deed-members-pasted = Des Membres ont été ajoutés d’après une liste
deed-member-renamed = Les noms d’un Membre ont été changés
deed-member-class-withdrawn = Ce à quel titre compte un Membre a été corrigé
deed-partner-added = Un partenaire a été enregistré
deed-partner-ended = La collaboration avec un partenaire a pris fin
