//! A wording becomes a rule. Every way of saying it must use the text up: what is left over is not understood.

use super::{
    Anchor, Body, Relation, Rule, Side, Unit,
    refer::{Referring, refer},
    words::{
        ARABIC_MONTHS, ARTICLES, CALENDAR, EDGES, LIMITS, ORDINAL_ENDS, Phrase, RELATIONS, SIDES, SINGULAR,
        SMALL, TAILS, UNITS, WORKING,
    },
};
use crate::{
    kernel::Day,
    plans::{
        timeframe::{self, Timeframe},
        tokens::{Token, tokens},
    },
};

/// A wording with more letters is a paragraph.
const LETTERS_MAX: usize = 400;

/// What a wording asks for, where `bodies` are those of the organisation.
pub fn read(text: &str, bodies: &[Body]) -> Rule {
    if text.chars().count() > LETTERS_MAX {
        return Rule::NotUnderstood;
    }
    let plain = plain(text);
    let all = tokens(&plain);
    let names = Referring::of(bodies);
    let reading = Reading { all: &all, names: &names };
    let anchors = reading.counted().or_else(|| dates(&plain)).or_else(|| reading.day());
    anchors.or_else(|| reading.hanging()).or_else(|| in_line(&plain, &all)).unwrap_or(Rule::NotUnderstood)
}

/// The text with one kind of digits and without the signs that Arabic may leave out.
fn plain(text: &str) -> String {
    let one = |letter: char| match letter {
        '\u{0640}' | '\u{064b}'..='\u{0652}' => None,
        '٠'..='٩' => char::from_digit(letter as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(letter as u32 - '۰' as u32, 10),
        other => Some(other),
    };
    text.chars().filter_map(one).collect()
}

/// What names its own days.
fn dates(plain: &str) -> Option<Rule> {
    match timeframe::read(plain) {
        Timeframe::Ongoing => Some(Rule::Ongoing),
        Timeframe::Until(day) => Some(Rule::By(day)),
        Timeframe::From(day) => Some(Rule::From(day)),
        Timeframe::Between(period) => Some(Rule::Between(period)),
        Timeframe::FiscalYears { .. } => Some(Rule::Unclear(super::Doubt::OwnCalendar)),
        Timeframe::Recurring { first_after_months, every_months } => {
            Some(Rule::Recurring { first_after_months, every_months })
        }
        Timeframe::Event { .. } | Timeframe::Unknown => None,
    }
}

/// "in line with budget reporting": kept in its own words.
fn in_line(plain: &str, all: &[Token<'_>]) -> Option<Rule> {
    let Timeframe::Event { relation: timeframe::Relation::InLineWith, event } = timeframe::read(plain) else {
        return None;
    };
    // "in due course" is in line with nothing.
    let says_line = |next: &Token<'_>| next.among(&["line", "accordance", "parallel", "step"]);
    let is_plain_in = all.first().is_some_and(|first| first.among(&["in"]));
    (!is_plain_in || all.get(1).is_some_and(says_line)).then(|| Rule::InLine(event.to_owned()))
}

/// A wording while it is read.
struct Reading<'a, 't> {
    all: &'a [Token<'t>],
    names: &'a Referring,
}

impl Reading<'_, '_> {
    /// So many days before or after something, in each order that languages say it.
    fn counted(&self) -> Option<Rule> {
        self.short()
            .or_else(|| self.amount_first())
            .or_else(|| self.side_first())
            .or_else(|| self.name_first())
    }

    /// "T-55", "D-30 days", "J+15".
    fn short(&self) -> Option<Rule> {
        let at = self.all.iter().take_while(|token| is_mark(token)).count();
        self.all.get(at).filter(|token| token.among(&["t", "d", "j"]))?;
        let sign = self.all.get(at + 1)?;
        let side = if sign.is_dash() {
            Side::Before
        } else if sign.is('+') {
            Side::After
        } else {
            return None;
        };
        let count = self.all.get(at + 2)?.number?;
        let (unit, end) = self.unit(at + 3).map_or((Unit::Day, at + 3), |(unit, _, end)| (unit, end));
        self.is_over(end).then(|| counted((count, unit), side, vec![Anchor::default()]))
    }

    /// "55 days before the session", "within 30 days of its close".
    fn amount_first(&self) -> Option<Rule> {
        let (within, at) = self.limit(self.lead());
        let (amount, at) = self.amount(at)?;
        let side = |(_, _, only_within): &&(Phrase, Side, bool)| within || !only_within;
        let (side, at) = SIDES
            .iter()
            .filter(side)
            .find_map(|(phrase, side, _)| Some((*side, self.phrase(at, phrase)?)))?;
        let (edge, at) = self.edge(at);
        let (anchors, at) = refer(self.names, self.all, at)?;
        let anchors = if anchors.is_empty() { vec![Anchor::default()] } else { anchors };
        let rule = Rule::Counted { count: amount.0, unit: amount.1, side, edge, within, anchors };
        self.is_over(at).then(|| self.checked(rule))
    }

    /// "قبل 30 يوما من الاجتماع", "قبل الدورة ب 55 يوما".
    fn side_first(&self) -> Option<Rule> {
        let (within, at) = self.limit(self.lead());
        let sides = SIDES.iter().filter(|(.., only_within)| !only_within);
        let (side, at) =
            sides.filter_map(|(phrase, side, _)| Some((*side, self.phrase(at, phrase)?))).next()?;
        let build = |amount: (u32, Unit), edge, anchors| {
            let rule = Rule::Counted { count: amount.0, unit: amount.1, side, edge, within, anchors };
            self.checked(rule)
        };
        if let Some((amount, after)) = self.amount(at) {
            let (edge, after) = self.edge(after);
            let (anchors, end) = refer(self.names, self.all, after)?;
            return (self.is_over(end) && !anchors.is_empty()).then(|| build(amount, edge, anchors));
        }
        let (edge, after) = self.edge(at);
        let (anchors, after) = refer(self.names, self.all, after)?;
        let by = self.phrase(after, &["ب"]).or_else(|| self.phrase(after, &["by"]))?;
        let (amount, end) = self.amount(by)?;
        (self.is_over(end) && !anchors.is_empty()).then(|| build(amount, edge, anchors))
    }

    /// "Commission - 30 days".
    fn name_first(&self) -> Option<Rule> {
        let (anchors, at) = refer(self.names, self.all, self.lead())?;
        self.all.get(at).filter(|token| token.is_dash() && !anchors.is_empty())?;
        let (amount, end) = self.amount(at + 1)?;
        self.is_over(end).then(|| self.checked(counted(amount, Side::Before, anchors)))
    }

    /// Before, by, at or after something.
    fn hanging(&self) -> Option<Rule> {
        let at = self.lead();
        let found = RELATIONS.iter().find_map(|(phrase, how)| Some((*how, self.phrase(at, phrase)?)));
        let (relation, at) = found.unwrap_or((Relation::At, at));
        let (edge, at) = self.edge(at);
        let (anchors, end) = refer(self.names, self.all, at)?;
        let rule = Rule::Hangs { relation, edge, anchors };
        (self.is_over(end) && !matches!(&rule, Rule::Hangs { anchors, .. } if anchors.is_empty()))
            .then(|| self.checked(rule))
    }

    /// A name that could not be settled makes the whole wording unclear.
    fn checked(&self, rule: Rule) -> Rule {
        self.names.doubt.borrow().clone().map_or(rule, Rule::Unclear)
    }

    /// "1 July", "1er juillet", "1 يوليو 2027".
    fn day(&self) -> Option<Rule> {
        let (_, at) = self.limit(self.lead());
        let at = self.skip(at);
        let day = i8::try_from(self.all.get(at)?.number?).ok()?;
        let mut at = at + 1;
        let is_end = |token: &Token<'_>| {
            token.among(ORDINAL_ENDS) || ['.', 'º', 'ª', '°'].into_iter().any(|mark| token.is(mark))
        };
        while self.all.get(at).is_some_and(is_end) {
            at += 1;
        }
        let at = self.skip(at);
        let token = self.all.get(at)?;
        let arabic =
            || (1..).zip(ARABIC_MONTHS).find(|(_, names)| token.among(names)).map(|(month, _)| month);
        let month = timeframe::month_named(token).or_else(arabic)?;
        let year = self.all.get(at + 1).and_then(|year| i16::try_from(year.number?).ok());
        // 2028 has a 29 February: any day of some year is a day.
        Day::new(year.unwrap_or(2028), month, day).ok()?;
        match year {
            Some(year) => self.is_over(at + 2).then(|| Day::new(year, month, day).ok().map(Rule::By))?,
            None => self.is_over(at + 1).then_some(Rule::Yearly { month, day }),
        }
    }

    fn limit(&self, at: usize) -> (bool, usize) {
        let found = LIMITS.iter().find_map(|(phrase, within)| Some((*within, self.phrase(at, phrase)?)));
        found.unwrap_or((false, at))
    }

    /// "55 days", "six weeks", "ten working days", "the day".
    fn amount(&self, at: usize) -> Option<((u32, Unit), usize)> {
        let token = self.all.get(at)?;
        if let Some(count) = token.number.or_else(|| timeframe::number_said(&token.word)) {
            // "an" is a year in French and an article in English; a number stands before it either way.
            let (unit, _, end) = self.unit(at + 1)?;
            return Some(((count, unit), end));
        }
        if let Some((unit, said, end)) = self.unit(at).filter(|(_, said, _)| *said > 0) {
            return Some(((said, unit), end));
        }
        if token.among(ARTICLES) && self.all.get(at + 1)?.among(SINGULAR) {
            let (unit, _, end) = self.unit(at + 1)?;
            return Some(((1, unit), end));
        }
        None
    }

    /// A unit with the adjectives around it, the count it says by itself, and what comes after.
    fn unit(&self, at: usize) -> Option<(Unit, u32, usize)> {
        let is = |at: usize, words: &[&str]| self.all.get(at).is_some_and(|token| token.among(words));
        let mut at = at;
        let mut working = is(at, WORKING);
        at += usize::from(working || is(at, CALENDAR));
        let token = self.all.get(at)?;
        let (_, unit, said) = UNITS.iter().find(|(word, ..)| token.word == *word)?;
        at += 1;
        working |= is(at, WORKING);
        at += usize::from(is(at, WORKING) || is(at, CALENDAR));
        let unit = if working && *unit == Unit::Day { Unit::WorkingDay } else { *unit };
        Some((unit, *said, at))
    }

    fn edge(&self, at: usize) -> (Option<super::Edge>, usize) {
        let after = self.skip(at);
        let found = self.all.get(after).and_then(|token| EDGES.iter().find(|(word, _)| token.word == *word));
        found.map_or((None, at), |(_, edge)| (Some(*edge), after + 1))
    }

    /// The place behind a phrase, if it stands at `at`.
    fn phrase(&self, at: usize, phrase: Phrase) -> Option<usize> {
        let stands =
            |(n, word): (usize, &&str)| self.all.get(at + n).is_some_and(|token| token.word == **word);
        phrase.iter().enumerate().all(stands).then_some(at + phrase.len())
    }

    /// The place of the next token that says something: articles, apostrophes and brackets do not.
    fn skip(&self, at: usize) -> usize {
        let says_nothing = |token: &&Token<'_>| token.among(SMALL) || is_mark(token);
        at + self.all.iter().skip(at).take_while(says_nothing).count()
    }

    /// Where a wording begins: behind brackets and the apostrophe of "d'ici".
    fn lead(&self) -> usize {
        self.all.iter().take_while(|token| is_mark(token) || token.among(&["d"])).count().min(2)
    }

    fn is_over(&self, at: usize) -> bool {
        let tail = TAILS.iter().find_map(|phrase| self.phrase(at, phrase)).unwrap_or(at);
        self.all.iter().skip(tail).all(is_mark)
    }
}

fn counted(amount: (u32, Unit), side: Side, anchors: Vec<Anchor>) -> Rule {
    Rule::Counted { count: amount.0, unit: amount.1, side, edge: None, within: false, anchors }
}

/// Marks that separate nothing here.
pub(super) fn is_mark(token: &Token<'_>) -> bool {
    ['.', ',', ';', ':', '\'', '’', '(', ')', '\n', '،'].into_iter().any(|mark| token.is(mark))
}
