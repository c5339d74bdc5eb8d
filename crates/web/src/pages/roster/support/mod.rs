//! Money for experts: the list with its sums, writing an application, one with a form at a time, what is settled about the fund.
//!
//! A form that comes back is filled in by the corridor, so that no page here knows of it; a handler does its deed and leads on.

mod forms;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod one;
mod sample;
pub(crate) mod terms;

use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    roster::support::{
        ApplicationInput, deeds,
        moves::{self, MoveInput},
    },
};
use trellis_domain::{
    kernel::Money,
    members::{ClassCode, Tenure},
    roster::support::{
        Application, SupportState,
        check::{Found, Why},
        rules::InForce,
    },
};
use trellis_words::{Arg, Words};

use crate::{
    Web,
    asked::At,
    components::{figures, name::name},
    error::Failure,
    extract::{Nothing, Sent},
    pages::{missions::initiatives::around::money, saved},
    session::Visitor,
};

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/support", get(list::show).post(new::add))
        .route("/support.csv", get(list::csv))
        .route("/support.xlsx", get(list::xlsx))
        .route("/support/new", get(new::show))
        .route("/support/rules", post(terms::begin))
        .route("/support/rules/{id}/removal", post(terms::take_back))
        .route("/support/terms", get(terms::show).post(terms::settle))
        .route("/support/{id}", get(one::show).post(change))
        .route("/support/{id}/erasure", post(forget))
        .route("/support/{id}/state", post(move_on))
        .route("/support/{id}/withdrawal", post(withdraw))
}

/// Where applications stand, for breadcrumbs.
fn crumbs(words: &Words) -> Vec<(String, String)> {
    vec![(words.say("supports-title"), "/support".to_owned())]
}

fn page_of(application: &Application) -> String {
    format!("/support/{}", application.id)
}

/// A state as a shape, a word and a colour; what came to nothing says how.
fn mark(words: &Words, application: &Application) -> Markup {
    let course = &application.course;
    let class = match course.state {
        SupportState::Draft => "st no-data",
        SupportState::Submitted | SupportState::Checked => "st at-risk",
        SupportState::Granted | SupportState::Contracted | SupportState::Reported => "st on-track",
        SupportState::Declined => "st off-track",
        SupportState::Closed => "st met",
    };
    let word = match course.ending {
        Some(ending) => words.say(&format!("support-ending-{}", ending.code())),
        None => words.say(&format!("support-state-{}", course.state.code())),
    };
    html! { span class=(class) { (word) } }
}

fn minor(words: &Words, application: &Application, minor: i64) -> Markup {
    money(words, application.money(minor))
}

/// An amount inside a sentence.
fn amount(words: &Words, money: Money) -> String {
    format!("{} {}", money.currency.code(), words.number(money.amount().normalize()))
}

/// Whether an expert must be on the roster, since when and by which decision.
pub(super) fn rule(words: &Words, rule: &InForce) -> Markup {
    html! {
        (words.say(&format!("support-link-{}", rule.link.code()))) " "
        @match &rule.by {
            Some((from, decision)) => {
                (words.say_with("support-rule-by", &[("day", (*from).into()), ("what", decision.as_str().into())]))
            },
            None => (words.say("support-rule-usual")),
        }
    }
}

fn class(words: &Words, class: &ClassCode) -> String {
    plain::class(class, words)
}

/// What makes a Member eligible, or which classes it would need.
fn eligible(words: &Words, held: Option<&Tenure>, classes: &[ClassCode]) -> Markup {
    html! {
        @match held {
            Some(held) => {
                span.st.met { (words.say("support-eligible")) } " "
                (name(&class(words, &held.class))) ", " (words.say("support-rule-since")) " " (figures::day(words, held.period.from()))
            },
            None => {
                span.st.off-track { (words.say("support-not-eligible")) }
                @if !classes.is_empty() {
                    " " span.fine {
                        (words.say("support-would-need")) " "
                        (name(&words.list(&classes.iter().map(|each| class(words, each)).collect::<Vec<_>>())))
                    }
                }
            },
        }
    }
}

/// Why something is met or not, in a sentence.
pub(crate) fn reason(words: &Words, found: &Found) -> String {
    let what: Vec<String> = match found.why {
        Why::HeldClass | Why::HeldNone => {
            found.what.iter().map(|code| class(words, &ClassCode::new(code.as_str()))).collect()
        }
        Why::Lacks => found.what.iter().map(|code| words.say(&format!("support-lack-{code}"))).collect(),
        _ => found.what.clone(),
    };
    let mut args: Vec<(&str, Arg<'_>)> = vec![("what", words.list(&what).into())];
    args.extend(found.day.map(|day| ("day", day.into())));
    args.extend(found.money.map(|money| ("amount", amount(words, money).into())));
    words.say_with(&format!("support-why-{}", found.why.code()), &args)
}

/// Changes what it says.
async fn change(
    State(web): State<Web>,
    At(id): At<Application>,
    visitor: Visitor,
    Sent(input): Sent<ApplicationInput>,
) -> Result<Response, Failure> {
    deeds::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/support/{id}")))
}

/// Moves it on.
async fn move_on(
    State(web): State<Web>,
    At(id): At<Application>,
    visitor: Visitor,
    Sent(input): Sent<MoveInput>,
) -> Result<Response, Failure> {
    moves::move_on(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/support/{id}")))
}

/// The Member takes it back. Of a draft nothing is left to lead to.
async fn withdraw(
    State(web): State<Web>,
    At(id): At<Application>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    moves::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, "/support"))
}

/// Takes out who an expert without a record is.
async fn forget(
    State(web): State<Web>,
    At(id): At<Application>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    deeds::forget(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/support/{id}")))
}
