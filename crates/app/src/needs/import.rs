//! Scores from a table: one row a score (Member, area, score, source, evidence), or Members down and areas across. Heads may
//! stand in any of the languages. What a file would record is looked at first; then all of it is recorded or nothing.
//!
//! In a table of Members and areas an empty cell says nothing, and a dash says "no data". What stands on record already,
//! to the letter, is not recorded again. Must not know pages.

mod reading;

use jiff::SignedDuration;
use rust_decimal::Decimal;
use trellis_domain::{
    events::Event,
    kernel::Id,
    members::Member,
    needs::assessment::AssessmentId,
    people::{Actor, may_do, policy::Right},
    plans::source::Source,
};
use trellis_paper::tree::Table;
use trellis_store::{
    Across, members as members_store,
    needs::scores::{self as store, ScoreDraft},
};
use trellis_words::Words;

pub use reading::{COLUMNS, SourceInput};
use reading::{judge, judged, reading};

use super::{Held, scores::Score};
use crate::{House, Problem, papers::Printed, plans::import::read_file, rows};

/// The id of a file that is looked at.
pub type ScoreDraftId = Id<ScoreDraft>;

/// Most changes that are shown one by one.
pub const CHANGES_MAX: usize = 200;
/// A file that nobody confirms is forgotten after so many days.
const DRAFT_DAYS: i64 = 7;

/// Refuses whoever may not score before a file is read: reading costs a process of its own.
async fn begin(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (file_name, file): (&str, Vec<u8>),
) -> Result<Source, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    drop(tx);
    may_do(actor, Right::Edit, &held.matter())?;
    read_file(house.reader(), file_name, file).await
}

/// Records all scores of a file; how many were new or changed.
///
/// # Errors
/// What cannot be read of the file; else every cell that is wrong, with sheet, row, column, value and reason.
pub async fn import(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (said, file_name, file): (&SourceInput, &str, Vec<u8>),
) -> Result<usize, Problem> {
    let source = begin(house, actor, id, (file_name, file)).await?;
    record(house, actor, id, (&source, said, file_name), None).await
}

async fn record(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (source, said, file_name): (&Source, &SourceInput, &str),
    draft: Option<ScoreDraftId>,
) -> Result<usize, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let (judged, _) = judged(&mut deed.tx, &held, (source, said)).await?;
    let at = deed.at;
    let scores: Vec<Score> =
        judged.fresh.into_iter().map(|score| Score { id: house.id(), at, ..score }).collect();
    store::add(&mut deed.tx, &deed.permit, id, &scores).await?;
    if let Some(draft) = draft {
        store::drop_draft(&mut deed.tx, &deed.permit, id, draft).await?;
    }
    let event = Event::new("assessment.scores_imported", id).with("file", file_name);
    deed.done(house, event.with("scores", scores.len().to_string())).await?;
    Ok(scores.len())
}

/// Keeps a file in which nothing is wrong, to be looked at before it is confirmed.
///
/// # Errors
/// What cannot be read of the file; else every cell that is wrong, with sheet, row, column, value and reason.
pub async fn look(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (said, file_name, file): (&SourceInput, &str, Vec<u8>),
) -> Result<ScoreDraftId, Problem> {
    let source = begin(house, actor, id, (file_name, file.clone())).await?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    judged(&mut deed.tx, &held, (&source, said)).await?;
    let draft = ScoreDraft {
        id: house.random_id(),
        assessment: id,
        file_name: file_name.to_owned(),
        file,
        source: said.source.clone(),
        source_text: said.source_text.clone(),
        made_by: actor.person(),
        made_at: deed.at,
    };
    let since = deed.at - SignedDuration::from_hours(24 * DRAFT_DAYS);
    store::add_draft(&mut deed.tx, &deed.permit, &draft, since).await?;
    deed.done(house, Event::new("assessment.scores_uploaded", id).with("file", file_name)).await?;
    Ok(draft.id)
}

/// A file that this actor put in, read again.
async fn looked_at(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    draft: ScoreDraftId,
) -> Result<(ScoreDraft, Source), Problem> {
    let mut tx = house.read(Across::Address).await?;
    Held::load(&mut tx, actor, id).await?;
    let draft = store::draft(&mut tx, id, draft).await?.filter(|draft| draft.made_by == actor.person());
    drop(tx);
    let mut draft = draft.ok_or_else(Problem::not_found)?;
    let file = std::mem::take(&mut draft.file);
    let source = begin(house, actor, id, (&draft.file_name, file)).await?;
    Ok((draft, source))
}

/// A score that a file would change.
#[derive(Debug, Clone)]
pub struct Change {
    /// The Member's name.
    pub member: String,
    /// The area's words.
    pub area: String,
    /// What stands on record; `None` where nothing does.
    pub before: Option<Option<Decimal>>,
    /// What the file says; `None` for "no data".
    pub after: Option<Decimal>,
}

/// What a file would record.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The file's name.
    pub file_name: String,
    /// The first of what it would change.
    pub changes: Vec<Change>,
    /// How many scores it would add where nothing stands.
    pub fresh: usize,
    /// How many it would put in the place of others.
    pub changed: usize,
    /// How many stand on record already.
    pub same: usize,
    /// Heads of columns that are not read.
    pub left: Vec<String>,
}

/// What a file that this actor put in would record.
pub async fn preview(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    draft: ScoreDraftId,
) -> Result<Preview, Problem> {
    let (draft, source) = looked_at(house, actor, id, draft).await?;
    let said = SourceInput { source: draft.source, source_text: draft.source_text };
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let (judged, left) = judged(&mut tx, &held, (&source, &said)).await?;
    let members: Vec<Member> = members_store::list(&mut tx, held.assessment.organisation).await?;
    drop(tx);
    let change = |score: &Score| Change {
        member: members
            .iter()
            .find(|each| each.id == score.member)
            .map_or_else(String::new, |each| each.name.clone()),
        area: held
            .list
            .terms
            .iter()
            .find(|term| term.id == score.term)
            .map_or_else(String::new, |term| term.text.clone()),
        before: judged.before.get(&(score.member, score.term)).map(|score| score.value),
        after: score.value,
    };
    let changes = judged.fresh.iter().take(CHANGES_MAX).map(change).collect();
    let is_change = |score: &&Score| judged.before.contains_key(&(score.member, score.term));
    let changed = judged.fresh.iter().filter(is_change).count();
    let fresh = judged.fresh.len() - changed;
    Ok(Preview { file_name: draft.file_name, changes, fresh, changed, same: judged.same, left })
}

/// Records what a file says that was looked at: as it is judged now, not as it was then.
pub async fn confirm(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    draft: ScoreDraftId,
) -> Result<usize, Problem> {
    let (kept, source) = looked_at(house, actor, id, draft).await?;
    let said = SourceInput { source: kept.source, source_text: kept.source_text };
    record(house, actor, id, (&source, &said, &kept.file_name), Some(draft)).await
}

/// The file with what is wrong in it: nothing is kept. A file without faults comes back as it was, with an empty column.
pub async fn marked(
    house: &House,
    actor: Actor<'_>,
    id: AssessmentId,
    (said, file_name, file): (&SourceInput, &str, Vec<u8>),
    words: &Words,
) -> Result<Printed, Problem> {
    let source = begin(house, actor, id, (file_name, file)).await?;
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut reading = reading(&source, &held, said)?;
    judge(&mut tx, &held, &mut reading).await?;
    drop(tx);
    let name = words.say("assessment-matrix");
    let tables: Vec<Table> = reading
        .grids
        .iter()
        .enumerate()
        .map(|(at, grid)| {
            let own = |row: usize| {
                let of_row = reading.faults.iter().filter(|(place, _, _)| *place == (at, row));
                of_row.map(|(_, column, fault)| (*column, fault)).collect()
            };
            rows::marked(*grid, own, (&name, words))
        })
        .collect();
    rows::given_back(tables, file_name).await
}
