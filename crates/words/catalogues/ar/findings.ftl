### الاستنتاجات: أوجه القصور والتوصيات والردود، من المسودة إلى الإغلاق.

## The list

findings-title = الاستنتاجات
findings-none = لم يُسجَّل أي استنتاج يمكنك الاطلاع عليه. تظهر هنا أوجه القصور والتوصيات والردود مع ما يستجيب لكل منها.
finding-words = كلمات للبحث
finding-unanswered = لا يستجيب له أي إجراء من إجراءات الخطط بعد
finding-csv = جدول بصيغة CSV
finding-xlsx = جدول بصيغة XLSX

## What a finding says

finding-number = الرقم
finding-number-hint = كما هو مطبوع. يمكن تركه فارغًا.
finding-title = العنوان
finding-kind = النوع
finding-kind-compliance-deficiency = قصور في الامتثال
finding-kind-corrective-action = إجراء تصحيحي
finding-kind-audit-recommendation = توصية تدقيق
finding-kind-review-recommendation = توصية استعراض
finding-kind-committee-feedback = ملاحظة لجنة
finding-kind-self-assessment-answer = رد في تقييم ذاتي
finding-kind-survey-answer = رد على استبيان
finding-member = العضو
finding-member-hint = يُترك فارغًا إن لم يخص أي عضو. يُبلَّغ العضو بالاستنتاج الذي يخصه قبل إدراجه.
finding-body = الهيئة
finding-body-hint = هي التي تقرر بشأن الاستنتاج.
finding-found = ما الذي لوحظ
finding-found-on = تاريخ الملاحظة
finding-source = المصدر
finding-source-hint = التدبير أو الاستعراض أو الوثيقة التي جاء منها، كما هي مطبوعة.
finding-source-paragraph = فقرة المصدر
finding-source-link = عنوان المصدر على الشبكة
finding-evidence = الأدلة
finding-evidence-hint = لا يقرؤها إلا الأمانة والعضو المعني. تُسجَّل كل مرة تُعرض فيها.
finding-guidance = إرشادات المعالجة
finding-protected = محمي
finding-state = الحالة
finding-state-draft = مسودة
finding-state-notified = أُبلغ بها العضو
finding-state-responded = دُوِّن الرد
finding-state-tabled = مدرجة ولم تُفتح للهيئة بعد
finding-state-before-committee = معروضة على الهيئة
finding-state-decided = بُتَّ فيها
finding-state-closed = مغلقة
finding-meeting = الاجتماع
finding-paper = الوثيقة
finding-acts = ما قامت به الهيئة

## Putting findings in

finding-add = تسجيل استنتاج
finding-add-lead = يبدأ كمسودة لا تراها إلا الأمانة.
finding-import = إدخال جدول
finding-import-lead = يصبح كل صف مسودة. إذا كانت خلية واحدة خاطئة فلا يؤخذ شيء، وتُذكر كل خلية خاطئة.
finding-import-heads = عناوين الأعمدة، بأي من اللغات: { $heads }. النوع والهيئة والعنوان مطلوبة.
finding-import-file = الملف
finding-import-hint = مصنف (‎.xlsx) أو جدول نصي (‎.csv) أو وثيقة نصية فيها جدول.

## Steps

finding-edit = تعديله
finding-withdraw = سحب المسودة
finding-way-notify = إبلاغ العضو بها
finding-way-respond = تدوين الرد
finding-way-table = إدراجها في اجتماع
finding-way-open = عرضها على الهيئة
finding-way-decide = تسجيل ما قامت به الهيئة
finding-way-close = إغلاقها
finding-notify-hint = تراه جهات الاتصال لدى العضو من الآن ويمكنها الرد.
finding-respond-hint = لم يرد العضو. اذكر سبب عدم انتظار رده.
finding-replied = رد العضو في { $day }.
finding-replied-on = رد العضو في
finding-why-no-reply = سبب عدم انتظار رد
finding-table-hint = تبقى مغلقة أمام الهيئة حتى يبدأ الاجتماع أو تُفتح الوثيقة.
finding-open-hint = يمكن للأعضاء والمندوبين قراءته من الآن، من دون الأدلة والردود.
finding-act-hint = بهذا الإجراء يُبَت فيها. والهيئة التي اكتفت باستعراضها لم تبت.
finding-closing = سبب الإغلاق
finding-closing-met = عولجت
finding-closing-taken-over = لم تُعالج، ويتابعها استنتاج آخر
finding-closing-no-longer-applies = لم تعد تنطبق
finding-closing-withdrawn = سُحبت
finding-closing-note = ملاحظة على الإغلاق
finding-closed-on = تاريخ الإغلاق
finding-successor = يتابعها
finding-successor-hint = رقم الاستنتاج الآخر. فقط إذا كان هناك ما يتابعها.

## What is said on it

finding-reply = الرد باسم العضو
finding-reply-hint = يُحفظ ردك مع تاريخه واسمك. يمكنك الرد مرة أخرى لاحقًا ولا يُستبدل شيء.
finding-replies = ردود العضو
finding-remark = إبداء ملاحظة
finding-remark-hint = يقرأ الملاحظة كل من يحق له إبداء ملاحظة على الاستنتاج، ومنهم العضو.
finding-remarks = ملاحظات
finding-words-said = النص
finding-voice = لمن الكلام
finding-voice-own = ملاحظة مني
finding-voice-member = رد العضو
finding-said-on = التاريخ
finding-said-on-hint = متى ورد. يُترك فارغًا لليوم.
finding-said-source = المصدر الذي أُخذ منه
finding-said-source-hint = لرد العضو: الرسالة أو البريد الإلكتروني مع التاريخ.

## What answers it

finding-link = ربط إجراء يستجيب لها
finding-link-hint = يستطيع مسؤولو تلك الخطة من ذلك الحين قراءة الاستنتاج وأدلته.
finding-action-hint = رقمه كما هو مطبوع، مع رقم قسمه عند الحاجة: 6/6.
finding-answers = الاستنتاجات التي يستجيب لها
finding-unlink = سحب الربط

## Problems

problem-finding-not-from = في الحالة الراهنة للاستنتاج ({ $value }) لا يفيد هذا في المضي. ما يفيد: { $next }.
problem-finding-closed = الاستنتاج مغلق ويبقى كما هو. سجّل استنتاجًا جديدًا إذا ظهر نقص من جديد.
problem-finding-bare = يمضي الاستنتاج بعنوان وبيان ما لوحظ. املأهما أولًا.
problem-finding-no-reply = لم يرد العضو. اذكر سبب عدم انتظار رده أو انتظره.
problem-finding-meeting = اختر اجتماعًا منعقدًا للهيئة المعنية بالاستنتاج.
problem-finding-not-open-yet = لم يبدأ اجتماعها ولم تُفتح وثيقتها. انتظر أحدهما.
problem-finding-member-knows = يعلم العضو بهذا الاستنتاج ويبقى خاصًا به. سجّل استنتاجًا آخر لعضو آخر.
problem-finding-no-member = لا يعلم أي عضو بهذا الاستنتاج فلم يرد أحد. أدخله كملاحظة.
problem-finding-successor = اذكر رقم استنتاج آخر إذا كان يتابعها، وفي هذه الحالة فقط.
problem-finding-heads = لم يُعثر على جدول استنتاجات. سمِّ هذه الأعمدة في صف واحد: { $value }.
problem-finding-cell = { $sheet }، الصف { $row }، { $column } «{ $value }»: { $reason }.
problem-finding-many = يحتوي الملف على أكثر من { $most } استنتاج. قسّمه.
finding-cell-empty = يجب ملؤها
finding-cell-choice = غير معروف هنا؛ استخدم رمزًا أو اسمًا من قوائم المنظمة
finding-cell-day = ليس تاريخًا؛ اكتبه مثل 2026-11-21
finding-cell-future = لم يحن هذا اليوم
finding-cell-long = طويل جدًا؛ اختصره
finding-cell-link = ليس عنوانًا على الشبكة؛ يبدأ بـ https://
finding-cell-taken = هذا الرقم موجود بالفعل لهذا المصدر وهذا العضو
finding-cell-right = لا يحق لك تقديم استنتاجات إلى هذه الهيئة

## Deeds

deed-finding-added = سُجِّل استنتاج
deed-finding-changed = عُدِّل استنتاج
deed-finding-withdrawn = سُحبت مسودة استنتاج
deed-finding-moved = مضى استنتاج إلى خطوة تالية
deed-finding-act-recorded = سُجِّل ما قامت به هيئة بشأن استنتاج
deed-finding-closed = أُغلق استنتاج
deed-finding-replied = حُفظ رد عضو على استنتاج
deed-finding-remarked = أُبديت ملاحظة على استنتاج
deed-finding-answered = رُبط إجراء باستنتاج
deed-finding-answer-withdrawn = سُحب ربط باستنتاج
deed-findings-imported = أُدخلت استنتاجات من ملف
