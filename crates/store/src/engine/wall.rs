//! The second wall between organisations on PostgreSQL: what raises it, and whether it stands (ADR 0019).
//!
//! The policies are made with the schema. What is left for each opening is the role that does the work: it owns nothing,
//! so it can neither pass the policies by nor take them away. Must not know how a transaction says what it reaches.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::{StoreError, reach::ROLE};

/// Whether PostgreSQL keeps the organisations apart by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wall {
    /// It stands: the work is done in a role that the policies hold, and that cannot change them.
    Up,
    /// It does not stand.
    Down {
        /// The role that the connection is made in, and the work is done in.
        role: String,
        /// Whether the policies do not hold this role at all; else it is held, but could take them away.
        passes_by: bool,
        /// What kept the other role from being made or taken, in the server's words.
        because: String,
    },
}

/// Only one process raises it at a time.
const TURN: i64 = 0x7472_656c_6c69_7300;

/// Makes the role where there is none, and lets it work on the tables of this schema.
pub(super) async fn raise(connection: &mut PgConnection) -> Result<Wall, StoreError> {
    let mut turn = connection.begin().await?;
    sqlx::query("select pg_advisory_xact_lock($1)").bind(TURN).execute(&mut *turn).await?;
    let said = make_role(&mut turn).await;
    let because = match said {
        Ok(()) => {
            turn.commit().await?;
            return Ok(Wall::Up);
        }
        Err(error) => match error.as_database_error() {
            Some(said) => said.message().to_owned(),
            None => return Err(error.into()),
        },
    };
    turn.rollback().await?;
    let facts =
        "select current_user::text, rolsuper or rolbypassrls from pg_roles where rolname = current_user";
    let (role, passes_by) = sqlx::query_as(facts).fetch_one(connection).await?;
    Ok(Wall::Down { role, passes_by, because })
}

/// Roles are of the whole server, and another installation may have made this one; rights are of the schema. What is
/// there already is left alone: most openings change nothing.
async fn make_role(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    let known = "select count(*) from pg_roles where rolname = $1";
    if sqlx::query_scalar::<_, i64>(known).bind(ROLE).fetch_one(&mut *connection).await? == 0 {
        let made = format!(
            "do $$ begin create role {ROLE} nologin; exception when duplicate_object or unique_violation then null; \
             end $$"
        );
        sqlx::raw_sql(AssertSqlSafe(made)).execute(&mut *connection).await?;
    }
    let member = "select pg_has_role(current_user, $1, 'member')";
    if !sqlx::query_scalar::<_, bool>(member).bind(ROLE).fetch_one(&mut *connection).await? {
        sqlx::raw_sql(AssertSqlSafe(format!("grant {ROLE} to current_user")))
            .execute(&mut *connection)
            .await?;
    }
    let ungranted = "select count(*)
         from pg_class
         where relnamespace = current_schema()::regnamespace
           and relkind = 'r'
           and relname <> '_sqlx_migrations'
           and not (has_table_privilege($1, oid, 'select') and has_table_privilege($1, oid, 'insert')
                    and has_table_privilege($1, oid, 'update') and has_table_privilege($1, oid, 'delete')
                    and has_schema_privilege($1, relnamespace, 'usage'))";
    if sqlx::query_scalar::<_, i64>(ungranted).bind(ROLE).fetch_one(&mut *connection).await? > 0 {
        let schema: String =
            sqlx::query_scalar("select quote_ident(current_schema())").fetch_one(&mut *connection).await?;
        // The history of the schema is read by backups and changed by migrations only.
        let granted = format!(
            "grant usage on schema {schema} to {ROLE};
             grant select, insert, update, delete on all tables in schema {schema} to {ROLE};
             revoke insert, update, delete on {schema}._sqlx_migrations from {ROLE}"
        );
        sqlx::raw_sql(AssertSqlSafe(granted)).execute(&mut *connection).await?;
    }
    // Whether it can be taken shows in taking it.
    sqlx::raw_sql(AssertSqlSafe(format!("set local role {ROLE}"))).execute(connection).await?;
    Ok(())
}
