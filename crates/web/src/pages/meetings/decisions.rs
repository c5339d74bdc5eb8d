//! The status of decisions: every paragraph with addressee, what was done, status and document; filters in the address.
//!
//! Recommendations that no action of a plan answers are rows like all others; `?answered=no` shows them alone.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::{
        Directory,
        decisions::{self, DecisionInput, StatusLine},
        documents::{self, DocumentLine},
    },
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::{
        decisions::{Decision, DecisionId, DecisionKind, DecisionState, Paragraph, Status},
        documents::Document,
    },
};
use trellis_words::Words;

use super::papers::ways;
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        filter::{Field as Narrow, Filter, Input},
        form::{self, Field, Kind, Wrong},
        name::name,
        sheet::{coded, or_none},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, clipped, forms::answered},
    session::Visitor,
};

const STATUS: &str = "status";
const BODY: &str = "body";
const WORDS: &str = "q";
const ANSWERED: &str = "answered";
const OVERDUE: &str = "overdue";
/// Letters of a paragraph in the list.
const TEXT_LETTERS_MAX: usize = 160;

/// The rows a visitor asked to see.
pub(crate) struct Decisions {
    address: Address,
    groups: Vec<(String, Vec<StatusLine>, Vec<Decision>)>,
    bodies: Vec<String>,
    today: Day,
    total: usize,
    may_add: bool,
}

/// A status as a shape, a word and a colour.
pub(super) fn mark(words: &Words, status: Status) -> Markup {
    let class = match status {
        Status::Active => "st on-track",
        Status::Implemented => "st met",
        Status::Stagnant | Status::RequiresFunding => "st at-risk",
        Status::Elapsed => "st off-track",
        Status::Superseded | Status::Retired => "st no-data",
    };
    html! { span class=(class) { (words.say(&format!("decision-status-{}", status.code()))) } }
}

/// What answers a paragraph: the actions, or that none does.
pub(super) fn answers(words: &Words, line: &StatusLine) -> Markup {
    html! {
        @for (id, label) in &line.answers { p { a href={ "/actions/" (id) } { (name(&clipped(label, 60))) } } }
        @if line.paragraph.mandate.is_some() && line.answers.is_empty() {
            span.tag.doubt { (words.say("decision-unanswered")) }
        }
    }
}

/// Day and wording of when it is due; overdue is said, too.
pub(super) fn due(words: &Words, paragraph: &Paragraph, today: Day) -> Markup {
    html! {
        @if !paragraph.due.is_empty() { p { (name(&paragraph.due)) } }
        (super::documents::day(words, paragraph.due_on))
        @if paragraph.is_overdue(today) { " " span.tag.doubt { (words.say("decision-overdue")) } }
    }
}

impl Decisions {
    async fn load(web: &Web, visitor: &Visitor) -> Result<Self, Problem> {
        let (actor, address) = (visitor.actor(), visitor.address.clone());
        let (mut groups, mut bodies, mut total) = (Vec::new(), Vec::new(), 0);
        let today = web.house.today();
        for organisation in documents::organisations(&web.house, actor).await? {
            let all = decisions::status(&web.house, actor, organisation.id).await?;
            total += all.lines.len();
            bodies.extend(all.lines.iter().map(|line| line.body.clone()));
            let lines: Vec<_> =
                all.lines.into_iter().filter(|line| is_asked(&address, line, today)).collect();
            let bare = if is_narrowed(&address) { Vec::new() } else { all.bare };
            total += bare.len();
            if !lines.is_empty() || !bare.is_empty() {
                groups.push((organisation.name, lines, bare));
            }
        }
        bodies.sort();
        bodies.dedup();
        let may_add = actor.organisation().is_some_and(|own| decisions::may_add(actor, own));
        Ok(Self { address, groups, bodies, today, total, may_add })
    }

    fn filter(&self, words: &Words) -> Markup {
        let statuses = coded(words, "decision-status", Status::ALL.iter().map(|each| each.code()));
        let bodies = self.bodies.iter().map(|code| (code.clone(), code.clone())).collect();
        let yes_no = || ["no", "yes"].map(|code| (code.to_owned(), words.say(code))).to_vec();
        let fields = vec![
            Narrow { name: WORDS, label: words.say("document-words"), input: Input::Words },
            Narrow { name: BODY, label: words.say("document-body"), input: Input::Choice(bodies) },
            Narrow { name: STATUS, label: words.say("decision-status"), input: Input::Choice(statuses) },
            Narrow { name: ANSWERED, label: words.say("mandate-answered"), input: Input::Choice(yes_no()) },
            Narrow {
                name: OVERDUE,
                label: words.say("decision-overdue-label"),
                input: Input::Choice(yes_no()),
            },
        ];
        let found = self.groups.iter().map(|(_, lines, bare)| lines.len() + bare.len()).sum();
        Filter { address: &self.address, fields, more: Vec::new(), found: (found, self.total) }.render(words)
    }

    fn table(&self, words: &Words, lines: &[StatusLine]) -> Markup {
        let columns = vec![
            Column::short(words.say("decision-number")),
            Column::head(words.say("decision-text")),
            Column::text(words.say("decision-addressees")),
            Column::text(words.say("decision-due")),
            Column::text(words.say("decision-action-taken")),
            Column::text(words.say("decision-status")),
            Column::text(words.say("decision-document")),
            Column::text(words.say("mandate-answered-by")),
        ];
        let table = Table::records("decisions", words.say("decisions-title"), columns);
        let rows = html! {
            @for line in lines { (table.row(&self.cells(words, line))) }
        };
        table.render(&table.rows(&rows))
    }

    fn cells(&self, words: &Words, line: &StatusLine) -> [Markup; 8] {
        let (decision, paragraph) = (&line.decision, &line.paragraph);
        [
            name(&format!("{}, {}", decision.number, paragraph.number)),
            html! { a href={ "/decisions/" (decision.id) "#p-" (paragraph.id) } { (name(&clipped(&paragraph.text, TEXT_LETTERS_MAX))) } },
            html! { @for each in &paragraph.addressees { p { (name(each)) } } },
            due(words, paragraph, self.today),
            html! {
                @if !paragraph.action_taken.is_empty() { (name(&clipped(&paragraph.action_taken, TEXT_LETTERS_MAX))) }
            },
            match decision.state {
                DecisionState::Proposed => {
                    html! { span class="st no-data" { (words.say("decision-state-proposed")) } }
                }
                _ => mark(words, paragraph.status),
            },
            html! { @if let Some((id, symbol)) = &line.document { a href={ "/documents/" (id) } { (name(symbol)) } } },
            answers(words, line),
        ]
    }
}

fn is_narrowed(address: &Address) -> bool {
    [STATUS, BODY, WORDS, ANSWERED, OVERDUE]
        .iter()
        .any(|name| address.value(name).is_some_and(|text| !text.is_empty()))
}

fn is_asked(address: &Address, line: &StatusLine, today: Day) -> bool {
    let asked = |name| address.value(name).map(str::trim).filter(|text| !text.is_empty());
    let yes = |name| match asked(name) {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        _ => None,
    };
    let text = asked(WORDS).map(str::to_lowercase);
    let has = |text: &String| {
        let own =
            [&line.decision.number, &line.decision.title, &line.paragraph.text, &line.paragraph.action_taken];
        own.into_iter().chain(&line.paragraph.addressees).any(|each| each.to_lowercase().contains(text))
    };
    asked(STATUS).and_then(Status::from_code).is_none_or(|status| line.paragraph.status == status)
        && asked(BODY).is_none_or(|body| line.body == body)
        && text.as_ref().is_none_or(has)
        && yes(ANSWERED).is_none_or(|answered| answered != line.answers.is_empty())
        && yes(OVERDUE).is_none_or(|overdue| overdue == line.paragraph.is_overdue(today))
}

impl View for Decisions {
    fn sample() -> Self {
        let line = |n: u128, text: &str, status, answered: bool| StatusLine {
            paragraph: Paragraph {
                text: text.to_owned(),
                status,
                mandate: Some(Id::new(7)),
                ..sample_paragraph(n)
            },
            answers: answered
                .then(|| (Id::new(5), "5 Help administrations to join".to_owned()))
                .into_iter()
                .collect(),
            ..sample_line(n)
        };
        Self {
            address: Address::read("/decisions?body=CC"),
            groups: vec![(
                "Reef Fisheries Commission".to_owned(),
                vec![
                    line(1, "Requests the Secretariat to report every year.", Status::Active, true),
                    line(2, "Decides to review the workplan in 2029.", Status::RequiresFunding, false),
                    line(3, "Invites Members to share their experience.", Status::Implemented, false),
                ],
                Vec::new(),
            )],
            bodies: vec!["CC".to_owned()],
            today: Day::constant(2026, 11, 21),
            total: 12,
            may_add: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let add = words.say("decision-add");
        let next = self.may_add.then_some((add.as_str(), "/decisions/new"));
        let main = html! {
            (ways(words, "/decisions"))
            @if self.total == 0 { (empty(&words.say("decisions-none"), next)) }
            @else {
                (self.filter(words))
                @if self.groups.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @for (organisation, lines, bare) in &self.groups {
                    @if self.groups.len() > 1 { h2 { (name(organisation)) } }
                    @if !lines.is_empty() { (self.table(words, lines)) }
                    @for decision in bare {
                        p { a href={ "/decisions/" (decision.id) } { (name(&format!("{} {}", decision.number, decision.title))) } " " span.tag.doubt { (words.say("decision-bare")) } }
                    }
                }
            }
        };
        let mut page = Page::new(words.say("decisions-title")).main(main);
        if self.may_add && self.total > 0 {
            page = page.tools(html! { a.button href="/decisions/new" { (add) } });
        }
        page
    }
}

/// A row for samples.
pub(super) fn sample_line(n: u128) -> StatusLine {
    StatusLine {
        decision: Decision {
            id: DecisionId::new(1),
            organisation: Id::new(1),
            body: Id::new(3),
            meeting: None,
            number: "CC-21/4".to_owned(),
            title: "Capacity building".to_owned(),
            kind: DecisionKind::Decision,
            reason: "Lessons learned from the first cycle".to_owned(),
            plan: None,
            paper: None,
            purpose: String::new(),
            background: String::new(),
            state: DecisionState::Adopted,
            adopted_on: Some(Day::constant(2026, 10, 5)),
            made_by: None,
            version: 1,
        },
        body: "CC".to_owned(),
        paragraph: sample_paragraph(n),
        tasks: Vec::new(),
        document: Some((Id::new(2), "CC/26/07".to_owned())),
        answers: Vec::new(),
    }
}

fn sample_paragraph(n: u128) -> Paragraph {
    Paragraph {
        id: Id::new(n),
        decision: DecisionId::new(1),
        number: n.to_string(),
        verb: "Requests".to_owned(),
        text: "Requests the Secretariat to report every year.".to_owned(),
        drafted: "Requests the Secretariat to report.".to_owned(),
        outcome: Some(trellis_domain::meetings::decisions::Outcome::Changed),
        addressees: vec!["Executive Secretary".to_owned()],
        due: "by the 22nd meeting".to_owned(),
        due_on: Some(Day::constant(2026, 10, 1)),
        status: Status::Active,
        action_taken: "A first report is before the Committee.".to_owned(),
        document: None,
        mandate: None,
    }
}

/// The form that puts a decision before its body.
pub(crate) struct NewDecision {
    directory: Directory,
    papers: Vec<DocumentLine>,
    input: DecisionInput,
    wrong: Wrong,
}

impl View for NewDecision {
    fn sample() -> Self {
        Self {
            directory: Directory::default(),
            papers: Vec::new(),
            input: DecisionInput::default(),
            wrong: Wrong::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, input) = (&visitor.words, &self.input);
        let bodies: Vec<_> =
            self.directory.bodies.iter().map(|body| (body.code.clone(), body.name.clone())).collect();
        let sessions = self.directory.sessions.iter().map(|each| (each.id.to_string(), each.title.clone()));
        let sessions = or_none(words, sessions.collect());
        let plans =
            self.directory.plans.iter().map(|plan| (plan.id.to_string(), plan.title.clone())).collect();
        let plans = or_none(words, plans);
        let papers = self.papers.iter().map(|line| {
            (
                line.document.id.to_string(),
                clipped(&format!("{} {}", line.document.symbol, line.document.title), 70),
            )
        });
        let papers = or_none(words, papers.collect());
        let kinds = coded(words, "decision-kind", DecisionKind::ALL.iter().map(|each| each.code()));
        let line = || Kind::Line("text", None);
        let field = |name, label, hint: Option<String>, value, kind| Field { name, label, hint, value, kind };
        let fields = [
            field("body", words.say("document-body"), None, &input.body, Kind::Choice(&bodies)),
            field("meeting", words.say("document-meeting"), None, &input.meeting, Kind::Choice(&sessions)),
            field("kind", words.say("document-kind"), None, &input.kind, Kind::Choice(&kinds)),
            field(
                "number",
                words.say("decision-number"),
                Some(words.say("decision-number-hint")),
                &input.number,
                line(),
            ),
            field("title", words.say("document-name"), None, &input.title, line()),
            field(
                "reason",
                words.say("decision-reason"),
                Some(words.say("decision-reason-hint")),
                &input.reason,
                Kind::Lines(3),
            ),
            field("plan", words.say("document-plan"), None, &input.plan, Kind::Choice(&plans)),
            field("paper", words.say("decision-paper"), None, &input.paper, Kind::Choice(&papers)),
        ];
        let sending = html! {
            div.deeds { button.button { (words.say("decision-add")) } a href="/decisions" { (words.say("cancel")) } }
        };
        let main = form::sheet(visitor, "/decisions", &fields, &self.wrong, &sending);
        Page::new(words.say("decision-add"))
            .crumbs(vec![(words.say("decisions-title"), "/decisions".to_owned())])
            .failed(self.wrong.is_any())
            .main(main)
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    Ok(Decisions::load(&web, &visitor).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn new(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let (directory, papers) = decisions::choices(&web.house, visitor.actor()).await?;
    let asked = visitor.address.value("paper").unwrap_or_default();
    let paper = papers.iter().map(|line| &line.document).find(|paper| paper.id.to_string() == asked);
    let input = paper.map(|paper| about(&directory, paper)).unwrap_or_default();
    Ok(NewDecision { directory, papers, input, wrong: Wrong::default() }.page(&visitor).answer(&visitor))
}

/// Recommendations about a paper, to go in front of it.
fn about(directory: &Directory, paper: &Document) -> DecisionInput {
    DecisionInput {
        body: directory.body(paper.body).map(|body| body.code.clone()).unwrap_or_default(),
        meeting: paper.meeting.map(|meeting| meeting.to_string()).unwrap_or_default(),
        title: paper.title.clone(),
        kind: DecisionKind::Recommendation.code().to_owned(),
        plan: paper.plan.map(|plan| plan.to_string()).unwrap_or_default(),
        paper: paper.id.to_string(),
        ..DecisionInput::default()
    }
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<DecisionInput>,
) -> Result<Response, Failure> {
    let done = decisions::add(&web.house, visitor.actor(), &input).await;
    let next = done.map(|id| format!("/decisions/{id}"));
    answered(&web, &visitor, next, async |wrong| {
        let (directory, papers) = decisions::choices(&web.house, visitor.actor()).await?;
        Ok(NewDecision { directory, papers, input, wrong }.page(&visitor))
    })
    .await
}
