//! Looking at the site as an office would see it: only reading, and never more than the one who looks may see.

use trellis_domain::{
    kernel::Day,
    people::{
        Actor, Organisation, Verb,
        policy::{Grant, Office, Scope},
    },
};
use trellis_store::{Tx, people::sessions};

use super::{SignedIn, Through, can, offices};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

/// The office the site is looked at as.
#[derive(Debug, Clone)]
pub struct SeenAs {
    /// Which.
    pub office: Office,
    /// What it would be held for, by name.
    pub held_for: Option<String>,
    /// The office as a grant.
    pub grants: Vec<Grant>,
}

impl SeenAs {
    pub(super) async fn of(
        tx: &mut Tx,
        actor: Actor<'_>,
        organisation: &Organisation,
        office: Office,
        held_for: Option<u128>,
    ) -> Result<Self, Problem> {
        let name = match held_for {
            Some(bits) => offices::names(tx, actor, organisation.id).await?.remove(&bits),
            None => None,
        };
        let scope = held_for.map_or(Scope::Organisation, Scope::One);
        Ok(Self {
            office,
            held_for: name,
            grants: vec![Grant { office, scope, from: Day::MIN, until: None }],
        })
    }
}

/// Whether somebody may look as another office: who sees drafts, or keeps accounts.
pub fn is_open_to(who: &SignedIn) -> bool {
    let organisation = who.person.organisation;
    let own = SignedIn { through: Through::Key, ..who.clone() };
    can(own.actor(), Verb::ImportPlan, organisation) || can(own.actor(), Verb::KeepPeople, organisation)
}

/// Looks as an office from now on, in this session.
pub async fn begin(house: &House, who: &SignedIn, office: &str, held_for: &str) -> Result<(), Problem> {
    let Some(session) = who.session().filter(|_| is_open_to(who)) else {
        return Err(Problem::new(Code::NotAllowed));
    };
    let mut tx = house.write_unowned(who.person.organisation).await?;
    let mut form = Form::default();
    let office = form.choice("office", office, Office::from_code);
    let kind = office.and_then(Office::held_for);
    let scope = match (held_for.trim(), kind) {
        ("", _) => None,
        (text, Some(kind)) => {
            let found = offices::found(&mut tx, who.actor(), kind, text).await?;
            if found.is_none() {
                form.wrong("held_for", Code::FieldHeldFor, &[("value", text)]);
            }
            found
        }
        (_, None) => {
            form.wrong("held_for", Code::FieldHeldForNothing, &[]);
            None
        }
    };
    if scope.is_none() && held_for.trim().is_empty() && office.is_some_and(Office::needs_scope) {
        form.wrong("held_for", Code::FieldHeldForNeeded, &[]);
    }
    form.finish()?;
    let Some(office) = office else { return Err(Problem::new(Code::FormInvalid)) };
    sessions::see_as(&mut tx, session, Some((office, scope))).await?;
    Ok(tx.commit().await?)
}

/// Looks as oneself again.
pub async fn end(house: &House, who: &SignedIn) -> Result<(), Problem> {
    let Some(session) = who.session() else { return Ok(()) };
    let mut tx = house.write_unowned(who.person.organisation).await?;
    sessions::see_as(&mut tx, session, None).await?;
    Ok(tx.commit().await?)
}
