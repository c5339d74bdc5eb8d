//! Initiatives as programs read and keep them: each call enters the function
//! of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Serialize;
use trellis_app::missions::initiatives::{
    self, AgreeInput, ApproveInput, AssessInput, EffortInput, FeedbackInput, FinalInput, FoundInput,
    FoundRemoval, IndicatorInput, InitiativeInput, InitiativeView, LeadInput, LineInput, LinkInput,
    MoveInput, PrincipleInput, ReadingInput, RemoveInput, Review, RiskInput, Row, SayInput, SubmitInput,
    TermInput, TogetherInput, deeds, found, kept, moves, report, together,
};
use trellis_domain::{
    kernel::Money,
    missions::initiatives::{
        Initiative,
        parts::{IndicatorId, Reading},
    },
};

use super::{
    WriteFailure, id,
    initiatives_sent::{
        InitiativeAct, InitiativeAssessment, InitiativeEffort, InitiativeFeedback, InitiativeFound,
        InitiativeFoundRemoval, InitiativeIndicator, InitiativeLead, InitiativeLine, InitiativeLink,
        InitiativePart, InitiativePrinciple, InitiativeReading, InitiativeRemark, InitiativeReport,
        InitiativeReportOut, InitiativeRisk, InitiativeStep, InitiativeTerm, InitiativeTogether,
        MemberAgreement, NewInitiative,
    },
    registers::Kept,
    writer,
};
use crate::{Web, error, error::Failure, pages::missions::initiatives::list::asked, session::Visitor};

/// An initiative as a list shows it. One that may be known of and not read says its code, title and state alone.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct InitiativeEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Its code.
    code: String,
    /// Its title.
    title: String,
    /// `proposed`, `member-agreed`, `approved`, `under-way`, `completed`, `closed` or `cancelled`.
    state: String,
    /// Codes of the Members it is for.
    members: Vec<String>,
    /// Codes of those of them that have agreed.
    agreed: Vec<String>,
    /// When, in words as printed.
    timeframe: String,
    /// First day.
    #[schema(format = Date)]
    first_day: Option<String>,
    /// Last day; empty for an open end.
    #[schema(format = Date)]
    last_day: Option<String>,
    /// Code of its finance body.
    body: String,
    /// The currency of its budget.
    currency: String,
    /// What its budget adds up to.
    required: Option<String>,
    /// What its body approved.
    approved: Option<String>,
    /// Whether countries of the South help each other in it.
    south_south: bool,
    /// Whether somebody supports them in that.
    triangular: bool,
}

impl InitiativeEntry {
    fn of(row: Row) -> Self {
        let is = row.is_readable;
        let initiative = row.initiative;
        let text = |text: String| if is { text } else { String::new() };
        let money = |money: Option<Money>| money.filter(|_| is).map(|money| money.amount().to_string());
        let members = row.beneficiaries.iter().filter(|_| is);
        let agreed = members.clone().filter(|(each, _)| each.agreed.is_some());
        Self {
            id: initiative.id.to_string(),
            members: members.map(|(_, member)| member.code.clone()).collect(),
            agreed: agreed.map(|(_, member)| member.code.clone()).collect(),
            state: initiative.course.state.code().to_owned(),
            timeframe: text(initiative.timeframe),
            first_day: initiative.first_day.filter(|_| is).map(|day| day.to_string()),
            last_day: initiative.last_day.filter(|_| is).map(|day| day.to_string()),
            body: text(row.body),
            currency: text(initiative.currency.code().to_owned()),
            required: money(row.required),
            approved: money(initiative.course.approved),
            south_south: initiative.south_south && is,
            triangular: initiative.triangular && is,
            code: initiative.code,
            title: initiative.title,
        }
    }
}

/// A page of the initiatives that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct InitiativesPage {
    initiatives: Vec<InitiativeEntry>,
    /// How many were asked for.
    found: usize,
    /// How many there are.
    total: usize,
    /// How many of those found carry South-South cooperation.
    south_south: usize,
    /// How many of those found carry triangular cooperation.
    triangular: usize,
    /// This page, from 1.
    page: usize,
    /// How many pages there are.
    pages: usize,
}

/// A line of a budget.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct LineEntry {
    #[schema(format = "uuid")]
    id: String,
    /// `staff-time`, `travel`, `materials`, `venue`, `external-experts` or `other`.
    kind: String,
    text: String,
    amount: String,
    /// `own-budget`, `partner` or `donor`.
    source: String,
    /// Name of the partner that pays.
    partner: Option<String>,
}

/// An indicator of an initiative.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct IndicatorEntry {
    #[schema(format = "uuid")]
    id: String,
    text: String,
    unit: String,
    baseline: Option<String>,
    #[schema(format = Date)]
    baseline_on: Option<String>,
    /// To the letter.
    target: String,
    /// At which level it measures; codes as those of the initiative's.
    level: Option<String>,
    /// What it was found at on later days, by day.
    readings: Vec<ReadingEntry>,
}

/// What an indicator was found at.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct ReadingEntry {
    #[schema(format = Date)]
    on: String,
    value: String,
    /// What shows it.
    evidence: String,
}

/// A risk of an initiative.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RiskEntry {
    #[schema(format = "uuid")]
    id: String,
    text: String,
    /// `low`, `medium` or `high`.
    likelihood: String,
    /// `low`, `medium` or `high`.
    impact: String,
    owner: String,
    response: String,
}

/// Money that is looked for outside.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct LeadEntry {
    #[schema(format = "uuid")]
    id: String,
    from: String,
    amount: Option<String>,
    currency: Option<String>,
    /// `sought`, `offered`, `secured` or `refused`.
    state: String,
    #[schema(format = Date)]
    on: String,
    note: String,
}

/// A principle with what was ticked.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct PrincipleEntry {
    #[schema(format = "uuid")]
    term: String,
    text: String,
    /// `met`, `unmet` or `not-applicable`; empty where nobody has ticked it.
    answer: Option<String>,
    note: String,
}

/// Days of a post that an initiative needs.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct EffortEntry {
    #[schema(format = "uuid")]
    id: String,
    post: String,
    year: i16,
    /// `delivery` or `contractor-management`.
    work: String,
    days: String,
}

/// That an initiative is done together with another.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct TogetherEntry {
    #[schema(format = "uuid")]
    id: String,
    /// Id of the other.
    #[schema(format = "uuid")]
    other: String,
    /// `merged` or `shared`.
    way: String,
    /// What is shared, or why they are merged.
    text: String,
    #[schema(format = Date)]
    on: String,
}

/// An initiative with all that belongs to it. Risks, leads and days are empty for whoever may not read what is protected.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneInitiative {
    /// What a list shows.
    initiative: InitiativeEntry,
    objectives: String,
    description: String,
    /// `national`, `subregional`, `regional`, `subregional-and-regional`, `international` or `global`.
    level: Option<String>,
    /// Which existing resources or processes it uses again.
    reuse: String,
    lines: Vec<LineEntry>,
    indicators: Vec<IndicatorEntry>,
    risks: Vec<RiskEntry>,
    leads: Vec<LeadEntry>,
    principles: Vec<PrincipleEntry>,
    /// Labels of the elements, topics and objectives it carries.
    elements: Vec<String>,
    effort: Vec<EffortEntry>,
    /// Ids of the actions of plans that it serves.
    actions: Vec<String>,
    /// Ids of the needs it answers.
    needs: Vec<String>,
    /// Ids of the requests it answers.
    requests: Vec<String>,
    /// With which others it is done, as far as whoever asks may read them.
    together: Vec<TogetherEntry>,
    /// Ids of the missions that are part of it.
    missions: Vec<String>,
    /// Ids of the trainings that are part of it.
    trainings: Vec<String>,
    /// How many of its missions, trainings and follow-ups are not over.
    still_open: usize,
    /// What an agreement needs and that is not there: `budget`, `indicator`, `baseline`, `risk`, `beneficiary`,
    /// `agreement`.
    lacks: Vec<String>,
    /// What was found of it.
    found: Vec<FoundEntry>,
    /// Its final report, as far as whoever asks may know of it.
    report: Option<FinalReportEntry>,
    /// What came of it.
    outcome: String,
    /// Why it was closed or cancelled.
    ending_note: String,
    /// The steps that whoever asks may take now.
    next: Vec<String>,
}

/// Something that was found of an initiative.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FoundEntry {
    #[schema(format = "uuid")]
    id: String,
    statement: String,
    evidence: String,
    /// `seen`, `partly`, `not-seen` or `too-early`.
    effect: String,
    /// The evaluation that shows that the initiative brought it about; empty where none does.
    evaluation: String,
    lesson: String,
    #[schema(format = Date)]
    on: String,
    /// What is said of it, for whoever may remark or see the history.
    feedback: Vec<FeedbackEntry>,
}

/// What somebody says of a finding.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FeedbackEntry {
    /// Whose word it is: a Member, a partner, or who wrote it.
    whose: Option<String>,
    text: String,
}

/// The final report of an initiative.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FinalReportEntry {
    done: String,
    reached: String,
    recommended: String,
    /// `draft`, `before-bodies`, `sent-back` or `accepted`.
    state: String,
    /// How often it has gone out.
    round: i64,
    #[schema(format = Date)]
    submitted_on: Option<String>,
    /// The bodies it goes to.
    bodies: Vec<String>,
    /// Those that have not said anything in this round.
    waits_for: Vec<String>,
    /// What bodies made of it, round by round.
    assessed: Vec<AssessedEntry>,
}

/// What a body made of a final report.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct AssessedEntry {
    body: String,
    round: i64,
    /// `accepted`, `with-remarks` or `sent-back`.
    outcome: String,
    remarks: String,
    #[schema(format = Date)]
    day: Option<String>,
    paragraph: String,
}

fn review_of(review: Review) -> (Vec<FoundEntry>, Option<FinalReportEntry>) {
    let found = review.found.into_iter().map(|row| FoundEntry {
        id: row.found.id.to_string(),
        statement: row.found.statement,
        evidence: row.found.evidence,
        effect: row.found.effect.code().to_owned(),
        evaluation: row.found.evaluation,
        lesson: row.found.lesson,
        on: row.found.on.to_string(),
        feedback: row
            .feedback
            .into_iter()
            .map(|(said, whose)| FeedbackEntry { whose, text: said.text })
            .collect(),
    });
    let report = review.report.map(|row| FinalReportEntry {
        done: row.report.done,
        reached: row.report.reached,
        recommended: row.report.recommended,
        state: row.report.state.code().to_owned(),
        round: row.report.round,
        submitted_on: row.report.submitted_on.map(|day| day.to_string()),
        bodies: row.bodies.into_iter().map(|(_, body)| body).collect(),
        waits_for: row.waits_for.into_iter().map(|(_, body)| body).collect(),
        assessed: row
            .assessed
            .into_iter()
            .map(|row| AssessedEntry {
                body: row.body,
                round: row.assessed.round,
                outcome: row.assessed.outcome.code().to_owned(),
                remarks: row.assessed.remarks,
                day: row.day.map(|day| day.to_string()),
                paragraph: row.paragraph,
            })
            .collect(),
    });
    (found.collect(), report)
}

fn readings_of(readings: &[Reading], indicator: IndicatorId) -> Vec<ReadingEntry> {
    let own = readings.iter().filter(|each| each.indicator == indicator);
    let entry = |each: &Reading| ReadingEntry {
        on: each.on.to_string(),
        value: each.value.to_string(),
        evidence: each.evidence.clone(),
    };
    own.map(entry).collect()
}

impl OneInitiative {
    fn of(view: InitiativeView) -> Self {
        let currency = view.initiative.currency;
        let lines = view.lines.into_iter().map(|(line, partner)| LineEntry {
            id: line.id.to_string(),
            kind: line.kind.code().to_owned(),
            amount: Money { minor: line.minor, currency }.amount().to_string(),
            text: line.text,
            source: line.source.code().to_owned(),
            partner,
        });
        let indicators = view.indicators.into_iter().map(|each| IndicatorEntry {
            id: each.id.to_string(),
            text: each.text,
            unit: each.unit,
            baseline: each.baseline.map(|baseline| baseline.value.to_string()),
            baseline_on: each.baseline.map(|baseline| baseline.on.to_string()),
            readings: readings_of(&view.readings, each.id),
            target: each.target,
            level: each.level.map(|level| level.code().to_owned()),
        });
        let risks = view.risks.into_iter().map(|each| RiskEntry {
            id: each.id.to_string(),
            text: each.text,
            likelihood: each.likelihood.code().to_owned(),
            impact: each.impact.code().to_owned(),
            owner: each.owner,
            response: each.response,
        });
        let own = view.initiative.id;
        let together = view.together.iter().map(|(each, _)| TogetherEntry {
            id: each.id.to_string(),
            other: each.beside(own).to_string(),
            way: each.way.code().to_owned(),
            text: each.text.clone(),
            on: each.on.to_string(),
        });
        let together = together.collect();
        let leads = view.leads.into_iter().map(|(each, from)| LeadEntry {
            id: each.id.to_string(),
            from,
            amount: each.amount.map(|money| money.amount().to_string()),
            currency: each.amount.map(|money| money.currency.code().to_owned()),
            state: each.state.code().to_owned(),
            on: each.on.to_string(),
            note: each.note,
        });
        let principles = view.principles.into_iter().map(|row| PrincipleEntry {
            term: row.term.to_string(),
            text: row.text,
            answer: row.answer.as_ref().map(|answer| answer.answer.code().to_owned()),
            note: row.answer.map(|answer| answer.note).unwrap_or_default(),
        });
        let effort = view.effort.into_iter().map(|(each, post)| EffortEntry {
            id: each.id.to_string(),
            post,
            year: each.year,
            work: each.work.code().to_owned(),
            days: each.days.to_string(),
        });
        let (found, report) = review_of(view.review);
        Self {
            found,
            report,
            objectives: view.initiative.objectives.clone(),
            description: view.initiative.description.clone(),
            level: view.initiative.level.map(|level| level.code().to_owned()),
            reuse: view.initiative.reuse.clone(),
            outcome: view.initiative.outcome.clone(),
            ending_note: view.initiative.ending_note.clone(),
            lines: lines.collect(),
            indicators: indicators.collect(),
            risks: risks.collect(),
            leads: leads.collect(),
            together,
            principles: principles.collect(),
            elements: view.terms.into_iter().map(|(_, text)| text).collect(),
            effort: effort.collect(),
            actions: view.actions.iter().map(|each| each.action.to_string()).collect(),
            needs: view.needs.iter().map(|need| need.id.to_string()).collect(),
            requests: view.requests.iter().map(|(id, _)| id.to_string()).collect(),
            missions: view.done.missions.iter().map(|(id, _, _)| id.to_string()).collect(),
            trainings: view.done.trainings.iter().map(|each| each.id.to_string()).collect(),
            still_open: view.done.open(),
            lacks: view.lacks.iter().map(|lack| lack.code().to_owned()).collect(),
            next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
            initiative: InitiativeEntry::of(Row {
                initiative: view.initiative,
                beneficiaries: view.beneficiaries,
                body: view.body,
                required: view.required,
                is_readable: true,
            }),
        }
    }
}

/// The initiatives that whoever asks may know of, the earliest first; narrowed by `state`, `member`, `plan`, `element`,
/// `unmet`, `level`, `cooperation` and `q`. Whoever is of no organisation names one with `of`.
#[utoipa::path(
    get, path = "/api/v1/initiatives", tag = "initiatives",
    params(
        ("of" = Option<String>, Query, description = "Code of the organisation, for whoever is of none"),
        ("state" = Option<String>, Query, description = "Code of a state"),
        ("member" = Option<String>, Query, description = "Code of a Member"),
        ("partner" = Option<String>, Query, description = "Code of a partner"),
        ("plan" = Option<String>, Query, description = "Code or id of a plan"),
        ("need" = Option<String>, Query, description = "Id of a need"),
        ("request" = Option<String>, Query, description = "Id of a request"),
        ("element" = Option<String>, Query, description = "Id of an element, topic or objective"),
        ("unmet" = Option<String>, Query, description = "Id of a principle that is not followed, or `any`"),
        ("report" = Option<String>, Query, description = "Code of where its final report stands"),
        ("level" = Option<String>, Query, description = "Code of a level"),
        ("cooperation" = Option<String>, Query, description = "`south-south` or `triangular`"),
        ("q" = Option<String>, Query, description = "Words to look for"),
        ("page" = Option<usize>, Query, description = "The page, from 1"),
    ),
    responses((status = 200, body = InitiativesPage)),
    security((), ("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<InitiativesPage>, Failure> {
    let found = initiatives::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Json(InitiativesPage {
        initiatives: found.rows.into_iter().map(InitiativeEntry::of).collect(),
        found: found.found,
        total: found.total,
        south_south: found.cooperation.0,
        triangular: found.cooperation.1,
        page: found.page,
        pages: found.pages,
    }))
}

/// An initiative with all that belongs to it; a hidden one answers like one that is not there. Reading what is protected is
/// written in the log.
#[utoipa::path(
    get, path = "/api/v1/initiatives/{initiative}", tag = "initiatives",
    params(("initiative" = String, Path, format = "uuid", description = "Id of the initiative")),
    responses((status = 200, body = OneInitiative), (status = 404, body = error::Report)),
    security((), ("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(initiative): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneInitiative>, Failure> {
    let view = initiatives::view(&web.house, visitor.actor(), id(&initiative)?).await?;
    Ok(Json(OneInitiative::of(view)))
}

/// Puts an initiative in, as a proposal.
#[utoipa::path(post, path = "/api/v1/initiatives", tag = "initiatives", security(("key" = [])),
    request_body = NewInitiative, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewInitiative>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// A call that changes one initiative and answers nothing.
macro_rules! deed {
    ($(#[doc = $doc:literal])+ $name:ident($sent:ty => $input:ty, $path:literal) = $deed:path;) => {
        $(#[doc = $doc])+
        #[utoipa::path(post, path = $path, tag = "initiatives", security(("key" = [])),
            params(("initiative" = String, Path, format = "uuid", description = "Id of the initiative")),
            request_body = $sent, responses((status = 204), WriteFailure)
        )]
        pub(crate) async fn $name(
            State(web): State<Web>,
            Path(initiative): Path<String>,
            visitor: Visitor,
            Json(sent): Json<$sent>,
        ) -> Result<StatusCode, Failure> {
            let actor = writer(&visitor)?;
            let input: $input = sent.into();
            $deed(&web.house, actor, id::<Initiative>(&initiative)?, &input).await?;
            Ok(StatusCode::NO_CONTENT)
        }
    };
}

deed! {
    /// Changes what an initiative says. What Members have agreed to stays; what is still open is asked of them anew.
    change(NewInitiative => InitiativeInput, "/api/v1/initiatives/{initiative}") = deeds::change;
}
deed! {
    /// Moves an initiative on. Its finance body approves by its act and not by this.
    move_on(InitiativeStep => MoveInput, "/api/v1/initiatives/{initiative}/state") = moves::move_on;
}
deed! {
    /// Records what its finance body did at a meeting: by this its budget is approved.
    approve(InitiativeAct => ApproveInput, "/api/v1/initiatives/{initiative}/acts") = moves::approve;
}
deed! {
    /// Keeps that a Member agrees: a focal point says so for its Member, an officer with the source.
    agree(MemberAgreement => AgreeInput, "/api/v1/initiatives/{initiative}/agreement") = deeds::agree;
}
deed! {
    /// Keeps a remark.
    say(InitiativeRemark => SayInput, "/api/v1/initiatives/{initiative}/remarks") = deeds::say;
}
deed! {
    /// Says which action an initiative serves, or which need or request it answers.
    link(InitiativeLink => LinkInput, "/api/v1/initiatives/{initiative}/links") = deeds::link;
}
deed! {
    /// Takes that back.
    unlink(InitiativeLink => LinkInput, "/api/v1/initiatives/{initiative}/links/removal") = deeds::unlink;
}
deed! {
    /// Puts a line of the budget.
    put_line(InitiativeLine => LineInput, "/api/v1/initiatives/{initiative}/lines") = kept::put_line;
}
deed! {
    /// Puts an indicator.
    put_indicator(InitiativeIndicator => IndicatorInput, "/api/v1/initiatives/{initiative}/indicators") = kept::put_indicator;
}
deed! {
    /// Records what an indicator was found at; none is overwritten.
    read_indicator(InitiativeReading => ReadingInput, "/api/v1/initiatives/{initiative}/readings") = kept::read_indicator;
}
deed! {
    /// Puts a risk.
    put_risk(InitiativeRisk => RiskInput, "/api/v1/initiatives/{initiative}/risks") = kept::put_risk;
}
deed! {
    /// Ticks a principle, or takes back what was ticked.
    tick(InitiativePrinciple => PrincipleInput, "/api/v1/initiatives/{initiative}/principles") = kept::tick;
}
deed! {
    /// Says on which element, topic or objective it acts.
    tag(InitiativeTerm => TermInput, "/api/v1/initiatives/{initiative}/terms") = kept::tag;
}
deed! {
    /// Puts a funding lead, or says how it goes on.
    put_lead(InitiativeLead => LeadInput, "/api/v1/initiatives/{initiative}/leads") = kept::put_lead;
}
deed! {
    /// Says how many days of a post it needs in a year.
    put_effort(InitiativeEffort => EffortInput, "/api/v1/initiatives/{initiative}/effort") = kept::put_effort;
}
deed! {
    /// Records that it is done together with another: merged, or with something shared.
    do_together(InitiativeTogether => TogetherInput, "/api/v1/initiatives/{initiative}/together") = together::join;
}
deed! {
    /// Takes a part away.
    remove(InitiativePart => RemoveInput, "/api/v1/initiatives/{initiative}/removal") = kept::remove;
}

deed! {
    /// Records what was found of an initiative that is carried out, or puts it right. That the initiative brought it about is
    /// said by an evaluation alone.
    put_found(InitiativeFound => FoundInput, "/api/v1/initiatives/{initiative}/found") = found::put;
}
deed! {
    /// Takes a finding away.
    remove_found(InitiativeFoundRemoval => FoundRemoval, "/api/v1/initiatives/{initiative}/found/removal") = found::remove;
}
deed! {
    /// Says something of a finding, in the name of the Member or partner that whoever calls speaks for.
    say_of(InitiativeFeedback => FeedbackInput, "/api/v1/initiatives/{initiative}/feedback") = found::say;
}
deed! {
    /// Writes the final report, or puts it right while no body looks at it.
    write_report(InitiativeReport => FinalInput, "/api/v1/initiatives/{initiative}/report") = report::write;
}
deed! {
    /// Gives the final report of a completed initiative to its bodies.
    submit(InitiativeReportOut => SubmitInput, "/api/v1/initiatives/{initiative}/report/submission") = report::submit;
}
deed! {
    /// Records what a body made of the final report at a meeting.
    assess(InitiativeAssessment => AssessInput, "/api/v1/initiatives/{initiative}/report/assessment") = report::assess;
}

/// Takes a proposal back.
#[utoipa::path(post, path = "/api/v1/initiatives/{initiative}/withdrawal", tag = "initiatives", security(("key" = [])),
    params(("initiative" = String, Path, format = "uuid", description = "Id of the initiative")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(initiative): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    deeds::withdraw(&web.house, writer(&visitor)?, id(&initiative)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
