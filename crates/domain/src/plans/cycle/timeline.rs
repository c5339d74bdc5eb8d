//! When a stage is due: each line of its timeline, read as deadlines are (S1.17). Must not know who is responsible.

use crate::{
    kernel::Day,
    meetings::{
        Body, Session, SessionState,
        wording::{self, Due, Known, Rule},
    },
    plans::{timeframe::Timeframe, tokens::tokens},
};

/// Far enough for any plan.
const LAST_DAY: Day = Day::constant(2999, 12, 31);
/// Fewer words at the end of a line are no deadline of their own.
const TAIL_WORDS_MIN: usize = 3;

/// A line of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// To the letter.
    pub printed: String,
    /// What it asks for.
    pub rule: Rule,
}

/// The lines of a timeline. A line that says first what is done and then when ("paper before the meetings of both
/// committees") is read from where the deadline begins, but only if that hangs on a meeting: nothing else is so plain
/// that half of a line could be trusted.
pub fn read(text: &str, bodies: &[Body]) -> Vec<When> {
    let lines = text.lines().map(bare).filter(|line| !line.is_empty());
    lines.map(|line| When { printed: line.to_owned(), rule: rule(line, bodies) }).collect()
}

/// A line without the mark of its list.
fn bare(line: &str) -> &str {
    line.trim().trim_start_matches(['•', '·', '▪', '–', '-', '*']).trim()
}

fn rule(line: &str, bodies: &[Body]) -> Rule {
    let whole = wording::read(line, bodies);
    if whole != Rule::NotUnderstood {
        return whole;
    }
    let words: Vec<usize> =
        tokens(line).iter().filter(|token| token.says_something()).map(|token| token.at.start).collect();
    let last = words.len().saturating_sub(TAIL_WORDS_MIN);
    let tails = words.iter().take(last + 1).skip(1).filter_map(|start| line.get(*start..));
    let mut read = tails.map(|tail| wording::read(tail, bodies));
    read.find(|rule| matches!(rule, Rule::Hangs { .. } | Rule::Counted { .. })).unwrap_or(Rule::NotUnderstood)
}

/// What the days of a turn are computed against.
#[derive(Debug, Clone, Copy)]
pub struct Span<'a> {
    /// The bodies.
    pub bodies: &'a [Body],
    /// The sessions that whoever asks may know of.
    pub sessions: &'a [Session],
    /// The first day of the turn.
    pub from: Day,
    /// The day on which the next turn began.
    pub until: Option<Day>,
    /// From which day what comes again is counted.
    pub in_force: Option<Day>,
    /// The present day.
    pub today: Day,
}

impl Span<'_> {
    /// The days that a line means in this turn: its meetings are those that fall into the turn.
    pub fn due(&self, when: &When) -> Due {
        // A meeting that has begun when the turn does belongs to the turn before.
        let within = |session: &&Session| {
            let begins = |begin| begin >= self.from && self.until.is_none_or(|until| begin < until);
            session.state != SessionState::Cancelled && session.begin().is_none_or(begins)
        };
        let sessions: Vec<Session> = self.sessions.iter().filter(within).cloned().collect();
        let counted_from = if when.rule.recurs() { self.in_force } else { Some(self.from) };
        let known = Known {
            bodies: self.bodies,
            sessions: &sessions,
            concerned: None,
            counted_from,
            done_on: None,
            today: self.today,
        };
        let mut due = wording::due(&when.rule, &known);
        // Of what comes again: the time in this turn, or the next after it.
        while let Some(latest) = due.latest.filter(|latest| when.rule.recurs() && *latest < self.from) {
            let next = wording::due(&when.rule, &Known { done_on: Some(latest), ..known });
            if next.latest <= due.latest {
                break;
            }
            due = next;
        }
        due
    }
}

/// The next `count` days, from `on` on, of a rule that comes again and is counted from the day the plan came into force
/// (S1.26). None for any other rule.
pub fn reviews(rule: &Rule, in_force: Option<Day>, on: Day, count: usize) -> Vec<Day> {
    let (Rule::Recurring { first_after_months, every_months }, Some(from)) = (rule, in_force) else {
        return Vec::new();
    };
    let again = Timeframe::Recurring { first_after_months: *first_after_months, every_months: *every_months };
    again.occurrences(from, LAST_DAY).into_iter().filter(|day| *day >= on).take(count).collect()
}
