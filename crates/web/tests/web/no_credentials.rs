//! Every address without credentials: what the public gets there, and that what it may not know answers like what is
//! not there. An address that is missing from [`EXPECTED`] fails the test: whoever adds one says here what it gives away.

use std::{collections::BTreeSet, fs, path::Path};

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use serde_json::Value;

use crate::{
    plan::{DRAFT, PLAN, action},
    site::{Answer, Site},
};

/// Nothing has this id.
pub const ABSENT: &str = "0199a3f0-7c1e-7b3a-9d52-4a6c0d1e2fff";

/// Method, address and status, for things that are not there. Pages ask for the form's token before anything else.
pub const EXPECTED: &str = include_str!("no_credentials.txt");

/// Every address in the sources of the floor: the router does not tell.
fn addresses() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("gallery.rs") {
                found.extend(quoted_addresses(&fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

/// The first argument of each `.route(…)`, and the addresses in the lists of calls.
fn quoted_addresses(source: &str) -> Vec<String> {
    let routes = source.split(".route(").skip(1).chain(source.split("(\"/api/v1").skip(1));
    let address = |rest: &str| {
        let rest = rest.trim_start();
        let quoted = rest.strip_prefix('"').map(|rest| (String::new(), rest));
        let (before, rest) = quoted.unwrap_or_else(|| ("/api/v1".to_owned(), rest));
        let (address, _) = rest.split_once('"')?;
        let is_address = address.starts_with('/') && !address.contains(char::is_whitespace);
        is_address.then(|| format!("{before}{address}"))
    };
    routes.filter_map(address).collect()
}

async fn ask(site: &mut Site, method: &Method, address: &str, sent: Option<&Value>) -> Answer {
    let request = Request::builder().method(method).uri(address);
    let request = match sent {
        Some(sent) => {
            request.header(header::CONTENT_TYPE, "application/json").body(Body::from(sent.to_string()))
        }
        None if method == Method::GET => request.body(Body::empty()),
        None => request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::empty()),
    };
    site.send(request.unwrap()).await
}

#[tokio::test]
async fn every_address_says_what_it_gives_the_public() {
    let mut site = Site::with_plans().await;
    let description: Value = serde_json::from_str(&site.get("/api/openapi.json").await.text).unwrap();
    let mut lines = String::from("\n");
    for template in addresses() {
        let file = if template.contains("/papers/") { "plan.pdf" } else { "0" };
        let address = filled(&template, ABSENT).replace("{file}", file).replace("{n}", "0");
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
            let call = &description["paths"][&template][method.as_str().to_lowercase()];
            let mut sent = call["requestBody"]["content"]["application/json"]["example"].clone();
            if sent["password"].is_string() {
                sent["password"] = "a guess".into();
            }
            let sent = (!sent.is_null()).then_some(&sent);
            // No cookie of an earlier answer comes along.
            site.forget_cookies();
            let status = ask(&mut site, &method, &address, sent).await.status.as_u16();
            if status != 405 {
                lines.push_str(&format!("{method} {template} {status}\n"));
            }
        }
    }
    assert_eq!(lines, EXPECTED, "say what the public gets at each address:\n{lines}");
}

#[tokio::test]
async fn a_hidden_draft_answers_like_a_plan_that_is_not_there() {
    let mut site = Site::with_plans().await;
    for template in addresses() {
        let (hidden, open) = match template.split('/').find(|part| !matches!(*part, "" | "api" | "v1")) {
            Some("plans") => (DRAFT.to_string(), PLAN.to_string()),
            Some("actions") => (action(DRAFT, 0).to_string(), action(PLAN, 0).to_string()),
            _ => continue,
        };
        if !template.contains('{') {
            continue;
        }
        let address = |id: &str| {
            filled(&template, id)
                .replace("{file}", "plan.csv")
                .replace("{format}", "html")
                .replace("{n}", "0")
        };
        let there = ask(&mut site, &Method::GET, &address(&open), None).await;
        if there.status == 405 {
            continue;
        }
        // A plan without a turn has no report of one.
        let inside = ["/comments", "/datasets", "/cycle/report/{format}"];
        let is_inside = inside.iter().any(|end| template.ends_with(end));
        let expect = if is_inside { 404 } else { 200 };
        assert_eq!(there.status, expect, "{template}: the adopted plan is public, what is said of it is not");
        let hidden_answer = ask(&mut site, &Method::GET, &address(&hidden), None).await;
        let absent_answer = ask(&mut site, &Method::GET, &address(ABSENT), None).await;
        assert_eq!(hidden_answer.status, 404, "{template}");
        let same = |answer: &Answer, id: &str| {
            let text = answer.text.replace(id, "ID");
            (answer.status, text, answer.header("content-type").to_owned(), answer.header("etag").to_owned())
        };
        assert_eq!(same(&hidden_answer, &hidden), same(&absent_answer, ABSENT), "{template}");
    }
}

/// The address with `id` wherever it asks for one.
fn filled(template: &str, id: &str) -> String {
    [
        "{id}",
        "{plan}",
        "{action}",
        "{kpi}",
        "{member}",
        "{fact}",
        "{class}",
        "{secret}",
        "{meeting}",
        "{consultation}",
        "{document}",
        "{decision}",
        "{finding}",
        "{request}",
        "{survey}",
        "{response}",
        "{training}",
        "{participant}",
        "{evaluation}",
    ]
    .iter()
    .fold(template.to_owned(), |address, name| address.replace(name, id))
}
