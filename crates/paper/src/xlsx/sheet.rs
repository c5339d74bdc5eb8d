//! The cells of one sheet, in the order in which the file has them.

use std::{collections::HashMap, io::BufRead};

use quick_xml::events::BytesStart;

use super::{Book, string_item, unescaped};
use crate::{
    limits::{Account, COLUMNS_MAX, within},
    place::Place,
    tree::{Cell, Row, Table},
    unreadable::Unreadable,
    xml::{Node, Xml, attribute, number},
};

/// A rectangle of merged cells; all from 1, both ends included.
#[derive(Debug, Clone, Copy)]
struct Region {
    top: u32,
    left: u32,
    bottom: u32,
    right: u32,
}

/// The most merged rectangles of a sheet.
const REGIONS_MAX: usize = 50_000;

struct Sheet<'a> {
    book: &'a Book,
    name: &'a str,
    account: &'a mut Account,
    rows: Vec<Row>,
    regions: Vec<Region>,
    widths: Vec<(u32, u32, f64)>,
    frozen: u32,
}

/// Reads a sheet; only filled cells are kept, and a cell out of bounds is refused by its place.
pub(super) fn read<R: BufRead>(
    xml: &mut Xml<R>,
    book: &Book,
    name: &str,
    account: &mut Account,
) -> Result<Table, Unreadable> {
    let mut sheet =
        Sheet { book, name, account, rows: Vec::new(), regions: Vec::new(), widths: Vec::new(), frozen: 0 };
    sheet.walk(xml)?;
    sheet.finish()
}

impl Sheet<'_> {
    fn walk<R: BufRead>(&mut self, xml: &mut Xml<R>) -> Result<(), Unreadable> {
        let mut buffer = Vec::new();
        let (mut row, mut column) = (0_u32, 0_u32);
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "row" => {
                    row = number(&start, "r").unwrap_or_else(|| row.saturating_add(1));
                    column = 0;
                }
                "c" => {
                    (row, column) = self.position(&start, row, column)?;
                    self.cell(xml, &start, row, column)?;
                }
                "col" if self.widths.len() < COLUMNS_MAX as usize => {
                    if let (Some(min), Some(max), Some(width)) =
                        (number(&start, "min"), number(&start, "max"), number(&start, "width"))
                    {
                        self.widths.push((min, max, width));
                    }
                }
                "pane" if attribute(&start, "state").as_deref() == Some("frozen") => {
                    self.frozen = number::<f64>(&start, "ySplit").unwrap_or(0.0).clamp(0.0, 100.0) as u32;
                }
                "mergeCell" if self.regions.len() < REGIONS_MAX => {
                    self.regions.extend(attribute(&start, "ref").and_then(|text| region(&text)));
                }
                _ => {}
            }
        }
    }

    /// Where a cell stands; one without a reference follows the one before it.
    fn position(&self, start: &BytesStart<'_>, row: u32, column: u32) -> Result<(u32, u32), Unreadable> {
        match attribute(start, "r") {
            None => Ok((row.max(1), column.saturating_add(1))),
            Some(text) => reference(&text).ok_or_else(|| self.bad(&text)),
        }
    }

    fn cell<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        start: &BytesStart<'_>,
        row: u32,
        column: u32,
    ) -> Result<(), Unreadable> {
        let kind = attribute(start, "t").unwrap_or_default();
        let style = number::<usize>(start, "s").unwrap_or(0);
        let text = self.text(xml, &kind, style, row, column)?;
        if text.trim().is_empty() {
            return Ok(());
        }
        within(self.name, row, column)?;
        let place = || Place::SheetCell { sheet: self.name.to_owned(), row, column };
        self.account.cell(place)?;
        self.account.text(text.len(), text.len(), place)?;
        let cell = Cell { column, ..Cell::of(text) };
        match self.rows.last_mut() {
            Some(last) if last.number == row => last.cells.push(cell),
            _ => self.rows.push(Row { number: row, cells: vec![cell] }),
        }
        Ok(())
    }

    /// What a person sees in the cell. A formula shows the result it had when the file was saved; one that
    /// was saved without a result shows itself.
    fn text<R: BufRead>(
        &self,
        xml: &mut Xml<R>,
        kind: &str,
        style: usize,
        row: u32,
        column: u32,
    ) -> Result<String, Unreadable> {
        let (mut value, mut formula, mut inline) = (None, None, None);
        let mut buffer = Vec::new();
        loop {
            match xml.next(&mut buffer)? {
                Node::Start(start) => match start.local_name().as_ref() {
                    "v" => value = Some(xml.letters()?),
                    "f" => formula = Some(xml.letters()?),
                    "is" => inline = Some(string_item(xml)?),
                    _ => xml.skip()?,
                },
                Node::End | Node::Eof => break,
                _ => {}
            }
        }
        if let Some(text) = inline {
            return Ok(text);
        }
        match (value, formula) {
            (Some(value), _) if !value.is_empty() || kind == "str" => {
                self.value(&value, kind, style, row, column)
            }
            (_, Some(formula)) if formula.is_empty() => Ok("=…".to_owned()),
            (_, Some(formula)) => Ok(format!("={formula}")),
            _ => Ok(String::new()),
        }
    }

    fn value(
        &self,
        value: &str,
        kind: &str,
        style: usize,
        row: u32,
        column: u32,
    ) -> Result<String, Unreadable> {
        Ok(match kind {
            "s" => {
                let index: usize = value.trim().parse().map_err(|_| self.bad(value))?;
                match self.book.strings.get(index) {
                    Some(text) => text.to_string(),
                    None => {
                        let place = Place::SheetCell { sheet: self.name.to_owned(), row, column };
                        return Err(Unreadable::TooMuchText { place });
                    }
                }
            }
            "b" => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "str" | "inlineStr" => unescaped(value),
            "e" | "d" => value.trim().to_owned(),
            _ => match value.trim().parse::<f64>() {
                Ok(figure) => match self.book.formats.get(style) {
                    Some(format) => format.shown(figure, self.book.since_1904),
                    None => super::shown::general(figure),
                },
                Err(_) => value.to_owned(),
            },
        })
    }

    fn bad(&self, value: &str) -> Unreadable {
        Unreadable::BadCell { sheet: self.name.to_owned(), value: value.chars().take(40).collect() }
    }

    fn finish(mut self) -> Result<Table, Unreadable> {
        self.sort()?;
        self.merge()?;
        let mut table = Table { name: Some(self.name.to_owned()), rows: self.rows, ..Table::default() };
        table.rows.iter_mut().for_each(|row| row.cells.shrink_to_fit());
        table.rows.shrink_to_fit();
        table.header_rows = table.rows.iter().filter(|row| row.number <= self.frozen).count() as u32;
        if !self.widths.is_empty() {
            let width_of = |column| {
                let found = self.widths.iter().find(|(min, max, _)| (*min..=*max).contains(&column));
                found.map_or(9.0, |(_, _, width)| *width).clamp(1.0, 255.0)
            };
            table.widths = (1..=table.columns()).map(|column| (width_of(column) * 10.0) as u32).collect();
        }
        Ok(table)
    }

    /// Files may hold rows out of order; a cell that is there twice has no one meaning.
    fn sort(&mut self) -> Result<(), Unreadable> {
        if !self.rows.is_sorted_by(|a, b| a.number < b.number) {
            self.rows.sort_by_key(|row| row.number);
            let mut rows: Vec<Row> = Vec::with_capacity(self.rows.len());
            for row in self.rows.drain(..) {
                match rows.last_mut() {
                    Some(last) if last.number == row.number => last.cells.extend(row.cells),
                    _ => rows.push(row),
                }
            }
            self.rows = rows;
        }
        for row in &mut self.rows {
            row.cells.sort_by_key(|cell| cell.column);
            if let Some(twice) = row.cells.windows(2).find(|pair| pair[0].column == pair[1].column) {
                let value = format!("{}{}", crate::place::column_letters(twice[0].column), row.number);
                return Err(Unreadable::BadCell { sheet: self.name.to_owned(), value });
            }
        }
        Ok(())
    }

    /// Gives the first cell of a merged rectangle its width, and the rows below it a cell that continues it.
    fn merge(&mut self) -> Result<(), Unreadable> {
        let at: HashMap<u32, usize> =
            self.rows.iter().enumerate().map(|(at, row)| (row.number, at)).collect();
        for region in std::mem::take(&mut self.regions) {
            let width = (region.right - region.left + 1).min(COLUMNS_MAX);
            let Some(&first) = at.get(&region.top) else { continue };
            let Ok(found) = self.rows[first].cells.binary_search_by_key(&region.left, |cell| cell.column)
            else {
                continue;
            };
            self.rows[first].cells[found].width = width;
            for row in self.rows[first + 1..].iter_mut().take_while(|row| row.number <= region.bottom) {
                let place =
                    || Place::SheetCell { sheet: self.name.to_owned(), row: row.number, column: region.left };
                self.account.cell(place)?;
                match row.cells.binary_search_by_key(&region.left, |cell| cell.column) {
                    // Text hidden under a merge is kept as a cell of its own.
                    Ok(_) => {}
                    Err(slot) => row.cells.insert(slot, Cell { column: region.left, width, ..Cell::below() }),
                }
            }
        }
        Ok(())
    }
}

/// Row and column of a reference such as `C5`, from 1.
pub(super) fn reference(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = text.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().try_fold(0_u32, |sum, letter| {
        let letter = letter.to_ascii_uppercase();
        letter.is_ascii_uppercase().then(|| sum * 26 + u32::from(letter - b'A') + 1)
    })?;
    let row = row.parse().ok().filter(|row| (1..=1_048_576).contains(row))?;
    Some((row, column)).filter(|(_, column)| *column <= 16_384)
}

fn region(text: &str) -> Option<Region> {
    let (from, to) = text.split_once(':')?;
    let ((top, left), (bottom, right)) = (reference(from)?, reference(to)?);
    (top <= bottom && left <= right).then_some(Region { top, left, bottom, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_understood_or_refused() {
        let check = |text: &str, expect| assert_eq!(reference(text), expect, "{text}");
        check("A1", Some((1, 1)));
        check("XFD1048576", Some((1_048_576, 16_384)));
        check("XFE1", None);
        check("A0", None);
        check("1A", None);
        check("A1048577", None);
        check("AAAA1", None);
        check("É1", None);
        check("", None);
    }

    fn sheet(xml: &str) -> Result<Table, Unreadable> {
        let book = Book { strings: vec!["shared".into()], ..Book::default() };
        read(&mut Xml::new("sheet1.xml", xml.as_bytes()), &book, "Plan", &mut Account::default())
    }

    fn texts(table: &Table) -> Vec<(u32, u32, String)> {
        let cells = table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.number, cell)));
        cells.map(|(row, cell)| (row, cell.column, cell.text())).collect()
    }

    #[test]
    fn every_kind_of_cell_shows_what_a_person_sees() {
        let table = sheet(
            r##"<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c t="b"><v>1</v></c>
            <c t="e"><v>#N/A</v></c><c><f>SUM(A1:A2)</f><v>7</v></c><c><f>SUM(A1:A2)</f></c>
            <c t="inlineStr"><is><t>in line</t></is></c><c s="4"/><c t="str"><f>A1</f><v>said</v></c>
            <c><v>0.30000000000000004</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>"##,
        )
        .unwrap();
        let expect = [
            (2, 1, "shared"),
            (2, 2, "TRUE"),
            (2, 3, "#N/A"),
            (2, 4, "7"),
            (2, 5, "=SUM(A1:A2)"),
            (2, 6, "in line"),
            (2, 8, "said"),
            (2, 9, "0.3"),
            (3, 1, "3"),
        ];
        assert_eq!(texts(&table), expect.map(|(row, column, text)| (row, column, text.to_owned())));
    }

    #[test]
    fn merged_cells_keep_their_shape_and_rows_their_order() {
        let table = sheet(
            r#"<w><sheetData><row r="3"><c r="A3"><v>3</v></c></row>
            <row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>0</v></c></row><row r="2"><c r="B2"><v>2</v></c></row></sheetData>
            <mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A3:D3"/></mergeCells></w>"#,
        )
        .unwrap();
        let shape: Vec<_> = table.rows.iter().map(|row| (row.number, row.cells.len())).collect();
        assert_eq!(shape, [(1, 2), (2, 2), (3, 1)]);
        assert!(table.rows[1].cells[0].continues_above);
        assert_eq!(table.rows[2].cells[0].width, 4);
    }

    #[test]
    fn cells_without_one_place_or_out_of_bounds_are_refused() {
        let check = |xml: &str, code: &str, sentence: &str| {
            let error = sheet(&format!("<w><sheetData>{xml}</sheetData></w>")).unwrap_err();
            assert_eq!(error.code(), code);
            assert!(error.to_string().contains(sentence), "{error}");
        };
        let far =
            r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
        check(far, "file.sheet_too_large", "sheet \"Plan\" holds a cell at row 1048576, column XFD");
        check(r#"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#, "file.bad_cell", "A1");
        check(r#"<row r="1"><c r="A1" t="s"><v>9</v></c></row>"#, "file.too_much_text", "row 1, column A");
        check(r#"<row r="1"><c r="R1C1"><v>1</v></c></row>"#, "file.bad_cell", "R1C1");
    }
}
