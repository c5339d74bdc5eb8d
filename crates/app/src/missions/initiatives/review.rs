//! What an initiative came to, as its page shows it: findings with what is said of them, the final report, and what bodies
//! made of it (REQUIREMENTS S1.25).
//!
//! As long as no body has accepted the report, findings and report are for the organisation's own people who may read the
//! initiative; the report itself, while it is written, for those who work on it. Deeds are in [`super::found`] and
//! [`super::report`].

use trellis_domain::{
    kernel::Day,
    meetings::{BodyId, acts::Act},
    missions::initiatives::review::{Assessed, Feedback, FinalReport, FinalState, Found, FoundId, waiting},
    people::{
        Actor,
        policy::{Right, Rights},
    },
};
use trellis_store::{Tx, missions::initiatives::review as store};

use super::Held;
use crate::{Problem, meetings::Directory};

/// A finding with what is said of it.
#[derive(Debug, Clone)]
pub struct FoundRow {
    /// The finding.
    pub found: Found,
    /// What is said of it, each with whose word it is; none for whoever may neither remark nor see the history.
    pub feedback: Vec<(Feedback, Option<String>)>,
}

/// What a body made of a report.
#[derive(Debug, Clone)]
pub struct AssessedRow {
    /// Its name.
    pub body: String,
    /// What it made of it, with its words.
    pub assessed: Assessed,
    /// The day.
    pub day: Option<Day>,
    /// At which session.
    pub session: Option<String>,
    /// In which paragraph of its report.
    pub paragraph: String,
}

/// The final report as its page shows it.
#[derive(Debug, Clone)]
pub struct ReportRow {
    /// The report.
    pub report: FinalReport,
    /// The bodies it goes to, by name.
    pub bodies: Vec<(BodyId, String)>,
    /// Those that have not said anything in this round.
    pub waits_for: Vec<(BodyId, String)>,
    /// What bodies made of it, round by round.
    pub assessed: Vec<AssessedRow>,
}

/// What an initiative came to.
#[derive(Debug, Clone, Default)]
pub struct Review {
    /// What was found.
    pub found: Vec<FoundRow>,
    /// Its final report, as far as the actor may know of it.
    pub report: Option<ReportRow>,
    /// Whether the actor may record findings and write the report now.
    pub may_write: bool,
    /// Whether the actor may say something of findings now.
    pub may_say: bool,
    /// Whether the actor may give the report to its bodies now.
    pub may_submit: bool,
    /// Whether the actor may record now what a body made of it.
    pub may_assess: bool,
}

/// Names for what stands in a review.
pub(super) struct Named<'a> {
    pub directory: &'a Directory,
    pub acts: &'a [Act],
    pub voice: &'a (dyn Fn(&Feedback) -> Option<String> + Sync),
}

/// What an initiative that the actor may read came to.
pub(super) async fn review(
    tx: &mut Tx,
    actor: Actor<'_>,
    (held, rights): (&Held, Rights),
    named: Named<'_>,
) -> Result<Review, Problem> {
    let id = held.initiative.id;
    let report = store::reports(tx, &[id]).await?.into_iter().next().map(|(_, report)| report);
    let is_own = actor.organisation() == Some(held.initiative.organisation);
    let is_accepted = report.as_ref().is_some_and(|report| report.state == FinalState::Accepted);
    if !is_own && !is_accepted {
        return Ok(Review::default());
    }
    let is_open = report.as_ref().is_none_or(|report| report.state.is_open());
    let (is_done, is_found) = super::found::times(&held.initiative);
    let may_write = rights.has(Right::Edit) && is_found && is_open;
    let says = rights.has(Right::Comment) || rights.has(Right::History);
    let feedback = if says { store::feedback(tx, id).await? } else { Vec::new() };
    let of = |found: FoundId| {
        let own = feedback.iter().filter(|said| said.found == found);
        own.map(|said| (said.clone(), (named.voice)(said))).collect()
    };
    let found = store::found(tx, &[id]).await?.into_iter();
    let found: Vec<FoundRow> = found.map(|(_, found)| FoundRow { feedback: of(found.id), found }).collect();
    let writes = rights.has(Right::Edit) || rights.has(Right::Comment) || rights.has(Right::Move);
    let report = report.filter(|report| writes || report.round > 0);
    let row = match report {
        Some(report) => Some(row(tx, report, &named).await?),
        None => None,
    };
    let state = row.as_ref().map(|row| row.report.state);
    let moves = rights.has(Right::Move) && held.is_insider(actor);
    Ok(Review {
        may_say: rights.has(Right::Comment) && !found.is_empty(),
        may_submit: moves && is_done && state.is_some_and(FinalState::is_open),
        may_assess: moves && state == Some(FinalState::BeforeBodies),
        report: row,
        found,
        may_write,
    })
}

async fn row(tx: &mut Tx, report: FinalReport, named: &Named<'_>) -> Result<ReportRow, Problem> {
    let assessed = store::assessed(tx, report.id).await?;
    let name = |body: BodyId| {
        let found = named.directory.body(body);
        (body, found.map(|body| body.name.clone()).unwrap_or_default())
    };
    let waits_for = match report.state {
        FinalState::BeforeBodies => waiting(&report, &assessed),
        _ => Vec::new(),
    };
    Ok(ReportRow {
        bodies: report.bodies.iter().map(|body| name(*body)).collect(),
        waits_for: waits_for.into_iter().map(name).collect(),
        assessed: assessed
            .into_iter()
            .map(|assessed| {
                let act = named.acts.iter().find(|act| act.id == assessed.act);
                let session = named.directory.session(act.and_then(|act| act.meeting));
                AssessedRow {
                    body: name(assessed.body).1,
                    day: act.map(|act| act.day),
                    session: session.map(|session| session.title.clone()),
                    paragraph: act.map(|act| act.paragraph.clone()).unwrap_or_default(),
                    assessed,
                }
            })
            .collect(),
        report,
    })
}
