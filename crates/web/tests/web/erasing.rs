//! Erasing a person: who may, what is told before, and that nobody finds the person afterwards, whichever door or table
//! is tried.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use jiff::Timestamp;
use trellis_app::{
    events::{self, verify_export},
    people::{
        NewPerson, accounts, add_person,
        erasing::{ErasureInput, erase},
        offices::OfficeInput,
    },
    problem::Code,
};
use trellis_domain::{
    kernel::Id,
    people::{
        Actor, PersonId, Verb, may,
        policy::{Grant, Office},
        provider::Known,
    },
};
use trellis_store::{
    mail::{self, Waiting},
    people::{passkeys, providers},
    testing::{rows_by_table, tables_saying},
};

use crate::{
    plan::{DRAFT, PLAN, action},
    site::{ADMINISTRATOR, AMINA, AUDITOR, Answer, HEAD, PASSWORD, STRANGER, Site},
    stage::HERE,
};

const NAME: &str = "Zoraya Quill";
const EMAIL: &str = "zoraya@quill.example";
const OPERATOR: Actor<'static> = Actor::Operator { organisation: HERE };

/// An officer called [`NAME`], with an account in force.
async fn zoraya(site: &Site) -> PersonId {
    let input = NewPerson {
        email: EMAIL.to_owned(),
        name: NAME.to_owned(),
        office: OfficeInput { office: "officer".to_owned(), ..OfficeInput::default() },
        language: "en".to_owned(),
        password: PASSWORD.to_owned(),
    };
    add_person(&site.house, OPERATOR, &input).await.unwrap().id
}

async fn switch(site: &mut Site, email: &str) {
    site.forget_cookies();
    assert_eq!(site.sign_in_as(email).await.status, StatusCode::SEE_OTHER, "{email}");
}

async fn disable(site: &mut Site, person: PersonId) {
    switch(site, ADMINISTRATOR).await;
    let done = site.fill("/people", &format!("/people/{person}/disabling"), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
}

async fn erased(site: &mut Site, person: PersonId) -> Answer {
    let page = format!("/people/{person}/erasure");
    site.fill(&page, &page, &[("reason", "asked"), ("email", EMAIL)]).await
}

/// The text that follows a mark on a page, up to an end.
fn after<'a>(page: &'a str, mark: &str, end: char) -> &'a str {
    page.split_once(mark).expect(mark).1.split(end).next().unwrap()
}

/// What would let her in again.
struct Left {
    key: String,
    calendar: String,
    /// Her browser, with the session in it.
    cookies: Vec<(String, String)>,
    /// Of a form that stands open there.
    token: String,
}

/// What she leaves: a key, a calendar, a report, a passkey, a link to a provider, mail, tries that failed.
async fn lives_here(site: &mut Site, person: PersonId) -> Left {
    switch(site, EMAIL).await;
    let fields = [("name", "Dashboard of Zoraya Quill"), ("scope", "read")];
    let made = site.fill("/account?do=key", "/account/keys", &fields).await.text.replace("<wbr>", "");
    let key = format!("trellis_{}", after(&made, ">trellis_", '<'));
    let made = site.fill("/calendar", "/calendar/address", &[]).await.text;
    let secrets = made.split("/calendar/").filter_map(|rest| rest.split_once(".ics"));
    let secret = secrets.map(|(secret, _)| secret).find(|secret| secret.len() == 64).unwrap();
    let calendar = format!("/calendar/{secret}.ics");
    let page = format!("/actions/{}", action(PLAN, 0));
    let report =
        [("as_at", "2027-01-10"), ("status", "delayed"), ("text", "It rains."), ("form_page", &page)];
    assert_eq!(site.fill(&page, &format!("{page}/progress"), &report).await.status, StatusCode::SEE_OTHER);
    let form = format!("{page}/progress#report");
    let draft = [("text", NAME), ("form_page", &page), ("form_name", &form), ("form_draft", "save")];
    assert_eq!(site.fill(&page, &format!("{page}/progress"), &draft).await.status, StatusCode::SEE_OTHER);
    let token = site.token_on(&page).await;
    let cookies = site.change_browser(Vec::new());
    site.fill("/sign-in", "/sign-in", &[("email", EMAIL), ("password", "guess")]).await;

    let db = site.database().await;
    let mut tx = db.write(HERE).await.unwrap();
    let permit = may(OPERATOR, Verb::KeepPeople, HERE).unwrap();
    let passkey = passkeys::Kept {
        id: Id::new(9_001),
        person,
        credential_id: vec![1],
        name: "Phone of Zoraya Quill".to_owned(),
        credential: "{}".to_owned(),
        made_at: Timestamp::UNIX_EPOCH,
        used_at: None,
    };
    passkeys::add(&mut tx, &permit, &passkey).await.unwrap();
    let known = Known { issuer: "https://id.example".to_owned(), subject: EMAIL.to_owned() };
    providers::link(&mut tx, &permit, person, &known, Timestamp::UNIX_EPOCH).await.unwrap();
    let letter = Waiting {
        id: Id::new(9_002),
        organisation: HERE,
        recipient: EMAIL.to_owned(),
        subject: "A new sign-in".to_owned(),
        body: format!("Dear {NAME},"),
        tries: 0,
    };
    mail::add(&mut tx, &letter, Timestamp::MAX).await.unwrap();
    tx.commit().await.unwrap();

    // Others name her: in an office for herself, and in the record of what a guide is called.
    switch(site, ADMINISTRATOR).await;
    let own = [("office", "expert"), ("held_for", EMAIL)];
    let offered = site.fill("/people", &format!("/people/{person}/offices"), &own).await;
    assert_eq!(offered.status, StatusCode::SEE_OTHER, "{}", offered.text);
    switch(site, AMINA).await;
    let guide = [("title", "A guide for all"), ("language", "en"), ("translator", NAME), ("official", "no")];
    let added = site.fill("/", &format!("/plans/{PLAN}/guidance"), &guide).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);
    let guide = [("title", "As told by Zoraya Quill in 2025"), ("language", "en"), ("official", "no")];
    let added = site.fill("/", &format!("/plans/{PLAN}/guidance"), &guide).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);
    Left { key, calendar, cookies, token }
}

#[tokio::test]
async fn whoever_was_erased_is_in_no_table_and_comes_in_by_no_door_and_the_log_holds() {
    let mut site = Site::with_plans().await;
    let person = zoraya(&site).await;
    let left = lives_here(&mut site, person).await;
    disable(&mut site, person).await;
    let db = site.database().await;
    for (text, least) in [(NAME, 4), (EMAIL, 3)] {
        let saying = tables_saying(&db, text).await.unwrap();
        assert!(saying.len() >= least && saying.contains(&"event".to_owned()), "{text}: {saying:?}");
    }
    let done = erased(&mut site, person).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(tables_saying(&db, NAME).await.unwrap(), ["guidance"], "a record of the organisation stays");
    assert_eq!(tables_saying(&db, EMAIL).await.unwrap(), [""; 0]);
    assert_eq!(tables_saying(&db, "zoraya").await.unwrap(), ["guidance"]);

    // The log holds, and says that something is gone.
    let mut log = Vec::new();
    events::export(&site.house, OPERATOR, HERE, &mut log).await.unwrap();
    let text = String::from_utf8(log).unwrap();
    assert_eq!(verify_export(text.as_bytes()).unwrap().place as usize, text.lines().count());
    let gone = text.lines().filter(|line| line.contains("\"detail\":null")).count();
    assert_eq!(gone, 4, "two offices, a key, a guide: {text}");
    let told = text.lines().last().unwrap();
    assert!(told.contains("account.erased") && told.contains("reason=asked"), "{told}");
    switch(&mut site, AUDITOR).await;
    let audit = site.get("/audit?lang=en").await.text;
    assert!(audit.contains("Erased person …") && audit.contains("Erased with a person"), "{audit}");
    let verdicts = events::verify(&site.house, |_| None).await.unwrap();
    assert!(verdicts.iter().all(|(_, verdict)| verdict.is_ok()), "{verdicts:?}");

    // What she did stays, by nobody's name.
    switch(&mut site, AMINA).await;
    let page = site.get(&format!("/actions/{}?lang=en", action(PLAN, 0))).await.text;
    assert!(page.contains("It rains.") && page.contains("Erased person") && !page.contains(NAME), "{page}");

    // No door opens.
    site.forget_cookies();
    let signed = site.fill("/sign-in", "/sign-in", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert!(signed.text.contains("do not belong together"), "{}", signed.text);
    let by_id = person.to_string();
    let signed = site.fill("/sign-in", "/sign-in", &[("email", &by_id), ("password", PASSWORD)]).await;
    assert!(signed.text.contains("do not belong together"), "{}", signed.text);
    site.change_browser(left.cookies);
    assert_eq!(site.get("/account").await.status, StatusCode::SEE_OTHER);
    let page = format!("/actions/{}", action(PLAN, 0));
    let late = [("form_token", left.token.as_str()), ("form_page", &page), ("text", NAME)];
    let late = site.post(&format!("{page}/progress"), &late).await;
    assert!(!late.status.is_server_error() && !late.header("location").contains("kept"), "{}", late.status);
    let kept = rows_by_table(&db).await.unwrap().into_iter().find(|(name, _)| name == "kept_form");
    assert_eq!(kept.map(|(_, rows)| rows), Some(0), "what comes late waits for nobody");
    site.forget_cookies();
    let request = Request::get(format!("/api/v1/plans/{DRAFT}"))
        .header(header::AUTHORIZATION, format!("Bearer {}", left.key))
        .body(Body::empty())
        .unwrap();
    assert_eq!(site.send(request).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&left.calendar).await.status, StatusCode::NOT_FOUND);
    let mut tx = db.read(HERE).await.unwrap();
    let known = Known { issuer: "https://id.example".to_owned(), subject: EMAIL.to_owned() };
    assert_eq!(providers::linked(&mut tx, HERE, &known).await.unwrap(), None);
    assert_eq!(passkeys::of_person(&mut tx, person).await.unwrap(), []);
}

#[tokio::test]
async fn who_erases_is_told_what_goes_and_types_the_address() {
    let mut site = Site::open().await;
    let person = zoraya(&site).await;
    disable(&mut site, person).await;
    let people = site.get("/people").await.text;
    let page = format!("/people/{person}/erasure");
    assert!(people.contains(&format!("href=\"{page}\"")), "{people}");
    assert_eq!(people.matches("/erasure\"").count(), 1, "only whose account is disabled");
    let told = site.get(&page).await.text;
    for part in ["Erase Zoraya Quill", "What goes", "What stays", "Backups made until now", EMAIL] {
        assert!(told.contains(part), "{part}: {told}");
    }
    for (fields, says) in [
        ([("reason", "asked"), ("email", "")], "Please fill this in"),
        ([("reason", "asked"), ("email", AMINA)], "This is not the address of the person"),
        ([("reason", ""), ("email", EMAIL)], "Please fill this in"),
        ([("reason", "because"), ("email", EMAIL)], "none of the choices"),
    ] {
        let refused = site.fill(&page, &page, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(refused.text.contains(says), "{fields:?}: {}", refused.text);
    }
    let capitals = [("reason", "over"), ("email", " Zoraya@Quill.example ")];
    let done = site.fill(&page, &page, &capitals).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, "/people"));

    // There is no account any more, and the address is free.
    assert_eq!(site.get(&page).await.status, StatusCode::NOT_FOUND);
    let people = site.get("/people").await.text;
    assert!(!people.contains(NAME) && !people.contains(&person.to_string()), "{people}");
    let link = site.fill("/people", &format!("/people/{person}/invitation"), &[]).await;
    assert_eq!(link.status, StatusCode::NOT_FOUND, "nor is anybody invited into it");
    let anew = [("email", EMAIL), ("name", "Somebody else"), ("language", "en")];
    assert_eq!(site.fill("/people?do=invite", "/people/invitations", &anew).await.status, StatusCode::OK);
}

#[tokio::test]
async fn only_an_administrator_erases_and_only_others_whose_account_is_disabled() {
    let mut site = Site::open().await;
    let person = zoraya(&site).await;
    let input = ErasureInput { email: EMAIL.to_owned(), reason: "asked".to_owned() };
    let lita = accounts::by_email(&site.house, OPERATOR, ADMINISTRATOR).await.unwrap().id;
    let by = |person, office| (person, [Grant::standing(office)]);
    let refused = async |(by, grants): (PersonId, [Grant; 1]), organisation, whom| {
        let actor = Actor::Person { person: by, organisation, grants: &grants };
        erase(&site.house, actor, whom, &input).await.unwrap_err().code
    };
    let administrator = || by(lita, Office::Administrator);
    assert_eq!(refused(administrator(), HERE, person).await, Code::AccountOpen, "it is active");
    assert_eq!(refused(administrator(), HERE, lita).await, Code::AccountOwn);
    assert_eq!(refused(administrator(), HERE, Id::new(77)).await, Code::NotFound);
    accounts::disable(&site.house, OPERATOR, person).await.unwrap();
    let other = Id::new(5);
    assert_eq!(refused(by(other, Office::Officer), HERE, person).await, Code::NotFound);
    assert_eq!(refused(by(other, Office::Head), HERE, person).await, Code::NotFound);
    assert_eq!(refused(by(other, Office::Auditor), HERE, person).await, Code::NotAllowed);
    let elsewhere = Id::new(1001);
    assert_eq!(refused(by(other, Office::Administrator), elsewhere, person).await, Code::NotFound);
    assert!(erase(&site.house, Actor::Public, person, &input).await.is_err());

    // The same at the door, for a head and for somebody of another organisation.
    let page = format!("/people/{person}/erasure");
    for email in [HEAD, STRANGER] {
        switch(&mut site, email).await;
        assert_eq!(site.get(&page).await.status, StatusCode::NOT_FOUND, "{email}");
        let sent = site.fill("/account", &page, &[("reason", "asked"), ("email", EMAIL)]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND, "{email}");
    }
    switch(&mut site, ADMINISTRATOR).await;
    let open = format!("/people/{}/erasure", PersonId::new(2));
    let refused = site.get(&open).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text.contains("not disabled yet"), "{}", refused.text);
    assert_eq!(erased(&mut site, person).await.status, StatusCode::SEE_OTHER);
}

/// A name may be what an administrator likes; it takes no more of the log along than what names somebody.
#[tokio::test]
async fn an_account_called_like_a_common_word_takes_no_log_along() {
    let site = Site::with_plans().await;
    let input = NewPerson {
        email: "plan@quill.example".to_owned(),
        name: "Plan".to_owned(),
        office: OfficeInput::default(),
        language: "en".to_owned(),
        password: PASSWORD.to_owned(),
    };
    let person = add_person(&site.house, OPERATOR, &input).await.unwrap().id;
    accounts::disable(&site.house, OPERATOR, person).await.unwrap();
    let db = site.database().await;
    let mut tx = db.write(HERE).await.unwrap();
    let permit = may(OPERATOR, Verb::ImportPlan, HERE).unwrap();
    for file in ["plan.docx", "the plan as adopted", "plan"] {
        let event = trellis_domain::events::Event::new("plan.imported", Id::<()>::new(7)).with("file", file);
        trellis_store::events::log(&mut tx, &permit, Timestamp::UNIX_EPOCH, [9; 32], &event).await.unwrap();
    }
    tx.commit().await.unwrap();
    let input = ErasureInput { email: input.email, reason: "mistake".to_owned() };
    erase(&site.house, OPERATOR, person, &input).await.unwrap();
    let asked = events::Asked { deed: "plan.imported".to_owned(), ..events::Asked::default() };
    let leaf = events::leaf(&site.house, OPERATOR, &asked).await.unwrap();
    let forgotten: Vec<_> = leaf.entries.iter().map(|(_, entry)| entry.forgotten).collect();
    assert_eq!(forgotten, [true, false, false]);
}
