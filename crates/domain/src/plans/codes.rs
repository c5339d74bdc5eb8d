//! The stable codes of the plan's closed sets.

use super::content::{FlagCode, Horizon, Layout, Level, PassageRole, Role};
use crate::kernel::coded;

coded!(Layout {
    Table => "table",
    Horizons => "horizons",
    Labels => "labels",
    Paragraphs => "paragraphs",
});

coded!(PassageRole {
    Heading => "heading",
    Vision => "vision",
    Mission => "mission",
    Objective => "objective",
    Aim => "aim",
    Footnote => "footnote",
    Text => "text",
});

coded!(Level {
    National => "national",
    Subregional => "subregional",
    Regional => "regional",
    SubregionalAndRegional => "subregional-and-regional",
    International => "international",
    Global => "global",
});

coded!(Role {
    Number => "number",
    Action => "action",
    Description => "description",
    Milestone => "milestone",
    Kpi => "kpi",
    Target => "target",
    Timeframe => "timeframe",
    Responsible => "responsible",
    Resources => "resources",
    Outcome => "outcome",
    Progress => "progress",
    Plan => "plan",
    Baseline => "baseline",
    Status => "status",
    Priority => "priority",
    Section => "section",
    Horizon => "horizon",
    Remarks => "remarks",
});

coded!(Horizon {
    Short => "short",
    Medium => "medium",
    Long => "long",
});

coded!(FlagCode {
    NumberSkips => "number-skips",
    NumberStartsLate => "number-starts-late",
    NumberRepeats => "number-repeats",
    NumberStyleChanges => "number-style-changes",
    LettersRunOn => "letters-run-on",
    MilestoneShared => "milestone-shared",
    PeriodDiffers => "period-differs",
    PeriodLabelDiffers => "period-label-differs",
    CodeElsewhere => "code-elsewhere",
    CodesCombined => "codes-combined",
    CodeInTwoHorizons => "code-in-two-horizons",
    LabelRepeats => "label-repeats",
    KpiWithoutTarget => "kpi-without-target",
    UnitsDiffer => "units-differ",
    NumberAgainstShare => "number-against-share",
    TargetUnclear => "target-unclear",
    Doublet => "doublet",
    TextBroken => "text-broken",
    TrackedChanges => "tracked-changes",
    DatesOutOfOrder => "dates-out-of-order",
    NestedTable => "nested-table",
    HeadOrderDiffers => "head-order-differs",
    LabelAfterHead => "label-after-head",
    MarkupInText => "markup-in-text",
    ColumnUnknown => "column-unknown",
    ColumnGuessed => "column-guessed",
    HeadsMissing => "heads-missing",
    MarginComments => "margin-comments",
    FileEmbedded => "file-embedded",
    ActionsMissing => "actions-missing",
    HeadingsAsActions => "headings-as-actions",
    RowDeleted => "row-deleted",
    KeptFromBefore => "kept-from-before",
    DateImpossible => "date-impossible",
    FormulaText => "formula-text",
    RowRepeats => "row-repeats",
    TitleDiffers => "title-differs",
    NumberMissing => "number-missing",
    ResourcesEmpty => "resources-empty",
});
