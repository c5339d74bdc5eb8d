//! Made-up findings for the gallery.

use trellis_app::needs::opened::{OfFinding, Opened};
use trellis_app::{
    meetings::acts::ActLine,
    needs::findings::{Answer, Choices, FindingView, Findings, Row},
    plans::action::Happened,
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::acts::{Act, ActVerb, Element},
    members::Member,
    needs::findings::{Course, Finding, FindingKind, FindingState, Said, Source, Voice},
    needs::need::NeedState,
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

fn member() -> Member {
    Member { id: Id::new(30), code: "KI".to_owned(), name: "Kiribati".to_owned() }
}

fn finding(n: u128, state: FindingState) -> Finding {
    Finding {
        id: Id::new(n),
        organisation: Id::new(1),
        kind: FindingKind::ComplianceDeficiency,
        member: Some(Id::new(30)),
        body: Id::new(3),
        number: format!("CD-{n}"),
        title: "Port inspections are not reported".to_owned(),
        found: "No report of port inspections came in for 2025.".to_owned(),
        source: Source {
            text: "CMM 2019-06".to_owned(),
            link: String::new(),
            paragraph: "para 14".to_owned(),
        },
        found_on: Some(Day::constant(2026, 6, 30)),
        evidence: "Log of the secretariat, sheet 4.".to_owned(),
        guidance: "Send the form of Annex II by 31 March of each year.".to_owned(),
        why_no_reply: String::new(),
        course: Course { state, meeting: Some(Id::new(5)), ..Course::DRAFT },
        closing_note: String::new(),
        made_by: None,
        version: 2,
    }
}

fn answer() -> Answer {
    Answer { action: Id::new(9), label: "6 Train port inspectors".to_owned() }
}

pub(super) fn choices() -> Choices {
    Choices { members: vec![member()], ..Choices::default() }
}

pub(super) fn findings() -> Findings {
    let row = |n, state, answers: Vec<Answer>| Row {
        finding: finding(n, state),
        member: Some(member()),
        body: "CC".to_owned(),
        meeting: Some("Twelfth meeting".to_owned()),
        answers,
    };
    Findings {
        organisation: organisation(),
        rows: vec![
            row(7, FindingState::Notified, Vec::new()),
            row(8, FindingState::BeforeCommittee, vec![answer()]),
            row(9, FindingState::Closed, vec![answer()]),
        ],
        found: 3,
        total: 120,
        page: 1,
        pages: 3,
        members: vec![member()],
        bodies: Vec::new(),
    }
}

pub(super) fn view() -> FindingView {
    let finding = finding(7, FindingState::BeforeCommittee);
    let said = |n, voice, text: &str| Said {
        id: Id::new(n),
        finding: finding.id,
        voice,
        text: text.to_owned(),
        on: Day::constant(2026, 8, 11),
        source: String::new(),
        by: None,
        at: jiff::Timestamp::UNIX_EPOCH,
    };
    let act = Act {
        id: Id::new(4),
        organisation: Id::new(1),
        body: Id::new(3),
        meeting: Some(Id::new(5)),
        paragraph: "para 34".to_owned(),
        verb: ActVerb::Review,
        on: Element::Finding(finding.id),
        day: Day::constant(2026, 10, 5),
        document: None,
        recorded_by: None,
        recorded_at: jiff::Timestamp::UNIX_EPOCH,
    };
    let person = || Some("Ruta Kaitapu".to_owned());
    let history = Happened {
        at: jiff::Timestamp::constant(1_800_000_000, 0),
        by: Some("Amina Diallo".to_owned()),
        deed: "finding.moved".to_owned(),
        detail: vec![("state".to_owned(), "tabled".to_owned())],
    };
    FindingView {
        organisation: organisation(),
        member: Some(member()),
        body: "Compliance Committee".to_owned(),
        meeting: Some((Some(Id::new(5)), "Twelfth meeting".to_owned())),
        paper: Some((Id::new(2), "CC/26/07".to_owned())),
        answers: vec![answer()],
        opened: OfFinding {
            needs: vec![Opened {
                need: Id::new(11),
                text: "Inspectors who can read electronic logbooks".to_owned(),
                state: NeedState::Identified,
            }],
            into: vec![(Id::new(12), "Needs assessment 2027".to_owned())],
            proposes: true,
        },
        said: vec![
            (said(1, Voice::Member, "Inspectors were trained in March."), person()),
            (said(2, Voice::Own, "Ask for the list of landings."), person()),
        ],
        replied_on: Some(Day::constant(2026, 8, 11)),
        acts: vec![ActLine {
            act,
            body: "Compliance Committee".to_owned(),
            meeting: Some("Twelfth meeting".to_owned()),
            document: Some((Id::new(2), "CC/26/07".to_owned())),
            recorded_by: person(),
        }],
        successor: None,
        history: vec![history],
        rights: Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        ways: FindingState::BeforeCommittee.ways(true),
        speaks: false,
        on_behalf: true,
        linkable: vec![(Id::new(10), "Workplan".to_owned())],
        choices: choices(),
        today: Day::constant(2026, 11, 22),
        finding,
    }
}
