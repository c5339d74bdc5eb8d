//! What bodies made of the papers of a turn: each word is an act of the body at a session (REQUIREMENTS S1.24, S1.25).
//!
//! Words are for the organisation's own people; who still has to say one follows from the stages, in which bodies have their
//! parts. Must not know pages.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    meetings::{
        Body, BodyId, BodyKind,
        acts::{Act, ActId},
        documents::DocumentId,
    },
    people::{
        Actor, may_do,
        policy::{Matter, Right, Scope},
    },
    plans::{
        cycle::{
            TurnId,
            assessed::{TurnPaper, Word, WordRule, check},
            responsible::Who,
        },
        record::PlanId,
    },
};
use trellis_store::{Tx, plans::cycle as store};

use super::{Asked, Cycle, of};
use crate::{
    House, Problem,
    meetings::{
        Directory, Room,
        acts::permitted,
        decisions::readable_documents,
        verdicts::{self, AssessInput},
    },
    plans::has_right,
    problem::{Code, FieldProblem, Form},
};

/// What a body made of a paper of a turn, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WordInput {
    /// The turn by its name; the running one where empty.
    pub turn: String,
    /// `monitoring` or `report`.
    pub paper: String,
    /// `accepted`, `with-remarks` or `sent-back`.
    pub outcome: String,
    /// What it said; may be empty where it accepts as it is.
    pub remarks: String,
    /// The session by id, title or as `CODE number`; its body is the one that assesses.
    pub meeting: String,
    /// The day, within the session.
    pub day: String,
    /// The paragraph of its report, as printed; may be empty where a document is named.
    pub paragraph: String,
    /// The document that the body had before it, by symbol or id; may be empty.
    pub document: String,
}

impl WordInput {
    fn verdict(&self) -> AssessInput {
        AssessInput {
            outcome: self.outcome.clone(),
            remarks: self.remarks.clone(),
            meeting: self.meeting.clone(),
            day: self.day.clone(),
            paragraph: self.paragraph.clone(),
            document: self.document.clone(),
        }
    }
}

/// A body's word as a page shows it.
#[derive(Debug, Clone)]
pub struct WordLine {
    /// The word.
    pub word: Word,
    /// The name of the body.
    pub body: String,
    /// The day.
    pub day: Day,
    /// The title of the session.
    pub session: Option<String>,
    /// The paragraph of its report.
    pub paragraph: String,
    /// The document that the body had before it, if the actor may know of it.
    pub document: Option<(DocumentId, String)>,
}

/// What bodies made of the papers of one turn, by day, for the organisation's own people.
pub(super) async fn words_of(
    tx: &mut Tx,
    (plan, turn): (PlanId, TurnId),
    acts: &[Act],
    room: &Room,
    documents: &[(DocumentId, String)],
) -> Result<Vec<WordLine>, Problem> {
    let words = store::words(tx, plan).await?.into_iter().filter(|word| word.turn == turn);
    let line = |word: Word| {
        let act = acts.iter().find(|act| act.id == word.act)?;
        let document = documents.iter().find(|(id, _)| Some(*id) == act.document);
        Some(WordLine {
            body: room.body(word.body).map(|body| body.name.clone()).unwrap_or_default(),
            day: act.day,
            session: room
                .sessions
                .iter()
                .find(|session| Some(session.id) == act.meeting)
                .map(|session| session.title.clone()),
            paragraph: act.paragraph.clone(),
            document: document.cloned(),
            word,
        })
    };
    Ok(words.filter_map(line).collect())
}

impl Cycle {
    /// The bodies that have a part in a stage of the turn that is shown and have said nothing on a paper of it.
    pub fn unheard(&self, paper: TurnPaper) -> Vec<&Body> {
        let has_part = |id: BodyId| {
            let mut shares = self.lines.iter().flat_map(|line| &line.shares);
            shares.any(|share| matches!(share.who, Some(Who::Body(own)) if own == id))
        };
        let has_said =
            |id: BodyId| self.words.iter().any(|line| line.word.body == id && line.word.paper == paper);
        let waits =
            |body: &&Body| body.kind != BodyKind::Secretariat && has_part(body.id) && !has_said(body.id);
        self.room.bodies.iter().filter(waits).collect()
    }

    /// Whether the actor may record what some body made of a paper of it.
    pub(super) fn may_assess(actor: Actor<'_>, live: &crate::plans::live::LivePlan) -> bool {
        has_right(actor, Right::Move, &live.plan)
    }
}

/// Records what a body made of a paper of a turn, as its act at a session.
pub async fn assess(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &WordInput,
) -> Result<ActId, Problem> {
    let cycle = of(house, actor, plan, &Asked::default()).await?;
    let plan = &cycle.live.plan;
    let organisation = plan.organisation;
    let mut tx = house.write_unowned(organisation).await?;
    let standing = permitted(house, &mut tx, actor, plan).await?;
    let directory = Directory::load(&mut tx, organisation).await?;
    let papers = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    // The right comes before the form; the body that is named belongs to it, so that a chair speaks for its own.
    let session = directory.find_session(input.meeting.trim());
    let mut concerns = vec![Scope::of(plan.id)];
    concerns.extend(session.map(|session| Scope::of(session.body)));
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    may_do(actor, Right::Move, &matter)?;
    let mut deed = house.permit(tx, actor, Right::Move, &matter)?;
    let mut form = Form::default();
    let turn = match input.turn.trim() {
        "" => cycle.turn(),
        label => form.choice("turn", label, |label| {
            cycle.turns.iter().find(|turn| turn.label.eq_ignore_ascii_case(label))
        }),
    };
    let paper = form.choice("paper", &input.paper, TurnPaper::from_code);
    let verdict = input.verdict().read(&mut form, &directory, &papers, house.today());
    form.finish()?;
    let turn = turn.ok_or_else(Problem::not_found)?;
    let (Some(paper), Some(verdict)) = (paper, verdict) else { return Err(Problem::new(Code::FormInvalid)) };
    let act = verdict.act(house, actor, &deed, paper.of(turn.id));
    let (outcome, remarks, day) = (verdict.outcome, verdict.remarks, verdict.day);
    check(turn, &act, verdict.session, (outcome, &remarks)).map_err(|rule| broken(rule, &input.meeting))?;
    verdicts::record(house, &mut deed, &act).await?;
    let word = Word { act: act.id, turn: turn.id, body: act.body, paper, outcome, remarks };
    store::add_word(&mut deed.tx, &deed.permit, &word).await?;
    let event = Event::new("turn.assessed", plan.id)
        .with("code", &turn.label)
        .with("act", act.id.to_string())
        .with("paper", paper.code())
        .with("outcome", outcome.code())
        .with("day", day.to_string());
    deed.done(house, event).await?;
    Ok(act.id)
}

fn broken(rule: WordRule, meeting: &str) -> Problem {
    match rule {
        WordRule::OtherBody => FieldProblem::new("meeting", Code::FieldChoice).with("value", meeting).into(),
        WordRule::OutsideSession(from, until) => {
            FieldProblem::new("day", Code::FieldDayBetween).with("from", from).with("until", until).into()
        }
        WordRule::BeforeTurn(day) => FieldProblem::new("day", Code::StageBeforeTurn).with("day", day).into(),
        WordRule::NoRemarks => FieldProblem::new("remarks", Code::FieldEmpty).into(),
    }
}
