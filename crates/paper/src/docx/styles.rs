//! What a paragraph style means: heading level, title, list.
//!
//! Built-in styles carry English names whatever the program's language; templates of other origin carry
//! translated ones, so both are known. Next: `numbering.rs`.

use std::{collections::HashMap, io::BufRead};

use crate::{
    tree::Role,
    unreadable::Unreadable,
    xml::{Node, Xml, attribute, number},
};

/// The paragraph styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default: Option<String>,
    /// The language of the document's defaults; empty where not given.
    pub language: String,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    list: Option<(String, Option<u8>)>,
}

/// How many styles may stand on each other's shoulders.
const CHAIN_MAX: usize = 24;

impl Styles {
    /// Reads `styles.xml`.
    pub fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Self, Unreadable> {
        let mut styles = Self::default();
        let mut current: Option<(String, Style)> = None;
        let mut buffer = Vec::new();
        loop {
            let start = match xml.next(&mut buffer)? {
                Node::Start(start) => start,
                Node::Eof => break,
                _ => continue,
            };
            match (start.local_name().as_ref(), &mut current) {
                ("style", _) => {
                    styles.keep(current.take());
                    if attribute(&start, "type").is_none_or(|kind| kind == "paragraph") {
                        let id = attribute(&start, "styleId").unwrap_or_default();
                        if attribute(&start, "default").as_deref() == Some("1") {
                            styles.default = Some(id.clone());
                        }
                        current = Some((id, Style::default()));
                    }
                }
                ("name", Some((_, style))) if style.name.is_empty() => {
                    style.name = attribute(&start, "val").unwrap_or_default();
                }
                ("basedOn", Some((_, style))) => style.based_on = attribute(&start, "val"),
                ("outlineLvl", Some((_, style))) => style.outline = number(&start, "val"),
                ("numId", Some((_, style))) => {
                    let level = style.list.take().and_then(|(_, level)| level);
                    style.list = Some((attribute(&start, "val").unwrap_or_default(), level));
                }
                ("ilvl", Some((_, style))) => {
                    let id = style.list.take().map(|(id, _)| id).unwrap_or_default();
                    style.list = Some((id, number(&start, "val")));
                }
                ("lang", None) if styles.language.is_empty() => {
                    let code = attribute(&start, "val").or_else(|| attribute(&start, "bidi"));
                    styles.language = code.unwrap_or_default();
                }
                _ => {}
            }
        }
        styles.keep(current);
        Ok(styles)
    }

    fn keep(&mut self, style: Option<(String, Style)>) {
        if let Some((id, style)) = style {
            self.by_id.insert(id, style);
        }
    }

    /// What a paragraph of this style is, where its own properties say nothing else.
    pub fn role(&self, id: Option<&str>) -> Role {
        for (id, style) in self.chain(id) {
            if let Some(level) = style.outline {
                return if level < 9 { Role::Heading(level + 1) } else { Role::Body };
            }
            if let Some(role) = role_by_name(&style.name).or_else(|| role_by_name(id)) {
                return role;
            }
        }
        // A document may use a built-in style without saying what it is.
        id.filter(|id| !self.by_id.contains_key(*id)).and_then(role_by_name).unwrap_or_default()
    }

    /// The numbering that a style brings: the list's id, the level where given, and the style that brings it.
    pub fn list<'l>(&'l self, id: Option<&'l str>) -> Option<(&'l str, Option<u8>, &'l str)> {
        let mut level = None;
        for (id, style) in self.chain(id) {
            if let Some((list, own)) = &style.list {
                level = level.or(*own);
                if !list.is_empty() {
                    return Some((list, level, id));
                }
            }
        }
        None
    }

    /// The style and those it is based on, nearest first; stops where they run in a circle.
    fn chain<'s>(&'s self, id: Option<&'s str>) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let mut next = id.or(self.default.as_deref());
        std::iter::from_fn(move || {
            let id = next?;
            let style = self.by_id.get(id)?;
            next = style.based_on.as_deref();
            Some((id, style))
        })
        .take(CHAIN_MAX)
    }
}

/// What the name of a style says, in the languages of the templates met so far.
fn role_by_name(name: &str) -> Option<Role> {
    const HEADINGS: &[&str] = &[
        "heading",
        "titre",
        "título",
        "titulo",
        "überschrift",
        "intestazione",
        "заголовок",
        "عنوان",
        "标题",
    ];
    const TITLES: &[&str] = &["title", "titre", "título", "titulo", "puesto"];
    const BULLETS: &[&str] =
        &["list bullet", "listbullet", "liste à puces", "listepuces", "lista con viñetas"];
    let name = name.trim().to_lowercase();
    let words = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let digits = &name[words.len()..];
    let words = words.trim();
    if let Some(level) = digits.parse::<u8>().ok().filter(|level| (1..=9).contains(level))
        && HEADINGS.contains(&words)
    {
        return Some(Role::Heading(level));
    }
    if BULLETS.contains(&words) {
        return Some(Role::Bullet(digits.parse().unwrap_or(1).clamp(1, 9)));
    }
    match words {
        _ if !digits.is_empty() => None,
        // The two that this crate's own writer names.
        "masthead" => Some(Role::Masthead),
        "small print" => Some(Role::Small),
        _ => TITLES.contains(&words).then_some(Role::Title),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_names_say_what_a_paragraph_is() {
        let check = |name: &str, expect: Option<Role>| assert_eq!(role_by_name(name), expect, "{name}");
        check("heading 1", Some(Role::Heading(1)));
        check("Heading2", Some(Role::Heading(2)));
        check("Titre 1", Some(Role::Heading(1)));
        check("Título 3", Some(Role::Heading(3)));
        check("عنوان 2", Some(Role::Heading(2)));
        check("Title", Some(Role::Title));
        check("Titre", Some(Role::Title));
        check("List Bullet 2", Some(Role::Bullet(2)));
        check("ListBullet", Some(Role::Bullet(1)));
        check("heading", None);
        check("Table Heading 12", None);
    }

    #[test]
    fn a_style_inherits_from_the_one_it_is_based_on() {
        let xml = r#"<s><style type="paragraph" styleId="H"><name val="Agency head"/><basedOn val="B"/></style>
            <style type="paragraph" styleId="B"><name val="x"/><pPr><numPr><numId val="4"/></numPr><outlineLvl val="1"/></pPr></style>
            <style type="paragraph" styleId="C1"><name val="y"/><basedOn val="C2"/></style>
            <style type="paragraph" styleId="C2"><name val="z"/><basedOn val="C1"/></style></s>"#;
        let styles = Styles::read(&mut Xml::new("styles.xml", xml.as_bytes())).unwrap();
        assert_eq!(styles.role(Some("H")), Role::Heading(2));
        assert_eq!(styles.list(Some("H")), Some(("4", None, "B")));
        assert_eq!(styles.role(Some("C1")), Role::Body, "a circle ends");
        assert_eq!(styles.role(Some("Heading3")), Role::Heading(3), "a built-in style that is not described");
    }
}
