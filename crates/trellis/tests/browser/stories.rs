//! People doing what their office allows, from signing in to signing out, in the sample customs programme: an officer,
//! a chair, the focal points of two Members, a visitor; in the sample fisheries programme a donor and an expert. On a
//! telephone and at a desk, and in Arabic.

use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::{BEYOND, OFFICER, Stage, fill, press, script, stage, text};

const CHAIR: &str = "anjali.perera@sample.example";
const OF_VANUATU: &str = "jean-marc.kalsakau@sample.example";
const OF_TONGA: &str = "sefa.latu@sample.example";
const DONOR: &str = "hemi.walker@sample.example";
const EXPERT: &str = "ines.duarte@sample.example";

/// A telephone and a desk.
const SIZES: [(u32, u32); 2] = [(360, 780), (1280, 900)];

pub(super) async fn wait_for(browser: &Client, css: &str) {
    let found = browser.wait().for_element(Locator::Css(css)).await;
    assert!(found.is_ok(), "{css} is not on\n{}", text(browser).await);
}

pub(super) async fn sign_out(browser: &Client) {
    press(browser, "form[action='/sign-out'] button").await;
    wait_for(browser, "a[href='/sign-in']").await;
}

/// The page fits its window, runs in its direction and has one heading.
async fn fits(browser: &Client, what: &str) {
    assert_eq!(script(browser, BEYOND).await, json!([]), "{what}");
    assert_eq!(script(browser, "document.querySelectorAll('h1').length").await, json!(1), "{what}");
}

/// Pages at both sizes, in the person's language and in Arabic.
pub(super) async fn fit_everywhere(stage: &Stage, browser: &Client, paths: &[&str]) {
    for (width, height) in SIZES {
        browser.set_window_size(width, height).await.unwrap();
        for path in paths {
            stage.open(browser, path).await;
            fits(browser, &format!("{path} at {width}")).await;
            let joint = if path.contains('?') { '&' } else { '?' };
            stage.open(browser, &format!("{path}{joint}lang=ar")).await;
            assert_eq!(script(browser, "document.documentElement.dir").await, json!("rtl"), "{path}");
            fits(browser, &format!("{path} in Arabic at {width}")).await;
        }
    }
}

/// The first action of the customs plan.
async fn first_action(stage: &Stage, browser: &Client) -> String {
    stage.board(browser).await;
    press(browser, "a[href^='/actions/']").await;
    wait_for(browser, "h2#progress").await;
    browser.current_url().await.unwrap().path().to_owned()
}

/// Sets fields of a form by name; a date field types differently in every language of the browser.
async fn set(browser: &Client, form: &str, fields: &[(&str, &str)]) {
    for (name, value) in fields {
        let set = "const field = document.querySelector(arguments[0]).elements[arguments[1]];
                   field.value = arguments[2];
                   field.dispatchEvent(new Event('input', { bubbles: true }));";
        let arguments = [form, *name, *value].map(|text| Value::from(text.to_owned())).to_vec();
        browser.execute(set, arguments).await.unwrap();
    }
}

async fn value(browser: &Client, form: &str, name: &str) -> Value {
    script(browser, &format!("document.querySelector(\"{form}\").elements['{name}'].value")).await
}

const REPORT: &str = "form[action$='/progress'][class=sheet]";

#[tokio::test(flavor = "multi_thread")]
async fn an_officers_session_ends_in_the_middle_of_a_form_and_nothing_is_lost() {
    let Some((stage, browser)) = stage("too-late").await else { return };
    stage.sign_in_as(&browser, OFFICER).await;
    let action = first_action(&stage, &browser).await;
    let page = format!("{action}?do=report");
    for ((width, height), words) in
        SIZES.into_iter().zip(["The boat came late.", "Two \"islands\" & <more>."])
    {
        browser.set_window_size(width, height).await.unwrap();
        stage.open(&browser, &page).await;
        let fields = [("as_at", "2026-11-20"), ("status", "delayed"), ("text", words)];
        set(&browser, REPORT, &fields).await;
        // Signed out in another window, as at a shared desk.
        let here = browser.window().await.unwrap();
        let other = browser.new_window(true).await.unwrap();
        browser.switch_to_window(other.handle).await.unwrap();
        stage.open(&browser, "/").await;
        sign_out(&browser).await;
        browser.close_window().await.unwrap();
        browser.switch_to_window(here).await.unwrap();

        press(&browser, &format!("{REPORT} button.button")).await;
        wait_for(&browser, "input[name=password]").await;
        let said = text(&browser).await;
        assert!(said.contains("Nothing is lost"), "{said}");
        fits(&browser, "signing in again").await;
        fill(&browser, "email", OFFICER).await;
        fill(&browser, "password", "sample-programme").await;
        press(&browser, "main form button").await;
        wait_for(&browser, "#again").await;
        let said = text(&browser).await;
        assert!(said.contains("filled in again") && said.contains("not been sent"), "{said}");
        for (name, expect) in fields {
            assert_eq!(value(&browser, REPORT, name).await, json!(expect), "{name}");
        }
        fits(&browser, "the form again").await;
        press(&browser, &format!("{REPORT} button.button")).await;
        wait_for(&browser, ".flash a[href^='/receipts/']").await;
        assert!(text(&browser).await.contains(words), "it is sent now");
    }
    press(&browser, ".flash a[href^='/receipts/']").await;
    wait_for(&browser, "dl.facts").await;
    let receipt = browser.current_url().await.unwrap().path().to_owned();
    let said = text(&browser).await;
    assert!(said.contains("Mele Fonua") && said.contains("Progress was reported"), "{said}");
    fit_everywhere(&stage, &browser, &[&receipt, "/receipts", "/kept", &page]).await;
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_saved_by_its_button_and_by_itself_and_is_there_again() {
    let Some((stage, browser)) = stage("draft").await else { return };
    stage.sign_in_as(&browser, OFFICER).await;
    let action = first_action(&stage, &browser).await;
    let page = format!("{action}?do=report");
    stage.open(&browser, &page).await;
    set(&browser, REPORT, &[("text", "Half a sentence")]).await;
    press(&browser, &format!("{REPORT} button[value=save]")).await;
    wait_for(&browser, "#draft").await;
    let said = text(&browser).await;
    assert!(said.contains("Draft saved") && said.contains("not sent"), "{said}");
    assert_eq!(value(&browser, REPORT, "text").await, json!("Half a sentence"));
    fit_everywhere(&stage, &browser, &[&page]).await;

    stage.open(&browser, &page).await;
    set(&browser, REPORT, &[("resources", "One week of two people")]).await;
    // Leaving the field is what saves.
    let left = "document.querySelector(arguments[0]).elements.resources.dispatchEvent(new Event('change', { bubbles: true }))";
    browser.execute(left, vec![json!(REPORT)]).await.unwrap();
    let saved = "[...document.querySelectorAll('[data-draft]')].some(each => each.textContent.includes('Draft saved'))";
    for _ in 0..100 {
        if script(&browser, saved).await == json!(true) {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(script(&browser, saved).await, json!(true), "the page says that it saved");
    stage.open(&browser, &page).await;
    assert_eq!(value(&browser, REPORT, "resources").await, json!("One week of two people"));
    // The Enter key in a line sends the form, it does not save or discard anything.
    set(&browser, REPORT, &[("as_at", "2026-11-20")]).await;
    let line = browser.find(Locator::Css(&format!("{REPORT} input[name=reported_to]"))).await.unwrap();
    line.send_keys("StC40\u{e007}").await.unwrap();
    wait_for(&browser, ".flash a[href^='/receipts/']").await;
    stage.open(&browser, &page).await;
    let said = text(&browser).await;
    assert!(
        said.contains("Half a sentence") && !said.contains("Draft from"),
        "sent, and the draft is gone: {said}"
    );
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chair_and_two_focal_points_read_what_is_theirs_and_are_refused_in_plain_words() {
    let Some((stage, browser)) = stage("offices").await else { return };
    for (email, keeps_plans) in [(CHAIR, true), (OF_VANUATU, false), (OF_TONGA, false)] {
        stage.sign_in_as(&browser, email).await;
        let action = first_action(&stage, &browser).await;
        let board = stage.board(&browser).await;
        stage.open(&browser, &format!("{action}?lang=en&do=report")).await;
        let said = text(&browser).await;
        assert!(!said.contains("Report progress"), "{email} is offered no deed of an officer: {said}");
        assert_eq!(
            script(&browser, "document.querySelectorAll('main form[method=post]').length").await,
            json!(0)
        );
        stage.open(&browser, "/imports/new?lang=en").await;
        let said = text(&browser).await;
        assert!(said.contains("Not allowed") && said.contains("Ask an officer"), "{email}: {said}");
        stage.open(&browser, "/desk?lang=en").await;
        let desk = text(&browser).await;
        assert!(desk.contains("Due from you"), "{email}: {desk}");
        assert_eq!(desk.contains("Off track"), keeps_plans, "{email} at the desk: {desk}");
        stage.open(&browser, "/receipts?lang=en").await;
        assert!(text(&browser).await.contains("You have sent nothing yet"), "{email}");
        stage.open(&browser, &format!("{board}/comments?lang=en")).await;
        let comments = text(&browser).await;
        // The plan is in force: Members' focal points comment on it, and the chair reads.
        assert_eq!(comments.contains("Comment on this plan"), !keeps_plans, "{email}: {comments}");
        fit_everywhere(&stage, &browser, &["/", &board, &action, "/receipts", "/imports/new"]).await;
        stage.open(&browser, "/").await;
        sign_out(&browser).await;
    }
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_donor_and_an_expert_see_their_office_and_what_is_adopted_and_no_draft_of_anybody() {
    let Some((stage, browser)) = stage("guests").await else { return };
    for (email, office) in [(DONOR, "donor – New Zealand Fisheries Cooperation Fund"), (EXPERT, "expert")] {
        stage.sign_in_as(&browser, email).await;
        stage.open(&browser, "/account?lang=en").await;
        let said = text(&browser).await;
        assert!(said.contains(office), "{email}: {said}");
        stage.open(&browser, "/?lang=en").await;
        let said = text(&browser).await;
        assert!(said.contains("Capacity Building Workplan"), "{email}: {said}");
        stage.open(&browser, "/documents?lang=en").await;
        let said = text(&browser).await;
        assert!(
            said.contains("SWP/COMM/2025/07") && !said.contains("SWP/CC/2027/01"),
            "{email}: what is public, and nothing that waits for its moment: {said}"
        );
        let links = "[...document.querySelectorAll('header a')].map(link => link.pathname)";
        let offered = script(&browser, links).await;
        assert!(!offered.to_string().contains("/people"), "{email} is offered {offered}");
        stage.open(&browser, "/desk?lang=en").await;
        let said = text(&browser).await;
        assert!(
            said.contains("Due from you") && !said.contains("Off track"),
            "{email} keeps no plan: {said}"
        );
        for closed in ["/people", "/settings", "/audit", "/documents/new"] {
            stage.open(&browser, &format!("{closed}?lang=en")).await;
            let said = text(&browser).await;
            assert!(said.contains("Not allowed") || said.contains("not_found"), "{email} {closed}: {said}");
        }
        fit_everywhere(&stage, &browser, &["/", "/account", "/documents", "/calendar"]).await;
        stage.open(&browser, "/").await;
        sign_out(&browser).await;
    }
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_reads_what_is_adopted_and_is_led_to_sign_in_for_the_rest() {
    let Some((stage, browser)) = stage("stranger").await else { return };
    let action = first_action(&stage, &browser).await;
    let board = stage.board(&browser).await;
    let cookies = browser.get_all_cookies().await.unwrap();
    assert!(
        cookies.iter().all(|cookie| cookie.name() != "trellis_browser"),
        "a reader is given no lasting cookie"
    );
    for closed in ["/desk", "/imports/new", "/receipts", "/kept"] {
        stage.open(&browser, closed).await;
        let at = browser.current_url().await.unwrap();
        assert_eq!(at.path(), "/sign-in", "{closed}");
        assert!(text(&browser).await.contains("Sign in to open the page you asked for"));
    }
    stage.open(&browser, &format!("{board}/comments")).await;
    assert!(text(&browser).await.contains("not_found"), "what was said about the plan is not for the public");
    fit_everywhere(&stage, &browser, &["/", &board, &action, "/sign-in"]).await;
    browser.close().await.unwrap();
}
