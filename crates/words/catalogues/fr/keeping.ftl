### La conservation : le journal des actes, sa fin dans les documents.

## La page du journal

audit-title = Journal des actes
audit-lead = Tous les actes, du plus récent au plus ancien. Chaque entrée porte une empreinte d’elle-même et de la précédente : aucune ne peut être modifiée ou retirée sans que cela se voie.
audit-head = Le journal se termine à l’entrée { $place }, empreinte
audit-verify = Vérifier maintenant
audit-verifying = Vérification : entrée { $at } sur { $of }. Cette page se recharge d’elle-même.
audit-holds = Le journal est intact jusqu’à l’entrée { $place }, vérifié le { $at } UTC.
audit-missing = Le journal est rompu : l’entrée { $place } manque. Comparez avec une sauvegarde.
audit-changed = Le journal est rompu : l’entrée { $place } n’est plus telle qu’elle a été écrite. Comparez avec une sauvegarde.
audit-cut = Le journal est rompu : il se termine à l’entrée { $place }, alors que { $kept } ont été écrites. Comparez avec une sauvegarde.
audit-failed = La vérification s’est arrêtée parce que la base de données a échoué. Réessayez dans une minute.
audit-place = Nº
audit-at = Quand (UTC)
audit-person = Qui
audit-deed = Quoi
audit-day = Jour (UTC)
audit-detail = Consigné avec
audit-operator = Ligne de commande
audit-none = Aucune entrée ne correspond. Retirez un filtre pour en voir davantage.
audit-export = Exporter
audit-export-how = Un objet JSON par ligne ; mettez les parties bout à bout pour vérifier le tout. La documentation explique comment le faire sans Trellis.
audit-export-part = Entrées { $from } à { $until }
audit-refused-public = Refus opposés à des visiteurs sans compte depuis le démarrage du serveur : { $count }

## Les actes

deed-refused = Quelque chose a été refusé
deed-protected-read = Un champ protégé a été lu
deed-office-proposed = Une fonction a été proposée
deed-office-approved = Une fonction a été approuvée

## Dans les documents

print-sealed = Journal des actes : entrée { $place }, { $digits }. Pour vérifier, comparez avec « digest » de cette entrée dans l’export du journal.
