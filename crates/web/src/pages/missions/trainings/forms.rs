//! The forms of a training: what it says, each step on its way, and somebody who takes part. Its page shows the one that its
//! address asks for.

use maud::{Markup, html};
use trellis_app::missions::trainings::{Choices, ParticipantInput, TrainingInput, TrainingView};
use trellis_domain::{
    kernel::Language,
    missions::trainings::{
        TrainingKind,
        participants::{ParticipantState, Sex},
        step::Way,
    },
    people::policy::Right,
};
use trellis_words::Words;

pub(super) use super::super::forms::initiatives;
use crate::{
    components::{
        form::{self, Field, Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, or_none},
    },
    session::Visitor,
};

pub(super) fn kinds(words: &Words) -> Vec<(String, String)> {
    coded(words, "training-kind", TrainingKind::ALL.iter().map(|each| each.code()))
}

const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

const fn day<'a>() -> Kind<'a> {
    Kind::Line("date", None)
}

/// What a field chooses from: value and label.
type Offered<'a> = &'a [(String, String)];

/// The fields of what a training says.
pub(super) fn fields<'a>(
    words: &Words,
    input: &'a TrainingInput,
    kinds: &'a [(String, String)],
    (initiatives, regions): (Offered<'a>, Offered<'a>),
) -> [Field<'a>; 23] {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    [
        own("kind", "training-kind", &input.kind, Kind::Choice(kinds)),
        own("title", "training-title", &input.title, line()),
        helped(
            "training-initiative-hint",
            own("initiative", "part-of-initiative", &input.initiative, Kind::Choice(initiatives)),
        ),
        helped("training-series-hint", own("series", "training-series", &input.series, line())),
        own("region", "training-region", &input.region, Kind::Choice(regions)),
        helped("training-partners-hint", own("partners", "training-partners", &input.partners, line())),
        own("begins", "training-begins", &input.begins, day()),
        helped("training-ends-hint", own("ends", "training-ends", &input.ends, day())),
        own("nominate_by", "training-nominate-by", &input.nominate_by, day()),
        helped("training-place-hint", own("place", "training-place", &input.place, line())),
        own("link", "training-link", &input.link, line()),
        own("host", "training-host", &input.host, line()),
        own("languages", "training-languages", &input.languages, line()),
        helped("training-places-hint", own("places", "training-places", &input.places, line())),
        helped("training-members-hint", own("members", "training-members", &input.members, line())),
        helped("training-actions-hint", own("actions", "training-actions", &input.actions, Kind::Lines(2))),
        helped("training-topics-hint", own("topics", "training-topics", &input.topics, line())),
        own("aims", "training-aims", &input.aims, Kind::Lines(3)),
        own("agenda", "training-agenda", &input.agenda, Kind::Lines(4)),
        own("guidance", "training-guidance", &input.guidance, Kind::Lines(3)),
        helped("training-costs-hint", own("costs", "training-costs", &input.costs, Kind::Lines(2))),
        helped("training-summary-hint", own("summary", "training-summary", &input.summary, Kind::Lines(3))),
        helped("training-learnt-hint", own("learnt", "training-learnt", &input.learnt, Kind::Lines(3))),
    ]
}

/// Regions to choose from; the one that stands there, too, where the organisation has it no more.
pub(super) fn regions(words: &Words, choices: &Choices, input: &TrainingInput) -> Vec<(String, String)> {
    let mut all = or_none(words, choices.regions.choices(words));
    if !all.iter().any(|(code, _)| *code == input.region) {
        all.push((input.region.clone(), input.region.clone()));
    }
    all
}

/// A form as it stands open.
pub(crate) struct Open<'a> {
    pub id: &'static str,
    pub title: String,
    pub hint: Option<String>,
    pub action: String,
    pub hidden: (&'static str, &'a str),
    pub seen: &'a str,
}

impl Open<'_> {
    pub(crate) fn render(self, visitor: &Visitor, fields: &[Field<'_>]) -> Markup {
        let Self { id, title, hint, action, hidden, seen } = self;
        let (hidden, wrong) = (Some(hidden), Wrong::default());
        Sheet { id, title, hint, action, hidden, seen, fields, parts: &[], wrong: &wrong }.render(visitor)
    }
}

/// What the training says, to be changed.
pub(super) fn edit(visitor: &Visitor, view: &TrainingView) -> Markup {
    let words = &visitor.words;
    let (input, kinds) = (TrainingInput::of(view), kinds(words));
    let initiatives = initiatives(words, &view.initiatives);
    let regions = regions(words, &view.choices, &input);
    let (title, action) = (words.say("training-edit"), format!("/trainings/{}", view.training.id));
    let open = Open { id: "edit", title, hint: None, action, hidden: ("form", "edit"), seen: &input.seen };
    open.render(visitor, &fields(words, &input, &kinds, (&initiatives, &regions)))
}

/// The step by its name.
pub(super) fn step(visitor: &Visitor, view: &TrainingView, way: Way) -> Markup {
    let words = &visitor.words;
    let action = format!("/trainings/{}/state", view.training.id);
    let hint = match way {
        Way::Open => Some("training-open-hint"),
        Way::Hold => Some("training-hold-hint"),
        Way::Close => Some("training-close-hint"),
        Way::CallOff => None,
    };
    let hint = hint.map(|key| words.say(key));
    let open = Open {
        id: way.code(),
        title: words.say(way_key(way)),
        hint,
        action,
        hidden: ("to", way.code()),
        seen: "",
    };
    match way {
        Way::CallOff => {
            open.render(visitor, &[field("why", words.say("training-why-off"), "", Kind::Lines(2))])
        }
        _ => open.render(visitor, &[]),
    }
}

/// What a step is called.
pub(super) const fn way_key(way: Way) -> &'static str {
    match way {
        Way::Open => "training-way-open",
        Way::Hold => "training-way-hold",
        Way::CallOff => "training-way-call-off",
        Way::Close => "training-way-close",
    }
}

/// What the fields of a participant choose from.
pub(super) struct Lists {
    members: Vec<(String, String)>,
    groups: Vec<(String, String)>,
    sexes: Vec<(String, String)>,
    languages: Vec<(String, String)>,
}

impl Lists {
    /// `only` narrows the Members; none of them means all.
    pub(super) fn of(words: &Words, choices: &Choices, only: &[trellis_domain::members::MemberId]) -> Self {
        let members = choices.members.iter().filter(|each| only.is_empty() || only.contains(&each.id));
        let members = members.map(|each| (each.id.to_string(), each.name.clone())).collect();
        let groups = choices.groups.iter().map(|each| (each.id.to_string(), each.text.clone())).collect();
        let languages = Language::ALL.iter().map(|each| (each.code().to_owned(), each.own_name().to_owned()));
        Self {
            members: if only.is_empty() { or_none(words, members) } else { members },
            groups: or_none(words, groups),
            sexes: coded(
                words,
                "participant-sex",
                [Sex::NotStated, Sex::Female, Sex::Male, Sex::Other].map(Sex::code),
            ),
            languages: or_none(words, languages.collect()),
        }
    }
}

/// The fields of a participant. The address is there for whoever may read what is protected.
pub(super) fn participant_fields<'a>(
    words: &Words,
    input: &'a ParticipantInput,
    lists: &'a Lists,
    with_email: bool,
) -> Vec<Field<'a>> {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    let mut fields = vec![
        own("name", "training-person-name", &input.name, line()),
        own("post", "participant-post", &input.post, line()),
        helped(
            "participant-member-hint",
            own("member", "training-person-member", &input.member, Kind::Choice(&lists.members)),
        ),
        own("partner", "participant-partner", &input.partner, line()),
        own("group", "participant-group", &input.group, Kind::Choice(&lists.groups)),
        own("sex", "participant-sex", &input.sex, Kind::Choice(&lists.sexes)),
        own("language", "participant-language", &input.language, Kind::Choice(&lists.languages)),
        own("certificate", "participant-certificate", &input.certificate, line()),
    ];
    if with_email {
        let email = own("email", "participant-email", &input.email, Kind::Line("email", None));
        fields.push(helped("participant-email-hint", email));
    }
    fields
}

/// Somebody new on the list.
pub(super) fn participant(visitor: &Visitor, view: &TrainingView) -> Markup {
    let (words, input) = (&visitor.words, ParticipantInput::default());
    let lists = Lists::of(words, &view.choices, &view.people.adds_for);
    let fields = participant_fields(words, &input, &lists, true);
    let action = format!("/trainings/{}/participants", view.training.id);
    let title = words.say("training-person-add");
    let hint = (!view.training.guidance.is_empty()).then(|| view.training.guidance.clone());
    Open { id: "participant", title, hint, action, hidden: ("form", "participant"), seen: "" }
        .render(visitor, &fields)
}

/// Who came, in one go.
pub(super) fn attendance(visitor: &Visitor, view: &TrainingView) -> Markup {
    let words = &visitor.words;
    let movable = view
        .people
        .all
        .iter()
        .filter(|(one, rights)| rights.has(Right::Move) && one.state != ParticipantState::Erased);
    let boxes = html! {
        p { (words.say("participant-attendance-hint")) }
        form.sheet method="post" action={ "/trainings/" (view.training.id) "/attendance" } {
            (form::token(visitor))
            fieldset.field {
                legend { (words.say("participants-title")) }
                @for (one, _) in movable {
                    label.option {
                        input type="checkbox" name="came" value=(one.id) checked[one.attended];
                        " " (name(&one.name))
                    }
                }
            }
            button.button { (words.say("save")) }
        }
    };
    form::folded("attendance", &words.say("participant-attendance"), true, &boxes)
}
