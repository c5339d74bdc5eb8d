//! A form of a room: folded behind its title, open where it was asked for or came back. Must not know which room.

use maud::{Markup, html};
use trellis_words::Words;

use super::form::{self, Field, Group, Kind, Wrong};
use crate::session::Visitor;

/// A form folded behind its title until it is wanted, so that the list stays in sight.
pub(crate) struct Sheet<'a> {
    pub id: &'static str,
    pub title: String,
    pub hint: Option<String>,
    pub action: String,
    /// What the form is about, where a link of the list asked for it; such a form stands open.
    pub hidden: Option<(&'static str, &'a str)>,
    /// The version that the form was made from, where it changes what stands.
    pub seen: &'a str,
    pub fields: &'a [Field<'a>],
    /// Where the form is long: what its parts are about, and with which field each ends. It can be saved as a draft.
    pub parts: &'a [(&'static str, String)],
    pub wrong: &'a Wrong,
}

impl<'a> Sheet<'a> {
    /// A form with nothing in it yet but what was wrong with it.
    pub(crate) const fn blank(wrong: &'a Wrong) -> Self {
        Self {
            id: "",
            title: String::new(),
            hint: None,
            action: String::new(),
            hidden: None,
            seen: "",
            fields: &[],
            parts: &[],
            wrong,
        }
    }

    /// The fields of each part.
    fn groups(&self) -> Vec<Group<'_, '_>> {
        let mut rest = self.fields;
        let mut groups = Vec::new();
        for (last, legend) in self.parts {
            let end = rest.iter().position(|field| field.name == *last).map_or(rest.len(), |at| at + 1);
            let (fields, after) = rest.split_at(end);
            rest = after;
            groups.push(Group { legend: legend.clone(), fields: fields.iter().collect(), folded: None });
        }
        groups
    }

    pub(crate) fn render(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let all: Vec<_> = self.fields.iter().collect();
        let draft = format!("{}#{}", self.action, self.hidden.map_or(self.id, |(_, value)| value));
        let form = html! {
            @if let Some(hint) = &self.hint { p { (hint) } }
            (self.wrong.summary(words, &all))
            form.sheet method="post" action=(self.action) enctype=[form::encoding(self.fields)] novalidate {
                (form::token(visitor))
                @if let Some((name, value)) = self.hidden { input type="hidden" name=(name) value=(value); }
                @if !self.seen.is_empty() { input type="hidden" name="seen" value=(self.seen); }
                @if self.parts.is_empty() { @for each in self.fields { (form::field(each, self.wrong)) } }
                @else { (form::groups(visitor, &draft, &self.groups(), self.wrong)) }
                button.button { (words.say("save")) }
            }
        };
        let open = self.hidden.is_some() || self.wrong.is_any();
        // A field of the same name keeps the id: its label leads to it, and so does a link to the form.
        let id = match self.fields.iter().any(|field| field.name == self.id) {
            true => format!("{}-form", self.id),
            false => self.id.to_owned(),
        };
        form::folded(&id, &self.title, open, &form)
    }
}

/// A coded value in words.
pub(crate) fn word(words: &Words, prefix: &str, code: &str) -> String {
    words.say(&format!("{prefix}-{code}"))
}

/// Coded values as choices.
pub(crate) fn coded(
    words: &Words,
    prefix: &str,
    codes: impl IntoIterator<Item = &'static str>,
) -> Vec<(String, String)> {
    codes.into_iter().map(|code| (code.to_owned(), word(words, prefix, code))).collect()
}

/// Choices that may stay open.
pub(crate) fn or_none(words: &Words, choices: Vec<(String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), words.say("none"))).chain(choices).collect()
}

pub(crate) fn field<'a>(name: &'static str, label: String, value: &'a str, kind: Kind<'a>) -> Field<'a> {
    Field { name, label, hint: None, value, kind }
}

/// A field with what helps to fill it in.
pub(crate) fn hinted<'a>(hint: String, field: Field<'a>) -> Field<'a> {
    Field { hint: Some(hint), ..field }
}
