//! Partners in actions, as the officer who keeps them, others who read the plan, and everybody who must not know of it meet
//! them. Today is 15 January 2027; the officer reads French.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::{
    plan::{DRAFT, PLAN, action},
    site::{AMINA, AUDITOR, CHAIR, FIJIAN, HEAD, STRANGER},
    stage::{ABSENT, DONOR, Stage, steady},
};

const LIST: &str = "/partners/actions";
const HOSTILE_NAME: &str = "Centre <b>Suva";

fn page(n: u128) -> String {
    format!("/actions/{}", action(PLAN, n))
}

/// An own term for centres, two partners, and what they do in the first two actions.
async fn set() -> Stage {
    let mut stage = Stage::set().await;
    let terms = format!("/plans/{PLAN}/terms");
    let kinds = [
        ("list", "partner-kinds"),
        ("name", "Kinds of partners"),
        ("purpose", "partner"),
        ("terms", "Regional training centre\nOffice-holder"),
    ];
    stage.done(AMINA, &terms, &terms, &kinds).await;
    let partner = |code, name, kind, own| {
        [("code", code), ("name", name), ("kind", kind), ("own_kind", own), ("member", "")]
    };
    let centre = partner("rtc-suva", HOSTILE_NAME, "training-centre", "Regional training centre");
    stage.done(AMINA, "/partners", "/partners", &centre).await;
    stage.done(AMINA, "/partners", "/partners", &partner("chair", "Vice Chair", "other", "")).await;
    for (n, partner, part) in [
        (0, "rtc-suva", "trains"),
        (0, "rtc-suva", "hosts"),
        (0, "chair", "leads"),
        (1, "rtc-suva", "trains"),
    ] {
        let led = involve(&mut stage, n, partner, part).await;
        assert_eq!(led, format!("{}#partners", page(n)));
    }
    stage
}

async fn involve(stage: &mut Stage, n: u128, partner: &str, part: &str) -> String {
    let deed = format!("{}/partners", page(n));
    stage.done(AMINA, &page(n), &deed, &[("partner", partner), ("part", part)]).await
}

async fn read(stage: &mut Stage, asked: &str) -> Value {
    let text = stage.by(HEAD).await.get(&format!("/api/v1{LIST}{asked}")).await.text;
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{asked}: {text}"))
}

/// Number of the action and code of the partner of each row.
async fn rows(stage: &mut Stage, asked: &str) -> Vec<(String, String)> {
    let all = read(stage, asked).await;
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    all["partners"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (text(row, "number"), text(row, "partner")))
        .collect()
}

#[tokio::test]
async fn s5_14_an_action_says_who_takes_part_in_it_and_as_what() {
    let mut stage = set().await;
    let text = stage.by(AMINA).await.get(&page(0)).await.text;
    let shown = text.split("id=\"partners\"").nth(1).expect("the section");
    for part in
        ["Centre &lt;b&gt;Suva", "Regional training centre", "forme", "accueille", "Vice Chair", "dirige"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    assert!(!text.contains("<b>Suva"), "{text}");
    let desk = stage.by(AMINA).await.get("/desk").await.text;
    assert!(desk.contains("Un partenaire a été ajouté à une action"), "{desk}");

    // What was said is taken back one part at a time.
    let removal = format!("{}/partners/removal", page(0));
    let led = stage.done(AMINA, &page(0), &removal, &[("partner", "rtc-suva"), ("part", "hosts")]).await;
    assert_eq!(led, format!("{}#partners", page(0)));
    let text = stage.by(AMINA).await.get(&page(0)).await.text;
    let table = text.split("id=\"involved\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(table.contains("forme") && !table.contains("accueille"), "{table}");
    let again = stage.send(AMINA, &page(0), &removal, &[("partner", "rtc-suva"), ("part", "hosts")]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND, "{}", again.text);
    let history = text.split("id=\"history\"").nth(1).expect("the history");
    assert!(history.contains("Un partenaire a été retiré d’une action"), "{history}");
}

#[tokio::test]
async fn s5_14_a_partner_says_in_how_many_actions_it_takes_part_and_opens_them() {
    let mut stage = set().await;
    let text = stage.by(AMINA).await.get("/partners").await.text;
    assert!(text.contains("href=\"/partners/actions?partner=rtc-suva\">2</a>"), "{text}");
    assert!(text.contains("href=\"/partners/actions?partner=chair\">1</a>"), "{text}");
    let of = |n: &str, code: &str| (n.to_owned(), code.to_owned());
    let (five, six) = ("5", "6");
    let all = [of(five, "rtc-suva"), of(five, "chair"), of(six, "rtc-suva")];
    assert_eq!(rows(&mut stage, "").await, all, "by action and name");
    assert_eq!(rows(&mut stage, "?partner=rtc-suva").await, [of(five, "rtc-suva"), of(six, "rtc-suva")]);
    assert_eq!(rows(&mut stage, "?action=6").await, [of(six, "rtc-suva")]);
    assert_eq!(rows(&mut stage, "?part=hosts").await, [of(five, "rtc-suva")]);
    assert_eq!(rows(&mut stage, "?kind=other").await, [of(five, "chair")]);
    assert_eq!(rows(&mut stage, &format!("?plan={PLAN}&part=leads")).await, [of(five, "chair")]);
    assert_eq!(rows(&mut stage, &format!("?plan={DRAFT}")).await, []);
    assert_eq!(rows(&mut stage, "?action=99").await, []);

    // The own term narrows by the address, and the table takes away what the page shows.
    let list = stage.by(AMINA).await.get(LIST).await.text;
    let term = list.split(">Regional training centre</option>").next().unwrap();
    let term = term.rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(rows(&mut stage, &format!("?kind={term}")).await.len(), 2);
    let narrowed = stage.by(AMINA).await.get(&format!("{LIST}?kind={term}&part=hosts")).await.text;
    assert!(narrowed.contains(&page(0)) && !narrowed.contains(&page(1)), "{narrowed}");
    assert!(narrowed.contains(&format!("{LIST}.csv?kind={term}&amp;part=hosts")), "{narrowed}");
    let table = stage.by(AMINA).await.get(&format!("{LIST}.csv?part=hosts")).await.text;
    assert_eq!(table.lines().count(), 2, "{table}");
    assert!(table.contains("Centre <b>Suva") && table.contains("forme, accueille"), "{table}");
    let sheet = stage.by(AMINA).await.get(&format!("{LIST}.xlsx")).await;
    assert_eq!(sheet.status, StatusCode::OK);

    // Another own term for the other partner.
    let partners = stage.by(AMINA).await.get("/partners").await.text;
    let chair = partners.rsplit("?sort=").next().unwrap();
    let chair = chair.split(['"', '#']).next().unwrap().to_owned();
    let form = format!("/partners?sort={chair}");
    stage.done(AMINA, &form, &format!("/partners/{chair}/kind"), &[("term", "Office-holder")]).await;
    let of = read(&mut stage, "?partner=chair").await["partners"][0].clone();
    assert_eq!((&of["own_kind"], &of["parts"]), (&json!("Office-holder"), &json!(["leads"])), "{of}");
    let wrong = stage.send(AMINA, &form, &format!("/partners/{chair}/kind"), &[("term", "Jester")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("term-problem"), "{}", wrong.text);
}

#[tokio::test]
async fn s5_14_bad_input_is_named_at_its_field_and_the_form_comes_back() {
    let mut stage = set().await;
    let deed = format!("{}/partners", page(1));
    let check = [
        (("nobody", "leads"), "partner", "nobody"),
        (("", "leads"), "partner", ""),
        (("chair", "dances"), "part", "dances"),
        (("rtc-suva", "trains"), "part", ""),
    ];
    for ((partner, part), field, says) in check {
        let fields = [("partner", partner), ("part", part)];
        let answer = stage.sent_from(AMINA, &page(1), &deed, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}: {}", answer.text);
        assert!(answer.text.contains(&format!("id=\"{field}-problem\"")), "{fields:?}: {}", answer.text);
        assert!(answer.text.contains(says));
        let kept = partner != "rtc-suva" || answer.text.contains("value=\"rtc-suva\" selected");
        assert!(kept, "what was chosen stays: {}", answer.text);
    }
    assert_eq!(rows(&mut stage, "?action=6").await.len(), 1, "nothing is half-done");

    // Nobody begins to take part after working together has ended; what was said stays.
    let partners = stage.by(AMINA).await.get("/partners").await.text;
    let (_, suva) = partners.split_once("/partners?end=").unwrap();
    let suva = suva.split(['"', '#']).next().unwrap().to_owned();
    let form = format!("/partners?end={suva}");
    stage.done(AMINA, &form, &format!("/partners/{suva}/end"), &[("last", "2026-12-31")]).await;
    let late = stage.send(AMINA, &page(1), &deed, &[("partner", &suva), ("part", "advises")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("31 décembre 2026"), "{}", late.text);
    assert_eq!(rows(&mut stage, "").await.len(), 3);
}

#[tokio::test]
async fn s5_14_who_reads_the_plan_reads_it_only_officers_keep_it_and_a_draft_answers_like_nothing() {
    let mut stage = set().await;
    for who in ["", FIJIAN, CHAIR, DONOR, AUDITOR] {
        let text = stage.by(who).await.get(&page(0)).await.text;
        assert!(text.contains("Centre &lt;b&gt;Suva"), "{who}: {text}");
        assert!(!text.contains(&format!("action=\"{}/partners\"", page(0))), "{who}: no form");
        let list = stage.by(who).await.get(LIST).await;
        assert!(list.status == StatusCode::OK && list.text.contains(&page(0)), "{who}: {}", list.text);
    }
    for who in [FIJIAN, CHAIR, DONOR, AUDITOR, STRANGER] {
        let token = stage.by(who).await.get("/account").await.token();
        let fields = [("form_token", token.as_str()), ("partner", "rtc-suva"), ("part", "advises")];
        for deed in ["partners", "partners/removal"] {
            let answer = stage.by(who).await.post(&format!("{}/{deed}", page(0)), &fields).await;
            assert!(answer.status.is_client_error(), "{who} {deed}: {}", answer.text);
        }
    }
    assert_eq!(rows(&mut stage, "").await.len(), 3, "nothing was changed");
    let list = stage.by(STRANGER).await.get(LIST).await.text;
    assert!(!list.contains(&page(0)), "another organisation's list has its own plans: {list}");

    // A draft is its organisation's own: whoever does not read it learns nothing from the deed or the list.
    let draft = action(DRAFT, 0).to_string();
    let at = format!("/actions/{draft}");
    stage.done(AMINA, &at, &format!("{at}/partners"), &[("partner", "chair"), ("part", "leads")]).await;
    for who in ["", FIJIAN, STRANGER] {
        let list = stage.by(who).await.get(LIST).await.text;
        assert!(!list.contains(&draft), "{who}: {list}");
        let calls = stage.by(who).await.get(&format!("/api/v1{LIST}?plan={DRAFT}")).await.text;
        assert!(!calls.contains(&draft), "{who}: {calls}");
        if !who.is_empty() {
            let token = stage.by(who).await.get("/account").await.token();
            let fields = [("form_token", token.as_str()), ("partner", "chair"), ("part", "leads")];
            let (here, there) = (format!("{at}/partners"), format!("/actions/{ABSENT}/partners"));
            let (here, there) = (
                stage.by(who).await.post(&here, &fields).await,
                stage.by(who).await.post(&there, &fields).await,
            );
            assert_eq!(here.status, StatusCode::NOT_FOUND, "{who}");
            assert_eq!(steady(&here, &draft), steady(&there, ABSENT), "{who}");
        }
    }
    let own = stage.by(AMINA).await.get(&format!("{LIST}?plan={DRAFT}")).await.text;
    assert!(own.contains(&draft), "{own}");
}
