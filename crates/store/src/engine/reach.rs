//! How far a transaction reaches: the rows of one organisation, or for a named reason a look at those of all.
//!
//! PostgreSQL holds every transaction to it (ADR 0019); SQLite knows nothing of the kind. Must not know any table.

use sqlx::{AssertSqlSafe, PgPool};
use trellis_domain::people::OrganisationId;

use super::{StoreError, Tx, Wall};

/// How far a transaction reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// The rows of one organisation; those of others are not there.
    One(OrganisationId),
    /// A look at the rows of all. Nothing is written until the transaction is drawn in to one ([`Tx::draw_in`]); only
    /// what is over may be forgotten.
    All(Across),
}

/// Every reason to look across organisations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Across {
    /// An address or a command names a thing and not whose it is: pages for everybody, and people of another organisation, who are
    /// the public here. Drawn in as soon as the thing is found.
    Address,
    /// Whoever comes in shows a secret, an e-mail address or a browser, and so who it is. Drawn in as soon as that is
    /// known; sessions and forms that are over are forgotten here.
    Door,
    /// Which organisations there are, and whether anybody has an account.
    Organisations,
    /// The list of plans, of which everybody may read those in force.
    Plans,
    /// Which mail is due.
    Mail,
    /// Checks and backups go through everything.
    Keeping,
}

impl From<OrganisationId> for Reach {
    fn from(organisation: OrganisationId) -> Self {
        Self::One(organisation)
    }
}

impl From<Across> for Reach {
    fn from(reason: Across) -> Self {
        Self::All(reason)
    }
}

/// The role that does the work: it owns no table, so that it cannot take the wall down.
pub(super) const ROLE: &str = "trellis_app";

impl Reach {
    /// What the policies compare with.
    fn setting(self) -> String {
        match self {
            Self::One(organisation) => organisation.to_string(),
            Self::All(_) => "*".to_owned(),
        }
    }

    /// What begins a transaction that reaches so far, in one message to the server.
    fn beginning(self, how: &str, wall: &Wall) -> String {
        let role = if *wall == Wall::Up { format!("set local role {ROLE}; ") } else { String::new() };
        // The id of an organisation is digits, letters a to f and hyphens: nothing in it ends the text.
        format!("{how}; {role}set local trellis.organisation = '{}'", self.setting())
    }
}

/// Begins a transaction on PostgreSQL.
pub(super) async fn begin(pool: &PgPool, wall: &Wall, how: &str, reach: Reach) -> Result<Tx, StoreError> {
    Ok(Tx::Postgres { tx: pool.begin_with(AssertSqlSafe(reach.beginning(how, wall))).await?, reach })
}

impl Tx {
    /// Draws a transaction that reaches all in to one organisation. One that reaches one organisation stays there:
    /// drawn in to another, it still sees the first only.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn draw_in(&mut self, organisation: OrganisationId) -> Result<(), StoreError> {
        if let Self::Postgres { tx, reach } = self
            && matches!(reach, Reach::All(_))
        {
            let drawn = Reach::One(organisation);
            sqlx::query("select set_config('trellis.organisation', $1, true)")
                .bind(drawn.setting())
                .execute(&mut **tx)
                .await?;
            *reach = drawn;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transaction_begins_with_role_and_reach_in_one_message() {
        let one = Reach::from(OrganisationId::new(7));
        let down = Wall::Down { role: "owner".into(), passes_by: false, because: String::new() };
        let check = |reach: Reach, wall, expect: &str| assert_eq!(reach.beginning("begin", &wall), expect);
        check(
            one,
            Wall::Up,
            "begin; set local role trellis_app; \
             set local trellis.organisation = '00000000-0000-0000-0000-000000000007'",
        );
        check(Across::Mail.into(), down, "begin; set local trellis.organisation = '*'");
    }
}
