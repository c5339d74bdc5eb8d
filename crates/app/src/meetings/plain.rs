//! Deadlines in plain words: how a wording came to its day, or why it has none. Must not decide anything.

use trellis_domain::meetings::{
    BodyId, SessionId,
    wording::{Doubt, Due, Side, Why},
};
use trellis_words::{Arg, Words};

use super::Room;

/// How a deadline came to its days.
pub fn why(due: &Due, room: &Room, words: &Words) -> String {
    match &due.why {
        Why::Named => words.say("due-named"),
        Why::Ongoing => words.say("due-ongoing"),
        Why::Yearly => words.say("due-yearly"),
        Why::Counted { count, unit, side, edge, sessions, base } => {
            let amount =
                words.say_with(&format!("due-unit-{}", unit.code()), &[("count", Arg::from(*count))]);
            let args = [
                ("amount", Arg::from(amount.as_str())),
                ("meeting", Arg::from(labels(sessions, room, words))),
                ("day", Arg::from(*base)),
            ];
            let key = match (side, edge.code()) {
                (Side::Before, "begin") => "due-before-begin",
                (Side::Before, _) => "due-before-end",
                (Side::After, "begin") => "due-after-begin",
                (Side::After, _) => "due-after-end",
            };
            words.say_with(key, &args)
        }
        Why::Hangs { relation, sessions, base, .. } => {
            let args = [("meeting", Arg::from(labels(sessions, room, words))), ("day", Arg::from(*base))];
            words.say_with(&format!("due-hangs-{}", relation.code()), &args)
        }
        Why::Again { from, time } => {
            words.say_with("due-again", &[("time", Arg::from(*time)), ("day", Arg::from(*from))])
        }
        Why::InLine(what) => words.say_with("due-in-line", &[("what", Arg::from(what.as_str()))]),
        Why::Doubt(doubt) => self::doubt(doubt, room, words),
    }
}

fn doubt(doubt: &Doubt, room: &Room, words: &Words) -> String {
    let of_session =
        |key: &str, id: SessionId| words.say_with(key, &[("meeting", Arg::from(labels(&[id], room, words)))]);
    let of_bodies = |key: &str, bodies: &[BodyId]| {
        words.say_with(key, &[("bodies", Arg::from(names(bodies, room, words)))])
    };
    match doubt {
        Doubt::NotUnderstood => words.say("due-not-understood"),
        Doubt::NoSession => words.say("due-no-session"),
        Doubt::NoSuchSession { bodies } => of_bodies("due-no-such-session", bodies),
        Doubt::NoDays(id) => of_session("due-no-days", *id),
        Doubt::Cancelled(id) => of_session("due-cancelled", *id),
        Doubt::NotTwo { found } => words.say_with("due-not-two", &[("count", Arg::from(*found))]),
        Doubt::NoPlenary => words.say("due-no-plenary"),
        Doubt::Ambiguous { bodies } => of_bodies("due-ambiguous", bodies),
        Doubt::NoStart => words.say("due-no-start"),
        Doubt::OwnCalendar => words.say("due-own-calendar"),
    }
}

fn labels(sessions: &[SessionId], room: &Room, words: &Words) -> String {
    let label = |id: &SessionId| room.session(*id).map(|session| room.label(session));
    words.list(&sessions.iter().filter_map(label).collect::<Vec<_>>())
}

fn names(bodies: &[BodyId], room: &Room, words: &Words) -> String {
    let name = |id: &BodyId| room.body(*id).map(|body| body.name.clone());
    words.list(&bodies.iter().filter_map(name).collect::<Vec<_>>())
}
