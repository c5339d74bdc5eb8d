//! The target language: what a target's text asks for, in computable form (REQUIREMENTS S5.7).
//!
//! The printed text is the authority and is kept by whoever holds it; a [`Target`] only points into it.
//! What is ambiguous becomes a [`Question`], never a guess; a statement without a number stays a statement.
//!
//! How it reads: `scan` cuts the text into tokens, `language` recognises whose words they are, `read` gives
//! every token its meaning out of the language's `lexicon`, `compound` parts the clauses, `survey` walks over
//! a clause once, and the `forms` decide what it asks for. What languages do differently stays in the lexicons,
//! in `digits` and `spelled` (how numbers are written) and in `unit` (the order of words), with a named exception
//! or two elsewhere; so a form that is understood in English is understood in French and Spanish. Arabic has no
//! lexicon yet: its ratios and shares are read, other numbers are asked about.
//!
//! Decisions
//! - "20/33 Members" without a word for the comparison has none, and asks whether 20 is a floor or exact. Other
//!   numbers without such a word ("12 workshops", "once every two years", "75 % of requests") have none either
//!   and ask nothing: a reader takes them for floors.
//! - "33/33 Members", "all Parties" and "100 % of Parties" are kind `All`; value and `of` are filled only where
//!   numbers are printed. "100 % of requests" is a share: its denominator is no membership.
//! - "22/33" stays 22 of 33. "Two thirds of Members" is a share. "9 out of 10 participants" and "1 in 3" are
//!   shares in per cent, because those people are no dated set of Members.
//! - Shares and percentage changes are in per cent, divisions with 28 digits: two thirds are 66.66…67. To double
//!   is a change of 100 per cent, to halve one of 50.
//! - "Twice a year" is value 2 per year; "every six months", "half-yearly" are value 1 per month, every 6.
//!   "Biannual" may be either; weeks and days are no sub-periods a plan is measured in: both are asked.
//! - "From … to …" is a change, also without a verb; a plain count then asks whether a range was meant.
//! - A year is never a quantity, unless it is compared ("at least 2020 officers"), signed ("USD 2000") or a round
//!   hundred before a common noun ("2000 participants").
//! - "Annual report" is once a year with a question: the adjective may be part of the name. "Annual work plan" is
//!   a statement. "Room 101" and "all but two Members" are statements that ask what the number is.
//! - "One annual workshop" is one in each year; "4 annual workshops" may be four in each year or four of a kind
//!   that is held each year, and is asked.
//! - "A majority of Parties" is more than 50 per cent. "Most", "several" and "the vast majority" count nothing.
//! - Numbers behind a colon or comma are groups of the number before them ("6 workshops: 3 in Africa, 2 in Asia")
//!   where together they are no more than it and none has a date of its own; else they are further targets.
//! - "By a factor of 3" and "three times as many" are by 200 per cent. What a division comes to is asked.
//! - "30 days after each session" says when, not how often.
//! - Without words the language is English ("75 %", "25 000 €", "3 M€"): numbers are then read the same way but for
//!   a single point or comma before three digits, and that is asked.
//! - A clause of a compound keeps its own questions; [`Target::every_question`] gathers them.
//! - What a clause says with a further number ("10 workshops in 5 countries") is asked about, not dropped.

mod amount;
mod clause;
mod compound;
mod date;
mod digits;
mod fold;
mod forms;
mod groups;
mod label;
mod language;
mod lead;
mod lexicon;
mod money;
mod read;
mod scan;
mod sense;
mod signs;
mod span;
mod spelled;
mod survey;
mod token;
mod unit;

#[cfg(test)]
mod tests;

use crate::kernel::{Decimal, Language};

/// Reads a target as Members wrote it; without a language the text's own is recognised, and returned.
///
/// Takes any text and never fails: what is not understood is a statement. Reads at most the first 64 KiB.
pub fn parse(text: &str, language: Option<Language>) -> (Target<'_>, Language) {
    let mut tokens = token::Tokens::new();
    let cut = scan::scan(text, &mut tokens);
    let language = language.unwrap_or_else(|| language::recognise(text, tokens.as_slice()));
    read::read(text, language, &mut tokens);
    let mut target = compound::read(text, language, tokens.as_slice());
    if cut {
        target.ask(Question::TextTooLong);
    }
    (target, language)
}

/// What one target's text asks for. `'t` is the text it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Target<'t> {
    /// The form of the target.
    pub kind: Kind,
    /// How the measured value is to be compared; `None` where the text does not say.
    pub comparator: Option<Comparator>,
    /// The number asked for. Shares and percentage changes are in per cent: "half" is 50.
    pub value: Option<Decimal>,
    /// Upper end of a range; `value` is then its lower end.
    pub upper: Option<Decimal>,
    /// What the value is out of: the 33 of "22/33", the 5 of "4 out of 5", or the counted thing of a share.
    pub of: Option<Of<'t>>,
    /// What is counted, as written ("Members", "workshops"), or a sign in words ("per cent", "EUR").
    pub unit: Option<&'t str>,
    /// The span in which a frequency must hold, each time anew.
    pub per: Option<Per>,
    /// "once every two years" is value 1, per year, every 2; `None` for every single span.
    pub every: Option<u32>,
    /// Start value of a change "from 40 % to 60 %", or a baseline written with the target, in the value's unit.
    pub from: Option<Decimal>,
    /// For a change: up or down, by or to.
    pub change: Option<Change>,
    /// What a share or a group consists of where it is written directly behind the number: the women of
    /// "40 % women", the satisfaction of "80 % satisfaction".
    pub group: Option<&'t str>,
    /// The deadline as written ("2030", "June 2020", "COP12"); never a quantity.
    pub by: Option<&'t str>,
    /// The printed label of a clause, "(1)" or "a)", as written.
    pub label: Option<&'t str>,
    /// The part of the text this target was read from.
    pub text: &'t str,
    /// The clauses of a compound target, or the groups of a breakdown, in the order written.
    pub clauses: Vec<Target<'t>>,
    /// What a person has to decide because the text leaves it open.
    pub questions: Vec<Question>,
}

impl<'t> Target<'t> {
    /// A target of this form, read from this text, that says nothing more yet.
    pub const fn new(kind: Kind, text: &'t str) -> Self {
        Self {
            kind,
            comparator: None,
            value: None,
            upper: None,
            of: None,
            unit: None,
            per: None,
            every: None,
            from: None,
            change: None,
            group: None,
            by: None,
            label: None,
            text,
            clauses: Vec::new(),
            questions: Vec::new(),
        }
    }

    /// Whether it says something that can be computed: neither a statement nor a placeholder, no frequency
    /// that leaves open how often ("biannual"), and at least one of its clauses does.
    pub fn is_measurable(&self) -> bool {
        match self.kind {
            Kind::Statement | Kind::Placeholder => false,
            Kind::Frequency => self.value.is_some(),
            Kind::Compound => self.clauses.iter().any(Self::is_measurable),
            _ => true,
        }
    }

    /// Its own questions and those of its clauses, each once, in reading order.
    pub fn every_question(&self) -> Vec<Question> {
        let mut all = Vec::new();
        self.gather(&mut all);
        all
    }

    fn gather(&self, all: &mut Vec<Question>) {
        for question in &self.questions {
            if !all.contains(question) {
                all.push(*question);
            }
        }
        for clause in &self.clauses {
            clause.gather(all);
        }
    }

    fn ask(&mut self, question: Question) {
        if !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }
}

/// The form of a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// "At least 22/33 Members": a number of Members out of a dated set.
    MembershipShare,
    /// "33/33 Members", "all Parties".
    All,
    /// "At least 28 Members", "12 workshops": a number without a denominator.
    Count,
    /// "At least 4 new contracting parties": a number on top of where it started.
    Increase,
    /// "At least once per year": a number in each sub-period.
    Frequency,
    /// "At least 75 % of the requests": a share, in per cent, of another count.
    Share,
    /// "At least average of 4 out of 5": a mean of scores.
    Mean,
    /// "Increase by 10 %", "from 40 to 60": a change against a baseline.
    Change,
    /// "30 participants (15 women, 15 men)": a number and its groups.
    Breakdown,
    /// "TBD", "X %": a number was meant and is still missing.
    Placeholder,
    /// Several targets in one text.
    Compound,
    /// Words without a number.
    Statement,
}

/// How the measured value relates to the number asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Comparator {
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Exactly,
    Between,
}

/// The span of a frequency target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Per {
    Year,
    Quarter,
    Month,
    Biennium,
    Session,
}

/// How a change is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Change {
    /// Up or down; `None` where neither the words nor the numbers say.
    pub direction: Option<Direction>,
    /// Whether the value is the difference or the goal.
    pub mode: ChangeMode,
}

/// Which way a change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Direction {
    Up,
    Down,
}

/// What the value of a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeMode {
    /// "By 10 %": the difference from the start.
    By,
    /// "To 60 %": what is to be reached.
    To,
}

/// What a value is out of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Of<'t> {
    /// A denominator or the top of a scale.
    Number(Decimal),
    /// Another count, in the text's own words: "the requested missions".
    Count(&'t str),
}

/// What the text leaves open. Each has one plain sentence in the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// "20/33 Members": is 20 a floor or exact?
    FloorOrExact,
    /// Two clauses carry the same label.
    LabelRepeated,
    /// The value is larger than what it is out of ("40/33").
    ValueAboveDenominator,
    /// A change without a word about where it starts.
    BaselineMissing,
    /// "2-3": a range or a date or two alternatives?
    RangeOrAlternative,
    /// A number is there, but not what it counts.
    UnitMissing,
    /// "regularly", "as needed": how often is not said.
    FrequencyUnclear,
    /// "33%/66%" or "1,5": the number can be read in two ways.
    NumberUnclear,
    /// "or" between two targets: is one enough?
    EitherOrBoth,
    /// The percentage: of what?
    ShareOfWhat,
    /// "$", "francs": the currency of which country?
    CurrencyUnclear,
    /// "about 20": how near is near enough?
    Approximate,
    /// The groups in brackets add up to more than the number before them.
    PartsAboveTotal,
    /// A further number stands in the text and is not part of what was read.
    OtherNumber,
    /// The number stands in square brackets or beside "to be confirmed".
    ToBeConfirmed,
    /// The text is longer than 64 KiB; only its beginning was read.
    TextTooLong,
}
