//! What stands in each other's way: missions with the same expert or to the same Member on the same days, and sessions
//! that take people away (REQUIREMENTS S2.15). A clash is named with its reason; nothing is moved.

use super::mission::{Mission, MissionId};
use crate::{
    kernel::Day,
    meetings::{Session, SessionId, SessionState},
};

/// Why a mission clashes with something, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// The expert of that name is on both.
    Expert(MissionId, String),
    /// Both go to the same Member.
    Member(MissionId),
    /// The session is held on the same days.
    Session(SessionId),
}

/// Everything that clashes with `mission`, in the order of `others` and `sessions`.
pub fn clashes(mission: &Mission, others: &[Mission], sessions: &[Session]) -> Vec<Clash> {
    let Some(own) = mission.days.both().filter(|_| mission.course.closing.is_none()) else {
        return Vec::new();
    };
    let mut clashes = Vec::new();
    for other in others.iter().filter(|other| other.id != mission.id && other.course.closing.is_none()) {
        if !other.days.both().is_some_and(|days| overlap(own, days)) {
            continue;
        }
        let shared = mission.experts.iter().filter(|expert| {
            let is_same = |each: &&super::mission::Expert| match (each.person, expert.person) {
                (Some(one), Some(two)) => one == two,
                _ => each.name.eq_ignore_ascii_case(&expert.name),
            };
            other.experts.iter().any(|each| is_same(&each))
        });
        clashes.extend(shared.map(|expert| Clash::Expert(other.id, expert.name.clone())));
        if other.member == mission.member {
            clashes.push(Clash::Member(other.id));
        }
    }
    let held = sessions.iter().filter(|session| session.state != SessionState::Cancelled);
    let days = |session: &Session| session.begin().zip(session.end());
    let at_once = held.filter(|session| days(session).is_some_and(|days| overlap(own, days)));
    clashes.extend(at_once.map(|session| Clash::Session(session.id)));
    clashes
}

fn overlap(one: (Day, Day), other: (Day, Day)) -> bool {
    one.0 <= other.1 && other.0 <= one.1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::Id,
        missions::mission::{Closing, ClosingReason, Course, Days, Expert, MissionKind, MissionState, Terms},
    };

    fn mission(id: u128, member: u128, first: i8, expert: &str) -> Mission {
        Mission {
            id: Id::new(id),
            organisation: Id::new(2),
            request: Id::new(3),
            member: Id::new(member),
            initiative: None,
            kind: MissionKind::Mission,
            number: String::new(),
            title: String::new(),
            days: Days {
                first: Some(Day::constant(2027, 3, first)),
                last: Some(Day::constant(2027, 3, first + 4)),
            },
            place: String::new(),
            language: String::new(),
            terms: Terms::default(),
            costs: String::new(),
            brief: String::new(),
            experts: vec![Expert { person: None, name: expert.to_owned(), home: String::new() }],
            consent: String::new(),
            course: Course { state: MissionState::Matched, closing: None },
            closing_note: String::new(),
            made_by: None,
            version: 1,
        }
    }

    #[test]
    fn s2_15_a_clash_is_named_with_its_reason() {
        let own = mission(1, 4, 8, "Inés");
        let closing = Some(Closing { reason: ClosingReason::NotSafe, on: Day::constant(2027, 2, 1) });
        let others = [
            own.clone(),
            mission(2, 5, 12, "Inés"),
            mission(3, 4, 5, "Ana"),
            mission(4, 4, 13, "Inés"),
            Mission { course: Course { state: MissionState::Closed, closing }, ..mission(5, 4, 8, "Inés") },
            Mission { days: Days::default(), ..mission(6, 4, 8, "Inés") },
        ];
        let expect = [Clash::Expert(Id::new(2), "Inés".to_owned()), Clash::Member(Id::new(3))];
        assert_eq!(clashes(&own, &others, &[]), expect, "the last day of one is the first of the other");
        assert!(clashes(&Mission { days: Days::default(), ..own }, &others, &[]).is_empty());
    }
}
