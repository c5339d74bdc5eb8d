//! The embedded database as a file that is kept: a copy while others write, and what a copy holds.
//!
//! Nothing here changes the schema: what is copied is what was there. Must not know how a copy is packed or sealed.

use std::path::Path;

use sqlx::{
    Connection, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};

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

impl Db {
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
