//! Steps one by one, and a million at random.

use super::*;

fn part(body: u128, areas: &[u128]) -> Part {
    Part {
        id: PartId::new(body + 100),
        assessment: AssessmentId::new(1),
        body: BodyId::new(body),
        areas: areas.iter().map(|id| TermId::new(*id)).collect(),
        session: Some(SessionId::new(9)),
        finalised_by: None,
    }
}

fn finalised(part: Part) -> Part {
    Part { finalised_by: Some(ActId::new(7)), ..part }
}

#[test]
fn s1_8_it_is_agreed_when_each_body_has_finalised_its_part() {
    let used = [TermId::new(1), TermId::new(2)];
    let (science, compliance) = (part(3, &[1]), part(4, &[2]));
    let released = AssessmentState::Released;
    let both = [finalised(science.clone()), compliance.clone()];
    assert_eq!(next(released, &both, &used), Err(AssessmentRule::NotFinalised(compliance.body)));
    let both = [finalised(science), finalised(compliance)];
    assert_eq!(next(released, &both, &used), Ok(AssessmentState::Agreed));
}

#[test]
fn s1_8_parts_go_from_preliminary_to_before_the_body_to_finalised() {
    let part = part(3, &[1]);
    assert_eq!(part.state(AssessmentState::Tabled), PartState::Preliminary);
    assert_eq!(part.state(AssessmentState::Released), PartState::BeforeBody);
    assert_eq!(finalised(part).state(AssessmentState::Released), PartState::Finalised);
}

#[test]
fn it_is_tabled_with_a_body_and_a_session_for_everything_in_it() {
    let consulted = AssessmentState::MemberConsult;
    let used = [TermId::new(1), TermId::new(2)];
    let check = |parts: &[Part], used: &[TermId], expect| assert_eq!(next(consulted, parts, used), expect);
    check(&[], &[], Err(AssessmentRule::Empty));
    check(&[], &used, Err(AssessmentRule::NoPart));
    check(&[part(3, &[1])], &used, Err(AssessmentRule::NobodysArea(used[1])));
    let unplaced = Part { session: None, ..part(3, &[1, 2]) };
    check(std::slice::from_ref(&unplaced), &used, Err(AssessmentRule::NoSession(unplaced.body)));
    check(&[part(3, &[1, 2])], &used, Ok(AssessmentState::Tabled));
}

#[test]
fn s1_10_a_further_body_joins_as_long_as_nothing_is_agreed() {
    let parts = [finalised(part(3, &[1])), part(4, &[2])];
    let check = |state, new: &Part| check_part(state, new, &parts);
    let released = AssessmentState::Released;
    assert_eq!(check(released, &part(5, &[3])), Ok(()));
    assert_eq!(check(released, &part(5, &[2])), Err(AssessmentRule::AreaTaken(TermId::new(2))));
    assert_eq!(
        check(released, &Part { id: PartId::new(5), ..part(4, &[3]) }),
        Err(AssessmentRule::BodyTaken)
    );
    assert_eq!(check(AssessmentState::Agreed, &part(5, &[3])), Err(AssessmentRule::Frozen));
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn of(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

const STEPS: u32 = 1_000_000;

/// What a step tries: to go on, to be taken back, to bring a body in, to let a body finalise, to use an area.
#[test]
fn a_million_random_steps_keep_what_is_agreed_and_always_leave_a_way_on() {
    let mut dice = Dice(0x2026_1122);
    let mut state = AssessmentState::Draft;
    let mut parts: Vec<Part> = Vec::new();
    let mut used: Vec<TermId> = Vec::new();
    let (mut agreed, mut recalled) = (0, 0);
    for _ in 0..STEPS {
        let (before, frozen) = (state, parts.clone());
        match dice.of(6) {
            0 => {
                if let Ok(after) = next(state, &parts, &used) {
                    assert_eq!(Some(after), before.next(), "one state after the other");
                    if after == AssessmentState::Tabled {
                        assert!(!used.is_empty() && parts.iter().all(|part| part.session.is_some()));
                    }
                    if after == AssessmentState::Agreed {
                        agreed += 1;
                        assert!(parts.iter().all(|part| part.finalised_by.is_some()), "by acts alone");
                    }
                    state = after;
                }
            }
            1 => {
                if let Ok(after) = recall(state) {
                    assert_eq!((before, after), (AssessmentState::Tabled, AssessmentState::MemberConsult));
                    recalled += 1;
                    state = after;
                }
            }
            2 => {
                let area = TermId::new(u128::from(1 + dice.of(3)));
                let mut new = part(u128::from(10 + dice.of(3)), &[area.bits()]);
                if dice.of(4) == 0 {
                    new.session = None;
                }
                let known = parts.iter().position(|one| one.body == new.body);
                let is_open = known.is_none_or(|at| parts[at].finalised_by.is_none());
                if is_open && check_part(state, &new, &parts).is_ok() {
                    assert!(!state.is_agreed());
                    match known {
                        Some(at) => parts[at] = new,
                        None => parts.push(new),
                    }
                }
            }
            3 => {
                let at = dice.of(3) as usize;
                if let Some(one) = parts.get_mut(at).filter(|one| one.state(state) == PartState::BeforeBody) {
                    *one = finalised(one.clone());
                }
            }
            // The secretariat gives a body its session, and scores an area.
            4 if state.is_preliminary() => {
                for part in &mut parts {
                    part.session = Some(SessionId::new(9));
                }
            }
            5 if state.is_preliminary() && used.len() < 3 => {
                let area = TermId::new(u128::from(1 + dice.of(3)));
                if !used.contains(&area) {
                    used.push(area);
                }
            }
            _ => {}
        }
        if before.is_agreed() {
            assert!(state.is_agreed() && parts == frozen, "what is agreed does not change any more");
        }
        // A way on from every state but the last: what lacks is named, and can be done from here.
        match next(state, &parts, &used) {
            Ok(_) => {}
            Err(AssessmentRule::Final) => assert_eq!(state, AssessmentState::Public),
            Err(AssessmentRule::NotFinalised(body)) => {
                let part = parts.iter().find(|part| part.body == body);
                assert!(part.is_some_and(|part| part.state(state) == PartState::BeforeBody));
            }
            Err(_) => assert!(state.is_preliminary(), "{state:?}"),
        }
        if state == AssessmentState::Public {
            (state, parts, used) = (AssessmentState::Draft, Vec::new(), Vec::new());
        }
    }
    assert!(agreed > 100 && recalled > 100, "{agreed} were agreed, {recalled} taken back");
}
