//! A provider that lies: what one of another make never does. The true one is in `crates/trellis/tests/openid.rs`.

use std::sync::{Arc, Mutex};

use axum::{
    Json, Router,
    body::Body,
    extract::State,
    http::{Request, StatusCode, header},
    response::Redirect,
    routing::{get, post},
};
use openidconnect::{
    JsonWebKeyId, PrivateSigningKey,
    core::{CoreEdDsaPrivateSigningKey, CoreJwsSigningAlgorithm},
};
use serde_json::{Value, json};
use trellis_app::people::{
    accounts,
    erasing::{ErasureInput, erase},
    provider::{self, ProviderInput},
};
use trellis_domain::people::{Actor, OrganisationId};

use crate::site::{ADMINISTRATOR, AMINA, Answer, CHAIR, Site};

/// Keys made for this test; nothing else knows them.
const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIGFGjWxi5OKeUh2yDPS16PTrZhN9JlE/cf49fVimVpSU\n-----END PRIVATE KEY-----\n";
const OTHER_KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIE0HPARmQVrJeb/0WhNLeyeXp8B16ADSq/zGwgI5vRo4\n-----END PRIVATE KEY-----\n";
const CLIENT: &str = "trellis";
const SECRET: &str = "between the two of us";

/// What it says of the next person, and how it signs that.
#[derive(Clone)]
struct Lie {
    claims: Value,
    /// The part before the claims, where it is not the right one.
    head: Option<Value>,
    key: &'static str,
    /// What it says when it is asked once more.
    person: Value,
    /// What it answers instead of a token.
    instead: Option<Value>,
}

struct Provider {
    issuer: String,
    next: Arc<Mutex<Lie>>,
    /// What it was shown when it was asked.
    asked: Arc<Mutex<String>>,
}

type Shared = (String, Arc<Mutex<Lie>>, Arc<Mutex<String>>);

fn signing(key: &str) -> CoreEdDsaPrivateSigningKey {
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(key, Some(JsonWebKeyId::new("one".to_owned()))).unwrap()
}

/// Base64 for addresses, as tokens are written.
fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let group = |group: &[u8]| {
        let bits = group.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte))
            << (8 * (3 - group.len()));
        (0..=group.len()).map(|at| char::from(LETTERS[bits >> (18 - 6 * at) & 63])).collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}

impl Lie {
    fn token(&self) -> String {
        let head = self.head.clone().unwrap_or_else(|| json!({ "alg": "EdDSA", "kid": "one", "typ": "JWT" }));
        let text = format!(
            "{}.{}",
            base64url(head.to_string().as_bytes()),
            base64url(self.claims.to_string().as_bytes())
        );
        let signature = signing(self.key).sign(&CoreJwsSigningAlgorithm::EdDsa, text.as_bytes()).unwrap();
        format!("{text}.{}", base64url(&signature))
    }
}

impl Provider {
    async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let next = Arc::new(Mutex::new(Lie {
            claims: json!({}),
            head: None,
            key: KEY,
            person: json!({}),
            instead: None,
        }));
        let asked = Arc::new(Mutex::new(String::new()));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(describe))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/person", get(person))
            .route("/away/.well-known/openid-configuration", get(away))
            .route("/vast/.well-known/openid-configuration", get(vast))
            .route("/bare/.well-known/openid-configuration", get(bare))
            .with_state((issuer.clone(), Arc::clone(&next), Arc::clone(&asked)));
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { issuer, next, asked }
    }

    /// A site with an organisation that offers this provider.
    async fn site(&self) -> Site {
        let site = Site::open().await;
        provider::put(&site.house, KEEPER, &self.input()).await.unwrap();
        site
    }

    fn input(&self) -> ProviderInput {
        ProviderInput {
            label: "Reef account".to_owned(),
            issuer: self.issuer.clone(),
            client_id: CLIENT.to_owned(),
            client_secret: SECRET.to_owned(),
            offered: true,
            ..ProviderInput::default()
        }
    }
}

const KEEPER: Actor<'static> = Actor::Operator { organisation: OrganisationId::new(1) };

async fn describe(State((issuer, ..)): State<Shared>) -> Json<Value> {
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "userinfo_endpoint": format!("{issuer}/person"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        // It would even take its own word for it.
        "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"],
    }))
}

/// Leads to another description.
async fn away() -> Redirect {
    Redirect::to("/.well-known/openid-configuration")
}

/// More than any description.
async fn vast() -> Json<Value> {
    Json(json!({ "issuer": "x".repeat(1_000_000) }))
}

/// Its keys would be fetched from somewhere else, by whoever listens.
async fn bare(State((issuer, ..)): State<Shared>) -> Json<Value> {
    Json(json!({
        "issuer": format!("{issuer}/bare"),
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": "http://keys.example.org/keys",
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    }))
}

/// What it says of somebody when it is asked once more.
async fn person(State((_, next, _)): State<Shared>) -> Json<Value> {
    Json(next.lock().unwrap().person.clone())
}

async fn keys() -> Json<Value> {
    Json(json!({ "keys": [serde_json::to_value(signing(KEY).as_verification_key()).unwrap()] }))
}

async fn token(State((_, next, asked)): State<Shared>, request: Request<Body>) -> (StatusCode, Json<Value>) {
    let shown = request.headers().get(header::AUTHORIZATION).map(|value| value.to_str().unwrap().to_owned());
    let body = axum::body::to_bytes(request.into_body(), 10_000).await.unwrap();
    *asked.lock().unwrap() = format!("{} {}", shown.unwrap_or_default(), String::from_utf8_lossy(&body));
    let lie = next.lock().unwrap().clone();
    match lie.instead {
        Some(instead) => (StatusCode::BAD_REQUEST, Json(instead)),
        None => {
            let answer = json!({ "access_token": "a", "token_type": "Bearer", "id_token": lie.token() });
            (StatusCode::OK, Json(answer))
        }
    }
}

/// Asks for an address as a browser on this machine does.
async fn visit(site: &mut Site, address: &str) -> Answer {
    let mut request = Request::get(address).body(Body::empty()).unwrap();
    request.headers_mut().insert(header::HOST, "localhost:8080".parse().unwrap());
    site.send(request).await
}

/// The value of a parameter of an address.
fn parameter<'a>(address: &'a str, name: &str) -> &'a str {
    let (_, rest) = address.split_once(&format!("{name}=")).expect(name);
    rest.split('&').next().unwrap()
}

/// Goes to the provider, which is told what to say by `lie`, and comes back.
async fn come_in(site: &mut Site, provider: &Provider, lie: impl FnOnce(&mut Lie)) -> Answer {
    let there = visit(site, "/sign-in/provider/00000000-0000-0000-0000-000000000001").await;
    assert_eq!(there.status, StatusCode::SEE_OTHER, "{}", there.text);
    let place = there.header("location").to_owned();
    let now = site.now();
    let mut said = Lie {
        claims: json!({
            "iss": provider.issuer, "aud": CLIENT, "sub": "248", "nonce": parameter(&place, "nonce"),
            "iat": now, "exp": now + 300, "email": AMINA, "email_verified": true,
        }),
        head: None,
        key: KEY,
        person: json!({ "sub": "248", "email": AMINA, "email_verified": true }),
        instead: None,
    };
    lie(&mut said);
    *provider.next.lock().unwrap() = said;
    let state = parameter(&place, "state");
    visit(site, &format!("/sign-in/callback?code=c0de&state={state}")).await
}

/// The words the log of deeds gives for who was turned away.
async fn reasons(site: &Site) -> Vec<String> {
    let mut log = Vec::new();
    trellis_app::events::export(&site.house, KEEPER, OrganisationId::new(1), &mut log).await.unwrap();
    let reason = |line: &str| Some(line.split_once("\\nreason=")?.1.split('"').next()?.to_owned());
    String::from_utf8(log).unwrap().lines().filter_map(reason).collect()
}

#[tokio::test]
async fn s4_2_what_a_provider_says_opens_an_account_only_if_all_of_it_is_in_order() {
    let provider = Provider::start().await;
    let mut site = provider.site().await;
    let honest = come_in(&mut site, &provider, |_| {}).await;
    assert_eq!((honest.status, honest.header("location")), (StatusCode::SEE_OTHER, "/"), "{}", honest.text);
    let asked = provider.asked.lock().unwrap().clone();
    assert!(
        asked.starts_with("Basic ") && asked.contains("code_verifier=") && asked.contains("code=c0de"),
        "{asked}"
    );

    type Change = fn(&mut Lie);
    let lies: [(&str, Change); 13] = [
        ("nonce", |lie| lie.claims["nonce"] = json!("another")),
        ("nonce", |lie| {
            lie.claims.as_object_mut().unwrap().remove("nonce");
        }),
        ("issuer", |lie| lie.claims["iss"] = json!("https://another.example")),
        ("audience", |lie| lie.claims["aud"] = json!("another")),
        ("audience", |lie| lie.claims["aud"] = json!([CLIENT, "another"])),
        ("audience", |lie| lie.claims["azp"] = json!("another")),
        ("signature", |lie| lie.key = OTHER_KEY),
        ("signature", |lie| lie.head = Some(json!({ "alg": "none" }))),
        ("signature", |lie| lie.head = Some(json!({ "alg": "HS256" }))),
        ("time", |lie| lie.claims["exp"] = json!(lie.claims["iat"].as_i64().unwrap() - 61)),
        ("time", |lie| lie.claims["iat"] = json!(lie.claims["iat"].as_i64().unwrap() + 90)),
        ("time", |lie| lie.claims["iat"] = json!(lie.claims["iat"].as_i64().unwrap() - 900)),
        ("code", |lie| lie.instead = Some(json!({ "error": "invalid_grant" }))),
    ];
    for (at, (reason, lie)) in lies.into_iter().enumerate() {
        site.forget_cookies();
        let answer = come_in(&mut site, &provider, lie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{at} {reason}: {}", answer.text);
        assert!(site.cookie("trellis_session").is_none(), "{at} {reason}");
        assert_eq!(reasons(&site).await.last().map(String::as_str), Some(reason), "{at}");
        assert!(!answer.text.contains("c0de"), "what came back is on no page");
    }
    // Within the minute that clocks may differ by.
    site.forget_cookies();
    let late = come_in(&mut site, &provider, |lie| {
        lie.claims["exp"] = json!(lie.claims["iat"].as_i64().unwrap() - 30)
    })
    .await;
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    site.forget_cookies();
    let early = come_in(&mut site, &provider, |lie| {
        lie.claims["iat"] = json!(lie.claims["iat"].as_i64().unwrap() + 30)
    })
    .await;
    assert_eq!(early.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn s4_2_an_errand_is_good_for_ten_minutes_and_tries_are_counted() {
    let provider = Provider::start().await;
    let mut site = provider.site().await;
    let there = visit(&mut site, "/sign-in/provider/00000000-0000-0000-0000-000000000001").await;
    let state = parameter(there.header("location"), "state").to_owned();
    site.wait_minutes(11);
    let back = format!("/sign-in/callback?code=c0de&state={state}");
    assert_eq!(visit(&mut site, &back).await.status, StatusCode::UNPROCESSABLE_ENTITY, "too late");
    assert_eq!(site.cookie("trellis_errand"), None);

    let mut statuses = Vec::new();
    for n in 0..11 {
        site.forget_cookies();
        site.set_cookie("trellis_errand", &"0".repeat(n + 60));
        statuses.push(visit(&mut site, &back).await.status);
    }
    assert_eq!(statuses.last(), Some(&StatusCode::TOO_MANY_REQUESTS), "{statuses:?}");
    site.wait_minutes(16);
    assert_eq!(come_in(&mut site, &provider, |_| {}).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn s4_2_somebody_of_another_organisation_is_unknown_and_another_name_is_another_person() {
    let provider = Provider::start().await;
    let mut site = provider.site().await;
    let stranger =
        come_in(&mut site, &provider, |lie| lie.claims["email"] = json!(crate::site::STRANGER)).await;
    assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stranger.text.contains("invitation"), "{}", stranger.text);
    let silent = come_in(&mut site, &provider, |lie| {
        lie.claims.as_object_mut().unwrap().remove("email_verified");
    })
    .await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing said is not vouched for");
    let upper = come_in(&mut site, &provider, |lie| lie.claims["email"] = json!("Amina@Example.org")).await;
    assert_eq!(upper.status, StatusCode::SEE_OTHER, "addresses are the same in capitals");
    site.forget_cookies();
    let other = come_in(&mut site, &provider, |lie| lie.claims["sub"] = json!("249")).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    let moved = come_in(&mut site, &provider, |lie| lie.claims["email"] = json!(CHAIR)).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "her name there counts, not the address");
    assert!(visit(&mut site, "/account").await.text.contains("Amina Diallo"));
    assert_eq!(reasons(&site).await, ["unknown", "unverified", "linked-otherwise"]);
}

#[tokio::test]
async fn whoever_was_erased_is_nobody_to_the_provider_either() {
    let provider = Provider::start().await;
    let mut site = provider.site().await;
    assert_eq!(come_in(&mut site, &provider, |_| {}).await.status, StatusCode::SEE_OTHER);
    let amina = accounts::by_email(&site.house, KEEPER, AMINA).await.unwrap().id;
    accounts::disable(&site.house, KEEPER, amina).await.unwrap();
    let input = ErasureInput { email: AMINA.to_owned(), reason: "asked".to_owned() };
    erase(&site.house, KEEPER, amina, &input).await.unwrap();
    site.forget_cookies();
    let back = come_in(&mut site, &provider, |_| {}).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.text.contains("invitation"), "{}", back.text);
    assert_eq!(reasons(&site).await, ["unknown"]);
}

#[tokio::test]
async fn s4_2_a_provider_is_kept_with_its_secret_unseen_and_refused_with_the_way_on() {
    let provider = Provider::start().await;
    let mut site = Site::open().await;
    site.sign_in_as(ADMINISTRATOR).await;
    let page = "/settings/provider";
    let issuer = provider.issuer.clone();
    let form = |issuer: &str, secret: &str, offered: &str| -> Vec<(String, String)> {
        [
            ("label", "Reef account"),
            ("issuer", issuer),
            ("client_id", CLIENT),
            ("client_secret", secret),
            ("offered", offered),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
    };
    let send = async |site: &mut Site, fields: Vec<(String, String)>| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        site.fill(page, page, &fields).await
    };
    for (issuer, expect) in [
        ("http://id.example.org", "is not the address of a provider"),
        ("https://id.example.org/?tenant=1", "is not the address of a provider"),
        ("https://id@example.org", "is not the address of a provider"),
        ("id.example.org", "is not the address of a provider"),
        ("", "Fill this in"),
    ] {
        let answer = send(&mut site, form(issuer, SECRET, "no")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{issuer}");
        assert!(issuer.is_empty() || answer.text.contains(expect), "{issuer}: {}", answer.text);
        assert!(!answer.text.contains(SECRET), "a secret is never sent back");
    }
    let nobody = send(&mut site, form("http://127.0.0.1:9", SECRET, "yes")).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY, "it has to answer before it is offered");
    assert!(nobody.text.contains("cannot be used"), "{}", nobody.text);
    assert_eq!(send(&mut site, form(&issuer, SECRET, "yes")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        send(&mut site, form(&issuer, "", "yes")).await.status,
        StatusCode::SEE_OTHER,
        "the secret stays"
    );
    let other = send(&mut site, form(&format!("{issuer}/other"), "", "no")).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "another provider is not shown the secret");
    let shown = visit(&mut site, page).await;
    assert!(shown.text.contains(&issuer) && !shown.text.contains(SECRET), "{}", shown.text);
    assert!(shown.text.replace("<wbr>", "").contains("http://localhost:8080/sign-in/callback"));

    // In the database it is sealed, and in the log of deeds it is not at all.
    let mut log = Vec::new();
    trellis_app::events::export(&site.house, KEEPER, OrganisationId::new(1), &mut log).await.unwrap();
    let log = String::from_utf8(log).unwrap();
    assert!(log.contains("settings.provider_set") && !log.contains(SECRET), "{log}");
    let mut tx = site.database().await.read(OrganisationId::new(1)).await.unwrap();
    let kept =
        trellis_store::people::providers::of_organisation(&mut tx, OrganisationId::new(1)).await.unwrap();
    let sealed = kept.unwrap().client_secret;
    assert!(!sealed.windows(SECRET.len()).any(|part| part == SECRET.as_bytes()));

    site.forget_cookies();
    site.sign_in_as(AMINA).await;
    assert_eq!(site.get(page).await.status, StatusCode::NOT_FOUND, "an officer does not know of it");
}

#[tokio::test]
async fn s4_2_an_address_told_only_on_asking_is_believed_of_the_same_person_alone() {
    let provider = Provider::start().await;
    let mut site = provider.site().await;
    let without = |lie: &mut Lie| {
        let claims = lie.claims.as_object_mut().unwrap();
        claims.remove("email");
        claims.remove("email_verified");
    };
    let another = come_in(&mut site, &provider, |lie| {
        without(lie);
        lie.person["sub"] = json!("249");
    });
    assert_eq!(another.await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unverified = come_in(&mut site, &provider, |lie| {
        without(lie);
        lie.person["email_verified"] = json!(false);
    });
    assert_eq!(unverified.await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(reasons(&site).await, ["user-info", "unverified"]);
    let answer = come_in(&mut site, &provider, without).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

#[tokio::test]
async fn s4_2_no_redirect_is_followed_nothing_vast_is_read_and_nothing_is_asked_in_the_clear() {
    let provider = Provider::start().await;
    let site = Site::open().await;
    for (path, expect) in [
        ("away", "303"),
        ("vast", "length limit exceeded"),
        ("bare", "http://keys.example.org/keys: not https"),
        ("nothing", "404"),
    ] {
        let issuer = format!("{}/{path}", provider.issuer);
        let input = ProviderInput { issuer, offered: false, ..provider.input() };
        provider::put(&site.house, KEEPER, &input).await.unwrap();
        let problem = provider::test(&site.house, KEEPER).await.unwrap_err();
        assert_eq!(problem.code.code(), "provider.test");
        assert!(problem.to_string().contains(expect), "{path}: {problem}");
        let offered = ProviderInput { offered: true, ..input };
        assert!(provider::put(&site.house, KEEPER, &offered).await.is_err(), "{path} is not offered");
    }
}
