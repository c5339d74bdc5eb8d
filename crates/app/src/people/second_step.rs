//! The second step: codes of an authenticator (TOTP, RFC 6238) and recovery codes. Each code counts once; the clock of
//! a phone may be one step off. Secrets are kept sealed, recovery codes as digests.

use qrcode::{QrCode, types::Color};
use totp_rs::{Algorithm, Builder, Secret};
use trellis_domain::{
    events::Event,
    people::{Permit, Person, may_own_account},
};
use trellis_store::{Tx, people::second_steps as store};

use super::{SignedIn, digest, tries::Try};
use crate::{
    House, Problem,
    house::Deed,
    mail::notices,
    problem::{Code, FieldProblem},
};

const PURPOSE: &str = "second step";
const STEP_SECONDS: u64 = 30;
const SECRET_BYTES: usize = 20;
/// How many recovery codes there are at a time.
pub const RECOVERY_CODES: usize = 10;
/// Letters of a recovery code that a hand can copy without doubt: no 0, 1, l, o.
const RECOVERY_LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const RECOVERY_LENGTH: usize = 16;

/// What an authenticator has to be told.
#[derive(Debug, Clone)]
pub struct SetUp {
    /// The secret as people type it, in groups of four.
    pub secret: String,
    /// The same as a picture to scan: one row a line of the code, `true` for dark.
    pub picture: Vec<Vec<bool>>,
}

/// How somebody's second step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Whether it is asked for at sign-in.
    pub on: bool,
    /// Recovery codes that are left.
    pub codes_left: i64,
}

/// How the own second step stands.
pub async fn standing(house: &House, who: &SignedIn) -> Result<Standing, Problem> {
    let mut tx = house.read(who.person.organisation).await?;
    let kept = store::of_person(&mut tx, who.person.id).await?;
    let codes_left = store::codes_left(&mut tx, who.person.id).await?;
    Ok(Standing { on: kept.is_some_and(|kept| kept.confirmed_at.is_some()), codes_left })
}

/// Begins the own second step, or shows the one that was begun.
pub async fn own_set_up(house: &House, who: &SignedIn) -> Result<SetUp, Problem> {
    begin(house, &who.person, may_own_account(who.actor())?).await
}

/// Confirms the own second step with its first code; the recovery codes, shown once.
pub async fn own_confirm(house: &House, who: &SignedIn, code: &str) -> Result<Vec<String>, Problem> {
    let permit = may_own_account(who.actor())?;
    let tried = Try::to_prove_oneself(house, &who.person.email).await?;
    let mut deed = Deed { tx: house.write_unowned(who.person.organisation).await?, permit, at: house.now() };
    let codes = confirm(house, &mut deed, &who.person, code).await?;
    tried.succeeded(&mut deed.tx).await?;
    deed.done(house, Event::new("account.second_step_set", who.person.id)).await?;
    Ok(codes)
}

/// Takes the own second step away; the password is asked once more.
pub async fn own_remove(house: &House, who: &SignedIn, password: &str) -> Result<(), Problem> {
    let permit = may_own_account(who.actor())?;
    super::own::ask_password(house, who, "password", password).await?;
    let mut tx = house.write_unowned(who.person.organisation).await?;
    store::remove(&mut tx, &permit, who.person.id).await?;
    notices::second_step_removed(house, &mut tx, &who.person).await?;
    Deed { tx, permit, at: house.now() }
        .done(house, Event::new("account.second_step_removed", who.person.id))
        .await
}

/// Makes new recovery codes in the place of all earlier ones; the password is asked once more.
pub async fn own_new_codes(house: &House, who: &SignedIn, password: &str) -> Result<Vec<String>, Problem> {
    let permit = may_own_account(who.actor())?;
    super::own::ask_password(house, who, "password", password).await?;
    let mut deed = Deed { tx: house.write_unowned(who.person.organisation).await?, permit, at: house.now() };
    let codes = recovery_codes(house, &mut deed, &who.person).await?;
    deed.done(house, Event::new("account.recovery_codes_made", who.person.id)).await?;
    Ok(codes)
}

pub(super) async fn begin(house: &House, person: &Person, permit: Permit) -> Result<SetUp, Problem> {
    let mut tx = house.write_unowned(person.organisation).await?;
    let kept = store::of_person(&mut tx, person.id).await?;
    let secret = match kept {
        Some(kept) if kept.confirmed_at.is_some() => return Err(Problem::new(Code::SecondStepSet)),
        Some(kept) => unsealed(house, &kept.secret)?,
        None => {
            let secret = house.secret()[..SECRET_BYTES].to_vec();
            let sealed = house.seal(PURPOSE, &secret);
            store::begin(&mut tx, &permit, person.id, sealed, house.now()).await?;
            tx.commit().await?;
            secret
        }
    };
    set_up_of(house, person, secret)
}

fn set_up_of(house: &House, person: &Person, secret: Vec<u8>) -> Result<SetUp, Problem> {
    let typed = Secret::from(secret.clone()).to_base32();
    let issuer = house.installation().public_host().unwrap_or("Trellis").replace(':', " ");
    let label = person.email.replace(':', " ");
    let address = format!(
        "otpauth://totp/{}:{}?secret={typed}&issuer={}&period={STEP_SECONDS}&digits=6&algorithm=SHA1",
        encoded(&issuer),
        encoded(&label),
        encoded(&issuer)
    );
    let code = QrCode::new(address).map_err(Problem::internal)?;
    let colors = code.to_colors();
    let rows = colors.chunks(code.width());
    let picture = rows.map(|row| row.iter().map(|color| *color == Color::Dark).collect());
    let groups: Vec<&str> =
        typed.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    Ok(SetUp { secret: groups.join(" "), picture: picture.collect() })
}

fn encoded(text: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
    let each = |byte: u8| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(each).collect()
}

fn unsealed(house: &House, sealed: &[u8]) -> Result<Vec<u8>, Problem> {
    house
        .unseal(PURPOSE, sealed)
        .ok_or_else(|| Problem::internal("a second step was sealed under another key than DATA/secret.key"))
}

/// The time step whose code this is, if it is one of now, the step before or the step after.
fn step_of(secret: Vec<u8>, code: &str, seconds: i64) -> Result<Option<i64>, Problem> {
    let totp = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(STEP_SECONDS)
        .with_secret(secret)
        .build()
        .map_err(|error| Problem::internal(error.to_string()))?;
    let code: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
    let step = totp.check(&code, seconds.unsigned_abs());
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// Confirms with the first code, and makes the recovery codes.
pub(super) async fn confirm(
    house: &House,
    deed: &mut Deed,
    person: &Person,
    code: &str,
) -> Result<Vec<String>, Problem> {
    let wrong = || Problem::from(FieldProblem::new("code", Code::CodeWrong));
    let kept = store::of_person(&mut deed.tx, person.id).await?.ok_or_else(Problem::not_found)?;
    if kept.confirmed_at.is_some() {
        return Err(Problem::new(Code::SecondStepSet));
    }
    let step = step_of(unsealed(house, &kept.secret)?, code, house.now().as_second())?.ok_or_else(wrong)?;
    let (permit, at) = (deed.permit, deed.at);
    store::confirm(&mut deed.tx, &permit, person.id, step, at).await?;
    recovery_codes(house, deed, person).await
}

async fn recovery_codes(house: &House, deed: &mut Deed, person: &Person) -> Result<Vec<String>, Problem> {
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code(&house.secret())).collect();
    let digests = codes.iter().map(|code| recovery_digest(person, code)).collect();
    let permit = deed.permit;
    store::set_codes(&mut deed.tx, &permit, person.id, digests).await?;
    Ok(codes)
}

/// Sixteen letters in groups of four: 80 bits, more than anybody tries.
fn recovery_code(secret: &[u8; 32]) -> String {
    let letters =
        secret[..RECOVERY_LENGTH].iter().map(|byte| char::from(RECOVERY_LETTERS[usize::from(byte % 32)]));
    let letters: Vec<char> = letters.collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn recovery_digest(person: &Person, code: &str) -> Vec<u8> {
    let plain: String = code.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    digest(&format!("{} {plain}", person.id))
}

/// Uses a code of the authenticator or a recovery code; `false` if it is neither, or was used.
pub(super) async fn uses(house: &House, tx: &mut Tx, person: &Person, code: &str) -> Result<bool, Problem> {
    let Some(kept) = store::of_person(tx, person.id).await?.filter(|kept| kept.confirmed_at.is_some()) else {
        return Ok(false);
    };
    if let Some(step) = step_of(unsealed(house, &kept.secret)?, code, house.now().as_second())? {
        return Ok(store::use_step(tx, person.id, step).await?);
    }
    Ok(store::use_code(tx, person.id, &recovery_digest(person, code), house.now()).await?)
}
