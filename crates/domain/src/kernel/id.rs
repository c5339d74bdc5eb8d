//! Typed 128-bit ids. Who makes them (and how random they are) is the door's business.

use std::{cmp::Ordering, fmt, hash, marker::PhantomData, str::FromStr};

/// The id of one `K`; ids of different kinds cannot be mixed up.
///
/// Printed and parsed as a UUID in its usual form (36 characters, lower-case).
pub struct Id<K> {
    bits: u128,
    kind: PhantomData<fn() -> K>,
}

impl<K> Id<K> {
    /// Takes the 128 bits of a UUID.
    pub const fn new(bits: u128) -> Self {
        Self { bits, kind: PhantomData }
    }

    /// The 128 bits, for the store.
    pub const fn bits(self) -> u128 {
        self.bits
    }
}

/// The text is not a UUID.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id: expected 32 hexadecimal digits in groups of 8-4-4-4-12")
    }
}

impl std::error::Error for IdError {}

impl<K> FromStr for Id<K> {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let bytes = text.as_bytes();
        if bytes.len() != 36 {
            return Err(IdError);
        }
        let mut bits = 0u128;
        for (at, &byte) in bytes.iter().enumerate() {
            let hyphen = matches!(at, 8 | 13 | 18 | 23);
            match (hyphen, char::from(byte).to_digit(16)) {
                (true, _) if byte == b'-' => {}
                (false, Some(digit)) => bits = (bits << 4) | u128::from(digit),
                _ => return Err(IdError),
            }
        }
        Ok(Self::new(bits))
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = format!("{:032x}", self.bits);
        write!(f, "{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}

impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

// Written out because a derive would ask the same of `K`, which is only a label.
impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bits.cmp(&other.bits)
    }
}
impl<K> hash::Hash for Id<K> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Thing;

    #[test]
    fn an_id_survives_being_printed() {
        let id = Id::<Thing>::new(0x0190_a1b2_c3d4_7e5f_8a9b_0c1d_2e3f_4051);
        assert_eq!(id.to_string(), "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4051");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn what_is_not_an_id_is_refused() {
        for text in
            ["", "0190a1b2", "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f405g", "0190a1b2c3d4-7e5f-8a9b-0c1d2e3f4-051"]
        {
            assert_eq!(text.parse::<Id<Thing>>(), Err(IdError), "{text}");
        }
    }
}
