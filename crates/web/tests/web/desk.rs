//! The desk: what is due from whom, as an officer, the Member concerned, another Member and the head see it.

use axum::http::StatusCode;

use crate::{
    site::{ADMINISTRATOR, AMINA, FIJIAN, HEAD, SAMOAN},
    stage::{EXPERT, Stage},
};

/// Bytes of a focal point's first page over a slow line, unsqueezed, with its style sheet.
const PAGE_BYTES_MAX: usize = 25 * 1024;

/// A finding about Fiji that the Member was told of; its address.
async fn told(stage: &mut Stage, number: usize) -> String {
    let number = format!("CD-{number:03}");
    let fields = [
        ("kind", "compliance-deficiency"),
        ("member", "FI"),
        ("body", "CC"),
        ("number", number.as_str()),
        ("title", "Port inspections are not reported"),
        ("found", "No report for 2025."),
        ("found_on", "2026-06-30"),
    ];
    let page = stage.done(AMINA, "/findings/new", "/findings", &fields).await;
    stage.done(AMINA, &page, &format!("{page}/state"), &[("to", "notify")]).await;
    page
}

/// The rows between the head of one part of the list and the next.
fn part<'a>(text: &'a str, title: &str) -> &'a str {
    let from = text.find(title).unwrap_or_else(|| panic!("no {title}: {text}"));
    let rest = &text[from..];
    &rest[..rest.find("</tbody>").unwrap_or(rest.len())]
}

async fn desk(stage: &mut Stage, who: &'static str) -> String {
    let site = stage.by(who).await;
    site.fill("/account", "/language", &[("language", "en"), ("next", "/desk")]).await;
    let desk = site.get("/desk").await;
    assert_eq!(desk.status, StatusCode::OK, "{who}: {}", desk.text);
    desk.text
}

#[tokio::test]
async fn what_waits_stands_with_whoever_s_turn_it_is() {
    let mut stage = Stage::set().await;
    let page = told(&mut stage, 1).await;

    let fijian = desk(&mut stage, FIJIAN).await;
    assert!(part(&fijian, "Due from you (1)").contains(&page), "{fijian}");
    let officer = desk(&mut stage, AMINA).await;
    assert!(part(&officer, "Waiting for others (1)").contains(&page), "{officer}");
    assert!(part(&officer, "Waiting for others (1)").contains("since 30 June 2026"), "{officer}");
    for who in [SAMOAN, EXPERT] {
        let other = desk(&mut stage, who).await;
        assert!(!other.contains(&page) && other.contains("Due from you (0)"), "{who}: {other}");
    }

    stage.done(FIJIAN, &page, &format!("{page}/replies"), &[("text", "Our inspectors were trained.")]).await;
    stage.done(AMINA, &page, &format!("{page}/state"), &[("to", "respond")]).await;
    let officer = desk(&mut stage, AMINA).await;
    assert!(part(&officer, "Due from you (1)").contains(&page), "it is to be tabled: {officer}");
    for who in [FIJIAN, HEAD] {
        let other = desk(&mut stage, who).await;
        assert!(part(&other, "Waiting for others (1)").contains(&page), "{who}: {other}");
    }
    let refused = stage.by(ADMINISTRATOR).await.get("/desk").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "accounts are no programme: {}", refused.text);
}

#[tokio::test]
async fn a_focal_point_is_given_three_tasks_on_a_small_page_and_the_rest_behind_their_figure() {
    let mut stage = Stage::set().await;
    for number in 1..=5 {
        told(&mut stage, number).await;
    }
    let text = desk(&mut stage, FIJIAN).await;
    let mine = part(&text, "Due from you (5)");
    assert_eq!(mine.matches("href=\"/findings/").count(), 3, "{mine}");
    assert!(mine.contains("href=\"/findings?state=notified\"") && mine.contains("(5)"), "{mine}");
    assert!(!text.contains("Off track"), "a focal point keeps no plan: {text}");
    let list = stage.by(FIJIAN).await.get("/findings?state=notified").await.text;
    assert_eq!(list.matches("CD-00").count(), 5, "the figure opens its rows: {list}");

    let style =
        text.split("href=\"").find(|part| part.contains(".css")).and_then(|part| part.split('"').next());
    let style = stage.by(FIJIAN).await.get(style.expect("a style sheet")).await;
    let bytes = text.len() + style.text.len();
    assert!(bytes <= PAGE_BYTES_MAX, "{bytes} bytes, {} of them style", style.text.len());
}

#[tokio::test]
async fn sessions_and_deadlines_ahead_stand_by_their_day() {
    let mut stage = Stage::set().await;
    let deadline =
        [("title", "Comments on the draft plan"), ("wording", "1 February 2027"), ("lead", "Members")];
    stage.done(AMINA, "/calendar?form=deadline", "/calendar", &deadline).await;
    let text = desk(&mut stage, AMINA).await;
    let (meeting, due) = (text.find("datetime=\"2027-01-20\""), text.find("datetime=\"2027-02-01\""));
    assert!(meeting.is_some() && meeting < due, "the meeting, then the deadline: {text}");
    assert!(text.contains("Off track"), "an officer sees its plans, too: {text}");
}

#[tokio::test]
async fn what_happened_since_the_last_visit_stands_apart() {
    let mut stage = Stage::set().await;
    told(&mut stage, 1).await;
    let first = desk(&mut stage, HEAD).await;
    assert!(!first.contains("Since your last visit"), "a first visit has none before it: {first}");
    stage.site.wait_minutes(24 * 60);
    told(&mut stage, 2).await;
    let again = desk(&mut stage, HEAD).await;
    assert!(part(&again, "Since your last visit").matches("finding was recorded").count() == 1, "{again}");
    assert!(part(&again, "Before that").contains("finding was recorded"), "{again}");
}

#[tokio::test]
async fn a_member_s_page_says_what_each_side_owes() {
    let mut stage = Stage::set().await;
    let (first, second) = (told(&mut stage, 1).await, told(&mut stage, 2).await);
    stage
        .done(
            AMINA,
            &second,
            &format!("{second}/state"),
            &[("to", "respond"), ("why", "No answer in a year")],
        )
        .await;
    let site = stage.by(AMINA).await;
    site.fill("/account", "/language", &[("language", "en"), ("next", "/desk")]).await;
    let members = site.get("/members").await.text;
    let fiji =
        members.split("href=\"").find(|each| each.contains(">Fiji<")).and_then(|each| each.split('"').next());
    let text = site.get(fiji.expect("Fiji is on the list")).await.text;
    assert!(part(&text, "What this Member owes").contains(&first), "{text}");
    assert!(part(&text, "What is owed to this Member").contains(&second), "{text}");
    assert!(text.contains("/findings?state=notified&amp;member=FI"), "the figure opens its rows: {text}");
}
