//! A term of the organisation's lists, found by what somebody typed. Must not know which lists a form takes terms from.

use trellis_domain::plans::registers::vocabulary::Term;

use crate::members::states::folded;

/// Whether somebody who typed this means the term: its id, its label, its words, or label and words as lists show them. Case,
/// accents and signs make no difference to words.
pub(crate) fn is_meant(term: &Term, typed: &str) -> bool {
    let (typed, wanted) = (typed.trim(), folded(typed));
    let is_label = || term.label.as_deref().is_some_and(|label| label.eq_ignore_ascii_case(typed));
    is_label()
        || !wanted.is_empty() && (folded(&term.text) == wanted || folded(&term.shown()) == wanted)
        || term.id.to_string() == typed
}

#[cfg(test)]
mod tests {
    use trellis_domain::kernel::Id;

    use super::*;

    #[test]
    fn a_term_is_found_by_label_words_or_both_and_never_by_nothing() {
        let term = Term {
            id: Id::new(7),
            label: Some("Objectif 1".to_owned()),
            text: "Données fiables".to_owned(),
            parent: None,
        };
        for typed in ["objectif 1", " DONNEES FIABLES ", "Objectif 1: données fiables", &term.id.to_string()]
        {
            assert!(is_meant(&term, typed), "{typed}");
        }
        for typed in ["", " ", "Objectif", "fiables", "Objectif 2"] {
            assert!(!is_meant(&term, typed), "{typed:?}");
        }
    }
}
