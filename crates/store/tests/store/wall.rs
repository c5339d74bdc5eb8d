//! The second wall on PostgreSQL: whatever the program asks for, a transaction that reaches one organisation has the
//! rows of that one only (ADR 0019). The tables come from the catalogue of the database: one without a wall fails here.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool, Postgres, Transaction};
use trellis_domain::people::OrganisationId;
use trellis_store::{
    Across, Db, Reach, Tx, Wall, events, kept, mail, people, plans,
    testing::{TestDb, databases, server},
};

use super::fill;

const OWN: OrganisationId = OrganisationId::new(1_000_000);
const OTHER: OrganisationId = OrganisationId::new(2_000_000);

/// Tables without a wall, and why.
const OPEN: [(&str, &str); 2] = [
    ("_sqlx_migrations", "the history of the schema"),
    ("sign_in_try", "counts under addresses that need not be anybody's"),
];
/// Tables in which what is over is forgotten for everybody at once.
const FORGOTTEN: [&str; 4] = ["form_draft", "kept_form", "session", "sign_in_step"];

/// The fresh database on PostgreSQL with two organisations that have a row in every table, where there is a server.
async fn two_organisations() -> Option<TestDb> {
    let each = databases().await.into_iter().find(|each| matches!(each.db, Db::Postgres { .. }))?;
    for organisation in [OWN, OTHER] {
        let mut tx = each.db.write(organisation).await.expect("a transaction");
        fill(&mut tx, organisation.bits()).await;
        tx.commit().await.expect("committed");
    }
    Some(each)
}

fn pool(db: &Db) -> &PgPool {
    match db {
        Db::Postgres { pool, .. } => pool,
        Db::Sqlite { .. } => panic!("this database has no wall"),
    }
}

/// The transaction as the driver sees it, for statements that no function of the store makes.
async fn begin(db: &Db, reach: impl Into<Reach> + Send) -> Transaction<'static, Postgres> {
    match db.write(reach).await.expect("a transaction") {
        Tx::Postgres { tx, .. } => tx,
        Tx::Sqlite(_) => panic!("this database has no wall"),
    }
}

async fn count(tx: &mut Transaction<'static, Postgres>, sql: String) -> i64 {
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut **tx).await.expect("counts")
}

/// Runs a statement and takes it back; how many rows it touched, or the code with which it was refused.
async fn tried(db: &Db, reach: impl Into<Reach> + Send, sql: String) -> Result<u64, String> {
    let mut tx = begin(db, reach).await;
    let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await;
    tx.rollback().await.expect("taken back");
    done.map(|done| done.rows_affected()).map_err(|error| {
        error.as_database_error().and_then(|said| said.code()).unwrap_or_default().into_owned()
    })
}

/// What PostgreSQL answers to whoever lacks the right, and to a row that no policy lets in.
const REFUSED: &str = "42501";

/// Every table of the schema but the open ones, with its first column that can be written.
async fn walled(db: &Db) -> BTreeMap<String, String> {
    let sql = "select relname::text,
                (select attname::text from pg_attribute
                 where attrelid = pg_class.oid and attnum > 0 and attidentity = ''
                 order by attnum limit 1)
         from pg_class
         where relnamespace = current_schema()::regnamespace
           and relkind in ('r', 'p')";
    let all: Vec<(String, String)> =
        sqlx::query_as(sql).fetch_all(pool(db)).await.expect("the catalogue is read");
    all.into_iter().filter(|(name, _)| OPEN.iter().all(|(open, _)| open != name)).collect()
}

#[tokio::test]
async fn s1_4_every_table_has_its_wall_and_the_role_that_works_cannot_take_it_down() {
    let Some(each) = two_organisations().await else { return };
    assert_eq!(each.db.wall(), Some(&Wall::Up));
    let tables = walled(&each.db).await;
    assert!(tables.len() > 60, "{}", tables.len());
    for name in tables.keys() {
        let sql = "select relrowsecurity and relforcerowsecurity
                          and (select count(distinct polcmd) from pg_policy where polrelid = pg_class.oid) = 4
             from pg_class where oid = $1::text::regclass";
        let stands: bool = sqlx::query_scalar(sql)
            .bind(name)
            .fetch_one(pool(&each.db))
            .await
            .expect("the catalogue is read");
        assert!(
            stands,
            "{name} has no wall: call wall_by_column or wall_by_parent in the step that makes it (ADR 0019)"
        );
        for deed in [
            format!("alter table {name} disable row level security"),
            format!("alter table {name} no force row level security"),
            format!("drop policy seen on {name}"),
            format!("create policy mine on {name} using (true)"),
            format!("drop table {name}"),
            format!("truncate {name}"),
            format!("set local row_security = off; select * from {name}"),
        ] {
            assert_eq!(tried(&each.db, OWN, deed.clone()).await, Err(REFUSED.to_owned()), "{deed}");
        }
    }
    let mut tx = begin(&each.db, OWN).await;
    let facts: (bool, i64) = sqlx::query_as(
        "select rolsuper or rolbypassrls or rolcanlogin or rolcreaterole,
                (select count(*) from pg_class where relowner = pg_roles.oid)
         from pg_roles where rolname = current_user",
    )
    .fetch_one(&mut *tx)
    .await
    .expect("the catalogue is read");
    assert_eq!(facts, (false, 0), "the role has no power and owns nothing");
    drop(tx);
    for deed in ["create table mine (id bigint)", "update _sqlx_migrations set success = false"] {
        assert_eq!(tried(&each.db, OWN, deed.to_owned()).await, Err(REFUSED.to_owned()), "{deed}");
    }
}

#[tokio::test]
async fn s1_4_rows_of_another_organisation_are_neither_seen_nor_written_in_any_table() {
    let Some(each) = two_organisations().await else { return };
    let db = &each.db;
    for (name, column) in walled(db).await {
        let mut tx = begin(db, OTHER).await;
        let rows: Vec<(String, String)> =
            sqlx::query_as(AssertSqlSafe(format!("select ctid::text, to_jsonb({name})::text from {name}")))
                .fetch_all(&mut *tx)
                .await
                .expect("its own rows");
        drop(tx);
        assert!(!rows.is_empty(), "{name}: a table without rows shows nothing");
        let theirs: Vec<_> = rows.iter().map(|(place, _)| format!("'{place}'::tid")).collect();
        let theirs = format!("ctid in ({})", theirs.join(", "));
        let json = rows[0].1.replace('\'', "''");
        let insert = format!(
            "insert into {name} overriding system value select * from jsonb_populate_record(null::{name}, '{json}')"
        );

        let mut tx = begin(db, OWN).await;
        let own = count(&mut tx, format!("select count(*) from {name}")).await;
        assert_eq!(own, rows.len() as i64, "{name}: both organisations have the same rows");
        assert_eq!(count(&mut tx, format!("select count(*) from {name} where {theirs}")).await, 0, "{name}");
        drop(tx);
        let change = format!("update {name} set {column} = {column}");
        assert_eq!(tried(db, OWN, format!("{change} where {theirs}")).await, Ok(0), "{name}");
        assert_eq!(tried(db, OWN, change.clone()).await, Ok(own as u64), "{name}");
        assert_eq!(tried(db, OWN, format!("delete from {name} where {theirs}")).await, Ok(0), "{name}");
        assert_eq!(tried(db, OWN, insert.clone()).await, Err(REFUSED.to_owned()), "{name}");

        // Who looks across organisations sees both and writes nothing.
        let mut tx = begin(db, Across::Keeping).await;
        assert_eq!(count(&mut tx, format!("select count(*) from {name}")).await, 2 * own, "{name}");
        drop(tx);
        assert_eq!(tried(db, Across::Keeping, change).await, Ok(0), "{name}");
        let gone = if FORGOTTEN.contains(&name.as_str()) { own as u64 } else { 0 };
        let delete = format!("delete from {name} where {theirs}");
        assert_eq!(tried(db, Across::Keeping, delete).await, Ok(gone), "{name}");
        assert_eq!(tried(db, Across::Keeping, insert.clone()).await, Err(REFUSED.to_owned()), "{name}");

        // Where nothing is said, nothing is there; neither before the first word nor after a transaction that said one.
        for unsaid in ["", "set local trellis.organisation = ''"] {
            let mut tx = pool(db).begin().await.expect("a transaction");
            sqlx::raw_sql(AssertSqlSafe(format!("set local role trellis_app; {unsaid}")))
                .execute(&mut *tx)
                .await
                .expect("the role is taken");
            assert_eq!(count(&mut tx, format!("select count(*) from {name}")).await, 0, "{name}");
        }
    }
}

#[tokio::test]
async fn s1_4_no_row_is_moved_to_another_organisation() {
    let Some(each) = two_organisations().await else { return };
    let sql = "select relname::text, attname::text
         from pg_class
         join pg_attribute on attrelid = pg_class.oid and attname in ('organisation_id', 'wall_organisation_id')
         where relnamespace = current_schema()::regnamespace
           and relkind = 'r'";
    let tables: Vec<(String, String)> =
        sqlx::query_as(sql).fetch_all(pool(&each.db)).await.expect("the catalogue is read");
    assert!(tables.len() > 60, "{}", tables.len());
    for (name, column) in tables {
        let moved = format!("update {name} set {column} = '{OTHER}'");
        assert_eq!(tried(&each.db, OWN, moved).await, Err(REFUSED.to_owned()), "{name}");
    }
    let mut tx = begin(&each.db, OTHER).await;
    let theirs: String =
        sqlx::query_scalar("select id::text from plan").fetch_one(&mut *tx).await.expect("a plan of theirs");
    drop(tx);
    for below in [
        format!("update action set plan_id = '{theirs}'"),
        format!("insert into action (id, plan_id) values (gen_random_uuid(), '{theirs}')"),
    ] {
        assert_eq!(tried(&each.db, OWN, below.clone()).await, Err(REFUSED.to_owned()), "{below}");
    }
}

#[tokio::test]
async fn s1_4_the_store_asked_for_what_is_another_organisations_has_nothing() {
    let Some(each) = two_organisations().await else { return };
    let mut tx = each.db.read(OTHER).await.expect("a transaction");
    let listed = plans::list(&mut tx).await.expect("lists");
    let theirs = listed.first().expect("a plan").plan.id;
    let version = plans::version_ids(&mut tx, theirs).await.expect("lists")[0];
    let person = people::people(&mut tx, OTHER).await.expect("lists")[0].clone();
    assert!(plans::load_version(&mut tx, version).await.expect("loads").is_some());
    drop(tx);

    let mut tx = each.db.read(OWN).await.expect("a transaction");
    assert!(plans::find(&mut tx, theirs).await.expect("asks").is_none());
    assert!(plans::load_version(&mut tx, version).await.expect("asks").is_none());
    assert_eq!(plans::version_ids(&mut tx, theirs).await.expect("asks"), []);
    assert!(plans::list(&mut tx).await.expect("lists").iter().all(|each| each.plan.organisation == OWN));
    // Even where the question names the other organisation.
    assert_eq!(people::person(&mut tx, OTHER, person.id).await.expect("asks"), None);
    assert!(people::account_by_email(&mut tx, &person.email).await.expect("asks").is_none());
    assert_eq!(people::people(&mut tx, OTHER).await.expect("asks"), []);
    assert_eq!(events::latest(&mut tx, OTHER, 9).await.expect("asks"), []);
    assert_eq!(kept::receipts(&mut tx, person.id, 9).await.expect("asks"), []);
    // Drawing in does not lead elsewhere.
    tx.draw_in(OTHER).await.expect("stays");
    assert!(plans::find(&mut tx, theirs).await.expect("asks").is_none());
    drop(tx);

    let mut tx = each.db.read(Across::Address).await.expect("a transaction");
    assert!(plans::find(&mut tx, theirs).await.expect("asks").is_some());
    tx.draw_in(OWN).await.expect("drawn in");
    assert!(plans::find(&mut tx, theirs).await.expect("asks").is_none());
    assert_eq!(
        mail::next_due(&mut tx, jiff::Timestamp::MAX).await.expect("asks").map(|mail| mail.organisation),
        Some(OWN)
    );
}

/// An owner of a schema of its own who may not make roles, and the address that leads to it.
async fn poor_owner(server: &str) -> (PgConnection, String, String) {
    #[expect(clippy::disallowed_methods, reason = "tests run side by side and need names that never meet")]
    let name = format!("poor_{}", uuid::Uuid::new_v4().simple());
    let mut master = PgConnection::connect(server).await.expect("the server answers");
    let made = format!(
        "create role {name} login;
         create schema {name} authorization {name};
         do $$ begin create role trellis_app nologin; exception when duplicate_object or unique_violation then null;
         end $$"
    );
    sqlx::raw_sql(AssertSqlSafe(made)).execute(&mut master).await.expect("an owner");
    let (scheme, rest) = server.split_once("://").expect("an address");
    let place = rest.split_once('@').map_or(rest, |(_, place)| place);
    let joint = if place.contains('?') { '&' } else { '?' };
    let address = format!("{scheme}://{name}@{place}{joint}options=-c%20search_path%3D{name}");
    (master, name, address)
}

#[tokio::test]
async fn where_the_wall_cannot_be_raised_it_says_so_and_the_owner_is_held_meanwhile() {
    let Some(server) = server() else { return };
    let (mut master, name, address) = poor_owner(&server).await;
    let db = Db::open_postgres(&address).await.expect("opens");
    let Some(Wall::Down { role, passes_by, because }) = db.wall().cloned() else {
        panic!("{name} cannot take the role, so the wall is not up")
    };
    assert_eq!((role.as_str(), passes_by), (name.as_str(), false));
    assert!(because.contains("trellis_app"), "{because}");
    for organisation in [OWN, OTHER] {
        let mut tx = db.write(organisation).await.expect("a transaction");
        fill(&mut tx, organisation.bits()).await;
        tx.commit().await.expect("committed");
    }
    let mut tx = db.read(OWN).await.expect("a transaction");
    assert_eq!(people::organisations(&mut tx).await.expect("lists").len(), 1, "forced on the owner, too");
    drop(tx);
    db.close().await;

    // What the sentence in `trellis check` asks for.
    let mended = format!("grant trellis_app to \"{name}\"");
    sqlx::raw_sql(AssertSqlSafe(mended)).execute(&mut master).await.expect("granted");
    let db = Db::open_postgres(&address).await.expect("opens again");
    assert_eq!(db.wall(), Some(&Wall::Up));
    let mut tx = db.read(OTHER).await.expect("a transaction");
    assert_eq!(people::organisations(&mut tx).await.expect("lists").len(), 1);
}
