//! A number and its format as the text a person sees: `50%`, `1,200`, `June 2020`.
//!
//! Dates whose order of day and month depends on the country of the reader are shown as ISO 8601; so are
//! those with month names in a language other than English. Formats that are not understood show the number.

/// A number format, understood once.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Format {
    /// As many digits as needed.
    General,
    /// Figures between literal texts; one entry each for positive, negative and zero, as far as given.
    Figures(Vec<Figures>),
    /// A day, a time or both.
    Moment(Vec<Token>),
}

/// How a figure is printed.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Figures {
    before: String,
    after: String,
    whole_min: usize,
    decimals: usize,
    decimals_min: usize,
    grouped: bool,
    /// The power of ten it is multiplied by: 2 for a per cent sign, -3 for a scaling comma.
    scale: i32,
    /// `false` where the format prints a text and no digits.
    digits: bool,
}

/// A piece of a date format.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Year(usize),
    Month(usize),
    Day(usize),
    Hour(usize),
    Minute(usize),
    Second(usize),
    Elapsed(char),
    HalfDay,
    Literal(String),
    /// The format asks for a language other than English.
    Foreign,
}

impl Format {
    /// A format that Excel knows by number; those that depend on the country are dates in ISO form.
    pub fn built_in(id: u32) -> Self {
        let code = match id {
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14 | 27..=31 | 36 | 50..=58 => "yyyy-mm-dd",
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            18 => "h:mm AM/PM",
            19 => "h:mm:ss AM/PM",
            20 => "h:mm",
            21 => "h:mm:ss",
            22 => "yyyy-mm-dd h:mm",
            32..=35 | 45 => "mm:ss",
            37 | 38 => "#,##0;(#,##0)",
            39 | 40 => "#,##0.00;(#,##0.00)",
            41 | 42 => "#,##0;-#,##0;\"-\"",
            43 | 44 => "#,##0.00;-#,##0.00;\"-\"",
            46 => "[h]:mm:ss",
            47 => "mm:ss",
            _ => return Self::General,
        };
        Self::parse(code)
    }

    /// A format from its code; one that is not understood shows the number as it is.
    pub fn parse(code: &str) -> Self {
        if code.len() > 255 {
            return Self::General;
        }
        let sections = sections(code);
        let first = sections.first().map(String::as_str).unwrap_or_default();
        if let Some(tokens) = moment(first) {
            return Self::Moment(tokens);
        }
        let figures: Option<Vec<_>> = sections.iter().take(3).map(|section| figures(section)).collect();
        match figures {
            Some(figures) if figures.iter().any(|figures| figures.digits) => Self::Figures(figures),
            _ => Self::General,
        }
    }

    /// The number as this format shows it.
    pub fn shown(&self, value: f64, since_1904: bool) -> String {
        match self {
            Self::General => general(value),
            Self::Figures(sections) => figure(value, sections),
            Self::Moment(tokens) => moment_shown(value, tokens, since_1904).unwrap_or_else(|| general(value)),
        }
    }
}

/// A number with no more digits than it has: fifteen at most, as the spreadsheet keeps.
pub(super) fn general(value: f64) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    let size = rounded.abs();
    if size != 0.0 && !(1e-9..1e21).contains(&size) {
        return format!("{rounded:E}").replace('E', if size >= 1.0 { "E+" } else { "E" });
    }
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}

fn sections(code: &str) -> Vec<String> {
    let (mut sections, mut quoted, mut escaped) = (vec![String::new()], false, false);
    for letter in code.chars() {
        match letter {
            ';' if !quoted && !escaped => {
                sections.push(String::new());
                continue;
            }
            '"' if !escaped => quoted = !quoted,
            _ => {}
        }
        escaped = letter == '\\' && !escaped;
        if let Some(last) = sections.last_mut() {
            last.push(letter);
        }
    }
    sections
}

/// One section of a number format; `None` where it is not understood.
fn figures(section: &str) -> Option<Figures> {
    let mut found = Figures::default();
    let (mut point, mut ended) = (false, false);
    let mut commas = 0;
    let mut letters = section.chars().peekable();
    let literal = |found: &mut Figures, text: &str| {
        if found.digits { found.after.push_str(text) } else { found.before.push_str(text) }
    };
    while let Some(letter) = letters.next() {
        match letter {
            '0' | '#' | '?' => {
                if ended {
                    return None;
                }
                if commas > 0 {
                    found.grouped = true;
                    commas = 0;
                }
                found.digits = true;
                match (point, letter) {
                    (false, '0') => found.whole_min += 1,
                    (false, _) => {}
                    (true, _) => {
                        found.decimals += 1;
                        if letter == '0' {
                            found.decimals_min = found.decimals;
                        }
                    }
                }
                continue;
            }
            '.' if found.digits && !point && !ended => {
                point = true;
                continue;
            }
            '.' if !found.digits => point = true,
            ',' if found.digits && !ended => {
                commas += 1;
                continue;
            }
            '%' => {
                found.scale += 2;
                literal(&mut found, "%");
            }
            '"' => {
                let text: String = letters.by_ref().take_while(|letter| *letter != '"').collect();
                literal(&mut found, &text);
            }
            '\\' => literal(&mut found, &letters.next()?.to_string()),
            '_' | '*' => {
                letters.next();
            }
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                if inside.starts_with(['<', '>', '=']) {
                    return None;
                }
                if let Some(currency) = inside.strip_prefix('$') {
                    literal(&mut found, currency.split('-').next().unwrap_or_default());
                }
            }
            'E' | 'e' | '/' | '@' => return None,
            'G' | 'g' => return None,
            other => literal(&mut found, &other.to_string()),
        }
        ended = found.digits;
    }
    found.scale -= 3 * commas;
    Some(found)
}

fn figure(value: f64, sections: &[Figures]) -> String {
    let (section, value) = match sections {
        [_, negative, ..] if value < 0.0 => (negative, -value),
        [_, _, zero, ..] if value == 0.0 => (zero, value),
        [first, ..] => (first, value),
        [] => return general(value),
    };
    if !section.digits {
        return format!("{}{}", section.before, section.after);
    }
    let scaled = value * 10_f64.powi(section.scale);
    if !scaled.is_finite() || scaled.abs() >= 1e21 {
        return general(value);
    }
    // The value is decimal to the person who typed it: 0.145 is meant to round up.
    let exact: f64 = format!("{scaled:.14e}").parse().unwrap_or(scaled);
    let nudged = exact + exact.signum() * exact.abs().max(1e-300) * 1e-15;
    let printed = format!("{:.*}", section.decimals, nudged.abs());
    let (whole, decimals) = printed.split_once('.').unwrap_or((&printed, ""));
    let mut decimals = decimals.to_owned();
    while decimals.len() > section.decimals_min && decimals.ends_with('0') {
        decimals.pop();
    }
    let mut whole = if whole == "0" { String::new() } else { whole.to_owned() };
    while whole.len() < section.whole_min.min(30) {
        whole.insert(0, '0');
    }
    if section.grouped {
        whole = grouped(&whole);
    }
    let nothing = printed.bytes().all(|letter| matches!(letter, b'0' | b'.'));
    let sign = if value < 0.0 && !nothing { "-" } else { "" };
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{}{whole}{point}{decimals}{}", section.before, section.after)
}

fn grouped(whole: &str) -> String {
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The tokens of a date format; `None` where it is not one.
fn moment(section: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let letters: Vec<char> = section.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let letter = letters[at].to_ascii_lowercase();
        let run = letters[at..].iter().take_while(|next| next.to_ascii_lowercase() == letter).count();
        match letter {
            'y' => tokens.push(Token::Year(run)),
            'm' => tokens.push(Token::Month(run)),
            'd' => tokens.push(Token::Day(run)),
            'h' => tokens.push(Token::Hour(run)),
            's' => tokens.push(Token::Second(run)),
            'a' if starts(&letters[at..], "am/pm") || starts(&letters[at..], "a/p") => {
                tokens.push(Token::HalfDay);
                at += if starts(&letters[at..], "am/pm") { 5 } else { 3 };
                continue;
            }
            '"' => {
                let text: String = letters[at + 1..].iter().take_while(|next| **next != '"').collect();
                at += text.chars().count() + 2;
                tokens.push(Token::Literal(text));
                continue;
            }
            '\\' => {
                tokens.extend(letters.get(at + 1).map(|next| Token::Literal(next.to_string())));
                at += 2;
                continue;
            }
            '_' | '*' => {
                at += 2;
                continue;
            }
            '[' => {
                let inside: String = letters[at + 1..].iter().take_while(|next| **next != ']').collect();
                at += inside.chars().count() + 2;
                bracket(&inside, &mut tokens);
                continue;
            }
            '0' if matches!(tokens.last(), Some(Token::Literal(dot)) if dot.ends_with('.')) => {}
            '0' | '#' | '?' | '@' | '%' | 'e' | 'g' => return None,
            _ => tokens.push(Token::Literal(letters[at..at + run].iter().collect())),
        }
        at += run;
    }
    let tells = |token: &Token| !matches!(token, Token::Literal(_) | Token::Foreign | Token::HalfDay);
    tokens.iter().any(tells).then(|| minutes_told_from_months(tokens))
}

fn bracket(inside: &str, tokens: &mut Vec<Token>) {
    if let Some(first) = inside.chars().next().map(|letter| letter.to_ascii_lowercase())
        && inside.chars().all(|letter| letter.to_ascii_lowercase() == first)
        && matches!(first, 'h' | 'm' | 's')
    {
        tokens.push(Token::Elapsed(first));
    } else if let Some((_, locale)) = inside.strip_prefix('$').and_then(|rest| rest.rsplit_once('-')) {
        let language = u32::from_str_radix(locale, 16).unwrap_or(0x409) & 0x3ff;
        // 9 is English; zero and the system's own formats say nothing.
        if language != 9 && language != 0 {
            tokens.push(Token::Foreign);
        }
    }
}

fn starts(letters: &[char], word: &str) -> bool {
    letters.len() >= word.len() && letters.iter().zip(word.chars()).all(|(a, b)| a.to_ascii_lowercase() == b)
}

/// `m` after an hour or before a second is a minute.
fn minutes_told_from_months(mut tokens: Vec<Token>) -> Vec<Token> {
    let telling: Vec<usize> = (0..tokens.len())
        .filter(|&at| !matches!(tokens[at], Token::Literal(_) | Token::Foreign | Token::HalfDay))
        .collect();
    for (order, &at) in telling.iter().enumerate() {
        let Token::Month(run @ 1..=2) = tokens[at] else { continue };
        let before = order.checked_sub(1).map(|order| &tokens[telling[order]]);
        let after = telling.get(order + 1).map(|&next| &tokens[next]);
        if matches!(before, Some(Token::Hour(_) | Token::Elapsed('h')))
            || matches!(after, Some(Token::Second(_)))
        {
            tokens[at] = Token::Minute(run);
        }
    }
    tokens
}

/// A moment taken apart.
struct Moment {
    year: i64,
    month: usize,
    day: u32,
    seconds: u32,
    elapsed: u64,
}

fn take_apart(value: f64, since_1904: bool) -> Option<Moment> {
    const LAST_DAY: f64 = 2_958_466.0;
    let value = if since_1904 { value + 1_462.0 } else { value };
    if !(0.0..LAST_DAY).contains(&value) {
        return None;
    }
    let elapsed = (value * 86_400.0).round() as u64;
    let days = (elapsed / 86_400) as i64;
    // Excel believes that 1900 was a leap year; day 60 never was and shows as the day after.
    let since_1970 = if days < 60 { days - 25_568 } else { days - 25_569 };
    let (year, month, day) = civil(since_1970);
    Some(Moment { year, month, day, seconds: (elapsed % 86_400) as u32, elapsed })
}

/// Year, month and day of a number of days since 1970 (proleptic Gregorian).
fn civil(days: i64) -> (i64, usize, u32) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * shifted + 2) / 5 + 1) as u32;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 } as usize;
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn moment_shown(value: f64, tokens: &[Token], since_1904: bool) -> Option<String> {
    let moment = take_apart(value, since_1904)?;
    let has = |wanted: fn(&Token) -> bool| tokens.iter().any(wanted);
    let month = has(|token| matches!(token, Token::Month(_)));
    let day = has(|token| matches!(token, Token::Day(1..=2)));
    let time = has(|token| {
        matches!(token, Token::Hour(_) | Token::Minute(_) | Token::Second(_) | Token::Elapsed(_))
    });
    let named = has(|token| matches!(token, Token::Month(3..) | Token::Day(3..)));
    let foreign = has(|token| matches!(token, Token::Foreign));
    let as_written = if named { !foreign } else { !(month && day) };
    if as_written {
        return Some(tokens.iter().map(|token| piece(token, &moment, tokens)).collect());
    }
    let mut shown = match (month, day) {
        (_, true) => format!("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day),
        (true, false) => format!("{:04}-{:02}", moment.year, moment.month),
        _ => format!("{:04}", moment.year),
    };
    if time {
        let (hour, minute, second) = clock(moment.seconds);
        shown.push_str(&format!(" {hour:02}:{minute:02}"));
        if second > 0 {
            shown.push_str(&format!(":{second:02}"));
        }
    }
    Some(shown)
}

fn clock(seconds: u32) -> (u32, u32, u32) {
    (seconds / 3_600, seconds / 60 % 60, seconds % 60)
}

fn piece(token: &Token, moment: &Moment, tokens: &[Token]) -> String {
    let (hour, minute, second) = clock(moment.seconds);
    let padded = |value: u32, run: usize| if run >= 2 { format!("{value:02}") } else { value.to_string() };
    let weekday = |moment: &Moment| {
        const DAYS: [&str; 7] =
            ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
        DAYS[(moment.elapsed / 86_400 % 7) as usize]
    };
    match token {
        Token::Year(1..=2) => format!("{:02}", moment.year.rem_euclid(100)),
        Token::Year(_) => format!("{:04}", moment.year),
        Token::Month(run @ 1..=2) => padded(moment.month as u32, *run),
        Token::Month(run) => {
            let name = MONTHS.get(moment.month.wrapping_sub(1)).copied().unwrap_or_default();
            match run {
                3 => name.get(..3).unwrap_or(name).to_owned(),
                5 => name.get(..1).unwrap_or(name).to_owned(),
                _ => name.to_owned(),
            }
        }
        Token::Day(run @ 1..=2) => padded(moment.day, *run),
        Token::Day(3) => weekday(moment).get(..3).unwrap_or_default().to_owned(),
        Token::Day(_) => weekday(moment).to_owned(),
        Token::Hour(run) if tokens.contains(&Token::HalfDay) => padded((hour + 11) % 12 + 1, *run),
        Token::Hour(run) => padded(hour, *run),
        Token::Minute(run) => padded(minute, *run),
        Token::Second(run) => padded(second, *run),
        Token::Elapsed('h') => (moment.elapsed / 3_600).to_string(),
        Token::Elapsed('m') => (moment.elapsed / 60).to_string(),
        Token::Elapsed(_) => moment.elapsed.to_string(),
        Token::HalfDay => if hour < 12 { "AM" } else { "PM" }.to_owned(),
        Token::Literal(text) => text.clone(),
        Token::Foreign => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_show_as_the_spreadsheet_shows_them() {
        let check = |value: f64, code: &str, expect: &str| {
            assert_eq!(Format::parse(code).shown(value, false), expect, "{value} in {code}");
        };
        check(0.5, "0%", "50%");
        check(0.125, "0.0%", "12.5%");
        check(1234.5, "#,##0.00", "1,234.50");
        check(1234567.0, "#,##0", "1,234,567");
        check(-1200.0, "#,##0;(#,##0)", "(1,200)");
        check(-3.0, "0", "-3");
        check(0.0, "0;-0;\"none\"", "none");
        check(25000.0, "[$€-407] #,##0", "€ 25,000");
        check(7.0, "000", "007");
        check(2.5, "0.##", "2.5");
        check(2.0, "0.##", "2");
        check(1.005, "0.00", "1.01");
        check(1_500_000.0, "0.0,,\" M\"", "1.5 M");
        check(33.0, "General", "33");
        check(33.0, "0\" Members\"", "33 Members");
        check(12.0, "[>10]0;0.0", "12");
        check(-0.001, "0.00", "0.00");
        check(4.0, "@", "4");
    }

    #[test]
    fn plain_numbers_have_no_more_digits_than_they_need() {
        let check = |value: f64, expect: &str| assert_eq!(general(value), expect);
        check(33.0, "33");
        check(0.1 + 0.2, "0.3");
        check(-4.50, "-4.5");
        check(1.0 / 3.0, "0.333333333333333");
        check(1e20, "100000000000000000000");
        check(1e300, "1E+300");
        check(0.0, "0");
        check(-0.0, "0");
    }

    #[test]
    fn days_show_as_written_where_that_is_clear_and_as_iso_elsewhere() {
        let check = |value: f64, code: &str, expect: &str| {
            assert_eq!(Format::parse(code).shown(value, false), expect, "{value} in {code}");
        };
        check(44_013.0, "mmmm yyyy", "July 2020");
        check(44_013.0, "mmm-yy", "Jul-20");
        check(44_013.0, "yyyy", "2020");
        check(44_013.0, "dd/mm/yyyy", "2020-07-01");
        check(44_013.0, "m/d/yy", "2020-07-01");
        check(44_013.75, "dd/mm/yyyy hh:mm", "2020-07-01 18:00");
        check(44_013.0, "d mmmm yyyy", "1 July 2020");
        check(44_013.0, "[$-40C]mmmm yyyy", "2020-07");
        check(44_013.0, "[$-409]mmmm\\ yyyy", "July 2020");
        check(0.5, "h:mm AM/PM", "12:00 PM");
        check(1.5, "[h]:mm:ss", "36:00:00");
        check(0.25, "mm:ss", "00:00");
        check(1.0, "yyyy-mm-dd", "1900-01-01");
        check(61.0, "yyyy-mm-dd", "1900-03-01");
        check(-5.0, "yyyy-mm-dd", "-5");
        assert_eq!(Format::built_in(14).shown(44_013.0 - 1_462.0, true), "2020-07-01");
        assert_eq!(Format::built_in(9).shown(0.64, false), "64%");
        assert_eq!(Format::built_in(0).shown(5.0, false), "5");
    }
}
