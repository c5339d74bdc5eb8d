//! Money for experts as programs read and keep it: each call enters the function of its page.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use trellis_app::roster::support::{
    self, ApplicationInput, deeds,
    list::{Row, Sum},
    moves::{self, MoveInput},
    rules::{self, RuleInput, RulesView, TermsInput},
};
use trellis_domain::{
    kernel::{Day, Money},
    roster::support::{
        Application, Who,
        check::Found,
        rules::{Rule, Terms},
    },
};

use super::{
    WriteFailure, id,
    registers::{Kept, sent},
    writer,
};
use crate::{
    Web, error,
    error::Failure,
    pages::roster::support::{list::asked, reason},
    session::Visitor,
};

fn day(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}

fn amount(money: Option<Money>) -> Option<String> {
    money.map(|money| money.amount().to_string())
}

/// An application as a list shows it. Of one that may be known of but not read there are Member, state and day alone.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SupportEntry {
    /// Its id.
    #[schema(format = "uuid")]
    id: String,
    /// Code of the Member.
    member: Option<String>,
    /// What the activity is called.
    title: String,
    /// `draft`, `submitted`, `checked`, `granted`, `contracted`, `reported`, `declined` or `closed`.
    state: String,
    /// `declined` or `withdrawn`, where nothing was granted.
    ending: Option<String>,
    /// What it is about.
    theme: Option<String>,
    /// Id of the expert's record.
    #[schema(format = "uuid")]
    expert: Option<String>,
    /// Whether the expert has no record.
    off_roster: bool,
    /// The first day of the work.
    #[schema(format = Date)]
    from: Option<String>,
    /// Its last day.
    #[schema(format = Date)]
    until: Option<String>,
    /// Working days.
    days: Option<u16>,
    /// The day it was handed in.
    #[schema(format = Date)]
    submitted_on: Option<String>,
    /// The day of the decision.
    #[schema(format = Date)]
    decided_on: Option<String>,
    /// Three letters; every amount is in it.
    currency: Option<String>,
    /// How much is asked for.
    asked: Option<String>,
    /// How much was granted.
    granted: Option<String>,
    /// What the contract is about.
    contracted: Option<String>,
    /// What was paid.
    paid: Option<String>,
}

impl SupportEntry {
    fn of(row: Row) -> Self {
        let (of, course) = (&row.application, &row.application.course);
        let contract = course.contract.as_ref().map(|contract| of.money(contract.minor));
        let paid = (!course.payments.is_empty()).then(|| of.money(course.paid()));
        Self {
            id: of.id.to_string(),
            member: row.member.map(|member| member.code),
            title: of.title.clone(),
            state: course.state.code().to_owned(),
            ending: course.ending.map(|ending| ending.code().to_owned()),
            theme: row.theme,
            expert: row.record.map(|(id, _, _)| id.to_string()),
            off_roster: matches!(of.who, Some(Who::Outside(_))),
            from: day(of.from),
            until: day(of.until),
            days: of.days,
            submitted_on: day(course.submitted_on),
            decided_on: day(course.decided_on),
            currency: of.cost.map(|cost| cost.currency.code().to_owned()),
            asked: amount(of.asked()),
            granted: amount(course.granted),
            contracted: amount(contract),
            paid: amount(paid),
        }
    }
}

/// What applications come to in one currency.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SupportSum {
    currency: String,
    /// How many ask in it.
    applications: usize,
    asked: String,
    granted: String,
    contracted: String,
    paid: String,
}

impl SupportSum {
    fn of(sum: &Sum) -> Self {
        let amount = |money: Money| money.amount().to_string();
        Self {
            currency: sum.currency.code().to_owned(),
            applications: sum.count,
            asked: amount(sum.asked),
            granted: amount(sum.granted),
            contracted: amount(sum.contracted),
            paid: amount(sum.paid),
        }
    }
}

/// The applications that whoever asks may know of.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SupportList {
    /// Drafts, then the newest first.
    applications: Vec<SupportEntry>,
    /// What those that may be read come to, each currency for itself.
    sums: Vec<SupportSum>,
    /// How many there are.
    total: usize,
}

/// One thing that an application is held against.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SupportCheck {
    /// `eligible`, `expert`, `complete` or `ceiling`.
    item: String,
    met: bool,
    /// Why, in a sentence.
    why: String,
}

/// Something that was paid.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct SupportPayment {
    #[schema(format = Date)]
    on: String,
    amount: String,
    /// What for; may be empty.
    note: String,
}

/// One application with what is met of the rules of its day and how far it has come.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct OneSupport {
    /// What the activity is called.
    title: String,
    /// Code of the Member.
    member: String,
    /// Its state.
    state: String,
    /// What the expert is to do.
    purpose: String,
    /// What is asked for by part: `fee`, `travel`, `subsistence`, `other`, each with its amount.
    cost: Vec<(String, String)>,
    /// Three letters.
    currency: Option<String>,
    /// Name of an expert without a record, for whoever may read it.
    outside: Option<String>,
    /// `linked` where an expert had to be on the roster on the day it is judged by, else `delinked`.
    rule: String,
    /// The decision that says so; none where nobody ever decided.
    decision: Option<String>,
    /// The day by whose rules it is judged.
    #[schema(format = Date)]
    judged_on: String,
    /// What is met and what is not.
    checks: Vec<SupportCheck>,
    /// Whether the checks stand as they were found when it was checked.
    checked: bool,
    granted: Option<String>,
    /// Number of the contract.
    contract: Option<String>,
    payments: Vec<SupportPayment>,
    /// What the Member reported.
    report: Option<String>,
    /// The steps that whoever asks may take.
    next: Vec<String>,
}

fn check(visitor: &Visitor, found: &Found) -> SupportCheck {
    SupportCheck {
        item: found.item.code().to_owned(),
        met: found.why.is_met(),
        why: reason(&visitor.words, found),
    }
}

/// The terms of the fund from a day on.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FundTerms {
    #[schema(format = Date)]
    from: String,
    fund: String,
    currency: String,
    /// The most for one application.
    ceiling: Option<String>,
    /// Codes of classes.
    classes: Vec<String>,
}

impl FundTerms {
    fn of(terms: &Terms) -> Self {
        Self {
            from: terms.from.to_string(),
            fund: terms.fund.clone(),
            currency: terms.currency.code().to_owned(),
            ceiling: amount(terms.ceiling()),
            classes: terms.classes.iter().map(ToString::to_string).collect(),
        }
    }
}

/// A decision whether an expert must be on the roster.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct RosterRule {
    #[schema(format = "uuid")]
    id: String,
    /// `linked` or `delinked`.
    link: String,
    #[schema(format = Date)]
    from: String,
    decision: String,
}

/// What is settled about the fund.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct FundRules {
    /// `linked` where an expert must be on the roster today.
    today: String,
    /// Every decision, the newest first.
    rules: Vec<RosterRule>,
    /// The terms, the newest first.
    terms: Vec<FundTerms>,
    /// Members in sight that are eligible today: code, class, since when.
    eligible: Vec<(String, String, String)>,
}

impl FundRules {
    fn of(view: &RulesView) -> Self {
        let rule = |rule: &Rule| RosterRule {
            id: rule.id.to_string(),
            link: rule.link.code().to_owned(),
            from: rule.from.to_string(),
            decision: rule.decision.clone(),
        };
        let eligible = view.members.iter().filter_map(|(member, held)| {
            let held = held.as_ref()?;
            Some((member.code.clone(), held.class.to_string(), held.period.from().to_string()))
        });
        Self {
            today: view.rule.link.code().to_owned(),
            rules: view.rules.iter().map(rule).collect(),
            terms: view.terms.iter().map(FundTerms::of).collect(),
            eligible: eligible.collect(),
        }
    }
}

sent! {
    /// An application.
    NewSupport => ApplicationInput {
        /// Code of the Member; may be empty for whoever speaks for one only.
        member,
        /// What the activity is called.
        title,
        /// What the expert is to do.
        purpose,
        /// Id or words of the theme.
        theme,
        /// Number or id of an own request; may be empty.
        request,
        /// Number or id of a mission; may be empty.
        mission,
        /// An expert of the roster: short code, name or id.
        expert,
        /// The name of an expert without a record.
        outside,
        /// Why that one is preferred.
        outside_why,
        /// What that one knows.
        outside_knows,
        /// The first day of the work.
        from,
        /// Its last day.
        until,
        /// Working days.
        days,
        /// Three letters.
        currency,
        /// What the expert is paid.
        fee,
        /// Travel.
        travel,
        /// Subsistence.
        subsistence,
        /// Anything else.
        other,
        /// The version it was made from; empty where nobody asks.
        seen,
    }
}

sent! {
    /// A step of an application.
    SupportStep => MoveInput {
        /// `submit`, `check`, `grant`, `decline`, `withdraw`, `contract`, `pay`, `report` or `close`.
        to,
        /// The day; empty for today.
        on,
        /// grant, contract, pay: how much; report: what it cost.
        amount,
        /// contract: its number.
        number,
        /// decline, close: why; pay: what for; report: what was done.
        why,
    }
}

sent! {
    /// A decision whether an expert must be on the roster.
    NewRosterRule => RuleInput {
        /// `linked` or `delinked`.
        link,
        /// From which day; empty for today.
        from,
        /// Words or symbol of the decision.
        decision,
    }
}

sent! {
    /// Terms of the fund.
    NewFundTerms => TermsInput {
        /// From which day; empty for today.
        from,
        /// What the fund is called.
        fund,
        /// Three letters.
        currency,
        /// The most for one application; empty for none.
        ceiling,
        /// Codes of classes, separated by `;`.
        classes,
    }
}

/// Applications for money for experts, as far as whoever asks may know of them.
#[utoipa::path(
    get, path = "/api/v1/support", tag = "experts",
    params(
        ("state" = Option<String>, Query, description = "Code of a state; `report-due` where a report is"),
        ("member" = Option<String>, Query, description = "Code or id of a Member"),
        ("year" = Option<String>, Query, description = "The year it was handed in"),
        ("currency" = Option<String>, Query, description = "Three letters"),
        ("having" = Option<String>, Query, description = "`asked`, `granted`, `contracted` or `paid`: those with such an amount"),
        ("words" = Option<String>, Query, description = "Words of the title or the theme"),
    ),
    responses((status = 200, body = SupportList), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Json<SupportList>, Failure> {
    let all = support::list::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let sums = all.sums.iter().map(SupportSum::of).collect();
    let applications = all.rows.into_iter().map(SupportEntry::of).collect();
    Ok(Json(SupportList { applications, sums, total: all.total }))
}

/// An application; a hidden one answers like one that is not there. That an expert without a record was read is written down.
#[utoipa::path(
    get, path = "/api/v1/support/{application}", tag = "experts",
    params(("application" = String, Path, format = "uuid", description = "Id of the application")),
    responses((status = 200, body = OneSupport), (status = 404, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn show(
    State(web): State<Web>,
    Path(application): Path<String>,
    visitor: Visitor,
) -> Result<Json<OneSupport>, Failure> {
    let view = support::view(&web.house, visitor.actor(), id(&application)?).await?;
    let (of, course) = (&view.application, &view.application.course);
    let parts = of.cost.map(|cost| cost.parts().map(|(part, minor)| (part, of.money(minor))));
    let parts = parts.into_iter().flatten().filter(|(_, money)| money.minor > 0);
    let payment = |paid: &trellis_domain::roster::support::Payment| SupportPayment {
        on: paid.on.to_string(),
        amount: of.money(paid.minor).amount().to_string(),
        note: paid.note.clone(),
    };
    let outside = match &of.who {
        Some(Who::Outside(outside)) if !outside.name.is_empty() => Some(outside.name.clone()),
        _ => None,
    };
    Ok(Json(OneSupport {
        title: of.title.clone(),
        member: view.member.code.clone(),
        state: course.state.code().to_owned(),
        purpose: of.purpose.clone(),
        cost: parts.map(|(part, money)| (part.to_owned(), money.amount().to_string())).collect(),
        currency: of.cost.map(|cost| cost.currency.code().to_owned()),
        outside,
        rule: view.rule.link.code().to_owned(),
        decision: view.rule.by.as_ref().map(|(_, decision)| decision.clone()),
        judged_on: view.judged_on.to_string(),
        checks: view.found.iter().map(|found| check(&visitor, found)).collect(),
        checked: view.is_kept,
        granted: amount(course.granted),
        contract: course.contract.as_ref().map(|contract| contract.number.clone()),
        payments: course.payments.iter().map(payment).collect(),
        report: course.report.as_ref().map(|report| report.text.clone()),
        next: view.ways.iter().map(|way| way.code().to_owned()).collect(),
    }))
}

/// Writes an application as its Member's own draft.
#[utoipa::path(post, path = "/api/v1/support", tag = "experts", security(("key" = [])),
    request_body = NewSupport, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewSupport>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = deeds::add(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Changes what an application says.
#[utoipa::path(post, path = "/api/v1/support/{application}", tag = "experts", security(("key" = [])),
    params(("application" = String, Path, format = "uuid", description = "Id of the application")),
    request_body = NewSupport, responses((status = 204), WriteFailure)
)]
pub(crate) async fn change(
    State(web): State<Web>,
    Path(application): Path<String>,
    visitor: Visitor,
    Json(sent): Json<NewSupport>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    deeds::change(&web.house, actor, id::<Application>(&application)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Moves an application on.
#[utoipa::path(post, path = "/api/v1/support/{application}/state", tag = "experts", security(("key" = [])),
    params(("application" = String, Path, format = "uuid", description = "Id of the application")),
    request_body = SupportStep, responses((status = 204), WriteFailure)
)]
pub(crate) async fn move_on(
    State(web): State<Web>,
    Path(application): Path<String>,
    visitor: Visitor,
    Json(sent): Json<SupportStep>,
) -> Result<StatusCode, Failure> {
    let actor = writer(&visitor)?;
    moves::move_on(&web.house, actor, id::<Application>(&application)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The Member takes its application back.
#[utoipa::path(post, path = "/api/v1/support/{application}/withdrawal", tag = "experts", security(("key" = [])),
    params(("application" = String, Path, format = "uuid", description = "Id of the application")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn withdraw(
    State(web): State<Web>,
    Path(application): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    moves::withdraw(&web.house, writer(&visitor)?, id::<Application>(&application)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes out who an expert without a record is, here and by that name wherever it stands unsealed.
#[utoipa::path(post, path = "/api/v1/support/{application}/erasure", tag = "experts", security(("key" = [])),
    params(("application" = String, Path, format = "uuid", description = "Id of the application")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn forget(
    State(web): State<Web>,
    Path(application): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    deeds::forget(&web.house, writer(&visitor)?, id::<Application>(&application)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What is settled about the fund: whom it helps, and whether an expert must be on the roster.
#[utoipa::path(
    get, path = "/api/v1/fund", tag = "experts",
    responses((status = 200, body = FundRules), (status = 401, body = error::Report)),
    security(("key" = []))
)]
pub(crate) async fn fund(State(web): State<Web>, visitor: Visitor) -> Result<Json<FundRules>, Failure> {
    let view = rules::view(&web.house, visitor.actor()).await?;
    Ok(Json(FundRules::of(&view)))
}

/// Settles whom the fund helps from a day on.
#[utoipa::path(post, path = "/api/v1/fund", tag = "experts", security(("key" = [])),
    request_body = NewFundTerms, responses((status = 204), WriteFailure)
)]
pub(crate) async fn settle(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewFundTerms>,
) -> Result<StatusCode, Failure> {
    rules::settle(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Settles by a decision that an expert must be on the roster from a day on, or need not be.
#[utoipa::path(post, path = "/api/v1/fund/rules", tag = "experts", security(("key" = [])),
    request_body = NewRosterRule, responses((status = 201, body = Kept), WriteFailure)
)]
pub(crate) async fn begin(
    State(web): State<Web>,
    visitor: Visitor,
    Json(sent): Json<NewRosterRule>,
) -> Result<(StatusCode, Json<Kept>), Failure> {
    let kept = rules::begin(&web.house, writer(&visitor)?, &sent.into()).await?;
    Ok((StatusCode::CREATED, Json(Kept { id: kept.to_string() })))
}

/// Takes a decision back that has not begun.
#[utoipa::path(post, path = "/api/v1/fund/rules/{rule}/removal", tag = "experts", security(("key" = [])),
    params(("rule" = String, Path, format = "uuid", description = "Id of the decision")),
    responses((status = 204), WriteFailure)
)]
pub(crate) async fn take_back(
    State(web): State<Web>,
    Path(rule): Path<String>,
    visitor: Visitor,
) -> Result<StatusCode, Failure> {
    rules::take_back(&web.house, writer(&visitor)?, id::<Rule>(&rule)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
