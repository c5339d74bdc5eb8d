//! The catalogues: which files there are, embedded, and one Fluent bundle a language made of them.
//!
//! A new room is one line in [`rooms!`] and one file in each of the four folders. Texts go through no build step:
//! what a translator edits is what is embedded.

use crate::Words;
use fluent_bundle::FluentResource;
use trellis_domain::kernel::Language;
use unic_langid::{LanguageIdentifier, langid};

/// All messages of one language; concurrent, so that one copy serves every thread.
pub(crate) type Bundle = fluent_bundle::concurrent::FluentBundle<FluentResource>;

macro_rules! rooms {
    ($($room:literal),+ $(,)?) => {
        /// The rooms that have words, each a file `catalogues/<language>/<room>.ftl`.
        pub const ROOMS: &[&str] = &[$($room),+];

        /// The texts of a language's files, in the order of [`ROOMS`].
        fn sources(language: Language) -> &'static [&'static str] {
            match language {
                Language::En => &[$(include_str!(concat!("../catalogues/en/", $room, ".ftl"))),+],
                Language::Fr => &[$(include_str!(concat!("../catalogues/fr/", $room, ".ftl"))),+],
                Language::Es => &[$(include_str!(concat!("../catalogues/es/", $room, ".ftl"))),+],
                Language::Ar => &[$(include_str!(concat!("../catalogues/ar/", $room, ".ftl"))),+],
            }
        }
    };
}

rooms![
    "common",
    "cycle",
    "desk",
    "plans",
    "mandates",
    "involved",
    "steps",
    "meetings",
    "assessments",
    "documents",
    "engagements",
    "findings",
    "requests",
    "initiatives",
    "assistance",
    "funding",
    "contributions",
    "missions",
    "roster",
    "roster_use",
    "service",
    "trainings",
    "surveys",
    "teams",
    "proposals",
    "support",
    "asks",
    "indicators",
    "reported",
    "targets",
    "problems",
    "providers",
    "papers",
    "pages",
    "flags",
    "people",
    "keeping",
    "accounts",
    "kept",
    "organisations",
    "cli"
];

/// Reads a language's catalogues.
///
/// A line that Fluent cannot read or a key that stands twice is left out here and found by this crate's tests; a
/// server that speaks all but one sentence is better than none.
pub(crate) fn bundle(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![identifier(language)]);
    bundle.set_use_isolating(false); // `Words::print` isolates, and only where it is needed
    for source in sources(language) {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            Err((readable, _)) => readable,
        };
        let _ = bundle.add_resource(resource);
    }
    // Fluent wants a plain function, so each language names itself.
    match language {
        Language::En => bundle.set_formatter(Some(|value, _| Words::of(Language::En).print(value))),
        Language::Fr => bundle.set_formatter(Some(|value, _| Words::of(Language::Fr).print(value))),
        Language::Es => bundle.set_formatter(Some(|value, _| Words::of(Language::Es).print(value))),
        Language::Ar => bundle.set_formatter(Some(|value, _| Words::of(Language::Ar).print(value))),
    }
    bundle
}

const fn identifier(language: Language) -> LanguageIdentifier {
    match language {
        Language::En => langid!("en"),
        Language::Fr => langid!("fr"),
        Language::Es => langid!("es"),
        Language::Ar => langid!("ar"),
    }
}
