//! What a provider says of somebody, believed only once it is verified: issuer, audience, signature, time, and that it was
//! said for this very sign-in. Must not know whose account that is.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, Nonce, OAuth2TokenResponse,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, TokenResponse,
    core::{
        CoreClient, CoreClientAuthMethod, CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Alg,
        CoreProviderMetadata, CoreTokenResponse, CoreUserInfoClaims,
    },
};
use trellis_domain::people::provider::Known;

use super::outside::Outside;

/// How far the clock of a provider may be from ours.
const SKEW: Duration = Duration::from_secs(60);
/// How old what a provider says may be: it was said for a sign-in that just came back.
const AGE_MAX: Duration = Duration::from_secs(10 * 60);
/// Signatures that only the provider can make; one made with the shared secret could be made by whoever holds it.
const SIGNATURES: [Alg; 9] = [
    Alg::RsaSsaPkcs1V15Sha256,
    Alg::RsaSsaPkcs1V15Sha384,
    Alg::RsaSsaPkcs1V15Sha512,
    Alg::RsaSsaPssSha256,
    Alg::RsaSsaPssSha384,
    Alg::RsaSsaPssSha512,
    Alg::EcdsaP256Sha256,
    Alg::EcdsaP384Sha384,
    Alg::EdDsa,
];

/// Who somebody is, as the provider says.
pub(super) struct Said {
    pub known: Known,
    /// The address, in lower case, if it says one.
    pub email: Option<String>,
    /// Whether it vouches for the address.
    pub verified: bool,
}

/// Why nothing is known now.
pub(super) enum Doubt {
    /// The provider does not answer; the reason in technical words.
    Silent(String),
    /// It answered something that cannot be believed; a stable word for the log of deeds.
    Wrong(&'static str),
}

/// The two ends of a conversation with a provider.
pub(super) struct Ends {
    pub metadata: CoreProviderMetadata,
    pub client_id: String,
    pub client_secret: String,
    /// Where the browser comes back to.
    pub redirect: RedirectUrl,
}

/// Exchanges the code for what the provider says, and verifies it as of `now`.
pub(super) async fn ask(
    outside: &Outside<'_>,
    ends: Ends,
    (code, verifier, nonce): (&str, &str, &str),
    now: Timestamp,
) -> Result<Said, Doubt> {
    let Ends { metadata, client_id, client_secret, redirect } = ends;
    let (issuer, auth) = (metadata.issuer().to_string(), auth_type(&metadata));
    let id = ClientId::new(client_id);
    let client =
        CoreClient::from_provider_metadata(metadata, id.clone(), Some(ClientSecret::new(client_secret)))
            .set_redirect_uri(redirect)
            .set_auth_type(auth);
    let request = client.exchange_code(AuthorizationCode::new(code.to_owned()));
    let request = request.map_err(|error| Doubt::Silent(error.to_string()))?;
    let answer = request.set_pkce_verifier(PkceCodeVerifier::new(verifier.to_owned())).request_async(outside);
    let answer: CoreTokenResponse = answer.await.map_err(|error| match error {
        RequestTokenError::Request(error) => Doubt::Silent(error.to_string()),
        // The rest may hold what the provider sent: its text goes nowhere.
        RequestTokenError::ServerResponse(_) => Doubt::Wrong("code"),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Doubt::Wrong("answer"),
    })?;
    let judge = judge(client.id_token_verifier(), SystemTime::from(now));
    let token = answer.id_token().ok_or(Doubt::Wrong("no-token"))?;
    let claims = token.claims(&judge, &Nonce::new(nonce.to_owned())).map_err(|error| doubt(&error))?;
    if claims.authorized_party().is_some_and(|party| *party != id) {
        return Err(Doubt::Wrong("audience"));
    }
    let known = Known { issuer, subject: claims.subject().to_string() };
    let (email, verified) = match claims.email() {
        Some(email) => (Some(email.to_lowercase()), claims.email_verified()),
        // Some providers tell the address only when they are asked once more; about the same person, which is checked.
        None => match client.user_info(answer.access_token().clone(), Some(claims.subject().clone())) {
            Err(_) => (None, None),
            Ok(request) => {
                let info: Result<CoreUserInfoClaims, _> = request.request_async(outside).await;
                let info = info.map_err(|_| Doubt::Wrong("user-info"))?;
                (info.email().map(|email| email.to_lowercase()), info.email_verified())
            }
        },
    };
    Ok(Said { known, email, verified: verified.unwrap_or(false) })
}

/// How the secret is shown: as the standard prefers, unless the provider takes it in the form only.
fn auth_type(metadata: &CoreProviderMetadata) -> AuthType {
    let taken = metadata.token_endpoint_auth_methods_supported().map_or(&[][..], Vec::as_slice);
    let in_head = taken.is_empty() || taken.contains(&CoreClientAuthMethod::ClientSecretBasic);
    if in_head { AuthType::BasicAuth } else { AuthType::RequestBody }
}

/// The library's judge with our clock and nobody's but the provider's signatures.
fn judge(judge: CoreIdTokenVerifier<'_>, now: SystemTime) -> CoreIdTokenVerifier<'_> {
    let said_at = move |at: SystemTime| match now.checked_sub(AGE_MAX) {
        Some(earliest) if earliest <= at && at <= now + SKEW => Ok(()),
        _ => Err("not of now".to_owned()),
    };
    judge
        .set_allowed_algs(SIGNATURES)
        .set_time_fn(move || now.checked_sub(SKEW).unwrap_or(now).into())
        .set_issue_time_verifier_fn(move |at| said_at(at.into()))
}

fn doubt(error: &ClaimsVerificationError) -> Doubt {
    Doubt::Wrong(match error {
        ClaimsVerificationError::Expired(_) => "time",
        ClaimsVerificationError::InvalidAudience(_) => "audience",
        ClaimsVerificationError::InvalidIssuer(_) => "issuer",
        ClaimsVerificationError::InvalidNonce(_) => "nonce",
        ClaimsVerificationError::SignatureVerification(_) => "signature",
        _ => "token",
    })
}
