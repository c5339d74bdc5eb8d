### Accounts: invitations, second steps, sessions, keys, people, mail.

## The second step of signing in

sign-in-code-title = الخطوة الثانية
sign-in-code = الرمز
sign-in-code-hint = ستة أرقام من تطبيق المصادقة، أو أحد رموز الاسترداد.
sign-in-code-lost = ليس لديك التطبيق ولا رموز الاسترداد؟ اطلب دعوة جديدة من مدير حسابات منظمتك.
second-step-title = الخطوة الثانية عند الدخول
second-step-why = رمز من هاتفك إلى جانب كلمة المرور: من يعرف كلمة مرورك لا يستطيع الدخول بها وحدها.
second-step-app = افتح تطبيق مصادقة على هاتفك.
second-step-scan = امسح هذه الصورة به.
second-step-picture = صورة تُمسح بتطبيق المصادقة
second-step-type = أو اكتب هذا المفتاح في التطبيق:
second-step-enter = أدخل الأرقام الستة التي يعرضها التطبيق.
second-step-code-hint = ستة أرقام؛ كل رمز صالح مرة واحدة.
second-step-set = فعّل الخطوة الثانية
second-step-later = لاحقًا
second-step-on = مفعّلة.
second-step-off = غير مفعّلة. مناصب الأمانة تحتاج إليها.
# $count: recovery codes that are left
second-step-codes-left = { $count ->
    [zero] لم يبق أي رمز استرداد.
    [one] بقي رمز استرداد واحد.
    [two] بقي رمزا استرداد.
    [few] بقيت { $count } رموز استرداد.
    [many] بقي { $count } رمز استرداد.
   *[other] بقي { $count } رمز استرداد.
}
second-step-new-codes = أنشئ رموز استرداد جديدة
second-step-remove = ألغِ الخطوة الثانية
second-step-codes-title = رموز الاسترداد الخاصة بك
second-step-codes-once = احفظها حيث تجدها من دون هاتفك. كل واحد منها يحل محل رمز مرة واحدة. لن تُعرض مرة أخرى.
once-noted = دوّنتُه

## The own account

account-title = الحساب
account-password-change = غيّر كلمة المرور
account-current-password = كلمة مرورك الحالية
account-new-password = كلمة المرور الجديدة
# $least: letters
account-password-hint = { $least } حرفًا أو أكثر؛ بضع كلمات متتالية مناسبة. لا اسمك ولا اسم منظمتك.
account-sessions = أين سجلت الدخول
account-device = الجهاز
account-device-unknown = جهاز غير معروف
account-last-used = آخر استخدام
account-deeds = إجراءات
account-begun = تسجيل الدخول
account-this-session = هذه الجلسة
account-session-end = إنهاء
account-sessions-end = إنهاء كل الجلسات الأخرى

## Keys of programs

account-keys = مفاتيح البرامج
account-keys-why = البرنامج الذي يحمل مفتاحك يستطيع ما تستطيعه أنت في ذلك اليوم، لا أكثر.
key-make = أنشئ مفتاحًا
key-name = الغرض منه
key-name-hint = مثلًا: لوحة مكتب الإحصاء.
key-until = آخر يوم
key-until-hint = سنة من اليوم على الأكثر؛ وسنة إذا تركته فارغًا.
key-scope = ما يسمح به
key-scope-hint = لا تمنح أكثر مما يحتاجه البرنامج.
key-scope-read = قراءة فقط
key-scope-write = قراءة وكتابة
key-never-used = لم يُستخدم
key-revoke = إلغاء
key-revoked = ملغى
key-over = منتهٍ
key-once-title = مفتاحك الجديد
key-once = انسخه الآن: لن يُعرض مرة أخرى. من يملكه يتصرف باسمك.
key-how = ترسله البرامج بصيغة «Authorization: Bearer» ثم المفتاح.

## Passkeys

account-passkeys = مفاتيح المرور
account-passkeys-why = يفتح مفتاح المرور حسابك ببصمة أو وجه أو رقم جهازك، من دون كلمة مرور.
passkey-name = اسم الجهاز
passkey-name-hint = مثلًا: هاتفي.
passkey-unnamed = مفتاح مرور
passkey-make = أنشئ مفتاح مرور
passkey-enter = ادخل بمفتاح مرور
passkey-enter-hint = أدخل عنوانك أعلاه، ثم يطلب جهازك التأكيد.
passkey-trouble = لم يُجب الجهاز، أو ليس لديه مفتاح مرور لهذا العنوان. حاول مرة أخرى أو استخدم كلمة مرورك.

## Looking as another office

see-as-title = انظر إلى الموقع بصفة منصب آخر
# $office: what the office is called
see-as-now = ترى الموقع كما يراه هذا المنصب، في حدود ما يحق لك رؤيته؛ ولا يمكن تغيير شيء في هذه الأثناء: { $office }
see-as-end = عُد إلى رؤيته بصفتك

## People and their accounts

people-title = الأشخاص
people-name = الاسم
people-language = اللغة
people-account = الحساب
people-offices = المناصب
people-no-office = لا منصب بعد. يقترحه من يدير الحسابات.
people-offices-why = يسري المنصب المقترح حين يوافق عليه شخص ثانٍ. ويؤكَّد كل منصب مرة في السنة.
people-translates-lead = يُبحث عمن يترجم وثيقة. اقترح المنصب بجانب أحد الأسماء أو ادعُ شخصًا: الاستمارة معبأة لهذه الوثيقة.
people-invite = ادعُ شخصًا
people-invite-again = أنشئ رابطًا جديدًا
# $name: the person; $day: the last day
people-invited = دُعي { $name }. هذا الرابط يفتح الحساب مرة واحدة حتى { $day }. لن يُعرض مرة أخرى:
people-invited-mailed = رسالة بالرابط في طريقها.
people-invited-by-hand = لا تُرسل رسائل من هنا. سلّم الرابط بطريقة تثق بها.
# $day: the last day
people-link-until = الرابط حتى { $day }
people-link-over = انتهى الرابط
people-disable = عطّل الحساب
people-propose = اقترح منصبًا
# $name: the person
people-propose-for = منصب لـ { $name }
people-office = المنصب
people-office-hint = يوافق عليه شخص ثانٍ قبل أن يسري.
people-held-for = لصالح
people-held-for-hint = رمز عضو أو خطة أو رمز وثيقة، مثل FJ؛ فارغ للمنظمة كلها.
people-first-day = أول يوم
people-first-day-hint = اليوم إذا تركته فارغًا.
people-last-day = آخر يوم في المنصب
people-last-day-hint = فارغ إن لم يُحدد بعد.
people-from = من
people-until = حتى
people-pending = بانتظار الموافقة
people-unconfirmed = يحتاج إلى تأكيد
people-approve = وافق
people-confirm = أكّد لسنة
people-end = أنهِ المنصب
account-state-invited = مدعو
account-state-active = نشط
account-state-disabled = معطّل

## Offices


## Taking an invitation up

invitation-title = دعوتك
# $name: the person; $organisation: its name; $email: the address to sign in with
invitation-for = { $name }، أنت مدعو إلى { $organisation }. اسم دخولك هو { $email }. اختر كلمة مرور.
invitation-accept = افتح الحساب

## Mail

mail-invited-subject = دعوة لك
# $name: the person; $organisation: its name; $link: the address; $day: the last day
mail-invited =
    { $name }،

    أنت مدعو إلى { $organisation }. هذا الرابط يفتح حسابك مرة واحدة حتى { $day }:

    { $link }

    إن لم تكن تنتظر هذه الرسالة فاتركها؛ ينتهي الرابط من تلقاء نفسه.
mail-signed-in-subject = دخول جديد إلى حسابك
# $name: the person; $device: the device in a few words; $time: the instant
mail-signed-in =
    { $name }،

    دخل أحدهم إلى حسابك من متصفح غير معروف: { $device }، { $time } (UTC).

    إن كنت أنت فلا شيء عليك. وإلا فغيّر كلمة مرورك وأنهِ كل الجلسات الأخرى في صفحة «الحساب».
mail-password-changed-subject = تغيّرت كلمة مرورك
# $name: the person
mail-password-changed =
    { $name }،

    تغيّرت كلمة مرور حسابك وأُنهيت كل الجلسات الأخرى. إن لم تكن أنت فأخبر مدير حسابات منظمتك فورًا.
mail-second-step-removed-subject = أُلغيت الخطوة الثانية لحسابك
# $name: the person
mail-second-step-removed =
    { $name }،

    أُلغيت الخطوة الثانية عند الدخول إلى حسابك. إن لم تكن أنت فأخبر مدير حسابات منظمتك فورًا.
mail-test-subject = تجربة إرسال البريد
mail-test = من يدير هذا الموقع يجرّب وصول البريد. لا شيء عليك.

## What goes wrong at signing in

problem-sign-in-code-wrong = هذا الرمز غير صالح أو استُخدم من قبل. انتظر الرمز التالي في تطبيقك أو استخدم رمز استرداد.
problem-passkey-wrong = مفتاح المرور هذا لا يفتح الحساب، أو وصل رده متأخرًا. حاول مرة أخرى أو استخدم كلمة مرورك.
problem-second-step-set = الخطوة الثانية مفعّلة بالفعل. ألغها أولًا إن أردت إعدادها من جديد.
problem-second-step-needed = يحتاج هذا الحساب إلى خطوة ثانية. أرسل رمزها مع كلمة المرور، أو سجّل الدخول في الموقع وفعّلها هناك.
problem-invitation-over = انتهت هذه الدعوة أو استُخدمت من قبل. اطلب رابطًا جديدًا ممن دعاك؛ وإن كانت لديك كلمة مرور فسجّل الدخول.
problem-account-own = لا يمكنك تعطيل حسابك أو محوه بنفسك. اطلب ذلك من مدير حسابات آخر.
problem-mail-off = لم يُضبط خادم بريد. سمِّ واحدًا تحت [mail] في ملف الإعدادات.
# $value: what the relay answered
problem-mail-refused = لم يقبل الخادم الرسالة: { $value }. تحقق من host وport وsecurity وuser تحت [mail].
problem-field-password-common = كلمة المرور هذه من أول ما يُجرَّب. استخدم بضع كلمات لا رابط بينها.
problem-field-password-context = كلمة المرور هذه مؤلفة من اسمك أو عنوانك أو منظمتك، وهي معروفة لغيرك. استخدم كلمات أخرى.
problem-field-password-wrong = هذه ليست كلمة مرور حسابك. تحقق منها وحاول مرة أخرى.
# $from, $until: days
problem-field-day-between = أدخل يومًا من { $from } إلى { $until }.

## What was done to accounts and offices, in the log of deeds
deed-account-disabled = عُطِّل حساب
deed-account-invited = دُعي شخص
deed-account-key-made = أُنشئ مفتاح برنامج
deed-account-key-revoked = أُلغي مفتاح برنامج
deed-account-passkey-made = أُنشئ مفتاح مرور
deed-account-passkey-removed = أُزيل مفتاح مرور
deed-account-password-changed = غُيِّرت كلمة مرور
deed-account-recovery-codes-made = أُنشئت رموز استرداد جديدة
deed-account-second-step-removed = أُزيلت الخطوة الثانية
deed-account-second-step-set = أُعدّت الخطوة الثانية
deed-account-session-ended = أُنهيت جلسة
deed-account-sessions-ended = أُنهيت جميع الجلسات الأخرى
deed-account-signed-in = سجّل شخص الدخول
deed-account-taken-up = قُبلت دعوة
deed-office-confirmed = أُكِّد منصب
deed-office-ended = أُنهي منصب
deed-sample-meetings-loaded = حُمِّلت اجتماعات نموذجية

## Erasing a person

person-erased = شخص مُحيت بياناته
audit-erased = شخص مُحيت بياناته …{ $id }
audit-forgotten = مُحي مع بيانات شخص. بقيت بصمة ما كان هنا، والسجل سليم.
people-erase = امحُ بيانات الشخص
erase-title = محو بيانات { $name }
erase-lead = هذا نهائي: لا يستطيع Trellis الرجوع عنه.
erase-goes = ما يزول
erase-goes-name = الاسم والبريد الإلكتروني واللغة وكلمة المرور.
erase-goes-access = الجلسات والخطوة الثانية ورموز الاسترداد ومفاتيح المرور ومفاتيح البرامج والربط بحساب خارجي والعنوان السري للتقويم.
erase-goes-waiting = المسودات والنماذج التي تنتظر الإرسال والرسائل الموجهة إلى الشخص.
erase-goes-offices = تنتهي المناصب السارية وتُسحب المقترحة.
erase-goes-log = من سجل الأعمال: ما كُتب مع القيود المتعلقة بهذا الحساب ومع كل قيد يسمّي الشخص. تبقى القيود، ويبقى السجل سليمًا.
erase-stays = ما يبقى
erase-stays-deeds = ما أُنجز بحكم المنصب والمناصب التي شُغلت، تحت معرّف. وحيث كان الاسم تظهر عبارة «شخص مُحيت بياناته».
erase-stays-records = ما كُتب في وثائق المنظمة: قوائم المشاركين والقرارات والملاحظات والملفات. إن وجب حذف اسم منها فغيّره في موضعه.
erase-stays-taken-out = ما أُخرج من قبل: الوثائق المطبوعة والصادرات والرسائل المرسلة.
erase-backups = النسخ الاحتياطية المأخوذة حتى الآن لا تزال تحوي بيانات الشخص. أزلها عند انتهاء مدتها؛ وبعد الاستعادة من إحداها امحُ بيانات الشخص من جديد.
erase-why = السبب
erase-why-hint = هذا وحده يُكتب في السجل، مع اسمك ومعرّف.
erase-reason-asked = طلب الشخص ذلك
erase-reason-over = لم تعد البيانات لازمة
erase-reason-mistake = ما كان ينبغي إنشاء الحساب
erase-email = البريد الإلكتروني للشخص
erase-email-hint = للتأكيد اكتب { $email }
erase-do = امحُ نهائيًا
deed-account-erased = مُحيت بيانات شخص
problem-account-open = الحساب غير معطّل بعد. عطّله أولًا ثم امحُ بيانات الشخص.
problem-field-email-other = هذا ليس عنوان الشخص. للتأكيد اكتب { $value }.
