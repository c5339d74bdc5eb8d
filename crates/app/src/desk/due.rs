//! What waits, and for whom: each room makes piles of its own matters, state by state.
//!
//! Nothing is kept for it. A pile has its figure, whose rows the room's own list shows, and those that wait longest. Whose
//! turn a state is, the room's domain says; which matters are in sight, the policy. Must not know pages.

use trellis_domain::{
    kernel::{Day, Id},
    members::MemberId,
    people::{
        Actor, OrganisationId,
        policy::{Reach, Right, Scope, Side, Standing, Turn, side, side_by},
    },
};

use crate::{
    House, Problem, indicators::reported, meetings, members, missions, needs, requests, roster, surveys,
};

/// How many of a pile a desk is told of.
pub const FIRST_MAX: usize = 12;

/// What sort of thing waits; with its state it has a word and a list of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A finding.
    Finding,
    /// A needs assessment.
    Assessment,
    /// A need that was raised between assessments.
    RaisedNeed,
    /// What a Member reports.
    Report,
    /// A round of consultation.
    Round,
    /// A Member's request.
    Request,
    /// An initiative.
    Initiative,
    /// The final report of an initiative.
    FinalReport,
    /// A delivery agreement.
    Agreement,
    /// A mission.
    Mission,
    /// A training.
    Training,
    /// A questionnaire.
    Survey,
    /// A Member's response to one.
    Response,
    /// A country on its way in.
    Accession,
    /// An opportunity to find money.
    Opportunity,
    /// A record of the roster.
    Expert,
    /// What was said of an expert's work.
    Appraisal,
    /// A question to be answered with yes or no.
    Ask,
    /// An application for money for an expert.
    Support,
    /// A request by the office to a Member.
    Contribution,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 20] = [
        Self::Finding,
        Self::Assessment,
        Self::RaisedNeed,
        Self::Report,
        Self::Round,
        Self::Request,
        Self::Initiative,
        Self::FinalReport,
        Self::Agreement,
        Self::Mission,
        Self::Training,
        Self::Survey,
        Self::Response,
        Self::Accession,
        Self::Opportunity,
        Self::Expert,
        Self::Appraisal,
        Self::Ask,
        Self::Support,
        Self::Contribution,
    ];

    /// Stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Finding => "finding",
            Self::Assessment => "assessment",
            Self::RaisedNeed => "raised-need",
            Self::Report => "report",
            Self::Round => "round",
            Self::Request => "request",
            Self::Initiative => "initiative",
            Self::FinalReport => "final-report",
            Self::Agreement => "agreement",
            Self::Mission => "mission",
            Self::Training => "training",
            Self::Survey => "survey",
            Self::Response => "response",
            Self::Accession => "accession",
            Self::Opportunity => "opportunity",
            Self::Expert => "expert",
            Self::Appraisal => "appraisal",
            Self::Ask => "ask",
            Self::Support => "support",
            Self::Contribution => "contribution",
        }
    }
}

/// Everything of one kind in one state that waits on one side of the desk.
#[derive(Debug, Clone)]
pub struct Pile {
    /// What it is.
    pub kind: Kind,
    /// In which state, as the room's list asks for it.
    pub state: &'static str,
    /// Whose turn it is.
    pub turn: Turn,
    /// For whom it waits.
    pub side: Side,
    /// How many there are.
    pub count: usize,
    /// Those that wait longest, [`FIRST_MAX`] at most.
    pub first: Vec<Waiting>,
}

/// One thing that waits.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its id, as its page's address has it; of what has no page of its own where it stands.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The Member it concerns.
    pub member: Option<MemberId>,
    /// Until or since when.
    pub when: Option<When>,
}

/// Until or since when something waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// To be done by this day.
    Due(Day),
    /// Waiting since this day; no day is set.
    Since(Day),
}

impl When {
    /// What is due comes before what only waits; then the earlier day.
    const fn order(self) -> (u8, Day) {
        match self {
            Self::Due(day) => (0, day),
            Self::Since(day) => (1, day),
        }
    }
}

impl Waiting {
    /// Where it stands among others: the most urgent first.
    pub fn order(&self) -> (bool, Option<(u8, Day)>) {
        (self.when.is_none(), self.when.map(When::order))
    }

    /// Whether its day is over.
    pub fn is_late(&self, today: Day) -> bool {
        matches!(self.when, Some(When::Due(day)) if day < today)
    }
}

/// Whose piles are asked for, and of what.
#[derive(Clone, Copy)]
pub(crate) struct Sought<'a> {
    /// Who looks.
    pub actor: Actor<'a>,
    /// At which organisation's matters.
    pub organisation: OrganisationId,
    /// Only what concerns this Member.
    pub member: Option<MemberId>,
}

impl Sought<'_> {
    /// On which side the matters of a standing wait, if it is somebody's turn, and which of them.
    pub fn side(self, turn: Option<Turn>, standing: Standing) -> Option<(Turn, Side, Reach)> {
        let turn = turn?;
        let (side, reach) = side(self.actor.bearer(), turn, self.organisation, standing)?;
        Some((turn, side, reach))
    }

    /// The same where taking the turn needs another right.
    pub fn side_by(self, (turn, right): (Turn, Right), standing: Standing) -> Option<(Turn, Side, Reach)> {
        let (side, reach) = side_by(self.actor.bearer(), (turn, right), self.organisation, standing)?;
        Some((turn, side, reach))
    }
}

/// What somebody speaks for, as far as a reach names it: Members, bodies.
pub(crate) fn named_by<K>(reach: &Reach) -> Vec<Id<K>> {
    match reach {
        Reach::Concerning(scopes) => scopes
            .iter()
            .filter_map(|scope| match scope {
                Scope::One(bits) => Some(Id::new(*bits)),
                Scope::Organisation => None,
            })
            .collect(),
        Reach::Nothing | Reach::NotConcerning(_) | Reach::Everything => Vec::new(),
    }
}

/// All piles of the actor's desk, or those of one Member.
pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let mut piles = needs::findings::due::piles(house, sought).await?;
    piles.extend(needs::due::piles(house, sought).await?);
    piles.extend(reported::due::piles(house, sought).await?);
    piles.extend(meetings::due::piles(house, sought).await?);
    piles.extend(requests::due::piles(house, sought).await?);
    piles.extend(missions::initiatives::due::piles(house, sought).await?);
    piles.extend(missions::agreements::piles(house, sought).await?);
    piles.extend(missions::due::piles(house, sought).await?);
    piles.extend(missions::trainings::due::piles(house, sought).await?);
    piles.extend(surveys::due::piles(house, sought).await?);
    piles.extend(members::accession::piles(house, sought).await?);
    piles.extend(missions::funding::piles(house, sought).await?);
    piles.extend(roster::due::piles(house, sought).await?);
    piles.extend(roster::asks::list::piles(house, sought).await?);
    piles.extend(roster::support::due::piles(house, sought).await?);
    piles.extend(missions::contributions::due::piles(house, sought).await?);
    piles.retain(|pile| pile.count > 0);
    Ok(piles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_comes_before_what_only_waits() {
        let day = |day| Day::constant(2026, 11, day);
        let waiting =
            |title: &str, when| Waiting { id: String::new(), title: title.into(), member: None, when };
        let mut all = [
            waiting("without a day", None),
            waiting("since the 1st", Some(When::Since(day(1)))),
            waiting("by the 30th", Some(When::Due(day(30)))),
            waiting("by the 2nd", Some(When::Due(day(2)))),
        ];
        all.sort_by_key(Waiting::order);
        let titles = all.each_ref().map(|each| each.title.as_str());
        assert_eq!(titles, ["by the 2nd", "by the 30th", "since the 1st", "without a day"]);
        assert!(all[0].is_late(day(3)) && !all[0].is_late(day(2)) && !all[2].is_late(day(30)));
    }
}
