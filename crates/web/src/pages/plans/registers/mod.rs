//! What stands around a plan, a page each: mandates, terms, the family of instruments, comments,
//! guidance, steps taken and what they cover, appraisals. One frame for all.
//!
//! A page shows what `LivePlan::registers` holds; its forms send what an officer types to `app::plans::registers`.

pub(crate) mod appraisals;
pub(crate) mod comments;
pub(crate) mod coverage;
pub(crate) mod family;
pub(crate) mod guidance;
pub(crate) mod involved;
pub(crate) mod mandates;
pub(crate) mod of_action;
pub(crate) mod steps;
pub(crate) mod terms;

use axum::{
    Router,
    response::Response,
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    plans::{
        can,
        live::{LivePlan, live},
    },
    problem::{Code, Kind as ProblemKind},
};
use trellis_domain::{
    people::Verb,
    plans::{
        record::PlanId,
        registers::{subject::Subject, vocabulary::Purpose},
    },
};
use trellis_words::Words;

use super::board::{numbered, title_of};
use crate::{
    Web,
    address::Address,
    components::{
        form::Wrong,
        tabs::{Tab, tabs},
    },
    error::Failure,
    page::Page,
    pages::{clipped, saved},
    session::Visitor,
};

/// Letters of wordings in choices and breadcrumbs.
const LABEL_LETTERS_MAX: usize = 70;

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/plans/{id}/mandates", get(mandates::show).post(mandates::add))
        .route("/plans/{id}/terms", get(terms::show).post(terms::add))
        .route("/plans/{id}/family", get(family::show).post(family::relate))
        .route("/plans/{id}/family/invitations", post(family::invite))
        .route("/plans/{id}/family/replies", post(family::reply))
        .route("/plans/{id}/comments", get(comments::show).post(comments::receive))
        .route("/plans/{id}/comments/own", post(comments::say))
        .route("/plans/{id}/comments/outcome", post(comments::settle))
        .route("/plans/{id}/guidance", get(guidance::show).post(guidance::add))
        .route("/plans/{id}/steps", get(steps::show).post(steps::add))
        .route("/plans/{id}/steps/change", post(steps::change))
        .route("/plans/{id}/coverage", get(coverage::show).post(coverage::find))
        .route("/plans/{id}/appraisals", get(appraisals::show).post(appraisals::add))
        .route("/plans/{id}/appraisals/marks", post(appraisals::judge))
        .route("/plans/{id}/appraisals/state", post(appraisals::move_on))
        .route("/actions/{id}/mandates", post(of_action::answer))
        .route("/actions/{id}/mandates/withdrawal", post(of_action::withdraw))
        .route("/actions/{id}/partners", post(involved::involve))
        .route("/actions/{id}/partners/removal", post(involved::leave_out))
        .route("/actions/{id}/tags", post(of_action::tag))
        .route("/actions/{id}/tags/removal", post(of_action::untag))
}

/// One of the eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Register {
    Mandates,
    Terms,
    Family,
    Comments,
    Guidance,
    Steps,
    Coverage,
    Appraisals,
}

impl Register {
    const ALL: [Self; 8] = [
        Self::Mandates,
        Self::Terms,
        Self::Family,
        Self::Comments,
        Self::Guidance,
        Self::Steps,
        Self::Coverage,
        Self::Appraisals,
    ];

    const fn path(self) -> &'static str {
        match self {
            Self::Mandates => "mandates",
            Self::Terms => "terms",
            Self::Family => "family",
            Self::Comments => "comments",
            Self::Guidance => "guidance",
            Self::Steps => "steps",
            Self::Coverage => "coverage",
            Self::Appraisals => "appraisals",
        }
    }

    fn title(self, words: &Words) -> String {
        match self {
            Self::Mandates => words.say("mandates-title"),
            Self::Terms => words.say("terms-title"),
            Self::Family => words.say("family-title"),
            Self::Comments => words.say("comments-title"),
            Self::Guidance => words.say("guidance-title"),
            Self::Steps => words.say("steps-title"),
            Self::Coverage => words.say("coverage-title"),
            Self::Appraisals => words.say("appraisals-title"),
        }
    }
}

/// What the pages share.
pub(crate) struct Frame {
    /// Title and address of the plan.
    plan: (String, String),
    /// The page's own address with its filters.
    address: Address,
    /// Whether the visitor writes here.
    may_keep: bool,
    /// Whether the visitor reads comments, or says some.
    reads_comments: bool,
}

impl Frame {
    fn of(live: &LivePlan, visitor: &Visitor, register: Register) -> Self {
        let plan = format!("/plans/{}", live.plan.id);
        // A form that came back was sent to an address of its own.
        let own = format!("{plan}/{}", register.path());
        let asked = visitor.address.href();
        let is_own = asked == own || asked.starts_with(&format!("{own}?"));
        Self {
            address: if is_own { visitor.address.clone() } else { Address::of(own) },
            may_keep: can(visitor.actor(), Verb::KeepRegisters, &live.plan),
            reads_comments: can(visitor.actor(), Verb::ReadComments, &live.plan)
                || comments::may_say(live, visitor),
            plan: (clipped(&title_of(live), LABEL_LETTERS_MAX), plan),
        }
    }

    fn sample(address: &str) -> Self {
        Self {
            plan: ("Regional action plan for customs modernisation".to_owned(), "/plans/regional".to_owned()),
            address: Address::read(address),
            may_keep: true,
            reads_comments: true,
        }
    }

    /// Where a page's forms go.
    fn action(&self, register: Register) -> String {
        format!("{}/{}", self.plan.1, register.path())
    }

    fn page(&self, words: &Words, register: Register, main: &Markup) -> Page {
        let shown =
            Register::ALL.into_iter().filter(|each| *each != Register::Comments || self.reads_comments);
        let all: Vec<Tab> = shown
            .map(|each| Tab {
                label: each.title(words),
                count: None,
                href: self.action(each),
                current: each == register,
            })
            .collect();
        Page::new(register.title(words))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), self.plan.clone()])
            .main(html! { (tabs(&words.say("registers-title"), &all)) (main) })
    }
}

/// A plan's sections as choices, from 1.
fn sections(live: &LivePlan, prefix: &str) -> Vec<(String, String)> {
    let sections = live.version.content.sections.iter().enumerate();
    sections
        .map(|(at, section)| {
            let title = numbered(section.number.as_deref(), &section.title);
            (format!("{prefix}{}", at + 1), clipped(&title, LABEL_LETTERS_MAX))
        })
        .collect()
}

/// What of the plan can be named: its actions, and the terms of the organisation's lists.
fn subjects(live: &LivePlan) -> Vec<(String, String)> {
    let actions = live.version.actions.iter().enumerate();
    let actions = actions.map(|(at, id)| (id.to_string(), action_label(live, at)));
    let terms = live.registers.vocabularies.iter().filter(|list| is_subject(list.purpose));
    let terms = terms.flat_map(|list| {
        list.terms.iter().map(|term| {
            let label = numbered(term.label.as_deref(), &term.text);
            (term.id.to_string(), clipped(&format!("{}: {label}", list.name), LABEL_LETTERS_MAX))
        })
    });
    actions.chain(terms).collect()
}

/// Whether things can be said about the terms of a list: kinds of sources and partners, criteria and categories of experts
/// only sort.
fn is_subject(purpose: Purpose) -> bool {
    !matches!(purpose, Purpose::Source | Purpose::Criterion | Purpose::Category | Purpose::Partner)
}

/// A subject's code in addresses and forms.
fn subject_code(subject: Subject) -> String {
    match subject {
        Subject::Action(id) => id.to_string(),
        Subject::Term(id) => id.to_string(),
    }
}

/// An action's number and wording.
fn action_label(live: &LivePlan, at: usize) -> String {
    let action = &live.version.content.actions[at];
    clipped(&numbered(action.number.as_deref(), &action.text.current()), LABEL_LETTERS_MAX)
}

/// After a form was sent: on to the register, or back to the form with what is wrong with it. Any other problem goes
/// out as it is.
async fn answered<T>(
    web: &Web,
    visitor: &Visitor,
    (plan, register): (PlanId, Register),
    done: Result<T, Problem>,
    page: impl FnOnce(&LivePlan, Wrong) -> Page,
) -> Result<Response, Failure> {
    let Err(problem) = done else { return Ok(saved(web, &format!("/plans/{plan}/{}", register.path()))) };
    // Somebody else was faster: both versions are shown side by side, which the corridor does.
    let can_be_mended = matches!(problem.code.kind(), ProblemKind::Invalid | ProblemKind::Conflict);
    if !can_be_mended || matches!(problem.code, Code::Stale | Code::SentBefore) {
        return Err(problem.into());
    }
    let live = live(&web.house, visitor.actor(), plan).await?;
    let page = page(&live, Wrong::of(&visitor.words, &problem));
    page.sent_back(problem, visitor)
}
