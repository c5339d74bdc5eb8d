//! A year of made-up meetings for the gallery and the test that renders every page.

use jiff::Timestamp;
use trellis_app::meetings::{
    DueDeadline, DueRound, NamedPlan, Report, Room, SessionView, consultations::RoundView,
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::{
        AgendaItem, Body, BodyKind, Consultation, ConsultationAnswer, Deadline, Participant, Point,
        PointKind, Session, SessionState,
        consultation::{Audience, Round},
        deadline::{About, Announced, DeadlineKind, DeadlineState, Part, Responsible},
        session::{Elected, Move, Represents},
    },
    members::Member,
    people::{Organisation, OrganisationId},
};

const HERE: OrganisationId = OrganisationId::new(1);

fn body(id: u128, code: &str, name: &str, kind: BodyKind) -> Body {
    let above = (id > 1).then(|| Id::new(1));
    Body {
        id: Id::new(id),
        organisation: HERE,
        code: code.to_owned(),
        name: name.to_owned(),
        kind,
        parent: above,
        reports_to: above,
        from: None,
        until: None,
    }
}

fn meeting(id: u128, body: u128, number: &str, title: &str, first: Day, last: Day) -> Session {
    Session {
        id: Id::new(id),
        organisation: HERE,
        body: Id::new(body),
        number: number.to_owned(),
        title: title.to_owned(),
        place: "Nuku’alofa, Tonga".to_owned(),
        host: "Government of Tonga".to_owned(),
        mandate: "Decision 12/3".to_owned(),
        mandate_item: None,
        first_day: Some(first),
        last_day: Some(last),
        state: SessionState::Planned,
        published_on: Some(Day::constant(2027, 1, 4)),
        recorded_on: None,
        headcount: Some(86),
        version: 2,
    }
}

pub(super) fn room() -> Room {
    let mut room = Room {
        organisation: Organisation {
            id: HERE,
            code: "lagoon".to_owned(),
            name: "Office for Customs Capacity, Lagoon Region".to_owned(),
            sample: true,
        },
        today: Day::constant(2027, 6, 1),
        bodies: vec![
            body(1, "COMM", "Commission", BodyKind::Plenary),
            body(2, "ESC", "Extended Scientific Committee", BodyKind::Scientific),
            body(3, "CC", "Compliance Committee", BodyKind::Committee),
        ],
        sessions: vec![
            meeting(
                12,
                1,
                "33",
                "Thirty-third session",
                Day::constant(2026, 10, 12),
                Day::constant(2026, 10, 15),
            ),
            meeting(
                22,
                2,
                "32",
                "Extended Scientific Committee",
                Day::constant(2027, 9, 6),
                Day::constant(2027, 9, 10),
            ),
            meeting(
                13,
                1,
                "34",
                "Thirty-fourth session",
                Day::constant(2027, 10, 11),
                Day::constant(2027, 10, 14),
            ),
        ],
        deadlines: Vec::new(),
        rounds: Vec::new(),
        plans: vec![NamedPlan {
            id: Id::new(7),
            code: "regional".to_owned(),
            title: "Regional action plan".to_owned(),
            is_adopted: true,
        }],
        may_keep: true,
        reads_drafts: true,
    };
    let papers = deadline(&room, "Working papers", "T-55", About::Session(Id::new(13)));
    let comments = deadline(&room, "Comments of Members", "when funds allow", About::Session(Id::new(13)));
    let review = deadline(
        &room,
        "Review of the plan",
        "First review after three years and then every five years",
        About::Plan(Id::new(7)),
    );
    room.deadlines = vec![papers, comments, review];
    room.rounds = vec![a_round(&room)];
    room
}

fn deadline(room: &Room, title: &str, wording: &str, about: About) -> DueDeadline {
    let counted_from = Some(Day::constant(2024, 7, 1));
    let (rule, due) = room.due(wording, about, counted_from, None);
    let one = |part, name: &str| Responsible { part, name: name.to_owned() };
    let deadline = Deadline {
        id: Id::new(90),
        organisation: HERE,
        kind: DeadlineKind::Documents,
        title: title.to_owned(),
        about,
        point: None,
        wording: wording.to_owned(),
        counted_from,
        responsible: vec![one(Part::Lead, "Secretariat"), one(Part::Consulted, "Compliance Committee")],
        done_on: None,
        announced: Some(Announced { on: Day::constant(2027, 2, 1), day: Day::constant(2027, 8, 10) }),
    };
    DueDeadline { deadline, rule, due, state: DeadlineState::Open }
}

fn a_round(room: &Room) -> DueRound {
    let round = Consultation {
        id: Id::new(80),
        organisation: HERE,
        title: "First round on the draft plan".to_owned(),
        plan: Some(Id::new(7)),
        subject: "What should the next plan do more of, and what less?".to_owned(),
        audience: Audience::Public,
        opens_on: Day::constant(2027, 5, 1),
        closes: "30 days before ESC 32".to_owned(),
    };
    let (_, closes) = room.due(&round.closes, About::Alone, Some(round.opens_on), None);
    DueRound { round, closes, state: Round::Open }
}

fn members() -> [Member; 2] {
    let member =
        |id, code: &str, name: &str| Member { id: Id::new(id), code: code.to_owned(), name: name.to_owned() };
    [member(5, "TL", "República Democrática de Timor-Leste"), member(6, "TO", "Tonga")]
}

pub(super) fn session() -> SessionView {
    let room = room();
    let session = room.sessions[2].clone();
    let item = |n: u32, number: &str, title: &str| AgendaItem {
        id: Id::new(u128::from(40 + n)),
        session: session.id,
        position: n,
        number: number.to_owned(),
        title: title.to_owned(),
        considered: n == 1,
        standing: n == 2,
    };
    let one = |n: u32, name: &str, represents, elected| Participant {
        id: Id::new(u128::from(50 + n)),
        session: session.id,
        position: n,
        name: name.to_owned(),
        represents,
        role: "Head of delegation".to_owned(),
        elected,
        country: String::new(),
    };
    let point = |n: u32, kind, text: &str| Point {
        id: Id::new(u128::from(60 + n)),
        session: session.id,
        position: n,
        kind,
        text: text.to_owned(),
    };
    SessionView {
        points: vec![
            point(1, PointKind::Agreement, "Whoever sends an expert pays for the expert"),
            point(2, PointKind::Work, "A list of the experts that each can send"),
        ],
        agenda: vec![item(1, "1", "Opening"), item(2, "7)i)", "Capacity building: needs of Members")],
        participants: vec![
            one(1, "Sefa Latu", Represents::Member(Id::new(6)), Some(Elected::Chair)),
            one(2, "Noor Haddad", Represents::Observer("Friends of the Lagoon".to_owned()), None),
        ],
        moves: vec![Move {
            from: (Some(Day::constant(2027, 10, 4)), Some(Day::constant(2027, 10, 7))),
            to: (session.first_day, session.last_day),
            reason: "The hall was taken".to_owned(),
            at: Timestamp::UNIX_EPOCH,
            by: None,
        }],
        members: members().into(),
        reports: vec![Report {
            to: "COMM34".to_owned(),
            plan: Id::new(7),
            action: Id::new(70),
            as_at: Day::constant(2027, 6, 30),
            text: "Two of three visits made".to_owned(),
        }],
        session,
        room,
    }
}

pub(super) fn round() -> RoundView {
    let room = room();
    let round = room.rounds[0].clone();
    let [first, second] = members();
    let answer = ConsultationAnswer {
        id: Id::new(81),
        consultation: round.round.id,
        member: first.id,
        text: "More courses in Portuguese.".to_owned(),
        received_on: Day::constant(2027, 5, 20),
        source: Some("Letter of 18 May 2027".to_owned()),
        entered_by: None,
        entered_at: Timestamp::UNIX_EPOCH,
        outcome: "Taken up in action 5".to_owned(),
    };
    let speaks_for = vec![first.id, second.id];
    RoundView {
        members: vec![(first, vec![answer]), (second, Vec::new())],
        room,
        round,
        speaks_for,
        on_behalf: true,
    }
}
