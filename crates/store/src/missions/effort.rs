//! Posts, what they have in a year, and the days that initiatives need of them, as they are kept.

use trellis_domain::{
    missions::{
        effort::{Funding, FundingId, Needed, Post, PostId, PostKind, PostYear, Work},
        initiatives::InitiativeId,
    },
    people::{OrganisationId, Permit},
};

use super::initiatives::{Sight, Wanted, narrow};
use crate::{Row, StoreError, Tx, engine::Clauses, row::args};

/// Adds a post.
pub async fn add_post(tx: &mut Tx, permit: &Permit, post: &Post) -> Result<(), StoreError> {
    tx.run(
        "insert into post (id, organisation_id, name, kind) values ($1, $2, $3, $4)",
        args![post.id, permit.organisation(), post.name.as_str(), post.kind.code()],
    )
    .await?;
    Ok(())
}

/// Takes a post away with its years and what was needed of it.
pub async fn remove_post(tx: &mut Tx, permit: &Permit, post: PostId) -> Result<(), StoreError> {
    let of = args![post, permit.organisation()];
    tx.run_fresh("delete from post where id = $1 and organisation_id = $2", of).await
}

/// Says what a post has in a year, instead of what was said before.
pub async fn set_year(
    tx: &mut Tx,
    _permit: &Permit,
    post: PostId,
    year: &PostYear,
) -> Result<(), StoreError> {
    tx.run(
        "insert into post_year (post_id, year, available, committed, bound_by)
         values ($1, $2, $3, $4, $5)
         on conflict (post_id, year) do update
         set available = excluded.available, committed = excluded.committed, bound_by = excluded.bound_by",
        args![post, i64::from(year.year), year.available, year.committed, year.bound_by.as_str()],
    )
    .await?;
    Ok(())
}

/// The posts of an organisation with their years, by name.
pub async fn posts(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Post>, StoreError> {
    let rows = tx
        .all(
            "select id, name, kind from post where organisation_id = $1 order by name, id",
            args![organisation],
        )
        .await?;
    let post = |row: &Row| {
        Ok(Post {
            id: row.id("id")?,
            name: row.text("name")?,
            kind: row.code("kind", PostKind::from_code)?,
            years: Vec::new(),
            funding: Vec::new(),
        })
    };
    let mut posts = rows.iter().map(post).collect::<Result<Vec<Post>, StoreError>>()?;
    let rows = tx
        .all(
            "select post_year.post_id, post_year.year, post_year.available, post_year.committed, post_year.bound_by
             from post_year
             join post on post.id = post_year.post_id
             where post.organisation_id = $1
             order by post_year.year",
            args![organisation],
        )
        .await?;
    for row in &rows {
        let id: PostId = row.id("post_id")?;
        if let Some(post) = posts.iter_mut().find(|each| each.id == id) {
            post.years.push(PostYear {
                year: year_of(row)?,
                available: row.decimal("available")?,
                committed: row.decimal("committed")?,
                bound_by: row.text("bound_by")?,
            });
        }
    }
    let rows = tx
        .all(
            "select post_funding.id, post_funding.post_id, post_funding.funder, post_funding.share, post_funding.from_day,
                    post_funding.until_day
             from post_funding
             join post on post.id = post_funding.post_id
             where post.organisation_id = $1
             order by post_funding.from_day, post_funding.id",
            args![organisation],
        )
        .await?;
    for row in &rows {
        let id: PostId = row.id("post_id")?;
        if let Some(post) = posts.iter_mut().find(|each| each.id == id) {
            post.funding.push(Funding {
                id: row.id("id")?,
                funder: row.text("funder")?,
                share: row.decimal("share")?,
                from: row.day("from_day")?,
                until: row.opt_day("until_day")?,
            });
        }
    }
    Ok(posts)
}

/// Adds what somebody pays of a post.
pub async fn add_funding(
    tx: &mut Tx,
    _permit: &Permit,
    post: PostId,
    funding: &Funding,
) -> Result<(), StoreError> {
    tx.run(
        "insert into post_funding (id, post_id, funder, share, from_day, until_day) values ($1, $2, $3, $4, $5, $6)",
        args![funding.id, post, funding.funder.as_str(), funding.share, funding.from, funding.until],
    )
    .await?;
    Ok(())
}

/// Takes away what somebody pays of a post.
pub async fn remove_funding(tx: &mut Tx, permit: &Permit, funding: FundingId) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from post_funding
         where id = $1
           and post_id in (select id from post where organisation_id = $2)",
        args![funding, permit.organisation()],
    )
    .await
}

/// Says how many days of a post an initiative needs, instead of what was said before for the same work and year.
pub async fn put_needed(tx: &mut Tx, _permit: &Permit, needed: &Needed) -> Result<(), StoreError> {
    tx.run(
        "insert into initiative_effort (id, initiative_id, post_id, year, work, days)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (initiative_id, post_id, year, work) do update
         set days = excluded.days",
        args![
            needed.id,
            needed.initiative,
            needed.post,
            i64::from(needed.year),
            needed.work.code(),
            needed.days,
        ],
    )
    .await?;
    Ok(())
}

/// The days that one initiative needs.
pub async fn of_initiative(tx: &mut Tx, initiative: InitiativeId) -> Result<Vec<Needed>, StoreError> {
    let rows = tx
        .all(
            "select initiative_effort.id, initiative_effort.initiative_id, initiative_effort.post_id,
                    initiative_effort.year, initiative_effort.work, initiative_effort.days
             from initiative_effort
             join post on post.id = initiative_effort.post_id
             where initiative_effort.initiative_id = $1
             order by post.name, initiative_effort.year, initiative_effort.work",
            args![initiative],
        )
        .await?;
    rows.iter().map(needed_of).collect()
}

/// The days that the initiatives in sight need: no sum tells of one that its reader may not know of.
pub async fn needed(tx: &mut Tx, sight: &Sight) -> Result<Vec<Needed>, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select initiative_effort.id, initiative_effort.initiative_id, initiative_effort.post_id, initiative_effort.year,
                initiative_effort.work, initiative_effort.days
         from initiative_effort
         join initiative on initiative.id = initiative_effort.initiative_id
         where ",
    );
    narrow(&mut query, sight, &Wanted::default());
    query.text(" order by initiative.code, initiative.id, initiative_effort.year, initiative_effort.work");
    tx.all_of(query).await?.iter().map(needed_of).collect()
}

fn needed_of(row: &Row) -> Result<Needed, StoreError> {
    Ok(Needed {
        id: row.id("id")?,
        initiative: row.id("initiative_id")?,
        post: row.id("post_id")?,
        year: year_of(row)?,
        work: row.code("work", Work::from_code)?,
        days: row.decimal("days")?,
    })
}

fn year_of(row: &Row) -> Result<i16, StoreError> {
    let year = row.int("year")?;
    i16::try_from(year)
        .map_err(|_| StoreError::Unreadable { column: "year".to_owned(), value: year.to_string() })
}
