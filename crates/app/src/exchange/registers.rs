//! What stands around a plan, as JSON: mandates with what answers them, lists with what carries their terms, the
//! family's answers, comments, guidance, steps taken, gaps found,
//! appraisals.

use serde::Serialize;
use trellis_domain::{
    people::Actor,
    plans::{
        record::ActionId,
        registers::{
            appraisal::{Appraisal, AppraisalOutcome},
            comment::{About, Comment, Commenter},
            family::Invitation,
            gap::Gap,
            guidance::Guidance,
            mandate::Mandate,
            step::{Judgement, Step, Taker},
            subject::Subject,
            vocabulary::{Element, Vocabulary},
        },
    },
};

use crate::plans::{
    live::LivePlan,
    registers::{appraisals, comments, steps},
};

/// The registers of a plan.
#[derive(Debug, Serialize)]
pub struct RegistersJson {
    /// The plan's id.
    pub plan: String,
    /// What asks something of the organisation.
    pub mandates: Vec<MandateJson>,
    /// The organisation's lists of terms.
    pub lists: Vec<ListJson>,
    /// The family of instruments.
    pub family: Vec<RelatedJson>,
    /// Invitations without an answer.
    pub unanswered: usize,
    /// Comments, last received first; empty for whoever may not read them.
    pub comments: Vec<CommentJson>,
    /// Guidance documents, by title and language.
    pub guidance: Vec<GuidanceJson>,
    /// Steps taken, last received first, as far as they may be known.
    pub steps: Vec<StepJson>,
    /// What analyses of gaps found, latest first.
    pub gaps: Vec<GapJson>,
    /// What is weighed before a body decides, last begun first, as far as it may be known.
    pub appraisals: Vec<AppraisalJson>,
}

/// An action, by id and by its number as printed.
#[derive(Debug, Serialize)]
pub struct ActionRef {
    /// Its id.
    pub id: String,
    /// Its number as printed.
    pub number: Option<String>,
}

/// A mandate.
#[derive(Debug, Serialize)]
pub struct MandateJson {
    /// Its id.
    pub id: String,
    /// `strategic-plan`, `action-plan`, `performance-review`, `decision` or `resolution`.
    pub kind: &'static str,
    /// The document.
    pub source: String,
    /// The item's official number.
    pub number: String,
    /// Its wording.
    pub text: String,
    /// Its priority as printed.
    pub priority: Option<String>,
    /// Its delivery window as printed.
    pub delivery: Option<String>,
    /// The actions of the plan that answer it; empty where nothing does.
    pub answered_by: Vec<ActionRef>,
}

/// A list of terms.
#[derive(Debug, Serialize)]
pub struct ListJson {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// `objective`, `principle`, `element` or `topic`.
    pub purpose: &'static str,
    /// Its terms in order.
    pub terms: Vec<TermJson>,
}

/// A term.
#[derive(Debug, Serialize)]
pub struct TermJson {
    /// Its id.
    pub id: String,
    /// Its label as printed.
    pub label: Option<String>,
    /// Its words.
    pub text: String,
    /// The id of the term it stands under.
    pub parent: Option<String>,
    /// What carries it, by kind (`action`, `kpi`) and id.
    pub tagged: Vec<ElementJson>,
}

/// Something that carries a term.
#[derive(Debug, Serialize)]
pub struct ElementJson {
    /// `action` or `kpi`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
}

/// An instrument of the family.
#[derive(Debug, Serialize)]
pub struct RelatedJson {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// `same-secretariat` (included without being asked) or `related`.
    pub kinship: &'static str,
    /// What it was invited to.
    pub invitations: Vec<InvitationJson>,
}

/// An invitation.
#[derive(Debug, Serialize)]
pub struct InvitationJson {
    /// Its id.
    pub id: String,
    /// `take-note`, `become-involved` or `report`.
    pub ask: &'static str,
    /// The day of the invitation.
    pub invited_on: String,
    /// The day of the answer; null while there is none.
    pub replied_on: Option<String>,
    /// `agreed`, `in-part` or `declined`.
    pub reply: Option<&'static str>,
    /// The answer to the letter.
    pub text: Option<String>,
}

/// A comment.
#[derive(Debug, Serialize)]
pub struct CommentJson {
    /// Its id.
    pub id: String,
    /// The Member or other body.
    pub from: String,
    /// The Member's code; null for any other body.
    pub member: Option<String>,
    /// Who said it himself; null where an officer took it down.
    pub said_by: Option<String>,
    /// The action it is about.
    pub action: Option<ActionRef>,
    /// The section it is about, as printed.
    pub section: Option<String>,
    /// Its words.
    pub text: String,
    /// The day it came in.
    pub received_on: String,
    /// `open`, `answered` or `taken-up`.
    pub state: &'static str,
    /// What came of it.
    pub outcome: String,
}

/// A guidance document in one language.
#[derive(Debug, Serialize)]
pub struct GuidanceJson {
    /// Its id.
    pub id: String,
    /// Its title, the same for all its languages.
    pub title: String,
    /// `guidance`, `manual`, `toolkit`, `course-material` or `other`.
    pub kind: &'static str,
    /// Id of the term it is about.
    pub theme: Option<String>,
    /// The region it is for: `region:` or `set:` and a code; empty for none in particular.
    pub region: String,
    /// The language by name.
    pub language: String,
    /// Whether the organisation answers for the text.
    pub official: bool,
    /// Who translated it.
    pub translator: Option<String>,
    /// Who paid.
    pub funder: Option<String>,
    /// The project.
    pub project: Option<String>,
    /// Since when it exists.
    pub on: Option<String>,
    /// Its address on the web.
    pub link: Option<String>,
}

/// An action or a term that something is said about.
#[derive(Debug, Serialize)]
pub struct SubjectJson {
    /// `action` or `term`.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its number or label, and its wording.
    pub text: String,
}

/// A step towards the plan.
#[derive(Debug, Serialize)]
pub struct StepJson {
    /// Its id.
    pub id: String,
    /// The Member or other body that takes it.
    pub by: String,
    /// The Member's code; null for any other body.
    pub member: Option<String>,
    /// Who said it himself; null where an officer took it down.
    pub said_by: Option<String>,
    /// The kind of source.
    pub source: String,
    /// What it serves.
    pub serves: SubjectJson,
    /// What is done.
    pub text: String,
    /// Its first day.
    pub begins_on: String,
    /// Its last day.
    pub ends_on: Option<String>,
    /// `planned`, `under-way`, `carried-out` or `not-carried-out`.
    pub stage: &'static str,
    /// `unknown`, `yes`, `partly` or `no`.
    pub successful: &'static str,
    /// `unknown`, `yes`, `partly` or `no`.
    pub effective: &'static str,
    /// What shows it.
    pub shown_by: String,
    /// The day it came in.
    pub received_on: String,
    /// `received`, `included` or `left-out`.
    pub standing: &'static str,
    /// Why it was left out.
    pub reason: String,
}

/// What an analysis of gaps found.
#[derive(Debug, Serialize)]
pub struct GapJson {
    /// Its id.
    pub id: String,
    /// The issue.
    pub issue: SubjectJson,
    /// `addressed`, `not-addressed`, `by-others`, `scientific-gap` or `research-required`.
    pub found: &'static str,
    /// Who addresses it.
    pub by: String,
    /// On what grounds.
    pub grounds: String,
    /// The day it was found.
    pub on: String,
}

/// An appraisal.
#[derive(Debug, Serialize)]
pub struct AppraisalJson {
    /// Its id.
    pub id: String,
    /// `resources`, `viability` or `proposal`.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
    /// What is proposed or tried.
    pub text: String,
    /// Who proposed it, or the team that tries it.
    pub by: String,
    /// The day it was begun.
    pub begun_on: String,
    /// `draft`, `commented`, `revised`, `submitted`, `decided` or `withdrawn`.
    pub state: &'static str,
    /// `accepted`, `deferred`, `rejected` or `elsewhere`; null before the body decides.
    pub outcome: Option<&'static str>,
    /// Where that can be read.
    pub decision: String,
    /// How it fares by each of its criteria.
    pub criteria: Vec<CriterionJson>,
}

/// How an appraisal fares by a criterion.
#[derive(Debug, Serialize)]
pub struct CriterionJson {
    /// Its words.
    pub criterion: String,
    /// `unknown`, `yes`, `partly` or `no`.
    pub met: &'static str,
    /// Why.
    pub reason: String,
}

impl RegistersJson {
    /// The registers of a plan as it stands, as far as `actor` may read them.
    pub fn of(live: &LivePlan, actor: Actor<'_>) -> Self {
        let registers = &live.registers;
        let response = registers.response();
        Self {
            plan: live.plan.id.to_string(),
            mandates: registers.mandates.iter().map(|each| mandate(live, each)).collect(),
            lists: registers.vocabularies.iter().map(|list| self::list(live, list)).collect(),
            family: registers
                .family
                .iter()
                .map(|each| RelatedJson {
                    code: each.code.clone(),
                    name: each.name.clone(),
                    kinship: each.kinship.code(),
                    invitations: registers
                        .invitations
                        .iter()
                        .filter(|one| one.instrument == each.id)
                        .map(invitation)
                        .collect(),
                })
                .collect(),
            unanswered: response.invited - response.answered,
            comments: comments::of(live, actor).into_iter().map(|each| comment(live, each)).collect(),
            guidance: registers.guidance.iter().map(guidance).collect(),
            steps: steps::of(live, actor).into_iter().map(|each| step(live, each)).collect(),
            gaps: registers.gaps.iter().map(|each| gap(live, each)).collect(),
            appraisals: appraisals::of(live, actor).into_iter().map(|each| appraisal(live, each)).collect(),
        }
    }
}

fn action(live: &LivePlan, id: ActionId) -> Option<ActionRef> {
    let at = live.version.position_of(id)?;
    Some(ActionRef { id: id.to_string(), number: live.version.content.actions[at].number.clone() })
}

fn mandate(live: &LivePlan, each: &Mandate) -> MandateJson {
    let answers = live.registers.answered_by(each.id, &live.version.actions);
    MandateJson {
        id: each.id.to_string(),
        kind: each.kind.code(),
        source: each.source.clone(),
        number: each.number.clone(),
        text: each.text.clone(),
        priority: each.priority.clone(),
        delivery: each.delivery.clone(),
        answered_by: answers.iter().filter_map(|at| action(live, live.version.actions[*at])).collect(),
    }
}

/// Elements of other plans are not this plan's to show.
fn list(live: &LivePlan, list: &Vocabulary) -> ListJson {
    let element = |element: &Element| {
        let (here, id) = match element {
            Element::Action(id) => (live.version.position_of(*id).is_some(), id.to_string()),
            Element::Kpi(id) => (live.position_of_kpi(*id).is_some(), id.to_string()),
            Element::Initiative(id) => (false, id.to_string()),
            Element::Need(id) => (false, id.to_string()),
        };
        here.then(|| ElementJson { kind: element.kind(), id })
    };
    let terms = list.terms.iter().map(|term| TermJson {
        id: term.id.to_string(),
        label: term.label.clone(),
        text: term.text.clone(),
        parent: term.parent.and_then(|at| list.terms.get(at)).map(|parent| parent.id.to_string()),
        tagged: live
            .registers
            .tags
            .iter()
            .filter(|tag| tag.term == term.id)
            .filter_map(|tag| element(&tag.element))
            .collect(),
    });
    ListJson {
        code: list.code.clone(),
        name: list.name.clone(),
        purpose: list.purpose.code(),
        terms: terms.collect(),
    }
}

fn invitation(one: &Invitation) -> InvitationJson {
    let replied = one.replied.as_ref();
    InvitationJson {
        id: one.id.to_string(),
        ask: one.ask.code(),
        invited_on: one.invited_on.to_string(),
        replied_on: replied.map(|replied| replied.on.to_string()),
        reply: replied.map(|replied| replied.reply.code()),
        text: replied.map(|replied| replied.text.clone()),
    }
}

fn guidance(each: &Guidance) -> GuidanceJson {
    GuidanceJson {
        id: each.id.to_string(),
        title: each.title.clone(),
        kind: each.kind.code(),
        theme: each.theme.map(|theme| theme.to_string()),
        region: each.region.clone(),
        language: each.language.clone(),
        official: each.official,
        translator: each.translator.clone(),
        funder: each.funder.clone(),
        project: each.project.clone(),
        on: each.on.map(|day| day.to_string()),
        link: each.link.clone(),
    }
}

fn comment(live: &LivePlan, each: &Comment) -> CommentJson {
    let member = match &each.from {
        Commenter::Member(id) => live.member(*id),
        Commenter::Body(_) | Commenter::Oneself => None,
    };
    let said_by = each.said_by.as_ref().map(|sayer| sayer.name.clone());
    let body = match &each.from {
        Commenter::Body(name) => name.clone(),
        Commenter::Member(_) => member.map(|member| member.name.clone()).unwrap_or_default(),
        Commenter::Oneself => said_by.clone().unwrap_or_default(),
    };
    let (about, section) = match &each.about {
        About::Plan => (None, None),
        About::Section(title) => (None, Some(title.clone())),
        About::Action(id) => (action(live, *id), None),
    };
    CommentJson {
        id: each.id.to_string(),
        from: body,
        member: member.map(|member| member.code.clone()),
        said_by,
        action: about,
        section,
        text: each.text.clone(),
        received_on: each.received_on.to_string(),
        state: each.state.code(),
        outcome: each.outcome.clone(),
    }
}

fn subject(live: &LivePlan, subject: Subject) -> SubjectJson {
    let (kind, id) = match subject {
        Subject::Action(id) => ("action", id.to_string()),
        Subject::Term(id) => ("term", id.to_string()),
    };
    SubjectJson { kind, id, text: steps::label(live, subject) }
}

fn step(live: &LivePlan, each: &Step) -> StepJson {
    let member = match each.by {
        Taker::Member(id) => live.member(id),
        Taker::Body(_) => None,
    };
    StepJson {
        id: each.id.to_string(),
        by: steps::taker(live, each),
        member: member.map(|member| member.code.clone()),
        said_by: each.said_by.as_ref().map(|sayer| sayer.name.clone()),
        source: live.registers.term(each.source).map(|(_, term)| term.text.clone()).unwrap_or_default(),
        serves: subject(live, each.serves),
        text: each.text.clone(),
        begins_on: each.begins_on.to_string(),
        ends_on: each.ends_on.map(|day| day.to_string()),
        stage: each.stage.code(),
        successful: each.successful.code(),
        effective: each.effective.code(),
        shown_by: each.shown_by.clone(),
        received_on: each.received_on.to_string(),
        standing: each.standing.code(),
        reason: each.reason.clone(),
    }
}

fn gap(live: &LivePlan, each: &Gap) -> GapJson {
    GapJson {
        id: each.id.to_string(),
        issue: subject(live, each.issue),
        found: each.found.code(),
        by: each.by.clone(),
        grounds: each.grounds.clone(),
        on: each.on.to_string(),
    }
}

fn appraisal(live: &LivePlan, each: &Appraisal) -> AppraisalJson {
    let criteria = live.registers.criteria(each).into_iter().map(|id| {
        let mark = each.mark(id);
        CriterionJson {
            criterion: live.registers.term(id).map(|(_, term)| term.text.clone()).unwrap_or_default(),
            met: mark.map_or(Judgement::Unknown, |mark| mark.met).code(),
            reason: mark.map(|mark| mark.reason.clone()).unwrap_or_default(),
        }
    });
    AppraisalJson {
        id: each.id.to_string(),
        kind: each.kind.code(),
        title: each.title.clone(),
        text: each.text.clone(),
        by: each.by.clone(),
        begun_on: each.begun_on.to_string(),
        state: each.state.code(),
        outcome: each.outcome.map(AppraisalOutcome::code),
        decision: each.decision.clone(),
        criteria: criteria.collect(),
    }
}
