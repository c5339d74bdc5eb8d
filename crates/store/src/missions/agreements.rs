//! Delivery agreements as they are kept. Lists are narrowed to what their reader may know of: parties and what is
//! delivered by it count.

use jiff::Timestamp;
use trellis_domain::{
    missions::{
        agreements::{Agreement, AgreementId, Effectiveness, Party, Review, Role, Who},
        initiatives::InitiativeId,
    },
    people::{OrganisationId, Permit, policy::Reach},
};

use super::initiatives::parts::money_of;
use crate::{
    Row, StoreError, Tx,
    engine::Clauses,
    row::{Arg, args},
};

/// Adds an agreement with its parties and what it covers.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    agreement: &Agreement,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into agreement (id, organisation_id, reference, title, covers, valid_from, valid_until, review_after,
                                made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            agreement.id,
            permit.organisation(),
            agreement.reference.as_str(),
            agreement.title.as_str(),
            agreement.covers.as_str(),
            agreement.from,
            agreement.until,
            agreement.review_after.as_str(),
            permit.person(),
            at,
            agreement.version,
        ],
    )
    .await?;
    write_parties(tx, agreement).await
}

/// Changes an agreement, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, agreement: &Agreement) -> Result<(), StoreError> {
    tx.run_fresh(
        "update agreement
         set reference = $4, title = $5, covers = $6, valid_from = $7, valid_until = $8, review_after = $9,
             version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            agreement.id,
            permit.organisation(),
            agreement.version,
            agreement.reference.as_str(),
            agreement.title.as_str(),
            agreement.covers.as_str(),
            agreement.from,
            agreement.until,
            agreement.review_after.as_str(),
        ],
    )
    .await?;
    tx.run("delete from agreement_party where agreement_id = $1", args![agreement.id]).await?;
    tx.run("delete from agreement_initiative where agreement_id = $1", args![agreement.id]).await?;
    write_parties(tx, agreement).await
}

async fn write_parties(tx: &mut Tx, agreement: &Agreement) -> Result<(), StoreError> {
    let rows = agreement.parties.iter().enumerate().map(|(at, party)| {
        let (member, partner) = match party.who {
            Who::Secretariat => (None, None),
            Who::Member(id) => (Some(id), None),
            Who::Partner(id) => (None, Some(id)),
        };
        args![
            agreement.id,
            at as i64,
            member,
            partner,
            party.role.code(),
            party.money.map(|money| money.minor),
            party.money.as_ref().map(|money| money.currency.code()),
            party.in_kind.as_str(),
            party.experts.as_str(),
        ]
    });
    let head = "insert into agreement_party (agreement_id, position, member_id, partner_id, role, minor, currency, in_kind, experts)";
    tx.insert(head, rows.collect()).await?;
    let rows = agreement.initiatives.iter().map(|id| args![agreement.id, *id]);
    tx.insert("insert into agreement_initiative (agreement_id, initiative_id)", rows.collect()).await
}

/// Whose an agreement is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: AgreementId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from agreement where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One agreement.
pub async fn find(tx: &mut Tx, id: AgreementId) -> Result<Option<Agreement>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, reference, title, covers, valid_from, valid_until, review_after, made_by, version
             from agreement
             where id = $1",
            args![id],
        )
        .await?;
    Ok(with_parties(tx, &rows).await?.pop())
}

/// The agreements of an organisation that a reader may know of, the latest first.
pub async fn list(
    tx: &mut Tx,
    organisation: OrganisationId,
    reach: &Reach,
) -> Result<Vec<Agreement>, StoreError> {
    if *reach == Reach::Nothing {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select id, organisation_id, reference, title, covers, valid_from, valid_until, review_after, made_by, version
             from agreement
             where organisation_id = ",
        )
        .value(organisation);
    query.within(reach, concerning);
    query.text(" order by valid_from desc, title, id");
    let rows = tx.all_of(query).await?;
    with_parties(tx, &rows).await
}

fn concerning(query: &mut Clauses, ids: &[Arg]) {
    query
        .text(
            "exists (select 1 from agreement_party
                     where agreement_party.agreement_id = agreement.id
                       and (agreement_party.member_id in ",
        )
        .values(ids.to_vec())
        .text(" or agreement_party.partner_id in ")
        .values(ids.to_vec())
        .text(
            ")) or exists (select 1 from agreement_initiative
                           join initiative_action
                             on initiative_action.initiative_id = agreement_initiative.initiative_id
                           join action on action.id = initiative_action.action_id
                           where agreement_initiative.agreement_id = agreement.id
                             and action.plan_id in ",
        )
        .values(ids.to_vec())
        .text(")");
}

async fn with_parties(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Agreement>, StoreError> {
    let mut agreements = rows.iter().map(agreement_of).collect::<Result<Vec<_>, StoreError>>()?;
    if agreements.is_empty() {
        return Ok(agreements);
    }
    let ids = || agreements.iter().map(|each| each.id);
    let mut parties = Clauses::default();
    parties
        .text(
            "select agreement_id, member_id, partner_id, role, minor, currency, in_kind, experts
             from agreement_party
             where agreement_id in ",
        )
        .values(ids())
        .text(" order by agreement_id, position");
    let mut covered = Clauses::default();
    covered
        .text(
            "select agreement_initiative.agreement_id, agreement_initiative.initiative_id
             from agreement_initiative
             join initiative on initiative.id = agreement_initiative.initiative_id
             where agreement_initiative.agreement_id in ",
        )
        .values(ids())
        .text(" order by initiative.code, initiative.id");
    let mut reviews = Clauses::default();
    reviews
        .text("select id, agreement_id, on_day, effect, measured, outcome from agreement_review where agreement_id in ")
        .values(ids())
        .text(" order by on_day, id");
    for row in tx.all_of(parties).await? {
        let (id, party): (AgreementId, _) = (row.id("agreement_id")?, party_of(&row)?);
        if let Some(agreement) = agreements.iter_mut().find(|each| each.id == id) {
            agreement.parties.push(party);
        }
    }
    for row in tx.all_of(covered).await? {
        let (id, initiative): (AgreementId, InitiativeId) =
            (row.id("agreement_id")?, row.id("initiative_id")?);
        if let Some(agreement) = agreements.iter_mut().find(|each| each.id == id) {
            agreement.initiatives.push(initiative);
        }
    }
    for row in tx.all_of(reviews).await? {
        let id: AgreementId = row.id("agreement_id")?;
        let review = Review {
            id: row.id("id")?,
            on: row.day("on_day")?,
            effect: row.code("effect", Effectiveness::from_code)?,
            measured: row.text("measured")?,
            outcome: row.text("outcome")?,
        };
        if let Some(agreement) = agreements.iter_mut().find(|each| each.id == id) {
            agreement.reviews.push(review);
        }
    }
    Ok(agreements)
}

/// Adds what a review of an agreement found.
pub async fn add_review(
    tx: &mut Tx,
    permit: &Permit,
    (agreement, review): (AgreementId, &Review),
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into agreement_review (id, agreement_id, on_day, effect, measured, outcome, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            review.id,
            agreement,
            review.on,
            review.effect.code(),
            review.measured.as_str(),
            review.outcome.as_str(),
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

fn agreement_of(row: &Row) -> Result<Agreement, StoreError> {
    Ok(Agreement {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        reference: row.text("reference")?,
        title: row.text("title")?,
        covers: row.text("covers")?,
        from: row.day("valid_from")?,
        until: row.opt_day("valid_until")?,
        parties: Vec::new(),
        initiatives: Vec::new(),
        review_after: row.text("review_after")?,
        reviews: Vec::new(),
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

fn party_of(row: &Row) -> Result<Party, StoreError> {
    let who = match (row.opt_id("member_id")?, row.opt_id("partner_id")?) {
        (Some(member), _) => Who::Member(member),
        (None, Some(partner)) => Who::Partner(partner),
        (None, None) => Who::Secretariat,
    };
    Ok(Party {
        who,
        role: row.code("role", Role::from_code)?,
        money: money_of(row)?,
        in_kind: row.text("in_kind")?,
        experts: row.text("experts")?,
    })
}
