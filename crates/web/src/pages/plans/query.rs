//! The board's address: which parameters it has and what they ask of `app`.
//!
//! What is broken asks nothing: an address that somebody mistyped shows more, never an error.

use trellis_app::plans::board::BoardQuery;
use trellis_domain::{
    kernel::Day,
    plans::{content::Horizon, progress::ProgressStatus},
};

use crate::{
    address::Address,
    asked::AS_AT,
    components::status::{Marked, Status},
};

pub(super) const Q: &str = "q";
pub(super) const SECTION: &str = "section";
pub(super) const STATUS: &str = "status";
pub(super) const PROGRESS: &str = "progress";
pub(super) const HORIZON: &str = "horizon";
pub(super) const UPON_REQUEST: &str = "upon_request";
pub(super) const DOUBTFUL: &str = "doubtful";
pub(super) const TIMEFRAME: &str = "timeframe";
pub(super) const RESPONSIBLE: &str = "responsible";
pub(super) const TERM: &str = "term";
pub(super) const PAGE: &str = "page";
/// The value of a filter that is on or off.
pub(super) const YES: &str = "yes";

/// What an address asks to see. Sections count from 1 in addresses.
pub(super) fn read(address: &Address, as_at: Option<Day>) -> BoardQuery {
    let text = |name: &str| {
        // Browsers write the line breaks of a choice as two letters.
        let value = address.value(name)?.replace("\r\n", "\n");
        (!value.trim().is_empty()).then_some(value)
    };
    let is_on = |name: &str| text(name).is_some_and(|value| !matches!(value.as_str(), "no" | "0" | "false"));
    BoardQuery {
        as_at,
        section: text(SECTION).and_then(|n| n.parse::<usize>().ok()?.checked_sub(1)),
        status: text(STATUS).and_then(|code| Status::named(&code)),
        progress: text(PROGRESS).and_then(|code| ProgressStatus::from_code(&code)),
        horizon: text(HORIZON).and_then(|code| Horizon::from_code(&code)),
        upon_request: is_on(UPON_REQUEST),
        doubtful: is_on(DOUBTFUL),
        timeframe: text(TIMEFRAME),
        responsible: text(RESPONSIBLE),
        term: text(TERM).and_then(|id| id.parse().ok()),
        words: text(Q).map(|words| words.trim().to_owned()),
    }
}

/// The leaf of the list that is asked for, from 1.
pub(super) fn page(address: &Address) -> usize {
    address.value(PAGE).and_then(|page| page.parse().ok()).unwrap_or(1)
}

/// A page of the plan as at the day that this page is asked for.
pub(in crate::pages) fn dated(path: String, as_at: Option<Day>) -> String {
    let day = as_at.map(|day| day.to_string()).unwrap_or_default();
    Address::of(path).with(AS_AT, &day).href()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_broken_asks_nothing() {
        let nothing = BoardQuery::default();
        let check = |address: &str, expect: BoardQuery| {
            assert_eq!(read(&Address::read(address), None), expect, "{address}");
        };
        check("/", nothing.clone());
        check("/?section=0&status=x&progress=&horizon=far&doubtful=no&q=%20", nothing.clone());
        check("/?section=-1&upon_request=0&page=z&term=objective", nothing.clone());
        check("/?section=2", BoardQuery { section: Some(1), ..nothing.clone() });
        let at_risk = BoardQuery { status: Some(Status::AtRisk), ..nothing.clone() };
        check("/?status=at-risk", at_risk.clone());
        check("/?status=at_risk", at_risk);
        check("/?timeframe=a%0D%0Ab", BoardQuery { timeframe: Some("a\nb".to_owned()), ..nothing });
    }
}
