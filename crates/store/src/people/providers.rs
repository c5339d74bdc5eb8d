//! An organisation's provider of sign-ins, and by which name it knows whom. The client secret arrives sealed; nothing here
//! can ask a provider anything.

use jiff::Timestamp;
use trellis_domain::people::{OrganisationId, Permit, PersonId, provider::Known};

use crate::{Row, StoreError, Tx, row::args};

/// A provider as kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    /// Whose people sign in with it.
    pub organisation: OrganisationId,
    /// What the button calls it.
    pub label: String,
    /// Its address, to the letter as it writes it itself.
    pub issuer: String,
    /// What it calls this installation.
    pub client_id: String,
    /// What this installation shows it, sealed.
    pub client_secret: Vec<u8>,
    /// Whether the sign-in page offers it.
    pub offered: bool,
    /// Whether the offices of the secretariat come in no other way.
    pub only_way: bool,
    /// Whether it asks for a second step itself.
    pub asks_second_step: bool,
    /// When this was last changed.
    pub changed_at: Timestamp,
}

/// What a provider is offered as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Whose people sign in with it.
    pub organisation: OrganisationId,
    /// The organisation's name.
    pub name: String,
    /// What the button calls it.
    pub label: String,
}

/// By which name a provider knows somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whose account it opens.
    pub person: PersonId,
    /// The provider and its name for the person.
    pub known: Known,
    /// Since when.
    pub linked_at: Timestamp,
    /// When it last opened the account.
    pub used_at: Timestamp,
}

/// Keeps an organisation's provider in the place of the one before.
pub async fn put(tx: &mut Tx, permit: &Permit, kept: &Kept) -> Result<(), StoreError> {
    remove(tx, permit).await?;
    tx.run(
        "insert into sign_in_provider (organisation_id, label, issuer, client_id, client_secret, offered,
                                       only_way, asks_second_step, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            permit.organisation(),
            kept.label.as_str(),
            kept.issuer.as_str(),
            kept.client_id.as_str(),
            kept.client_secret.clone(),
            kept.offered,
            kept.only_way,
            kept.asks_second_step,
            kept.changed_at
        ],
    )
    .await?;
    Ok(())
}

/// Takes an organisation's provider away; no row means that there was none.
pub async fn remove(tx: &mut Tx, permit: &Permit) -> Result<u64, StoreError> {
    tx.run("delete from sign_in_provider where organisation_id = $1", args![permit.organisation()]).await
}

/// The provider of an organisation.
pub async fn of_organisation(tx: &mut Tx, organisation: OrganisationId) -> Result<Option<Kept>, StoreError> {
    let row = tx
        .first(
            "select organisation_id, label, issuer, client_id, client_secret, offered, only_way,
                    asks_second_step, changed_at
             from sign_in_provider
             where organisation_id = $1",
            args![organisation],
        )
        .await?;
    row.as_ref().map(kept_of).transpose()
}

fn kept_of(row: &Row) -> Result<Kept, StoreError> {
    Ok(Kept {
        organisation: row.id("organisation_id")?,
        label: row.text("label")?,
        issuer: row.text("issuer")?,
        client_id: row.text("client_id")?,
        client_secret: row.bytes("client_secret")?,
        offered: row.bool("offered")?,
        only_way: row.bool("only_way")?,
        asks_second_step: row.bool("asks_second_step")?,
        changed_at: row.instant("changed_at")?,
    })
}

/// The providers that the sign-in page offers, by the name of their organisation.
pub async fn offered(tx: &mut Tx) -> Result<Vec<Offer>, StoreError> {
    let rows = tx
        .all(
            "select organisation.id, organisation.name, sign_in_provider.label
             from sign_in_provider
             join organisation on organisation.id = sign_in_provider.organisation_id
             where sign_in_provider.offered
             order by organisation.name, organisation.id",
            args![],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Offer { organisation: row.id("id")?, name: row.text("name")?, label: row.text("label")? })
        })
        .collect()
}

/// By which name somebody is known.
pub async fn link_of(tx: &mut Tx, person: PersonId) -> Result<Option<Link>, StoreError> {
    let row = tx
        .first(
            "select person_id, issuer, subject, linked_at, used_at from provider_link where person_id = $1",
            args![person],
        )
        .await?;
    row.as_ref().map(link_from).transpose()
}

/// Whom a provider's name stands for in an organisation.
pub async fn linked(
    tx: &mut Tx,
    organisation: OrganisationId,
    known: &Known,
) -> Result<Option<PersonId>, StoreError> {
    let row = tx
        .first(
            "select person_id
             from provider_link
             where organisation_id = $1
               and issuer = $2
               and subject = $3",
            args![organisation, known.issuer.as_str(), known.subject.as_str()],
        )
        .await?;
    row.map(|row| row.id("person_id")).transpose()
}

fn link_from(row: &Row) -> Result<Link, StoreError> {
    Ok(Link {
        person: row.id("person_id")?,
        known: Known { issuer: row.text("issuer")?, subject: row.text("subject")? },
        linked_at: row.instant("linked_at")?,
        used_at: row.instant("used_at")?,
    })
}

/// Links an account to a provider's name, in the place of an earlier one.
pub async fn link(
    tx: &mut Tx,
    permit: &Permit,
    person: PersonId,
    known: &Known,
    at: Timestamp,
) -> Result<(), StoreError> {
    unlink(tx, permit, person).await?;
    tx.run(
        "insert into provider_link (person_id, organisation_id, issuer, subject, linked_at, used_at)
         values ($1, $2, $3, $4, $5, $5)",
        args![person, permit.organisation(), known.issuer.as_str(), known.subject.as_str(), at],
    )
    .await?;
    Ok(())
}

/// Notes that a link opened its account.
pub async fn used(tx: &mut Tx, person: PersonId, at: Timestamp) -> Result<(), StoreError> {
    tx.run("update provider_link set used_at = $2 where person_id = $1", args![person, at]).await?;
    Ok(())
}

/// Takes the link of an account away; no row means that there was none.
pub async fn unlink(tx: &mut Tx, _permit: &Permit, person: PersonId) -> Result<u64, StoreError> {
    tx.run("delete from provider_link where person_id = $1", args![person]).await
}
