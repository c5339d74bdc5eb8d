//! What stands outside the actions: title, period, vision, mission, masthead lines, introductions, notes.

use super::{
    dates,
    draft::Draft,
    ledger::Placed,
    numbers,
    words::{is_footnote_mark, normalised},
};
use crate::plans::{
    content::{Passage, PassageRole},
    source::{Part, Place, Text},
};

/// Takes paragraphs and headings in that are no actions; remembers what a heading announced.
#[derive(Debug, Default)]
pub(super) struct Prose {
    announced: Option<PassageRole>,
}

impl Prose {
    /// Puts a heading or paragraph where it belongs; a grid is left alone.
    pub(super) fn take(&mut self, draft: &mut Draft<'_>, part: &Part, section: Option<usize>) {
        match part {
            Part::Heading { text, place, .. } => self.take_text(draft, text, place, section, true),
            Part::Paragraph { text, place, .. } => self.take_text(draft, text, place, section, false),
            Part::Grid(_) => {}
        }
    }

    pub(super) fn take_text(
        &mut self,
        draft: &mut Draft<'_>,
        text: &Text,
        place: &Place,
        section: Option<usize>,
        heading: bool,
    ) {
        if text.is_blank() {
            return;
        }
        let current = text.current();
        let worded_from = numbers::label(&current).map_or(0, |label| label.end);
        let named = announced_by(&current[worded_from..]);
        let role = match (named, self.announced) {
            (Some((_, true)), _) => PassageRole::Heading,
            (Some((role, false)), _) => role,
            (None, _) if heading => PassageRole::Heading,
            (None, Some(role)) => role,
            (None, None) if is_footnote(&current) => PassageRole::Footnote,
            (None, None) => PassageRole::Text,
        };
        self.announced = named.filter(|(_, alone)| *alone).map(|(role, _)| role);
        draft.push_passage(section, text, role, place);
    }
}

/// "Vision" alone announces the next paragraph (`true`), "Vision: …" is one itself (`false`).
fn announced_by(text: &str) -> Option<(PassageRole, bool)> {
    let name_end = text.find(':').unwrap_or(text.len()).min(text.len());
    let name = text.get(..name_end).filter(|name| name.len() <= 40).map(normalised)?;
    let role = match name.as_str() {
        "vision" | "our vision" | "vision statement" | "notre vision" | "la vision" | "nuestra vision" => {
            PassageRole::Vision
        }
        "mission" | "our mission" | "mission statement" | "notre mission" | "la mission" | "mision"
        | "nuestra mision" | "la mision" => PassageRole::Mission,
        _ => return None,
    };
    Some((role, text[name_end..].trim_start_matches(':').trim().is_empty()))
}

/// A note under a table: begins with a footnote mark or says that it is a note.
pub(super) fn is_footnote(text: &str) -> bool {
    let text = text.trim_start();
    let note =
        text.split(':').next().filter(|word| word.len() <= 12 && word.len() < text.len()).map(normalised);
    text.starts_with(is_footnote_mark)
        || note.is_some_and(|word| {
            matches!(word.as_str(), "note" | "notes" | "source" | "sources" | "nota" | "fuente")
        })
}

/// Words that mark the title of a plan, in three languages.
const TITLE_WORDS: [&str; 27] = [
    "plan",
    "workplan",
    "programme",
    "program",
    "strategy",
    "strategies",
    "strategic",
    "action",
    "activities",
    "framework",
    "roadmap",
    "capacity",
    "building",
    "strategie",
    "strategique",
    "renforcement",
    "capacites",
    "cadre",
    "activites",
    "feuille",
    "estrategia",
    "estrategico",
    "programa",
    "accion",
    "actividades",
    "marco",
    "capacidades",
];

/// Names of parts of a paper, which are no titles.
const PART_WORDS: [&str; 17] = [
    "annex",
    "attachment",
    "appendix",
    "annexe",
    "appendice",
    "anexo",
    "apendice",
    "overview",
    "introduction",
    "recommendations",
    "summary",
    "contents",
    "resume",
    "introduccion",
    "resumen",
    "table",
    "agenda",
];

/// How much a line looks like the title of a plan; `None` where it cannot be one.
pub(super) fn title_score(text: &str) -> Option<usize> {
    let normal = normalised(text);
    let words: Vec<&str> = normal.split(' ').collect();
    let is_part = words.first().is_none_or(|first| PART_WORDS.contains(first)) && words.len() <= 3;
    let is_sentence = text.trim_end().ends_with(['.', ';', ':', ',']) && words.len() > 12;
    if is_part || is_sentence || words.len() > 40 {
        return None;
    }
    let mut named: Vec<&str> = words.into_iter().filter(|word| TITLE_WORDS.contains(word)).collect();
    named.sort_unstable();
    named.dedup();
    Some(2 * named.len() + usize::from(!dates::year_ranges(text).is_empty()))
}

/// A heading without number over the only tables of the plan is the plan's title, unless one stands above it.
pub(super) fn is_plan_title(parts: &[Part], at: usize) -> bool {
    let text = |part: &Part| match part {
        Part::Heading { text, .. } | Part::Paragraph { text, .. } => Some(text.current()),
        Part::Grid(_) => None,
    };
    let names_plan = |text: &str| title_score(text).is_some_and(|score| score >= 2);
    let Some(own) = text(&parts[at]) else { return false };
    let numbered = numbers::label(&own).is_some() || numbers::named_label(&own).is_some();
    let titled_above = parts[..at]
        .iter()
        .filter(|part| matches!(part, Part::Heading { .. }))
        .filter_map(text)
        .any(|above| names_plan(&above));
    !numbered && !titled_above
}

/// Chooses the title among the headings (or, without any, the first line) before the first section, and reads
/// the period from the title, the headings and the paragraphs.
pub(super) fn name_plan(draft: &mut Draft<'_>) {
    let front = &draft.content.front;
    let headings =
        front.iter().filter(|passage| passage.role == PassageRole::Heading && passage.number.is_none());
    let mut candidates: Vec<&Passage> = headings.collect();
    if candidates.is_empty() {
        let titled = |passage: &&Passage| {
            let text = passage.text.current();
            let line = passage.role == PassageRole::Text
                && passage.number.is_none()
                && !text.trim_end().ends_with('.');
            let one_sentence = !text.contains(". ") && text.split_whitespace().count() <= 20;
            line && one_sentence && title_score(&text).is_some_and(|score| score > 1)
        };
        candidates.extend(front.iter().filter(titled));
    }
    let mut best: Option<(usize, &Passage)> = None;
    for candidate in candidates {
        let Some(score) = title_score(&candidate.text.current()) else { continue };
        if best.is_none_or(|(top, _)| score > top) {
            best = Some((score, candidate));
        }
    }
    let title = best.map(|(_, passage)| (passage.text.current().trim().to_owned(), passage.place.clone()));
    if let Some((title, place)) = title.filter(|_| draft.content.title.is_empty()) {
        draft.ledger.replace(&place, Placed::Title);
        draft.content.title = title;
    }
    let label = |text: &str| dates::year_ranges(text).into_iter().next().map(|range| range.label);
    let in_headings = || {
        let headings = draft.content.front.iter().filter(|passage| passage.role == PassageRole::Heading);
        headings.map(|passage| passage.text.current()).find_map(|text| label(&text))
    };
    draft.content.period_label = label(&draft.content.title).or_else(in_headings);
    draft.content.period = stated_period(&draft.content.front, draft.content.period_label.as_deref());
}

/// The first period that the front states in months or days and that fits the label.
fn stated_period(front: &[Passage], label: Option<&str>) -> Option<crate::kernel::Period> {
    let range = label.and_then(|label| dates::year_ranges(label).into_iter().next());
    let fits = |period: &crate::kernel::Period| {
        range.as_ref().is_none_or(|range| {
            let until = period.until().map_or(range.until, |day| day.year());
            period.from().year() >= range.from && until <= range.until
        })
    };
    let stated = front.iter().flat_map(|passage| dates::stated_periods(&passage.text.current()));
    stated.filter_map(|stated| stated.period.ok()).find(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_told_from_names_of_parts() {
        assert!(title_score("Annex I").is_none());
        assert!(title_score("Attachment A").is_none());
        assert!(title_score("Strategic Action Plan 2018- 2020") > title_score("CONVENTION ON SPECIES"));
    }

    #[test]
    fn notes_are_told_from_text() {
        assert!(is_footnote("¹ Secretariat of the group"));
        assert!(is_footnote("Note: figures are provisional"));
        assert!(!is_footnote("Notes were taken"));
        assert!(!is_footnote("Note"));
    }
}
