//! What stands together by group or theme and could be done together, and the decision to do so. Today is 15 January 2027.

use axum::http::StatusCode;

use crate::{
    initiatives::{code_of, proposed},
    plan::PLAN,
    site::{AMINA, FIJIAN, SAMOAN},
    stage::Stage,
};

#[tokio::test]
async fn s4_28_what_has_a_group_or_a_theme_in_common_could_be_shared_and_the_decision_is_a_link() {
    let mut stage = Stage::set().await;
    let first = proposed(&mut stage).await;
    let alone = stage.by(AMINA).await.get("/clusters?by=set").await.text;
    assert!(!alone.contains(&first), "one alone has nothing to share: {alone}");
    let second = proposed(&mut stage).await;
    let other = code_of(&mut stage, &second).await;
    let both = stage.by(AMINA).await.get("/clusters?by=set").await.text;
    for part in [first.as_str(), second.as_str(), "form=together"] {
        assert!(both.contains(part), "{part}: {both}");
    }

    // By a theme of the organisation's own: species, say.
    let plan = format!("/plans/{PLAN}/terms");
    let species =
        [("list", "species"), ("name", "Species"), ("purpose", "topic"), ("terms", "Bluefin\nAlbatross")];
    stage.done(AMINA, &plan, &plan, &species).await;
    stage.done(AMINA, &first, &format!("{first}/terms"), &[("term", "Albatross")]).await;
    let apart = stage.by(AMINA).await.get("/clusters?by=species").await.text;
    assert!(!apart.contains(&first), "{apart}");
    stage.done(AMINA, &second, &format!("{second}/terms"), &[("term", "Albatross")]).await;
    let theme = stage.by(AMINA).await.get("/clusters?by=species").await.text;
    assert!(theme.contains("Albatross") && theme.contains(&first) && theme.contains(&second), "{theme}");
    // A focal point groups what it may read; another Member's is not there.
    for reader in [FIJIAN, SAMOAN] {
        assert!(stage.by(reader).await.get("/clusters?by=species").await.text.contains(&first), "{reader}");
    }

    let form = format!("{first}?form=together&part={other}");
    let address = format!("{first}/together");
    let text = "One trainer <and> one trip";
    let own = code_of(&mut stage, &first).await;
    for wrong in ["", "nowhere", own.as_str()] {
        let fields = [("other", wrong), ("way", "shared"), ("text", text)];
        let refused = stage.send(AMINA, &form, &address, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}: {}", refused.text);
    }
    let fields = [("other", other.as_str()), ("way", "shared"), ("text", text)];
    assert_ne!(stage.send(FIJIAN, &first, &address, &fields).await.status, StatusCode::SEE_OTHER);
    stage.done(AMINA, &form, &address, &fields).await;
    for page in [first.as_str(), second.as_str(), "/clusters?by=set", "/clusters?by=species"] {
        let shown = stage.by(AMINA).await.get(page).await.text;
        assert!(shown.contains("One trainer &lt;and&gt; one trip"), "{page}: {shown}");
    }
    let decided = stage.by(AMINA).await.get("/clusters?by=species").await.text;
    assert!(!decided.contains("form=together"), "nothing is left to decide: {decided}");
    let again = [("other", own.as_str()), ("way", "merged"), ("text", "The same")];
    let twice = stage.send(AMINA, &second, &format!("{second}/together"), &again).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", twice.text);

    // Either takes it back.
    let page = stage.by(AMINA).await.get(&second).await.text;
    let id =
        page.split("value=\"together\"").nth(1).unwrap().split("value=\"").nth(1).unwrap()[..36].to_owned();
    let fields = [("kind", "together"), ("id", id.as_str())];
    stage.done(AMINA, &second, &format!("{second}/removal"), &fields).await;
    assert!(!stage.by(AMINA).await.get(&first).await.text.contains("One trainer"));
}

#[tokio::test]
async fn s4_28_programs_read_the_same_clusters() {
    let mut stage = Stage::set().await;
    let (first, second) = (proposed(&mut stage).await, proposed(&mut stage).await);
    let text = stage.by(AMINA).await.get("/api/v1/clusters?by=set").await.text;
    assert!(text.contains(&first) && text.contains(&second) && text.contains("\"by\":\"set\""), "{text}");
    let unknown = stage.by(AMINA).await.get("/clusters?by=%27%3B--&topic=x").await;
    assert_eq!(unknown.status, StatusCode::OK, "{}", unknown.text);
}
