//! The forms of an application: what it says, and each step on its way. Its page shows the one that its address asks for.

use maud::Markup;
use trellis_app::roster::support::{ApplicationInput, ApplicationView, Choices};
use trellis_domain::roster::support::step::Way;
use trellis_words::Words;

use super::page_of;
use crate::{
    components::{
        form::{Field, Kind, Wrong},
        sheet::{Sheet, field, hinted, or_none},
    },
    pages::forms::FORM,
    session::Visitor,
};

/// What the fields of an application choose from.
pub(super) struct Lists {
    members: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    currency: String,
}

impl Lists {
    pub(super) fn of(words: &Words, choices: &Choices, input: &ApplicationInput) -> Self {
        let members = choices.members.iter().map(|(each, _)| (each.id.to_string(), each.name.clone()));
        let themes = choices.themes.iter().map(|(id, text)| (id.to_string(), text.clone()));
        let fund = choices.terms.as_ref().map(|terms| terms.currency.code().to_owned());
        let currency = match input.currency.as_str() {
            "" => fund.unwrap_or_default(),
            typed => typed.to_owned(),
        };
        Self { members: members.collect(), themes: or_none(words, themes.collect()), currency }
    }
}

const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

const fn day<'a>() -> Kind<'a> {
    Kind::Line("date", None)
}

/// The fields of what an application says; `is_new` asks whose it is.
pub(super) fn fields<'a>(
    words: &Words,
    input: &'a ApplicationInput,
    lists: &'a Lists,
    is_new: bool,
) -> Vec<Field<'a>> {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    let mut fields = Vec::new();
    if is_new && lists.members.len() > 1 {
        fields.push(own("member", "support-member", &input.member, Kind::Choice(&lists.members)));
    }
    fields.extend([
        helped("support-title-hint", own("title", "support-title", &input.title, line())),
        helped("support-purpose-hint", own("purpose", "support-purpose", &input.purpose, Kind::Lines(4))),
        own("theme", "support-theme", &input.theme, Kind::Choice(&lists.themes)),
        helped("support-expert-hint", own("expert", "support-expert", &input.expert, line())),
        helped("support-outside-hint", own("outside", "support-outside", &input.outside, line())),
        own("outside_why", "support-outside-why", &input.outside_why, Kind::Lines(2)),
        own("outside_knows", "support-outside-knows", &input.outside_knows, Kind::Lines(2)),
        own("from", "support-from", &input.from, day()),
        helped("support-until-hint", own("until", "support-until", &input.until, day())),
        own("days", "support-days", &input.days, Kind::Line("number", None)),
        helped("support-currency-hint", own("currency", "support-currency", &lists.currency, line())),
        helped("support-amount-hint", own("fee", "support-part-fee", &input.fee, line())),
        own("travel", "support-part-travel", &input.travel, line()),
        own("subsistence", "support-part-subsistence", &input.subsistence, line()),
        own("other", "support-part-other", &input.other, line()),
        helped("support-request-hint", own("request", "support-request", &input.request, line())),
        helped("support-mission-hint", own("mission", "support-mission", &input.mission, line())),
    ]);
    fields
}

/// The form that changes what it says.
pub(super) fn edit(visitor: &Visitor, view: &ApplicationView) -> Markup {
    let words = &visitor.words;
    let lists = Lists::of(words, &view.choices, &view.input);
    Sheet {
        id: "edit",
        title: words.say("support-edit"),
        action: page_of(&view.application),
        hidden: Some((FORM, "edit")),
        seen: &view.input.seen,
        fields: &fields(words, &view.input, &lists, false),
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

/// What a form says above its fields.
fn hint(way: Way) -> Option<&'static str> {
    Some(match way {
        Way::Submit => "support-submit-hint",
        Way::Check => "support-check-hint",
        Way::Report => "support-report-hint",
        Way::Close => "support-close-hint",
        _ => return None,
    })
}

/// The form of a step.
pub(super) fn step(visitor: &Visitor, view: &ApplicationView, way: Way) -> Markup {
    let words = &visitor.words;
    let today = view.today.to_string();
    let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
    let to = [(way.code().to_owned(), words.say(&way_key(way)))];
    let mut fields = vec![own("to", "support-step", way.code(), Kind::Choice(&to))];
    if way != Way::Submit {
        fields.push(own("on", "support-on", today.as_str(), day()));
    }
    match way {
        Way::Grant => fields.push(own("amount", "support-granted", "", line())),
        Way::Contract => {
            fields.push(own("number", "support-number", "", line()));
            fields.push(own("amount", "support-contracted", "", line()));
        }
        Way::Pay => {
            fields.push(own("amount", "support-paid", "", line()));
            fields.push(own("why", "support-note", "", line()));
        }
        Way::Report => {
            fields.push(own("why", "support-done", "", Kind::Lines(5)));
            fields.push(own("amount", "support-spent", "", line()));
        }
        Way::Decline | Way::Close => fields.push(own("why", "support-reason", "", Kind::Lines(3))),
        Way::Submit | Way::Check | Way::Withdraw => {}
    }
    Sheet {
        id: way.code(),
        title: words.say(&way_key(way)),
        hint: hint(way).map(|key| words.say(key)),
        action: format!("{}/state", page_of(&view.application)),
        hidden: Some((FORM, way.code())),
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

pub(super) fn way_key(way: Way) -> String {
    format!("support-way-{}", way.code())
}
