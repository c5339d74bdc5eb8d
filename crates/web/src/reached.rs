//! Where this site is reached, for addresses that leave it: links to hand out, calendars to subscribe to. Only for whoever asked:
//! without a public address it is what that browser called this site. Must not know what is behind an address.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};

use crate::Web;

/// Where this site is reached, without a slash at the end.
pub(crate) struct Reached(String);

impl FromRequestParts<Web> for Reached {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Infallible> {
        if let Some(address) = &web.house.installation().public_address {
            return Ok(Self(address.trim_end_matches('/').to_owned()));
        }
        let scheme = if web.settings.secure_cookies { "https" } else { "http" };
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
        Ok(Self(format!("{scheme}://{host}")))
    }
}

impl Reached {
    /// An address that may stand alone: one of this site with all that leads to it, any other as it is.
    pub(crate) fn whole(&self, address: &str) -> String {
        match address.strip_prefix('/') {
            Some(rest) => format!("{}/{rest}", self.0),
            None => address.to_owned(),
        }
    }
}
