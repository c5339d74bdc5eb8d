//! How many requests there were by year, Member and level, and how many to expect next year (REQUIREMENTS S2.16).
//!
//! The forecast is a plain mean, said as such: nobody can mistake it for knowledge. Must not know who asks.

use super::Level;
use crate::members::MemberId;

/// How many requests of one kind there were in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volume {
    /// The year of submission.
    pub year: i16,
    /// Whose.
    pub member: MemberId,
    /// For whom the help was to be; `None` where it is not said yet.
    pub level: Option<Level>,
    /// How many.
    pub requests: u32,
}

/// How many years the forecast looks back on.
pub const YEARS: i16 = 3;

/// What to expect in the year after `this_year`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// The years it is the mean of, both included.
    pub years: (i16, i16),
    /// Their requests.
    pub requests: u32,
    /// The mean, rounded to the next whole number, half up.
    pub mean: u32,
}

/// The mean of the last years that are over, at most three of them and none before the first request; `None` where no
/// year with requests is over.
pub fn forecast(volumes: &[Volume], this_year: i16) -> Option<Forecast> {
    let over = || volumes.iter().filter(|volume| volume.year < this_year && volume.requests > 0);
    let first = over().map(|volume| volume.year).min()?.max(this_year - YEARS);
    let years = u32::try_from(this_year - first).ok().filter(|years| *years > 0)?;
    let requests = over().filter(|volume| volume.year >= first).map(|volume| volume.requests).sum::<u32>();
    Some(Forecast { years: (first, this_year - 1), requests, mean: (requests * 2 + years) / (years * 2) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s2_16_the_forecast_is_the_mean_of_the_years_that_are_over() {
        let check = |volumes: &[(i16, u32)], expect: Option<(i16, u32, u32)>| {
            let volumes = volumes.iter().map(|(year, requests)| Volume {
                year: *year,
                member: MemberId::new(1),
                level: None,
                requests: *requests,
            });
            let found = forecast(&volumes.collect::<Vec<_>>(), 2026);
            assert_eq!(found.map(|found| (found.years.0, found.requests, found.mean)), expect);
        };
        check(&[], None);
        check(&[(2026, 9)], None);
        check(&[(2025, 4), (2026, 9)], Some((2025, 4, 4)));
        check(&[(2023, 4), (2024, 0), (2025, 5), (2026, 9)], Some((2023, 9, 3)));
        check(&[(2024, 2), (2025, 5)], Some((2024, 7, 4)));
        check(&[(2010, 70), (2025, 2)], Some((2023, 2, 1)));
        check(&[(2010, 70)], Some((2023, 0, 0)));
    }
}
