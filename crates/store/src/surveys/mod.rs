//! Questionnaires with their questions and the Members asked, as they are kept. Lists are narrowed to what their reader may
//! know of; which that is, the policy says. What was answered is [`responses`]'.

pub mod facts;
pub mod options;
pub mod responses;

use jiff::Timestamp;
use trellis_domain::{
    members::MemberId,
    people::{OrganisationId, Permit, policy::Reach},
    surveys::{
        Questionnaire, QuestionnaireId, SurveyKind, SurveyState,
        questions::{Condition, Question, QuestionKind, Questions},
    },
};

use crate::{Arg, Row, StoreError, Tx, engine::Clauses, row::args};

/// Adds a questionnaire with its questions.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    survey: &Questionnaire,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into questionnaire (id, organisation_id, code, kind, title, year, guidance, closes, body_id, plan_id, set_id,
                                    earlier_id, state, opened_on, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        args![
            survey.id,
            permit.organisation(),
            survey.code.as_str(),
            survey.kind.code(),
            survey.title.as_str(),
            i64::from(survey.year),
            survey.guidance.as_str(),
            survey.closes.as_str(),
            survey.body,
            survey.plan,
            survey.set,
            survey.earlier,
            survey.state.code(),
            survey.opened_on,
            permit.person(),
            at,
            survey.version,
        ],
    )
    .await?;
    put_questions(tx, survey).await
}

/// Changes what a questionnaire says and asks, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, survey: &Questionnaire) -> Result<(), StoreError> {
    tx.run_fresh(
        "update questionnaire
         set code = $4, kind = $5, title = $6, year = $7, guidance = $8, closes = $9, body_id = $10, plan_id = $11,
             set_id = $12, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3
           and state = 'draft'",
        args![
            survey.id,
            permit.organisation(),
            survey.version,
            survey.code.as_str(),
            survey.kind.code(),
            survey.title.as_str(),
            i64::from(survey.year),
            survey.guidance.as_str(),
            survey.closes.as_str(),
            survey.body,
            survey.plan,
            survey.set,
        ],
    )
    .await?;
    for sql in [
        "delete from questionnaire_section where questionnaire_id = $1",
        "delete from questionnaire_question where questionnaire_id = $1",
    ] {
        tx.run(sql, args![survey.id]).await?;
    }
    put_questions(tx, survey).await
}

fn number(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

async fn put_questions(tx: &mut Tx, survey: &Questionnaire) -> Result<(), StoreError> {
    let sections = survey.questions.sections.iter().enumerate();
    let sections = sections.map(|(at, title)| args![survey.id, number(at), title.as_str()]).collect();
    tx.insert("insert into questionnaire_section (questionnaire_id, place, title)", sections).await?;
    let row = |(at, question): (usize, &Question)| {
        let condition = question.condition.as_ref();
        args![
            survey.id,
            number(at),
            number(question.section),
            question.number.as_str(),
            question.kind.notation(),
            question.required,
            question.text.as_str(),
            question.help.as_str(),
            question.area,
            condition.map(|condition| number(condition.question)),
            condition.map(|condition| condition.values.join("\n")).unwrap_or_default(),
            question.gap.join("\n"),
        ]
    };
    let questions = survey.questions.all.iter().enumerate().map(row).collect();
    tx.insert(
        "insert into questionnaire_question (questionnaire_id, place, section, number, kind, is_required, text, help, term_id,
                                             if_place, if_values, gap)",
        questions,
    )
    .await
}

/// Changes where a questionnaire stands, if nobody else has changed it since it was read.
pub async fn move_on(tx: &mut Tx, permit: &Permit, survey: &Questionnaire) -> Result<(), StoreError> {
    tx.run_fresh(
        "update questionnaire
         set state = $4, opened_on = $5, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![survey.id, permit.organisation(), survey.version, survey.state.code(), survey.opened_on],
    )
    .await
}

/// Keeps whom a questionnaire was opened to.
pub async fn ask(
    tx: &mut Tx,
    _permit: &Permit,
    id: QuestionnaireId,
    members: &[MemberId],
) -> Result<(), StoreError> {
    let rows = members.iter().map(|member| args![id, *member]).collect();
    tx.insert("insert into questionnaire_member (questionnaire_id, member_id)", rows).await
}

/// Whom a questionnaire was opened to.
pub async fn asked(tx: &mut Tx, id: QuestionnaireId) -> Result<Vec<MemberId>, StoreError> {
    let sql = "select member_id from questionnaire_member where questionnaire_id = $1 order by member_id";
    tx.all(sql, args![id]).await?.iter().map(|row| row.id("member_id")).collect()
}

/// Takes a draft away, if nobody else has changed it since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, survey: &Questionnaire) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from questionnaire
         where id = $1
           and organisation_id = $2
           and version = $3
           and state = 'draft'",
        args![survey.id, permit.organisation(), survey.version],
    )
    .await
}

/// Whose a questionnaire is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: QuestionnaireId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from questionnaire where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// Whether another questionnaire of the organisation has this code.
pub async fn has_twin(tx: &mut Tx, survey: &Questionnaire) -> Result<bool, StoreError> {
    let sql = "select id from questionnaire where organisation_id = $1 and code = $2 and id <> $3";
    let twin = tx.first(sql, args![survey.organisation, survey.code.as_str(), survey.id]).await?;
    Ok(twin.is_some())
}

/// One questionnaire with its questions.
pub async fn find(tx: &mut Tx, id: QuestionnaireId) -> Result<Option<Questionnaire>, StoreError> {
    let mut query = Clauses::default();
    query.text(SELECTED).text(" where id = ").value(id);
    let rows = tx.all_of(query).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    let mut found = survey_of(row)?;
    found.questions = questions(tx, id).await?;
    Ok(Some(found))
}

const SELECTED: &str =
    "select id, organisation_id, code, kind, title, year, guidance, closes, body_id, plan_id, set_id,
                               earlier_id, state, opened_on, made_by, version
                        from questionnaire";

fn survey_of(row: &Row) -> Result<Questionnaire, StoreError> {
    let year = row.int("year")?;
    let unreadable = |_| StoreError::Unreadable { column: "year".to_owned(), value: year.to_string() };
    Ok(Questionnaire {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        code: row.text("code")?,
        kind: row.code("kind", SurveyKind::from_code)?,
        title: row.text("title")?,
        year: i16::try_from(year).map_err(unreadable)?,
        guidance: row.text("guidance")?,
        closes: row.text("closes")?,
        body: row.opt_id("body_id")?,
        plan: row.opt_id("plan_id")?,
        set: row.opt_id("set_id")?,
        earlier: row.opt_id("earlier_id")?,
        questions: Questions::default(),
        state: row.code("state", SurveyState::from_code)?,
        opened_on: row.opt_day("opened_on")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

fn place(row: &Row, column: &'static str) -> Result<usize, StoreError> {
    let value = row.int(column)?;
    let unreadable = |_| StoreError::Unreadable { column: column.to_owned(), value: value.to_string() };
    usize::try_from(value).map_err(unreadable)
}

async fn questions(tx: &mut Tx, id: QuestionnaireId) -> Result<Questions, StoreError> {
    let sql = "select title from questionnaire_section where questionnaire_id = $1 order by place";
    let rows = tx.all(sql, args![id]).await?;
    let sections = rows.iter().map(|row| row.text("title")).collect::<Result<_, _>>()?;
    let rows = tx
        .all(
            "select section, number, kind, is_required, text, help, term_id, if_place, if_values, gap
             from questionnaire_question
             where questionnaire_id = $1
             order by place",
            args![id],
        )
        .await?;
    let lines = |text: String| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let question = |row: &Row| {
        let condition = match row.opt_int("if_place")? {
            Some(_) => {
                Some(Condition { question: place(row, "if_place")?, values: lines(row.text("if_values")?) })
            }
            None => None,
        };
        Ok(Question {
            number: row.text("number")?,
            text: row.text("text")?,
            kind: row.code("kind", QuestionKind::read)?,
            required: row.bool("is_required")?,
            help: row.text("help")?,
            section: place(row, "section")?,
            area: row.opt_id("term_id")?,
            condition,
            gap: lines(row.text("gap")?),
        })
    };
    Ok(Questions { sections, all: rows.iter().map(question).collect::<Result<_, StoreError>>()? })
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In this state.
    pub state: Option<SurveyState>,
    /// Of this kind.
    pub kind: Option<SurveyKind>,
    /// About this year.
    pub year: Option<i16>,
}

/// What a reader may know of: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose questionnaires.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(SurveyState, Reach)>,
}

/// How many questionnaires of those in sight there are.
pub async fn count(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Result<i64, StoreError> {
    let mut query = Clauses::default();
    query.text("select count(*) as surveys from questionnaire where ");
    narrow(&mut query, sight, wanted);
    tx.all_of(query).await?.first().map_or(Ok(0), |row| row.int("surveys"))
}

/// Some questionnaires of those in sight, those of the latest year first, without their questions.
pub async fn list(
    tx: &mut Tx,
    sight: &Sight,
    wanted: &Wanted,
    (offset, most): (i64, i64),
) -> Result<Vec<Questionnaire>, StoreError> {
    let mut query = Clauses::default();
    query.text(SELECTED).text(" where ");
    narrow(&mut query, sight, wanted);
    query.text(" order by year desc, code, id limit ").value(most).text(" offset ").value(offset);
    tx.all_of(query).await?.iter().map(survey_of).collect()
}

fn narrow(query: &mut Clauses, sight: &Sight, wanted: &Wanted) {
    query.text("organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (state = ").value(state.code());
            query.within(reach, concerns);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(state) = wanted.state {
        query.text(" and state = ").value(state.code());
    }
    if let Some(kind) = wanted.kind {
        query.text(" and kind = ").value(kind.code());
    }
    if let Some(year) = wanted.year {
        query.text(" and year = ").value(i64::from(year));
    }
}

/// What a questionnaire concerns: its body, its plan. A list that is all but those has those that concern neither, too.
fn concerns(query: &mut Clauses, ids: &[Arg]) {
    query.text("coalesce(body_id in ").values(ids.to_vec()).text(", false)");
    query.text(" or coalesce(plan_id in ").values(ids.to_vec()).text(", false)");
}

/// How many Members each of these was opened to.
pub async fn how_many_asked(
    tx: &mut Tx,
    ids: &[QuestionnaireId],
) -> Result<Vec<(QuestionnaireId, usize)>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query
        .text("select questionnaire_id, count(*) as members from questionnaire_member where questionnaire_id in ")
        .values(ids.iter().copied())
        .text(" group by questionnaire_id order by questionnaire_id");
    let rows = tx.all_of(query).await?;
    rows.iter().map(|row| Ok((row.id("questionnaire_id")?, place(row, "members")?))).collect()
}
