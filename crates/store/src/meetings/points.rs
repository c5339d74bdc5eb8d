//! What the record of a session says, point by point. The tasks that see to points are deadlines ([`super::deadlines`]).

use trellis_domain::{
    meetings::{Point, PointId, PointKind, SessionId},
    people::Permit,
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a point.
pub async fn add_point(tx: &mut Tx, _permit: &Permit, point: &Point) -> Result<(), StoreError> {
    tx.run(
        "insert into meeting_point (id, meeting_id, position, kind, body) values ($1, $2, $3, $4, $5)",
        args![point.id, point.session, i64::from(point.position), point.kind.code(), point.text.as_str()],
    )
    .await?;
    Ok(())
}

/// Changes what a point is and says; its place stays.
pub async fn change_point(tx: &mut Tx, _permit: &Permit, point: &Point) -> Result<(), StoreError> {
    tx.run_fresh(
        "update meeting_point set kind = $3, body = $4 where id = $1 and meeting_id = $2",
        args![point.id, point.session, point.kind.code(), point.text.as_str()],
    )
    .await
}

/// Takes a point away; tasks that saw to it stay as deadlines of the session.
pub async fn remove_point(
    tx: &mut Tx,
    _permit: &Permit,
    session: SessionId,
    point: PointId,
) -> Result<(), StoreError> {
    tx.run_fresh("delete from meeting_point where id = $1 and meeting_id = $2", args![point, session]).await
}

/// The record of a session, in its order.
pub async fn points(tx: &mut Tx, session: SessionId) -> Result<Vec<Point>, StoreError> {
    let rows = tx
        .all(
            "select id, meeting_id, position, kind, body
             from meeting_point
             where meeting_id = $1
             order by position, id",
            args![session],
        )
        .await?;
    let point_of = |row: &Row| {
        Ok(Point {
            id: row.id("id")?,
            session: row.id("meeting_id")?,
            position: u32::try_from(row.int("position")?).unwrap_or_default(),
            kind: row.code("kind", PointKind::from_code)?,
            text: row.text("body")?,
        })
    };
    rows.iter().map(point_of).collect()
}
