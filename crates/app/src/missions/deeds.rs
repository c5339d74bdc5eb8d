//! Planning a mission in answer to a request, changing it, taking a plan back, saying something on it (REQUIREMENTS S2.12,
//! S2.14).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    missions::{
        initiatives::InitiativeId,
        mission::{Mission, MissionId, MissionState, Remark, RemarkId, RemarkOn},
    },
    people::{
        Actor, may_do,
        policy::{Matter, Right, Scope, reach},
    },
    requests::{Request, RequestId, RequestState},
};
use trellis_store::{
    Across, Tx,
    events::Logged,
    members as members_store,
    missions::mission as store,
    requests::{self as requests_store, Sight, Wanted},
};

use super::{
    Held, MissionInput,
    input::{Around, blank, search_of},
    list::RequestLine,
    own_organisation,
    part_of::Readable,
    readable,
};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
};

/// A request that the actor may read, with the plans it belongs to; `None` where it may not, or there is none.
async fn request_of(
    tx: &mut Tx,
    actor: Actor<'_>,
    id: RequestId,
) -> Result<Option<(Request, Vec<Scope>)>, Problem> {
    let Some(request) = requests_store::find(tx, id).await? else { return Ok(None) };
    let plans = requests_store::plans(tx, &[id]).await?;
    let concerns = request.concerns(plans.iter().map(|(_, _, plan)| Scope::of(*plan)));
    let matter = Matter {
        organisation: request.organisation,
        standing: request.course.state.standing(),
        concerns: &concerns,
        made_by: request.made_by,
    };
    let may_read = readable(actor, &matter).is_ok();
    Ok(may_read.then_some((request, concerns)))
}

/// Most accepted requests that a form offers.
const OFFERED_MAX: i64 = 200;

/// The accepted requests that the actor may read, as lines of a list.
async fn accepted(tx: &mut Tx, actor: Actor<'_>) -> Result<Vec<RequestLine>, Problem> {
    let (organisation, state) = (own_organisation(actor)?, RequestState::Accepted);
    let reach = reach(actor.bearer(), Right::Read, organisation, state.standing());
    let sight = Sight { organisation, states: vec![(state, reach)] };
    let requests = requests_store::list(tx, &sight, &Wanted::default(), (0, OFFERED_MAX)).await?;
    let members = members_store::list(tx, organisation).await?;
    Ok(requests.iter().map(|request| RequestLine::of(request, &members)).collect())
}

/// The requests that a mission may answer, for the form that plans one.
pub async fn answerable(house: &House, actor: Actor<'_>) -> Result<Vec<RequestLine>, Problem> {
    let mut tx = house.read(own_organisation(actor)?).await?;
    accepted(&mut tx, actor).await
}

/// A request by id, or by the number of an accepted one.
async fn request_named(tx: &mut Tx, actor: Actor<'_>, text: &str) -> Result<Option<RequestId>, Problem> {
    let text = text.trim();
    if let Ok(id) = text.parse() {
        return Ok(Some(id));
    }
    let number =
        |line: &RequestLine| line.label.split(' ').next().is_some_and(|own| own.eq_ignore_ascii_case(text));
    Ok(accepted(tx, actor).await?.iter().find(|line| number(line)).map(|line| line.id))
}

/// Plans a mission. No request, no mission: it answers one that is accepted, and goes to the Member of that one.
pub async fn add(house: &House, actor: Actor<'_>, input: &MissionInput) -> Result<MissionId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let request = match request_named(&mut tx, actor, &input.request).await? {
        Some(id) => request_of(&mut tx, actor, id).await?,
        None => None,
    };
    // The right comes before the form: whoever may not plan missions learns nothing about fields.
    let concerns = request.as_ref().map(|(_, concerns)| concerns.clone()).unwrap_or_default();
    let standing = MissionState::Planned.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let Some((request, _)) = request else {
        let mut form = Form::default();
        form.choice("request", &input.request, |_| None::<RequestId>);
        return Err(form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid)));
    };
    if request.course.state != RequestState::Accepted {
        return Err(FieldProblem::new("request", Code::MissionRequest).into());
    }
    let around = Around::load(&mut deed.tx, organisation, house.today()).await?;
    let initiatives = Readable::load(&mut deed.tx, actor, organisation).await?;
    let mut form = Form::default();
    let begun = blank(house, &request, actor);
    let new = input.read(&mut form, (&around, &initiatives), &request, begun);
    form.finish()?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, &search_of(&new), at).await?;
    let event = Event::new("mission.added", new.id).with("code", new.number);
    deed.done(house, event.with("request", request.id.to_string())).await?;
    Ok(new.id)
}

/// What a form that plans a mission in answer to a request begins with.
pub async fn begun(house: &House, actor: Actor<'_>, request: &str) -> Result<MissionInput, Problem> {
    let mut tx = house.read(own_organisation(actor)?).await?;
    let id = request_named(&mut tx, actor, request).await?.ok_or_else(Problem::not_found)?;
    let (request, _) = request_of(&mut tx, actor, id).await?.ok_or_else(Problem::not_found)?;
    let new = MissionInput::of(&blank(house, &request, actor));
    Ok(MissionInput { seen: String::new(), ..new })
}

/// The initiatives that a mission may be part of, for the form that plans one: those for the Member of its request, and all
/// where that is not chosen yet.
pub async fn initiatives(
    house: &House,
    actor: Actor<'_>,
    request: &str,
) -> Result<Vec<(InitiativeId, String)>, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let member = match request_named(&mut tx, actor, request).await? {
        Some(id) => request_of(&mut tx, actor, id).await?.map(|(request, _)| request.member),
        None => None,
    };
    let readable = Readable::load(&mut tx, actor, organisation).await?;
    Ok(readable.offered(None, |each| member.is_none_or(|member| each.is_for(member))))
}

/// Changes a mission, in a state in which the table lets. Once the Member has agreed, the terms of reference stand.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: MissionId,
    input: &MissionInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.mission.organisation;
    let around = Around::load(&mut tx, organisation, house.today()).await?;
    let initiatives = Readable::load(&mut tx, actor, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let is_change = |event: &Logged| event.deed == "mission.changed";
    let stands = MissionInput::of(&held.mission).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, (&around, &initiatives), &held.request, held.mission.clone());
    if held.mission.course.state.is_agreed() {
        refuse_thawed(&mut form, &held.mission, &changed);
    }
    form.finish()?;
    // Nobody moves a mission to where it would be somebody else's.
    let plans = held.concerns.iter().copied().filter(|scope| !held.mission.concerns([], []).contains(scope));
    let concerns = changed.concerns(plans, []);
    may_do(actor, Right::Edit, &Matter { concerns: &concerns, ..held.matter() })?;
    store::change(&mut deed.tx, &deed.permit, &changed, &search_of(&changed)).await?;
    super::end_asks(&mut deed, &held.mission, &changed).await?;
    deed.done(house, Event::new("mission.changed", id).with("code", changed.number)).await
}

/// What the Member agreed to stays as it is; and whoever is to report on it stays among those who go.
fn refuse_thawed(form: &mut Form, stood: &Mission, changed: &Mission) {
    let (old, new) = (&stood.terms, &changed.terms);
    let frozen = [
        ("title", stood.title == changed.title),
        ("kind", stood.kind == changed.kind),
        ("background", old.background == new.background),
        ("objectives", old.objectives == new.objectives),
        ("tasks", old.tasks == new.tasks),
        ("profile", old.profile == new.profile),
        ("expected", old.expected == new.expected),
        ("indicator", old.indicator == new.indicator),
        ("evidence", old.evidence == new.evidence),
    ];
    for (field, _) in frozen.iter().filter(|(_, stays)| !stays) {
        form.wrong(field, Code::MissionFrozen, &[]);
    }
    for (field, day) in [("first_day", changed.days.first), ("last_day", changed.days.last)] {
        if day.is_none() {
            form.wrong(field, Code::MissionNoDays, &[]);
        }
    }
    if stood.has_reporter() && !changed.has_reporter() {
        form.wrong("expert", Code::MissionNoReporter, &[]);
    }
}

/// Why a plan is taken back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WithdrawInput {
    /// Why; may be empty.
    pub reason: String,
}

/// Takes a plan back: nobody consented to it, and nothing of it stays but the log's word.
pub async fn withdraw(
    house: &House,
    actor: Actor<'_>,
    id: MissionId,
    input: &WithdrawInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
    let mut form = Form::default();
    let reason = form.optional_text("reason", &input.reason).unwrap_or_default();
    form.finish()?;
    store::remove(&mut deed.tx, &deed.permit, &held.mission).await?;
    let event = Event::new("mission.withdrawn", id).with("code", held.mission.number);
    deed.done(house, event.with("reason", reason)).await
}

/// Something said, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RemarkInput {
    /// The words.
    pub text: String,
}

/// Keeps what somebody says on a mission.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    id: MissionId,
    input: &RemarkInput,
) -> Result<RemarkId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    let event = Event::new("mission.remarked", id);
    keep(house, deed, (id, RemarkOn::Mission), input, event).await
}

/// Keeps a remark as part of a deed.
pub(super) async fn keep(
    house: &House,
    mut deed: crate::house::Deed,
    (mission, on): (MissionId, RemarkOn),
    input: &RemarkInput,
    event: Event,
) -> Result<RemarkId, Problem> {
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    form.finish()?;
    let remark = Remark { id: house.id(), mission, on, text, by: deed.permit.person(), at: deed.at };
    store::say(&mut deed.tx, &deed.permit, &remark).await?;
    deed.done(house, event).await?;
    Ok(remark.id)
}
