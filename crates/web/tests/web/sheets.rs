//! Papers that are put right: their sheets and files until they are cleared, and who translates them.

use axum::http::StatusCode;

use crate::{
    site::{AMINA, Answer, CHAIR, FIJIAN, HEAD},
    stage::{ABSENT, EXPERT, KEEPER, OTHER_HEAD, SECRET, Stage, TITLE, TRANSLATOR, steady},
};

/// Amina's account.
const AMINAS: &str = "00000000-0000-0000-0000-000000000002";
/// That of [`EXPERT`].
const EXPERTS: &str = "00000000-0000-0000-0000-000000000054";

/// The sheet of the papers here as a form sends it, with another title and languages.
fn sheet<'a>(title: &'a str, languages: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("meeting", "CC 21"),
        ("items", "7)i)"),
        ("title", title),
        ("symbol", ""),
        ("kind", "cover"),
        ("original", "en"),
        ("languages", languages),
        ("action", "note"),
        ("prepared_by", "The scientific panel"),
        ("sources", "Review | https://example.org/review"),
    ]
}

/// Sends the form of a page that was opened before.
async fn send_opened(
    stage: &mut Stage,
    who: &'static str,
    (page, opened): (&str, &Answer),
    fields: &[(&str, &str)],
) -> Answer {
    let (_, rest) = opened.text.split_once("name=\"seen\" value=\"").expect("the form has a version");
    let (token, seen) = (opened.token(), rest.split('"').next().unwrap().to_owned());
    let ours = [("form_token", token.as_str()), ("form_page", page), ("seen", &seen)];
    let fields: Vec<_> = ours.iter().chain(fields).copied().collect();
    stage.by(who).await.post(page, &fields).await
}

/// The second signature under the one office that waits for it.
async fn approve(stage: &mut Stage) {
    let people = stage.by(OTHER_HEAD).await.get("/people").await.text;
    let (before, _) = people.split_once("/approval").expect("somebody waits for approval");
    let held = before.rsplit("/offices/").next().unwrap().to_owned();
    stage.done(OTHER_HEAD, "/people", &format!("/offices/{held}/approval"), &[]).await;
}

#[tokio::test]
async fn a_draft_is_put_right_and_a_language_with_a_file_stays_until_the_file_is_removed() {
    let mut stage = Stage::set().await;
    let paper = stage.draft_about("").await;
    let address = format!("{paper}/sheet");
    let form = stage.by(AMINA).await.get(&address).await.text;
    for part in [TITLE, "value=\"cover\" selected", "value=\"adopt\" selected", "value=\"fr\""] {
        assert!(form.contains(part), "{part}: {form}");
    }
    stage.done(AMINA, &address, &address, &sheet("Workplan of the panel", "fr, ja")).await;
    let text = stage.by(AMINA).await.get(&paper).await.text;
    for part in ["Workplan of the panel", "7)i) Capacity building", "日本語", "The scientific panel"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains(TITLE) && text.contains("CC/27/Zz-07"), "an empty symbol stays: {text}");

    let refused = stage.send(AMINA, &address, &address, &sheet("Workplan of the panel", "ja")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = "id=\"languages-problem\"";
    assert!(
        refused.text.contains(said) && refused.text.contains("un fichier en Français"),
        "{}",
        refused.text
    );
    let file = text.split("/files/").find(|rest| rest.contains("– Français")).expect("the French file");
    let removal = format!("{paper}/files/{}/removal", &file[..36]);
    assert_eq!(stage.send(CHAIR, &paper, &removal, &[]).await.status, StatusCode::FORBIDDEN);
    stage.done(AMINA, &paper, &removal, &[]).await;
    stage.done(AMINA, &address, &address, &sheet("Workplan of the panel", "ja")).await;
    let text = stage.by(AMINA).await.get(&paper).await.text;
    assert!(!text.contains("– Français"), "{text}");

    // Whoever reads the draft does not put it right, and the public learns nothing.
    assert_eq!(stage.by(CHAIR).await.get(&address).await.status, StatusCode::FORBIDDEN);
    let typed = sheet("Mine", "");
    assert_eq!(stage.send(CHAIR, &paper, &address, &typed).await.status, StatusCode::FORBIDDEN);
    let id = paper.rsplit('/').next().unwrap().to_owned();
    for who in ["", FIJIAN] {
        let hidden = stage.by(who).await.get(&address).await;
        let absent = stage.by(who).await.get(&address.replace(&id, ABSENT)).await;
        assert_eq!(hidden.status, StatusCode::NOT_FOUND, "{who}");
        assert_eq!(steady(&hidden, &id), steady(&absent, ABSENT), "{who}");
    }
}

#[tokio::test]
async fn two_who_put_the_same_sheet_right_see_both_versions() {
    let mut stage = Stage::set().await;
    let paper = stage.draft_about("").await;
    let page = format!("{paper}/sheet");
    let officers = stage.by(AMINA).await.get(&page).await;
    let heads = stage.by(HEAD).await.get(&page).await;
    let first = send_opened(&mut stage, HEAD, (&page, &heads), &sheet("The head's title", "fr")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    let second =
        send_opened(&mut stage, AMINA, (&page, &officers), &sheet("The officer's title", "fr")).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    let text = &second.text;
    assert!(text.contains("value=\"The officer's title\"") && text.contains("The head's title"), "{text}");
    assert!(text.contains("name=\"form_take.title\""), "either can be taken: {text}");
    let kept = stage.by(AMINA).await.get(&paper).await.text;
    assert!(kept.contains("The head's title") && !kept.contains("The officer's title"), "{kept}");
}

#[tokio::test]
async fn in_translation_files_are_the_translators_and_the_sheet_is_not() {
    let mut stage = Stage::set().await;
    let paper = stage.draft_about("").await;
    stage.moved(AMINA, &paper).await;
    let address = format!("{paper}/sheet");
    let typed = sheet("Another title", "fr");
    for who in [AMINA, HEAD, TRANSLATOR] {
        let answer = stage.send(who, &paper, &address, &typed).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who}: {}", answer.text);
    }
    assert_eq!(stage.upload(TRANSLATOR, &paper, "fr", "fr.pdf").await.status, StatusCode::SEE_OTHER);
    assert_eq!(stage.upload(AMINA, &paper, "fr", "fr.pdf").await.status, StatusCode::FORBIDDEN);

    // Who would edit the draft and translates it as well puts it right; the symbol stays.
    let office = [("office", "translator")];
    stage.done(HEAD, "/people", &format!("/people/{AMINAS}/offices"), &office).await;
    approve(&mut stage).await;
    let form = stage.by(AMINA).await.get(&address).await.text;
    assert!(form.contains(TITLE) && !form.contains("name=\"symbol\""), "{form}");
    let mut other = typed.clone();
    other[3].1 = "CC/27/99";
    let refused = stage.send(AMINA, &address, &address, &other).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("CC/27/99") || refused.text.contains("symbol"), "{}", refused.text);
    stage.done(AMINA, &address, &address, &typed).await;
    stage.moved(AMINA, &paper).await;
    let late = stage.send(AMINA, &paper, &address, &sheet("Too late", "fr")).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN, "{}", late.text);
    let file = stage.files(&paper).await.remove(0);
    assert!(stage.by(AMINA).await.get(&file).await.text.starts_with(SECRET));
}

#[tokio::test]
async fn a_translator_of_one_document_sees_no_other() {
    let mut stage = Stage::set().await;
    let (mine, other) = (stage.draft_about("").await, stage.draft_about("").await);
    for paper in [&mine, &other] {
        stage.moved(AMINA, paper).await;
    }
    let id = mine.rsplit('/').next().unwrap().to_owned();
    let for_it = format!("/people?translates={id}");
    // The officer is told who translates it; whom to appoint is the head's to propose.
    let page = stage.by(AMINA).await.get(&mine).await.text;
    assert!(page.contains(TRANSLATOR) && !page.contains(&for_it), "who translates all: {page}");
    assert!(stage.by(HEAD).await.get(&mine).await.text.contains(&for_it));
    let people = stage.by(HEAD).await.get(&for_it).await.text;
    let propose = format!("/people?translates={id}&amp;office={EXPERTS}#deed");
    assert!(people.contains(&propose), "{people}");
    let form = format!("/people?translates={id}&office={EXPERTS}");
    let opened = stage.by(HEAD).await.get(&form).await.text;
    assert!(opened.contains("value=\"translator\" selected") && opened.contains(&id), "{opened}");
    let fields = [("office", "translator"), ("held_for", id.as_str())];
    stage.done(HEAD, &form, &format!("/people/{EXPERTS}/offices"), &fields).await;
    let page = stage.by(AMINA).await.get(&mine).await.text;
    assert!(page.contains(EXPERT), "proposed: {page}");
    assert_eq!(stage.by(EXPERT).await.get(&mine).await.status, StatusCode::NOT_FOUND, "not in force yet");
    approve(&mut stage).await;

    let list = stage.by(EXPERT).await.get("/documents").await.text;
    assert!(list.contains(&mine) && !list.contains(&other), "{list}");
    let calls = stage.by(EXPERT).await.get("/api/v1/documents").await.text;
    assert!(calls.contains(&id) && !calls.contains("Zz-08"), "{calls}");
    assert_eq!(stage.by(EXPERT).await.get(&other).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stage.upload(EXPERT, &mine, "fr", "fr.pdf").await.status, StatusCode::SEE_OTHER);
    let hidden = stage.send(EXPERT, &mine, &format!("{other}/state"), &[]).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    assert!(!stage.by(AMINA).await.get(&other).await.text.contains(EXPERT), "not its translator");
}

#[tokio::test]
async fn an_administrator_learns_no_symbol_by_appointing_translators() {
    let mut stage = Stage::set().await;
    let paper = stage.draft_about("").await;
    let id = paper.rsplit('/').next().unwrap().to_owned();
    let target = format!("/people/{EXPERTS}/offices");
    for symbol in ["CC/27/Zz-07", "CC/27/None"] {
        let fields = [("office", "translator"), ("held_for", symbol)];
        let refused = stage.send(KEEPER, "/people", &target, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{symbol}: {}", refused.text);
    }
    let fields = [("office", "translator"), ("held_for", id.as_str())];
    stage.done(KEEPER, "/people", &target, &fields).await;
    let people = stage.by(KEEPER).await.get("/people").await.text.replace("<wbr>", "");
    assert!(people.contains(&id) && !people.contains("Zz-07"), "{people}");
    assert!(stage.by(HEAD).await.get("/people").await.text.contains("CC/27/Zz-07"));
}
