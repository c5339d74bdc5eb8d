//! Bodies, sessions, deadlines and consultations come back to the letter.

use trellis_domain::{
    kernel::Day,
    meetings::{
        AgendaItem, Body, BodyKind, Consultation, ConsultationAnswer, Deadline, Participant, Point,
        PointKind, Session, SessionState,
        consultation::Audience,
        deadline::{About as Of, Announced, DeadlineKind, Part, Responsible},
        session::{Elected, Move, Represents},
    },
    members::MemberId,
    people::PersonId,
    plans::record::PlanId,
};
use trellis_store::meetings;

use super::*;

fn body(id: u128, code: &str, parent: Option<u128>) -> Body {
    Body {
        id: Id::new(id),
        organisation: Id::new(0),
        code: code.into(),
        name: format!("Body “{code}”"),
        kind: BodyKind::Scientific,
        parent: parent.map(Id::new),
        reports_to: parent.map(Id::new),
        from: parent.map(|_| date(2026, 6, 1)),
        until: None,
    }
}

fn session(id: u128, body: u128) -> Session {
    Session {
        id: Id::new(id),
        organisation: Id::new(0),
        body: Id::new(body),
        number: "43 bis".into(),
        title: "Forty-third <session>".into(),
        place: "Suva".into(),
        host: "Fiji".into(),
        mandate: "Decision 12/3".into(),
        mandate_item: None,
        first_day: Some(date(2027, 10, 11)),
        last_day: Some(date(2027, 10, 8)),
        state: SessionState::Planned,
        published_on: Some(date(2027, 1, 1)),
        recorded_on: None,
        headcount: Some(113),
        version: 1,
    }
}

fn deadline(id: u128, about: Of) -> Deadline {
    let one = |part, name: &str| Responsible { part, name: name.into() };
    Deadline {
        id: Id::new(id),
        organisation: Id::new(0),
        kind: DeadlineKind::Documents,
        title: "Papers".into(),
        about,
        point: None,
        wording: "T-55,\n at the latest".into(),
        counted_from: Some(date(2026, 1, 1)),
        responsible: vec![
            one(Part::Lead, "Secretariat"),
            one(Part::Joint, "CC"),
            one(Part::Consulted, "Members"),
        ],
        done_on: None,
        announced: None,
    }
}

fn moved(by: Option<PersonId>) -> Move {
    let later: (Option<Day>, Option<Day>) = (Some(date(2027, 10, 18)), Some(date(2027, 10, 21)));
    Move {
        from: (Some(date(2027, 10, 11)), Some(date(2027, 10, 8))),
        to: later,
        reason: "Hall \"taken\"".into(),
        at: instant(),
        by,
    }
}

fn participant(id: u128, session: u128, position: u32, represents: Represents) -> Participant {
    Participant {
        id: Id::new(id),
        session: Id::new(session),
        position,
        name: format!("Person {position}"),
        represents,
        role: "Head of delegation".into(),
        elected: (position == 1).then_some(Elected::Rapporteur),
        country: "Samoa".into(),
    }
}

/// Something in each table of the room, with ids from `from` on.
pub(crate) async fn fill(
    tx: &mut Tx,
    permit: &Permit,
    from: u128,
    (plan, member, person): (PlanId, MemberId, PersonId),
) {
    let organisation = permit.organisation();
    let bodies = [body(from, "COMM", None), body(from + 1, "ESC", Some(from))];
    for body in &bodies {
        meetings::add_body(tx, permit, &Body { organisation, ..body.clone() }).await.expect("a body");
    }
    let held = Session { organisation, ..session(from + 2, from) };
    meetings::add_session(tx, permit, &held).await.expect("a session");
    meetings::move_session(tx, permit, &held, Id::new(from + 3), &moved(Some(person))).await.expect("moved");
    let item = |n: u32, id: u128| AgendaItem {
        id: Id::new(from + id),
        session: held.id,
        position: n,
        number: format!("{n})i)"),
        title: "Needs".into(),
        considered: false,
        standing: n == 1,
    };
    for item in [item(1, 4), item(1, 5), item(3, 6)] {
        meetings::insert_agenda_item(tx, permit, &item).await.expect("an item");
    }
    let who = [
        Represents::Member(member),
        Represents::Observer("Friends of the Sea".into()),
        Represents::Organisation("Secretariat".into()),
    ];
    for (n, who) in (1..).zip(who) {
        let id = from + 10 + u128::from(n);
        let one = participant(id, from + 2, n, who);
        meetings::add_participant(tx, permit, &one).await.expect("a participant");
    }
    for (n, kind) in (1..).zip([PointKind::Issue, PointKind::Work]) {
        let id = Id::new(from + 40 + u128::from(n));
        let point = Point { id, session: held.id, position: n, kind, text: format!("Point\n{n}") };
        meetings::add_point(tx, permit, &point).await.expect("a point");
    }
    for (n, about) in (20..).zip([Of::Session(held.id), Of::Plan(plan), Of::Alone]) {
        let point = (about == Of::Session(held.id)).then(|| Id::new(from + 42));
        let deadline = Deadline { organisation, point, ..deadline(from + n, about) };
        meetings::add_deadline(tx, permit, &deadline).await.expect("a deadline");
    }
    let round = Consultation {
        id: Id::new(from + 30),
        organisation,
        title: "First round".into(),
        plan: Some(plan),
        subject: "The draft".into(),
        audience: Audience::Members,
        opens_on: date(2027, 1, 1),
        closes: "30 days before COMM".into(),
    };
    meetings::add_consultation(tx, permit, &round).await.expect("a round");
    let answer = ConsultationAnswer {
        id: Id::new(from + 31),
        consultation: round.id,
        member,
        text: "Yes\nbut".into(),
        received_on: date(2027, 2, 1),
        source: Some("letter of 1 February".into()),
        entered_by: Some(person),
        entered_at: instant(),
        outcome: String::new(),
    };
    meetings::add_answer(tx, permit, &answer).await.expect("an answer");
    meetings::settle_answer(tx, permit, round.id, answer.id, "taken up").await.expect("settled");
    let read = meetings::answers(tx, round.id).await.expect("answers");
    assert_eq!(read, [ConsultationAnswer { outcome: "taken up".into(), ..answer }]);
    assert_eq!(meetings::consultations(tx, organisation).await.expect("rounds"), [round]);
    let digest = from.to_be_bytes();
    meetings::make_calendar(tx, &digest, person, instant()).await.expect("an address");
}

#[tokio::test]
async fn what_a_meeting_says_comes_back_to_the_letter() {
    for each in databases().await {
        let mut tx = each.db.write(OrganisationId::new(0)).await.expect("a transaction");
        super::fill(&mut tx, 0).await;
        let organisation = Id::new(0);
        let operator = Actor::Operator { organisation };
        let permit = may(operator, Verb::KeepMeetings, organisation).expect("the operator may");
        let bodies = meetings::bodies(&mut tx, organisation).await.expect("bodies");
        let expected = [body(6_000, "COMM", None), body(6_001, "ESC", Some(6_000))];
        assert_eq!(bodies, expected.map(|body| Body { organisation, ..body }));

        let first = session(6_002, 6_000);
        let moved_to = moved(Some(Id::new(1)));
        let (first_day, last_day) = moved_to.to;
        let expected = Session { organisation, first_day, last_day, version: 2, ..first.clone() };
        assert_eq!(meetings::session(&mut tx, first.id).await.expect("asks"), Some(expected.clone()));
        assert_eq!(meetings::moves(&mut tx, first.id).await.expect("moves"), [moved_to]);
        let stale = meetings::change_session(&mut tx, &permit, &first).await;
        assert!(matches!(stale, Err(StoreError::Stale)), "{stale:?}");
        meetings::change_session(&mut tx, &permit, &expected).await.expect("changed");

        let agenda = meetings::agenda(&mut tx, first.id).await.expect("agenda");
        let order: Vec<_> = agenda.iter().map(|item| (item.id.bits(), item.position)).collect();
        assert_eq!(order, [(6_005, 1), (6_004, 2), (6_006, 3)], "an item may be put before others");
        meetings::remove_agenda_item(&mut tx, &permit, &agenda[0]).await.expect("removed");
        let left = meetings::agenda(&mut tx, first.id).await.expect("agenda");
        assert_eq!(left.iter().map(|item| item.position).collect::<Vec<_>>(), [1, 2]);

        let people = meetings::participants(&mut tx, first.id).await.expect("participants");
        assert_eq!(people.len(), 3);
        assert_eq!(
            people[1],
            participant(6_012, 6_002, 2, Represents::Observer("Friends of the Sea".into()))
        );

        let id = Id::new(6_020);
        let sent = Announced { on: date(2027, 6, 1), day: date(2027, 8, 17) };
        meetings::announce_deadline(&mut tx, &permit, id, sent).await.expect("sent");
        meetings::finish_deadline(&mut tx, &permit, id, Some(date(2027, 8, 1))).await.expect("done");
        let expected = Deadline {
            organisation,
            point: Some(Id::new(6_042)),
            announced: Some(sent),
            done_on: Some(date(2027, 8, 1)),
            ..deadline(6_020, Of::Session(first.id))
        };
        let read = meetings::deadline(&mut tx, organisation, id).await.expect("asks");
        assert_eq!(read.as_ref(), Some(&expected));
        let all = meetings::deadlines(&mut tx, organisation).await.expect("deadlines");
        assert_eq!((all.len(), all.contains(&expected)), (3, true));
        assert_eq!(meetings::deadline(&mut tx, Id::new(99), id).await.expect("asks"), None);

        let points = meetings::points(&mut tx, first.id).await.expect("points");
        let changed = Point { kind: PointKind::Agreement, text: "Agreed".into(), ..points[0].clone() };
        meetings::change_point(&mut tx, &permit, &changed).await.expect("changed");
        meetings::remove_point(&mut tx, &permit, first.id, points[1].id).await.expect("removed");
        assert_eq!(meetings::points(&mut tx, first.id).await.expect("points"), [changed]);
        let left = meetings::deadline(&mut tx, organisation, id).await.expect("asks").expect("it stays");
        assert_eq!(left.point, None, "a task whose point is gone stays as a deadline");

        let digest = 6_000_u128.to_be_bytes();
        let whose = meetings::person_of_calendar(&mut tx, &digest).await.expect("asks");
        let person = whose.expect("an address opens a calendar").id;
        assert_eq!(meetings::calendars(&mut tx, person).await.expect("asks"), Some(instant()));
        meetings::revoke_calendars(&mut tx, person, instant()).await.expect("revoked");
        assert_eq!(meetings::person_of_calendar(&mut tx, &digest).await.expect("asks"), None);
    }
}
