//! What deadlines say, line by line: the wording, and the days it means for one calendar of sessions.

use jiff::civil::date;

use super::*;
use crate::{
    meetings::{
        body::{BodyId, BodyKind},
        session::SessionState,
    },
    people::OrganisationId,
};

fn body(id: u128, code: &str, name: &str, kind: BodyKind) -> Body {
    Body {
        id: BodyId::new(id),
        organisation: OrganisationId::new(1),
        code: code.into(),
        name: name.into(),
        kind,
        parent: None,
        reports_to: None,
        from: None,
        until: None,
    }
}

fn bodies() -> Vec<Body> {
    vec![
        body(1, "COMM", "Commission", BodyKind::Plenary),
        body(2, "ESC", "Extended Scientific Committee", BodyKind::Scientific),
        body(3, "CC", "Compliance Committee", BodyKind::Committee),
        body(4, "FAC", "Finance and Administration Committee", BodyKind::Finance),
        body(5, "COP", "Conference of the Parties", BodyKind::Extended),
        body(6, "WG-1", "Working Group on Needs", BodyKind::WorkingGroup),
    ]
}

fn session(id: u128, body: u128, number: &str, first: Day, last: Day) -> Session {
    Session {
        id: SessionId::new(id),
        organisation: OrganisationId::new(1),
        body: BodyId::new(body),
        number: number.into(),
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

/// Two years of committees before their Commission, and two Conferences.
fn sessions() -> Vec<Session> {
    vec![
        session(21, 2, "31", date(2026, 9, 1), date(2026, 9, 5)),
        session(31, 3, "21", date(2026, 10, 5), date(2026, 10, 7)),
        session(11, 1, "33", date(2026, 10, 12), date(2026, 10, 15)),
        session(22, 2, "32", date(2027, 9, 6), date(2027, 9, 10)),
        session(32, 3, "22", date(2027, 10, 4), date(2027, 10, 6)),
        session(12, 1, "34", date(2027, 10, 11), date(2027, 10, 14)),
        session(41, 4, "5", date(2027, 10, 8), date(2027, 10, 9)),
        session(51, 5, "12", date(2028, 11, 4), date(2028, 11, 9)),
        session(52, 5, "Thirteenth", date(2031, 2, 3), date(2031, 2, 7)),
        session(61, 6, "", date(2027, 3, 1), date(2027, 3, 2)),
    ]
}

/// The days a wording means: for the Commission's 34th session, counted from 1 January 2026.
fn days(text: &str) -> (Option<Day>, Option<Day>) {
    let (bodies, sessions) = (bodies(), sessions());
    let known = Known {
        bodies: &bodies,
        sessions: &sessions,
        concerned: Some(SessionId::new(12)),
        counted_from: Some(date(2026, 1, 1)),
        done_on: None,
        today: date(2027, 1, 1),
    };
    let due = due(&read(text, &bodies), &known);
    (due.earliest, due.latest)
}

/// Due on a day, from a day on, or not to be computed.
#[derive(Clone, Copy)]
enum Is {
    By(i16, i8, i8),
    From(i16, i8, i8),
    FromTo((i16, i8, i8), (i16, i8, i8)),
    Open,
}
use Is::{By, From, FromTo, Open};

const LINES: &[(&str, Is)] = &[
    // Counted back from the session itself.
    ("T-55", By(2027, 8, 17)),
    ("T-28", By(2027, 9, 13)),
    ("T – 15 days", By(2027, 9, 26)),
    ("t−15", By(2027, 9, 26)),
    ("T+30", By(2027, 11, 13)),
    ("D-30", By(2027, 9, 11)),
    ("J-30", By(2027, 9, 11)),
    ("55 days before the session", By(2027, 8, 17)),
    ("55 days before the session.", By(2027, 8, 17)),
    ("82 days before", By(2027, 7, 21)),
    ("At least 60 days before the meeting", By(2027, 8, 12)),
    ("not later than 60 days before the meeting", By(2027, 8, 12)),
    ("No later than six weeks before the opening of the session", By(2027, 8, 30)),
    ("six weeks prior to the meeting", By(2027, 8, 30)),
    ("two months in advance of the meeting", By(2027, 8, 11)),
    ("3 months ahead of the session", By(2027, 7, 11)),
    ("one year before the session", By(2026, 10, 11)),
    ("ten working days before the session", By(2027, 9, 27)),
    ("30 calendar days before the start of the session", By(2027, 9, 11)),
    ("the day before the session", By(2027, 10, 10)),
    ("1 week before the meeting at the latest", By(2027, 10, 4)),
    // Counted on from its end.
    ("30 days after the session", By(2027, 11, 13)),
    ("within 30 days of the close of the session", FromTo((2027, 10, 15), (2027, 11, 13))),
    ("Within two weeks after the meeting", FromTo((2027, 10, 15), (2027, 10, 28))),
    ("one month following the conclusion of the session", By(2027, 11, 14)),
    ("10 days after the opening of the session", By(2027, 10, 21)),
    // Bodies by code, name and number.
    ("Commission-30 days", By(2027, 9, 11)),
    ("Commission – 30 days", By(2027, 9, 11)),
    ("COMM34 - 30 days", By(2027, 9, 11)),
    ("30 days before COMM 33", By(2026, 9, 12)),
    ("30 days before the 33rd session of the Commission", By(2026, 9, 12)),
    ("15 days before the thirty-third session of the Commission", Open),
    ("two weeks before the Compliance Committee", By(2027, 9, 20)),
    ("4 weeks before CC22", By(2027, 9, 6)),
    ("30 days before the 2026 meeting of the ESC", By(2026, 8, 2)),
    ("before the Finance and Administration Committee", By(2027, 10, 7)),
    ("1 year before COP12", By(2027, 11, 4)),
    ("six months before the Conference of the Parties", By(2028, 5, 4)),
    ("20 days before WG-1", By(2027, 2, 9)),
    ("by COP12", By(2028, 11, 4)),
    ("By COP 13", By(2031, 2, 3)),
    ("by the twelfth meeting of the COP", By(2028, 11, 4)),
    ("by COP14", Open),
    // Hanging on a meeting (S1.17).
    ("before the annual meeting", By(2027, 10, 10)),
    ("before the annual Commission meeting", By(2027, 10, 10)),
    ("Prior to the session", By(2027, 10, 10)),
    ("at that meeting", By(2027, 10, 14)),
    ("At the annual meeting", By(2027, 10, 14)),
    ("during the session", By(2027, 10, 14)),
    ("after both committees", From(2027, 10, 7)),
    ("After both committees' meetings", From(2027, 10, 7)),
    ("Following conclusion of ESC and CC meetings", From(2027, 10, 7)),
    ("following the conclusion of the ESC, CC and FAC meetings", From(2027, 10, 10)),
    ("after the Commission", From(2027, 10, 15)),
    ("30 days after ESC and CC", By(2027, 11, 5)),
    ("In line with broader budget reporting obligations", Open),
    ("in line with budget reporting", Open),
    // Days and periods.
    ("1 July 2027", By(2027, 7, 1)),
    ("by 30 June 2027", By(2027, 6, 30)),
    ("June 2027", By(2027, 6, 30)),
    ("end 2027", By(2027, 12, 31)),
    ("2026 and beyond", From(2026, 1, 1)),
    ("2024/2025", FromTo((2024, 1, 1), (2025, 12, 31))),
    ("On-going", Open),
    ("1 July", By(2027, 7, 1)),
    ("by 3 August", By(2027, 8, 3)),
    ("30 November", By(2026, 11, 30)),
    ("First review after three years and then every five years", By(2029, 1, 1)),
    ("every five years", By(2031, 1, 1)),
    ("annually", By(2027, 1, 1)),
    // French.
    ("55 jours avant la session", By(2027, 8, 17)),
    ("au plus tard 60 jours avant la réunion", By(2027, 8, 12)),
    ("deux mois avant l'ouverture de la session", By(2027, 8, 11)),
    ("six semaines avant la 33e session de la Commission", By(2026, 8, 31)),
    ("dans les 30 jours suivant la clôture de la session", FromTo((2027, 10, 15), (2027, 11, 13))),
    ("avant la réunion annuelle", By(2027, 10, 10)),
    ("après les deux comités", From(2027, 10, 7)),
    ("après les réunions du ESC et du CC", From(2027, 10, 7)),
    ("lors de la réunion annuelle", By(2027, 10, 14)),
    ("d'ici la COP12", By(2028, 11, 4)),
    ("conformément aux rapports budgétaires", Open),
    ("1er juillet", By(2027, 7, 1)),
    ("tous les cinq ans", By(2031, 1, 1)),
    // Spanish.
    ("55 días antes de la reunión", By(2027, 8, 17)),
    ("a más tardar 60 días antes de la reunión", By(2027, 8, 12)),
    ("dos meses antes de la apertura del período de sesiones", By(2027, 8, 11)),
    ("dentro de los 30 días siguientes a la clausura de la reunión", FromTo((2027, 10, 15), (2027, 11, 13))),
    ("antes de la reunión anual", By(2027, 10, 10)),
    ("después de ambos comités", From(2027, 10, 7)),
    ("después de las reuniones del ESC y del CC", From(2027, 10, 7)),
    ("en la reunión anual", By(2027, 10, 14)),
    ("1 de julio", By(2027, 7, 1)),
    ("cada cinco años", By(2031, 1, 1)),
    // Arabic, as far as it is simple.
    ("قبل الدورة بـ 55 يوما", By(2027, 8, 17)),
    ("قبل الدورة ب ٥٥ يوماً", By(2027, 8, 17)),
    ("55 يوماً قبل الدورة", By(2027, 8, 17)),
    ("قبل 30 يوما من الاجتماع", By(2027, 9, 11)),
    ("قبل الاجتماع السنوي", By(2027, 10, 10)),
    ("بعد اجتماعات ESC و CC", From(2027, 10, 7)),
    ("بعد اللجنتين", From(2027, 10, 7)),
    ("في الاجتماع", By(2027, 10, 14)),
    ("1 يوليو 2027", By(2027, 7, 1)),
    // Nobody could compute these.
    ("", Open),
    ("soon", Open),
    ("when funds allow", Open),
    ("before lunch", Open),
    ("1 and 10 July", Open),
    ("55 days before the eclipse", Open),
    ("99999999999 days before the session", Open),
    ("4000000000 years before the session", Open),
    ("T-", Open),
    ("days before the session", Open),
    ("0 days before the session", By(2027, 10, 11)),
    ("31 February", Open),
];

#[test]
fn s1_17_wordings_become_days() {
    let day = |(year, month, day): (i16, i8, i8)| Some(date(year, month, day));
    let mut wrong = Vec::new();
    for (text, expect) in LINES {
        let expect = match *expect {
            By(y, m, d) => (None, day((y, m, d))),
            From(y, m, d) => (day((y, m, d)), None),
            FromTo(from, to) => (day(from), day(to)),
            Open => (None, None),
        };
        let found = days(text);
        if found != expect {
            wrong.push(format!("{text:?}: {found:?}, expected {expect:?}"));
        }
    }
    assert!(LINES.len() >= 80);
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), LINES.len(), wrong.join("\n"));
}

/// Why a wording means its day, or none, for the Commission's 34th session.
fn why(text: &str) -> Why {
    let (bodies, sessions) = (bodies(), sessions());
    let known = Known {
        bodies: &bodies,
        sessions: &sessions,
        concerned: Some(SessionId::new(12)),
        counted_from: None,
        done_on: None,
        today: date(2027, 1, 1),
    };
    due(&read(text, &bodies), &known).why
}

#[test]
fn what_cannot_be_computed_says_why() {
    assert_eq!(why("when funds allow"), Why::Doubt(Doubt::NotUnderstood));
    assert_eq!(why("by COP14"), Why::Doubt(Doubt::NoSuchSession { bodies: vec![BodyId::new(5)] }));
    assert_eq!(why("in line with budget reporting"), Why::InLine("budget reporting".into()));
    assert_eq!(why("every five years"), Why::Doubt(Doubt::NoStart));
    assert_eq!(why("On-going"), Why::Ongoing);
    assert_eq!(why("FY 2017/18"), Why::Doubt(Doubt::OwnCalendar));
    // With one committee, nobody knows which two are meant.
    let few: Vec<Body> = bodies().into_iter().filter(|body| body.code != "CC").collect();
    let known = Known { bodies: &few, sessions: &sessions(), ..nothing() };
    assert_eq!(due(&read("after both committees", &few), &known).why, Why::Doubt(Doubt::NotTwo { found: 1 }));
}

const fn nothing<'a>() -> Known<'a> {
    Known {
        bodies: &[],
        sessions: &[],
        concerned: None,
        counted_from: None,
        done_on: None,
        today: Day::constant(2027, 1, 1),
    }
}

#[test]
fn a_wording_of_no_session_has_no_day() {
    assert_eq!(due(&read("T-55", &[]), &nothing()).why, Why::Doubt(Doubt::NoSession));
    assert_eq!(due(&read("1 July", &[]), &nothing()).why, Why::Doubt(Doubt::NoStart));
    assert_eq!(due(&read("before the annual meeting", &[]), &nothing()).why, Why::Doubt(Doubt::NoPlenary));
}

#[test]
fn s1_17_a_deadline_moves_with_its_session() {
    let bodies = bodies();
    let rule = read("T-55", &bodies);
    let mut sessions = sessions();
    let on = |sessions: &[Session]| {
        let concerned = Some(SessionId::new(12));
        due(&rule, &Known { bodies: &bodies, sessions, concerned, ..nothing() })
    };
    assert_eq!(on(&sessions).latest, Some(date(2027, 8, 17)));
    let moved = sessions.iter_mut().find(|each| each.id.bits() == 12).expect("it is there");
    (moved.first_day, moved.last_day) = (Some(date(2027, 10, 18)), Some(date(2027, 10, 21)));
    assert_eq!(on(&sessions).latest, Some(date(2027, 8, 24)));
    let moved = sessions.iter_mut().find(|each| each.id.bits() == 12).expect("it is there");
    (moved.first_day, moved.last_day) = (None, None);
    assert_eq!(on(&sessions).why, Why::Doubt(Doubt::NoDays(SessionId::new(12))));
    let moved = sessions.iter_mut().find(|each| each.id.bits() == 12).expect("it is there");
    moved.state = SessionState::Cancelled;
    assert_eq!(on(&sessions).why, Why::Doubt(Doubt::Cancelled(SessionId::new(12))));
}

#[test]
fn s1_10_a_body_that_joins_in_mid_cycle_is_understood_at_once() {
    let mut bodies = bodies();
    assert_eq!(read("after ERSWG", &bodies), Rule::NotUnderstood);
    bodies.push(body(9, "ERSWG", "Ecologically Related Species Working Group", BodyKind::WorkingGroup));
    let mut sessions = sessions();
    sessions.push(session(91, 9, "15", date(2027, 6, 1), date(2027, 6, 4)));
    let concerned = Some(SessionId::new(12));
    let known = Known { bodies: &bodies, sessions: &sessions, concerned, ..nothing() };
    let after = due(&read("after ESC, CC and ERSWG", &bodies), &known);
    assert_eq!(after.earliest, Some(date(2027, 10, 7)));
    assert_eq!(due(&read("two weeks before ERSWG", &bodies), &known).latest, Some(date(2027, 5, 18)));
}

#[test]
fn s1_26_reviews_come_after_three_years_and_then_every_five() {
    let rule = read("First review after three years and then every five years", &[]);
    let on = |done_on| {
        let known = Known { counted_from: Some(date(2024, 7, 1)), done_on, ..nothing() };
        due(&rule, &known).latest
    };
    assert_eq!(on(None), Some(date(2027, 7, 1)), "the first one stays due until it is done");
    assert_eq!(on(Some(date(2027, 6, 20))), Some(date(2032, 7, 1)), "done a little early, it is done");
    assert_eq!(on(Some(date(2032, 8, 1))), Some(date(2037, 7, 1)));
}

#[test]
fn s4_11_a_report_names_the_meeting_it_went_to() {
    let (bodies, sessions) = (bodies(), sessions());
    let named = |text: &str| -> Vec<u128> {
        let those = sessions.iter().filter(|session| names(text, &bodies, session));
        those.map(|session| session.id.bits()).collect()
    };
    assert_eq!(named("COP12"), [51]);
    assert_eq!(named("CC 22"), [32]);
    assert_eq!(named("the 13th meeting of the COP"), [52]);
    assert_eq!(named("COP"), [0; 0], "a body alone names no session");
    assert_eq!(named("StC40"), [0; 0]);
}

#[test]
fn hostile_wordings_are_only_not_understood() {
    let long = "before ".repeat(20_000);
    for text in [
        long.as_str(),
        "T-4294967296",
        "\u{202e}T-55\0",
        "٩٩٩٩٩٩٩٩٩٩٩ يوما قبل الدورة",
        "((((((((",
        "T-55-55-55",
    ] {
        assert_eq!(days(text), (None, None), "{}", &text.chars().take(40).collect::<String>());
    }
}
