### الاحتياجات: التقييمات والمصفوفة وما ينقص والتقرير.

nav-needs = الاحتياجات
assessments-title = تقييمات الاحتياجات
assessments-lead = ما ينقص الأعضاء، مقيَّماً بحسب المجال، وما تقرره كل هيئة بشأنه.
assessments-none = لا يوجد تقييم للاحتياجات بعد. يبدأ التقييم بقائمة مجالات وسُلَّم درجات.
assessment-no-lists = يحتاج التقييم إلى قائمة مجالات. أنشئ قائمة أولاً ضمن مصطلحات إحدى الخطط، مثل «جمع البيانات» و«التفتيش في الموانئ».
assessment-add = تقييم جديد
assessment-change = تغيير التقييم
assessment-ways = أجزاء التقييم
assessment-overview = نظرة عامة
assessment-matrix = المصفوفة
assessment-needs = الاحتياجات
assessment-name = العنوان
assessment-cycle = دورة التقييم
assessment-cycle-hint = كما هي مطبوعة، مثل 2026 أو 2026/2027.
assessment-areas = المجالات
assessment-areas-hint = القائمة التي تُعطى الدرجات لمصطلحاتها. لا تتغير بعد إنشاء التقييم.
assessment-area = المجال
assessment-scale = سُلَّم الدرجات
assessment-digits = أرقام بعد الفاصلة
assessment-digits-hint = في المتوسطات: 0 للأعداد الصحيحة، و3 على الأكثر.
assessment-tie = القيمة الواقعة في الوسط تُقرَّب
assessment-tie-up = إلى الأعلى
assessment-tie-even = إلى العدد الزوجي المجاور
assessment-tie-down = إلى الأدنى
assessment-criteria = ما يجعل الاحتياج عاجلاً
assessment-criteria-hint = معيار واحد في كل سطر مع وزنه، مثل «Severity: 3». يمكن أن يبقى فارغاً.
assessment-method = كيف أُعدَّ
assessment-method-hint = بالكلمات، كما سيُنشر: من أين جاءت الدرجات ومن أعطاها.
assessment-previous = التقييم السابق
assessment-members = الأعضاء
assessment-agreed = متفق عليه
assessment-digest = التقرير
assessment-rounded = المجال الذي له أجزاء هو متوسط أجزائه، والمجموع متوسط المجالات المقرَّبة، وكل منها مقرَّب إلى { $digits ->
    [0] أعداد صحيحة
    [zero] أعداد صحيحة
    [one] رقم واحد
    [two] رقمين
    [few] { $digits } أرقام
    [many] { $digits } رقماً
   *[other] { $digits } رقم
}؛ والقيمة الواقعة في الوسط تُقرَّب { $tie }. ما لا بيانات له يُترك ولا يُحسب صفراً.
assessment-weights = الأولوية:
assessment-report = التقرير
assessment-state-draft = مسودة
assessment-state-chair-review = لدى الرؤساء
assessment-state-member-consult = لدى الأعضاء
assessment-state-tabled = مقدَّم
assessment-state-released = أمام هيئاته
assessment-state-agreed = متفق عليه
assessment-state-public = علني
assessment-move = الانتقال إلى «{ $state }»
assessment-next-chair-review = يقرؤه بعد ذلك رؤساء هيئاته ويقولون رأيهم فيه.
assessment-next-member-consult = يقرأ الأعضاء المعنيون بعد ذلك ما قيل عنهم.
assessment-next-tabled = بعد ذلك لا تغيره إلا هيئاته. يجب أن يتبع كل مجال له درجات أو احتياجات هيئةً لها دورة.
assessment-next-released = بعد ذلك يقرؤه الأعضاء والمندوبون، وتعدّل كل هيئة جزءها وتُنهيه. من أعدَّه لا يطلقه.
assessment-next-agreed = عندما تُنهي كل هيئة جزءها يُحفظ التقرير كما هو نهائياً.
assessment-next-public = بعد ذلك يقرأ الجميع التقرير.
assessment-recall = استرجاعه
assessment-parts = ما تُسأل عنه الهيئات
assessment-parts-none = لا هيئة مسؤولة عن أي مجال بعد. أعطِ كل مجال للهيئة التي تُنهيه.
assessment-give-areas = إعطاء هيئة مجالاتها
assessment-part-preliminary = أولي
assessment-part-before-body = أمام الهيئة
assessment-part-finalised = منتهٍ
assessment-give-areas-hint = بالرمز أو بالكلمات، واحد في كل سطر. يتبع كل مجال هيئة واحدة.
assessment-body = الهيئة
assessment-body-hint = رمزها، مثل CC.
assessment-session = الدورة
assessment-session-hint = مثل «CC 21».
assessment-deeds = ما يمكن فعله
assessment-document = الوثيقة
assessment-document-hint = رمز التقرير أو القرار. إن لم يوجد فاذكر الفقرة.
assessment-act = تسجيل ما فعلته الهيئة
assessment-act-hint = يُنهى الجزء بفعل من هيئته كما يقول تقريرها.
assessment-amend = تسجيل ما غيرته الهيئة
assessment-amend-hint = إما كلمات جديدة لاحتياج أو درجة جديدة. ويُحفظ بجانبها ما كان من قبل.
assessment-amend-need-hint = إذا فُتح من صفحة الاحتياج فهذا الحقل مملوء. اتركه فارغاً إذا كانت الدرجة هي التي تتغير.
assessment-amendments = ما غيرته الهيئات
assessment-before = من قبل
assessment-after = الآن
assessment-say = قل شيئاً
assessment-said = ما قيل
group-amend-need = احتياج
group-amend-score = أو درجة
group-amend-where = أين يُقرأ

scale-0-5 = من 0 إلى 5
scale-1-5 = من 1 إلى 5
scale-yes-partly-no = نعم، جزئياً، لا
scale-percent = بالمئة

matrix-class = أعضاء صفتهم
matrix-sort = الترتيب
matrix-areas = المجالات
matrix-under = أجزاء
matrix-all-areas = جميع المجالات
matrix-total = جميع المجالات
matrix-none = لا عضو له درجات هنا بعد.
matrix-caption = الدرجات، { $scale }
matrix-legend = كلما كان اللون أغمق كان النقص أكبر. ▲ أفضل، ▼ أسوأ، = كما في التقييم السابق. الشَّرطة تعني لا بيانات. كل رقم يفتح ما سُجِّل خلفه.

score = الدرجة
score-hint = درجة من السُّلَّم. الفراغ يعني لا بيانات، وليس صفراً.
score-none = لا بيانات
score-better = أفضل من قبل
score-worse = أسوأ من قبل
score-same = كما كانت
score-needs = { $count ->
    [zero] لا احتياجات
    [one] احتياج واحد
    [two] احتياجان
    [few] { $count } احتياجات
    [many] { $count } احتياجاً
   *[other] { $count } احتياج
}
score-put = تسجيل درجة
score-member-hint = الاسم أو الرمز.
score-area-hint = الرمز أو الكلمات.
score-evidence = الأدلة
score-evidence-hint = ما تستند إليه الدرجة. لا يقرؤه إلا العضو والأمانة والرؤساء، وتُسجَّل كل قراءة.
score-recorded = سُجِّل
score-by-body = أعطتها الهيئة
scores-recorded = الدرجات المسجلة
scores-none = لا شيء مسجل هنا: لا بيانات.

need = احتياج
need-add = إضافة احتياج
need-change = تغيير الكلمات
needs-none = لم يُضف احتياج بعد. يقول الاحتياج ما ينقص عضواً في مجال ومن أين يُعرف ذلك.
need-text = المطلوب
need-member = العضو
need-member-hint = الاسم أو الرمز. فارغ لما ينقص جميع الأعضاء.
need-all-members = جميع الأعضاء
need-gap = ما ينقص
need-gap-skills = مهارات
need-gap-knowledge = معرفة
need-gap-resources = موارد
need-source = معروف من
need-source-performance = بيانات الأداء
need-source-compliance = نتيجة امتثال
need-source-body = هيئة
need-source-panel = فريق استشاري
need-source-member = العضو نفسه
need-source-survey = استبيان
need-reference = أين يُقرأ
need-reference-hint = مثل «CC 21، الفقرة 12».
need-values = مدى العجلة
need-values-hint = من 0 إلى 5 لكل من { $criteria }، مفصولة بفواصل. ما لم يقله أحد بعد يمكن أن يبقى فارغاً: «4,,2».
need-values-missing = { $count ->
    [zero] لا معايير مفتوحة
    [one] معيار واحد مفتوح
    [two] معياران مفتوحان
    [few] { $count } معايير مفتوحة
    [many] { $count } معياراً مفتوحاً
   *[other] { $count } معيار مفتوح
}
need-unweighed = غير موزون
need-objectives = الأهداف التي تندرج تحتها
need-objectives-none = لم يُذكر أي هدف.
need-priority = الأولوية
need-rank = المرتبة
need-rank-hint = 1 هي الأولى.
need-rank-give = إعطاؤه مرتبة
need-rank-reason = السبب
need-ranks = المراتب التي أعطتها الهيئات
need-state-identified = محدَّد
need-state-confirmed = مؤكَّد
need-state-addressed = يُعالَج
need-state-met = مُلبَّى
need-state-persistent = ما زال قائماً
need-state-withdrawn = مسحوب
need-finding = فتحه الاستنتاج
need-finding-open = لُبِّي الاحتياج والاستنتاج الذي جاء منه لم يُغلق بعد. افتح الاستنتاج وأغلقه.
finding-needs = الاحتياجات التي فتحها
finding-open-need = فتح احتياج في «{ $assessment }»
finding-need-open = صُحِّح هذا الاستنتاج وما زال احتياج فتحه قائماً. افتح الاحتياج وقل ما آل إليه.
need-move = قل ما آل إليه
need-move-reason = لماذا

report-standing = { $organisation }، { $cycle }: { $state }
report-scale = سُلَّم الدرجات: { $scale }.
report-matrix-note = الشَّرطة تعني لا بيانات.
report-no-needs = لم تُضف احتياجات.

## Deeds

deed-assessment-added = أُنشئ تقييم للاحتياجات
deed-assessment-changed = غُيِّر تقييم للاحتياجات
deed-assessment-commented = قيل شيء عن تقييم للاحتياجات
deed-assessment-moved = انتقل تقييم للاحتياجات إلى ما بعده
deed-assessment-part-set = أُعطيت هيئة مجالات من تقييم
deed-assessment-recalled = استُرجع تقييم للاحتياجات
deed-assessment-scored = أُعطي عضو درجة
deed-need-added = أُضيف احتياج
deed-need-changed = غُيِّر احتياج
deed-need-moved = قيل ما آل إليه احتياج
deed-need-ranked = أعطت هيئة مرتبة لاحتياج

## Problems

problem-assessment-final = هو علني؛ لا شيء بعده.
problem-assessment-no-part = لا هيئة مسؤولة عن أي مجال بعد. أعطِ هيئة مجالاتها أولاً.
problem-assessment-no-session = ليس لدى { $value } دورة تنظر فيه. اذكر الدورة أولاً.
problem-assessment-nobodys-area = «{ $value }» له درجات أو احتياجات ولا هيئة مسؤولة عنه. أعطِه لهيئة أولاً.
problem-assessment-empty = ليس فيه درجات ولا احتياجات بعد. أضف بعضها أولاً.
problem-assessment-not-finalised = لم تُنهِ { $value } جزءها بعد. سجِّل فعلها أولاً.
problem-assessment-area-taken = «{ $value }» يتبع هيئة أخرى بالفعل.
problem-assessment-body-taken = لهذه الهيئة جزؤها بالفعل. غيِّر ذلك الجزء.
problem-assessment-not-before = يُفعل هذا والجزء أمام هيئته: بعد الإطلاق وقبل أن تُنهيه الهيئة.
problem-assessment-frozen = هو منتهٍ أو متفق عليه ولا يتغير بعد الآن.
problem-assessment-not-tabled = لا يُسترجع إلا ما قُدِّم ولم يُطلق بعد.
problem-assessment-session = «{ $value }» دورة هيئة أخرى.
problem-assessment-scored = توجد درجات بالفعل؛ يبقى هذا كما هو. أنشئ تقييماً آخر بدلاً من ذلك.
problem-assessment-criterion = «{ $value }» ليس معياراً مع وزنه. اكتب مثلاً «Severity: 3»، ثمانية أسطر على الأكثر، وأوزاناً حتى 100.
problem-assessment-amend = لما غيرته الهيئة نموذج خاص يقول ما كان من قبل.
problem-score-not-on-scale = «{ $value }» ليست درجة من السُّلَّم من { $from } إلى { $to }. اتركها فارغة إن لم توجد بيانات.
problem-score-not-leaf = «{ $value }» له أجزاء ورقمه متوسطها. أعطِ الأجزاء درجات.
problem-need-values = «{ $value }» لا يناسب. اكتب عدداً من 0 إلى 5 لكل معيار، { $most } على الأكثر، مفصولة بفواصل.
problem-need-not-from = لا يلي هذا حالة الاحتياج. انظر إلى صفحته مرة أخرى.

## درجات من جدول

scores-import = إدخال درجات من جدول
scores-import-lead = لا يُسجَّل شيء قبل أن تطّلع عليه. إذا كانت خلية واحدة خاطئة فلا يُؤخذ شيء، وتُذكر كل خلية خاطئة.
# $heads: العناوين في قائمة
scores-import-heads = إمّا صف لكل درجة، بهذه العناوين بأي من اللغات: { $heads }؛ والعضو والمجال والدرجة لازمة. وإمّا الأعضاء في الصفوف والمجالات في الأعمدة، وكل عنوان رقم مجال أو كلماته. وهناك لا تقول الخلية الفارغة شيئاً، والشرطة تعني لا بيانات.
scores-file-hint = مصنّف (‎.xlsx) أو جدول نصي (‎.csv).
scores-source-hint = لكل الصفوف التي لا تذكر مصدرها.
scores-look = الاطّلاع أولاً
# $file: اسمه
scores-looked-at = هذا ما سيسجّله الملف «{ $file }». لم يُسجَّل شيء بعد.
# $count: عدد الدرجات
scores-fresh = { $count ->
    [zero] لا درجات حيث لا شيء
    [one] درجة واحدة ({ $count }) حيث لا شيء
    [two] درجتان ({ $count }) حيث لا شيء
    [few] { $count } درجات حيث لا شيء
    [many] { $count } درجة حيث لا شيء
   *[other] { $count } درجة حيث لا شيء
}
# $count: عدد الدرجات
scores-changed = { $count ->
    [zero] لا درجات مكان غيرها
    [one] درجة واحدة ({ $count }) مكان غيرها
    [two] درجتان ({ $count }) مكان غيرهما
    [few] { $count } درجات مكان غيرها
    [many] { $count } درجة مكان غيرها
   *[other] { $count } درجة مكان غيرها
}
# $count: عدد الدرجات
scores-same = { $count ->
    [zero] لا درجات مسجّلة من قبل
    [one] درجة واحدة ({ $count }) مسجّلة من قبل
    [two] درجتان ({ $count }) مسجّلتان من قبل
    [few] { $count } درجات مسجّلة من قبل
    [many] { $count } درجة مسجّلة من قبل
   *[other] { $count } درجة مسجّلة من قبل
}
# $heads: العناوين في قائمة
scores-left = أعمدة لا تُقرأ: { $heads }.
scores-would-change = ما الذي سيتغيّر
# $count: عدد المعروض
scores-first = { $count ->
    [zero] لا تُعرض أي درجة
    [one] تُعرض الأولى ({ $count })
    [two] تُعرض الأوليان ({ $count })
    [few] تُعرض الدرجات الـ{ $count } الأولى
    [many] تُعرض الدرجات الـ{ $count } الأولى
   *[other] تُعرض الدرجات الـ{ $count } الأولى
}
# $count: عدد الدرجات
scores-confirm = { $count ->
    [zero] لا درجات للتسجيل
    [one] تسجيل درجة واحدة ({ $count })
    [two] تسجيل درجتين ({ $count })
    [few] تسجيل { $count } درجات
    [many] تسجيل { $count } درجة
   *[other] تسجيل { $count } درجة
}
scores-other-file = ملف آخر
score-cell-scale = ليست درجة من المقياس
score-cell-parts = لهذا المجال أجزاء؛ سجّل درجات الأجزاء
score-cell-twice = سُجّلت أعلاه
deed-assessment-scores-imported = أُدخلت درجات من جدول
deed-assessment-scores-uploaded = وُضع جدول درجات للاطّلاع عليه
problem-score-twice = سبق أن أعطى الملف هذا العضو درجة في هذا المجال.
# $value: العناوين الناقصة في قائمة
problem-score-heads = لم يُعثر على جدول درجات. سمِّ هذه الأعمدة في صف واحد: { $value }؛ أو ضع الأعضاء في الصفوف والمجالات في الأعمدة.
# $most: أقصى عدد في ملف واحد
problem-score-many = { $most ->
    [zero] لا يأتي الملف بأي درجة.
    [one] يأتي الملف بأكثر من درجة واحدة ({ $most }). قسّمه.
    [two] يأتي الملف بأكثر من درجتين ({ $most }). قسّمه.
    [few] يأتي الملف بأكثر من { $most } درجات. قسّمه.
    [many] يأتي الملف بأكثر من { $most } درجة. قسّمه.
   *[other] يأتي الملف بأكثر من { $most } درجة. قسّمه.
}

## مجموعات المصفوفة

matrix-by = مجمّعة حسب
matrix-by-class = الفئة
matrix-by-status = الصفة
matrix-by-group = المجموعة
matrix-by-region = المنطقة
matrix-by-set = قائمة أعضاء
matrix-sort-gap = أوسع فجوة أولاً
matrix-sort-worse = أكبر تراجع أولاً
matrix-across = في الأعمدة
matrix-across-parts = أجزاء المجالات
matrix-together = الكل معاً
# $count: عدد الأعضاء الذين تُعرف قيمتهم
matrix-of = من { $count }
# $count: عدد الأعضاء
matrix-members = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد ({ $count })
    [two] عضوان ({ $count })
    [few] { $count } أعضاء
    [many] { $count } عضواً
   *[other] { $count } عضو
}
matrix-groups-legend = قيمة المجموعة هي متوسط أعضائها برقم عشري إضافي؛ وكلمة «من» تقول كم عضواً لديه بيانات. العضو في عدة مجموعات يُحتسب في كل منها.

## ما ينتظر هيئة

agenda-standing = في كل جدول أعمال
queue-heading = ما ينتظر هذه الهيئة
queue-none = لا شيء ينتظر. الحاجة التي تظهر بين التقييمات توضع هنا ويُنظر فيها ضمن البند القائم في كل جدول أعمال.
queue-raised = احتياجات أُثيرت
queue-raised-on = أُثيرت في
queue-raise = وضع حاجة في الانتظار
queue-raise-hint = لما ظهر بين التقييمات ولا ينبغي أن يضيع. تنتظر حتى يقول أحد ما آل إليه أمرها.
queue-member-hint = الاسم أو الرمز. يُترك فارغاً لما ينقص عدة أعضاء.
queue-several = عدة أعضاء
queue-source = كيف ظهرت
queue-source-hint = مثلاً «حلقة عمل عن الأعمار، أيار/مايو 2026». يمكن أن يبقى فارغاً.
queue-settle = قول ما آل إليه أمرها
queue-outcome = ما آل إليه أمرها
queue-outcome-hint = أين أُخذ بها، أو لماذا تُركت جانباً.
# $count: عدد الاستنتاجات
queue-findings = { $count ->
    [zero] لا استنتاجات للبتّ فيها
    [one] استنتاج واحد ({ $count }) للبتّ فيه
    [two] استنتاجان ({ $count }) للبتّ فيهما
    [few] { $count } استنتاجات للبتّ فيها
    [many] { $count } استنتاجاً للبتّ فيها
   *[other] { $count } استنتاج للبتّ فيها
}
queue-parts = تقييمات احتياجات فيها جزء للإقرار
raised-state-waiting = في الانتظار
raised-state-taken-up = أُخذ بها
raised-state-set-aside = تُركت جانباً
deed-need-raised = وُضعت حاجة في انتظار هيئة
deed-need-raised-settled = قيل ما آل إليه أمر حاجة منتظرة

## قدرات عضو

capacity-title = القدرات والاحتياجات
# $member: العضو
capacity-of = خطة القدرات: { $member }
# $organisation: المنظمة؛ $day: يوم الأرقام
capacity-standing = { $organisation }، حتى { $day }.
capacity-lead = درجات هذا العضو واحتياجاته وما يُعمل بشأنها وبأي ترتيب. كل ذلك مأخوذ من الصفحات الأخرى بقدر ما يحق لك قراءتها.
capacity-scores = الدرجات عبر الزمن
capacity-trend = ▲ أفضل، ▼ أسوأ، = كما في التقييم السابق. الشرطة تعني لا بيانات.
capacity-no-scores = لا يوجد بعد تقييم يحق لك قراءته يعطي هذا العضو درجات.
capacity-no-needs = لم تُسجَّل بعد احتياج لهذا العضو. الاحتياجات تَرِد في تقييم مع مصدرها.
capacity-obligation = الالتزام أو المصدر
capacity-cause = ما ينقص
capacity-assistance = المساعدة المطلوبة
capacity-answers = ما يستجيب لها
capacity-cost = التكلفة
capacity-time = متى
capacity-sequence = ما يُعمل بالترتيب
capacity-kind = النوع
capacity-what = ماذا
capacity-no-day = بلا تاريخ
capacity-no-steps = لا شيء يستجيب بعد لاحتياجات هذا العضو: لا طلب ولا مبادرة ولا بعثة ولا تدريب.
capacity-step-request = طلب
capacity-step-initiative = مبادرة
capacity-step-mission = بعثة
capacity-step-training = تدريب
capacity-whose = دور من
capacity-theirs = دور العضو
capacity-ours = دور غيره
