//! Reads our own pages: tags with their attributes, and the forms in them. Pages are written by `maud`, so every value is
//! quoted and every text escaped; nothing of what a document or a person wrote can look like a tag here.

use trellis_app::kept::FilledForm;

use crate::posted::{NAME, VERSIONS};

/// A tag as it stands in a page.
pub(super) struct Tag<'p> {
    /// Where it begins and ends.
    pub start: usize,
    pub end: usize,
    /// Its name; `/name` for one that closes.
    pub name: &'p str,
    /// Names and values as written; `None` for those without one.
    pub attributes: Vec<(&'p str, Option<&'p str>)>,
}

impl Tag<'_> {
    /// The value of an attribute, unescaped; empty for one without a value.
    pub fn value(&self, name: &str) -> Option<String> {
        let found = self.attributes.iter().find(|(other, _)| *other == name)?;
        Some(plain(found.1.unwrap_or_default()))
    }

    pub fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(other, _)| *other == name)
    }

    /// The tag with an attribute set, or taken away.
    pub fn with(&self, name: &str, value: Option<&str>) -> String {
        let mut written = format!("<{}", self.name);
        for (other, had) in self.attributes.iter().filter(|(other, _)| *other != name) {
            written.push(' ');
            written.push_str(other);
            if let Some(had) = had {
                written.push_str(&format!("=\"{had}\""));
            }
        }
        if let Some(value) = value {
            written.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
        written.push('>');
        written
    }
}

/// Text as it stands in a page.
pub(super) fn escaped(text: &str) -> String {
    maud::html! { (text) }.into_string()
}

/// Text as it was before it was written into a page.
pub(super) fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The first tag at or after a place.
pub(super) fn next(page: &str, from: usize) -> Option<Tag<'_>> {
    let mut at = from;
    loop {
        let start = at + page.get(at..)?.find('<')?;
        let rest = &page[start + 1..];
        let first = rest.chars().next()?;
        if !first.is_ascii_alphabetic() && first != '/' {
            at = start + 1;
            continue;
        }
        let end = start + 1 + end_of(rest)?;
        let inner = &page[start + 1..end - 1];
        let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
        return Some(Tag { start, end, name, attributes: attributes_of(attributes) });
    }
}

/// Where a tag ends: behind the `>` that is in no quoted value.
fn end_of(rest: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, byte) in rest.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn attributes_of(mut text: &str) -> Vec<(&str, Option<&str>)> {
    let mut attributes = Vec::new();
    loop {
        text = text.trim_start();
        let end = text.find(|sign: char| sign == '=' || sign.is_whitespace()).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        if name.is_empty() {
            return attributes;
        }
        let quoted = rest.strip_prefix("=\"").and_then(|rest| rest.split_once('"'));
        attributes.push((name, quoted.map(|(value, _)| value)));
        text = quoted.map_or(rest.strip_prefix('=').unwrap_or(rest), |(_, rest)| rest);
    }
}

/// Every tag between two places.
pub(super) fn tags(page: &str, from: usize, to: usize) -> impl Iterator<Item = Tag<'_>> {
    let mut at = from;
    std::iter::from_fn(move || {
        let tag = next(page, at).filter(|tag| tag.start < to)?;
        at = tag.end;
        Some(tag)
    })
}

/// A form in a page.
pub(super) struct FormAt {
    /// Where it begins.
    pub start: usize,
    /// Behind its first field, which is the proof that it is ours.
    pub inside: usize,
    /// Where it ends.
    pub end: usize,
    /// Where the folds begin that it lies in.
    pub folds: Vec<usize>,
    action: String,
    name: Option<String>,
    hidden: Vec<(String, String)>,
}

fn forms(page: &str) -> Vec<FormAt> {
    let mut forms: Vec<FormAt> = Vec::new();
    let mut folds: Vec<usize> = Vec::new();
    let mut open = false;
    for tag in tags(page, 0, page.len()) {
        match tag.name {
            "details" => folds.push(tag.start),
            "/details" => drop(folds.pop()),
            "form" => {
                open = true;
                forms.push(FormAt {
                    start: tag.start,
                    inside: tag.end,
                    end: tag.end,
                    folds: folds.clone(),
                    action: tag.value("action").unwrap_or_default(),
                    name: None,
                    hidden: Vec::new(),
                });
            }
            "/form" => {
                open = false;
                if let Some(form) = forms.last_mut() {
                    form.end = tag.start;
                }
            }
            "input" if open => {
                let Some(form) = forms.last_mut() else { continue };
                let (name, value) =
                    (tag.value("name").unwrap_or_default(), tag.value("value").unwrap_or_default());
                if name == crate::forgery::FIELD {
                    form.inside = tag.end;
                }
                if tag.value("type").as_deref() != Some("hidden") {
                    continue;
                }
                match name.as_str() {
                    NAME => form.name = Some(value),
                    ours if ours.starts_with("form_") || VERSIONS.contains(&ours) => {}
                    _ => form.hidden.push((name, value)),
                }
            }
            _ => {}
        }
    }
    forms
}

/// The form of a page that was filled in: by its name, else by its address and the hidden fields that tell it from
/// others of the same address.
pub(super) fn find(page: &str, filled: &FilledForm) -> Option<FormAt> {
    let mut of_address: Vec<_> = forms(page)
        .into_iter()
        .filter(|form| form.action.split(['?', '#']).next() == Some(filled.action.as_str()))
        .collect();
    let by_name = |form: &FormAt| filled.name.is_some() && form.name == filled.name;
    let by_hidden = |form: &FormAt| form.hidden.iter().all(|pair| filled.values.contains(pair));
    let at = of_address.iter().position(by_name).or_else(|| of_address.iter().position(by_hidden))?;
    Some(of_address.swap_remove(at))
}

/// The names of the forms of a page that have drafts.
pub(crate) fn form_names(page: &str) -> Vec<String> {
    let wanted = format!("name=\"{NAME}\"");
    if !page.contains(&wanted) {
        return Vec::new();
    }
    forms(page).into_iter().filter_map(|form| form.name).collect()
}

/// Where the content of a page begins.
pub(super) fn main_start(page: &str) -> Option<usize> {
    tags(page, 0, page.len()).find(|tag| tag.name == "main").map(|tag| tag.end)
}
