//! The matrix of Members and areas: a heat map that is its own table. Each figure opens what is recorded behind it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use rust_decimal::Decimal;
use trellis_app::{
    needs::scores::{COLUMNS_MAX, Figure, Matrix, MatrixQuery, MatrixRow, ROWS_MAX, matrix},
    people::settings::Names,
};
use trellis_domain::{
    members::{ClassCode, TenureKind},
    needs::{assessment::Assessment, score::Scale},
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

    fn filter(&self, words: &Words) -> Markup {
        let classes = self.view.classes.iter().map(|code| {
            let called = self.names.tenure(TenureKind::Class, &ClassCode::new(code.as_str()), words);
            (code.clone(), called)
        });
        let sorts = vec![("gap".to_owned(), words.say("matrix-by-gap"))];
        let fields = vec![
            Field {
                name: "class",
                label: words.say("matrix-class"),
                input: Input::Choice(classes.collect()),
            },
            Field { name: "sort", label: words.say("matrix-sort"), input: Input::Choice(sorts) },
        ];
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
        columns.extend(view.columns.iter().map(|column| {
            let term = &column.term;
            Column::number(match &term.label {
                Some(label) => format!("{label} {}", term.text),
                None => term.text.clone(),
            })
        }));
        if view.under.is_none() {
            columns.push(Column::number(words.say("matrix-total")));
        }
        let caption =
            words.say_with("matrix-caption", &[("scale", scale_line(words, &view.scale).as_str().into())]);
        let table = Table::figures("matrix", caption, columns);
        let rows = html! { @for row in &view.rows { (self.row(words, &table, row)) } };
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
                p { a.button.second href={ (page_of(view.assessment.id)) "/scores" } { (words.say("score-put")) } }
            }
            @if view.rows.is_empty() { (empty(&words.say("matrix-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
            (pager(words, &self.address, self.leaf, view.rows_all.div_ceil(ROWS_MAX)))
            p.fine { (words.say("matrix-legend")) }
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
        class: value("class"),
        sort: value("sort"),
        skip: (leaf - 1).saturating_mul(ROWS_MAX),
        skip_areas: window.saturating_mul(COLUMNS_MAX),
    };
    let view = matrix(&web.house, visitor.actor(), id, &query).await?;
    let names = visitor.who.as_ref().map(|who| who.called.clone()).unwrap_or_default();
    Ok(NeedsMatrix { view, address: visitor.address.clone(), leaf, names }.page(&visitor).answer(&visitor))
}
