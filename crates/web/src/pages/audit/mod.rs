//! The log of deeds for auditors and heads: a dense list narrowed by its address, the export, and the verification.
//!
//! What a verification comes to is the server's to find out; the page says how far it is and looks again by itself.

use axum::{
    Router,
    extract::State,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use jiff::{Timestamp, tz::TimeZone};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    events::{self, Asked, Break, Head, LEAF, Leaf, Logged, PART, REFUSED, Verification},
    indicators::plain,
    problem::Code,
};
use trellis_domain::people::PersonId;
use trellis_words::{Arg, Words};

use super::{View, people};
use crate::{
    Web,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        form,
        name::{breakable, name},
        pager::pager,
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    session::Visitor,
};

/// Where the page stands.
const ADDRESS: &str = "/audit";
/// How many digits of the head are shown and printed.
const DIGITS: usize = 16;
/// How many signs of an id tell those apart who have no name any more.
const ID_END: usize = 6;
/// While a verification runs, the browser looks again after so many seconds.
const LOOK_AGAIN: (HeaderName, HeaderValue) =
    (HeaderName::from_static("refresh"), HeaderValue::from_static("2"));

pub(super) fn routes() -> Router<Web> {
    Router::new()
        .route("/audit", get(show))
        .route("/audit/export.jsonl", get(export))
        .route("/audit/verification", post(verify))
}

/// The log as it is shown.
pub(crate) struct Audit {
    leaf: Leaf,
    page: usize,
}

async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let value = |name: &str| visitor.address.value(name).unwrap_or_default().to_owned();
    let page = value("page").parse().unwrap_or(1).clamp(1, 1_000_000);
    let asked = Asked { person: value("person"), deed: value("deed"), day: value("day"), leaf: page };
    if visitor.who.is_none() {
        return Err(Problem::new(Code::SignInNeeded).into());
    }
    let leaf = events::leaf(&web.house, visitor.actor(), &asked).await?;
    let runs = matches!(leaf.verification, Some(Verification::Running { .. }));
    let answer = Audit { leaf, page }.page(&visitor).answer(&visitor);
    Ok(if runs { ([LOOK_AGAIN], answer).into_response() } else { answer })
}

async fn export(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    if visitor.who.is_none() {
        return Err(Problem::new(Code::SignInNeeded).into());
    }
    let after = visitor.address.value("after").and_then(|after| after.parse().ok()).unwrap_or(0_i64).max(0);
    let part = events::export_part(&web.house, visitor.actor(), after).await?;
    let named = format!("attachment; filename=\"audit-{}.jsonl\"", after.saturating_add(1));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/jsonl")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&named).map_err(|_| Problem::not_found())?),
    ];
    Ok((headers, part).into_response())
}

async fn verify(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    events::begin_verification(&web.house, visitor.actor()).await?;
    Ok(people::onward(ADDRESS, []))
}

impl View for Audit {
    fn sample() -> Self {
        let logged = |deed: &str, who: Option<&str>, detail: &[(&str, &str)]| Logged {
            seq: 7,
            at: Timestamp::from_second(1_800_000_000).unwrap_or(Timestamp::UNIX_EPOCH),
            person: who.map(|_| PersonId::new(0x2f_a3b1)),
            person_name: who.map(str::to_owned),
            deed: deed.to_owned(),
            subject: 9,
            detail: detail.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            forgotten: detail.is_empty(),
        };
        let entries = vec![
            (1_204, logged("fact.recorded", Some("Amina Diallo"), &[("kpi", "1.2"), ("facts", "3")])),
            (
                1_203,
                logged(
                    "refused",
                    Some("Tomasi Vea"),
                    &[("deed", "ImportPlan"), ("address", "POST /imports")],
                ),
            ),
            (1_202, logged("account.provider_linked", Some(""), &[])),
            (1_201, logged("plan.imported", None, &[("file", "خطة العمل 2026.docx"), ("actions", "45")])),
        ];
        let leaf = Leaf {
            head: Head { place: 1_204, digest: [0x3f; 32] },
            entries,
            found: 1_204,
            deeds: vec!["fact.recorded".to_owned(), "plan.imported".to_owned(), "refused".to_owned()],
            people: Vec::new(),
            verification: Some(Verification::Running { at: 620, of: 1_204 }),
            refused_to_public: 12,
        };
        Self { leaf, page: 1 }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.lead { (words.say("audit-lead")) }
            (self.chain(visitor))
            (self.filter(visitor).render(words))
            @if self.leaf.entries.is_empty() { (empty(&words.say("audit-none"), None)) }
            @else { (self.table(words)) }
            (pager(words, &visitor.address, self.page, self.pages()))
            (self.parts(words))
        };
        Page::new(words.say("audit-title")).main(main)
    }
}

impl Audit {
    fn pages(&self) -> usize {
        usize::try_from(self.leaf.found).unwrap_or_default().div_ceil(LEAF)
    }

    /// The end of the chain, how its verification goes, and the button that begins one.
    fn chain(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let Head { place, .. } = self.leaf.head;
        html! {
            p {
                (words.say_with("audit-head", &[("place", Arg::from(place))])) " "
                bdi { code { (digits(self.leaf.head)) } }
            }
            @if let Some(verification) = &self.leaf.verification {
                @let broken = matches!(verification, Verification::Done { verdict: Err(_), .. });
                p.wrong[broken].flash[!broken] role="status" { (said(verification, words)) }
            }
            @if !matches!(self.leaf.verification, Some(Verification::Running { .. })) {
                form method="post" action="/audit/verification" {
                    (form::token(visitor))
                    button.button.second { (words.say("audit-verify")) }
                }
            }
        }
    }

    fn filter<'a>(&self, visitor: &'a Visitor) -> Filter<'a> {
        let words = &visitor.words;
        let people =
            self.leaf.people.iter().map(|each| (each.id.to_string(), who(each.id, &each.name, words)));
        let deeds = self.leaf.deeds.iter().map(|deed| (deed.clone(), plain::deed(deed, words)));
        let found = usize::try_from(self.leaf.found).unwrap_or_default();
        let total = usize::try_from(self.leaf.head.place).unwrap_or_default();
        Filter {
            address: &visitor.address,
            fields: vec![
                Field {
                    name: "person",
                    label: words.say("audit-person"),
                    input: Input::Choice(people.collect()),
                },
                Field { name: "deed", label: words.say("audit-deed"), input: Input::Choice(deeds.collect()) },
                Field { name: "day", label: words.say("audit-day"), input: Input::Day },
            ],
            more: Vec::new(),
            found: (found, total),
        }
    }

    fn table(&self, words: &Words) -> Markup {
        let table = Table::records(
            "log",
            words.say("audit-title"),
            vec![
                Column::short(words.say("audit-place")),
                Column::text(words.say("audit-at")),
                Column::text(words.say("audit-person")),
                Column::head(words.say("audit-deed")),
                Column::text(words.say("audit-detail")),
            ],
        );
        let rows = html! {
            @for (place, entry) in &self.leaf.entries {
                (table.row(&[
                    html! { (words.whole(*place)) },
                    html! { bdi { (moment(entry.at)) } },
                    html! { (by(words, entry)) },
                    html! { (plain::deed(&entry.deed, words)) p.fine { bdi { (entry.deed) } } },
                    details(words, entry),
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }

    /// Links to the parts of the export; a log is taken out some thousand entries at a time.
    fn parts(&self, words: &Words) -> Markup {
        let end = self.leaf.head.place;
        let parts = (0..).map(|part| part * PART).take_while(|after| *after < end);
        html! {
            section {
                h2 { (words.say("audit-export")) }
                p.fine { (words.say("audit-export-how")) }
                ul {
                    @for after in parts {
                        @let args = [("from", Arg::from(after + 1)), ("until", Arg::from((after + PART).min(end)))];
                        li {
                            a href={ "/audit/export.jsonl?after=" (after) } download {
                                (words.say_with("audit-export-part", &args))
                            }
                        }
                    }
                }
                p.fine {
                    (words.say_with("audit-refused-public", &[("count", count(self.leaf.refused_to_public))]))
                }
            }
        }
    }
}

fn count(number: u64) -> Arg<'static> {
    Arg::from(i64::try_from(number).unwrap_or(i64::MAX))
}

fn details(words: &Words, entry: &Logged) -> Markup {
    html! {
        @for (label, value) in &entry.detail { p.fine { bdi { (label) } ": " (breakable(value)) } }
        @if entry.forgotten { p.fine { (words.say("audit-forgotten")) } }
    }
}

/// In UTC, to the second: the same for every reader.
fn moment(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

fn digits(head: Head) -> String {
    head.digest.iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

fn said(verification: &Verification, words: &Words) -> String {
    match verification {
        Verification::Running { at, of } => {
            words.say_with("audit-verifying", &[("at", Arg::from(*at)), ("of", Arg::from(*of))])
        }
        Verification::Done { at, verdict: Ok(head) } => {
            let at = moment(*at);
            words.say_with("audit-holds", &[("place", Arg::from(head.place)), ("at", at.as_str().into())])
        }
        Verification::Done { verdict: Err(Break::Missing { place }), .. } => {
            words.say_with("audit-missing", &[("place", Arg::from(*place))])
        }
        Verification::Done { verdict: Err(Break::Changed { place }), .. } => {
            words.say_with("audit-changed", &[("place", Arg::from(*place))])
        }
        Verification::Done { verdict: Err(Break::Cut { place, kept }), .. } => {
            words.say_with("audit-cut", &[("place", Arg::from(*place)), ("kept", Arg::from(*kept))])
        }
        Verification::Failed => words.say("audit-failed"),
    }
}

/// Whose deed it is.
fn by(words: &Words, entry: &Logged) -> Markup {
    match (entry.person, &entry.person_name) {
        (Some(id), Some(text)) => name(&who(id, text, words)),
        _ => html! { (nobody(words, entry)) },
    }
}

/// Somebody by name; who was erased by the end of the id, so that the deeds of one can be told from those of another.
fn who(id: PersonId, text: &str, words: &Words) -> String {
    if !text.is_empty() {
        return text.to_owned();
    }
    let id = id.to_string();
    let end: String = id.chars().skip(id.chars().count().saturating_sub(ID_END)).collect();
    words.say_with("audit-erased", &[("id", end.as_str().into())])
}

/// What stands where no person stands. Refused are people only; whoever keeps the machine may do everything.
fn nobody(words: &Words, entry: &Logged) -> String {
    words.say(if entry.deed == REFUSED { "audit-stranger" } else { "audit-operator" })
}
