//! How many tries there are. A try is noted before it is judged and taken back when it was right, so that many at once
//! count as many.
//!
//! Counted are the address somebody wants in with and the client it comes from. Neither may shut out the one whose
//! account it is: a browser she signed in with before has a few tries of its own, whatever others do (REQUIREMENTS S1.2).

use jiff::SignedDuration;
use trellis_store::{
    Across,
    people::{
        sessions,
        tries::{self as store, TryId},
    },
};

use super::sign_in::Caller;
use crate::{House, Problem, problem::Code};

/// Tries that may fail within [`WINDOW_MINUTES`]; the next has to wait.
const FAILURES_MAX: i64 = 10;
/// The same for a browser that is known.
const KNOWN_FAILURES_MAX: i64 = 5;
const WINDOW_MINUTES: i64 = 15;

/// A try under way, to be taken back when it was right.
pub(crate) struct Try {
    id: TryId,
    subject: String,
}

impl Try {
    /// A try to sign in with an address; refused where there were too many.
    pub(super) async fn to_sign_in(house: &House, email: &str, caller: &Caller<'_>) -> Result<Self, Problem> {
        let known = caller.is_known_to(house, email);
        let client = caller.client.map(|client| format!("client:{client}"));
        let subject = if known { format!("known:{email}") } else { format!("address:{email}") };
        // A known browser is not held up by what happens elsewhere behind the same client.
        let counted: Vec<(String, i64)> = match (known, client) {
            (true, _) => vec![(subject.clone(), KNOWN_FAILURES_MAX)],
            (false, Some(client)) => vec![(subject.clone(), FAILURES_MAX), (client, FAILURES_MAX)],
            (false, None) => vec![(subject.clone(), FAILURES_MAX)],
        };
        Self::begin(house, subject, &counted).await
    }

    /// A try to come back from a provider of sign-ins. Whose account it is about is not known yet: `errand` names this one
    /// coming back, and the client counts, unless somebody signed in from its browser before.
    pub(super) async fn to_come_back(
        house: &House,
        errand: &str,
        caller: &Caller<'_>,
    ) -> Result<Self, Problem> {
        let subject = format!("errand:{errand}");
        let mut counted = vec![(subject.clone(), FAILURES_MAX)];
        match (caller.known_as(house), caller.client) {
            (Some(email), _) => counted.push((format!("known-errand:{email}"), KNOWN_FAILURES_MAX)),
            (None, Some(client)) => counted.push((format!("client:{client}"), FAILURES_MAX)),
            (None, None) => {}
        }
        Self::begin(house, subject, &counted).await
    }

    /// A try to give the code of a second step. Whoever is here knew the password, and still does not shut out the one who
    /// comes from a browser that is known.
    pub(super) async fn to_give_code(
        house: &House,
        email: &str,
        caller: &Caller<'_>,
    ) -> Result<Self, Problem> {
        if caller.is_known_to(house, email) {
            let subject = format!("known:{email}");
            return Self::begin(house, subject.clone(), &[(subject, KNOWN_FAILURES_MAX)]).await;
        }
        Self::to_prove_oneself(house, email).await
    }

    /// A try to prove to be oneself once more, in a session that is open.
    pub(super) async fn to_prove_oneself(house: &House, email: &str) -> Result<Self, Problem> {
        let subject = format!("code:{email}");
        Self::begin(house, subject.clone(), &[(subject, FAILURES_MAX)]).await
    }

    /// A look behind a secret link that is none. Only such looks are counted, by where they come from: one who holds a
    /// link that is good is never held up by others behind the same client.
    pub(crate) async fn to_open_link(house: &House, caller: &Caller<'_>) -> Result<(), Problem> {
        let Some(client) = caller.client else { return Ok(()) };
        let subject = format!("link:{client}");
        let counted = Self::begin(house, subject.clone(), &[(subject, FAILURES_MAX)]).await;
        counted.map(|_| ()).map_err(|problem| match problem.code {
            Code::SignInLocked => Problem { code: Code::LinkLocked, ..problem },
            _ => problem,
        })
    }

    async fn begin(house: &House, subject: String, counted: &[(String, i64)]) -> Result<Self, Problem> {
        let now = house.now();
        let since = now - SignedDuration::from_mins(WINDOW_MINUTES);
        let mut tx = house.write_unowned(Across::Door).await?;
        for (subject, most) in counted {
            let (tries, oldest) = store::since(&mut tx, subject, since).await?;
            if tries >= *most {
                let left = oldest.unwrap_or(now) + SignedDuration::from_mins(WINDOW_MINUTES);
                let seconds = left.duration_since(now).as_secs().max(1);
                return Err(Problem::new(Code::SignInLocked)
                    .with("minutes", (seconds + 59) / 60)
                    .retry_after(seconds));
            }
        }
        let id = house.id();
        let subjects: Vec<String> = counted.iter().map(|(subject, _)| subject.clone()).collect();
        store::note(&mut tx, id, &subjects, now, since).await?;
        sessions::forget_over(&mut tx, now).await?;
        tx.commit().await?;
        Ok(Self { id, subject })
    }

    /// It was right: it does not count, nor do the wrong ones before it under this name.
    pub(super) async fn succeeded(self, tx: &mut trellis_store::Tx) -> Result<(), Problem> {
        Ok(store::succeeded(tx, self.id, &self.subject).await?)
    }
}
