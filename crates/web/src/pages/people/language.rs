//! Choosing the language one reads: kept with the account, and in a cookie for when the session has ended.

use axum::{extract::State, response::Response};
use serde::Deserialize;
use trellis_app::{
    people::choose_language,
    problem::{Code, Problem},
};
use trellis_domain::kernel::Language;

use super::onward;
use crate::{
    Web,
    error::Failure,
    extract::Sent,
    session::{Visitor, language_cookie},
};

#[derive(Deserialize)]
pub(super) struct Choice {
    #[serde(default)]
    language: String,
    #[serde(default)]
    next: String,
}

pub(super) async fn submit(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(choice): Sent<Choice>,
) -> Result<Response, Failure> {
    let Ok(language) = choice.language.parse::<Language>() else {
        return Err(Problem::new(Code::FieldChoice).with("value", choice.language).into());
    };
    if let Some(who) = &visitor.who {
        choose_language(&web.house, who, language).await?;
    }
    Ok(onward(&choice.next, [language_cookie(&web.settings, language)]))
}
