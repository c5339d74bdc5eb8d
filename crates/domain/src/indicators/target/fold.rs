//! Words made comparable: folded to lower case without accents, and hashed.
//!
//! Members write "À déterminer", "A DETERMINER" and "à déterminer"; all three are one key. The same hash is
//! computed at compile time for the lexicon and at run time for the text, so a look-up is one table probe.
//! Must not know languages or meanings. Next: `scan` hashes words, `lexicon` holds the tables.

/// Start of every word's hash (FNV-1a, 64 bits).
pub(super) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash after one more folded byte.
pub(super) const fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The hash of a phrase that goes on with one more word.
pub(super) const fn join(phrase: u64, word: u64) -> u64 {
    (phrase.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The hash of an ASCII word that is already folded.
pub(super) const fn word(bytes: &[u8], from: usize, to: usize) -> u64 {
    let mut hash = SEED;
    let mut at = from;
    while at < to {
        hash = step(hash, bytes[at]);
        at += 1;
    }
    hash
}

/// The hash after one more character of any script: accents, case and width do not count.
pub(super) fn step_char(hash: u64, ch: char) -> u64 {
    let plain = match ch {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ª' => "a",
        'ç' | 'Ç' => "c",
        'è'..='ë' | 'È'..='Ë' => "e",
        'ì'..='ï' | 'Ì'..='Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'º' => "o",
        'ù'..='ü' | 'Ù'..='Ü' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ß' => "ss",
        // Full-width Latin letters stand 0xFEE0 above the ASCII ones.
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            let ascii = u8::try_from(u32::from(ch) - 0xfee0).unwrap_or(b'?');
            return step(hash, ascii.to_ascii_lowercase());
        }
        _ => {
            let mut buffer = [0; 4];
            return ch
                .to_lowercase()
                .fold(hash, |hash, lower| lower.encode_utf8(&mut buffer).bytes().fold(hash, step));
        }
    };
    plain.bytes().fold(hash, step)
}

/// Characters inside a word that say nothing: combining accents, soft hyphens, zero-width marks.
pub(super) const fn is_silent(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The value of a decimal digit of the scripts in use: Western, Arabic-Indic, Persian, Devanagari, full-width.
pub(super) fn digit(ch: char) -> Option<u8> {
    let zero = match ch {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '０'..='９' => '０',
        _ => return None,
    };
    u8::try_from(u32::from(ch) - u32::from(zero)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(text: &str) -> u64 {
        text.chars().filter(|&ch| !is_silent(ch)).fold(SEED, step_char)
    }

    #[test]
    fn case_accents_and_width_do_not_count() {
        for (written, key) in [
            ("DÉTERMINER", "determiner"),
            ("de\u{301}terminer", "determiner"),
            ("año", "ano"),
            ("Ｍｅｍｂｅｒｓ", "members"),
            ("cœur", "coeur"),
        ] {
            assert_eq!(hash(written), word(key.as_bytes(), 0, key.len()), "{written}");
        }
        assert_ne!(hash("members"), hash("member"));
    }

    #[test]
    fn digits_of_other_scripts_have_their_value() {
        assert_eq!(
            "٣３7५۹".chars().map(digit).collect::<Vec<_>>(),
            [Some(3), Some(3), Some(7), Some(5), Some(9)]
        );
        assert_eq!(digit('²'), None);
    }
}
