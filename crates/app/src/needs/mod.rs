//! What Members lack and how it is found out: findings, and assessments with their parts, scores and needs.
//!
//! [`findings`] go from a draft to their closing. [`assessments`] are made, moved on and read; [`parts`] belong to bodies, which finalise and amend them by acts;
//! [`scores`] make the [`matrix`] of Members and areas, [`import`] takes them from a table; [`gaps`] say what is lacking, [`opened`] which finding opened them; [`report`] is all of it as one
//! text, frozen when it is agreed; [`raised`] is what waits for a body between assessments. [`capacity`] gathers
//! all that concerns one Member. Every input is text as a form, a call or a file sends it. Must not know pages.

pub mod assessments;
pub mod capacity;
pub(crate) mod due;
pub mod findings;
pub mod gaps;
pub mod import;
mod input;
pub mod matrix;
pub mod opened;
pub mod parts;
pub mod raised;
pub mod report;
pub mod scores;

use trellis_domain::{
    kernel::Id,
    members::MemberId,
    needs::{
        assessment::{Assessment, AssessmentId, AssessmentRule, AssessmentState, Part, area_of},
        need::{Need, Source},
        score::Scale,
    },
    people::{
        Actor, OrganisationId, may_do,
        policy::{self, Matter, Reach, Right, Scope, Standing, reach},
    },
    plans::registers::vocabulary::{Purpose, Term, TermId, Vocabulary},
};
use trellis_store::{Tx, needs::assessments as store, people::settings, plans::registers as registers_store};

use crate::{
    Problem,
    meetings::Directory,
    problem::{Code, FieldProblem},
    terms::is_meant,
};

/// An assessment with everything that a decision about it looks at.
pub(crate) struct Held {
    /// The assessment.
    pub assessment: Assessment,
    /// What its bodies answer for.
    pub parts: Vec<Part>,
    /// The Members it has scores or needs of.
    pub members: Vec<MemberId>,
    /// Its areas.
    pub list: Vocabulary,
    /// The objectives that its needs may stand under (REQUIREMENTS S1.3).
    pub objectives: Vec<Term>,
    /// Its scale.
    pub scale: Scale,
    concerns: Vec<Scope>,
}

impl Held {
    /// An assessment that the actor may read; absent and hidden are one answer.
    pub(crate) async fn load(tx: &mut Tx, actor: Actor<'_>, id: AssessmentId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let assessment =
            store::list(tx, organisation, Some(id)).await?.pop().ok_or_else(Problem::not_found)?;
        let lists = registers_store::vocabularies_of(tx, organisation).await?;
        let objectives = lists.iter().filter(|list| list.purpose == Purpose::Objective);
        let objectives = objectives.flat_map(|list| &list.terms).cloned().collect();
        let list = lists.into_iter().find(|list| list.id == assessment.areas);
        let settings = settings::settings(tx, organisation).await?;
        let scale = Scale::of(&settings, &assessment.scale);
        let parts = store::parts(tx, organisation, Some(id)).await?;
        let members = store::members(tx, id).await?;
        let held = Self {
            concerns: concerns(&assessment, &parts, &members),
            list: list.ok_or_else(Problem::not_found)?,
            objectives,
            // A scale that was taken out of the settings still has the numbers that were recorded.
            scale: scale.unwrap_or_else(|| Scale::new(&assessment.scale, [])),
            parts,
            members,
            assessment,
        };
        may_do(actor, Right::Read, &held.matter())?;
        Ok(held)
    }

    /// The same; `None` where the actor may not read it.
    pub(crate) async fn known(
        tx: &mut Tx,
        actor: Actor<'_>,
        id: AssessmentId,
    ) -> Result<Option<Self>, Problem> {
        match Self::load(tx, actor, id).await {
            Ok(held) => Ok(Some(held)),
            Err(problem) if problem.code == Code::NotFound => Ok(None),
            Err(problem) => Err(problem),
        }
    }

    /// The assessment as a whole: it concerns every Member it says something of.
    pub(crate) fn matter(&self) -> Matter<'_> {
        self.about(&self.concerns)
    }

    fn about<'a>(&self, concerns: &'a [Scope]) -> Matter<'a> {
        Matter {
            organisation: self.assessment.organisation,
            standing: self.assessment.state.standing(),
            concerns,
            made_by: self.assessment.made_by,
        }
    }

    /// What one row concerns: the Member, the plan and the bodies.
    fn concerns_of(&self, member: Option<MemberId>) -> Vec<Scope> {
        match member {
            Some(member) => concerns(&self.assessment, &self.parts, &[member]),
            None => self.concerns.clone(),
        }
    }

    /// Whether the actor may do this to what the assessment says of a Member.
    pub(crate) fn may(&self, actor: Actor<'_>, right: Right, member: Option<MemberId>) -> bool {
        may_do(actor, right, &self.about(&self.concerns_of(member))).is_ok()
    }

    /// Whether the actor may know of a need. What comes from compliance stays between the Member, the Secretariat and the
    /// body until the assessment is agreed (REQUIREMENTS S1.13).
    pub(crate) fn knows(&self, actor: Actor<'_>, need: &Need) -> bool {
        if !self.may(actor, Right::Read, need.member) {
            return false;
        }
        if self.assessment.state.is_agreed() || need.source != Source::Compliance && need.finding.is_none() {
            return true;
        }
        let area = area_of(&self.list, need.area);
        let part = self.parts.iter().find(|part| area.is_some_and(|area| part.areas.contains(&area)));
        let plan = self.assessment.plan.map(Scope::of);
        let body = part.map(|part| Scope::of(part.body));
        let concerns: Vec<Scope> = need.member.map(Scope::of).into_iter().chain(plan).chain(body).collect();
        let standing = Standing::Deficiency(policy::Deficiency::Responded);
        let organisation = self.assessment.organisation;
        may_do(actor, Right::Read, &Matter { organisation, standing, concerns: &concerns, made_by: None })
            .is_ok()
    }

    /// The part that answers for a term.
    pub(crate) fn part_of(&self, term: TermId) -> Option<&Part> {
        let area = area_of(&self.list, term)?;
        self.parts.iter().find(|part| part.areas.contains(&area))
    }

    /// A term by id, by label or by its words.
    pub(crate) fn find_term(&self, text: &str) -> Option<&Term> {
        self.list.terms.iter().find(|term| is_meant(term, text))
    }

    /// `true` for a term that has none under it: scores are recorded for these.
    pub(crate) fn is_leaf(&self, term: TermId) -> bool {
        let at = self.list.terms.iter().position(|each| each.id == term);
        at.is_some() && !self.list.terms.iter().any(|each| each.parent.is_some() && each.parent == at)
    }

    /// The areas: terms that stand under no other.
    pub(crate) fn areas(&self) -> impl Iterator<Item = &Term> {
        self.list.terms.iter().filter(|term| term.parent.is_none())
    }
}

/// Whether a deed of the log may be shown to the actor beside those of plans: what is done with assessments and needs before
/// their release is for those who may know of them all.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let is_of_needs = deed.starts_with("assessment.") || deed.starts_with("need.");
    let closed = AssessmentState::ALL.iter().filter(|state| **state < AssessmentState::Released);
    let knows = |state: &AssessmentState| {
        reach(actor.bearer(), Right::Learn, organisation, state.standing()) == Reach::Everything
    };
    !is_of_needs || closed.into_iter().all(knows)
}

/// What an assessment concerns: its plan, the bodies of its parts, Members.
pub(crate) fn concerns(assessment: &Assessment, parts: &[Part], members: &[MemberId]) -> Vec<Scope> {
    let plan = assessment.plan.map(Scope::of);
    let bodies = parts.iter().map(|part| Scope::of(part.body));
    plan.into_iter().chain(bodies).chain(members.iter().map(|id: &Id<_>| Scope::of(*id))).collect()
}

/// A rule that was broken, in words that name the body or the area.
fn broken(rule: AssessmentRule, directory: &Directory, list: &Vocabulary) -> Problem {
    let body = |id| directory.body(id).map(|body| body.name.clone()).unwrap_or_default();
    let area = |id: TermId| {
        let term = list.terms.iter().find(|term| term.id == id);
        term.map(|term| term.text.clone()).unwrap_or_default()
    };
    match rule {
        AssessmentRule::Final => Problem::new(Code::AssessmentFinal),
        AssessmentRule::NoPart => Problem::new(Code::AssessmentNoPart),
        AssessmentRule::NoSession(id) => Problem::new(Code::AssessmentNoSession).with("value", body(id)),
        AssessmentRule::NobodysArea(id) => Problem::new(Code::AssessmentNobodysArea).with("value", area(id)),
        AssessmentRule::Empty => Problem::new(Code::AssessmentEmpty),
        AssessmentRule::NotFinalised(id) => {
            Problem::new(Code::AssessmentNotFinalised).with("value", body(id))
        }
        AssessmentRule::AreaTaken(id) => {
            FieldProblem::new("areas", Code::AssessmentAreaTaken).with("value", area(id)).into()
        }
        AssessmentRule::BodyTaken => FieldProblem::new("body", Code::AssessmentBodyTaken).into(),
        AssessmentRule::NotTabled => Problem::new(Code::AssessmentNotTabled),
        AssessmentRule::NotBefore => Problem::new(Code::AssessmentNotBefore),
        AssessmentRule::Frozen => Problem::new(Code::AssessmentFrozen),
    }
}
