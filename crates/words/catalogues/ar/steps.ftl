### ما يتخذه أيٌّ كان من خطوات في سبيل خطة، وما تغطيه، والتقديرات قبل القرار.

steps-title = الخطوات المتخذة
steps-lead = ما يفعله الأعضاء والهيئات الأخرى في سبيل هذه الخطة، وهل نُفّذ ونجح وكان له أثر.
steps-none = لم تُدرج أي خطوة بعد. أضف الأولى مع من يتخذها وما تخدمه.
step-add = أضف خطوة
step-by = من قِبل
step-source = نوع المصدر
step-no-sources = لا توجد بعد قائمة بأنواع المصادر. أنشئ واحدة في صفحة المصطلحات، مثلاً «متعدد الأطراف» و«ثنائي»، من نوع «مصادر».
step-serves = ما تخدمه
step-text = ما يُفعل
step-begins = اليوم الأول
step-ends = اليوم الأخير (يمكن أن يبقى فارغاً)
step-stage = إلى أين وصلت
step-stage-planned = مخطط لها
step-stage-under-way = جارية
step-stage-carried-out = نُفّذت
step-stage-not-carried-out = لم تُنفّذ
step-successful = ناجحة
step-effective = فعّالة
step-judged-unknown = لم يُحكم بعد
step-judged-yes = نعم
step-judged-partly = جزئياً
step-judged-no = لا
step-shown-by = يدلّ عليه
step-shown-by-hint = تقرير أو قرار أو عنوان على الويب. لازم متى حُكم على النجاح أو الأثر.
step-standing = في التقرير
step-standing-received = تنتظر النظر فيها
step-standing-included = مُدرجة
step-standing-left-out = مستبعدة
step-reason = سبب الاستبعاد
step-change = غيّر
group-step-what = من يفعل ماذا
group-step-outcome = ما نتج عنها

## التغطية

coverage-title = التغطية والفجوات
coverage-lead = عدد الخطوات التي يتخذها كل نوع من المصادر، وما وجده تحليل الفجوات. العدد يفتح خطواته. ما تُرك أو استُبعد من التقرير لا يغطي شيئاً. تُحصى مبادرات البرنامج كما هي، مع من يدفع تكاليفها.
# $day: the day it is looked at
coverage-caption = الخطوات حسب نوع المصدر في { $day }
coverage-by = حسب (الإجراءات، أو قائمة مصطلحات)
coverage-issue = المسألة
coverage-found = النتيجة
coverage-own = مبادرات البرنامج
coverage-nobody = لا أحد يفعل شيئاً
# $bare: how many nobody covers; $count: of how many
coverage-bare-count = { $count ->
    [zero] لا توجد مسائل، وغير المغطى منها { $bare }.
    [one] من مسألة واحدة لا يغطي أحد { $bare }.
    [two] من مسألتين لا يغطي أحد { $bare }.
    [few] من { $count } مسائل لا يغطي أحد { $bare }.
    [many] من { $count } مسألة لا يغطي أحد { $bare }.
   *[other] من { $count } مسألة لا يغطي أحد { $bare }.
}
gap-add = سجّل ما وجده تحليل
gap-found-addressed = تُعالَج
gap-found-not-addressed = لا تُعالَج
gap-found-by-others = تعالجها منظمة أخرى
gap-found-scientific-gap = فجوة علمية
gap-found-research-required = يلزم البحث أولاً
gap-by = من يعالجها
gap-by-hint = لازم حيث تعالجها منظمة أخرى.
gap-grounds = على أي أساس
gap-grounds-hint = وثيقة أو اجتماع أو جواب، مثلاً «تحليل الفجوات 2026، الجدول 3».
gap-on = وُجد في

## الورقة

steps-paper-title = تقرير عن الخطوات المتخذة
# $plan: its title; $day: the day of the figures; $count: how many steps it tells of
steps-paper-standing = { $count ->
    [zero] { $plan }. في { $day } لا يروي التقرير أي خطوة.
    [one] { $plan }. في { $day } يروي التقرير خطوة واحدة.
    [two] { $plan }. في { $day } يروي التقرير خطوتين.
    [few] { $plan }. في { $day } يروي التقرير { $count } خطوات.
    [many] { $plan }. في { $day } يروي التقرير { $count } خطوة.
   *[other] { $plan }. في { $day } يروي التقرير { $count } خطوة.
}
steps-by-action = حسب الإجراء

## التقديرات

appraisals-title = التقديرات
appraisals-lead = ما يوزن قبل أن تقرر هيئة: الموارد، وقابلية تجربة للحياة، ومقترحات اتفاقات جديدة. يُحكم على كل منها بمعايير مكتوبة.
appraisals-none = لم يُقدَّر شيء بعد. ابدأ بما يُقترح وبقائمة معاييره.
appraisal = تقدير
appraisal-add = ابدأ تقديراً
appraisal-kind = النوع
appraisal-kind-resources = تقدير الموارد
appraisal-kind-viability = تقدير القابلية للحياة
appraisal-kind-proposal = مقترح اتفاق جديد
appraisal-text = ما يُقترح أو يُجرَّب
appraisal-by = من قِبل
appraisal-by-hint = من اقترحه، أو الفريق الذي يجرّبه.
appraisal-begun = بدأ في
appraisal-criteria = المعايير
appraisal-criterion = المعيار
appraisal-met = مستوفى
appraisal-reason = السبب
appraisal-no-criteria = لا توجد بعد قائمة معايير. أنشئ واحدة في صفحة المصطلحات، مثلاً «الحاجة العلمية» و«التمويل»، من نوع «معايير».
# $yes: how many are met; $partly: in part; $no: not; $open: not judged
appraisal-counts = المستوفى { $yes }، والمستوفى جزئياً { $partly }، وغير المستوفى { $no }؛ ولم يُحكم بعد على { $open }
appraisal-judge = احكم على معيار
appraisal-move = انتقل إلى التالي
appraisal-next = الخطوة التالية
appraisal-way-ask = اطلب تعليقات
appraisal-way-revise = أدخل التعليقات
appraisal-way-submit = ارفعه إلى الهيئة
appraisal-way-decide = سجّل ما قررته الهيئة
appraisal-way-withdraw = اتركه
appraisal-state = الحالة
appraisal-state-draft = مسودة
appraisal-state-commented = مطروح للتعليق
appraisal-state-revised = منقّح
appraisal-state-submitted = مرفوع
appraisal-state-decided = مقرَّر
appraisal-state-withdrawn = متروك
appraisal-outcome = القرار
appraisal-outcome-accepted = يمضي قدماً
appraisal-outcome-deferred = أُجّل
appraisal-outcome-rejected = لا يمضي
appraisal-outcome-elsewhere = يُخدم أفضل في مكان آخر
appraisal-decision = أين يُقرأ
appraisal-decision-hint = القرار أو فقرة التقرير، مثلاً «COP9/القرار 4».

## الأفعال

deed-step-added = أُدرجت خطوة
deed-step-changed = سُجّل ما نتج عن خطوة
deed-gap-found = سُجّلت نتيجة من تحليل الفجوات
deed-appraisal-begun = بدأ تقدير
deed-appraisal-judged = حُكم على تقدير بمعيار
deed-appraisal-moved = انتقل تقدير إلى خطوته التالية
