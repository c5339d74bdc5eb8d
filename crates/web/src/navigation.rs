//! The way to every list: what stands in the header of each page. A few links, and groups that open without a script.
//!
//! This is the one place that names all rooms; each says itself to whom it is open. A group of one is a link.

use maud::{Markup, html};
use trellis_app::{
    attachments, desk, events, indicators,
    people::{can, settings},
    requests, roster, surveys,
};
use trellis_domain::people::Verb;
use trellis_words::Words;

use crate::session::Visitor;

/// A list: its label's key, its address, further addresses that belong to it.
struct Entry {
    label: &'static str,
    href: &'static str,
    beside: &'static [&'static str],
}

const fn to(label: &'static str, href: &'static str) -> Entry {
    Entry { label, href, beside: &[] }
}

/// One place of the header.
enum Place {
    /// A list of its own.
    List(Entry),
    /// Several under a label.
    Group(&'static str, Vec<Entry>),
}

/// What the visitor may open, in the order of the header.
fn places(visitor: &Visitor) -> Vec<Place> {
    let actor = visitor.actor();
    let office =
        |verb| visitor.who.as_ref().is_some_and(|who| can(who.actor(), verb, who.person.organisation));
    let open = |entries: Vec<(bool, Entry)>| {
        entries.into_iter().filter(|(open, _)| *open).map(|(_, entry)| entry).collect::<Vec<_>>()
    };
    let knows_files = attachments::is_open_to(actor);
    let work = open(vec![
        (true, Entry { beside: &["/findings"], ..to("nav-needs", "/assessments") }),
        (surveys::is_open_to(actor), Entry { beside: &["/responses"], ..to("surveys-title", "/surveys") }),
        (requests::is_open_to(actor), to("requests-title", "/requests")),
        (requests::is_open_to(actor) && knows_files, to("attachments-held", "/files")),
        (
            true,
            Entry {
                beside: &[
                    "/agreements",
                    "/effort",
                    "/assistance",
                    "/clusters",
                    "/funding",
                    "/contributions",
                    "/lessons",
                ],
                ..to("nav-initiatives", "/initiatives")
            },
        ),
        (true, to("missions-title", "/missions")),
        (roster::is_open_to(actor), to("experts-title", "/experts")),
        (roster::proposals::is_known_to(actor), to("proposals-title", "/proposals")),
        (
            roster::support::is_open_to(actor),
            Entry { beside: &["/support/terms"], ..to("supports-title", "/support") },
        ),
        (
            true,
            Entry { beside: &["/trainings/series", "/communities"], ..to("trainings-title", "/trainings") },
        ),
        (indicators::reported::is_open_to(actor), to("reported-title", "/reported")),
    ]);
    let meetings = open(vec![
        (true, to("nav-meetings", "/meetings")),
        (true, to("nav-calendar", "/calendar")),
        (true, to("documents-title", "/documents")),
    ]);
    let house = open(vec![
        (office(Verb::SeePeople), to("people-title", "/people")),
        (events::is_open_to(actor), to("audit-title", "/audit")),
        // For whoever keeps accounts and reads no request.
        (knows_files && !requests::is_open_to(actor), to("attachments-held", "/files")),
        (settings::are_open_to(actor), to("settings-title", "/settings")),
    ]);
    let mut places = vec![Place::List(to("nav-plans", "/"))];
    if desk::is_open_to(actor) {
        places.push(Place::List(to("desk-title", "/desk")));
    }
    places.push(Place::Group("nav-work", work));
    places.push(Place::Group("nav-meetings", meetings));
    if visitor.who.is_some() {
        places.push(Place::List(to("directory-title", "/members")));
    }
    places.push(Place::Group("nav-house", house));
    places
}

/// The navigation, with the list marked that is shown.
pub(crate) fn navigation(visitor: &Visitor) -> Markup {
    let words = &visitor.words;
    let at = visitor.address.href().split('?').next().unwrap_or_default().to_owned();
    html! {
        nav aria-label=(words.say("site-navigation")) {
            ul {
                @for place in places(visitor) {
                    @match place {
                        Place::List(entry) => (item(words, &entry, &at)),
                        Place::Group(label, entries) => (group(words, label, &entries, &at)),
                    }
                }
            }
        }
    }
}

fn is_here(entry: &Entry, at: &str) -> bool {
    entry.href == at || entry.beside.contains(&at)
}

fn item(words: &Words, entry: &Entry, at: &str) -> Markup {
    html! {
        li { a href=(entry.href) aria-current=[is_here(entry, at).then_some("page")] { (words.say(entry.label)) } }
    }
}

fn group(words: &Words, label: &str, entries: &[Entry], at: &str) -> Markup {
    match entries {
        [] => html! {},
        [only] => item(words, only, at),
        _ => {
            let here = entries.iter().any(|entry| is_here(entry, at));
            html! {
                li {
                    // One group is open at a time, where the browser knows how.
                    details.menu name="nav" {
                        summary aria-current=[here.then_some("true")] { (words.say(label)) }
                        ul { @for entry in entries { (item(words, entry, at)) } }
                    }
                }
            }
        }
    }
}
