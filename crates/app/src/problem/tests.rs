//! Every problem is said in every language; those of files with place, value and the way on.

use std::collections::BTreeSet;

use trellis_domain::kernel::Language;
use trellis_paper::{Looks, Place};
use trellis_words::Words;

use super::*;
use crate::exchange::{key_part, problem_sentences};

/// Every name a code's doc comment says it quotes.
const QUOTED: [&str; 30] = [
    "minutes", "value", "most", "file", "of", "asked", "answered", "from", "until", "least", "member",
    "last", "language", "number", "reason", "next", "sheet", "row", "column", "to", "day", "body",
    "currency", "line", "count", "why", "lacks", "rule", "name", "theme",
];

#[test]
fn every_problem_has_its_sentence_in_every_language() {
    for language in Language::ALL {
        let words = Words::of(language);
        for code in Code::ALL {
            let key = format!("problem-{}", key_part(code.code()));
            assert!(words.has(&key), "{language} lacks {key}");
            // What files quote is tried below, with their own arguments.
            if code.code().starts_with("file.") {
                continue;
            }
            let problem = QUOTED.iter().fold(Problem::new(*code), |problem, name| problem.with(name, "7"));
            for said in problem_sentences(&problem, words) {
                assert!(!said.contains(['⟦', '{']), "{language}: {said}");
            }
        }
    }
}

#[test]
fn whatever_cannot_be_read_is_an_entry_of_the_catalogue_and_is_said_in_every_language() {
    let of_files = Code::ALL.iter().map(|code| code.code()).filter(|code| code.starts_with("file."));
    let had: BTreeSet<&str> = unreadables().iter().map(Unreadable::code).collect();
    assert_eq!(had, of_files.collect(), "one sample for each code, and no code without a sample");
    for unreadable in unreadables() {
        let code = unreadable.code();
        let problem = Problem::from(unreadable);
        assert_eq!(problem.code.code(), code);
        for language in Language::ALL {
            for said in problem_sentences(&problem, Words::of(language)) {
                assert!(!said.contains(['⟦', '{']), "{language}: {said}");
            }
        }
    }
}

#[test]
fn problems_of_files_name_place_value_and_the_way_on() {
    let check = |unreadable: Unreadable, expect: &str| {
        assert_eq!(problem_sentences(&unreadable.into(), Words::of(Language::En)), [expect]);
    };
    check(
        Unreadable::OldFormat { found: Looks::BinaryWorkbook, save_as: ".xlsx".into() },
        "The file looks like a binary Excel workbook (.xlsb), which is not read. Open it in your office \
         program and save it as .xlsx.",
    );
    check(
        Unreadable::BrokenZip { entry: Some("word/document.xml".into()) },
        "The file is damaged or was cut short (part word/document.xml). Open it in your office program, \
         save it again, and try once more.",
    );
    check(
        Unreadable::TooManyCells {
            place: Place::SheetCell { sheet: "Pillar 1".into(), row: 5, column: 3 },
            max: 9,
        },
        "There are more than 9 filled cells; the first one too many is in sheet “Pillar 1”, row 5, \
         column C. Split the file.",
    );
}

/// What a file looks like is worded in each language, never quoted in English.
#[test]
fn every_look_has_its_words() {
    for language in Language::ALL {
        let said: BTreeSet<String> = Looks::ALL
            .iter()
            .map(|&looks_like| Problem::from(Unreadable::NotRecognised { looks_like }))
            .flat_map(|problem| problem_sentences(&problem, Words::of(language)))
            .collect();
        assert_eq!(said.len(), Looks::ALL.len(), "{language}: {said:?}");
    }
}

/// One of each; `sampled` does not compile when one is added.
fn unreadables() -> Vec<Unreadable> {
    let entry = || "word/document.xml".to_owned();
    let sheet = || "Pillar 1".to_owned();
    let all = vec![
        Unreadable::Empty,
        Unreadable::TooLarge { max_bytes: 1 << 25 },
        Unreadable::NotRecognised { looks_like: Looks::Pdf },
        Unreadable::NotAdmitted,
        Unreadable::Active { entry: "JavaScript".into() },
        Unreadable::NotWhatItClaims { claimed: "docx".into(), found: Looks::Xlsx },
        Unreadable::OldFormat { found: Looks::OldOffice, save_as: ".docx".into() },
        Unreadable::Encrypted,
        Unreadable::Macros { entry: entry() },
        Unreadable::BrokenZip { entry: None },
        Unreadable::BrokenZip { entry: Some(entry()) },
        Unreadable::TooManyEntries { count: 9000, max: 4000 },
        Unreadable::DuplicateEntry { entry: entry() },
        Unreadable::UnsafePath { entry: entry() },
        Unreadable::ZipBomb { entry: entry(), max_bytes: 1 << 28 },
        Unreadable::TooDense { entry: entry(), max: 250 },
        Unreadable::Dtd { entry: entry() },
        Unreadable::BrokenXml { entry: entry(), offset: 1204 },
        Unreadable::Encoding { entry: None },
        Unreadable::Encoding { entry: Some(entry()) },
        Unreadable::TooDeep { entry: entry(), max: 64 },
        Unreadable::MissingPart { entry: entry() },
        Unreadable::SheetTooLarge { sheet: String::new(), row: 200_000, column: 3 },
        Unreadable::SheetTooLarge { sheet: sheet(), row: 200_000, column: 3 },
        Unreadable::TooManyCells { place: Place::Paragraph { number: 4 }, max: 9 },
        Unreadable::TextTooLong { place: Place::TableCell { table: 1, row: 3, column: 2 } },
        Unreadable::TooMuchText { place: Place::SheetCell { sheet: sheet(), row: 5, column: 3 } },
        Unreadable::BadCell { sheet: sheet(), value: "ZZZZ1".into() },
        Unreadable::OpenQuote { row: 3, column: 2 },
        Unreadable::TooSlow { seconds: 20 },
        Unreadable::TooHeavy,
        Unreadable::ReaderFailed,
    ];
    all.iter().for_each(sampled);
    all
}

fn sampled(unreadable: &Unreadable) {
    match unreadable {
        Unreadable::Empty
        | Unreadable::TooLarge { .. }
        | Unreadable::NotRecognised { .. }
        | Unreadable::NotAdmitted
        | Unreadable::Active { .. }
        | Unreadable::NotWhatItClaims { .. }
        | Unreadable::OldFormat { .. }
        | Unreadable::Encrypted
        | Unreadable::Macros { .. }
        | Unreadable::BrokenZip { .. }
        | Unreadable::TooManyEntries { .. }
        | Unreadable::DuplicateEntry { .. }
        | Unreadable::UnsafePath { .. }
        | Unreadable::ZipBomb { .. }
        | Unreadable::TooDense { .. }
        | Unreadable::Dtd { .. }
        | Unreadable::BrokenXml { .. }
        | Unreadable::Encoding { .. }
        | Unreadable::TooDeep { .. }
        | Unreadable::MissingPart { .. }
        | Unreadable::SheetTooLarge { .. }
        | Unreadable::TooManyCells { .. }
        | Unreadable::TextTooLong { .. }
        | Unreadable::TooMuchText { .. }
        | Unreadable::BadCell { .. }
        | Unreadable::OpenQuote { .. }
        | Unreadable::TooSlow { .. }
        | Unreadable::TooHeavy
        | Unreadable::ReaderFailed => {}
    }
}
