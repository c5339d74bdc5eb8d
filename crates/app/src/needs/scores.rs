//! Scores: recorded cell by cell, and the matrix of Members and areas that they make.
//!
//! A matrix is a window: so many Members down, so many areas across. Every Member is reckoned, because the order may be by
//! gap; only those in the window are handed out, and only those that the actor may read.

use std::collections::HashMap;

use rust_decimal::Decimal;
use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    members::{ClassCode, Classes, Member, MemberId},
    needs::{
        assessment::{Assessment, AssessmentId},
        need::{Need, Source},
        score::{Rounding, Scale},
    },
    people::{
        Actor,
        policy::{Matter, Right},
    },
    plans::registers::vocabulary::{Term, TermId, Vocabulary},
};
use trellis_store::{
    Across, Tx, members as members_store,
    needs::{gaps as needs_store, scores as store},
};

pub use trellis_store::needs::scores::Score;

use super::{Held, gaps::named};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// Members down in one window.
pub const ROWS_MAX: usize = 60;
/// Areas across in one window.
pub const COLUMNS_MAX: usize = 40;

/// A score as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CellInput {
    /// The Member by code, name or id.
    pub member: String,
    /// The area by label, words or id.
    pub area: String,
    /// The score; empty for "no data".
    pub score: String,
    /// Code of whence it is known.
    pub source: String,
    /// Where that can be read; may be empty.
    pub source_text: String,
    /// What it rests on; may be empty. Protected.
    pub evidence: String,
}

/// Records a score, as long as the Secretariat writes the assessment.
pub async fn put(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    input: &CellInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let mut form = Form::default();
    let read = read_cell(&mut deed.tx, &held, &mut form, input).await?;
    form.finish()?;
    let Some(read) = read else { return Err(Problem::new(Code::FormInvalid)) };
    let score = Score { id: house.id(), at: deed.at, ..read };
    let event = Event::new("assessment.scored", id)
        .with("member", score.member.to_string())
        .with("area", score.term.to_string());
    store::add(&mut deed.tx, &deed.permit, id, &[score]).await?;
    deed.done(house, event).await
}

/// Reads a score for a term that has none under it; id and moment are still to be given.
pub(super) async fn read_cell(
    tx: &mut Tx,
    held: &Held,
    form: &mut Form,
    input: &CellInput,
) -> Result<Option<Score>, Problem> {
    let known = members_store::list(tx, held.assessment.organisation).await?;
    let member = form.choice("member", &input.member, |text| named(&known, text).map(|member| member.id));
    let term = form.choice("area", &input.area, |text| held.find_term(text).map(|term| term.id));
    if let Some(term) = term.filter(|term| !held.is_leaf(*term)) {
        let value = held.list.terms.iter().find(|each| each.id == term).map_or("", |term| term.text.as_str());
        form.wrong("area", Code::ScoreNotLeaf, &[("value", value)]);
    }
    let value = match input.score.trim() {
        "" => None,
        text => {
            let value = held.scale.read(text);
            if value.is_none() {
                let (lowest, highest) = scale_ends(&held.scale);
                form.wrong(
                    "score",
                    Code::ScoreNotOnScale,
                    &[("value", text), ("from", &lowest), ("to", &highest)],
                );
            }
            value
        }
    };
    let source = form.choice("source", &input.source, Source::from_code);
    let source_text = form.optional_text("source_text", &input.source_text).unwrap_or_default();
    let evidence = form.optional_text("evidence", &input.evidence).unwrap_or_default();
    let (Some(member), Some(term), Some(source)) = (member, term, source) else { return Ok(None) };
    let at = jiff::Timestamp::UNIX_EPOCH;
    Ok(Some(Score { id: Id::new(0), member, term, value, source, source_text, evidence, act: None, at }))
}

/// The lowest and the highest step as people type them.
fn scale_ends(scale: &Scale) -> (String, String) {
    match (scale.steps.first(), scale.steps.last()) {
        (Some(first), Some(last)) => (first.code.clone(), last.code.clone()),
        _ => ("0".to_owned(), "100".to_owned()),
    }
}

/// Which window of the matrix, in which order.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MatrixQuery {
    /// The area whose parts stand across; empty for all areas.
    pub under: String,
    /// Only Members of this class; empty for all.
    pub class: String,
    /// `gap` for the widest gap first; by name otherwise.
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
    /// The Members in the window.
    pub rows: Vec<MatrixRow>,
    /// How many there are in all.
    pub rows_all: usize,
    /// The classes that can be asked for.
    pub classes: Vec<String>,
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

/// Everything that is recorded, ready to be asked for figures.
pub(super) struct Reckoning<'a> {
    list: &'a Vocabulary,
    rounding: Rounding,
    children: Vec<Vec<usize>>,
    values: HashMap<(MemberId, TermId), Decimal>,
}

impl<'a> Reckoning<'a> {
    pub(super) fn new(
        list: &'a Vocabulary,
        rounding: Rounding,
        values: Vec<(MemberId, TermId, Option<Decimal>)>,
    ) -> Self {
        let mut children = vec![Vec::new(); list.terms.len()];
        for (at, term) in list.terms.iter().enumerate() {
            // A parent always stands before its children.
            if let Some(parent) = term.parent.filter(|parent| *parent < at) {
                children[parent].push(at);
            }
        }
        let known = values.into_iter().filter_map(|(member, term, value)| Some(((member, term), value?)));
        Self { list, rounding, children, values: known.collect() }
    }

    /// The figure of a Member for the term at a place: recorded, or the rounded mean of what is under it.
    pub(super) fn figure(&self, member: MemberId, at: usize) -> Option<Decimal> {
        match self.children[at].as_slice() {
            [] => self.values.get(&(member, self.list.terms[at].id)).copied(),
            under => self.rounding.mean(under.iter().map(|at| self.figure(member, *at))),
        }
    }

    /// The mean of the rounded areas of a Member.
    pub(super) fn total(&self, member: MemberId) -> Option<Decimal> {
        let areas = (0..self.list.terms.len()).filter(|at| self.list.terms[*at].parent.is_none());
        self.rounding.mean(areas.map(|at| self.figure(member, at)))
    }

    fn has_under(&self, at: usize) -> bool {
        !self.children[at].is_empty()
    }
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
    let known: Vec<&Need> = needs.iter().filter(|need| held.knows(actor, need)).collect();
    let tenures = members_store::tenures(&mut tx, organisation).await?;
    let classes = Classes::of_tenures(&tenures).map_err(Problem::internal)?;
    let mut members = members_store::list(&mut tx, organisation).await?;
    members.retain(|member| held.may(actor, Right::Read, Some(member.id)));
    // Members without any score stand in it, too, while it is written: what is missing shows.
    if !held.assessment.state.is_preliminary() {
        members.retain(|member| held.members.contains(&member.id));
    }
    let today = house.today();
    let mut offered: Vec<String> = members
        .iter()
        .flat_map(|member| classes.of(member.id, today))
        .map(|class| class.as_str().to_owned())
        .collect();
    offered.sort();
    offered.dedup();
    if !query.class.is_empty() {
        let class = ClassCode::new(&query.class);
        members.retain(|member| classes.holds(member.id, &class, today));
    }
    let now = Reckoning::new(&held.list, held.assessment.rounding, values);
    let then = Reckoning::new(&held.list, held.assessment.rounding, before);
    let under = held.find_term(&query.under).cloned();
    let places: Vec<usize> = match &under {
        Some(term) => {
            let at = held.list.terms.iter().position(|each| each.id == term.id);
            at.map(|at| now.children[at].clone()).unwrap_or_default()
        }
        None => (0..held.list.terms.len()).filter(|at| held.list.terms[*at].parent.is_none()).collect(),
    };
    if query.sort == "gap" {
        // No data comes last: nobody knows how wide that gap is.
        members.sort_by_cached_key(|member| {
            let total = now.total(member.id);
            (total.is_none(), total, member.name.clone())
        });
    }
    let (rows_all, columns_all) = (members.len(), places.len());
    let window: Vec<usize> = places.into_iter().skip(query.skip_areas).take(COLUMNS_MAX).collect();
    let counted = counted(&held, &known);
    let rows = members.into_iter().skip(query.skip).take(ROWS_MAX).map(|member| {
        let figure = |at: &usize| Figure {
            value: now.figure(member.id, *at),
            before: then.figure(member.id, *at),
            needs: counted.get(&(member.id, *at)).copied().unwrap_or(0),
        };
        let needs = known.iter().filter(|need| need.member == Some(member.id)).count();
        let total = Figure { value: now.total(member.id), before: then.total(member.id), needs };
        MatrixRow { cells: window.iter().map(figure).collect(), total, member }
    });
    Ok(Matrix {
        rows: rows.collect(),
        rows_all,
        columns: window.iter().map(|at| column(&held.list, *at, now.has_under(*at))).collect(),
        columns_all,
        under,
        classes: offered,
        may_score: held.assessment.state.is_preliminary() && held.may(actor, Right::Edit, None),
        scale: held.scale,
        assessment: held.assessment,
    })
}

fn column(list: &Vocabulary, at: usize, has_parts: bool) -> MatrixColumn {
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
    MatrixColumn { term: term.clone(), has_parts, called }
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

/// What is recorded of a Member in an area.
pub struct CellView {
    /// The assessment.
    pub assessment: Assessment,
    /// Its scale.
    pub scale: Scale,
    /// The Member.
    pub member: Member,
    /// The area.
    pub term: Term,
    /// The scores, the one that counts first; without evidence for whoever may not read it.
    pub scores: Vec<Score>,
    /// Whether evidence is among them.
    pub shows_evidence: bool,
    /// Whether the actor may record a score.
    pub may_score: bool,
}

/// What is recorded of a Member in an area. Reading evidence is written down.
pub async fn cell(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (member, term): (&str, &str),
) -> Result<CellView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let members = members_store::list(&mut tx, held.assessment.organisation).await?;
    let member = named(&members, member).filter(|member| held.may(actor, Right::Read, Some(member.id)));
    let member = member.cloned().ok_or_else(Problem::not_found)?;
    let term = held.find_term(term).cloned().ok_or_else(Problem::not_found)?;
    let mut scores = store::history(&mut tx, id, member.id, term.id).await?;
    drop(tx);
    let shows_evidence = held.may(actor, Right::ReadProtected, Some(member.id));
    if !shows_evidence {
        for score in &mut scores {
            score.evidence.clear();
        }
    } else if scores.iter().any(|score| !score.evidence.is_empty()) {
        let concerns = held.concerns_of(Some(member.id));
        let matter: Matter<'_> = held.about(&concerns);
        house.read_protected(actor, &matter, id, "evidence").await?;
    }
    let may_score =
        held.assessment.state.is_preliminary() && held.is_leaf(term.id) && held.may(actor, Right::Edit, None);
    Ok(CellView {
        scale: held.scale,
        assessment: held.assessment,
        member,
        term,
        scores,
        shows_evidence,
        may_score,
    })
}
