//! Mandates, terms, the family and comments as officers, a chair and a visitor meet them.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};

use crate::{
    plan::{self, DRAFT, FIJI, HOSTILE, PLAN},
    site::{AMINA, Answer, CHAIR, FIJIAN, PASSWORD, SAMOAN, Site},
    stage::Stage,
};

const PAGES: [&str; 8] =
    ["mandates", "terms", "family", "comments", "guidance", "steps", "coverage", "appraisals"];

/// Fields of a form: name and value.
type Fields<'f> = &'f [(&'f str, &'f str)];

fn page(register: &str) -> String {
    format!("/plans/{PLAN}/{register}")
}

async fn add(site: &mut Site, register: &str, fields: Fields<'_>) -> Answer {
    let address = page(register);
    site.fill(&address, &address, fields).await
}

async fn officer() -> Site {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    site
}

/// The first id that follows a mark on a page.
fn id_after(text: &str, mark: &str) -> String {
    let rest = text.split(mark).nth(1).unwrap_or_else(|| panic!("{mark} is missing in {text}"));
    rest.split(['"', '&', '#']).next().unwrap().to_owned()
}

const REVIEW: [(&str, &str); 6] = [
    ("kind", "performance-review"),
    ("source", "Second review"),
    ("number", "7)i)"),
    ("text", "Build <b>capacity</b>."),
    ("priority", "very high"),
    ("delivery", "2024/2025"),
];

#[tokio::test]
async fn s1_1_s1_2_an_officer_registers_a_mandate_links_it_and_sees_what_is_unanswered() {
    let mut site = officer().await;
    assert!(site.get(&page("mandates")).await.text.contains("class=\"empty\""), "nothing yet, in words");
    let answer = add(&mut site, "mandates", &REVIEW).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, page("mandates").as_str())
    );
    let open = format!("{}?answered=no", page("mandates"));
    let text = site.get(&open).await.text;
    for part in ["7)i)", "Build &lt;b&gt;capacity&lt;/b&gt;.", "very high", "2024/2025", "Second review"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let action = format!("/actions/{}", plan::action(PLAN, 0));
    let linked = site.fill(&action, &format!("{action}/mandates"), &[("mandate", "7)i)")]).await;
    assert_eq!(linked.header("location"), format!("{action}#mandates"));
    assert!(site.get(&action).await.text.contains("Second review, 7)i)"));
    assert!(!site.get(&open).await.text.contains("Second review"), "it is answered");
    let answered = site.get(&format!("{}?answered=yes&kind=performance-review", page("mandates"))).await.text;
    assert!(answered.contains(&format!("href=\"{action}\"")), "{answered}");
    assert!(!site.get(&format!("{}?kind=resolution", page("mandates"))).await.text.contains("Second review"));
    let desk = site.get("/desk").await.text;
    assert!(desk.contains("Un mandat a été inscrit") && desk.contains("liée à un mandat"), "{desk}");

    let taken = site.fill(&action, &format!("{action}/mandates/withdrawal"), &[("mandate", "7)i)")]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    assert!(site.get(&open).await.text.contains("Second review"), "it is open again");
}

#[tokio::test]
async fn s1_3_the_board_is_narrowed_by_an_objective_in_its_address() {
    let mut site = officer().await;
    let fields = [
        ("list", "objectives"),
        ("name", "Objectives"),
        ("purpose", "objective"),
        ("terms", "O1: Data\nO2: Science"),
    ];
    assert_eq!(add(&mut site, "terms", &fields).await.status, StatusCode::SEE_OTHER);
    let action = format!("/actions/{}", plan::action(PLAN, 1));
    let yearly = plan::YEARLY.to_string();
    let tagged = site
        .fill(&action, &format!("{action}/tags"), &[("term", "objectives/O2"), ("element", &yearly)])
        .await;
    assert_eq!(tagged.header("location"), format!("{action}#terms"), "{}", tagged.text);
    let text = site.get(&page("terms")).await.text;
    let term = id_after(&text, "?term=");
    let board = site.get(&format!("/plans/{PLAN}?term={term}")).await.text;
    let shown = |n| board.contains(&format!("/actions/{}", plan::action(PLAN, n)));
    assert_eq!((shown(0), shown(1)), (false, true), "{board}");
    let removed = [("term", term.as_str()), ("element", &yearly)];
    assert_eq!(
        site.fill(&action, &format!("{action}/tags/removal"), &removed).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(!site.get(&page("terms")).await.text.contains("?term="));
}

#[tokio::test]
async fn s4_13_invitations_without_an_answer_are_found() {
    let mut site = officer().await;
    let family = page("family");
    for (code, kinship) in [("WADERS", "related"), ("DOLPHINS", "same-secretariat")] {
        let fields = [("code", code), ("name", code), ("kinship", kinship)];
        assert_eq!(add(&mut site, "family", &fields).await.status, StatusCode::SEE_OTHER);
    }
    let invite = [("instrument", "WADERS"), ("ask", "report"), ("invited_on", "2026-09-01")];
    let sent = site.fill(&family, &format!("{family}/invitations"), &invite).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let open = site.get(&format!("{family}?answered=no")).await.text;
    assert!(open.contains("<bdi>WADERS</bdi>") && !open.contains("<bdi>DOLPHINS</bdi>"), "{open}");
    let invitation = id_after(&open, "reply=");
    let form = format!("{family}?reply={invitation}");
    let reply = [
        ("invitation", invitation.as_str()),
        ("replied_on", "2026-10-01"),
        ("reply", "in-part"),
        ("text", "Some of it"),
    ];
    let early = site
        .fill(&form, &format!("{family}/replies"), &[reply[0], ("replied_on", "2026-08-01"), reply[2]])
        .await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text.contains("id=\"replied_on-problem\""), "{}", early.text);
    assert_eq!(site.fill(&form, &format!("{family}/replies"), &reply).await.status, StatusCode::SEE_OTHER);
    assert!(!site.get(&format!("{family}?answered=no")).await.text.contains("<bdi>WADERS</bdi>"));
    assert!(site.get(&format!("{family}?answered=yes")).await.text.contains("Some of it"));
}

#[tokio::test]
async fn s4_15_a_comment_stands_on_its_page_and_on_its_action() {
    let mut site = officer().await;
    let id = plan::action(PLAN, 0).to_string();
    let fields = [("from", "fiji"), ("about", id.as_str()), ("text", HOSTILE), ("received_on", "2026-09-01")];
    assert_eq!(add(&mut site, "comments", &fields).await.status, StatusCode::SEE_OTHER);
    let text = site.get(&page("comments")).await.text;
    assert!(
        text.contains("<bdi>Fiji</bdi>") && !text.replace("<script src=\"/static/", "").contains("<script"),
        "the Member, not the typed name: {text}"
    );
    assert!(site.get(&format!("/actions/{id}")).await.text.contains("<bdi>Fiji</bdi>"));
    let comment = id_after(&text, "settle=");
    let form = format!("{}?settle={comment}", page("comments"));
    let outcome = [("comment", comment.as_str()), ("state", "taken-up"), ("outcome", "")];
    let empty = site.fill(&form, &format!("{}/outcome", page("comments")), &outcome).await;
    assert!(empty.text.contains("id=\"outcome-problem\""), "{}", empty.text);
    let outcome = [outcome[0], outcome[1], ("outcome", "Done so")];
    assert_eq!(
        site.fill(&form, &format!("{}/outcome", page("comments")), &outcome).await.status,
        StatusCode::SEE_OTHER
    );
    let found = |text: String| text.contains("Done so");
    assert!(found(site.get(&format!("{}?state=taken-up&q=FIJI", page("comments"))).await.text));
    assert!(!found(site.get(&format!("{}?state=open", page("comments"))).await.text));
    assert!(!found(site.get(&format!("{}?q=tonga", page("comments"))).await.text));
}

#[tokio::test]
async fn s4_16_translations_by_others_are_told_from_official_ones() {
    let mut site = officer().await;
    let text = |language, official, link| {
        [
            ("title", "Handbook"),
            ("language", language),
            ("official", official),
            ("translator", "Club"),
            ("link", link),
        ]
    };
    for fields in [text("English", "yes", ""), text("Kiswahili", "no", "https://example.org/h")] {
        assert_eq!(add(&mut site, "guidance", &fields).await.status, StatusCode::SEE_OTHER);
    }
    let harmful = add(&mut site, "guidance", &text("Tongan", "no", "javascript:alert(1)")).await;
    assert_eq!(harmful.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(harmful.text.contains("id=\"link-problem\"") && !harmful.text.contains("href=\"javascript"));
    let others = site.get(&format!("{}?official=no", page("guidance"))).await.text;
    assert!(others.contains("href=\"https://example.org/h\"") && others.contains("Club"), "{others}");
    assert!(!others.contains("<bdi>English</bdi>"), "{others}");
    assert!(
        site.get(&format!("{}?language=English", page("guidance"))).await.text.contains("<bdi>English</bdi>")
    );
}

#[tokio::test]
async fn s4_25_manuals_and_toolkits_are_found_by_kind_theme_and_region() {
    let mut site = officer().await;
    let topics = [("list", "topics"), ("name", "Topics"), ("purpose", "topic"), ("terms", "Ports\nBorders")];
    assert_eq!(add(&mut site, "terms", &topics).await.status, StatusCode::SEE_OTHER);
    for (title, kind, theme, region) in [
        ("Manual of ports", "manual", "Ports", "Lagoon Region"),
        ("Toolkit of borders", "toolkit", "topics/Borders", "lagoon"),
        ("A guide", "", "", ""),
    ] {
        let fields = [
            ("title", title),
            ("kind", kind),
            ("theme", theme),
            ("region", region),
            ("language", "English"),
            ("official", "yes"),
        ];
        let added = add(&mut site, "guidance", &fields).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);
    }
    let text = site.get(&page("guidance")).await.text;
    let of =
        |text: &str| ["Manual of ports", "Toolkit of borders", "A guide"].map(|title| text.contains(title));
    assert_eq!(of(&text), [true; 3], "{text}");
    let ports = text.split("<option value=\"").find(|part| part.contains(">Ports<")).expect("a choice");
    let ports = ports.split('"').next().unwrap().to_owned();
    for (asked, expect) in [
        ("kind=manual".to_owned(), [true, false, false]),
        ("kind=guidance".to_owned(), [false, false, true]),
        ("region=set%3Alagoon".to_owned(), [true, true, false]),
        (format!("theme={ports}"), [true, false, false]),
    ] {
        let text = site.get(&format!("{}?{asked}", page("guidance"))).await.text;
        assert_eq!(of(&text), expect, "{asked}: {text}");
    }
    let wrong = [
        ("title", "X"),
        ("language", "English"),
        ("official", "no"),
        ("kind", "novel"),
        ("region", "Atlantis"),
        ("theme", "Y"),
    ];
    let refused = add(&mut site, "guidance", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["kind", "region", "theme"] {
        assert!(refused.text.contains(&format!("id=\"{field}-problem\"")), "{field}: {}", refused.text);
    }
}

#[tokio::test]
async fn forms_with_mistakes_come_back_with_their_values() {
    let mut site = officer().await;
    let check: [(&str, Fields<'_>, &[&str]); 4] = [
        (
            "mandates",
            &[("kind", "wish"), ("number", "12")],
            &["kind-problem", "text-problem", "value=\"12\""],
        ),
        (
            "terms",
            &[("list", "No Code"), ("name", "kept")],
            &["list-problem", "terms-problem", "value=\"kept\""],
        ),
        (
            "family",
            &[("code", "kept"), ("kinship", "")],
            &["name-problem", "kinship-problem", "value=\"kept\""],
        ),
        (
            "comments",
            &[("from", "kept"), ("received_on", "2099-01-01")],
            &["text-problem", "received_on-problem", "value=\"kept\""],
        ),
    ];
    for (register, fields, parts) in check {
        let answer = add(&mut site, register, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{register}");
        for part in parts {
            assert!(answer.text.contains(part), "{register} lacks {part}: {}", answer.text);
        }
    }
    add(&mut site, "mandates", &REVIEW).await;
    let twice = add(&mut site, "mandates", &REVIEW).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    assert!(twice.text.contains("role=\"alert\""), "{}", twice.text);
}

#[tokio::test]
async fn a_chair_and_a_visitor_read_the_registers_and_have_no_forms() {
    let mut chair = Site::with_plans().await;
    chair.sign_in_as(CHAIR).await;
    let mut public = Site::with_plans().await;
    for register in PAGES {
        // What Members say about a plan is not for everybody.
        let to_public = if register == "comments" { StatusCode::NOT_FOUND } else { StatusCode::OK };
        for (site, expect) in [(&mut chair, StatusCode::OK), (&mut public, to_public)] {
            let answer = site.get(&page(register)).await;
            assert_eq!(answer.status, expect, "{register}");
            assert!(!answer.text.contains("id=\"new\""), "{register}");
        }
        assert_eq!(public.get(&format!("/plans/{DRAFT}/{register}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(chair.get(&format!("/plans/{DRAFT}/{register}")).await.status, StatusCode::OK);
    }
    let action = format!("/actions/{}", plan::action(PLAN, 0));
    let mut writes: Vec<String> = PAGES.iter().map(|register| page(register)).collect();
    writes.extend(
        ["/mandates", "/mandates/withdrawal", "/tags", "/tags/removal"].map(|deed| format!("{action}{deed}")),
    );
    writes.extend(["invitations", "replies"].map(|deed| format!("{}/{deed}", page("family"))));
    writes.push(format!("{}/outcome", page("comments")));
    for address in writes {
        assert_eq!(chair.fill("/", &address, &REVIEW).await.status, StatusCode::FORBIDDEN, "{address}");
        let signed_out = public.fill("/sign-in", &address, &REVIEW).await;
        assert_eq!(signed_out.status, StatusCode::FORBIDDEN, "{address}");
    }
}

#[tokio::test]
async fn s4_11_a_report_names_the_meeting_it_went_to() {
    let mut site = officer().await;
    let page = format!("/actions/{}", plan::action(PLAN, 0));
    for (day, meeting) in [("2026-06-30", "StC40"), ("2026-09-30", "StC41")] {
        let fields = [("as_at", day), ("status", "ongoing"), ("text", "Going on"), ("reported_to", meeting)];
        let answer = site.fill(&page, &format!("{page}/progress"), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    let text = site.get(&page).await.text;
    let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
    assert!(
        at("2026-09-30") < at("StC41") && at("StC41") < at("2026-06-30") && at("2026-06-30") < at("StC40")
    );
}

#[tokio::test]
async fn s1_5_a_stage_shows_all_that_is_printed_of_it() {
    let mut site = Site::with_plans().await;
    let text = site.get(&format!("/actions/{}", plan::action(PLAN, 1))).await.text;
    // Activity, description, responsible, timeline, resources needed, outcome.
    for part in [
        "Hold workshops",
        "Two days each",
        "Secretariat and Chairs",
        "June 2028",
        "core budget line 12",
        "Officers who can teach",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

/// One call of the API with a key, and what it answers.
async fn call(site: &mut Site, key: &str, path: &str, body: &str) -> Answer {
    let request = Request::post(format!("/api/v1/{path}"))
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, format!("Bearer {key}"))
        .body(Body::from(body.to_owned()))
        .unwrap();
    site.send(request).await
}

#[tokio::test]
async fn s1_2_the_api_keeps_and_tells_the_same_registers() {
    let mut site = Site::with_plans().await;
    let who = format!("{{\"email\":\"{AMINA}\",\"password\":\"{PASSWORD}\"}}");
    let opened = call(&mut site, "none", "session", &who).await.text;
    let key = opened.split("\"token\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let plan = format!("plans/{PLAN}");
    let action = format!("actions/{}", plan::action(PLAN, 0));
    let mandate = r#"{"kind":"resolution","source":"Res. 8.4","number":"para 5","text":"Report."}"#;
    let terms = r#"{"list":"aims","name":"Aims","purpose":"objective","terms":"Aim 1: One Family"}"#;
    let related = r#"{"code":"WADERS","name":"Waders","kinship":"related"}"#;
    let invitation = r#"{"instrument":"WADERS","ask":"report","invited_on":"2026-09-01"}"#;
    let reply = r#"{"invitation":"WADERS/report","replied_on":"2026-09-02","reply":"agreed"}"#;
    let comment = r#"{"from":"FI","about":"5","text":"More","received_on":"2026-09-01"}"#;
    let guidance = r#"{"title":"Handbook","language":"English","official":"yes"}"#;
    let tag = r#"{"term":"aims/Aim 1","element":"5#1"}"#;
    let calls = [
        (format!("{plan}/mandates"), mandate, StatusCode::CREATED),
        (format!("{plan}/mandates"), mandate, StatusCode::CONFLICT),
        (format!("{action}/mandates"), r#"{"mandate":"para 5"}"#, StatusCode::NO_CONTENT),
        (format!("{action}/mandates"), r#"{"mandate":"para 6"}"#, StatusCode::UNPROCESSABLE_ENTITY),
        (format!("{plan}/terms"), terms, StatusCode::CREATED),
        (format!("{plan}/tags"), tag, StatusCode::NO_CONTENT),
        (format!("{plan}/family"), related, StatusCode::NO_CONTENT),
        (format!("{plan}/family/invitations"), invitation, StatusCode::CREATED),
        (format!("{plan}/family/replies"), reply, StatusCode::NO_CONTENT),
        (format!("{plan}/comments"), comment, StatusCode::CREATED),
        (format!("{plan}/guidance"), guidance, StatusCode::CREATED),
        (format!("{plan}/guidance"), r#"{"titel":"x"}"#, StatusCode::UNPROCESSABLE_ENTITY),
    ];
    for (path, body, expect) in calls {
        let keyless = call(&mut site, "none", &path, body).await.status;
        assert!(keyless.is_client_error(), "{path} without a key: {keyless}");
        let answer = call(&mut site, &key, &path, body).await;
        assert_eq!(answer.status, expect, "{path} {body}: {}", answer.text);
    }
    // Whoever may read the plan reads them without a key, comments apart.
    let address = format!("/api/v1/{plan}/registers");
    let mut public = site.get(&address).await.text;
    public.retain(|letter| !letter.is_whitespace());
    assert!(public.contains("\"comments\":[]"), "{public}");
    let asked = Request::get(&address).header(header::AUTHORIZATION, format!("Bearer {key}"));
    let mut amina = site.send(asked.body(Body::empty()).unwrap()).await.text;
    amina.retain(|letter| !letter.is_whitespace());
    assert!(amina.contains("\"member\":\"FI\""), "{amina}");
    for part in
        ["\"number\":\"para5\"", "\"number\":\"5\"", "\"kind\":\"kpi\"", "\"unanswered\":0", "Handbook"]
    {
        assert!(public.contains(part), "{part}: {public}");
    }
    assert_eq!(site.get(&format!("/api/v1/plans/{DRAFT}/registers")).await.status, StatusCode::NOT_FOUND);
}

const SOURCES: [(&str, &str); 4] = [
    ("list", "sources"),
    ("name", "Sources"),
    ("purpose", "source"),
    ("terms", "(i): Global funds\n(ii): Bilateral sources"),
];

fn step<'s>(serves: &'s str, more: Fields<'s>) -> Vec<(&'s str, &'s str)> {
    let given = [
        ("by", "Northern agency"),
        ("source", "sources/(ii)"),
        ("serves", serves),
        ("text", HOSTILE),
        ("begins_on", "2026-01-05"),
        ("stage", "under-way"),
        ("received_on", "2026-09-01"),
    ];
    let is_given = |name: &str| more.iter().any(|(other, _)| *other == name);
    given.into_iter().filter(|(name, _)| !is_given(name)).chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn s3_15_s3_22_s3_23_steps_cover_actions_by_kind_of_source() {
    let mut site = officer().await;
    let asked = site.get(&page("steps")).await.text;
    assert!(asked.contains(&page("terms")), "the way to a list of sources: {asked}");
    assert_eq!(add(&mut site, "terms", &SOURCES).await.status, StatusCode::SEE_OTHER);
    let (first, second) = (plan::action(PLAN, 0).to_string(), plan::action(PLAN, 1).to_string());
    let bare = format!("{}?bare=yes", page("coverage"));
    let text = site.get(&bare).await.text;
    assert!(text.contains(&format!("/actions/{first}")) && text.contains(&format!("/actions/{second}")));

    let early = step(&first, &[("successful", "yes"), ("shown_by", "Report")]);
    let refused = add(&mut site, "steps", &early).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("id=\"stage-problem\""), "{}", refused.text);
    assert_eq!(add(&mut site, "steps", &step(&first, &[])).await.status, StatusCode::SEE_OTHER);
    let text = site.get(&bare).await.text;
    assert!(!text.contains(&format!("/actions/{first}\"")) && text.contains(&format!("/actions/{second}\"")));
    let coverage = site.get(&page("coverage")).await.text;
    let rows = format!("/plans/{PLAN}/steps?issue={first}&amp;source=");
    assert_eq!(coverage.matches(&rows).count(), 1, "a count that is nought opens nothing: {coverage}");
    let source = id_after(&coverage, &rows);
    let opened = site.get(&format!("/plans/{PLAN}/steps?issue={first}&source={source}")).await.text;
    assert!(opened.contains("<bdi>Northern agency</bdi>"), "{opened}");
    assert!(!opened.replace("<script src=\"/static/", "").contains("<script"), "{opened}");

    // Carried out in the end, and judged with what shows it.
    let id = id_after(&opened, "change=");
    let form = format!("/plans/{PLAN}/steps?change={id}");
    let change = [
        ("step", id.as_str()),
        ("stage", "carried-out"),
        ("successful", "yes"),
        ("effective", "partly"),
        ("shown_by", "Final report"),
        ("standing", "included"),
    ];
    let address = format!("{}/change", page("steps"));
    let unshown = [&change[..4], &change[5..]].concat();
    let unshown = [&unshown[..], &[("shown_by", "")]].concat();
    assert_eq!(site.fill(&form, &address, &unshown).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(site.fill(&form, &address, &change).await.status, StatusCode::SEE_OTHER);
    let paper = site.get(&format!("/plans/{PLAN}/papers/steps.html?language=en")).await.text;
    assert!(paper.contains("Northern agency") && paper.contains("Final report"), "{paper}");
    assert!(paper.contains("carried out") && paper.contains("in part"), "{paper}");
}

#[tokio::test]
async fn s3_21_what_actors_share_shows_where_two_do_the_same_and_where_nobody_does_anything() {
    let mut stage = Stage::set().await;
    let (terms, steps, coverage) = (page("terms"), page("steps"), page("coverage"));
    stage.done(AMINA, &terms, &terms, &SOURCES).await;
    let (first, second) = (plan::action(PLAN, 0).to_string(), plan::action(PLAN, 1).to_string());
    stage.done(AMINA, &steps, &steps, &step(&first, &[])).await;
    stage.done(AMINA, &steps, &steps, &step(&first, &[("by", "Southern agency")])).await;
    // Everybody who may do something about it reads the same, without an account.
    for reader in ["", FIJIAN, CHAIR] {
        let text = stage.by(reader).await.get(&steps).await.text;
        assert!(text.contains("Northern agency") && text.contains("Southern agency"), "{reader}: {text}");
    }
    let text = stage.by("").await.get(&coverage).await.text;
    let both = format!("/plans/{PLAN}/steps?issue={first}&amp;source=");
    let cell = text.split(&both).nth(1).unwrap_or_else(|| panic!("{text}"));
    assert!(cell.split('>').nth(1).unwrap().starts_with('2'), "two do the same: {cell}");
    let gaps = stage.by("").await.get(&format!("{coverage}?bare=yes")).await.text;
    let action = |id: &str| format!("/actions/{id}\"");
    assert!(gaps.contains(&action(&second)) && !gaps.contains(&action(&first)), "{gaps}");
    // A clearing-house takes it over by the API.
    let call = stage.by("").await.get(&format!("/api/v1/plans/{PLAN}/registers")).await.text;
    assert!(call.contains("Northern agency") && call.contains("Southern agency"), "{call}");
}

#[tokio::test]
async fn s4_29_a_gap_is_monitored_until_a_measure_closes_it() {
    let mut site = officer().await;
    assert_eq!(add(&mut site, "terms", &SOURCES).await.status, StatusCode::SEE_OTHER);
    // A headline indicator belongs to a goal, an indicator of the plan to its action: the board shows both under the goal.
    let goals =
        [("list", "goals"), ("name", "Goals"), ("purpose", "objective"), ("terms", "G1: Fewer losses")];
    assert_eq!(add(&mut site, "terms", &goals).await.status, StatusCode::SEE_OTHER);
    let issue = plan::action(PLAN, 1).to_string();
    let (action, yearly) = (format!("/actions/{issue}"), plan::YEARLY.to_string());
    let goal = [("term", "goals/G1"), ("element", yearly.as_str())];
    assert_eq!(site.fill(&action, &format!("{action}/tags"), &goal).await.status, StatusCode::SEE_OTHER);
    let term = id_after(&site.get(&page("terms")).await.text, "?term=");
    let board = site.get(&format!("/plans/{PLAN}?term={term}")).await.text;
    assert!(board.contains(&action) && !board.contains(&format!("/actions/{}", plan::action(PLAN, 0))));
    // What an analysis found lacking stands as a gap, with nothing done about it …
    let gap =
        [("issue", issue.as_str()), ("found", "not-addressed"), ("grounds", "Table 3"), ("on", "2026-05-01")];
    assert_eq!(add(&mut site, "coverage", &gap).await.status, StatusCode::SEE_OTHER);
    let open = format!("{}?bare=yes&found=not-addressed", page("coverage"));
    let stands = |text: &str| text.contains(&format!("{action}\""));
    assert!(stands(&site.get(&open).await.text), "a gap without a measure");
    // … until a measure is taken, whose quality is judged by what it led to.
    assert_eq!(add(&mut site, "steps", &step(&issue, &[])).await.status, StatusCode::SEE_OTHER);
    assert!(!stands(&site.get(&open).await.text), "a measure closes it");
    let opened = site.get(&page("steps")).await.text;
    let id = id_after(&opened, "change=");
    let judged = [
        ("step", id.as_str()),
        ("stage", "carried-out"),
        ("successful", "yes"),
        ("effective", "partly"),
        ("shown_by", "Final report"),
        ("standing", "included"),
    ];
    let form = format!("{}?change={id}", page("steps"));
    let done = site.fill(&form, &format!("{}/change", page("steps")), &judged).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let paper = site.get(&format!("/plans/{PLAN}/papers/steps.html?language=en")).await.text;
    assert!(paper.contains("in part") && paper.contains("Final report"), "{paper}");
}

#[tokio::test]
async fn s3_22_what_a_focal_point_says_waits_until_the_report_includes_it() {
    let mut stage = Stage::set().await;
    let (terms, steps, fiji) = (page("terms"), page("steps"), FIJI.to_string());
    stage.done(AMINA, &terms, &terms, &SOURCES).await;
    let serves = plan::action(PLAN, 0).to_string();
    let own = [("by", fiji.as_str()), ("text", "Our own advisers")];
    let said = step(&serves, &own);
    let for_fiji = stage.send(SAMOAN, &steps, &steps, &said).await;
    assert_eq!(for_fiji.status, StatusCode::UNPROCESSABLE_ENTITY, "for no other Member: {}", for_fiji.text);
    stage.done(FIJIAN, &steps, &steps, &said).await;
    let reads = |text: &str| text.contains("Our own advisers");
    assert!(reads(&stage.by(FIJIAN).await.get(&steps).await.text), "its own word");
    for other in ["", SAMOAN] {
        assert!(!reads(&stage.by(other).await.get(&steps).await.text), "{other}: it waits");
    }
    let bare = format!("{}?bare=yes", page("coverage"));
    let action = format!("/actions/{serves}\"");
    assert!(stage.by(AMINA).await.get(&bare).await.text.contains(&action), "it covers nothing yet");

    let waiting = stage.by(AMINA).await.get(&format!("{steps}?standing=received")).await.text;
    assert!(reads(&waiting), "{waiting}");
    let id = id_after(&waiting, "change=");
    let (form, address) = (format!("{steps}?change={id}"), format!("{steps}/change"));
    let change = |standing, reason| {
        [("step", id.as_str()), ("stage", "under-way"), ("standing", standing), ("reason", reason)]
    };
    let refused = stage.send(AMINA, &form, &address, &change("left-out", "")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is left out without a reason");
    stage.done(AMINA, &form, &address, &change("included", "")).await;
    assert!(reads(&stage.by("").await.get(&steps).await.text), "everybody reads what the report includes");
    assert!(!stage.by(AMINA).await.get(&bare).await.text.contains(&action));
}

#[tokio::test]
async fn s4_18_findings_of_an_analysis_are_dated_and_the_latest_holds() {
    let mut site = officer().await;
    assert_eq!(add(&mut site, "terms", &SOURCES).await.status, StatusCode::SEE_OTHER);
    let issue = plan::action(PLAN, 0).to_string();
    let found =
        |found, on| vec![("issue", issue.as_str()), ("found", found), ("grounds", "Table 3"), ("on", on)];
    let nobody = add(&mut site, "coverage", &found("by-others", "2026-05-01")).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "who addresses it is missing");
    assert!(nobody.text.contains("id=\"by-problem\""), "{}", nobody.text);
    for (code, on) in [("research-required", "2026-05-01"), ("not-addressed", "2026-04-01")] {
        assert_eq!(add(&mut site, "coverage", &found(code, on)).await.status, StatusCode::SEE_OTHER);
    }
    let narrowed = |found: &str, as_at: &str| format!("{}?found={found}&as_at={as_at}", page("coverage"));
    let link = format!("/actions/{issue}\"");
    assert!(site.get(&narrowed("research-required", "2026-05-01")).await.text.contains(&link));
    assert!(site.get(&narrowed("not-addressed", "2026-04-30")).await.text.contains(&link));
    assert!(!site.get(&narrowed("not-addressed", "2026-05-01")).await.text.contains(&link));
}

#[tokio::test]
async fn s4_19_s4_23_a_proposal_is_commented_judged_by_criteria_and_decided() {
    let mut stage = Stage::set().await;
    let (terms, appraisals) = (page("terms"), page("appraisals"));
    assert!(
        stage.by(AMINA).await.get(&appraisals).await.text.contains(&terms),
        "the way to a list of criteria"
    );
    let criteria =
        [("list", "criteria"), ("name", "Criteria"), ("purpose", "criterion"), ("terms", "Need\nFunding")];
    stage.done(AMINA, &terms, &terms, &criteria).await;
    let begun = [
        ("kind", "proposal"),
        ("title", "Agreement on bats"),
        ("text", HOSTILE),
        ("by", "Working group"),
        ("criteria", "criteria"),
        ("begun_on", "2026-03-01"),
    ];
    stage.done(AMINA, &appraisals, &appraisals, &begun).await;
    let reads = |text: &str| text.contains("Agreement on bats");
    assert!(!reads(&stage.by("").await.get(&appraisals).await.text), "a draft is nobody else's");
    let list = stage.by(AMINA).await.get(&appraisals).await.text;
    let id = id_after(&list, "appraisals?open=");
    let one = format!("{appraisals}?open={id}");
    let (marks, state) = (format!("{appraisals}/marks"), format!("{appraisals}/state"));
    let step = |way| [("appraisal", id.as_str()), ("way", way)];
    let mark = |criterion, reason| {
        [("appraisal", id.as_str()), ("criterion", criterion), ("met", "yes"), ("reason", reason)]
    };
    let early = stage.send(AMINA, &one, &state, &step("submit")).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "comments come first: {}", early.text);
    stage.done(AMINA, &one, &state, &step("ask")).await;
    assert!(reads(&stage.by("").await.get(&appraisals).await.text), "what is commented on is read");
    stage.done(AMINA, &one, &state, &step("revise")).await;
    let unsaid = stage.send(AMINA, &one, &marks, &mark("Need", "")).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "a judgement says why");
    stage.done(AMINA, &one, &marks, &mark("Need", "Review, part 2")).await;
    let unjudged = stage.send(AMINA, &one, &state, &step("submit")).await;
    assert_eq!(unjudged.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unjudged.text);
    assert!(unjudged.text.contains("id=\"way-problem\""), "{}", unjudged.text);
    stage.done(AMINA, &one, &marks, &mark("Funding", "Two pledges")).await;
    stage.done(AMINA, &one, &state, &step("submit")).await;
    let late = stage.send(AMINA, &one, &marks, &mark("Need", "Once more")).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "it lies before the body");
    let decided = [&step("decide")[..], &[("outcome", "elsewhere")]].concat();
    let nowhere = stage.send(AMINA, &one, &state, &decided).await;
    assert!(nowhere.text.contains("id=\"decision-problem\""), "{}", nowhere.text);
    let decided = [&decided[..], &[("decision", "COP9/Decision 4")]].concat();
    stage.done(AMINA, &one, &state, &decided).await;
    let text = stage.by("").await.get(&one).await.text;
    for part in ["COP9/Decision 4", "Two pledges", "better served elsewhere"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.replace("<script src=\"/static/", "").contains("<script"), "{text}");
}

#[tokio::test]
async fn s4_29_headline_indicators_stand_under_the_goals_they_are_for_with_their_reading() {
    let mut site = officer().await;
    // Headline indicators are a list of terms whose children are the goals: one filter shows all, another those of a goal.
    let headline = [
        ("list", "headline"),
        ("name", "Headline indicators"),
        ("purpose", "objective"),
        ("terms", "H: Headline indicators\n  G1: Fewer losses\n  G2: More ports"),
    ];
    assert_eq!(add(&mut site, "terms", &headline).await.status, StatusCode::SEE_OTHER);
    let (first, issue) = (plan::action(PLAN, 0).to_string(), plan::action(PLAN, 1).to_string());
    let (yearly, action) = (plan::YEARLY.to_string(), format!("/actions/{issue}"));
    let goal = [("term", "headline/G1"), ("element", yearly.as_str())];
    assert_eq!(site.fill(&action, &format!("{action}/tags"), &goal).await.status, StatusCode::SEE_OTHER);
    let board = site.get(&format!("/plans/{PLAN}")).await.text;
    let of = |name: &str| {
        let option = board.split("<option value=\"").find(|part| part.contains(name));
        option.map(|part| part.split('"').next().unwrap().to_owned())
    };
    let (all, one) = (of("Headline indicators").expect("a filter"), of("Fewer losses").expect("a goal"));
    assert_eq!(of("More ports"), None, "a goal that nothing stands for finds nothing");
    let kpi = format!("/kpis/{yearly}");
    for term in [&all, &one] {
        let text = site.get(&format!("/plans/{PLAN}?term={term}")).await.text;
        let row = text.find(&kpi).unwrap_or_else(|| panic!("the indicator and its reading: {text}"));
        assert!(text[row..].contains("class=\"st ") || text[..row].contains("class=\"st "), "{text}");
        assert!(text.contains(&action) && !text.contains(&format!("/actions/{first}\"")), "{text}");
    }
    // Its own page and the call say for which goal it is.
    let call = site.get(&format!("/api/v1/plans/{PLAN}/registers")).await.text;
    assert!(call.contains("Fewer losses") && call.contains(&yearly), "{call}");
}
