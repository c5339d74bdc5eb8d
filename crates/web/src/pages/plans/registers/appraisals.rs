//! Appraisals of a plan: what is weighed, how it fares by each criterion, and what came of it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::plans::{
    live::{LivePlan, live},
    registers::appraisals::{self, AppraisalInput, AppraisalMoveInput, MarkInput},
};
use trellis_domain::{
    kernel::Day,
    plans::{
        record::Plan,
        registers::{
            appraisal::{Appraisal, AppraisalKind, AppraisalOutcome, AppraisalState, AppraisalWay},
            step::Judgement,
        },
    },
};
use trellis_words::{Arg, Words};

use super::{Frame, Register, answered};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        figures,
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
    pages::View,
    session::Visitor,
};

const KIND: &str = "kind";
const STATE: &str = "state";
/// The parameter that opens one appraisal.
const OPEN: &str = "open";

/// The appraisals a visitor asked to see, and the one that is open.
pub(crate) struct Appraisals {
    frame: Frame,
    rows: Vec<Row>,
    total: usize,
    /// Lists whose terms are criteria.
    lists: Vec<(String, String)>,
    one: Option<One>,
    form: (AppraisalInput, Wrong),
    mark: (MarkInput, Wrong),
    step: (AppraisalMoveInput, Wrong),
}

/// Forms that came back.
#[derive(Default)]
struct Back {
    form: (AppraisalInput, Wrong),
    mark: (MarkInput, Wrong),
    step: (AppraisalMoveInput, Wrong),
}

/// One appraisal in the list.
struct Row {
    title: String,
    href: String,
    kind: AppraisalKind,
    by: String,
    on: Day,
    state: AppraisalState,
    /// How many criteria are met, met in part, not met, not judged.
    counts: [usize; 4],
    outcome: Option<AppraisalOutcome>,
    decision: String,
}

/// The appraisal that is open.
struct One {
    id: String,
    title: String,
    text: String,
    state: AppraisalState,
    seen: String,
    /// Each criterion by id and words, whether it is met and why.
    criteria: Vec<(String, String, Judgement, String)>,
}

impl Row {
    fn of(live: &LivePlan, each: &Appraisal) -> Self {
        let criteria = live.registers.criteria(each);
        let met = |met| each.count(&criteria, met);
        let counts =
            [met(Judgement::Yes), met(Judgement::Partly), met(Judgement::No), each.unjudged(&criteria)];
        Self {
            title: each.title.clone(),
            href: format!("/plans/{}/appraisals?{OPEN}={}#one", live.plan.id, each.id),
            kind: each.kind,
            by: each.by.clone(),
            on: each.begun_on,
            state: each.state,
            counts,
            outcome: each.outcome,
            decision: each.decision.clone(),
        }
    }

    fn cells(&self, words: &Words) -> [Markup; 5] {
        let [yes, partly, no, open] = self.counts;
        let counts = [("yes", yes), ("partly", partly), ("no", no), ("open", open)];
        let counts: Vec<_> = counts.into_iter().map(|(name, count)| (name, Arg::from(count))).collect();
        let state = html! {
            (word(words, "appraisal-state", self.state.code()))
            @if let Some(outcome) = self.outcome {
                ": " (word(words, "appraisal-outcome", outcome.code()))
                p.fine { (name(&self.decision)) }
            }
        };
        [
            html! { a href=(self.href) { (name(&self.title)) } p.fine { (word(words, "appraisal-kind", self.kind.code())) } },
            name(&self.by),
            figures::day(words, self.on),
            html! { (words.say_with("appraisal-counts", &counts)) },
            state,
        ]
    }
}

impl One {
    fn of(live: &LivePlan, each: &Appraisal) -> Self {
        let criteria = live.registers.criteria(each).into_iter().map(|id| {
            let mark = each.mark(id);
            let text = live.registers.term(id).map(|(_, term)| match &term.label {
                Some(label) => format!("{label} {}", term.text),
                None => term.text.clone(),
            });
            let met = mark.map_or(Judgement::Unknown, |mark| mark.met);
            let reason = mark.map(|mark| mark.reason.clone());
            (id.to_string(), text.unwrap_or_default(), met, reason.unwrap_or_default())
        });
        Self {
            id: each.id.to_string(),
            title: each.title.clone(),
            text: each.text.clone(),
            state: each.state,
            seen: appraisals::stands(each).version(),
            criteria: criteria.collect(),
        }
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("appraisal-criterion")),
            Column::short(words.say("appraisal-met")),
            Column::text(words.say("appraisal-reason")),
        ];
        let table = Table::records("criteria", words.say("appraisal-criteria"), columns);
        let rows = html! {
            @for (_, text, met, reason) in &self.criteria {
                (table.row(&[name(text), html! { (word(words, "step-judged", met.code())) }, printed::lines(reason)]))
            }
        };
        table.render(&table.rows(&rows))
    }
}

impl Appraisals {
    fn of(live: &LivePlan, visitor: &Visitor, back: Back) -> Self {
        let frame = Frame::of(live, visitor, Register::Appraisals);
        let asked = |name| frame.address.value(name).map(str::trim).filter(|value| !value.is_empty());
        let kind = asked(KIND).and_then(AppraisalKind::from_code);
        let state = asked(STATE).and_then(AppraisalState::from_code);
        let all = appraisals::of(live, visitor.actor());
        let is_asked = |each: &&&Appraisal| {
            kind.is_none_or(|kind| each.kind == kind) && state.is_none_or(|state| each.state == state)
        };
        let rows = all.iter().filter(is_asked).map(|each| Row::of(live, each)).collect();
        // A form that came back says of which appraisal it was.
        let sent = [&back.mark.0.appraisal, &back.step.0.appraisal];
        let open = asked(OPEN).or_else(|| sent.into_iter().map(String::as_str).find(|id| !id.is_empty()));
        let one = all.iter().find(|each| Some(each.id.to_string().as_str()) == open);
        let lists = appraisals::criteria_lists(live).map(|list| (list.code.clone(), list.name.clone()));
        Self {
            rows,
            total: all.len(),
            lists: lists.collect(),
            one: one.map(|each| One::of(live, each)),
            form: back.form,
            mark: back.mark,
            step: back.step,
            frame,
        }
    }

    fn filter(&self, words: &Words) -> Markup {
        let kinds = coded(words, "appraisal-kind", AppraisalKind::ALL.iter().map(|each| each.code()));
        let states = coded(words, "appraisal-state", AppraisalState::ALL.iter().map(|each| each.code()));
        let fields = vec![
            Field { name: KIND, label: words.say("appraisal-kind"), input: Input::Choice(kinds) },
            Field { name: STATE, label: words.say("appraisal-state"), input: Input::Choice(states) },
        ];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.frame.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("appraisal")),
            Column::text(words.say("appraisal-by")),
            Column::short(words.say("appraisal-begun")),
            Column::text(words.say("appraisal-criteria")),
            Column::text(words.say("appraisal-state")),
        ];
        let table = Table::records("appraisals", words.say("appraisals-title"), columns);
        let rows = html! { @for row in &self.rows { (table.row(&row.cells(words))) } };
        table.render(&table.rows(&rows))
    }

    fn new_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.form;
        if self.lists.is_empty() {
            return html! {
                p { (words.say("appraisal-no-criteria")) " "
                    a href=(self.frame.action(Register::Terms)) { (words.say("term-add")) } }
            };
        }
        let kinds = coded(words, "appraisal-kind", AppraisalKind::ALL.iter().map(|each| each.code()));
        let fields = [
            field("kind", words.say("appraisal-kind"), &input.kind, Kind::Choice(&kinds)),
            field("title", words.say("appraisal"), &input.title, Kind::Line("text", None)),
            field("text", words.say("appraisal-text"), &input.text, Kind::Lines(4)),
            hinted(
                words.say("appraisal-by-hint"),
                field("by", words.say("appraisal-by"), &input.by, Kind::Line("text", None)),
            ),
            field("criteria", words.say("appraisal-criteria"), &input.criteria, Kind::Choice(&self.lists)),
            field("begun_on", words.say("appraisal-begun"), &input.begun_on, Kind::Line("date", None)),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("appraisal-add"),
            action: self.frame.action(Register::Appraisals),
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }

    fn one(&self, visitor: &Visitor, one: &One) -> Markup {
        let words = &visitor.words;
        html! {
            section #one {
                h2 { (name(&one.title)) }
                (printed::lines(&one.text))
                (one.table(words))
                @if self.frame.may_keep {
                    @if one.state.is_open() { (self.mark_form(visitor, one)) }
                    @if !one.state.ways().is_empty() { (self.step_form(visitor, one)) }
                }
            }
        }
    }

    fn mark_form(&self, visitor: &Visitor, one: &One) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.mark;
        let criteria: Vec<_> = one.criteria.iter().map(|(id, text, ..)| (id.clone(), text.clone())).collect();
        let judgements = coded(words, "step-judged", Judgement::ALL.iter().map(|each| each.code()));
        let fields = [
            field("criterion", words.say("appraisal-criterion"), &input.criterion, Kind::Choice(&criteria)),
            field("met", words.say("appraisal-met"), &input.met, Kind::Choice(&judgements)),
            field("reason", words.say("appraisal-reason"), &input.reason, Kind::Lines(2)),
        ];
        let sheet = Sheet {
            id: "mark",
            title: words.say("appraisal-judge"),
            action: self.frame.action(Register::Appraisals) + "/marks",
            hidden: Some(("appraisal", &one.id)),
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }

    fn step_form(&self, visitor: &Visitor, one: &One) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.step;
        let ways = coded(words, "appraisal-way", one.state.ways().iter().map(|way| way.code()));
        let outcomes =
            coded(words, "appraisal-outcome", AppraisalOutcome::ALL.iter().map(|each| each.code()));
        let way = field("way", words.say("appraisal-next"), &input.way, Kind::Choice(&ways));
        let mut fields = vec![way];
        if one.state.ways().contains(&AppraisalWay::Decide) {
            fields.push(field(
                "outcome",
                words.say("appraisal-outcome"),
                &input.outcome,
                Kind::Choice(&outcomes),
            ));
            fields.push(hinted(
                words.say("appraisal-decision-hint"),
                field("decision", words.say("appraisal-decision"), &input.decision, Kind::Line("text", None)),
            ));
        }
        let sheet = Sheet {
            id: "step",
            title: words.say("appraisal-move"),
            action: self.frame.action(Register::Appraisals) + "/state",
            hidden: Some(("appraisal", &one.id)),
            seen: &one.seen,
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

impl View for Appraisals {
    fn sample() -> Self {
        let row = |title: &str, state, counts, outcome: Option<AppraisalOutcome>| Row {
            title: title.to_owned(),
            href: "/plans/regional/appraisals?open=1#one".to_owned(),
            kind: AppraisalKind::Proposal,
            by: "Working group on bats".to_owned(),
            on: Day::constant(2026, 3, 1),
            state,
            counts,
            outcome,
            decision: outcome.map(|_| "COP9/Decision 4".to_owned()).unwrap_or_default(),
        };
        let criterion =
            |text: &str, met, reason: &str| ("1".to_owned(), text.to_owned(), met, reason.to_owned());
        Self {
            frame: Frame::sample("/plans/regional/appraisals?open=1"),
            rows: vec![
                row("Agreement on bats", AppraisalState::Revised, [3, 1, 0, 3], None),
                row("Shared team", AppraisalState::Decided, [5, 1, 1, 0], Some(AppraisalOutcome::Deferred)),
            ],
            total: 2,
            lists: vec![("criteria".to_owned(), "Criteria for new agreements".to_owned())],
            one: Some(One {
                id: "1".to_owned(),
                title: "Agreement on bats".to_owned(),
                text: "Twelve Range States ask for one agreement on bats.".to_owned(),
                state: AppraisalState::Revised,
                seen: String::new(),
                criteria: vec![
                    criterion("Scientific need", Judgement::Yes, "Review of 2026, part 2"),
                    criterion("Funding", Judgement::Unknown, ""),
                ],
            }),
            form: <(AppraisalInput, Wrong)>::default(),
            mark: <(MarkInput, Wrong)>::default(),
            step: <(AppraisalMoveInput, Wrong)>::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("appraisals-lead")) }
            @if self.frame.may_keep && self.one.is_none() { (self.new_form(visitor)) }
            @if let Some(one) = &self.one { (self.one(visitor, one)) }
            @if self.total == 0 { (empty(&words.say("appraisals-none"), None)) }
            @else {
                (self.filter(words))
                @if self.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        self.frame.page(words, Register::Appraisals, &main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = live(&web.house, visitor.actor(), id).await?;
    Ok(Appraisals::of(&live, &visitor, Back::default()).page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<AppraisalInput>,
) -> Result<Response, Failure> {
    let done = appraisals::add(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Appraisals), done, |live, wrong| {
        Appraisals::of(live, &visitor, Back { form: (input, wrong), ..Back::default() }).page(&visitor)
    })
    .await
}

pub(super) async fn judge(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<MarkInput>,
) -> Result<Response, Failure> {
    let done = appraisals::judge(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Appraisals), done, |live, wrong| {
        Appraisals::of(live, &visitor, Back { mark: (input, wrong), ..Back::default() }).page(&visitor)
    })
    .await
}

pub(super) async fn move_on(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<AppraisalMoveInput>,
) -> Result<Response, Failure> {
    let done = appraisals::move_on(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Appraisals), done, |live, wrong| {
        Appraisals::of(live, &visitor, Back { step: (input, wrong), ..Back::default() }).page(&visitor)
    })
    .await
}
