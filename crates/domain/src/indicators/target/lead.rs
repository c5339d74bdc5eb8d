//! What stands around an amount: its comparator, before or behind it, and the small word that ties it in.
//!
//! Next: `forms`, which ask this of the amounts that `survey` found.

use super::{
    Comparator,
    amount::Amount,
    clause::Clause,
    sense::Sense,
    survey::Survey,
    token::{GLUED, PLAIN},
};

/// The words before an amount, nearest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Lead {
    pub comparator: Option<Comparator>,
    /// "by", "to", "of", "in" …: the nearest small word.
    pub link: Option<Sense>,
    /// The first token that belongs to the lead.
    pub start: usize,
    /// "about".
    pub about: bool,
}

/// Reads backwards from an amount over comparators, articles and at most one small word.
pub(super) fn before(clause: &Clause, start: usize) -> Lead {
    let mut lead = Lead { start, ..Lead::default() };
    for at in (start.saturating_sub(LEAD_TOKENS_MAX)..start).rev() {
        match clause.sense(at) {
            Sense::Compare(comparator) => _ = lead.comparator.get_or_insert(comparator),
            Sense::CompareOf(comparator) => {
                lead.comparator.get_or_insert(comparator);
                lead.link.get_or_insert(Sense::Of);
            }
            Sense::About => lead.about = true,
            Sense::The
            | Sense::WeakOne
            | Sense::TotalOf
            | Sense::RateOf
            | Sense::New
            | Sense::Mean
            | Sense::Newline
            | Sense::OpenSquare => {}
            Sense::Stop if clause.token(at).is(GLUED) => {}
            // "Parties - 20": a dash between blanks announces like a colon.
            Sense::Dash if !clause.token(at).is(GLUED) && at > 0 && lead.link.is_none() => {
                lead.link = Some(Sense::Colon)
            }
            link @ (Sense::By
            | Sense::To
            | Sense::Of
            | Sense::In
            | Sense::InOrBy
            | Sense::From
            | Sense::For
            | Sense::Per
            | Sense::During
            | Sense::OutOf
            | Sense::Colon)
                if lead.link.is_none() || (link == Sense::Of && lead.comparator.is_none()) =>
            {
                lead.link.get_or_insert(link);
            }
            _ => break,
        }
        lead.start = at;
    }
    lead
}

/// How far a lead reaches back.
const LEAD_TOKENS_MAX: usize = 8;

/// The comparator of an amount, wherever the writer put it.
pub(super) fn comparator(clause: &Clause, survey: &Survey, amount: &Amount) -> Option<Comparator> {
    if amount.between {
        return Some(Comparator::Between);
    }
    let near =
        amount.goal.or_else(|| before(clause, amount.at.start).comparator).or_else(|| after(clause, amount));
    let worded = near.or_else(|| far(clause, survey, amount));
    match worded {
        None if survey.within => Some(Comparator::AtMost),
        // "5-10 workshops" without a word means the range; "at least 5-10" says more.
        None if amount.high.is_some() => Some(Comparator::Between),
        worded => worded,
    }
}

/// "20 or more", "10+", "5 days at most", "20 Members minimum".
fn after(clause: &Clause, amount: &Amount) -> Option<Comparator> {
    let end = amount.at.end;
    if clause.sense(end) == Sense::Plus && clause.sense(end + 1) != Sense::Number {
        return Some(Comparator::AtLeast);
    }
    for at in end..end + AFTER_TOKENS_MAX {
        match clause.sense(at) {
            Sense::CompareAfter(comparator) => return Some(comparator),
            Sense::Compare(comparator) if ends_phrase(clause.sense(at + 1)) => return Some(comparator),
            Sense::End | Sense::Number | Sense::Semicolon | Sense::Currency(_) | Sense::Including => {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// How far behind an amount its comparator may stand: beyond the counted noun phrase.
const AFTER_TOKENS_MAX: usize = 9;

const fn ends_phrase(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::End
            | Sense::Close
            | Sense::CloseSquare
            | Sense::Comma
            | Sense::Stop
            | Sense::Semicolon
            | Sense::Newline
            | Sense::By
            | Sense::Deadline
            | Sense::Per
            | Sense::Each
            | Sense::Every(_)
            | Sense::And
            | Sense::WeakOne
            | Sense::OutOf
            | Sense::Of
    )
}

/// "Minimum number of Members: 20": only the words for floor and ceiling reach over other words.
fn far(clause: &Clause, survey: &Survey, amount: &Amount) -> Option<Comparator> {
    let (at, comparator) = survey.compare?;
    let first = survey.found().first()?;
    let reaches = at < amount.at.start
        && first.at == amount.at
        && matches!(comparator, Comparator::AtLeast | Comparator::AtMost);
    let unbroken = clause.tokens.get(at..amount.at.start)?.iter().all(|token| {
        !matches!(token.sense, Sense::Comma | Sense::Semicolon | Sense::Newline) && !token.is(PLAIN)
    });
    (reaches && unbroken).then_some(comparator)
}
