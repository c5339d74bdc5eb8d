//! Horizons (S4.2): "SHORT TERM: BY 2014", "medium term (2015-2017)", in three languages.

use super::{
    dates,
    words::{normalised, year},
};
use crate::plans::{content::Horizon, source::Cell};

/// A horizon named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) horizon: Horizon,
    /// The words that name it, as printed.
    pub(super) label: String,
    pub(super) from_year: Option<i16>,
    pub(super) by_year: Option<i16>,
}

const NAMES: [(&str, Horizon); 12] = [
    ("short term", Horizon::Short),
    ("medium term", Horizon::Medium),
    ("mid term", Horizon::Medium),
    ("long term", Horizon::Long),
    ("longer term", Horizon::Long),
    ("court terme", Horizon::Short),
    ("moyen terme", Horizon::Medium),
    ("long terme", Horizon::Long),
    ("corto plazo", Horizon::Short),
    ("mediano plazo", Horizon::Medium),
    ("medio plazo", Horizon::Medium),
    ("largo plazo", Horizon::Long),
];

/// The longest label of a horizon, in bytes.
const LABEL_BYTES_MAX: usize = 60;

/// The horizon that a cell names and does nothing else.
pub(super) fn in_cell(cell: &Cell) -> Option<Named> {
    let bytes: usize = cell.paragraphs.iter().flat_map(|text| &text.runs).map(|run| run.text.len()).sum();
    (bytes <= LABEL_BYTES_MAX).then(|| in_label(&cell.text())).flatten()
}

/// The horizon that a short label names: one name, years, and "by", "until", "from".
pub(super) fn in_label(text: &str) -> Option<Named> {
    let normal = normalised(text);
    let (name, horizon) = NAMES.into_iter().find(|(name, _)| {
        normal.split_once(name).is_some_and(|(before, after)| {
            matches!(before.trim(), "" | "the" | "a" | "au" | "le" | "el" | "in the")
                && !after.starts_with(char::is_alphabetic)
        })
    })?;
    let (_, rest) = normal.split_once(name)?;
    let small = |word: &str| {
        matches!(
            word,
            "by" | "until"
                | "to"
                | "from"
                | "d"
                | "ici"
                | "a"
                | "jusqu"
                | "en"
                | "para"
                | "hasta"
                | "de"
                | "activities"
                | "years"
        )
    };
    let years: Vec<i16> = rest.split(' ').filter_map(year).collect();
    let only_years = rest.split(' ').all(|word| word.is_empty() || small(word) || year(word).is_some());
    let from_year = years.first().copied().filter(|_| years.len() > 1);
    only_years.then(|| Named {
        horizon,
        label: text.trim().to_owned(),
        from_year,
        by_year: years.last().copied(),
    })
}

/// The horizon that the cell of a horizon column names: a label, or its adjective alone.
pub(super) fn in_column(text: &str) -> Option<Horizon> {
    let adjective = || match normalised(text).as_str() {
        "short" | "court" | "corto" => Some(Horizon::Short),
        "medium" | "mid" | "moyen" | "mediano" | "medio" => Some(Horizon::Medium),
        "long" | "largo" => Some(Horizon::Long),
        _ => None,
    };
    in_label(text).map(|named| named.horizon).or_else(adjective)
}

/// Horizons that running text mentions together with their years: "the short term (2012-2014)".
pub(super) fn mentioned(text: &str) -> Vec<Named> {
    let lower = text.to_lowercase();
    // Byte positions agree only where no letter changes its length in lower case.
    if lower.len() != text.len() {
        return Vec::new();
    }
    let spaced = lower.replace('-', " ");
    let ranges = dates::year_ranges(text);
    let mut found: Vec<(usize, Named)> = Vec::new();
    for (name, horizon) in NAMES {
        for (start, _) in spaced.match_indices(name) {
            let end = start + name.len();
            let bounded = !spaced[end..].starts_with(char::is_alphabetic)
                && !spaced[..start].ends_with(char::is_alphabetic);
            let near = ranges.iter().find(|range| range.start >= end && range.start - end <= 24);
            let next_name = |until: usize| {
                NAMES.iter().any(|(name, _)| spaced.get(end..until).is_some_and(|gap| gap.contains(name)))
            };
            let Some(range) = near.filter(|range| bounded && !next_name(range.start)) else { continue };
            let gap = text.get(end..range.start).unwrap_or_default();
            let closing = usize::from(text[range.end..].starts_with(')') && gap.contains('('));
            let Some(label) = text.get(start..range.end + closing).map(str::to_owned) else { continue };
            found.push((
                start,
                Named { horizon, label, from_year: Some(range.from), by_year: Some(range.until) },
            ));
        }
    }
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().map(|(_, named)| named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s4_2_labels_of_horizons_are_understood() {
        let check = |text: &str, expect: Option<(Horizon, Option<i16>)>| {
            let read = in_label(text).map(|named| (named.horizon, named.by_year));
            assert_eq!(read, expect, "{text}");
        };
        check("SHORT TERM: BY 2014", Some((Horizon::Short, Some(2014))));
        check("MEDIUM\nTERM: BY 2017", Some((Horizon::Medium, Some(2017))));
        check("Long-term (2018-2020)", Some((Horizon::Long, Some(2020))));
        check("Court terme : d'ici 2014", Some((Horizon::Short, Some(2014))));
        check("A mediano plazo", Some((Horizon::Medium, None)));
        check("Short term funding for posts", None);
        check("Terms of reference", None);
    }

    #[test]
    fn s4_2_a_horizon_only_mentioned_exists() {
        let text = "those in the short term (2012-2014); those in the medium term (2015-2017) and long term (2018-2020).";
        let read: Vec<_> = mentioned(text).into_iter().map(|named| (named.label, named.from_year)).collect();
        assert_eq!(
            read,
            [
                ("short term (2012-2014)".to_owned(), Some(2012)),
                ("medium term (2015-2017)".to_owned(), Some(2015)),
                ("long term (2018-2020)".to_owned(), Some(2018)),
            ]
        );
        assert_eq!(mentioned("medium- and long-term plans"), []);
    }
}
