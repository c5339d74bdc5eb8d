//! How a mission was: the Member and the Secretariat each say it, the expert reads and replies, then it stands.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    missions::{
        evaluation::{
            Evaluation, EvaluationId, EvaluationRule, EvaluationState, EvaluationWay, MARKS, Voice, step,
        },
        mission::{Mission, MissionId, MissionState, RemarkId, RemarkOn},
    },
    people::{
        Actor,
        policy::{Matter, Right, Rights, rights},
    },
};
use trellis_store::{
    Across, Tx,
    events::Logged,
    missions::{evaluations as store, mission as missions_store},
    people as people_store,
};

use super::{
    Held, Said,
    deeds::{RemarkInput, keep},
    readable, said,
};
use crate::{
    House, Problem,
    problem::{Code, Form},
    quoted::Quoted,
    stale::Stands,
};

/// The protected field, as the log names it.
const PROTECTED: &str = "words";

/// An evaluation with its mission.
struct OfMission {
    held: Held,
    evaluation: Evaluation,
}

impl OfMission {
    /// An evaluation that the actor may read; absent and hidden are one answer.
    async fn load(tx: &mut Tx, actor: Actor<'_>, id: EvaluationId) -> Result<Self, Problem> {
        let evaluation = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let held = Held::of(tx, evaluation.mission).await?;
        let of = Self { held, evaluation };
        readable(actor, &of.matter())?;
        Ok(of)
    }

    fn matter(&self) -> Matter<'_> {
        let (standing, made_by) = (self.evaluation.state.standing(), self.evaluation.made_by);
        Matter { standing, made_by, ..self.held.matter() }
    }
}

/// An evaluation as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EvaluationInput {
    /// How far the expected result was reached, 1 to 5.
    pub result: String,
    /// How the experts worked, 1 to 5; may be empty.
    pub experts: String,
    /// How it was prepared and run, 1 to 5; may be empty.
    pub running: String,
    /// What went well and what did not; may be empty. Protected.
    pub words: String,
    /// The version that the form was made from.
    pub seen: String,
}

fn mark(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|mark| (MARKS.0..=MARKS.1).contains(mark))
}

impl EvaluationInput {
    /// What a form that changes the evaluation begins with.
    pub fn of(evaluation: &Evaluation) -> Self {
        let mark = |mark: Option<u8>| mark.map(|mark| mark.to_string()).unwrap_or_default();
        let own = Self {
            result: mark(evaluation.result),
            experts: mark(evaluation.experts),
            running: mark(evaluation.running),
            words: evaluation.words.clone(),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    fn stands(&self) -> Stands {
        Stands::new([
            ("result", self.result.clone()),
            ("experts", self.experts.clone()),
            ("running", self.running.clone()),
            ("words", self.words.clone()),
        ])
    }

    fn read(&self, form: &mut Form, evaluation: Evaluation) -> Evaluation {
        let result = form.choice("result", &self.result, mark);
        let mut optional = |field, text: &str| match text.trim() {
            "" => None,
            text => form.choice(field, text, mark),
        };
        let (experts, running) = (optional("experts", &self.experts), optional("running", &self.running));
        let words = form.optional_text("words", &self.words).unwrap_or_default();
        Evaluation { result, experts, running, words, ..evaluation }
    }
}

/// Begins an evaluation: a focal point's is its Member's word, anybody else's the Secretariat's.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &EvaluationInput,
) -> Result<EvaluationId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, mission).await?;
    let matter = Matter { standing: EvaluationState::Draft.standing(), made_by: None, ..held.matter() };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    if held.mission.course.state < MissionState::UnderWay {
        return Err(Problem::new(Code::EvaluationEarly));
    }
    let voice = if held.speaks(actor) { Voice::Member } else { Voice::Secretariat };
    let mut form = Form::default();
    let blank = Evaluation {
        id: house.random_id(),
        mission,
        voice,
        result: None,
        experts: None,
        running: None,
        words: String::new(),
        state: EvaluationState::Draft,
        made_by: actor.person(),
        version: 1,
    };
    let new = input.read(&mut form, blank);
    form.finish()?;
    if store::of_mission(&mut deed.tx, mission).await?.iter().any(|each| each.voice == voice) {
        return Err(Problem::new(Code::EvaluationTwice));
    }
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("mission_evaluation.added", new.id).with("voice", voice.code())).await?;
    Ok(new.id)
}

/// Changes what a draft says.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: EvaluationId,
    input: &EvaluationInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &of.matter())?;
    let organisation = of.held.mission.organisation;
    let is_change = |event: &Logged| event.deed == "mission_evaluation.changed";
    let stands = EvaluationInput::of(&of.evaluation).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, of.evaluation);
    form.finish()?;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    deed.done(house, Event::new("mission_evaluation.changed", id)).await
}

/// A step of an evaluation as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct EvaluationMoveInput {
    /// `share` or `finish`.
    pub to: String,
}

/// Moves an evaluation on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: EvaluationId,
    input: &EvaluationMoveInput,
) -> Result<EvaluationState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &of.matter())?;
    let mut form = Form::default();
    let Some(way) = form.choice("to", &input.to, EvaluationWay::from_code) else {
        return Err(form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid)));
    };
    let mut moved = of.evaluation;
    moved.state = step(&moved, way).map_err(|rule| match rule {
        EvaluationRule::NotFrom(_, None) => Problem::new(Code::EvaluationOver),
        EvaluationRule::NotFrom(state, Some(way)) => Problem::new(Code::EvaluationNotFrom)
            .with("value", Quoted::Said(vec![format!("mission-evaluation-state-{}", state.code())]))
            .with("next", Quoted::Said(vec![format!("mission-evaluation-way-{}", way.code())])),
        EvaluationRule::Bare => Problem::new(Code::EvaluationBare),
    })?;
    store::change(&mut deed.tx, &deed.permit, &moved).await?;
    let event = Event::new("mission_evaluation.moved", id).with("state", moved.state.code());
    deed.done(house, event.with("voice", moved.voice.code())).await?;
    Ok(moved.state)
}

/// Takes a draft back.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: EvaluationId) -> Result<MissionId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &of.matter())?;
    store::remove(&mut deed.tx, &deed.permit, &of.evaluation).await?;
    let mission = of.evaluation.mission;
    deed.done(house, Event::new("mission_evaluation.withdrawn", id)).await?;
    Ok(mission)
}

/// Keeps what somebody says on an evaluation: the expert's reply, a remark of others.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    id: EvaluationId,
    input: &RemarkInput,
) -> Result<RemarkId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, id).await?;
    let mission = of.evaluation.mission;
    let deed = house.permit(tx, actor, Right::Comment, &of.matter())?;
    let event = Event::new("mission_evaluation.remarked", id);
    keep(house, deed, (mission, RemarkOn::Evaluation(id)), input, event).await
}

/// An evaluation as its page shows it.
#[derive(Debug, Clone)]
pub struct EvaluationView {
    /// The evaluation; its words are blank for whoever may not read what is protected.
    pub evaluation: Evaluation,
    /// Its mission, without its brief.
    pub mission: Mission,
    /// What was said on it, for whoever may read what is protected.
    pub remarks: Vec<Said>,
    /// What was done to it, for whoever may see that.
    pub history: Vec<crate::plans::action::Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The step that leads on, for whoever may take it.
    pub way: Option<EvaluationWay>,
    /// The day of the page.
    pub today: Day,
}

/// An evaluation, if the actor may read it. What is protected is shown to whoever may read it, and then the log tells of it.
pub async fn view(house: &House, actor: Actor<'_>, id: EvaluationId) -> Result<EvaluationView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, id).await?;
    let own = rights(actor.bearer(), &of.matter());
    let people = people_store::people(&mut tx, of.held.mission.organisation).await?;
    let remarks = missions_store::remarks(&mut tx, of.evaluation.mission).await?;
    let history = super::mission::history(&mut tx, own, (of.held.mission.organisation, id)).await?;
    drop(tx);
    let reads_protected = own.has(Right::ReadProtected);
    let remarks = said(&remarks, &people, |each| reads_protected && each.on == RemarkOn::Evaluation(id));
    if reads_protected && (!of.evaluation.words.is_empty() || !remarks.is_empty()) {
        house.read_protected(actor, &of.matter(), id, PROTECTED).await?;
    }
    let words = if reads_protected { of.evaluation.words.clone() } else { String::new() };
    Ok(EvaluationView {
        way: of.evaluation.state.way().filter(|_| own.has(Right::Move)),
        evaluation: Evaluation { words, ..of.evaluation },
        mission: Mission { brief: String::new(), ..of.held.mission },
        remarks,
        history,
        rights: own,
        today: house.today(),
    })
}
