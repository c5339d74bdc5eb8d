//! The conversation with a Member: who is there, what was said, and what of it the Member reads.

use axum::http::StatusCode;

use crate::{
    site::{AMINA, FIJIAN, HEAD, SAMOAN},
    stage::Stage,
};

/// An engagement with Fiji that the secretariat alone knows of; its address.
async fn opened(stage: &mut Stage) -> String {
    let fields = [("member", "FI"), ("purpose", "Vessel monitoring")];
    stage.done(AMINA, "/engagements?form=engagement", "/engagements", &fields).await
}

async fn noted(stage: &mut Stage, who: &'static str, page: &str, circle: &str, text: &str) {
    let fields = [("circle", circle), ("channel", "call"), ("with", "the director"), ("text", text)];
    stage.done(who, &format!("{page}?form=contact"), &format!("{page}/contacts"), &fields).await;
}

#[tokio::test]
async fn s1_15_the_member_reads_what_is_shared_and_learns_of_nothing_before() {
    let mut stage = Stage::set().await;
    let page = opened(&mut stage).await;
    let person = [
        ("name", "Rosa Martins"),
        ("post", "Director"),
        ("administration", "Ministry of Fisheries"),
        ("stance", "supportive"),
    ];
    stage.done(AMINA, &format!("{page}?form=stakeholder"), &format!("{page}/stakeholders"), &person).await;
    noted(&mut stage, AMINA, &page, "internal", "She would come alone.").await;
    for who in [FIJIAN, SAMOAN] {
        assert_eq!(stage.by(who).await.get(&page).await.status, StatusCode::NOT_FOUND, "{who}");
        assert!(!stage.by(who).await.get("/engagements").await.text.contains(&page), "{who}");
    }

    noted(&mut stage, AMINA, &page, "with-member", "We agreed on a list of inspectors.").await;
    let own = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(own.contains("We agreed on a list of inspectors."), "{own}");
    for secret in ["She would come alone.", "Rosa Martins", "supportive"] {
        assert!(!own.contains(secret), "{secret}: {own}");
    }
    assert_eq!(stage.by(SAMOAN).await.get(&page).await.status, StatusCode::NOT_FOUND);

    noted(&mut stage, FIJIAN, &page, "", "Here are three names.").await;
    let theirs = stage.by(AMINA).await.get(&page).await.text;
    for all in ["Here are three names.", "Rosa Martins", "She would come alone."] {
        assert!(theirs.contains(all), "{all}: {theirs}");
    }
    let refused = [("circle", "internal"), ("channel", "call"), ("text", "Between us")];
    let refused = stage.send(FIJIAN, &page, &format!("{page}/contacts"), &refused).await;
    assert!(refused.status.is_client_error(), "a Member writes nothing that is internal: {}", refused.text);
}

#[tokio::test]
async fn s1_15_what_is_closed_stays_and_takes_nothing_more() {
    let mut stage = Stage::set().await;
    let page = opened(&mut stage).await;
    let early = [("on", "2020-01-01"), ("outcome", "Nothing")];
    let early = stage.send(AMINA, &format!("{page}?form=closing"), &format!("{page}/closing"), &early).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.text);
    let outcome = [("outcome", "The ministry will ask for a mission.")];
    stage.done(AMINA, &format!("{page}?form=closing"), &format!("{page}/closing"), &outcome).await;
    let late = [("channel", "call"), ("text", "One more thing")];
    let late = stage.send(AMINA, &page, &format!("{page}/contacts"), &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("The ministry will ask for a mission."), "{text}");
}
