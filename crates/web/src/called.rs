//! Calls of the API that change something: each has its receipt, and one that is sent again with the same
//! `Idempotency-Key` is answered as it was the first time and does nothing.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderName, HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use trellis_app::{
    Problem,
    problem::Code,
    receipts::{self, Number, Sending, Submission, once},
};

use crate::{FORM_BYTES_MAX, Web, error::Failure, session::Visitor};

/// What a program makes up for each thing it wants done once.
const KEY: &str = "idempotency-key";
/// The number of the receipt, on the answer.
const RECEIPT: HeaderName = HeaderName::from_static("receipt");
/// On the answer to what was done before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// Longest answer that is kept to be given again, in bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024;

/// Whether a request is a call that changes something; those with files say themselves what they send.
fn changes(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    request.uri().path().starts_with("/api/")
        && matches!(*request.method(), Method::POST | Method::PUT | Method::DELETE)
        && !kind.is_some_and(|kind| kind.starts_with("multipart/"))
}

/// Reads a call's body to say what it sends. `Err` is the answer to what was sent before.
pub(crate) async fn look(web: &Web, visitor: &Visitor, request: Request) -> Result<Request, Response> {
    if visitor.who.is_none() || !changes(&request) {
        return Ok(request);
    }
    let (head, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, FORM_BYTES_MAX).await else {
        return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
    };
    begin(web, &head, once(&[&bytes])).await?;
    Ok(Request::from_parts(head, Body::from(bytes)))
}

/// Says what a call sends, by the digest of its body. `Err` is the answer to what was sent before.
pub(crate) async fn begin(web: &Web, head: &Parts, body: [u8; 32]) -> Result<(), Response> {
    let visitor = head.extensions.get::<Visitor>().and_then(|visitor| visitor.who.as_ref());
    let (Some(who), Some(submission)) = (visitor, head.extensions.get::<Arc<Submission>>()) else {
        return Ok(());
    };
    let person = who.person.id;
    let path = head.uri.path();
    let digest = once(&[head.method.as_str().as_bytes(), path.as_bytes(), &body]);
    let key = head.headers.get(KEY).map(|key| once(&[b"key", &person.bits().to_be_bytes(), key.as_bytes()]));
    // Without a key each call is one of its kind.
    let unique = || once(&[b"call", &web.house.id::<()>().bits().to_be_bytes()]);
    let sending = Sending {
        person,
        organisation: who.person.organisation,
        place: path.to_owned(),
        digest,
        once: key.unwrap_or_else(unique),
        draft: None,
        kept: None,
    };
    let before = match key {
        Some(_) => receipts::of_sending(&web.house, &sending).await,
        None => Ok(None),
    };
    submission.send(sending);
    match before {
        Ok(None) => Ok(()),
        Ok(Some(receipt)) if receipt.digest != digest => {
            Err(Failure::from(Problem::new(Code::SentOther)).into_response())
        }
        Ok(Some(receipt)) => Err(again(&receipt)),
        Err(problem) => Err(Failure::from(problem).into_response()),
    }
}

/// What the program was told the first time; where it got no answer then, the number of its receipt.
fn again(receipt: &receipts::Receipt) -> Response {
    let number = Number::of(receipt);
    let (status, body) = match &receipt.answer {
        Some((status, body)) => (u16::try_from(*status).unwrap_or(200), body.clone()),
        None => (200, format!("{{\"receipt\":\"{number}\"}}")),
    };
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let mut answer = (status, [(REPLAYED, "true")]).into_response();
    if !body.is_empty() {
        answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        *answer.body_mut() = Body::from(body);
    }
    numbered(answer, number)
}

fn numbered(mut answer: Response, number: Number) -> Response {
    if let Ok(text) = HeaderValue::from_str(&number.to_string()) {
        answer.headers_mut().insert(RECEIPT, text);
    }
    answer
}

/// Puts the number of the receipt on the answer to a call, and keeps the answer. A call whose twin was faster gets the
/// twin's answer.
pub(crate) async fn receipted(web: &Web, submission: &Submission, answer: Response) -> Response {
    let before = answer.extensions().get::<Failure>().is_some_and(|failure| failure.is(Code::SentBefore));
    if before && let Some(sending) = submission.sending() {
        return match receipts::of_sending(&web.house, sending).await {
            Ok(Some(receipt)) if receipt.digest == sending.digest => again(&receipt),
            Ok(_) => Failure::from(Problem::new(Code::SentOther)).into_response(),
            Err(problem) => Failure::from(problem).into_response(),
        };
    }
    let Some(number) = submission.receipt().filter(|_| answer.status().is_success()) else { return answer };
    let (parts, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if bytes.len() <= ANSWER_BYTES_MAX
        && let Ok(text) = std::str::from_utf8(&bytes)
        && let Some(sending) = submission.sending()
    {
        // The deed is done; an answer that could not be kept is made up for by the receipt's number.
        let _ = receipts::note_answer(&web.house, sending, number, parts.status.as_u16(), text).await;
    }
    numbered(Response::from_parts(parts, Body::from(bytes)), number)
}
