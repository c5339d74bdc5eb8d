//! One KPI as at a day: what was asked for, where it stands and by which rule, what was counted and what was not.
//!
//! The figure itself is never typed; the forms on this page (`deeds`) record what it is computed from.

use std::borrow::Cow;

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_app::{
    indicators::{self, KpiView, measuring, plain},
    plans::action::Happened,
};
use trellis_domain::{
    indicators::{
        measure::Measure,
        reading::{Derivation, Reading, SubPeriod, SubPeriodOutcome},
        target,
    },
    kernel::Day,
    plans::content::PrintedKpi,
};
use trellis_words::{Arg, Words};

use super::{
    deeds::Deed,
    fact_form::Choices,
    facts::{FactRow, Facts, member_page},
    reading::{Figure, rounded},
};
use crate::{
    Web,
    address::Address,
    asked::{AS_AT, At, as_at},
    components::{
        chart::{Bar, Share, Steps, SubPeriods},
        definitions::definitions,
        figures, form,
        name::{name, person},
        printed,
        status::{Status, mark},
    },
    error::Failure,
    page::Page,
    pages::{
        View, clipped,
        plans::{
            board::{numbered, title_of},
            dropped,
            query::dated,
        },
    },
    session::Visitor,
};

/// Letters of the indicator's wording in the heading.
const TITLE_LETTERS_MAX: usize = 160;
/// Letters of labels in the breadcrumb.
const CRUMB_LETTERS_MAX: usize = 60;

/// One KPI.
pub(crate) struct Kpi {
    /// The page's own address without parameters.
    pub(super) href: String,
    /// The plan and the action: label and address.
    pub(super) way: [(String, String); 2],
    pub(super) text: String,
    /// Label and targets as printed.
    pub(super) targets: Vec<String>,
    pub(super) as_at: Day,
    /// Whether the address names the day.
    pub(super) dated: bool,
    pub(super) reading: Reading,
    pub(super) course: Vec<(Day, Option<Decimal>)>,
    /// First and last day of the span the target runs over.
    pub(super) span: (Day, Day),
    /// What was counted, and whom nothing is known of; one for each clause, or one.
    pub(super) derivations: Vec<Derived>,
    pub(super) measures: Vec<Measure>,
    /// Codes of instruments with their names.
    pub(super) instruments: Vec<(String, String)>,
    /// Where it differs from its plan, in the reader's words: label key and text.
    pub(super) frame: Vec<(FramePart, String)>,
    pub(super) settled: bool,
    pub(super) history: Vec<Happened>,
    pub(super) baseline: Option<(Decimal, String)>,
    pub(super) may_keep: bool,
    /// Whether the visitor may report what happened, for somebody to verify.
    pub(super) may_report: bool,
    /// How many reports wait to be verified, of those that the visitor may know of.
    pub(super) waiting: usize,
    pub(super) deed: Option<Deed>,
    pub(super) choices: Choices,
}

/// Where a KPI differs from its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FramePart {
    /// The name of the set its shares are out of.
    Members,
    /// It counts only against requests.
    OnlyRequests,
    /// It counts without requests, too.
    WithoutRequests,
}

/// A derivation with its names.
pub(super) struct Derived {
    pub(super) counted: Vec<FactRow>,
    pub(super) not_counted: Vec<FactRow>,
    /// Members of whom no status was recorded: name and address.
    pub(super) without: Vec<(String, String)>,
}

impl Derived {
    fn of(view: &KpiView, derivation: &Derivation) -> Self {
        let live = &view.live;
        let row = |id| live.fact(id).map(|fact| FactRow::of(live, fact));
        let not_counted = derivation
            .not_counted
            .iter()
            .filter_map(|(id, why)| row(*id).map(|row| FactRow { why: Some(*why), ..row }));
        let without = derivation.without_record.iter().filter_map(|id| live.member(*id));
        Self {
            counted: derivation.counted.iter().filter_map(|id| row(*id)).collect(),
            not_counted: not_counted.collect(),
            without: without.map(|member| (member.name.clone(), member_page(member.id))).collect(),
        }
    }
}

impl Kpi {
    fn of(view: &KpiView, visitor: &Visitor, as_at: Option<Day>) -> Self {
        let live = &view.live;
        let content = &live.version.content;
        let action = &content.actions[view.action];
        let printed: &PrintedKpi = &action.kpis[view.kpi];
        let own = &live.kpis(view.action)[view.kpi];
        let period = live.period();
        let last = period.until().unwrap_or(view.as_at).max(view.as_at.min(period.from()));
        let clauses = std::iter::once(&view.reading).chain(&view.reading.clauses);
        let action_label =
            clipped(&numbered(action.number.as_deref(), &action.text.current()), CRUMB_LETTERS_MAX);
        let action_page = format!("/actions/{}", live.version.actions[view.action]);
        let plan_page = format!("/plans/{}", live.plan.id);
        Self {
            href: format!("/kpis/{}", own.id),
            way: [
                (clipped(&title_of(live), CRUMB_LETTERS_MAX), dated(plan_page, as_at)),
                (action_label, dated(action_page, as_at)),
            ],
            text: printed.text.clone(),
            targets: printed.targets.clone(),
            as_at: view.as_at,
            dated: as_at.is_some(),
            course: view.course.clone(),
            span: (period.from(), last),
            derivations: clauses.map(|clause| Derived::of(view, &clause.derivation)).collect(),
            reading: view.reading.clone(),
            measures: own.measures.clone(),
            instruments: live.instrument_names(),
            settled: own.settled,
            frame: frame(view),
            history: view.history.clone(),
            baseline: own.baseline.clone(),
            may_keep: view.may_keep,
            may_report: !view.may_keep && !view.reports_for.is_empty(),
            waiting: view.waiting,
            deed: view.may_keep.then(|| Deed::asked(&visitor.address, view)).flatten(),
            choices: if view.may_keep { Choices::of(view) } else { Choices::default() },
        }
    }

    /// The same page with a form that came back.
    pub(super) fn with(view: &KpiView, visitor: &Visitor, deed: Deed) -> Self {
        Self { deed: Some(deed), ..Self::of(view, visitor, None) }
    }

    fn standing(&self, words: &Words) -> Markup {
        let figure = Figure::of(&self.reading);
        html! {
            p.standing { (mark(words, figure.status)) " " (figure.value(words)) }
            p { (plain::reason(&self.reading, words)) }
            @if !self.reading.notes.is_empty() {
                ul { @for note in &self.reading.notes { li { (plain::note(note, words)) } } }
            }
        }
    }

    /// What does not count yet.
    fn waiting(&self, words: &Words) -> Markup {
        let id = self.href.trim_start_matches("/kpis/");
        html! {
            @if self.waiting > 0 {
                p { a href=(Address::of("/reported").with("kpi", id).href()) {
                    (words.say_with("kpi-reports-waiting", &[("count", Arg::from(self.waiting))]))
                } }
            }
        }
    }

    /// The day of the figures, which a reader may change.
    fn day(&self, words: &Words) -> Markup {
        html! {
            search {
                form.filter method="get" action=(self.href) {
                    div.fields {
                        div {
                            label for="filter-as-at" { (words.say("board-as-at")) }
                            input #filter-as-at type="date" name=(AS_AT) value=(self.as_at);
                        }
                        button.apply { (words.say("kpi-show-day")) }
                        @if self.dated { a href=(self.href) { (words.say("kpi-show-today")) } }
                    }
                }
            }
        }
    }

    fn target(&self, words: &Words) -> Markup {
        let text = self.targets.join("\n");
        let (read, _) = target::parse(&text, None);
        let mut questions = read.questions.clone();
        questions.extend(read.clauses.iter().flat_map(|clause| clause.questions.iter().copied()));
        questions.dedup();
        let printed = html! { @for target in &self.targets { (printed::lines(target)) } };
        let said = html! { (plain::target(&read, words)) };
        let mut facts =
            vec![(words.say("text-as-printed"), printed), (words.say("kpi-in-plain-words"), said)];
        facts.extend(self.start(words).map(|start| (words.say("kpi-baseline"), start)));
        html! {
            h2 { (words.say("kpi-target")) }
            (definitions(&facts))
            @for question in &questions { div.flag { p { (plain::question(*question, words)) } } }
        }
    }

    /// The number's start, and how much of the way was made.
    fn start(&self, words: &Words) -> Option<Markup> {
        let (value, evidence) = self.baseline.as_ref()?;
        let made = self.reading.achievement.map(|made| words.percent(made.round_dp(1)));
        Some(html! {
            (figures::number(words, rounded(*value))) " " span.fine { (name(evidence)) }
            @if let Some(made) = made { p { (words.say_with("kpi-achievement", &[("percent", made.into())])) } }
        })
    }

    fn charts(&self, words: &Words) -> Markup {
        html! {
            @if self.reading.clauses.is_empty() {
                (chart(words, &self.reading, "", &self.text))
                (self.steps(words))
            }
            @for (at, clause) in self.reading.clauses.iter().enumerate() {
                @let n = at + 1;
                h2 { (words.say_with("kpi-clause", &[("n", Arg::from(n))])) }
                p { (mark(words, clause.status)) " " (Figure::of(clause).value(words)) }
                p { (plain::reason(clause, words)) }
                (chart(words, clause, &format!("-{n}"), &self.text))
            }
        }
    }

    /// The course of the value; of a frequency each sub-period begins anew, so its bars say more.
    fn steps(&self, words: &Words) -> Markup {
        let points: Vec<_> =
            self.course.iter().filter_map(|(day, value)| Some((*day, rounded((*value)?)))).collect();
        let (Some((first, _)), true) = (points.first(), self.reading.sub_periods.is_empty()) else {
            return html! {};
        };
        let steps = Steps {
            id: "course",
            table_id: "course-table",
            title: &words.say("kpi-course"),
            label: &words.say("kpi-value"),
            span: (self.span.0.min(*first), self.span.1.max(self.as_at.min(self.span.1))),
            points: &changes(&points),
            target: self.reading.needed.map(rounded),
            as_at: self.as_at.min(self.span.1),
        };
        steps.render(words)
    }

    fn derivation(&self, words: &Words) -> Markup {
        let withdraw = |row: &FactRow| {
            let address = Address::of(&self.href).with("withdraw", &row.fact.id.to_string());
            format!("{}#deed", address.href())
        };
        html! {
            @for (at, derived) in self.derivations.iter().enumerate() {
                @let heading = |key: &str| match at {
                    0 => words.say(key),
                    n => words.say_with("kpi-of-clause", &[("what", words.say(key).into()), ("n", Arg::from(n))]),
                };
                @let table = |name: &str, caption: String, rows| Facts {
                    id: &format!("{name}-{at}"), caption, rows, members: true,
                    withdraw: self.may_keep.then_some(&withdraw),
                }.render(words);
                @if !derived.counted.is_empty() {
                    h2 { (heading("kpi-counted")) }
                    (table("counted", heading("kpi-counted"), &derived.counted))
                }
                @if !derived.not_counted.is_empty() {
                    h2 { (heading("kpi-not-counted")) }
                    (table("not-counted", heading("kpi-not-counted"), &derived.not_counted))
                }
                @if !derived.without.is_empty() {
                    h2 { (heading("kpi-without-record")) }
                    ul.columns {
                        @for (member, href) in &derived.without { li { a href=(href) { (name(member)) } } }
                    }
                }
            }
            @if self.derivations.iter().all(Derived::is_empty) {
                h2 { (words.say("kpi-counted")) }
                p { (words.say("kpi-nothing-recorded")) }
            }
        }
    }

    fn what_counts(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        html! {
            h2 { (words.say("kpi-what-counts")) }
            @if self.measures.is_empty() {
                p { (words.say("kpi-no-measure")) }
            } @else {
                ul { @for measure in &self.measures { li { (plain::measure(measure, &self.instruments, words)) } } }
                p.fine { (words.say(if self.settled { "kpi-measure-settled" } else { "kpi-measure-suggested" })) }
            }
            @for (part, text) in &self.frame {
                p {
                    @match part {
                        FramePart::Members => { (words.say_with("measure-out-of-set", &[("set", text.as_str().into())])) },
                        FramePart::OnlyRequests => { (words.say("measure-only-requests")) },
                        FramePart::WithoutRequests => { (words.say("measure-without-requests")) },
                    }
                }
            }
            @if self.may_keep {
                div.deeds {
                    @if !self.settled && !self.measures.is_empty() {
                        form method="post" action={ (self.href) "/measure" } {
                            (form::token(visitor))
                            button.button.second { (words.say("kpi-confirm-measure")) }
                        }
                    }
                    @for (at, label) in self.choosable(words).into_iter().enumerate() {
                        @let address = Address::of(&self.href).with("do", "measure").with("part", &(at + 1).to_string());
                        a.button.second href={ (address.href()) "#deed" } { (label) }
                    }
                }
            }
        }
    }

    /// A link for each part of the target that can be chosen for now: parts are settled in their order.
    fn choosable(&self, words: &Words) -> Vec<String> {
        let text = self.targets.join("\n");
        let (target, _) = target::parse(&text, None);
        let count = measuring::parts(&target).len();
        let label = |at: usize| match (count, at < self.measures.len()) {
            (1, true) => words.say("measure-choose-other"),
            (1, false) => words.say("measure-choose"),
            _ => words.say_with("measure-choose-part", &[("n", Arg::from(at + 1))]),
        };
        (0..count.min(self.measures.len() + 1)).map(label).collect()
    }

    /// What was done to it, newest first.
    fn happened(&self, words: &Words) -> Markup {
        html! {
            @if !self.history.is_empty() {
                h2 { (words.say("kpi-history")) }
                ul {
                    @for event in &self.history {
                        li {
                            (figures::day(words, words.day_at(event.at))) " – "
                            (plain::deed(&event.deed, words))
                            @if let Some(by) = &event.by { " – " (person(by, words)) }
                            @for told in plain::deed_details(&event.deed, &event.detail, &self.instruments, words) { p.fine { (name(&told)) } }
                        }
                    }
                }
            }
        }
    }

    fn tools(&self, words: &Words) -> Markup {
        let to = |what: &str| format!("{}#deed", Address::of(&self.href).with("do", what).href());
        html! {
            @if self.may_keep {
                a.button href=(to(self.choices.usual.code())) { (words.say("kpi-record-fact")) }
                a.button.second href=(to("baseline")) { (words.say("kpi-set-baseline")) }
            }
            @if self.may_report { a.button href={ (self.href) "/report" } { (words.say("report-make")) } }
        }
    }
}

impl Derived {
    fn is_empty(&self) -> bool {
        self.counted.is_empty() && self.not_counted.is_empty() && self.without.is_empty()
    }
}

fn frame(view: &KpiView) -> Vec<(FramePart, String)> {
    let own = &view.live.kpis(view.action)[view.kpi];
    let set = own.frame.members.and(view.live.set_of(own));
    let asked = own.frame.upon_request.map(|asked| match asked {
        true => FramePart::OnlyRequests,
        false => FramePart::WithoutRequests,
    });
    set.map(|named| (FramePart::Members, named.name.clone()))
        .into_iter()
        .chain(asked.map(|part| (part, String::new())))
        .collect()
}

/// The days on which a value changed, and the last one.
fn changes(points: &[(Day, Decimal)]) -> Vec<(Day, Decimal)> {
    let mut kept: Vec<(Day, Decimal)> = Vec::new();
    for point in points {
        if kept.last().is_none_or(|(_, value)| *value != point.1) {
            kept.push(*point);
        }
    }
    kept
}

/// The bars of a frequency, or the part of a whole. `suffix` keeps ids apart.
fn chart(words: &Words, reading: &Reading, suffix: &str, title: &str) -> Markup {
    if !reading.sub_periods.is_empty() {
        return sub_periods(words, reading, suffix);
    }
    let (value, of, needed) = match (reading.parts, reading.value, reading.of) {
        (Some((part, whole)), ..) => {
            let needed = reading.needed.and_then(|share| share.checked_mul(whole));
            (part, whole, needed.map(|product| product / Decimal::ONE_HUNDRED))
        }
        (None, Some(value), Some(of)) => (value, of, reading.needed),
        _ => return html! {},
    };
    let share = Share {
        id: &format!("share{suffix}"),
        table_id: &format!("share-table{suffix}"),
        title: &clipped(title, TITLE_LETTERS_MAX),
        label: &words.say("kpi-value"),
        value: rounded(value),
        of: rounded(of),
        target: needed.map(rounded),
        status: reading.status,
    };
    share.render(words)
}

fn sub_periods(words: &Words, reading: &Reading, suffix: &str) -> Markup {
    let bars: Vec<Bar> = reading.sub_periods.iter().map(|each| bar(words, each)).collect();
    let needed = reading.needed.or_else(|| reading.sub_periods.iter().find_map(|each| each.needed));
    let chart = SubPeriods {
        id: &format!("periods{suffix}"),
        table_id: &format!("periods-table{suffix}"),
        title: &words.say("kpi-sub-periods"),
        label: &words.say("kpi-value"),
        bars: &bars,
        needed: needed.map(rounded).unwrap_or_default(),
    };
    chart.render(words)
}

fn bar(words: &Words, period: &SubPeriod) -> Bar {
    let (from, until) = (Arg::from(period.from), Arg::from(period.until));
    let status = match period.outcome {
        SubPeriodOutcome::Held => Status::Met,
        SubPeriodOutcome::Failed => Status::OffTrack,
        SubPeriodOutcome::NotYetDue => Status::OnTrack,
        SubPeriodOutcome::AsksNothing | SubPeriodOutcome::NoRequest => Status::Statement,
        SubPeriodOutcome::Ahead | SubPeriodOutcome::NoData => Status::NoData,
    };
    Bar {
        label: words.say_with("from-until", &[("from", from), ("until", until)]),
        short: short(period),
        value: period.value.map(rounded).unwrap_or_default(),
        status,
    }
}

/// "2019" for a year, "2019/20" across two, "2019-03" for anything shorter.
fn short(period: &SubPeriod) -> String {
    let (first, last) = (period.from.year(), period.until.year());
    let days = period.from.until(period.until).map_or(0, |span| span.get_days());
    match (first == last, days) {
        (_, ..=300) => format!("{first}-{:02}", period.from.month()),
        (true, _) => first.to_string(),
        (false, _) => format!("{first}/{:02}", last.rem_euclid(100)),
    }
}

impl View for Kpi {
    fn sample() -> Self {
        super::sample::share()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.standing(words))
            (self.waiting(words))
            (self.day(words))
            @if let Some(deed) = &self.deed { (deed.render(visitor, &self.href, &self.choices)) }
            (self.target(words))
            (self.what_counts(visitor))
            (self.charts(words))
            (self.derivation(words))
            (self.happened(words))
        };
        let title: Cow<'_, str> = match self.text.trim() {
            "" => words.say("board-kpi").into(),
            text => clipped(text, TITLE_LETTERS_MAX).into(),
        };
        let [plan, action] = self.way.clone();
        Page::new(title)
            .kicker(html! { (words.say("board-kpi")) })
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), plan, action])
            .tools(self.tools(words))
            .main(main)
            .failed(self.deed.as_ref().is_some_and(Deed::is_wrong))
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<PrintedKpi>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let as_at = as_at(&visitor, &web.house);
    match indicators::kpi(&web.house, visitor.actor(), id, as_at).await {
        Ok(view) => Ok(Kpi::of(&view, &visitor, as_at).page(&visitor).answer(&visitor)),
        Err(problem) if dropped::may_be(&problem) => dropped::kpi(&web, &visitor, id).await,
        Err(problem) => Err(problem.into()),
    }
}
