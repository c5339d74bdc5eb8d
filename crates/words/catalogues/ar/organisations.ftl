### المنظمات: ما تسمّي به الأشياء، وأعضاؤها وشركاؤها، والتشغيل الأول.

## المناصب

office-observer = مراقب
office-donor = مانح
office-expert = خبير
office-provider = جهة تدريب
office-translator = مترجم
office-focal-point = جهة اتصال
office-delegate = مندوب
office-chair = رئيس
office-officer = موظف برنامج
office-finance = موظف مالية
office-head = رئيس الأمانة
office-administrator = مدير الحسابات
office-auditor = مراجع حسابات

## صفات الأعضاء

class-centre-of-origin = مركز منشأ
class-member = عضو
class-signatory = موقّع
class-observer = مراقب
class-candidate = مرشح
tenure-kind = النوع
tenure-kind-class = فئة
tenure-kind-status = صفة
tenure-kind-group = مجموعة
tenure-kind-region = إقليم
member-status-give = تسجيل صفة
member-group-give = تسجيل مجموعة
member-region-give = تسجيل إقليم
member-class-correct = تصحيح
member-class-correct-of = تصحيح «{ $class }»
member-class-reason = سبب الخطأ
member-class-reason-hint = يبقى ما سُجّل خطأً في السجل مع هذا السبب.
member-class-withdraw = سحب دون بديل
member-class-withdrawn = سُجّل خطأً
member-names = الأسماء
member-names-hint = اسمه بكل لغة. وتبقى الصيغة الخاصة بالمنظمة إلى جانبها.

## تواريخ متعارضة

date-adopted = الاعتماد
date-event-began = بداية الفعالية
date-event-ended = نهاية الفعالية
date-recorded = المحضر
date-published = النشر
date-period-began = بداية الفترة
date-period-ended = نهاية الفترة
date-status-began = الصفة الأولى
date-joined = الانضمام
date-left = المغادرة
date-today = اليوم
dates-out-of-order = لا يمكن أن يصح التاريخان معاً: { $then } في { $then_day } يسبق { $first } في { $first_day }. يُرجى التحقق منهما.

## قائمة الأعضاء

directory-title = الأعضاء
directory-words = الرمز أو الاسم
directory-status = الصفة
directory-day = في أي يوم
directory-caption = الأعضاء في { $day }
directory-none = لم يُسجَّل أي عضو بعد. الأعضاء هم الدول أو الأطراف أو الإدارات المنتمية إلى المنظمة. الصق قائمتك أو حدّدهم ضمن إقليم.
directory-add = إضافة أعضاء
directory-csv = تنزيل بصيغة CSV

## إضافة الأعضاء

paste-lead = الصق قائمة فيها عضو في كل سطر، أو حدّد أعضاء ضمن إقليم. سترى ما يصير إليه كل سطر قبل حفظ أي شيء.
paste-list = الأعضاء، واحد في كل سطر
paste-list-hint = رمز أو اسم بأي من لغاتنا ثم ما تعرفه: «FJ» أو «فيجي» أو «فيجي; 2004-07-01; SIDS». وتصلح أيضاً صفوف منسوخة من جدول بيانات.
paste-since = اليوم الأول إذا لم يذكره السطر
paste-since-hint = اليوم الذي يُحسبون أعضاء ابتداءً منه.
paste-set = ينتمي إلى
paste-set-hint = النسب مثل 22 من 33 تُحسب من أعضاء مجموعة.
paste-region = تحديد أعضاء ضمن إقليم
paste-look = عرض ما تصير إليه
paste-preview = ما تصير إليه القائمة
paste-change = تغيير القائمة
paste-line = السطر
paste-unclear = للنظر فيه
paste-known = معروف من قبل؛ يبقى كما هو.
paste-some-unclear = { $count ->
    [zero] كل الأسطر واضحة.
    [one] سطر واحد غير واضح وسيُترك. غيّره أدناه أو تابع بدونه.
    [two] سطران غير واضحين وسيُتركان. غيّرهما أدناه أو تابع بدونهما.
    [few] { $count } أسطر غير واضحة وستُترك. غيّرها أدناه أو تابع بدونها.
    [many] { $count } سطراً غير واضح وستُترك. غيّرها أدناه أو تابع بدونها.
   *[other] { $count } سطر غير واضح وستُترك. غيّرها أدناه أو تابع بدونها.
}
paste-confirm = { $count ->
    [zero] لا أعضاء للإضافة
    [one] إضافة عضو واحد
    [two] إضافة عضوين
    [few] إضافة { $count } أعضاء
    [many] إضافة { $count } عضواً
   *[other] إضافة { $count } عضو
}
paste-nobody = لم يُتعرَّف على أحد. اكتب رمز ISO مثل FJ، أو رمزاً واسماً: «EU; الاتحاد الأوروبي».
paste-cell = «{ $text }» غير مفهوم. ليس يوماً ولا صفة ولا فئة ولا مجموعة ولا إقليماً لدى المنظمة.
paste-day = «{ $text }» قد يُقرأ أكثر من يوم. اكتبه هكذا: 2004-07-01.
paste-future = { $day } في المستقبل. اذكر يوماً لا يتجاوز اليوم.
paste-no-day = اليوم الأول غير مذكور. اكتبه في السطر، أو أدناه لجميع الأسطر.
paste-twice = السطر { $line } يذكر العضو نفسه.
paste-several = «{ $text }» يوم ثانٍ أو صفة ثانية. اترك واحداً منهما.

## أقاليم M49 للأمم المتحدة

m49-015 = شمال أفريقيا
m49-014 = شرق أفريقيا
m49-017 = وسط أفريقيا
m49-018 = الجنوب الأفريقي
m49-011 = غرب أفريقيا
m49-029 = منطقة البحر الكاريبي
m49-013 = أمريكا الوسطى
m49-005 = أمريكا الجنوبية
m49-021 = أمريكا الشمالية
m49-143 = آسيا الوسطى
m49-030 = شرق آسيا
m49-035 = جنوب شرق آسيا
m49-034 = جنوب آسيا
m49-145 = غرب آسيا
m49-151 = أوروبا الشرقية
m49-154 = أوروبا الشمالية
m49-039 = أوروبا الجنوبية
m49-155 = أوروبا الغربية
m49-053 = أستراليا ونيوزيلندا
m49-054 = ميلانيزيا
m49-057 = ميكرونيزيا
m49-061 = بولينيزيا

## الشركاء

partners-title = الشركاء
partners-lead = من يمنح أو يدرّب أو ينفّذ. ويمكن لإدارة واحدة أن تكون شريكاً وعضواً معاً.
partners-none = لم يُسجَّل أي شريك بعد. سجّل الإدارات التي تقدم أموالاً أو خبراء، ومراكز التدريب والوكالات.
partner-add = تسجيل شريك
partner-name = الاسم
partner-code-hint = أحرف لاتينية صغيرة من a إلى z وأرقام وشرطات.
partner-member = هو أيضاً العضو
partner-member-hint = حين تمنح إدارة العضو كما تتلقى.
partner-both = يمنح ويتلقى
partner-end = إنهاء العمل مع { $name }
partner-kind-donor = { $office } (إدارة)
partner-kind-training-centre = مركز تدريب
partner-kind-implementing-agency = وكالة منفذة
partner-kind-executing-agency = وكالة تسيير
partner-kind-other = غير ذلك

## الإعدادات

settings-title = الإعدادات
setting-topic-name = الاسم
setting-topic-calendar = التقويم واللغات
setting-topic-office = المناصب
setting-topic-status = الصفات
setting-topic-class = الفئات
setting-topic-group = المجموعات
setting-topic-region = الأقاليم
setting-topic-level = المستويات
setting-topic-progress = التقدم
setting-topic-symbol = رموز الوثائق
setting-topic-scale = المقاييس
setting-topic-scale-level = درجات المقاييس
setting-topic-duty = المهل تجاه الأعضاء
setting-topic-standing-item = البنود القائمة
settings-standing-code-hint = رمز هيئة بأحرف صغيرة. تحصل كل دورة جديدة لها على هذا البند في جدول أعمالها.
settings-about-name = الاسم الكامل للمنظمة بكل لغة.
settings-about-calendar = متى تبدأ السنة، وبأي ساعة تُعرض الأوقات، ولغات العمل.
settings-about-office = ما تُسمّى به المناصب هنا. واللغة التي ليس لها اسم خاص تحتفظ بالاسم المعتاد.
settings-about-status = صفات الأعضاء لدى المنظمة. والأولى هي العضوية الكاملة.
settings-about-class = ما يُعدّ به الأعضاء، مثل دولة نامية أو جزرية صغيرة.
settings-about-group = المجموعات التي ينتمي إليها الأعضاء.
settings-about-region = الأقاليم التي يقع فيها الأعضاء.
settings-about-level = أسماء مستويات مقياس الحالة تجاه الصكوك.
settings-about-progress = ما يُقال عن سير الإجراءات.
settings-about-symbol = كيف تُعطى الوثائق رموزها. المدخل «documents» يسري على كل الهيئات، والمدخل الذي رمزه رمز هيئة بأحرف صغيرة يسري عليها وحدها.
settings-about-scale = مقاييس للتقدير، مثل الخطورة أو الأولوية. والدرجة الأدنى أولاً.
settings-about-duty = المدة التي يمكن أن تستغرقها الأمانة فيما عليها بشأن الطلبات.
settings-called = التسمية
settings-own = الأسماء والقيم الخاصة
settings-add = إضافة بند
settings-none = لا يوجد بند بعد. أضف البند الأول.
settings-remove = العودة إلى المعتاد
settings-office-hint = اكتب الاسم كما يرد داخل جملة.
settings-year-begins = تمتد السنة
settings-time-zone = الساعة
settings-time-zone-hint = UTC، أو فرق الساعات مثل +12:00، أو قاعدة بتوقيت صيفي مثل CET-1CEST,M3.5.0,M10.5.0/3.
settings-languages = لغات العمل
settings-pattern = النمط
settings-pattern-hint = أجزاء بين أقواس (الهيئة والدورة والنوع والبند والسنة والرقم): { $parts }؛ و{ $digits } برقمين. وبعد خط عمودي يُكتب حرفياً كيف تُعلَّم التنقيحات والإضافات والتصويبات: { $link }. مثلاً { $example }.
settings-example = مثلاً { $symbol }، ومنقحاً { $revised }
settings-symbol-code-hint = رمز هيئة بأحرف صغيرة، أو «{ $all }» لكل الهيئات التي لا مدخل لها.
settings-levels = الدرجات، الأدنى أولاً
settings-levels-hint = واحدة في كل سطر: رمز ثم أسماؤها بالإنجليزية والفرنسية والإسبانية والعربية، تفصل بينها فاصلة منقوطة لاتينية. مثلاً «low; Low; Faible».
settings-export = تنزيل الإعدادات (TOML)
settings-import = أخذ إعدادات
settings-import-text = إعدادات منظمة أخرى
settings-import-hint = نص ملف نُزّل من إعدادات منظمة أخرى. تحل مواضيعه محل ما هنا، ويبقى غيرها.

## التشغيل الأول

welcome-title = تجهيز Trellis
welcome-lead = في دقائق قليلة تكون هناك منظمة بأشخاصها الأوائل وأعضائها. يمكنك التوقف بعد أي خطوة والمتابعة لاحقاً.
welcome-step-code = رمز التجهيز
welcome-step-organisation = المنظمة
welcome-step-first = حسابك
welcome-step-second = شخص ثانٍ
welcome-step-members = الأعضاء
welcome-step-plan = استيراد خطة
welcome-step-done = تم
welcome-code = رمز التجهيز
welcome-code-hint = عرضه الخادم على طرفيته عند بدء التشغيل. وهو يثبت أن هذا التركيب لك.
welcome-organisation = الاسم الكامل للمنظمة
welcome-organisation-code-hint = رمز قصير للأوامر: أحرف لاتينية صغيرة وأرقام وشرطات، مثل pacific-customs.
welcome-languages-hint = اللغات التي تعمل بها الأمانة. ويمكن تغييرها لاحقاً.
welcome-first-lead = هذا الحساب يدير الحسابات والإعدادات. ويُسجَّل دخولك به فوراً.
welcome-name = الاسم الكامل
welcome-password-hint = اثنا عشر حرفاً أو أكثر؛ وبضع كلمات متتالية مناسبة.
welcome-language = اللغة
welcome-runs = هل تدير البرنامج أيضاً؟
welcome-runs-yes = نعم، أدير الأعضاء والخطط أيضاً
welcome-runs-no = لا، الحسابات والإعدادات فقط
welcome-second-lead = الخطوات المهمة تحتاج إلى شخصين. ادعُ الآن شخصاً ثانياً: رئيس الأمانة أو مدير حسابات آخر.
welcome-office = المنصب
welcome-later = لاحقاً
welcome-shown = دُعي { $person }. سلّمه هذا الرابط، فهو يفتح الحساب مرة واحدة خلال سبعة أيام:
welcome-shown-once = لا يُعرض إلا الآن. ويمكن إنشاء رابط جديد في صفحة الأشخاص.
welcome-members-lead = من هم الأعضاء؟ الصق قائمتك أو حدّدهم ضمن إقليم.
welcome-members-there = { $count ->
    [zero] لا أعضاء مسجلون.
    [one] عضو واحد مسجل.
    [two] عضوان مسجلان.
    [few] { $count } أعضاء مسجلون.
    [many] { $count } عضواً مسجلاً.
   *[other] { $count } عضو مسجل.
}
welcome-plan-lead = ثم استورد الخطة بملف Word أو Excel الذي يعرفه الأعضاء.
welcome-done = كل شيء جاهز.

## المشكلات

problem-field-one-line = اكتب هذا في سطر واحد.
problem-field-member = لا عضو يحمل الرمز «{ $value }». اختر واحداً من القائمة.
problem-status-unknown = «{ $value }» ليس من صفات المنظمة. اختر من القائمة أو أضفه في الإعدادات.
problem-paste-nothing = لا يصير أي سطر عضواً جديداً. انظر في غير الواضح وغيّر القائمة وأعد المحاولة.
problem-paste-long = في القائمة أكثر من { $most ->
    [zero] { $most } سطر
    [one] سطر واحد
    [two] سطرين
    [few] { $most } أسطر
    [many] { $most } سطراً
   *[other] { $most } سطر
}. الصقها على أجزاء.
problem-setting-unknown = لا شيء يُضبط باسم «{ $value }». اختر مما هو معروض.
problem-settings-many = في القائمة { $most ->
    [zero] { $most } بند
    [one] بند واحد
    [two] بندان
    [few] { $most } بنود
    [many] { $most } بنداً
   *[other] { $most } بند
} وهو أقصى ما تتسع له. أزل واحداً أولاً.
problem-setting-month = «{ $value }» ليس شهراً. اكتب رقماً من 1 إلى 12.
problem-setting-zone = «{ $value }» ليس ساعة مفهومة. اكتب UTC أو فرقاً مثل +12:00 أو قاعدة مثل CET-1CEST,M3.5.0,M10.5.0/3.
problem-settings-unreadable = تعذرت قراءة هذه الإعدادات ({ $reason }). استعمل ملفاً نُزّل من صفحة الإعدادات.
problem-settings-entry = تعذر أخذ المدخل «{ $value }» ولم يتغير شيء. صححه وحاول من جديد.
problem-symbol-brace = في «{ $value }» قوس بلا نظير. ضع كل جزء بين قوسين معقوفين.
problem-symbol-part = «{ $value }» ليس جزءاً من رمز وثيقة. الأجزاء هي body وsession وkind وitem وyear وnumber، وبعد خط عمودي chain وn.
problem-symbol-width = لا يمكن أن يكون للجزء «{ $value }» من الأرقام. اكتب رقماً من 1 إلى 6.
problem-symbol-number = «{ $value }» لا يميز بين الوثائق. ضع فيه الجزء «number» مرة واحدة بين قوسين معقوفين.
problem-symbol-link = «{ $value }» لا يبين كيف تُعلَّم التنقيحات. ضع بعد الخط الجزأين «chain» و«n» مرة لكل منهما بين أقواس معقوفة، ولا جزء غيرهما.
problem-symbol-sign = لا ترد العلامة «{ $value }» في الرموز. استخدم الحروف والأرقام والمسافات و / . - _ ( ) # : &.
problem-scale-short = يحتاج المقياس إلى درجتين على الأقل. اكتب واحدة في كل سطر، الأدنى أولاً.
problem-scale-twice = لدرجتين الرمز نفسه «{ $value }». اجعل لكل منهما رمزها.
problem-setup-code-wrong = ليس هذا هو الرمز الذي عرضه الخادم عند آخر بدء. انظر إلى طرفيته مرة أخرى؛ لكل بدء رمز جديد.

## السجل

deed-settings-changed = غُيّر إعداد
deed-settings-removed = أُزيل إعداد
deed-settings-imported = أُخذت إعدادات
deed-setup-second-person = مُنح شخص ثانٍ حساباً
deed-members-pasted = أُضيف أعضاء من قائمة
deed-member-renamed = غُيّرت أسماء عضو
deed-member-class-withdrawn = صُحّحت صفة عضو
deed-partner-added = سُجّل شريك
deed-partner-ended = انتهى العمل مع شريك
