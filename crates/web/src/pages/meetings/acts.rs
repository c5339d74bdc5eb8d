//! What bodies did to a plan, as at any day, and recording an act: a plan comes into force by one.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::{
        Directory,
        acts::{self, ActInput, ActLine, ActsOfPlan},
    },
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::acts::{Act, ActVerb, Element},
    plans::record::{Adoption, Plan, PlanId},
};
use trellis_words::Words;

use super::{decisions::sample_line, documents::day, papers::sheet};
use crate::{
    Web,
    asked::{At, as_at},
    components::{
        empty::empty,
        figures,
        form::{Field, Kind, Wrong},
        name::{name, person},
        sheet::{coded, or_none},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, forms::answered},
    session::Visitor,
};

/// The acts on a plan.
pub(crate) struct Acts {
    acts: ActsOfPlan,
    directory: Directory,
    form: (ActInput, Wrong),
}

impl Acts {
    async fn load(
        web: &Web,
        visitor: &Visitor,
        plan: PlanId,
        form: (ActInput, Wrong),
    ) -> Result<Self, Problem> {
        let day = as_at(visitor, &web.house);
        let acts = acts::of_plan(&web.house, visitor.actor(), plan, day).await?;
        let directory = match acts.may_record {
            true => acts::choices(&web.house, visitor.actor(), plan).await?,
            false => Directory::default(),
        };
        Ok(Self { acts, directory, form })
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("act-day")),
            Column::head(words.say("act-verb")),
            Column::text(words.say("document-body")),
            Column::text(words.say("act-paragraph")),
            Column::text(words.say("decision-document")),
            Column::text(words.say("act-recorded-by")),
        ];
        let table = Table::records("acts", words.say("acts-title"), columns);
        let rows = html! {
            @for line in &self.acts.lines {
                (table.row(&[
                    figures::day(words, line.act.day),
                    html! {
                        (words.say(&format!("act-verb-{}", line.act.verb.code())))
                        @if self.acts.in_force_by == Some(line.act.id) { " " span class="st met" { (words.say("act-in-force")) } }
                    },
                    html! { (name(&line.body)) @if let Some(meeting) = &line.meeting { p.fine { (name(meeting)) } } },
                    name(&line.act.paragraph),
                    html! { @if let Some((id, symbol)) = &line.document { a href={ "/documents/" (id) } { (name(symbol)) } } },
                    html! { @if let Some(by) = &line.recorded_by { (person(by, words)) } },
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }

    fn asked(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("decision-number")),
            Column::text(words.say("document-kind")),
            Column::text(words.say("decision-reason")),
            Column::text(words.say("decision-adopted-on")),
        ];
        let table = Table::records("asked", words.say("acts-asked"), columns);
        let rows = html! {
            @for decision in &self.acts.asked {
                (table.row(&[
                    html! {
                        a href={ "/decisions/" (decision.id) } { (name(&decision.number)) }
                        p.fine { (name(&decision.title)) }
                    },
                    html! { (words.say(&format!("decision-kind-{}", decision.kind.code()))) },
                    name(&decision.reason),
                    day(words, decision.adopted_on),
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }

    fn record_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.form;
        let bodies: Vec<_> =
            self.directory.bodies.iter().map(|body| (body.code.clone(), body.name.clone())).collect();
        let sessions = self.directory.sessions.iter().map(|each| (each.id.to_string(), each.title.clone()));
        let sessions = or_none(words, sessions.collect());
        let verbs = coded(words, "act-verb", ActVerb::ALL.iter().map(|each| each.code()));
        let line = || Kind::Line("text", None);
        let field = |name, label, hint: Option<String>, value, kind| Field { name, label, hint, value, kind };
        let fields = [
            field(
                "verb",
                words.say("act-verb"),
                Some(words.say("act-record-hint")),
                &input.verb,
                Kind::Choice(&verbs),
            ),
            field("body", words.say("document-body"), None, &input.body, Kind::Choice(&bodies)),
            field("meeting", words.say("document-meeting"), None, &input.meeting, Kind::Choice(&sessions)),
            field("day", words.say("act-day"), None, &input.day, Kind::Line("date", None)),
            field(
                "paragraph",
                words.say("act-paragraph"),
                Some(words.say("act-paragraph-hint")),
                &input.paragraph,
                line(),
            ),
            field(
                "document",
                words.say("decision-document"),
                Some(words.say("decision-document-hint")),
                &input.document,
                line(),
            ),
        ];
        let title = match &self.acts.plan.adoption {
            Some(_) if self.acts.lines.is_empty() => words.say("act-record-adoption"),
            _ => words.say("act-record"),
        };
        let action = format!("/plans/{}/acts", self.acts.plan.id);
        sheet(visitor, ("record", &title, &action), &fields, wrong)
    }
}

impl View for Acts {
    fn sample() -> Self {
        let plan = Plan {
            id: Id::new(1),
            organisation: Id::new(1),
            code: "reef-plan".to_owned(),
            member_set: None,
            adoption: Some(Adoption {
                by: "31st annual meeting".to_owned(),
                on: Some(Day::constant(2026, 10, 9)),
            }),
            sample: true,
            version: 2,
        };
        let line = |id: u128, verb, day, paragraph: &str| ActLine {
            act: Act {
                id: Id::new(id),
                organisation: Id::new(1),
                body: Id::new(3),
                meeting: None,
                paragraph: paragraph.to_owned(),
                verb,
                on: Element::Plan(plan.id),
                day,
                document: None,
                recorded_by: None,
                recorded_at: jiff::Timestamp::UNIX_EPOCH,
            },
            body: "Extended Commission".to_owned(),
            meeting: Some("31st annual meeting".to_owned()),
            document: Some((Id::new(2), "CC/26/07".to_owned())),
            recorded_by: Some("Amina Diallo".to_owned()),
        };
        let lines = vec![
            line(1, ActVerb::Review, Day::constant(2026, 10, 5), "para 34"),
            line(2, ActVerb::Adopt, Day::constant(2026, 10, 9), "para 71"),
        ];
        Self {
            acts: ActsOfPlan {
                plan,
                title: "Plan of the reef".to_owned(),
                lines,
                asked: vec![sample_line(1).decision],
                in_force_by: Some(Id::new(2)),
                latest: Some(Id::new(2)),
                day: Day::constant(2026, 11, 21),
                may_record: true,
            },
            directory: Directory::default(),
            form: Default::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, acts) = (&visitor.words, &self.acts);
        let plan = format!("/plans/{}", acts.plan.id);
        let main = html! {
            p.fine { (words.say_with("as-at", &[("day", acts.day.into())])) }
            @if let Some(adoption) = &acts.plan.adoption {
                p { (words.say_with("act-adoption-text", &[("by", adoption.by.as_str().into())])) }
            } @else { p { (words.say("act-draft")) } }
            @if acts.lines.is_empty() { (empty(&words.say("acts-none"), None)) } @else { (self.table(words)) }
            @if acts.may_record { (self.record_form(visitor)) }
            @if !acts.asked.is_empty() {
                h2 { (words.say("acts-asked")) }
                (self.asked(words))
            }
        };
        Page::new(words.say("acts-title"))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), (acts.title.clone(), plan)])
            .failed(self.form.1.is_any())
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(plan): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let acts = Acts::load(&web, &visitor, plan, Default::default()).await?;
    Ok(acts.page(&visitor).answer(&visitor))
}

pub(super) async fn record(
    State(web): State<Web>,
    At(plan): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<ActInput>,
) -> Result<Response, Failure> {
    let done = acts::record(&web.house, visitor.actor(), plan, &input).await;
    let next = done.map(|_| format!("/plans/{plan}/acts"));
    answered(&web, &visitor, next, async |wrong| {
        Ok(Acts::load(&web, &visitor, plan, (input, wrong)).await?.page(&visitor))
    })
    .await
}
