//! A document as a workbook: one sheet a ruled table, and one before them for its words, if it has any.
//!
//! Every text is written as text, so a spreadsheet never runs it; the same document gives the same bytes.

use std::collections::HashSet;

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::{
    grid::Grid,
    moment::Moment,
    tree::{Block, Document, Look, Page, Paragraph, Role, Shade, Table},
    unwritable::Unwritable,
    words::flat,
};

/// Letters that a cell can hold, in UTF-16 units.
const CELL_LETTERS_MAX: u32 = 32_767;
/// Letters that a sheet's name can have.
const NAME_LETTERS_MAX: usize = 31;
/// Width of a sheet in letters, shared out among its columns.
const SHEET_LETTERS: u32 = 150;

/// Writes a document.
///
/// # Errors
/// Where a cell or table is beyond what a workbook can hold.
pub fn write(document: &Document) -> Result<Vec<u8>, Unwritable> {
    let mut book = Workbook::new();
    book.set_properties(&properties(document)?);
    let base = base(document);
    let mut names = Names::default();
    let words: Vec<&Block> = document.blocks.iter().filter(|block| is_words(block)).collect();
    if !words.is_empty() {
        let name = names.unused(&document.title);
        write_words(sheet(&mut book, document, &name)?, &words, &base)
            .map_err(|error| because(error, &name))?;
    }
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        if is_words(block) {
            continue;
        }
        let caption = table.caption.as_ref().map(|caption| caption.current());
        let name = names.unused(table.name.as_deref().or(caption.as_deref()).unwrap_or_default());
        let sheet = sheet(&mut book, document, &name)?;
        judge_lengths(table, &name)?;
        write_table(sheet, table, &base).map_err(|error| because(error, &name))?;
    }
    // A workbook without sheets is not one.
    if names.taken.is_empty() {
        let name = names.unused(&document.title);
        sheet(&mut book, document, &name)?;
    }
    book.save_to_buffer().map_err(|error| because(error, ""))
}

fn because(error: XlsxError, sheet: &str) -> Unwritable {
    match error {
        XlsxError::RowColumnLimitError => Unwritable::TooLarge { sheet: sheet.to_owned() },
        other => Unwritable::Failed { reason: other.to_string() },
    }
}

fn properties(document: &Document) -> Result<DocProperties, Unwritable> {
    let properties = DocProperties::new()
        .set_title(&document.title)
        .set_author(&document.meta.author)
        .set_subject(&document.meta.subject);
    // Without a date of its own the writer would take the clock's.
    let (date, clock) = Moment::of(&document.meta)
        .map_or(((2000, 1, 1), (0, 0, 0)), |m| ((m.year, m.month, m.day), (m.hour, m.minute, m.second)));
    let created = ExcelDateTime::from_ymd(date.0, date.1, date.2)
        .and_then(|day| day.and_hms(u16::from(clock.0), clock.1, f64::from(clock.2)))
        .map_err(|error| because(error, ""))?;
    Ok(properties.set_creation_datetime(&created))
}

fn sheet<'b>(
    book: &'b mut Workbook,
    document: &Document,
    name: &str,
) -> Result<&'b mut Worksheet, Unwritable> {
    const A4: u8 = 9;
    let sheet = book.add_worksheet();
    sheet.set_name(name).map_err(|error| because(error, name))?;
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer(foot(document));
    if document.page == Page::Landscape {
        sheet.set_landscape();
    }
    if document.language.right_to_left {
        sheet.set_right_to_left(true);
    }
    Ok(sheet)
}

/// The foot of every printed page: the lines of the document's own foot, and the page's number. It is no cell, so a sheet
/// that is brought in again is what it was.
fn foot(document: &Document) -> String {
    /// A spreadsheet takes no longer one.
    const LETTERS_MAX: usize = 255;
    const NUMBER: &str = "&R&P / &N";
    let lines = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) if paragraph.role == Role::Footer => Some(paragraph.printed()),
        _ => None,
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() {
        return "&C&P / &N".to_owned();
    }
    // An ampersand begins a command; a digit after the size's digits would belong to them.
    let text = lines.join(" ").replace('&', "&&");
    let kept: String = text.chars().take(LETTERS_MAX - NUMBER.len() - "&L&8 ".len()).collect();
    format!("&L&8 {kept}{NUMBER}")
}

/// Paragraphs, and tables that only set things side by side.
fn is_words(block: &Block) -> bool {
    match block {
        Block::Paragraph(paragraph) => paragraph.role != Role::Footer,
        Block::Table(table) => table.look == Look::Plain,
        Block::PageBreak => false,
    }
}

fn write_words(sheet: &mut Worksheet, blocks: &[&Block], base: &Format) -> Result<(), XlsxError> {
    const WIDTH: u32 = 110;
    let bold = base.clone().set_bold();
    sheet.set_column_width(0, f64::from(WIDTH))?;
    let mut row = 0;
    for block in blocks {
        let stands_out = matches!(
            block,
            Block::Paragraph(Paragraph { role: Role::Title | Role::Heading(_) | Role::Masthead, .. })
        );
        for part in pieces(&flat(std::slice::from_ref(*block))) {
            sheet.write_string_with_format(row, 0, part, if stands_out { &bold } else { base })?;
            set_height(sheet, row, lines(part, WIDTH))?;
            row += 1;
        }
    }
    Ok(())
}

/// How many lines a text takes in a column of so many letters.
fn lines(text: &str, width: u32) -> u32 {
    let width = width.max(1) as usize;
    text.split('\n').map(|line| line.chars().count().div_ceil(width).max(1) as u32).sum()
}

/// Not every program makes a row as high as its words need.
fn set_height(sheet: &mut Worksheet, row: u32, lines: u32) -> Result<(), XlsxError> {
    const LINE_POINTS: f64 = 15.0;
    const ROW_POINTS_MAX: f64 = 409.0;
    if lines > 1 {
        sheet.set_row_height(row, (f64::from(lines) * LINE_POINTS).min(ROW_POINTS_MAX))?;
    }
    Ok(())
}

/// A long text in pieces that a cell can hold.
fn pieces(text: &str) -> Vec<&str> {
    // No letter has more UTF-16 units than bytes.
    let most = CELL_LETTERS_MAX as usize;
    let (mut pieces, mut rest) = (Vec::new(), text);
    while rest.len() > most {
        let mut cut = most;
        while !rest.is_char_boundary(cut) {
            cut -= 1;
        }
        let (piece, tail) = rest.split_at(cut);
        pieces.push(piece);
        rest = tail;
    }
    pieces.push(rest);
    pieces
}

fn judge_lengths(table: &Table, name: &str) -> Result<(), Unwritable> {
    for row in &table.rows {
        for cell in &row.cells {
            let text = flat(&cell.blocks);
            if text.len() > CELL_LETTERS_MAX as usize
                && text.encode_utf16().count() > CELL_LETTERS_MAX as usize
            {
                return Err(Unwritable::CellTooLong {
                    sheet: name.to_owned(),
                    row: row.number,
                    column: cell.column,
                    max: CELL_LETTERS_MAX,
                });
            }
        }
    }
    Ok(())
}

fn write_table(sheet: &mut Worksheet, table: &Table, base: &Format) -> Result<(), XlsxError> {
    let grid = Grid::of(table);
    let last = (grid.columns - 1) as u16;
    let widths: Vec<u32> =
        grid.widths(&table.widths, SHEET_LETTERS).iter().map(|w| (*w).clamp(6, 80)).collect();
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, f64::from(*width))?;
    }
    let mut top = 0;
    if let Some(caption) = &table.caption {
        write_place(sheet, (0, 0), (1, grid.columns), &caption.current(), &base.clone().set_bold())?;
        top = 1;
    }
    let head = table.header_rows.min(grid.rows.len() as u32);
    for (row, slots) in (top..).zip(&grid.rows) {
        let mut high = 1;
        for slot in slots.iter().filter(|slot| slot.height > 0) {
            let text = slot.cell.map(|cell| flat(&cell.blocks)).unwrap_or_default();
            let own = slot.cell.map(|cell| cell.shade).unwrap_or_default();
            let shade = if row - top < head && own == Shade::None { Shade::Head } else { own };
            let format = ruled(base, shade);
            write_place(sheet, (row, slot.column as u16), (slot.height, slot.width), &text, &format)?;
            let from = slot.column as usize;
            let width = widths[from..from + slot.width as usize].iter().sum();
            high = high.max(lines(&text, width).div_ceil(slot.height));
        }
        set_height(sheet, row, high)?;
    }
    let bottom = top + grid.rows.len() as u32;
    if head > 0 {
        sheet.set_freeze_panes(top + head, 0)?;
        sheet.set_repeat_rows(top, top + head - 1)?;
        if bottom > top + head {
            sheet.autofilter(top + head - 1, 0, bottom - 1, last)?;
        }
    }
    let small = base.clone().set_italic();
    for (row, note) in (bottom..).zip(&table.notes) {
        write_place(sheet, (row, 0), (1, grid.columns), &note.current(), &small)?;
    }
    Ok(())
}

/// One cell or one merged rectangle.
fn write_place(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (height, width): (u32, u32),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if height > 1 || width > 1 {
        sheet.merge_range(row, column, row + height - 1, column + (width - 1) as u16, "", format)?;
    }
    if text.is_empty() {
        sheet.write_blank(row, column, format)?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// What every cell of a document has in common.
fn base(document: &Document) -> Format {
    const RIGHT_TO_LEFT: u8 = 2;
    let format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    if document.language.right_to_left { format.set_reading_direction(RIGHT_TO_LEFT) } else { format }
}

/// A cell of a table.
fn ruled(base: &Format, shade: Shade) -> Format {
    let format = base.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(0x009A_A5B1));
    let ground = match shade {
        Shade::None => return format,
        Shade::Head => return format.set_bold().set_background_color(Color::RGB(0x00E7_ECF1)),
        Shade::Good => 0x00E2_F0D9,
        Shade::Caution => 0x00FF_F2CC,
        Shade::Alert => 0x00FB_E0DD,
    };
    format.set_background_color(Color::RGB(ground))
}

/// The names of sheets: by the spreadsheet's rules, and each of its own.
#[derive(Default)]
struct Names {
    taken: HashSet<String>,
}

impl Names {
    fn unused(&mut self, wanted: &str) -> String {
        let clean: String = wanted
            .chars()
            .map(|letter| if letter.is_control() || "[]:*?/\\".contains(letter) { ' ' } else { letter })
            .collect();
        let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        let base = words.trim_matches(['\'', ' ']);
        let unused = (1_u32..).find_map(|number| {
            let ending = match (number, base.is_empty()) {
                (1, false) => String::new(),
                (_, false) => format!(" ({number})"),
                (_, true) => number.to_string(),
            };
            let room = NAME_LETTERS_MAX - ending.len();
            let name = format!("{}{ending}", shortened(base, room).trim_end_matches(['\'', ' ']));
            // The program keeps this name for itself.
            let kept = name.eq_ignore_ascii_case("history");
            (!kept && !name.is_empty() && self.taken.insert(name.to_lowercase())).then_some(name)
        });
        unused.unwrap_or_default()
    }
}

/// As many whole letters as fit into `room` UTF-16 units.
fn shortened(text: &str, room: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, letter)| {
        used += letter.len_utf16();
        used > room
    });
    end.map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_follow_the_rules_and_are_each_their_own() {
        let mut names = Names::default();
        let mut check = |wanted: &str, expect: &str| assert_eq!(names.unused(wanted), expect);
        check("Pillar 1: needs/plans", "Pillar 1 needs plans");
        check("pillar 1 NEEDS plans", "pillar 1 NEEDS plans (2)");
        check("'quoted'", "quoted");
        check("", "1");
        check("???", "2");
        check("History", "History (2)");
        check("A name that is far too long for a sheet of any workbook", "A name that is far too long for");
        check("A name that is far too long for a sheet of any workbook", "A name that is far too long (2)");
        check("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀");
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_refused_by_place() {
        let table = Table::of(0, vec![vec![crate::tree::Cell::of("x".repeat(32_768))]]);
        let document = Document { blocks: vec![table.into()], ..Document::default() };
        let error = write(&document).unwrap_err();
        assert_eq!(error, Unwritable::CellTooLong { sheet: "1".into(), row: 1, column: 1, max: 32_767 });
        let paragraph = Document { blocks: vec![Block::body("é".repeat(40_000))], ..Document::default() };
        assert!(write(&paragraph).is_ok(), "a long paragraph takes several rows");
    }
}
