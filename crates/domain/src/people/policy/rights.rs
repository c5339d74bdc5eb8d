//! The ten things that can be done to a matter, and sets of them. Must not know who may do them.

use std::fmt;

/// One thing that can be done to a matter; the letter is how [`super::table`] and its snapshot write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// Learn that it exists: lists, search, counts and totals.
    Learn,
    /// Read it.
    Read,
    /// Read its protected fields.
    ReadProtected,
    /// Create one.
    Create,
    /// Edit it.
    Edit,
    /// Comment on it.
    Comment,
    /// Move it on to its next state.
    Move,
    /// Withdraw it.
    Withdraw,
    /// Export in bulk.
    Export,
    /// See its history.
    History,
}

impl Right {
    /// Every right, in the order of the table's letters.
    pub const ALL: [Self; 10] = [
        Self::Learn,
        Self::Read,
        Self::ReadProtected,
        Self::Create,
        Self::Edit,
        Self::Comment,
        Self::Move,
        Self::Withdraw,
        Self::Export,
        Self::History,
    ];

    /// Its letter in the table.
    pub const fn letter(self) -> char {
        LETTERS[self as usize] as char
    }
}

const LETTERS: &[u8; 10] = b"LRPCEMTWXH";

/// A set of rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rights(u16);

impl Rights {
    /// No right at all.
    pub const NONE: Self = Self(0);

    /// The rights whose letters are in `letters`. Stops the build at a letter that is none.
    pub(super) const fn of(letters: &str) -> Self {
        let (letters, mut set, mut at) = (letters.as_bytes(), 0, 0);
        while at < letters.len() {
            let mut right = 0;
            while LETTERS[right] != letters[at] {
                right += 1;
            }
            set |= 1 << right;
            at += 1;
        }
        Self(set)
    }

    /// `true` if `right` is in the set.
    pub const fn has(self, right: Right) -> bool {
        self.0 & (1 << right as u16) != 0
    }

    /// What changes nothing.
    pub const READING: Self = Self::of("LRPXH");

    /// What is in both sets.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is in either set.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl From<Right> for Rights {
    fn from(right: Right) -> Self {
        Self(1 << right as u16)
    }
}

/// The letters of the set, in the order of [`Right::ALL`]; `-` for none.
impl fmt::Display for Rights {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::NONE {
            return f.write_str("-");
        }
        Right::ALL
            .into_iter()
            .filter(|right| self.has(*right))
            .try_for_each(|right| write!(f, "{}", right.letter()))
    }
}
