//! Questions with their links and answers. Kept of a link is the digest of its secret, of a reason what is sealed; must not know
//! what is in either.

use jiff::Timestamp;
use trellis_domain::{
    missions::mission::MissionId,
    people::{OrganisationId, Permit, PersonId},
    roster::{
        ask::{Answer, Ask, AskId, AskKind},
        expert::ExpertId,
    },
};

use crate::{Row, StoreError, Tx, engine::Clauses, row::args};

/// A question with what is sealed of its reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The question.
    pub ask: Ask,
    /// Why the answer is no, sealed.
    pub reason: Option<Vec<u8>>,
}

/// Adds a question.
pub async fn add(tx: &mut Tx, permit: &Permit, new: &Ask, at: Timestamp) -> Result<(), StoreError> {
    let (first, last) = new.days.unzip();
    tx.run(
        "insert into ask (id, organisation_id, kind, mission_id, expert_id, first_day, last_day, team, asked_on, ends_on,
                          answer, answered_on, unwanted, reason, is_over, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null, null, '', null, $11, $12, $13)",
        args![
            new.id,
            permit.organisation(),
            new.kind.code(),
            new.mission,
            new.expert,
            first,
            last,
            written(&new.team),
            new.asked_on,
            new.ends_on,
            new.is_over,
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Adds the links to a question: the digest of each secret, and whose account it was sent to.
pub async fn add_links(
    tx: &mut Tx,
    _permit: &Permit,
    ask: AskId,
    links: &[(Vec<u8>, Option<PersonId>)],
) -> Result<(), StoreError> {
    let rows = links.iter().map(|(digest, person)| args![digest.clone(), ask, *person]).collect();
    tx.insert("insert into ask_link (digest, ask_id, person_id)", rows).await
}

/// Where a link leads: the organisation, the question, and whose account it was sent to.
pub async fn link(
    tx: &mut Tx,
    digest: &[u8],
) -> Result<Option<(OrganisationId, AskId, Option<PersonId>)>, StoreError> {
    let row = tx
        .first(
            "select ask.organisation_id, ask_link.ask_id, ask_link.person_id
             from ask_link
             join ask on ask.id = ask_link.ask_id
             where ask_link.digest = $1",
            args![digest.to_vec()],
        )
        .await?;
    row.map(|row| Ok((row.id("organisation_id")?, row.id("ask_id")?, row.opt_id("person_id")?))).transpose()
}

/// Whose a question is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: AskId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from ask where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// The accounts that a question was sent to.
pub async fn people(tx: &mut Tx, id: AskId) -> Result<Vec<PersonId>, StoreError> {
    let rows = tx
        .all(
            "select person_id from ask_link where ask_id = $1 and person_id is not null order by person_id",
            args![id],
        )
        .await?;
    rows.iter().map(|row| row.id("person_id")).collect()
}

/// The questions that were sent to somebody's account.
pub async fn of_person(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<Vec<AskId>, StoreError> {
    let rows = tx
        .all(
            "select distinct ask.id
             from ask
             join ask_link on ask_link.ask_id = ask.id
             where ask.organisation_id = $1
               and ask_link.person_id = $2
             order by ask.id",
            args![organisation, person],
        )
        .await?;
    rows.iter().map(|row| row.id("id")).collect()
}

fn columns() -> Clauses {
    let mut query = Clauses::default();
    query.text(
        "select ask.id, ask.organisation_id, ask.kind, ask.mission_id, ask.expert_id, ask.first_day, ask.last_day, ask.team,
                ask.asked_on, ask.ends_on, ask.answer, ask.answered_on, ask.unwanted, ask.reason, ask.is_over
         from ask",
    );
    query
}

async fn kept(tx: &mut Tx, mut query: Clauses) -> Result<Vec<Kept>, StoreError> {
    query.text(" order by ask.asked_at desc, ask.kind, ask.id");
    tx.all_of(query).await?.iter().map(kept_of).collect()
}

/// One question.
pub async fn find(tx: &mut Tx, id: AskId) -> Result<Option<Kept>, StoreError> {
    let mut query = columns();
    query.text(" where ask.id = ").value(id);
    Ok(kept(tx, query).await?.into_iter().next())
}

/// All questions of an organisation, the newest first.
pub async fn list(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Kept>, StoreError> {
    let mut query = columns();
    query.text(" where ask.organisation_id = ").value(organisation);
    kept(tx, query).await
}

/// The questions about a mission, the newest first.
pub async fn of_mission(tx: &mut Tx, mission: MissionId) -> Result<Vec<Kept>, StoreError> {
    let mut query = columns();
    query.text(" where ask.mission_id = ").value(mission);
    kept(tx, query).await
}

/// The questions about an expert, the newest first.
pub async fn of_expert(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Kept>, StoreError> {
    let mut query = columns();
    query.text(" where ask.expert_id = ").value(expert);
    kept(tx, query).await
}

/// What was declined in an organisation and not taken back, also by who was asked before somebody else was.
pub async fn declined(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Ask>, StoreError> {
    let mut query = columns();
    query.text(" where ask.mission_id is not null and ask.answer = 'no' and ask.organisation_id = ");
    query.value(organisation);
    Ok(kept(tx, query).await?.into_iter().map(|kept| kept.ask).collect())
}

/// Keeps an answer in place of the one before.
pub async fn answer(
    tx: &mut Tx,
    permit: &Permit,
    answered: &Ask,
    reason: Option<Vec<u8>>,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update ask
         set answer = $3, answered_on = $4, unwanted = $5, reason = $6
         where id = $1
           and organisation_id = $2
           and not is_over",
        args![
            answered.id,
            permit.organisation(),
            answered.answer.map(Answer::code),
            answered.answered_on,
            written(&answered.unwanted),
            reason,
        ],
    )
    .await
}

/// Ends a question: it takes no answer any more.
pub async fn end(tx: &mut Tx, _permit: &Permit, id: AskId) -> Result<(), StoreError> {
    tx.run("update ask set is_over = true where id = $1", args![id]).await?;
    Ok(())
}

/// Takes a question up again that was over: its answer holds.
pub async fn take_up(tx: &mut Tx, _permit: &Permit, id: AskId) -> Result<(), StoreError> {
    tx.run("update ask set is_over = false where id = $1", args![id]).await?;
    Ok(())
}

/// Ends all questions about a mission: who goes, or when, is not what was asked about.
pub async fn end_of_mission(tx: &mut Tx, _permit: &Permit, mission: MissionId) -> Result<(), StoreError> {
    tx.run("update ask set is_over = true where mission_id = $1", args![mission]).await?;
    Ok(())
}

/// Ends what an expert was asked about the own record: it is off the roster.
pub async fn end_of_record(tx: &mut Tx, _permit: &Permit, expert: ExpertId) -> Result<(), StoreError> {
    tx.run("update ask set is_over = true where expert_id = $1 and kind = 'record'", args![expert]).await?;
    Ok(())
}

/// Forgets what an expert was asked, and what Members said of teams that the expert was on.
pub async fn forget(tx: &mut Tx, permit: &Permit, expert: ExpertId) -> Result<(), StoreError> {
    tx.run("delete from ask where expert_id = $1", args![expert]).await?;
    tx.run(
        "update ask set reason = null where organisation_id = $1 and team like $2",
        args![permit.organisation(), format!("%{expert}%")],
    )
    .await?;
    Ok(())
}

fn kept_of(row: &Row) -> Result<Kept, StoreError> {
    let days = row.opt_day("first_day")?.zip(row.opt_day("last_day")?);
    let answer = match row.opt_text("answer")? {
        None => None,
        Some(_) => Some(row.code("answer", Answer::from_code)?),
    };
    let ask = Ask {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        kind: row.code("kind", AskKind::from_code)?,
        mission: row.opt_id("mission_id")?,
        expert: row.opt_id("expert_id")?,
        days,
        team: row.code("team", read)?,
        asked_on: row.day("asked_on")?,
        ends_on: row.day("ends_on")?,
        answer,
        answered_on: row.opt_day("answered_on")?,
        unwanted: row.code("unwanted", read)?,
        is_over: row.bool("is_over")?,
    };
    Ok(Kept { ask, reason: row.opt_bytes("reason")? })
}

fn written(experts: &[ExpertId]) -> String {
    experts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn read(text: &str) -> Option<Vec<ExpertId>> {
    text.split_whitespace().map(|id| id.parse().ok()).collect()
}
