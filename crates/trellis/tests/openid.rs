//! Signing in with the account one has elsewhere: the real server, and a real provider of another make beside it.
//!
//! The provider is Debian's `glewlwyd`, which `./dev test` installs; without it these tests say that they were skipped.
//! `visitor` is the browser, `provider` the provider. What a true provider never does (forged tokens) is in
//! `crates/web/tests/web/providers.rs`.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its programs has failed")]

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::PathBuf,
    process::{Child, Command, Stdio},
};

#[path = "openid/provider.rs"]
mod provider;
#[path = "openid/visitor.rs"]
mod visitor;

use provider::{CLIENT, Provider, SECRET, free_port};
use visitor::{Page, Visitor};

const TRELLIS: &str = env!("CARGO_BIN_EXE_trellis");
const PASSWORD: &str = "reef passage 1997";
const LABEL: &str = "Reef account";
const AMINA: &str = "amina@example.org";
const SIONE: &str = "sione@example.org";
const KEEPER: &str = "keeper@example.org";

/// An installation that serves, and a provider; both gone when it is dropped.
struct Stage {
    server: Child,
    folder: PathBuf,
    port: u16,
    provider: Provider,
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn command(folder: &PathBuf, arguments: &[&str]) -> Command {
    let mut command = Command::new(TRELLIS);
    command.arg("--data").arg(folder).args(arguments);
    command
}

/// Exit status, standard output and standard error of one command.
fn tell(folder: &PathBuf, arguments: &[&str], input: &str) -> (i32, String, String) {
    let mut command = command(folder, arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (done.status.code().unwrap(), text(&done.stdout), text(&done.stderr))
}

impl Stage {
    /// Amina is an officer, Sione a delegate; the keeper has the settings. All have accounts at the provider, and Vea there
    /// only.
    fn set(name: &str) -> Option<Self> {
        let port = free_port();
        let mut provider = Provider::start(name, &format!("http://localhost:{port}/sign-in/callback"))?;
        let folder = std::env::temp_dir().join(format!("trellis-elsewhere-{name}-{}", std::process::id()));
        let run = |arguments: &[&str], input: &str| {
            let (status, _, said) = tell(&folder, arguments, input);
            assert_eq!(status, 0, "{arguments:?}: {said}");
        };
        run(&["organisation", "add", "--code", "lagoon", "--name", "Lagoon Office"], "");
        let people = [
            (AMINA, "Amina Diallo", "officer"),
            (SIONE, "Sione Tupou", "delegate"),
            (KEEPER, "Keeper", "administrator"),
        ];
        for (email, name, office) in people {
            run(&["person", "add", "--email", email, "--name", name, "--office", office], PASSWORD);
            provider.add(email.split('@').next().unwrap(), email, true);
        }
        provider.add("vea", "vea@example.org", true);
        let issuer = provider.issuer();
        let set =
            ["organisation", "provider", "set", "--label", LABEL, "--issuer", &issuer, "--client-id", CLIENT];
        run(&set, SECRET);
        assert_eq!(tell(&folder, &["organisation", "provider", "test"], "").1, "1 keys\n");
        run(&[&set[..], &["--offer"]].concat(), "");
        let mut server = command(&folder, &["serve", "--listen", &format!("127.0.0.1:{port}")])
            .stdout(Stdio::piped())
            .stderr(fs::File::create(folder.join("log")).unwrap())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(server.stdout.take().unwrap()).lines();
        assert!(said.any(|line| line.unwrap().starts_with("Trellis serves on ")));
        Some(Self { server, folder, port, provider })
    }

    fn tell(&self, arguments: &[&str]) -> String {
        let (status, said, trouble) = tell(&self.folder, arguments, "");
        assert_eq!(status, 0, "{arguments:?}: {trouble}");
        said
    }

    fn address(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// Presses the button; where it leads.
    fn press(&self, visitor: &mut Visitor, next: &str) -> Page {
        let page = visitor.get(&self.address(&format!("/sign-in?next={next}")));
        let label = page.text.replace(['\u{2068}', '\u{2069}'], "");
        assert!(label.contains(&format!("Continue with {LABEL}")), "{label}");
        let (_, rest) = page.text.split_once("href=\"/sign-in/provider/").expect("the button");
        let place = rest.split('"').next().unwrap().replace("&amp;", "&");
        visitor.get(&self.address(&format!("/sign-in/provider/{place}")))
    }

    /// Presses the button and signs in at the provider; the address one is led back to.
    fn to_and_fro(&self, visitor: &mut Visitor, user: &str, next: &str) -> String {
        let sent = self.press(visitor, next);
        assert_eq!(sent.status, 303, "{}", sent.text);
        assert!(sent.location.starts_with(&self.provider.issuer()), "{}", sent.location);
        for part in ["code_challenge_method=S256", "state=", "nonce=", "response_type=code"] {
            assert!(sent.location.contains(part), "{}", sent.location);
        }
        self.provider.sign_in(visitor, user, &sent.location)
    }

    /// All of it, in a browser of one's own.
    fn come_in(&self, user: &str, next: &str) -> (Visitor, Page) {
        let mut visitor = Visitor::default();
        let back = self.to_and_fro(&mut visitor, user, next);
        let page = visitor.get(&back);
        (visitor, page)
    }

    fn by_password(&self, email: &str) -> (Visitor, Page) {
        let mut visitor = Visitor::default();
        let token = visitor.get(&self.address("/sign-in")).token();
        let fields = [("form_token", token.as_str()), ("email", email), ("password", PASSWORD)];
        let page = visitor.post(&self.address("/sign-in"), &fields);
        (visitor, page)
    }

    /// Fills in the form on a page.
    fn fill(&self, visitor: &mut Visitor, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
        let token = visitor.get(&self.address(page)).token();
        let fields: Vec<_> = [("form_token", token.as_str())].iter().chain(fields).copied().collect();
        visitor.post(&self.address(action), &fields)
    }

    /// The log of deeds as lines: the deed and its detail.
    fn log(&self) -> Vec<(String, String)> {
        let export = self.tell(&["audit", "export"]);
        let line = |line: &str| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            (text("deed"), text("detail"))
        };
        export.lines().map(line).collect()
    }
}

#[test]
fn s4_2_an_account_elsewhere_opens_the_one_here_and_is_linked_from_then_on() {
    let Some(mut stage) = Stage::set("linked") else { return };
    let (mut sione, page) = stage.come_in("sione", "/calendar");
    assert_eq!((page.status, page.location.as_str()), (303, "/calendar"), "{}", page.text);
    assert!(sione.cookie("trellis_errand").is_none(), "what was taken along is gone");
    let account = sione.get(&stage.address("/account"));
    assert!(account.text.contains("Sione Tupou") && account.text.contains(LABEL), "{}", account.text);
    let deeds: Vec<String> = stage.log().into_iter().map(|(deed, _)| deed).collect();
    assert!(
        deeds.ends_with(&["account.provider_linked".to_owned(), "account.signed_in".to_owned()]),
        "{deeds:?}"
    );

    // His address changes there: the provider's name for him counts, and it is linked once.
    stage.provider.readdress("sione", "s.tupou@elsewhere.example");
    let (_, page) = stage.come_in("sione", "");
    assert_eq!((page.status, page.location.as_str()), (303, "/"), "{}", page.text);
    let linked = stage.log().iter().filter(|(deed, _)| deed == "account.provider_linked").count();
    assert_eq!(linked, 1);

    // Unlinked, only the address counts, and that is nobody's here.
    let page = stage.fill(&mut sione, "/account", "/account/provider/removal", &[]);
    assert_eq!(page.status, 303, "{}", page.text);
    let account = sione.get(&stage.address("/account"));
    assert!(!account.text.contains(LABEL), "{}", account.text);
    let (_, page) = stage.come_in("sione", "");
    assert_eq!(page.status, 422);
    assert!(page.text.contains("no open account here yet"), "{}", page.text);
    // Whoever takes an address over there does not come in as the one who is linked here.
    stage.provider.readdress("sione", SIONE);
    assert_eq!(stage.come_in("sione", "").1.status, 303);
    stage.provider.readdress("sione", "s.tupou@elsewhere.example");
    stage.provider.readdress("vea", SIONE);
    let (_, page) = stage.come_in("vea", "");
    assert_eq!(page.status, 422);
    assert!(page.text.contains("somebody else’s sign-in"), "{}", page.text);
    assert!(stage.log().contains(&("refused".to_owned(), reason("linked-otherwise"))));
}

fn reason(word: &str) -> String {
    format!("deed=sign in\nreason={word}")
}

#[test]
fn s4_2_nobody_is_added_and_whoever_is_turned_away_is_told_why() {
    let Some(mut stage) = Stage::set("away") else { return };
    stage.provider.add("amina2", AMINA, false);
    let people = stage.tell(&["person", "list"]);
    let check = |user: &str, expect: &str| {
        let (visitor, page) = stage.come_in(user, "");
        assert_eq!(page.status, 422, "{user}");
        assert!(page.text.contains(expect), "{user}: {}", page.text);
        assert!(page.text.contains("name=\"password\""), "the other ways stay");
        assert!(visitor.cookie("trellis_session").is_none() && visitor.cookie("trellis_step").is_none());
    };
    check("vea", "Ask the administrator of your organisation for an invitation");
    check("amina2", "does not vouch for your e-mail address");
    stage.tell(&["person", "disable", "--email", SIONE]);
    check("sione", "no open account here yet");
    assert_eq!(stage.tell(&["person", "list"]), people.replace("active\tdelegate", "disabled\tdelegate"));
    let log = stage.log();
    for word in ["unknown", "unverified", "not-active"] {
        assert!(log.contains(&("refused".to_owned(), reason(word))), "{word}: {log:?}");
    }

    // No answer serves twice, in another browser, or with a state of somebody's making.
    let mut amina = Visitor::default();
    let back = stage.to_and_fro(&mut amina, "amina", "");
    let carried = amina.clone();
    assert_eq!(Visitor::default().get(&back).status, 422, "another browser");
    let forged = back.replace("state=", "state=0");
    assert_eq!(amina.clone().get(&forged).status, 422, "another state");
    assert_eq!(amina.get(&back).status, 303, "her own");
    let again = carried.clone().get(&back);
    assert_eq!(again.status, 422, "the same once more, with the cookie of before");
    assert!(again.text.contains("Begin again"), "{}", again.text);
    let denied = stage.press(&mut Visitor::default(), "").location;
    assert!(denied.starts_with("http"));
    let log = stage.log();
    for word in ["state", "code"] {
        assert!(log.contains(&("refused".to_owned(), reason(word))), "{word}: {log:?}");
    }
    // Nothing of what passed between the two is in any log.
    let logged = fs::read_to_string(stage.folder.join("log")).unwrap();
    let code = back.split("code=").nth(1).unwrap();
    assert!(!logged.contains(SECRET) && !logged.contains(code), "{logged}");
}

#[test]
fn s4_2_one_is_led_on_within_this_site_only() {
    let Some(stage) = Stage::set("onward") else { return };
    for next in ["//evil.example/", "https://evil.example/", "/%5Cevil.example"] {
        let (_, page) = stage.come_in("sione", next);
        assert_eq!((page.status, page.location.as_str()), (303, "/"), "{next}");
    }
}

#[test]
fn s4_2_a_provider_that_is_silent_is_named_and_the_other_ways_stay() {
    let Some(mut stage) = Stage::set("silent") else { return };
    let mut amina = Visitor::default();
    let back = stage.to_and_fro(&mut amina, "sione", "");
    stage.provider.stop();
    let page = amina.get(&back);
    assert_eq!(page.status, 503);
    assert!(page.text.contains("does not answer at present"), "{}", page.text);
    let page = stage.press(&mut Visitor::default(), "");
    assert_eq!(page.status, 503);
    assert!(page.text.contains("does not answer at present") && page.text.contains("name=\"password\""));
    assert_eq!(stage.by_password(SIONE).1.status, 303);
    let (status, _, said) = tell(&stage.folder, &["organisation", "provider", "test"], "");
    assert!(status == 2 && said.contains("cannot be used") && said.contains("/.well-known/"), "{said}");
    assert!(!said.contains(SECRET));
    stage.provider.start_again();
    // A provider that was silent is asked again after a few seconds.
    let mut led = 503;
    for _ in 0..40 {
        led = stage.press(&mut Visitor::default(), "").status;
        if led == 303 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_secs(1));
    }
    assert_eq!(led, 303);
}

#[test]
fn s4_2_our_second_step_stays_unless_the_provider_asks_for_one_and_one_way_is_asked_of_the_secretariat_alone()
{
    let Some(stage) = Stage::set("second-step") else { return };
    let (_, page) = stage.come_in("amina", "/desk");
    assert_eq!(page.location, "/account/second-step?next=%2Fdesk", "an officer is led to set it up");
    let (mut keeper, page) = stage.by_password(KEEPER);
    assert_eq!(page.status, 303);
    let issuer = stage.provider.issuer();
    let form = |only_way, second_step| {
        [
            ("label", LABEL),
            ("issuer", issuer.as_str()),
            ("client_id", CLIENT),
            ("client_secret", ""),
            ("offered", "yes"),
            ("only_way", only_way),
            ("asks_second_step", second_step),
        ]
    };
    let here = "/settings/provider";
    let page = keeper.get(&stage.address(here));
    let shown = page.text.replace("<wbr>", "");
    assert!(shown.contains(&stage.address("/sign-in/callback")), "{shown}");
    assert!(!page.text.contains(SECRET));
    let tested = stage.fill(&mut keeper, here, "/settings/provider/test", &[]);
    assert!(tested.status == 200 && tested.text.contains("it has one key"), "{}", tested.text);
    let refused = stage.fill(&mut keeper, here, here, &form("yes", "yes"));
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Sign in this way once yourself first"), "{}", refused.text);
    assert_eq!(stage.fill(&mut keeper, here, here, &form("no", "yes")).status, 303);
    let (_, page) = stage.come_in("amina", "/desk");
    assert_eq!(page.location, "/desk", "the provider asked already");

    let (mut keeper, page) = stage.come_in("keeper", "");
    assert_eq!(page.location, "/");
    assert_eq!(stage.fill(&mut keeper, here, here, &form("yes", "yes")).status, 303);
    let (_, page) = stage.by_password(AMINA);
    assert_eq!(page.status, 422);
    assert!(page.text.contains("asks its secretariat to sign in with"), "{}", page.text);
    assert!(stage.log().contains(&("refused".to_owned(), reason("only-through-provider"))));
    assert_eq!(stage.by_password(SIONE).1.status, 303, "a delegate comes as before");
    assert_eq!(stage.come_in("amina", "").1.status, 303);
    assert_eq!(
        stage.tell(&["organisation", "provider", "show"]),
        format!("{LABEL}\t{issuer}\t{CLIENT}\toffered, only-way, asks-second-step\n")
    );
    stage.tell(&["organisation", "provider", "off"]);
    assert_eq!(stage.by_password(AMINA).1.status, 303, "whoever keeps the machine lets her in again");
    assert_eq!(stage.by_password(SIONE).1.status, 303);
    let mut anybody = Visitor::default();
    assert!(!anybody.get(&stage.address("/sign-in")).text.contains(LABEL));
    stage.tell(&["organisation", "provider", "remove"]);
    assert_eq!(stage.tell(&["organisation", "provider", "show"]), "");
}
