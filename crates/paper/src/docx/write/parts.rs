//! What stands around the text of a Word file: styles, lists, links, properties, heads and feet of pages.

use super::body::{DECLARATION, NAMESPACES};
use crate::{
    markup::Markup,
    moment::Moment,
    tree::{Block, Document, Role},
};

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a kind of their own: path, and what its content type and relationship end in.
const PARTS: [(&str, &str); 6] = [
    ("styles.xml", "styles"),
    ("numbering.xml", "numbering"),
    ("settings.xml", "settings"),
    ("footnotes.xml", "footnotes"),
    ("header1.xml", "header"),
    ("footer1.xml", "footer"),
];

pub(super) fn content_types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut out = Markup::starting(DECLARATION);
    out.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let package = "application/vnd.openxmlformats-package";
    out.leaf("Default", &[("Extension", "rels"), ("ContentType", &format!("{package}.relationships+xml"))]);
    out.leaf("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    let mut part =
        |name: &str, kind: &str| out.leaf("Override", &[("PartName", name), ("ContentType", kind)]);
    part("/word/document.xml", &format!("{word}.document.main+xml"));
    part("/docProps/core.xml", &format!("{package}.core-properties+xml"));
    for (file, kind) in PARTS {
        part(&format!("/word/{file}"), &format!("{word}.{kind}+xml"));
    }
    out.finish()
}

pub(super) fn root_links() -> String {
    let mut out = Markup::starting(DECLARATION);
    out.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    let main = format!("{OFFICE}/officeDocument");
    out.leaf("Relationship", &[("Id", "main"), ("Type", &main), ("Target", "word/document.xml")]);
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    out.leaf("Relationship", &[("Id", "core"), ("Type", &core), ("Target", "docProps/core.xml")]);
    out.finish()
}

pub(super) fn links(addresses: &[String]) -> String {
    let mut out = Markup::starting(DECLARATION);
    out.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (file, kind) in PARTS {
        out.leaf("Relationship", &[("Id", kind), ("Type", &format!("{OFFICE}/{kind}")), ("Target", file)]);
    }
    for (at, address) in addresses.iter().enumerate() {
        out.leaf(
            "Relationship",
            &[
                ("Id", &format!("link{at}")),
                ("Type", &format!("{OFFICE}/hyperlink")),
                ("Target", address),
                ("TargetMode", "External"),
            ],
        );
    }
    out.finish()
}

pub(super) fn properties(document: &Document) -> String {
    let mut out = Markup::starting(DECLARATION);
    out.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    out.element("dc:title", &[], &document.title);
    out.element("dc:subject", &[], &document.meta.subject);
    out.element("dc:creator", &[], &document.meta.author);
    out.element("dc:language", &[], &document.language.code);
    if let Some(moment) = Moment::of(&document.meta) {
        for name in ["dcterms:created", "dcterms:modified"] {
            out.element(name, &[("xsi:type", "dcterms:W3CDTF")], &moment.iso());
        }
    }
    out.finish()
}

pub(super) fn settings() -> String {
    let mut out = Markup::starting(DECLARATION);
    out.open("w:settings", &NAMESPACES);
    out.raw("<w:defaultTabStop w:val=\"567\"/><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
    out.raw("<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>");
    out.finish()
}

/// One bulleted list of nine levels.
pub(super) fn numbering() -> String {
    let mut out = Markup::starting(DECLARATION);
    out.open("w:numbering", &NAMESPACES);
    out.open("w:abstractNum", &[("w:abstractNumId", "1")]);
    out.raw("<w:multiLevelType w:val=\"hybridMultilevel\"/>");
    for level in 0..9 {
        out.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        out.raw("<w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>");
        out.leaf("w:lvlText", &[("w:val", ["•", "–", "▪"][level % 3])]);
        out.raw("<w:lvlJc w:val=\"left\"/>");
        out.open("w:pPr", &[]);
        out.leaf("w:ind", &[("w:left", &(284 * (level + 1)).to_string()), ("w:hanging", "284")]);
        out.close();
        out.close();
    }
    out.close();
    out.raw("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
    out.finish()
}

/// One style a line: id, name, what it is based on, outline level, and its properties.
pub(super) fn styles(document: &Document) -> String {
    let language = if document.language.code.is_empty() { "en" } else { &document.language.code };
    let mut out = Markup::starting(DECLARATION);
    out.open("w:styles", &NAMESPACES);
    out.raw("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>");
    let of_script = if document.language.right_to_left { "w:bidi" } else { "w:val" };
    out.leaf("w:lang", &[(of_script, language)]);
    out.raw("</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>");
    out.raw("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    for level in 1..=9_usize {
        heading(&mut out, level);
    }
    out.raw(concat!(
        r#"<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="240"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="12304D"/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Masthead"><w:name w:val="Masthead"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="20"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="SmallPrint"><w:name w:val="Small print"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="60" w:after="120"/></w:pPr><w:rPr><w:color w:val="44546A"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="180" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/></w:pPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Table text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="TableHead"><w:name w:val="Table head"/><w:basedOn w:val="TableText"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="TableGap"><w:name w:val="Table gap"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>"#,
        r#"<w:style w:type="table" w:default="1" w:styleId="PlainTable"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#,
        r#"<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="PlainTable"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="9AA5B1"/><w:left w:val="single" w:sz="4" w:space="0" w:color="9AA5B1"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="9AA5B1"/><w:right w:val="single" w:sz="4" w:space="0" w:color="9AA5B1"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="9AA5B1"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="9AA5B1"/></w:tblBorders></w:tblPr></w:style>"#,
    ));
    out.finish()
}

fn heading(out: &mut Markup, level: usize) {
    // Half points, from the outermost heading inwards.
    const SIZES: [&str; 4] = ["30", "25", "22", "21"];
    let size = SIZES[(level - 1).min(3)];
    out.open("w:style", &[("w:type", "paragraph"), ("w:styleId", &format!("Heading{level}"))]);
    out.leaf("w:name", &[("w:val", &format!("heading {level}"))]);
    out.raw("<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before=\"280\" w:after=\"100\"/>");
    out.leaf("w:outlineLvl", &[("w:val", &(level - 1).to_string())]);
    out.raw("</w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val=\"12304D\"/>");
    out.leaf("w:sz", &[("w:val", size)]);
    out.leaf("w:szCs", &[("w:val", size)]);
    out.raw("</w:rPr>");
    out.close();
}

/// Head and foot of every page.
pub(super) struct Margins {
    pub header: String,
    pub footer: String,
}

pub(super) fn margins(document: &Document) -> Margins {
    let mut header = Markup::starting(DECLARATION);
    header.open("w:hdr", &NAMESPACES);
    lines(&mut header, document, Role::Header, "Header");
    let mut footer = Markup::starting(DECLARATION);
    footer.open("w:ftr", &NAMESPACES);
    lines(&mut footer, document, Role::Footer, "Footer");
    footer.raw(concat!(
        r#"<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>"#,
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#,
        r#"<w:r><w:t xml:space="preserve"> / </w:t></w:r>"#,
        r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> NUMPAGES </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#,
    ));
    Margins { header: header.finish(), footer: footer.finish() }
}

fn lines(out: &mut Markup, document: &Document, role: Role, style: &str) {
    let mut written = false;
    for block in &document.blocks {
        let Block::Paragraph(paragraph) = block else { continue };
        if paragraph.role != role {
            continue;
        }
        written = true;
        out.open("w:p", &[]);
        out.open("w:pPr", &[]);
        out.leaf("w:pStyle", &[("w:val", style)]);
        if document.language.right_to_left {
            out.leaf("w:bidi", &[]);
        }
        if role == Role::Header {
            out.leaf("w:jc", &[("w:val", "right")]);
        }
        out.close();
        out.open("w:r", &[]);
        out.element("w:t", &[("xml:space", "preserve")], &paragraph.printed());
        out.close();
        out.close();
    }
    // A story without a paragraph is not one.
    if !written && role == Role::Header {
        out.raw("<w:p/>");
    }
}
