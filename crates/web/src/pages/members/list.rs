//! The organisation's Members in one list, narrowed by the address.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::members::directory::{self, Asked, Directory, Row, csv};
use trellis_domain::{
    kernel::{Day, Id, Localised, Period},
    members::{ClassCode, Member, Tenure, TenureKind},
    people::{Organisation, OrganisationId},
};
use trellis_words::{Arg, Words};

use crate::{
    Web,
    address::Address,
    asked::{AS_AT, as_at},
    components::{
        dates,
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        flag::flag,
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, indicators::facts::member_page, plans::query::dated},
    session::Visitor,
};

const WORDS: &str = "q";
const STATUS: &str = "status";
const CLASS: &str = "class";
const SET: &str = "set";

/// The list a visitor asked to see.
pub(crate) struct Members {
    directory: Directory,
    address: Address,
    sees_partners: bool,
}

impl Members {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.directory;
        let statuses = of.statuses.iter().map(|code| {
            (code.clone(), of.names.tenure(TenureKind::Status, &ClassCode::new(code.as_str()), words))
        });
        let classes = of.classes.iter().map(|(kind, code)| {
            (code.clone(), of.names.tenure(*kind, &ClassCode::new(code.as_str()), words))
        });
        let sets = of.sets.iter().map(|named| (named.set.code().to_owned(), named.name.clone()));
        let field = |name, label, input| Field { name, label, input };
        let fields = vec![
            field(WORDS, words.say("directory-words"), Input::Words),
            field(STATUS, words.say("directory-status"), Input::Choice(statuses.collect())),
            field(CLASS, words.say("member-classes"), Input::Choice(classes.collect())),
        ];
        let more = vec![
            field(SET, words.say("member-sets"), Input::Choice(sets.collect())),
            field(AS_AT, words.say("directory-day"), Input::Day),
        ];
        Filter { address: &self.address, fields, more, found: (of.rows.len(), of.total) }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let caption = words.say_with("directory-caption", &[("day", Arg::from(self.directory.as_at))]);
        let columns = vec![
            Column::short(words.say("member-code")),
            Column::head(words.say("recorded-member")),
            Column::text(words.say("directory-status")),
            Column::text(words.say("member-since")),
            Column::text(words.say("member-classes")),
            Column::text(words.say("member-sets")),
        ];
        let table = Table::records("directory", caption, columns);
        let rows = html! { @for row in &self.directory.rows { (table.row(&self.cells(words, row))) } };
        table.render(&table.rows(&rows))
    }

    fn cells(&self, words: &Words, row: &Row) -> [Markup; 6] {
        let names = &self.directory.names;
        let as_at = self.address.value(AS_AT).and_then(|day| day.parse().ok());
        let said = |kind, tenure: &Tenure| names.tenure(kind, &tenure.class, words);
        let classes: Vec<String> = row.tenures.iter().map(|(kind, tenure)| said(*kind, tenure)).collect();
        let sets: Vec<String> = row.sets.iter().map(|(name, _)| name.clone()).collect();
        [
            name(&row.member.code),
            html! {
                a href=(dated(member_page(row.member.id), as_at)) { (name(row.name(words))) }
                @for doubt in &row.doubts { (flag(&dates::said(words, doubt), None, None)) }
            },
            html! { @if let Some(status) = &row.status { (name(&said(TenureKind::Status, status))) } },
            html! { @if let Some(day) = row.since() { (figures::day(words, day)) } },
            html! { @if !classes.is_empty() { (name(&words.list(&classes))) } },
            html! { @if !sets.is_empty() { (name(&words.list(&sets))) } },
        ]
    }
}

impl View for Members {
    fn sample() -> Self {
        let tenure = |class: &str| Tenure {
            id: Id::new(1),
            member: Id::new(1),
            class: ClassCode::new(class),
            period: Period::new(Day::constant(2012, 3, 1), None).expect("the sample is in order"),
            evidence: String::new(),
        };
        let row = |code: &str, name: &str, status: &str, classes: &[&str]| Row {
            member: Member { id: Id::new(1), code: code.to_owned(), name: name.to_owned() },
            names: Localised::default(),
            status: Some(tenure(status)),
            tenures: classes.iter().map(|class| (TenureKind::Class, tenure(class))).collect(),
            sets: vec![("Lagoon Region".to_owned(), Day::constant(2012, 3, 1))],
            doubts: Vec::new(),
        };
        Self {
            directory: Directory {
                organisation: Organisation {
                    id: OrganisationId::new(1),
                    code: "lagoon".to_owned(),
                    name: "Office for Customs Capacity".to_owned(),
                    sample: true,
                },
                as_at: Day::constant(2020, 3, 31),
                rows: vec![
                    row("FJ", "Fiji", "member", &["developing", "sids"]),
                    row("LR", "Liberia", "potential-cooperating-non-member", &["ldc"]),
                    row("YE", "اليمن", "observer", &[]),
                ],
                total: 33,
                names: Default::default(),
                sets: Vec::new(),
                classes: vec![(TenureKind::Class, "sids".to_owned())],
                statuses: vec!["member".to_owned(), "observer".to_owned()],
                may_keep: true,
            },
            address: Address::read("/members?status=member"),
            sees_partners: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.directory;
        let add = of.may_keep.then(|| words.say("directory-add"));
        let main = html! {
            @if self.sees_partners { (super::beside(words, false)) }
            @if of.total == 0 {
                (empty(&words.say("directory-none"), add.as_deref().map(|label| (label, "/members/new"))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        let csv = self.address.href().replacen("/members", "/members.csv", 1);
        let tools = html! {
            @if let Some(label) = &add { a.button href="/members/new" { (label) } }
            @if of.total > 0 { " " a href=(csv) { (words.say("directory-csv")) } }
        };
        Page::new(words.say("directory-title"))
            .kicker(name(&of.organisation.name))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .tools(tools)
            .main(main)
    }
}

async fn read(web: &Web, visitor: &Visitor) -> Result<Directory, Failure> {
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let asked = Asked {
        words: value(WORDS),
        status: value(STATUS),
        class: value(CLASS),
        set: value(SET),
        as_at: as_at(visitor, &web.house),
    };
    Ok(directory::directory(&web.house, visitor.actor(), &asked, &visitor.words).await?)
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let directory = read(&web, &visitor).await?;
    let sees_partners = trellis_app::desk::sees_plans(visitor.actor());
    let view = Members { directory, address: visitor.address.clone(), sees_partners };
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn download(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let bytes = csv(&read(&web, &visitor).await?)?;
    let heads = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"members.csv\""),
    ];
    Ok((heads, bytes).into_response())
}
