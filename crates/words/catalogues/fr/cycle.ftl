### Le cycle d’un plan : ses tours, ses étapes et ses enseignements.

## La page

cycle-title = Cycle
cycle-turns = Tours
cycle-turn-named = Tour { $turn }
cycle-since = depuis le { $day }
cycle-version = version { $version } du plan
cycle-as-at = Situation au
cycle-under-way = En cours :
cycle-late = En retard :
cycle-next = Ensuite :
cycle-nothing-left = Toutes les étapes de ce tour sont faites ou laissées de côté.
cycle-no-stages = Ce plan ne prévoit pas encore d’étapes. Un agent peut indiquer lesquelles de ses actions sont des étapes, ou en ajouter.
cycle-no-turn = Aucun tour n’a encore commencé. Voici les étapes qu’aura le premier.

## La liste des étapes

cycle-stages = Étapes
cycle-stage = Étape
cycle-number = N°
cycle-responsible = Responsable
cycle-due = Échéance
cycle-from = à partir du { $day }
cycle-state = État
cycle-state-late = en retard
cycle-shown-by = Ce qui le montre
cycle-more = Description, ressources, résultat
cycle-description = Description
cycle-resources = Ressources nécessaires
cycle-outcome = Résultat
cycle-left-by = repris du tour { $turn }
cycle-act = Acte de { $body } du { $day }
cycle-finished-by = N’est achevée que par un acte de : { $body }.
stage-state-to-come = à venir
stage-state-under-way = en cours
stage-state-done = faite
stage-state-left-out = laissée de côté

## Formulaires

cycle-say = Dire où elle en est
cycle-say-title = Dire où en est une étape
cycle-day = Depuis le
cycle-note = Ce qui le montre, ou pourquoi elle a été laissée de côté
cycle-note-hint = Une étape faite demande un document, un acte ou quelques mots ; une étape laissée de côté, la raison.
cycle-document = Document qui le montre
cycle-document-hint = Sa cote ; peut rester vide.
cycle-act-label = Acte d’un organe qui le montre
cycle-act-hint = Les actes s’enregistrent sur la page des actes du plan.
cycle-learn = Noter un enseignement
cycle-lesson = Ce que ce tour a appris
cycle-lesson-hint = Il est montré au début du tour suivant.
cycle-lessons = Enseignements de ce tour
cycle-lessons-of = Ce que le tour { $turn } a appris
cycle-begin = Commencer un tour
cycle-turn = Nom du tour
cycle-turn-hint = Par exemple l’année. Ce que le tour précédent a laissé ouvert est repris.
cycle-begins-on = Premier jour
cycle-lay = Ajouter une étape
cycle-heading = Intitulé
cycle-activity = Activité
cycle-timeline = Calendrier
cycle-number-hint = Tel qu’il est imprimé. Les numéros peuvent sauter ; aucun n’est modifié.
cycle-responsible-hint = D’abord le chef de file, puis ceux qui partagent la tâche ; « en consultation avec » devant ceux qui sont consultés.
cycle-timeline-hint = En mots, une ligne chacun : « Avant la réunion annuelle ».
cycle-mark = Faire d’actions des étapes
cycle-marks = Actions qui sont des étapes
cycle-marks-hint = Leurs numéros tels qu’imprimés, un par ligne.
cycle-take-off = Retirer de la liste

## L’examen du plan

cycle-review = Examen du plan
cycle-review-not-said = Rien dans le plan ne dit quand il est examiné, aucune échéance non plus.
cycle-review-announced = Annoncé pour le { $day }.
cycle-review-set = Une échéance est fixée.
cycle-review-deadline = Voir l’échéance
cycle-review-announce = Annoncer le prochain examen
cycle-review-prepare = Préparer l’examen
review-title = Éléments pour l’examen
review-lead = Ce que disent les dossiers depuis le début du plan. Un examen qui change la démarche produit une version plus récente du plan : le tour en cours garde ses étapes, le suivant a les nouvelles.
review-stages = Étapes en retard, laissées de côté ou restées ouvertes
review-turn = Fait : { $done } sur { $total }
review-due = échéance le { $day }
review-done-late = faite en retard, le { $day }
review-lessons = Enseignements des tours
review-off-track = Indicateurs en mauvaise voie
review-decisions = Ce que les organes ont fait et décidé
review-consultations = Consultations et réponses
review-comments = Observations sur le plan
review-nothing = Les dossiers n’en disent rien.

## Problèmes

problem-cycle-no-stages = Ce plan ne prévoit pas d’étapes, aucun tour ne peut donc commencer. Indiquez d’abord lesquelles de ses actions sont des étapes, ou ajoutez-en.
problem-turn-not-after = Le tour précédent a commencé le { $day }. Indiquez un jour ultérieur.
problem-stage-before-turn = Le tour a commencé le { $day }. Indiquez ce jour ou un jour ultérieur.
problem-stage-after-turn = Le tour suivant a commencé le { $day }. Indiquez un jour antérieur, ou dites-le de l’étape du tour suivant.
problem-stage-no-reason = Dites pourquoi l’étape a été laissée de côté.
problem-stage-nothing-shows = Dites ce qui montre que l’étape est faite : un document, un acte ou quelques mots.
problem-stage-by-act = Cette étape n’est achevée que par un acte de : { $body }. Enregistrez d’abord l’acte, puis choisissez-le ici.
problem-review-not-said = Rien dans le plan ne dit quand il est examiné. Fixez d’abord une échéance du type « examen ».

## Faits

deed-stage-marked = Des actions d’un plan sont devenues des étapes
deed-stage-laid-out = Une étape a été ajoutée au cycle d’un plan
deed-stage-taken-off = Une étape a été retirée de la liste d’un plan
deed-stage-said = Il a été dit où en est une étape
deed-turn-begun = Un tour du cycle d’un plan a commencé
deed-lesson-noted = Un enseignement d’un tour a été noté

## Le bureau

desk-cycle = Cycles
desk-cycle-turn = Tour
desk-cycle-review = Prochain examen
desk-cycle-under-way = En cours
desk-cycle-late = En retard
desk-cycle-next = Ensuite
