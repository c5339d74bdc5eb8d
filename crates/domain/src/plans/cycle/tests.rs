//! Turns and their stages, who sees to them and when, as secretariats write it.

use jiff::{Timestamp, civil::date};

use super::{
    responsible::{self, Who},
    timeline::{self, Span},
    *,
};
use crate::{
    meetings::{Body, BodyKind, Session, SessionState, deadline::Part},
    members::Member,
    people::OrganisationId,
};

fn body(id: u128, code: &str, name: &str, kind: BodyKind) -> Body {
    Body {
        id: BodyId::new(id),
        organisation: OrganisationId::new(1),
        code: code.to_owned(),
        name: name.to_owned(),
        kind,
        parent: None,
        reports_to: None,
        from: None,
        until: None,
    }
}

fn bodies() -> Vec<Body> {
    vec![
        body(1, "EC", "Extended Commission", BodyKind::Plenary),
        body(2, "CC", "Compliance Committee", BodyKind::Committee),
        body(3, "ESC", "Extended Scientific Committee", BodyKind::Scientific),
        body(4, "FAC", "Finance and Administration Committee", BodyKind::Finance),
        body(5, "SEC", "Secretariat", BodyKind::Secretariat),
    ]
}

fn session(id: u128, body: u128, first: Day, last: Day) -> Session {
    Session {
        id: Id::new(id),
        organisation: OrganisationId::new(1),
        body: BodyId::new(body),
        number: id.to_string(),
        title: format!("Session {id}"),
        place: String::new(),
        host: String::new(),
        mandate: String::new(),
        mandate_item: None,
        first_day: Some(first),
        last_day: Some(last),
        state: SessionState::Planned,
        published_on: None,
        recorded_on: None,
        headcount: None,
        version: 1,
    }
}

fn fiji() -> Member {
    Member { id: Id::new(30), code: "FJ".to_owned(), name: "Fiji".to_owned() }
}

/// Its code is also a small word of English.
fn india() -> Member {
    Member { id: Id::new(31), code: "IN".to_owned(), name: "India".to_owned() }
}

fn parts(text: &str) -> Vec<(Part, String, bool)> {
    let shares = responsible::read(text, &bodies(), &[fiji(), india()]);
    shares.into_iter().map(|share| (share.part, share.name, share.who.is_some())).collect()
}

fn check(text: &str, expect: &[(Part, &str, bool)]) {
    let expect: Vec<_> =
        expect.iter().map(|(part, name, known)| (*part, (*name).to_owned(), *known)).collect();
    assert_eq!(parts(text), expect, "{text}");
}

#[test]
fn s1_29_responsible_is_read_as_lead_joint_and_consulted_in_several_languages() {
    use Part::{Consulted, Joint, Lead};
    check("Secretariat", &[(Lead, "Secretariat", true)]);
    check(
        "Secretariat in consultation with relevant Member(s)",
        &[(Lead, "Secretariat", true), (Consulted, "relevant Member(s)", false)],
    );
    check(
        "Secretariat, CC and ESC Chairs, Compliance Committee and Extended Scientific Committee",
        &[
            (Lead, "Secretariat", true),
            (Joint, "CC and ESC Chairs", false),
            (Joint, "Compliance Committee", true),
            (Joint, "Extended Scientific Committee", true),
        ],
    );
    check(
        "the Finance and Administration Committee",
        &[(Lead, "the Finance and Administration Committee", true)],
    );
    check("Secretariat jointly with Fiji", &[(Lead, "Secretariat", true), (Joint, "Fiji", true)]);
    check(
        "Compliance Committee in consultation with IN",
        &[(Lead, "Compliance Committee", true), (Consulted, "IN", true)],
    );
    check("Fiji, Secretariat (lead)", &[(Lead, "Fiji", true), (Lead, "Secretariat", true)]);
    check(
        "Secrétariat, en concertation avec les Membres",
        &[(Lead, "Secrétariat", true), (Consulted, "les Membres", false)],
    );
    check(
        "Secretaría junto con FJ, en consulta con los Miembros",
        &[(Lead, "Secretaría", false), (Joint, "FJ", true), (Consulted, "los Miembros", false)],
    );
    check("الأمانة بالتشاور مع الأعضاء", &[(Lead, "الأمانة", false), (Consulted, "الأعضاء", false)]);
    check("", &[]);
    check(" , and ;\n()", &[]);
}

#[test]
fn s1_29_a_stage_whose_lead_is_a_body_is_finished_by_its_act_alone() {
    let finisher = |responsible: &str, activity: &str, outcome: &str| {
        let says = Says {
            responsible: responsible.to_owned(),
            activity: activity.to_owned(),
            outcome: outcome.to_owned(),
            ..Says::default()
        };
        responsible::finisher(&says, &responsible::read(responsible, &bodies(), &[]), &bodies())
    };
    assert_eq!(
        finisher("Extended Commission", "Review the approach", "Updated workplan"),
        Some(BodyId::new(1))
    );
    assert_eq!(finisher("FAC", "Budget", "Approved budget"), Some(BodyId::new(4)));
    assert_eq!(finisher("Extended Commission", "Meet", "Minutes"), None);
    assert_eq!(
        finisher("Secretariat", "Review the approach", "Approved budget"),
        None,
        "an office is no body"
    );
    assert_eq!(finisher("Chairs", "Review the approach", ""), None);
}

#[test]
fn s1_17_timelines_mean_the_meetings_of_their_turn_and_move_with_them() {
    let bodies = bodies();
    let held = [
        session(31, 3, date(2026, 9, 7), date(2026, 9, 11)),
        session(21, 2, date(2026, 10, 5), date(2026, 10, 7)),
        session(32, 3, date(2027, 9, 6), date(2027, 9, 10)),
        session(22, 2, date(2027, 10, 4), date(2027, 10, 6)),
        session(41, 1, date(2026, 10, 12), date(2026, 10, 15)),
    ];
    let latest = |text: &str, sessions: &[Session], from: Day, until: Option<Day>| {
        let in_force = Some(date(2025, 2, 14));
        let span = Span { bodies: &bodies, sessions, from, until, in_force, today: date(2026, 6, 1) };
        let when = timeline::read(text, &bodies);
        when.iter().map(|when| span.due(when)).map(|due| due.latest.or(due.earliest)).collect::<Vec<_>>()
    };
    let (first, second) = (date(2026, 1, 1), date(2027, 1, 1));
    let before = "Before the Annual Extended Commission meeting";
    assert_eq!(latest(before, &held, first, Some(second)), [Some(date(2026, 10, 11))]);
    assert_eq!(latest(before, &held, second, None), [None], "no meeting of the next turn is known yet");
    let paper = "• Secretariat to put a paper before the ESC and CC meetings\n• Both to finalise it.";
    assert_eq!(latest(paper, &held, first, Some(second)), [Some(date(2026, 9, 6)), None]);
    assert_eq!(latest(paper, &held, second, None), [Some(date(2027, 9, 5)), None]);
    let in_session = date(2026, 10, 14);
    assert_eq!(
        latest(before, &held, in_session, None),
        [None],
        "the meeting at which a turn begins was the last one's"
    );
    let mut moved = held.clone();
    (moved[0].first_day, moved[0].last_day) = (Some(date(2026, 8, 31)), Some(date(2026, 9, 4)));
    assert_eq!(latest(paper, &moved, first, Some(second)), [Some(date(2026, 8, 30)), None]);
    assert_eq!(latest("2026 and beyond", &held, first, None), [Some(date(2026, 1, 1))]);
    let review = "First review after three years and then every five years.";
    assert_eq!(latest(review, &held, first, Some(second)), [Some(date(2028, 2, 14))]);
    assert_eq!(latest(review, &held, date(2029, 1, 1), None), [Some(date(2033, 2, 14))]);
}

#[test]
fn s1_26_the_next_reviews_come_after_three_years_and_then_every_five() {
    let when = timeline::read("First review after three years and then every five years.", &bodies());
    let days = |on| timeline::reviews(&when[0].rule, Some(date(2025, 2, 14)), on, 2);
    assert_eq!(days(date(2026, 11, 22)), [date(2028, 2, 14), date(2033, 2, 14)]);
    assert_eq!(days(date(2028, 2, 15)), [date(2033, 2, 14), date(2038, 2, 14)]);
    assert_eq!(timeline::reviews(&when[0].rule, None, date(2026, 1, 1), 2), [] as [Day; 0]);
}

fn laid(action: Option<u128>, number: &str, activity: &str) -> Laid {
    let says = Says { number: number.to_owned(), activity: activity.to_owned(), ..Says::default() };
    Laid { action: action.map(ActionId::new), says, own: None }
}

fn turn(turns: &[Turn], label: &str, begins_on: Day, laid: Vec<Laid>) -> Result<Turn, CycleRule> {
    let n = turns.len() as u128 + 1;
    let new = NewTurn { id: Id::new(n), plan: Id::new(9), label: label.to_owned(), begins_on, version: 1 };
    let mut ids = (n * 100..).map(StageId::new);
    begin(turns, new, laid, |stage| stage.says.number == "9", || ids.next().expect("endless"))
}

fn entry(state: StageState, day: Day, note: &str) -> Entry {
    Entry {
        id: Id::new(1),
        state,
        day,
        note: note.to_owned(),
        document: None,
        act: None,
        by: None,
        at: Timestamp::UNIX_EPOCH,
    }
}

fn numbers(turn: &Turn) -> Vec<(&str, bool)> {
    turn.stages.iter().map(|stage| (stage.says.number.as_str(), stage.left_by.is_some())).collect()
}

#[test]
fn s1_6_numbers_that_jump_are_kept_and_what_was_left_open_is_taken_over() {
    let plan = || {
        vec![
            laid(Some(1), "2", "Needs"),
            laid(Some(2), "4", "Budget"),
            laid(Some(3), "6", "Deliver"),
            laid(Some(4), "9", "Review"),
        ]
    };
    let mut first = turn(&[], "2025", date(2025, 2, 14), plan()).expect("begun");
    assert_eq!(numbers(&first), [("2", false), ("4", false), ("6", false), ("9", false)]);
    first.stages[0].entries.push(entry(StageState::Done, date(2025, 10, 1), "Report"));
    first.stages[1].entries.push(entry(StageState::UnderWay, date(2025, 10, 1), ""));
    // The next version has no stage 4 any more and a stage 10.
    let next = vec![
        laid(Some(1), "2", "Needs"),
        laid(Some(3), "6", "Deliver"),
        laid(Some(4), "9", "Review"),
        laid(None, "10", "Tell"),
    ];
    let turns = [first];
    let second = turn(&turns, "2026", date(2026, 1, 1), next).expect("begun");
    let expect = [("2", false), ("6", true), ("9", false), ("10", false), ("4", true)];
    assert_eq!(numbers(&second), expect, "a review years ahead was not left open");
    assert_eq!(second.stages[4].left_by, Some(turns[0].id));
}

#[test]
fn a_turn_needs_stages_a_name_of_its_own_and_a_later_day() {
    let one = || vec![laid(Some(1), "2", "Needs")];
    let turns = [turn(&[], "2025", date(2025, 2, 14), one()).expect("begun")];
    assert_eq!(turn(&[], "2025", date(2025, 2, 14), Vec::new()), Err(CycleRule::NoStages));
    assert_eq!(turn(&turns, "2025", date(2026, 1, 1), one()), Err(CycleRule::LabelTaken));
    assert_eq!(turn(&turns, "2026", date(2025, 2, 14), one()), Err(CycleRule::NotAfter(date(2025, 2, 14))));
}

#[test]
fn s1_5_the_latest_word_by_day_holds_and_none_is_lost() {
    let mut turn = turn(&[], "2026", date(2026, 1, 1), vec![laid(Some(1), "2", "Needs")]).expect("begun");
    turn.stages[0].entries.push(entry(StageState::Done, date(2026, 10, 1), "Report"));
    turn.stages[0].entries.push(entry(StageState::UnderWay, date(2026, 3, 1), ""));
    let stage = &turn.stages[0];
    assert_eq!(stage.state_at(date(2026, 2, 1)), StageState::ToCome);
    assert_eq!(stage.state_at(date(2026, 9, 30)), StageState::UnderWay);
    assert_eq!(stage.state_at(date(2026, 12, 1)), StageState::Done);
    assert_eq!(running(std::slice::from_ref(&turn), date(2025, 12, 31)), None);
    assert_eq!(running(&[turn], date(2026, 1, 1)), Some(0));
}

#[test]
fn what_is_said_of_a_stage_has_a_day_of_its_turn_and_something_that_shows_it() {
    let turn = turn(&[], "2026", date(2026, 1, 1), vec![laid(Some(1), "2", "Needs")]).expect("begun");
    let (next, commission) = (Some(date(2027, 1, 1)), Some(BodyId::new(1)));
    let on = date(2026, 5, 1);
    let check = |entry: Entry, finisher, act_of| turn.check(&entry, next, finisher, act_of);
    assert_eq!(check(entry(StageState::UnderWay, on, ""), None, None), Ok(()));
    assert_eq!(check(entry(StageState::LeftOut, on, " "), None, None), Err(CycleRule::NoReason));
    assert_eq!(check(entry(StageState::LeftOut, on, "No budget"), commission, None), Ok(()));
    assert_eq!(check(entry(StageState::Done, on, ""), None, None), Err(CycleRule::NothingShows));
    assert_eq!(check(entry(StageState::Done, on, "Report"), None, None), Ok(()));
    let by_act = Err(CycleRule::ByActOf(BodyId::new(1)));
    assert_eq!(check(entry(StageState::Done, on, "We say so"), commission, None), by_act);
    let shown = || Entry { act: Some(Id::new(7)), ..entry(StageState::Done, on, "") };
    assert_eq!(check(shown(), commission, Some(BodyId::new(2))), by_act);
    assert_eq!(check(shown(), commission, commission), Ok(()));
    let outside = CycleRule::OutsideTurn { from: date(2026, 1, 1), until: next };
    for day in [date(2025, 12, 31), date(2027, 1, 1)] {
        assert_eq!(check(entry(StageState::UnderWay, day, ""), None, None), Err(outside.clone()));
    }
}

#[test]
fn s1_29_somebody_named_is_found_where_that_can_be() {
    let shares = responsible::read("ESC, Fiji, Chairs", &bodies(), &[fiji()]);
    let who: Vec<_> = shares.iter().map(|share| share.who).collect();
    assert_eq!(who, [Some(Who::Body(BodyId::new(3))), Some(Who::Member(Id::new(30))), None]);
}
