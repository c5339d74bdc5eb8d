//! Texts with tracked changes, places and small lists as one column each.
//!
//! A text without changes is stored as it is, so that the file stays readable with any SQLite browser; one with
//! changes is a JSON list of runs behind a mark that no plain text begins with.

use serde_json::{Value, json};
use trellis_domain::plans::{
    content::Condition,
    source::{Change, ChangeKind, Place, Run, Text},
};

use crate::StoreError;

/// Stands before the JSON form of a text; plain text that begins with it is stored in the JSON form, too.
const MARK: char = '\u{1}';

pub(super) fn text(text: &Text) -> String {
    match text.runs.as_slice() {
        [] => String::new(),
        [Run { text, change: None }] if !text.starts_with(MARK) => text.clone(),
        runs => format!("{MARK}{}", runs_json(runs)),
    }
}

pub(super) fn text_from(column: &str, stored: String) -> Result<Text, StoreError> {
    match stored.strip_prefix(MARK) {
        Some(list) => {
            let list: Value = json_from(column, list)?;
            runs_from(&list).map(|runs| Text { runs }).ok_or_else(|| unreadable(column, stored))
        }
        None if stored.is_empty() => Ok(Text::default()),
        None => Ok(Text::plain(stored)),
    }
}

pub(super) fn texts(texts: &[Text]) -> String {
    json!(texts.iter().map(text).collect::<Vec<_>>()).to_string()
}

pub(super) fn texts_from(column: &str, stored: String) -> Result<Vec<Text>, StoreError> {
    strings_from(column, stored)?.into_iter().map(|each| text_from(column, each)).collect()
}

pub(super) fn strings(list: &[String]) -> String {
    json!(list).to_string()
}

pub(super) fn strings_from(column: &str, stored: String) -> Result<Vec<String>, StoreError> {
    let list: Value = json_from(column, &stored)?;
    let items = list.as_array().and_then(|items| {
        items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
    });
    items.ok_or_else(|| unreadable(column, stored))
}

pub(super) fn place(place: &Place) -> String {
    match place {
        Place::Paragraph(number) => format!("p:{number}"),
        Place::TableCell { table, row, column } => format!("t:{table}:{row}:{column}"),
        Place::SheetCell { sheet, row, column } => format!("s:{row}:{column}:{sheet}"),
    }
}

pub(super) fn place_from(column_name: &str, stored: String) -> Result<Place, StoreError> {
    fn numbers<const N: usize>(text: &str) -> Option<[u32; N]> {
        let parts: Vec<u32> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        parts.try_into().ok()
    }
    let place = match stored.split_once(':') {
        Some(("p", rest)) => numbers(rest).map(|[number]| Place::Paragraph(number)),
        Some(("t", rest)) => {
            numbers(rest).map(|[table, row, column]| Place::TableCell { table, row, column })
        }
        Some(("s", rest)) => {
            let mut parts = rest.splitn(3, ':');
            let row = parts.next().and_then(|part| part.parse().ok());
            let column = parts.next().and_then(|part| part.parse().ok());
            match (row, column, parts.next()) {
                (Some(row), Some(column), Some(sheet)) => {
                    Some(Place::SheetCell { sheet: sheet.to_owned(), row, column })
                }
                _ => None,
            }
        }
        _ => None,
    };
    place.ok_or_else(|| unreadable(column_name, stored))
}

pub(super) fn conditions(conditions: &[Condition]) -> String {
    let each = |condition: &Condition| match condition {
        Condition::UponRequest => "upon-request".to_owned(),
        Condition::Internal => "internal".to_owned(),
        Condition::External => "external".to_owned(),
        Condition::Hedge(words) => format!("hedge:{words}"),
    };
    strings(&conditions.iter().map(each).collect::<Vec<_>>())
}

pub(super) fn conditions_from(column: &str, stored: String) -> Result<Vec<Condition>, StoreError> {
    let each = |code: String| match code.as_str() {
        "upon-request" => Ok(Condition::UponRequest),
        "internal" => Ok(Condition::Internal),
        "external" => Ok(Condition::External),
        _ => match code.strip_prefix("hedge:") {
            Some(words) => Ok(Condition::Hedge(words.to_owned())),
            None => Err(unreadable(column, code)),
        },
    };
    strings_from(column, stored)?.into_iter().map(each).collect()
}

fn runs_json(runs: &[Run]) -> Value {
    let each = |run: &Run| match &run.change {
        None => json!([run.text]),
        Some(change) => {
            let kind = if change.kind == ChangeKind::Inserted { "+" } else { "-" };
            json!([run.text, kind, change.author, change.at])
        }
    };
    runs.iter().map(each).collect()
}

fn runs_from(list: &Value) -> Option<Vec<Run>> {
    let each = |run: &Value| {
        let fields: Vec<&str> = run.as_array()?.iter().map(Value::as_str).collect::<Option<_>>()?;
        let change = match fields[..] {
            [_] => None,
            [_, kind, author, at] => {
                let kind = match kind {
                    "+" => ChangeKind::Inserted,
                    "-" => ChangeKind::Deleted,
                    _ => return None,
                };
                Some(Change { kind, author: author.to_owned(), at: at.to_owned() })
            }
            _ => return None,
        };
        Some(Run { text: fields[0].to_owned(), change })
    };
    list.as_array()?.iter().map(each).collect()
}

fn json_from(column: &str, stored: &str) -> Result<Value, StoreError> {
    serde_json::from_str(stored).map_err(|_| unreadable(column, stored.to_owned()))
}

fn unreadable(column: &str, value: String) -> StoreError {
    StoreError::Unreadable { column: column.to_owned(), value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back_to_the_letter() {
        let change = |kind| Some(Change { kind, author: "Chair".into(), at: "2026-01-01".into() });
        let tracked = Text {
            runs: vec![
                Run { text: "adopt ".into(), change: change(ChangeKind::Deleted) },
                Run { text: "apply ".into(), change: change(ChangeKind::Inserted) },
                Run { text: "it\n\"all\"".into(), change: None },
            ],
        };
        let list = vec![Text::plain("plain\u{2013}text"), tracked, Text::plain("\u{1}odd"), Text::default()];
        assert_eq!(texts_from("c", texts(&list)).ok(), Some(list.clone()));
        for each in list {
            assert_eq!(text_from("c", text(&each)).ok(), Some(each));
        }
    }

    #[test]
    fn places_come_back() {
        for each in [
            Place::Paragraph(3),
            Place::TableCell { table: 1, row: 2, column: 3 },
            Place::SheetCell { sheet: "a:b".into(), row: 4, column: 5 },
        ] {
            assert_eq!(place_from("c", place(&each)).ok(), Some(each));
        }
        assert!(place_from("c", "x:1".into()).is_err());
    }

    #[test]
    fn conditions_come_back() {
        let all = vec![
            Condition::UponRequest,
            Condition::Hedge("where appropriate".into()),
            Condition::Internal,
            Condition::External,
        ];
        assert_eq!(conditions_from("c", conditions(&all)).ok(), Some(all));
    }
}
