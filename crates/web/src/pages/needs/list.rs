//! The list of assessments, and making one.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::needs::assessments::{self, AssessmentInput, AssessmentLine, Choices, choices};
use trellis_domain::{needs::score::Tie, people::Organisation};
use trellis_words::Words;

use super::{lists, page_of, sample, state_tag};
use crate::{
    Web,
    components::{
        empty::empty,
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, or_none, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        forms::{FORM, answered, asked_for, deeds},
    },
    session::Visitor,
};

/// The assessments a visitor may know of.
pub(crate) struct Assessments {
    all: Vec<(Organisation, Vec<AssessmentLine>)>,
    /// What the form offers, for whoever may make one.
    choices: Option<Choices>,
    form: Option<(AssessmentInput, Wrong)>,
}

/// The form of a new assessment, or of one that is still written.
pub(super) fn sheet(
    visitor: &Visitor,
    choices: &Choices,
    (action, is_new): (String, bool),
    (input, wrong): (&AssessmentInput, &Wrong),
) -> Markup {
    let words = &visitor.words;
    let line = || Kind::Line("text", None);
    let plans = choices.directory.plans.iter().map(|plan| (plan.id.to_string(), plan.title.clone()));
    let plans = or_none(words, plans.collect());
    let lists: Vec<_> = choices.lists.iter().map(|list| (list.id.to_string(), list.name.clone())).collect();
    let scales: Vec<_> = choices.scales.iter().map(|code| (code.clone(), scale_name(words, code))).collect();
    let ties = coded(words, "assessment-tie", Tie::ALL.iter().map(|tie| tie.code()));
    let known = choices.known.iter().map(|each| (each.id.to_string(), each.title.clone()));
    let known = or_none(words, known.collect());
    let fields = [
        field("title", words.say("assessment-name"), &input.title, line()),
        hinted(
            words.say("assessment-cycle-hint"),
            field("cycle", words.say("assessment-cycle"), &input.cycle, line()),
        ),
        field("plan", words.say("deadline-plan"), &input.plan, Kind::Choice(&plans)),
        hinted(
            words.say("assessment-areas-hint"),
            field("areas", words.say("assessment-areas"), &input.areas, Kind::Choice(&lists)),
        ),
        field("scale", words.say("assessment-scale"), &input.scale, Kind::Choice(&scales)),
        hinted(
            words.say("assessment-digits-hint"),
            field("digits", words.say("assessment-digits"), &input.digits, Kind::Line("number", None)),
        ),
        field("tie", words.say("assessment-tie"), &input.tie, Kind::Choice(&ties)),
        hinted(
            words.say("assessment-criteria-hint"),
            field("criteria", words.say("assessment-criteria"), &input.criteria, Kind::Lines(4)),
        ),
        hinted(
            words.say("assessment-method-hint"),
            field("method", words.say("assessment-method"), &input.method, Kind::Lines(5)),
        ),
        field("previous", words.say("assessment-previous"), &input.previous, Kind::Choice(&known)),
    ];
    let title = words.say(if is_new { "assessment-add" } else { "assessment-change" });
    let (hidden, seen) = (Some((FORM, "assessment")), input.seen.as_str());
    Sheet { id: "assessment", title, action, hidden, seen, fields: &fields, ..Sheet::blank(wrong) }
        .render(visitor)
}

/// What a scale is called: the usual ones have words, an organisation's own go by their code.
pub(super) fn scale_name(words: &Words, code: &str) -> String {
    match trellis_domain::needs::score::USUAL_SCALES.iter().any(|(usual, _)| *usual == code) {
        true => word(words, "scale", code),
        false => code.to_owned(),
    }
}

impl View for Assessments {
    fn sample() -> Self {
        Self { all: vec![sample::lines()], choices: None, form: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let columns = || {
            vec![
                Column::head(words.say("assessment-name")),
                Column::short(words.say("assessment-cycle")),
                Column::text(words.say("deadline-state")),
                Column::text(words.say("assessment-parts")),
            ]
        };
        let has_no_lists = self.choices.as_ref().is_some_and(|choices| choices.lists.is_empty());
        let main = html! {
            (lists(visitor, "/assessments"))
            p { (words.say("assessments-lead")) }
            @if has_no_lists { p.flag { (words.say("assessment-no-lists")) } }
            @else if let Some(choices) = &self.choices {
                @if let Some((input, wrong)) = &self.form {
                    (sheet(visitor, choices, ("/assessments".to_owned(), true), (input, wrong)))
                } @else { (deeds(words, "/assessments", &[("assessment", "assessment-add")])) }
            }
            @if self.all.iter().all(|(_, lines)| lines.is_empty()) { (empty(&words.say("assessments-none"), None)) }
            @for (n, (organisation, lines)) in self.all.iter().enumerate() {
                @if !lines.is_empty() {
                    @if self.all.len() > 1 { h2 { (name(&organisation.name)) } }
                    @let table = Table::records(format!("assessments-{n}"), words.say("assessments-title"), columns());
                    @let rows = html! { @for line in lines { (table.row(&cells(words, line))) } };
                    (table.render(&table.rows(&rows)))
                }
            }
        };
        Page::new(words.say("assessments-title")).main(main)
    }
}

fn cells(words: &Words, line: &AssessmentLine) -> [Markup; 4] {
    let assessment = &line.assessment;
    [
        html! { a href=(page_of(assessment.id)) { (name(&assessment.title)) } },
        html! { (name(&assessment.cycle)) },
        state_tag(words, assessment.state),
        html! {
            @for (body, state) in &line.parts {
                p { (name(body)) ": " (word(words, "assessment-part", state.code())) }
            }
        },
    ]
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    form: Option<(AssessmentInput, Wrong)>,
) -> Result<Assessments, Failure> {
    let all = assessments::list(&web.house, visitor.actor()).await?;
    // Whoever may not make one is not offered the form; the page stays.
    let choices = match visitor.who {
        Some(_) => choices(&web.house, visitor.actor()).await.ok(),
        None => None,
    };
    Ok(Assessments { all, choices, form })
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let form = asked_for(&visitor, "assessment").then(<(AssessmentInput, Wrong)>::default);
    Ok(view(&web, &visitor, form).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<AssessmentInput>,
) -> Result<Response, Failure> {
    let done = assessments::add(&web.house, visitor.actor(), &input).await;
    answered(&web, &visitor, done.map(page_of), async |wrong| {
        Ok(view(&web, &visitor, Some((input, wrong))).await?.page(&visitor))
    })
    .await
}
