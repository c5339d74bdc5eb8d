//! Who is asking, and in which language they read.
//!
//! The corridor makes one [`Visitor`] for each request; handlers take it as an argument. What a visitor may do
//! is not decided here: pages hand [`Visitor::actor`] down and the policy answers.

use std::sync::{Arc, OnceLock};

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, Method, Uri, header, request::Parts},
};
use trellis_app::{
    Problem,
    people::{self, SESSION_HOURS, SignedIn, keys},
    receipts::Number,
};
use trellis_domain::{
    kernel::Language,
    people::{Actor, PersonId},
};
use trellis_words::Words;

use crate::{
    Settings, Web,
    address::Address,
    cookies::Cookie,
    error::Failure,
    flash::{self, Flash},
    forgery,
    posted::Posted,
    setup,
};

/// How long a chosen language is remembered, in seconds: a year.
const LANGUAGE_SECONDS: i64 = 365 * 24 * 60 * 60;
/// How long a form of somebody without a session stays good, in seconds.
const FORM_SECONDS: i64 = 12 * 60 * 60;
/// How long a browser is known to be the same, in seconds: as long as browsers allow.
const BROWSER_SECONDS: i64 = 400 * 24 * 60 * 60;

/// Whoever sent the request.
#[derive(Clone)]
pub(crate) struct Visitor {
    /// The person behind the session, if there is one.
    pub who: Option<SignedIn>,
    /// What everything is said with; to somebody signed in, in the organisation's own words where it has some.
    pub words: Words,
    /// The address that was asked for, without `lang`: where language links and forms lead back to.
    pub address: Address,
    /// The message after a deed, if one waits.
    pub flash: Option<Flash>,
    /// The receipt of the last deed, if it was not shown yet.
    pub receipt: Option<Number>,
    /// What forms of this browser are kept under; empty where it has not been told.
    pub browser: String,
    /// The form that this request sent, once it was read.
    pub posted: Arc<OnceLock<Posted>>,
    /// Whether the browser has to be told what it is kept under.
    browser_is_new: bool,
    /// The mark that forms on this page were given to the person.
    proof: Option<String>,
    /// Whether the browser holds the key that the set-up code is exchanged for.
    pub may_set_up: bool,
    /// The language that this very request asked for, to be remembered.
    chosen: Option<Language>,
    /// What tokens of forms are bound to.
    secret: String,
    /// Whether the secret was made just now and has to be set as a cookie before a form can come back.
    secret_is_new: bool,
    salt: u128,
}

impl Visitor {
    /// Recognises whoever sends these headers. `id` is fresh for each request.
    pub(crate) async fn arrive(
        web: &Web,
        method: &Method,
        headers: &HeaderMap,
        uri: &Uri,
    ) -> Result<Self, (Self, Problem)> {
        let mut visitor = Self::stranger(&web.settings, headers, uri, web.house.id::<()>().bits());
        let Some(token) = token_of(&web.settings, method, headers, uri) else { return Ok(visitor) };
        match people::signed_in(&web.house, token).await {
            Ok(None) => Ok(visitor),
            Ok(Some(who)) => {
                visitor.words = who.called.words(visitor.chosen.unwrap_or(who.person.language));
                visitor.who = Some(who);
                token.clone_into(&mut visitor.secret);
                visitor.secret_is_new = false;
                visitor.know_browser(web);
                Ok(visitor)
            }
            Err(problem) => Err((visitor, problem)),
        }
    }

    /// Somebody without a session.
    pub(crate) fn stranger(settings: &Settings, headers: &HeaderMap, uri: &Uri, id: u128) -> Self {
        let address = Address::read(uri.path_and_query().map_or("/", |address| address.as_str()));
        let chosen = address.value("lang").and_then(|code| code.parse().ok());
        let remembered = || Cookie::Language.read(settings, headers).and_then(|code| code.parse().ok());
        let accepted =
            || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| accepted(value.to_str().ok()?));
        let language = chosen.or_else(remembered).or_else(accepted).unwrap_or_default();
        let known = Cookie::Form.read(settings, headers).filter(|secret| is_token(secret));
        Self {
            who: None,
            words: Words::of(language).clone(),
            address: address.without("lang"),
            flash: Cookie::Flash.read(settings, headers).and_then(Flash::read),
            receipt: Cookie::Receipt.read(settings, headers).and_then(flash::receipt),
            browser: Cookie::Browser
                .read(settings, headers)
                .filter(|browser| is_token(browser))
                .unwrap_or_default()
                .to_owned(),
            posted: Arc::default(),
            browser_is_new: false,
            proof: None,
            may_set_up: Cookie::Setup.read(settings, headers).is_some_and(|key| setup::is_key(settings, key)),
            chosen,
            secret_is_new: known.is_none(),
            secret: known.map_or_else(|| forgery::secret(&settings.key, id), str::to_owned),
            salt: id,
        }
    }

    /// A visitor for samples: nobody, or somebody of one's own making.
    pub(crate) fn sample(language: Language, who: Option<SignedIn>, address: &str) -> Self {
        Self {
            who,
            words: Words::of(language).clone(),
            address: Address::read(address),
            flash: None,
            receipt: None,
            browser: String::new(),
            posted: Arc::default(),
            browser_is_new: false,
            proof: None,
            may_set_up: false,
            chosen: None,
            secret: "sample".to_owned(),
            secret_is_new: false,
            salt: 1,
        }
    }

    /// The language that the address asks for.
    pub(crate) const fn chosen(&self) -> Option<Language> {
        self.chosen
    }

    /// As the policy sees the visitor.
    pub(crate) fn actor(&self) -> Actor<'_> {
        self.who.as_ref().map_or(Actor::Public, SignedIn::actor)
    }

    /// What whoever asks for help quotes, and the log of failures names: fresh for each request, and tells nothing.
    pub(crate) fn request_id(&self) -> String {
        let digits = format!("{:012x}", self.salt & 0xffff_ffff_ffff);
        format!("{}-{}-{}", &digits[..4], &digits[4..8], &digits[8..])
    }

    /// The token for a form on the page that is being made.
    pub(crate) fn form_token(&self) -> String {
        match (&self.who, &self.proof) {
            (Some(who), Some(proof)) => forgery::token_for(&self.secret, self.salt, who.person.id, proof),
            _ => forgery::token(&self.secret, self.salt),
        }
    }

    /// The page that forms stand on: this one, or the one a form came from that is shown again.
    pub(crate) fn page(&self) -> String {
        self.posted.get().map_or_else(|| self.address.href(), |posted| posted.form.page.clone())
    }

    /// The same visitor on another page.
    pub(crate) fn at(&self, page: &str) -> Self {
        Self { address: Address::read(page), posted: Arc::default(), ..self.clone() }
    }

    /// The person to whom this installation gave the token, in this browser.
    pub(crate) fn was_given(&self, web: &Web, token: &str) -> Option<PersonId> {
        let (salt, person, proof) = forgery::given_to(token)?;
        let known = !self.browser.is_empty() && !self.browser_is_new;
        (known && forgery::same(proof, &proof_of(web, salt, &self.browser, person))).then_some(person)
    }

    /// Forms of somebody signed in can be kept for them in this browser.
    fn know_browser(&mut self, web: &Web) {
        let Some(who) = &self.who else { return };
        let salt = forgery::salt_text(self.salt);
        if self.browser.is_empty() {
            self.browser = web.house.mark(&["browser", &salt]);
            self.browser_is_new = true;
        }
        self.proof = Some(proof_of(web, &salt, &self.browser, who.person.id));
    }

    /// The cookie by which a browser is known to be the same after a session has ended.
    pub(crate) fn browser_cookie(&self, settings: &Settings) -> Option<HeaderValue> {
        let needed = self.browser_is_new;
        needed.then(|| Cookie::Browser.write(settings, &self.browser, BROWSER_SECONDS)).flatten()
    }

    /// Whether a form's token is this visitor's.
    pub(crate) fn owns(&self, token: &str) -> bool {
        !self.secret_is_new && forgery::holds(token, &self.secret)
    }

    /// The cookie that a page with a form for visitors without a session has to set.
    pub(crate) fn form_cookie(&self, settings: &Settings) -> Option<HeaderValue> {
        let needed = self.who.is_none() && self.secret_is_new;
        needed.then(|| Cookie::Form.write(settings, &self.secret, FORM_SECONDS)).flatten()
    }

    /// The cookie that remembers the language this request asked for.
    pub(crate) fn language_cookie(&self, settings: &Settings) -> Option<HeaderValue> {
        self.chosen.and_then(|language| language_cookie(settings, language))
    }
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        // The corridor has put it there for every page and call of the API.
        match parts.extensions.get::<Self>() {
            Some(visitor) => Ok(visitor.clone()),
            None => {
                let arrived = Self::arrive(web, &parts.method, &parts.headers, &parts.uri).await;
                arrived.map_err(|(_, problem)| problem.into())
            }
        }
    }
}

/// The cookie that remembers a language.
pub(crate) fn language_cookie(settings: &Settings, language: Language) -> Option<HeaderValue> {
    Cookie::Language.write(settings, language.code(), LANGUAGE_SECONDS)
}

/// The cookie that carries a session for as long as it lives.
pub(crate) fn session_cookie(settings: &Settings, token: &str) -> Option<HeaderValue> {
    Cookie::Session.write(settings, token, SESSION_HOURS * 60 * 60)
}

/// The key of a session as the browser sent it; anything that cannot be one is not worth a query.
pub(crate) fn session_token<'h>(settings: &Settings, headers: &'h HeaderMap) -> Option<&'h str> {
    Cookie::Session.read(settings, headers).filter(|token| is_token(token))
}

/// The key of a session as a program sends it: `Authorization: Bearer <key>`.
pub(crate) fn bearer_token(headers: &HeaderMap) -> Option<&str> {
    let line = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = line.split_once(' ')?;
    let is_one = |token: &&str| is_token(token) || keys::is_key(token);
    Some(token.trim()).filter(|token| scheme.eq_ignore_ascii_case("bearer") && is_one(token))
}

/// Pages go by the cookie. The API goes by the bearer's key; the cookie, which a browser adds by itself, opens
/// nothing there but reading, so that no other site can write in a visitor's name.
fn token_of<'h>(settings: &Settings, method: &Method, headers: &'h HeaderMap, uri: &Uri) -> Option<&'h str> {
    let cookie = || session_token(settings, headers);
    if !uri.path().starts_with("/api/") {
        return cookie();
    }
    bearer_token(headers).or_else(|| method.is_safe().then(cookie).flatten())
}

fn proof_of(web: &Web, salt: &str, browser: &str, person: PersonId) -> String {
    web.house.mark(&["form", salt, browser, &person.to_string()])
}

fn is_token(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The first of our languages in the order a browser prefers them: `fr-CH, fr;q=0.9, en;q=0.8`.
fn accepted(header: &str) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for choice in header.split(',').take(20) {
        let mut parts = choice.split(';');
        let tag = parts.next().unwrap_or_default().trim();
        let weight =
            parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1.0, |q| q.parse().unwrap_or(0.0));
        let Ok(language) = tag.split('-').next().unwrap_or_default().parse() else { continue };
        if weight > best.map_or(0.0, |(_, weight)| weight) {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_preference_is_followed() {
        let check = |header: &str, expect: Option<Language>| assert_eq!(accepted(header), expect, "{header}");
        check("fr-CH, fr;q=0.9, en;q=0.8", Some(Language::Fr));
        check("de, ar;q=0.5, en;q=0.7", Some(Language::En));
        check("en;q=0.1, es", Some(Language::Es));
        check("de-DE", None);
        check("en;q=0", None);
        check(";;q=,,-", None);
        check("en;q=NaN, fr;q=0.2", Some(Language::Fr));
    }
}
