//! Databases for tests: an embedded one in a folder of its own and, where a server is given, a schema of its own.
//!
//! Behind the feature `testing`; never in the binary. The server's address comes from `TRELLIS_TEST_POSTGRES`.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use trellis_domain::{kernel::Id, people::OrganisationId};

use crate::{
    Across, Db, StoreError, Tx,
    events::{
        chain::{Head, Link, commitment},
        ledger,
    },
    migrations,
    row::args,
};

/// A fresh database; whatever it made is removed when it is dropped.
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// What points the command line at it.
    pub arguments: Vec<String>,
    folder: PathBuf,
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let on_server = matches!(self.db, Db::Postgres { .. });
        remove(&self.folder, server().filter(|_| on_server));
    }
}

/// One fresh database of every engine that can be had here.
///
/// # Panics
/// Where an engine that should be there does not answer: a test that quietly ran on half of them would lie.
pub async fn databases() -> Vec<TestDb> {
    let mut all = vec![sqlite().await];
    match server() {
        Some(url) => all.push(postgres(&url).await),
        None => eprintln!("skipped: PostgreSQL (TRELLIS_TEST_POSTGRES is not set)"),
    }
    all
}

/// A fresh embedded database.
///
/// # Panics
/// Where the folder for temporary files cannot be written.
pub async fn sqlite() -> TestDb {
    let folder = folder();
    let db = Db::open_sqlite(&folder.join("trellis.db")).await.expect("an embedded database opens");
    let arguments = vec!["--data".to_owned(), folder.display().to_string()];
    TestDb { db, arguments, folder }
}

/// A folder of a database's own, for what stands beside it. [`clear`] takes it away again.
///
/// # Panics
/// Where the folder for temporary files cannot be written.
pub fn folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("trellis-test-{}", unique()));
    std::fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
    folder
}

/// The database of a folder. `TRELLIS_TEST_SITES=postgres` puts it on the server for tests, into a schema of the folder's
/// name, where the second wall stands.
///
/// # Panics
/// Where the database cannot be opened.
pub async fn in_folder(folder: &Path) -> Db {
    let Some(server) = server_for_sites() else {
        return Db::open_sqlite(&folder.join("trellis.db")).await.expect("an embedded database opens");
    };
    Db::open_postgres(&address_of(&server, &schema_of(folder)).await).await.expect("the migrations run")
}

/// Removes what [`in_folder`] made.
pub fn clear(folder: &Path) {
    remove(folder, server_for_sites());
}

/// Removes the folder of a test's database, and its schema where it stands on the server: megabytes each, which would
/// fill a small disk by the time hundreds of tests have run.
fn remove(folder: &Path, server: Option<String>) {
    // A file that is still open keeps its folder; the system's temporary folder is swept anyway.
    let _ = std::fs::remove_dir_all(folder);
    if let Some(server) = server {
        let schema = schema_of(folder);
        // A test ends on its runtime, which cannot wait for another one on its own thread.
        let dropped = std::thread::spawn(move || drop_schema(&server, &schema)).join();
        if !matches!(dropped, Ok(Ok(()))) {
            eprintln!("the schema of {} is still at the server: {dropped:?}", folder.display());
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn drop_schema(server: &str, schema: &str) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect(server).await?;
    // The test's own connections may still hold tables: nobody is left to end what they began.
    let sql = format!(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = '{schema}';
         set lock_timeout = '5s';
         set client_min_messages = warning;
         drop schema if exists {schema} cascade"
    );
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
    Ok(())
}

/// The schema of a folder's name.
fn schema_of(folder: &Path) -> String {
    folder.file_name().and_then(|name| name.to_str()).expect("a folder has a name").replace('-', "_")
}

/// The address of a schema at a server, made where it is not there yet.
async fn address_of(url: &str, schema: &str) -> String {
    let mut connection = PgConnection::connect(url).await.expect("the PostgreSQL server answers");
    sqlx::query(AssertSqlSafe(format!("create schema if not exists {schema}")))
        .execute(&mut connection)
        .await
        .expect("a schema can be made");
    let joint = if url.contains('?') { '&' } else { '?' };
    format!("{url}{joint}application_name={schema}&options=-c%20search_path%3D{schema}")
}

async fn postgres(url: &str) -> TestDb {
    // The installation's key and the heads of the log stand in the data folder on this engine, too.
    let folder = folder();
    let own = address_of(url, &schema_of(&folder)).await;
    let db = Db::open_postgres(&own).await.expect("the migrations run");
    let arguments = vec!["--database".to_owned(), own, "--data".to_owned(), folder.display().to_string()];
    TestDb { db, arguments, folder }
}

/// Runs a statement past every rule, as somebody would who has the file.
///
/// # Errors
/// Where the engine refuses it.
pub async fn run_sql(db: &Db, sql: &'static str) -> Result<(), StoreError> {
    let mut tx = db.write(Across::Keeping).await?;
    if let Tx::Postgres { tx, .. } = &mut tx {
        // The owner of the tests' server is its master, whom no wall holds.
        sqlx::query("set local role none").execute(&mut **tx).await?;
    }
    tx.run(sql, Vec::new()).await?;
    tx.commit().await
}

/// Fills the log of an organisation with this many deeds, as links of its chain; the head after them. Quicker than deed by
/// deed, for measuring.
///
/// # Errors
/// Where the engine fails.
pub async fn fill_log(db: &Db, organisation: OrganisationId, deeds: i64) -> Result<Head, StoreError> {
    /// Deeds of one transaction.
    const SOME: i64 = 20_000;
    let subject = Id::<()>::new(7);
    let mut written = 0;
    loop {
        let mut tx = db.write(organisation).await?;
        let mut head = ledger::take_head(&mut tx, organisation).await?;
        if written == deeds {
            return Ok(head);
        }
        let some = SOME.min(deeds - written);
        let mut rows = Vec::new();
        for _ in 0..some {
            let (place, salt) = (head.place + 1, [3; 32]);
            let at = Timestamp::from_second(1_700_000_000 + place).unwrap_or(Timestamp::UNIX_EPOCH);
            let detail = format!("kpi=1.{place}\nfacts=3\nday=2026-11-22");
            let link = Link {
                place,
                at: at.to_string(),
                person: None,
                deed: "fact.recorded".to_owned(),
                subject: subject.to_string(),
                commitment: commitment(&salt, &detail),
            };
            head = Head { place, digest: link.digest(&head.digest) };
            let (salt, digest) = (salt.to_vec(), head.digest.to_vec());
            rows.push(args![organisation, at, link.deed, subject, detail, place, salt, digest]);
        }
        tx.insert(
            "insert into event (organisation_id, at, deed, subject_id, detail, place, salt, digest)",
            rows,
        )
        .await?;
        ledger::keep_head(&mut tx, organisation, head).await?;
        tx.commit().await?;
        written += some;
    }
}

/// How many rows each table has, in the order of the migrations.
///
/// # Errors
/// Where the engine fails.
pub async fn rows_by_table(db: &Db) -> Result<Vec<(String, i64)>, StoreError> {
    let mut tx = db.read(Across::Keeping).await?;
    let mut counted = Vec::new();
    for name in tables() {
        // The names come from our own migrations.
        let sql = AssertSqlSafe(format!("select count(*) from {name}"));
        let rows: i64 = match &mut tx {
            Tx::Sqlite(tx) => sqlx::query_scalar(sql).fetch_one(&mut **tx).await?,
            Tx::Postgres { tx, .. } => sqlx::query_scalar(sql).fetch_one(&mut **tx).await?,
        };
        counted.push((name, rows));
    }
    Ok(counted)
}

/// The tables in which a text stands anywhere, in capitals or small letters, bytes among them.
///
/// # Errors
/// Where the engine fails.
pub async fn tables_saying(db: &Db, text: &str) -> Result<Vec<String>, StoreError> {
    let mut tx = db.read(Across::Keeping).await?;
    let mut saying = Vec::new();
    for name in tables() {
        let rows: i64 = match &mut tx {
            Tx::Sqlite(tx) => {
                let columns = "select name from pragma_table_info($1)";
                let columns: Vec<String> =
                    sqlx::query_scalar(columns).bind(name.clone()).fetch_all(&mut **tx).await?;
                let says = |column: &String| format!("instr(lower(cast({column} as text)), lower($1)) > 0");
                let says = columns.iter().map(says).collect::<Vec<_>>().join(" or ");
                let sql = AssertSqlSafe(format!("select count(*) from {name} where {says}"));
                sqlx::query_scalar(sql).bind(text.to_owned()).fetch_one(&mut **tx).await?
            }
            Tx::Postgres { tx, .. } => {
                // A row as text has its bytes as digits.
                let sql = AssertSqlSafe(format!(
                    "select count(*)
                     from {name}
                     where strpos(lower({name}::text), lower($1)) > 0
                        or strpos({name}::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0"
                ));
                sqlx::query_scalar(sql).bind(text.to_owned()).fetch_one(&mut **tx).await?
            }
        };
        if rows > 0 {
            saying.push(name);
        }
    }
    Ok(saying)
}

/// Every table that the migrations leave: a step that makes one anew drops it first.
fn tables() -> BTreeSet<String> {
    let mut tables = BTreeSet::new();
    for migration in migrations::SQLITE.iter() {
        let named = |what: &str| -> Vec<String> {
            let rest = migration.sql.as_str().split(what).skip(1);
            rest.filter_map(|rest| rest.split([' ', ';', '\n']).next()).map(str::to_owned).collect()
        };
        for dropped in named("drop table ") {
            tables.remove(&dropped);
        }
        tables.extend(named("create table "));
    }
    tables
}

/// The address of the PostgreSQL server for tests, where there is one.
#[expect(clippy::disallowed_methods, reason = "tests are told of the server by the environment")]
pub fn server() -> Option<String> {
    std::env::var("TRELLIS_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

#[expect(clippy::disallowed_methods, reason = "whoever runs the tests chooses the engine in the environment")]
fn server_for_sites() -> Option<String> {
    let wanted = std::env::var("TRELLIS_TEST_SITES").is_ok_and(|engine| engine == "postgres");
    server().filter(|_| wanted)
}

#[expect(clippy::disallowed_methods, reason = "tests run side by side and need names that never meet")]
fn unique() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}
