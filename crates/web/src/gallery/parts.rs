//! The components in all their states on one page, and a form that came back.

use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_app::problem::{Code, Form};
use trellis_domain::kernel::Day;
use trellis_words::Words;

use crate::{
    address::Address,
    components::{
        chart::{Bar, Share, Steps, SubPeriods},
        definitions::definitions,
        empty::empty,
        figures,
        filter::{self, Filter, Input},
        flag::flag,
        form::{self, Field, Kind, Wrong},
        name::name,
        pager::pager,
        printed,
        progress::progress,
        status::{Marked, Status, mark, tally},
        table::{Column, Table},
        tabs::{Tab, tabs},
    },
    page::Page,
    pages::View,
    session::Visitor,
};

/// Every component once.
pub(super) struct Parts;

impl View for Parts {
    fn sample() -> Self {
        Self
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let crumbs = vec![
            (words.say("nav-plans"), "/".to_owned()),
            ("Regional action plan".to_owned(), "/".to_owned()),
        ];
        let address = Address::read("/gallery/parts?status=at_risk&q=caf%C3%A9&page=3&horizon=short");
        let main = html! {
            (views())
            (definitions(&[
                (words.say("plan-period"), name("2018-2020")),
                (words.say("plan-adopted-by"), name("19th Conference")),
                (words.say("plan-standing"), tally(words, &[(Status::Met, 12), (Status::OnTrack, 14), (Status::AtRisk, 6), (Status::OffTrack, 3), (Status::NoData, 8), (Status::Statement, 2)], &address)),
            ]))
            p { @for status in Status::ALL { (mark(words, status)) " " } }
            (progress(words, &words.say("plan-actions"), 12, 45))
            (flag("The numbers jump from 4 to 6. They are kept as printed.", Some("Table 2, row 5"), None))
            (filters(words, &address))
            (records(words))
            (pager(words, &address, 3, 9))
            (charts(words))
            (empty(&words.say("plans-none"), Some((&words.say("upload"), "/"))))
        };
        Page::new("Components").kicker(name("5.1")).crumbs(crumbs).tools(tools(words)).main(main)
    }
}

fn tools(words: &Words) -> Markup {
    html! { a.button href="/" { (words.say("download")) } a.button.second href="/" { (words.say("edit")) } }
}

fn views() -> Markup {
    let tab = |label: &str, count: Option<&str>, current| Tab {
        label: label.to_owned(),
        count: count.map(str::to_owned),
        href: "/".to_owned(),
        current,
    };
    tabs(
        "Views",
        &[tab("Board", Some("45"), true), tab("Doubts", Some("12"), false), tab("Papers", None, false)],
    )
}

fn filters(words: &Words, address: &Address) -> Markup {
    let choice = |name, label: &str, choices: &[(&str, &str)]| filter::Field {
        name,
        label: label.to_owned(),
        input: Input::Choice(
            choices.iter().map(|(code, label)| ((*code).to_owned(), (*label).to_owned())).collect(),
        ),
    };
    let statuses = Status::ALL.map(|status| (status.mark_name(), status.word(words)));
    let statuses: Vec<_> = statuses.iter().map(|(code, label)| (*code, label.as_str())).collect();
    let filter = Filter {
        address,
        fields: vec![
            filter::Field { name: "q", label: words.say("search"), input: Input::Words },
            choice("section", "Section", &[("1", "1 Implementation of instruments")]),
            choice("status", &words.say("status"), &statuses),
            filter::Field { name: "as_at", label: "As at".to_owned(), input: Input::Day },
        ],
        more: vec![
            choice("horizon", "Horizon", &[("short", "Short term")]),
            choice("condition", "Condition", &[]),
        ],
        found: (6, 45),
    };
    filter.render(words)
}

fn records(words: &Words) -> Markup {
    let heads = vec![
        Column::short("No."),
        Column::head("Action"),
        Column::text("Target"),
        Column::number("Reading"),
        Column::text(words.say("status")),
    ];
    let table = Table::records("sample-records", "Actions", heads);
    let row = |number: &str, text: &str, target: &str, value: i64, of: Option<i64>, status| {
        table.row(&[
            name(number),
            printed::lines(text),
            name(target),
            figures::value_of(words, Decimal::from(value), of.map(Decimal::from)),
            mark(words, status),
        ])
    };
    let first = html! {
        (row("5", "Hold national workshops on the revised convention, upon request.", "At least 22/33 Members", 19, Some(33), Status::AtRisk))
        (row("6", "Share good practice through the newsletter.", "At least once per quarter", 4, None, Status::Met))
    };
    let second = html! { (row("a)", "تعزيز شبكة مراكز التدريب الإقليمية", "33/33 Members", 2, Some(33), Status::OffTrack)) };
    table.render(&html! {
        (table.group(&name("1 Implementation of instruments"), &first))
        (table.group(&name("2 Partnerships"), &second))
    })
}

fn day(year: i16, month: i8) -> Day {
    Day::constant(year, month, 1)
}

fn charts(words: &Words) -> Markup {
    let points: Vec<_> = [(2018, 7, 9), (2018, 11, 12), (2019, 3, 15), (2019, 9, 17), (2020, 2, 19)]
        .map(|(year, month, value)| (day(year, month), Decimal::from(value)))
        .to_vec();
    let steps = Steps {
        id: "steps",
        table_id: "steps-table",
        title: "Members that contracted to the convention",
        label: "Members",
        span: (day(2018, 7), Day::constant(2020, 6, 30)),
        points: &points,
        target: Some(Decimal::from(22)),
        as_at: day(2020, 3),
    };
    let bar = |label: &str, value: i64, status| Bar {
        label: label.to_owned(),
        short: label.to_owned(),
        value: Decimal::from(value),
        status,
    };
    let bars = [
        bar("Q3 2018", 2, Status::Met),
        bar("Q4 2018", 1, Status::Met),
        bar("Q1 2019", 0, Status::OffTrack),
        bar("Q2 2019", 3, Status::Met),
        bar("Q3 2019", 1, Status::Met),
        bar("Q4 2019", 0, Status::OnTrack),
    ];
    let sub_periods = SubPeriods {
        id: "periods",
        table_id: "periods-table",
        title: "Newsletter items in each quarter",
        label: "Items",
        bars: &bars,
        needed: Decimal::ONE,
    };
    let share = Share {
        id: "share",
        table_id: "share-table",
        title: "Members operating a single window",
        label: "Members",
        value: Decimal::from(19),
        of: Decimal::from(33),
        target: Some(Decimal::from(22)),
        status: Status::AtRisk,
    };
    html! { (steps.render(words)) (sub_periods.render(words)) (share.render(words)) }
}

/// A form that came back with its values and what is wrong with them.
pub(super) struct WrongForm;

impl View for WrongForm {
    fn sample() -> Self {
        Self
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let mut checked = Form::default();
        checked.text("text", "");
        checked.day("day", "31 June");
        checked.wrong("kind", Code::FieldChoice, &[("value", "x")]);
        let wrong = checked.finish().map_err(|problem| Wrong::of(words, &problem)).err().unwrap_or_default();
        let kinds = [("done", "Done"), ("ongoing", "Ongoing")]
            .map(|(code, label)| (code.to_owned(), label.to_owned()));
        let fields = [
            Field {
                name: "text",
                label: "What happened".to_owned(),
                hint: Some("One or two sentences.".to_owned()),
                value: "",
                kind: Kind::Lines(4),
            },
            Field {
                name: "day",
                label: "As at".to_owned(),
                hint: None,
                value: "31 June",
                kind: Kind::Line("text", None),
            },
            Field {
                name: "kind",
                label: words.say("status"),
                hint: None,
                value: "done",
                kind: Kind::Options(&kinds),
            },
            Field {
                name: "horizon",
                label: "Horizon".to_owned(),
                hint: None,
                value: "ongoing",
                kind: Kind::Choice(&kinds),
            },
            Field {
                name: "file",
                label: "Document".to_owned(),
                hint: Some("DOCX, XLSX or CSV".to_owned()),
                value: "",
                kind: Kind::File(".docx,.xlsx,.csv"),
            },
        ];
        let main = html! {
            (wrong.summary(words, &fields.each_ref()))
            form.sheet method="post" novalidate {
                (form::token(visitor))
                @for field in &fields { (form::field(field, &wrong)) }
                div.deeds { button.button { (words.say("save")) } a href="/" { (words.say("cancel")) } }
            }
        };
        Page::new("Report progress").main(main).failed(true)
    }
}
