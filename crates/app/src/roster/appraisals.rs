//! How experts of the roster worked on a mission: the Member and the secretariat each say it, the expert reads it and may reply,
//! then it counts (REQUIREMENTS S2.9, S5.17). It is part of what is sealed of the expert: erasing takes it along, events name the
//! record and the mission. Must not know pages.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    missions::{
        evaluation::{EvaluationState, Voice},
        mission::{ClosingReason, Mission, MissionId, MissionState},
    },
    people::{
        Actor, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, rights},
    },
    roster::{
        appraisal::{Appraisal, AppraisalRule, AppraisalWay, Score},
        expert::{ExpertId, ExpertState},
    },
};
use trellis_store::{
    Across, Tx,
    roster::{self as store, Sight, Wanted},
};

use super::{Held, deeds::save, statistics::went};
use crate::{
    House, Problem,
    missions::Held as OfMission,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// The protected field, as the log names it.
const PROTECTED: &str = "appraisal";

/// An appraisal as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AppraisalInput {
    /// The expert, by the id of the record.
    pub expert: String,
    /// From 0 to 5 with one decimal.
    pub score: String,
    /// What went well and what did not; may be empty. Protected.
    pub text: String,
}

/// A step of an appraisal as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AppraisalStep {
    /// The expert, by the id of the record.
    pub expert: String,
    /// Whose word it is: `member` or `secretariat`.
    pub voice: String,
    /// `share`, `finish` or `withdraw`.
    pub to: String,
}

/// What an expert replies, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReplyInput {
    /// The expert, by the id of the record.
    pub expert: String,
    /// To whose word: `member` or `secretariat`.
    pub voice: String,
    /// The words.
    pub text: String,
}

/// The appraisals of a mission's experts.
#[derive(Debug, Clone)]
pub struct Appraisals {
    /// The mission, without its brief.
    pub mission: Mission,
    /// Who of the roster went, as far as the actor may know anything of it.
    pub experts: Vec<Appraised>,
    /// Whose word the actor's would be.
    pub voice: Voice,
    /// Whether it is late enough.
    pub is_over: bool,
    /// The day of the page.
    pub today: Day,
}

/// An expert with what was said.
#[derive(Debug, Clone)]
pub struct Appraised {
    /// The record.
    pub id: ExpertId,
    /// The name, as the mission says it.
    pub name: String,
    /// What was said, as far as the actor may read it.
    pub lines: Vec<Line>,
    /// Whether the actor may say something, or change a draft of the own side.
    pub may_write: bool,
    /// Whether it is the actor's own work.
    pub is_own: bool,
}

/// What one side said.
#[derive(Debug, Clone)]
pub struct Line {
    /// It; without its words for whoever may not read them.
    pub appraisal: Appraisal,
    /// What the actor may do with it.
    pub rights: Rights,
}

/// An expert of the roster beside the mission.
struct Beside {
    mission: OfMission,
    held: Held,
    /// Whom it concerns: who the mission does, but of its experts this one only.
    concerns: Vec<Scope>,
}

impl Beside {
    fn new(mission: OfMission, held: Held) -> Self {
        let concerns = concerns(&mission, &held);
        Self { mission, held, concerns }
    }

    fn matter(&self, state: EvaluationState) -> Matter<'_> {
        Matter {
            organisation: self.mission.mission.organisation,
            standing: state.standing(),
            concerns: &self.concerns,
            made_by: None,
        }
    }

    fn at(&self, voice: Voice) -> Option<usize> {
        let mission = self.mission.mission.id;
        self.held.dossier.appraisals.iter().position(|each| each.mission == mission && each.voice == voice)
    }

    /// A record that is named, if it is of somebody who went on the mission and the actor may read the mission.
    async fn load(
        house: &House,
        tx: &mut Tx,
        actor: Actor<'_>,
        (mission, expert): (MissionId, &str),
    ) -> Result<Self, Problem> {
        let mission = OfMission::load(tx, actor, mission).await?;
        let expert: ExpertId = expert.trim().parse().map_err(|_| Problem::not_found())?;
        let held = Held::of(house, tx, expert).await?;
        let is_there = held.expert.organisation == mission.mission.organisation
            && held.expert.course.state != ExpertState::Erased
            && went(&mission.mission, &held);
        if is_there { Ok(Self::new(mission, held)) } else { Err(Problem::not_found()) }
    }
}

fn concerns(mission: &OfMission, held: &Held) -> Vec<Scope> {
    let seated: Vec<Scope> =
        mission.mission.experts.iter().filter_map(|each| each.person).map(Scope::of).collect();
    let others = mission.concerns.iter().copied().filter(|scope| !seated.contains(scope));
    others.chain(held.expert.person.map(Scope::of)).collect()
}

/// Whether a mission is over and took place.
fn is_over(mission: &Mission) -> bool {
    match mission.course.state {
        MissionState::Reported => true,
        MissionState::Closed => {
            mission.course.closing.is_some_and(|closing| closing.reason == ClosingReason::Done)
        }
        _ => false,
    }
}

fn voice_of(actor: Actor<'_>, mission: &OfMission) -> Voice {
    if mission.speaks(actor) { Voice::Member } else { Voice::Secretariat }
}

/// What was said of the experts of a mission, for whoever may read the mission. What is protected is shown after the log was told.
pub async fn view(house: &House, actor: Actor<'_>, id: MissionId) -> Result<Appraisals, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let mission = OfMission::load(&mut tx, actor, id).await?;
    let organisation = mission.mission.organisation;
    let states = ExpertState::ALL[..4].iter().map(|state| (*state, Reach::Everything)).collect();
    let all = store::list(&mut tx, &Sight { organisation, states }, Wanted::default()).await?;
    drop(tx);
    let all = all.into_iter().map(|sealed| Held::open(house, sealed));
    let mut experts = Vec::new();
    for held in all.filter(|held| held.expert.course.state != ExpertState::Erased) {
        if went(&mission.mission, &held) {
            experts.extend(appraised(house, actor, &mission, &held).await?);
        }
    }
    experts.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    if experts.is_empty() {
        return Err(Problem::not_found());
    }
    Ok(Appraisals {
        voice: voice_of(actor, &mission),
        is_over: is_over(&mission.mission),
        mission: Mission { brief: String::new(), ..mission.mission },
        experts,
        today: house.today(),
    })
}

async fn appraised(
    house: &House,
    actor: Actor<'_>,
    mission: &OfMission,
    held: &Held,
) -> Result<Option<Appraised>, Problem> {
    let concerns = concerns(mission, held);
    let (organisation, own_voice) = (mission.mission.organisation, voice_of(actor, mission));
    let matter = |state: EvaluationState| Matter {
        organisation,
        standing: state.standing(),
        concerns: &concerns,
        made_by: None,
    };
    let (mut lines, mut told) = (Vec::new(), false);
    for each in held.dossier.appraisals.iter().filter(|each| each.mission == mission.mission.id) {
        let rights = rights(actor.bearer(), &matter(each.state));
        if !rights.has(Right::Read) {
            continue;
        }
        let knows = rights.has(Right::ReadProtected);
        if knows && !told {
            house.read_protected(actor, &matter(each.state), held.expert.id, PROTECTED).await?;
            told = true;
        }
        let appraisal = match knows {
            true => each.clone(),
            false => Appraisal { text: String::new(), reply: None, ..each.clone() },
        };
        lines.push(Line { appraisal, rights });
    }
    let may_write = is_over(&mission.mission)
        && may_do(actor, Right::Create, &matter(EvaluationState::Draft)).is_ok()
        && held.dossier.appraisals.iter().all(|each| {
            let is_own = each.mission == mission.mission.id && each.voice == own_voice;
            !is_own || each.state == EvaluationState::Draft
        });
    let is_own = held.expert.person.is_some() && held.expert.person == actor.person();
    // Whoever may know of none of it is not told that there is a record.
    let is_open = may_write || !lines.is_empty();
    Ok(is_open.then(|| Appraised {
        id: held.expert.id,
        name: held.dossier.profile.name.clone(),
        lines,
        may_write,
        is_own,
    }))
}

/// Whether there may be something about the experts of a mission for the actor: the secretariat's and the Member's people who
/// write, and the experts themselves.
pub fn may_look(actor: Actor<'_>, mission: &Mission) -> bool {
    let concerns = [Scope::of(mission.member)];
    let standing = EvaluationState::Draft.standing();
    let matter = Matter { organisation: mission.organisation, standing, concerns: &concerns, made_by: None };
    is_over(mission)
        && (may_do(actor, Right::Create, &matter).is_ok()
            || actor.person().is_some_and(|own| mission.goes(own)))
}

/// Writes an appraisal, or writes the draft of the own side anew.
pub async fn give(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &AppraisalInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let mut of = Beside::load(house, &mut tx, actor, (mission, &input.expert)).await?;
    let deed = house.permit(tx, actor, Right::Create, &of.matter(EvaluationState::Draft))?;
    if !is_over(&of.mission.mission) {
        return Err(Problem::new(Code::ExpertAppraisalEarly));
    }
    let voice = voice_of(actor, &of.mission);
    let mut form = Form::default();
    let score = form.choice("score", &input.score, Score::read);
    let text = form.optional_text("text", &input.text).unwrap_or_default();
    form.finish()?;
    let Some(score) = score else { return Err(Problem::new(Code::FormInvalid)) };
    let new = Appraisal {
        mission,
        voice,
        score,
        text,
        state: EvaluationState::Draft,
        since: house.today(),
        reply: None,
        by: actor.person(),
    };
    match of.at(voice) {
        None => of.held.dossier.appraisals.push(new),
        Some(at) if of.held.dossier.appraisals[at].state == EvaluationState::Draft => {
            of.held.dossier.appraisals[at] = new;
        }
        Some(_) => return Err(Problem::new(Code::ExpertAppraisalTwice)),
    }
    keep(house, deed, &of, "appraisal.written", voice).await
}

async fn keep(
    house: &House,
    deed: crate::house::Deed,
    of: &Beside,
    name: &'static str,
    voice: Voice,
) -> Result<(), Problem> {
    let event = Event::new(name, of.held.expert.id).with("mission", of.mission.mission.id.to_string());
    save(house, deed, &of.held, event.with("voice", voice.code())).await
}

fn voice_in(form: &mut Form, text: &str) -> Option<Voice> {
    form.choice("voice", text, Voice::from_code)
}

/// Shares an appraisal with its expert, makes it final, or takes a draft back.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &AppraisalStep,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let mut of = Beside::load(house, &mut tx, actor, (mission, &input.expert)).await?;
    let mut form = Form::default();
    let withdraws = input.to.trim() == "withdraw";
    let way = match withdraws {
        true => None,
        false => form.choice("to", &input.to, AppraisalWay::from_code),
    };
    let voice = voice_in(&mut form, &input.voice);
    let at = voice.and_then(|voice| of.at(voice));
    let state = at.map_or(EvaluationState::Draft, |at| of.held.dossier.appraisals[at].state);
    let matter = of.matter(state);
    if !rights(actor.bearer(), &matter).has(Right::Read) {
        return Err(Problem::not_found());
    }
    let right = if withdraws { Right::Withdraw } else { Right::Move };
    let deed = house.permit(tx, actor, right, &matter)?;
    form.finish()?;
    let (Some(voice), Some(at)) = (voice, at) else { return Err(Problem::not_found()) };
    if withdraws {
        of.held.dossier.appraisals.remove(at);
        return keep(house, deed, &of, "appraisal.withdrawn", voice).await;
    }
    let Some(way) = way else { return Err(Problem::new(Code::FormInvalid)) };
    let moved = of.held.dossier.appraisals[at].clone().step(way, house.today()).map_err(broken)?;
    of.held.dossier.appraisals[at] = moved;
    let name = match way {
        AppraisalWay::Share => "appraisal.shared",
        AppraisalWay::Finish => "appraisal.finished",
    };
    keep(house, deed, &of, name, voice).await
}

/// Keeps what the expert replies to an appraisal, beside it.
pub async fn reply(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &ReplyInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let mut of = Beside::load(house, &mut tx, actor, (mission, &input.expert)).await?;
    let mut form = Form::default();
    let voice = voice_in(&mut form, &input.voice);
    let at = voice.and_then(|voice| of.at(voice));
    let state = at.map_or(EvaluationState::Draft, |at| of.held.dossier.appraisals[at].state);
    let matter = of.matter(state);
    if !rights(actor.bearer(), &matter).has(Right::Read) {
        return Err(Problem::not_found());
    }
    // A reply is the expert's own; what others have to say belongs on the mission.
    if actor.person().is_none() || of.held.expert.person != actor.person() {
        return Err(Problem::new(Code::NotAllowed));
    }
    let deed = house.permit(tx, actor, Right::Comment, &matter)?;
    let text = form.text("text", &input.text);
    form.finish()?;
    let (Some(voice), Some(at)) = (voice, at) else { return Err(Problem::not_found()) };
    let replied = of.held.dossier.appraisals[at].clone().replied(text, house.today()).map_err(broken)?;
    of.held.dossier.appraisals[at] = replied;
    keep(house, deed, &of, "appraisal.replied", voice).await
}

fn broken(rule: AppraisalRule) -> Problem {
    match rule {
        AppraisalRule::NotFrom(state) => Problem::new(Code::ExpertAppraisalNotFrom)
            .with("value", Quoted::Said(vec![format!("mission-evaluation-state-{}", state.code())])),
        AppraisalRule::Unheard(day) => {
            FieldProblem::new("to", Code::ExpertAppraisalUnheard).with("day", day).into()
        }
    }
}
