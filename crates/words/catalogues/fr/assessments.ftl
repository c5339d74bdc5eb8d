### Besoins : évaluations, matrice, ce qui manque, rapport.

nav-needs = Besoins
assessments-title = Évaluations des besoins
assessments-lead = Ce qui manque aux Membres, noté par domaine, et ce que chaque organe en fait.
assessments-none = Il n’y a pas encore d’évaluation des besoins. Elle commence par une liste de domaines et une échelle.
assessment-no-lists = Une évaluation demande une liste de domaines. Créez-en d’abord une dans les termes d’un plan, par exemple « Collecte des données » et « Inspection au port ».
assessment-add = Nouvelle évaluation
assessment-change = Modifier l’évaluation
assessment-ways = Parties de l’évaluation
assessment-overview = Aperçu
assessment-matrix = Matrice
assessment-needs = Besoins
assessment-name = Titre
assessment-cycle = Tour du cycle
assessment-cycle-hint = Tel qu’imprimé, par exemple 2026 ou 2026/2027.
assessment-areas = Domaines
assessment-areas-hint = La liste dont les termes servent à noter les Membres. Elle ne change plus une fois l’évaluation créée.
assessment-area = Domaine
assessment-scale = Échelle
assessment-digits = Chiffres après la virgule
assessment-digits-hint = Dans les moyennes : 0 pour des nombres entiers, 3 au plus.
assessment-tie = Une valeur au milieu va
assessment-tie-up = vers le haut
assessment-tie-even = vers le voisin pair
assessment-tie-down = vers le bas
assessment-criteria = Ce qui rend un besoin urgent
assessment-criteria-hint = Un par ligne avec son poids, par exemple « Gravité : 3 ». Peut rester vide.
assessment-method = Comment elle a été faite
assessment-method-hint = En mots, comme ce sera publié : d’où viennent les notes et qui les a données.
assessment-previous = Évaluation précédente
assessment-members = Membres
assessment-agreed = Convenue
assessment-digest = Rapport
assessment-rounded = Un domaine qui a des parties est la moyenne de ses parties, un total la moyenne des domaines arrondis, chacun arrondi à { $digits ->
    [0] des nombres entiers
    [one] { $digits } chiffre
   *[other] { $digits } chiffres
} ; une valeur au milieu va { $tie }. Ce qui est sans données est laissé de côté et ne compte pas comme 0.
assessment-weights = Priorité :
assessment-report = Rapport
assessment-state-draft = projet
assessment-state-chair-review = chez les présidents
assessment-state-member-consult = chez les Membres
assessment-state-tabled = déposée
assessment-state-released = devant ses organes
assessment-state-agreed = convenue
assessment-state-public = publique
assessment-move = Passer à « { $state } »
assessment-next-chair-review = Les présidents de ses organes la lisent ensuite et disent ce qu’ils en pensent.
assessment-next-member-consult = Les Membres concernés lisent ensuite ce qui est dit d’eux.
assessment-next-tabled = Ensuite, seuls ses organes la modifient. Chaque domaine qui a des notes ou des besoins doit appartenir à un organe qui a une session.
assessment-next-released = Ensuite, les Membres et les délégués la lisent, et chaque organe amende et arrête sa partie. Qui l’a faite ne la diffuse pas.
assessment-next-agreed = Quand chaque organe a arrêté sa partie, le rapport est gardé tel qu’il est alors, définitivement.
assessment-next-public = Ensuite, tout le monde lit le rapport.
assessment-recall = La reprendre
assessment-parts = Ce dont les organes répondent
assessment-parts-none = Aucun organe ne répond encore d’un domaine. Donnez chaque domaine à l’organe qui l’arrête.
assessment-give-areas = Donner ses domaines à un organe
assessment-part-preliminary = préliminaire
assessment-part-before-body = devant l’organe
assessment-part-finalised = arrêtée
assessment-give-areas-hint = Par étiquette ou par mots, un par ligne. Chaque domaine appartient à un seul organe.
assessment-body = Organe
assessment-body-hint = Son code, par exemple CC.
assessment-session = Session
assessment-session-hint = Par exemple « CC 21 ».
assessment-deeds = Ce qui peut être fait
assessment-document = Document
assessment-document-hint = Cote du rapport ou de la décision. S’il n’y en a pas, donnez le paragraphe.
assessment-act = Consigner ce que l’organe a fait
assessment-act-hint = Une partie est arrêtée par un acte de son organe, comme le dit son rapport.
assessment-amend = Consigner ce que l’organe a changé
assessment-amend-hint = Soit de nouveaux mots pour un besoin, soit une nouvelle note. Ce qui y figurait avant est gardé à côté.
assessment-amend-need-hint = Ouvert depuis la page du besoin, ce champ est rempli. Laissez-le vide si c’est une note qui change.
assessment-amendments = Ce que les organes ont changé
assessment-before = Avant
assessment-after = Maintenant
assessment-say = Dire quelque chose
assessment-said = Ce qui a été dit
group-amend-need = Un besoin
group-amend-score = Ou une note
group-amend-where = Où cela se lit

scale-0-5 = de 0 à 5
scale-1-5 = de 1 à 5
scale-yes-partly-no = oui, en partie, non
scale-percent = pour cent

matrix-class = Membres qui sont
matrix-sort = Ordre
matrix-areas = Domaines
matrix-under = Parties de
matrix-all-areas = tous les domaines
matrix-total = Tous les domaines
matrix-none = Aucun Membre n’est encore noté ici.
matrix-caption = Notes, { $scale }
matrix-legend = Plus c’est foncé, plus il manque. ▲ mieux, ▼ moins bien, = comme dans l’évaluation précédente. Un tiret signifie sans données. Chaque chiffre ouvre ce qui est consigné derrière lui.

score = Note
score-hint = Un degré de l’échelle. Vide signifie sans données, ce qui n’est pas 0.
score-none = sans données
score-better = mieux qu’avant
score-worse = moins bien qu’avant
score-same = comme avant
score-needs = { $count ->
    [one] { $count } besoin
   *[other] { $count } besoins
}
score-put = Consigner une note
score-member-hint = Nom ou code.
score-area-hint = Étiquette ou mots.
score-evidence = Éléments de preuve
score-evidence-hint = Ce sur quoi repose la note. Seuls le Membre, le secrétariat et les présidents le lisent, et chaque lecture est consignée.
score-recorded = Consigné
score-by-body = donnée par l’organe
scores-recorded = Notes consignées
scores-none = Rien n’est consigné ici : sans données.

need = Besoin
need-add = Ajouter un besoin
need-change = Modifier les mots
needs-none = Aucun besoin n’est encore ajouté. Un besoin dit ce qui manque à un Membre dans un domaine, et d’où on le sait.
need-text = Ce qu’il faut
need-member = Membre
need-member-hint = Nom ou code. Vide pour ce qui manque à tous les Membres.
need-all-members = tous les Membres
need-gap = Ce qui manque
need-gap-skills = compétences
need-gap-knowledge = connaissances
need-gap-resources = moyens
need-source = Connu par
need-source-performance = des données de performance
need-source-compliance = un résultat de conformité
need-source-body = un organe
need-source-panel = un groupe consultatif
need-source-member = le Membre lui-même
need-source-survey = une enquête
need-reference = Où cela se lit
need-reference-hint = Par exemple « CC 21, par. 12 ».
need-values = Urgence
need-values-hint = De 0 à 5 pour { $criteria }, séparés par des virgules. Ce que personne n’a encore dit peut rester vide : « 4,,2 ».
need-values-missing = { $count ->
    [one] { $count } critère ouvert
   *[other] { $count } critères ouverts
}
need-unweighed = non pondéré
need-objectives = Objectifs dont il relève
need-objectives-none = Aucun objectif n’a été indiqué.
need-priority = Priorité
need-rank = Rang
need-rank-hint = 1 est le premier.
need-rank-give = Lui donner un rang
need-rank-reason = Motif
need-ranks = Rangs donnés par les organes
need-state-identified = relevé
need-state-confirmed = confirmé
need-state-addressed = traité
need-state-met = satisfait
need-state-persistent = toujours là
need-state-withdrawn = retiré
need-finding = Ouvert par la constatation
need-finding-open = Le besoin est satisfait, et la constatation dont il vient n’est pas encore close. Ouvrez la constatation et clôturez-la.
finding-needs = Besoins qu’elle a ouverts
finding-open-need = Ouvrir un besoin dans « { $assessment } »
finding-need-open = Cette constatation a été réglée, et un besoin qu’elle a ouvert est toujours là. Ouvrez le besoin et dites ce qu’il est devenu.
need-move = Dire ce qu’il est devenu
need-move-reason = Pourquoi

report-standing = { $organisation }, { $cycle } : { $state }
report-scale = Échelle : { $scale }.
report-matrix-note = Un tiret signifie sans données.
report-no-needs = Aucun besoin n’est ajouté.

## Deeds

deed-assessment-added = Une évaluation des besoins a été créée
deed-assessment-changed = Une évaluation des besoins a été modifiée
deed-assessment-commented = Quelque chose a été dit sur une évaluation des besoins
deed-assessment-moved = Une évaluation des besoins a avancé
deed-assessment-part-set = Un organe a reçu des domaines d’une évaluation
deed-assessment-recalled = Une évaluation des besoins a été reprise
deed-assessment-scored = Un Membre a été noté
deed-need-added = Un besoin a été ajouté
deed-need-changed = Un besoin a été modifié
deed-need-moved = Il a été dit ce qu’un besoin est devenu
deed-need-ranked = Un organe a classé un besoin

## Problems

problem-assessment-final = Elle est publique ; rien ne suit.
problem-assessment-no-part = Aucun organe ne répond encore d’un domaine. Donnez d’abord ses domaines à un organe.
problem-assessment-no-session = { $value } n’a pas de session pour l’examiner. Indiquez d’abord la session.
problem-assessment-nobodys-area = « { $value } » a des notes ou des besoins, et aucun organe n’en répond. Donnez-le d’abord à un organe.
problem-assessment-empty = Elle n’a encore ni notes ni besoins. Ajoutez-en d’abord.
problem-assessment-not-finalised = { $value } n’a pas encore arrêté sa partie. Consignez d’abord son acte.
problem-assessment-area-taken = « { $value } » appartient déjà à un autre organe.
problem-assessment-body-taken = Cet organe a déjà sa partie. Modifiez celle-là.
problem-assessment-not-before = Cela se fait pendant que la partie est devant son organe : après la diffusion, et avant que l’organe l’ait arrêtée.
problem-assessment-frozen = C’est arrêté ou convenu et ne change plus.
problem-assessment-not-tabled = On ne reprend que ce qui est déposé et pas encore diffusé.
problem-assessment-session = « { $value } » est la session d’un autre organe.
problem-assessment-scored = Il y a déjà des notes ; ceci reste tel quel. Créez plutôt une autre évaluation.
problem-assessment-criterion = « { $value } » n’est pas un critère avec son poids. Écrivez par exemple « Gravité : 3 », huit lignes au plus, des poids jusqu’à 100.
problem-assessment-amend = Ce qu’un organe a changé a son propre formulaire, qui dit ce qui y figurait avant.
problem-score-not-on-scale = « { $value } » n’est pas un degré de l’échelle de { $from } à { $to }. Laissez vide s’il n’y a pas de données.
problem-score-not-leaf = « { $value } » a des parties, et son chiffre est leur moyenne. Notez les parties.
problem-need-values = « { $value } » ne convient pas. Écrivez un nombre de 0 à 5 pour chaque critère, { $most } au plus, séparés par des virgules.
problem-need-not-from = Cela ne suit pas de l’état du besoin. Regardez de nouveau sa page.

## Notes tirées d’un tableau

scores-import = Importer des notes
scores-import-lead = Rien n’est enregistré avant que vous ne l’ayez vu. Si une cellule est fausse, rien n’est repris et chaque cellule fausse est indiquée.
# $heads: les en-têtes, en liste
scores-import-heads = Soit une ligne par note, avec ces en-têtes dans l’une des langues : { $heads } ; le Membre, le domaine et la note sont nécessaires. Soit les Membres en lignes et les domaines en colonnes, chaque en-tête étant le numéro ou le libellé d’un domaine. Une cellule vide ne dit alors rien, un tiret dit « aucune donnée ».
scores-file-hint = Un classeur (.xlsx) ou un tableau en format texte (.csv).
scores-source-hint = Pour toutes les lignes qui n’indiquent pas leur propre source.
scores-look = Regarder d’abord
# $file: son nom
scores-looked-at = Voici ce que « { $file } » enregistrerait. Rien n’est encore enregistré.
# $count: nombre de notes
scores-fresh = { $count ->
    [one] { $count } note là où il n’y a rien
   *[other] { $count } notes là où il n’y a rien
}
# $count: nombre de notes
scores-changed = { $count ->
    [one] { $count } note à la place d’une autre
   *[other] { $count } notes à la place d’autres
}
# $count: nombre de notes
scores-same = { $count ->
    [one] { $count } note déjà enregistrée
   *[other] { $count } notes déjà enregistrées
}
# $heads: les en-têtes, en liste
scores-left = Colonnes non lues : { $heads }.
scores-would-change = Ce qui changerait
# $count: nombre affiché
scores-first = { $count ->
    [one] La première ({ $count }) est affichée.
   *[other] Les { $count } premières sont affichées.
}
# $count: nombre de notes
scores-confirm = { $count ->
    [one] Enregistrer { $count } note
   *[other] Enregistrer { $count } notes
}
scores-other-file = Un autre fichier
score-cell-scale = n’est pas un échelon de l’échelle
score-cell-parts = ce domaine a des parties ; notez les parties
score-cell-twice = déjà noté plus haut
deed-assessment-scores-imported = Des notes ont été importées d’un tableau
deed-assessment-scores-uploaded = Un tableau de notes a été déposé pour être regardé
problem-score-twice = Le fichier note déjà ce Membre pour ce domaine.
# $value: en-têtes manquants, en liste
problem-score-heads = Aucun tableau de notes n’a été trouvé. Nommez ces colonnes sur une ligne : { $value } ; ou mettez les Membres en lignes et les domaines en colonnes.
# $most: nombre maximal par fichier
problem-score-many = { $most ->
    [one] Le fichier apporte plus de { $most } note. Divisez-le.
   *[other] Le fichier apporte plus de { $most } notes. Divisez-le.
}

## Groupes de la matrice

matrix-by = Regroupés par
matrix-by-class = classe
matrix-by-status = statut
matrix-by-group = groupe
matrix-by-region = région
matrix-by-set = liste de Membres
matrix-sort-gap = le plus grand écart d’abord
matrix-sort-worse = la plus forte baisse d’abord
matrix-across = En colonnes
matrix-across-parts = les parties des domaines
matrix-together = Tous ensemble
# $count: de combien de Membres la valeur est connue
matrix-of = sur { $count }
# $count: nombre de Membres
matrix-members = { $count ->
    [one] { $count } Membre
   *[other] { $count } Membres
}
matrix-groups-legend = La valeur d’un groupe est la moyenne de ses Membres, avec un chiffre de plus ; « sur » indique combien ont des données. Un Membre de plusieurs groupes compte dans chacun.

## Ce qui attend un organe

agenda-standing = à chaque ordre du jour
queue-heading = Ce qui attend cet organe
queue-none = Rien n’attend. Un besoin apparu entre deux évaluations est déposé ici et examiné au point inscrit à chaque ordre du jour.
queue-raised = Besoins signalés
queue-raised-on = Signalé le
queue-raise = Déposer un besoin dans la file
queue-raise-hint = Pour ce qui est apparu entre deux évaluations et ne doit pas se perdre. Il attend jusqu’à ce que quelqu’un dise ce qu’il en est advenu.
queue-member-hint = Nom ou code. Vide pour ce qui manque à plusieurs Membres.
queue-several = plusieurs Membres
queue-source = Comment il est apparu
queue-source-hint = Par exemple « Atelier sur l’âge, mai 2026 ». Peut rester vide.
queue-settle = Dire ce qu’il en est advenu
queue-outcome = Ce qu’il en est advenu
queue-outcome-hint = Où il a été repris, ou pourquoi il a été écarté.
# $count: nombre de constatations
queue-findings = { $count ->
    [one] { $count } constatation à trancher
   *[other] { $count } constatations à trancher
}
queue-parts = Évaluations des besoins avec une partie à finaliser
raised-state-waiting = en attente
raised-state-taken-up = repris
raised-state-set-aside = écarté
deed-need-raised = Un besoin a été déposé dans la file d’un organe
deed-need-raised-settled = Il a été dit ce qu’il est advenu d’un besoin en attente

## Capacités d’un Membre

capacity-title = Capacités et besoins
# $member: le Membre
capacity-of = Plan de capacités : { $member }
# $organisation: de qui il est Membre ; $day: date des chiffres
capacity-standing = { $organisation }, au { $day }.
capacity-lead = Les notes de ce Membre, ses besoins, ce qui est fait et dans quel ordre. Tout vient des autres pages, dans la mesure où vous pouvez les lire.
capacity-scores = Notes au fil du temps
capacity-trend = ▲ mieux, ▼ moins bien, = comme dans l’évaluation précédente. Un tiret signifie aucune donnée.
capacity-no-scores = Aucune évaluation que vous pouvez lire ne note encore ce Membre.
capacity-no-needs = Aucun besoin de ce Membre n’est encore inscrit. Les besoins figurent dans une évaluation, avec leur source.
capacity-obligation = Obligation ou source
capacity-cause = Ce qui manque
capacity-assistance = Assistance nécessaire
capacity-answers = Réponse
capacity-cost = Coût
capacity-time = Quand
capacity-sequence = Ce qui est fait, dans l’ordre
capacity-kind = Nature
capacity-what = Quoi
capacity-no-day = sans date
capacity-no-steps = Rien ne répond encore aux besoins de ce Membre : ni demande, ni initiative, ni mission, ni formation.
capacity-step-request = Demande
capacity-step-initiative = Initiative
capacity-step-mission = Mission
capacity-step-training = Formation
capacity-whose = À qui le tour
capacity-theirs = au Membre
capacity-ours = à d’autres
