### المبادرات واتفاقات التنفيذ ووقت الأمانة.

## The lists

nav-initiatives = المبادرات
initiatives-title = المبادرات
initiatives-none = لا توجد مبادرة مسجلة يمكنك الاطلاع عليها. هنا يظهر ما ينبغي عمله من أجل الأعضاء، من الاقتراح إلى الإغلاق.
initiative-of = المنظمة
initiative-member = العضو
initiative-partner = الشريك
initiative-element = عنصر أو موضوع أو هدف
initiative-unmet = مبدأ غير مستوفى
initiative-unmet-any = أي مبدأ مؤشَّر عليه بأنه غير مستوفى
initiative-when = متى
initiative-cooperation-counts = منها بين بلدان الجنوب: { $south }؛ وثلاثية: { $triangle }.

## What an initiative says

initiative-code = الرمز
initiative-code-hint = قصير ويُستخدم مرة واحدة، مثل PI-2027.
initiative-title = العنوان
initiative-objectives = الأهداف
initiative-description = الوصف
initiative-level = المستوى
initiative-members = لمن
initiative-members-hint = رموز الأعضاء أو أسماؤهم مفصولة بفواصل، مثل FJ, TO.
initiative-part-implementing = الشريك المسؤول عن التنفيذ
initiative-part-executing = الشريك المنفذ
initiative-part-collaborating = الشريك المتعاون
initiative-partners-hint = رموز الشركاء أو أسماؤهم مفصولة بفواصل. يمكن ترك الحقل فارغًا.
initiative-cooperation = التعاون
initiative-cooperation-south-south = بين بلدان الجنوب
initiative-cooperation-triangular = ثلاثي
initiative-cooperation-both = بين بلدان الجنوب وثلاثي
initiative-south-south = بين بلدان الجنوب
initiative-triangular = ثلاثي
initiative-reuse = يعيد استخدام
initiative-reuse-hint = الموارد أو العمليات القائمة التي تستخدمها. يمكن ترك الحقل فارغًا.
initiative-first-day = اليوم الأول
initiative-last-day = اليوم الأخير
initiative-last-day-hint = يُترك فارغًا إذا كانت النهاية مفتوحة.
initiative-timeframe = الإطار الزمني
initiative-timeframe-hint = كما هو مطبوع، مثل «2026 وما بعده». يمكن ترك الحقل فارغًا.
initiative-body = الهيئة المالية
initiative-body-hint = توافق على الميزانية. مطلوبة قبل ذلك.
initiative-currency = العملة
initiative-currency-hint = ثلاثة أحرف، مثل USD. الميزانية كلها بهذه العملة.
initiative-place = أفضل مرتبة أُعطيت لاحتياجاتها
initiative-completed-on = اكتملت في
initiative-ended-on = انتهت في
initiative-state = الحالة
initiative-state-proposed = مقترحة
initiative-state-member-agreed = وافق عليها أعضاؤها
initiative-state-approved = الميزانية معتمدة
initiative-state-under-way = قيد التنفيذ
initiative-state-completed = مكتملة
initiative-state-closed = مغلقة
initiative-state-cancelled = ملغاة
initiative-add = اقتراح مبادرة
initiative-add-lead = تبدأ كمقترح. وتُضاف الميزانية والمؤشرات والمخاطر في صفحتها.
initiative-withdraw = سحب المقترح
initiative-change = تغيير
initiative-deeds = ما يمكن عمله
initiative-edit-anew = وافق أعضاء على ما تنص عليه الآن. إذا غيّرتها فسيُسألون من جديد.
initiative-edit-terms = لمن هي، وهيئتها المالية، وعملتها تبقى كما اتُّفق عليه.

## Its Members agree

initiative-agreed = الموافقة
initiative-agreed-yes = موافق
initiative-agreed-not-yet = ليس بعد
initiative-agreed-on = تاريخ الموافقة
initiative-agreed-source = أين ورد ذلك
initiative-source-hint = رسالة العضو أو محضره، مثل «رسالة 3 مايو 2027».
initiative-agreement-own = تقول باسم عضوك إنه يوافق على هذه المبادرة بميزانيتها ومؤشراتها ومخاطرها.
initiative-agreement-hint = سجّل ما قاله العضو مع مصدره.
initiative-lacks = قبل أن يمكن الاتفاق عليها
initiative-lack-budget = ميزانية
initiative-lack-indicator = مؤشر أداء
initiative-lack-baseline = خط الأساس لمؤشر
initiative-lack-risk = خطر مع المسؤول عنه والاستجابة له
initiative-lack-beneficiary = عضو تكون من أجله
initiative-lack-agreement = موافقة كل عضو تكون من أجله

## Its way

initiative-way-agree = إثبات موافقة جميع الأعضاء
initiative-way-agree-hint = وافق كل عضو. بعد ذلك تبقى ميزانيتها وأعضاؤها كما هم.
initiative-way-reopen = إعادتها إلى مقترح
initiative-way-reopen-hint = يُسأل أعضاؤها من جديد.
initiative-way-approve = تسجيل ما قررته الهيئة المالية
initiative-way-approve-hint = عمل للهيئة المالية في أحد اجتماعاتها. لا شيء غيره يعتمد ميزانية.
initiative-way-start = البدء
initiative-way-start-hint = تُعد الاحتياجات التي تلبيها معالجة من الآن. ويبدؤها شخص غير من وضعها.
initiative-way-complete = الإكمال
initiative-way-complete-hint = اذكر ما نتج عنها.
initiative-way-close = الإغلاق
initiative-way-close-hint = ما يُغلق يبقى كما هو ويكون علنيًا.
initiative-way-cancel = الإلغاء
initiative-way-cancel-hint = ما يُلغى يبقى كما هو. اذكر السبب.
initiative-why = السبب
initiative-outcome = ما نتج عنها
initiative-on = اليوم
initiative-verb-hint = من أحاط علمًا أو استعرض فقط لم يعتمد.
initiative-amount-hint = يُترك فارغًا لكامل المطلوب؛ وأقل إذا اعتمدت الهيئة أقل.
initiative-form-agree = { initiative-way-agree }
initiative-form-reopen = { initiative-way-reopen }
initiative-form-approve = { initiative-way-approve }
initiative-form-start = { initiative-way-start }
initiative-form-complete = { initiative-way-complete }
initiative-form-close = { initiative-way-close }
initiative-form-cancel = { initiative-way-cancel }
initiative-form-agreement = تسجيل موافقة عضو
initiative-form-edit = تغيير ما تنص عليه
initiative-form-line = إضافة بند ميزانية
initiative-form-indicator = إضافة مؤشر
initiative-form-risk = إضافة خطر
initiative-form-lead = إضافة فرصة تمويل
initiative-form-principle = التأشير على مبدأ
initiative-form-term = إضافة عنصر
initiative-form-effort = إضافة أيام عمل
initiative-form-action = ربط إجراء
initiative-form-need = ربط احتياج
initiative-form-request = ربط طلب
initiative-form-say = إبداء ملاحظة

## Its parts

initiative-budget = الميزانية
initiative-required = المطلوب
initiative-approved = المعتمد
cost-kind = الغرض
cost-kind-staff-time = وقت الموظفين
cost-kind-travel = السفر
cost-kind-materials = المواد
cost-kind-venue = المكان
cost-kind-external-experts = خبراء خارجيون
cost-kind-other = غير ذلك
cost-text = التفاصيل
cost-amount = المبلغ
cost-amount-hint = بعملة { $currency }، مثل 12,500.00.
cost-source = يدفعه
cost-source-own-budget = الميزانية الخاصة
cost-source-partner = شريك
cost-source-donor = جهة مانحة
cost-partner-hint = رمز الشريك الدافع أو اسمه. يمكن ترك الحقل فارغًا.
initiative-indicators = مؤشرات الأداء
measured-text = ما يُقاس
measured-unit = الوحدة
measured-unit-hint = مثل تقارير أو %. يمكن ترك الحقل فارغًا.
measured-baseline = خط الأساس
measured-baseline-on = تاريخ خط الأساس
measured-no-baseline = بلا خط أساس
measured-target = الهدف
measured-target-hint = كما هو مطبوع، مثل «80 % بحلول 2028».
initiative-risks = خطة المخاطر
risk-text = الخطر
risk-likelihood = الاحتمال
risk-impact = الأثر
risk-rating = من 1 إلى 9
risk-owner = المسؤول
risk-response = الاستجابة
degree-low = منخفض
degree-medium = متوسط
degree-high = مرتفع
initiative-principles = المبادئ التوجيهية
initiative-principle = المبدأ
principle-answer = التأشير
principle-answer-met = مستوفى
principle-answer-unmet = غير مستوفى
principle-answer-not-applicable = لا ينطبق
principle-answer-open = غير مؤشَّر عليه
principle-note = كيف، أو لماذا لا
principle-tick = تأشير
initiative-elements = العناصر
initiative-leads = فرص التمويل
lead-from = مطلوب من
lead-state = الوضع
lead-state-sought = مطلوب
lead-state-offered = معروض
lead-state-secured = مؤمَّن
lead-state-refused = مرفوض
lead-on = منذ
lead-note = ملاحظة
initiative-effort = أيام العمل
initiative-serves = الإجراءات التي تخدمها
initiative-needs = الاحتياجات التي تلبيها
initiative-need = الاحتياج
initiative-requests = الطلبات التي تلبيها
initiative-serving = المبادرات التي تخدمه
initiative-answering = المبادرات التي تلبيه
initiative-request = الطلب

## Delivery agreements

agreements-title = الاتفاقات
agreements-none = لا يوجد اتفاق تنفيذ مسجل يمكنك الاطلاع عليه. هنا يظهر من ينفذ ماذا مع من، وما يقدمه كل طرف.
agreement-add = تسجيل اتفاق
agreement-change = تغيير الاتفاق
agreement-title = العنوان
agreement-reference = المرجع
agreement-kind = النوع
agreement-kind-bilateral = ثنائي
agreement-kind-tripartite = ثلاثي الأطراف
agreement-kind-multi-partite = متعدد الأطراف
agreement-from = ساري من
agreement-until = ساري حتى
agreement-until-hint = يُترك فارغًا إذا كانت النهاية مفتوحة.
agreement-validity = السريان
agreement-open-end = نهاية مفتوحة
agreement-covers = يشمل
agreement-parties = الأطراف
agreement-party = الطرف
agreement-parties-hint = سطر لكل طرف: من | الدور | المال | عينًا | الخبراء. من: secretariat أو رمز عضو أو شريك. الدور: beneficiary أو donor أو capacity-builder أو host أو coordinator. مثال: FJ | beneficiary | USD 12,500 | قاعات | مدربان.
agreement-initiatives-hint = رموز المبادرات التي تُنفذ بموجبه مفصولة بفواصل. يمكن ترك الحقل فارغًا.
agreement-secretariat = الأمانة
agreement-role = الدور
agreement-role-beneficiary = مستفيد
agreement-role-donor = مانح
agreement-role-capacity-builder = بانٍ للقدرات
agreement-role-host = مضيف
agreement-role-coordinator = منسق
agreement-money = يقدم مالًا
agreement-in-kind = يقدم عينًا
agreement-experts = يقدم خبراء

## The secretariat’s time

effort-title = وقت العمل
effort-paper-title = الآثار على الموارد والمفاضلات
effort-none = لم تُسجل أي وظيفة بعد. أضف وظائف الأمانة لترى ما تطلبه المبادرات منها.
effort-no-years = لم يُذكر بعد ما لدى الوظائف ولا ما يُطلب منها.
effort-standing = { $organisation }، في { $day }
effort-said = المبادرات غير المنتهية: { $all }. منها ما يحدد عدد الأيام اللازمة: { $said }.
effort-table = الأيام حسب الوظيفة والسنة
effort-post = الوظيفة
effort-kind = النوع
effort-kind-staff = موظفو الأمانة
effort-kind-contractor = متعاقد
effort-year = السنة
effort-year-hint = السنة التي تبدأ فيها سنة المنظمة، مثل 2027.
effort-available = الأيام المتاحة
effort-available-hint = أيام عمل الوظيفة في تلك السنة، مثل 220.
effort-committed = مرتبط بها مسبقًا
effort-bound-by = مرتبطة بـ
effort-bound-by-hint = مثل «الاجتماع السنوي، الموقع». يمكن ترك الحقل فارغًا.
effort-work = من أجل
effort-work-delivery = التنفيذ
effort-work-contractor-management = إدارة المتعاقدين
effort-days = الأيام
effort-days-hint = يمكن إدخال أنصاف الأيام، مثل 12.5.
effort-delivery = التنفيذ
effort-management = إدارة المتعاقدين
effort-left = المتبقي
effort-unsaid = لم يُذكر
effort-too-few = غير كافية
effort-asked-by = تطلبها
effort-trade-offs = ما ينبغي التخلي عنه
effort-short = { $post }، { $year }. الأيام الناقصة: { $days }. هذه توفر بعضها، والأدنى مرتبة أولًا:
effort-gives = { $initiative }: { $days }
effort-not-enough = الأيام الناقصة بعد ذلك: { $days }. لا يوفرها إلا ما يشغل الوظيفة مسبقًا.
effort-enough = لا يُطلب من أي وظيفة معروفة الأيام أكثر مما لديها.
effort-no-data = الوظائف والسنوات التي لم يُذكر ما لديها: { $count }. لا يمكن قول شيء عنها.
effort-paper = الوثيقة بصيغة { $format }
effort-add-post = إضافة وظيفة
effort-add-post-hint = وظيفة لا شخص، مثل «موظف الامتثال».
effort-set-year = ذكر ما لدى وظيفة
effort-set-year-hint = يُستبدل ما ذُكر من قبل عن السنة نفسها.
effort-remove-post = إزالة { $post }

## What can be wrong

problem-initiative-not-from = عند وضع المبادرة الحالي ({ $value }) لا يؤدي هذا إلى التقدم. ما يؤدي إليه: { $next }.
problem-initiative-over = انتهت المبادرة وتبقى كما هي. اقترح مبادرة جديدة.
problem-initiative-missing = قبل الاتفاق عليها تحتاج إلى: { $value }. أضف ذلك في صفحة المبادرة.
problem-initiative-reason = اذكر السبب أو ما نتج عنها.
problem-initiative-no-body = لا تسمي المبادرة هيئة مالية. أعدها إلى مقترح واختر هيئة.
problem-initiative-meeting = اختر اجتماعًا للهيئة المالية للمبادرة.
problem-initiative-too-much = تعتمد الهيئة المطلوب على الأكثر: { $value }.
problem-initiative-early = اكتملت في { $value }. أدخل ذلك اليوم أو يومًا لاحقًا.
problem-initiative-terms = وافق أعضاؤها على هذا. أعد المبادرة إلى مقترح لتغييره.
problem-initiative-last = تحتفظ المبادرة المتفق عليها بميزانية ومؤشر بخط أساس وخطر. أضف آخر أولًا.
problem-initiative-lead-not-from = الفرصة عند «{ $value }» ولا تنتقل إلى ذلك. اختر من القائمة.
problem-field-money = «{ $value }» ليس مبلغًا بعملة { $currency }. أدخله مثل 12,500.00 دون إشارة.
problem-field-currency = «{ $value }» ليست عملة. أدخل أحرفها الثلاثة، مثل USD.
problem-field-days = «{ $value }» ليس عدد أيام. أدخل عددًا من 0، مثل 12.5.
problem-field-year = «{ $value }» ليست سنة. أدخل أربعة أرقام، مثل 2027.
problem-agreement-parties = للاتفاق طرفان على الأقل. أضف سطرًا لكل طرف.
problem-agreement-twice = «{ $value }» يسمي طرفًا مرة ثانية. ضع ما يقدمه في سطر واحد.
problem-agreement-party = لا يمكن قراءة «{ $value }». اكتب: من | الدور | المال | عينًا | الخبراء، مثل FJ | beneficiary | USD 12,500.

## The log

deed-initiative-added = اقتُرحت مبادرة
deed-initiative-changed = غُيّرت مبادرة
deed-initiative-withdrawn = سُحبت مبادرة مقترحة
deed-initiative-moved = تقدمت مبادرة
deed-initiative-act-recorded = سُجل ما فعلته هيئة مالية بمبادرة
deed-initiative-agreed-by = سُجلت موافقة عضو على مبادرة
deed-initiative-remarked = أُبديت ملاحظة على مبادرة
deed-initiative-linked = رُبطت مبادرة
deed-initiative-unlinked = سُحب رابط من مبادرة
deed-initiative-budget-changed = غُيّرت ميزانية مبادرة
deed-initiative-indicator-put = سُجل مؤشر لمبادرة
deed-initiative-risk-put = سُجل خطر على مبادرة
deed-initiative-principle-ticked = أُشّر على مبدأ لمبادرة
deed-initiative-tagged = أُضيف عنصر إلى مبادرة
deed-initiative-untagged = أُزيل عنصر من مبادرة
deed-initiative-lead-put = سُجلت فرصة تمويل لمبادرة
deed-initiative-effort-put = سُجلت أيام عمل لمبادرة
deed-initiative-part-removed = أُزيل جزء من مبادرة
deed-agreement-added = سُجل اتفاق تنفيذ
deed-agreement-changed = غُيّر اتفاق تنفيذ
deed-post-added = أُضيفت وظيفة
deed-post-year-set = سُجل ما لدى وظيفة في سنة
deed-post-removed = أُزيلت وظيفة

measured-now = الآن
measured-change = التغير منذ خط الأساس: { $by }
measured-not-caused = التغير يقول إن شيئا تغير منذ خط الأساس ولا يقول لماذا.
reading-on = في تاريخ
reading-value = القيمة
reading-evidence = ما يثبته
reading-evidence-hint = مثلا تقرير برمزه أو عنوانه
initiative-form-reading = تدوين قيمة مؤشر
deed-initiative-indicator-read = قُرئ مؤشر لمبادرة

monitoring-title = ملخص الرصد: { $plan }
monitoring-standing = { $organisation }، الدورة { $turn } منذ { $begins }، حتى { $day }
monitoring-standing-no-turn = { $organisation }، حتى { $day }
monitoring-plan = الخطة
monitoring-actions = { $count ->
    [zero] لا إجراء.
    [one] إجراء واحد.
    [two] إجراءان.
    [few] { $count } إجراءات.
    [many] { $count } إجراءً.
   *[other] { $count } إجراء.
} { $parts }
monitoring-stages = الدورة
monitoring-stage = المرحلة
monitoring-lead = القائد
monitoring-due = الأجل
monitoring-initiatives = المبادرات
monitoring-none = لا مبادرة تخدم هذه الخطة بعد.
monitoring-initiative = المبادرة
monitoring-indicators = المؤشرات
monitoring-changed = { $indicator }: من { $from } إلى { $to } ({ $day })
monitoring-unread = { $indicator }: { $from } عند خط الأساس ولم يُقرأ منذئذ
monitoring-no-baseline = { $indicator }: بلا خط أساس
monitoring-done = ما طُلب وأُنجز في الدورة
monitoring-what = ماذا
monitoring-room-finding = النتائج
monitoring-room-request = الطلبات
monitoring-room-mission = البعثات
monitoring-room-training = التدريبات
monitoring-print = ملخص الرصد ({ $format })

due-initiative-proposed = الموافقة على مبادرة
due-initiative-member-agreed = عرض مبادرة على هيئتها المالية
due-initiative-approved = بدء مبادرة
due-initiative-completed = إغلاق مبادرة

found-title = ما تبيّن
found-statement = ما تبيّن
found-effect = الأثر
found-effect-seen = ملحوظ
found-effect-partly = ملحوظ جزئيًا
found-effect-not-seen = غير ملحوظ
found-effect-too-early = من المبكر الحكم
found-evidence = ما يثبته
found-evaluation = التقييم الذي يبيّن السبب
found-evaluation-hint = اذكر التقييم الذي يبيّن أن المبادرة هي السبب، مثل «تقييم عام 2028، الفصل 4». اتركه فارغًا إن لم يوجد.
found-lesson = الدرس المستفاد
found-on = حتى تاريخ
found-feedback = ما قيل عنه
found-not-caused = الأثر الملحوظ جاء بعد المبادرة. ولا يقول إن المبادرة سببه إلا تقييم مذكور بالاسم.
found-attributed = ناتج عن المبادرة بحسب
initiative-form-found = تسجيل ما تبيّن
initiative-form-feedback = التعليق على ما تبيّن
initiative-form-feedback-hint = يظهر ما تقوله بجانب ما تبيّن باسم العضو أو الشريك الذي تمثله، ويصل إلى الهيئات مع التقرير.
initiative-form-report = كتابة التقرير الختامي
initiative-form-report-hint = تضاف إليه النتائج والمؤشرات والتعليقات مما في هذه الصفحة. وما يسلَّم إلى الهيئات يبقى كما هو.
initiative-form-submit = تسليم التقرير الختامي إلى هيئاته
initiative-form-submit-hint = لا يمكن تغيير النتائج والتقرير إلا إذا أعادت هيئةٌ التقرير.
initiative-form-assess = تسجيل رأي هيئة في التقرير الختامي
initiative-form-assess-hint = ما قررته الهيئة في اجتماعها. وعندما تقبل كل الهيئات التقرير يمكن إغلاق المبادرة.
final-title = التقرير الختامي
final-done = ما تم عمله
final-reached = ما تحقق
final-recommended = ما يوصى به
final-bodies = موجّه إلى
final-bodies-hint = رموز الهيئات مفصولة بفواصل
final-body = الهيئة
final-state = الحالة
final-state-draft = مسودة
final-state-before-bodies = لدى هيئاته
final-state-sent-back = معاد
final-state-accepted = مقبول
final-submitted-on = سُلّم إلى هيئاته في
final-waits-for = لم تنظر فيه بعد
final-assessed = رأي الهيئات فيه
final-outcome = النتيجة
final-outcome-accepted = مقبول
final-outcome-with-remarks = مقبول مع ملاحظات
final-outcome-sent-back = معاد
final-remarks = الملاحظات
final-remarks-hint = ما قالته الهيئة أو ما يجب تصحيحه. يمكن تركها فارغة إذا قبلت التقرير كما هو.
due-final-report-before-bodies = النظر في تقرير ختامي
due-final-report-sent-back = تصحيح تقرير ختامي معاد
deed-initiative-found-put = سُجّل ما تبيّن عن مبادرة
deed-initiative-found-removed = أزيل ما تبيّن عن مبادرة
deed-initiative-feedback-given = قيل شيء عما تبيّن عن مبادرة
deed-initiative-report-written = كُتب التقرير الختامي لمبادرة
deed-initiative-report-submitted = سُلّم التقرير الختامي لمبادرة إلى هيئاته
deed-initiative-report-assessed = سُجّل رأي هيئة في تقرير ختامي
problem-initiative-found-early = لا يمكن أن يتبيّن شيء عن هذه المبادرة بعد. سجّل النتائج عندما تكون قيد التنفيذ.
problem-initiative-report-out = التقرير الختامي لدى هيئاته أو مقبول ويبقى كما هو. ويمكن تغييره إذا أعادته هيئة.
problem-initiative-report-none = ليس لهذه المبادرة تقرير ختامي بعد. اكتبه أولًا.
problem-initiative-report-not-from = لا يتقدم التقرير الختامي هكذا: حالته «{ $value }».
problem-initiative-report-early = لم تكتمل المبادرة. أكملها قبل تسليم تقريرها الختامي إلى هيئاته.
problem-initiative-report-no-finding = ليس في التقرير الختامي أي نتيجة. سجّل أولًا ما تبيّن.
problem-initiative-report-no-body = التقرير الختامي غير موجّه إلى أي هيئة. اذكر الهيئات في التقرير أولًا.
problem-initiative-report-meeting = التقرير الختامي لا ينتظر هيئة هذا الاجتماع. اختر اجتماعًا لهيئة لم تنظر فيه بعد.
problem-initiative-report-awaited = حالة التقرير الختامي لهذه المبادرة هي «{ $value }». أغلق المبادرة عندما تقبل كل هيئاته التقرير.

effort-funding = من يموّل الوظائف
effort-funder = المموّل
effort-share = الحصة
effort-share-hint = بالنسبة المئوية، مثل 60.
effort-funded-from = من
effort-funded-until = إلى
effort-add-funding = ذكر من يموّل وظيفة
effort-add-funding-hint = سطر لكل مموّل وفترة. اترك اليوم الأخير فارغًا إن لم تكن هناك نهاية.
effort-unfunded = غير ممولة
effort-gap = { $post }: { $missing } غير ممولة من { $from } إلى { $until }
deed-post-funded = سُجّل من يموّل وظيفة
deed-post-funding-removed = أزيل ما يدفعه مموّل من وظيفة
problem-field-share = «{ $value }» ليست حصة. أدخل رقمًا أكبر من 0 ولا يتجاوز 100، مثل 60.

agreement-review-after = المراجعة بعد
agreement-review-after-hint = يوم، أو كلمات مثل «every two years» أو «30 days after the FAC meeting». اتركه فارغًا إن لم توجد.
agreement-review-no-day = لم يُقرأ أي يوم من هذه الكلمات. عبّر عنها بطريقة أخرى.
agreement-reviews = مراجعات تنفيذه
agreement-review-add = تسجيل مراجعة
agreement-review-add-hint = ما بيّنته مراجعة تنفيذ الاتفاق. ولا يُغيَّر بعد ذلك.
agreement-review-on = روجع في
agreement-effect = هل يحقق أثره
agreement-effect-effective = فعّال
agreement-effect-partly = فعّال جزئيًا
agreement-effect-not-effective = غير فعّال
agreement-effect-too-early = من المبكر الحكم
agreement-measured = المؤشرات
agreement-measured-hint = ما قيس به وما بيّنه ذلك، مثل «الموانئ التي تبلّغ: 61 %، وكان المتفق عليه 80 %».
agreement-outcome = ما يترتب عليه
due-agreement-review = مراجعة اتفاق تنفيذ
deed-agreement-reviewed = سُجّلت مراجعة لاتفاق تنفيذ

part-of-initiative = جزء من المبادرة
initiative-done = البعثات والدورات التدريبية
initiative-follow-ups = ما زال مترتباً على بعثاتها
initiative-still-open = { $count ->
    [zero] لم يبق شيء مفتوح.
    [one] ما زالت بعثة أو دورة أو متابعة واحدة مفتوحة.
    [two] ما زال اثنان من البعثات والدورات والمتابعات مفتوحين.
    [few] ما زالت { $count } من البعثات والدورات والمتابعات مفتوحة.
    [many] ما زال { $count } من البعثات والدورات والمتابعات مفتوحاً.
   *[other] ما زال { $count } من البعثات والدورات والمتابعات مفتوحاً.
}
problem-initiative-other = «{ $value }» ليست لأي عضو مذكور هنا ولا لخطة تُخدَم. اختر مبادرة مناسبة أو اترك الحقل فارغاً.
