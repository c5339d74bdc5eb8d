//! A small browser: one connection that stays open, cookies, the token of a form, an upload.
//!
//! Only as much HTTP/1.1 as our own server speaks: a length or chunks. It must not know what is measured with it.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::Duration,
};

/// A server that has not answered by then never will.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open connection.
pub struct Connection {
    stream: BufReader<TcpStream>,
    address: String,
}

/// What came back; the body as sent, so perhaps compressed.
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Connection {
    /// Connects to `host:port`.
    pub fn open(address: &str) -> io::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        Ok(Self { stream: BufReader::with_capacity(64 << 10, stream), address: address.to_owned() })
    }

    /// Sends a request and reads the whole answer.
    pub fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> io::Result<Answer> {
        let mut request = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.address);
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        request.push_str(&format!("content-length: {}\r\n\r\n", body.len()));
        let stream = self.stream.get_mut();
        stream.write_all(request.as_bytes())?;
        stream.write_all(body)?;
        self.answer()
    }

    fn answer(&mut self) -> io::Result<Answer> {
        let first = self.line()?;
        let status = first.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or_else(garbled)?;
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            match line.split_once(": ") {
                _ if line.is_empty() => break,
                Some((name, value)) => headers.push((name.to_ascii_lowercase(), value.to_owned())),
                None => return Err(garbled()),
            }
        }
        let mut answer = Answer { status, headers, body: Vec::new() };
        if answer.header("transfer-encoding") == "chunked" {
            while self.chunk(&mut answer.body)? {}
        } else {
            answer.body = vec![0; answer.header("content-length").parse().unwrap_or(0)];
            self.stream.read_exact(&mut answer.body)?;
        }
        Ok(answer)
    }

    /// Adds one chunk; `false` after the last, which is empty.
    fn chunk(&mut self, body: &mut Vec<u8>) -> io::Result<bool> {
        let length = usize::from_str_radix(&self.line()?, 16).map_err(|_| garbled())?;
        let before = body.len();
        body.resize(before + length, 0);
        self.stream.read_exact(&mut body[before..])?;
        self.line()?;
        Ok(length > 0)
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        line.truncate(line.trim_end().len());
        Ok(line)
    }
}

fn garbled() -> io::Error {
    io::Error::other("the answer is no HTTP")
}

impl Answer {
    /// A header's value; empty where it was not sent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }

    /// The body as text, where it came uncompressed.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The address a deed led to.
    pub fn place(&self) -> io::Result<String> {
        match self.status {
            303 => Ok(self.header("location").to_owned()),
            other => Err(io::Error::other(format!("a deed was answered with {other}"))),
        }
    }
}

/// A person's browser.
pub struct Browser {
    connection: Connection,
    cookies: Vec<(String, String)>,
}

impl Browser {
    /// A browser without cookies.
    pub fn open(address: &str) -> io::Result<Self> {
        Ok(Self { connection: Connection::open(address)?, cookies: Vec::new() })
    }

    /// Gets a page.
    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, "text/plain", b"")
    }

    /// Its cookies as one header.
    pub fn cookies(&self) -> String {
        let pairs: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    fn send(&mut self, method: &str, path: &str, kind: &str, body: &[u8]) -> io::Result<Answer> {
        let cookies = self.cookies();
        let answer =
            self.connection.send(method, path, &[("cookie", &cookies), ("content-type", kind)], body)?;
        for (_, set) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let pair = set.split(';').next().and_then(|pair| pair.split_once('='));
            let (name, value) = pair.ok_or_else(garbled)?;
            self.cookies.retain(|(other, _)| other != name);
            if !set.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        Ok(answer)
    }

    /// Opens a page, takes the token of its form and sends the fields.
    pub fn fill(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let token = self.token(page)?;
        self.submit(action, &token, fields)
    }

    /// Sends the fields of a form whose page was opened before.
    pub fn submit(&mut self, action: &str, token: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let fields = [("form_token", token)].into_iter().chain(fields.iter().copied());
        let body: Vec<_> = fields.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.send("POST", action, "application/x-www-form-urlencoded", body.join("&").as_bytes())
    }

    /// Signs in, or says that it did not work.
    pub fn sign_in(&mut self, email: &str, password: &str) -> io::Result<()> {
        let answer = self.fill("/sign-in", "/sign-in", &[("email", email), ("password", password)])?;
        answer.place().map(|_| ())
    }

    /// The token of a page's form.
    pub fn token(&mut self, page: &str) -> io::Result<String> {
        let text = self.get(page)?.text();
        let (_, rest) =
            text.rsplit_once("name=\"form_token\" value=\"").ok_or_else(|| io::Error::other("no form"))?;
        Ok(rest.split('"').next().unwrap_or_default().to_owned())
    }

    /// Calls the API with JSON, under a key where there is one; what was answered, unless it failed.
    pub fn call(&mut self, path: &str, key: &str, json: &str) -> io::Result<String> {
        let bearer = format!("Bearer {key}");
        let mut headers = vec![("content-type", "application/json")];
        if !key.is_empty() {
            headers.push(("authorization", bearer.as_str()));
        }
        let answer = self.connection.send("POST", path, &headers, json.as_bytes())?;
        match answer.status {
            200..300 => Ok(answer.text()),
            other => Err(io::Error::other(format!("{path} was answered with {other}: {}", answer.text()))),
        }
    }

    /// Sends a file as a new plan.
    pub fn upload(&mut self, token: &str, name: &str, file: &[u8]) -> io::Result<Answer> {
        let edge = "----the-edge-of-a-part";
        let mut body = format!(
            "--{edge}\r\ncontent-disposition: form-data; name=\"form_token\"\r\n\r\n{token}\r\n--{edge}\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(file);
        body.extend_from_slice(format!("\r\n--{edge}--\r\n").as_bytes());
        self.send("POST", "/imports", &format!("multipart/form-data; boundary={edge}"), &body)
    }
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    text.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
