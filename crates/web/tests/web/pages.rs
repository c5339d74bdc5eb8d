//! Every sample page in every language: whole, labelled, right-to-left where it should be, and small.

use std::collections::BTreeSet;

use axum::{
    body::{Body, to_bytes},
    http::{Request, header},
};
use tower::ServiceExt;
use trellis_domain::kernel::Language;
use trellis_web::gallery::{self, SAMPLES};

/// Bytes over the wire of a page that has the style sheet already, and of a first visit with it.
const LATER_BYTES_MAX: usize = 25 * 1024;
const FIRST_BYTES_MAX: usize = 60 * 1024;

/// Runs a check over every page in every language and gathers what it finds.
fn check(fault: impl Fn(&str, Language) -> Option<String>) {
    let mut faults = Vec::new();
    for sample in SAMPLES {
        for language in Language::ALL {
            let page = sample.render(language);
            faults.extend(fault(&page, language).map(|fault| format!("{language} {}: {fault}", sample.name)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_word_is_there_in_every_language() {
    check(|page, _| page.find('⟦').map(|at| page[at..].chars().take(40).collect()));
    check(|page, _| page.find("{$").map(|at| page[at..].chars().take(40).collect()));
}

#[test]
fn language_and_direction_are_declared() {
    check(|page, language| {
        let direction = if language == Language::Ar { "rtl" } else { "ltr" };
        let expect = format!("<html lang=\"{language}\" dir=\"{direction}\">");
        (!page.contains(&expect)).then_some(expect)
    });
}

#[test]
fn every_page_has_one_first_heading_a_title_and_its_landmarks() {
    check(|page, _| (page.matches("<h1").count() != 1).then(|| "not one h1".to_owned()));
    for needed in
        ["<title>", "<main id=\"main\"", "class=\"skip\" href=\"#main\"", "<header", "<footer", "<nav"]
    {
        check(|page, _| (page.matches(needed).count() == 0).then(|| format!("lacks {needed}")));
    }
}

#[test]
fn headings_skip_no_level() {
    check(|page, _| {
        let levels =
            page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10));
        let levels: Vec<_> = levels.collect();
        levels
            .windows(2)
            .find(|pair| pair[1] > pair[0] + 1)
            .map(|pair| format!("h{} after h{}", pair[1], pair[0]))
    });
}

#[test]
fn no_page_has_style_or_script_of_its_own() {
    for word in
        ["<script", "<style", " style=\"", " onclick=", " onload=", "javascript:", "http://", "https://"]
    {
        // Our own files, which every page works without.
        // Where a link leads that somebody typed is nothing that the page loads.
        let own = |page: &str| without_links(&page.replace("<script src=\"/static/", ""));
        check(|page, _| own(page).contains(word).then(|| word.to_owned()));
    }
}

fn without_links(page: &str) -> String {
    let mut pieces = page.split("<a ");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once("</a>").map_or(piece, |(_, rest)| rest))
}

#[test]
fn every_field_has_its_label() {
    check(|page, _| {
        let labelled: BTreeSet<_> = values(page, "<label", "for").into_iter().collect();
        tags(page, &["<input", "<select", "<textarea"])
            .into_iter()
            .filter(|tag| value(tag, "type") != Some("hidden"))
            .find(|tag| !value(tag, "id").is_some_and(|id| labelled.contains(id)))
            .map(str::to_owned)
    });
}

#[test]
fn every_id_is_unique_and_every_reference_leads_to_one() {
    check(|page, _| {
        let ids: Vec<_> = tags(page, &["<"]).into_iter().filter_map(|tag| value(tag, "id")).collect();
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        if unique.len() != ids.len() {
            let twice = ids.iter().find(|id| ids.iter().filter(|other| other == id).count() > 1);
            return Some(format!("the id {twice:?} stands twice"));
        }
        let mut wanted = Vec::new();
        for tag in tags(page, &["<"]) {
            for name in ["aria-describedby", "aria-labelledby", "for"] {
                wanted.extend(value(tag, name).into_iter().flat_map(str::split_whitespace));
            }
            wanted.extend(value(tag, "href").and_then(|href| href.strip_prefix('#')));
        }
        wanted.into_iter().find(|id| !unique.contains(id)).map(|id| format!("nothing has the id {id}"))
    });
}

#[test]
fn every_posted_form_carries_its_token_first() {
    check(|page, _| {
        let forms =
            page.split("<form").skip(1).filter(|form| form.split('>').next().unwrap().contains("post"));
        let mut forms = forms.map(|form| form.split_once('>').unwrap().1.trim_start());
        forms
            .find(|form| !form.starts_with("<input type=\"hidden\" name=\"form_token\""))
            .map(|form| form[..40].to_owned())
    });
}

#[test]
fn buttons_and_links_have_words() {
    check(|page, _| {
        for (open, close) in [("<a ", "</a>"), ("<button", "</button>"), ("<summary", "</summary>")] {
            for piece in page.split(open).skip(1) {
                let inside =
                    piece.split(close).next().unwrap().split_once('>').map_or("", |(_, inside)| inside);
                let words: String = inside.split('<').map(|part| part.rsplit('>').next().unwrap()).collect();
                if words.trim().is_empty() {
                    return Some(format!("{open}{:.60}", piece));
                }
            }
        }
        None
    });
}

#[tokio::test]
async fn pages_keep_their_budget_on_the_wire() {
    let style = squeezed(&style_address(&SAMPLES[0].render(Language::En))).await;
    for sample in SAMPLES {
        for language in Language::ALL {
            let page = squeezed(&format!("/{language}/{}", sample.name)).await;
            assert!(page <= LATER_BYTES_MAX, "{language} {}: {page} bytes", sample.name);
            assert!(page + style <= FIRST_BYTES_MAX, "{language} {}: {} bytes", sample.name, page + style);
        }
    }
}

async fn squeezed(address: &str) -> usize {
    let request = Request::get(address).header(header::ACCEPT_ENCODING, "gzip").body(Body::empty()).unwrap();
    let answer = gallery::router().oneshot(request).await.unwrap();
    assert_eq!(answer.headers()[header::CONTENT_ENCODING], "gzip", "{address}");
    to_bytes(answer.into_body(), usize::MAX).await.unwrap().len()
}

fn style_address(page: &str) -> String {
    values(page, "<link rel=\"stylesheet\"", "href")[0].to_owned()
}

/// The opening tags that begin with one of these.
fn tags<'a>(page: &'a str, openings: &[&str]) -> Vec<&'a str> {
    let starts = openings.iter().flat_map(|opening| page.match_indices(opening));
    let is_open = |tag: &&str| !tag.starts_with("</") && !tag.starts_with("<!");
    starts.map(|(at, _)| page[at..].split('>').next().unwrap()).filter(is_open).collect()
}

fn values<'a>(page: &'a str, opening: &str, name: &str) -> Vec<&'a str> {
    tags(page, &[opening]).into_iter().filter_map(|tag| value(tag, name)).collect()
}

fn value<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}
