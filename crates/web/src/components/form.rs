//! Fields of forms: a label, a hint, what is wrong and the value a person typed, tied together for every reader.
//!
//! On top of a form that came back stands a summary whose links lead to the fields.

use maud::{Markup, html};
use trellis_app::{Problem, exchange::sentence, problem::FieldProblem};
use trellis_words::Words;

use super::name::name;
use crate::{
    forgery,
    posted::{DRAFT, KEPT, NAME, PAGE},
    session::Visitor,
    statics,
};

/// The hidden proof that a form is ours, and the page it stands on. It stands first in every form that is posted.
pub(crate) fn token(visitor: &Visitor) -> Markup {
    let kept = visitor.posted.get().and_then(|posted| Some((posted.kept?, &posted.form.action)));
    html! {
        input type="hidden" name=(forgery::FIELD) value=(visitor.form_token());
        @if visitor.who.is_some() { input type="hidden" name=(PAGE) value=(visitor.page()); }
        @if let Some((kept, action)) = kept { input type="hidden" name=(KEPT) value={ (kept) " " (action) }; }
    }
}

/// Fields that belong together in a long form.
pub(crate) struct Group<'f, 'a> {
    /// What they are about.
    pub legend: String,
    /// The fields.
    pub fields: Vec<&'f Field<'a>>,
    /// Whether the group can be folded, and then whether it stands open.
    pub folded: Option<bool>,
}

/// A long form's fields in groups, each with a button that saves everything typed so far without sending it. `form` is
/// the address it is sent to and, after `#`, which of the forms there it is.
pub(crate) fn groups(visitor: &Visitor, form: &str, groups: &[Group<'_, '_>], wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let saves = visitor.who.is_some();
    html! {
        // What a line's Enter key presses: the first button of a form.
        button.sr tabindex="-1" aria-hidden="true" { (words.say("save")) }
        input type="hidden" name=(NAME) value=(form);
        @for (at, group) in groups.iter().enumerate() {
            @let fields = html! { @for each in &group.fields { (field(each, wrong)) } };
            fieldset.field {
                legend.sr[group.folded.is_some()] { (group.legend) }
                @match group.folded {
                    Some(open) => details open[open] { summary { (group.legend) } (fields) },
                    None => (fields),
                }
                @if saves {
                    button.apply name=(DRAFT) value="save" formnovalidate { (words.say("draft-save")) }
                    @if at + 1 == groups.len() { " " span.fine role="status" data-draft {} }
                }
            }
        }
        @if saves { script src=(statics::drafts()) defer {} }
    }
}

/// What is wrong with a form that came back, in sentences.
#[derive(Debug, Default, Clone)]
pub(crate) struct Wrong {
    /// What concerns the form as a whole.
    general: Option<String>,
    /// What concerns single fields, by name.
    fields: Vec<(&'static str, String)>,
}

impl Wrong {
    /// Nothing is wrong.
    pub(crate) const NONE: Self = Self { general: None, fields: Vec::new() };

    /// What a problem says about a form.
    pub(crate) fn of(words: &Words, problem: &Problem) -> Self {
        let said = |field: &FieldProblem| (field.field, sentence(field.code, &field.args, words));
        Self {
            general: problem.fields.is_empty().then(|| sentence(problem.code, &problem.args, words)),
            fields: problem.fields.iter().map(said).collect(),
        }
    }

    /// Whether anything is wrong.
    pub(crate) const fn is_any(&self) -> bool {
        self.general.is_some() || !self.fields.is_empty()
    }

    /// The same for a form of which only the labels are known.
    pub(crate) fn said(&self, words: &Words, label: impl Fn(&str) -> String) -> Markup {
        if !self.is_any() {
            return html! {};
        }
        html! {
            div.wrong role="alert" {
                h2 { (words.say("form-problem-title")) }
                ul {
                    @if let Some(general) = &self.general { li { (general) } }
                    @for (name, text) in &self.fields { li { (label(name)) ": " (text) } }
                }
            }
        }
    }

    fn about(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, text)| text.as_str())
    }

    /// The summary for the top of the form: each sentence after its field's label, with a link to the field.
    /// What concerns the form as a whole leads to its first field.
    pub(crate) fn summary(&self, words: &Words, fields: &[&Field<'_>]) -> Markup {
        if !self.is_any() {
            return html! {};
        }
        let label =
            |name: &str| fields.iter().find(|field| field.name == name).map(|field| field.label.as_str());
        let first = fields.first().map_or("main", |field| field.name);
        html! {
            div.wrong role="alert" {
                h2 { (words.say("form-problem-title")) }
                ul {
                    @if let Some(general) = &self.general { li { a href={ "#" (first) } { (general) } } }
                    @for (name, text) in &self.fields {
                        li {
                            a href={ "#" (name) } { @if let Some(label) = label(name) { (label) ": " } (text) }
                        }
                    }
                }
            }
        }
    }
}

/// Whether a page says what is wrong with a form on it.
pub(crate) fn says_wrong(page: &Markup) -> bool {
    page.0.contains("<div class=\"wrong\"")
}

/// How a field is filled in.
pub(crate) enum Kind<'a> {
    /// One line. The first is the input's type, the second what browsers may fill in by themselves.
    Line(&'static str, Option<&'static str>),
    /// Several lines.
    Lines(u8),
    /// One of several: value and label.
    Choice(&'a [(String, String)]),
    /// One of several, all in sight.
    Options(&'a [(String, String)]),
    /// Any number of several, all in sight: value and label, and the values that are marked.
    Several(&'a [(String, String)], &'a [String]),
    /// A file of these kinds.
    File(&'static str),
}

/// Choices of a list that is always unfolded.
const OPTIONS_OPEN_MAX: usize = 12;

/// A field.
pub(crate) struct Field<'a> {
    /// Its name in the form; it is also the id of its input.
    pub name: &'static str,
    /// What it asks for.
    pub label: String,
    /// What helps to answer.
    pub hint: Option<String>,
    /// What was typed.
    pub value: &'a str,
    /// How it is filled in.
    pub kind: Kind<'a>,
}

/// How a form is sent: one with a file in it in parts.
pub(crate) fn encoding(fields: &[Field<'_>]) -> Option<&'static str> {
    fields.iter().any(|field| matches!(field.kind, Kind::File(_))).then_some("multipart/form-data")
}

/// The field with all that belongs to it.
pub(crate) fn field(field: &Field<'_>, wrong: &Wrong) -> Markup {
    let name = field.name;
    let problem = wrong.about(name);
    let hint_id = field.hint.as_ref().map(|_| format!("{name}-hint"));
    let problem_id = problem.map(|_| format!("{name}-problem"));
    let described =
        [hint_id.as_deref(), problem_id.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let described = (!described.is_empty()).then_some(described);
    let above = html! {
        @if let (Some(hint), Some(id)) = (&field.hint, &hint_id) { p.hint #(id) { (hint) } }
        @if let (Some(problem), Some(id)) = (problem, &problem_id) { p.problem #(id) { (problem) } }
    };
    if let Kind::Options(options) = &field.kind {
        return html! {
            fieldset.field.bad[problem.is_some()] aria-describedby=[described] {
                legend { (field.label) }
                (above)
                @for (at, (code, label)) in options.iter().enumerate() {
                    @let id = if at == 0 { name.to_owned() } else { format!("{name}-{at}") };
                    label.option for=(id) {
                        input #(id) type="radio" name=(name) value=(code) checked[code == field.value];
                        " " (label)
                    }
                }
            }
        };
    }
    if let Kind::Several(options, marked) = &field.kind {
        let boxes = html! {
            @for (at, (code, label)) in options.iter().enumerate() {
                @let id = if at == 0 { name.to_owned() } else { format!("{name}-{at}") };
                label.option for=(id) {
                    input #(id) type="checkbox" name=(name) value=(code) checked[marked.contains(code)];
                    " " (label)
                }
            }
        };
        // A long list of which nothing is marked stays folded, so that the form can be overlooked.
        let folded = options.len() > OPTIONS_OPEN_MAX;
        let open = !marked.is_empty() || problem.is_some();
        return html! {
            fieldset.field.bad[problem.is_some()] aria-describedby=[described] {
                legend.sr[folded] { (field.label) }
                (above)
                @if folded { details open[open] { summary { (field.label) } (boxes) } } @else { (boxes) }
            }
        };
    }
    let invalid = problem.map(|_| "true");
    html! {
        div.field.bad[problem.is_some()] {
            label for=(name) { (field.label) }
            (above)
            @match &field.kind {
                Kind::Line(kind, filled_by) => input #(name) name=(name) type=(kind) value=(field.value)
                    autocomplete=[filled_by] aria-describedby=[described] aria-invalid=[invalid] dir=[direction(kind)];,
                Kind::Lines(rows) => textarea #(name) name=(name) rows=(rows) dir="auto"
                    aria-describedby=[described] aria-invalid=[invalid] { (field.value) },
                Kind::File(accept) => input #(name) name=(name) type="file" accept=(accept)
                    aria-describedby=[described] aria-invalid=[invalid];,
                Kind::Choice(choices) => select #(name) name=(name) aria-describedby=[described] aria-invalid=[invalid] {
                    @for (code, label) in *choices { option value=(code) selected[code == field.value] { (label) } }
                },
                Kind::Options(_) | Kind::Several(..) => {},
            }
        }
    }
}

/// A form in its frame: what is wrong on top, the fields, and below them what sends it.
pub(crate) fn sheet(
    visitor: &Visitor,
    action: &str,
    fields: &[Field<'_>],
    wrong: &Wrong,
    sending: &Markup,
) -> Markup {
    let all: Vec<_> = fields.iter().collect();
    html! {
        (wrong.summary(&visitor.words, &all))
        form.sheet method="post" action=(action) enctype=[encoding(fields)] novalidate {
            (token(visitor))
            @for each in fields { (field(each, wrong)) }
            (sending)
        }
    }
}

/// A deed that needs nothing but a button; `about` says to those who hear the page what it is done to.
pub(crate) fn button(visitor: &Visitor, action: &str, label: &str, about: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            (token(visitor))
            button.button.second {
                (label)
                @if !about.is_empty() { span.sr { " – " (name(about)) } }
            }
        }
    }
}

/// A form behind its title, which is a button: a page is read more often than it is added to. It stands open where it
/// was asked for or came back.
pub(crate) fn folded(id: &str, title: &str, open: bool, form: &Markup) -> Markup {
    html! { details #(id) open[open] { summary.button.second { (title) } (form) } }
}

/// Addresses and passwords run left to right everywhere; other texts as they are written.
fn direction(kind: &str) -> Option<&'static str> {
    match kind {
        "email" | "password" => Some("ltr"),
        "text" | "search" => Some("auto"),
        _ => None,
    }
}
