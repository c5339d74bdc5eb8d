//! Initiatives on their way from a proposal to their closing, their delivery agreements and the secretariat's time, as the
//! officer, the Member they are for, another Member, the chair, the head and the public meet them. Today is 15 January
//! 2027; the committee meets from the 20th.

use axum::http::StatusCode;
use trellis_store::events;

use crate::{
    plan::{PLAN, action},
    site::{AMINA, CHAIR, FIJIAN, FINANCE, HEAD, SAMOAN, STRANGER},
    stage::{ABSENT, DELEGATE, HERE, Stage},
};

const RISK: &str = "Ports <b>send nobody";

pub(crate) async fn proposed(stage: &mut Stage) -> String {
    let code = format!("PI-{:03}", stage.count());
    let fields = [
        ("code", code.as_str()),
        ("title", "Course for <i>inspectors"),
        ("objectives", "Every port reports."),
        ("currency", "FJD"),
        ("members", "FI, SA"),
        ("body", "CC"),
        ("cooperation", "south-south"),
        ("timeframe", "2027 and beyond"),
        ("reuse", "The course of 2025"),
    ];
    stage.done(AMINA, "/initiatives/new", "/initiatives", &fields).await
}

/// The code of an initiative by its page.
pub(crate) async fn code_of(stage: &mut Stage, page: &str) -> String {
    let text = stage.by(AMINA).await.get(page).await.text;
    format!("PI-{}", &text.split("PI-").nth(1).unwrap()[..3])
}

async fn put(stage: &mut Stage, page: &str, part: &str, fields: &[(&str, &str)]) {
    stage.done(AMINA, page, &format!("{page}/{part}"), fields).await;
}

pub(crate) async fn with_dossier(stage: &mut Stage) -> String {
    let page = proposed(stage).await;
    let line = [("kind", "travel"), ("amount", "12,500.50"), ("source", "own-budget")];
    put(stage, &page, "lines", &line).await;
    let indicator = [
        ("text", "Ports that report"),
        ("baseline", "3"),
        ("baseline_on", "2026-12-31"),
        ("target", "At least 22/33"),
    ];
    put(stage, &page, "indicators", &indicator).await;
    let risk = [
        ("text", RISK),
        ("likelihood", "medium"),
        ("impact", "high"),
        ("owner", "Officer"),
        ("response", "Ask early"),
    ];
    put(stage, &page, "risks", &risk).await;
    page
}

#[tokio::test]
async fn s1_16_s1_21_nothing_is_agreed_without_budget_indicator_and_risk_plan_and_all_of_it_is_said() {
    let mut stage = Stage::set().await;
    let page = proposed(&mut stage).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("The course of 2025"), "what it uses again stands on its page: {text}");
    let state = format!("{page}/state");
    let early = stage.send(AMINA, &page, &state, &[("to", "agree")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.text);
    for missing in
        ["un budget", "un indicateur de performance", "un risque avec responsable", "l’accord de chaque"]
    {
        assert!(early.text.contains(missing), "{missing}: {}", early.text);
    }
    let text = stage.by(AMINA).await.get(&page).await.text;
    for form in ["line", "indicator", "risk"] {
        assert!(text.contains(&format!("{page}?form={form}#{form}")), "{form}: {text}");
    }
    // A Member is not asked for what is not there.
    let unasked = stage.send(FIJIAN, &page, &format!("{page}/agreement"), &[]).await;
    assert_eq!(unasked.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unasked.text);
    // What cannot be read is said with the way on, and nothing is kept.
    for (part, fields) in [
        ("lines", vec![("kind", "travel"), ("amount", "12.500"), ("source", "own-budget")]),
        ("lines", vec![("kind", "bribes"), ("amount", "1"), ("source", "own-budget")]),
        ("indicators", vec![("text", "Reports"), ("baseline", "three")]),
        ("indicators", vec![("text", "Reports"), ("baseline", "3")]),
        ("risks", vec![("text", "Rain"), ("likelihood", "high"), ("impact", "low")]),
        ("effort", vec![("post", "Nobody"), ("year", "27"), ("work", "delivery"), ("days", "-3")]),
        ("leads", vec![("from", "Fund"), ("state", "sought"), ("amount", "5"), ("currency", "DOLLARS")]),
    ] {
        let refused = stage.send(AMINA, &page, &format!("{page}/{part}"), &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{part} {fields:?}: {}", refused.text);
    }
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(!text.contains("id=\"lines\"") && !text.contains("id=\"indicators\""), "{text}");
}

#[tokio::test]
async fn s1_16_each_member_agrees_in_its_own_name_and_what_changes_is_asked_anew() {
    let mut stage = Stage::set().await;
    let page = with_dossier(&mut stage).await;
    let (agreement, state) = (format!("{page}/agreement"), format!("{page}/state"));
    let form = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(form.contains(&format!("action=\"{agreement}\"")), "its one task is there at once: {form}");
    stage.done(FIJIAN, &page, &agreement, &[]).await;
    // Nobody speaks for another Member, and an officer says where it is taken from.
    let for_other = stage.send(FIJIAN, &page, &agreement, &[("member", "SA"), ("source", "Me")]).await;
    assert_eq!(for_other.status, StatusCode::FORBIDDEN, "{}", for_other.text);
    let unsourced = stage.send(AMINA, &page, &agreement, &[("member", "SA")]).await;
    assert_eq!(unsourced.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", unsourced.text);
    let early = stage.send(AMINA, &page, &state, &[("to", "agree")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "Samoa has not agreed: {}", early.text);
    let word = [("member", "SA"), ("source", "Letter of 9 January"), ("on", "2027-01-09")];
    stage.done(AMINA, &page, &agreement, &word).await;
    // A budget that changes is another one: all are asked anew.
    put(&mut stage, &page, "lines", &[("kind", "venue"), ("amount", "800"), ("source", "own-budget")]).await;
    let early = stage.send(AMINA, &page, &state, &[("to", "agree")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.text);
    for who in [FIJIAN, SAMOAN] {
        stage.done(who, &page, &agreement, &[]).await;
    }
    stage.done(AMINA, &page, &state, &[("to", "agree")]).await;
    // What was agreed to stays as it is; its Member can take its word back, and does no more.
    let frozen = [("kind", "venue"), ("amount", "1"), ("source", "own-budget")];
    let frozen = stage.send(AMINA, &page, &format!("{page}/lines"), &frozen).await;
    assert_eq!(frozen.status, StatusCode::CONFLICT, "{}", frozen.text);
    let cancel = stage.send(FIJIAN, &page, &state, &[("to", "cancel"), ("why", "No")]).await;
    assert_eq!(cancel.status, StatusCode::FORBIDDEN, "{}", cancel.text);
    let text = stage.by(AMINA).await.get(&page).await.text;
    let risk = text.split("name=\"kind\" value=\"risk\"").nth(1).unwrap();
    let risk = risk.split("name=\"id\" value=\"").nth(1).unwrap()[..36].to_owned();
    let last = [("kind", "risk"), ("id", risk.as_str())];
    let last = stage.send(AMINA, &page, &format!("{page}/removal"), &last).await;
    assert_eq!(last.status, StatusCode::CONFLICT, "the last risk stays: {}", last.text);
    stage.done(FIJIAN, &page, &state, &[("to", "reopen"), ("why", "The dates do not suit.")]).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("proposed") && text.contains(&agreement), "asked anew: {text}");
}

#[tokio::test]
async fn s1_18_only_the_act_of_the_finance_body_approves_and_perhaps_less() {
    let mut stage = Stage::set().await;
    let page = with_dossier(&mut stage).await;
    let id = page.rsplit('/').next().unwrap().to_owned();
    let (agreement, state, acts) =
        (format!("{page}/agreement"), format!("{page}/state"), format!("{page}/acts"));
    for who in [FIJIAN, SAMOAN] {
        stage.done(who, &page, &agreement, &[]).await;
    }
    let act = |verb: &'static str, day: &'static str, amount: &'static str| {
        [("verb", verb), ("meeting", "CC 21"), ("day", day), ("paragraph", "para 12"), ("amount", amount)]
    };
    let early = stage.send(AMINA, &page, &acts, &act("approve", "2027-01-15", "")).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "its Members come first: {}", early.text);
    stage.done(AMINA, &page, &state, &[("to", "agree")]).await;
    for to in ["approve", "start", "complete"] {
        let clicked = stage.send(AMINA, &page, &state, &[("to", to), ("why", "Please")]).await;
        let refused = matches!(clicked.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT);
        assert!(refused, "{to}: {}", clicked.text);
    }
    let for_member = stage.send(FIJIAN, &page, &acts, &act("approve", "2027-01-15", "")).await;
    assert_eq!(for_member.status, StatusCode::FORBIDDEN, "{}", for_member.text);
    stage.until_meeting();
    for (verb, day, amount) in [
        ("approve", "2027-01-19", ""),
        ("approve", "2027-01-20", "12,500.51"),
        ("approve", "2027-01-20", "lots"),
    ] {
        let refused = stage.send(AMINA, &page, &acts, &act(verb, day, amount)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{day} {amount}: {}", refused.text);
    }
    stage.done(AMINA, &page, &acts, &act("note", "2027-01-20", "")).await;
    let text = stage.by(CHAIR).await.get(&page).await.text;
    assert!(text.contains("agreed by its Members"), "who notes has not approved: {text}");
    stage.done(AMINA, &page, &acts, &act("approve", "2027-01-20", "10,000")).await;
    let text = stage.by(CHAIR).await.get(&page).await.text;
    assert!(text.contains("budget approved") && text.contains("FJD 10,000"), "{text}");
    // Whoever put it in does not begin it.
    let same = stage.send(AMINA, &page, &state, &[("to", "start")]).await;
    assert_eq!(same.status, StatusCode::FORBIDDEN, "{}", same.text);
    stage.done(HEAD, &page, &state, &[("to", "start")]).await;
    let public = stage.by("").await.get("/initiatives?of=lagoon").await.text;
    assert!(public.contains("Course for &lt;i&gt;inspectors") && !public.contains(&id), "{public}");
    for (to, why) in [("complete", ""), ("close", "Over")] {
        let refused = stage.send(HEAD, &page, &state, &[("to", to), ("why", why)]).await;
        let is = matches!(refused.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT);
        assert!(is, "{to}: {}", refused.text);
    }
    stage.done(HEAD, &page, &state, &[("to", "complete"), ("why", "Ten inspectors passed.")]).await;
    let text = stage.by("").await.get(&page).await.text;
    assert!(text.contains("Ten inspectors passed.") && !text.contains("send nobody"), "{text}");
    stage.done(HEAD, &page, &state, &[("to", "close"), ("why", "The report is in.")]).await;
    let again = stage.send(HEAD, &page, &state, &[("to", "cancel"), ("why", "Late")]).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "what is closed stays closed: {}", again.text);
}

#[tokio::test]
async fn s1_16_risks_leads_and_days_are_read_by_those_concerned_and_each_look_is_told() {
    let mut stage = Stage::set().await;
    let page = with_dossier(&mut stage).await;
    let id = page.rsplit('/').next().unwrap().parse::<trellis_domain::kernel::Id<()>>().unwrap();
    put(&mut stage, &page, "leads", &[("from", "Reef Fund"), ("state", "sought"), ("amount", "5,000")]).await;
    let db = stage.site.database().await;
    let looks = async || {
        let mut tx = db.read(HERE).await.unwrap();
        let all = events::of_subject(&mut tx, HERE, id, 100).await.unwrap();
        all.iter().filter(|event| event.deed == "protected.read").count()
    };
    for (who, reads) in [(FIJIAN, true), (AMINA, true), (HEAD, true), (FINANCE, false)] {
        let seen = looks().await;
        let text = stage.by(who).await.get(&page).await.text;
        assert_eq!(text.contains("send nobody") && text.contains("Reef Fund"), reads, "{who}: {text}");
        assert!(!text.contains("<b>send"), "free text is never HTML: {text}");
        assert_eq!(looks().await, seen + usize::from(reads), "{who}: once a page view");
    }
    for who in ["", CHAIR, DELEGATE, STRANGER] {
        assert_eq!(stage.by(who).await.get(&page).await.status, StatusCode::NOT_FOUND, "{who}");
        let list = stage.by(who).await.get("/initiatives?of=lagoon&q=inspectors").await.text;
        assert!(!list.contains("inspectors</"), "{who}: {list}");
    }
}

#[tokio::test]
async fn s3_12_s3_20_principles_are_ticked_and_what_is_not_met_can_be_asked_for() {
    let mut stage = Stage::set().await;
    let terms = [
        ("list", "principles"),
        ("name", "Guiding principles"),
        ("purpose", "principle"),
        ("terms", "(a): Country-driven\n(b): National ownership"),
    ];
    let plan = format!("/plans/{PLAN}/terms");
    stage.done(AMINA, &plan, &plan, &terms).await;
    let elements =
        [("list", "elements"), ("name", "Elements"), ("purpose", "element"), ("terms", "(i): Laboratories")];
    stage.done(AMINA, &plan, &plan, &elements).await;
    let (first, second) = (proposed(&mut stage).await, proposed(&mut stage).await);
    put(&mut stage, &first, "principles", &[("term", "(a)"), ("answer", "met")]).await;
    put(&mut stage, &first, "principles", &[("term", "(b)"), ("answer", "unmet"), ("note", "Not asked")])
        .await;
    put(&mut stage, &first, "terms", &[("term", "(i)")]).await;
    let text = stage.by(AMINA).await.get(&first).await.text;
    assert!(text.contains("Not asked") && text.contains("Laboratories"), "{text}");
    let list = stage.by(AMINA).await.get("/initiatives").await.text;
    let id_of = |words: &str| {
        let before = list.split(words).next().unwrap();
        before.rsplit("value=\"").next().unwrap()[..36].to_owned()
    };
    let (country, element) = (id_of("Country-driven</option>"), id_of("Laboratories</option>"));
    for (query, has_first, has_second) in [
        ("unmet=any".to_owned(), true, false),
        (format!("unmet={country}"), false, true),
        (format!("element={element}"), true, false),
        ("cooperation=south-south".to_owned(), true, true),
        ("cooperation=triangular".to_owned(), false, false),
        ("state=proposed&member=SA".to_owned(), true, true),
        ("member=TO".to_owned(), false, false),
    ] {
        let text = stage.by(AMINA).await.get(&format!("/initiatives?{query}")).await.text;
        assert_eq!((text.contains(&first), text.contains(&second)), (has_first, has_second), "{query}");
    }
    // S3.20: how many there are is told beside the list.
    assert!(list.contains("Dont Sud-Sud"), "{list}");
    let link = [("plan", "plan-10"), ("action", "5")];
    put(&mut stage, &first, "links", &link).await;
    let of_action = format!("/actions/{}", action(PLAN, 0));
    assert!(stage.by(AMINA).await.get(&first).await.text.contains(&of_action));
    let of_plan = stage.by(AMINA).await.get("/initiatives?plan=plan-10").await.text;
    assert!(of_plan.contains(&first) && !of_plan.contains(&second), "{of_plan}");
}

#[tokio::test]
async fn s2_10_an_agreement_is_what_its_parties_make_it() {
    let mut stage = Stage::set().await;
    let initiative = proposed(&mut stage).await;
    let code = stage.by(AMINA).await.get(&initiative).await.text;
    let code = format!("PI-{}", &code.split("PI-").nth(1).unwrap()[..3]);
    let form = "/agreements?form=agreement";
    let fields =
        |parties: &'static str| [("title", "Training centre"), ("from", "2026-07-01"), ("parties", parties)];
    for (parties, why) in [
        ("secretariat | coordinator", "alone"),
        ("FI | beneficiary\nFI | host", "twice"),
        ("FI | beneficiary\nNowhere | donor", "unknown"),
        ("FI | beneficiary\nSA | donor | EUR lots", "amount"),
    ] {
        let refused = stage.send(AMINA, form, "/agreements", &fields(parties)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}: {}", refused.text);
    }
    let whole =
        "secretariat | coordinator\nFI | beneficiary | | a hall\nSA | donor | EUR 1,500 | | two trainers";
    let fields = [&fields(whole)[..], &[("initiatives", code.as_str())]].concat();
    let page = stage.done(AMINA, form, "/agreements", &fields).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    for part in ["tripartite", "EUR 1", "a hall", "two trainers", initiative.as_str()] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(stage.by(AMINA).await.get(&initiative).await.text.contains(&page), "and the other way");
    for (who, status) in [
        (FIJIAN, StatusCode::OK),
        (HEAD, StatusCode::OK),
        ("", StatusCode::NOT_FOUND),
        (STRANGER, StatusCode::NOT_FOUND),
    ] {
        assert_eq!(stage.by(who).await.get(&page).await.status, status, "{who}");
    }
    let refused = stage.send(FIJIAN, &page, &page, &fields).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
    let missing = stage.by(AMINA).await.get(&format!("/agreements/{ABSENT}")).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s1_20_what_is_asked_of_posts_is_held_against_what_they_have() {
    let mut stage = Stage::set().await;
    let page = proposed(&mut stage).await;
    let post = [("name", "Compliance officer"), ("kind", "staff")];
    stage.done(AMINA, "/effort?form=post", "/effort/posts", &post).await;
    let again = stage.send(AMINA, "/effort?form=post", "/effort/posts", &post).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.text);
    let days = |year: &'static str, days: &'static str| {
        [("post", "Compliance officer"), ("year", year), ("work", "delivery"), ("days", days)]
    };
    put(&mut stage, &page, "effort", &days("2027", "30.5")).await;
    put(&mut stage, &page, "effort", &days("2028", "4")).await;
    let year = [
        ("post", "Compliance officer"),
        ("year", "2027"),
        ("available", "220"),
        ("committed", "200"),
        ("bound_by", "Annual meeting"),
    ];
    stage.done(AMINA, "/effort?form=year", "/effort/years", &year).await;
    let text = stage.by(HEAD).await.get("/effort").await.text;
    assert!(text.contains("Annual meeting") && text.contains(&page), "{text}");
    assert!(text.contains("10.5"), "what is missing: {text}");
    assert!(text.contains("nobody has said"), "2028 is unknown and not nothing: {text}");
    // No sum tells of an initiative that its reader may not know of: the chair knows of none that is proposed.
    let chair = stage.by(CHAIR).await.get("/effort").await.text;
    assert!(!chair.contains(&page) && !chair.contains("30.5") && !chair.contains("10.5"), "{chair}");
    for who in [FIJIAN, DELEGATE] {
        let refused = stage.by(who).await.get("/effort").await.status;
        assert!(refused.is_client_error(), "{who}: {refused}");
    }
    for (ending, begins) in [("docx", "PK"), ("xlsx", "PK"), ("html", "<!"), ("pdf", "%PDF")] {
        let paper = stage.by(AMINA).await.get(&format!("/effort/paper/{ending}")).await;
        assert_eq!(paper.status, StatusCode::OK, "{ending}");
        assert!(paper.text.trim_start().to_lowercase().starts_with(&begins.to_lowercase()), "{ending}");
    }
    let none = stage.by(AMINA).await.get("/effort/paper/exe").await.status;
    assert_eq!(none, StatusCode::NOT_FOUND);
}

/// What a plan says of its initiatives and what they changed, as a paper.
async fn summary(stage: &mut Stage, who: &'static str) -> String {
    let site = stage.by(who).await;
    site.fill("/account", "/language", &[("language", "en"), ("next", "/account")]).await;
    let paper = site.get(&format!("/plans/{PLAN}/cycle/monitoring/html")).await;
    assert_eq!(paper.status, StatusCode::OK, "{who}: {}", paper.text);
    paper.text
}

#[tokio::test]
async fn s1_24_the_monitoring_summary_says_from_where_to_where_and_never_why() {
    let mut stage = Stage::set().await;
    let page = with_dossier(&mut stage).await;
    put(&mut stage, &page, "links", &[("plan", "plan-10"), ("action", "5")]).await;
    assert!(summary(&mut stage, AMINA).await.contains("3 at the baseline, not read since"));
    let text = stage.by(AMINA).await.get(&page).await.text;
    let indicator = text.split("form=indicator&amp;part=").nth(1).unwrap()[..36].to_owned();
    let readings = format!("{page}/readings");
    let wrong = [
        [("id", indicator.as_str()), ("on", "2026-12-31"), ("value", "9"), ("evidence", "Register")],
        [("id", indicator.as_str()), ("on", "2027-01-10"), ("value", "nine"), ("evidence", "Register")],
        [("id", indicator.as_str()), ("on", "2027-01-10"), ("value", "9"), ("evidence", "")],
        [("id", "another"), ("on", "2027-01-10"), ("value", "9"), ("evidence", "Register")],
    ];
    for fields in wrong {
        let refused = stage.send(AMINA, &page, &readings, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {}", refused.text);
    }
    for (on, value) in [("2027-01-05", "7"), ("2027-01-10", "9"), ("2027-01-02", "4")] {
        let fields = [("id", indicator.as_str()), ("on", on), ("value", value), ("evidence", "Register")];
        put(&mut stage, &page, "readings", &fields).await;
    }
    let said = summary(&mut stage, AMINA).await;
    assert!(said.contains("from 3 to 9"), "the latest day counts, whatever came in last: {said}");
    assert!(said.contains("and not why"), "{said}");
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("Change since the baseline: +6"), "{text}");
    // Whoever may not read a proposal reads nothing of it in the summary.
    let hidden = summary(&mut stage, SAMOAN).await;
    assert!(hidden.contains("Ports that report"), "it is for Samoa, too: {hidden}");
    let stranger = stage.by(STRANGER).await.get(&format!("/plans/{PLAN}/cycle/monitoring/html")).await;
    assert!(!stranger.text.contains("Ports that report"), "{}", stranger.text);
}

#[tokio::test]
async fn an_initiative_waits_on_the_desk_of_whoever_s_turn_it_is() {
    let mut stage = Stage::set().await;
    let bare = proposed(&mut stage).await;
    let page = with_dossier(&mut stage).await;
    let desk = async |stage: &mut Stage, who| stage.by(who).await.get("/desk").await.text;
    let asked = desk(&mut stage, FIJIAN).await;
    assert!(asked.contains(&page), "it is to agree: {asked}");
    assert!(!asked.contains(&bare), "and not yet to what lacks a budget: {asked}");
    stage.done(FIJIAN, &page, &format!("{page}/agreement"), &[]).await;
    assert!(!desk(&mut stage, FIJIAN).await.contains(&page), "Samoa alone is asked now");
    assert!(desk(&mut stage, SAMOAN).await.contains(&page));
    stage.done(SAMOAN, &page, &format!("{page}/agreement"), &[]).await;
    stage.done(AMINA, &page, &format!("{page}/state"), &[("to", "agree")]).await;
    assert!(desk(&mut stage, AMINA).await.contains(&page), "it goes to the finance body");
}

#[tokio::test]
async fn s3_25_indicators_at_different_levels_are_attached_to_one_measure() {
    let mut stage = Stage::set().await;
    let page = proposed(&mut stage).await;
    let form = format!("{page}?form=indicator");
    let address = format!("{page}/indicators");
    for (text, level) in [("Laws in force", "national"), ("Laboratories that share samples", "regional")] {
        stage.done(AMINA, &form, &address, &[("text", text), ("level", level)]).await;
    }
    let wrong = stage.send(AMINA, &form, &address, &[("text", "Stars"), ("level", "galactic")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text);
    let text = stage.by(AMINA).await.get(&format!("{page}?lang=en")).await.text;
    let row = |of: &str| text.split(of).nth(1).unwrap().split("</tr>").next().unwrap().to_owned();
    assert!(row("Laws in force").to_lowercase().contains("national"), "{text}");
    assert!(row("Laboratories that share samples").to_lowercase().contains("regional"), "{text}");
    let call = stage.by(AMINA).await.get(&format!("/api/v1{page}")).await.text;
    assert!(call.contains(r#""level":"national""#) && call.contains(r#""level":"regional""#), "{call}");
}
