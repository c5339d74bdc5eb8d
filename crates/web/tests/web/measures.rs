//! Saying what counts for an indicator and what a Member counts as, without a script.

use axum::http::StatusCode;

use crate::{
    plan::{FIJI, SHARE, YEARLY},
    site::{CHAIR, Site},
};

#[tokio::test]
async fn an_officer_chooses_another_measure_after_a_look() {
    let mut site = Site::with_plans().await;
    site.sign_in_as(crate::site::AMINA).await;
    let kpi = format!("/kpis/{YEARLY}");
    let (page, form) = (format!("{kpi}?do=measure&rule=count"), format!("{kpi}/measure/choice"));
    let shown = site.get(&page).await.text;
    assert!(
        shown.contains("name=\"kinds\" value=\"activity\" checked"),
        "what is suggested is marked: {shown}"
    );
    let chosen = [
        ("part", "1"),
        ("rule", "count"),
        ("kinds", "survey"),
        ("kinds", "talk"),
        ("own_action", "no"),
        ("members", ""),
        ("upon_request", "no"),
    ];
    let looked: Vec<_> = chosen.iter().copied().chain([("look", "yes")]).collect();
    let answer = site.fill(&page, &form, &looked).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer.text.contains("Pas encore enregistré") && answer.text.contains("enquêtes et exposés"),
        "{}",
        answer.text
    );
    assert!(answer.text.contains("name=\"kinds\" value=\"talk\" checked"), "the choice is still there");
    let before = site.get(&kpi).await.text;
    assert!(!before.contains("enquêtes et exposés"), "a look keeps nothing");
    let answer = site.fill(&page, &form, &chosen).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, kpi.as_str()));
    let after = site.get(&kpi).await.text;
    // Once as what counts, once in the history.
    assert_eq!(after.matches("enquêtes et exposés").count(), 2, "{after}");
    assert!(after.contains("Compté qu’il y ait ou non des demandes"), "{after}");
}

#[tokio::test]
async fn s5_8_a_number_is_not_taken_for_a_share_and_the_form_keeps_what_was_typed() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let kpi = format!("/kpis/{SHARE}");
    let (page, form) = (format!("{kpi}?do=measure"), format!("{kpi}/measure/choice"));
    let shown = site.get(&page).await.text;
    assert!(shown.contains("rule=members_at") && !shown.contains("rule=count"), "only what fits is offered");
    let check = [
        (vec![("part", "1"), ("rule", "count"), ("kinds", "activity")], "rule"),
        (vec![("part", "1"), ("rule", "members_at")], "levels-problem"),
        (vec![("part", "1"), ("rule", "members_at"), ("levels", "perfect")], "levels-problem"),
        (
            vec![("part", "1"), ("rule", "members_at"), ("levels", "accepted"), ("members", "x")],
            "members-problem",
        ),
    ];
    for (fields, expect) in check {
        let answer = site.fill(&page, &form, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(answer.text.contains(expect), "{fields:?}: {}", answer.text);
        if let Some((_, level)) =
            fields.iter().find(|(name, value)| *name == "levels" && *value == "accepted")
        {
            assert!(answer.text.contains(&format!("value=\"{level}\" checked")), "{}", answer.text);
        }
    }
    for part in ["0", "2", "-1", "x", "99999999999999999999"] {
        let fields = [("part", part), ("rule", "members_at"), ("levels", "accepted")];
        let status = site.fill(&page, &form, &fields).await.status;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{part}");
        let strange = site.get(&format!("{kpi}?do=measure&part={part}&rule=%3Cscript%3E")).await;
        assert_eq!(strange.status, StatusCode::OK, "{part}");
    }
    let mut chair = Site::with_plans().await;
    chair.sign_in_as(CHAIR).await;
    assert!(!chair.get(&page).await.text.contains("/measure/choice"));
    let fields = [("part", "1"), ("rule", "members_at"), ("levels", "accepted")];
    assert_eq!(chair.fill("/", &form, &fields).await.status, StatusCode::FORBIDDEN);
    let looked = [("part", "1"), ("rule", "members_at"), ("levels", "accepted"), ("look", "yes")];
    assert_eq!(chair.fill("/", &form, &looked).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn s1_4_an_officer_says_what_a_member_counts_as() {
    let mut site = Site::with_plans().await;
    site.sign_in().await;
    let member = format!("/members/{FIJI}");
    let (page, form) = (format!("{member}?do=class"), format!("{member}/classes"));
    let wrong = [("class", "Small Island"), ("from", "soon"), ("evidence", "List <b>A</b>")];
    let answer = site.fill(&page, &form, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["id=\"class-problem\"", "id=\"from-problem\"", "value=\"List &lt;b&gt;A&lt;/b&gt;\""] {
        assert!(answer.text.contains(part), "{part}: {}", answer.text);
    }
    let given = [("class", "sids"), ("from", "1994-01-01"), ("evidence", "List <b>A</b>")];
    assert_eq!(site.fill(&page, &form, &given).await.status, StatusCode::SEE_OTHER);
    let twice = site.fill(&page, &form, &given).await;
    assert!(twice.text.contains("id=\"from-problem\""), "{}", twice.text);
    let shown = site.get(&format!("{member}?lang=en")).await.text;
    assert!(shown.contains("small island developing State") && shown.contains("1994-01-01"), "{shown}");
    let tenure = shown.split("?end=").nth(1).unwrap().split(['#', '"']).next().unwrap().to_owned();
    let (page, form) = (format!("{member}?end={tenure}"), format!("/classes/{tenure}/end"));
    let early = site.fill(&page, &form, &[("last", "1990-01-01")]).await;
    assert!(early.text.contains("id=\"last-problem\""), "{}", early.text);
    assert_eq!(site.fill(&page, &form, &[("last", "2020-12-31")]).await.status, StatusCode::SEE_OTHER);
    let shown = site.get(&member).await.text;
    assert!(shown.contains("2020-12-31") && !shown.contains("?end="), "{shown}");
    let earlier = site.get(&format!("{member}?as_at=1990-01-01")).await.text;
    assert!(!earlier.contains("1994-01-01"), "it is not told before its day");
    let mut chair = Site::with_plans().await;
    chair.sign_in_as(CHAIR).await;
    assert!(!chair.get(&format!("{member}?do=class")).await.text.contains("/classes\""));
    let form = format!("{member}/classes");
    assert_eq!(chair.fill("/", &form, &given).await.status, StatusCode::FORBIDDEN);
}
