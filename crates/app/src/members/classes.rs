//! What Members count as: recorded from a day on with what shows it, ended on a day, never rewritten
//! (REQUIREMENTS S1.4).
//!
//! Classes are the organisation's own; figures that count a class read it as at the day.

use std::collections::HashMap;

use trellis_domain::{
    events::Event,
    kernel::Period,
    members::{ClassCode, ClassRule, MemberId, Tenure, TenureId, TenureKind},
    people::{Actor, OrganisationId, Verb, settings::Topic},
};
use trellis_store::{Across, Tx, members as store, people::settings};

pub use trellis_store::members::Recorded;

use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, FieldProblem, Form},
};

/// That a Member holds a class, as typed.
#[derive(Debug, Clone, Default)]
pub struct TenureInput {
    /// Code of the kind: class, status, group or region; empty for a class.
    pub kind: String,
    /// Code of the class.
    pub class: String,
    /// First day.
    pub from: String,
    /// Last day; empty while it is held.
    pub until: String,
    /// What shows it.
    pub evidence: String,
}

/// Records that a Member holds a class from a day on. A status takes the place of the one before it.
pub async fn give(
    house: &House,
    actor: Actor<'_>,
    member: MemberId,
    input: &TenureInput,
) -> Result<TenureId, Problem> {
    let organisation = of_member(house, member).await?;
    let mut deed = house.write(actor, Verb::KeepMembers, organisation).await?;
    let (id, event) = put(house, &mut deed, member, input).await?;
    deed.done(house, event).await?;
    Ok(id)
}

/// Takes back what was recorded by mistake, and records what should have stood there where that is said too. The
/// mistake stays in the history with the reason.
pub async fn correct(
    house: &House,
    actor: Actor<'_>,
    tenure: TenureId,
    reason: &str,
    instead: Option<&TenureInput>,
) -> Result<MemberId, Problem> {
    let member = member_of(house, tenure).await?;
    let organisation = of_member(house, member).await?;
    let mut deed = house.write(actor, Verb::KeepMembers, organisation).await?;
    let mut form = Form::default();
    let reason = form.text("reason", reason);
    form.finish()?;
    let all = store::recorded(&mut deed.tx, organisation).await?;
    let was = all.into_iter().find(|each| each.tenure.id == tenure).ok_or_else(Problem::not_found)?;
    let at = deed.at;
    store::withdraw_tenure(&mut deed.tx, &deed.permit, tenure, &reason, at).await?;
    let event = Event::new("member.class_withdrawn", member)
        .with("kind", was.kind.code())
        .with("class", was.tenure.class.as_str())
        .with("from", was.tenure.period.from().to_string())
        .with("reason", reason);
    match instead {
        None => deed.done(house, event).await?,
        Some(input) => {
            deed.log(house, &event).await?;
            let input = TenureInput { kind: was.kind.code().to_owned(), ..input.clone() };
            let (_, event) = put(house, &mut deed, member, &input).await?;
            deed.done(house, event).await?;
        }
    }
    Ok(member)
}

fn kind_of(input: &TenureInput) -> Result<TenureKind, Problem> {
    match input.kind.trim() {
        "" => Ok(TenureKind::Class),
        code => TenureKind::from_code(code)
            .ok_or_else(|| FieldProblem::new("kind", Code::FieldChoice).with("value", code).into()),
    }
}

/// Judges and writes one tenure as part of a deed.
async fn put(
    house: &House,
    deed: &mut Deed,
    member: MemberId,
    input: &TenureInput,
) -> Result<(TenureId, Event), Problem> {
    let organisation = deed.permit.organisation();
    let kind = kind_of(input)?;
    let all = store::recorded(&mut deed.tx, organisation).await?.into_iter();
    let recorded: Vec<Tenure> =
        all.filter(|each| each.kind == kind && each.withdrawn.is_none()).map(|each| each.tenure).collect();
    let tenure = if kind == TenureKind::Status {
        let settings = settings::settings(&mut deed.tx, organisation).await?;
        let code = input.class.trim();
        if !code.is_empty() && !settings.codes(Topic::Status).contains(&code) {
            return Err(FieldProblem::new("class", Code::StatusUnknown).with("value", code).into());
        }
        let (tenure, before) = read(house, member, input)?.succeed(&recorded).map_err(broken_rule)?;
        if let Some(before) = before {
            store::end_tenure(&mut deed.tx, &deed.permit, &before).await?;
        }
        tenure
    } else {
        read(house, member, input)?.begin(&recorded).map_err(broken_rule)?
    };
    store::add_tenures_of(&mut deed.tx, &deed.permit, kind, std::slice::from_ref(&tenure)).await?;
    let event = Event::new("member.class_given", member)
        .with("kind", kind.code())
        .with("class", tenure.class.as_str())
        .with("from", tenure.period.from().to_string())
        .with("evidence", tenure.evidence);
    Ok((tenure.id, event))
}

/// Records many at once, all or none.
pub async fn give_all(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    inputs: &[(MemberId, TenureInput)],
) -> Result<(), Problem> {
    if inputs.is_empty() {
        return Ok(());
    }
    let Deed { mut tx, permit, at } = house.write(actor, Verb::KeepMembers, organisation).await?;
    let members = store::list(&mut tx, organisation).await?;
    let standing =
        store::recorded(&mut tx, organisation).await?.into_iter().filter(|each| each.withdrawn.is_none());
    let mut all: HashMap<TenureKind, (Vec<Tenure>, Vec<Tenure>)> = HashMap::new();
    for each in standing {
        all.entry(each.kind).or_default().0.push(each.tenure);
    }
    for (member, input) in inputs {
        if !members.iter().any(|each| each.id == *member) {
            return Err(Problem::not_found());
        }
        let kind = kind_of(input)?;
        let (stored, fresh) = all.entry(kind).or_default();
        let tenure = read(house, *member, input)?;
        let beside: Vec<Tenure> = stored.iter().chain(fresh.iter()).cloned().collect();
        if kind != TenureKind::Status {
            fresh.push(tenure.begin(&beside).map_err(broken_rule)?);
            continue;
        }
        let (tenure, before) = tenure.succeed(&beside).map_err(broken_rule)?;
        if let Some(before) = before {
            match fresh.iter_mut().chain(stored.iter_mut()).find(|each| each.id == before.id) {
                Some(each) => *each = before.clone(),
                None => return Err(Problem::not_found()),
            }
            if stored.iter().any(|each| each.id == before.id) {
                store::end_tenure(&mut tx, &permit, &before).await?;
            }
        }
        fresh.push(tenure);
    }
    for kind in TenureKind::ALL {
        if let Some((_, fresh)) = all.get(kind) {
            store::add_tenures_of(&mut tx, &permit, *kind, fresh).await?;
        }
    }
    let event = Event::new("members.classes_given", organisation).with("classes", inputs.len().to_string());
    Deed { tx, permit, at }.done(house, event).await
}

/// Says on which day a class was held last.
pub async fn end(house: &House, actor: Actor<'_>, tenure: TenureId, last: &str) -> Result<MemberId, Problem> {
    let member = member_of(house, tenure).await?;
    let organisation = of_member(house, member).await?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::KeepMembers, organisation).await?;
    let mut form = Form::default();
    let last = form.past_day("last", last, house.today());
    form.finish()?;
    let recorded = find(&mut tx, organisation, tenure).await?;
    let ended = recorded.end(last.unwrap_or_default()).map_err(broken_rule)?;
    store::end_tenure(&mut tx, &permit, &ended).await?;
    let event = Event::new("member.class_ended", member)
        .with("class", ended.class.as_str())
        .with("last", ended.period.until().map(|day| day.to_string()).unwrap_or_default());
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(member)
}

/// The Member a tenure is about.
pub async fn member_of(house: &House, tenure: TenureId) -> Result<MemberId, Problem> {
    let mut tx = house.read(Across::Address).await?;
    store::of_tenure(&mut tx, tenure).await?.ok_or_else(Problem::not_found)
}

/// Everything that was recorded of what a Member counts as, of every kind and withdrawn or not, by class and first day.
pub async fn recorded(house: &House, member: MemberId) -> Result<Vec<Recorded>, Problem> {
    let organisation = of_member(house, member).await?;
    let mut tx = house.read(organisation).await?;
    let mut all = store::recorded(&mut tx, organisation).await?;
    all.retain(|each| each.tenure.member == member);
    Ok(all)
}

/// The classes a Member held and holds, by class and first day.
pub async fn of(house: &House, member: MemberId) -> Result<Vec<Tenure>, Problem> {
    let organisation = of_member(house, member).await?;
    let mut tx = house.read(organisation).await?;
    let mut tenures = store::tenures(&mut tx, organisation).await?;
    tenures.retain(|tenure| tenure.member == member);
    Ok(tenures)
}

async fn of_member(house: &House, member: MemberId) -> Result<OrganisationId, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let (_, organisation) = store::find(&mut tx, member).await?.ok_or_else(Problem::not_found)?;
    Ok(organisation)
}

async fn find(tx: &mut Tx, organisation: OrganisationId, id: TenureId) -> Result<Tenure, Problem> {
    let all = store::recorded(tx, organisation).await?;
    let found = all.into_iter().find(|each| each.tenure.id == id && each.withdrawn.is_none());
    found.map(|each| each.tenure).ok_or_else(Problem::not_found)
}

fn read(house: &House, member: MemberId, input: &TenureInput) -> Result<Tenure, Problem> {
    let mut form = Form::default();
    let class = form.code("class", &input.class);
    let from = form.past_day("from", &input.from, house.today());
    let until = form.optional_day("until", &input.until);
    let evidence = form.optional_text("evidence", &input.evidence).unwrap_or_default();
    form.finish()?;
    let from = from.unwrap_or_default();
    let period = Period::new(from, until)
        .map_err(|_| FieldProblem::new("until", Code::ClassEndsEarly).with("from", from))?;
    Ok(Tenure { id: house.id(), member, class: ClassCode::new(class), period, evidence })
}

/// What cannot be so, said at the field that is wrong.
fn broken_rule(rule: ClassRule) -> Problem {
    let problem = match rule {
        ClassRule::HeldAlready { kept } => {
            FieldProblem::new("from", Code::ClassHeld).with("from", kept.from())
        }
        ClassRule::Ended { last } => FieldProblem::new("last", Code::ClassEnded).with("last", last),
        ClassRule::EndsBeforeItBegan { from } => {
            FieldProblem::new("last", Code::ClassEndsEarly).with("from", from)
        }
    };
    problem.into()
}
