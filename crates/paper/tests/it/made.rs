//! Small office files made by hand, so that a test can say exactly what is in one.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A zip package of these parts.
pub fn package<C: AsRef<[u8]>>(parts: &[(&str, C)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).unwrap();
        writer.write_all(content.as_ref()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

fn types(main: &str, kind: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="{kind}"/></Types>"#
    )
}

fn links(entries: &[(&str, &str, &str)]) -> String {
    let mut xml = String::from("<Relationships>");
    for (id, kind, target) in entries {
        xml.push_str(&format!(
            r#"<Relationship Id="{id}" Type="http://x/relationships/{kind}" Target="{target}"/>"#
        ));
    }
    xml + "</Relationships>"
}

/// The parts of a Word document with this body.
pub fn word_parts(body: &str) -> Vec<(&'static str, String)> {
    let namespaces = r#"xmlns:w="w" xmlns:r="r" xmlns:mc="mc" xmlns:wps="wps" xmlns:m="m""#;
    vec![
        ("[Content_Types].xml", types("word/document.xml", WORD)),
        ("_rels/.rels", links(&[("rId1", "officeDocument", "word/document.xml")])),
        ("word/document.xml", format!("<w:document {namespaces}><w:body>{body}</w:body></w:document>")),
    ]
}

/// A Word document with this body.
pub fn word(body: &str) -> Vec<u8> {
    package(&word_parts(body))
}

/// A Word document with this body and further parts, each linked by its kind.
pub fn word_with(body: &str, further: &[(&'static str, &'static str, &str)]) -> Vec<u8> {
    let mut parts = word_parts(body);
    let entries: Vec<_> = further.iter().map(|(kind, file, _)| (*kind, *kind, *file)).collect();
    parts.push(("word/_rels/document.xml.rels", links(&entries)));
    let names: Vec<String> = further.iter().map(|(_, file, _)| format!("word/{file}")).collect();
    let mut all: Vec<(&str, String)> = parts.iter().map(|(name, xml)| (*name, xml.clone())).collect();
    all.extend(names.iter().zip(further).map(|(name, (_, _, xml))| (name.as_str(), (*xml).to_owned())));
    package(&all)
}

/// The parts of a workbook with one sheet called `Plan`.
pub fn excel_parts(sheet: &str) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", types("xl/workbook.xml", EXCEL)),
        ("_rels/.rels", links(&[("rId1", "officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>"#
                .to_owned(),
        ),
        ("xl/_rels/workbook.xml.rels", links(&[("rId1", "worksheet", "worksheets/sheet1.xml")])),
        ("xl/worksheets/sheet1.xml", format!("<worksheet>{sheet}</worksheet>")),
    ]
}

/// A workbook with one sheet called `Plan`.
pub fn excel(sheet: &str) -> Vec<u8> {
    package(&excel_parts(sheet))
}
