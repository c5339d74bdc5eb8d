### ما يبلّغ عنه الأعضاء، وما يؤول إليه حتى يُحتسب.

reported-title = بلاغات الأعضاء
reported-lead = ما يبلّغ عنه الأعضاء. يُحتسب في الأرقام والوثائق بعد أن يتحقق منه أحد.
reported-none = لا يوجد شيء هنا.
report-state = الحالة
report-state-reported = في انتظار التحقق
report-state-returned = أُعيد
report-state-verified = جرى التحقق منه
report-plan = الخطة
report-since = أُبلغ عنه منذ
report-by = أبلغ عنه
report-judged = تحقق منه أو أعاده
report-one-kpi = هذا المؤشر
report-make = الإبلاغ عما حدث
report-what = ما حدث
report-lead = يُحتسب ما تبلّغ عنه بعد أن تتحقق منه الأمانة. وحتى ذلك الحين يمكنك تغييره أو سحبه.
report-judge = التحقق أو الإعادة
report-verify = تأكيد التحقق
report-return = إعادة
report-return-reason = ما يجب تغييره أو إثباته
report-returned = أُعيد البلاغ. غيّره أدناه وسيُنظر فيه من جديد.
report-change = تغيير البلاغ
kpi-reports-waiting = { $count ->
    [zero] لا بلاغات في انتظار التحقق.
    [one] بلاغ واحد في انتظار التحقق.
    [two] بلاغان في انتظار التحقق.
    [few] { $count } بلاغات في انتظار التحقق.
    [many] { $count } بلاغا في انتظار التحقق.
   *[other] { $count } بلاغ في انتظار التحقق.
}

deed-report-made = أبلغ عضو عما حدث
deed-report-corrected = غُيّر بلاغ
deed-report-returned = أُعيد بلاغ
deed-report-withdrawn = سُحب بلاغ
deed-fact-verified = جرى التحقق من بلاغ

## تعليق على خطة بالاسم الشخصي

comment-say = التعليق على هذه الخطة
comment-in-name = باسم من
comment-own-name = اسمي
deed-comment-said = علّق أحدهم على خطة
