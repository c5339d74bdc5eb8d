//! Made-up questions for the gallery.

use trellis_app::{
    people::settings::Names,
    roster::asks::{
        answering::Asked,
        list::{Asks, Row, Wait},
        mission::{About, AskedOf, Line},
    },
};
use trellis_domain::{
    kernel::{Day, Id, Language},
    people::Organisation,
    roster::ask::{Answer, Ask, AskKind, Reply},
};

fn ask(id: u128, kind: AskKind, answer: Option<Answer>) -> Ask {
    Ask {
        id: Id::new(id),
        organisation: Id::new(1),
        kind,
        mission: Some(Id::new(7)),
        expert: None,
        days: Some((Day::constant(2027, 3, 8), Day::constant(2027, 3, 12))),
        team: Vec::new(),
        asked_on: Day::constant(2027, 1, 15),
        ends_on: Day::constant(2027, 1, 29),
        answer,
        answered_on: answer.map(|_| Day::constant(2027, 1, 17)),
        unwanted: Vec::new(),
        is_over: false,
    }
}

fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "lagoon".to_owned(),
        name: "Office for Customs Capacity, Lagoon Region".to_owned(),
        sample: true,
    }
}

pub(super) fn asked() -> Asked {
    Asked {
        organisation: organisation(),
        called: Names::default(),
        language: Language::default(),
        ask: ask(9, AskKind::Member, Some(Answer::Yes)),
        about: About {
            member: "Kiribati".to_owned(),
            mission: "M-7 Port inspection at work".to_owned(),
            days: Some((Day::constant(2027, 3, 8), Day::constant(2027, 3, 12))),
            place: "Tarawa".to_owned(),
            team: vec![("Inés Duarte".to_owned(), "Servicio Nacional de Pesca".to_owned())],
            expert: String::new(),
        },
        team: vec![(Id::new(71), "Inés Duarte".to_owned())],
        reason: String::new(),
        is_open: true,
    }
}

fn line(kind: AskKind, whom: &str, reply: Reply) -> Line {
    let answer = match reply {
        Reply::Yes => Some(Answer::Yes),
        Reply::No => Some(Answer::No),
        Reply::Open | Reply::Silent => None,
    };
    let reason = if reply == Reply::No { "She teaches a course that week." } else { "" };
    Line { ask: ask(9, kind, answer), whom: whom.to_owned(), reply, reason: reason.to_owned() }
}

fn lines() -> Vec<Line> {
    vec![
        line(AskKind::Member, "Kiribati", Reply::Yes),
        line(AskKind::Expert, "Inés Duarte", Reply::Open),
        line(AskKind::Employer, "Servicio Nacional de Pesca (Inés Duarte)", Reply::No),
    ]
}

pub(crate) fn of_mission() -> AskedOf {
    AskedOf { lines: lines(), is_ready: false, may_ask: true, beside: vec!["Tevita Moala".to_owned()] }
}

pub(super) fn list() -> Asks {
    let row = |line| Row {
        line,
        mission: "M-7 Port inspection at work".to_owned(),
        member: None,
        waits: vec![Wait::Open],
    };
    let rows: Vec<Row> = lines().into_iter().map(row).collect();
    Asks { organisation: organisation(), total: rows.len(), rows, sees_all: true }
}
