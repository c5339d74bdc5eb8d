//! What an address asks for: which thing, and as at which day.
//!
//! An id that cannot be one names nothing, so the answer is that of an absent thing. A day that cannot be one asks
//! nothing, so the page shows today. Must not know any page.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use jiff::ToSpan;
use trellis_app::{House, Problem};
use trellis_domain::kernel::{Day, Id};

use crate::{Web, error::Failure, session::Visitor};

/// The parameter of the day that figures are as at.
pub(crate) const AS_AT: &str = "as_at";

/// Figures are asked for as at days between here …
const FIRST_YEAR: i16 = 1900;
/// … and this many years from today: no plan runs longer, and each sub-period until then costs time.
const YEARS_AHEAD_MAX: i32 = 20;

/// The `{id}` of an address.
pub(crate) struct At<K>(pub Id<K>);

/// The `{n}` of an address.
pub(crate) struct Nth(pub usize);

impl<K> FromRequestParts<Web> for At<K> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        parameter(parts, web, "id").await.map(Self)
    }
}

impl FromRequestParts<Web> for Nth {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        parameter(parts, web, "n").await.map(Self)
    }
}

async fn parameter<T: std::str::FromStr>(parts: &mut Parts, web: &Web, name: &str) -> Result<T, Failure> {
    let nothing = || Failure::from(Problem::not_found());
    let params = RawPathParams::from_request_parts(parts, web).await.map_err(|_| nothing())?;
    let value = params.iter().find(|(other, _)| *other == name).map(|(_, value)| value);
    value.and_then(|value| value.parse().ok()).ok_or_else(nothing)
}

/// The day that figures are asked for, if the address names one that can be.
pub(crate) fn as_at(visitor: &Visitor, house: &House) -> Option<Day> {
    let day: Day = visitor.address.value(AS_AT)?.trim().parse().ok()?;
    let last = house.today().checked_add(YEARS_AHEAD_MAX.years()).ok()?;
    (day.year() >= FIRST_YEAR && day <= last).then_some(day)
}
