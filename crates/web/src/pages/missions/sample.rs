//! Made-up missions for the gallery.

use trellis_app::{
    missions::{
        Said,
        calendar::{Clashing, Year},
        evaluations::EvaluationView,
        follow_ups,
        list::{Missions, RequestLine, Row},
        mission::MissionView,
        reports::{ReportRow, ReportView},
    },
    plans::action::Happened,
    roster::{
        appraisals::{Appraisals, Appraised, Line as AppraisedLine},
        matching::Suited,
        teams::{Chosen, Line, Needed, Pairing, TeamView},
        wanted::{WantedChoices, WantedInput},
    },
};
use trellis_domain::{
    kernel::{DateKind, Day, Id, OutOfOrder},
    members::Member,
    missions::{
        evaluation::{Evaluation, EvaluationState, Voice},
        initiatives::InitiativeId,
        mission::{
            Closing, ClosingReason, Course, Days, Expert, Mission, MissionKind, MissionState, Remark,
            RemarkOn, Terms,
        },
        report::{FollowUp, FollowUpState, Owner, Report, ReportState},
        wanted::{Priority, Seats, Wanted},
    },
    people::{
        Organisation,
        policy::{Right, Rights},
    },
    roster::{
        appraisal::{Appraisal, Score},
        expert::Level,
    },
};

const TODAY: Day = Day::constant(2027, 5, 20);

fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "reef".to_owned(),
        name: "Reef Fisheries Commission".to_owned(),
        sample: true,
    }
}

pub(super) fn member() -> Member {
    Member { id: Id::new(30), code: "KI".to_owned(), name: "Kiribati".to_owned() }
}

pub(super) fn request() -> RequestLine {
    RequestLine { id: Id::new(40), label: "KI-2026-3 Port inspectors".to_owned(), level: "operational" }
}

pub(super) fn initiative() -> (InitiativeId, String) {
    (Id::new(12), "I-7 Course for port inspectors".to_owned())
}

pub(super) fn mission(n: u128, state: MissionState) -> Mission {
    let closing = Closing { reason: ClosingReason::Done, on: Day::constant(2027, 5, 3) };
    Mission {
        id: Id::new(n),
        organisation: Id::new(1),
        request: Id::new(40),
        member: Id::new(30),
        initiative: Some(Id::new(12)),
        kind: MissionKind::Mission,
        number: format!("M-{n}"),
        title: "Port inspection at work".to_owned(),
        days: Days { first: Some(Day::constant(2027, 3, 8)), last: Some(Day::constant(2027, 3, 12)) },
        place: "Tarawa".to_owned(),
        language: "English".to_owned(),
        terms: Terms {
            background: "Foreign landings grew and nobody boards the vessels.".to_owned(),
            objectives: "Inspectors board and report by themselves.".to_owned(),
            tasks: "Ten boardings together, then two alone.".to_owned(),
            profile: "Has inspected longliners at sea; speaks English.".to_owned(),
            expected: "Six inspectors report every landing.".to_owned(),
            indicator: "Reports over landings".to_owned(),
            evidence: "Register of landings".to_owned(),
        },
        costs: "Two flights, five days".to_owned(),
        brief: "Do not name the port before the report is final.".to_owned(),
        experts: vec![
            Expert { person: Some(Id::new(5)), name: "Inés Duarte".to_owned(), home: String::new() },
            Expert { person: None, name: "Ana Rojas".to_owned(), home: "Chile".to_owned() },
        ],
        consent: String::new(),
        course: Course { state, closing: (state == MissionState::Closed).then_some(closing) },
        closing_note: String::new(),
        made_by: None,
        version: 2,
    }
}

fn row(n: u128, state: MissionState) -> Row {
    Row {
        mission: mission(n, state),
        member: Some(member()),
        request: request(),
        opens: true,
        opens_request: true,
        report_due: (state == MissionState::UnderWay).then_some(Day::constant(2027, 4, 11)),
    }
}

pub(super) fn missions() -> Missions {
    Missions {
        organisations: vec![organisation()],
        rows: vec![
            row(7, MissionState::Planned),
            row(8, MissionState::UnderWay),
            row(9, MissionState::Closed),
        ],
        found: 3,
        total: 120,
        page: 1,
        pages: 3,
        members: vec![member()],
        today: TODAY,
    }
}

fn clashes() -> Vec<Clashing> {
    vec![
        Clashing::Expert("Inés Duarte".to_owned(), Id::new(8), "M-8 Logbooks".to_owned()),
        Clashing::Member(Id::new(8), "M-8 Logbooks".to_owned()),
        Clashing::Session(Id::new(5), "Twelfth meeting".to_owned()),
    ]
}

pub(super) fn year() -> Year {
    let moved = |n, state, month| {
        let days =
            Days { first: Some(Day::constant(2027, month, 8)), last: Some(Day::constant(2027, month, 19)) };
        let row = row(n, state);
        Row { mission: Mission { days, ..row.mission }, ..row }
    };
    Year {
        year: 2027,
        rows: vec![
            (moved(7, MissionState::Closed, 2), Vec::new()),
            (moved(8, MissionState::UnderWay, 5), clashes()),
            (moved(9, MissionState::Planned, 11), Vec::new()),
        ],
        more: 0,
        members: vec![member()],
        today: TODAY,
    }
}

fn all_rights() -> Rights {
    Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into()))
}

fn said(on: RemarkOn, text: &str) -> Said {
    let at = jiff::Timestamp::constant(1_800_000_000, 0);
    let remark = Remark { id: Id::new(60), mission: Id::new(7), on, text: text.to_owned(), by: None, at };
    (remark, Some("Ruta Kaitapu".to_owned()))
}

fn happened() -> Vec<Happened> {
    vec![Happened {
        at: jiff::Timestamp::constant(1_800_000_000, 0),
        by: Some("Amina Diallo".to_owned()),
        deed: "mission.moved".to_owned(),
        detail: vec![("state".to_owned(), "agreed".to_owned())],
    }]
}

pub(super) fn view() -> MissionView {
    MissionView {
        mission: mission(7, MissionState::UnderWay),
        organisation: organisation(),
        member: Some(member()),
        request: (request(), true),
        initiative: Some(initiative()),
        initiatives: vec![initiative()],
        needs: vec![(Id::new(11), "Inspectors who can read electronic logbooks".to_owned())],
        mandates: vec!["Resolution 7, para 4".to_owned()],
        report: Some(ReportState::Draft),
        report_due: Some(Day::constant(2027, 4, 11)),
        may_report: true,
        evaluations: vec![(Id::new(50), Voice::Member, EvaluationState::Shared)],
        may_evaluate: true,
        counts: true,
        may_match: true,
        may_appraise: true,
        clashes: clashes(),
        remarks: vec![said(RemarkOn::Mission, "The wharf is closed on Friday.")],
        history: happened(),
        rights: all_rights(),
        ways: MissionState::UnderWay.ways(),
        speaks: false,
        experts: vec![("5".to_owned(), "Inés Duarte".to_owned())],
        today: TODAY,
    }
}

fn report(state: ReportState) -> Report {
    Report {
        id: Id::new(70),
        mission: Id::new(7),
        done: "Ten vessels were boarded, two by the inspectors alone.".to_owned(),
        found: "Forms for foreign vessels are missing.".to_owned(),
        recommendations: "Print the form of Annex II in Gilbertese.".to_owned(),
        summary: "Six inspectors of Kiribati board foreign vessels by themselves.".to_owned(),
        state,
        submitted_on: Some(Day::constant(2027, 4, 2)),
        recorded_on: Some(Day::constant(2027, 4, 20)),
        published_on: Some(Day::constant(2027, 3, 2)),
        made_by: None,
        version: 3,
    }
}

fn follow_up(n: u128, state: FollowUpState) -> FollowUp {
    let settled = state == FollowUpState::Done;
    FollowUp {
        id: Id::new(n),
        mission: Id::new(7),
        action: "Print the form of Annex II".to_owned(),
        owner: Owner::Member,
        who: "Port office".to_owned(),
        due: Day::constant(2027, 5, 1),
        state,
        evidence: if settled { "Letter of 28 April".to_owned() } else { String::new() },
        reason: String::new(),
        settled_on: settled.then_some(Day::constant(2027, 4, 30)),
        version: 1,
    }
}

pub(super) fn report_view() -> ReportView {
    let (first, then) = (Day::constant(2027, 4, 20), Day::constant(2027, 3, 2));
    ReportView {
        report: report(ReportState::Final),
        mission: mission(7, MissionState::Reported),
        organisation: organisation(),
        member: Some(member()),
        request: request(),
        reads_mission: true,
        follow_ups: vec![follow_up(80, FollowUpState::Open), follow_up(81, FollowUpState::Done)],
        faults: vec![OutOfOrder { first: (DateKind::Recorded, first), then: (DateKind::Published, then) }],
        remarks: vec![said(RemarkOn::Report, "The second vessel was the Te Ika.")],
        history: happened(),
        rights: all_rights(),
        way: ReportState::Final.way(),
        today: TODAY,
    }
}

pub(super) fn report_rows() -> Vec<ReportRow> {
    let row = |state| ReportRow {
        mission: mission(7, MissionState::Reported),
        member: Some(member()),
        request: request(),
        report: report(state),
        opens: state != ReportState::Draft,
    };
    vec![row(ReportState::Draft), row(ReportState::PublicSummary)]
}

pub(super) fn follow_ups() -> follow_ups::List {
    let row = |n, state| follow_ups::Row {
        follow_up: follow_up(n, state),
        mission: mission(7, MissionState::Closed),
        member: Some(member()),
        may_settle: state == FollowUpState::Open,
        may_waive: true,
    };
    follow_ups::List {
        rows: vec![row(80, FollowUpState::Open), row(81, FollowUpState::Done)],
        total: 2,
        members: vec![member()],
        today: TODAY,
    }
}

pub(super) fn evaluation_view() -> EvaluationView {
    EvaluationView {
        evaluation: Evaluation {
            id: Id::new(50),
            mission: Id::new(7),
            voice: Voice::Member,
            result: Some(4),
            experts: Some(5),
            running: Some(3),
            words: "The days were too few for the second port.".to_owned(),
            state: EvaluationState::Draft,
            made_by: None,
            version: 1,
        },
        mission: mission(7, MissionState::Reported),
        remarks: vec![said(RemarkOn::Evaluation(Id::new(50)), "Two days more would have been enough.")],
        history: happened(),
        rights: all_rights(),
        way: EvaluationState::Draft.way(),
        today: TODAY,
    }
}

pub(super) fn team() -> TeamView {
    let line = |id, name: &str, country: &str, broken: Vec<u8>| Line {
        id: Id::new(id),
        name: name.to_owned(),
        country: Some(country.to_owned()),
        is_chosen: broken.is_empty(),
        suited: Suited {
            expert: String::new(),
            level: 3,
            is_fluent: broken.is_empty(),
            knows_level: true,
            knows_region: false,
            knows_member: false,
            start: Some(Day::constant(2027, 3, 8)),
            cost: 2_800,
            points: 52.0,
            broken,
        },
    };
    let wanted = Wanted {
        theme: Id::new(61),
        level: Level::new(3).expect("a level"),
        seats: vec![Seats { category: Id::new(62), count: 2 }],
        needs_lead: true,
        days: 5,
        priority: Priority::USUAL,
        fund: "VF".to_owned(),
    };
    TeamView {
        mission: mission(7, MissionState::Planned),
        member: Some(member()),
        needed: Some(Needed {
            wanted,
            theme: "Port inspection".to_owned(),
            seats: vec![("Expert trainer".to_owned(), 2)],
        }),
        input: WantedInput { level: "3".to_owned(), days: "5".to_owned(), ..WantedInput::default() },
        choices: WantedChoices {
            themes: vec![("61".to_owned(), "Port inspection".to_owned())],
            categories: vec!["Expert trainer".to_owned()],
        },
        window: Some((Day::constant(2027, 3, 1), Day::constant(2027, 6, 30))),
        lacks: Vec::new(),
        candidates: vec![
            line(71, "Inés Duarte", "Chile", Vec::new()),
            line(72, "Tevita Moala", "Tonga", vec![7, 11]),
        ],
        looked_at: (14, 3),
        chosen: vec![Chosen {
            at: "2027-05-20T09:00:00Z".parse().expect("a moment"),
            team: vec![Some("Inés Duarte".to_owned()), None],
            passed: vec![Some("Tevita Moala".to_owned())],
            reason: "She has led the course before.".to_owned(),
            pairing: Some(Pairing { tried: 9, breaking: 7, possible: 2, least_points: Some(18) }),
        }],
        rights: all_rights(),
        today: TODAY,
    }
}

pub(super) fn appraisals() -> Appraisals {
    let line = |voice, score: &str, state, reply: Option<&str>| AppraisedLine {
        appraisal: Appraisal {
            mission: Id::new(31),
            voice,
            score: Score::read(score).or_else(|| Score::of_tenths(0)).expect("nought is a mark"),
            text: "Prepared well; the inspectors work by themselves now.".to_owned(),
            state,
            since: Day::constant(2026, 11, 12),
            reply: reply.map(|text| (text.to_owned(), Day::constant(2026, 11, 15))),
            by: None,
        },
        rights: [Right::Move, Right::Comment, Right::Withdraw]
            .into_iter()
            .fold(Rights::from(Right::Read), |rights, right| rights.or(right.into())),
    };
    let lines = vec![
        line(Voice::Secretariat, "3.5", EvaluationState::Draft, None),
        line(Voice::Member, "4.5", EvaluationState::Shared, Some("The room was not there on the first day.")),
    ];
    let expert = Appraised {
        id: Id::new(7),
        name: "In\u{e9}s Duarte".to_owned(),
        lines,
        may_write: true,
        is_own: true,
    };
    Appraisals {
        mission: team().mission,
        experts: vec![expert],
        voice: Voice::Secretariat,
        is_over: true,
        today: Day::constant(2026, 11, 22),
    }
}
