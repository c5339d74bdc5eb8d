//! Reading one version of a plan back, with one query a table; cells, which are many, in stretches.

use trellis_domain::{
    kernel::Period,
    plans::{
        content::{
            Action, ActionCell, ColumnReading, Flag, FlagCode, Horizon, HorizonEntry, Layout, Level, Passage,
            PassageRole, PlanContent, PlanHorizon, PrintedKpi, Role, Section, Unplaced,
        },
        record::{FlagDecision, FlagOutcome, PlanId, Version, VersionId},
    },
};

use super::codec;
use crate::{Row, StoreError, Tx, row::args};

/// Cells are by far the most rows, and all rows of a query are in memory before the first is read: those of so many
/// actions at a time.
const ACTIONS_A_QUERY: usize = 500;

/// The versions of a plan, newest first.
pub async fn version_ids(tx: &mut Tx, plan: PlanId) -> Result<Vec<VersionId>, StoreError> {
    let rows = tx.all("select id from plan_version where plan_id = $1 order by n desc", args![plan]).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// One version, whole.
pub async fn load_version(tx: &mut Tx, id: VersionId) -> Result<Option<Version>, StoreError> {
    let Some(row) = tx
        .first(
            "select n, file_name, file_digest, layout, title, period_label, period_from, period_until,
                    imported_at, imported_by
             from plan_version
             where id = $1",
            args![id],
        )
        .await?
    else {
        return Ok(None);
    };
    let mut version = head(id, &row)?;
    sections(tx, &mut version).await?;
    actions(tx, &mut version).await?;
    kpis(tx, &mut version).await?;
    doubts(tx, &mut version).await?;
    Ok(Some(version))
}

fn head(id: VersionId, row: &Row) -> Result<Version, StoreError> {
    let until = row.opt_day("period_until")?;
    let period = match row.opt_day("period_from")? {
        None => None,
        Some(from) => Some(Period::new(from, until).map_err(|rule| StoreError::Unreadable {
            column: "period_until".to_owned(),
            value: rule.to_string(),
        })?),
    };
    Ok(Version {
        id,
        n: row.int("n")?,
        file_name: row.text("file_name")?,
        file_digest: row.text("file_digest")?,
        imported_at: row.instant("imported_at")?,
        imported_by: row.opt_id("imported_by")?,
        content: PlanContent {
            layout: row.code("layout", Layout::from_code)?,
            title: row.text("title")?,
            period_label: row.opt_text("period_label")?,
            period,
            ..PlanContent::default()
        },
        actions: Vec::new(),
        kpis: Vec::new(),
        decisions: Vec::new(),
    })
}

async fn sections(tx: &mut Tx, version: &mut Version) -> Result<(), StoreError> {
    let rows = tx
        .all(
            "select horizon, label, from_year, by_year, place
             from plan_horizon
             where version_id = $1
             order by position",
            args![version.id],
        )
        .await?;
    for row in &rows {
        version.content.horizons.push(PlanHorizon {
            horizon: row.code("horizon", Horizon::from_code)?,
            label: row.text("label")?,
            from_year: year(row, "from_year")?,
            by_year: year(row, "by_year")?,
            place: codec::place_from("place", row.text("place")?)?,
        });
    }
    let rows = tx
        .all(
            "select number, title, parent, level, place
             from section
             where version_id = $1
             order by position",
            args![version.id],
        )
        .await?;
    for row in &rows {
        let level = row.opt_text("level")?;
        version.content.sections.push(Section {
            number: row.opt_text("number")?,
            title: row.text("title")?,
            parent: index(row.opt_int("parent")?),
            passages: Vec::new(),
            level: match level {
                Some(_) => Some(row.code("level", Level::from_code)?),
                None => None,
            },
            place: codec::place_from("place", row.text("place")?)?,
        });
    }
    let rows = tx
        .all(
            "select section, number, role, text, place
             from passage
             where version_id = $1
             order by position",
            args![version.id],
        )
        .await?;
    for row in &rows {
        let passage = Passage {
            number: row.opt_text("number")?,
            text: codec::text_from("text", row.text("text")?)?,
            role: row.code("role", PassageRole::from_code)?,
            place: codec::place_from("place", row.text("place")?)?,
        };
        match index(row.opt_int("section")?).and_then(|at| version.content.sections.get_mut(at)) {
            Some(section) => section.passages.push(passage),
            None => version.content.front.push(passage),
        }
    }
    Ok(())
}

async fn actions(tx: &mut Tx, version: &mut Version) -> Result<(), StoreError> {
    let rows = tx
        .all(
            "select action_id, section, number, codes, text, parent, conditions, place
             from action_version
             where version_id = $1
             order by position",
            args![version.id],
        )
        .await?;
    for row in &rows {
        version.actions.push(row.id("action_id")?);
        version.kpis.push(Vec::new());
        version.content.actions.push(Action {
            section: index(row.opt_int("section")?),
            number: row.opt_text("number")?,
            codes: codec::strings_from("codes", row.text("codes")?)?,
            text: codec::text_from("text", row.text("text")?)?,
            parent: index(row.opt_int("parent")?),
            cells: Vec::new(),
            kpis: Vec::new(),
            conditions: codec::conditions_from("conditions", row.text("conditions")?)?,
            horizons: Vec::new(),
            place: codec::place_from("place", row.text("place")?)?,
        });
    }
    for first in (0..version.content.actions.len()).step_by(ACTIONS_A_QUERY) {
        cells(tx, version, first).await?;
    }
    horizons(tx, version).await
}

/// The cells of some actions, from the first on.
async fn cells(tx: &mut Tx, version: &mut Version, first: usize) -> Result<(), StoreError> {
    let rows = tx
        .all(
            "select action, role, head, text, place
             from action_cell
             where version_id = $1 and action >= $2 and action < $3
             order by action, position",
            args![version.id, first as i64, (first + ACTIONS_A_QUERY) as i64],
        )
        .await?;
    for row in &rows {
        let cell = ActionCell {
            role: row.code("role", Role::from_code)?,
            head: row.text("head")?,
            paragraphs: codec::texts_from("text", row.text("text")?)?,
            place: codec::place_from("place", row.text("place")?)?,
        };
        owner(version, row)?.cells.push(cell);
    }
    Ok(())
}

async fn horizons(tx: &mut Tx, version: &mut Version) -> Result<(), StoreError> {
    let rows = tx
        .all(
            "select action, horizon, label, by_year, role, report, resources, text, printed, source_row, place
             from horizon_entry
             where version_id = $1
             order by action, position",
            args![version.id],
        )
        .await?;
    for row in &rows {
        let entry = HorizonEntry {
            horizon: row.code("horizon", Horizon::from_code)?,
            label: row.text("label")?,
            by_year: year(row, "by_year")?,
            role: row.code("role", Role::from_code)?,
            report: codec::texts_from("report", row.text("report")?)?,
            resources: codec::texts_from("resources", row.text("resources")?)?,
            text: row.opt_text("text")?.map(|text| codec::text_from("text", text)).transpose()?,
            printed: codec::texts_from("printed", row.text("printed")?)?,
            row: u32::try_from(row.int("source_row")?).unwrap_or_default(),
            place: codec::place_from("place", row.text("place")?)?,
        };
        owner(version, row)?.horizons.push(entry);
    }
    Ok(())
}

async fn kpis(tx: &mut Tx, version: &mut Version) -> Result<(), StoreError> {
    let rows = tx
        .all(
            "select action_version.position as action, kpi_version.kpi_id, kpi_version.label, kpi_version.text,
                    kpi_version.targets
             from kpi_version
             join kpi on kpi.id = kpi_version.kpi_id
             join action_version on action_version.action_id = kpi.action_id
              and action_version.version_id = kpi_version.version_id
             where kpi_version.version_id = $1
             order by action_version.position, kpi.n",
            args![version.id],
        )
        .await?;
    for row in &rows {
        let kpi = PrintedKpi {
            label: row.opt_text("label")?,
            text: row.text("text")?,
            targets: codec::strings_from("targets", row.text("targets")?)?,
        };
        let id = row.id("kpi_id")?;
        owner(version, row)?.kpis.push(kpi);
        if let Some(ids) = index(row.opt_int("action")?).and_then(|at| version.kpis.get_mut(at)) {
            ids.push(id);
        }
    }
    Ok(())
}

async fn doubts(tx: &mut Tx, version: &mut Version) -> Result<(), StoreError> {
    let rows = tx
        .all(
            "select code, place, quotes, action, decision, decided_at, decided_by
             from flag
             where version_id = $1
             order by position",
            args![version.id],
        )
        .await?;
    for row in &rows {
        version.content.flags.push(Flag {
            code: row.code("code", FlagCode::from_code)?,
            place: codec::place_from("place", row.text("place")?)?,
            quotes: codec::strings_from("quotes", row.text("quotes")?)?,
            action: index(row.opt_int("action")?),
        });
        version.decisions.push(match row.opt_text("decision")? {
            None => None,
            Some(_) => Some(FlagDecision {
                outcome: row.code("decision", FlagOutcome::from_code)?,
                by: row.opt_id("decided_by")?,
                at: row.instant("decided_at")?,
            }),
        });
    }
    let rows = tx
        .all("select place, text from unplaced where version_id = $1 order by position", args![version.id])
        .await?;
    for row in &rows {
        version.content.unplaced.push(Unplaced {
            place: codec::place_from("place", row.text("place")?)?,
            text: row.text("text")?,
        });
    }
    let rows = tx
        .all(
            "select grid, place, head, role from plan_column where version_id = $1 order by position",
            args![version.id],
        )
        .await?;
    for row in &rows {
        version.content.columns.push(ColumnReading {
            grid: count(row, "grid")?,
            column: count(row, "place")?,
            head: row.text("head")?,
            role: match row.opt_text("role")? {
                None => None,
                Some(_) => Some(row.code("role", Role::from_code)?),
            },
        });
    }
    Ok(())
}

fn count(row: &Row, column: &str) -> Result<u32, StoreError> {
    let number = row.int(column)?;
    u32::try_from(number)
        .map_err(|_| StoreError::Unreadable { column: column.to_owned(), value: number.to_string() })
}

/// The action a child row belongs to.
fn owner<'v>(version: &'v mut Version, row: &Row) -> Result<&'v mut Action, StoreError> {
    let position = row.int("action")?;
    let action = index(Some(position)).and_then(|at| version.content.actions.get_mut(at));
    action.ok_or_else(|| StoreError::Unreadable { column: "action".to_owned(), value: position.to_string() })
}

fn year(row: &Row, column: &str) -> Result<Option<i16>, StoreError> {
    Ok(row.opt_int(column)?.and_then(|year| i16::try_from(year).ok()))
}

fn index(position: Option<i64>) -> Option<usize> {
    position.and_then(|position| usize::try_from(position).ok())
}
