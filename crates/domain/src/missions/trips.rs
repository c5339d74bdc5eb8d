//! What could share a trip: sessions, missions and trainings in the same place within days of each other (REQUIREMENTS S2.15,
//! S4.22). Named with its reason; nothing is moved.

use crate::kernel::Day;

/// Two that lie closer than so many days could share a trip.
pub const NEAR_DAYS: i32 = 14;

/// Something that takes people somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay<K> {
    /// What it is.
    pub what: K,
    /// Where, as it is compared; empty for nowhere.
    pub place: String,
    /// Its first and its last day.
    pub days: (Day, Day),
}

/// Two that could share a trip, and how many days lie between them; none where they overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trip<K> {
    /// The one that begins first.
    pub one: K,
    /// The other.
    pub other: K,
    /// Days between the end of one and the beginning of the other.
    pub between: i32,
}

/// Those of some stays that could share a trip, in the order in which they begin.
pub fn shared<K: Copy>(stays: &[Stay<K>]) -> Vec<Trip<K>> {
    let mut stays: Vec<&Stay<K>> = stays.iter().filter(|stay| !stay.place.is_empty()).collect();
    stays.sort_by_key(|stay| stay.days);
    let mut trips = Vec::new();
    for (at, one) in stays.iter().enumerate() {
        for other in &stays[at + 1..] {
            let between =
                one.days.1.until(other.days.0).map_or(i32::MAX, |span| span.get_days().saturating_sub(1));
            if one.place == other.place && between <= NEAR_DAYS {
                trips.push(Trip { one: one.what, other: other.what, between: between.max(0) });
            }
        }
    }
    trips
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn stay(what: u8, place: &str, from: i8, until: i8) -> Stay<u8> {
        Stay { what, place: place.to_owned(), days: (date(2027, 3, from), date(2027, 3, until)) }
    }

    #[test]
    fn s4_22_what_is_close_in_time_and_place_could_share_a_trip() {
        let check = |other: Stay<u8>, expect: Option<i32>| {
            let trips = shared(&[other.clone(), stay(1, "suva", 8, 10)]);
            assert_eq!(trips.first().map(|trip| trip.between), expect, "{other:?}");
        };
        check(stay(2, "suva", 11, 12), Some(0));
        check(stay(2, "suva", 9, 20), Some(0));
        check(stay(2, "suva", 25, 26), Some(14));
        check(stay(2, "suva", 26, 27), None);
        check(stay(2, "suva", 1, 3), Some(4));
        check(stay(2, "nadi", 11, 12), None);
        assert!(shared(&[stay(1, "", 8, 10), stay(2, "", 11, 12)]).is_empty(), "nowhere is no place");
        let trips = shared(&[stay(3, "suva", 20, 21), stay(2, "suva", 12, 13), stay(1, "suva", 8, 10)]);
        let pairs: Vec<_> = trips.iter().map(|trip| (trip.one, trip.other)).collect();
        assert_eq!(pairs, [(1, 2), (1, 3), (2, 3)], "the first to begin comes first");
    }
}
