### ما يحيط بالخطة: الولايات والمصطلحات وأسرة الصكوك والتعليقات، وكذلك التقارير إلى الاجتماعات.

registers-title = الولايات والتعليقات
register-nothing-found = لا شيء يطابق ذلك. أزل المرشّح لترى الكل.

## Mandates

mandates-title = الولايات
mandates-lead = ما تطلبه الخطط الاستراتيجية والاستعراضات والقرارات، وما يستجيب له في هذه الخطة.
mandates-none = لم تُسجَّل أي ولاية بعد. أضف البند الأول برقمه الرسمي ونصه.
mandate-add = إضافة ولاية
mandate-kind = النوع
mandate-source = الوثيقة
mandate-number = الرقم الرسمي للبند
mandate-text = النص
mandate-priority = الأولوية
mandate-priority-hint = كما طُبعت، مثل “very high”. يمكن تركها فارغة.
mandate-delivery = موعد التنفيذ
mandate-delivery-hint = كما طُبع، مثل “2024/2025”. يمكن تركه فارغًا.
mandate-answered = له استجابة
mandate-answered-by = يستجيب له
mandate-unanswered = لا شيء في هذه الخطة يستجيب له بعد
mandate-kind-strategic-plan = خطة استراتيجية
mandate-kind-action-plan = خطة عمل
mandate-kind-performance-review = استعراض الأداء
mandate-kind-decision = مقرر اجتماع
mandate-kind-resolution = قرار

## Terms

terms-title = المصطلحات
terms-lead = قوائم المنظمة نفسها: الأهداف والمبادئ والعناصر والمواضيع. العدد يفتح الإجراءات التي تحمل المصطلح.
terms-none = لا توجد قائمة بعد. خذ قائمة من أحد أقسام الخطة أو اكتب مصطلحاتها.
term-add = إضافة قائمة أو مصطلحات
term-list = رمز القائمة
term-list-hint = أحرف لاتينية صغيرة وأرقام وشرطات. إذا وُجدت قائمة بهذا الرمز أُضيفت المصطلحات إليها.
term-list-name = اسم القائمة (إن كانت جديدة)
term-purpose = نوع المصطلحات
term-purpose-objective = أهداف
term-purpose-principle = مبادئ
term-purpose-element = عناصر
term-purpose-topic = مواضيع
term-purpose-area = مجالات التقييم
term-purpose-group = فئات أصحاب المصلحة
term-purpose-source = مصادر
term-purpose-criterion = معايير
term-purpose-category = فئات الخبراء
term-purpose-partner = أنواع الشركاء
term-section = أخذ المصطلحات من هذا القسم من الخطة
term-lines = أو اكتبها
term-lines-hint = واحد في كل سطر، مثل «الهدف 1: بيانات أفضل». ضع فراغات قبل السطر الذي يتبع ما فوقه.
term-label = الوسم
term-text = المصطلح
term-tagged = في هذه الخطة
term-tagged-count = { $count ->
    [zero] لا إجراءات ولا مؤشرات
    [one] إجراء أو مؤشر واحد
    [two] إجراءان أو مؤشران
    [few] { $count } إجراءات ومؤشرات
    [many] { $count } إجراءً ومؤشرًا
   *[other] { $count } إجراء ومؤشر
}
term-untagged = لا شيء يحمله بعد
board-term = يحمل المصطلح

## The family of instruments

family-title = الأسرة
family-lead = صكوك مدعوة إلى الإحاطة علمًا بهذه الخطة أو المشاركة فيها أو تقديم تقارير. صكوك الأمانة نفسها مشمولة تلقائيًا.
family-none = لا صكوك في الأسرة بعد. أضف الأول.
family-add = إضافة صك إلى الأسرة
family-code = رمز قصير
family-name = الاسم (لا يلزم لصك معروف)
family-kinship = الصلة
family-kinship-same-secretariat = الأمانة نفسها: مشمول
family-kinship-related = أمانة خاصة به: مدعو
family-instrument = الصك
family-invite = تسجيل دعوة
family-asked = مدعو إلى
family-ask-take-note = الإحاطة علمًا
family-ask-become-involved = المشاركة
family-ask-report = تقديم تقرير
family-invited-on = تاريخ الدعوة
family-replied-on = تاريخ الرد
family-reply = الرد
family-reply-agreed = موافقة
family-reply-in-part = موافقة جزئية
family-reply-declined = اعتذار
family-words = الرد بنصه (يمكن تركه فارغًا)
family-record-reply = تسجيل الرد
family-no-reply = لا رد بعد
family-is-included = مشمول: الأمانة نفسها
family-is-not-invited = لم يُدعَ بعد
family-included = مشمول
family-invitations = دعوات
family-answered = لها رد
family-unanswered = بلا رد
family-not-invited = لم يُدعَ

## Comments

comments-title = التعليقات
comments-lead = ما قالته الأطراف والهيئات الأخرى عن هذه الخطة، وما نتج عنه.
comments-none = لم يصل أي تعليق بعد. أضف الأول كما كُتب.
comment-add = إضافة تعليق
comment-from = من
comment-from-hint = اسم العضو أو رمزه، أو اسم أي هيئة أخرى.
comment-about = عن
comment-about-plan = الخطة ككل
comment-text = التعليق
comment-received = تاريخ الورود
comment-outcome = ما نتج عنه
comment-settle = تسجيل ما نتج عنه
comment-state = الحالة
comment-state-open = مفتوح
comment-state-answered = أُجيب عنه
comment-state-taken-up = أُخذ به

## Guidance

guidance-title = الأدلة
guidance-lead = وثائق الإرشاد واللغات التي يمكن قراءتها بها، ومنها ما ترجمه آخرون.
guidance-none = لا توجد وثيقة إرشاد بعد. أضف الأولى مع لغتها.
guidance-add = إضافة وثيقة بلغة واحدة
guidance-document = عنوان الوثيقة، وهو نفسه بكل لغاتها
guidance-kind = النوع
guidance-kind-guidance = توجيهات
guidance-kind-manual = دليل
guidance-kind-toolkit = مجموعة أدوات
guidance-kind-course-material = مواد دورة
guidance-kind-other = غير ذلك
guidance-theme = الموضوع
guidance-language = اللغة
guidance-official = رسمية
guidance-translator = ترجمة
guidance-funder = تمويل
guidance-project = المشروع
guidance-on = منذ
guidance-link = العنوان على الشبكة
guidance-is-official = رسمية
guidance-optional = يمكن ترك كل شيء فارغًا عدا العنوان واللغة و«رسمية».

## On the page of an action

around-mandates = ما يستجيب له
around-no-mandate = لا ولاية مرتبطة بهذا الإجراء بعد.
around-mandate = الولاية
around-link = ربط
around-since = رُبط في { $day }
around-terms = المصطلحات
around-no-term = لا يحمل هذا الإجراء أي مصطلح بعد.
around-term = المصطلح
around-element = لأجل
around-element-action = الإجراء نفسه
around-tag = وسم
around-remove = إزالة

## Reports to meetings

report-to = قُدّم إلى
report-meeting = الاجتماع الذي يُقدَّم إليه، مثل StC41 (يمكن تركه فارغًا)
print-earlier-reports = تقارير سابقة:
print-reported-to = قُدّم إلى { $meeting }

## Deeds

deed-mandate-added = سُجّلت ولاية
deed-mandate-answered = رُبط إجراء بولاية
deed-mandate-answer-withdrawn = أُلغي ربط بولاية
deed-terms-added = أُضيفت مصطلحات إلى قائمة
deed-element-tagged = وُضع مصطلح على إجراء أو مؤشر
deed-element-untagged = أُزيل مصطلح عن إجراء أو مؤشر
deed-family-related = انضم صك إلى الأسرة
deed-family-invited = دُعي صك
deed-family-answered = سُجّل رد صك
deed-comment-received = سُجّل تعليق
deed-comment-settled = سُجّل ما نتج عن تعليق
deed-guidance-added = أُضيفت وثيقة إرشاد
