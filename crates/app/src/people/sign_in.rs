//! Signing in: address and password, then the second step where there is one. What becomes of it is an [`Entry`].
//! Must not know cookies; it makes what goes into them.

use jiff::{SignedDuration, Timestamp};
use trellis_domain::{
    events::Event,
    people::{
        Actor, Permit, Person,
        account::{SecondStep, second_step as judge},
        grants, may_own_account,
        policy::Account as State,
    },
};
use trellis_store::{
    Across, Tx,
    people::{self as store, second_steps, sessions as sessions_store},
};

use super::{SessionToken, digest, from_hex, hashing, hex, provider, second_step, sessions, tries::Try};
use crate::{House, Problem, house::Deed, mail::notices, problem::Code};

/// How long a right password waits for its second step.
const STEP_MINUTES: i64 = 10;
/// For how long a browser is known after a sign-in.
pub const KNOWN_DAYS: i64 = 180;
const KNOWN: &str = "known browser";

/// Where a sign-in comes from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Caller<'a> {
    /// The device in a few words; empty where it says nothing.
    pub device: &'a str,
    /// The client's address, as far as it can be believed.
    pub client: Option<&'a str>,
    /// What the browser brought from an earlier sign-in.
    pub known: Option<&'a str>,
}

impl Caller<'_> {
    /// Whether somebody signed in with this address from this browser before.
    pub(super) fn is_known_to(&self, house: &House, email: &str) -> bool {
        self.known_as(house).is_some_and(|whose| whose == email)
    }

    /// The address somebody signed in with from this browser before.
    pub(super) fn known_as(&self, house: &House) -> Option<String> {
        let plain = house.unseal(KNOWN, &from_hex(self.known?)?)?;
        let text = String::from_utf8(plain).ok()?;
        let (until, whose) = text.split_once(' ')?;
        (house.now() < until.parse::<Timestamp>().ok()?).then(|| whose.to_owned())
    }
}

/// What a browser brings along next time, to be known by.
fn known_mark(house: &House, email: &str) -> String {
    let until = house.now() + SignedDuration::from_hours(24 * KNOWN_DAYS);
    hex(&house.seal(KNOWN, format!("{until} {email}").as_bytes()))
}

/// What became of a sign-in.
pub enum Entry {
    /// A session is open.
    Opened(Opened),
    /// A code of the second step is asked for, under this key.
    CodeWanted(SessionToken),
    /// A second step has to be set up first, under this key.
    SetUpWanted(SessionToken),
}

/// An open session.
pub struct Opened {
    /// Its key.
    pub token: SessionToken,
    /// What the browser is to be known by.
    pub known: String,
    /// An office asks for a second step, which has to be set up until then.
    pub set_up_until: Option<Timestamp>,
}

/// Checks address and password and opens a session, or asks for the second step.
///
/// A wrong address takes as long as a wrong password and is answered alike; so is an account that is not active.
pub async fn sign_in(
    house: &House,
    email: &str,
    password: &str,
    caller: &Caller<'_>,
) -> Result<Entry, Problem> {
    let email = email.trim().to_lowercase();
    let tried = Try::to_sign_in(house, &email, caller).await?;
    let mut tx = house.read(Across::Door).await?;
    let account =
        store::account_by_email(&mut tx, &email).await?.filter(|account| account.state == State::Active);
    drop(tx);
    let hash = account.as_ref().map(|account| account.password_hash.as_str());
    let right = hashing::matches(password, hash).await?;
    let Some(account) = account.filter(|_| right) else { return Err(Problem::new(Code::SignInWrong)) };
    provider::link::may_come_otherwise(house, &account.person).await?;
    let mut tx = house.write_unowned(account.person.organisation).await?;
    tried.succeeded(&mut tx).await?;
    admit(house, tx, &account.person, caller).await
}

/// Lets somebody in who has shown to be `person` by a password, an invitation or a provider, or asks for the second step.
pub(super) async fn admit(
    house: &House,
    mut tx: Tx,
    person: &Person,
    caller: &Caller<'_>,
) -> Result<Entry, Problem> {
    let now = house.now();
    let held = store::offices::of_person(&mut tx, person.id).await?;
    let grants = grants::in_force(&held, house.today());
    let organisation =
        store::organisation(&mut tx, person.organisation).await?.ok_or_else(Problem::not_found)?;
    let had =
        second_steps::of_person(&mut tx, person.id).await?.is_some_and(|kept| kept.confirmed_at.is_some());
    let asked = second_steps::asked_at(&mut tx, person.id).await?;
    match judge(had, organisation.sample, &grants, asked, now) {
        SecondStep::Free => open(house, tx, person, caller, None).await,
        SecondStep::Wanted(until) => {
            second_steps::ask(&mut tx, person.id, now).await?;
            open(house, tx, person, caller, Some(until)).await
        }
        SecondStep::Had => Ok(Entry::CodeWanted(wait(house, tx, person).await?)),
        SecondStep::Overdue => Ok(Entry::SetUpWanted(wait(house, tx, person).await?)),
    }
}

async fn wait(house: &House, mut tx: Tx, person: &Person) -> Result<SessionToken, Problem> {
    let token = SessionToken::fresh(house);
    let until = house.now() + SignedDuration::from_mins(STEP_MINUTES);
    sessions_store::open_step(&mut tx, &digest(token.as_str()), person.id, until).await?;
    tx.commit().await?;
    Ok(token)
}

/// The permit of somebody who has shown who it is, for the own account.
pub(super) fn own_permit(person: &Person) -> Result<Permit, Problem> {
    let actor = Actor::Person { person: person.id, organisation: person.organisation, grants: &[] };
    Ok(may_own_account(actor)?)
}

/// Opens the session, says so by mail where the browser is new, and notes it.
pub(super) async fn open(
    house: &House,
    mut tx: Tx,
    person: &Person,
    caller: &Caller<'_>,
    set_up_until: Option<Timestamp>,
) -> Result<Entry, Problem> {
    let permit = own_permit(person)?;
    let token = sessions::open(house, &mut tx, &permit, caller.device).await?;
    if !caller.is_known_to(house, &person.email) {
        notices::signed_in(house, &mut tx, person, caller.device).await?;
    }
    let known = known_mark(house, &person.email);
    Deed { tx, permit, at: house.now() }.done(house, Event::new("account.signed_in", person.id)).await?;
    Ok(Entry::Opened(Opened { token, known, set_up_until }))
}

/// Who waits for the second step under this key.
async fn waiting(house: &House, step: &str) -> Result<Person, Problem> {
    let mut tx = house.read(Across::Door).await?;
    let person = sessions_store::person_of_step(&mut tx, &digest(step), house.now()).await?;
    person.ok_or_else(|| Problem::new(Code::SignInNeeded))
}

/// Gives the code of the second step, or a recovery code, and opens the session.
pub async fn give_code(house: &House, step: &str, code: &str, caller: &Caller<'_>) -> Result<Entry, Problem> {
    let person = waiting(house, step).await?;
    let tried = Try::to_give_code(house, &person.email, caller).await?;
    let mut tx = house.write_unowned(person.organisation).await?;
    if !second_step::uses(house, &mut tx, &person, code).await? {
        return Err(Problem::new(Code::CodeWrong));
    }
    tried.succeeded(&mut tx).await?;
    sessions_store::close_step(&mut tx, &digest(step)).await?;
    open(house, tx, &person, caller, None).await
}

/// The second step that has to be set up before the session opens; the same each time the page is looked at.
pub async fn set_up(house: &House, step: &str) -> Result<second_step::SetUp, Problem> {
    let person = waiting(house, step).await?;
    let permit = own_permit(&person)?;
    second_step::begin(house, &person, permit).await
}

/// Confirms the second step with its first code and opens the session; with the recovery codes, shown once.
pub async fn finish_set_up(
    house: &House,
    step: &str,
    code: &str,
    caller: &Caller<'_>,
) -> Result<(Entry, Vec<String>), Problem> {
    let person = waiting(house, step).await?;
    let tried = Try::to_give_code(house, &person.email, caller).await?;
    let permit = own_permit(&person)?;
    let mut deed = Deed { tx: house.write_unowned(person.organisation).await?, permit, at: house.now() };
    let codes = second_step::confirm(house, &mut deed, &person, code).await?;
    tried.succeeded(&mut deed.tx).await?;
    sessions_store::close_step(&mut deed.tx, &digest(step)).await?;
    deed.log(house, &Event::new("account.second_step_set", person.id)).await?;
    Ok((open(house, deed.tx, &person, caller, None).await?, codes))
}
