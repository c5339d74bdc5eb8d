//! Files that are meant to hurt whoever reads them. Each must be refused with a sentence, quickly and cheaply.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

/// A file and what is wrong with it.
pub struct Hostile {
    pub about: &'static str,
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// The usual suspects.
pub fn files() -> Vec<Hostile> {
    let sheet = |about, name, rows: &str| Hostile { about, name, bytes: workbook(&sheet_of(rows)) };
    let far = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let rows = |count: u32| -> String {
        (1..=count)
            .map(|row| {
                format!("<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c><c r=\"B{row}\"><v>7</v></c></row>")
            })
            .collect()
    };
    let blank: String = " ".repeat(60 << 20);
    let doctype = format!(
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>{}",
        sheet_of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;&c;</t></is></c></row>")
    );
    vec![
        sheet("two cells at opposite corners", "corners.xlsx", far),
        sheet("zip bomb, 60 MiB of blanks", "bomb.xlsx", &blank),
        sheet("100,000 rows of two cells", "rows.xlsx", &rows(100_000)),
        sheet("49,000 rows of two cells", "many.xlsx", &rows(49_000)),
        Hostile { about: "DTD with entities", name: "doctype.xlsx", bytes: workbook(&doctype) },
        Hostile { about: "11 MiB that are no CSV", name: "noise.csv", bytes: noise(11 << 20) },
    ]
}

fn sheet_of(rows: &str) -> String {
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData>\
         </worksheet>"
    )
}

/// A workbook of one sheet, packed as tightly as such files are.
fn workbook(sheet: &str) -> Vec<u8> {
    const RELATIONSHIP: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    const MAIN: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let types = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override \
         PartName=\"/xl/workbook.xml\" ContentType=\"{MAIN}.sheet.main+xml\"/><Override \
         PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{MAIN}.worksheet+xml\"/></Types>"
    );
    let links = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"r1\" \
             Type=\"{RELATIONSHIP}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let book = format!(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{RELATIONSHIP}\">\
         <sheets><sheet name=\"Plan\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    packed(&[
        ("[Content_Types].xml", &types),
        ("_rels/.rels", &links("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &links("worksheet", "worksheets/sheet1.xml")),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a package in memory takes a part");
        zip.write_all(text.as_bytes()).expect("a package in memory takes bytes");
    }
    zip.finish().expect("a package in memory closes").into_inner()
}

/// Bytes without rhyme or reason, quotes and line ends among them.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        b" ,;\"\nabc\xC3\xA9\x00"[(state >> 33) as usize % 11]
    };
    (0..length).map(|_| next()).collect()
}
