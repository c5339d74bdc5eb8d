//! People: who is behind a session, organisations, and what the files of the folder share.
//!
//! Reading order: [`SignedIn`] here · [`sign_in`] (address and password; the second step) · [`sessions`] · [`tries`] (how
//! many) · [`provider`] (coming in with the account one has elsewhere) · [`accounts`] (invited, active, disabled) ·
//! [`erasing`] (for good) · [`own`] (what everybody does to the own account) · [`offices`].
//! Must not know cookies, pages or addresses.

use sha2::{Digest, Sha256};
use trellis_domain::{
    events::Event,
    kernel::Language,
    people::{Actor, Organisation, OrganisationId, Person, Verb, grants, may, policy::Grant},
};
use trellis_store::{Across, StoreError, Tx, people as store};

use crate::{
    House, Problem,
    people::settings::Names,
    problem::{Code, Form},
};

pub mod accounts;
pub mod erasing;
mod hashing;
pub mod keys;
pub mod offices;
pub mod own;
pub mod passkeys;
pub mod provider;
pub mod second_step;
pub mod see_as;
pub mod sessions;
pub mod settings;
pub mod setup;
pub mod sign_in;
pub(crate) mod tries;

pub use accounts::{NewPerson, add_person};
pub use sessions::{SESSION_HOURS, SessionToken, sign_out, signed_in};
pub use sign_in::{Caller, Entry, Opened, sign_in};
pub use trellis_domain::people::password::LETTERS_MIN as PASSWORD_LETTERS_MIN;

/// Somebody signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// In whose programme.
    pub organisation: Organisation,
    /// What it calls things, and the clock it reads.
    pub called: Names,
    /// The offices in force today.
    pub grants: Vec<Grant>,
    /// Through what.
    pub through: Through,
}

/// Where a person belongs, as of now: the organisation, what it calls things, the offices in force today.
async fn belonging(
    house: &House,
    tx: &mut Tx,
    person: &Person,
) -> Result<Option<(Organisation, Names, Vec<Grant>)>, Problem> {
    tx.draw_in(person.organisation).await?;
    let Some(organisation) = store::organisation(tx, person.organisation).await? else { return Ok(None) };
    let called = Names::new(store::settings::settings(tx, organisation.id).await?);
    let held = store::offices::of_person(tx, person.id).await?;
    Ok(Some((organisation, called, grants::in_force(&held, house.today()))))
}

/// What somebody is signed in through.
#[derive(Debug, Clone)]
pub enum Through {
    /// A session, with the office the site is looked at as, if it is.
    Session(sessions::SessionId, Option<see_as::SeenAs>),
    /// A program's key that may write.
    Key,
    /// A program's key that only reads.
    ReadingKey,
}

impl SignedIn {
    /// As the policy sees the person.
    pub fn actor(&self) -> Actor<'_> {
        let (person, organisation, grants) =
            (self.person.id, self.person.organisation, self.grants.as_slice());
        match &self.through {
            Through::Session(_, None) | Through::Key => Actor::Person { person, organisation, grants },
            Through::Session(_, Some(seen)) => {
                Actor::Reader { person, organisation, grants, seen_as: Some(&seen.grants) }
            }
            Through::ReadingKey => Actor::Reader { person, organisation, grants, seen_as: None },
        }
    }

    /// The office the site is looked at as.
    pub const fn seen_as(&self) -> Option<&see_as::SeenAs> {
        match &self.through {
            Through::Session(_, seen) => seen.as_ref(),
            Through::Key | Through::ReadingKey => None,
        }
    }

    /// The session, where there is one.
    pub const fn session(&self) -> Option<sessions::SessionId> {
        match &self.through {
            Through::Session(session, _) => Some(*session),
            Through::Key | Through::ReadingKey => None,
        }
    }
}

/// Whether the policy lets the actor do this, for pages that offer only what can be done.
pub fn can(actor: Actor<'_>, verb: Verb, organisation: OrganisationId) -> bool {
    may(actor, verb, organisation).is_ok()
}

/// Remembers the language a person reads.
pub async fn choose_language(house: &House, who: &SignedIn, language: Language) -> Result<(), Problem> {
    let mut tx = house.write_unowned(who.person.organisation).await?;
    store::set_language(&mut tx, who.person.id, language).await?;
    Ok(tx.commit().await?)
}

/// The organisation with this code; without a code, the only one there is.
pub async fn organisation_by_code(house: &House, code: Option<&str>) -> Result<Organisation, Problem> {
    let mut tx = house.read(Across::Organisations).await?;
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
    let mut tx = house.read(id).await?;
    store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)
}

/// People of the sample organisations with the codes of their offices, for the list of sign-ins that `trellis demo` prints.
pub async fn sample_people(house: &House) -> Result<Vec<(Person, String)>, Problem> {
    let mut tx = house.read(Across::Keeping).await?;
    let mut listed = Vec::new();
    for person in store::sample_people(&mut tx).await? {
        let held = store::offices::of_person(&mut tx, person.id).await?;
        let offices: Vec<_> = held.iter().map(|held| held.grant.office.code()).collect();
        listed.push((person, offices.join(", ")));
    }
    Ok(listed)
}

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
    let mut tx = house.write_unowned(organisation.id).await?;
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
    let mut tx = house.read(Across::Organisations).await?;
    Ok(store::organisations(&mut tx).await?)
}

fn taken(error: StoreError, value: &str) -> Problem {
    match error {
        StoreError::Constraint { .. } => Problem::new(Code::CodeTaken).with("value", value),
        other => other.into(),
    }
}

/// What is kept of a key that nobody can guess; a slow hash would protect nothing more.
pub(crate) fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    pairs
        .map(|pair| pair.filter(|pair| pair.len() == 2).and_then(|pair| u8::from_str_radix(pair, 16).ok()))
        .collect()
}
