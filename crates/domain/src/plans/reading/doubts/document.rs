//! Doubts about the document as a whole: periods, titles, dates, tracked changes, what hangs beside the text.

use super::{
    super::{
        dates::{self, Mention},
        words::{likeness, normalised},
    },
    Doubts, for_each_text,
};
use crate::plans::{
    content::FlagCode,
    source::{BesideKind, ChangeKind, Part, Place, Source, Text},
};

pub(super) fn look(doubts: &mut Doubts<'_>, source: &Source) {
    periods_of_heads(doubts, source);
    label_and_stated_period(doubts);
    announced_titles(doubts);
    tracked_changes(doubts, source);
    beside(doubts, source);
    meeting_after_date(doubts, source);
    actions_missing(doubts, source);
}

/// A column head names other years than the plan, or than the first head that names years (S5.3).
fn periods_of_heads(doubts: &mut Doubts<'_>, source: &Source) {
    let content = doubts.content;
    let heads: Vec<&str> = content.columns.iter().map(|column| column.head.as_str()).collect();
    let range = |text: &str| dates::year_ranges(text).into_iter().next();
    let own = content.period_label.as_deref().and_then(range);
    let Some(expected) = own.or_else(|| heads.iter().find_map(|head| range(head))) else { return };
    let differing: std::collections::HashSet<&str> = heads
        .into_iter()
        .filter(|head| {
            range(head).is_some_and(|found| (found.from, found.until) != (expected.from, expected.until))
        })
        .collect();
    if differing.is_empty() {
        return;
    }
    let mut found: Vec<(Place, String, String)> = Vec::new();
    for_each_text(source, |place, paragraphs| {
        let text = paragraphs.iter().map(Text::current).collect::<Vec<_>>().join("\n");
        let head = text.trim();
        if let (true, Some(named), false) =
            (differing.contains(head), range(head), matches!(place, Place::Paragraph(_)))
        {
            found.push((place.clone(), head.to_owned(), named.label));
        }
    });
    for (place, head, named) in found {
        doubts.flag(FlagCode::PeriodDiffers, &place, None, [head, named, expected.label.clone()]);
    }
}

/// "2018-2020" but July 2018 to June 2020 (S5.4): the label suggests whole years.
fn label_and_stated_period(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    let (Some(label), Some(period)) = (&content.period_label, content.period) else { return };
    let Some(range) = dates::year_ranges(label).into_iter().next() else { return };
    let begins = (period.from().year(), period.from().month(), period.from().day()) == (range.from, 1, 1);
    let ends =
        period.until().is_some_and(|day| (day.year(), day.month(), day.day()) == (range.until, 12, 31));
    if begins && ends {
        return;
    }
    let stated = content.front.iter().find_map(|passage| {
        let periods = dates::stated_periods(&passage.text.current());
        let own = periods.into_iter().find(|stated| stated.period == Ok(period))?;
        Some((&passage.place, own.words))
    });
    if let Some((place, words)) = stated {
        doubts.flag(FlagCode::PeriodLabelDiffers, place, None, [label.clone(), words]);
    }
}

/// Titles that the introduction announces under other words (S5: pillar 2).
fn announced_titles(doubts: &mut Doubts<'_>) {
    let content = doubts.content;
    let announced: Vec<(&str, String)> = content
        .front
        .iter()
        .filter_map(|passage| Some((passage.number.as_deref()?, passage.text.current())))
        .take(500)
        .collect();
    let same = |title: &str| announced.iter().any(|(_, text)| normalised(text) == normalised(title));
    // Without one title that agrees, the numbered lines of the front announce something else.
    if announced.is_empty() || !content.sections.iter().take(100).any(|section| same(&section.title)) {
        return;
    }
    for section in content.sections.iter().take(100).filter(|section| !same(&section.title)) {
        let with_number = announced.iter().filter(|(number, _)| section.number.as_deref() == Some(*number));
        let best = with_number
            .map(|(_, text)| (likeness(text, &section.title), text))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, text)) = best.filter(|(likeness, _)| *likeness >= 0.3) {
            let number = section.number.clone().unwrap_or_default();
            doubts.flag(
                FlagCode::TitleDiffers,
                &section.place,
                None,
                [number, text.clone(), section.title.clone()],
            );
        }
    }
}

/// How many insertions and deletions the text carries; runs of one change count once (S3.9).
fn tracked_changes(doubts: &mut Doubts<'_>, source: &Source) {
    let (mut inserted, mut deleted, mut first) = (0_usize, 0_usize, None);
    for_each_text(source, |place, paragraphs| {
        for text in paragraphs {
            let mut before = None;
            for run in &text.runs {
                if let Some(change) = run.change.as_ref().filter(|change| before != Some(*change)) {
                    first = first.or(Some(place));
                    match change.kind {
                        ChangeKind::Inserted => inserted += 1,
                        ChangeKind::Deleted => deleted += 1,
                    }
                }
                before = run.change.as_ref();
            }
        }
    });
    if let Some(place) = first {
        doubts.flag(FlagCode::TrackedChanges, place, None, [inserted.to_string(), deleted.to_string()]);
    }
}

/// What hangs on the text and is not read: each embedded file, and that there are comments.
fn beside(doubts: &mut Doubts<'_>, source: &Source) {
    let of = |kind: BesideKind| source.beside.iter().filter(move |each| each.kind == kind);
    for file in of(BesideKind::Embedded) {
        doubts.flag(FlagCode::FileEmbedded, &file.place, None, [file.text.as_str()]);
    }
    if let Some(first) = of(BesideKind::Comment).next() {
        let count = of(BesideKind::Comment).count();
        doubts.flag(FlagCode::MarginComments, &first.place, None, [count.to_string()]);
    }
}

/// A document that says something and no action.
fn actions_missing(doubts: &mut Doubts<'_>, source: &Source) {
    let mut first = None;
    for_each_text(source, |place, paragraphs| {
        if first.is_none() && !paragraphs.iter().all(Text::is_blank) {
            first = Some(place);
        }
    });
    if let Some(place) = first.filter(|_| doubts.content.actions.is_empty()) {
        doubts.flag(FlagCode::ActionsMissing, place, None, [""; 0]);
    }
}

/// Paragraphs outside tables, with their places.
fn prose(source: &Source) -> impl Iterator<Item = (&Place, String)> {
    source.parts.iter().filter_map(|part| match part {
        Part::Heading { text, place, .. } | Part::Paragraph { text, place, .. } => {
            Some((place, text.current()))
        }
        Part::Grid(_) => None,
    })
}

/// A paper dated before a meeting that it says was held (S2.19).
fn meeting_after_date(doubts: &mut Doubts<'_>, source: &Source) {
    const HELD: [&str; 10] = [
        " held ",
        " took place ",
        " met ",
        " was convened ",
        " s est tenue ",
        " s est tenu ",
        " a eu lieu ",
        " se celebro ",
        " tuvo lugar ",
        " se reunio ",
    ];
    let mut dated: Option<(Mention, String)> = None;
    for (place, text) in prose(source) {
        let mentions = dates::mentions(&text);
        let alone = mentions.first().filter(|first| first.start == 0 && text[first.end..].trim().is_empty());
        if let (Some(mention), None) = (alone.filter(|mention| mention.date().is_some()), &dated) {
            let words = text[mention.start..mention.end].to_owned();
            dated = Some((mention.clone(), words));
            continue;
        }
        let Some((paper, words)) = &dated else { continue };
        let normal = format!(" {} ", normalised(&text));
        if !HELD.iter().any(|held| normal.contains(held)) {
            continue;
        }
        // Another edition may be decades away; only dates of the same half-year contradict each other.
        let later = mentions.iter().find(|mention| match (mention.date(), paper.date()) {
            (Some(meeting), Some(paper)) => {
                meeting > paper && meeting.since(paper).is_ok_and(|gap| gap.get_days() <= 183)
            }
            _ => false,
        });
        if let Some(meeting) = later {
            let quote = text[meeting.start..meeting.end].to_owned();
            doubts.flag(FlagCode::DatesOutOfOrder, place, None, [words.clone(), quote]);
            return;
        }
    }
}

/// Periods of one text that end before they begin, in months or in years.
pub(super) fn backward_periods(doubts: &mut Doubts<'_>, place: &Place, whole: &str) {
    for stated in dates::stated_periods(whole).into_iter().filter(|stated| stated.period.is_err()) {
        let mentions = dates::mentions(&stated.words);
        let quotes =
            mentions.iter().take(2).map(|mention| stated.words[mention.start..mention.end].to_owned());
        doubts.flag(FlagCode::DatesOutOfOrder, place, None, quotes);
    }
    for mention in dates::mentions(whole) {
        if mention.day.is_some() && mention.date().is_none() {
            doubts.flag(FlagCode::DateImpossible, place, None, [&whole[mention.start..mention.end]]);
        }
    }
    for range in dates::year_ranges(whole).into_iter().filter(|range| range.until < range.from) {
        doubts.flag(
            FlagCode::DatesOutOfOrder,
            place,
            None,
            [range.from.to_string(), range.until.to_string()],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Corrections, notation::source, read};
    use crate::plans::content::FlagCode;

    #[test]
    fn s2_19_dates_in_an_impossible_order_are_flagged() {
        let check = |notation: &str, expect: &[[&str; 2]]| {
            let corrections = Corrections::default();
            let plan = read(&source(notation), &corrections);
            let found = plan.flags.iter().filter(|flag| flag.code == FlagCode::DatesOutOfOrder);
            let found: Vec<Vec<&str>> =
                found.map(|flag| flag.quotes.iter().map(String::as_str).collect()).collect();
            assert_eq!(found, expect.iter().map(|pair| pair.to_vec()).collect::<Vec<_>>(), "{notation}");
        };
        check(
            "16 November 2009\nThe office held a meeting on 26 November 2009.",
            &[["16 November 2009", "26 November 2009"]],
        );
        check("14 August 2014\nThe meeting will be in Quito, 9 November 2014.", &[]);
        check("26 November 2009\nThe office held a meeting on 16 November 2009.", &[]);
        check("From June 2020 to July 2018", &[["June 2020", "July 2018"]]);
        check("Plan 2020-2018", &[["2020", "2018"]]);
    }
}
