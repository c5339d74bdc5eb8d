//! Where a request comes from: the client's address, the kind of device, and what the browser is known by.
//!
//! A header that says for whom a proxy asks is believed only from a proxy that was configured. Must not know what is
//! counted or remembered.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use trellis_app::people;

use crate::{Settings, Web, cookies::Cookie, error::Failure};

const FORWARDED_FOR: &str = "x-forwarded-for";

/// Whoever asks, before anybody is signed in.
pub(crate) struct Caller {
    device: String,
    client: Option<String>,
    known: Option<String>,
}

impl Caller {
    /// As the rooms take it.
    pub(crate) fn as_told(&self) -> people::Caller<'_> {
        people::Caller { device: &self.device, client: self.client.as_deref(), known: self.known.as_deref() }
    }
}

impl FromRequestParts<Web> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Failure> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let agent = parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
        Ok(Self {
            device: agent.map(device).unwrap_or_default(),
            client: peer.and_then(|peer| client(&web.settings, peer, &parts.headers)).map(counted_as),
            known: Cookie::Known.read(&web.settings, &parts.headers).map(str::to_owned),
        })
    }
}

/// Behind proxies that are trusted, the last address in front of them; else whoever holds the line. Nobody where a proxy on
/// this machine was not configured: through it everybody would count as one.
fn client(settings: &Settings, peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
    let trusted = |address: &IpAddr| settings.trusted_proxies.contains(&address.to_canonical());
    if !trusted(&peer) {
        let hides_somebody = peer.is_loopback() && headers.contains_key(FORWARDED_FOR);
        return (!hides_somebody).then_some(peer);
    }
    let lines = headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok());
    let named: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    // From the end, since only the nearest proxies are ours; what a client wrote itself stands before.
    for text in named.iter().rev() {
        match text.parse::<IpAddr>() {
            Ok(address) if trusted(&address) => {}
            Ok(address) => return Some(address),
            Err(_) => return Some(peer),
        }
    }
    Some(peer)
}

/// A household or an office has one address of the old kind, and 2⁶⁴ of the new.
fn counted_as(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let prefix = address.to_bits() & !u128::from(u64::MAX);
            format!("{}/64", Ipv6Addr::from_bits(prefix))
        }
    }
}

/// Families of browsers and systems, the more particular first.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("CrOS", "ChromeOS"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
];

/// The device in a few words: names of products, the same in every language; empty for what is not known.
fn device(agent: &str) -> String {
    let of = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    [of(&BROWSERS), of(&SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_a_configured_proxy_is_believed() {
        let proxies: Vec<IpAddr> =
            ["10.0.0.1", "10.0.0.2"].iter().map(|text| text.parse().unwrap()).collect();
        let settings = Settings { secure_cookies: false, key: [0; 32], trusted_proxies: proxies };
        let check = |peer: &str, line: &'static str, expect: &str| {
            let headers = HeaderMap::from_iter([(
                header::HeaderName::from_static("x-forwarded-for"),
                HeaderValue::from_static(line),
            )]);
            let found = client(&settings, peer.parse().unwrap(), &headers);
            assert_eq!(found.map(|found| found.to_string()).unwrap_or_default(), expect, "{peer} {line}");
        };
        check("203.0.113.9", "198.51.100.1", "203.0.113.9");
        check("10.0.0.1", "198.51.100.1", "198.51.100.1");
        check("10.0.0.1", "1.2.3.4, 198.51.100.1", "198.51.100.1");
        check("10.0.0.1", "198.51.100.1, 10.0.0.2", "198.51.100.1");
        check("10.0.0.1", "198.51.100.1, nonsense", "10.0.0.1");
        check("10.0.0.1", "", "10.0.0.1");
        check("127.0.0.1", "198.51.100.1", "");
    }

    #[test]
    fn neighbours_of_the_new_kind_count_as_one() {
        let check = |address: &str, expect: &str| assert_eq!(counted_as(address.parse().unwrap()), expect);
        check("203.0.113.9", "203.0.113.9");
        check("::ffff:203.0.113.9", "203.0.113.9");
        check("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64");
    }

    #[test]
    fn devices_are_named_by_family() {
        let check = |agent: &str, expect: &str| assert_eq!(device(agent), expect);
        check("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox · Linux");
        check(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "Edge · Windows",
        );
        check(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            "Safari · iPhone",
        );
        check("curl/8.0", "");
    }
}
