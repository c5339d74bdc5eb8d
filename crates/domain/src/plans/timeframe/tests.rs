//! Every written form of a time-frame, in three languages.

use jiff::civil::date;

use super::*;

fn shown(text: &str) -> String {
    match read(text) {
        Timeframe::Ongoing => "ongoing".into(),
        Timeframe::Until(day) => format!("until {day}"),
        Timeframe::From(day) => format!("from {day}"),
        Timeframe::Between(period) => {
            format!("{} to {}", period.from(), period.until().map_or("-".into(), |day| day.to_string()))
        }
        Timeframe::FiscalYears { first, last } => format!("fiscal {first}-{last}"),
        Timeframe::Event { relation, event } => format!("{relation:?}: {event}"),
        Timeframe::Recurring { first_after_months: Some(first), every_months } => {
            format!("after {first}, every {every_months}")
        }
        Timeframe::Recurring { first_after_months: None, every_months } => format!("every {every_months}"),
        Timeframe::Unknown => "unknown".into(),
    }
}

fn check(text: &str, expect: &str) {
    assert_eq!(shown(text), expect, "{text}");
}

#[test]
fn s5_11_ongoing_or_a_month() {
    check("On-going", "ongoing");
    check("Ongoing", "ongoing");
    check("ON - GOING.", "ongoing");
    check("En cours", "ongoing");
    check("En curso", "ongoing");
    check("June 2020", "until 2020-06-30");
    check("february 2020", "until 2020-02-29");
    check("juin 2020", "until 2020-06-30");
    check("Août 2020", "until 2020-08-31");
    check("junio de 2020", "until 2020-06-30");
    check("Sept. 2020", "until 2020-09-30");
    check("06/2020", "until 2020-06-30");
}

#[test]
fn s4_2_horizons_name_their_last_year() {
    check("by 2014", "until 2014-12-31");
    check("BY 2014", "until 2014-12-31");
    check("SHORT TERM: BY 2014", "until 2014-12-31");
    check("MEDIUM TERM: BY 2017", "until 2017-12-31");
    check("D'ici 2020", "until 2020-12-31");
    check("d’ici à 2020", "until 2020-12-31");
    check("Hasta 2020", "until 2020-12-31");
    check("before 2020", "until 2019-12-31");
    check("avant juin 2020", "until 2020-05-31");
    check("end 2015", "until 2015-12-31");
    check("by the end of 2015", "until 2015-12-31");
    check("fin 2015", "until 2015-12-31");
    check("finales de 2015", "until 2015-12-31");
    check("2020", "until 2020-12-31");
    check("no later than June 2020", "until 2020-06-30");
    check("au plus tard en 2020", "until 2020-12-31");
    check("A más tardar en 2020", "until 2020-12-31");
    check("not before 2020", "unknown");
}

#[test]
fn days_are_read_where_they_cannot_be_mistaken() {
    check("30 June 2020", "until 2020-06-30");
    check("June 30, 2020", "until 2020-06-30");
    check("2020-06-30", "until 2020-06-30");
    check("30/06/2020", "until 2020-06-30");
    check("1er juillet 2020", "until 2020-07-01");
    check("30 de junio de 2020", "until 2020-06-30");
    check("04/05/2020", "unknown");
    check("31 June 2020", "unknown");
}

#[test]
fn s1_1_split_years_and_other_stretches() {
    check("2024/2025", "2024-01-01 to 2025-12-31");
    check("2012-2014", "2012-01-01 to 2014-12-31");
    check("2018- 2020", "2018-01-01 to 2020-12-31");
    check("2018–20", "2018-01-01 to 2020-12-31");
    check("2024/25", "2024-01-01 to 2025-12-31");
    check("from 2018 to 2020", "2018-01-01 to 2020-12-31");
    check("de 2018 à 2020", "2018-01-01 to 2020-12-31");
    check("2024 and 2025", "2024-01-01 to 2025-12-31");
    check("July 2018 - June 2020", "2018-07-01 to 2020-06-30");
    check("from July 2018 to June 2020", "2018-07-01 to 2020-06-30");
    check("de julio de 2018 a junio de 2020", "2018-07-01 to 2020-06-30");
    check("July-December 2020", "2020-07-01 to 2020-12-31");
    check("23- 27 June 2014", "2014-06-23 to 2014-06-27");
    check("November 2013 – June 2014", "2013-11-01 to 2014-06-30");
    check("mid-2011 - mid-2013", "2011-07-01 to 2013-06-30");
    check("late 2010 – end 2014", "2010-10-01 to 2014-12-31");
    check("Q3 2020", "until 2020-09-30");
    check("third quarter of 2020", "until 2020-09-30");
    check("2e trimestre 2020", "until 2020-06-30");
    check("primer semestre de 2020", "until 2020-06-30");
    check("2020-2018", "unknown");
}

#[test]
fn s1_17_open_ends() {
    check("2026 and beyond", "from 2026-01-01");
    check("2026 onwards", "from 2026-01-01");
    check("from 2026", "from 2026-01-01");
    check("2026 et au-delà", "from 2026-01-01");
    check("à partir de 2026", "from 2026-01-01");
    check("2026 en adelante", "from 2026-01-01");
    check("After 2026", "from 2027-01-01");
}

#[test]
fn financial_years_are_the_organisations_own() {
    check("FY 2017/18", "fiscal 2017-2018");
    check("FY2018", "fiscal 2018-2018");
    check("Financial year 2017-2018", "fiscal 2017-2018");
    check("exercice 2017/2018", "fiscal 2017-2018");
    check("FY 2099/00", "fiscal 2099-2100");
}

#[test]
fn s1_17_event_relative_forms_keep_what_they_hang_on() {
    check("Following conclusion of ESC and CC meetings", "After: conclusion of ESC and CC meetings");
    check("Before the Annual Commission meeting", "Before: the Annual Commission meeting");
    check("Annual Commission meeting", "At: Annual Commission meeting");
    check("In line with broader budget reporting", "InLineWith: broader budget reporting");
    check("By COP12", "AtLatest: COP12");
    check("Prior to the next session", "Before: the next session");
    check("Après la COP12", "After: la COP12");
    check("Avant la réunion annuelle", "Before: la réunion annuelle");
    check("Antes de la reunión anual", "Before: la reunión anual");
    check("Upon adoption of the plan", "After: adoption of the plan");
}

#[test]
fn s1_26_reviews_come_again() {
    check("First review after three years and then every five years.", "after 36, every 60");
    check("First review after three years and then every five", "after 36, every 60");
    check("every five years", "every 60");
    check("Every 2 years", "every 24");
    check("annually", "every 12");
    check("each quarter", "every 3");
    check("Tous les cinq ans", "every 60");
    check("cada dos años", "every 24");
    let review = read("First after three years and then every five years");
    let days = review.occurrences(date(2024, 10, 10), date(2040, 1, 1));
    assert_eq!(days, [date(2027, 10, 10), date(2032, 10, 10), date(2037, 10, 10)]);
}

#[test]
fn what_is_not_understood_is_never_half_read() {
    check("", "unknown");
    check("TBD", "unknown");
    check("as resources allow", "unknown");
    check("June 2020 for the first part and later for the rest", "unknown");
    check("1. 2. 3.", "unknown");
    check("by hand", "unknown");
    check("99999999999999999999", "unknown");
    check("- / – 2020 -", "unknown");
    check("every 4294967295 years", "unknown");
}

#[test]
fn a_stretch_is_found_in_a_longer_text() {
    let text = "a junior officer working part time since mid-2011 - mid-2013 on two agreements";
    let (at, period) = find_period(text).unwrap();
    assert_eq!(&text[at], "mid-2011 - mid-2013");
    assert_eq!((period.from(), period.until()), (date(2011, 7, 1), Some(date(2013, 6, 30))));
    assert_eq!(find_period("no dates in 2013"), None);
}

#[test]
fn whatever_comes_is_read_without_a_panic() {
    let pieces = [
        "June",
        "2020",
        "mid",
        "-",
        "–",
        "/",
        "end",
        "of",
        "FY",
        "17",
        "31",
        "first",
        "quarter",
        "every",
        "three",
        "years",
        "and beyond",
        "by",
        "COP12",
        "1.er",
        "Q",
        "4",
        "\n",
        "(",
        "after",
        "0",
        "99",
        "to",
        "é",
        "😀",
    ];
    let mut dice = 11u64;
    for _ in 0..5_000 {
        let mut text = String::new();
        for _ in 0..7 {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pieces[(dice >> 33) as usize % pieces.len()]);
            if dice & 1 << 40 == 0 {
                text.push(' ');
            }
        }
        let _ = find_period(&text);
        match read(&text) {
            Timeframe::Between(period) => assert!(period.until() >= Some(period.from()), "{text}"),
            Timeframe::Event { event, .. } => assert!(text.contains(event), "{text}"),
            _ => {}
        }
        let _ = crate::plans::milestone::read(&text);
        let _ = crate::plans::progress::mentions(&text);
    }
}

/// The lines of a source document beside the repository, or `None` with a visible word.
#[expect(clippy::disallowed_methods, reason = "a test that looks for documents beside the repository")]
fn lines_of(document: &str) -> Option<Vec<String>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared").to_owned();
    let folder = std::env::var("TRELLIS_SHARED").unwrap_or(beside);
    let path = format!("{folder}/seeds/{document}");
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text.lines().map(|line| line.trim().to_owned()).collect()),
        Err(error) => {
            println!("skipped: {path}: {error}");
            None
        }
    }
}

#[test]
fn s5_2_and_s5_11_every_reference_and_time_of_the_plan_is_understood() {
    use crate::plans::milestone::{Reference, read as references};
    let Some(lines) = lines_of("004_e97ee4970ef30408.txt") else { return };
    let (mut milestones, mut sections, mut own, mut times) = (0, 0, 0, 0);
    for line in &lines {
        if line.len() < 60
            && (line.contains("milestone") || line.contains("specific (") || line.matches('.').count() == 2)
        {
            match references(line).as_slice() {
                [Reference::Milestones { .. }] => milestones += 1,
                [Reference::Section { .. }] => sections += 1,
                [Reference::Own { .. }] => own += 1,
                other => assert!(!line.starts_with(char::is_numeric), "{line}: {other:?}"),
            }
        }
        if line.eq_ignore_ascii_case("on-going") || line.ends_with(" 2020") && line.len() < 15 {
            assert!(matches!(read(line), Timeframe::Ongoing | Timeframe::Until(_)), "{line}");
            times += 1;
        }
    }
    assert_eq!((milestones, sections, own, times), (39, 2, 2, 43));
}
