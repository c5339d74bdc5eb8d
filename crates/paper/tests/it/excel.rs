//! Workbooks made by hand: one habit of Excel a test.

use trellis_paper::{Aside, Block, Document, Table, read};

use crate::made::{excel, excel_parts, package};

fn tables(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&**table),
        _ => None,
    });
    tables.collect()
}

fn texts(table: &Table) -> Vec<String> {
    table.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.text())).collect()
}

#[test]
fn numbers_show_as_their_format_shows_them() {
    let mut parts = excel_parts(
        r#"<sheetData><row r="1"><c r="A1" s="1"><v>0.8</v></c><c r="B1" s="2"><v>44013</v></c><c r="C1" s="3"><v>44013</v></c>
        <c r="D1"><v>33</v></c><c r="E1" s="99"><v>7</v></c></row></sheetData>"#,
    );
    parts[3].1 = parts[3].1.replace(
        "</Relationships>",
        r#"<Relationship Id="s" Type="http://x/relationships/styles" Target="/xl/styles.xml"/></Relationships>"#,
    );
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmmm yyyy"/></numFmts>
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    parts.push(("xl/styles.xml", styles.to_owned()));
    let document = read("plan.xlsx", &package(&parts)).unwrap();
    assert_eq!(texts(tables(&document)[0]), ["80%", "July 2020", "2020-07-01", "33", "7"]);
}

#[test]
fn hidden_sheets_are_read_and_marked_and_charts_passed_over() {
    let mut parts = excel_parts(r#"<sheetData><row><c><v>1</v></c></row></sheetData>"#);
    parts[2].1 = parts[2].1.replace(
        "</sheets>",
        r#"<sheet name="Chart" sheetId="2" r:id="c"/><sheet name="Aside" state="veryHidden" sheetId="3" r:id="h"/></sheets>"#,
    );
    parts[3].1 = parts[3].1.replace(
        "</Relationships>",
        r#"<Relationship Id="c" Type="http://x/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>
        <Relationship Id="h" Type="http://x/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#,
    );
    parts.push((
        "xl/worksheets/sheet2.xml",
        "<w><sheetData><row><c><v>2</v></c></row></sheetData></w>".into(),
    ));
    let document = read("plan.xlsx", &package(&parts)).unwrap();
    let found: Vec<_> =
        tables(&document).iter().map(|t| (t.name.clone().unwrap(), t.hidden, texts(t))).collect();
    let expect = [("Plan", false, vec!["1".to_owned()]), ("Aside", true, vec!["2".to_owned()])];
    assert_eq!(found, expect.map(|(name, hidden, texts)| (name.to_owned(), hidden, texts)));
}

#[test]
fn frozen_rows_are_heads_and_columns_have_their_widths() {
    let document = read(
        "plan.xlsx",
        &excel(
            r#"<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews>
            <cols><col min="1" max="1" width="60"/><col min="2" max="9" width="20.5"/></cols>
            <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>
            <row r="3"><c r="C3"><v>3</v></c></row></sheetData>"#,
        ),
    )
    .unwrap();
    let table = tables(&document)[0];
    assert_eq!((table.header_rows, table.widths.as_slice()), (2, &[600, 205, 205][..]));
}

#[test]
fn comments_hang_on_their_cells_with_author_and_words() {
    let mut parts = excel_parts(r#"<sheetData><row r="2"><c r="B2"><v>5</v></c></row></sheetData>"#);
    parts.push((
        "xl/worksheets/_rels/sheet1.xml.rels",
        r#"<Relationships><Relationship Id="c" Type="http://x/relationships/comments" Target="../comments1.xml"/></Relationships>"#.into(),
    ));
    let comments = r#"<comments><authors><author>Ada</author></authors><commentList>
        <comment ref="B2" authorId="0"><text><r><t>Ada:</t></r><r><t xml:space="preserve">
six, says the board</t></r></text></comment></commentList></comments>"#;
    parts.push(("xl/comments1.xml", comments.into()));
    let document = read("plan.xlsx", &package(&parts)).unwrap();
    let found: Vec<_> =
        document.beside.iter().map(|each| (each.place.to_string(), each.kind.clone())).collect();
    let comment = Aside::Comment { author: "Ada".into(), text: "six, says the board".into() };
    assert_eq!(found, [("sheet \"Plan\", row 2, column B".to_owned(), comment)]);
}
