//! Turns, their stages and what was said of them come back to the letter.

use jiff::civil::date;
use trellis_domain::{
    missions::initiatives::review::Outcome,
    people::{Permit, PersonId},
    plans::{
        cycle::{
            Entry, Lesson, OwnStage, Says, Stage, StageState, Turn,
            approach::{ApproachChange, Part},
            assessed::{TurnPaper, Word},
        },
        record::{ActionId, PlanId},
    },
};
use trellis_store::plans::{approach, cycle};

use super::*;

fn says(number: &str) -> Says {
    Says {
        number: number.into(),
        title: "Needs “assessment”".into(),
        activity: "Ask\neverybody".into(),
        description: "<b>At length</b>".into(),
        responsible: "Secretariat, CC and ESC Chairs".into(),
        timeline: "• Before the meeting\n• After it".into(),
        resources: "Staff\ttime".into(),
        outcome: "التقرير".into(),
    }
}

/// Two turns of a plan, the second with a stage that the first left open.
fn turns(from: u128, plan: PlanId, action: ActionId, by: Option<PersonId>) -> [Turn; 2] {
    let entry = |n: u128, state, day| Entry {
        id: Id::new(from + n),
        state,
        day,
        note: "Shown by “this”".into(),
        document: None,
        act: None,
        by,
        at: instant(),
    };
    let stage = |n: u128, number: &str, action| Stage {
        id: Id::new(from + n),
        action,
        says: says(number),
        left_by: None,
        entries: Vec::new(),
    };
    let lesson =
        Lesson { id: Id::new(from + 20), text: "Ask earlier".into(), noted_on: date(2026, 1, 9), by };
    let first = Turn {
        id: Id::new(from + 1),
        plan,
        label: "2025".into(),
        begins_on: date(2025, 2, 14),
        version: 1,
        stages: vec![
            Stage {
                entries: vec![
                    entry(10, StageState::UnderWay, date(2025, 3, 1)),
                    entry(11, StageState::Done, date(2025, 10, 1)),
                ],
                ..stage(2, "4", Some(action))
            },
            stage(3, "2", None),
        ],
        lessons: vec![lesson],
    };
    let left = Stage { left_by: Some(first.id), ..stage(5, "2", None) };
    let second = Turn {
        id: Id::new(from + 4),
        label: "2026".into(),
        begins_on: date(2026, 1, 10),
        version: 2,
        stages: vec![left],
        lessons: Vec::new(),
        ..first.clone()
    };
    [first, second]
}

/// Actions that are stages, and a stage of the organisation's own.
fn own(from: u128, plan: PlanId, action: ActionId) -> [OwnStage; 2] {
    let own = |n: u128, action, says| OwnStage { id: Id::new(from + n), plan, action, says };
    [own(31, Some(action), Says::default()), own(30, None, says("7"))]
}

async fn keep(tx: &mut Tx, permit: &Permit, turns: &[Turn], own: &[OwnStage]) {
    for turn in turns {
        cycle::add_turn(tx, permit, turn).await.expect("a turn");
        for stage in &turn.stages {
            // Whatever is said first, the day decides the order.
            for entry in stage.entries.iter().rev() {
                cycle::add_entry(tx, permit, stage.id, entry).await.expect("a word on a stage");
            }
        }
        for lesson in &turn.lessons {
            cycle::add_lesson(tx, permit, turn.id, lesson, instant()).await.expect("a lesson");
        }
    }
    for each in own {
        cycle::add_own_stage(tx, permit, each).await.expect("a stage of its own");
    }
}

/// A row in every table of cycles, for the tests of removal and of the wall.
pub async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    from: u128,
    (plan, action, person): (PlanId, ActionId, PersonId),
) {
    keep(tx, permit, &turns(from, plan, action, Some(person)), &own(from, plan, action)).await;
}

/// A change of the approach, as the version after it takes it up.
async fn fill_change(tx: &mut Tx, permit: &Permit, from: u128, (plan, body): (PlanId, u128)) {
    let change = ApproachChange {
        id: Id::new(from + 40),
        plan,
        part: Part::Clock,
        about: "acknowledge".into(),
        was: "10".into(),
        is: "5".into(),
        reason: "“Too long”".into(),
        body: Id::new(body),
        meeting: None,
        version: None,
        by: permit.person(),
        at: instant(),
    };
    approach::add(tx, permit, &change).await.expect("a change");
    assert_eq!(approach::changes(tx, plan).await.expect("changes"), std::slice::from_ref(&change));
    approach::take_up(tx, permit, plan, 2).await.expect("taken up");
    let taken = ApproachChange { version: Some(2), ..change };
    assert_eq!(approach::changes(tx, plan).await.expect("changes"), std::slice::from_ref(&taken));
    let gone = approach::remove(tx, permit, (plan, taken.id)).await;
    assert!(matches!(gone, Err(StoreError::Stale)), "what was taken up stands: {gone:?}");
}

/// A body's word on a paper of the first turn.
pub async fn fill_word(tx: &mut Tx, permit: &Permit, from: u128, (plan, act, body): (PlanId, u128, u128)) {
    let word = Word {
        act: Id::new(act),
        turn: Id::new(from + 1),
        body: Id::new(body),
        paper: TurnPaper::Report,
        outcome: Outcome::WithRemarks,
        remarks: "Name “them”".into(),
    };
    fill_change(tx, permit, from, (plan, body)).await;
    cycle::add_word(tx, permit, &word).await.expect("a word");
    assert_eq!(cycle::words(tx, plan).await.expect("words"), [word]);
}

#[tokio::test]
async fn s1_6_turns_and_stages_come_back_to_the_letter_and_in_their_order() {
    for each in databases().await {
        let mut tx = begun(&each.db).await;
        let permit = permit(Verb::KeepRegisters);
        plans::add(&mut tx, &permit, &plan()).await.expect("the plan is added");
        let first = version(1, content());
        plans::save_version(&mut tx, &permit, &plan(), &first, &HashSet::new()).await.expect("version 1");
        let (plan, action) = (plan().id, first.actions[0]);
        let (turns, own) = (turns(9000, plan, action, None), own(9000, plan, action));
        keep(&mut tx, &permit, &turns, &own).await;
        tx.commit().await.expect("committed");
        let mut tx = each.db.write(organisation().id).await.expect("a transaction");
        assert_eq!(cycle::turns(&mut tx, plan).await.expect("turns"), turns, "{}", each.db.engine_name());
        assert_eq!(cycle::own_stages(&mut tx, plan).await.expect("stages"), own, "in the order of adding");
        let gone = own[0].id;
        cycle::remove_own_stage(&mut tx, &permit, plan, gone).await.expect("removed");
        let again = cycle::remove_own_stage(&mut tx, &permit, plan, gone).await;
        assert!(matches!(again, Err(StoreError::Stale)), "{again:?}");
        assert_eq!(cycle::own_stages(&mut tx, plan).await.expect("stages"), own[1..]);
        assert_eq!(cycle::turns(&mut tx, plan).await.expect("turns"), turns, "turns keep what they had");
    }
}
