//! What people hear: fallbacks, gaps, plurals, directions.

use crate::ftl;
use trellis_domain::kernel::{Decimal, Language};
use trellis_words::{Arg, Words};

fn check(language: Language, key: &str, args: &[(&str, Arg<'_>)], expect: &str) {
    assert_eq!(Words::of(language).say_with(key, args), expect, "{language} {key}");
}

#[test]
fn messages_are_said_in_each_language() {
    check(Language::En, "yes", &[], "Yes");
    check(Language::Fr, "yes", &[], "Oui");
    check(Language::Es, "yes", &[], "Sí");
    check(Language::Ar, "yes", &[], "نعم");
}

#[test]
fn an_unknown_key_shows_itself() {
    for language in Language::ALL {
        check(language, "no-such-key", &[], "⟦no-such-key⟧");
        assert_eq!(Words::of(language).attr("yes", "no-such"), "⟦yes.no-such⟧");
        assert!(!Words::of(language).has("no-such-key"));
        assert!(Words::of(language).has("yes"));
    }
}

#[test]
fn a_gap_without_a_value_leaves_the_sentence_standing() {
    check(Language::En, "as-at", &[], "as at {$day}");
}

#[test]
fn days_and_numbers_in_a_sentence_are_written_as_the_language_writes_them() {
    let day = "2020-07-01".parse::<trellis_domain::kernel::Day>().unwrap();
    check(Language::En, "as-at", &[("day", day.into())], "as at 1 July 2020");
    check(Language::Fr, "as-at", &[("day", day.into())], "au 1er juillet 2020");
    check(Language::Es, "as-at", &[("day", day.into())], "al 1 de julio de 2020");
    check(Language::Ar, "as-at", &[("day", day.into())], "حتى \u{2068}1 يوليو 2020\u{2069}");
    let args = [("done", Arg::from(1234)), ("total", Arg::from("50000.50".parse::<Decimal>().unwrap()))];
    check(Language::En, "n-of-total", &args, "1,234 of 50,000.50");
    check(Language::Fr, "n-of-total", &args, "1\u{202f}234 sur 50\u{202f}000,50");
    check(Language::Es, "n-of-total", &args, "1234 de 50\u{202f}000,50");
    check(Language::Ar, "n-of-total", &args, "1,234 من 50,000.50");
}

#[test]
fn counts_bend_their_nouns() {
    let check = |language, count: i64, expect: &str| {
        check(language, "result-count", &[("count", count.into())], expect)
    };
    check(Language::En, 0, "Nothing found");
    check(Language::En, 1, "1 result");
    check(Language::En, 2, "2 results");
    check(Language::Fr, 1, "1 résultat");
    check(Language::Fr, 2, "2 résultats");
    check(Language::Es, 1, "1 resultado");
    check(Language::Ar, 0, "لا نتائج");
    check(Language::Ar, 1, "نتيجة واحدة");
    check(Language::Ar, 2, "نتيجتان");
    check(Language::Ar, 3, "3 نتائج");
    check(Language::Ar, 11, "11 نتيجة");
    check(Language::Ar, 100, "100 نتيجة");
}

#[test]
fn numbers_of_any_size_are_said_exactly() {
    for number in
        ["79228162514264337593543950335", "-79228162514264337593543950335", "0.0000000000000000000000000001"]
    {
        let exact: Decimal = number.parse().unwrap();
        for language in Language::ALL {
            let words = Words::of(language);
            let said = words.say_with("result-count", &[("count", exact.into())]);
            let digits = said.chars().filter(char::is_ascii_digit).collect::<String>();
            assert_eq!(digits, number.replace(['-', '.'], ""), "{language} {said}");
        }
    }
    for number in [i64::MIN, i64::MAX] {
        assert!(!Words::of(Language::Ar).say_with("result-count", &[("count", number.into())]).is_empty());
    }
}

#[test]
fn quotations_cannot_turn_an_arabic_sentence() {
    let args = [("q1", Arg::from("4 (a)")), ("q2", Arg::from("6\u{202e}"))];
    let said = Words::of(Language::Ar).say_with("flag-number-skips", &args);
    assert!(said.contains("\u{2068}4 (a)\u{2069}") && said.contains("\u{2068}6\u{202e}\u{2069}"), "{said:?}");
    let said = Words::of(Language::En).say_with("flag-number-skips", &args);
    assert!(said.contains("from 4 (a) to \u{2068}6\u{202e}\u{2069}."), "{said:?}");
}

/// Every message can be said with every variable given, and leaves no gap.
#[test]
fn every_message_can_be_said() {
    for language in Language::ALL {
        for (key, entry) in ftl::entries(language) {
            let args: Vec<(&str, Arg<'_>)> =
                entry.variables.iter().map(|name| (name.as_str(), Arg::from(7))).collect();
            let words = Words::of(language);
            let said = match key.split_once('.') {
                Some((key, attribute)) => words.attr(key, attribute),
                None => words.say_with(&key, &args),
            };
            assert!(!said.is_empty() && !said.contains(['⟦', '{']), "{language} {key}: {said}");
        }
    }
}

#[test]
fn words_are_shared_by_all_threads() {
    let said = |language| {
        std::thread::spawn(move || Words::of(language).say_with("result-count", &[("count", 3.into())]))
    };
    let threads: Vec<_> = (0..8).map(|_| said(Language::Ar)).collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), "3 نتائج");
    }
}
