//! Word documents made by hand: one habit of Word a test.

use trellis_paper::{Aside, Block, ChangeKind, Document, Page, Paragraph, Role, Table, read};

use crate::made::{word, word_with};

fn document(body: &str) -> Document {
    read("plan.docx", &word(body)).unwrap()
}

fn paragraphs(document: &Document) -> Vec<&Paragraph> {
    let paragraphs = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    paragraphs.collect()
}

fn table(document: &Document) -> &Table {
    let table = document.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(&**table),
        _ => None,
    });
    table.unwrap()
}

/// The words of each paragraph outside tables, with labels.
fn check(body: &str, expect: &[&str]) {
    let document = document(body);
    let printed: Vec<_> = paragraphs(&document).into_iter().map(Paragraph::printed).collect();
    assert_eq!(printed, expect, "{body}");
}

#[test]
fn letters_with_an_element_of_their_own_are_read() {
    check("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", &["a\tb\nc"]);
    check("<w:p><w:r><w:t>2018</w:t><w:noBreakHyphen/><w:t>2020</w:t></w:r></w:p>", &["2018\u{2011}2020"]);
    check("<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t></w:r></w:p>", &["cooperate"]);
    check(r#"<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 22</w:t></w:r></w:p>"#, &["≥ 22"]);
    check("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", &["x=1"]);
    check("<w:p><w:r><w:t>  </w:t></w:r></w:p><w:p/>", &[]);
}

#[test]
fn wrappers_lose_nothing() {
    let inner = "<w:r><w:t>kept</w:t></w:r>";
    check(
        &format!(
            "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p>{inner}</w:p></w:sdtContent></w:sdt>"
        ),
        &["kept"],
    );
    check(&format!("<w:p><w:smartTag><w:customXml>{inner}</w:customXml></w:smartTag></w:p>"), &["kept"]);
    check(&format!("<w:unknown><w:p><w:stranger>{inner}</w:stranger></w:p></w:unknown>"), &["kept"]);
}

#[test]
fn fields_show_their_result_and_not_their_code() {
    let field = |inner: &str| {
        format!(
            r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{inner}</w:t></w:r>
            <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> after</w:t></w:r></w:p>"#
        )
    };
    check(&field("result"), &["result after"]);
    check(r#"<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>"#, &["7"]);
    // A field that is never closed does not swallow the paragraphs after it.
    check(
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r></w:p>
        <w:p><w:r><w:t>next</w:t></w:r></w:p>"#,
        &["next"],
    );
}

#[test]
fn a_text_box_follows_its_paragraph_and_is_read_once() {
    check(
        "<w:p><w:r><w:t>anchor</w:t><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>\
         <w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict>\
         </mc:Fallback></mc:AlternateContent><w:t> more</w:t></w:r></w:p>",
        &["anchor more", "boxed"],
    );
}

#[test]
fn tracked_changes_keep_who_and_when() {
    let document = document(
        r#"<w:p><w:r><w:t>to </w:t></w:r><w:del w:author="Delegate A" w:date="2012-10-01T00:00:00Z"><w:r>
        <w:delText>assist</w:delText></w:r></w:del><w:ins w:author="Delegate B"><w:r><w:t>support</w:t></w:r></w:ins>
        <w:moveFrom w:author="C"><w:r><w:t> moved</w:t></w:r></w:moveFrom><w:moveTo w:author="C"><w:r><w:t> here</w:t></w:r></w:moveTo></w:p>"#,
    );
    let text = &paragraphs(&document)[0].text;
    assert_eq!((text.current(), text.before()), ("to support here".into(), "to assist moved".into()));
    let deleted = text.runs[1].change.as_ref().unwrap();
    assert_eq!(
        (deleted.kind, deleted.author.as_str(), deleted.at.as_str()),
        (ChangeKind::Deleted, "Delegate A", "2012-10-01T00:00:00Z")
    );
}

#[test]
fn tables_keep_their_merges_heads_and_nested_tables() {
    let document = document(
        r#"<w:tbl><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="200"/><w:gridCol w:w="300"/></w:tblGrid>
        <w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>head</w:t></w:r></w:p></w:tc>
          <w:tc><w:p><w:r><w:t>KPI</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>tall</w:t></w:r></w:p></w:tc>
          <w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two</w:t></w:r></w:p></w:tc>
          <w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>nested</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>
        <w:sdt><w:sdtContent><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:sdtContent></w:sdt>
        </w:tbl>"#,
    );
    let table = table(&document);
    assert_eq!((table.header_rows, table.widths.as_slice()), (1, &[100, 200, 300][..]));
    let shape = |row: usize| {
        let cells = table.rows[row].cells.iter();
        cells.map(|cell| (cell.column, cell.width, cell.continues_above)).collect::<Vec<_>>()
    };
    assert_eq!(shape(0), [(1, 2, false), (3, 1, false)]);
    assert_eq!(shape(1), [(1, 1, false), (2, 1, false), (3, 1, false)]);
    assert_eq!(shape(2), [(2, 1, true)]);
    assert_eq!(table.rows[1].cells[1].text(), "one\ntwo");
    let Block::Table(nested) = &table.rows[1].cells[2].blocks[0] else { panic!("no nested table") };
    assert_eq!(nested.rows[0].cells[0].text(), "nested");
}

#[test]
fn a_row_deleted_as_a_whole_is_deleted_text() {
    let document = document(
        r#"<w:tbl><w:tr><w:trPr><w:del w:author="A"/></w:trPr><w:tc><w:p><w:r><w:t>gone</w:t></w:r></w:p></w:tc></w:tr>
        <w:tr><w:tc><w:p><w:r><w:t>stays</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#,
    );
    let rows: Vec<_> = table(&document).rows.iter().map(|row| row.cells[0].text()).collect();
    assert_eq!(rows, ["", "stays"]);
}

const NUMBERING: &str = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"#;

#[test]
fn automatic_labels_bullets_and_styles_are_read() {
    let styles = r#"<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="Titre 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Agency number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#;
    let list = |id: u8, level: u8, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{id}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let styled = |style: &str, text: &str| {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
    };
    let body = [
        styled("Titre1", "Objectifs"),
        list(1, 0, "first"),
        list(1, 1, "under"),
        list(1, 1, "under too"),
        styled("Num", "second"),
        list(2, 0, "point"),
        list(0, 0, "plain"),
    ]
    .concat();
    let bytes =
        word_with(&body, &[("numbering", "numbering.xml", NUMBERING), ("styles", "styles.xml", styles)]);
    let document = read("plan.docx", &bytes).unwrap();
    let found: Vec<_> = paragraphs(&document).iter().map(|p| (p.role, p.printed())).collect();
    let expect = [
        (Role::Heading(1), "Objectifs"),
        (Role::Body, "1. first"),
        (Role::Body, "(i) under"),
        (Role::Body, "(ii) under too"),
        (Role::Body, "2. second"),
        (Role::Bullet(1), "point"),
        (Role::Body, "plain"),
    ];
    assert_eq!(found, expect.map(|(role, text)| (role, text.to_owned())));
}

#[test]
fn notes_follow_the_body_and_heads_and_feet_follow_the_notes() {
    let body = r#"<w:p><w:r><w:t>33 Members</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r></w:p>
        <w:p><w:r><w:t>more</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
        <w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>"#;
    let notes = r#"<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>second note</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="5"><w:p><w:r><w:t>first note</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let header = r#"<w:hdr xmlns:w="w"><w:tbl><w:tr><w:tc><w:p><w:r><w:t>SYMBOL/1</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:hdr>"#;
    let footer = r#"<w:ftr xmlns:w="w"><w:p><w:r><w:t>page</w:t></w:r></w:p></w:ftr>"#;
    let bytes = word_with(
        body,
        &[
            ("footnotes", "footnotes.xml", notes),
            ("header", "header1.xml", header),
            ("footer", "footer1.xml", footer),
        ],
    );
    let document = read("plan.docx", &bytes).unwrap();
    assert_eq!(document.page, Page::Landscape);
    let found: Vec<_> = paragraphs(&document).iter().map(|p| (p.role, p.printed())).collect();
    let expect = [
        (Role::Body, "33 Members"),
        (Role::Body, "more"),
        (Role::Note, "1 first note"),
        (Role::Note, "2 second note"),
        (Role::Header, "SYMBOL/1"),
        (Role::Footer, "page"),
    ];
    assert_eq!(found, expect.map(|(role, text)| (role, text.to_owned())));
    let marks: Vec<_> = paragraphs(&document)[0].text.runs.iter().filter(|run| run.note).collect();
    assert_eq!(marks[0].text, "1");
}

#[test]
fn comments_and_embedded_files_hang_on_their_places_and_change_no_count() {
    let body = r#"<w:p><w:r><w:t>one</w:t></w:r></w:p><w:altChunk r:id="aFChunk"/>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t><w:commentReference w:id="7"/></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><w:t>two</w:t><w:commentReference w:id="3"/></w:r><w:r><w:object><o:OLEObject xmlns:o="o" r:id="package"/></w:object></w:r></w:p>
        <w:altChunk r:id="gone"/><w:p><w:r><w:object><o:OLEObject xmlns:o="o" r:id="comments"/></w:object></w:r></w:p>"#;
    let comments = r#"<w:comments xmlns:w="w">
        <w:comment w:id="3" w:author="Ben"><w:p><w:r><w:t>agreed</w:t></w:r></w:p><w:p><w:r><w:t>today</w:t></w:r></w:p></w:comment>
        <w:comment w:id="7" w:author="Ada"><w:p><w:r><w:t>ten, not nine</w:t></w:r></w:p></w:comment>
        <w:comment w:id="9" w:author=""><w:p><w:r><w:t>stray</w:t></w:r></w:p></w:comment></w:comments>"#;
    let bytes = word_with(
        body,
        &[
            ("comments", "comments.xml", comments),
            ("aFChunk", "afchunk1.htm", "<p>Train inspectors</p>"),
            ("package", "embeddings/sheet1.xlsx", "PK"),
        ],
    );
    let document = read("plan.docx", &bytes).unwrap();
    assert_eq!(paragraphs(&document).iter().map(|each| each.printed()).collect::<Vec<_>>(), ["one", "two"]);
    let comment = |author: &str, text: &str| Aside::Comment { author: author.into(), text: text.into() };
    let embedded = |entry: &str| Aside::Embedded { entry: entry.into() };
    let found: Vec<_> =
        document.beside.iter().map(|each| (each.place.to_string(), each.kind.clone())).collect();
    let expect = [
        ("paragraph 1", embedded("word/afchunk1.htm")),
        ("table 1, row 1, column 1", comment("Ada", "ten, not nine")),
        ("paragraph 2", comment("Ben", "agreed\ntoday")),
        ("paragraph 2", embedded("word/embeddings/sheet1.xlsx")),
        ("paragraph 2", embedded("gone")),
        ("paragraph 1", comment("", "stray")),
    ];
    assert_eq!(found, expect.map(|(place, kind)| (place.to_owned(), kind)));
}
