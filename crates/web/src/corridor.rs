//! What happens to every page and every call of the API, before and after its handler.
//!
//! Before: who is asking is found out, and a request that another site sent is refused. After: a failure gets its
//! page or its JSON in the visitor's language, cookies are set, and the answer says how long it may be kept.
//! Must not know any page.

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use trellis_app::{Problem, problem::Code};

use crate::{Web, cookies::Cookie, error, error::Failure, forgery, session::Visitor};

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
    request.extensions_mut().insert(visitor.clone());
    let answer = match trouble {
        Some(problem) => Failure::from(problem).into_response(),
        None if foreign => Failure::from(Problem::new(Code::FormForeign)).into_response(),
        None => next.run(request).await,
    };
    let refused = answer.extensions().get::<Failure>().and_then(Failure::refused).map(str::to_owned);
    if let Some(refused) = refused {
        note_refused(&web, &visitor, &method, &refused).await;
    }
    let mut answer = error::dress(answer, &visitor, &path);
    if let Ok(id) = HeaderValue::from_str(&visitor.request_id()) {
        answer.headers_mut().insert(REQUEST_ID, id);
    }
    set_cookies(&web, &visitor, &mut answer);
    keep_private(&visitor, &mut answer);
    if visitor.who.is_none() && method == Method::GET && answer.status() == StatusCode::OK && is_page(&answer)
    {
        answer = tagged(answer, known.as_ref()).await;
    }
    answer
}

/// Leaves a trace of what the policy refused. That it cannot be written changes nothing for whoever was refused.
async fn note_refused(web: &Web, visitor: &Visitor, method: &Method, refused: &str) {
    // Without what was asked for there: people type names and addresses into filters.
    let href = visitor.address.href();
    let address = format!("{method} {}", href.split('?').next().unwrap_or_default());
    if let Err(problem) = web.house.note_refused(visitor.actor(), refused, &address).await {
        tracing::error!(id = visitor.request_id(), %problem, "cannot write down a refusal");
    }
}

fn set_cookies(web: &Web, visitor: &Visitor, answer: &mut Response) {
    let chosen = visitor.language_cookie(&web.settings);
    // A message is read once, on a page that shows it.
    let shown = visitor.flash.is_some() && is_page(answer);
    let read = shown.then(|| Cookie::Flash.write(&web.settings, "", 0)).flatten();
    for cookie in [chosen, read].into_iter().flatten() {
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
