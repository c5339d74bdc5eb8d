//! The set-up code: printed where the server runs, typed in the browser of whoever takes the installation into use.
//!
//! Code and key are both made of the server's own secret, which is new at each start: nothing of them is stored, and an
//! old code opens nothing. Must not know what is set up with it.

use sha2::{Digest, Sha256};

use crate::{Settings, forgery};

/// The code that the door prints while nobody has an account.
pub fn setup_code(settings: &Settings) -> String {
    spelt(&digest(settings, b"code"))
}

/// Whether this is the code; case, blanks and hyphens do not matter.
pub(crate) fn is_code(settings: &Settings, typed: &str) -> bool {
    let bare = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
    };
    forgery::same(&bare(typed), &bare(&setup_code(settings)))
}

/// What a browser holds once the code was typed.
pub(crate) fn key(settings: &Settings) -> String {
    forgery::hex(&digest(settings, b"key"))
}

/// Whether a browser holds it.
pub(crate) fn is_key(settings: &Settings, held: &str) -> bool {
    forgery::same(held, &key(settings))
}

/// Twenty letters that nobody takes for each other, in groups that can be read aloud.
fn spelt(chance: &[u8; 32]) -> String {
    const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let letter = |byte: &u8| char::from(LETTERS[usize::from(*byte) % LETTERS.len()]);
    let groups: Vec<String> =
        chance[..20].chunks(5).map(|group| group.iter().map(letter).collect()).collect();
    groups.join("-")
}

fn digest(settings: &Settings, what: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"trellis set-up\n");
    hash.update(what);
    hash.update(settings.key);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_good_for_one_start_of_the_server() {
        let settings = |key| Settings { secure_cookies: false, key: [key; 32], trusted_proxies: Vec::new() };
        let code = setup_code(&settings(1));
        assert!(code.len() == 23 && is_code(&settings(1), &code.to_uppercase().replace('-', " ")), "{code}");
        assert!(
            !is_code(&settings(2), &code) && !is_code(&settings(1), "") && !is_code(&settings(1), &code[1..])
        );
        assert!(is_key(&settings(1), &key(&settings(1))) && !is_key(&settings(2), &key(&settings(1))));
        assert!(!is_key(&settings(1), &code), "what is typed is not what a browser holds");
    }
}
