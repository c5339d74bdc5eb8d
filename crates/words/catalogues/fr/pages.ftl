### Pages : le cadre, les listes, les graphiques, les échecs.

## Le cadre de chaque page

skip-to-content = Aller au contenu
title-failed = Problème : { $title }
site-navigation = Navigation principale
nav-plans = Plans
nav-work = Travail avec les Membres
nav-house = Administration
language-label = Langue :
breadcrumb-label = Vous êtes ici
accessibility-link = Accessibilité
api-link = Description de l’API
sample-data = Exemple

## Après une action

flash-saved = Enregistré.
flash-signed-out = Vous êtes déconnecté.
flash-imported = Le plan est importé : { $actions ->
    [one] une action
    [many] { $actions } d’actions
   *[other] { $actions } actions
}, { $flags ->
    [one] un doute
    [many] { $flags } de doutes
   *[other] { $flags } doutes
} à examiner.

## Listes

pager-label = Pages de cette liste
pager-before = Précédente
pager-after = Suivante
pager-page = Page { $page }
filter-more = Plus de filtres
filter-remove = Retirer ce filtre
filter-clear = Effacer tous les filtres
status = État
form-problem-title = Il faut corriger quelque chose

## Graphiques

chart-table = Les chiffres en tableau
chart-day = À partir du
chart-period = Période
chart-count = Nombre
chart-counted = Comptés
chart-whole = Sur un total de
chart-asked = Cible
chart-needed-head = Nécessaire
chart-target = Cible { $value }
chart-needed = Nécessaire { $value }
chart-steps = La valeur est de { $value } au { $day }.
chart-steps-target = La valeur est de { $value } au { $day } ; la cible est de { $target }.
chart-sub-periods = { $held } périodes sur { $total } atteignent les { $needed } nécessaires à chacune.
chart-share = { $value } sur { $of }.
chart-share-target = { $value } sur { $of } ; la cible est de { $target }.

## La liste des plans

plans-title = Plans
plan = Plan
plan-period = Période
plan-adopted-by = Adopté par
plan-draft = Projet
plan-actions = Actions
plan-standing = Où il en est
plans-none = Il n’y a pas encore de plan. Un plan apparaît dès que son document a été importé.
plans-none-public = Aucun plan adopté n’est encore public. Si vous avez un compte, connectez-vous pour voir les plans de votre organisation.

## En cas d’échec

failure-title-not-found = Rien ici
failure-title-refused = Non autorisé
failure-title-conflict = Quelqu’un a été plus rapide
failure-title-yours = Cela n’a pas fonctionné
failure-title-ours = C’est notre faute
failure-method = Cette adresse ne peut pas être utilisée ainsi. Revenez en arrière et suivez un lien de la page.
failure-too-large = Votre envoi est trop volumineux. Un fichier peut faire jusqu’à 32 Mo, un texte jusqu’à 10 000 caractères. Rien n’a été modifié.
failure-slow = Cela a pris trop de temps et a été interrompu. Rien n’a été modifié. Réessayez dans une minute.
failure-request = La demande n’a pas été comprise. Revenez en arrière et réessayez depuis la page.
failure-way-on = Aller à la page d’accueil
failure-code = Si vous demandez de l’aide, indiquez

## Déclaration d’accessibilité

accessibility-aim = Toute personne qui travaille avec un plan doit pouvoir utiliser ce site, quels que soient ses outils. Nous le construisons selon WCAG 2.2, niveau AA.
accessibility-holds-title = Ce qui vaut sur chaque page
accessibility-keyboard = Tout fonctionne au clavier seul, et vous voyez toujours où vous êtes.
accessibility-script = Aucune page n’a besoin de script, et aucune ne charge quoi que ce soit d’un autre site.
accessibility-colour = Un état est une forme et un mot ; la couleur ne fait que les répéter.
accessibility-charts = Chaque graphique a une description et ses chiffres dans un tableau.
accessibility-zoom = Les pages peuvent être agrandies à 400 % et lues sur un téléphone sans défilement horizontal ; seuls les grands tableaux de chiffres défilent dans leur cadre.
accessibility-languages = Les pages sont en anglais, français, espagnol et arabe, et suivent les réglages de votre appareil pour les couleurs sombres et les animations réduites.
accessibility-limits-title = Ce qui ne vaut pas encore
accessibility-source-texts = Les textes des documents importés restent dans la langue de leur adoption ; cette langue n’est pas indiquée aux lecteurs d’écran.
accessibility-date-fields = Les champs de date se présentent comme votre navigateur le décide.
accessibility-help-title = Si quelque chose vous gêne
accessibility-help = Écrivez au secrétariat qui gère ce site en précisant la page, ce que vous avez essayé et avec quel outil. Vous recevrez ce qu’il vous faut sous une autre forme.

## Le tableau du plan

board-caption = Actions au { $day }
board-as-at = État au
board-number = N°
board-action = Action
board-kpi = Indicateur
board-target = Cible
board-reading = Mesure
board-timeframe = Calendrier
board-progress = Dernier rapport
board-section = Section
board-horizon = Horizon
board-responsible = Responsable
board-condition = Condition
board-flag = Doute
board-flags = { $count ->
    [one] { $count } doute
    [many] { $count } de doutes
   *[other] { $count } doutes
}

## Importer un document

flash-discarded = Le fichier est oublié. Aucun plan n’a été modifié.
import-title = Importer un plan
import-lead = Apportez le fichier que les Membres ont adopté. Vous voyez ce qui en a été compris, à côté du texte d’origine, avant que rien ne soit conservé.
import-file = Fichier
import-file-hint = Word (.docx), Excel (.xlsx) ou CSV, 32 Mo au plus
import-as = Ce que c’est
import-as-hint = Une version plus récente montre ce qui change et garde l’historique de ce qui reste.
import-new-plan = Un nouveau plan
import-newer-of = Une version plus récente de { $plan }
import-look = Lire le fichier
import-nothing-yet = Rien n’est conservé avant votre confirmation. Un fichier que personne ne confirme est oublié après sept jours.
import-kicker = Pas encore un plan :
import-is-newer = Ce document devient la version plus récente du plan { $plan }. Ce qui reste garde ses faits, ses rapports et son historique.
import-no-actions = Aucune action n’a été trouvée dans ce fichier ; il ne peut donc pas devenir un plan. Voyez sous « Colonnes » si les en-têtes ont été compris, et sous « Non placé » pour son texte.
import-to-confirm = Aller à la confirmation
import-parts = Parties du document
import-all = Actions telles que lues
import-doubts = Doutes
import-changes = Ce qui change
import-unplaced = Non placé
import-columns = Colonnes
import-sections = Sections
import-kpis = Indicateurs
import-about-document = Sur le document
import-no-section = Sans section
import-no-doubts = Aucun doute.
import-place = Où
import-text = Texte
import-doubt = Doute
import-cells = Ce que dit encore sa ligne
import-pairs = Indicateurs et cibles
import-statement = Des mots sans nombre : gardés tels quels, rien n’est calculé.
import-upon-request = Sur demande
import-internal = Interne
import-external = Externe
import-unplaced-why = Ces cellules et paragraphes ne font pas partie du plan. Ils restent dans le fichier ; si l’un d’eux appartient au plan, corrigez les colonnes ou le document.
import-columns-why = Le sens donné à chaque en-tête. Une correction est retenue pour votre organisation et sert désormais à chaque fichier.
import-columns-none = Aucun en-tête de colonne n’a été trouvé dans ce document.
import-columns-save = Enregistrer et relire
columns-head = En-tête imprimé
columns-tables = Dans les tableaux
columns-meaning = Signifie
columns-meaning-of = Sens de « { $head } »
columns-not-read = Non lu ; listé comme non placé
column-number = Numéro
column-action = Action
column-description = Description
column-milestone = Partie du plan supérieur
column-kpi = Indicateur
column-target = Cible
column-timeframe = Calendrier
column-responsible = Responsable
column-resources = Ressources
column-outcome = Résultat
column-progress = Progrès accomplis
column-plan = Ce qui est prévu
column-baseline = Valeur de départ
column-status = État
column-priority = Priorité
column-section = Section
column-horizon = Horizon
column-remarks = Remarques
place-paragraph = Paragraphe { $number }
place-cell = Tableau { $table }, ligne { $row }, colonne { $column }

## Ce que change une version plus récente

change-none = Rien ne change : cette version dit la même chose que la précédente.
change-history-stays = Les actions qui restent gardent leurs rapports, faits et indicateurs, même renumérotées, déplacées ou reformulées.
change-plan = Le plan lui-même
change-sections = Sections
change-changed = Actions modifiées
change-added = Nouvelles actions
change-removed = Actions disparues
change-tag-added = Nouveau
change-tag-removed = Disparu
change-tag-reworded = Reformulée
change-tag-renumbered = Renumérotée
change-tag-moved = Déplacée
change-piece = Quoi
change-before = Avant
change-after = Maintenant
change-title = Titre
change-vision = Vision
change-mission = Mission
change-parent = Placée sous
change-wording = Libellé
change-horizon-wording = Libellé dans un horizon
change-horizon-report = Rapport ou plan dans un horizon
change-horizon-resources = Ressources dans un horizon

## Confirmer

confirm-title = En faire un plan
confirm-title-newer = En faire la version plus récente
confirm-code = Code court
confirm-code-hint = Minuscules, chiffres et traits d’union ; il figure dans les noms de fichiers et les commandes.
confirm-by = Adopté par
confirm-by-hint = Organe et réunion. Laissez vide pour un projet, que seule votre organisation voit.
confirm-by-hint-newer = Organe et réunion pour la nouvelle version. Si vous laissez vide, l’adoption reste telle quelle.
confirm-on = Adopté le
confirm-on-hint = Si le jour est connu
confirm-deed = Confirmer
confirm-discard = Abandonner ce fichier

## Le bureau

desk-title = Bureau
desk-none = Votre organisation n’a pas encore de plan. Ce qui demande attention figurera ici dès qu’il y en aura un.
desk-unsettled = À régler
desk-silent = Sans nouvelles
desk-off-track-why = Indicateurs dont la cible ne sera pas atteinte à ce rythme, ou ne l’a pas été.
desk-at-risk-why = Indicateurs dont la cible pourrait ne pas être atteinte.
desk-unsettled-why = Indicateurs dont la cible a un nombre et pour lesquels personne n’a encore dit ce qui compte.
desk-doubts-why = Doutes sur le document adopté que personne n’a réglés.
desk-silent-why = Actions non terminées dont personne n’a rendu compte depuis { $months ->
    [one] { $months } mois
    [many] { $months } de mois
   *[other] { $months } mois
}.
desk-open = { $matter } : { $count } dans { $plan }
desk-on-board = Les voir sur le tableau du plan
desk-what = Ce qu’il faut examiner
desk-last-word = Dernier rapport au { $day }
desk-no-word = Aucun rapport à ce jour
desk-events = Derniers événements
desk-when = Quand
desk-deed = Quoi
desk-who = Qui
desk-operator = Ligne de commande
deed-plan-uploaded = Un fichier a été envoyé
deed-plan-upload-discarded = Un fichier envoyé a été abandonné
deed-plan-imported = Un plan a été importé
deed-plan-columns-corrected = Le sens de colonnes a été corrigé
deed-fact-recorded = Des faits ont été enregistrés
deed-fact-withdrawn = Un fait a été retiré
deed-kpi-settled = Ce qui compte pour un indicateur a été fixé
deed-kpi-baseline-set = Une valeur de départ a été fixée
deed-progress-reported = Un rapport d’avancement a été fait
deed-organisation-added = L’organisation a été ajoutée
deed-person-added = Une personne a été ajoutée
deed-members-set-added = Des Membres ont été ajoutés
deed-instruments-added = Des instruments ont été ajoutés
deed-flag-decided = Un doute a été réglé
deed-scale-set = L’échelle des statuts a été fixée
deed-sample-loaded = Le programme d’exemple a été chargé

## Documents de réunion

paper-title = Documents
paper-lead = Le plan tel qu’adopté, ou son avancement, d’après les données du moment. Chaque chiffre porte le jour auquel il se rapporte.
paper-which = Document
paper-progress = Rapport d’avancement
paper-plan = Plan tel qu’adopté
paper-format = Format
paper-docx = Word (.docx)
paper-pdf = PDF
paper-xlsx = Excel (.xlsx)
paper-html = Page web
paper-csv = CSV
paper-language = Langue des titres et des libellés
paper-as-at-hint = Le jour des chiffres
paper-masthead = En-tête du document
paper-masthead-hint = Les lignes laissées vides sont omises.
paper-symbol = Cote
paper-field-distribution = Distribution
paper-date = Date du document
paper-original-language = Langue originale
paper-meeting = Réunion
paper-place-and-dates = Lieu et dates
paper-field-agenda-item = Point de l’ordre du jour
paper-field-prepared-by = Établi par
paper-field-action-requested = Mesures demandées, une par ligne
paper-make = Préparer le document
paper-ready = Votre document
paper-preview = Le voir comme page web
paper-share = L’adresse de cette page garde votre choix : envoyez-la à un collègue.
import-all-placed = Rien ne reste : chaque cellule et chaque paragraphe a sa place dans le plan.
sign-in-first = Connectez-vous pour ouvrir la page demandée ; vous y serez ensuite conduit.
paper-chosen = { $paper }, { $format }, chiffres au { $day }
failure-session-ended = Votre session a peut-être expiré. Revenez en arrière dans votre navigateur pour copier votre saisie, puis connectez-vous et envoyez-la de nouveau.
