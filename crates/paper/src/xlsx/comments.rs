//! The notes and comments that hang on the cells of a sheet. Replies of a thread stand in its note as well.

use std::io::BufRead;

use super::{sheet::reference, string_item};
use crate::{
    limits::Account,
    place::Place,
    tree::{Aside, Beside},
    unreadable::Unreadable,
    xml::{Node, Xml, attribute, number},
};

/// Reads the comments of the sheet called `sheet`; one that names no cell hangs on the first.
pub(super) fn read<R: BufRead>(
    xml: &mut Xml<R>,
    sheet: &str,
    account: &mut Account,
    beside: &mut Vec<Beside>,
) -> Result<(), Unreadable> {
    let mut authors: Vec<String> = Vec::new();
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Node::Start(start) if start.local_name().as_ref() == "author" => {
                let author: String = xml.letters()?.trim().chars().take(120).collect();
                account.piece(|| at(sheet, None))?;
                authors.push(author);
            }
            Node::Start(start) if start.local_name().as_ref() == "comment" => {
                let place = at(sheet, attribute(&start, "ref").as_deref());
                let author = number::<usize>(&start, "authorId").and_then(|at| authors.get(at).cloned());
                let author = author.unwrap_or_default();
                let text = string_item(xml)?;
                account.piece(|| place.clone())?;
                account.text(author.len() + text.len(), text.len(), || place.clone())?;
                // Excel writes the author's name once more at the head of the note.
                let own = text.trim();
                let own =
                    own.strip_prefix(author.as_str()).and_then(|rest| rest.strip_prefix(':')).unwrap_or(own);
                if !own.trim().is_empty() {
                    let text = own.trim().to_owned();
                    beside.push(Beside { place, kind: Aside::Comment { author, text } });
                }
            }
            Node::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn at(sheet: &str, cell: Option<&str>) -> Place {
    let (row, column) = cell.and_then(reference).unwrap_or((1, 1));
    Place::SheetCell { sheet: sheet.to_owned(), row, column }
}
