//! Receipts: one's own as a list, and one of them for whoever sent it and for officers. Made to be printed.

use axum::{extract::State, response::Response};
use jiff::Timestamp;
use maud::{Markup, html};
use trellis_app::{
    exchange::key_part,
    receipts::{self, Number, Receipt, ReceiptKind},
};
use trellis_domain::kernel::Id;
use trellis_words::Words;

use super::somebody;
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
        name::{name, person},
        table::{Column, Table},
    },
    error::Failure,
    forgery::hex,
    page::Page,
    pages::View,
    session::Visitor,
};

/// A person's own receipts.
pub(crate) struct Receipts {
    receipts: Vec<Receipt>,
}

/// One receipt.
pub(crate) struct OneReceipt {
    receipt: Receipt,
    organisation: String,
}

fn deed(words: &Words, deed: &str) -> Markup {
    let key = format!("deed-{}", key_part(deed));
    html! { @if words.has(&key) { (words.say(&key)) } @else { code { (deed) } } }
}

/// Calls have no page to look at.
fn place(place: &str) -> Markup {
    html! {
        @if place.starts_with("/api/") { code dir="ltr" { (place) } }
        @else { a href=(place) dir="ltr" { (place) } }
    }
}

fn sample() -> Receipt {
    Receipt {
        id: Id::new(7),
        year: 2027,
        n: 123,
        person: (Id::new(2), "Amina Diallo".to_owned()),
        at: Timestamp::constant(1_800_000_000, 0),
        deed: "progress.reported".to_owned(),
        place: "/actions/5".to_owned(),
        digest: vec![0xab; 32],
        answer: None,
    }
}

impl View for Receipts {
    fn sample() -> Self {
        let other = Receipt { n: 122, deed: "comment.received".to_owned(), ..sample() };
        Self { receipts: vec![sample(), other] }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let columns = vec![
            Column::short(words.say("receipt-head-number")),
            Column::head(words.say("receipt-what")),
            Column::text(words.say("receipt-when")),
            Column::text(words.say("receipt-place")),
        ];
        let table = Table::records("receipts", words.say("receipts-title"), columns);
        let rows = html! {
            @for each in &self.receipts {
                @let number = html! { a href={ "/receipts/" (each.id) } { (Number::of(each)) } };
                (table.row(&[number, deed(words, &each.deed), figures::instant(words, each.at), place(&each.place)]))
            }
        };
        let main = html! {
            p { (words.say("receipts-lead")) " " a href="/kept" { (words.say("kept-title")) } }
            @if self.receipts.is_empty() { (empty(&words.say("receipts-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
        };
        Page::new(words.say("receipts-title")).main(main)
    }
}

impl View for OneReceipt {
    fn sample() -> Self {
        Self { receipt: sample(), organisation: "Office for Customs Capacity, Lagoon Region".to_owned() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let receipt = &self.receipt;
        let number = Number::of(receipt).to_string();
        let main = html! {
            (definitions(&[
                (words.say("receipt-what"), deed(words, &receipt.deed)),
                (words.say("receipt-when"), figures::instant(words, receipt.at)),
                (words.say("receipt-who"), person(&receipt.person.1, words)),
                (words.say("receipt-place"), place(&receipt.place)),
            ]))
            p { (words.say("receipt-digest")) " " code dir="ltr" { (hex(&receipt.digest)) } }
            p.fine { (words.say("receipt-hint")) }
        };
        Page::new(words.say_with("receipt-number", &[("number", number.into())]))
            .kicker(name(&self.organisation))
            .crumbs(vec![(words.say("receipts-title"), "/receipts".to_owned())])
            .main(main)
    }
}

pub(super) async fn list(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let receipts = receipts::own(&web.house, somebody(&visitor)?).await?;
    Ok(Receipts { receipts }.page(&visitor).answer(&visitor))
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<ReceiptKind>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let who = somebody(&visitor)?;
    let receipt = receipts::receipt(&web.house, who, id).await?;
    Ok(OneReceipt { receipt, organisation: who.organisation.name.clone() }.page(&visitor).answer(&visitor))
}
