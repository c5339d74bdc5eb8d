//! The matrix of Members and areas: a heat map with a window, so many Members down, so many areas across.
//!
//! Every Member is reckoned, because the order may be by gap; only those in the window are handed out, and only those that
//! the actor may read. Groups of Members stand for their means, with how many figures each is the mean of.

pub(crate) mod groups;
mod reckoning;

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde::Deserialize;
use trellis_domain::{
    members::{Member, MemberId},
    needs::{
        assessment::{Assessment, AssessmentId},
        need::Need,
        score::Scale,
    },
    people::{Actor, policy::Right},
    plans::registers::vocabulary::{Term, TermId, Vocabulary},
};
use trellis_store::{
    Across, Tx, members as members_store,
    needs::{gaps as needs_store, scores as store},
};

pub use groups::{By, Group};
pub(in crate::needs) use reckoning::Reckoning;

use super::Held;
use crate::{House, Problem};

/// Members down in one window.
pub const ROWS_MAX: usize = 60;
/// Areas across in one window.
pub const COLUMNS_MAX: usize = 40;

/// Which window of the matrix, in which order.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MatrixQuery {
    /// The area whose parts stand across; empty for all areas.
    pub under: String,
    /// `parts` for everything that is scored across, area by area; the areas themselves otherwise.
    pub across: String,
    /// Only Members of this group, as [`Group::called`] says it; empty for all.
    pub class: String,
    /// Groups instead of Members, as [`By::code`] says it; Members otherwise.
    pub by: String,
    /// `gap` for the widest gap first, `worse` for what has fallen furthest since the assessment before; by name otherwise.
    pub sort: String,
    /// How many Members are left out at the top.
    pub skip: usize,
    /// How many areas are left out at the start.
    pub skip_areas: usize,
}

/// A window of the matrix.
pub struct Matrix {
    /// The assessment.
    pub assessment: Assessment,
    /// Its scale.
    pub scale: Scale,
    /// The area whose parts stand across, where it is one.
    pub under: Option<Term>,
    /// What stands across.
    pub columns: Vec<MatrixColumn>,
    /// How many there are in all.
    pub columns_all: usize,
    /// Whether areas have parts that could stand across.
    pub has_parts: bool,
    /// The Members in the window; none where groups are asked for.
    pub rows: Vec<MatrixRow>,
    /// How many there are in all.
    pub rows_all: usize,
    /// The groups, where they are asked for.
    pub groups: Vec<GroupRow>,
    /// The groups that can be asked for.
    pub offered: Vec<Group>,
    /// Whether the actor may record scores.
    pub may_score: bool,
}

/// One area of the matrix.
pub struct MatrixColumn {
    /// The area.
    pub term: Term,
    /// Whether there is something under it.
    pub has_parts: bool,
    /// What addresses call it: its label where no other term has the same, else its id. A window has thousands of links.
    pub called: String,
    /// The area that it stands under; itself where it stands under none.
    pub area: Term,
}

/// One Member of the matrix.
pub struct MatrixRow {
    /// The Member.
    pub member: Member,
    /// One figure for each area across.
    pub cells: Vec<Figure>,
    /// The mean of the rounded areas.
    pub total: Figure,
}

/// One group of the matrix: means of its Members.
pub struct GroupRow {
    /// The group; `None` for all Members together.
    pub group: Option<Group>,
    /// How many Members it has that the actor may read about.
    pub members: usize,
    /// One mean for each area across.
    pub cells: Vec<Mean>,
    /// The mean of their totals.
    pub total: Mean,
}

/// The mean of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mean {
    /// The value now and in the assessment before.
    pub figure: Figure,
    /// Of how many Members it is known.
    pub of: usize,
}

/// A figure of the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figure {
    /// The value; `None` for "no data".
    pub value: Option<Decimal>,
    /// The same in the assessment before.
    pub before: Option<Decimal>,
    /// How many needs the actor may know of.
    pub needs: usize,
}

/// A window of the matrix, of the Members that the actor may read about.
pub async fn matrix(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    query: &MatrixQuery,
) -> Result<Matrix, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.assessment.organisation;
    let values = store::values(&mut tx, id).await?;
    let before = before(&mut tx, actor, &held).await?;
    let needs = needs_store::of_assessment(&mut tx, id).await?;
    let groups = groups::all(&mut tx, organisation, house.today()).await?;
    let mut members = members_store::list(&mut tx, organisation).await?;
    drop(tx);
    let known: Vec<&Need> = needs.iter().filter(|need| held.knows(actor, need)).collect();
    members.retain(|member| held.may(actor, Right::Read, Some(member.id)));
    // Members without any score stand in it, too, while it is written: what is missing shows.
    if !held.assessment.state.is_preliminary() {
        members.retain(|member| held.members.contains(&member.id));
    }
    // A group without anybody whom the actor may read about says nothing.
    let is_known = |group: &Group| members.iter().any(|member| group.holds(member.id));
    let offered: Vec<Group> = groups.into_iter().filter(is_known).collect();
    if !query.class.is_empty() {
        let asked = offered.iter().find(|group| group.called().eq_ignore_ascii_case(query.class.trim()));
        members.retain(|member| asked.is_some_and(|group| group.holds(member.id)));
    }
    let now = Reckoning::new(&held.list, held.assessment.rounding, values);
    let then = Reckoning::new(&held.list, held.assessment.rounding, before);
    let under = held.find_term(&query.under).cloned();
    let places = across(&held.list, &now, under.as_ref(), query);
    order(&mut members, &query.sort, (&now, &then));
    let (rows_all, columns_all) = (members.len(), places.len());
    let window: Vec<usize> = places.into_iter().skip(query.skip_areas).take(COLUMNS_MAX).collect();
    let by = offered.iter().map(|group| group.by).find(|by| by.code() == query.by);
    let (mut rows, mut grouped) = (Vec::new(), Vec::new());
    match by {
        Some(by) => {
            let all: Vec<MemberId> = members.iter().map(|member| member.id).collect();
            for group in offered.iter().filter(|group| group.by == by) {
                let own: Vec<MemberId> = all.iter().copied().filter(|member| group.holds(*member)).collect();
                if !own.is_empty() {
                    grouped.push(group_row(Some(group.clone()), &own, &window, (&now, &then)));
                }
            }
            order_groups(&mut grouped, &query.sort);
            grouped.push(group_row(None, &all, &window, (&now, &then)));
        }
        None => {
            let counted = counted(&held, &known);
            let row = |member: Member| member_row(member, &window, (&now, &then), (&counted, &known));
            rows = members.into_iter().skip(query.skip).take(ROWS_MAX).map(row).collect();
        }
    }
    Ok(Matrix {
        rows,
        rows_all,
        groups: grouped,
        columns: window.iter().map(|at| column(&held.list, &now, *at)).collect(),
        columns_all,
        has_parts: held.list.terms.iter().any(|term| term.parent.is_some()),
        under,
        offered,
        may_score: held.assessment.state.is_preliminary() && held.may(actor, Right::Edit, None),
        scale: held.scale,
        assessment: held.assessment,
    })
}

/// The places of what stands across.
fn across(list: &Vocabulary, now: &Reckoning<'_>, under: Option<&Term>, query: &MatrixQuery) -> Vec<usize> {
    let all = 0..list.terms.len();
    if let Some(term) = under {
        let at = list.terms.iter().position(|each| each.id == term.id);
        return at.map(|at| now.under(at).to_vec()).unwrap_or_default();
    }
    match query.across == PARTS {
        true => {
            let mut parts: Vec<usize> = all.filter(|at| !now.has_under(*at)).collect();
            parts.sort_by_key(|at| (now.area_of(*at), *at));
            parts
        }
        false => all.filter(|at| list.terms[*at].parent.is_none()).collect(),
    }
}

/// What [`MatrixQuery::across`] says for everything that is scored.
pub const PARTS: &str = "parts";

/// Puts Members into the order asked for. No data comes last: nobody knows how wide that gap is.
fn order(members: &mut [Member], sort: &str, (now, then): (&Reckoning<'_>, &Reckoning<'_>)) {
    match sort {
        "gap" => members.sort_by_cached_key(|member| {
            let total = now.total(member.id);
            (total.is_none(), total, member.name.clone())
        }),
        "worse" => members.sort_by_cached_key(|member| {
            let change = change(now.total(member.id), then.total(member.id));
            (change.is_none(), change, member.name.clone())
        }),
        _ => {}
    }
}

fn order_groups(groups: &mut [GroupRow], sort: &str) {
    let total = |row: &GroupRow| row.total.figure;
    match sort {
        "gap" => groups.sort_by_key(|row| (total(row).value.is_none(), total(row).value)),
        "worse" => groups.sort_by_key(|row| {
            let change = change(total(row).value, total(row).before);
            (change.is_none(), change)
        }),
        _ => {}
    }
}

fn change(now: Option<Decimal>, then: Option<Decimal>) -> Option<Decimal> {
    now.zip(then).map(|(now, then)| now - then)
}

fn member_row(
    member: Member,
    window: &[usize],
    (now, then): (&Reckoning<'_>, &Reckoning<'_>),
    (counted, known): (&HashMap<(MemberId, usize), usize>, &[&Need]),
) -> MatrixRow {
    let figure = |at: &usize| Figure {
        value: now.figure(member.id, *at),
        before: then.figure(member.id, *at),
        needs: counted.get(&(member.id, *at)).copied().unwrap_or(0),
    };
    let needs = known.iter().filter(|need| need.member == Some(member.id)).count();
    let total = Figure { value: now.total(member.id), before: then.total(member.id), needs };
    MatrixRow { cells: window.iter().map(figure).collect(), total, member }
}

fn group_row(
    group: Option<Group>,
    members: &[MemberId],
    window: &[usize],
    (now, then): (&Reckoning<'_>, &Reckoning<'_>),
) -> GroupRow {
    let mean = |now_of: &dyn Fn(MemberId) -> Option<Decimal>,
                then_of: &dyn Fn(MemberId) -> Option<Decimal>| {
        let (value, of) = now.mean_of(members, now_of);
        let (before, _) = then.mean_of(members, then_of);
        Mean { figure: Figure { value, before, needs: 0 }, of }
    };
    let cells =
        window.iter().map(|at| mean(&|member| now.figure(member, *at), &|member| then.figure(member, *at)));
    GroupRow {
        cells: cells.collect(),
        total: mean(&|member| now.total(member), &|member| then.total(member)),
        members: members.len(),
        group,
    }
}

fn column(list: &Vocabulary, reckoning: &Reckoning<'_>, at: usize) -> MatrixColumn {
    let term = &list.terms[at];
    let is_plain = |label: &str| {
        let named = list
            .terms
            .iter()
            .filter(|each| each.label.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(label)));
        named.count() == 1 && label.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '.')
    };
    let label = term.label.as_deref().filter(|label| is_plain(label));
    let called = label.map_or_else(|| term.id.to_string(), str::to_owned);
    let area = list.terms[reckoning.area_of(at)].clone();
    MatrixColumn { term: term.clone(), has_parts: reckoning.has_under(at), called, area }
}

/// How many needs of a Member stand at a term or under it.
fn counted(held: &Held, needs: &[&Need]) -> HashMap<(MemberId, usize), usize> {
    let terms = &held.list.terms;
    let mut counted = HashMap::new();
    for need in needs {
        let Some(member) = need.member else { continue };
        let mut at = terms.iter().position(|term| term.id == need.area);
        while let Some(place) = at {
            *counted.entry((member, place)).or_insert(0) += 1;
            at = terms[place].parent.filter(|parent| *parent < place);
        }
    }
    counted
}

/// The scores of the assessment before, if the actor may read it and it has the same scale.
async fn before(
    tx: &mut Tx,
    actor: Actor<'_>,
    held: &Held,
) -> Result<Vec<(MemberId, TermId, Option<Decimal>)>, Problem> {
    let Some(previous) = held.assessment.previous else { return Ok(Vec::new()) };
    match Held::known(tx, actor, previous).await? {
        Some(before) if before.assessment.scale == held.assessment.scale => {
            Ok(store::values(tx, previous).await?)
        }
        _ => Ok(Vec::new()),
    }
}
