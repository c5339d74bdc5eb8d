//! What Members lack: put down with its source, changed while the Secretariat writes it, and ranked by bodies.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    members::Member,
    needs::{
        assessment::{AssessmentId, AssessmentRule, AssessmentState, CRITERION_VALUE_MAX},
        need::{Gap, Need, NeedId, NeedState, Priority, Rank, Source},
    },
    people::{
        Actor,
        policy::{Right, Scope},
    },
    plans::registers::vocabulary::{Term, TermId},
};
use trellis_store::{
    Across, events::Logged, members as members_store, needs::gaps as store, surveys::responses::TakenUp,
};

use super::{
    Held, broken,
    opened::{self, Origin},
};
use crate::{
    House, Problem,
    meetings::{Directory, optional},
    problem::{Code, FieldProblem, Form, Kind},
    stale::Stands,
    surveys::taken,
    terms::is_meant,
};

/// A need as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NeedInput {
    /// The Member by code or id; empty for what all lack.
    pub member: String,
    /// The area by label, words or id.
    pub area: String,
    /// Code of what is lacking.
    pub gap: String,
    /// What is needed.
    pub text: String,
    /// Code of whence it is known.
    pub source: String,
    /// Where that can be read.
    pub source_text: String,
    /// The values of the criteria in their order, separated by `,`; may be empty.
    pub values: String,
    /// The objectives it stands under, by label, words or id, separated by `;`; may be empty.
    pub objectives: String,
    /// The finding that opens it, by id; may be empty, and stays.
    pub finding: String,
    /// The accepted answer of a survey that it is made of; may be empty, and stays.
    pub answer: String,
    /// The version of what was changed; empty for a new one.
    pub seen: String,
}

impl NeedInput {
    /// A need as its form shows it.
    pub fn of(line: &NeedLine) -> Self {
        let objectives: Vec<TermId> = line.objectives.iter().map(|term| term.id).collect();
        Self::shown(&line.need, &objectives)
    }

    fn shown(need: &Need, objectives: &[TermId]) -> Self {
        let values = need.values.iter().map(|value| value.map(|value| value.to_string()).unwrap_or_default());
        Self {
            member: need.member.map(|id| id.to_string()).unwrap_or_default(),
            area: need.area.to_string(),
            gap: need.gap.code().to_owned(),
            text: need.text.clone(),
            source: need.source.code().to_owned(),
            source_text: need.source_text.clone(),
            values: values.collect::<Vec<_>>().join(", "),
            objectives: objectives.iter().map(ToString::to_string).collect::<Vec<_>>().join(";"),
            finding: String::new(),
            answer: String::new(),
            seen: String::new(),
        }
    }

    /// What stands in its form.
    pub fn stands(&self) -> Stands {
        Stands::new([
            ("gap", self.gap.clone()),
            ("text", self.text.clone()),
            ("source", self.source.clone()),
            ("source_text", self.source_text.clone()),
            ("values", self.values.clone()),
            ("objectives", self.objectives.clone()),
        ])
    }
}

/// What the words of a need say, beside whose it is.
struct Words {
    gap: Option<Gap>,
    text: String,
    source: Option<Source>,
    source_text: String,
    values: Vec<Option<u32>>,
    objectives: Vec<TermId>,
}

fn read(form: &mut Form, held: &Held, input: &NeedInput) -> Words {
    Words {
        gap: form.choice("gap", &input.gap, Gap::from_code),
        text: form.text("text", &input.text),
        source: form.choice("source", &input.source, Source::from_code),
        source_text: form.text("source_text", &input.source_text),
        values: values(form, held, &input.values),
        objectives: objectives(form, held, &input.objectives),
    }
}

/// The objectives that were typed, each once, in the order of their lists.
fn objectives(form: &mut Form, held: &Held, text: &str) -> Vec<TermId> {
    let pieces = text.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty());
    let find = |text: &str| held.objectives.iter().position(|term| is_meant(term, text));
    let mut places: Vec<usize> = pieces.filter_map(|piece| form.choice("objectives", piece, find)).collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter().map(|at| held.objectives[at].id).collect()
}

fn values(form: &mut Form, held: &Held, text: &str) -> Vec<Option<u32>> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let criteria = held.assessment.criteria.len();
    let mut values = Vec::new();
    for typed in text.split([',', ';']).map(str::trim) {
        let value = typed.parse().ok().filter(|value| *value <= CRITERION_VALUE_MAX);
        if (value.is_none() && !typed.is_empty()) || values.len() >= criteria {
            let most = criteria.to_string();
            form.wrong("values", Code::NeedValues, &[("value", typed), ("most", &most)]);
            break;
        }
        values.push(value);
    }
    values
}

/// Puts a need into an assessment that the Secretariat is still writing.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    assessment: AssessmentId,
    input: &NeedInput,
) -> Result<NeedId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, assessment).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let known = members_store::list(&mut deed.tx, held.assessment.organisation).await?;
    let mut form = Form::default();
    let member = optional(&mut form, "member", &input.member, |text| named(&known, text));
    let area = form.choice("area", &input.area, |text| held.find_term(text).map(|term| term.id));
    let words = read(&mut form, &held, input);
    let finding = match input.finding.trim() {
        "" => None,
        text => {
            let named = opened::named(&mut deed.tx, actor, &held, text).await?;
            form.choice("finding", text, |_| named)
        }
    };
    let answer = taken::typed(&mut form, &mut deed, actor, &input.answer).await?;
    form.finish()?;
    let (Some(area), Some(gap), Some(source)) = (area, words.gap, words.source) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let new = Need {
        id: house.random_id(),
        assessment,
        member: member.map(|member| member.id),
        area,
        gap,
        text: words.text,
        source,
        source_text: words.source_text,
        finding,
        values: words.values,
        state: NeedState::Identified,
        version: 1,
    };
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    store::set_objectives(&mut deed.tx, &deed.permit, new.id, &words.objectives, at).await?;
    if let Some(answer) = answer {
        taken::keep(house, &mut deed, answer, TakenUp::Need(new.id)).await?;
    }
    let event = Event::new("need.added", new.id).with("assessment", assessment.to_string());
    deed.done(house, event).await?;
    Ok(new.id)
}

pub(super) fn named<'m>(known: &'m [Member], text: &str) -> Option<&'m Member> {
    let text = text.trim();
    let is_it = |member: &&Member| {
        member.code.eq_ignore_ascii_case(text)
            || member.name.eq_ignore_ascii_case(text)
            || member.id.to_string() == text
    };
    known.iter().find(is_it)
}

/// A need that the actor may know of, in an assessment the actor may read.
async fn find(tx: &mut trellis_store::Tx, actor: Actor<'_>, id: NeedId) -> Result<(Held, Need), Problem> {
    let assessment = store::assessment_of(tx, id).await?.ok_or_else(Problem::not_found)?;
    let held = Held::load(tx, actor, assessment).await?;
    let all = store::of_assessment(tx, assessment).await?;
    let need = all.into_iter().find(|need| need.id == id && held.knows(actor, need));
    Ok((held, need.ok_or_else(Problem::not_found)?))
}

/// A need that the actor may know of; absent and hidden are one answer.
pub(crate) async fn readable(
    tx: &mut trellis_store::Tx,
    actor: Actor<'_>,
    id: NeedId,
) -> Result<Need, Problem> {
    Ok(find(tx, actor, id).await?.1)
}

/// Changes the words of a need, as long as the Secretariat writes them.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: NeedId,
    input: &NeedInput,
) -> Result<AssessmentId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let (held, need) = find(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let organisation = held.assessment.organisation;
    let mut form = Form::default();
    let words = read(&mut form, &held, input);
    form.finish()?;
    let (Some(gap), Some(source)) = (words.gap, words.source) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let is_change = |event: &Logged| event.deed == "need.changed";
    let before = store::objectives(&mut deed.tx, held.assessment.id).await?;
    let before: Vec<TermId> =
        before.into_iter().filter(|(need, _)| *need == id).map(|(_, term)| term).collect();
    let stands = NeedInput::shown(&need, &before).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let changed =
        Need { gap, source, text: words.text, source_text: words.source_text, values: words.values, ..need };
    let at = deed.at;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    store::set_objectives(&mut deed.tx, &deed.permit, id, &words.objectives, at).await?;
    deed.done(house, Event::new("need.changed", id)).await?;
    Ok(held.assessment.id)
}

/// Where a need stands from now on, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NeedMove {
    /// Code of the state.
    pub state: String,
    /// Why.
    pub reason: String,
}

/// Says what has become of a need: taken back while it is written, met or still there once it is agreed.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: NeedId,
    input: &NeedMove,
) -> Result<AssessmentId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let (held, need) = find(&mut tx, actor, id).await?;
    let right = if held.assessment.state.is_preliminary() { Right::Edit } else { Right::Move };
    let mut deed = house.permit(tx, actor, right, &held.matter())?;
    let mut form = Form::default();
    let state = form.choice("state", &input.state, |text| {
        // Confirming is the body's act.
        NeedState::from_code(text).filter(|state| *state != NeedState::Confirmed)
    });
    let reason = form.text("reason", &input.reason);
    form.finish()?;
    let Some(state) = state else { return Err(Problem::new(Code::FormInvalid)) };
    if !need.state.follows().contains(&state) {
        let value = need.state.code();
        return Err(FieldProblem::new("state", Code::NeedNotFrom).with("value", value).into());
    }
    store::move_on(&mut deed.tx, &deed.permit, &Need { state, ..need }).await?;
    let event = Event::new("need.moved", id).with("state", state.code()).with("reason", reason);
    deed.done(house, event).await?;
    Ok(held.assessment.id)
}

/// The place a body gives a need, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RankInput {
    /// Code or id of the body.
    pub body: String,
    /// 1 is first.
    pub place: String,
    /// Why.
    pub reason: String,
    /// The meeting by id, title or `CODE number`; may be empty.
    pub meeting: String,
    /// The day; empty for today.
    pub day: String,
}

/// Keeps the place that a body gives a need at a meeting, with its reason (REQUIREMENTS S1.14). Places are given while the
/// assessment lies before its bodies.
pub async fn rank(
    house: &House,
    actor: Actor<'_>,
    id: NeedId,
    input: &RankInput,
) -> Result<AssessmentId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let (held, need) = find(&mut tx, actor, id).await?;
    let organisation = held.assessment.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let mut form = Form::default();
    let body = form.choice("body", &input.body, |text| directory.find_body(text).map(|body| body.id));
    let plan = held.assessment.plan.map(Scope::of);
    let concerns: Vec<Scope> = plan.into_iter().chain(body.map(Scope::of)).collect();
    let mut deed = house.permit(tx, actor, Right::Move, &held.about(&concerns))?;
    if held.assessment.state != AssessmentState::Released {
        return Err(broken(AssessmentRule::NotBefore, &directory, &held.list));
    }
    let place = form.whole("place", &input.place);
    if place == Some(0) {
        form.wrong("place", Code::FieldNumber, &[("value", input.place.trim())]);
    }
    let reason = form.text("reason", &input.reason);
    let meeting = optional(&mut form, "meeting", &input.meeting, |text| {
        directory.find_session(text).filter(|session| Some(session.body) == body)
    });
    let day = match input.day.trim() {
        "" => Some(house.today()),
        text => form.past_day("day", text, house.today()),
    };
    form.finish()?;
    let (Some(body), Some(place), Some(day)) = (body, place, day) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let session = meeting.map(|session| session.id);
    let rank = Rank { need: need.id, place, reason, body, session, day, recorded_by: actor.person() };
    store::rank(&mut deed.tx, &deed.permit, &rank).await?;
    let event = Event::new("need.ranked", id).with("place", place.to_string()).with("body", body.to_string());
    deed.done(house, event).await?;
    Ok(held.assessment.id)
}

/// A need as a list shows it.
#[derive(Debug, Clone)]
pub struct NeedLine {
    /// The need.
    pub need: Need,
    /// The Member's name; `None` for what all lack.
    pub member: Option<String>,
    /// The area's words.
    pub area: String,
    /// The objectives it stands under.
    pub objectives: Vec<Term>,
    /// How urgent it is.
    pub priority: Priority,
    /// The places bodies gave it, each with the name of the body.
    pub ranks: Vec<(Rank, String)>,
}

/// The needs of an assessment that the actor may know of: ranked first, then by priority.
pub async fn list(house: &House, actor: Actor<'_>, id: AssessmentId) -> Result<Vec<NeedLine>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    lines(&mut tx, &held, |need| held.knows(actor, need)).await
}

/// One need that the actor may know of, with its assessment and what the actor may do to that, and the finding that opened
/// it.
pub async fn one(
    house: &House,
    actor: Actor<'_>,
    id: NeedId,
) -> Result<(super::assessments::AssessmentView, NeedLine, Option<Origin>), Problem> {
    let mut tx = house.read(Across::Address).await?;
    let (held, need) = find(&mut tx, actor, id).await?;
    let line = lines(&mut tx, &held, |need| need.id == id).await?.pop().ok_or_else(Problem::not_found)?;
    let origin = opened::origin(&mut tx, actor, &need).await;
    drop(tx);
    Ok((super::assessments::view(house, actor, held.assessment.id).await?, line, origin))
}

pub(super) async fn lines(
    tx: &mut trellis_store::Tx,
    held: &Held,
    is_shown: impl Fn(&Need) -> bool,
) -> Result<Vec<NeedLine>, Problem> {
    let organisation = held.assessment.organisation;
    let members = members_store::list(tx, organisation).await?;
    let directory = Directory::load(tx, organisation).await?;
    let ranks = store::ranks(tx, held.assessment.id).await?;
    let objectives = store::objectives(tx, held.assessment.id).await?;
    let all = store::of_assessment(tx, held.assessment.id).await?;
    let lines = all.into_iter().filter(is_shown).map(|need| {
        let member = members.iter().find(|member| Some(member.id) == need.member);
        let area = held.list.terms.iter().find(|term| term.id == need.area);
        let given = ranks.iter().filter(|rank| rank.need == need.id);
        NeedLine {
            member: member.map(|member| member.name.clone()),
            area: area.map(|term| term.text.clone()).unwrap_or_default(),
            objectives: (held.objectives.iter())
                .filter(|term| objectives.contains(&(need.id, term.id)))
                .cloned()
                .collect(),
            priority: Priority::of(&held.assessment.criteria, &need.values),
            ranks: given
                .map(|rank| {
                    let body = directory.body(rank.body).map(|body| body.code.clone());
                    (rank.clone(), body.unwrap_or_default())
                })
                .collect(),
            need,
        }
    });
    let mut lines: Vec<NeedLine> = lines.collect();
    lines.sort_by_key(|line| {
        let place = line.ranks.iter().map(|(rank, _)| rank.place).min().unwrap_or(u32::MAX);
        (place, std::cmp::Reverse(line.priority.sum()))
    });
    Ok(lines)
}

/// Those of some needs that the actor may know of.
pub(crate) async fn known(
    tx: &mut trellis_store::Tx,
    actor: Actor<'_>,
    ids: &[NeedId],
) -> Result<Vec<Need>, Problem> {
    let mut known = Vec::new();
    for id in ids {
        match find(tx, actor, *id).await {
            Ok((_, need)) => known.push(need),
            Err(problem) if matches!(problem.code.kind(), Kind::NotFound | Kind::Refused) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(known)
}

/// The needs of an organisation that are not met and that the actor may know of, ranked first within their assessment.
pub(crate) async fn open_ones(
    tx: &mut trellis_store::Tx,
    actor: Actor<'_>,
    organisation: trellis_domain::people::OrganisationId,
) -> Result<Vec<NeedLine>, Problem> {
    let mut open = Vec::new();
    for assessment in trellis_store::needs::assessments::list(tx, organisation, None).await? {
        if let Some(held) = Held::known(tx, actor, assessment.id).await? {
            open.extend(lines(tx, &held, |need| need.state.is_open() && held.knows(actor, need)).await?);
        }
    }
    Ok(open)
}
