//! KPIs of our own making: for the test that renders every page and for the gallery.

use jiff::civil::Date;
use rust_decimal::Decimal;
use trellis_app::{exchange::measure::MeasureJson, plans::action::Happened};
use trellis_domain::{
    indicators::{
        fact::{
            CountedKind, Evidence, Fact, FactId, InstrumentCode, LevelCode, Outcome, RequestKind, What,
            Withdrawal,
        },
        measure::{Filter, Measure, Rule},
        reading::{Derivation, Note, Reading, Status, StatusRule, SubPeriod, SubPeriodOutcome, Why},
    },
    kernel::Day,
};

use super::{
    deeds::Deed,
    fact_form::{Choices, FactSent, Recordable},
    facts::FactRow,
    kpi::{Derived, Kpi},
    measuring,
};
use crate::{components::form::Wrong, page::Page, pages::View, session::Visitor};

const AS_AT: Day = Date::constant(2020, 3, 31);

fn n(number: i64) -> Decimal {
    Decimal::from(number)
}

/// A reading that says nothing but where it stands and by which rule.
pub(in crate::pages) fn reading(status: Status, rule: StatusRule) -> Reading {
    Reading {
        as_at: AS_AT,
        reference_day: AS_AT,
        value: None,
        of: None,
        parts: None,
        needed: None,
        baseline: None,
        sub_periods: Vec::new(),
        items: Vec::new(),
        status,
        rule,
        notes: Vec::new(),
        achievement: None,
        clauses: Vec::new(),
        derivation: Derivation::default(),
    }
}

/// A fact about a Member of our own making, or about none.
pub(in crate::pages) fn fact(id: u128, day: Day, what: What, member: Option<&str>) -> FactRow {
    let instrument = matches!(what, What::Status { .. }).then(|| InstrumentCode::new("convention"));
    let evidence =
        Evidence { title: "Depositary notification".to_owned(), reference: Some("DN 12".to_owned()) };
    let fact = Fact {
        id: FactId::new(id),
        day,
        what,
        member: None,
        instrument,
        actions: Vec::new(),
        topics: Vec::new(),
        channel: None,
        partners: vec![trellis_domain::indicators::fact::PartnerCode::new("training-centre-2")],
        evidence: vec![evidence],
        note: if id.is_multiple_of(2) {
            "Confirmed by the administration.".to_owned()
        } else {
            String::new()
        },
        recorded: 1,
        withdrawn: None,
    };
    FactRow {
        member: member.map(|name| (name.to_owned(), format!("/members/{}", FactId::new(id)))),
        instrument: fact.instrument.as_ref().map(|_| "Revised convention".to_owned()),
        fact,
        why: None,
    }
}

/// Facts of every kind.
pub(in crate::pages) fn facts() -> Vec<FactRow> {
    let day = |month| Date::constant(2019, month, 14);
    let level = LevelCode::new("implementing");
    let outcome = Some(Outcome { met: true, day: day(6) });
    let mut taken_back =
        fact(7, day(7), What::Counted { kind: CountedKind::TALK, count: 1, answers: None }, None);
    taken_back.fact.withdrawn = Some(Withdrawal { day: day(9), reason: "Entered twice".to_owned() });
    vec![
        fact(1, day(1), What::Status { level }, Some("Fiji")),
        fact(2, day(2), What::Counted { kind: CountedKind::ACTIVITY, count: 2, answers: None }, None),
        fact(3, day(3), What::Request { kind: RequestKind::MISSION, outcome }, Some("Samoa")),
        fact(4, day(4), What::Answers { positive: 18, answered: 24 }, None),
        fact(5, day(5), What::Scores { item: None, mean: n(4), answered: 24, top: n(5) }, None),
        fact(6, day(6), What::Measured { value: n(12), of: None, unit: Some("EUR".to_owned()) }, None),
        taken_back,
    ]
}

/// "At least 22/33 Members", at risk.
pub(super) fn share() -> Kpi {
    let line = StatusRule::Line {
        value: n(19),
        expected: n(21),
        percent: n(90),
        needed: n(22),
        deadline: Date::constant(2020, 6, 30),
    };
    let status =
        |id, day, member| fact(id, day, What::Status { level: LevelCode::new("implementing") }, Some(member));
    let not_counted =
        FactRow { why: Some(Why::BelowLevel), ..status(9, Date::constant(2019, 5, 1), "Tonga") };
    Kpi {
        href: "/kpis/00000000-0000-0000-0000-000000000001".to_owned(),
        way: [
            ("Regional action plan for customs modernisation".to_owned(), "/plans/1".to_owned()),
            ("5 Help administrations that ask for it".to_owned(), "/actions/1".to_owned()),
        ],
        text: "Number of Members that operate the revised convention".to_owned(),
        targets: vec!["At least 22/33 Members".to_owned()],
        as_at: AS_AT,
        dated: true,
        reading: Reading {
            value: Some(n(19)),
            of: Some(n(33)),
            needed: Some(n(22)),
            notes: vec![Note::ReadAsFloor],
            ..reading(Status::AtRisk, line)
        },
        course: [(7, 12), (8, 12), (10, 15), (12, 19)]
            .map(|(month, value)| (Date::constant(2019, month, 28), Some(n(value))))
            .to_vec(),
        span: (Date::constant(2018, 7, 1), Date::constant(2020, 6, 30)),
        derivations: vec![Derived {
            counted: vec![
                status(1, Date::constant(2018, 9, 3), "Fiji"),
                status(2, Date::constant(2019, 2, 11), "República Democrática de Timor-Leste"),
            ],
            not_counted: vec![not_counted],
            without: vec![("Nauru".to_owned(), "/members/8".to_owned())],
        }],
        instruments: Vec::new(),
        measures: vec![Measure::new(
            Rule::MembersAt { levels: vec![LevelCode::new("implementing")] },
            Filter::default(),
        )],
        frame: Vec::new(),
        history: vec![happened()],
        settled: false,
        baseline: Some((n(9), "Report to the 18th Conference".to_owned())),
        may_keep: true,
        may_report: false,
        waiting: 2,
        deed: None,
        choices: Choices::default(),
    }
}

fn happened() -> Happened {
    let told = MeasureJson::of(&Measure::new(
        Rule::MembersAt { levels: vec![LevelCode::new("implementing")] },
        Filter::instrument(InstrumentCode::new("RKC")),
    ));
    let told = serde_json::to_string(&told).unwrap_or_default();
    Happened {
        at: jiff::Timestamp::UNIX_EPOCH,
        by: Some("Amina Diallo".to_owned()),
        deed: "kpi.settled".to_owned(),
        detail: vec![("measure".to_owned(), told)],
    }
}

/// The page with the form that says what counts, after a look.
pub(crate) struct Choosing(Kpi);

impl View for Choosing {
    fn sample() -> Self {
        let share = share();
        let form = measuring::sample(reading(Status::OnTrack, StatusRule::SubPeriodsHoldSoFar { held: 2 }));
        let choices = Choices {
            kinds: CountedKind::KNOWN.to_vec(),
            levels: vec![LevelCode::new("accepted")],
            ..Choices::default()
        };
        Self(Kpi { deed: Some(Deed::Measure(Box::new(form))), choices, ..share })
    }

    fn page(&self, visitor: &Visitor) -> Page {
        self.0.page(visitor)
    }
}

/// "At least once per year", as somebody without an account sees it.
pub(crate) struct Frequency(Kpi);

impl View for Frequency {
    fn sample() -> Self {
        let period = |year, value, outcome| SubPeriod {
            from: Date::constant(year, 7, 1),
            until: Date::constant(year + 1, 6, 30),
            partial: false,
            value,
            needed: Some(n(1)),
            outcome,
        };
        let running = StatusRule::SubPeriodRunning {
            held: 1,
            until: Date::constant(2020, 6, 30),
            value: n(0),
            expected: n(0),
            needed: n(1),
        };
        let reading = Reading {
            value: Some(n(0)),
            needed: Some(n(1)),
            sub_periods: vec![
                period(2018, Some(n(2)), SubPeriodOutcome::Held),
                period(2019, Some(n(0)), SubPeriodOutcome::NotYetDue),
                period(2020, None, SubPeriodOutcome::Ahead),
            ],
            ..reading(Status::OnTrack, running)
        };
        Self(Kpi {
            text: "Number of workshops held".to_owned(),
            targets: vec!["At least once per year".to_owned()],
            derivations: vec![Derived { counted: facts(), not_counted: Vec::new(), without: Vec::new() }],
            reading,
            settled: true,
            may_keep: false,
            may_report: true,
            waiting: 2,
            dated: false,
            baseline: None,
            ..share()
        })
    }

    fn page(&self, visitor: &Visitor) -> Page {
        self.0.page(visitor)
    }
}

/// The page with the form for a status.
pub(crate) struct Recording(Kpi);

impl View for Recording {
    fn sample() -> Self {
        let sent = FactSent::default();
        let deed = Some(Deed::Record(Recordable::Status, Box::new(sent), Wrong::default()));
        let pair = |code: &str, label: &str| vec![(code.to_owned(), label.to_owned())];
        let choices = Choices {
            members: pair("1", "Fiji"),
            instruments: pair("convention", "Revised convention"),
            levels: vec![LevelCode::new("implementing")],
            ..Choices::default()
        };
        Self(Kpi { deed, choices, ..share() })
    }

    fn page(&self, visitor: &Visitor) -> Page {
        self.0.page(visitor)
    }
}

/// Two clauses, the second of which is the worse.
pub(crate) struct Compound(Kpi);

impl View for Compound {
    fn sample() -> Self {
        let share = share();
        let (met, worst) = (StatusRule::Reached { value: n(4), needed: n(4) }, share.reading.rule);
        let first = Reading { value: Some(n(4)), needed: Some(n(4)), ..reading(Status::Met, met) };
        let second = Reading {
            parts: Some((n(1), n(4))),
            value: Some(n(25)),
            needed: Some(n(50)),
            ..reading(Status::AtRisk, worst)
        };
        Self(Kpi {
            targets: vec!["(1) At least 4 workshops".to_owned(), "(2) One half of the requests".to_owned()],
            reading: Reading {
                clauses: vec![first, second],
                ..reading(Status::AtRisk, StatusRule::WorstClause { clause: 2 })
            },
            derivations: vec![
                Derived { counted: Vec::new(), not_counted: Vec::new(), without: Vec::new() },
                Derived { counted: facts(), not_counted: Vec::new(), without: Vec::new() },
                Derived { counted: facts(), not_counted: Vec::new(), without: Vec::new() },
            ],
            ..share
        })
    }

    fn page(&self, visitor: &Visitor) -> Page {
        self.0.page(visitor)
    }
}
