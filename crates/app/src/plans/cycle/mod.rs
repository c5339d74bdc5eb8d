//! Where a plan stands in its cycle: its turns, what became of each stage, and what is due from whom (S1.5, S1.6).
//!
//! [`Cycle`] is what an actor may know of it at a day: read for each request, with every timeline computed for the
//! sessions as they stand, so that a meeting that moves takes its stages along. [`deeds`] keep it, [`review`] gathers what
//! the review of a plan looks at. Must not know pages.

pub mod approach;
pub mod assessed;
pub mod deeds;
pub mod review;

use std::sync::Arc;

use trellis_domain::{
    kernel::Day,
    meetings::{
        BodyId,
        acts::{Act, ActId, Element},
        deadline::{About, DeadlineKind, Part},
        documents::DocumentId,
        wording::{Due, Rule},
    },
    people::{Actor, Person, PersonId, policy::Right},
    plans::{
        cycle::{
            self, Entry, Laid, OwnStage, Says, Stage, StageState, Turn, TurnId,
            responsible::{self, Share, Who},
            timeline::{self, Span, When},
        },
        record::PlanId,
    },
};
use trellis_store::{meetings::acts as acts_store, people as people_store, plans::cycle as store};

use super::{
    has_right,
    live::{LivePlan, live},
};
use crate::{
    House, Problem,
    meetings::{DueDeadline, Room, documents, room},
};

/// How many reviews ahead are told of (S1.26).
const REVIEWS: usize = 2;

/// Which turn somebody asks for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// By its name; the running one where empty.
    pub turn: Option<String>,
    /// As at which day; today where empty.
    pub as_at: Option<Day>,
}

/// A plan's cycle as at a day.
pub struct Cycle {
    /// The plan.
    pub live: Arc<LivePlan>,
    /// The organisation's meetings, as far as the actor may know.
    pub room: Arc<Room>,
    /// The day.
    pub as_at: Day,
    /// Its turns, the earliest first.
    pub turns: Vec<Turn>,
    /// Which of them is shown.
    pub shown: Option<usize>,
    /// The stages of the turn that is shown, in printed order.
    pub lines: Vec<StageLine>,
    /// What the version in force lays out as stages: the next turn will have these.
    pub laid: Vec<Laid>,
    /// When the plan is reviewed, where anything says so.
    pub review: Option<Review>,
    /// What bodies did to the plan.
    pub acts: Vec<NamedAct>,
    /// What bodies made of the papers of the turn that is shown, by day; for the organisation's own people.
    pub words: Vec<assessed::WordLine>,
    /// Whether the actor is one of them, so that no word means that nobody said one.
    pub sees_words: bool,
    /// Whether the actor keeps all this.
    pub may_keep: bool,
    /// Whether the actor may record what a body made of a paper of a turn.
    pub may_assess: bool,
    own: Vec<OwnStage>,
    /// The organisation's people, for whoever may see the history of the plan.
    people: Vec<Person>,
}

/// A stage of a turn with what was understood of it and where it stands.
#[derive(Debug, Clone)]
pub struct StageLine {
    /// The stage.
    pub stage: Stage,
    /// Who sees to it.
    pub shares: Vec<Share>,
    /// The lines of its timeline with the days they mean in this turn.
    pub when: Vec<(When, Due)>,
    /// The last of these days.
    pub due: Option<Day>,
    /// Where it stands.
    pub state: StageState,
    /// What was said last.
    pub entry: Option<Entry>,
    /// Who said so, for whoever may see the history of the plan.
    pub said_by: Option<String>,
    /// The document that shows it, if the actor may know of it: id and symbol.
    pub document: Option<(DocumentId, String)>,
    /// The act that shows it.
    pub act: Option<NamedAct>,
    /// Whether its day is over and it is still open.
    pub is_late: bool,
    /// The turn that left it open.
    pub left_by: Option<String>,
    /// The body without whose act it is not finished.
    pub finisher: Option<BodyId>,
}

/// An act by what it is called.
#[derive(Debug, Clone)]
pub struct NamedAct {
    /// The act.
    pub act: Act,
    /// The code of the body.
    pub code: String,
}

/// When a plan is reviewed (S1.26).
#[derive(Debug, Clone)]
pub struct Review {
    /// The plan's own words.
    pub wording: String,
    /// What the stage or the deadline is called.
    pub title: String,
    /// From which day it is counted.
    pub counted_from: Option<Day>,
    /// The next days.
    pub days: Vec<Day>,
    /// Who sees to it.
    pub shares: Vec<Share>,
    /// The deadline that was set for it.
    pub deadline: Option<DueDeadline>,
}

/// Where a turn stands, in a line.
#[derive(Debug, Default)]
pub struct Glance<'c> {
    /// Stages that are under way.
    pub under_way: Vec<&'c StageLine>,
    /// Stages that are late.
    pub late: Vec<&'c StageLine>,
    /// The first that has not begun.
    pub next: Option<&'c StageLine>,
}

impl StageLine {
    /// What it is called: number and heading, else number and activity.
    pub fn label(&self) -> String {
        label(&self.stage.says)
    }

    /// Who leads, as printed.
    pub fn lead(&self) -> Option<&str> {
        let lead = self.shares.iter().find(|share| share.part == Part::Lead).or(self.shares.first());
        lead.map(|share| share.name.as_str())
    }

    /// Whether it was done after its day.
    pub fn was_late(&self) -> bool {
        let done = self.entry.as_ref().filter(|entry| entry.state == StageState::Done);
        done.zip(self.due).is_some_and(|(entry, due)| entry.day > due)
    }
}

/// What a stage is called: number and heading, else number and activity.
pub fn label(says: &Says) -> String {
    let words = if says.title.is_empty() { &says.activity } else { &says.title };
    format!("{} {}", says.number, words.lines().next().unwrap_or_default()).trim().to_owned()
}

/// A plan's cycle, if the actor may read the plan.
///
/// # Errors
/// A turn that is not there is not found.
pub async fn of(house: &House, actor: Actor<'_>, plan: PlanId, asked: &Asked) -> Result<Cycle, Problem> {
    let live = live(house, actor, plan).await?;
    let room = Arc::new(room(house, actor, live.plan.organisation).await?);
    let documents = documents::list(house, actor, live.plan.organisation).await?;
    let symbols: Vec<(DocumentId, String)> =
        documents.into_iter().map(|line| (line.document.id, line.document.symbol)).collect();
    read(house, actor, live, room, asked, &symbols).await
}

/// The same for a plan and a room that are known already.
pub(crate) async fn read(
    house: &House,
    actor: Actor<'_>,
    live: Arc<LivePlan>,
    room: Arc<Room>,
    asked: &Asked,
    documents: &[(DocumentId, String)],
) -> Result<Cycle, Problem> {
    let (plan, organisation) = (live.plan.id, live.plan.organisation);
    let mut tx = house.read(organisation).await?;
    let turns = store::turns(&mut tx, plan).await?;
    let own = store::own_stages(&mut tx, plan).await?;
    let acts = acts_store::acts(&mut tx, organisation).await?;
    let people = match has_right(actor, Right::History, &live.plan) {
        true => people_store::people(&mut tx, organisation).await?,
        false => Vec::new(),
    };
    let as_at = asked.as_at.unwrap_or(room.today);
    let shown = match asked.turn.as_deref().map(str::trim).filter(|label| !label.is_empty()) {
        None => cycle::running(&turns, as_at).or_else(|| (!turns.is_empty()).then_some(0)),
        Some(label) => {
            let at = turns.iter().position(|turn| turn.label.eq_ignore_ascii_case(label));
            Some(at.ok_or_else(Problem::not_found)?)
        }
    };
    let turn = shown.and_then(|at| turns.get(at)).filter(|_| actor.organisation() == Some(organisation));
    let words = match turn {
        Some(turn) => assessed::words_of(&mut tx, (plan, turn.id), &acts, &room, documents).await?,
        None => Vec::new(),
    };
    drop(tx);
    let named = |act: Act| NamedAct {
        code: room.body(act.body).map(|body| body.code.clone()).unwrap_or_default(),
        act,
    };
    let acts = acts.into_iter().filter(|act| act.on == Element::Plan(plan)).map(named).collect();
    let laid = cycle::laid_out(&live.version, &own);
    let mut cycle = Cycle {
        may_keep: has_right(actor, Right::Edit, &live.plan),
        may_assess: Cycle::may_assess(actor, &live),
        words,
        sees_words: actor.organisation() == Some(organisation),
        live,
        room,
        as_at,
        turns,
        shown,
        lines: Vec::new(),
        laid,
        review: None,
        acts,
        own,
        people,
    };
    cycle.review = cycle.review_ahead();
    cycle.lines = shown.map(|at| cycle.lines_of(at, documents)).unwrap_or_default();
    Ok(cycle)
}

impl Cycle {
    /// The turn that is shown.
    pub fn turn(&self) -> Option<&Turn> {
        self.turns.get(self.shown?)
    }

    /// The turn before the one that is shown: its lessons stand at the beginning.
    pub fn turn_before(&self) -> Option<&Turn> {
        self.turns.get(self.shown?.checked_sub(1)?)
    }

    /// A turn by its id.
    pub fn turn_of(&self, id: TurnId) -> Option<&Turn> {
        self.turns.iter().find(|turn| turn.id == id)
    }

    /// Where the turn that is shown stands.
    pub fn glance(&self) -> Glance<'_> {
        let is = |state| self.lines.iter().filter(move |line: &&StageLine| line.state == state);
        Glance {
            under_way: is(StageState::UnderWay).collect(),
            late: self.lines.iter().filter(|line| line.is_late).collect(),
            next: is(StageState::ToCome).next(),
        }
    }

    /// The stages of a turn as they stand on the day, or stood when the turn ended.
    pub fn lines_of(&self, at: usize, documents: &[(DocumentId, String)]) -> Vec<StageLine> {
        let Some(turn) = self.turns.get(at) else { return Vec::new() };
        let until = cycle::follows(&self.turns, at);
        let last = until.and_then(|until| until.yesterday().ok());
        let on = last.map_or(self.as_at, |last| last.min(self.as_at));
        turn.stages.iter().map(|stage| self.line(turn, until, on, stage, documents)).collect()
    }

    fn line(
        &self,
        turn: &Turn,
        until: Option<Day>,
        on: Day,
        stage: &Stage,
        documents: &[(DocumentId, String)],
    ) -> StageLine {
        let shares = self.shares(&stage.says);
        let when = self.when(&stage.says, turn.begins_on, until);
        let due = last_day(&when);
        let entry = stage.entry_at(on).cloned();
        let state = stage.state_at(on);
        let known = |id: DocumentId| documents.iter().find(|(known, _)| *known == id).cloned();
        let act = |id: ActId| self.acts.iter().find(|named| named.act.id == id).cloned();
        StageLine {
            finisher: responsible::finisher(&stage.says, &shares, &self.room.bodies),
            is_late: state.is_open() && due.is_some_and(|due| due < on),
            document: entry.as_ref().and_then(|entry| entry.document).and_then(known),
            act: entry.as_ref().and_then(|entry| entry.act).and_then(act),
            said_by: entry.as_ref().and_then(|entry| entry.by).and_then(|by| self.name_of_person(by)),
            left_by: stage.left_by.and_then(|id| self.turn_of(id)).map(|turn| turn.label.clone()),
            stage: stage.clone(),
            shares,
            when,
            due,
            state,
            entry,
        }
    }

    /// Who sees to a stage.
    pub fn shares(&self, says: &Says) -> Vec<Share> {
        responsible::read(&says.responsible, &self.room.bodies, &self.live.members)
    }

    /// What somebody who sees to a stage is called by the organisation; as printed where nobody knows.
    pub fn name_of<'c>(&'c self, share: &'c Share) -> &'c str {
        match share.who {
            Some(Who::Body(id)) => self.room.body(id).map_or(&share.name, |body| &body.name),
            Some(Who::Member(id)) => self.live.member(id).map_or(&share.name, |member| &member.name),
            None => &share.name,
        }
    }

    fn name_of_person(&self, id: PersonId) -> Option<String> {
        self.people.iter().find(|person| person.id == id).map(|person| person.name.clone())
    }

    /// The days that a stage's timeline means in a turn.
    pub(super) fn when(&self, says: &Says, from: Day, until: Option<Day>) -> Vec<(When, Due)> {
        let span = Span {
            bodies: &self.room.bodies,
            sessions: &self.room.sessions,
            from,
            until,
            in_force: Some(self.in_force()),
            today: self.room.today,
        };
        let lines = timeline::read(&says.timeline, &self.room.bodies).into_iter();
        lines.map(|when| (span.due(&when), when)).map(|(due, when)| (when, due)).collect()
    }

    /// The day from which "after three years" is counted: its adoption, else its first day.
    pub(super) fn in_force(&self) -> Day {
        let adopted = self.live.plan.adoption.as_ref().and_then(|adoption| adoption.on);
        adopted.unwrap_or_else(|| self.live.period().from())
    }

    /// The review that a stage of the plan asks for, else the one that a deadline does.
    fn review_ahead(&self) -> Option<Review> {
        let is_review = |each: &&DueDeadline| {
            each.deadline.kind == DeadlineKind::Review
                && each.deadline.about == About::Plan(self.live.plan.id)
                && each.rule.recurs()
        };
        let deadline = self.room.deadlines.iter().find(is_review).cloned();
        // One that is over and that nobody says was done is still the next.
        let open = deadline.as_ref().and_then(|each| each.due.latest);
        let on = open.map_or(self.as_at, |open| open.min(self.as_at));
        let days = |rule: &Rule, from| timeline::reviews(rule, from, on, REVIEWS);
        let stage = self.laid.iter().find_map(|laid| {
            let lines = timeline::read(&laid.says.timeline, &self.room.bodies);
            lines.into_iter().find(|when| when.rule.recurs()).map(|when| (laid, when))
        });
        match (stage, deadline) {
            (Some((laid, when)), deadline) => {
                let set = deadline.as_ref().and_then(|each| each.deadline.counted_from);
                let counted_from = Some(set.unwrap_or_else(|| self.in_force()));
                Some(Review {
                    title: label(&laid.says),
                    days: days(&when.rule, counted_from),
                    wording: when.printed,
                    counted_from,
                    shares: self.shares(&laid.says),
                    deadline,
                })
            }
            (None, Some(deadline)) => Some(Review {
                title: deadline.deadline.title.clone(),
                wording: deadline.deadline.wording.clone(),
                counted_from: deadline.deadline.counted_from,
                days: days(&deadline.rule, deadline.deadline.counted_from),
                shares: Vec::new(),
                deadline: Some(deadline),
            }),
            (None, None) => None,
        }
    }

    /// Whether nobody has begun a stage whose day lies beyond its turn.
    pub fn is_for_later(&self, at: usize, line: &StageLine) -> bool {
        let ends = cycle::follows(&self.turns, at);
        line.state == StageState::ToCome && line.due.zip(ends).is_some_and(|(due, ends)| due >= ends)
    }

    /// What was put on the list of stages by hand.
    pub(super) fn own(&self) -> &[OwnStage] {
        &self.own
    }
}

/// The last of the days that a timeline means; none where any line of it has no last day, for that may be the last.
fn last_day(when: &[(When, Due)]) -> Option<Day> {
    when.iter().map(|(_, due)| due.latest).collect::<Option<Vec<_>>>()?.into_iter().max()
}
