//! What could be done together: needs, requests, initiatives, missions and trainings under the group or theme that they have
//! in common, with what is decided and the way to decide. What stands here is what the visitor may read.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    missions::assistance::clusters::{self, Asked, Cluster, Clusters, Common, Item, What},
    needs::matrix::{By, Group},
    people::settings::Names,
};
use trellis_domain::{
    kernel::{Day, Id},
    members::{ClassCode, TenureKind},
    missions::{
        assistance::Kind,
        initiatives::together::{Joined, Together},
    },
    people::Organisation,
};
use trellis_words::{Arg, Words};

use super::initiatives::around::lists;
use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped, forms::FORM},
    session::Visitor,
};

/// Letters of a title in the list.
const TITLE_LETTERS_MAX: usize = 120;
/// Things of one cluster; what is more stands behind the filter.
const ITEMS_MAX: usize = 40;

/// The clusters a visitor asked to see.
pub(crate) struct Grouped {
    clusters: Clusters,
    address: Address,
    names: Names,
}

impl Grouped {
    fn filter(&self, words: &Words) -> Markup {
        let of = &self.clusters;
        let groups =
            of.groups.iter().map(|by| (by.code().to_owned(), words.say(&format!("matrix-by-{}", by.code()))));
        let by = groups.chain(of.lists.iter().cloned()).collect();
        let topics = of.topics.iter().map(|(id, text)| (id.to_string(), text.clone())).collect();
        let field = |name, label: &str, input| Field { name, label: words.say(label), input };
        let fields = vec![
            field("by", "clusters-by", Input::Held(by, of.by.clone())),
            field("topic", "assistance-topics", Input::Choice(topics)),
        ];
        let mut inside: Vec<&str> =
            of.rows.iter().flat_map(|row| row.items.iter().map(|item| item.href.as_str())).collect();
        inside.sort_unstable();
        inside.dedup();
        Filter { address: &self.address, fields, more: Vec::new(), found: (inside.len(), of.total) }
            .render(words)
    }

    fn called(&self, words: &Words, common: &Common) -> String {
        match common {
            Common::Theme(text) => text.clone(),
            Common::Members(group) => match group.by {
                By::Tenure(kind) => self.names.tenure(kind, &ClassCode::new(group.code.as_str()), words),
                By::Sets => group.name.clone(),
            },
        }
    }

    fn cluster(&self, words: &Words, at: usize, cluster: &Cluster) -> Markup {
        let columns = vec![
            Column::head(words.say("assistance-called")),
            Column::text(words.say("assistance-kind")),
            Column::text(words.say("clusters-members")),
            Column::text(words.say("assistance-days")),
        ];
        let called = self.called(words, &cluster.common);
        let table = Table::records(format!("cluster-{at}"), called.clone(), columns);
        let left = cluster.items.len().saturating_sub(ITEMS_MAX);
        let rows = html! {
            @for item in cluster.items.iter().take(ITEMS_MAX) { (table.row(&cells(words, item))) }
        };
        let (title, items) = (name(&called), Arg::from(cluster.items.len()));
        html! {
            section {
                h2 { (title) " " span.fine { (words.say_with("clusters-count", &[("count", items)])) } }
                @for (each, one, other) in &cluster.decided {
                    p {
                        span class="st on-track" { (words.say(&format!("together-{}", each.way.code()))) } " "
                        a href={ "/initiatives/" (each.one) } { (name(one)) } " – "
                        a href={ "/initiatives/" (each.other) } { (name(other)) }
                        ": " (name(&clipped(&each.text, TITLE_LETTERS_MAX)))
                    }
                }
                (table.render(&table.rows(&rows)))
                @if left > 0 { p.fine { (words.say_with("clusters-more", &[("count", Arg::from(left))])) } }
                @if let Some((one, other)) = &cluster.open {
                    p {
                        a.button.second href={ "/initiatives/" (one) "?" (FORM) "=together&part=" (other) "#together" } {
                            (words.say("initiative-form-together")) span.sr { " – " (name(&called)) }
                        }
                    }
                }
            }
        }
    }
}

fn cells(words: &Words, item: &Item) -> [Markup; 4] {
    let what = match item.what {
        What::Need => words.say("clusters-need"),
        What::Aid(kind) => words.say(&format!("assistance-kind-{}", kind.code())),
    };
    [
        html! { a href=(item.href) { (name(&clipped(&item.title, TITLE_LETTERS_MAX))) } },
        html! { (what) },
        html! {
            @if item.members.is_empty() { (words.say("clusters-all-members")) }
            @else { (name(&words.list(&item.members))) }
        },
        html! {
            @if let Some(day) = item.days.0 { (figures::day(words, day)) }
            @if let Some(day) = item.days.1.filter(|day| Some(*day) != item.days.0) { " – " (figures::day(words, day)) }
        },
    ]
}

impl View for Grouped {
    fn sample() -> Self {
        let item = |what, title: &str, href: &str, initiative: Option<u128>| Item {
            what,
            title: title.to_owned(),
            href: href.to_owned(),
            members: vec!["Kiribati".to_owned(), "Tonga".to_owned()],
            days: (Some(Day::constant(2027, 3, 8)), Some(Day::constant(2027, 6, 30))),
            initiative: initiative.map(Id::new),
        };
        let decided = Together {
            id: Id::new(1),
            one: Id::new(7),
            other: Id::new(9),
            way: Joined::Shared,
            text: "One trainer and one trip to Tarawa".to_owned(),
            on: Day::constant(2026, 11, 2),
        };
        let (one, other) = ("I-7 Course for port inspectors", "I-9 Inspectors of the region");
        let rows = vec![Cluster {
            common: Common::Members(Group::of(By::Tenure(TenureKind::Group), "sids", "sids")),
            items: vec![
                item(What::Aid(Kind::Initiative), one, "/initiatives/7", Some(7)),
                item(What::Aid(Kind::Initiative), other, "/initiatives/9", Some(9)),
                item(What::Need, "Inspectors who can read a logbook", "/needs/4", None),
            ],
            decided: vec![(decided, one.to_owned(), other.to_owned())],
            open: Some((Id::new(7), "I-9".to_owned())),
        }];
        let clusters = Clusters {
            organisation: Organisation {
                id: Id::new(1),
                code: "reef".to_owned(),
                name: "Reef Fisheries Commission".to_owned(),
                sample: true,
            },
            by: "group".to_owned(),
            groups: vec![By::Tenure(TenureKind::Group), By::Sets],
            lists: vec![("species".to_owned(), "Species".to_owned())],
            topics: vec![(Id::new(41), "Port inspection".to_owned())],
            rows,
            total: 12,
        };
        Self { clusters, address: Address::read("/clusters?by=group"), names: Names::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (lists(visitor, "/clusters"))
            p { (words.say("clusters-lead")) }
            (self.filter(words))
            @if self.clusters.rows.is_empty() { (empty(&words.say("clusters-none"), None)) }
            @for (at, each) in self.clusters.rows.iter().enumerate() { (self.cluster(words, at, each)) }
        };
        Page::new(words.say("clusters-title")).kicker(name(&self.clusters.organisation.name)).main(main)
    }
}

/// By what the address asks for clusters.
pub(crate) fn asked(address: &Address) -> Asked {
    let value = |name: &str| address.value(name).unwrap_or_default().to_owned();
    Asked { by: value("by"), topic: value("topic") }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let clusters = clusters::clusters(&web.house, visitor.actor(), &asked(&visitor.address)).await?;
    let names = visitor.who.as_ref().map(|who| who.called.clone()).unwrap_or_default();
    Ok(Grouped { clusters, address: visitor.address.clone(), names }.page(&visitor).answer(&visitor))
}
