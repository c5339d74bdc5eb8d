//! Forms with a file in them come in: from somebody signed in, our own, and not larger than allowed.
//!
//! [`Upload`] is a page's form and carries its token; [`ApiUpload`] is a program's, whose key is proof enough.
//! The file's bytes are not looked at here; they are hostile until the child process of `trellis_paper` has read them.

use std::{future::poll_fn, pin::Pin};

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::{FromRequest, Multipart, Request, multipart::Field},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use trellis_app::{Problem, problem::Code, receipts::once};

use crate::{
    UPLOAD_BYTES_MAX, Web, called,
    error::Failure,
    extract::{foreign, refuse_twice},
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
}

/// Longest other field of a form with a file, in bytes.
const FIELD_BYTES_MAX: usize = 20_000;
/// Most other fields of a form with a file.
const FIELDS_MAX: usize = 50;
/// Longest upload that is read only to be refused politely, in bytes.
const DISCARDED_BYTES_MAX: usize = 8 * UPLOAD_BYTES_MAX;

impl FromRequest<Web> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<Self, Response> {
        let visitor = request.extensions().get::<Visitor>().cloned().ok_or_else(foreign)?;
        let signed_in = visitor.who.is_some();
        let needed = || Failure::from(Problem::new(Code::SignInNeeded)).into_response();
        if !signed_in && visitor.browser.is_empty() {
            return Err(needed());
        }
        let request = refuse_large(request).await?;
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
            let upload = Self::rest_of(parts).await?;
            return Err(late::answer(web, &visitor, &upload.posted(path, token)).await);
        }
        let upload = Self::rest_of(parts).await?;
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
        let upload = Upload::rest_of(parts).await?;
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

    async fn rest_of(mut parts: Multipart) -> Result<Self, Response> {
        let mut upload = Self { file_name: String::new(), file: Vec::new(), fields: Vec::new() };
        while let Some(field) = parts.next_field().await.map_err(IntoResponse::into_response)? {
            upload.take(field).await?;
        }
        Ok(upload)
    }

    async fn take(&mut self, field: Field<'_>) -> Result<(), Response> {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name() {
            Some(file_name) if self.file.is_empty() => {
                let short = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
                self.file_name = short.chars().filter(|letter| !letter.is_control()).take(200).collect();
                self.file = bytes(field, UPLOAD_BYTES_MAX).await?;
            }
            Some(_) => {}
            None if self.fields.len() < FIELDS_MAX => self.fields.push((name, text(field).await?)),
            None => return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response()),
        }
        Ok(())
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
