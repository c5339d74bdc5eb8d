//! Forms come in: only our own, whose token is checked before anything else is looked at.
//!
//! Texts are taken as they are; what is wrong with them is for `trellis_app::problem::Form` to say. Forms with files
//! in them are `upload`'s. A form that came after its session had ended goes to `late`; one that is only about its draft,
//! or that was sent and done before, is answered here and reaches no handler.

use std::sync::Arc;

use axum::{
    Form,
    body::Bytes,
    extract::{FromRequest, Request},
    http::{header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::de::DeserializeOwned;
use trellis_app::{
    Problem,
    kept::{discard_draft, save_draft},
    people::SignedIn,
    problem::Code,
    receipts::{self, Number, Submission},
};

use crate::{
    Web,
    cookies::Cookie,
    error::Failure,
    flash::{self, Flash},
    late,
    pages::people::onward,
    posted::{DraftDeed, Posted},
    session::Visitor,
};

/// A form that this visitor sent from one of our pages.
pub(crate) struct Sent<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Web> for Sent<T> {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        let visitor = request.extensions().get::<Visitor>().cloned().ok_or_else(foreign)?;
        let (parts, body) = request.into_parts();
        let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), web)
            .await
            .map_err(IntoResponse::into_response)?;
        // Twice from the same bytes: once for what it says of itself, once for what the handler wants.
        let again = |bytes: Bytes| Request::from_parts(parts.clone(), bytes.into());
        let pairs = Form::<Vec<(String, String)>>::from_request(again(bytes.clone()), web).await;
        let Form(pairs) = pairs.map_err(|_| foreign())?;
        let posted = Posted::read(parts.uri.path(), pairs);
        if !visitor.owns(&posted.token) {
            return Err(late::answer(web, &visitor, &posted).await);
        }
        let bytes = if posted.took_theirs { posted.encoded().into() } else { bytes };
        if let Some(who) = &visitor.who {
            if let Some(deed) = posted.draft {
                return Err(draft(web, &visitor, who, deed, &posted).await);
            }
            refuse_twice(web, &parts, who, &posted, &[]).await?;
        }
        let _ = visitor.posted.set(posted);
        let Form(form) = Form::<T>::from_request(again(bytes), web).await.map_err(|_| foreign())?;
        Ok(Self(form))
    }
}

/// Says what this request sends, or leads to the receipt of what was sent and done before. `file` is the digest of a file
/// that came with it.
pub(crate) async fn refuse_twice(
    web: &Web,
    parts: &Parts,
    who: &SignedIn,
    posted: &Posted,
    file: &[u8],
) -> Result<(), Response> {
    let Some(submission) = parts.extensions.get::<Arc<Submission>>() else { return Ok(()) };
    let sending = posted.sending(&who.person, file);
    let before = receipts::of_sending(&web.house, &sending).await;
    submission.send(sending);
    match before {
        Ok(None) => Ok(()),
        Ok(Some(receipt)) => Err(sent_before(web, Number::of(&receipt))),
        Err(problem) => Err(Failure::from(problem).into_response()),
    }
}

/// To the receipt of what was sent and done before.
pub(crate) fn sent_before(web: &Web, number: Number) -> Response {
    let said = Cookie::Flash.write(&web.settings, &Flash::SentBefore.code(), flash::SECONDS);
    onward(&format!("/receipts/{}", number.id), [said])
}

/// Saves or forgets a draft; nothing else of the form is looked at.
async fn draft(web: &Web, visitor: &Visitor, who: &SignedIn, deed: DraftDeed, posted: &Posted) -> Response {
    let Some(form) = posted.keepable() else { return foreign() };
    let done = match deed {
        DraftDeed::Discard => discard_draft(&web.house, who, &form).await.map(|()| Flash::DraftDiscarded),
        DraftDeed::Save | DraftDeed::Quietly => {
            let saved = save_draft(&web.house, who, &form).await;
            saved.map(|saved| if saved { Flash::DraftSaved } else { Flash::DraftTooLong })
        }
    };
    match done {
        Err(problem) => Failure::from(problem).into_response(),
        Ok(flash) if deed == DraftDeed::Quietly => quietly(&flash.say(&visitor.words)),
        Ok(flash) => {
            let said = Cookie::Flash.write(&web.settings, &flash.code(), flash::SECONDS);
            onward(&format!("{}#draft", form.page), [said])
        }
    }
}

/// One sentence for a page that stays as it is.
pub(crate) fn quietly(sentence: &str) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (kind, sentence.to_owned()).into_response()
}

/// The answer to a form that is not ours.
pub(crate) fn foreign() -> Response {
    Failure::from(Problem::new(Code::FormForeign)).into_response()
}

/// A form that is only a button.
#[derive(Debug, Default, serde::Deserialize)]
pub(crate) struct Nothing {}
