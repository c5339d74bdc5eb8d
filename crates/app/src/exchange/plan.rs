//! A plan as read from a document, as JSON: every section, action and doubt, and whatever found no place.

use serde::Serialize;
use trellis_domain::{
    indicators::target,
    plans::{
        content::{
            Action, Condition, Flag, FlagCode, Horizon, HorizonEntry, Passage, PlanContent, PrintedKpi, Role,
            Section,
        },
        reading,
        source::Text,
    },
};
use trellis_words::Words;

use super::{key_part, target::TargetJson};

/// A plan as read.
#[derive(Debug, Serialize)]
pub struct PlanJson {
    /// Title as printed.
    pub title: String,
    /// `table`, `horizons`, `labels` or `paragraphs`.
    pub layout: &'static str,
    /// The period's label.
    pub period_label: Option<String>,
    /// First day the text states.
    pub period_from: Option<String>,
    /// Last day the text states.
    pub period_until: Option<String>,
    /// Horizons the document knows; one without actions is here, too.
    pub horizons: Vec<HorizonJson>,
    /// What stands before the first section.
    pub front: Vec<PassageJson>,
    /// Sections in reading order.
    pub sections: Vec<SectionJson>,
    /// Actions in reading order.
    pub actions: Vec<ActionJson>,
    /// Doubts, each with a plain sentence.
    pub flags: Vec<FlagJson>,
    /// Source cells and paragraphs that found no place.
    pub unplaced: Vec<UnplacedJson>,
    /// What each column was taken to mean.
    pub columns: Vec<ColumnJson>,
}

/// A horizon of the plan.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct HorizonJson {
    pub horizon: &'static str,
    pub label: String,
    pub from_year: Option<i16>,
    pub by_year: Option<i16>,
}

/// A paragraph that belongs to the plan but is no action.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct PassageJson {
    pub number: Option<String>,
    pub role: &'static str,
    pub text: String,
    #[serde(rename = "where")]
    pub place: String,
}

/// A section.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct SectionJson {
    pub number: Option<String>,
    pub title: String,
    /// Index of the section it stands in.
    pub parent: Option<usize>,
    pub level: Option<&'static str>,
    pub passages: Vec<PassageJson>,
    #[serde(rename = "where")]
    pub place: String,
}

/// An action.
#[derive(Debug, Serialize)]
pub struct ActionJson {
    /// Its number as printed.
    pub number: Option<String>,
    /// The single codes in the number.
    pub codes: Vec<String>,
    /// Its wording, changes accepted.
    pub text: String,
    /// Its wording before tracked changes, where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_before: Option<String>,
    /// Index of its section.
    pub section: Option<usize>,
    /// The printed number of the action it is nested under.
    pub parent: Option<String>,
    /// Its KPIs with their targets.
    pub kpis: Vec<KpiJson>,
    /// Its time-frame as printed.
    pub timeframe: Option<String>,
    /// Its (first) horizon: `short`, `medium` or `long`.
    pub horizon: Option<&'static str>,
    /// What it says in each horizon.
    pub horizons: Vec<HorizonEntryJson>,
    /// Its resources as printed.
    pub resources: Option<String>,
    /// Conditions and tags: `upon request`, `internal`, or a hedge as written.
    pub conditions: Vec<String>,
    /// Every other cell.
    pub cells: Vec<CellJson>,
    /// Where it stood.
    #[serde(rename = "where")]
    pub place: String,
}

/// A KPI with its targets.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct KpiJson {
    pub label: Option<String>,
    pub text: String,
    pub targets: Vec<TargetJson>,
}

/// What an action says in one horizon.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct HorizonEntryJson {
    pub horizon: &'static str,
    pub label: String,
    pub by_year: Option<i16>,
    /// `progress` or `plan`.
    pub role: &'static str,
    pub report: String,
    pub resources: String,
    /// Actions of one row share its report and resources.
    pub row: u32,
    #[serde(rename = "where")]
    pub place: String,
}

/// A cell or labelled paragraph of an action.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct CellJson {
    pub role: &'static str,
    pub head: String,
    pub text: String,
    /// Its text before tracked changes, where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_before: Option<String>,
    #[serde(rename = "where")]
    pub place: String,
}

/// A doubt.
#[derive(Debug, Serialize)]
pub struct FlagJson {
    /// Stable code.
    pub code: &'static str,
    /// Where in the document.
    #[serde(rename = "where")]
    pub place: String,
    /// The plain sentence.
    pub message: String,
    /// Index of the action concerned.
    pub action: Option<usize>,
}

/// A source cell or paragraph that found no place.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct UnplacedJson {
    #[serde(rename = "where")]
    pub place: String,
    pub text: String,
}

/// What a column was taken to mean.
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct ColumnJson {
    pub table: u32,
    pub column: u32,
    pub head: String,
    pub role: Option<&'static str>,
}

impl PlanJson {
    /// A plan as read, its doubts in the words of one language.
    pub fn of(content: &PlanContent, words: &Words) -> Self {
        Self {
            title: content.title.clone(),
            layout: content.layout.code(),
            period_label: content.period_label.clone(),
            period_from: content.period.map(|period| period.from().to_string()),
            period_until: content.period.and_then(|period| period.until()).map(|day| day.to_string()),
            horizons: content
                .horizons
                .iter()
                .map(|each| HorizonJson {
                    horizon: each.horizon.code(),
                    label: each.label.clone(),
                    from_year: each.from_year,
                    by_year: each.by_year,
                })
                .collect(),
            front: content.front.iter().map(passage).collect(),
            sections: content.sections.iter().map(section).collect(),
            actions: content.actions.iter().map(|each| action(each, content, words)).collect(),
            flags: content.flags.iter().map(|flag| FlagJson::of(flag, words)).collect(),
            unplaced: content
                .unplaced
                .iter()
                .map(|each| UnplacedJson { place: each.place.to_string(), text: each.text.clone() })
                .collect(),
            columns: content
                .columns
                .iter()
                .map(|each| ColumnJson {
                    table: each.grid,
                    column: each.column,
                    head: each.head.clone(),
                    role: each.role.map(Role::code),
                })
                .collect(),
        }
    }
}

impl FlagJson {
    /// A doubt with its sentence.
    pub fn of(flag: &Flag, words: &Words) -> Self {
        Self {
            code: flag.code.code(),
            place: flag.place.to_string(),
            message: flag_sentence(flag, words),
            action: flag.action,
        }
    }
}

/// The plain sentence of a doubt.
pub fn flag_sentence(flag: &Flag, words: &Words) -> String {
    const NAMES: [&str; 6] = ["q1", "q2", "q3", "q4", "q5", "q6"];
    let quotes: Vec<_> =
        NAMES.iter().zip(&flag.quotes).map(|(name, quote)| (*name, quote.as_str().into())).collect();
    if flag.code == FlagCode::Doublet
        && let [printed, before, after] = flag.quotes.as_slice()
        && (before.is_empty() || after.is_empty())
    {
        // Nothing but one reading can be made of it, such as a word that stands twice.
        let reading = if after.is_empty() { before } else { after };
        let quotes = [("q1", printed.as_str().into()), ("q2", reading.as_str().into())];
        return words.say_with("doublet-one-reading", &quotes);
    }
    words.say_with(&format!("flag-{}", key_part(flag.code.code())), &quotes)
}

fn passage(passage: &Passage) -> PassageJson {
    PassageJson {
        number: passage.number.clone(),
        role: passage.role.code(),
        text: passage.text.current(),
        place: passage.place.to_string(),
    }
}

fn section(section: &Section) -> SectionJson {
    SectionJson {
        number: section.number.clone(),
        title: section.title.clone(),
        parent: section.parent,
        level: section.level.map(|level| level.code()),
        passages: section.passages.iter().map(passage).collect(),
        place: section.place.to_string(),
    }
}

fn action(action: &Action, content: &PlanContent, words: &Words) -> ActionJson {
    let resources = said(action, Role::Resources).or_else(|| {
        let shared: Vec<_> = action.horizons.iter().map(|entry| joined(&entry.resources)).collect();
        shared.into_iter().find(|text| !text.is_empty())
    });
    ActionJson {
        number: action.number.clone(),
        codes: action.codes.clone(),
        text: action.text.current(),
        text_before: action.text.is_changed().then(|| action.text.before()),
        section: action.section,
        parent: action.parent.and_then(|at| content.actions.get(at)?.number.clone()),
        kpis: action.kpis.iter().map(|each| kpi(each, words)).collect(),
        timeframe: said(action, Role::Timeframe),
        horizon: reading::horizon_of(action).map(Horizon::code),
        horizons: action.horizons.iter().map(horizon_entry).collect(),
        resources,
        conditions: action.conditions.iter().map(condition).collect(),
        cells: action
            .cells
            .iter()
            .map(|cell| CellJson {
                role: cell.role.code(),
                head: cell.head.clone(),
                text: joined(&cell.paragraphs),
                text_before: cell.paragraphs.iter().any(Text::is_changed).then(|| before(&cell.paragraphs)),
                place: cell.place.to_string(),
            })
            .collect(),
        place: action.place.to_string(),
    }
}

/// What all cells of a role say, one line a cell, nothing twice. A tick says what stands over it: "X" under
/// "2021" is 2021.
fn said(action: &Action, role: Role) -> Option<String> {
    const TICKS: [&str; 9] = ["x", "✓", "✔", "●", "•", "■", "√", "*", "+"];
    let mut lines: Vec<String> = Vec::new();
    for cell in action.cells.iter().filter(|cell| cell.role == role) {
        let text = joined(&cell.paragraphs);
        let ticked = TICKS.contains(&text.trim().to_lowercase().as_str()) && !cell.head.is_empty();
        let says = if ticked { cell.head.clone() } else { text };
        if !says.trim().is_empty() && !lines.contains(&says) {
            lines.push(says);
        }
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn kpi(kpi: &PrintedKpi, words: &Words) -> KpiJson {
    let targets = kpi.targets.iter().map(|text| {
        let (target, language) = target::parse(text, None);
        TargetJson::of(&target, Some(language), words)
    });
    KpiJson { label: kpi.label.clone(), text: kpi.text.clone(), targets: targets.collect() }
}

fn horizon_entry(entry: &HorizonEntry) -> HorizonEntryJson {
    HorizonEntryJson {
        horizon: entry.horizon.code(),
        label: entry.label.clone(),
        by_year: entry.by_year,
        role: entry.role.code(),
        report: joined(&entry.report),
        resources: joined(&entry.resources),
        row: entry.row,
        place: entry.place.to_string(),
    }
}

fn condition(condition: &Condition) -> String {
    match condition {
        Condition::UponRequest => "upon request".to_owned(),
        Condition::Internal => "internal".to_owned(),
        Condition::External => "external".to_owned(),
        Condition::Hedge(words) => words.clone(),
    }
}

fn before(paragraphs: &[Text]) -> String {
    paragraphs.iter().map(Text::before).collect::<Vec<_>>().join("\n")
}

fn joined(paragraphs: &[Text]) -> String {
    paragraphs.iter().map(Text::current).collect::<Vec<_>>().join("\n")
}
