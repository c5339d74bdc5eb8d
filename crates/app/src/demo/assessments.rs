//! Needs assessments of a sample: put in by its officer, released by its head, finalised by its chair.
//!
//! What lies in the future of the house's clock is left out: an assessment goes as far as the acts that have happened.

use serde::Deserialize;
use trellis_domain::needs::assessment::AssessmentId;

use super::{documents::Cast, load::has_come};
use crate::{
    House, Problem,
    meetings::acts::ActInput,
    needs::{
        assessments::{self, AssessmentInput, SayInput},
        gaps::{self, NeedInput, RankInput},
        parts::{self, PartInput},
        raised::{self, RaiseInput},
        scores::{self, CellInput},
    },
    problem::Code,
};

/// `assessments.toml` of a sample; empty where it has none.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct AssessmentRows {
    assessments: Vec<AssessmentRow>,
    /// What came up since, and waits for a body.
    raised: Vec<RaiseInput>,
}

#[derive(Deserialize)]
struct AssessmentRow {
    #[serde(flatten)]
    assessment: AssessmentInput,
    #[serde(default)]
    parts: Vec<PartInput>,
    /// Member, area, score, separated by commas; several by semicolons or lines. `-` is no data.
    #[serde(default)]
    scores: String,
    #[serde(default)]
    needs: Vec<NeedRow>,
    #[serde(default)]
    said: Vec<SayInput>,
    #[serde(default)]
    acts: Vec<ActInput>,
    /// How often it is moved on once every act has happened.
    #[serde(default)]
    moves_after: usize,
}

#[derive(Deserialize)]
struct NeedRow {
    #[serde(flatten)]
    need: NeedInput,
    #[serde(default)]
    ranks: Vec<RankInput>,
}

/// Moves until it lies before its bodies.
const MOVES_TO_BODIES: usize = 4;

/// Loads all of it.
pub(super) async fn load(house: &House, cast: &Cast<'_>, rows: &AssessmentRows) -> Result<(), Problem> {
    for row in &rows.assessments {
        let id = assessments::add(house, cast.officer, &row.assessment).await?;
        write(house, cast, id, row).await?;
        // The officer moves it on until it is tabled; the head releases what the officer made.
        for n in 1..=MOVES_TO_BODIES {
            let head = cast.as_head().filter(|_| n == MOVES_TO_BODIES);
            assessments::move_on(house, head.unwrap_or(cast.officer), id).await?;
        }
        decide(house, cast, id, row).await?;
    }
    for input in &rows.raised {
        raised::raise(house, cast.officer, input).await?;
    }
    Ok(())
}

/// What the Secretariat writes.
async fn write(house: &House, cast: &Cast<'_>, id: AssessmentId, row: &AssessmentRow) -> Result<(), Problem> {
    for part in &row.parts {
        parts::put(house, cast.officer, id, part).await?;
    }
    for cell in row.scores.split([';', '\n']).map(str::trim).filter(|cell| !cell.is_empty()) {
        let mut words = cell.split(',').map(|word| word.trim().trim_start_matches('-').to_owned());
        let mut next = || words.next().unwrap_or_default();
        let (member, area, score) = (next(), next(), next());
        let source = "performance".to_owned();
        let input = CellInput { member, area, score, source, ..CellInput::default() };
        scores::put(house, cast.officer, id, &input).await?;
    }
    for each in &row.needs {
        gaps::add(house, cast.officer, id, &each.need).await?;
    }
    Ok(())
}

/// What the bodies did with it.
async fn decide(
    house: &House,
    cast: &Cast<'_>,
    id: AssessmentId,
    row: &AssessmentRow,
) -> Result<(), Problem> {
    let today = house.today();
    for said in &row.said {
        assessments::say(house, cast.as_chair().unwrap_or(cast.officer), id, said).await?;
    }
    let lines = gaps::list(house, cast.officer, id).await?;
    for (each, rank) in row.needs.iter().flat_map(|each| each.ranks.iter().map(move |rank| (each, rank))) {
        let line = lines.iter().find(|line| line.need.text == each.need.text);
        if let Some(line) = line.filter(|_| has_come(&rank.day, today)) {
            gaps::rank(house, cast.officer, line.need.id, rank).await?;
        }
    }
    let view = assessments::view(house, cast.officer, id).await?;
    let mut done = 0;
    for act in row.acts.iter().filter(|act| has_come(&act.day, today)) {
        let body = row.parts.iter().position(|part| part.body == act.body);
        let part = body.and_then(|at| view.parts.get(at)).ok_or_else(|| Problem::new(Code::NotFound))?;
        parts::record(house, cast.officer, id, part.part.id, act).await?;
        done += 1;
    }
    let all = if done == row.acts.len() { row.moves_after } else { 0 };
    for _ in 0..all {
        assessments::move_on(house, cast.officer, id).await?;
    }
    Ok(())
}
