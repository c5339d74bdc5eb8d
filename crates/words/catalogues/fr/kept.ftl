### Le travail ne se perd pas : formulaires en attente, brouillons, deux versions, accusés de réception.

## Un formulaire arrivé après la fin de la session

flash-kept = Votre session est terminée. Ce que vous avez saisi est conservé : connectez-vous, et tout sera rempli à nouveau. Rien n’est perdu.
flash-kept-without-file = Votre session est terminée. Ce que vous avez saisi est conservé et sera rempli à nouveau après votre connexion. Le fichier n’est pas conservé : veuillez le choisir encore une fois.
flash-kept-for-another = Ce formulaire avait été ouvert par une autre personne dans ce navigateur. Il est conservé un jour pour elle, jusqu’à ce qu’elle se connecte ici.
flash-forgotten = Oublié.
kept-title = Formulaires qui vous attendent
kept-lead = Ce que vous avez envoyé après la fin de votre session attend ici un jour, dans ce navigateur seulement. Rien n’en a été envoyé : ouvrez-le, relisez-le et envoyez-le.
kept-none = Rien ne vous attend. Ce que vous envoyez après la fin de votre session se trouvera ici.
kept-typed = Ce que vous avez saisi
kept-when = Heure
kept-page = Page
kept-deeds = Que faire
kept-forget = L’oublier
kept-filled-in = Ce que vous aviez saisi est rempli à nouveau. Ce n’est pas encore envoyé.
kept-from = Vous l’avez envoyé à { $time } UTC, alors que votre session était terminée.
kept-to-form = Aller au formulaire
kept-file-lost = Le fichier { $file } n’a pas été conservé. Veuillez le choisir encore une fois.
kept-no-form = Le formulaire n’est plus sur sa page. Voici ce que vous aviez saisi, pour que vous puissiez le copier.
kept-to-page = Aller à la page

## Brouillons

draft-save = Enregistrer le brouillon
draft-discard = Supprimer le brouillon
draft-from-today = Brouillon de { $time } UTC, non envoyé
draft-from-day = Brouillon du { $day }, { $time } UTC, non envoyé
draft-session-ended = Votre session est terminée. Envoyez le formulaire ou enregistrez le brouillon : après une nouvelle connexion, tout sera rempli.
flash-draft-saved = Brouillon enregistré. Il n’est pas envoyé.
flash-draft-discarded = Brouillon supprimé.
flash-draft-too-long = C’est trop long pour un brouillon. Rien n’a été enregistré.

## Groupes de champs

group-report-how = Où en est-on
group-report-with = Avec quoi et pour qui
group-fact-what = Ce qui s’est passé
group-fact-proof = Comment nous le savons
group-measure-counts = Ce qui compte
group-comment-who = Qui et à propos de quoi
group-comment-words = L’observation

## Les deux versions

stale-by = Modifié par { $who } le { $day }, { $time } UTC.
stale-at = Modifié le { $day }, { $time } UTC.
stale-title = Les deux versions
stale-field = Champ
stale-mine = Ce que vous avez saisi
stale-theirs = Ce qui est enregistré
stale-keep-mine = Garder le mien
stale-take-theirs = Prendre l’autre
stale-empty = vide
stale-nothing-differs = Ce que vous avez saisi est ce qui est enregistré.

## Accusés de réception

receipts-title = Vos accusés de réception
receipts-lead = Tout ce que vous avez envoyé et qui a été exécuté.
receipts-none = Vous n’avez encore rien envoyé. Chaque formulaire envoyé reçoit ici un accusé numéroté.
receipt-number = Accusé de réception { $number }
receipt-head-number = Numéro
receipt-what = Quoi
receipt-when = Quand
receipt-who = Qui
receipt-place = Où le trouver
receipt-digest = Empreinte de ce qui a été envoyé (SHA-256) :
receipt-hint = Le même formulaire envoyé deux fois est exécuté une seule fois et n’a qu’un accusé.
flash-sent-before = Ceci a déjà été envoyé et exécuté. Rien n’a été fait une seconde fois. Voici l’accusé de réception.
