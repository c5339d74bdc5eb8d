### الطلبات: ما يطلبه الأعضاء، من المسودة إلى الإغلاق.

## The list

requests-title = الطلبات
requests-none = لا يوجد طلب يمكنك الاطلاع عليه. يظهر هنا ما يطلبه الأعضاء مع ما هو مستحق بشأنه.
request-words = كلمات للبحث
request-number = الرقم
request-title = العنوان
request-member = العضو
request-topics = المواضيع
request-level = المستوى
request-level-strategic = استراتيجي
request-level-tactical = تكتيكي
request-level-operational = تشغيلي
request-level-none = دون مستوى
request-year = السنة
request-late = متأخر
request-submitted-on = تاريخ التقديم
request-state = الحالة
request-state-draft = مسودة
request-state-submitted = مقدَّم
request-state-under-review = قيد النظر
request-state-accepted = مقبول
request-state-declined = مرفوض
request-state-closed = مغلق
request-ending-declined = مرفوض
request-ending-redirected = محال إلى جهة أخرى
request-ending-withdrawn = مسحوب
request-not-readable = يمكنك أن تعلم بوجوده لا أكثر.

## What is owed

request-due = المستحق
request-due-by = مستحق في
request-by = حتى { $day }
request-days-late = { $days ->
    [zero] دون تأخير
    [one] متأخر يوماً واحداً
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يوماً
   *[other] متأخر { $days } يوم
}
request-duty-acknowledge = الإقرار باستلامه
request-duty-decide = البت فيه
request-duty-after-round = البت فيه بعد جولة عدم الاعتراض
request-duty-come-back = العودة إليه
request-duty-check = النظر فيما آل إليه
request-duty-close = إغلاقه
request-question-open = طُرح سؤال على العضو في

## What a request says

request-write = كتابة طلب
request-write-lead = يُحفظ كمسودة لا يراها إلا عضوكم. وتعلم به الأمانة حين تقدمه.
request-keep-draft = حفظ المسودة
request-receive = تسجيل رسالة
request-receive-lead = يأتي الطلب من عضو. انسخ رسالته أو بريده الإلكتروني حرفياً، ثم ما يطلبه.
request-title-hint = بكلمات قليلة، مثلاً: تدريب مراقبي مصايد الأسماك
request-asked = المطلوب
request-asked-hint = من يتعلم أو يفعل ماذا وبأي قدر، مثلاً: مدربان لمدة أسبوع لـ 24 شخصاً
request-needs = الاحتياجات التي يستجيب لها
request-needs-hint = احتياجات العضو التي أظهرها تقييم.
request-level-hint = استراتيجي لمن يقودون، تكتيكي لمن يديرون، تشغيلي لمن ينفذون العمل.
request-window-from = ليس قبل
request-window-until = ليس بعد
request-language = لغة المساعدة
request-language-hint = مثلاً: البرتغالية
request-result = النتيجة المتوقعة
request-result-hint = ما الذي سيختلف بعد ذلك، مثلاً: يعمل المراقبون بمفردهم
request-indicator = المؤشر
request-indicator-hint = ما الذي يُظهر ذلك، مثلاً: نجاح 20 من 24 مراقباً في الاختبار
request-evidence = أين يمكن التحقق من ذلك
request-others = جهات مانحة أخرى طُلب منها
request-others-unsaid = لم يُذكر
request-others-nobody = لم يُطلب من أي جهة أخرى
request-others-asked = طُلب من جهات أخرى
request-others-which = أي جهات مانحة، ولأي غرض
request-others-hint = لا يقرؤه إلا الأمانة والعضو. تُسجَّل كل مرة يُعرض فيها.
request-actions = إجراءات الخطة التي يتصل بها
request-actions-hint = بالرقم المطبوع، واحد في كل سطر، مثلاً: 6/6
request-actions-hint-plans = واحد في كل سطر: رمز الخطة ({ $plans }) والرقم المطبوع
request-channel = كيف ورد
request-channel-email = بريد إلكتروني
request-channel-letter = رسالة
request-channel-survey = رد على استبيان
request-sender = من وقّعه
request-received-on = ورد في
request-received-on-hint = اتركه فارغاً لليوم. تُحسب المهل من هذا اليوم.
request-letter = الرسالة
request-letter-hint = حرفياً. لا يقرؤها إلا الأمانة والعضو. تُسجَّل كل مرة تُعرض فيها.
request-protected = محمي
request-entered-by = سجّله
request-acknowledged-on = أُقر باستلامه في
request-decided-on = بُتّ فيه في
request-checked-on = رُوجع في
request-waits-deferred = مؤجل إلى
request-waits-round = يمكن الاعتراض حتى
request-redirected-to = أُحيل إلى
request-closing = سبب الإغلاق
request-closing-answered = قُدمت المساعدة
request-closing-answered-elsewhere = قدمت المساعدة جهة أخرى
request-closing-no-longer-needed = لم يعد العضو بحاجة إليها
request-closing-not-possible = تعذر تقديم المساعدة

## Steps

request-edit = تعديله
request-remove-draft = حذف المسودة
request-way-submit = تقديمه
request-way-acknowledge = الإقرار باستلامه
request-way-consult = سؤال الآخرين هل يعترضون
request-way-defer = تأجيله
request-way-accept = قبوله
request-way-decline = رفضه
request-way-redirect = إحالته إلى جهة أخرى
request-way-withdraw = سحبه
request-way-check = تدوين ما آل إليه
request-way-close = إغلاقه
request-submit-hint = تراه الأمانة من الآن، ويُعطى رقماً ويُقَر باستلامه.
request-acknowledge-hint = يرى العضو أن طلبه ورد وأنه قيد النظر.
request-consult-hint = من لا يقول شيئاً حتى ذلك اليوم فهو موافق. ولا يُقبل الطلب قبله.
request-accept-hint = يُملأ المستوى والنتيجة المتوقعة والمؤشر قبل ذلك.
request-withdraw-hint = يبقى مسجلاً على أنه مسحوب.
request-on = اليوم
request-why = السبب
request-remark-optional = ملاحظة؛ يمكن تركها فارغة
request-found = ما آل إليه
request-until = العودة إليه في

## What is said on it

request-said = ما قيل
request-answer = الرد على السؤال
request-remark = قول شيء بشأنه
request-ask = سؤال العضو أو حفظ ملاحظة
request-words-said = النص
request-voice = بصفة
request-voice-question = سؤال إلى العضو
request-voice-answer = رد العضو
request-voice-remark = ملاحظة
request-voice-reason = سبب
request-said-on-hint = متى قيل أو ورد. اتركه فارغاً لليوم.
request-source = مصدر الرد
request-source-hint = لرد العضو: الرسالة أو البريد الإلكتروني مع تاريخه.

## Volumes

requests-volumes = الأعداد
requests-volumes-lead = الطلبات حسب سنة تقديمها. يفتح كل رقم صفوفه؛ ولا تُحسب إلا الطلبات التي يمكنك قراءتها.
requests-no-volumes = لم يُقدَّم أي طلب في هذه السنوات. تبدأ الأرقام بأول طلب.
requests-all-members = كل الأعضاء
requests-all-levels = كل المستويات
requests-forecast-title = السنة القادمة
requests-forecast = { $count ->
    [zero] لا يُتوقع أي طلب.
    [one] يُتوقع طلب واحد.
    [two] يُتوقع طلبان.
    [few] يُتوقع { $count } طلبات.
    [many] يُتوقع { $count } طلباً.
   *[other] يُتوقع { $count } طلب.
} هذا متوسط السنوات المنقضية، ثلاث على الأكثر (من { $first } إلى { $last }، { $requests } في المجموع)، مقرَّباً. وهو لا يعلم شيئاً عما يخطط له الأعضاء.
requests-no-forecast = لم تنقضِ بعد سنة فيها طلبات، فلا يمكن قول شيء عن القادمة.

## What was accepted

requests-accepted = المقبولة
requests-accepted-lead = لا تُقدَّم المساعدة إلا استجابة لطلب. يظهر هنا كل طلب مقبول مع حاجته وولايته.
requests-none-accepted = لم يُقبل بعد أي طلب يمكنك قراءته.
request-mandates = الولاية
request-no-need = لم تُذكر حاجة
request-no-mandate = لم تُذكر ولاية
requests-nothing-asked = لم يُطلب شيء. ولا يُعد الإجراء عند الطلب متأخراً لذلك.

## Terms

duty-acknowledge = الإقرار باستلام طلب (أيام عمل)
duty-no-objection = جولة عدم الاعتراض (أيام)
duty-check = مراجعة طلب مقبول (أشهر)
duty-usual = المعتاد: 10 أيام عمل، 14 يوماً، 12 شهراً
duty-length = المدة
duty-length-hint = عدد صحيح، مثلاً 10. السبت والأحد ليسا من أيام العمل.

## Problems

problem-request-not-from = حيث يقف الطلب ({ $value }) لا يؤدي هذا إلى ما بعده. ما يؤدي إليه: { $next }.
problem-request-lacks = املأ هذا أولاً عبر «تعديله»: { $value }.
problem-request-no-reason = اذكر السبب. سيقرؤه العضو.
problem-request-no-recipient = اذكر الجهة التي يُحال إليها العضو، مثلاً اسم مركز إقليمي.
problem-request-before = يأتي هذا بعد { $day }. اكتب ذلك اليوم أو يوماً لاحقاً.
problem-request-not-later = { $day } ليس بعد يوم التأجيل. اكتب يوماً لاحقاً.
problem-request-round-runs = يمكن للآخرين الاعتراض حتى { $day }. اقبله في اليوم التالي أو أجّله.
problem-request-window = هذا اليوم قبل اليوم الأول ({ $value }). اكتب يوماً لاحقاً أو اترك أحدهما فارغاً.
problem-request-others = اخترت أنه لم يُطلب من أي جهة أخرى. أفرغ هذا الحقل أو اختر أنه طُلب من جهات أخرى.
problem-request-many = يذكر الطلب { $most } منها على الأكثر. خذ الأهم.
problem-request-no-question = لا يوجد سؤال مفتوح. احفظ هذا كملاحظة.
problem-setting-duty = «{ $value }» ليس مدة. اكتب عدداً صحيحاً من 1 إلى { $most }.

## Deeds

deed-request-drafted = كتب عضو مسودة
deed-request-draft-changed = عدّل عضو مسودته
deed-request-draft-removed = حذف عضو مسودته
deed-request-received = سُجّل طلب ورد برسالة
deed-request-changed = عُدّل طلب
deed-request-moved = نُقل طلب إلى المرحلة التالية
deed-request-asked = طُرح سؤال على عضو بشأن طلبه
deed-request-answered = حُفظ رد عضو
deed-request-remarked = قيل شيء بشأن طلب

request-count = احتسابه في الخطة
request-count-lead = هذه الوقائع غير مسجلة بعد كما هي، ولكل منها دليلها. من يقرأ الخطة يقرأ العضو واليوم والرقم، لا ما طُلب.
request-count-anew = تغيّر وضع الطلب أو بعثة تستجيب له منذ ذلك الحين.
request-offer-asked = طلب العضو
request-offer-met = طلب العضو وقُدِّمت له المساعدة
request-offer-unmet = طلب العضو ولم يمكن مساعدته
request-offer-helped = قُدِّمت المساعدة: { $mission }
request-offer-experts = { $count ->
    [zero] لم يذهب أي خبير: { $mission }
    [one] ذهب خبير واحد: { $mission }
    [two] ذهب خبيران: { $mission }
    [few] ذهب { $count } خبراء: { $mission }
    [many] ذهب { $count } خبيراً: { $mission }
   *[other] ذهب { $count } خبير: { $mission }
}
request-offer-back = ما سُجِّل لم يعد صحيحاً ويُسحب
problem-request-counted = كل ما يقوله هذا الطلب للخطة مسجل بالفعل. لا يُحسب شيء مرتين.
deed-request-counted = احتُسب طلب في الخطة

## الملفات المرفقة بطلب

attachments = الملفات
attachments-none = لا ملف مرفق به. ضع الرسالة هنا كما وردت.
attachment-add = إرفاق ملف
attachment-file = الملف
attachment-hint = ملف PDF أو Word (.docx) أو Excel (.xlsx) أو صورة (PNG، JPEG) أو بريد (.eml) أو نص بسيط، والحد الأقصى { $most } ميغابايت.
request-letter-file = الرسالة كملف
attachment-name = الاسم كما ورد
attachment-state = الحالة
attachment-state-quarantined = محجوز
attachment-state-clean = يمكن تنزيله
attachment-by = أرفقه
attachment-kind-pdf = PDF
attachment-kind-docx = مستند Word
attachment-kind-xlsx = مصنف Excel
attachment-kind-png = صورة (PNG)
attachment-kind-jpeg = صورة (JPEG)
attachment-kind-mail = بريد
attachment-kind-text = نص بسيط
attachment-recheck = فحصه مرة أخرى
attachment-remove = حذفه
attachment-beside = مرفق بـ
attachment-beside-request = طلب
attachments-held = ملفات محجوزة
attachments-held-lead = قد تُحدث ضرراً أو تعذّر فحصها. لا تُسلَّم إلى أحد. يُعاد فحصها أو تُحذف في صفحة الطلب الذي أُرفقت به.
attachments-held-none = لا ملف محجوز. الملف الذي قد يُحدث ضرراً أو تعذّر فحصه يظهر هنا مع السبب.
deed-file-added = أُرفق ملف
deed-file-held = حُجز ملف
deed-file-cleared = أُعيد فحص ملف ويمكن تنزيله
deed-file-removed = حُذف ملف
