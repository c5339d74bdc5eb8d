//! What Members count as: recorded from a day on with what shows it, ended on a day, never rewritten
//! (REQUIREMENTS S1.4).
//!
//! Classes are the organisation's own; figures that count a class read it as at the day.

use trellis_domain::{
    events::Event,
    kernel::Period,
    members::{ClassCode, ClassRule, MemberId, Tenure, TenureId},
    people::{Actor, OrganisationId, Verb},
};
use trellis_store::{Tx, members as store};

use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, FieldProblem, Form},
};

/// That a Member holds a class, as typed.
#[derive(Debug, Clone, Default)]
pub struct TenureInput {
    /// Code of the class.
    pub class: String,
    /// First day.
    pub from: String,
    /// Last day; empty while it is held.
    pub until: String,
    /// What shows it.
    pub evidence: String,
}

/// Records that a Member holds a class from a day on.
pub async fn give(
    house: &House,
    actor: Actor<'_>,
    member: MemberId,
    input: &TenureInput,
) -> Result<TenureId, Problem> {
    let organisation = of_member(house, member).await?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::KeepMembers, organisation).await?;
    let recorded = store::tenures(&mut tx, organisation).await?;
    let tenure = read(house, member, input, &recorded)?;
    store::add_tenures(&mut tx, &permit, std::slice::from_ref(&tenure)).await?;
    let event = Event::new("member.class_given", member)
        .with("class", tenure.class.as_str())
        .with("from", tenure.period.from().to_string())
        .with("evidence", tenure.evidence);
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(tenure.id)
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
    let mut recorded = store::tenures(&mut tx, organisation).await?;
    let known = recorded.len();
    for (member, input) in inputs {
        if !members.iter().any(|each| each.id == *member) {
            return Err(Problem::not_found());
        }
        recorded.push(read(house, *member, input, &recorded)?);
    }
    store::add_tenures(&mut tx, &permit, &recorded[known..]).await?;
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
    let mut tx = house.read().await?;
    store::of_tenure(&mut tx, tenure).await?.ok_or_else(Problem::not_found)
}

/// What a Member counted and counts as: every tenure of it, by class and first day.
pub async fn of(house: &House, member: MemberId) -> Result<Vec<Tenure>, Problem> {
    let organisation = of_member(house, member).await?;
    let mut tx = house.read().await?;
    let mut tenures = store::tenures(&mut tx, organisation).await?;
    tenures.retain(|tenure| tenure.member == member);
    Ok(tenures)
}

async fn of_member(house: &House, member: MemberId) -> Result<OrganisationId, Problem> {
    let mut tx = house.read().await?;
    let (_, organisation) = store::find(&mut tx, member).await?.ok_or_else(Problem::not_found)?;
    Ok(organisation)
}

async fn find(tx: &mut Tx, organisation: OrganisationId, id: TenureId) -> Result<Tenure, Problem> {
    let tenures = store::tenures(tx, organisation).await?;
    tenures.into_iter().find(|tenure| tenure.id == id).ok_or_else(Problem::not_found)
}

fn read(
    house: &House,
    member: MemberId,
    input: &TenureInput,
    recorded: &[Tenure],
) -> Result<Tenure, Problem> {
    let mut form = Form::default();
    let class = form.code("class", &input.class);
    let from = form.past_day("from", &input.from, house.today());
    let until = form.optional_day("until", &input.until);
    let evidence = form.optional_text("evidence", &input.evidence).unwrap_or_default();
    form.finish()?;
    let from = from.unwrap_or_default();
    let period = Period::new(from, until)
        .map_err(|_| FieldProblem::new("until", Code::ClassEndsEarly).with("from", from))?;
    let tenure = Tenure { id: house.id(), member, class: ClassCode::new(class), period, evidence };
    tenure.begin(recorded).map_err(broken_rule)
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
