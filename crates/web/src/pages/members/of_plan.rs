//! The Members of a plan against the organisation's instruments: who stands where, as at a day.

use axum::{extract::State, response::Response};
use maud::html;
use trellis_app::{
    indicators::plain,
    members::{self, PlanMembers},
};
use trellis_domain::{indicators::fact::LevelCode, kernel::Day, plans::record::Plan};
use trellis_words::Arg;

use crate::{
    Web,
    asked::{At, as_at},
    components::{
        empty::empty,
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{
        View,
        indicators::facts::member_page,
        plans::{board::title_of, query::dated},
    },
    session::Visitor,
};

/// The table of one plan.
pub(crate) struct Members {
    plan: (String, String),
    /// The name of the plan's set, where it has one.
    set: Option<String>,
    as_at: Day,
    instruments: Vec<String>,
    rows: Vec<Row>,
}

/// One Member.
struct Row {
    name: String,
    href: String,
    levels: Vec<Option<LevelCode>>,
}

impl Members {
    fn of(view: PlanMembers, as_at: Option<Day>) -> Self {
        let live = &view.live;
        let row = |row: members::MemberRow| Row {
            href: dated(member_page(row.member.id), as_at),
            name: row.member.name,
            levels: row.levels,
        };
        Self {
            plan: (title_of(live), dated(format!("/plans/{}", live.plan.id), as_at)),
            set: live.set.as_ref().map(|named| named.name.clone()),
            as_at: view.as_at,
            instruments: live.instruments.iter().map(|each| each.name.clone()).collect(),
            rows: view.rows.into_iter().map(row).collect(),
        }
    }
}

impl View for Members {
    fn sample() -> Self {
        let row = |name: &str, level: Option<&str>| Row {
            name: name.to_owned(),
            href: "/members/1".to_owned(),
            levels: vec![level.map(LevelCode::new), None],
        };
        Self {
            plan: ("Regional action plan for customs modernisation".to_owned(), "/plans/regional".to_owned()),
            set: Some("Lagoon Region".to_owned()),
            as_at: Day::constant(2020, 3, 31),
            instruments: vec!["Revised convention".to_owned(), "Framework of standards".to_owned()],
            rows: vec![
                row("Fiji", Some("implementing")),
                row("República Democrática de Timor-Leste", Some("accepted")),
                row("اليمن", None),
            ],
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let caption = words.say_with("members-caption", &[("day", Arg::from(self.as_at))]);
        let heads = std::iter::once(Column::head(words.say("recorded-member")))
            .chain(self.instruments.iter().map(Column::text));
        let table = Table::figures("members", caption, heads.collect());
        let rows = html! {
            @for row in &self.rows {
                @let levels = row.levels.iter().map(|level| match level {
                    Some(level) => html! { (plain::level(level, words)) },
                    None => html! { span.fine aria-label=(words.say("unknown")) { "–" } },
                });
                @let cells: Vec<_> = std::iter::once(html! { a href=(row.href) { (name(&row.name)) } }).chain(levels).collect();
                (table.row(&cells))
            }
        };
        let main = html! {
            @if self.rows.is_empty() { (empty(&words.say("members-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
        };
        let page = Page::new(words.say("plan-members"))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), self.plan.clone()])
            .main(main);
        match &self.set {
            Some(set) => page.kicker(name(set)),
            None => page,
        }
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(plan): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let as_at = as_at(&visitor, &web.house);
    let view = members::of_plan(&web.house, visitor.actor(), plan, as_at).await?;
    Ok(Members::of(view, as_at).page(&visitor).answer(&visitor))
}
