//! Hashes of passwords, and the rules a new password is held against. Must not know whose password it is.

use std::sync::LazyLock;

use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier};
use trellis_domain::people::{
    Organisation,
    password::{self, PasswordFault},
};

use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
};

/// What stands in the place of a hash where there is no password: nothing matches it.
pub(super) const UNUSABLE: &str = "!";

/// A hash that no password has, so that a wrong address costs as much as a wrong password.
static DUMMY: LazyLock<String> =
    LazyLock::new(|| with_salt("no password is this one", b"trellis-no-account").unwrap_or_default());

/// Argon2id with the crate's recommended cost. `salt` is 16 random bytes.
fn with_salt(password: &str, salt: &[u8]) -> Result<String, Problem> {
    let hash = Argon2::default()
        .hash_password_with_salt(password.as_bytes(), salt)
        .map_err(|error| Problem::internal(error.to_string()))?;
    Ok(hash.to_string())
}

/// The hash of a new password, off the async threads.
pub(super) async fn of(house: &House, password: &str) -> Result<String, Problem> {
    let (password, salt) = (password.to_owned(), house.secret());
    tokio::task::spawn_blocking(move || with_salt(&password, &salt[..16])).await.map_err(Problem::internal)?
}

/// Whether the password has this hash; without one it takes as long and is never so. Runs off the async threads: it
/// takes tens of milliseconds on purpose.
pub(super) async fn matches(password: &str, hash: Option<&str>) -> Result<bool, Problem> {
    let usable = hash.filter(|hash| *hash != UNUSABLE);
    let (hash, password) = (usable.map_or_else(|| DUMMY.clone(), str::to_owned), password.to_owned());
    let check = move || {
        PasswordHash::new(&hash)
            .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    };
    let matches = tokio::task::spawn_blocking(check).await.map_err(Problem::internal)?;
    Ok(matches && usable.is_some())
}

/// Notes on the form what is wrong with a new password.
pub(super) fn judge(
    form: &mut Form,
    field: &'static str,
    password: &str,
    person: (&str, &str),
    organisation: &Organisation,
) {
    let known = [person.0, person.1, organisation.name.as_str(), organisation.code.as_str()];
    // The password of sample people is printed on the first page of the manual.
    let known = if organisation.sample { &[][..] } else { &known[..] };
    match password::check(password, known) {
        Ok(()) => {}
        Err(PasswordFault::Short) => form
            .refuse(FieldProblem::new(field, Code::FieldPasswordShort).with("least", password::LETTERS_MIN)),
        Err(PasswordFault::Long) => {
            form.refuse(FieldProblem::new(field, Code::FieldLong).with("most", password::LETTERS_MAX));
        }
        Err(PasswordFault::Common) => form.wrong(field, Code::FieldPasswordCommon, &[]),
        Err(PasswordFault::Context) => form.wrong(field, Code::FieldPasswordContext, &[]),
    }
}
