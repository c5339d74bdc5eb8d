## أسئلة يجاب عنها بنعم أو لا، برابط أو بعد تسجيل الدخول

asks-title = الأسئلة
asks-lead = ما سُئل عنه بنعم أو لا: من يوافق على فريق مهمة، وهل ما زالت السجلات صحيحة.
asks-none = لم يُسأل عن شيء بعد. اسأل في صفحة فريق المهمة.
asks-filter = في انتظار
ask-title = سؤال لك
ask-mission = المهمة
ask-member = العضو
ask-days = الأيام
ask-place = المكان
ask-team = الفريق
ask-whom = من يُسأل
ask-kind = بصفته
ask-answer = الجواب
ask-until = الجواب قبل
ask-question-member = هل يوافق { $member } على هذه المهمة في هذه الأيام ومع هؤلاء الأشخاص؟
ask-question-expert = هل تستطيع الذهاب في هذه المهمة إلى { $member }؟
ask-question-employer = هل يسمح صاحب العمل بأن يذهب { $expert } في هذه المهمة إلى { $member }؟
ask-question-record = هل ما زال ما تقوله قائمة الخبراء عن { $expert } صحيحًا، وهل يجوز أن يبقى فيها؟
ask-kind-member = عضو
ask-kind-expert = خبير
ask-kind-employer = صاحب العمل
ask-kind-record = السجل الخاص
ask-reply-open = لا جواب بعد
ask-reply-yes = نعم
ask-reply-no = لا
ask-reply-silent = بلا جواب
ask-say-yes = نعم
ask-say-no = لا
ask-why-not = لماذا لا
ask-why-not-hint = يجوز أن يبقى فارغًا. يقرؤه من يشكّلون الفريق.
ask-unwanted = ما الذي لا يناسب
ask-unwanted-team = الفريق كله
ask-unwanted-days = الأيام
ask-said-yes = أجبت بنعم في { $day }.
ask-said-no = أجبت بلا في { $day }.
ask-open-until = يمكنك أن تجيب وأن تغيّر جوابك حتى { $day } ما لم يتقرر شيء آخر.
ask-closed = لم يعد هذا السؤال يقبل جوابًا.
ask-calendar = أضف الأيام إلى تقويمك
ask-team-page = فريق المهمة
ask-mail-subject = سؤال بنعم أو لا
ask-mail =
    السلام عليكم { $name }،

    تسأل { $organisation }:

    { $question }

    نعم: { $yes }
    لا: { $no }

    يفتح الرابطان صفحة تجيب فيها، ولا تحتاج إلى حساب. يمكنك تغيير جوابك حتى { $day }.
    لا تعطِ الرابطين لأحد: من يملكهما يجيب عنك.
ask-consent = أُجيب بنعم عبر رابط وصل بالبريد في { $day }
asks-of-mission = هل يوافق الجميع
asks-of-mission-lead = يتلقى العضو وكل خبير وكل صاحب عمل رسالة فيها رابطان، ولا حاجة إلى حساب.
asks-send = اسأل
asks-open-days = أيام الجواب
asks-open-days-hint = 14 إذا تركته فارغًا. من قال نعم للأيام نفسها لا يُسأل ثانية.
asks-ready = قال الجميع نعم: يمكن الاتفاق على المهمة.
asks-beside = ليسوا في قائمة الخبراء، ولذلك لم يُسألوا: { $names }.
asks-links = روابط للتسليم
asks-links-once = لم تحمل أي رسالة هذه الروابط. سلّمها الآن: لا تُعرض إلا هذه المرة.
due-ask-mine = الإجابة عن سؤال
due-ask-open = في انتظار جواب
due-ask-silent = لم يجب أحد في الموعد
due-ask-declined = مرفوض: اختيار شخص آخر
due-ask-ready = قال الجميع نعم: الاتفاق على المهمة
deed-mission-asked = سُئل العضو والخبراء وأصحاب العمل عن مهمة
deed-mission-answered = أُجيب عن سؤال حول مهمة
problem-mission-declined = قال أحد من سُئلوا لا لهذه المهمة. اختر أولًا فريقًا آخر أو أيامًا أخرى.
problem-ask-not-matched = يُسأل عن مهمة مقترحة لها أيامها. اقترحها أولًا.
problem-ask-nobody = لا أحد في هذه المهمة من قائمة الخبراء، فلا يوجد من يُسأل. اختر فريقًا من القائمة.
problem-ask-days = «{ $value }» من الأيام غير ممكن. أدخل عددًا من 1 إلى { $most }، مثلًا 14.
problem-ask-over = لم يعد هذا السؤال يقبل جوابًا: تقرر شيء آخر أو انقضى يومه الأخير.
expert-ran-out = لم يؤكد أحد السجل قبل { $day }.
expert-own-wish = طلب الخبير ذلك حين أجاب هل ما زال السجل صحيحًا.
expert-ran-out-mail-subject = خرج سجل من قائمة الخبراء
expert-ran-out-mail =
    السلام عليكم { $name }،

    خرج السجل { $code } من قائمة { $organisation } لأن أحدًا لم يؤكده قبل { $day }.
    يمكن لحكومتكم أن ترشح الخبير من جديد: { $link }
deed-expert-asked = سُئل خبير هل ما زال السجل صحيحًا
deed-expert-ran-out = خرج سجل من القائمة لأن أحدًا لم يؤكده
