//! What a newer version of a plan no longer has: the page of an action or KPI that went, with when it went, what it
//! was and its history, so that links to it in old papers and mails still lead somewhere.

use axum::response::Response;
use maud::{Markup, html};
use trellis_app::{
    Problem,
    indicators::plain,
    plans::dropped::{DroppedAction as Gone, DroppedKpi as GoneKpi, dropped_action, dropped_kpi},
};
use trellis_domain::{
    indicators::target,
    kernel::Day,
    plans::{
        content::{PrintedKpi, Role},
        record::{ActionId, KpiId},
    },
};
use trellis_words::{Arg, Words};

use super::{
    action::{Action, CRUMB_LETTERS_MAX, other_cells},
    board::{heads_of, numbered, title_of},
    registers::of_action::Around,
    samples,
};
use crate::{
    Web,
    components::{
        definitions::definitions,
        name::name,
        printed,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped, indicators::facts::FactRow},
    session::Visitor,
};

/// When something went, and the file that had it last.
struct Went {
    on: Day,
    file: String,
}

/// An action that is no longer in its plan.
pub(crate) struct DroppedAction {
    went: Went,
    /// As its own page shows it, without figures, doubts and forms.
    action: Action,
    /// Its indicators and their targets as printed.
    kpis: Vec<(String, String)>,
}

/// A KPI that is no longer in its plan.
pub(crate) struct DroppedKpi {
    went: Went,
    way: [(String, String); 2],
    text: String,
    target: String,
}

impl Went {
    fn of(gone: &Gone) -> Self {
        Self { on: gone.on, file: gone.version.file_name.clone() }
    }

    fn note(&self, words: &Words) -> Markup {
        let args = [("day", Arg::from(self.on)), ("file", self.file.as_str().into())];
        html! { div.flag { p { (words.say_with("dropped-note", &args)) } } }
    }
}

fn target_text(kpi: &PrintedKpi) -> String {
    kpi.targets.join("\n")
}

impl DroppedAction {
    fn of(gone: &Gone) -> Self {
        let content = gone.content();
        let live = &gone.live;
        let action = Action {
            href: format!("/actions/{}", gone.id),
            plan: (clipped(&title_of(live), CRUMB_LETTERS_MAX), format!("/plans/{}", live.plan.id)),
            number: content.number.clone(),
            section: heads_of(&gone.version.content, content.section),
            parent: None,
            children: Vec::new(),
            text: content.text.clone(),
            place: content.place.clone(),
            conditions: content.conditions.clone(),
            timeframe: trellis_app::plans::board::cell_text(content, Role::Timeframe),
            year: live.year_begins,
            references: trellis_app::plans::board::cell_text(content, Role::Milestone),
            resources: trellis_app::plans::board::cell_text(content, Role::Resources),
            horizons: content.horizons.clone(),
            cells: other_cells(content),
            kpis: Vec::new(),
            flags: Vec::new(),
            around: Around::default(),
            trainings: Vec::new(),
            findings: Vec::new(),
            requests: None,
            asking: None,
            initiatives: Vec::new(),
            progress: gone.progress().to_vec(),
            facts: gone.facts().into_iter().map(|fact| FactRow::of(live, fact)).collect(),
            history: gone.history.clone(),
            as_at: gone.on,
            form: None,
        };
        let kpis = content.kpis.iter().map(|kpi| (kpi.text.clone(), target_text(kpi))).collect();
        Self { went: Went::of(gone), action, kpis }
    }

    fn indicators(&self, words: &Words) -> Markup {
        if self.kpis.is_empty() {
            return html! {};
        }
        let heads = vec![Column::head(words.say("board-kpi")), Column::text(words.say("board-target"))];
        let table = Table::records("kpis", words.say("dropped-kpis"), heads);
        let rows = html! {
            @for (text, target) in &self.kpis { (table.row(&[name(text), printed::lines(target)])) }
        };
        html! { h2 { (words.say("dropped-kpis")) } (table.render(&table.rows(&rows))) }
    }
}

impl View for DroppedAction {
    fn sample() -> Self {
        let action = Action { form: None, kpis: Vec::new(), flags: Vec::new(), ..samples::action() };
        Self {
            went: sample_went(),
            action,
            kpis: vec![("Number of workshops".to_owned(), "At least once per year".to_owned())],
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.went.note(words))
            p.lead { bdi { (printed::runs(&self.action.text)) } }
            (self.action.about(words))
            (self.indicators(words))
            (self.action.reports(words))
            (self.action.printed(words))
            (self.action.recorded(words))
            (self.action.happened(words))
        };
        Page::new(self.action.title(words))
            .kicker(html! { span.tag.doubt { (words.say("dropped-tag")) } })
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), self.action.plan.clone()])
            .main(main)
    }
}

impl DroppedKpi {
    fn of(gone: &GoneKpi) -> Self {
        let (action, live) = (gone.of.content(), &gone.of.live);
        let label = clipped(&numbered(action.number.as_deref(), &action.text.current()), CRUMB_LETTERS_MAX);
        Self {
            went: Went::of(&gone.of),
            way: [
                (clipped(&title_of(live), CRUMB_LETTERS_MAX), format!("/plans/{}", live.plan.id)),
                (label, format!("/actions/{}", gone.of.id)),
            ],
            text: gone.content().text.clone(),
            target: target_text(gone.content()),
        }
    }
}

impl View for DroppedKpi {
    fn sample() -> Self {
        Self {
            went: sample_went(),
            way: [("Regional action plan", "/plans/1"), ("5 Help administrations to join", "/actions/1")]
                .map(|(label, href)| (label.to_owned(), href.to_owned())),
            text: "Number of workshops".to_owned(),
            target: "At least once per year".to_owned(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let (read, _) = target::parse(&self.target, None);
        let [plan, (action, href)] = &self.way;
        let main = html! {
            (self.went.note(words))
            (definitions(&[
                (words.say("text-as-printed"), printed::lines(&self.target)),
                (words.say("kpi-in-plain-words"), html! { (plain::target(&read, words)) }),
                (words.say("board-action"), html! { a href=(href) { (name(action)) } }),
            ]))
        };
        Page::new(&*self.text)
            .kicker(html! { (words.say("board-kpi")) " " span.tag.doubt { (words.say("dropped-tag")) } })
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), plan.clone()])
            .main(main)
    }
}

fn sample_went() -> Went {
    Went { on: Day::constant(2026, 3, 2), file: "plan-2024-2026.docx".to_owned() }
}

/// The page of an action that its plan has no more.
pub(super) async fn action(web: &Web, visitor: &Visitor, id: ActionId) -> Result<Response, Failure> {
    let gone = dropped_action(&web.house, visitor.actor(), id).await?;
    Ok(DroppedAction::of(&gone).page(visitor).answer(visitor))
}

/// The page of a KPI that its plan has no more.
pub(in crate::pages) async fn kpi(web: &Web, visitor: &Visitor, id: KpiId) -> Result<Response, Failure> {
    let gone = dropped_kpi(&web.house, visitor.actor(), id).await?;
    Ok(DroppedKpi::of(&gone).page(visitor).answer(visitor))
}

/// Whether a page may be that of something dropped: nothing is there.
pub(in crate::pages) fn may_be(problem: &Problem) -> bool {
    problem.code.kind() == trellis_app::problem::Kind::NotFound
}
