//! Frozen datasets of plans, as they are kept: parts of tables are put down one by one while one is made, and never changed.
//! What is not being made any more takes no part.

use jiff::Timestamp;
use trellis_domain::{
    people::{OrganisationId, Permit},
    plans::{
        dataset::{Dataset, DatasetFile, DatasetId, DatasetState},
        record::PlanId,
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// The columns of a dataset.
macro_rules! columns {
    () => {
        "select id, organisation_id, plan_id, title, from_day, as_at, state, files_done, rows_done, touched_at, digest, bytes,
                made_by, version
         from dataset "
    };
}

/// Adds a dataset that is going to be made.
pub async fn add(tx: &mut Tx, permit: &Permit, dataset: &Dataset, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into dataset (id, organisation_id, plan_id, title, from_day, as_at, state, files_done, rows_done, touched_at,
                              digest, bytes, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            dataset.id,
            permit.organisation(),
            dataset.plan,
            dataset.title.as_str(),
            dataset.from,
            dataset.as_at,
            dataset.state.code(),
            dataset.done.0,
            dataset.done.1,
            dataset.touched,
            dataset.digest.as_str(),
            dataset.bytes,
            permit.person(),
            at,
            dataset.version,
        ],
    )
    .await?;
    Ok(())
}

/// Whose a dataset is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: DatasetId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from dataset where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One dataset.
pub async fn find(tx: &mut Tx, id: DatasetId) -> Result<Option<Dataset>, StoreError> {
    let row = tx.first(concat!(columns!(), "where id = $1"), args![id]).await?;
    row.as_ref().map(dataset_of).transpose()
}

/// The datasets of a plan, the newest first.
pub async fn of_plan(tx: &mut Tx, plan: PlanId) -> Result<Vec<Dataset>, StoreError> {
    let sql = concat!(columns!(), "where plan_id = $1 order by made_at desc, id desc");
    tx.all(sql, args![plan]).await?.iter().map(dataset_of).collect()
}

fn dataset_of(row: &Row) -> Result<Dataset, StoreError> {
    Ok(Dataset {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        plan: row.id("plan_id")?,
        title: row.text("title")?,
        from: row.opt_day("from_day")?,
        as_at: row.day("as_at")?,
        state: row.code("state", DatasetState::from_code)?,
        done: (row.int("files_done")?, row.int("rows_done")?),
        touched: row.instant("touched_at")?,
        digest: row.text("digest")?,
        bytes: row.int("bytes")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// Puts down a part of a table, with so many rows; one that is not being made any more takes none.
pub async fn add_part(
    tx: &mut Tx,
    dataset: DatasetId,
    (name, position, rows): (&str, i64, i64),
    content: Vec<u8>,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update dataset
         set rows_done = rows_done + $2, touched_at = $3
         where id = $1
           and state = 'running'",
        args![dataset, rows, at],
    )
    .await?;
    tx.run(
        "insert into dataset_part (dataset_id, name, position, content) values ($1, $2, $3, $4)",
        args![dataset, name, position, content],
    )
    .await?;
    Ok(())
}

/// Notes a table whose parts are all there.
pub async fn add_file(
    tx: &mut Tx,
    dataset: DatasetId,
    (position, file): (i64, &DatasetFile),
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update dataset
         set files_done = files_done + 1, touched_at = $2
         where id = $1
           and state = 'running'",
        args![dataset, at],
    )
    .await?;
    tx.run(
        "insert into dataset_file (dataset_id, name, position, rows_in_it, bytes, digest, crc)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            dataset,
            file.name.as_str(),
            position,
            file.rows,
            file.bytes,
            file.digest.as_str(),
            i64::from(file.crc),
        ],
    )
    .await?;
    Ok(())
}

/// Writes where a dataset stands with its digest, if nobody else has moved it since it was read.
pub async fn move_on(tx: &mut Tx, permit: &Permit, dataset: &Dataset) -> Result<(), StoreError> {
    tx.run_fresh(
        "update dataset
         set state = $3, digest = $4, bytes = $5, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $6",
        args![
            dataset.id,
            permit.organisation(),
            dataset.state.code(),
            dataset.digest.as_str(),
            dataset.bytes,
            dataset.version,
        ],
    )
    .await
}

/// Takes away what is in a dataset that was given up or taken back; that it was there stays.
pub async fn empty(tx: &mut Tx, _permit: &Permit, dataset: DatasetId) -> Result<(), StoreError> {
    tx.run("delete from dataset_part where dataset_id = $1", args![dataset]).await?;
    Ok(())
}

/// The tables of a dataset, in order.
pub async fn files(tx: &mut Tx, dataset: DatasetId) -> Result<Vec<DatasetFile>, StoreError> {
    let rows = tx
        .all(
            "select name, rows_in_it, bytes, digest, crc
             from dataset_file
             where dataset_id = $1
             order by position",
            args![dataset],
        )
        .await?;
    let file = |row: &Row| {
        let crc = row.int("crc")?;
        Ok(DatasetFile {
            name: row.text("name")?,
            rows: row.int("rows_in_it")?,
            bytes: row.int("bytes")?,
            digest: row.text("digest")?,
            crc: u32::try_from(crc).map_err(|_| StoreError::Stale)?,
        })
    };
    rows.iter().map(file).collect()
}

/// One part of a table, from 0; `None` past the last.
pub async fn part(
    tx: &mut Tx,
    dataset: DatasetId,
    (name, position): (&str, i64),
) -> Result<Option<Vec<u8>>, StoreError> {
    let row = tx
        .first(
            "select content from dataset_part where dataset_id = $1 and name = $2 and position = $3",
            args![dataset, name, position],
        )
        .await?;
    row.map(|row| row.bytes("content")).transpose()
}
