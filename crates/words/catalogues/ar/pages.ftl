### الصفحات: الإطار والقوائم والرسوم والأخطاء.

## إطار كل صفحة

skip-to-content = انتقل إلى المحتوى
title-failed = مشكلة: { $title }
site-navigation = التنقل الرئيسي
nav-plans = الخطط
nav-work = العمل مع الأعضاء
nav-house = الإدارة
language-label = اللغة:
breadcrumb-label = أنت هنا
accessibility-link = إمكانية الوصول
api-link = وصف واجهة البرمجة
sample-data = مثال

## بعد إجراء

flash-saved = تم الحفظ.
flash-signed-out = تم تسجيل خروجك.
flash-imported = تم استيراد الخطة: { $actions ->
    [zero] لا إجراءات
    [one] إجراء واحد
    [two] إجراءان
    [few] { $actions } إجراءات
    [many] { $actions } إجراءً
   *[other] { $actions } إجراء
}، { $flags ->
    [zero] لا شكوك
    [one] شك واحد
    [two] شكّان
    [few] { $flags } شكوك
    [many] { $flags } شكًّا
   *[other] { $flags } شك
} للمراجعة.

## القوائم

pager-label = صفحات هذه القائمة
pager-before = السابقة
pager-after = التالية
pager-page = الصفحة { $page }
filter-more = مرشحات أخرى
filter-remove = إزالة هذا المرشح
filter-clear = مسح كل المرشحات
status = الحالة
form-problem-title = هناك ما يحتاج إلى تعديل

## الرسوم البيانية

chart-table = الأرقام في جدول
chart-day = ابتداءً من
chart-period = الفترة
chart-count = العدد
chart-counted = المحتسب
chart-whole = من أصل
chart-asked = الهدف
chart-needed-head = المطلوب
chart-target = الهدف { $value }
chart-needed = المطلوب { $value }
chart-steps = القيمة هي { $value } حتى { $day }.
chart-steps-target = القيمة هي { $value } حتى { $day }، والهدف هو { $target }.
chart-sub-periods = { $held } من { $total } من الفترات بلغت { $needed } المطلوب في كل منها.
chart-share = { $value } من { $of }.
chart-share-target = { $value } من { $of }، والهدف هو { $target }.

## قائمة الخطط

plans-title = الخطط
plan = الخطة
plan-period = الفترة
plan-adopted-by = اعتمدها
plan-draft = مسودة
plan-actions = الإجراءات
plan-standing = الوضع الحالي
plans-none = لا توجد خطة بعد. تظهر الخطة عند استيراد وثيقتها.
plans-none-public = لا توجد بعد خطة معتمدة متاحة للعموم. إذا كان لديك حساب فسجّل الدخول لترى خطط منظمتك.

## عند حدوث خلل

failure-title-not-found = لا شيء هنا
failure-title-refused = غير مسموح
failure-title-conflict = سبقك شخص آخر
failure-title-yours = لم ينجح هذا
failure-title-ours = الخطأ منّا
failure-method = لا يمكن استخدام هذا العنوان بهذه الطريقة. ارجع واتبع أحد روابط الصفحة.
failure-too-large = ما أرسلته كبير جدًا. يمكن أن يبلغ حجم الملف 32 ميغابايت والنص 10,000 حرف. لم يتغير شيء.
failure-slow = استغرق هذا وقتًا طويلًا فأُوقف. لم يتغير شيء. حاول مرة أخرى بعد دقيقة.
failure-request = تعذّر فهم الطلب. ارجع وحاول مرة أخرى من الصفحة.
failure-way-on = اذهب إلى صفحة البداية
failure-code = إذا طلبت المساعدة فاذكر

## بيان إمكانية الوصول

accessibility-aim = ينبغي أن يتمكن كل من يعمل بخطة من استخدام هذا الموقع أيًّا كانت أدواته. نبنيه وفق WCAG 2.2، المستوى AA.
accessibility-holds-title = ما يتحقق في كل صفحة
accessibility-keyboard = كل شيء يعمل بلوحة المفاتيح وحدها، وترى دائمًا أين أنت.
accessibility-script = لا تحتاج أي صفحة إلى برامج نصية، ولا تُحمّل شيئًا من موقع آخر.
accessibility-colour = كل حالة شكل وكلمة، واللون لا يفعل إلا أن يكررهما.
accessibility-charts = لكل رسم بياني وصف وأرقامه في جدول.
accessibility-zoom = يمكن تكبير الصفحات إلى 400 بالمئة وقراءتها على الهاتف دون تمرير جانبي، ولا تُمرَّر إلا جداول الأرقام العريضة داخل إطارها.
accessibility-languages = الصفحات بالإنجليزية والفرنسية والإسبانية والعربية، وتتبع إعدادات جهازك للألوان الداكنة وتقليل الحركة.
accessibility-limits-title = ما لم يتحقق بعد
accessibility-source-texts = تبقى نصوص الوثائق المستوردة باللغة التي اعتُمدت بها، ولا تُبلَّغ قارئات الشاشة بهذه اللغة.
accessibility-date-fields = تظهر حقول التاريخ وتُقرأ كما يصنعها متصفحك.
accessibility-help-title = إذا اعترضك شيء
accessibility-help = اكتب إلى الأمانة التي تدير هذا الموقع واذكر الصفحة وما حاولته وما تستخدمه للقراءة. ستحصل على ما تحتاج إليه بشكل آخر.

## لوحة الخطة

board-caption = الإجراءات حتى { $day }
board-as-at = حتى تاريخ
board-number = الرقم
board-action = الإجراء
board-kpi = المؤشر
board-target = الهدف
board-reading = القراءة
board-timeframe = الإطار الزمني
board-progress = آخر تقرير
board-section = القسم
board-horizon = الأفق
board-responsible = المسؤول
board-condition = الشرط
board-flag = الشك
board-flags = { $count ->
    [zero] لا شكوك
    [one] شك واحد
    [two] شكّان
    [few] { $count } شكوك
    [many] { $count } شكًّا
   *[other] { $count } شك
}

## استيراد وثيقة

flash-discarded = تم نسيان الملف. لم تتغير أي خطة.
import-title = استيراد خطة
import-lead = أحضر الملف الذي اعتمده الأعضاء. سترى ما فُهم منه بجانب نصه الأصلي قبل حفظ أي شيء.
import-file = الملف
import-file-hint = ‏Word ‏(.docx) أو Excel ‏(.xlsx) أو CSV، حتى 32 ميغابايت
import-as = ما هو
import-as-hint = النسخة الأحدث تُظهر ما تغيّر وتحفظ تاريخ ما بقي.
import-new-plan = خطة جديدة
import-newer-of = نسخة أحدث من { $plan }
import-look = اقرأ الملف
import-nothing-yet = لا يُحفظ شيء قبل تأكيدك. الملف الذي لا يؤكده أحد يُنسى بعد سبعة أيام.
import-kicker = ليست خطة بعد:
import-is-newer = تصبح هذه الوثيقة النسخة الأحدث من الخطة { $plan }. ما بقي يحتفظ بوقائعه وتقاريره وتاريخه.
import-no-actions = لم يُعثر على أي إجراء في هذا الملف، فلا يمكن أن يصبح خطة. انظر تحت «الأعمدة» هل فُهمت العناوين، وتحت «بلا موضع» لنصه.
import-to-confirm = انتقل إلى التأكيد
import-parts = أجزاء الوثيقة
import-all = الإجراءات كما قُرئت
import-doubts = الشكوك
import-changes = ما يتغير
import-unplaced = بلا موضع
import-columns = الأعمدة
import-sections = الأقسام
import-kpis = المؤشرات
import-about-document = عن الوثيقة
import-no-section = بلا قسم
import-no-doubts = لا شكوك.
import-place = أين
import-text = النص
import-doubt = الشك
import-cells = ما يقوله صفّه أيضًا
import-pairs = المؤشرات والغايات
import-statement = كلمات بلا رقم: تُحفظ كما هي ولا يُحسب شيء.
import-upon-request = عند الطلب
import-internal = داخلي
import-external = خارجي
import-unplaced-why = هذه الخلايا والفقرات لم تصبح جزءًا من الخطة. تبقى في الملف؛ وإن كان شيء منها يخص الخطة فصحح الأعمدة أو الوثيقة.
import-columns-why = المعنى المعطى لكل عنوان. يُتذكر التصحيح لمنظمتك ويُستعمل لكل ملف من الآن.
import-columns-none = لم يُعثر على عناوين أعمدة في هذه الوثيقة.
import-columns-save = احفظ وأعد القراءة
columns-head = العنوان كما طُبع
columns-tables = في الجداول
columns-meaning = يعني
columns-meaning-of = معنى «{ $head }»
columns-not-read = لا يُقرأ؛ يُدرج بلا موضع
column-number = الرقم
column-action = الإجراء
column-description = الوصف
column-milestone = جزء من الخطة الأم
column-kpi = المؤشر
column-target = الغاية
column-timeframe = الإطار الزمني
column-responsible = المسؤول
column-resources = الموارد
column-outcome = النتيجة
column-progress = التقدم المحرز
column-plan = ما هو مخطط
column-baseline = خط الأساس
column-status = الحالة
column-priority = الأولوية
column-section = القسم
column-horizon = الأفق
column-remarks = الملاحظات
place-paragraph = الفقرة { $number }
place-cell = الجدول { $table }، الصف { $row }، العمود { $column }

## ما تغيّره النسخة الأحدث

change-none = لا شيء يتغير: هذه النسخة تقول ما قالته السابقة.
change-history-stays = الإجراءات التي بقيت تحتفظ بتقاريرها ووقائعها ومؤشراتها، حتى إن أُعيد ترقيمها أو نُقلت أو أُعيدت صياغتها.
change-plan = الخطة نفسها
change-sections = الأقسام
change-changed = إجراءات تغيرت
change-added = إجراءات جديدة
change-removed = إجراءات لم تعد موجودة
change-tag-added = جديد
change-tag-removed = لم يعد موجودًا
change-tag-reworded = أُعيدت صياغته
change-tag-renumbered = أُعيد ترقيمه
change-tag-moved = نُقل
change-piece = ماذا
change-before = قبل
change-after = الآن
change-title = العنوان
change-vision = الرؤية
change-mission = المهمة
change-parent = يندرج تحت
change-wording = الصياغة
change-horizon-wording = الصياغة في أفق
change-horizon-report = التقرير أو الخطة في أفق
change-horizon-resources = الموارد في أفق

## التأكيد

confirm-title = اجعلها خطة
confirm-title-newer = اجعلها النسخة الأحدث
confirm-code = رمز قصير
confirm-code-hint = حروف لاتينية صغيرة وأرقام وواصلات؛ يظهر في أسماء الملفات والأوامر.
confirm-by = اعتمدها
confirm-by-hint = الهيئة والاجتماع. اتركه فارغًا لمسودة لا تراها إلا منظمتك.
confirm-by-hint-newer = الهيئة والاجتماع للنسخة الأحدث. إن تُرك فارغًا بقي الاعتماد كما هو.
confirm-on = تاريخ الاعتماد
confirm-on-hint = إن كان اليوم معروفًا
confirm-deed = تأكيد
confirm-discard = تخلَّ عن هذا الملف

## المكتب

desk-title = المكتب
desk-none = ليس لمنظمتك خطة بعد. ما يحتاج إلى انتباه يظهر هنا حين تكون هناك خطة.
desk-unsettled = للبتّ
desk-silent = بلا أخبار
desk-off-track-why = مؤشرات لن تتحقق غايتها بهذه الوتيرة أو لم تتحقق.
desk-at-risk-why = مؤشرات قد لا تتحقق غايتها.
desk-unsettled-why = مؤشرات في غايتها رقم ولم يقل أحد بعد ما الذي يُحتسب لها.
desk-doubts-why = شكوك في الوثيقة المعتمدة لم يبتّ فيها أحد.
desk-silent-why = إجراءات لم تنتهِ ولم يبلّغ عنها أحد منذ { $months ->
    [zero] أقل من شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $months } أشهر
    [many] { $months } شهرًا
   *[other] { $months } شهر
}.
desk-open = { $matter }: { $count } في { $plan }
desk-on-board = اعرضها على لوحة الخطة
desk-what = ما ينبغي النظر فيه
desk-last-word = آخر تقرير في { $day }
desk-no-word = لا تقرير بعد
desk-events = آخر ما حدث
desk-when = متى
desk-deed = ماذا
desk-who = من
desk-operator = سطر الأوامر
deed-plan-uploaded = رُفع ملف
deed-plan-upload-discarded = تُخلِّي عن ملف مرفوع
deed-plan-imported = استُوردت خطة
deed-plan-columns-corrected = صُححت معاني أعمدة
deed-fact-recorded = سُجلت وقائع
deed-fact-withdrawn = سُحبت واقعة
deed-kpi-settled = حُدد ما يُحتسب لمؤشر
deed-kpi-baseline-set = حُدد خط أساس
deed-progress-reported = أُبلغ عن التقدم
deed-organisation-added = أُضيفت المنظمة
deed-person-added = أُضيف شخص
deed-members-set-added = أُضيف أعضاء
deed-instruments-added = أُضيفت صكوك
deed-flag-decided = بُتّ في شك
deed-scale-set = حُدد سلّم الحالات
deed-sample-loaded = حُمّل البرنامج النموذجي

## وثائق الاجتماعات

paper-title = الوثائق
paper-lead = الخطة كما اعتُمدت، أو سير تنفيذها، من البيانات الحية. كل رقم يحمل اليوم الذي يعود إليه.
paper-which = الوثيقة
paper-progress = تقرير مرحلي
paper-plan = الخطة كما اعتُمدت
paper-format = الصيغة
paper-docx = ‏Word ‏(.docx)
paper-pdf = PDF
paper-xlsx = ‏Excel ‏(.xlsx)
paper-html = صفحة ويب
paper-csv = CSV
paper-language = لغة العناوين والتسميات
paper-as-at-hint = يوم الأرقام
paper-masthead = ترويسة الوثيقة
paper-masthead-hint = السطور التي تتركها فارغة تُحذف.
paper-symbol = الرمز
paper-field-distribution = التوزيع
paper-date = تاريخ الوثيقة
paper-original-language = اللغة الأصلية
paper-meeting = الاجتماع
paper-place-and-dates = المكان والتواريخ
paper-field-agenda-item = بند جدول الأعمال
paper-field-prepared-by = أعدّها
paper-field-action-requested = الإجراء المطلوب، سطر لكل بند
paper-make = جهّز الوثيقة
paper-ready = وثيقتك
paper-preview = اعرضها كصفحة ويب
paper-share = عنوان هذه الصفحة يحفظ اختيارك: أرسله إلى زميل.
import-all-placed = لم يبق شيء: لكل خلية وكل فقرة مكانها في الخطة.
sign-in-first = سجّل الدخول لفتح الصفحة التي طلبتها، ثم تُنقل إليها.
paper-chosen = { $paper }، { $format }، الأرقام حتى { $day }
failure-session-ended = ربما انتهت جلستك. ارجع بالمتصفح لنسخ ما كتبته، ثم سجّل الدخول وأرسله من جديد.
