### Une phrase par doute sur un document (`FlagCode` dans crates/domain/src/plans/content.rs).
### Chacune dit ce qui surprend, ce qui est conservé et ce que l'on peut faire. $q1, $q2, $q3 : les citations, dans l'ordre.

## Numéros et lettres

flag-number-skips = La numérotation passe de { $q1 } à { $q2 }. Elle est conservée telle quelle ; vérifiez qu’il ne manque rien.
flag-number-starts-late = La numérotation commence à { $q1 }. Elle est conservée telle quelle ; vérifiez qu’il ne manque rien avant.
flag-number-repeats = Le numéro { $q1 } figure deux fois dans cette section. Les deux entrées sont conservées ; vérifiez à laquelle renvoient les autres documents.
flag-number-style-changes = Les entrées sont numérotées comme « { $q1 } » dans « { $q2 } » et comme « { $q3 } » ici. Les deux formes sont conservées ; citez la section quand vous renvoyez à une entrée.
flag-letters-run-on = Les lettres se suivent de { $q1 } dans « { $q2 } » à { $q3 } ici. Elles sont conservées telles quelles ; c’est en général voulu.
flag-codes-combined = Une ligne couvre plusieurs codes : { $q1 }. Elle est conservée comme une seule action qui les porte tous ; ne la divisez que si ses parties font l’objet de rapports distincts.
flag-code-elsewhere = Le code { $q1 } figure sous l’activité { $q2 } et non sous celle que son numéro désigne. Il reste là où il est imprimé ; déplacez-le s’il s’agit d’une erreur.
flag-code-in-two-horizons = Le code { $q1 } figure dans deux horizons : « { $q2 } » et « { $q3 } ». Il est conservé comme une seule action avec un seul historique.
flag-label-repeats = Le repère { $q1 } est employé deux fois : pour « { $q2 } » et pour « { $q3 } ». Les deux sont conservés dans l’ordre imprimé ; vérifiez que chaque cible correspond au bon indicateur.
flag-number-missing = Cette entrée n’a pas de numéro alors que ses voisines en ont un. Elle est conservée ainsi ; ajoutez le numéro s’il s’est perdu.
flag-row-repeats = L’action « { $q1 } » figure deux fois avec le même libellé. Les deux sont conservées ; supprimez-en une s’il s’agit d’une copie.

## Liens, périodes et dates

flag-milestone-shared = L’élément « { $q1 } » du plan de référence figure sous deux actions : « { $q2 } » et « { $q3 } ». Les deux liens sont conservés ; vérifiez que les deux sont voulus.
flag-period-differs = L’en-tête « { $q1 } » indique { $q2 }, le plan porte sur { $q3 }. Les deux sont conservés tels quels ; l’en-tête provient peut-être d’un plan antérieur.
flag-period-label-differs = Le plan est intitulé { $q1 }, son texte dit { $q2 }. Les deux sont conservés ; les chiffres sont calculés pour la période du texte.
flag-dates-out-of-order = Les dates { $q1 } et { $q2 } se suivent dans un ordre impossible. Elles sont conservées telles quelles ; corrigez la fiche si vous savez laquelle est fausse.
flag-date-impossible = « { $q1 } » est un jour qu’aucun calendrier ne connaît. Il est conservé tel quel ; corrigez la fiche si vous connaissez le bon jour.
flag-title-differs = La section { $q1 } était annoncée comme « { $q2 } », mais son titre est ici « { $q3 } ». Le titre imprimé ici est retenu ; vérifiez lequel a été adopté.
flag-kept-from-before = Ce fichier ne dit pas « { $q1 } », que la version précédente disait. L’élément en est repris ; corrigez le fichier s’il devait disparaître.

## Indicateurs, cibles et ressources

flag-kpi-without-target = Il n’y a pas de cible pour « { $q1 } ». Le libellé est conservé ; seul ce qui a une cible est mesuré. Ajoutez une cible si elle a été convenue.
flag-units-differ = L’indicateur est « { $q1 } », mais sa cible « { $q2 } » compte « { $q3 } ». Les deux sont conservés ; décidez de ce qui doit être compté.
flag-number-against-share = L’indicateur « { $q1 } » demande un nombre, sa cible « { $q2 } » une proportion. Les deux sont conservés ; décidez de quoi c’est la proportion.
flag-target-unclear = La cible « { $q1 } » laisse un point ouvert. Elle est conservée à la lettre ; répondez à la question posée à côté avant qu’elle soit mesurée.
flag-resources-empty = Les ressources sont vides ici alors que des entrées voisines en ont. Elles restent vides ; complétez-les si elles sont connues.

## Texte

flag-doublet = « { $q1 } » ressemble à un ancien et à un nouveau libellé placés côte à côte. Le texte est conservé tel quel ; il se peut que « { $q2 } » soit devenu « { $q3 } ».
doublet-one-reading = « { $q1 } » ressemble à un reste d’un libellé antérieur. Le texte est conservé tel quel ; peut-être fallait-il lire « { $q2 } ».
flag-text-broken = « { $q1 } » ressemble à un morceau de texte abîmé. Il est conservé tel quel ; comparez avec l’original.
flag-tracked-changes = Le document contient des modifications suivies (insertions : { $q1 }, suppressions : { $q2 }). Elles sont lues comme acceptées et l’ancien libellé est conservé ; vérifiez qu’il s’agit de la version adoptée.
flag-margin-comments = La marge porte des commentaires : { $q1 }. Ils ne font pas partie du plan et figurent parmi les éléments non placés, chacun avec son auteur ; vérifiez qu’aucun ne modifie le texte.
flag-file-embedded = Un autre fichier (« { $q1 } ») est incorporé ici et son texte n’est pas lu. Ouvrez le document dans Word, copiez ce texte dans le document lui-même, enregistrez-le et importez-le à nouveau.
flag-row-deleted = Une modification suivie supprime ces mots : « { $q1 } ». Ils ne sont pas lus comme faisant partie du plan et figurent parmi les éléments non placés ; vérifiez que la modification a été adoptée.
flag-markup-in-text = Le texte contient « { $q1 } », une marque d’un autre format. Les mots sont conservés ; relisez l’entrée.
flag-formula-text = « { $q1 } » commence comme une formule. C’est conservé comme texte et jamais calculé, ni ici ni dans les exports.

## Tableaux

flag-nested-table = Un tableau se trouve dans une cellule d’un autre. Son contenu est lu lui aussi ; vérifiez que rien n’y figure deux fois.
flag-head-order-differs = Les colonnes sont dans un autre ordre que dans les tableaux précédents : { $q1 }. Chacune a été lue d’après son propre en-tête ; vérifiez la première ligne.
flag-label-after-head = Le repère « { $q1 } » figure après la ligne d’en-tête à laquelle il se rapporte. Il a été lu comme celui de ce tableau ; vérifiez que les entrées sont sous le bon.
flag-column-unknown = La colonne « { $q1 } » n’a pas été comprise. Ses cellules sont conservées comme remarques ; choisissez son sens, il sera retenu.
flag-column-guessed = Aucune colonne n’annonce les actions ; « { $q1 } » a donc été lue comme telle. Vérifiez la première ligne et choisissez le sens de la colonne s’il est autre.
flag-heads-missing = Ce tableau n’a pas d’en-têtes de colonne connus. Ses colonnes ont été lues d’après leur contenu ; vérifiez la première ligne et choisissez le sens de chaque colonne.
flag-actions-missing = Aucune action n’a été trouvée : il n’y a ni tableau aux en-têtes de colonne connus, ni libellé tel que « Activité : », ni liste d’éléments numérotés. Le texte est conservé ; mettez les actions dans un tableau avec des en-têtes, ou numérotez-les, puis importez à nouveau le document.
flag-headings-as-actions = Le document n’a ni tableau, ni libellés, ni listes ; chaque titre tel que « { $q1 } » a donc été lu comme une action et le texte qui suit comme sa description. Vérifiez que ces titres sont bien les actions.
