### Les constatations : manquements, recommandations et réponses, du projet à la clôture.

## The list

findings-title = Constatations
findings-none = Aucune constatation que vous puissiez voir n’est enregistrée. Les manquements, recommandations et réponses figurent ici avec ce qui y répond.
finding-words = Mots à chercher
finding-unanswered = Aucune action d’un plan n’y répond encore
finding-csv = Tableau en CSV
finding-xlsx = Tableau en XLSX

## What a finding says

finding-number = Numéro
finding-number-hint = Tel qu’imprimé. Peut rester vide.
finding-title = Titre
finding-kind = Nature
finding-kind-compliance-deficiency = manquement au respect des mesures
finding-kind-corrective-action = mesure corrective
finding-kind-audit-recommendation = recommandation d’audit
finding-kind-review-recommendation = recommandation d’examen
finding-kind-committee-feedback = avis d’un comité
finding-kind-self-assessment-answer = réponse d’auto-évaluation
finding-kind-survey-answer = réponse à une enquête
finding-member = Membre
finding-member-hint = Vide si elle n’en concerne aucun. Une constatation sur un Membre lui est communiquée avant d’être inscrite.
finding-body = Organe
finding-body-hint = Il statue sur la constatation.
finding-found = Ce qui a été constaté
finding-found-on = Constatée le
finding-source = Source
finding-source-hint = La mesure, l’examen ou le document dont elle provient, tel qu’imprimé.
finding-source-paragraph = Paragraphe de la source
finding-source-link = Adresse de la source
finding-evidence = Éléments de preuve
finding-evidence-hint = Lu seulement par le secrétariat et le Membre concerné. Chaque consultation est enregistrée.
finding-guidance = Conseils pour y remédier
finding-protected = protégé
finding-state = État
finding-state-draft = projet
finding-state-notified = communiquée au Membre
finding-state-responded = réponse consignée
finding-state-tabled = inscrite, pas encore ouverte à l’organe
finding-state-before-committee = devant l’organe
finding-state-decided = décidée
finding-state-closed = close
finding-meeting = Réunion
finding-paper = Document
finding-acts = Ce que l’organe a fait

## Putting findings in

finding-add = Enregistrer une constatation
finding-add-lead = Elle commence comme projet que seul le secrétariat voit.
finding-import = Importer un tableau
finding-import-lead = Chaque ligne devient un projet. Si une cellule est fausse, rien n’est repris et chaque cellule fausse est indiquée.
finding-import-heads = Titres des colonnes, dans n’importe quelle langue : { $heads }. La nature, l’organe et le titre sont nécessaires.
finding-import-file = Fichier
finding-import-hint = Un classeur (.xlsx), un tableau en texte (.csv) ou un document avec un tableau.

## Steps

finding-edit = La modifier
finding-withdraw = Retirer le projet
finding-way-notify = La communiquer au Membre
finding-way-respond = Consigner la réponse
finding-way-table = L’inscrire à une réunion
finding-way-open = La porter devant l’organe
finding-way-decide = Enregistrer ce que l’organe a fait
finding-way-close = La clore
finding-notify-hint = Les points de contact du Membre la voient désormais et peuvent répondre.
finding-respond-hint = Le Membre n’a pas répondu. Dites pourquoi sa réponse n’est pas attendue.
finding-replied = Le Membre a répondu le { $day }.
finding-replied-on = Réponse du Membre le
finding-why-no-reply = Pourquoi aucune réponse n’est attendue
finding-table-hint = Elle reste fermée à l’organe jusqu’à l’ouverture de la réunion ou du document.
finding-open-hint = Les Membres et délégués peuvent désormais la lire, sans preuves ni réponses.
finding-act-hint = Par cet acte, elle est décidée. Un organe qui l’a seulement examinée n’a pas décidé.
finding-closing = Close parce que
finding-closing-met = corrigée
finding-closing-taken-over = non corrigée, reprise par une autre constatation
finding-closing-no-longer-applies = ne s’applique plus
finding-closing-withdrawn = retirée
finding-closing-note = Remarque sur la clôture
finding-closed-on = Close le
finding-successor = Reprise par
finding-successor-hint = Le numéro de l’autre constatation. Seulement si elle est reprise.

## What is said on it

finding-reply = Répondre au nom de votre Membre
finding-reply-hint = Votre réponse est conservée avec sa date et votre nom. Vous pourrez répondre encore ; rien n’est écrasé.
finding-replies = Réponses du Membre
finding-remark = Faire une remarque
finding-remark-hint = Une remarque est lue par tous ceux qui peuvent en faire sur cette constatation, dont le Membre.
finding-remarks = Remarques
finding-words-said = Texte
finding-voice = Parole de
finding-voice-own = une remarque de ma part
finding-voice-member = la réponse du Membre
finding-said-on = Date
finding-said-on-hint = Quand elle est arrivée. Vide pour aujourd’hui.
finding-said-source = D’où elle est tirée
finding-said-source-hint = Pour une réponse du Membre : la lettre ou le courriel avec sa date.

## What answers it

finding-link = Lier une action qui y répond
finding-link-hint = Les responsables de ce plan peuvent dès lors lire la constatation et ses preuves.
finding-action-hint = Son numéro tel qu’imprimé, avec celui de sa section si nécessaire : 6/6.
finding-answers = Constatations auxquelles elle répond
finding-unlink = Retirer le lien

## Problems

problem-finding-not-from = Là où en est la constatation ({ $value }), cela ne mène pas plus loin. Ce qui y mène : { $next }.
problem-finding-closed = La constatation est close et reste telle quelle. Enregistrez-en une nouvelle si quelque chose manque encore.
problem-finding-bare = Une constatation avance avec un titre et ce qui a été constaté. Remplissez d’abord les deux.
problem-finding-no-reply = Le Membre n’a pas répondu. Dites pourquoi sa réponse n’est pas attendue, ou attendez-la.
problem-finding-meeting = Choisissez une réunion de l’organe de la constatation qui a lieu.
problem-finding-not-open-yet = Sa réunion n’a pas commencé et son document n’est pas ouvert. Attendez l’un des deux.
problem-finding-member-knows = Le Membre connaît cette constatation ; elle reste la sienne. Enregistrez-en une autre pour un autre Membre.
problem-finding-no-member = Aucun Membre ne connaît cette constatation, aucun n’a donc répondu. Saisissez-la comme remarque.
problem-finding-successor = Indiquez par son numéro l’autre constatation qui la reprend, et seulement dans ce cas.
problem-finding-heads = Aucun tableau de constatations n’a été trouvé. Nommez ces colonnes sur une ligne : { $value }.
problem-finding-cell = { $sheet }, ligne { $row }, { $column } « { $value } » : { $reason }.
problem-finding-many = Le fichier apporte plus de { $most } constatations. Divisez-le.
finding-cell-empty = à remplir
finding-cell-choice = inconnu ici ; utilisez un code ou un nom des listes de l’organisation
finding-cell-day = pas une date ; écrivez-la comme 2026-11-21
finding-cell-future = ce jour n’est pas venu
finding-cell-long = trop long ; raccourcissez
finding-cell-link = pas une adresse web ; elle commence par https://
finding-cell-taken = ce numéro existe déjà pour cette source et ce Membre
finding-cell-right = vous ne soumettez pas de constatations à cet organe

## Deeds

deed-finding-added = Une constatation a été enregistrée
deed-finding-changed = Une constatation a été modifiée
deed-finding-withdrawn = Le projet d’une constatation a été retiré
deed-finding-moved = Une constatation a avancé
deed-finding-act-recorded = L’acte d’un organe sur une constatation a été enregistré
deed-finding-closed = Une constatation a été close
deed-finding-replied = La réponse d’un Membre à une constatation a été conservée
deed-finding-remarked = Une remarque a été faite sur une constatation
deed-finding-answered = Une action a été liée à une constatation
deed-finding-answer-withdrawn = Un lien vers une constatation a été retiré
deed-findings-imported = Des constatations ont été importées d’un fichier
