//! Who takes part in which action, across the plans that a visitor may read, narrowed by the address; the same as a table to
//! take away.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    members::partners::kind_said,
    papers::Format,
    people::settings::{self, Names},
    plans::registers::partners::{
        list::{self, Asked, Involvement, Row},
        table,
    },
};
use trellis_domain::{
    kernel::Id,
    members::{Partner, PartnerKind},
    plans::registers::involved::ActionPart,
};
use trellis_words::{Arg, Words};

use super::registers::involved::said;
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        name::name,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped},
    session::Visitor,
};

/// Letters of an action in the list and in choices.
const ACTION_LETTERS_MAX: usize = 100;
/// The list's address.
const HERE: &str = "/partners/actions";

/// The list a visitor asked to see.
pub(crate) struct PartnersInActions {
    listed: Involvement,
    names: Names,
    address: Address,
}

impl PartnersInActions {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.listed;
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let actions = of.actions.iter().map(|(id, label)| (id.clone(), clipped(label, ACTION_LETTERS_MAX)));
        let kinds =
            of.kinds.iter().map(|kind| (kind.code().to_owned(), kind_said(&self.names, words, *kind)));
        let kinds = of.own_kinds.iter().cloned().chain(kinds).collect();
        let parts = coded(words, "involved-part", ActionPart::ALL.iter().map(|each| each.code()));
        let fields = vec![
            field("plan", "involved-plan", Input::Choice(of.plans.clone())),
            field("action", "involved-action", Input::Choice(actions.collect())),
            field("partner", "involved-partner", Input::Choice(of.partners.clone())),
            field("kind", "tenure-kind", Input::Choice(kinds)),
            field("part", "involved-part", Input::Choice(parts)),
        ];
        let found = (of.rows.len(), of.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("involved-action")),
            Column::text(words.say("involved-partner")),
            Column::text(words.say("tenure-kind")),
            Column::text(words.say("involved-part")),
        ];
        let table = Table::records("involved", words.say("involved-title"), columns);
        let groups = html! {
            @for group in self.listed.rows.chunk_by(|a, b| a.plan.0 == b.plan.0) {
                @let rows = html! { @for row in group { (table.row(&self.cells(words, row))) } };
                @if let Some(first) = group.first() {
                    @let title = html! { a href={ "/plans/" (first.plan.0) } { (name(&first.plan.2)) } };
                    (table.group(&title, &rows))
                }
            }
        };
        table.render(&groups)
    }

    fn cells(&self, words: &Words, row: &Row) -> [Markup; 4] {
        let of = &row.partner;
        let parts: Vec<String> = row.parts.iter().map(|part| said(words, *part)).collect();
        [
            html! {
                a href={ "/actions/" (row.action) "#partners" } { (name(&clipped(&row.label(), ACTION_LETTERS_MAX))) }
            },
            html! {
                a href=(Address::of(HERE).with("partner", &of.code).href()) { (name(&of.name)) }
                @if let Some(day) = of.ended_on.filter(|day| *day < self.listed.today) {
                    " " span.fine { (words.say_with("involved-until", &[("day", Arg::from(day))])) }
                }
            },
            kind(words, &self.names, of, row.own_kind.as_ref().map(|(_, text)| text.as_str())),
            html! { (parts.join(", ")) },
        ]
    }
}

/// What a partner is, in the organisation's own words where it has some.
pub(crate) fn kind(words: &Words, names: &Names, partner: &Partner, own: Option<&str>) -> Markup {
    let usual = kind_said(names, words, partner.kind);
    html! {
        @match own {
            Some(own) => { (name(own)) @if partner.kind != PartnerKind::Other { " " span.fine { (name(&usual)) } } }
            None => { (name(&usual)) }
        }
    }
}

impl View for PartnersInActions {
    fn sample() -> Self {
        let partner = |id, code: &str, name: &str, kind| Partner {
            id: Id::new(id),
            code: code.to_owned(),
            name: name.to_owned(),
            kind,
            own_kind: None,
            member: None,
            ended_on: None,
        };
        let row = |action, text: &str, partner, own: Option<&str>, parts: &[ActionPart]| Row {
            plan: (
                Id::new(1),
                "regional".to_owned(),
                "Regional action plan for customs modernisation".to_owned(),
            ),
            action: Id::new(action),
            number: Some(format!("{action}")),
            text: text.to_owned(),
            partner,
            own_kind: own.map(|text| (Id::new(9), text.to_owned())),
            parts: parts.to_vec(),
        };
        let centre = partner(1, "rtc-suva", "Regional Training Centre, Suva", PartnerKind::TrainingCentre);
        let office = partner(2, "rilo", "Regional Intelligence Liaison Office", PartnerKind::Other);
        let rows = vec![
            row(
                5,
                "Help Members with e-learning",
                centre.clone(),
                None,
                &[ActionPart::Trains, ActionPart::Hosts],
            ),
            row(
                6,
                "Hold activities on enforcement",
                office,
                Some("Regional intelligence office"),
                &[ActionPart::CarriesOut],
            ),
        ];
        Self {
            listed: Involvement {
                total: 8,
                plans: vec![("1".to_owned(), "Regional action plan for customs modernisation".to_owned())],
                actions: rows.iter().map(|row| (row.action.to_string(), row.label())).collect(),
                partners: rows
                    .iter()
                    .map(|row| (row.partner.code.clone(), row.partner.name.clone()))
                    .collect(),
                own_kinds: vec![("9".to_owned(), "Regional intelligence office".to_owned())],
                kinds: vec![PartnerKind::TrainingCentre, PartnerKind::Other],
                rows,
                may_export: true,
                ..Involvement::default()
            },
            names: Names::default(),
            address: Address::read("/partners/actions?plan=1"),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let of = &self.listed;
        let main = html! {
            p { (words.say("involved-lead")) }
            @if of.total == 0 { (empty(&words.say("involved-none"), None)) }
            @else {
                (self.filter(words))
                @if of.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        let file = |ending: &str| self.address.href().replacen(HERE, &format!("{HERE}.{ending}"), 1);
        let tools = html! {
            @if of.may_export {
                a href=(file("csv")) { (words.say("finding-csv")) }
                " " a href=(file("xlsx")) { (words.say("finding-xlsx")) }
            }
        };
        let page = Page::new(words.say("involved-title"))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .tools(tools)
            .main(main);
        match &of.organisation {
            Some(own) => page.kicker(name(&own.name)),
            None => page,
        }
    }
}

/// What the address asks for.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name| address.value(name).unwrap_or_default().to_owned();
    Asked {
        plan: value("plan"),
        action: value("action"),
        partner: value("partner"),
        kind: value("kind"),
        part: value("part"),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let listed = list::list(&web.house, actor, &asked(&visitor.address)).await?;
    let names = match actor.organisation() {
        Some(organisation) => settings::names(&web.house, organisation).await?,
        None => Names::default(),
    };
    let view = PartnersInActions { listed, names, address: visitor.address.clone() };
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
    let printed = table::export(&web.house, visitor.actor(), &asked, (format, &visitor.words)).await?;
    Ok(crate::pages::taken(printed))
}
