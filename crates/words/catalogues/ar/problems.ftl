### المشكلات: رسالة لكل رمز ثابت.

## في كل مكان

problem-not-found = لا شيء على هذا العنوان، أو أنه غير متاح لك. تحقق من العنوان، أو سجّل الدخول إذا كان لديك حساب.
problem-not-allowed = دورك لا يشمل هذا. اطلبه من موظف في الأمانة إذا كان لا بد منه.
problem-stale = غيّر شخص آخر هذا وهو مفتوح لديك. لم يُحفظ بعد شيء مما كتبته. قارن بين النسختين ثم احفظ مرة أخرى.
problem-sending-before = أُرسل هذا ونُفذ من قبل. لم يُنفذ مرة ثانية.
problem-sending-other = استُخدم هذا المفتاح من قبل لاستدعاء آخر. اختر مفتاحًا جديدًا لكل عمل.
problem-code-taken = الرمز «{ $value }» مستخدم بالفعل. اختر رمزًا آخر.
problem-organisation-unclear = تشترك عدة منظمات في هذا النظام. حدّد أيها تقصد.
problem-internal = حدث خلل من جانبنا. سُجّل لإصلاحه ولم يتغير شيء لديك. حاول مرة أخرى بعد دقيقة.
problem-store-full = لم تبقَ مساحة على قرص الخادم، فلم يُحفظ شيء. القراءة مستمرة. احتفظ بما كتبته، وأخبر المسؤول عن الخادم، ثم أرسله مرة أخرى عندما تتوفر مساحة.
problem-store-unwell = قرص الخادم أو قاعدة بياناته لا يعمل حاليا، فلم يُحفظ شيء. احتفظ بما كتبته وأرسله مرة أخرى بعد بضع دقائق؛ وإن استمر الأمر فأخبر المسؤول عن الخادم.
problem-store-damaged = قاعدة البيانات تالفة، فلم يُحفظ شيء. اطلب من المسؤول عن الخادم تشغيل «trellis check» واستعادة آخر نسخة احتياطية.

## تسجيل الدخول

problem-sign-in-needed = سجّل الدخول أولًا. إذا كنت قد سجّلت الدخول فقد انتهت جلستك.
problem-sign-in-wrong = البريد الإلكتروني وكلمة المرور غير متطابقين. تحقق منهما وحاول مرة أخرى.
problem-sign-in-locked = جرت محاولات خاطئة كثيرة لهذا البريد الإلكتروني. انتظر { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
} ثم حاول مرة أخرى.

## النماذج

problem-form-foreign = لم يأتِ هذا النموذج من صفحة في هذا الموقع، أو ظلت صفحته مفتوحة مدة طويلة. لم يتغير شيء. افتح الصفحة من جديد وأرسل النموذج مرة أخرى.
problem-form-invalid = بعض الحقول تحتاج إلى تعديل. لم يُحفظ شيء بعد.
problem-field-empty = يرجى ملء هذا الحقل.
problem-field-day = «{ $value }» ليس تاريخًا. اكتبه هكذا: 2026-11-21.
problem-field-number = «{ $value }» ليس رقمًا. استخدم الأرقام، مع نقطة أو فاصلة قبل الكسور.
problem-field-long = النص طويل جدًا، والحد هو { $most ->
    [zero] { $most } حرف
    [one] حرف واحد
    [two] حرفين
    [few] { $most } أحرف
    [many] { $most } حرفًا
   *[other] { $most } حرف
}.
problem-text-nul = في أحد النصوص محرف لا يمكن حفظه (NUL). احذفه أو اكتب النص من جديد.
problem-field-choice = «{ $value }» ليس من الخيارات. اختر واحدًا مما هو معروض.
problem-field-future = { $value } يقع في المستقبل. اذكر يومًا لا يتجاوز اليوم.

## الملفات

problem-file-empty = الملف فارغ. اختره من جديد، أو احفظه مرة أخرى في البرنامج الذي كُتب به.
problem-file-too-large = حجم الملف أكبر من { $max } ميغابايت، وهو الحد المقبول. أزل الصور منه أو أرسله على أجزاء.
problem-file-not-recognised = يبدو الملف على أنه { $found ->
    [docx] مستند Word ‏(‎.docx)
    [xlsx] مصنف Excel ‏(‎.xlsx)
    [csv] نص عادي (‎.csv)
    [presentation] عرض تقديمي
    [binary-workbook] مصنف Excel ثنائي (‎.xlsb)
    [old-office] ملف Word أو Excel بالصيغة القديمة (‎.doc أو ‎.xls)
    [open-document] ملف OpenDocument ‏(‎.odt أو ‎.ods)
    [zip] أرشيف zip
    [pdf] ملف PDF
    [rtf] ملف نص منسق (‎.rtf)
    [html] صفحة ويب
    [xml] ملف XML
    [picture] صورة
   *[unknown] ملف من نوع غير معروف
}. احفظه مستند Word ‏(‎.docx) أو مصنف Excel ‏(‎.xlsx) أو جدول CSV، ثم حاول مرة أخرى.
problem-file-not-what-it-claims = ينتهي الاسم بالامتداد { $claimed }، لكن المحتوى يبدو على أنه { $found ->
    [docx] مستند Word ‏(‎.docx)
    [xlsx] مصنف Excel ‏(‎.xlsx)
    [csv] نص عادي (‎.csv)
    [presentation] عرض تقديمي
    [binary-workbook] مصنف Excel ثنائي (‎.xlsb)
    [old-office] ملف Word أو Excel بالصيغة القديمة (‎.doc أو ‎.xls)
    [open-document] ملف OpenDocument ‏(‎.odt أو ‎.ods)
    [zip] أرشيف zip
    [pdf] ملف PDF
    [rtf] ملف نص منسق (‎.rtf)
    [html] صفحة ويب
    [xml] ملف XML
    [picture] صورة
   *[unknown] ملف من نوع غير معروف
}. احفظه من جديد بصيغته الحقيقية.
problem-file-old-format = يبدو الملف على أنه { $found ->
    [docx] مستند Word ‏(‎.docx)
    [xlsx] مصنف Excel ‏(‎.xlsx)
    [csv] نص عادي (‎.csv)
    [presentation] عرض تقديمي
    [binary-workbook] مصنف Excel ثنائي (‎.xlsb)
    [old-office] ملف Word أو Excel بالصيغة القديمة (‎.doc أو ‎.xls)
    [open-document] ملف OpenDocument ‏(‎.odt أو ‎.ods)
    [zip] أرشيف zip
    [pdf] ملف PDF
    [rtf] ملف نص منسق (‎.rtf)
    [html] صفحة ويب
    [xml] ملف XML
    [picture] صورة
   *[unknown] ملف من نوع غير معروف
}، وهي صيغة لا تُقرأ. افتحه في برنامجك المكتبي واحفظه بصيغة { $found ->
    [binary-workbook] ‎.xlsx
   *[unknown] ‎.docx أو ‎.xlsx
}.
problem-file-encrypted = الملف محمي بكلمة مرور. أزل كلمة المرور وأرسله مرة أخرى.
problem-file-macros = يحمل الملف برامج (وحدات ماكرو في «{ $entry }») لا تُشغَّل هنا أبدًا. احفظه من دونها بصيغة .docx أو .xlsx.
problem-file-broken-zip = الملف تالف أو ناقص{ $where ->
    [part] {" "}(الجزء { $entry })
   *[file] {""}
}. افتحه في برنامجك المكتبي واحفظه من جديد ثم حاول مرة أخرى.
problem-file-too-many-entries = الملف مكوّن من أجزاء كثيرة جدًا: { $count } والحد { $max }. انسخ النص إلى مستند جديد وأرسله.
problem-file-duplicate-entry = يحمل جزآن من الملف اسمًا واحدًا، «{ $entry }»، فقد يعرض برنامجان نصين مختلفين. افتحه واحفظه مرة أخرى.
problem-file-unsafe-path = يشير جزء من الملف، «{ $entry }»، إلى خارجه كما تفعل الهجمات. اطلب نسخة جديدة ممن أرسله.
problem-file-zip-bomb = يتجاوز الجزء «{ $entry }» { $max } ميغابايت عند فك ضغطه كما تفعل الهجمات. انسخ النص إلى مستند جديد وأرسله.
problem-file-too-dense = يتجاوز الجزء «{ $entry }» { $max } ضعف حجمه المضغوط، كما تفعل الهجمات ولا يفعله نص. انسخ النص إلى مستند جديد وأرسله.
problem-file-dtd = يعلن الجزء «{ $entry }» نوع مستند لا يحتاج إليه أي مستند مكتبي وتستخدمه الهجمات. افتح الملف واحفظه مرة أخرى.
problem-file-broken-xml = الجزء «{ $entry }» تالف عند البايت { $offset }. افتح الملف واحفظه مرة أخرى.
problem-file-encoding = الحروف بترميز تتعذر قراءته{ $where ->
    [part] {" "}(الجزء { $entry })
   *[file] {""}
}. احفظ الملف بترميز UTF-8 وحاول مرة أخرى.
problem-file-too-deep = في «{ $entry }» جداول أو عناصر متداخلة أعمق من الحد: { $max }. بسّط الجداول وأرسله مرة أخرى.
problem-file-missing-part = يذكر الملف جزءًا ليس فيه: «{ $entry }». افتحه واحفظه مرة أخرى.
problem-file-sheet-too-large = { $where ->
    [sheet] في الورقة «{ $sheet }»
   *[table] في الجدول
} خلية فيها محتوى في الصف { $row }، العمود { $column }. الحد الأقصى لما يُقرأ: الصفوف { $max_rows } والأعمدة { $max_columns }. احذف ما زاد على ذلك، أو قسّم الجدول.
problem-file-too-many-cells = عدد الخلايا التي فيها محتوى أكبر من { $max }؛ وأول خلية زائدة: { $where ->
    [paragraph] الفقرة { $number }
    [table] الجدول { $table }، الصف { $row }، العمود { $column }
   *[sheet] الورقة «{ $sheet }»، الصف { $row }، العمود { $column }
}. قسّم الملف.
problem-file-text-too-long = نص أطول من { $max } كيلوبايت: { $where ->
    [paragraph] الفقرة { $number }
    [table] الجدول { $table }، الصف { $row }، العمود { $column }
   *[sheet] الورقة «{ $sheet }»، الصف { $row }، العمود { $column }
}. اختصره أو قسّمه.
problem-file-too-much-text = في الملف أكثر من { $max } ميغابايت من النص؛ وتوقفت القراءة عند: { $where ->
    [paragraph] الفقرة { $number }
    [table] الجدول { $table }، الصف { $row }، العمود { $column }
   *[sheet] الورقة «{ $sheet }»، الصف { $row }، العمود { $column }
}. قسّم الملف.
problem-file-bad-cell = في الورقة «{ $sheet }» خلية لا يمكن فهمها: «{ $value }». صحّحها وأرسل الملف مرة أخرى.
problem-file-open-quote = فُتحت علامة اقتباس في الصف { $row } والعمود { $column } ولم تُغلق، فيصبح الباقي خلية واحدة. أغلقها وأرسل الملف مرة أخرى.
problem-file-too-slow = استغرقت قراءة الملف أكثر من المسموح ({ $seconds } ث) فأُوقفت. أرسله من دون أجزاء أخرى.
problem-file-too-heavy = احتاجت قراءة الملف إلى ذاكرة أكبر من المسموح فأُوقفت. أرسله من دون صور أو أجزاء أخرى.
problem-file-reader-failed = تعذرت قراءة الملف لأن القارئ لم يستجب. حاول مرة أخرى، وإن تكرر ذلك فأبلغ من يدير هذا الموقع.
problem-file-not-admitted = المحتوى ليس مما يُحفظ هنا: PDF أو Word (.docx) أو Excel (.xlsx) أو صورة (PNG، JPEG) أو بريد (.eml) أو نص بسيط. احفظه أو اطبعه بإحدى هذه الصيغ وأرسله.
problem-file-active = يحمل الملف شيئاً يعمل عند فتحه («{ $entry }»). اطلب ممن أرسله نسخة من دون ذلك، مثلاً مطبوعة في ملف PDF جديد.
problem-attachment-refused = لم يُقبل «{ $file }». { $why }
problem-attachment-cut = لم يصل «{ $file }» كاملاً: انقطع الخط في الطريق. اختره وأرسله مرة أخرى؛ ما كتبته ما زال هنا.
problem-attachment-full = { $most ->
    [zero] لا مكان هنا لملف. احذف ملفاً لا حاجة إليه ثم أرفق هذا.
    [one] هنا ملف واحد وهو الحد الأقصى. احذفه إن لم تكن إليه حاجة ثم أرفق هذا.
    [two] هنا ملفان وهما الحد الأقصى. احذف ملفاً لا حاجة إليه ثم أرفق هذا.
    [few] هنا { $most } ملفات وهي الحد الأقصى. احذف ملفاً لا حاجة إليه ثم أرفق هذا.
    [many] هنا { $most } ملفاً وهي الحد الأقصى. احذف ملفاً لا حاجة إليه ثم أرفق هذا.
   *[other] هنا { $most } ملف وهي الحد الأقصى. احذف ملفاً لا حاجة إليه ثم أرفق هذا.
}
problem-attachment-clean = فُحص الملف من قبل ويمكن تنزيله. أعد تحميل الصفحة.

## الخطط

problem-plan-empty = لم يُعثر على أي إجراء في «{ $file }». تأكد من أنه الملف الصحيح: في الخطة جدول إجراءات أو فقرات مرقمة.

## الوقائع والفترات والأعضاء

problem-fact-above-denominator = { $value } أكبر من المجموع { $of }. تحقق من الرقمين.
problem-fact-scale-empty = لا يمكن أن ينتهي المقياس عند { $value }. اذكر أعلى درجة ممكنة.
problem-fact-status-of-nobody = الحالة تخص عضوًا واحدًا وصكًّا واحدًا. اختر كليهما.
problem-fact-outcome-before-request = الرد ({ $answered }) سابق للطلب ({ $asked }). تحقق من التاريخين.
problem-period-backwards = تنتهي الفترة في { $until } قبل أن تبدأ في { $from }. تحقق من التاريخين.
problem-membership-twice = { $member } موجود في المجموعة بالفعل منذ { $from }. أنهِ تلك العضوية أولًا.

## الحسابات

problem-field-code = «{ $value }» ليس رمزًا قصيرًا. استخدم الحروف اللاتينية الصغيرة والأرقام والواصلات.
problem-field-email = «{ $value }» ليس عنوان بريد إلكتروني. اكتبه هكذا: name@example.org.
problem-field-link = «{ $value }» ليس عنوانًا على الشبكة. يبدأ العنوان بـ https:// أو http:// وليس فيه فراغات.
problem-field-password-short = كلمة المرور قصيرة جدًا. الحد الأدنى للحروف: { $least }، وتصلح بضع كلمات متتالية.

## المقاييس والفئات

problem-class-held = هو مصنَّف كذلك منذ { $from }. أنهِ ذلك أولًا أو أعطِ يومًا لاحقًا.
problem-class-ended = انتهى ذلك بالفعل في { $last }. النهاية المسجَّلة تبقى؛ سجِّل الفئة من جديد إن بدأت ثانية.
problem-class-ends-early = آخر يوم يسبق أول يوم، { $from }. تحقق من اليومين.
problem-measure-does-not-fit = لا يمكن مقارنة هذا النوع من الأرقام بالهدف: أحدهما عدد والآخر نسبة أو متوسط. اختر نوعًا آخر.
problem-needs-another = لا يجوز لمن أعدّ هذا أن يوافق عليه أيضًا. اطلب ذلك من شخص ثانٍ مخوَّل.
# $value: what was typed
problem-field-held-for = لم يُعثر على شيء بالرمز «{ $value }». أدخل رمز عضو أو خطة أو هيئة في هذه المنظمة، مثل FJ، أو رمز وثيقة.
problem-field-held-for-needed = يُشغل هذا المنصب لعضو واحد أو شريك واحد أو شخص واحد. أدخل رمزه، مثل FJ.
problem-field-held-for-nothing = يُشغل هذا المنصب للمنظمة كلها. اترك الحقل فارغًا.
# $value: what was typed
problem-field-ends-before = اليوم الأخير { $value } يسبق اليوم الأول. أدخل يومًا لاحقًا أو اترك الحقل فارغًا.
problem-step-early = يُحكم على النجاح والأثر بعد تنفيذ الخطوة أو تركها. اختر ذلك أولاً، أو اترك كليهما «لم يُحكم بعد».
problem-appraisal-closed = رُفع هذا التقدير أو انتهى، ولا يُحكم عليه بعد الآن. ابدأ تقديراً جديداً إن لزم الوزن ثانية.
problem-appraisal-way = ينتقل التقدير من المسودة إلى التعليقات، ثم يُنقّح ويُرفع ويُقرر. اختر إحدى الخطوات المعروضة.
# $count: how many are left
problem-appraisal-unjudged = { $count ->
    [zero] لا معايير باقية.
    [one] لم يُحكم بعد على معيار واحد. احكم عليه أولاً مع سببه.
    [two] لم يُحكم بعد على معيارين. احكم عليهما أولاً، كلٌّ مع سببه.
    [few] لم يُحكم بعد على { $count } معايير. احكم عليها أولاً، كلٌّ مع سببه.
    [many] لم يُحكم بعد على { $count } معياراً. احكم عليها أولاً، كلٌّ مع سببه.
   *[other] لم يُحكم بعد على { $count } معيار. احكم عليها أولاً، كلٌّ مع سببه.
}
