//! What stands together by region, group, class, list of Members or theme, and could be merged or share something
//! (REQUIREMENTS S4.28): needs that are not met, requests, initiatives, missions and trainings, as far as the actor may read
//! them; beside it what was decided, which is a link between initiatives.

use std::collections::HashMap;

use trellis_domain::{
    kernel::Day,
    members::MemberId,
    missions::{
        agreements::Who,
        assistance::{Kind, Role},
        clusters::{self, Piece},
        initiatives::{InitiativeId, InitiativeState, together::Together},
    },
    people::{
        Actor, Organisation,
        policy::{Reach, Right},
    },
    plans::registers::vocabulary::{Purpose, Term, TermId, Vocabulary},
};
use trellis_store::{
    missions::initiatives::{self as initiatives_store, together as together_store},
    people as people_store,
};

use super::{super::own_organisation, TOPICS, gather, with_children};
use crate::{
    House, Problem,
    missions::initiatives,
    needs::{
        gaps,
        matrix::{By, Group, groups},
    },
};

/// By what clusters are made and to what they are narrowed, as an address says it.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// `region`, `group`, `class`, `status`, `set`, or the code of a list of terms; empty for the first that has something.
    pub by: String,
    /// Id of a topic or element; those under it count. Empty narrows nothing.
    pub topic: String,
}

/// What something in a cluster is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A need that is not met.
    Need,
    /// What assistance is made of.
    Aid(Kind),
}

/// Something that stands in a cluster.
#[derive(Debug, Clone)]
pub struct Item {
    /// What.
    pub what: What,
    /// What it is called.
    pub title: String,
    /// Its page.
    pub href: String,
    /// For whom, by name; none where it is for all.
    pub members: Vec<String>,
    /// From when until when, as far as that is known.
    pub days: (Option<Day>, Option<Day>),
    /// The initiative that it is or is part of.
    pub initiative: Option<InitiativeId>,
}

/// What a cluster has in common.
#[derive(Debug, Clone)]
pub enum Common {
    /// Its Members stand in a group.
    Members(Group),
    /// What it is about.
    Theme(String),
}

/// What could be done together.
#[derive(Debug, Clone)]
pub struct Cluster {
    /// What it has in common.
    pub common: Common,
    /// What stands in it.
    pub items: Vec<Item>,
    /// What of it is done together already: the titles of both, and how.
    pub decided: Vec<(Together, String, String)>,
    /// Two initiatives of it that nobody has decided about and that the actor may change: the first's page and the other's code.
    pub open: Option<(InitiativeId, String)>,
}

/// The clusters of an organisation.
#[derive(Debug, Clone)]
pub struct Clusters {
    /// Whose.
    pub organisation: Organisation,
    /// By what they are made: the code that holds.
    pub by: String,
    /// By which groups of Members they can be made.
    pub groups: Vec<By>,
    /// By which lists they can be made: code and name.
    pub lists: Vec<(String, String)>,
    /// Topics and elements to narrow to.
    pub topics: Vec<(TermId, String)>,
    /// The clusters, the largest first.
    pub rows: Vec<Cluster>,
    /// How many needs, requests, initiatives, missions and trainings were looked at.
    pub total: usize,
}

/// What the actor may read of its organisation and that could be done together.
pub async fn clusters(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Clusters, Problem> {
    let id = own_organisation(actor)?;
    let today = house.today();
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let gathered = gather::all(&mut tx, (actor, Right::Read), id, today).await?;
    let needs = gaps::open_ones(&mut tx, actor, id).await?;
    let known = groups::all(&mut tx, id, today).await?;
    let edits = initiatives::sight(actor, Right::Edit, id);
    let mut items: Vec<(Item, Piece)> = Vec::new();
    for line in needs {
        let item = Item {
            what: What::Need,
            title: line.need.text.clone(),
            href: format!("/needs/{}", line.need.id),
            members: line.member.into_iter().collect(),
            days: (None, None),
            initiative: None,
        };
        let members = line.need.member.into_iter().collect();
        items.push((item, Piece { members, topics: vec![line.need.area], initiative: None }));
    }
    let name =
        |id: MemberId| gathered.members.iter().find(|each| each.id == id).map(|each| each.name.clone());
    let mut places: HashMap<&str, usize> = HashMap::new();
    for aid in gathered.aids.iter().filter(|aid| aid.goes_on && aid.role == Role::Beneficiary) {
        let Who::Member(member) = aid.who else { continue };
        if matches!(aid.kind, Kind::Agreement | Kind::Participants | Kind::Experts) {
            continue;
        }
        match places.get(aid.href.as_str()) {
            Some(at) => {
                let (item, piece) = &mut items[*at];
                item.members.extend(name(member));
                piece.members.push(member);
            }
            None => {
                places.insert(&aid.href, items.len());
                let item = Item {
                    what: What::Aid(aid.kind),
                    title: aid.title.clone(),
                    href: aid.href.clone(),
                    members: name(member).into_iter().collect(),
                    days: aid.days,
                    initiative: aid.initiative,
                };
                let topics = aid.topics.clone();
                items.push((item, Piece { members: vec![member], topics, initiative: aid.initiative }));
            }
        }
    }
    let total = items.len();
    if !asked.topic.trim().is_empty() {
        let topic = asked.topic.trim().parse().unwrap_or(TermId::new(0));
        let meant = with_children(&gathered.lists, topic);
        items.retain(|(_, piece)| piece.topics.iter().any(|topic| meant.contains(topic)));
    }
    let (items, pieces): (Vec<Item>, Vec<Piece>) = items.into_iter().unzip();
    let themes = |list: &&Vocabulary| list.purpose == Purpose::Area || TOPICS.contains(&list.purpose);
    let lists: Vec<&Vocabulary> =
        gathered.lists.iter().filter(themes).filter(|list| !list.terms.is_empty()).collect();
    let mut bys: Vec<By> = Vec::new();
    for group in &known {
        if !bys.contains(&group.by) {
            bys.push(group.by);
        }
    }
    let theme = |code: &str| lists.iter().find(|list| list.code == code);
    let by_group = |code: &str| bys.iter().find(|by| by.code() == code).copied();
    let first = || {
        by_group("region")
            .or_else(|| bys.first().copied())
            .map(By::code)
            .map(str::to_owned)
            .or_else(|| lists.first().map(|list| list.code.clone()))
    };
    let is_known = by_group(asked.by.trim()).is_some() || theme(asked.by.trim()).is_some();
    let by = if is_known { asked.by.trim().to_owned() } else { first().unwrap_or_default() };
    let found: Vec<(Common, Vec<usize>)> = match (by_group(&by), theme(&by)) {
        (Some(kind), _) => {
            let keys: Vec<&Group> = known.iter().filter(|group| group.by == kind).collect();
            let holds =
                |piece: &Piece, group: &Group| piece.members.iter().any(|member| group.holds(*member));
            let found = clusters::clusters(&pieces, &keys, holds).into_iter();
            found.map(|(group, all)| (Common::Members(group.clone()), all)).collect()
        }
        (None, Some(list)) => {
            let keys: Vec<_> = list.terms.iter().collect();
            let carries = |piece: &Piece, term: &Term| piece.topics.contains(&term.id);
            let found = clusters::clusters(&pieces, &keys, carries).into_iter();
            let label = |label: Option<&str>, text: &str| format!("{} {text}", label.unwrap_or_default());
            found
                .map(|(term, all)| (label(term.label.as_deref(), &term.text).trim().to_owned(), all))
                .map(|(label, all)| (Common::Theme(label), all))
                .collect()
        }
        (None, None) => Vec::new(),
    };
    let wholes: Vec<InitiativeId> = items.iter().filter_map(|item| item.initiative).collect();
    let together = match wholes.is_empty() {
        true => Vec::new(),
        false => together_store::of(&mut tx, &wholes).await?,
    };
    let changeable = match edits.states.iter().any(|(_, reach)| *reach != Reach::Nothing) {
        true => initiatives_store::list(&mut tx, &edits, &Default::default(), (0, i64::MAX)).await?,
        false => Vec::new(),
    };
    drop(tx);
    let changeable: Vec<(InitiativeId, String)> = changeable
        .into_iter()
        .filter(|each| !each.course.state.is_over() && each.course.state != InitiativeState::Completed)
        .map(|each| (each.id, each.code))
        .collect();
    let mut rows: Vec<Cluster> = found
        .into_iter()
        .map(|(common, all)| {
            cluster(common, all.iter().map(|at| items[*at].clone()).collect(), &together, &changeable)
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.items.len()));
    Ok(Clusters {
        organisation,
        by,
        groups: bys,
        lists: lists.iter().map(|list| (list.code.clone(), list.name.clone())).collect(),
        topics: initiatives::choices_of(&gathered.lists, TOPICS),
        rows,
        total,
    })
}

/// A cluster with what is decided in it and what is not.
fn cluster(
    common: Common,
    items: Vec<Item>,
    together: &[Together],
    changeable: &[(InitiativeId, String)],
) -> Cluster {
    let title = |id: InitiativeId| {
        let own = |item: &&Item| item.what == What::Aid(Kind::Initiative) && item.initiative == Some(id);
        items.iter().find(own).map(|item| item.title.clone())
    };
    let decided: Vec<_> = together
        .iter()
        .filter_map(|each| Some((each.clone(), title(each.one)?, title(each.other)?)))
        .collect();
    let inside: Vec<&(InitiativeId, String)> =
        changeable.iter().filter(|(id, _)| title(*id).is_some()).collect();
    let is_decided = |one: InitiativeId, other: InitiativeId| {
        decided.iter().any(|(each, _, _)| {
            (each.one == one && each.other == other) || (each.one == other && each.other == one)
        })
    };
    let open = inside.iter().enumerate().find_map(|(at, (one, _))| {
        let other = inside[at + 1..].iter().find(|(other, _)| !is_decided(*one, *other))?;
        Some((*one, other.1.clone()))
    });
    Cluster { common, items, decided, open }
}
