//! The secretariat's own time: what each post has in a year, what is bound already, what initiatives need of it, and what
//! would have to give (REQUIREMENTS S1.20); who pays for posts, and where nobody does (S4.27).
//!
//! Days are exact, halves included. Where nobody has said how much a post has there is no balance, and not one of nothing.

use super::initiatives::InitiativeId;
use crate::kernel::{Day, Decimal, Id, coded};

/// The id of a post.
pub type PostId = Id<Post>;
/// The id of what somebody pays of a post.
pub type FundingId = Id<Funding>;
/// The id of days that an initiative needs.
pub type NeededId = Id<Needed>;

/// A post of the secretariat, or a contractor's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// Its name, unique in its organisation: "Compliance officer".
    pub name: String,
    /// Whose it is.
    pub kind: PostKind,
    /// What it has, a year each.
    pub years: Vec<PostYear>,
    /// Who pays for it, the earliest first.
    pub funding: Vec<Funding>,
}

/// What somebody pays of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// Its id.
    pub id: FundingId,
    /// Who: the own budget, a donor, a Member that seconds somebody.
    pub funder: String,
    /// Which share, in per cent.
    pub share: Decimal,
    /// From which day.
    pub from: Day,
    /// Until which day; `None` for an open end.
    pub until: Option<Day>,
}

/// A stretch of days in which a post is not paid for as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub until: Day,
    /// The share that nobody pays, in per cent.
    pub missing: Decimal,
}

/// The whole of a post, in per cent.
pub const WHOLE: Decimal = Decimal::ONE_HUNDRED;

/// Where a post is not paid for as a whole between two days. Of what nobody has said who pays nothing is said, either.
pub fn gaps(funding: &[Funding], (from, until): (Day, Day)) -> Vec<Gap> {
    if funding.is_empty() || until < from {
        return Vec::new();
    }
    // The sum changes only where something begins, and the day after something ends.
    let mut days: Vec<Day> = vec![from];
    days.extend(funding.iter().map(|each| each.from));
    days.extend(funding.iter().filter_map(|each| each.until?.tomorrow().ok()));
    days.retain(|day| (from..=until).contains(day));
    days.sort_unstable();
    days.dedup();
    let mut gaps: Vec<Gap> = Vec::new();
    for (at, first) in days.iter().enumerate() {
        let last = days.get(at + 1).and_then(|next| next.yesterday().ok()).unwrap_or(until);
        let pays = |each: &&Funding| each.from <= *first && each.until.is_none_or(|until| *first <= until);
        let paid: Decimal = funding.iter().filter(pays).map(|each| each.share).sum();
        let missing = WHOLE - paid;
        if missing <= Decimal::ZERO {
            continue;
        }
        match gaps.last_mut() {
            // What goes on as it was is one gap.
            Some(gap) if gap.missing == missing && gap.until.tomorrow().ok() == Some(*first) => {
                gap.until = last
            }
            _ => gaps.push(Gap { from: *first, until: last, missing }),
        }
    }
    gaps
}

/// Whose a post is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PostKind {
    /// The secretariat's own staff.
    Staff,
    /// A contractor.
    Contractor,
}

coded!(PostKind { Staff => "staff", Contractor => "contractor" });

/// What a post has in a year of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostYear {
    /// The calendar year in which the organisation's year begins.
    pub year: i16,
    /// Working days it has.
    pub available: Decimal,
    /// Days that are bound already.
    pub committed: Decimal,
    /// By what, in words; may be empty.
    pub bound_by: String,
}

/// Days of a post that an initiative needs in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// Its id.
    pub id: NeededId,
    /// Which initiative.
    pub initiative: InitiativeId,
    /// Of which post.
    pub post: PostId,
    /// In which year.
    pub year: i16,
    /// For what.
    pub work: Work,
    /// How many.
    pub days: Decimal,
}

/// What days are needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Work {
    /// Delivering it.
    Delivery,
    /// Managing those who deliver it under contract.
    ContractorManagement,
}

coded!(Work { Delivery => "delivery", ContractorManagement => "contractor-management" });

/// What a post has and what is asked of it in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// Which post.
    pub post: PostId,
    /// Which year.
    pub year: i16,
    /// Working days and those of them that are bound; `None` where nobody has said.
    pub stock: Option<(Decimal, Decimal)>,
    /// Days that initiatives need for delivery.
    pub delivery: Decimal,
    /// Days that they need for managing contractors.
    pub management: Decimal,
}

impl Balance {
    /// Days that initiatives need.
    pub fn needed(&self) -> Decimal {
        self.delivery + self.management
    }

    /// Days left, below nothing where there are too few; `None` where nobody has said how many there are.
    pub fn left(&self) -> Option<Decimal> {
        self.stock.map(|(available, committed)| available - committed - self.needed())
    }

    /// Days that are missing; `None` where none are, or nobody has said.
    pub fn short_by(&self) -> Option<Decimal> {
        self.left().filter(|left| left.is_sign_negative() && !left.is_zero()).map(|left| -left)
    }
}

/// One balance for each post and year of which something is known or asked, by post as listed, then by year.
pub fn balances(posts: &[Post], needed: &[Needed]) -> Vec<Balance> {
    let mut balances = Vec::new();
    for post in posts {
        let of_post = || needed.iter().filter(|each| each.post == post.id);
        let mut years: Vec<i16> = post.years.iter().map(|each| each.year).collect();
        years.extend(of_post().map(|each| each.year));
        years.sort_unstable();
        years.dedup();
        balances.extend(years.into_iter().map(|year| {
            let sum = |work: Work| {
                of_post().filter(|each| each.year == year && each.work == work).map(|each| each.days).sum()
            };
            let stock = post.years.iter().find(|each| each.year == year);
            Balance {
                post: post.id,
                year,
                stock: stock.map(|each| (each.available, each.committed)),
                delivery: sum(Work::Delivery),
                management: sum(Work::ContractorManagement),
            }
        }));
    }
    balances
}

/// What would have to give where days are missing: initiatives from the back of `ranked` until the days they need would
/// free enough, each with those days. What is bound otherwise is all that is left where even all of them do not.
pub fn gives(balance: &Balance, needed: &[Needed], ranked: &[InitiativeId]) -> Vec<(InitiativeId, Decimal)> {
    let Some(mut missing) = balance.short_by() else { return Vec::new() };
    let mut gives = Vec::new();
    for id in ranked.iter().rev() {
        if missing <= Decimal::ZERO {
            break;
        }
        let of_it = needed
            .iter()
            .filter(|each| (each.initiative, each.post, each.year) == (*id, balance.post, balance.year));
        let days: Decimal = of_it.map(|each| each.days).sum();
        if days > Decimal::ZERO {
            missing -= days;
            gives.push((*id, days));
        }
    }
    gives
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(years: &[(i16, i64, i64)]) -> Post {
        let year = |(year, available, committed): &(i16, i64, i64)| PostYear {
            year: *year,
            available: (*available).into(),
            committed: (*committed).into(),
            bound_by: String::new(),
        };
        let years = years.iter().map(year).collect();
        let name = "Compliance officer".to_owned();
        Post { id: Id::new(1), name, kind: PostKind::Staff, years, funding: Vec::new() }
    }

    fn needs(initiative: u128, year: i16, work: Work, days: i64) -> Needed {
        let (id, post) = (Id::new(initiative * 10), Id::new(1));
        Needed { id, initiative: Id::new(initiative), post, year, work, days: days.into() }
    }

    #[test]
    fn s4_27_where_nobody_pays_for_a_post_is_said_with_its_days_and_its_share() {
        let day = |text: &str| text.parse::<Day>().expect("it is a day");
        let pays = |share: i64, from: &str, until: &str| Funding {
            id: Id::new(1),
            funder: "Reef Fund".to_owned(),
            share: share.into(),
            from: day(from),
            until: (!until.is_empty()).then(|| day(until)),
        };
        let window = (day("2027-01-01"), day("2029-12-31"));
        let check = |funding: &[Funding], expect: &[(&str, &str, i64)]| {
            let found = gaps(funding, window);
            let found: Vec<_> = found.iter().map(|gap| (gap.from, gap.until, gap.missing)).collect();
            let expect: Vec<_> = expect
                .iter()
                .map(|(from, until, share)| (day(from), day(until), Decimal::from(*share)))
                .collect();
            assert_eq!(found, expect, "{funding:?}");
        };
        check(&[], &[]);
        check(&[pays(100, "2020-01-01", "")], &[]);
        check(&[pays(100, "2020-01-01", "2027-06-30")], &[("2027-07-01", "2029-12-31", 100)]);
        check(
            &[pays(60, "2026-01-01", "2028-12-31"), pays(40, "2027-04-01", "2028-03-31")],
            &[
                ("2027-01-01", "2027-03-31", 40),
                ("2028-04-01", "2028-12-31", 40),
                ("2029-01-01", "2029-12-31", 100),
            ],
        );
        let handed_on = [pays(50, "2026-01-01", "2027-12-31"), pays(50, "2028-01-01", "2030-01-01")];
        check(&handed_on, &[("2027-01-01", "2029-12-31", 50)]);
        check(&[pays(70, "2026-01-01", ""), pays(50, "2026-01-01", "")], &[]);
    }

    #[test]
    fn s1_20_what_a_post_has_is_held_against_what_is_asked_of_it() {
        let posts = [post(&[(2026, 220, 180), (2027, 220, 100)])];
        let needed = [
            needs(7, 2026, Work::Delivery, 30),
            needs(8, 2026, Work::ContractorManagement, 25),
            needs(8, 2028, Work::Delivery, 5),
        ];
        let balances = balances(&posts, &needed);
        let left: Vec<_> = balances.iter().map(|each| (each.year, each.left())).collect();
        let expect = [(2026, Some(Decimal::from(-15))), (2027, Some(Decimal::from(120))), (2028, None)];
        assert_eq!(left, expect, "where nobody has said what there is, there is no balance");
        assert_eq!(balances[0].short_by(), Some(Decimal::from(15)));
        assert_eq!((balances[1].short_by(), balances[2].short_by()), (None, None));
        let ranked = [Id::new(8), Id::new(7)];
        assert_eq!(
            gives(&balances[0], &needed, &ranked),
            [(Id::new(7), Decimal::from(30))],
            "the last gives"
        );
        let other = [Id::new(7), Id::new(8)];
        assert_eq!(gives(&balances[0], &needed, &other), [(Id::new(8), Decimal::from(25))]);
        assert_eq!(gives(&balances[1], &needed, &ranked), []);
    }
}
