### Plans: import preview, board, action page.

## القائمة ورأس الخطة

plans-import = استيراد خطة
plan-import-newer = استيراد نسخة أحدث
plan-doubts = شكوك لم تُحسم
plan-versions = النسخ
plan-members = الأعضاء
plan-papers = الوثائق

## اللوحة

board-flag-open = فيها شكوك لم تُحسم
board-nothing-found = لا يوجد إجراء كهذا. أزل مرشِّحًا لترى المزيد.
board-doubts-document = شكوك في الوثيقة ككل

## الشكوك وما تقرر بشأنها

doubt-as-printed = المقصود كما هو مطبوع
doubt-for-revision = يُطرح عند التنقيح القادم
doubt-decided-as-printed = تقرر في { $day }: المقصود كما هو مطبوع.
doubt-decided-for-revision = تقرر في { $day }: سيُطرح عند التنقيح القادم.
plan-place-paragraph = الفقرة { $number }
plan-place-table = الجدول { $table }، الصف { $row }، العمود { $column }

## الإجراء

action-title = الإجراء { $number }
action-parent = جزء من
action-children = أجزاؤه
action-references = في الخطة الأم
action-place = في الوثيقة
action-resources = الموارد
action-kpis-caption = المؤشرات حتى { $day }
action-doubts = الشكوك
action-progress = التقدم
action-no-progress = لم يُبلَّغ بعد بشيء عن هذا الإجراء.
action-report = الإبلاغ عن التقدم
action-facts = الطلبات والوقائع المسجَّلة له
action-history = السجل
text-as-printed = كما هو مطبوع
resources-understood = ما فُهم منه
report-as-at = اليوم الذي تتحدث عنه
report-text = ما أُنجز
report-resources = بأي موارد (يمكن تركه فارغًا)
entry-report = ما أُنجز
entry-plan = ما هو مخطط له

happened-progress-reported = أُبلغ عن التقدم: { $status }
happened-flag-as-printed = حُسم شك: المقصود كما هو مطبوع
happened-flag-for-revision = دُوِّن شك للتنقيح القادم
happened-kpi-settled = حُدِّد ما يُحتسب لمؤشر
happened-baseline-set = حُدِّدت نقطة انطلاق مؤشر: { $value }

## الأطر الزمنية

timeframe-ongoing = بصورة دائمة، دون نهاية
timeframe-until = بحلول { $day }
timeframe-fiscal = السنوات المالية من { $first } إلى { $last }
timeframe-before = قبل: { $event }
timeframe-at-latest = في موعد أقصاه: { $event }
timeframe-at = عند: { $event }
timeframe-after = بعد: { $event }
timeframe-in-line = بالتوازي مع: { $event }
timeframe-every = { $months ->
    [zero] دون فاصل
    [one] كل شهر
    [two] كل شهرين
    [few] كل { $months } أشهر
    [many] كل { $months } شهرًا
   *[other] كل { $months } شهر
}
timeframe-first-then = أولًا بعد { $first ->
    [zero] حين
    [one] شهر
    [two] شهرين
    [few] { $first } أشهر
    [many] { $first } شهرًا
   *[other] { $first } شهر
}، ثم { $months ->
    [zero] دون فاصل
    [one] كل شهر
    [two] كل شهرين
    [few] كل { $months } أشهر
    [many] كل { $months } شهرًا
   *[other] كل { $months } شهر
}
timeframe-unknown = لم يُفهم على أنه وقت؛ يبقى النص كما هو مطبوع.

## الخطة الأم

reference-section = القسم { $section }
reference-milestone = القسم { $section }، المَعلم { $n }
reference-milestones = القسم { $section }، المعالم من { $first } إلى { $last }
reference-own = ليس في الخطة الأم

## الموارد

resource-staff-time = وقت الموظفين
resource-core = الميزانية الأساسية
resource-voluntary = مساهمات طوعية
resource-in-kind = موظفون معارون
resource-partner = يدفعه شريك
resource-pending = رهن بقرار
resource-estimate = تقدير
resource-spending = إنفاق
resource-see = انظر
resource-other = لم يُفهم، ويبقى كما هو مطبوع
extent-fully = (بالكامل)
extent-partly = (جزئيًّا)
amount-about = نحو { $amount }

## المؤشر

kpi-show-day = اعرض هذا اليوم
kpi-show-today = اعرض اليوم الحالي
kpi-target = ما طُلب
kpi-in-plain-words = بكلمات بسيطة
kpi-clause = الجزء { $n } من الهدف
kpi-value = القيمة
kpi-course = كيف تطورت القيمة
kpi-sub-periods = فترةً بعد فترة
kpi-counted = ما احتُسب
kpi-not-counted = ما لم يُحتسب، ولماذا
kpi-without-record = أعضاء لم يُسجَّل عنهم شيء
kpi-of-clause = { $what } – الجزء { $n }
kpi-nothing-recorded = لم يُسجَّل ما يمكن احتسابه.
kpi-what-counts = ما يُحتسب
kpi-no-measure = لم يقل أحد بعد ما الذي يُحتسب لهذا المؤشر، وصياغته لا تبيّنه.
kpi-measure-settled = أكّد ذلك أحد الموظفين المسؤولين.
kpi-measure-suggested = تقترحه الصياغة، ولم يؤكده أحد الموظفين المسؤولين بعد.
kpi-confirm-measure = أكِّد أن هذا يُحتسب
kpi-baseline = نقطة الانطلاق
kpi-set-baseline = تحديد نقطة الانطلاق
kpi-baseline-hint = القيمة قبل بدء الخطة وما يثبتها. يُقاس التغيّر انطلاقًا منها.
kpi-record-fact = تسجيل واقعة

## الوقائع

recorded-day = اليوم
recorded-what = ماذا
recorded-member = العضو
recorded-evidence = الدليل
recorded-evidence-hint = ما يثبت ذلك، مثل «قائمة المشاركين».
recorded-why-not = لماذا لم تُحتسب
recorded-deeds = التصحيح
recorded-withdraw = سحب
recorded-withdrawn-on = سُحبت في { $day }:
facts-more = { $count ->
    [zero] لا مزيد.
    [one] هناك واقعة أخرى غير معروضة.
    [two] هناك واقعتان أخريان غير معروضتين.
    [few] هناك { $count } وقائع أخرى غير معروضة.
    [many] هناك { $count } واقعة أخرى غير معروضة.
   *[other] هناك { $count } واقعة أخرى غير معروضة.
}
recorded-reason = السبب
recorded-reason-hint = تبقى الواقعة مقروءة مع السبب ولا تُحتسب بعد ذلك.
recorded-reference = رمز الوثيقة أو عنوانها (يمكن تركه فارغًا)
recorded-note = ملاحظة (يمكن تركها فارغة)
recorded-instrument = الصك
recorded-level = المستوى
recorded-kind = النوع
recorded-count = العدد (1 إن تُرك فارغًا)
recorded-answers = الطلب الذي تلبيه
recorded-request-kind = المطلوب
recorded-met = ما آل إليه
recorded-outcome-day = يوم الرد
recorded-positive = الإجابات الإيجابية
recorded-answered = مجموع الإجابات
recorded-item = البند (فارغ للتقييم ككل)
recorded-mean = متوسط الدرجات
recorded-top = أعلى السلم
recorded-value = الرقم
recorded-of = من أصل (يمكن تركه فارغًا)
recorded-unit = الوحدة (يمكن تركها فارغة)
request-open = مفتوح
request-met = لُبِّي
request-not-met = لم يُلبَّ
record-kind = نوع الواقعة

## الأعضاء

member-code = الرمز
member-sets = ينتمي إلى
member-standings = تجاه الصكوك، حتى { $day }
member-no-standing = لم يُسجَّل شيء عن وضع هذا العضو تجاه أي صك.
member-since = منذ
member-earlier = سابقًا
member-facts = وقائع أخرى مسجَّلة
members-caption = الأعضاء والصكوك حتى { $day }
members-none = لم يُسجَّل بعد أي عضو لهذه الخطة. يُضاف الأعضاء في صفحة «الأعضاء» بلصق قائمة.
dropped-tag = لم يعد في الخطة
dropped-note = لم تعد نسخة الخطة المستوردة في { $day } تتضمنه. وهو يرد هنا كما كان في النسخة السابقة (الملف { $file })، مع ما قيل عنه وما سُجل.
dropped-kpis = المؤشرات والغايات كما هي مطبوعة
