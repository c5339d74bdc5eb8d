//! One picture of all assistance: for each Member what was done for it and what it gave, each figure opening its rows, and
//! where two do the same. What is counted is what the visitor may know of.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    missions::assistance::{self, Aid, Asked, Counts, Double, Picture, table},
    papers::Format,
};
use trellis_domain::{
    kernel::{Day, Id},
    members::{Member, Partner},
    missions::{
        agreements::Who,
        assistance::{Kind, Role},
    },
    people::Organisation,
    plans::content::Level as PlanLevel,
    requests::Level,
};
use trellis_words::Words;

use super::{super::papers::answer, initiatives::around::lists};
use crate::{
    Web,
    address::Address,
    components::{
        chart::{Bars, Pair},
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        pager::pager,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped, indicators::facts::member_page},
    session::Visitor,
};

/// Letters of a title in the list.
const TITLE_LETTERS_MAX: usize = 120;
/// Members of the chart: more are in the table.
const CHARTED_MAX: usize = 30;

/// What is counted of a Member.
const OF_MEMBERS: [(Role, Kind); 9] = [
    (Role::Beneficiary, Kind::Request),
    (Role::Beneficiary, Kind::Initiative),
    (Role::Beneficiary, Kind::Agreement),
    (Role::Beneficiary, Kind::Mission),
    (Role::Beneficiary, Kind::Training),
    (Role::Beneficiary, Kind::Participants),
    (Role::Builder, Kind::Agreement),
    (Role::Builder, Kind::Training),
    (Role::Builder, Kind::Experts),
];
/// What is counted of a partner.
const OF_PARTNERS: [(Role, Kind); 4] = [
    (Role::Builder, Kind::Initiative),
    (Role::Builder, Kind::Agreement),
    (Role::Builder, Kind::Training),
    (Role::Builder, Kind::Experts),
];

/// The picture a visitor asked to see.
pub(crate) struct Assistance {
    picture: Picture,
    address: Address,
}

fn key(role: Role, kind: Kind) -> String {
    format!("assistance-{}-{}", role.code(), kind.code())
}

impl Assistance {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.picture;
        let members = of.all_members.iter().map(|each| (each.code.clone(), each.name.clone())).collect();
        let topics = of.topics.iter().map(|(id, text)| (id.to_string(), text.clone())).collect();
        let mut levels = coded(words, "request-level", Level::ALL.iter().map(|each| each.code()));
        levels.extend(coded(words, "plan-level", PlanLevel::ALL.iter().map(|each| each.code())));
        let cooperation = coded(words, "initiative-cooperation", ["south-south", "triangular"]);
        let roles = coded(words, "assistance-role", Role::ALL.iter().map(|each| each.code()));
        let by = coded(words, "assistance-by", ["organisational", "personal"]);
        let kinds = coded(words, "assistance-kind", Kind::ALL.iter().map(|each| each.code()));
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("member", "assistance-member", Input::Choice(members)),
            field("year", "assistance-year", Input::Year(of.years.clone())),
            field("topic", "assistance-topics", Input::Choice(topics)),
            field("role", "assistance-role", Input::Choice(roles)),
        ];
        let more = vec![
            field("by", "assistance-by", Input::Choice(by)),
            field("kind", "assistance-kind", Input::Choice(kinds)),
            field("level", "assistance-level", Input::Choice(levels)),
            field("cooperation", "initiative-cooperation", Input::Choice(cooperation)),
            field("partner", "assistance-partner", Input::Kept),
        ];
        Filter { address: &self.address, fields, more, found: (of.found, of.total) }.render(words)
    }

    /// Where a figure leads: its rows.
    fn rows_of(&self, (name, code): (&str, &str), (role, kind): (Role, Kind)) -> String {
        let rows = self.address.without("page").without("member").without("partner").with(name, code);
        format!("{}#rows", rows.with("role", role.code()).with("kind", kind.code()).href())
    }

    fn counted(&self, words: &Words, who: (&str, &str), counts: &Counts, what: (Role, Kind)) -> Markup {
        let count = counts.get(&what).copied().unwrap_or_default();
        let figure = words.number(count.into());
        html! { @if count == 0 { (figure) } @else { a href=(self.rows_of(who, what)) { (figure) } } }
    }

    fn members(&self, words: &Words) -> Markup {
        let mut columns = vec![Column::head(words.say("assistance-member"))];
        columns.extend(OF_MEMBERS.map(|(role, kind)| Column::number(words.say(&key(role, kind)))));
        let table = Table::figures("members", words.say("assistance-members"), columns);
        let row = |(member, counts): &(Member, Counts)| {
            let mut cells = vec![html! { a href=(member_page(member.id)) { (name(&member.name)) } }];
            cells.extend(OF_MEMBERS.map(|what| self.counted(words, ("member", &member.code), counts, what)));
            table.row(&cells)
        };
        let rows = html! { @for each in &self.picture.members { (row(each)) } };
        table.render(&table.rows(&rows))
    }

    fn partners(&self, words: &Words) -> Markup {
        let mut columns = vec![Column::head(words.say("assistance-partner"))];
        columns.extend(OF_PARTNERS.map(|(role, kind)| Column::number(words.say(&key(role, kind)))));
        let table = Table::figures("partners", words.say("assistance-partners"), columns);
        let row = |(partner, counts): &(Partner, Counts)| {
            let mut cells = vec![name(&partner.name)];
            cells.extend(
                OF_PARTNERS.map(|what| self.counted(words, ("partner", &partner.code), counts, what)),
            );
            table.row(&cells)
        };
        let rows = html! { @for each in &self.picture.partners { (row(each)) } };
        html! {
            @if !self.picture.partners.is_empty() {
                section { h2 { (words.say("assistance-partners")) } (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn chart(&self, words: &Words) -> Markup {
        let of = |counts: &Counts, role| {
            counts.iter().filter(|((own, _), _)| *own == role).map(|(_, count)| count).sum::<usize>()
        };
        let pairs: Vec<Pair> = self
            .picture
            .members
            .iter()
            .take(CHARTED_MAX)
            .map(|(member, counts)| Pair {
                label: member.name.clone(),
                href: format!("{}#rows", self.address.without("page").with("member", &member.code).href()),
                values: [of(counts, Role::Beneficiary), of(counts, Role::Builder)],
            })
            .collect();
        let (got, gave) = (words.say("assistance-role-beneficiary"), words.say("assistance-role-builder"));
        let bars = Bars {
            id: "equity",
            table_id: "equity-table",
            title: &words.say("assistance-chart"),
            label: &words.say("assistance-member"),
            figures: [&got, &gave],
            pairs: &pairs,
        };
        html! { @if pairs.len() > 1 { (bars.render(words)) } }
    }

    /// Where effort can be saved.
    fn overlaps(&self, words: &Words) -> Markup {
        let link = |(title, href): &(String, String)| html! { a href=(href) { (name(&clipped(title, TITLE_LETTERS_MAX))) } };
        html! {
            @if !self.picture.overlaps.is_empty() {
                section.flag #overlaps {
                    h2 { (words.say("assistance-overlaps")) }
                    p { (words.say("assistance-overlaps-lead")) }
                    ul {
                        @for each in &self.picture.overlaps {
                            li {
                                (link(&each.one)) " – " (link(&each.other))
                                p.fine { (name(&each.topic)) ": " (name(&words.list(&each.members))) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn rows(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("assistance-called")),
            Column::text(words.say("assistance-kind")),
            Column::text(words.say("assistance-who")),
            Column::text(words.say("assistance-role")),
            Column::number(words.say("assistance-count")),
            Column::text(words.say("assistance-days")),
            Column::text(words.say("assistance-topics")),
            Column::text(words.say("assistance-state")),
        ];
        let table = Table::records("done", words.say("assistance-rows"), columns);
        let rows = html! { @for aid in &self.picture.rows { (table.row(&self.cells(words, aid))) } };
        html! {
            section #rows {
                h2 { (words.say("assistance-rows")) }
                @if self.picture.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else {
                    (table.render(&table.rows(&rows)))
                    (pager(words, &self.address, self.picture.page, self.picture.pages))
                }
            }
        }
    }

    fn cells(&self, words: &Words, aid: &Aid) -> [Markup; 8] {
        let of = &self.picture;
        let who = match aid.who {
            Who::Member(id) => of.all_members.iter().find(|each| each.id == id).map(|each| &each.name),
            Who::Partner(id) => {
                of.partners.iter().find(|(each, _)| each.id == id).map(|(each, _)| &each.name)
            }
            Who::Secretariat => None,
        };
        let topics = of.topics.iter().filter(|(id, _)| aid.topics.contains(id));
        let topics: Vec<String> = topics.map(|(_, text)| text.clone()).collect();
        [
            html! { a href=(aid.href) { (name(&clipped(&aid.title, TITLE_LETTERS_MAX))) } },
            html! { (words.say(&format!("assistance-kind-{}", aid.kind.code()))) },
            html! { @if let Some(who) = who { (name(who)) } },
            html! { (words.say(&format!("assistance-role-{}", aid.role.code()))) },
            html! { (words.number(aid.count.into())) },
            html! {
                @if let Some(day) = aid.days.0 { (figures::day(words, day)) }
                @if let Some(day) = aid.days.1.filter(|day| Some(*day) != aid.days.0) { " – " (figures::day(words, day)) }
            },
            name(&words.list(&topics)),
            html! {
                @if !aid.state.is_empty() { (words.say(&aid.state)) }
                @if !aid.level.is_empty() { p.fine { (table::level(words, aid.level)) } }
                @if aid.south_south { " " span.tag { (words.say("initiative-south-south")) } }
                @if aid.triangular { " " span.tag { (words.say("initiative-triangular")) } }
            },
        ]
    }
}

impl View for Assistance {
    fn sample() -> Self {
        Self { picture: sample(), address: Address::read("/assistance?year=2027") }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, of) = (&visitor.words, &self.picture);
        let some = |role: Role| {
            of.members.iter().filter(|(_, counts)| counts.keys().any(|(own, _)| *own == role)).count()
        };
        let equity = [
            ("all", of.members.len().into()),
            ("got", some(Role::Beneficiary).into()),
            ("gave", some(Role::Builder).into()),
        ];
        let main = html! {
            (lists(visitor, "/assistance"))
            @if of.total == 0 { (empty(&words.say("assistance-none"), None)) }
            @else {
                p.lead { (words.say("assistance-lead")) }
                (self.filter(words))
                p { (words.say_with("assistance-equity", &equity)) }
                (self.overlaps(words))
                (self.members(words))
                (self.partners(words))
                (self.chart(words))
                (self.rows(words))
            }
        };
        let file = |ending: &str| {
            self.address.without("page").href().replacen("/assistance", &format!("/assistance.{ending}"), 1)
        };
        let tools = html! {
            @if of.total > 0 {
                a href=(file("csv")) { (words.say("assistance-csv")) } " "
                a href=(file("xlsx")) { (words.say("assistance-xlsx")) }
            }
        };
        Page::new(words.say("assistance-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        member: value("member"),
        partner: value("partner"),
        year: value("year"),
        topic: value("topic"),
        role: value("role"),
        by: value("by"),
        level: value("level"),
        kind: value("kind"),
        cooperation: value("cooperation"),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let picture = assistance::picture(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    Ok(Assistance { picture, address: visitor.address.clone() }.page(&visitor).answer(&visitor))
}

pub(super) async fn csv(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    download(&web, &visitor, Format::Csv).await
}

pub(super) async fn xlsx(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    download(&web, &visitor, Format::Xlsx).await
}

async fn download(web: &Web, visitor: &Visitor, format: Format) -> Result<Response, Failure> {
    let asked = asked(&visitor.address);
    let printed = table::export(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}

fn sample() -> Picture {
    let member =
        |n, code: &str, name: &str| Member { id: Id::new(n), code: code.to_owned(), name: name.to_owned() };
    let counts = Counts::from([
        ((Role::Beneficiary, Kind::Request), 3),
        ((Role::Beneficiary, Kind::Mission), 2),
        ((Role::Beneficiary, Kind::Participants), 14),
        ((Role::Builder, Kind::Experts), 1),
    ]);
    let aid = |kind, role, count, title: &str, state: &str| Aid {
        kind,
        role,
        who: Who::Member(Id::new(30)),
        count,
        title: title.to_owned(),
        href: "/missions/7".to_owned(),
        topics: vec![Id::new(41)],
        level: "operational",
        days: (Some(Day::constant(2027, 3, 8)), Some(Day::constant(2027, 3, 12))),
        state: state.to_owned(),
        south_south: true,
        triangular: false,
        initiative: None,
        goes_on: true,
    };
    let kiribati = member(30, "KI", "Kiribati");
    Picture {
        organisation: Organisation {
            id: Id::new(1),
            code: "reef".to_owned(),
            name: "Reef Fisheries Commission".to_owned(),
            sample: true,
        },
        members: vec![(kiribati.clone(), counts), (member(31, "TO", "Tonga"), Counts::new())],
        partners: Vec::new(),
        rows: vec![
            aid(
                Kind::Mission,
                Role::Beneficiary,
                1,
                "M-7 Port inspection at work",
                "mission-state-under-way",
            ),
            aid(Kind::Participants, Role::Beneficiary, 14, "Workshop on boarding", "training-state-held"),
        ],
        found: 2,
        total: 20,
        page: 1,
        pages: 1,
        overlaps: vec![Double {
            one: ("I-7 Course for port inspectors".to_owned(), "/initiatives/7".to_owned()),
            other: ("I-9 Inspectors of the region".to_owned(), "/initiatives/9".to_owned()),
            topic: "Port inspection".to_owned(),
            members: vec![kiribati.name.clone()],
        }],
        all_members: vec![kiribati],
        topics: vec![(Id::new(41), "Port inspection".to_owned())],
        years: vec![2027, 2026],
    }
}
