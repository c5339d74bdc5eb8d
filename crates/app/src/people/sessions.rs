//! Sessions: opened, recognised, listed and ended. A session ends twelve hours after it began, two hours after it was
//! last used, or when its owner says so.

use jiff::SignedDuration;
use trellis_domain::{
    events::Event,
    people::{Actor, OrganisationId, Permit, may_own_account},
};
use trellis_store::{Across, Tx, people::sessions as store};

use super::{SignedIn, Through, belonging, digest, hex, keys, see_as::SeenAs};
use crate::{House, Problem, house::Deed};

pub use store::{Session, SessionId, SessionKind};

/// A session ends after this long, whatever happens.
pub const SESSION_HOURS: i64 = 12;
/// A session ends this long after it was last used.
const IDLE_HOURS: i64 = 2;
/// How exactly the last use is kept: not every look at a page is worth a write.
pub(super) const SEEN_MINUTES: i64 = 5;

/// A key that opens a session: handed to the browser once, known here by its digest only.
pub struct SessionToken(String);

impl SessionToken {
    pub(super) fn fresh(house: &House) -> Self {
        Self(hex(&house.secret()))
    }

    /// The token as it goes into the cookie: 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Opens a session in the transaction of a sign-in.
pub(super) async fn open(
    house: &House,
    tx: &mut Tx,
    permit: &Permit,
    device: &str,
) -> Result<SessionToken, Problem> {
    let token = SessionToken::fresh(house);
    let now = house.now();
    let Some(person) = permit.person() else { return Err(Problem::not_found()) };
    let session = Session {
        id: house.id(),
        person,
        device: device.to_owned(),
        created_at: now,
        seen_at: now,
        expires_at: now + SignedDuration::from_hours(SESSION_HOURS),
        seen_as: None,
    };
    store::open(tx, &session, &digest(token.as_str())).await?;
    Ok(token)
}

/// Ends a session; an unknown token is no trouble.
pub async fn sign_out(house: &House, token: &str) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Door).await?;
    store::close(&mut tx, &digest(token)).await?;
    Ok(tx.commit().await?)
}

/// Who is behind a token, if the session still lives; or behind the key of a program.
pub async fn signed_in(house: &House, token: &str) -> Result<Option<SignedIn>, Problem> {
    if keys::is_key(token) {
        return keys::signed_in(house, token).await;
    }
    let now = house.now();
    let mut tx = house.read(Across::Door).await?;
    let idle_since = now - SignedDuration::from_hours(IDLE_HOURS);
    let Some((person, session)) = store::find(&mut tx, &digest(token), now, idle_since).await? else {
        return Ok(None);
    };
    let Some((organisation, called, grants)) = belonging(house, &mut tx, &person).await? else {
        return Ok(None);
    };
    let seen_as = match session.seen_as {
        Some((office, held_for)) => {
            let own = Actor::Person { person: person.id, organisation: organisation.id, grants: &grants };
            Some(SeenAs::of(&mut tx, own, &organisation, office, held_for).await?)
        }
        None => None,
    };
    drop(tx);
    if now.duration_since(session.seen_at) >= SignedDuration::from_mins(SEEN_MINUTES) {
        touch(house, organisation.id, session.id).await;
    }
    Ok(Some(SignedIn {
        person,
        organisation,
        called,
        grants,
        through: Through::Session(session.id, seen_as),
    }))
}

/// Notes the use of a session. Where the database takes no writes, reading goes on.
async fn touch(house: &House, organisation: OrganisationId, session: SessionId) {
    let note = async {
        let mut tx = house.write_unowned(organisation).await?;
        store::touch(&mut tx, session, house.now()).await?;
        tx.commit().await?;
        Ok::<(), Problem>(())
    };
    let _ = note.await;
}

/// The living sessions of whoever is signed in, the one used last first.
pub async fn own(house: &House, who: &SignedIn) -> Result<Vec<Session>, Problem> {
    let now = house.now();
    let mut tx = house.read(who.person.organisation).await?;
    let idle_since = now - SignedDuration::from_hours(IDLE_HOURS);
    Ok(store::of_person(&mut tx, who.person.id, now, idle_since).await?)
}

/// Ends one of the own sessions.
pub async fn end(house: &House, who: &SignedIn, session: SessionId) -> Result<(), Problem> {
    let permit = may_own_account(who.actor())?;
    let mut tx = house.write_unowned(who.person.organisation).await?;
    if store::end(&mut tx, who.person.id, session).await? == 0 {
        return Err(Problem::not_found());
    }
    Deed { tx, permit, at: house.now() }.done(house, Event::new("account.session_ended", who.person.id)).await
}

/// Ends all of the own sessions but this one.
pub async fn end_others(house: &House, who: &SignedIn) -> Result<(), Problem> {
    let permit = may_own_account(who.actor())?;
    let mut tx = house.write_unowned(who.person.organisation).await?;
    store::end_others(&mut tx, who.person.id, who.session()).await?;
    Deed { tx, permit, at: house.now() }
        .done(house, Event::new("account.sessions_ended", who.person.id))
        .await
}
