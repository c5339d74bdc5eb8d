//! Records that cannot be: each is named with its field, and the rest is solved without it.

use trellis_solve::missions::{
    format::{Unreadable, read},
    solve,
};

use crate::small::Small;

#[track_caller]
fn check(small: Small, expect: &[&str]) {
    let (instance, faults) = read(&small.missions, &small.roster).unwrap();
    let said: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(said, expect);
    let request = solve::Request { seed: 1, iterations: Some(50), ..solve::Request::default() };
    assert_eq!(solve::solve(&instance, &request, &mut |_| 0.0).judgement.breaches, []);
}

#[test]
fn a_broken_record_is_left_out_and_named() {
    let small = Small::new;
    check(
        small().roster(r#""id":"BEN""#, r#""id":"AMINA""#),
        &["experts AMINA, id: AMINA stands there twice"],
    );
    check(small().missions(r#""id":"Y""#, r#""id":"X""#), &["missions X, id: X stands there twice"]);
    check(
        small().roster(r#""max_days":30"#, r#""max_days":-3"#),
        &["experts AMINA, max_days: -3 is out of range"],
    );
    check(
        small().roster(r#""max_days":30"#, r#""max_days":NaN"#),
        &["experts AMINA, max_days: NaN is not a number"],
    );
    check(
        small().roster(r#""max_days":30"#, r#""max_days":99999999999999999999"#),
        &["experts AMINA, max_days: 99999999999999999999 is out of range"],
    );
    check(
        small().roster(r#""evaluation":4.0"#, r#""evaluation":1e400"#),
        &["experts AMINA, evaluation: 1e400 is out of range"],
    );
    check(small().roster(r#"["EXPERT_TRAINER"]"#, "[]"), &["experts AMINA, categories: is empty"]);
    check(
        small().roster(r#"["EXPERT_TRAINER"]"#, r#"["WIZARD"]"#),
        &["experts AMINA, categories: WIZARD is not known"],
    );
    check(
        small().roster(r#""home_region":"AFR""#, r#""home_region":"MOON""#),
        &["experts AMINA, home_region: MOON is not known"],
    );
    check(
        small().roster(r#""unavailable":[]"#, r#""unavailable":[["2027-03-01","2027-02-01"]]"#),
        &["experts AMINA, unavailable: 2027-03-01..2027-02-01 ends before it begins"],
    );
    check(
        small().roster(r#""unavailable":[]"#, r#""unavailable":[["2027-02-30","2027-03-01"]]"#),
        &[r#"experts AMINA, unavailable: ["2027-02-30","2027-03-01"] is not a pair of days"#],
    );
    check(
        small().missions(r#""duration_days":5"#, r#""duration_days":60"#),
        &["missions X, latest_end: no start fits into the window"],
    );
    check(
        small().missions(r#""latest_end":"2027-02-19""#, r#""latest_end":"2027-01-19""#),
        &["missions X, latest_end: 2027-02-01..2027-01-19 ends before it begins"],
    );
    check(small().missions(r#""fund":"F""#, r#""fund":"G""#), &["missions X, fund: G is not known"]);
    check(
        small().missions(r#""priority":3"#, r#""priority":9"#),
        &["missions X, priority: 9 is out of range"],
    );
}

#[test]
fn what_hangs_on_a_broken_record_is_named_too() {
    check(
        Small::new().roster(r#""id":"KRA""#, r#""id":7"#),
        &[
            "administrations 1, id: 7 is not a text",
            "experts AMINA, administration: KRA is not known",
            "experts BEN, administration: KRA is not known",
        ],
    );
}

#[test]
fn a_file_without_shape_is_refused() {
    let small = Small::new();
    assert_eq!(read("{", &small.roster).unwrap_err(), Unreadable::Shape("missions", 1));
    assert!(read(&small.missions, "").is_err());
    assert!(read(&small.missions.replace("\"rules\"", "\"rolls\""), &small.roster).is_err());
}
