//! What holds for every text, also for texts nobody would write.

use proptest::prelude::*;

use super::*;

/// Words, signs and numbers that targets are made of, so that random texts come near to real ones.
const PIECES: &[&str] = &[
    "at least",
    "At most",
    "au moins",
    "como mínimo",
    "22/33",
    "33/33",
    "Members",
    "Membres",
    "Miembros",
    "12",
    "1,500",
    "1.500,5",
    "1 500",
    "workshops",
    "per year",
    "par an",
    "por año",
    "once",
    "twice",
    "every",
    "two",
    "years",
    "quarter",
    "75",
    "%",
    "of",
    "the",
    "de",
    "des",
    "del",
    "out of",
    "sur",
    "from",
    "to",
    "by",
    "between",
    "and",
    "or",
    ",",
    ";",
    ":",
    ".",
    "(",
    ")",
    "[",
    "]",
    "(1)",
    "a)",
    "\n",
    "-",
    "–",
    "/",
    "+",
    "≥",
    "<",
    "$",
    "USD",
    "million",
    "m",
    "k",
    "half",
    "third",
    "a",
    "un",
    "une",
    "dozen",
    "hundred",
    "quatre-vingt",
    "dix",
    "treinta",
    "y",
    "tres",
    "average",
    "score",
    "scale",
    "increase",
    "reduce",
    "double",
    "new",
    "more",
    "all",
    "each",
    "TBD",
    "X",
    "…",
    "___",
    "2030",
    "June",
    "the end of",
    "COP12",
    "Target 8",
    "Article",
    "women",
    "men",
    "including",
    "baseline",
    "per 100,000",
    "live births",
    "annually",
    "annual",
    "½",
    "３３",
    "٢٢",
    "about",
    "within",
    "days",
    "no",
    "zero",
    "1st",
    "’",
    "\u{a0}",
    "é",
    "%",
    "per",
    "in",
    "en",
    "d'",
    "jusqu'à",
    "99999999999999999999",
    "0",
    "0/0",
    "5-10",
    "24/7",
];

fn near_target() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(PIECES), prop::bool::weighted(0.8)), 0..24).prop_map(
        |pieces| {
            pieces.into_iter().fold(String::new(), |mut text, (piece, blank)| {
                text.push_str(piece);
                if blank {
                    text.push(' ');
                }
                text
            })
        },
    )
}

fn any_language() -> impl Strategy<Value = Option<Language>> {
    prop::option::of(prop::sample::select(&Language::ALL[..]))
}

/// Every text a target carries is a part of the text it was read from.
fn points_into(target: &Target, text: &str) -> Result<(), TestCaseError> {
    let inside = |part: &str| {
        let (start, end) = (text.as_ptr() as usize, text.as_ptr() as usize + text.len());
        let at = part.as_ptr() as usize;
        part.is_empty() || (start <= at && at + part.len() <= end)
    };
    prop_assert!(inside(target.text));
    for part in [target.by, target.label, target.group].into_iter().flatten() {
        prop_assert!(inside(part), "{part:?} is not part of {text:?}");
    }
    if let Some(Of::Count(part)) = target.of {
        prop_assert!(inside(part));
    }
    if let Some(unit) = target.unit {
        prop_assert!(inside(unit) || is_known_sign(unit), "{unit:?} is not part of {text:?}");
    }
    target.clauses.iter().try_for_each(|clause| points_into(clause, text))
}

fn is_known_sign(unit: &str) -> bool {
    ["per cent", "percentage points"].contains(&unit) || money::NAMED.iter().any(|named| named.unit == unit)
}

/// A form and its fields agree.
fn is_sound(target: &Target) -> Result<(), TestCaseError> {
    match target.kind {
        Kind::Statement | Kind::Placeholder | Kind::Compound => {
            prop_assert_eq!(target.value, None);
            prop_assert_eq!(target.upper, None);
            prop_assert!(target.from.is_none());
        }
        Kind::All => {}
        Kind::Frequency => prop_assert!(target.value.is_some() || !target.questions.is_empty()),
        _ => prop_assert!(target.value.is_some() || target.questions.contains(&Question::NumberUnclear)),
    }
    prop_assert!(target.upper.is_none() || target.comparator.is_some() || target.kind == Kind::Change);
    prop_assert!(target.change.is_some() == (target.kind == Kind::Change));
    prop_assert!(target.kind != Kind::Compound || target.clauses.len() >= 2);
    let mut asked = target.questions.clone();
    asked.dedup();
    prop_assert_eq!(asked.len(), target.questions.len());
    target.clauses.iter().try_for_each(is_sound)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn s5_7_any_text_is_read_without_panic_and_kept(text in any::<String>(), language in any_language()) {
        let (target, _) = parse(&text, language);
        prop_assert_eq!(target.text, text.as_str());
        points_into(&target, &text)?;
        is_sound(&target)?;
    }

    #[test]
    fn s5_7_texts_made_of_target_words_are_read_soundly(text in near_target(), language in any_language()) {
        let (target, _) = parse(&text, language);
        prop_assert_eq!(target.text, text.as_str());
        points_into(&target, &text)?;
        is_sound(&target)?;
    }

    #[test]
    fn a_year_alone_never_becomes_a_value(
        year in 1900u32..=2100,
        frame in prop::sample::select(&["{}", "by {}", "in {}", "d'ici à {}", "en {}", "para {}", "National plan adopted by {}",
            "the end of {}", "June {}", "FY {}", "{} plan adopted", "Agenda {}", "since {}", "from 1999 to {}"][..]),
    ) {
        let text = frame.replace("{}", &year.to_string());
        let (target, _) = parse(&text, None);
        prop_assert_eq!(target.value, None, "{}", text);
        prop_assert!(!target.is_measurable(), "{}", text);
    }

    #[test]
    fn every_number_of_members_is_read_exactly(value in 0u32..100_000, language in prop::sample::select(&Language::ALL[..3])) {
        let text = match language {
            Language::Fr => format!("Au moins {value} Membres"),
            Language::Es => format!("Al menos {value} Miembros"),
            _ => format!("At least {value} Members"),
        };
        let (target, recognised) = parse(&text, None);
        prop_assert_eq!(recognised, language);
        prop_assert_eq!(target.value, Some(Decimal::from(value)));
        prop_assert_eq!(target.comparator, Some(Comparator::AtLeast));
        prop_assert_eq!(target.questions, Vec::new());
    }

    #[test]
    fn every_share_of_a_membership_is_read_exactly(value in 0u32..400, of in 11u32..400) {
        let text = format!("At least {value}/{of} Members");
        let (target, _) = parse(&text, None);
        prop_assert_eq!(target.kind, if value == of { Kind::All } else { Kind::MembershipShare });
        prop_assert_eq!((target.value, target.of), (Some(Decimal::from(value)), Some(Of::Number(Decimal::from(of)))));
        prop_assert_eq!(target.questions.contains(&Question::ValueAboveDenominator), value > of);
    }
}

#[test]
fn a_megabyte_of_junk_is_cut_and_said_so() {
    for junk in [
        "1) 5 workshops and ",
        "(((((",
        "a and 5 ",
        "5, ",
        "per ",
        "from 5 to ",
        "\n- ",
        "1/2/",
        "including 5 ",
        "é",
        "[X] ",
    ] {
        let text = junk.repeat(1_000_000 / junk.len());
        let (target, _) = parse(&text, None);
        assert_eq!(target.text.len(), text.len(), "{junk:?}");
        assert!(target.questions.contains(&Question::TextTooLong), "{junk:?}");
    }
}

#[test]
fn an_empty_cell_is_a_statement() {
    for text in ["", " ", "\n\n", "\u{feff}", "\u{a0}"] {
        let (target, language) = parse(text, None);
        assert_eq!((target.kind, target.text, language), (Kind::Statement, text, Language::En));
    }
}
