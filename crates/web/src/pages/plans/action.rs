//! The page of one action: everything printed about it, what was understood of that, what was said and recorded.
//!
//! Officers report progress and settle doubts here; facts are recorded on the pages of its indicators.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    exchange::key_part,
    indicators::plain,
    missions::{initiatives, trainings},
    needs::findings,
    plans::{
        action::{self, ActionView, Happened},
        board::cell_text,
        progress::{ProgressInput, report as report_progress},
    },
    problem::Kind as ProblemKind,
    requests,
};
use trellis_domain::{
    kernel::{Day, YearBegins},
    plans::{
        content::{Action as Content, ActionCell, Condition, HorizonEntry, Role},
        progress::{Progress, ProgressStatus},
        record::ActionId,
        source::{Place, Text},
    },
};
use trellis_words::{Arg, Words};

use super::{
    board::{heads_of, numbered, plan_title},
    dropped,
    flags::{FlagRow, place, settle},
    query::dated,
    registers::of_action::Around,
    understood,
};
use crate::{
    Web,
    asked::{At, as_at},
    components::{
        definitions::definitions,
        figures,
        form::{self, Field, Group, Kind, Wrong},
        name::{name, person},
        printed,
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View, clipped,
        indicators::{
            facts::{FactRow, Facts},
            reading::{Figure, KpiRow},
        },
        saved,
    },
    session::Visitor,
};

/// Letters of the wording in the heading of an action without a number.
const TITLE_LETTERS_MAX: usize = 80;
/// Letters of labels in the breadcrumb.
pub(super) const CRUMB_LETTERS_MAX: usize = 60;
/// Texts of events are quoted no longer than this.
const DETAIL_LETTERS_MAX: usize = 120;

/// One action.
pub(crate) struct Action {
    pub(super) href: String,
    pub(super) plan: (String, String),
    pub(super) number: Option<String>,
    /// The heads it stands under, outermost first.
    pub(super) section: Vec<String>,
    /// The action it is nested under, and those nested under it: label and address.
    pub(super) parent: Option<(String, String)>,
    pub(super) children: Vec<(String, String)>,
    pub(super) text: Text,
    pub(super) place: Place,
    pub(super) conditions: Vec<Condition>,
    /// Texts as printed.
    pub(super) timeframe: Option<String>,
    /// The month in which the organisation's year begins.
    pub(super) year: Option<YearBegins>,
    pub(super) references: Option<String>,
    pub(super) resources: Option<String>,
    pub(super) horizons: Vec<HorizonEntry>,
    /// Every other cell.
    pub(super) cells: Vec<ActionCell>,
    pub(super) kpis: Vec<KpiRow>,
    pub(super) flags: Vec<FlagRow>,
    /// Newest first.
    pub(super) progress: Vec<Progress>,
    pub(super) facts: Vec<FactRow>,
    pub(super) history: Vec<Happened>,
    /// Mandates it answers, terms it carries, comments on it.
    pub(super) around: Around,
    /// Trainings that serve it and that the visitor may know of: title and address.
    pub(super) trainings: Vec<(String, String)>,
    /// Findings it answers that the visitor may know of: label and address.
    pub(super) findings: Vec<(String, String)>,
    /// Requests that relate to it, as far as the visitor may read them; `None` for whoever reads none.
    pub(super) requests: Option<Vec<(String, String)>>,
    /// Where a request for it is written, for whoever may.
    pub(super) asking: Option<String>,
    /// Initiatives that serve it and that the visitor may read: label and address.
    pub(super) initiatives: Vec<(String, String)>,
    pub(super) as_at: Day,
    /// The form by which officers report; `None` for everybody else.
    pub(super) form: Option<Report>,
}

/// A progress entry as it is being written.
#[derive(Default)]
pub(crate) struct Report {
    pub(super) sent: ProgressSent,
    pub(super) wrong: Wrong,
    /// Whether the address asks for it; else it is folded.
    pub(super) asked: bool,
}

/// A progress entry as sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ProgressSent {
    pub(super) as_at: String,
    pub(super) status: String,
    pub(super) text: String,
    pub(super) resources: String,
    pub(super) reported_to: String,
}

impl Action {
    fn of(view: &ActionView, visitor: &Visitor, as_at: Option<Day>) -> Self {
        let board = &view.board;
        let live = &board.live;
        let content = view.content();
        let actions = &live.version.content.actions;
        let link = |at: usize| {
            let action = actions.get(at)?;
            let label = numbered(action.number.as_deref(), &action.text.current());
            let page = format!("/actions/{}", live.version.actions.get(at)?);
            Some((clipped(&label, CRUMB_LETTERS_MAX), dated(page, as_at)))
        };
        let line = board.line(view.position);
        let nested = (0..actions.len()).filter(|at| actions[*at].parent == Some(view.position));
        let settles = |at: usize| view.may_settle.then(|| settle(&live.plan, live.version.id, at));
        // The day is today's, also where older figures are shown; the status stays unless somebody changes it.
        let report = || Report {
            sent: ProgressSent {
                as_at: view.today.to_string(),
                status: line.progress.map_or(ProgressStatus::Ongoing, |entry| entry.status).code().to_owned(),
                ..ProgressSent::default()
            },
            wrong: Wrong::default(),
            asked: visitor.address.value("do") == Some("report"),
        };
        Self {
            href: format!("/actions/{}", line.id),
            plan: (
                clipped(&plan_title(board), CRUMB_LETTERS_MAX),
                dated(format!("/plans/{}", live.plan.id), as_at),
            ),
            number: content.number.clone(),
            section: heads_of(&live.version.content, content.section),
            parent: content.parent.and_then(link),
            children: nested.filter_map(link).collect(),
            text: content.text.clone(),
            place: content.place.clone(),
            conditions: content.conditions.clone(),
            timeframe: cell_text(content, Role::Timeframe),
            year: live.year_begins,
            references: cell_text(content, Role::Milestone),
            resources: cell_text(content, Role::Resources),
            horizons: content.horizons.clone(),
            cells: other_cells(content),
            kpis: line
                .kpis
                .iter()
                .map(|(printed, live, reading)| KpiRow {
                    href: dated(format!("/kpis/{}", live.id), as_at),
                    text: printed.text.clone(),
                    target: live.target_text.clone(),
                    figure: Figure::of(reading),
                })
                .collect(),
            flags: view
                .flags()
                .map(|(at, flag, decision)| FlagRow::of(flag, decision, settles(at)))
                .collect(),
            progress: board.progress(line.id).cloned().collect(),
            facts: view.facts().into_iter().map(|fact| FactRow::of(live, fact)).collect(),
            history: view.history.clone(),
            around: Around::of(live, view.position, view.today, visitor),
            trainings: Vec::new(),
            findings: Vec::new(),
            requests: None,
            asking: None,
            initiatives: Vec::new(),
            as_at: board.as_at,
            form: view.may_report.then(report),
        }
    }

    pub(super) fn title(&self, words: &Words) -> String {
        match &self.number {
            Some(number) => words.say_with("action-title", &[("number", number.into())]),
            None => clipped(&self.text.current(), TITLE_LETTERS_MAX),
        }
    }

    pub(super) fn about(&self, words: &Words) -> Markup {
        let mut facts = Vec::new();
        let links = |links: &[(String, String)]| {
            html! { @for (at, (label, href)) in links.iter().enumerate() { @if at > 0 { br; } a href=(href) { (name(label)) } } }
        };
        if !self.section.is_empty() {
            let heads = html! { @for (at, head) in self.section.iter().enumerate() { @if at > 0 { " / " } (name(head)) } };
            facts.push((words.say("board-section"), heads));
        }
        if let Some(parent) = &self.parent {
            facts.push((words.say("action-parent"), links(std::slice::from_ref(parent))));
        }
        if !self.children.is_empty() {
            facts.push((words.say("action-children"), links(&self.children)));
        }
        if !self.trainings.is_empty() {
            facts.push((words.say("trainings-title"), links(&self.trainings)));
        }
        if !self.findings.is_empty() {
            facts.push((words.say("finding-answers"), links(&self.findings)));
        }
        if let Some(requests) = &self.requests {
            let asked = html! {
                // No request is no failure (S5.6).
                @if requests.is_empty() { (words.say("requests-nothing-asked")) } @else { (links(requests)) }
                @if let Some(href) = &self.asking { p { a href=(href) { (words.say("request-write")) } } }
            };
            facts.push((words.say("requests-title"), asked));
        }
        if !self.initiatives.is_empty() {
            facts.push((words.say("initiative-serving"), links(&self.initiatives)));
        }
        if let Some(text) = &self.timeframe {
            let understood = understood::timeframe(words, text, self.year);
            let both = html! {
                (printed::lines(text))
                p.fine { (understood.unwrap_or_else(|| words.say("timeframe-unknown"))) }
            };
            facts.push((words.say("board-timeframe"), both));
        }
        if !self.conditions.is_empty() {
            let tags = html! {
                @for condition in &self.conditions { span.tag { (name(&plain::condition(condition, words))) } " " }
            };
            facts.push((words.say("board-condition"), tags));
        }
        if let Some(text) = &self.references {
            let both = html! { (printed::lines(text)) div.fine { (understood::references(words, text)) } };
            facts.push((words.say("action-references"), both));
        }
        facts.push((words.say("action-place"), html! { (place(words, &self.place)) }));
        definitions(&facts)
    }

    fn indicators(&self, words: &Words) -> Markup {
        if self.kpis.is_empty() {
            return html! {};
        }
        let caption = words.say_with("action-kpis-caption", &[("day", Arg::from(self.as_at))]);
        let heads = vec![
            Column::head(words.say("board-kpi")),
            Column::text(words.say("board-target")),
            Column::text(words.say("board-reading")),
        ];
        let table = Table::records("kpis", caption.clone(), heads);
        let rows = html! { @for kpi in &self.kpis { (table.row(&kpi.cells(words))) } };
        html! { h2 { (caption) } (table.render(&table.rows(&rows))) }
    }

    pub(super) fn printed(&self, words: &Words) -> Markup {
        let cells: Vec<_> = self
            .cells
            .iter()
            .map(|cell| (cell.head.clone(), printed::paragraphs(&cell.paragraphs)))
            .collect();
        html! {
            @if let Some(text) = &self.resources {
                h2 { (words.say("action-resources")) }
                (resources(words, text))
            }
            @for entry in &self.horizons { (horizon(words, entry)) }
            @if !cells.is_empty() {
                h2 { (words.say("text-as-printed")) }
                (definitions(&cells))
            }
        }
    }

    fn doubts(&self, visitor: &Visitor) -> Markup {
        html! {
            @if !self.flags.is_empty() {
                h2 { (visitor.words.say("action-doubts")) }
                @for flag in &self.flags { (flag.render(visitor, &self.href)) }
            }
        }
    }

    pub(super) fn reports(&self, words: &Words) -> Markup {
        html! {
            h2 #progress { (words.say("action-progress")) }
            @if self.progress.is_empty() { p { (words.say("action-no-progress")) } }
            @else {
                @let meetings = self.progress.iter().any(|entry| entry.reported_to.is_some());
                @let heads = [
                    Some(Column::short(words.say("board-as-at"))),
                    Some(Column::head(words.say("status"))),
                    meetings.then(|| Column::text(words.say("report-to"))),
                    Some(Column::text(words.say("report-text"))),
                    Some(Column::text(words.say("action-resources"))),
                ];
                @let heads = heads.into_iter().flatten().collect();
                @let table = Table::records("reports", words.say("action-progress"), heads);
                @let rows = html! {
                    @for entry in &self.progress {
                        @let to = || entry.reported_to.as_deref().map_or_else(|| html! {}, name);
                        @let cells = [
                            Some(figures::day(words, entry.as_at)),
                            Some(html! { (plain::progress_status(entry.status, words)) }),
                            meetings.then(to),
                            Some(printed::lines(&entry.text)),
                            Some(printed::lines(&entry.resources)),
                        ];
                        (table.row(&cells.into_iter().flatten().collect::<Vec<_>>()))
                    }
                };
                (table.render(&table.rows(&rows)))
            }
        }
    }

    /// What is wrong with the form that came back, where a reader of the page begins; its links lead to the fields.
    fn wrong(&self, words: &Words) -> Markup {
        let Some(Report { sent, wrong, .. }) = &self.form else { return html! {} };
        wrong.summary(words, &report_fields(words, sent, &[]).each_ref())
    }

    fn report_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let Some(Report { sent, wrong, asked }) = &self.form else { return html! {} };
        let statuses: Vec<_> = ProgressStatus::ALL
            .iter()
            .map(|status| (status.code().to_owned(), plain::progress_status(*status, words)))
            .collect();
        let fields = report_fields(words, sent, &statuses);
        let (how, with) = fields.split_at(3);
        let group = |legend: String, fields| Group { legend, fields, folded: None };
        let groups = [
            group(words.say("group-report-how"), how.iter().collect()),
            group(words.say("group-report-with"), with.iter().collect()),
        ];
        html! {
            (form::folded("report", &words.say("action-report"), *asked || wrong.is_any(), &html! {
                form.sheet method="post" action={ (self.href) "/progress" } novalidate {
                    (form::token(visitor))
                    (form::groups(visitor, &format!("{}/progress#report", self.href), &groups, wrong))
                    button.button { (words.say("save")) }
                }
            }))
        }
    }

    pub(super) fn recorded(&self, words: &Words) -> Markup {
        html! {
            @if !self.facts.is_empty() {
                h2 { (words.say("action-facts")) }
                (Facts {
                    id: "facts", caption: words.say("action-facts"), rows: &self.facts, members: true, withdraw: None,
                }.render(words))
            }
        }
    }

    pub(super) fn happened(&self, words: &Words) -> Markup {
        html! {
            @if !self.history.is_empty() {
                details #history {
                    summary { (words.say("action-history")) }
                    ul {
                        @for event in &self.history {
                            li {
                                (figures::day(words, words.day_at(event.at))) " – "
                                (happening(words, event))
                                @if let Some(by) = &event.by { " – " (person(by, words)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn report_fields<'a>(
    words: &Words,
    sent: &'a ProgressSent,
    statuses: &'a [(String, String)],
) -> [Field<'a>; 5] {
    let field = |name, label, value, kind| Field { name, label, hint: None, value, kind };
    [
        field("as_at", words.say("report-as-at"), sent.as_at.as_str(), Kind::Line("date", None)),
        field("status", words.say("status"), &sent.status, Kind::Choice(statuses)),
        field("text", words.say("report-text"), &sent.text, Kind::Lines(4)),
        field("resources", words.say("report-resources"), &sent.resources, Kind::Lines(2)),
        field("reported_to", words.say("report-meeting"), &sent.reported_to, Kind::Line("text", None)),
    ]
}

/// Cells that no other part of the page shows; a cell merged over several actions is a cell of each.
pub(super) fn other_cells(content: &Content) -> Vec<ActionCell> {
    let shown_apart = |role| {
        matches!(role, Role::Kpi | Role::Target | Role::Number | Role::Action | Role::Section)
            || matches!(role, Role::Timeframe | Role::Milestone | Role::Resources)
    };
    content.cells.iter().filter(|cell| !shown_apart(cell.role)).cloned().collect()
}

fn resources(words: &Words, text: &str) -> Markup {
    html! {
        (printed::lines(text))
        details { summary { (words.say("resources-understood")) } (understood::clauses(words, text)) }
    }
}

fn horizon(words: &Words, entry: &HorizonEntry) -> Markup {
    let report = if entry.role == Role::Plan { "entry-plan" } else { "entry-report" };
    let resources_text =
        entry.resources.iter().map(Text::current).collect::<Vec<_>>().join("\n").trim().to_owned();
    html! {
        h2 { (name(&entry.label)) }
        @if let Some(text) = &entry.text { p { bdi { (printed::runs(text)) } } }
        @if !entry.report.is_empty() { h3 { (words.say(report)) } (printed::paragraphs(&entry.report)) }
        @if !resources_text.is_empty() {
            h3 { (words.say("action-resources")) }
            (resources(words, &resources_text))
        }
    }
}

/// An event in words; one that has none yet goes by its code.
fn happening(words: &Words, event: &Happened) -> Markup {
    let detail = |name: &str| {
        event.detail.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value.as_str())
    };
    match event.deed.as_str() {
        "progress.reported" => {
            let status = ProgressStatus::from_code(detail("status"));
            let status = status.map(|status| plain::progress_status(status, words)).unwrap_or_default();
            html! { (words.say_with("happened-progress-reported", &[("status", status.into())])) }
        }
        "flag.decided" if detail("outcome") == "for-revision" => {
            html! { (words.say("happened-flag-for-revision")) }
        }
        "flag.decided" => html! { (words.say("happened-flag-as-printed")) },
        "kpi.settled" => html! { (words.say("happened-kpi-settled")) },
        "kpi.baseline_set" => html! {
            (words.say_with("happened-baseline-set", &[("value", clipped(detail("value"), DETAIL_LETTERS_MAX).into())]))
        },
        other => happened_otherwise(words, other, detail("code")),
    }
}

/// A deed that the desk has words for, and what it was done with.
fn happened_otherwise(words: &Words, deed: &str, code: &str) -> Markup {
    let key = format!("deed-{}", key_part(deed));
    html! {
        @if words.has(&key) { (words.say(&key)) } @else { code { (deed) } }
        @if !code.is_empty() { " " span.fine { (name(&clipped(code, DETAIL_LETTERS_MAX))) } }
    }
}

impl View for Action {
    fn sample() -> Self {
        super::samples::action()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.wrong(words))
            p.lead { bdi { (printed::runs(&self.text)) } }
            (self.about(words))
            (self.indicators(words))
            (self.doubts(visitor))
            (self.reports(words))
            (self.report_form(visitor))
            (self.around.render(visitor, &self.href))
            (self.printed(words))
            (self.recorded(words))
            (self.happened(words))
        };
        let tools = html! {
            @if self.form.is_some() { a.button href={ (self.href) "?do=report#report" } { (words.say("action-report")) } }
        };
        Page::new(self.title(words))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), self.plan.clone()])
            .tools(tools)
            .main(main)
            .failed(self.around.is_wrong() || self.form.as_ref().is_some_and(|form| form.wrong.is_any()))
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Content>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let as_at = as_at(&visitor, &web.house);
    match action::action(&web.house, visitor.actor(), id, as_at).await {
        Ok(view) => {
            let answered = findings::of_action(&web.house, visitor.actor(), id).await?.into_iter();
            let answered = answered
                .map(|(id, label)| (clipped(&label, CRUMB_LETTERS_MAX), format!("/findings/{id}")))
                .collect();
            let organisation = view.board.live.organisation.id;
            let serving = initiatives::of_action(&web.house, visitor.actor(), organisation, id).await?;
            let serving = serving
                .into_iter()
                .map(|(id, label)| (clipped(&label, CRUMB_LETTERS_MAX), format!("/initiatives/{id}")))
                .collect();
            let action = Action::of(&view, &visitor, as_at);
            let asked = requests::of_action(&web.house, visitor.actor(), id).await?.into_iter();
            let asked: Vec<_> = asked
                .map(|(id, label)| (clipped(&label, CRUMB_LETTERS_MAX), format!("/requests/{id}")))
                .collect();
            // Whether nothing was asked for is told only where something may have been: to whoever reads requests.
            let is_told = !asked.is_empty()
                || requests::is_open_to(visitor.actor())
                    && action.conditions.contains(&Condition::UponRequest);
            let asking = requests::may_write(visitor.actor()).then(|| format!("/requests/new?action={id}"));
            let served = trainings::of_action(&web.house, visitor.actor(), id).await?.into_iter();
            let trainings = served
                .map(|each| (clipped(&each.title, CRUMB_LETTERS_MAX), format!("/trainings/{}", each.id)))
                .collect();
            let action = Action {
                trainings,
                findings: answered,
                requests: is_told.then_some(asked),
                asking,
                initiatives: serving,
                ..action
            };
            Ok(action.page(&visitor).answer(&visitor))
        }
        Err(problem) if dropped::may_be(&problem) => dropped::action(&web, &visitor, id).await,
        Err(problem) => Err(problem.into()),
    }
}

pub(super) async fn report(
    State(web): State<Web>,
    At(id): At<Content>,
    visitor: Visitor,
    Sent(sent): Sent<ProgressSent>,
) -> Result<Response, Failure> {
    let input = ProgressInput {
        as_at: sent.as_at.clone(),
        status: sent.status.clone(),
        text: sent.text.clone(),
        resources: sent.resources.clone(),
        reported_to: sent.reported_to.clone(),
    };
    match report_progress(&web.house, visitor.actor(), id, &input).await {
        Ok(_) => Ok(saved(&web, &format!("/actions/{id}"))),
        Err(problem) if problem.code.kind() != ProblemKind::Invalid => Err(problem.into()),
        Err(problem) => {
            let wrong = Wrong::of(&visitor.words, &problem);
            let form = Some(Report { sent, wrong, asked: true });
            again(&web, &visitor, id, problem, |page| page.form = form).await
        }
    }
}

/// The page with a form that came back.
pub(super) async fn again(
    web: &Web,
    visitor: &Visitor,
    id: ActionId,
    problem: Problem,
    filled_in: impl FnOnce(&mut Action),
) -> Result<Response, Failure> {
    let view = action::action(&web.house, visitor.actor(), id, None).await?;
    let mut page = Action::of(&view, visitor, None);
    filled_in(&mut page);
    page.page(visitor).sent_back(problem, visitor)
}
