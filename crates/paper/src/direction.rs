//! Which way a line runs, told from its own letters: the first that has a direction decides, as Unicode's
//! bidirectional rules P2 and P3 say. Names set apart inside a sentence do not decide, unless nothing else does.
//!
//! A paper in Arabic quotes plans in English: each paragraph keeps its own full stops and numbers on its own side.

/// The way a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// As Latin letters do.
    LeftToRight,
    /// As Arabic and Hebrew letters do.
    RightToLeft,
}

impl Direction {
    /// The way a document's own language runs.
    pub(crate) const fn of_document(right_to_left: bool) -> Self {
        if right_to_left { Self::RightToLeft } else { Self::LeftToRight }
    }

    /// The way this text runs; `None` for figures and signs alone, which run as what is around them.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let mut inside = 0_usize;
        let mut first_inside = None;
        for letter in text.chars() {
            match letter {
                '\u{2066}'..='\u{2068}' => inside += 1,
                '\u{2069}' => inside = inside.saturating_sub(1),
                _ => match (Self::of_letter(letter), inside) {
                    (None, _) => {}
                    (own, 0) => return own,
                    (own, _) => first_inside = first_inside.or(own),
                },
            }
        }
        first_inside
    }

    fn of_letter(letter: char) -> Option<Self> {
        match letter {
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
                letter.is_alphabetic().then_some(Self::RightToLeft)
            }
            _ => letter.is_alphabetic().then_some(Self::LeftToRight),
        }
    }

    /// As HTML and the page template call it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_outside_of_what_is_set_apart_decides() {
        let check = |text: &str, expect: Option<Direction>| assert_eq!(Direction::of(text), expect, "{text}");
        check("5. Hold a workshop.", Some(Direction::LeftToRight));
        check("5. \u{2068}Hold a workshop.\u{2069}", Some(Direction::LeftToRight));
        check("\u{2068}Fiji\u{2069} طلبت المساعدة.", Some(Direction::RightToLeft));
        check("طلبت \u{2068}Fiji\u{2069} المساعدة.", Some(Direction::RightToLeft));
        check("33/33", None);
        check("٣٣", None);
        check("", None);
    }
}
