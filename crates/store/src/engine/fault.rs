//! What an engine says when it cannot, sorted by what a person can do about it. Must not know any table.

use sqlx::Error;

use crate::StoreError;

/// SQLite's primary result codes, the low byte of an extended one.
mod sqlite {
    pub(super) const PERM: u32 = 3;
    pub(super) const BUSY: u32 = 5;
    pub(super) const LOCKED: u32 = 6;
    pub(super) const READONLY: u32 = 8;
    pub(super) const IOERR: u32 = 10;
    pub(super) const CORRUPT: u32 = 11;
    pub(super) const FULL: u32 = 13;
    pub(super) const CANTOPEN: u32 = 14;
    pub(super) const NOTADB: u32 = 26;
    /// A write that the system refused for another reason than a full disk: a quota, or a limit on files.
    pub(super) const IOERR_WRITE: u32 = IOERR | 3 << 8;
    /// The same for the index of the journal.
    pub(super) const IOERR_SHMSIZE: u32 = IOERR | 19 << 8;
}

/// The kind of a failure.
pub(super) fn of(error: Error) -> StoreError {
    let code = error.as_database_error().and_then(|refused| refused.code());
    let said = code.as_deref().map(|code| match code.parse::<u32>() {
        // SQLite's codes are numbers below 10,000, PostgreSQL's have five letters or digits.
        Ok(number) if code.len() < 5 => of_sqlite(number),
        _ => of_postgres(code),
    });
    match said.flatten() {
        Some(kind) => kind(error),
        None if is_out_of_reach(&error) => StoreError::Unwell(error),
        None => StoreError::Engine(error),
    }
}

/// Nobody answered, or nobody in time.
const fn is_out_of_reach(error: &Error) -> bool {
    matches!(
        error,
        Error::Io(_) | Error::Tls(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed
    )
}

type Kind = fn(Error) -> StoreError;

fn of_sqlite(code: u32) -> Option<Kind> {
    match (code, code & 0xff) {
        (sqlite::IOERR_WRITE | sqlite::IOERR_SHMSIZE, _) | (_, sqlite::FULL) => Some(StoreError::Full),
        (_, sqlite::CORRUPT | sqlite::NOTADB) => Some(StoreError::Damaged),
        (
            _,
            sqlite::PERM
            | sqlite::BUSY
            | sqlite::LOCKED
            | sqlite::READONLY
            | sqlite::IOERR
            | sqlite::CANTOPEN,
        ) => Some(StoreError::Unwell),
        _ => None,
    }
}

/// By SQLSTATE: <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
fn of_postgres(code: &str) -> Option<Kind> {
    match code {
        "53100" => Some(StoreError::Full),
        "XX001" | "XX002" => Some(StoreError::Damaged),
        "22021" => Some(StoreError::NotText),
        // Read-only, I/O error, deadlock; out of something; lost connections; the server is told to stop.
        "25006" | "58030" | "40P01" => Some(StoreError::Unwell),
        _ if ["08", "53", "57P"].iter().any(|class| code.starts_with(class)) => Some(StoreError::Unwell),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(found: Option<Kind>) -> &'static str {
        match found.map(|kind| kind(Error::RowNotFound)) {
            Some(StoreError::Full(_)) => "full",
            Some(StoreError::Unwell(_)) => "unwell",
            Some(StoreError::Damaged(_)) => "damaged",
            Some(StoreError::NotText(_)) => "no text",
            Some(_) => "another",
            None => "none",
        }
    }

    #[test]
    fn what_an_engine_says_is_sorted_by_what_can_be_done() {
        for (code, expect) in [
            (13, "full"),
            (778, "full"),
            (4874, "full"),
            // failing fsync of a file, of a folder; a failing read
            (1034, "unwell"),
            (1290, "unwell"),
            (266, "unwell"),
            (8, "unwell"),
            (5, "unwell"),
            (11, "damaged"),
            (26, "damaged"),
            (19, "none"),
            (1, "none"),
        ] {
            assert_eq!(kind(of_sqlite(code)), expect, "{code}");
        }
        for (code, expect) in [
            ("53100", "full"),
            ("53300", "unwell"),
            ("57P01", "unwell"),
            ("08006", "unwell"),
            ("58030", "unwell"),
            ("22021", "no text"),
            ("XX001", "damaged"),
            ("23505", "none"),
            ("42601", "none"),
        ] {
            assert_eq!(kind(of_postgres(code)), expect, "{code}");
        }
    }
}
