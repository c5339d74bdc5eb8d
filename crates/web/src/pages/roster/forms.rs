//! The forms of a record: the nomination, each step, a remark. A record's page shows the one that its address asks for.

use maud::Markup;
use serde::{
    Deserialize,
    de::value::{Error, MapDeserializer},
};
use trellis_app::{
    indicators::plain,
    roster::{Choices, NominationInput, one::ExpertView},
};
use trellis_domain::{
    requests::Level as WorkLevel,
    roster::{
        accreditation::Passing,
        expert::{Engagement, Pool},
        step::Way,
    },
};
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

/// What the fields of a nomination choose from.
pub(super) struct Lists {
    own: Vec<(String, String)>,
    members: Vec<(String, String)>,
    regions: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    pools: Vec<(String, String)>,
    engagements: Vec<(String, String)>,
    leads: Vec<(String, String)>,
    marked_categories: Vec<String>,
    marked_levels: Vec<String>,
    themes: String,
}

fn marked(text: &str) -> Vec<String> {
    text.split(';').map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
}

impl Lists {
    pub(super) fn of(words: &Words, choices: &Choices, input: &NominationInput) -> Self {
        let named = |members: &[trellis_domain::members::Member]| {
            members.iter().map(|each| (each.code.clone(), each.name.clone())).collect::<Vec<_>>()
        };
        let regions = choices.regions.iter().map(|each| (each.to_string(), plain::class(each, words)));
        let themes: Vec<String> = choices.themes.iter().take(4).map(|(_, text)| text.clone()).collect();
        Self {
            own: named(&choices.own),
            members: or_none(words, named(&choices.members)),
            regions: or_none(words, regions.collect()),
            categories: choices.categories.iter().map(|(id, text)| (id.to_string(), text.clone())).collect(),
            levels: coded(words, "request-level", WorkLevel::ALL.iter().map(|each| each.code())),
            pools: coded(words, "expert-pool", Pool::ALL.iter().map(|each| each.code())),
            engagements: coded(words, "expert-engagement", Engagement::ALL.iter().map(|each| each.code())),
            leads: vec![(String::new(), words.say("no")), ("yes".to_owned(), words.say("yes"))],
            marked_categories: marked(&input.categories),
            marked_levels: marked(&input.levels),
            themes: words.list(&themes),
        }
    }
}

const fn line<'a>() -> Kind<'a> {
    Kind::Line("text", None)
}

/// The fields of a nomination; `is_new` asks whose it is, where that is not clear.
pub(super) fn fields<'a>(
    words: &Words,
    input: &'a NominationInput,
    lists: &'a Lists,
    is_new: bool,
) -> Vec<Field<'a>> {
    let own = |name, key: &str, value: &'a str, kind| field(name, words.say(key), value, kind);
    let helped = |hint: &str, field| hinted(words.say(hint), field);
    let mut fields = Vec::new();
    if is_new && lists.own.len() > 1 {
        fields.push(own("member", "expert-member", &input.member, Kind::Choice(&lists.own)));
    }
    fields.extend([
        own("name", "expert-name", &input.name, line()),
        helped("expert-email-hint", own("email", "expert-email", &input.email, Kind::Line("email", None))),
        own("sex", "expert-sex", &input.sex, line()),
        own("nationality", "expert-nationality", &input.nationality, Kind::Choice(&lists.members)),
        own("home", "expert-home", &input.home, line()),
        own("home_member", "expert-home-member", &input.home_member, Kind::Choice(&lists.members)),
    ]);
    let region = if lists.regions.len() > 1 { Kind::Choice(&lists.regions) } else { line() };
    fields.push(own("home_region", "expert-region", &input.home_region, region));
    fields.push(helped(
        "expert-whom-hint",
        own("pool", "expert-pool", &input.pool, Kind::Choice(&lists.pools)),
    ));
    if !lists.categories.is_empty() {
        let kind = Kind::Several(&lists.categories, &lists.marked_categories);
        fields.push(own("categories", "expert-categories", "", kind));
    }
    let themes = words.say_with("expert-themes-hint", &[("themes", lists.themes.as_str().into())]);
    fields.extend([
        own("may_lead", "expert-may-lead", &input.may_lead, Kind::Choice(&lists.leads)),
        hinted(themes, own("competencies", "expert-themes", &input.competencies, Kind::Lines(4))),
        helped(
            "expert-languages-hint",
            own("languages", "expert-languages", &input.languages, Kind::Lines(3)),
        ),
        own("levels", "expert-levels", "", Kind::Several(&lists.levels, &lists.marked_levels)),
        own("engagement", "expert-engagement", &input.engagement, Kind::Choice(&lists.engagements)),
        own("daily_fee", "expert-fee", &input.daily_fee, line()),
        helped("expert-currency-hint", own("currency", "expert-currency", &input.currency, line())),
        own("days_max", "expert-days-max", &input.days_max, line()),
        own("missions_max", "expert-missions-max", &input.missions_max, line()),
        helped(
            "expert-conflicts-hint",
            own("conflicts", "expert-conflicts", &input.conflicts, Kind::Lines(2)),
        ),
        helped("expert-release-hint", own("release", "expert-release", &input.release, line())),
        helped("expert-away-hint", own("away", "expert-away", &input.away, Kind::Lines(3))),
    ]);
    fields
}

/// The form that changes a record: by the expert, or by the Member until the secretariat has decided.
pub(super) fn edit(visitor: &Visitor, view: &ExpertView, completes: bool) -> Markup {
    let words = &visitor.words;
    let lists = Lists::of(words, &view.choices, &view.input);
    let fields = fields(words, &view.input, &lists, false);
    let page = page_of(&view.expert);
    let (form, key) = match (completes, view.expert.course.is_returned) {
        (true, true) => ("complete", "expert-complete"),
        (true, false) => ("complete", "expert-change"),
        (false, _) => ("edit", "expert-change"),
    };
    let hides = completes && !view.rights.has(trellis_domain::people::policy::Right::ReadProtected);
    Sheet {
        id: form,
        title: words.say(key),
        hint: hides.then(|| words.say("expert-protected-stays")),
        action: if completes { format!("{page}/nomination") } else { page },
        hidden: Some((FORM, form)),
        seen: &view.input.seen,
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

/// The key of what a step is called.
pub(super) fn way_key(way: Way) -> String {
    format!("expert-way-{}", way.code())
}

/// The form of a step.
pub(super) fn step(visitor: &Visitor, page: &str, way: Way) -> Markup {
    let words = &visitor.words;
    let why = match way {
        Way::Renominate => "expert-why-renominate",
        _ => "expert-why",
    };
    let fields = match way {
        Way::List | Way::Restore | Way::Erase => Vec::new(),
        _ => vec![field("why", words.say(why), "", Kind::Lines(2))],
    };
    let hint = match way {
        Way::Erase => Some(words.say("expert-erase-hint")),
        Way::Return => Some(words.say("expert-return-hint")),
        _ => None,
    };
    Sheet {
        id: way.code(),
        title: words.say(&way_key(way)),
        hint,
        action: format!("{page}/state"),
        hidden: Some(("to", way.code())),
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

/// The form of what happened in a category.
pub(super) fn pass(visitor: &Visitor, view: &ExpertView) -> Markup {
    let words = &visitor.words;
    let categories: Vec<_> = view
        .dossier
        .categories
        .iter()
        .map(|each| (each.term.to_string(), view.named.term(each.term).to_owned()))
        .collect();
    let passings = coded(words, "expert-passing", Passing::ALL.iter().map(|each| each.code()));
    let today = view.today.to_string();
    let fields = [
        field("category", words.say("expert-category"), "", Kind::Choice(&categories)),
        field("passing", words.say("expert-passing"), "", Kind::Choice(&passings)),
        field("on", words.say("expert-pass-on"), &today, Kind::Line("date", None)),
        hinted(words.say("expert-mentor-hint"), field("mentor", words.say("expert-mentor"), "", line())),
        field("evidence", words.say("expert-evidence"), "", line()),
    ];
    Sheet {
        id: "pass",
        title: words.say("expert-pass"),
        action: format!("{}/accreditation", page_of(&view.expert)),
        hidden: Some((FORM, "pass")),
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

/// The form in which an expert leaves the roster.
pub(super) fn withdraw(visitor: &Visitor, page: &str) -> Markup {
    let words = &visitor.words;
    let fields = [field("why", words.say("expert-why"), "", Kind::Lines(2))];
    Sheet {
        id: "leave",
        title: words.say("expert-leave"),
        action: format!("{page}/withdrawal"),
        hidden: Some((FORM, "leave")),
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}

/// The form of a remark.
pub(super) fn say(visitor: &Visitor, page: &str) -> Markup {
    let words = &visitor.words;
    let fields = [field("text", words.say("expert-remark"), "", Kind::Lines(3))];
    Sheet {
        id: "say",
        title: words.say("expert-say"),
        action: format!("{page}/remarks"),
        hidden: Some((FORM, "say")),
        fields: &fields,
        ..Sheet::blank(&Wrong::NONE)
    }
    .render(visitor)
}
