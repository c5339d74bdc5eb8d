//! A problem that fits on a page: two missions a month apart, two experts who can do both.

use trellis_solve::missions::{
    format::{read, read_plan},
    model::{Instance, Plan},
};

pub const MISSIONS: &str = r#"{
"format": "trellis-missions/1",
"instance": "small",
"plan": {"from":"2027-01-01","to":"2027-03-31","start_step_days":7},
"rules": {"travel_days_same_region":1,"travel_days_other_region":2,"min_evaluation":2.5},
"weights": {"priority":{"1":1,"2":2,"3":3,"4":5,"5":8},"staffed":1000,"fit":1,"same_country":60,"euro_per_point":100,"load":15,"over_share_day":1,"dropped_proposed":80,"moved_start":20},
"members": [
{"id":"TON","region":"PAC","daily_subsistence":100},
{"id":"KEN","region":"AFR","daily_subsistence":200}
],
"travel_cost": {"PAC":{"PAC":400,"AFR":2000},"AFR":{"PAC":2100,"AFR":500}},
"funds": [
{"id":"F","ceiling":10000}
],
"missions": [
{"id":"X","member":"TON","request":{"ref":"1","received":"2026-05-05"},"theme":"valuation","min_level":2,"level":"tactical","language":"en","seats":[{"line":"1","category":"EXPERT_TRAINER","count":1}],"needs_lead":true,"duration_days":5,"earliest_start":"2027-02-01","latest_end":"2027-02-19","priority":3,"fund":"F"},
{"id":"Y","member":"TON","request":{"ref":"2","received":"2026-05-05"},"theme":"valuation","min_level":2,"level":"tactical","language":"en","seats":[{"line":"1","category":"EXPERT_TRAINER","count":1}],"needs_lead":true,"duration_days":5,"earliest_start":"2027-03-01","latest_end":"2027-03-19","priority":2,"fund":"F"}
],
"confirmed": [],
"proposed": []
}"#;

pub const ROSTER: &str = r#"{
"format": "trellis-roster/1",
"instance": "small",
"administrations": [
{"id":"KRA","member":"KEN","fair_share_days":5}
],
"experts": [
{"id":"AMINA","nationality":"KEN","administration":"KRA","home_region":"AFR","pool":"global","categories":["EXPERT_TRAINER"],"lead":true,"competencies":{"valuation":3},"languages":{"en":"fluent"},"levels":["tactical"],"engagement":"in-kind","daily_fee":0,"max_days":30,"max_missions":2,"evaluation":4.0,"evaluation_count":1,"regions_worked":[],"members_worked":[],"conflicts":[],"unavailable":[]},
{"id":"BEN","nationality":"KEN","administration":"KRA","home_region":"AFR","pool":"global","categories":["EXPERT_TRAINER"],"lead":true,"competencies":{"valuation":2},"languages":{"en":"working"},"levels":[],"engagement":"fund","daily_fee":100,"max_days":0,"max_missions":2,"evaluation":null,"evaluation_count":0,"regions_worked":["PAC"],"members_worked":["TON"],"conflicts":[],"unavailable":[]}
]
}"#;

/// Amina goes on both.
pub const PLAN: &str = r#"{"format":"trellis-mission-plan/1","instance":"small","missions":[
{"mission":"X","start":"2027-02-01","team":[{"expert":"AMINA","line":"1"}]},
{"mission":"Y","start":"2027-03-01","team":[{"expert":"AMINA","line":"1"}]}]}"#;

/// Texts with something in them changed; the test fails where there is nothing to change.
#[derive(Clone)]
pub struct Small {
    pub missions: String,
    pub roster: String,
    pub plan: String,
}

impl Small {
    pub fn new() -> Self {
        Self { missions: MISSIONS.to_owned(), roster: ROSTER.to_owned(), plan: PLAN.to_owned() }
    }

    pub fn missions(mut self, from: &str, to: &str) -> Self {
        self.missions = changed(&self.missions, from, to);
        self
    }

    pub fn roster(mut self, from: &str, to: &str) -> Self {
        self.roster = changed(&self.roster, from, to);
        self
    }

    pub fn plan(mut self, from: &str, to: &str) -> Self {
        self.plan = changed(&self.plan, from, to);
        self
    }

    pub fn read(&self) -> (Instance, Plan) {
        let (instance, faults) = read(&self.missions, &self.roster).unwrap();
        assert_eq!(faults, []);
        let (plan, faults) = read_plan(&instance, &self.plan).unwrap();
        assert_eq!(faults, []);
        (instance, plan)
    }
}

fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "nothing to change: {from}");
    text.replacen(from, to, 1)
}
