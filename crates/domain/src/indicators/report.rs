//! What a Member reports: a fact that counts once somebody who may has verified it.
//!
//! A report waits, is returned with a reason, is corrected and waits again, or is verified and then is a fact like any
//! other. Readings never see a report that is not verified. Who may do what is the table's business.

use super::fact::Fact;
use crate::{
    kernel::coded,
    people::{
        PersonId,
        policy::{self, Turn},
    },
    plans::record::KpiId,
};

/// How far a report has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReportState {
    /// It waits for somebody to verify it.
    Reported,
    /// It went back with a reason and waits for the Member.
    Returned,
    /// It counts.
    Verified,
}

coded!(ReportState { Reported => "reported", Returned => "returned", Verified => "verified" });

impl ReportState {
    /// Whose turn it is; nobody's once it counts.
    pub const fn turn(self) -> Option<Turn> {
        match self {
            Self::Reported => Some(Turn::Secretariat),
            Self::Returned => Some(Turn::Member),
            Self::Verified => None,
        }
    }

    /// The line of the table: what went back is still what was reported.
    pub const fn line(self) -> policy::Indicator {
        match self {
            Self::Reported | Self::Returned => policy::Indicator::Reported,
            Self::Verified => policy::Indicator::Verified,
        }
    }
}

/// A fact, and how far it has come.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What was reported.
    pub fact: Fact,
    /// How far it has come.
    pub state: ReportState,
    /// The KPI it was reported for, where one was named.
    pub kpi: Option<KpiId>,
    /// Who reported it; nobody for the command line.
    pub by: Option<PersonId>,
    /// Why it went back, while it has.
    pub returned: Option<String>,
}

/// What cannot be done to a report any more: somebody was faster, or it was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLate;

impl Report {
    /// It counts from now on.
    ///
    /// # Errors
    /// [`TooLate`] unless it waits to be verified.
    pub fn verify(self) -> Result<Self, TooLate> {
        self.waits()?;
        Ok(Self { state: ReportState::Verified, ..self })
    }

    /// It goes back with a reason.
    ///
    /// # Errors
    /// [`TooLate`] unless it waits to be verified.
    pub fn give_back(self, reason: String) -> Result<Self, TooLate> {
        self.waits()?;
        Ok(Self { state: ReportState::Returned, returned: Some(reason), ..self })
    }

    /// It says something else, and waits again. Its place in the order of recording stays.
    ///
    /// # Errors
    /// [`TooLate`] where it was verified or taken back.
    pub fn correct(self, fact: Fact) -> Result<Self, TooLate> {
        if !self.is_open() {
            return Err(TooLate);
        }
        let fact = Fact { id: self.fact.id, recorded: self.fact.recorded, ..fact };
        Ok(Self { fact, state: ReportState::Reported, returned: None, ..self })
    }

    /// Whether whoever reported it may still change it.
    pub const fn is_open(&self) -> bool {
        self.fact.withdrawn.is_none() && !matches!(self.state, ReportState::Verified)
    }

    fn waits(&self) -> Result<(), TooLate> {
        let waits = self.state == ReportState::Reported && self.fact.withdrawn.is_none();
        if waits { Ok(()) } else { Err(TooLate) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::indicators::fact::{CountedKind, FactId, What, Withdrawal};

    fn report(state: ReportState) -> Report {
        let fact = Fact {
            id: FactId::new(1),
            day: date(2026, 3, 1),
            what: What::Counted { kind: CountedKind::new("activity"), count: 1, answers: None },
            member: None,
            instrument: None,
            actions: Vec::new(),
            topics: Vec::new(),
            channel: None,
            partners: Vec::new(),
            evidence: Vec::new(),
            note: String::new(),
            recorded: 7,
            withdrawn: None,
        };
        Report { fact, state, kpi: None, by: Some(PersonId::new(2)), returned: None }
    }

    #[test]
    fn a_report_waits_is_returned_corrected_and_verified() {
        let returned = report(ReportState::Reported).give_back("Which workshop?".into()).expect("it waits");
        assert_eq!(
            (returned.state, returned.returned.as_deref()),
            (ReportState::Returned, Some("Which workshop?"))
        );
        assert_eq!(returned.clone().verify(), Err(TooLate), "it waits for the Member");
        let other = Fact { id: FactId::new(9), recorded: 0, note: "In Suva".into(), ..returned.fact.clone() };
        let corrected = returned.correct(other).expect("it is open");
        assert_eq!((corrected.state, corrected.returned.as_deref()), (ReportState::Reported, None));
        let (fact, place) = (corrected.fact.id, corrected.fact.recorded);
        assert_eq!((fact, place, corrected.fact.note.as_str()), (FactId::new(1), 7, "In Suva"));
        assert_eq!(corrected.verify().map(|report| report.state), Ok(ReportState::Verified));
    }

    #[test]
    fn what_is_verified_or_taken_back_changes_no_more() {
        let verified = report(ReportState::Verified);
        let mut withdrawn = report(ReportState::Reported);
        withdrawn.fact.withdrawn = Some(Withdrawal { day: date(2026, 4, 1), reason: "Twice".into() });
        for over in [verified, withdrawn] {
            assert_eq!(over.clone().verify(), Err(TooLate));
            assert_eq!(over.clone().give_back("Why?".into()), Err(TooLate));
            assert_eq!(over.clone().correct(over.fact.clone()), Err(TooLate));
        }
    }
}
