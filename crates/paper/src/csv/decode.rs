//! The letters of a text file, whatever encoding they came in: UTF-8, UTF-16 with or without its mark, Windows-1252.

use std::borrow::Cow;

use crate::unreadable::Unreadable;

/// Whether bytes could be a table in text form.
pub(crate) fn is_text(bytes: &[u8]) -> bool {
    const SAMPLE: usize = 8 << 10;
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let is_odd = |letter: u32| letter < 0x20 && !matches!(letter, 0x09 | 0x0a | 0x0c | 0x0d);
    if let Some(unit) = unmarked(bytes) {
        let letters = sample.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
        return letters.filter(|letter| is_odd(u32::from(*letter))).count() * 50 <= sample.len() / 2;
    }
    let odd = sample.iter().filter(|byte| is_odd(u32::from(**byte))).count();
    !bytes.contains(&0) && odd * 50 <= sample.len()
}

/// How two bytes make a letter in UTF-16 that bears no mark: separators, digits and ends of lines have a zero
/// byte, always on the same side, and every pair is a letter.
fn unmarked(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    if bytes.is_empty() || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |side: usize| bytes.iter().skip(side).step_by(2).any(|byte| *byte == 0);
    let unit: fn([u8; 2]) -> u16 = match (zeros(0), zeros(1)) {
        (false, true) => u16::from_le_bytes,
        (true, false) => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).all(|letter| letter.is_ok()).then_some(unit)
}

/// The text, without its byte order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => {
            let body = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
            if let Some(unit) = unmarked(bytes) {
                return wide(bytes, unit);
            }
            match std::str::from_utf8(body) {
                Ok(text) => Ok(Cow::Borrowed(text)),
                // A file that says it is UTF-8 and is not is damaged.
                Err(_) if body.len() < bytes.len() => Err(Unreadable::Encoding { entry: None }),
                Err(_) => western(body).map(Cow::Owned),
            }
        }
    }
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Unreadable> {
    if !bytes.len().is_multiple_of(2) {
        return Err(Unreadable::Encoding { entry: None });
    }
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.map(Cow::Owned).map_err(|_| Unreadable::Encoding { entry: None })
}

/// Windows-1252, which Western spreadsheets write; five of its places hold no letter.
fn western(bytes: &[u8]) -> Result<String, Unreadable> {
    const FROM_80: [Option<char>; 32] = [
        Some('€'),
        None,
        Some('‚'),
        Some('ƒ'),
        Some('„'),
        Some('…'),
        Some('†'),
        Some('‡'),
        Some('ˆ'),
        Some('‰'),
        Some('Š'),
        Some('‹'),
        Some('Œ'),
        None,
        Some('Ž'),
        None,
        None,
        Some('‘'),
        Some('’'),
        Some('“'),
        Some('”'),
        Some('•'),
        Some('–'),
        Some('—'),
        Some('˜'),
        Some('™'),
        Some('š'),
        Some('›'),
        Some('œ'),
        None,
        Some('ž'),
        Some('Ÿ'),
    ];
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => FROM_80[usize::from(byte - 0x80)],
        byte => Some(char::from(*byte)),
    };
    let text: Option<String> = bytes.iter().map(letter).collect();
    text.ok_or(Unreadable::Encoding { entry: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_letters() {
        let text = "Activité — 25 000 €";
        let wide: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> =
            [0xff, 0xfe].into_iter().chain(wide.iter().flat_map(|u| u.to_le_bytes())).collect();
        let big: Vec<u8> =
            [0xfe, 0xff].into_iter().chain(wide.iter().flat_map(|u| u.to_be_bytes())).collect();
        let marked: Vec<u8> = [0xef, 0xbb, 0xbf].into_iter().chain(text.bytes()).collect();
        let western = b"Activit\xe9 \x97 25 000 \x80";
        for bytes in [text.as_bytes(), &little, &big, &marked, western] {
            assert!(is_text(bytes));
            assert_eq!(decode(bytes).unwrap(), text);
        }
    }

    #[test]
    fn damaged_encodings_are_refused() {
        for bytes in [&b"\xef\xbb\xbfa\xff"[..], b"\xff\xfea", b"\xff\xfe\x00\xd8", b"caf\xe9 \x81"] {
            assert_eq!(decode(bytes).unwrap_err().code(), "file.encoding", "{bytes:?}");
        }
        assert!(!is_text(b"a\0b"));
    }

    #[test]
    fn utf_16_without_its_mark_is_told_by_its_zero_bytes() {
        for text in ["No,Activity\r\n1,Train 20 inspectors\r\n", "الرقم,النشاط\r\n1,تدريب المفتشين\r\n"]
        {
            let units: Vec<u16> = text.encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            for bytes in [little, big] {
                assert!(is_text(&bytes));
                assert_eq!(decode(&bytes).unwrap(), text);
            }
        }
        // Small numbers of a program's data have zero bytes too; they are no letters.
        let data: Vec<u8> = (0..200_u16).flat_map(|number| (number % 8 + 1).to_le_bytes()).collect();
        for bytes in [&data[..], b"a\0b", b"a\0b\0\0c", b"a\0\0\xd8"] {
            assert!(!is_text(bytes), "{bytes:?}");
        }
    }
}
