//! Figures of other bodies and options beside questionnaires, as they are kept.

use jiff::Timestamp;
use trellis_domain::{
    people::Permit,
    surveys::{
        QuestionnaireId,
        options::{Choice, ChoiceId, Comparison, ComparisonId},
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a figure of another body.
pub async fn add_comparison(
    tx: &mut Tx,
    permit: &Permit,
    of: QuestionnaireId,
    new: &Comparison,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into questionnaire_comparison (id, questionnaire_id, question, body, counted, figure, out_of, as_at,
                                               source, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            new.id,
            of,
            i64::try_from(new.question).unwrap_or(i64::MAX),
            new.body.as_str(),
            new.counted.as_str(),
            new.figure.as_str(),
            new.out_of.map(i64::from),
            new.as_at,
            new.source.as_str(),
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes a figure of another body away.
pub async fn remove_comparison(
    tx: &mut Tx,
    _permit: &Permit,
    (of, id): (QuestionnaireId, ComparisonId),
) -> Result<(), StoreError> {
    let sql = "delete from questionnaire_comparison where id = $1 and questionnaire_id = $2";
    tx.run_fresh(sql, args![id, of]).await
}

/// The figures of other bodies, question by question, in the order in which they were put in.
pub async fn comparisons(tx: &mut Tx, of: QuestionnaireId) -> Result<Vec<Comparison>, StoreError> {
    let rows = tx
        .all(
            "select id, question, body, counted, figure, out_of, as_at, source
             from questionnaire_comparison
             where questionnaire_id = $1
             order by question, made_at, id",
            args![of],
        )
        .await?;
    rows.iter().map(comparison_of).collect()
}

fn comparison_of(row: &Row) -> Result<Comparison, StoreError> {
    let number = |column: &str, kept: i64| StoreError::Unreadable {
        column: column.to_owned(),
        value: kept.to_string(),
    };
    let question = row.int("question")?;
    let out_of = row.opt_int("out_of")?;
    let out_of = out_of.map(|kept| u32::try_from(kept).map_err(|_| number("out_of", kept))).transpose()?;
    Ok(Comparison {
        id: row.id("id")?,
        question: usize::try_from(question).map_err(|_| number("question", question))?,
        body: row.text("body")?,
        counted: row.text("counted")?,
        figure: row.text("figure")?,
        out_of,
        as_at: row.day("as_at")?,
        source: row.text("source")?,
    })
}

/// Adds an option.
pub async fn add_choice(
    tx: &mut Tx,
    permit: &Permit,
    of: QuestionnaireId,
    new: &Choice,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into questionnaire_option (id, questionnaire_id, title, meaning, effort, who, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            new.id,
            of,
            new.title.as_str(),
            new.meaning.as_str(),
            new.effort.as_str(),
            new.who.as_str(),
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes an option away.
pub async fn remove_choice(
    tx: &mut Tx,
    _permit: &Permit,
    (of, id): (QuestionnaireId, ChoiceId),
) -> Result<(), StoreError> {
    let sql = "delete from questionnaire_option where id = $1 and questionnaire_id = $2";
    tx.run_fresh(sql, args![id, of]).await
}

/// The options in the order in which they were put in.
pub async fn choices(tx: &mut Tx, of: QuestionnaireId) -> Result<Vec<Choice>, StoreError> {
    let rows = tx
        .all(
            "select id, title, meaning, effort, who
             from questionnaire_option
             where questionnaire_id = $1
             order by made_at, id",
            args![of],
        )
        .await?;
    let choice = |row: &Row| {
        Ok(Choice {
            id: row.id("id")?,
            title: row.text("title")?,
            meaning: row.text("meaning")?,
            effort: row.text("effort")?,
            who: row.text("who")?,
        })
    };
    rows.iter().map(choice).collect()
}
