//! Forms with a file in them come in: from somebody signed in, our own, and not larger than allowed.
//!
//! [`Upload`] is a page's form and carries its token; [`ApiUpload`] is a program's, whose key is proof enough. [`WithFile`]
//! is a form whose typed words matter more than its file: what is wrong with the file is told beside its field.
//! The file's bytes are not looked at here; they are hostile until the child process of `trellis_paper` has read them.

use std::{future::poll_fn, pin::Pin};

use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::{FromRequest, Multipart, Request, multipart::Field},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use trellis_app::{Problem, attachments::Incoming, problem::Code, receipts::once};

use crate::{
    FORM_BYTES_MAX, UPLOAD_BYTES_MAX, Web, called,
    error::Failure,
    extract::{Sent, foreign, refuse_twice},
    forgery, late,
    posted::Posted,
    session::Visitor,
};

/// A form with a file in it, sent by somebody signed in.
pub(crate) struct Upload {
    /// The file's name as the browser gave it, without folders.
    pub file_name: String,
    /// The file. Empty when none was chosen.
    pub file: Vec<u8>,
    /// The other fields, in the order sent.
    pub fields: Vec<(String, String)>,
    /// Whether the file broke off on its way.
    is_cut: bool,
}

/// Longest other field of a form with a file, in bytes.
const FIELD_BYTES_MAX: usize = FORM_BYTES_MAX;
/// Most other fields of a form with a file.
const FIELDS_MAX: usize = 200;
/// Longest upload that is read only to be refused politely, in bytes.
pub(crate) const DISCARDED_BYTES_MAX: usize = 8 * UPLOAD_BYTES_MAX;

/// What becomes of a file that is too large, or breaks off.
#[derive(Clone, Copy, PartialEq)]
enum Bad {
    /// Nothing of the form is taken.
    Refused,
    /// The fields are: whoever looks at the file says what is wrong with it.
    Told,
}

impl FromRequest<Web> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        Self::received(refuse_large(request).await?, web, Bad::Refused).await
    }
}

/// A form to which a file may be added, sent by somebody signed in. Without one it may come as other forms do.
pub(crate) struct WithFile {
    /// The fields, in the order sent.
    pub fields: Vec<(String, String)>,
    /// The file, as far as it came: of one that is too large only that.
    pub file: Incoming,
}

impl FromRequest<Web> for WithFile {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(|kind| kind.starts_with("multipart/")) {
            // Without a file a form is as short as any.
            let (head, body) = request.into_parts();
            let body = to_bytes(body, FORM_BYTES_MAX).await;
            let body = body.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
            let Sent(fields) = Sent::from_request(Request::from_parts(head, body.into()), web).await?;
            return Ok(Self { fields, file: Incoming::default() });
        }
        let Upload { file_name, file, fields, is_cut } = Upload::received(request, web, Bad::Told).await?;
        Ok(Self { fields, file: Incoming { name: file_name, content: file, is_cut } })
    }
}

impl Upload {
    /// The form, if it is ours.
    async fn received(request: Request, web: &Web, bad: Bad) -> Result<Self, Response> {
        let visitor = request.extensions().get::<Visitor>().cloned().ok_or_else(foreign)?;
        let signed_in = visitor.who.is_some();
        let needed = || Failure::from(Problem::new(Code::SignInNeeded)).into_response();
        if !signed_in && visitor.browser.is_empty() {
            return Err(needed());
        }
        let (head, body) = request.into_parts();
        let request = Request::from_parts(head.clone(), body);
        let mut parts = Multipart::from_request(request, web)
            .await
            .map_err(|_| if signed_in { foreign() } else { needed() })?;
        // The token comes first, so that a foreign form is refused before its file is taken in.
        let first = parts.next_field().await.map_err(IntoResponse::into_response)?.ok_or_else(foreign)?;
        let is_token = first.name() == Some(forgery::FIELD);
        let token = text(first).await?;
        let path = head.uri.path();
        if !is_token || !visitor.owns(&token) {
            if visitor.was_given(web, &token).is_none() {
                return Err(if signed_in { foreign() } else { needed() });
            }
            let upload = Self::rest_of(parts, bad).await?;
            return Err(late::answer(web, &visitor, &upload.posted(path, token)).await);
        }
        let upload = Self::rest_of(parts, bad).await?;
        if let Some(who) = &visitor.who {
            let posted = upload.posted(path, token);
            let file = once(&[upload.file_name.as_bytes(), &upload.file]);
            refuse_twice(web, &head, who, &posted, &file).await?;
            let _ = visitor.posted.set(posted);
        }
        Ok(upload)
    }
}

/// A form with a file in it, sent by a program with the key of a session.
pub(crate) struct ApiUpload(pub Upload);

impl FromRequest<Web> for ApiUpload {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        // The corridor lets no cookie in here, so whoever is signed in holds the key.
        let signed_in = request.extensions().get::<Visitor>().is_some_and(|visitor| visitor.who.is_some());
        if !signed_in {
            return Err(Failure::from(Problem::new(Code::SignInNeeded)).into_response());
        }
        let request = refuse_large(request).await?;
        let (head, body) = request.into_parts();
        let request = Request::from_parts(head.clone(), body);
        let parts = Multipart::from_request(request, web).await.map_err(IntoResponse::into_response)?;
        let upload = Upload::rest_of(parts, Bad::Refused).await?;
        let mut sent: Vec<&[u8]> = vec![upload.file_name.as_bytes(), &upload.file];
        sent.extend(upload.fields.iter().flat_map(|(name, value)| [name.as_bytes(), value.as_bytes()]));
        called::begin(web, &head, once(&sent)).await?;
        Ok(Self(upload))
    }
}

impl Upload {
    /// The value of a field; empty where it was not sent.
    pub(crate) fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }

    /// The form around the file, which itself is never kept.
    fn posted(&self, path: &str, token: String) -> Posted {
        let mut posted = Posted::read(path, self.fields.clone());
        posted.token = token;
        posted.form.files =
            (!self.file_name.is_empty()).then(|| self.file_name.clone()).into_iter().collect();
        posted
    }

    async fn rest_of(mut parts: Multipart, bad: Bad) -> Result<Self, Response> {
        let mut upload =
            Self { file_name: String::new(), file: Vec::new(), fields: Vec::new(), is_cut: false };
        while let Some(field) = parts.next_field().await.map_err(IntoResponse::into_response)? {
            upload.take(field, bad).await?;
            if upload.is_cut {
                break;
            }
        }
        Ok(upload)
    }

    async fn take(&mut self, field: Field<'_>, bad: Bad) -> Result<(), Response> {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name() {
            Some(file_name) if self.file.is_empty() => {
                let short = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
                self.file_name = short.chars().filter(|letter| !letter.is_control()).take(200).collect();
                match bad {
                    Bad::Refused => self.file = bytes(field, UPLOAD_BYTES_MAX).await?,
                    Bad::Told => (self.file, self.is_cut) = as_far_as_it_came(field).await,
                }
            }
            Some(_) => {}
            None if self.fields.len() < FIELDS_MAX => self.fields.push((name, text(field).await?)),
            None => return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response()),
        }
        Ok(())
    }
}

/// A file as far as it came, and whether it broke off. What is beyond the most that is taken in is thrown away.
async fn as_far_as_it_came(mut field: Field<'_>) -> (Vec<u8>, bool) {
    let mut taken = Vec::new();
    loop {
        match field.chunk().await {
            Ok(Some(chunk)) => {
                let room = (UPLOAD_BYTES_MAX + 1).saturating_sub(taken.len());
                taken.extend_from_slice(&chunk[..chunk.len().min(room)]);
            }
            Ok(None) => return (taken, false),
            Err(_) => return (taken, true),
        }
    }
}

async fn text(field: Field<'_>) -> Result<String, Response> {
    Ok(String::from_utf8_lossy(&bytes(field, FIELD_BYTES_MAX).await?).into_owned())
}

async fn bytes(mut field: Field<'_>, most: usize) -> Result<Vec<u8>, Response> {
    let mut taken = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(IntoResponse::into_response)? {
        if taken.len() + chunk.len() > most {
            return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
        }
        taken.extend_from_slice(&chunk);
    }
    Ok(taken)
}

/// A browser that is cut off while it sends shows its own error instead of our page, so an honest upload that is
/// too large is read to its end and thrown away, within reason.
async fn refuse_large(request: Request) -> Result<Request, Response> {
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    let bytes = announced.and_then(|length| length.parse::<usize>().ok()).unwrap_or_default();
    if bytes <= UPLOAD_BYTES_MAX {
        return Ok(request);
    }
    if bytes <= DISCARDED_BYTES_MAX {
        discard(request.into_body()).await;
    }
    Err(StatusCode::PAYLOAD_TOO_LARGE.into_response())
}

async fn discard(mut body: Body) {
    let mut seen = 0;
    while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        seen += frame.data_ref().map_or(0, Bytes::len);
        if seen > DISCARDED_BYTES_MAX {
            return;
        }
    }
}
