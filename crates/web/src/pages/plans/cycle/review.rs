//! What the review of a plan begins with, on one page that can be printed: everything from the records, each with the way
//! to it (S1.26). Nothing is typed here.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    people::erasing::called,
    plans::cycle::{
        StageLine,
        review::{Asked, Inputs, OfTurn, inputs},
    },
};
use trellis_domain::{
    kernel::Day,
    plans::{
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
    components::{empty::empty, figures, name::name, printed, sheet::word},
    error::Failure,
    page::Page,
    pages::{
        View, clipped,
        plans::board::{numbered, title_of},
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
    fn of(inputs: &Inputs, words: &Words) -> Self {
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
            plan: (clipped(&title_of(&cycle.live), TITLE_LETTERS_MAX), plan),
        }
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
            @for each in &self.parts { (part(each)) }
        };
        let cycle = (words.say("cycle-title"), format!("{}/cycle", self.plan.1));
        Page::new(words.say("review-title"))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), self.plan.clone(), cycle])
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let inputs = inputs(&web.house, visitor.actor(), id).await?;
    Ok(Review::of(&inputs, &visitor.words).page(&visitor).answer(&visitor))
}
