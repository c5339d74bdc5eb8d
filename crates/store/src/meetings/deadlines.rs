//! Deadlines in the words they were set in. The day a wording means is computed above and never kept here, but for the
//! day that was sent.

use std::collections::HashMap;

use trellis_domain::{
    kernel::Day,
    meetings::deadline::{About, Announced, Deadline, DeadlineId, DeadlineKind, Part, Responsible},
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a deadline with those who see to it.
pub async fn add_deadline(tx: &mut Tx, permit: &Permit, deadline: &Deadline) -> Result<(), StoreError> {
    let (session, plan) = match deadline.about {
        About::Session(id) => (Some(id), None),
        About::Plan(id) => (None, Some(id)),
        About::Alone => (None, None),
    };
    tx.run(
        "insert into deadline (id, organisation_id, kind, title, meeting_id, plan_id, point_id, wording, counted_from,
                               done_on, announced_on, announced_day)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            deadline.id,
            permit.organisation(),
            deadline.kind.code(),
            deadline.title.as_str(),
            session,
            plan,
            deadline.point,
            deadline.wording.as_str(),
            deadline.counted_from,
            deadline.done_on,
            deadline.announced.map(|sent| sent.on),
            deadline.announced.map(|sent| sent.day),
        ],
    )
    .await?;
    add_responsible(tx, deadline).await
}

async fn add_responsible(tx: &mut Tx, deadline: &Deadline) -> Result<(), StoreError> {
    let row = |(position, one): (i64, &Responsible)| {
        args![deadline.id, position, one.part.code(), one.name.as_str()]
    };
    let rows = (1..).zip(&deadline.responsible).map(row).collect();
    tx.insert("insert into deadline_responsible (deadline_id, position, part, name)", rows).await
}

/// Changes what a deadline says and who sees to it; what it belongs to, what was sent and what was done stay.
pub async fn change_deadline(tx: &mut Tx, permit: &Permit, deadline: &Deadline) -> Result<(), StoreError> {
    tx.run_fresh(
        "update deadline
         set kind = $3, title = $4, wording = $5, counted_from = $6
         where id = $1
           and organisation_id = $2",
        args![
            deadline.id,
            permit.organisation(),
            deadline.kind.code(),
            deadline.title.as_str(),
            deadline.wording.as_str(),
            deadline.counted_from,
        ],
    )
    .await?;
    tx.run("delete from deadline_responsible where deadline_id = $1", args![deadline.id]).await?;
    add_responsible(tx, deadline).await
}

/// Notes what was sent about a deadline.
pub async fn announce_deadline(
    tx: &mut Tx,
    permit: &Permit,
    deadline: DeadlineId,
    sent: Announced,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update deadline set announced_on = $3, announced_day = $4 where id = $1 and organisation_id = $2",
        args![deadline, permit.organisation(), sent.on, sent.day],
    )
    .await
}

/// Notes the day a deadline was met, or takes that back.
pub async fn finish_deadline(
    tx: &mut Tx,
    permit: &Permit,
    deadline: DeadlineId,
    done_on: Option<Day>,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update deadline set done_on = $3 where id = $1 and organisation_id = $2",
        args![deadline, permit.organisation(), done_on],
    )
    .await
}

/// Takes a deadline away.
pub async fn remove_deadline(tx: &mut Tx, permit: &Permit, deadline: DeadlineId) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from deadline where id = $1 and organisation_id = $2",
        args![deadline, permit.organisation()],
    )
    .await
}

/// Every deadline of an organisation, by title.
pub async fn deadlines(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Deadline>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, kind, title, meeting_id, plan_id, point_id, wording, counted_from, done_on,
                    announced_on, announced_day
             from deadline
             where organisation_id = $1
             order by title, id",
            args![organisation],
        )
        .await?;
    let people = tx
        .all(
            "select deadline_responsible.deadline_id, deadline_responsible.part, deadline_responsible.name
             from deadline_responsible
             join deadline on deadline.id = deadline_responsible.deadline_id
             where deadline.organisation_id = $1
             order by deadline_responsible.deadline_id, deadline_responsible.position",
            args![organisation],
        )
        .await?;
    let mut of = HashMap::<DeadlineId, Vec<Responsible>>::new();
    for row in &people {
        of.entry(row.id("deadline_id")?).or_default().push(responsible_of(row)?);
    }
    rows.iter()
        .map(|row| {
            let mut deadline = deadline_of(row)?;
            deadline.responsible = of.remove(&deadline.id).unwrap_or_default();
            Ok(deadline)
        })
        .collect()
}

/// One deadline of an organisation.
pub async fn deadline(
    tx: &mut Tx,
    organisation: OrganisationId,
    id: DeadlineId,
) -> Result<Option<Deadline>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, kind, title, meeting_id, plan_id, point_id, wording, counted_from, done_on,
                    announced_on, announced_day
             from deadline
             where id = $1
               and organisation_id = $2",
            args![id, organisation],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut deadline = deadline_of(&row)?;
    let people = tx
        .all(
            "select part, name from deadline_responsible where deadline_id = $1 order by position",
            args![id],
        )
        .await?;
    deadline.responsible = people.iter().map(responsible_of).collect::<Result<_, _>>()?;
    Ok(Some(deadline))
}

fn responsible_of(row: &Row) -> Result<Responsible, StoreError> {
    Ok(Responsible { part: row.code("part", Part::from_code)?, name: row.text("name")? })
}

fn deadline_of(row: &Row) -> Result<Deadline, StoreError> {
    let about = match (row.opt_id("meeting_id")?, row.opt_id("plan_id")?) {
        (Some(id), _) => About::Session(id),
        (None, Some(id)) => About::Plan(id),
        (None, None) => About::Alone,
    };
    let sent = row.opt_day("announced_on")?.zip(row.opt_day("announced_day")?);
    Ok(Deadline {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        kind: row.code("kind", DeadlineKind::from_code)?,
        title: row.text("title")?,
        about,
        point: row.opt_id("point_id")?,
        wording: row.text("wording")?,
        counted_from: row.opt_day("counted_from")?,
        responsible: Vec::new(),
        done_on: row.opt_day("done_on")?,
        announced: sent.map(|(on, day)| Announced { on, day }),
    })
}
