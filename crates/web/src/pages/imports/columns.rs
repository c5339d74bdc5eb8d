//! What each column head was taken to mean, and saying it better. The organisation remembers the correction.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::plans::import;
use trellis_domain::plans::{
    content::{ColumnReading, PlanContent, Role},
    reading::normalised_head,
};
use trellis_words::{Arg, Words};

use super::{id, onward};
use crate::{
    Web,
    components::{
        form,
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    flash::Flash,
    session::Visitor,
};

/// A head with its meaning and the tables that have it.
struct Head<'c> {
    printed: &'c str,
    role: Option<Role>,
    grids: Vec<u32>,
}

/// Every head once: a correction holds for all columns of that head.
fn heads(content: &PlanContent) -> Vec<Head<'_>> {
    let mut heads: Vec<(String, Head<'_>)> = Vec::new();
    for ColumnReading { grid, head, role, .. } in &content.columns {
        let key = normalised_head(head);
        match heads.iter_mut().find(|(other, head)| *other == key && head.role == *role) {
            Some((_, head)) if head.grids.contains(grid) => {}
            Some((_, head)) => head.grids.push(*grid),
            None => heads.push((key, Head { printed: head, role: *role, grids: vec![*grid] })),
        }
    }
    heads.into_iter().map(|(_, head)| head).collect()
}

/// How many different heads there are.
pub(super) fn count(content: &PlanContent) -> usize {
    heads(content).len()
}

/// The list of heads with a choice beside each.
pub(super) fn list(visitor: &Visitor, draft: &str, content: &PlanContent) -> Markup {
    let words = &visitor.words;
    let heads = heads(content);
    if heads.is_empty() {
        return html! { p { (words.say("import-columns-none")) } };
    }
    let table = Table::records(
        "columns",
        words.say("import-columns"),
        vec![
            Column::head(words.say("columns-head")),
            Column::text(words.say("columns-tables")),
            Column::text(words.say("columns-meaning")),
        ],
    );
    let rows = html! { @for (at, head) in heads.iter().enumerate() { (row(words, &table, at, head)) } };
    html! {
        p { (words.say("import-columns-why")) }
        form method="post" action={ "/imports/" (draft) "/columns" } {
            (form::token(visitor))
            (table.render(&table.rows(&rows)))
            p.deeds { button.button { (words.say("import-columns-save")) } }
        }
    }
}

fn row(words: &Words, table: &Table, at: usize, head: &Head<'_>) -> Markup {
    let tables: Vec<String> = head.grids.iter().map(|grid| words.whole(i64::from(*grid))).collect();
    let field = format!("role-{at}");
    let label = words.say_with("columns-meaning-of", &[("head", Arg::from(head.printed))]);
    let choice = html! {
        input type="hidden" name="head" value=(head.printed);
        input type="hidden" name="was" value=(head.role.map_or("", Role::code));
        label.sr for=(field) { (label) }
        select #(field) name="role" {
            option value="" selected[head.role.is_none()] { (words.say("columns-not-read")) }
            @for role in Role::ALL {
                option value=(role.code()) selected[head.role == Some(*role)] { (meaning(words, *role)) }
            }
        }
    };
    table.row(&[name(head.printed), html! { (words.list(&tables)) }, choice])
}

/// What a column means, in words.
pub(super) fn meaning(words: &Words, role: Role) -> String {
    words.say(&format!("column-{}", role.code()))
}

/// The corrections in a form: those heads whose meaning is not what it was. A field is known by its name, and
/// each head is followed by what it was and what it is to be.
fn corrections(fields: &[(String, String)]) -> Vec<(String, Option<Role>)> {
    let mut changed = Vec::new();
    let (mut head, mut was) = ("", "");
    for (name, value) in fields {
        match name.as_str() {
            "head" => head = value,
            "was" => was = value,
            "role" if value != was && !head.is_empty() => {
                changed.push((head.to_owned(), Role::from_code(value)));
            }
            _ => {}
        }
    }
    changed
}

pub(super) async fn submit(
    State(web): State<Web>,
    Path(draft): Path<String>,
    visitor: Visitor,
    Sent(fields): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    import::correct_columns(&web.house, visitor.actor(), id(&draft)?, &corrections(&fields)).await?;
    Ok(onward(&web, &format!("/imports/{draft}"), Some(Flash::Saved)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_changed_is_a_correction() {
        let fields: Vec<_> = [
            ("head", "Action"),
            ("was", "action"),
            ("role", "action"),
            ("head", "Lead"),
            ("was", ""),
            ("role", "responsible"),
            ("head", "Notes"),
            ("was", "remarks"),
            ("role", ""),
            ("role", "kpi"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        let expect = [
            ("Lead".to_owned(), Some(Role::Responsible)),
            ("Notes".to_owned(), None),
            ("Notes".to_owned(), Some(Role::Kpi)),
        ];
        assert_eq!(corrections(&fields), expect);
    }
}
