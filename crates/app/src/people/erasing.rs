//! Erasing a person whose account is disabled: what is personal goes from every table and from the log of deeds, and the
//! log still holds. What was done in office stays, by an id. What goes and what stays is decided in ADR 0020.

use trellis_domain::{
    events::Event,
    people::{
        Actor, Person, PersonId,
        erasing::{Reason, names},
        may_do,
        policy::{Account as State, Right},
    },
};
use trellis_store::{events::forgetting, people::erasing as store};
use trellis_words::Words;

use super::{accounts, hashing};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
};

/// The confirmation, as typed.
#[derive(Debug, Clone, Default)]
pub struct ErasureInput {
    /// The e-mail address of whoever is to be erased, once more.
    pub email: String,
    /// Code of the reason.
    pub reason: String,
}

/// What is told before it is done: the words for what goes.
pub const GOES: [&str; 5] =
    ["erase-goes-name", "erase-goes-access", "erase-goes-waiting", "erase-goes-offices", "erase-goes-log"];
/// The words for what stays.
pub const STAYS: [&str; 3] = ["erase-stays-deeds", "erase-stays-records", "erase-stays-taken-out"];

/// What somebody is called in a list of deeds: by name, or as somebody who was erased.
pub fn called(name: &str, words: &Words) -> String {
    if name.is_empty() { words.say("person-erased") } else { name.to_owned() }
}

/// Who would be erased, for whoever may.
pub async fn to_erase(house: &House, actor: Actor<'_>, person: PersonId) -> Result<Person, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.read(organisation).await?;
    let (person, state) = accounts::found(&mut tx, organisation, person).await?;
    may_do(actor, Right::Move, &accounts::matter(organisation, state))?;
    judge(actor, &person, state)?;
    Ok(person)
}

/// Erases a person for good. The account is disabled before, so that nobody is erased in the middle of something.
pub async fn erase(
    house: &House,
    actor: Actor<'_>,
    person: PersonId,
    input: &ErasureInput,
) -> Result<(), Problem> {
    let (tx, person, state) = accounts::load(house, actor, person).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &accounts::matter(person.organisation, state))?;
    judge(actor, &person, state)?;
    let mut form = Form::default();
    let reason = form.choice("reason", &input.reason, Reason::from_code);
    if !form.text("email", &input.email).eq_ignore_ascii_case(&person.email) {
        form.wrong("email", Code::FieldEmailOther, &[("value", &person.email)]);
    }
    form.finish()?;
    let Some(reason) = reason else { return Err(Problem::new(Code::FormInvalid)) };
    forget(&mut deed, &person).await?;
    let (permit, at) = (deed.permit, deed.at);
    store::erase(&mut deed.tx, &permit, person.id, hashing::UNUSABLE, at).await?;
    deed.done(house, Event::new("account.erased", person.id).with("reason", reason.code())).await
}

/// Nobody erases himself, and an account is closed before.
fn judge(actor: Actor<'_>, person: &Person, state: State) -> Result<(), Problem> {
    if actor.person() == Some(person.id) {
        return Err(Problem::new(Code::AccountOwn));
    }
    if state != State::Disabled {
        return Err(Problem::new(Code::AccountOpen));
    }
    Ok(())
}

/// Forgets what the log says with entries about the person's account, and wherever it names the person.
async fn forget(deed: &mut Deed, person: &Person) -> Result<(), Problem> {
    let (tx, permit) = (&mut deed.tx, &deed.permit);
    for seq in forgetting::about(tx, person.organisation, person.id).await? {
        forgetting::forget(tx, permit, seq).await?;
    }
    for text in [&person.email, &person.name] {
        let mut at = 0;
        loop {
            let page = forgetting::saying(tx, person.organisation, text, at).await?;
            let Some(last) = page.last() else { break };
            at = last.seq;
            for entry in page {
                if entry.detail.iter().any(|(_, value)| names(value, &person.name, &person.email)) {
                    forgetting::forget(tx, permit, entry.seq).await?;
                }
            }
        }
    }
    Ok(())
}
