//! Lists of missions, reports and follow-ups, narrowed to what their reader may know of: what the policy answers for each
//! state becomes part of the query, for rows and counts alike.

use trellis_domain::{
    kernel::Day,
    members::MemberId,
    missions::{
        initiatives::InitiativeId,
        mission::{Mission, MissionId, MissionKind, MissionState},
        report::{FollowUp, FollowUpState, Owner, Report, ReportState},
    },
    people::{OrganisationId, policy::Reach},
    requests::RequestId,
};

use super::{
    mission::{mission_of, with_experts},
    reports::{follow_up_of, report_of},
};
use crate::{Row, StoreError, Tx, engine::Clauses, row::Arg};

/// What a list of missions is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Of this kind.
    pub kind: Option<MissionKind>,
    /// In this state.
    pub state: Option<MissionState>,
    /// Of this Member.
    pub member: Option<MemberId>,
    /// In answer to this request.
    pub request: Option<RequestId>,
    /// As part of this initiative.
    pub initiative: Option<InitiativeId>,
    /// Not over before this day.
    pub from: Option<Day>,
    /// Begun on this day or before.
    pub until: Option<Day>,
    /// With these words, folded; empty for any.
    pub words: String,
}

/// What a reader may know of: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight<State> {
    /// Whose.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(State, Reach)>,
}

/// How many missions of those in sight there are.
pub async fn count(tx: &mut Tx, sight: &Sight<MissionState>, wanted: &Wanted) -> Result<i64, StoreError> {
    let mut query = Clauses::default();
    query.text("select count(*) as missions from mission where ");
    narrow(&mut query, sight, wanted);
    let rows = tx.all_of(query).await?;
    rows.first().map_or(Ok(0), |row| row.int("missions"))
}

/// Some missions of those in sight, the latest first and those without a day before them, without what is protected.
pub async fn list(
    tx: &mut Tx,
    sight: &Sight<MissionState>,
    wanted: &Wanted,
    (offset, most): (i64, i64),
) -> Result<Vec<Mission>, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select id, organisation_id, request_id, member_id, kind, number, title, first_day, last_day, place, language,
                background, objectives, tasks, profile, expected, indicator, evidence, costs, '' as brief, consent, state,
                closing_reason, closed_on, closing_note, made_by, version, initiative_id
         from mission
         where ",
    );
    narrow(&mut query, sight, wanted);
    query
        .text(
            "
         order by case when first_day is null then 0 else 1 end, first_day desc, number, id
         limit ",
        )
        .value(most)
        .text(" offset ")
        .value(offset);
    let missions = tx.all_of(query).await?.iter().map(mission_of).collect::<Result<_, _>>()?;
    with_experts(tx, missions).await
}

fn narrow(query: &mut Clauses, sight: &Sight<MissionState>, wanted: &Wanted) {
    query.text("mission.organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (mission.state = ").value(state.code());
            query.within(reach, concerns);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(kind) = wanted.kind {
        query.text(" and mission.kind = ").value(kind.code());
    }
    if let Some(state) = wanted.state {
        query.text(" and mission.state = ").value(state.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and mission.member_id = ").value(member);
    }
    if let Some(request) = wanted.request {
        query.text(" and mission.request_id = ").value(request);
    }
    if let Some(initiative) = wanted.initiative {
        query.text(" and mission.initiative_id = ").value(initiative);
    }
    if let Some(from) = wanted.from {
        query.text(" and mission.last_day >= ").value(from);
    }
    if let Some(until) = wanted.until {
        query.text(" and mission.first_day <= ").value(until);
    }
    if !wanted.words.is_empty() {
        query.text(" and replace(mission.search, ").value(wanted.words.as_str());
        query.text(", '') <> mission.search");
    }
}

/// Whom and what a mission concerns: its Member, its experts, the plans of the actions that its request relates to, the donors
/// of approved initiatives that answer that request or that it is part of.
fn concerns(query: &mut Clauses, ids: &[Arg]) {
    query.text("mission.member_id in ").values(ids.to_vec());
    query
        .text(
            " or exists (select 1 from mission_expert
                         where mission_expert.mission_id = mission.id
                           and mission_expert.person_id in ",
        )
        .values(ids.to_vec());
    query
        .text(
            ") or exists (select 1 from request_action
                          join action on action.id = request_action.action_id
                          where request_action.request_id = mission.request_id
                            and action.plan_id in ",
        )
        .values(ids.to_vec())
        .text(
            ") or exists (select 1 from initiative
                          join initiative_lead on initiative_lead.initiative_id = initiative.id
                          where (initiative.id = mission.initiative_id
                                 or initiative.id in (select initiative_id from initiative_request
                                                      where request_id = mission.request_id))
                            and initiative.approved_minor is not null
                            and initiative_lead.state = 'secured'
                            and initiative_lead.partner_id in ",
        )
        .values(ids.to_vec())
        .text(
            ") or exists (select 1 from initiative
                          join initiative_line on initiative_line.initiative_id = initiative.id
                          where (initiative.id = mission.initiative_id
                                 or initiative.id in (select initiative_id from initiative_request
                                                      where request_id = mission.request_id))
                            and initiative.approved_minor is not null
                            and initiative_line.source = 'donor'
                            and initiative_line.partner_id in ",
        )
        .values(ids.to_vec())
        .text(")");
}

/// What a list of reports is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Reports {
    /// In this state.
    pub state: Option<ReportState>,
    /// On missions to this Member.
    pub member: Option<MemberId>,
    /// On these missions; empty for all.
    pub missions: Vec<MissionId>,
}

/// The reports in sight, those last published or written first, without what is protected.
pub async fn reports_in_sight(
    tx: &mut Tx,
    sight: &Sight<ReportState>,
    wanted: &Reports,
    most: i64,
) -> Result<Vec<(Mission, Report)>, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select mission_report.id, mission_report.mission_id, '' as done, '' as found, '' as recommendations,
                mission_report.summary, mission_report.state, mission_report.submitted_on, mission_report.recorded_on,
                mission_report.published_on, mission_report.made_by, mission_report.version
         from mission_report
         join mission on mission.id = mission_report.mission_id
         where mission.organisation_id = ",
    );
    query.value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (mission_report.state = ").value(state.code());
            query.within(reach, concerns);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(state) = wanted.state {
        query.text(" and mission_report.state = ").value(state.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and mission.member_id = ").value(member);
    }
    if !wanted.missions.is_empty() {
        query.text(" and mission.id in ").values(wanted.missions.iter().copied());
    }
    query
        .text(
            "
         order by coalesce(mission_report.published_on, mission_report.recorded_on, mission.last_day) desc,
                  mission_report.id
         limit ",
        )
        .value(most);
    let rows = tx.all_of(query).await?;
    let reports = rows.iter().map(report_of).collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<_> = reports.iter().map(|report| report.mission).collect();
    let missions = of_ids(tx, &ids).await?;
    let of = |report: Report| {
        let mission = missions.iter().find(|mission| mission.id == report.mission)?;
        Some((mission.clone(), report))
    };
    Ok(reports.into_iter().filter_map(of).collect())
}

async fn of_ids(tx: &mut Tx, ids: &[MissionId]) -> Result<Vec<Mission>, StoreError> {
    let mut missions = Vec::new();
    for some in ids.chunks(500) {
        let mut query = Clauses::default();
        query
            .text(
                "select id, organisation_id, request_id, member_id, kind, number, title, first_day, last_day, place,
                        language, background, objectives, tasks, profile, expected, indicator, evidence, costs, '' as brief,
                        consent, state, closing_reason, closed_on, closing_note, made_by, version, initiative_id
                 from mission
                 where id in ",
            )
            .values(some.iter().copied())
            .text(" order by id");
        for row in &tx.all_of(query).await? {
            missions.push(mission_of(row)?);
        }
    }
    with_experts(tx, missions).await
}

/// What a list of follow-ups is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct FollowUps {
    /// In this state.
    pub state: Option<FollowUpState>,
    /// Open, and due before this day.
    pub overdue_on: Option<Day>,
    /// Whose.
    pub owner: Option<Owner>,
    /// After missions to this Member.
    pub member: Option<MemberId>,
    /// After missions that are part of this initiative.
    pub initiative: Option<InitiativeId>,
    /// Due on this day or before.
    pub due_until: Option<Day>,
}

/// The follow-ups in sight of reports that stand, the first due first, each with its mission. The reach is that of what
/// is reported.
pub async fn follow_ups(
    tx: &mut Tx,
    (organisation, reach): (OrganisationId, &Reach),
    wanted: &FollowUps,
    most: i64,
) -> Result<Vec<(Mission, FollowUp)>, StoreError> {
    if *reach == Reach::Nothing {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select follow_up.id, follow_up.mission_id, follow_up.action, follow_up.owner, follow_up.who,
                    follow_up.due_on, follow_up.state, follow_up.evidence, follow_up.reason, follow_up.settled_on,
                    follow_up.version
             from follow_up
             join mission on mission.id = follow_up.mission_id
             join mission_report on mission_report.mission_id = mission.id
             where mission_report.state in ('final', 'public-summary')
               and mission.organisation_id = ",
        )
        .value(organisation);
    query.within(reach, concerns);
    if let Some(state) = wanted.state {
        query.text(" and follow_up.state = ").value(state.code());
    }
    if let Some(today) = wanted.overdue_on {
        query.text(" and follow_up.state = 'open' and follow_up.due_on < ").value(today);
    }
    if let Some(owner) = wanted.owner {
        query.text(" and follow_up.owner = ").value(owner.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and mission.member_id = ").value(member);
    }
    if let Some(initiative) = wanted.initiative {
        query.text(" and mission.initiative_id = ").value(initiative);
    }
    if let Some(day) = wanted.due_until {
        query.text(" and follow_up.due_on <= ").value(day);
    }
    query
        .text(
            "
         order by case when follow_up.state = 'open' then 0 else 1 end, follow_up.due_on, follow_up.id
         limit ",
        )
        .value(most);
    let rows: Vec<Row> = tx.all_of(query).await?;
    let found = rows.iter().map(follow_up_of).collect::<Result<Vec<_>, _>>()?;
    let mut ids: Vec<_> = found.iter().map(|each| each.mission).collect();
    ids.sort();
    ids.dedup();
    let missions = of_ids(tx, &ids).await?;
    let of = |each: FollowUp| {
        let mission = missions.iter().find(|mission| mission.id == each.mission)?;
        Some((mission.clone(), each))
    };
    Ok(found.into_iter().filter_map(of).collect())
}
