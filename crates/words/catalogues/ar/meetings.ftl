### الاجتماعات: الهيئات والدورات والمواعيد والمشاورات والتقويم.

## الاجتماعات

nav-meetings = الاجتماعات
nav-calendar = التقويم
meetings-lead = متى تجتمع كل هيئة وما على جدول أعمالها وما يُستحق قبلها. المزيد:
meetings-none = لم يُعلن هنا عن أي اجتماع بعد. يضيفها موظف عند الدعوة إليها.
meetings-need-body = كل اجتماع يتبع هيئة. أضف الهيئة الأولى: لجنة أو مجلس أو فريق عمل.
meetings-coming = القادمة
meetings-over = السابقة
meetings-nothing-found = لا اجتماع بهذا الوصف. أزل أحد المرشحات لترى المزيد.
meeting-body = الهيئة
meeting-year = السنة
meeting-state = الحالة
meeting-title = العنوان
meeting-days = التواريخ
meeting-place = المكان
meeting-internal = داخلي
meeting-number = الرقم
meeting-number-hint = كما يُطبع، مثل «34» أو «الثاني عشر». يمكن تركه فارغًا.
meeting-first-day = اليوم الأول
meeting-last-day = اليوم الأخير
meeting-host = الجهة المضيفة
meeting-mandate = بموجب قرار
meeting-mandate-hint = القرار الذي دعا إليه. يُربط الرقم الرسمي للولاية.
meeting-published = نُشر في
meeting-published-hint = من هذا اليوم يمكن للجميع العلم به. إذا تُرك فارغًا بقي داخليًا.
meeting-recorded = تاريخ المحضر
meeting-headcount = عدد المشاركين
meeting-add = أضف اجتماعًا
meeting-change = غيّر
meeting-no-days = لا تواريخ بعد
meeting-moves = تغيّر التواريخ
meeting-moved = من { $from } إلى { $to }.
meeting-reports = التقدم المعروض على هذا الاجتماع
meeting-report = التقرير
meeting-report-as-at = حتى تاريخ
meeting-deeds = تعديل
meeting-remove = أزل
meeting-reason = السبب
meeting-move = انقل إلى أيام أخرى
meeting-move-hint = ينتقل معه كل موعد محسوب منه. وما أُعلن يبقى كما أُرسل.
meeting-state-planned = مقرر
meeting-state-held = عُقد
meeting-state-cancelled = أُلغي
meeting-elected-chair = الرئيس
meeting-elected-vice-chair = نائب الرئيس
meeting-elected-rapporteur = المقرر
meeting-fault-ends-before-it-begins = اليوم الأخير يسبق الأول. تحقق منهما في المصدر.
meeting-fault-recorded-before-it-began = يحمل المحضر تاريخًا قبل بدء الاجتماع. تحقق من اليوم المقصود في المصدر.
meeting-fault-held-in-the-future = سُجّل على أنه عُقد ولم يبدأ بعد.
meeting-fault-planned-in-the-past = انقضت أيامه وما زال مسجلًا كمقرر. بيّن هل عُقد.

## جدول الأعمال والمشاركون

agenda-heading = جدول الأعمال
agenda-none = جدول الأعمال فارغ. تظهر هنا بنوده بأرقامها المطبوعة.
agenda-number = البند
agenda-number-hint = كما يُطبع، مثل «7)i)» أو «16.1».
agenda-title = عنوان البند
agenda-considered = نُظر فيه
agenda-mark-considered = سجّل أنه نُظر فيه
agenda-not-considered = لم يُنظر فيه
agenda-add = أضف بندًا
agenda-change = عدّل بندًا
agenda-position = موضعه في الجدول
agenda-position-hint = يُحسب من 1. إذا تُرك فارغًا وُضع البند الجديد في الآخر.
participants-heading = المشاركون
participants-none = لا أحد في القائمة بعد. يظهر المشاركون هنا حين يذكرهم المحضر.
participant-name = الاسم
participant-standing = يشارك بصفة
participant-member = عضو
participant-observer = مراقب
participant-organisation = منظمة أو أمانة
participant-represents = عن
participant-represents-hint = عضو باسمه أو رمزه، وإلا فاسم المنظمة.
participant-role = الصفة
participant-elected = انتُخب
participant-elected-hint = لا يمنح الانتخاب صلاحيات هنا. يُقترح المنصب على مدير النظام ليوافق عليه.
participant-country = البلد
participant-add = أضف مشاركًا
participant-change = عدّل مشاركًا

## محضر الاجتماع

record-heading = المحضر
record-none = لم يُدوَّن شيء بعد. يظهر هنا ما أُثير وما اتُّفق عليه وما بقي من عمل، نقطةً نقطة.
record-internal = لا يقرأ هذا إلا الأمانة حتى يحلّ اليوم الذي يحمله المحضر.
point-number = النقطة
point-kind = النوع
point-text = ما تقوله
point-tasks = المهام
point-add = أضف نقطة
point-change = غيّر نقطة
point-set-task = حدّد مهمة
point-without-task = بلا مهمة بعد
point-kind-issue = مسألة مثارة
point-kind-agreement = نقطة اتفاق
point-kind-work = عمل لاحق

## الهيئات

bodies-title = الهيئات
bodies-lead = من يجتمع، وضمن أي هيئة، وإلى من ترفع كل هيئة تقاريرها.
bodies-none = لا توجد هيئة معروفة بعد.
body-code = الرمز
body-code-hint = كما تسميه النصوص، مثل ESC. تجده المواعيد بهذا الرمز.
body-name = الاسم
body-kind = النوع
body-parent = جزء من
body-reports-to = ترفع تقاريرها إلى
body-from = منذ
body-until = حتى
body-add = أضف هيئة
body-change = غيّر الهيئة
body-kind-plenary = جميع الأعضاء
body-kind-extended = جلسة عامة موسعة
body-kind-committee = لجنة
body-kind-scientific = لجنة علمية
body-kind-finance = لجنة مالية
body-kind-working-group = فريق عمل
body-kind-secretariat = أمانة
body-kind-regional-office = مكتب إقليمي
body-kind-liaison-group = فريق اتصال
body-kind-donors = اجتماع المانحين

## المواعيد

deadlines-heading = المواعيد النهائية
deadlines-none = لا شيء مستحق لهذا الاجتماع بعد. يُحدد الموعد بالكلمات، مثل «قبل الدورة بـ 55 يوما».
deadline-title = المستحق
deadline-due = الاستحقاق
deadline-responsible = المسؤول
deadline-state = الحالة
deadline-from = من { $day }
deadline-no-day = بلا يوم
deadline-sent-otherwise = أُعلن عنه ليوم { $day }، وهكذا أُرسل.
deadline-kind = النوع
deadline-wording = متى، بالكلمات
deadline-wording-hint = مثل «T-55» أو «قبل الدورة بـ 30 يوما» أو «بعد اللجنتين» أو «1 يوليو 2027».
deadline-counted-from = يُحسب من
deadline-counted-from-hint = لما يتكرر، يوم البداية. إذا تُرك فارغًا فاليوم عند الحاجة.
deadline-plan = الخطة
deadline-point = تتابع
deadline-point-of-record = نقطة من محضر الاجتماع
deadline-names-hint = هيئات أو مناصب أو أعضاء، كل في سطر.
deadline-add = حدد موعدًا
deadline-change = غيّر
deadline-why = كيف حُسب هذا اليوم
deadline-about = يتبع
deadline-done-on = أُنجز في
deadline-done = سجّل الإنجاز
deadline-done-hint = إذا تُرك فارغًا فُتح من جديد.
deadline-announced = الإعلان
deadline-sent = أُرسل في { $on } ليوم { $day }.
deadline-announce = أعلن هذا اليوم
deadline-kind-documents = وثائق
deadline-kind-translation = ترجمات
deadline-kind-comments = تعليقات
deadline-kind-review = استعراض
deadline-kind-report = تقرير
deadline-kind-other = أخرى
deadline-state-open = مفتوح
deadline-state-done = أُنجز
deadline-state-missed = فات
deadline-part-lead = قيادة
deadline-part-joint = بالاشتراك
deadline-part-consulted = بالتشاور مع

## كيف حُسب يوم الموعد

due-named = النص يذكر اليوم.
due-ongoing = مستمر بلا نهاية محددة.
due-yearly = النص لا يذكر السنة. يُحسب آخر يوم كهذا قبل الاجتماع، أو أوله بعد يوم البداية.
due-unit-day = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
due-unit-working-day = { $count ->
    [zero] { $count } يوم عمل
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $count } أيام عمل
    [many] { $count } يوم عمل
   *[other] { $count } يوم عمل
}
due-unit-week = { $count ->
    [zero] { $count } أسبوع
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
due-unit-month = { $count ->
    [zero] { $count } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
due-unit-year = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
due-before-begin = قبل بدء { $meeting } في { $day } بـ { $amount }.
due-before-end = قبل انتهاء { $meeting } في { $day } بـ { $amount }.
due-after-begin = بعد بدء { $meeting } في { $day } بـ { $amount }.
due-after-end = بعد انتهاء { $meeting } في { $day } بـ { $amount }.
due-hangs-before = قبل { $meeting } في { $day }.
due-hangs-by-then = بحلول { $meeting } في { $day }.
due-hangs-at = خلال { $meeting } الذي ينتهي في { $day }.
due-hangs-after = من اليوم التالي لـ { $meeting }، وآخرها ينتهي في { $day }.
due-again = المرة رقم { $time } محسوبة من { $day }.
due-in-line = بالتوافق مع «{ $what }» الذي لا يوم له هنا.
due-not-understood = تبقى هذه الكلمات كما هي، ولم يُفهم منها يوم. قلها بطريقة أخرى إذا لزم يوم.
due-no-session = يُحسب من اجتماع ولا يتبع أيًّا منها. سمّ الهيئة أو حدده في صفحة اجتماع.
due-no-such-session = لا يوجد بعد اجتماع مطابق لـ { $bodies }.
due-no-days = لا تواريخ بعد لـ { $meeting }.
due-cancelled = لن يُعقد { $meeting }.
due-not-two = النص يقصد لجانًا معينة، والمعروف هنا: { $count }. سمّها برموزها.
due-no-plenary = لا توجد هنا هيئة لجميع الأعضاء، فلا يُعرف أي اجتماع سنوي مقصود.
due-ambiguous = عدة هيئات بهذا الاسم: { $bodies }. سمّ إحداها برمزها.
due-no-start = بيّن من أي يوم يُحسب.
due-own-calendar = يُحسب بالسنوات المالية التي لا يعرفها هذا التقويم. اذكر اليوم.

## المشاورات

consultations-title = المشاورات
consultations-lead = جولات يُسأل فيها الأعضاء عن خطة أو وثيقة.
consultations-none = لا توجد جولة متاحة لك. تظهر الجولات هنا من يوم افتتاحها.
consultation-title = العنوان
consultation-subject = موضوع السؤال
consultation-audience = الجمهور
consultation-opens = تُفتح
consultation-closes = تُغلق
consultation-add = افتح جولة
consultation-change = غيّر الجولة
consultation-answered = { $count } من { $total } من الأعضاء
consultation-answers = الردود
consultation-member = العضو
consultation-text = التعليق
consultation-received = ورد في
consultation-source = المصدر
consultation-source-hint = تُدخل هذا نيابة عن العضو. بيّن مصدره، مثل الرسالة وتاريخها.
consultation-answer = أضف تعليق عضو
consultation-outcome = ما ترتب عليه
consultation-settle = بيّن ما ترتب عليه
consultation-no-answer = لا رد
consultation-no-members = ليس للمنظمة أعضاء بعد.
consultation-export = خذ كل الردود كجدول (CSV)
consultation-closes-entry = إغلاق: { $title }
consultation-audience-public = علنية: يمكن للجميع القراءة
consultation-audience-members = موجهة إلى الأعضاء
consultation-round-to-come = قادمة
consultation-round-open = مفتوحة
consultation-round-closed = مغلقة

## التقويم

calendar-what = ماذا
calendar-past = الأيام الماضية أيضًا
calendar-entry = الموضوع
calendar-no-day = بلا يوم
calendar-meeting = اجتماع
calendar-deadline = موعد نهائي
calendar-consultation = مشاورة
calendar-none = التقويم فارغ بعد. تظهر هنا الاجتماعات والمواعيد حال تحديدها.
calendar-nothing-found = لا شيء قادم بهذا الوصف. أزل مرشحًا أو أظهر الأيام الماضية أيضًا.
calendar-address = في تقويمك
calendar-address-sign-in = سجّل الدخول لتحصل على عنوان يقرؤه برنامج تقويمك.
calendar-address-lead = عنوان سري يُظهر لبرنامج تقويمك ما يمكنك قراءته هنا. ومن يملكه يرى الشيء نفسه، فلا تشاركه مع أحد وأنهِه عند الشك.
calendar-address-made = انسخه الآن، فلن يظهر إلا هذه المرة:
calendar-address-make = أنشئ عنوانًا
calendar-address-renew = أنشئ عنوانًا جديدًا وأنهِ القديم
calendar-address-end = أنهِ العنوان

## الأعمال

deed-body-added = أُضيفت هيئة
deed-body-changed = عُدّلت هيئة
deed-meeting-added = أُضيف اجتماع
deed-meeting-changed = عُدّل اجتماع
deed-meeting-moved = نُقل اجتماع إلى أيام أخرى
deed-meeting-agenda-changed = عُدّل جدول أعمال
deed-meeting-item-considered = سُجّل النظر في بند
deed-meeting-participant-added = أُضيف مشارك
deed-meeting-participant-changed = عُدّلت بيانات مشارك
deed-meeting-participant-removed = أُزيل مشارك من القائمة
deed-meeting-point-changed = عُدّلت نقطة من محضر
deed-meeting-point-removed = أُزيلت نقطة من محضر
deed-deadline-set = حُدد موعد
deed-deadline-changed = عُدّل موعد
deed-deadline-announced = أُعلن عن موعد
deed-deadline-met = استُوفي موعد
deed-deadline-reopened = أُعيد فتح موعد
deed-deadline-removed = أُزيل موعد
deed-consultation-opened = أُنشئت جولة مشاورة
deed-consultation-changed = عُدّلت جولة مشاورة
deed-consultation-answered = ورد تعليق عضو
deed-consultation-settled = سُجّل ما ترتب على تعليق
deed-calendar-opened = أُنشئ عنوان سري للتقويم
deed-calendar-closed = أُنهي عنوان سري للتقويم

## المشكلات

problem-field-circle = «{ $value }» تقع أصلًا تحت هذه الهيئة. اختر غيرها أو لا شيء.
problem-deadline-without-day = لم يُحسب يوم من هذا النص، فلا شيء يُعلن. غيّر النص أو حدد تواريخ الاجتماع أولًا.
problem-round-closed = لا تستقبل هذه الجولة ردودًا الآن. اطلب من موظف في الأمانة إدخاله مع مصدره.

calendar-online = عبر الإنترنت
calendar-trips = يمكن أن تشترك في سفر واحد
calendar-trips-lead = { $days ->
    [zero] في المكان نفسه وبلا أيام بينها. لا يُنقل شيء.
    [one] في المكان نفسه وبينها يوم واحد على الأكثر. لا يُنقل شيء.
    [two] في المكان نفسه وبينها يومان على الأكثر. لا يُنقل شيء.
    [few] في المكان نفسه وبينها { $days } أيام على الأكثر. لا يُنقل شيء.
    [many] في المكان نفسه وبينها { $days } يوماً على الأكثر. لا يُنقل شيء.
   *[other] في المكان نفسه وبينها { $days } يوم على الأكثر. لا يُنقل شيء.
}
calendar-trip-between = { $days ->
    [zero] لا يوم بينهما
    [one] بينهما يوم واحد
    [two] بينهما يومان
    [few] بينهما { $days } أيام
    [many] بينهما { $days } يوماً
   *[other] بينهما { $days } يوم
}
