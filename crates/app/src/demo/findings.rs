//! Findings of a sample: put in and moved on by its officer, replied to by the Members' own focal points where the sample
//! has them. What lies in the future of the house's clock has not happened yet.

use serde::Deserialize;
use trellis_domain::{
    needs::findings::Voice,
    people::{
        Actor, OrganisationId,
        policy::{Grant, Office, Scope},
    },
    plans::record::PlanId,
};
use trellis_store::people as people_store;

use super::{load::has_come, tables::SamplePerson};
use crate::{
    House, Problem, members,
    needs::findings::{
        DecideInput, FindingInput, LinkInput, MoveInput, SayInput,
        deeds::{add, link, say},
        moves::{decide, move_on},
    },
};

/// `findings.toml` of a sample.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct FindingRows {
    findings: Vec<FindingRow>,
}

/// A finding, and how far it has come.
#[derive(Deserialize)]
struct FindingRow {
    #[serde(flatten)]
    finding: FindingInput,
    /// Numbers of the plan's actions that answer it.
    #[serde(default)]
    answered_by: Vec<String>,
    #[serde(default)]
    steps: Vec<StepRow>,
}

/// One thing that happened to it; those after one that has not come have not, either.
#[derive(Deserialize, Default)]
#[serde(default)]
struct StepRow {
    /// The day from which it is so; empty for any.
    from: String,
    #[serde(flatten)]
    step: MoveInput,
    reply: String,
    remark: String,
    act: Option<DecideInput>,
}

/// Loads all of it. `people` are those of the sample.
pub(super) async fn load(
    house: &House,
    officer: Actor<'_>,
    organisation: OrganisationId,
    people: &[SamplePerson],
    (plan, rows): (PlanId, &FindingRows),
) -> Result<(), Problem> {
    let known = members::list(house, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let accounts = people_store::people(&mut tx, organisation).await?;
    drop(tx);
    let today = house.today();
    for row in rows.findings.iter().filter(|row| has_come(&row.finding.found_on, today)) {
        let id = add(house, officer, &row.finding).await?;
        for action in &row.answered_by {
            let input = LinkInput { plan: plan.to_string(), action: action.clone() };
            link(house, officer, id, &input).await?;
        }
        let member = known.iter().find(|member| member.code == row.finding.member);
        let scope = member.map(|member| Scope::of(member.id)).unwrap_or(Scope::Organisation);
        let grants = [Grant { scope, ..Grant::standing(Office::FocalPoint) }];
        let office = format!("{}:{}", Office::FocalPoint.code(), row.finding.member);
        let speaker = people.iter().find(|person| person.offices.contains(&office));
        let speaker = accounts.iter().find(|account| speaker.is_some_and(|own| own.email == account.email));
        let speaker = speaker.map(|own| Actor::Person { person: own.id, organisation, grants: &grants });
        let has_come = |step: &&StepRow| {
            let of_act = step.act.as_ref().map_or("", |act| act.day.as_str());
            [&*step.from, &*step.step.on, of_act].into_iter().all(|day| has_come(day, today))
        };
        for step in row.steps.iter().take_while(has_come) {
            take(house, (officer, speaker), id, step).await?;
        }
    }
    Ok(())
}

async fn take(
    house: &House,
    (officer, speaker): (Actor<'_>, Option<Actor<'_>>),
    id: trellis_domain::needs::findings::FindingId,
    row: &StepRow,
) -> Result<(), Problem> {
    let on = row.step.on.clone();
    if let Some(act) = &row.act {
        decide(house, officer, id, act).await?;
    } else if !row.reply.is_empty() {
        let (voice, source) = match speaker {
            Some(_) => (String::new(), String::new()),
            None => (Voice::Member.code().to_owned(), "E-mail to the Secretariat".to_owned()),
        };
        let said = SayInput { voice, text: row.reply.clone(), on, source };
        say(house, speaker.unwrap_or(officer), id, &said).await?;
    } else if !row.remark.is_empty() {
        say(house, officer, id, &SayInput { text: row.remark.clone(), on, ..SayInput::default() }).await?;
    } else {
        move_on(house, officer, id, &row.step).await?;
    }
    Ok(())
}
