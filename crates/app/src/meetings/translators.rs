//! Who translates a document: the offices held for it alone or for all of the organisation, as those see them who make the
//! paper. Must not give any: that is [`people::offices`](crate::people::offices).

use trellis_domain::{
    kernel::Day,
    people::{
        Actor, Person, may_do,
        policy::{Office, Right, Rights, Scope},
    },
};
use trellis_store::{Tx, people::offices as store};

use super::documents::Held;
use crate::{Problem, people::offices::proposal};

/// Somebody who translates a document, or is proposed to.
#[derive(Debug, Clone)]
pub struct Translator {
    /// By name.
    pub name: String,
    /// For this document alone.
    pub only_this: bool,
    /// Somebody still has to approve it.
    pub is_pending: bool,
}

/// The translators of a document while it is being made.
#[derive(Debug, Clone, Default)]
pub struct Translators {
    /// They, those for this document alone first.
    pub all: Vec<Translator>,
    /// Whether the actor makes the paper, and so is shown them.
    pub are_shown: bool,
    /// Whether the actor may propose somebody.
    pub may_appoint: bool,
}

pub(super) async fn translators(
    tx: &mut Tx,
    actor: Actor<'_>,
    (held, rights): (&Held, Rights),
    (people, today): (&[Person], Day),
) -> Result<Translators, Problem> {
    let are_shown = held.document.is_being_made() && (rights.has(Right::Edit) || rights.has(Right::Move));
    if !are_shown {
        return Ok(Translators::default());
    }
    let organisation = held.document.organisation;
    let this = Scope::of(held.document.id);
    let mut all = Vec::new();
    for each in store::all(tx, organisation).await? {
        let grant = each.grant;
        let translates = grant.office == Office::Translator
            && (grant.scope == this || grant.scope == Scope::Organisation)
            && grant.until.is_none_or(|until| today <= until);
        if let Some(person) = people.iter().find(|person| translates && person.id == each.person) {
            all.push(Translator {
                name: person.name.clone(),
                only_this: grant.scope == this,
                is_pending: each.approved_at.is_none(),
            });
        }
    }
    all.sort_by_key(|each| !each.only_this);
    let may_appoint = may_do(actor, Right::Create, &proposal(organisation)).is_ok();
    Ok(Translators { all, are_shown, may_appoint })
}
