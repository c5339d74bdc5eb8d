//! The own account: password, second step, sessions, keys of programs, and looking at the site as another office.
//!
//! One form at a time, named by the address (`?do=password`), as on a KPI's page. What is shown once is an answer to the
//! deed that made it, and is kept nowhere.

use axum::{extract::State, http::HeaderMap, response::Response};
use jiff::Timestamp;
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    people::{
        SignedIn,
        keys::{self, AccessKey, KeyInput},
        offices::{self, Shown},
        own::{self, PasswordInput},
        passkeys::{Kept, PasskeyId},
        provider::link::{self, OwnLink},
        second_step::{self, Standing},
        see_as,
        sessions::{self, Session, SessionId},
    },
    problem::{Code, Kind as ProblemKind},
};
use trellis_domain::kernel::Day;
use trellis_words::Words;

use super::{
    elsewhere,
    invitation::password_field,
    offices::{office_choices, office_line},
    passkeys,
    see_as::SeeAsSent,
};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        figures,
        form::{self, Field, Kind, Wrong},
        name::name,
        table::{Column, Table},
    },
    error::{Failure, status},
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, saved},
    session::Visitor,
    statics,
};

const HERE: &str = "/account";

/// The page.
pub(crate) struct Account {
    name: String,
    email: String,
    offices: Vec<Shown>,
    second_step: Standing,
    link: Option<OwnLink>,
    sessions: Vec<Session>,
    this: Option<SessionId>,
    keys: Vec<AccessKey>,
    passkeys: Vec<Kept>,
    /// Whether passkeys can be made here.
    offers_passkeys: bool,
    may_see_as: bool,
    today: Day,
    deed: Option<Deed>,
}

/// A form on the page.
pub(crate) enum Deed {
    /// The password changes.
    Password(Wrong),
    /// The second step goes.
    RemoveSecondStep(Wrong),
    /// New recovery codes.
    RecoveryCodes(Wrong),
    /// A key of a program is made.
    Key(KeySent, Wrong),
    /// The site is looked at as an office.
    SeeAs(SeeAsSent, Wrong),
}

impl Deed {
    fn asked(address: &Address) -> Option<Self> {
        match address.value("do")? {
            "password" => Some(Self::Password(Wrong::default())),
            "remove-second-step" => Some(Self::RemoveSecondStep(Wrong::default())),
            "recovery-codes" => Some(Self::RecoveryCodes(Wrong::default())),
            "key" => Some(Self::Key(KeySent::default(), Wrong::default())),
            "see-as" => Some(Self::SeeAs(SeeAsSent::default(), Wrong::default())),
            _ => None,
        }
    }

    const fn is_wrong(&self) -> bool {
        match self {
            Self::Password(wrong)
            | Self::RemoveSecondStep(wrong)
            | Self::RecoveryCodes(wrong)
            | Self::Key(_, wrong)
            | Self::SeeAs(_, wrong) => wrong.is_any(),
        }
    }

    fn render(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        match self {
            Self::Password(wrong) => {
                let fields = [
                    current(words, "current"),
                    password_field("new", words.say("account-new-password"), words),
                ];
                sheet(visitor, &words.say("account-password-change"), "/account/password", &fields, wrong)
            }
            Self::RemoveSecondStep(wrong) => {
                let title = words.say("second-step-remove");
                sheet(visitor, &title, "/account/second-step/removal", &[current(words, "password")], wrong)
            }
            Self::RecoveryCodes(wrong) => {
                let title = words.say("second-step-new-codes");
                sheet(visitor, &title, "/account/recovery-codes", &[current(words, "password")], wrong)
            }
            Self::Key(sent, wrong) => {
                let scopes = [
                    ("read".to_owned(), words.say("key-scope-read")),
                    ("write".to_owned(), words.say("key-scope-write")),
                ];
                let scope = if sent.scope == "write" { "write" } else { "read" };
                let fields = [
                    line("name", words.say("key-name"), Some(words.say("key-name-hint")), &sent.name, "text"),
                    line(
                        "until",
                        words.say("key-until"),
                        Some(words.say("key-until-hint")),
                        &sent.until,
                        "date",
                    ),
                    Field {
                        name: "scope",
                        label: words.say("key-scope"),
                        hint: Some(words.say("key-scope-hint")),
                        value: scope,
                        kind: Kind::Options(&scopes),
                    },
                ];
                sheet(visitor, &words.say("key-make"), "/account/keys", &fields, wrong)
            }
            Self::SeeAs(sent, wrong) => {
                let offices = office_choices(words);
                let fields = [
                    Field {
                        name: "office",
                        label: words.say("people-office"),
                        hint: None,
                        value: &sent.office,
                        kind: Kind::Choice(&offices),
                    },
                    line(
                        "held_for",
                        words.say("people-held-for"),
                        Some(words.say("people-held-for-hint")),
                        &sent.held_for,
                        "text",
                    ),
                ];
                sheet(visitor, &words.say("see-as-title"), "/see-as", &fields, wrong)
            }
        }
    }
}

fn current(words: &Words, name: &'static str) -> Field<'static> {
    Field {
        name,
        label: words.say("account-current-password"),
        hint: None,
        value: "",
        kind: Kind::Line("password", Some("current-password")),
    }
}

pub(super) fn line<'a>(
    name: &'static str,
    label: String,
    hint: Option<String>,
    value: &'a str,
    kind: &'static str,
) -> Field<'a> {
    Field { name, label, hint, value, kind: Kind::Line(kind, Some("off")) }
}

/// A form on a page of its own section.
fn sheet(visitor: &Visitor, title: &str, action: &str, fields: &[Field<'_>], wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let sending = html! {
        div.deeds { button.button { (words.say("continue")) } a href=(HERE) { (words.say("cancel")) } }
    };
    html! {
        section #deed {
            h2 { (title) }
            (form::sheet(visitor, action, fields, wrong, &sending))
        }
    }
}

fn deed_link(words: &Words, deed: &str, key: &str) -> Markup {
    html! { a href={ (Address::of(HERE).with("do", deed).href()) "#deed" } { (words.say(key)) } }
}

impl View for Account {
    fn sample() -> Self {
        let at = |minutes: i64| Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_mins(29_900_000 + minutes);
        let session = |id, device: &str, minutes| Session {
            id: SessionId::new(id),
            person: trellis_domain::people::PersonId::new(2),
            device: device.to_owned(),
            created_at: at(0),
            seen_at: at(minutes),
            expires_at: at(720),
            seen_as: None,
        };
        let key = |id, name: &str, writes| AccessKey {
            id: keys::KeyId::new(id),
            organisation: trellis_domain::people::OrganisationId::new(1),
            person: trellis_domain::people::PersonId::new(2),
            name: name.to_owned(),
            writes,
            until: Day::constant(2027, 6, 30),
            made_by: None,
            made_at: at(3),
            used_at: writes.then(|| at(60)),
            revoked_at: None,
        };
        Self {
            name: "Amina Diallo".to_owned(),
            email: "amina@example.org".to_owned(),
            offices: Vec::new(),
            second_step: Standing { on: true, codes_left: 9 },
            link: Some(OwnLink { label: "Lagoon account".to_owned(), linked_at: at(1), used_at: at(2) }),
            sessions: vec![
                session(1, "Firefox · Linux", 90),
                session(4, "Safari · iPhone", 20),
                session(5, "", 3),
            ],
            this: Some(SessionId::new(1)),
            keys: vec![key(1, "Dashboard of the statistics office", false), key(2, "Nightly import", true)],
            passkeys: vec![Kept {
                id: PasskeyId::new(1),
                person: trellis_domain::people::PersonId::new(2),
                credential_id: Vec::new(),
                name: "My phone".to_owned(),
                credential: String::new(),
                made_at: at(9),
                used_at: Some(at(30)),
            }],
            offers_passkeys: true,
            may_see_as: true,
            today: Day::constant(2026, 11, 22),
            deed: Some(Deed::Key(KeySent::default(), Wrong::default())),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let mut facts = vec![
            (words.say("people-name"), name(&self.name)),
            (words.say("sign-in-email"), name(&self.email)),
            (words.say("people-language"), html! { (words.language().own_name()) }),
            (words.say("people-offices"), self.offices(words)),
            (words.say("sign-in-password"), deed_link(words, "password", "account-password-change")),
            (words.say("second-step-title"), self.second_step(words)),
        ];
        if let Some(link) = &self.link {
            facts.push((words.say("account-provider"), elsewhere::linked(visitor, link)));
        }
        let main = html! {
            (definitions(&facts))
            @if self.may_see_as { p { (deed_link(words, "see-as", "see-as-title")) } }
            @if let Some(deed) = &self.deed { (deed.render(visitor)) }
            h2 { (words.say("account-sessions")) }
            (self.sessions(visitor))
            @if self.offers_passkeys || !self.passkeys.is_empty() {
                h2 { (words.say("account-passkeys")) }
                (passkeys::section(visitor, &self.passkeys, self.offers_passkeys))
            }
            h2 { (words.say("account-keys")) }
            p { (words.say("account-keys-why")) }
            @if !self.keys.is_empty() { (keys_table(visitor, &self.keys, self.today, "/keys", None)) }
            p { (deed_link(words, "key", "key-make")) }
        };
        let page = Page::new(words.say("account-title"))
            .main(main)
            .failed(self.deed.as_ref().is_some_and(Deed::is_wrong));
        if self.offers_passkeys { page.script(statics::passkey()) } else { page }
    }
}

impl Account {
    fn offices(&self, words: &Words) -> Markup {
        html! {
            @for shown in &self.offices { (office_line(words, shown, self.today)) }
            @if self.offices.is_empty() { (words.say("people-no-office")) }
        }
    }

    fn second_step(&self, words: &Words) -> Markup {
        let left = [("count", self.second_step.codes_left.into())];
        html! {
            @if self.second_step.on {
                (words.say("second-step-on")) " " (words.say_with("second-step-codes-left", &left))
                br;
                (deed_link(words, "recovery-codes", "second-step-new-codes")) " · "
                (deed_link(words, "remove-second-step", "second-step-remove"))
            } @else {
                (words.say("second-step-off"))
                br;
                a href="/account/second-step" { (words.say("second-step-set")) }
            }
        }
    }

    fn sessions(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let columns = vec![
            Column::head(words.say("account-device")),
            Column::text(words.say("account-last-used")),
            Column::text(words.say("account-begun")),
            Column::text(words.say("account-deeds")),
        ];
        let table = Table::records("sessions", words.say("account-sessions"), columns);
        let rows = html! {
            @for each in &self.sessions {
                @let device = if each.device.is_empty() { words.say("account-device-unknown") } else { each.device.clone() };
                @let deed = html! {
                    @if Some(each.id) == self.this { (words.say("account-this-session")) } @else {
                        (form::button(visitor, &format!("/account/sessions/{}/end", each.id), &words.say("account-session-end"), &device))
                    }
                };
                (table.row(&[
                    name(&device),
                    figures::instant(words, each.seen_at),
                    figures::instant(words, each.created_at),
                    deed,
                ]))
            }
        };
        html! {
            (table.render(&table.rows(&rows)))
            @if self.sessions.len() > 1 {
                (form::button(visitor, "/account/sessions/end", &words.say("account-sessions-end"), ""))
            }
        }
    }
}

/// Says whose a key is.
pub(super) type Owner<'a> = dyn Fn(&AccessKey) -> Markup + 'a;

/// Keys of programs, with whose they are where that is asked; `below` is where their addresses begin.
pub(super) fn keys_table(
    visitor: &Visitor,
    keys: &[AccessKey],
    today: Day,
    below: &str,
    owner: Option<(String, &Owner<'_>)>,
) -> Markup {
    let words = &visitor.words;
    let mut columns = vec![
        Column::head(words.say("key-name")),
        Column::text(words.say("key-scope")),
        Column::text(words.say("key-until")),
        Column::text(words.say("account-last-used")),
        Column::text(words.say("account-deeds")),
    ];
    if let Some((label, _)) = &owner {
        columns.insert(1, Column::text(label.clone()));
    }
    let table = Table::records("keys", words.say("account-keys"), columns);
    let row = |key: &AccessKey| {
        let scope = if key.writes { words.say("key-scope-write") } else { words.say("key-scope-read") };
        let deed = html! {
            @if key.revoked_at.is_some() { (words.say("key-revoked")) }
            @else if key.until < today { (words.say("key-over")) }
            @else {
                (form::button(visitor, &format!("{below}/{}/revocation", key.id), &words.say("key-revoke"), &key.name))
            }
        };
        let used = match key.used_at {
            Some(at) => figures::instant(words, at),
            None => html! { (words.say("key-never-used")) },
        };
        let mut cells = vec![name(&key.name), html! { (scope) }, figures::day(words, key.until), used, deed];
        if let Some((_, owner)) = &owner {
            cells.insert(1, owner(key));
        }
        table.row(&cells)
    };
    let rows = html! { @for key in keys { (row(key)) } };
    table.render(&table.rows(&rows))
}

/// What is shown once: after this answer nobody can read it again.
pub(crate) enum Once {
    /// A key of a program.
    Key(String),
    /// Recovery codes, and where one was going.
    Codes(Vec<String>, String),
}

impl View for Once {
    fn sample() -> Self {
        let codes = (1..=10).map(|n| format!("abcd-efgh-{n:04}-mnpq"));
        Self::Codes(codes.collect(), "/".to_owned())
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let (title, main) = match self {
            Self::Key(key) => (
                words.say("key-once-title"),
                html! {
                    p.lead { (words.say("key-once")) }
                    p { code dir="ltr" { (crate::components::name::breakable(key)) } }
                    p { (words.say("key-how")) }
                    p { a.button href=(HERE) { (words.say("once-noted")) } }
                },
            ),
            Self::Codes(codes, next) => (
                words.say("second-step-codes-title"),
                html! {
                    p.lead { (words.say("second-step-codes-once")) }
                    ul.columns dir="ltr" { @for code in codes { li { code { (code) } } } }
                    p { a.button href=(next) { (words.say("once-noted")) } }
                },
            ),
        };
        Page::new(title).main(main)
    }
}

/// Whoever is signed in; anybody else signs in first.
pub(super) fn signed_in(visitor: &Visitor) -> Result<&SignedIn, Problem> {
    visitor.who.as_ref().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    deed: Option<Deed>,
    offers_passkeys: bool,
) -> Result<Account, Failure> {
    let who = signed_in(visitor)?;
    let may_see_as = who.seen_as().is_none() && see_as::is_open_to(who);
    Ok(Account {
        name: who.person.name.clone(),
        email: who.person.email.clone(),
        offices: offices::own(&web.house, who).await?,
        second_step: second_step::standing(&web.house, who).await?,
        link: link::own(&web.house, who).await?,
        sessions: sessions::own(&web.house, who).await?,
        this: who.session(),
        keys: keys::own(&web.house, who).await?,
        passkeys: trellis_app::people::passkeys::own(&web.house, who).await?,
        offers_passkeys,
        may_see_as,
        today: web.house.today(),
        deed: deed.filter(|deed| may_see_as || !matches!(deed, Deed::SeeAs(..))),
    })
}

pub(super) async fn show(
    State(web): State<Web>,
    headers: HeaderMap,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let deed = Deed::asked(&visitor.address);
    let offers_passkeys = passkeys::origin(&web, &headers).is_some();
    Ok(view(&web, &visitor, deed, offers_passkeys).await?.page(&visitor).answer(&visitor))
}

/// The page with a form that came back.
pub(super) async fn again(
    web: &Web,
    visitor: &Visitor,
    deed: Deed,
    problem: &Problem,
) -> Result<Response, Failure> {
    // A form that came back is about something else.
    let view = view(web, visitor, Some(deed), false).await?;
    let mut answer = view.page(visitor).answer_with(status(problem.code.kind()), visitor);
    crate::error::retry_after(problem, &mut answer);
    Ok(answer)
}

fn comes_back(problem: &Problem) -> bool {
    matches!(problem.code.kind(), ProblemKind::Invalid | ProblemKind::TooMany)
}

/// A change of password, as the form sends it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct ChangeSent {
    current: String,
    new: String,
}

pub(super) async fn password(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(sent): Sent<ChangeSent>,
) -> Result<Response, Failure> {
    let input = PasswordInput { current: sent.current, new: sent.new };
    match own::change_password(&web.house, signed_in(&visitor)?, &input).await {
        Ok(()) => Ok(saved(&web, HERE)),
        Err(problem) if !comes_back(&problem) => Err(problem.into()),
        Err(problem) => {
            again(&web, &visitor, Deed::Password(Wrong::of(&visitor.words, &problem)), &problem).await
        }
    }
}

/// The own password, asked once more.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct AskedSent {
    password: String,
}

pub(super) async fn remove_second_step(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(sent): Sent<AskedSent>,
) -> Result<Response, Failure> {
    match second_step::own_remove(&web.house, signed_in(&visitor)?, &sent.password).await {
        Ok(()) => Ok(saved(&web, HERE)),
        Err(problem) if !comes_back(&problem) => Err(problem.into()),
        Err(problem) => {
            again(&web, &visitor, Deed::RemoveSecondStep(Wrong::of(&visitor.words, &problem)), &problem).await
        }
    }
}

pub(super) async fn recovery_codes(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(sent): Sent<AskedSent>,
) -> Result<Response, Failure> {
    match second_step::own_new_codes(&web.house, signed_in(&visitor)?, &sent.password).await {
        Ok(codes) => Ok(Once::Codes(codes, HERE.to_owned()).page(&visitor).answer(&visitor)),
        Err(problem) if !comes_back(&problem) => Err(problem.into()),
        Err(problem) => {
            again(&web, &visitor, Deed::RecoveryCodes(Wrong::of(&visitor.words, &problem)), &problem).await
        }
    }
}

pub(super) async fn end_session(
    State(web): State<Web>,
    At(session): At<sessions::SessionKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    sessions::end(&web.house, signed_in(&visitor)?, session).await?;
    Ok(saved(&web, HERE))
}

pub(super) async fn end_sessions(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    sessions::end_others(&web.house, signed_in(&visitor)?).await?;
    Ok(saved(&web, HERE))
}

/// A key, as the form sends it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct KeySent {
    name: String,
    until: String,
    scope: String,
}

pub(super) async fn make_key(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(sent): Sent<KeySent>,
) -> Result<Response, Failure> {
    let texts = sent.clone();
    let input = KeyInput { name: texts.name, until: texts.until, scope: texts.scope };
    match keys::make(&web.house, signed_in(&visitor)?, &input).await {
        Ok(key) => Ok(Once::Key(key).page(&visitor).answer(&visitor)),
        Err(problem) if !comes_back(&problem) => Err(problem.into()),
        Err(problem) => {
            again(&web, &visitor, Deed::Key(sent, Wrong::of(&visitor.words, &problem)), &problem).await
        }
    }
}

pub(super) async fn revoke_key(
    State(web): State<Web>,
    At(key): At<keys::KeyKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    keys::revoke(&web.house, visitor.actor(), key).await?;
    Ok(saved(&web, HERE))
}
