//! The own account and the provider: the link shown and taken away; and who comes in no other way.

use jiff::Timestamp;
use trellis_domain::{
    events::Event,
    people::{Person, grants, may_own_account, provider::comes_only_there},
};
use trellis_store::people::{offices, providers as store};

use crate::{House, Problem, house::Deed, people::SignedIn, problem::Code};

/// A link of the own account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLink {
    /// What the provider is called; its address where it is none of the organisation's any more.
    pub label: String,
    /// Since when.
    pub linked_at: Timestamp,
    /// When it last opened the account.
    pub used_at: Timestamp,
}

/// The provider that the own account is linked to.
pub async fn own(house: &House, who: &SignedIn) -> Result<Option<OwnLink>, Problem> {
    let mut tx = house.read(who.person.organisation).await?;
    let Some(link) = store::link_of(&mut tx, who.person.id).await? else { return Ok(None) };
    let kept = store::of_organisation(&mut tx, who.person.organisation).await?;
    let label = kept.filter(|kept| kept.issuer == link.known.issuer).map(|kept| kept.label);
    let label = label.unwrap_or(link.known.issuer);
    Ok(Some(OwnLink { label, linked_at: link.linked_at, used_at: link.used_at }))
}

/// Takes the link of the own account away. Coming in through the provider once more makes it anew.
pub async fn unlink(house: &House, who: &SignedIn) -> Result<(), Problem> {
    let permit = may_own_account(who.actor())?;
    let mut deed = Deed { tx: house.write_unowned(permit.organisation()).await?, permit, at: house.now() };
    if store::unlink(&mut deed.tx, &permit, who.person.id).await? == 0 {
        return Err(Problem::not_found());
    }
    deed.done(house, Event::new("account.provider_unlinked", who.person.id)).await
}

/// Lets somebody go on who has shown to be `person` by a password or a passkey.
///
/// # Errors
/// The organisation asks its secretariat to come through its provider; the log of deeds tells of it.
pub(in crate::people) async fn may_come_otherwise(house: &House, person: &Person) -> Result<(), Problem> {
    let mut tx = house.read(person.organisation).await?;
    let Some(kept) = store::of_organisation(&mut tx, person.organisation).await? else { return Ok(()) };
    let grants = grants::in_force(&offices::of_person(&mut tx, person.id).await?, house.today());
    drop(tx);
    if kept.offered && comes_only_there(kept.only_way, &grants) {
        house.note_turned_away(person.organisation, Some(person.id), "only-through-provider").await?;
        return Err(Problem::new(Code::ProviderOnly).with("value", kept.label));
    }
    Ok(())
}
