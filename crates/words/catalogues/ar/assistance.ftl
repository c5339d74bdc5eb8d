### صورة واحدة لكل المساعدة.

assistance-title = المساعدة
assistance-lead = كل ما أُنجز لكل عضو ومنه مما يحق لك الاطلاع عليه: طلبات ومبادرات واتفاقات وبعثات ودورات وأشخاص. كل رقم يفتح صفوفه.
assistance-none = لم يُطلب أو يُنجز بعد شيء يحق لك الاطلاع عليه. البداية طلب أو مبادرة.
assistance-equity = من أصل { $all } من الأعضاء، يستفيد { $got } ويقدم { $gave }.
assistance-member = العضو
assistance-members = حسب العضو
assistance-partner = الشريك
assistance-partners = حسب الشريك
assistance-year = السنة
assistance-topics = الموضوع
assistance-level = المستوى
assistance-role = يشارك بصفة
assistance-role-beneficiary = مستفيد
assistance-role-builder = بانٍ للقدرات
assistance-by = أشخاص أم إدارة
assistance-by-personal = أشخاص
assistance-by-organisational = إدارة
assistance-kind = ما هو
assistance-kind-request = طلب
assistance-kind-initiative = مبادرة
assistance-kind-agreement = اتفاق
assistance-kind-mission = بعثة
assistance-kind-training = دورة تدريبية
assistance-kind-participants = أشخاص تدربوا
assistance-kind-experts = خبراء مقدَّمون
assistance-beneficiary-request = الطلبات
assistance-beneficiary-initiative = المبادرات
assistance-beneficiary-agreement = الاتفاقات
assistance-beneficiary-mission = البعثات
assistance-beneficiary-training = الدورات
assistance-beneficiary-participants = أشخاص تدربوا
assistance-builder-initiative = مبادرات معه
assistance-builder-agreement = اتفاقات يقدم فيها
assistance-builder-training = دورات استضافها
assistance-builder-experts = خبراء قدَّمهم
assistance-chart = ما تلقاه كل عضو وما قدمه
assistance-overlaps = أين يمكن توفير الجهد
assistance-overlaps-lead = شركاء مختلفون يعملون على الموضوع نفسه للعضو نفسه في الفترة نفسها.
assistance-rows = ما أُنجز
assistance-who = لمن أو ممن
assistance-count = العدد
assistance-days = متى
assistance-from = من
assistance-until = إلى
assistance-state = الحالة
assistance-csv = جدول بصيغة CSV
assistance-xlsx = جدول بصيغة XLSX
assistance-called = العنوان

lessons-title = الدروس المستفادة
lessons-none = لم يُدوَّن بعد شيء يحق لك قراءته. تأتي الدروس من الدورات ومن المبادرات المنتهية ومن دورات الخطة.
lessons-similar = من أعمال مشابهة
lesson-words = كلمات
lesson-text = ما تم تعلمه
lesson-on = متى
lesson-source = من
lesson-source-training = دورة تدريبية
lesson-source-initiative = مبادرة
lesson-source-turn = دورة من الخطة
clusters-title = معًا
clusters-lead = الاحتياجات غير الملبّاة والطلبات والمبادرات والبعثات والتدريبات التي يحق لكم قراءتها ويجمعها فريق من الأعضاء أو موضوع: ما يمكن دمجه، أو ما يمكن أن يتشارك مدربًا أو رحلة أو مكانًا. وما هو جزء من مبادرة واحدة يُعد واحدًا.
clusters-none = لا شيء يجتمع هنا. اختاروا طريقة أخرى للتجميع، أو سمّوا مواضيع المبادرات والطلبات.
clusters-by = مجمّعة حسب
clusters-need = احتياج
clusters-members = لمن
clusters-all-members = جميع الأعضاء
clusters-count = { $count ->
    [zero] لا بنود
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
    [many] { $count } بندًا
   *[other] { $count } بند
}
clusters-more = { $count ->
    [zero] لا بنود أخرى.
    [one] بند آخر واحد. ضيّقوا القائمة لرؤيته.
    [two] بندان آخران. ضيّقوا القائمة لرؤيتهما.
    [few] { $count } بنود أخرى. ضيّقوا القائمة لرؤيتها.
    [many] { $count } بندًا آخر. ضيّقوا القائمة لرؤيتها.
   *[other] { $count } بند آخر. ضيّقوا القائمة لرؤيتها.
}
together-title = تُنفذ مع
together-other = المبادرة الأخرى
together-other-hint = رمزها، مثلًا I-9
together-way = كيف
together-merged = مدمجتان
together-shared = تتشاركان شيئًا
together-text = ما الذي يُتشارك، أو لماذا دُمجتا
together-text-hint = مثلًا: مدرب واحد ورحلة واحدة إلى تاراوا
together-on = منذ
initiative-form-together = العمل مع مبادرة أخرى
problem-initiative-together-other = «{ $value }» هي هذه المبادرة نفسها أو مبادرة انتهت. أدخلوا رمز مبادرة أخرى لم تنته.
problem-initiative-together-twice = هذه المبادرة و«{ $value }» تُنفذان معًا من قبل. احذفوا القيد السابق أولًا.
deed-initiative-joined = سُجّل أن مبادرتين تُنفذان معًا
