### Les questionnaires : ce qui est demandé aux Membres chaque année, ce qu’ils répondent et ce qui en ressort.

## The list

surveys-title = Enquêtes
surveys-none = Il n’y a aucun questionnaire dont vous puissiez avoir connaissance. Ici figurent les questionnaires adressés aux Membres, avec ceux qui n’ont pas encore répondu.
survey-title = Titre
survey-code = Nom court
survey-code-hint = Lettres minuscules, chiffres et traits d’union, par exemple needs-2026.
survey-kind = But
survey-kind-needs = Besoins des Membres
survey-kind-self-assessment = Auto-évaluation
survey-kind-expertise = Expertise
survey-kind-other = Autre
survey-year = Année
survey-year-hint = L’année sur laquelle portent les questions, par exemple 2026.
survey-state = État
survey-state-draft = Brouillon
survey-state-open = Ouverte
survey-state-closed = Close
survey-closes = Clôture
survey-closes-hint = Un jour, ou des mots comme « 30 days before COMM 34 ». Peut rester vide.
survey-answered = Réponses
survey-given-of = { $given } sur { $asked }
survey-one = Enquête

## One questionnaire

survey-add = Nouvelle enquête
survey-add-lead = Rédigez les questions et ouvrez l’enquête quand elles sont justes. Une fois l’enquête ouverte, elles ne peuvent plus être modifiées.
survey-edit = Modifier l’enquête
survey-begin-from = En commencer une nouvelle à partir de celle-ci
survey-withdraw = Supprimer le brouillon
survey-way-open = Ouvrir aux Membres
survey-way-close = Clore
survey-open-hint = L’ouverture s’adresse à chaque Membre de ce jour. À partir de là, les questions restent telles quelles.
survey-opened-on = Ouverte le
survey-members = Membres interrogés
survey-members-all = Tous les Membres
survey-asked = { $members ->
    [one] { $members } Membre
   *[other] { $members } Membres
}
survey-body = Au sujet de l’organe
survey-plan = Pour le plan
survey-earlier = Commencée à partir de
survey-guidance = Comment la remplir
survey-questions = Questions
survey-questions-none = Il n’y a pas encore de question. Rédigez-les avec « Modifier l’enquête », ou importez-les d’un tableau.
survey-questions-hint = Une question par ligne : numéro | ce qui est demandé | question. On peut demander : text, number, day, yes-no, yes-partly-no, « one: a; b », « several: a; b » ou « scale: code » ; une étoile après signifie obligatoire. Une ligne avec # commence une section. Peuvent suivre, chacun après un | : « area: … », « if: 1 = yes; partly », « gap: no » (les réponses qui disent qu’il manque quelque chose), « help: … ». Domaines : { $areas }. Échelles : { $scales }.
survey-required = Obligatoire
survey-asked-if = Seulement si la réponse à la question { $number } est : { $values }
survey-asks-text = Texte
survey-asks-number = Un nombre
survey-asks-day = Un jour, par exemple 2026-12-31
survey-asks-one = L’une de ces réponses : { $choices }
survey-asks-several = Une ou plusieurs de ces réponses, séparées par ; : { $choices }
survey-answer-yes = Oui
survey-answer-partly = En partie
survey-answer-no = Non
survey-answer-none = Pas de réponse
survey-standing = Qui a répondu
survey-count = La compter pour le plan
survey-count-lead = La tenue de l’enquête sera enregistrée pour ces actions, au jour de son ouverture, avec cette page pour preuve.
survey-reminder = Rappel
survey-reminder-to = Pas encore de réponse de :
survey-reminder-text = Nous n’avons pas encore reçu votre réponse à « { $title } ». Vous pouvez commencer, enregistrer chaque page et continuer plus tard : { $link }
survey-reminder-text-day = Nous n’avons pas encore reçu votre réponse à « { $title } ». Merci de l’envoyer au plus tard le { $day }. Vous pouvez commencer, enregistrer chaque page et continuer plus tard : { $link }
survey-form = Formulaire à remplir hors ligne

## From a table

survey-import = Importer des questions
survey-import-lead = Les questions du tableau remplacent celles du brouillon. Toutes les lignes sont prises, ou aucune.
survey-import-heads = Titres des colonnes, dans n’importe quelle langue : { $heads }. Le numéro, le type de réponse et la question sont nécessaires.
survey-column-section = Section
survey-column-number = Numéro
survey-column-kind = Type de réponse
survey-column-text = Question
survey-column-required = Obligatoire
survey-column-area = Domaine
survey-column-if = Posée si
survey-column-gap = Lacune si
survey-column-help = Aide
survey-column-answers = Réponses possibles
survey-column-answer = Réponse
response-import = Importer des réponses
response-import-lead = Téléchargez le formulaire, remplissez-le et rapportez-le ici. Toutes les lignes sont prises, ou aucune. Les questions absentes du fichier gardent leur réponse.
response-import-heads = Titres des colonnes, dans n’importe quelle langue : { $heads }. Les deux sont nécessaires ; d’autres colonnes peuvent figurer à côté.
survey-fault-parts = écrivez le numéro, le type et la question, séparés par |
survey-fault-number = écrivez un numéro de 20 caractères au plus
survey-fault-twice = une autre question porte ce numéro
survey-fault-kind = ce n’est pas un type de réponse
survey-fault-words = écrivez la question en 2 000 caractères au plus
survey-fault-area = aucune liste ne contient ce domaine
survey-fault-if = nommez une question précédente et l’une de ses réponses, par exemple 1 = yes
survey-fault-gap = ce n’est pas l’une des réponses
survey-fault-many = une enquête compte 400 questions au plus
survey-fault-no-question = l’enquête n’a pas de question portant ce numéro
survey-fault-no-number = ce n’est pas un nombre

## What it comes to

survey-results = Résultats
survey-results-none = Aucune réponse ne peut encore être comptée. Les réponses sont comptées une fois qu’un Membre les a soumises.
survey-counted = { $given } Membres sur { $asked } sont comptés. Chaque question a son propre nombre de réponses ; une absence de réponse ne compte pas comme 0.
survey-by-question = Question par question
survey-n = Réponses
survey-spread = Ce qui a été répondu
survey-unanswered = Sans réponse
survey-left-out = Non posée
survey-lacking = Lacunes
survey-numbers = minimum { $least } · milieu { $middle } · maximum { $most }
survey-gaps = Ce qui manque, par domaine
survey-gaps-lead = Combien de réponses disent qu’il manque quelque chose, sur combien de réponses à cette question.
survey-csv = Réponses (CSV)
survey-xlsx = Réponses (XLSX)

## What a Member answers

responses-title = Réponses
responses-none = Il n’y a aucune réponse dont vous puissiez avoir connaissance. Ce qu’un Membre a commencé est montré aux autres une fois soumis.
response-member = Membre
response-state = Réponse
response-state-none = Pas encore de réponse
response-state-draft = Commencée
response-state-submitted = Soumise
response-state-returned = Renvoyée
response-state-accepted = Acceptée
response-way-submit = Soumettre
response-way-withdraw = Reprendre
response-way-accept = Accepter
response-way-return = Renvoyer
response-voice-remark = Remarque
response-voice-reason = Renvoyée parce que
response-submitted-on = Soumise le
response-decided-on = Décidée le
response-progress = Répondu
response-answered-of = { $answered } sur { $available } avec réponse
response-of = Réponse de
response-begin = Commencer
response-go-on = Ouvrir la réponse
response-too-late = L’enquête est close et n’a pas reçu de réponse.
response-pages = Pages
response-page = Page { $page }
response-page-before = Page précédente
response-page-next = Page suivante
response-missing = Ces questions doivent recevoir une réponse avant que vous puissiez soumettre :
response-answers = Réponses
response-save = Enregistrer
response-save-next = Enregistrer et continuer
response-last-time = La dernière fois :
response-take-over = Reprendre cette réponse
response-remove = Supprimer ce qui a été commencé
response-say = Écrire une remarque
response-words = Remarque
response-why = Ce qui doit être corrigé
response-said = Remarques

## What an answer is taken up as

taken-up = Donner suite
taken-as-finding = Comme constatation
taken-as-request = Comme demande
taken-as-need = Comme besoin
taken-finding = Constatation
taken-need = Besoin
taken-request = Demande
taken-question = question { $number }
taken-from = De « { $title } » de { $year }, question { $number }

## On the desk

due-survey-draft = Achever et ouvrir une enquête
due-survey-open = Répondre à une enquête
due-response-submitted = Examiner les réponses d’un Membre
due-response-returned = Corriger vos réponses

## Problems

problem-survey-counted = La tenue de cette enquête est déjà enregistrée, ou son plan n’a aucun indicateur qui compte des enquêtes. Rien n’est compté deux fois.
problem-survey-not-from = Là où en est l’enquête ({ $value }), cela ne mène pas plus loin. Ce qui le fait : { $next }.
problem-survey-no-questions = L’enquête n’a pas de question. Rédigez-en au moins une, puis ouvrez-la.
problem-survey-nobody = L’enquête n’interroge aucun Membre ce jour-là. Choisissez un autre groupe de Membres.
problem-survey-heads = Aucun tableau n’a été trouvé. Nommez ces colonnes dans une ligne : { $value }.
problem-survey-twice = Une autre question porte ce numéro. Choisissez-en un autre.
problem-survey-kind = Ce n’est pas un type de réponse.
problem-survey-area = Aucune liste ne contient ce domaine. Ajoutez-le d’abord à une liste de termes, ou laissez vide.
problem-survey-if = Nommez une question précédente et l’une de ses réponses, par exemple 1 = yes.
problem-survey-gap = Ce n’est pas une réponse possible à la question. Nommez l’une de ses réponses.
problem-survey-many = Une enquête compte 400 questions au plus. Retirez-en.
problem-survey-number = L’enquête n’a pas de question « { $value } ». Utilisez les numéros de son formulaire.
problem-response-not-from = Là où en est la réponse ({ $value }), cela ne mène pas plus loin. Ce qui le fait : { $next }.
problem-response-not-open = L’enquête n’est pas ouverte : aucune réponse n’est reçue ni modifiée. Adressez-vous au Secrétariat.
problem-response-missing = Répondez d’abord à ces questions : { $value }.
problem-response-not-asked = Ce Membre n’a pas été interrogé. Choisissez un Membre auquel l’enquête a été ouverte.
problem-answer-number = Question { $number } : « { $value } » n’est pas un nombre. Saisissez un nombre, par exemple 24.
problem-answer-day = Question { $number } : « { $value } » n’est pas un jour. Saisissez un jour, par exemple 2026-12-31.

## Deeds

deed-survey-added = Une enquête a été créée
deed-survey-counted = Une enquête a été comptée pour le plan
deed-survey-compared = Un chiffre d’un autre organe a été placé à côté d’une enquête
deed-survey-option-put = Une option a été ajoutée au document sur une enquête
deed-survey-part-removed = Un chiffre ou une option a été retiré d’une enquête
deed-survey-changed = Une enquête a été modifiée
deed-survey-imported = Des questions ont été importées
deed-survey-withdrawn = Le brouillon d’une enquête a été supprimé
deed-survey-moved = Une enquête a avancé
deed-response-drafted = Un Membre a commencé une réponse
deed-response-draft-changed = Un Membre a modifié sa réponse
deed-response-draft-removed = Un Membre a supprimé sa réponse
deed-response-changed = Un Membre a corrigé sa réponse
deed-response-withdrawn = Un Membre a repris sa réponse
deed-response-moved = Une réponse a avancé
deed-response-remarked = Une remarque a été faite sur une réponse

## Figures of other bodies, and the options paper

survey-comparisons = Chiffres d’autres organes
survey-comparisons-none = Aucun chiffre d’un autre organe. Placez-en un à côté d’une question tant que l’enquête est ouverte, avec sa date et sa source.
survey-comparisons-apart = Chaque chiffre a sa propre date, son propre nombre de réponses et sa propre façon de compter. Rien n’est additionné entre organes.
survey-compare = Placer un chiffre d’un autre organe
survey-own-n = Réponses propres
comparison-body = Organe
comparison-counted = Ce qui y a été compté
comparison-counted-hint = Dans ses termes, par exemple : Parties ayant un expert en génétique.
comparison-figure = Chiffre
comparison-out-of = Sur combien
comparison-out-of-hint = Laissez vide si ce n’est pas indiqué.
comparison-as-at = Au
comparison-source = Où on peut le lire
options-title = Document d’options
options-heading = Options
options-none = Aucune option. Dites ce qui pourrait être fait, ce que cela signifierait et qui le ferait.
options-no-gaps = Aucune réponse n’indique de manque.
# $counted: responses; $asked: Members; $day: the day of the paper
options-standing = { $counted } sur { $asked } interrogés avaient répondu le { $day }.
options-consult = Portez-le de là dans un document et ses tours de consultation.
option-add = Ajouter une option
option-title = Option
option-meaning = Ce que cela signifierait
option-effort = Coût ou travail
option-who = Qui
survey-part-remove = Retirer
