//! What is reported on an action, report by report (REQUIREMENTS S4.9–S4.11; DOMAIN invariant 5).
//!
//! Every entry has the day it speaks of; the latest of them is what holds, and none is overwritten. The text of an
//! entry points to documents and other activities, which [`mentions`] finds. Must not know who may report.

use std::{fmt, ops::Range};

use super::{
    record::ActionId,
    tokens::{Token, tokens},
};
use crate::kernel::{Day, Id, coded};

/// The id of a progress entry.
pub type ProgressId = Id<Progress>;

/// What was reported on an action as at a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Its own id.
    pub id: ProgressId,
    /// Which action.
    pub action: ActionId,
    /// The day it speaks of ("as at July 2014" is its last day).
    pub as_at: Day,
    /// How far the action was.
    pub status: ProgressStatus,
    /// The words of the report.
    pub text: String,
    /// With what it was done, in words; `resources::read` tells the clauses apart.
    pub resources: String,
    /// The meeting it was reported to, by its symbol ("StC40"); `None` where none is named (S4.11).
    pub reported_to: Option<String>,
}

/// How far an action is (S4.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProgressStatus {
    /// Done.
    Done,
    /// It is being done.
    Ongoing,
    /// A part of it is done.
    Partly,
    /// Done by the staff instead of as planned.
    DoneInHouse,
    /// Not done because there was no money.
    NotDoneNoFunds,
    /// Money was looked for and none was found.
    FundraisingNoResult,
    /// It will be done if money comes.
    ConditionalFunding,
    /// It will be done if a body decides so.
    ConditionalDecision,
    /// It was done for a time, and the arrangement has ended.
    TemporaryEnded,
    /// Nothing has been done yet.
    NotStarted,
    /// Later than planned.
    Delayed,
    /// Stopped for now.
    Suspended,
    /// It will not be done.
    Cancelled,
}

coded!(ProgressStatus {
    Done => "done",
    Ongoing => "ongoing",
    Partly => "partly",
    DoneInHouse => "done-in-house",
    NotDoneNoFunds => "not-done-no-funds",
    FundraisingNoResult => "fundraising-no-result",
    ConditionalFunding => "conditional-funding",
    ConditionalDecision => "conditional-decision",
    TemporaryEnded => "temporary-ended",
    NotStarted => "not-started",
    Delayed => "delayed",
    Suspended => "suspended",
    Cancelled => "cancelled",
});

/// All that was reported on one action.
///
/// Invariant: entries are sorted by day, those of one day in the order of recording; nothing is ever taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    action: ActionId,
    entries: Vec<Progress>,
}

/// What a history refuses: an entry about another action than its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherAction {
    /// The action of the history.
    pub history: ActionId,
    /// The action of the entry.
    pub entry: ActionId,
}

impl OtherAction {
    /// Stable code of the broken rule.
    pub const fn code(&self) -> &'static str {
        "plans.progress.other_action"
    }
}

impl fmt::Display for OtherAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the entry is about action {}, the history about action {}", self.entry, self.history)
    }
}

impl std::error::Error for OtherAction {}

impl History {
    /// Nothing reported yet.
    pub const fn new(action: ActionId) -> Self {
        Self { action, entries: Vec::new() }
    }

    /// Adds what was recorded last. A report on an earlier day than others is kept among them and does not become
    /// the latest; of two reports on one day the one recorded later holds.
    pub fn record(mut self, entry: Progress) -> Result<Self, OtherAction> {
        if entry.action != self.action {
            return Err(OtherAction { history: self.action, entry: entry.action });
        }
        let at = self.entries.partition_point(|other| other.as_at <= entry.as_at);
        self.entries.insert(at, entry);
        Ok(self)
    }

    /// Every report from first to last.
    pub fn entries(&self) -> &[Progress] {
        &self.entries
    }

    /// The chain of reports as it stood on a day (S4.11).
    pub fn chain(&self, as_at: Day) -> &[Progress] {
        &self.entries[..self.entries.partition_point(|entry| entry.as_at <= as_at)]
    }

    /// The report that holds on a day.
    pub fn latest(&self, as_at: Day) -> Option<&Progress> {
        self.chain(as_at).last()
    }
}

/// Something a text points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention<'t> {
    /// What it is.
    pub kind: MentionKind,
    /// Its number as printed: "21.1", "15", "10.21", "6".
    pub number: &'t str,
    /// Where the mention stands, in bytes.
    pub range: Range<usize>,
}

/// What a text can point to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// A meeting document: "Doc 21.1".
    Document,
    /// An information document: "Inf.15".
    Information,
    /// A resolution: "Res. 10.21".
    Resolution,
    /// A decision: "Decision 18.39".
    Decision,
    /// Another activity of the plan: "see activity 6".
    Activity,
}

/// Documents, resolutions and activities a text names, in the order written (S4.10).
///
/// "See Docs 17.3 and 22.3" names two documents. A word without a number behind it names nothing.
pub fn mentions(text: &str) -> Vec<Mention<'_>> {
    let all = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        at = match kind(&all[at]) {
            Some(kind) => mention(text, &all, at, kind, &mut found),
            None => at + 1,
        };
    }
    found
}

/// The numbers behind one word ("Docs 17.3 and 22.3"); the token after them.
fn mention<'t>(
    text: &'t str,
    all: &[Token<'t>],
    word: usize,
    kind: MentionKind,
    found: &mut Vec<Mention<'t>>,
) -> usize {
    let Some((first, mut end)) = number(text, all, word + 1) else { return word + 1 };
    found.push(Mention { kind, number: first, range: all[word].at.start..all[end - 1].at.end });
    let parts = first.split('.').count();
    // "activity 6 and 3 workshops" names one activity, "activities 6 and 3" two, and "Doc 17.3 and 22.3" two.
    let several = parts > 1 || all[word].word.ends_with('s') && kind != MentionKind::Resolution;
    while several
        && all.get(end).is_some_and(|token| token.is(',') || token.among(&["and", "et", "y"]))
        && all.get(end + 1..).map_or(0, parts_ahead) == parts
        && let Some((number, after)) = number(text, all, end + 1)
    {
        found.push(Mention { kind, number, range: all[end + 1].at.start..all[after - 1].at.end });
        end = after;
    }
    end
}

fn kind(token: &Token<'_>) -> Option<MentionKind> {
    match token.word.as_str() {
        "doc" | "docs" | "document" | "documents" | "documento" | "documentos" => Some(MentionKind::Document),
        "inf" | "infs" => Some(MentionKind::Information),
        "res" | "resolution" | "resolutions" | "resolucion" | "resoluciones" => Some(MentionKind::Resolution),
        "decision" | "decisions" | "dec" | "decisiones" => Some(MentionKind::Decision),
        "activity" | "activities" | "activite" | "activites" | "actividad" | "actividades" => {
            Some(MentionKind::Activity)
        }
        _ => None,
    }
}

/// A dotted number from a token on, past "No.", dots and blanks; and the token after it.
fn number<'t>(text: &'t str, all: &[Token<'t>], at: usize) -> Option<(&'t str, usize)> {
    let skipped = all.get(at..)?.iter().take_while(|token| {
        token.is('.') || token.among(&["no", "nos", "n"]) || token.is('º') || token.is('°')
    });
    let first = at + skipped.count();
    let parts = all.get(first..).map_or(0, parts_ahead);
    if parts == 0 {
        return None;
    }
    let end = first + parts * 2 - 1;
    Some((&text[all[first].at.start..all[end - 1].at.end], end))
}

/// How many numbers joined by dots without blanks stand here.
fn parts_ahead(rest: &[Token<'_>]) -> usize {
    let is_number = |token: &Token<'_>| token.says_something() && token.word.is_empty();
    if !rest.first().is_some_and(is_number) {
        return 0;
    }
    let more = rest[1..].chunks_exact(2).zip(rest.chunks(2)).take_while(|(pair, before)| {
        pair[0].is('.')
            && is_number(&pair[1])
            && before[0].at.end == pair[0].at.start
            && pair[0].at.end == pair[1].at.start
    });
    1 + more.count()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const ACTION: ActionId = ActionId::new(41);

    fn entry(id: u128, as_at: Day, status: ProgressStatus) -> Progress {
        let (text, resources) = (String::new(), String::new());
        Progress {
            id: ProgressId::new(id),
            action: ACTION,
            as_at,
            status,
            text,
            resources,
            reported_to: None,
        }
    }

    fn recorded(entries: &[(u128, Day, ProgressStatus)]) -> History {
        entries.iter().fold(History::new(ACTION), |history, &(id, as_at, status)| {
            history.record(entry(id, as_at, status)).unwrap()
        })
    }

    #[test]
    fn invariant_5_the_latest_by_date_holds_and_none_is_overwritten() {
        let history = recorded(&[
            (1, date(2013, 11, 30), ProgressStatus::Ongoing),
            (2, date(2014, 7, 31), ProgressStatus::TemporaryEnded),
            // recorded later, but about an earlier day
            (3, date(2012, 11, 30), ProgressStatus::NotStarted),
            // and a correction of a report on the same day
            (4, date(2013, 11, 30), ProgressStatus::Partly),
        ]);
        let ids: Vec<u128> = history.entries().iter().map(|entry| entry.id.bits()).collect();
        assert_eq!(ids, [3, 1, 4, 2]);
        let check = |day, expect: Option<ProgressStatus>| {
            assert_eq!(history.latest(day).map(|entry| entry.status), expect, "{day}");
        };
        check(date(2012, 1, 1), None);
        check(date(2013, 11, 29), Some(ProgressStatus::NotStarted));
        check(date(2013, 11, 30), Some(ProgressStatus::Partly));
        check(date(2020, 1, 1), Some(ProgressStatus::TemporaryEnded));
    }

    #[test]
    fn s4_11_earlier_reports_form_a_chain() {
        let history = recorded(&[
            (40, date(2012, 11, 7), ProgressStatus::NotStarted),
            (41, date(2013, 11, 27), ProgressStatus::Ongoing),
            (11, date(2014, 7, 31), ProgressStatus::Done),
        ]);
        let chain = |day| history.chain(day).iter().map(|entry| entry.id.bits()).collect::<Vec<_>>();
        assert_eq!(chain(date(2013, 12, 31)), [40, 41]);
        assert_eq!(chain(date(2014, 12, 31)), [40, 41, 11]);
    }

    #[test]
    fn a_history_is_about_one_action() {
        let other =
            Progress { action: ActionId::new(42), ..entry(1, date(2014, 1, 1), ProgressStatus::Done) };
        let refused = History::new(ACTION).record(other).unwrap_err();
        assert_eq!(refused.code(), "plans.progress.other_action");
        assert!(refused.to_string().starts_with("the entry is about action 00000000"));
    }

    #[test]
    fn s4_9_every_status_has_its_own_code() {
        assert_eq!(ProgressStatus::ALL.len(), 13);
        for &status in ProgressStatus::ALL {
            assert_eq!(ProgressStatus::from_code(status.code()), Some(status));
        }
        assert_eq!(ProgressStatus::from_code("finished"), None);
    }

    #[test]
    fn s4_10_texts_point_to_documents_and_activities() {
        let check = |text: &str, expect: &[&str]| {
            let found = mentions(text);
            let shown: Vec<String> =
                found.iter().map(|mention| format!("{:?} {}", mention.kind, mention.number)).collect();
            assert_eq!(shown, expect, "{text}");
            assert!(
                found.iter().all(|mention| text[mention.range.clone()].ends_with(mention.number)),
                "{text}"
            );
        };
        check("in many ways. See Doc 21.1.", &["Document 21.1"]);
        check("See Doc. 16.2. The team", &["Document 16.2"]);
        check("Flyways (Doc.23.1.1); Debris (Doc.23.4.6)", &["Document 23.1.1", "Document 23.4.6"]);
        check("See Docs 17.3 and 22.3 respectively", &["Document 17.3", "Document 22.3"]);
        check("See Inf.15. Also Inf 8", &["Information 15", "Information 8"]);
        check("according to Res. 10.21, see Doc 21.1", &["Resolution 10.21", "Document 21.1"]);
        check("Resolution 10.9", &["Resolution 10.9"]);
        check("see details in activity 6 above", &["Activity 6"]);
        check("activities 6, 7 and 12", &["Activity 6", "Activity 7", "Activity 12"]);
        check("activity 6 and 3 workshops", &["Activity 6"]);
        check("UNEP/CMS/COP11/Doc.14.1 and UNEP/CMS/COP11/Doc.14.4", &["Document 14.1", "Document 14.4"]);
        check("voir l'activité 6 et la résolution 10.9", &["Activity 6", "Resolution 10.9"]);
        check("the documents of the decision", &[]);
        check("Doc", &[]);
        check("", &[]);
    }
}
