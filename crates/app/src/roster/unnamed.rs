//! The name of somebody who is erased, wherever it stands without being sealed: seats on missions, applications for money, mails
//! that did not go out. That somebody went, or was applied for, stays. Must not know who may erase whom.

use trellis_domain::people::OrganisationId;
use trellis_store::{mail, missions::mission as missions_store, roster::support as support_store};

use crate::{Problem, house::Deed, members::states::folded};

/// Takes a name out of everything of an organisation, and mails to an address, which may be empty.
pub(super) async fn everywhere(
    deed: &mut Deed,
    organisation: OrganisationId,
    (name, email): (&str, &str),
) -> Result<(), Problem> {
    let name = folded(name);
    if name.is_empty() {
        return Ok(());
    }
    for (mission, place, seated) in missions_store::named_seats(&mut deed.tx, organisation).await? {
        if folded(&seated) == name {
            missions_store::unname(&mut deed.tx, &deed.permit, (mission, place)).await?;
        }
    }
    for (application, outside) in support_store::named_outside(&mut deed.tx, organisation).await? {
        if folded(&outside) == name {
            support_store::unname_outside(&mut deed.tx, &deed.permit, application).await?;
        }
    }
    if !email.is_empty() {
        mail::discard_to(&mut deed.tx, &deed.permit, organisation, email).await?;
    }
    for waiting in mail::unsettled_of(&mut deed.tx, organisation).await? {
        if folded(&waiting.subject).contains(&name) || folded(&waiting.body).contains(&name) {
            mail::discard(&mut deed.tx, &deed.permit, waiting.id).await?;
        }
    }
    Ok(())
}
