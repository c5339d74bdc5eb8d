//! The register of mandates: what asks something of the organisation, and what of the plan answers it.
//!
//! Items that nothing answers are rows like all others; `?answered=no` shows them alone.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::plans::{
    live::{LivePlan, live},
    registers::mandates::{self, MandateInput},
};
use trellis_domain::plans::{record::Plan, registers::mandate::MandateKind};
use trellis_words::Words;

use super::{Frame, Register, action_label, answered};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        form::{Kind, Wrong},
        name::name,
        printed,
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, plans::understood},
    session::Visitor,
};

const KIND: &str = "kind";
const ANSWERED: &str = "answered";

/// The mandates a visitor asked to see.
pub(crate) struct Mandates {
    frame: Frame,
    rows: Vec<Row>,
    total: usize,
    form: (MandateInput, Wrong),
}

/// One mandate.
struct Row {
    kind: MandateKind,
    source: String,
    number: String,
    text: String,
    priority: Option<String>,
    delivery: Option<String>,
    /// Labels and addresses of the actions that answer it.
    answers: Vec<(String, String)>,
}

impl Mandates {
    fn of(live: &LivePlan, visitor: &Visitor, form: (MandateInput, Wrong)) -> Self {
        let frame = Frame::of(live, visitor, Register::Mandates);
        let kind = frame.address.value(KIND).and_then(MandateKind::from_code);
        let answered = match frame.address.value(ANSWERED) {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        };
        let current = &live.version.actions;
        let all = live.registers.mandates.iter().map(|each| {
            let answers = live.registers.answered_by(each.id, current);
            let link = |at: &usize| (action_label(live, *at), format!("/actions/{}", current[*at]));
            Row {
                kind: each.kind,
                source: each.source.clone(),
                number: each.number.clone(),
                text: each.text.clone(),
                priority: each.priority.clone(),
                delivery: each.delivery.clone(),
                answers: answers.iter().map(link).collect(),
            }
        });
        let is_asked = |row: &Row| {
            kind.is_none_or(|kind| row.kind == kind)
                && answered.is_none_or(|answered| answered != row.answers.is_empty())
        };
        let rows = all.filter(is_asked).collect();
        Self { frame, rows, total: live.registers.mandates.len(), form }
    }

    fn filter(&self, words: &Words) -> Markup {
        let kinds = coded(words, "mandate-kind", MandateKind::ALL.iter().map(|each| each.code()));
        let answered = ["no", "yes"].map(|code| (code.to_owned(), words.say(code))).to_vec();
        let fields = vec![
            Field { name: KIND, label: words.say("mandate-kind"), input: Input::Choice(kinds) },
            Field { name: ANSWERED, label: words.say("mandate-answered"), input: Input::Choice(answered) },
        ];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.frame.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("board-number")),
            Column::head(words.say("mandate-text")),
            Column::text(words.say("mandate-priority")),
            Column::text(words.say("mandate-delivery")),
            Column::text(words.say("mandate-answered-by")),
        ];
        let table = Table::records("mandates", words.say("mandates-title"), columns);
        let groups = html! {
            @for group in self.rows.chunk_by(|a, b| (a.kind, &a.source) == (b.kind, &b.source)) {
                @let rows = html! { @for row in group { (table.row(&row.cells(words))) } };
                @if let Some(first) = group.first() {
                    @let title = html! {
                        (name(&first.source)) " " span.fine { (word(words, "mandate-kind", first.kind.code())) }
                    };
                    (table.group(&title, &rows))
                }
            }
        };
        table.render(&groups)
    }

    fn form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        if !self.frame.may_keep {
            return html! {};
        }
        let (input, wrong) = &self.form;
        let kinds = coded(words, "mandate-kind", MandateKind::ALL.iter().map(|each| each.code()));
        let fields = [
            field("kind", words.say("mandate-kind"), &input.kind, Kind::Choice(&kinds)),
            field("source", words.say("mandate-source"), &input.source, Kind::Line("text", None)),
            field("number", words.say("mandate-number"), &input.number, Kind::Line("text", None)),
            field("text", words.say("mandate-text"), &input.text, Kind::Lines(3)),
            hinted(
                words.say("mandate-priority-hint"),
                field("priority", words.say("mandate-priority"), &input.priority, Kind::Line("text", None)),
            ),
            hinted(
                words.say("mandate-delivery-hint"),
                field("delivery", words.say("mandate-delivery"), &input.delivery, Kind::Line("text", None)),
            ),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("mandate-add"),
            action: self.frame.action(Register::Mandates),
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

impl Row {
    fn cells(&self, words: &Words) -> [Markup; 5] {
        let delivery = self.delivery.as_deref().map_or_else(
            || html! {},
            |text| {
                html! {
                    (name(text))
                    @if let Some(understood) = understood::timeframe(words, text, None) { p.fine { (understood) } }
                }
            },
        );
        let answers = html! {
            @if self.answers.is_empty() { span.tag.doubt { (words.say("mandate-unanswered")) } }
            @for (at, (label, href)) in self.answers.iter().enumerate() {
                @if at > 0 { br; }
                a href=(href) { (name(label)) }
            }
        };
        [
            name(&self.number),
            printed::lines(&self.text),
            self.priority.as_deref().map_or_else(|| html! {}, name),
            delivery,
            answers,
        ]
    }
}

impl View for Mandates {
    fn sample() -> Self {
        let row = |number: &str, text: &str, answers: &[(&str, &str)]| Row {
            kind: MandateKind::PerformanceReview,
            source: "Second performance review".to_owned(),
            number: number.to_owned(),
            text: text.to_owned(),
            priority: Some("very high".to_owned()),
            delivery: Some("2024/2025".to_owned()),
            answers: answers.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
        };
        let resolution = Row {
            kind: MandateKind::Resolution,
            source: "Resolution 8.4".to_owned(),
            priority: None,
            delivery: None,
            ..row("3", "Asks the Secretariat to report every year.", &[])
        };
        let answer = ("5 Help administrations to join", "/actions/5");
        Self {
            frame: Frame::sample("/plans/regional/mandates?kind=performance-review"),
            rows: vec![
                row("7)i)", "Draw up a workplan that builds capacity for compliance.", &[answer]),
                row("12", "Publish the results of inspections.", &[]),
                resolution,
            ],
            total: 9,
            form: <(MandateInput, Wrong)>::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("mandates-lead")) }
            (self.form(visitor))
            @if self.total == 0 { (empty(&words.say("mandates-none"), None)) }
            @else {
                (self.filter(words))
                @if self.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        self.frame.page(words, Register::Mandates, &main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = live(&web.house, visitor.actor(), id).await?;
    Ok(Mandates::of(&live, &visitor, <(MandateInput, Wrong)>::default()).page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<MandateInput>,
) -> Result<Response, Failure> {
    let done = mandates::add(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Mandates), done, |live, wrong| {
        Mandates::of(live, &visitor, (input, wrong)).page(&visitor)
    })
    .await
}
