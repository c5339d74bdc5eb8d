//! What the review of a plan begins with, on one page that can be printed: everything from the records, each with the way
//! to it (S1.26); and the list of what the review changes in the approach (S1.27), which alone is typed here.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    people::erasing::called,
    plans::cycle::{
        StageLine,
        approach::{self as deeds, ChangeInput, ChangeLine, OneChangeInput},
        review::{Asked, Inputs, OfTurn, inputs},
    },
};
use trellis_domain::{
    kernel::{Day, Id},
    plans::{
        cycle::approach::{self, ApproachChange},
        record::Plan,
        registers::comment::{Comment, Commenter},
    },
};
use trellis_words::{Arg, Words};

use super::TITLE_LETTERS_MAX;
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        empty::empty,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        printed,
        sheet::{Sheet, coded, field, hinted, or_none, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View, clipped,
        forms::answered,
        plans::board::{numbered, title_of},
        saved,
    },
    session::Visitor,
};

/// What a review looks at.
pub(crate) struct Review {
    /// Title and address of the plan.
    plan: (String, String),
    as_at: Day,
    /// The plan's own words about its review, and the next days.
    due: Option<(String, Vec<Day>)>,
    parts: Vec<Part>,
    approach: Vec<ChangeLine>,
    /// What was typed of a change, for whoever may write one down.
    change: Option<(ChangeInput, Wrong)>,
    /// Bodies and meetings to choose from.
    bodies: Vec<(String, String)>,
    sessions: Vec<(String, String)>,
}

/// One kind of input.
struct Part {
    title: String,
    lines: Vec<Line>,
}

/// One input.
struct Line {
    head: String,
    href: Option<String>,
    /// What else is known of it, to the letter.
    said: Vec<String>,
}

impl Line {
    fn of(head: impl Into<String>, href: Option<String>, said: Vec<String>) -> Self {
        Self { head: head.into(), href, said }
    }
}

impl Review {
    fn of(inputs: &Inputs, words: &Words, sent: (ChangeInput, Wrong)) -> Self {
        let cycle = &inputs.cycle;
        let plan = format!("/plans/{}", cycle.live.plan.id);
        let part = |title: &str, lines| Part { title: words.say(title), lines };
        let mut parts = vec![part("review-stages", stages(inputs, &plan, words))];
        parts.push(part("review-lessons", lessons(inputs, &plan)));
        parts.push(part("review-off-track", off_track(inputs)));
        parts.push(part("review-decisions", decisions(inputs, &plan, words)));
        parts.push(part("review-consultations", rounds(inputs)));
        if !inputs.comments.is_empty() {
            parts.push(part("review-comments", comments(inputs, &plan, words)));
        }
        Self {
            as_at: cycle.as_at,
            due: cycle.review.as_ref().map(|review| (review.wording.clone(), review.days.clone())),
            parts,
            approach: inputs.approach.clone(),
            change: cycle.may_keep.then_some(sent),
            bodies: cycle.room.bodies.iter().map(|body| (body.code.clone(), body.name.clone())).collect(),
            sessions: cycle
                .room
                .sessions
                .iter()
                .map(|session| (session.id.to_string(), session.title.clone()))
                .collect(),
            plan: (clipped(&title_of(&cycle.live), TITLE_LETTERS_MAX), plan),
        }
    }

    /// What changes in the approach: what waits, then what each version took up.
    fn approach(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let columns = vec![
            Column::head(words.say("approach-about")),
            Column::text(words.say("approach-was")),
            Column::text(words.say("approach-is")),
            Column::text(words.say("approach-reason")),
            Column::text(words.say("approach-body")),
            Column::text(words.say("approach-version")),
        ];
        let table = Table::records("approach-changes", words.say("approach-title"), columns);
        let rows = html! { @for line in &self.approach { (table.row(&self.cells(visitor, line))) } };
        html! {
            section #approach {
                h2 { (words.say("approach-title")) }
                p.fine { (words.say("approach-lead")) }
                @if self.approach.is_empty() { (empty(&words.say("approach-none"), None)) }
                @else { (table.render(&table.rows(&rows))) }
                @if let Some((input, wrong)) = &self.change { (self.form(visitor, input, wrong)) }
            }
        }
    }

    fn cells(&self, visitor: &Visitor, line: &ChangeLine) -> [Markup; 6] {
        let (words, change) = (&visitor.words, &line.change);
        [
            html! {
                (name(&change.about))
                p.fine { (words.say(&format!("approach-part-{}", change.part.code()))) }
            },
            printed::lines(&change.was),
            html! {
                (printed::lines(&change.is))
                @if let Some(holds) = &line.otherwise {
                    p { span.tag.doubt { (words.say_with("approach-otherwise", &[("holds", holds.as_str().into())])) } }
                }
            },
            printed::lines(&change.reason),
            html! { (name(&line.body)) @if let Some(meeting) = &line.meeting { p.fine { (name(meeting)) } } },
            html! {
                @match change.version {
                    Some(version) => span class="st met" { (words.say_with("cycle-version", &[("version", Arg::from(version))])) },
                    None => {
                        span class="st no-data" { (words.say("approach-waits")) }
                        @if self.change.is_some() {
                            form method="post" action={ (self.plan.1) "/cycle/approach/removal" } {
                                (form::token(visitor))
                                input type="hidden" name="change" value=(change.id);
                                button.button.second { (words.say("approach-take-off")) span.sr { " – " (change.about) } }
                            }
                        }
                    }
                }
            },
        ]
    }

    fn form(&self, visitor: &Visitor, input: &ChangeInput, wrong: &Wrong) -> Markup {
        let words = &visitor.words;
        let parts = coded(words, "approach-part", approach::Part::ALL.iter().map(|part| part.code()));
        let sessions = or_none(words, self.sessions.clone());
        let line = || Kind::Line("text", None);
        let fields = [
            field("part", words.say("approach-part"), &input.part, Kind::Choice(&parts)),
            hinted(
                words.say("approach-about-hint"),
                field("about", words.say("approach-about"), &input.about, line()),
            ),
            hinted(
                words.say("approach-was-hint"),
                field("was", words.say("approach-was"), &input.was, Kind::Lines(2)),
            ),
            hinted(
                words.say("approach-is-hint"),
                field("is", words.say("approach-is"), &input.is, Kind::Lines(2)),
            ),
            field("reason", words.say("approach-reason"), &input.reason, Kind::Lines(2)),
            field("body", words.say("approach-body"), &input.body, Kind::Choice(&self.bodies)),
            field("meeting", words.say("document-meeting"), &input.meeting, Kind::Choice(&sessions)),
        ];
        let (action, title) = (format!("{}/cycle/approach", self.plan.1), words.say("approach-add"));
        Sheet { id: "approach-add", title, action, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
    }
}

fn stages(inputs: &Inputs, plan: &str, words: &Words) -> Vec<Line> {
    inputs.turns.iter().flat_map(|of| turn(inputs, of, plan, words)).collect()
}

/// A turn as a whole, then its stages that did not go as laid out.
fn turn(inputs: &Inputs, of: &OfTurn, plan: &str, words: &Words) -> Vec<Line> {
    let turn = inputs.turn(of);
    let (total, done) = of.counts;
    let said = words.say_with("review-turn", &[("done", Arg::from(done)), ("total", Arg::from(total))]);
    let href = Address::of(format!("{plan}/cycle")).with(super::TURN, &turn.label).href();
    let head = Line::of(
        words.say_with("cycle-turn-named", &[("turn", Arg::from(turn.label.as_str()))]),
        Some(href),
        vec![said],
    );
    let own = |line: &StageLine| {
        let mut said = vec![word(words, "stage-state", line.state.code())];
        said.extend(line.due.map(|due| words.say_with("review-due", &[("day", Arg::from(due))])));
        let done = line.entry.as_ref().filter(|_| line.was_late());
        said.extend(done.map(|entry| words.say_with("review-done-late", &[("day", Arg::from(entry.day))])));
        said.extend(line.entry.as_ref().map(|entry| entry.note.clone()).filter(|note| !note.is_empty()));
        Line::of(line.label(), None, said)
    };
    std::iter::once(head).chain(of.stages.iter().map(own)).collect()
}

fn lessons(inputs: &Inputs, plan: &str) -> Vec<Line> {
    let turns = inputs.cycle.turns.iter();
    let lessons = turns.flat_map(|turn| turn.lessons.iter().map(move |lesson| (turn, lesson)));
    lessons
        .map(|(turn, lesson)| {
            let href = Address::of(format!("{plan}/cycle")).with(super::TURN, &turn.label).href();
            Line::of(turn.label.clone(), Some(href), vec![lesson.text.clone()])
        })
        .collect()
}

fn off_track(inputs: &Inputs) -> Vec<Line> {
    let live = &inputs.cycle.live;
    let positions = inputs.off_track.iter();
    positions
        .map(|(at, kpi)| {
            let action = &live.version.content.actions[*at];
            let own = &live.kpis(*at)[*kpi];
            let head = numbered(action.number.as_deref(), &action.kpis[*kpi].text);
            Line::of(head, Some(format!("/kpis/{}", own.id)), vec![own.target_text.clone()])
        })
        .collect()
}

fn decisions(inputs: &Inputs, plan: &str, words: &Words) -> Vec<Line> {
    let acts = inputs.acts.lines.iter().map(|line| {
        let verb = word(words, "act-verb", line.act.verb.code());
        let said = vec![words.day(line.act.day), line.act.paragraph.clone()];
        Line::of(format!("{} – {verb}", line.body), Some(format!("{plan}/acts")), said)
    });
    let asked = inputs.acts.asked.iter().map(|decision| {
        let head = format!("{} {}", decision.number, decision.title);
        Line::of(head, Some(format!("/decisions/{}", decision.id)), vec![decision.reason.clone()])
    });
    acts.chain(asked).collect()
}

fn comments(inputs: &Inputs, plan: &str, words: &Words) -> Vec<Line> {
    let from = |comment: &Comment| match &comment.from {
        Commenter::Body(name) => name.clone(),
        Commenter::Member(id) => {
            inputs.cycle.live.member(*id).map(|member| member.name.clone()).unwrap_or_default()
        }
        Commenter::Oneself => comment.said_by.as_ref().map(|by| called(&by.name, words)).unwrap_or_default(),
    };
    let line = |comment: &Comment| {
        let said = vec![
            words.day(comment.received_on),
            comment.text.clone(),
            word(words, "comment-state", comment.state.code()),
            comment.outcome.clone(),
        ];
        Line::of(from(comment), Some(format!("{plan}/comments")), said)
    };
    inputs.comments.iter().map(line).collect()
}

fn rounds(inputs: &Inputs) -> Vec<Line> {
    let of_round = |asked: &Asked| {
        let head = Line::of(
            asked.round.title.clone(),
            Some(format!("/consultations/{}", asked.round.id)),
            vec![asked.round.subject.clone()],
        );
        let said = asked.answers.iter().map(|(member, answers)| {
            Line::of(member.name.clone(), None, answers.iter().map(|each| each.text.clone()).collect())
        });
        std::iter::once(head).chain(said).collect::<Vec<_>>()
    };
    inputs.rounds.iter().flat_map(of_round).collect()
}

impl View for Review {
    fn sample() -> Self {
        let line = |head: &str, href: Option<&str>, said: &[&str]| {
            Line::of(head, href.map(str::to_owned), said.iter().map(|text| (*text).to_owned()).collect())
        };
        Self {
            plan: ("Capacity building workplan".to_owned(), "/plans/workplan".to_owned()),
            as_at: Day::constant(2026, 11, 22),
            due: Some((
                "First review after three years and then every five years.".to_owned(),
                vec![Day::constant(2028, 2, 14), Day::constant(2033, 2, 14)],
            )),
            parts: vec![
                Part {
                    title: "2025".to_owned(),
                    lines: vec![
                        line("2025", Some("/plans/workplan/cycle?turn=2025"), &["5 / 7"]),
                        line("4 Budget", None, &["No meeting of the finance committee."]),
                    ],
                },
                Part { title: "Lessons".to_owned(), lines: Vec::new() },
            ],
            approach: vec![ChangeLine {
                change: ApproachChange {
                    id: Id::new(4),
                    plan: Id::new(1),
                    part: approach::Part::Clock,
                    about: "acknowledge".to_owned(),
                    was: "10".to_owned(),
                    is: "5".to_owned(),
                    reason: "Members waited too long.".to_owned(),
                    body: Id::new(3),
                    meeting: None,
                    version: None,
                    by: None,
                    at: jiff::Timestamp::UNIX_EPOCH,
                },
                body: "Compliance Committee".to_owned(),
                meeting: Some("11th meeting".to_owned()),
                otherwise: None,
            }],
            change: Some(Default::default()),
            bodies: vec![("CC".to_owned(), "Compliance Committee".to_owned())],
            sessions: Vec::new(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let line = |line: &Line| {
            let said = line.said.iter().filter(|text| !text.trim().is_empty());
            html! {
                li {
                    @match &line.href {
                        Some(href) => a href=(href) { (name(&line.head)) },
                        None => strong { (name(&line.head)) },
                    }
                    @for text in said { (printed::lines(text)) }
                }
            }
        };
        let part = |part: &Part| -> Markup {
            html! {
                section {
                    h2 { (part.title) }
                    @if part.lines.is_empty() { (empty(&words.say("review-nothing"), None)) }
                    @else { ul { @for each in &part.lines { (line(each)) } } }
                }
            }
        };
        let main = html! {
            p.fine { (words.say_with("as-at", &[("day", Arg::from(self.as_at))])) }
            p { (words.say("review-lead")) }
            @if let Some((wording, days)) = &self.due {
                p { (name(wording)) }
                ul { @for day in days { li { (figures::day(words, *day)) } } }
            }
            (self.approach(visitor))
            @for each in &self.parts { (part(each)) }
        };
        let cycle = (words.say("cycle-title"), format!("{}/cycle", self.plan.1));
        Page::new(words.say("review-title"))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), self.plan.clone(), cycle])
            .failed(self.change.as_ref().is_some_and(|(_, wrong)| wrong.is_any()))
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let inputs = inputs(&web.house, visitor.actor(), id).await?;
    Ok(Review::of(&inputs, &visitor.words, Default::default()).page(&visitor).answer(&visitor))
}

pub(super) async fn propose(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<ChangeInput>,
) -> Result<Response, Failure> {
    let done = deeds::propose(&web.house, visitor.actor(), id, &input).await;
    let next = done.map(|_| format!("/plans/{id}/cycle/review#approach"));
    answered(&web, &visitor, next, async |wrong| {
        let inputs = inputs(&web.house, visitor.actor(), id).await?;
        Ok(Review::of(&inputs, &visitor.words, (input, wrong)).page(&visitor))
    })
    .await
}

pub(super) async fn take_off(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<OneChangeInput>,
) -> Result<Response, Failure> {
    deeds::take_off(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/plans/{id}/cycle/review#approach")))
}
