### ما تطلبه الأمانة من الأعضاء القادرين على العطاء: خبير أو أموال أو مكان.

asked-title = ما نطلبه من الأعضاء
asked-lead = الخبراء والأموال والقاعات التي تطلبها الأمانة من الأعضاء والشركاء، وإلى أي يوم، وما آل إليه كل طلب. والطلب الذي يسمي إجراءً يُحتسب في خطته من تلقاء نفسه.
asked-none = لم يُطلب بعد شيء من أي عضو أو شريك.
asked-ask = طلب من عضو
asked-ask-hint = أدخل ما طلبته رسالة أو بريد، أو اطلب هنا: تجده نقاط اتصال العضو على مكتبها.
asked-edit = تصحيح
asked-whom = المطلوب منه
asked-whom-hint = الشريك الذي هو عضو أيضًا يجيب بصفته ذلك العضو.
asked-partner = { $name } (شريك)
asked-kind = المطلوب
asked-kind-expert = خبير
asked-kind-money = أموال
asked-kind-venue = مكان
asked-purpose = الغرض
asked-purpose-hint = مثلًا: مدرب في قواعد المنشأ لأسبوعين في مايو
asked-amount = المقدار
asked-amount-hint = اتركه فارغًا إن لم يقله أحد.
asked-unit = وحدة العد
asked-unit-money = مال
asked-unit-days = أيام عمل
asked-unit-seats = مقاعد
asked-days = { $count ->
    [zero] لا أيام عمل
    [one] يوم عمل واحد
    [two] يوما عمل
    [few] { $count } أيام عمل
    [many] { $count } يوم عمل
   *[other] { $count } يوم عمل
}
asked-seats = { $count ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعدًا
   *[other] { $count } مقعد
}
asked-currency = العملة
asked-initiative = المبادرة
asked-mission = البعثة
asked-mission-hint = رقمها.
asked-training = التدريب
asked-training-hint = عنوانه.
asked-action = الإجراء الذي يُحتسب له
asked-action-hint = رمز الخطة ورقم الإجراء، مثل «plan-2027 3.2». ولا حاجة إلى الإبلاغ عنه مرة ثانية.
asked-asked-on = طُلب في
asked-answer-by = الرد قبل
asked-state = الحالة
asked-state-asked = مطلوب
asked-state-promised = موعود به
asked-state-declined = يتعذر إعطاؤه
asked-state-partly-met = لُبّي جزئيًا
asked-state-met = لُبّي
asked-state-not-met = لم يُلبَّ
asked-state-withdrawn = مسحوب
asked-state-open = مفتوح
asked-state-late = متأخر
asked-state-answer-overdue = تأخر الرد
asked-state-promise-overdue = تأخر الوفاء بالوعد
asked-since = منذ
asked-promised-for = موعود به في
asked-reminded-on = آخر تذكير
asked-late = متأخر
asked-member = العضو
asked-year = السنة
asked-words = كلمات
asked-not-readable = يمكنك العلم بوجود هذا الطلب دون قراءته.
asked-counts = ما آل إليه
asked-all = الكل
asked-all-kinds = المجموع
asked-steps = كيف سار
asked-step = الخطوة
asked-on = في
asked-note = بالكلمات
asked-by = بواسطة
asked-no-steps = لم يتبعه شيء بعد.
asked-way-remind = تذكير
asked-way-promise = وعد به
asked-way-decline = إفادة بتعذره
asked-way-meet = وصل
asked-way-meet-partly = وصل أقل
asked-way-not-meet = لم يصل
asked-way-withdraw = سحب
asked-remind-hint = يسجل هذا أنك طلبت مجددًا؛ أما الرسالة نفسها فتُرسل ببريدك.
asked-partly-hint = في الخطة لا يُعد ما وصل جزئيًا ملبّى. قل ما ينقص.
asked-withdraw-hint = لا يُحتسب ملبّى ولا مرفوضًا.
asked-plan = في الخطة
asked-counted = يُحتسب في الخطة.
asked-not-counted = لا يُحتسب في أي خطة.
asked-evidence-expert = طلب خبير
asked-evidence-money = طلب أموال
asked-evidence-venue = طلب مكان
due-contribution-answer-overdue = تذكير عضو لم يرد
due-contribution-promise-overdue = السؤال عما وُعد به
due-contribution-declined = إغلاق ما يتعذر على عضو إعطاؤه
due-contribution-asked = الرد على ما تطلبه الأمانة منكم
problem-contribution-not-from = حيث يقف الطلب ({ $value }) لا يفضي هذا إلى شيء. ما يفضي: { $next }.
problem-contribution-withdrawn = سُحب الطلب. اطلب من جديد إن كانت الحاجة إليه قائمة.
problem-contribution-before = كانت الخطوة الأخيرة في { $day }. اذكر ذلك اليوم أو يومًا بعده.
problem-contribution-no-day = اذكر اليوم الموعود، مثل 2027-05-14.
problem-contribution-promise-before = كان الوعد في { $day }. اذكر ذلك اليوم أو يومًا بعده.
problem-contribution-no-words = قل السبب في جملة.
problem-contribution-answer-before = كان الطلب في { $day }. اذكر ذلك اليوم أو يومًا بعده.
problem-contribution-asked-after = كانت الخطوة الأولى في { $day }. اذكر ذلك اليوم أو يومًا قبله.
problem-contribution-not-money = تُعد الأموال بعملة. اختر هنا «مال».
problem-contribution-nothing = اذكر مقدارًا فوق الصفر، أو اتركه فارغًا.
deed-contribution-asked = طُلب شيء من عضو أو شريك
deed-contribution-changed = صُحح ما طُلب من عضو
deed-contribution-moved = تقدم طلب إلى عضو
