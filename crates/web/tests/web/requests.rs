//! Requests on their way, as the focal point who writes one, the officer who answers it, and everybody who must not know.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use trellis_domain::kernel::{Day, Language};
use trellis_words::Words;

use crate::{
    plan::{self, PLAN},
    site::{ADMINISTRATOR, AMINA, AUDITOR, Answer, CHAIR, FIJIAN, HEAD, SAMOAN, STRANGER},
    stage::{DELEGATE, Stage, id_after},
};

const ASKED: &str = "Two trainers for one week in Suva";
const OTHERS: &str = "The bank of the region";

/// A draft of Fiji.
async fn draft(stage: &mut Stage) -> String {
    let fields =
        [("title", "Training of observers"), ("asked", ASKED), ("others", "asked"), ("others_asked", OTHERS)];
    stage.done(FIJIAN, "/requests/new", "/requests", &fields).await
}

async fn moved(stage: &mut Stage, who: &'static str, page: &str, fields: &[(&str, &str)]) {
    stage.done(who, page, &format!("{page}/state"), fields).await;
}

async fn refused(stage: &mut Stage, page: &str, fields: &[(&str, &str)], expect: (StatusCode, &str)) {
    let answer = stage.send(HEAD, page, &format!("{page}/state"), fields).await;
    assert_eq!(answer.status, expect.0, "{fields:?}: {}", answer.text);
    assert!(answer.text.contains(expect.1), "{fields:?}: {}", answer.text);
}

#[tokio::test]
async fn s2_12_a_draft_is_its_members_own_and_is_known_only_once_it_is_submitted() {
    let mut stage = Stage::set().await;
    let page = draft(&mut stage).await;
    for who in ["", SAMOAN, AMINA, HEAD, CHAIR, DELEGATE, AUDITOR, STRANGER] {
        let site = stage.by(who).await;
        assert_eq!(site.get(&page).await.status, StatusCode::NOT_FOUND, "{who:?}");
        for list in ["/requests", "/requests?q=observers", "/requests.csv", "/desk", "/requests/volumes"] {
            let text = site.get(list).await.text;
            assert!(!text.contains(&page) && !text.contains("Training of observers"), "{who:?} {list}");
            assert!(!text.contains("A Member wrote a draft"), "{who:?} {list}");
        }
    }
    assert!(stage.by(FIJIAN).await.get("/desk").await.text.contains(&page), "it waits on its writer's desk");
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    let site = stage.by(AMINA).await;
    let text = site.get(&page).await.text;
    assert!(text.contains(ASKED) && text.contains(OTHERS) && text.contains("FI-20"), "{text}");
    assert!(site.get("/desk").await.text.contains(&page), "and then on the officer's");
    for who in ["", SAMOAN, CHAIR, DELEGATE, STRANGER] {
        assert_eq!(stage.by(who).await.get(&page).await.status, StatusCode::NOT_FOUND, "{who:?}");
    }
}

#[tokio::test]
async fn s2_12_s2_13_s2_14_a_request_goes_from_its_draft_to_its_closing_with_a_reason_for_each_turn() {
    let mut stage = Stage::set().await;
    let page = draft(&mut stage).await;
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    let early = (StatusCode::CONFLICT, "does not lead on");
    refused(&mut stage, &page, &[("to", "accept")], early).await;
    moved(&mut stage, AMINA, &page, &[("to", "acknowledge")]).await;

    // A question waits for the Member until it answers.
    let words = format!("{page}/words");
    let question = [("voice", "question"), ("text", "How many observers work at present?")];
    stage.done(AMINA, &page, &words, &question).await;
    assert!(stage.by(FIJIAN).await.get("/desk").await.text.contains("Answer a question on your request"));
    stage.done(FIJIAN, &page, &words, &[("text", "Fourteen.")]).await;
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("Fourteen.") && text.contains("answer of the Member"), "{text}");
    let second = [("voice", "answer"), ("text", "Fifteen."), ("source", "Mail")];
    let second = stage.send(AMINA, &page, &words, &second).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY, "no question is open: {}", second.text);

    // It is accepted only with what can be checked afterwards (S2.13, S2.14).
    let lacks = (StatusCode::UNPROCESSABLE_ENTITY, "Level");
    refused(&mut stage, &page, &[("to", "accept")], lacks).await;
    let whole = [
        ("title", "Training of observers"),
        ("asked", ASKED),
        ("level", "operational"),
        ("result", "Observers work on their own"),
        ("indicator", "Reports accepted without questions"),
        ("window_from", "2027-05-03"),
        ("window_until", "2027-06-30"),
    ];
    let reversed: Vec<_> = whole
        .iter()
        .map(|(name, value)| (*name, if *name == "window_until" { "2027-05-02" } else { value }))
        .collect();
    let reversed = stage.send(AMINA, &page, &page, &reversed).await;
    assert_eq!(reversed.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reversed.text);
    stage.done(AMINA, &page, &page, &whole).await;

    // Put off with a reason and a day, it stays under review.
    let why = (StatusCode::UNPROCESSABLE_ENTITY, "Give the reason");
    refused(&mut stage, &page, &[("to", "defer"), ("until", "2030-01-01")], why).await;
    let later = [("to", "defer"), ("until", "2030-01-01"), ("why", "No trainer before")];
    moved(&mut stage, AMINA, &page, &later).await;
    let text = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(text.contains("under review") && text.contains("No trainer before"), "{text}");

    // While others may object it is not accepted.
    moved(&mut stage, AMINA, &page, &[("to", "consult")]).await;
    refused(&mut stage, &page, &[("to", "accept")], (StatusCode::CONFLICT, "Others may object")).await;
    moved(&mut stage, AMINA, &page, &later).await;
    moved(&mut stage, AMINA, &page, &[("to", "accept")]).await;
    let list = stage.by(AMINA).await.get("/requests/published").await.text;
    assert!(list.contains(&page), "what was accepted is on the list: {list}");

    let why = (StatusCode::UNPROCESSABLE_ENTITY, "Give the reason");
    refused(&mut stage, &page, &[("to", "close"), ("reason", "answered")], why).await;
    moved(&mut stage, AMINA, &page, &[("to", "check"), ("why", "Two of five trained")]).await;
    let close = [("to", "close"), ("reason", "answered"), ("why", "The course took place")];
    moved(&mut stage, AMINA, &page, &close).await;
    let over = stage.send(HEAD, &page, &format!("{page}/state"), &[("to", "check")]).await;
    assert_eq!(over.status, StatusCode::FORBIDDEN, "nobody moves on what is over");
}

#[tokio::test]
async fn s2_12_a_letter_is_kept_to_the_letter_and_counts_from_the_day_it_came_in() {
    let mut stage = Stage::set().await;
    let letter = "Dear all,\nwe ask <for> help.";
    let fields = [
        ("member", "FI"),
        ("channel", "letter"),
        ("sender", "Permanent Secretary"),
        ("received_on", "2026-10-05"),
        ("letter", letter),
        ("title", "Valuation"),
        ("asked", "A course"),
    ];
    let ahead: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, if *name == "received_on" { "2099-01-01" } else { value }))
        .collect();
    let ahead = stage.send(AMINA, "/requests/received", "/requests/received", &ahead).await;
    assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY, "it has not come yet: {}", ahead.text);
    let page = stage.done(AMINA, "/requests/received", "/requests/received", &fields).await;
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("we ask &lt;for&gt; help.") && text.contains("FI-2026-1"), "{text}");
    assert!(text.contains("Permanent Secretary") && text.contains("acknowledge it"), "{text}");
    let due: Day = "2026-10-19".parse().unwrap();
    assert!(text.contains(&Words::of(Language::En).day(due)), "{text}");
    let late = stage.by(AMINA).await.get("/requests?late=yes").await.text;
    assert!(late.contains(&page), "ten working days are over: {late}");
    let own = stage.by(FIJIAN).await.get(&page).await.text;
    assert!(own.contains("we ask &lt;for&gt; help."), "its Member reads its own letter");
    let nobody = stage.send(FIJIAN, &page, "/requests/received", &fields).await;
    assert_eq!(nobody.status, StatusCode::FORBIDDEN, "a Member writes its own and enters no letters");

    // The numbers of a Member's year leave no gap, though a draft was removed in between.
    let removed = draft(&mut stage).await;
    stage.done(FIJIAN, &removed, &format!("{removed}/withdrawal"), &[]).await;
    assert_eq!(stage.by(FIJIAN).await.get(&removed).await.status, StatusCode::NOT_FOUND);
    let second = stage.done(AMINA, "/requests/received", "/requests/received", &fields).await;
    assert!(stage.by(AMINA).await.get(&second).await.text.contains("FI-2026-2"));
}

#[tokio::test]
async fn s5_6_an_action_shows_its_requests_and_that_nothing_was_asked_for_is_no_failure() {
    let mut stage = Stage::set().await;
    let list = stage.by(HEAD).await.get("/requests/volumes").await.text;
    assert!(list.contains("No request has been submitted"), "{list}");
    let page = draft(&mut stage).await;
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    let volumes = stage.by(AMINA).await.get("/requests/volumes").await.text;
    let figure = "/requests?member=FI&amp;year=";
    assert!(volumes.contains(figure), "each figure opens its rows: {volumes}");
    stage.done(FIJIAN, &page, &format!("{page}/withdrawal"), &[]).await;
    let text = stage.by(HEAD).await.get(&page).await.text;
    assert!(text.contains("withdrawn"), "what was submitted stays on record: {text}");

    // An action that is carried out on request says what was asked for.
    let action = format!("/actions/{}", plan::action(PLAN, 0));
    let site = stage.by(FIJIAN).await;
    let text = site.get(&action).await.text;
    let asking = format!("/requests/new?action={}", plan::action(PLAN, 0));
    assert!(!text.contains("is behind for") && !text.contains(&asking), "this one is not: {text}");
    let begun = site.get(&asking).await.text;
    assert!(begun.contains(&plan::action(PLAN, 0).to_string()), "the form begins with it: {begun}");
    let id = plan::action(PLAN, 0).to_string();
    let fields = [("title", "Risk management"), ("asked", "An expert"), ("actions", &*id)];
    let page = stage.done(FIJIAN, "/requests/new", "/requests", &fields).await;
    let own = stage.by(FIJIAN).await.get(&action).await.text;
    assert!(own.contains(&page), "its Member sees the draft there: {own}");
    assert!(!stage.by(HEAD).await.get(&action).await.text.contains(&page), "and nobody else");
    moved(&mut stage, FIJIAN, &page, &[("to", "submit")]).await;
    assert!(stage.by(HEAD).await.get(&action).await.text.contains(&page));
    assert!(!stage.by(SAMOAN).await.get(&action).await.text.contains(&page));
}

/// A form with a file as a browser sends it.
pub fn multipart(fields: &[(&str, &str)], name: &str, file: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (field, value) in fields {
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend(head.bytes());
    }
    let head = format!("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    body.extend(head.bytes());
    body.extend(file);
    body.extend(b"\r\n--x--\r\n");
    body
}

const LETTER: [(&str, &str); 7] = [
    ("member", "FI"),
    ("channel", "letter"),
    ("sender", "Permanent Secretary"),
    ("received_on", "2026-10-05"),
    ("letter", "We ask for a course on valuation."),
    ("title", "Valuation"),
    ("asked", "A course in Suva"),
];

/// Sends a form of a page in parts; `cut` leaves out its end.
async fn sent(
    stage: &mut Stage,
    who: &'static str,
    (page, action): (&str, &str),
    fields: &[(&str, &str)],
    (name, file, cut): (&str, &[u8], bool),
) -> Answer {
    let site = stage.by(who).await;
    let token = site.token_on(if page.is_empty() { "/account" } else { page }).await;
    let all: Vec<_> =
        [("form_token", token.as_str()), ("form_page", page)].iter().chain(fields).copied().collect();
    let mut body = multipart(&all, name, file);
    if cut {
        body.truncate(body.len() - 20);
    }
    let request = Request::post(action)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body));
    site.send(request.unwrap()).await
}

/// Enters the letter with a file.
async fn entered(stage: &mut Stage, name: &str, file: &[u8], cut: bool) -> Answer {
    let form = ("/requests/received", "/requests/received");
    sent(stage, AMINA, form, &LETTER, (name, file, cut)).await
}

#[tokio::test]
async fn s2_12_a_letter_stands_beside_its_request_as_it_came_and_each_look_is_recorded() {
    let mut stage = Stage::set().await;
    let answer = entered(&mut stage, "Letter <1>.txt", b"We ask for a course.", false).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let page = answer.header("location").to_owned();
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("Letter &lt;1&gt;.txt") && text.contains("disponible"), "{text}");
    assert!(text.contains("Amina Diallo") && text.contains("Un fichier a été joint"), "{text}");
    let file = format!("{page}/files/{}", id_after(&text, &format!("{page}/files/")));
    let taken = stage.by(AMINA).await.get(&file).await;
    assert_eq!((taken.status, taken.text.as_str()), (StatusCode::OK, "We ask for a course."));
    assert_eq!(taken.header("content-disposition"), "attachment; filename=\"Letter-1.txt\"");
    assert_eq!(taken.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(taken.header("x-content-type-options"), "nosniff");
    assert_eq!(taken.header("cache-control"), "no-store");
    let log = stage.by(AUDITOR).await.get("/audit").await.text;
    assert!(log.contains("A file was put in") && log.contains("file of the letter"), "{log}");

    // Whoever may read the letter's words reads the file only where the table says so.
    for who in [FIJIAN, HEAD, AUDITOR, ADMINISTRATOR, SAMOAN, STRANGER, ""] {
        let site = stage.by(who).await;
        assert_eq!(site.get(&file).await.status, StatusCode::NOT_FOUND, "{who}");
        let text = site.get(&page).await.text;
        assert!(!text.contains("Letter &lt;1&gt;") && !text.contains("A file was put in"), "{who}: {text}");
    }
    for who in [FIJIAN, HEAD, STRANGER] {
        let form = ("", &*format!("{page}/files"));
        let refused = sent(&mut stage, who, form, &[], ("a.txt", b"mine", false)).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{who}: {}", refused.text);
    }
    // A head enters letters, and no files.
    let form = ("/requests/received", "/requests/received");
    assert!(!stage.by(HEAD).await.get(form.0).await.text.contains("type=\"file\""));
    let refused = sent(&mut stage, HEAD, form, &LETTER, ("a.txt", b"mine", false)).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text);

    // Under another request it is not there.
    let other = entered(&mut stage, "رسالة.txt", b"Another", false).await.header("location").to_owned();
    let elsewhere = file.replace(&page, &other);
    let site = stage.by(AMINA).await;
    assert_eq!(site.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    let text = site.get(&other).await.text;
    let named = site.get(&format!("{other}/files/{}", id_after(&text, &format!("{other}/files/")))).await;
    let name = "attachment; filename=\"_____.txt\"; filename*=UTF-8''%D8%B1%D8%B3%D8%A7%D9%84%D8%A9.txt";
    assert_eq!(named.header("content-disposition"), name);
    stage.done(AMINA, &page, &format!("{file}/removal"), &[]).await;
    let site = stage.by(AMINA).await;
    assert_eq!(site.get(&file).await.status, StatusCode::NOT_FOUND);
    assert!(site.get(&page).await.text.contains("Un fichier a été retiré"));
}

#[tokio::test]
async fn s2_12_a_file_that_is_unfit_is_refused_by_name_and_nothing_typed_is_lost() {
    let mut stage = Stage::set().await;
    let large = vec![b'a'; 13 << 20];
    let larger = vec![b'a'; 40 << 20];
    for (name, file, cut, expect) in [
        (
            "page.html",
            &b"<!doctype html><script>alert(1)</script>"[..],
            false,
            "rien de ce qui est conservé ici",
        ),
        ("letter.doc", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], false, "ancien format"),
        ("scan.png", b"\x89PNG\r\n\x1a\n....", false, "endommagé ou incomplet"),
        ("letter.txt", b"", false, "Le fichier est vide"),
        ("scan.pdf", &large, false, "la limite acceptée"),
        ("film.pdf", &larger, false, "la limite acceptée"),
        ("broken.txt", b"We ask for a course that never", true, "n’est pas arrivé en entier"),
    ] {
        let answer = entered(&mut stage, name, file, cut).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {}", answer.text);
        assert!(answer.text.contains(name) && answer.text.contains(expect), "{name}: {}", answer.text);
        for typed in ["We ask for a course on valuation.", "Permanent Secretary", "A course in Suva"] {
            assert!(answer.text.contains(typed), "{name} loses {typed}: {}", answer.text);
        }
    }
    let list = stage.by(AMINA).await.get("/requests").await.text;
    assert!(!list.contains("Valuation"), "nothing was entered: {list}");
}

#[tokio::test]
async fn s2_12_a_file_that_cannot_be_judged_stays_under_lock_and_is_handed_to_nobody() {
    let mut stage = Stage::set().await;
    // No reader of packages runs here.
    let answer = entered(&mut stage, "Letter.docx", b"PK\x03\x04", false).await;
    let page = answer.header("location").to_owned();
    let text = stage.by(AMINA).await.get(&page).await.text;
    assert!(text.contains("sous clé") && text.contains("Letter.docx"), "{text}");
    let file = format!("{page}/files/{}", id_after(&text, &format!("{page}/files/")));
    assert!(!text.contains(&format!("href=\"{file}\"")), "it is no link: {text}");
    for who in [AMINA, HEAD, FIJIAN, ADMINISTRATOR, AUDITOR, STRANGER, ""] {
        let site = stage.by(who).await;
        for address in [file.clone(), format!("/api/v1{file}")] {
            let answer = site.get(&address).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{who}: {}", answer.text);
        }
    }
    for who in [AMINA, ADMINISTRATOR, AUDITOR] {
        let list = stage.by(who).await.get("/files").await.text;
        assert!(list.contains("Letter.docx"), "{who}: {list}");
        let is_led = list.contains(&format!("href=\"{page}#files\""));
        assert_eq!(is_led, who != ADMINISTRATOR, "accounts are no programme: {list}");
    }
    assert_eq!(stage.by(HEAD).await.get("/files").await.status, StatusCode::FORBIDDEN);
    let strange = stage.by(STRANGER).await.get("/files").await.text;
    assert!(!strange.contains("Letter.docx"), "{strange}");
    stage.done(AMINA, &page, &format!("{file}/check"), &[]).await;
    assert!(stage.by(AMINA).await.get(&page).await.text.contains("sous clé"), "nothing could be judged");
    stage.done(AMINA, &page, &format!("{file}/removal"), &[]).await;
    assert!(!stage.by(AUDITOR).await.get("/files").await.text.contains("Letter.docx"));
}
