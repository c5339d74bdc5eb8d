//! Beginning a proposal, and the search that goes on while whoever began it does something else: it writes down now and then how far
//! it is, and ends when its time is over or somebody asks it to.

use jiff::SignedDuration;
use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{Actor, may_do, policy::Right},
    roster::proposal::{Found, Proposal, ProposalId, ProposalState, SECONDS_MAX},
};
use trellis_store::{Across, roster::proposals as store};

use super::{
    super::matching::{Asked, Matching, Progress},
    Planned, hundredths, hundredths_of, load, matter, planned,
    reasons::{Judged, TeamAt},
    teams_of, working,
};
use crate::{
    House, Problem,
    background::Maker,
    problem::{Code, FieldProblem, Form},
    roster::own_organisation,
};

/// How long is searched where nobody says, in seconds.
const SECONDS_USUAL: u32 = 10;
/// A search ends after so many steps for each of its seconds: a small plan is not searched for longer than it gains from, and two
/// searches on a machine that keeps up give the same plan.
const STEPS_A_SECOND: u64 = 10_000;
/// How often a search writes down how far it is.
const NOTED_EVERY: SignedDuration = SignedDuration::from_millis(700);
/// How long prices settle to say what is scarce.
const FOR_SCARCE: SignedDuration = SignedDuration::from_secs(1);
/// How many of each kind are said to be scarce.
const SCARCE_MAX: usize = 5;

/// A proposal to begin, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProposalInput {
    /// What it is called.
    pub title: String,
    /// How long to search, in seconds; 10 where it is empty.
    pub seconds: String,
    /// What decides everything left to chance; 1 where it is empty.
    pub seed: String,
    /// The proposal whose plan it stands by, by id or title; may be empty.
    pub from: String,
}

/// Begins a proposal: it is searched for while whoever began it goes on.
pub async fn begin(house: &House, actor: Actor<'_>, input: &ProposalInput) -> Result<ProposalId, Problem> {
    let (proposal, planned) = added(house, actor, input).await?;
    let (id, house) = (proposal.id, house.clone());
    if let Some(maker) = Maker::of(actor) {
        tokio::spawn(async move {
            // A search that could not end well leaves no proposal behind that waits for ever.
            if search(&house, maker.actor(), proposal, planned).await.is_err() {
                let _ = super::deeds::withdraw(&house, maker.actor(), id).await;
            }
        });
    }
    Ok(id)
}

/// The same, with the search done when it returns.
pub async fn begin_and_stay(
    house: &House,
    actor: Actor<'_>,
    input: &ProposalInput,
) -> Result<ProposalId, Problem> {
    let (proposal, planned) = added(house, actor, input).await?;
    let id = proposal.id;
    search(house, actor, proposal, planned).await?;
    Ok(id)
}

async fn added(
    house: &House,
    actor: Actor<'_>,
    input: &ProposalInput,
) -> Result<(Proposal, Planned), Problem> {
    let organisation = own_organisation(actor)?;
    may_do(actor, Right::Create, &working(organisation))?;
    // Its reading is written down, so it comes before the transaction that writes.
    let planned = Planned::load(house, actor, organisation).await?;
    let tx = house.write_unowned(organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Create, &working(organisation))?;
    let known = store::list(&mut deed.tx, organisation).await?;
    let mut form = Form::default();
    let title = form.text("title", &input.title);
    let seconds = number(&mut form, "seconds", &input.seconds, SECONDS_USUAL);
    if seconds.is_some_and(|seconds| seconds == 0 || seconds > u32::from(SECONDS_MAX)) {
        let problem = FieldProblem::new("seconds", Code::ProposalSeconds).with("value", input.seconds.trim());
        form.refuse(problem.with("most", usize::from(SECONDS_MAX)));
    }
    let seed = number(&mut form, "seed", &input.seed, 1);
    let from = match input.from.trim() {
        "" => None,
        text => form.choice("from", text, |text| {
            known.iter().find(|own| own.id.to_string() == text || own.title.eq_ignore_ascii_case(text))
        }),
    };
    form.finish()?;
    let (Some(seconds), Some(seed)) = (seconds, seed) else { return Err(Problem::new(Code::FormInvalid)) };
    if planned.sought.is_empty() {
        return Err(Problem::new(Code::ProposalEmpty));
    }
    let before = match from {
        Some(from) => store::teams(&mut deed.tx, from.id).await?,
        None => Vec::new(),
    };
    let new = Proposal {
        id: house.random_id(),
        organisation,
        title,
        state: ProposalState::Running,
        seed,
        seconds: u16::try_from(seconds).unwrap_or(SECONDS_MAX),
        from: from.map(|from| from.id),
        digest: planned.files.digest(),
        found: Found::default(),
        parts: Vec::new(),
        scarce: Vec::new(),
        teams: planned.standing(&before),
        made_by: actor.person(),
        begun_at: deed.at,
        version: 1,
    };
    store::add(&mut deed.tx, &deed.permit, &new).await?;
    let event = Event::new("proposal.begun", new.id)
        .with("digest", new.digest.clone())
        .with("seed", new.seed.to_string())
        .with("seconds", new.seconds.to_string());
    deed.done(house, event).await?;
    Ok((new, planned))
}

fn number(form: &mut Form, field: &'static str, text: &str, usual: u32) -> Option<u32> {
    match text.trim() {
        "" => Some(usual),
        text => form.whole(field, text),
    }
}

/// What a search came to.
struct Come {
    teams: Vec<TeamAt>,
    judged: Judged,
    scarce: Vec<(String, String, i64)>,
    found: Found,
}

async fn search(
    house: &House,
    actor: Actor<'_>,
    proposal: Proposal,
    planned: Planned,
) -> Result<(), Problem> {
    let (own, files) = (house.clone(), planned.files.clone());
    let id = proposal.id;
    let run = move || sought(&own, &planned::read(&files)?, &proposal);
    let come = tokio::task::spawn_blocking(run).await.map_err(Problem::internal)??;
    let mut tx = house.write_unowned(Across::Address).await?;
    let kept = load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Create, &matter(kept.organisation, kept.state))?;
    if kept.state != ProposalState::Running {
        return Ok(());
    }
    let changed = Proposal {
        state: ProposalState::Ready,
        found: come.found,
        parts: hundredths_of(&come.judged.parts),
        scarce: come.scarce,
        ..kept
    };
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    store::put_teams(&mut deed.tx, &deed.permit, id, &planned.filled(&come.teams)).await?;
    let event = Event::new("proposal.searched", id)
        .with("digest", changed.digest)
        .with("points", changed.found.points.to_string())
        .with("bound", changed.found.bound.to_string())
        .with("iterations", changed.found.iterations.to_string());
    deed.done(house, event).await
}

/// Searches on a thread of its own, and says in the database how far it is.
fn sought(house: &House, matching: &Matching, proposal: &Proposal) -> Result<Come, Problem> {
    let runtime = tokio::runtime::Handle::current();
    let from = proposal.from.is_some().then(|| matching.plan_file(&teams_of(&proposal.teams)));
    let (begun, limit) = (house.steady(), SignedDuration::from_secs(i64::from(proposal.seconds)));
    let (mut noted, mut is_over) = (begun, false);
    let mut watch = |progress: &Progress| {
        let now = house.steady();
        let share = (now - begun).as_secs_f64() / limit.as_secs_f64();
        if now - noted >= NOTED_EVERY && !is_over {
            noted = now;
            let found = found(progress, share);
            // Whoever looks sees the next note; a search does not end because one was not written.
            is_over = runtime.block_on(note(house, proposal, found)).unwrap_or(false);
        }
        if is_over { 1.0 } else { share }
    };
    let steps = u64::from(proposal.seconds) * STEPS_A_SECOND;
    let asked = Asked { seed: u64::from(proposal.seed), iterations: Some(steps), from, ..Asked::default() };
    let proposed = matching.propose(&asked, &mut watch).map_err(Problem::internal)?;
    let begun = house.steady();
    let mut settle = |_: &Progress| (house.steady() - begun).as_secs_f64() / FOR_SCARCE.as_secs_f64();
    let scarce = matching.scarce(&proposed.plan, asked.seed, &mut settle).map_err(Problem::internal)?;
    let teams = matching.teams(&proposed.plan).map_err(Problem::internal)?;
    Ok(Come {
        judged: matching.judged(&teams),
        teams,
        scarce: dearest(&scarce),
        found: Found {
            iterations: proposed.iterations,
            points: hundredths(proposed.score),
            bound: hundredths(proposed.bound),
            share: 100,
        },
    })
}

fn found(progress: &Progress, share: f64) -> Found {
    Found {
        iterations: progress.iterations,
        points: hundredths(progress.best),
        bound: hundredths(progress.bound),
        share: (share * 100.0).clamp(0.0, 100.0) as u8,
    }
}

async fn note(house: &House, proposal: &Proposal, found: Found) -> Result<bool, Problem> {
    let mut tx = house.write_unowned(proposal.organisation).await?;
    let is_over = store::note(&mut tx, proposal.id, found).await?;
    tx.commit().await?;
    Ok(is_over)
}

/// The dearest of each kind: kind, name, hundredths of points.
fn dearest(scarce: &serde_json::Value) -> Vec<(String, String, i64)> {
    let kinds = ["themes", "languages", "categories", "weeks", "funds"];
    let of = |kind: &str| {
        let list = scarce[kind].as_array().cloned().unwrap_or_default();
        let one = |each: serde_json::Value| {
            let points = hundredths(each[1].as_f64()?);
            Some((kind.to_owned(), each[0].as_str()?.to_owned(), points)).filter(|_| points > 0)
        };
        list.into_iter().filter_map(one).take(SCARCE_MAX).collect::<Vec<_>>()
    };
    kinds.into_iter().flat_map(of).collect()
}

/// Ends a search with what it has.
pub async fn stop(house: &House, actor: Actor<'_>, id: ProposalId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let proposal = load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(proposal.organisation, proposal.state))?;
    if proposal.state != ProposalState::Running {
        return Err(Problem::new(Code::ProposalNotReady));
    }
    store::stop(&mut deed.tx, &deed.permit, id).await?;
    deed.done(house, Event::new("proposal.stopped", id)).await
}
