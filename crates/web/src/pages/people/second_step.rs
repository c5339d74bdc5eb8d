//! Setting a second step up: a picture to scan, its text, and the first code. Once for somebody signed in, and once for
//! somebody whose office asks for it before anything else.

use axum::{extract::State, http::HeaderMap, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    people::{Entry, second_step, sign_in},
    problem::{Code, Kind as ProblemKind},
};

use super::{
    account::Once,
    add_cookies,
    code::{CodeSent, step},
    entry_cookies,
    sign_in::with_form_cookie,
    unkept,
};
use crate::{
    Web, address,
    caller::Caller,
    components::form::{self, Field, Kind, Wrong},
    error::{Failure, status},
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
};

const OWN: &str = "/account/second-step";
const FIRST: &str = "/sign-in/second-step";

/// The form as it stands.
pub(crate) struct SetUp {
    given: second_step::SetUp,
    action: &'static str,
    next: String,
    wrong: Wrong,
}

impl View for SetUp {
    fn sample() -> Self {
        let picture = (0..29_usize).map(|row| (0..29_usize).map(|at| (row * 7 + at * 3) % 5 < 2).collect());
        let given =
            second_step::SetUp { secret: "JBSW Y3DP EHPK 3PXP".to_owned(), picture: picture.collect() };
        Self { given, action: OWN, next: "/".to_owned(), wrong: Wrong::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let code = Field {
            name: "code",
            label: words.say("sign-in-code"),
            hint: Some(words.say("second-step-code-hint")),
            value: "",
            kind: Kind::Line("text", Some("one-time-code")),
        };
        let main = html! {
            p.lead { (words.say("second-step-why")) }
            (self.wrong.summary(words, &[&code]))
            ol {
                li { (words.say("second-step-app")) }
                li {
                    (words.say("second-step-scan"))
                    (picture(&self.given.picture, &words.say("second-step-picture")))
                    p.fine { (words.say("second-step-type")) " " code dir="ltr" { (self.given.secret) } }
                }
                li { (words.say("second-step-enter")) }
            }
            form.sheet method="post" action=(self.action) novalidate {
                (form::token(visitor))
                input type="hidden" name="next" value=(self.next);
                (form::field(&code, &self.wrong))
                div.deeds {
                    button.button { (words.say("second-step-set")) }
                    @if self.action == OWN { a href=(self.next) { (words.say("second-step-later")) } }
                }
            }
        };
        Page::new(words.say("second-step-title")).main(main).failed(self.wrong.is_any())
    }
}

/// The code to scan: dark squares on white whatever the colours of the page, with the quiet border scanners want.
fn picture(rows: &[Vec<bool>], label: &str) -> Markup {
    const BORDER: usize = 4;
    let side = rows.len() + 2 * BORDER;
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + BORDER, y + BORDER));
        }
    }
    html! {
        p {
            svg role="img" aria-label=(label) width="220" height="220" viewBox={ "0 0 " (side) " " (side) } {
                rect width=(side) height=(side) fill="#fff" {}
                path d=(path) fill="#000" {}
            }
        }
    }
}

fn next(visitor: &Visitor) -> String {
    visitor.address.value("next").and_then(address::local).unwrap_or("/account").to_owned()
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let who = super::account::signed_in(&visitor)?;
    let given = second_step::own_set_up(&web.house, who).await?;
    let view = SetUp { given, action: OWN, next: next(&visitor), wrong: Wrong::default() };
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn submit(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(sent): Sent<CodeSent>,
) -> Result<Response, Failure> {
    let who = super::account::signed_in(&visitor)?;
    match second_step::own_confirm(&web.house, who, &sent.code).await {
        Ok(codes) => Ok(Once::Codes(codes, local(&sent.next)).page(&visitor).answer(&visitor)),
        Err(problem) => {
            let given = second_step::own_set_up(&web.house, who).await;
            again(&visitor, given, OWN, sent.next, problem)
        }
    }
}

pub(super) async fn show_first(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let given = sign_in::set_up(&web.house, step(&web, &headers)?).await?;
    let view = SetUp { given, action: FIRST, next: next(&visitor), wrong: Wrong::default() };
    Ok(unkept(with_form_cookie(&web, &visitor, view.page(&visitor).answer(&visitor))))
}

pub(super) async fn submit_first(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
    caller: Caller,
    Sent(sent): Sent<CodeSent>,
) -> Result<Response, Failure> {
    let step = step(&web, &headers)?;
    let done: Result<(Entry, Vec<String>), Problem> =
        sign_in::finish_set_up(&web.house, step, &sent.code, &caller.as_told()).await;
    match done {
        Ok((entry, codes)) => {
            let mut answer = Once::Codes(codes, local(&sent.next)).page(&visitor).answer(&visitor);
            add_cookies(&mut answer, entry_cookies(&web, &entry));
            Ok(unkept(answer))
        }
        Err(problem) => {
            let given = sign_in::set_up(&web.house, step).await;
            let answer = again(&visitor, given, FIRST, sent.next, problem)?;
            Ok(with_form_cookie(&web, &visitor, answer))
        }
    }
}

fn local(next: &str) -> String {
    address::local(next).unwrap_or("/account").to_owned()
}

fn again(
    visitor: &Visitor,
    given: Result<second_step::SetUp, Problem>,
    action: &'static str,
    next: String,
    problem: Problem,
) -> Result<Response, Failure> {
    let expected = problem.code.kind() == ProblemKind::Invalid || problem.code == Code::SignInLocked;
    let (true, Ok(given)) = (expected, given) else { return Err(problem.into()) };
    let view = SetUp { given, action, next: local(&next), wrong: Wrong::of(&visitor.words, &problem) };
    Ok(view.page(visitor).answer_with(status(problem.code.kind()), visitor))
}
