//! Days as people of each language write them, in the Gregorian calendar that official documents use.

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{MD, YM, YMD};
use icu_locale_core::{Locale, locale};
use trellis_domain::kernel::{Day, Language};

/// Writes days of one language.
pub(crate) struct Days {
    language: Language,
    full: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    short: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    of_year: FixedCalendarDateTimeFormatter<Gregorian, MD>,
}

/// Why building a formatter cannot fail.
const COMPILED_IN: &str = "date patterns of every locale are compiled in";

impl Days {
    pub(crate) fn of(language: Language) -> Self {
        let locale = locale(language);
        let short = match language {
            // Arabic has no short month names; CLDR would write 06/07/2020, which is two different days.
            Language::Ar => YMD::long(),
            Language::En | Language::Fr | Language::Es => YMD::medium(),
        };
        Self {
            language,
            full: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(COMPILED_IN),
            short: FixedCalendarDateTimeFormatter::try_new((&locale).into(), short).expect(COMPILED_IN),
            month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long()).expect(COMPILED_IN),
            of_year: FixedCalendarDateTimeFormatter::try_new((&locale).into(), MD::long())
                .expect(COMPILED_IN),
        }
    }

    pub(crate) fn full(&self, day: Day) -> String {
        self.with_first(day, written(&self.full, day))
    }

    pub(crate) fn short(&self, day: Day) -> String {
        self.with_first(day, written(&self.short, day))
    }

    /// Days in a row, saying month and year once where they are the same. Each language writes the day first.
    pub(crate) fn span(&self, from: Day, until: Day) -> String {
        let until_full = self.full(until);
        if from == until {
            until_full
        } else if from.first_of_month() == until.first_of_month() {
            format!("{}–{until_full}", self.with_first(from, format!("{} ", from.day())).trim_end())
        } else if let (true, Some(date)) = (from.year() == until.year(), gregorian(from)) {
            format!("{} – {until_full}", self.with_first(from, self.of_year.format(&date).to_string()))
        } else {
            format!("{} – {until_full}", self.full(from))
        }
    }

    pub(crate) fn month(&self, day: Day) -> String {
        match gregorian(day) {
            Some(date) => self.month.format(&date).to_string(),
            None => day.to_string(),
        }
    }

    /// French counts the first of a month: "1er juin". CLDR does not know.
    fn with_first(&self, day: Day, text: String) -> String {
        match text.strip_prefix("1 ") {
            Some(rest) if self.language == Language::Fr && day.day() == 1 => format!("1er {rest}"),
            _ => text,
        }
    }
}

fn written(formatter: &FixedCalendarDateTimeFormatter<Gregorian, YMD>, day: Day) -> String {
    match gregorian(day) {
        Some(date) => formatter.format(&date).to_string(),
        None => day.to_string(),
    }
}

fn gregorian(day: Day) -> Option<Date<Gregorian>> {
    let month = u8::try_from(day.month()).ok()?;
    let of_month = u8::try_from(day.day()).ok()?;
    Date::try_new_gregorian(i32::from(day.year()), month, of_month).ok()
}

const fn locale(language: Language) -> Locale {
    match language {
        // International English: the day before the month, as treaty bodies write.
        Language::En => locale!("en-001"),
        Language::Fr => locale!("fr"),
        Language::Es => locale!("es"),
        Language::Ar => locale!("ar-u-nu-latn"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(language: Language, day: &str, full: &str, short: &str, month: &str) {
        let days = Days::of(language);
        let day: Day = day.parse().unwrap();
        assert_eq!(days.full(day), full);
        assert_eq!(days.short(day), short);
        assert_eq!(days.month(day), month);
    }

    #[test]
    fn days_in_a_row_say_once_what_they_share() {
        let check = |language, from: &str, until: &str, expect: &str| {
            assert_eq!(Days::of(language).span(from.parse().unwrap(), until.parse().unwrap()), expect);
        };
        check(Language::En, "2027-02-08", "2027-02-08", "8 February 2027");
        check(Language::En, "2027-02-08", "2027-02-11", "8–11 February 2027");
        check(Language::En, "2027-02-28", "2027-03-03", "28 February – 3 March 2027");
        check(Language::En, "2026-12-30", "2027-01-02", "30 December 2026 – 2 January 2027");
        check(Language::Fr, "2027-03-01", "2027-03-04", "1er–4 mars 2027");
        check(Language::Fr, "2027-03-01", "2027-04-01", "1er mars – 1er avril 2027");
        check(Language::Es, "2027-02-08", "2027-02-11", "8–11 de febrero de 2027");
        check(Language::Es, "2027-02-28", "2027-03-03", "28 de febrero – 3 de marzo de 2027");
        check(Language::Ar, "2027-02-08", "2027-02-11", "8–11 فبراير 2027");
    }

    #[test]
    fn days_read_as_in_an_official_document() {
        check(Language::En, "2020-06-30", "30 June 2020", "30 Jun 2020", "June 2020");
        check(Language::Fr, "2020-06-30", "30 juin 2020", "30 juin 2020", "juin 2020");
        check(Language::Fr, "2020-07-01", "1er juillet 2020", "1er juil. 2020", "juillet 2020");
        check(Language::Es, "2020-06-30", "30 de junio de 2020", "30 jun 2020", "junio de 2020");
        check(Language::Ar, "2020-06-30", "30 يونيو 2020", "30 يونيو 2020", "يونيو 2020");
        check(Language::En, "-000044-03-15", "15 March 45 BC", "15 Mar 45 BC", "March 45 BC");
    }
}
