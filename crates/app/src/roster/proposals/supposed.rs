//! What would be if something were otherwise: an employer released somebody, the rule of the roster did not hold, a fund had more
//! money. Both plans are searched for in the same way and with the same budget, and what changes between them is said. Nothing is kept.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use trellis_domain::{
    people::{Actor, may_do, policy::Right},
    roster::{
        accreditation::Stage,
        expert::{ExpertId, ExpertState},
        proposal::{ProposalId, ProposalState},
    },
};
use trellis_store::Across;

use super::{
    super::{
        candidates::candidates_in,
        matching::{Asked, Progress},
        problem::Sendable,
    },
    Held, Planned, hundredths, planned,
    reasons::TeamAt,
};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
};

/// Searching one of the two plans takes so many iterations at most, and so long.
const ITERATIONS: u64 = 4_000;
const TIME: SignedDuration = SignedDuration::from_secs(3);

/// What is supposed, as typed.
#[derive(Debug, Clone, Default)]
pub struct Supposition {
    /// `release`, `delinked` or `fund`; empty for nothing.
    pub what: String,
    /// release: the expert, by id or name.
    pub expert: String,
    /// fund: its code.
    pub fund: String,
    /// fund: so many more units of money.
    pub more: String,
}

/// What would be.
#[derive(Debug, Clone)]
pub struct Supposed {
    /// Missions with a team now, and then.
    pub staffed: (usize, usize),
    /// Points now, and then, in hundredths.
    pub points: (i64, i64),
    /// Missions whose team is another one then: title, who goes now, who goes then.
    pub changes: Vec<(String, Vec<String>, Vec<String>)>,
    /// The funds that have a ceiling, for the form.
    pub funds: Vec<String>,
    /// The experts that the form may name.
    pub experts: Vec<(String, String)>,
    /// Whether anything was supposed.
    pub is_answer: bool,
}

/// What would be; with an empty supposition only what may be supposed.
pub async fn suppose(
    house: &House,
    actor: Actor<'_>,
    id: ProposalId,
    supposition: &Supposition,
) -> Result<Supposed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    drop(tx);
    may_do(actor, Right::ReadProtected, &held.matter())?;
    let proposal = held.proposal;
    if proposal.state != ProposalState::Ready {
        return Err(Problem::new(Code::ProposalNotReady));
    }
    let planned = Planned::load(house, actor, proposal.organisation).await?;
    let mut supposed = Supposed {
        staffed: (0, 0),
        points: (0, 0),
        changes: Vec::new(),
        funds: planned.terms.ceilings.keys().cloned().collect(),
        experts: planned.experts(),
        is_answer: false,
    };
    if supposition.what.trim().is_empty() {
        return Ok(supposed);
    }
    let files = changed(house, actor, &planned, supposition).await?;
    let (now, seed, own) = (planned.files.clone(), u64::from(proposal.seed), house.clone());
    let both =
        move || Ok::<_, Problem>((searched(&own, &now, seed)?, searched(&own, &files.0, seed)?, files.1));
    let (now, then, names) = tokio::task::spawn_blocking(both).await.map_err(Problem::internal)??;
    supposed.is_answer = true;
    supposed.staffed = (now.0.len(), then.0.len());
    supposed.points = (now.1, then.1);
    let name = |id: &String| names.get(id).cloned().unwrap_or_else(|| planned.name(id));
    for sought in &planned.sought {
        let mission = sought.id.to_string();
        let who = |teams: &[TeamAt]| {
            let own = teams.iter().find(|team| team.mission == mission);
            let mut ids = own.map(|own| own.experts.clone()).unwrap_or_default();
            ids.sort();
            ids
        };
        let (before, after) = (who(&now.0), who(&then.0));
        if before != after {
            let names = |ids: Vec<String>| ids.iter().map(name).collect();
            supposed.changes.push((planned.title(&mission), names(before), names(after)));
        }
    }
    Ok(supposed)
}

type Changed = (super::super::problem::Files, BTreeMap<String, String>);

/// The problem as it would be, and the names of whoever comes into it.
async fn changed(
    house: &House,
    actor: Actor<'_>,
    planned: &Planned,
    supposition: &Supposition,
) -> Result<Changed, Problem> {
    let mut form = Form::default();
    let what = form.choice("what", &supposition.what, |text| {
        ["release", "delinked", "fund"].into_iter().find(|known| *known == text)
    });
    let mut names = BTreeMap::new();
    let mut sendable = planned.sendable.clone();
    let mut terms = planned.terms.clone();
    match what {
        Some("release") => {
            let expert = form.choice("expert", &supposition.expert, |text| planned.find(text));
            for each in sendable.iter_mut().filter(|each| Some(each.id) == expert) {
                // Other missions are no employer's to give back.
                each.dossier.away.clear();
            }
        }
        Some("fund") => {
            let fund = form.choice("fund", &supposition.fund, |text| {
                terms.ceilings.keys().find(|code| *code == text).cloned()
            });
            let more = form.whole("more", &supposition.more);
            if let Some((fund, more)) = fund.zip(more) {
                *terms.ceilings.entry(fund).or_default() += u64::from(more);
            }
            if planned.terms.ceilings.is_empty() {
                form.refuse(FieldProblem::new("fund", Code::TermsNoFund));
            }
        }
        Some(_) => {
            let known: Vec<ExpertId> = sendable.iter().map(|each| each.id).collect();
            let more = candidates_in(house, actor, &[ExpertState::Listed, ExpertState::Nominated]).await?;
            for each in &mut sendable {
                accredit(each);
            }
            for candidate in more.iter().filter(|each| !known.contains(&each.expert.id)) {
                names.insert(candidate.expert.id.to_string(), candidate.dossier.profile.name.clone());
                let mut own = Sendable::unused(candidate.expert.id, candidate.dossier.clone());
                accredit(&mut own);
                sendable.push(own);
            }
        }
        None => {}
    }
    form.finish()?;
    Ok((planned.files_with(&terms, &sendable), names))
}

/// As if nobody asked whether somebody is accredited.
fn accredit(each: &mut Sendable) {
    for category in &mut each.dossier.categories {
        category.stage = Stage::Accredited;
    }
}

fn searched(
    house: &House,
    files: &super::super::problem::Files,
    seed: u64,
) -> Result<(Vec<TeamAt>, i64), Problem> {
    let matching = planned::read(files)?;
    let begun = house.steady();
    let mut watch = |_: &Progress| (house.steady() - begun).as_secs_f64() / TIME.as_secs_f64();
    let asked = Asked { seed, iterations: Some(ITERATIONS), ..Asked::default() };
    let proposed = matching.propose(&asked, &mut watch).map_err(Problem::internal)?;
    let teams = matching.teams(&proposed.plan).map_err(Problem::internal)?;
    Ok((teams, hundredths(proposed.score)))
}
