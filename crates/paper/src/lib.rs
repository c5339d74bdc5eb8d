//! Workshop: one document tree, many formats.
//!
//! DOCX, XLSX and CSV are read into the tree of [`tree`] and written from it; HTML and PDF are written from it.
//! Uploaded files are hostile until parsed: [`limited::read_limited`] reads them in a child process with limits,
//! [`read`] in this one. It must not know what a plan, a mission or an organisation is.
//! Start at [`tree`], then [`recognise`](recognise::recognise), then one folder a format.

pub mod bundle;
pub mod csv;
mod direction;
pub mod docx;
mod grid;
pub mod html;
pub mod limited;
pub mod limits;
mod markup;
mod moment;
mod package;
pub mod pdf;
pub mod place;
pub mod recognise;
pub mod tree;
pub mod unreadable;
pub mod unwritable;
pub mod vet;
mod words;
pub mod xlsx;
mod xml;

pub use place::{Count, Place, column_letters};
pub use recognise::{Format, read, recognise};
pub use tree::{
    Align, Aside, Beside, Block, Cell, Change, ChangeKind, Document, Language, Link, Look, Meta, Page,
    Paragraph, Role, Row, Run, Shade, Table, Text,
};
pub use unreadable::{Looks, Unreadable};
pub use unwritable::Unwritable;
