//! Made-up initiatives for the gallery.

use trellis_app::{
    missions::{
        initiatives::{
            Choices, InitiativeView, Initiatives, PrincipleRow, Review, Row,
            review::{AssessedRow, FoundRow, ReportRow},
        },
        lessons::{self, Lesson},
        part_of::Done,
    },
    needs::findings::Answer,
};
use trellis_domain::{
    kernel::{Currency, Day, Decimal, Id, Money},
    members::Member,
    missions::{
        effort::{Needed, Work},
        initiatives::{
            Agreed, Beneficiary, Course, Initiative, InitiativeState, Level, Part, PartnerPart, Said,
            parts::{
                Answer as Ticked, Baseline, BudgetLine, CostKind, Degree, Indicator, Lead, LeadState,
                PrincipleAnswer, Reading, Risk, Source,
            },
            review::{Assessed, Effect, Feedback, FinalReport, FinalState, Found, Outcome},
            step::Lack,
            together::{Joined, Together},
        },
        mission::MissionState,
        report::{FollowUp, FollowUpState, Owner},
    },
    people::{
        Organisation,
        policy::{Right, Rights},
    },
};

fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "reef".to_owned(),
        name: "Reef Fisheries Commission".to_owned(),
        sample: true,
    }
}

fn member(n: u128, code: &str, name: &str) -> Member {
    Member { id: Id::new(n), code: code.to_owned(), name: name.to_owned() }
}

fn dollars(minor: i64) -> Money {
    Money { minor, currency: Currency::from_code("AUD").unwrap_or(Currency::NONE) }
}

fn initiative(n: u128, state: InitiativeState) -> Initiative {
    let is_approved = state >= InitiativeState::Approved;
    Initiative {
        id: Id::new(n),
        organisation: Id::new(1),
        code: format!("I-{n}"),
        title: "Course for port inspectors".to_owned(),
        objectives: "Every port that takes foreign vessels reports its inspections.".to_owned(),
        description: "Two weeks in the training centre, then a visit to each port.".to_owned(),
        level: Some(Level::Regional),
        south_south: true,
        triangular: false,
        reuse: "The course material of 2025".to_owned(),
        first_day: Some(Day::constant(2027, 3, 1)),
        last_day: None,
        timeframe: "2027 and beyond".to_owned(),
        body: Some(Id::new(3)),
        currency: dollars(0).currency,
        course: Course { state, approved: is_approved.then(|| dollars(4_000_000)), ..Course::PROPOSED },
        outcome: String::new(),
        ending_note: String::new(),
        made_by: None,
        version: 2,
    }
}

fn beneficiaries() -> Vec<(Beneficiary, Member)> {
    let on = Day::constant(2026, 10, 1);
    let agreed = Some(Agreed { on, source: "Letter of 1 October".to_owned(), by: None });
    vec![
        (Beneficiary { member: Id::new(30), agreed }, member(30, "KI", "Kiribati")),
        (Beneficiary { member: Id::new(31), agreed: None }, member(31, "TO", "Tonga")),
    ]
}

pub(super) fn choices() -> Choices {
    Choices { members: vec![member(30, "KI", "Kiribati")], ..Choices::default() }
}

pub(super) fn initiatives() -> Initiatives {
    let row = |n, state| Row {
        initiative: initiative(n, state),
        beneficiaries: beneficiaries(),
        body: "FAC".to_owned(),
        required: Some(dollars(5_000_000)),
        is_readable: true,
    };
    Initiatives {
        organisation: organisation(),
        organisations: Vec::new(),
        rows: vec![
            row(7, InitiativeState::Proposed),
            row(8, InitiativeState::UnderWay),
            row(9, InitiativeState::Closed),
        ],
        found: 3,
        total: 120,
        cooperation: (3, 0),
        page: 1,
        pages: 3,
        members: vec![member(30, "KI", "Kiribati")],
        plans: Vec::new(),
        elements: vec![(Id::new(5), "(a) Institutions".to_owned())],
        principles: vec![(Id::new(6), "Country-driven".to_owned())],
    }
}

fn review() -> Review {
    let found = |n, effect, evaluation: &str| Found {
        id: Id::new(n),
        statement: "Nine of ten ports report their inspections.".to_owned(),
        evidence: "Port reports of October".to_owned(),
        effect,
        evaluation: evaluation.to_owned(),
        lesson: "Ask each port for two names.".to_owned(),
        on: Day::constant(2026, 10, 31),
    };
    let said = Feedback {
        id: Id::new(1),
        found: Id::new(1),
        text: "Our tenth port has no line yet.".to_owned(),
        member: Some(Id::new(31)),
        partner: None,
        by: None,
        at: jiff::Timestamp::UNIX_EPOCH,
    };
    let assessed = Assessed {
        act: Id::new(9),
        body: Id::new(3),
        round: 1,
        outcome: Outcome::SentBack,
        remarks: "Say what the second course cost.".to_owned(),
    };
    let body = (Id::new(3), "Finance Committee".to_owned());
    let report = FinalReport {
        id: Id::new(1),
        done: "Two courses".to_owned(),
        reached: "Nine of ten ports report.".to_owned(),
        recommended: String::new(),
        bodies: vec![Id::new(3)],
        state: FinalState::BeforeBodies,
        round: 2,
        submitted_on: Some(Day::constant(2026, 11, 10)),
        made_by: None,
        version: 4,
    };
    Review {
        found: vec![
            FoundRow { found: found(1, Effect::Seen, ""), feedback: vec![(said, Some("Tonga".to_owned()))] },
            FoundRow { found: found(2, Effect::Partly, "Evaluation of 2028"), feedback: Vec::new() },
        ],
        report: Some(ReportRow {
            report,
            bodies: vec![body.clone()],
            waits_for: vec![body.clone()],
            assessed: vec![AssessedRow {
                body: body.1,
                assessed,
                day: Some(Day::constant(2026, 6, 3)),
                session: Some("Eighth meeting".to_owned()),
                paragraph: "para 7".to_owned(),
            }],
        }),
        may_write: false,
        may_say: true,
        may_submit: false,
        may_assess: true,
    }
}

pub(super) fn view() -> InitiativeView {
    let initiative = initiative(7, InitiativeState::Proposed);
    let line = |n, kind, minor| BudgetLine {
        id: Id::new(n),
        kind,
        text: "Ten inspectors".to_owned(),
        minor,
        source: Source::OwnBudget,
        partner: None,
    };
    let indicator = |n, baseline| Indicator {
        id: Id::new(n),
        text: "Ports that report".to_owned(),
        unit: "%".to_owned(),
        baseline,
        target: "80 % by 2028".to_owned(),
        level: Some(Level::National),
    };
    let baseline = Baseline { value: Decimal::new(425, 1), on: Day::constant(2026, 6, 30) };
    let answer = PrincipleAnswer { term: Id::new(6), answer: Ticked::Met, note: "Both asked".to_owned() };
    InitiativeView {
        organisation: organisation(),
        body: "FAC".to_owned(),
        beneficiaries: beneficiaries(),
        partners: vec![(
            PartnerPart { partner: Id::new(12), part: Part::Executing },
            "Regional training centre".to_owned(),
        )],
        lines: vec![
            (line(1, CostKind::Travel, 3_000_000), None),
            (line(2, CostKind::ExternalExperts, 2_000_000), Some("Agency".to_owned())),
        ],
        required: Some(dollars(5_000_000)),
        indicators: vec![indicator(1, Some(baseline)), indicator(2, None)],
        readings: vec![Reading {
            id: Id::new(1),
            indicator: Id::new(1),
            on: Day::constant(2026, 10, 31),
            value: Decimal::new(61, 0),
            evidence: "Port reports of October".to_owned(),
        }],
        risks: vec![Risk {
            id: Id::new(1),
            text: "Ports send nobody".to_owned(),
            likelihood: Degree::Medium,
            impact: Degree::High,
            owner: "Compliance officer".to_owned(),
            response: "Ask for two names each, early".to_owned(),
        }],
        leads: vec![(
            Lead {
                id: Id::new(1),
                from: "Agency".to_owned(),
                partner: None,
                amount: Some(dollars(1_000_000)),
                state: LeadState::Offered,
                on: Day::constant(2026, 9, 1),
                note: String::new(),
            },
            "Agency".to_owned(),
        )],
        effort: vec![(
            Needed {
                id: Id::new(1),
                initiative: initiative.id,
                post: Id::new(2),
                year: 2027,
                work: Work::Delivery,
                days: Decimal::new(125, 1),
            },
            "Compliance officer".to_owned(),
        )],
        principles: vec![
            PrincipleRow { term: Id::new(6), text: "Country-driven".to_owned(), answer: Some(answer) },
            PrincipleRow { term: Id::new(8), text: "National ownership".to_owned(), answer: None },
        ],
        terms: vec![(Id::new(5), "(a) Institutions".to_owned())],
        actions: vec![Answer { action: Id::new(9), label: "6 Train port inspectors".to_owned() }],
        needs: Vec::new(),
        place: Some(2),
        requests: vec![(Id::new(4), "KI-2026-1 Inspectors".to_owned())],
        together: vec![(
            Together {
                id: Id::new(1),
                one: Id::new(7),
                other: Id::new(9),
                way: Joined::Shared,
                text: "One trainer and one trip".to_owned(),
                on: Day::constant(2026, 11, 2),
            },
            "I-9 Inspectors of the region".to_owned(),
        )],
        agreements: vec![(Id::new(3), "MoU 3 Training centre".to_owned())],
        lessons: vec![Lesson {
            source: lessons::Source::Training,
            title: "Workshop on boarding".to_owned(),
            href: "/trainings/4".to_owned(),
            text: "Exercises took longer than planned and were liked best.".to_owned(),
            on: None,
            topics: Vec::new(),
        }],
        done: Done {
            missions: vec![(Id::new(7), "M-7 Port inspection at work".to_owned(), MissionState::UnderWay)],
            trainings: Vec::new(),
            follow_ups: vec![FollowUp {
                id: Id::new(80),
                mission: Id::new(7),
                action: "Print the form of Annex II".to_owned(),
                owner: Owner::Member,
                who: "Port office".to_owned(),
                due: Day::constant(2026, 11, 1),
                state: FollowUpState::Open,
                evidence: String::new(),
                reason: String::new(),
                settled_on: None,
                version: 1,
            }],
        },
        said: vec![(
            Said {
                id: Id::new(1),
                text: "Ask the centre for dates.".to_owned(),
                by: None,
                at: jiff::Timestamp::UNIX_EPOCH,
            },
            Some("Amina Diallo".to_owned()),
        )],
        review: review(),
        acts: Vec::new(),
        history: Vec::new(),
        lacks: vec![Lack::Agreement],
        rights: Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        ways: initiative.course.state.ways().to_vec(),
        may_agree_for: vec![member(31, "TO", "Tonga")],
        on_behalf: true,
        choices: choices(),
        today: Day::constant(2026, 11, 22),
        initiative,
    }
}
