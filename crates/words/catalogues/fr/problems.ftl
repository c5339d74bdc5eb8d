### Problèmes : un message pour chaque code stable.

## Partout

problem-not-found = Il n’y a rien à cette adresse, ou elle ne vous est pas ouverte. Vérifiez l’adresse, ou connectez-vous si vous avez un compte.
problem-not-allowed = Votre rôle ne le permet pas. Adressez-vous à un fonctionnaire du secrétariat si cela doit être fait.
problem-stale = Une autre personne a modifié ceci pendant que vous l’aviez ouvert. Rien de ce que vous avez saisi n’est encore enregistré. Comparez les deux versions et enregistrez encore une fois.
problem-sending-before = Ceci a déjà été envoyé et exécuté. Rien n’a été fait une seconde fois.
problem-sending-other = Cette clé a déjà servi à un autre appel. Choisissez une nouvelle clé pour chaque chose à faire.
problem-code-taken = Le code « { $value } » est déjà utilisé. Choisissez-en un autre.
problem-organisation-unclear = Plusieurs organisations partagent cette installation. Indiquez laquelle.
problem-internal = Quelque chose a échoué de notre côté. L’incident est consigné ; rien n’a été modifié. Réessayez dans une minute.
problem-store-full = Il n’y a plus de place sur le disque du serveur : rien n’a pu être enregistré. La lecture continue. Gardez ce que vous avez saisi, prévenez la personne qui s’occupe du serveur et renvoyez-le dès qu’il y a de la place.
problem-store-unwell = Le disque ou la base de données du serveur ne fonctionne pas pour le moment : rien n’a été enregistré. Gardez ce que vous avez saisi et renvoyez-le dans quelques minutes ; si cela dure, prévenez la personne qui s’occupe du serveur.
problem-store-damaged = La base de données est endommagée : rien n’a été enregistré. Demandez à la personne qui s’occupe du serveur de lancer « trellis check » et de restaurer la dernière sauvegarde.

## Connexion

problem-sign-in-needed = Veuillez d’abord vous connecter. Si vous l’étiez, votre session a pris fin.
problem-sign-in-wrong = Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux et réessayez.
problem-sign-in-locked = Il y a eu trop d’essais erronés pour cette adresse. Attendez { $minutes ->
    [one] une minute
    [many] { $minutes } de minutes
   *[other] { $minutes } minutes
} et réessayez.

## Formulaires

problem-form-foreign = Ce formulaire ne vient pas d’une page de ce site, ou sa page est restée ouverte trop longtemps. Rien n’a été modifié. Rouvrez la page et renvoyez le formulaire.
problem-form-invalid = Certains champs sont à corriger. Rien n’a encore été enregistré.
problem-field-empty = Veuillez remplir ce champ.
problem-field-day = « { $value } » n’est pas une date. Écrivez-la comme 2026-11-21.
problem-field-number = « { $value } » n’est pas un nombre. Utilisez des chiffres, avec un point ou une virgule avant les décimales.
problem-field-long = Trop long : la limite est de { $most ->
    [one] un caractère
    [many] { $most } de caractères
   *[other] { $most } caractères
}.
problem-text-nul = Un texte contient un caractère qui ne peut pas être conservé (NUL). Supprimez-le ou saisissez le texte à nouveau.
problem-field-choice = « { $value } » ne fait pas partie des choix. Choisissez dans la liste.
problem-field-future = { $value } est dans le futur. Indiquez une date jusqu’à aujourd’hui.

## Fichiers

problem-file-empty = Le fichier est vide. Choisissez-le de nouveau, ou enregistrez-le encore une fois dans son programme.
problem-file-too-large = Le fichier dépasse { $max } Mo, la limite acceptée. Retirez-en les images, ou envoyez-le en plusieurs parties.
problem-file-not-recognised = Le fichier semble être { $found ->
    [docx] un document Word (.docx)
    [xlsx] un classeur Excel (.xlsx)
    [csv] du texte brut (.csv)
    [presentation] une présentation
    [binary-workbook] un classeur Excel binaire (.xlsb)
    [old-office] un fichier Word ou Excel de l’ancien format (.doc, .xls)
    [open-document] un fichier OpenDocument (.odt, .ods)
    [zip] une archive zip
    [pdf] un PDF
    [rtf] un fichier de texte enrichi (.rtf)
    [html] une page web
    [xml] un fichier XML
    [picture] une image
   *[unknown] un fichier de type inconnu
}. Enregistrez-le comme document Word (.docx), classeur Excel (.xlsx) ou tableau CSV, et réessayez.
problem-file-not-what-it-claims = Le nom se termine par .{ $claimed }, mais le contenu semble être { $found ->
    [docx] un document Word (.docx)
    [xlsx] un classeur Excel (.xlsx)
    [csv] du texte brut (.csv)
    [presentation] une présentation
    [binary-workbook] un classeur Excel binaire (.xlsb)
    [old-office] un fichier Word ou Excel de l’ancien format (.doc, .xls)
    [open-document] un fichier OpenDocument (.odt, .ods)
    [zip] une archive zip
    [pdf] un PDF
    [rtf] un fichier de texte enrichi (.rtf)
    [html] une page web
    [xml] un fichier XML
    [picture] une image
   *[unknown] un fichier de type inconnu
}. Enregistrez-le de nouveau sous son vrai format.
problem-file-old-format = Le fichier semble être { $found ->
    [docx] un document Word (.docx)
    [xlsx] un classeur Excel (.xlsx)
    [csv] du texte brut (.csv)
    [presentation] une présentation
    [binary-workbook] un classeur Excel binaire (.xlsb)
    [old-office] un fichier Word ou Excel de l’ancien format (.doc, .xls)
    [open-document] un fichier OpenDocument (.odt, .ods)
    [zip] une archive zip
    [pdf] un PDF
    [rtf] un fichier de texte enrichi (.rtf)
    [html] une page web
    [xml] un fichier XML
    [picture] une image
   *[unknown] un fichier de type inconnu
}, un format qui n’est pas lu. Ouvrez-le dans votre logiciel de bureautique et enregistrez-le en { $found ->
    [binary-workbook] .xlsx
   *[unknown] .docx ou .xlsx
}.
problem-file-encrypted = Le fichier est protégé par un mot de passe. Retirez-le et renvoyez le fichier.
problem-file-macros = Le fichier contient des programmes (macros, dans « { $entry } »), qui ne sont jamais exécutés ici. Enregistrez-le sans eux, en .docx ou .xlsx.
problem-file-broken-zip = Le fichier est endommagé ou incomplet{ $where ->
    [part] {" "}(partie { $entry })
   *[file] {""}
}. Ouvrez-le dans votre logiciel de bureautique, enregistrez-le et réessayez.
problem-file-too-many-entries = Le fichier est fait de trop de parties : { $count } pour { $max } admises. Copiez le texte dans un nouveau document et envoyez celui-ci.
problem-file-duplicate-entry = Deux parties du fichier portent le même nom, « { $entry } » : deux programmes pourraient montrer deux textes. Ouvrez-le et enregistrez-le encore une fois.
problem-file-unsafe-path = Une partie du fichier, « { $entry } », pointe hors de celui-ci, comme le font les attaques. Demandez une nouvelle copie à l’expéditeur.
problem-file-zip-bomb = La partie « { $entry } » dépasserait { $max } Mo une fois décompressée, comme le font les attaques. Copiez le texte dans un nouveau document et envoyez celui-ci.
problem-file-too-dense = La partie « { $entry } » ferait plus de { $max } fois sa taille compressée, comme le font les attaques et jamais un texte. Copiez le texte dans un nouveau document et envoyez celui-ci.
problem-file-dtd = La partie « { $entry } » déclare un type de document, inutile dans un document bureautique et employé par des attaques. Ouvrez le fichier et enregistrez-le encore une fois.
problem-file-broken-xml = La partie « { $entry } » est endommagée à l’octet { $offset }. Ouvrez le fichier et enregistrez-le encore une fois.
problem-file-encoding = Les lettres sont dans un codage illisible{ $where ->
    [part] {" "}(partie { $entry })
   *[file] {""}
}. Enregistrez le fichier en UTF-8 et réessayez.
problem-file-too-deep = Dans « { $entry } », des tableaux ou éléments sont imbriqués sur plus de { $max } niveaux. Simplifiez les tableaux et renvoyez le fichier.
problem-file-missing-part = Le fichier nomme une partie qui n’y est pas : « { $entry } ». Ouvrez-le et enregistrez-le encore une fois.
problem-file-sheet-too-large = { $where ->
    [sheet] La feuille « { $sheet } »
   *[table] Le tableau
} a une cellule remplie à la ligne { $row }, colonne { $column }. On lit au plus { $max_rows } lignes et { $max_columns } colonnes. Supprimez ce qui dépasse, ou divisez le tableau.
problem-file-too-many-cells = Il y a plus de { $max } cellules remplies ; la première en trop : { $where ->
    [paragraph] paragraphe { $number }
    [table] tableau { $table }, ligne { $row }, colonne { $column }
   *[sheet] feuille « { $sheet } », ligne { $row }, colonne { $column }
}. Divisez le fichier.
problem-file-text-too-long = Un texte dépasse { $max } Ko : { $where ->
    [paragraph] paragraphe { $number }
    [table] tableau { $table }, ligne { $row }, colonne { $column }
   *[sheet] feuille « { $sheet } », ligne { $row }, colonne { $column }
}. Raccourcissez-le ou divisez-le.
problem-file-too-much-text = Le fichier contient plus de { $max } Mo de texte ; la lecture s’est arrêtée ici : { $where ->
    [paragraph] paragraphe { $number }
    [table] tableau { $table }, ligne { $row }, colonne { $column }
   *[sheet] feuille « { $sheet } », ligne { $row }, colonne { $column }
}. Divisez le fichier.
problem-file-bad-cell = Dans la feuille « { $sheet } », une cellule est incompréhensible : « { $value } ». Corrigez-la et renvoyez le fichier.
problem-file-open-quote = Un guillemet est ouvert à la ligne { $row }, colonne { $column } et jamais fermé ; tout le reste ne ferait qu’une cellule. Fermez-le et renvoyez le fichier.
problem-file-too-slow = La lecture du fichier a dépassé les { $seconds } s admises et a été arrêtée. Envoyez-le sans autres parties.
problem-file-too-heavy = La lecture du fichier demandait trop de mémoire et a été arrêtée. Envoyez-le sans images ni autres parties.
problem-file-reader-failed = Le fichier n’a pas pu être lu : le lecteur n’a pas répondu. Réessayez ; si cela se répète, prévenez la personne qui gère ce site.
problem-file-not-admitted = Le contenu n’est rien de ce qui est conservé ici : PDF, Word (.docx), Excel (.xlsx), image (PNG, JPEG), courriel (.eml) ou texte simple. Enregistrez-le ou imprimez-le sous l’une de ces formes et envoyez celle-ci.
problem-file-active = Le fichier contient quelque chose qui s’exécute à l’ouverture (« { $entry } »). Demandez à l’expéditeur une copie sans cela, par exemple imprimée dans un nouveau PDF.
problem-attachment-refused = « { $file } » n’a pas été pris en charge. { $why }
problem-attachment-cut = « { $file } » n’est pas arrivé en entier : la ligne s’est coupée en route. Choisissez-le et renvoyez-le ; ce que vous avez saisi est toujours là.
problem-attachment-full = { $most } fichiers sont joints ici, le maximum admis. Retirez-en un dont on n’a plus besoin, puis joignez celui-ci.
problem-attachment-clean = Le fichier a déjà été vérifié et est disponible. Rechargez la page.

## Plans

problem-plan-empty = Aucune action n’a été trouvée dans « { $file } ». Vérifiez que c’est le bon fichier : un plan a un tableau d’actions ou des paragraphes numérotés.

## Faits, périodes et Membres

problem-fact-above-denominator = { $value } dépasse le total de { $of }. Vérifiez les deux nombres.
problem-fact-scale-empty = Une échelle ne peut pas se terminer à { $value }. Indiquez la note la plus haute possible.
problem-fact-status-of-nobody = Un état concerne un Membre et un instrument. Choisissez les deux.
problem-fact-outcome-before-request = La réponse ({ $answered }) précède la demande ({ $asked }). Vérifiez les deux dates.
problem-period-backwards = La période se termine le { $until }, avant de commencer le { $from }. Vérifiez les deux dates.
problem-membership-twice = { $member } figure déjà dans l’ensemble depuis le { $from }. Mettez d’abord fin à cette appartenance.

## Comptes

problem-field-code = « { $value } » n’est pas un code court. Utilisez des minuscules de a à z, des chiffres et des traits d’union.
problem-field-email = « { $value } » n’est pas une adresse électronique. Écrivez-la comme nom@example.org.
problem-field-link = « { $value } » n’est pas une adresse du web. Elle commence par https:// ou http:// et n’a pas d’espace.
problem-field-password-short = Le mot de passe est trop court. Utilisez { $least } caractères ou plus ; quelques mots à la suite conviennent.

## Mesures et catégories

problem-class-held = Il compte déjà ainsi depuis le { $from }. Mettez-y d’abord fin, ou donnez un jour postérieur.
problem-class-ended = Cela a déjà pris fin le { $last }. Une fin enregistrée demeure ; enregistrez une nouvelle période si cela a recommencé.
problem-class-ends-early = Le dernier jour précède le premier, le { $from }. Vérifiez les deux jours.
problem-measure-does-not-fit = Ce type de chiffre n’est pas comparable à la cible : l’un est un nombre, l’autre une part ou une moyenne. Choisissez-en un autre.
problem-needs-another = La personne qui a préparé ceci ne peut pas aussi l’approuver. Demandez à une deuxième personne qui en a le droit.
# $value: what was typed
problem-field-held-for = Rien ne porte le code « { $value } ». Saisissez le code d’un Membre, d’un plan ou d’un organe de cette organisation, par exemple FJ, ou la cote d’un document.
problem-field-held-for-needed = Cette fonction s’exerce pour un seul Membre, partenaire ou une seule personne. Saisissez son code, par exemple FJ.
problem-field-held-for-nothing = Cette fonction s’exerce pour toute l’organisation. Laissez le champ vide.
# $value: what was typed
problem-field-ends-before = Le dernier jour, { $value }, précède le premier. Saisissez un jour postérieur ou laissez le champ vide.
problem-step-early = La réussite et l’effet se jugent une fois la mesure menée à bien ou abandonnée. Choisissez d’abord cela, ou laissez les deux sur « non jugé ».
problem-appraisal-closed = Cet examen est soumis ou terminé, et ne se juge plus. Commencez-en un nouveau s’il faut peser encore.
problem-appraisal-way = Un examen va du projet aux observations, est révisé, soumis et décidé. Choisissez l’une des étapes proposées.
# $count: how many are left
problem-appraisal-unjudged = { $count ->
    [one] { $count } critère n’est pas encore jugé. Jugez-le d’abord, avec sa raison.
   *[other] { $count } critères ne sont pas encore jugés. Jugez-les d’abord, chacun avec sa raison.
}
