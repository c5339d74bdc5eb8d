//! How a cleared paper opens: one asks, another signs, and it opens by itself at its moment, in all languages at once.
//!
//! Nothing is stored when the moment comes. Every reader compares the release with the present moment ([`standing`]),
//! so that all nodes open together. Whether the clock may be believed is [`clock`]'s business; who knocks at closed
//! doors too often, [`misses`]'.

pub mod clock;
pub mod misses;

use jiff::Timestamp;

use super::documents::{DocumentId, DocumentState};
use crate::{
    kernel::{Day, Id, coded},
    people::{
        PersonId,
        policy::{self, Standing},
    },
};

/// The id of a release; random.
pub type ReleaseId = Id<Release>;

/// A release: of one document, at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its id.
    pub id: ReleaseId,
    /// The document.
    pub document: DocumentId,
    /// To whom it opens.
    pub to: Opening,
    /// The moment, UTC.
    pub opens_at: Timestamp,
    /// Who asked for it; `None` for the command line.
    pub requested_by: Option<PersonId>,
    /// When.
    pub requested_at: Timestamp,
    /// Who signed, and when.
    pub approved: Option<Signed>,
    /// Who stopped it, and when.
    pub stopped: Option<Signed>,
}

/// A signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    /// Whose.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
}

/// To whom a document opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Opening {
    /// To Members and delegates.
    Restricted,
    /// To everybody.
    Public,
}

coded!(Opening { Restricted => "restricted", Public => "public" });

impl Opening {
    /// The state of a document that is open so far.
    pub const fn state(self) -> DocumentState {
        match self {
            Self::Restricted => DocumentState::Restricted,
            Self::Public => DocumentState::Public,
        }
    }
}

/// Whether there is still something to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embargo {
    /// The meeting is to come or under way: a release lies ahead, so that a third person can stop it.
    Stands,
    /// The meeting is over: a paper that comes in late opens with the second signature.
    Over,
}

impl Embargo {
    /// For a paper of a meeting that ends on `last_day`, as at `today`.
    pub fn of(last_day: Option<Day>, today: Day) -> Self {
        if last_day.is_some_and(|day| day < today) { Self::Over } else { Self::Stands }
    }
}

/// Why something cannot be done to a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReleaseRule {
    /// Only a cleared document is released.
    NotCleared(DocumentState),
    /// There is a release under way.
    UnderWay,
    /// The moment has passed: it would open before anybody else could look at it.
    Past,
    /// It was signed already.
    SignedAlready,
    /// It was stopped.
    Stopped,
    /// It is open: what many have read cannot be stopped.
    Open,
}

impl Release {
    /// The line of the table.
    pub const fn standing(&self) -> Standing {
        Standing::Release(match self.approved {
            None => policy::Release::Requested,
            Some(_) => policy::Release::Approved,
        })
    }

    /// `true` if the document is open by it at `moment`.
    pub fn is_open(&self, moment: Timestamp) -> bool {
        self.approved.is_some() && self.stopped.is_none() && self.opens_at <= moment
    }

    /// `true` while it may still come to opening.
    pub const fn is_alive(&self) -> bool {
        self.stopped.is_none()
    }

    /// Signs it: a second person, before its moment. That it is a second person is the table's business.
    ///
    /// # Errors
    /// [`ReleaseRule`]
    pub fn approve(self, signed: Signed, embargo: Embargo) -> Result<Self, ReleaseRule> {
        match (self.approved, self.stopped) {
            (_, Some(_)) => Err(ReleaseRule::Stopped),
            (Some(_), _) => Err(ReleaseRule::SignedAlready),
            _ if embargo == Embargo::Stands && self.opens_at <= signed.at => Err(ReleaseRule::Past),
            _ => Ok(Self { approved: Some(signed), ..self }),
        }
    }

    /// Stops it, until its moment.
    ///
    /// # Errors
    /// [`ReleaseRule`]
    pub fn stop(self, signed: Signed) -> Result<Self, ReleaseRule> {
        if self.stopped.is_some() {
            return Err(ReleaseRule::Stopped);
        }
        if self.is_open(signed.at) {
            return Err(ReleaseRule::Open);
        }
        Ok(Self { stopped: Some(signed), ..self })
    }
}

/// Judges a release as asked for, `alive` being another one of the document that was not stopped.
///
/// # Errors
/// [`ReleaseRule`]
pub fn check(
    (state, embargo): (DocumentState, Embargo),
    alive: Option<&Release>,
    opens_at: Timestamp,
    now: Timestamp,
) -> Result<(), ReleaseRule> {
    if state != DocumentState::Cleared {
        return Err(ReleaseRule::NotCleared(state));
    }
    // One that nobody signed in time opens nothing and stands in nobody's way.
    if alive.is_some_and(|each| each.approved.is_some() || each.opens_at > now) {
        return Err(ReleaseRule::UnderWay);
    }
    if embargo == Embargo::Stands && opens_at <= now { Err(ReleaseRule::Past) } else { Ok(()) }
}

/// The state of a document at `moment`: as stored, or open by its release.
pub fn standing(stored: DocumentState, release: Option<&Release>, moment: Timestamp) -> DocumentState {
    match (stored, release) {
        (DocumentState::Cleared, Some(release)) if release.is_open(moment) => release.to.state(),
        _ => stored,
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;

    const ASKED: Timestamp = Timestamp::constant(1_800_000_000, 0);

    fn moment() -> Timestamp {
        ASKED + 48.hours()
    }

    fn asked() -> Release {
        Release {
            id: ReleaseId::new(1),
            document: DocumentId::new(2),
            to: Opening::Restricted,
            opens_at: moment(),
            requested_by: Some(PersonId::new(3)),
            requested_at: ASKED,
            approved: None,
            stopped: None,
        }
    }

    fn signed(at: Timestamp) -> Signed {
        Signed { by: Some(PersonId::new(4)), at }
    }

    fn at(release: &Release, when: Timestamp) -> DocumentState {
        standing(DocumentState::Cleared, Some(release), when)
    }

    #[test]
    fn a_signed_paper_opens_at_its_moment_and_an_unsigned_one_never() {
        let release = asked().approve(signed(ASKED), Embargo::Stands).expect("it is in time");
        assert_eq!(at(&release, moment() - 1.microseconds()), DocumentState::Cleared);
        assert_eq!(at(&release, moment()), DocumentState::Restricted);
        assert_eq!(at(&asked(), moment() + 48.hours()), DocumentState::Cleared);
        assert_eq!(asked().approve(signed(moment()), Embargo::Stands), Err(ReleaseRule::Past));
    }

    #[test]
    fn a_third_person_stops_it_until_the_moment_and_not_after() {
        let release = asked().approve(signed(ASKED), Embargo::Stands).expect("it is in time");
        let stopped = release.clone().stop(signed(moment() - 1.seconds())).expect("it is in time");
        assert_eq!(at(&stopped, moment() + 1.seconds()), DocumentState::Cleared);
        assert_eq!(stopped.clone().approve(signed(ASKED), Embargo::Stands), Err(ReleaseRule::Stopped));
        assert_eq!(stopped.stop(signed(ASKED)), Err(ReleaseRule::Stopped));
        assert_eq!(release.stop(signed(moment())), Err(ReleaseRule::Open));
    }

    #[test]
    fn one_release_at_a_time_of_a_cleared_paper_in_the_future() {
        let stands = |state| (state, Embargo::Stands);
        let ask = |state, alive: Option<&Release>, opens_at| check(stands(state), alive, opens_at, ASKED);
        assert_eq!(ask(DocumentState::Cleared, None, moment()), Ok(()));
        assert_eq!(ask(DocumentState::Cleared, None, ASKED), Err(ReleaseRule::Past));
        assert_eq!(ask(DocumentState::Cleared, Some(&asked()), moment()), Err(ReleaseRule::UnderWay));
        let draft = DocumentState::Draft;
        assert_eq!(ask(draft, None, moment()), Err(ReleaseRule::NotCleared(draft)));
        // Nobody signed in time: it is asked for again.
        let later = moment() + 1.hours();
        assert_eq!(check(stands(DocumentState::Cleared), Some(&asked()), later + 1.hours(), later), Ok(()));
    }

    #[test]
    fn a_paper_of_a_meeting_that_is_over_opens_with_the_second_signature() {
        let day = |text: &str| text.parse::<Day>().expect("it is a day");
        assert_eq!(Embargo::of(Some(day("2026-10-05")), day("2026-10-05")), Embargo::Stands);
        assert_eq!(Embargo::of(None, day("2026-10-05")), Embargo::Stands);
        let over = Embargo::of(Some(day("2026-10-05")), day("2026-10-06"));
        assert_eq!(over, Embargo::Over);
        assert_eq!(check((DocumentState::Cleared, over), None, ASKED, ASKED), Ok(()));
        let release = asked().approve(signed(moment()), over).expect("nothing is waited for");
        assert_eq!(at(&release, moment()), DocumentState::Restricted);
        assert_eq!(at(&asked(), moment()), DocumentState::Cleared, "not with one signature");
    }

    #[test]
    fn what_is_stored_after_opening_counts() {
        let release = asked().approve(signed(ASKED), Embargo::Stands).expect("it is in time");
        let later = moment() + 24.hours();
        assert_eq!(standing(DocumentState::Public, Some(&release), later), DocumentState::Public);
        assert_eq!(standing(DocumentState::Withdrawn, Some(&release), later), DocumentState::Withdrawn);
    }
}
