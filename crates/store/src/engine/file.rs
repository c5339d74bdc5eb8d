//! The embedded database as a file that is kept: a copy while others write, and what a copy holds.
//!
//! Nothing here changes the schema: what is copied is what was there. Must not know how a copy is packed or sealed.

use std::path::Path;

use sqlx::{
    Connection, Row as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions},
};
use trellis_domain::roster::expert::ExpertId;

use super::{Across, BUSY_MAX, Db, StoreError};
use crate::{Tx, migrations};

/// The number of the newest step of the schema that this release knows.
pub fn newest_step() -> i64 {
    migrations::newest()
}

fn unchanged(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(file).read_only(true).create_if_missing(false).busy_timeout(BUSY_MAX)
}

/// Copies the database in `file` into `copy`, which is not there yet or is empty: all of it from one moment, while
/// others read and write. Needs the memory of one connection, whatever the size.
///
/// # Errors
/// What the engine says; [`StoreError::Full`] where the copy has no room.
pub async fn copy(file: &Path, copy: &Path) -> Result<(), StoreError> {
    let mut connection = SqliteConnection::connect_with(&unchanged(file)).await?;
    let copied = sqlx::query("vacuum into $1")
        .bind(copy.to_string_lossy().into_owned())
        .execute(&mut connection)
        .await;
    connection.close().await?;
    copied?;
    Ok(())
}

/// A copy that is written to by nobody else.
async fn alone(file: &Path) -> Result<SqliteConnection, StoreError> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Delete)
        .pragma("secure_delete", "on");
    Ok(SqliteConnection::connect_with(&options).await?)
}

async fn knows_keys(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    let table = "select count(*) from sqlite_master where type = 'table' and name = 'expert_key'";
    Ok(sqlx::query_scalar::<_, i64>(table).fetch_one(connection).await? > 0)
}

/// Takes the keys of the roster out of a copy: what they open cannot be read in it any more. They are sealed, each with the id
/// of its record.
///
/// # Errors
/// What the engine says.
pub async fn take_keys(copy: &Path) -> Result<Vec<(ExpertId, Vec<u8>)>, StoreError> {
    let mut connection = alone(copy).await?;
    let mut keys = Vec::new();
    if knows_keys(&mut connection).await? {
        let rows = sqlx::query("select expert_id, sealed from expert_key order by expert_id");
        for row in rows.fetch_all(&mut connection).await? {
            let (id, sealed): (Vec<u8>, Vec<u8>) = (row.try_get(0)?, row.try_get(1)?);
            let bits = id.iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
            keys.push((ExpertId::new(bits), sealed));
        }
        sqlx::query("delete from expert_key").execute(&mut connection).await?;
        // What stood in pages that are not used any more goes with them.
        sqlx::query("vacuum").execute(&mut connection).await?;
    }
    connection.close().await?;
    Ok(keys)
}

/// Puts keys back into a copy, as far as it has their records; how many.
///
/// # Errors
/// What the engine says.
pub async fn put_keys(copy: &Path, keys: &[(ExpertId, Vec<u8>)]) -> Result<u64, StoreError> {
    let mut connection = alone(copy).await?;
    let mut put = 0;
    if knows_keys(&mut connection).await? {
        let mut tx = connection.begin().await?;
        for (id, sealed) in keys {
            let sql = "insert into expert_key (expert_id, sealed) select id, $2 from expert where id = $1";
            let bytes = id.bits().to_be_bytes().to_vec();
            put += sqlx::query(sql).bind(bytes).bind(sealed.clone()).execute(&mut *tx).await?.rows_affected();
        }
        tx.commit().await?;
    }
    connection.close().await?;
    Ok(put)
}

impl Db {
    /// Writes what stands in the log beside the embedded database into it, and empties that log: what was overwritten stands in
    /// neither afterwards. PostgreSQL looks after its own.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn settle(&self) -> Result<(), StoreError> {
        if let Self::Sqlite { writer, .. } = self {
            sqlx::query("pragma wal_checkpoint(truncate)").execute(writer).await?;
        }
        Ok(())
    }

    /// Opens the embedded database in `file` for looking only: its schema stays as it is, of whatever release.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn open_unchanged(file: &Path) -> Result<Self, StoreError> {
        let readers = SqlitePoolOptions::new().max_connections(1).connect_with(unchanged(file)).await?;
        Ok(Self::Sqlite { writer: readers.clone(), readers })
    }

    /// The newest step of the schema that was made in this database; 0 where there is none.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn step(&self) -> Result<i64, StoreError> {
        let newest = "select coalesce(max(version), 0) from _sqlx_migrations where success";
        let mut tx = self.read(Across::Keeping).await?;
        Ok(match &mut tx {
            Tx::Sqlite(tx) => {
                let table =
                    "select count(*) from sqlite_master where type = 'table' and name = '_sqlx_migrations'";
                match sqlx::query_scalar::<_, i64>(table).fetch_one(&mut **tx).await? {
                    0 => 0,
                    _ => sqlx::query_scalar(newest).fetch_one(&mut **tx).await?,
                }
            }
            Tx::Postgres { tx, .. } => sqlx::query_scalar(newest).fetch_one(&mut **tx).await?,
        })
    }

    /// What is wrong with the pages of the embedded database, in the engine's words; `None` where all is well, and on
    /// PostgreSQL, which looks after its own.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn damage(&self) -> Result<Option<String>, StoreError> {
        let mut tx = self.read(Across::Keeping).await?;
        let Tx::Sqlite(tx) = &mut tx else { return Ok(None) };
        let said: String = sqlx::query_scalar("pragma quick_check(1)").fetch_one(&mut **tx).await?;
        Ok((said != "ok").then_some(said))
    }
}
