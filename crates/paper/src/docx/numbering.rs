//! The labels that automatic numbering prints: `5.`, `a)`, `(iv)`, `2.1`.
//!
//! Word does not store them; without counting them here they would be lost, and with them the numbers by which
//! Members know their actions. Next: `body.rs`, which asks once a paragraph in reading order.

use std::{collections::HashMap, io::BufRead};

use crate::{
    unreadable::Unreadable,
    xml::{Node, Xml, attribute, is_on, number},
};

/// The lists of a document and how far each has been counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<String, Levels>,
    lists: HashMap<String, List>,
    links: HashMap<String, String>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashMap<String, [bool; LEVELS]>,
}

/// What stands before a paragraph of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    /// A bullet, at this level from 1.
    Bullet(u8),
    /// A printed label.
    Label(String),
    /// Nothing that is seen.
    Nothing,
}

const LEVELS: usize = 9;
type Levels = Vec<(usize, Level)>;

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    text: String,
    restart: Option<u32>,
    legal: bool,
    style: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    r#abstract: String,
    starts: [Option<u32>; LEVELS],
    levels: Levels,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "decimal".into(),
            text: String::new(),
            restart: None,
            legal: false,
            style: None,
        }
    }
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Self, Unreadable> {
        let mut numbering = Self::default();
        let mut styles = HashMap::new();
        let mut linked = Vec::new();
        let mut buffer = Vec::new();
        loop {
            match xml.next(&mut buffer)? {
                Node::Start(start) => match start.local_name().as_ref() {
                    "abstractNum" => {
                        let id = attribute(&start, "abstractNumId").unwrap_or_default();
                        let found = read_abstract(xml)?;
                        if let Some(style) = found.is_style {
                            styles.insert(style, id.clone());
                        }
                        if let Some(style) = found.uses_style {
                            linked.push((id.clone(), style));
                        }
                        numbering.abstracts.insert(id, found.levels);
                    }
                    "num" => {
                        let id = attribute(&start, "numId").unwrap_or_default();
                        let list = read_list(xml)?;
                        numbering.lists.insert(id, list);
                    }
                    _ => {}
                },
                Node::Eof => break,
                _ => {}
            }
        }
        let found = linked.into_iter().filter_map(|(id, style)| Some((id, styles.get(&style)?.clone())));
        numbering.links = found.collect();
        Ok(numbering)
    }

    /// The level at which a style stands in a list.
    pub fn level_of_style(&self, list: &str, style: &str) -> Option<u8> {
        let levels = self.abstracts.get(self.r#abstract(list)?)?;
        let found = levels.iter().find(|(_, level)| level.style.as_deref() == Some(style))?;
        u8::try_from(found.0).ok()
    }

    /// Counts one paragraph of a list and says what stands before it; `level` from 0.
    pub fn mark(&mut self, list: &str, level: u8) -> Mark {
        let level = usize::from(level).min(LEVELS - 1);
        let Some(origin) = self.r#abstract(list).map(str::to_owned) else { return Mark::Nothing };
        let shape = self.level(list, &origin, level);
        if shape.format == "bullet" {
            return Mark::Bullet(level as u8 + 1);
        }
        self.count(list, &origin, level);
        let label = self.label(list, &origin, level, &shape);
        if label.is_empty() { Mark::Nothing } else { Mark::Label(label) }
    }

    fn r#abstract(&self, list: &str) -> Option<&str> {
        let own = &self.lists.get(list)?.r#abstract;
        Some(self.links.get(own).unwrap_or(own))
    }

    fn level(&self, list: &str, origin: &str, level: usize) -> Level {
        let own = self.lists.get(list).into_iter().flat_map(|list| &list.levels);
        let shared = self.abstracts.get(origin).into_iter().flatten();
        own.chain(shared).find(|(at, _)| *at == level).map(|(_, level)| level.clone()).unwrap_or_default()
    }

    /// Lists of one origin count on together, except where a list says at which number it starts anew.
    fn count(&mut self, list: &str, origin: &str, level: usize) {
        let shapes: Vec<Level> = (0..LEVELS).map(|at| self.level(list, origin, at)).collect();
        let starts = self.lists.get(list).map(|list| list.starts).unwrap_or_default();
        let begun = self.begun.entry(list.to_owned()).or_default();
        let counts = self.counts.entry(origin.to_owned()).or_default();
        for at in 0..=level {
            if !begun[at] {
                begun[at] = true;
                if starts[at].is_some() {
                    counts[at] = None;
                }
            }
        }
        let first = |at: usize| starts[at].unwrap_or(shapes[at].start);
        counts[level] = Some(counts[level].map_or(first(level), |count| count.saturating_add(1)));
        for (at, count) in counts.iter_mut().enumerate().take(level) {
            count.get_or_insert(first(at));
        }
        for at in level + 1..LEVELS {
            let restarts = match shapes[at].restart {
                Some(0) => false,
                Some(after) => (level as u32) < after,
                None => true,
            };
            if restarts {
                counts[at] = None;
            }
        }
    }

    fn label(&self, list: &str, origin: &str, level: usize, shape: &Level) -> String {
        let counts = self.counts.get(origin).copied().unwrap_or_default();
        let mut label = String::new();
        let mut letters = shape.text.chars().peekable();
        while let Some(letter) = letters.next() {
            let digit = letters.peek().and_then(|next| next.to_digit(10)).filter(|digit| *digit > 0);
            let (true, Some(digit)) = (letter == '%', digit) else {
                label.push(letter);
                continue;
            };
            letters.next();
            let at = digit as usize - 1;
            let format = if at == level { shape.format.clone() } else { self.level(list, origin, at).format };
            let legal = shape.legal && format != "none";
            if let Some(count) = counts.get(at).copied().flatten() {
                label.push_str(&printed(count, if legal { "decimal" } else { &format }));
            }
        }
        label.trim().to_owned()
    }
}

struct Abstract {
    levels: Levels,
    is_style: Option<String>,
    uses_style: Option<String>,
}

fn read_abstract<R: BufRead>(xml: &mut Xml<R>) -> Result<Abstract, Unreadable> {
    let mut found = Abstract { levels: Vec::new(), is_style: None, uses_style: None };
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Node::Start(start) => match start.local_name().as_ref() {
                "lvl" => {
                    let at = number(&start, "ilvl").unwrap_or(0);
                    found.levels.push((at, read_level(xml)?));
                }
                name => {
                    match name {
                        "styleLink" => found.is_style = attribute(&start, "val"),
                        "numStyleLink" => found.uses_style = attribute(&start, "val"),
                        _ => {}
                    }
                    xml.skip()?;
                }
            },
            Node::End | Node::Eof => break,
            _ => {}
        }
    }
    found.levels.truncate(LEVELS);
    Ok(found)
}

fn read_level<R: BufRead>(xml: &mut Xml<R>) -> Result<Level, Unreadable> {
    let mut level = Level::default();
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Node::Start(start) => {
                match start.local_name().as_ref() {
                    "start" => level.start = number(&start, "val").unwrap_or(1),
                    "numFmt" => level.format = attribute(&start, "val").unwrap_or_default(),
                    "lvlText" => {
                        level.text = attribute(&start, "val").unwrap_or_default().chars().take(64).collect();
                    }
                    "lvlRestart" => level.restart = number(&start, "val"),
                    "isLgl" => level.legal = is_on(&start),
                    "pStyle" => level.style = attribute(&start, "val"),
                    _ => {}
                }
                xml.skip()?;
            }
            Node::End | Node::Eof => return Ok(level),
            _ => {}
        }
    }
}

fn read_list<R: BufRead>(xml: &mut Xml<R>) -> Result<List, Unreadable> {
    let mut list = List::default();
    let mut at = 0;
    let mut depth = 1;
    let mut buffer = Vec::new();
    while depth > 0 {
        match xml.next(&mut buffer)? {
            Node::Start(start) => {
                depth += 1;
                match start.local_name().as_ref() {
                    "abstractNumId" => list.r#abstract = attribute(&start, "val").unwrap_or_default(),
                    "lvlOverride" => at = number(&start, "ilvl").unwrap_or(0).min(LEVELS - 1),
                    "startOverride" => list.starts[at] = number(&start, "val"),
                    "lvl" => {
                        list.levels.push((at, read_level(xml)?));
                        list.levels.truncate(LEVELS);
                        depth -= 1;
                    }
                    _ => {}
                }
            }
            Node::End => depth -= 1,
            Node::Eof => break,
            _ => {}
        }
    }
    Ok(list)
}

/// A count in a numbering format; formats that are not known print digits.
pub(super) fn printed(count: u32, format: &str) -> String {
    const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{count:02}"),
        "lowerLetter" => lettered(count, LOWER),
        "upperLetter" => lettered(count, LOWER).to_uppercase(),
        "lowerRoman" => roman(count),
        "upperRoman" => roman(count).to_uppercase(),
        "ordinal" => ordinal(count),
        "russianLower" => lettered(count, "абвгдежзиклмнопрстуфхцчшщэюя"),
        "arabicAlpha" => lettered(count, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        "arabicAbjad" => lettered(count, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
        _ => count.to_string(),
    }
}

/// a … z, then aa, bb as Word has it, and not as a spreadsheet letters columns.
fn lettered(count: u32, alphabet: &str) -> String {
    let size = alphabet.chars().count() as u32;
    let Some(index) = count.checked_sub(1) else { return count.to_string() };
    let times = (index / size + 1).min(30) as usize;
    let letter = alphabet.chars().nth((index % size) as usize).unwrap_or('?');
    std::iter::repeat_n(letter, times).collect()
}

fn roman(mut count: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if count == 0 || count > 5_000 {
        return count.to_string();
    }
    let mut letters = String::new();
    for (value, letter) in STEPS {
        while count >= value {
            letters.push_str(letter);
            count -= value;
        }
    }
    letters
}

fn ordinal(count: u32) -> String {
    let ending = match (count % 10, count % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{count}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_printed_as_word_prints_them() {
        let check = |count, format: &str, expect: &str| assert_eq!(printed(count, format), expect);
        check(4, "lowerRoman", "iv");
        check(1994, "upperRoman", "MCMXCIV");
        check(26, "lowerLetter", "z");
        check(27, "lowerLetter", "aa");
        check(28, "upperLetter", "BB");
        check(7, "decimalZero", "07");
        check(12, "ordinal", "12th");
        check(22, "ordinal", "22nd");
        check(2, "arabicAlpha", "ب");
        check(0, "lowerLetter", "0");
        check(u32::MAX, "lowerRoman", "4294967295");
        check(3, "some future format", "3");
    }

    fn numbering() -> Numbering {
        let xml = r#"<n><abstractNum abstractNumId="1">
              <lvl ilvl="0"><start val="5"/><numFmt val="decimal"/><lvlText val="%1."/></lvl>
              <lvl ilvl="1"><start val="1"/><numFmt val="lowerLetter"/><lvlText val="%2)"/></lvl>
              <lvl ilvl="2"><start val="1"/><numFmt val="lowerRoman"/><lvlText val="(%3)"/></lvl>
              <lvl ilvl="3"><start val="1"/><numFmt val="upperRoman"/><isLgl/><lvlText val="%1.%2.%4"/></lvl>
            </abstractNum>
            <abstractNum abstractNumId="2"><lvl ilvl="0"><numFmt val="bullet"/><lvlText val="o"/></lvl></abstractNum>
            <num numId="1"><abstractNumId val="1"/></num>
            <num numId="2"><abstractNumId val="2"/></num>
            <num numId="3"><abstractNumId val="1"/><lvlOverride ilvl="0"><startOverride val="1"/></lvlOverride></num></n>"#;
        Numbering::read(&mut Xml::new("numbering.xml", xml.as_bytes())).unwrap()
    }

    #[test]
    fn labels_count_on_restart_below_and_start_where_told() {
        let mut numbering = numbering();
        let mut check = |list: &str, level, expect: &str| {
            assert_eq!(numbering.mark(list, level), Mark::Label(expect.into()));
        };
        check("1", 0, "5.");
        check("1", 1, "a)");
        check("1", 1, "b)");
        check("1", 2, "(i)");
        check("1", 0, "6.");
        check("1", 1, "a)");
        check("1", 3, "6.1.1");
        check("3", 0, "1.");
        check("3", 0, "2.");
        check("1", 0, "3.");
        assert_eq!(numbering.mark("2", 0), Mark::Bullet(1));
        assert_eq!(numbering.mark("none such", 0), Mark::Nothing);
    }
}
