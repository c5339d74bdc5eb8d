//! One decision: its paragraphs to the letter, what Members changed, what has become of each, and what is to be done.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    meetings::{
        cover::{self, ConsiderInput, CoverInput},
        decisions::{self, DecisionView, ParagraphInput, REGISTER, SettleInput, StatusLine, TaskInput},
    },
    papers::{self as printing, Format},
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::decisions::{Decision, DecisionId, DecisionState, Outcome, Paragraph, Status, Task},
    people::policy::{Right, Rights},
};
use trellis_words::Words;

use super::{
    decisions::{answers, due, mark, sample_line},
    documents::day,
    papers::{meeting_link, sheet},
};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        form::{Field, Kind, Wrong},
        name::name,
        printed,
        sheet::{coded, or_none},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, papers, saved},
    session::Visitor,
};

/// The paper that stands in front of the document.
pub(super) const COVER: &str = "cover";
/// The recommendations with what became of each.
const RECOMMENDATIONS: &str = "recommendations";

/// A decision's page, with the form that came back.
pub(crate) struct OneDecision {
    view: DecisionView,
    back: Back,
    /// The paragraph whose forms are open: one at a time, so that each field has a name of its own.
    open: Option<Id<Paragraph>>,
}

/// The form that came back, if one did.
#[derive(Default)]
enum Back {
    #[default]
    None,
    Paragraph(ParagraphInput, Wrong),
    Adopt(String, Wrong),
    Settle(Id<Paragraph>, SettleInput, Wrong),
    Task(Id<Paragraph>, TaskInput, Wrong),
    Cover(CoverInput, Wrong),
    Consider(Id<Paragraph>, ConsiderInput, Wrong),
}

impl OneDecision {
    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, decision) = (&self.view, &self.view.decision);
        let state = words.say(&format!("decision-state-{}", decision.state.code()));
        let class = match decision.state {
            DecisionState::Proposed => "st no-data",
            DecisionState::Adopted => "st on-track",
            DecisionState::Closed => "st met",
        };
        let mut facts = vec![
            (words.say("decision-status"), html! { span class=(class) { (state) } }),
            (
                words.say("document-kind"),
                html! { (words.say(&format!("decision-kind-{}", decision.kind.code()))) },
            ),
            (
                words.say("document-body"),
                html! { a href={ "/bodies/" (decision.body) } { (name(&view.body)) } },
            ),
        ];
        if let Some((meeting, title)) = &view.meeting {
            facts.push((words.say("document-meeting"), meeting_link(*meeting, title)));
        }
        if decision.adopted_on.is_some() {
            facts.push((words.say("decision-adopted-on"), day(words, decision.adopted_on)));
        }
        if let Some(plan) = &view.plan {
            let href = format!("/plans/{}/acts#asked", plan.id);
            facts.push((words.say("document-plan"), html! { a href=(href) { (name(&plan.title)) } }));
        }
        if let Some((id, symbol)) = &view.paper {
            facts.push((
                words.say("decision-paper"),
                html! { a href={ "/documents/" (id) } { (name(symbol)) } },
            ));
        }
        if !decision.reason.is_empty() {
            facts.push((words.say("decision-reason"), name(&decision.reason)));
        }
        for (key, text) in [("cover-purpose", &decision.purpose), ("cover-background", &decision.background)]
        {
            if !text.is_empty() {
                facts.push((words.say(key), printed::lines(text)));
            }
        }
        definitions(&facts)
    }

    /// The cover paper, and the recommendations with their outcomes, as files that the visitor may take away.
    fn papers(&self, words: &Words) -> Markup {
        let exports = self.may(Right::Export);
        html! {
            @for (key, paper) in [("cover-title", COVER), ("cover-recommendations", RECOMMENDATIONS)] {
                span { (words.say(key)) " " (taken_as(self.view.decision.id, paper, exports)) } " "
            }
        }
    }

    fn paragraph(&self, visitor: &Visitor, line: &StatusLine) -> Markup {
        let (words, paragraph) = (&visitor.words, &line.paragraph);
        let proposed = self.view.decision.state == DecisionState::Proposed;
        html! {
            section id={ "p-" (paragraph.id) } {
                h2 { (words.say_with("decision-paragraph-n", &[("number", paragraph.number.as_str().into())])) }
                (printed::lines(&paragraph.text))
                @if !paragraph.drafted.is_empty() {
                    details {
                        summary { (words.say("decision-drafted")) }
                        (printed::lines(&paragraph.drafted))
                    }
                }
                (definitions(&self.paragraph_facts(words, line, proposed)))
                @if proposed && self.may(Right::Edit) {
                    @if self.open == Some(paragraph.id) { (self.consider_form(visitor, paragraph)) }
                    @else { p { a href={ "/decisions/" (self.view.decision.id) "?do=" (paragraph.id) "#p-" (paragraph.id) } { (words.say("cover-consider")) } } }
                }
                @if !line.tasks.is_empty() {
                    h3 { (words.say("decision-tasks")) }
                    ul { @for task in &line.tasks { li { (self.task(visitor, task)) } } }
                }
                @if self.view.decision.state == DecisionState::Adopted && (self.may(Right::Move) || self.may(Right::Edit)) && self.open != Some(paragraph.id) {
                    p { a href={ "/decisions/" (self.view.decision.id) "?do=" (paragraph.id) "#p-" (paragraph.id) } { (words.say("decision-follow-up")) } }
                }
                @if self.view.decision.state == DecisionState::Adopted && self.open == Some(paragraph.id) {
                    @if self.may(Right::Move) { (self.settle_form(visitor, line)) }
                    @if self.may(Right::Edit) { (self.task_form(visitor, paragraph)) }
                }
            }
        }
    }

    fn paragraph_facts(&self, words: &Words, line: &StatusLine, proposed: bool) -> Vec<(String, Markup)> {
        let paragraph = &line.paragraph;
        let mut facts = vec![
            (words.say("decision-verb"), name(&paragraph.verb)),
            (
                words.say("decision-addressees"),
                html! { @for each in &paragraph.addressees { p { (name(each)) } } },
            ),
        ];
        let outcome = match paragraph.outcome {
            Some(outcome) => Some(words.say(&format!("decision-outcome-{}", outcome.code()))),
            None => proposed.then(|| words.say("cover-not-considered")),
        };
        if let Some(outcome) = outcome {
            facts.push((words.say("decision-outcome"), html! { (outcome) }));
        }
        if !paragraph.due.is_empty() || paragraph.due_on.is_some() {
            facts.push((words.say("decision-due"), due(words, paragraph, self.view.today)));
        }
        if !proposed {
            facts.push((words.say("decision-status"), mark(words, paragraph.status)));
        }
        if !paragraph.action_taken.is_empty() {
            facts.push((words.say("decision-action-taken"), printed::lines(&paragraph.action_taken)));
        }
        if let Some((id, symbol)) = &line.document {
            facts.push((
                words.say("decision-document"),
                html! { a href={ "/documents/" (id) } { (name(symbol)) } },
            ));
        }
        if paragraph.mandate.is_some() {
            facts.push((words.say("mandate-answered-by"), answers(words, line)));
        }
        facts
    }

    fn task(&self, visitor: &Visitor, task: &Task) -> Markup {
        let words = &visitor.words;
        html! {
            (name(&task.text)) " – " (name(&task.owner)) ", " (day(words, Some(task.due_on)))
            @if let Some(done) = task.done_on { " " span class="st met" { (words.say("decision-task-done")) " " (day(words, Some(done))) } }
            @if task.is_overdue(self.view.today) { " " span.tag.doubt { (words.say("decision-overdue")) } }
            @if task.done_on.is_none() && self.may(Right::Edit) && self.view.decision.state == DecisionState::Adopted {
                form method="post" action={ "/paragraphs/" (task.paragraph) "/tasks/done" } {
                    (crate::components::form::token(visitor))
                    input type="hidden" name="task" value=(task.id);
                    button.button.second { (words.say("decision-task-finish")) }
                }
            }
        }
    }

    fn consider_form(&self, visitor: &Visitor, paragraph: &Paragraph) -> Markup {
        let words = &visitor.words;
        let own = ConsiderInput {
            outcome: paragraph.outcome.map(|outcome| outcome.code().to_owned()).unwrap_or_default(),
            wording: paragraph.text.clone(),
        };
        let (input, wrong) = match &self.back {
            Back::Consider(id, input, wrong) if *id == paragraph.id => (input.clone(), wrong.clone()),
            _ => (own, Wrong::default()),
        };
        let outcomes = coded(words, "decision-outcome", Outcome::ALL.iter().map(|each| each.code()));
        let fields = [
            Field {
                name: "outcome",
                label: words.say("decision-outcome"),
                hint: None,
                value: &input.outcome,
                kind: Kind::Choice(&outcomes),
            },
            Field {
                name: "wording",
                label: words.say("cover-changed-wording"),
                hint: Some(words.say("cover-changed-wording-hint")),
                value: &input.wording,
                kind: Kind::Lines(3),
            },
        ];
        let action = format!("/paragraphs/{}/outcome", paragraph.id);
        let id = format!("outcome-{}", paragraph.id);
        sheet(visitor, (&id, &words.say("cover-consider"), &action), &fields, &wrong)
    }

    fn cover_form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let decision = &self.view.decision;
        let own = CoverInput { purpose: decision.purpose.clone(), background: decision.background.clone() };
        let (input, wrong) = match &self.back {
            Back::Cover(input, wrong) => (input.clone(), wrong.clone()),
            _ => (own, Wrong::default()),
        };
        let fields = [
            Field {
                name: "purpose",
                label: words.say("cover-purpose"),
                hint: Some(words.say("cover-purpose-hint")),
                value: &input.purpose,
                kind: Kind::Lines(3),
            },
            Field {
                name: "background",
                label: words.say("cover-background"),
                hint: Some(words.say("cover-background-hint")),
                value: &input.background,
                kind: Kind::Lines(5),
            },
        ];
        let action = format!("/decisions/{}/cover", decision.id);
        sheet(visitor, ("cover", &words.say("cover-write"), &action), &fields, &wrong)
    }

    fn settle_form(&self, visitor: &Visitor, line: &StatusLine) -> Markup {
        let (words, paragraph) = (&visitor.words, &line.paragraph);
        let own = SettleInput {
            status: paragraph.status.code().to_owned(),
            action_taken: paragraph.action_taken.clone(),
            document: line.document.as_ref().map(|(_, symbol)| symbol.clone()).unwrap_or_default(),
            mandate: paragraph.mandate.map(|id| id.to_string()).unwrap_or_default(),
        };
        let (input, wrong) = match &self.back {
            Back::Settle(id, input, wrong) if *id == paragraph.id => (input.clone(), wrong.clone()),
            _ => (own, Wrong::default()),
        };
        let statuses = coded(words, "decision-status", Status::ALL.iter().map(|each| each.code()));
        let mandates = match paragraph.mandate {
            Some(id) => vec![(id.to_string(), words.say("decision-mandate-kept"))],
            None => vec![(REGISTER.to_owned(), words.say("decision-mandate-register"))],
        };
        let mandates = or_none(words, mandates);
        let fields = [
            Field {
                name: "status",
                label: words.say("decision-status"),
                hint: None,
                value: &input.status,
                kind: Kind::Choice(&statuses),
            },
            Field {
                name: "action_taken",
                label: words.say("decision-action-taken"),
                hint: None,
                value: &input.action_taken,
                kind: Kind::Lines(3),
            },
            Field {
                name: "document",
                label: words.say("decision-document"),
                hint: Some(words.say("decision-document-hint")),
                value: &input.document,
                kind: Kind::Line("text", None),
            },
            Field {
                name: "mandate",
                label: words.say("decision-mandate"),
                hint: Some(words.say("decision-mandate-hint")),
                value: &input.mandate,
                kind: Kind::Choice(&mandates),
            },
        ];
        let action = format!("/paragraphs/{}/status", paragraph.id);
        let id = format!("settle-{}", paragraph.id);
        sheet(visitor, (&id, &words.say("decision-settle"), &action), &fields, &wrong)
    }

    fn task_form(&self, visitor: &Visitor, paragraph: &Paragraph) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = match &self.back {
            Back::Task(id, input, wrong) if *id == paragraph.id => (input.clone(), wrong.clone()),
            _ => <(TaskInput, Wrong)>::default(),
        };
        let line = || Kind::Line("text", None);
        let fields = [
            Field {
                name: "text",
                label: words.say("decision-task-text"),
                hint: None,
                value: &input.text,
                kind: line(),
            },
            Field {
                name: "owner",
                label: words.say("decision-task-owner"),
                hint: None,
                value: &input.owner,
                kind: line(),
            },
            Field {
                name: "due_on",
                label: words.say("decision-due-on"),
                hint: None,
                value: &input.due_on,
                kind: Kind::Line("date", None),
            },
        ];
        let action = format!("/paragraphs/{}/tasks", paragraph.id);
        let id = format!("task-{}", paragraph.id);
        sheet(visitor, (&id, &words.say("decision-task-add"), &action), &fields, &wrong)
    }

    /// What can be done before the body has adopted it.
    fn proposed(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (paragraph, paragraph_wrong) = match &self.back {
            Back::Paragraph(input, wrong) => (input.clone(), wrong.clone()),
            _ => <(ParagraphInput, Wrong)>::default(),
        };
        let (on, adopt_wrong) = match &self.back {
            Back::Adopt(on, wrong) => (on.clone(), wrong.clone()),
            _ => (self.view.today.to_string(), Wrong::default()),
        };
        let outcomes = coded(words, "decision-outcome", Outcome::ALL.iter().map(|each| each.code()));
        let outcomes = or_none(words, outcomes);
        let line = || Kind::Line("text", None);
        let field = |name, label, hint: Option<String>, value, kind| Field { name, label, hint, value, kind };
        let fields = [
            field("number", words.say("decision-paragraph-number"), None, &paragraph.number, line()),
            field("text", words.say("decision-text"), None, &paragraph.text, Kind::Lines(3)),
            field(
                "verb",
                words.say("decision-verb"),
                Some(words.say("decision-verb-hint")),
                &paragraph.verb,
                line(),
            ),
            field(
                "addressees",
                words.say("decision-addressees"),
                Some(words.say("decision-addressees-hint")),
                &paragraph.addressees,
                line(),
            ),
            field(
                "due",
                words.say("decision-due"),
                Some(words.say("decision-due-hint")),
                &paragraph.due,
                line(),
            ),
            field("due_on", words.say("decision-due-on"), None, &paragraph.due_on, Kind::Line("date", None)),
            field(
                "drafted",
                words.say("decision-drafted"),
                Some(words.say("decision-drafted-hint")),
                &paragraph.drafted,
                Kind::Lines(3),
            ),
            field(
                "outcome",
                words.say("decision-outcome"),
                None,
                &paragraph.outcome,
                Kind::Choice(&outcomes),
            ),
        ];
        let adopt = [field("on", words.say("decision-adopted-on"), None, &on, Kind::Line("date", None))];
        let path = format!("/decisions/{}", self.view.decision.id);
        html! {
            @if self.may(Right::Edit) {
                (self.cover_form(visitor))
                (sheet(visitor, ("paragraph", &words.say("decision-paragraph-add"), &format!("{path}/paragraphs")), &fields, &paragraph_wrong))
            }
            @if self.may(Right::Move) && !self.view.lines.is_empty() {
                (sheet(visitor, ("adopt", &words.say("decision-adopt"), &format!("{path}/adoption")), &adopt, &adopt_wrong))
            }
        }
    }
}

impl View for OneDecision {
    fn sample() -> Self {
        let all = [Right::Learn, Right::Read, Right::Edit, Right::Move];
        let line = sample_line(3);
        let task = Task {
            id: Id::new(4),
            paragraph: line.paragraph.id,
            text: "Write to Members".to_owned(),
            owner: "Compliance Manager".to_owned(),
            due_on: Day::constant(2026, 11, 1),
            done_on: None,
        };
        Self {
            view: DecisionView {
                decision: line.decision.clone(),
                organisation: trellis_domain::people::Organisation {
                    id: Id::new(1),
                    code: "reef".to_owned(),
                    name: "Reef Fisheries Commission".to_owned(),
                    sample: true,
                },
                body: "Compliance Committee".to_owned(),
                meeting: Some((None, "Twenty-first meeting".to_owned())),
                plan: None,
                paper: Some((Id::new(2), "CC/26/07".to_owned())),
                lines: vec![StatusLine { tasks: vec![task], ..line }],
                rights: all.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
                today: Day::constant(2026, 11, 21),
            },
            open: Some(Id::new(3)),
            back: Back::None,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, decision) = (&visitor.words, &self.view.decision);
        let main = html! {
            (self.facts(words))
            @if self.view.lines.is_empty() { p { (words.say("decision-bare")) } }
            @for line in &self.view.lines { (self.paragraph(visitor, line)) }
            @if decision.state == DecisionState::Proposed && self.open.is_none() { (self.proposed(visitor)) }
        };
        let failed = match &self.back {
            Back::None => false,
            Back::Paragraph(_, wrong)
            | Back::Adopt(_, wrong)
            | Back::Settle(_, _, wrong)
            | Back::Task(_, _, wrong)
            | Back::Cover(_, wrong)
            | Back::Consider(_, _, wrong) => wrong.is_any(),
        };
        Page::new(&decision.title)
            .kicker(name(&decision.number))
            .crumbs(vec![(words.say("decisions-title"), "/decisions".to_owned())])
            .tools(html! { (self.papers(words)) })
            .failed(failed)
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Decision>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = decisions::view(&web.house, visitor.actor(), id).await?;
    let open = visitor.address.value("do").and_then(|id| id.parse().ok());
    Ok(OneDecision { view, back: Back::None, open }.page(&visitor).answer(&visitor))
}

/// The paper in every format that somebody may take it in.
pub(super) fn taken_as(id: DecisionId, paper: &str, exports: bool) -> Markup {
    html! {
        @for format in Format::ALL.into_iter().filter(|format| exports || !format.is_table()) {
            a href={ "/decisions/" (id) "/paper/" (paper) "." (format.ending()) } { (format.ending().to_uppercase()) } " "
        }
    }
}

/// `/decisions/{id}/paper/cover.docx` and `…/recommendations.docx`
pub(super) async fn paper(
    State(web): State<Web>,
    Path((id, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let Some((paper, ending)) = file.split_once('.') else { return Err(Problem::not_found().into()) };
    let (Ok(id), Some(format)) = (id.parse(), Format::from_ending(ending)) else {
        return Err(Problem::not_found().into());
    };
    let (house, actor, how) = (&web.house, visitor.actor(), (format, &visitor.words));
    let printed = match paper {
        COVER => printing::cover::print(house, actor, id, how).await?,
        RECOMMENDATIONS => printing::decision::print(house, actor, id, how).await?,
        _ => return Err(Problem::not_found().into()),
    };
    Ok(papers::answer(printed, format))
}

pub(super) async fn write_cover(
    State(web): State<Web>,
    At(id): At<Decision>,
    visitor: Visitor,
    Sent(input): Sent<CoverInput>,
) -> Result<Response, Failure> {
    let done = cover::write_cover(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, id, done, |wrong| Back::Cover(input, wrong)).await
}

pub(super) async fn consider(
    State(web): State<Web>,
    At(id): At<Paragraph>,
    visitor: Visitor,
    Sent(input): Sent<ConsiderInput>,
) -> Result<Response, Failure> {
    let decision = decisions::decision_of(&web.house, id).await?;
    let done = cover::consider(&web.house, visitor.actor(), id, &input).await.map(|_| ());
    answered(&web, &visitor, decision, done, |wrong| Back::Consider(id, input, wrong)).await
}

pub(super) async fn add_paragraph(
    State(web): State<Web>,
    At(id): At<Decision>,
    visitor: Visitor,
    Sent(input): Sent<ParagraphInput>,
) -> Result<Response, Failure> {
    let done = decisions::add_paragraph(&web.house, visitor.actor(), id, &input).await.map(|_| ());
    answered(&web, &visitor, id, done, |wrong| Back::Paragraph(input, wrong)).await
}

/// The day of adoption, as the form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AdoptSent {
    on: String,
}

pub(super) async fn adopt(
    State(web): State<Web>,
    At(id): At<Decision>,
    visitor: Visitor,
    Sent(sent): Sent<AdoptSent>,
) -> Result<Response, Failure> {
    let done = decisions::adopt(&web.house, visitor.actor(), id, &sent.on).await;
    answered(&web, &visitor, id, done, |wrong| Back::Adopt(sent.on, wrong)).await
}

pub(super) async fn settle(
    State(web): State<Web>,
    At(id): At<Paragraph>,
    visitor: Visitor,
    Sent(input): Sent<SettleInput>,
) -> Result<Response, Failure> {
    let decision = decisions::decision_of(&web.house, id).await?;
    let done = decisions::settle(&web.house, visitor.actor(), id, &input).await.map(|_| ());
    answered(&web, &visitor, decision, done, |wrong| Back::Settle(id, input, wrong)).await
}

pub(super) async fn add_task(
    State(web): State<Web>,
    At(id): At<Paragraph>,
    visitor: Visitor,
    Sent(input): Sent<TaskInput>,
) -> Result<Response, Failure> {
    let decision = decisions::decision_of(&web.house, id).await?;
    let done = decisions::add_task(&web.house, visitor.actor(), id, &input).await.map(|_| ());
    answered(&web, &visitor, decision, done, |wrong| Back::Task(id, input, wrong)).await
}

/// Which task was done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct DoneSent {
    task: String,
}

pub(super) async fn finish_task(
    State(web): State<Web>,
    At(id): At<Paragraph>,
    visitor: Visitor,
    Sent(sent): Sent<DoneSent>,
) -> Result<Response, Failure> {
    let task = sent.task.parse().map_err(|_| Problem::not_found())?;
    let decision = decisions::finish_task(&web.house, visitor.actor(), id, task).await?;
    Ok(saved(&web, &format!("/decisions/{decision}")))
}

/// On to the decision; or back to the form, with what is wrong.
async fn answered(
    web: &Web,
    visitor: &Visitor,
    id: DecisionId,
    done: Result<(), Problem>,
    back: impl FnOnce(Wrong) -> Back,
) -> Result<Response, Failure> {
    let Err(problem) = done else { return Ok(saved(web, &format!("/decisions/{id}"))) };
    if problem.code.kind() != ProblemKind::Invalid {
        return Err(problem.into());
    }
    let view = decisions::view(&web.house, visitor.actor(), id).await?;
    let back = back(Wrong::of(&visitor.words, &problem));
    let open = match &back {
        Back::Settle(id, ..) | Back::Task(id, ..) | Back::Consider(id, ..) => Some(*id),
        _ => None,
    };
    let page = OneDecision { view, back, open }.page(visitor);
    page.sent_back(problem, visitor)
}
