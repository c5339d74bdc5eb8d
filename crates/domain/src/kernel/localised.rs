//! A text as it reads in several languages. Must not know what the text names.

use std::collections::BTreeMap;

use super::Language;

/// One text in some of the languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Localised {
    texts: BTreeMap<Language, String>,
}

impl Localised {
    /// The same with its text in one language; an empty text takes it away.
    #[must_use]
    pub fn with(mut self, language: Language, text: &str) -> Self {
        match text.trim() {
            "" => self.texts.remove(&language),
            text => self.texts.insert(language, text.to_owned()),
        };
        self
    }

    /// The text in this language and no other.
    pub fn own(&self, language: Language) -> Option<&str> {
        self.texts.get(&language).map(String::as_str)
    }

    /// The text in this language, else in the first of the languages that has one.
    pub fn best(&self, language: Language) -> Option<&str> {
        self.own(language).or_else(|| self.texts.values().next().map(String::as_str))
    }

    /// Every text with its language.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.texts.iter().map(|(language, text)| (*language, text.as_str()))
    }

    /// `true` where no language has a text.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_a_text_borrows_one_and_says_so_where_asked() {
        let text = Localised::default().with(Language::Fr, " bailleur ").with(Language::En, "donor");
        assert_eq!(text.own(Language::Fr), Some("bailleur"));
        assert_eq!((text.own(Language::Ar), text.best(Language::Ar)), (None, Some("donor")));
        assert!(text.with(Language::Fr, "").with(Language::En, "  ").is_empty());
    }
}
