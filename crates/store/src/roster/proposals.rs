//! Proposals of who goes on which mission, with the teams in them. Experts stand here by the ids of their records; must not know
//! how a search goes on.

use serde_json::json;
use trellis_domain::{
    kernel::Day,
    people::{OrganisationId, Permit, policy::Scope},
    roster::{
        expert::ExpertId,
        proposal::{Found, Proposal, ProposalId, ProposalState, Team},
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a proposal with the missions it looks at.
pub async fn add(tx: &mut Tx, permit: &Permit, new: &Proposal) -> Result<(), StoreError> {
    tx.run(
        "insert into proposal (id, organisation_id, title, state, seed, seconds, from_id, digest, iterations, points, bound,
                               share, parts, scarce, is_stopped, made_by, begun_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 0, 0, '[]', '[]', $9, $10, $11, $12)",
        args![
            new.id,
            permit.organisation(),
            new.title.as_str(),
            new.state.code(),
            i64::from(new.seed),
            i64::from(new.seconds),
            new.from,
            new.digest.as_str(),
            false,
            permit.person(),
            new.begun_at,
            new.version,
        ],
    )
    .await?;
    put_teams(tx, permit, new.id, &new.teams).await
}

/// Puts the teams of a proposal in place of those before.
pub async fn put_teams(
    tx: &mut Tx,
    _permit: &Permit,
    proposal: ProposalId,
    teams: &[Team],
) -> Result<(), StoreError> {
    tx.run("delete from proposal_team where proposal_id = $1", args![proposal]).await?;
    let row = |(at, team): (usize, &Team)| {
        args![
            proposal,
            team.mission,
            at as i64,
            team.days.map(|(first, _)| first),
            team.days.map(|(_, last)| last),
            written(&team.experts),
            team.by_hand,
        ]
    };
    let rows = teams.iter().enumerate().map(row).collect();
    let sql = "insert into proposal_team (proposal_id, mission_id, position, first_day, last_day, experts, by_hand)";
    tx.insert(sql, rows).await
}

/// Says how far a search is; whether somebody asked for it to end, or it is over or gone.
pub async fn note(tx: &mut Tx, id: ProposalId, found: Found) -> Result<bool, StoreError> {
    tx.run(
        "update proposal
         set iterations = $2, points = $3, bound = $4, share = $5
         where id = $1
           and state = 'running'",
        args![
            id,
            i64::try_from(found.iterations).unwrap_or(i64::MAX),
            found.points,
            found.bound,
            i64::from(found.share),
        ],
    )
    .await?;
    let row = tx.first("select is_stopped, state from proposal where id = $1", args![id]).await?;
    let Some(row) = row else { return Ok(true) };
    Ok(row.bool("is_stopped")? || row.code("state", ProposalState::from_code)? != ProposalState::Running)
}

/// Asks a search to end with what it has.
pub async fn stop(tx: &mut Tx, permit: &Permit, id: ProposalId) -> Result<(), StoreError> {
    let of = args![id, permit.organisation(), true];
    tx.run_fresh(
        "update proposal set is_stopped = $3 where id = $1 and organisation_id = $2 and state = 'running'",
        of,
    )
    .await
}

/// Changes where a proposal stands, if nobody else has since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, changed: &Proposal) -> Result<(), StoreError> {
    tx.run_fresh(
        "update proposal
         set state = $4, digest = $5, iterations = $6, points = $7, bound = $8, share = $9, parts = $10, scarce = $11,
             version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            changed.id,
            permit.organisation(),
            changed.version,
            changed.state.code(),
            changed.digest.as_str(),
            i64::try_from(changed.found.iterations).unwrap_or(i64::MAX),
            changed.found.points,
            changed.found.bound,
            i64::from(changed.found.share),
            json!(changed.parts).to_string(),
            json!(changed.scarce).to_string(),
        ],
    )
    .await
}

/// Takes a proposal away with its teams.
pub async fn remove(tx: &mut Tx, permit: &Permit, proposal: &Proposal) -> Result<(), StoreError> {
    tx.run("update proposal set from_id = null where from_id = $1", args![proposal.id]).await?;
    tx.run_fresh(
        "delete from proposal where id = $1 and organisation_id = $2 and version = $3",
        args![proposal.id, permit.organisation(), proposal.version],
    )
    .await
}

/// Whose a proposal is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: ProposalId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from proposal where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// The proposals of an organisation without their teams, the newest first.
pub async fn list(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Proposal>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, title, state, seed, seconds, from_id, digest, iterations, points, bound, share, parts, scarce,
                    made_by, begun_at, version
             from proposal
             where organisation_id = $1
             order by begun_at desc, id desc",
            args![organisation],
        )
        .await?;
    rows.iter().map(proposal_of).collect()
}

/// One proposal without its teams; `None` where there is none.
pub async fn find(tx: &mut Tx, id: ProposalId) -> Result<Option<Proposal>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, title, state, seed, seconds, from_id, digest, iterations, points, bound, share, parts, scarce,
                    made_by, begun_at, version
             from proposal
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(proposal_of).transpose()
}

/// Whom decided proposals of an organisation concern: the Members of their missions, and the accounts of whoever goes.
pub async fn concerns(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(ProposalId, Scope)>, StoreError> {
    let rows = tx
        .all(
            "select proposal_team.proposal_id, mission.member_id as whom
             from proposal
             join proposal_team on proposal_team.proposal_id = proposal.id
             join mission on mission.id = proposal_team.mission_id
             where proposal.organisation_id = $1
               and proposal.state = 'decided'
               and proposal_team.experts <> ''
             union
             select proposal_team.proposal_id, mission_expert.person_id as whom
             from proposal
             join proposal_team on proposal_team.proposal_id = proposal.id
             join mission_expert on mission_expert.mission_id = proposal_team.mission_id
             where proposal.organisation_id = $1
               and proposal.state = 'decided'
               and proposal_team.experts <> ''
               and mission_expert.person_id is not null",
            args![organisation],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("proposal_id")?, Scope::of(row.id::<()>("whom")?)))).collect()
}

/// The teams of a proposal in their order.
pub async fn teams(tx: &mut Tx, proposal: ProposalId) -> Result<Vec<Team>, StoreError> {
    let rows = tx
        .all(
            "select mission_id, first_day, last_day, experts, by_hand
             from proposal_team
             where proposal_id = $1
             order by position",
            args![proposal],
        )
        .await?;
    rows.iter().map(team_of).collect()
}

fn proposal_of(row: &Row) -> Result<Proposal, StoreError> {
    Ok(Proposal {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        title: row.text("title")?,
        state: row.code("state", ProposalState::from_code)?,
        seed: number(row, "seed")?,
        seconds: number(row, "seconds")?,
        from: row.opt_id("from_id")?,
        digest: row.text("digest")?,
        found: Found {
            iterations: number(row, "iterations")?,
            points: row.int("points")?,
            bound: row.int("bound")?,
            share: number(row, "share")?,
        },
        parts: row.code("parts", |text| serde_json::from_str(text).ok())?,
        scarce: row.code("scarce", |text| serde_json::from_str(text).ok())?,
        teams: Vec::new(),
        made_by: row.opt_id("made_by")?,
        begun_at: row.instant("begun_at")?,
        version: row.int("version")?,
    })
}

fn number<N: TryFrom<i64>>(row: &Row, column: &str) -> Result<N, StoreError> {
    let kept = row.int(column)?;
    let unreadable = || StoreError::Unreadable { column: column.to_owned(), value: kept.to_string() };
    N::try_from(kept).map_err(|_| unreadable())
}

fn team_of(row: &Row) -> Result<Team, StoreError> {
    let days: (Option<Day>, Option<Day>) = (row.opt_day("first_day")?, row.opt_day("last_day")?);
    Ok(Team {
        mission: row.id("mission_id")?,
        days: days.0.zip(days.1),
        experts: row.code("experts", read)?,
        by_hand: row.bool("by_hand")?,
    })
}

fn written(experts: &[ExpertId]) -> String {
    experts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn read(text: &str) -> Option<Vec<ExpertId>> {
    text.split_whitespace().map(|id| id.parse().ok()).collect()
}

/// What an organisation reckons with, as it was kept; `None` where it has said nothing.
pub async fn terms(tx: &mut Tx, organisation: OrganisationId) -> Result<Option<String>, StoreError> {
    let of = args![organisation];
    let row = tx.first("select terms from proposal_terms where organisation_id = $1", of).await?;
    row.map(|row| row.text("terms")).transpose()
}

/// Says what an organisation reckons with, instead of what was said before.
pub async fn set_terms(tx: &mut Tx, permit: &Permit, terms: &str) -> Result<(), StoreError> {
    let organisation = permit.organisation();
    tx.run("delete from proposal_terms where organisation_id = $1", args![organisation]).await?;
    tx.run("insert into proposal_terms (organisation_id, terms) values ($1, $2)", args![organisation, terms])
        .await?;
    Ok(())
}
