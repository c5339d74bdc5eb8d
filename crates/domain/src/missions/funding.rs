//! Money that is looked for beyond one initiative: calls and other opportunities, who champions them, over which years they
//! run, with whom a bid is made (REQUIREMENTS S4.26). Leads of a single initiative stay its own (S1.19).
//!
//! What somebody has promised or paid is no business of this file: it says how far the looking has come. Sums are made within
//! one currency and never across.

use std::{collections::BTreeMap, fmt};

use super::initiatives::{InitiativeId, InitiativeState};
use crate::{
    kernel::{Currency, Day, Id, Money, coded},
    members::PartnerId,
    people::{OrganisationId, PersonId, policy::Standing},
};

/// The id of an opportunity.
pub type OpportunityId = Id<Opportunity>;

/// An opportunity to find money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opportunity {
    /// Its id.
    pub id: OpportunityId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The call, or what the money would be for.
    pub title: String,
    /// Who would give, in words.
    pub funder: String,
    /// The same as a partner, where it is one.
    pub partner: Option<PartnerId>,
    /// The last day of the call; `None` where there is none.
    pub closes_on: Option<Day>,
    /// How much; `None` while nobody has said.
    pub amount: Option<Money>,
    /// Over which years it runs, with how much in each, by year.
    pub years: Vec<(i16, Money)>,
    /// Who speaks up for it: a Member, a minister, a colleague. May be empty.
    pub champion: String,
    /// With which partners the bid is made.
    pub joint_with: Vec<PartnerId>,
    /// What it would pay for.
    pub initiatives: Vec<InitiativeId>,
    /// What there is to say; may be empty.
    pub note: String,
    /// How it stands.
    pub course: Course,
    /// Who put it in; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

impl Opportunity {
    /// The line of the table that judges it: that of an initiative nobody has agreed to yet, whatever it stands at. Who may
    /// plan initiatives looks for the money.
    pub const STANDING: Standing = InitiativeState::Proposed.standing();

    /// What is wrong with it as written.
    pub fn check(&self) -> Result<(), FundingRule> {
        let Some(sum) = sum(&self.years) else { return Ok(()) };
        match self.amount {
            Some(amount) if amount != sum => Err(FundingRule::YearsDiffer(sum)),
            _ => Ok(()),
        }
    }

    /// How much it is: what is said, or what its years add up to.
    pub fn money(&self) -> Option<Money> {
        self.amount.or_else(|| sum(&self.years))
    }
}

/// What years add up to; none without a year. They are in one currency.
fn sum(years: &[(i16, Money)]) -> Option<Money> {
    let (_, first) = years.first()?;
    let minor = years.iter().fold(0_i64, |all, (_, money)| all.saturating_add(money.minor));
    Some(Money { minor, currency: first.currency })
}

/// Where an opportunity stands: small, because steps are tried often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: FundingState,
    /// Since which day.
    pub on: Day,
}

/// Where an opportunity stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FundingState {
    /// Found; nobody has asked.
    Open,
    /// Asked for.
    Sought,
    /// Held out.
    Offered,
    /// Promised in writing.
    Secured,
    /// Not given.
    Refused,
    /// Let go without asking.
    LetGo,
}

coded!(FundingState {
    Open => "open",
    Sought => "sought",
    Offered => "offered",
    Secured => "secured",
    Refused => "refused",
    LetGo => "let-go",
});

impl FundingState {
    /// What may follow; nothing follows what is decided.
    pub const fn follows(self) -> &'static [Self] {
        match self {
            Self::Open => &[Self::Sought, Self::Offered, Self::Secured, Self::LetGo],
            Self::Sought => &[Self::Offered, Self::Secured, Self::Refused],
            Self::Offered => &[Self::Secured, Self::Refused],
            Self::Secured | Self::Refused | Self::LetGo => &[],
        }
    }

    /// Whether it is decided.
    pub const fn is_over(self) -> bool {
        self.follows().is_empty()
    }
}

/// What is refused of an opportunity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FundingRule {
    /// This does not follow from where it stands.
    NotFrom(FundingState),
    /// A step before the last one.
    Before(Day),
    /// The call had closed on that day.
    Closed(Day),
    /// Nobody can secure what nobody has put a figure to.
    NoAmount,
    /// The years add up to this, and not to the amount.
    YearsDiffer(Money),
}

impl FundingRule {
    /// Stable code of the broken rule.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFrom(_) => "missions.funding.not_from",
            Self::Before(_) => "missions.funding.before",
            Self::Closed(_) => "missions.funding.closed",
            Self::NoAmount => "missions.funding.no_amount",
            Self::YearsDiffer(_) => "missions.funding.years_differ",
        }
    }
}

impl fmt::Display for FundingRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFrom(state) => write!(f, "this does not follow from {}", state.code()),
            Self::Before(day) => write!(f, "the last step was on {day}"),
            Self::Closed(day) => write!(f, "the call closed on {day}"),
            Self::NoAmount => f.write_str("nobody has said how much it is"),
            Self::YearsDiffer(sum) => write!(f, "the years add up to {sum}"),
        }
    }
}

impl std::error::Error for FundingRule {}

/// What a step looks at beside the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    /// Its last day.
    pub closes_on: Option<Day>,
    /// Whether somebody has said how much it is.
    pub has_amount: bool,
}

/// Where an opportunity stands that is put in: nobody knows all that came before.
pub const fn begin(call: Call, (state, on): (FundingState, Day)) -> Result<Course, FundingRule> {
    match (state, call.has_amount) {
        (FundingState::Secured, false) => Err(FundingRule::NoAmount),
        _ => Ok(Course { state, on }),
    }
}

/// How an opportunity stands after a step.
pub fn step(course: Course, call: Call, (state, on): (FundingState, Day)) -> Result<Course, FundingRule> {
    if !course.state.follows().contains(&state) {
        return Err(FundingRule::NotFrom(course.state));
    }
    if on < course.on {
        return Err(FundingRule::Before(course.on));
    }
    match (state, call.closes_on) {
        (FundingState::Sought, Some(last)) if on > last => return Err(FundingRule::Closed(last)),
        (FundingState::Secured, _) if !call.has_amount => return Err(FundingRule::NoAmount),
        _ => {}
    }
    Ok(Course { state, on })
}

/// What a year brings in one currency: what is secured, and what is still looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearSum {
    /// The year.
    pub year: i16,
    /// Secured, in the currency of both.
    pub secured: Money,
    /// Asked for or held out.
    pub sought: Money,
}

/// Years with what they bring, each currency for itself. What is refused, let go or not asked for yet brings nothing.
pub fn by_year<'a>(all: impl IntoIterator<Item = (FundingState, &'a [(i16, Money)])>) -> Vec<YearSum> {
    let mut sums: BTreeMap<(i16, String), (Currency, i64, i64)> = BTreeMap::new();
    for (state, years) in all {
        for (year, money) in years {
            let key = (*year, money.currency.code().to_owned());
            let (_, secured, sought) = sums.entry(key).or_insert((money.currency, 0, 0));
            match state {
                FundingState::Secured => *secured = secured.saturating_add(money.minor),
                FundingState::Sought | FundingState::Offered => *sought = sought.saturating_add(money.minor),
                FundingState::Open | FundingState::Refused | FundingState::LetGo => {}
            }
        }
    }
    let of = |((year, _), (currency, secured, sought)): ((i16, String), (Currency, i64, i64))| YearSum {
        year,
        secured: Money { minor: secured, currency },
        sought: Money { minor: sought, currency },
    };
    sums.into_iter().map(of).filter(|sum| sum.secured.minor + sum.sought.minor > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn euro(minor: i64) -> Money {
        Money { minor, currency: Currency::from_code("EUR").unwrap() }
    }

    fn day(day: i8) -> Day {
        Day::constant(2027, 1, day)
    }

    #[test]
    fn s4_26_money_is_asked_for_while_the_call_is_open_and_secured_with_its_amount() {
        let found = Course { state: FundingState::Open, on: day(1) };
        let call = Call { closes_on: Some(day(15)), has_amount: false };
        let late = step(found, call, (FundingState::Sought, day(16)));
        assert_eq!(late, Err(FundingRule::Closed(day(15))));
        let sought = step(found, call, (FundingState::Sought, day(15))).unwrap();
        assert_eq!(
            step(sought, call, (FundingState::LetGo, day(20))),
            Err(FundingRule::NotFrom(FundingState::Sought))
        );
        assert_eq!(step(sought, call, (FundingState::Offered, day(14))), Err(FundingRule::Before(day(15))));
        assert_eq!(step(sought, call, (FundingState::Secured, day(20))), Err(FundingRule::NoAmount));
        let call = Call { has_amount: true, ..call };
        let secured = step(sought, call, (FundingState::Secured, day(20))).unwrap();
        assert!(secured.state.is_over());
    }

    #[test]
    fn s4_26_a_pledge_over_several_years_adds_up_and_currencies_are_never_mixed() {
        let dollar = Money { minor: 700, currency: Currency::from_code("USD").unwrap() };
        let two_years = [(2027, euro(400)), (2028, euro(600))];
        let one_year = [(2028, dollar)];
        let all = [
            (FundingState::Secured, &two_years[..]),
            (FundingState::Sought, &two_years[1..]),
            (FundingState::Offered, &one_year[..]),
            (FundingState::Refused, &two_years[..]),
            (FundingState::Open, &two_years[..]),
        ];
        let sums = by_year(all);
        let none = |of: Money| Money { minor: 0, ..of };
        assert_eq!(
            sums,
            [
                YearSum { year: 2027, secured: euro(400), sought: none(euro(0)) },
                YearSum { year: 2028, secured: euro(600), sought: euro(600) },
                YearSum { year: 2028, secured: none(dollar), sought: dollar },
            ]
        );
        assert_eq!(sum(&two_years), Some(euro(1000)));
    }

    #[test]
    fn s4_26_a_million_random_steps_secure_nothing_without_amount_and_revive_nothing() {
        let mut seed = 0x2026_1122_u64;
        let mut dice = |sides: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            usize::try_from(seed % sides as u64).expect("a small number")
        };
        let found = Course { state: FundingState::Open, on: day(1) };
        let (mut course, mut secured) = (found, 0);
        for _ in 0..1_000_000 {
            let state = FundingState::ALL[dice(FundingState::ALL.len())];
            let on = day(1 + i8::try_from(dice(28)).expect("a day of January"));
            let closes_on = (dice(2) == 0).then(|| day(1 + i8::try_from(dice(28)).expect("a day")));
            let call = Call { closes_on, has_amount: dice(2) == 0 };
            match step(course, call, (state, on)) {
                Ok(after) => {
                    assert!(after.state > course.state && after.on >= course.on, "nothing leads back");
                    assert!(after.state != FundingState::Secured || call.has_amount);
                    assert!(after.state != FundingState::Sought || closes_on.is_none_or(|last| on <= last));
                    secured += u32::from(after.state == FundingState::Secured);
                    course = after;
                }
                Err(rule) => assert!(!rule.code().is_empty()),
            }
            assert_eq!(
                course.state.is_over(),
                course.state >= FundingState::Secured,
                "a way on before the end"
            );
            if course.state.is_over() {
                course = found;
            }
        }
        assert!(secured > 0, "some are secured");
    }
}
