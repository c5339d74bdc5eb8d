//! Problems become answers: a status, and a page or JSON in the visitor's language. Here and nowhere else.
//!
//! A handler returns a [`Failure`]; the corridor calls [`dress`], which also gives a page to whatever came without
//! one (an unknown address, a method that is not served, a body too large). Must not know what any problem is about.

use std::{any::Any, error::Error, sync::Arc};

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::html;
use serde::Serialize;
use trellis_app::{
    Problem,
    exchange::sentence,
    problem::{Code, Kind},
};
use trellis_words::Words;

use crate::{address::Address, page::Page, session::Visitor};

/// What a handler answers when it cannot do what was asked.
#[derive(Debug, Clone)]
pub(crate) struct Failure(Arc<Problem>);

impl From<Box<Problem>> for Failure {
    fn from(problem: Box<Problem>) -> Self {
        Self(Arc::from(problem))
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self(Arc::new(problem))
    }
}

impl Failure {
    /// What the policy refused, where it did.
    pub(crate) fn refused(&self) -> Option<&str> {
        self.0.refused.as_deref()
    }

    /// What went wrong.
    pub(crate) fn problem(&self) -> &Problem {
        &self.0
    }

    /// What kind of answer it calls for.
    pub(crate) fn kind(&self) -> Kind {
        self.0.code.kind()
    }

    /// Whether it is this entry of the catalogue.
    pub(crate) fn is(&self, code: Code) -> bool {
        self.0.code == code
    }

    /// Its stable code, for whoever asks for help.
    pub(crate) fn code(&self) -> &'static str {
        self.0.code.code()
    }

    /// Logs it, where it is ours to mend.
    pub(crate) fn log(&self, path: &str, id: &str) {
        log(&self.0, path, id);
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut answer = status(self.0.code.kind()).into_response();
        retry_after(&self.0, &mut answer);
        answer.extensions_mut().insert(self);
        answer
    }
}

/// Says when another try makes sense, where a problem knows.
pub(crate) fn retry_after(problem: &Problem, answer: &mut Response) {
    if let Some(seconds) = problem.retry_after {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
}

/// The status for each kind of problem.
pub(crate) const fn status(kind: Kind) -> StatusCode {
    match kind {
        Kind::Invalid | Kind::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::Refused => StatusCode::FORBIDDEN,
        Kind::SignIn => StatusCode::UNAUTHORIZED,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
        Kind::Full => StatusCode::INSUFFICIENT_STORAGE,
        Kind::Unwell => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Where nothing is.
pub(crate) async fn no_such_page() -> Failure {
    Problem::not_found().into()
}

/// A bug of ours; the next request finds the server alive.
pub(crate) fn after_panic(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| cause.downcast_ref().map(|text: &&str| (*text).to_owned()));
    let source = Some(text.unwrap_or_else(|| "panic without a message".to_owned()).into());
    Failure::from(Problem { source, ..Problem::new(Code::Internal) }).into_response()
}

/// Gives a failure its face. Anything else passes untouched.
pub(crate) fn dress(answer: Response, visitor: &Visitor, path: &str) -> Response {
    let failure = answer.extensions().get::<Failure>().cloned();
    if let Some(Failure(problem)) = &failure {
        log(problem, path, &visitor.request_id());
    }
    let is_api = path.starts_with("/api/");
    if failure.is_none() && (!is_error(answer.status()) || is_dressed(&answer)) {
        return answer;
    }
    let status = answer.status();
    let (mut parts, _) = answer.into_parts();
    if status == StatusCode::UNAUTHORIZED && !is_api {
        return to_sign_in(visitor, &parts.headers);
    }
    let report = match &failure {
        Some(Failure(problem)) => Report::of(visitor, problem),
        None => Report::of_status(visitor, status),
    };
    for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::CONTENT_ENCODING] {
        parts.headers.remove(name);
    }
    let dressed = if is_api { axum::Json(report).into_response() } else { report.page(visitor, status) };
    let (dressed_parts, body) = dressed.into_parts();
    parts.headers.extend(dressed_parts.headers);
    Response::from_parts(parts, body)
}

fn is_error(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
}

fn is_dressed(answer: &Response) -> bool {
    let kind =
        answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with("application/json")
}

/// What stands above an answer that is not what was asked for.
pub(crate) fn title(words: &Words, status: StatusCode) -> String {
    match status {
        StatusCode::NOT_FOUND => words.say("failure-title-not-found"),
        StatusCode::FORBIDDEN => words.say("failure-title-refused"),
        StatusCode::CONFLICT => words.say("failure-title-conflict"),
        status if status.is_server_error() => words.say("failure-title-ours"),
        _ => words.say("failure-title-yours"),
    }
}

/// An address as it may be written down: a secret in it opens something for whoever reads the log.
pub(crate) fn without_secret(path: &str) -> String {
    const SECRET: [&str; 4] = ["asked", "answers", "invitations", "calendar"];
    let mut parts = path.split('/').skip(1);
    match (parts.next(), parts.next()) {
        (Some(place), Some(secret)) if SECRET.contains(&place) && !secret.is_empty() => format!("/{place}/…"),
        _ => path.to_owned(),
    }
}

/// Once, with every cause, and only what is ours to mend.
fn log(problem: &Problem, path: &str, id: &str) {
    if !problem.code.kind().is_fault() {
        return;
    }
    let mut chain = Vec::new();
    let mut cause = problem.source();
    while let Some(error) = cause {
        chain.push(error.to_string());
        cause = error.source();
    }
    let path = without_secret(path);
    tracing::error!(id, path, problem = %problem, causes = chain.join(": "), "a request failed");
}

/// Signing in leads back to where one was going.
fn to_sign_in(visitor: &Visitor, headers: &axum::http::HeaderMap) -> Response {
    let next = Address::of("/sign-in").with("next", &visitor.address.href());
    let mut answer = StatusCode::SEE_OTHER.into_response();
    let place = HeaderValue::from_str(&next.href()).unwrap_or(HeaderValue::from_static("/sign-in"));
    answer.headers_mut().insert(header::LOCATION, place);
    answer
        .headers_mut()
        .extend(headers.get_all(header::SET_COOKIE).iter().map(|c| (header::SET_COOKIE, c.clone())));
    *answer.body_mut() = Body::empty();
    answer
}

/// A failure as the API tells it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Report {
    /// Stable code, for example `form.invalid`.
    code: String,
    /// The same in words, in the language asked for.
    message: String,
    /// What is wrong with single fields.
    fields: Vec<FieldReport>,
    /// To be quoted when asking for help; fresh for each request.
    id: String,
}

/// What is wrong with one field.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct FieldReport {
    /// The field's name.
    field: String,
    /// Stable code, for example `field.empty`.
    code: String,
    /// The same in words.
    message: String,
}

impl Report {
    fn of(visitor: &Visitor, problem: &Problem) -> Self {
        let words = &visitor.words;
        let fields = problem.fields.iter().map(|field| FieldReport {
            field: field.field.to_owned(),
            code: field.code.code().to_owned(),
            message: sentence(field.code, &field.args, words),
        });
        Self {
            code: problem.code.code().to_owned(),
            message: sentence(problem.code, &problem.args, words),
            fields: fields.collect(),
            id: visitor.request_id(),
        }
    }

    /// For what the layers below the handlers refuse.
    fn of_status(visitor: &Visitor, status: StatusCode) -> Self {
        let words = &visitor.words;
        let (code, message) = match status {
            StatusCode::NOT_FOUND => ("not_found", words.say("problem-not-found")),
            StatusCode::METHOD_NOT_ALLOWED => ("http.method", words.say("failure-method")),
            StatusCode::PAYLOAD_TOO_LARGE => ("http.too_large", words.say("failure-too-large")),
            StatusCode::SERVICE_UNAVAILABLE => ("http.slow", words.say("failure-slow")),
            status if status.is_server_error() => ("internal", words.say("problem-internal")),
            _ => ("http.request", words.say("failure-request")),
        };
        Self { code: code.to_owned(), message, fields: Vec::new(), id: visitor.request_id() }
    }

    fn page(&self, visitor: &Visitor, status: StatusCode) -> Response {
        let words = &visitor.words;
        let title = title(words, status);
        let main = html! {
            p.lead { (self.message) }
            @if !self.fields.is_empty() { ul { @for field in &self.fields { li { (field.message) } } } }
            @if self.code == Code::FormForeign.code() && visitor.who.is_none() {
                p { (words.say("failure-session-ended")) }
                p { a.button href="/sign-in" { (words.say("sign-in")) } }
            }
            p { a href="/" { (words.say("failure-way-on")) } }
            p.fine { (words.say("failure-code")) " " code { (self.code) } " · " (status.as_u16()) " · " code { (self.id) } }
        };
        Page::new(title).main(main).answer(visitor)
    }
}

#[cfg(test)]
mod tests {
    use trellis_domain::kernel::Language;

    use super::*;

    async fn text(answer: Response) -> String {
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("the body is a string");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn visitor(address: &str) -> Visitor {
        Visitor::sample(Language::En, None, address)
    }

    #[tokio::test]
    async fn a_panic_becomes_a_page_that_keeps_its_cause_to_itself() {
        let answer = dress(after_panic(Box::new("the secret cause")), &visitor("/x"), "/x");
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let page = text(answer).await;
        assert!(page.contains("<h1>") && page.contains("internal") && !page.contains("secret cause"));
    }

    #[tokio::test]
    async fn whoever_has_to_sign_in_is_led_there_and_back_and_a_program_is_told() {
        let needed = || Failure::from(Problem::new(Code::SignInNeeded)).into_response();
        let answer = dress(needed(), &visitor("/plans?q=a&b=c"), "/plans");
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[header::LOCATION], "/sign-in?next=%2Fplans%3Fq%3Da%26b%3Dc");
        let answer = dress(needed(), &visitor("/api/v1/plans"), "/api/v1/plans");
        assert_eq!(answer.status(), StatusCode::UNAUTHORIZED);
        assert!(text(answer).await.contains("\"sign_in.needed\""));
    }

    #[tokio::test]
    async fn what_has_its_own_page_keeps_it() {
        let own = (StatusCode::UNPROCESSABLE_ENTITY, axum::response::Html("own")).into_response();
        assert_eq!(text(dress(own, &visitor("/"), "/")).await, "own");
        let plain = (StatusCode::BAD_REQUEST, "library words").into_response();
        assert!(!text(dress(plain, &visitor("/"), "/")).await.contains("library words"));
    }
}
