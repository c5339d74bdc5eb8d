//! The cycle of a plan: its stages, and each turn through them with what became of every stage (S1.5).
//!
//! What a stage says is kept to the letter, its number included: numbers may jump and are never made anew (S1.6). A turn
//! has the stages that the plan had when it began, so that a later version changes the next turn and not the running one
//! (S1.27). Who is responsible and when it is due is read when asked ([`responsible`], [`timeline`]). Must not know who
//! may write, nor today.

pub mod approach;
pub mod assessed;
pub mod responsible;
pub mod timeline;

#[cfg(test)]
mod tests;

use jiff::Timestamp;

use super::{
    content::{Action, ActionCell, Layout, PlanContent, Role},
    record::{ActionId, PlanId, Version},
};
use crate::{
    kernel::{Day, Id, coded},
    meetings::{BodyId, acts::ActId, documents::DocumentId},
    people::PersonId,
};

/// The id of a turn.
pub type TurnId = Id<Turn>;
/// The id of a stage of a turn.
pub type StageId = Id<Stage>;
/// The id of a word on a stage.
pub type EntryId = Id<Entry>;
/// The id of a lesson.
pub type LessonId = Id<Lesson>;
/// The id of a stage that the organisation laid out itself.
pub type OwnStageId = Id<OwnStage>;

/// What a stage says, to the letter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Says {
    /// Its number as printed; may be empty.
    pub number: String,
    /// The heading it stands under; may be empty.
    pub title: String,
    /// What is done.
    pub activity: String,
    /// The same at length.
    pub description: String,
    /// Who, in words.
    pub responsible: String,
    /// When, in words.
    pub timeline: String,
    /// With what.
    pub resources: String,
    /// What comes out of it.
    pub outcome: String,
}

/// A stage as the plan lays it out: a turn that begins now would have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// The action it is of the plan; `None` for one that was typed.
    pub action: Option<ActionId>,
    /// What it says.
    pub says: Says,
    /// Where it is taken off the list again; `None` for what the plan prints as a stage.
    pub own: Option<OwnStageId>,
}

/// A stage that an officer put on the list of a plan: one of its actions, or words of his own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnStage {
    /// Its id.
    pub id: OwnStageId,
    /// The plan.
    pub plan: PlanId,
    /// The action that is a stage; what it says is then what the plan says.
    pub action: Option<ActionId>,
    /// What it says, where it was typed.
    pub says: Says,
}

/// One turn through the stages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// Its id.
    pub id: TurnId,
    /// The plan.
    pub plan: PlanId,
    /// What it is called: "2026".
    pub label: String,
    /// Its first day. The turn before ends with the day before.
    pub begins_on: Day,
    /// The version of the plan that it goes by, from 1.
    pub version: i64,
    /// Its stages, in printed order; what was taken over and is no stage any more stands last.
    pub stages: Vec<Stage>,
    /// What was learned, in the order of noting.
    pub lessons: Vec<Lesson>,
}

/// A stage of a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// The action it is of the plan.
    pub action: Option<ActionId>,
    /// What it says.
    pub says: Says,
    /// The turn that left it open.
    pub left_by: Option<TurnId>,
    /// What was said of it, by day and time of recording.
    pub entries: Vec<Entry>,
}

/// What was said of a stage. The latest by day holds, none is overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Where it stands.
    pub state: StageState,
    /// Since which day.
    pub day: Day,
    /// What shows it, or why it was left out.
    pub note: String,
    /// The document that shows it.
    pub document: Option<DocumentId>,
    /// The act of a body that shows it.
    pub act: Option<ActId>,
    /// Who said so; `None` for the command line.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// Where a stage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StageState {
    /// Not begun.
    ToCome,
    /// Begun.
    UnderWay,
    /// Done.
    Done,
    /// Not done in this turn, for a reason.
    LeftOut,
}

coded!(StageState {
    ToCome => "to-come",
    UnderWay => "under-way",
    Done => "done",
    LeftOut => "left-out",
});

impl StageState {
    /// Whether something is still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::ToCome | Self::UnderWay)
    }
}

/// What a turn taught.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Its id.
    pub id: LessonId,
    /// In words.
    pub text: String,
    /// When it was noted.
    pub noted_on: Day,
    /// By whom; `None` for the command line.
    pub by: Option<PersonId>,
}

/// What is wrong with a turn or with a word on a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CycleRule {
    /// The plan lays out no stages.
    NoStages,
    /// A turn of that name is there.
    LabelTaken,
    /// It would not begin after the latest turn.
    NotAfter(Day),
    /// The day lies before the turn, or when the next had begun.
    OutsideTurn {
        /// The first day.
        from: Day,
        /// The day on which the next turn began.
        until: Option<Day>,
    },
    /// Left out, and nobody said why.
    NoReason,
    /// Done, and nothing shows it.
    NothingShows,
    /// Only this body finishes it, by an act.
    ByActOf(BodyId),
}

impl Turn {
    /// Its stage of this id.
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// Whether what is said of a stage can be kept. `next` is the first day of the next turn, `finisher` the body without
    /// which the stage is not finished ([`responsible::finisher`]), `act_of` the body whose act is named.
    ///
    /// # Errors
    /// [`CycleRule`]
    pub fn check(
        &self,
        entry: &Entry,
        next: Option<Day>,
        finisher: Option<BodyId>,
        act_of: Option<BodyId>,
    ) -> Result<(), CycleRule> {
        if entry.day < self.begins_on || next.is_some_and(|next| entry.day >= next) {
            return Err(CycleRule::OutsideTurn { from: self.begins_on, until: next });
        }
        let nothing = entry.note.trim().is_empty();
        match entry.state {
            StageState::LeftOut if nothing => Err(CycleRule::NoReason),
            StageState::Done if finisher.is_some() && act_of != finisher => {
                finisher.map_or(Ok(()), |body| Err(CycleRule::ByActOf(body)))
            }
            StageState::Done if nothing && entry.document.is_none() && entry.act.is_none() => {
                Err(CycleRule::NothingShows)
            }
            _ => Ok(()),
        }
    }
}

impl Stage {
    /// What was said last by a day. Entries of one day count in the order of recording.
    pub fn entry_at(&self, day: Day) -> Option<&Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.day <= day)
            .max_by_key(|entry| (entry.day, entry.at, entry.id))
    }

    /// Where it stands on a day; to come where nothing was said.
    pub fn state_at(&self, day: Day) -> StageState {
        self.entry_at(day).map_or(StageState::ToCome, |entry| entry.state)
    }

    /// Whether a stage of another turn is the same: the same action of the plan, else the same number under the same
    /// heading.
    fn is(&self, laid: &Laid) -> bool {
        match (self.action, laid.action) {
            (Some(own), Some(other)) => own == other,
            _ => (&self.says.number, &self.says.title) == (&laid.says.number, &laid.says.title),
        }
    }
}

/// The turn that runs on a day: the latest that has begun.
pub fn running(turns: &[Turn], day: Day) -> Option<usize> {
    let begun = turns.iter().enumerate().filter(|(_, turn)| turn.begins_on <= day);
    begun.max_by_key(|(_, turn)| turn.begins_on).map(|(at, _)| at)
}

/// The first day of the turn that follows, where one does.
pub fn follows(turns: &[Turn], at: usize) -> Option<Day> {
    let own = turns.get(at)?.begins_on;
    turns.iter().map(|turn| turn.begins_on).filter(|day| *day > own).min()
}

/// What a plan lays out as stages: what it prints as such, then what officers put on the list. `own` names actions that
/// the version may have lost; those are no stages of it.
pub fn laid_out(version: &Version, own: &[OwnStage]) -> Vec<Laid> {
    let content = &version.content;
    let printed = version.actions.iter().enumerate().filter(|_| content.layout == Layout::Labels);
    let printed: Vec<Laid> =
        printed.map(|(at, id)| Laid { action: Some(*id), says: says(content, at), own: None }).collect();
    let own = own.iter().filter_map(|each| {
        let says = match each.action {
            None => each.says.clone(),
            Some(action) => says(content, version.position_of(action)?),
        };
        let twice = each.action.is_some() && printed.iter().any(|laid| laid.action == each.action);
        (!twice).then_some(Laid { action: each.action, says, own: Some(each.id) })
    });
    let own: Vec<Laid> = own.collect();
    printed.into_iter().chain(own).collect()
}

/// What an action says as a stage.
fn says(content: &PlanContent, at: usize) -> Says {
    let Some(action) = content.actions.get(at) else { return Says::default() };
    // Elsewhere a section holds many actions, and its title is no name of one.
    let is_own = content.layout == Layout::Labels;
    let section = action.section.filter(|_| is_own).and_then(|section| content.sections.get(section));
    let cell = |role| cell(action, role);
    Says {
        number: action.number.clone().unwrap_or_default(),
        title: section.map(|section| section.title.clone()).unwrap_or_default(),
        activity: action.text.current(),
        description: cell(Role::Description),
        responsible: cell(Role::Responsible),
        timeline: cell(Role::Timeframe),
        resources: cell(Role::Resources),
        outcome: cell(Role::Outcome),
    }
}

fn cell(action: &Action, role: Role) -> String {
    let own = |cell: &&ActionCell| cell.role == role;
    let lines = action.cells.iter().filter(own).flat_map(|cell| &cell.paragraphs);
    lines.map(|line| line.current()).collect::<Vec<_>>().join("\n")
}

/// What a turn begins with.
#[derive(Debug, Clone)]
pub struct NewTurn {
    /// Its id.
    pub id: TurnId,
    /// The plan.
    pub plan: PlanId,
    /// What it is called.
    pub label: String,
    /// Its first day.
    pub begins_on: Day,
    /// The version of the plan it goes by.
    pub version: i64,
}

/// Begins a turn after those there are: with the stages as they are laid out now, and with what the turn before left
/// open. What is no stage any more and was left open is taken over behind the others: it is still to be done. A stage
/// that nobody had begun and that `is_for_later` was not left open: its day lies beyond the turn.
///
/// # Errors
/// [`CycleRule`]
pub fn begin(
    turns: &[Turn],
    new: NewTurn,
    laid: Vec<Laid>,
    is_for_later: impl Fn(&Stage) -> bool,
    mut id: impl FnMut() -> StageId,
) -> Result<Turn, CycleRule> {
    if laid.is_empty() {
        return Err(CycleRule::NoStages);
    }
    if turns.iter().any(|turn| turn.label.eq_ignore_ascii_case(&new.label)) {
        return Err(CycleRule::LabelTaken);
    }
    let last = turns.iter().max_by_key(|turn| turn.begins_on);
    if let Some(last) = last.filter(|last| last.begins_on >= new.begins_on) {
        return Err(CycleRule::NotAfter(last.begins_on));
    }
    let left = |stage: &&Stage| match stage.state_at(new.begins_on) {
        StageState::ToCome => !is_for_later(stage),
        state => state.is_open(),
    };
    let left: Vec<&Stage> = last.map(|last| last.stages.iter().filter(left).collect()).unwrap_or_default();
    let from = last.map(|last| last.id);
    let is_left = |laid: &Laid| left.iter().any(|stage| stage.is(laid));
    let gone = left.iter().filter(|stage| !laid.iter().any(|laid| stage.is(laid)));
    let gone: Vec<(Option<ActionId>, Says)> = gone.map(|stage| (stage.action, stage.says.clone())).collect();
    let mut stage = |action, says, left_by| Stage { id: id(), action, says, left_by, entries: Vec::new() };
    let mut stages: Vec<Stage> = Vec::new();
    for laid in laid {
        let left_by = from.filter(|_| is_left(&laid));
        stages.push(stage(laid.action, laid.says, left_by));
    }
    stages.extend(gone.into_iter().map(|(action, says)| stage(action, says, from)));
    let NewTurn { id, plan, label, begins_on, version } = new;
    Ok(Turn { id, plan, label, begins_on, version, stages, lessons: Vec::new() })
}
