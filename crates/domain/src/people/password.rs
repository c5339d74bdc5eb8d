//! What a password must be, after NIST SP 800-63B (REQUIREMENTS S1.2): long, and nothing that is tried first. No rule
//! about kinds of letters: they make passwords worse. Must not know hashes.

/// The fewest letters of a password (NIST SP 800-63B asks for 15 where it stands alone; 8 is its floor).
pub const LETTERS_MIN: usize = 12;
/// The most letters of a password: long sentences are welcome, floods are not.
pub const LETTERS_MAX: usize = 128;

/// Letters of a context word below which it is too short to mean anything.
const CONTEXT_LETTERS_MIN: usize = 4;
/// What has to remain of a password once the words everybody would try are taken out.
const REST_LETTERS_MIN: usize = 8;

/// Words that people reach for first, in the languages of the house and on its keyboards.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "motdepasse",
    "contrasena",
    "contraseña",
    "qwertyuiop",
    "qwerty",
    "qwertz",
    "azerty",
    "azertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "1qaz2wsx",
    "admin",
    "administrator",
    "welcome",
    "bienvenue",
    "bienvenido",
    "letmein",
    "iloveyou",
    "changeme",
    "monkey",
    "dragon",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "superman",
    "master",
    "secret",
    "default",
    "trustno",
    "abc",
    "test",
    "user",
    "login",
    "summer",
    "winter",
    "spring",
    "autumn",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "correcthorsebatterystaple",
    "trellis",
    "secretariat",
    "organisation",
    "organization",
    "مرحبا",
];

/// Runs that are typed without thinking.
const RUNS: &[&str] = &[
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
];

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordFault {
    /// Fewer letters than [`LETTERS_MIN`].
    Short,
    /// More letters than [`LETTERS_MAX`].
    Long,
    /// One of those that are tried first, or a run of the keyboard.
    Common,
    /// Made of the person's own name, address or organisation.
    Context,
}

/// Judges a password. `context` is what others know of its owner: name, e-mail address, organisation.
///
/// # Errors
/// [`PasswordFault`], the first that is found.
pub fn check(password: &str, context: &[&str]) -> Result<(), PasswordFault> {
    let letters = password.chars().count();
    if letters < LETTERS_MIN {
        return Err(PasswordFault::Short);
    }
    if letters > LETTERS_MAX {
        return Err(PasswordFault::Long);
    }
    let plain = plain(password);
    if is_run(&plain) || !enough_without(&plain, COMMON.iter().map(|word| (*word).to_owned())) {
        return Err(PasswordFault::Common);
    }
    let words = context.iter().flat_map(|text| words_of(text));
    if !enough_without(&plain, words) {
        return Err(PasswordFault::Context);
    }
    Ok(())
}

/// Lower case, with the usual figures for letters undone and nothing but letters and digits.
fn plain(password: &str) -> String {
    let undone = |letter| match letter {
        '@' => 'a',
        '$' => 's',
        '!' => 'i',
        other => other,
    };
    password.to_lowercase().chars().map(undone).filter(|letter| letter.is_alphanumeric()).collect()
}

/// `true` if enough is left of the password when those words are taken out of it, or none of them is in it.
fn enough_without(plain: &str, words: impl Iterator<Item = String>) -> bool {
    let mut words: Vec<String> =
        words.filter(|word| !word.is_empty() && plain.contains(word.as_str())).collect();
    if words.is_empty() {
        return true;
    }
    // The longest first: what stands inside another word goes with it.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let rest = words.iter().fold(plain.to_owned(), |rest, word| rest.replace(word.as_str(), " "));
    // Figures at the end of a word are what everybody adds.
    rest.chars().filter(|letter| letter.is_alphabetic()).count() >= REST_LETTERS_MIN
}

/// The words of a text that are long enough to matter, as [`plain`] writes them; and all of it in a row.
fn words_of(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    let mut words: Vec<String> = parts.map(plain).collect();
    words.push(plain(text));
    words.retain(|word| word.chars().count() >= CONTEXT_LETTERS_MIN);
    words
}

/// One letter over and over, two in turn, or neighbours on a keyboard.
fn is_run(plain: &str) -> bool {
    let letters: Vec<char> = plain.chars().collect();
    let repeats =
        |period: usize| letters.iter().zip(letters.iter().skip(period)).all(|(one, other)| one == other);
    if letters.len() < LETTERS_MIN / 2 || (1..=4).any(repeats) {
        return true;
    }
    RUNS.iter().any(|run| {
        let backwards: String = run.chars().rev().collect();
        let doubled = [format!("{run}{run}"), format!("{backwards}{backwards}")];
        doubled.iter().any(|run| run.contains(plain))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMINA: &[&str] =
        &["Amina Diallo", "amina@lagoon-customs.example", "Office for Customs Capacity", "lagoon"];

    #[test]
    fn s1_2_passwords_are_long_and_not_what_is_tried_first() {
        let check = |password: &str, expect: Result<(), PasswordFault>| {
            assert_eq!(check(password, AMINA), expect, "{password}");
        };
        check("reef passage 1997", Ok(()));
        check("four small words here", Ok(()));
        check("مرجان البحيرة الهادئة", Ok(()));
        check("elevenlette", Err(PasswordFault::Short));
        check(&"long sentences ".repeat(9), Err(PasswordFault::Long));
        check("password1234", Err(PasswordFault::Common));
        check("P@$$word!!!2026", Err(PasswordFault::Common));
        check("qwertyuiop[]", Err(PasswordFault::Common));
        check("123456789012", Err(PasswordFault::Common));
        check("aaaaaaaaaaaa", Err(PasswordFault::Common));
        check("abababababab", Err(PasswordFault::Common));
        check("lkjhgfdsapoiu", Err(PasswordFault::Common));
        check("            ", Err(PasswordFault::Common));
        check("Amina-Diallo-2026", Err(PasswordFault::Context));
        check("lagooncustoms", Err(PasswordFault::Context));
        check("office for customs capacity", Err(PasswordFault::Context));
        check("the lagoon is calm tonight", Ok(()));
    }
}
