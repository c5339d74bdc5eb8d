//! Papers that open at a moment, decisions and acts, as officers, a head, a chair, Members' focal points, another
//! organisation's officer and the public meet them.

use axum::http::StatusCode;

use crate::{
    plan::{self, DRAFT, PLAN},
    site::{AMINA, CHAIR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{ABSENT, KEEPER, OTHER_HEAD, SECRET, SYMBOL, Stage, TITLE, id_after, steady},
};

/// Lists, totals, search, calls: wherever a paper could leave a trace.
const LISTS: [&str; 9] = [
    "/",
    "/documents",
    "/documents?q=zanzibar",
    "/documents?state=cleared",
    "/documents?meeting=x",
    "/decisions",
    "/api/v1/documents",
    "/api/v1/decisions",
    "/desk",
];

#[tokio::test]
async fn a_paper_under_embargo_leaves_no_trace_and_opens_in_all_languages_at_once() {
    let mut stage = Stage::set().await;
    let outside = ["", FIJIAN, SAMOAN, STRANGER];
    let mut before = Vec::new();
    for who in outside {
        for list in LISTS {
            before.push(steady(&stage.by(who).await.get(list).await, ABSENT));
        }
    }
    let paper = stage.cleared().await;
    let files = stage.files(&paper).await;
    assert_eq!(files.len(), 2);
    stage.released(&paper, "public").await;
    let id = paper.rsplit('/').next().unwrap().to_owned();
    assert!(!paper.contains("CC") && id.as_bytes()[14] == b'4', "a random id: {paper}");
    stage.site.wait_minutes(119);

    let mut addresses = vec![paper.clone(), format!("/api/v1/documents/{id}")];
    addresses.extend(files.iter().cloned());
    let mut at = 0;
    for who in outside {
        for list in LISTS {
            let answer = stage.by(who).await.get(list).await;
            assert_eq!(steady(&answer, &id), before[at], "{who} {list}");
            assert!(!answer.text.contains(TITLE) && !answer.text.contains("Zz-07"), "{who} {list}");
            at += 1;
        }
        for address in &addresses {
            let hidden = stage.by(who).await.get(address).await;
            let absent = stage.by(who).await.get(&address.replace(&id, ABSENT)).await;
            assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{who} {address}");
            assert_eq!(steady(&hidden, &id), steady(&absent, ABSENT), "{who} {address}");
        }
        for deed in ["state", "withdrawal", "comments", "release"] {
            let form = if who.is_empty() { "/sign-in" } else { "/" };
            let fields = [("text", "x"), ("to", "public"), ("day", "2027-01-15"), ("time", "23:00")];
            let hidden = stage.send(who, form, &format!("{paper}/{deed}"), &fields).await;
            let absent = stage.send(who, form, &format!("/documents/{ABSENT}/{deed}"), &fields).await;
            assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{who} {deed}");
            assert_eq!(steady(&hidden, &id), steady(&absent, ABSENT), "{who} {deed}");
        }
    }

    stage.site.wait_minutes(1);
    for who in outside {
        let site = stage.by(who).await;
        for file in &files {
            let answer = site.get(file).await;
            assert_eq!(answer.status, StatusCode::OK, "{who} {file}");
            assert!(answer.text.starts_with(SECRET), "{who}");
        }
        let own = who != STRANGER;
        assert_eq!(site.get(&paper).await.status, StatusCode::OK, "{who}");
        assert_eq!(
            site.get("/documents").await.text.contains(TITLE),
            own,
            "{who}: the own organisation's list"
        );
        assert!(site.get(&format!("/api/v1/documents/{id}")).await.text.contains(SYMBOL), "{who}");
    }
}

#[tokio::test]
async fn a_paper_opens_to_members_and_not_to_the_public_where_it_says_so() {
    let mut stage = Stage::set().await;
    let paper = stage.cleared().await;
    stage.released(&paper, "restricted").await;
    stage.site.wait_minutes(120);
    for (who, expect) in [("", 404), (STRANGER, 404), (FIJIAN, 200), (SAMOAN, 200), (CHAIR, 200)] {
        let answer = stage.by(who).await.get(&paper).await;
        assert_eq!(answer.status.as_u16(), expect, "{who}");
    }
    let answer = stage.by(FIJIAN).await.get(&paper).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    // Everybody may have it later: somebody moves it on by hand.
    stage.done(HEAD, &paper, &format!("{paper}/state"), &[]).await;
    assert_eq!(stage.by("").await.get(&paper).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_paper_put_in_from_a_meeting_has_its_body_and_the_languages_of_the_house() {
    let mut stage = Stage::set().await;
    let languages = [("topic", "calendar"), ("code", "languages"), ("plain", "fr en")];
    stage.done(KEEPER, "/settings?topic=calendar&do=languages", "/settings", &languages).await;
    let list = stage.by(AMINA).await.get("/meetings").await.text;
    let meeting = id_after(&list, "href=\"/meetings/");
    let form = stage.by(AMINA).await.get(&format!("/documents/new?meeting={meeting}")).await.text;
    for part in [
        "value=\"CC\" selected",
        "name=\"original\" type=\"text\" value=\"fr\"",
        "name=\"languages\" type=\"text\" value=\"en\"",
    ] {
        assert!(form.contains(part), "{part}: {form}");
    }
}

#[tokio::test]
async fn an_uploaded_file_goes_out_as_an_attachment_under_a_name_of_ours() {
    let mut stage = Stage::set().await;
    let paper = stage.cleared().await;
    let file = stage.files(&paper).await.remove(0);
    let answer = stage.by(AMINA).await.get(&file).await;
    let sent = answer.header("content-disposition");
    assert!(sent.starts_with("attachment; filename=\"document-") && sent.ends_with(".pdf\""), "{sent}");
    assert!(!sent.contains("Draft") && !sent.contains("CC"), "{sent}");
    assert_eq!(answer.header("content-type"), "application/pdf", "never the type that was claimed");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("cache-control"), "no-store");
    // A cleared paper's files stay as they are.
    let again = stage.upload(AMINA, &paper, "en", "x.html").await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "{}", again.text);
}

#[tokio::test]
async fn a_public_paper_tells_nothing_of_a_plan_that_is_still_a_draft() {
    let mut stage = Stage::set().await;
    let paper = stage.cleared_about(&DRAFT.to_string()).await;
    let fields = [("to", "public"), ("day", "2027-01-15"), ("time", "10:00")];
    stage.done(AMINA, &paper, &format!("{paper}/release"), &fields).await;
    let page = stage.by(HEAD).await.get(&paper).await.text;
    assert!(page.contains(&DRAFT.to_string()), "the head reads drafts: {page}");
    let release = id_after(&page, "/releases/");
    stage.done(HEAD, &paper, &format!("/releases/{release}/approval"), &[]).await;
    stage.site.wait_minutes(180);
    let page = stage.by("").await.get(&paper).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains(&DRAFT.to_string()), "{}", page.text);
}

#[tokio::test]
async fn a_moment_is_typed_and_shown_on_the_clock_of_the_organisation() {
    let mut stage = Stage::set().await;
    let clock = [("topic", "calendar"), ("code", "time-zone"), ("plain", "+12:00")];
    stage.done(KEEPER, "/settings?topic=calendar&do=time-zone", "/settings", &clock).await;
    let paper = stage.cleared().await;
    let request = format!("{paper}/release");
    assert!(
        stage.by(AMINA).await.get(&paper).await.text.contains("UTC+12"),
        "the form says whose clock it is"
    );
    // It is eight in the morning in UTC.
    let early = [("to", "public"), ("day", "2027-01-15"), ("time", "19:59")];
    assert_eq!(stage.send(AMINA, &paper, &request, &early).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("to", "public"), ("day", "2027-01-15"), ("time", "20:30")];
    stage.done(AMINA, &paper, &request, &fields).await;
    let page = stage.by(HEAD).await.get(&paper).await.text;
    assert!(page.contains("datetime=\"2027-01-15T08:30:00Z\">15 Jan 2027, 20:30 UTC+12"), "{page}");
}

#[tokio::test]
async fn two_people_sign_and_a_third_stops_it_until_the_moment() {
    let mut stage = Stage::set().await;
    let paper = stage.cleared().await;
    let request = format!("{paper}/release");
    let early = [("to", "public"), ("day", "2027-01-15"), ("time", "07:59")];
    let answer = stage.send(AMINA, &paper, &request, &early).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("to", "public"), ("day", "2027-01-15"), ("time", "10:00")];
    stage.done(AMINA, &paper, &request, &fields).await;
    assert_eq!(stage.send(AMINA, &paper, &request, &fields).await.status, StatusCode::CONFLICT);
    let page = stage.by(HEAD).await.get(&paper).await.text;
    assert!(page.contains("15 Jan 2027, 10:00 UTC<"), "{page}");
    let release = id_after(&page, "/releases/");
    let (sign, stop) = (format!("/releases/{release}/approval"), format!("/releases/{release}/stop"));
    assert_eq!(
        stage.send(AMINA, &paper, &sign, &[]).await.status,
        StatusCode::FORBIDDEN,
        "who asks does not sign"
    );
    assert_eq!(stage.send(FIJIAN, "/", &sign, &[]).await.status, StatusCode::NOT_FOUND);
    stage.done(HEAD, &paper, &sign, &[]).await;
    assert_eq!(stage.send(CHAIR, &paper, &stop, &[]).await.status, StatusCode::NOT_FOUND);
    stage.done(OTHER_HEAD, &paper, &stop, &[]).await;
    stage.site.wait_minutes(180);
    assert_eq!(stage.by(FIJIAN).await.get(&paper).await.status, StatusCode::NOT_FOUND, "it was stopped");
    // Asked for anew it opens, and then nothing stops it.
    let later = [("to", "public"), ("day", "2027-01-15"), ("time", "12:00")];
    stage.done(AMINA, &paper, &request, &later).await;
    let release = id_after(&stage.by(HEAD).await.get(&paper).await.text, "/releases/");
    stage.done(HEAD, &paper, &format!("/releases/{release}/approval"), &[]).await;
    stage.site.wait_minutes(61);
    assert_eq!(stage.by("").await.get(&paper).await.status, StatusCode::OK);
    let late = stage.send(OTHER_HEAD, &paper, &format!("/releases/{release}/stop"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn a_clock_set_forward_opens_nothing_until_an_officer_confirms_the_time() {
    let mut stage = Stage::set().await;
    let paper = stage.cleared().await;
    stage.released(&paper, "public").await;
    stage.by("").await;
    stage.site.set_clock_forward(180);
    assert_eq!(
        stage.site.get(&paper).await.status,
        StatusCode::NOT_FOUND,
        "no paper opens by a clock that jumped"
    );
    let desk = stage.by(AMINA).await.get("/desk").await.text;
    assert!(desk.contains("id=\"clock\"") && desk.contains("/documents/clock"), "{desk}");
    assert_eq!(stage.send(FIJIAN, "/", "/documents/clock", &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(stage.by("").await.get(&paper).await.status, StatusCode::NOT_FOUND);
    stage.done(AMINA, "/desk", "/documents/clock", &[]).await;
    assert!(!stage.by(AMINA).await.get("/desk").await.text.contains("id=\"clock\""));
    assert_eq!(stage.by("").await.get(&paper).await.status, StatusCode::OK);
}

#[tokio::test]
async fn twenty_misses_raise_an_alarm_that_the_desk_shows() {
    let mut stage = Stage::set().await;
    stage.cleared().await;
    for n in 0..20 {
        let desk = stage.by(AMINA).await.get("/desk").await.text;
        assert!(!desk.contains("adresses de documents"), "after {n}");
        let absent = format!("/documents/{}", ABSENT.replace("fff", &format!("{:03}", n)));
        assert_eq!(stage.by("").await.get(&absent).await.status, StatusCode::NOT_FOUND);
    }
    let desk = stage.by(AMINA).await.get("/desk").await.text;
    assert!(desk.contains("adresses de documents"), "{desk}");
}

#[tokio::test]
async fn s1_9_who_said_what_on_a_paper_is_kept() {
    let mut stage = Stage::set().await;
    let paper = stage.cleared().await;
    let fields = [("said_as", "Chair"), ("text", "Name the <b>dates</b>.")];
    stage.done(CHAIR, &paper, &format!("{paper}/comments"), &fields).await;
    let text = stage.by(AMINA).await.get(&paper).await.text;
    for part in ["Tomasi Vea", "Chair", "Name the &lt;b&gt;dates&lt;/b&gt;."] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[tokio::test]
async fn s1_30_a_paper_keeps_its_sources_and_revisions_follow_one_another() {
    let mut stage = Stage::set().await;
    let fields = |symbol: &'static str, parent: &'static str| {
        [
            ("body", "CC"),
            ("meeting", "CC 21"),
            ("items", "7)i)"),
            ("title", "Workplan"),
            ("symbol", symbol),
            ("kind", "working"),
            ("original", "en"),
            ("parent", parent),
            ("chain", "revision"),
            ("sources", "Second review | https://example.org/review\nReport 20"),
        ]
    };
    let original = stage.done(AMINA, "/documents/new", "/documents", &fields("CC/27/1", "")).await;
    let text = stage.by(AMINA).await.get(&original).await.text;
    for part in ["href=\"https://example.org/review\"", "Report 20", "7)i) Capacity building"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let taken = stage.send(AMINA, "/documents/new", "/documents", &fields("cc/27/ 1", "")).await;
    assert!(taken.text.contains("id=\"symbol-problem\""), "{}", taken.text);
    let first = stage.done(AMINA, "/documents/new", "/documents", &fields("CC/27/1/Rev.1", "CC/27/1")).await;
    let of_link = stage.send(AMINA, "/documents/new", "/documents", &fields("X/1", "CC/27/1/Rev.1")).await;
    assert!(of_link.text.contains("id=\"parent-problem\""), "{}", of_link.text);
    let text = stage.by(AMINA).await.get(&first).await.text;
    assert!(text.contains(&original), "the original stands on its page: {text}");
    let harmful = [
        ("body", "CC"),
        ("title", "x"),
        ("symbol", "<script>"),
        ("kind", "working"),
        ("original", "en"),
        ("sources", "x | javascript:alert(1)"),
    ];
    let refused = stage.send(AMINA, "/documents/new", "/documents", &harmful).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("id=\"sources-problem\"") && !refused.text.contains("href=\"javascript"));
}

#[tokio::test]
async fn s1_2_papers_take_their_symbols_from_the_settings_of_the_organisation() {
    let mut stage = Stage::set().await;
    let paper = |meeting: &'static str, parent: &'static str| {
        [
            ("body", "CC"),
            ("meeting", meeting),
            ("title", "Needs"),
            ("kind", "information"),
            ("original", "en"),
            ("day", "2027-02-01"),
            ("parent", parent),
            ("chain", "revision"),
        ]
    };
    let usual = stage.done(AMINA, "/documents/new", "/documents", &paper("", "")).await;
    assert!(stage.by(AMINA).await.get(&usual).await.text.contains("CC/2027/01"), "where nothing is set");
    for (code, plain) in
        [("documents", "X/{number}"), ("cc", "{body}{session}/{kind}-{number:2}| ({chain}.{n})")]
    {
        let fields = [("topic", "symbol"), ("new", "yes"), ("code", code), ("plain", plain)];
        stage.done(KEEPER, "/settings?topic=symbol&do=-", "/settings", &fields).await;
    }
    let lacks = stage.send(AMINA, "/documents/new", "/documents", &paper("", "")).await;
    assert_eq!(lacks.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        lacks.text.contains("id=\"meeting-problem\"") && lacks.text.contains("SC12/INF-07"),
        "{}",
        lacks.text
    );
    for (expect, parent) in [("CC21/INF-01", ""), ("CC21/INF-02", ""), ("CC21/INF-01 (Rev.1)", "CC21/INF-01")]
    {
        let page = stage.done(AMINA, "/documents/new", "/documents", &paper("CC 21", parent)).await;
        assert!(stage.by(AMINA).await.get(&page).await.text.contains(expect), "{expect}");
    }
}

#[tokio::test]
async fn s1_2_s1_28_s2_3_s3_2_a_decision_is_adopted_followed_up_and_answered() {
    let mut stage = Stage::set().await;
    let decision = [
        ("body", "CC"),
        ("number", "CC-21/4"),
        ("title", "Capacity"),
        ("kind", "recommendation"),
        ("reason", "Lessons learned"),
    ];
    let page = stage.done(CHAIR, "/decisions/new", "/decisions", &decision).await;
    assert_eq!(stage.by("").await.get(&page).await.status, StatusCode::NOT_FOUND, "it is before the body");
    let paragraph = [
        ("number", "1"),
        ("text", "Requests the Secretariat to report every year."),
        ("addressees", "Executive Secretary; Members"),
        ("drafted", "Requests the Secretariat to report."),
        ("outcome", "changed"),
        ("due", "by COP12"),
        ("due_on", "2026-12-31"),
    ];
    let paragraphs = format!("{page}/paragraphs");
    let nobody = stage.send(AMINA, &page, &paragraphs, &[("number", "1"), ("text", "The report.")]).await;
    assert!(nobody.text.contains("id=\"verb-problem\""), "{}", nobody.text);
    stage.done(AMINA, &page, &paragraphs, &paragraph).await;
    let paper = format!("{page}/paper/recommendations");
    let offered = stage.by(CHAIR).await.get(&page).await.text;
    assert!(offered.contains(&format!("{paper}.docx")) && !offered.contains(&format!("{paper}.xlsx")));
    let table = stage.by(CHAIR).await.get(&format!("{paper}.xlsx")).await;
    assert_eq!(table.status, StatusCode::FORBIDDEN, "a table takes the right to export");
    assert_eq!(stage.by("").await.get(&format!("{paper}.html")).await.status, StatusCode::NOT_FOUND);
    let adoption = format!("{page}/adoption");
    let on = [("on", "2027-01-14")];
    assert_eq!(
        stage.send(AMINA, &page, &adoption, &on).await.status,
        StatusCode::FORBIDDEN,
        "the chair records it"
    );
    let early = stage.send(CHAIR, &page, &adoption, &[("on", "2027-02-01")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    stage.done(CHAIR, &page, &adoption, &on).await;

    let text = stage.by("").await.get(&page).await.text;
    for part in [
        "Requests the Secretariat to report every year.",
        "Requests the Secretariat to report.",
        "Lessons learned",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let printed = stage.by("").await.get(&format!("{paper}.html")).await.text;
    for part in ["Requests the Secretariat to report.", "taken with changes", "every year", "by COP12"] {
        assert!(printed.contains(part), "{part}: {printed}");
    }
    assert!(text.contains(&format!("{paper}.xlsx")), "what is adopted everybody may work on with: {text}");
    let id = id_after(&text, "id=\"p-");
    let settle = [("status", "active"), ("action_taken", "A first report"), ("mandate", "register")];
    let form = format!("{page}?do={id}");
    stage.done(AMINA, &form, &format!("/paragraphs/{id}/status"), &settle).await;
    let open = stage.by("").await.get("/decisions?answered=no&overdue=yes").await.text;
    assert!(open.contains("A first report") && open.contains("Executive Secretary"), "{open}");
    let action = format!("/actions/{}", plan::action(PLAN, 0));
    stage.done(AMINA, &action, &format!("{action}/mandates"), &[("mandate", "CC-21/4, 1")]).await;
    let answered = stage.by("").await.get("/decisions?answered=yes").await.text;
    assert!(answered.contains(&format!("href=\"{action}\"")), "{answered}");
    assert!(!stage.by("").await.get("/decisions?answered=no").await.text.contains("A first report"));

    let task = [("text", "Write to Members"), ("owner", "Compliance Manager"), ("due_on", "2027-01-10")];
    stage.done(AMINA, &form, &format!("/paragraphs/{id}/tasks"), &task).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("Compliance Manager"), "{text}");
    let task = id_after(&text, "name=\"task\" value=\"");
    stage.done(AMINA, &page, &format!("/paragraphs/{id}/tasks/done"), &[("task", &task)]).await;
    let done = [("status", "implemented"), ("action_taken", "Reported")];
    stage.done(AMINA, &form, &format!("/paragraphs/{id}/status"), &done).await;
    let again = stage.send(AMINA, &page, &format!("/paragraphs/{id}/status"), &done).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "it is closed: {}", again.text);
}

#[tokio::test]
async fn s3_3_a_mandate_to_revise_is_recorded_with_its_reason_and_stands_with_the_plan() {
    let mut stage = Stage::set().await;
    let plan = PLAN.to_string();
    let fields = [
        ("body", "CC"),
        ("meeting", "CC 21"),
        ("number", "CC-21/5"),
        ("title", "Update the plan, do not rewrite it"),
        ("kind", "observation"),
        ("reason", "Lessons learned from the first cycle"),
        ("plan", plan.as_str()),
    ];
    let page = stage.done(CHAIR, "/decisions/new", "/decisions", &fields).await;
    let paragraph = [
        ("number", "1"),
        ("text", "Recommends that the plan be updated in its indicators only."),
        ("addressees", "Secretariat"),
    ];
    stage.done(AMINA, &page, &format!("{page}/paragraphs"), &paragraph).await;
    stage.done(CHAIR, &page, &format!("{page}/adoption"), &[("on", "2027-01-12")]).await;
    let acts = format!("/plans/{PLAN}/acts");
    let said = stage.by("").await.get(&acts).await.text;
    for part in
        ["CC-21/5", "Update the plan, do not rewrite it", "observation", "Lessons learned", page.as_str()]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(stage.by("").await.get(&page).await.text.contains(&format!("{acts}#asked")), "and leads there");
}

#[tokio::test]
async fn a_draft_plan_comes_into_force_by_the_act_of_a_body_and_by_nothing_else() {
    let mut stage = Stage::set().await;
    let acts = format!("/plans/{DRAFT}/acts");
    assert_eq!(stage.by("").await.get(&acts).await.status, StatusCode::NOT_FOUND);
    let act = |verb: &'static str, day: &'static str, paragraph: &'static str| {
        [("verb", verb), ("body", "CC"), ("meeting", "CC 21"), ("day", day), ("paragraph", paragraph)]
    };
    let early = stage.send(AMINA, &acts, &acts, &act("adopt", "2027-03-01", "para 34")).await;
    assert!(early.text.contains("id=\"day-problem\""), "{}", early.text);
    let nowhere = stage.send(AMINA, &acts, &acts, &act("adopt", "2027-01-10", "")).await;
    assert!(nowhere.text.contains("id=\"paragraph-problem\""), "{}", nowhere.text);
    stage.done(AMINA, &acts, &acts, &act("review", "2027-01-09", "para 30")).await;
    assert_eq!(stage.by("").await.get(&acts).await.status, StatusCode::NOT_FOUND, "reviewed is not adopted");
    stage.done(AMINA, &acts, &acts, &act("adopt", "2027-01-10", "para 34")).await;
    let text = stage.by("").await.get(&acts).await.text;
    assert!(text.contains("para 34") && text.contains("Twenty-first meeting"), "{text}");
    assert_eq!(stage.by("").await.get(&format!("/plans/{DRAFT}")).await.status, StatusCode::OK);
    // As at the day before, it had only been reviewed.
    let before = stage.by("").await.get(&format!("{acts}?as_at=2027-01-09")).await.text;
    assert!(before.contains("para 30") && !before.contains("para 34"), "{before}");
}

#[tokio::test]
async fn the_act_that_adopted_a_plan_is_recorded_beside_its_text() {
    let mut stage = Stage::set().await;
    let acts = format!("/plans/{PLAN}/acts");
    assert!(stage.by("").await.get(&acts).await.text.contains("19th Conference"));
    let fields = [("verb", "adopt"), ("body", "CC"), ("day", "2026-06-01"), ("paragraph", "para 5")];
    assert_eq!(stage.send(CHAIR, "/", &acts, &fields).await.status, StatusCode::FORBIDDEN);
    stage.done(AMINA, &acts, &acts, &fields).await;
    let text = stage.by("").await.get(&acts).await.text;
    assert!(text.contains("19th Conference") && text.contains("para 5"), "{text}");
}

#[tokio::test]
async fn s4_14_the_progress_paper_takes_its_head_from_a_document() {
    let mut stage = Stage::set().await;
    let fields = [
        ("body", "CC"),
        ("meeting", "CC 21"),
        ("items", "7)i)"),
        ("title", TITLE),
        ("symbol", SYMBOL),
        ("kind", "cover"),
        ("original", "fr"),
        ("action", "adopt"),
        ("prepared_by", "Secretariat of the Office"),
        ("distribution", "Limited to Members"),
        ("day", "2027-01-12"),
        ("plan", "plan-10"),
    ];
    let document = stage.done(AMINA, "/documents/new", "/documents", &fields).await;
    let id = document.rsplit('/').next().unwrap().to_owned();
    let page = stage.by(AMINA).await.get(&document).await.text;
    let address = format!("/plans/{PLAN}/papers/progress.docx?document={id}");
    assert!(page.contains(&format!("href=\"{address}\"")), "{page}");
    let shown = format!("/plans/{PLAN}/papers/progress.html?language=en&document={id}");
    let paper = stage.by(AMINA).await.get(&shown).await.text;
    for part in [
        SYMBOL,
        "Limited to Members",
        "12 January 2027",
        "Français",
        "Twenty-first meeting",
        "Suva, 20–22 January 2027",
        "7)i) Capacity building",
        "Secretariat of the Office",
        "adopt",
    ] {
        assert!(paper.contains(part), "{part}: {paper}");
    }
    let hidden = stage.by("").await.get(&shown).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND, "the head is the document's");
}

#[tokio::test]
async fn s1_28_a_cover_paper_goes_before_its_document_and_says_what_members_made_of_each_recommendation() {
    let mut stage = Stage::set().await;
    // The officer reads French; this test reads English.
    let english = [("language", "en"), ("next", "/account")];
    stage.by(AMINA).await.fill("/account", "/language", &english).await;
    let paper = stage.cleared().await;
    let id = paper.rsplit('/').next().unwrap().to_owned();
    let text = stage.by(AMINA).await.get(&paper).await.text;
    let add = format!("/decisions/new?paper={id}");
    assert!(text.contains(&add), "the document's page leads to its recommendations: {text}");
    let offered = stage.by(AMINA).await.get(&add).await.text;
    assert!(offered.contains(&format!("<option value=\"{id}\" selected>")), "{offered}");
    let fields = [
        ("body", "CC"),
        ("meeting", "CC 21"),
        ("number", "CC-21/C1"),
        ("title", "Needs"),
        ("kind", "recommendation"),
        ("paper", &id),
    ];
    let page = stage.done(AMINA, "/decisions/new", "/decisions", &fields).await;
    for (number, text) in
        [("1", "Note the <b>replies</b>."), ("2", "Endorse the draft assessment."), ("3", "Note the delay.")]
    {
        let fields = [("number", number), ("text", text), ("addressees", "Committee")];
        stage.done(AMINA, &page, &format!("{page}/paragraphs"), &fields).await;
    }
    let cover = [("purpose", "To put the needs before the Committee."), ("background", "Members replied.")];
    stage.done(AMINA, &page, &format!("{page}/cover"), &cover).await;
    let print = format!("{page}/paper/cover.html");
    let before = stage.by(AMINA).await.get(&print).await.text;
    for part in [
        "To put the needs before the Committee.",
        "Members replied.",
        "Note the &lt;b&gt;replies&lt;/b&gt;.",
        SYMBOL,
        TITLE,
    ] {
        assert!(before.contains(part), "{part}: {before}");
    }
    assert_eq!(before.matches("not yet considered").count(), 3, "{before}");
    let [first, delay, endorse] =
        ["replies", "Note the delay", "Endorse the draft"].map(|text| before.find(text).unwrap());
    assert!(first < delay && delay < endorse, "what asks for the same stands together: {before}");
    assert!(stage.by(AMINA).await.get(&paper).await.text.contains(&format!("{page}/paper/cover.pdf")));
    assert_eq!(stage.by("").await.get(&print).await.status, StatusCode::NOT_FOUND, "it is before the body");

    let text = stage.by(CHAIR).await.get(&page).await.text;
    let ids: Vec<String> = text.split("id=\"p-").skip(1).map(|part| part[..36].to_owned()).collect();
    let outcome = |at: usize| format!("/paragraphs/{}/outcome", ids[at]);
    let form = |at: usize| format!("{page}?do={}", ids[at]);
    let changed = [("outcome", "changed"), ("wording", "Endorse the assessment as amended.")];
    let early = stage.send(CHAIR, &form(1), &outcome(1), &changed).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "the meeting has not begun");
    assert!(early.text.contains("id=\"outcome-problem\""), "{}", early.text);
    stage.until_meeting();
    let same = [("outcome", "changed"), ("wording", "Endorse the draft assessment.")];
    let refused = stage.send(CHAIR, &form(1), &outcome(1), &same).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    stage.done(CHAIR, &form(1), &outcome(1), &changed).await;
    stage.done(CHAIR, &form(0), &outcome(0), &[("outcome", "as-drafted")]).await;
    let after = stage.by(AMINA).await.get(&print).await.text;
    for part in ["Endorse the draft assessment.", "taken with changes", "as amended", "taken as drafted"] {
        assert!(after.contains(part), "{part}: {after}");
    }
    assert_eq!(after.matches("not yet considered").count(), 1, "{after}");
    stage.done(CHAIR, &page, &format!("{page}/adoption"), &[("on", "2027-01-20")]).await;
    let late = stage.send(CHAIR, &page, &outcome(2), &[("outcome", "put-off")]).await;
    assert_ne!(late.status, StatusCode::SEE_OTHER, "what was adopted stands");
    let cleared = stage.by("").await.get(&print).await.text;
    assert!(
        !cleared.contains(SYMBOL) && cleared.contains("as amended"),
        "the paper itself is not open: {cleared}"
    );
    for ending in ["docx", "pdf", "xlsx", "csv"] {
        let file = format!("{page}/paper/cover.{ending}");
        assert_eq!(stage.by(AMINA).await.get(&file).await.status, StatusCode::OK, "{ending}");
    }
}
