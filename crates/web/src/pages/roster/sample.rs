//! Records of the roster for the gallery.

use trellis_app::roster::{
    Choices, NominationInput,
    list::{Known, Roster, Row},
    one::{ExpertView, Named, OnFile},
    service::{Administration, Contributions, Given, Served, ServiceRecord},
    statistics::{self, By, Figure, MissionRow, Rows, Shown, Statistics, YearRow},
};
use trellis_domain::{
    kernel::{Currency as Coin, Day, Id, Money},
    members::{ClassCode, Member},
    missions::mission::{Closing, ClosingReason, MissionState},
    people::{
        Organisation,
        policy::{Right, Rights},
    },
    roster::{
        accreditation::{Category, Stage},
        appraisal::Score,
        expert::{
            Command, Competency, Conflict, Course, Dossier, Engagement, Expert, ExpertState, Level, Pool,
            Profile, Remark, Speaks,
        },
        nomination::Lack,
        step::Way,
        support::rules::InForce,
        upkeep::Currency,
        uses::Improvement,
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

fn fiji() -> Member {
    Member { id: Id::new(2), code: "FJ".to_owned(), name: "Fiji".to_owned() }
}

fn expert(state: ExpertState) -> Expert {
    Expert {
        id: Id::new(0x1f2e_3d4c << 96 | 7),
        organisation: Id::new(1),
        nominated_by: Id::new(2),
        person: None,
        course: Course { state, is_returned: state == ExpertState::Nominated },
        since: Day::constant(2026, 11, 2),
        confirmed_on: Day::constant(2023, 1, 9),
        made_by: None,
        version: 3,
    }
}

pub(super) fn choices() -> Choices {
    Choices {
        members: vec![fiji()],
        own: vec![fiji(), Member { id: Id::new(3), code: "WS".to_owned(), name: "Samoa".to_owned() }],
        themes: vec![(Id::new(11), "Port inspection".to_owned()), (Id::new(12), "Catch data".to_owned())],
        categories: vec![(Id::new(21), "Expert Trainer".to_owned()), (Id::new(22), "Adviser".to_owned())],
        regions: vec![ClassCode::new("pacific")],
    }
}

pub(super) fn input() -> NominationInput {
    NominationInput {
        name: "Ana Rojas".to_owned(),
        competencies: "Port inspection | 4".to_owned(),
        languages: "Spanish | fluent".to_owned(),
        ..NominationInput::default()
    }
}

fn dossier() -> Dossier {
    let category = Category {
        term: Id::new(21),
        stage: Stage::PreAccredited,
        since: Day::constant(2026, 3, 6),
        mentor: String::new(),
        evidence: "Report of the workshop".to_owned(),
    };
    let remark = Remark {
        text: "The release of the ministry is missing.\nPlease send it.".to_owned(),
        by: None,
        on: Day::constant(2026, 11, 2),
        way: Some(Way::Return),
    };
    let profile = Profile {
        name: "Ana Rojas".to_owned(),
        email: "ana.rojas@example.org".to_owned(),
        sex: "f".to_owned(),
        nationality: Some(Id::new(2)),
        home: "Ministry of Fisheries".to_owned(),
        home_member: Some(Id::new(2)),
        home_region: Some(ClassCode::new("pacific")),
        pool: Pool::Regional,
        may_lead: true,
        competencies: Level::new(4)
            .map(|level| Competency { theme: Id::new(11), level })
            .into_iter()
            .collect(),
        languages: vec![Speaks { language: "Spanish".to_owned(), command: Command::Fluent }],
        levels: vec!["tactical".to_owned(), "operational".to_owned()],
        engagement: Engagement::Fund,
        daily_fee: Coin::from_code("EUR").map(|currency| Money { minor: 25_000, currency }),
        days_max: Some(30),
        missions_max: Some(2),
        conflicts: vec![Conflict { member: Id::new(2), why: "Worked for its fleet until 2024".to_owned() }],
        release: "Letter of 2 March 2026".to_owned(),
    };
    Dossier {
        profile,
        categories: vec![category],
        away: Vec::new(),
        remarks: vec![remark],
        appraisals: Vec::new(),
    }
}

pub(super) fn view() -> ExpertView {
    let rights =
        [Right::Edit, Right::Move, Right::Comment, Right::Withdraw, Right::History, Right::ReadProtected];
    ExpertView {
        organisation: organisation(),
        expert: expert(ExpertState::Nominated),
        member: Some(fiji()),
        named: Named {
            terms: vec![
                (Id::new(11), "Port inspection".to_owned()),
                (Id::new(21), "Expert Trainer".to_owned()),
            ],
            members: vec![(Id::new(2), "Fiji".to_owned())],
        },
        lacks: vec![Lack::Release, Lack::Fee],
        currency: Currency::Expiring(Day::constant(2027, 1, 8)),
        account: Some("ana.rojas@example.org".to_owned()),
        remarks: dossier().remarks.into_iter().map(|each| (each, Some("Amina".to_owned()))).collect(),
        rights: rights.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        ways: vec![Way::List, Way::Return, Way::Withdraw],
        input: input(),
        choices: choices(),
        today: Day::constant(2026, 11, 22),
        dossier: dossier(),
    }
}

pub(super) fn on_file() -> OnFile {
    OnFile {
        organisation: organisation(),
        expert: expert(ExpertState::Withdrawn),
        member: Some(fiji()),
        history: Vec::new(),
        rights: Rights::from(Right::History).or(Right::Move.into()),
        ways: vec![Way::Renominate, Way::Erase],
    }
}

pub(super) fn roster() -> Roster {
    let known = Known {
        name: "Ana Rojas".to_owned(),
        home: "Ministry of Fisheries".to_owned(),
        region: "pacific".to_owned(),
        categories: vec![("Expert Trainer".to_owned(), Stage::PreAccredited)],
        themes: vec![("Port inspection".to_owned(), 4)],
        languages: vec![("Spanish".to_owned(), Command::Fluent)],
    };
    let row = |state, known| Row {
        expert: expert(state),
        member: Some(fiji()),
        known,
        currency: Currency::Expiring(Day::constant(2027, 1, 8)),
        rights: Right::History.into(),
    };
    Roster {
        organisation: organisation(),
        rows: vec![row(ExpertState::Listed, Some(known)), row(ExpertState::Withdrawn, None)],
        found: 2,
        total: 130,
        page: 1,
        pages: 3,
        choices: choices(),
        languages: vec!["Spanish".to_owned()],
        may_nominate: true,
        rule: InForce::USUAL,
        today: Day::constant(2026, 11, 22),
    }
}

pub(super) fn statistics() -> Statistics {
    let year = |year, figures| YearRow { year, figures };
    let row = |called: &str, figures| statistics::Row {
        key: called.to_lowercase(),
        called: called.to_owned(),
        figures,
    };
    let mission = MissionRow {
        id: Id::new(31),
        called: "M-2026-04 Port inspection at work".to_owned(),
        member: "Fiji".to_owned(),
        days: (Day::constant(2026, 3, 2), Day::constant(2026, 3, 13)),
        experts: vec!["Ana Rojas".to_owned(), "1F2E3D4C".to_owned()],
        expert_days: 24,
    };
    Statistics {
        organisation: organisation(),
        by: By::Language,
        year: 2026,
        years: vec![year(2026, [12, 118, 47, 3, 58, 6, 2]), year(2025, [31, 106, 12, 5, 80, 5, 4])],
        rows: vec![
            row("French", [Some(4), Some(38), Some(20), Some(1), Some(24)]),
            row("Spanish", [Some(8), Some(61), Some(9), Some(2), None]),
            row("", [Some(0), Some(2), Some(1), Some(0), Some(0)]),
        ],
        shown: Some(Shown {
            figure: Figure::Missions,
            called: Some("French".to_owned()),
            rows: Rows::Missions(vec![mission]),
        }),
        improvements: vec![Improvement {
            id: Id::new(41),
            text: "Ask Governments for experts who speak Arabic.".to_owned(),
            noted_on: Day::constant(2026, 11, 20),
            by: None,
        }],
        may_note: true,
        today: Day::constant(2026, 11, 22),
    }
}

pub(super) fn service() -> ServiceRecord {
    let days = (Day::constant(2026, 3, 2), Day::constant(2026, 3, 13));
    ServiceRecord {
        organisation: organisation(),
        expert: expert(ExpertState::Listed),
        name: "Ana Rojas".to_owned(),
        home: "Ministry of Fisheries".to_owned(),
        member: Some(fiji()),
        missions: vec![Served {
            id: Id::new(31),
            called: "M-2026-04 Port inspection at work".to_owned(),
            member: "Fiji".to_owned(),
            days,
            roles: vec!["Expert Trainer".to_owned()],
            state: MissionState::Closed,
            closing: Some(Closing { reason: ClosingReason::Done, on: days.1 }),
            scores: Score::read("4.5").into_iter().collect(),
        }],
        marks: Some((4.5, 1)),
        today: Day::constant(2026, 11, 22),
    }
}

pub(super) fn contributions() -> Contributions {
    let given = Given {
        expert: Id::new(7),
        name: "Ana Rojas".to_owned(),
        mission: Id::new(31),
        called: "M-2026-04 Port inspection at work".to_owned(),
        member: "Fiji".to_owned(),
        days: (Day::constant(2026, 3, 2), Day::constant(2026, 3, 13)),
        engagement: Engagement::InKind,
    };
    Contributions {
        organisation: organisation(),
        period: (Day::constant(2026, 1, 1), Day::constant(2026, 11, 22)),
        rate: Some((300.into(), "EUR".to_owned())),
        administrations: vec![Administration {
            name: "Ministry of Fisheries".to_owned(),
            member: Some("Fiji".to_owned()),
            given: vec![given],
        }],
        is_one: true,
        today: Day::constant(2026, 11, 22),
    }
}
