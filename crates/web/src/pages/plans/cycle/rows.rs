//! Stages as a dense list in printed order: who, when, where it stands and what shows it.

use maud::{Markup, html};
use trellis_app::{
    meetings::plain,
    plans::cycle::{Cycle, StageLine},
};
use trellis_domain::{
    kernel::Day,
    meetings::deadline::Part,
    plans::cycle::{Laid, Says, StageState},
};
use trellis_words::{Arg, Words};

use crate::{
    components::{
        form,
        name::name,
        printed,
        sheet::word,
        table::{Column, Table},
    },
    pages::forms::FORM,
    session::Visitor,
};

/// A stage, of a turn or as the plan lays it out.
pub(super) struct Row {
    says: Says,
    /// Part, name as printed, and what the organisation calls it.
    shares: Vec<(Part, String, String)>,
    /// The lines of its timeline: as printed, the day in words, and how that came about.
    when: Vec<(String, Option<String>, String)>,
    state: StageState,
    is_late: bool,
    since: Option<Day>,
    said_by: Option<String>,
    note: String,
    /// Id and symbol.
    document: Option<(String, String)>,
    act: Option<(String, Day)>,
    left_by: Option<String>,
    finisher: Option<String>,
    /// Where its state is written, for those who may: its id in the turn.
    id: Option<String>,
    /// Its id on the list of stages, where it can be taken off.
    own: Option<String>,
}

impl Row {
    pub(super) fn of_line(cycle: &Cycle, line: &StageLine, words: &Words) -> Self {
        let when = line.when.iter().map(|(when, due)| {
            let from = due.earliest.map(|day| words.say_with("cycle-from", &[("day", Arg::from(day))]));
            let day = due.latest.map(|day| words.day(day)).or(from);
            (when.printed.clone(), day, plain::why(due, &cycle.room, words))
        });
        let entry = line.entry.as_ref();
        Self {
            shares: shares(cycle, &line.stage.says),
            when: when.collect(),
            state: line.state,
            is_late: line.is_late,
            since: entry.map(|entry| entry.day),
            said_by: line.said_by.clone(),
            note: entry.map(|entry| entry.note.clone()).unwrap_or_default(),
            document: line.document.as_ref().map(|(id, symbol)| (id.to_string(), symbol.clone())),
            act: line.act.as_ref().map(|named| (named.code.clone(), named.act.day)),
            left_by: line.left_by.clone(),
            finisher: line.finisher.and_then(|id| cycle.room.body(id)).map(|body| body.name.clone()),
            id: cycle.may_keep.then(|| line.stage.id.to_string()),
            own: None,
            says: line.stage.says.clone(),
        }
    }

    /// A stage before the first turn.
    pub(super) fn of_laid(cycle: &Cycle, laid: &Laid) -> Self {
        let when = laid.says.timeline.lines().map(|line| (line.to_owned(), None, String::new()));
        Self {
            shares: shares(cycle, &laid.says),
            when: when.collect(),
            state: StageState::ToCome,
            is_late: false,
            since: None,
            said_by: None,
            note: String::new(),
            document: None,
            act: None,
            left_by: None,
            finisher: None,
            id: None,
            own: laid.own.filter(|_| cycle.may_keep).map(|id| id.to_string()),
            says: laid.says.clone(),
        }
    }

    /// Those who have a part in it, as the organisation calls them.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.shares.iter().map(|(_, _, called)| called.clone())
    }

    /// Whether it is in the state of an address: a state's code, or `late`.
    pub(super) fn is(&self, state: &str) -> bool {
        if state == super::LATE { self.is_late } else { self.state.code() == state }
    }

    fn what(&self, words: &Words) -> Markup {
        let says = &self.says;
        let more: Vec<(String, &str)> = [
            ("cycle-description", &says.description),
            ("cycle-resources", &says.resources),
            ("cycle-outcome", &says.outcome),
        ]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| (words.say(key), text.as_str()))
        .collect();
        html! {
            @if says.title.is_empty() { (printed::lines(&says.activity)) }
            @else { (name(&says.title)) div.fine { (printed::lines(&says.activity)) } }
            @if !more.is_empty() {
                details.fine {
                    summary { (words.say("cycle-more")) }
                    @for (label, text) in &more { p { strong { (label) } } (printed::lines(text)) }
                }
            }
        }
    }

    fn who(&self, words: &Words) -> Markup {
        html! {
            @for (part, printed, _) in &self.shares {
                div { span.fine { (word(words, "deadline-part", part.code())) ":" } " " (name(printed)) }
            }
        }
    }

    fn due(&self) -> Markup {
        html! {
            @for (printed, day, why) in &self.when {
                div title=[(!why.is_empty()).then_some(why)] {
                    @if let Some(day) = day { (day) " " }
                    span.fine { (name(printed)) }
                }
            }
        }
    }

    fn standing(&self, words: &Words) -> Markup {
        html! {
            (mark(words, self.state, self.is_late))
            @if let Some(day) = self.since {
                div.fine {
                    (words.day(day))
                    @if let Some(person) = &self.said_by { " – " (name(person)) }
                }
            }
            @if let Some(turn) = &self.left_by {
                span.tag { (words.say_with("cycle-left-by", &[("turn", Arg::from(turn.as_str()))])) }
            }
        }
    }

    fn shown_by(&self, visitor: &Visitor, page: &str) -> Markup {
        let words = &visitor.words;
        html! {
            @if !self.note.is_empty() { (printed::lines(&self.note)) }
            @if let Some((id, symbol)) = &self.document { div { a href={ "/documents/" (id) } { (name(symbol)) } } }
            @if let Some((body, day)) = &self.act {
                div {
                    a href={ (page.trim_end_matches("/cycle")) "/acts" } {
                        (words.say_with("cycle-act", &[("body", Arg::from(body.as_str())), ("day", Arg::from(*day))]))
                    }
                }
            }
            @if self.state.is_open() && let Some(body) = &self.finisher {
                div.fine { (words.say_with("cycle-finished-by", &[("body", Arg::from(body.as_str()))])) }
            }
            @if let Some(id) = &self.id {
                a href={ (page) "?" (FORM) "=say&stage=" (id) "#say" } {
                    (words.say("cycle-say"))
                    span.sr { " – " (name(&trellis_app::plans::cycle::label(&self.says))) }
                }
            }
            @if let Some(id) = &self.own {
                form method="post" action={ (page) "/stages/removal" } {
                    (form::token(visitor))
                    input type="hidden" name="stage" value=(id);
                    button.button.second {
                        (words.say("cycle-take-off"))
                        span.sr { " – " (name(&trellis_app::plans::cycle::label(&self.says))) }
                    }
                }
            }
        }
    }
}

fn shares(cycle: &Cycle, says: &Says) -> Vec<(Part, String, String)> {
    let shares = cycle.shares(says);
    shares.iter().map(|share| (share.part, share.name.clone(), cycle.name_of(share).to_owned())).collect()
}

/// A shape, a word and a colour.
fn mark(words: &Words, state: StageState, is_late: bool) -> Markup {
    let class = match state {
        _ if is_late => "off-track",
        StageState::ToCome => "no-data",
        StageState::UnderWay => "on-track",
        StageState::Done => "met",
        StageState::LeftOut => "statement",
    };
    html! {
        span class={ "st " (class) } {
            (word(words, "stage-state", state.code()))
            @if is_late { ", " (words.say("cycle-state-late")) }
        }
    }
}

/// Stages as a table.
pub(super) fn table(visitor: &Visitor, rows: &[Row], page: &str) -> Markup {
    let words = &visitor.words;
    let columns = vec![
        Column::short(words.say("cycle-number")),
        Column::head(words.say("cycle-stage")),
        Column::text(words.say("cycle-responsible")),
        Column::text(words.say("cycle-due")),
        Column::text(words.say("cycle-state")),
        Column::text(words.say("cycle-shown-by")),
    ];
    let table = Table::records("stages", words.say("cycle-stages"), columns);
    let rows = html! {
        @for row in rows {
            (table.row(&[
                name(&row.says.number),
                row.what(words),
                row.who(words),
                row.due(),
                row.standing(words),
                row.shown_by(visitor, page),
            ]))
        }
    };
    table.render(&table.rows(&rows))
}

/// Stages of our own making.
pub(super) fn sample() -> Vec<Row> {
    let row = |number: &str, title: &str, state, is_late| Row {
        says: Says {
            number: number.to_owned(),
            title: title.to_owned(),
            activity: "Find out which Members need what".to_owned(),
            description: "Compare what is asked for with what is there.".to_owned(),
            responsible: "Secretariat in consultation with Members".to_owned(),
            timeline: "Before the annual meeting".to_owned(),
            resources: "Staff time".to_owned(),
            outcome: "Report".to_owned(),
        },
        shares: vec![
            (Part::Lead, "Secretariat".to_owned(), "Secretariat".to_owned()),
            (Part::Consulted, "Members".to_owned(), "Members".to_owned()),
        ],
        when: vec![(
            "Before the annual meeting".to_owned(),
            Some("7 February 2027".to_owned()),
            String::new(),
        )],
        state,
        is_late,
        since: Some(Day::constant(2026, 9, 11)),
        said_by: Some("Amina Diallo".to_owned()),
        note: "Report of the committee".to_owned(),
        document: Some(("1".to_owned(), "CC/26/07".to_owned())),
        act: Some(("COMM".to_owned(), Day::constant(2026, 10, 9))),
        left_by: is_late.then(|| "2025".to_owned()),
        finisher: Some("Commission".to_owned()),
        id: Some("1".to_owned()),
        own: None,
    };
    vec![
        row("2", "Needs assessment", StageState::Done, false),
        row("3", "Member engagement", StageState::UnderWay, false),
        row("4", "Budget", StageState::ToCome, true),
        row("6", "Delivery", StageState::LeftOut, false),
    ]
}
