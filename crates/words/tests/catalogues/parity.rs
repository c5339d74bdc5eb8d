//! Four languages, one set of messages (REQUIREMENTS S4.16).

use crate::ftl;
use trellis_domain::kernel::Language;

#[test]
fn s4_16_every_message_exists_in_every_language_with_the_same_variables() {
    let english = ftl::entries(Language::En);
    let mut faults = Vec::new();
    for language in Language::ALL {
        let own = ftl::entries(language);
        for (key, entry) in &english {
            match own.get(key) {
                None => faults.push(format!("{language} lacks {key} ({}.ftl)", entry.room)),
                Some(own) if own.variables != entry.variables => faults.push(format!(
                    "{language} {key} uses {:?}, English uses {:?}",
                    own.variables, entry.variables
                )),
                Some(own) if own.room != entry.room => {
                    faults.push(format!(
                        "{language} has {key} in {}.ftl, English in {}.ftl",
                        own.room, entry.room
                    ));
                }
                Some(_) => {}
            }
        }
        let unknown = own.keys().filter(|key| !english.contains_key(*key));
        faults.extend(unknown.map(|key| format!("{language} has {key}, English has not")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_file_is_embedded() {
    for language in Language::ALL {
        for file in std::fs::read_dir(ftl::folder(language)).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let room = name.strip_suffix(".ftl").unwrap_or(&name);
            assert!(trellis_words::ROOMS.contains(&room), "{language}/{name} is in no line of `rooms!`");
        }
    }
}

#[test]
fn references_lead_somewhere() {
    for language in Language::ALL {
        let entries = ftl::entries(language);
        for (key, entry) in &entries {
            for reference in &entry.references {
                assert!(entries.contains_key(reference), "{language} {key} refers to {reference}");
            }
        }
    }
}

#[test]
fn a_selector_on_a_number_covers_the_forms_of_its_language() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let needed: &[&str] = match language {
            // French and Spanish also have "many" (un million de …); its absence falls to "other".
            Language::En | Language::Fr | Language::Es => &["one", "other"],
            Language::Ar => &ftl::PLURAL_FORMS,
        };
        for (key, entry) in ftl::entries(language) {
            for (variable, forms) in entry.plurals {
                let missing: Vec<_> = needed.iter().filter(|form| !forms.contains(**form)).collect();
                if !missing.is_empty() {
                    faults.push(format!("{language} {key}: the selector on ${variable} lacks {missing:?}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A number that English bends a noun for must bend it in Arabic too.
#[test]
fn what_english_counts_every_language_counts() {
    let english = ftl::entries(Language::En);
    for language in Language::ALL {
        let own = ftl::entries(language);
        for (key, entry) in english.iter().filter(|(_, entry)| !entry.plurals.is_empty()) {
            let Some(own) = own.get(key) else { continue };
            for (variable, _) in &entry.plurals {
                let counted = own.plurals.iter().any(|(name, _)| name == variable);
                assert!(counted, "{language} {key} does not select on ${variable}");
            }
        }
    }
}

#[test]
fn sentences_are_translated() {
    let english = sources(Language::En);
    for language in [Language::Fr, Language::Es, Language::Ar] {
        let other = sources(language);
        for (key, text) in &english {
            let same = other.get(key).is_some_and(|own| own == text);
            let is_sentence = without_gaps(text).split_whitespace().count() > 4;
            assert!(!(same && is_sentence), "{language} {key} is still English: {text}");
        }
    }
}

/// The words of a line without its `{ … }`: gaps are the same in every language.
fn without_gaps(text: &str) -> String {
    let mut depth = 0usize;
    let outside = |letter: &char| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    text.chars().filter(outside).collect()
}

/// The first line of every message, by key.
fn sources(language: Language) -> std::collections::BTreeMap<String, String> {
    let mut lines = std::collections::BTreeMap::new();
    for room in trellis_words::ROOMS {
        let source = std::fs::read_to_string(ftl::folder(language).join(format!("{room}.ftl"))).unwrap();
        for line in source.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase())) {
            if let Some((key, text)) = line.split_once('=') {
                lines.insert(key.trim().to_owned(), text.trim().to_owned());
            }
        }
    }
    lines
}
