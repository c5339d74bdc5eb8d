//! Text that people or documents wrote: isolated, so that a name in one direction cannot reorder a line in another,
//! and with room to break, so that no word makes a page wider than its window.

use maud::{Markup, html};
use trellis_app::people::erasing::called;
use trellis_words::Words;

/// A word with more letters than this may be broken, so that no document makes a table wider than its page.
const WORD_LETTERS_MAX: usize = 24;

/// A name, a code, a title: anything short whose language is its own.
pub(crate) fn name(text: &str) -> Markup {
    html! { bdi { (breakable(text)) } }
}

/// Somebody by name, or as a person who was erased.
pub(crate) fn person(called_so: &str, words: &Words) -> Markup {
    name(&called(called_so, words))
}

/// The text to the letter, with places where a browser may break words that no line has room for. They are marks,
/// not letters: whoever copies the text copies nothing of them.
pub(crate) fn breakable(text: &str) -> Markup {
    let is_long = |word: &str| word.len() > WORD_LETTERS_MAX && word.chars().count() > WORD_LETTERS_MAX;
    if !text.split_whitespace().any(is_long) {
        return html! { (text) };
    }
    html! {
        @for piece in text.split_inclusive(char::is_whitespace) {
            @if is_long(piece) { (broken(piece)) } @else { (piece) }
        }
    }
}

fn broken(word: &str) -> Markup {
    let letters: Vec<char> = word.chars().collect();
    html! {
        @for (at, part) in letters.chunks(WORD_LETTERS_MAX / 2).enumerate() {
            @if at > 0 { wbr; }
            (part.iter().collect::<String>())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_no_line_has_room_for_may_be_broken() {
        assert_eq!(breakable("Hold <two> workshops").0, "Hold &lt;two&gt; workshops");
        assert_eq!(
            breakable("Rindfleischetikettierungsueberwachung now").0,
            "Rindfleische<wbr>tikettierung<wbr>sueberwachun<wbr>g now"
        );
    }
}
