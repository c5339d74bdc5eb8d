//! Doubts about a document on the pages of its plan: the sentence, the place, and the officer's word on it.

use axum::{extract::State, response::Response};
use jiff::Timestamp;
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    exchange::plan::flag_sentence,
    plans::flags::{DecisionInput, decide, stands},
};
use trellis_domain::plans::{
    content::{Flag, FlagCode},
    record::{FlagDecision, FlagOutcome, Plan},
    source::Place,
};
use trellis_words::{Arg, Words};

use crate::{
    Web,
    asked::{At, Nth},
    components::{flag::flag, form},
    error::Failure,
    extract::Sent,
    pages::saved,
    session::Visitor,
};

/// One doubt.
pub(crate) struct FlagRow {
    pub(super) flag: Flag,
    /// What was decided, and when.
    pub(super) decided: Option<(FlagOutcome, Timestamp)>,
    /// Where a decision is sent to; `None` for those who may not decide.
    pub(super) settle: Option<Settle>,
}

/// What a decision needs to know.
#[derive(Clone)]
pub(crate) struct Settle {
    pub(super) action: String,
    pub(super) version: String,
    /// The version of what stands about the doubt.
    pub(super) seen: String,
}

impl FlagRow {
    pub(super) fn of(flag: &Flag, decision: Option<&FlagDecision>, settle: Option<Settle>) -> Self {
        let settle = settle.map(|settle| Settle { seen: stands(decision).version(), ..settle });
        let decided = decision.map(|each| (each.outcome, each.at));
        Self { flag: flag.clone(), decided, settle }
    }

    /// Doubts of our own making: one open, one settled.
    pub(super) fn samples() -> Vec<Self> {
        let flag = |code, quotes: &[&str], place| Flag {
            code,
            place,
            quotes: quotes.iter().map(|quote| (*quote).to_owned()).collect(),
            action: None,
        };
        let settle = Settle {
            action: "/plans/1/flags/0/decision".to_owned(),
            version: "1".to_owned(),
            seen: String::new(),
        };
        let cell = Place::TableCell { table: 2, row: 5, column: 1 };
        vec![
            Self {
                flag: flag(FlagCode::NumberSkips, &["4", "6"], cell),
                decided: None,
                settle: Some(settle.clone()),
            },
            Self {
                flag: flag(FlagCode::TextBroken, &["and the."], Place::Paragraph(12)),
                decided: Some((FlagOutcome::ForRevision, Timestamp::constant(1_583_150_000, 0))),
                settle: Some(settle),
            },
        ]
    }

    /// The doubt; `next` is the page it stands on, to come back to.
    pub(super) fn render(&self, visitor: &Visitor, next: &str) -> Markup {
        let words = &visitor.words;
        let deed = html! {
            @if let Some((outcome, at)) = self.decided {
                p.fine { (decided(words, outcome, at)) }
            }
            @if let Some(settle) = &self.settle {
                form.deeds method="post" action=(settle.action) {
                    (form::token(visitor))
                    input type="hidden" name="version" value=(settle.version);
                    input type="hidden" name="seen" value=(settle.seen);
                    input type="hidden" name="next" value=(next);
                    @for outcome in FlagOutcome::ALL.iter().filter(|each| self.decided.map(|(had, _)| had) != Some(**each)) {
                        button.apply name="outcome" value=(outcome.code()) { (deed(words, *outcome)) }
                    }
                }
            }
        };
        flag(&flag_sentence(&self.flag, words), Some(&place(words, &self.flag.place)), Some(deed))
    }
}

/// Where a decision about the doubt at a position is sent to.
pub(super) fn settle(plan: &Plan, version: impl std::fmt::Display, position: usize) -> Settle {
    Settle {
        action: format!("/plans/{}/flags/{position}/decision", plan.id),
        version: version.to_string(),
        seen: String::new(),
    }
}

fn decided(words: &Words, outcome: FlagOutcome, at: Timestamp) -> String {
    let day = [("day", Arg::from(words.day_at(at)))];
    match outcome {
        FlagOutcome::AsPrinted => words.say_with("doubt-decided-as-printed", &day),
        FlagOutcome::ForRevision => words.say_with("doubt-decided-for-revision", &day),
    }
}

fn deed(words: &Words, outcome: FlagOutcome) -> String {
    match outcome {
        FlagOutcome::AsPrinted => words.say("doubt-as-printed"),
        FlagOutcome::ForRevision => words.say("doubt-for-revision"),
    }
}

/// Where in the document, in the reader's words.
pub(super) fn place(words: &Words, place: &Place) -> String {
    let n = |number: u32| Arg::from(i64::from(number));
    match place {
        Place::Paragraph(number) => words.say_with("plan-place-paragraph", &[("number", n(*number))]),
        Place::TableCell { table, row, column } => words
            .say_with("plan-place-table", &[("table", n(*table)), ("row", n(*row)), ("column", n(*column))]),
        Place::SheetCell { .. } => place.to_string(),
    }
}

/// A decision as sent.
#[derive(Deserialize)]
pub(super) struct Decision {
    #[serde(default)]
    version: String,
    #[serde(default)]
    outcome: String,
    #[serde(default)]
    seen: String,
    #[serde(default)]
    next: String,
}

pub(super) async fn submit(
    State(web): State<Web>,
    At(plan): At<Plan>,
    Nth(position): Nth,
    visitor: Visitor,
    Sent(sent): Sent<Decision>,
) -> Result<Response, Failure> {
    let input = DecisionInput { version: sent.version, outcome: sent.outcome, seen: sent.seen };
    decide(&web.house, visitor.actor(), plan, position, &input).await?;
    Ok(saved(&web, &sent.next))
}
