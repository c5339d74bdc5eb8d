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

/// A step on the way in.
async fn way_in(stage: &mut Stage, page: &str, fields: &[(&str, &str)]) -> crate::site::Answer {
    stage.send(AMINA, &format!("{page}?form=accession"), &format!("{page}/accession"), fields).await
}

#[tokio::test]
async fn s4_30_a_country_on_its_way_in_is_tracked_from_the_list_and_the_desk() {
    let mut stage = Stage::set().await;
    let page = opened(&mut stage).await;
    let untracked = way_in(&mut stage, &page, &[("stage", "interested")]).await;
    assert_eq!(
        untracked.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "what comes next lacks: {}",
        untracked.text
    );
    let step = [
        ("stage", "interested"),
        ("on", "2020-01-10"),
        ("next", "Send the model letter"),
        ("due", "2020-02-01"),
    ];
    assert!(way_in(&mut stage, &page, &step).await.status.is_redirection());
    for address in ["/engagements?stage=any", "/engagements?stage=interested", "/desk"] {
        let text = stage.by(AMINA).await.get(address).await.text;
        assert!(text.contains(&page) && text.contains("Send the model letter"), "{address}: {text}");
    }
    let others = stage.by(AMINA).await.get("/engagements?stage=deposited").await.text;
    assert!(!others.contains(&page), "{others}");

    // Something is shared with the country; how its way in is judged is not.
    noted(&mut stage, AMINA, &page, "with-member", "We would be glad to see you.").await;
    for address in [page.as_str(), "/engagements", "/engagements?stage=any", "/desk"] {
        let text = stage.by(FIJIAN).await.get(address).await.text;
        assert!(!text.contains("Send the model letter"), "{address}: {text}");
    }

    let back =
        way_in(&mut stage, &page, &[("stage", "approached"), ("next", "x"), ("due", "2020-03-01")]).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", back.text);
    let early = [("stage", "preparing"), ("on", "2020-01-09"), ("next", "x"), ("due", "2020-03-01")];
    assert_eq!(way_in(&mut stage, &page, &early).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        way_in(&mut stage, &page, &[("stage", "joined"), ("on", "2020-03-02")]).await.status.is_redirection()
    );
    let desk = stage.by(AMINA).await.get("/desk").await.text;
    assert!(!desk.contains("Send the model letter"), "nothing comes next: {desk}");
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("Send the model letter") && text.contains("/members/"), "the way stays: {text}");
}
