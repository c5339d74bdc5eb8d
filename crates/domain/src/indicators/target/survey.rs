//! One walk over a clause that collects what the forms decide on: amounts, comparators, stretches of time,
//! deadlines, and words of change, mean, all, new.
//!
//! Names and dates are stepped over first, so that their numbers never become amounts. Each step looks at a
//! bounded number of tokens: the walk is linear. Next: `forms`, which decide.

use std::ops::Range;

use super::{
    Comparator, Direction,
    amount::{self, Amount, Form},
    clause::{Clause, value},
    date, groups, label,
    sense::Sense,
    span,
    token::HYPHENED,
    unit,
};
use crate::kernel::Decimal;

/// What stands in a clause.
#[derive(Debug, Default)]
pub(super) struct Survey<'t> {
    /// The first amounts in reading order; `amounts_len` of them are filled.
    pub amounts: [Amount; 3],
    pub amounts_len: usize,
    /// Amounts that found no place in `amounts`.
    pub amounts_left: usize,
    /// Numbers with more digits than can be held.
    pub unreadable: bool,
    pub span: Option<span::Found>,
    /// "annual" before or behind a noun.
    pub adjective: Option<(span::Found, usize)>,
    pub by: Option<&'t str>,
    /// A date that is no deadline: "2015" in "over 2015".
    pub loose_date: bool,
    /// Top of a scale: the 5 of "on a scale of 5".
    pub scale: Option<Decimal>,
    pub all: Option<usize>,
    pub each: Option<usize>,
    pub placeholder: Option<usize>,
    pub change: Option<(usize, Direction)>,
    pub factor: Option<(usize, Direction, u16)>,
    pub mean: Option<usize>,
    pub mean_hint: bool,
    pub baseline: Option<usize>,
    pub baseline_value: Option<Decimal>,
    pub vague: bool,
    pub compare: Option<(usize, Comparator)>,
    pub total_of: Option<usize>,
    /// An article that counts once a stretch of time follows: "a workshop every year".
    pub weak_one: Option<usize>,
    /// "per 100,000 live births": the number and the tokens from "per" on.
    pub rate: Option<(Decimal, Range<usize>)>,
    /// "per Member": the tokens of the noun.
    pub per_thing: Option<Range<usize>>,
    /// Groups in brackets, behind "of whom" or behind a colon: their tokens.
    pub groups: Option<Range<usize>>,
    /// A share that repeats the ratio before it: "22/33 (67 %)".
    pub restated: Option<Decimal>,
    /// "within 30 days": the amount is an upper bound.
    pub within: bool,
    /// "all but two Members".
    pub all_but: bool,
}

impl<'t> Survey<'t> {
    /// The amounts found.
    pub(super) fn found(&self) -> &[Amount] {
        &self.amounts[..self.amounts_len]
    }

    pub(super) fn of(clause: &Clause<'_, 't>) -> Self {
        let change = clause.tokens.iter().enumerate().find_map(|(at, token)| match token.sense {
            Sense::Change(direction) => Some((at, direction)),
            _ => None,
        });
        let mut survey = Self::default();
        let mut walk = Walk { clause: *clause, at: 0, survey: &mut survey, in_groups: false };
        walk.survey.change = change;
        while walk.at < clause.tokens.len() {
            walk.step();
        }
        survey
    }
}

/// How far before its number a baseline may be named.
const BASELINE_TOKENS_MAX: usize = 6;

/// How many words may stand before the date of a heading: "Target for", "Objetivo para el".
const HEADING_TOKENS_MAX: usize = 3;

struct Walk<'w, 'c, 't> {
    clause: Clause<'c, 't>,
    at: usize,
    survey: &'w mut Survey<'t>,
    /// Behind "of whom": amounts belong to groups.
    in_groups: bool,
}

impl Walk<'_, '_, '_> {
    fn step(&mut self) {
        if self.clause.begins_nothing(self.at) {
            self.at += 1;
            return;
        }
        let before = self.at;
        if !(self.date()
            || self.scale()
            || self.name()
            || self.duration()
            || self.groups()
            || self.amount()
            || self.span()
            || self.rate())
        {
            self.word();
            self.at += 1;
        }
        debug_assert!(self.at > before, "the walk must go on");
    }

    /// Deadlines and other dates.
    fn date(&mut self) -> bool {
        if let Some(deadline) = date::deadline(&self.clause, self.at) {
            let written = self.clause.words(deadline.date);
            self.survey.by.get_or_insert(written);
            self.at = deadline.end;
            return true;
        }
        let Some(end) = date::bare(&self.clause, self.at) else { return false };
        let (before, after) = (self.clause.sense_before(self.at), self.clause.sense(end));
        let in_brackets = before == Sense::Open && after == Sense::Close && self.survey.amounts_len > 0;
        let heads_clause = self.heads_clause(end);
        if in_brackets || heads_clause || (after == Sense::Deadline && !self.in_groups) {
            let written = self.clause.words(self.at..end);
            self.survey.by.get_or_insert(written);
        } else {
            self.survey.loose_date = true;
        }
        self.at = end;
        true
    }

    /// "2025: 40 Parties", "Target for 2025: 40 Parties": the date that ends here announces the rest.
    fn heads_clause(&self, end: usize) -> bool {
        let colon = match self.clause.sense(end) {
            Sense::Colon => true,
            Sense::Dash => self.at == 0,
            _ => false,
        };
        let begins = self.at <= HEADING_TOKENS_MAX
            && self.survey.amounts_len == 0
            && self.survey.baseline.is_none()
            && self.survey.change.is_none();
        colon && begins && end + 1 < self.clause.tokens.len()
    }

    /// "on a scale of 1 to 5", "5-point scale", "(out of 5)".
    fn scale(&mut self) -> bool {
        let clause = self.clause;
        if clause.sense(self.at) == Sense::Number
            && clause.sense(self.at + 1) == Sense::ScaleTop
            && (clause.token(self.at + 1).is(HYPHENED)
                || matches!(clause.sense_before(self.at), Sense::ScaleTop | Sense::WeakOne | Sense::The))
        {
            self.survey.scale.get_or_insert(value(clause.token(self.at)));
            self.at += 2;
            return true;
        }
        let on_scale = clause.sense(self.at) == Sense::ScaleTop;
        let out_of = clause.sense(self.at) == Sense::OutOf && self.survey.amounts_len > 0;
        if !on_scale && !out_of {
            return false;
        }
        let mut at = self.at + 1;
        while matches!(
            clause.sense(at),
            Sense::Of | Sense::From | Sense::The | Sense::Between | Sense::WeakOne
        ) {
            at += 1;
        }
        // "on a 5-point scale" is read from its number on.
        if clause.sense(at) != Sense::Number || clause.token(at + 1).is(HYPHENED) {
            return false;
        }
        let mut top = value(clause.token(at));
        at += 1;
        if matches!(clause.sense(at), Sense::To | Sense::Dash | Sense::And | Sense::Slash)
            && clause.sense(at + 1) == Sense::Number
        {
            top = top.max(value(clause.token(at + 1)));
            at += 2;
        }
        self.survey.scale.get_or_insert(top);
        self.at = at;
        true
    }

    /// Names with numbers.
    fn name(&mut self) -> bool {
        let clause = self.clause;
        if clause.sense(self.at) == Sense::Number && clause.sense(self.at + 1) == Sense::Fold {
            // "3-fold" is by 200 per cent.
            let times = u16::try_from(clause.token(self.at).bits).unwrap_or(0).saturating_sub(1);
            self.survey.factor.get_or_insert((self.at, Direction::Up, times.saturating_mul(100)));
            self.at += 2;
            return true;
        }
        if clause.sense(self.at) == Sense::Fold && clause.sense(self.at + 1) == Sense::Number {
            return self.factor_in_digits();
        }
        if let Some(end) = label::perhaps(&clause, self.at) {
            self.survey.unreadable = true;
            self.at = end;
            return true;
        }
        let Some(end) = label::at(&self.clause, self.at) else { return false };
        // "Year 1: 10 workshops", "Q2: 5".
        if self.at == 0
            && self.clause.sense(end) == Sense::Colon
            && matches!(self.clause.sense(0), Sense::Span(_) | Sense::Code)
        {
            self.survey.by.get_or_insert(self.clause.words(0..end));
        }
        self.at = end;
        true
    }

    /// "Increase by a factor of 3", "multiplier par 3": by 200 per cent. What a division comes to is left to a
    /// person.
    fn factor_in_digits(&mut self) -> bool {
        let number = self.clause.token(self.at + 1);
        let down = self.survey.change.is_some_and(|(_, direction)| direction == Direction::Down);
        let Some(percent) = number.bits.checked_sub(1).and_then(|more| u16::try_from(more * 100).ok()) else {
            return false;
        };
        if down || number.scale > 0 || percent == 0 {
            return false;
        }
        self.survey.factor.get_or_insert((self.at + 1, Direction::Up, percent));
        self.at += 2;
        true
    }

    /// "over the next 5 years", "during 3 years": time that passes, not an amount; "within 30 days" is a bound.
    fn duration(&mut self) -> bool {
        let clause = self.clause;
        let within = match clause.sense(self.at) {
            // "no later than 30 days after the session".
            Sense::Within | Sense::Deadline => true,
            Sense::During | Sense::Next => false,
            Sense::Compare(Comparator::MoreThan) | Sense::In | Sense::InOrBy | Sense::OutOf
                if self.survey.amounts_len > 0 =>
            {
                false
            }
            _ => return false,
        };
        // "once in two years" is a frequency.
        if matches!(clause.sense_before(self.at), Sense::Times | Sense::TimesOf(_)) {
            return false;
        }
        let mut at = self.at + 1;
        while matches!(
            clause.sense(at),
            Sense::The | Sense::Next | Sense::WeakOne | Sense::Of | Sense::Compare(_)
        ) {
            at += 1;
        }
        let next = usize::from(clause.sense(at + 1) == Sense::Next);
        let is_duration =
            clause.sense(at) == Sense::Number && matches!(clause.sense(at + 1 + next), Sense::Span(_));
        if !is_duration {
            return false;
        }
        if within && self.survey.amounts_len == 0 {
            self.survey.within = true;
            self.at = at;
            return false;
        }
        self.at = at + 2 + next;
        true
    }

    /// "(15 women, 15 men)", "of whom 40 % women", ": 3 in Africa, 2 in Asia".
    fn groups(&mut self) -> bool {
        let clause = self.clause;
        if self.survey.amounts_len == 0 || self.survey.groups.is_some() {
            return false;
        }
        match clause.sense(self.at) {
            Sense::Including => {
                let rest = self.at + 1..clause.tokens.len();
                if !groups::has_amount(&clause.part(rest.clone())) {
                    return false;
                }
                self.survey.groups = Some(rest);
                self.in_groups = true;
                self.at += 1;
                true
            }
            Sense::Colon | Sense::Comma => {
                let [total] = self.survey.found() else { return false };
                let Some(listed) = groups::listed_behind(&clause, self.at, total) else { return false };
                self.at = listed.end;
                self.survey.groups = Some(listed);
                true
            }
            opening @ (Sense::Open | Sense::OpenSquare) => {
                let closing = if opening == Sense::Open { Sense::Close } else { Sense::CloseSquare };
                let limit = clause.tokens.len().min(self.at + groups::TOKENS_MAX);
                let Some(close) = (self.at..limit).find(|&at| clause.sense(at) == closing) else {
                    return false;
                };
                let inside = self.at + 1..close;
                if !groups::are_groups(&clause.part(inside.clone())) {
                    return false;
                }
                self.survey.groups = Some(inside);
                self.at = close + 1;
                true
            }
            _ => false,
        }
    }

    fn amount(&mut self) -> bool {
        let clause = &self.clause;
        let found = match clause.sense(self.at) {
            Sense::From => amount::from_to(clause, self.at),
            // "réduire de 12 à 6 jours": French and Spanish begin from–to with "de".
            Sense::Of if self.survey.change.is_some_and(|(at, _)| at < self.at) => {
                amount::from_to(clause, self.at)
            }
            // "De 40 % à 60 %" on its own is a change, "de 5 à 10 ateliers" a range.
            Sense::Of if self.at == 0 => {
                let first = clause.past_articles(self.at + 1);
                amount::from_to(clause, self.at).filter(|_| clause.sense(first + 1) == Sense::Percent)
            }
            Sense::Between => amount::between(clause, self.at),
            Sense::TimesOf(_) => amount::at(clause, self.at).filter(|_| self.is_times()),
            Sense::WeakOne => amount::at(clause, self.at).or_else(|| self.weak()),
            _ => amount::at(clause, self.at),
        };
        let Some(amount) = found else { return false };
        self.at = amount.at.end.max(self.at + 1);
        if !self.in_groups {
            self.keep(amount);
        }
        true
    }

    /// Stores an amount, unless it only says again, or says the baseline of, what came before.
    fn keep(&mut self, amount: Amount) {
        let restates = amount.form == Form::Percent
            && self.clause.sense_before(amount.at.start) == Sense::Open
            && self.clause.sense(amount.at.end) == Sense::Close
            && self.survey.found().iter().any(|before| before.of.is_some() || before.form == Form::Plain);
        if restates {
            self.survey.restated = Some(amount.low);
        } else if self.is_baseline(&amount) || self.is_start(&amount) {
            self.survey.baseline_value.get_or_insert(amount.low);
        } else if self.survey.amounts_len < self.survey.amounts.len() {
            self.survey.amounts[self.survey.amounts_len] = amount;
            self.survey.amounts_len += 1;
        } else {
            self.survey.amounts_left += 1;
        }
    }

    /// "Increase from 20", "20 Parties (from 12)": where the change begins, not what is asked for.
    fn is_start(&self, amount: &Amount) -> bool {
        let start = amount.at.start;
        let bracketed = self.survey.amounts_len > 0
            && start.checked_sub(2).is_some_and(|open| self.clause.sense(open) == Sense::Open);
        amount.from.is_none()
            && (bracketed || self.survey.change.is_some_and(|(at, _)| at < start))
            && self.clause.sense_before(start) == Sense::From
    }

    /// "baseline: 12", "baseline (2015): 12", "compared to 40 % in 2015".
    fn is_baseline(&self, amount: &Amount) -> bool {
        let from = amount.at.start.saturating_sub(BASELINE_TOKENS_MAX);
        let before = &self.clause.tokens[from..amount.at.start];
        let named = before.iter().rposition(|token| token.sense == Sense::Baseline);
        named.is_some_and(|named| {
            before[named..].iter().all(|token| {
                matches!(
                    token.sense,
                    Sense::Baseline
                        | Sense::Of
                        | Sense::Colon
                        | Sense::The
                        | Sense::WeakOne
                        | Sense::Compare(_)
                        | Sense::Number
                        | Sense::In
                        | Sense::About
                        | Sense::Stop
                        | Sense::Open
                        | Sense::Close
                )
            })
        })
    }

    /// "once" begins a frequency, not a subordinate clause: "once the plan is adopted".
    fn is_times(&self) -> bool {
        let counted =
            matches!(self.clause.sense_before(self.at), Sense::Compare(_) | Sense::About | Sense::Or);
        counted
            || self.clause.sense(self.at) != Sense::TimesOf(1)
            || !matches!(
                self.clause.sense(self.at + 1),
                Sense::Word
                    | Sense::Marker
                    | Sense::The
                    | Sense::Member
                    | Sense::People
                    | Sense::Break
                    | Sense::Participle
                    | Sense::All
                    | Sense::WeakOne
            )
            || matches!(self.clause.sense(self.at + 2), Sense::Span(_) | Sense::PartOrOrdinal(4))
    }

    /// "at least a workshop": an article behind a comparator is the number one.
    fn weak(&mut self) -> Option<Amount> {
        if let Some(ratio) = self.one_of_many() {
            return Some(ratio);
        }
        let noun_follows = matches!(
            self.clause.sense(self.at + 1),
            Sense::Word
                | Sense::Marker
                | Sense::Member
                | Sense::People
                | Sense::New
                | Sense::Before
                | Sense::Label
                | Sense::EveryAdjective(_)
                | Sense::Span(_)
        );
        if matches!(self.clause.sense(self.at + 1), Sense::Per | Sense::Each) {
            self.survey.weak_one.get_or_insert(self.at);
        }
        if !noun_follows {
            return None;
        }
        let compared = matches!(
            self.clause.sense_before(self.at),
            Sense::Compare(Comparator::AtLeast | Comparator::AtMost | Comparator::Exactly)
        ) && self.survey.change.is_none();
        if compared {
            return Some(Amount { low: Decimal::ONE, at: self.at..self.at + 1, ..Amount::default() });
        }
        self.survey.weak_one.get_or_insert(self.at);
        None
    }

    /// "Un Membre sur trois", "una de cada tres": one out of n with its noun between.
    fn one_of_many(&self) -> Option<Amount> {
        let noun = unit::at(&self.clause, self.at + 1);
        let out_of = if noun.is_empty() { self.at + 1 } else { noun.end };
        let is_ratio = matches!(self.clause.sense(out_of), Sense::OutOf | Sense::OutOfEvery)
            && self.clause.sense(out_of + 1) == Sense::Number;
        let of = is_ratio
            .then(|| value(self.clause.token(out_of + 1)))
            .filter(|of| *of <= Decimal::ONE_HUNDRED)?;
        let of = Some((amount::Ratio::In, of));
        Some(Amount { low: Decimal::ONE, of, at: self.at..out_of + 2, ..Amount::default() })
    }

    fn span(&mut self) -> bool {
        let clause = &self.clause;
        if let Sense::EveryAdjective(span) = clause.sense(self.at) {
            let found = span::Found { span, count: 1, says_once: true, unclear: false, end: self.at + 1 };
            self.survey.adjective.get_or_insert((found, self.at));
            return false;
        }
        let needs_amount = clause.sense(self.at) == Sense::WeakOne
            && self.survey.amounts_len == 0
            && self.survey.weak_one.is_none();
        let Some(found) = span::at(clause, self.at).filter(|_| !needs_amount) else { return false };
        // "30 days after each session" says when, not how often.
        let says_when = self.survey.amounts_len > 0
            && matches!(clause.sense_before(self.at), Sense::Since | Sense::Deadline);
        let of_first = self.is_of_first_amount();
        self.at = found.end;
        if of_first && !says_when {
            self.survey.span.get_or_insert(found);
        }
        true
    }

    /// Whether what stands here can belong to the first amount: "12 workshops (2 per region)" does not say how
    /// many workshops a region gets, "at least 5 and at most 10 per year" speaks of both.
    fn is_of_first_amount(&self) -> bool {
        match self.survey.found() {
            [first, second] => self.clause.tokens[first.at.end..second.at.start].iter().all(|token| {
                matches!(token.sense, Sense::And | Sense::Comma | Sense::Compare(_) | Sense::CompareOf(_))
            }),
            found => found.len() < 2,
        }
    }

    /// "per 100,000 live births", "per Member".
    fn rate(&mut self) -> bool {
        let clause = &self.clause;
        let start = self.at;
        let per = match clause.sense(start) {
            Sense::Per => clause.sense(start + 1) != Sense::The,
            // "pour 100 000 naissances": a purpose has no round thousands.
            Sense::For => clause.sense(start + 1) == Sense::Number && clause.token(start + 1).bits >= 1000,
            Sense::Each => self.survey.amounts_len > 0,
            _ => false,
        };
        if per
            && self.survey.amounts_len == 0
            && let Some(one) = self.survey.weak_one
        {
            // "Un point de contact par Membre": the article counts after all.
            self.keep(Amount { low: Decimal::ONE, at: one..one + 1, ..Amount::default() });
        }
        let clause = &self.clause;
        if !per || self.survey.amounts_len == 0 {
            return false;
        }
        let number = if clause.sense(start + 1) == Sense::Each { start + 2 } else { start + 1 };
        let has_number = clause.sense(number) == Sense::Number;
        let noun = if has_number { unit::at(clause, number + 1) } else { unit::one_at(clause, number) };
        if has_number {
            let end = if noun.is_empty() { number + 1 } else { noun.end };
            self.survey.rate.get_or_insert((value(clause.token(number)), start..end));
            self.at = end;
        } else if noun.is_empty() {
            return false;
        } else {
            self.at = noun.end;
            if self.is_of_first_amount() {
                self.survey.per_thing.get_or_insert(noun);
            }
        }
        true
    }

    /// A single word that matters.
    fn word(&mut self) {
        let (at, survey) = (self.at, &mut *self.survey);
        match self.clause.sense(at) {
            Sense::All => _ = survey.all.get_or_insert(at),
            Sense::Each => _ = survey.each.get_or_insert(at),
            Sense::Placeholder => _ = survey.placeholder.get_or_insert(at),
            Sense::Factor(direction, percent) => _ = survey.factor.get_or_insert((at, direction, percent)),
            Sense::Mean => _ = survey.mean.get_or_insert(at),
            Sense::MeanHint => survey.mean_hint = true,
            Sense::Baseline => _ = survey.baseline.get_or_insert(at),
            Sense::Vague => survey.vague = true,
            Sense::AllBut => survey.all_but = true,
            // "Todos los Miembros menos dos".
            Sense::Change(Direction::Down)
                if (survey.all.is_some() || survey.each.is_some())
                    && survey.amounts_len == 0
                    && self.clause.sense(at + 1) == Sense::Number =>
            {
                survey.all_but = true;
            }
            Sense::Compare(comparator) | Sense::CompareOf(comparator) => {
                _ = survey.compare.get_or_insert((at, comparator));
            }
            Sense::TotalOf => _ = survey.total_of.get_or_insert(at),
            Sense::Unreadable => survey.unreadable = true,
            _ => {}
        }
    }
}
