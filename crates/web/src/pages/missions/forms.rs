//! The forms of a mission: what it says, and each step on its way. Its page shows the one that its address asks for.

use maud::Markup;
use trellis_app::missions::{
    MissionInput,
    deeds::{RemarkInput, WithdrawInput},
    list::RequestLine,
    mission::MissionView,
    moves::MoveInput,
};
use trellis_domain::missions::{
    initiatives::InitiativeId,
    mission::{ClosingReason, MissionKind},
    step::Way,
};
use trellis_words::Words;

use crate::{
    components::{
        form::{Field, Kind, Wrong},
        sheet::{Sheet, coded, field, hinted, or_none},
    },
    session::Visitor,
};

/// What the fields of a mission choose from.
pub(super) struct Lists {
    requests: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    experts: Vec<(String, String)>,
    initiatives: Vec<(String, String)>,
}

/// Initiatives to choose from.
pub(super) fn initiatives(words: &Words, all: &[(InitiativeId, String)]) -> Vec<(String, String)> {
    or_none(words, all.iter().map(|(id, title)| (id.to_string(), title.clone())).collect())
}

impl Lists {
    pub(super) fn of(
        words: &Words,
        requests: &[RequestLine],
        experts: &[(String, String)],
        initiatives: &[(InitiativeId, String)],
    ) -> Self {
        let requests = requests.iter().map(|each| (each.id.to_string(), each.label.clone()));
        Self {
            requests: requests.collect(),
            kinds: coded(words, "mission-kind", MissionKind::ALL.iter().map(|each| each.code())),
            experts: or_none(words, experts.to_vec()),
            initiatives: self::initiatives(words, initiatives),
        }
    }
}

pub(super) const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

const fn day<'a>() -> Kind<'a> {
    Kind::Line("date", None)
}

/// Which request a mission answers.
pub(super) fn request<'a>(words: &Words, input: &'a MissionInput, lists: &'a Lists) -> Field<'a> {
    hinted(
        words.say("mission-request-hint"),
        field("request", words.say("mission-request"), &input.request, Kind::Choice(&lists.requests)),
    )
}

/// The fields of what a mission says.
pub(super) fn fields<'a>(words: &Words, input: &'a MissionInput, lists: &'a Lists) -> [Field<'a>; 20] {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    [
        own("kind", "mission-kind", &input.kind, Kind::Choice(&lists.kinds)),
        helped(
            "mission-initiative-hint",
            own("initiative", "part-of-initiative", &input.initiative, Kind::Choice(&lists.initiatives)),
        ),
        helped("mission-number-hint", own("number", "mission-number", &input.number, line())),
        own("title", "mission-title", &input.title, line()),
        helped("mission-days-hint", own("first_day", "mission-first-day", &input.first_day, day())),
        own("last_day", "mission-last-day", &input.last_day, day()),
        own("place", "mission-place", &input.place, line()),
        own("language", "mission-language", &input.language, line()),
        helped(
            "mission-expert-hint",
            own("expert", "mission-expert", &input.expert, Kind::Choice(&lists.experts)),
        ),
        own("second_expert", "mission-second-expert", &input.second_expert, Kind::Choice(&lists.experts)),
        helped("mission-outside-hint", own("outside", "mission-outside", &input.outside, Kind::Lines(2))),
        own("background", "mission-background", &input.background, Kind::Lines(4)),
        helped(
            "mission-objectives-hint",
            own("objectives", "mission-objectives", &input.objectives, Kind::Lines(4)),
        ),
        own("tasks", "mission-tasks", &input.tasks, Kind::Lines(3)),
        helped("mission-profile-hint", own("profile", "mission-profile", &input.profile, Kind::Lines(2))),
        own("expected", "mission-expected", &input.expected, Kind::Lines(2)),
        helped("mission-indicator-hint", own("indicator", "mission-indicator", &input.indicator, line())),
        own("evidence", "mission-evidence", &input.evidence, line()),
        helped("mission-costs-hint", own("costs", "mission-costs", &input.costs, Kind::Lines(2))),
        helped("mission-brief-hint", own("brief", "mission-brief", &input.brief, Kind::Lines(3))),
    ]
}

/// A form as it stands open.
pub(super) struct Open<'a> {
    pub id: &'static str,
    pub title: String,
    pub hint: Option<String>,
    pub action: String,
    pub hidden: (&'static str, &'a str),
    pub seen: &'a str,
}

impl Open<'_> {
    pub(super) fn render(self, visitor: &Visitor, fields: &[Field<'_>]) -> Markup {
        let Self { id, title, hint, action, hidden, seen } = self;
        let (hidden, wrong) = (Some(hidden), Wrong::default());
        Sheet { id, title, hint, action, hidden, seen, fields, parts: &[], wrong: &wrong }.render(visitor)
    }
}

/// What the mission says, to be changed.
pub(super) fn edit(visitor: &Visitor, view: &MissionView) -> Markup {
    let words = &visitor.words;
    let input = MissionInput::of(&view.mission);
    let lists = Lists::of(words, &[], &view.experts, &view.initiatives);
    let agreed = view.mission.course.state.is_agreed();
    let hint = agreed.then(|| words.say("mission-edit-agreed-hint"));
    let (title, action) = (words.say("mission-edit"), super::page_of(&view.mission));
    let open = Open { id: "edit", title, hint, action, hidden: ("form", "edit"), seen: &input.seen };
    open.render(visitor, &fields(words, &input, &lists))
}

/// The step by its name.
pub(super) fn step(visitor: &Visitor, view: &MissionView, way: Way) -> Markup {
    let (words, input) = (&visitor.words, MoveInput::default());
    let title = words.say(way_key(way));
    let action = format!("{}/state", super::page_of(&view.mission));
    let open = |hint: &str| Open {
        id: way.code(),
        title,
        hint: Some(words.say(hint)),
        action,
        hidden: ("to", way.code()),
        seen: "",
    };
    let today = view.today.to_string();
    let on = field("on", words.say("mission-closed-on"), &today, day());
    let note = |key: &str| field("note", words.say(key), "", Kind::Lines(2));
    match way {
        Way::Match => open("mission-match-hint").render(visitor, &[]),
        Way::Agree if view.speaks => open("mission-agree-hint").render(visitor, &[]),
        Way::Agree => {
            let consent = field("consent", words.say("mission-consent"), &input.consent, line());
            let consent = hinted(words.say("mission-consent-hint"), consent);
            open("mission-agree-for-hint").render(visitor, &[consent])
        }
        Way::Accept => open("mission-accept-hint").render(visitor, &[]),
        Way::Report => open("mission-report-hint").render(visitor, &[]),
        Way::Close => open("mission-close-hint").render(visitor, &[note("mission-closing-note"), on]),
        Way::End => {
            let reasons = ClosingReason::ALL.iter().filter(|reason| **reason != ClosingReason::Done);
            let reasons = coded(words, "mission-closing", reasons.map(|reason| reason.code()));
            let reason = field("reason", words.say("mission-closing"), &input.reason, Kind::Choice(&reasons));
            open("mission-end-hint").render(visitor, &[reason, note("mission-closing-note"), on])
        }
    }
}

/// A remark.
pub(super) fn say(visitor: &Visitor, action: String, hint: &str) -> Markup {
    let (words, input) = (&visitor.words, RemarkInput::default());
    let text = field("text", words.say("mission-words"), &input.text, Kind::Lines(4));
    let (title, hint) = (words.say("mission-remark"), Some(words.say(hint)));
    Open { id: "say", title, hint, action, hidden: ("form", "say"), seen: "" }.render(visitor, &[text])
}

/// Why a plan is taken back.
pub(super) fn withdraw(visitor: &Visitor, view: &MissionView) -> Markup {
    let (words, input) = (&visitor.words, WithdrawInput::default());
    let reason = field("reason", words.say("mission-withdraw-reason"), &input.reason, line());
    let (title, hint) = (words.say("mission-withdraw"), Some(words.say("mission-withdraw-hint")));
    let action = format!("{}/withdrawal", super::page_of(&view.mission));
    Open { id: "withdraw", title, hint, action, hidden: ("form", "withdraw"), seen: "" }
        .render(visitor, &[reason])
}

/// What a step is called.
pub(super) const fn way_key(way: Way) -> &'static str {
    match way {
        Way::Match => "mission-way-match",
        Way::Agree => "mission-way-agree",
        Way::Accept => "mission-way-accept",
        Way::Report => "mission-way-report",
        Way::Close => "mission-way-close",
        Way::End => "mission-way-end",
    }
}
