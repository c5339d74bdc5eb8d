//! How documents are given symbols: `{body}/{session}/INF.{number:2}` makes `SC/12/INF.07`.
//!
//! The scheme is the organisation's data (DOMAIN section 6). After a bar stands how revisions, addenda and corrigenda
//! are marked, to the letter: `{number:2}| ({chain}.{n})` makes `07 (Rev.1)`, and `07/Rev.1` stands where nothing is
//! said. Must not know documents or who gives numbers.

/// What the symbols of one series have in common.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
}

/// A pattern that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SymbolScheme {
    own: Vec<Piece>,
    link: Vec<Piece>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    /// Numbers are filled with zeros up to so many digits.
    Part(SymbolPart, u8),
}

/// What is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SymbolPart {
    /// Code of the body.
    Body,
    /// Its session.
    Session,
    /// The kind of document.
    Kind,
    /// The agenda item.
    Item,
    /// The year.
    Year,
    /// The running number.
    Number,
    /// What a link of a chain does: `Rev`, `Add`, `Corr`.
    Chain,
    /// The number of the link.
    N,
}

impl SymbolPart {
    const NAMED: [(&'static str, Self); 8] = [
        ("body", Self::Body),
        ("session", Self::Session),
        ("kind", Self::Kind),
        ("item", Self::Item),
        ("year", Self::Year),
        ("number", Self::Number),
        ("chain", Self::Chain),
        ("n", Self::N),
    ];

    fn of_link(self) -> bool {
        matches!(self, Self::Chain | Self::N)
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
    /// No running number, or more than one: documents could not be told apart.
    Number,
    /// How links are marked lacks what they do or which one it is, or has something else.
    Link(String),
    /// A sign that no symbol has.
    Sign(char),
    /// Longer than any symbol.
    Long,
}

/// Longest pattern, in letters.
pub const PATTERN_LETTERS_MAX: usize = 120;
/// Most digits that a part may be filled up to.
const WIDTH_MAX: u8 = 6;
/// The scheme of an organisation that has none: it asks for nothing that a document may lack.
const USUAL: &str = "{body}/{year}/{number:2}";
/// How links are marked where a pattern does not say.
const USUAL_LINK: &str = "/{chain}.{n}";

impl Default for SymbolScheme {
    fn default() -> Self {
        Self::read(USUAL).expect("the usual pattern is one, as a test shows")
    }
}

impl SymbolScheme {
    /// Reads a pattern. Parts are `{body}`, `{session}`, `{kind}`, `{item}`, `{year}`, `{number}`, and after a bar
    /// `{chain}` and `{n}`; `{number:2}` fills a number with zeros up to two digits, and `{year:2}` keeps the last two.
    ///
    /// # Errors
    /// [`SymbolFault`], the first that is found.
    pub fn read(pattern: &str) -> Result<Self, SymbolFault> {
        let pattern = pattern.trim();
        if pattern.chars().count() > PATTERN_LETTERS_MAX {
            return Err(SymbolFault::Long);
        }
        let (own, link_text) = pattern.split_once('|').unwrap_or((pattern, USUAL_LINK));
        let (own, link) = (pieces(own.trim_end())?, pieces(link_text)?);
        if let Some((name, _)) = SymbolPart::NAMED.iter().find(|(_, part)| part.of_link() && has(&own, *part))
        {
            return Err(SymbolFault::Part((*name).to_owned()));
        }
        if parts(&own).filter(|part| *part == SymbolPart::Number).count() != 1 {
            return Err(SymbolFault::Number);
        }
        let is_whole = has(&link, SymbolPart::Chain) && has(&link, SymbolPart::N);
        if !is_whole || parts(&link).count() != 2 {
            return Err(SymbolFault::Link(link_text.trim().to_owned()));
        }
        Ok(Self { own, link })
    }

    /// The part that the scheme asks for and these values leave empty.
    pub fn lacks(&self, values: &SymbolValues<'_>) -> Option<SymbolPart> {
        parts(&self.own).find(|part| match part {
            SymbolPart::Body => values.body.is_empty(),
            SymbolPart::Session => values.session.is_empty(),
            SymbolPart::Kind => values.kind.is_empty(),
            SymbolPart::Item => values.item.is_empty(),
            SymbolPart::Year | SymbolPart::Number | SymbolPart::Chain | SymbolPart::N => false,
        })
    }

    /// The symbol with these values and a running number.
    pub fn symbol(&self, values: &SymbolValues<'_>, number: u32) -> String {
        written(&self.own, values, number)
    }

    /// The symbol of a link on its parent's: `mark` says what it does, `Rev`, and `n` which one it is.
    pub fn link(&self, parent: &str, mark: &str, n: u32) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Part(SymbolPart::N, width) => filled(&n.to_string(), *width),
            Piece::Part(..) => mark.to_owned(),
        };
        std::iter::once(parent.to_owned()).chain(self.link.iter().map(piece)).collect()
    }

    /// The running number that a symbol with these values carries; `None` for any other symbol and for links.
    pub fn number_of(&self, values: &SymbolValues<'_>, symbol: &str) -> Option<u32> {
        let is_number = |piece: &Piece| matches!(piece, Piece::Part(SymbolPart::Number, _));
        let at = self.own.iter().position(is_number)?;
        let rest = symbol.strip_prefix(written(&self.own[..at], values, 0).as_str())?;
        let digits = rest.strip_suffix(written(&self.own[at + 1..], values, 0).as_str())?;
        let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        is_number.then(|| digits.parse().ok()).flatten()
    }

    /// The running number of the next document, after those that carry these symbols.
    pub fn next_number<'s>(
        &self,
        values: &SymbolValues<'_>,
        symbols: impl IntoIterator<Item = &'s str>,
    ) -> u32 {
        let numbers = symbols.into_iter().filter_map(|symbol| self.number_of(values, symbol));
        numbers.max().unwrap_or(0).saturating_add(1)
    }

    /// What a symbol of the pattern and its first revision look like.
    pub fn example(&self) -> (String, String) {
        let values = SymbolValues { body: "SC", session: "12", kind: "INF", item: "4", year: 2026 };
        let symbol = self.symbol(&values, 7);
        let revised = self.link(&symbol, "Rev", 1);
        (symbol, revised)
    }
}

/// Signs that symbols are made of.
pub fn is_symbol_sign(sign: char) -> bool {
    sign.is_alphanumeric() || " /.-_()#:&".contains(sign)
}

fn parts(pieces: &[Piece]) -> impl Iterator<Item = SymbolPart> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Text(_) => None,
        Piece::Part(part, _) => Some(*part),
    })
}

fn has(pieces: &[Piece], wanted: SymbolPart) -> bool {
    parts(pieces).any(|part| part == wanted)
}

fn pieces(pattern: &str) -> Result<Vec<Piece>, SymbolFault> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while !rest.is_empty() {
        let (text, behind) = rest.split_at(rest.find('{').unwrap_or(rest.len()));
        if let Some(sign) = text.chars().find(|sign| !is_symbol_sign(*sign)) {
            return Err(if sign == '}' { SymbolFault::Brace } else { SymbolFault::Sign(sign) });
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text.to_owned()));
        }
        let Some(behind) = behind.strip_prefix('{') else { break };
        let (part, behind) = behind.split_once('}').ok_or(SymbolFault::Brace)?;
        pieces.push(piece(part)?);
        rest = behind;
    }
    Ok(pieces)
}

fn piece(text: &str) -> Result<Piece, SymbolFault> {
    let (name, width) = text.split_once(':').map_or((text, None), |(name, width)| (name, Some(width.trim())));
    let named = SymbolPart::NAMED.iter().find(|(known, _)| *known == name.trim());
    let (_, part) = named.ok_or_else(|| SymbolFault::Part(name.trim().to_owned()))?;
    let width = match width {
        None => 0,
        Some(text) => {
            let width = text.parse().ok().filter(|width| (1..=WIDTH_MAX).contains(width));
            width.ok_or_else(|| SymbolFault::Width(text.to_owned()))?
        }
    };
    Ok(Piece::Part(*part, width))
}

fn written(pieces: &[Piece], values: &SymbolValues<'_>, number: u32) -> String {
    let part = |part: SymbolPart, width: u8| match part {
        SymbolPart::Body => values.body.to_owned(),
        SymbolPart::Session => filled(values.session, width),
        SymbolPart::Kind => values.kind.to_owned(),
        SymbolPart::Item => filled(values.item, width),
        SymbolPart::Year if width == 2 => format!("{:02}", values.year.rem_euclid(100)),
        SymbolPart::Year => format!("{:04}", values.year),
        SymbolPart::Number => filled(&number.to_string(), width),
        // No part of a document's own symbol, as `read` sees to.
        SymbolPart::Chain | SymbolPart::N => String::new(),
    };
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Part(which, width) => part(*which, *width),
    };
    pieces.iter().map(piece).collect()
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
    use proptest::prelude::*;

    use super::*;

    const IN_2026: SymbolValues<'_> =
        SymbolValues { body: "CC", session: "12", kind: "INF", item: "4", year: 2026 };

    fn scheme(pattern: &str) -> SymbolScheme {
        SymbolScheme::read(pattern).unwrap()
    }

    /// Symbols as secretariats print them; where known, as their documents name them (DOMAIN 6, sources S3 and S4).
    #[test]
    fn schemes_of_several_houses_give_their_symbols_and_find_the_number_again() {
        let check = |pattern: &str, values: SymbolValues<'_>, number: u32, expect: &str| {
            assert_eq!(scheme(pattern).symbol(&values, number), expect, "{pattern}");
            assert_eq!(scheme(pattern).number_of(&values, expect), Some(number), "{pattern}");
        };
        let cop = SymbolValues { body: "COP", session: "11", kind: "", item: "16", year: 2014 };
        check("UNEP/CMS/{body}{session}/Doc.{item}.{number}", cop, 1, "UNEP/CMS/COP11/Doc.16.1");
        let group = SymbolValues { body: "LG-CB", session: "3", kind: "INF", item: "", year: 2006 };
        check("UNEP/CBD/BS/{body}/{session}/{number}", group, 1, "UNEP/CBD/BS/LG-CB/3/1");
        check("UNEP/CBD/BS/{body}/{session}/{kind}/{number}", group, 12, "UNEP/CBD/BS/LG-CB/3/INF/12");
        check("CCSBT-{body}/{year:2}/{number:2}", IN_2026, 7, "CCSBT-CC/26/07");
        check("{body}{session}-{year}-{kind}{number:2}", IN_2026, 9, "CC12-2026-INF09");
        check("{year}/{number:3}/INF", IN_2026, 120, "2026/120/INF");
        check("Res {number}.{year:2}", IN_2026, 5, "Res 5.26");
        check("{body:2}{session:3}/{number}", IN_2026, 1234, "CC012/1234");
        let named = SymbolValues { session: "StC41", ..IN_2026 };
        check("UNEP/CMS/{session:3}/Doc.{number}", named, 16, "UNEP/CMS/StC41/Doc.16");
    }

    #[test]
    fn links_are_marked_as_the_house_marks_them() {
        let check = |pattern: &str, mark: &str, n: u32, expect: &str| {
            assert_eq!(scheme(pattern).link("CC/26/07", mark, n), expect, "{pattern}");
        };
        check("CC/{number:2}", "Rev", 1, "CC/26/07/Rev.1");
        check("CC/{number:2} | {chain}.{n}", "Rev", 1, "CC/26/07 Rev.1");
        check("CC/{number:2}|/{chain}.{n}", "Add", 10, "CC/26/07/Add.10");
        check("CC/{number:2} | ({chain}{n})", "Corr", 2, "CC/26/07 (Corr2)");
        check("CC/{number:2}|_{chain}{n:2}", "Rev", 3, "CC/26/07_Rev03");
    }

    #[test]
    fn a_pattern_is_shown_by_an_example() {
        let check = |pattern: &str, symbol: &str, revised: &str| {
            assert_eq!(scheme(pattern).example(), (symbol.to_owned(), revised.to_owned()), "{pattern}");
        };
        check("{body}/{session}/{number:2}", "SC/12/07", "SC/12/07/Rev.1");
        check("{kind}-{year:2}-{number:3}| {chain}.{n}", "INF-26-007", "INF-26-007 Rev.1");
        assert_eq!(SymbolScheme::default().example().0, "SC/2026/07");
    }

    #[test]
    fn a_pattern_that_cannot_tell_documents_apart_is_refused_with_its_place() {
        let check = |pattern: &str, expect: SymbolFault| {
            assert_eq!(SymbolScheme::read(pattern), Err(expect), "{pattern}");
        };
        let part = |name: &str| SymbolFault::Part(name.to_owned());
        let link = |text: &str| SymbolFault::Link(text.to_owned());
        check("", SymbolFault::Number);
        check("{body}/{session}", SymbolFault::Number);
        check("{number}{number}", SymbolFault::Number);
        check("{body/{number}", part("body/{number"));
        check("{number", SymbolFault::Brace);
        check("number}", SymbolFault::Brace);
        check("{number}{", SymbolFault::Brace);
        check("{colour}{number}", part("colour"));
        check("{number2}", part("number2"));
        check("{number}/{chain}", part("chain"));
        check("{number:0}", SymbolFault::Width("0".to_owned()));
        check("{number:99999999999}", SymbolFault::Width("99999999999".to_owned()));
        check("{number}|Rev", link("Rev"));
        check("{number}| {chain}", link("{chain}"));
        check("{number}|{chain}{n}{n}", link("{chain}{n}{n}"));
        check("{number}|{chain}.{n}.{year}", link("{chain}.{n}.{year}"));
        check("{number}|{chain}|{n}", SymbolFault::Sign('|'));
        check("<b>{number}", SymbolFault::Sign('<'));
        check(&"x".repeat(500), SymbolFault::Long);
    }

    #[test]
    fn what_a_scheme_asks_for_and_does_not_get_is_named() {
        let check = |pattern: &str, values: SymbolValues<'_>, expect| {
            assert_eq!(scheme(pattern).lacks(&values), expect, "{pattern}");
        };
        let alone = SymbolValues { session: "", item: "", ..IN_2026 };
        check("{body}/{session}/{number}", alone, Some(SymbolPart::Session));
        check("{body}/Doc.{item}.{number}", alone, Some(SymbolPart::Item));
        check("{body}/{year}/{number}", alone, None);
        check("{body}/{session}/{item}/{number}", IN_2026, None);
        assert_eq!(SymbolScheme::default().lacks(&alone), None);
    }

    #[test]
    fn the_next_number_counts_only_what_is_of_the_series() {
        let scheme = scheme("{body}/{year:2}/{number:2}");
        let symbols = ["CC/26/01", "CC/26/09", "CC/25/30", "SC/26/40", "CC/26/09/Rev.1", "CC/26/xx", ""];
        assert_eq!(scheme.next_number(&IN_2026, symbols), 10);
        assert_eq!(scheme.next_number(&IN_2026, []), 1);
    }

    proptest! {
        #[test]
        fn no_pattern_or_symbol_breaks_the_reader(pattern in ".{0,40}", symbol in ".{0,40}", body in ".{0,8}") {
            let values = SymbolValues { body: &body, ..IN_2026 };
            if let Ok(scheme) = SymbolScheme::read(&pattern) {
                let _ = scheme.number_of(&values, &symbol);
                let own = scheme.symbol(&values, 42);
                prop_assert_eq!(scheme.number_of(&values, &own), Some(42));
            }
        }

        #[test]
        fn patterns_of_parts_and_signs_find_their_numbers(
            before in "(\\{(body|session|kind|item|year)(:[1-6])?\\}|[A-Z0-9/. -]){0,5}",
            after in "(\\{(body|session|kind|item|year)(:[1-6])?\\}|[A-Z0-9/.-]){0,5}",
            number in 1_u32..2_000_000,
        ) {
            let scheme = scheme(&format!("{before}{{number:2}}{after}"));
            prop_assert_eq!(scheme.number_of(&IN_2026, &scheme.symbol(&IN_2026, number)), Some(number));
        }
    }
}
