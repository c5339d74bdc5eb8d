//! Money that is looked for across initiatives: one list of opportunities and leads with what they bring year by year, one
//! opportunity with the forms that change it and move it on.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::funding::{
    self, Asked, Funding, FundingMoveInput, OpportunityInput, OpportunityView, Row, Source,
};
use trellis_domain::{
    kernel::{Currency, Day, Id, Money},
    missions::funding::{Course, FundingState, Opportunity, YearSum},
    people::{
        Organisation,
        policy::{Right, Rights},
    },
};
use trellis_words::Words;

use super::initiatives::around::{lists, money};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
        filter::{Field as FilterField, Filter, Input},
        form::{Field, Kind, Wrong},
        name::name,
        printed,
        sheet::{Sheet, coded, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View, clipped,
        forms::{FORM, asked_for},
        saved,
    },
    session::Visitor,
};

/// Letters of a title in the list.
const TITLE_LETTERS_MAX: usize = 120;

/// The opportunities and leads a visitor may know of.
pub(crate) struct List {
    funding: Funding,
    address: Address,
    adds: bool,
}

/// One opportunity.
pub(crate) struct One {
    view: OpportunityView,
    form: Option<String>,
}

/// A state as a shape, a word and a colour.
fn mark(words: &Words, state: FundingState) -> Markup {
    let class = match state {
        FundingState::Open => "st no-data",
        FundingState::Sought => "st at-risk",
        FundingState::Offered => "st on-track",
        FundingState::Secured => "st met",
        FundingState::Refused | FundingState::LetGo => "st off-track",
    };
    html! { span class=(class) { (words.say(&format!("funding-state-{}", state.code()))) } }
}

fn fields<'a>(words: &Words, input: &'a OpportunityInput) -> Vec<Field<'a>> {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    let (line, date) = (|| Kind::Line("text", None), || Kind::Line("date", None));
    vec![
        helped("funding-title-hint", own("title", "funding-call", &input.title, line())),
        helped("funding-funder-hint", own("funder", "funding-funder", &input.funder, line())),
        own("closes_on", "funding-closes-on", &input.closes_on, date()),
        own("champion", "funding-champion", &input.champion, line()),
        own("currency", "initiative-currency", &input.currency, line()),
        helped("funding-amount-hint", own("amount", "cost-amount", &input.amount, line())),
        helped("funding-years-hint", own("years", "funding-years", &input.years, Kind::Lines(3))),
        helped("funding-joint-hint", own("joint_with", "funding-joint", &input.joint_with, line())),
        helped(
            "agreement-initiatives-hint",
            own("initiatives", "initiatives-title", &input.initiatives, line()),
        ),
        own("note", "lead-note", &input.note, Kind::Lines(2)),
    ]
}

fn sheet(
    visitor: &Visitor,
    (key, action): (&str, String),
    input: &OpportunityInput,
    fields: &[Field<'_>],
) -> Markup {
    Sheet {
        id: "opportunity",
        title: visitor.words.say(key),
        action,
        hidden: Some((FORM, "opportunity")),
        seen: &input.seen,
        fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

fn closes(words: &Words, row: &Row, today: Day) -> Markup {
    html! {
        @if let Some(day) = row.closes_on {
            (figures::day(words, day))
            @if row.course.state == FundingState::Open && day < today { " " span.st.off-track { (words.say("funding-closed")) } }
        }
    }
}

fn years(words: &Words, years: &[(i16, Money)]) -> Markup {
    html! { @for (year, amount) in years { p.fine { bdi { (year) } ": " (money(words, *amount)) } } }
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let running = ("running".to_owned(), words.say("funding-running"));
        let states = coded(words, "funding-state", FundingState::ALL.iter().map(|each| each.code()));
        let states = std::iter::once(running).chain(states).collect();
        let own = |name, key: &str, input| FilterField { name, label: words.say(key), input };
        let fields = vec![
            own("words", "funding-words", Input::Words),
            own("state", "funding-state", Input::Choice(states)),
            own("year", "assistance-year", Input::Year(self.funding.years.clone())),
        ];
        let found = (self.funding.rows.len(), self.funding.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("funding-call")),
            Column::text(words.say("funding-funder")),
            Column::text(words.say("funding-state")),
            Column::text(words.say("funding-closes-on")),
            Column::number(words.say("cost-amount")),
            Column::text(words.say("funding-champion")),
            Column::text(words.say("initiatives-title")),
        ];
        let table = Table::records("funding", words.say("funding-title"), columns);
        let rows = html! { @for row in &self.funding.rows { (table.row(&self.cells(words, row))) } };
        table.render(&table.rows(&rows))
    }

    fn cells(&self, words: &Words, row: &Row) -> [Markup; 7] {
        let title = name(&clipped(&row.title, TITLE_LETTERS_MAX));
        [
            match &row.source {
                Source::Opportunity(id) => html! { a href={ "/funding/" (id) } { (title) } },
                Source::Lead(id) => html! {
                    a href={ "/initiatives/" (id) } { (title) } " " span.tag { (words.say("funding-lead")) }
                },
            },
            html! {
                (name(&row.funder))
                @if !row.joint_with.is_empty() {
                    p.fine { (words.say("funding-joint")) ": " (name(&words.list(&row.joint_with))) }
                }
            },
            html! { (mark(words, row.course.state)) p.fine { (figures::day(words, row.course.on)) } },
            closes(words, row, self.funding.today),
            html! { @if let Some(amount) = row.amount { (money(words, amount)) } (years(words, &row.years)) },
            html! { @if !row.champion.is_empty() { (name(&row.champion)) } },
            html! {
                @if let Source::Opportunity(_) = row.source {
                    @for (id, title) in &row.initiatives { p { a href={ "/initiatives/" (id) } { (name(title)) } } }
                }
            },
        ]
    }

    /// What the rows bring, year by year, each currency for itself.
    fn sums(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("assistance-year")),
            Column::number(words.say("funding-state-secured")),
            Column::number(words.say("funding-looked-for")),
        ];
        let table = Table::records("sums", words.say("funding-sums"), columns);
        let rows = html! {
            @for sum in &self.funding.sums {
                (table.row(&[
                    html! { bdi { (sum.year) } },
                    html! { @if sum.secured.minor > 0 { (money(words, sum.secured)) } },
                    html! { @if sum.sought.minor > 0 { (money(words, sum.sought)) } },
                ]))
            }
        };
        html! {
            @if !self.funding.sums.is_empty() {
                section { h2 { (words.say("funding-sums")) } (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let input = OpportunityInput::default();
        let states = coded(words, "funding-state", FundingState::ALL.iter().map(|each| each.code()));
        let mut fields = fields(words, &input);
        fields.push(field("state", words.say("funding-state"), "open", Kind::Choice(&states)));
        fields.push(field("on", words.say("lead-on"), "", Kind::Line("date", None)));
        sheet(visitor, ("funding-add", "/funding".to_owned()), &input, &fields)
    }
}

impl View for List {
    fn sample() -> Self {
        let funding = Funding {
            organisation: organisation(),
            rows: vec![row(), Row { source: Source::Lead(Id::new(7)), years: Vec::new(), ..row() }],
            total: 9,
            sums: vec![YearSum { year: 2027, secured: euro(0), sought: euro(4_000_000) }],
            years: vec![2028, 2027],
            may_add: true,
            today: Day::constant(2026, 11, 22),
        };
        Self { funding, address: Address::read("/funding?state=running"), adds: true }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.funding;
        let add = words.say("funding-add");
        let href = format!("/funding?{FORM}=opportunity#opportunity");
        let main = html! {
            (lists(visitor, "/funding"))
            p { (words.say("funding-lead-in")) }
            @if of.total == 0 {
                (empty(&words.say("funding-none"), of.may_add.then_some((add.as_str(), href.as_str()))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) (self.sums(words)) }
            }
            @if of.may_add && self.adds { (self.sheet(visitor)) }
        };
        let tools = html! { @if of.may_add { a.button href=(href) { (add) } } };
        Page::new(words.say("funding-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

impl One {
    fn address(&self) -> String {
        format!("/funding/{}", self.view.opportunity.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let row = &self.view.row;
        let mut facts = vec![
            (
                words.say("funding-state"),
                html! { (mark(words, row.course.state)) " " (figures::day(words, row.course.on)) },
            ),
            (words.say("funding-funder"), name(&row.funder)),
        ];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if row.closes_on.is_some() {
            add("funding-closes-on", closes(words, row, self.view.today));
        }
        if let Some(amount) = row.amount {
            add("cost-amount", money(words, amount));
        }
        if !row.years.is_empty() {
            add("funding-years", years(words, &row.years));
        }
        if !row.champion.is_empty() {
            add("funding-champion", name(&row.champion));
        }
        if !row.joint_with.is_empty() {
            add("funding-joint", name(&words.list(&row.joint_with)));
        }
        if !row.initiatives.is_empty() {
            let links = html! { @for (id, title) in &row.initiatives { p { a href={ "/initiatives/" (id) } { (name(title)) } } } };
            add("initiatives-title", links);
        }
        if !self.view.opportunity.note.is_empty() {
            add("lead-note", printed::lines(&self.view.opportunity.note));
        }
        definitions(&facts)
    }

    fn step(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let next = self.view.opportunity.course.state.follows();
        let states = coded(words, "funding-state", next.iter().map(|each| each.code()));
        let today = self.view.today.to_string();
        let fields = [
            field("to", words.say("funding-to"), "", Kind::Choice(&states)),
            field("on", words.say("lead-on"), &today, Kind::Line("date", None)),
        ];
        Sheet {
            id: "step",
            title: words.say("funding-move"),
            action: format!("{}/state", self.address()),
            hidden: Some((FORM, "step")),
            fields: &fields,
            ..Sheet::blank(&Wrong::NONE)
        }
        .render(visitor)
    }
}

impl View for One {
    fn sample() -> Self {
        let opportunity = Opportunity {
            id: Id::new(3),
            organisation: Id::new(1),
            title: row().title,
            funder: row().funder,
            partner: None,
            closes_on: row().closes_on,
            amount: None,
            years: row().years,
            champion: row().champion,
            joint_with: Vec::new(),
            initiatives: vec![Id::new(7)],
            note: "Two pages and a letter of each Member".to_owned(),
            course: row().course,
            made_by: None,
            version: 1,
        };
        let view = OpportunityView {
            organisation: organisation(),
            opportunity,
            row: row(),
            rights: [Right::Edit, Right::Move]
                .into_iter()
                .fold(Rights::NONE, |rights, right| rights.or(right.into())),
            input: OpportunityInput::default(),
            today: Day::constant(2026, 11, 22),
        };
        Self { view, form: Some("opportunity".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, view) = (&visitor.words, &self.view);
        let is_open = !view.opportunity.course.state.is_over();
        let (edits, moves) =
            (is_open && view.rights.has(Right::Edit), is_open && view.rights.has(Right::Move));
        let (page, asked) = (self.address(), self.form.as_deref());
        let main = html! {
            (self.facts(words))
            div.deeds {
                @if moves { a.button.second href={ (page) "?" (FORM) "=step#step" } { (words.say("funding-move")) } }
                @if edits { a.button.second href={ (page) "?" (FORM) "=opportunity#opportunity" } { (words.say("funding-change")) } }
            }
            @if moves && asked == Some("step") { (self.step(visitor)) }
            @if edits && asked == Some("opportunity") {
                (sheet(visitor, ("funding-change", page), &view.input, &fields(words, &view.input)))
            }
        };
        let crumbs = vec![(words.say("funding-title"), "/funding".to_owned())];
        Page::new(&view.opportunity.title).kicker(name(&view.organisation.name)).crumbs(crumbs).main(main)
    }
}

fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "reef".to_owned(),
        name: "Reef Fisheries Commission".to_owned(),
        sample: true,
    }
}

fn euro(minor: i64) -> Money {
    Money { minor, currency: Currency::from_code("EUR").unwrap_or(Currency::NONE) }
}

fn row() -> Row {
    Row {
        source: Source::Opportunity(Id::new(3)),
        title: "Call 14: ports that inspect".to_owned(),
        funder: "Fund for the Oceans".to_owned(),
        initiatives: vec![(Id::new(7), "I-7 Course for port inspectors".to_owned())],
        closes_on: Some(Day::constant(2027, 1, 31)),
        amount: Some(euro(8_000_000)),
        years: vec![(2027, euro(4_000_000)), (2028, euro(4_000_000))],
        champion: "Minister of Fisheries of Kiribati".to_owned(),
        joint_with: vec!["Secretariat of the Tuna Convention".to_owned()],
        course: Course { state: FundingState::Sought, on: Day::constant(2026, 11, 2) },
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name: &str| address.value(name).unwrap_or_default().to_owned();
    Asked { state: value("state"), year: value("year"), words: value("words") }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let funding = funding::list(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let (adds, address) = (asked_for(&visitor, "opportunity"), visitor.address.clone());
    Ok(List { funding, address, adds }.page(&visitor).answer(&visitor))
}

pub(super) async fn one(
    State(web): State<Web>,
    At(id): At<Opportunity>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = funding::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(One { view, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<OpportunityInput>,
) -> Result<Response, Failure> {
    let id = funding::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/funding/{id}")))
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Opportunity>,
    visitor: Visitor,
    Sent(input): Sent<OpportunityInput>,
) -> Result<Response, Failure> {
    funding::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/funding/{id}")))
}

pub(super) async fn move_on(
    State(web): State<Web>,
    At(id): At<Opportunity>,
    visitor: Visitor,
    Sent(input): Sent<FundingMoveInput>,
) -> Result<Response, Failure> {
    funding::move_on(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/funding/{id}")))
}
