//! A server with a secretariat in it, and a browser that remembers cookies. Every person has a fixed role.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
};

use argon2::{Argon2, PasswordHasher};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use tower::ServiceExt;
use trellis_app::{
    House,
    house::Surroundings,
    people::{NewPerson, add_person as add_account, offices::OfficeInput},
};
use trellis_domain::{
    kernel::Language,
    people::{
        Actor, Organisation, OrganisationId, Person, PersonId, Verb,
        grants::{Held, HeldId},
        may,
        policy::{Account as AccountState, Grant, Office, Scope},
    },
};
use trellis_store::{
    Db, Tx,
    people::{Account, add_organisation, add_person, offices},
    testing::{clear, folder, in_folder},
};
use trellis_web::{Settings, router};

use crate::plan::{DRAFT, FIJI, SAMOA};

/// The officer; her language is French.
pub const AMINA: &str = "amina@example.org";
/// The chair; his language is English.
pub const CHAIR: &str = "tomasi@example.org";
/// The officer of the draft plan alone.
pub const DRAFTER: &str = "ioane@example.org";
/// The focal point of Fiji.
pub const FIJIAN: &str = "mereani@example.org";
/// The focal point of Samoa.
pub const SAMOAN: &str = "sina@example.org";
/// The head of the secretariat.
pub const HEAD: &str = "salote@example.org";
/// The administrator of accounts and settings.
pub const ADMINISTRATOR: &str = "lita@example.org";
/// The auditor.
pub const AUDITOR: &str = "olga@example.org";
/// The finance officer.
pub const FINANCE: &str = "bruno@example.org";
/// An officer of another organisation.
pub const STRANGER: &str = "stranger@example.org";
/// Everybody's password.
pub const PASSWORD: &str = "reef passage 1997";

/// What stands in an answer where the request's own id stood.
pub const REQUEST_ID: &str = "the-request-id";

/// The settings of a fresh installation, from which its set-up code follows.
pub fn fresh_settings() -> Settings {
    Settings { secure_cookies: false, key: [9; 32], trusted_proxies: Vec::new() }
}

/// A server with its database, and one browser.
pub struct Site {
    pub house: House,
    router: Router,
    folder: PathBuf,
    cookies: Vec<(String, String)>,
    seconds: Arc<AtomicI64>,
    /// How far the machine's clock is ahead of the time that passed, in seconds.
    ahead: Arc<AtomicI64>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Site {
    pub async fn open() -> Self {
        Self::with_settings(Settings { secure_cookies: false, key: [7; 32], trusted_proxies: Vec::new() })
            .await
    }

    /// A fresh installation: no organisation, nobody.
    pub async fn fresh() -> Self {
        let folder = folder();
        let db = in_folder(&folder).await;
        Self::over(db, folder, fresh_settings())
    }

    /// Gives somebody an account in an organisation, with [`PASSWORD`] and an office in force.
    pub async fn person(&self, organisation: OrganisationId, email: &str, office: &str) {
        let input = NewPerson {
            email: email.to_owned(),
            name: email.split('@').next().unwrap().to_owned(),
            office: OfficeInput { office: office.to_owned(), ..OfficeInput::default() },
            language: "en".to_owned(),
            password: PASSWORD.to_owned(),
        };
        add_account(&self.house, Actor::Operator { organisation }, &input).await.unwrap();
    }

    /// The same with an adopted plan and a draft in it.
    pub async fn with_plans() -> Self {
        let folder = folder();
        let db = in_folder(&folder).await;
        seed(&db, true).await;
        crate::plan::seed(&db).await;
        Self::over(db, folder, Settings { secure_cookies: false, key: [7; 32], trusted_proxies: Vec::new() })
    }

    /// The same after a newer version of the adopted plan came in.
    pub async fn with_revised_plan() -> Self {
        let site = Self::with_plans().await;
        let db = site.database().await;
        crate::plan::revise(&db).await;
        site
    }

    pub async fn with_settings(settings: Settings) -> Self {
        let folder = folder();
        let db = in_folder(&folder).await;
        seed(&db, true).await;
        Self::over(db, folder, settings)
    }

    /// The same with an organisation that is no sample, so that its people need a second step.
    pub async fn secretariat() -> Self {
        let folder = folder();
        let db = in_folder(&folder).await;
        seed(&db, false).await;
        Self::over(db, folder, Settings { secure_cookies: false, key: [7; 32], trusted_proxies: Vec::new() })
    }

    /// Seconds since 1970 on the server's clock.
    pub fn now(&self) -> i64 {
        self.seconds.load(Ordering::Relaxed)
    }

    fn over(db: Db, folder: PathBuf, settings: Settings) -> Self {
        let seconds = Arc::new(AtomicI64::new(1_800_000_000));
        let ahead = Arc::new(AtomicI64::new(0));
        let house = House::new(db, surroundings(Arc::clone(&seconds), Arc::clone(&ahead)));
        let router = router(house.clone(), settings);
        Self { house, router, folder, cookies: Vec::new(), seconds, ahead }
    }

    /// The database of the site, for setting a stage.
    pub async fn database(&self) -> Db {
        in_folder(&self.folder).await
    }

    /// The folder of the site's database.
    pub fn data(&self) -> &std::path::Path {
        &self.folder
    }

    /// Another browser: its cookies for these.
    pub fn change_browser(&mut self, cookies: Vec<(String, String)>) -> Vec<(String, String)> {
        std::mem::replace(&mut self.cookies, cookies)
    }

    /// Somebody sets the machine's clock forward.
    pub fn set_clock_forward(&self, minutes: i64) {
        self.ahead.fetch_add(minutes * 60, Ordering::Relaxed);
    }

    /// Time passes.
    pub fn wait_minutes(&self, minutes: i64) {
        self.wait_seconds(minutes * 60);
    }

    /// Time passes, a little.
    pub fn wait_seconds(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::Relaxed);
    }

    pub async fn get(&mut self, address: &str) -> Answer {
        self.send(Request::get(address).body(Body::empty()).unwrap()).await
    }

    /// Opens the page that holds the form, takes its token, and sends the fields as a browser would.
    pub async fn fill(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.get(page).await.token();
        let fields: Vec<_> = [("form_token", token.as_str())].iter().chain(fields).copied().collect();
        self.post(action, &fields).await
    }

    pub async fn post(&mut self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.send(form(action, body.join("&"))).await
    }

    /// Two of the same form at once, as an impatient hand sends it; the statuses.
    pub async fn post_twice(&mut self, action: &str, fields: &[(&str, &str)]) -> [StatusCode; 2] {
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let line = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
        let request = || {
            let mut request = form(action, body.join("&"));
            request.headers_mut().insert(header::COOKIE, line.join("; ").parse().unwrap());
            self.router.clone().oneshot(request)
        };
        let (one, other) = tokio::join!(request(), request());
        [one.unwrap().status(), other.unwrap().status()]
    }

    pub async fn sign_in(&mut self) -> Answer {
        self.sign_in_as(AMINA).await
    }

    pub async fn sign_in_as(&mut self, email: &str) -> Answer {
        self.fill("/sign-in", "/sign-in", &[("email", email), ("password", PASSWORD)]).await
    }

    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        if !self.cookies.is_empty() {
            let line = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>();
            request.headers_mut().insert(header::COOKIE, line.join("; ").parse().unwrap());
        }
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            self.remember(line.to_str().unwrap());
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        // Fresh for each request, so that two answers that are the same but for it are the same here.
        if let Some(id) = parts.headers.get("x-request-id").and_then(|id| id.to_str().ok()) {
            text = text.replace(id, REQUEST_ID);
        }
        Answer { status: parts.status, headers: parts.headers, text }
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    pub fn forget_cookies(&mut self) {
        self.cookies.clear();
    }

    /// The browser forgets a cookie.
    pub fn forget_cookie(&mut self, name: &str) {
        self.cookies.retain(|(other, _)| other != name);
    }

    /// The form on a page, and its token.
    pub async fn token_on(&mut self, page: &str) -> String {
        let answer = self.get(page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        answer.token()
    }

    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.remember(&format!("{name}={value}; Max-Age=1"));
    }

    fn remember(&mut self, line: &str) {
        let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
        self.cookies.retain(|(other, _)| other != name);
        if !line.contains("Max-Age=0") {
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        clear(&self.folder);
    }
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The token of the page's last form.
    pub fn token(&self) -> String {
        let (_, rest) = self.text.rsplit_once("name=\"form_token\" value=\"").expect("the page has a form");
        rest.split('"').next().unwrap().to_owned()
    }

    /// The text inside `<h1>`, without marks.
    pub fn heading(&self) -> &str {
        let (_, rest) = self.text.split_once("<h1>").expect("the page has a heading");
        rest.split("</h1>").next().unwrap().trim_start_matches("<bdi>").trim_end_matches("</bdi>")
    }
}

pub fn form(action: &str, body: String) -> Request<Body> {
    Request::builder()
        .method(Method::POST)
        .uri(action)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(body.into())
        .unwrap()
}

pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn surroundings(seconds: Arc<AtomicI64>, ahead: Arc<AtomicI64>) -> Surroundings {
    let steady = Arc::clone(&seconds);
    let (ids, secrets) = (AtomicU64::new(100), AtomicU64::new(1));
    Surroundings {
        now: Box::new(move || {
            let now = seconds.load(Ordering::Relaxed) + ahead.load(Ordering::Relaxed);
            jiff::Timestamp::from_second(now).unwrap()
        }),
        steady: Box::new(move || jiff::SignedDuration::from_secs(steady.load(Ordering::Relaxed))),
        id: Box::new(move || u128::from(ids.fetch_add(1, Ordering::Relaxed))),
        secret: Box::new(move || {
            let next = secrets.fetch_add(1, Ordering::Relaxed).to_le_bytes();
            std::array::from_fn(|at| next[at % next.len()])
        }),
        keep_head: Box::new(|_, _| {}),
        forget_key: Box::new(|_| {}),
        reader: (PathBuf::new(), Vec::new()),
        press: None,
        installation: trellis_app::house::Installation { key: [9; 32], ..Default::default() },
    }
}

async fn seed(db: &Db, sample: bool) {
    let organisation = Organisation {
        id: OrganisationId::new(1),
        code: "lagoon".to_owned(),
        name: "Office for Customs Capacity".to_owned(),
        sample,
    };
    let person = |id, name: &str, email: &str, language| Person {
        id: PersonId::new(id),
        organisation: organisation.id,
        name: name.to_owned(),
        email: email.to_owned(),
        language,
    };
    let whole = Scope::Organisation;
    let people = [
        (person(2, "Amina Diallo", AMINA, Language::Fr), Office::Officer, whole),
        (person(3, "Tomasi Vea", CHAIR, Language::En), Office::Chair, whole),
        (person(1004, "Ioane Tui", DRAFTER, Language::En), Office::Officer, Scope::of(DRAFT)),
        (person(1005, "Mereani Tuilau", FIJIAN, Language::En), Office::FocalPoint, Scope::of(FIJI)),
        (person(1006, "Sina Leota", SAMOAN, Language::En), Office::FocalPoint, Scope::of(SAMOA)),
        (person(1007, "Salote Moala", HEAD, Language::En), Office::Head, whole),
        (person(1008, "Lita Fifita", ADMINISTRATOR, Language::En), Office::Administrator, whole),
        (person(1009, "Olga Novak", AUDITOR, Language::En), Office::Auditor, whole),
        (person(1010, "Bruno Costa", FINANCE, Language::En), Office::Finance, whole),
    ];
    let hash = Argon2::default().hash_password_with_salt(PASSWORD.as_bytes(), b"sixteen bytes ok").unwrap();
    let mut tx = db.write(organisation.id).await.unwrap();
    add_organisation(&mut tx, &organisation).await.unwrap();
    for (person, office, scope) in people {
        add(&mut tx, &hash.to_string(), person, Grant { scope, ..Grant::standing(office) }).await;
    }
    let elsewhere = OrganisationId::new(1001);
    let stranger = Person { organisation: elsewhere, ..person(1011, "Stella Ray", STRANGER, Language::En) };
    tx.commit().await.unwrap();
    let mut tx = db.write(elsewhere).await.unwrap();
    let elsewhere = Organisation { id: elsewhere, code: "atoll".to_owned(), ..organisation };
    add_organisation(&mut tx, &elsewhere).await.unwrap();
    add(&mut tx, &hash.to_string(), stranger, Grant::standing(Office::Officer)).await;
    tx.commit().await.unwrap();
}

/// Adds a person with an office in force.
pub async fn add(tx: &mut Tx, hash: &str, person: Person, grant: Grant) {
    let organisation = person.organisation;
    let permit = may(Actor::Operator { organisation }, Verb::KeepPeople, organisation).unwrap();
    let held = Held {
        id: HeldId::new(person.id.bits()),
        organisation,
        person: person.id,
        grant,
        proposed_by: None,
        approved_at: None,
        confirmed_on: None,
        ended_at: None,
    };
    let kind = grant.office.held_for().filter(|_| grant.scope != Scope::Organisation);
    add_person(tx, &Account { person, password_hash: hash.to_owned(), state: AccountState::Active })
        .await
        .unwrap();
    let (at, day) = (jiff::Timestamp::UNIX_EPOCH, jiff::civil::date(1970, 1, 1));
    offices::propose(tx, &permit, &held, kind, at).await.unwrap();
    offices::approve(tx, &permit, held.id, at, day).await.unwrap();
}
