//! Responses with their answers, what was said on them, and what answers were taken up as.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    members::MemberId,
    needs::{findings::FindingId, need::NeedId},
    people::{OrganisationId, Permit, policy::Reach},
    requests::RequestId,
    surveys::{QuestionnaireId, Response, ResponseId, ResponseState, Said, Voice, questions::Answers},
};

use super::{number, place};
use crate::{Arg, Row, StoreError, Tx, engine::Clauses, row::args};

/// Adds a response with what it answers.
pub async fn add(tx: &mut Tx, permit: &Permit, response: &Response, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into response (id, organisation_id, questionnaire_id, member_id, state, submitted_on, decided_on, made_by,
                               made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            response.id,
            permit.organisation(),
            response.questionnaire,
            response.member,
            response.state.code(),
            response.submitted_on,
            response.decided_on,
            permit.person(),
            at,
            response.version,
        ],
    )
    .await?;
    put_answers(tx, response).await
}

/// Changes where a response stands and what it answers, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, response: &Response) -> Result<(), StoreError> {
    tx.run_fresh(
        "update response
         set state = $4, submitted_on = $5, decided_on = $6, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            response.id,
            permit.organisation(),
            response.version,
            response.state.code(),
            response.submitted_on,
            response.decided_on,
        ],
    )
    .await?;
    tx.run("delete from response_answer where response_id = $1", args![response.id]).await?;
    put_answers(tx, response).await
}

async fn put_answers(tx: &mut Tx, response: &Response) -> Result<(), StoreError> {
    let answers = response.answers.iter();
    let rows = answers.map(|(at, value)| args![response.id, number(*at), value.as_str()]).collect();
    tx.insert("insert into response_answer (response_id, place, value)", rows).await
}

/// Takes a draft away, if nobody else has changed it since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, response: &Response) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from response
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![response.id, permit.organisation(), response.version],
    )
    .await
}

/// Whose register a response stands in; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: ResponseId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from response where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

const SELECTED: &str =
    "select response.id, response.organisation_id, response.questionnaire_id, response.member_id, response.state,
            response.submitted_on, response.decided_on, response.made_by, response.version
     from response
     join questionnaire on questionnaire.id = response.questionnaire_id";

/// One response with its answers.
pub async fn find(tx: &mut Tx, id: ResponseId) -> Result<Option<Response>, StoreError> {
    let mut query = Clauses::default();
    query.text(SELECTED).text(" where response.id = ").value(id);
    Ok(read(tx, query).await?.pop())
}

/// The response of a Member to a questionnaire, with its answers.
pub async fn of_member(
    tx: &mut Tx,
    questionnaire: QuestionnaireId,
    member: MemberId,
) -> Result<Option<Response>, StoreError> {
    let mut query = Clauses::default();
    query.text(SELECTED).text(" where response.questionnaire_id = ").value(questionnaire);
    query.text(" and response.member_id = ").value(member);
    Ok(read(tx, query).await?.pop())
}

fn response_of(row: &Row) -> Result<Response, StoreError> {
    Ok(Response {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        questionnaire: row.id("questionnaire_id")?,
        member: row.id("member_id")?,
        state: row.code("state", ResponseState::from_code)?,
        submitted_on: row.opt_day("submitted_on")?,
        decided_on: row.opt_day("decided_on")?,
        answers: Answers::new(),
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// The responses of a query with their answers.
async fn read(tx: &mut Tx, query: Clauses) -> Result<Vec<Response>, StoreError> {
    let rows = tx.all_of(query).await?;
    let mut found = rows.iter().map(response_of).collect::<Result<Vec<_>, _>>()?;
    let ids: Vec<ResponseId> = found.iter().map(|response| response.id).collect();
    let mut answers: HashMap<ResponseId, Answers> = HashMap::new();
    for some in ids.chunks(500) {
        let mut query = Clauses::default();
        query
            .text("select response_id, place, value from response_answer where response_id in ")
            .values(some.iter().copied())
            .text(" order by response_id, place");
        for row in &tx.all_of(query).await? {
            let own = answers.entry(row.id("response_id")?).or_default();
            own.insert(place(row, "place")?, row.text("value")?);
        }
    }
    for response in &mut found {
        response.answers = answers.remove(&response.id).unwrap_or_default();
    }
    Ok(found)
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// To this questionnaire.
    pub questionnaire: Option<QuestionnaireId>,
    /// In this state.
    pub state: Option<ResponseState>,
    /// Of this Member.
    pub member: Option<MemberId>,
}

/// What a reader may know of: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose responses.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(ResponseState, Reach)>,
}

/// How many responses of those in sight there are.
pub async fn count(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Result<i64, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select count(*) as responses
         from response
         join questionnaire on questionnaire.id = response.questionnaire_id
         where ",
    );
    narrow(&mut query, sight, wanted);
    tx.all_of(query).await?.first().map_or(Ok(0), |row| row.int("responses"))
}

/// Some responses of those in sight with their answers: the latest year first, those that wait longest first.
pub async fn list(
    tx: &mut Tx,
    sight: &Sight,
    wanted: &Wanted,
    (offset, most): (i64, i64),
) -> Result<Vec<Response>, StoreError> {
    let mut query = Clauses::default();
    query.text(SELECTED).text(" where ");
    narrow(&mut query, sight, wanted);
    query
        .text(" order by questionnaire.year desc, questionnaire.code, response.submitted_on nulls first, response.id limit ")
        .value(most)
        .text(" offset ")
        .value(offset);
    read(tx, query).await
}

fn narrow(query: &mut Clauses, sight: &Sight, wanted: &Wanted) {
    query.text("response.organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (response.state = ").value(state.code());
            query.within(reach, concerns);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(id) = wanted.questionnaire {
        query.text(" and response.questionnaire_id = ").value(id);
    }
    if let Some(state) = wanted.state {
        query.text(" and response.state = ").value(state.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and response.member_id = ").value(member);
    }
}

/// Whom and what a response concerns: its Member, and what its questionnaire concerns.
fn concerns(query: &mut Clauses, ids: &[Arg]) {
    query.text("response.member_id in ").values(ids.to_vec());
    query.text(" or coalesce(questionnaire.body_id in ").values(ids.to_vec()).text(", false)");
    query.text(" or coalesce(questionnaire.plan_id in ").values(ids.to_vec()).text(", false)");
}

/// Keeps what somebody said.
pub async fn say(tx: &mut Tx, permit: &Permit, said: &Said) -> Result<(), StoreError> {
    tx.run(
        "insert into response_said (id, response_id, voice, text, said_on, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            said.id,
            said.response,
            said.voice.code(),
            said.text.as_str(),
            said.on,
            permit.person(),
            said.at,
        ],
    )
    .await?;
    Ok(())
}

/// What was said on a response, oldest first.
pub async fn said(tx: &mut Tx, response: ResponseId) -> Result<Vec<Said>, StoreError> {
    let rows = tx
        .all(
            "select id, response_id, voice, text, said_on, said_by, said_at
             from response_said
             where response_id = $1
             order by said_at, id",
            args![response],
        )
        .await?;
    let said = |row: &Row| {
        Ok(Said {
            id: row.id("id")?,
            response: row.id("response_id")?,
            voice: row.code("voice", Voice::from_code)?,
            text: row.text("text")?,
            on: row.day("said_on")?,
            by: row.opt_id("said_by")?,
            at: row.instant("said_at")?,
        })
    };
    rows.iter().map(said).collect()
}

/// What an answer was taken up as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TakenUp {
    /// A finding.
    Finding(FindingId),
    /// A need of an assessment.
    Need(NeedId),
    /// A request.
    Request(RequestId),
}

/// Keeps what the answer at a place was taken up as; `id` is fresh.
pub async fn take_up(
    tx: &mut Tx,
    _permit: &Permit,
    id: Id<TakenUp>,
    (response, at): (ResponseId, usize),
    as_what: TakenUp,
) -> Result<(), StoreError> {
    let (finding, need, request) = match as_what {
        TakenUp::Finding(id) => (Some(id), None, None),
        TakenUp::Need(id) => (None, Some(id), None),
        TakenUp::Request(id) => (None, None, Some(id)),
    };
    tx.run(
        "insert into response_opened (id, response_id, place, finding_id, need_id, request_id)
         values ($1, $2, $3, $4, $5, $6)",
        args![id, response, number(at), finding, need, request],
    )
    .await?;
    Ok(())
}

/// What the answers of a response were taken up as, by their places.
pub async fn taken_up(tx: &mut Tx, response: ResponseId) -> Result<Vec<(usize, TakenUp)>, StoreError> {
    let rows = tx
        .all(
            "select place, finding_id, need_id, request_id
             from response_opened
             where response_id = $1
             order by place, id",
            args![response],
        )
        .await?;
    let mut found = Vec::new();
    for row in &rows {
        let finding = row.opt_id("finding_id")?.map(TakenUp::Finding);
        let need = row.opt_id("need_id")?.map(TakenUp::Need);
        let request = row.opt_id("request_id")?.map(TakenUp::Request);
        found.extend(finding.or(need).or(request).map(|as_what| (place(row, "place").unwrap_or(0), as_what)));
    }
    Ok(found)
}

/// The answer that something was taken up from.
pub async fn origin(tx: &mut Tx, of: TakenUp) -> Result<Option<(ResponseId, usize)>, StoreError> {
    let row = match of {
        TakenUp::Finding(id) => {
            tx.first("select response_id, place from response_opened where finding_id = $1", args![id])
                .await?
        }
        TakenUp::Need(id) => {
            tx.first("select response_id, place from response_opened where need_id = $1", args![id]).await?
        }
        TakenUp::Request(id) => {
            tx.first("select response_id, place from response_opened where request_id = $1", args![id])
                .await?
        }
    };
    row.map(|row| Ok((row.id("response_id")?, place(&row, "place")?))).transpose()
}
