//! States as people name them: by ISO 3166 code, by M49 number, or by name in any of our languages.
//!
//! A table of names for recognising what somebody pastes. Must not decide who is a Member of anything; an organisation
//! keeps its own form of each name.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use trellis_domain::kernel::{Language, Localised};

/// A State or territory that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// UN M49 sub-region; empty where the table does not say.
    pub region: &'static str,
    /// What it is called in each language.
    pub names: Localised,
}

/// The sub-regions of UN M49 that the table knows.
pub const REGIONS: [&str; 22] = [
    "015", "014", "017", "018", "011", "029", "013", "005", "021", "143", "030", "035", "034", "145", "151",
    "154", "039", "155", "053", "054", "057", "061",
];

struct Table {
    states: BTreeMap<&'static str, State>,
    by_name: HashMap<String, &'static str>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { states: BTreeMap::new(), by_name: HashMap::new() };
    for line in include_str!("states.txt").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&'static str> = line.split('|').collect();
        let [code, region, en, fr, es, ar, others] = cells.as_slice() else { continue };
        let names = [(Language::En, en), (Language::Fr, fr), (Language::Es, es), (Language::Ar, ar)]
            .into_iter()
            .fold(Localised::default(), |names, (language, name)| names.with(language, name));
        for name in [en, fr, es, ar].into_iter().copied().chain(others.split(';')) {
            if !name.is_empty() {
                table.by_name.insert(folded(name), code);
            }
        }
        table.states.insert(code, State { code: (*code).to_owned(), region, names });
    }
    table
});

/// The State that a text names: `FJ`, `FJI`, `242`, `Fiji`, `Fidji`, `فيجي`. Case, accents and signs do not matter.
pub fn recognise(text: &str) -> Option<State> {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    let by_code = match upper.len() {
        2 => rust_iso3166::from_alpha2(&upper),
        3 if upper.bytes().all(|byte| byte.is_ascii_digit()) => {
            upper.parse().ok().and_then(rust_iso3166::from_numeric)
        }
        3 => rust_iso3166::from_alpha3(&upper),
        _ => None,
    };
    let code = by_code.map(|found| found.alpha2).or_else(|| TABLE.by_name.get(&folded(text)).copied());
    let code = code.or_else(|| {
        let wanted = folded(text);
        rust_iso3166::ALL
            .iter()
            .find(|each| !wanted.is_empty() && folded(each.name) == wanted)
            .map(|each| each.alpha2)
    })?;
    TABLE.states.get(code).cloned().or_else(|| {
        // A territory that the table of names leaves out has its ISO name.
        let found = rust_iso3166::from_alpha2(code)?;
        let names = Localised::default().with(Language::En, found.name);
        Some(State { code: found.alpha2.to_owned(), region: "", names })
    })
}

/// What the State of an alpha-2 code is called in the languages other than the organisation's leading one, in which its
/// own form of the name stands.
pub(super) fn names_beside(code: &str, leading: Language) -> Localised {
    let state = TABLE.states.get(code);
    state.map_or_else(Localised::default, |state| state.names.clone().with(leading, ""))
}

/// The States of a sub-region, by code.
pub fn of_region(region: &str) -> Vec<State> {
    TABLE.states.values().filter(|state| state.region == region).cloned().collect()
}

/// Letters and digits only, lower-case, without accents: how two spellings of one name are compared.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' | 'ı' => folded.push('i'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            // Hamza seats, final forms and vowel marks are written or left out as people like.
            'أ' | 'إ' | 'آ' => folded.push('ا'),
            'ة' => folded.push('ه'),
            'ى' => folded.push('ي'),
            '\u{064b}'..='\u{0652}' | '\u{0300}'..='\u{036f}' | 'ـ' => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_state_is_recognised_by_code_number_and_name_in_four_languages() {
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(recognise(text).map(|state| state.code).as_deref(), expect, "{text}");
        };
        for text in ["FJ", "fj", "FJI", "242", "Fiji", " fidji ", "فيجي"] {
            check(text, Some("FJ"));
        }
        check("Côte d'Ivoire", Some("CI"));
        check("COTE D’IVOIRE", Some("CI"));
        check("Ivory Coast", Some("CI"));
        check("Corée", Some("KR"));
        check("Viet Nam", Some("VN"));
        check("Vietnam", Some("VN"));
        check("الامارات العربية المتحدة", Some("AE"));
        check("Türkiye", Some("TR"));
        check("Bermuda", Some("BM"));
        for text in ["", "XX", "Atlantis", "000", "999", "۲۴۲", "é", "--", "Member"] {
            check(text, None);
        }
    }

    #[test]
    fn the_table_is_whole() {
        let states = &TABLE.states;
        assert!(states.len() > 195, "{}", states.len());
        for state in states.values() {
            assert!(
                rust_iso3166::from_alpha2(&state.code).is_some(),
                "{} is no code of ISO 3166",
                state.code
            );
            assert!(REGIONS.contains(&state.region), "{} lies in {}", state.code, state.region);
            for language in Language::ALL {
                let name = state.names.own(language).expect(&state.code);
                assert_eq!(recognise(name).map(|found| found.code).as_ref(), Some(&state.code), "{name}");
            }
        }
        let with_states: HashSet<_> = states.values().map(|state| state.region).collect();
        assert_eq!(with_states.len(), REGIONS.len(), "each region has States");
    }
}
