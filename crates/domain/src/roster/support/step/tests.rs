//! The steps of an application one by one, and at random. Must not know the rules of a fund.

use super::*;
use crate::{
    kernel::{Currency, Id},
    plans::registers::vocabulary::TermId,
    roster::support::{Cost, Outside, check::Why},
};

fn day(day: i8) -> Day {
    Day::constant(2027, 1, day)
}

fn euro(minor: i64) -> Money {
    Money { minor, currency: Currency::from_code("EUR").unwrap() }
}

/// An application for 1,000.00 that says everything.
pub(super) fn whole() -> Application {
    Application {
        id: Id::new(1),
        organisation: Id::new(2),
        member: Id::new(3),
        title: "Risk assessment".to_owned(),
        purpose: "Advise on three cases".to_owned(),
        theme: Some(TermId::new(4)),
        request: None,
        mission: None,
        who: Some(Who::Record(Id::new(5))),
        from: Some(day(10)),
        until: Some(day(20)),
        days: Some(5),
        cost: Some(Cost {
            currency: euro(0).currency,
            fee: 60_000,
            travel: 25_000,
            subsistence: 15_000,
            other: 0,
        }),
        course: Course::DRAFT,
        made_by: None,
        version: 1,
    }
}

fn found(item: Item, why: Why) -> Found {
    Found { item, why, what: Vec::new(), day: None, money: None }
}

fn all_met() -> Vec<Found> {
    vec![
        found(Item::Eligible, Why::HeldClass),
        found(Item::Expert, Why::OnRoster),
        found(Item::Complete, Why::Whole),
        found(Item::Ceiling, Why::Within),
    ]
}

const LINKED: InForce = InForce::USUAL;

fn free() -> InForce {
    InForce { link: Link::Delinked, by: Some((day(1), "Decision 9/4".to_owned())) }
}

fn after(application: Application, next: Step<'_>, on: Day) -> Application {
    let course = step(&application, next, on).expect("a step");
    Application { course, ..application }
}

#[test]
fn s3_7_an_application_is_checked_decided_contracted_paid_reported_and_closed_in_order() {
    let met = all_met();
    let given = after(whole(), Step::Submit { rule: &LINKED }, day(3));
    let checked = after(given.clone(), Step::Check, day(4));
    assert_eq!(
        step(&given, Step::Grant { minor: 1, found: &met }, day(4)).unwrap_err().code(),
        "roster.support.not_from"
    );
    assert_eq!(step(&given, Step::Check, day(2)), Err(SupportRule::Before(day(3))));
    let grant = |minor| step(&checked, Step::Grant { minor, found: &met }, day(5));
    assert_eq!(grant(100_001), Err(SupportRule::Above(euro(100_000))), "more than was asked for");
    assert_eq!(grant(0), Err(SupportRule::Nothing));
    let granted = after(checked.clone(), Step::Grant { minor: 90_000, found: &met }, day(5));
    let sign = |number, minor, on| step(&granted, Step::Contract { number, minor }, on);
    assert_eq!(sign("C-1", 90_001, day(6)), Err(SupportRule::Above(euro(90_000))));
    assert_eq!(sign(" ", 90_000, day(6)), Err(SupportRule::NoNumber));
    assert_eq!(sign("C-1", 90_000, day(4)), Err(SupportRule::Before(day(5))));
    let signed = after(granted, Step::Contract { number: "C-1", minor: 80_000 }, day(6));
    let pay = |of: &Application, minor, on| step(of, Step::Pay { id: Id::new(1), minor, note: "" }, on);
    assert_eq!(pay(&signed, 80_001, day(7)), Err(SupportRule::Above(euro(80_000))));
    assert_eq!(pay(&signed, 1, day(5)), Err(SupportRule::Before(day(6))), "before the contract");
    let paid = after(signed.clone(), Step::Pay { id: Id::new(1), minor: 50_000, note: "half" }, day(9));
    assert_eq!(pay(&paid, 30_001, day(9)), Err(SupportRule::Above(euro(30_000))), "the rest of the contract");
    assert_eq!(signed.report_due(day(20)), None, "its last day is not over");
    assert_eq!(signed.report_due(day(21)), Some(day(20)));
    let report = Step::Report { text: "Three cases were assessed", minor: 78_000 };
    let reported = after(paid, report, day(22));
    assert_eq!(reported.report_due(day(25)), None);
    let paid = after(reported, Step::Pay { id: Id::new(2), minor: 30_000, note: "" }, day(24));
    assert_eq!(step(&paid, Step::Close { why: "" }, day(23)), Err(SupportRule::Before(day(24))));
    let closed = after(paid, Step::Close { why: "" }, day(25));
    assert_eq!((closed.course.paid(), closed.course.state), (80_000, SupportState::Closed));
}

#[test]
fn s3_6_an_expert_off_the_roster_is_applied_for_only_where_the_rule_of_the_day_allows() {
    let outside = Who::Outside(Outside { name: "Ana".to_owned(), ..Outside::default() });
    let preferred = Application { who: Some(outside), ..whole() };
    let submit = |rule: &InForce| step(&preferred, Step::Submit { rule }, day(3)).map(|course| course.state);
    assert_eq!(submit(&LINKED), Err(SupportRule::NeedsRoster(day(3))));
    assert_eq!(submit(&free()), Ok(SupportState::Submitted));
}

#[test]
fn s3_7_nothing_is_granted_against_what_was_found_and_a_draft_says_what_it_lacks() {
    let bare = Application { purpose: String::new(), cost: None, theme: None, ..whole() };
    let refused = step(&bare, Step::Submit { rule: &LINKED }, day(3));
    assert_eq!(refused, Err(SupportRule::Lacks(vec![Lack::Purpose, Lack::Cost])), "a theme can follow");
    let checked = Course { state: SupportState::Checked, checked_on: Some(day(4)), ..Course::DRAFT };
    let checked = Application { course: checked, ..whole() };
    let grant = |found: &[Found]| step(&checked, Step::Grant { minor: 70_000, found }, day(5));
    let with = |why, money| {
        let mut all = all_met();
        let at = usize::from(why == Why::Above) * 3;
        all[at] = Found { money, ..found(all[at].item, why) };
        all
    };
    assert_eq!(grant(&with(Why::HeldNone, None)), Err(SupportRule::NotMet(vec![Item::Eligible])));
    assert_eq!(grant(&[]), Err(SupportRule::NotMet(Vec::new())), "nobody has looked");
    let above = with(Why::Above, Some(euro(60_000)));
    assert_eq!(grant(&above), Err(SupportRule::Above(euro(60_000))), "the ceiling, and no more");
    let less = step(&checked, Step::Grant { minor: 60_000, found: &above }, day(5)).unwrap();
    assert_eq!(less.granted, Some(euro(60_000)));
    let silent = step(&checked, Step::Decline { why: " " }, day(5));
    assert_eq!(silent, Err(SupportRule::NoWords));
    let taken = step(&checked, Step::Withdraw, day(5)).unwrap();
    assert_eq!((taken.state, taken.ending), (SupportState::Declined, Some(Ending::Withdrawn)));
}

/// What must be true wherever steps lead.
fn holds(of: &Application) {
    let course = &of.course;
    let days = [
        course.submitted_on,
        course.checked_on,
        course.decided_on,
        course.contract.as_ref().map(|own| own.on),
    ];
    let days: Vec<Day> = days.into_iter().flatten().collect();
    assert!(days.is_sorted(), "{course:?}");
    let granted = course.granted.map_or(0, |granted| granted.minor);
    let contract = course.contract.as_ref().map_or(0, |contract| contract.minor);
    assert!(course.paid() <= contract && contract <= granted, "{course:?}");
    assert!(granted <= of.asked().map_or(0, |asked| asked.minor), "{course:?}");
    let signed = course.contract.as_ref().map(|contract| contract.on);
    assert!(course.payments.iter().all(|paid| signed.is_some_and(|on| on <= paid.on)), "{course:?}");
    assert!(course.closed_on.is_none_or(|on| course.last_day() == Some(on)), "{course:?}");
    assert_eq!(
        course.state.ways().is_empty(),
        matches!(course.state, SupportState::Declined | SupportState::Closed)
    );
}

#[test]
fn s3_7_a_million_random_steps_pay_no_more_than_was_granted_and_keep_the_order_of_days() {
    let mut seed = 0x2026_1123_u64;
    let mut dice = |sides: i64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        i64::try_from(seed % sides.unsigned_abs()).expect("a small number")
    };
    let (met, free) = (all_met(), free());
    let broken = vec![found(Item::Eligible, Why::HeldNone); 4];
    let (mut of, mut closed, mut on_roster) = (whole(), 0, true);
    for turn in 0..1_000_000_u128 {
        let on = day(1 + i8::try_from(dice(28)).expect("a day"));
        let minor = dice(110_000);
        let words = if dice(4) == 0 { "" } else { "words" };
        let next = match dice(9) {
            0 => Step::Submit { rule: if dice(2) == 0 { &LINKED } else { &free } },
            1 => Step::Check,
            2 => Step::Grant { minor, found: if dice(3) == 0 { &broken } else { &met } },
            3 if dice(4) == 0 => Step::Decline { why: words },
            4 if dice(4) == 0 => Step::Withdraw,
            5 => Step::Contract { number: words, minor },
            6 => Step::Report { text: words, minor },
            7 if dice(4) == 0 => Step::Close { why: words },
            _ => Step::Pay { id: Id::new(turn), minor: minor / 8, note: words },
        };
        let before = of.course.state;
        match step(&of, next, on) {
            Ok(course) => {
                let is_outside = before == SupportState::Draft && !on_roster;
                let is_free = matches!(next, Step::Submit { rule } if rule.link == Link::Delinked);
                assert!(!is_outside || is_free, "off the roster only by decision");
                assert!(course.state >= before, "nothing leads back");
                of.course = course;
            }
            Err(rule) => assert!(!rule.code().is_empty() && !rule.to_string().is_empty()),
        }
        holds(&of);
        if of.course.state.ways().is_empty() || dice(400) == 0 {
            closed += u32::from(of.course.report.is_some() && of.course.closed_on.is_some());
            on_roster = dice(2) == 0;
            let who = if on_roster { Who::Record(Id::new(5)) } else { Who::Outside(Outside::default()) };
            of = Application { who: Some(who), ..whole() };
        }
    }
    assert!(closed > 0, "some come to their end");
}
