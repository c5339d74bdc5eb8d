//! Files beside a record as they are kept: what is known of them, and their bytes. Which of them somebody may know of or
//! take, the policy says.

use trellis_domain::{
    files::{Attachment, AttachmentId, AttachmentState, Beside, FileKind, Judged},
    kernel::Id,
    people::{OrganisationId, Permit, policy::Reach},
};

use crate::{Row, StoreError, Tx, engine::Clauses, requests, row::args};

/// Most files under lock that a list shows.
const HELD_MAX: i64 = 500;

/// Adds a file with its bytes.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    file: &Attachment,
    content: Vec<u8>,
) -> Result<(), StoreError> {
    let (kind, held) = columns(&file.judged);
    tx.run(
        "insert into attachment (id, organisation_id, beside_kind, beside_id, name, bytes, digest, content, state, kind,
                                 held, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            file.id,
            permit.organisation(),
            file.beside.code(),
            Id::<()>::new(file.beside.bits()),
            file.name.as_str(),
            file.bytes,
            file.digest.as_str(),
            content,
            file.state().code(),
            kind,
            held,
            permit.person(),
            file.added_at,
        ],
    )
    .await?;
    Ok(())
}

fn columns(judged: &Judged) -> (Option<&'static str>, &str) {
    match judged {
        Judged::Clean(kind) => (Some(kind.code()), ""),
        Judged::Held(why) => (None, why),
    }
}

/// Changes what is thought of a file under lock, if it is still there.
pub async fn judge(tx: &mut Tx, permit: &Permit, file: &Attachment) -> Result<(), StoreError> {
    let (kind, held) = columns(&file.judged);
    tx.run_fresh(
        "update attachment
         set state = $3, kind = $4, held = $5
         where id = $1
           and organisation_id = $2
           and state = 'quarantined'",
        args![file.id, permit.organisation(), file.state().code(), kind, held],
    )
    .await
}

/// Takes a file away with its bytes, if it is still there.
pub async fn remove(tx: &mut Tx, permit: &Permit, file: AttachmentId) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from attachment where id = $1 and organisation_id = $2",
        args![file, permit.organisation()],
    )
    .await
}

/// The files beside something, without their bytes, the oldest first.
pub async fn of(tx: &mut Tx, beside: Beside) -> Result<Vec<Attachment>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, beside_kind, beside_id, name, bytes, digest, state, kind, held, added_by, added_at
             from attachment
             where beside_kind = $1
               and beside_id = $2
             order by added_at, id",
            args![beside.code(), Id::<()>::new(beside.bits())],
        )
        .await?;
    rows.iter().map(attachment_of).collect()
}

/// The bytes of a file.
pub async fn content(tx: &mut Tx, file: AttachmentId) -> Result<Option<Vec<u8>>, StoreError> {
    let row = tx.first("select content from attachment where id = $1", args![file]).await?;
    row.map(|row| row.bytes("content")).transpose()
}

/// The files under lock of an organisation that a reader reaches, without their bytes, the newest first.
pub async fn held(
    tx: &mut Tx,
    organisation: OrganisationId,
    reach: &Reach,
) -> Result<Vec<Attachment>, StoreError> {
    if *reach == Reach::Nothing {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select id, organisation_id, beside_kind, beside_id, name, bytes, digest, state, kind, held, added_by, added_at
             from attachment
             where organisation_id = ",
        )
        .value(organisation)
        .text(" and state = ")
        .value(AttachmentState::Quarantined.code());
    query.within(reach, |query, ids| {
        query.text("beside_id in (select request.id from request where ");
        requests::concerns(query, ids);
        query.text(")");
    });
    query.text(" order by added_at desc, id limit ").value(HELD_MAX);
    let rows = tx.all_of(query).await?;
    rows.iter().map(attachment_of).collect()
}

fn attachment_of(row: &Row) -> Result<Attachment, StoreError> {
    let code = row.text("beside_kind")?;
    let beside = Beside::from_parts(&code, row.id::<()>("beside_id")?.bits());
    let unreadable = || StoreError::Unreadable { column: "beside_kind".to_owned(), value: code.clone() };
    Ok(Attachment {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        beside: beside.ok_or_else(unreadable)?,
        name: row.text("name")?,
        bytes: row.int("bytes")?,
        digest: row.text("digest")?,
        judged: match row.code("state", AttachmentState::from_code)? {
            AttachmentState::Clean => Judged::Clean(row.code("kind", FileKind::from_code)?),
            AttachmentState::Quarantined => Judged::Held(row.text("held")?),
        },
        added_by: row.opt_id("added_by")?,
        added_at: row.instant("added_at")?,
    })
}
