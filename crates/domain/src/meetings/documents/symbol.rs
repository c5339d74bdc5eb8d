//! What a symbol of a document is, and when two are the same one. How symbols are made is a setting:
//! [`SymbolScheme`](crate::people::settings::symbol::SymbolScheme). Must not know an organisation.

use crate::people::settings::symbol::is_symbol_sign;

/// Longest symbol, in letters.
pub const SYMBOL_LETTERS_MAX: usize = 60;

/// Whether a text can be a symbol: short, of signs that symbols are made of, with something to read in it.
pub fn is_symbol(text: &str) -> bool {
    text.trim() == text
        && text.chars().count() <= SYMBOL_LETTERS_MAX
        && text.chars().all(is_symbol_sign)
        && text.chars().any(char::is_alphanumeric)
}

/// What two symbols that must not stand beside each other have in common: case and blanks make no difference.
pub fn key(symbol: &str) -> String {
    symbol.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_symbol_is_refused() {
        for text in ["", " CC", "--", "a\nb", "<script>", &"x".repeat(61)] {
            assert!(!is_symbol(text), "{text:?}");
        }
        assert!(is_symbol("UNEP/CMS/StC41/Doc.16.1 (Rev.1)"));
        assert_eq!(key("CC/26/ 07"), key("cc/26/07"));
    }
}
