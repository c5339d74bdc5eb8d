//! Signing in and out, and who is behind a session.

use std::sync::LazyLock;

use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use trellis_domain::{
    events::Event,
    kernel::Language,
    people::{Actor, Organisation, OrganisationId, Person, Verb, grants, may, policy::Grant},
};
use trellis_store::{
    StoreError,
    people::{self as store, Account},
};

use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, FieldProblem, Form},
};

/// A session ends after this long, whatever happens.
pub const SESSION_HOURS: i64 = 12;
/// Failed sign-ins for one address within [`LOCK_MINUTES`] before it has to wait.
const FAILURES_MAX: i64 = 10;
const LOCK_MINUTES: i64 = 15;

/// A key that opens a session: handed to the browser once, known here by its digest only.
pub struct SessionToken(String);

impl SessionToken {
    /// The token as it goes into the cookie: 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

pub mod offices;

/// Somebody signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// In whose programme.
    pub organisation: Organisation,
    /// The offices in force today.
    pub grants: Vec<Grant>,
}

impl SignedIn {
    /// As the policy sees the person.
    pub fn actor(&self) -> Actor<'_> {
        Actor::Person { person: self.person.id, organisation: self.person.organisation, grants: &self.grants }
    }
}

/// Checks address and password and opens a session.
///
/// A wrong address takes as long as a wrong password and is answered alike.
pub async fn sign_in(house: &House, email: &str, password: &str) -> Result<SessionToken, Problem> {
    let email = email.trim().to_lowercase();
    let since = house.now() - SignedDuration::from_mins(LOCK_MINUTES);
    let mut tx = house.read().await?;
    let account = store::account_by_email(&mut tx, &email).await?;
    let failures = store::failures(&mut tx, &email, since).await?;
    drop(tx);
    if failures >= FAILURES_MAX {
        return Err(Problem::new(Code::SignInLocked).with("minutes", LOCK_MINUTES));
    }
    let hash = account.as_ref().map_or_else(|| DUMMY_HASH.clone(), |account| account.password_hash.clone());
    let right = password_matches(password.to_owned(), hash).await?;
    let mut tx = house.write_unowned().await?;
    let Some(account) = account.filter(|_| right) else {
        store::note_failure(&mut tx, &email, house.now(), since).await?;
        tx.commit().await?;
        return Err(Problem::new(Code::SignInWrong));
    };
    let token = SessionToken(hex(&house.secret()));
    let now = house.now();
    let until = now + SignedDuration::from_hours(SESSION_HOURS);
    store::open_session(&mut tx, &digest(token.as_str()), account.person.id, now, until).await?;
    tx.commit().await?;
    Ok(token)
}

/// Ends a session; an unknown token is no trouble.
pub async fn sign_out(house: &House, token: &str) -> Result<(), Problem> {
    let mut tx = house.write_unowned().await?;
    store::close_session(&mut tx, &digest(token)).await?;
    Ok(tx.commit().await?)
}

/// Who is behind a token, if the session still lives.
pub async fn signed_in(house: &House, token: &str) -> Result<Option<SignedIn>, Problem> {
    let mut tx = house.read().await?;
    let Some(person) = store::person_of_session(&mut tx, &digest(token), house.now()).await? else {
        return Ok(None);
    };
    let organisation = store::organisation(&mut tx, person.organisation).await?;
    let held = store::offices::of_person(&mut tx, person.id).await?;
    let grants = grants::in_force(&held, house.today());
    Ok(organisation.map(|organisation| SignedIn { person, organisation, grants }))
}

/// Whether the policy lets the actor do this, for pages that offer only what can be done.
pub fn can(actor: Actor<'_>, verb: Verb, organisation: OrganisationId) -> bool {
    may(actor, verb, organisation).is_ok()
}

/// Remembers the language a person reads.
pub async fn choose_language(house: &House, who: &SignedIn, language: Language) -> Result<(), Problem> {
    let mut tx = house.write_unowned().await?;
    store::set_language(&mut tx, who.person.id, language).await?;
    Ok(tx.commit().await?)
}

/// The organisation with this code; without a code, the only one there is.
pub async fn organisation_by_code(house: &House, code: Option<&str>) -> Result<Organisation, Problem> {
    let mut tx = house.read().await?;
    match code {
        Some(code) => store::organisation_by_code(&mut tx, code).await?.ok_or_else(Problem::not_found),
        None => {
            let mut all = store::organisations(&mut tx).await?;
            match (all.len(), all.pop()) {
                (1, Some(only)) => Ok(only),
                _ => Err(Problem::new(Code::OrganisationUnclear)),
            }
        }
    }
}

/// The organisation of this id, for the head of a page.
pub async fn organisation(house: &House, id: OrganisationId) -> Result<Organisation, Problem> {
    let mut tx = house.read().await?;
    store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)
}

/// People of the sample organisations with the codes of their offices, for the list of sign-ins that `trellis demo` prints.
pub async fn sample_people(house: &House) -> Result<Vec<(Person, String)>, Problem> {
    let mut tx = house.read().await?;
    let mut listed = Vec::new();
    for person in store::sample_people(&mut tx).await? {
        let held = store::offices::of_person(&mut tx, person.id).await?;
        let offices: Vec<_> = held.iter().map(|held| held.grant.office.code()).collect();
        listed.push((person, offices.join(", ")));
    }
    Ok(listed)
}

/// A hash that no password has, so that a wrong address costs as much as a wrong password.
static DUMMY_HASH: LazyLock<String> =
    LazyLock::new(|| hash_with_salt("no password is this one", b"trellis-no-account").unwrap_or_default());

/// Argon2id with the crate's recommended cost. `salt` is 16 random bytes.
pub(crate) fn hash_with_salt(password: &str, salt: &[u8]) -> Result<String, Problem> {
    let hash = Argon2::default()
        .hash_password_with_salt(password.as_bytes(), salt)
        .map_err(|error| Problem::internal(error.to_string()))?;
    Ok(hash.to_string())
}

/// Runs off the async threads: it takes tens of milliseconds on purpose.
async fn password_matches(password: String, hash: String) -> Result<bool, Problem> {
    let check = move || {
        PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    };
    tokio::task::spawn_blocking(check).await.map_err(Problem::internal)
}

fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The shortest password taken (NIST SP 800-63B asks for 15 where it stands alone; 8 is its floor).
pub const PASSWORD_LETTERS_MIN: usize = 12;

/// A new organisation, as typed.
#[derive(Debug, Clone, Default)]
pub struct NewOrganisation {
    /// Short code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// `true` for demonstration data.
    pub sample: bool,
}

/// Adds an organisation; whoever holds the machine may.
pub async fn add_organisation(house: &House, input: &NewOrganisation) -> Result<Organisation, Problem> {
    let mut form = Form::default();
    let code = form.code("code", &input.code);
    let name = form.text("name", &input.name);
    form.finish()?;
    let organisation = Organisation { id: house.id(), code: code.clone(), name, sample: input.sample };
    let mut tx = house.write_unowned().await?;
    store::add_organisation(&mut tx, &organisation).await.map_err(|error| taken(error, &code))?;
    tx.commit().await?;
    // The organisation's own log begins with its making.
    let actor = Actor::Operator { organisation: organisation.id };
    let deed = house.write(actor, Verb::KeepMembers, organisation.id).await?;
    deed.done(house, Event::new("organisation.added", organisation.id).with("code", code)).await?;
    Ok(organisation)
}

/// Every organisation of the installation, by name.
pub async fn organisations(house: &House) -> Result<Vec<Organisation>, Problem> {
    let mut tx = house.read().await?;
    Ok(store::organisations(&mut tx).await?)
}

/// A new person, as typed.
#[derive(Clone, Default)]
pub struct NewPerson {
    /// Sign-in name.
    pub email: String,
    /// Full name.
    pub name: String,
    /// The office the person begins with; empty for none.
    pub office: offices::OfficeInput,
    /// Code of the language.
    pub language: String,
    /// The password in the clear; it goes no further than its hash.
    pub password: String,
}

/// Adds a person to the actor's organisation.
pub async fn add_person(house: &House, actor: Actor<'_>, input: &NewPerson) -> Result<Person, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::KeepPeople, organisation).await?;
    let mut form = Form::default();
    let email = form.text("email", &input.email).to_lowercase();
    if !email.is_empty() && (email.contains(char::is_whitespace) || email.split('@').count() != 2) {
        form.wrong("email", Code::FieldEmail, &[("value", &email)]);
    }
    let name = form.text("name", &input.name);
    let language = input.language.parse::<Language>().ok();
    if language.is_none() {
        form.wrong("language", Code::FieldChoice, &[("value", &input.language)]);
    }
    if input.password.chars().count() < PASSWORD_LETTERS_MIN {
        form.refuse(
            FieldProblem::new("password", Code::FieldPasswordShort).with("least", PASSWORD_LETTERS_MIN),
        );
    }
    form.finish()?;
    let Some(language) = language else { return Err(Problem::new(Code::FormInvalid)) };
    let password_hash = hash_with_salt(&input.password, &house.secret()[..16])?;
    let person = Person { id: house.id(), organisation, name, email: email.clone(), language };
    let account = Account { person: person.clone(), password_hash };
    store::add_person(&mut tx, &account).await.map_err(|error| taken(error, &email))?;
    let mut deed = Deed { tx, permit, at };
    if !input.office.office.is_empty() {
        offices::appoint(house, &mut deed, person.id, &input.office).await?;
    }
    deed.done(house, Event::new("person.added", person.id)).await?;
    Ok(person)
}

fn taken(error: StoreError, value: &str) -> Problem {
    match error {
        StoreError::Constraint { .. } => Problem::new(Code::CodeTaken).with("value", value),
        other => other.into(),
    }
}
