//! Evaluation forms, links to them and what was answered, as they are kept. It stores, it does not judge: who may see whose
//! answer is decided above.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    missions::trainings::{TrainingId, participants::ParticipantId},
    people::{OrganisationId, Permit},
    results::{
        Form, FormId, FormState, Occasion, Sheet, SheetId, Source,
        questions::{Question, QuestionKind},
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a form with its questions.
pub async fn add_form(tx: &mut Tx, permit: &Permit, form: &Form, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into evaluation_form (id, organisation_id, training_id, occasion, title, state, opens, closes, made_by,
                                      made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            form.id,
            permit.organisation(),
            form.training,
            form.occasion.code(),
            form.title.as_str(),
            form.state.code(),
            form.opens,
            form.closes,
            permit.person(),
            at,
            form.version,
        ],
    )
    .await?;
    ask(tx, form).await
}

async fn ask(tx: &mut Tx, form: &Form) -> Result<(), StoreError> {
    let row = |(position, each): (i64, &Question)| {
        args![form.id, position, each.key.as_str(), each.kind.notation(), each.required, each.text.as_str()]
    };
    tx.insert(
        "insert into evaluation_question (form_id, position, code, kind, is_required, text)",
        (0..).zip(&form.questions).map(row).collect(),
    )
    .await
}

/// Changes a form with its questions, if nobody else has since it was read.
pub async fn change_form(tx: &mut Tx, permit: &Permit, form: &Form) -> Result<(), StoreError> {
    move_form(tx, permit, form).await?;
    tx.run("delete from evaluation_question where form_id = $1", args![form.id]).await?;
    ask(tx, form).await
}

/// Changes a form but not its questions, if nobody else has since it was read.
pub async fn move_form(tx: &mut Tx, permit: &Permit, form: &Form) -> Result<(), StoreError> {
    tx.run_fresh(
        "update evaluation_form
         set occasion = $4, title = $5, state = $6, opens = $7, closes = $8, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            form.id,
            permit.organisation(),
            form.version,
            form.occasion.code(),
            form.title.as_str(),
            form.state.code(),
            form.opens,
            form.closes,
        ],
    )
    .await
}

/// Of which training a form is; `None` where there is none.
pub async fn training_of(tx: &mut Tx, id: FormId) -> Result<Option<TrainingId>, StoreError> {
    let row = tx.first("select training_id from evaluation_form where id = $1", args![id]).await?;
    row.map(|row| row.id("training_id")).transpose()
}

/// The forms of a training with their questions, by the day they open.
pub async fn forms(tx: &mut Tx, training: TrainingId) -> Result<Vec<Form>, StoreError> {
    let heads = tx
        .all(
            "select id, organisation_id, training_id, occasion, title, state, opens, closes, version
             from evaluation_form
             where training_id = $1
             order by opens, id",
            args![training],
        )
        .await?;
    let asked = tx
        .all(
            "select evaluation_question.form_id, evaluation_question.code, evaluation_question.kind,
                    evaluation_question.is_required, evaluation_question.text
             from evaluation_question
             join evaluation_form on evaluation_form.id = evaluation_question.form_id
             where evaluation_form.training_id = $1
             order by evaluation_question.form_id, evaluation_question.position",
            args![training],
        )
        .await?;
    let mut questions: HashMap<FormId, Vec<Question>> = HashMap::new();
    for row in &asked {
        let question = Question {
            key: row.text("code")?,
            text: row.text("text")?,
            kind: row.code("kind", QuestionKind::read)?,
            required: row.bool("is_required")?,
        };
        questions.entry(row.id("form_id")?).or_default().push(question);
    }
    let mut forms = Vec::with_capacity(heads.len());
    for row in &heads {
        let id = row.id("id")?;
        forms.push(Form {
            id,
            organisation: row.id("organisation_id")?,
            training: row.id("training_id")?,
            occasion: row.code("occasion", Occasion::from_code)?,
            title: row.text("title")?,
            state: row.code("state", FormState::from_code)?,
            opens: row.day("opens")?,
            closes: row.day("closes")?,
            questions: questions.remove(&id).unwrap_or_default(),
            version: row.int("version")?,
        });
    }
    Ok(forms)
}

/// A link that was made: the digest of its secret, and for whom.
pub type Link = (Vec<u8>, ParticipantId);

/// Keeps links to a form; one that a participant had before ends.
pub async fn add_links(
    tx: &mut Tx,
    _permit: &Permit,
    form: FormId,
    links: &[Link],
    at: Timestamp,
) -> Result<(), StoreError> {
    for (_, participant) in links {
        tx.run(
            "delete from evaluation_link where form_id = $1 and participant_id = $2",
            args![form, *participant],
        )
        .await?;
    }
    let rows =
        links.iter().map(|(digest, participant)| args![digest.clone(), form, *participant, at]).collect();
    tx.insert("insert into evaluation_link (digest, form_id, participant_id, made_at)", rows).await
}

/// Whose link it is: the organisation, the training, the form, the participant.
pub async fn link(
    tx: &mut Tx,
    digest: &[u8],
) -> Result<Option<(OrganisationId, TrainingId, FormId, ParticipantId)>, StoreError> {
    let row = tx
        .first(
            "select evaluation_form.organisation_id, evaluation_form.training_id, evaluation_link.form_id,
                    evaluation_link.participant_id
             from evaluation_link
             join evaluation_form on evaluation_form.id = evaluation_link.form_id
             where evaluation_link.digest = $1",
            args![digest.to_vec()],
        )
        .await?;
    row.map(|row| {
        Ok((
            row.id("organisation_id")?,
            row.id("training_id")?,
            row.id("form_id")?,
            row.id("participant_id")?,
        ))
    })
    .transpose()
}

/// The participants that have a link to a form.
pub async fn linked(tx: &mut Tx, form: FormId) -> Result<Vec<ParticipantId>, StoreError> {
    let rows = tx
        .all(
            "select participant_id from evaluation_link where form_id = $1 order by participant_id",
            args![form],
        )
        .await?;
    rows.iter().map(|row| row.id("participant_id")).collect()
}

/// Ends the links of a participant: what is personal of this one is erased.
pub async fn end_links(tx: &mut Tx, _permit: &Permit, of: ParticipantId) -> Result<(), StoreError> {
    tx.run("delete from evaluation_link where participant_id = $1", args![of]).await?;
    Ok(())
}

/// Keeps the answers of a participant to a form in place of those before.
pub async fn put_sheet(tx: &mut Tx, permit: &Permit, sheet: &Sheet, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "delete from evaluation_sheet where form_id = $1 and participant_id = $2",
        args![sheet.form, sheet.participant],
    )
    .await?;
    tx.run(
        "insert into evaluation_sheet (id, form_id, participant_id, source, paper, entered_by, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            sheet.id,
            sheet.form,
            sheet.participant,
            sheet.source.code(),
            sheet.paper.as_str(),
            permit.person(),
            at,
        ],
    )
    .await?;
    let place = |at: usize| i64::try_from(at).unwrap_or(i64::MAX);
    let rows = sheet.answers.iter().map(|(at, answer)| args![sheet.id, place(*at), answer.text()]).collect();
    tx.insert("insert into evaluation_answer (sheet_id, position, value)", rows).await
}

/// What was answered to a form, by participant so that nothing tells who answered first. An answer that its question does not
/// have is left out.
pub async fn sheets(tx: &mut Tx, form: &Form) -> Result<Vec<Sheet>, StoreError> {
    let heads = tx
        .all(
            "select id, form_id, participant_id, source, paper
             from evaluation_sheet
             where form_id = $1
             order by participant_id",
            args![form.id],
        )
        .await?;
    let rows = tx
        .all(
            "select evaluation_answer.sheet_id, evaluation_answer.position, evaluation_answer.value
             from evaluation_answer
             join evaluation_sheet on evaluation_sheet.id = evaluation_answer.sheet_id
             where evaluation_sheet.form_id = $1
             order by evaluation_answer.sheet_id, evaluation_answer.position",
            args![form.id],
        )
        .await?;
    let mut answers: HashMap<SheetId, Vec<_>> = HashMap::new();
    for row in &rows {
        let at = usize::try_from(row.int("position")?).unwrap_or(usize::MAX);
        let value = row.text("value")?;
        let answer = form.questions.get(at).and_then(|question| question.answer(&value).ok().flatten());
        if let Some(answer) = answer {
            answers.entry(row.id("sheet_id")?).or_default().push((at, answer));
        }
    }
    let sheet = |row: &Row| {
        let id = row.id("id")?;
        Ok(Sheet {
            id,
            form: row.id("form_id")?,
            participant: row.id("participant_id")?,
            source: row.code("source", Source::from_code)?,
            paper: row.text("paper")?,
            answers: answers.get(&id).cloned().unwrap_or_default(),
        })
    };
    heads.iter().map(sheet).collect()
}
