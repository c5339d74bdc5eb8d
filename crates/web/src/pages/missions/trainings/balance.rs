//! How the participants of a training divide, nominated and attended, each figure a link to its rows.

use maud::{Markup, html};
use trellis_app::missions::trainings::TrainingView;
use trellis_domain::missions::trainings::participants::Tally;
use trellis_words::Words;

use crate::{
    address::Address,
    components::{
        name::name,
        table::{Column, Table},
    },
};

/// A row: what it is about, the filter that shows its people, the figures.
struct Row {
    label: Markup,
    filter: Option<(&'static str, String)>,
    tally: Tally,
}

/// A table for each way to divide them.
pub(super) fn balance(words: &Words, view: &TrainingView) -> Markup {
    let balance = &view.people.balance;
    let page = Address::of(format!("/trainings/{}", view.training.id));
    let none = || html! { (words.say("participant-of-none")) };
    let member = |id| view.choices.members.iter().find(|each| Some(each.id) == id);
    let members = balance.members.iter().map(|(id, tally)| Row {
        label: member(*id).map_or_else(none, |each| name(&each.name)),
        filter: member(*id).map(|each| ("member", each.code.clone())),
        tally: *tally,
    });
    let regions = balance.regions.iter().map(|(region, tally)| Row {
        label: name(region),
        filter: None,
        tally: *tally,
    });
    let sexes = balance.sexes.iter().map(|(sex, tally)| Row {
        label: html! { (words.say(&format!("participant-sex-{}", sex.code()))) },
        filter: Some(("sex", sex.code().to_owned())),
        tally: *tally,
    });
    let groups = balance.groups.iter().map(|(group, tally)| {
        let term = view.choices.groups.iter().find(|each| Some(each.id) == *group);
        Row {
            label: term.map_or_else(none, |term| name(&term.text)),
            filter: term.map(|term| ("group", term.id.to_string())),
            tally: *tally,
        }
    });
    let tables: [(&'static str, Vec<Row>); 4] = [
        ("training-person-member", members.collect()),
        ("participant-region", regions.collect()),
        ("participant-sex", sexes.collect()),
        ("participant-group", groups.collect()),
    ];
    html! {
        @if balance.all.nominated > 0 {
            section {
                h2 { (words.say("participants-balance")) }
                @for (key, rows) in &tables {
                    @if !rows.is_empty() { (table(words, key, rows, balance.all, &page)) }
                }
            }
        }
    }
}

fn table(words: &Words, key: &str, rows: &[Row], all: Tally, page: &Address) -> Markup {
    let columns = vec![
        Column::head(words.say(key)),
        Column::number(words.say("participant-nominated")),
        Column::number(words.say("participant-attended")),
    ];
    let table = Table::figures(format!("by-{key}"), words.say(key), columns);
    let figure = |number: usize, filter: &Option<(&'static str, String)>, attended: bool| {
        let shown = words.number(number.into());
        match filter {
            Some((field, value)) if number > 0 => {
                let address = page.with(field, value);
                let address = if attended { address.with("attended", "yes") } else { address };
                html! { a href={ (address.href()) "#people" } { (shown) } }
            }
            _ => html! { (shown) },
        }
    };
    let rows = html! {
        @for row in rows {
            (table.row(&[
                row.label.clone(),
                figure(row.tally.nominated, &row.filter, false),
                figure(row.tally.attended, &row.filter, true),
            ]))
        }
        (table.row(&[
            html! { (words.say("participant-all")) },
            figure(all.nominated, &None, false),
            figure(all.attended, &None, true),
        ]))
    };
    table.render(&table.rows(&rows))
}
