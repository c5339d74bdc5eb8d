# Una meta leída, dicha de nuevo en palabras sencillas.

target-amount = { $comparator ->
    [at-least] al menos { $value }
    [at-most] como máximo { $value }
    [more-than] más de { $value }
    [less-than] menos de { $value }
    [exactly] exactamente { $value }
    [between] entre { $value } y { $upper }
   *[open] { $value }
}
target-times = { $comparator ->
    [at-least] al menos { $count ->
        [one] una vez
       *[other] { $value } veces
    }
    [at-most] como máximo { $count ->
        [one] una vez
       *[other] { $value } veces
    }
    [more-than] más de { $count ->
        [one] una vez
       *[other] { $value } veces
    }
    [less-than] menos de { $count ->
        [one] una vez
       *[other] { $value } veces
    }
    [exactly] exactamente { $count ->
        [one] una vez
       *[other] { $value } veces
    }
    [between] entre { $value } y { $upper } veces
   *[open] { $count ->
        [one] una vez
       *[other] { $value } veces
    }
}
target-of-set = { $amount } de { $of } ({ $unit })
target-of-set-bare = { $amount } de { $of }
target-all = la totalidad ({ $unit })
target-all-each = cada elemento sin excepción ({ $unit })
target-all-of = la totalidad de { $of } ({ $unit })
target-all-bare = la totalidad, sin excepción
target-counted = { $amount } ({ $unit })
target-increase = { $amount } más que al principio ({ $unit })
target-increase-bare = { $amount } más que al principio
target-in-each = { $amount } { $span }
target-share = { $amount } por ciento de: { $of }
target-share-bare = { $amount } por ciento
target-mean = un promedio de { $amount } sobre { $of }
target-mean-bare = un promedio de { $amount }
target-change = { $way ->
    [up-by] un aumento de { $amount } ({ $unit })
    [down-by] una reducción de { $amount } ({ $unit })
    [up-to] un aumento hasta { $amount } ({ $unit })
    [down-to] una reducción hasta { $amount } ({ $unit })
    [open-to] un cambio hasta { $amount } ({ $unit })
   *[open-by] un cambio de { $amount } ({ $unit })
}
target-change-bare = { $way ->
    [up-by] un aumento de { $amount }
    [down-by] una reducción de { $amount }
    [up-to] un aumento hasta { $amount }
    [down-to] una reducción hasta { $amount }
    [open-to] un cambio hasta { $amount }
   *[open-by] un cambio de { $amount }
}
target-change-from = { $way ->
    [up-by] un aumento de { $amount } ({ $unit }), partiendo de { $from }
    [down-by] una reducción de { $amount } ({ $unit }), partiendo de { $from }
    [up-to] un aumento hasta { $amount } ({ $unit }), partiendo de { $from }
    [down-to] una reducción hasta { $amount } ({ $unit }), partiendo de { $from }
    [open-to] un cambio hasta { $amount } ({ $unit }), partiendo de { $from }
   *[open-by] un cambio de { $amount } ({ $unit }), partiendo de { $from }
}
target-change-from-bare = { $way ->
    [up-by] un aumento de { $amount }, partiendo de { $from }
    [down-by] una reducción de { $amount }, partiendo de { $from }
    [up-to] un aumento hasta { $amount }, partiendo de { $from }
    [down-to] una reducción hasta { $amount }, partiendo de { $from }
    [open-to] un cambio hasta { $amount }, partiendo de { $from }
   *[open-by] un cambio de { $amount }, partiendo de { $from }
}
target-span = { $per ->
    [year] { $every ->
        [one] cada año
       *[other] cada { $every } años
    }
    [quarter] { $every ->
        [one] cada trimestre
       *[other] cada { $every } trimestres
    }
    [month] { $every ->
        [one] cada mes
       *[other] cada { $every } meses
    }
    [biennium] { $every ->
        [one] cada bienio
       *[other] cada { $every } bienios
    }
   *[session] { $every ->
        [one] en cada período de sesiones
       *[other] cada { $every } períodos de sesiones
    }
}
target-unit-percent = por ciento
target-unit-points = puntos porcentuales
target-share-group = { $amount } por ciento ({ $group })
target-for-each = { $target }, por cada elemento: { $of }
target-for-each-of = { $target }, por cada elemento: { $of }
target-part = { $target } ({ $group })
target-baseline = { $target }, partiendo de { $from }
target-change-of = { $change }, referida a: { $of }
target-frequency-open = a intervalos regulares, pero aún falta fijar la frecuencia
target-in-open-span = { $amount } en un intervalo de tiempo que aún falta fijar
target-named = { $unit }: { $target }
target-groups = { $total }, de los cuales { $groups }
target-compound = Cada una de estas metas: { $clauses }.
target-placeholder = Se preveía un número, pero aún falta escribirlo.
target-statement = Palabras sin número: no se calcula nada a partir de ellas.
target-by = { $target }, plazo: { $by }
target-sentence = { $target }.
