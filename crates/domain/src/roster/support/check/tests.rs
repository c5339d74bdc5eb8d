//! What is met and what is not, case by case.

use super::*;
use crate::{
    kernel::{Currency, Id, Period},
    members::ClassCode,
    roster::support::{Cost, Course, Outside, rules::TermsId},
};

fn day(day: i8) -> Day {
    Day::constant(2027, 1, day)
}

fn application(minor: i64, code: &str) -> Application {
    Application {
        id: Id::new(1),
        organisation: Id::new(2),
        member: Id::new(3),
        title: "Risk assessment".to_owned(),
        purpose: "Advise on three cases".to_owned(),
        theme: Some(Id::new(4)),
        request: None,
        mission: None,
        who: Some(Who::Record(Id::new(5))),
        from: Some(day(10)),
        until: Some(day(20)),
        days: Some(5),
        cost: Some(Cost {
            currency: Currency::from_code(code).unwrap(),
            fee: minor,
            travel: 0,
            subsistence: 0,
            other: 0,
        }),
        course: Course::DRAFT,
        made_by: None,
        version: 1,
    }
}

fn terms(ceiling: Option<i64>) -> Terms {
    Terms {
        id: TermsId::new(1),
        from: day(1),
        fund: "Voluntary Fund".to_owned(),
        currency: Currency::from_code("EUR").unwrap(),
        ceiling,
        classes: vec![ClassCode::new("ldc"), ClassCode::new("sids")],
    }
}

/// The Member is a small island State from the 5th to the 15th.
fn tenures() -> Vec<Tenure> {
    let period = Period::new(day(5), Some(day(15))).unwrap();
    let class = ClassCode::new("sids");
    vec![Tenure { id: Id::new(1), member: Id::new(3), class, period, evidence: String::new() }]
}

fn whys(of: &Application, against: Against<'_>) -> Vec<Why> {
    check(of, against).into_iter().map(|found| found.why).collect()
}

#[test]
fn s3_5_a_member_is_eligible_by_the_class_it_held_on_the_day_and_told_which_it_would_need() {
    let (terms, tenures) = (terms(None), tenures());
    let of = application(100, "EUR");
    let on = |day| Against {
        day,
        terms: Some(&terms),
        rule: &InForce::USUAL,
        tenures: &tenures,
        record: Some((ExpertState::Listed, Day::constant(2026, 1, 1))),
    };
    let held = &check(&of, on(day(15)))[0];
    assert_eq!(
        (held.why, held.what.clone(), held.day),
        (Why::HeldClass, vec!["sids".to_owned()], Some(day(5)))
    );
    let late = &check(&of, on(day(16)))[0];
    assert_eq!((late.why, late.what.clone()), (Why::HeldNone, vec!["ldc".to_owned(), "sids".to_owned()]));
    assert_eq!(check(&of, Against { terms: None, ..on(day(10)) })[0].why, Why::NoFund);
    assert_eq!(whys(&of, on(day(10))), [Why::HeldClass, Why::OnRoster, Why::Whole, Why::NoCeiling]);
}

#[test]
fn s3_6_the_expert_is_judged_by_the_rule_of_the_day() {
    let tenures = tenures();
    let free = InForce { link: Link::Delinked, by: Some((day(8), "Decision 9/4".to_owned())) };
    let why = |who: Who, rule: &InForce, record| {
        let of = Application { who: Some(who), ..application(100, "EUR") };
        let against = Against { day: day(10), terms: None, rule, tenures: &tenures, record };
        let found = check(&of, against).swap_remove(1);
        (found.why, found.what)
    };
    let (record, outside) = (|| Who::Record(Id::new(5)), || Who::Outside(Outside::default()));
    let listed = |since| Some((ExpertState::Listed, since));
    let (usual, decision) = (InForce::USUAL, vec!["Decision 9/4".to_owned()]);
    assert_eq!(why(record(), &usual, listed(day(10))), (Why::OnRoster, vec![]));
    assert_eq!(why(record(), &usual, listed(day(11))), (Why::NotListed, vec![]), "a day too late");
    assert_eq!(why(record(), &usual, Some((ExpertState::Suspended, day(1)))), (Why::NotListed, vec![]));
    assert_eq!(why(outside(), &usual, None), (Why::Outside, vec![]));
    assert_eq!(why(outside(), &free, None), (Why::Delinked, decision.clone()));
    assert_eq!(why(record(), &free, listed(day(11))), (Why::Delinked, decision), "the roster is not asked");
    assert_eq!(why(record(), &free, listed(day(1))), (Why::OnRoster, vec![]));
}

#[test]
fn s3_7_amounts_are_held_against_the_ceiling_in_its_currency_and_what_lacks_is_named() {
    let last = |of: &Application, terms: Option<&Terms>| {
        let against = Against { day: day(10), terms, rule: &InForce::USUAL, tenures: &[], record: None };
        check(of, against)[3].clone()
    };
    let capped = terms(Some(500));
    assert_eq!(last(&application(500, "EUR"), Some(&capped)).why, Why::Within);
    let above = last(&application(501, "EUR"), Some(&capped));
    assert_eq!((above.why, above.money), (Why::Above, capped.ceiling()));
    assert!(!above.why.is_met() && !above.why.forbids(), "less can be granted");
    let other = last(&application(1, "USD"), Some(&capped));
    assert_eq!(
        (other.why, other.what.clone(), other.why.forbids()),
        (Why::OtherCurrency, vec!["EUR".to_owned()], true)
    );
    assert_eq!(last(&application(501, "EUR"), None).why, Why::NoCeiling);

    let bare = Application { theme: None, until: None, cost: None, ..application(1, "EUR") };
    assert_eq!(bare.lacks(), [Lack::Theme, Lack::Period, Lack::Cost]);
    let met = Why::ALL.iter().filter(|why| why.is_met()).count();
    assert_eq!((met, Why::ALL.iter().filter(|why| why.forbids()).count()), (6, 7));
}
