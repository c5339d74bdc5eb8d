//! What ties the rooms of a turn together: parts of an initiative, what waits for whom, what counts for the plan, the picture
//! of all assistance, as the officer, focal points and others meet it. Today is 15 January 2027.

use axum::http::StatusCode;

use crate::{
    missions::accepted_request,
    plan::{PLAN, action},
    site::{AMINA, FIJIAN, SAMOAN},
    stage::{DELEGATE, EXPERT, Stage},
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

/// Moves a thing on.
async fn moved(stage: &mut Stage, who: &'static str, page: &str, fields: &[(&str, &str)]) {
    stage.done(who, page, &format!("{page}/state"), fields).await;
}

#[tokio::test]
async fn s5_6_a_request_and_its_missions_count_for_the_plan_once_and_are_kept_up_to_date() {
    let mut stage = Stage::set().await;
    let own = action(PLAN, 0).to_string();
    let fields = [
        ("member", "FI"),
        ("title", "Secret title of the request"),
        ("asked", "Two weeks with somebody who knows ports"),
        ("actions", own.as_str()),
        ("level", "operational"),
        ("result", "Six inspectors report every landing"),
        ("indicator", "Reports over landings"),
        ("others", "nobody"),
    ];
    let request = stage.done(FIJIAN, "/requests/new", "/requests", &fields).await;
    moved(&mut stage, FIJIAN, &request, &[("to", "submit")]).await;
    let facts = format!("{request}/facts");
    let early = stage.by(AMINA).await.get(&request).await.text;
    assert!(!early.contains(&facts), "what was not accepted asks nothing of the plan: {early}");
    for to in ["acknowledge", "accept"] {
        moved(&mut stage, AMINA, &request, &[("to", to)]).await;
    }
    assert!(stage.by(AMINA).await.get(&request).await.text.contains(&facts));
    let other = stage.send(FIJIAN, &request, &facts, &[]).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN, "{}", other.text);
    stage.done(AMINA, &request, &facts, &[]).await;
    let again = stage.send(AMINA, &request, &facts, &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "nothing is counted twice: {}", again.text);
    // A mission that helped is offered with its experts; the request is then one for a mission.
    let id = id_of(&request).to_owned();
    let expert = trellis_domain::people::PersonId::new(84).to_string();
    let fields = [
        ("request", id.as_str()),
        ("kind", "mission"),
        ("number", "M-77"),
        ("first_day", "2027-01-04"),
        ("last_day", "2027-01-08"),
        ("objectives", "Inspectors board by themselves."),
        ("expert", expert.as_str()),
        ("outside", "Ana Rojas; Samoa"),
    ];
    let mission = stage.done(AMINA, &format!("/missions/new?request={id}"), "/missions", &fields).await;
    moved(&mut stage, AMINA, &mission, &[("to", "match")]).await;
    moved(&mut stage, FIJIAN, &mission, &[("to", "agree")]).await;
    moved(&mut stage, EXPERT, &mission, &[("to", "accept")]).await;
    let report = format!("{mission}/report");
    stage
        .done(
            EXPERT,
            &mission,
            &report,
            &[("done", "Ten boardings."), ("found", "Forms lack."), ("summary", "Done.")],
        )
        .await;
    stage.done(EXPERT, &report, &format!("{report}/state"), &[("to", "submit")]).await;
    moved(&mut stage, AMINA, &mission, &[("to", "report")]).await;
    let text = stage.by(AMINA).await.get(&request).await.text;
    assert!(text.contains("M-77") && text.contains("2 experts sont partis"), "{text}");
    assert!(stage.by(AMINA).await.get(&mission).await.text.contains(&format!("{request}#count")));
    stage.done(AMINA, &request, &facts, &[]).await;
    assert!(!stage.by(AMINA).await.get(&request).await.text.contains(&facts), "all is recorded");
    let of_action = stage.by("").await.get(&format!("/actions/{}", action(PLAN, 0))).await.text;
    assert!(of_action.contains("M-77"), "the mission is the evidence: {of_action}");
    assert!(
        !of_action.contains("Secret title"),
        "the plan's readers read no title of a request: {of_action}"
    );
    // What became of it is offered once it is closed, and what answers it goes with it.
    moved(&mut stage, AMINA, &request, &[("to", "close"), ("reason", "answered"), ("why", "It came.")]).await;
    let text = stage.by(AMINA).await.get(&request).await.text;
    assert!(text.contains("a été aidé") && text.contains("2 experts sont partis"), "{text}");
    stage.done(AMINA, &request, &facts, &[]).await;
    assert!(!stage.by(AMINA).await.get(&request).await.text.contains(&facts));
}

#[tokio::test]
async fn s2_11_one_picture_of_all_assistance_counts_links_and_names_overlaps() {
    let mut stage = Stage::set().await;
    let (_, page) = initiative(&mut stage, "FI").await;
    accepted_request(&mut stage).await;
    let workshop = [
        ("kind", "workshop"),
        ("title", "Ports together"),
        ("begins", "2027-01-11"),
        ("ends", "2027-01-13"),
        ("members", "FI, SA"),
        ("host", "Samoa"),
    ];
    let training = stage.done(AMINA, "/trainings/new", "/trainings", &workshop).await;
    moved(&mut stage, AMINA, &training, &[("to", "open")]).await;
    for (name, member) in [("Litia Vula", "FI"), ("Sina Tala", "SA")] {
        let person = [("name", name), ("member", member)];
        stage.done(AMINA, &training, &format!("{training}/participants"), &person).await;
    }
    moved(&mut stage, AMINA, &training, &[("to", "hold")]).await;
    let text = stage.by(AMINA).await.get(&training).await.text;
    let ids: Vec<String> = text.split("id=\"p-").skip(1).map(|rest| rest[..36].to_owned()).collect();
    let came: Vec<_> = ids.iter().map(|id| ("came", id.as_str())).collect();
    stage.done(AMINA, &training, &format!("{training}/attendance"), &came).await;
    // Every figure opens its rows.
    let text = stage.by(AMINA).await.get("/assistance").await.text;
    assert!(text.contains(&page) && text.contains(&training), "{text}");
    let people = "/assistance?member=FI&role=beneficiary&kind=participants";
    assert!(text.contains(&people.replace('&', "&amp;")), "{text}");
    let rows = stage.by(AMINA).await.get(people).await.text;
    assert!(rows.contains(&training) && !rows.contains(&page), "{rows}");
    let hosted = stage.by(AMINA).await.get("/assistance?member=SA&role=builder").await.text;
    assert!(hosted.contains(&training) && !hosted.contains(&page), "Samoa is its host: {hosted}");
    for (narrowed, shows) in [
        ("year=2027", true),
        ("year=2031", false),
        ("by=personal", true),
        ("kind=bribes", false),
        ("cooperation=triangular", false),
        ("topic=none-of-these", false),
    ] {
        let text = stage.by(AMINA).await.get(&format!("/assistance?{narrowed}")).await.text;
        let rows = text.split("id=\"rows\"").nth(1).unwrap();
        assert_eq!(rows.contains(&training), shows, "{narrowed}: {rows}");
    }
    // What somebody may not read is in no row and no figure: the proposal is its Member's, people are their own Member's.
    let samoan = stage.by(SAMOAN).await.get("/assistance").await.text;
    assert!(
        samoan.contains(&training) && !samoan.contains(&page) && !samoan.contains("Port inspectors"),
        "{samoan}"
    );
    assert!(!samoan.contains("member=FI&amp;role=beneficiary&amp;kind=participants"), "{samoan}");
    let csv = stage.by(AMINA).await.get("/assistance.csv?kind=initiative").await;
    assert_eq!(csv.status, StatusCode::OK);
    assert!(
        csv.text.contains("Inspectors of all ports") && !csv.text.contains("Ports together"),
        "{}",
        csv.text
    );
}

#[tokio::test]
async fn s2_17_every_member_is_in_the_picture_with_nothing_too() {
    let mut stage = Stage::set().await;
    initiative(&mut stage, "FI").await;
    let text = stage.by(AMINA).await.get("/assistance").await.text;
    let table = text.split("id=\"members\"").nth(1).unwrap();
    let table = &table[..table.find("</table>").unwrap()];
    assert!(table.contains("Samoa") && table.contains("Fiji"), "{table}");
    assert!(table.contains("member=FI&amp;role=beneficiary&amp;kind=initiative"), "{table}");
    assert!(!table.contains("member=SA"), "nothing leads nowhere: {table}");
}

#[tokio::test]
async fn s1_24_what_was_learnt_is_found_and_offered_beside_similar_work() {
    let mut stage = Stage::set().await;
    let workshop = [
        ("kind", "workshop"),
        ("title", "Ports together"),
        ("begins", "2027-01-11"),
        ("members", "FI"),
        ("learnt", "Send samples <b> two weeks ahead."),
    ];
    let training = stage.done(AMINA, "/trainings/new", "/trainings", &workshop).await;
    moved(&mut stage, AMINA, &training, &[("to", "open")]).await;
    let (_, page) = initiative(&mut stage, "FI").await;
    moved(&mut stage, AMINA, &page, &[("to", "cancel"), ("why", "The port closed.")]).await;
    let text = stage.by(AMINA).await.get("/lessons").await.text;
    assert!(
        text.contains("Send samples &lt;b&gt; two weeks ahead.") && text.contains("The port closed."),
        "{text}"
    );
    let found = stage.by(AMINA).await.get("/lessons?q=SAMPLES").await.text;
    assert!(found.contains(&training) && !found.contains(&page), "{found}");
    let source = stage.by(AMINA).await.get("/lessons?source=initiative").await.text;
    assert!(!source.contains(&training) && source.contains(&page), "{source}");
    // Who sees no more of a training than everybody reads no lesson of it.
    for who in [DELEGATE, SAMOAN] {
        let text = stage.by(who).await.get("/lessons").await.text;
        assert!(!text.contains("Send samples") && !text.contains(&page), "{who}: {text}");
    }
}

#[tokio::test]
async fn s2_15_s4_22_the_calendar_shows_missions_and_what_could_share_a_trip() {
    let mut stage = Stage::set().await;
    let mut pages = Vec::new();
    for (title, begins, place) in
        [("One", "2027-03-08", "Suva, Fiji"), ("Two", "2027-03-15", "suva"), ("Three", "2027-06-01", "Suva")]
    {
        let fields =
            [("kind", "workshop"), ("title", title), ("begins", begins), ("place", place), ("members", "FI")];
        let page = stage.done(AMINA, "/trainings/new", "/trainings", &fields).await;
        moved(&mut stage, AMINA, &page, &[("to", "open")]).await;
        pages.push(page);
    }
    let request = accepted_request(&mut stage).await;
    let fields = [
        ("request", request.as_str()),
        ("kind", "mission"),
        ("number", "M-5"),
        ("first_day", "2027-02-22"),
        ("last_day", "2027-02-26"),
        ("place", "Suva"),
        ("objectives", "Ports"),
    ];
    let mission = stage.done(AMINA, "/missions/new", "/missions", &fields).await;
    let text = stage.by(AMINA).await.get("/calendar").await.text;
    let trips = text.split("id=\"trips\"").nth(1).unwrap();
    let trips = &trips[..trips.find("</section>").unwrap()];
    for near in [&mission, &pages[0], &pages[1]] {
        assert!(trips.contains(near.as_str()), "{near}: {trips}");
    }
    assert!(!trips.contains(&pages[2]), "in June is another trip: {trips}");
    assert!(text.contains("M-5"), "the calendar shows missions: {text}");
    // What somebody may not know of shares no trip.
    let other = stage.by(SAMOAN).await.get("/calendar").await.text;
    assert!(!other.contains(&mission), "{other}");
}

/// What waits for somebody, in English.
async fn desk(stage: &mut Stage, who: &'static str) -> String {
    let site = stage.by(who).await;
    site.fill("/account", "/language", &[("language", "en"), ("next", "/desk")]).await;
    site.get("/desk").await.text
}

#[tokio::test]
async fn s1_22_a_training_waits_for_members_to_nominate_and_then_for_the_secretariat() {
    let mut stage = Stage::set().await;
    let workshop = [
        ("kind", "workshop"),
        ("title", "Ports together"),
        ("begins", "2027-01-11"),
        ("ends", "2027-01-15"),
        ("nominate_by", "2027-01-15"),
        ("members", "FI"),
    ];
    let page = stage.done(AMINA, "/trainings/new", "/trainings", &workshop).await;
    let officer = desk(&mut stage, AMINA).await;
    assert!(officer.contains("Announce a training") && officer.contains(&page), "{officer}");
    let state = format!("{page}/state");
    stage.done(AMINA, &page, &state, &[("to", "open")]).await;
    let fijian = desk(&mut stage, FIJIAN).await;
    assert!(fijian.contains("Nominate for a training") && fijian.contains(&page), "{fijian}");
    assert!(!desk(&mut stage, SAMOAN).await.contains(&page), "it is not invited");
    let officer = desk(&mut stage, AMINA).await;
    let others = officer.find("Waiting for others").unwrap();
    assert!(officer.find("Nominate for a training").unwrap() > others, "{officer}");
    // What the figure counts, the list shows; whoever has named somebody is not asked again.
    let list = "/trainings?wait=nominate";
    assert!(stage.by(FIJIAN).await.get(list).await.text.contains(&page));
    stage.done(FIJIAN, &page, &format!("{page}/participants"), &[("name", "Litia Vula")]).await;
    assert!(!stage.by(FIJIAN).await.get(list).await.text.contains(&page));
    assert!(!desk(&mut stage, FIJIAN).await.contains("Nominate for a training"));
    // Then come who came, what they thought, certificates, and the closing.
    stage.done(AMINA, &page, &state, &[("to", "hold")]).await;
    assert!(desk(&mut stage, AMINA).await.contains("Note who came to a training"));
    let text = stage.by(AMINA).await.get(&page).await.text;
    let person = text.split("id=\"p-").nth(1).unwrap()[..36].to_owned();
    stage.done(AMINA, &page, &format!("{page}/attendance"), &[("came", person.as_str())]).await;
    assert!(desk(&mut stage, AMINA).await.contains("Open the evaluation of a training"));
    let form = [
        ("occasion", "after"),
        ("title", "Evaluation"),
        ("opens", "2027-01-15"),
        ("closes", "2027-01-16"),
        ("questions", "use | 1-5 * | How useful was it?"),
    ];
    let form = stage.done(AMINA, &page, &format!("{page}/evaluations"), &form).await;
    stage.done(AMINA, &form, &format!("{form}/state"), &[]).await;
    assert!(desk(&mut stage, AMINA).await.contains("Give certificates"));
    stage.done(AMINA, &page, &state, &[("to", "close")]).await;
    assert!(!desk(&mut stage, AMINA).await.contains(&page), "nothing waits any more");
}
