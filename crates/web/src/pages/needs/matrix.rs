//! The matrix of Members and areas: a heat map that is its own table. Each figure opens what is recorded behind it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_app::{
    needs::matrix::{
        By, COLUMNS_MAX, Figure, Group, GroupRow, Matrix, MatrixQuery, MatrixRow, Mean, PARTS, ROWS_MAX,
        matrix,
    },
    people::settings::Names,
};
use trellis_domain::{
    members::ClassCode,
    needs::{assessment::Assessment, score::Scale},
    plans::registers::vocabulary::Term,
};
use trellis_words::{Arg, Words};

use super::{crumb, page_of, sample, scale_line, ways};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        name::name,
        pager::pager,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// A window of the matrix.
pub(crate) struct NeedsMatrix {
    pub(super) view: Matrix,
    pub(super) address: Address,
    /// Which window down, from 1.
    pub(super) leaf: usize,
    /// What the organisation calls its classes.
    pub(super) names: Names,
}

/// How dark a cell is: one of five, from nothing lacking to everything.
pub(super) fn shade(scale: &Scale, value: Decimal) -> &'static str {
    match scale.gap(value) {
        0..20 => "g0",
        20..40 => "g1",
        40..60 => "g2",
        60..80 => "g3",
        _ => "g4",
    }
}

/// A term as it is printed: its label before its words.
fn labelled(term: &Term) -> String {
    match &term.label {
        Some(label) => format!("{label} {}", term.text),
        None => term.text.clone(),
    }
}

impl NeedsMatrix {
    fn figure(&self, words: &Words, figure: &Figure, href: Option<String>) -> Markup {
        let value = match figure.value {
            Some(value) => words.number(value),
            None => "–".to_owned(),
        };
        let trend = match (figure.before, figure.value) {
            (Some(before), Some(value)) if value > before => Some(("▲", "score-better")),
            (Some(before), Some(value)) if value < before => Some(("▼", "score-worse")),
            (Some(_), Some(_)) => Some(("=", "score-same")),
            _ => None,
        };
        let shade = figure.value.map(|value| shade(&self.view.scale, value));
        let inner = html! {
            @if figure.value.is_none() { span aria-hidden="true" { "–" } span.sr { (words.say("score-none")) } }
            @else { (value) }
            @if let Some((sign, said)) = trend {
                " " span.fine aria-hidden="true" { (sign) } span.sr { " " (words.say(said)) }
            }
            @if figure.needs > 0 {
                " " span.tag { (words.say_with("score-needs", &[("count", Arg::from(figure.needs))])) }
            }
        };
        html! {
            span class=[shade] {
                @if let Some(href) = href { a href=(href) { (inner) } } @else { (inner) }
            }
        }
    }

    fn row(&self, words: &Words, table: &Table, row: &MatrixRow) -> Markup {
        let mut cells = vec![html! { a href={ "/members/" (row.member.id) } { (name(&row.member.name)) } }];
        for (column, figure) in self.view.columns.iter().zip(&row.cells) {
            // Beside this page, and by what people call them: thousands of links have to go over a slow line.
            let href = match column.has_parts {
                true => self.under(&column.called),
                false => format!("scores?member={}&area={}", row.member.code, column.called),
            };
            cells.push(self.figure(words, figure, Some(href)));
        }
        if self.view.under.is_none() {
            cells.push(self.figure(words, &row.total, None));
        }
        table.row(&cells)
    }

    /// The matrix of what stands under an area.
    fn under(&self, called: &str) -> String {
        let address = self.address.without("page").without("areas");
        address.with("under", called).href()
    }

    /// What the organisation calls a group.
    fn group(&self, words: &Words, group: &Group) -> String {
        match group.by {
            By::Tenure(kind) => self.names.tenure(kind, &ClassCode::new(group.code.as_str()), words),
            By::Sets => group.name.clone(),
        }
    }

    /// A mean with how many figures it is the mean of.
    fn mean(&self, words: &Words, mean: &Mean) -> Markup {
        html! {
            (self.figure(words, &mean.figure, None))
            @if mean.of > 0 {
                " " span.fine { (words.say_with("matrix-of", &[("count", Arg::from(mean.of))])) }
            }
        }
    }

    fn group_row(&self, words: &Words, table: &Table, row: &GroupRow) -> Markup {
        let members = words.say_with("matrix-members", &[("count", Arg::from(row.members))]);
        let named = match &row.group {
            Some(group) => {
                let address = self.address.without("by").without("page").with("class", &group.called());
                html! { a href=(address.href()) { (name(&self.group(words, group))) } }
            }
            None => html! { (words.say("matrix-together")) },
        };
        let mut cells = vec![html! { (named) p.fine { (members) } }];
        cells.extend(row.cells.iter().map(|mean| self.mean(words, mean)));
        if self.view.under.is_none() {
            cells.push(self.mean(words, &row.total));
        }
        table.row(&cells)
    }

    /// The lists that Members stand in, as they can be grouped by.
    fn lists(&self, words: &Words) -> Vec<(String, String)> {
        let mut lists: Vec<By> = Vec::new();
        for group in &self.view.offered {
            if !lists.contains(&group.by) {
                lists.push(group.by);
            }
        }
        let called = |by: &By| (by.code().to_owned(), words.say(&format!("matrix-by-{}", by.code())));
        lists.iter().map(called).collect()
    }

    /// Areas over their parts, where parts stand across.
    fn over(&self, words: &Words) -> Vec<(usize, String)> {
        let mut over: Vec<(usize, String)> = vec![(1, String::new())];
        let mut last = None;
        for column in &self.view.columns {
            let area = &column.area;
            match over.last_mut() {
                Some((count, _)) if last == Some(area.id) => *count += 1,
                _ => over.push((1, labelled(area))),
            }
            last = Some(area.id);
        }
        over.push((1, words.say("matrix-total")));
        over
    }

    fn filter(&self, words: &Words) -> Markup {
        let groups = self.view.offered.iter().map(|group| (group.called(), self.group(words, group)));
        let sorts = ["gap", "worse"].map(|sort| (sort.to_owned(), words.say(&format!("matrix-sort-{sort}"))));
        let field =
            |name, key: &str, choices| Field { name, label: words.say(key), input: Input::Choice(choices) };
        let mut fields = vec![
            field("class", "matrix-class", groups.collect()),
            field("by", "matrix-by", self.lists(words)),
            field("sort", "matrix-sort", sorts.to_vec()),
        ];
        if self.view.has_parts && self.view.under.is_none() {
            let parts = vec![(PARTS.to_owned(), words.say("matrix-across-parts"))];
            fields.push(field("across", "matrix-across", parts));
        }
        let found = (self.view.rows_all, self.view.rows_all);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    /// Further areas across, where they do not all stand in the window.
    fn across(&self, words: &Words) -> Markup {
        if self.view.columns_all <= COLUMNS_MAX {
            return html! {};
        }
        let windows = self.view.columns_all.div_ceil(COLUMNS_MAX);
        html! {
            p.tools {
                (words.say("matrix-areas"))
                @for n in 0..windows {
                    @let (from, to) = (n * COLUMNS_MAX + 1, ((n + 1) * COLUMNS_MAX).min(self.view.columns_all));
                    a href=(self.address.with("areas", &n.to_string()).href()) { (from) "–" (to) }
                }
            }
        }
    }
}

impl View for NeedsMatrix {
    fn sample() -> Self {
        sample::matrix()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let view = &self.view;
        let mut columns = vec![Column::head(words.say("need-member"))];
        columns.extend(view.columns.iter().map(|column| Column::number(labelled(&column.term))));
        if view.under.is_none() {
            columns.push(Column::number(words.say("matrix-total")));
        }
        let caption =
            words.say_with("matrix-caption", &[("scale", scale_line(words, &view.scale).as_str().into())]);
        let is_parts =
            view.under.is_none() && view.columns.iter().any(|column| column.area.id != column.term.id);
        let over = if is_parts { self.over(words) } else { Vec::new() };
        let table = Table::figures("matrix", caption, columns).under(over);
        let rows = html! {
            @for row in &view.rows { (self.row(words, &table, row)) }
            @for row in &view.groups { (self.group_row(words, &table, row)) }
        };
        let leaves = if view.groups.is_empty() { view.rows_all.div_ceil(ROWS_MAX) } else { 1 };
        let main = html! {
            (ways(words, view.assessment.id, "/matrix"))
            @if let Some(term) = &view.under {
                p {
                    (words.say("matrix-under")) " " (name(&term.text)) " · "
                    a href=(self.address.without("under").href()) { (words.say("matrix-all-areas")) }
                }
            }
            (self.filter(words))
            (self.across(words))
            @if view.may_score {
                p.tools {
                    a.button.second href={ (page_of(view.assessment.id)) "/scores" } { (words.say("score-put")) }
                    a.button.second href={ (page_of(view.assessment.id)) "/scores/import" } {
                        (words.say("scores-import"))
                    }
                }
            }
            @if view.rows.is_empty() && view.groups.is_empty() { (empty(&words.say("matrix-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
            (pager(words, &self.address, self.leaf, leaves))
            p.fine { (words.say("matrix-legend")) }
            @if !view.groups.is_empty() { p.fine { (words.say("matrix-groups-legend")) } }
        };
        Page::new(words.say("assessment-matrix"))
            .kicker(name(&view.assessment.title))
            .crumbs(vec![crumb(words), (view.assessment.title.clone(), page_of(view.assessment.id))])
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let value = |name: &str| visitor.address.value(name).unwrap_or_default().to_owned();
    let leaf = value("page").parse().unwrap_or(1usize).max(1);
    let window = value("areas").parse().unwrap_or(0usize);
    let query = MatrixQuery {
        under: value("under"),
        across: value("across"),
        class: value("class"),
        by: value("by"),
        sort: value("sort"),
        skip: (leaf - 1).saturating_mul(ROWS_MAX),
        skip_areas: window.saturating_mul(COLUMNS_MAX),
    };
    let view = matrix(&web.house, visitor.actor(), id, &query).await?;
    let names = visitor.who.as_ref().map(|who| who.called.clone()).unwrap_or_default();
    Ok(NeedsMatrix { view, address: visitor.address.clone(), leaf, names }.page(&visitor).answer(&visitor))
}
