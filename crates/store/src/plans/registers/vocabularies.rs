//! Lists of terms and what is tagged with them.

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    people::{OrganisationId, Permit},
    plans::registers::vocabulary::{Element, Purpose, Tag, Term, Vocabulary, VocabularyId},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a list with its terms.
pub async fn add_vocabulary(tx: &mut Tx, permit: &Permit, list: &Vocabulary) -> Result<(), StoreError> {
    tx.run(
        "insert into vocabulary (id, organisation_id, code, name, purpose) values ($1, $2, $3, $4, $5)",
        args![list.id, permit.organisation(), list.code.as_str(), list.name.as_str(), list.purpose.code()],
    )
    .await?;
    add_terms(tx, permit, list.id, 0, &list.terms).await
}

/// Adds terms at the end of a list that has `first` of them already.
pub async fn add_terms(
    tx: &mut Tx,
    _permit: &Permit,
    list: VocabularyId,
    first: usize,
    terms: &[Term],
) -> Result<(), StoreError> {
    let rows = terms.iter().enumerate().map(|(at, term)| {
        let parent = term.parent.map(|parent| parent as i64);
        args![term.id, list, (first + at) as i64, term.label.as_deref(), term.text.as_str(), parent]
    });
    tx.insert("insert into term (id, vocabulary_id, position, label, text, parent)", rows.collect()).await
}

/// Tags an element; said twice, the first stands.
pub async fn tag(tx: &mut Tx, permit: &Permit, tag: Tag, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into tag (term_id, element_kind, element_id, tagged_at, tagged_by)
         values ($1, $2, $3, $4, $5)
         on conflict (term_id, element_kind, element_id) do nothing",
        args![tag.term, tag.element.kind(), bits(tag.element), at, permit.person()],
    )
    .await?;
    Ok(())
}

/// Takes a tag away.
pub async fn untag(tx: &mut Tx, _permit: &Permit, tag: Tag) -> Result<(), StoreError> {
    tx.run(
        "delete from tag where term_id = $1 and element_kind = $2 and element_id = $3",
        args![tag.term, tag.element.kind(), bits(tag.element)],
    )
    .await?;
    Ok(())
}

/// An element's id without its kind, which has a column of its own.
const fn bits(element: Element) -> Id<()> {
    Id::new(element.bits())
}

/// The lists of an organisation with their terms, by name.
pub async fn vocabularies(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Vocabulary>, StoreError> {
    let rows = tx
        .all(
            "select id, code, name, purpose from vocabulary where organisation_id = $1 order by name, id",
            args![organisation],
        )
        .await?;
    let mut lists = rows
        .iter()
        .map(|row| {
            Ok(Vocabulary {
                id: row.id("id")?,
                code: row.text("code")?,
                name: row.text("name")?,
                purpose: row.code("purpose", Purpose::from_code)?,
                terms: Vec::new(),
            })
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    let rows = tx
        .all(
            "select term.id, term.vocabulary_id, term.label, term.text, term.parent
             from term
             join vocabulary on vocabulary.id = term.vocabulary_id
             where vocabulary.organisation_id = $1
             order by term.vocabulary_id, term.position",
            args![organisation],
        )
        .await?;
    for row in &rows {
        let list: VocabularyId = row.id("vocabulary_id")?;
        if let Some(list) = lists.iter_mut().find(|each| each.id == list) {
            list.terms.push(term_of(row)?);
        }
    }
    Ok(lists)
}

fn term_of(row: &Row) -> Result<Term, StoreError> {
    Ok(Term {
        id: row.id("id")?,
        label: row.opt_text("label")?,
        text: row.text("text")?,
        parent: row.opt_int("parent")?.and_then(|parent| usize::try_from(parent).ok()),
    })
}

/// What is tagged, but for needs: those are for the readers of their assessment.
pub(super) async fn tags(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Tag>, StoreError> {
    let rows = tx
        .all(
            "select tag.term_id, tag.element_kind, tag.element_id
             from tag
             join term on term.id = tag.term_id
             join vocabulary on vocabulary.id = term.vocabulary_id
             where vocabulary.organisation_id = $1
               and tag.element_kind <> 'need'
             order by tag.tagged_at, tag.term_id, tag.element_id",
            args![organisation],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let id: Id<()> = row.id("element_id")?;
            Ok(Tag {
                term: row.id("term_id")?,
                element: row.code("element_kind", |kind| Element::of(kind, id.bits()))?,
            })
        })
        .collect()
}
