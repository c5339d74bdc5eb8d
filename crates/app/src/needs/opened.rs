//! A finding opens needs; each of the two knows of the other, and closing one proposes closing the other
//! (REQUIREMENTS S1.11). Nothing is closed here.

use trellis_domain::{
    needs::{
        assessment::AssessmentId,
        findings::{ClosingReason, Finding, FindingId, FindingState},
        need::{Need, NeedId, NeedState, Source},
    },
    people::{Actor, policy::Right},
};
use trellis_store::{
    Across, Tx,
    needs::{assessments as store, findings as findings_store, gaps as gaps_store},
};

use super::{Held, findings, gaps::NeedInput};
use crate::{House, Problem};

/// A need that a finding opened, as the finding's page shows it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The need.
    pub need: NeedId,
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub state: NeedState,
}

/// The finding that a need comes from, as the need's page shows it.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The finding.
    pub finding: FindingId,
    /// Its number and title.
    pub title: String,
    /// Whether it is closed.
    pub is_closed: bool,
}

/// What stands between a finding and its needs, for its page.
#[derive(Debug, Clone, Default)]
pub struct OfFinding {
    /// The needs that the actor may know of.
    pub needs: Vec<Opened>,
    /// The assessments that are still written, into which the actor may put one: id and title.
    pub into: Vec<(AssessmentId, String)>,
    /// Whether it was put right while a need it opened is still there.
    pub proposes: bool,
}

/// What stands between a finding that the actor reads and its needs.
pub(super) async fn of_finding(
    house: &House,
    actor: Actor<'_>,
    finding: &Finding,
) -> Result<OfFinding, Problem> {
    let mut tx = house.read(finding.organisation).await?;
    let mut of = OfFinding::default();
    for (assessment, need) in gaps_store::of_finding(&mut tx, finding.id).await? {
        // Who may not read the assessment does not learn of its needs.
        let Some(held) = Held::known(&mut tx, actor, assessment).await? else { continue };
        if held.knows(actor, &need) {
            of.needs.push(Opened { need: need.id, text: need.text, state: need.state });
        }
    }
    let met = finding.course.closing.is_some_and(|closing| closing.reason == ClosingReason::Met);
    of.proposes = met && of.needs.iter().any(|need| need.state.is_open());
    if is_told(finding) {
        for assessment in store::list(&mut tx, finding.organisation, None).await? {
            if !assessment.state.is_preliminary() {
                continue;
            }
            if let Some(held) = Held::known(&mut tx, actor, assessment.id).await?
                && held.may(actor, Right::Edit, None)
            {
                of.into.push((assessment.id, held.assessment.title));
            }
        }
    }
    Ok(of)
}

/// A finding opens needs once its Member knows of it, or its body.
fn is_told(finding: &Finding) -> bool {
    !matches!(finding.course.state, FindingState::Draft | FindingState::Closed)
}

/// What a need that a finding opens begins with.
pub async fn begun(house: &House, actor: Actor<'_>, finding: FindingId) -> Result<NeedInput, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let finding = findings::readable(&mut tx, actor, finding).await?;
    let source = format!("{} {}", finding.number, finding.title);
    Ok(NeedInput {
        member: finding.member.map(|member| member.to_string()).unwrap_or_default(),
        source: Source::Compliance.code().to_owned(),
        source_text: source.trim().to_owned(),
        finding: finding.id.to_string(),
        ..NeedInput::default()
    })
}

/// The finding that a form names, if a need may be opened from it: the actor may read it, it belongs to the same
/// organisation, and somebody was told of it.
pub(super) async fn named(
    tx: &mut Tx,
    actor: Actor<'_>,
    held: &Held,
    text: &str,
) -> Result<Option<FindingId>, Problem> {
    let Ok(id) = text.trim().parse() else { return Ok(None) };
    let of = findings_store::organisation_of(tx, id).await?;
    if of != Some(held.assessment.organisation) {
        return Ok(None);
    }
    let finding = findings::readable(tx, actor, id).await?;
    Ok(is_told(&finding).then_some(finding.id))
}

/// The finding that a need comes from, if the actor may read it.
pub(super) async fn origin(tx: &mut Tx, actor: Actor<'_>, need: &Need) -> Option<Origin> {
    let finding = findings::readable(tx, actor, need.finding?).await.ok()?;
    Some(Origin {
        finding: finding.id,
        title: format!("{} {}", finding.number, finding.title).trim().to_owned(),
        is_closed: finding.course.state == FindingState::Closed,
    })
}
