//! The forms a target can have, each in a file of its own, and the order in which they are tried.
//!
//! A form looks at what the survey found and either makes a target or passes. The order is the rule where
//! two forms could claim a text: a change to a share is a change, a mean out of five is no share.

mod all;
mod breakdown;
mod change;
mod count;
mod frequency;
mod mean;
mod placeholder;
mod ratio;
mod share;

use std::ops::Range;

use super::{
    Kind, Of, Per, Question, Target,
    amount::{Amount, Form},
    clause::Clause,
    date, label, lead, money,
    sense::Sense,
    survey::Survey,
    unit,
};
use crate::kernel::Decimal;

/// Reads one clause; `written` is its text, `groups` whether groups in brackets are to be read too.
pub(super) fn read<'t>(clause: &Clause<'_, 't>, written: &'t str, groups: bool) -> Target<'t> {
    let survey = Survey::of(clause);
    let view = View { clause, survey: &survey, primary: primary(clause, &survey), written };
    // Changed in place: a target is large, and copying it cost a tenth of the reading.
    let mut made = first_that_fits(&view);
    finish(&view, &mut made.0, made.1);
    if groups {
        breakdown::read(&view, &mut made.0);
    }
    made.0
}

/// In the order of [`FORMS`]. A loop and not a chain of `or_else`, which would copy the target at every link.
fn first_that_fits<'t>(view: &View<'_, '_, 't>) -> Made<'t> {
    for form in FORMS {
        if let Some(made) = form(view) {
            return made;
        }
    }
    (statement(view), 0)
}

/// The forms in the order in which they are tried.
const FORMS: [for<'v, 'c, 't> fn(&View<'v, 'c, 't>) -> Option<Made<'t>>; 9] = [
    left_open,
    placeholder::read,
    change::read,
    mean::read,
    ratio::read,
    share::read,
    all::read,
    frequency::read,
    count::read,
];

/// A target and how many of the clause's amounts went into it.
type Made<'t> = (Target<'t>, usize);

/// What every form looks at.
struct View<'v, 'c, 't> {
    clause: &'v Clause<'c, 't>,
    survey: &'v Survey<'t>,
    /// The amount the clause is about, if there is one.
    primary: Option<&'v Amount>,
    written: &'t str,
}

impl<'t> View<'_, '_, 't> {
    fn target(&self, kind: Kind) -> Target<'t> {
        Target::new(kind, self.written)
    }

    /// A target with an amount's number, comparator and sign.
    fn target_of(&self, kind: Kind, amount: &Amount) -> Target<'t> {
        Target {
            comparator: lead::comparator(self.clause, self.survey, amount),
            value: Some(amount.low),
            upper: amount.high,
            unit: sign(amount.form),
            ..self.target(kind)
        }
    }

    /// The noun phrase behind an amount, or the one it was announced with: "Members: 20".
    fn noun(&self, amount: &Amount) -> Range<usize> {
        // "20 (Members)".
        let bracketed = usize::from(self.clause.sense(amount.at.end) == Sense::Open);
        let behind = unit::at(self.clause, amount.at.end + bracketed);
        if bracketed == 1 && self.clause.sense(behind.end) != Sense::Close {
            return self.announced(amount);
        }
        if behind.is_empty() { self.announced(amount) } else { behind }
    }

    /// "Number of Members: 20", "Members ≥ 20", "Participants: 30".
    fn announced(&self, amount: &Amount) -> Range<usize> {
        let lead = lead::before(self.clause, amount.at.start);
        let before_signs = lead.start;
        if let Some(at) = self.survey.total_of.filter(|&at| at < before_signs) {
            return unit::at(self.clause, at + 1);
        }
        // "Members 20": a cell without its colon.
        let noun = unit::at(self.clause, 0);
        if noun.end == before_signs
            && noun.start == 0
            && (self.has_member(noun.clone()) || self.has_people(noun.clone()))
        {
            return noun;
        }
        let colon = lead.link == Some(Sense::Colon) || self.clause.sense_before(before_signs) == Sense::Colon;
        let sign = self.clause.tokens.get(lead.start).is_some_and(|token| {
            matches!(token.sense, Sense::Compare(_))
                && token.end - token.start <= 3
                && !self.clause.word(lead.start).starts_with(char::is_alphabetic)
        });
        if !colon && !sign {
            return 0..0;
        }
        // "Year 1: 5", "Q2: 5": when, not what.
        if date::bare(self.clause, 0).or_else(|| label::at(self.clause, 0)).is_some() {
            return 0..0;
        }
        let from = usize::from(matches!(self.clause.sense(0), Sense::Compare(_)));
        let noun = unit::at(self.clause, from);
        // "Target: 20" and "Baseline: 12" say what the number is, not what it counts.
        let heading = noun.len() == 1
            && match self.clause.sense(noun.start) {
                Sense::Baseline | Sense::Change(_) | Sense::Code => true,
                Sense::Label => !self.clause.word(noun.start).ends_with(['s', 'S']),
                _ => false,
            };
        // "F: 15", "M: 15": an abbreviation no lexicon knows as a noun.
        if noun.is_empty()
            && colon
            && before_signs <= 1
            && matches!(self.clause.sense(0), Sense::ScaleLetter(_))
        {
            return 0..1;
        }
        if noun.end <= before_signs && !heading { noun } else { 0..0 }
    }

    fn words(&self, range: Range<usize>) -> Option<&'t str> {
        Some(self.clause.words(range)).filter(|words| !words.is_empty())
    }

    fn has_member(&self, range: Range<usize>) -> bool {
        self.clause
            .tokens
            .get(range)
            .is_some_and(|tokens| tokens.iter().any(|token| token.sense == Sense::Member))
    }

    fn has_people(&self, range: Range<usize>) -> bool {
        self.clause
            .tokens
            .get(range)
            .is_some_and(|tokens| tokens.iter().any(|token| token.sense == Sense::People))
    }

    fn span(&self) -> (Option<Per>, Option<u32>) {
        let Some(found) = self.survey.span.filter(|found| !found.unclear) else { return (None, None) };
        let every = found.count.saturating_mul(u32::from(found.span.every));
        (found.span.per, Some(every).filter(|&every| every > 1))
    }
}

/// The written sign of an amount as a unit.
fn sign(form: Form) -> Option<&'static str> {
    match form {
        Form::Plain | Form::Times => None,
        Form::Percent => Some("per cent"),
        Form::Points => Some("percentage points"),
        Form::Money(currency) => Some(money::named(currency).unit),
    }
}

/// The first amount, unless it only says where ("in 5 countries") and a later one is worded as a target.
fn primary<'v>(clause: &Clause, survey: &'v Survey) -> Option<&'v Amount> {
    let found = survey.found();
    let first = found.first()?;
    let lead = lead::before(clause, first.at.start);
    let aside = matches!(lead.link, Some(Sense::In | Sense::InOrBy | Sense::For | Sense::From))
        && lead.comparator.is_none();
    let worded = || found.iter().find(|amount| lead::before(clause, amount.at.start).comparator.is_some());
    Some(if aside { worded().unwrap_or(first) } else { first })
}

/// "All but two Members": what is asked for can be counted, but not from the text alone.
fn left_open<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    if !view.survey.all_but {
        return None;
    }
    let mut target = view.target(Kind::Statement);
    target.ask(Question::NumberUnclear);
    Some((target, 0))
}

fn statement<'t>(view: &View<'_, '_, 't>) -> Target<'t> {
    let mut target = view.target(Kind::Statement);
    if view.primary.is_some() {
        target.ask(Question::NumberUnclear);
    }
    if view.survey.vague {
        target.ask(Question::FrequencyUnclear);
    }
    target
}

/// What every form has in common: deadline, stretch of time, baseline, and the doubts about numbers.
fn finish<'t>(view: &View<'_, '_, 't>, target: &mut Target<'t>, amounts_read: usize) {
    let (clause, survey) = (view.clause, view.survey);
    target.by = survey.by;
    if target.kind != Kind::Statement && target.per.is_none() && target.every.is_none() {
        (target.per, target.every) = view.span();
    }
    if target.from.is_none() && target.value.is_some() {
        target.from = survey.baseline_value;
    }
    if survey.unreadable {
        target.ask(Question::NumberUnclear);
    }
    let Some(amount) = view.primary.filter(|_| target.value.is_some()) else { return };
    let lead = lead::before(clause, amount.at.start);
    if amount.unclear {
        target.ask(Question::NumberUnclear);
    }
    if lead.about || amount.round || clause.sense(amount.at.end) == Sense::About {
        target.ask(Question::Approximate);
    }
    if amount.alternative {
        target.ask(Question::RangeOrAlternative);
    }
    let in_square_brackets = clause.sense_before(amount.at.start) == Sense::OpenSquare;
    if in_square_brackets || survey.placeholder.is_some() {
        target.ask(Question::ToBeConfirmed);
    }
    if matches!(amount.form, Form::Money(currency) if money::named(currency).unclear) {
        target.ask(Question::CurrencyUnclear);
    }
    if above_denominator(target) {
        target.ask(Question::ValueAboveDenominator);
    }
    if survey.amounts_len + survey.amounts_left > amounts_read {
        target.ask(Question::OtherNumber);
    }
}

/// More than there is: "40/33", "6 out of 5", "120 % of the requests".
fn above_denominator(target: &Target) -> bool {
    let top = match (target.kind, target.of) {
        (Kind::MembershipShare | Kind::Mean | Kind::All, Some(Of::Number(of))) => of,
        (Kind::Share, _) => Decimal::ONE_HUNDRED,
        _ => return false,
    };
    target.upper.or(target.value).is_some_and(|value| value > top)
}
