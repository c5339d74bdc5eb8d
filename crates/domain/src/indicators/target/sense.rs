//! The closed set of meanings that words and signs can have, the same for every language.
//!
//! The lexicon of a language turns its words into these; the grammar knows nothing else, so that a form that
//! is understood in one language is understood in all. Next: `lexicon`, then `scan` and `read`.

use std::mem;

use super::{Comparator, Direction, Per};

/// What a word, phrase or sign means to the grammar.
#[derive(Debug, Clone, Copy, Eq, Default)]
pub(super) enum Sense {
    /// Outside the text.
    #[default]
    End,
    /// A word of no special meaning; most nouns.
    Word,
    /// A word without meaning to the grammar that ends a noun phrase: "who", "are", "with".
    Break,
    /// A verb or noun that only shows which language this is.
    Marker,

    // Signs
    Newline,
    Comma,
    Semicolon,
    Colon,
    Stop,
    Slash,
    Dash,
    Plus,
    Open,
    Close,
    OpenSquare,
    CloseSquare,
    Bullet,
    Blank,
    Ellipsis,

    // Numbers
    /// Digits as scanned, before the language's separators are known.
    Digits,
    /// A number: `bits` is its mantissa, `scale` its decimal places.
    Number,
    /// Digits that are no number this program can hold, or two numbers in one.
    Unreadable,
    /// "1st", "third": a place in a row.
    Ordinal,
    /// Letters and digits in one, or a chain like "18.2.1": a name.
    Code,
    /// A spelled number below 1,000 or a part of one.
    Ones(u16),
    /// "hundred".
    Hundred,
    /// "thousand" is 3, "million" 6.
    Scale(u8),
    /// "k", "m", "bn" right behind digits.
    ScaleLetter(u8),
    /// "dozen", "douzaine", "centaine": a round number with an article.
    Collective(u16),
    /// "a", "un", "una": the number one only in some places.
    WeakOne,
    /// "half", "tiers": one of n parts.
    Part(u8),
    /// "third", "quarter": one of n parts, or a place in a row, or three months.
    PartOrOrdinal(u8),
    /// "a majority", "la mayoría": more than half.
    Majority,
    /// "½", "¾": numerator and denominator.
    Fraction(u8, u8),
    Percent,
    /// "percentage points".
    Points,
    /// Index into [`super::money::CODES`].
    Currency(u8),

    // Words about numbers
    Compare(Comparator),
    /// "de plus de": a comparator with the "of" of "an increase of" built in.
    CompareOf(Comparator),
    /// "or more": only after a number.
    CompareAfter(Comparator),
    About,
    Between,
    And,
    Or,
    Of,
    OutOf,
    /// "out of every", "de cada": the ratio is a rate, whoever is counted.
    OutOfEvery,
    The,
    To,
    From,
    /// "by", "par" before an agent, an amount of change or a deadline.
    By,
    In,
    /// Spanish "en": a place, a year, or the amount of a change.
    InOrBy,
    /// French "pour", Spanish "para": a purpose, a rate, or a deadline.
    For,
    /// "during", "for the next": before a stretch of time that is no quantity.
    During,
    /// "within": before a stretch of time that is an upper bound.
    Within,
    /// "by … at the latest", "before", "d'ici": only before a deadline.
    Deadline,
    /// "since", "à partir de": before a start.
    Since,
    /// "the total number of", "un total de".
    TotalOf,
    /// "rate of", "taux de": before what a share consists of.
    RateOf,
    /// "times", "fois", "veces".
    Times,
    /// "once", "twice".
    TimesOf(u8),
    Per,
    Each,
    All,
    /// A span of time: year, quarter …
    Span(Span),
    /// "annually": a span that holds each time anew.
    Every(Span),
    /// "annual": the same as an adjective of a thing.
    EveryAdjective(Span),
    /// "biannual": twice a year or every two years.
    EveryUnclear,
    /// "other" in "every other year".
    Other,
    /// "all but": how many are left is not said.
    AllBut,
    /// "fold" in "3-fold".
    Fold,
    New,
    Mean,
    /// "rated", "satisfaction": a score out of n may follow.
    MeanHint,
    /// "on a scale of".
    ScaleTop,
    Change(Direction),
    /// "double": by so many per cent.
    Factor(Direction, u16),
    Baseline,

    // Nouns with a role
    Member,
    /// Participants, women, respondents: people who are no Members.
    People,
    /// "Article", "Target", "Phase": the number after it is a name.
    Label,
    Month,
    /// "end", "mid", "fin": part of a date.
    Edge,
    /// "next", "prochaine".
    Next,
    /// "programme", "project", "plan": "the end of the project".
    Undertaking,
    /// "TBD", "to be determined".
    Placeholder,
    /// "of whom", "including": groups of what was just said follow.
    Including,
    /// "regularly", "as needed".
    Vague,
    /// A participle that belongs to the thing counted: "demandées", "acreditados".
    AttributeParticiple,
    /// An adjective that stands before its noun where nouns come first: "bonnes", "grandes".
    Before,
    /// A noun modifier that ends in -s without being plural: "customs".
    Modifier,
    /// A participle that does not end like one: "held", "met".
    Participle,
}

/// Written out so that comparing with a sense known at compile time is one comparison of tags: the derived
/// function is too long to be inlined, and the grammar compares at every step.
impl PartialEq for Sense {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        if mem::discriminant(self) != mem::discriminant(other) {
            return false;
        }
        match (*self, *other) {
            (Self::Ones(one), Self::Ones(other)) | (Self::Collective(one), Self::Collective(other)) => {
                one == other
            }
            (Self::Scale(one), Self::Scale(other))
            | (Self::ScaleLetter(one), Self::ScaleLetter(other))
            | (Self::Part(one), Self::Part(other))
            | (Self::PartOrOrdinal(one), Self::PartOrOrdinal(other))
            | (Self::Currency(one), Self::Currency(other))
            | (Self::TimesOf(one), Self::TimesOf(other)) => one == other,
            (Self::Fraction(one, of), Self::Fraction(other, other_of)) => one == other && of == other_of,
            (Self::Compare(one), Self::Compare(other))
            | (Self::CompareOf(one), Self::CompareOf(other))
            | (Self::CompareAfter(one), Self::CompareAfter(other)) => one == other,
            (Self::Span(one), Self::Span(other))
            | (Self::Every(one), Self::Every(other))
            | (Self::EveryAdjective(one), Self::EveryAdjective(other)) => one == other,
            (Self::Change(one), Self::Change(other)) => one == other,
            (Self::Factor(one, by), Self::Factor(other, other_by)) => one == other && by == other_by,
            _ => true,
        }
    }
}

impl Sense {
    /// Whether, whatever follows, nothing that `survey` looks for begins with it.
    pub(super) const fn begins_nothing(self) -> bool {
        matches!(
            self,
            Self::Member
                | Self::People
                | Self::New
                | Self::About
                | Self::And
                | Self::Or
                | Self::Percent
                | Self::Close
                | Self::CloseSquare
                | Self::Semicolon
                | Self::Stop
                | Self::Undertaking
                | Self::AttributeParticiple
                | Self::Before
                | Self::Modifier
                | Self::Participle
        )
    }
}

/// A stretch of time in which a frequency must hold; `per` is `None` where the target language has no word
/// for it (weeks, days).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub per: Option<Per>,
    pub every: u8,
}

impl Span {
    pub(super) const YEAR: Self = Self { per: Some(Per::Year), every: 1 };
    pub(super) const QUARTER: Self = Self { per: Some(Per::Quarter), every: 1 };
    pub(super) const MONTH: Self = Self { per: Some(Per::Month), every: 1 };
    pub(super) const BIENNIUM: Self = Self { per: Some(Per::Biennium), every: 1 };
    pub(super) const SESSION: Self = Self { per: Some(Per::Session), every: 1 };
    pub(super) const HALF_YEAR: Self = Self { per: Some(Per::Month), every: 6 };
    pub(super) const TWO_YEARS: Self = Self { per: Some(Per::Year), every: 2 };
    pub(super) const THREE_YEARS: Self = Self { per: Some(Per::Year), every: 3 };
    pub(super) const FOUR_YEARS: Self = Self { per: Some(Per::Year), every: 4 };
    pub(super) const FIVE_YEARS: Self = Self { per: Some(Per::Year), every: 5 };
    pub(super) const TEN_YEARS: Self = Self { per: Some(Per::Year), every: 10 };
    /// Weeks and days.
    pub(super) const SHORT: Self = Self { per: None, every: 1 };
}
