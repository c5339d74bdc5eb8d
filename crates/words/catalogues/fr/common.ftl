### Mots que toutes les pièces emploient.

yes = Oui
no = Non
none = Aucun
unknown = Inconnu
all = Tous
other = Autre

## Actions

save = Enregistrer
cancel = Annuler
close = Fermer
back = Retour
next = Suivant
continue = Continuer
edit = Modifier
add = Ajouter
remove = Retirer
search = Rechercher
filter = Filtrer
clear = Effacer
download = Télécharger
upload = Téléverser
sign-in = Se connecter
sign-out = Se déconnecter

## Temps

# $day: a short day; $time: "09:00"; $mark: how far the clock is from UTC, "UTC+12"
moment = { $day }, { $time } { $mark }
as-at = au { $day }
from-until = du { $from } au { $until }
from-on = à partir du { $from }
today = aujourd’hui

## Quantités

n-of-total = { $done } sur { $total }
result-count = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
    [many] { $count } de résultats
   *[other] { $count } résultats
}

every-year = Toutes les années

chart-bars = { $count ->
    [one] { $first } et { $second } pour un nom, en barres.
    [many] { $first } et { $second } pour { $count } de noms, en barres.
   *[other] { $first } et { $second } pour { $count } noms, en barres.
}
