# الهدف المقروء معاداً بكلمات بسيطة.

target-amount = { $comparator ->
    [at-least] ما لا يقل عن { $value }
    [at-most] ما لا يزيد على { $value }
    [more-than] أكثر من { $value }
    [less-than] أقل من { $value }
    [exactly] { $value } بالضبط
    [between] بين { $value } و{ $upper }
   *[open] { $value }
}
target-times = { $comparator ->
    [at-least] على الأقل: { $count ->
        [zero] صفر مرة
        [one] مرة واحدة
        [two] مرتان
        [few] { $value } مرات
        [many] { $value } مرة
       *[other] { $value } مرة
    }
    [at-most] على الأكثر: { $count ->
        [zero] صفر مرة
        [one] مرة واحدة
        [two] مرتان
        [few] { $value } مرات
        [many] { $value } مرة
       *[other] { $value } مرة
    }
    [more-than] أكثر من: { $count ->
        [zero] صفر مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $value } مرات
        [many] { $value } مرة
       *[other] { $value } مرة
    }
    [less-than] أقل من: { $count ->
        [zero] صفر مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $value } مرات
        [many] { $value } مرة
       *[other] { $value } مرة
    }
    [exactly] بالضبط: { $count ->
        [zero] صفر مرة
        [one] مرة واحدة
        [two] مرتان
        [few] { $value } مرات
        [many] { $value } مرة
       *[other] { $value } مرة
    }
    [between] بين { $value } و{ $upper } مرة
   *[open] { $count ->
        [zero] صفر مرة
        [one] مرة واحدة
        [two] مرتان
        [few] { $value } مرات
        [many] { $value } مرة
       *[other] { $value } مرة
    }
}
target-of-set = { $amount } من أصل { $of } ({ $unit })
target-of-set-bare = { $amount } من أصل { $of }
target-all = الجميع ({ $unit })
target-all-each = كل واحد دون استثناء ({ $unit })
target-all-of = جميع الـ{ $of } ({ $unit })
target-all-bare = الجميع دون استثناء
target-counted = { $amount } ({ $unit })
target-increase = { $amount } زيادةً على البداية ({ $unit })
target-increase-bare = { $amount } زيادةً على البداية
target-in-each = { $amount } { $span }
target-share = { $amount } في المائة من: { $of }
target-share-bare = { $amount } في المائة
target-mean = متوسط { $amount } من { $of }
target-mean-bare = متوسط { $amount }
target-change = { $way ->
    [up-by] زيادة قدرها { $amount } ({ $unit })
    [down-by] خفض قدره { $amount } ({ $unit })
    [up-to] زيادة حتى { $amount } ({ $unit })
    [down-to] خفض حتى { $amount } ({ $unit })
    [open-to] تغيّر حتى { $amount } ({ $unit })
   *[open-by] تغيّر قدره { $amount } ({ $unit })
}
target-change-bare = { $way ->
    [up-by] زيادة قدرها { $amount }
    [down-by] خفض قدره { $amount }
    [up-to] زيادة حتى { $amount }
    [down-to] خفض حتى { $amount }
    [open-to] تغيّر حتى { $amount }
   *[open-by] تغيّر قدره { $amount }
}
target-change-from = { $way ->
    [up-by] زيادة قدرها { $amount } ({ $unit })، ابتداءً من { $from }
    [down-by] خفض قدره { $amount } ({ $unit })، ابتداءً من { $from }
    [up-to] زيادة حتى { $amount } ({ $unit })، ابتداءً من { $from }
    [down-to] خفض حتى { $amount } ({ $unit })، ابتداءً من { $from }
    [open-to] تغيّر حتى { $amount } ({ $unit })، ابتداءً من { $from }
   *[open-by] تغيّر قدره { $amount } ({ $unit })، ابتداءً من { $from }
}
target-change-from-bare = { $way ->
    [up-by] زيادة قدرها { $amount }، ابتداءً من { $from }
    [down-by] خفض قدره { $amount }، ابتداءً من { $from }
    [up-to] زيادة حتى { $amount }، ابتداءً من { $from }
    [down-to] خفض حتى { $amount }، ابتداءً من { $from }
    [open-to] تغيّر حتى { $amount }، ابتداءً من { $from }
   *[open-by] تغيّر قدره { $amount }، ابتداءً من { $from }
}
target-span = { $per ->
    [year] { $every ->
        [zero] كل سنة
        [one] كل سنة
        [two] كل سنتين
        [few] كل { $every } سنوات
        [many] كل { $every } سنة
       *[other] كل { $every } سنة
    }
    [quarter] { $every ->
        [zero] كل فصل
        [one] كل فصل
        [two] كل فصلين
        [few] كل { $every } فصول
        [many] كل { $every } فصلاً
       *[other] كل { $every } فصل
    }
    [month] { $every ->
        [zero] كل شهر
        [one] كل شهر
        [two] كل شهرين
        [few] كل { $every } أشهر
        [many] كل { $every } شهراً
       *[other] كل { $every } شهر
    }
    [biennium] { $every ->
        [zero] كل فترة سنتين
        [one] كل فترة سنتين
        [two] كل فترتين من سنتين
        [few] كل { $every } فترات من سنتين
        [many] كل { $every } فترة من سنتين
       *[other] كل { $every } فترة من سنتين
    }
   *[session] { $every ->
        [zero] في كل دورة
        [one] في كل دورة
        [two] كل دورتين
        [few] كل { $every } دورات
        [many] كل { $every } دورة
       *[other] كل { $every } دورة
    }
}
target-unit-percent = في المائة
target-unit-points = نقاط مئوية
target-share-group = { $amount } في المائة ({ $group })
target-for-each = { $target } لكل: { $of }
target-for-each-of = { $target } لكل: { $of }
target-part = { $target } ({ $group })
target-baseline = { $target }، ابتداءً من { $from }
target-change-of = { $change } في: { $of }
target-frequency-open = بصورة متكررة، لكن عدد المرات لم يُحدَّد بعد
target-in-open-span = { $amount } خلال مدة لم تُحدَّد بعد
target-named = { $unit }: { $target }
target-groups = { $total }، منها { $groups }
target-compound = كل من هذه الأهداف: { $clauses }.
target-placeholder = كان المقصود رقماً لم يُكتب بعد.
target-statement = كلمات بلا رقم: لا يُحسب منها شيء.
target-by = { $target }، الموعد: { $by }
target-sentence = { $target }.
