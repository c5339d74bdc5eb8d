//! What people are told by mail about their own accounts, in their own language. Never a password; a link only to whoever
//! is invited by it.

use jiff::Timestamp;
use trellis_domain::people::{Organisation, Person};
use trellis_store::{Tx, people};
use trellis_words::Words;

use super::post;
use crate::{House, Problem, people::settings::Names};

/// Tells of an invitation, with its link; `false` where no mail goes out.
pub(crate) async fn invited(
    house: &House,
    tx: &mut Tx,
    person: &Person,
    secret: &str,
    until: Timestamp,
) -> Result<bool, Problem> {
    // Without a public address there is no link that would work elsewhere.
    let Some(address) = house.installation().public_address.clone() else { return Ok(false) };
    let (organisation, words) = sender(tx, person).await?;
    let link = format!("{}/invitations/{secret}", address.trim_end_matches('/'));
    let day = words.day(words.day_at(until));
    let args = [
        ("name", person.name.as_str().into()),
        ("organisation", organisation.name.as_str().into()),
        ("link", link.as_str().into()),
        ("day", day.as_str().into()),
    ];
    let (subject, body) = (words.say("mail-invited-subject"), words.say_with("mail-invited", &args));
    post(house, tx, &organisation, &person.email, subject, body).await
}

/// Tells of a sign-in from a browser that is not known.
pub(crate) async fn signed_in(
    house: &House,
    tx: &mut Tx,
    person: &Person,
    device: &str,
) -> Result<bool, Problem> {
    let (organisation, words) = sender(tx, person).await?;
    let unknown = words.say("account-device-unknown");
    let device = if device.is_empty() { unknown.as_str() } else { device };
    let at = words.moment(house.now());
    let args =
        [("name", person.name.as_str().into()), ("device", device.into()), ("time", at.as_str().into())];
    let (subject, body) = (words.say("mail-signed-in-subject"), words.say_with("mail-signed-in", &args));
    post(house, tx, &organisation, &person.email, subject, body).await
}

/// Tells that the password was changed.
pub(crate) async fn password_changed(house: &House, tx: &mut Tx, person: &Person) -> Result<bool, Problem> {
    let (organisation, words) = sender(tx, person).await?;
    let body = words.say_with("mail-password-changed", &[("name", person.name.as_str().into())]);
    post(house, tx, &organisation, &person.email, words.say("mail-password-changed-subject"), body).await
}

/// Tells that the second step was taken away.
pub(crate) async fn second_step_removed(
    house: &House,
    tx: &mut Tx,
    person: &Person,
) -> Result<bool, Problem> {
    let (organisation, words) = sender(tx, person).await?;
    let body = words.say_with("mail-second-step-removed", &[("name", person.name.as_str().into())]);
    post(house, tx, &organisation, &person.email, words.say("mail-second-step-removed-subject"), body).await
}

/// Whom a letter comes from, and the words it is written in: the person's language, the organisation's own.
async fn sender(tx: &mut Tx, person: &Person) -> Result<(Organisation, Words), Problem> {
    let organisation = people::organisation(tx, person.organisation).await?.ok_or_else(Problem::not_found)?;
    let names = Names::new(people::settings::settings(tx, organisation.id).await?);
    Ok((organisation, names.words(person.language)))
}
