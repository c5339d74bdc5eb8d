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

/// Words of targets that neither count nor say how often or how many.
const COUNTLESS: &[&str] = &[
    "Improved",
    "coordination",
    "Guidelines",
    "adopted",
    "Members",
    "of",
    "and",
    "the",
    "by",
    "per",
    "in",
    "Target",
    "increase",
    "reduction",
    "share",
    "new",
    "at least",
    "more than",
    "%",
    "score",
    "average",
    "women",
    "baseline",
    "améliorée",
    "Lignes directrices",
    "adoptées",
    "des",
    "Parties",
    "par",
    "au moins",
    "dont",
    "moyenne",
    "taux de",
    "Directrices",
    "adoptadas",
    "de las",
    "Partes",
    "por",
    "al menos",
    "aumento",
    "promedio",
    "COP",
    "USD",
    "/",
    "(",
    ")",
    ",",
    ";",
    ":",
    "-",
    "\n",
];

/// Targets of all forms, each written plainly.
const PLAINLY_WRITTEN: &[&str] = &[
    "At least 22/33 Members",
    "All Parties by 2030",
    "between 3 and 5 workshops",
    "At least once per year",
    "once every two years",
    "at least 4 new contracting parties",
    "At least 75% of the requests",
    "a majority of Members",
    "At least average of 4 out of 5",
    "Increase by 10% over the 2015 baseline",
    "reduce from 40% to 20%",
    "30 participants, of whom at least 50% women",
    "6 workshops: 3 in Africa, 2 in Asia and 1 in the Pacific",
    "5 workshops and 20 trainees",
    "To be determined",
    "Guidelines adopted",
    "Au moins 22 des 33 Membres",
    "Une fois tous les deux ans",
    "Au moins la moitié des missions demandées",
    "Passer de 12 à 6 jours",
    "25\u{a0}000 euros d'ici à fin 2026",
    "À déterminer",
    "Lignes directrices adoptées",
    "Al menos 22 de los 33 Miembros",
    "Una vez cada dos años",
    "Al menos el 75 % de las solicitudes",
    "Aumentar un 10 % con respecto a 2015",
    "25.000 euros para finales de 2026",
    "Por determinar",
    "Directrices adoptadas",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_that_do_not_count_are_never_measurable(
        words in prop::collection::vec(prop::sample::select(COUNTLESS), 0..12),
        language in any_language(),
    ) {
        let text = words.join(" ");
        let (target, _) = parse(&text, language);
        prop_assert!(!target.is_measurable(), "{:?}: {}", text, show(&target));
    }
}

#[test]
fn a_bullet_a_full_stop_and_blanks_change_nothing() {
    for text in PLAINLY_WRITTEN {
        let (plain, language) = parse(text, None);
        for dressed in [
            format!("• {text}"),
            format!("- {text}"),
            format!("– {text}."),
            format!("{text}."),
            format!("  {text} ;"),
            format!("“{text}”"),
            format!("« {text} »"),
            text.replace(' ', "  "),
            text.replace(' ', "\u{a0}"),
            text.replacen(' ', "\n", 1),
        ] {
            let read = parse(&dressed, None);
            // What is counted is kept as written, with its blanks.
            let said = show(&read.0).split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!((said, read.1, read.0.text), (show(&plain), language, &*dressed), "{dressed:?}");
        }
    }
}

#[test]
fn capitals_change_nothing() {
    for text in PLAINLY_WRITTEN {
        let capitals = text.to_uppercase();
        let (plain, shouted) = (parse(text, None), parse(&capitals, None));
        assert_eq!(shouted.1, plain.1, "{capitals}");
        assert_eq!(show(&shouted.0).to_uppercase(), show(&plain.0).to_uppercase(), "{capitals}");
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
        "5 workshops: 3 in Africa, ",
        ", 5 in Africa",
        "1. 5 a 2. ",
        "- 5 - ",
        "most of a majority of ",
        "No. of ",
        ".5",
        "every three (3) ",
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
