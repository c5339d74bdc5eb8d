//! One picture of what is done for and by everybody: what counts as what, and where two do the same for the same Member at the
//! same time (REQUIREMENTS S2.11, S2.17). Must not know who may see it.

use std::collections::HashMap;

use super::initiatives::InitiativeId;
use crate::{
    kernel::{Day, coded},
    members::{MemberId, PartnerId},
    plans::registers::vocabulary::TermId,
};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A Member asked.
    Request,
    /// An initiative, for a Member or with a partner.
    Initiative,
    /// An agreement on who delivers what.
    Agreement,
    /// Experts went to a Member.
    Mission,
    /// A Member was invited to a training, or somebody is its host.
    Training,
    /// People who came to a training.
    Participants,
    /// Experts who went on a mission.
    Experts,
}

coded!(Kind {
    Request => "request",
    Initiative => "initiative",
    Agreement => "agreement",
    Mission => "mission",
    Training => "training",
    Participants => "participants",
    Experts => "experts",
});

impl Kind {
    /// Whether it counts people, and not what an administration does.
    pub const fn is_personal(self) -> bool {
        matches!(self, Self::Participants | Self::Experts)
    }
}

/// As what somebody takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// It is for them.
    Beneficiary,
    /// They build the capacity of others.
    Builder,
}

coded!(Role { Beneficiary => "beneficiary", Builder => "builder" });

/// Something that is going on or to come for a Member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effort {
    /// For whom.
    pub member: MemberId,
    /// What it is about.
    pub topics: Vec<TermId>,
    /// From when until when; an open end goes on.
    pub days: (Day, Option<Day>),
    /// The initiative that it is or is part of.
    pub initiative: Option<InitiativeId>,
    /// The partners that do it, in order; none for the secretariat alone.
    pub by: Vec<PartnerId>,
}

impl Effort {
    fn overlaps(&self, other: &Self) -> Option<TermId> {
        let is_one = self.initiative.is_some() && self.initiative == other.initiative;
        let begins_in = |one: &Self, day: Day| one.days.0 <= day && one.days.1.is_none_or(|last| day <= last);
        let meet = begins_in(self, other.days.0) || begins_in(other, self.days.0);
        if is_one || !meet || self.by == other.by {
            return None;
        }
        self.topics.iter().find(|topic| other.topics.contains(topic)).copied()
    }
}

/// Two that do the same for the same Members at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overlap<K> {
    /// One of them.
    pub one: K,
    /// The other.
    pub other: K,
    /// What both are about.
    pub topic: TermId,
    /// For whom both are.
    pub members: Vec<MemberId>,
}

/// Where different partners do something about the same topic for the same Member in overlapping periods. What is part of
/// one and the same initiative is one effort. `efforts` name what they are by `K`, once for each Member.
pub fn overlaps<K: Copy + PartialEq>(efforts: &[(K, Effort)]) -> Vec<Overlap<K>> {
    let mut of_member: HashMap<MemberId, Vec<usize>> = HashMap::new();
    let mut found: Vec<Overlap<K>> = Vec::new();
    for (at, (key, effort)) in efforts.iter().enumerate() {
        let before = of_member.entry(effort.member).or_default();
        for (other, earlier) in before.iter().map(|at| &efforts[*at]) {
            let Some(topic) = earlier.overlaps(effort).filter(|_| other != key) else { continue };
            match found.iter_mut().find(|own| own.one == *other && own.other == *key) {
                Some(own) => own.members.push(effort.member),
                None => found.push(Overlap { one: *other, other: *key, topic, members: vec![effort.member] }),
            }
        }
        before.push(at);
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const FIJI: MemberId = MemberId::new(1);
    const SAMOA: MemberId = MemberId::new(2);
    const PORTS: TermId = TermId::new(3);

    fn effort(member: MemberId, days: (Day, Option<Day>), by: u128) -> Effort {
        Effort {
            member,
            topics: vec![TermId::new(9), PORTS],
            days,
            initiative: None,
            by: vec![PartnerId::new(by)],
        }
    }

    fn pairs(efforts: &[(u8, Effort)]) -> Vec<(u8, u8, usize)> {
        overlaps(efforts).into_iter().map(|own| (own.one, own.other, own.members.len())).collect()
    }

    #[test]
    fn s2_11_two_partners_on_the_same_topic_for_the_same_member_at_the_same_time_are_named() {
        let spring = (date(2027, 3, 1), Some(date(2027, 5, 31)));
        let one = effort(FIJI, spring, 1);
        let check = |what: &str, other: Effort, expect: usize| {
            assert_eq!(pairs(&[(1, one.clone()), (2, other)]).len(), expect, "{what}");
        };
        let may = (date(2027, 5, 31), None);
        check("the last day is a day, and an open end goes on", effort(FIJI, may, 2), 1);
        check("a day later nothing overlaps", effort(FIJI, (date(2027, 6, 1), None), 2), 0);
        check("the earlier begins before", effort(FIJI, (date(2020, 1, 1), None), 2), 1);
        check("another Member", effort(SAMOA, spring, 2), 0);
        check("the same partner", effort(FIJI, spring, 1), 0);
        check("the secretariat alone does it, too", Effort { by: vec![], ..effort(FIJI, spring, 2) }, 1);
        let other_topic = Effort { topics: vec![TermId::new(4)], ..effort(FIJI, spring, 2) };
        check("another topic", other_topic, 0);
        let initiative = Some(InitiativeId::new(5));
        let whole = Effort { initiative, ..effort(FIJI, spring, 1) };
        let part = Effort { initiative, ..effort(FIJI, spring, 2) };
        assert!(pairs(&[(1, whole), (2, part)]).is_empty(), "a part of an initiative is no other effort");
    }

    #[test]
    fn s2_11_an_overlap_for_several_members_is_named_once() {
        let year = (date(2027, 1, 1), Some(date(2027, 12, 31)));
        let efforts = [
            (1, effort(FIJI, year, 1)),
            (1, effort(SAMOA, year, 1)),
            (2, effort(FIJI, year, 2)),
            (2, effort(SAMOA, year, 2)),
        ];
        assert_eq!(pairs(&efforts), [(1, 2, 2)]);
    }
}
