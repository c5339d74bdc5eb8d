# A parsed target said back in plain words. Built from parts: an amount, what it counts, each span, a deadline.

target-amount = { $comparator ->
    [at-least] at least { $value }
    [at-most] at most { $value }
    [more-than] more than { $value }
    [less-than] less than { $value }
    [exactly] exactly { $value }
    [between] between { $value } and { $upper }
   *[open] { $value }
}
target-times = { $comparator ->
    [at-least] at least { $count ->
        [one] once
       *[other] { $value } times
    }
    [at-most] at most { $count ->
        [one] once
       *[other] { $value } times
    }
    [more-than] more than { $count ->
        [one] once
       *[other] { $value } times
    }
    [less-than] less than { $count ->
        [one] once
       *[other] { $value } times
    }
    [exactly] exactly { $count ->
        [one] once
       *[other] { $value } times
    }
    [between] between { $value } and { $upper } times
   *[open] { $count ->
        [one] once
       *[other] { $value } times
    }
}
target-of-set = { $amount } of { $of } { $unit }
target-of-set-bare = { $amount } of { $of }
target-all = all { $unit }
target-all-each = each { $unit }
target-all-of = all { $of } { $unit }
target-all-bare = all, without exception
target-counted = { $amount } { $unit }
target-increase = { $amount } more { $unit } than at the start
target-increase-bare = { $amount } more than at the start
target-in-each = { $amount } in { $span }
target-share = { $amount } per cent of { $of }
target-share-bare = { $amount } per cent
target-mean = an average of { $amount } out of { $of }
target-mean-bare = an average of { $amount }
target-change = { $way ->
    [up-by] an increase of { $amount } { $unit }
    [down-by] a reduction of { $amount } { $unit }
    [up-to] an increase to { $amount } { $unit }
    [down-to] a reduction to { $amount } { $unit }
    [open-to] a change to { $amount } { $unit }
   *[open-by] a change of { $amount } { $unit }
}
target-change-bare = { $way ->
    [up-by] an increase of { $amount }
    [down-by] a reduction of { $amount }
    [up-to] an increase to { $amount }
    [down-to] a reduction to { $amount }
    [open-to] a change to { $amount }
   *[open-by] a change of { $amount }
}
target-change-from = { $way ->
    [up-by] an increase of { $amount } { $unit } from { $from }
    [down-by] a reduction of { $amount } { $unit } from { $from }
    [up-to] an increase to { $amount } { $unit } from { $from }
    [down-to] a reduction to { $amount } { $unit } from { $from }
    [open-to] a change to { $amount } { $unit } from { $from }
   *[open-by] a change of { $amount } { $unit } from { $from }
}
target-change-from-bare = { $way ->
    [up-by] an increase of { $amount } from { $from }
    [down-by] a reduction of { $amount } from { $from }
    [up-to] an increase to { $amount } from { $from }
    [down-to] a reduction to { $amount } from { $from }
    [open-to] a change to { $amount } from { $from }
   *[open-by] a change of { $amount } from { $from }
}
target-span = { $per ->
    [year] { $every ->
        [one] each year
       *[other] every { $every } years
    }
    [quarter] { $every ->
        [one] each quarter
       *[other] every { $every } quarters
    }
    [month] { $every ->
        [one] each month
       *[other] every { $every } months
    }
    [biennium] { $every ->
        [one] each biennium
       *[other] every { $every } bienniums
    }
   *[session] { $every ->
        [one] each session
       *[other] every { $every } sessions
    }
}
target-unit-percent = per cent
target-unit-points = percentage points
target-share-group = { $amount } per cent { $group }
target-for-each = { $target } for each { $of }
target-for-each-of = { $target } for each of the { $of }
target-part = { $target } ({ $group })
target-baseline = { $target }, starting from { $from }
target-change-of = { $change } in { $of }
target-frequency-open = again and again, but how often is still to be settled
target-in-open-span = { $amount } in a span of time that is still to be settled
target-named = { $unit }: { $target }
target-groups = { $total }, made up of { $groups }
target-compound = Each of these: { $clauses }.
target-placeholder = A number was meant, but it is still to be written.
target-statement = Words without a number: nothing is computed from them.
target-by = { $target }, by { $by }
target-sentence = { $target }.
