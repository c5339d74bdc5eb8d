//! Dates and deadlines: "2030", "June 2020", "the end of 2025", "COP12". They are never quantities.
//!
//! Must not know amounts. Next: `label` for the other numbers that count nothing.

use std::ops::Range;

use super::{
    Comparator,
    clause::Clause,
    sense::Sense,
    token::{CAPITAL, CAPITALS, PLAIN},
};
use crate::kernel::Decimal;

/// A deadline: the tokens of the date as written, and where reading goes on.
pub(super) struct Deadline {
    pub date: Range<usize>,
    pub end: usize,
}

/// "by 2030", "before June 2020", "no later than COP12"; the token at `start` introduces it.
pub(super) fn deadline(clause: &Clause, start: usize) -> Option<Deadline> {
    let sure = match clause.sense(start) {
        Sense::By | Sense::Deadline => true,
        Sense::In | Sense::InOrBy | Sense::For | Sense::Compare(Comparator::AtMost) => false,
        Sense::During | Sense::To | Sense::Break => return at_edge(clause, start),
        _ => return None,
    };
    let mut from = start + 1;
    if sure {
        while matches!(
            clause.sense(from),
            Sense::In
                | Sense::InOrBy
                | Sense::To
                | Sense::By
                | Sense::Deadline
                | Sense::Colon
                | Sense::For
                | Sense::Newline
        ) {
            from += 1;
        }
    }
    if clause.sense(from) == Sense::The && is_numbered_event(clause, from + 1) {
        // "avant la COP12": a name has no article.
        from += 1;
    }
    let place = if sure { Place::Deadline } else { Place::Anywhere };
    let mut end = date(clause, from, place);
    if end.is_none()
        && clause.sense(start) == Sense::For
        && clause.sense(clause.past_articles(from)) == Sense::Code
    {
        end = event(clause, from);
    }
    if end.is_none() && clause.sense(from) == Sense::The {
        // "avant le 31 décembre": here the article is no part of the date.
        from += 1;
        end = date(clause, from, place);
    }
    let end = end?;
    // "in 2018-2020" says when, not until when.
    let stretch = !sure
        && clause.tokens[from..end].iter().any(|token| matches!(token.sense, Sense::Dash | Sense::Slash));
    (!stretch).then_some(Deadline { date: from..end, end })
}

/// "in the first quarter of 2026", "at the end of 2026", "à fin 2026"; not the second half of "early 2024 to
/// end 2026".
fn at_edge(clause: &Clause, start: usize) -> Option<Deadline> {
    let end = edge(clause, start + 1, Place::Anywhere)?;
    let behind_year = start.checked_sub(1).is_some_and(|before| is_year(clause, before));
    (!behind_year).then_some(Deadline { date: start + 1..end, end })
}

/// "COP12", "COP 12".
fn is_numbered_event(clause: &Clause, at: usize) -> bool {
    let number_next = clause.sense(at + 1) == Sense::Number && clause.token(at + 1).is(PLAIN);
    match clause.sense(at) {
        Sense::Code => true,
        Sense::Word | Sense::Label | Sense::Span(_) => number_next && clause.token(at).is(CAPITALS),
        _ => false,
    }
}

/// A date that nothing introduces; returns where it ends.
pub(super) fn bare(clause: &Clause, start: usize) -> Option<usize> {
    date(clause, start, Place::Anywhere)
}

/// A number of four plain digits that a reader takes for a year.
pub(super) fn is_year(clause: &Clause, at: usize) -> bool {
    let token = clause.token(at);
    if token.sense != Sense::Number || !token.is(PLAIN) || !(1900..=2100).contains(&token.bits) {
        return false;
    }
    !counts_something(clause, at, token.bits)
}

/// Whether a value could be a year at all.
pub(super) fn looks_like_year(value: Decimal) -> bool {
    value >= Decimal::from(1900) && value <= Decimal::from(2100) && value.scale() == 0
}

/// "2000 participants", "at least 2050 Members", "USD 2000", "increase to 2000": not years after all.
fn counts_something(clause: &Clause, at: usize, value: u64) -> bool {
    let next = clause.token(at + 1);
    let noun_follows = matches!(next.sense, Sense::Member | Sense::People | Sense::New)
        || (matches!(next.sense, Sense::Word | Sense::Marker) && !next.is(CAPITAL));
    let compared = matches!(clause.sense_before(at), Sense::Compare(_) | Sense::CompareOf(_) | Sense::About);
    // "At least 2000" can be no date; "up to 2030" can.
    let floor =
        clause.sense_before(at) == Sense::Compare(Comparator::AtLeast) && next.sense != Sense::Baseline;
    let other_number = matches!(next.sense, Sense::Dash | Sense::To | Sense::Slash)
        && clause.sense(at + 2) == Sense::Number
        && clause.token(at + 2).bits > 2100;
    let signed = matches!(next.sense, Sense::Percent | Sense::Currency(_) | Sense::Times)
        || matches!(clause.sense_before(at), Sense::Currency(_));
    let goal = clause.sense_before(at) == Sense::To
        && at >= 2
        && !is_year_before(clause, at - 2)
        && has_change(clause, at);
    signed || other_number || goal || floor || (noun_follows && (compared || value.is_multiple_of(100)))
}

/// Whether the token could be the first year of "from 2015 to 2020".
fn is_year_before(clause: &Clause, at: usize) -> bool {
    let token = clause.token(at);
    token.sense == Sense::Number && token.is(PLAIN) && (1900..=2100).contains(&token.bits)
}

/// A word of change in the few tokens before.
fn has_change(clause: &Clause, at: usize) -> bool {
    let from = at.saturating_sub(8);
    clause.tokens[from..at].iter().any(|token| matches!(token.sense, Sense::Change(_)))
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Behind "by" or "before": also "the next session", "COP12", "the end of the project".
    Deadline,
    Anywhere,
}

fn date(clause: &Clause, start: usize, place: Place) -> Option<usize> {
    let found = match clause.sense(start) {
        Sense::Number => year_or_years(clause, start)
            .or_else(|| day_first(clause, start))
            .or_else(|| numbers_only(clause, start)),
        Sense::Ordinal => day_first(clause, start),
        Sense::Month => month_first(clause, start, place),
        Sense::Code => quarter_code(clause, start),
        Sense::Edge | Sense::The | Sense::Next | Sense::Newline => edge(clause, start, place),
        _ => None,
    };
    match place {
        Place::Deadline => found.or_else(|| event(clause, start)),
        Place::Anywhere => found,
    }
}

/// "2030", "2024/2025", "2017/18", "2018-2020".
fn year_or_years(clause: &Clause, start: usize) -> Option<usize> {
    if !is_year(clause, start) {
        return None;
    }
    let second = clause.token(start + 2);
    let joins = matches!(clause.sense(start + 1), Sense::Slash | Sense::Dash);
    let is_second = second.sense == Sense::Number
        && second.is(PLAIN)
        && (second.bits <= 99 || (1900..=2100).contains(&second.bits));
    let counted = matches!(clause.sense(start + 3), Sense::Member | Sense::People | Sense::Percent);
    if joins && is_second && second.bits <= 12 && clause.sense(start + 3) == Sense::Dash {
        return numbers_only(clause, start);
    }
    Some(if joins && is_second && !counted { start + 3 } else { start + 1 })
}

/// "FY 2017/18".
fn reporting_year(clause: &Clause, at: usize) -> Option<usize> {
    let named = matches!(clause.sense(at), Sense::Word | Sense::Label) && clause.token(at).is(CAPITALS);
    if named { year_or_years(clause, at + 1) } else { None }
}

/// "31 December 2025", "1er juillet", "31 de diciembre de 2025".
fn day_first(clause: &Clause, start: usize) -> Option<usize> {
    let token = clause.token(start);
    let is_day = (token.sense == Sense::Number && (1..=31).contains(&token.bits) && token.scale == 0)
        || token.sense == Sense::Ordinal;
    // "1-3 March".
    let last = if clause.sense(start + 1) == Sense::Dash
        && clause.token(start + 2).bits <= 31
        && clause.sense(start + 2) == Sense::Number
    {
        start + 2
    } else {
        start
    };
    let month = if clause.sense(last + 1) == Sense::Of { last + 2 } else { last + 1 };
    if !is_day || clause.sense(month) != Sense::Month {
        return None;
    }
    Some(year_after(clause, month + 1).unwrap_or(month + 1))
}

/// "June 2020", "July 1, 2020"; behind "by" also "June" alone.
fn month_first(clause: &Clause, start: usize, place: Place) -> Option<usize> {
    if clause.sense(start) != Sense::Month {
        return None;
    }
    if let Some(end) = year_after(clause, start + 1) {
        return Some(end);
    }
    let day = clause.token(start + 1);
    let is_day = (day.sense == Sense::Number && (1..=31).contains(&day.bits)) || day.sense == Sense::Ordinal;
    // "May 5 Members join" would be odd, but "by May 5" is a date.
    if is_day && let Some(end) = year_after(clause, start + 2) {
        return Some(end);
    }
    match place {
        Place::Deadline => Some(if is_day { start + 2 } else { start + 1 }),
        Place::Anywhere => None,
    }
}

/// A year behind a month, with "de", "of" or a comma before it.
fn year_after(clause: &Clause, mut at: usize) -> Option<usize> {
    while matches!(clause.sense(at), Sense::Of | Sense::Comma | Sense::Stop | Sense::The) {
        at += 1;
    }
    is_year(clause, at).then_some(at + 1)
}

/// "30/06/2020", "2020-06-30".
fn numbers_only(clause: &Clause, start: usize) -> Option<usize> {
    let joiner = clause.sense(start + 1);
    let is_number = |at| clause.sense(at) == Sense::Number && clause.token(at).is(PLAIN);
    let shape = matches!(joiner, Sense::Slash | Sense::Dash)
        && clause.sense(start + 3) == joiner
        && is_number(start)
        && is_number(start + 2)
        && is_number(start + 4);
    let year = (1900..=2100).contains(&clause.token(start).bits)
        || (1900..=2100).contains(&clause.token(start + 4).bits);
    (shape && year).then_some(start + 5)
}

/// "the end of 2025", "mid-2026", "fin 2025"; behind "by" also "the end of the programme".
fn edge(clause: &Clause, start: usize, place: Place) -> Option<usize> {
    let mut at = clause.past_articles(start);
    if clause.sense(at) == Sense::Next {
        at += 1;
    }
    if clause.sense(at) != Sense::Edge {
        return None;
    }
    at += 1;
    while matches!(clause.sense(at), Sense::Of | Sense::The | Sense::Edge) {
        at += 1;
    }
    // "the end of the year 2025".
    if matches!(clause.sense(at), Sense::Span(_)) && is_year(clause, at + 1) {
        at += 1;
    }
    if let Some(end) = year_or_years(clause, at)
        .or_else(|| reporting_year(clause, at))
        .or_else(|| month_first(clause, at, place))
        .or_else(|| quarter_code(clause, at))
    {
        return Some(end);
    }
    if place == Place::Anywhere {
        return None;
    }
    let skip = usize::from(clause.sense(at) == Sense::Next);
    match clause.sense(at + skip) {
        Sense::Span(_) | Sense::Undertaking | Sense::Code => Some(at + skip + 1),
        _ => Some(at),
    }
}

/// "Q3 2026", "2026 Q3".
fn quarter_code(clause: &Clause, start: usize) -> Option<usize> {
    if clause.sense(start) != Sense::Code {
        return None;
    }
    let year = if matches!(clause.sense(start + 1), Sense::Of | Sense::Slash | Sense::Dash) {
        start + 2
    } else {
        start + 1
    };
    is_year(clause, year).then_some(year + 1)
}

/// "COP12", "COP 12", "the next session", "the 12th meeting", "30.06.2020".
fn event(clause: &Clause, start: usize) -> Option<usize> {
    let mut at = clause.past_articles(start);
    let mut placed = false;
    while matches!(clause.sense(at), Sense::Ordinal | Sense::Next | Sense::Other | Sense::PartOrOrdinal(_)) {
        placed = true;
        at += 1;
    }
    let token = clause.token(at);
    let number_next = clause.sense(at + 1) == Sense::Number && clause.token(at + 1).is(PLAIN);
    match token.sense {
        Sense::Code => Some(at + 1),
        Sense::Span(_) if number_next => Some(at + 2),
        Sense::Span(_) if placed || token.is(CAPITALS) => Some(at + 1),
        Sense::Word | Sense::Label if number_next && token.is(CAPITALS) => {
            reporting_year(clause, at).or(Some(at + 2))
        }
        Sense::Undertaking if placed => Some(at + 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{indicators::target::tests::with_clause, kernel::Language};

    fn check(language: Language, text: &str, expected: Option<&str>) {
        let read = with_clause(text, language, |clause| {
            deadline(clause, 0).map(|deadline| clause.words(deadline.date).to_owned())
        });
        assert_eq!(read.as_deref(), expected, "{text}");
    }

    #[test]
    fn a_deadline_is_kept_as_written_without_its_preposition() {
        for (text, date) in [
            ("by 2030", "2030"),
            ("by the end of 2025", "the end of 2025"),
            ("by end-2025", "end-2025"),
            ("no later than 31 December 2025", "31 December 2025"),
            ("before the 12th session", "the 12th session"),
            ("by COP 12", "COP 12"),
            ("by June", "June"),
            ("by 2024/25", "2024/25"),
            ("by the third quarter of 2026", "the third quarter of 2026"),
            ("by the end of the programme", "the end of the programme"),
            ("in 2025", "2025"),
        ] {
            check(Language::En, text, Some(date));
        }
        check(Language::Fr, "d'ici à la fin de 2025", Some("la fin de 2025"));
        check(Language::Fr, "au plus tard le 1er juillet 2025", Some("1er juillet 2025"));
        check(Language::Es, "a más tardar en junio de 2020", Some("junio de 2020"));
        check(Language::Es, "para finales de 2025", Some("finales de 2025"));
    }

    #[test]
    fn what_is_no_date_is_no_deadline() {
        for text in
            ["by 10%", "by half", "by Members", "by region", "in 12 countries", "in 2018-2020", "up to 5"]
        {
            check(Language::En, text, None);
        }
    }

    #[test]
    fn a_year_that_counts_is_no_year() {
        for (text, at, year) in [
            ("2030", 0, true),
            ("2,030", 0, false),
            ("2000 participants", 0, false),
            ("at least 2030 participants", 1, false),
            ("at least 2030", 1, false),
            ("2030 targets", 0, true),
            ("2150", 0, false),
            ("USD 2000", 1, false),
        ] {
            assert_eq!(with_clause(text, Language::En, |clause| is_year(clause, at)), year, "{text}");
        }
    }
}
