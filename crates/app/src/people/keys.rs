//! Keys of programs: named, shown once, over after a year at most, never more than their owner may at the time of use.

use jiff::{SignedDuration, ToSpan};
use trellis_domain::{
    events::Event,
    kernel::Day,
    people::{
        Actor, OrganisationId, may_do, may_own_account,
        policy::{Matter, Right, Standing, Token},
    },
};
use trellis_store::{Across, people::keys as keys_store};

use super::{SignedIn, Through, belonging, digest, hex, sessions::SEEN_MINUTES};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, FieldProblem, Form},
};

pub use keys_store::{AccessKey, KeyId, KeyKind};

/// What a key begins with, so that people and programs that look for lost keys know one.
const PREFIX: &str = "trellis_";
/// A key works for at most this many days.
pub const KEY_DAYS_MAX: i64 = 366;

/// Whether a text may be a key of a program.
pub fn is_key(text: &str) -> bool {
    let rest = text.strip_prefix(PREFIX);
    rest.is_some_and(|rest| rest.len() == 64 && rest.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// A key as typed.
#[derive(Debug, Clone, Default)]
pub struct KeyInput {
    /// What it is for.
    pub name: String,
    /// Its last day; a year from today if empty.
    pub until: String,
    /// `write` for reading and writing; anything else only reads.
    pub scope: String,
}

/// Makes a key for oneself. The text that opens is in the answer and nowhere else.
///
/// Nobody makes one in another's name: an administrator would read through it what the table keeps from administrators.
pub async fn make(house: &House, who: &SignedIn, input: &KeyInput) -> Result<String, Problem> {
    let permit = may_own_account(who.actor())?;
    // A key that makes keys would outlive its own end.
    if who.session().is_none() {
        return Err(Problem::new(Code::NotAllowed));
    }
    let person = who.person.id;
    let mut form = Form::default();
    let name = form.text("name", &input.name);
    let until = until(house, &mut form, &input.until);
    form.finish()?;
    let token = format!("{PREFIX}{}", hex(&house.secret()));
    let key = AccessKey {
        id: house.id(),
        organisation: permit.organisation(),
        person,
        name,
        writes: input.scope.trim() == "write",
        until,
        made_by: permit.person(),
        made_at: house.now(),
        used_at: None,
        revoked_at: None,
    };
    let mut deed = Deed { tx: house.write_unowned(permit.organisation()).await?, permit, at: house.now() };
    keys_store::add(&mut deed.tx, &permit, &key, &digest(&token)).await?;
    let scope = if key.writes { "write" } else { "read" };
    let event =
        Event::new("account.key_made", key.id).with("person", person.to_string()).with("scope", scope);
    deed.done(house, event).await?;
    Ok(token)
}

const fn matter(organisation: OrganisationId, state: Token) -> Matter<'static> {
    Matter { organisation, standing: Standing::Token(state), concerns: &[], made_by: None }
}

fn until(house: &House, form: &mut Form, text: &str) -> Day {
    let today = house.today();
    let last = today.saturating_add(KEY_DAYS_MAX.days());
    let Some(day) = form.optional_day("until", text) else { return last };
    if day < today || day > last {
        form.refuse(
            FieldProblem::new("until", Code::FieldDayBetween).with("from", today).with("until", last),
        );
    }
    day
}

/// The keys of whoever is signed in, the newest first.
pub async fn own(house: &House, who: &SignedIn) -> Result<Vec<AccessKey>, Problem> {
    let mut tx = house.read(who.person.organisation).await?;
    Ok(keys_store::all(&mut tx, who.person.organisation, Some(who.person.id)).await?)
}

/// Every key of the organisation, for whoever the table lets read them; for anybody else, none.
pub async fn all(house: &House, actor: Actor<'_>) -> Result<Vec<AccessKey>, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    if may_do(actor, Right::Read, &matter(organisation, Token::Active)).is_err() {
        return Ok(Vec::new());
    }
    let mut tx = house.read(organisation).await?;
    Ok(keys_store::all(&mut tx, organisation, None).await?)
}

/// Revokes a key: one's own, or anybody's where the table says so.
pub async fn revoke(house: &House, actor: Actor<'_>, id: KeyId) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut tx = house.write_unowned(organisation).await?;
    let key = keys_store::one(&mut tx, organisation, id).await?.ok_or_else(Problem::not_found)?;
    let state = if key.revoked_at.is_some() { Token::Revoked } else { Token::Active };
    let permit = if actor.person() == Some(key.person) {
        may_own_account(actor)?
    } else {
        may_do(actor, Right::Withdraw, &matter(organisation, state))?
    };
    let mut deed = Deed { tx, permit, at: house.now() };
    let at = deed.at;
    keys_store::revoke(&mut deed.tx, &permit, id, at).await?;
    let event = Event::new("account.key_revoked", id).with("person", key.person.to_string());
    deed.done(house, event).await
}

/// Who is behind a key: its owner, with the offices of today.
pub(super) async fn signed_in(house: &House, token: &str) -> Result<Option<SignedIn>, Problem> {
    let mut tx = house.read(Across::Door).await?;
    let Some((person, key)) = keys_store::find(&mut tx, &digest(token), house.today()).await? else {
        return Ok(None);
    };
    let Some((organisation, called, grants)) = belonging(house, &mut tx, &person).await? else {
        return Ok(None);
    };
    drop(tx);
    let now = house.now();
    let stale = |used| now.duration_since(used) >= SignedDuration::from_mins(SEEN_MINUTES);
    if key.used_at.is_none_or(stale) {
        touch(house, organisation.id, key.id).await;
    }
    let through = if key.writes { Through::Key } else { Through::ReadingKey };
    Ok(Some(SignedIn { person, organisation, called, grants, through }))
}

/// Notes the use of a key. Where the database takes no writes, reading goes on.
async fn touch(house: &House, organisation: OrganisationId, key: KeyId) {
    let note = async {
        let mut tx = house.write_unowned(organisation).await?;
        keys_store::touch(&mut tx, key, house.now()).await?;
        tx.commit().await?;
        Ok::<(), Problem>(())
    };
    let _ = note.await;
}
