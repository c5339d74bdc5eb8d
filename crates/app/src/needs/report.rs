//! The needs assessment report: everything of an assessment as one value, made from what is recorded while it is written
//! and before its bodies, and from the frozen text once it is agreed.
//!
//! The frozen text is JSON of [`Report`]; it is written once and its digest stands in the log. A field that is added later
//! needs a default, so that reports of earlier years stay readable.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use trellis_domain::{
    meetings::acts::Element,
    needs::{
        assessment::{AssessmentId, AssessmentState},
        need::Priority,
    },
    people::{Actor, policy::Right},
    plans::registers::vocabulary::Term,
};
use trellis_store::{
    Across, Tx,
    meetings::acts as acts_store,
    members as members_store,
    needs::{
        assessments::{self as store, AgreedReport},
        scores as scores_store,
    },
    people as people_store,
};

use super::{
    Held,
    gaps::{NeedLine, lines},
    matrix::Reckoning,
};
use crate::{House, Problem, meetings::Directory, people::hex};

/// A needs assessment report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Whose.
    pub organisation: String,
    /// Its title.
    pub title: String,
    /// The turn of the cycle.
    pub cycle: String,
    /// Code of where it stands.
    pub state: String,
    /// How it was made, in words.
    pub method: String,
    /// The scale, lowest first; empty for per cent.
    pub scale: Vec<String>,
    /// Digits after the point in means, and which way a tie goes.
    pub rounding: (u32, String),
    /// What makes a need urgent, with its weight.
    pub criteria: Vec<(String, u32)>,
    /// What bodies answer for.
    pub parts: Vec<ReportPart>,
    /// The areas, in order.
    pub areas: Vec<ReportArea>,
    /// The Members, by name.
    pub members: Vec<ReportMember>,
    /// What is lacking, ranked first.
    pub needs: Vec<ReportNeed>,
    /// What bodies changed.
    pub amendments: Vec<ReportAmendment>,
}

/// What one body answers for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportPart {
    /// The body.
    pub body: String,
    /// The session.
    pub session: Option<String>,
    /// Its areas.
    pub areas: Vec<String>,
    /// Code of where it stands.
    pub state: String,
    /// The day and the place in its report where the body finalised it.
    pub finalised: Option<(String, String)>,
}

/// An area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportArea {
    /// Its label as printed.
    pub label: Option<String>,
    /// Its words.
    pub text: String,
}

/// A Member's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportMember {
    /// Its name at that time.
    pub name: String,
    /// One figure for each area; nothing for "no data".
    pub figures: Vec<Option<String>>,
    /// The mean of the rounded areas.
    pub total: Option<String>,
}

/// What is lacking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportNeed {
    /// The Member; nothing for what all lack.
    pub member: Option<String>,
    /// The area.
    pub area: String,
    /// Code of what is lacking.
    pub gap: String,
    /// What is needed.
    pub text: String,
    /// Code of whence it is known.
    pub source: String,
    /// Where that can be read.
    pub source_text: String,
    /// The objectives it stands under; reports frozen before there were any have none.
    #[serde(default)]
    pub objectives: Vec<String>,
    /// The sum of weights times values, and how it comes about.
    pub priority: Option<(u64, String)>,
    /// Body, place and reason.
    pub ranks: Vec<(String, u32, String)>,
}

/// What a body changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportAmendment {
    /// The body.
    pub body: String,
    /// The day and the place in its report.
    pub on: (String, String),
    /// The Member, where it is one.
    pub member: Option<String>,
    /// The area.
    pub area: String,
    /// What stood there before.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

/// The report of an assessment as far as the actor may read it; once it is agreed, the frozen one.
pub async fn report(house: &House, actor: Actor<'_>, id: AssessmentId) -> Result<Report, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    if let Some(frozen) = store::report(&mut tx, id).await? {
        let report: Report = serde_json::from_str(&frozen.content).map_err(Problem::internal)?;
        return Ok(Report { state: held.assessment.state.code().to_owned(), ..report });
    }
    let directory = Directory::load(&mut tx, held.assessment.organisation).await?;
    let needs = lines(&mut tx, &held, |need| held.knows(actor, need)).await?;
    live(&mut tx, &held, &directory, needs, |member| held.may(actor, Right::Read, member)).await
}

/// The whole report, to be kept when the assessment is agreed.
pub(super) async fn freeze(
    tx: &mut Tx,
    held: &Held,
    directory: &Directory,
    at: Timestamp,
) -> Result<AgreedReport, Problem> {
    let needs = lines(tx, held, |_| true).await?;
    let report = live(tx, held, directory, needs, |_| true).await?;
    let report = Report { state: AssessmentState::Agreed.code().to_owned(), ..report };
    let content = serde_json::to_string(&report).map_err(Problem::internal)?;
    let digest = hex(&Sha256::digest(content.as_bytes()));
    Ok(AgreedReport { content, digest, agreed_at: at })
}

async fn live(
    tx: &mut Tx,
    held: &Held,
    directory: &Directory,
    needs: Vec<NeedLine>,
    is_shown: impl Fn(Option<trellis_domain::members::MemberId>) -> bool,
) -> Result<Report, Problem> {
    let assessment = &held.assessment;
    let (id, organisation) = (assessment.id, assessment.organisation);
    let on = Element::Assessment(id);
    let acts = acts_store::acts(tx, organisation).await?;
    let acts: Vec<_> = acts.into_iter().filter(|act| act.on == on).collect();
    let members = members_store::list(tx, organisation).await?;
    let values = scores_store::values(tx, id).await?;
    let amended = scores_store::amendments(tx, id).await?;
    let owner = people_store::organisation(tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let body_of = |id| directory.body(id).map(|body| body.name.clone()).unwrap_or_default();
    let term_of = |id| {
        let term = held.list.terms.iter().find(|term| term.id == id);
        term.map(|term| term.text.clone()).unwrap_or_default()
    };
    let parts = held.parts.iter().map(|part| ReportPart {
        body: body_of(part.body),
        session: directory.session(part.session).map(|session| session.title.clone()),
        areas: part.areas.iter().map(|area| term_of(*area)).collect(),
        state: part.state(assessment.state).code().to_owned(),
        finalised: acts
            .iter()
            .find(|act| Some(act.id) == part.finalised_by)
            .map(|act| (act.day.to_string(), act.paragraph.clone())),
    });
    let amendments = amended.iter().filter(|each| match each.need {
        Some(id) => needs.iter().any(|line| line.need.id == id),
        None => is_shown(each.member),
    });
    let amendments = amendments.map(|each| {
        let act = acts.iter().find(|act| act.id == each.act);
        let member = members.iter().find(|member| Some(member.id) == each.member);
        ReportAmendment {
            body: act.map(|act| body_of(act.body)).unwrap_or_default(),
            on: act.map(|act| (act.day.to_string(), act.paragraph.clone())).unwrap_or_default(),
            member: member.map(|member| member.name.clone()),
            area: term_of(each.term),
            before: each.before.clone(),
            after: each.after.clone(),
        }
    });
    let reckoning = Reckoning::new(&held.list, assessment.rounding, values);
    let places: Vec<usize> =
        (0..held.list.terms.len()).filter(|at| held.list.terms[*at].parent.is_none()).collect();
    let shown =
        members.iter().filter(|member| held.members.contains(&member.id) && is_shown(Some(member.id)));
    let figures = shown.map(|member| ReportMember {
        name: member.name.clone(),
        figures: places
            .iter()
            .map(|at| reckoning.figure(member.id, *at).map(|value| value.to_string()))
            .collect(),
        total: reckoning.total(member.id).map(|value| value.to_string()),
    });
    Ok(Report {
        organisation: owner.name,
        title: assessment.title.clone(),
        cycle: assessment.cycle.clone(),
        state: assessment.state.code().to_owned(),
        method: assessment.method.clone(),
        scale: held.scale.steps.iter().map(|step| step.code.clone()).collect(),
        rounding: (assessment.rounding.digits, assessment.rounding.tie.code().to_owned()),
        criteria: assessment.criteria.iter().map(|each| (each.name.clone(), each.weight)).collect(),
        parts: parts.collect(),
        areas: held
            .areas()
            .map(|term| ReportArea { label: term.label.clone(), text: term.text.clone() })
            .collect(),
        members: figures.collect(),
        needs: needs.iter().map(of_line).collect(),
        amendments: amendments.collect(),
    })
}

fn of_line(line: &NeedLine) -> ReportNeed {
    let priority: &Priority = &line.priority;
    ReportNeed {
        member: line.member.clone(),
        area: line.area.clone(),
        gap: line.need.gap.code().to_owned(),
        text: line.need.text.clone(),
        source: line.need.source.code().to_owned(),
        source_text: line.need.source_text.clone(),
        objectives: line.objectives.iter().map(Term::shown).collect(),
        priority: priority.sum().map(|sum| (sum, priority.shown())),
        ranks: line
            .ranks
            .iter()
            .map(|(rank, body)| (body.clone(), rank.place, rank.reason.clone()))
            .collect(),
    }
}
