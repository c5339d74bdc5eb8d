//! A browser as far as signing in needs one: it keeps cookies for each site, sends forms, and follows nothing by itself.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use serde_json::Value;

/// An answer.
pub struct Page {
    pub status: u16,
    pub location: String,
    pub text: String,
}

impl Page {
    /// The token of the page's last form.
    pub fn token(&self) -> String {
        let (_, rest) = self.text.rsplit_once("name=\"form_token\" value=\"").expect("the page has a form");
        rest.split('"').next().unwrap().to_owned()
    }
}

/// Somebody with a browser.
#[derive(Clone, Default)]
pub struct Visitor {
    /// Site, name and value.
    pub cookies: Vec<(String, String, String)>,
}

impl Visitor {
    pub fn get(&mut self, address: &str) -> Page {
        self.send("GET", address, "", "")
    }

    /// Sends fields as a form does.
    pub fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.send("POST", address, "application/x-www-form-urlencoded", &body.join("&"))
    }

    /// Calls the provider's own interface.
    pub fn call(&mut self, method: &str, address: &str, body: &Value) -> Value {
        let answer = self.send(method, address, "application/json", &body.to_string());
        assert_eq!(answer.status, 200, "{method} {address}: {}", answer.text);
        serde_json::from_str(&answer.text).unwrap_or_default()
    }

    fn send(&mut self, method: &str, address: &str, kind: &str, body: &str) -> Page {
        let (site, path) = address.strip_prefix("http://").unwrap().split_once('/').unwrap();
        let mine = self.cookies.iter().filter(|(other, ..)| other == site);
        let cookies = mine.map(|(_, name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let mut stream = TcpStream::connect(site.replace("localhost", "127.0.0.1")).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        // HTTP/1.0: an answer ends where its connection does.
        let head = format!(
            "{method} /{path} HTTP/1.0\r\nHost: {site}\r\nCookie: {cookies}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, text) = answer.split_once("\r\n\r\n").unwrap();
        let mut page = Page {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            location: String::new(),
            text: text.to_owned(),
        };
        for line in head.lines().skip(1) {
            let (name, value) = line.split_once(": ").unwrap_or((line, ""));
            match name.to_ascii_lowercase().as_str() {
                "location" => value.clone_into(&mut page.location),
                "set-cookie" => self.remember(site, value),
                _ => {}
            }
        }
        page
    }

    fn remember(&mut self, site: &str, line: &str) {
        let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
        self.cookies.retain(|(other, known, _)| other != site || known != name);
        if !line.contains("Max-Age=0") {
            self.cookies.push((site.to_owned(), name.to_owned(), value.to_owned()));
        }
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|(_, known, _)| known == name).map(|(.., value)| value.as_str())
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
