//! Coverage of a plan: for each action or element how many steps each kind of source takes, how many of the programme's own
//! initiatives serve it by who pays for them, what an analysis of gaps found, and where nobody does anything.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    missions::initiatives::covering::{Own, count, covering},
    plans::{
        live::{LivePlan, live},
        registers::steps::{self, GapInput, label},
    },
};
use trellis_domain::{
    kernel::Day,
    missions::initiatives::parts::Source,
    plans::{
        record::Plan,
        registers::{coverage::Covered, gap::Found},
    },
};
use trellis_words::{Arg, Words};

use super::{
    Frame, Register, answered, is_subject,
    steps::{ISSUE, SOURCE, sources, subject_href},
    subject_code, subjects,
};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, papers},
    session::Visitor,
};

/// By which list: its code; empty for the actions.
const BY: &str = "by";
const FOUND: &str = "found";
/// `yes` for what nobody covers.
const BARE: &str = "bare";

/// The coverage a visitor asked to see.
pub(crate) struct Coverage {
    frame: Frame,
    /// Kinds of sources, a column each.
    sources: Vec<String>,
    rows: Vec<Row>,
    total: usize,
    /// How many of all nobody covers.
    bare: usize,
    /// Lists of terms that coverage can be asked of.
    lists: Vec<(String, String)>,
    subjects: Vec<(String, String)>,
    as_at: Day,
    form: (GapInput, Wrong),
}

/// One issue.
struct Row {
    issue: String,
    href: Option<String>,
    /// How many steps of each source, and where they are listed.
    steps: Vec<(usize, String)>,
    /// How many of the programme's own initiatives, and by who pays for them.
    own: (usize, Vec<(Source, usize)>),
    gap: Option<(Found, String, String, Day)>,
}

impl Row {
    fn of(live: &LivePlan, covered: &Covered<'_>, sources: &[String], own: &[Own]) -> Self {
        let steps = covered.steps.iter().zip(sources).map(|(ids, source)| {
            let code = subject_code(covered.issue);
            (ids.len(), format!("/plans/{}/steps?{ISSUE}={code}&{SOURCE}={source}", live.plan.id))
        });
        let gap = covered.gap.map(|gap| (gap.found, gap.by.clone(), gap.grounds.clone(), gap.on));
        Self {
            issue: label(live, covered.issue),
            href: subject_href(live, covered.issue),
            steps: steps.collect(),
            own: count(&live.registers, covered.issue, own),
            gap,
        }
    }

    fn is_bare(&self) -> bool {
        self.own.0 == 0 && self.steps.iter().all(|(count, _)| *count == 0)
    }

    fn cells(&self, words: &Words) -> Vec<Markup> {
        let issue = html! {
            @if let Some(href) = &self.href { a href=(href) { (name(&self.issue)) } }
            @else { (name(&self.issue)) }
        };
        let counts = self.steps.iter().map(|(count, href)| {
            html! {
                @if *count == 0 { span.fine { (words.whole(0)) } }
                @else { a href=(href) { (words.whole(i64::try_from(*count).unwrap_or(i64::MAX))) } }
            }
        });
        let (own, by_source) = &self.own;
        let own = html! {
            (words.whole(i64::try_from(*own).unwrap_or(i64::MAX)))
            @for (source, count) in by_source {
                p.fine { (word(words, "cost-source", source.code())) ": " (words.whole(i64::try_from(*count).unwrap_or(i64::MAX))) }
            }
        };
        let gap = html! {
            @if let Some((found, by, grounds, on)) = &self.gap {
                (word(words, "gap-found", found.code()))
                @if !by.is_empty() { ": " (name(by)) }
                p.fine { (name(grounds)) ", " (figures::day(words, *on)) }
            } @else if self.is_bare() { span.tag.doubt { (words.say("coverage-nobody")) } }
        };
        [issue].into_iter().chain(counts).chain([own, gap]).collect()
    }
}

impl Coverage {
    fn of(live: &LivePlan, visitor: &Visitor, (as_at, own): (Day, &[Own]), form: (GapInput, Wrong)) -> Self {
        let frame = Frame::of(live, visitor, Register::Coverage);
        let asked = |name| frame.address.value(name).map(str::trim).filter(|value| !value.is_empty());
        let found = asked(FOUND).and_then(Found::from_code);
        let (ids, names): (Vec<_>, Vec<_>) =
            sources(live).into_iter().map(|(id, text)| (id.to_string(), text)).unzip();
        let issues = steps::issues(live, asked(BY));
        let all: Vec<Row> = live
            .registers
            .coverage(&issues, as_at)
            .iter()
            .map(|covered| Row::of(live, covered, &ids, own))
            .collect();
        let (total, bare) = (all.len(), all.iter().filter(|row| row.is_bare()).count());
        let is_asked = |row: &Row| {
            found.is_none_or(|found| row.gap.as_ref().is_some_and(|gap| gap.0 == found))
                && (asked(BARE) != Some("yes") || row.is_bare())
        };
        let rows = all.into_iter().filter(is_asked).collect();
        let lists = live.registers.vocabularies.iter().filter(|list| is_subject(list.purpose));
        Self {
            sources: names,
            rows,
            total,
            bare,
            lists: lists.map(|list| (list.code.clone(), list.name.clone())).collect(),
            subjects: subjects(live),
            as_at,
            form,
            frame,
        }
    }

    fn filter(&self, words: &Words) -> Markup {
        let found = coded(words, "gap-found", Found::ALL.iter().map(|each| each.code()));
        let choice =
            |name, key: &str, choices| Field { name, label: words.say(key), input: Input::Choice(choices) };
        let fields = vec![
            choice(BY, "coverage-by", self.lists.clone()),
            choice(FOUND, "coverage-found", found),
            choice(BARE, "coverage-nobody", vec![("yes".to_owned(), words.say("yes"))]),
            Field { name: "as_at", label: words.say("board-as-at"), input: Input::Day },
        ];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.frame.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let head = Column::head(words.say("coverage-issue"));
        let sources = self.sources.iter().map(|source| Column::number(source.as_str()));
        let found = Column::text(words.say("coverage-found"));
        let own = Column::number(words.say("coverage-own"));
        let columns = [head].into_iter().chain(sources).chain([own, found]).collect();
        let caption = words.say_with("coverage-caption", &[("day", Arg::from(self.as_at))]);
        let table = Table::figures("coverage", caption, columns);
        let rows = html! { @for row in &self.rows { (table.row(&row.cells(words))) } };
        table.render(&table.rows(&rows))
    }

    fn form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        if !self.frame.may_keep {
            return html! {};
        }
        let (input, wrong) = &self.form;
        let found = coded(words, "gap-found", Found::ALL.iter().map(|each| each.code()));
        let line = || Kind::Line("text", None);
        let fields = [
            field("issue", words.say("coverage-issue"), &input.issue, Kind::Choice(&self.subjects)),
            field("found", words.say("coverage-found"), &input.found, Kind::Choice(&found)),
            hinted(words.say("gap-by-hint"), field("by", words.say("gap-by"), &input.by, line())),
            hinted(
                words.say("gap-grounds-hint"),
                field("grounds", words.say("gap-grounds"), &input.grounds, line()),
            ),
            field("on", words.say("gap-on"), &input.on, Kind::Line("date", None)),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("gap-add"),
            action: self.frame.action(Register::Coverage),
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

impl View for Coverage {
    fn sample() -> Self {
        let row = |issue: &str, counts: [usize; 3], gap| Row {
            issue: issue.to_owned(),
            href: Some("/actions/5".to_owned()),
            steps: counts.map(|count| (count, "/plans/regional/steps?issue=5".to_owned())).to_vec(),
            own: (counts[0], vec![(Source::Donor, counts[0])]),
            gap,
        };
        let day = Day::constant(2025, 9, 12);
        let others =
            (Found::ByOthers, "Forum of Users".to_owned(), "Review of coverage, part 2".to_owned(), day);
        Self {
            frame: Frame::sample("/plans/regional/coverage?by=elements"),
            sources: ["Multilateral", "Bilateral", "National"].map(str::to_owned).to_vec(),
            rows: vec![
                row("(a) Institutions", [2, 0, 1], None),
                row("(b) Training", [0, 0, 0], None),
                row("(c) Laboratories", [0, 1, 0], Some(others)),
            ],
            total: 3,
            bare: 1,
            lists: vec![("elements".to_owned(), "Elements".to_owned())],
            subjects: vec![("5".to_owned(), "5 Help administrations to join".to_owned())],
            as_at: day,
            form: <(GapInput, Wrong)>::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let counts = [("bare", Arg::from(self.bare)), ("count", Arg::from(self.total))];
        let paper = self.frame.plan.1.clone() + "/papers?paper=steps";
        let main = html! {
            p { (words.say("coverage-lead")) }
            (self.form(visitor))
            @if self.sources.is_empty() { (empty(&words.say("step-no-sources"), None)) }
            @else {
                p { (words.say_with("coverage-bare-count", &counts)) " "
                    a href=(paper) { (words.say("steps-paper-title")) } }
                (self.filter(words))
                @if self.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        self.frame.page(words, Register::Coverage, &main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = live(&web.house, visitor.actor(), id).await?;
    let as_at = papers::day(&visitor.address)?.unwrap_or_else(|| web.house.today());
    let own = covering(&web.house, visitor.actor(), &live, as_at).await?;
    let view = Coverage::of(&live, &visitor, (as_at, &own), <(GapInput, Wrong)>::default());
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn find(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<GapInput>,
) -> Result<Response, Failure> {
    let done = steps::find(&web.house, visitor.actor(), id, &input).await;
    let today = web.house.today();
    let own = match done {
        Ok(_) => Vec::new(),
        Err(_) => {
            let live = live(&web.house, visitor.actor(), id).await?;
            covering(&web.house, visitor.actor(), &live, today).await?
        }
    };
    answered(&web, &visitor, (id, Register::Coverage), done, |live, wrong| {
        Coverage::of(live, &visitor, (today, &own), (input, wrong)).page(&visitor)
    })
    .await
}
