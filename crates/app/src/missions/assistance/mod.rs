//! One picture of all assistance: requests, initiatives, agreements, missions, trainings and the people in them, for each
//! Member as who benefits and as who builds, with where two do the same (REQUIREMENTS S2.11, S2.17, S3.20).
//!
//! Each kind is read once, narrowed in its own query to what the actor may read; nothing is kept. [`table`] takes it away,
//! [`clusters`] says what of it could be done together.

pub mod clusters;
mod gather;
pub mod table;

use std::collections::BTreeMap;

use trellis_domain::{
    kernel::Day,
    members::{Member, MemberId, Partner},
    missions::{
        agreements::Who,
        assistance::{Kind, Overlap, Role, overlaps},
        initiatives::InitiativeId,
    },
    people::{Actor, Organisation, OrganisationId, policy::Right},
    plans::registers::vocabulary::{Purpose, TermId, Vocabulary},
};
use trellis_store::people as people_store;

use super::own_organisation;
use crate::{
    House, Problem,
    members::named::{member_named, partner_named},
};
use gather::Gathered;

/// How many rows stand on a page.
pub const PAGE: usize = 50;

/// What the picture is narrowed to, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of a Member.
    pub member: String,
    /// Code of a partner.
    pub partner: String,
    /// A year.
    pub year: String,
    /// Id of a topic or element; those under it count.
    pub topic: String,
    /// `beneficiary` or `builder`.
    pub role: String,
    /// `personal` or `organisational`.
    pub by: String,
    /// Code of a level, of a request or an initiative.
    pub level: String,
    /// Code of a kind.
    pub kind: String,
    /// `south-south` or `triangular`.
    pub cooperation: String,
    /// The page, from 1.
    pub page: usize,
}

/// Something that was done for or by somebody.
#[derive(Debug, Clone)]
pub struct Aid {
    /// What.
    pub kind: Kind,
    /// As what.
    pub role: Role,
    /// For or by whom.
    pub who: Who,
    /// How many: people where it counts people, else one.
    pub count: usize,
    /// What it is called.
    pub title: String,
    /// Its page.
    pub href: String,
    /// What it is about.
    pub topics: Vec<TermId>,
    /// Code of its level, as its room writes it; empty for none.
    pub level: &'static str,
    /// From when until when, as far as that is known.
    pub days: (Option<Day>, Option<Day>),
    /// Where it stands, as the key of a word; empty for an agreement.
    pub state: String,
    /// Whether countries of the South help each other in it.
    pub south_south: bool,
    /// Whether somebody supports them in that.
    pub triangular: bool,
    /// The initiative that it is or is part of.
    pub initiative: Option<InitiativeId>,
    /// Whether it is asked for, to come or going on.
    pub goes_on: bool,
}

impl Aid {
    fn is_in(&self, year: i16) -> bool {
        let (first, last) = (self.days.0.or(self.days.1), self.days.1.or(self.days.0));
        let agreement_goes_on = self.kind == Kind::Agreement && self.days.1.is_none();
        first.is_some_and(|day| day.year() <= year)
            && (agreement_goes_on || last.is_some_and(|day| year <= day.year()))
    }
}

/// How much there is of each kind, by role.
pub type Counts = BTreeMap<(Role, Kind), usize>;

/// A page of the picture.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Whose.
    pub organisation: Organisation,
    /// Every Member that was asked for, by name, with what was done for and by it.
    pub members: Vec<(Member, Counts)>,
    /// Partners that take part.
    pub partners: Vec<(Partner, Counts)>,
    /// A page of what was asked for, the latest first.
    pub rows: Vec<Aid>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may read.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Where two do the same: titles and pages of both, the topic, the Members.
    pub overlaps: Vec<Double>,
    /// Members to choose from.
    pub all_members: Vec<Member>,
    /// Topics and elements to choose from.
    pub topics: Vec<(TermId, String)>,
    /// Years to choose from, the latest first.
    pub years: Vec<i16>,
}

/// Two that do the same.
#[derive(Debug, Clone)]
pub struct Double {
    /// Title and page of one.
    pub one: (String, String),
    /// Title and page of the other.
    pub other: (String, String),
    /// What both are about.
    pub topic: String,
    /// The names of the Members for which both are.
    pub members: Vec<String>,
}

/// The picture of the actor's organisation, as far as it may read what is in it.
pub async fn picture(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Picture, Problem> {
    let id = own_organisation(actor)?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let gathered = gather::all(&mut tx, (actor, Right::Read), id, house.today()).await?;
    drop(tx);
    let total = gathered.aids.len();
    let doubles = doubles(&gathered, asked);
    let years = years(&gathered.aids, house.today());
    let topics = super::initiatives::choices_of(&gathered.lists, TOPICS);
    let found = narrowed(&gathered, asked);
    let asked_for = |who| match (asked.member.trim(), asked.partner.trim(), who) {
        ("", "", _) => true,
        (member, "", Who::Member(id)) => member_named(&gathered.members, member) == Some(id),
        ("", partner, Who::Partner(id)) => partner_named(&gathered.partners, partner) == Some(id),
        _ => false,
    };
    let members = gathered.members.iter().filter(|each| asked_for(Who::Member(each.id)));
    let members = members.map(|each| (each.clone(), counts(&found, Who::Member(each.id)))).collect();
    let partners = gathered.partners.iter().filter(|each| asked_for(Who::Partner(each.id)));
    let partners = partners.map(|each| (each.clone(), counts(&found, Who::Partner(each.id))));
    let partners = partners.filter(|(_, counts)| !counts.is_empty()).collect();
    let pages = found.len().div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let rows = found.iter().skip((page - 1) * PAGE).take(PAGE).map(|aid| (*aid).clone()).collect();
    Ok(Picture {
        organisation,
        members,
        partners,
        rows,
        found: found.len(),
        total,
        page,
        pages,
        overlaps: doubles,
        all_members: gathered.members.clone(),
        topics,
        years,
    })
}

/// What things are about.
const TOPICS: &[Purpose] = &[Purpose::Topic, Purpose::Element, Purpose::Objective];

fn counts(found: &[&Aid], who: Who) -> Counts {
    let mut counts = Counts::new();
    for aid in found.iter().filter(|aid| aid.who == who) {
        *counts.entry((aid.role, aid.kind)).or_default() += aid.count;
    }
    counts
}

fn years(aids: &[Aid], today: Day) -> Vec<i16> {
    let of =
        |aid: &Aid| [aid.days.0, aid.days.1].into_iter().flatten().map(|day| day.year()).collect::<Vec<_>>();
    let mut years: Vec<i16> = aids.iter().flat_map(of).chain([today.year()]).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    years
}

/// A term with those that stand under it.
pub(super) fn with_children(lists: &[Vocabulary], term: TermId) -> Vec<TermId> {
    let mut all = vec![term];
    for list in lists {
        for each in &list.terms {
            let parent = each.parent.and_then(|at| list.terms.get(at));
            if parent.is_some_and(|parent| all.contains(&parent.id)) {
                all.push(each.id);
            }
        }
    }
    all
}

/// What was asked for. What is none of the choices finds nothing.
fn narrowed<'a>(gathered: &'a Gathered, asked: &Asked) -> Vec<&'a Aid> {
    let is = |text: &str, code: &str| text.trim().is_empty() || text.trim() == code;
    let member = member_named(&gathered.members, &asked.member).map(Who::Member);
    let partner = partner_named(&gathered.partners, &asked.partner).map(Who::Partner);
    let year: Option<i16> = asked.year.trim().parse().ok();
    let topics = match asked.topic.trim() {
        "" => None,
        text => Some(with_children(&gathered.lists, text.parse().unwrap_or(TermId::new(0)))),
    };
    let fits = |aid: &&Aid| {
        is(&asked.role, aid.role.code())
            && is(&asked.kind, aid.kind.code())
            && is(&asked.level, aid.level)
            && is(&asked.by, if aid.kind.is_personal() { "personal" } else { "organisational" })
            && (asked.member.trim().is_empty() || Some(aid.who) == member)
            && (asked.partner.trim().is_empty() || Some(aid.who) == partner)
            && (asked.year.trim().is_empty() || year.is_some_and(|year| aid.is_in(year)))
            && topics.as_ref().is_none_or(|topics| aid.topics.iter().any(|topic| topics.contains(topic)))
            && match asked.cooperation.trim() {
                "" => true,
                "south-south" => aid.south_south,
                "triangular" => aid.triangular,
                _ => false,
            }
    };
    gathered.aids.iter().filter(fits).collect()
}

/// Where two do the same, for the Member that was asked for or for all.
fn doubles(gathered: &Gathered, asked: &Asked) -> Vec<Double> {
    let member = member_named(&gathered.members, &asked.member);
    let is_meant = |id: &MemberId| asked.member.trim().is_empty() || member == Some(*id);
    let named = |at: usize| gathered.things[at].clone();
    let name =
        |id: &MemberId| gathered.members.iter().find(|each| each.id == *id).map(|each| each.name.clone());
    let terms = gathered.lists.iter().flat_map(|list| &list.terms);
    let terms: Vec<_> = terms.map(|term| (term.id, &term.text)).collect();
    let double = |own: Overlap<usize>| {
        let members: Vec<String> = own.members.iter().filter(|id| is_meant(id)).filter_map(name).collect();
        let topic = terms.iter().find(|(id, _)| *id == own.topic).map(|(_, text)| (*text).clone());
        (!members.is_empty()).then(|| Double {
            one: named(own.one),
            other: named(own.other),
            topic: topic.unwrap_or_default(),
            members,
        })
    };
    overlaps(&gathered.efforts).into_iter().filter_map(double).collect()
}

/// Whether the actor is shown the picture: whoever is of the organisation.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    actor.organisation().is_some_and(|_: OrganisationId| true)
}
