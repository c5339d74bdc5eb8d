//! Reads catalogue files into what the other tests ask about. Must not format anything.

use fluent_syntax::ast;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use trellis_domain::kernel::Language;

/// What the tests know of one message, or of one attribute ("key.attribute").
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The room whose file it stands in.
    pub room: String,
    /// The `$variables` it uses anywhere.
    pub variables: BTreeSet<String>,
    /// The messages it refers to.
    pub references: BTreeSet<String>,
    /// For each selector on a number: the variable and the plural forms and numbers it names.
    pub plurals: Vec<(String, BTreeSet<String>)>,
}

/// The folder of a language's files.
pub fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogues").join(language.code())
}

/// Every entry of a language by key; panics with the file and the text where a file is not Fluent.
pub fn entries(language: Language) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    for room in trellis_words::ROOMS {
        let path = folder(language).join(format!("{room}.ftl"));
        let source =
            std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let resource = fluent_syntax::parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for message in resource.body.iter().filter_map(as_message) {
            for (key, pattern) in patterns(message) {
                let mut entry = Entry { room: (*room).to_owned(), ..Entry::default() };
                read_pattern(pattern, &mut entry);
                let twice = entries.insert(key.clone(), entry).is_some();
                assert!(!twice, "{}: the key {key} stands twice in this language", path.display());
            }
        }
    }
    entries
}

fn as_message<'a>(entry: &'a ast::Entry<&'a str>) -> Option<&'a ast::Message<&'a str>> {
    match entry {
        ast::Entry::Message(message) => Some(message),
        ast::Entry::Junk { content } => panic!("not Fluent: {content}"),
        _ => None,
    }
}

/// The message's own pattern and those of its attributes, by key.
fn patterns<'a>(message: &'a ast::Message<&'a str>) -> Vec<(String, &'a ast::Pattern<&'a str>)> {
    let own = message.value.iter().map(|pattern| (message.id.name.to_owned(), pattern));
    let attributes = message
        .attributes
        .iter()
        .map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value));
    own.chain(attributes).collect()
}

fn read_pattern(pattern: &ast::Pattern<&str>, entry: &mut Entry) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            read_expression(expression, entry);
        }
    }
}

fn read_expression(expression: &ast::Expression<&str>, entry: &mut Entry) {
    match expression {
        ast::Expression::Inline(inline) => read_inline(inline, entry),
        ast::Expression::Select { selector, variants } => {
            read_inline(selector, entry);
            let forms: BTreeSet<String> = variants.iter().map(|variant| form(&variant.key)).collect();
            if forms.iter().any(|form| PLURAL_FORMS.contains(&form.as_str())) {
                entry.plurals.push((selector_name(selector), forms));
            }
            for variant in variants {
                read_pattern(&variant.value, entry);
            }
        }
    }
}

/// The plural categories of Unicode, which are also what tells a selector on a number from one on a word.
pub const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn form(key: &ast::VariantKey<&str>) -> String {
    match key {
        ast::VariantKey::Identifier { name } => (*name).to_owned(),
        ast::VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}

fn selector_name(selector: &ast::InlineExpression<&str>) -> String {
    match selector {
        ast::InlineExpression::VariableReference { id } => id.name.to_owned(),
        other => format!("{other:?}"),
    }
}

fn read_inline(inline: &ast::InlineExpression<&str>, entry: &mut Entry) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            entry.variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::MessageReference { id, .. } => {
            entry.references.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { id, .. } => {
            panic!("the function {} is not offered to catalogues", id.name)
        }
        ast::InlineExpression::Placeable { expression } => read_expression(expression, entry),
        ast::InlineExpression::TermReference { .. }
        | ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. } => {}
    }
}
