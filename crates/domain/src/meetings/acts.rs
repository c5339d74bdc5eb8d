//! Acts: what a body did to something at a meeting, in which paragraph, recorded by whom.
//!
//! States that only a body can give change by recording its act and by nothing else (DOMAIN 4, 12.4). What holds as at
//! any day follows from the acts alone ([`as_at`]). Must not know what the thing is.

use jiff::Timestamp;

use super::{BodyId, SessionId, documents::DocumentId};
use crate::{
    kernel::{Day, Id, coded},
    missions::initiatives::{InitiativeId, review::FinalReportId},
    needs::{assessment::AssessmentId, findings::FindingId},
    people::{OrganisationId, PersonId},
    plans::{cycle::TurnId, record::PlanId},
};

/// The id of an act.
pub type ActId = Id<Act>;

/// What a body did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Its id.
    pub id: ActId,
    /// Whose body it is.
    pub organisation: OrganisationId,
    /// The body.
    pub body: BodyId,
    /// At which meeting; nothing for what is decided between meetings.
    pub meeting: Option<SessionId>,
    /// The paragraph of its report or decision, as printed: "para 34".
    pub paragraph: String,
    /// What it did.
    pub verb: ActVerb,
    /// To what.
    pub on: Element,
    /// The day it did so.
    pub day: Day,
    /// The document that shows it.
    pub document: Option<DocumentId>,
    /// Who recorded it; `None` for the command line.
    pub recorded_by: Option<PersonId>,
    /// When, UTC.
    pub recorded_at: Timestamp,
}

/// What an act is done to: a kind, and an id of that kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Element {
    /// A plan.
    Plan(PlanId),
    /// The part of a needs assessment that the body answers for.
    Assessment(AssessmentId),
    /// A finding.
    Finding(FindingId),
    /// An initiative, whose budget the body approves.
    Initiative(InitiativeId),
    /// The final report of an initiative, which the body assesses.
    FinalReport(FinalReportId),
    /// The monitoring summary of a turn of a plan's cycle.
    TurnMonitoring(TurnId),
    /// The final report of a turn of a plan's cycle.
    TurnReport(TurnId),
}

impl Element {
    /// The stable code of the kind.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Plan(_) => "plan",
            Self::Assessment(_) => "assessment",
            Self::Finding(_) => "finding",
            Self::Initiative(_) => "initiative",
            Self::FinalReport(_) => "final-report",
            Self::TurnMonitoring(_) => "turn-monitoring",
            Self::TurnReport(_) => "turn-report",
        }
    }

    /// The bits of the id.
    pub const fn bits(self) -> u128 {
        match self {
            Self::Plan(id) => id.bits(),
            Self::Assessment(id) => id.bits(),
            Self::Finding(id) => id.bits(),
            Self::Initiative(id) => id.bits(),
            Self::FinalReport(id) => id.bits(),
            Self::TurnMonitoring(id) | Self::TurnReport(id) => id.bits(),
        }
    }

    /// The element of a kind with an id.
    pub fn of(kind: &str, bits: u128) -> Option<Self> {
        match kind {
            "plan" => Some(Self::Plan(PlanId::new(bits))),
            "assessment" => Some(Self::Assessment(AssessmentId::new(bits))),
            "finding" => Some(Self::Finding(FindingId::new(bits))),
            "initiative" => Some(Self::Initiative(InitiativeId::new(bits))),
            "final-report" => Some(Self::FinalReport(FinalReportId::new(bits))),
            "turn-monitoring" => Some(Self::TurnMonitoring(TurnId::new(bits))),
            "turn-report" => Some(Self::TurnReport(TurnId::new(bits))),
            _ => None,
        }
    }
}

/// What a body does to something before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActVerb {
    /// Takes note of it.
    Note,
    /// Reviews it.
    Review,
    /// Endorses it.
    Endorse,
    /// Adopts it.
    Adopt,
    /// Approves it.
    Approve,
    /// Finalises it.
    Finalise,
    /// Amends it.
    Amend,
}

coded!(ActVerb {
    Note => "note",
    Review => "review",
    Endorse => "endorse",
    Adopt => "adopt",
    Approve => "approve",
    Finalise => "finalise",
    Amend => "amend",
});

impl ActVerb {
    /// `true` for what brings a plan into force: noting and reviewing it do not.
    pub const fn brings_into_force(self) -> bool {
        matches!(self, Self::Endorse | Self::Adopt | Self::Approve)
    }
}

/// What is wrong with an act as recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActRule {
    /// It lies in the future: a body has not done it yet.
    NotYet,
    /// It says nowhere where it can be read.
    NoPlace,
    /// The same body did the same to the same thing on that day already.
    RecordedAlready,
}

/// Judges an act against those recorded about the same thing.
///
/// # Errors
/// [`ActRule`]
pub fn check(act: &Act, recorded: &[Act], today: Day) -> Result<(), ActRule> {
    if act.day > today {
        return Err(ActRule::NotYet);
    }
    if act.paragraph.trim().is_empty() && act.document.is_none() {
        return Err(ActRule::NoPlace);
    }
    let same = |each: &Act| {
        (each.body, each.verb, each.on, each.day) == (act.body, act.verb, act.on, act.day)
            && each.paragraph.trim() == act.paragraph.trim()
    };
    if recorded.iter().any(same) { Err(ActRule::RecordedAlready) } else { Ok(()) }
}

/// What the bodies had done to a thing by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AsAt<'a> {
    /// The act that brought it into force: the first that does.
    pub in_force_by: Option<&'a Act>,
    /// The latest act, whatever it did.
    pub latest: Option<&'a Act>,
}

/// What holds as at `day`, by the acts done until then. Acts of one day count in the order of recording.
pub fn as_at(acts: &[Act], on: Element, day: Day) -> AsAt<'_> {
    let done = acts.iter().filter(|act| act.on == on && act.day <= day);
    let order = |act: &&Act| (act.day, act.recorded_at, act.id);
    AsAt {
        in_force_by: done.clone().filter(|act| act.verb.brings_into_force()).min_by_key(order),
        latest: done.max_by_key(order),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: Element = Element::Plan(PlanId::new(7));

    fn act(id: u128, verb: ActVerb, day: &str) -> Act {
        Act {
            id: ActId::new(id),
            organisation: OrganisationId::new(1),
            body: Id::new(2),
            meeting: None,
            paragraph: "para 34".to_owned(),
            verb,
            on: PLAN,
            day: day.parse().expect("it is a day"),
            document: None,
            recorded_by: None,
            recorded_at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn s1_8_what_a_body_did_can_be_asked_as_at_any_day() {
        let acts = [
            act(1, ActVerb::Review, "2026-10-01"),
            act(3, ActVerb::Amend, "2027-10-02"),
            act(2, ActVerb::Adopt, "2026-10-05"),
        ];
        let at = |day: &str| as_at(&acts, PLAN, day.parse().expect("it is a day"));
        let verbs = |at: AsAt<'_>| (at.in_force_by.map(|act| act.verb), at.latest.map(|act| act.verb));
        assert_eq!(verbs(at("2026-09-30")), (None, None));
        assert_eq!(verbs(at("2026-10-04")), (None, Some(ActVerb::Review)));
        assert_eq!(verbs(at("2026-10-05")), (Some(ActVerb::Adopt), Some(ActVerb::Adopt)));
        assert_eq!(verbs(at("2030-01-01")), (Some(ActVerb::Adopt), Some(ActVerb::Amend)));
        let other = Element::Plan(PlanId::new(8));
        assert_eq!(as_at(&acts, other, "2030-01-01".parse().expect("it is a day")), AsAt::default());
    }

    #[test]
    fn an_act_has_been_done_and_says_where_it_can_be_read() {
        let today = "2026-10-05".parse().expect("it is a day");
        let recorded = [act(1, ActVerb::Adopt, "2026-10-05")];
        let check = |act: &Act| check(act, &recorded, today);
        assert_eq!(check(&act(2, ActVerb::Note, "2026-10-05")), Ok(()));
        assert_eq!(check(&act(2, ActVerb::Note, "2026-10-06")), Err(ActRule::NotYet));
        assert_eq!(check(&act(2, ActVerb::Adopt, "2026-10-05")), Err(ActRule::RecordedAlready));
        let nowhere = Act { paragraph: " ".to_owned(), ..act(2, ActVerb::Note, "2026-10-05") };
        assert_eq!(check(&nowhere), Err(ActRule::NoPlace));
        assert_eq!(check(&Act { document: Some(DocumentId::new(5)), ..nowhere }), Ok(()));
    }

    #[test]
    fn elements_go_by_kind_and_id() {
        let turn = TurnId::new(7);
        for element in [
            PLAN,
            Element::Finding(FindingId::new(7)),
            Element::Initiative(InitiativeId::new(7)),
            Element::TurnMonitoring(turn),
            Element::TurnReport(turn),
        ] {
            assert_eq!(Element::of(element.kind(), element.bits()), Some(element));
        }
        assert_eq!(Element::of("mission", 7), None);
    }
}
