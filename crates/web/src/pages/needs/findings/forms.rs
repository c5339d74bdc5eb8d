//! The forms of a finding: what it says, and each step on its way. Its page shows the one that its address asks for.

use maud::Markup;
use trellis_app::needs::findings::{
    Choices, DecideInput, FindingInput, FindingView, LinkInput, MoveInput, SayInput,
};
use trellis_domain::{
    meetings::{SessionState, acts::ActVerb},
    needs::findings::{ClosingReason, FindingKind, Voice, step::Way},
};
use trellis_words::Words;

use crate::{
    components::{
        form::{Field, Kind, Wrong},
        sheet::{Sheet, coded, field, hinted, or_none},
    },
    pages::clipped,
    session::Visitor,
};

/// Letters of a paper in a choice.
const PAPER_LETTERS_MAX: usize = 70;

/// What the fields of a finding choose from.
pub(super) struct Lists {
    kinds: Vec<(String, String)>,
    members: Vec<(String, String)>,
    bodies: Vec<(String, String)>,
}

impl Lists {
    pub(super) fn of(words: &Words, choices: &Choices) -> Self {
        let members = choices.members.iter().map(|each| (each.id.to_string(), each.name.clone()));
        let bodies = choices.directory.bodies.iter().map(|each| (each.id.to_string(), each.name.clone()));
        Self {
            kinds: coded(words, "finding-kind", FindingKind::ALL.iter().map(|each| each.code())),
            members: or_none(words, members.collect()),
            bodies: bodies.collect(),
        }
    }
}

const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

/// The fields of what a finding says.
pub(super) fn fields<'a>(words: &Words, input: &'a FindingInput, lists: &'a Lists) -> [Field<'a>; 12] {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    [
        own("kind", "finding-kind", &input.kind, Kind::Choice(&lists.kinds)),
        helped(
            "finding-member-hint",
            own("member", "finding-member", &input.member, Kind::Choice(&lists.members)),
        ),
        helped("finding-body-hint", own("body", "finding-body", &input.body, Kind::Choice(&lists.bodies))),
        helped("finding-number-hint", own("number", "finding-number", &input.number, line())),
        own("title", "finding-title", &input.title, line()),
        own("found", "finding-found", &input.found, Kind::Lines(4)),
        helped("finding-source-hint", own("source", "finding-source", &input.source, line())),
        own("source_paragraph", "finding-source-paragraph", &input.source_paragraph, line()),
        own("source_link", "finding-source-link", &input.source_link, line()),
        own("found_on", "finding-found-on", &input.found_on, Kind::Line("date", None)),
        helped("finding-evidence-hint", own("evidence", "finding-evidence", &input.evidence, Kind::Lines(3))),
        own("guidance", "finding-guidance", &input.guidance, Kind::Lines(3)),
    ]
}

/// A form as it stands open.
struct Open<'a> {
    id: &'static str,
    title: String,
    hint: Option<String>,
    action: String,
    hidden: (&'static str, &'a str),
    seen: &'a str,
}

impl Open<'_> {
    fn render(self, visitor: &Visitor, fields: &[Field<'_>]) -> Markup {
        let Self { id, title, hint, action, hidden, seen } = self;
        let (hidden, wrong) = (Some(hidden), Wrong::default());
        Sheet { id, title, hint, action, hidden, seen, fields, parts: &[], wrong: &wrong }.render(visitor)
    }
}

/// What the finding says, to be changed.
pub(super) fn edit(visitor: &Visitor, view: &FindingView) -> Markup {
    let words = &visitor.words;
    let input = FindingInput::of(&view.finding);
    let lists = Lists::of(words, &view.choices);
    let (title, action) = (words.say("finding-edit"), format!("/findings/{}", view.finding.id));
    let open = Open { id: "edit", title, hint: None, action, hidden: ("form", "edit"), seen: &input.seen };
    open.render(visitor, &fields(words, &input, &lists))
}

/// The step by its name.
pub(super) fn step(visitor: &Visitor, view: &FindingView, way: Way) -> Markup {
    let (words, input) = (&visitor.words, MoveInput::default());
    let title = words.say(way_key(way));
    let action = format!("/findings/{}/state", view.finding.id);
    let open = |hint| Open { id: way.code(), title, hint, action, hidden: ("to", way.code()), seen: "" };
    let own = |name, key: &str, kind| field(name, words.say(key), "", kind);
    match way {
        Way::Notify => open(Some(words.say("finding-notify-hint"))).render(visitor, &[]),
        Way::Open => open(Some(words.say("finding-open-hint"))).render(visitor, &[]),
        Way::Respond => {
            let hint = match view.replied_on {
                Some(day) => words.say_with("finding-replied", &[("day", day.into())]),
                None => words.say("finding-respond-hint"),
            };
            open(Some(hint)).render(visitor, &[own("why", "finding-why-no-reply", Kind::Lines(2))])
        }
        Way::Table => {
            let sessions = view.choices.directory.sessions.iter();
            let sessions: Vec<_> = sessions
                .filter(|each| each.body == view.finding.body && each.state != SessionState::Cancelled)
                .map(|each| (each.id.to_string(), each.title.clone()))
                .collect();
            let papers = view.choices.papers.iter().map(|paper| {
                (
                    paper.id.to_string(),
                    clipped(&format!("{} {}", paper.symbol, paper.title), PAPER_LETTERS_MAX),
                )
            });
            let papers = or_none(words, papers.collect());
            let fields = [
                own("meeting", "finding-meeting", Kind::Choice(&sessions)),
                own("paper", "finding-paper", Kind::Choice(&papers)),
            ];
            open(Some(words.say("finding-table-hint"))).render(visitor, &fields)
        }
        Way::Close => {
            let reasons = coded(words, "finding-closing", ClosingReason::ALL.iter().map(|each| each.code()));
            let today = view.today.to_string();
            let fields = [
                own("reason", "finding-closing", Kind::Choice(&reasons)),
                own("note", "finding-closing-note", Kind::Lines(2)),
                field("on", words.say("finding-closed-on"), &today, Kind::Line("date", None)),
                hinted(
                    words.say("finding-successor-hint"),
                    field("successor", words.say("finding-successor"), &input.successor, line()),
                ),
            ];
            open(None).render(visitor, &fields)
        }
        Way::Decide => decide(visitor, view),
    }
}

/// The act of its body.
fn decide(visitor: &Visitor, view: &FindingView) -> Markup {
    let (words, input) = (&visitor.words, DecideInput::default());
    let verbs = coded(words, "act-verb", ActVerb::ALL.iter().map(|each| each.code()));
    let fields = [
        hinted(
            words.say("finding-act-hint"),
            field("verb", words.say("act-verb"), &input.verb, Kind::Choice(&verbs)),
        ),
        field("day", words.say("act-day"), &input.day, Kind::Line("date", None)),
        hinted(
            words.say("act-paragraph-hint"),
            field("paragraph", words.say("act-paragraph"), &input.paragraph, line()),
        ),
        hinted(
            words.say("decision-document-hint"),
            field("document", words.say("decision-document"), &input.document, line()),
        ),
    ];
    let action = format!("/findings/{}/acts", view.finding.id);
    let title = words.say(way_key(Way::Decide));
    Open { id: "decide", title, hint: None, action, hidden: ("form", "decide"), seen: "" }
        .render(visitor, &fields)
}

/// A word on it: the Member's reply for whoever speaks for it, else a remark, or the Member's reply with its source.
pub(super) fn say(visitor: &Visitor, view: &FindingView) -> Markup {
    let (words, input) = (&visitor.words, SayInput::default());
    let voices = coded(words, "finding-voice", [Voice::Own.code(), Voice::Member.code()]);
    let text = field("text", words.say("finding-words-said"), &input.text, Kind::Lines(6));
    let on = hinted(
        words.say("finding-said-on-hint"),
        field("on", words.say("finding-said-on"), &input.on, Kind::Line("date", None)),
    );
    let action = format!("/findings/{}/replies", view.finding.id);
    let key = if view.speaks { "finding-reply" } else { "finding-remark" };
    let open =
        Open { id: "say", title: words.say(key), hint: None, action, hidden: ("form", "say"), seen: "" };
    match (view.speaks, view.on_behalf) {
        (true, _) => Open { hint: Some(words.say("finding-reply-hint")), ..open }.render(visitor, &[text]),
        (false, false) => {
            Open { hint: Some(words.say("finding-remark-hint")), ..open }.render(visitor, &[text])
        }
        (false, true) => {
            let voice = field("voice", words.say("finding-voice"), &input.voice, Kind::Choice(&voices));
            let source = hinted(
                words.say("finding-said-source-hint"),
                field("source", words.say("finding-said-source"), &input.source, line()),
            );
            let hint = Some(words.say("finding-remark-hint"));
            Open { hint, ..open }.render(visitor, &[voice, text, on, source])
        }
    }
}

/// Which action answers it.
pub(super) fn link(visitor: &Visitor, view: &FindingView) -> Markup {
    let (words, input) = (&visitor.words, LinkInput::default());
    let plans: Vec<_> = view.linkable.iter().map(|(id, title)| (id.to_string(), title.clone())).collect();
    let fields = [
        field("plan", words.say("document-plan"), &input.plan, Kind::Choice(&plans)),
        hinted(
            words.say("finding-action-hint"),
            field("action", words.say("board-action"), &input.action, line()),
        ),
    ];
    let action = format!("/findings/{}/actions", view.finding.id);
    let hint = Some(words.say("finding-link-hint"));
    Open { id: "link", title: words.say("finding-link"), hint, action, hidden: ("form", "link"), seen: "" }
        .render(visitor, &fields)
}

/// What a step is called.
pub(super) const fn way_key(way: Way) -> &'static str {
    match way {
        Way::Notify => "finding-way-notify",
        Way::Respond => "finding-way-respond",
        Way::Table => "finding-way-table",
        Way::Open => "finding-way-open",
        Way::Decide => "finding-way-decide",
        Way::Close => "finding-way-close",
    }
}
