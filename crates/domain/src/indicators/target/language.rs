//! Whose words these are: English, French, Spanish or Arabic, recognised from a line.
//!
//! Every word that a language's lexicon knows and the others do not is evidence, and so are letters that only
//! one of them writes. Without evidence a text is taken for English. Next: `read`.

use super::{
    lexicon::{self, LANGUAGES},
    sense::Sense,
    token::Token,
};
use crate::kernel::Language;

/// The language a text is most likely written in.
pub(super) fn recognise(text: &str, tokens: &[Token]) -> Language {
    let mut evidence = [0u32; 3];
    let words = &tokens[..tokens.len().min(WORDS_MAX)];
    let mut at = 0;
    while at < words.len() {
        at += if words[at].sense == Sense::Word { weigh(text, &words[at..], &mut evidence) } else { 1 };
    }
    if !text.is_ascii() && weigh_letters(text, &mut evidence) {
        return Language::Ar;
    }
    let best = (0..LANGUAGES.len()).max_by_key(|&at| (evidence[at], LANGUAGES.len() - at)).unwrap_or(0);
    LANGUAGES[best]
}

/// More words than this change no one's mind.
const WORDS_MAX: usize = 200;

/// A word of one language alone weighs four, of two languages one each; a longer phrase of one outweighs both.
/// Says how many tokens the longest phrase takes.
fn weigh(text: &str, tokens: &[Token], evidence: &mut [u32; 3]) -> usize {
    let phrases = lexicon::longest_of_each(tokens);
    let known = phrases.iter().flatten();
    if known.clone().next().is_none() {
        return 1;
    }
    let alone = known.clone().count() == 1;
    // One letter is a word in every language: "a", "N = 30".
    let one_letter = tokens.first().is_some_and(|token| match token.end - token.start {
        1 => true,
        // "É.-U."
        2 => !text.as_bytes()[token.start as usize].is_ascii(),
        _ => false,
    });
    let (words, last) = known.map(|phrase| (phrase.words, phrase.last)).max().unwrap_or((1, 0));
    let common = (words == 1 && one_letter)
        || phrases.iter().all(|phrase| phrase.is_some_and(|phrase| phrase.words == words));
    for (evidence, phrase) in evidence.iter_mut().zip(phrases).filter(|_| !common) {
        *evidence += match phrase.map_or(0, |phrase| phrase.words) {
            0 => 0,
            1 if alone => 4,
            1 => 1,
            words => 2 * words,
        };
    }
    last + 1
}

/// Letters that decide: "ñ" is Spanish, "è" French. Says whether the text is mostly Arabic.
fn weigh_letters(text: &str, evidence: &mut [u32; 3]) -> bool {
    let (mut arabic, mut latin) = (0, 0);
    for ch in text.chars().take(LETTERS_MAX) {
        match ch {
            '\0'..='\x7f' => latin += u32::from(ch.is_ascii_alphabetic()),
            'ñ' | 'Ñ' | 'á' | 'í' | 'ó' | 'ú' | 'Á' | 'Í' | 'Ó' | 'Ú' | '¿' | '¡' => {
                evidence[2] += 3
            }
            'è' | 'ê' | 'à' | 'ç' | 'ù' | 'û' | 'ô' | 'î' | 'œ' | 'â' | 'È' | 'Ê' | 'À' | 'Ç' | 'Ô' | 'Œ' => {
                evidence[1] += 3
            }
            'é' | 'É' => {
                evidence[1] += 2;
                evidence[2] += 1;
            }
            '\u{600}'..='\u{6ff}' if ch.is_alphabetic() => arabic += 1,
            _ if ch.is_alphabetic() => latin += 1,
            _ => {}
        }
    }
    arabic > latin
}

const LETTERS_MAX: usize = 2000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::target::parse;

    #[test]
    fn the_language_of_a_line_is_recognised() {
        for (language, texts) in [
            (
                Language::En,
                &[
                    "At least 22/33 Members",
                    "12",
                    "33/33",
                    "n/a",
                    "National plan adopted",
                    "COP12",
                    "12 missions",
                    "50% of requests",
                ][..],
            ),
            (
                Language::Fr,
                &[
                    "Au moins 22/33 Membres",
                    "12 ateliers",
                    "A DETERMINER",
                    "Plan national adopté",
                    "2 experts par mission",
                    "Une fois par an",
                ],
            ),
            (
                Language::Es,
                &[
                    "Al menos 22/33 Miembros",
                    "12 talleres",
                    "POR DETERMINAR",
                    "Plan nacional adoptado",
                    "Una vez al año",
                    "20 o más",
                ],
            ),
            (Language::Ar, &["22/33 عضوا على الأقل", "المادة 5"]),
        ] {
            for text in texts {
                assert_eq!(parse(text, None).1, language, "{text}");
            }
        }
    }

    #[test]
    fn arabic_numbers_are_not_guessed_at() {
        use crate::indicators::target::{Kind, Question};
        let (target, _) = parse("المادة 5", None);
        assert_eq!((target.kind, target.value), (Kind::Statement, None));
        assert_eq!(target.questions, [Question::NumberUnclear]);
        assert_eq!(parse("٢٢/٣٣ عضوا", None).0.kind, Kind::MembershipShare);
    }
}
