//! What stands around one action, on its page: who takes part in it, the mandates it answers, the terms it carries, comments
//! on it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    plans::{
        can,
        live::LivePlan,
        registers::{
            comments as written,
            mandates::{self, AnswerInput},
            plan_of,
            vocabularies::{self, TagInput},
        },
    },
};
use trellis_domain::{
    kernel::Day,
    people::Verb,
    plans::{
        content::Action as Content,
        record::ActionId,
        registers::{
            comment::{About, CommentState},
            mandate::Mandate,
            vocabulary::{Element, Term},
        },
    },
};
use trellis_words::{Arg, Words};

use super::{LABEL_LETTERS_MAX, comments, comments::CommentRow, involved::Taking};
use crate::{
    Web,
    asked::At,
    components::{
        form::{self, Kind, Wrong},
        name::name,
        sheet::field,
    },
    error::Failure,
    extract::Sent,
    pages::{clipped, saved},
    session::Visitor,
};

/// What stands around an action.
#[derive(Default)]
pub(crate) struct Around {
    pub(super) taking: Taking,
    mandates: Vec<Answered>,
    tags: Vec<Tagged>,
    comments: Vec<CommentRow>,
    /// What an officer can link it to; `None` for everybody else.
    choices: Option<Choices>,
}

/// A mandate it answers.
struct Answered {
    id: String,
    label: String,
    text: String,
    since: Day,
}

/// A term it carries, itself or by an indicator.
struct Tagged {
    term: String,
    element: String,
    label: String,
    list: String,
    /// The indicator's wording, where that carries it.
    kpi: Option<String>,
}

/// Values and labels of what can be chosen.
#[derive(Default)]
struct Choices {
    mandates: Vec<(String, String)>,
    terms: Vec<(String, String)>,
    elements: Vec<(String, String)>,
}

impl Around {
    pub(in crate::pages::plans) fn of(live: &LivePlan, at: usize, today: Day, visitor: &Visitor) -> Self {
        let id = live.version.actions[at];
        let registers = &live.registers;
        let may_keep = can(visitor.actor(), Verb::KeepRegisters, &live.plan);
        let printed = &live.version.content.actions[at].kpis;
        let kpis = live.kpis(at).iter().zip(printed);
        let kpis =
            kpis.map(|(kpi, printed)| (Element::Kpi(kpi.id), kpi.id.to_string(), Some(printed.text.clone())));
        let elements = std::iter::once((Element::Action(id), id.to_string(), None)).chain(kpis);
        let elements: Vec<(Element, String, Option<String>)> = elements.collect();
        let tags = elements.iter().flat_map(|(element, code, kpi)| {
            registers.terms_of(*element).into_iter().map(move |(list, term)| Tagged {
                term: term.id.to_string(),
                element: code.clone(),
                label: term_label(term),
                list: list.name.clone(),
                kpi: kpi.clone(),
            })
        });
        let comments =
            written::of(live, visitor.actor()).into_iter().filter(|each| each.about == About::Action(id));
        Self {
            taking: Taking::of(live, (at, today), visitor),
            mandates: registers
                .mandates_of(id)
                .map(|(mandate, answer)| Answered {
                    id: mandate.id.to_string(),
                    label: mandate_label(mandate),
                    text: mandate.text.clone(),
                    since: visitor.words.day_at(answer.at),
                })
                .collect(),
            tags: tags.collect(),
            comments: comments.map(|each| CommentRow::of(live, each, may_keep)).collect(),
            choices: may_keep.then(|| Choices::of(live, id, &visitor.words, &elements)),
        }
    }

    pub(in crate::pages::plans) fn sample() -> Self {
        let text = |text: &str| text.to_owned();
        let tagged = |label: &str, kpi: Option<&str>| Tagged {
            term: text("1"),
            element: text("2"),
            label: text(label),
            list: text("Objectives of the workplan"),
            kpi: kpi.map(str::to_owned),
        };
        Self {
            taking: Taking::sample(),
            mandates: vec![Answered {
                id: text("1"),
                label: text("Second performance review, 7)i)"),
                text: text("Draw up a workplan that builds capacity for compliance."),
                since: Day::constant(2025, 2, 14),
            }],
            tags: vec![
                tagged("Objective 1: Better data", None),
                tagged("Objective 2: Fuller compliance", Some("Number of Members")),
            ],
            comments: vec![CommentRow::sample("Fiji", CommentState::Open)],
            choices: Some(Choices {
                mandates: vec![(text("1"), text("Second performance review, 12"))],
                terms: vec![(text("1"), text("Objective 1: Better data"))],
                elements: vec![(text("2"), text("The action itself"))],
            }),
        }
    }

    /// Whether a form came back.
    pub(in crate::pages::plans) fn is_wrong(&self) -> bool {
        self.taking.is_wrong()
    }

    /// The sections of the page; nothing where nothing is linked and nobody may link.
    pub(in crate::pages::plans) fn render(&self, visitor: &Visitor, href: &str) -> Markup {
        let words = &visitor.words;
        html! {
            (self.taking.render(visitor, href))
            @if !self.mandates.is_empty() || self.choices.is_some() {
                h2 #mandates { (words.say("around-mandates")) }
                (self.answers(visitor, href))
            }
            @if !self.tags.is_empty() || self.choices.as_ref().is_some_and(|all| !all.terms.is_empty()) {
                h2 #terms { (words.say("around-terms")) }
                (self.terms(visitor, href))
            }
            @if !self.comments.is_empty() {
                h2 { (words.say("comments-title")) }
                (comments::table(words, &self.comments))
            }
        }
    }

    fn answers(&self, visitor: &Visitor, href: &str) -> Markup {
        let words = &visitor.words;
        let deed = format!("{href}/mandates");
        html! {
            @if self.mandates.is_empty() { p { (words.say("around-no-mandate")) } }
            @else {
                ul {
                    @for each in &self.mandates {
                        li {
                            (name(&each.label)) ": " (name(&each.text)) " "
                            span.fine { (words.say_with("around-since", &[("day", Arg::from(each.since))])) }
                            @if self.choices.is_some() {
                                (remove(visitor, &format!("{deed}/withdrawal"), &[("mandate", &each.id)], &each.label))
                            }
                        }
                    }
                }
            }
            @if let Some(all) = &self.choices {
                @if !all.mandates.is_empty() {
                    form.deeds method="post" action=(deed) {
                        (form::token(visitor))
                        (form::field(&field("mandate", words.say("around-mandate"), "", Kind::Choice(&all.mandates)), &Wrong::default()))
                        button.apply { (words.say("around-link")) }
                    }
                }
            }
        }
    }

    fn terms(&self, visitor: &Visitor, href: &str) -> Markup {
        let words = &visitor.words;
        let deed = format!("{href}/tags");
        html! {
            @if self.tags.is_empty() { p { (words.say("around-no-term")) } }
            @else {
                ul {
                    @for each in &self.tags {
                        li {
                            (name(&each.label)) " " span.fine { (name(&each.list)) }
                            @if let Some(kpi) = &each.kpi { " " span.fine { (name(kpi)) } }
                            @if self.choices.is_some() {
                                (remove(visitor, &format!("{deed}/removal"),
                                    &[("term", &each.term), ("element", &each.element)], &each.label))
                            }
                        }
                    }
                }
            }
            @if let Some(all) = &self.choices {
                @if !all.terms.is_empty() {
                    form.deeds method="post" action=(deed) {
                        (form::token(visitor))
                        (form::field(&field("term", words.say("around-term"), "", Kind::Choice(&all.terms)), &Wrong::default()))
                        (form::field(&field("element", words.say("around-element"), "", Kind::Choice(&all.elements)), &Wrong::default()))
                        button.apply { (words.say("around-tag")) }
                    }
                }
            }
        }
    }
}

impl Choices {
    fn of(
        live: &LivePlan,
        id: ActionId,
        words: &Words,
        elements: &[(Element, String, Option<String>)],
    ) -> Self {
        let registers = &live.registers;
        let is_linked = |mandate: &Mandate| registers.mandates_of(id).any(|(each, _)| each.id == mandate.id);
        let mandates = registers.mandates.iter().filter(|each| !is_linked(each));
        let label = |each: &Mandate| {
            let label = format!("{}: {}", mandate_label(each), each.text);
            (each.id.to_string(), clipped(&label, LABEL_LETTERS_MAX * 2))
        };
        let terms = registers.vocabularies.iter().flat_map(|list| {
            let label = |term: &Term| {
                clipped(&format!("{} – {}", list.name, term_label(term)), LABEL_LETTERS_MAX * 2)
            };
            list.terms.iter().map(move |term| (term.id.to_string(), label(term))).collect::<Vec<_>>()
        });
        let element = |(_, code, kpi): &(Element, String, Option<String>)| {
            let label = kpi
                .as_deref()
                .map_or_else(|| words.say("around-element-action"), |kpi| clipped(kpi, LABEL_LETTERS_MAX));
            (code.clone(), label)
        };
        Self {
            mandates: mandates.map(label).collect(),
            terms: terms.collect(),
            elements: elements.iter().map(element).collect(),
        }
    }
}

fn mandate_label(mandate: &Mandate) -> String {
    format!("{}, {}", mandate.source, mandate.number)
}

/// "(a) Institutions"; the words alone where there is no label.
pub(in crate::pages::plans) fn term_label(term: &Term) -> String {
    match &term.label {
        Some(label) => format!("{label} {}", term.text),
        None => term.text.clone(),
    }
}

/// The small form that takes a link away; `what` is said to those who do not see where it stands.
pub(super) fn remove(visitor: &Visitor, action: &str, fields: &[(&str, &String)], what: &str) -> Markup {
    let words = &visitor.words;
    html! {
        form.deeds method="post" action=(action) {
            (form::token(visitor))
            @for (field, value) in fields { input type="hidden" name=(field) value=(value); }
            button.apply { (words.say("around-remove")) span.sr { " " (name(what)) } }
        }
    }
}

pub(super) async fn answer(
    State(web): State<Web>,
    At(id): At<Content>,
    visitor: Visitor,
    Sent(input): Sent<AnswerInput>,
) -> Result<Response, Failure> {
    done(&web, id, "mandates", mandates::answer(&web.house, visitor.actor(), id, &input).await)
}

pub(super) async fn withdraw(
    State(web): State<Web>,
    At(id): At<Content>,
    visitor: Visitor,
    Sent(input): Sent<AnswerInput>,
) -> Result<Response, Failure> {
    done(&web, id, "mandates", mandates::withdraw(&web.house, visitor.actor(), id, &input).await)
}

pub(super) async fn tag(
    State(web): State<Web>,
    At(id): At<Content>,
    visitor: Visitor,
    Sent(input): Sent<TagInput>,
) -> Result<Response, Failure> {
    let plan = plan_of(&web.house, visitor.actor(), id).await?;
    done(&web, id, "terms", vocabularies::tag(&web.house, visitor.actor(), plan, &input).await)
}

pub(super) async fn untag(
    State(web): State<Web>,
    At(id): At<Content>,
    visitor: Visitor,
    Sent(input): Sent<TagInput>,
) -> Result<Response, Failure> {
    let plan = plan_of(&web.house, visitor.actor(), id).await?;
    done(&web, id, "terms", vocabularies::untag(&web.house, visitor.actor(), plan, &input).await)
}

fn done(web: &Web, id: ActionId, part: &str, done: Result<(), Problem>) -> Result<Response, Failure> {
    done?;
    Ok(saved(web, &format!("/actions/{id}#{part}")))
}
