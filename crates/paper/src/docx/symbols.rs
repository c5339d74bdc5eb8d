//! Letters that Word stores as a position in a symbol font: `≥` in a target, a ticked box in a form.

/// The Unicode letter for a position in a symbol font; the position itself, as a private letter, where unknown.
pub(super) fn symbol(font: &str, code: u32) -> Option<char> {
    let position = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    let font = font.to_ascii_lowercase();
    let known = if font.starts_with("wingdings") {
        wingdings(position)
    } else if font.starts_with("symbol") {
        greek_and_signs(position)
    } else {
        (position >= 0x20 && code == position).then(|| char::from_u32(position)).flatten()
    };
    known.or_else(|| char::from_u32(code)).filter(|letter| !letter.is_control())
}

fn wingdings(position: u32) -> Option<char> {
    Some(match position {
        0x6c => '●',
        0x6e => '■',
        0x6f | 0x71 | 0xa8 => '☐',
        0x76 => '❖',
        0x9f => '•',
        0xa7 => '▪',
        0xd8 => '➢',
        0xdf | 0xe7 => '←',
        0xe0 | 0xe8 => '→',
        0xfb => '✗',
        0xfc => '✓',
        0xfd | 0x78 => '☒',
        0xfe => '☑',
        _ => return None,
    })
}

fn greek_and_signs(position: u32) -> Option<char> {
    const GREEK_CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    const GREEK_SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
    Some(match position {
        0x41..=0x5a => GREEK_CAPITALS.chars().nth(position as usize - 0x41)?,
        0x61..=0x7a => GREEK_SMALL.chars().nth(position as usize - 0x61)?,
        0x20..=0x40 => char::from_u32(position)?,
        0xa3 => '≤',
        0xa5 => '∞',
        0xab => '↔',
        0xac => '←',
        0xad => '↑',
        0xae => '→',
        0xaf => '↓',
        0xb0 => '°',
        0xb1 => '±',
        0xb3 => '≥',
        0xb4 => '×',
        0xb7 => '•',
        0xb8 => '÷',
        0xb9 => '≠',
        0xba => '≡',
        0xbb => '≈',
        0xbc => '…',
        0xe5 => '∑',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_symbol_fonts_become_letters() {
        let check = |font, code, expect| assert_eq!(symbol(font, code), expect);
        check("Symbol", 0xf0b3, Some('≥'));
        check("Symbol", 0x61, Some('α'));
        check("Wingdings", 0xf0fe, Some('☑'));
        check("Wingdings", 0xf001, Some('\u{f001}'));
        check("Arial", 0x263a, Some('☺'));
        check("Arial", 0xd800, None);
    }
}
