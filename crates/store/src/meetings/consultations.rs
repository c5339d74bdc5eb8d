//! Rounds of consultation and what Members said in them.

use trellis_domain::{
    meetings::consultation::{
        Audience, Consultation, ConsultationAnswer, ConsultationAnswerId, ConsultationId,
    },
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a round.
pub async fn add_consultation(tx: &mut Tx, permit: &Permit, round: &Consultation) -> Result<(), StoreError> {
    tx.run(
        "insert into consultation (id, organisation_id, title, plan_id, subject, audience, opens_on, closes)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            round.id,
            permit.organisation(),
            round.title.as_str(),
            round.plan,
            round.subject.as_str(),
            round.audience.code(),
            round.opens_on,
            round.closes.as_str(),
        ],
    )
    .await?;
    Ok(())
}

/// Changes everything about a round but its answers.
pub async fn change_consultation(
    tx: &mut Tx,
    permit: &Permit,
    round: &Consultation,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update consultation
         set title = $3, plan_id = $4, subject = $5, audience = $6, opens_on = $7, closes = $8
         where id = $1
           and organisation_id = $2",
        args![
            round.id,
            permit.organisation(),
            round.title.as_str(),
            round.plan,
            round.subject.as_str(),
            round.audience.code(),
            round.opens_on,
            round.closes.as_str(),
        ],
    )
    .await
}

/// Every round of an organisation, last opened first.
pub async fn consultations(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<Consultation>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, title, plan_id, subject, audience, opens_on, closes
             from consultation
             where organisation_id = $1
             order by opens_on desc, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(consultation_of).collect()
}

/// One round, of whichever organisation: public addresses name no organisation.
pub async fn consultation(tx: &mut Tx, id: ConsultationId) -> Result<Option<Consultation>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, title, plan_id, subject, audience, opens_on, closes
             from consultation
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(consultation_of).transpose()
}

fn consultation_of(row: &Row) -> Result<Consultation, StoreError> {
    Ok(Consultation {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        title: row.text("title")?,
        plan: row.opt_id("plan_id")?,
        subject: row.text("subject")?,
        audience: row.code("audience", Audience::from_code)?,
        opens_on: row.day("opens_on")?,
        closes: row.text("closes")?,
    })
}

/// Adds what a Member said.
pub async fn add_answer(
    tx: &mut Tx,
    _permit: &Permit,
    answer: &ConsultationAnswer,
) -> Result<(), StoreError> {
    tx.run(
        "insert into consultation_answer (id, consultation_id, member_id, text, received_on, source, entered_by,
                                          entered_at, outcome)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            answer.id,
            answer.consultation,
            answer.member,
            answer.text.as_str(),
            answer.received_on,
            answer.source.as_deref(),
            answer.entered_by,
            answer.entered_at,
            answer.outcome.as_str(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes down what came of an answer.
pub async fn settle_answer(
    tx: &mut Tx,
    _permit: &Permit,
    consultation: ConsultationId,
    answer: ConsultationAnswerId,
    outcome: &str,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update consultation_answer set outcome = $3 where id = $1 and consultation_id = $2",
        args![answer, consultation, outcome],
    )
    .await
}

/// What Members said in a round, first received first.
pub async fn answers(
    tx: &mut Tx,
    consultation: ConsultationId,
) -> Result<Vec<ConsultationAnswer>, StoreError> {
    let rows = tx
        .all(
            "select id, consultation_id, member_id, text, received_on, source, entered_by, entered_at, outcome
             from consultation_answer
             where consultation_id = $1
             order by received_on, entered_at, id",
            args![consultation],
        )
        .await?;
    let answer_of = |row: &Row| {
        Ok(ConsultationAnswer {
            id: row.id("id")?,
            consultation: row.id("consultation_id")?,
            member: row.id("member_id")?,
            text: row.text("text")?,
            received_on: row.day("received_on")?,
            source: row.opt_text("source")?,
            entered_by: row.opt_id("entered_by")?,
            entered_at: row.instant("entered_at")?,
            outcome: row.text("outcome")?,
        })
    };
    rows.iter().map(answer_of).collect()
}
