//! Puts values into a form of a finished page. Hidden fields stay as the page has them, since they say what the form is
//! about today; passwords and files are never put back.

use std::collections::HashMap;

use super::{Again, tags, tags::FormAt};

/// What people read instead of names and codes.
#[derive(Default)]
pub(super) struct Labels {
    fields: Vec<(String, String)>,
    choices: HashMap<(String, String), String>,
}

impl Labels {
    /// A field's label; its name where it has none.
    pub fn field<'a>(&'a self, name: &'a str) -> &'a str {
        self.fields.iter().find(|(other, _)| other == name).map_or(name, |(_, label)| label)
    }

    /// Whether the form asks for the field.
    pub fn knows(&self, name: &str) -> bool {
        self.fields.iter().any(|(other, _)| other == name)
    }

    /// A value in words.
    pub fn value(&self, name: &str, value: &str) -> String {
        let known = self.choices.get(&(name.to_owned(), value.to_owned()));
        known.cloned().unwrap_or_else(|| value.to_owned())
    }
}

/// Changes to a page, and what was read on the way.
pub(super) struct Fill {
    edits: Vec<(usize, usize, String)>,
    pub labels: Labels,
}

impl Fill {
    /// Puts something into the page at a place.
    pub fn insert(&mut self, at: usize, what: &str) {
        self.edits.push((at, at, what.to_owned()));
    }

    /// The page with every change.
    pub fn done(mut self, page: &str) -> String {
        // Stable: what is put in at one place stays in the order it was put in.
        self.edits.sort_by_key(|(start, _, _)| *start);
        let mut done = String::with_capacity(page.len() + 1024);
        let mut at = 0;
        for (start, end, text) in self.edits {
            if start < at {
                continue;
            }
            done.push_str(&page[at..start]);
            done.push_str(&text);
            at = end;
        }
        done.push_str(&page[at..]);
        done
    }
}

/// Fills the form in.
pub(super) fn fill(page: &str, form: &FormAt, again: &Again) -> Fill {
    let mut fill = Fill { edits: Vec::new(), labels: Labels::default() };
    for fold in &form.folds {
        open(page, *fold, &mut fill);
    }
    let mut typed = Typed::of(&again.form.values);
    // The list whose options come next, the text of the box that comes next, the caption of the group.
    let (mut list, mut caption) = (String::new(), String::new());
    for tag in tags::tags(page, form.inside, form.end) {
        match tag.name {
            "details" => open(page, tag.start, &mut fill),
            "legend" => caption = text_until(page, tag.end, "</legend>"),
            "/fieldset" => caption.clear(),
            "label" => {
                let text = text_until(page, tag.end, "</label>");
                match tags::next(page, tag.end).filter(|inner| inner.name == "input") {
                    // A box or a dot within its label.
                    Some(inner) => {
                        let key = (
                            inner.value("name").unwrap_or_default(),
                            inner.value("value").unwrap_or_default(),
                        );
                        fill.labels.choices.insert(key, text);
                    }
                    None => fill.labels.fields.extend(tag.value("for").map(|name| (name, text))),
                }
            }
            "select" => list = tag.value("name").unwrap_or_default(),
            "option" => {
                let value = tag.value("value").unwrap_or_default();
                let label = text_until(page, tag.end, "</option>");
                let wanted = typed.has_name(&list).then(|| typed.has(&list, &value));
                fill.labels.choices.insert((list.clone(), value), label);
                mark(&tag, "selected", wanted, &mut fill);
            }
            "textarea" => {
                let Some(value) = tag.value("name").and_then(|name| typed.next(&name)) else { continue };
                let Some(length) = page[tag.end..].find("</textarea") else { continue };
                // A browser drops the first line break of a text field.
                let guard = if value.starts_with(['\n', '\r']) { "\n" } else { "" };
                let text = format!("{guard}{}", tags::escaped(&value));
                fill.edits.push((tag.end, tag.end + length, text));
            }
            "button" => {
                let key = (tag.value("name").unwrap_or_default(), tag.value("value").unwrap_or_default());
                fill.labels.choices.insert(key, text_until(page, tag.end, "</button>"));
            }
            "input" => input(&tag, &mut typed, &caption, &mut fill),
            _ => {}
        }
    }
    fill
}

fn input(tag: &tags::Tag<'_>, typed: &mut Typed<'_>, caption: &str, fill: &mut Fill) {
    let kind = tag.value("type").unwrap_or_else(|| "text".to_owned());
    let name = tag.value("name").unwrap_or_default();
    match kind.as_str() {
        "hidden" | "password" | "file" | "submit" => {}
        "checkbox" | "radio" => {
            if !caption.is_empty() && !fill.labels.fields.iter().any(|(other, _)| *other == name) {
                fill.labels.fields.push((name.clone(), caption.to_owned()));
            }
            let value = tag.value("value").unwrap_or_else(|| "on".to_owned());
            // Boxes that were not marked are not sent; dots always are.
            let wanted = (kind == "checkbox" || typed.has_name(&name)).then(|| typed.has(&name, &value));
            mark(tag, "checked", wanted, fill);
        }
        _ => {
            if let Some(value) = typed.next(&name) {
                fill.edits.push((tag.start, tag.end, tag.with("value", Some(&value))));
            }
        }
    }
}

/// Marks a choice, or takes its mark away; `None` leaves it.
fn mark(tag: &tags::Tag<'_>, mark: &str, wanted: Option<bool>, fill: &mut Fill) {
    let Some(wanted) = wanted.filter(|wanted| *wanted != tag.has(mark)) else { return };
    fill.edits.push((tag.start, tag.end, tag.with(mark, wanted.then_some(""))));
}

/// Unfolds what would hide the form.
fn open(page: &str, start: usize, fill: &mut Fill) {
    if let Some(tag) = tags::next(page, start).filter(|tag| !tag.has("open")) {
        fill.edits.push((tag.start, tag.end, tag.with("open", Some(""))));
    }
}

/// The text up to a tag, without the tags in it.
fn text_until(page: &str, from: usize, end: &str) -> String {
    let inner = page[from..].split(end).next().unwrap_or_default();
    let mut text = String::new();
    for part in inner.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    tags::plain(text.trim())
}

/// What was typed, by name; several values of one name are given out in their order.
struct Typed<'a> {
    values: &'a [(String, String)],
    given: HashMap<String, usize>,
}

impl<'a> Typed<'a> {
    fn of(values: &'a [(String, String)]) -> Self {
        Self { values, given: HashMap::new() }
    }

    fn has_name(&self, name: &str) -> bool {
        self.values.iter().any(|(other, _)| other == name)
    }

    fn has(&self, name: &str, value: &str) -> bool {
        self.values.iter().any(|(other, own)| other == name && own == value)
    }

    fn next(&mut self, name: &str) -> Option<String> {
        let given = self.given.entry(name.to_owned()).or_default();
        let value = self.values.iter().filter(|(other, _)| other == name).nth(*given)?;
        *given += 1;
        Some(value.1.clone())
    }
}
