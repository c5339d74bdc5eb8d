//! The report on a mission: what was done and found, what is recommended and what follows from it, until a short item of
//! it is public (REQUIREMENTS S1.23, S2.18, S2.19). Follow-ups outlive it. Must not know who may write it.

use crate::{
    kernel::{DateKind, Day, Id, OutOfOrder, coded, out_of_order},
    people::{
        PersonId,
        policy::{self, Standing},
    },
};

use super::mission::{Days, MissionId};

/// The id of a report.
pub type ReportId = Id<Report>;
/// The id of a follow-up.
pub type FollowUpId = Id<FollowUp>;

/// Days after the end of a mission on which its report is due, where the organisation says nothing else.
pub const DUE_DAYS: u16 = 30;

/// A report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Its id; nobody can guess it.
    pub id: ReportId,
    /// Of which mission.
    pub mission: MissionId,
    /// What was done. Protected, as all but the summary is.
    pub done: String,
    /// What was found.
    pub found: String,
    /// What is recommended.
    pub recommendations: String,
    /// What everybody may read once it is published.
    pub summary: String,
    /// Where it stands.
    pub state: ReportState,
    /// The day it was given to the Member.
    pub submitted_on: Option<Day>,
    /// The day that stands on it.
    pub recorded_on: Option<Day>,
    /// The day that its public item carries, which may be wrong and is kept as it is.
    pub published_on: Option<Day>,
    /// Who wrote it; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes.
    pub version: i64,
}

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReportState {
    /// The expert writes it.
    Draft,
    /// The Member looks at it.
    MemberReview,
    /// It stands.
    Final,
    /// A short item of it is public.
    PublicSummary,
}

coded!(ReportState {
    Draft => "draft",
    MemberReview => "member-review",
    Final => "final",
    PublicSummary => "public-summary",
});

/// The steps by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportWay {
    /// Give it to the Member.
    Submit,
    /// Make it final.
    Finalise,
    /// Publish a short item.
    Publish,
}

coded!(ReportWay { Submit => "submit", Finalise => "finalise", Publish => "publish" });

impl ReportState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::MissionReport(match self {
            Self::Draft => policy::MissionReport::Draft,
            Self::MemberReview => policy::MissionReport::MemberReview,
            Self::Final => policy::MissionReport::Final,
            Self::PublicSummary => policy::MissionReport::PublicSummary,
        })
    }

    /// The step that leads on, from all but the last.
    pub const fn way(self) -> Option<ReportWay> {
        match self {
            Self::Draft => Some(ReportWay::Submit),
            Self::MemberReview => Some(ReportWay::Finalise),
            Self::Final => Some(ReportWay::Publish),
            Self::PublicSummary => None,
        }
    }
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportRule {
    /// It does not lead on from this state; that does.
    NotFrom(ReportState, Option<ReportWay>),
    /// It does not say what was done and what was found.
    Bare,
    /// There is no summary to publish.
    NoSummary,
}

/// Takes a step: where the report stands after it.
///
/// # Errors
/// [`ReportRule`], which says the way on.
pub fn step(report: &Report, way: ReportWay) -> Result<ReportState, ReportRule> {
    if report.state.way() != Some(way) {
        return Err(ReportRule::NotFrom(report.state, report.state.way()));
    }
    match way {
        ReportWay::Submit if report.done.trim().is_empty() || report.found.trim().is_empty() => {
            Err(ReportRule::Bare)
        }
        ReportWay::Submit => Ok(ReportState::MemberReview),
        ReportWay::Finalise => Ok(ReportState::Final),
        ReportWay::Publish if report.summary.trim().is_empty() => Err(ReportRule::NoSummary),
        ReportWay::Publish => Ok(ReportState::PublicSummary),
    }
}

/// The day on which the report on a mission is due: so many days after its last.
pub fn due(days: Days, after: u16) -> Option<Day> {
    days.last?.checked_add(jiff::Span::new().days(i32::from(after))).ok()
}

impl Report {
    /// Its dates, the mission's among them, that cannot follow each other as they are given (S2.19).
    pub fn faults(&self, days: Days) -> Vec<OutOfOrder> {
        out_of_order(&[
            (DateKind::EventBegan, days.first),
            (DateKind::EventEnded, days.last),
            (DateKind::Recorded, self.recorded_on),
            (DateKind::Published, self.published_on),
        ])
    }
}

/// What somebody does after a mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Its id.
    pub id: FollowUpId,
    /// After which mission.
    pub mission: MissionId,
    /// What is to be done.
    pub action: String,
    /// Who does it.
    pub owner: Owner,
    /// By name or office; may be empty.
    pub who: String,
    /// By which day.
    pub due: Day,
    /// Where it stands.
    pub state: FollowUpState,
    /// What shows that it is done.
    pub evidence: String,
    /// Why it is not done any more.
    pub reason: String,
    /// The day it was done or waived.
    pub settled_on: Option<Day>,
    /// Counts changes.
    pub version: i64,
}

/// Who does a follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Owner {
    /// The Member.
    Member,
    /// The Secretariat.
    Secretariat,
    /// The experts of the mission.
    Expert,
    /// Somebody else.
    Other,
}

coded!(Owner { Member => "member", Secretariat => "secretariat", Expert => "expert", Other => "other" });

/// Where a follow-up stands. That it is overdue is read from its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FollowUpState {
    /// To be done.
    Open,
    /// Done, with what shows it.
    Done,
    /// Not to be done any more, for a reason.
    Waived,
}

coded!(FollowUpState { Open => "open", Done => "done", Waived => "waived" });

/// Why a follow-up is not settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowUpRule {
    /// It was settled before.
    Settled,
    /// Nothing shows that it is done.
    NoEvidence,
    /// Nobody says why it is waived.
    NoReason,
}

impl FollowUp {
    /// Whether its day has passed and it is still open.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.state == FollowUpState::Open && self.due < today
    }

    /// Says what became of it: done with evidence, or waived with a reason.
    ///
    /// # Errors
    /// [`FollowUpRule`].
    pub fn settle(self, to: FollowUpState, said: &str, on: Day) -> Result<Self, FollowUpRule> {
        let said = said.trim().to_owned();
        match to {
            _ if self.state != FollowUpState::Open => Err(FollowUpRule::Settled),
            FollowUpState::Open => Err(FollowUpRule::NoEvidence),
            FollowUpState::Done if said.is_empty() => Err(FollowUpRule::NoEvidence),
            FollowUpState::Waived if said.is_empty() => Err(FollowUpRule::NoReason),
            FollowUpState::Done => Ok(Self { state: to, evidence: said, settled_on: Some(on), ..self }),
            FollowUpState::Waived => Ok(Self { state: to, reason: said, settled_on: Some(on), ..self }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("it is a day")
    }

    fn report(state: ReportState) -> Report {
        Report {
            id: Id::new(1),
            mission: Id::new(2),
            done: "Ten boardings.".to_owned(),
            found: "Forms are missing.".to_owned(),
            recommendations: String::new(),
            summary: "Inspectors board by themselves.".to_owned(),
            state,
            submitted_on: None,
            recorded_on: Some(day("2027-04-01")),
            published_on: None,
            made_by: None,
            version: 1,
        }
    }

    fn follow_up() -> FollowUp {
        FollowUp {
            id: Id::new(3),
            mission: Id::new(2),
            action: "Print the forms".to_owned(),
            owner: Owner::Member,
            who: String::new(),
            due: day("2027-06-30"),
            state: FollowUpState::Open,
            evidence: String::new(),
            reason: String::new(),
            settled_on: None,
            version: 1,
        }
    }

    #[test]
    fn s1_23_a_report_goes_from_its_draft_to_a_public_summary_and_no_further() {
        let mut here = report(ReportState::Draft);
        let bare = Report { found: " ".to_owned(), ..here.clone() };
        assert_eq!(step(&bare, ReportWay::Submit), Err(ReportRule::Bare));
        for way in ReportWay::ALL {
            for other in ReportWay::ALL.iter().filter(|other| *other != way) {
                let refused = Err(ReportRule::NotFrom(here.state, Some(*way)));
                assert_eq!(step(&here, *other), refused);
            }
            here.state = step(&here, *way).expect("it leads on");
        }
        assert_eq!(here.state, ReportState::PublicSummary);
        let over = Err(ReportRule::NotFrom(ReportState::PublicSummary, None));
        assert_eq!(step(&here, ReportWay::Submit), over);
        let mute = Report { summary: String::new(), ..report(ReportState::Final) };
        assert_eq!(step(&mute, ReportWay::Publish), Err(ReportRule::NoSummary));
    }

    /// Numbers that are the same in every run.
    fn dice(seed: &mut u64, sides: u64) -> usize {
        *seed ^= *seed << 13;
        *seed ^= *seed >> 7;
        *seed ^= *seed << 17;
        usize::try_from(*seed % sides).expect("a small number")
    }

    #[test]
    fn s1_23_a_million_random_steps_never_skip_a_condition_and_lead_on_from_all_but_the_last() {
        let (mut seed, mut published) = (0x2026_1125, 0);
        let mut here = report(ReportState::Draft);
        for _ in 0..1_000_000 {
            if dice(&mut seed, 4) == 0 {
                let words = ["", " ", "Ten boardings."];
                let mut word = || words[dice(&mut seed, 3)].to_owned();
                (here.done, here.found, here.summary) = (word(), word(), word());
            }
            let way = ReportWay::ALL[dice(&mut seed, 3)];
            let before = here.state;
            match step(&here, way) {
                Ok(after) => {
                    assert_eq!(before.way(), Some(way));
                    assert!(after > before, "nothing leads back");
                    let says = |text: &str| !text.trim().is_empty();
                    assert!(before != ReportState::Draft || says(&here.done) && says(&here.found));
                    assert!(after != ReportState::PublicSummary || says(&here.summary));
                    here.state = after;
                }
                Err(ReportRule::NotFrom(state, next)) => {
                    assert_eq!(next.is_none(), state == ReportState::PublicSummary, "a way on");
                }
                Err(ReportRule::Bare) => assert_eq!(before, ReportState::Draft),
                Err(ReportRule::NoSummary) => assert_eq!(before, ReportState::Final),
            }
            if here.state == ReportState::PublicSummary && dice(&mut seed, 4) == 0 {
                published += 1;
                here = report(ReportState::Draft);
            }
        }
        assert!(published > 0, "some are published");
    }

    #[test]
    fn s2_19_an_item_dated_before_its_event_is_flagged_and_kept() {
        let days = Days { first: Some(day("2027-03-26")), last: Some(day("2027-03-26")) };
        let early = Report { published_on: Some(day("2027-03-16")), ..report(ReportState::PublicSummary) };
        let faults = early.faults(days);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].then, (DateKind::Published, day("2027-03-16")));
        assert!(Report { published_on: Some(day("2027-04-02")), ..early }.faults(days).is_empty());
    }

    #[test]
    fn a_report_is_due_so_many_days_after_the_end() {
        let days = Days { first: None, last: Some(day("2027-02-01")) };
        assert_eq!(due(days, DUE_DAYS), Some(day("2027-03-03")));
        assert_eq!(due(Days::default(), DUE_DAYS), None);
    }

    #[test]
    fn a_follow_up_is_done_with_evidence_or_waived_with_a_reason_once() {
        let today = day("2027-07-01");
        assert!(follow_up().is_overdue(today) && !follow_up().is_overdue(day("2027-06-30")));
        assert_eq!(follow_up().settle(FollowUpState::Done, " ", today), Err(FollowUpRule::NoEvidence));
        assert_eq!(follow_up().settle(FollowUpState::Waived, "", today), Err(FollowUpRule::NoReason));
        let done = follow_up().settle(FollowUpState::Done, "Letter", today).expect("it is");
        assert!(!done.is_overdue(day("2028-01-01")));
        assert_eq!(done.settle(FollowUpState::Waived, "Gone", today), Err(FollowUpRule::Settled));
    }
}
