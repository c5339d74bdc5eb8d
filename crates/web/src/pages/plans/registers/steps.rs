//! Steps taken towards a plan: by whom, towards what, how far they came, and what the report makes of them.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::plans::{
    live::{LivePlan, live},
    registers::{
        steps::{self, StepChangeInput, StepInput, label, taker},
        voices::Voices,
    },
};
use trellis_domain::{
    kernel::Day,
    plans::{
        record::Plan,
        registers::{
            step::{Judgement, Stage, Standing, Step},
            subject::Subject,
            vocabulary::{Purpose, TermId},
        },
    },
};
use trellis_words::Words;

use super::{Frame, Register, answered, subjects};
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
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
};

const Q: &str = "q";
/// The kind of source, by the id of its term.
pub(super) const SOURCE: &str = "source";
/// What is served, by the id of an action or a term; what stands under a term is served with it.
pub(super) const ISSUE: &str = "issue";
const STAGE: &str = "stage";
const STANDING: &str = "standing";
/// The parameter that opens the form of one step.
const CHANGE: &str = "change";

/// The steps a visitor asked to see.
pub(crate) struct Steps {
    frame: Frame,
    rows: Vec<StepRow>,
    total: usize,
    choices: Choices,
    /// Whether the visitor keeps the register or says steps for a Member.
    may_add: bool,
    form: (StepInput, Wrong),
    /// With one step open the form for a new one is away.
    change: Option<(StepChangeInput, Wrong)>,
}

/// What the fields of the forms and filters choose from.
#[derive(Default)]
struct Choices {
    sources: Vec<(String, String)>,
    subjects: Vec<(String, String)>,
    /// The Members that somebody speaks for; `None` where any name may be typed.
    members: Option<Vec<(String, String)>>,
}

/// Forms that came back.
#[derive(Default)]
struct Back {
    form: (StepInput, Wrong),
    change: Option<(StepChangeInput, Wrong)>,
}

/// One step.
struct StepRow {
    by: String,
    said_by: Option<String>,
    source: String,
    serves: String,
    /// Where what it serves is.
    href: Option<String>,
    text: String,
    days: (Day, Option<Day>),
    stage: Stage,
    judged: (Judgement, Judgement),
    shown_by: String,
    standing: Standing,
    reason: String,
    /// Where it is changed; `None` for those who may not.
    change: Option<String>,
}

/// The kinds of sources as choices.
pub(super) fn sources(live: &LivePlan) -> Vec<(TermId, String)> {
    let lists = live.registers.vocabularies.iter().filter(|list| list.purpose == Purpose::Source);
    lists.flat_map(|list| list.terms.iter().map(|term| (term.id, term.text.clone()))).collect()
}

/// Where what a subject names is shown.
pub(super) fn subject_href(live: &LivePlan, subject: Subject) -> Option<String> {
    match subject {
        Subject::Action(id) => live.version.position_of(id).map(|_| format!("/actions/{id}")),
        Subject::Term(id) => Some(format!("/plans/{}?term={id}", live.plan.id)),
    }
}

impl StepRow {
    fn of(live: &LivePlan, step: &Step, may_keep: bool) -> Self {
        let source = live.registers.term(step.source).map(|(_, term)| term.text.clone());
        Self {
            by: taker(live, step),
            said_by: step.said_by.as_ref().map(|sayer| sayer.name.clone()),
            source: source.unwrap_or_default(),
            serves: label(live, step.serves),
            href: subject_href(live, step.serves),
            text: step.text.clone(),
            days: (step.begins_on, step.ends_on),
            stage: step.stage,
            judged: (step.successful, step.effective),
            shown_by: step.shown_by.clone(),
            standing: step.standing,
            reason: step.reason.clone(),
            change: may_keep.then(|| format!("/plans/{}/steps?{CHANGE}={}#new", live.plan.id, step.id)),
        }
    }

    fn says(&self, words: &str) -> bool {
        [&self.by, &self.text, &self.serves, &self.shown_by]
            .iter()
            .any(|text| text.to_lowercase().contains(words))
    }

    fn cells(&self, words: &Words) -> [Markup; 5] {
        let by = html! {
            (name(&self.by))
            p.fine { (name(&self.source)) }
            @if let Some(by) = &self.said_by { p.fine { (person(by, words)) } }
        };
        let serves = html! {
            @if let Some(href) = &self.href { a href=(href) { (name(&self.serves)) } }
            @else { (name(&self.serves)) }
        };
        let days = html! {
            (figures::day(words, self.days.0))
            @if let Some(end) = self.days.1 { " – " (figures::day(words, end)) }
        };
        let judged = [("step-successful", self.judged.0), ("step-effective", self.judged.1)];
        let stage = html! {
            (word(words, "step-stage", self.stage.code()))
            @for (key, judgement) in judged {
                @if judgement != Judgement::Unknown {
                    p.fine { (words.say(key)) ": " (word(words, "step-judged", judgement.code())) }
                }
            }
            @if !self.shown_by.is_empty() { p.fine { (name(&self.shown_by)) } }
        };
        let standing = html! {
            @if self.standing == Standing::Received {
                span.tag.doubt { (word(words, "step-standing", self.standing.code())) }
            } @else { (word(words, "step-standing", self.standing.code())) }
            (printed::lines(&self.reason))
            @if let Some(href) = &self.change { p { a href=(href) { (words.say("step-change")) } } }
        };
        [by, serves, html! { (printed::lines(&self.text)) p.fine { (days) } }, stage, standing]
    }
}

impl Steps {
    fn of(live: &LivePlan, visitor: &Visitor, today: Day, back: Back) -> Self {
        let frame = Frame::of(live, visitor, Register::Steps);
        let voices = Voices::of(live, visitor.actor(), Some(today));
        let asked = |name| frame.address.value(name).map(str::trim).filter(|value| !value.is_empty());
        let q = asked(Q).map(str::to_lowercase).unwrap_or_default();
        let stage = asked(STAGE).and_then(Stage::from_code);
        let standing = asked(STANDING).and_then(Standing::from_code);
        let source: Option<TermId> = asked(SOURCE).and_then(|id| id.parse().ok());
        let issue = asked(ISSUE).and_then(|text| steps::subject(live, text));
        let under = issue.map(|issue| live.registers.under(issue));
        let all = steps::of(live, visitor.actor());
        let is_asked = |step: &&&Step| {
            stage.is_none_or(|stage| step.stage == stage)
                && standing.is_none_or(|standing| step.standing == standing)
                && source.is_none_or(|source| step.source == source)
                && under.as_ref().is_none_or(|under| under.contains(&step.serves))
        };
        let rows = all.iter().filter(is_asked).map(|step| StepRow::of(live, step, frame.may_keep));
        let rows = rows.filter(|row| row.says(&q)).collect();
        let opened = || {
            let id = asked(CHANGE).filter(|_| frame.may_keep)?;
            let step = all.iter().find(|each| each.id.to_string() == id)?;
            Some((change_of(step), Wrong::default()))
        };
        let change = back.change.or_else(opened);
        let members =
            voices.members.iter().map(|each| (each.id.to_string(), each.name.clone())).collect::<Vec<_>>();
        Self {
            rows,
            total: all.len(),
            may_add: frame.may_keep || !members.is_empty(),
            choices: Choices {
                sources: sources(live).into_iter().map(|(id, text)| (id.to_string(), text)).collect(),
                subjects: subjects(live),
                members: (!frame.may_keep).then_some(members),
            },
            form: back.form,
            change,
            frame,
        }
    }

    fn filter(&self, words: &Words) -> Markup {
        let choice =
            |name, key: &str, choices| Field { name, label: words.say(key), input: Input::Choice(choices) };
        let standings = coded(words, "step-standing", Standing::ALL.iter().map(|each| each.code()));
        let fields = vec![
            Field { name: Q, label: words.say("search"), input: Input::Words },
            choice(SOURCE, "step-source", self.choices.sources.clone()),
            choice(STAGE, "step-stage", stages(words)),
        ];
        let more = vec![
            choice(ISSUE, "step-serves", self.choices.subjects.clone()),
            choice(STANDING, "step-standing", standings),
        ];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.frame.address, fields, more, found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("step-by")),
            Column::text(words.say("step-serves")),
            Column::text(words.say("step-text")),
            Column::text(words.say("step-stage")),
            Column::text(words.say("step-standing")),
        ];
        let table = Table::records("steps", words.say("steps-title"), columns);
        let rows = html! { @for row in &self.rows { (table.row(&row.cells(words))) } };
        table.render(&table.rows(&rows))
    }

    fn forms(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        match &self.change {
            Some((input, wrong)) if self.frame.may_keep => self.change_form(visitor, input, wrong),
            _ if !self.may_add => html! {},
            _ if self.choices.sources.is_empty() => html! {
                p { (words.say("step-no-sources")) " "
                    @if self.frame.may_keep { a href=(self.frame.action(Register::Terms)) { (words.say("term-add")) } }
                }
            },
            _ => self.step_form(visitor),
        }
    }

    fn step_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.form;
        let line = Kind::Line("text", None);
        let by = match &self.choices.members {
            Some(members) => field("by", words.say("step-by"), &input.by, Kind::Choice(members)),
            None => {
                hinted(words.say("comment-from-hint"), field("by", words.say("step-by"), &input.by, line))
            }
        };
        let date = |name, key: &str, value| field(name, words.say(key), value, Kind::Line("date", None));
        let (stages, judgements) = (stages(words), judgements(words));
        let mut fields = vec![
            by,
            field("source", words.say("step-source"), &input.source, Kind::Choice(&self.choices.sources)),
            field("serves", words.say("step-serves"), &input.serves, Kind::Choice(&self.choices.subjects)),
            field("text", words.say("step-text"), &input.text, Kind::Lines(3)),
            date("begins_on", "step-begins", &input.begins_on),
            date("ends_on", "step-ends", &input.ends_on),
            field("stage", words.say("step-stage"), &input.stage, Kind::Choice(&stages)),
            field("successful", words.say("step-successful"), &input.successful, Kind::Choice(&judgements)),
            field("effective", words.say("step-effective"), &input.effective, Kind::Choice(&judgements)),
            hinted(
                words.say("step-shown-by-hint"),
                field("shown_by", words.say("step-shown-by"), &input.shown_by, Kind::Line("text", None)),
            ),
        ];
        let mut last = "shown_by";
        if self.choices.members.is_none() {
            fields.push(date("received_on", "comment-received", &input.received_on));
            last = "received_on";
        }
        let sheet = Sheet {
            id: "new",
            title: words.say("step-add"),
            action: self.frame.action(Register::Steps),
            fields: &fields,
            parts: &[("ends_on", words.say("group-step-what")), (last, words.say("group-step-outcome"))],
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }

    fn change_form(&self, visitor: &Visitor, input: &StepChangeInput, wrong: &Wrong) -> Markup {
        let words = &visitor.words;
        let (stages, judgements) = (stages(words), judgements(words));
        let standings = coded(words, "step-standing", Standing::ALL.iter().map(|each| each.code()));
        let fields = [
            field("stage", words.say("step-stage"), &input.stage, Kind::Choice(&stages)),
            field("ends_on", words.say("step-ends"), &input.ends_on, Kind::Line("date", None)),
            field("successful", words.say("step-successful"), &input.successful, Kind::Choice(&judgements)),
            field("effective", words.say("step-effective"), &input.effective, Kind::Choice(&judgements)),
            hinted(
                words.say("step-shown-by-hint"),
                field("shown_by", words.say("step-shown-by"), &input.shown_by, Kind::Line("text", None)),
            ),
            field("standing", words.say("step-standing"), &input.standing, Kind::Choice(&standings)),
            field("reason", words.say("step-reason"), &input.reason, Kind::Lines(2)),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("step-change"),
            action: self.frame.action(Register::Steps) + "/change",
            hidden: Some(("step", &input.step)),
            seen: &input.seen,
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

fn stages(words: &Words) -> Vec<(String, String)> {
    coded(words, "step-stage", Stage::ALL.iter().map(|each| each.code()))
}

fn judgements(words: &Words) -> Vec<(String, String)> {
    coded(words, "step-judged", Judgement::ALL.iter().map(|each| each.code()))
}

fn change_of(step: &Step) -> StepChangeInput {
    StepChangeInput {
        step: step.id.to_string(),
        stage: step.stage.code().to_owned(),
        ends_on: step.ends_on.map(|day| day.to_string()).unwrap_or_default(),
        successful: step.successful.code().to_owned(),
        effective: step.effective.code().to_owned(),
        shown_by: step.shown_by.clone(),
        standing: step.standing.code().to_owned(),
        reason: step.reason.clone(),
        seen: steps::stands(step).version(),
    }
}

impl View for Steps {
    fn sample() -> Self {
        let row = |by: &str, stage, judged, standing| StepRow {
            by: by.to_owned(),
            said_by: (standing == Standing::Received).then(|| "Mereani Tuilau".to_owned()),
            source: "Bilateral sources".to_owned(),
            serves: "5 Help administrations to join".to_owned(),
            href: Some("/actions/5".to_owned()),
            text: "Two advisers for a year.".to_owned(),
            days: (Day::constant(2025, 3, 1), Some(Day::constant(2026, 2, 28))),
            stage,
            judged,
            shown_by: "Final report, annex 2".to_owned(),
            standing,
            reason: String::new(),
            change: Some("/plans/regional/steps?change=1#new".to_owned()),
        };
        let unknown = (Judgement::Unknown, Judgement::Unknown);
        Self {
            frame: Frame::sample("/plans/regional/steps?stage=carried-out"),
            rows: vec![
                row("Fiji", Stage::UnderWay, unknown, Standing::Received),
                row(
                    "Forum of Users",
                    Stage::CarriedOut,
                    (Judgement::Yes, Judgement::Partly),
                    Standing::Included,
                ),
                row("Tonga", Stage::NotCarriedOut, unknown, Standing::Included),
            ],
            total: 3,
            choices: Choices {
                sources: vec![("1".to_owned(), "Bilateral sources".to_owned())],
                subjects: vec![("5".to_owned(), "5 Help administrations to join".to_owned())],
                members: None,
            },
            may_add: true,
            form: <(StepInput, Wrong)>::default(),
            change: None,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("steps-lead")) }
            (self.forms(visitor))
            @if self.total == 0 { (empty(&words.say("steps-none"), None)) }
            @else {
                (self.filter(words))
                @if self.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        self.frame.page(words, Register::Steps, &main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = live(&web.house, visitor.actor(), id).await?;
    let view = Steps::of(&live, &visitor, web.house.today(), Back::default());
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<StepInput>,
) -> Result<Response, Failure> {
    let done = steps::add(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Steps), done, |live, wrong| {
        let back = Back { form: (input, wrong), ..Back::default() };
        Steps::of(live, &visitor, web.house.today(), back).page(&visitor)
    })
    .await
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<StepChangeInput>,
) -> Result<Response, Failure> {
    let done = steps::change(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Steps), done, |live, wrong| {
        let back = Back { change: Some((input, wrong)), ..Back::default() };
        Steps::of(live, &visitor, web.house.today(), back).page(&visitor)
    })
    .await
}
