//! Codes in brackets behind the wording (S4.4): "Train focal points. (4.1) Translate. (4.2 and 4.3)".
//!
//! Everything up to a code belongs to it, wording on lines of its own before it too.

use super::numbers;
use crate::plans::source::{Run, Text};

/// One sub-activity of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// The wording without the code.
    pub(super) text: Text,
    /// "4.1", "8.1 and 8.2"; `None` for wording behind the last code or without any.
    pub(super) number: Option<String>,
    /// The single codes.
    pub(super) codes: Vec<String>,
}

/// A group of codes in brackets.
struct Group {
    start: usize,
    /// Behind the closing bracket and a full stop that follows it.
    end: usize,
    printed: String,
    codes: Vec<String>,
}

/// No activity cell holds more; beyond, the cell is taken as one wording so that reading stays linear.
const GROUPS_MAX: usize = 200;

/// Splits an activity cell; the first value is a line that introduces a numbered list ("…, including:").
pub(super) fn split(cell: &Text) -> (Option<Text>, Vec<Piece>) {
    let current = cell.current();
    let groups = groups(&current);
    if groups.is_empty() || groups.len() > GROUPS_MAX {
        return (None, vec![Piece { text: cell.trimmed(), number: None, codes: Vec::new() }]);
    }
    let introduction = if groups.len() > 1 { introduction_end(&current[..groups[0].start]) } else { 0 };
    let mut pieces = Vec::with_capacity(groups.len());
    let mut from = introduction;
    for group in groups {
        let mut text = slice(cell, from, group.start).trimmed();
        let tag = tag_end(&current[group.end..]);
        if tag > 0 {
            text.runs.push(Run { text: " ".to_owned(), change: None });
            text.runs.extend(slice(cell, group.end, group.end + tag).trimmed().runs);
        }
        from = group.end + tag;
        pieces.push(Piece { text, number: Some(group.printed), codes: group.codes });
    }
    let rest = slice(cell, from, current.len()).trimmed();
    if rest.current().chars().any(char::is_alphanumeric) {
        pieces.push(Piece { text: rest, number: None, codes: Vec::new() });
    }
    let introduction = (introduction > 0).then(|| slice(cell, 0, introduction).trimmed());
    (introduction, pieces)
}

fn slice(text: &Text, from: usize, until: usize) -> Text {
    text.split_at(until).0.split_at(from).1
}

/// Byte offset behind a first line that ends with a colon and is followed by "1." on a line of its own.
fn introduction_end(before_code: &str) -> usize {
    let Some(line_end) = before_code.find('\n') else { return 0 };
    let announces = before_code[..line_end].trim_end().ends_with(':');
    let listed = numbers::label(before_code[line_end..].trim_start()).is_some();
    if announces && listed { line_end + 1 } else { 0 }
}

/// Byte length of a tag such as " (External)." directly behind a code.
fn tag_end(after_code: &str) -> usize {
    let start = after_code.len() - after_code.trim_start_matches([' ', '\u{a0}']).len();
    let rest = &after_code[start..];
    let Some(close) = rest.strip_prefix('(').and_then(|inner| inner.find(')')) else { return 0 };
    let name = rest[1..=close].to_lowercase();
    const TAGS: [&str; 8] =
        ["internal", "external", "interne", "externe", "interno", "externo", "interna", "externa"];
    if !TAGS.contains(&name.as_str()) {
        return 0;
    }
    let end = start + close + 2;
    end + usize::from(after_code[end..].starts_with('.'))
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups = Vec::new();
    for (start, _) in text.match_indices('(') {
        let Some(close) = text[start..].bytes().take(48).position(|byte| byte == b')').map(|at| start + at)
        else {
            continue;
        };
        let printed = text[start + 1..close].trim();
        if let Some(codes) = codes(printed) {
            let end = close + 1 + usize::from(text[close + 1..].starts_with('.'));
            groups.push(Group { start, end, printed: printed.to_owned(), codes });
        }
    }
    groups
}

/// "8.1 and 8.2" as single codes; `None` where anything but codes stands there.
pub(super) fn codes(printed: &str) -> Option<Vec<String>> {
    if let Some(range) = range(printed) {
        return Some(range);
    }
    let mut codes = Vec::new();
    let mut joined = true;
    for word in printed.split([' ', '\u{a0}', ',', ';', '&', '/']).filter(|word| !word.is_empty()) {
        if matches!(word, "and" | "et" | "y" | "e" | "or" | "ou" | "o") {
            joined = true;
        } else if is_code(word) && joined {
            codes.push(word.to_owned());
            joined = printed.contains([',', ';', '&', '/']);
        } else {
            return None;
        }
    }
    (!codes.is_empty()).then_some(codes)
}

/// A range names more codes than this only by mistake.
const RANGE_MAX: u32 = 30;

/// "8.1–8.3", "8.1 to 8.3", "8.1-3" as the codes from the first to the last.
fn range(printed: &str) -> Option<Vec<String>> {
    let words: Vec<&str> =
        printed.split([' ', '\u{a0}', '-', '–', '—', '\u{2011}']).filter(|word| !word.is_empty()).collect();
    let dashed = printed.contains(['-', '–', '—', '\u{2011}']);
    let (first, last) = match words.as_slice() {
        [first, last] if dashed => (first, last),
        [first, "to" | "through" | "à" | "au" | "a" | "al", last] => (first, last),
        _ => return None,
    };
    let (prefix, from) = first.rsplit_once('.').filter(|_| is_code(first))?;
    let until = match last.rsplit_once('.') {
        Some((of_last, until)) => (of_last == prefix).then_some(until)?,
        None => last,
    };
    let (from, until): (u32, u32) = (from.parse().ok()?, until.parse().ok()?);
    let sane = from < until && until - from < RANGE_MAX;
    sane.then(|| (from..=until).map(|number| format!("{prefix}.{number}")).collect())
}

/// Two or three numbers with dots: "4.1", "12.10", "2.2.1".
fn is_code(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let number =
        |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (2..=4).contains(&parts.len()) && parts.iter().all(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, introduction: Option<&str>, expect: &[(&str, Option<&str>)]) {
        let (introduced, pieces) = split(&Text::plain(cell));
        assert_eq!(introduced.map(|text| text.current()).as_deref(), introduction, "{cell}");
        let pieces: Vec<_> =
            pieces.iter().map(|piece| (piece.text.current(), piece.number.clone())).collect();
        let expect: Vec<_> =
            expect.iter().map(|(text, number)| ((*text).to_owned(), number.map(str::to_owned))).collect();
        assert_eq!(pieces, expect, "{cell}");
    }

    #[test]
    fn s4_4_each_code_takes_the_wording_before_it() {
        check(
            "Make a site. (4.1)\nTranslate. (4.4)",
            None,
            &[("Make a site.", Some("4.1")), ("Translate.", Some("4.4"))],
        );
        check(
            "Planning. Analysis. (6.1) Development. (6.2)",
            None,
            &[("Planning. Analysis.", Some("6.1")), ("Development.", Some("6.2"))],
        );
        check("Raise awareness.\nStart work. (4.2)", None, &[("Raise awareness.\nStart work.", Some("4.2"))]);
        check(
            "Regions if appropriate. (8.1 and 8.2).",
            None,
            &[("Regions if appropriate.", Some("8.1 and 8.2"))],
        );
        check(
            "More States. (12.2).\nExtend (i) scope (ii) more. (12.4)",
            None,
            &[("More States.", Some("12.2")), ("Extend (i) scope (ii) more.", Some("12.4"))],
        );
        check(
            "Meet (e.g. here). (Internal). (11.2)",
            None,
            &[("Meet (e.g. here). (Internal).", Some("11.2"))],
        );
        check(
            "Meet (11.1) (External).\nTalk (11.2)",
            None,
            &[("Meet (External).", Some("11.1")), ("Talk", Some("11.2"))],
        );
        check(
            "Measures, including:\n 1. Gap analysis. (5.1) 2. Resources. (5.3)",
            Some("Measures, including:"),
            &[("1. Gap analysis.", Some("5.1")), ("2. Resources.", Some("5.3"))],
        );
        check("No code (see 5.1 below)", None, &[("No code (see 5.1 below)", None)]);
        check("First (1.1) and then more", None, &[("First", Some("1.1")), ("and then more", None)]);
        check("", None, &[("", None)]);
    }

    #[test]
    fn s4_4_combined_codes_are_several() {
        let check = |printed: &str, expect: Option<&[&str]>| {
            let read = codes(printed);
            let read = read.as_ref().map(|codes| codes.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(read, expect.map(<[&str]>::to_vec), "{printed}");
        };
        check("8.1 and 8.2", Some(&["8.1", "8.2"]));
        check("1.1, 1.2 et 1.3", Some(&["1.1", "1.2", "1.3"]));
        check("8.1–8.3", Some(&["8.1", "8.2", "8.3"]));
        check("8.1 to 8.2", Some(&["8.1", "8.2"]));
        check("2.1, 2.2 & 2.3", Some(&["2.1", "2.2", "2.3"]));
        check("8.3-8.1", None);
        check("8.1-9.2", None);
        check("4", None);
        check("i", None);
        check("10 of 12.5", None);
        check("2014.5", None);
    }
}
