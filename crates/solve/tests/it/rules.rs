//! One small change for each rule, which breaks that rule and no other; and what a good plan is worth, worked out on
//! paper.

use std::collections::BTreeSet;

use trellis_solve::missions::{check::check, score::shown, solve};

use crate::small::Small;

fn broken(small: &Small) -> BTreeSet<u8> {
    let (instance, plan) = small.read();
    check(&instance, &plan).breaches.iter().map(|breach| breach.rule.number()).collect()
}

#[test]
fn each_rule_is_broken_by_its_own_change() {
    let small = Small::new;
    assert_eq!(broken(&small()), BTreeSet::new());
    let cases = [
        (1, small().missions(r#""request":{"ref":"1","received":"2026-05-05"}"#, r#""request":null"#)),
        (2, small().plan("2027-02-01", "2027-02-02")),
        (2, small().plan("2027-02-01", "2027-01-25")),
        (2, small().plan("2027-02-01", "2027-02-08").missions("2027-02-19", "2027-02-11")),
        (3, small().missions(r#""count":1"#, r#""count":2"#)),
        (4, small().roster(r#""lead":true"#, r#""lead":false"#)),
        (5, small().roster(r#"["EXPERT_TRAINER"]"#, r#"["MODERNIZATION_ADVISOR"]"#)),
        (6, small().roster(r#"{"valuation":3}"#, r#"{"valuation":1}"#)),
        (7, small().roster(r#"{"en":"fluent"}"#, r#"{"fr":"fluent"}"#)),
        (8, small().roster(r#""conflicts":[]"#, r#""conflicts":["TON"]"#)),
        (8, small().roster(r#""nationality":"KEN""#, r#""nationality":"TON""#)),
        (8, small().roster(r#""member":"KEN""#, r#""member":"TON""#)),
        (9, small().roster(r#""evaluation":4.0"#, r#""evaluation":2.4"#)),
        (10, small().roster(r#""pool":"global""#, r#""pool":"regional""#)),
        (11, small().roster(r#""unavailable":[]"#, r#""unavailable":[["2027-02-07","2027-02-09"]]"#)),
        (11, small().missions(r#""to":"2027-03-31""#, r#""to":"2027-03-06""#)),
        (
            12,
            small()
                .missions("2027-03-01", "2027-02-01")
                .missions("2027-03-19", "2027-02-19")
                .plan("2027-03-01", "2027-02-08"),
        ),
        (13, small().roster(r#""max_days":30"#, r#""max_days":17"#)),
        (14, small().roster(r#""max_missions":2"#, r#""max_missions":1"#)),
        (15, small().missions(r#""ceiling":10000"#, r#""ceiling":5199"#)),
        (
            16,
            small().missions(
                r#""confirmed": []"#,
                r#""confirmed": [{"mission":"X","start":"2027-02-08","team":[{"expert":"AMINA","line":"1"}]}]"#,
            ),
        ),
    ];
    for (rule, small) in cases {
        assert_eq!(broken(&small), BTreeSet::from([rule]), "rule {rule}");
    }
}

#[test]
fn what_is_just_allowed_is_allowed() {
    let small = Small::new;
    for kept in [
        small().roster(r#""evaluation":4.0"#, r#""evaluation":2.5"#),
        small().roster(r#""unavailable":[]"#, r#""unavailable":[["2027-02-08","2027-02-09"]]"#),
        small().roster(r#""max_days":30"#, r#""max_days":18"#),
        small().missions(r#""ceiling":10000"#, r#""ceiling":5200"#),
        small().missions(r#""to":"2027-03-31""#, r#""to":"2027-03-07""#),
    ] {
        assert_eq!(broken(&kept), BTreeSet::new());
    }
}

/// Two missions of weights 3 and 2; fit 10+15+15+15 each; 2100+5*100 each; 18 days of 5; one pair.
#[test]
fn a_plan_is_worth_what_paper_says() {
    let (instance, plan) = Small::new().read();
    let tally = check(&instance, &plan).tally;
    assert_eq!((tally.fit, tally.cost, tally.load, tally.over_share_days), (110, 5200, 1, 13));
    assert_eq!(shown(tally.score(&instance.weights)), "5030.00");
}

#[test]
fn what_was_proposed_is_missed_when_it_goes() {
    let proposed = r#""proposed": [{"mission":"X","start":"2027-02-08","team":[{"expert":"BEN","line":"1"}]},{"mission":"Y","start":"2027-03-01","team":[{"expert":"AMINA","line":"1"}]}]"#;
    let (instance, plan) = Small::new().missions(r#""proposed": []"#, proposed).read();
    let tally = check(&instance, &plan).tally;
    assert_eq!((tally.dropped, tally.moved), (1, 1));
}

/// Whatever rule stands in the way, what is proposed keeps all.
#[test]
fn a_proposal_keeps_every_rule() {
    let small = Small::new;
    for small in [
        small(),
        small().roster(r#""max_days":30"#, r#""max_days":17"#),
        small().roster(r#""max_missions":2"#, r#""max_missions":1"#),
        small().missions(r#""ceiling":10000"#, r#""ceiling":5199"#),
        small().roster(r#""lead":true"#, r#""lead":false"#),
        small().missions("2027-03-01", "2027-02-01").missions("2027-03-19", "2027-02-12"),
    ] {
        let (instance, _) = small.read();
        let request = solve::Request { seed: 1, iterations: Some(200), ..solve::Request::default() };
        let proposal = solve::solve(&instance, &request, &mut |_| 0.0);
        assert_eq!(proposal.judgement.breaches, []);
        assert!(proposal.bound >= proposal.score - 1e-6);
    }
}
