//! One mission with who goes, and what is said on it.

use jiff::Timestamp;
use trellis_domain::{
    missions::mission::{
        Closing, ClosingReason, Course, Days, Expert, Mission, MissionId, MissionKind, MissionState, Remark,
        RemarkOn, Terms,
    },
    people::{OrganisationId, Permit},
    requests::RequestId,
};

use crate::{Row, StoreError, Tx, engine::Clauses, row::args};

/// Adds a mission. `search` is what can be looked for, folded.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    mission: &Mission,
    search: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let (reason, on) = closing_columns(mission.course.closing);
    let terms = &mission.terms;
    tx.run(
        "insert into mission (id, organisation_id, request_id, member_id, kind, number, title, first_day, last_day, place,
                              language, background, objectives, tasks, expected, indicator, evidence, costs, brief,
                              consent, state, closing_reason, closed_on, closing_note, search, made_by, made_at, version,
                              initiative_id, profile)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                 $24, $25, $26, $27, $28, $29, $30)",
        args![
            mission.id,
            permit.organisation(),
            mission.request,
            mission.member,
            mission.kind.code(),
            mission.number.as_str(),
            mission.title.as_str(),
            mission.days.first,
            mission.days.last,
            mission.place.as_str(),
            mission.language.as_str(),
            terms.background.as_str(),
            terms.objectives.as_str(),
            terms.tasks.as_str(),
            terms.expected.as_str(),
            terms.indicator.as_str(),
            terms.evidence.as_str(),
            mission.costs.as_str(),
            mission.brief.as_str(),
            mission.consent.as_str(),
            mission.course.state.code(),
            reason,
            on,
            mission.closing_note.as_str(),
            search,
            permit.person(),
            at,
            mission.version,
            mission.initiative,
            terms.profile.as_str(),
        ],
    )
    .await?;
    put_experts(tx, mission).await
}

fn closing_columns(closing: Option<Closing>) -> (Option<&'static str>, Option<jiff::civil::Date>) {
    closing.map(|closing| (closing.reason.code(), closing.on)).unzip()
}

/// The name of somebody with an account is the account's: it goes with an erased person.
async fn put_experts(tx: &mut Tx, mission: &Mission) -> Result<(), StoreError> {
    tx.run("delete from mission_expert where mission_id = $1", args![mission.id]).await?;
    let rows = (1i64..).zip(&mission.experts).map(|(place, expert)| {
        let name = if expert.person.is_some() { "" } else { expert.name.as_str() };
        args![mission.id, place, expert.person, name, expert.home.as_str()]
    });
    let rows = rows.collect();
    tx.insert("insert into mission_expert (mission_id, place, person_id, name, home)", rows).await
}

/// The seats of people without an account, by place, with the names that stand in them.
pub async fn named_seats(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(MissionId, i64, String)>, StoreError> {
    let rows = tx
        .all(
            "select mission_expert.mission_id, mission_expert.place, mission_expert.name
             from mission_expert
             join mission on mission.id = mission_expert.mission_id
             where mission.organisation_id = $1
               and mission_expert.person_id is null
               and mission_expert.name <> ''",
            args![organisation],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("mission_id")?, row.int("place")?, row.text("name")?))).collect()
}

/// Takes the name out of a seat, for somebody who is erased: that somebody went stays.
pub async fn unname(
    tx: &mut Tx,
    _permit: &Permit,
    (mission, place): (MissionId, i64),
) -> Result<(), StoreError> {
    let sql =
        "update mission_expert set name = '' where mission_id = $1 and place = $2 and person_id is null";
    tx.run(sql, args![mission, place]).await?;
    Ok(())
}

/// Changes what a mission says and who goes, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, mission: &Mission, search: &str) -> Result<(), StoreError> {
    let terms = &mission.terms;
    tx.run_fresh(
        "update mission
         set kind = $4, number = $5, title = $6, first_day = $7, last_day = $8, place = $9, language = $10,
             background = $11, objectives = $12, tasks = $13, expected = $14, indicator = $15, evidence = $16,
             costs = $17, brief = $18, search = $19, initiative_id = $20, profile = $21, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            mission.id,
            permit.organisation(),
            mission.version,
            mission.kind.code(),
            mission.number.as_str(),
            mission.title.as_str(),
            mission.days.first,
            mission.days.last,
            mission.place.as_str(),
            mission.language.as_str(),
            terms.background.as_str(),
            terms.objectives.as_str(),
            terms.tasks.as_str(),
            terms.expected.as_str(),
            terms.indicator.as_str(),
            terms.evidence.as_str(),
            mission.costs.as_str(),
            mission.brief.as_str(),
            search,
            mission.initiative,
            terms.profile.as_str(),
        ],
    )
    .await?;
    put_experts(tx, mission).await
}

/// Changes where a mission stands, if nobody else has changed it since it was read.
pub async fn move_on(tx: &mut Tx, permit: &Permit, mission: &Mission) -> Result<(), StoreError> {
    let (reason, on) = closing_columns(mission.course.closing);
    tx.run_fresh(
        "update mission
         set state = $4, consent = $5, closing_reason = $6, closed_on = $7, closing_note = $8, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            mission.id,
            permit.organisation(),
            mission.version,
            mission.course.state.code(),
            mission.consent.as_str(),
            reason,
            on,
            mission.closing_note.as_str(),
        ],
    )
    .await
}

/// Takes a planned mission away with all that belongs to it, if nobody else has changed it since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, mission: &Mission) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from mission
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![mission.id, permit.organisation(), mission.version],
    )
    .await
}

/// Whose a mission is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: MissionId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from mission where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One mission with everything it says.
pub async fn find(tx: &mut Tx, id: MissionId) -> Result<Option<Mission>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, request_id, member_id, kind, number, title, first_day, last_day, place, language,
                    background, objectives, tasks, profile, expected, indicator, evidence, costs, brief, consent, state,
                    closing_reason, closed_on, closing_note, made_by, version, initiative_id
             from mission
             where id = $1",
            args![id],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let found = with_experts(tx, vec![mission_of(&row)?]).await?;
    Ok(found.into_iter().next())
}

/// The missions that answer a request, the first to go first.
pub async fn of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Mission>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, request_id, member_id, kind, number, title, first_day, last_day, place, language,
                    background, objectives, tasks, profile, expected, indicator, evidence, costs, '' as brief, consent, state,
                    closing_reason, closed_on, closing_note, made_by, version, initiative_id
             from mission
             where request_id = $1
             order by case when first_day is null then 1 else 0 end, first_day, number, id",
            args![request],
        )
        .await?;
    let missions = rows.iter().map(mission_of).collect::<Result<_, _>>()?;
    with_experts(tx, missions).await
}

/// Puts who goes to each mission.
pub(super) async fn with_experts(
    tx: &mut Tx,
    mut missions: Vec<Mission>,
) -> Result<Vec<Mission>, StoreError> {
    for some in missions.chunks_mut(500) {
        let mut query = Clauses::default();
        query
            .text(
                "select mission_expert.mission_id, mission_expert.person_id,
                        coalesce(person.name, mission_expert.name) as name, mission_expert.home
                 from mission_expert
                 left join person on person.id = mission_expert.person_id
                 where mission_expert.mission_id in ",
            )
            .values(some.iter().map(|mission| mission.id).collect::<Vec<_>>())
            .text(" order by mission_expert.mission_id, mission_expert.place");
        for row in tx.all_of(query).await? {
            let id: MissionId = row.id("mission_id")?;
            let expert =
                Expert { person: row.opt_id("person_id")?, name: row.text("name")?, home: row.text("home")? };
            some.iter_mut().filter(|mission| mission.id == id).for_each(|it| it.experts.push(expert.clone()));
        }
    }
    Ok(missions)
}

pub(super) fn mission_of(row: &Row) -> Result<Mission, StoreError> {
    let closing = match row.opt_text("closing_reason")? {
        None => None,
        Some(_) => Some(Closing {
            reason: row.code("closing_reason", ClosingReason::from_code)?,
            on: row.day("closed_on")?,
        }),
    };
    Ok(Mission {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        request: row.id("request_id")?,
        member: row.id("member_id")?,
        initiative: row.opt_id("initiative_id")?,
        kind: row.code("kind", MissionKind::from_code)?,
        number: row.text("number")?,
        title: row.text("title")?,
        days: Days { first: row.opt_day("first_day")?, last: row.opt_day("last_day")? },
        place: row.text("place")?,
        language: row.text("language")?,
        terms: Terms {
            background: row.text("background")?,
            objectives: row.text("objectives")?,
            tasks: row.text("tasks")?,
            profile: row.text("profile")?,
            expected: row.text("expected")?,
            indicator: row.text("indicator")?,
            evidence: row.text("evidence")?,
        },
        costs: row.text("costs")?,
        brief: row.text("brief")?,
        experts: Vec::new(),
        consent: row.text("consent")?,
        course: Course { state: row.code("state", MissionState::from_code)?, closing },
        closing_note: row.text("closing_note")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// Keeps what somebody said.
pub async fn say(tx: &mut Tx, permit: &Permit, remark: &Remark) -> Result<(), StoreError> {
    let (about, evaluation) = match remark.on {
        RemarkOn::Mission => ("mission", None),
        RemarkOn::Report => ("report", None),
        RemarkOn::Evaluation(id) => ("evaluation", Some(id)),
    };
    tx.run(
        "insert into mission_remark (id, mission_id, about, evaluation_id, text, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![remark.id, remark.mission, about, evaluation, remark.text.as_str(), permit.person(), remark.at],
    )
    .await?;
    Ok(())
}

/// What was said on a mission, its report and its evaluations, oldest first.
pub async fn remarks(tx: &mut Tx, mission: MissionId) -> Result<Vec<Remark>, StoreError> {
    let rows = tx
        .all(
            "select id, mission_id, about, evaluation_id, text, said_by, said_at
             from mission_remark
             where mission_id = $1
             order by said_at, id",
            args![mission],
        )
        .await?;
    let remark = |row: &Row| {
        let on = match (row.opt_id("evaluation_id")?, row.text("about")?.as_str()) {
            (Some(id), _) => RemarkOn::Evaluation(id),
            (None, "report") => RemarkOn::Report,
            (None, _) => RemarkOn::Mission,
        };
        Ok(Remark {
            id: row.id("id")?,
            mission: row.id("mission_id")?,
            on,
            text: row.text("text")?,
            by: row.opt_id("said_by")?,
            at: row.instant("said_at")?,
        })
    };
    rows.iter().map(remark).collect()
}
