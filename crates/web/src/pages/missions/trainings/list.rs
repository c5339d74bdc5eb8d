//! The trainings a visitor may know of, densely, narrowed by the address; the same as a table to take away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    missions::trainings::{self, Asked, Row, Trainings, export, may_export},
    papers::Format,
};
use trellis_domain::missions::trainings::{TrainingKind, TrainingState, waiting::Wait};
use trellis_words::Words;

use super::{super::super::papers::answer, mark, sample};
use crate::{
    Web,
    address::Address,
    components::{
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
    pages::{View, clipped},
    session::Visitor,
};

/// Letters of a title in the list.
const TITLE_LETTERS_MAX: usize = 120;

/// The list a visitor asked to see.
pub(crate) struct List {
    trainings: Trainings,
    address: Address,
    may_add: bool,
    may_export: bool,
}

impl List {
    fn filter(&self, words: &Words) -> Markup {
        let kinds = coded(words, "training-kind", TrainingKind::ALL.iter().map(|each| each.code()));
        let states = coded(words, "training-state", TrainingState::ALL.iter().map(|each| each.code()));
        let show = coded(words, "training-show", ["ahead", "learnt", "to-come", "was-held"]);
        let members = self.trainings.members.iter().map(|each| (each.code.clone(), each.name.clone()));
        let members: Vec<_> = members.collect();
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("q", "training-words", Input::Words),
            field("kind", "training-kind", Input::Choice(kinds)),
            field("state", "training-state", Input::Choice(states)),
        ];
        let waits = Wait::ALL.iter().map(|each| each.code()).chain(["summary"]);
        let waits = coded(words, "due-training", waits);
        let mut more = vec![
            field("wait", "training-waits", Input::Choice(waits)),
            field("show", "training-show", Input::Choice(show)),
        ];
        if !members.is_empty() {
            more.push(field("member", "training-members", Input::Choice(members)));
        }
        more.extend(self.places(words));
        more.push(field("initiative", "part-of-initiative", Input::Kept));
        more.push(field("organisation", "training-organisation", Input::Kept));
        let found = (self.trainings.found, self.trainings.total);
        Filter { address: &self.address, fields, more, found }.render(words)
    }

    /// Series, region, theme and partner, where there is something to choose from.
    fn places(&self, words: &Words) -> Vec<Field> {
        let of = &self.trainings;
        let topics = of.topics.iter().map(|(id, text)| (id.to_string(), text.clone())).collect();
        let partners = of.partners.iter().map(|each| (each.code.clone(), each.name.clone())).collect();
        let series = of.series.iter().map(|each| (each.clone(), each.clone())).collect();
        super::series::places(words, (series, of.regions.choices(words)), (topics, partners))
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::text(words.say("training-days")),
            Column::head(words.say("training-title")),
            Column::text(words.say("training-kind")),
            Column::text(words.say("training-place")),
            Column::text(words.say("training-state")),
        ];
        let table = Table::records("trainings", words.say("trainings-title"), columns);
        let is_public = self.trainings.organisation.is_none();
        let rows = html! { @for row in &self.trainings.rows { (table.row(&cells(words, row, is_public))) } };
        table.render(&table.rows(&rows))
    }
}

fn cells(words: &Words, row: &Row, is_public: bool) -> [Markup; 5] {
    let training = &row.training;
    [
        html! {
            @if let Some(day) = training.begins { (figures::day(words, day)) }
            @if let Some(day) = training.ends { " – " (figures::day(words, day)) }
        },
        html! {
            a href={ "/trainings/" (training.id) } { (name(&clipped(&training.title, TITLE_LETTERS_MAX))) }
            @if !training.series.is_empty() { p.fine { (name(&training.series)) } }
            @if is_public { p.fine { (name(&row.organisation)) } }
            @if !training.learnt.is_empty() { p.fine { (name(&clipped(&training.learnt, TITLE_LETTERS_MAX))) } }
        },
        html! { (words.say(&format!("training-kind-{}", training.kind.code()))) },
        name(&training.place),
        mark(words, training),
    ]
}

impl View for List {
    fn sample() -> Self {
        Self {
            trainings: sample::trainings(),
            address: Address::read("/trainings?state=open"),
            may_add: true,
            may_export: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.trainings;
        let add = words.say("training-add");
        let main = html! {
            (super::ways(words, "/trainings"))
            @if of.total == 0 {
                (empty(&words.say("trainings-none"), self.may_add.then_some((add.as_str(), "/trainings/new"))))
            } @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else {
                    (self.table(words))
                    (pager(words, &self.address, of.page, of.pages))
                }
            }
        };
        let file = |ending: &str| {
            self.address.without("page").href().replacen("/trainings", &format!("/trainings.{ending}"), 1)
        };
        let paper = |ending: &str| {
            let to = format!("/trainings/papers/evaluations.{ending}");
            self.address.without("page").href().replacen("/trainings", &to, 1)
        };
        let tools = html! {
                   @if self.may_add { a.button href="/trainings/new" { (add) } }
        @if self.may_export {
                       " " span {
                           (words.say("evaluations-title")) " "
                           @for format in Format::ALL {
                               a href=(paper(format.ending())) { (format.ending().to_uppercase()) } " "
                           }
                       }
                       " " a href=(file("csv")) { (words.say("training-csv")) }
                       " " a href=(file("xlsx")) { (words.say("training-xlsx")) }
                   }
               };
        let kicker = html! { @if let Some(of) = &of.organisation { (name(&of.name)) } };
        Page::new(words.say("trainings-title")).kicker(kicker).tools(tools).main(main)
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        kind: value("kind"),
        state: value("state"),
        member: value("member"),
        initiative: value("initiative"),
        organisation: value("organisation"),
        series: value("series"),
        region: value("region"),
        topic: value("topic"),
        partner: value("partner"),
        show: value("show"),
        wait: value("wait"),
        words: value("q"),
        page: value("page").trim().parse().unwrap_or(1),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let view = List {
        trainings: trainings::list(&web.house, actor, &asked(&visitor.address)).await?,
        address: visitor.address.clone(),
        may_add: trainings::may_add(actor),
        may_export: may_export(actor),
    };
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn csv(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    download(&web, &visitor, Format::Csv).await
}

pub(super) async fn xlsx(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    download(&web, &visitor, Format::Xlsx).await
}

async fn download(web: &Web, visitor: &Visitor, format: Format) -> Result<Response, Failure> {
    let asked = asked(&visitor.address);
    let printed = export(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(answer(printed, format))
}
