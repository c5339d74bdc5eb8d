//! What everybody does to the own account: changing the password, and proving to be oneself before a door is opened
//! wider. Must not know pages.

use trellis_domain::{events::Event, people::may_own_account};
use trellis_store::people::{self as store, accounts, sessions};

use super::{SignedIn, hashing, tries::Try};
use crate::{
    House, Problem,
    house::Deed,
    mail::notices,
    problem::{Code, FieldProblem, Form},
};

/// A new password, as typed.
#[derive(Clone, Default)]
pub struct PasswordInput {
    /// The password that holds.
    pub current: String,
    /// The password that is to hold.
    pub new: String,
}

/// Changes the own password. Every other session ends: whoever knew the old one is out.
pub async fn change_password(house: &House, who: &SignedIn, input: &PasswordInput) -> Result<(), Problem> {
    let permit = may_own_account(who.actor())?;
    let mut form = Form::default();
    hashing::judge(&mut form, "new", &input.new, (&who.person.name, &who.person.email), &who.organisation);
    form.finish()?;
    ask_password(house, who, "current", &input.current).await?;
    let hash = hashing::of(house, &input.new).await?;
    let mut tx = house.write_unowned(who.person.organisation).await?;
    accounts::set_password(&mut tx, &permit, who.person.id, &hash).await?;
    sessions::end_others(&mut tx, who.person.id, who.session()).await?;
    notices::password_changed(house, &mut tx, &who.person).await?;
    Deed { tx, permit, at: house.now() }
        .done(house, Event::new("account.password_changed", who.person.id))
        .await
}

/// Asks for the own password once more; wrong ones count like those at sign-in.
pub(super) async fn ask_password(
    house: &House,
    who: &SignedIn,
    field: &'static str,
    password: &str,
) -> Result<(), Problem> {
    let tried = Try::to_prove_oneself(house, &who.person.email).await?;
    let mut tx = house.read(who.person.organisation).await?;
    let account = store::account(&mut tx, who.person.id).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    if !hashing::matches(password, Some(&account.password_hash)).await? {
        return Err(FieldProblem::new(field, Code::FieldPasswordWrong).into());
    }
    let mut tx = house.write_unowned(who.person.organisation).await?;
    tried.succeeded(&mut tx).await?;
    Ok(tx.commit().await?)
}
