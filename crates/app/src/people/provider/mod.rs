//! An organisation's provider of sign-ins (OpenID Connect): kept by whoever keeps settings, tried before it is offered.
//!
//! Reading order: the entry here · [`outside`] (the only way out of the house, and what was answered lately) · [`enter`]
//! (there and back again) · [`answer`] (what the provider says, verified) · [`link`] (the own account, and who comes in no
//! other way). The secret is sealed and never shown again. Must not know cookies, pages or routes.

use openidconnect::url::Url;
use trellis_domain::{
    events::Event,
    people::{Actor, OrganisationId, Verb, may, provider::may_be_asked},
};
use trellis_store::{
    Across,
    people::providers::{self as store, Kept},
};

use crate::{
    House, Problem,
    people::{can, settings},
    problem::{Code, FieldProblem, Form},
};

mod answer;
pub mod enter;
pub mod link;
pub(crate) mod outside;

pub use store::Offer;

/// What the secret is sealed for.
const PURPOSE: &str = "sign-in provider";
/// Longest label of a button, in letters.
const LABEL_LETTERS_MAX: usize = 60;
/// Longest address, name or secret that providers give, in letters.
const GIVEN_LETTERS_MAX: usize = 1_000;

/// A provider as typed. A secret that is left empty stays what it was.
#[derive(Clone, Default)]
pub struct ProviderInput {
    /// What the button calls it.
    pub label: String,
    /// Its address.
    pub issuer: String,
    /// What it calls this installation.
    pub client_id: String,
    /// What this installation shows it.
    pub client_secret: String,
    /// Whether the sign-in page offers it.
    pub offered: bool,
    /// Whether the offices of the secretariat come in no other way.
    pub only_way: bool,
    /// Whether it asks for a second step itself.
    pub asks_second_step: bool,
}

/// An organisation's provider as its keepers see it: everything but the secret.
#[derive(Clone, Default)]
pub struct ProviderView {
    /// The provider; its secret is empty. None where none is kept.
    pub kept: Option<ProviderInput>,
    /// Whether the actor may change it.
    pub may_keep: bool,
}

/// The actor's organisation's provider, for those who may read settings.
pub async fn view(house: &House, actor: Actor<'_>) -> Result<ProviderView, Problem> {
    let organisation = settings::readable(actor)?;
    let mut tx = house.read(organisation).await?;
    let kept = store::of_organisation(&mut tx, organisation).await?.map(|kept| ProviderInput {
        label: kept.label,
        issuer: kept.issuer,
        client_id: kept.client_id,
        client_secret: String::new(),
        offered: kept.offered,
        only_way: kept.only_way,
        asks_second_step: kept.asks_second_step,
    });
    Ok(ProviderView { kept, may_keep: can(actor, Verb::KeepSettings, organisation) })
}

/// The providers that the sign-in page offers.
pub async fn offered(house: &House) -> Result<Vec<Offer>, Problem> {
    let mut tx = house.read(Across::Door).await?;
    Ok(store::offered(&mut tx).await?)
}

/// Keeps the actor's organisation's provider. Before it is offered, it has to answer.
pub async fn put(house: &House, actor: Actor<'_>, input: &ProviderInput) -> Result<(), Problem> {
    let organisation = settings::own(actor)?;
    may(actor, Verb::KeepSettings, organisation)?;
    let mut tx = house.read(organisation).await?;
    let before = store::of_organisation(&mut tx, organisation).await?;
    drop(tx);
    let kept = read(house, organisation, input, before.as_ref())?;
    let is_new = before.as_ref().is_none_or(|before| !before.offered || before.issuer != kept.issuer);
    if kept.offered && is_new {
        // Asked before the transaction is opened: nobody waits for a stranger with the database in hand.
        let found = outside::discover(house, &kept.issuer).await;
        found.map_err(|reason| FieldProblem::new("issuer", Code::ProviderTest).with("reason", reason))?;
    }
    let mut deed = house.write(actor, Verb::KeepSettings, organisation).await?;
    let was = store::of_organisation(&mut deed.tx, organisation).await?;
    if kept.only_way && !came_this_way(&mut deed.tx, actor, &kept.issuer).await? {
        return Err(FieldProblem::new("only_way", Code::ProviderUnproven).into());
    }
    store::put(&mut deed.tx, &deed.permit, &kept).await?;
    let event = Event::new("settings.provider_set", organisation)
        .with("was", was.as_ref().map(said).unwrap_or_default())
        .with("is", said(&kept));
    deed.done(house, event).await
}

/// Whoever asks it of others has come this way once: nobody shuts everybody out with a mistyped letter.
async fn came_this_way(tx: &mut trellis_store::Tx, actor: Actor<'_>, issuer: &str) -> Result<bool, Problem> {
    let Some(person) = actor.person() else { return Ok(false) };
    let link = store::link_of(tx, person).await?;
    Ok(link.is_some_and(|link| link.known.issuer == issuer))
}

/// A provider in one line, for the log; its secret is not in it.
fn said(kept: &Kept) -> String {
    let mut parts = vec![kept.label.as_str(), kept.issuer.as_str(), kept.client_id.as_str()];
    let switches =
        [(kept.offered, "offered"), (kept.only_way, "only-way"), (kept.asks_second_step, "asks-second-step")];
    parts.extend(switches.iter().filter(|(is_on, _)| *is_on).map(|(_, name)| *name));
    parts.join("; ")
}

/// Takes the provider of the actor's organisation off the sign-in page and lets everybody in the other ways again.
pub async fn switch_off(house: &House, actor: Actor<'_>) -> Result<(), Problem> {
    let organisation = settings::own(actor)?;
    let mut deed = house.write(actor, Verb::KeepSettings, organisation).await?;
    let was = store::of_organisation(&mut deed.tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let kept = Kept { offered: false, only_way: false, changed_at: deed.at, ..was.clone() };
    store::put(&mut deed.tx, &deed.permit, &kept).await?;
    let event =
        Event::new("settings.provider_set", organisation).with("was", said(&was)).with("is", said(&kept));
    deed.done(house, event).await
}

/// Removes the provider of the actor's organisation. Whom it knows by which name stays, and opens nothing meanwhile.
pub async fn remove(house: &House, actor: Actor<'_>) -> Result<(), Problem> {
    let organisation = settings::own(actor)?;
    let mut deed = house.write(actor, Verb::KeepSettings, organisation).await?;
    let was = store::of_organisation(&mut deed.tx, organisation).await?.ok_or_else(Problem::not_found)?;
    store::remove(&mut deed.tx, &deed.permit).await?;
    deed.done(house, Event::new("settings.provider_removed", organisation).with("was", said(&was))).await
}

/// Asks the provider that is kept for its description and its keys, whether it is offered or not; how many keys it has.
pub async fn test(house: &House, actor: Actor<'_>) -> Result<usize, Problem> {
    let organisation = settings::own(actor)?;
    may(actor, Verb::KeepSettings, organisation)?;
    let mut tx = house.read(organisation).await?;
    let kept = store::of_organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let found = outside::discover(house, &kept.issuer).await;
    let found = found.map_err(|reason| Problem::new(Code::ProviderTest).with("reason", reason))?;
    Ok(found.jwks().keys().len())
}

/// Reads a provider from texts.
fn read(
    house: &House,
    organisation: OrganisationId,
    input: &ProviderInput,
    before: Option<&Kept>,
) -> Result<Kept, Problem> {
    let mut form = Form::default();
    let mut line = |field, value: &str, most: usize| {
        let text = form.text(field, value);
        if text.chars().count() > most {
            form.refuse(FieldProblem::new(field, Code::FieldLong).with("most", most));
        }
        if text.chars().any(char::is_control) {
            form.wrong(field, Code::FieldOneLine, &[]);
        }
        text
    };
    let label = line("label", &input.label, LABEL_LETTERS_MAX);
    let issuer = line("issuer", &input.issuer, GIVEN_LETTERS_MAX);
    let client_id = line("client_id", &input.client_id, GIVEN_LETTERS_MAX);
    // A secret was given for one provider; another does not get it.
    let same = before.filter(|before| before.issuer == issuer);
    let client_secret = match (input.client_secret.trim(), same) {
        ("", Some(before)) => before.client_secret.clone(),
        (typed, _) => house.seal(PURPOSE, line("client_secret", typed, GIVEN_LETTERS_MAX).as_bytes()),
    };
    if !issuer.is_empty() && !is_issuer(house, &issuer) {
        form.wrong("issuer", Code::FieldIssuer, &[("value", &issuer)]);
    }
    if input.only_way && !input.offered {
        form.wrong("only_way", Code::ProviderNotOffered, &[]);
    }
    form.finish()?;
    Ok(Kept {
        organisation,
        label,
        issuer,
        client_id,
        client_secret,
        offered: input.offered,
        only_way: input.only_way,
        asks_second_step: input.asks_second_step,
        changed_at: house.now(),
    })
}

/// Whether a text is the address of a provider that may be asked.
fn is_issuer(house: &House, text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    bare && is_asked_at(house, &url)
}

/// Whether anything is asked, or anybody sent, at an address.
fn is_asked_at(house: &House, url: &Url) -> bool {
    may_be_asked(url.scheme(), url.host_str().unwrap_or_default(), house.installation().is_public())
}

fn secret(house: &House, kept: &Kept) -> Result<String, Problem> {
    let plain = house.unseal(PURPOSE, &kept.client_secret).and_then(|plain| String::from_utf8(plain).ok());
    plain.ok_or_else(|| {
        Problem::internal("a provider's secret was sealed under another key than DATA/secret.key")
    })
}
