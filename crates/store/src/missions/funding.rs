//! Opportunities to find money as they are kept. Lists are narrowed to what their reader may know of: an opportunity belongs to
//! the plans of what it would pay for.

use jiff::Timestamp;
use trellis_domain::{
    kernel::{Currency, Money},
    missions::funding::{Course, FundingState, Opportunity, OpportunityId},
    people::{OrganisationId, Permit, policy::Reach},
};

use super::initiatives::parts::money_of;
use crate::{
    Row, StoreError, Tx,
    engine::Clauses,
    row::{Arg, args},
};

/// Adds an opportunity.
pub async fn add(tx: &mut Tx, permit: &Permit, new: &Opportunity, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into opportunity (id, organisation_id, title, funder, partner_id, closes_on, minor, currency, champion,
                                  note, state, since, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            new.id,
            permit.organisation(),
            new.title.as_str(),
            new.funder.as_str(),
            new.partner,
            new.closes_on,
            new.amount.map(|money| money.minor),
            new.amount.as_ref().map(|money| money.currency.code()),
            new.champion.as_str(),
            new.note.as_str(),
            new.course.state.code(),
            new.course.on,
            permit.person(),
            at,
            new.version,
        ],
    )
    .await?;
    write_parts(tx, new).await
}

/// Changes what an opportunity says and how it stands, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, changed: &Opportunity) -> Result<(), StoreError> {
    tx.run_fresh(
        "update opportunity
         set title = $4, funder = $5, partner_id = $6, closes_on = $7, minor = $8, currency = $9, champion = $10,
             note = $11, state = $12, since = $13, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            changed.id,
            permit.organisation(),
            changed.version,
            changed.title.as_str(),
            changed.funder.as_str(),
            changed.partner,
            changed.closes_on,
            changed.amount.map(|money| money.minor),
            changed.amount.as_ref().map(|money| money.currency.code()),
            changed.champion.as_str(),
            changed.note.as_str(),
            changed.course.state.code(),
            changed.course.on,
        ],
    )
    .await?;
    for part in [
        "delete from opportunity_year where opportunity_id = $1",
        "delete from opportunity_partner where opportunity_id = $1",
        "delete from opportunity_initiative where opportunity_id = $1",
    ] {
        tx.run(part, args![changed.id]).await?;
    }
    write_parts(tx, changed).await
}

async fn write_parts(tx: &mut Tx, of: &Opportunity) -> Result<(), StoreError> {
    let years = of
        .years
        .iter()
        .map(|(year, money)| args![of.id, i64::from(*year), money.minor, money.currency.code()]);
    let head = "insert into opportunity_year (opportunity_id, year, minor, currency)";
    tx.insert(head, years.collect()).await?;
    let partners = of.joint_with.iter().enumerate().map(|(at, partner)| args![of.id, at as i64, *partner]);
    let head = "insert into opportunity_partner (opportunity_id, position, partner_id)";
    tx.insert(head, partners.collect()).await?;
    let initiatives = of.initiatives.iter().map(|id| args![of.id, *id]);
    let head = "insert into opportunity_initiative (opportunity_id, initiative_id)";
    tx.insert(head, initiatives.collect()).await
}

/// Whose an opportunity is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: OpportunityId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from opportunity where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One opportunity.
pub async fn find(tx: &mut Tx, id: OpportunityId) -> Result<Option<Opportunity>, StoreError> {
    let mut query = columns();
    query.text(" where id = ").value(id);
    let rows = tx.all_of(query).await?;
    Ok(with_parts(tx, &rows).await?.pop())
}

/// The opportunities of an organisation that a reader may know of: those that close first, then the newest.
pub async fn list(
    tx: &mut Tx,
    organisation: OrganisationId,
    reach: &Reach,
) -> Result<Vec<Opportunity>, StoreError> {
    if *reach == Reach::Nothing {
        return Ok(Vec::new());
    }
    let mut query = columns();
    query.text(" where organisation_id = ").value(organisation);
    query.within(reach, concerning);
    query.text(" order by case when closes_on is null then 1 else 0 end, closes_on, made_at desc, id");
    let rows = tx.all_of(query).await?;
    with_parts(tx, &rows).await
}

fn columns() -> Clauses {
    let mut query = Clauses::default();
    query.text(
        "select id, organisation_id, title, funder, partner_id, closes_on, minor, currency, champion, note, state, since,
                made_by, version
         from opportunity",
    );
    query
}

fn concerning(query: &mut Clauses, ids: &[Arg]) {
    query
        .text(
            "exists (select 1 from opportunity_initiative
                     join initiative_action
                       on initiative_action.initiative_id = opportunity_initiative.initiative_id
                     join action on action.id = initiative_action.action_id
                     where opportunity_initiative.opportunity_id = opportunity.id
                       and action.plan_id in ",
        )
        .values(ids.to_vec())
        .text(")");
}

async fn with_parts(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Opportunity>, StoreError> {
    let mut all = rows.iter().map(opportunity_of).collect::<Result<Vec<_>, StoreError>>()?;
    if all.is_empty() {
        return Ok(all);
    }
    let part = |head: &'static str, order: &'static str| {
        let mut query = Clauses::default();
        query.text(head).values(all.iter().map(|each| each.id)).text(order);
        query
    };
    let years = part(
        "select opportunity_id, year, minor, currency from opportunity_year where opportunity_id in ",
        " order by opportunity_id, year",
    );
    let partners = part(
        "select opportunity_id, partner_id from opportunity_partner where opportunity_id in ",
        " order by opportunity_id, position",
    );
    let initiatives = part(
        "select opportunity_initiative.opportunity_id, opportunity_initiative.initiative_id
         from opportunity_initiative
         join initiative on initiative.id = opportunity_initiative.initiative_id
         where opportunity_initiative.opportunity_id in ",
        " order by initiative.code, initiative.id",
    );
    let mut of = |row: &Row, put: &mut dyn FnMut(&mut Opportunity)| -> Result<(), StoreError> {
        let id: OpportunityId = row.id("opportunity_id")?;
        if let Some(one) = all.iter_mut().find(|each| each.id == id) {
            put(one);
        }
        Ok(())
    };
    for row in tx.all_of(years).await? {
        let currency = row.code("currency", Currency::from_code)?;
        let year = i16::try_from(row.int("year")?).unwrap_or_default();
        let money = Money { minor: row.int("minor")?, currency };
        of(&row, &mut |one| one.years.push((year, money)))?;
    }
    for row in tx.all_of(partners).await? {
        let partner = row.id("partner_id")?;
        of(&row, &mut |one| one.joint_with.push(partner))?;
    }
    for row in tx.all_of(initiatives).await? {
        let initiative = row.id("initiative_id")?;
        of(&row, &mut |one| one.initiatives.push(initiative))?;
    }
    Ok(all)
}

fn opportunity_of(row: &Row) -> Result<Opportunity, StoreError> {
    Ok(Opportunity {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        title: row.text("title")?,
        funder: row.text("funder")?,
        partner: row.opt_id("partner_id")?,
        closes_on: row.opt_day("closes_on")?,
        amount: money_of(row)?,
        years: Vec::new(),
        champion: row.text("champion")?,
        joint_with: Vec::new(),
        initiatives: Vec::new(),
        note: row.text("note")?,
        course: Course { state: row.code("state", FundingState::from_code)?, on: row.day("since")? },
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}
