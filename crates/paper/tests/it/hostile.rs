//! Files that mean harm or are broken: each gets its code, its place and its sentence, and nothing worse.

use std::{path::Path, time::Duration};

use trellis_paper::{
    Document, Unreadable,
    limited::{READING_MAX, read_limited, vet_limited},
    limits, read,
    vet::{Admitted, vet},
};

use crate::made::{excel, excel_parts, package, word, word_parts};

/// In the child, as uploads are read.
fn limited(name: &str, bytes: &[u8]) -> Result<Document, Unreadable> {
    // A debug build on a busy machine is slower than what is promised; the child's own clock counts its work.
    let patience = READING_MAX * 10;
    read_limited(Path::new(env!("CARGO_BIN_EXE_paper-reader")), &[], name, bytes, patience)
}

/// The same refusal here and in the child, with these words in its sentence.
fn refused(name: &str, bytes: &[u8], code: &str, sentence: &str) {
    for (how, result) in [("here", read(name, bytes)), ("in the child", limited(name, bytes))] {
        let error = result.map(|document| document.blocks.len()).expect_err(name);
        assert_eq!(error.code(), code, "{how}: {name}: {error}");
        assert!(error.to_string().contains(sentence), "{how}: {name}: {error}");
        let said = error.to_string();
        assert!(!said.ends_with('.') && !said.starts_with(char::is_uppercase), "{said}");
    }
}

fn with(mut parts: Vec<(&'static str, String)>, name: &'static str, content: &str) -> Vec<u8> {
    parts.push((name, content.to_owned()));
    package(&parts)
}

const PARAGRAPH: &str = "<w:p><w:r><w:t>x</w:t></w:r></w:p>";

#[test]
fn a_harmless_file_is_read_in_the_child_as_here() {
    for (name, bytes) in [
        ("plan.docx", word(PARAGRAPH)),
        ("plan.xlsx", excel(r#"<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>"#)),
        ("plan.csv", "number;action\n5;support\n".as_bytes().to_vec()),
    ] {
        assert_eq!(limited(name, &bytes).unwrap(), read(name, &bytes).unwrap(), "{name}");
    }
}

#[test]
fn files_that_are_not_what_they_claim_are_refused() {
    let word = word(PARAGRAPH);
    refused("plan.xlsx", &word, "file.not_what_it_claims", "the content is a Word document");
    refused("plan.docx", b"a,b\n", "file.not_what_it_claims", "the content is plain text");
    refused("plan.docx", b"%PDF-1.7", "file.not_recognised", "a PDF, not a Word document");
    refused("plan.docx", b"", "file.empty", "empty");
    refused("plan.csv", b"a\0b", "file.not_recognised", "unknown kind");
    refused("plan.csv", b"<!DOCTYPE html><p>", "file.not_recognised", "a web page");
    refused("plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "file.old_format", "save it as .docx");
    let mut secret = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    secret.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    refused("plan.docx", &secret, "file.encrypted", "password");
    refused("plan.zip", &package(&[("readme.txt", "x")]), "file.not_recognised", "a zip archive");
    assert!(read("plan", &word).is_ok(), "a name without an ending claims nothing");
}

#[test]
fn programs_in_a_file_are_refused() {
    let macros = with(word_parts(PARAGRAPH), "word/vbaProject.bin", "x");
    refused("plan.docx", &macros, "file.macros", "word/vbaProject.bin");
    let mut parts = word_parts(PARAGRAPH);
    parts[0].1 = parts[0].1.replace(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "vnd.ms-word.document.macroEnabled.main+xml",
    );
    refused("plan.docx", &package(&parts), "file.macros", "without macros");
    let sheet = with(excel_parts("<sheetData/>"), "xl/macrosheets/sheet1.xml", "<x/>");
    refused("plan.xlsx", &sheet, "file.macros", "xl/macrosheets/sheet1.xml");
}

#[test]
fn document_types_are_refused_in_every_part_and_encoding() {
    let evil = r#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#;
    refused(
        "plan.docx",
        &with(word_parts(PARAGRAPH), "customXml/item1.xml", evil),
        "file.dtd",
        "customXml/item1.xml",
    );
    let mut parts: Vec<(&str, Vec<u8>)> =
        word_parts(PARAGRAPH).into_iter().map(|(name, xml)| (name, xml.into_bytes())).collect();
    let wide: Vec<u8> =
        "\u{feff}".encode_utf16().chain(evil.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    parts[2].1 = wide;
    refused("plan.docx", &package(&parts), "file.dtd", "word/document.xml");
}

#[test]
fn parts_in_utf_16_are_read() {
    let mut parts: Vec<(&str, Vec<u8>)> =
        word_parts(PARAGRAPH).into_iter().map(|(name, xml)| (name, xml.into_bytes())).collect();
    let xml = format!(
        "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?>{}",
        String::from_utf8_lossy(&parts[2].1)
    );
    parts[2].1 = xml.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read("plan.docx", &package(&parts)).unwrap().blocks.len(), 1);
}

#[test]
fn packages_that_lie_about_themselves_are_refused() {
    // Two entries of one name: written under another name of the same length, then renamed.
    let mut parts = word_parts(PARAGRAPH);
    parts.push(("word/documenX.xml", "<other/>".into()));
    let twice = renamed(&package(&parts), b"word/documenX.xml", b"word/document.xml");
    refused("plan.docx", &twice, "file.duplicate_entry", "word/document.xml");
    // The same but for the case of a letter, which office programs do not tell apart.
    let near = with(word_parts(PARAGRAPH), "Word/Document.xml", "<other/>");
    refused("plan.docx", &near, "file.duplicate_entry", "ocument.xml");

    let climbing =
        renamed(&with(word_parts(PARAGRAPH), "AA/AA/x.xml", "<x/>"), b"AA/AA/x.xml", b"../../x.xml");
    refused("plan.docx", &climbing, "file.unsafe_path", "../../x.xml");

    let many: Vec<(String, &str)> = (0..2_100).map(|n| (format!("x{n}"), "")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, content)| (name.as_str(), *content)).collect();
    refused("plan.docx", &package(&many), "file.too_many_entries", "2100 parts");

    let whole = word(PARAGRAPH);
    refused("plan.docx", &whole[..whole.len() / 2], "file.broken_zip", "cut short");
    refused("plan.docx", b"PK\x03\x04", "file.broken_zip", "damaged");
    refused("plan.docx", b"PK\x07\x08junk", "file.broken_zip", "damaged");
    let mut parts = word_parts(PARAGRAPH);
    parts.remove(2);
    refused("plan.docx", &package(&parts), "file.missing_part", "word/document.xml");
}

fn renamed(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    while let Some(at) = bytes.windows(from.len()).position(|window| window == from) {
        bytes[at..at + from.len()].copy_from_slice(to);
    }
    bytes
}

#[test]
fn bombs_are_refused_whether_they_declare_their_size_or_lie() {
    let bomb = with(word_parts(PARAGRAPH), "word/media/x.xml", &" ".repeat(70 << 20));
    refused("plan.docx", &bomb, "file.zip_bomb", "word/media/x.xml");
    let dense = with(word_parts(PARAGRAPH), "word/media/x.xml", &" ".repeat(20 << 20));
    refused("plan.docx", &dense, "file.too_dense", "250 times its packed size");
    // The directory says 1 KiB where 20 MiB come out: the size field follows the name's entry.
    let honest = with(word_parts(PARAGRAPH), "word/zzz.xml", &" ".repeat(20 << 20));
    let lying = replaced(&honest, &(20_u32 << 20).to_le_bytes(), &1024_u32.to_le_bytes());
    let error = read("plan.docx", &lying).map(|_| ()).unwrap_err();
    assert!(matches!(error.code(), "file.zip_bomb" | "file.broken_zip"), "{error}");
}

fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    renamed(bytes, from, to)
}

#[test]
fn two_far_cells_cost_two_cells_and_are_refused_by_place() {
    let bytes = excel(
        r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>"#,
    );
    assert!(bytes.len() < 2_000);
    refused(
        "plan.xlsx",
        &bytes,
        "file.sheet_too_large",
        "sheet \"Plan\" holds a cell at row 1048576, column XFD",
    );
    let merged = excel(
        r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#,
    );
    assert!(read("plan.xlsx", &merged).is_ok(), "a merge over the whole sheet costs one cell");
}

#[test]
fn a_sheet_of_too_many_rows_is_refused_by_place() {
    let mut rows = String::from("<sheetData>");
    (1..=100_001)
        .for_each(|row| rows.push_str(&format!(r#"<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>"#)));
    rows.push_str("</sheetData>");
    refused("plan.xlsx", &excel(&rows), "file.sheet_too_large", "row 100001, column A");
    let mut wide = String::from("<sheetData>");
    (1..=20_001).for_each(|row| {
        wide.push_str(&format!(r#"<row r="{row}">{}</row>"#, "<c><v>1</v></c>".repeat(6)));
    });
    wide.push_str("</sheetData>");
    refused("plan.xlsx", &excel(&wide), "file.too_many_cells", "sheet \"Plan\", row 16667, column E");
    let csv = "a;b\n".repeat(60_000);
    refused("plan.csv", csv.as_bytes(), "file.too_many_cells", "row 50001, column A");
}

#[test]
fn text_beyond_measure_is_refused_by_place() {
    let long = "x".repeat(limits::CELL_BYTES_MAX + 1);
    let cell = excel(&format!(
        r#"<sheetData><row r="2"><c r="C2" t="inlineStr"><is><t>{long}</t></is></c></row></sheetData>"#
    ));
    refused("plan.xlsx", &cell, "file.text_too_long", "row 2, column C");
    let paragraph = word(&format!("{PARAGRAPH}<w:p><w:r><w:t>{long}</w:t></w:r></w:p>"));
    refused("plan.docx", &paragraph, "file.text_too_long", "paragraph 2");
    refused("plan.csv", format!("a,b\nc,{long}").as_bytes(), "file.text_too_long", "row 2, column B");
    // A long text, shared by many cells, costs as often as it is shown.
    let mut parts =
        excel_parts(&format!("<sheetData><row>{}</row></sheetData>", r#"<c t="s"><v>0</v></c>"#.repeat(100)));
    parts[3].1 = parts[3].1.replace(
        "</Relationships>",
        r#"<Relationship Id="rId2" Type="http://x/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
    );
    parts.push(("xl/sharedStrings.xml", format!("<sst><si><t>{}</t></si></sst>", "y".repeat(1 << 20))));
    refused("plan.xlsx", &package(&parts), "file.too_much_text", "row 1, column I");
}

#[test]
fn nesting_beyond_measure_is_refused() {
    let tables = "<w:tbl><w:tr><w:tc>".repeat(7) + PARAGRAPH + &"</w:tc></w:tr></w:tbl>".repeat(7);
    refused("plan.docx", &word(&tables), "file.too_deep", "word/document.xml");
    let deepest = "<w:tbl><w:tr><w:tc>".repeat(6) + PARAGRAPH + &"</w:tc></w:tr></w:tbl>".repeat(6);
    let deepest = word(&deepest);
    assert_eq!(limited("plan.docx", &deepest).unwrap(), read("plan.docx", &deepest).unwrap());
    let elements = "<w:sdt>".repeat(500) + &"</w:sdt>".repeat(500);
    refused("plan.docx", &word(&elements), "file.too_deep", "deeper than");
    let spans = r#"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"#;
    refused("plan.docx", &word(spans), "file.sheet_too_large", "row 1");
}

#[test]
fn broken_xml_and_letters_are_refused_by_part() {
    refused("plan.docx", &word("<w:p><w:r></w:p>"), "file.broken_xml", "word/document.xml");
    let mut parts: Vec<(&str, Vec<u8>)> =
        word_parts(PARAGRAPH).into_iter().map(|(name, xml)| (name, xml.into_bytes())).collect();
    parts[2].1 = b"<w:document>\xff\xfe\xfd</w:document>".to_vec();
    refused("plan.docx", &package(&parts), "file.encoding", "word/document.xml");
    refused("plan.csv", b"\xef\xbb\xbfa\xff,b", "file.encoding", "encoding");
    refused("plan.csv", b"a,\"b\n", "file.open_quote", "row 1, column 2");
    let flipped = {
        let mut bytes = excel(&format!("<sheetData>{}</sheetData>", "<row/>".repeat(500)));
        let at = bytes.windows(9).position(|window| window == b"sheet1.xm").unwrap() + 14;
        bytes[at] ^= 0x55;
        bytes
    };
    let error = read("plan.xlsx", &flipped).map(|_| ()).unwrap_err();
    assert!(matches!(error.code(), "file.broken_zip" | "file.broken_xml"), "{error}");
}

#[test]
fn a_file_larger_than_allowed_is_refused_before_it_is_copied() {
    let bytes = vec![b'x'; limits::FILE_BYTES_MAX as usize + 1];
    refused("plan.csv", &bytes, "file.too_large", "MiB");
}

/// What a run carries besides its words is text too: an author's name of a megabyte, a thousand times.
#[test]
fn names_and_links_that_every_run_repeats_are_counted() {
    let runs: String = (0..1_000)
        .map(|n| format!(r#"<w:r><w:rPr><w:b w:val="{}"/></w:rPr><w:t>x</w:t></w:r>"#, n % 2))
        .collect();
    let body = format!(r#"<w:p><w:ins w:author="{}">{runs}</w:ins></w:p>"#, "A".repeat(1 << 20));
    let document = limited("plan.docx", &word(&body)).unwrap();
    let Some(trellis_paper::Block::Paragraph(paragraph)) = document.blocks.first() else {
        panic!("no paragraph")
    };
    assert!(paragraph.text.runs[0].change.as_ref().unwrap().author.len() <= 120);
    let many = format!("<w:p>{}</w:p>", runs.repeat(240));
    assert!(limited("plan.docx", &word(&many)).is_ok(), "many short runs are within limits");
}

/// Empty elements are the cheapest way to ask for memory.
#[test]
fn a_flood_of_empty_elements_stays_within_limits() {
    // Not so uniform that the package alone gives it away.
    let flood = |element: &str| -> String {
        (0..300_000).map(|n: u32| format!("{element}<!--{}-->", n.wrapping_mul(2_654_435_761))).collect()
    };
    for (element, code) in [
        ("<w:tbl/>", "file.too_much_text"),
        ("<w:tbl><w:tr/></w:tbl>", "file.too_many_cells"),
        ("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "file.too_many_cells"),
        ("<w:p><w:r><w:t>x</w:t></w:r></w:p>", "file.too_much_text"),
        ("<w:p><w:r><w:br/></w:r></w:p>", "file.too_much_text"),
    ] {
        refused("plan.docx", &word(&flood(element)), code, "");
    }
    let empty = word(&flood("<w:p/>"));
    assert_eq!(limited("plan.docx", &empty).unwrap().blocks.len(), 0);
}

#[test]
fn a_reader_that_never_answers_is_stopped() {
    let error = read_limited(Path::new("/bin/sleep"), &["30"], "x.csv", b"a", Duration::from_millis(200));
    assert_eq!(error.unwrap_err().code(), "file.too_slow");
    let error = read_limited(Path::new("/bin/false"), &[], "x.csv", b"a", READING_MAX);
    assert_eq!(error.unwrap_err().code(), "file.reader_failed");
    let error = read_limited(Path::new("/no/such/program"), &[], "x.csv", b"a", READING_MAX);
    assert_eq!(error.unwrap_err().code(), "file.reader_failed");
}

#[test]
fn damage_anywhere_is_an_error_or_a_document_and_never_a_panic() {
    let whole = [word(&PARAGRAPH.repeat(20)), excel(r#"<sheetData><row><c><v>1</v></c></row></sheetData>"#)];
    for bytes in whole {
        for at in 0..bytes.len() {
            let _ = read("file", &bytes[..at]);
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x20;
            let _ = read("file", &damaged);
        }
    }
}

/// What is only kept is judged in the child as here, whatever becomes of its bytes on the way.
#[test]
fn files_that_are_only_kept_are_judged_in_the_child_as_here() {
    let judged = |name: &str, bytes: &[u8]| {
        let program = Path::new(env!("CARGO_BIN_EXE_paper-reader"));
        let limited = vet_limited(program, &[], name, bytes, READING_MAX * 10);
        assert_eq!(limited, vet(name, bytes), "{name}");
        limited.map_err(|unreadable| unreadable.code())
    };
    let letter = word(PARAGRAPH);
    assert_eq!(judged("letter.docx", &letter), Ok(Admitted::Docx));
    assert_eq!(judged("table.xlsx", &excel("<sheetData/>")), Ok(Admitted::Xlsx));
    assert_eq!(judged("letter.pdf", &letter), Err("file.not_what_it_claims"));
    let macros = with(word_parts(PARAGRAPH), "word/vbaProject.bin", "x");
    assert_eq!(judged("letter.docx", &macros), Err("file.macros"));
    let bomb = with(word_parts(PARAGRAPH), "word/more.xml", &"<a/>".repeat(20 << 20));
    assert_eq!(judged("letter.docx", &bomb), Err("file.zip_bomb"));
    let pdf = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n%%EOF\n";
    for end in 0..letter.len() {
        let _ = vet("letter.docx", &letter[..end]);
    }
    for end in 0..pdf.len() {
        assert!(vet("letter.pdf", &pdf[..end]).is_err() || end + 1 == pdf.len(), "{end}");
    }
}
