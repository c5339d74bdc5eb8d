//! What was refused to whom leaves a trace: one event in the person's own organisation, and not so many that they bury
//! the log. The public is nobody; its refusals are counted.
//!
//! Called by the door behind which a deed was refused, after the deed's own transaction is gone.

use std::{
    collections::HashMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use trellis_domain::people::{Actor, OrganisationId, PersonId};
use trellis_store::events;

use crate::{House, Problem};

/// So many refusals of one person are written down in a minute; further ones are told of by the next that is.
pub const A_MINUTE_MAX: u32 = 10;
/// Longest address that is written down, in letters: what stands in it is up to whoever tries.
const ADDRESS_LETTERS_MAX: usize = 200;
/// People of whom a minute is remembered; more are forgotten with their minute.
const PEOPLE_MAX: usize = 1_000;

/// Who was refused what lately.
#[derive(Debug, Default)]
pub struct Refusals {
    of_people: Mutex<HashMap<PersonId, Lately>>,
    of_public: AtomicU64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Lately {
    minute: i64,
    told: u32,
    untold: u64,
}

impl Refusals {
    /// How many earlier refusals the event has to tell of, if this one is to be written down.
    fn take(&self, person: PersonId, minute: i64) -> Option<u64> {
        let mut people = self.of_people.lock().unwrap_or_else(PoisonError::into_inner);
        if people.len() >= PEOPLE_MAX {
            people.retain(|_, lately| lately.minute == minute || lately.untold > 0);
        }
        let lately = people.entry(person).or_insert(Lately { minute, told: 0, untold: 0 });
        if lately.minute != minute {
            *lately = Lately { minute, told: 0, untold: lately.untold };
        }
        if lately.told >= A_MINUTE_MAX {
            lately.untold += 1;
            return None;
        }
        lately.told += 1;
        Some(std::mem::take(&mut lately.untold))
    }
}

impl House {
    /// Notes that a deed was refused: `what` as [`Problem::refused`] names it, at `address`.
    ///
    /// # Errors
    /// What the store says; the answer to whoever was refused stays what it is.
    pub async fn note_refused(&self, actor: Actor<'_>, what: &str, address: &str) -> Result<(), Problem> {
        let (Some(person), Some(organisation)) = (actor.person(), actor.organisation()) else {
            self.refusals().of_public.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        };
        let at = self.now();
        let Some(untold) = self.refusals().take(person, at.as_second().div_euclid(60)) else { return Ok(()) };
        let address: String = address.chars().take(ADDRESS_LETTERS_MAX).collect();
        let mut detail = vec![("deed", what.to_owned()), ("address", address)];
        if untold > 0 {
            detail.push(("not_written_down_before", untold.to_string()));
        }
        let mut tx = self.write_unowned(organisation).await?;
        let head =
            events::log_refused(&mut tx, organisation, Some(person), at, self.secret(), detail).await?;
        tx.commit().await?;
        self.keep_head(organisation, head);
        Ok(())
    }

    /// Notes that somebody was turned away at the sign-in of an organisation, and why: a stable word. `person` is whose
    /// account it was about, where it was about one. How often anybody tries is limited.
    pub(crate) async fn note_turned_away(
        &self,
        organisation: OrganisationId,
        person: Option<PersonId>,
        reason: &'static str,
    ) -> Result<(), Problem> {
        let detail = vec![("deed", "sign in".to_owned()), ("reason", reason.to_owned())];
        let mut tx = self.write_unowned(organisation).await?;
        let (at, salt) = (self.now(), self.secret());
        let head = events::log_refused(&mut tx, organisation, person, at, salt, detail).await?;
        tx.commit().await?;
        self.keep_head(organisation, head);
        Ok(())
    }

    /// How often the public was refused something since this house was opened.
    pub fn refused_to_public(&self) -> u64 {
        self.refusals().of_public.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_tries_a_thousand_doors_leaves_ten_lines_and_a_count() {
        let refusals = Refusals::default();
        let (one, other) = (PersonId::new(1), PersonId::new(2));
        let told = (0..1_000).filter(|_| refusals.take(one, 7).is_some()).count();
        assert_eq!(told, 10);
        assert_eq!(refusals.take(other, 7), Some(0), "another person has lines of their own");
        assert_eq!(refusals.take(one, 8), Some(990), "the next minute tells of the rest");
        assert_eq!(refusals.take(one, 8), Some(0));
    }
}
