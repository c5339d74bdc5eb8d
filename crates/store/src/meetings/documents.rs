//! Documents of meetings as they are kept: record, languages, files as bytes, comments. What is in a file is never
//! looked into. Whether somebody may read one is the policy's business; when it opens, `releases`'.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    meetings::documents::{
        ActionRequested, Chain, ChainKind, Document, DocumentId, DocumentKind, DocumentState, File, FileId,
        Source, Tongue, ending_of, symbol::key,
    },
    people::{OrganisationId, Permit, PersonId},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a document with its languages, agenda items and sources.
pub async fn add_document(
    tx: &mut Tx,
    permit: &Permit,
    document: &Document,
    at: Timestamp,
) -> Result<(), StoreError> {
    let (chain_kind, chain_n, parent) = chain_columns(document.chain);
    tx.run(
        "insert into document (id, organisation_id, body_id, meeting_id, symbol, symbol_key, title, kind, original,
                               prepared_by, action, distribution, day, chain_kind, chain_n, parent_id, plan_id, state,
                               made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        args![
            document.id,
            permit.organisation(),
            document.body,
            document.meeting,
            document.symbol.as_str(),
            key(&document.symbol),
            document.title.as_str(),
            document.kind.code(),
            document.original.code(),
            document.prepared_by.as_str(),
            document.action.map(ActionRequested::code),
            document.distribution.as_str(),
            document.day,
            chain_kind,
            chain_n,
            parent,
            document.plan,
            document.state.code(),
            document.made_by,
            at,
            document.version,
        ],
    )
    .await?;
    parts(tx, document).await
}

/// Changes what is said about a document, if nobody else has since it was read. Chain and maker stay.
pub async fn change_document(tx: &mut Tx, permit: &Permit, document: &Document) -> Result<(), StoreError> {
    tx.run_fresh(
        "update document
         set body_id = $4, meeting_id = $5, symbol = $6, symbol_key = $7, title = $8, kind = $9, original = $10,
             prepared_by = $11, action = $12, distribution = $13, day = $14, plan_id = $15, state = $16,
             version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            document.id,
            permit.organisation(),
            document.version,
            document.body,
            document.meeting,
            document.symbol.as_str(),
            key(&document.symbol),
            document.title.as_str(),
            document.kind.code(),
            document.original.code(),
            document.prepared_by.as_str(),
            document.action.map(ActionRequested::code),
            document.distribution.as_str(),
            document.day,
            document.plan,
            document.state.code(),
        ],
    )
    .await?;
    for sql in [
        "delete from document_language where document_id = $1",
        "delete from document_item where document_id = $1",
        "delete from document_source where document_id = $1",
    ] {
        tx.run(sql, args![document.id]).await?;
    }
    parts(tx, document).await
}

async fn parts(tx: &mut Tx, document: &Document) -> Result<(), StoreError> {
    let languages = (1i64..).zip(&document.languages);
    let languages = languages.map(|(n, language)| args![document.id, n, language.code()]).collect();
    tx.insert("insert into document_language (document_id, position, language)", languages).await?;
    let items = document.items.iter().map(|item| args![document.id, *item]).collect();
    tx.insert("insert into document_item (document_id, item_id)", items).await?;
    let sources = (1i64..).zip(&document.sources);
    let sources = sources
        .map(|(n, source)| args![document.id, n, source.title.as_str(), source.link.as_deref()])
        .collect();
    tx.insert("insert into document_source (document_id, position, title, link)", sources).await
}

fn chain_columns(chain: Option<Chain>) -> (Option<&'static str>, Option<i64>, Option<DocumentId>) {
    match chain {
        Some(chain) => (Some(chain.kind.code()), Some(i64::from(chain.n)), Some(chain.parent)),
        None => (None, None, None),
    }
}

/// Whose a document is; `None` where there is none.
pub async fn organisation_of_document(
    tx: &mut Tx,
    id: DocumentId,
) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from document where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// Whether a symbol is taken in an organisation, in whatever case.
pub async fn symbol_taken(
    tx: &mut Tx,
    organisation: OrganisationId,
    symbol: &str,
    but: Option<DocumentId>,
) -> Result<bool, StoreError> {
    let row = tx
        .first(
            "select id from document where organisation_id = $1 and symbol_key = $2",
            args![organisation, key(symbol)],
        )
        .await?;
    let id = row.map(|row| row.id("id")).transpose()?;
    Ok(id.is_some() && id != but)
}

/// The documents of an organisation by symbol, or `only` one of them.
pub async fn documents(
    tx: &mut Tx,
    organisation: OrganisationId,
    only: Option<DocumentId>,
) -> Result<Vec<Document>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, body_id, meeting_id, symbol, title, kind, original, prepared_by, action,
                    distribution, day, chain_kind, chain_n, parent_id, plan_id, state, made_by, version
             from document
             where organisation_id = $1
               and ($2 is null or id = $2)
             order by symbol_key, id",
            args![organisation, only],
        )
        .await?;
    let mut all = rows.iter().map(document_of).collect::<Result<Vec<_>, _>>()?;
    let places: HashMap<DocumentId, usize> = all.iter().enumerate().map(|(at, each)| (each.id, at)).collect();
    let place = |row: &Row| row.id("document_id").map(|id| places.get(&id).copied());
    let languages = tx
        .all(
            "select document_language.document_id, document_language.language
             from document_language
             join document on document.id = document_language.document_id
             where document.organisation_id = $1
               and ($2 is null or document.id = $2)
             order by document_language.document_id, document_language.position",
            args![organisation, only],
        )
        .await?;
    for row in &languages {
        if let Some(at) = place(row)? {
            all[at].languages.push(row.code("language", Tongue::from_code)?);
        }
    }
    let items = tx
        .all(
            "select document_item.document_id, document_item.item_id
             from document_item
             join document on document.id = document_item.document_id
             join agenda_item on agenda_item.id = document_item.item_id
             where document.organisation_id = $1
               and ($2 is null or document.id = $2)
             order by document_item.document_id, agenda_item.position, agenda_item.id",
            args![organisation, only],
        )
        .await?;
    for row in &items {
        if let Some(at) = place(row)? {
            all[at].items.push(row.id("item_id")?);
        }
    }
    let sources = tx
        .all(
            "select document_source.document_id, document_source.title, document_source.link
             from document_source
             join document on document.id = document_source.document_id
             where document.organisation_id = $1
               and ($2 is null or document.id = $2)
             order by document_source.document_id, document_source.position",
            args![organisation, only],
        )
        .await?;
    for row in &sources {
        if let Some(at) = place(row)? {
            all[at].sources.push(Source { title: row.text("title")?, link: row.opt_text("link")? });
        }
    }
    Ok(all)
}

fn document_of(row: &Row) -> Result<Document, StoreError> {
    let chain = match row.opt_id("parent_id")? {
        None => None,
        Some(parent) => Some(Chain {
            kind: row.code("chain_kind", ChainKind::from_code)?,
            n: u32::try_from(row.int("chain_n")?).unwrap_or(u32::MAX),
            parent,
        }),
    };
    let action = match row.opt_text("action")? {
        None => None,
        Some(_) => Some(row.code("action", ActionRequested::from_code)?),
    };
    Ok(Document {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        body: row.id("body_id")?,
        meeting: row.opt_id("meeting_id")?,
        items: Vec::new(),
        symbol: row.text("symbol")?,
        title: row.text("title")?,
        kind: row.code("kind", DocumentKind::from_code)?,
        original: row.code("original", Tongue::from_code)?,
        languages: Vec::new(),
        prepared_by: row.text("prepared_by")?,
        action,
        distribution: row.text("distribution")?,
        day: row.opt_day("day")?,
        chain,
        plan: row.opt_id("plan_id")?,
        sources: Vec::new(),
        state: row.code("state", DocumentState::from_code)?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// Puts in the file of a language; the one that was there before is gone.
pub async fn put_file(
    tx: &mut Tx,
    permit: &Permit,
    document: DocumentId,
    file: &File,
    content: Vec<u8>,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "delete from document_file where document_id = $1 and language = $2",
        args![document, file.language.code()],
    )
    .await?;
    tx.run(
        "insert into document_file (id, document_id, language, ending, bytes, digest, content, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            file.id,
            document,
            file.language.code(),
            file.ending,
            file.bytes,
            file.digest.as_str(),
            content,
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes a file off a document.
pub async fn remove_file(
    tx: &mut Tx,
    _permit: &Permit,
    document: DocumentId,
    file: FileId,
) -> Result<(), StoreError> {
    tx.run_fresh("delete from document_file where id = $1 and document_id = $2", args![file, document]).await
}

/// The files of a document without their bytes, by language.
pub async fn files(tx: &mut Tx, document: DocumentId) -> Result<Vec<File>, StoreError> {
    let rows = tx
        .all(
            "select id, language, ending, bytes, digest
             from document_file
             where document_id = $1
             order by language",
            args![document],
        )
        .await?;
    rows.iter().map(file_of).collect()
}

/// One file with its bytes.
pub async fn file(
    tx: &mut Tx,
    document: DocumentId,
    file: FileId,
) -> Result<Option<(File, Vec<u8>)>, StoreError> {
    let row = tx
        .first(
            "select id, language, ending, bytes, digest, content
             from document_file
             where id = $1
               and document_id = $2",
            args![file, document],
        )
        .await?;
    row.map(|row| Ok((file_of(&row)?, row.bytes("content")?))).transpose()
}

fn file_of(row: &Row) -> Result<File, StoreError> {
    Ok(File {
        id: row.id("id")?,
        language: row.code("language", Tongue::from_code)?,
        ending: ending_of(&format!(".{}", row.text("ending")?)),
        bytes: row.int("bytes")?,
        digest: row.text("digest")?,
    })
}

/// What somebody said on a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its id.
    pub id: Id<Said>,
    /// Who; `None` for the command line.
    pub person: Option<PersonId>,
    /// The name of who said it.
    pub person_name: Option<String>,
    /// As what: "Chair", "Scientific panel"; empty for nothing in particular.
    pub said_as: String,
    /// The words.
    pub text: String,
    /// When, UTC.
    pub at: Timestamp,
}

/// Adds what somebody said.
pub async fn add_comment(
    tx: &mut Tx,
    permit: &Permit,
    document: DocumentId,
    said: &Said,
) -> Result<(), StoreError> {
    tx.run(
        "insert into document_comment (id, document_id, person_id, said_as, text, said_at)
         values ($1, $2, $3, $4, $5, $6)",
        args![said.id, document, permit.person(), said.said_as.as_str(), said.text.as_str(), said.at],
    )
    .await?;
    Ok(())
}

/// What was said on a document, oldest first.
pub async fn comments(tx: &mut Tx, document: DocumentId) -> Result<Vec<Said>, StoreError> {
    let rows = tx
        .all(
            "select document_comment.id, document_comment.person_id, person.name as person_name,
                    document_comment.said_as, document_comment.text, document_comment.said_at
             from document_comment
             left join person on person.id = document_comment.person_id
             where document_comment.document_id = $1
             order by document_comment.said_at, document_comment.id",
            args![document],
        )
        .await?;
    let said = |row: &Row| {
        Ok(Said {
            id: row.id("id")?,
            person: row.opt_id("person_id")?,
            person_name: row.opt_text("person_name")?,
            said_as: row.text("said_as")?,
            text: row.text("text")?,
            at: row.instant("said_at")?,
        })
    };
    rows.iter().map(said).collect()
}
