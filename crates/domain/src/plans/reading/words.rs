//! Words of a text, made comparable: lower-case, without accents, marks and punctuation.
//!
//! Only for comparing and recognising; what is shown and stored is always the printed text.

/// A letter without its accent, for the Latin letters of French and Spanish.
fn folded(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    }
}

/// Lower-case words joined by single blanks; punctuation and superscript marks are gone.
pub(crate) fn normalised(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |letter: char| {
        if letter.is_alphanumeric() && !is_footnote_mark(letter) || letter == '#' {
            if gap && !words.is_empty() {
                words.push(' ');
            }
            gap = false;
            words.push(letter);
        } else if !matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}') {
            gap = true;
        }
    };
    // Most texts are plain ASCII, for which lower case needs no tables.
    if text.is_ascii() {
        text.bytes().for_each(|byte| push(char::from(byte.to_ascii_lowercase())));
    } else {
        text.chars().flat_map(char::to_lowercase).for_each(|letter| push(folded(letter)));
    }
    words
}

/// Superscript digits that Word documents use for footnotes.
pub(crate) fn is_footnote_mark(letter: char) -> bool {
    matches!(letter, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '*' | '†' | '‡')
}

/// Words in capitals only, more than an abbreviation.
pub(crate) fn is_shouted(text: &str) -> bool {
    let letters = || text.chars().filter(|letter| letter.is_alphabetic());
    letters().count() >= 6 && letters().all(char::is_uppercase) && !text.contains('\n')
}

/// A printed year of our time, such as `2018`.
pub(crate) fn year(word: &str) -> Option<i16> {
    let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    is_year.then(|| word.parse().ok()).flatten()
}

/// Words of a text with the bytes each covers, as (start, end, word).
pub(crate) fn spans(text: &str) -> Vec<(usize, usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, letter.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push((from, at, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The beginning of a text for a quotation, at most `letters_max` letters, with an ellipsis when cut.
pub(crate) fn beginning(text: &str, letters_max: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(letters_max) {
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
        None => text.to_owned(),
    }
}

/// How much of the words of two texts is shared: 0 for nothing, 1 for the same set of words (Jaccard).
pub(crate) fn likeness(left: &str, right: &str) -> f32 {
    let (left, right) = (word_set(left), word_set(right));
    if left.is_empty() && right.is_empty() {
        return 1.0;
    }
    let shared = left.iter().filter(|word| right.binary_search(word).is_ok()).count();
    // Word counts of one action are far below the 24 bits an f32 holds exactly.
    shared as f32 / (left.len() + right.len() - shared) as f32
}

fn word_set(text: &str) -> Vec<String> {
    let mut words: Vec<String> = normalised(text).split(' ').map(str::to_owned).collect();
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_case_accents_and_marks() {
        let check = |text: &str, expect: &str| assert_eq!(normalised(text), expect, "{text}");
        check("  Résultats\nATTENDUS¹ :", "resultats attendus");
        check("Año/Período", "ano periodo");
        check("N° #", "n #");
        check("", "");
    }

    #[test]
    fn a_quotation_is_cut_between_letters() {
        assert_eq!(beginning("éééé", 2), "éé…");
        assert_eq!(beginning(" short ", 20), "short");
    }

    #[test]
    fn likeness_is_the_share_of_common_words() {
        assert!((likeness("a b c", "c b a") - 1.0).abs() < f32::EPSILON);
        assert!(likeness("a b", "c d") < f32::EPSILON);
    }
}
