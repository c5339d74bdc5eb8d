### عمل الخبراء وخدماتهم ومساهمات الإدارات

appraisal-of-title = كيف عمل الخبراء
appraisal-of-lead = يقول كل من العضو والأمانة كيف عمل خبير من القائمة. يقرأ الخبير ذلك وله أن يردّ، وعندئذ فقط يُحسب.
appraisal-of-early = لم تنته البعثة بعد.
appraisal-of-none = لم يُقل شيء بعد.
appraisal-of-score = الدرجة
appraisal-of-score-hint = من 0 إلى 5 بخانة عشرية واحدة، مثلًا 4.5.
appraisal-of-text = ما نجح وما لم ينجح
appraisal-of-until = للخبير أن يردّ حتى
appraisal-of-reply = ردّ الخبير
appraisal-of-answer = الردّ
appraisal-of-write = قول كيف عمل الخبير
appraisal-of-way-share = إطلاع الخبير عليه
appraisal-of-way-finish = جعله نهائيًا
appraisal-of-way-withdraw = سحب المسودة
problem-expert-appraisal-early = لم تنته البعثة. قولوا كيف عمل خبراؤها بعد تقديم التقرير.
problem-expert-appraisal-twice = قال جانبكم ذلك وأطلع الخبير عليه. لم يعد يتغيّر.
problem-expert-appraisal-not-from = هذا «{ $value }» ولا يمضي هكذا. انظروا إلى الصفحة من جديد.
problem-expert-appraisal-unheard = للخبير أن يردّ حتى { $day } ولم يردّ بعد. اجعلوه نهائيًا بعد ذلك اليوم أو متى ورد ردّ.
deed-appraisal-written = دُوّن كيف عمل خبير
deed-appraisal-withdrawn = سُحبت مسودة عن عمل خبير
deed-appraisal-shared = أُطلع خبير على ما قيل عن عمله
deed-appraisal-replied = ردّ خبير على ما قيل عن عمله
deed-appraisal-finished = صار ما قيل عن عمل خبير نهائيًا
service-title = سجل الخدمة
service-lead = البعثات التي نُفّذت مع هذا الخبير والدرجات التي تُحسب.
service-paper = كوثيقة
service-none = لا بعثة بعد.
service-missions = البعثات
service-days = الأيام
service-role = الصفة
service-role-expert = خبير
service-result = النتيجة
service-marks = الدرجات
service-mean =
    { $count ->
        [zero] { $mean } من 5 (لا درجات)
        [one] { $mean } من 5 (درجة واحدة)
        [two] { $mean } من 5 (متوسط درجتين)
        [few] { $mean } من 5 (متوسط { $count } درجات)
        [many] { $mean } من 5 (متوسط { $count } درجة)
       *[other] { $mean } من 5 (متوسط { $count } درجة)
    }
service-standing = حتى { $day }: البعثات { $missions }، الأيام { $days }.
contribution-title = مساهمات الإدارات
contribution-lead = ما قدّمته الإدارات التي تفرّغ خبراءها خلال مدة. اختاروا إدارة باسمها لرؤيتها بعثةً بعثة.
contribution-from = من
contribution-until = إلى
contribution-rate = قيمة اليوم
contribution-standing = من { $first } إلى { $last }.
contribution-none = لم يذهب خبير من أي إدارة في بعثة خلال هذه المدة.
contribution-in-kind = أيام عينية
contribution-worth = القيمة العينية
contribution-what = الأيام هي أيام البعثات التي نُفّذت بقدر ما تقع في المدة، لكل خبير. وهي عينية حيث لا يُدفع عنها أجر.
contribution-reckoned = يُحسب اليوم العيني بقيمة { $rate }.
contribution-counts = الخبراء: { $experts }. البعثات: { $missions }. الأيام: { $days }، منها عينية: { $kind }.
