//! The way out of the house to a provider: over TLS, a few seconds, a small answer, and no redirect is followed. What it
//! says of itself is remembered for a while, so that pressing a button often does not ask it often.
//!
//! Must not know whose provider it is.

use std::{
    collections::HashMap,
    error::Error,
    fmt,
    future::Future,
    pin::Pin,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use http_body_util::{BodyExt, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use jiff::{SignedDuration, Timestamp};
use openidconnect::{
    AsyncHttpClient, HttpRequest, HttpResponse, IssuerUrl, core::CoreProviderMetadata, http::Response,
    url::Url,
};

use super::is_asked_at;
use crate::House;

/// How long one question may take altogether, in seconds; coming back asks up to four.
const SECONDS_MAX: u64 = 5;
/// Largest answer, in bytes: descriptions and sets of keys have a few thousand.
const BYTES_MAX: usize = 512 * 1024;
/// For how long what a provider says of itself is believed without asking: whoever is sent to one that has stopped since
/// is told nothing by us.
const REMEMBERED_SECONDS: i64 = 60;
/// For how long a provider that did not answer is not asked again by passers-by.
const SILENT_SECONDS: i64 = 15;
/// More providers than any installation has.
const PROVIDERS_MAX: usize = 200;

/// What providers said of themselves lately, or why they did not.
#[derive(Default)]
pub(crate) struct Answers(Mutex<HashMap<String, (Timestamp, Said)>>);

type Said = Result<CoreProviderMetadata, String>;

impl Answers {
    fn of(&self, issuer: &str, now: Timestamp) -> Option<Said> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(issuer).filter(|(until, _)| now < *until).map(|(_, said)| said.clone())
    }

    fn remember(&self, issuer: &str, now: Timestamp, said: &Said) {
        let until = match said {
            Ok(_) => now + SignedDuration::from_secs(REMEMBERED_SECONDS),
            Err(_) => now + SignedDuration::from_secs(SILENT_SECONDS),
        };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= PROVIDERS_MAX {
            all.clear();
        }
        all.insert(issuer.to_owned(), (until, said.clone()));
    }
}

/// What a provider says of itself, as it says it now; or in technical words why it cannot be used.
pub(super) async fn discover(house: &House, issuer: &str) -> Said {
    let said = ask(house, issuer).await;
    house.answers().remember(issuer, house.now(), &said);
    said
}

/// The same as far as it was said a moment ago.
pub(super) async fn described(house: &House, issuer: &str) -> Said {
    match house.answers().of(issuer, house.now()) {
        Some(said) => said,
        None => discover(house, issuer).await,
    }
}

async fn ask(house: &House, issuer: &str) -> Said {
    let outside = Outside::new(house)?;
    let address = IssuerUrl::new(issuer.to_owned()).map_err(|error| error.to_string())?;
    let found = CoreProviderMetadata::discover_async(address, &outside).await;
    let found = found.map_err(|error| chain(&error))?;
    let endpoint = found.authorization_endpoint().url();
    if !is_asked_at(house, endpoint) {
        return Err(format!("authorization_endpoint {endpoint}: not https"));
    }
    if found.token_endpoint().is_none() {
        return Err("token_endpoint: missing".to_owned());
    }
    if found.jwks().keys().is_empty() {
        return Err("jwks_uri: no keys".to_owned());
    }
    Ok(found)
}

/// An error with its causes, in one line.
pub(super) fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) struct Unanswered(String);

impl fmt::Display for Unanswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Unanswered {}

/// What asks a provider.
pub(super) struct Outside<'h> {
    house: &'h House,
    client: Client<HttpsConnector<HttpConnector>, String>,
}

impl<'h> Outside<'h> {
    /// Made when it is needed: an installation without a provider reads no certificates.
    pub(super) fn new(house: &'h House) -> Result<Self, String> {
        let mut plain = HttpConnector::new();
        plain.enforce_http(false);
        let secure = HttpsConnectorBuilder::new().with_native_roots();
        let secure = secure.map_err(|error| format!("certificates of this machine: {error}"))?;
        let connector = secure.https_or_http().enable_http1().wrap_connector(plain);
        Ok(Self { house, client: Client::builder(TokioExecutor::new()).build(connector) })
    }

    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, Unanswered> {
        let (parts, body) = request.into_parts();
        let address = parts.uri.to_string();
        let said = |error: &dyn Error| Unanswered(format!("{address}: {}", chain(error)));
        let is_fit = Url::parse(&address).is_ok_and(|url| is_asked_at(self.house, &url));
        if !is_fit {
            return Err(Unanswered(format!("{address}: not https")));
        }
        let body = String::from_utf8(body).map_err(|error| said(&error))?;
        let request = openidconnect::http::Request::from_parts(parts, body);
        let (parts, body) = self.client.request(request).await.map_err(|error| said(&error))?.into_parts();
        let body = Limited::new(body, BYTES_MAX).collect().await;
        let body = body.map_err(|error| Unanswered(format!("{address}: {error}")))?;
        Ok(Response::from_parts(parts, body.to_bytes().to_vec()))
    }
}

impl<'c> AsyncHttpClient<'c> for Outside<'_> {
    type Error = Unanswered;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Unanswered>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let answer = tokio::time::timeout(Duration::from_secs(SECONDS_MAX), self.ask(request)).await;
            answer.unwrap_or_else(|_| Err(Unanswered(format!("no answer within {SECONDS_MAX} seconds"))))
        })
    }
}
