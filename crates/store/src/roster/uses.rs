//! What the roster is searched for, a row a day, office and thing; what is noted to improve it; when records came in and moved.
//! Must not know whom a search found.

use trellis_domain::{
    kernel::{Day, Id},
    people::{OrganisationId, Permit},
    roster::{
        expert::{ExpertId, ExpertState},
        uses::{Criterion, Improvement, ImprovementId, Searches},
    },
};

use crate::{Row, StoreError, Tx, events, row::args};

/// Adds searches to what was counted of that day, office and thing.
pub async fn count(tx: &mut Tx, permit: &Permit, new: &Searches) -> Result<(), StoreError> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    tx.run(
        "insert into roster_search (organisation_id, searched_on, office, criterion, looked_for, searches, found, found_nobody)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (organisation_id, searched_on, office, criterion, looked_for) do update
         set searches = roster_search.searches + excluded.searches,
             found = roster_search.found + excluded.found,
             found_nobody = roster_search.found_nobody + excluded.found_nobody",
        args![
            permit.organisation(),
            new.on,
            new.office.as_str(),
            new.criterion.code(),
            new.looked_for.as_str(),
            number(new.searches),
            number(new.found),
            number(new.found_nobody),
        ],
    )
    .await?;
    Ok(())
}

/// What was counted, the latest day first.
pub async fn searches(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Searches>, StoreError> {
    let rows = tx
        .all(
            "select searched_on, office, criterion, looked_for, searches, found, found_nobody
             from roster_search
             where organisation_id = $1
             order by searched_on desc, office, criterion, looked_for",
            args![organisation],
        )
        .await?;
    let number =
        |row: &Row, column: &str| Ok::<_, StoreError>(usize::try_from(row.int(column)?).unwrap_or(0));
    let of = |row: &Row| {
        Ok(Searches {
            on: row.day("searched_on")?,
            office: row.text("office")?,
            criterion: row.code("criterion", Criterion::from_code)?,
            looked_for: row.text("looked_for")?,
            searches: number(row, "searches")?,
            found: number(row, "found")?,
            found_nobody: number(row, "found_nobody")?,
        })
    };
    rows.iter().map(of).collect()
}

/// Keeps something noted to improve the roster.
pub async fn note(tx: &mut Tx, permit: &Permit, new: &Improvement) -> Result<(), StoreError> {
    tx.run(
        "insert into roster_improvement (id, organisation_id, text, noted_on, made_by)
         values ($1, $2, $3, $4, $5)",
        args![new.id, permit.organisation(), new.text.as_str(), new.noted_on, permit.person()],
    )
    .await?;
    Ok(())
}

/// Takes it away again; whether it was there.
pub async fn remove(tx: &mut Tx, permit: &Permit, id: ImprovementId) -> Result<bool, StoreError> {
    let removed = tx
        .run(
            "delete from roster_improvement where id = $1 and organisation_id = $2",
            args![id, permit.organisation()],
        )
        .await?;
    Ok(removed > 0)
}

/// What was noted, oldest first.
pub async fn improvements(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Improvement>, StoreError> {
    let rows = tx
        .all(
            "select id, text, noted_on, made_by
             from roster_improvement
             where organisation_id = $1
             order by noted_on, id",
            args![organisation],
        )
        .await?;
    let of = |row: &Row| {
        Ok(Improvement {
            id: row.id("id")?,
            text: row.text("text")?,
            noted_on: row.day("noted_on")?,
            by: row.opt_id("made_by")?,
        })
    };
    rows.iter().map(of).collect()
}

/// On which day each record came in (UTC).
pub async fn made_on(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<(ExpertId, Day)>, StoreError> {
    let rows = tx
        .all("select id, made_at from expert where organisation_id = $1 order by id", args![organisation])
        .await?;
    let day =
        |row: &Row| Ok::<_, StoreError>(row.instant("made_at")?.to_zoned(jiff::tz::TimeZone::UTC).date());
    rows.iter().map(|row| Ok((row.id("id")?, day(row)?))).collect()
}

/// On which days records moved, and where to, oldest first; from the log, which names ids and states.
pub async fn moves(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(ExpertId, Day, ExpertState)>, StoreError> {
    let wanted = events::Wanted { deed: Some("expert.moved".to_owned()), ..events::Wanted::default() };
    let all = events::page(tx, organisation, &wanted, 0, i64::MAX).await?;
    let of = |event: &events::Logged| {
        let state = event.detail.iter().find(|(name, _)| name == "state");
        let state = state.and_then(|(_, code)| ExpertState::from_code(code))?;
        Some((Id::new(event.subject), event.at.to_zoned(jiff::tz::TimeZone::UTC).date(), state))
    };
    Ok(all.iter().rev().filter_map(|(_, event)| of(event)).collect())
}
