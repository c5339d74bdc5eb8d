//! The forms of a meeting's page: its days, an item of its agenda, somebody who took part.

use maud::Markup;
use trellis_app::meetings::sessions::{AgendaInput, MoveInput, ParticipantInput};
use trellis_domain::meetings::session::Elected;

use crate::{
    components::{
        form::{Kind, Wrong},
        sheet::{Sheet, coded, field, hinted, or_none},
    },
    session::Visitor,
};

pub(super) fn days_sheet(visitor: &Visitor, action: String, input: &MoveInput, wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let fields = [
        field("first_day", words.say("meeting-first-day"), &input.first_day, Kind::Line("date", None)),
        field("last_day", words.say("meeting-last-day"), &input.last_day, Kind::Line("date", None)),
        field("reason", words.say("meeting-reason"), &input.reason, Kind::Line("text", None)),
    ];
    let hidden = Some(("version", input.version.as_str()));
    let (title, hint) = (words.say("meeting-move"), Some(words.say("meeting-move-hint")));
    Sheet { id: "days", title, hint, action, hidden, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

pub(super) fn agenda_sheet(visitor: &Visitor, action: String, input: &AgendaInput, wrong: &Wrong) -> Markup {
    let words = &visitor.words;
    let fields = [
        hinted(
            words.say("agenda-number-hint"),
            field("number", words.say("agenda-number"), &input.number, Kind::Line("text", None)),
        ),
        field("title", words.say("agenda-title"), &input.title, Kind::Line("text", None)),
        hinted(
            words.say("agenda-position-hint"),
            field("position", words.say("agenda-position"), &input.position, Kind::Line("number", None)),
        ),
    ];
    let hidden = Some(("item", input.item.as_str()));
    Sheet {
        id: "agenda",
        title: words.say(if input.item.is_empty() { "agenda-add" } else { "agenda-change" }),
        action,
        hidden,
        seen: &input.seen,
        fields: &fields,
        ..Sheet::blank(wrong)
    }
    .render(visitor)
}

pub(super) fn participant_sheet(
    visitor: &Visitor,
    action: String,
    input: &ParticipantInput,
    wrong: &Wrong,
) -> Markup {
    let words = &visitor.words;
    let standings = [
        ("member".to_owned(), words.say("participant-member")),
        ("observer".to_owned(), words.say("participant-observer")),
        ("organisation".to_owned(), words.say("participant-organisation")),
    ];
    let elected =
        or_none(words, coded(words, "meeting-elected", Elected::ALL.iter().map(|each| each.code())));
    let fields = [
        field("name", words.say("participant-name"), &input.name, Kind::Line("text", None)),
        field("standing", words.say("participant-standing"), &input.standing, Kind::Choice(&standings)),
        hinted(
            words.say("participant-represents-hint"),
            field(
                "represents",
                words.say("participant-represents"),
                &input.represents,
                Kind::Line("text", None),
            ),
        ),
        field("role", words.say("participant-role"), &input.role, Kind::Line("text", None)),
        hinted(
            words.say("participant-elected-hint"),
            field("elected", words.say("participant-elected"), &input.elected, Kind::Choice(&elected)),
        ),
        field("country", words.say("participant-country"), &input.country, Kind::Line("text", None)),
    ];
    let hidden = Some(("participant", input.participant.as_str()));
    Sheet {
        id: "participant",
        title: words.say(if input.participant.is_empty() { "participant-add" } else { "participant-change" }),
        action,
        hidden,
        seen: &input.seen,
        fields: &fields,
        ..Sheet::blank(wrong)
    }
    .render(visitor)
}
