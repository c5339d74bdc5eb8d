//! What a review of the plan looks at, gathered from the records (S1.26): stages that were late, left out or left open in
//! each turn, indicators off track, what bodies did and decided, comments, lessons, and what Members answered. Nothing
//! is typed for it. Must not know pages.

use trellis_domain::{
    indicators::reading::{Reading, Status},
    meetings::{Consultation, ConsultationAnswer},
    members::Member,
    people::Actor,
    plans::{
        cycle::{StageState, Turn},
        record::PlanId,
        registers::comment::Comment,
    },
};

use super::{Cycle, StageLine, approach::ChangeLine, of};
use crate::{
    House, Problem,
    meetings::{
        acts::{self, ActsOfPlan},
        consultations,
    },
    plans::registers::comments,
};

/// Everything a review begins with.
pub struct Inputs {
    /// The cycle as at today.
    pub cycle: Cycle,
    /// The stages of each turn that did not go as laid out, the earliest turn first.
    pub turns: Vec<OfTurn>,
    /// KPIs off track: position of the action, and place within it.
    pub off_track: Vec<(usize, usize)>,
    /// What bodies did to the plan and decided about it.
    pub acts: ActsOfPlan,
    /// What was said about the plan, for whoever may read it.
    pub comments: Vec<Comment>,
    /// Rounds of consultation on the plan.
    pub rounds: Vec<Asked>,
    /// What changes in the approach: what waits for the next version first, then version by version.
    pub approach: Vec<ChangeLine>,
}

/// What Members were asked about the plan.
pub struct Asked {
    /// The round.
    pub round: Consultation,
    /// The Members that answered, and what they said.
    pub answers: Vec<(Member, Vec<ConsultationAnswer>)>,
}

/// A turn with the stages that did not go as laid out.
pub struct OfTurn {
    /// The turn's place among the turns.
    pub at: usize,
    /// How many stages it has, and how many of them are done.
    pub counts: (usize, usize),
    /// Late, left out, or left open when the next turn began.
    pub stages: Vec<StageLine>,
}

impl Inputs {
    /// A turn of [`Inputs::turns`].
    pub fn turn(&self, of: &OfTurn) -> &Turn {
        &self.cycle.turns[of.at]
    }
}

/// What the review of a plan looks at, as far as the actor may read it.
pub async fn inputs(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<Inputs, Problem> {
    let cycle = of(house, actor, plan, &super::Asked::default()).await?;
    let acts = acts::of_plan(house, actor, plan, None).await?;
    let mut rounds = Vec::new();
    for due in cycle.room.rounds.iter().filter(|due| due.round.plan == Some(plan)) {
        let view = consultations::round(house, actor, due.round.id).await?;
        let answered = view.members.into_iter().filter(|(_, said)| !said.is_empty());
        rounds.push(Asked { round: due.round.clone(), answers: answered.collect() });
    }
    let turns = (0..cycle.turns.len()).map(|at| of_turn(&cycle, at)).collect();
    let readings = cycle.live.readings(cycle.as_at);
    let is_off = |(action, kpis): (usize, &Vec<_>)| {
        let off = |reading: &Reading| reading.status == Status::OffTrack;
        kpis.iter()
            .enumerate()
            .filter(|(_, reading)| off(reading))
            .map(|(kpi, _)| (action, kpi))
            .collect::<Vec<_>>()
    };
    let off_track = readings.iter().enumerate().flat_map(is_off).collect();
    let comments = comments::of(&cycle.live, actor).into_iter().cloned().collect();
    let approach = super::approach::lines(house, actor, &cycle).await?;
    Ok(Inputs { turns, off_track, acts, comments, rounds, approach, cycle })
}

fn of_turn(cycle: &Cycle, at: usize) -> OfTurn {
    let is_over = at + 1 < cycle.turns.len();
    let lines = cycle.lines_of(at, &[]);
    let done = lines.iter().filter(|line| line.state == StageState::Done).count();
    let counts = (lines.len(), done);
    let otherwise = |line: &StageLine| {
        line.is_late
            || line.was_late()
            || line.state == StageState::LeftOut
            || is_over && line.state.is_open() && !cycle.is_for_later(at, line)
    };
    OfTurn { at, counts, stages: lines.into_iter().filter(otherwise).collect() }
}
