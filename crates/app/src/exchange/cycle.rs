//! A plan's cycle as JSON: its turns, and the stages of one with who, when and what shows it.

use serde::Serialize;
use trellis_domain::plans::cycle::{Says, StageState};
use trellis_words::Words;

use crate::{
    meetings::plain,
    plans::cycle::{Cycle, StageLine, assessed::WordLine},
};

/// A plan's cycle as at a day.
#[derive(Debug, Serialize)]
pub struct CycleJson {
    /// The plan's code.
    pub plan: String,
    /// Its title as printed.
    pub title: String,
    /// The day.
    pub as_at: String,
    /// Its turns, the earliest first.
    pub turns: Vec<TurnJson>,
    /// The name of the turn whose stages follow; null before the first.
    pub turn: Option<String>,
    /// The stages of that turn; before the first, what the plan lays out.
    pub stages: Vec<StageJson>,
    /// What the turn before taught.
    pub lessons_before: Vec<String>,
    /// What this turn taught.
    pub lessons: Vec<String>,
    /// What bodies made of the papers of this turn, by day; for the organisation's own people.
    pub assessed: Vec<WordJson>,
    /// When the plan is reviewed next.
    pub review: Option<ReviewJson>,
}

/// What a body made of a paper of a turn.
#[derive(Debug, Serialize)]
pub struct WordJson {
    /// `monitoring` or `report`.
    pub paper: &'static str,
    /// The body.
    pub body: String,
    /// `accepted`, `with-remarks` or `sent-back`.
    pub outcome: &'static str,
    /// What it said.
    pub remarks: String,
    /// The day.
    pub day: String,
    /// The paragraph of its report.
    pub paragraph: String,
    /// Symbol of the document it had before it.
    pub document: Option<String>,
    /// Id of the act.
    pub act: String,
}

fn word(line: &WordLine) -> WordJson {
    WordJson {
        paper: line.word.paper.code(),
        body: line.body.clone(),
        outcome: line.word.outcome.code(),
        remarks: line.word.remarks.clone(),
        day: line.day.to_string(),
        paragraph: line.paragraph.clone(),
        document: line.document.as_ref().map(|(_, symbol)| symbol.clone()),
        act: line.word.act.to_string(),
    }
}

/// A turn.
#[derive(Debug, Serialize)]
pub struct TurnJson {
    /// What it is called.
    pub label: String,
    /// Its first day.
    pub begins_on: String,
    /// The version of the plan it goes by.
    pub version: i64,
}

/// A stage.
#[derive(Debug, Serialize)]
pub struct StageJson {
    /// Its id in the turn; null before the first.
    pub id: Option<String>,
    /// Its number as printed.
    pub number: String,
    /// The heading it stands under.
    pub title: String,
    /// What is done.
    pub activity: String,
    /// The same at length.
    pub description: String,
    /// Who, as printed.
    pub responsible: String,
    /// The same as understood.
    pub parts: Vec<PartJson>,
    /// When, as printed.
    pub timeline: String,
    /// Each line of it with the days it means in the turn.
    pub due: Vec<DueJson>,
    /// With what.
    pub resources: String,
    /// What comes out of it.
    pub outcome: String,
    /// `to-come`, `under-way`, `done` or `left-out`.
    pub state: &'static str,
    /// Since which day.
    pub since: Option<String>,
    /// Who said so; null for whoever may not see the history of the plan.
    pub by: Option<String>,
    /// What shows it, or why it was left out.
    pub note: String,
    /// Symbol of the document that shows it.
    pub document: Option<String>,
    /// Id of the act that shows it.
    pub act: Option<String>,
    /// Whether its day is over and it is still open.
    pub late: bool,
    /// The turn that left it open.
    pub left_by: Option<String>,
    /// Code of the body without whose act it is not finished.
    pub finished_by: Option<String>,
}

/// Somebody who sees to a stage.
#[derive(Debug, Serialize)]
pub struct PartJson {
    /// `lead`, `joint` or `consulted`.
    pub part: &'static str,
    /// Who, as printed.
    pub name: String,
}

/// A line of a timeline.
#[derive(Debug, Serialize)]
pub struct DueJson {
    /// As printed.
    pub wording: String,
    /// Not before this day.
    pub earliest: Option<String>,
    /// Not after this day.
    pub latest: Option<String>,
    /// How that came about, in plain words.
    pub why: String,
}

/// When a plan is reviewed.
#[derive(Debug, Serialize)]
pub struct ReviewJson {
    /// The plan's own words.
    pub wording: String,
    /// The next days.
    pub days: Vec<String>,
    /// The day that was announced.
    pub announced: Option<String>,
}

impl CycleJson {
    /// Of a cycle, in a language.
    pub fn of(cycle: &Cycle, words: &Words) -> Self {
        let turns = cycle.turns.iter().map(|turn| TurnJson {
            label: turn.label.clone(),
            begins_on: turn.begins_on.to_string(),
            version: turn.version,
        });
        let stages = match cycle.turn() {
            Some(_) => cycle.lines.iter().map(|line| of_line(cycle, line, words)).collect(),
            None => cycle.laid.iter().map(|laid| said(cycle, &laid.says)).collect(),
        };
        let lessons = |turn: Option<&trellis_domain::plans::cycle::Turn>| {
            let lessons = turn.map(|turn| turn.lessons.as_slice()).unwrap_or_default();
            lessons.iter().map(|lesson| lesson.text.clone()).collect()
        };
        Self {
            plan: cycle.live.plan.code.clone(),
            title: cycle.live.version.content.title.clone(),
            as_at: cycle.as_at.to_string(),
            turns: turns.collect(),
            turn: cycle.turn().map(|turn| turn.label.clone()),
            stages,
            lessons_before: lessons(cycle.turn_before()),
            lessons: lessons(cycle.turn()),
            assessed: cycle.words.iter().map(word).collect(),
            review: cycle.review.as_ref().map(|review| ReviewJson {
                wording: review.wording.clone(),
                days: review.days.iter().map(ToString::to_string).collect(),
                announced: review
                    .deadline
                    .as_ref()
                    .and_then(|set| set.deadline.announced)
                    .map(|sent| sent.day.to_string()),
            }),
        }
    }
}

fn of_line(cycle: &Cycle, line: &StageLine, words: &Words) -> StageJson {
    let due = line.when.iter().map(|(when, due)| DueJson {
        wording: when.printed.clone(),
        earliest: due.earliest.map(|day| day.to_string()),
        latest: due.latest.map(|day| day.to_string()),
        why: plain::why(due, &cycle.room, words),
    });
    StageJson {
        id: Some(line.stage.id.to_string()),
        due: due.collect(),
        state: line.state.code(),
        since: line.entry.as_ref().map(|entry| entry.day.to_string()),
        by: line.said_by.clone(),
        note: line.entry.as_ref().map(|entry| entry.note.clone()).unwrap_or_default(),
        document: line.document.as_ref().map(|(_, symbol)| symbol.clone()),
        act: line.act.as_ref().map(|named| named.act.id.to_string()),
        late: line.is_late,
        left_by: line.left_by.clone(),
        finished_by: line.finisher.and_then(|id| cycle.room.body(id)).map(|body| body.code.clone()),
        ..said(cycle, &line.stage.says)
    }
}

/// A stage as laid out, before anything was said of it.
fn said(cycle: &Cycle, says: &Says) -> StageJson {
    let parts = cycle.shares(says).into_iter();
    StageJson {
        id: None,
        number: says.number.clone(),
        title: says.title.clone(),
        activity: says.activity.clone(),
        description: says.description.clone(),
        responsible: says.responsible.clone(),
        parts: parts.map(|share| PartJson { part: share.part.code(), name: share.name }).collect(),
        timeline: says.timeline.clone(),
        due: Vec::new(),
        resources: says.resources.clone(),
        outcome: says.outcome.clone(),
        state: StageState::ToCome.code(),
        since: None,
        by: None,
        note: String::new(),
        document: None,
        act: None,
        late: false,
        left_by: None,
        finished_by: None,
    }
}
