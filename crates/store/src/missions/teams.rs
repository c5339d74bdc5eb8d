//! Who missions need, and how their teams were chosen. Experts stand here by the ids of their records; must not know their names.

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    missions::{
        mission::MissionId,
        wanted::{Priority, Seats, Wanted},
    },
    people::{OrganisationId, Permit, PersonId},
    roster::expert::{ExpertId, Level},
};

use crate::{Row, StoreError, Tx, row::args};

/// Says who a mission needs, instead of what was said before.
pub async fn set_wanted(
    tx: &mut Tx,
    _permit: &Permit,
    mission: MissionId,
    wanted: &Wanted,
) -> Result<(), StoreError> {
    tx.run("delete from mission_seats where mission_id = $1", args![mission]).await?;
    tx.run("delete from mission_wanted where mission_id = $1", args![mission]).await?;
    tx.run(
        "insert into mission_wanted (mission_id, theme_id, level, needs_lead, days, priority, fund)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            mission,
            wanted.theme,
            i64::from(wanted.level.get()),
            wanted.needs_lead,
            i64::from(wanted.days),
            i64::from(wanted.priority.get()),
            wanted.fund.as_str(),
        ],
    )
    .await?;
    let rows = wanted.seats.iter().enumerate();
    let rows =
        rows.map(|(at, line)| args![mission, line.category, at as i64, i64::from(line.count)]).collect();
    tx.insert("insert into mission_seats (mission_id, category_id, position, how_many)", rows).await
}

/// Who the missions of an organisation need, as far as it was said.
pub async fn wanted(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(MissionId, Wanted)>, StoreError> {
    let rows = tx
        .all(
            "select mission_wanted.mission_id, mission_wanted.theme_id, mission_wanted.level, mission_wanted.needs_lead,
                    mission_wanted.days, mission_wanted.priority, mission_wanted.fund
             from mission_wanted
             join mission on mission.id = mission_wanted.mission_id
             where mission.organisation_id = $1
             order by mission_wanted.mission_id",
            args![organisation],
        )
        .await?;
    let mut all = rows.iter().map(wanted_of).collect::<Result<Vec<_>, _>>()?;
    let rows = tx
        .all(
            "select mission_seats.mission_id, mission_seats.category_id, mission_seats.how_many
             from mission_seats
             join mission on mission.id = mission_seats.mission_id
             where mission.organisation_id = $1
             order by mission_seats.mission_id, mission_seats.position",
            args![organisation],
        )
        .await?;
    for row in &rows {
        let mission: MissionId = row.id("mission_id")?;
        if let Ok(at) = all.binary_search_by_key(&mission, |(id, _)| *id) {
            let count = number(row, "how_many", |count: u8| Some(count))?;
            all[at].1.seats.push(Seats { category: row.id("category_id")?, count });
        }
    }
    Ok(all)
}

fn wanted_of(row: &Row) -> Result<(MissionId, Wanted), StoreError> {
    let wanted = Wanted {
        theme: row.id("theme_id")?,
        level: number(row, "level", Level::new)?,
        seats: Vec::new(),
        needs_lead: row.bool("needs_lead")?,
        days: number(row, "days", |days: u16| Some(days))?,
        priority: number(row, "priority", Priority::new)?,
        fund: row.text("fund")?,
    };
    Ok((row.id("mission_id")?, wanted))
}

/// A small number that means something: what means nothing is an error that names the column.
fn number<N: TryFrom<i64>, T>(
    row: &Row,
    column: &str,
    from: impl Fn(N) -> Option<T>,
) -> Result<T, StoreError> {
    let kept = row.int(column)?;
    let unreadable = || StoreError::Unreadable { column: column.to_owned(), value: kept.to_string() };
    N::try_from(kept).ok().and_then(from).ok_or_else(unreadable)
}

/// A team that was chosen, and what was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: Id<Choice>,
    /// The mission.
    pub mission: MissionId,
    /// Who was chosen.
    pub team: Vec<ExpertId>,
    /// Who fitted as well or better and was not.
    pub passed: Vec<ExpertId>,
    /// Why; empty where nobody was passed over.
    pub reason: String,
    /// What came of the wish for experts of different countries, as JSON; empty where nothing was to be tried (S2.7).
    pub pairing: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: Option<PersonId>,
}

/// Keeps how a team was chosen.
pub async fn add_choice(tx: &mut Tx, permit: &Permit, choice: &Choice) -> Result<(), StoreError> {
    tx.run(
        "insert into mission_choice (id, mission_id, team, passed, reason, pairing, chosen_at, chosen_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            choice.id,
            choice.mission,
            written(&choice.team),
            written(&choice.passed),
            choice.reason.as_str(),
            choice.pairing.as_str(),
            choice.at,
            permit.person(),
        ],
    )
    .await?;
    Ok(())
}

/// How teams of a mission were chosen, newest first.
pub async fn choices(tx: &mut Tx, mission: MissionId) -> Result<Vec<Choice>, StoreError> {
    let rows = tx
        .all(
            "select id, mission_id, team, passed, reason, pairing, chosen_at, chosen_by
             from mission_choice
             where mission_id = $1
             order by chosen_at desc, id",
            args![mission],
        )
        .await?;
    let choice = |row: &Row| {
        Ok(Choice {
            id: row.id("id")?,
            mission: row.id("mission_id")?,
            team: row.code("team", read)?,
            passed: row.code("passed", read)?,
            reason: row.text("reason")?,
            pairing: row.text("pairing")?,
            at: row.instant("chosen_at")?,
            by: row.opt_id("chosen_by")?,
        })
    };
    rows.iter().map(choice).collect()
}

fn written(experts: &[ExpertId]) -> String {
    experts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn read(text: &str) -> Option<Vec<ExpertId>> {
    text.split_whitespace().map(|id| id.parse().ok()).collect()
}
