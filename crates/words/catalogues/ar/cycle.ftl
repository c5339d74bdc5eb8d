### دورة الخطة: دوراتها ومراحلها ودروسها.

## الصفحة

cycle-title = الدورة
cycle-turns = الدورات
cycle-turn-named = دورة { $turn }
cycle-since = منذ { $day }
cycle-version = النسخة { $version } من الخطة
cycle-as-at = الوضع في
cycle-under-way = قيد التنفيذ:
cycle-late = متأخر:
cycle-next = التالي:
cycle-nothing-left = أُنجزت كل مراحل هذه الدورة أو تُركت.
cycle-no-stages = لا تضع هذه الخطة مراحل بعد. يمكن لأحد الموظفين أن يحدد أيًّا من إجراءاتها مراحل، أو أن يضيف مراحل.
cycle-no-turn = لم تبدأ أي دورة بعد. هذه هي المراحل التي ستضمها الأولى.

## قائمة المراحل

cycle-stages = المراحل
cycle-stage = المرحلة
cycle-number = الرقم
cycle-responsible = المسؤول
cycle-due = الموعد
cycle-from = اعتبارًا من { $day }
cycle-state = الحالة
cycle-state-late = متأخرة
cycle-shown-by = ما يثبت ذلك
cycle-more = الوصف والموارد والنتيجة
cycle-description = الوصف
cycle-resources = الموارد المطلوبة
cycle-outcome = النتيجة
cycle-left-by = من دورة { $turn }
cycle-act = إجراء { $body } في { $day }
cycle-finished-by = لا تنتهي إلا بإجراء من { $body }.
stage-state-to-come = قادمة
stage-state-under-way = قيد التنفيذ
stage-state-done = منجزة
stage-state-left-out = متروكة

## النماذج

cycle-say = اذكر أين وصلت
cycle-say-title = اذكر أين وصلت مرحلة
cycle-day = منذ
cycle-note = ما يثبت ذلك، أو سبب تركها
cycle-note-hint = تحتاج المرحلة المنجزة إلى وثيقة أو إجراء أو بضع كلمات، وتحتاج المتروكة إلى السبب.
cycle-document = الوثيقة التي تثبت ذلك
cycle-document-hint = رمزها؛ يمكن تركه فارغًا.
cycle-act-label = إجراء الهيئة الذي يثبت ذلك
cycle-act-hint = تُسجَّل الإجراءات في صفحة إجراءات الخطة.
cycle-learn = دوّن درسًا
cycle-lesson = ما علّمته هذه الدورة
cycle-lesson-hint = يُعرض في بداية الدورة التالية.
cycle-lessons = دروس هذه الدورة
cycle-lessons-of = ما علّمته دورة { $turn }
approach-title = ما يتغيّر في النهج
approach-lead = يُدوَّن أثناء المراجعة وتأخذه النسخة التالية من الخطة كله معًا. تأتي المراحل مع تلك النسخة؛ والمهل والمقاييس يضبطها من يحفظ الإعدادات، والمعايير والأوزان مع التقييم التالي.
approach-none = لم يُدوَّن أي تغيير في النهج. اذكر المرحلة أو المعيار أو الوزن أو المقياس أو المهلة، وأي هيئة طلبته.
approach-add = تدوين تغيير
approach-part = ما يتغيّر
approach-part-stage = مرحلة
approach-part-criterion = معيار توجيه المساعدة
approach-part-weight = وزن معيار
approach-part-scale = مقياس
approach-part-clock = مهلة
approach-about = أيها
approach-about-hint = رقم المرحلة؛ رمز المقياس؛ اسم المعيار؛ وللمهلة: acknowledge أو no-objection أو check أو mission-report.
approach-was = القيمة القديمة
approach-was-hint = اتركها فارغة حيث تُقرأ: لمرحلة أو مهلة أو مقياس. وما هو جديد لا قيمة قديمة له.
approach-is = القيمة الجديدة
approach-is-hint = اتركها فارغة لما يزول.
approach-reason = السبب
approach-body = طلبته
approach-version = أخذته
approach-waits = ينتظر النسخة التالية
approach-take-off = رفعه
approach-otherwise = الآن: { $holds }
turn-assess = تسجيل ما فعلته هيئة بالدورة
turn-paper = الورقة
turn-paper-monitoring = ملخص المتابعة
turn-paper-report = التقرير النهائي
turn-document = الوثيقة التي كانت أمامها
turn-document-hint = رمز الورقة كما عُرضت على الهيئة؛ تبقى أرقامها فيها. يجوز تركه فارغًا إذا ذُكرت فقرة.
turn-report-title = التقرير النهائي للدورة { $turn }: { $plan }
turn-report-so-far = تقرير الدورة { $turn } الجارية: { $plan }
turn-report-span = من { $first } إلى { $last }. المراحل والاستنتاجات والمؤشرات حتى اليوم الأخير؛ والمبادرات وتقاريرها حتى يوم الطباعة.
turn-report-no-initiative = لم تخدم أي مبادرة الخطة في هذه الدورة.
turn-report-none = لم يُرسل تقرير نهائي
turn-report-findings = الاستنتاجات المفتوحة والمغلقة
turn-report-counted = فُتح في الدورة: { $opened }. أُغلق فيها: { $closed }.
turn-report-in-turn = في هذه الدورة
turn-report-opened = فُتح
turn-report-closed = أُغلق
turn-report-indicators = المؤشرات في نهاية الدورة
turn-report-no-indicator = ليس للخطة مؤشر.
turn-report-unassessed = لم تقل أي هيئة شيئًا عن هذه الدورة بعد.
turn-report-unheard = لم يُسجل شيء بعد عن التقرير النهائي: { $bodies }.
turn-report-left = لم ينته بعد
turn-report-taken-by = أخذته الدورة { $turn }
cycle-begin = ابدأ دورة
cycle-turn = اسم الدورة
cycle-turn-hint = السنة مثلًا. يُنقل ما تركته الدورة السابقة مفتوحًا.
cycle-begins-on = اليوم الأول
cycle-lay = أضف مرحلة
cycle-heading = العنوان
cycle-activity = النشاط
cycle-timeline = الجدول الزمني
cycle-number-hint = كما هو مطبوع. قد تقفز الأرقام ولا يُغيَّر أيٌّ منها.
cycle-responsible-hint = من يقود أولًا ثم من يشاركه؛ و«بالتشاور مع» قبل من يُستشارون.
cycle-timeline-hint = بالكلمات، سطر لكل موعد: «قبل الاجتماع السنوي».
cycle-mark = اجعل الإجراءات مراحل
cycle-marks = الإجراءات التي هي مراحل
cycle-marks-hint = أرقامها كما هي مطبوعة، رقم في كل سطر.
cycle-take-off = احذف من القائمة

## استعراض الخطة

cycle-review = استعراض الخطة
cycle-review-not-said = لا شيء في الخطة يحدد موعد استعراضها، ولا أي موعد آخر.
cycle-review-announced = أُعلن أنه في { $day }.
cycle-review-set = حُدد له موعد.
cycle-review-deadline = انظر الموعد
cycle-review-announce = أعلن الاستعراض المقبل
cycle-review-prepare = حضّر الاستعراض
review-title = مدخلات الاستعراض
review-lead = ما تقوله السجلات منذ بداية الخطة. الاستعراض الذي يغيّر النهج ينتج نسخة أحدث من الخطة: تحتفظ الدورة الجارية بمراحلها وتكون للتالية المراحل الجديدة.
review-stages = مراحل تأخرت أو تُركت أو بقيت مفتوحة
review-turn = المنجز: { $done } من { $total }
review-due = الموعد { $day }
review-done-late = أُنجزت متأخرة، في { $day }
review-lessons = دروس الدورات
review-off-track = مؤشرات خارج المسار
review-decisions = ما فعلته الهيئات وقررته
review-consultations = المشاورات والإجابات
review-comments = التعليقات على الخطة
review-nothing = لا تذكر السجلات شيئًا عن ذلك.

## المشكلات

problem-cycle-no-stages = لا تضع هذه الخطة مراحل، فلا يمكن أن تبدأ دورة. حدّد أولًا أيًّا من إجراءاتها مراحل، أو أضف مراحل.
problem-approach-same = القيمتان القديمة والجديدة متطابقتان، فلا شيء يتغيّر. اكتب القيمة الجديدة.
problem-approach-waits = ينتظر تغيير في هذا الشأن من قبل. ارفعه من القائمة أولًا.
problem-approach-taken-up = أخذت النسخة { $number } من الخطة هذا التغيير، وهو باقٍ. دوّن تغييرًا جديدًا.
problem-turn-not-after = بدأت الدورة السابقة في { $day }. اذكر يومًا بعده.
problem-stage-before-turn = بدأت الدورة في { $day }. اذكر ذلك اليوم أو يومًا بعده.
problem-stage-after-turn = بدأت الدورة التالية في { $day }. اذكر يومًا قبله، أو اذكر ذلك لمرحلة الدورة التالية.
problem-stage-no-reason = اذكر سبب ترك المرحلة.
problem-stage-nothing-shows = اذكر ما يثبت إنجاز المرحلة: وثيقة أو إجراء أو بضع كلمات.
problem-stage-by-act = لا تنتهي هذه المرحلة إلا بإجراء من { $body }. سجّل الإجراء أولًا ثم اختره هنا.
problem-review-not-said = لا شيء في الخطة يحدد موعد استعراضها. حدّد أولًا موعدًا من نوع «استعراض».

## الأفعال

deed-stage-marked = جُعلت إجراءات من الخطة مراحل
deed-stage-laid-out = أُضيفت مرحلة إلى دورة خطة
deed-stage-taken-off = حُذفت مرحلة من قائمة خطة
deed-stage-said = ذُكر أين وصلت مرحلة
deed-turn-begun = بدأت دورة جديدة لخطة
deed-turn-assessed = سُجّل ما فعلته هيئة بدورة
deed-approach-proposed = دُوّن تغيير في نهج خطة
deed-approach-taken-off = رُفع من القائمة تغيير في نهج خطة
deed-lesson-noted = دُوّن درس من دورة

## المكتب

desk-cycle = الدورات
desk-cycle-turn = الدورة
desk-cycle-review = الاستعراض المقبل
desk-cycle-under-way = قيد التنفيذ
desk-cycle-late = متأخر
desk-cycle-next = التالي

datasets-title = مجموعات بيانات للتقييم
datasets-lead = تثبّت مجموعة البيانات الخطة ومؤشراتها وما أُنجز لها، كي يقيّمها شخص من الخارج. ويصدرها شخص غير من أعدّها.
datasets-none = لم تُعدّ بعدُ أي مجموعة بيانات من هذه الخطة.
dataset-title = مجموعة بيانات
dataset-begin = إعداد مجموعة بيانات
dataset-begin-hint = تُعدّ في الخلفية: يمكنك مغادرة هذه الصفحة والعودة إليها.
dataset-turn = الدورة
dataset-turn-hint = اتركه فارغًا للخطة منذ بدايتها.
dataset-as-at = حتى تاريخ
dataset-from = من
dataset-state = الحالة
dataset-state-running = قيد الإعداد
dataset-state-abandoned = توقفت في المنتصف
dataset-state-made = أُعدّت ولم تصدر
dataset-state-released = صدرت
dataset-state-stopped = تُركت
dataset-state-withdrawn = سُحبت
dataset-abandoned-hint = لم يُضف إليها شيء منذ خمس دقائق. اسحبها وأعدّ غيرها.
dataset-progress-made = التقدم
dataset-done = { $done } من { $all } جداول، { $rows ->
    [zero] بلا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
}
dataset-made-by = أعدّها
dataset-own = أنت من أعدّ هذه المجموعة. ينظر فيها رئيس الأمانة أو شخص آخر مخوّل ويصدرها.
dataset-release = إصدار
dataset-withdraw = سحب
dataset-download = تنزيل في ملف واحد
dataset-digest = SHA-256
dataset-tables = الجداول
dataset-table = الجدول
dataset-about = الصف الواحد هو
dataset-rows = الصفوف
dataset-when-made = كما كان عند إعداد المجموعة
dataset-part-before = الصفوف السابقة
dataset-part-next = الصفوف التالية
dataset-left-out = ما لم يُدرج، ولماذا
dataset-left-people = المشاركون في التدريبات والخبراء وإجاباتهم: فهي شأنهم وحدهم.
dataset-left-protected = كل ما يحميه جدول الحقوق: المخاطر ومصادر التمويل المحتملة وأيام الموظفين والرسائل وتقارير البعثات.
dataset-left-confidential = النتائج المتعلقة بالأعضاء وطلباتهم: تبقى بين العضو والأمانة والهيئة.
dataset-left-withdrawn = ما سُحب، ومسودات التقارير الختامية.
dataset-left-typed = الكلمات التي كتبها المسؤولون كما كُتبت؛ ولم يُزل أحد منها الأسماء.
dataset-about-actions = إجراء من الخطة بحالته وآخر ما أُبلغ عنه
dataset-about-indicators = مؤشر مطبوع بهدفه وقيمته
dataset-about-facts = واقعة مؤرخة تُحسب للخطة
dataset-about-initiatives = مبادرة تخدم الخطة
dataset-about-measured = قيمة وُجد عليها مؤشر مبادرة
dataset-about-found = ما تبيّن عن مبادرة
dataset-about-assessed = رأي هيئة في تقرير ختامي
dataset-about-missions = بعثة
dataset-about-trainings = تدريب
dataset-about-manifest = ما تقوله المجموعة عن نفسها: جداولها وأعمدتها وبصماتها
dataset-number = الرقم
dataset-status = الحالة
dataset-progress = التقدم
dataset-progress-on = التقدم حتى تاريخ
dataset-report = التقرير
dataset-indicator = المؤشر
dataset-value = القيمة
dataset-of = من أصل
dataset-day = اليوم
dataset-fact = الواقعة
dataset-member = العضو
deed-dataset-begun = بدأ إعداد مجموعة بيانات
deed-dataset-made = أُعدّت مجموعة بيانات
deed-dataset-released = صدرت مجموعة بيانات
deed-dataset-withdrawn = تُركت مجموعة بيانات أو سُحبت
deed-dataset-taken = نُزّلت مجموعة بيانات
problem-dataset-runs = هناك مجموعة بيانات من هذه الخطة قيد الإعداد. انتظر حتى تكتمل أو اسحبها أولًا.
problem-dataset-not-made = لم تكتمل مجموعة البيانات بعد. أصدرها عندما يكتمل كل ما فيها.
problem-dataset-over = تُركت مجموعة البيانات أو سُحبت. أعدّ غيرها.
