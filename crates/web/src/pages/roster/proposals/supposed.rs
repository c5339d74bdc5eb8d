//! What would be if something were otherwise: three questions, and what changes in the plan.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::roster::proposals::supposed::{Supposed, Supposition, suppose};
use trellis_domain::roster::proposal::Proposal;
use trellis_words::Words;

use super::{crumbs, points, question};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        form::{Field, Kind},
        name::name,
        sheet::field,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// What would be.
pub(crate) struct Otherwise {
    id: String,
    asked: Supposition,
    supposed: Supposed,
}

impl Otherwise {
    fn answer(&self, words: &Words) -> Markup {
        let own = &self.supposed;
        let columns = vec![
            Column::head(words.say("proposal-mission")),
            Column::text(words.say("proposal-now")),
            Column::text(words.say("proposal-otherwise")),
        ];
        let table = Table::records("changes", words.say("proposal-changes"), columns);
        let who = |names: &[String]| {
            if names.is_empty() {
                html! { (words.say("proposal-nobody")) }
            } else {
                name(&words.list(names))
            }
        };
        let args = [("now", own.staffed.0.into()), ("then", own.staffed.1.into())];
        let worth =
            [("now", points(words, own.points.0).into()), ("then", points(words, own.points.1).into())];
        html! {
            section #answer {
                h2 { (words.say("proposal-supposed-answer")) }
                p { (words.say_with("proposal-supposed-staffed", &args)) " " (words.say_with("proposal-supposed-points", &worth)) }
                @if own.changes.is_empty() { (empty(&words.say("proposal-supposed-same"), None)) }
                @else {
                    (table.render(&table.rows(&html! {
                        @for (title, now, then) in &own.changes { (table.row(&[name(title), who(now), who(then)])) }
                    })))
                }
                p.fine { (words.say("proposal-supposed-hint")) }
            }
        }
    }

    fn questions(&self, words: &Words) -> Markup {
        let page = format!("/proposals/{}/supposed", self.id);
        let funds: Vec<(String, String)> =
            self.supposed.funds.iter().map(|code| (code.clone(), code.clone())).collect();
        let expert = field(
            "expert",
            words.say("proposal-expert"),
            &self.asked.expert,
            Kind::Choice(&self.supposed.experts),
        );
        let money = [
            field("fund", words.say("team-fund"), &self.asked.fund, Kind::Choice(&funds)),
            field("more", words.say("proposal-more"), &self.asked.more, Kind::Line("number", None)),
        ];
        let ask = |what: &'static str, fields: &[Field<'_>]| {
            html! {
                h3 { (words.say("proposal-suppose")) " " (words.say(&format!("proposal-suppose-{what}"))) }
                (question(words, &page, (Some(("what", what)), fields), "proposal-suppose-ask"))
            }
        };
        html! {
            (ask("release", &[expert]))
            (ask("delinked", &[]))
            @if !funds.is_empty() { (ask("fund", &money)) }
        }
    }
}

impl View for Otherwise {
    fn sample() -> Self {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Self {
            id: "0b5f7c1e-0000-4000-8000-000000000001".to_owned(),
            asked: Supposition { what: "release".to_owned(), ..Supposition::default() },
            supposed: Supposed {
                staffed: (3, 4),
                points: (310_055, 410_255),
                changes: vec![(
                    "M-4 Port inspections".to_owned(),
                    names(&[]),
                    names(&["Ana Vaea", "Tevita Moala"]),
                )],
                funds: vec!["TF-EAST".to_owned()],
                experts: vec![("1".to_owned(), "Ana Vaea".to_owned())],
                is_answer: true,
            },
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.lead { (words.say("proposal-supposed-lead")) }
            @if self.supposed.is_answer { (self.answer(words)) }
            (self.questions(words))
        };
        let mut all = crumbs(words);
        all.push((words.say("proposal-title"), format!("/proposals/{}", self.id)));
        Page::new(words.say("proposal-supposed")).crumbs(all).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Proposal>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let asked = Supposition {
        what: value("what"),
        expert: value("expert"),
        fund: value("fund"),
        more: value("more"),
    };
    let supposed = suppose(&web.house, visitor.actor(), id, &asked).await?;
    Ok(Otherwise { id: id.to_string(), asked, supposed }.page(&visitor).answer(&visitor))
}
