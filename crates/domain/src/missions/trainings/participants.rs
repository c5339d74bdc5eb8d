//! Who takes part in a training, and how that divides: Members, sexes, stakeholder groups, nominated and attended
//! (REQUIREMENTS S2.17, S3.26).
//!
//! A participant has no account. What is personal can be erased; what is counted stays (ADR 0028). Must not know what
//! anybody answered.

use super::TrainingState;
use crate::{
    kernel::{Id, Language, coded},
    members::MemberId,
    missions::trainings::TrainingId,
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing},
    },
    plans::registers::vocabulary::TermId,
};

/// The id of a participant.
pub type ParticipantId = Id<Participant>;

/// Somebody who is to take part, or did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The id; nobody can guess it.
    pub id: ParticipantId,
    /// Whose list it is.
    pub organisation: OrganisationId,
    /// Of which training.
    pub training: TrainingId,
    /// The Member that sends this person.
    pub member: Option<MemberId>,
    /// The partner or other body that does, where no Member does; empty for none.
    pub partner: String,
    /// Name; empty once erased.
    pub name: String,
    /// Post; empty once erased.
    pub post: String,
    /// E-mail address. Protected; empty for none and once erased.
    pub email: String,
    /// Sex, as far as it was said.
    pub sex: Sex,
    /// Stakeholder group, a term of the organisation's own list.
    pub group: Option<TermId>,
    /// The language this person reads.
    pub language: Option<Language>,
    /// The state.
    pub state: ParticipantState,
    /// Whether this person attended; it stays when what is personal is erased.
    pub attended: bool,
    /// Number of the certificate; empty where none was given.
    pub certificate: String,
    /// Who put this person on the list; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

impl Participant {
    /// Whom and what this concerns: the training, its plans, and the Member that sends this person.
    pub fn concerns(&self, plans: impl IntoIterator<Item = Scope>) -> Vec<Scope> {
        let own = [Scope::of(self.training)].into_iter().chain(self.member.map(Scope::of));
        own.chain(plans).collect()
    }
}

/// Sex of a participant, for counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Another.
    Other,
    /// Not stated: counted as such, and never guessed.
    NotStated,
}

coded!(Sex { Female => "female", Male => "male", Other => "other", NotStated => "not-stated" });

/// Where a participant stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ParticipantState {
    /// Nominated or entered.
    Registered,
    /// Was there.
    Attended,
    /// Nothing personal is left.
    Erased,
}

coded!(ParticipantState { Registered => "registered", Attended => "attended", Erased => "erased" });

/// What can be done to a participant by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ParticipantWay {
    /// Note that this person was there.
    Attend,
    /// Note that this person was not there after all.
    Miss,
    /// Erase what is personal.
    Erase,
}

coded!(ParticipantWay { Attend => "attend", Miss => "miss", Erase => "erase" });

impl ParticipantState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Participant(match self {
            Self::Registered => policy::Participant::Registered,
            Self::Attended => policy::Participant::Attended,
            Self::Erased => policy::Participant::Erased,
        })
    }

    /// The steps that lead on from here; none from the last state.
    pub const fn ways(self) -> &'static [ParticipantWay] {
        match self {
            Self::Registered => &[ParticipantWay::Attend, ParticipantWay::Erase],
            Self::Attended => &[ParticipantWay::Miss, ParticipantWay::Erase],
            Self::Erased => &[],
        }
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParticipantRule {
    /// It does not lead on from this state; these do.
    NotFrom(ParticipantState, &'static [ParticipantWay]),
    /// The training was not held: nobody can have been there.
    NotHeld,
}

/// Takes a step, with where the training stands.
///
/// # Errors
/// [`ParticipantRule`], which says the way on.
pub fn step(
    state: ParticipantState,
    way: ParticipantWay,
    training: TrainingState,
) -> Result<ParticipantState, ParticipantRule> {
    if !state.ways().contains(&way) {
        return Err(ParticipantRule::NotFrom(state, state.ways()));
    }
    match way {
        ParticipantWay::Erase => Ok(ParticipantState::Erased),
        _ if !matches!(training, TrainingState::Held | TrainingState::Closed) => {
            Err(ParticipantRule::NotHeld)
        }
        ParticipantWay::Attend => Ok(ParticipantState::Attended),
        ParticipantWay::Miss => Ok(ParticipantState::Registered),
    }
}

/// What is counted of one participant; nothing of it is personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The Member that sent this person.
    pub member: Option<MemberId>,
    /// Sex.
    pub sex: Sex,
    /// Stakeholder group.
    pub group: Option<TermId>,
    /// Whether this person attended.
    pub attended: bool,
}

/// How many were nominated and how many came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// On the list.
    pub nominated: usize,
    /// Came.
    pub attended: usize,
}

impl Tally {
    /// All of these.
    pub fn of<'h>(heads: impl IntoIterator<Item = &'h Head>) -> Self {
        heads.into_iter().fold(Self::default(), |tally, head| Self {
            nominated: tally.nominated + 1,
            attended: tally.attended + usize::from(head.attended),
        })
    }
}

/// How heads divide by something: each value that occurs, ascending, with its tally. One head may count under several
/// values, as a Member does that is in two regions, or under none.
pub fn divided<K: Ord + Copy>(heads: &[Head], by: impl Fn(&Head) -> Vec<K>) -> Vec<(K, Tally)> {
    let mut keys: Vec<K> = heads.iter().flat_map(&by).collect();
    keys.sort_unstable();
    keys.dedup();
    let tally = |key| Tally::of(heads.iter().filter(|head| by(head).contains(&key)));
    keys.into_iter().map(|key| (key, tally(key))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(member: u128, sex: Sex, attended: bool) -> Head {
        Head { member: Some(Id::new(member)), sex, group: None, attended }
    }

    #[test]
    fn s2_17_heads_divide_by_what_is_asked_nominated_and_attended() {
        let heads = [head(1, Sex::Female, true), head(1, Sex::Male, false), head(2, Sex::NotStated, true)];
        let tally = |nominated, attended| Tally { nominated, attended };
        assert_eq!(Tally::of(&heads), tally(3, 2));
        let by_member = divided(&heads, |head| head.member.into_iter().collect());
        assert_eq!(by_member, [(Id::new(1), tally(2, 1)), (Id::new(2), tally(1, 1))]);
        let by_sex = divided(&heads, |head| vec![head.sex]);
        let expect = [(Sex::Female, tally(1, 1)), (Sex::Male, tally(1, 0)), (Sex::NotStated, tally(1, 1))];
        assert_eq!(by_sex, expect, "what was not stated is counted as such");
        let both = divided(&heads, |head| if head.member == Some(Id::new(1)) { vec![7, 8] } else { vec![] });
        assert_eq!(both, [(7, tally(2, 1)), (8, tally(2, 1))]);
    }
}
