//! Narrowing a list. A GET form: every choice is in the address, so a view can be kept and sent to somebody.

use maud::{Markup, html};
use trellis_words::{Arg, Words};

use super::name::name;
use crate::address::Address;

/// Something to filter by.
pub(crate) struct Field {
    /// The parameter's name in the address.
    pub name: &'static str,
    /// What it is called.
    pub label: String,
    /// How it is chosen.
    pub input: Input,
}

/// How a filter is chosen.
pub(crate) enum Input {
    /// Words to look for.
    Words,
    /// A day.
    Day,
    /// One of several: value in the address, and label.
    Choice(Vec<(String, String)>),
    /// A year, or every one.
    Year(Vec<i16>),
    /// One of several, of which one always holds: this one where the address says none.
    Held(Vec<(String, String)>, String),
    /// Chosen elsewhere on the page; filtering keeps it.
    Kept,
}

impl Field {
    /// What a value of this field is called.
    fn label_of<'a>(&'a self, value: &'a str) -> &'a str {
        let choices = match &self.input {
            Input::Choice(choices) | Input::Held(choices, _) => choices.as_slice(),
            Input::Words | Input::Day | Input::Year(_) | Input::Kept => &[],
        };
        choices.iter().find(|(code, _)| code == value).map_or(value, |(_, label)| label)
    }
}

/// A bar of filters over a list.
pub(crate) struct Filter<'a> {
    /// The page with its present parameters.
    pub address: &'a Address,
    /// Always in sight.
    pub fields: Vec<Field>,
    /// Behind "more filters", unless one of them is set.
    pub more: Vec<Field>,
    /// How many rows are left, and of how many.
    pub found: (usize, usize),
}

impl Filter<'_> {
    /// The bar, what is set with links that take it away, and the count of rows.
    pub(crate) fn render(&self, words: &Words) -> Markup {
        let more_set = self.more.iter().filter(|field| self.value(field).is_some()).count();
        html! {
            search {
                form.filter method="get" action=(self.address.href().split('?').next().unwrap_or_default()) {
                    @for (name, value) in self.beside() { input type="hidden" name=(name) value=(value); }
                    div.fields {
                        @for field in &self.fields { (self.input(words, field)) }
                        button.apply { (words.say("filter")) }
                    }
                    @if !self.more.is_empty() {
                        details open[more_set > 0] {
                            summary { (words.say("filter-more")) }
                            div.fields { @for field in &self.more { (self.input(words, field)) } }
                        }
                    }
                }
                (self.set(words))
            }
        }
    }

    /// What the address says beside the filters, which stays: the turn of a cycle.
    fn beside(&self) -> impl Iterator<Item = (&str, &str)> {
        let is_field = |name: &str| self.fields.iter().chain(&self.more).any(|field| field.name == name);
        self.address.parameters().filter(move |(name, _)| !is_field(name) && *name != "page")
    }

    fn value<'a>(&'a self, field: &Field) -> Option<&'a str> {
        self.address.value(field.name).map(str::trim).filter(|value| !value.is_empty())
    }

    fn input(&self, words: &Words, field: &Field) -> Markup {
        let id = format!("filter-{}", field.name);
        let value = self.value(field).unwrap_or_default();
        if matches!(field.input, Input::Kept) {
            return html! { @if !value.is_empty() { input type="hidden" name=(field.name) value=(value); } };
        }
        html! {
            div {
                label for=(id) { (field.label) }
                @match &field.input {
                    Input::Words => input #(id) type="search" name=(field.name) value=(value) dir="auto";,
                    Input::Day => input #(id) type="date" name=(field.name) value=(value);,
                    Input::Choice(choices) => select #(id) name=(field.name) {
                        option value="" { (words.say("all")) }
                        @for (code, label) in choices {
                            option value=(code) selected[code == value] { (label) }
                        }
                    },
                    Input::Year(years) => select #(id) name=(field.name) {
                        option value="" { (words.say("every-year")) }
                        @for year in years.iter().map(i16::to_string) {
                            option value=(year) selected[year == value] { (year) }
                        }
                    },
                    Input::Held(choices, held) => select #(id) name=(field.name) {
                        @for (code, label) in choices {
                            option value=(code) selected[code == if value.is_empty() { held } else { value }] { (label) }
                        }
                    },
                    Input::Kept => {},
                }
            }
        }
    }

    fn set(&self, words: &Words) -> Markup {
        let narrows = |field: &&Field| !matches!(field.input, Input::Kept);
        let set: Vec<_> = self
            .fields
            .iter()
            .chain(&self.more)
            .filter(narrows)
            .filter_map(|field| self.value(field).map(|value| (field, value)))
            .collect();
        let none_set = self
            .fields
            .iter()
            .chain(&self.more)
            .filter(narrows)
            .fold(self.address.without("page"), |rest, field| rest.without(field.name));
        let (found, total) = (Arg::from(self.found.0), Arg::from(self.found.1));
        html! {
            div.found {
                @if set.is_empty() { p { (words.say_with("result-count", &[("count", found)])) } }
                @else {
                    p { (words.say_with("n-of-total", &[("done", found), ("total", total)])) }
                    ul {
                        @for (field, value) in &set {
                            li {
                                a href=(self.address.without(field.name).without("page").href())
                                    title=(words.say("filter-remove")) {
                                    (field.label) ": " (name(field.label_of(value)))
                                    span.sr { " – " (words.say("filter-remove")) }
                                }
                            }
                        }
                    }
                    a href=(none_set.href()) { (words.say("filter-clear")) }
                }
            }
        }
    }
}
