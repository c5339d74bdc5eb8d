### Papers: plan table, progress report, mastheads.

## Heads of columns and labels, where the plan prints none. The reader of plans must understand them (domain's `reading/columns`).

print-head-number = الرقم
print-head-section = القسم
print-head-activity = النشاط
print-head-description = الوصف
print-head-progress = التقدم في التنفيذ
print-head-plan = الخطة
print-head-resources = الموارد

## Masthead

# $kind: General, Limited …
print-distribution = التوزيع: { $kind }
# $language: the language the paper was written in
print-original = الأصل: { $language }
# $item: its number
print-agenda-item = البند { $item } من جدول الأعمال
# $plan: the plan's title as printed
print-progress-title = تقرير مرحلي: { $plan }
# $who: who prepared the paper
print-prepared-by = (من إعداد { $who })

## Running text

print-summary = ملخص
# $day: the day of the figures; $count: all actions; $parts: "Met: 3, On track: 5 and …"
print-summary-counts = { $count ->
    [zero] حتى { $day }، لا تتضمن الخطة أي إجراء: { $parts }.
    [one] حتى { $day }، حالة الإجراء الوحيد في الخطة كما يلي: { $parts }.
    [two] حتى { $day }، حالة إجراءي الخطة كما يلي: { $parts }.
    [few] حتى { $day }، حالة إجراءات الخطة الـ{ $count } كما يلي: { $parts }.
    [many] حتى { $day }، حالة إجراءات الخطة الـ{ $count } كما يلي: { $parts }.
   *[other] حتى { $day }، حالة إجراءات الخطة الـ{ $count } كما يلي: { $parts }.
}
print-without-kpi = بلا مؤشر
print-introduction = مقدمة
# $plan: the plan's title; $organisation: whose plan it is
print-intro-day = تتناول هذه الوثيقة «{ $plan }» لدى { $organisation }. جميع الأرقام حتى { $day }.
# $by: the body and meeting; $day: when
print-intro-adopted-on = اعتمد الخطة { $by } في { $day }.
print-intro-adopted = اعتمد الخطة { $by }.
# $count: facts recorded up to $day
print-intro-source = { $count ->
    [zero] لم تُسجَّل أي واقعة حتى { $day }؛ ولا يُكتب أي رقم باليد.
    [one] حُسبت الأرقام من واقعة واحدة مسجلة حتى { $day }؛ ولا يُكتب أي رقم باليد.
    [two] حُسبت الأرقام من واقعتين مسجلتين حتى { $day }؛ ولا يُكتب أي رقم باليد.
    [few] حُسبت الأرقام من { $count } وقائع مسجلة حتى { $day }؛ ولا يُكتب أي رقم باليد.
    [many] حُسبت الأرقام من { $count } واقعة مسجلة حتى { $day }؛ ولا يُكتب أي رقم باليد.
   *[other] حُسبت الأرقام من { $count } واقعة مسجلة حتى { $day }؛ ولا يُكتب أي رقم باليد.
}
# $set: the name of a set of Members; $count: how many belonged to it on $day
print-intro-members = { $count ->
    [zero] تُحسب الحصص من { $set }: لا أعضاء حتى { $day }، ما لم تذكر الغاية عددًا آخر.
    [one] تُحسب الحصص من { $set }: عضو واحد حتى { $day }، ما لم تذكر الغاية عددًا آخر.
    [two] تُحسب الحصص من { $set }: عضوان حتى { $day }، ما لم تذكر الغاية عددًا آخر.
    [few] تُحسب الحصص من { $set }: { $count } أعضاء حتى { $day }، ما لم تذكر الغاية عددًا آخر.
    [many] تُحسب الحصص من { $set }: { $count } عضوًا حتى { $day }، ما لم تذكر الغاية عددًا آخر.
   *[other] تُحسب الحصص من { $set }: { $count } عضو حتى { $day }، ما لم تذكر الغاية عددًا آخر.
}
print-financial = الآثار المالية
# $count: actions with resources; $all: all actions
print-financial-known = ذُكرت الموارد في { $count } من أصل { $all } من الإجراءات.
# $parts: "staff time: 12, …"
print-financial-kinds = الإجراءات بحسب الموارد التي تذكرها (قد يذكر الإجراء الواحد أكثر من مورد): { $parts }.
print-resource-staff = وقت الموظفين
print-resource-core = الميزانية الأساسية
print-resource-voluntary = التبرعات
print-resource-in-kind = موظفون معارون
print-resource-pending = في انتظار قرار
print-action-requested = الإجراء المطلوب
print-action-intro = يُطلب من الاجتماع:
print-annex = المرفق: الخطة حتى { $day }
# $marks: "● Met, ▲ On track …"
print-legend = الرموز: { $marks }.

## Tables

print-column-action = الرقم والإجراء
print-column-kpi = المؤشر
print-column-target = الغاية
print-column-reading = القراءة
print-column-status = الحالة
print-column-why = السبب
print-column-progress = آخر تقدم
# $head: a column's head; $day: the day of everything under it
print-dated = { $head } حتى { $day }
# $amount: "21 of 33 (63.6%)"
print-figure = { $amount }، حتى { $day }
print-no-figure = لا رقم حتى { $day }
print-measure-suggested = ما يُحتسب مقترح من النص، ولم يؤكده أحد بعد.
# $value: where the number started; $evidence: how that is known
print-baseline = خط الأساس: { $value } ({ $evidence })
# $status: how far the action is; $day: the day the report speaks of
print-report = { $status }، حتى { $day }
# $text: the resources as written in the report
print-report-resources = الموارد: { $text }
print-no-report = لم يُبلَّغ عن شيء
print-as-printed = كما طُبع في الخطة:

## Doubts

print-doubts = المرفق: شكوك حول الوثيقة
# $count: all doubts; $open: those that nobody has settled
print-doubts-count = { $count ->
    [zero] لم يُسجَّل أي شك عند قراءة الوثيقة؛ وما زال مفتوحًا: { $open }. ويبقى النص كما طُبع.
    [one] سُجّل شك واحد عند قراءة الوثيقة؛ وما زال مفتوحًا: { $open }. ويبقى النص كما طُبع.
    [two] سُجّل شكّان عند قراءة الوثيقة؛ وما زال مفتوحًا: { $open }. ويبقى النص كما طُبع.
    [few] سُجّلت { $count } شكوك عند قراءة الوثيقة؛ وما زال مفتوحًا: { $open }. ويبقى النص كما طُبع.
    [many] سُجّل { $count } شكًّا عند قراءة الوثيقة؛ وما زال مفتوحًا: { $open }. ويبقى النص كما طُبع.
   *[other] سُجّل { $count } شك عند قراءة الوثيقة؛ وما زال مفتوحًا: { $open }. ويبقى النص كما طُبع.
}
print-column-where = الموضع
print-column-doubt = ما يثير الشك
print-column-decision = القرار
print-decision-open = مفتوح
print-decision-as-printed = مقصود كما طُبع ({ $day })
print-decision-revision = للمراجعة القادمة ({ $day })
print-place-paragraph = الفقرة { $number }
print-place-table = الجدول { $table }، الصف { $row }، العمود { $column }
