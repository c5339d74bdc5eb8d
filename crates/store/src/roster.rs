//! Records of the roster and their keys. What is known of a person comes and goes as sealed bytes; lists are narrowed to what
//! their reader may know of. Must not know what is in them.

pub mod asks;
pub mod proposals;
pub mod support;
pub mod uses;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Day,
    members::MemberId,
    people::{OrganisationId, Permit, PersonId, policy::Reach},
    roster::expert::{Course, Expert, ExpertId, ExpertState},
};

use crate::{
    Row, StoreError, Tx,
    engine::Clauses,
    row::{Arg, args},
};

/// A record with what is sealed of it and the key to that, both gone once it is erased.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// The record.
    pub expert: Expert,
    /// What is known of the person, sealed.
    pub document: Option<Vec<u8>>,
    /// The key of that, sealed.
    pub key: Option<Vec<u8>>,
}

/// What a reader may know of: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(ExpertState, Reach)>,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted {
    /// In this state.
    pub state: Option<ExpertState>,
    /// Nominated by this Member.
    pub member: Option<MemberId>,
    /// Last confirmed on this day or before.
    pub confirmed_until: Option<Day>,
}

/// Adds a record with its key.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    new: &Expert,
    (document, key): (Vec<u8>, Vec<u8>),
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into expert (id, organisation_id, member_id, person_id, state, is_returned, since, confirmed_on, sealed,
                             made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            new.id,
            permit.organisation(),
            new.nominated_by,
            new.person,
            new.course.state.code(),
            new.course.is_returned,
            new.since,
            new.confirmed_on,
            document,
            permit.person(),
            at,
            new.version,
        ],
    )
    .await?;
    tx.run("insert into expert_key (expert_id, sealed) values ($1, $2)", args![new.id, key]).await?;
    Ok(())
}

/// Changes a record, if nobody else has changed it since it was read. Without a document nothing of the person is left.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit,
    changed: &Expert,
    document: Option<Vec<u8>>,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update expert
         set person_id = $4, state = $5, is_returned = $6, since = $7, confirmed_on = $8, sealed = $9, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            changed.id,
            permit.organisation(),
            changed.version,
            changed.person,
            changed.course.state.code(),
            changed.course.is_returned,
            changed.since,
            changed.confirmed_on,
            document,
        ],
    )
    .await
}

/// Throws the key of a record away.
pub async fn forget_key(tx: &mut Tx, _permit: &Permit, id: ExpertId) -> Result<(), StoreError> {
    tx.run("delete from expert_key where expert_id = $1", args![id]).await?;
    Ok(())
}

/// Whose a record is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: ExpertId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from expert where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One record.
pub async fn find(tx: &mut Tx, id: ExpertId) -> Result<Option<Sealed>, StoreError> {
    let mut query = columns();
    query.text(" where expert.id = ").value(id);
    tx.all_of(query).await?.first().map(sealed_of).transpose()
}

/// The records in sight, the newest first. Rosters are hundreds to low thousands of records: all of them come at once.
pub async fn list(tx: &mut Tx, sight: &Sight, wanted: Wanted) -> Result<Vec<Sealed>, StoreError> {
    let mut query = columns();
    query.text(" where expert.organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (expert.state = ").value(state.code());
            query.within(reach, concerns);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(state) = wanted.state {
        query.text(" and expert.state = ").value(state.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and expert.member_id = ").value(member);
    }
    if let Some(day) = wanted.confirmed_until {
        query.text(" and expert.confirmed_on <= ").value(day);
    }
    query.text(" order by expert.made_at desc, expert.id");
    tx.all_of(query).await?.iter().map(sealed_of).collect()
}

/// All records of a Member in a state, whoever asks: to hold them against the most there may be.
pub async fn of_member(
    tx: &mut Tx,
    organisation: OrganisationId,
    (member, state): (MemberId, ExpertState),
) -> Result<Vec<Sealed>, StoreError> {
    let states = vec![(state, Reach::Everything)];
    list(tx, &Sight { organisation, states }, Wanted { member: Some(member), ..Wanted::default() }).await
}

/// Missions that are proposed, agreed or under way with somebody.
pub async fn missions_ahead(tx: &mut Tx, person: PersonId) -> Result<i64, StoreError> {
    let row = tx
        .first(
            "select count(*) as missions
             from mission
             join mission_expert on mission_expert.mission_id = mission.id
             where mission_expert.person_id = $1
               and mission.state in ('matched', 'agreed', 'under-way')",
            args![person],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("missions"))
}

fn columns() -> Clauses {
    let mut query = Clauses::default();
    query.text(
        "select expert.id, expert.organisation_id, expert.member_id, expert.person_id, expert.state, expert.is_returned,
                expert.since, expert.confirmed_on, expert.sealed, expert.made_by, expert.version,
                expert_key.sealed as key_sealed
         from expert
         left join expert_key on expert_key.expert_id = expert.id",
    );
    query
}

/// Whom and what a record concerns: the Member that nominated, and the expert's own account.
fn concerns(query: &mut Clauses, ids: &[Arg]) {
    query.text("expert.member_id in ").values(ids.to_vec());
    // Who has no account is not this one's: without the first half neither yes nor no would come of it.
    query.text(" or (expert.person_id is not null and expert.person_id in ").values(ids.to_vec()).text(")");
}

fn sealed_of(row: &Row) -> Result<Sealed, StoreError> {
    let expert = Expert {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        nominated_by: row.id("member_id")?,
        person: row.opt_id("person_id")?,
        course: Course {
            state: row.code("state", ExpertState::from_code)?,
            is_returned: row.bool("is_returned")?,
        },
        since: row.day("since")?,
        confirmed_on: row.day("confirmed_on")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    };
    Ok(Sealed { expert, document: row.opt_bytes("sealed")?, key: row.opt_bytes("key_sealed")? })
}
