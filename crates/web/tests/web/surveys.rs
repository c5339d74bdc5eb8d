//! Questionnaires from a draft to what they come to: the officer who asks, the focal points who answer, and everybody who must
//! not know what is not given yet.

use axum::http::StatusCode;

use crate::{
    site::{AMINA, AUDITOR, CHAIR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{DELEGATE, Stage},
};

const QUESTIONS: &str = "# A. Observers\n\
    1 | yes-partly-no * | Are there trained observers? | gap: partly; no\n\
    1.1 | number * | How many? | if: 1 = yes; partly\n\
    # B. Help\n\
    2 | several: A mission; A workshop | What would help?\n\
    3 | text * | What comes first?";

/// A questionnaire about a year; its page.
async fn survey(stage: &mut Stage, year: &str, more: &[(&str, &str)]) -> String {
    let (code, title) = (format!("needs-{year}"), format!("Needs survey {year}"));
    let fields = [("code", &*code), ("kind", "needs"), ("title", &*title), ("year", year)];
    let fields: Vec<_> = fields.iter().chain(more).copied().collect();
    stage.done(AMINA, "/surveys/new", "/surveys", &fields).await
}

async fn moved(stage: &mut Stage, who: &'static str, page: &str, fields: &[(&str, &str)]) {
    stage.done(who, page, &format!("{page}/state"), fields).await;
}

/// An open one, and the response that the focal point of Fiji has begun.
async fn begun(stage: &mut Stage) -> (String, String) {
    let survey = survey(stage, "2026", &[("questions", QUESTIONS), ("closes", "2030-01-31")]).await;
    moved(stage, AMINA, &survey, &[("to", "open")]).await;
    let page = stage.done(FIJIAN, &survey, &format!("{survey}/responses/FI"), &[]).await;
    (survey, page.trim_end_matches("/pages/1").to_owned())
}

async fn answered(stage: &mut Stage, response: &str, page: u32, fields: &[(&str, &str)]) {
    let page = format!("{response}/pages/{page}");
    stage.done(FIJIAN, &page, &page, fields).await;
}

/// Everything of a response answered and given.
async fn given(stage: &mut Stage) -> (String, String) {
    let (survey, response) = begun(stage).await;
    answered(stage, &response, 1, &[("q-0", "partly"), ("q-1", "3")]).await;
    answered(stage, &response, 2, &[("q-2", "1"), ("q-2", "2"), ("q-3", "Boats & <engines>")]).await;
    moved(stage, FIJIAN, &response, &[("to", "submit")]).await;
    (survey, response)
}

#[tokio::test]
async fn s5_15_what_a_member_has_begun_is_its_own_until_it_is_given() {
    let mut stage = Stage::set().await;
    let (survey, response) = begun(&mut stage).await;
    answered(&mut stage, &response, 1, &[("q-0", "yes"), ("q-1", "7")]).await;
    for who in ["", SAMOAN, AMINA, HEAD, CHAIR, DELEGATE, AUDITOR, STRANGER] {
        let site = stage.by(who).await;
        assert_eq!(site.get(&response).await.status, StatusCode::NOT_FOUND, "{who:?}");
        let results = format!("{survey}/results");
        for list in ["/responses", "/responses?member=FI", "/desk", &survey, &results] {
            let text = site.get(list).await.text;
            assert!(!text.contains(&response) && !text.contains("began an answer"), "{who:?} {list}: {text}");
        }
    }
    let text = stage.by(HEAD).await.get(&survey).await.text;
    assert!(text.contains("No answer yet") && !text.contains("Begun"), "{text}");
    // On the desk of the focal point it is something to do, on the officer's something that others owe.
    for who in [FIJIAN, SAMOAN, AMINA] {
        let text = stage.by(who).await.get("/desk").await.text;
        assert!(text.contains(&survey), "{who}: {text}");
    }
    // Taken away, nothing of it is left.
    stage.done(FIJIAN, &response, &format!("{response}/withdrawal"), &[]).await;
    assert_eq!(stage.by(FIJIAN).await.get(&response).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s5_15_a_response_goes_from_its_first_page_to_its_acceptance() {
    let mut stage = Stage::set().await;
    let (survey, response) = begun(&mut stage).await;
    let page = stage.by(FIJIAN).await.get(&format!("{response}/pages/1")).await;
    assert!(page.text.len() < 25_000, "a page serves a slow line: {}", page.text.len());

    // Saved page by page; what has to be answered is named with the way to it, and what is left out is not asked for.
    answered(&mut stage, &response, 1, &[("q-0", "no")]).await;
    let text = stage.by(FIJIAN).await.get(&response).await.text;
    assert!(text.contains("1 of 3") && text.contains("/pages/2#q-3"), "{text}");
    let early = stage.send(FIJIAN, &response, &format!("{response}/state"), &[("to", "submit")]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", early.text);
    assert!(early.text.contains("Answer these questions first: 3."), "{}", early.text);
    answered(&mut stage, &response, 1, &[("q-0", "partly"), ("q-1", "3")]).await;
    let text = stage.by(FIJIAN).await.get(&response).await.text;
    assert!(text.contains("2 of 4"), "{text}");
    let door = format!("{response}/pages/1");
    let wrong = stage.send(FIJIAN, &door, &door, &[("q-0", "partly"), ("q-1", "several")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("Question 1.1") && wrong.text.contains("several"), "{}", wrong.text);
    let both = [("q-2", "1"), ("q-2", "2"), ("q-3", "Boats & <engines>")];
    answered(&mut stage, &response, 2, &both).await;
    moved(&mut stage, FIJIAN, &response, &[("to", "submit")]).await;

    // The secretariat looks at it, changes no answer, and returns it with a reason.
    let text = stage.by(AMINA).await.get("/desk").await.text;
    assert!(text.contains(&response), "{text}");
    let text = stage.by(AMINA).await.get(&response).await.text;
    assert!(text.contains("A mission; A workshop") && text.contains("Boats &amp; &lt;engines&gt;"), "{text}");
    let touched = stage.send(AMINA, &response, &format!("{response}/pages/1"), &[("q-0", "no")]).await;
    assert_eq!(touched.status, StatusCode::FORBIDDEN, "{}", touched.text);
    let bare = stage.send(AMINA, &response, &format!("{response}/state"), &[("to", "return")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", bare.text);
    moved(&mut stage, AMINA, &response, &[("to", "return"), ("why", "Which boats?")]).await;
    moved(&mut stage, AMINA, &survey, &[("to", "close")]).await;
    assert!(stage.by(FIJIAN).await.get("/desk").await.text.contains("Put your answers right"));
    let text = stage.by(FIJIAN).await.get(&response).await.text;
    assert!(text.contains("Which boats?"), "{text}");

    // What was returned is given again, though the questionnaire has closed; what was not given is too late.
    answered(&mut stage, &response, 2, &[("q-2", "2"), ("q-3", "Boats of wood")]).await;
    moved(&mut stage, FIJIAN, &response, &[("to", "submit")]).await;
    let back = stage.send(FIJIAN, &response, &format!("{response}/withdrawal"), &[]).await;
    assert_eq!(back.status, StatusCode::CONFLICT, "{}", back.text);
    let late = stage.send(SAMOAN, "/desk", &format!("{survey}/responses/SA"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    moved(&mut stage, AMINA, &response, &[("to", "accept")]).await;
    // Accepted it is read by whoever chairs, and by no delegate.
    let text = stage.by(CHAIR).await.get(&response).await.text;
    assert!(text.contains("Boats of wood"), "{text}");
    assert_eq!(stage.by(DELEGATE).await.get(&response).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn s1_2_an_accepted_answer_becomes_a_finding_and_each_knows_of_the_other() {
    let mut stage = Stage::set().await;
    let (survey, response) = given(&mut stage).await;
    let id = response.rsplit('/').next().unwrap().to_owned();
    let answer = format!("{id}#1");
    let not_yet = [("answer", &*answer), ("kind", "survey-answer"), ("body", "CC"), ("title", "Observers")];
    let early = stage.send(AMINA, "/findings/new", "/findings", &not_yet).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "not accepted yet: {}", early.text);
    moved(&mut stage, AMINA, &response, &[("to", "accept")]).await;
    let way = format!("/findings/new?answer={id}%231");
    let text = stage.by(AMINA).await.get(&way).await.text;
    for part in ["Are there trained observers?", "En partie", "Needs survey 2026", "question 1", &answer] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let fields = [
        ("answer", &*answer),
        ("kind", "survey-answer"),
        ("member", "FI"),
        ("body", "CC"),
        ("title", "Are there trained observers?"),
        ("found", "Partly"),
    ];
    let finding = stage.done(AMINA, &way, "/findings", &fields).await;
    let text = stage.by(HEAD).await.get(&finding).await.text;
    assert!(text.contains("From “Needs survey 2026” of 2026, question 1"), "{text}");
    assert!(text.contains(&format!("{response}/pages/1#q-0")), "{text}");
    let text = stage.by(AMINA).await.get(&response).await.text;
    assert!(text.contains(&finding), "{text}");
    // The Member is not told of a draft finding by its own answers.
    let text = stage.by(FIJIAN).await.get(&response).await.text;
    assert!(text.contains("Are there trained observers?") && !text.contains(&finding), "{text}");

    // S2.12: a request has the answer's words as its letter.
    let way = format!("/requests/received?answer={id}%233");
    let text = stage.by(AMINA).await.get(&way).await.text;
    assert!(text.contains("Boats &amp; &lt;engines&gt;"), "{text}");
    let third = format!("{id}#3");
    let fields = [
        ("answer", &*third),
        ("member", "FI"),
        ("channel", "survey"),
        ("sender", "Needs survey 2026"),
        ("letter", "Boats"),
        ("title", "Boats"),
        ("asked", "Boats"),
    ];
    let request = stage.done(AMINA, &way, "/requests/received", &fields).await;
    let text = stage.by(FIJIAN).await.get(&request).await.text;
    assert!(text.contains("of 2026, question 3"), "{text}");
    assert!(stage.by(FIJIAN).await.get(&response).await.text.contains(&request));
    assert!(stage.by(HEAD).await.get(&survey).await.text.contains("Accepted"));
}

#[tokio::test]
async fn s5_15_next_years_survey_begins_from_this_one_and_shows_what_was_answered() {
    let mut stage = Stage::set().await;
    let (survey, response) = given(&mut stage).await;
    moved(&mut stage, AMINA, &response, &[("to", "accept")]).await;
    let id = survey.rsplit('/').next().unwrap().to_owned();
    let text = stage.by(AMINA).await.get(&format!("/surveys/new?from={id}")).await.text;
    assert!(text.contains("needs-2027") && text.contains("Needs survey 2027"), "{text}");
    let next = self::survey(&mut stage, "2027", &[("earlier", &*id)]).await;
    moved(&mut stage, AMINA, &next, &[("to", "open")]).await;
    let page = stage.done(FIJIAN, &next, &format!("{next}/responses/FI"), &[]).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("Last time:") && text.contains("name=\"take-0\""), "{text}");
    // A tick takes it over; without one nothing is answered.
    stage.done(FIJIAN, &page, &page, &[("take-0", "yes")]).await;
    let own = page.trim_end_matches("/pages/1").to_owned();
    let text = stage.by(FIJIAN).await.get(&own).await.text;
    assert!(text.contains("1 of 4"), "{text}");
    // What was opened keeps its questions.
    let changed = stage.send(AMINA, &survey, &survey, &[("title", "Other")]).await;
    assert_eq!(changed.status, StatusCode::FORBIDDEN, "{}", changed.text);
}

#[tokio::test]
async fn s4_20_each_figure_says_of_how_many_and_opens_its_rows() {
    let mut stage = Stage::set().await;
    let (survey, response) = given(&mut stage).await;
    let results = format!("{survey}/results");
    let text = stage.by(AMINA).await.get(&results).await.text;
    let rows = "/responses?survey=needs-2026&amp;question=1&amp;answer=partly";
    assert!(text.contains(rows), "{text}");
    let text = stage.by(HEAD).await.get(&rows.replace("&amp;", "&")).await.text;
    assert!(text.contains(&response) && text.contains("Partly"), "{text}");
    let text = stage.by(HEAD).await.get("/responses?survey=needs-2026&question=1&answer=no").await.text;
    assert!(!text.contains(&response), "{text}");
    let table = stage.by(AMINA).await.get(&format!("{results}.csv")).await.text;
    assert!(table.contains("Boats & <engines>") && table.contains("FI"), "{table}");
    let own = stage.by(FIJIAN).await.get(&results).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN, "one answer has no spread");
}

#[tokio::test]
async fn s4_20_figures_of_other_bodies_and_options_stand_beside_the_own_ones_and_make_a_paper() {
    let mut stage = Stage::set().await;
    let (page, _) = given(&mut stage).await;
    let results = format!("{page}/results");
    let figure = [
        ("question", "1"),
        ("body", "Northern <Convention>"),
        ("counted", "Parties with logbooks"),
        ("figure", "14"),
        ("out_of", "31"),
        ("as_at", "2026-06-30"),
        ("source", "Annex 4"),
    ];
    let form = format!("{results}?form=compare");
    let door = format!("{page}/comparisons");
    let mut wrong = figure.to_vec();
    (wrong[0].1, wrong[5].1) = ("99", "tomorrow");
    let refused = stage.sent_from(AMINA, &form, &door, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("99") && refused.text.contains("tomorrow"), "{}", refused.text);
    assert!(refused.text.contains("Annex 4"), "nothing typed is lost: {}", refused.text);
    stage.done(AMINA, &form, &door, &figure).await;
    let option = [("title", "Share experts"), ("meaning", "One list for two bodies"), ("who", "Secretariat")];
    stage.done(AMINA, &format!("{results}?form=option"), &format!("{page}/options"), &option).await;
    let text = stage.by(AMINA).await.get(&results).await.text;
    assert!(text.contains("Northern &lt;Convention&gt;") && text.contains("n = 31"), "{text}");
    assert!(text.contains("Share experts"), "{text}");
    let paper = stage.by(AMINA).await.get(&format!("{page}/paper/options.html")).await.text;
    for said in ["Northern &lt;Convention&gt;", "Annex 4", "Share experts", "One list for two bodies"] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    let call = stage.by(AMINA).await.get(&format!("/api/v1{results}")).await.text;
    assert!(call.contains("Parties with logbooks") && call.contains("One list for two bodies"), "{call}");
    // A focal point reads its own Member's answers, and no paper on all of them; the public nothing.
    for who in [FIJIAN, STRANGER, ""] {
        let answer = stage.by(who).await.get(&format!("{page}/paper/options.html")).await;
        assert_ne!(answer.status, StatusCode::OK, "{who}");
        let refused = stage.by(who).await.post(&door, &figure).await;
        assert!(
            refused.status.is_client_error() || refused.status.is_redirection(),
            "{who}: {}",
            refused.status
        );
    }
    let id = text.split("name=\"id\" value=\"").nth(1).unwrap()[..36].to_owned();
    stage.done(AMINA, &results, &format!("{page}/options/removal"), &[("id", &*id)]).await;
    let text = stage.by(AMINA).await.get(&results).await.text;
    assert!(!text.contains("Northern &lt;Convention&gt;") && text.contains("Share experts"), "{text}");
}
