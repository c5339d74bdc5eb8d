### العمل لا يضيع: نماذج تنتظر ومسودات ونسختان وإيصالات.

## نموذج وصل بعد انتهاء الجلسة

flash-kept = انتهت جلستك. ما كتبته محفوظ: سجّل الدخول وسيُملأ من جديد. لم يضع شيء.
flash-kept-without-file = انتهت جلستك. ما كتبته محفوظ وسيُملأ من جديد بعد تسجيل الدخول. الملف غير محفوظ: يرجى اختياره مرة أخرى.
flash-kept-for-another = فتح ذلك النموذج شخص آخر في هذا المتصفح. وهو محفوظ له يومًا واحدًا إلى أن يسجل الدخول هنا.
flash-forgotten = تم النسيان.
kept-title = نماذج تنتظرك
kept-lead = ما أرسلته بعد انتهاء جلستك ينتظر هنا يومًا واحدًا، في هذا المتصفح فقط. لم يُرسل منه شيء: افتحه وراجعه ثم أرسله.
kept-none = لا شيء ينتظرك. ما ترسله بعد انتهاء جلستك ستجده هنا.
kept-typed = ما كتبته
kept-when = الوقت
kept-page = الصفحة
kept-deeds = ما العمل
kept-forget = انسَه
kept-filled-in = مُلئ ما كنت قد كتبته من جديد. لم يُرسل بعد.
kept-from = أرسلته في { $time } بالتوقيت العالمي وكانت جلستك قد انتهت.
kept-to-form = إلى النموذج
kept-file-lost = لم يُحفظ الملف { $file }. يرجى اختياره مرة أخرى.
kept-no-form = لم يعد النموذج في صفحته. هذا ما كنت قد كتبته لتتمكن من نسخه.
kept-to-page = إلى الصفحة

## المسودات

draft-save = حفظ المسودة
draft-discard = إلغاء المسودة
draft-from-today = مسودة من { $time } بالتوقيت العالمي، لم تُرسل
draft-from-day = مسودة من { $day }، { $time } بالتوقيت العالمي، لم تُرسل
draft-session-ended = انتهت جلستك. أرسل النموذج أو احفظ المسودة: بعد تسجيل الدخول من جديد سيُملأ كل شيء.
flash-draft-saved = حُفظت المسودة. لم تُرسل.
flash-draft-discarded = أُلغيت المسودة.
flash-draft-too-long = هذا أطول من أن يُحفظ كمسودة. لم يُحفظ.

## مجموعات الحقول

group-report-how = كيف يسير العمل
group-report-with = بماذا ولمن
group-fact-what = ما حدث
group-fact-proof = كيف نعرف ذلك
group-measure-counts = ما يُحتسب
group-comment-who = مَن وعمَّ
group-comment-words = التعليق

## النسختان

stale-by = غيّره { $who } في { $day }، { $time } بالتوقيت العالمي.
stale-at = جرى تغييره في { $day }، { $time } بالتوقيت العالمي.
stale-title = النسختان
stale-field = الحقل
stale-mine = ما كتبته
stale-theirs = ما هو مسجل الآن
stale-keep-mine = إبقاء ما كتبته
stale-take-theirs = أخذ المسجل
stale-empty = فارغ
stale-nothing-differs = ما كتبته هو المسجل الآن.

## الإيصالات

receipts-title = إيصالاتك
receipts-lead = كل ما أرسلته وتم تنفيذه.
receipts-none = لم ترسل شيئًا بعد. كل نموذج ترسله يحصل هنا على إيصال مرقم.
receipt-number = الإيصال { $number }
receipt-head-number = الرقم
receipt-what = ماذا
receipt-when = متى
receipt-who = مَن
receipt-place = أين تجده
receipt-digest = بصمة ما أُرسل (SHA-256):
receipt-hint = النموذج نفسه إذا أُرسل مرتين يُنفذ مرة واحدة وله إيصال واحد.
flash-sent-before = أُرسل هذا ونُفذ من قبل. لم يُنفذ مرة ثانية. هذا إيصاله.
