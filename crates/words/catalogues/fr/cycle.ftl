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
approach-title = Ce qui change dans la démarche
approach-lead = Noté pendant l’examen et repris en bloc par la version suivante du plan. Les étapes viennent avec cette version ; délais et échelles sont réglés par qui tient les paramètres, critères et poids avec l’évaluation suivante.
approach-none = Aucun changement de démarche n’est noté. Indiquez l’étape, le critère, le poids, l’échelle ou le délai, et quel organe l’a demandé.
approach-add = Noter un changement
approach-part = Ce qui change
approach-part-stage = étape
approach-part-criterion = critère d’orientation de l’aide
approach-part-weight = poids d’un critère
approach-part-scale = échelle
approach-part-clock = délai
approach-about = Lequel
approach-about-hint = Le numéro de l’étape ; le code de l’échelle ; le nom du critère ; pour un délai : acknowledge, no-objection, check ou mission-report.
approach-was = Ancienne valeur
approach-was-hint = Laissez vide si elle est lue : pour une étape, un délai ou une échelle. Ce qui est nouveau n’en a pas.
approach-is = Nouvelle valeur
approach-is-hint = Laissez vide pour ce qui disparaît.
approach-reason = Motif
approach-body = Demandé par
approach-version = Repris par
approach-waits = attend la version suivante
approach-take-off = Retirer
approach-otherwise = actuellement : { $holds }
turn-assess = Consigner ce qu’un organe a fait du tour
turn-paper = Document
turn-paper-monitoring = synthèse du suivi
turn-paper-report = rapport final
turn-document = Document dont il était saisi
turn-document-hint = Cote du document tel que soumis à l’organe ; ses chiffres y restent. Peut rester vide si un paragraphe est indiqué.
turn-report-title = Rapport final du tour { $turn } : { $plan }
turn-report-so-far = Rapport du tour { $turn } en cours : { $plan }
turn-report-span = Du { $first } au { $last }. Étapes, constats et indicateurs au dernier jour ; initiatives et rapports au jour de l’impression.
turn-report-no-initiative = Aucune initiative n’a servi le plan pendant ce tour.
turn-report-none = aucun rapport final transmis
turn-report-findings = Constats ouverts et clos
turn-report-counted = Ouverts pendant le tour : { $opened }. Clos : { $closed }.
turn-report-in-turn = Pendant ce tour
turn-report-opened = ouvert
turn-report-closed = clos
turn-report-indicators = Indicateurs à la fin du tour
turn-report-no-indicator = Le plan n’a pas d’indicateur.
turn-report-unassessed = Aucun organe ne s’est encore prononcé sur ce tour.
turn-report-unheard = Rien de consigné encore sur le rapport final : { $bodies }.
turn-report-left = Pas encore terminé
turn-report-taken-by = Repris par le tour { $turn }
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
problem-approach-same = L’ancienne et la nouvelle valeur sont les mêmes, rien ne change donc. Saisissez la nouvelle valeur.
problem-approach-waits = Un changement à ce sujet attend déjà. Retirez-le d’abord de la liste.
problem-approach-taken-up = La version { $number } du plan a repris ce changement, et il demeure. Notez un nouveau changement.
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
deed-turn-assessed = Ce qu’un organe a fait d’un tour a été consigné
deed-approach-proposed = Un changement de démarche d’un plan a été noté
deed-approach-taken-off = Un changement de démarche d’un plan a été retiré de la liste
deed-lesson-noted = Un enseignement d’un tour a été noté

## Le bureau

desk-cycle = Cycles
desk-cycle-turn = Tour
desk-cycle-review = Prochain examen
desk-cycle-under-way = En cours
desk-cycle-late = En retard
desk-cycle-next = Ensuite

datasets-title = Jeux de données pour une évaluation
datasets-lead = Un jeu de données fige le plan, ses indicateurs et ce qui a été fait, pour qu’une personne extérieure puisse l’évaluer. Une autre personne que son auteur le diffuse.
datasets-none = Aucun jeu de données n’a encore été fait de ce plan.
dataset-title = Jeu de données
dataset-begin = Faire un jeu de données
dataset-begin-hint = Il est fait en arrière-plan : vous pouvez quitter cette page et revenir.
dataset-turn = Tour
dataset-turn-hint = Laissez vide pour le plan depuis son début.
dataset-as-at = À la date du
dataset-from = À partir du
dataset-state = État
dataset-state-running = en cours
dataset-state-abandoned = arrêté en chemin
dataset-state-made = fait, non diffusé
dataset-state-released = diffusé
dataset-state-stopped = abandonné
dataset-state-withdrawn = retiré
dataset-abandoned-hint = Rien n’y a été ajouté depuis cinq minutes. Retirez-le et faites-en un autre.
dataset-progress-made = Avancement
dataset-done = { $done } tables sur { $all }, { $rows ->
    [one] { $rows } ligne
   *[other] { $rows } lignes
}
dataset-made-by = Fait par
dataset-own = Vous avez fait ce jeu de données. Le chef du secrétariat ou une autre personne habilitée l’examine et le diffuse.
dataset-release = Diffuser
dataset-withdraw = Retirer
dataset-download = Télécharger en un fichier
dataset-digest = SHA-256
dataset-tables = Tables
dataset-table = Table
dataset-about = Une ligne est
dataset-rows = Lignes
dataset-when-made = tel que c’était quand le jeu de données a été fait
dataset-part-before = Lignes précédentes
dataset-part-next = Lignes suivantes
dataset-left-out = Ce qui n’y est pas, et pourquoi
dataset-left-people = Les participants aux formations, les experts et leurs réponses : cela ne regarde qu’eux.
dataset-left-protected = Tout ce que la table des droits protège : risques, pistes de financement, jours de personnel, lettres, rapports de mission.
dataset-left-confidential = Les constats sur les Membres et leurs demandes : ils restent entre le Membre, le Secrétariat et l’organe.
dataset-left-withdrawn = Ce qui a été retiré, et les projets de rapports finaux.
dataset-left-typed = Les mots saisis par les responsables y sont tels quels ; personne n’en a ôté les noms.
dataset-about-actions = une action du plan, avec son statut et le dernier compte rendu
dataset-about-indicators = un indicateur imprimé, avec sa cible et sa valeur
dataset-about-facts = un fait daté qui compte pour le plan
dataset-about-initiatives = une initiative qui sert le plan
dataset-about-measured = une valeur relevée d’un indicateur d’initiative
dataset-about-found = un constat sur une initiative
dataset-about-assessed = l’avis d’un organe sur un rapport final
dataset-about-missions = une mission
dataset-about-trainings = une formation
dataset-about-manifest = ce que le jeu de données dit de lui-même : ses tables, leurs colonnes et empreintes
dataset-number = Numéro
dataset-status = Statut
dataset-progress = Progrès
dataset-progress-on = Progrès à la date du
dataset-report = Compte rendu
dataset-indicator = Indicateur
dataset-value = Valeur
dataset-of = Sur
dataset-day = Jour
dataset-fact = Fait
dataset-member = Membre
deed-dataset-begun = Un jeu de données a été commencé
deed-dataset-made = Un jeu de données a été fait
deed-dataset-released = Un jeu de données a été diffusé
deed-dataset-withdrawn = Un jeu de données a été abandonné ou retiré
deed-dataset-taken = Un jeu de données a été téléchargé
problem-dataset-runs = Un jeu de données de ce plan est déjà en cours. Attendez qu’il soit fait, ou retirez-le d’abord.
problem-dataset-not-made = Le jeu de données n’est pas encore fait. Diffusez-le quand tout y est.
problem-dataset-over = Le jeu de données a été abandonné ou retiré. Faites-en un autre.
