//! Bodies, meetings, deadlines, consultations and the calendar as an officer, focal points, a chair and a visitor meet
//! them. Today is 15 January 2027.

use axum::http::StatusCode;

use crate::{
    plan::{FIJI, SAMOA},
    site::{AMINA, Answer, CHAIR, FIJIAN, SAMOAN, Site},
};

type Fields<'f> = &'f [(&'f str, &'f str)];

async fn officer() -> Site {
    let mut site = Site::with_plans().await;
    site.sign_in_as(AMINA).await;
    in_english(&mut site).await;
    site
}

/// The officer reads French; these tests read English.
async fn in_english(site: &mut Site) {
    site.fill("/meetings", "/language", &[("language", "en"), ("next", "/meetings")]).await;
}

async fn switch(site: &mut Site, email: &str) {
    site.forget_cookies();
    site.sign_in_as(email).await;
}

/// Sends a form and expects it to be taken; where it led.
async fn sent(site: &mut Site, page: &str, action: &str, fields: Fields<'_>) -> String {
    let answer = site.fill(page, action, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{action} {fields:?}: {}", answer.text);
    answer.header("location").to_owned()
}

/// The answer for what is hidden is that for what is not there, but for the address itself.
async fn same_as_absent(site: &mut Site, hidden: &str, absent: &str) {
    let (one, other) = (site.get(hidden).await, site.get(absent).await);
    assert_eq!(one.status, StatusCode::NOT_FOUND);
    assert_eq!(one.text.replace(hidden, "ADDRESS"), other.text.replace(absent, "ADDRESS"));
}

async fn body(site: &mut Site, code: &str, name: &str, kind: &str) {
    let fields = [("code", code), ("name", name), ("kind", kind)];
    sent(site, "/bodies?form=body", "/bodies", &fields).await;
}

/// A meeting's page.
async fn meeting(site: &mut Site, body: &str, number: &str, days: (&str, &str), published: &str) -> String {
    let title = format!("{body} number {number}");
    let fields = [
        ("body", body),
        ("number", number),
        ("title", &title),
        ("first_day", days.0),
        ("last_day", days.1),
        ("published_on", published),
    ];
    sent(site, "/meetings?form=meeting", "/meetings", &fields).await
}

/// Two committees before their Commission, all published.
async fn cycle(site: &mut Site) -> String {
    body(site, "COMM", "Commission", "plenary").await;
    body(site, "ESC", "Extended Scientific Committee", "scientific").await;
    body(site, "CC", "Compliance Committee", "committee").await;
    meeting(site, "ESC", "32", ("2027-09-06", "2027-09-10"), "2027-01-01").await;
    meeting(site, "CC", "22", ("2027-10-04", "2027-10-06"), "2027-01-01").await;
    meeting(site, "COMM", "34", ("2027-10-11", "2027-10-14"), "2027-01-01").await
}

async fn deadline(site: &mut Site, meeting: &str, title: &str, wording: &str) -> String {
    let fields = [("title", title), ("kind", "documents"), ("wording", wording)];
    let action = format!("{meeting}/deadlines");
    sent(site, &format!("{meeting}?form=deadline"), &action, &fields).await;
    let text = site.get(meeting).await.text;
    // Links of the table carry the titles.
    let (before, _) = text.split_once(&format!("><bdi>{title}</bdi></a>")).expect("it is listed");
    let (_, link) = before.rsplit_once("href=\"").expect("it is a link");
    link.trim_end_matches('"').to_owned()
}

#[tokio::test]
async fn s3_1_an_officer_records_a_meeting_and_a_visitor_reads_it_once_published() {
    let mut site = officer().await;
    body(&mut site, "COMM", "Commission", "plenary").await;
    let page = meeting(&mut site, "COMM", "7)i)", ("2026-05-12", "2026-05-14"), "").await;
    for (form, action, fields) in [
        ("agenda", "agenda", &[("number", "16.1"), ("title", "Budget <b>")][..]),
        ("agenda", "agenda", &[("number", "1"), ("title", "Opening"), ("position", "1")][..]),
        (
            "participant",
            "participants",
            &[("name", "Mere"), ("standing", "member"), ("represents", "FI"), ("elected", "chair")][..],
        ),
        (
            "participant",
            "participants",
            &[
                ("name", "Noor"),
                ("standing", "observer"),
                ("represents", "Friends of the Sea"),
                ("country", "Malta"),
            ][..],
        ),
    ] {
        sent(&mut site, &format!("{page}?form={form}"), &format!("{page}/{action}"), fields).await;
    }
    let change = [
        ("version", "1"),
        ("body", "COMM"),
        ("title", "First session"),
        ("number", "7)i)"),
        ("place", "Suva"),
        ("host", "Government of Fiji"),
        ("mandate", "Decision 4"),
        ("state", "held"),
        ("recorded_on", "2026-05-14"),
        ("headcount", "74"),
    ];
    sent(&mut site, &format!("{page}?form=meeting"), &page, &change).await;
    let text = site.get(&page).await.text;
    let parts = [
        "Suva",
        "Government of Fiji",
        "Decision 4",
        "74",
        "Mere",
        "Chair",
        "Friends of the Sea",
        "Budget &lt;b&gt;",
    ];
    for part in parts {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(text.find("Opening").unwrap() < text.find("16.1").unwrap(), "an item may be put before others");
    let stale = site.fill(&page, &page, &change).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "somebody was faster");

    // Not published: nobody else learns of it.
    site.forget_cookies();
    same_as_absent(&mut site, &page, "/meetings/0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2fff").await;
    assert!(!site.get("/meetings").await.text.contains("First session"));
    assert!(!site.get("/api/v1/calendar").await.text.contains("First session"));
    switch(&mut site, AMINA).await;
    let mut published = change.to_vec();
    (published[0].1, published[8]) = ("2", ("published_on", "2027-01-10"));
    sent(&mut site, &format!("{page}?form=meeting"), &page, &published).await;
    site.forget_cookies();
    let text = site.get(&page).await.text;
    assert!(text.contains("First session") && !text.contains("form=agenda"), "a visitor reads: {text}");
    assert!(site.get("/meetings?body=COMM&year=2026&state=held").await.text.contains("First session"));
    assert!(!site.get("/meetings?year=2027").await.text.contains("First session"));
}

#[tokio::test]
async fn who_took_part_and_the_agenda_are_put_right_where_they_stand() {
    let mut site = officer().await;
    let page = cycle(&mut site).await;
    let (agenda, people) = (format!("{page}/agenda"), format!("{page}/participants"));
    for (number, title) in [("1", "Opening"), ("2", "Buget"), ("3", "Closing")] {
        sent(&mut site, &page, &agenda, &[("number", number), ("title", title)]).await;
    }
    for name in ["Mere Tuilau", "Noor Haddad"] {
        let fields = [("name", name), ("standing", "member"), ("represents", "FI"), ("role", "Delegate")];
        sent(&mut site, &page, &people, &fields).await;
    }
    let text = site.get(&page).await.text;
    let id = |text: &str, form: &str, n: usize| {
        let rest = text.split(&format!("?form={form}&amp;one=")).nth(n).expect("each has a way to its form");
        rest[..36].to_owned()
    };
    let (item, one) = (id(&text, "agenda", 2), id(&text, "participant", 1));
    let form = format!("{page}?form=agenda&one={item}");
    assert!(site.get(&form).await.text.contains("value=\"Buget\""));
    let fields = [("item", item.as_str()), ("number", "2.1"), ("title", "Budget"), ("position", "1")];
    sent(&mut site, &form, &agenda, &fields).await;
    let form = format!("{page}?form=participant&one={one}");
    let opened = site.get(&form).await;
    let (_, seen) = opened.text.split_once("name=\"seen\" value=\"").expect("the form has a version");
    let (token, seen) = (opened.token(), seen.split('"').next().unwrap().to_owned());
    for part in ["value=\"Mere Tuilau\"", "value=\"Delegate\"", "value=\"member\" selected"] {
        assert!(opened.text.contains(part), "{part}: {}", opened.text);
    }
    let fields = |role: &'static str| {
        [
            ("form_token", token.clone()),
            ("form_page", form.clone()),
            ("seen", seen.clone()),
            ("participant", one.clone()),
            ("name", "Mereani Tuilau".to_owned()),
            ("standing", "observer".to_owned()),
            ("represents", "Friends of the Sea".to_owned()),
            ("role", role.to_owned()),
            ("elected", "rapporteur".to_owned()),
        ]
    };
    for (role, expect) in [("Adviser", StatusCode::SEE_OTHER), ("Minister", StatusCode::CONFLICT)] {
        let fields = fields(role);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = site.post(&people, &fields).await;
        assert_eq!(answer.status, expect, "{}", answer.text);
        if expect == StatusCode::CONFLICT {
            let text = &answer.text;
            assert!(text.contains("value=\"Minister\"") && text.contains("Adviser"), "both versions: {text}");
        }
    }
    let text = site.get(&page).await.text;
    for part in ["Mereani Tuilau", "Friends of the Sea", "Rapporteur", "Adviser", "2.1"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
    assert!(at("Budget") < at("Opening") && at("Opening") < at("Closing"), "it moved to the first place");
    assert!(at("Mereani") < at("Noor"), "the place in the list stays");
    assert!(!text.contains("Buget") && !text.contains("Mere Tuilau"), "{text}");
    let absent =
        [("participant", FIJI.to_string()), ("name", "x".to_owned()), ("standing", "member".to_owned())];
    let absent: Vec<_> = absent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(site.fill(&page, &people, &absent).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_election_gives_no_rights_and_others_change_nothing() {
    let mut site = officer().await;
    let page = cycle(&mut site).await;
    let fields =
        [("name", "Mereani Tuilau"), ("standing", "member"), ("represents", "FI"), ("elected", "chair")];
    sent(&mut site, &format!("{page}?form=participant"), &format!("{page}/participants"), &fields).await;
    for email in [FIJIAN, CHAIR] {
        switch(&mut site, email).await;
        let answer =
            site.fill(&page, &format!("{page}/days"), &[("first_day", "2027-12-01"), ("reason", "x")]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{email}");
        assert!(!site.get("/desk").await.text.contains("form=meeting"), "{email}");
    }
}

#[tokio::test]
async fn s2_19_impossible_days_are_flagged_and_not_refused() {
    let mut site = officer().await;
    body(&mut site, "COMM", "Commission", "plenary").await;
    let page = meeting(&mut site, "COMM", "9", ("2009-11-26", "2009-11-16"), "2009-11-16").await;
    let text = site.get(&page).await.text;
    assert!(text.contains("The last day lies before the first."), "{text}");
    assert!(text.contains("still marked as planned"), "{text}");
    assert!(text.contains("16 November 2009"), "{text}");
}

#[tokio::test]
async fn s1_17_deadlines_are_computed_and_move_with_their_meeting_but_what_was_sent_stays() {
    let mut site = officer().await;
    let page = cycle(&mut site).await;
    let papers = deadline(&mut site, &page, "Papers", "T-55").await;
    deadline(&mut site, &page, "Needs", "Following conclusion of ESC and CC meetings").await;
    deadline(&mut site, &page, "Budget", "In line with broader budget reporting obligations").await;
    deadline(&mut site, &page, "Summary", "before the annual Commission meeting").await;
    deadline(&mut site, &page, "Later", "2026 and beyond").await;
    deadline(&mut site, &page, "Riddle", "when funds allow").await;
    let text = site.get(&page).await.text;
    for part in [
        "17 August 2027",
        "55 days before COMM 34 begins on 11 October 2027.",
        "From 7 October 2027",
        "In step with “broader budget reporting obligations”",
        "10 October 2027",
        "From 1 January 2026",
        "when funds allow",
        "no day could be read from them",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    sent(&mut site, &papers, &format!("{papers}/announcement"), &[]).await;
    let days = [
        ("first_day", "2027-10-18"),
        ("last_day", "2027-10-21"),
        ("reason", "The hall was taken"),
        ("version", "1"),
    ];
    sent(&mut site, &format!("{page}?form=days"), &format!("{page}/days"), &days).await;
    let text = site.get(&page).await.text;
    for part in ["24 August 2027", "Announced for 17 August 2027", "The hall was taken"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let calendar = site.get("/calendar?what=deadline").await.text;
    assert!(calendar.contains("24 August 2027") && calendar.contains(&papers), "{calendar}");
    let undated = site.fill(&page, &format!("{page}/deadlines"), &[("title", "")]).await;
    assert_eq!(undated.status, StatusCode::UNPROCESSABLE_ENTITY, "a form comes back");
    assert!(undated.text.contains("aria-invalid"), "{}", undated.text);
}

#[tokio::test]
async fn s2_3_a_meeting_with_donors_is_recorded_in_points_and_further_work_becomes_tasks() {
    let mut site = officer().await;
    body(&mut site, "DONORS", "Meeting of donors", "donors").await;
    let page = meeting(&mut site, "DONORS", "3", ("2026-11-26", "2026-11-26"), "2026-12-01").await;
    for (kind, text) in [
        ("issue", "Two donors were asked for one course"),
        ("agreement", "Requests reach the office first"),
        ("work", "A list of <b>experts</b>"),
    ] {
        let fields = [("kind", kind), ("text", text)];
        sent(&mut site, &format!("{page}?form=point"), &format!("{page}/points"), &fields).await;
    }
    let text = site.get(&page).await.text;
    for said in ["point of agreement", "further work", "A list of &lt;b&gt;experts", "No task yet"] {
        assert!(text.contains(said), "{said}");
    }
    // The form of a task comes with the point and its words.
    let (_, rest) = text.split_once("?form=deadline&amp;one=").expect("an agreement can be given a task");
    let (_, rest) = rest.split_once("?form=deadline&amp;one=").expect("further work can be given a task");
    let (point, _) = rest.split_once('#').expect("a place on the page");
    let form = format!("{page}?form=deadline&one={point}");
    let offered = site.get(&form).await.text;
    assert!(offered.contains(&format!("<option value=\"{point}\" selected>")), "{offered}");
    assert!(offered.contains("value=\"A list of &lt;b&gt;experts&lt;/b&gt;\""));
    assert!(offered.contains("<option value=\"other\" selected>"));
    let task = [
        ("title", "Ask donors whom they can release"),
        ("kind", "other"),
        ("point", point),
        ("wording", "1 December 2026"),
        ("lead", "Secretariat"),
    ];
    sent(&mut site, &form, &format!("{page}/deadlines"), &task).await;
    let text = site.get(&page).await.text;
    assert!(!text.contains("No task yet"));
    assert_eq!(
        text.matches("Ask donors whom they can release").count(),
        2,
        "by its point and among what is due"
    );
    assert!(text.contains("missed"), "it was due in December");
    assert!(site.get("/calendar").await.text.contains("Ask donors whom they can release"));
    let wrong = [("title", "Other"), ("kind", "other"), ("point", "9"), ("wording", "1 May 2027")];
    let refused = site.fill(&form, &format!("{page}/deadlines"), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    // The meeting is public; its record waits for the day it bears, and the tasks with it.
    let says_anything = |text: &str| text.contains("Requests reach") || text.contains("Ask donors whom");
    site.forget_cookies();
    for address in [&page, "/calendar", "/api/v1/calendar"] {
        let text = site.get(address).await.text;
        assert!(!says_anything(&text), "{address}: {text}");
    }
    let points = format!("/api/v1{page}/points");
    assert_eq!(site.get(&points).await.text, "[]");
    site.sign_in_as(AMINA).await;
    in_english(&mut site).await;
    let dated = [
        ("version", "1"),
        ("body", "DONORS"),
        ("number", "3"),
        ("title", "Third meeting of donors"),
        ("state", "held"),
        ("published_on", "2026-12-01"),
        ("recorded_on", "2027-01-10"),
    ];
    sent(&mut site, &format!("{page}?form=meeting"), &page, &dated).await;
    site.forget_cookies();
    for address in [&page, "/calendar", "/api/v1/calendar"] {
        assert!(says_anything(&site.get(address).await.text), "{address}");
    }
    let read = site.get(&points).await.text;
    assert!(read.contains("\"kind\":\"agreement\"") && read.contains("\"position\":3"), "{read}");
}

#[tokio::test]
async fn a_point_is_put_right_where_it_stands_and_its_tasks_outlive_it() {
    let mut site = officer().await;
    body(&mut site, "DONORS", "Meeting of donors", "donors").await;
    let page = meeting(&mut site, "DONORS", "3", ("2026-11-26", "2026-11-26"), "").await;
    let form = format!("{page}?form=point");
    let action = format!("{page}/points");
    sent(&mut site, &form, &action, &[("kind", "issue"), ("text", "A modle text")]).await;
    let empty = site.fill(&form, &action, &[("kind", "work"), ("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = site.get(&page).await.text;
    let (_, rest) = text.split_once("?form=point&amp;one=").expect("a point can be changed");
    let (point, _) = rest.split_once('#').expect("a place on the page");
    let change = format!("{page}?form=point&one={point}");
    assert!(site.get(&change).await.text.contains("A modle text</textarea>"));
    let put_right = [("point", point), ("kind", "work"), ("text", "A model text")];
    sent(&mut site, &change, &action, &put_right).await;
    let stale =
        site.fill(&form, &action, &[("point", point), ("seen", "0"), ("kind", "work"), ("text", "B")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.text);
    let task = [("title", "Draft it"), ("kind", "other"), ("point", point), ("wording", "1 May 2027")];
    sent(&mut site, &format!("{page}?form=deadline&one={point}"), &format!("{page}/deadlines"), &task).await;
    sent(&mut site, &page, &format!("{page}/points/removal"), &[("id", point)]).await;
    let text = site.get(&page).await.text;
    assert!(!text.contains("A model text") && text.contains("Draft it"));
}

#[tokio::test]
async fn s1_10_a_further_body_joins_in_the_middle_of_a_cycle() {
    let mut site = officer().await;
    let page = cycle(&mut site).await;
    deadline(&mut site, &page, "Needs", "after ESC, CC and ERSWG").await;
    assert!(site.get(&page).await.text.contains("no day could be read"), "nobody knows ERSWG yet");
    let fields = [
        ("code", "ERSWG"),
        ("name", "Ecologically Related Species Working Group"),
        ("kind", "working-group"),
        ("parent", "ESC"),
        ("from", "2027-01-10"),
    ];
    sent(&mut site, "/bodies?form=body", "/bodies", &fields).await;
    meeting(&mut site, "ERSWG", "15", ("2027-10-05", "2027-10-08"), "2027-01-10").await;
    assert!(site.get(&page).await.text.contains("From 9 October 2027"), "the same words mean a day now");
    let circle = [("code", "ESC"), ("name", "ESC"), ("kind", "scientific"), ("parent", "ERSWG")];
    let list = site.get("/bodies").await.text;
    let (_, rest) = list.split_once("Extended Scientific Committee").map(|(a, b)| (b, a)).unwrap();
    let esc = rest.rsplit_once("href=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let answer = site.fill(&format!("{esc}?form=body"), &esc, &circle).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "no body stands above itself");
}

#[tokio::test]
async fn s1_26_the_review_of_a_plan_is_computed_and_announced() {
    let mut site = officer().await;
    body(&mut site, "COMM", "Commission", "plenary").await;
    let wording = "First review after three years and then every five years";
    let code = plan_code(&mut site).await;
    let fields = [
        ("title", "Review of the plan"),
        ("kind", "review"),
        ("wording", wording),
        ("counted_from", "2025-03-01"),
        ("plan", &code),
        ("lead", "Commission"),
    ];
    sent(&mut site, "/calendar?form=deadline", "/calendar", &fields).await;
    let calendar = site.get("/calendar?what=deadline").await.text;
    assert!(calendar.contains("1 March 2028"), "{calendar}");
    let page = calendar.split("href=\"/deadlines/").nth(1).unwrap().split('"').next().unwrap();
    let page = format!("/deadlines/{page}");
    let title = "Review of the plan";
    site.forget_cookies();
    assert!(!site.get("/calendar").await.text.contains(title), "not announced, it is the secretariat's own");
    assert_eq!(site.get(&page).await.status, StatusCode::NOT_FOUND);
    switch(&mut site, AMINA).await;
    sent(&mut site, &page, &format!("{page}/announcement"), &[]).await;
    site.forget_cookies();
    assert!(site.get("/calendar").await.text.contains(title), "announced, it is known");
    switch(&mut site, AMINA).await;
    let done = [("done_on", "2027-01-10")];
    sent(&mut site, &format!("{page}?form=done"), &format!("{page}/done"), &done).await;
    let future = site.fill(&page, &format!("{page}/done"), &[("done_on", "2031-01-01")]).await;
    assert_eq!(future.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// The code of the adopted plan, as the form offers it.
async fn plan_code(site: &mut Site) -> String {
    let text = site.get("/calendar?form=deadline").await.text;
    let (_, choices) = text.split_once("name=\"plan\"").unwrap();
    let codes: Vec<_> =
        choices.split("value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    codes.into_iter().find(|code| !code.is_empty() && *code != "draft").unwrap().to_owned()
}

#[tokio::test]
async fn s1_29_a_deadline_names_lead_joint_and_consulted() {
    let mut site = officer().await;
    let page = cycle(&mut site).await;
    let fields = [
        ("title", "Assessment"),
        ("kind", "report"),
        ("wording", "T-10"),
        ("lead", "Secretariat"),
        ("joint", "Compliance Committee\nExtended Scientific Committee"),
        ("consulted", "Members"),
    ];
    sent(&mut site, &format!("{page}?form=deadline"), &format!("{page}/deadlines"), &fields).await;
    let text = site.get(&page).await.text;
    for part in ["in the lead", "jointly", "in consultation with", "Compliance Committee and Extended"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

async fn round(site: &mut Site, audience: &str, closes: &str) -> String {
    let fields = [
        ("title", "First round"),
        ("subject", "What next?"),
        ("audience", audience),
        ("opens_on", "2027-01-10"),
        ("closes", closes),
    ];
    sent(site, "/consultations?form=round", "/consultations", &fields).await
}

async fn say(site: &mut Site, page: &str, fields: Fields<'_>) -> Answer {
    site.fill(&format!("{page}?form=answer"), &format!("{page}/answers"), fields).await
}

#[tokio::test]
async fn s4_21_members_answer_for_themselves_and_nobody_for_another() {
    let mut site = officer().await;
    cycle(&mut site).await;
    let page = round(&mut site, "members", "30 days before COMM 34").await;
    assert!(site.get(&page).await.text.contains("11 September 2027"), "the end is a deadline in words");
    let (fiji, samoa) = (FIJI.to_string(), SAMOA.to_string());
    let unsourced = say(&mut site, &page, &[("member", "SA"), ("text", "Yes")]).await;
    assert_eq!(unsourced.status, StatusCode::UNPROCESSABLE_ENTITY, "an officer says from what source");

    site.forget_cookies();
    assert_eq!(site.get(&page).await.status, StatusCode::NOT_FOUND, "addressed to Members");
    assert!(!site.get("/consultations").await.text.contains("First round"));

    switch(&mut site, FIJIAN).await;
    let text = site.get(&format!("{page}?form=answer")).await.text;
    assert!(
        text.contains(&fiji) && !text.contains(&format!("value=\"{samoa}\"")),
        "its own Member only: {text}"
    );
    let other = say(&mut site, &page, &[("member", &samoa), ("text", "In their name")]).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
    let own = say(&mut site, &page, &[("member", &fiji), ("text", "=HYPERLINK(\"x\") & <b>more</b>")]).await;
    assert_eq!(own.status, StatusCode::SEE_OTHER, "{}", own.text);
    switch(&mut site, SAMOAN).await;
    let text = site.get(&page).await.text;
    assert!(text.contains("&lt;b&gt;more&lt;/b&gt;") && text.contains("No answer"), "{text}");
    assert!(!text.contains("form=outcome"), "what came of it is the secretariat's to say");
    switch(&mut site, CHAIR).await;
    let chair = site.fill("/meetings", &format!("{page}/answers"), &[("member", "SA"), ("text", "No")]).await;
    assert_eq!(chair.status, StatusCode::FORBIDDEN);

    switch(&mut site, AMINA).await;
    let behalf = [
        ("member", "SA"),
        ("text", "Agreed"),
        ("source", "Letter of 12 January"),
        ("received_on", "2027-01-12"),
    ];
    assert_eq!(say(&mut site, &page, &behalf).await.status, StatusCode::SEE_OTHER);
    let text = site.get(&page).await.text;
    let answer = text.split("form=outcome&amp;answer=").nth(1).unwrap().split('#').next().unwrap().to_owned();
    let outcome = [("answer", answer.as_str()), ("outcome", "Taken up")];
    sent(&mut site, &page, &format!("{page}/outcomes"), &outcome).await;
    let table = site.get(&format!("{page}/answers.csv")).await;
    assert!(table.header("content-type").starts_with("text/csv"));
    for part in ["\"'=HYPERLINK(", "Letter of 12 January", "Taken up"] {
        assert!(table.text.contains(part), "{part}: {}", table.text);
    }
}

#[tokio::test]
async fn s4_21_a_round_is_closed_after_its_last_day_and_a_public_one_is_read_by_everybody() {
    let mut site = officer().await;
    let page = round(&mut site, "public", "14 January 2027").await;
    switch(&mut site, FIJIAN).await;
    let late = site.fill(&page, &format!("{page}/answers"), &[("text", "Too late")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text);
    site.forget_cookies();
    assert!(site.get(&page).await.text.contains("What next?"));
    let visitor = site.post(&format!("{page}/answers"), &[("text", "Me, too")]).await;
    assert_eq!(visitor.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_calendar_program_reads_what_its_person_may_until_the_address_is_ended() {
    let mut site = officer().await;
    let page = cycle(&mut site).await;
    meeting(&mut site, "COMM", "35", ("2028-10-09", "2028-10-12"), "").await;
    deadline(&mut site, &page, "Papers, and more; all", "T-55").await;
    let address = made(&mut site).await;
    site.forget_cookies();
    let feed = site.get(&address).await;
    assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
    assert_eq!(feed.header("cache-control"), "no-store");
    let text = feed.text.replace("\r\n ", "");
    for part in [
        "BEGIN:VCALENDAR",
        "DTSTART;VALUE=DATE:20271011",
        "DTEND;VALUE=DATE:20271015",
        "DTSTART;VALUE=DATE:20270817",
        "SUMMARY:Papers\\, and more\\; all",
        "COMM 35",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    switch(&mut site, SAMOAN).await;
    let hers = made(&mut site).await;
    site.forget_cookies();
    let text = site.get(&hers).await.text;
    assert!(text.contains("COMM 34") && !text.contains("COMM 35"), "internal meetings stay internal: {text}");
    switch(&mut site, AMINA).await;
    sent(&mut site, "/calendar", "/calendar/address/end", &[]).await;
    site.forget_cookies();
    same_as_absent(&mut site, &address, "/calendar/00.ics").await;
    assert_eq!(site.get(&hers).await.status, StatusCode::OK);
}

/// The secret address, as it is shown once.
async fn made(site: &mut Site) -> String {
    let answer = site.fill("/calendar", "/calendar/address", &[]).await;
    let named = answer.text.split("/calendar/").filter_map(|rest| rest.split_once(".ics"));
    let mut secrets = named.map(|(secret, _)| secret);
    let secret = secrets.find(|secret| secret.len() == 64).expect("the address is shown").to_owned();
    assert!(!site.get("/calendar").await.text.contains(&secret), "once");
    format!("/calendar/{secret}.ics")
}
