//! Leafing through a long list; every leaf has its address.

use maud::{Markup, html};
use trellis_words::{Arg, Words};

use crate::address::Address;

/// Links to the leaf before, the leaf after and the leaves around this one. `page` counts from 1.
pub(crate) fn pager(words: &Words, address: &Address, page: usize, pages: usize) -> Markup {
    if pages < 2 {
        return html! {};
    }
    let page = page.clamp(1, pages);
    let to = |page: usize| {
        let number = if page == 1 { String::new() } else { page.to_string() };
        address.with("page", &number).href()
    };
    html! {
        nav.pager aria-label=(words.say("pager-label")) {
            ul {
                @if page > 1 { li { a rel="prev" href=(to(page - 1)) { (words.say("pager-before")) } } }
                @for leaf in around(page, pages) {
                    @match leaf {
                        None => li aria-hidden="true" { "…" },
                        Some(leaf) => li {
                            a.num href=(to(leaf)) aria-current=[(leaf == page).then_some("page")]
                                aria-label=(words.say_with("pager-page", &[("page", Arg::from(leaf))])) {
                                (words.whole(i64::try_from(leaf).unwrap_or(i64::MAX)))
                            }
                        },
                    }
                }
                @if page < pages { li { a rel="next" href=(to(page + 1)) { (words.say("pager-after")) } } }
            }
        }
    }
}

/// The first, the last and those next to this one; `None` for a gap.
fn around(page: usize, pages: usize) -> Vec<Option<usize>> {
    let mut leaves = Vec::new();
    let mut last = 0;
    for leaf in (1..=pages).filter(|leaf| *leaf == 1 || *leaf == pages || leaf.abs_diff(page) <= 1) {
        if leaf > last + 1 {
            leaves.push(None);
        }
        leaves.push(Some(leaf));
        last = leaf;
    }
    leaves
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_leaves_are_left_out() {
        let check = |page, pages, expect: &str| {
            let word = |leaf: &Option<usize>| leaf.map_or("…".to_owned(), |leaf| leaf.to_string());
            let shown: Vec<_> = around(page, pages).iter().map(word).collect();
            assert_eq!(shown.join(" "), expect);
        };
        check(1, 2, "1 2");
        check(1, 9, "1 2 … 9");
        check(5, 9, "1 … 4 5 6 … 9");
        check(9, 9, "1 … 8 9");
    }
}
