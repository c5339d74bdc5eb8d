## Proposals of who goes on all missions

proposals-title = المقترحات
proposals-lead = من يذهب إلى أي بعثة، لكل البعثات المخططة دفعة واحدة. يلتزم المقترح بكل القواعد، ويقول كم قد يبعد عن الأفضل، ويمكن تعديله يدويًا قبل اعتماده.
proposals-none = لا يوجد مقترح بعد. حدد في كل بعثة مخططة من المطلوب، ثم ابدأ مقترحًا.
proposal-title = مقترح
proposal-name = الاسم
proposal-state = الحالة
proposal-state-running = يجري البحث
proposal-state-ready = جاهز للنظر فيه
proposal-state-decided = معتمد
proposal-state-abandoned = توقف البحث
proposal-points = النقاط
proposal-bound = لا خطة تتجاوز
proposal-gap = الفارق
proposal-gap-of = { $gap } %
proposal-begun = بدأ
proposal-begin = بدء مقترح
proposal-begin-hint = ينظر في كل البعثات المخططة التي تقول من المطلوب. يمكنك مغادرة صفحته ويستمر البحث.
proposal-from = يستند إلى
proposal-from-hint = بعد اعتذار أحدهم: تبقى فرق ذلك المقترح ولا يُعاد تخطيط إلا ما اختل.
proposal-seconds = ثواني البحث
proposal-seconds-hint = 10 إذا تركته فارغًا، و{ $most } على الأكثر. الأطول أفضل قليلًا.
proposal-seed = البذرة
proposal-seed-hint = عدد صحيح يرجّح بين الخيارات المتساوية؛ 1 إذا تركته فارغًا.
proposal-iterations = خطوات البحث
proposal-digest = بصمة ما نُظر فيه
proposal-running-hint = يجري البحث. تتحدث هذه الصفحة وحدها ويمكنك مغادرتها.
proposal-share = ما انقضى من الوقت
proposal-share-of = انقضى { $share } % من الوقت
proposal-stop = إيقاف البحث والاحتفاظ بأفضل ما وُجد
proposal-abandoned-hint = انقطع البحث ولن يستمر. اسحب هذا المقترح وابدأ غيره.
proposal-not-current = تغيرت سجلات أو بعثات أو أموال أو شروط منذ البحث. ما هنا محكوم عليه بما هو قائم اليوم.
proposal-breaks = بحسب سجلات اليوم تخالف هذه الخطة قواعد. عدّل هذه البعثات قبل الاعتماد:
proposal-missions = البعثات
proposal-staffed = { $staffed } من { $all ->
    [zero] لا بعثات لها فريق.
    [one] بعثة واحدة لها فريق.
    [two] بعثتين لهما فريق.
    [few] { $all } بعثات لها فريق.
    [many] { $all } بعثة لها فريق.
   *[other] { $all } بعثة لها فريق.
}
proposal-mission = البعثة
proposal-member = العضو
proposal-days = الأيام
proposal-team = من يذهب
proposal-ask = السؤال
proposal-by-hand = عُدّل يدويًا
proposal-nobody = لا أحد
proposal-ask-people = سؤالهم هل يوافقون
proposal-not-laid = لم تُعرض على عضوها: أيامها خارج ما طلبه العضو، أو اعتذر أحد أفراد هذا الفريق.
proposal-why-nobody = لماذا لا يذهب أحد
proposal-change-or-ask = لماذا ليس غيره، أو التعديل
proposal-why-not = لماذا ليس شخصًا آخر
proposal-why-not-ask = السؤال عن السبب
proposal-why-not-of = لماذا ليس { $name }
proposal-expert = الخبير
proposal-change = تغيير من يذهب
proposal-change-hint = يُحكم على الخطة كلها معه. ويُرفض الفريق الذي يخالف قاعدة مع ذكرها.
proposal-experts-hint = أسماء تفصل بينها «;». اتركه فارغًا إذا لم يكن على أحد أن يذهب.
proposal-start = اليوم الأول
proposal-start-hint = اتركه فارغًا للإبقاء على يومه.
proposal-parts = قيمة الخطة
proposal-part = الجزء
proposal-part-staffed = بعثات لها فريق، بحسب إلحاحها
proposal-part-fit = ملاءمة الخبراء
proposal-part-same-country = فرق من بلد واحد
proposal-part-cost = التكلفة
proposal-part-load = بعثات عدة لخبير واحد
proposal-part-over-share = إدارات فوق حصتها العادلة
proposal-part-dropped = خبراء أُسقطوا من الخطة السابقة
proposal-part-moved = بعثات نُقلت إلى يوم آخر
proposal-part-all = المجموع
proposal-change-of-points = تغير النقاط
proposal-changes = ما الذي سيتغير
proposal-scarce = ما هو نادر
proposal-scarce-hint = النقاط التي تساويها زيادة كل شيء: أين ينفع أكثر خبير آخر أو أسبوع آخر أو مال أكثر.
proposal-scarce-themes = الموضوع
proposal-scarce-languages = اللغة
proposal-scarce-categories = الفئة
proposal-scarce-weeks = الأسبوع
proposal-scarce-funds = الصندوق
proposal-decide = الاعتماد: وضع هذه الفرق على بعثاتها
proposal-withdraw = سحب المقترح
proposal-again = إعادة التخطيط انطلاقًا منه
proposal-terms = ما يُحسب به
proposal-supposed = ماذا لو …
proposal-supposed-lead = كيف تكون الخطة لو كان شيء على غير ما هو عليه. السؤال لا يغيّر شيئًا.
proposal-suppose = لنفترض أن
proposal-suppose-release = صاحب العمل يفرّغ خبيرًا في كل الأيام
proposal-suppose-delinked = لا يلزم أن يكون الخبراء معتمدين في القائمة
proposal-suppose-fund = سقف أحد الصناديق يرتفع
proposal-suppose-ask = معرفة النتيجة
proposal-more = بكم وحدة نقدية
proposal-now = الآن
proposal-otherwise = عندئذ
proposal-supposed-answer = ما الذي سيكون
proposal-supposed-staffed = { $now ->
    [zero] لا بعثة لها فريق الآن
    [one] لبعثة واحدة فريق الآن
    [two] لبعثتين فريق الآن
    [few] لـ{ $now } بعثات فريق الآن
    [many] لـ{ $now } بعثة فريق الآن
   *[other] لـ{ $now } بعثة فريق الآن
}، { $then ->
    [zero] ولن يكون لأي بعثة عندئذ.
    [one] ويكون لبعثة واحدة عندئذ.
    [two] ويكون لبعثتين عندئذ.
    [few] ويكون لـ{ $then } بعثات عندئذ.
    [many] ويكون لـ{ $then } بعثة عندئذ.
   *[other] ويكون لـ{ $then } بعثة عندئذ.
}
proposal-supposed-points = النقاط: { $now } الآن، { $then } عندئذ.
proposal-supposed-same = تبقى الخطة كما هي.
proposal-supposed-hint = يُبحث عن الخطتين بحثًا قصيرًا وبالطريقة نفسها ليمكن المقارنة بينهما؛ وقد تختلف خطة المقترح إذا بُحث عنها وقتًا أطول أو عُدّلت يدويًا.
proposal-instead-of = يكون ذلك في مكان { $name }.
proposal-is-there = الخبير في هذه البعثة.
proposal-would-break = يخالف ذلك قواعد:
proposal-would-lose = يلتزم ذلك بكل القواعد وتقل قيمة الخطة:
proposal-would-win = يلتزم ذلك بكل القواعد ولا تقل قيمة الخطة. لم يجده البحث أو اختار أحدهم غيره.
proposal-not-looked-at = هذا الخبير غير معتمد في شيء تطلبه أي بعثة، أو سجله قديم جدًا.
proposal-unknown = لا أحد في القائمة بهذا الاسم. اختر شخصًا من القائمة.
proposal-somebody = هناك من يذهب إلى هذه البعثة.
proposal-funnel = { $category }: كم يبقى بعد كل قاعدة
proposal-funnel-of = { $category }: { $needed ->
    [zero] لا أحد مطلوب
    [one] مطلوب واحد
    [two] مطلوب اثنان
    [few] مطلوب { $needed }
    [many] مطلوب { $needed }
   *[other] مطلوب { $needed }
}
proposal-rule = بعد القاعدة
proposal-left = الباقون
proposal-rule-5 = معتمد في الفئة
proposal-rule-6 = يعرف الموضوع بما يكفي
proposal-rule-7 = يعمل باللغة
proposal-rule-8 = لا تضارب مصالح
proposal-rule-9 = التقييمات كافية
proposal-rule-10 = يخدم المنطقة
proposal-rule-11 = متاح في الفترة
proposal-rule-12 = ليس في بعثة أخرى في هذه الأيام
proposal-rule-13 = بقيت له أيام
proposal-rule-14 = بقيت له بعثات
proposal-busy = { $name } يصلح وهو مشغول
proposal-would-do = ما الذي يكفي
proposal-nothing-would-do = لا يكفي أي تغيير وحده. اطلب من الأعضاء ترشيح خبراء، أو اطلب فئة أو مستوى أو فترة أخرى.
proposal-remedy-days = { $count ->
    [zero] لا يوم آخر من { $name }.
    [one] يوم آخر من { $name }.
    [two] يومان آخران من { $name }.
    [few] { $count } أيام أخرى من { $name }.
    [many] { $count } يومًا آخر من { $name }.
   *[other] { $count } يوم آخر من { $name }.
}
proposal-remedy-missions = { $count ->
    [zero] لا بعثة أخرى لـ{ $name }.
    [one] بعثة أخرى لـ{ $name }.
    [two] بعثتان أخريان لـ{ $name }.
    [few] { $count } بعثات أخرى لـ{ $name }.
    [many] { $count } بعثة أخرى لـ{ $name }.
   *[other] { $count } بعثة أخرى لـ{ $name }.
}
proposal-remedy-money = { $count ->
    [zero] لا وحدة نقدية أخرى في الصندوق.
    [one] وحدة نقدية أخرى في الصندوق.
    [two] وحدتان نقديتان أخريان في الصندوق.
    [few] { $count } وحدات نقدية أخرى في الصندوق.
    [many] { $count } وحدة نقدية أخرى في الصندوق.
   *[other] { $count } وحدة نقدية أخرى في الصندوق.
}
proposal-remedy-release = صاحب العمل يفرّغ { $name } في هذه الأيام.
proposal-then = عندئذ يمكن أن يذهب:
reckon-lead = ما يحسب به المقترح. تبقى المقترحات السابقة كما هي وتقول إن شيئًا تغير.
reckon-start-step = الأيام بين أيام البدء الممكنة
reckon-start-step-hint = 7 لبعثات تبدأ في يوم واحد من الأسبوع.
reckon-notice = أيام المهلة
reckon-notice-hint = البعثة التي لم تحدد أيامها تبدأ بعد هذا العدد من الأيام على الأقل، ليمكن سؤال الأشخاص.
reckon-travel-same = أيام السفر قبل وبعد، في منطقة الخبير
reckon-travel-other = أيام السفر قبل وبعد، في منطقة أخرى
reckon-evaluation-min = أدنى تقييم
reckon-evaluation-min-hint = من 1 إلى 5. يمكن إرسال خبير بلا تقييم.
reckon-subsistence = اليوم هناك، بوحدات نقدية صحيحة
reckon-trip-same = رحلة داخل المنطقة
reckon-trip-other = رحلة إلى منطقة أخرى
reckon-funds = ما يجوز للصناديق إنفاقه
reckon-funds-hint = سطر لكل صندوق: رمزه ثم نقطتان ثم وحدات نقدية صحيحة، مثل «TF-EAST: 40000». الصندوق غير المذكور لا سقف له.
reckon-weights = قيمة الأشياء
reckon-weights-hint = سطر لكل منها: اسمه ثم نقطتان ثم نقاط. ما تتركه يبقى على قيمته المعتادة.
deed-proposal-begun = بدأ مقترح
deed-proposal-searched = وُجد مقترح
deed-proposal-stopped = أُوقف بحث
deed-proposal-withdrawn = سُحب مقترح
deed-proposal-team-changed = عُدّل فريق في مقترح
deed-proposal-decided = اعتُمد مقترح
deed-proposal-terms-set = حُدد ما تحسب به المقترحات
problem-proposal-seconds = لا يمكن البحث مدة «{ $value }» ثانية. أدخل من 1 إلى { $most }، مثل 10.
problem-proposal-empty = لا بعثة مخططة تقول ما يكفي للبحث عن فريق. افتح بعثة مخططة وحدد من المطلوب.
problem-proposal-not-ready = ما زال البحث جاريًا أو اعتُمد المقترح. انظر صفحته من جديد.
problem-proposal-broken = بحسب سجلات اليوم تخالف الخطة { $count ->
    [zero] لا قاعدة.
    [one] قاعدة واحدة. عدّل البعثة التي تذكرها صفحتها، أو أعد التخطيط انطلاقًا منها.
    [two] قاعدتين. عدّل البعثات التي تذكرها صفحتها، أو أعد التخطيط انطلاقًا منها.
    [few] { $count } قواعد. عدّل البعثات التي تذكرها صفحتها، أو أعد التخطيط انطلاقًا منها.
    [many] { $count } قاعدة. عدّل البعثات التي تذكرها صفحتها، أو أعد التخطيط انطلاقًا منها.
   *[other] { $count } قاعدة. عدّل البعثات التي تذكرها صفحتها، أو أعد التخطيط انطلاقًا منها.
}
problem-proposal-nobody = لا بعثة في هذا المقترح لها فريق. اسأل صفحته لماذا لا يذهب أحد.
problem-terms-range = لا يمكن الحساب بـ«{ $value }». أدخل عددًا من { $least } إلى { $most }.
problem-terms-line = «{ $value }» ليس اسمًا وعددًا. ضع بينهما نقطتين، مثل «TF-EAST: 40000».
problem-terms-divisor = يُقسم المال على «euro_per_point» فلا يمكن أن يكون 0. أدخل مثلًا 100.
problem-terms-no-fund = لا صندوق له سقف يمكن رفعه. أدخل سقفًا فيما يُحسب به.
