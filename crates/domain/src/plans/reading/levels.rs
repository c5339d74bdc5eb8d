//! The level a heading names: national, regional … (S3.8), in English, French and Spanish.

use super::words::normalised;
use crate::plans::content::Level;

/// The level named in a heading, if exactly one (or subregional with regional) is named.
pub(super) fn level(title: &str) -> Option<Level> {
    let normal = normalised(title);
    let words: Vec<&str> = normal.split(' ').collect();
    // "National level" names one; "Alignment with international reform" only mentions it.
    let names_levels = words.iter().any(|word| LEVEL_WORDS.contains(word));
    let alone = words.len() <= 2
        || words.iter().all(|word| word.ends_with("al") || matches!(*word, "and" | "et" | "y" | "sub"));
    if words.len() > 12 || !(names_levels || alone) {
        return None;
    }
    let sub_before = |at: usize| at > 0 && matches!(words[at - 1], "sub" | "sous");
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let subregional = has(&["subregional", "subregionales", "sousregional", "sousregionaux"])
        || (0..words.len()).any(|at| is_regional(words[at]) && sub_before(at));
    let regional = (0..words.len()).any(|at| is_regional(words[at]) && !sub_before(at));
    let named = [
        (has(&["national", "nationaux", "nationale", "nacional", "nacionales"]), Level::National),
        (subregional && regional, Level::SubregionalAndRegional),
        (subregional && !regional, Level::Subregional),
        (regional && !subregional, Level::Regional),
        (
            has(&["international", "internationaux", "internationale", "internacional", "internacionales"]),
            Level::International,
        ),
        (has(&["global", "mondial", "mondiale", "globale", "mundial"]), Level::Global),
    ];
    let mut levels = named.iter().filter(|(is_named, _)| *is_named).map(|(_, level)| *level);
    levels.next().filter(|_| levels.next().is_none())
}

const LEVEL_WORDS: [&str; 8] =
    ["level", "levels", "niveau", "niveaux", "nivel", "niveles", "echelon", "plano"];

fn is_regional(word: &str) -> bool {
    matches!(word, "regional" | "regionale" | "regionaux" | "regionales")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s3_8_levels_are_read_from_headings() {
        let check = |title: &str, expect: Option<Level>| assert_eq!(level(title), expect, "{title}");
        check("National level", Some(Level::National));
        check("Subregional and regional levels", Some(Level::SubregionalAndRegional));
        check("Sub-regional level", Some(Level::Subregional));
        check("Niveaux sous-régional et régional", Some(Level::SubregionalAndRegional));
        check("Nivel internacional", Some(Level::International));
        check("Implementation", None);
        check("National and international cooperation", None);
        check("Alignment with international reform", None);
    }
}
