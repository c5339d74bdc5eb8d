//! Missions and trainings as parts of an initiative, and what waits for whom because of them, as the officer, focal points and
//! others meet it. Today is 15 January 2027.

use axum::http::StatusCode;

use crate::{
    missions::accepted_request,
    site::{AMINA, FIJIAN, SAMOAN},
    stage::{DELEGATE, Stage},
};

/// An initiative for some Members; code and address.
pub async fn initiative(stage: &mut Stage, members: &str) -> (String, String) {
    let code = format!("LI-{:03}", stage.count());
    let fields = [
        ("code", code.as_str()),
        ("title", "Inspectors of all ports"),
        ("objectives", "Every port reports."),
        ("currency", "FJD"),
        ("members", members),
    ];
    let page = stage.done(AMINA, "/initiatives/new", "/initiatives", &fields).await;
    (code, page)
}

fn id_of(page: &str) -> &str {
    page.rsplit('/').next().unwrap()
}

#[tokio::test]
async fn s1_22_missions_and_trainings_are_part_of_an_initiative_for_their_members() {
    let mut stage = Stage::set().await;
    let (code, page) = initiative(&mut stage, "FI").await;
    let (foreign, _) = initiative(&mut stage, "SA").await;
    let request = accepted_request(&mut stage).await;
    // Only what is for the Member of the request is offered and taken.
    let new = format!("/missions/new?request={request}");
    let text = stage.by(AMINA).await.get(&new).await.text;
    assert!(text.contains(&code) && !text.contains(&foreign), "{text}");
    let fields = |initiative| {
        [
            ("request", request.clone()),
            ("kind", "mission".to_owned()),
            ("objectives", "Ports".to_owned()),
            ("initiative", initiative),
        ]
    };
    for (wrong, says) in [(foreign.clone(), "n’est ni pour"), ("XX-9".to_owned(), "XX-9")] {
        let sent = fields(wrong);
        let sent: Vec<_> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = stage.send(AMINA, &new, "/missions", &sent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
        assert!(refused.text.contains(says), "{}", refused.text);
    }
    let sent = fields(code.clone());
    let sent: Vec<_> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mission = stage.done(AMINA, &new, "/missions", &sent).await;
    let workshop = [
        ("kind", "workshop"),
        ("title", "Ports together"),
        ("begins", "2027-02-01"),
        ("members", "FI, SA"),
        ("initiative", code.as_str()),
    ];
    let training = stage.done(AMINA, "/trainings/new", "/trainings", &workshop).await;
    stage.done(AMINA, &training, &format!("{training}/state"), &[("to", "open")]).await;
    // Both ways, on pages and lists.
    for part in [&mission, &training] {
        let text = stage.by(AMINA).await.get(part).await.text;
        assert!(text.contains(&page) && text.contains(&code), "{text}");
    }
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains(&mission) && text.contains(&training), "{text}");
    for list in ["/missions", "/trainings"] {
        let own = stage.by(AMINA).await.get(&format!("{list}?initiative={}", id_of(&page))).await.text;
        assert!(own.contains(&mission) || own.contains(&training), "{own}");
        let none = stage.by(AMINA).await.get(&format!("{list}?initiative={}", id_of(&mission))).await.text;
        assert!(!none.contains(&mission) && !none.contains(&training), "{none}");
    }
    // Whoever ends it is told what is open.
    let text = stage.by(AMINA).await.get(&format!("{page}?form=cancel")).await.text;
    assert!(text.contains("2 missions, formations et suites"), "{text}");
    // A proposal is nobody else's business: what is part of it does not tell.
    for who in [DELEGATE, SAMOAN] {
        let text = stage.by(who).await.get(&training).await.text;
        assert!(text.contains("Ports together") && !text.contains(&code) && !text.contains(&page), "{text}");
    }
}
