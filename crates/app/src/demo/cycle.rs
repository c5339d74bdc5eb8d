//! The cycle of a sample's plan: its stages, its turns, what became of each. What has not come yet is left out.

use trellis_domain::{people::Actor, plans::record::PlanId};

use super::{load::has_come, tables::CycleRows};
use crate::{
    House, Problem,
    plans::cycle::{
        approach,
        assessed::{self, WordInput},
        deeds::{self, LessonInput, MarkInput, StateInput, TurnInput},
    },
};

pub(super) async fn load(
    house: &House,
    officer: Actor<'_>,
    plan: PlanId,
    rows: &CycleRows,
) -> Result<(), Problem> {
    let today = house.today();
    if !rows.marks.is_empty() {
        deeds::mark(house, officer, plan, &MarkInput { actions: rows.marks.clone() }).await?;
    }
    for stage in &rows.stages {
        deeds::lay(house, officer, plan, stage).await?;
    }
    for turn in rows.turns.iter().filter(|turn| has_come(&turn.begins_on, today)) {
        let (label, begins_on) = (turn.label.clone(), turn.begins_on.clone());
        deeds::begin_turn(house, officer, plan, &TurnInput { label, begins_on }).await?;
        for said in turn.states.iter().filter(|said| has_come(&said.day, today)) {
            deeds::say(house, officer, plan, &StateInput { turn: turn.label.clone(), ..said.clone() })
                .await?;
        }
        for lesson in turn.lessons.iter().filter(|lesson| has_come(&lesson.on, today)) {
            let (turn, text) = (turn.label.clone(), lesson.text.clone());
            deeds::learn(house, officer, plan, &LessonInput { turn, text }).await?;
        }
        for word in turn.assessed.iter().filter(|word| has_come(&word.day, today)) {
            assessed::assess(house, officer, plan, &WordInput { turn: turn.label.clone(), ..word.clone() })
                .await?;
        }
    }
    for change in &rows.approach {
        approach::propose(house, officer, plan, change).await?;
    }
    Ok(())
}
