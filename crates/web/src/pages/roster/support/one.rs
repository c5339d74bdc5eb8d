//! One application: what is asked for, what is met and what is not by the rules of its day, and how far it has come. Who an expert
//! without a record is, is there for whoever may read it; the log tells of each look.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    roster::support::{self, ApplicationView},
};
use trellis_domain::{
    people::policy::Right,
    roster::support::{Application, SupportState, Who, step::Way},
};
use trellis_words::Words;

use super::{crumbs, forms, mark, minor, page_of, reason, rule, sample};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        figures, form,
        name::name,
        printed,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, forms::FORM, indicators::facts::member_page, missions::initiatives::around::money},
    session::Visitor,
};

/// An application with the form that its address asks for.
pub(crate) struct One {
    view: ApplicationView,
    form: Option<String>,
}

impl One {
    fn of(&self) -> &Application {
        &self.view.application
    }

    /// How far it has come, each step with its day.
    fn course(&self, words: &Words) -> Markup {
        let (view, of, course) = (&self.view, self.of(), &self.of().course);
        let mut facts = vec![(words.say("support-state"), mark(words, of))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if let Some(since) = view.report_due {
            add("support-report-due", html! { span.st.at-risk { (figures::day(words, since)) } });
        }
        add("support-member", html! { a href=(member_page(view.member.id)) { (name(&view.member.name)) } });
        for (key, day) in
            [("support-submitted-on", course.submitted_on), ("support-checked-on", course.checked_on)]
        {
            if let Some(day) = day {
                add(key, figures::day(words, day));
            }
        }
        if let Some(day) = course.decided_on {
            let granted = course.granted;
            let decided = html! {
                (figures::day(words, day))
                @if let Some(granted) = granted { ": " (money(words, granted)) }
            };
            add("support-decided-on", decided);
        }
        if let Some(contract) = &course.contract {
            let signed = html! {
                (name(&contract.number)) ", " (figures::day(words, contract.on)) ": " (minor(words, of, contract.minor))
            };
            add("support-contract", signed);
        }
        if !course.payments.is_empty() {
            add("support-paid", self.payments(words));
        }
        if let Some(day) = course.closed_on {
            add("support-closed-on", figures::day(words, day));
        }
        if !course.why.is_empty() {
            add("support-reason", printed::lines(&course.why));
        }
        definitions(&facts)
    }

    fn payments(&self, words: &Words) -> Markup {
        let (of, course) = (self.of(), &self.of().course);
        let rest = course.contract.as_ref().map_or(0, |contract| contract.minor) - course.paid();
        html! {
            @for paid in &course.payments {
                p {
                    (figures::day(words, paid.on)) ": " (minor(words, of, paid.minor))
                    @if !paid.note.is_empty() { " – " (name(&paid.note)) }
                }
            }
            p.fine {
                (words.say("support-sum")) ": " (minor(words, of, course.paid()))
                @if rest > 0 { ", " (words.say("support-rest")) ": " (minor(words, of, rest)) }
            }
        }
    }

    fn about(&self, words: &Words) -> Markup {
        let (view, of) = (&self.view, self.of());
        let mut facts = Vec::new();
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if let Some(theme) = &view.theme {
            add("support-theme", name(theme));
        }
        match (&of.who, &view.record) {
            (Some(Who::Outside(outside)), _) if outside.name.is_empty() => {
                add("support-expert", html! { (words.say("support-outside-somebody")) });
            }
            (Some(Who::Outside(outside)), _) => {
                let protected = html! { " " span.tag { (words.say("request-protected")) } };
                add("support-outside", html! { (name(&outside.name)) (protected) });
                add("support-outside-why", printed::lines(&outside.why));
                add("support-outside-knows", printed::lines(&outside.knows));
            }
            (_, Some((id, called, true))) => {
                add("support-expert", html! { a href={ "/experts/" (id) } { (name(called)) } });
            }
            (_, Some((_, code, false))) => add("support-expert", html! { bdi { (code) } }),
            (_, None) => {}
        }
        for (key, day) in [("support-from", of.from), ("support-until", of.until)] {
            if let Some(day) = day {
                add(key, figures::day(words, day));
            }
        }
        if let Some(days) = of.days {
            add("support-days", html! { (days) });
        }
        if let Some((id, called)) = &view.request {
            add("support-request", html! { a href={ "/requests/" (id) } { (name(called)) } });
        }
        if let Some((id, called)) = &view.mission {
            add("support-mission", html! { a href={ "/missions/" (id) } { (name(called)) } });
        }
        html! {
            section {
                h2 { (words.say("support-purpose")) }
                (printed::lines(&of.purpose))
                (definitions(&facts))
                (self.cost(words))
            }
        }
    }

    fn cost(&self, words: &Words) -> Markup {
        let of = self.of();
        let Some(cost) = of.cost else { return html! {} };
        let columns =
            vec![Column::head(words.say("support-part")), Column::number(words.say("support-asked"))];
        let table = Table::figures("cost", words.say("support-cost"), columns);
        let rows = html! {
            @for (part, amount) in cost.parts().into_iter().filter(|(_, amount)| *amount > 0) {
                (table.row(&[html! { (words.say(&format!("support-part-{part}"))) }, minor(words, of, amount)]))
            }
            (table.row(&[html! { (words.say("support-sum")) }, money(words, cost.total())]))
        };
        table.render(&table.rows(&rows))
    }

    /// What is met and what is not, each with its reason.
    fn check(&self, words: &Words) -> Markup {
        let view = &self.view;
        let columns = vec![
            Column::head(words.say("support-check-item")),
            Column::text(words.say("support-check-met")),
            Column::text(words.say("support-check-why")),
        ];
        let table = Table::records("check", words.say("support-check"), columns);
        let rows = html! {
            @for found in &view.found {
                (table.row(&[
                    html! { (words.say(&format!("support-item-{}", found.item.code()))) },
                    html! {
                        @if found.why.is_met() { span.st.met { (words.say("yes")) } }
                        @else { span.st.off-track { (words.say("no")) } }
                    },
                    name(&reason(words, found)),
                ]))
            }
        };
        let as_of = match (view.is_kept, self.of().course.state) {
            (true, _) => words.say("support-check-kept"),
            (false, SupportState::Draft) => words.say("support-check-draft"),
            (false, _) => words.say("support-check-now"),
        };
        html! {
            section {
                h2 { (words.say("support-check")) }
                p.fine { (as_of) " " (words.say("support-judged-on")) " " (figures::day(words, view.judged_on)) }
                p { (rule(words, &view.rule)) " " a href="/support/terms" { (words.say("support-terms-title")) } }
                (table.render(&table.rows(&rows)))
            }
        }
    }

    fn report(&self, words: &Words) -> Markup {
        html! {
            @if let Some(report) = &self.of().course.report {
                section {
                    h2 { (words.say("support-report")) }
                    (printed::lines(&report.text))
                    p.fine {
                        (figures::day(words, report.on)) " – " (words.say("support-spent")) ": "
                        (minor(words, self.of(), report.minor))
                    }
                }
            }
        }
    }

    /// Links to the forms that the visitor may send.
    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page) = (&visitor.words, page_of(self.of()));
        let steps = self.view.ways.iter().filter(|way| **way != Way::Withdraw);
        let mut offered: Vec<_> = steps.map(|way| (way.code(), forms::way_key(*way))).collect();
        if self.view.rights.has(Right::Edit) {
            offered.push(("edit", "support-edit".to_owned()));
        }
        let is_draft = self.of().course.state == SupportState::Draft;
        let withdraw = if is_draft { "support-remove-draft" } else { "support-way-withdraw" };
        let may_withdraw = self.view.rights.has(Right::Withdraw);
        html! {
            @if !offered.is_empty() || may_withdraw || self.view.may_forget {
                div.deeds {
                    @for (form, key) in &offered {
                        a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                    }
                    @if may_withdraw {
                        (form::button(visitor, &format!("{page}/withdrawal"), &words.say(withdraw), &self.of().title))
                    }
                    @if self.view.may_forget {
                        (form::button(visitor, &format!("{page}/erasure"), &words.say("support-forget"), &self.of().title))
                    }
                }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let view = &self.view;
        // Whoever owes a report is asked for it at once.
        let owes = view.speaks && view.report_due.is_some();
        let asked = self.form.as_deref().or(owes.then_some(Way::Report.code()));
        let way = asked.and_then(Way::from_code).filter(|way| view.ways.contains(way));
        match (asked, way) {
            (_, Some(way)) => forms::step(visitor, view, way),
            (Some("edit"), _) if view.rights.has(Right::Edit) => forms::edit(visitor, view),
            _ => html! {},
        }
    }

    fn history(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.history.is_empty() {
                details #history {
                    summary { (words.say("action-history")) }
                    ul {
                        @for event in &self.view.history {
                            li {
                                (figures::day(words, words.day_at(event.at))) " – " (plain::deed(&event.deed, words))
                                @for (_, value) in event.detail.iter().filter(|(name, _)| name == "amount") {
                                    " " span.fine { (name(value)) }
                                }
                                @if let Some(by) = &event.by { " – " (name(by)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::view(), form: Some("pay".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.course(words))
            (self.about(words))
            (self.check(words))
            (self.report(words))
            (self.offered(visitor))
            (self.sheet(visitor))
            (self.history(words))
        };
        let kicker = name(&self.view.organisation.name);
        Page::new(&self.of().title).kicker(kicker).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Application>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = support::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(One { view, form }.page(&visitor).answer(&visitor))
}
