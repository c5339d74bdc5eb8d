//! The plan board: every action with its indicators and where they stand, as a table that can be narrowed.
//!
//! Every filter, the leaf of the list and the day the figures are as at are in the address, so that a view can be
//! sent to somebody. What the filters mean is `app`'s business; `query` reads them, this page shows what came back.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    plans::{
        board::{self, Line},
        can,
    },
};
use trellis_domain::{
    kernel::{DateKind, Day, OutOfOrder, out_of_order},
    people::Verb,
    plans::{
        content::{Condition, Horizon, PlanContent, Role},
        progress::ProgressStatus,
        record::{Adoption, Plan},
    },
};
use trellis_words::{Arg, Words};

use super::{
    flags::{FlagRow, settle},
    query::{self, PAGE, Q, SECTION},
    registers::of_action::term_label,
};
use crate::{
    Web,
    address::Address,
    asked::{AS_AT, At, as_at},
    components::{
        dates,
        definitions::definitions,
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        flag::flag,
        name::name,
        pager::pager,
        status::{Marked, Status, tally},
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{
        View, clipped,
        indicators::reading::{Figure, KpiRow},
    },
    session::Visitor,
};

/// Actions on one leaf of the list.
const ACTIONS_A_PAGE: usize = 200;
/// Letters of an action's wording that the board shows.
const WORDING_LETTERS_MAX: usize = 280;
/// A filter by printed text is offered while it has no more values than this.
const PRINTED_CHOICES_MAX: usize = 60;
/// Letters of a printed text in a filter.
const CHOICE_LETTERS_MAX: usize = 60;
/// Doubts about the document as a whole that are shown below the board.
const DOUBTS_MAX: usize = 50;

/// The board of one plan.
pub(crate) struct Board {
    pub(super) title: String,
    /// The plan's own address, without parameters.
    pub(super) plan: String,
    pub(super) head: Head,
    /// The page's own address with its parameters.
    pub(super) address: Address,
    pub(super) as_at: Day,
    pub(super) standing: Vec<(Status, usize)>,
    pub(super) choices: Choices,
    pub(super) groups: Vec<Group>,
    /// Doubts about the document as a whole.
    pub(super) doubts: Vec<FlagRow>,
    pub(super) found: usize,
    pub(super) total: usize,
    /// Counted from 1.
    pub(super) page: usize,
    pub(super) pages: usize,
    /// Whether the visitor may bring in a newer version.
    pub(super) may_import: bool,
}

impl Head {
    /// Recorded days that cannot all be right: no body adopts a plan that is over (S2.19).
    fn doubtful_days(&self) -> Vec<OutOfOrder> {
        let adopted = self.adoption.as_ref().and_then(|adoption| adoption.on);
        out_of_order(&[(DateKind::Adopted, adopted), (DateKind::PeriodEnded, self.period.1)])
    }
}

/// What is known about the plan as a whole.
pub(crate) struct Head {
    pub(super) organisation: String,
    pub(super) sample: bool,
    pub(super) adoption: Option<Adoption>,
    /// The label as printed.
    pub(super) period_label: Option<String>,
    /// The days that rule its figures.
    pub(super) period: (Day, Option<Day>),
    pub(super) versions: usize,
    /// Doubts that nobody has settled.
    pub(super) doubts: usize,
}

/// The values each filter offers; a filter without values is not shown.
#[derive(Default)]
pub(crate) struct Choices {
    pub(super) sections: Vec<(String, String)>,
    pub(super) horizons: Vec<Horizon>,
    pub(super) timeframes: Vec<String>,
    pub(super) responsible: Vec<String>,
    /// Ids and labels of the organisation's terms.
    pub(super) terms: Vec<(String, String)>,
    pub(super) upon_request: bool,
    pub(super) doubtful: bool,
    pub(super) progress: bool,
    /// Whether any action has an indicator; without, the table has no columns for them.
    pub(super) kpis: bool,
}

/// The actions of one section.
pub(crate) struct Group {
    /// The heads it stands under, outermost first, its own last; empty for actions outside any section.
    pub(super) title: Vec<String>,
    pub(super) actions: Vec<ActionRow>,
}

/// One action.
pub(crate) struct ActionRow {
    pub(super) href: String,
    pub(super) number: Option<String>,
    pub(super) text: String,
    pub(super) conditions: Vec<Condition>,
    /// Doubts about it that nobody has settled.
    pub(super) flags: usize,
    pub(super) kpis: Vec<KpiRow>,
    /// Time-frame as printed.
    pub(super) timeframe: Option<String>,
    pub(super) horizons: Vec<Horizon>,
    pub(super) progress: Option<(ProgressStatus, Day)>,
}

/// A cell and over how many lines of its action it stands.
type Cell = (Markup, usize);

impl Board {
    fn facts(&self, words: &Words) -> Markup {
        let head = &self.head;
        let adopted = match &head.adoption {
            None => html! { span.tag { (words.say("plan-draft")) } },
            Some(Adoption { by, on }) => html! {
                (name(by)) @if let Some(on) = on { " " span.fine { (figures::day(words, *on)) } }
            },
        };
        let days = match head.period {
            (from, Some(until)) => {
                words.say_with("from-until", &[("from", Arg::from(from)), ("until", Arg::from(until))])
            }
            (from, None) => words.say_with("from-on", &[("from", Arg::from(from))]),
        };
        let period = html! {
            @if let Some(label) = &head.period_label { (name(label)) " " }
            span.fine { (days) }
        };
        let doubtful = Address::of(&self.plan).with(query::DOUBTFUL, query::YES);
        let doubts = html! {
            a href=(doubtful.href()) {
                (words.say_with("board-flags", &[("count", Arg::from(head.doubts))]))
            }
        };
        definitions(&[
            (words.say("plan-adopted-by"), adopted),
            (words.say("plan-period"), period),
            (
                words.say("plan-versions"),
                html! { a href={ (self.plan) "/cycle/review#approach" } { (words.whole(count(head.versions))) } },
            ),
            (words.say("plan-doubts"), doubts),
        ])
    }

    fn tools(&self, words: &Words) -> Markup {
        html! {
            a.button.second href={ (self.plan) "/members" } { (words.say("plan-members")) }
            a.button.second href={ (self.plan) "/papers" } { (words.say("plan-papers")) }
            a.button.second href={ (self.plan) "/mandates" } { (words.say("registers-title")) }
            a.button.second href={ (self.plan) "/cycle" } { (words.say("cycle-title")) }
            a.button.second href={ (self.plan) "/acts" } { (words.say("acts-title")) }
            @if self.may_import {
                a.button.second href={ "/imports/new?plan=" (self.plan.trim_start_matches("/plans/")) } {
                    (words.say("plan-import-newer"))
                }
            }
        }
    }

    fn filter(&self, words: &Words) -> Markup {
        let choice = |name, label: String, choices: Vec<(String, String)>| {
            (!choices.is_empty()).then_some(Field { name, label, input: Input::Choice(choices) })
        };
        let printed = |texts: &[String]| {
            texts.iter().map(|text| (text.clone(), clipped(text, CHOICE_LETTERS_MAX))).collect::<Vec<_>>()
        };
        let yes = |offered: bool, label: String| {
            if offered { vec![(query::YES.to_owned(), label)] } else { Vec::new() }
        };
        let all = &self.choices;
        let statuses = Status::ALL.map(|status| (status.mark_name().to_owned(), status.word(words))).to_vec();
        let progress = ProgressStatus::ALL
            .iter()
            .filter(|_| all.progress)
            .map(|status| (status.code().to_owned(), plain::progress_status(*status, words)));
        let horizons = all.horizons.iter().map(|each| (each.code().to_owned(), plain::horizon(*each, words)));
        let fields = [
            Some(Field { name: Q, label: words.say("search"), input: Input::Words }),
            choice(SECTION, words.say("board-section"), all.sections.clone()),
            choice(query::STATUS, words.say("status"), if all.kpis { statuses } else { Vec::new() }),
            Some(Field { name: AS_AT, label: words.say("board-as-at"), input: Input::Day }),
        ];
        let more = [
            choice(query::PROGRESS, words.say("board-progress"), progress.collect()),
            choice(query::HORIZON, words.say("board-horizon"), horizons.collect()),
            choice(query::TERM, words.say("board-term"), all.terms.clone()),
            choice(query::RESPONSIBLE, words.say("board-responsible"), printed(&all.responsible)),
            choice(query::TIMEFRAME, words.say("board-timeframe"), printed(&all.timeframes)),
            choice(
                query::UPON_REQUEST,
                words.say("board-condition"),
                yes(all.upon_request, plain::condition(&Condition::UponRequest, words)),
            ),
            choice(query::DOUBTFUL, words.say("board-flag"), yes(all.doubtful, words.say("board-flag-open"))),
        ];
        let filter = Filter {
            address: &self.address,
            fields: fields.into_iter().flatten().collect(),
            more: more.into_iter().flatten().collect(),
            found: (self.found, self.total),
        };
        filter.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let mut columns =
            vec![Column::short(words.say("board-number")), Column::head(words.say("board-action"))];
        if self.choices.kpis {
            columns.extend([
                Column::text(words.say("board-kpi")),
                Column::text(words.say("board-target")),
                Column::text(words.say("board-reading")),
            ]);
        }
        columns
            .extend([Column::text(words.say("board-timeframe")), Column::text(words.say("board-progress"))]);
        let caption = words.say_with("board-caption", &[("day", Arg::from(self.as_at))]);
        let table = Table::records("board", caption, columns);
        let groups = html! {
            @for group in &self.groups {
                @let rows = html! {
                    @for action in &group.actions { (action.rows(words, &table, self.choices.kpis)) }
                };
                @if group.title.is_empty() { (table.rows(&rows)) }
                @else { (table.group(&heads(&group.title), &rows)) }
            }
        };
        table.render(&groups)
    }

    fn about_the_document(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        html! {
            @if !self.doubts.is_empty() {
                details {
                    summary { (words.say("board-doubts-document")) }
                    @for doubt in &self.doubts { (doubt.render(visitor, &self.address.href())) }
                }
            }
        }
    }
}

/// The heads a section stands under; all but its own in the background.
fn heads(title: &[String]) -> Markup {
    let (own, above) = title.split_last().map_or((None, title), |(own, above)| (Some(own), above));
    html! {
        @for head in above { span.fine { (name(head)) " / " } }
        @if let Some(own) = own { (name(own)) }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl ActionRow {
    fn of(line: &Line<'_>, as_at: Option<Day>) -> Self {
        let timeframe = board::cell_text(line.action, Role::Timeframe);
        let mut horizons: Vec<_> = line.action.horizons.iter().map(|entry| entry.horizon).collect();
        horizons.dedup();
        Self {
            href: query::dated(format!("/actions/{}", line.id), as_at),
            number: line.action.number.clone(),
            text: clipped(&line.action.text.current(), WORDING_LETTERS_MAX),
            conditions: line.action.conditions.clone(),
            flags: line.open_flags,
            kpis: line
                .kpis
                .iter()
                .map(|(printed, live, reading)| KpiRow {
                    href: query::dated(format!("/kpis/{}", live.id), as_at),
                    text: clipped(&printed.text, WORDING_LETTERS_MAX),
                    target: clipped(&live.target_text, WORDING_LETTERS_MAX),
                    figure: Figure::of(reading),
                })
                .collect(),
            timeframe,
            horizons,
            progress: line.progress.map(|entry| (entry.status, entry.as_at)),
        }
    }

    /// A line for each indicator; what belongs to the action stands over all of them.
    fn rows(&self, words: &Words, table: &Table, with_kpis: bool) -> Markup {
        let lines = self.kpis.len().max(1);
        let number = self.number.as_deref().map_or_else(|| html! {}, name);
        let mut first: Vec<Cell> = vec![(number, lines), (self.wording(words), lines)];
        let mut kpis = self.kpis.iter();
        match (with_kpis, kpis.next()) {
            (false, _) => {}
            (true, None) => first.extend([(html! {}, 1), (html! {}, 1), (html! {}, 1)]),
            (true, Some(kpi)) => first.extend(kpi.cells(words).map(|cell| (cell, 1))),
        }
        first.extend([(self.when(words), lines), (self.progress(words), lines)]);
        html! {
            (table.row_over(&first, 0))
            @for kpi in kpis { (table.row_over(&kpi.cells(words).map(|cell| (cell, 1)), 2)) }
        }
    }

    fn wording(&self, words: &Words) -> Markup {
        html! {
            a href=(self.href) { (name(&self.text)) }
            @if !self.conditions.is_empty() || self.flags > 0 {
                p.fine {
                    @for condition in &self.conditions { span.tag { (name(&plain::condition(condition, words))) } " " }
                    @if self.flags > 0 {
                        span.tag.doubt { (words.say_with("board-flags", &[("count", Arg::from(self.flags))])) }
                    }
                }
            }
        }
    }

    fn when(&self, words: &Words) -> Markup {
        html! {
            @if let Some(timeframe) = &self.timeframe { (name(timeframe)) }
            @else {
                @for (at, horizon) in self.horizons.iter().enumerate() {
                    @if at > 0 { br; }
                    (plain::horizon(*horizon, words))
                }
            }
        }
    }

    fn progress(&self, words: &Words) -> Markup {
        html! {
            @if let Some((status, as_at)) = self.progress {
                (plain::progress_status(status, words)) " " span.fine { (figures::day(words, as_at)) }
            }
        }
    }
}

impl View for Board {
    fn sample() -> Self {
        super::samples::board()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.facts(words))
            @for doubt in self.head.doubtful_days() { (flag(&dates::said(words, &doubt), None, None)) }
            (tally(words, &self.standing, &self.address.without(PAGE)))
            (self.filter(words))
            @if self.groups.is_empty() { (empty(&words.say("board-nothing-found"), None)) }
            @else { (self.table(words)) }
            (pager(words, &self.address, self.page, self.pages))
            (self.about_the_document(visitor))
        };
        let kicker = html! {
            (name(&self.head.organisation))
            @if self.head.sample { " " span.tag { (words.say("sample-data")) } }
        };
        Page::new(&self.title)
            .kicker(kicker)
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .tools(self.tools(words))
            .main(main)
    }
}

impl Board {
    /// What the visitor asked to see of a board.
    fn of(board: &board::Board, visitor: &Visitor, as_at: Option<Day>) -> Self {
        let live = &board.live;
        let asked = query::read(&visitor.address, as_at);
        let found = board.positions(&asked);
        let pages = found.len().div_ceil(ACTIONS_A_PAGE).max(1);
        let page = query::page(&visitor.address).clamp(1, pages);
        let shown = found.iter().skip((page - 1) * ACTIONS_A_PAGE).take(ACTIONS_A_PAGE);
        let shown = shown.map(|position| board.line(*position));
        let counts = board.counts();
        let may_import = can(visitor.actor(), Verb::ImportPlan, &live.plan);
        Self {
            title: plan_title(board),
            plan: format!("/plans/{}", live.plan.id),
            head: Head::of(board),
            address: visitor.address.clone(),
            as_at: board.as_at,
            standing: Status::ALL.into_iter().zip(counts.by_status).collect(),
            choices: Choices::of(board),
            groups: groups(board, shown, as_at),
            doubts: about_the_document(board, may_import),
            found: found.len(),
            total: counts.all,
            page,
            pages,
            may_import,
        }
    }
}

/// The title as printed; a document without one goes by the plan's code.
pub(in crate::pages) fn plan_title(board: &board::Board) -> String {
    title_of(&board.live)
}

/// The same, where there is no board.
pub(in crate::pages) fn title_of(live: &trellis_app::plans::live::LivePlan) -> String {
    let title = live.version.content.title.trim();
    if title.is_empty() { live.plan.code.clone() } else { title.to_owned() }
}

impl Head {
    fn of(board: &board::Board) -> Self {
        let live = &board.live;
        let period = live.period();
        Self {
            organisation: live.organisation.name.clone(),
            sample: live.plan.sample,
            adoption: live.plan.adoption.clone(),
            period_label: live.version.content.period_label.clone(),
            period: (period.from(), period.until()),
            versions: live.versions,
            doubts: board.doubts(),
        }
    }
}

impl Choices {
    fn of(board: &board::Board) -> Self {
        let content = &board.live.version.content;
        let sections = content.sections.iter().enumerate().map(|(at, section)| {
            let title = numbered(section.number.as_deref(), &section.title);
            ((at + 1).to_string(), clipped(&title, CHOICE_LETTERS_MAX))
        });
        let printed = |role| {
            let texts = board.live.printed(role);
            if (2..=PRINTED_CHOICES_MAX).contains(&texts.len()) { texts.to_vec() } else { Vec::new() }
        };
        Self {
            sections: sections.collect(),
            horizons: content.horizons.iter().map(|each| each.horizon).collect(),
            timeframes: printed(Role::Timeframe),
            responsible: printed(Role::Responsible),
            terms: terms(board),
            upon_request: content
                .actions
                .iter()
                .any(|each| each.conditions.contains(&Condition::UponRequest)),
            doubtful: board.doubts() > 0,
            progress: !board.live.progress.is_empty(),
            kpis: content.actions.iter().any(|action| !action.kpis.is_empty()),
        }
    }
}

/// The terms that something of the organisation carries; the others would find nothing.
fn terms(board: &board::Board) -> Vec<(String, String)> {
    let registers = &board.live.registers;
    let carried = registers.carried();
    let all = registers.vocabularies.iter().flat_map(|list| &list.terms);
    all.filter(|term| carried.contains(&term.id))
        .map(|term| (term.id.to_string(), clipped(&term_label(term), CHOICE_LETTERS_MAX)))
        .collect()
}

/// "5.1 National level".
pub(in crate::pages) fn numbered(number: Option<&str>, title: &str) -> String {
    number.map_or_else(|| title.to_owned(), |number| format!("{number} {title}"))
}

/// The heads a section stands under, outermost first, its own last.
pub(in crate::pages) fn heads_of(content: &PlanContent, section: Option<usize>) -> Vec<String> {
    let sections = &content.sections;
    let mut heads = Vec::new();
    let mut next = section;
    // A section cannot stand in itself; the length is a limit for documents that say so.
    while let Some(section) = next.and_then(|at| sections.get(at))
        && heads.len() < sections.len()
    {
        heads.push(numbered(section.number.as_deref(), &section.title));
        next = section.parent;
    }
    heads.reverse();
    heads
}

fn groups<'b>(board: &board::Board, lines: impl Iterator<Item = Line<'b>>, as_at: Option<Day>) -> Vec<Group> {
    let mut groups: Vec<(Option<usize>, Group)> = Vec::new();
    for line in lines {
        let row = ActionRow::of(&line, as_at);
        match groups.last_mut() {
            Some((section, group)) if *section == line.action.section => group.actions.push(row),
            _ => {
                let title = heads_of(&board.live.version.content, line.action.section);
                groups.push((line.action.section, Group { title, actions: vec![row] }));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn about_the_document(board: &board::Board, may_settle: bool) -> Vec<FlagRow> {
    let version = &board.live.version;
    let flags = version.content.flags.iter().zip(&version.decisions).enumerate();
    flags
        .filter(|(_, (flag, _))| flag.action.is_none())
        .take(DOUBTS_MAX)
        .map(|(at, (flag, decision))| {
            let settle = may_settle.then(|| settle(&board.live.plan, version.id, at));
            FlagRow::of(flag, decision.as_ref(), settle)
        })
        .collect()
}

pub(super) async fn show(
    State(web): State<Web>,
    At(plan): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let as_at = as_at(&visitor, &web.house);
    let board = board::board(&web.house, visitor.actor(), plan, as_at).await?;
    Ok(Board::of(&board, &visitor, as_at).page(&visitor).answer(&visitor))
}
