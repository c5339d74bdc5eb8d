//! The desk: what waits and lies ahead ([`waiting`]), and what needs attention in the plans of one's organisation. Each
//! figure opens the rows it counts.
//!
//! What counts as silent or unsettled is `app::desk`'s business.

pub(super) mod waiting;

use std::collections::HashMap;

use axum::{Router, extract::State, response::Response, routing::get};
use jiff::Timestamp;
use maud::{Markup, html};
use trellis_app::{
    desk::{self, DeskPlan, Latest, LatestAction, Logged, due::Pile},
    exchange::plan::flag_sentence,
    indicators::plain,
    meetings::{due::Ahead, release::Notices},
    plans::board::Board,
};
use trellis_domain::{
    indicators::reading::{Reading, StatusRule},
    kernel::Day,
    members::MemberId,
    plans::{content::Flag, record::ActionId},
};
use trellis_words::{Arg, Words};

use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        flag::flag,
        name::{name, person},
        pager::pager,
        status::{Status, mark},
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{
        View, clipped,
        indicators::sample,
        meetings::documents::notices,
        plans::{board::numbered, cycle::glance},
    },
    session::Visitor,
};

/// Letters of an action's wording beside a deed.
const ACTION_LETTERS_MAX: usize = 90;
/// Rows of one leaf.
const ROWS_MAX: usize = 100;

pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/desk", get(show))
}

/// One column of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Matter {
    OffTrack,
    AtRisk,
    Unsettled,
    Doubts,
    Silent,
}

impl Matter {
    const ALL: [Self; 5] = [Self::OffTrack, Self::AtRisk, Self::Unsettled, Self::Doubts, Self::Silent];

    const fn code(self) -> &'static str {
        match self {
            Self::OffTrack => "off-track",
            Self::AtRisk => "at-risk",
            Self::Unsettled => "unsettled",
            Self::Doubts => "doubts",
            Self::Silent => "silent",
        }
    }

    fn word(self, words: &Words) -> String {
        match self {
            Self::OffTrack => words.say("status-off-track"),
            Self::AtRisk => words.say("status-at-risk"),
            Self::Unsettled => words.say("desk-unsettled"),
            Self::Doubts => words.say("import-doubts"),
            Self::Silent => words.say("desk-silent"),
        }
    }

    /// What the figure counts, for somebody who looks at its rows.
    fn meaning(self, words: &Words) -> String {
        match self {
            Self::OffTrack => words.say("desk-off-track-why"),
            Self::AtRisk => words.say("desk-at-risk-why"),
            Self::Unsettled => words.say("desk-unsettled-why"),
            Self::Doubts => words.say("desk-doubts-why"),
            Self::Silent => words.say_with("desk-silent-why", &[("months", Arg::from(desk::SILENT_MONTHS))]),
        }
    }

    /// The same rows on the plan's board, where it can show them.
    fn on_board(self, plan: &str) -> Option<String> {
        let board = Address::of(format!("/plans/{plan}"));
        match self {
            Self::OffTrack | Self::AtRisk => Some(board.with("status", self.code()).href()),
            Self::Doubts => Some(board.with("doubtful", "yes").href()),
            Self::Unsettled | Self::Silent => None,
        }
    }
}

/// The desk as a page shows it.
pub(crate) struct Desk {
    today: Day,
    piles: Vec<Pile>,
    members: HashMap<MemberId, String>,
    ahead: Vec<Ahead>,
    is_focal_point: bool,
    /// Whether whoever looks works on plans.
    sees_plans: bool,
    plans: Vec<Line>,
    open: Option<Open>,
    events: Vec<Latest>,
    last_visit: Option<Timestamp>,
    releases: Option<Notices>,
    cycles: Vec<glance::Line>,
}

/// One plan with its figures, in the order of [`Matter::ALL`].
struct Line {
    id: String,
    title: String,
    figures: [usize; 5],
}

/// The figure that is open, with one leaf of its rows.
struct Open {
    matter: Matter,
    plan: String,
    title: String,
    rows: Vec<Row>,
    page: usize,
    pages: usize,
}

struct Row {
    number: Option<String>,
    text: String,
    /// `None` for a doubt about the document as a whole.
    href: Option<String>,
    what: What,
}

/// What is to be seen to.
enum What {
    Doubt(Flag),
    Kpi { href: String, text: String, target: String, reading: Box<Reading> },
    LastWord(Option<Day>),
}

impl View for Desk {
    fn sample() -> Self {
        let row = |number: &str, text: &str, kpi: &str, rule| Row {
            number: Some(number.to_owned()),
            text: text.to_owned(),
            href: Some("/actions/1".to_owned()),
            what: What::Kpi {
                href: "/kpis/1".to_owned(),
                text: kpi.to_owned(),
                target: "At least 22/33 Members".to_owned(),
                reading: Box::new(sample::reading(Status::OffTrack, rule)),
            },
        };
        let line =
            |id: &str, title: &str, figures| Line { id: id.to_owned(), title: title.to_owned(), figures };
        let (piles, members, ahead) = waiting::sample();
        Self {
            today: Day::constant(2026, 11, 21),
            piles,
            members,
            ahead,
            is_focal_point: false,
            sees_plans: true,
            plans: vec![
                line("1", "Regional action plan for customs modernisation", [2, 6, 11, 23, 4]),
                line("2", "Training programme of the fisheries commission", [0, 0, 3, 0, 12]),
            ],
            open: Some(Open {
                matter: Matter::OffTrack,
                plan: "1".to_owned(),
                title: "Regional action plan for customs modernisation".to_owned(),
                rows: vec![
                    row(
                        "5",
                        "Help administrations to join.",
                        "Number of Members",
                        StatusRule::NothingRecorded,
                    ),
                    row(
                        "a)",
                        "Operate the pool of experts.",
                        "Share of missions",
                        StatusRule::DenominatorZero,
                    ),
                ],
                page: 1,
                pages: 2,
            }),
            events: vec![
                event("plan.imported", &[("file", "Regional plan.docx"), ("version", "2")]),
                event("fact.recorded", &[("facts", "3"), ("day", "2026-11-02")]),
            ],
            last_visit: Some(Timestamp::UNIX_EPOCH),
            releases: Some(Notices {
                stopped_at: Some(Timestamp::constant(1_800_000_000, 0)),
                now: Timestamp::constant(1_800_090_000, 0),
                may_confirm: true,
                alarms: Vec::new(),
            }),
            cycles: vec![glance::Line::sample()],
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let Self { piles, members, ahead, is_focal_point, today, .. } = self;
        let list = waiting::List { piles, members, ahead, is_focal_point: *is_focal_point, today: *today };
        let main = html! {
            p.fine { (words.say_with("as-at", &[("day", Arg::from(self.today))])) }
            @if let Some(releases) = &self.releases { (notices(visitor, releases)) }
            (list.render(words))
            @if self.sees_plans {
                section #off-track {
                    h2 { (words.say("desk-plans")) }
                    @if self.plans.is_empty() {
                        (empty(&words.say("desk-none"), Some((&words.say("import-title"), "/imports/new"))))
                    } @else {
                        (self.figures(words))
                        (glance::section(words, &self.cycles))
                    }
                }
            }
            @if let Some(open) = &self.open { (open.section(visitor)) }
            @if !self.events.is_empty() { (events(words, &self.events, self.last_visit)) }
        };
        let page = Page::new(words.say("desk-title")).main(main);
        match self.sees_plans {
            true => page.tools(html! { a.button.second href="/imports/new" { (words.say("import-title")) } }),
            false => page,
        }
    }
}

impl Desk {
    fn figures(&self, words: &Words) -> Markup {
        let mut columns = vec![Column::head(words.say("plan"))];
        columns.extend(Matter::ALL.map(|matter| Column::number(matter.word(words))));
        let table = Table::records("desk", words.say("desk-title"), columns);
        let rows = html! { @for line in &self.plans { (self.line(words, &table, line)) } };
        table.render(&table.rows(&rows))
    }

    fn line(&self, words: &Words, table: &Table, line: &Line) -> Markup {
        let mut cells = vec![html! { a href={ "/plans/" (line.id) } { (name(&line.title)) } }];
        for (matter, count) in Matter::ALL.into_iter().zip(line.figures) {
            let is_open =
                self.open.as_ref().is_some_and(|open| open.matter == matter && open.plan == line.id);
            let number = words.whole(i64::try_from(count).unwrap_or(i64::MAX));
            let href =
                Address::of("/desk").with("plan", &line.id).with("show", matter.code()).href() + "#matter";
            let label = words.say_with(
                "desk-open",
                &[
                    ("count", Arg::from(count)),
                    ("matter", matter.word(words).into()),
                    ("plan", line.title.as_str().into()),
                ],
            );
            cells.push(html! {
                @if count == 0 { (number) }
                @else { a href=(href) aria-label=(label) aria-current=[is_open.then_some("true")] { (number) } }
            });
        }
        table.row(&cells)
    }
}

impl Open {
    fn section(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let matter = self.matter.word(words);
        let table = Table::records(
            "rows",
            matter.clone(),
            vec![
                Column::short(words.say("board-number")),
                Column::head(words.say("board-action")),
                Column::text(words.say("desk-what")),
            ],
        );
        let rows = html! { @for row in &self.rows { (row.cells(words, &table)) } };
        html! {
            section #matter {
                h2 { (matter) ": " (name(&self.title)) }
                p { (self.matter.meaning(words)) }
                @if let Some(href) = self.matter.on_board(&self.plan) {
                    p { a href=(href) { (words.say("desk-on-board")) } }
                }
                (table.render(&table.rows(&rows)))
                (pager(words, &visitor.address, self.page, self.pages))
            }
        }
    }
}

impl Row {
    fn cells(&self, words: &Words, table: &Table) -> Markup {
        let text = match &self.href {
            Some(href) => html! { a href=(href) { (name(&self.text)) } },
            None => html! { (words.say("import-about-document")) },
        };
        let what = match &self.what {
            What::Doubt(doubt) => flag(&flag_sentence(doubt, words), None, None),
            What::Kpi { href, text, target, reading } => html! {
                a href=(href) { (name(text)) }
                p { (name(target)) }
                p { (mark(words, reading.status)) " " span.fine { (plain::reason(reading, words)) } }
            },
            What::LastWord(Some(day)) => {
                html! { (words.say_with("desk-last-word", &[("day", Arg::from(*day))])) }
            }
            What::LastWord(None) => html! { (words.say("desk-no-word")) },
        };
        table.row(&[self.number.as_deref().map_or_else(|| html! {}, name), text, what])
    }
}

fn events(words: &Words, events: &[Latest], last_visit: Option<Timestamp>) -> Markup {
    let table = Table::records(
        "events",
        words.say("desk-events"),
        vec![
            Column::short(words.say("desk-when")),
            Column::head(words.say("desk-deed")),
            Column::text(words.say("desk-who")),
        ],
    );
    let rows = |events: &[Latest]| {
        html! {
            @for Latest { logged: event, action } in events {
                @let day = words.day_at(event.at);
                @let who = event.person_name.as_deref();
                (table.row(&[
                    figures::day(words, day),
                    html! {
                        (deed(words, event))
                        @if let Some(action) = action { p { (action_link(action)) } }
                    },
                    who.map_or_else(|| html! { (words.say("desk-operator")) }, |who| person(who, words)),
                ]))
            }
        }
    };
    let bodies = match last_visit {
        None => table.rows(&rows(events)),
        Some(visit) => {
            let (new, old) = events.split_at(events.partition_point(|each| each.logged.at > visit));
            let since = words.say_with("desk-since-visit", &[("day", Arg::from(words.day_at(visit)))]);
            html! {
                (table.group(&html! { (since) }, &rows(new)))
                @if !old.is_empty() { (table.group(&html! { (words.say("desk-before-visit")) }, &rows(old))) }
            }
        }
    };
    html! {
        section {
            h2 { (words.say("desk-events")) }
            (table.render(&bodies))
        }
    }
}

fn action_link(action: &LatestAction) -> Markup {
    let label = numbered(action.number.as_deref(), &action.text);
    html! { a href={ "/actions/" (action.id) } { (name(&clipped(&label, ACTION_LETTERS_MAX))) } }
}

/// What was done, and what it was done with where a person would ask.
fn deed(words: &Words, event: &Logged) -> Markup {
    html! {
        (plain::deed(&event.deed, words))
        @for told in plain::deed_details(&event.deed, &event.detail, &[], words) { " " span.fine { (name(&told)) } }
    }
}

async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let desk = desk::desk(&web.house, visitor.actor()).await?;
    let sees_plans = desk::sees_plans(visitor.actor());
    Ok(Desk::of(desk, sees_plans, &visitor.address).page(&visitor).answer(&visitor))
}

impl Desk {
    fn of(desk: desk::Desk, sees_plans: bool, address: &Address) -> Self {
        let matter =
            address.value("show").and_then(|code| Matter::ALL.into_iter().find(|m| m.code() == code));
        let asked = address.value("plan").unwrap_or_default();
        let page = address.value("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        let open = desk
            .plans
            .iter()
            .find(|plan| plan.board.live.plan.id.to_string() == asked)
            .zip(matter)
            .map(|(plan, matter)| Open::of(plan, matter, page));
        let plans = desk.plans.iter().map(Line::of).collect();
        let cycles = desk.cycles.iter().map(glance::Line::of).collect();
        Self {
            today: desk.today,
            piles: desk.piles,
            members: desk.members,
            ahead: desk.ahead,
            is_focal_point: desk.is_focal_point,
            sees_plans,
            plans,
            open,
            events: desk.events,
            last_visit: desk.last_visit,
            releases: desk.releases,
            cycles,
        }
    }
}

impl Line {
    fn of(plan: &DeskPlan) -> Self {
        Self {
            id: plan.board.live.plan.id.to_string(),
            title: plan.board.live.version.content.title.clone(),
            figures: Matter::ALL.map(|matter| match matter {
                Matter::OffTrack => plan.off_track.len(),
                Matter::AtRisk => plan.at_risk.len(),
                Matter::Unsettled => plan.unsettled.len(),
                Matter::Doubts => plan.doubts.len(),
                Matter::Silent => plan.silent.len(),
            }),
        }
    }
}

impl Open {
    fn of(plan: &DeskPlan, matter: Matter, page: usize) -> Self {
        let board = &plan.board;
        let (total, row): (usize, Box<dyn Fn(usize) -> Row + '_>) = match matter {
            Matter::OffTrack => (plan.off_track.len(), Box::new(|at| kpi_row(board, plan.off_track[at]))),
            Matter::AtRisk => (plan.at_risk.len(), Box::new(|at| kpi_row(board, plan.at_risk[at]))),
            Matter::Unsettled => (plan.unsettled.len(), Box::new(|at| kpi_row(board, plan.unsettled[at]))),
            Matter::Doubts => (plan.doubts.len(), Box::new(|at| doubt_row(board, plan.doubts[at]))),
            Matter::Silent => (plan.silent.len(), Box::new(|at| silent_row(board, plan.silent[at]))),
        };
        let pages = total.div_ceil(ROWS_MAX).max(1);
        let page = page.clamp(1, pages);
        let first = (page - 1) * ROWS_MAX;
        Self {
            matter,
            plan: board.live.plan.id.to_string(),
            title: board.live.version.content.title.clone(),
            rows: (first..total.min(first + ROWS_MAX)).map(row).collect(),
            page,
            pages,
        }
    }
}

fn action_row(board: &Board, position: usize, what: What) -> Row {
    let version = &board.live.version;
    let action = &version.content.actions[position];
    Row {
        number: action.number.clone(),
        text: action.text.current(),
        href: Some(format!("/actions/{}", version.actions[position])),
        what,
    }
}

fn kpi_row(board: &Board, (action, kpi): desk::KpiPosition) -> Row {
    let own = &board.live.kpis(action)[kpi];
    let read = &board.readings[action][kpi];
    let what = What::Kpi {
        href: format!("/kpis/{}", own.id),
        text: board.live.version.content.actions[action].kpis[kpi].text.clone(),
        target: own.target_text.clone(),
        reading: Box::new(read.clone()),
    };
    action_row(board, action, what)
}

fn doubt_row(board: &Board, position: usize) -> Row {
    let doubt = &board.live.version.content.flags[position];
    match doubt.action {
        Some(action) => action_row(board, action, What::Doubt(doubt.clone())),
        None => Row { number: None, text: String::new(), href: None, what: What::Doubt(doubt.clone()) },
    }
}

fn silent_row(board: &Board, position: usize) -> Row {
    let last = board.progress(board.live.version.actions[position]).next().map(|entry| entry.as_at);
    action_row(board, position, What::LastWord(last))
}

fn event(deed: &str, detail: &[(&str, &str)]) -> Latest {
    let action = LatestAction {
        id: ActionId::new(1),
        number: Some("5".to_owned()),
        text: "Help administrations to join.".to_owned(),
    };
    let logged = Logged {
        seq: 1,
        at: Timestamp::UNIX_EPOCH,
        person: None,
        person_name: Some("Amina Diallo".to_owned()),
        deed: deed.to_owned(),
        subject: 1,
        detail: detail.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        forgotten: false,
    };
    Latest { logged, action: Some(action) }
}
