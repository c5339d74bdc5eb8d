//! The pages in a real browser: the sample programmes, headless Chromium, people doing what they came for.
//!
//! `./dev test` says where ChromeDriver is through `TRELLIS_TEST_CHROMEDRIVER`; without it these tests say that they
//! were skipped. Pages are asked for their width and direction, not for pixels: looking is a person's part.
#![expect(clippy::unwrap_used, reason = "a test that cannot drive its browser has failed")]

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::json;

#[path = "browser/around.rs"]
mod around;
#[path = "browser/seat.rs"]
mod seat;
#[path = "browser/stories.rs"]
mod stories;
#[path = "browser/turn.rs"]
mod turn;

const TRELLIS: &str = env!("CARGO_BIN_EXE_trellis");
const OFFICER: &str = "mele.fonua@sample.example";
const PLAN: &str = "Strategic Action Plan 2025- 2027";

/// The sample programmes, served, and a browser in front of them.
struct Stage {
    server: Child,
    driver: Child,
    folder: PathBuf,
    address: String,
    /// Where the browser takes commands.
    port: u16,
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Sets the stage, or says why not.
async fn stage(name: &str) -> Option<(Stage, Client)> {
    let Some(chromedriver) = told("TRELLIS_TEST_CHROMEDRIVER") else {
        eprintln!("skipped: the browser (TRELLIS_TEST_CHROMEDRIVER is not set)");
        return None;
    };
    let folder = std::env::temp_dir().join(format!("trellis-browser-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut server = Command::new(TRELLIS)
        .args(["demo", "--listen", "127.0.0.1:0", "--data"])
        .arg(&folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(server.stdout.take().unwrap()).lines();
    let address = said.find_map(|line| line.unwrap().split_once("http://").map(|(_, at)| at.to_owned()));
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let driver = Command::new(chromedriver)
        .arg(format!("--port={port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let stage = Stage { server, driver, folder, address: address.unwrap(), port };
    Some((stage, client(port).await))
}

/// Chromium takes a moment to be ready; half a minute is more than the slowest machine needs.
async fn client(port: u16) -> Client {
    let mut arguments = vec![
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    arguments.push("--window-size=1280,900");
    let mut options = json!({ "args": arguments });
    if let Some(chromium) = told("TRELLIS_TEST_CHROMIUM") {
        options["binary"] = json!(chromium);
    }
    let wanted = json!({ "goog:chromeOptions": options }).as_object().unwrap().clone();
    for _ in 0..60 {
        let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
        if let Ok(client) =
            builder.capabilities(wanted.clone()).connect(&format!("http://127.0.0.1:{port}")).await
        {
            return client;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    panic!("the browser did not start");
}

#[expect(clippy::disallowed_methods, reason = "tests are told of the browser by the environment")]
fn told(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

impl Stage {
    async fn open(&self, browser: &Client, path: &str) {
        browser.goto(&format!("http://{}{path}", self.address)).await.unwrap();
    }

    /// The address of the customs plan's board.
    async fn board(&self, browser: &Client) -> String {
        self.open(browser, "/").await;
        browser.find(Locator::LinkText(PLAN)).await.unwrap().click().await.unwrap();
        browser.current_url().await.unwrap().path().to_owned()
    }

    async fn sign_in(&self, browser: &Client) {
        self.sign_in_as(browser, OFFICER).await;
    }

    async fn sign_in_as(&self, browser: &Client, email: &str) {
        self.open(browser, "/sign-in").await;
        fill(browser, "email", email).await;
        fill(browser, "password", "sample-programme").await;
        press(browser, "main form button").await;
        // A press may return before the next page is there.
        let signed_in = browser.wait().for_element(Locator::Css("form[action='/sign-out']")).await;
        assert!(signed_in.is_ok(), "{}", text(browser).await);
    }
}

async fn fill(browser: &Client, id: &str, value: &str) {
    browser.find(Locator::Id(id)).await.unwrap().send_keys(value).await.unwrap();
}

async fn press(browser: &Client, css: &str) {
    let element = browser.find(Locator::Css(css)).await.unwrap();
    // To the middle, as a person scrolls: what is at the edge may lie under a head that stays.
    let middle = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
    browser.execute(middle, vec![serde_json::to_value(&element).unwrap()]).await.unwrap();
    element.click().await.unwrap();
}

async fn text(browser: &Client) -> String {
    browser.find(Locator::Css("main")).await.unwrap().text().await.unwrap()
}

async fn script(browser: &Client, what: &str) -> serde_json::Value {
    browser.execute(&format!("return {what}"), Vec::new()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_narrows_the_board_and_follows_a_figure_to_its_rows() {
    let Some((stage, browser)) = stage("visitor").await else { return };
    let board = stage.board(&browser).await;
    stage.open(&browser, &format!("{board}?status=off-track")).await;
    let off_track = text(&browser).await;
    assert!(off_track.contains("Off track"), "{off_track}");
    stage.open(&browser, &format!("{board}?q=valuation+database")).await;
    let narrowed = text(&browser).await;
    assert!(narrowed.contains("valuation database") && !narrowed.contains("Harmonized System"), "{narrowed}");
    press(&browser, "a[href^='/kpis/']").await;
    let kpi = text(&browser).await;
    assert!(kpi.contains("33/33 Members"), "{kpi}");
    let deeds = "document.querySelectorAll('main form[method=post]').length";
    assert_eq!(script(&browser, deeds).await, json!(0), "a visitor is offered no deed");
    browser.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_reports_progress_and_the_board_shows_it() {
    let Some((stage, browser)) = stage("officer").await else { return };
    stage.sign_in(&browser).await;
    let board = stage.board(&browser).await;
    press(&browser, "a[href^='/actions/']").await;
    let action = browser.current_url().await.unwrap().path().to_owned();
    script(&browser, "document.querySelectorAll('details').forEach(each => each.open = true)").await;
    // A date field types differently in every language of the browser; its value does not.
    let form = "document.querySelector('form[action$=progress]').elements";
    script(&browser, &format!("{form}.as_at.value = '2026-11-20'")).await;
    script(&browser, &format!("{form}.status.value = 'delayed'")).await;
    let words = "The regional workshop moved to March because of the cyclone.";
    let field = browser.find(Locator::Css("form[action$=progress] textarea[name=text]")).await.unwrap();
    field.send_keys(words).await.unwrap();
    press(&browser, "form[action$=progress] button.button").await;
    stage.open(&browser, &action).await;
    assert!(text(&browser).await.contains(words), "{}", text(&browser).await);
    stage.open(&browser, &board).await;
    assert!(text(&browser).await.contains("20 Nov 2026"), "the board shows the newest word");
    browser.close().await.unwrap();
}

/// What makes the page wider than its window, if anything does.
const BEYOND: &str = "(() => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    const beyond = [...document.querySelectorAll('body *')].filter(each => {
        const box = each.getBoundingClientRect();
        return box.right > page.clientWidth + 0.5 || box.left < -0.5;
    });
    return beyond.slice(-3).map(each => each.outerHTML.slice(0, 200));
})()";

#[tokio::test(flavor = "multi_thread")]
async fn pages_fit_a_phone_a_tablet_and_a_desk_and_arabic_runs_from_the_right() {
    let Some((stage, browser)) = stage("widths").await else { return };
    stage.sign_in(&browser).await;
    let board = stage.board(&browser).await;
    press(&browser, "a[href^='/actions/']").await;
    let action = browser.current_url().await.unwrap().path().to_owned();
    stage.open(&browser, &board).await;
    press(&browser, "a[href^='/kpis/']").await;
    let kpi = browser.current_url().await.unwrap().path().to_owned();
    let papers = format!("{board}/papers");
    let members = format!("{board}/members");
    let sizes = [(360, 780), (768, 1024), (1280, 900)];
    // Words are longest in French and Spanish, and a telephone has the least room for them.
    for (language, direction, sizes) in [
        ("en", "ltr", &sizes[..]),
        ("ar", "rtl", &sizes),
        ("fr", "ltr", &sizes[..1]),
        ("es", "ltr", &sizes[..1]),
    ] {
        for &(width, height) in sizes {
            browser.set_window_size(width, height).await.unwrap();
            for path in
                ["/", "/desk", "/account?do=key", "/imports/new", &board, &action, &kpi, &papers, &members]
            {
                let joint = if path.contains('?') { '&' } else { '?' };
                stage.open(&browser, &format!("{path}{joint}lang={language}")).await;
                assert_eq!(
                    script(&browser, "document.documentElement.dir").await,
                    json!(direction),
                    "{path}"
                );
                assert_eq!(script(&browser, BEYOND).await, json!([]), "{path} in {language} at {width}");
                assert_eq!(
                    script(&browser, "document.querySelectorAll('h1').length").await,
                    json!(1),
                    "{path}"
                );
            }
        }
    }
    browser.close().await.unwrap();
}

/// A device of no substance that answers for its owner, as WebDriver specifies it (WebAuthn, section 11).
const AUTHENTICATOR: &str = r#"{"protocol":"ctap2","transport":"internal","hasResidentKey":true,"hasUserVerification":true,"isUserVerified":true,"isUserConsenting":true}"#;

/// Sends a command that the client has no words for.
fn command(port: u16, path: &str, body: &str) -> String {
    let mut line = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    line.write_all(head.as_bytes()).unwrap();
    line.write_all(body.as_bytes()).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut said = vec![0; 4096];
    let length = line.read(&mut said).unwrap();
    String::from_utf8_lossy(&said[..length]).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn s1_2_an_officer_makes_a_passkey_and_signs_in_without_a_password() {
    let Some((mut stage, browser)) = stage("passkey").await else { return };
    // Passkeys are bound to names, never to numbers.
    stage.address = stage.address.replace("127.0.0.1", "localhost");
    stage.sign_in(&browser).await;
    let session = browser.session_id().await.unwrap().unwrap();
    let made = command(stage.port, &format!("/session/{session}/webauthn/authenticator"), AUTHENTICATOR);
    assert!(made.starts_with("HTTP/1.1 200"), "{made}");

    stage.open(&browser, "/account").await;
    fill(&browser, "passkey", "A test device").await;
    press(&browser, "form[data-kind=make] button").await;
    let listed = browser.wait().for_element(Locator::Css("#passkeys")).await;
    assert!(listed.is_ok(), "{}", text(&browser).await);
    assert!(text(&browser).await.contains("A test device"));

    press(&browser, "form[action='/sign-out'] button").await;
    browser.wait().for_element(Locator::Css("a[href='/sign-in']")).await.unwrap();
    stage.open(&browser, "/sign-in").await;
    fill(&browser, "email", OFFICER).await;
    press(&browser, "form[data-kind=enter] button").await;
    let signed_in = browser.wait().for_element(Locator::Css("form[action='/sign-out']")).await;
    assert!(signed_in.is_ok(), "{}", text(&browser).await);

    // An address without a passkey is asked alike, and gets nowhere.
    press(&browser, "form[action='/sign-out'] button").await;
    browser.wait().for_element(Locator::Css("a[href='/sign-in']")).await.unwrap();
    stage.open(&browser, "/sign-in").await;
    fill(&browser, "email", "nobody@sample.example").await;
    press(&browser, "form[data-kind=enter] button").await;
    let told = browser.wait().for_element(Locator::Css("[data-trouble]:not([hidden])")).await;
    assert!(told.is_ok(), "{}", text(&browser).await);
    browser.close().await.unwrap();
}
