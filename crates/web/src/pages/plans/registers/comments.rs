//! Comments on a plan: who said what about which part of it, and what came of it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::plans::{
    live::LivePlan,
    registers::{
        comments::{self, CommentInput, OutcomeInput, SaidInput},
        voices::Voices,
    },
};
use trellis_domain::{
    kernel::Day,
    plans::{
        record::Plan,
        registers::comment::{About, Comment, CommentState, Commenter},
    },
};
use trellis_words::Words;

use super::{Frame, Register, action_label, answered, sections};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        form::{Kind, Wrong},
        name::{name, person},
        printed,
        sheet::{Sheet, coded, field, hinted, or_none, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
};

const STATE: &str = "state";
const Q: &str = "q";
/// The parameter that opens the form for an outcome.
const SETTLE: &str = "settle";

/// The parameter that opens the form for a comment of one's own.
const SAY: &str = "say";

/// The comments a visitor asked to see.
pub(crate) struct Comments {
    frame: Frame,
    rows: Vec<CommentRow>,
    total: usize,
    /// What a comment can be about.
    about: Vec<(String, String)>,
    form: (CommentInput, Wrong),
    /// In whose names the visitor may comment.
    voices: Voices,
    /// Whether somebody who keeps the register wants to comment instead.
    says: bool,
    said: (SaidInput, Wrong),
    /// With an outcome open the other forms are away.
    outcome: Option<(OutcomeInput, Wrong)>,
}

/// A form that came back.
#[derive(Default)]
struct Back {
    form: (CommentInput, Wrong),
    said: (SaidInput, Wrong),
    outcome: Option<(OutcomeInput, Wrong)>,
}

/// One comment.
pub(super) struct CommentRow {
    from: String,
    /// Who said it in that name.
    by: Option<String>,
    /// `None` for the plan as a whole.
    about: Option<String>,
    /// Where that is.
    href: Option<String>,
    text: String,
    on: Day,
    state: CommentState,
    outcome: String,
    /// Where its outcome is written; `None` for those who may not.
    settle: Option<String>,
}

impl CommentRow {
    pub(super) fn of(live: &LivePlan, comment: &Comment, may_keep: bool) -> Self {
        let from = match &comment.from {
            Commenter::Body(name) => name.clone(),
            Commenter::Member(id) => live.member(*id).map(|member| member.name.clone()).unwrap_or_default(),
            Commenter::Oneself => comment.said_by.as_ref().map(|by| by.name.clone()).unwrap_or_default(),
        };
        let by = match comment.from {
            Commenter::Member(_) => comment.said_by.as_ref().map(|by| by.name.clone()),
            Commenter::Body(_) | Commenter::Oneself => None,
        };
        let (about, href) = match &comment.about {
            About::Plan => (None, None),
            About::Section(title) => (Some(title.clone()), None),
            About::Action(id) => {
                let at = live.version.position_of(*id);
                (at.map(|at| action_label(live, at)), at.map(|_| format!("/actions/{id}")))
            }
        };
        let page = format!("/plans/{}/comments?{SETTLE}={}#new", live.plan.id, comment.id);
        Self {
            from,
            by,
            about,
            href,
            text: comment.text.clone(),
            on: comment.received_on,
            state: comment.state,
            outcome: comment.outcome.clone(),
            settle: may_keep.then_some(page),
        }
    }

    /// A comment of our own making.
    pub(super) fn sample(from: &str, state: CommentState) -> Self {
        let outcome = match state {
            CommentState::Open => String::new(),
            _ => "The visit now comes before the workshop.".to_owned(),
        };
        Self {
            from: from.to_owned(),
            by: (from == "Fiji").then(|| "Mereani Tuilau".to_owned()),
            about: Some("5 Help administrations to join".to_owned()),
            href: Some("/actions/5".to_owned()),
            text: "Small administrations need a visit first.\nA workshop alone does not help.".to_owned(),
            on: Day::constant(2025, 9, 12),
            state,
            outcome,
            settle: Some("/plans/regional/comments?settle=1#new".to_owned()),
        }
    }

    fn says(&self, words: &str) -> bool {
        let has = |text: &str| text.to_lowercase().contains(words);
        has(&self.from) || has(&self.text) || has(&self.outcome) || self.about.as_deref().is_some_and(has)
    }

    fn cells(&self, words: &Words) -> [Markup; 5] {
        let about = html! {
            @match (&self.about, &self.href) {
                (Some(about), Some(href)) => a href=(href) { (name(about)) },
                (Some(about), None) => (name(about)),
                (None, _) => (words.say("comment-about-plan")),
            }
        };
        let came = html! {
            @if self.state == CommentState::Open { span.tag.doubt { (word(words, "comment-state", self.state.code())) } }
            @else { (word(words, "comment-state", self.state.code())) (printed::lines(&self.outcome)) }
            @if let Some(href) = &self.settle { p { a href=(href) { (words.say("comment-settle")) } } }
        };
        let from = html! { (person(&self.from, words)) @if let Some(by) = &self.by { p.fine { (person(by, words)) } } };
        [figures::day(words, self.on), from, about, printed::lines(&self.text), came]
    }
}

/// Comments as a table.
pub(super) fn table(words: &Words, rows: &[CommentRow]) -> Markup {
    let columns = vec![
        Column::short(words.say("comment-received")),
        Column::head(words.say("comment-from")),
        Column::text(words.say("comment-about")),
        Column::text(words.say("comment-text")),
        Column::text(words.say("comment-outcome")),
    ];
    let table = Table::records("comments", words.say("comments-title"), columns);
    let rows = html! { @for row in rows { (table.row(&row.cells(words))) } };
    table.render(&table.rows(&rows))
}

/// Whether the visitor may say something on a plan, whenever.
pub(super) fn may_say(live: &LivePlan, visitor: &Visitor) -> bool {
    Voices::of(live, visitor.actor(), None).is_any()
}

impl Comments {
    fn of(live: &LivePlan, visitor: &Visitor, today: Day, back: Back) -> Self {
        let Back { form, said, outcome } = back;
        let frame = Frame::of(live, visitor, Register::Comments);
        let state = frame.address.value(STATE).and_then(CommentState::from_code);
        let q = frame.address.value(Q).map(|q| q.trim().to_lowercase()).unwrap_or_default();
        let all = comments::of(live, visitor.actor());
        let total = all.len();
        let rows = all
            .into_iter()
            .filter(|each| state.is_none_or(|state| each.state == state))
            .map(|each| CommentRow::of(live, each, frame.may_keep))
            .filter(|row| row.says(&q))
            .collect();
        let open = frame.address.value(SETTLE).filter(|_| frame.may_keep);
        let opened = || {
            let asked =
                live.registers.comments.iter().find(|each| Some(each.id.to_string().as_str()) == open)?;
            let input = OutcomeInput {
                comment: asked.id.to_string(),
                state: asked.state.code().to_owned(),
                outcome: asked.outcome.clone(),
                seen: comments::stands(asked).version(),
            };
            Some((input, Wrong::default()))
        };
        let mut about = vec![(String::new(), visitor.words.say("comment-about-plan"))];
        about.extend(sections(live, "section:"));
        let actions = live.version.actions.iter().enumerate();
        about.extend(actions.map(|(at, id)| (id.to_string(), action_label(live, at))));
        Self {
            rows,
            total,
            about,
            form,
            voices: Voices::of(live, visitor.actor(), Some(today)),
            says: said.1.is_any() || frame.address.value(SAY).is_some(),
            said,
            outcome: outcome.or_else(opened),
            frame,
        }
    }

    fn filter(&self, words: &Words) -> Markup {
        let states = coded(words, "comment-state", CommentState::ALL.iter().map(|each| each.code()));
        let fields = vec![
            Field { name: Q, label: words.say("search"), input: Input::Words },
            Field { name: STATE, label: words.say("comment-state"), input: Input::Choice(states) },
        ];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.frame.address, fields, more: Vec::new(), found }.render(words)
    }

    fn forms(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        match &self.outcome {
            Some((input, wrong)) if self.frame.may_keep => self.outcome_form(visitor, input, wrong),
            // One form at a time, since both ask the same of a comment.
            _ if self.frame.may_keep && !self.says => html! {
                @if self.voices.is_any() {
                    p { a.button.second href={ (self.frame.address.with(SAY, "yes").href()) "#say" } {
                        (words.say("comment-say"))
                    } }
                }
                (self.comment_form(visitor))
            },
            _ => html! { @if self.voices.is_any() { (self.own_form(visitor)) } },
        }
    }

    /// What somebody says in the own name, or for the Member whose focal point he is.
    fn own_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.said;
        let own = self.voices.own.then(|| (String::new(), words.say("comment-own-name")));
        let members = self.voices.members.iter().map(|each| (each.id.to_string(), each.name.clone()));
        let names: Vec<_> = own.into_iter().chain(members).collect();
        let fields = [
            field("member", words.say("comment-in-name"), &input.member, Kind::Choice(&names)),
            field("about", words.say("comment-about"), &input.about, Kind::Choice(&self.about)),
            field("text", words.say("comment-text"), &input.text, Kind::Lines(4)),
        ];
        let sheet = Sheet {
            id: "say",
            title: words.say("comment-say"),
            hint: None,
            action: self.frame.action(Register::Comments) + "/own",
            hidden: None,
            seen: "",
            fields: &fields,
            parts: &[],
            wrong,
        };
        sheet.render(visitor)
    }

    fn comment_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.form;
        let from = field("from", words.say("comment-from"), &input.from, Kind::Line("text", None));
        let fields = [
            hinted(words.say("comment-from-hint"), from),
            field("about", words.say("comment-about"), &input.about, Kind::Choice(&self.about)),
            field("text", words.say("comment-text"), &input.text, Kind::Lines(4)),
            field("received_on", words.say("comment-received"), &input.received_on, Kind::Line("date", None)),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("comment-add"),
            action: self.frame.action(Register::Comments),
            fields: &fields,
            parts: &[
                ("about", words.say("group-comment-who")),
                ("received_on", words.say("group-comment-words")),
            ],
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }

    fn outcome_form(&self, visitor: &Visitor, input: &OutcomeInput, wrong: &Wrong) -> Markup {
        let words = &visitor.words;
        let states = coded(words, "comment-state", CommentState::ALL.iter().map(|each| each.code()));
        let fields = [
            field("state", words.say("comment-state"), &input.state, Kind::Choice(&states)),
            field("outcome", words.say("comment-outcome"), &input.outcome, Kind::Lines(3)),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("comment-settle"),
            action: self.frame.action(Register::Comments) + "/outcome",
            hidden: Some(("comment", &input.comment)),
            seen: &input.seen,
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

impl View for Comments {
    fn sample() -> Self {
        Self {
            frame: Frame::sample("/plans/regional/comments?state=open"),
            rows: vec![
                CommentRow::sample("Fiji", CommentState::Open),
                CommentRow::sample("Forum of Users", CommentState::TakenUp),
                CommentRow { about: None, href: None, ..CommentRow::sample("Tonga", CommentState::Answered) },
            ],
            total: 3,
            about: or_none(Words::of(trellis_domain::kernel::Language::En), Vec::new()),
            form: <(CommentInput, Wrong)>::default(),
            voices: Voices { own: true, members: Vec::new() },
            says: false,
            said: <(SaidInput, Wrong)>::default(),
            outcome: None,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("comments-lead")) }
            (self.forms(visitor))
            @if self.total == 0 { (empty(&words.say("comments-none"), None)) }
            @else {
                (self.filter(words))
                @if self.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (table(words, &self.rows)) }
            }
        };
        self.frame.page(words, Register::Comments, &main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = comments::read(&web.house, visitor.actor(), id).await?;
    let view = Comments::of(&live, &visitor, web.house.today(), Back::default());
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn receive(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<CommentInput>,
) -> Result<Response, Failure> {
    let done = comments::receive(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Comments), done, |live, wrong| {
        let back = Back { form: (input, wrong), ..Back::default() };
        Comments::of(live, &visitor, web.house.today(), back).page(&visitor)
    })
    .await
}

pub(super) async fn say(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<SaidInput>,
) -> Result<Response, Failure> {
    let done = comments::say(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Comments), done, |live, wrong| {
        let back = Back { said: (input, wrong), ..Back::default() };
        Comments::of(live, &visitor, web.house.today(), back).page(&visitor)
    })
    .await
}

pub(super) async fn settle(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<OutcomeInput>,
) -> Result<Response, Failure> {
    let done = comments::settle(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Comments), done, |live, wrong| {
        let back = Back { outcome: Some((input, wrong)), ..Back::default() };
        Comments::of(live, &visitor, web.house.today(), back).page(&visitor)
    })
    .await
}
