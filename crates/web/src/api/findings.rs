//! Findings as programs read and keep them: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::needs::findings::{
    self, DecideInput, FindingInput, FindingView, LinkInput, MoveInput, Row, SayInput, deeds, import, moves,
};
use trellis_domain::needs::findings::{Finding, Voice};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{
    Web, error, error::Failure, pages::needs::findings::list::asked, session::Visitor, upload::ApiUpload,
};

/// A finding as a list shows it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FindingEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its number as printed.
    number: String,
    /// `compliance-deficiency`, `corrective-action`, `audit-recommendation`, `review-recommendation`,
    /// `committee-feedback`, `self-assessment-answer` or `survey-answer`.
    kind: String,
    /// `draft`, `notified`, `responded`, `tabled`, `before-committee`, `decided` or `closed`.
    state: String,
    /// Code of the Member it concerns.
    member: Option<String>,
    /// Code of the body that decides on it.
    body: String,
    /// Its title.
    title: String,
    /// What was found.
    found: String,
    /// The obligation or document it comes from, as printed.
    source: String,
    /// The paragraph of that.
    source_paragraph: String,
    /// The address of that.
    source_link: String,
    /// The day it was found.
    #[schema(format = Date)]
    found_on: Option<String>,
    /// How it can be put right.
    guidance: String,
    /// Title of the session it is tabled at.
    meeting: Option<String>,
    /// `met`, `taken-over`, `no-longer-applies` or `withdrawn`, once it is closed.
    closing: Option<String>,
    /// The day it was closed.
    #[schema(format = Date)]
    closed_on: Option<String>,
    /// Ids of the actions of plans that answer it.
    answered_by: Vec<String>,
}

impl FindingEntry {
    fn of(row: Row) -> Self {
        let finding = row.finding;
        let closing = finding.course.closing;
        Self {
            id: finding.id.to_string(),
            number: finding.number,
            kind: finding.kind.code().to_owned(),
            state: finding.course.state.code().to_owned(),
            member: row.member.map(|member| member.code),
            body: row.body,
            title: finding.title,
            found: finding.found,
            source: finding.source.text,
            source_paragraph: finding.source.paragraph,
            source_link: finding.source.link,
            found_on: finding.found_on.map(|day| day.to_string()),
            guidance: finding.guidance,
            meeting: row.meeting,
            closing: closing.map(|closing| closing.reason.code().to_owned()),
            closed_on: closing.map(|closing| closing.on.to_string()),
            answered_by: row.answers.iter().map(|answer| answer.action.to_string()).collect(),
        }
    }
}

/// A page of the findings that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FindingsPage {
    findings: Vec<FindingEntry>,
    /// How many were asked for.
    found: usize,
    /// How many there are.
    total: usize,
    /// This page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// Something said on a finding.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SaidEntry {
    /// The words.
    text: String,
    /// The day.
    #[schema(format = Date)]
    on: String,
    /// Who entered it.
    by: Option<String>,
    /// Where an officer took a Member's reply from.
    source: String,
}

/// What a body did to a finding.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FindingAct {
    /// `note`, `review`, `endorse`, `adopt`, `approve`, `finalise` or `amend`.
    verb: String,
    /// The body.
    body: String,
    /// The session.
    meeting: Option<String>,
    /// The day.
    #[schema(format = Date)]
    day: String,
    /// The paragraph of its report.
    paragraph: String,
}

/// A finding with what was said and done about it.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneFinding {
    /// What a list shows.
    finding: FindingEntry,
    /// What shows it; empty for whoever may not read what is protected.
    evidence: String,
    /// The Member's replies; empty for whoever may not read what is protected.
    replies: Vec<SaidEntry>,
    /// The day of the last reply.
    #[schema(format = Date)]
    replied_on: Option<String>,
    /// Why a reply was not waited for.
    why_no_reply: String,
    /// What others said on it.
    remarks: Vec<SaidEntry>,
    /// What its body did.
    acts: Vec<FindingAct>,
    /// The steps that whoever asks may take now: `notify`, `respond`, `table`, `open`, `decide`, `close`.
    next: Vec<String>,
}

impl OneFinding {
    fn of(view: FindingView) -> Self {
        let said = |voice: Voice| {
            let own = view.said.iter().filter(|(each, _)| each.voice == voice);
            let entry = |(said, by): &(trellis_domain::needs::findings::Said, Option<String>)| SaidEntry {
                text: said.text.clone(),
                on: said.on.to_string(),
                by: by.clone(),
                source: said.source.clone(),
            };
            own.map(entry).collect()
        };
        let acts = view.acts.iter().map(|line| FindingAct {
            verb: line.act.verb.code().to_owned(),
            body: line.body.clone(),
            meeting: line.meeting.clone(),
            day: line.act.day.to_string(),
            paragraph: line.act.paragraph.clone(),
        });
        let body = view.choices.directory.body(view.finding.body).map(|body| body.code.clone());
        Self {
            evidence: view.finding.evidence.clone(),
            replies: said(Voice::Member),
            remarks: said(Voice::Own),
            replied_on: view.replied_on.map(|day| day.to_string()),
            why_no_reply: view.finding.why_no_reply.clone(),
            acts: acts.collect(),
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
            finding: FindingEntry::of(Row {
                member: view.member,
                body: body.unwrap_or_default(),
                meeting: view.meeting.map(|(_, title)| title),
                answers: view.answers,
                finding: view.finding,
            }),
        }
    }
}

sent! {
    /// A finding.
    NewFinding => FindingInput {
        /// Code of the kind.
        kind,
        /// Code or id of the Member it concerns; empty for none.
        member,
        /// Code or id of the body that decides on it.
        body,
        /// Its number as printed; may be empty.
        number,
        /// Its title.
        title,
        /// What was found; may be empty in a draft.
        found,
        /// The obligation or document it comes from, as printed; may be empty.
        source,
        /// The address of that; may be empty.
        source_link,
        /// The paragraph of that; may be empty.
        source_paragraph,
        /// The day it was found; may be empty.
        found_on,
        /// What shows it; may be empty. Protected.
        evidence,
        /// How it can be put right; may be empty.
        guidance,
        /// The accepted answer of a survey that it is made of: id of the response, `#`, number of the question; may be empty.
        answer,
        /// The version it was read in; empty does not ask.
        seen,
    }
}

sent! {
    /// A step.
    FindingStep => MoveInput {
        /// `notify`, `respond`, `table`, `open` or `close`.
        to,
        /// respond: why the Member's reply is not waited for.
        why,
        /// table: the session by id, title or as "CC 21".
        meeting,
        /// table: the paper by symbol or id; may be empty.
        paper,
        /// close: `met`, `taken-over`, `no-longer-applies` or `withdrawn`.
        reason,
        /// close: what there is to say about it; may be empty.
        note,
        /// close: the day; empty for today.
        on,
        /// close: number or id of the finding that takes it over; may be empty.
        successor,
    }
}

sent! {
    /// The act of the finding's body at the session it is tabled at.
    FindingDecision => DecideInput {
        /// `note`, `review`, `endorse`, `adopt`, `approve`, `finalise` or `amend`; who only reviews has not decided.
        verb,
        /// The day, within the session.
        day,
        /// The paragraph of its report; may be empty where a document is named.
        paragraph,
        /// Symbol or id of the document that shows it; may be empty.
        document,
    }
}

sent! {
    /// Something said on a finding.
    FindingWord => SayInput {
        /// `member` where an officer enters the Member's reply, else empty. A focal point speaks for its Member anyway.
        voice,
        /// The words.
        text,
        /// The day; empty for today.
        on,
        /// Where an officer took the Member's reply from.
        source,
    }
}

sent! {
    /// Which action of a plan.
    FindingLink => LinkInput {
        /// Code or id of the plan; empty where the action is named by its id.
        plan,
        /// Printed number or id of the action.
        action,
    }
}

/// The findings of the own organisation that whoever asks may know of, the newest first; narrowed by `kind`, `state`,
/// `member`, `body`, `answered` and `q`.
#[utoipa::path(
    get, path = "/api/v1/findings", tag = "findings",
    params(
        ("kind" = Option<String>, Query, description = "Code of a kind"),
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("body" = Option<String>, Query, description = "Code of a body"),
        ("answered" = Option<String>, Query, description = "`yes` or `no`"),
        ("q" = Option<String>, Query, description = "Words to look for"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = FindingsPage), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<FindingsPage>, Failure> {
    let asked = asked(&visitor.address);
    let findings = findings::list(&web.house, visitor.actor(), &asked).await?;
    Ok(Json(FindingsPage {
        findings: findings.rows.into_iter().map(FindingEntry::of).collect(),
        found: findings.found,
        total: findings.total,
        page: findings.page,
        pages: findings.pages,
    }))
}

/// A finding with what was said and done about it; a hidden one answers like one that is not there. Reading what is
/// protected is written in the log.
#[utoipa::path(
    get, path = "/api/v1/findings/{finding}", tag = "findings",
    params(("finding" = String, Path, format = "uuid", description = "Id of the finding")),
    responses((status = 200, body = OneFinding), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(finding): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneFinding>, Failure> {
    let view = findings::view(&web.house, visitor.actor(), id(&finding)?).await?;
    Ok(Json(OneFinding::of(view)))
}

/// Puts a finding in, as a draft.
#[utoipa::path(post, path = "/api/v1/findings", tag = "findings", security(("key" = [])), request_body = NewFinding,
    responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewFinding>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// How many findings a file brought.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Brought {
    findings: usize,
}

/// A form with a table of findings.
#[derive(utoipa::ToSchema)]
#[allow(dead_code, reason = "it describes the form; `upload` reads it")]
pub(crate) struct FindingsForm {
    /// An Excel (.xlsx), CSV or Word (.docx) file with a row of heads.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Takes findings in from a table, each as a draft: all rows, or none where one cell is wrong. Every wrong cell is listed
/// with sheet, row, column, value and reason.
#[utoipa::path(post, path = "/api/v1/findings/import", tag = "findings", security(("key" = [])),
    request_body(content = FindingsForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Brought), WriteFailure)
)]
pub(crate) async fn bring(
    State(web): State<Web>,
    visitor: Visitor,
    ApiUpload(upload): ApiUpload,
) -> Result<(StatusCode, Json<Brought>), Failure> {
    let file = (upload.file_name.as_str(), upload.file);
    let findings = import::import(&web.house, writer(&visitor)?, file).await?;
    Ok((StatusCode::CREATED, Json(Brought { findings })))
}

/// A call that changes one finding and answers nothing.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($sent:ty => $input:ty, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "findings", security(("key" = [])),
            params(("finding" = String, Path, format = "uuid", description = "Id of the finding")),
            request_body = $sent, responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(finding): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<StatusCode, Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            $deed(&web.house, actor, id::<Finding>(&finding)?, &input).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}

deed! {
    /// Changes what a finding says, while it is a draft or the Member was only told of it.
    change(NewFinding => FindingInput, "/api/v1/findings/{finding}") = deeds::change;
}
deed! {
    /// Moves a finding on. A body decides by its act and not by this.
    move_on(FindingStep => MoveInput, "/api/v1/findings/{finding}/state") = moves::move_on;
}
deed! {
    /// Records what its body did at the session it is tabled at: by this a finding is decided.
    decide(FindingDecision => DecideInput, "/api/v1/findings/{finding}/acts") = moves::decide;
}
deed! {
    /// Keeps the Member's reply or a remark; nothing is overwritten.
    say(FindingWord => SayInput, "/api/v1/findings/{finding}/replies") = deeds::say;
}
deed! {
    /// Says which action of a plan answers a finding.
    link(FindingLink => LinkInput, "/api/v1/findings/{finding}/actions") = deeds::link;
}
deed! {
    /// Takes back that an action answers a finding.
    unlink(FindingLink => LinkInput, "/api/v1/findings/{finding}/actions/removal") = deeds::unlink;
}

/// Takes a draft back.
#[utoipa::path(post, path = "/api/v1/findings/{finding}/withdrawal", tag = "findings", security(("key" = [])),
    params(("finding" = String, Path, format = "uuid", description = "Id of the finding")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(finding): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    deeds::withdraw(&web.house, writer(&visitor)?, id(&finding)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
