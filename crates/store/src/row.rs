//! Values on their way into and out of either engine.
//!
//! Portable column types, so that one SQL text serves both: ids as `uuid` (16 bytes on SQLite), days as ISO text,
//! instants as microseconds since 1970 UTC, exact numbers as text.

use jiff::{Timestamp, civil::Date};
use rust_decimal::Decimal;
use sqlx::{Row as _, postgres::PgRow, sqlite::SqliteRow};
use trellis_domain::kernel::Id;
use uuid::Uuid;

use crate::StoreError;

/// A parameter. Each carries its type even when it is null, because PostgreSQL asks for it.
#[derive(Debug, Clone)]
pub enum Arg {
    /// An id.
    Id(Option<Uuid>),
    /// Text, a day or an exact number.
    Text(Option<String>),
    /// A whole number or an instant.
    Int(Option<i64>),
    /// Yes or no.
    Bool(Option<bool>),
    /// Raw bytes.
    Bytes(Option<Vec<u8>>),
}

/// Binds every argument to a query of whichever engine.
macro_rules! bind_all {
    ($query:expr, $args:expr) => {{
        let mut query = $query;
        for arg in $args {
            query = match arg {
                $crate::Arg::Id(value) => query.bind(value),
                $crate::Arg::Text(value) => query.bind(value),
                $crate::Arg::Int(value) => query.bind(value),
                $crate::Arg::Bool(value) => query.bind(value),
                $crate::Arg::Bytes(value) => query.bind(value),
            };
        }
        query
    }};
}
pub(crate) use bind_all;

/// The arguments of a query, each turned into an [`Arg`].
macro_rules! args {
    ($($value:expr),* $(,)?) => { vec![$($crate::Arg::from($value)),*] };
}
pub(crate) use args;

impl<K> From<Id<K>> for Arg {
    fn from(id: Id<K>) -> Self {
        Self::Id(Some(Uuid::from_u128(id.bits())))
    }
}
impl<K> From<Option<Id<K>>> for Arg {
    fn from(id: Option<Id<K>>) -> Self {
        Self::Id(id.map(|id| Uuid::from_u128(id.bits())))
    }
}
impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}
impl From<Option<&str>> for Arg {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}
impl From<Option<String>> for Arg {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}
impl From<Option<i64>> for Arg {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}
impl From<bool> for Arg {
    fn from(value: bool) -> Self {
        Self::Bool(Some(value))
    }
}
impl From<Vec<u8>> for Arg {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(Some(bytes))
    }
}
impl From<Option<Vec<u8>>> for Arg {
    fn from(bytes: Option<Vec<u8>>) -> Self {
        Self::Bytes(bytes)
    }
}
impl From<Date> for Arg {
    fn from(day: Date) -> Self {
        Self::Text(Some(day.to_string()))
    }
}
impl From<Option<Date>> for Arg {
    fn from(day: Option<Date>) -> Self {
        Self::Text(day.map(|day| day.to_string()))
    }
}
impl From<Timestamp> for Arg {
    fn from(instant: Timestamp) -> Self {
        Self::Int(Some(instant.as_microsecond()))
    }
}
impl From<Option<Timestamp>> for Arg {
    fn from(instant: Option<Timestamp>) -> Self {
        Self::Int(instant.map(Timestamp::as_microsecond))
    }
}
impl From<Decimal> for Arg {
    fn from(number: Decimal) -> Self {
        Self::Text(Some(number.to_string()))
    }
}
impl From<Option<Decimal>> for Arg {
    fn from(number: Option<Decimal>) -> Self {
        Self::Text(number.map(|number| number.to_string()))
    }
}

/// A row of either engine.
#[derive(Debug)]
pub enum Row {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

macro_rules! column {
    ($row:expr, $name:expr) => {
        match $row {
            Row::Sqlite(row) => row.try_get($name)?,
            Row::Postgres(row) => row.try_get($name)?,
        }
    };
}

impl Row {
    pub(crate) fn id<K>(&self, column: &str) -> Result<Id<K>, StoreError> {
        let id: Uuid = column!(self, column);
        Ok(Id::new(id.as_u128()))
    }

    pub(crate) fn opt_id<K>(&self, column: &str) -> Result<Option<Id<K>>, StoreError> {
        let id: Option<Uuid> = column!(self, column);
        Ok(id.map(|id| Id::new(id.as_u128())))
    }

    pub(crate) fn text(&self, column: &str) -> Result<String, StoreError> {
        Ok(column!(self, column))
    }

    pub(crate) fn opt_text(&self, column: &str) -> Result<Option<String>, StoreError> {
        Ok(column!(self, column))
    }

    pub(crate) fn int(&self, column: &str) -> Result<i64, StoreError> {
        Ok(column!(self, column))
    }

    pub(crate) fn opt_int(&self, column: &str) -> Result<Option<i64>, StoreError> {
        Ok(column!(self, column))
    }

    pub(crate) fn bool(&self, column: &str) -> Result<bool, StoreError> {
        Ok(column!(self, column))
    }

    pub(crate) fn opt_bool(&self, column: &str) -> Result<Option<bool>, StoreError> {
        Ok(column!(self, column))
    }

    pub(crate) fn bytes(&self, column: &str) -> Result<Vec<u8>, StoreError> {
        Ok(column!(self, column))
    }

    pub(crate) fn opt_bytes(&self, column: &str) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(column!(self, column))
    }

    pub(crate) fn instant(&self, column: &str) -> Result<Timestamp, StoreError> {
        let micros = self.int(column)?;
        Timestamp::from_microsecond(micros).map_err(|_| unreadable(column, micros.to_string()))
    }

    pub(crate) fn opt_instant(&self, column: &str) -> Result<Option<Timestamp>, StoreError> {
        self.opt_int(column)?.map(|_| self.instant(column)).transpose()
    }

    pub(crate) fn day(&self, column: &str) -> Result<Date, StoreError> {
        parsed(column, self.text(column)?)
    }

    pub(crate) fn opt_day(&self, column: &str) -> Result<Option<Date>, StoreError> {
        self.opt_text(column)?.map(|text| parsed(column, text)).transpose()
    }

    pub(crate) fn decimal(&self, column: &str) -> Result<Decimal, StoreError> {
        parsed(column, self.text(column)?)
    }

    pub(crate) fn opt_decimal(&self, column: &str) -> Result<Option<Decimal>, StoreError> {
        self.opt_text(column)?.map(|text| parsed(column, text)).transpose()
    }

    /// A closed set stored by code: unknown codes are an error that names the column, never a default.
    pub(crate) fn code<T>(&self, column: &str, from: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
        let code = self.text(column)?;
        from(&code).ok_or_else(|| unreadable(column, code))
    }
}

fn parsed<T: std::str::FromStr>(column: &str, text: String) -> Result<T, StoreError> {
    text.parse().map_err(|_| unreadable(column, text))
}

fn unreadable(column: &str, value: String) -> StoreError {
    StoreError::Unreadable { column: column.to_owned(), value }
}
