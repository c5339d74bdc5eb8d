//! Members, the dated sets they belong to, what they count as, and the instruments they take on.

pub mod engagements;
pub mod names;
pub mod partners;

use jiff::Timestamp;
use trellis_domain::{
    kernel::{Id, Period},
    members::{ClassCode, Member, MemberId, MemberSet, Stay, Tenure, TenureId, TenureKind},
    people::{OrganisationId, Permit},
    plans::record::MemberSetId,
};

use crate::{Row, StoreError, Tx, row::args};

/// A convention, tool or obligation that Members take on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Short code, unique in its organisation.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A set with its name, as lists show it.
#[derive(Debug, Clone)]
pub struct NamedSet {
    /// Its id.
    pub id: MemberSetId,
    /// Its name.
    pub name: String,
    /// Who belongs to it, and when.
    pub set: MemberSet,
}

/// Adds Members.
pub async fn add(tx: &mut Tx, permit: &Permit, members: &[Member]) -> Result<(), StoreError> {
    let rows = members
        .iter()
        .map(|member| args![member.id, permit.organisation(), member.code.as_str(), member.name.as_str()])
        .collect();
    tx.insert("insert into member (id, organisation_id, code, name)", rows).await
}

/// The organisation's Members, by name.
pub async fn list(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Member>, StoreError> {
    let rows = tx
        .all(
            "select id, code, name from member where organisation_id = $1 order by name, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(member_of).collect()
}

/// One Member and its organisation.
pub async fn find(tx: &mut Tx, id: MemberId) -> Result<Option<(Member, OrganisationId)>, StoreError> {
    let row = tx.first("select id, code, name, organisation_id from member where id = $1", args![id]).await?;
    row.map(|row| Ok((member_of(&row)?, row.id("organisation_id")?))).transpose()
}

fn member_of(row: &Row) -> Result<Member, StoreError> {
    Ok(Member { id: row.id("id")?, code: row.text("code")?, name: row.text("name")? })
}

/// Adds a dated set with its stays; `ids` are fresh ids, one a stay.
pub async fn add_set(
    tx: &mut Tx,
    permit: &Permit,
    named: &NamedSet,
    ids: impl Iterator<Item = Id<Stay>>,
) -> Result<(), StoreError> {
    tx.run(
        "insert into member_set (id, organisation_id, code, name) values ($1, $2, $3, $4)",
        args![named.id, permit.organisation(), named.set.code(), named.name.as_str()],
    )
    .await?;
    let rows = named
        .set
        .stays()
        .iter()
        .zip(ids)
        .map(|(stay, id)| args![id, named.id, stay.member, stay.period.from(), stay.period.until()])
        .collect();
    tx.insert("insert into membership (id, set_id, member_id, joined, left_on)", rows).await
}

/// Every dated set of the organisation, by name, with one query for all stays.
pub async fn sets(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<NamedSet>, StoreError> {
    let heads = tx
        .all(
            "select id, code, name from member_set where organisation_id = $1 order by name, id",
            args![organisation],
        )
        .await?;
    let stays = tx
        .all(
            "select membership.set_id, membership.member_id, membership.joined, membership.left_on
             from membership
             join member_set on member_set.id = membership.set_id
             where member_set.organisation_id = $1
             order by membership.set_id, membership.joined, membership.id",
            args![organisation],
        )
        .await?;
    let mut named = Vec::with_capacity(heads.len());
    for head in &heads {
        let id: MemberSetId = head.id("id")?;
        let mut own = Vec::new();
        for row in &stays {
            if row.id::<MemberSet>("set_id")? == id {
                own.push(stay_of(row)?);
            }
        }
        let set = MemberSet::from_stays(head.text("code")?, own)
            .map_err(|rule| StoreError::Unreadable { column: "joined".into(), value: rule.to_string() })?;
        named.push(NamedSet { id, name: head.text("name")?, set });
    }
    Ok(named)
}

fn stay_of(row: &Row) -> Result<Stay, StoreError> {
    let period = Period::new(row.day("joined")?, row.opt_day("left_on")?)
        .map_err(|rule| StoreError::Unreadable { column: "left_on".into(), value: rule.to_string() })?;
    Ok(Stay { member: row.id("member_id")?, period })
}

/// Adds stays to a set that is there.
pub async fn add_stays(
    tx: &mut Tx,
    _: &Permit,
    set: MemberSetId,
    stays: &[Stay],
    ids: impl Iterator<Item = Id<Stay>>,
) -> Result<(), StoreError> {
    let rows = stays
        .iter()
        .zip(ids)
        .map(|(stay, id)| args![id, set, stay.member, stay.period.from(), stay.period.until()])
        .collect();
    tx.insert("insert into membership (id, set_id, member_id, joined, left_on)", rows).await
}

/// A tenure as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The list it speaks of.
    pub kind: TenureKind,
    /// Who, what, when, shown by what.
    pub tenure: Tenure,
    /// Why it was taken back, where it was recorded by mistake.
    pub withdrawn: Option<String>,
}

/// Records that Members hold classes.
pub async fn add_tenures(tx: &mut Tx, permit: &Permit, tenures: &[Tenure]) -> Result<(), StoreError> {
    add_tenures_of(tx, permit, TenureKind::Class, tenures).await
}

/// Records what Members count as, of one kind.
pub async fn add_tenures_of(
    tx: &mut Tx,
    _: &Permit,
    kind: TenureKind,
    tenures: &[Tenure],
) -> Result<(), StoreError> {
    let rows = tenures
        .iter()
        .map(|each| {
            args![
                each.id,
                each.member,
                kind.code(),
                each.class.as_str(),
                each.period.from(),
                each.period.until(),
                each.evidence.as_str(),
            ]
        })
        .collect();
    tx.insert("insert into member_class (id, member_id, kind, class, from_day, until_day, evidence)", rows)
        .await
}

/// Writes the last day of a tenure that has none yet; one that somebody has ended since is a conflict.
pub async fn end_tenure(tx: &mut Tx, permit: &Permit, tenure: &Tenure) -> Result<(), StoreError> {
    tx.run_fresh(
        "update member_class
         set until_day = $3
         where id = $1
           and until_day is null
           and withdrawn_at is null
           and member_id in (select id from member where organisation_id = $2)",
        args![tenure.id, permit.organisation(), tenure.period.until()],
    )
    .await
}

/// Takes a tenure back that was recorded by mistake; it stays with the reason.
pub async fn withdraw_tenure(
    tx: &mut Tx,
    permit: &Permit,
    tenure: TenureId,
    reason: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update member_class
         set withdrawn_at = $3, withdrawn_by = $4, withdrawn_reason = $5
         where id = $1
           and withdrawn_at is null
           and member_id in (select id from member where organisation_id = $2)",
        args![tenure, permit.organisation(), at, permit.person(), reason],
    )
    .await
}

/// Every class that the organisation's Members hold or held, by class, first day and Member.
pub async fn tenures(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Tenure>, StoreError> {
    let all = recorded(tx, organisation).await?.into_iter();
    let counts = |each: &Recorded| each.kind == TenureKind::Class && each.withdrawn.is_none();
    Ok(all.filter(counts).map(|each| each.tenure).collect())
}

/// Everything that was recorded of what the organisation's Members count as, of every kind and withdrawn or not, by
/// class, first day and Member.
pub async fn recorded(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Recorded>, StoreError> {
    let rows = tx
        .all(
            "select member_class.id, member_class.member_id, member_class.kind, member_class.class,
                    member_class.from_day, member_class.until_day, member_class.evidence,
                    member_class.withdrawn_at, member_class.withdrawn_reason
             from member_class
             join member on member.id = member_class.member_id
             where member.organisation_id = $1
             order by member_class.class, member_class.from_day, member_class.id",
            args![organisation],
        )
        .await?;
    rows.iter().map(recorded_of).collect()
}

/// The Member a tenure is about.
pub async fn of_tenure(tx: &mut Tx, id: TenureId) -> Result<Option<MemberId>, StoreError> {
    let row = tx.first("select member_id from member_class where id = $1", args![id]).await?;
    row.map(|row| row.id("member_id")).transpose()
}

fn recorded_of(row: &Row) -> Result<Recorded, StoreError> {
    let period = Period::new(row.day("from_day")?, row.opt_day("until_day")?)
        .map_err(|rule| StoreError::Unreadable { column: "until_day".into(), value: rule.to_string() })?;
    let tenure = Tenure {
        id: row.id("id")?,
        member: row.id("member_id")?,
        class: ClassCode::new(row.text("class")?),
        period,
        evidence: row.text("evidence")?,
    };
    let withdrawn = match row.opt_instant("withdrawn_at")? {
        Some(_) => Some(row.opt_text("withdrawn_reason")?.unwrap_or_default()),
        None => None,
    };
    Ok(Recorded { kind: row.code("kind", TenureKind::from_code)?, tenure, withdrawn })
}

/// Adds instruments; `ids` are fresh ids, one each.
pub async fn add_instruments(
    tx: &mut Tx,
    permit: &Permit,
    instruments: &[Instrument],
    ids: impl Iterator<Item = Id<Instrument>>,
) -> Result<(), StoreError> {
    let rows = instruments
        .iter()
        .zip(ids)
        .map(|(each, id)| args![id, permit.organisation(), each.code.as_str(), each.name.as_str()])
        .collect();
    tx.insert("insert into instrument (id, organisation_id, code, name)", rows).await
}

/// The organisation's instruments, by name.
pub async fn instruments(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Instrument>, StoreError> {
    let rows = tx
        .all(
            "select code, name from instrument where organisation_id = $1 order by name, code",
            args![organisation],
        )
        .await?;
    rows.iter().map(|row| Ok(Instrument { code: row.text("code")?, name: row.text("name")? })).collect()
}
