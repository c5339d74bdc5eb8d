//! Communities and how they grew, as they are kept. A count is only added; which one of a day holds, the domain says.

use jiff::Timestamp;
use trellis_domain::{
    missions::communities::{Community, CommunityId, Count},
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a community; its counts are added by themselves.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    community: &Community,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into community (id, organisation_id, name, address, language, region, theme_id, keeper, opened_on, closed_on,
                                made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            community.id,
            permit.organisation(),
            community.name.as_str(),
            community.address.as_str(),
            community.language.as_str(),
            community.region.as_str(),
            community.theme,
            community.keeper.as_str(),
            community.opened_on,
            community.closed_on,
            permit.person(),
            at,
            community.version,
        ],
    )
    .await?;
    Ok(())
}

/// Changes what is said of a community, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, community: &Community) -> Result<(), StoreError> {
    tx.run_fresh(
        "update community
         set name = $4, address = $5, language = $6, region = $7, theme_id = $8, keeper = $9, opened_on = $10, closed_on = $11,
             version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            community.id,
            permit.organisation(),
            community.version,
            community.name.as_str(),
            community.address.as_str(),
            community.language.as_str(),
            community.region.as_str(),
            community.theme,
            community.keeper.as_str(),
            community.opened_on,
            community.closed_on,
        ],
    )
    .await
}

/// Says how many people and posts a community had on a day. `turn` is how many counts it has already.
pub async fn count(
    tx: &mut Tx,
    permit: &Permit,
    (id, turn): (CommunityId, i64),
    count: Count,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into community_count (community_id, turn, as_at, members, posts, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![id, turn, count.on, i64::from(count.members), count.posts.map(i64::from), permit.person(), at,],
    )
    .await?;
    Ok(())
}

/// How many counts a community has, those that no longer hold included.
pub async fn turns(tx: &mut Tx, id: CommunityId) -> Result<i64, StoreError> {
    let row =
        tx.first("select count(*) as turns from community_count where community_id = $1", args![id]).await?;
    row.map_or(Ok(0), |row| row.int("turns"))
}

/// Whose a community is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: CommunityId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from community where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// The communities of an organisation, by name.
pub async fn list(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Community>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, name, address, language, region, theme_id, keeper, opened_on, closed_on, made_by,
                    version
             from community
             where organisation_id = $1
             order by name, id",
            args![organisation],
        )
        .await?;
    let mut found = Vec::new();
    for row in &rows {
        let one = community_of(row)?;
        let counts = counts(tx, one.id).await?;
        found.push(Community { counts, ..one });
    }
    Ok(found)
}

async fn counts(tx: &mut Tx, id: CommunityId) -> Result<Vec<Count>, StoreError> {
    let rows = tx
        .all(
            "select as_at, members, posts from community_count where community_id = $1 order by turn",
            args![id],
        )
        .await?;
    let whole = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let one = |row: &Row| {
        Ok(Count {
            on: row.day("as_at")?,
            members: whole(row.int("members")?),
            posts: row.opt_int("posts")?.map(whole),
        })
    };
    let said: Vec<Count> = rows.iter().map(one).collect::<Result<_, StoreError>>()?;
    Ok(Community::by_day(said))
}

fn community_of(row: &Row) -> Result<Community, StoreError> {
    Ok(Community {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        name: row.text("name")?,
        address: row.text("address")?,
        language: row.text("language")?,
        region: row.text("region")?,
        theme: row.opt_id("theme_id")?,
        keeper: row.text("keeper")?,
        opened_on: row.day("opened_on")?,
        closed_on: row.opt_day("closed_on")?,
        counts: Vec::new(),
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}
