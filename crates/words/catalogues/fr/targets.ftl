# Une cible lue, redite en mots simples.

target-amount = { $comparator ->
    [at-least] au moins { $value }
    [at-most] au plus { $value }
    [more-than] plus de { $value }
    [less-than] moins de { $value }
    [exactly] exactement { $value }
    [between] entre { $value } et { $upper }
   *[open] { $value }
}
target-times = { $comparator ->
    [at-least] au moins { $count ->
        [1] une fois
        [one] { $value } fois
       *[other] { $value } fois
    }
    [at-most] au plus { $count ->
        [1] une fois
        [one] { $value } fois
       *[other] { $value } fois
    }
    [more-than] plus { $count ->
        [1] d’une fois
        [one] de { $value } fois
       *[other] de { $value } fois
    }
    [less-than] moins { $count ->
        [1] d’une fois
        [one] de { $value } fois
       *[other] de { $value } fois
    }
    [exactly] exactement { $count ->
        [1] une fois
        [one] { $value } fois
       *[other] { $value } fois
    }
    [between] entre { $value } et { $upper } fois
   *[open] { $count ->
        [1] une fois
        [one] { $value } fois
       *[other] { $value } fois
    }
}
target-of-set = { $amount } sur { $of } ({ $unit })
target-of-set-bare = { $amount } sur { $of }
target-all = la totalité ({ $unit })
target-all-each = chaque élément sans exception ({ $unit })
target-all-of = la totalité des { $of } ({ $unit })
target-all-bare = la totalité, sans exception
target-counted = { $amount } ({ $unit })
target-increase = { $amount } de plus qu’au départ ({ $unit })
target-increase-bare = { $amount } de plus qu’au départ
target-in-each = { $amount } { $span }
target-share = { $amount } pour cent de : { $of }
target-share-bare = { $amount } pour cent
target-mean = une moyenne de { $amount } sur { $of }
target-mean-bare = une moyenne de { $amount }
target-change = { $way ->
    [up-by] une hausse de { $amount } ({ $unit })
    [down-by] une baisse de { $amount } ({ $unit })
    [up-to] une hausse jusqu’à { $amount } ({ $unit })
    [down-to] une baisse jusqu’à { $amount } ({ $unit })
    [open-to] un passage à { $amount } ({ $unit })
   *[open-by] un changement de { $amount } ({ $unit })
}
target-change-bare = { $way ->
    [up-by] une hausse de { $amount }
    [down-by] une baisse de { $amount }
    [up-to] une hausse jusqu’à { $amount }
    [down-to] une baisse jusqu’à { $amount }
    [open-to] un passage à { $amount }
   *[open-by] un changement de { $amount }
}
target-change-from = { $way ->
    [up-by] une hausse de { $amount } ({ $unit }), en partant de { $from }
    [down-by] une baisse de { $amount } ({ $unit }), en partant de { $from }
    [up-to] une hausse jusqu’à { $amount } ({ $unit }), en partant de { $from }
    [down-to] une baisse jusqu’à { $amount } ({ $unit }), en partant de { $from }
    [open-to] un passage à { $amount } ({ $unit }), en partant de { $from }
   *[open-by] un changement de { $amount } ({ $unit }), en partant de { $from }
}
target-change-from-bare = { $way ->
    [up-by] une hausse de { $amount }, en partant de { $from }
    [down-by] une baisse de { $amount }, en partant de { $from }
    [up-to] une hausse jusqu’à { $amount }, en partant de { $from }
    [down-to] une baisse jusqu’à { $amount }, en partant de { $from }
    [open-to] un passage à { $amount }, en partant de { $from }
   *[open-by] un changement de { $amount }, en partant de { $from }
}
target-span = { $per ->
    [year] { $every ->
        [one] chaque année
       *[other] tous les { $every } ans
    }
    [quarter] { $every ->
        [one] chaque trimestre
       *[other] tous les { $every } trimestres
    }
    [month] { $every ->
        [one] chaque mois
       *[other] tous les { $every } mois
    }
    [biennium] { $every ->
        [one] chaque période de deux ans
       *[other] toutes les { $every } périodes de deux ans
    }
   *[session] { $every ->
        [one] à chaque session
       *[other] toutes les { $every } sessions
    }
}
target-unit-percent = pour cent
target-unit-points = points de pourcentage
target-share-group = { $amount } pour cent ({ $group })
target-for-each = { $target }, pour chaque élément : { $of }
target-for-each-of = { $target }, pour chaque élément : { $of }
target-part = { $target } ({ $group })
target-baseline = { $target }, en partant de { $from }
target-change-of = { $change }, portant sur : { $of }
target-frequency-open = à intervalles réguliers, mais la fréquence reste à fixer
target-in-open-span = { $amount } dans un intervalle de temps qui reste à fixer
target-named = { $unit } : { $target }
target-groups = { $total }, dont { $groups }
target-compound = Chacune de ces cibles : { $clauses }.
target-placeholder = Un nombre était prévu, mais il reste à écrire.
target-statement = Des mots sans nombre : rien n’en est calculé.
target-by = { $target }, échéance : { $by }
target-sentence = { $target }.
