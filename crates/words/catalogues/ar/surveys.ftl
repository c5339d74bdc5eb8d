### الاستبيانات: ما يُسأل عنه الأعضاء كل سنة، وما يجيبون به، وما ينتج عنه.

## The list

surveys-title = الاستبيانات
surveys-none = لا يوجد استبيان يمكنك الاطلاع عليه. تظهر هنا الاستبيانات الموجهة إلى الأعضاء مع من لم يجب بعد.
survey-title = العنوان
survey-code = الاسم المختصر
survey-code-hint = أحرف لاتينية صغيرة وأرقام وشرطات، مثل needs-2026.
survey-kind = الغرض
survey-kind-needs = احتياجات الأعضاء
survey-kind-self-assessment = تقييم ذاتي
survey-kind-expertise = الخبرات
survey-kind-other = غير ذلك
survey-year = السنة
survey-year-hint = السنة التي تدور حولها الأسئلة، مثل 2026.
survey-state = الحالة
survey-state-draft = مسودة
survey-state-open = مفتوح
survey-state-closed = مغلق
survey-closes = يُغلق
survey-closes-hint = يوم، أو عبارة مثل «30 days before COMM 34». يمكن تركه فارغًا.
survey-answered = أجابوا
survey-given-of = { $given } من { $asked }
survey-one = الاستبيان

## One questionnaire

survey-add = استبيان جديد
survey-add-lead = اكتب الأسئلة ثم افتح الاستبيان عندما تكون صحيحة. بعد فتحه لا يمكن تغييرها.
survey-edit = تغيير الاستبيان
survey-begin-from = بدء استبيان جديد انطلاقًا من هذا
survey-withdraw = حذف المسودة
survey-way-open = فتحه للأعضاء
survey-way-close = إغلاق
survey-open-hint = عند الفتح يُسأل كل عضو في ذلك اليوم. ومنذئذ تبقى الأسئلة كما هي.
survey-opened-on = فُتح في
survey-members = الأعضاء المسؤولون
survey-members-all = جميع الأعضاء
survey-asked = { $members ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $members } أعضاء
    [many] { $members } عضوًا
   *[other] { $members } عضو
}
survey-body = بشأن الهيئة
survey-plan = من أجل الخطة
survey-earlier = بدأ انطلاقًا من
survey-guidance = كيفية الملء
survey-questions = الأسئلة
survey-questions-none = لا توجد أسئلة بعد. اكتبها عبر «تغيير الاستبيان»، أو استوردها من جدول.
survey-questions-hint = سؤال في كل سطر: الرقم | المطلوب | السؤال. يمكن أن يكون المطلوب: text أو number أو day أو yes-no أو yes-partly-no أو «one: a; b» أو «several: a; b» أو «scale: code»؛ والنجمة بعده تعني أنه إلزامي. والسطر الذي يبدأ بـ # يفتح قسمًا. ويمكن أن يتبع، كل بعد |: «area: …» و«if: 1 = yes; partly» و«gap: no» (الإجابات التي تدل على نقص) و«help: …». المجالات: { $areas }. المقاييس: { $scales }.
survey-required = إلزامي
survey-asked-if = فقط إذا كانت إجابة السؤال { $number }: { $values }
survey-asks-text = نص
survey-asks-number = رقم
survey-asks-day = يوم، مثل 2026-12-31
survey-asks-one = واحدة من: { $choices }
survey-asks-several = واحدة أو أكثر، تفصل بينها ;: { $choices }
survey-answer-yes = نعم
survey-answer-partly = جزئيًا
survey-answer-no = لا
survey-answer-none = بلا إجابة
survey-standing = من أجاب
survey-count = احتسابه في الخطة
survey-count-lead = سيُسجَّل إجراء الاستبيان لهذه الإجراءات في يوم فتحه، وهذه الصفحة دليله.
survey-reminder = تذكير
survey-reminder-to = لا إجابة بعد من:
survey-reminder-text = لم نتلق بعد إجابتكم عن «{ $title }». يمكنكم البدء وحفظ كل صفحة والمتابعة لاحقًا: { $link }
survey-reminder-text-day = لم نتلق بعد إجابتكم عن «{ $title }». نرجو إرسالها في موعد أقصاه { $day }. يمكنكم البدء وحفظ كل صفحة والمتابعة لاحقًا: { $link }
survey-form = نموذج للملء دون اتصال

## From a table

survey-import = استيراد أسئلة
survey-import-lead = تحل أسئلة الجدول محل أسئلة المسودة. تؤخذ كل الصفوف أو لا يؤخذ أي منها.
survey-import-heads = رؤوس الأعمدة بأي من اللغات: { $heads }. الرقم ونوع الإجابة والسؤال ضرورية.
survey-column-section = القسم
survey-column-number = الرقم
survey-column-kind = نوع الإجابة
survey-column-text = السؤال
survey-column-required = إلزامي
survey-column-area = المجال
survey-column-if = يُسأل إذا
survey-column-gap = نقص إذا
survey-column-help = مساعدة
survey-column-answers = الإجابات الممكنة
survey-column-answer = الإجابة
response-import = استيراد إجابات
response-import-lead = نزّل النموذج واملأه ثم أعده إلى هنا. تؤخذ كل الصفوف أو لا يؤخذ أي منها. الأسئلة غير الواردة في الملف تحتفظ بإجاباتها.
response-import-heads = رؤوس الأعمدة بأي من اللغات: { $heads }. كلاهما ضروري؛ ويمكن أن تكون بجانبهما أعمدة أخرى.
survey-fault-parts = اكتب الرقم والنوع والسؤال وبينها |
survey-fault-number = اكتب رقمًا لا يزيد على 20 حرفًا
survey-fault-twice = هذا الرقم لسؤال آخر
survey-fault-kind = ليس نوعًا من أنواع الإجابة
survey-fault-words = اكتب السؤال بما لا يزيد على 2000 حرف
survey-fault-area = لا توجد قائمة فيها هذا المجال
survey-fault-if = اذكر سؤالًا سابقًا وإحدى إجاباته، مثل 1 = yes
survey-fault-gap = ليست من الإجابات
survey-fault-many = لا يزيد الاستبيان على 400 سؤال
survey-fault-no-question = لا يوجد في الاستبيان سؤال بهذا الرقم
survey-fault-no-number = ليس رقمًا

## What it comes to

survey-results = النتائج
survey-results-none = لا يمكن احتساب أي إجابة بعد. تُحتسب الإجابات بعد أن يقدمها العضو.
survey-counted = يُحتسب { $given } من { $asked } من الأعضاء. لكل سؤال عدد إجاباته؛ وعدم الإجابة لا يُحتسب صفرًا.
survey-by-question = سؤالًا بسؤال
survey-n = الإجابات
survey-spread = ما أُجيب به
survey-unanswered = بلا إجابة
survey-left-out = لم يُسأل
survey-lacking = نقص
survey-numbers = الأدنى { $least } · الأوسط { $middle } · الأعلى { $most }
survey-gaps = النقص حسب المجال
survey-gaps-lead = كم إجابة تدل على نقص، من أصل كم إجابة عن ذلك السؤال.
survey-csv = الإجابات (CSV)
survey-xlsx = الإجابات (XLSX)

## What a Member answers

responses-title = الإجابات
responses-none = لا توجد إجابة يمكنك الاطلاع عليها. ما بدأه العضو يظهر للآخرين عند تقديمه.
response-member = العضو
response-state = الإجابة
response-state-none = لا إجابة بعد
response-state-draft = بدأت
response-state-submitted = قُدّمت
response-state-returned = أُعيدت
response-state-accepted = قُبلت
response-way-submit = تقديم
response-way-withdraw = سحبها
response-way-accept = قبول
response-way-return = إعادة
response-voice-remark = ملاحظة
response-voice-reason = أُعيدت لأن
response-submitted-on = قُدّمت في
response-decided-on = بُتّ فيها في
response-progress = ما أُجيب عنه
response-answered-of = أُجيب عن { $answered } من { $available }
response-of = إجابة
response-begin = بدء
response-go-on = فتح الإجابة
response-too-late = الاستبيان مغلق ولم تُقدَّم إجابة عنه.
response-pages = الصفحات
response-page = الصفحة { $page }
response-page-before = الصفحة السابقة
response-page-next = الصفحة التالية
response-missing = يجب الإجابة عن هذه الأسئلة قبل التقديم:
response-answers = الإجابات
response-save = حفظ
response-save-next = حفظ ومتابعة
response-last-time = في المرة السابقة:
response-take-over = أخذ هذه الإجابة
response-remove = حذف ما بدأ
response-say = كتابة ملاحظة
response-words = الملاحظة
response-why = ما يجب تصحيحه
response-said = الملاحظات

## What an answer is taken up as

taken-up = متابعة
taken-as-finding = كاستنتاج
taken-as-request = كطلب
taken-as-need = كاحتياج
taken-finding = استنتاج
taken-need = احتياج
taken-request = طلب
taken-question = السؤال { $number }
taken-from = من «{ $title }» لسنة { $year }، السؤال { $number }

## On the desk

due-survey-draft = إتمام استبيان وفتحه
due-survey-open = الإجابة عن استبيان
due-response-submitted = النظر في إجابات عضو
due-response-returned = تصحيح إجاباتك

## Problems

problem-survey-counted = إجراء هذا الاستبيان مسجل بالفعل، أو ليس في خطته مؤشر يعدّ الاستبيانات. لا يُحسب شيء مرتين.
problem-survey-not-from = حيث يقف الاستبيان ({ $value }) لا يؤدي هذا إلى خطوة تالية. ما يؤدي إليها: { $next }.
problem-survey-no-questions = ليس في الاستبيان أسئلة. اكتب سؤالًا واحدًا على الأقل ثم افتحه.
problem-survey-nobody = لا يسأل الاستبيان أي عضو في ذلك اليوم. اختر مجموعة أخرى من الأعضاء.
problem-survey-heads = لم يُعثر على جدول. سمِّ هذه الأعمدة في صف واحد: { $value }.
problem-survey-twice = هذا الرقم لسؤال آخر. اختر رقمًا غيره.
problem-survey-kind = هذا ليس نوعًا من أنواع الإجابة.
problem-survey-area = لا توجد قائمة فيها هذا المجال. أضفه أولًا إلى قائمة مصطلحات أو اتركه فارغًا.
problem-survey-if = اذكر سؤالًا سابقًا وإحدى إجاباته، مثل 1 = yes.
problem-survey-gap = لا يمكن الإجابة بهذا عن السؤال. اذكر إحدى إجاباته.
problem-survey-many = لا يزيد الاستبيان على 400 سؤال. احذف بعضها.
problem-survey-number = لا يوجد في الاستبيان السؤال «{ $value }». استعمل أرقام نموذجه.
problem-response-not-from = حيث تقف الإجابة ({ $value }) لا يؤدي هذا إلى خطوة تالية. ما يؤدي إليها: { $next }.
problem-response-not-open = الاستبيان غير مفتوح، فلا تُقبل إجابة ولا تُغيَّر. راجع الأمانة.
problem-response-missing = أجب أولًا عن هذه الأسئلة: { $value }.
problem-response-not-asked = لم يُسأل هذا العضو. اختر عضوًا فُتح له الاستبيان.
problem-answer-number = السؤال { $number }: «{ $value }» ليس رقمًا. أدخل رقمًا، مثل 24.
problem-answer-day = السؤال { $number }: «{ $value }» ليس يومًا. أدخل يومًا، مثل 2026-12-31.

## Deeds

deed-survey-added = أُنشئ استبيان
deed-survey-counted = احتُسب استبيان في الخطة
deed-survey-compared = وُضع رقم من هيئة أخرى بجانب استبيان
deed-survey-option-put = أُضيف خيار إلى الورقة عن استبيان
deed-survey-part-removed = أُزيل رقم أو خيار من استبيان
deed-survey-changed = غُيّر استبيان
deed-survey-imported = استُوردت أسئلة
deed-survey-withdrawn = حُذفت مسودة استبيان
deed-survey-moved = تقدّم استبيان
deed-response-drafted = بدأ عضو إجابة
deed-response-draft-changed = غيّر عضو إجابته
deed-response-draft-removed = حذف عضو إجابته
deed-response-changed = صحّح عضو إجابته
deed-response-withdrawn = سحب عضو إجابته
deed-response-moved = تقدّمت إجابة
deed-response-remarked = أُبديت ملاحظة على إجابة

## Figures of other bodies, and the options paper

survey-comparisons = أرقام هيئات أخرى
survey-comparisons-none = لا يوجد رقم من هيئة أخرى بعد. ضع رقمًا بجانب سؤال ما دام الاستبيان مفتوحًا، مع تاريخه ومصدره.
survey-comparisons-apart = لكل رقم تاريخه وعدد إجاباته وطريقة عدّه. لا يُجمع شيء بين الهيئات.
survey-compare = وضع رقم من هيئة أخرى بجانبه
survey-own-n = إجاباتنا
comparison-body = الهيئة
comparison-counted = ما عُدّ هناك
comparison-counted-hint = بكلماتها، مثل: الأطراف التي لديها خبير في علم الوراثة.
comparison-figure = الرقم
comparison-out-of = من كم
comparison-out-of-hint = اتركه فارغًا إذا لم يُذكر.
comparison-as-at = حتى تاريخ
comparison-source = أين يمكن قراءته
options-title = ورقة الخيارات
options-heading = الخيارات
options-none = لا توجد خيارات بعد. اذكر ما يمكن عمله وما يعنيه ومن يقوم به.
options-no-gaps = لا تقول أي إجابة إن شيئًا ناقص.
# $counted: responses; $asked: Members; $day: the day of the paper
options-standing = أجاب { $counted } من { $asked } سُئلوا حتى { $day }.
options-consult = خذها من هنا إلى وثيقة وجولات التشاور عليها.
option-add = إضافة خيار
option-title = الخيار
option-meaning = ما يعنيه
option-effort = التكلفة أو العمل
option-who = من
survey-part-remove = إزالة
