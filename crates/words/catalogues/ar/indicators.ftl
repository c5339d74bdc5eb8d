### الغايات وما يترتب عليها.

## ما تتركه الغاية غير محسوم (`Question` في crates/domain/src/indicators/target/mod.rs)

question-floor-or-exact = هل هذا العدد حد أدنى أم يجب بلوغه بالضبط؟
question-label-repeated = يحمل جزآن العلامة نفسها. أيهما يخص أي مؤشر؟
question-value-above-denominator = العدد أكبر من المجموع المأخوذ منه. أيهما الصحيح؟
question-baseline-missing = تطلب الغاية تغييرًا دون أن تذكر نقطة البداية. ما القيمة عند البداية؟
question-range-or-alternative = هل هذان العددان طرفا نطاق أم خياران أم تاريخ؟
question-unit-missing = يوجد عدد دون ذكر ما يُعدّ به. ما الذي يجب عدّه؟
question-frequency-unclear = لا يذكر النص عدد المرات. كم مرة، وفي أي مدة زمنية؟
question-number-unclear = يمكن قراءة العدد بطريقتين. أيهما المقصودة؟
question-either-or-both = يربط النص غايتين بكلمة «أو». هل تكفي إحداهما أم تلزم كلتاهما؟
question-share-of-what = الغاية نسبة دون ذكر الأصل المنسوب إليه. ما المجموع؟
question-currency-unclear = عملة أي بلد هي المقصودة؟ أضف رمزها، مثلاً USD.
question-approximate = الرقم تقريبي. ما مقدار الفرق المقبول؟
question-parts-above-total = مجموع الفئات أكبر من الإجمالي. أي الأرقام هو الصحيح؟
question-other-number = في النص رقم آخر لم يُقرأ ضمن الهدف. هل هو جزء منه؟
question-to-be-confirmed = الرقم مذكور على أنه بانتظار التأكيد. هل اتُّفق عليه؟
question-text-too-long = النص طويل جداً ولم يُقرأ إلا أوله. اختصره إلى الهدف نفسه.

## أين يقف المؤشر

status-met = تحققت
status-on-track = في المسار الصحيح
status-at-risk = معرّضة للخطر
status-off-track = خارج المسار
status-no-data = لا بيانات
status-statement = غير مقيسة

## لماذا يقف المؤشر حيث يقف (`StatusRule`)

rule-statement = الغاية كلمات بلا عدد، فلا شيء يُقاس.
rule-placeholder = لم يُكتب عدد الغاية بعد.
rule-target-unclear = تعذرت قراءة عدد الغاية أو مدتها الزمنية. على أحد الموظفين أن يحدد المقصود.
rule-no-measure = لم يحدد أحد بعد ما يُحتسب لهذا المؤشر.
rule-measure-does-not-fit = لا يمكن مقارنة ما يُعدّ بالغاية: أحدهما عدد والآخر نسبة أو متوسط.
rule-nothing-recorded = لم يُسجَّل أي شيء يمكن احتسابه.
rule-no-request-received = يتوقف الأمر على الطلبات، ولم يرد أي طلب.
rule-denominator-zero = الرقم نسبة، ولا يوجد بعد ما تُؤخذ منه النسبة.
rule-baseline-missing = تطلب الغاية تغييرًا، لكن القيمة عند البداية غير مسجلة.
rule-no-membership-set = تشمل الغاية جميع الأعضاء، دون تحديد المجموعة المقصودة.
rule-no-full-sub-period = لا تغطي الخطة أيًّا من الفترات كاملة، فلا شيء مطلوب.
rule-no-sessions = الهدف مطلوب في كل دورة. لا تُسجَّل الدورات هنا بعد، فلا يمكن حسابه إلى أن تُسجَّل.
rule-not-started = تبدأ الفترة في { $starts }؛ ولا شيء مستحق قبل ذلك.
rule-reached = القيمة المحققة: { $value }؛ القيمة المطلوبة: { $needed }.
rule-missed = تحقق { $value } من أصل { $needed } بحلول { $deadline }؛ وقد انقضى الأجل.
rule-missed-above = بلغت القيمة { $value } عند حلول الأجل في { $deadline }؛ وهذا أعلى من الغاية البالغة { $needed }.
rule-no-deadline = تحقق { $value } من أصل { $needed }؛ وليس للغاية أجل.
rule-no-deadline-above = القيمة الآن { $value }، وهي أعلى من الغاية البالغة { $needed }؛ وليس للغاية أجل.
rule-just-there = القيمة { $value } تساوي عدد الغاية تمامًا، والمطلوب تجاوزه أو البقاء دونه.
rule-line = تحقق { $value } من أصل { $needed } مطلوبة بحلول { $deadline }؛ والمتوقع حتى الآن { $expected }.
rule-line-behind = تحقق { $value } من أصل { $needed } مطلوبة بحلول { $deadline }؛ والمتوقع حتى الآن { $expected } (أي { $percent } من المسار المتوقع).
rule-line-down = القيمة الآن { $value }، والمطلوب خفضها إلى { $needed } بحلول { $deadline }؛ والمتوقع حتى الآن { $expected }.
rule-line-down-behind = القيمة الآن { $value }، والمطلوب خفضها إلى { $needed } بحلول { $deadline }؛ والمتوقع حتى الآن { $expected } (أي { $percent } من المسار المتوقع).
rule-against-target = القيمة الآن { $value }، والمطلوب { $needed } بحلول { $deadline } (أي { $percent } من الغاية).
rule-against-target-above = القيمة الآن { $value }، وهي أعلى من الغاية البالغة { $needed } بحلول { $deadline }؛ ويجب أن تنخفض.
rule-limit-holds = القيمة حتى الآن { $value }؛ ولم يُتجاوز الحد البالغ { $limit }.
rule-limit-broken = القيمة { $value }، وهي فوق الحد البالغ { $limit }؛ ولا يمكن تدارك ذلك.
rule-every-request-answered = القيمة المحققة: { $value }؛ والطلبات الواردة تستدعي { $asked }. أما الغاية البالغة { $needed } فتحتاج إلى طلبات أخرى.
rule-sub-period-failed = القيمة { $value } من { $from } إلى { $until }، والمطلوب { $needed }. { $failed ->
    [zero] لم تتحقق الغاية في هذه الفترة.
    [one] لم تتحقق الغاية في هذه الفترة وحدها.
    [two] لم تتحقق الغاية في فترتين، وهذه أولاهما.
    [few] لم تتحقق الغاية في { $failed } فترات، وهذه أولاها.
    [many] لم تتحقق الغاية في { $failed } فترة، وهذه أولاها.
   *[other] لم تتحقق الغاية في { $failed } فترة، وهذه أولاها.
}
rule-sub-periods-held = { $held ->
    [zero] لم تنقضِ أي فترة.
    [one] تحققت الغاية في الفترة الوحيدة التي تُحتسب.
    [two] تحققت الغاية في كلتا الفترتين.
    [few] تحققت الغاية في كل من الفترات وعددها { $held }.
    [many] تحققت الغاية في كل من الفترات وعددها { $held }.
   *[other] تحققت الغاية في كل من الفترات وعددها { $held }.
}
rule-sub-period-running = القيمة حتى الآن { $value } في الفترة الجارية؛ والمطلوب { $needed } بحلول { $until }، والمتوقع حتى الآن { $expected }.
rule-held-before = { $held ->
    [zero] لا فترة قبلها.
    [one] تحققت الغاية في الفترة السابقة.
    [two] تحققت الغاية في فترتين سابقتين.
    [few] تحققت الغاية في { $held } فترات سابقة.
    [many] تحققت الغاية في { $held } فترة سابقة.
   *[other] تحققت الغاية في { $held } فترة سابقة.
}
rule-sub-periods-hold-so-far = { $held ->
    [zero] لم تنقضِ أي فترة بعد.
    [one] تحققت الغاية في الفترة الوحيدة المنقضية؛ ولم تبدأ التالية بعد.
    [two] تحققت الغاية في كلتا الفترتين المنقضيتين؛ ولم تبدأ التالية بعد.
    [few] تحققت الغاية في كل من الفترات المنقضية وعددها { $held }؛ ولم تبدأ التالية بعد.
    [many] تحققت الغاية في كل من الفترات المنقضية وعددها { $held }؛ ولم تبدأ التالية بعد.
   *[other] تحققت الغاية في كل من الفترات المنقضية وعددها { $held }؛ ولم تبدأ التالية بعد.
}
rule-worst-clause = الجزء { $clause } من الغاية هو الحاسم: فلا جزء آخر أسوأ حالًا منه.

## ما ينبغي معرفته إلى جانب الرقم (`Note`)

note-denominator-differs = الغاية منسوبة إلى { $printed }، لكن عدد الأعضاء في { $day } هو { $set }. يبقى العدد المطبوع هو المجموع.
note-value-above-denominator = القيمة { $value } أكبر من الحد الممكن وهو { $of }. تحقق من الوقائع ومن المجموع.
note-not-whole = ناتج العدّ عدد صحيح، و{ $value } ليس كذلك. تحقق من الوقائع.
note-read-as-floor = لا يذكر النص إن كان العدد حدًّا أدنى. وهو يُقرأ على أنه كذلك.
note-items-not-pooled = { $items ->
    [zero] لا بنود.
    [one] يُقرأ البند منفردًا.
    [two] أجاب عن البندين عددان مختلفان من الأشخاص، فلا يُحسب متوسطهما، والأدنى هو الحاسم.
    [few] أجابت عن البنود وعددها { $items } أعداد مختلفة من الأشخاص، فلا يُحسب متوسطها، والأدنى هو الحاسم.
    [many] أجابت عن البنود وعددها { $items } أعداد مختلفة من الأشخاص، فلا يُحسب متوسطها، والأدنى هو الحاسم.
   *[other] أجابت عن البنود وعددها { $items } أعداد مختلفة من الأشخاص، فلا يُحسب متوسطها، والأدنى هو الحاسم.
}

## لماذا لم تُحتسب واقعة (`Why`)

why-after-as-at = حدثت بعد تاريخ هذه الأرقام.
why-after-period = حدثت بعد انتهاء الفترة.
why-before-period = حدثت قبل بداية الفترة.
why-outside-sub-periods = حدثت بين الدورات.
why-withdrawn = سُحبت.
why-superseded = حل محلها تسجيل لاحق.
why-below-level = وضع العضو ليس من الأوضاع التي تُحتسب.
why-not-in-the-set = العضو ليس في المجموعة التي تُحتسب.
why-not-in-the-class = لا ينتمي العضو في ذلك اليوم إلى الفئة التي تُحتسب.
why-counted-before = كان العضو محتسبًا قبل الفترة، فليس جديدًا.
why-member-counted-already = يُحتسب العضو مرة واحدة، وقد احتُسب بواقعة أخرى.
why-no-member = لا تذكر أي عضو.
why-none-happened = تفيد بأنه لم يحدث شيء.
why-still-open = لا يزال الطلب مفتوحًا والفترة جارية.
why-answers-no-request = لا تلبي أي طلب يُحتسب.
why-request-counted-already = يُحتسب الطلب الذي تلبيه مرة واحدة، وقد احتُسب بواقعة أخرى.
why-other-scale = تستخدم مقياسًا غير مقياس الغاية.
why-other-unit = معبر عنها بوحدة غير وحدة الغاية.
why-nobody-answered = لم يجب أحد.

## ما آلت إليه فترة من فترات التكرار (`SubPeriodOutcome`)

outcome-held = تحققت الغاية
outcome-failed = لم تتحقق الغاية
outcome-not-yet-due = جارية
outcome-ahead = لم تبدأ بعد
outcome-asks-nothing = فترة غير كاملة: لا شيء مطلوب
outcome-no-request = لم يرد أي طلب
outcome-no-data = لم يُسجَّل شيء

## ما يُحتسب للمؤشر (`Rule` و`Filter`)

measure-members-at = الأعضاء الذين آخر وضع لهم أحد ما يلي: { $levels }
measure-no-level = الأعضاء، لكن لم يُختر أي وضع يُحتسب
measure-members-with = الأعضاء المختلفون المذكورون في تسجيلات ما يلي: { $kinds }
measure-count = عدد ما يلي: { $kinds }
measure-no-kind = لا شيء: لم يُختر أي نوع من الوقائع
measure-share = نسبة مئوية: { $part }، من أصل: { $whole }
measure-requests = الطلبات ({ $kind })
measure-requests-met = الطلبات التي لُبّيت ({ $kind })
measure-requests-served = الطلبات ({ $kind }) التي قوبلت بما يلي: { $served }
measure-mean-score = متوسط درجات التقييم، ووزن كل حدث بعدد إجاباته
measure-positive-answers = الإجابات الإيجابية كنسبة مئوية من جميع الإجابات
measure-sum = مجموع الأعداد المقيسة في الفترة
measure-latest = آخر عدد مقيس
measure-narrowed = { $what }؛ من الوقائع { $which }
measure-of-this-action = المسجلة لهذا الإجراء
measure-of-actions = { $count ->
    [zero] المسجلة لـ { $count } إجراء
    [one] المسجلة لإجراء واحد
    [two] المسجلة لإجراءين
    [few] المسجلة لـ { $count } إجراءات
    [many] المسجلة لـ { $count } إجراءً
   *[other] المسجلة لـ { $count } إجراء
}
measure-of-instruments = المتعلقة بما يلي: { $names }
measure-of-topics = الخاصة بالمواضيع: { $names }
measure-of-channels = المنشورة عبر { $names }
measure-of-partners = التي شارك فيها { $names }
measure-of-classes = لأعضاء مصنَّفين على أنهم { $names }

## ما يُعدّ، بصيغة الجمع (`CountedKind`)

kind-activity = أنشطة
kind-assistance = مساعدات مقدمة
kind-discussion = مناقشات
kind-exchange = عمليات تبادل معلومات
kind-opportunity = فرص
kind-participation = مشاركات
kind-survey = استقصاءات
kind-expert-use = استعانات بخبراء
kind-contribution = مساهمات
kind-follow-up = إجراءات متابعة
kind-item-shared = تجارب متبادلة
kind-talk = محاضرات

counted-activity = { $count ->
    [zero] لا أنشطة
    [one] نشاط واحد
    [two] نشاطان
    [few] { $count } أنشطة
    [many] { $count } نشاطًا
   *[other] { $count } نشاط
}
counted-assistance = { $count ->
    [zero] لم تُقدَّم مساعدة
    [one] مساعدة واحدة مقدمة
    [two] مساعدتان مقدمتان
    [few] { $count } مساعدات مقدمة
    [many] { $count } مساعدة مقدمة
   *[other] { $count } مساعدة مقدمة
}
counted-discussion = { $count ->
    [zero] لا مناقشات
    [one] مناقشة واحدة
    [two] مناقشتان
    [few] { $count } مناقشات
    [many] { $count } مناقشة
   *[other] { $count } مناقشة
}
counted-exchange = { $count ->
    [zero] لا عمليات تبادل معلومات
    [one] عملية تبادل معلومات واحدة
    [two] عمليتا تبادل معلومات
    [few] { $count } عمليات تبادل معلومات
    [many] { $count } عملية تبادل معلومات
   *[other] { $count } عملية تبادل معلومات
}
counted-opportunity = { $count ->
    [zero] لا فرص
    [one] فرصة واحدة
    [two] فرصتان
    [few] { $count } فرص
    [many] { $count } فرصة
   *[other] { $count } فرصة
}
counted-participation = { $count ->
    [zero] لا مشاركات
    [one] مشاركة واحدة
    [two] مشاركتان
    [few] { $count } مشاركات
    [many] { $count } مشاركة
   *[other] { $count } مشاركة
}
counted-survey = { $count ->
    [zero] لا استقصاءات
    [one] استقصاء واحد
    [two] استقصاءان
    [few] { $count } استقصاءات
    [many] { $count } استقصاءً
   *[other] { $count } استقصاء
}
counted-expert-use = { $count ->
    [zero] لا استعانات بخبراء
    [one] استعانة واحدة بخبير
    [two] استعانتان بخبراء
    [few] { $count } استعانات بخبراء
    [many] { $count } استعانة بخبراء
   *[other] { $count } استعانة بخبراء
}
counted-contribution = { $count ->
    [zero] لا مساهمات
    [one] مساهمة واحدة
    [two] مساهمتان
    [few] { $count } مساهمات
    [many] { $count } مساهمة
   *[other] { $count } مساهمة
}
counted-follow-up = { $count ->
    [zero] لا إجراءات متابعة
    [one] إجراء متابعة واحد
    [two] إجراءا متابعة
    [few] { $count } إجراءات متابعة
    [many] { $count } إجراء متابعة
   *[other] { $count } إجراء متابعة
}
counted-item-shared = { $count ->
    [zero] لا تجارب متبادلة
    [one] تجربة متبادلة واحدة
    [two] تجربتان متبادلتان
    [few] { $count } تجارب متبادلة
    [many] { $count } تجربة متبادلة
   *[other] { $count } تجربة متبادلة
}
counted-talk = { $count ->
    [zero] لا محاضرات
    [one] محاضرة واحدة
    [two] محاضرتان
    [few] { $count } محاضرات
    [many] { $count } محاضرة
   *[other] { $count } محاضرة
}

## ما تطلبه الطلبات (`RequestKind`)

request-kind-assistance = مساعدة
request-kind-mission = بعثات
request-kind-contribution = مساهمات
request-for-assistance = طلب مساعدة
request-for-mission = طلب إيفاد بعثة
request-for-contribution = طلب مساهمة

## درجات المقياس المعتاد

level-not-yet = ليس بعد
level-accepted = مقبول
level-contracting = طرف متعاقد
level-implementing = قيد التنفيذ

## الوقائع في سطر واحد

fact-kind-status = وضع عضو
fact-kind-counted = شيء يُعدّ
fact-kind-request = طلب
fact-kind-answers = إجابات عن استقصاء
fact-kind-scores = درجات تقييم
fact-kind-measured = عدد أو مبلغ مقيس
fact-of-member = { $member }: { $fact }
fact-about = { $fact }، بشأن { $instrument }
fact-status = { $instrument } – { $level }
fact-counted-other = { $kind }: { $count }
fact-request-other = طلب: { $kind }
fact-request-open = { $request }، دون رد مسجل
fact-request-met = { $request }، لُبّي في { $day }
fact-request-not-met = { $request }، لم يُلبَّ، كما عُلم في { $day }
fact-answers = الإجابات الإيجابية: { $positive } من { $answered }
fact-scores = متوسط الدرجات { $mean } من { $top }، وعدد الإجابات: { $answered }
fact-of-item = «{ $item }»: { $fact }
fact-measured = القياس: { $amount }
fact-measured-unit = القياس: { $amount } { $unit }

## أين وصل الإجراء (`ProgressStatus`)

progress-done = أُنجز
progress-ongoing = جارٍ
progress-partly = أُنجز جزئيًّا
progress-done-in-house = أنجزه الموظفون
progress-not-done-no-funds = لم يُنجز لعدم توافر الأموال
progress-fundraising-no-result = التُمست أموال دون نتيجة
progress-conditional-funding = يُنجز إذا توافرت الأموال
progress-conditional-decision = يُنجز إذا تقرر ذلك
progress-temporary-ended = ترتيب مؤقت انتهى
progress-not-started = لم يبدأ
progress-delayed = متأخر
progress-suspended = معلّق
progress-cancelled = ملغى

## ما تقوله الخطة عن إجراءاتها

horizon-short = الأجل القصير
horizon-medium = الأجل المتوسط
horizon-long = الأجل الطويل
plan-level-national = وطني
plan-level-subregional = دون إقليمي
plan-level-regional = إقليمي
plan-level-subregional-and-regional = دون إقليمي وإقليمي
plan-level-international = دولي
plan-level-global = عالمي
condition-upon-request = عند الطلب
condition-hedge = «{ $text }»
condition-internal = داخلي
condition-external = خارجي

## اختيار ما يُحتسب وما تم

measure-choose = حدِّد ما يُحتسب
measure-choose-other = اختيار مقياس آخر
measure-choose-part = حدِّد ما يُحتسب للجزء { $n }
measure-choose-hint = لا تُعرض إلا أنواع الأرقام التي تُقارَن بالهدف.
measure-rule = نوع الرقم
measure-look = انظر إلى الرقم أولًا
measure-would-be = لم يُحفظ بعد. بهذا الاختيار:
measure-settles-doubts = اختيارك يحسم ذلك؛ وحفظه يزيل الشك.
measure-levels = الحالات التي تُحتسب
measure-served-by = تمت الاستجابة لها بـ
measure-out-of = من أصل
measure-whose = السجلات التي تُحتسب
measure-own-action = المسجَّلة لهذا الإجراء
measure-any-action = المسجَّلة لأي إجراء
measure-narrowing = احتساب بعضها فقط
measure-members = مجموعة الأعضاء المرجعية
measure-out-of-set = من أصل: { $set }
measure-as-plan = كما تنص الخطة
measure-upon-request = هل يلزم طلب
measure-as-action = كما ينص الإجراء
measure-only-requests = يُحتسب فقط مقابل الطلبات الواردة
measure-without-requests = يُحتسب سواء ورد طلب أم لا
choose-members-at = أعضاء بلغوا حالة
choose-members-with = أعضاء شاركوا
choose-count = عدد الوقائع
choose-requests-met = نسبة الطلبات الملبّاة
choose-requests-served = نسبة الطلبات المستجاب لها بوسيلة
choose-share-of-facts = عدد من أصل عدد آخر
choose-positive-answers = نسبة الإجابات الإيجابية
choose-mean-score = متوسط الدرجات
choose-sum = مجموع الأرقام المقيسة
choose-latest = آخر رقم مقيس
kpi-history = سجل هذا المؤشر
recorded-topics = المواضيع
recorded-channel = نُشر عبر (موقع، نشرة …)
recorded-partners = الشركاء المشاركون
recorded-by-channel = نُشر عبر { $channel }
recorded-with = مع { $names }
kpi-achievement = قُطع { $percent } من الطريق من نقطة البداية إلى الهدف.
recorded-several-hint = افصل بينها بفواصل إن تعددت.
told-as-printed = مقصود كما هو مطبوع
told-for-revision = يُطرح في المراجعة القادمة
deed-member-added = أُضيف عضو
deed-member-class-given = سُجِّلت فئة عضو
deed-member-class-ended = خرج عضو من فئة
deed-members-classes-given = سُجِّلت فئات الأعضاء

## تصنيف الأعضاء

class-developing = دولة عضو نامية
class-ldc = من أقل البلدان نموًّا
class-sids = دولة جزرية صغيرة نامية
class-transition = بلد يمر اقتصاده بمرحلة انتقالية
class-cooperating-non-member = غير عضو متعاون
class-potential-cooperating-non-member = غير عضو متعاون محتمل
member-classes = التصنيف
member-class = الفئة
member-no-class = لم تُسجَّل أي فئة.
member-until = حتى
member-class-give = تسجيل فئة
member-class-hint = القائمة للمنظمة، وتُضبط في الإعدادات.
member-class-from = من أي يوم
member-class-last = آخر يوم
member-class-last-hint = آخر يوم يُحتسب فيه كذلك. وتبقى الأرقام السابقة كما هي.
member-class-open-hint = يُترك فارغًا ما دام قائمًا.
member-class-evidence-hint = قائمة أو قرار أو رسالة تُثبت ذلك.
member-class-end = إنهاؤها
member-class-end-of = إنهاء الفئة «{ $class }»
