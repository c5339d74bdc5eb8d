//! The start page: every plan the visitor may see. Where each stands is its board's to say.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    people,
    plans::{self, PlanLine},
};
use trellis_domain::{people::Verb, plans::record::PlanId};
use trellis_words::Words;

use crate::{
    Web,
    components::{
        empty::empty,
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// The plans, in the order to be shown.
#[derive(Default)]
pub(crate) struct Plans {
    rows: Vec<PlanRow>,
    may_import: bool,
}

/// One plan in the list.
pub(crate) struct PlanRow {
    pub(in crate::pages) href: String,
    pub(in crate::pages) title: String,
    pub(in crate::pages) organisation: String,
    pub(in crate::pages) sample: bool,
    /// As printed; `None` where the document names none.
    pub(in crate::pages) period: Option<String>,
    /// Body and meeting; `None` for a draft.
    pub(in crate::pages) adopted_by: Option<String>,
    pub(in crate::pages) actions: i64,
    /// Doubts about the document that nobody has settled.
    pub(in crate::pages) doubts: i64,
}

impl From<PlanLine> for PlanRow {
    fn from(line: PlanLine) -> Self {
        Self {
            href: format!("/plans/{}", line.plan.id),
            title: if line.title.trim().is_empty() { line.plan.code } else { line.title },
            organisation: line.organisation.name,
            sample: line.plan.sample,
            period: line.period_label,
            adopted_by: line.plan.adoption.map(|adoption| adoption.by),
            actions: line.actions,
            doubts: line.open_flags,
        }
    }
}

impl PlanRow {
    /// A plan of our own making.
    pub(in crate::pages) fn sample(title: &str, adopted_by: Option<&str>, actions: i64) -> Self {
        Self {
            href: format!("/plans/{}", PlanId::new(7)),
            title: title.to_owned(),
            organisation: "Office for Customs Capacity, Lagoon Region".to_owned(),
            sample: true,
            period: Some("2018-2020".to_owned()),
            adopted_by: adopted_by.map(str::to_owned),
            actions,
            doubts: actions / 4,
        }
    }
}

impl View for Plans {
    fn sample() -> Self {
        let rows = vec![
            PlanRow::sample("Regional action plan for customs modernisation", Some("19th Conference"), 45),
            PlanRow::sample("Annual work plan", None, 15),
            PlanRow {
                period: None,
                ..PlanRow::sample("Capacity-building workplan", Some("Commission 30"), 3)
            },
        ];
        Self { rows, may_import: true }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = if self.rows.is_empty() { nothing(visitor) } else { table(words, &self.rows) };
        let tools = html! {
            @if self.may_import { a.button href="/imports/new" { (words.say("plans-import")) } }
        };
        Page::new(words.say("plans-title")).tools(tools).main(main)
    }
}

/// What would stand here, and the way to it.
fn nothing(visitor: &Visitor) -> Markup {
    let words = &visitor.words;
    match visitor.who {
        Some(_) => empty(&words.say("plans-none"), None),
        None => empty(&words.say("plans-none-public"), Some((&words.say("sign-in"), "/sign-in"))),
    }
}

/// Plans as a table; the rows lead to their boards.
pub(in crate::pages) fn table(words: &Words, plans: &[PlanRow]) -> Markup {
    let table = Table::records(
        "plans",
        words.say("plans-title"),
        vec![
            Column::head(words.say("plan")),
            Column::text(words.say("plan-period")),
            Column::text(words.say("plan-adopted-by")),
            Column::number(words.say("plan-actions")),
            Column::number(words.say("plan-doubts")),
        ],
    );
    let rows = html! { @for plan in plans { (plan.row(words, &table)) } };
    table.render(&table.rows(&rows))
}

impl PlanRow {
    fn row(&self, words: &Words, table: &Table) -> Markup {
        table.row(&[
            html! {
                a href=(self.href) { (name(&self.title)) }
                p.fine {
                    (name(&self.organisation))
                    @if self.sample { " " span.tag { (words.say("sample-data")) } }
                }
            },
            self.period.as_deref().map_or_else(|| html! {}, name),
            self.adopted_by.as_deref().map_or_else(|| html! { span.tag { (words.say("plan-draft")) } }, name),
            html! { (words.whole(self.actions)) },
            html! { (words.whole(self.doubts)) },
        ])
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let lines = plans::list(&web.house, visitor.actor()).await?;
    let actor = visitor.actor();
    let view = Plans {
        rows: lines.into_iter().map(PlanRow::from).collect(),
        may_import: actor.organisation().is_some_and(|own| people::can(actor, Verb::ImportPlan, own)),
    };
    Ok(view.page(&visitor).answer(&visitor))
}
