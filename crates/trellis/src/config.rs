//! The optional configuration file and what the command line says over it.
//!
//! Without any file Trellis runs: data in `./data`, listening on this machine only.

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use serde::Deserialize;
use trellis_app::mail::{self, Relay};

/// How this installation runs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Folder of the embedded database.
    pub data: PathBuf,
    /// PostgreSQL address; without it the embedded database is used.
    pub database: Option<String>,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The public address, `https://…`; with it cookies are sent over TLS only.
    pub public_address: Option<String>,
    /// Proxies in front of Trellis, by address: their `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// The relay that takes mail; without it no mail goes out.
    pub mail: Option<Mail>,
}

/// The relay that takes mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// Its host.
    pub host: String,
    /// Its port; 465 for `tls`, 587 for `starttls`, 25 for `none` if it is not said.
    pub port: Option<u16>,
    /// `tls`, `starttls` or `none`.
    #[serde(default)]
    pub security: Security,
    /// The user it asks for.
    pub user: Option<String>,
    /// The file that holds the user's password and nothing else.
    pub password_file: Option<PathBuf>,
    /// The address mail comes from.
    pub from: String,
}

/// How the way to the relay is protected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// TLS from the first byte.
    #[default]
    Tls,
    /// TLS after a greeting in the clear.
    StartTls,
    /// None.
    None,
}

impl Mail {
    /// As the house takes it; the password is read from its file.
    pub fn relay(&self) -> std::io::Result<Relay> {
        let (security, port) = match self.security {
            Security::Tls => (mail::Security::Tls, 465),
            Security::StartTls => (mail::Security::StartTls, 587),
            Security::None => (mail::Security::None, 25),
        };
        let password = self.password_file.as_ref().map(std::fs::read_to_string).transpose()?;
        let password = password.map(|password| password.trim_end_matches(['\n', '\r']).to_owned());
        Ok(Relay {
            host: self.host.clone(),
            port: self.port.unwrap_or(port),
            security,
            credentials: self.user.clone().zip(password),
            from: self.from.clone(),
        })
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: "data".into(),
            database: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_address: None,
            trusted_proxies: Vec::new(),
            mail: None,
        }
    }
}

/// What is wrong with a configuration file.
#[derive(Debug)]
pub struct ConfigError {
    file: PathBuf,
    trouble: String,
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot use the configuration file {}: {}", self.file.display(), self.trouble)
    }
}

impl Config {
    /// Reads `file`; without one, `trellis.toml` in this folder if it exists, else the defaults.
    pub fn read(file: Option<&Path>) -> Result<Self, ConfigError> {
        let usual = Path::new("trellis.toml");
        let file = match file {
            Some(file) => file,
            None if usual.exists() => usual,
            None => return Ok(Self::default()),
        };
        let wrong = |trouble: String| ConfigError { file: file.to_owned(), trouble };
        let text = std::fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
        toml::from_str(&text).map_err(|error| wrong(error.to_string()))
    }

    /// What is unsafe or unusual about it, one sentence each, and how to mend it.
    pub fn doubts(&self) -> Vec<String> {
        let mut doubts = Vec::new();
        let public = self.public_address.as_deref();
        if !self.listen.ip().is_loopback() && public.is_none() {
            doubts.push(format!(
                "Trellis listens on {} for other machines, but has no public address: passwords and sessions would \
                 travel in the clear. Put a TLS proxy in front and set public_address = \"https://…\", or listen on \
                 127.0.0.1.",
                self.listen
            ));
        }
        if let Some(address) = public.filter(|address| !address.starts_with("https://")) {
            doubts.push(format!(
                "The public address {address} does not begin with https://: sessions would travel in the clear."
            ));
        }
        if public.is_some() && self.trusted_proxies.is_empty() {
            doubts.push(
                "There is a public address but no trusted proxy: wrong passwords are not counted by client. Set \
                 trusted_proxies to the address of the proxy that ends TLS, for example [\"127.0.0.1\"]."
                    .to_owned(),
            );
        }
        if let Some(mail) = &self.mail
            && mail.security == Security::None
            && !["localhost", "127.0.0.1", "::1"].contains(&mail.host.as_str())
        {
            doubts.push(format!(
                "Mail goes to {} without TLS: links of invitations would travel in the clear. Set security = \"tls\" or \
                 \"starttls\" under [mail].",
                mail.host
            ));
        }
        if let Some(url) = self.database.as_deref()
            && !url.contains("sslmode=")
            && !["@localhost", "@127.0.0.1", "@/", "host=/"].iter().any(|local| url.contains(local))
        {
            doubts.push(
                "The PostgreSQL address names another machine without sslmode: add sslmode=verify-full."
                    .to_owned(),
            );
        }
        doubts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_safe() {
        assert_eq!(Config::default().doubts(), Vec::<String>::new());
    }

    #[test]
    fn an_open_door_without_tls_is_named() {
        let open = Config { listen: SocketAddr::from(([0, 0, 0, 0], 8080)), ..Config::default() };
        assert!(open.doubts()[0].contains("0.0.0.0:8080"));
        let tls = Config { public_address: Some("https://plans.example.org".into()), ..open };
        assert!(tls.doubts()[0].contains("trusted_proxies"));
        let proxied = Config { trusted_proxies: vec![[127, 0, 0, 1].into()], ..tls };
        assert_eq!(proxied.doubts(), Vec::<String>::new());
    }
}
