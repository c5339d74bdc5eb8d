//! Symbols of documents, by a scheme that is the organisation's own data: `CCSBT-CC/{year2}/{number2}`.
//!
//! What stands in braces is filled: `{year}`, `{year2}` (its last two digits), `{session}`, `{number}` with as many
//! digits as follow the word (`{number3}` gives 007). After a bar stands how revisions, addenda and corrigenda are
//! marked, `CC/{number} | ({chain}.{n})`; `/Rev.1` where nothing is said. Must not know an organisation.

use super::ChainKind;

/// Longest symbol, in letters.
pub const SYMBOL_LETTERS_MAX: usize = 60;
/// Longest pattern, in letters.
const PATTERN_LETTERS_MAX: usize = 120;
/// Most digits that a number is filled up to.
const DIGITS_MAX: usize = 6;
/// How links of a chain are marked where the scheme does not say.
const USUAL_CHAIN: &str = "/{chain}.{n}";

/// A scheme, as read from its pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    parts: Vec<Part>,
    chain: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Year,
    Year2,
    Session,
    /// Filled up with zeros to so many digits.
    Number(usize),
    Chain,
    N,
}

/// What is wrong with a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeFault {
    /// Nothing, or too much of it.
    Length,
    /// A brace that is opened and not closed, or closed and not opened.
    Brace,
    /// Something in braces that is none of the parts.
    UnknownPart(String),
    /// No number, or more than one: two documents would have one symbol.
    Number,
    /// The mark of chains lacks what it does, or its number.
    ChainMark,
    /// Signs that no symbol has.
    Sign(char),
}

/// What a symbol is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filling<'a> {
    /// The year of the meeting or of the document.
    pub year: i16,
    /// The meeting's session as printed ("StC41"); empty where there is none.
    pub session: &'a str,
}

impl Scheme {
    /// Reads a pattern.
    ///
    /// # Errors
    /// [`SchemeFault`], the first that is found.
    pub fn read(pattern: &str) -> Result<Self, SchemeFault> {
        let pattern = pattern.trim();
        let letters = pattern.chars().count();
        if letters == 0 || letters > PATTERN_LETTERS_MAX {
            return Err(SchemeFault::Length);
        }
        let (own, chain) = pattern.split_once('|').unwrap_or((pattern, USUAL_CHAIN));
        let (own, chain) = (parts(own.trim())?, parts(chain.trim_start())?);
        let count =
            |parts: &[Part], is_it: fn(&Part) -> bool| parts.iter().filter(|part| is_it(part)).count();
        let numbers = |parts: &[Part]| count(parts, |part| matches!(part, Part::Number(_)));
        let marks = |parts: &[Part]| count(parts, |part| matches!(part, Part::Chain | Part::N));
        if numbers(&own) != 1 || marks(&own) > 0 {
            return Err(SchemeFault::Number);
        }
        if numbers(&chain) > 0
            || marks(&chain) != 2
            || !chain.contains(&Part::Chain)
            || !chain.contains(&Part::N)
        {
            return Err(SchemeFault::ChainMark);
        }
        Ok(Self { parts: own, chain })
    }

    /// The symbol of the document with a number.
    pub fn symbol(&self, filling: Filling<'_>, number: u32) -> String {
        let mut symbol = String::new();
        for part in &self.parts {
            part.write(&mut symbol, filling, number);
        }
        symbol
    }

    /// The symbol of a link of a chain, on the symbol of its parent.
    pub fn link(&self, parent: &str, kind: ChainKind, n: u32) -> String {
        let mut symbol = parent.to_owned();
        for part in &self.chain {
            match part {
                Part::Chain => symbol.push_str(kind.mark()),
                Part::N => symbol.push_str(&n.to_string()),
                other => other.write(&mut symbol, Filling { year: 0, session: "" }, 0),
            }
        }
        symbol
    }

    /// The number that a symbol of this scheme carries; `None` for any other symbol and for links of chains.
    pub fn number_of(&self, filling: Filling<'_>, symbol: &str) -> Option<u32> {
        let at = self.parts.iter().position(|part| matches!(part, Part::Number(_)))?;
        let written = |parts: &[Part]| {
            let mut text = String::new();
            parts.iter().for_each(|part| part.write(&mut text, filling, 0));
            text
        };
        let rest = symbol.strip_prefix(written(&self.parts[..at]).as_str())?;
        let digits = rest.strip_suffix(written(&self.parts[at + 1..]).as_str())?;
        let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        is_number.then(|| digits.parse().ok()).flatten()
    }

    /// The number for the next document, after those that carry these symbols.
    pub fn next_number<'a>(&self, filling: Filling<'_>, symbols: impl IntoIterator<Item = &'a str>) -> u32 {
        let numbers = symbols.into_iter().filter_map(|symbol| self.number_of(filling, symbol));
        numbers.max().unwrap_or(0).saturating_add(1)
    }
}

impl Part {
    fn write(&self, symbol: &mut String, filling: Filling<'_>, number: u32) {
        match self {
            Self::Text(text) => symbol.push_str(text),
            Self::Year => symbol.push_str(&format!("{:04}", filling.year)),
            Self::Year2 => symbol.push_str(&format!("{:02}", filling.year.rem_euclid(100))),
            Self::Session => symbol.push_str(filling.session),
            Self::Number(digits) => symbol.push_str(&format!("{number:0digits$}")),
            Self::Chain | Self::N => {}
        }
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "year" => Self::Year,
            "year2" => Self::Year2,
            "session" => Self::Session,
            "chain" => Self::Chain,
            "n" => Self::N,
            _ => {
                let digits = name.strip_prefix("number")?;
                let digits = if digits.is_empty() { 1 } else { digits.parse().ok()? };
                return (1..=DIGITS_MAX).contains(&digits).then_some(Self::Number(digits));
            }
        })
    }
}

fn parts(pattern: &str) -> Result<Vec<Part>, SchemeFault> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while !rest.is_empty() {
        let open = rest.find('{').unwrap_or(rest.len());
        let (text, behind) = rest.split_at(open);
        if let Some(sign) = text.chars().find(|sign| !is_symbol_sign(*sign)) {
            return Err(if sign == '}' { SchemeFault::Brace } else { SchemeFault::Sign(sign) });
        }
        if !text.is_empty() {
            parts.push(Part::Text(text.to_owned()));
        }
        let Some(behind) = behind.strip_prefix('{') else { break };
        let (name, behind) = behind.split_once('}').ok_or(SchemeFault::Brace)?;
        parts.push(Part::named(name).ok_or_else(|| SchemeFault::UnknownPart(name.to_owned()))?);
        rest = behind;
    }
    Ok(parts)
}

/// Signs that symbols are made of.
fn is_symbol_sign(sign: char) -> bool {
    sign.is_alphanumeric() || " /.-_()#:&".contains(sign)
}

/// Whether a text can be a symbol: short, of signs that symbols are made of, with something to read in it.
pub fn is_symbol(text: &str) -> bool {
    text.trim() == text
        && text.chars().count() <= SYMBOL_LETTERS_MAX
        && text.chars().all(is_symbol_sign)
        && text.chars().any(char::is_alphanumeric)
}

/// What two symbols that must not stand beside each other have in common: case and blanks make no difference.
pub fn key(symbol: &str) -> String {
    symbol.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const IN_2026: Filling<'_> = Filling { year: 2026, session: "StC41" };

    fn scheme(pattern: &str) -> Scheme {
        Scheme::read(pattern).expect("the pattern is right")
    }

    #[test]
    fn schemes_of_several_houses_give_their_symbols() {
        let check = |pattern: &str, number, expect: &str| {
            assert_eq!(scheme(pattern).symbol(IN_2026, number), expect, "{pattern}");
            assert_eq!(scheme(pattern).number_of(IN_2026, expect), Some(number), "{pattern}");
        };
        check("CCSBT-CC/{year2}/{number2}", 7, "CCSBT-CC/26/07");
        check("UNEP/CMS/{session}/Doc.{number}", 16, "UNEP/CMS/StC41/Doc.16");
        check("{year}/{number3}/INF", 120, "2026/120/INF");
        check("Res {number}.{year2}", 5, "Res 5.26");
    }

    #[test]
    fn links_are_marked_as_the_house_marks_them() {
        let usual = scheme("CC/{year2}/{number2}");
        assert_eq!(usual.link("CC/26/07", ChainKind::Revision, 1), "CC/26/07/Rev.1");
        let own = scheme("CC/{year2}/{number2} |  ({chain}{n})");
        assert_eq!(own.link("CC/26/07", ChainKind::Corrigendum, 2), "CC/26/07(Corr2)");
    }

    #[test]
    fn patterns_that_would_give_two_papers_one_symbol_are_refused() {
        let check =
            |pattern: &str, expect: SchemeFault| assert_eq!(Scheme::read(pattern), Err(expect), "{pattern}");
        check("", SchemeFault::Length);
        check("CC/{year2}", SchemeFault::Number);
        check("CC/{number}{number}", SchemeFault::Number);
        check("CC/{number", SchemeFault::Brace);
        check("CC/}{number}", SchemeFault::Brace);
        check("CC/{nummer}", SchemeFault::UnknownPart("nummer".to_owned()));
        check("CC/{number9}", SchemeFault::UnknownPart("number9".to_owned()));
        check("CC/{number}|Rev", SchemeFault::ChainMark);
        check("<b>{number}", SchemeFault::Sign('<'));
    }

    #[test]
    fn the_next_number_counts_only_what_is_of_the_scheme() {
        let scheme = scheme("CC/{year2}/{number2}");
        let symbols = ["CC/26/01", "CC/26/09", "CC/25/30", "CC/26/09/Rev.1", "CC/26/xx", ""];
        assert_eq!(scheme.next_number(IN_2026, symbols), 10);
        assert_eq!(scheme.next_number(IN_2026, []), 1);
    }

    #[test]
    fn what_is_no_symbol_is_refused() {
        for text in ["", " CC", "--", "a\nb", "<script>", &"x".repeat(61)] {
            assert!(!is_symbol(text), "{text:?}");
        }
        assert!(is_symbol("UNEP/CMS/StC41/Doc.16.1 (Rev.1)"));
        assert_eq!(key("CC/26/ 07"), key("cc/26/07"));
    }

    proptest! {
        #[test]
        fn no_pattern_or_symbol_breaks_the_reader(pattern in ".{0,40}", symbol in ".{0,40}") {
            if let Ok(scheme) = Scheme::read(&pattern) {
                let _ = scheme.number_of(IN_2026, &symbol);
                let own = scheme.symbol(IN_2026, 42);
                prop_assert_eq!(scheme.number_of(IN_2026, &own), Some(42));
            }
        }
    }
}
