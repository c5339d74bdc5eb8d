//! Made-up requests for the gallery.

use trellis_app::{
    attachments::FileLine,
    plans::action::Happened,
    requests::{Choices, Named, RequestView, Requests, Row, trace::Traced, volumes::Volumes},
};
use trellis_domain::{
    files::{Attachment, Beside, FileKind, Judged},
    kernel::{Day, Id},
    members::Member,
    missions::mission::MissionState,
    people::{
        Organisation,
        policy::{Right, Rights},
    },
    requests::{
        Channel, Course, Ending, Expected, Letter, Level, Number, OtherDonors, Request, RequestState, Said,
        Voice, Wait, WaitReason, Window,
        clock::{self, Due, Terms},
        volumes::{Forecast, Volume},
    },
};

const TODAY: Day = Day::constant(2026, 11, 22);

pub(super) fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "reef".to_owned(),
        name: "Reef Fisheries Commission".to_owned(),
        sample: true,
    }
}

fn member() -> Member {
    Member { id: Id::new(30), code: "WS".to_owned(), name: "Samoa".to_owned() }
}

fn course(state: RequestState) -> Course {
    let received = Course { state, ..Course::received(Day::constant(2026, 11, 2)) };
    match state {
        RequestState::Draft => Course::DRAFT,
        RequestState::Submitted => received,
        RequestState::UnderReview => Course {
            waits: Some(Wait { reason: WaitReason::Round, until: Day::constant(2026, 12, 1) }),
            acknowledged_on: Some(Day::constant(2026, 11, 9)),
            ..received
        },
        RequestState::Declined => Course {
            ending: Some(Ending::Redirected),
            decided_on: Some(Day::constant(2026, 11, 20)),
            ..received
        },
        RequestState::Accepted | RequestState::Closed => {
            Course { decided_on: Some(Day::constant(2026, 11, 20)), ..received }
        }
    }
}

fn request(n: u32, state: RequestState) -> Request {
    Request {
        id: Id::new(u128::from(n)),
        organisation: Id::new(1),
        member: Id::new(30),
        number: (state != RequestState::Draft).then_some(Number { year: 2026, serial: n }),
        title: "Training of fisheries observers".to_owned(),
        asked: "Two trainers for one week, in Apia, for twelve observers.".to_owned(),
        language: "English".to_owned(),
        level: Some(Level::Operational),
        window: Window { from: Some(Day::constant(2027, 5, 3)), until: Some(Day::constant(2027, 6, 30)) },
        expected: Expected {
            result: "Observers work on their own.".to_owned(),
            indicator: "Reports accepted without questions.".to_owned(),
            evidence: "Register of reports".to_owned(),
        },
        others: OtherDonors::Asked("The regional bank, in March".to_owned()),
        letter: Some(Letter {
            channel: Channel::Email,
            sender: "Sina Leavai".to_owned(),
            text: "We would be grateful for your help.".to_owned(),
        }),
        topics: Vec::new(),
        needs: Vec::new(),
        actions: Vec::new(),
        course: course(state),
        redirected_to: String::new(),
        question_on: Some(Day::constant(2026, 11, 16)),
        made_by: None,
        version: 2,
    }
}

fn row(n: u32, state: RequestState) -> Row {
    let request = request(n, state);
    Row {
        is_readable: n < 5,
        label: request.number.map(|number| number.label("WS")).unwrap_or_default(),
        member: Some(member()),
        topics: vec!["Observers".to_owned()],
        due: clock::due(&request.course, &Terms::USUAL),
        request,
    }
}

pub(super) fn choices() -> Choices {
    Choices {
        members: vec![member(), Member { id: Id::new(31), code: "FJ".to_owned(), name: "Fiji".to_owned() }],
        topics: vec![Named { id: Id::new(40), name: "Observers".to_owned() }],
        needs: vec![Named { id: Id::new(41), name: "Observers who can read electronic logbooks".to_owned() }],
        plans: vec![("cb-workplan".to_owned(), "Workplan".to_owned())],
        may_attach: true,
    }
}

pub(super) fn requests() -> Requests {
    Requests {
        organisation: organisation(),
        rows: vec![
            row(1, RequestState::Draft),
            row(2, RequestState::Submitted),
            row(3, RequestState::UnderReview),
            row(4, RequestState::Declined),
            row(5, RequestState::Submitted),
        ],
        found: 5,
        total: 120,
        page: 1,
        pages: 3,
        members: vec![member()],
        topics: choices().topics,
        today: TODAY,
    }
}

/// A file that is clean, and then one under lock.
pub(super) fn files() -> Vec<FileLine> {
    let held = r#"{"Macros":{"entry":"word/vbaProject.bin"}}"#.to_owned();
    let line = |n, name: &str, judged| FileLine {
        file: Attachment {
            id: Id::new(n),
            organisation: Id::new(1),
            beside: Beside::Request(Id::new(3)),
            name: name.to_owned(),
            bytes: 48_211,
            digest: "9f".repeat(32),
            judged,
            added_by: None,
            added_at: jiff::Timestamp::constant(1_800_000_000, 0),
        },
        added_by: Some("Amina Diallo".to_owned()),
        may_take: n == 61,
        may_remove: true,
    };
    vec![
        line(61, "Letter of 2 November.pdf", Judged::Clean(FileKind::Pdf)),
        line(62, "Annex.docm", Judged::Held(held)),
    ]
}

pub(super) fn view() -> RequestView {
    let request = request(3, RequestState::UnderReview);
    let said = |n, voice, text: &str| Said {
        id: Id::new(n),
        request: request.id,
        voice,
        text: text.to_owned(),
        on: Day::constant(2026, 11, 16),
        source: String::new(),
        by: None,
        at: jiff::Timestamp::UNIX_EPOCH,
    };
    let person = || Some("Amina Diallo".to_owned());
    let history = Happened {
        at: jiff::Timestamp::constant(1_800_000_000, 0),
        by: person(),
        deed: "request.moved".to_owned(),
        detail: vec![("state".to_owned(), "under-review".to_owned())],
    };
    RequestView {
        organisation: organisation(),
        member: member(),
        label: "WS-2026-3".to_owned(),
        topics: vec!["Observers".to_owned()],
        needs: choices().needs,
        actions: vec![(Id::new(9), "6 Train observers".to_owned())],
        missions: vec![(Id::new(70), "M-7 Port inspection at work".to_owned(), MissionState::UnderWay)],
        offers: Vec::new(),
        may_answer: true,
        files: files(),
        may_attach: true,
        due: Some(Due { duty: clock::Duty::AfterRound, by: Some(Day::constant(2026, 11, 20)) }),
        said: vec![
            (said(1, Voice::Question, "How many observers work at present?"), person()),
            (said(2, Voice::Reason, "No trainer before May."), person()),
        ],
        entered_by: person(),
        history: vec![history],
        rights: Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        ways: RequestState::UnderReview.ways().to_vec(),
        speaks: false,
        choices: choices(),
        today: TODAY,
        request,
    }
}

pub(super) fn volumes() -> Volumes {
    let figure = |year, level, requests| Volume { year, member: Id::new(30), level, requests };
    Volumes {
        organisation: organisation(),
        years: vec![2024, 2025, 2026],
        members: vec![member()],
        figures: vec![
            figure(2024, Some(Level::Operational), 2),
            figure(2025, Some(Level::Strategic), 1),
            figure(2026, None, 3),
        ],
        forecast: Some(Forecast { years: (2024, 2025), requests: 3, mean: 2 }),
    }
}

pub(super) fn accepted() -> Vec<Traced> {
    let mandate = Named { id: Id::new(50), name: "Resolution 7, para 4".to_owned() };
    vec![
        Traced {
            row: row(1, RequestState::Accepted),
            needs: choices().needs,
            actions: vec![(Id::new(9), "6 Train observers".to_owned())],
            mandates: vec![mandate],
            missions: vec![(Id::new(70), "M-7 Port inspection at work".to_owned(), MissionState::UnderWay)],
        },
        Traced {
            row: row(2, RequestState::Accepted),
            needs: vec![],
            actions: vec![],
            mandates: vec![],
            missions: vec![],
        },
    ]
}
