//! A site with a committee, its meeting, papers and everybody who may stand to them, and a browser for each person.

use std::collections::HashMap;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use jiff::{Timestamp, civil::date};
use trellis_domain::{
    kernel::{Id, Language},
    meetings::{AgendaItem, Body as Committee, BodyId, BodyKind, Session, SessionState},
    people::{
        Actor, OrganisationId, Person, PersonId, Verb, may,
        policy::{Grant, Office, Scope},
    },
};
use trellis_store::{meetings, people::account_by_email};

use crate::site::{AMINA, Answer, HEAD, Site, add};

/// A second administrator, a second head, and one of every office that [`Site`] has nobody for.
pub const KEEPER: &str = "ada.keeper@example.org";
pub const OTHER_HEAD: &str = "otto@example.org";
pub const DELEGATE: &str = "dana@example.org";
pub const TRANSLATOR: &str = "tariq@example.org";
pub const OBSERVER: &str = "obi@example.org";
pub const DONOR: &str = "dora@example.org";
pub const EXPERT: &str = "emil@example.org";
pub const PROVIDER: &str = "petra@example.org";

/// No document, decision or release has it.
pub const ABSENT: &str = "a199a3f0-7c1e-4b3a-9d52-4a6c0d1e2fff";
pub const TITLE: &str = "Zanzibar workplan";
/// The symbol of the first paper; those after it count on.
pub const SYMBOL: &str = "CC/27/Zz-07";
pub const SECRET: &str = "the secret text of a paper";

/// A form that names the committee and nothing else: whose matter it is is known, and no more.
pub const ABOUT_COMMITTEE: &[(&str, &str)] = &[("body", "CC")];

/// The committee CC.
const COMMITTEE: BodyId = Id::new(80);
/// The organisation of everybody here.
pub const HERE: OrganisationId = OrganisationId::new(1);

/// One server, and a browser for each person.
pub struct Stage {
    pub site: Site,
    browsers: HashMap<&'static str, Vec<(String, String)>>,
    now: &'static str,
    /// How many papers and other things were made, for names that nothing else has.
    made: usize,
}

impl Stage {
    pub async fn set() -> Self {
        let site = Site::with_plans().await;
        people_and_bodies(&site).await;
        Self { site, browsers: HashMap::new(), now: "", made: 0 }
    }

    /// The same server in the browser of somebody; "" is the public.
    pub async fn by(&mut self, who: &'static str) -> &mut Site {
        if self.now != who {
            let other = self.browsers.remove(who);
            let is_new = other.is_none() && !who.is_empty();
            let left = self.site.change_browser(other.unwrap_or_default());
            self.browsers.insert(self.now, left);
            self.now = who;
            if is_new {
                self.site.sign_in_as(who).await;
            }
        }
        // A session ends by itself while a test lets time pass.
        if !who.is_empty() && self.site.get("/account").await.status != StatusCode::OK {
            self.site.sign_in_as(who).await;
        }
        &mut self.site
    }

    /// Sends a form of a page, as somebody; where it leads.
    pub async fn send(
        &mut self,
        who: &'static str,
        page: &str,
        action: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        self.by(who).await.fill(page, action, fields).await
    }

    /// Sends a form with its page and its hidden fields, as a browser does: what is wrong comes back in that page.
    pub async fn sent_from(
        &mut self,
        who: &'static str,
        page: &str,
        action: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let text = self.by(who).await.get(page).await.text;
        let wanted = format!("action=\"{action}\"");
        let form =
            text.split("<form ").skip(1).find(|form| form.split('>').next().unwrap().contains(&wanted));
        let form = form.unwrap_or_else(|| panic!("{page} has no form for {action}: {text}"));
        let form = form.split("</form>").next().unwrap();
        let hidden = form.split("type=\"hidden\" name=\"").skip(1).map(|field| {
            let (name, rest) = field.split_once('"').unwrap();
            (name, rest.split("value=\"").nth(1).unwrap_or_default().split('"').next().unwrap_or_default())
        });
        let own: Vec<_> = hidden.filter(|(name, _)| *name != "form_token").collect();
        let fields: Vec<_> = own.iter().chain(fields).copied().collect();
        self.send(who, page, action, &fields).await
    }

    pub async fn done(
        &mut self,
        who: &'static str,
        page: &str,
        action: &str,
        fields: &[(&str, &str)],
    ) -> String {
        let answer = self.send(who, page, action, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who} {action}: {}", answer.text);
        answer.header("location").to_owned()
    }

    /// Lets time pass until the first day of the committee's meeting, if that has not come.
    pub fn until_meeting(&self) {
        let begins = date(2027, 1, 20).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp().as_second();
        self.site.wait_minutes(((begins - self.site.now()).max(0) + 59) / 60);
    }

    /// The next of the numbers that nothing else has here.
    pub fn count(&mut self) -> usize {
        self.made += 1;
        self.made
    }

    /// A draft paper with files in its two languages, about a plan or about none; its address.
    pub async fn draft_about(&mut self, plan: &str) -> String {
        let symbol = format!("{}{:02}", SYMBOL.trim_end_matches("07"), 6 + self.count());
        let fields = [
            ("body", "CC"),
            ("title", TITLE),
            ("symbol", &symbol),
            ("kind", "cover"),
            ("original", "en"),
            ("languages", "en, fr"),
            ("action", "adopt"),
            ("plan", plan),
        ];
        let paper = self.done(AMINA, "/documents/new", "/documents", &fields).await;
        for language in ["en", "fr"] {
            let answer = self.upload(AMINA, &paper, language, "Draft <b>.PDF").await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        }
        paper
    }

    /// Moves a paper on by hand.
    pub async fn moved(&mut self, who: &'static str, paper: &str) {
        self.done(who, paper, &format!("{paper}/state"), &[]).await;
    }

    /// A paper with two languages, up to cleared; its address.
    pub async fn cleared(&mut self) -> String {
        self.cleared_about("").await
    }

    /// The same about a plan.
    pub async fn cleared_about(&mut self, plan: &str) -> String {
        let paper = self.draft_about(plan).await;
        for _ in 0..2 {
            self.moved(AMINA, &paper).await;
        }
        paper
    }

    pub async fn upload(&mut self, who: &'static str, paper: &str, language: &str, name: &str) -> Answer {
        let site = self.by(who).await;
        let token = site.get(paper).await.token();
        let request = Request::post(format!("{paper}/files"))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
            .body(Body::from(file_form(&token, language, name)));
        site.send(request.unwrap()).await
    }

    /// Asks for a release at ten, as the clock stands at eight, and has it signed.
    pub async fn released(&mut self, paper: &str, to: &str) {
        let release = self.asked_for(paper, to, 120).await;
        self.done(HEAD, paper, &format!("/releases/{release}/approval"), &[]).await;
    }

    /// Asks for a release in so many minutes; its id.
    pub async fn asked_for(&mut self, paper: &str, to: &str, minutes: i64) -> String {
        let opens = Timestamp::from_second(self.site.now() + minutes * 60).unwrap();
        let (day, time) = (opens.strftime("%Y-%m-%d").to_string(), opens.strftime("%H:%M").to_string());
        let fields = [("to", to), ("day", &day), ("time", &time)];
        self.done(AMINA, paper, &format!("{paper}/release"), &fields).await;
        id_after(&self.by(HEAD).await.get(paper).await.text, "/releases/")
    }

    /// The addresses of a paper's files.
    pub async fn files(&mut self, paper: &str) -> Vec<String> {
        let text = self.by(AMINA).await.get(paper).await.text;
        let mark = format!("{paper}/files/");
        text.split(&mark).skip(1).map(|rest| format!("{paper}/files/{}", &rest[..36])).collect()
    }
}

/// The form that puts a file in, as a browser sends it.
pub fn file_form(token: &str, language: &str, name: &str) -> String {
    format!(
        "--x\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n{token}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\n{language}\r\n\
         --x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: text/html\r\n\r\n{SECRET} {language}\r\n--x--\r\n"
    )
}

pub fn id_after(text: &str, mark: &str) -> String {
    let rest = text.split(mark).nth(1).unwrap_or_else(|| panic!("{mark} is missing in {text}"));
    rest[..36].to_owned()
}

async fn people_and_bodies(site: &Site) {
    let db = site.database().await;
    let mut tx = db.write(HERE).await.unwrap();
    let hash = account_by_email(&mut tx, AMINA).await.unwrap().unwrap().password_hash;
    let whole = Scope::Organisation;
    let people = [
        (71, OTHER_HEAD, Office::Head, whole),
        (75, KEEPER, Office::Administrator, whole),
        (76, DELEGATE, Office::Delegate, Scope::of(COMMITTEE)),
        (77, TRANSLATOR, Office::Translator, whole),
        (78, OBSERVER, Office::Observer, whole),
        (83, DONOR, Office::Donor, Scope::One(500)),
        (84, EXPERT, Office::Expert, Scope::One(84)),
        (85, PROVIDER, Office::Provider, Scope::One(501)),
    ];
    for (id, email, office, scope) in people {
        let person = Person {
            id: PersonId::new(id),
            organisation: HERE,
            name: email.to_owned(),
            email: email.to_owned(),
            language: Language::En,
        };
        add(&mut tx, &hash, person, Grant { scope, ..Grant::standing(office) }).await;
    }
    let permit = may(Actor::Operator { organisation: HERE }, Verb::KeepMeetings, HERE).unwrap();
    let body = Committee {
        id: COMMITTEE,
        organisation: HERE,
        code: "CC".to_owned(),
        name: "Compliance Committee".to_owned(),
        kind: BodyKind::Committee,
        parent: None,
        reports_to: None,
        from: None,
        until: None,
    };
    meetings::add_body(&mut tx, &permit, &body).await.unwrap();
    let session = Session {
        id: Id::new(81),
        organisation: HERE,
        body: body.id,
        number: "21".to_owned(),
        title: "Twenty-first meeting".to_owned(),
        place: "Suva".to_owned(),
        host: String::new(),
        mandate: String::new(),
        mandate_item: None,
        first_day: Some(date(2027, 1, 20)),
        last_day: Some(date(2027, 1, 22)),
        state: SessionState::Planned,
        published_on: Some(date(2026, 1, 1)),
        recorded_on: None,
        headcount: None,
        version: 1,
    };
    meetings::add_session(&mut tx, &permit, &session).await.unwrap();
    let item = AgendaItem {
        id: Id::new(82),
        session: session.id,
        position: 1,
        number: "7)i)".to_owned(),
        title: "Capacity building".to_owned(),
        considered: false,
        standing: false,
    };
    meetings::insert_agenda_item(&mut tx, &permit, &item).await.unwrap();
    tx.commit().await.unwrap();
}

/// An answer without what differs from one reading to the next: the token of a form.
pub fn steady(answer: &Answer, id: &str) -> (u16, Vec<(String, String)>, String) {
    let mut parts = answer.text.split("name=\"form_token\" value=\"");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    let mut headers: Vec<_> = answer
        .headers
        .iter()
        // What is fresh for each request says nothing.
        .filter(|(name, _)| *name != header::SET_COOKIE && *name != header::ETAG && *name != "x-request-id")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().replace(id, "ID")))
        .collect();
    headers.sort();
    (answer.status.as_u16(), headers, text.replace(id, "ID"))
}
