//! Writing one imported version of a plan, a few hundred rows a statement.

use std::collections::HashSet;

use trellis_domain::{
    kernel::Id,
    people::Permit,
    plans::{
        content::{Action, Passage, PlanContent, Role},
        record::{Plan, Version},
    },
};

use super::codec;
use crate::{Arg, StoreError, Tx, engine::ROWS_PER_INSERT_MAX, row::args};

/// Saves `version` as the plan's current one. `known` are the ids of actions and KPIs that earlier versions
/// have already brought in; all others are added.
pub async fn save_version(
    tx: &mut Tx,
    permit: &Permit,
    plan: &Plan,
    version: &Version,
    known: &HashSet<u128>,
) -> Result<(), StoreError> {
    head(tx, plan, version).await?;
    identities(tx, plan, version, known).await?;
    sections(tx, version).await?;
    actions(tx, version).await?;
    doubts(tx, version).await?;
    tx.run_fresh(
        "update plan
         set current_version_id = $3, version = version + 1
         where id = $1 and organisation_id = $2 and version = $4",
        args![plan.id, permit.organisation(), version.id, plan.version],
    )
    .await
}

async fn head(tx: &mut Tx, plan: &Plan, version: &Version) -> Result<(), StoreError> {
    let PlanContent { layout, title, period_label, period, .. } = &version.content;
    tx.run(
        "insert into plan_version (id, plan_id, n, file_name, file_digest, layout, title, period_label,
                                   period_from, period_until, imported_at, imported_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            version.id,
            plan.id,
            version.n,
            version.file_name.as_str(),
            version.file_digest.as_str(),
            layout.code(),
            title.as_str(),
            period_label.as_deref(),
            period.map(|period| period.from()),
            period.and_then(|period| period.until()),
            version.imported_at,
            version.imported_by,
        ],
    )
    .await?;
    Ok(())
}

async fn identities(
    tx: &mut Tx,
    plan: &Plan,
    version: &Version,
    known: &HashSet<u128>,
) -> Result<(), StoreError> {
    let is_new = |bits: u128| !known.contains(&bits);
    let actions = version.actions.iter().filter(|id| is_new(id.bits()));
    tx.insert("insert into action (id, plan_id)", actions.map(|id| args![*id, plan.id]).collect()).await?;
    let kpis = version.actions.iter().zip(&version.kpis).flat_map(|(action, kpis)| {
        kpis.iter().enumerate().map(move |(n, kpi)| (*kpi, *action, n as i64 + 1))
    });
    let rows = kpis.filter(|(kpi, ..)| is_new(kpi.bits())).map(|(kpi, action, n)| args![kpi, action, n]);
    tx.insert("insert into kpi (id, action_id, n)", rows.collect()).await
}

async fn sections(tx: &mut Tx, version: &Version) -> Result<(), StoreError> {
    let content = &version.content;
    let rows = content.horizons.iter().enumerate().map(|(position, each)| {
        args![
            version.id,
            position as i64,
            each.horizon.code(),
            each.label.as_str(),
            each.from_year.map(i64::from),
            each.by_year.map(i64::from),
            codec::place(&each.place),
        ]
    });
    tx.insert(
        "insert into plan_horizon (version_id, position, horizon, label, from_year, by_year, place)",
        rows.collect(),
    )
    .await?;
    let rows = content.sections.iter().enumerate().map(|(position, section)| {
        args![
            version.id,
            position as i64,
            section.number.as_deref(),
            section.title.as_str(),
            section.parent.map(|parent| parent as i64),
            section.level.map(|level| level.code()),
            codec::place(&section.place),
        ]
    });
    tx.insert(
        "insert into section (version_id, position, number, title, parent, level, place)",
        rows.collect(),
    )
    .await?;
    let front = content.front.iter().map(|passage| (None, passage));
    let within = content.sections.iter().enumerate().flat_map(|(position, section)| {
        section.passages.iter().map(move |passage| (Some(position as i64), passage))
    });
    let rows = front
        .chain(within)
        .enumerate()
        .map(|(position, (section, passage))| passage_row(version.id, position, section, passage));
    tx.insert(
        "insert into passage (version_id, position, section, number, role, text, place)",
        rows.collect(),
    )
    .await
}

fn passage_row<K>(version: Id<K>, position: usize, section: Option<i64>, passage: &Passage) -> Vec<Arg> {
    args![
        version,
        position as i64,
        section,
        passage.number.as_deref(),
        passage.role.code(),
        codec::text(&passage.text),
        codec::place(&passage.place),
    ]
}

/// Some hundred actions at a time: their rows are made, written and dropped before the next are made.
async fn actions(tx: &mut Tx, version: &Version) -> Result<(), StoreError> {
    let mut from = 0;
    for some in version.content.actions.chunks(ROWS_PER_INSERT_MAX) {
        let rows = (from..).zip(some).map(|(position, action)| action_row(version, position, action));
        tx.insert(
            "insert into action_version (version_id, position, action_id, section, number, codes, text, parent,
                                         conditions, place)",
            rows.collect(),
        )
        .await?;
        let rows = (from..).zip(some).flat_map(|(action, each)| cell_rows(version, action, each));
        tx.insert(
            "insert into action_cell (version_id, action, position, role, head, text, place)",
            rows.collect(),
        )
        .await?;
        let rows = (from..).zip(some).flat_map(|(action, each)| horizon_rows(version, action, each));
        tx.insert(
            "insert into horizon_entry (version_id, action, position, horizon, label, by_year, role, report,
                                        resources, text, printed, source_row, place)",
            rows.collect(),
        )
        .await?;
        let rows = some.iter().zip(&version.kpis[from.min(version.kpis.len())..]).flat_map(|(each, ids)| {
            each.kpis.iter().zip(ids).map(|(kpi, id)| {
                args![version.id, *id, kpi.label.as_deref(), kpi.text.as_str(), codec::strings(&kpi.targets)]
            })
        });
        tx.insert("insert into kpi_version (version_id, kpi_id, label, text, targets)", rows.collect())
            .await?;
        from += some.len();
    }
    Ok(())
}

fn action_row(version: &Version, position: usize, action: &Action) -> Vec<Arg> {
    args![
        version.id,
        position as i64,
        version.actions[position],
        action.section.map(|section| section as i64),
        action.number.as_deref(),
        codec::strings(&action.codes),
        codec::text(&action.text),
        action.parent.map(|parent| parent as i64),
        codec::conditions(&action.conditions),
        codec::place(&action.place),
    ]
}

fn cell_rows(version: &Version, action: usize, each: &Action) -> impl Iterator<Item = Vec<Arg>> {
    each.cells.iter().enumerate().map(move |(position, cell)| {
        args![
            version.id,
            action as i64,
            position as i64,
            cell.role.code(),
            cell.head.as_str(),
            codec::texts(&cell.paragraphs),
            codec::place(&cell.place),
        ]
    })
}

fn horizon_rows(version: &Version, action: usize, each: &Action) -> impl Iterator<Item = Vec<Arg>> {
    each.horizons.iter().enumerate().map(move |(position, entry)| {
        args![
            version.id,
            action as i64,
            position as i64,
            entry.horizon.code(),
            entry.label.as_str(),
            entry.by_year.map(i64::from),
            entry.role.code(),
            codec::texts(&entry.report),
            codec::texts(&entry.resources),
            entry.text.as_ref().map(codec::text),
            codec::texts(&entry.printed),
            i64::from(entry.row),
            codec::place(&entry.place),
        ]
    })
}

async fn doubts(tx: &mut Tx, version: &Version) -> Result<(), StoreError> {
    let rows = version.content.flags.iter().enumerate().map(|(position, flag)| {
        args![
            version.id,
            position as i64,
            flag.code.code(),
            codec::place(&flag.place),
            codec::strings(&flag.quotes),
            flag.action.map(|action| action as i64),
        ]
    });
    tx.insert("insert into flag (version_id, position, code, place, quotes, action)", rows.collect()).await?;
    let rows = version.content.unplaced.iter().enumerate().map(|(position, unplaced)| {
        args![version.id, position as i64, codec::place(&unplaced.place), unplaced.text.as_str()]
    });
    tx.insert("insert into unplaced (version_id, position, place, text)", rows.collect()).await?;
    let rows = version.content.columns.iter().enumerate().map(|(position, column)| {
        let (grid, place) = (i64::from(column.grid), i64::from(column.column));
        args![version.id, position as i64, grid, place, column.head.as_str(), column.role.map(Role::code)]
    });
    tx.insert("insert into plan_column (version_id, position, grid, place, head, role)", rows.collect()).await
}
