//! Trainings as the officer, a focal point, the public and a participant without an account meet them: from a plan to what
//! counts for the plan. Today is 15 January 2027.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};

use crate::{
    plan::{PLAN, action},
    site::{AMINA, FIJIAN, SAMOAN, STRANGER},
    stage::{DELEGATE, Stage, id_after},
};

const EMAIL: &str = "litia.vula@example.org";
/// Bytes of a page over a slow line, unsqueezed.
const PAGE_BYTES_MAX: usize = 25 * 1024;
const QUESTIONS: &str = "use | 1-5 * | How useful was it?\npace | 1-5 | How was the pace?\nagain | yes-no | Again?\n\
                         better | text | What should be done better?";

/// A training that serves action 5 of the plan and is over; its address.
async fn planned(stage: &mut Stage) -> String {
    let title = format!("Valuation <b>{}", stage.count());
    let fields = [
        ("kind", "workshop"),
        ("title", title.as_str()),
        ("begins", "2027-01-11"),
        ("ends", "2027-01-13"),
        ("place", "Suva"),
        ("members", "FI, SA"),
        ("actions", "plan-10 5"),
        ("learnt", "Exercises took longer than planned."),
    ];
    stage.done(AMINA, "/trainings/new", "/trainings", &fields).await
}

async fn moved(stage: &mut Stage, page: &str, to: &str) {
    stage.done(AMINA, page, &format!("{page}/state"), &[("to", to)]).await;
}

async fn announced(stage: &mut Stage) -> String {
    let page = planned(stage).await;
    moved(stage, &page, "open").await;
    page
}

/// Such a training with so many people of Fiji, all of whom came.
async fn held_with(stage: &mut Stage, people: usize) -> String {
    let page = announced(stage).await;
    for number in 0..people {
        let name = format!("Person {number}");
        let fields = [("name", name.as_str()), ("member", "FI"), ("sex", "female")];
        stage.done(AMINA, &page, &format!("{page}/participants"), &fields).await;
    }
    moved(stage, &page, "hold").await;
    let ids = people_of(stage, &page).await;
    let came: Vec<_> = ids.iter().map(|id| ("came", id.as_str())).collect();
    stage.done(AMINA, &page, &format!("{page}/attendance"), &came).await;
    page
}

async fn people_of(stage: &mut Stage, page: &str) -> Vec<String> {
    let text = stage.by(AMINA).await.get(page).await.text;
    text.split("id=\"p-").skip(1).map(|rest| rest[..36].to_owned()).collect()
}

/// An evaluation that is open from today on; its address.
async fn evaluation(stage: &mut Stage, training: &str, occasion: &str) -> String {
    let fields = [
        ("occasion", occasion),
        ("title", "Evaluation"),
        ("opens", "2027-01-15"),
        ("closes", "2027-01-16"),
        ("questions", QUESTIONS),
    ];
    let form = stage.done(AMINA, training, &format!("{training}/evaluations"), &fields).await;
    stage.done(AMINA, &form, &format!("{form}/state"), &[]).await;
    form
}

/// Links to hand out, in the order of names.
async fn links(stage: &mut Stage, form: &str) -> Vec<String> {
    let answer = stage.send(AMINA, form, &format!("{form}/links"), &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.text.split("/answers/").skip(1).map(|rest| format!("/answers/{}", &rest[..64])).collect()
}

#[tokio::test]
async fn s1_22_s4_25_a_training_goes_from_its_plan_to_its_closing() {
    let mut stage = Stage::set().await;
    let page = planned(&mut stage).await;
    for who in ["", DELEGATE, STRANGER] {
        assert_eq!(stage.by(who).await.get(&page).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    let nominate = [("name", "Litia Vula"), ("email", EMAIL), ("sex", "female")];
    let early =
        stage.send(AMINA, &page, &format!("{page}/participants"), &[("name", "X"), ("member", "FI")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "not announced: {}", early.text);
    moved(&mut stage, &page, "open").await;
    let open = stage.by("").await.get("/trainings").await.text;
    assert!(open.contains(&page) && open.contains("Valuation &lt;b&gt;"), "{open}");
    // A focal point nominates for its own Member without naming it, and for no other.
    stage.done(FIJIAN, &page, &format!("{page}/participants"), &nominate).await;
    let foreign = [("name", "Sina Tala"), ("member", "SA")];
    let refused = stage.send(FIJIAN, &page, &format!("{page}/participants"), &foreign).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
    let twice = stage.send(FIJIAN, &page, &format!("{page}/participants"), &nominate).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", twice.text);
    for (who, knows) in [(FIJIAN, true), (AMINA, true), (SAMOAN, false), ("", false), (DELEGATE, false)] {
        let text = stage.by(who).await.get(&page).await.text;
        assert_eq!(text.contains("Litia Vula"), knows, "{who}: {text}");
        assert_eq!(
            text.contains("Exercises took longer"),
            who == AMINA || who == FIJIAN || who == SAMOAN,
            "{who}"
        );
        assert!(!text.contains(EMAIL), "{who}: addresses are shown on the page of a person alone");
    }
    let state = format!("{page}/state");
    let early = stage.send(AMINA, &page, &state, &[("to", "close")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT, "it was not held: {}", early.text);
    moved(&mut stage, &page, "hold").await;
    let ids = people_of(&mut stage, &page).await;
    stage.done(AMINA, &page, &format!("{page}/attendance"), &[("came", &ids[0])]).await;
    let certificates = stage.by(AMINA).await.get(&format!("{page}/certificates")).await;
    assert_eq!(
        (certificates.status, certificates.header("content-type")),
        (StatusCode::OK, "application/pdf")
    );
    assert!(certificates.text.starts_with("%PDF-"));
    for format in ["pdf", "docx", "html"] {
        let report = stage.by(AMINA).await.get(&format!("{page}/report/{format}")).await;
        assert_eq!(report.status, StatusCode::OK, "{format}");
    }
    assert_eq!(stage.by("").await.get(&format!("{page}/report/html")).await.status, StatusCode::FORBIDDEN);
    // What is personal goes for good, and the count stays.
    let one = format!("/participants/{}", ids[0]);
    let wrong = stage.send(AMINA, &one, &format!("{one}/state"), &[("to", "erase"), ("name", "Litia")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.text);
    stage.done(AMINA, &one, &format!("{one}/state"), &[("to", "erase"), ("name", "Litia Vula")]).await;
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(!text.contains("Litia Vula") && text.contains("by-participant-sex"), "{text}");
    moved(&mut stage, &page, "close").await;
}

#[tokio::test]
async fn s4_25_a_series_is_planned_and_held_by_region_and_each_figure_opens_its_rows() {
    let mut stage = Stage::set().await;
    let partner =
        [("code", "rtc"), ("name", "Centre <of> Suva"), ("kind", "training-centre"), ("member", "")];
    stage.done(AMINA, "/partners", "/partners", &partner).await;
    let mut made = Vec::new();
    for (title, series, region, begins) in [
        ("First", "Focal point training", "Lagoon Region", "2027-01-04"),
        // However it is typed, it is the same series; a set goes by its code, too.
        ("Second", "focal POINT training", "lagoon", "2027-03-01"),
        ("Elsewhere", "Focal point training", "", "2027-04-01"),
        ("Alone", "", "lagoon", "2027-02-01"),
        ("Off", "Focal point training", "lagoon", "2027-02-02"),
    ] {
        let fields = [
            ("kind", "workshop"),
            ("title", title),
            ("series", series),
            ("region", region),
            ("partners", "RTC"),
            ("begins", begins),
            ("members", "FI, SA"),
        ];
        made.push(stage.done(AMINA, "/trainings/new", "/trainings", &fields).await);
    }
    for (at, ways) in [(0, vec!["open", "hold"]), (1, vec!["open"])] {
        for to in ways {
            if to == "hold" {
                let fields = [("name", "Litia Vula"), ("member", "FI")];
                stage.done(AMINA, &made[at], &format!("{}/participants", made[at]), &fields).await;
            }
            moved(&mut stage, &made[at], to).await;
        }
    }
    let ids = people_of(&mut stage, &made[0]).await;
    stage.done(AMINA, &made[0], &format!("{}/attendance", made[0]), &[("came", &ids[0])]).await;
    moved(&mut stage, &made[4], "open").await;
    let off = [("to", "call-off"), ("why", "A cyclone")];
    stage.done(AMINA, &made[4], &format!("{}/state", made[4]), &off).await;

    let text = stage.by(AMINA).await.get("/trainings/series").await.text;
    let list = "/trainings?organisation=lagoon&amp;series=Focal%20point%20training&amp;region=set%3Alagoon";
    for show in ["to-come", "was-held"] {
        assert!(text.contains(&format!("href=\"{list}&amp;show={show}\"")), "{show}: {text}");
    }
    assert!(text.contains(&format!("href=\"{}\"", made[1])), "the next one: {text}");
    assert!(text.contains("Centre &lt;of&gt; Suva"), "{text}");
    for (address, expect) in [
        ("series=Focal+point+training&region=set:lagoon&show=to-come", [1].as_slice()),
        ("series=Focal+point+training&region=set:lagoon&show=was-held", &[0]),
        ("series=Focal+point+training&region=-&show=to-come", &[2]),
        ("series=-&region=lagoon", &[3]),
        ("partner=rtc&show=was-held", &[0]),
        ("region=nowhere", &[]),
    ] {
        let text = stage.by(AMINA).await.get(&format!("/trainings?{address}")).await.text;
        for (at, page) in made.iter().enumerate() {
            let is_there = text.contains(&format!("href=\"{page}\""));
            assert_eq!(is_there, expect.contains(&at), "{address} {at}: {text}");
        }
    }
    // What is planned stays with the secretariat and those invited; nobody else counts it or the people.
    let api = "/api/v1/trainings/series?series=Focal+point+training&region=lagoon";
    for (who, planned, held, people) in [(AMINA, 1, 1, 1), (FIJIAN, 1, 1, 1), ("", 1, 1, 0)] {
        let text = stage.by(who).await.get(api).await.text;
        let expect = format!("\"planned\":{planned},\"held\":{held}");
        assert!(text.contains(&expect), "{who}: {text}");
        assert!(text.contains(&format!("\"participants\":{people}")), "{who}: {text}");
    }
    let public = stage.by("").await.get("/trainings/series").await.text;
    assert!(!public.contains("series=-"), "the one of no series is not announced: {public}");
    // A region that is none is refused, and the form comes back.
    let wrong = [("kind", "workshop"), ("title", "X"), ("region", "Atlantis"), ("partners", "nobody")];
    let refused = stage.sent_from(AMINA, "/trainings/new", "/trainings", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("Atlantis")
            && refused.text.contains("nobody")
            && refused.text.contains("value=\"X\""),
        "{}",
        refused.text
    );
}

#[tokio::test]
async fn s4_25_focal_points_find_where_they_talk_and_everybody_how_it_grows() {
    let mut stage = Stage::set().await;
    let list = "/communities";
    let address = "https://forum.example.org/fp";
    let with = |address: &str| {
        [
            ("name", "Focal <points>".to_owned()),
            ("address", address.to_owned()),
            ("language", "English".to_owned()),
            ("region", "lagoon".to_owned()),
            ("keeper", "Ana Keeper".to_owned()),
            ("opened_on", "2026-01-01".to_owned()),
        ]
    };
    let as_fields = |fields: &[(&'static str, String); 6]| fields.clone().map(|(name, value)| (name, value));
    let sent = as_fields(&with("http://forum.example.org"));
    let sent: Vec<_> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let form = format!("{list}?form=community");
    let plain = stage.sent_from(AMINA, &form, list, &sent).await;
    assert_eq!(plain.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain.text.contains("https://") && plain.text.contains("value=\"Ana Keeper\""), "{}", plain.text);
    let sent = as_fields(&with(address));
    let sent: Vec<_> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = stage.done(AMINA, &form, list, &sent).await;
    let counts = format!("{page}/counts");
    for (on, members, posts) in
        [("2026-06-30", "24", ""), ("2027-01-10", "60", "300"), ("2027-01-10", "61", "340")]
    {
        let fields = [("on", on), ("members", members), ("posts", posts)];
        stage.done(AMINA, &format!("{page}?form=count"), &counts, &fields).await;
    }
    for (on, what) in [("2027-02-01", "ahead"), ("2025-12-31", "before it was opened")] {
        let fields = [("on", on), ("members", "9")];
        let wrong = stage.send(AMINA, &format!("{page}?form=count"), &counts, &fields).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(wrong.text.contains(on), "{what}: {}", wrong.text);
    }
    // Of one day the last word holds; the way in is for those who may speak there.
    for (who, speaks) in [(AMINA, true), (FIJIAN, true), (SAMOAN, true), (DELEGATE, false), ("", false)] {
        for at in [list.to_owned(), page.clone()] {
            let text = stage.by(who).await.get(&at).await.text;
            assert!(text.contains("Focal &lt;points&gt;"), "{who} {at}: {text}");
            assert_eq!(text.contains(address), speaks, "{who} {at}: {text}");
            assert!(text.contains(">61<") && !text.contains(">60<"), "{who} {at}: {text}");
        }
        let text = stage.by(who).await.get(&format!("/api/v1{page}")).await.text;
        assert_eq!(text.contains(address) && text.contains("Ana Keeper"), speaks, "{who}: {text}");
    }
    let refused = stage.send(FIJIAN, &page, &counts, &[("on", "2027-01-11"), ("members", "9")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);
    for (asked, expect) in
        [("region=lagoon", true), ("region=-", false), ("show=open", true), ("show=closed", false)]
    {
        let text = stage.by(FIJIAN).await.get(&format!("{list}?{asked}")).await.text;
        assert_eq!(text.contains(&page), expect, "{asked}: {text}");
    }
    // Its last day closes it; nobody is led there any more.
    let mut closing = sent.clone();
    closing.push(("closed_on", "2027-01-14"));
    stage.done(AMINA, &format!("{page}?form=community"), &page, &closing).await;
    let text = stage.by(FIJIAN).await.get(&format!("{list}?show=closed")).await.text;
    assert!(text.contains(&page) && !text.contains(address), "{text}");
}

#[tokio::test]
async fn s5_16_a_participant_without_an_account_answers_under_a_link_until_the_form_closes() {
    let mut stage = Stage::set().await;
    let training = held_with(&mut stage, 2).await;
    let form = evaluation(&mut stage, &training, "after").await;
    let links = links(&mut stage, &form).await;
    assert_eq!(links.len(), 2);
    let link = &links[0];
    let page = stage.by("").await.get(link).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    assert!(page.text.len() <= PAGE_BYTES_MAX && !page.text.contains("<script"), "{} bytes", page.text.len());
    assert!(!page.text.contains("Person 0"), "no name beside answers");
    let missing = stage.send("", link, link, &[("q-pace", "9")]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", missing.text);
    let given = stage.send("", link, link, &[("q-use", "2"), ("q-better", "More <time>")]).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text);
    let changed = stage.send("", link, link, &[("q-use", "4"), ("q-better", "More <time>")]).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "answers can be changed");
    assert!(stage.by("").await.get(link).await.text.contains("More &lt;time&gt;"));
    let summary = stage.by(AMINA).await.get(&form).await.text;
    assert!(summary.contains("More &lt;time&gt;") && !summary.contains("Person 0</"), "{summary}");
    // Nobody else looks at answers, and the secret stands nowhere.
    for who in [DELEGATE, ""] {
        assert_eq!(stage.by(who).await.get(&form).await.status, StatusCode::NOT_FOUND, "{who}");
    }
    assert!(!summary.contains(&link["/answers/".len()..]));
    // A link that is over answers like one that never was.
    stage.site.wait_minutes(2 * 24 * 60);
    let over = stage.by("").await.get(link).await;
    let never = stage.by("").await.get(&format!("/answers/{}", "0".repeat(64))).await;
    assert_eq!((over.status, never.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
}

#[tokio::test]
async fn s5_16_means_count_their_own_answers_and_few_answers_show_none() {
    let mut stage = Stage::set().await;
    let training = held_with(&mut stage, 6).await;
    let form = evaluation(&mut stage, &training, "after").await;
    let links = links(&mut stage, &form).await;
    for (at, link) in links.iter().enumerate() {
        // Two leave the pace out.
        let pace = if at < 4 { "3" } else { "" };
        let fields = [("q-use", if at % 2 == 0 { "5" } else { "4" }), ("q-pace", pace), ("q-again", "yes")];
        let sent = stage.send("", link, link, &fields).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    }
    let text = stage.by(AMINA).await.get(&format!("{form}?lang=en")).await.text;
    assert!(text.contains("4,5") || text.contains("4.5"), "27 / 6: {text}");
    for format in ["pdf", "docx", "html"] {
        let paper = stage.by(AMINA).await.get(&format!("{form}/summary/{format}")).await;
        assert_eq!(paper.status, StatusCode::OK, "{format}");
        let blank = stage.by(AMINA).await.get(&format!("{form}/paper/{format}")).await;
        assert_eq!(blank.status, StatusCode::OK, "{format}");
    }
    // Answers from paper keep which paper, and take the place of earlier ones.
    let person = people_of(&mut stage, &training).await[0].clone();
    let bare = [("participant", person.as_str()), ("q-use", "5")];
    let refused = stage.send(AMINA, &form, &format!("{form}/answers"), &bare).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "which paper: {}", refused.text);
    let whole = [("participant", person.as_str()), ("paper", "form 1"), ("q-use", "5")];
    stage.done(AMINA, &form, &format!("{form}/answers"), &whole).await;
}

#[tokio::test]
async fn s5_16_trainings_are_evaluated_side_by_side_and_never_pooled() {
    let mut stage = Stage::set().await;
    // The officer reads French; this test reads English.
    let english = [("language", "en"), ("next", "/account")];
    stage.by(AMINA).await.fill("/account", "/language", &english).await;
    for (people, step) in [(2, "3"), (3, "5")] {
        let training = held_with(&mut stage, people).await;
        let form = evaluation(&mut stage, &training, "after").await;
        for link in links(&mut stage, &form).await {
            stage.done("", &link, &link, &[("q-use", step), ("q-pace", step)]).await;
        }
    }
    let unasked = planned(&mut stage).await;
    let paper = "/trainings/papers/evaluations";
    let text = stage.by(AMINA).await.get(&format!("{paper}.html")).await.text;
    for part in ["n = 2", "n = 3", "(1–5)", "nobody was asked", "3 trainings", "2 with an evaluation"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for pooled in ["4.2 (", "n = 5"] {
        assert!(!text.contains(pooled), "nothing is averaged over trainings: {text}");
    }
    let list = stage.by(AMINA).await.get("/trainings?state=planned").await.text;
    let narrowed = format!("{paper}.html?state=planned");
    assert!(list.contains(&format!("href=\"{narrowed}\"")), "the paper keeps the list's filters: {list}");
    let text = stage.by(AMINA).await.get(&narrowed).await.text;
    assert!(!text.contains("n = 3") && text.contains("nobody was asked"), "{unasked}: {text}");
    for ending in ["docx", "pdf", "xlsx", "csv"] {
        let answer = stage.by(AMINA).await.get(&format!("{paper}.{ending}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{ending}");
    }
    assert_eq!(stage.by(DELEGATE).await.get(&format!("{paper}.csv")).await.status, StatusCode::FORBIDDEN);
    assert_ne!(stage.by("").await.get(&format!("{paper}.html")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn s5_6_a_training_counts_for_the_plan_once() {
    let mut stage = Stage::set().await;
    let training = held_with(&mut stage, 6).await;
    let form = evaluation(&mut stage, &training, "after").await;
    for link in links(&mut stage, &form).await {
        stage.send("", &link, &link, &[("q-use", "4"), ("q-pace", "5")]).await;
    }
    stage.done(AMINA, &form, &format!("{form}/state"), &[]).await;
    let text = stage.by(AMINA).await.get(&training).await.text;
    let facts = format!("{training}/facts");
    assert!(text.contains(&facts), "held, Fiji, and one mean: {text}");
    let other = stage.send(FIJIAN, &training, &facts, &[]).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN, "{}", other.text);
    stage.done(AMINA, &training, &facts, &[]).await;
    let again = stage.send(AMINA, &training, &facts, &[]).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "nothing is counted twice: {}", again.text);
    let of_action = stage.by(AMINA).await.get(&format!("/actions/{}", action(PLAN, 0))).await.text;
    assert!(of_action.contains("Valuation"), "the fact names its evidence: {of_action}");
    assert!(!stage.by(AMINA).await.get(&training).await.text.contains(&facts), "nothing is offered any more");
}

#[tokio::test]
async fn links_that_lead_nowhere_are_counted_and_do_not_hold_up_a_good_one() {
    let mut stage = Stage::set().await;
    let training = held_with(&mut stage, 1).await;
    let form = evaluation(&mut stage, &training, "after").await;
    let link = links(&mut stage, &form).await.remove(0);
    let ask = |address: String| {
        Request::get(address)
            .extension(axum::extract::ConnectInfo(std::net::SocketAddr::from(([192, 0, 2, 9], 9))))
    };
    let mut last = StatusCode::OK;
    for number in 0..12 {
        let request = ask(format!("/answers/{number:064}")).body(Body::empty()).unwrap();
        last = stage.by("").await.send(request).await.status;
    }
    assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    let good = stage.by("").await.send(ask(link).body(Body::empty()).unwrap()).await;
    assert_eq!(good.status, StatusCode::OK);
    let id = id_after(&stage.by(AMINA).await.get(&training).await.text, "/participants/");
    assert_eq!(id.len(), 36);
}

#[tokio::test]
async fn an_action_of_somebody_elses_public_plan_is_refused_by_its_id() {
    let mut stage = Stage::set().await;
    let action = action(PLAN, 0).to_string();
    let fields = [
        ("kind", "workshop"),
        ("title", "Seamanship"),
        ("begins", "2027-01-11"),
        ("ends", "2027-01-13"),
        ("actions", action.as_str()),
    ];
    let answer = stage.send(STRANGER, "/trainings/new", "/trainings", &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
    assert!(answer.text.contains(&action), "{}", answer.text);
    let own = [&fields[..4], &[("actions", "")]].concat();
    assert_eq!(
        stage.send(STRANGER, "/trainings/new", "/trainings", &own).await.status,
        StatusCode::SEE_OTHER
    );
}
