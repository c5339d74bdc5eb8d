//! To the provider and back again. What the browser takes along is sealed: which provider, what it was asked, where one was
//! going. It is good for one answer, in one browser, for ten minutes. Must not know cookies.

use std::time::Duration;

use openidconnect::{
    ClientId, CsrfToken, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    core::{CoreAuthenticationFlow, CoreClient},
};
use serde::{Deserialize, Serialize};
use trellis_domain::{
    events::Event,
    people::{
        Actor, OrganisationId, PersonId,
        provider::{Candidate, Opens, TurnedAway, opens},
    },
};
use trellis_store::{
    Tx,
    people::{self as people_store, Account, providers as store},
};

use super::{
    answer::{self, Doubt, Ends, Said},
    outside::{self, Outside},
    secret,
};
use crate::{
    House, Problem,
    house::Deed,
    people::{
        Caller, Entry, digest, from_hex, hex,
        sign_in::{admit, open, own_permit},
        tries::Try,
    },
    problem::Code,
};

/// How long a provider may take to ask somebody who they are.
pub const ERRAND_MINUTES: i64 = 10;
const PURPOSE: &str = "sign-in errand";
/// How long all that is asked of a provider may take when somebody comes back: less than a page may take.
const ASKING: Duration = Duration::from_secs(12);
/// Longest address that is carried along; cookies have no room for more.
const NEXT_BYTES_MAX: usize = 600;

/// What the browser takes along to the provider.
#[derive(Serialize, Deserialize)]
struct Errand {
    organisation: String,
    issuer: String,
    state: String,
    nonce: String,
    verifier: String,
    next: String,
    /// In seconds since 1970.
    until: i64,
}

/// Where the browser goes, and what it takes along.
pub struct Begun {
    /// The provider's page.
    pub address: String,
    /// The errand, sealed.
    pub errand: String,
}

/// What the provider sends back with the browser.
#[derive(Debug, Clone, Default)]
pub struct Answered {
    /// The state it was asked with.
    pub state: String,
    /// What is exchanged for the answer.
    pub code: String,
    /// Why there is none.
    pub error: String,
    /// Who answers, if it says so (RFC 9207).
    pub iss: String,
}

/// Begins a sign-in through the provider of an organisation. `redirect` is where the browser comes back to, `next` where
/// somebody was going.
pub async fn begin(
    house: &House,
    organisation: OrganisationId,
    redirect: &str,
    next: &str,
) -> Result<Begun, Problem> {
    let kept = offered(house, organisation).await?;
    let metadata = outside::described(house, &kept.issuer).await.map_err(silent)?;
    let errand = Errand {
        organisation: organisation.to_string(),
        issuer: kept.issuer,
        state: hex(&house.secret()),
        nonce: hex(&house.secret()),
        verifier: hex(&house.secret()),
        next: if next.len() <= NEXT_BYTES_MAX { next.to_owned() } else { String::new() },
        until: house.now().as_second() + ERRAND_MINUTES * 60,
    };
    let verifier = PkceCodeVerifier::new(errand.verifier.clone());
    let (state, nonce) = (CsrfToken::new(errand.state.clone()), Nonce::new(errand.nonce.clone()));
    let redirect = RedirectUrl::new(redirect.to_owned()).map_err(Problem::internal)?;
    let client = CoreClient::from_provider_metadata(metadata, ClientId::new(kept.client_id), None)
        .set_redirect_uri(redirect);
    let (address, ..) = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, || state, || nonce)
        .add_scope(Scope::new("email".to_owned()))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        .url();
    let plain = serde_json::to_vec(&errand).map_err(Problem::internal)?;
    Ok(Begun { address: address.to_string(), errand: hex(&house.seal(PURPOSE, &plain)) })
}

async fn offered(house: &House, organisation: OrganisationId) -> Result<store::Kept, Problem> {
    let mut tx = house.read(organisation).await?;
    let kept = store::of_organisation(&mut tx, organisation).await?;
    kept.filter(|kept| kept.offered).ok_or_else(Problem::not_found)
}

fn silent(reason: String) -> Problem {
    Problem::new(Code::ProviderSilent).because(reason)
}

/// The errand that a browser brings back, if it is one of ours and not too old.
fn errand(house: &House, sealed: Option<&str>) -> Option<Errand> {
    let plain = house.unseal(PURPOSE, &from_hex(sealed?)?)?;
    let errand: Errand = serde_json::from_slice(&plain).ok()?;
    (house.now().as_second() < errand.until).then_some(errand)
}

/// Why nobody comes in.
enum Stopped {
    /// Turned away: what is said to them, what the log of deeds is told, and whose account it is about.
    Refused(Code, &'static str, Option<PersonId>),
    /// Something else went wrong.
    Trouble(Problem),
}

impl<P: Into<Problem>> From<P> for Stopped {
    fn from(problem: P) -> Self {
        Self::Trouble(problem.into())
    }
}

/// Ends a sign-in through a provider: `sealed` is what the browser took along. With where somebody was going, whatever
/// becomes of it.
pub async fn finish(
    house: &House,
    sealed: Option<&str>,
    answered: &Answered,
    redirect: &str,
    caller: &Caller<'_>,
) -> (String, Result<Entry, Problem>) {
    let Some(errand) = errand(house, sealed) else {
        // It did not begin here, or too long ago; it counts all the same.
        let tried = Try::to_come_back(house, "none", caller).await;
        let counted = house.note_refused(Actor::Public, "", "").await;
        return (String::new(), tried.and(counted).and(Err(Problem::new(Code::ProviderWrong))));
    };
    let entry = match judged(house, &errand, answered, redirect, caller).await {
        Ok(entry) => Ok(entry),
        Err(Stopped::Trouble(problem)) => Err(problem),
        Err(Stopped::Refused(code, reason, person)) => {
            turned_away(house, &errand, code, reason, person).await
        }
    };
    (errand.next, entry)
}

async fn turned_away(
    house: &House,
    errand: &Errand,
    code: Code,
    reason: &'static str,
    person: Option<PersonId>,
) -> Result<Entry, Problem> {
    if let Ok(organisation) = errand.organisation.parse() {
        house.note_turned_away(organisation, person, reason).await?;
    }
    Err(Problem::new(code))
}

async fn judged(
    house: &House,
    errand: &Errand,
    answered: &Answered,
    redirect: &str,
    caller: &Caller<'_>,
) -> Result<Entry, Stopped> {
    let tried = Try::to_come_back(house, &hex(&digest(&errand.state)), caller).await?;
    let wrong = |reason| Stopped::Refused(Code::ProviderWrong, reason, None);
    // Digests, so that how long it takes says nothing of how much of it was right.
    if digest(&answered.state) != digest(&errand.state) {
        return Err(wrong("state"));
    }
    if !answered.error.is_empty() || answered.code.is_empty() {
        return Err(Stopped::Refused(Code::ProviderDenied, "denied", None));
    }
    let organisation = errand.organisation.parse().map_err(|_| Problem::not_found())?;
    let kept = offered(house, organisation).await?;
    let answers = [errand.issuer.as_str(), answered.iss.as_str()];
    if answers.iter().any(|issuer| !issuer.is_empty() && *issuer != kept.issuer) {
        return Err(wrong("issuer"));
    }
    let asked = tokio::time::timeout(ASKING, ask(house, &kept, errand, &answered.code, redirect)).await;
    let said = match asked.unwrap_or_else(|_| Err(Doubt::Silent(format!("no answer within {ASKING:?}")))) {
        Ok(said) => said,
        Err(Doubt::Wrong(reason)) => return Err(wrong(reason)),
        Err(Doubt::Silent(reason)) => {
            // That a provider is silent is no try of anybody's.
            let mut tx = house.write_unowned(organisation).await?;
            tried.succeeded(&mut tx).await?;
            tx.commit().await?;
            return Err(silent(reason).into());
        }
    };
    let mut tx = house.write_unowned(organisation).await?;
    let (opens, account) = whose(&mut tx, organisation, &said).await?;
    let person = account.person;
    let permit = own_permit(&person)?;
    let mut deed = Deed { tx, permit, at: house.now() };
    let mut head = None;
    match opens {
        Opens::Linked(_) => store::used(&mut deed.tx, person.id, deed.at).await?,
        Opens::ToLink(_) => {
            store::link(&mut deed.tx, &permit, person.id, &said.known, deed.at).await?;
            let event = Event::new("account.provider_linked", person.id).with("issuer", &said.known.issuer);
            head = Some(deed.log(house, &event).await?);
        }
    }
    tried.succeeded(&mut deed.tx).await?;
    let entry = match kept.asks_second_step {
        true => open(house, deed.tx, &person, caller, None).await?,
        false => admit(house, deed.tx, &person, caller).await?,
    };
    if let (Some(head), Entry::CodeWanted(_) | Entry::SetUpWanted(_)) = (head, &entry) {
        // Opening a session keeps a later one.
        house.keep_head(organisation, head);
    }
    Ok(entry)
}

/// Asks the provider as it is now, with the keys it has now, for what it says of whoever it sent back.
async fn ask(
    house: &House,
    kept: &store::Kept,
    errand: &Errand,
    code: &str,
    redirect: &str,
) -> Result<Said, Doubt> {
    let metadata = outside::discover(house, &kept.issuer).await.map_err(Doubt::Silent)?;
    let outside = Outside::new(house).map_err(Doubt::Silent)?;
    let client_secret = secret(house, kept).map_err(|_| Doubt::Wrong("secret"))?;
    let redirect = RedirectUrl::new(redirect.to_owned()).map_err(|_| Doubt::Wrong("redirect"))?;
    let ends = Ends { metadata, client_id: kept.client_id.clone(), client_secret, redirect };
    answer::ask(&outside, ends, (code, &errand.verifier, &errand.nonce), house.now()).await
}

/// Whose account of an organisation opens for what was said.
async fn whose(tx: &mut Tx, organisation: OrganisationId, said: &Said) -> Result<(Opens, Account), Stopped> {
    let linked = match store::linked(tx, organisation, &said.known).await? {
        Some(person) => people_store::account(tx, person).await?,
        None => None,
    };
    let addressed = match &said.email {
        Some(email) => people_store::account_by_email(tx, email).await?,
        None => None,
    };
    let addressed = addressed.filter(|account| account.person.organisation == organisation);
    let decided = opens(
        &said.known,
        said.verified,
        candidate(tx, linked.as_ref()).await?,
        candidate(tx, addressed.as_ref()).await?,
    );
    let opens = decided.map_err(|away| {
        let code = match away {
            TurnedAway::Unverified => Code::ProviderUnverified,
            TurnedAway::Unknown | TurnedAway::NotActive(_) => Code::ProviderUnknown,
            TurnedAway::LinkedOtherwise(_) => Code::ProviderOther,
        };
        Stopped::Refused(code, away.code(), away.person())
    })?;
    let account = match opens {
        Opens::Linked(_) => linked,
        Opens::ToLink(_) => addressed,
    };
    Ok((opens, account.ok_or_else(Problem::not_found)?))
}

async fn candidate(tx: &mut Tx, account: Option<&Account>) -> Result<Option<Candidate>, Problem> {
    let Some(account) = account else { return Ok(None) };
    let known = store::link_of(tx, account.person.id).await?.map(|link| link.known);
    Ok(Some(Candidate { person: account.person.id, state: account.state, known }))
}
