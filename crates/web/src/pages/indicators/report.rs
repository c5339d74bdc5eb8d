//! One report of a Member: the short page on which a focal point makes it, and the page that shows what became of it,
//! where it is verified, returned, corrected and taken back.
//!
//! The list of them is `reported`. The fields are those of any fact (`deeds`).

use axum::{extract::State, response::Response};
use jiff::tz::TimeZone;
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    indicators::{
        plain,
        reported::{self, One, Reporting},
    },
    plans::{action::Happened, live::LivePlan},
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    indicators::{
        fact::{CountedKind, Fact, FactId, What},
        report::ReportState,
    },
    kernel::{Day, Id},
    plans::{content::PrintedKpi, record::KpiId},
};
use trellis_words::Words;

use super::{
    fact_form::{Choices, FactSent, Lists, Recordable, Sheet, kinds_of_fact},
    facts::{FactRow, evidence, what},
    reported::{link_to, row_of},
    sample,
};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        figures,
        form::{self, Field, Kind, Wrong},
        name::{name, person},
        printed,
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, clipped, plans::board::title_of, saved},
    session::Visitor,
};

/// Letters of wordings in headings and breadcrumbs.
const LABEL_LETTERS_MAX: usize = 100;
/// The parameter that says what kind of thing happened.
const WHAT: &str = "what";

/// The page on which a report is made: small, for a phone and a weak line.
pub(crate) struct Reporter {
    kpi: String,
    text: String,
    targets: Vec<String>,
    plan: (String, String),
    kind: Recordable,
    choices: Choices,
    sent: FactSent,
    wrong: Wrong,
}

impl Reporter {
    fn of(reporting: &Reporting, kind: Option<Recordable>, sent: FactSent, wrong: Wrong) -> Self {
        let Reporting { live, action, kpi, members } = reporting;
        let printed = &live.version.content.actions[*action].kpis[*kpi];
        let choices = Choices::for_members(live, (*action, Some(*kpi)), members);
        Self {
            kpi: format!("/kpis/{}", live.kpis(*action)[*kpi].id),
            text: printed.text.clone(),
            targets: printed.targets.clone(),
            plan: (clipped(&title_of(live), LABEL_LETTERS_MAX), format!("/plans/{}", live.plan.id)),
            kind: kind.unwrap_or(choices.usual),
            choices,
            sent,
            wrong,
        }
    }
}

impl View for Reporter {
    fn sample() -> Self {
        let pair = |code: &str, label: &str| vec![(code.to_owned(), label.to_owned())];
        Self {
            kpi: "/kpis/1".to_owned(),
            text: "Number of Members that implement the convention".to_owned(),
            targets: vec!["At least 22/33 Members".to_owned()],
            plan: ("Regional action plan".to_owned(), "/plans/regional".to_owned()),
            kind: Recordable::Counted,
            choices: Choices {
                members: pair("1", "Fiji"),
                for_member: true,
                kinds: vec![CountedKind::ACTIVITY],
                ..Choices::default()
            },
            sent: FactSent::on(Day::constant(2026, 3, 31)),
            wrong: Wrong::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let lists = Lists::of(words, &self.choices);
        let above = kinds_of_fact(words, &format!("{}/report", self.kpi), WHAT, self.kind);
        let sheet = Sheet {
            title: words.say("report-what"),
            above,
            action: format!("{}/facts", self.kpi),
            hidden: &[(WHAT, self.kind.code())],
            fields: self.sent.fields(words, self.kind, &lists),
            long: Some(self.kind),
        };
        let main = html! {
            p { strong { (name(&self.text)) } }
            @for target in &self.targets { (printed::lines(target)) }
            p { (words.say("report-lead")) }
            (sheet.render(visitor, &self.kpi, &self.wrong))
        };
        let crumb = clipped(&self.text, LABEL_LETTERS_MAX);
        Page::new(words.say("report-make"))
            .crumbs(vec![
                (words.say("nav-plans"), "/".to_owned()),
                self.plan.clone(),
                (crumb, self.kpi.clone()),
            ])
            .main(main)
            .failed(self.wrong.is_any())
    }
}

pub(super) async fn new(
    State(web): State<Web>,
    At(kpi): At<PrintedKpi>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let reporting = reported::reporting(&web.house, visitor.actor(), kpi).await?;
    let kind = visitor.address.value(WHAT).and_then(Recordable::from_code);
    let sent = FactSent::on(web.house.today());
    Ok(Reporter::of(&reporting, kind, sent, Wrong::default()).page(&visitor).answer(&visitor))
}

/// After a report was sent: on to those that wait, or back to its form with what is wrong.
pub(super) fn sent(
    web: &Web,
    visitor: &Visitor,
    reporting: &Reporting,
    sent: FactSent,
    done: Result<(), Problem>,
) -> Result<Response, Failure> {
    let Err(problem) = done else { return Ok(saved(web, "/reported")) };
    if problem.code.kind() != ProblemKind::Invalid {
        return Err(problem.into());
    }
    let wrong = Wrong::of(&visitor.words, &problem);
    let kind = sent.recordable();
    Reporter::of(reporting, Some(kind), sent, wrong).page(visitor).sent_back(problem, visitor)
}

/// A report as a page shows it.
pub(crate) struct Report {
    row: FactRow,
    state: ReportState,
    about: Option<(String, String)>,
    plan: Option<(String, String)>,
    reported: (Day, Option<String>),
    judged: Option<(Day, Option<String>)>,
    returned: Option<String>,
    may_judge: bool,
    history: Vec<Happened>,
    /// The version that is looked at.
    seen: String,
    /// What the form offers, for whoever may change it.
    form: Option<(FactSent, Choices)>,
    reason: String,
    wrong: (Of, Wrong),
}

/// Which of the forms came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Return,
    Change,
    Withdrawal,
}

impl Report {
    fn of(one: One) -> Self {
        let One { row, history, form } = one;
        let stands = reported::stands(&row.filed.report.fact);
        let day = |at: jiff::Timestamp| at.to_zoned(TimeZone::UTC).date();
        let filed = &row.filed;
        let form = form.map(|(live, members)| {
            let kpi = place_of(&live, filed.report.kpi, &filed.report.fact);
            (FactSent::of(&stands), Choices::for_members(&live, kpi, &members))
        });
        Self {
            about: link_to(filed),
            plan: row.plan.clone().zip(filed.plan.map(|id| format!("/plans/{id}"))),
            state: filed.report.state,
            reported: (day(filed.at), filed.by.clone()),
            judged: filed.judged_at.map(|at| (day(at), filed.judged_by.clone())),
            returned: filed.report.returned.clone(),
            may_judge: row.may_judge,
            row: row_of(&row),
            history,
            seen: stands.version(),
            form,
            reason: String::new(),
            wrong: (Of::Return, Wrong::default()),
        }
    }

    fn href(&self) -> String {
        format!("/reported/{}", self.row.fact.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let by = |(day, who): &(Day, Option<String>)| {
            html! { (figures::day(words, *day)) @if let Some(who) = who { " – " (name(who)) } }
        };
        let link = |(label, href): &(String, String)| html! { a href=(href) { (name(label)) } };
        let fact = &self.row.fact;
        let mut facts = vec![
            (
                words.say("report-state"),
                html! { (words.say(&format!("report-state-{}", self.state.code()))) },
            ),
            (words.say("recorded-what"), what(words, &self.row)),
            (words.say("recorded-day"), figures::day(words, fact.day)),
        ];
        facts.extend(self.row.member.as_ref().map(|member| (words.say("recorded-member"), link(member))));
        facts.extend(self.about.as_ref().map(|about| (words.say("board-kpi"), link(about))));
        facts.extend(self.plan.as_ref().map(|plan| (words.say("report-plan"), link(plan))));
        facts.push((words.say("recorded-evidence"), evidence(&fact.evidence)));
        facts.push((words.say("report-by"), by(&self.reported)));
        facts.extend(self.judged.as_ref().map(|judged| (words.say("report-judged"), by(judged))));
        definitions(&facts)
    }

    /// To verify it, or to return it with a reason.
    fn judging(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let reason = Field {
            name: "reason",
            label: words.say("report-return-reason"),
            hint: None,
            value: &self.reason,
            kind: Kind::Lines(3),
        };
        let wrong = self.wrong(Of::Return);
        html! {
            section #deed {
                h2 { (words.say("report-judge")) }
                form method="post" action={ (self.href()) "/verification" } {
                    (form::token(visitor))
                    input type="hidden" name="seen" value=(self.seen);
                    button.button { (words.say("report-verify")) }
                }
                (wrong.summary(words, &[&reason]))
                form.sheet method="post" action={ (self.href()) "/return" } novalidate {
                    (form::token(visitor))
                    input type="hidden" name="seen" value=(self.seen);
                    (form::field(&reason, wrong))
                    div.deeds { button.button.second { (words.say("report-return")) } }
                }
            }
        }
    }

    /// To say something else, or to take it back.
    fn changing(&self, visitor: &Visitor, sent: &FactSent, choices: &Choices) -> Markup {
        let words = &visitor.words;
        let lists = Lists::of(words, choices);
        let kind = sent.recordable();
        let sheet = Sheet {
            title: words.say("report-change"),
            above: html! {},
            action: self.href(),
            hidden: &[(WHAT, kind.code()), ("seen", sent.seen.as_str())],
            fields: sent.fields(words, kind, &lists),
            long: Some(kind),
        };
        let reason = Field {
            name: "reason",
            label: words.say("recorded-reason"),
            hint: Some(words.say("recorded-reason-hint")),
            value: &self.reason,
            kind: Kind::Lines(3),
        };
        let wrong = self.wrong(Of::Withdrawal);
        let taking_back = html! {
            (wrong.summary(words, &[&reason]))
            form.sheet method="post" action={ "/facts/" (self.row.fact.id) "/withdrawal" } novalidate {
                (form::token(visitor))
                (form::field(&reason, wrong))
                div.deeds { button.button.second { (words.say("recorded-withdraw")) } }
            }
        };
        html! {
            // An officer's page has the other reason already, and each field has one id.
            @if !self.may_judge { (sheet.render(visitor, "/reported", self.wrong(Of::Change))) }
            @if !self.may_judge { (form::folded("withdrawal", &words.say("recorded-withdraw"), wrong.is_any(), &taking_back)) }
        }
    }

    /// What is wrong with one of the forms.
    fn wrong(&self, of: Of) -> &Wrong {
        const NOTHING: &Wrong = &Wrong::NONE;
        if self.wrong.0 == of { &self.wrong.1 } else { NOTHING }
    }

    fn happened(&self, words: &Words) -> Markup {
        html! {
            @if !self.history.is_empty() {
                section #history {
                    h2 { (words.say("kpi-history")) }
                    ul {
                        @for event in &self.history {
                            li {
                                (figures::day(words, words.day_at(event.at))) " – " (plain::deed(&event.deed, words))
                                @if let Some(by) = &event.by { " – " (person(by, words)) }
                                @for told in plain::deed_details(&event.deed, &event.detail, &[], words) { p.fine { (name(&told)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Where in its plan a report belongs: its KPI, else its first action.
fn place_of(live: &LivePlan, kpi: Option<KpiId>, fact: &Fact) -> (usize, Option<usize>) {
    let named = kpi.and_then(|kpi| live.position_of_kpi(kpi)).map(|(action, at)| (action, Some(at)));
    let first = fact.actions.iter().find_map(|action| live.version.position_of(*action));
    named.unwrap_or((first.unwrap_or_default(), None))
}

impl View for Report {
    fn sample() -> Self {
        let counted = What::Counted { kind: CountedKind::ACTIVITY, count: 2, answers: None };
        let row = sample::fact(2, Day::constant(2026, 3, 31), counted, Some("Fiji"));
        Self {
            state: ReportState::Returned,
            about: Some(("Number of workshops".to_owned(), "/kpis/1".to_owned())),
            plan: Some(("Regional action plan".to_owned(), "/plans/regional".to_owned())),
            reported: (Day::constant(2026, 4, 2), Some("Mereani Tuilau".to_owned())),
            judged: Some((Day::constant(2026, 4, 3), Some("Amina Diallo".to_owned()))),
            returned: Some("Which two workshops were these?".to_owned()),
            may_judge: false,
            history: Vec::new(),
            seen: String::new(),
            form: Some((
                FactSent::of(&reported::stands(&row.fact)),
                Choices {
                    members: vec![("1".to_owned(), "Fiji".to_owned())],
                    for_member: true,
                    kinds: vec![CountedKind::ACTIVITY],
                    ..Choices::default()
                },
            )),
            row,
            reason: String::new(),
            wrong: (Of::Return, Wrong::default()),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            @if let Some(reason) = &self.returned {
                div.flag { p { strong { (words.say("report-returned")) } } (printed::lines(reason)) }
            }
            (self.facts(words))
            @if self.may_judge { (self.judging(visitor)) }
            @if let Some((sent, choices)) = &self.form { (self.changing(visitor, sent, choices)) }
            (self.happened(words))
        };
        Page::new(self.row.line(words))
            .crumbs(vec![(words.say("reported-title"), "/reported".to_owned())])
            .main(main)
            .failed(self.wrong.1.is_any())
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Fact>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    Ok(Report::of(reported::one(&web.house, visitor.actor(), id).await?).page(&visitor).answer(&visitor))
}

/// A decision on a report as its form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Judged {
    reason: String,
    /// The version that was looked at.
    seen: String,
}

pub(super) async fn verify(
    State(web): State<Web>,
    At(id): At<Fact>,
    visitor: Visitor,
    Sent(sent): Sent<Judged>,
) -> Result<Response, Failure> {
    reported::verify(&web.house, visitor.actor(), id, &sent.seen).await?;
    Ok(saved(&web, "/reported"))
}

pub(super) async fn give_back(
    State(web): State<Web>,
    At(id): At<Fact>,
    visitor: Visitor,
    Sent(sent): Sent<Judged>,
) -> Result<Response, Failure> {
    let done = reported::give_back(&web.house, visitor.actor(), id, &sent.reason, &sent.seen).await;
    let Err(problem) = done else { return Ok(saved(&web, "/reported")) };
    back(&web, &visitor, id, problem, |page, wrong| {
        page.reason = sent.reason;
        page.wrong = (Of::Return, wrong);
    })
    .await
}

pub(super) async fn correct(
    State(web): State<Web>,
    At(id): At<Fact>,
    visitor: Visitor,
    Sent(sent): Sent<FactSent>,
) -> Result<Response, Failure> {
    let done = match sent.input() {
        Ok(input) => reported::correct(&web.house, visitor.actor(), id, input, &sent.seen).await,
        Err(problem) => Err(problem),
    };
    let Err(problem) = done else { return Ok(saved(&web, &format!("/reported/{id}"))) };
    back(&web, &visitor, id, problem, |page, wrong| {
        if let Some((own, _)) = &mut page.form {
            *own = sent;
        }
        page.wrong = (Of::Change, wrong);
    })
    .await
}

/// After a report was taken back on its page.
pub(super) async fn withdrawn(
    web: &Web,
    visitor: &Visitor,
    id: FactId,
    done: Result<(), Problem>,
    reason: String,
) -> Result<Response, Failure> {
    let Err(problem) = done else { return Ok(saved(web, "/reported")) };
    back(web, visitor, id, problem, |page, wrong| {
        page.reason = reason;
        page.wrong = (Of::Withdrawal, wrong);
    })
    .await
}

/// Back to the page with what is wrong with one of its forms. What no form can mend goes out as it is, as does what
/// concerns a page that the visitor may not see.
async fn back(
    web: &Web,
    visitor: &Visitor,
    id: Id<Fact>,
    problem: Problem,
    put: impl FnOnce(&mut Report, Wrong),
) -> Result<Response, Failure> {
    if problem.code.kind() != ProblemKind::Invalid {
        return Err(problem.into());
    }
    let Ok(one) = reported::one(&web.house, visitor.actor(), id).await else { return Err(problem.into()) };
    let mut page = Report::of(one);
    put(&mut page, Wrong::of(&visitor.words, &problem));
    page.page(visitor).sent_back(problem, visitor)
}
