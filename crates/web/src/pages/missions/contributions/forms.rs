//! The forms of a request to a Member: what it says, and each step of it. Its page shows the one that its address asks for.

use maud::Markup;
use trellis_app::missions::contributions::{Choices, ContributionInput, ContributionView};
use trellis_domain::missions::contributions::{ContributionKind, Unit, step::Way};
use trellis_words::Words;

use super::page_of;
use crate::{
    components::{
        form::{Field, Kind, Wrong},
        sheet::{Sheet, coded, field, hinted, or_none},
    },
    pages::forms::FORM,
    session::Visitor,
};

/// What the fields choose from.
pub(super) struct Lists {
    whom: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    units: Vec<(String, String)>,
    initiatives: Vec<(String, String)>,
}

impl Lists {
    /// `asked` is who is asked already, by name: a partner that has gone is offered no more and stays here.
    pub(super) fn of(words: &Words, choices: &Choices, input: &ContributionInput, asked: &str) -> Self {
        let members = choices.members.iter().map(|each| (each.id.to_string(), each.name.clone()));
        let partner = |called: &str| words.say_with("asked-partner", &[("name", called.into())]);
        let partners = choices.partners.iter().map(|each| (each.id.to_string(), partner(&each.name)));
        let mut whom: Vec<_> = members.chain(partners).collect();
        if !input.whom.is_empty() && !whom.iter().any(|(id, _)| *id == input.whom) {
            whom.push((input.whom.clone(), asked.to_owned()));
        }
        let initiatives = choices.initiatives.iter().map(|(id, called)| (id.to_string(), called.clone()));
        Self {
            whom,
            kinds: coded(words, "asked-kind", ContributionKind::ALL.iter().map(|each| each.code())),
            units: or_none(words, coded(words, "asked-unit", Unit::ALL.iter().map(|each| each.code()))),
            initiatives: or_none(words, initiatives.collect()),
        }
    }
}

const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

const fn day<'a>() -> Kind<'a> {
    Kind::Line("date", None)
}

/// The fields of what a request says.
pub(super) fn fields<'a>(words: &Words, input: &'a ContributionInput, lists: &'a Lists) -> Vec<Field<'a>> {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    vec![
        helped("asked-whom-hint", own("whom", "asked-whom", &input.whom, Kind::Choice(&lists.whom))),
        own("kind", "asked-kind", &input.kind, Kind::Choice(&lists.kinds)),
        helped("asked-purpose-hint", own("purpose", "asked-purpose", &input.purpose, Kind::Lines(3))),
        helped("asked-amount-hint", own("amount", "asked-amount", &input.amount, line())),
        own("unit", "asked-unit", &input.unit, Kind::Choice(&lists.units)),
        own("currency", "asked-currency", &input.currency, line()),
        own("asked_on", "asked-asked-on", &input.asked_on, day()),
        own("answer_by", "asked-answer-by", &input.answer_by, day()),
        own("initiative", "asked-initiative", &input.initiative, Kind::Choice(&lists.initiatives)),
        helped("asked-mission-hint", own("mission", "asked-mission", &input.mission, line())),
        helped("asked-training-hint", own("training", "asked-training", &input.training, line())),
        helped("asked-action-hint", own("action", "asked-action", &input.action, line())),
    ]
}

/// The form that puts right what it says.
pub(super) fn edit(visitor: &Visitor, view: &ContributionView) -> Markup {
    let words = &visitor.words;
    let lists = Lists::of(words, &view.choices, &view.input, &view.whom);
    Sheet {
        id: "edit",
        title: words.say("asked-edit"),
        action: page_of(&view.contribution),
        hidden: Some((FORM, "edit")),
        seen: &view.input.seen,
        fields: &fields(words, &view.input, &lists),
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

/// The form of a step.
pub(super) fn step(visitor: &Visitor, view: &ContributionView, way: Way) -> Markup {
    let words = &visitor.words;
    let today = view.today.to_string();
    let to = [(way.code().to_owned(), words.say(&way_key(way)))];
    let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
    let mut fields = vec![
        own("to", "asked-step", way.code(), Kind::Choice(&to)),
        own("on", "asked-on", today.as_str(), day()),
    ];
    if way == Way::Promise {
        fields.push(own("promised_for", "asked-promised-for", "", day()));
    }
    fields.push(own("note", "asked-note", "", Kind::Lines(3)));
    let hint = match way {
        Way::Remind => Some("asked-remind-hint"),
        Way::MeetPartly => Some("asked-partly-hint"),
        Way::Withdraw => Some("asked-withdraw-hint"),
        Way::Promise | Way::Decline | Way::Meet | Way::NotMeet => None,
    };
    Sheet {
        id: way.code(),
        title: words.say(&way_key(way)),
        hint: hint.map(|key| words.say(key)),
        action: format!("{}/state", page_of(&view.contribution)),
        hidden: Some((FORM, way.code())),
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

pub(super) fn way_key(way: Way) -> String {
    format!("asked-way-{}", way.code())
}
