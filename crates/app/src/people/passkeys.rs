//! Passkeys (WebAuthn): made on the account's page, then enough to sign in. They count as both steps, since the device asks
//! for a finger, a face or a number before it answers.
//!
//! A ceremony has two halves, and what the first half made is kept in memory between them: for five minutes, for one use.
//! Must not know pages; what goes to the browser and comes back is text.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use trellis_domain::{
    events::Event,
    people::{Person, may_own_account, policy::Account as State},
};
use trellis_store::{
    Across,
    people::{self as store, passkeys as keys_store},
};
use webauthn_rs::prelude::{
    CredentialID, Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

use super::{
    SignedIn, digest, hex, provider,
    sign_in::{Caller, Entry, open},
    tries::Try,
};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
};

pub use keys_store::{Kept, PasskeyId, PasskeyKind};

const CEREMONY_MINUTES: i64 = 5;
/// More ceremonies at once than any secretariat has; the oldest goes first.
const CEREMONIES_MAX: usize = 2_000;

/// Ceremonies whose second half is waited for.
#[derive(Default)]
pub(crate) struct Ceremonies(Mutex<HashMap<String, (Timestamp, Half)>>);

/// What the first half of a ceremony left.
enum Half {
    Making(Person, Box<PasskeyRegistration>),
    /// Nobody where the address is not known: the ceremony goes on and fails in the end.
    Entering(String, Option<(Person, Box<PasskeyAuthentication>)>),
}

impl Ceremonies {
    fn begin(&self, house: &House, half: Half) -> String {
        let name = hex(&house.secret());
        let now = house.now();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, (until, _)| *until > now);
        if all.len() >= CEREMONIES_MAX
            && let Some(oldest) =
                all.iter().min_by_key(|(_, (until, _))| *until).map(|(name, _)| name.clone())
        {
            all.remove(&oldest);
        }
        all.insert(name.clone(), (now + SignedDuration::from_mins(CEREMONY_MINUTES), half));
        name
    }

    fn end(&self, house: &House, name: &str) -> Option<Half> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(name).filter(|(until, _)| *until > house.now()).map(|(_, half)| half)
    }
}

/// The first half of a ceremony.
pub struct Begun {
    /// What the second half names it by.
    pub ceremony: String,
    /// What the browser is asked, as JSON.
    pub options: Value,
}

/// The judge for a site at `origin`, `https://host` or `http://localhost:port`.
fn judge(origin: &str) -> Result<Webauthn, Problem> {
    let url = Url::parse(origin).map_err(Problem::internal)?;
    let host = url.host_str().unwrap_or_default().to_owned();
    let builder = WebauthnBuilder::new(&host, &url).map_err(Problem::internal)?;
    builder.rp_name("Trellis").build().map_err(Problem::internal)
}

/// The own passkeys, the oldest first.
pub async fn own(house: &House, who: &SignedIn) -> Result<Vec<Kept>, Problem> {
    let mut tx = house.read(who.person.organisation).await?;
    Ok(keys_store::of_person(&mut tx, who.person.id).await?)
}

fn passkeys(kept: &[Kept]) -> Vec<Passkey> {
    // One that cannot be read any more opens nothing.
    kept.iter().filter_map(|kept| serde_json::from_str(&kept.credential).ok()).collect()
}

/// Begins to make a passkey for whoever is signed in.
pub async fn begin(house: &House, who: &SignedIn, origin: &str) -> Result<Begun, Problem> {
    may_own_account(who.actor())?;
    let had = passkeys(&own(house, who).await?);
    let had: Vec<CredentialID> = had.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let person = &who.person;
    let id = Uuid::from_u128(person.id.bits());
    let started = judge(origin)?.start_passkey_registration(id, &person.email, &person.name, Some(had));
    let (options, half) = started.map_err(Problem::internal)?;
    let options = serde_json::to_value(options).map_err(Problem::internal)?["publicKey"].take();
    let ceremony = house.ceremonies().begin(house, Half::Making(person.clone(), Box::new(half)));
    Ok(Begun { ceremony, options })
}

/// Keeps the passkey that the browser made.
pub async fn finish(
    house: &House,
    who: &SignedIn,
    origin: &str,
    (ceremony, credential, name): (&str, &str, &str),
) -> Result<(), Problem> {
    let permit = may_own_account(who.actor())?;
    let mut form = Form::default();
    let name = form.text("name", name);
    form.finish()?;
    let wrong = || Problem::new(Code::PasskeyWrong);
    let Some(Half::Making(person, half)) = house.ceremonies().end(house, ceremony) else {
        return Err(wrong());
    };
    if person.id != who.person.id {
        return Err(wrong());
    }
    let answer: RegisterPublicKeyCredential = serde_json::from_str(credential).map_err(|_| wrong())?;
    let passkey = judge(origin)?.finish_passkey_registration(&answer, &half).map_err(|_| wrong())?;
    let kept = Kept {
        id: house.id(),
        person: person.id,
        credential_id: passkey.cred_id().to_vec(),
        name,
        credential: serde_json::to_string(&passkey).map_err(Problem::internal)?,
        made_at: house.now(),
        used_at: None,
    };
    let mut deed = Deed { tx: house.write_unowned(permit.organisation()).await?, permit, at: house.now() };
    keys_store::add(&mut deed.tx, &permit, &kept).await?;
    deed.done(house, Event::new("account.passkey_made", kept.id)).await
}

/// Takes one of the own passkeys away.
pub async fn remove(house: &House, who: &SignedIn, id: PasskeyId) -> Result<(), Problem> {
    let permit = may_own_account(who.actor())?;
    let mut deed = Deed { tx: house.write_unowned(permit.organisation()).await?, permit, at: house.now() };
    if keys_store::remove(&mut deed.tx, &permit, who.person.id, id).await? == 0 {
        return Err(Problem::not_found());
    }
    deed.done(house, Event::new("account.passkey_removed", id)).await
}

/// Begins to sign in with a passkey of this address. An address that is not known, or has none, is asked alike.
pub async fn begin_sign_in(house: &House, email: &str, origin: &str) -> Result<Begun, Problem> {
    let email = email.trim().to_lowercase();
    let mut tx = house.read(Across::Door).await?;
    let account = store::account_by_email(&mut tx, &email).await?;
    let person = account.filter(|account| account.state == State::Active).map(|account| account.person);
    let kept = match &person {
        Some(person) => {
            tx.draw_in(person.organisation).await?;
            keys_store::of_person(&mut tx, person.id).await?
        }
        None => Vec::new(),
    };
    drop(tx);
    let judge = judge(origin)?;
    let started = match (person, passkeys(&kept)) {
        (Some(person), passkeys) if !passkeys.is_empty() => {
            let (options, half) = judge.start_passkey_authentication(&passkeys).map_err(Problem::internal)?;
            Some((person, options, half))
        }
        _ => None,
    };
    let (challenge, ids) = match &started {
        Some((_, options, _)) => {
            let challenge = options.public_key.challenge.to_vec();
            (challenge, kept.iter().map(|kept| kept.credential_id.clone()).collect())
        }
        // The same made-up name each time, which only this installation could tell from a true one.
        None => {
            let key = hex(&house.installation().key);
            (house.secret().to_vec(), vec![digest(&format!("passkey {key} {email}"))[..20].to_vec()])
        }
    };
    let allowed: Vec<Value> =
        ids.into_iter().map(|id: Vec<u8>| json!({ "type": "public-key", "id": base64url(&id) })).collect();
    let options = json!({
        "challenge": base64url(&challenge),
        "rpId": Url::parse(origin).ok().and_then(|url| url.host_str().map(str::to_owned)),
        "timeout": CEREMONY_MINUTES * 60_000,
        "userVerification": "required",
        "allowCredentials": allowed,
    });
    let half = Half::Entering(email, started.map(|(person, _, half)| (person, Box::new(half))));
    Ok(Begun { ceremony: house.ceremonies().begin(house, half), options })
}

/// Base64 for addresses, without padding (RFC 4648, section 5): how WebAuthn writes bytes as text.
fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte))
            << (8 * (3 - group.len()));
        let letters = (0..=group.len()).map(|at| char::from(LETTERS[bits >> (18 - 6 * at) & 63]));
        text.extend(letters);
    }
    text
}

/// Judges the browser's answer and opens a session.
pub async fn finish_sign_in(
    house: &House,
    ceremony: &str,
    credential: &str,
    origin: &str,
    caller: &Caller<'_>,
) -> Result<Entry, Problem> {
    let wrong = || Problem::new(Code::PasskeyWrong);
    let Some(Half::Entering(email, half)) = house.ceremonies().end(house, ceremony) else {
        return Err(wrong());
    };
    let tried = Try::to_sign_in(house, &email, caller).await?;
    let (person, half) = half.ok_or_else(wrong)?;
    let answer: PublicKeyCredential = serde_json::from_str(credential).map_err(|_| wrong())?;
    let judged = judge(origin)?.finish_passkey_authentication(&answer, &half).map_err(|_| wrong())?;
    provider::link::may_come_otherwise(house, &person).await?;
    let mut tx = house.write_unowned(person.organisation).await?;
    let account = store::account(&mut tx, person.id).await?.filter(|account| account.state == State::Active);
    let kept = keys_store::of_person(&mut tx, person.id).await?;
    let kept = kept.into_iter().find(|kept| kept.credential_id == judged.cred_id().to_vec());
    let (Some(account), Some(kept)) = (account, kept) else { return Err(wrong()) };
    let mut passkey: Passkey = serde_json::from_str(&kept.credential).map_err(Problem::internal)?;
    passkey.update_credential(&judged);
    let credential = serde_json::to_string(&passkey).map_err(Problem::internal)?;
    keys_store::used(&mut tx, kept.id, &credential, house.now()).await?;
    tried.succeeded(&mut tx).await?;
    open(house, tx, &account.person, caller, None).await
}

#[cfg(test)]
mod tests {
    use super::base64url;

    #[test]
    fn bytes_become_the_text_of_rfc_4648() {
        let check = |bytes: &[u8], expect: &str| assert_eq!(base64url(bytes), expect);
        check(b"", "");
        check(b"f", "Zg");
        check(b"fo", "Zm8");
        check(b"foo", "Zm9v");
        check(b"foobar", "Zm9vYmFy");
        check(&[0xfb, 0xff], "-_8");
    }
}
