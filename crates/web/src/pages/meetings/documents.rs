//! The documents a visitor may know of, with filters in the address. [`super::documents_sheet`] puts one in.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    meetings::{
        documents::{self, DocumentLine},
        release,
    },
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::documents::{ActionRequested, Document, DocumentId, DocumentKind, DocumentState, Tongue},
};
use trellis_words::Words;

use super::papers::ways;
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field as Narrow, Filter, Input},
        form,
        name::name,
        sheet::coded,
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

const STATE: &str = "state";
const MEETING: &str = "meeting";
const WORDS: &str = "q";

/// The documents a visitor asked to see.
pub(crate) struct Documents {
    address: Address,
    /// Organisations with their documents that were asked for.
    groups: Vec<(String, Vec<DocumentLine>)>,
    /// Titles of meetings that have documents.
    meetings: Vec<String>,
    total: usize,
    may_add: bool,
}

/// A state as a shape, a word and a colour.
pub(super) fn mark(words: &Words, state: DocumentState) -> Markup {
    let class = match state {
        DocumentState::Draft => "st no-data",
        DocumentState::InTranslation => "st at-risk",
        DocumentState::Cleared => "st on-track",
        DocumentState::Restricted | DocumentState::Public => "st met",
        DocumentState::Withdrawn => "st off-track",
    };
    html! { span class=(class) { (words.say(&format!("document-state-{}", state.code()))) } }
}

/// A list of documents as a table: also what a meeting's page shows of its own.
pub(crate) fn table(words: &Words, lines: &[DocumentLine]) -> Markup {
    let columns = vec![
        Column::short(words.say("document-symbol")),
        Column::head(words.say("document-name")),
        Column::text(words.say("document-languages")),
        Column::text(words.say("document-action")),
        Column::text(words.say("document-state")),
    ];
    let table = Table::records("documents", words.say("documents-title"), columns);
    let rows = html! {
        @for line in lines {
            @let document = &line.document;
            (table.row(&[
                name(&document.symbol),
                html! {
                    a href={ "/documents/" (document.id) } { (name(&document.title)) }
                    @if let Some(meeting) = &line.meeting { p.fine { (name(meeting)) } }
                },
                html! { (document.languages.iter().map(Tongue::name).collect::<Vec<_>>().join(" · ")) },
                html! { @if let Some(action) = document.action { (words.say(&format!("document-action-{}", action.code()))) } },
                html! {
                    (mark(words, line.state))
                    @if let Some(at) = line.opens_at { p.fine { (words.say_with("document-opens", &[("moment", words.moment(at).into())])) } }
                },
            ]))
        }
    };
    table.render(&table.rows(&rows))
}

impl Documents {
    async fn load(web: &Web, visitor: &Visitor) -> Result<Self, Problem> {
        let (actor, address) = (visitor.actor(), visitor.address.clone());
        let state = address.value(STATE).and_then(DocumentState::from_code);
        let asked =
            |name| address.value(name).map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty());
        let (meeting, text) = (asked(MEETING), asked(WORDS));
        let is_asked = |line: &DocumentLine| {
            state.is_none_or(|state| line.state == state)
                && meeting.as_ref().is_none_or(|asked| {
                    line.meeting.as_ref().is_some_and(|title| title.to_lowercase() == *asked)
                        || line.document.meeting.is_some_and(|id| id.to_string() == *asked)
                })
                && text.as_ref().is_none_or(|text| {
                    line.document.title.to_lowercase().contains(text)
                        || line.document.symbol.to_lowercase().contains(text)
                })
        };
        let (mut groups, mut meetings, mut total) = (Vec::new(), Vec::new(), 0);
        for organisation in documents::organisations(&web.house, actor).await? {
            let lines = documents::list(&web.house, actor, organisation.id).await?;
            total += lines.len();
            meetings.extend(lines.iter().filter_map(|line| line.meeting.clone()));
            let lines: Vec<_> = lines.into_iter().filter(|line| is_asked(line)).collect();
            if !lines.is_empty() {
                groups.push((organisation.name, lines));
            }
        }
        meetings.sort();
        meetings.dedup();
        let may_add = actor.organisation().is_some_and(|own| documents::may_add(actor, own));
        Ok(Self { address, groups, meetings, total, may_add })
    }

    fn filter(&self, words: &Words) -> Markup {
        let states = coded(words, "document-state", DocumentState::ALL.iter().map(|each| each.code()));
        let meetings = self.meetings.iter().map(|title| (title.clone(), title.clone())).collect();
        let fields = vec![
            Narrow { name: WORDS, label: words.say("document-words"), input: Input::Words },
            Narrow { name: MEETING, label: words.say("document-meeting"), input: Input::Choice(meetings) },
            Narrow { name: STATE, label: words.say("document-state"), input: Input::Choice(states) },
        ];
        let found = self.groups.iter().map(|(_, lines)| lines.len()).sum();
        Filter { address: &self.address, fields, more: Vec::new(), found: (found, self.total) }.render(words)
    }
}

impl Documents {
    /// The documents alone, for the sample of a meeting's page.
    pub(super) fn into_lines(self) -> Vec<DocumentLine> {
        self.groups.into_iter().flat_map(|(_, lines)| lines).collect()
    }
}

impl View for Documents {
    fn sample() -> Self {
        let line = |id: u128, symbol: &str, title: &str, state, action| DocumentLine {
            document: Document {
                id: DocumentId::new(id),
                symbol: symbol.to_owned(),
                title: title.to_owned(),
                action,
                ..sample_document()
            },
            state,
            body: "CC".to_owned(),
            meeting: Some("Twenty-first meeting of the Compliance Committee".to_owned()),
            opens_at: (state == DocumentState::Cleared).then(|| jiff::Timestamp::constant(1_800_000_000, 0)),
        };
        Self {
            address: Address::read("/documents?q=plan"),
            groups: vec![(
                "Reef Fisheries Commission".to_owned(),
                vec![
                    line(1, "CC/26/01", "Agenda", DocumentState::Public, None),
                    line(
                        2,
                        "CC/26/07",
                        "Draft workplan for capacity building",
                        DocumentState::Cleared,
                        Some(ActionRequested::Adopt),
                    ),
                    line(
                        3,
                        "CC/26/07/Rev.1",
                        "Draft workplan for capacity building",
                        DocumentState::Draft,
                        Some(ActionRequested::Adopt),
                    ),
                    line(
                        4,
                        "CC/26/09",
                        "Needs of Members",
                        DocumentState::InTranslation,
                        Some(ActionRequested::Note),
                    ),
                    line(5, "CC/26/10", "Budget", DocumentState::Withdrawn, Some(ActionRequested::Approve)),
                ],
            )],
            meetings: vec!["Twenty-first meeting of the Compliance Committee".to_owned()],
            total: 9,
            may_add: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let add = words.say("document-add");
        let next = self.may_add.then_some((add.as_str(), "/documents/new"));
        let main = html! {
            (ways(words, "/documents"))
            @if self.total == 0 { (empty(&words.say("documents-none"), next)) }
            @else {
                (self.filter(words))
                @if self.groups.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @for (organisation, lines) in &self.groups {
                    @if self.groups.len() > 1 { h2 { (name(organisation)) } }
                    (table(words, lines))
                }
            }
        };
        let mut page = Page::new(words.say("documents-title")).main(main);
        if self.may_add && self.total > 0 {
            page = page.tools(html! { a.button href="/documents/new" { (add) } });
        }
        page
    }
}

/// A document for samples.
pub(super) fn sample_document() -> Document {
    let tongue = |code| Tongue::from_code(code).expect("it is a code");
    Document {
        id: Id::new(2),
        organisation: Id::new(1),
        body: Id::new(3),
        meeting: Some(Id::new(4)),
        items: Vec::new(),
        symbol: "CC/26/07".to_owned(),
        title: "Draft workplan for capacity building".to_owned(),
        kind: DocumentKind::Cover,
        original: tongue("en"),
        languages: vec![tongue("en"), tongue("fr"), tongue("ja")],
        prepared_by: "Secretariat".to_owned(),
        action: Some(ActionRequested::Adopt),
        distribution: "Limited".to_owned(),
        day: Some(Day::constant(2026, 9, 1)),
        chain: None,
        plan: None,
        sources: Vec::new(),
        state: DocumentState::Cleared,
        made_by: None,
        version: 1,
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    Ok(Documents::load(&web, &visitor).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn confirm_clock(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    release::confirm_clock(&web.house, visitor.actor()).await?;
    Ok(saved(&web, "/desk"))
}

/// What the desk says about releases: a clock in doubt, addresses that were tried.
pub(crate) fn notices(visitor: &Visitor, notices: &release::Notices) -> Markup {
    let words = &visitor.words;
    html! {
        @if let Some(at) = notices.stopped_at {
            div.flag #clock {
                p { (words.say_with("release-clock-doubt", &[("since", words.moment(at).into()), ("now", words.moment(notices.now).into())])) }
                @if notices.may_confirm { (form::button(visitor, "/documents/clock", &words.say("release-clock-confirm"), "")) }
            }
        }
        @for family in trellis_domain::meetings::release::misses::Family::ALL {
            @if let Some(latest) = notices.alarms.iter().find(|alarm| alarm.family == *family) {
                div.flag { p {
                    (words.say_with("release-alarm", &[
                        ("family", words.say(&format!("release-family-{}", family.code())).as_str().into()),
                        ("moment", words.moment(latest.at).into()),
                        ("count", notices.alarms.iter().filter(|alarm| alarm.family == *family).count().into()),
                    ]))
                } }
            }
        }
    }
}

/// A day, where there is one.
pub(super) fn day(words: &Words, day: Option<Day>) -> Markup {
    day.map_or_else(|| html! {}, |day| figures::day(words, day))
}
