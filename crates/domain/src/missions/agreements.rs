//! Delivery agreements: who agreed with whom to deliver what, what each brings, from when until when, and which
//! initiatives are delivered by it (REQUIREMENTS S2.10); after what time that is reviewed, and what reviews found (S4.24).
//!
//! Bilateral, tripartite and multi-partite follow from how many parties there are; nobody types it.

use crate::{
    kernel::{Day, Id, Money, coded},
    meetings::{
        Body, Session,
        wording::{self, Due, Known},
    },
    members::{MemberId, PartnerId},
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing},
    },
};

use super::initiatives::InitiativeId;

/// The id of a delivery agreement.
pub type AgreementId = Id<Agreement>;

/// The id of a review.
pub type ReviewId = Id<Review>;

/// A delivery agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Its reference as printed; may be empty.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// What it covers, in words; may be empty.
    pub covers: String,
    /// From which day it holds.
    pub from: Day,
    /// Its last day; `None` for an open end.
    pub until: Option<Day>,
    /// Who is in it, in the order of the text.
    pub parties: Vec<Party>,
    /// What is delivered by it.
    pub initiatives: Vec<InitiativeId>,
    /// After what time its implementation is reviewed, in the language of deadlines; empty for never.
    pub review_after: String,
    /// What reviews found, the earliest first.
    pub reviews: Vec<Review>,
    /// Who put it in; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// What a review of its implementation found; none is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its id.
    pub id: ReviewId,
    /// On which day.
    pub on: Day,
    /// Whether it works.
    pub effect: Effectiveness,
    /// The indicators it was held against, and what they showed.
    pub measured: String,
    /// What follows from it.
    pub outcome: String,
}

/// Whether an agreement works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effectiveness {
    /// It does.
    Effective,
    /// In part.
    Partly,
    /// It does not.
    NotEffective,
    /// It is too early to say.
    TooEarly,
}

coded!(Effectiveness {
    Effective => "effective",
    Partly => "partly",
    NotEffective => "not-effective",
    TooEarly => "too-early",
});

/// A party to an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Who.
    pub who: Who,
    /// As what.
    pub role: Role,
    /// The money it brings.
    pub money: Option<Money>,
    /// What it brings in kind; empty for nothing.
    pub in_kind: String,
    /// The experts it brings; empty for none.
    pub experts: String,
}

/// Who is a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// The secretariat itself.
    Secretariat,
    /// A Member.
    Member(MemberId),
    /// A partner.
    Partner(PartnerId),
}

/// As what a party takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// It is for them.
    Beneficiary,
    /// Gives the money.
    Donor,
    /// Builds the capacity: trains, sends experts.
    CapacityBuilder,
    /// Is the host.
    Host,
    /// Holds it together.
    Coordinator,
}

coded!(Role {
    Beneficiary => "beneficiary",
    Donor => "donor",
    CapacityBuilder => "capacity-builder",
    Host => "host",
    Coordinator => "coordinator",
});

/// What an agreement is by the number of its parties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AgreementKind {
    /// Two.
    Bilateral,
    /// Three.
    Tripartite,
    /// More.
    MultiPartite,
}

coded!(AgreementKind { Bilateral => "bilateral", Tripartite => "tripartite", MultiPartite => "multi-partite" });

/// What is wrong with an agreement as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementRule {
    /// Nobody agrees alone.
    TooFewParties,
    /// The same party twice, by its place.
    Twice(usize),
    /// It ends before it begins.
    EndsFirst,
}

impl Agreement {
    /// Delivery is agreed for what an approved initiative is delivered by: the same line of the table.
    pub const STANDING: Standing = Standing::Initiative(policy::Initiative::Approved);

    /// What it is by the number of its parties.
    pub const fn kind(&self) -> AgreementKind {
        match self.parties.len() {
            0..=2 => AgreementKind::Bilateral,
            3 => AgreementKind::Tripartite,
            _ => AgreementKind::MultiPartite,
        }
    }

    /// When it is to be reviewed next; `None` where nobody has said so, or what was said is done.
    pub fn review_due(&self, (bodies, sessions): (&[Body], &[Session]), today: Day) -> Option<Due> {
        if self.review_after.trim().is_empty() {
            return None;
        }
        let rule = wording::read(&self.review_after, bodies);
        let done_on = self.reviews.iter().map(|review| review.on).max();
        if done_on.is_some() && !rule.recurs() {
            return None;
        }
        let counted_from = Some(self.from);
        let known = Known { bodies, sessions, concerned: None, counted_from, done_on, today };
        Some(wording::due(&rule, &known))
    }

    /// Judges an agreement as written.
    ///
    /// # Errors
    /// [`AgreementRule`]
    pub fn check(&self) -> Result<(), AgreementRule> {
        if self.parties.len() < 2 {
            return Err(AgreementRule::TooFewParties);
        }
        let twice = |at: &usize| self.parties[..*at].iter().any(|each| each.who == self.parties[*at].who);
        if let Some(at) = (0..self.parties.len()).find(twice) {
            return Err(AgreementRule::Twice(at));
        }
        match self.until {
            Some(until) if until < self.from => Err(AgreementRule::EndsFirst),
            _ => Ok(()),
        }
    }

    /// `true` if it holds on `day`.
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whom it concerns: the Members and partners in it.
    pub fn concerns(&self) -> Vec<Scope> {
        let scope = |party: &Party| match party.who {
            Who::Secretariat => None,
            Who::Member(id) => Some(Scope::of(id)),
            Who::Partner(id) => Some(Scope::of(id)),
        };
        self.parties.iter().filter_map(scope).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(parties: &[Who], until: Option<&str>) -> Agreement {
        let party = |who: &Who| Party {
            who: *who,
            role: Role::CapacityBuilder,
            money: None,
            in_kind: String::new(),
            experts: String::new(),
        };
        Agreement {
            id: Id::new(1),
            organisation: Id::new(2),
            reference: String::new(),
            title: "Training centre".to_owned(),
            covers: String::new(),
            from: "2026-07-01".parse().expect("it is a day"),
            until: until.map(|day| day.parse().expect("it is a day")),
            parties: parties.iter().map(party).collect(),
            initiatives: Vec::new(),
            review_after: String::new(),
            reviews: Vec::new(),
            made_by: None,
            version: 1,
        }
    }

    #[test]
    fn s2_10_what_an_agreement_is_follows_from_its_parties() {
        let (member, partner, other) =
            (Who::Member(Id::new(3)), Who::Partner(Id::new(4)), Who::Partner(Id::new(5)));
        let kind = |parties: &[Who]| agreement(parties, None).kind();
        assert_eq!(kind(&[Who::Secretariat, member]), AgreementKind::Bilateral);
        assert_eq!(kind(&[Who::Secretariat, member, partner]), AgreementKind::Tripartite);
        assert_eq!(kind(&[Who::Secretariat, member, partner, other]), AgreementKind::MultiPartite);
        let check = |parties: &[Who], until| agreement(parties, until).check();
        assert_eq!(check(&[member, partner], None), Ok(()));
        assert_eq!(check(&[member], None), Err(AgreementRule::TooFewParties));
        assert_eq!(check(&[member, partner, member], None), Err(AgreementRule::Twice(2)));
        assert_eq!(check(&[member, partner], Some("2026-06-30")), Err(AgreementRule::EndsFirst));
        let scopes = [Scope::of(MemberId::new(3)), Scope::of(PartnerId::new(4))];
        assert_eq!(agreement(&[Who::Secretariat, member, partner], None).concerns(), scopes);
    }

    #[test]
    fn s4_24_implementation_is_reviewed_after_a_set_time_and_again_where_the_words_say_so() {
        let day = |text: &str| text.parse::<Day>().expect("it is a day");
        let (none, today) = ((&[][..], &[][..]), day("2027-01-01"));
        let begun = |review_after: &str| {
            let review_after = review_after.to_owned();
            Agreement { from: day("2026-07-01"), review_after, ..agreement(&[], None) }
        };
        let due = |agreement: &Agreement| agreement.review_due(none, today).and_then(|due| due.latest);
        assert_eq!(begun("").review_due(none, today), None, "nobody has said so");
        assert_eq!(due(&begun("30 June 2028")), Some(day("2028-06-30")));
        assert_eq!(due(&begun("every two years")), Some(day("2028-07-01")));
        let unread = begun("when the time is ripe").review_due(none, today);
        assert!(unread.is_some_and(|due| due.day().is_none()), "words nobody understands wait without a day");
        let review = |on: &str| Review {
            id: Id::new(1),
            on: day(on),
            effect: Effectiveness::Partly,
            measured: "Ports that report: 61 %".to_owned(),
            outcome: "A second trainer".to_owned(),
        };
        let once = Agreement { reviews: vec![review("2028-06-20")], ..begun("30 June 2028") };
        assert_eq!(once.review_due(none, today), None, "what was said is done");
        let again = Agreement { reviews: vec![review("2028-06-20")], ..begun("every two years") };
        assert_eq!(due(&again), Some(day("2030-07-01")));
    }
}
