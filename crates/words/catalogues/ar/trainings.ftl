### الدورات: الفعاليات والمشاركون وآراؤهم.

trainings-title = الدورات والفعاليات
trainings-none = لم يُعلن عن أي دورة. تظهر هنا ورش العمل والندوات والدورات والزيارات الدراسية مع أيامها وأماكنها.
training-words = كلمات للبحث
training-show = إظهار
training-show-ahead = لم تنتهِ بعد
training-show-learnt = مع دروس مستفادة
training-show-to-come = القادمة
training-show-was-held = المنعقدة
training-csv = الجدول بصيغة CSV
training-xlsx = الجدول بصيغة XLSX

training-kind = النوع
training-kind-workshop = ورشة عمل
training-kind-seminar = ندوة
training-kind-training = دورة تدريبية
training-kind-study-visit = زيارة دراسية
training-kind-accreditation = اعتماد
training-kind-e-learning = تعلّم إلكتروني
training-kind-webinar = ندوة عبر الإنترنت
training-state = الحالة
training-state-planned = مخطط لها
training-state-open = معلنة
training-state-held = عُقدت
training-state-closed = مغلقة
training-title = العنوان
training-place = المكان
training-place-hint = اتركه فارغاً إذا كانت عبر الإنترنت.
training-link = العنوان على الويب
training-host = الجهة المضيفة
training-begins = اليوم الأول
training-ends = اليوم الأخير
training-ends-hint = اتركه فارغاً إذا كانت ليوم واحد.
training-days = الأيام
training-from-until = من { $from } إلى { $until }
training-nominate-by = آخر موعد للترشيح
training-languages = اللغات
training-places = عدد المقاعد
training-places-hint = كم شخصاً يمكنه المشاركة، مثل 24. الفراغ يعني بلا حد.
training-aims = الأهداف
training-agenda = البرنامج
training-guidance = لمن يرشّح
training-costs = التكاليف
training-costs-hint = من يتحمل وقت الموظفين والسفر والمواد والقاعة والخبراء.
training-summary = ما نتج عنها
training-summary-hint = بضع جمل يمكن للجميع قراءتها.
training-learnt = ما تم تعلّمه
training-learnt-hint = يُعرض على من يخطط لفعالية مشابهة.
training-lessons = دروس من فعاليات مشابهة
training-actions = تخدم هذه الإجراءات
training-actions-hint = سطر لكل إجراء: رمز الخطة ورقم الإجراء، مثل «plan-2027 3.2».
training-topics = المواضيع
training-topics-hint = مصطلحات من قوائم المنظمة، تفصل بينها فاصلة منقوطة.
training-members = الأعضاء المدعوون
training-members-hint = رموز أو أسماء تفصل بينها فواصل. الفراغ يدعو الجميع.
training-all-invited = جميع الأعضاء
training-organisation = المنظمة
training-series = السلسلة
training-series-hint = الاسم نفسه يجمع الدورات معًا، مثل «تدريب جهات التنسيق».
training-region = المنطقة
training-partner = الشريك
training-partners = بالتعاون مع
training-partners-hint = رموز الشركاء أو أسماؤهم، تفصل بينها فواصل.

training-series-title = السلاسل والمناطق
training-series-lead = ما هو قادم وما انعقد من كل سلسلة، حسب المنطقة أو الموضوع. ما أُلغي لا يُحسب في أي منهما؛ وما يتناول موضوعين يُحسب في الصفين.
training-by = حسب
training-by-region = المنطقة
training-by-theme = الموضوع
training-next = التالية
training-came = من حضروا
communities-title = المجتمعات
communities-lead = أين تتحاور جهات التنسيق عبر الإنترنت، وكيف تنمو تلك الأماكن. الأماكن نفسها في مواضع أخرى، وعناوينها تُعرض على جهات التنسيق والأمانة.
communities-none = لم يُدرج أي مجتمع بعد.
community-add = إضافة مجتمع
community-change = تعديله
community-count = ذكر عدد من فيه
community-name = الاسم
community-address = العنوان على الشبكة
community-address-hint = انسخه من شريط عنوان المتصفح.
community-language = اللغة
community-keeper = يعتني به
community-opened-on = افتُتح في
community-closed-on = آخر يوم
community-closed-hint = اتركه فارغًا ما دام مفتوحًا.
community-show-open = مفتوح
community-show-closed = مغلق
community-members = أعضاء المجتمع
community-posts = المشاركات
community-posts-hint = جميع المشاركات حتى ذلك اليوم، إن عُرف عددها.
community-on = حتى تاريخ
community-counts = كيف نما
community-uncounted = لم يعدّ أحد بعد.
community-trend = { $more ->
    [zero] { $more } زيادة عن { $day }
    [one] { $more } زيادة عن { $day }
    [two] { $more } زيادة عن { $day }
    [few] { $more } زيادة عن { $day }
    [many] { $more } زيادة عن { $day }
   *[other] { $more } زيادة عن { $day }
}
training-off = أُلغيت

training-add = إضافة دورة
training-add-lead = لا يراها سوى الأمانة والمدعوين حتى تعلن عنها.
training-edit = تعديلها
training-withdraw = سحبها
training-way-open = الإعلان عنها
training-way-hold = إفادة بأنها تنعقد
training-way-call-off = إلغاؤها
training-way-close = إغلاقها
training-open-hint = من الآن يمكن للجميع القراءة عنها ويمكن لنقاط الاتصال الترشيح.
training-hold-hint = اعتباراً من يومها الأول. ثم تسجل من حضر.
training-close-hint = عندما يُقال كل شيء عنها، بما في ذلك الاستبيان بعد أشهر. بعد ذلك لا يتغير شيء.
training-why-off = سبب الإلغاء
training-report = تقرير النشاط
training-count = احتسابها في الخطة
training-count-lead = { $facts ->
    [zero] لن تُسجَّل أي واقعة.
    [one] ستُسجَّل واقعة واحدة، وهذه الصفحة دليلها.
    [two] ستُسجَّل واقعتان، وهذه الصفحة دليلهما.
    [few] ستُسجَّل { $facts } وقائع، وهذه الصفحة دليلها.
    [many] ستُسجَّل { $facts } واقعة، وهذه الصفحة دليلها.
   *[other] ستُسجَّل { $facts } واقعة، وهذه الصفحة دليلها.
}
training-offer-held = عُقدت
training-offer-member = شارك { $member }
training-offer-score = { $n ->
    [zero] { $item }: المتوسط { $mean } من { $top }، بلا إجابات
    [one] { $item }: المتوسط { $mean } من { $top }، إجابة واحدة
    [two] { $item }: المتوسط { $mean } من { $top }، إجابتان
    [few] { $item }: المتوسط { $mean } من { $top }، { $n } إجابات
    [many] { $item }: المتوسط { $mean } من { $top }، { $n } إجابة
   *[other] { $item }: المتوسط { $mean } من { $top }، { $n } إجابة
}
training-offer-survey = أُجري الاستبيان: { $title }

participants-title = المشاركون
training-people-none = لا أحد في القائمة بعد. ترشّح نقاط الاتصال أشخاصاً من أعضائها، وتسجل الأمانة الآخرين.
participants-balance = توزيعهم
training-person-name = الاسم
participant-post = المنصب
training-person-member = العضو
participant-member-hint = العضو الذي يوفد هذا الشخص. اختر «لا شيء» إذا كان الموفِد شريكاً.
participant-partner = الشريك
participant-group = فئة أصحاب المصلحة
participant-sex = الجنس
participant-sex-female = أنثى
participant-sex-male = ذكر
participant-sex-other = آخر
participant-sex-not-stated = غير مذكور
participant-email = البريد الإلكتروني
participant-email-hint = لروابط التقييم فقط. محمي: كل اطلاع عليه يُسجَّل.
participant-language = اللغة
participant-certificate = رقم الشهادة
participant-state = الحضور
participant-state-registered = في القائمة
participant-state-attended = حضر
participant-state-erased = مُحي
participant-region = مجموعة الأعضاء
participant-nominated = في القائمة
participant-attended = حضروا
participant-all = الجميع
participant-of-none = لا شيء
participant-hidden = مشارك
participant-erased = مشارك مُحي
participant-wrong = ما الخطأ
participant-way-attend = تسجيل الحضور
participant-way-miss = تسجيل الغياب
participant-way-erase = محو البيانات الشخصية
participant-erase-hint = يُمحى الاسم والمنصب والعنوان ورقم الشهادة نهائياً وتبقى الأعداد. اكتب الاسم مرة أخرى.
training-person-add = إضافة مشارك
participant-edit = تعديل
participant-remove = حذف من القائمة
participant-history = ما تم
participant-import = استيراد قائمة
participant-import-lead = كل صف يصبح مشاركاً. إذا كانت خلية واحدة خاطئة فلن يُسجَّل أحد، وتُذكر كل خلية خاطئة.
participant-import-heads = رؤوس الأعمدة بأي من اللغات: { $heads }. الاسم والعضو ضروريان.
participant-check = تحقق فقط: إرجاع الملف مع العلامات
participant-attendance = تسجيل من حضر
participant-attendance-hint = ضع علامة على كل من حضر، ويُسجَّل الباقون غائبين.
participant-csv = القائمة بصيغة CSV
participant-xlsx = القائمة بصيغة XLSX
participant-certificates = الشهادات بصيغة PDF
participant-cell-email = ليس بريداً إلكترونياً؛ اكتبه مثل ana@example.org
participant-cell-nobody = اذكر العضو أو الشريك الذي يوفد هذا الشخص
participant-cell-twice = موجود في القائمة
participant-cell-right = لا ترشّح عن هذا العضو

certificate-title = شهادة مشاركة
certificate-lead = نشهد بأن
certificate-took-part = شارك في: { $kind } «{ $title }»، { $days }.
certificate-number = رقم { $number }

evaluation-title = التقييم
evaluations-title = تقييمات الدورات التدريبية
evaluations-standing =
    { $count ->
        [zero] لا دورات تدريبية،
        [one] دورة تدريبية واحدة،
        [two] دورتان تدريبيتان،
        [few] { $count } دورات تدريبية،
        [many] { $count } دورة تدريبية،
       *[other] { $count } دورة تدريبية،
    } منها { $evaluated } لها تقييم، حتى { $day }.
evaluations-apart = كل سطر يحصي إجاباته وحدها. لا يُجمع شيء ولا يُحسب متوسط بين الدورات: أجاب أناس مختلفون، وليس بالعدد نفسه.
evaluations-none = لم يُسأل أحد
evaluations-asked = عدد المسؤولين
evaluations-answered = عدد المجيبين
evaluations-overall = كل الأسئلة معًا
evaluations-items = سؤالًا سؤالًا
evaluations-mean = { $question } { $mean } ({ $scale })، ن = { $n }
evaluations-share = { $question } { $share } % نعم، ن = { $n }
evaluations-count = { $question } ن = { $n }
evaluation-none = لا يوجد استبيان بعد. أضف واحداً لما قبل أو لما بعد مباشرة أو بعد أشهر.
evaluation-add = إضافة استبيان
evaluation-edit = تعديل الاستبيان
evaluation-occasion = متى يُطرح
evaluation-occasion-before = قبل
evaluation-occasion-after = بعد مباشرة
evaluation-occasion-later = بعد أشهر
evaluation-form-title = عنوان الاستبيان
evaluation-opens = أول يوم للإجابة
evaluation-opens-hint = تُرسل الروابط في هذا اليوم.
evaluation-closes = آخر يوم للإجابة
evaluation-questions = الأسئلة
evaluation-questions-hint = سطر لكل سؤال: مفتاح | نوع | نص. الأنواع: 1-5 و yes-no و choice: A; B و text. نجمة بعد النوع تجعل الإجابة إلزامية، مثل: use | 1-5 * | هل كانت مفيدة؟
evaluation-state-draft = قيد الكتابة
evaluation-state-open = مفتوح
evaluation-state-closed = مغلق
evaluation-open = فتح الاستبيان
evaluation-open-hint = تُرسل الروابط إلى كل من له عنوان في أول يوم للإجابة. لا تتغير الأسئلة بعد الآن.
evaluation-close = إغلاق الاستبيان
evaluation-links = روابط للتوزيع
evaluation-links-hint = لكل من ليس له رابط بعد، أو من جديد لشخص واحد. كل رابط لمشارك واحد ويُعرض هذه المرة فقط.
evaluation-links-once = انسخها الآن: لا تُحفظ هنا ولا يمكن عرضها مرة أخرى.
evaluation-links-none = لكل شخص رابط بالفعل.
evaluation-everybody = كل من ليس له رابط
evaluation-participant = المشارك
evaluation-enter = إدخال إجابات من ورق
evaluation-paper = أي ورقة
evaluation-paper-hint = ليمكن العثور عليها، مثل «استمارة 12، ملف 3».
evaluation-paper-lead = ضع علامة في مربع واحد لكل سؤال. الأسئلة ذات النجمة إلزامية. لا حاجة إلى اسمك.
evaluation-blank = استبيان للطباعة
evaluation-summary = الملخص
evaluation-answered = { $asked ->
    [zero] أجاب { $answered } من دون مشاركين، منهم { $paper } على ورق.
    [one] أجاب { $answered } من مشارك واحد، منهم { $paper } على ورق.
    [two] أجاب { $answered } من مشاركَين، منهم { $paper } على ورق.
    [few] أجاب { $answered } من { $asked } مشاركين، منهم { $paper } على ورق.
    [many] أجاب { $answered } من { $asked } مشاركاً، منهم { $paper } على ورق.
   *[other] أجاب { $answered } من { $asked } مشارك، منهم { $paper } على ورق.
}
evaluation-question = السؤال
evaluation-n = الإجابات
evaluation-mean = المتوسط
evaluation-positive = إيجابية
evaluation-spread = عدد مرات كل إجابة
evaluation-by-sex = المتوسط حسب الجنس
evaluation-few = المجموعات ذات أقل من 5 إجابات لا تُظهر متوسطاً، ولا المجموعة التي يمكن استنتاجه منها.
evaluation-too-few = قليلة جداً
evaluation-together = { $n ->
    [zero] جميع المقاييس معاً: المتوسط { $mean }، بلا إجابات.
    [one] جميع المقاييس معاً: المتوسط { $mean }، لكل منها إجابة واحدة.
    [two] جميع المقاييس معاً: المتوسط { $mean }، لكل منها إجابتان.
    [few] جميع المقاييس معاً: المتوسط { $mean }، لكل منها { $n } إجابات.
    [many] جميع المقاييس معاً: المتوسط { $mean }، لكل منها { $n } إجابة.
   *[other] جميع المقاييس معاً: المتوسط { $mean }، لكل منها { $n } إجابة.
}
evaluation-not-pooled-n = لا يوجد متوسط لجميع الأسئلة معاً: فقد أجاب عنها أعداد مختلفة من الأشخاص.
evaluation-not-pooled-scales = لا يوجد متوسط لجميع الأسئلة معاً: فمقاييسها مختلفة.
evaluation-changes = قبل وبعد
evaluation-pairs-few = { $pairs ->
    [zero] لم يُجب أحد في المرتين: لا يمكن حساب الفرق.
    [one] أجاب شخص واحد في المرتين: العدد قليل جداً لحساب الفرق.
    [two] أجاب شخصان في المرتين: العدد قليل جداً لحساب الفرق.
    [few] أجاب { $pairs } أشخاص في المرتين: العدد قليل جداً لحساب الفرق.
    [many] أجاب { $pairs } شخصاً في المرتين: العدد قليل جداً لحساب الفرق.
   *[other] أجاب { $pairs } شخص في المرتين: العدد قليل جداً لحساب الفرق.
}
evaluation-change = { $pairs ->
    [zero] لم يُجب أحد في المرتين: المتوسط { $before } قبل و{ $after } بعد (الفرق { $difference })؛ { $higher } أعلى و{ $lower } أدنى.
    [one] من شخص واحد أجاب في المرتين: المتوسط { $before } قبل و{ $after } بعد (الفرق { $difference })؛ { $higher } أعلى و{ $lower } أدنى.
    [two] من شخصين أجابا في المرتين: المتوسط { $before } قبل و{ $after } بعد (الفرق { $difference })؛ { $higher } أعلى و{ $lower } أدنى.
    [few] من { $pairs } أشخاص أجابوا في المرتين: المتوسط { $before } قبل و{ $after } بعد (الفرق { $difference })؛ { $higher } أعلى و{ $lower } أدنى.
    [many] من { $pairs } شخصاً أجابوا في المرتين: المتوسط { $before } قبل و{ $after } بعد (الفرق { $difference })؛ { $higher } أعلى و{ $lower } أدنى.
   *[other] من { $pairs } شخص أجابوا في المرتين: المتوسط { $before } قبل و{ $after } بعد (الفرق { $difference })؛ { $higher } أعلى و{ $lower } أدنى.
}
evaluation-change-small = عددهم قليل، فقد يكون هذا الفرق بالمصادفة. وهو لا يبين سبب اختلاف الإجابات.
evaluation-change-no-cause = وهو لا يبين سبب اختلاف الإجابات.
evaluation-mail-subject-before = قبل الدورة: بضعة أسئلة
evaluation-mail-subject-after = رأيك في الدورة
evaluation-mail-subject-later = بعد الدورة ببضعة أشهر
evaluation-mail =
    { $name }، تحية طيبة،

    تطرح عليك { $organisation } بضعة أسئلة عن «{ $training }». هذا الرابط لك وحدك ولا يحتاج إلى حساب:

    { $link }

    يمكنك تغيير إجاباتك حتى { $day }. لا يظهر اسمك بجانبها أبداً.

answer-lead = تسألك { $organisation } عن «{ $training }».
answer-until = يمكنك الإجابة وتغيير إجاباتك حتى { $day }.
answer-private = لا يظهر اسمك بجانب إجاباتك أبداً. الأسئلة ذات النجمة إلزامية.
answer-send = إرسال إجاباتي
answer-thanks = شكراً. حُفظت إجاباتك، وتعرضها هذه الصفحة حتى إغلاق الاستبيان.
answer-not-open = لا تُقبل الإجابات اليوم.
answer-none = بلا إجابة

problem-training-not-from = لا تستمر الدورة هكذا: حالتها { $value }. ومن هناك تستمر بـ { $next }.
problem-training-closed = هذه الدورة مغلقة. لا يتغير فيها شيء، ويمكن قراءة صفحتها ووثائقها.
problem-training-not-open = لا يمكن تسجيل أحد بعد. أعلن عن الدورة أولاً.
problem-training-no-day = ليس للدورة يوم أول. أدخله ثم أعلن عنها.
problem-training-not-begun = تبدأ الدورة في { $day }. أفد بانعقادها اعتباراً من ذلك اليوم.
problem-training-not-over = تستمر الدورة حتى { $day }. أغلقها اعتباراً من ذلك اليوم.
problem-training-ends = اليوم الأخير { $value } قبل الأول. صحح أحدهما.
problem-training-nominate-by = ينتهي الترشيح في { $value } بعد انتهاء الدورة. اختر يوماً أبكر.
problem-training-action = لا يوجد إجراء باسم «{ $value }». اكتب رمز الخطة ورقم الإجراء، مثل «plan-2027 3.2».
problem-community-address = «{ $value }» ليس عنوانًا يبدأ بـ https://. انسخه من المتصفح.
problem-community-before = في { $value } لم يكن المجتمع قد افتُتح بعد. اختر يومًا لاحقًا.
problem-training-counted = كل ما تقوله هذه الدورة للخطة مسجل بالفعل. لا يُحسب شيء مرتين.
problem-participant-of-nobody = اذكر أي عضو أو شريك يوفد هذا الشخص.
problem-participant-twice = هذا الشخص في القائمة بالفعل. عدّل ذلك الصف بدلاً من ذلك.
problem-participant-not-yours = ترشّح عن عضوك فقط. اطلب من الأمانة للآخرين.
problem-participant-other = هذا ليس اسم المشارك. اكتبه كما هو تماماً.
problem-participant-not-held = لم تُعقد الدورة بعد. أفد بانعقادها ثم سجل من حضر.
problem-participant-none = لم يُسجَّل حضور أحد، فلا توجد شهادات. سجل من حضر أولاً.
problem-participant-heads = لم يُعثر على جدول مشاركين. سمِّ هذه الأعمدة في صف واحد: { $value }.
problem-participant-many = { $most ->
    [zero] لا يمكن للملف أن يضم مشاركين.
    [one] يضم الملف أكثر من مشارك واحد. قسّمه.
    [two] يضم الملف أكثر من مشاركَين. قسّمه.
    [few] يضم الملف أكثر من { $most } مشاركين. قسّمه.
    [many] يضم الملف أكثر من { $most } مشاركاً. قسّمه.
   *[other] يضم الملف أكثر من { $most } مشارك. قسّمه.
}
problem-question-line = السطر { $line }: { $reason }.
evaluation-fault-parts = اكتب المفتاح والنوع والنص وبينها |
evaluation-fault-key = المفتاح أحرف لاتينية صغيرة وأرقام وشرطات فقط، مثل use-at-work
evaluation-fault-twice = هذا المفتاح موجود أعلاه
evaluation-fault-kind = النوع 1-5 أو yes-no أو choice: A; B أو text
evaluation-fault-words = اكتب السؤال في 500 حرف على الأكثر
evaluation-fault-many = للاستبيان 60 سؤالاً على الأكثر
problem-evaluation-opened = خرجت روابط هذا الاستبيان فتبقى أسئلته. أضف استبياناً آخر.
problem-evaluation-not-open = لا يقبل هذا الاستبيان إجابات الآن. لم يُحفظ شيء.
problem-evaluation-closed = أُغلق هذا الاستبيان نهائياً. يمكن قراءة أرقامه.
problem-answer-missing = السؤال { $number } إلزامي.
problem-answer-not-one = السؤال { $number }: «{ $value }» ليست إجابة ممكنة. اختر إحدى الإجابات.
problem-answer-long = السؤال { $number }: اختصر الإجابة إلى 4000 حرف.
problem-link-locked = { $minutes ->
    [zero] جُرّبت من هنا روابط كثيرة لا تؤدي إلى شيء. افتح الرابط في بريدك.
    [one] جُرّبت من هنا روابط كثيرة لا تؤدي إلى شيء. انتظر دقيقة واحدة ثم افتح الرابط في بريدك.
    [two] جُرّبت من هنا روابط كثيرة لا تؤدي إلى شيء. انتظر دقيقتين ثم افتح الرابط في بريدك.
    [few] جُرّبت من هنا روابط كثيرة لا تؤدي إلى شيء. انتظر { $minutes } دقائق ثم افتح الرابط في بريدك.
    [many] جُرّبت من هنا روابط كثيرة لا تؤدي إلى شيء. انتظر { $minutes } دقيقة ثم افتح الرابط في بريدك.
   *[other] جُرّبت من هنا روابط كثيرة لا تؤدي إلى شيء. انتظر { $minutes } دقيقة ثم افتح الرابط في بريدك.
}

deed-training-added = خُطط لدورة
deed-training-changed = عُدّلت دورة
deed-training-withdrawn = سُحبت دورة مخطط لها
deed-training-moved = تقدمت دورة
deed-training-called-off = أُلغيت دورة
deed-training-attendance = سُجل من حضر دورة
deed-training-counted = احتُسبت دورة في الخطة
deed-community-added = أُدرج مجتمع لجهات التنسيق
deed-community-changed = عُدّل مجتمع لجهات التنسيق
deed-community-counted = ذُكر عدد من في مجتمع لجهات التنسيق
deed-participant-registered = سُجل مشارك
deed-participant-changed = عُدّلت بيانات مشارك
deed-participant-removed = حُذف مشارك من القائمة
deed-participant-moved = سُجل حضور مشارك
deed-participant-erased = مُحيت البيانات الشخصية لمشارك
deed-participants-imported = استُوردت قائمة مشاركين
deed-evaluation-added = أُضيف استبيان تقييم
deed-evaluation-changed = عُدّل استبيان تقييم
deed-evaluation-opened = فُتح استبيان تقييم
deed-evaluation-closed = أُغلق استبيان تقييم
deed-evaluation-links-given = وُزعت روابط استبيان
deed-evaluation-answered = أجاب أحدهم عن استبيان
deed-evaluation-entered = أُدخلت إجابات من ورق

training-initiative-hint = المبادرات الخاصة بعضو مدعو أو بخطة تخدمها فقط؛ يمكن تركه فارغاً.

training-waits = تنتظر
due-training-announce = الإعلان عن دورة تدريبية
due-training-nominate = ترشيح مشاركين في دورة تدريبية
due-training-decide = البت في الترشيحات
due-training-attendance = تسجيل من حضر دورة تدريبية
due-training-evaluate = فتح تقييم دورة تدريبية
due-training-certify = منح الشهادات
due-training-close = إغلاق دورة تدريبية
due-training-summary = كتابة ما نتج عن دورة تدريبية
