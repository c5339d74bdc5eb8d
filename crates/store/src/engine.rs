//! The two engines behind one small concrete enum: opening, migrating, transactions, errors.
//!
//! This is the only file that may know which engine runs. SQLite has one writer connection and a few that can
//! only read; PostgreSQL has one pool. A [`Tx`] that is dropped without [`Tx::commit`] rolls back.

use std::{path::Path, time::Duration};

use sqlx::{
    AssertSqlSafe, Connection, PgConnection, PgPool, SqliteConnection, SqlitePool,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use trellis_domain::{
    kernel::Id,
    people::policy::{self, Scope},
};

use crate::{
    migrations,
    row::{Arg, Row, bind_all},
};

mod fault;
pub mod file;
mod reach;
mod wall;

pub use reach::{Across, Reach};
pub use wall::Wall;

/// SQLite allows 32,766 parameters a statement, PostgreSQL 65,535; both are served by this.
const PARAMETERS_MAX: usize = 30_000;
/// More rows in one statement gain nothing and cost memory.
pub(crate) const ROWS_PER_INSERT_MAX: usize = 200;
/// A prepared statement of thousands of parameters holds some hundred KiB, and there is one for each number of rows:
/// only short ones are kept for the next time.
const ROWS_REMEMBERED_MAX: usize = 4;

/// How long one process waits for another that holds the embedded database, and how long between two attempts.
const BUSY_MAX: Duration = Duration::from_secs(5);
const BUSY_PAUSE: Duration = Duration::from_millis(20);

/// What can go wrong below the rules.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A unique key, foreign key or check said no.
    #[error("constraint `{name}` refused the row")]
    Constraint {
        /// The constraint's name where the engine tells it, else the columns.
        name: String,
    },
    /// Somebody else changed the row since it was read.
    #[error("the row was changed by somebody else since it was read")]
    Stale,
    /// A stored value cannot be read back: the file was changed by hand or by a newer release.
    #[error("column `{column}` holds a value this release cannot read: {value}")]
    Unreadable {
        /// The column.
        column: String,
        /// What it holds.
        value: String,
    },
    /// No room is left where the database stands, or its quota is used up. Reading goes on.
    #[error("there is no room left for the database")]
    Full(#[source] sqlx::Error),
    /// The disk, the server or another program keeps the engine from working; it may pass.
    #[error("the database cannot work at present")]
    Unwell(#[source] sqlx::Error),
    /// A text with a character that PostgreSQL does not keep: NUL.
    #[error("a text holds a character that the database does not keep")]
    NotText(#[source] sqlx::Error),
    /// What the engine reads is not what it wrote.
    #[error("the database is damaged")]
    Damaged(#[source] sqlx::Error),
    /// The engine failed.
    #[error("the database failed")]
    Engine(#[source] sqlx::Error),
    /// A newer release has written the schema.
    #[error(
        "its schema is at step {found}, and this release knows {known} steps: a newer release wrote it; install that \
         release again, or restore a backup from before"
    )]
    Newer {
        /// The first step that is not known here.
        found: i64,
        /// How many are.
        known: i64,
    },
    /// The schema could not be brought up to date.
    #[error("the database schema could not be brought up to date")]
    Migration(#[source] sqlx::migrate::MigrateError),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error() {
            Some(refused) if refused.is_unique_violation() || refused.is_foreign_key_violation() => {
                let name = refused.constraint().unwrap_or_else(|| refused.message()).to_owned();
                Self::Constraint { name }
            }
            _ => fault::of(error),
        }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        match error {
            sqlx::migrate::MigrateError::VersionMissing(found) => {
                Self::Newer { found, known: migrations::newest() }
            }
            sqlx::migrate::MigrateError::Execute(error) => Self::from(error),
            other => Self::Migration(other),
        }
    }
}

/// An open database.
#[derive(Debug, Clone)]
pub enum Db {
    /// One file beside the binary.
    Sqlite {
        /// The only connection that writes.
        writer: SqlitePool,
        /// Connections that cannot write.
        readers: SqlitePool,
    },
    /// A server that several app nodes share.
    Postgres {
        /// Its connections.
        pool: PgPool,
        /// Whether it keeps organisations apart by itself.
        wall: Wall,
    },
}

impl Db {
    /// Opens (and creates) the embedded database in `file` and brings its schema up to date.
    pub async fn open_sqlite(file: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // NORMAL loses acknowledged writes when the power goes; a secretariat has no UPS.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY_MAX)
            // What is deleted is overwritten: who was erased does not stand in unused pages of the file.
            .pragma("secure_delete", "on")
            .statement_cache_capacity(200);
        let writer = pool(1, options.clone()).await?;
        migrate_sqlite(&writer).await?;
        let readers = pool(4, options.read_only(true).create_if_missing(false)).await?;
        Ok(Self::Sqlite { writer, readers })
    }

    /// Connects to PostgreSQL at `url`, brings its schema up to date and raises the second wall.
    pub async fn open_postgres(url: &str) -> Result<Self, StoreError> {
        let mut owner = PgConnection::connect(url).await?;
        migrations::POSTGRES.run(&mut owner).await?;
        let wall = wall::raise(&mut owner).await?;
        owner.close().await?;
        let pool = PgPoolOptions::new()
            .max_connections(8)
            .acquire_timeout(Duration::from_secs(10))
            .connect(url)
            .await?;
        Ok(Self::Postgres { pool, wall })
    }

    /// Begins a transaction that writes within its reach. On SQLite it waits for its turn.
    pub async fn write(&self, reach: impl Into<Reach> + Send) -> Result<Tx, StoreError> {
        match self {
            Self::Sqlite { writer, .. } => Ok(Tx::Sqlite(writer.begin_with("begin immediate").await?)),
            Self::Postgres { pool, wall } => reach::begin(pool, wall, "begin", reach.into()).await,
        }
    }

    /// Begins a transaction that only reads within its reach, all of it from one moment.
    pub async fn read(&self, reach: impl Into<Reach> + Send) -> Result<Tx, StoreError> {
        match self {
            Self::Sqlite { readers, .. } => Ok(Tx::Sqlite(readers.begin().await?)),
            Self::Postgres { pool, wall } => {
                reach::begin(pool, wall, "begin isolation level repeatable read read only", reach.into())
                    .await
            }
        }
    }

    /// `sqlite` or `postgresql`, for `trellis check` and the logs.
    pub const fn engine_name(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "sqlite",
            Self::Postgres { .. } => "postgresql",
        }
    }

    /// Whether the engine keeps organisations apart by itself; `None` for SQLite, which cannot.
    pub const fn wall(&self) -> Option<&Wall> {
        match self {
            Self::Sqlite { .. } => None,
            Self::Postgres { wall, .. } => Some(wall),
        }
    }

    /// Finishes open work and closes every connection.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres { pool, .. } => pool.close().await,
        }
    }
}

/// Connections to the embedded database, tried again for a while where another process is in the way: every one of
/// them sets the journal to WAL, and in a new file SQLite does not wait for that, whatever `busy_timeout` says.
async fn pool(connections_max: u32, options: SqliteConnectOptions) -> Result<SqlitePool, StoreError> {
    let mut attempts_left = BUSY_MAX.as_millis() / BUSY_PAUSE.as_millis();
    loop {
        let pool = SqlitePoolOptions::new().max_connections(connections_max);
        let pool = pool
            .idle_timeout(None)
            .max_lifetime(None)
            .after_release(|connection, _| Box::pin(is_clean(connection)));
        match pool.connect_with(options.clone()).await {
            Err(error) if is_busy(&error) && attempts_left > 0 => attempts_left -= 1,
            done => return Ok(done?),
        }
        tokio::time::sleep(BUSY_PAUSE).await;
    }
}

/// Whether a connection that comes back can be used again. Where a disk is full or fails, SQLite may end a transaction by
/// itself; then it refuses to roll back what is no more, the driver counts it as open for ever, and every later deed
/// would fail. Such a connection is closed, and the next deed opens a fresh one.
async fn is_clean(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    // Answered only after what was left to be undone has been.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// `SQLITE_BUSY` with whatever detail its higher bits add.
fn is_busy(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(|refused| refused.code()?.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xff == 5)
}

/// Brings the schema up to date, all of it or nothing. On SQLite sqlx keeps nobody else from migrating at the same
/// time, so the one that writes first does it, and the others find nothing left to do. A schema that is up to date is
/// only looked at: nobody has to wait for a writer to ask how a plan stands.
async fn migrate_sqlite(writer: &SqlitePool) -> Result<(), StoreError> {
    let mut connection = writer.acquire().await?;
    if is_current(&mut connection).await? {
        return Ok(migrations::SQLITE.run_direct(None, &mut *connection, false).await?);
    }
    let mut turn = connection.begin_with("begin immediate").await?;
    migrations::SQLITE.run_direct(None, &mut *turn, false).await?;
    Ok(turn.commit().await?)
}

async fn is_current(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    let table = "select count(*) from sqlite_master where type = 'table' and name = '_sqlx_migrations'";
    if sqlx::query_scalar::<_, i64>(table).fetch_one(&mut *connection).await? == 0 {
        return Ok(false);
    }
    let done = "select count(*) from _sqlx_migrations where success";
    let done: i64 = sqlx::query_scalar(done).fetch_one(connection).await?;
    Ok(usize::try_from(done).is_ok_and(|done| done >= migrations::SQLITE.iter().count()))
}

/// A transaction: the only way to read or write.
pub enum Tx {
    /// On SQLite.
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    /// On PostgreSQL.
    Postgres {
        /// The transaction.
        tx: sqlx::Transaction<'static, sqlx::Postgres>,
        /// How far it reaches.
        reach: Reach,
    },
}

impl Tx {
    /// Makes everything done in it lasting. Without this nothing was done.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres { tx, .. } => tx.commit().await?,
        }
        Ok(())
    }

    /// All rows of a query.
    pub(crate) async fn all(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<Vec<Row>, StoreError> {
        Ok(match self {
            Self::Sqlite(tx) => {
                let rows = bind_all!(sqlx::query(sql), args).fetch_all(&mut **tx).await?;
                rows.into_iter().map(Row::Sqlite).collect()
            }
            Self::Postgres { tx, .. } => {
                let rows = bind_all!(sqlx::query(sql), args).fetch_all(&mut **tx).await?;
                rows.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// All rows of a query whose clauses depend on what is asked. Its text is made of literals and placeholders; no value
    /// is ever written into it.
    pub(crate) async fn all_of(&mut self, query: Clauses) -> Result<Vec<Row>, StoreError> {
        let Clauses { sql, args } = query;
        Ok(match self {
            Self::Sqlite(tx) => {
                let query = bind_all!(sqlx::query(AssertSqlSafe(sql)), args).persistent(false);
                query.fetch_all(&mut **tx).await?.into_iter().map(Row::Sqlite).collect()
            }
            Self::Postgres { tx, .. } => {
                let query = bind_all!(sqlx::query(AssertSqlSafe(sql)), args).persistent(false);
                query.fetch_all(&mut **tx).await?.into_iter().map(Row::Postgres).collect()
            }
        })
    }

    /// The first row of a query, if there is one.
    pub(crate) async fn first(
        &mut self,
        sql: &'static str,
        args: Vec<Arg>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(match self {
            Self::Sqlite(tx) => {
                bind_all!(sqlx::query(sql), args).fetch_optional(&mut **tx).await?.map(Row::Sqlite)
            }
            Self::Postgres { tx, .. } => {
                bind_all!(sqlx::query(sql), args).fetch_optional(&mut **tx).await?.map(Row::Postgres)
            }
        })
    }

    /// Runs a statement; how many rows it touched.
    pub(crate) async fn run(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<u64, StoreError> {
        Ok(match self {
            Self::Sqlite(tx) => bind_all!(sqlx::query(sql), args).execute(&mut **tx).await?.rows_affected(),
            Self::Postgres { tx, .. } => {
                bind_all!(sqlx::query(sql), args).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// Like [`Tx::run`] for `update … where id = $1 and version = $2`: no row means somebody was faster.
    pub(crate) async fn run_fresh(&mut self, sql: &'static str, args: Vec<Arg>) -> Result<(), StoreError> {
        match self.run(sql, args).await? {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Inserts many rows with few statements. `head` is `insert into t (a, b)`; every row has one value a column.
    pub(crate) async fn insert(&mut self, head: &'static str, rows: Vec<Vec<Arg>>) -> Result<(), StoreError> {
        let Some(width) = rows.first().map(Vec::len) else { return Ok(()) };
        let rows_each = (PARAMETERS_MAX / width.max(1)).clamp(1, ROWS_PER_INSERT_MAX);
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let batch: Vec<_> = rows.by_ref().take(rows_each).collect();
            let rows = batch.len();
            let args = batch.into_iter().flatten();
            // The text is a literal head and placeholders; no value is ever written into it.
            match self {
                Self::Sqlite(tx) => {
                    let sql = format!("{head} values {}", unnumbered(rows, width));
                    let query = bind_all!(sqlx::query(AssertSqlSafe(sql)), args);
                    query.persistent(rows <= ROWS_REMEMBERED_MAX).execute(&mut **tx).await?;
                }
                Self::Postgres { tx, .. } => {
                    let sql = format!("{head} values {}", numbered(rows, width));
                    let query = bind_all!(sqlx::query(AssertSqlSafe(sql)), args);
                    query.persistent(rows <= ROWS_REMEMBERED_MAX).execute(&mut **tx).await?;
                }
            }
        }
        Ok(())
    }
}

/// A query that is put together clause by clause, with the values of its placeholders.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clauses {
    sql: String,
    args: Vec<Arg>,
}

impl Clauses {
    /// Adds a literal text.
    pub fn text(&mut self, sql: &'static str) -> &mut Self {
        self.sql.push_str(sql);
        self
    }

    /// Adds a placeholder and its value.
    pub fn value(&mut self, value: impl Into<Arg>) -> &mut Self {
        self.args.push(value.into());
        self.sql.push_str(&format!("${}", self.args.len()));
        self
    }

    /// Adds `($1, $2, …)` for an `in`; there has to be one value.
    pub fn values(&mut self, values: impl IntoIterator<Item = impl Into<Arg>>) -> &mut Self {
        self.text("(");
        for (at, value) in values.into_iter().enumerate() {
            if at > 0 {
                self.text(", ");
            }
            self.value(value);
        }
        self.text(")")
    }

    /// Narrows to what `reach` covers, where `concerns` writes what holds of a row that concerns one of some ids. What
    /// reaches nothing is not asked for at all.
    pub fn within(&mut self, reach: &policy::Reach, concerns: impl Fn(&mut Self, &[Arg])) {
        let (policy::Reach::Concerning(scopes) | policy::Reach::NotConcerning(scopes)) = reach else {
            return;
        };
        let id = |scope: &Scope| match scope {
            Scope::One(bits) => Some(Arg::from(Id::<()>::new(*bits))),
            Scope::Organisation => None,
        };
        let ids: Vec<Arg> = scopes.iter().filter_map(id).collect();
        if ids.is_empty() {
            return;
        }
        self.text(if matches!(reach, policy::Reach::NotConcerning(_)) { " and not (" } else { " and (" });
        concerns(self, &ids);
        self.text(")");
    }
}

/// `(?, ?), (?, ?)` for two rows of two. SQLite looks a placeholder with a number up by its name, through all names
/// before it: thousands of them in one statement cost more than inserting their values.
fn unnumbered(rows: usize, width: usize) -> String {
    let row = format!("({})", vec!["?"; width].join(", "));
    vec![row; rows].join(", ")
}

/// `($1, $2), ($3, $4)` for two rows of two, the only form that PostgreSQL knows.
fn numbered(rows: usize, width: usize) -> String {
    let row = |row: usize| {
        let cells: Vec<_> = (1..=width).map(|cell| format!("${}", row * width + cell)).collect();
        format!("({})", cells.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_count_through_the_rows() {
        assert_eq!(numbered(2, 3), "($1, $2, $3), ($4, $5, $6)");
        assert_eq!(unnumbered(2, 3), "(?, ?, ?), (?, ?, ?)");
    }
}
