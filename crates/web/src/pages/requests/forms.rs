//! The forms of a request: what it says, the letter it came as, and each step on its way. Its page shows the one that its
//! address asks for.

use maud::Markup;
use serde::{
    Deserialize,
    de::value::{Error, MapDeserializer},
};
use trellis_app::{
    attachments,
    requests::{Choices, LetterInput, MoveInput, RequestInput, RequestView, SayInput},
};
use trellis_domain::{
    kernel::Id,
    requests::{Channel, ClosingReason, Level, Voice, step::Way},
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

/// What a browser offers to choose as a file; what it is, its content says.
const ACCEPTED: &str = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.eml,.txt,.csv";
/// Letters of a need or topic beside its box.
const BOX_LETTERS_MAX: usize = 90;

/// A form as it was sent: boxes send one name several times, which becomes one value with `;` between.
pub(super) fn read<T: for<'d> Deserialize<'d> + Default>(pairs: Vec<(String, String)>) -> T {
    let mut merged: Vec<(String, String)> = Vec::new();
    for (name, value) in pairs {
        match merged.iter_mut().find(|(own, _)| *own == name) {
            Some((_, own)) => {
                own.push_str("; ");
                own.push_str(&value);
            }
            None => merged.push((name, value)),
        }
    }
    // Every field is text and may be missing: there is nothing that could not be read.
    T::deserialize(MapDeserializer::<_, Error>::new(merged.into_iter())).unwrap_or_default()
}

/// What the fields of a request choose from.
pub(super) struct Lists {
    members: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    others: Vec<(String, String)>,
    channels: Vec<(String, String)>,
    topics: Vec<(String, String)>,
    needs: Vec<(String, String)>,
    marked_topics: Vec<String>,
    marked_needs: Vec<String>,
    actions_hint: String,
    may_attach: bool,
}

fn boxes<K>(named: impl Iterator<Item = (Id<K>, String)>) -> Vec<(String, String)> {
    named.map(|(id, name)| (id.to_string(), clipped(&name, BOX_LETTERS_MAX).to_string())).collect()
}

fn marked(text: &str) -> Vec<String> {
    text.split(';').map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
}

impl Lists {
    pub(super) fn of(words: &Words, choices: &Choices, input: &RequestInput) -> Self {
        let members = choices.members.iter().map(|each| (each.id.to_string(), each.name.clone()));
        let others = [
            ("", "request-others-unsaid"),
            ("nobody", "request-others-nobody"),
            ("asked", "request-others-asked"),
        ];
        let codes: Vec<String> = choices.plans.iter().map(|(code, _)| code.clone()).collect();
        let hint = match codes.len() {
            0 | 1 => words.say("request-actions-hint"),
            _ => words.say_with("request-actions-hint-plans", &[("plans", words.list(&codes).into())]),
        };
        Self {
            members: members.collect(),
            levels: or_none(words, coded(words, "request-level", Level::ALL.iter().map(|each| each.code()))),
            others: others.map(|(code, key)| (code.to_owned(), words.say(key))).to_vec(),
            channels: coded(words, "request-channel", Channel::ALL.iter().map(|each| each.code())),
            topics: boxes(choices.topics.iter().map(|each| (each.id, each.name.clone()))),
            needs: boxes(choices.needs.iter().map(|each| (each.id, each.name.clone()))),
            marked_topics: marked(&input.topics),
            marked_needs: marked(&input.needs),
            actions_hint: hint,
            may_attach: choices.may_attach,
        }
    }

    /// Whether it has to be said whose request it is.
    fn asks_member(&self) -> bool {
        self.members.len() > 1
    }
}

const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

const fn day<'a>() -> Kind<'a> {
    Kind::Line("date", None)
}

/// The fields of what a request says; `is_new` asks whose it is.
pub(super) fn fields<'a>(
    words: &Words,
    input: &'a RequestInput,
    lists: &'a Lists,
    is_new: bool,
) -> Vec<Field<'a>> {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    let mut fields = Vec::new();
    if is_new && lists.asks_member() {
        fields.push(own("member", "request-member", &input.member, Kind::Choice(&lists.members)));
    }
    fields.extend([
        helped("request-title-hint", own("title", "request-title", &input.title, line())),
        helped("request-asked-hint", own("asked", "request-asked", &input.asked, Kind::Lines(5))),
    ]);
    if !lists.topics.is_empty() {
        let kind = Kind::Several(&lists.topics, &lists.marked_topics);
        fields.push(own("topics", "request-topics", "", kind));
    }
    if !lists.needs.is_empty() {
        let kind = Kind::Several(&lists.needs, &lists.marked_needs);
        fields.push(helped("request-needs-hint", own("needs", "request-needs", "", kind)));
    }
    fields.extend([
        helped(
            "request-level-hint",
            own("level", "request-level", &input.level, Kind::Choice(&lists.levels)),
        ),
        own("window_from", "request-window-from", &input.window_from, day()),
        own("window_until", "request-window-until", &input.window_until, day()),
        helped("request-language-hint", own("language", "request-language", &input.language, line())),
        helped("request-result-hint", own("result", "request-result", &input.result, Kind::Lines(2))),
        helped(
            "request-indicator-hint",
            own("indicator", "request-indicator", &input.indicator, Kind::Lines(2)),
        ),
        own("evidence", "request-evidence", &input.evidence, line()),
        own("others", "request-others", &input.others, Kind::Choice(&lists.others)),
        helped(
            "request-others-hint",
            own("others_asked", "request-others-which", &input.others_asked, Kind::Lines(2)),
        ),
        hinted(lists.actions_hint.clone(), own("actions", "request-actions", &input.actions, Kind::Lines(2))),
    ]);
    fields
}

/// The fields of a letter: how it came, and then what it asks for.
pub(super) fn letter<'a>(words: &Words, input: &'a LetterInput, lists: &'a Lists) -> Vec<Field<'a>> {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let mut fields = vec![
        own("channel", "request-channel", &input.channel, Kind::Choice(&lists.channels)),
        own("sender", "request-sender", &input.sender, line()),
        hinted(
            words.say("request-received-on-hint"),
            own("received_on", "request-received-on", &input.received_on, day()),
        ),
        hinted(
            words.say("request-letter-hint"),
            own("letter", "request-letter", &input.letter, Kind::Lines(8)),
        ),
    ];
    fields.extend(self::fields(words, &input.request, lists, true));
    // Last, so that everything typed has come in where the line breaks on the way of the file.
    if lists.may_attach {
        fields.push(file(words, "request-letter-file"));
    }
    fields
}

/// The field of a file.
fn file<'a>(words: &Words, label: &str) -> Field<'a> {
    let hint = words.say_with("attachment-hint", &[("most", attachments::MEGABYTES_MAX.into())]);
    hinted(hint, field("file", words.say(label), "", Kind::File(ACCEPTED)))
}

/// A file put beside it.
pub(super) fn attach(visitor: &Visitor, view: &RequestView) -> Markup {
    let words = &visitor.words;
    let open = Open {
        id: "attach",
        title: words.say("attachment-add"),
        hint: None,
        action: format!("/requests/{}/files", view.request.id),
        hidden: ("form", "attach"),
        seen: "",
    };
    open.render(visitor, &[file(words, "attachment-file")])
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

/// What the request says, to be changed.
pub(super) fn edit(visitor: &Visitor, view: &RequestView) -> Markup {
    let words = &visitor.words;
    let input = RequestInput::of(&view.request);
    let lists = Lists::of(words, &view.choices, &input);
    // Actions by what they are called would not be found again; by id they are.
    let (title, action) = (words.say("request-edit"), format!("/requests/{}", view.request.id));
    let open = Open { id: "edit", title, hint: None, action, hidden: ("form", "edit"), seen: &input.seen };
    open.render(visitor, &fields(words, &input, &lists, false))
}

/// The step by its name.
pub(super) fn step(visitor: &Visitor, view: &RequestView, way: Way) -> Markup {
    let (words, input) = (&visitor.words, MoveInput::default());
    let today = view.today.to_string();
    let own = |name, key: &str, kind| field(name, words.say(key), "", kind);
    let reasons = coded(words, "request-closing", ClosingReason::ALL.iter().map(|each| each.code()));
    let mut fields = Vec::new();
    match way {
        Way::Defer => fields.push(own("until", "request-until", day())),
        Way::Redirect => fields.push(own("recipient", "request-redirected-to", line())),
        Way::Close => fields.push(own("reason", "request-closing", Kind::Choice(&reasons))),
        _ => {}
    }
    match way {
        Way::Submit | Way::Acknowledge | Way::Consult | Way::Withdraw => {}
        Way::Check => fields.push(own("why", "request-found", Kind::Lines(3))),
        Way::Accept => fields.push(own("why", "request-remark-optional", Kind::Lines(3))),
        Way::Defer | Way::Decline | Way::Redirect | Way::Close => {
            fields.push(own("why", "request-why", Kind::Lines(3)));
        }
    }
    // What a Member does is of today.
    if !view.speaks {
        fields.push(field("on", words.say("request-on"), &today, day()));
    }
    let hint = match way {
        Way::Submit => Some("request-submit-hint"),
        Way::Acknowledge => Some("request-acknowledge-hint"),
        Way::Consult => Some("request-consult-hint"),
        Way::Accept => Some("request-accept-hint"),
        Way::Withdraw => Some("request-withdraw-hint"),
        _ => None,
    };
    let open = Open {
        id: way.code(),
        title: words.say(way_key(way)),
        hint: hint.map(|key| words.say(key)),
        action: format!("/requests/{}/state", view.request.id),
        hidden: ("to", way.code()),
        seen: &input.to,
    };
    open.render(visitor, &fields)
}

/// A word on it: for whoever speaks for the Member its answer or a remark, else a question, a remark, or the Member's
/// answer with its source.
pub(super) fn say(visitor: &Visitor, view: &RequestView) -> Markup {
    let (words, input) = (&visitor.words, SayInput::default());
    let is_open = view.request.question_on.is_some();
    let mut voices = vec![Voice::Question, Voice::Remark];
    if is_open {
        voices.push(Voice::Answer);
    }
    let voices = coded(words, "request-voice", voices.iter().map(|each| each.code()));
    let text = field("text", words.say("request-words-said"), &input.text, Kind::Lines(5));
    let open = Open {
        id: "say",
        title: words.say(say_key(view)),
        hint: None,
        action: format!("/requests/{}/words", view.request.id),
        hidden: ("form", "say"),
        seen: "",
    };
    if view.speaks {
        return open.render(visitor, &[text]);
    }
    let mut fields = vec![
        field("voice", words.say("request-voice"), &input.voice, Kind::Choice(&voices)),
        text,
        hinted(words.say("request-said-on-hint"), field("on", words.say("request-on"), &input.on, day())),
    ];
    if is_open {
        fields.push(hinted(
            words.say("request-source-hint"),
            field("source", words.say("request-source"), &input.source, line()),
        ));
    }
    open.render(visitor, &fields)
}

/// What the form for a word is called.
pub(super) const fn say_key(view: &RequestView) -> &'static str {
    match (view.speaks, view.request.question_on) {
        (true, Some(_)) => "request-answer",
        (true, None) => "request-remark",
        (false, _) => "request-ask",
    }
}

/// What a step is called.
pub(super) const fn way_key(way: Way) -> &'static str {
    match way {
        Way::Submit => "request-way-submit",
        Way::Acknowledge => "request-way-acknowledge",
        Way::Consult => "request-way-consult",
        Way::Defer => "request-way-defer",
        Way::Accept => "request-way-accept",
        Way::Decline => "request-way-decline",
        Way::Redirect => "request-way-redirect",
        Way::Withdraw => "request-way-withdraw",
        Way::Check => "request-way-check",
        Way::Close => "request-way-close",
    }
}
