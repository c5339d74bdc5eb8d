### الحفظ: سجل الأعمال ونهايته في الوثائق.

## صفحة السجل

audit-title = سجل الأعمال
audit-lead = كل الأعمال، الأحدث أولا. يحمل كل قيد بصمة منه ومن القيد الذي قبله، فلا يمكن تغيير أي قيد أو حذفه دون أن يظهر ذلك.
audit-head = ينتهي السجل عند القيد { $place } بالبصمة
audit-verify = تحقق الآن
audit-verifying = جارٍ التحقق: القيد { $at } من { $of }. تعيد هذه الصفحة النظر من تلقاء نفسها.
audit-holds = السجل سليم حتى القيد { $place }، وقد جرى التحقق في { $at } بالتوقيت العالمي.
audit-missing = السجل منقطع: القيد { $place } مفقود. قارنه بنسخة احتياطية.
audit-changed = السجل منقطع: القيد { $place } ليس كما كُتب. قارنه بنسخة احتياطية.
audit-cut = السجل منقطع: ينتهي عند القيد { $place } مع أن { $kept } قيدا قد كُتبت. قارنه بنسخة احتياطية.
audit-failed = توقف التحقق لأن قاعدة البيانات تعطلت. حاول مرة أخرى بعد دقيقة.
audit-place = الرقم
audit-at = متى (التوقيت العالمي)
audit-person = من
audit-deed = ماذا
audit-day = اليوم (التوقيت العالمي)
audit-detail = ما كُتب معه
audit-operator = سطر الأوامر
audit-none = لا قيد يطابق. أزل مرشحا لترى المزيد.
audit-export = التصدير
audit-export-how = كائن JSON في كل سطر؛ ضع الأجزاء واحدا بعد آخر للتحقق من الكل. تشرح الوثائق كيفية ذلك دون Trellis.
audit-export-part = القيود من { $from } إلى { $until }
audit-refused-public = ما رُفض لزوار بلا حساب منذ تشغيل الخادم: { $count }

## الأعمال

deed-refused = رُفض شيء
deed-protected-read = قُرئ حقل محمي
deed-office-proposed = اقتُرحت وظيفة
deed-office-approved = أُقرت وظيفة

## في الوثائق

print-sealed = سجل الأعمال: القيد { $place }، { $digits }. للتحقق قارنه بخانة «digest» لهذا القيد في تصدير السجل.
