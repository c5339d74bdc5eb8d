//! Tables: a caption, heads that stay in sight, numbers at the end of their column.
//!
//! On a narrow screen a table of records becomes a stack of rows with their heads as labels; a table of figures,
//! which is compared across, scrolls inside a region that the keyboard reaches.

use maud::{Markup, html};

/// One column.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    label: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Short,
    Number,
    Head,
}

impl Column {
    /// Words.
    pub(crate) fn text(label: impl Into<String>) -> Self {
        Self { label: label.into(), kind: Kind::Text }
    }

    /// A printed number or letter: never broken, and in a stack it leads its row.
    pub(crate) fn short(label: impl Into<String>) -> Self {
        Self { label: label.into(), kind: Kind::Short }
    }

    /// Figures, lined up at the end.
    pub(crate) fn number(label: impl Into<String>) -> Self {
        Self { label: label.into(), kind: Kind::Number }
    }

    /// What the row is about.
    pub(crate) fn head(label: impl Into<String>) -> Self {
        Self { label: label.into(), kind: Kind::Head }
    }
}

/// A table before its rows.
pub(crate) struct Table {
    id: String,
    caption: String,
    caption_shown: bool,
    columns: Vec<Column>,
    /// Heads over several columns each: how many, and what they have in common.
    over: Vec<(usize, String)>,
    stacked: bool,
}

impl Table {
    /// Records: stacked on a narrow screen. `id` is unique on its page.
    pub(crate) fn records(id: impl Into<String>, caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self {
            id: id.into(),
            caption: caption.into(),
            caption_shown: false,
            columns,
            over: Vec::new(),
            stacked: true,
        }
    }

    /// Figures: scrolled on a narrow screen.
    pub(crate) fn figures(id: impl Into<String>, caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self {
            id: id.into(),
            caption: caption.into(),
            caption_shown: true,
            columns,
            over: Vec::new(),
            stacked: false,
        }
    }

    /// The same with heads over several columns each; an empty one says nothing.
    pub(crate) fn under(self, over: Vec<(usize, String)>) -> Self {
        Self { over, ..self }
    }

    /// One row; cells in the order of the columns. An empty cell is left out of a stack.
    pub(crate) fn row(&self, cells: &[Markup]) -> Markup {
        html! {
            tr role=[self.role("row")] {
                @for (column, cell) in self.columns.iter().zip(cells) { (self.cell(column, cell, 1)) }
            }
        }
    }

    /// A row of cells that stand over several rows each, beginning at a column; the columns before it are covered
    /// by cells of a row above.
    pub(crate) fn row_over(&self, cells: &[(Markup, usize)], first: usize) -> Markup {
        html! {
            tr.more[first > 0] role=[self.role("row")] {
                @for (column, (cell, rows)) in self.columns.iter().skip(first).zip(cells) {
                    (self.cell(column, cell, *rows))
                }
            }
        }
    }

    fn cell(&self, column: &Column, cell: &Markup, rows: usize) -> Markup {
        let label =
            (self.stacked && column.kind != Kind::Head && !cell.0.is_empty()).then_some(&column.label);
        let rows = (rows > 1).then_some(rows);
        match column.kind {
            Kind::Head => html! { th scope="row" role=[self.role("rowheader")] rowspan=[rows] { (cell) } },
            Kind::Number => {
                html! { td.n role=[self.role("cell")] data-label=[label] rowspan=[rows] { (cell) } }
            }
            Kind::Short => html! { td.s role=[self.role("cell")] rowspan=[rows] { (cell) } },
            Kind::Text => html! { td role=[self.role("cell")] data-label=[label] rowspan=[rows] { (cell) } },
        }
    }

    /// Rows under a head of their own.
    pub(crate) fn group(&self, title: &Markup, rows: &Markup) -> Markup {
        html! {
            tbody role=[self.role("rowgroup")] {
                tr.group role=[self.role("row")] {
                    th scope="rowgroup" role=[self.role("cell")] colspan=(self.columns.len()) { (title) }
                }
                (rows)
            }
        }
    }

    /// Rows without a head of their own.
    pub(crate) fn rows(&self, rows: &Markup) -> Markup {
        html! { tbody role=[self.role("rowgroup")] { (rows) } }
    }

    /// The finished table around its [`Table::rows`] or [`Table::group`]s.
    pub(crate) fn render(&self, bodies: &Markup) -> Markup {
        let caption = format!("{}-caption", self.id);
        let table = html! {
            table #(self.id) role=[self.role("table")] .stack[self.stacked] {
                caption #(caption) .sr[!self.caption_shown] { (self.caption) }
                thead role=[self.role("rowgroup")] {
                    @if !self.over.is_empty() {
                        tr role=[self.role("row")] {
                            @for (columns, label) in &self.over {
                                @if label.is_empty() { td colspan=(columns) {} }
                                @else { th scope="colgroup" colspan=(columns) { (label) } }
                            }
                        }
                    }
                    tr role=[self.role("row")] {
                        @for column in &self.columns {
                            th.n[column.kind == Kind::Number] scope="col" role=[self.role("columnheader")] {
                                (column.label)
                            }
                        }
                    }
                }
                (bodies)
            }
        };
        if self.stacked {
            return table;
        }
        html! { div.scroll role="region" tabindex="0" aria-labelledby=(caption) { (table) } }
    }

    /// A stack is laid out in blocks, and some browsers then forget that it is a table.
    const fn role(&self, role: &'static str) -> Option<&'static str> {
        if self.stacked { Some(role) } else { None }
    }
}
