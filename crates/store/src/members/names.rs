//! Names of Members in several languages, beside the organisation's own form.

use std::collections::HashMap;

use trellis_domain::{
    kernel::{Language, Localised},
    members::MemberId,
    people::{OrganisationId, Permit},
};

use crate::{StoreError, Tx, row::args};

/// Writes the names of Members that have none yet.
pub async fn add(tx: &mut Tx, _: &Permit, names: &[(MemberId, Localised)]) -> Result<(), StoreError> {
    let rows = names.iter().flat_map(|(member, names)| {
        names.iter().map(|(language, name)| args![*member, language.code(), name])
    });
    tx.insert("insert into member_name (member_id, language, name)", rows.collect()).await
}

/// Writes the names of one Member in place of those that stood there.
pub async fn set(
    tx: &mut Tx,
    permit: &Permit,
    member: MemberId,
    names: &Localised,
) -> Result<(), StoreError> {
    tx.run(
        "delete from member_name
         where member_id = $1
           and member_id in (select id from member where organisation_id = $2)",
        args![member, permit.organisation()],
    )
    .await?;
    add(tx, permit, &[(member, names.clone())]).await
}

/// The names of every Member of an organisation.
pub async fn all(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<HashMap<MemberId, Localised>, StoreError> {
    let rows = tx
        .all(
            "select member_name.member_id, member_name.language, member_name.name
             from member_name
             join member on member.id = member_name.member_id
             where member.organisation_id = $1
             order by member_name.member_id, member_name.language",
            args![organisation],
        )
        .await?;
    let mut names: HashMap<MemberId, Localised> = HashMap::new();
    for row in &rows {
        let language = row.code("language", |code| code.parse::<Language>().ok())?;
        let own = names.entry(row.id("member_id")?).or_default();
        *own = std::mem::take(own).with(language, &row.text("name")?);
    }
    Ok(names)
}
