//! Missions of a sample: planned by its officer, consented to by the Members' own focal points where the sample has them,
//! accepted and reported by its expert. What lies in the future of the house's clock has not happened yet.

use serde::Deserialize;
use trellis_domain::{
    kernel::Language,
    missions::{evaluation::EvaluationId, mission::MissionId, report::FollowUpId},
    people::{
        Actor, OrganisationId, Person,
        policy::{Grant, Office, Scope},
    },
};
use trellis_store::{Across, people as people_store, requests as requests_store};
use trellis_words::Words;

use super::{load::has_come, tables::SamplePerson};
use crate::{
    House, Problem, members,
    missions::{
        MissionInput,
        deeds::{RemarkInput, add, say},
        evaluations::{self, EvaluationInput, EvaluationMoveInput},
        follow_ups::{self, FollowUpInput, SettleInput},
        moves::{MoveInput, move_on},
        reports::{self, ReportInput, ReportMoveInput},
    },
    requests::counting,
    roster::wanted::{self, WantedInput},
};

/// `missions.toml` of a sample.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MissionRows {
    missions: Vec<MissionRow>,
}

/// A mission, and how far it has come.
#[derive(Deserialize)]
struct MissionRow {
    /// The day from which it is planned; empty for any.
    #[serde(default)]
    from: String,
    #[serde(flatten)]
    mission: MissionInput,
    /// Who it needs.
    wanted: Option<WantedInput>,
    #[serde(default)]
    steps: Vec<StepRow>,
}

/// Who takes a step.
#[derive(Deserialize, Default, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Who {
    #[default]
    Officer,
    Expert,
    Member,
}

/// One thing that happened to it; those after one that has not come have not, either.
#[derive(Deserialize, Default)]
#[serde(default)]
struct StepRow {
    /// The day from which it is so; empty for any.
    from: String,
    who: Who,
    #[serde(flatten)]
    step: MoveInput,
    remark: String,
    /// Whether what its request and it say for the plan is recorded with it.
    counts: bool,
    report: Option<ReportInput>,
    report_to: Option<ReportMoveInput>,
    follow_up: Option<FollowUpInput>,
    /// Of the follow-up that was added last.
    settle: Option<SettleInput>,
    evaluation: Option<EvaluationInput>,
    /// Of the evaluation that was begun last.
    evaluation_to: Option<EvaluationMoveInput>,
}

/// Who there is.
struct Cast<'a> {
    officer: Actor<'a>,
    expert: Option<Actor<'a>>,
    member: Option<Actor<'a>>,
}

impl<'a> Cast<'a> {
    /// Whoever it is, or the officer where the sample has nobody.
    fn who(&self, who: Who) -> Actor<'a> {
        let other = match who {
            Who::Officer => None,
            Who::Expert => self.expert,
            Who::Member => self.member,
        };
        other.unwrap_or(self.officer)
    }
}

/// Loads all of it. `people` are those of the sample.
pub(super) async fn load(
    house: &House,
    officer: Actor<'_>,
    organisation: OrganisationId,
    people: &[SamplePerson],
    rows: &MissionRows,
) -> Result<(), Problem> {
    let known = members::list(house, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let accounts = people_store::people(&mut tx, organisation).await?;
    drop(tx);
    let today = house.today();
    let account = |office: &str| -> Option<&Person> {
        let held = people.iter().find(|person| person.offices.iter().any(|own| own == office))?;
        accounts.iter().find(|account| account.email == held.email)
    };
    for row in rows.missions.iter().filter(|row| has_come(&row.from, today)) {
        let id = add(house, officer, &row.mission).await?;
        if let Some(needed) = &row.wanted {
            wanted::set(house, officer, id, needed).await?;
        }
        let expert = accounts.iter().find(|account| account.email == row.mission.expert);
        let own = |person: &Person| Grant { scope: Scope::of(person.id), ..Grant::standing(Office::Expert) };
        let own = expert.map(own);
        let expert = expert.zip(own.as_ref()).map(|(person, grant)| Actor::Person {
            person: person.id,
            organisation,
            grants: std::slice::from_ref(grant),
        });
        let mut tx = house.read(organisation).await?;
        let mission = trellis_store::missions::mission::find(&mut tx, id).await?;
        let request = match mission {
            Some(mission) => requests_store::find(&mut tx, mission.request).await?,
            None => None,
        };
        drop(tx);
        let member = known.iter().find(|member| request.as_ref().is_some_and(|own| own.member == member.id));
        let scope = member.map_or(Scope::Organisation, |member| Scope::of(member.id));
        let grants = [Grant { scope, ..Grant::standing(Office::FocalPoint) }];
        let code = member.map(|member| member.code.as_str()).unwrap_or_default();
        let speaker = account(&format!("{}:{code}", Office::FocalPoint.code()));
        let member = speaker.map(|own| Actor::Person { person: own.id, organisation, grants: &grants });
        let cast = Cast { officer, expert, member };
        let mut last = (None, None);
        let come = |step: &&StepRow| {
            let on = step.report_to.as_ref().map_or("", |step| step.on.as_str());
            [&*step.from, &*step.step.on, on].into_iter().all(|day| has_come(day, today))
        };
        for step in row.steps.iter().take_while(come) {
            take(house, &cast, id, step, &mut last).await?;
        }
    }
    Ok(())
}

async fn take(
    house: &House,
    cast: &Cast<'_>,
    id: MissionId,
    row: &StepRow,
    last: &mut (Option<FollowUpId>, Option<EvaluationId>),
) -> Result<(), Problem> {
    let who = cast.who(row.who);
    if row.counts {
        let mut tx = house.read(Across::Address).await?;
        let mission =
            trellis_store::missions::mission::find(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
        drop(tx);
        counting::record(house, cast.officer, mission.request, Words::of(Language::En)).await?;
    } else if !row.remark.is_empty() {
        say(house, who, id, &RemarkInput { text: row.remark.clone() }).await?;
    } else if let Some(report) = &row.report {
        reports::write(house, who, id, report).await?;
    } else if let Some(step) = &row.report_to {
        reports::move_on(house, who, id, step).await?;
    } else if let Some(follow_up) = &row.follow_up {
        last.0 = Some(follow_ups::add(house, who, id, follow_up).await?);
    } else if let (Some(settled), Some(follow_up)) = (&row.settle, last.0) {
        follow_ups::settle(house, who, follow_up, settled).await?;
    } else if let Some(evaluation) = &row.evaluation {
        last.1 = Some(evaluations::add(house, who, id, evaluation).await?);
    } else if let (Some(step), Some(evaluation)) = (&row.evaluation_to, last.1) {
        evaluations::move_on(house, who, evaluation, step).await?;
    } else {
        move_on(house, who, id, &row.step).await?;
    }
    Ok(())
}
