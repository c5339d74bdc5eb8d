//! Delivery agreements: the list with the form that puts one in, and one with the form that changes it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::agreements::{self, AgreementInput, AgreementView, Agreements, ReviewInput};
use trellis_domain::{
    kernel::{Currency, Day, Id, Money},
    missions::agreements::{Agreement, Effectiveness, Party, Review, Role, Who},
    people::Organisation,
};
use trellis_words::Words;

use super::initiatives::around::{lists, money};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
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
        View,
        forms::{FORM, asked_for},
        saved,
    },
    session::Visitor,
};

/// The agreements a visitor may know of.
pub(crate) struct List {
    agreements: Agreements,
    adds: bool,
}

/// One agreement.
pub(crate) struct One {
    organisation: Organisation,
    view: AgreementView,
    changes: bool,
    reviews: bool,
}

fn party_name(words: &Words, party: &Party, title: &str) -> Markup {
    match party.who {
        Who::Secretariat => html! { (words.say("agreement-secretariat")) },
        Who::Member(_) | Who::Partner(_) => name(title),
    }
}

fn fields<'a>(words: &Words, input: &'a AgreementInput) -> [Field<'a>; 8] {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    let line = || Kind::Line("text", None);
    [
        own("reference", "agreement-reference", &input.reference, line()),
        own("title", "agreement-title", &input.title, line()),
        own("from", "agreement-from", &input.from, Kind::Line("date", None)),
        helped(
            "agreement-until-hint",
            own("until", "agreement-until", &input.until, Kind::Line("date", None)),
        ),
        helped("agreement-parties-hint", own("parties", "agreement-parties", &input.parties, Kind::Lines(5))),
        own("covers", "agreement-covers", &input.covers, Kind::Lines(2)),
        helped(
            "agreement-initiatives-hint",
            own("initiatives", "initiatives-title", &input.initiatives, line()),
        ),
        helped(
            "agreement-review-after-hint",
            own("review_after", "agreement-review-after", &input.review_after, line()),
        ),
    ]
}

fn sheet(visitor: &Visitor, (key, action): (&str, String), input: &AgreementInput) -> Markup {
    let words = &visitor.words;
    Sheet {
        id: "agreement",
        title: words.say(key),
        action,
        hidden: Some(("form", "agreement")),
        seen: &input.seen,
        fields: &fields(words, input),
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

fn validity(words: &Words, agreement: &Agreement) -> Markup {
    html! {
        (figures::day(words, agreement.from)) " – "
        @match agreement.until {
            Some(day) => (figures::day(words, day)),
            None => (words.say("agreement-open-end")),
        }
    }
}

impl List {
    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("agreement-title")),
            Column::text(words.say("agreement-kind")),
            Column::text(words.say("agreement-parties")),
            Column::text(words.say("agreement-validity")),
            Column::text(words.say("initiatives-title")),
        ];
        let table = Table::records("agreements", words.say("agreements-title"), columns);
        let rows = html! {
            @for row in &self.agreements.rows {
                @let agreement = &row.agreement;
                (table.row(&[
                    html! {
                        a href={ "/agreements/" (agreement.id) } { (name(&agreement.title)) }
                        @if !agreement.reference.is_empty() { p.fine { (name(&agreement.reference)) } }
                    },
                    html! { (words.say(&format!("agreement-kind-{}", agreement.kind().code()))) },
                    html! {
                        @for (at, (party, title)) in agreement.parties.iter().zip(&row.names).enumerate() {
                            @if at > 0 { ", " } (party_name(words, party, title))
                        }
                    },
                    validity(words, agreement),
                    html! { @for (id, title) in &row.initiatives { p { a href={ "/initiatives/" (id) } { (name(title)) } } } },
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }
}

impl View for List {
    fn sample() -> Self {
        let agreements = Agreements { organisation: organisation(), rows: vec![sample()], may_add: true };
        Self { agreements, adds: true }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.agreements;
        let add = words.say("agreement-add");
        let href = format!("/agreements?{FORM}=agreement#agreement");
        let main = html! {
            (lists(visitor, "/agreements"))
            @if of.rows.is_empty() { (empty(&words.say("agreements-none"), of.may_add.then_some((add.as_str(), href.as_str())))) }
            @else { (self.table(words)) }
            @if of.may_add && self.adds {
                (sheet(visitor, ("agreement-add", "/agreements".to_owned()), &AgreementInput::default()))
            }
        };
        let tools = html! { @if of.may_add { a.button href=(href) { (add) } } };
        Page::new(words.say("agreements-title")).kicker(name(&of.organisation.name)).tools(tools).main(main)
    }
}

impl View for One {
    fn sample() -> Self {
        Self { organisation: organisation(), view: sample(), changes: true, reviews: false }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let agreement = &self.view.agreement;
        let mut facts = vec![
            (
                words.say("agreement-kind"),
                html! { (words.say(&format!("agreement-kind-{}", agreement.kind().code()))) },
            ),
            (words.say("agreement-validity"), validity(words, agreement)),
        ];
        if !agreement.covers.is_empty() {
            facts.push((words.say("agreement-covers"), printed::lines(&agreement.covers)));
        }
        if !agreement.review_after.is_empty() {
            let due = html! {
                (name(&agreement.review_after))
                @match self.view.review_due {
                    Some(Some(day)) => { " – " (figures::day(words, day)) },
                    Some(None) => p.fine { (words.say("agreement-review-no-day")) },
                    None => {}
                }
            };
            facts.push((words.say("agreement-review-after"), due));
        }
        let columns = vec![
            Column::head(words.say("agreement-party")),
            Column::text(words.say("agreement-role")),
            Column::number(words.say("agreement-money")),
            Column::text(words.say("agreement-in-kind")),
            Column::text(words.say("agreement-experts")),
        ];
        let table = Table::records("who", words.say("agreement-parties"), columns);
        let rows = html! {
            @for (party, title) in agreement.parties.iter().zip(&self.view.names) {
                (table.row(&[
                    party_name(words, party, title),
                    html! { (words.say(&format!("agreement-role-{}", party.role.code()))) },
                    html! { @if let Some(brings) = party.money { (money(words, brings)) } },
                    name(&party.in_kind),
                    name(&party.experts),
                ]))
            }
        };
        let page = format!("/agreements/{}", agreement.id);
        let main = html! {
            (definitions(&facts))
            section { h2 { (words.say("agreement-parties")) } (table.render(&table.rows(&rows))) }
            @if !self.view.initiatives.is_empty() {
                section {
                    h2 { (words.say("initiatives-title")) }
                    ul { @for (id, title) in &self.view.initiatives { li { a href={ "/initiatives/" (id) } { (name(title)) } } } }
                }
            }
            (reviews(words, agreement))
            @if self.view.may_change {
                div.deeds {
                    a.button.second href={ (page) "?" (FORM) "=agreement#agreement" } { (words.say("agreement-change")) }
                    a.button.second href={ (page) "?" (FORM) "=review#review" } { (words.say("agreement-review-add")) }
                }
                @if self.reviews { (review_sheet(visitor, &page)) }
                @if self.changes { (sheet(visitor, ("agreement-change", page), &self.view.input)) }
            }
        };
        let crumbs = vec![(words.say("agreements-title"), "/agreements".to_owned())];
        let kicker = html! { (name(&self.organisation.name)) " " (name(&agreement.reference)) };
        Page::new(&agreement.title).kicker(kicker).crumbs(crumbs).main(main)
    }
}

/// What reviews of its implementation found.
fn reviews(words: &Words, agreement: &Agreement) -> Markup {
    if agreement.reviews.is_empty() {
        return Markup::default();
    }
    let columns = vec![
        Column::short(words.say("agreement-review-on")),
        Column::head(words.say("agreement-effect")),
        Column::text(words.say("agreement-measured")),
        Column::text(words.say("agreement-outcome")),
    ];
    let table = Table::records("reviews", words.say("agreement-reviews"), columns);
    let rows = html! {
        @for review in &agreement.reviews {
            @let class = match review.effect {
                Effectiveness::Effective => "st met",
                Effectiveness::Partly => "st at-risk",
                Effectiveness::NotEffective => "st off-track",
                Effectiveness::TooEarly => "st no-data",
            };
            (table.row(&[
                figures::day(words, review.on),
                html! { span class=(class) { (words.say(&format!("agreement-effect-{}", review.effect.code()))) } },
                printed::lines(&review.measured),
                printed::lines(&review.outcome),
            ]))
        }
    };
    html! { section { h2 { (words.say("agreement-reviews")) } (table.render(&table.rows(&rows))) } }
}

fn review_sheet(visitor: &Visitor, page: &str) -> Markup {
    let words = &visitor.words;
    let effects = coded(words, "agreement-effect", Effectiveness::ALL.iter().map(|each| each.code()));
    let fields = [
        field("on", words.say("agreement-review-on"), "", Kind::Line("date", None)),
        field("effect", words.say("agreement-effect"), "", Kind::Choice(&effects)),
        hinted(
            words.say("agreement-measured-hint"),
            field("measured", words.say("agreement-measured"), "", Kind::Lines(3)),
        ),
        field("outcome", words.say("agreement-outcome"), "", Kind::Lines(2)),
    ];
    Sheet {
        id: "review",
        title: words.say("agreement-review-add"),
        hint: Some(words.say("agreement-review-add-hint")),
        action: format!("{page}/reviews"),
        hidden: Some(("form", "review")),
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "reef".to_owned(),
        name: "Reef Fisheries Commission".to_owned(),
        sample: true,
    }
}

fn sample() -> AgreementView {
    let party = |who, role, minor: Option<i64>| Party {
        who,
        role,
        money: minor
            .map(|minor| Money { minor, currency: Currency::from_code("EUR").unwrap_or(Currency::NONE) }),
        in_kind: "Rooms and a simulator".to_owned(),
        experts: "Two trainers".to_owned(),
    };
    let agreement = Agreement {
        id: Id::new(3),
        organisation: Id::new(1),
        reference: "MoU 3".to_owned(),
        title: "Training centre".to_owned(),
        covers: "Two courses a year".to_owned(),
        from: Day::constant(2026, 7, 1),
        until: None,
        parties: vec![
            party(Who::Secretariat, Role::Coordinator, None),
            party(Who::Member(Id::new(30)), Role::Beneficiary, None),
            party(Who::Partner(Id::new(12)), Role::CapacityBuilder, Some(2_500_000)),
        ],
        initiatives: vec![Id::new(7)],
        review_after: "every two years".to_owned(),
        reviews: vec![Review {
            id: Id::new(1),
            on: Day::constant(2028, 6, 20),
            effect: Effectiveness::Partly,
            measured: "Ports that report: 61 %".to_owned(),
            outcome: "A second trainer from 2029".to_owned(),
        }],
        made_by: None,
        version: 1,
    };
    AgreementView {
        names: vec![String::new(), "Kiribati".to_owned(), "Regional training centre".to_owned()],
        initiatives: vec![(Id::new(7), "I-7 Course for port inspectors".to_owned())],
        review_due: Some(Some(Day::constant(2030, 7, 1))),
        may_change: true,
        input: AgreementInput::default(),
        agreement,
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let agreements = agreements::list(&web.house, visitor.actor()).await?;
    let adds = asked_for(&visitor, "agreement");
    Ok(List { agreements, adds }.page(&visitor).answer(&visitor))
}

pub(super) async fn one(
    State(web): State<Web>,
    At(id): At<Agreement>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (organisation, view) = agreements::view(&web.house, visitor.actor(), id).await?;
    let (changes, reviews) = (asked_for(&visitor, "agreement"), asked_for(&visitor, "review"));
    Ok(One { organisation, view, changes, reviews }.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<AgreementInput>,
) -> Result<Response, Failure> {
    let id = agreements::add(&web.house, visitor.actor(), &input).await?;
    Ok(saved(&web, &format!("/agreements/{id}")))
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Agreement>,
    visitor: Visitor,
    Sent(input): Sent<AgreementInput>,
) -> Result<Response, Failure> {
    agreements::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/agreements/{id}")))
}

pub(super) async fn review(
    State(web): State<Web>,
    At(id): At<Agreement>,
    visitor: Visitor,
    Sent(input): Sent<ReviewInput>,
) -> Result<Response, Failure> {
    agreements::review(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/agreements/{id}")))
}
