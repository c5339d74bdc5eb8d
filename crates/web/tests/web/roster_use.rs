//! What the roster is used for, as the secretariat, auditors and everybody else meet it. Today is 15 January 2027; the officer reads
//! French.

use axum::http::StatusCode;
use serde_json::{Value, json};
use trellis_store::testing::tables_saying;

use crate::{
    experts::{lists, nominated, stepped},
    missions::under_way,
    site::{AMINA, AUDITOR, FIJIAN, HEAD, SAMOAN},
    stage::{EXPERT, Stage},
};

const PAGE: &str = "/experts/statistics";

/// The call that answers like the page.
async fn told(stage: &mut Stage, who: &'static str, query: &str) -> Value {
    let answer = stage.by(who).await.get(&format!("/api/v1{PAGE}?{query}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    serde_json::from_str(&answer.text).unwrap()
}

fn line<'a>(told: &'a Value, called: &str) -> &'a Value {
    let mut lines = told["lines"].as_array().unwrap().iter();
    lines.find(|line| line["called"] == called).unwrap_or_else(|| panic!("{called}: {told}"))
}

#[tokio::test]
async fn s3_4_searches_are_counted_by_what_they_looked_for_and_never_by_a_name() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let page = nominated(&mut stage, &[]).await;
    stepped(&mut stage, AMINA, &page, "list").await;
    for query in
        ["language=French&theme=Boarding", "language=french", "q=Quist&language=Klingon", "q=Zebulon"]
    {
        stage.by(AMINA).await.get(&format!("/experts?{query}")).await;
    }
    stage.by(SAMOAN).await.get("/experts?language=French").await;
    // Neither the whole list nor the second page of a search is one.
    for query in ["", "state=listed", "language=French&page=2"] {
        stage.by(AMINA).await.get(&format!("/experts?{query}")).await;
    }
    let all = told(&mut stage, AMINA, "by=language&show=searches").await;
    assert_eq!(all["years"][0]["searches"], 5, "{all}");
    assert_eq!(line(&all, "French")["searches"], 3, "{all}");
    let rows = all["rows"].as_array().unwrap();
    let counted: Vec<_> = rows.iter().map(|row| (row["called"].clone(), row["counts"].clone())).collect();
    assert_eq!(counted, [(json!("focal-point"), json!(1)), (json!("officer"), json!(4))], "{all}");
    let of_theme = told(&mut stage, AMINA, "by=theme").await;
    assert_eq!(line(&of_theme, "Boarding")["searches"], 1, "{of_theme}");
    let db = stage.site.database().await;
    for word in ["Quist", "Zebulon", "Klingon", "klingon"] {
        assert_eq!(tables_saying(&db, word).await.unwrap(), [""; 0], "{word}");
    }
    let shown = stage.by(AMINA).await.get(&format!("{PAGE}?by=language&show=searches")).await.text;
    assert!(shown.contains("administrateur de programme"), "by whom: {shown}");
}

#[tokio::test]
async fn s3_4_figures_open_their_rows_and_go_into_a_paper_with_what_is_to_improve() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let first = nominated(&mut stage, &[]).await;
    let ana = nominated(&mut stage, &[("name", "Ana <b>Tui"), ("home_region", ""), ("sex", "f")]).await;
    nominated(&mut stage, &[("name", "Otto Third"), ("sex", "f")]).await;
    for page in [&first, &ana] {
        stepped(&mut stage, AMINA, page, "list").await;
    }
    let all = told(&mut stage, AMINA, "by=region&show=listed&row=pacific").await;
    assert_eq!((&all["years"][0]["nominated"], &all["years"][0]["listed"]), (&json!(3), &json!(2)), "{all}");
    assert_eq!(line(&all, "pacific")["nominated"], 2, "{all}");
    assert_eq!(line(&all, "pacific")["listed"], 1, "{all}");
    assert_eq!(all["rows"].as_array().unwrap().len(), 1, "{all}");
    let page = stage.by(AMINA).await.get(&format!("{PAGE}?by=region&show=nominated")).await.text;
    assert!(page.contains(&first) && page.contains(&ana) && page.contains("Ana &lt;b&gt;Tui"), "{page}");
    let link = "/experts/statistics?by=region&amp;year=2027&amp;show=nominated#rows";
    assert!(page.contains(link), "the figure leads to its rows: {page}");

    // Two and one: whoever may not read it of single people is told of neither, and shown no rows.
    let own = told(&mut stage, HEAD, "by=sex&show=nominated&row=f").await;
    assert_eq!(
        (&line(&own, "f")["nominated"], own["rows"].as_array().unwrap().len()),
        (&json!(2), 2),
        "{own}"
    );
    let other = told(&mut stage, AUDITOR, "by=sex&show=nominated&row=f").await;
    assert_eq!((&line(&other, "f")["nominated"], &other["rows"]), (&Value::Null, &json!([])), "{other}");

    let noted = [("text", "Ask <i>universities")];
    let bare = stage.sent_from(AMINA, PAGE, "/experts/improvements", &[("text", " ")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", bare.text);
    stage.done(AMINA, PAGE, "/experts/improvements", &noted).await;
    let paper = stage.by(AMINA).await.get(&format!("{PAGE}/paper.html")).await;
    assert_eq!(paper.status, StatusCode::OK, "{}", paper.text);
    assert!(paper.text.contains("Ask &lt;i&gt;universities"), "{}", paper.text);
    assert!(
        !paper.text.contains("Ana") && !paper.text.contains("Zebulon"),
        "nobody is named: {}",
        paper.text
    );
    assert!(
        paper.text.contains("inférieur à cinq"),
        "small figures stay out for whoever prints: {}",
        paper.text
    );
    for ending in ["docx", "pdf"] {
        let paper = stage.by(AMINA).await.get(&format!("{PAGE}/paper.{ending}")).await;
        assert_eq!(paper.status, StatusCode::OK, "{ending}");
    }
    let missing = stage.by(AMINA).await.get(&format!("{PAGE}/paper.csv")).await.status;
    assert_eq!(missing, StatusCode::NOT_FOUND);
    let noted = removed(&mut stage).await;
    stage.done(AMINA, PAGE, "/experts/improvements/removal", &[("id", &*noted)]).await;
    assert!(!stage.by(AMINA).await.get(PAGE).await.text.contains("universities"));
    for who in [FIJIAN, SAMOAN, EXPERT] {
        assert_eq!(stage.by(who).await.get(PAGE).await.status, StatusCode::FORBIDDEN, "{who}");
        assert!(!stage.by(who).await.get("/experts").await.text.contains(PAGE), "{who}");
    }
    let site = stage.by(AUDITOR).await;
    let token = site.get("/account").await.token();
    let refused = site.post("/experts/improvements", &[("form_token", &token), ("text", "No")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
}

/// The id of what was noted last.
async fn removed(stage: &mut Stage) -> String {
    let text = stage.by(AMINA).await.get(PAGE).await.text;
    text.split("name=\"id\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn s5_17_the_share_of_missions_with_accredited_experts_opens_both_its_numbers() {
    let mut stage = Stage::set().await;
    lists(&mut stage).await;
    let page = nominated(&mut stage, &[("email", EXPERT), ("conflicts", "")]).await;
    stepped(&mut stage, AMINA, &page, "list").await;
    let mission = under_way(&mut stage, &[("first_day", "2027-01-18"), ("last_day", "2027-01-22")]).await;
    let share = async |stage: &mut Stage| {
        let all = told(stage, AMINA, "show=accredited").await;
        let year = all["years"][0].clone();
        let rows = all["rows"].as_array().unwrap().len();
        (year["requested"].clone(), year["accredited"].clone(), rows)
    };
    assert_eq!(share(&mut stage).await, (json!(1), json!(0), 0));
    for (passing, on) in [("workshop", "2027-01-15"), ("field", "2027-01-15")] {
        let fields = [("category", "Adviser"), ("passing", passing), ("on", on), ("mentor", "An older hand")];
        stage.done(AMINA, &format!("{page}?form=pass"), &format!("{page}/accreditation"), &fields).await;
    }
    assert_eq!(share(&mut stage).await, (json!(1), json!(1), 1));
    let all = told(&mut stage, AMINA, "by=region&show=days&row=pacific").await;
    assert_eq!(
        (&line(&all, "pacific")["missions"], &line(&all, "pacific")["days"]),
        (&json!(1), &json!(5)),
        "{all}"
    );
    assert_eq!(all["rows"][0]["counts"], 5, "the days of the mission: {all}");
    let text = stage.by(AMINA).await.get(&format!("{PAGE}?show=requested")).await.text;
    assert!(text.contains(&mission) && text.contains("100 % (1 sur 1)"), "{text}");
}
