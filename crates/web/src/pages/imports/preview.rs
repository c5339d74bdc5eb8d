//! A document before it becomes a plan: what was understood, what is doubtful, what found no place, what changes.
//!
//! Its parts are tabs with addresses of their own, each parted into leaves, so that a plan of thousands of actions
//! can be looked at over a slow line.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, html};
use trellis_app::plans::import::{self, Preview as Seen};
use trellis_words::Words;

use super::{actions, changes, columns, confirm::Confirmation, id, leaves::leaf, samples, unplaced};
use crate::{
    Web,
    address::Address,
    components::{
        definitions::definitions,
        name::name,
        pager::pager,
        tabs::{Tab, tabs},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// An upload as it is looked at.
pub(crate) struct Preview {
    pub(super) seen: Seen,
    pub(super) confirmation: Confirmation,
}

/// What of it is shown; the value of `only` in the address.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    All,
    Doubts,
    Changes,
    Unplaced,
    Columns,
}

impl Part {
    const ALL: [Self; 5] = [Self::All, Self::Doubts, Self::Changes, Self::Unplaced, Self::Columns];

    const fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Doubts => "doubts",
            Self::Changes => "changes",
            Self::Unplaced => "unplaced",
            Self::Columns => "columns",
        }
    }

    fn of(address: &Address) -> Self {
        let asked = address.value("only").unwrap_or_default();
        Self::ALL.into_iter().find(|part| part.code() == asked).unwrap_or(Self::All)
    }

    fn word(self, words: &Words) -> String {
        match self {
            Self::All => words.say("import-all"),
            Self::Doubts => words.say("import-doubts"),
            Self::Changes => words.say("import-changes"),
            Self::Unplaced => words.say("import-unplaced"),
            Self::Columns => words.say("import-columns"),
        }
    }
}

impl View for Preview {
    fn sample() -> Self {
        samples::preview()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let content = &*self.seen.content;
        let draft = self.seen.draft.to_string();
        let main = html! {
            @if let Some((plan, followed)) = &self.seen.newer {
                @let title = followed.0.content.title.as_str();
                @let title = if title.is_empty() { plan.code.as_str() } else { title };
                p.lead { (words.say_with("import-is-newer", &[("plan", title.into())])) }
            }
            (definitions(&self.facts(words)))
            @if content.actions.is_empty() { p.problem { (words.say("import-no-actions")) } }
            (self.tabs(visitor))
            (self.part(visitor, &draft))
            @if !content.actions.is_empty() {
                (self.confirmation.form(visitor, &draft, self.seen.newer.is_some()))
            }
        };
        let title = if content.title.is_empty() { &self.seen.file_name } else { &content.title };
        Page::new(title.as_str())
            .kicker(html! { (words.say("import-kicker")) " " (name(&self.seen.file_name)) })
            .crumbs(vec![
                (words.say("nav-plans"), "/".to_owned()),
                (words.say("import-title"), "/imports/new".to_owned()),
            ])
            .tools(html! {
                @if !content.actions.is_empty() { a.button href="#confirm" { (words.say("import-to-confirm")) } }
            })
            .main(main)
            .failed(self.confirmation.wrong.is_any())
    }
}

impl Preview {
    fn facts(&self, words: &Words) -> Vec<(String, Markup)> {
        let content = &*self.seen.content;
        let number = |count: usize| html! { (words.whole(i64::try_from(count).unwrap_or(i64::MAX))) };
        let kpis = content.actions.iter().map(|action| action.kpis.len()).sum();
        let period = content.period_label.as_deref().map(name).or_else(|| {
            let period = content.period?;
            let from = words.day(period.from());
            Some(html! {
                @match period.until() {
                    Some(until) => (words.say_with("from-until", &[
                        ("from", from.into()), ("until", words.day(until).into()),
                    ])),
                    None => (words.say_with("from-on", &[("from", from.into())])),
                }
            })
        });
        let mut facts = Vec::new();
        facts.extend(period.map(|period| (words.say("plan-period"), period)));
        facts.extend([
            (words.say("import-sections"), number(content.sections.len())),
            (words.say("plan-actions"), number(content.actions.len())),
            (words.say("import-kpis"), number(kpis)),
            (words.say("import-doubts"), number(content.flags.len())),
            (words.say("import-unplaced"), number(content.unplaced.len())),
        ]);
        facts
    }

    fn tabs(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let content = &*self.seen.content;
        let base = visitor.address.without("page");
        let current = Part::of(&visitor.address);
        let shown = Part::ALL.into_iter().filter(|part| *part != Part::Changes || self.seen.newer.is_some());
        let list: Vec<Tab> = shown
            .map(|part| {
                let count = match part {
                    Part::All => content.actions.len(),
                    Part::Doubts => content.flags.len(),
                    Part::Changes => {
                        self.seen.newer.as_ref().map_or(0, |(_, newer)| changes::count(&newer.1))
                    }
                    Part::Unplaced => content.unplaced.len(),
                    Part::Columns => columns::count(content),
                };
                Tab {
                    label: part.word(words),
                    count: Some(words.whole(i64::try_from(count).unwrap_or(i64::MAX))),
                    href: base.with("only", part.code()).href(),
                    current: part == current,
                }
            })
            .collect();
        tabs(&words.say("import-parts"), &list)
    }

    fn part(&self, visitor: &Visitor, draft: &str) -> Markup {
        let words = &visitor.words;
        let content = &*self.seen.content;
        let asked = visitor.address.value("page");
        let (markup, page, pages) = match (Part::of(&visitor.address), &self.seen.newer) {
            (Part::Columns, _) => (columns::list(visitor, draft, content), 1, 1),
            (Part::Unplaced, _) => {
                let (range, page, pages) = leaf(&unplaced::letters(&content.unplaced), asked);
                (unplaced::list(words, &content.unplaced[range]), page, pages)
            }
            (Part::Changes, Some((_, newer))) => {
                let (version, comparison) = &**newer;
                let entries = changes::entries(words, comparison, &version.content, content);
                let (range, page, pages) = leaf(&changes::letters(&entries), asked);
                (changes::list(words, &entries[range]), page, pages)
            }
            (part, _) => {
                let rows = actions::Rows::of(&self.seen.source, content, part == Part::Doubts);
                let (range, page, pages) = leaf(&rows.letters(), asked);
                (rows.list(words, range), page, pages)
            }
        };
        html! { (markup) (pager(words, &visitor.address, page, pages)) }
    }
}

/// A visitor whose links lead to the preview, though the form was sent elsewhere.
pub(super) fn on_preview(visitor: Visitor, draft: &str) -> Visitor {
    let mut visitor = visitor;
    visitor.address = Address::of(format!("/imports/{draft}"));
    visitor
}

pub(super) async fn show(
    State(web): State<Web>,
    Path(draft): Path<String>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let seen = import::preview(&web.house, visitor.actor(), id(&draft)?).await?;
    let confirmation = Confirmation { code: import::code_from(&seen.file_name), ..Confirmation::default() };
    Ok(Preview { seen, confirmation }.page(&visitor).answer(&visitor))
}
