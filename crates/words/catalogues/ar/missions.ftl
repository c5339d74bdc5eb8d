### البعثات استجابةً للطلبات، وتقاريرها، وما يتبعها، وتقييمها.

## القوائم

missions-title = البعثات
missions-none = لا توجد بعثة مقررة يجوز لكم العلم بها. ترد البعثات هنا مع الطلب الذي تستجيب له كل منها.
missions-calendar = بعثات السنة
mission-reports-title = تقارير البعثات
mission-reports-none = لا يوجد هنا تقرير بعثة مفتوح لكم. يرد التقرير هنا بعد أن يسلمه الخبير إلى العضو.
follow-ups-title = أعمال المتابعة
follow-ups-none = لا يتبع أي تقرير شيء بعد. يرد هنا ما تطلب التقارير عمله إلى أن يتم.
mission-words-sought = كلمات للبحث
mission-from = لا تنتهي قبل
mission-until = تبدأ في موعد أقصاه
mission-year = السنة
mission-year-none = لا توجد بعثة لها أيام في هذه السنة. اختاروا سنة أخرى أو أعدوا بعثة استجابةً لطلب.
mission-csv = جدول بصيغة CSV
mission-xlsx = جدول بصيغة XLSX
mission-clashes = في الوقت نفسه
mission-no-clashes = لا شيء يعوق شيئًا في هذه السنة.
mission-clash-expert = { $name } مشارك أيضًا في هذه البعثة:
mission-clash-member = العضو نفسه يستقبل هذه البعثة:
mission-clash-session = يعقد هذا الاجتماع في الأيام نفسها:
chart-gantt = { $count ->
    [zero] لا بعثات في { $year }.
    [one] بعثة واحدة في { $year }، من يومها الأول إلى الأخير.
    [two] بعثتان في { $year }، كل منهما من يومها الأول إلى الأخير.
    [few] { $count } بعثات في { $year }، كل منها من يومها الأول إلى الأخير.
    [many] { $count } بعثة في { $year }، كل منها من يومها الأول إلى الأخير.
   *[other] { $count } بعثة في { $year }، كل منها من يومها الأول إلى الأخير.
}
chart-from = اليوم الأول
chart-until = اليوم الأخير
chart-state = الحالة

## ما تقوله البعثة

mission-request = الطلب
mission-request-hint = الطلب المقبول الذي تستجيب له. لا بعثة بلا طلب.
mission-no-request = لا يوجد طلب مقبول مفتوح لكم. البعثة تستجيب لطلب: اقبلوا طلبًا أولًا.
mission-kind = النوع
mission-kind-mission = بعثة
mission-kind-diagnostic = تشخيص
mission-kind-study-visit = زيارة دراسية
mission-kind-accreditation = اعتماد
mission-level = المستوى
mission-number = الرقم
mission-number-hint = كما تكتبه منظمتكم، مثل M-2027/4. يجوز تركه فارغًا.
mission-title = العنوان
mission-member = العضو
mission-days = الأيام
mission-first-day = اليوم الأول
mission-last-day = اليوم الأخير
mission-days-hint = ضمن الأيام التي يطلب العضو فيها المساعدة.
mission-place = المكان
mission-language = اللغة
mission-experts = الخبراء
mission-expert = الخبير
mission-expert-hint = شخص يشغل وظيفة خبير. هو الذي يقبل البعثة ويكتب تقريرها.
mission-second-expert = الخبير الثاني
mission-outside = خبراء من الخارج
mission-outside-hint = واحد في كل سطر، الاسم ثم إدارة المنشأ: Ana Rojas; Chile
mission-terms = الاختصاصات
mission-frozen = متفق عليها
mission-background = الخلفية
mission-objectives = الأهداف
mission-objectives-hint = ما الذي سيكون قد تغير عند مغادرة الخبراء.
mission-tasks = المهام
mission-profile = مواصفات من هو الأنسب
mission-profile-hint = مثلًا: قاد وحدة للتقييم ويتكلم الفرنسية
mission-expected = النتيجة المتوقعة
mission-indicator = المؤشر
mission-indicator-hint = كيف تُرى النتيجة، مثل «التقارير من عمليات الإنزال».
mission-evidence = ما الذي سيبينها
mission-costs = التكاليف
mission-costs-hint = بإيجاز، مثل «رحلتان جويتان، خمسة أيام، يدفعها الصندوق».
mission-brief = مذكرة سرية
mission-brief-hint = يقرؤها العضو والخبراء والأمانة فقط. تُسجل كل قراءة.
mission-consent = موافقة العضو
mission-consent-hint = الرسالة أو البريد الإلكتروني مع تاريخه.
mission-state = الحالة
mission-state-planned = مقررة
mission-state-matched = معروضة على العضو
mission-state-agreed = متفق عليها
mission-state-under-way = جارية
mission-state-reported = قُدم تقريرها
mission-state-closed = مغلقة
mission-closing = أُغلقت لأن
mission-closing-done = البعثة تمت
mission-closing-member-withdrew = العضو لم يعد يريدها
mission-closing-no-expert = لم يستطع أحد الذهاب
mission-closing-not-safe = تعذر القيام بها بأمان
mission-closing-answered-otherwise = الطلب استُجيب له بطريقة أخرى
mission-closing-note = ما يقال عن ذلك
mission-closed-on = أُغلقت في
mission-report-due = موعد التقرير { $day }
mission-report-late = كان موعد التقرير { $day }
mission-after = التقرير والتقييمات
mission-paper-docx = Word
mission-paper-pdf = PDF
mission-paper-html = HTML
mission-paper-xlsx = Excel
mission-paper-csv = CSV

## الأعمال

mission-add = إعداد بعثة
mission-add-lead = تبدأ اختصاصاتها بكلمات الطلب. دققوها كما تشاؤون إلى أن يوافق العضو.
mission-edit = تعديلها
mission-edit-agreed-hint = وافق العضو على الاختصاصات فتبقى كما هي. يجوز تغيير الأيام والمكان واللغة والخبراء والتكاليف والمذكرة.
mission-withdraw = سحب المشروع
mission-withdraw-hint = تُحذف البعثة. يحتفظ السجل بأنها كانت مقررة وبسبب سحبها.
mission-withdraw-reason = السبب
mission-way-match = عرضها على العضو
mission-way-agree = الموافقة عليها باسم العضو
mission-way-accept = قبولها بصفة خبير
mission-way-report = تسجيل انتهائها وتقديم تقريرها
mission-way-close = إغلاقها
mission-way-end = إنهاؤها بلا نتيجة
mission-match-hint = تحتاج إلى أيامها وإلى شخص يشغل وظيفة خبير. ويُطلب من العضو أن يوافق.
mission-agree-hint = توافقون باسم عضوكم. تثبت الاختصاصات من ذلك الحين.
mission-agree-for-hint = اذكروا أين يمكن قراءة موافقة العضو. تثبت الاختصاصات من ذلك الحين.
mission-accept-hint = من الآن تُعد وتُنفذ.
mission-report-hint = انتهت، وسُلم تقريرها إلى العضو.
mission-close-hint = تقريرها نهائي. من الآن يُعلن أنها تمت.
mission-end-hint = لا تتم أو توقفت. يُعلن أنها أُغلقت، ويقرأ السبب المعنيون.
mission-words = النص
mission-remark = إبداء ملاحظة
mission-remark-hint = يقرؤها كل من يجوز له الكلام على هذه البعثة، ومنهم العضو والخبراء.
mission-remarks = ما قيل

## التقرير

mission-report = تقرير البعثة
mission-of-report = البعثة
mission-held-on = عُقدت في
mission-report-state = حالة التقرير
mission-report-state-draft = قيد الكتابة
mission-report-state-member-review = لدى العضو
mission-report-state-final = نهائي
mission-report-state-public-summary = موجزه منشور
mission-report-submitted-on = سُلم إلى العضو في
mission-report-recorded-on = تاريخ التقرير
mission-report-published-on = نُشر في
mission-report-write = كتابة التقرير
mission-report-write-hint = صفحة واحدة: ما عُمل وما وُجد وما توصون به. وتضاف أعمال المتابعة واحدًا واحدًا.
mission-report-done = ما عُمل
mission-report-found = ما وُجد
mission-report-recommendations = التوصيات
mission-report-summary = الموجز العام
mission-report-summary-hint = جمل قليلة يجوز للجميع قراءتها بعد نشرها.
mission-item = خبر موجز
mission-report-way-submit = تسليمه إلى العضو
mission-report-way-finalise = جعله نهائيًا
mission-report-way-publish = نشر الموجز
mission-report-submit-hint = يقرؤه العضو من الآن ويستطيع أن يقول ما ليس صحيحًا.
mission-report-finalise-hint = يبقى كما هو من ذلك الحين، وترد أعمال متابعته في قائمة المتابعة.
mission-report-publish-hint = يقرأ الجميع الموجز مع أيام البعثة. ويبقى الباقي محميًا.
mission-report-remark-hint = يقرؤها العضو والخبراء والأمانة.

## ما يتبع

follow-up-add = إضافة عمل متابعة
follow-up-action = ما ينبغي عمله
follow-up-owner = من
follow-up-owner-member = العضو
follow-up-owner-secretariat = الأمانة
follow-up-owner-expert = الخبراء
follow-up-owner-other = شخص آخر
follow-up-who = الاسم أو الوظيفة
follow-up-who-hint = يجوز تركه فارغًا.
follow-up-due = الموعد
follow-up-due-until = الموعد في أقصاه
follow-up-state = الحالة
follow-up-state-open = مفتوح
follow-up-state-overdue = متأخر
follow-up-state-done = تم
follow-up-state-waived = لم يعد مطلوبًا
follow-up-settle = بيان ما آل إليه
follow-up-said = ما يبينه، أو لماذا لا
follow-up-said-hint = إذا تم: الوثيقة أو الواقعة التي تبينه. إذا لم يعد مطلوبًا: السبب.
follow-up-settled-on = اليوم
follow-up-remove = إخراجه

## التقييمات

mission-evaluation-add = تقييم البعثة
mission-evaluation-edit = تعديل التقييم
mission-evaluation-hint = يبقى مسودة إلى أن تطلعوا الخبراء عليه.
mission-evaluation-voice-member = تقييم العضو
mission-evaluation-voice-secretariat = تقييم الأمانة
mission-evaluation-result = النتيجة المتوقعة
mission-evaluation-experts = عمل الخبراء
mission-evaluation-running = الإعداد والسير
mission-evaluation-mark-1 = 1، إطلاقًا
mission-evaluation-mark-2 = 2، قليلًا
mission-evaluation-mark-3 = 3، جزئيًا
mission-evaluation-mark-4 = 4، في معظمه
mission-evaluation-mark-5 = 5، كليًا
mission-evaluation-words = ما سار جيدًا وما لم يسر
mission-evaluation-words-hint = يقرؤه العضو والخبراء والأمانة فقط. تُسجل كل قراءة.
mission-evaluation-state = الحالة
mission-evaluation-state-draft = مسودة
mission-evaluation-state-shared = أُطلع الخبراء عليه
mission-evaluation-state-final = نهائي
mission-evaluation-way-share = إطلاع الخبراء عليه
mission-evaluation-way-finish = جعله نهائيًا
mission-evaluation-share-hint = يقرؤه الخبراء من الآن ويستطيعون الرد.
mission-evaluation-finish-hint = يبقى كما هو من ذلك الحين، مع الردود.
mission-evaluation-reply = الرد
mission-evaluation-reply-hint = ترد كلماتكم تحت التقييم مع اسمكم.
mission-evaluation-withdraw = سحب المسودة

## المشكلات

problem-mission-not-from = في حالة البعثة ({ $value }) لا يؤدي هذا إلى الأمام. ما يؤدي إليه: { $next }.
problem-mission-closed = البعثة مغلقة وتبقى كما هي. أعدوا بعثة جديدة استجابةً لطلب مقبول.
problem-mission-request = هذا الطلب غير مقبول. لا بعثة بلا طلب: اقبلوا الطلب أولًا.
problem-mission-early = يطلب العضو المساعدة ابتداءً من { $from }. اختاروا يومًا لاحقًا، أو اطلبوا من العضو تعديل طلبه.
problem-mission-late = يطلب العضو المساعدة حتى { $until }. اختاروا يومًا أسبق، أو اطلبوا من العضو تعديل طلبه.
problem-mission-no-days = أدخلوا اليوم الأول والأخير أولًا.
problem-mission-no-reporter = لا أحد ممن يسافرون له حساب بعد. سموا خبيرًا له حساب: هو الذي يقبل البعثة ويكتب تقريرها.
problem-mission-no-result = يوافق العضو على أهداف ونتيجة متوقعة ومؤشرها. املؤوا الثلاثة أولًا.
problem-mission-no-consent = لم يوافق العضو هنا. اذكروا في أي رسالة أو بريد إلكتروني وافق.
problem-mission-not-over = لا تنتهي البعثة قبل { $until }. عودوا حينئذ، أو أنهوها بلا نتيجة.
problem-mission-no-report = لم يُسلم تقرير إلى العضو. يكتبه الخبير ويسلمه إلى العضو أولًا.
problem-mission-report-open = التقرير غير نهائي. اجعلوه نهائيًا أولًا.
problem-mission-no-reason = اذكروا لماذا تنتهي بلا نتيجة.
problem-mission-frozen = وافق العضو على هذا فيبقى كما هو. أنهوا البعثة وأعدوا أخرى إذا لزم تغييره.
problem-mission-expert = لا يشغل أحد باسم «{ $value }» وظيفة خبير هنا. اختاروا من القائمة أو امنحوا الوظيفة أولًا.
problem-mission-own-expert = { $value } من إدارة العضو نفسه. اختاروا شخصًا من مكان آخر.
problem-mission-home = لا يذكر «{ $value }» إدارة المنشأ. اكتبوا الاسم ثم فاصلة منقوطة ثم الإدارة: Ana Rojas; Chile
problem-mission-many-experts = أكثر من { $most } من خبراء الخارج. سموا الذين يقودونها.
problem-mission-report-early = يُكتب التقرير بعد أن يقبل الخبير البعثة، وليس عن بعثة لم تتم.
problem-mission-report-not-from = في حالة التقرير ({ $value }) لا يؤدي هذا إلى الأمام. ما يؤدي إليه: { $next }.
problem-mission-report-over = الموجز منشور؛ لا شيء يتبع.
problem-mission-report-bare = اذكروا ما عُمل وما وُجد أولًا.
problem-mission-report-no-summary = لا شيء للنشر. اكتبوا جملًا قليلة للجميع.
problem-follow-up-early = تنتهي البعثة في { $from }. اختاروا ذلك اليوم أو يومًا لاحقًا.
problem-follow-up-settled = سبق أن بُين ما آل إليه.
problem-follow-up-no-evidence = اذكروا ما يبين أنه تم، مثل رسالة مع تاريخها.
problem-follow-up-no-reason = اذكروا لماذا لم يعد مطلوبًا.
problem-evaluation-early = تُقيم البعثة حين تكون جارية.
problem-evaluation-twice = لجانبكم تقييم لهذه البعثة. افتحوه في صفحة البعثة.
problem-evaluation-not-from = في حالة التقييم ({ $value }) لا يؤدي هذا إلى الأمام. ما يؤدي إليه: { $next }.
problem-evaluation-over = التقييم نهائي؛ لا شيء يتبع.
problem-evaluation-bare = أعطوا درجة أو قولوا شيئًا أولًا.

## السجل

deed-mission-added = أُعدت بعثة
deed-mission-changed = عُدلت بعثة
deed-mission-withdrawn = سُحب مشروع بعثة
deed-mission-moved = تقدمت بعثة
deed-mission-closed = أُغلقت بعثة
deed-mission-remarked = قيل شيء عن بعثة
deed-mission-report-added = بُدئ تقرير بعثة
deed-mission-report-changed = عُدل تقرير بعثة
deed-mission-report-moved = تقدم تقرير بعثة
deed-mission-report-remarked = قيل شيء عن تقرير بعثة
deed-follow-up-added = أُضيف عمل متابعة
deed-follow-up-removed = أُخرج عمل متابعة
deed-follow-up-settled = بُين ما آل إليه عمل متابعة
deed-mission-evaluation-added = بُدئ تقييم بعثة
deed-mission-evaluation-changed = عُدل تقييم بعثة
deed-mission-evaluation-moved = تقدم تقييم بعثة
deed-mission-evaluation-withdrawn = سُحبت مسودة تقييم
deed-mission-evaluation-remarked = قيل شيء عن تقييم

## المكتب والإعدادات

duty-mission-report = تقرير البعثة (أيام بعد انتهائها)
due-mission-planned = عرض بعثة على العضو
due-mission-matched = الموافقة على بعثة
due-mission-agreed = قبول بعثة
due-mission-under-way = تقديم تقرير عن بعثة
due-mission-reported = إغلاق بعثة

mission-initiative-hint = المبادرات الخاصة بالعضو صاحب الطلب فقط؛ يمكن تركه فارغاً.
