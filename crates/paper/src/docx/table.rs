//! Tables of a Word document: rows and cells with their spans, whatever wraps them.

use std::io::BufRead;

use super::body::{Story, Wrapper, change, is_property};
use crate::{
    limits::{COLUMNS_MAX, TABLE_DEPTH_MAX, within},
    place::Place,
    tree::{Block, Cell, Change, ChangeKind, Row, Table},
    unreadable::Unreadable,
    xml::{Node, Xml, attribute, is_on, number},
};

/// What a row's properties say.
#[derive(Default)]
struct RowShape {
    header: bool,
    skipped: u32,
    change: Option<Change>,
}

/// What a cell's properties say.
#[derive(Default)]
pub(super) struct CellShape {
    width: u32,
    continues_above: bool,
    continues_left: bool,
}

impl Story<'_> {
    /// A table whose element has just opened.
    pub(super) fn table<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        into: &mut Vec<Block>,
    ) -> Result<(), Unreadable> {
        if self.table_depth >= TABLE_DEPTH_MAX {
            return Err(Unreadable::TooDeep { entry: xml.entry().to_owned(), max: TABLE_DEPTH_MAX });
        }
        let place = self.place();
        self.account.piece(|| place)?;
        if self.table_depth == 0 {
            self.tables += 1;
        }
        self.table_depth += 1;
        let outer = self.cell.clone();
        let mut table = Table::default();
        self.rows(xml, &mut table)?;
        self.cell = outer;
        self.table_depth -= 1;
        table.rows.shrink_to_fit();
        into.push(Block::Table(Box::new(table)));
        Ok(())
    }

    fn rows<R: BufRead>(&mut self, xml: &mut Xml<R>, table: &mut Table) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::End | Node::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "tr" => self.row(xml, table)?,
                "tblGrid" => table.widths = widths(xml)?,
                name if is_property(name) => xml.skip()?,
                name => match self.wrapper(name, &start) {
                    Wrapper::Skip => xml.skip()?,
                    _ => self.rows(xml, table)?,
                },
            }
        }
    }

    fn row<R: BufRead>(&mut self, xml: &mut Xml<R>, table: &mut Table) -> Result<(), Unreadable> {
        let number = table.rows.len() as u32 + 1;
        within("", number, 1)?;
        let place = Place::TableCell { table: self.tables, row: number, column: 1 };
        self.account.cell(|| place)?;
        let mut shape = RowShape::default();
        let mut row = Row { number, cells: Vec::new() };
        let changes = self.changes.len();
        self.cells(xml, &mut shape, &mut row)?;
        self.changes.truncate(changes);
        row.cells.shrink_to_fit();
        if shape.header && table.header_rows == number - 1 {
            table.header_rows = number;
        }
        table.rows.push(row);
        Ok(())
    }

    fn cells<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        shape: &mut RowShape,
        row: &mut Row,
    ) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::End | Node::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "trPr" => {
                    *shape = row_shape(xml)?;
                    // A row that was inserted or deleted as a whole carries all its words with it.
                    self.changes.extend(shape.change.take());
                }
                "tc" => self.cell(xml, shape, row)?,
                name if is_property(name) => xml.skip()?,
                name => match self.wrapper(name, &start) {
                    Wrapper::Skip => xml.skip()?,
                    _ => self.cells(xml, shape, row)?,
                },
            }
        }
    }

    fn cell<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        shape: &RowShape,
        row: &mut Row,
    ) -> Result<(), Unreadable> {
        let after = row.cells.last().map(|cell| cell.column.saturating_add(cell.width));
        let column = after.unwrap_or_else(|| shape.skipped.saturating_add(1));
        within("", row.number, column)?;
        if self.table_depth == 1 {
            self.cell = Some(Place::TableCell { table: self.tables, row: row.number, column });
        }
        let place = self.place();
        self.account.cell(|| place)?;
        let (found, mut blocks) = self.inside_cell(xml)?;
        blocks.shrink_to_fit();
        let width = found.width.clamp(1, COLUMNS_MAX);
        within("", row.number, column + width - 1)?;
        match row.cells.last_mut() {
            Some(left) if found.continues_left => {
                left.width += width;
                left.blocks.append(&mut blocks);
            }
            _ => {
                let continues_above = found.continues_above;
                row.cells.push(Cell { column, width, continues_above, blocks, ..Cell::default() });
            }
        }
        Ok(())
    }

    fn inside_cell<R: BufRead>(&mut self, xml: &mut Xml<R>) -> Result<(CellShape, Vec<Block>), Unreadable> {
        let mut blocks = Vec::with_capacity(1);
        let outer = self.shape.take();
        self.blocks(xml, &mut blocks)?;
        let found = std::mem::replace(&mut self.shape, outer);
        Ok((found.unwrap_or_default(), blocks))
    }
}

fn widths<R: BufRead>(xml: &mut Xml<R>) -> Result<Vec<u32>, Unreadable> {
    let mut widths = Vec::new();
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Node::Start(start) => {
                if start.local_name().as_ref() == "gridCol" && widths.len() < COLUMNS_MAX as usize {
                    widths.push(number::<u32>(&start, "w").unwrap_or(0).min(100_000));
                }
                xml.skip()?;
            }
            Node::End | Node::Eof => return Ok(widths),
            _ => {}
        }
    }
}

fn row_shape<R: BufRead>(xml: &mut Xml<R>) -> Result<RowShape, Unreadable> {
    let mut shape = RowShape::default();
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Node::Start(start) => {
                match start.local_name().as_ref() {
                    "tblHeader" => shape.header = is_on(&start),
                    "gridBefore" => shape.skipped = number(&start, "val").unwrap_or(0),
                    "ins" => shape.change = Some(change(ChangeKind::Inserted, &start)),
                    "del" => shape.change = Some(change(ChangeKind::Deleted, &start)),
                    _ => {}
                }
                xml.skip()?;
            }
            Node::End | Node::Eof => return Ok(shape),
            _ => {}
        }
    }
}

impl CellShape {
    /// Reads a cell's properties, whose element has just opened.
    pub(super) fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Self, Unreadable> {
        let mut shape = Self { width: 1, ..Self::default() };
        let mut buffer = Vec::new();
        loop {
            match xml.next(&mut buffer)? {
                Node::Start(start) => {
                    let continues = || attribute(&start, "val").as_deref() != Some("restart");
                    match start.local_name().as_ref() {
                        "gridSpan" => shape.width = number(&start, "val").unwrap_or(1),
                        "vMerge" => shape.continues_above = continues(),
                        "hMerge" => shape.continues_left = continues(),
                        _ => {}
                    }
                    xml.skip()?;
                }
                Node::End | Node::Eof => return Ok(shape),
                _ => {}
            }
        }
    }
}
