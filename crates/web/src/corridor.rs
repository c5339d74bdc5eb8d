//! What happens to every page and every call of the API, before and after its handler.
//!
//! Before: who is asking is found out, and a request that another site sent is refused. After: a failure gets its
//! page or its JSON in the visitor's language, cookies are set, and the answer says how long it may be kept. A form that
//! has to be shown again, or has a draft, is filled in here (`refill`).
//! Must not know any page.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use trellis_app::{
    Problem, kept,
    problem::{Code, Kind},
    receipts::{self, Number, Submission},
};

use crate::{
    Web, address, called,
    components::form::Wrong,
    cookies::Cookie,
    error,
    error::Failure,
    extract::sent_before,
    flash, forgery,
    pages::people::welcome,
    refill::{self, Again, Why},
    session::Visitor,
};

/// The name under which every answer says which request it was.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Letters of a page's tag: enough that two versions of one page never share it.
const TAG_BYTES: usize = 12;

pub(crate) async fn corridor(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let method = request.method().clone();
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let (visitor, trouble) = match Visitor::arrive(&web, &method, request.headers(), request.uri()).await {
        Ok(visitor) => (visitor, None),
        Err((visitor, problem)) => (visitor, Some(problem)),
    };
    let foreign = forgery::is_foreign(&method, request.headers());
    let submission = Arc::new(Submission::default());
    request.extensions_mut().insert(visitor.clone());
    request.extensions_mut().insert(Arc::clone(&submission));
    let asking =
        Asking { web: &web, visitor: &visitor, next: next.clone(), headers: request.headers().clone() };
    let answer = match trouble {
        Some(problem) => Failure::from(problem).into_response(),
        None if foreign => Failure::from(Problem::new(Code::FormForeign)).into_response(),
        None => match led(&web, &method, &path).await {
            Ok(true) => welcome::lead(),
            Ok(false) => match called::look(&web, &visitor, request).await {
                Ok(request) => Arc::clone(&submission).during(next.run(request)).await,
                Err(answered) => answered,
            },
            Err(problem) => Failure::from(problem).into_response(),
        },
    };
    let refused = answer.extensions().get::<Failure>().and_then(Failure::refused).map(str::to_owned);
    if let Some(refused) = refused {
        note_refused(&web, &visitor, &method, &refused).await;
    }
    let answer = if path.starts_with("/api/") {
        called::receipted(&web, &submission, answer).await
    } else if method == Method::GET {
        asking.with_drafts(asking.shown_again(answer).await).await
    } else {
        let led_to = answer.headers().get(header::LOCATION).cloned();
        note_place(&web, &submission, led_to).await;
        asking.shown_again(asking.not_lost(answer, &submission, &path).await).await
    };
    let mut answer = error::dress(answer, &visitor, &path);
    if let Ok(id) = HeaderValue::from_str(&visitor.request_id()) {
        answer.headers_mut().insert(REQUEST_ID, id);
    }
    set_cookies(&web, &visitor, &submission, &mut answer);
    keep_private(&visitor, &mut answer);
    if visitor.who.is_none() && method == Method::GET && answer.status() == StatusCode::OK && is_page(&answer)
    {
        answer = tagged(answer, known.as_ref()).await;
    }
    answer
}

/// Whether a page is led to the first run, because nobody has an account yet.
async fn led(web: &Web, method: &Method, path: &str) -> Result<bool, Problem> {
    match *method {
        Method::GET => welcome::leads_here(web, path).await,
        _ => Ok(false),
    }
}

/// Leaves a trace of what the policy refused. That it cannot be written changes nothing for whoever was refused.
async fn note_refused(web: &Web, visitor: &Visitor, method: &Method, refused: &str) {
    // Without what was asked for there: people type names and addresses into filters.
    let href = visitor.address.href();
    let address = error::without_secret(href.split('?').next().unwrap_or_default());
    let address = format!("{method} {address}");
    if let Err(problem) = web.house.note_refused(visitor.actor(), refused, &address).await {
        tracing::error!(id = visitor.request_id(), %problem, "cannot write down a refusal");
    }
}

/// What it takes to ask for another page in the name of the same visitor.
struct Asking<'a> {
    web: &'a Web,
    visitor: &'a Visitor,
    next: Next,
    headers: HeaderMap,
}

impl Asking<'_> {
    /// The answer to a form that was refused without a page of its own: the form again, with everything typed.
    async fn not_lost(&self, answer: Response, submission: &Submission, path: &str) -> Response {
        let Some(failure) = answer.extensions().get::<Failure>().cloned() else { return answer };
        let Some(posted) = self.visitor.posted.get() else { return answer };
        if failure.is(Code::SentBefore)
            && let Some(sending) = submission.sending()
            && let Ok(Some(receipt)) = receipts::of_sending(&self.web.house, sending).await
        {
            return sent_before(self.web, Number::of(&receipt));
        }
        // What is hidden answers like what is not there, and so does its form.
        if matches!(failure.kind(), Kind::NotFound | Kind::SignIn) {
            return answer;
        }
        let Some(form) = posted.keepable() else { return answer };
        failure.log(path, &self.visitor.request_id());
        let wrong = Wrong::of(&self.visitor.words, failure.problem());
        let why = match failure.is(Code::Stale) {
            true => Why::Stale(wrong, failure.problem().stands.clone()),
            false => Why::Wrong(wrong, failure.code()),
        };
        let mut answer = answer.status().into_response();
        let again = Again { form, kept: posted.kept, why, status: answer.status() };
        answer.extensions_mut().insert(again);
        answer
    }

    /// The page of a form that has to be shown again, filled in; else a page with what was typed.
    async fn shown_again(&self, answer: Response) -> Response {
        let Some(again) = answer.extensions().get::<Again>().cloned() else { return answer };
        let today = self.visitor.words.day_at(self.web.house.now());
        let page = self.page(&again.form.page).await;
        let filled = page.and_then(|page| {
            let visitor = self.visitor.at(&again.form.page);
            refill::filled(&page, &again, &visitor, today)
        });
        match filled {
            Some(page) => (again.status, axum::response::Html(page)).into_response(),
            None => refill::fallback(self.visitor, &again, today).answer_with(again.status, self.visitor),
        }
    }

    /// A page as this visitor sees it.
    async fn page(&self, address: &str) -> Option<String> {
        let mut request = Request::get(address).body(Body::empty()).ok()?;
        for name in [header::COOKIE, header::ACCEPT_LANGUAGE] {
            for value in self.headers.get_all(&name) {
                request.headers_mut().append(&name, value.clone());
            }
        }
        request.extensions_mut().insert(self.visitor.at(address));
        let answer = self.next.clone().run(request).await;
        if answer.status() != StatusCode::OK || !is_page(&answer) {
            return None;
        }
        String::from_utf8(to_bytes(answer.into_body(), usize::MAX).await.ok()?.into()).ok()
    }

    /// A page with the drafts of its forms in them.
    async fn with_drafts(&self, answer: Response) -> Response {
        let Some(who) = &self.visitor.who else { return answer };
        if answer.status() != StatusCode::OK || !is_page(&answer) {
            return answer;
        }
        let (parts, body) = answer.into_parts();
        let Ok(bytes) = to_bytes(body, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let unchanged = |bytes| Response::from_parts(parts.clone(), Body::from(bytes));
        let Ok(page) = std::str::from_utf8(&bytes) else { return unchanged(bytes) };
        let names = refill::form_names(page);
        if names.is_empty() || page.contains(refill::FILLED) {
            return unchanged(bytes);
        }
        // A page whose drafts cannot be read is still a page.
        let drafts = kept::drafts(&self.web.house, who, &names).await.unwrap_or_default();
        let today = self.visitor.words.day_at(self.web.house.now());
        let mut page = page.to_owned();
        for (at, form) in drafts {
            let again = Again { form, kept: None, why: Why::Draft(at), status: StatusCode::OK };
            page = refill::filled(&page, &again, self.visitor, today).unwrap_or(page);
        }
        Response::from_parts(parts, Body::from(page))
    }
}

/// A receipt leads to where the deed led, not to the form it was done with.
async fn note_place(web: &Web, submission: &Submission, led_to: Option<HeaderValue>) {
    let (Some(number), Some(sending)) = (submission.receipt(), submission.sending()) else { return };
    let place = led_to.as_ref().and_then(|place| place.to_str().ok());
    let Some(place) = place.and_then(address::local) else { return };
    let path = |address: &str| address.split(['?', '#']).next().unwrap_or_default().to_owned();
    if path(place) != path(&sending.place) {
        // The deed is done; the form's own page is a place, too.
        let _ = receipts::note_place(&web.house, sending, number, place).await;
    }
}

fn set_cookies(web: &Web, visitor: &Visitor, submission: &Submission, answer: &mut Response) {
    let chosen = visitor.language_cookie(&web.settings);
    // The receipt goes with the message on the page that follows, and is read once.
    let number = submission.receipt().filter(|_| answer.status() == StatusCode::SEE_OTHER);
    let receipt = match number {
        Some(number) => Cookie::Receipt.write(&web.settings, &flash::receipt_code(number), flash::SECONDS),
        None if visitor.receipt.is_some() && is_page(answer) => Cookie::Receipt.write(&web.settings, "", 0),
        None => None,
    };
    let browser = visitor.browser_cookie(&web.settings);
    // A message is read once, on a page that shows it.
    let shown = visitor.flash.is_some() && is_page(answer);
    let read = shown.then(|| Cookie::Flash.write(&web.settings, "", 0)).flatten();
    for cookie in [chosen, read, receipt, browser].into_iter().flatten() {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// What a signed-in person sees is kept nowhere; a public page may be kept by the browser that asks again first.
fn keep_private(visitor: &Visitor, answer: &mut Response) {
    let kept = if visitor.who.is_some() || !answer.status().is_success() {
        "no-store"
    } else {
        "private, max-age=0"
    };
    let headers = answer.headers_mut();
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(kept));
    headers.append(header::VARY, HeaderValue::from_static("cookie, authorization, accept-language"));
}

fn is_page(answer: &Response) -> bool {
    let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// Gives a page a tag, and sends nothing but the tag to a browser that has the page already.
async fn tagged(answer: Response, known: Option<&HeaderValue>) -> Response {
    let (mut parts, body) = answer.into_parts();
    // The body of a page is one finished string; there is nothing to wait for or to limit.
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let digest = forgery::hex(&Sha256::digest(&bytes)[..TAG_BYTES]);
    let tag = format!("W/\"{digest}\"");
    let unchanged = known.and_then(|known| known.to_str().ok()).is_some_and(|known| known.contains(&digest));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, tag);
    }
    if unchanged {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}
