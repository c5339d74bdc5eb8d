//! Patterns of document symbols: `{body}/{session}/INF.{number:2}` makes `SC/12/INF.07`.
//!
//! The scheme is the organisation's data (DOMAIN section 6). Must not know documents or who gives numbers.

/// What a symbol is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SymbolValues<'a> {
    /// Code of the body.
    pub body: &'a str,
    /// Its session, usually a number.
    pub session: &'a str,
    /// The kind of document, for example `INF`.
    pub kind: &'a str,
    /// The agenda item.
    pub item: &'a str,
    /// The year.
    pub year: i16,
    /// The running number.
    pub number: u32,
}

/// A pattern that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SymbolScheme {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Part(Part, u8),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Body,
    Session,
    Kind,
    Item,
    Year,
    Number,
}

impl Part {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "body" => Self::Body,
            "session" => Self::Session,
            "kind" => Self::Kind,
            "item" => Self::Item,
            "year" => Self::Year,
            "number" => Self::Number,
            _ => return None,
        })
    }
}

/// What is wrong with a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SymbolFault {
    /// A brace that has no partner.
    Brace,
    /// A part that no symbol has.
    Part(String),
    /// Digits of a part that are not 1 to 6.
    Width(String),
    /// Nothing tells one document from the next.
    NoNumber,
    /// Longer than any symbol.
    Long,
}

/// Longest pattern, in letters.
const LETTERS_MAX: usize = 120;
/// Most digits that a part may be filled up to.
const WIDTH_MAX: u8 = 6;

impl SymbolScheme {
    /// Reads a pattern. Parts are `{body}`, `{session}`, `{kind}`, `{item}`, `{year}`, `{number}`; `{number:2}` fills
    /// a number with zeros up to two digits, and `{year:2}` keeps the last two.
    ///
    /// # Errors
    /// [`SymbolFault`], the first that is found.
    pub fn read(pattern: &str) -> Result<Self, SymbolFault> {
        let mut rest = pattern.trim();
        if rest.chars().count() > LETTERS_MAX {
            return Err(SymbolFault::Long);
        }
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let (text, after) = rest.split_once('{').unwrap_or((rest, ""));
            if text.contains('}') {
                return Err(SymbolFault::Brace);
            }
            if !text.is_empty() {
                pieces.push(Piece::Text(text.to_owned()));
            }
            if text.len() == rest.len() {
                break;
            }
            let (part, after) = after.split_once('}').ok_or(SymbolFault::Brace)?;
            pieces.push(piece(part)?);
            rest = after;
        }
        let numbered = pieces.iter().any(|piece| matches!(piece, Piece::Part(Part::Number, _)));
        if numbered { Ok(Self { pieces }) } else { Err(SymbolFault::NoNumber) }
    }

    /// The symbol with these values.
    pub fn symbol(&self, values: &SymbolValues<'_>) -> String {
        let part = |part: &Part, width: u8| match part {
            Part::Body => values.body.to_owned(),
            Part::Session => filled(values.session, width),
            Part::Kind => values.kind.to_owned(),
            Part::Item => filled(values.item, width),
            Part::Year if width == 2 => format!("{:02}", values.year.rem_euclid(100)),
            Part::Year => values.year.to_string(),
            Part::Number => filled(&values.number.to_string(), width),
        };
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Part(which, width) => part(which, *width),
        });
        pieces.collect()
    }

    /// What symbols of the pattern look like.
    pub fn example(&self) -> String {
        let (body, session, kind, item) = ("SC", "12", "INF", "4");
        self.symbol(&SymbolValues { body, session, kind, item, year: 2026, number: 7 })
    }
}

fn piece(part: &str) -> Result<Piece, SymbolFault> {
    let (name, width) = part.split_once(':').map_or((part, None), |(name, width)| (name, Some(width)));
    let part = Part::from_name(name.trim()).ok_or_else(|| SymbolFault::Part(name.trim().to_owned()))?;
    let width = match width {
        None => 0,
        Some(text) => {
            let width = text.trim().parse().ok().filter(|width| (1..=WIDTH_MAX).contains(width));
            width.ok_or_else(|| SymbolFault::Width(text.trim().to_owned()))?
        }
    };
    Ok(Piece::Part(part, width))
}

/// A number filled with zeros; anything else stays as it is.
fn filled(text: &str, width: u8) -> String {
    match text.parse::<u64>() {
        Ok(number) => format!("{number:0width$}", width = usize::from(width)),
        Err(_) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_makes_symbols() {
        let check = |pattern: &str, expect: &str| {
            assert_eq!(SymbolScheme::read(pattern).unwrap().example(), expect, "{pattern}");
        };
        check("{body}/{session}/{number:2}", "SC/12/07");
        check("UNEP/{body}{session}/Doc.{item}.{number}", "UNEP/SC12/Doc.4.7");
        check("{kind}-{year:2}-{number:3}", "INF-26-007");
        check("{year}/{number:3}", "2026/007");
        check("{body:2}{number}", "SC7");
    }

    #[test]
    fn a_pattern_that_makes_none_is_refused_with_its_place() {
        let check = |pattern: &str, expect: SymbolFault| {
            assert_eq!(SymbolScheme::read(pattern), Err(expect), "{pattern}");
        };
        check("", SymbolFault::NoNumber);
        check("{body}/{session}", SymbolFault::NoNumber);
        check("{body/{number}", SymbolFault::Part("body/{number".to_owned()));
        check("{number", SymbolFault::Brace);
        check("number}", SymbolFault::Brace);
        check("{number}{", SymbolFault::Brace);
        check("{colour}{number}", SymbolFault::Part("colour".to_owned()));
        check("{number:0}", SymbolFault::Width("0".to_owned()));
        check("{number:99999999999}", SymbolFault::Width("99999999999".to_owned()));
        check(&"x".repeat(500), SymbolFault::Long);
    }
}
