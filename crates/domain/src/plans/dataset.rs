//! Frozen datasets of a plan for whoever evaluates it from outside (REQUIREMENTS S3.24): made, released by somebody else,
//! never changed. Must not know what is in one nor how it is kept.

use jiff::Timestamp;

use crate::{
    kernel::{Day, Id, coded},
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing},
    },
};

use super::record::PlanId;

/// The id of a dataset.
pub type DatasetId = Id<Dataset>;

/// Minutes without a sign of life after which nobody makes it any more: its machine was stopped in the middle.
pub const SILENT_MINUTES: i64 = 5;

/// A dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dataset {
    /// Its id; nobody can guess it.
    pub id: DatasetId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Of which plan.
    pub plan: PlanId,
    /// What it is about, in words: the turn, or the period.
    pub title: String,
    /// What happened from this day on; `None` for from the beginning.
    pub from: Option<Day>,
    /// As at which day.
    pub as_at: Day,
    /// Where it stands.
    pub state: DatasetState,
    /// How many of its tables are done, and how many rows are in it so far.
    pub done: (i64, i64),
    /// When a part of it was last put down, UTC.
    pub touched: Timestamp,
    /// The digest of the whole file, once it is made.
    pub digest: String,
    /// Its length in bytes, once it is made.
    pub bytes: i64,
    /// Who made it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes.
    pub version: i64,
}

/// Where a dataset stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DatasetState {
    /// Being made.
    Running,
    /// All of it is there, with its digest. Nobody reads it yet.
    Made,
    /// Somebody else has released it.
    Released,
    /// Given up before it was released.
    Stopped,
    /// Taken back after it was released.
    Withdrawn,
}

coded!(DatasetState {
    Running => "running",
    Made => "made",
    Released => "released",
    Stopped => "stopped",
    Withdrawn => "withdrawn",
});

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DatasetWay {
    /// All of it is there.
    Finish,
    /// Let others read it.
    Release,
    /// Give it up, or take it back.
    Withdraw,
}

coded!(DatasetWay { Finish => "finish", Release => "release", Withdraw => "withdraw" });

impl DatasetState {
    /// The line of the table: until it is released only those who make it know of it.
    pub const fn standing(self) -> Standing {
        Standing::Export(match self {
            Self::Running | Self::Made | Self::Stopped | Self::Withdrawn => policy::Export::Running,
            Self::Released => policy::Export::Ready,
        })
    }

    /// The steps that lead on; none from the last states.
    pub const fn ways(self) -> &'static [DatasetWay] {
        match self {
            Self::Running => &[DatasetWay::Finish, DatasetWay::Withdraw],
            Self::Made => &[DatasetWay::Release, DatasetWay::Withdraw],
            Self::Released => &[DatasetWay::Withdraw],
            Self::Stopped | Self::Withdrawn => &[],
        }
    }
}

/// Takes a step: where the dataset stands after it.
///
/// # Errors
/// The steps that lead on from where it stands.
pub fn step(state: DatasetState, way: DatasetWay) -> Result<DatasetState, &'static [DatasetWay]> {
    match (state, way) {
        (DatasetState::Running, DatasetWay::Finish) => Ok(DatasetState::Made),
        (DatasetState::Made, DatasetWay::Release) => Ok(DatasetState::Released),
        (DatasetState::Running | DatasetState::Made, DatasetWay::Withdraw) => Ok(DatasetState::Stopped),
        (DatasetState::Released, DatasetWay::Withdraw) => Ok(DatasetState::Withdrawn),
        _ => Err(state.ways()),
    }
}

impl Dataset {
    /// Whom and what it concerns.
    pub const fn concerns(&self) -> [Scope; 1] {
        [Scope::of(self.plan)]
    }

    /// Whether nobody makes it any more although it is not made.
    pub fn is_abandoned(&self, now: Timestamp) -> bool {
        self.state == DatasetState::Running
            && now.duration_since(self.touched) > jiff::SignedDuration::from_mins(SILENT_MINUTES)
    }
}

/// A table of a dataset, as its manifest lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatasetFile {
    /// Its name, with its ending.
    pub name: String,
    /// How many rows it has, without its head.
    pub rows: i64,
    /// Its length in bytes.
    pub bytes: i64,
    /// Its SHA-256, in hexadecimal digits.
    pub digest: String,
    /// Its check sum as a ZIP has it.
    pub crc: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that are the same in every run.
    fn dice(seed: &mut u64, sides: u64) -> usize {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        usize::try_from(*seed % sides).expect("a small number")
    }

    #[test]
    fn s3_24_a_million_random_steps_release_nothing_that_is_not_made_and_revive_nothing() {
        let (mut seed, mut released, mut here) = (0x2026_1127, 0, DatasetState::Running);
        for _ in 0..1_000_000 {
            let way = DatasetWay::ALL[dice(&mut seed, 3)];
            match step(here, way) {
                Ok(after) => {
                    assert!(here.ways().contains(&way));
                    assert!(after != DatasetState::Released || here == DatasetState::Made);
                    assert!(after > here, "nothing leads back");
                    released += u32::from(after == DatasetState::Released);
                    here = after;
                }
                Err(ways) => {
                    assert!(!ways.contains(&way));
                    let is_last = matches!(here, DatasetState::Stopped | DatasetState::Withdrawn);
                    assert_eq!(ways.is_empty(), is_last, "a way on from all but the last");
                }
            }
            if here.ways().is_empty() {
                here = DatasetState::Running;
            }
        }
        assert!(released > 0, "some are released");
    }

    #[test]
    fn s3_24_what_nobody_makes_any_more_is_known_by_its_silence() {
        let at = |minutes: i64| Timestamp::from_second(1_800_000_000 + minutes * 60).expect("a moment");
        let dataset = Dataset {
            id: Id::new(1),
            organisation: Id::new(2),
            plan: Id::new(3),
            title: "2026".to_owned(),
            from: None,
            as_at: Day::constant(2026, 12, 31),
            state: DatasetState::Running,
            done: (0, 0),
            touched: at(0),
            digest: String::new(),
            bytes: 0,
            made_by: None,
            version: 1,
        };
        assert!(!dataset.is_abandoned(at(SILENT_MINUTES)));
        assert!(dataset.is_abandoned(at(SILENT_MINUTES + 1)));
        assert!(!Dataset { state: DatasetState::Made, ..dataset }.is_abandoned(at(60)));
    }
}
