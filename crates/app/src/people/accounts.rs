//! Accounts: invited by an administrator, active once the person chose a password, disabled at once. The person is there
//! from the invitation on, so that offices can be proposed meanwhile.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use trellis_domain::{
    events::Event,
    kernel::Language,
    people::{
        Actor, Organisation, OrganisationId, Permit, Person, PersonId, Verb,
        account::INVITATION_DAYS,
        grants::HeldId,
        may, may_do,
        policy::{Account as State, GrantState, Matter, Right, Standing},
    },
};
use trellis_store::{
    Across, Tx,
    people::{
        self as store, Account, accounts as accounts_store, keys, passkeys, providers, second_steps, sessions,
    },
};

use super::{
    digest, hashing, hex,
    offices::{self, Holder},
    sign_in::{Caller, Entry, admit},
    taken,
};
use crate::{
    House, Problem,
    house::Deed,
    mail::notices,
    problem::{Code, Form},
};

/// A new person who can sign in at once, as typed.
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

/// Adds a person with a password to the actor's organisation.
pub async fn add_person(house: &House, actor: Actor<'_>, input: &NewPerson) -> Result<Person, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::KeepPeople, organisation)?;
    let organisation = super::organisation(house, organisation).await?;
    let mut form = Form::default();
    let person = person_of(house, &mut form, organisation.id, (&input.email, &input.name, &input.language));
    hashing::judge(&mut form, "password", &input.password, (&input.name, &input.email), &organisation);
    form.finish()?;
    let Some(person) = person else { return Err(Problem::new(Code::FormInvalid)) };
    // Before the transaction: it takes tens of milliseconds on purpose.
    let password_hash = hashing::of(house, &input.password).await?;
    let mut deed = house.write(actor, Verb::KeepPeople, organisation.id).await?;
    let account = Account { person: person.clone(), password_hash, state: State::Active };
    store::add_person(&mut deed.tx, &account).await.map_err(|error| taken(error, &person.email))?;
    if !input.office.office.is_empty() {
        match actor {
            Actor::Operator { .. } => offices::appoint(house, &mut deed, person.id, &input.office).await?,
            // An administrator's word needs a second one.
            _ => offices::propose_in(house, actor, &mut deed, person.id, &input.office).await?,
        };
    }
    deed.done(house, Event::new("person.added", person.id)).await?;
    Ok(person)
}

/// The person that a form describes: e-mail address, name, language.
fn person_of(
    house: &House,
    form: &mut Form,
    organisation: OrganisationId,
    (email, name, language): (&str, &str, &str),
) -> Option<Person> {
    let email = form.text("email", email).to_lowercase();
    let is_one = |email: &str| {
        let mut parts = email.split('@');
        let whole = parts.next().is_some_and(|part| !part.is_empty())
            && parts.next().is_some_and(|part| !part.is_empty());
        whole
            && parts.next().is_none()
            && !email.contains(|letter: char| letter.is_whitespace() || letter.is_control())
    };
    if !email.is_empty() && !is_one(&email) {
        form.wrong("email", Code::FieldEmail, &[("value", &email)]);
    }
    let name = form.text("name", name);
    let language = form.choice("language", language, |code| code.parse::<Language>().ok())?;
    Some(Person { id: house.id(), organisation, name, email, language })
}

/// An invitation as typed.
#[derive(Debug, Clone, Default)]
pub struct InvitationInput {
    /// Sign-in name, an e-mail address.
    pub email: String,
    /// Full name.
    pub name: String,
    /// Code of the language.
    pub language: String,
    /// The office to be proposed with it; empty for none.
    pub office: offices::OfficeInput,
}

/// An invitation that was just made.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Who is invited.
    pub person: Person,
    /// The secret of the link; it is shown once and kept nowhere.
    pub secret: String,
    /// When it ends.
    pub until: Timestamp,
    /// Whether a mail with the link goes out.
    pub mailed: bool,
}

/// Invites somebody; an office that comes along is proposed, for a second person to approve.
pub async fn invite(house: &House, actor: Actor<'_>, input: &InvitationInput) -> Result<Invited, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut deed = house.write(actor, Verb::KeepPeople, organisation).await?;
    let mut form = Form::default();
    let person = person_of(house, &mut form, organisation, (&input.email, &input.name, &input.language));
    form.finish()?;
    let Some(person) = person else { return Err(Problem::new(Code::FormInvalid)) };
    let account = Account {
        person: person.clone(),
        password_hash: hashing::UNUSABLE.to_owned(),
        state: State::Invited,
    };
    store::add_person(&mut deed.tx, &account).await.map_err(|error| taken(error, &person.email))?;
    if !input.office.office.trim().is_empty() {
        offices::propose_in(house, actor, &mut deed, person.id, &input.office).await?;
    }
    let invited = link(house, &mut deed, person).await?;
    deed.done(house, Event::new("account.invited", invited.person.id)).await?;
    Ok(invited)
}

/// Makes a new link for somebody who was invited, or whose account was disabled; an earlier link opens nothing any more.
pub async fn invite_again(house: &House, actor: Actor<'_>, person: PersonId) -> Result<Invited, Problem> {
    let (tx, person, state) = load(house, actor, person).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &matter(person.organisation, state))?;
    if state == State::Active {
        return Err(Problem::new(Code::Stale));
    }
    if state == State::Disabled {
        let permit = deed.permit;
        accounts_store::set_state(&mut deed.tx, &permit, person.id, state, State::Invited).await?;
        accounts_store::set_password(&mut deed.tx, &permit, person.id, hashing::UNUSABLE).await?;
        // Whoever lost a phone or a device begins anew.
        second_steps::remove(&mut deed.tx, &permit, person.id).await?;
        passkeys::remove_all(&mut deed.tx, &permit, person.id).await?;
        providers::unlink(&mut deed.tx, &permit, person.id).await?;
    }
    let invited = link(house, &mut deed, person).await?;
    deed.done(house, Event::new("account.invited", invited.person.id)).await?;
    Ok(invited)
}

async fn link(house: &House, deed: &mut Deed, person: Person) -> Result<Invited, Problem> {
    let secret = hex(&house.secret());
    let until = deed.at + SignedDuration::from_hours(24 * INVITATION_DAYS);
    let (permit, at) = (deed.permit, deed.at);
    let open = accounts_store::Open { person: person.id, expires_at: until };
    accounts_store::invite(&mut deed.tx, &permit, open, &digest(&secret), at).await?;
    let mailed = notices::invited(house, &mut deed.tx, &person, &secret, until).await?;
    Ok(Invited { person, secret, until, mailed })
}

/// An account of the actor's organisation with its state, in the transaction that would change it.
pub(super) async fn load(
    house: &House,
    actor: Actor<'_>,
    person: PersonId,
) -> Result<(Tx, Person, State), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.write_unowned(organisation).await?;
    let (person, state) = found(&mut tx, organisation, person).await?;
    Ok((tx, person, state))
}

/// An account of an organisation with its state.
pub(super) async fn found(
    tx: &mut Tx,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<(Person, State), Problem> {
    let state = accounts_store::state(tx, organisation, person).await?.ok_or_else(Problem::not_found)?;
    let person = store::person(tx, organisation, person).await?.ok_or_else(Problem::not_found)?;
    Ok((person, state))
}

/// Whether there is such a person for the actor; absent and hidden are one answer.
pub(super) async fn knows(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<(), Problem> {
    let state = accounts_store::state(tx, organisation, person).await?.ok_or_else(Problem::not_found)?;
    may_do(actor, Right::Learn, &matter(organisation, state))?;
    Ok(())
}

/// What the table of rights is asked about an account.
pub(super) const fn matter(organisation: OrganisationId, state: State) -> Matter<'static> {
    Matter { organisation, standing: Standing::Account(state), concerns: &[], made_by: None }
}

/// Disables an account: nobody signs in with it, and its sessions, keys and invitation end with the deed.
pub async fn disable(house: &House, actor: Actor<'_>, person: PersonId) -> Result<(), Problem> {
    let (tx, person, state) = load(house, actor, person).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &matter(person.organisation, state))?;
    if actor.person() == Some(person.id) {
        return Err(Problem::new(Code::AccountOwn));
    }
    let (permit, at) = (deed.permit, deed.at);
    accounts_store::set_state(&mut deed.tx, &permit, person.id, state, State::Disabled).await?;
    sessions::end_others(&mut deed.tx, person.id, None).await?;
    keys::revoke_all(&mut deed.tx, &permit, person.id, at).await?;
    accounts_store::forget_invitation(&mut deed.tx, person.id).await?;
    deed.done(house, Event::new("account.disabled", person.id)).await
}

/// Who was invited with this secret, and to which organisation.
pub async fn invitation(house: &House, secret: &str) -> Result<(Person, Organisation), Problem> {
    let mut tx = house.read(Across::Door).await?;
    let person = accounts_store::invited(&mut tx, &digest(secret), house.now()).await?;
    let person = person.ok_or_else(|| Problem::new(Code::InvitationOver))?;
    tx.draw_in(person.organisation).await?;
    let organisation =
        store::organisation(&mut tx, person.organisation).await?.ok_or_else(Problem::not_found)?;
    Ok((person, organisation))
}

/// Takes an invitation up with a password, and signs the person in.
pub async fn accept(
    house: &House,
    secret: &str,
    password: &str,
    caller: &Caller<'_>,
) -> Result<Entry, Problem> {
    let (person, organisation) = invitation(house, secret).await?;
    let mut form = Form::default();
    hashing::judge(&mut form, "password", password, (&person.name, &person.email), &organisation);
    form.finish()?;
    let hash = hashing::of(house, password).await?;
    let permit: Permit = super::sign_in::own_permit(&person)?;
    let mut tx = house.write_unowned(organisation.id).await?;
    // Looked at again in the transaction that uses it up.
    if accounts_store::invited(&mut tx, &digest(secret), house.now()).await?.is_none() {
        return Err(Problem::new(Code::InvitationOver));
    }
    accounts_store::set_password(&mut tx, &permit, person.id, &hash).await?;
    accounts_store::set_state(&mut tx, &permit, person.id, State::Invited, State::Active).await?;
    accounts_store::forget_invitation(&mut tx, person.id).await?;
    let mut deed = Deed { tx, permit, at: house.now() };
    deed.log(house, &Event::new("account.taken_up", person.id)).await?;
    admit(house, deed.tx, &person, caller).await
}

/// Somebody with an account, as the list of people shows it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Who, with the offices held or proposed.
    pub holder: Holder,
    /// Invited, active or disabled.
    pub state: State,
    /// Until when the open invitation holds.
    pub invited_until: Option<Timestamp>,
    /// Whether the reader may disable the account.
    pub to_disable: bool,
    /// Whether the reader may make a new link.
    pub to_invite: bool,
    /// Whether the reader may erase the person.
    pub to_erase: bool,
}

/// What the list of people shows, and what its reader may do.
#[derive(Debug, Clone)]
pub struct People {
    /// Everybody, by name.
    pub listed: Vec<Listed>,
    /// Whether the reader may invite.
    pub may_invite: bool,
    /// Whether the reader may propose offices.
    pub may_propose: bool,
    /// Whether the reader may end and confirm offices that are in force.
    pub may_end: bool,
    /// The instant it is true at.
    pub now: Timestamp,
}

/// Everybody with an account that the actor may learn of, for whoever may see people at all.
pub async fn people(house: &House, actor: Actor<'_>) -> Result<People, Problem> {
    let holders = offices::holders(house, actor).await?;
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.read(organisation).await?;
    let states: HashMap<PersonId, State> =
        accounts_store::states(&mut tx, organisation).await?.into_iter().collect();
    let open: HashMap<PersonId, Timestamp> = accounts_store::invitations(&mut tx, organisation)
        .await?
        .iter()
        .map(|each| (each.person, each.expires_at))
        .collect();
    let may = |right, standing: Standing| {
        may_do(actor, right, &Matter { organisation, standing, concerns: &[], made_by: None }).is_ok()
    };
    let listed = holders.into_iter().filter_map(|holder| {
        // Who was erased has no account any more.
        let state = states.get(&holder.person.id).copied()?;
        // Not everybody who sees the people at work sees those who left.
        if !may(Right::Learn, Standing::Account(state)) {
            return None;
        }
        let moves = may(Right::Move, Standing::Account(state));
        let others = moves && actor.person() != Some(holder.person.id);
        Some(Listed {
            state,
            invited_until: open.get(&holder.person.id).copied(),
            to_disable: others && state != State::Disabled,
            to_invite: moves && state != State::Active,
            to_erase: others && state == State::Disabled,
            holder,
        })
    });
    Ok(People {
        listed: listed.collect(),
        may_invite: super::can(actor, Verb::KeepPeople, organisation),
        may_propose: may(Right::Create, GrantState::Pending.into()),
        may_end: may(Right::Withdraw, GrantState::Active.into()),
        now: house.now(),
    })
}

/// The person with this address in the actor's organisation, for commands.
pub async fn by_email(house: &House, actor: Actor<'_>, email: &str) -> Result<Person, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::SeePeople, organisation)?;
    let mut tx = house.read(organisation).await?;
    let people = store::people(&mut tx, organisation).await?;
    people
        .into_iter()
        .find(|each| each.email.eq_ignore_ascii_case(email.trim()))
        .ok_or_else(Problem::not_found)
}

/// The office of a person with this code that was not ended, for commands: the one held for `held_for` where that is
/// said.
pub async fn office_of(
    house: &House,
    actor: Actor<'_>,
    person: PersonId,
    office: &str,
    held_for: &str,
) -> Result<HeldId, Problem> {
    let holders = offices::holders(house, actor).await?;
    let holder = holders.into_iter().find(|each| each.person.id == person).ok_or_else(Problem::not_found)?;
    let is_it = |shown: &&offices::Shown| {
        let named = shown.held_for.as_deref().unwrap_or_default();
        shown.held.grant.office.code() == office
            && (held_for.is_empty() || named.eq_ignore_ascii_case(held_for))
    };
    holder.offices.iter().find(is_it).map(|shown| shown.held.id).ok_or_else(Problem::not_found)
}
