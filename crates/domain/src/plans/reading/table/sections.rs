//! Which headings of a document with tables are sections, and under which of them a table stands.

use std::collections::HashMap;

use super::{
    super::{front, numbers},
    Draft, goes_on, is_plan_grid, width_of,
};
use crate::plans::source::{Grid, Part};

/// Headings over tables.
pub(super) struct Outline {
    /// Part index of each heading that becomes a section, with its depth.
    sections: HashMap<usize, u8>,
    /// Open sections from the outermost to the innermost, as (depth, index into the plan's sections).
    open: Vec<(u8, usize)>,
    plan_grids: usize,
}

impl Outline {
    /// Looks ahead at the headings and which of them stand over tables of the plan.
    pub(super) fn new(draft: &mut Draft<'_>) -> Self {
        let source = draft.source;
        let parts = &source.parts;
        let mut bearing: HashMap<usize, u8> = HashMap::new();
        let mut open: Vec<(u8, usize)> = Vec::new();
        let (mut plan_grids, mut width) = (0, 0);
        let unnumbered = unnumbered_lines(draft);
        for (at, part) in parts.iter().enumerate() {
            match part {
                Part::Grid(grid) if is_plan_grid(draft, grid) || goes_on(width, grid) => {
                    plan_grids += 1;
                    width = width_of(draft, grid).max(if goes_on(width, grid) { width } else { 0 });
                    let by_line =
                        !matches!(at.checked_sub(1).map(|before| &parts[before]), Some(Part::Heading { .. }));
                    if let Some(line) = at.checked_sub(1).filter(|&line| {
                        by_line && (is_title_line(&parts[line]) || unnumbered.contains(&line))
                    }) {
                        open.retain(|(depth, _)| *depth < LINE_DEPTH);
                        open.push((LINE_DEPTH, line));
                    }
                    bearing.extend(open.iter().map(|&(depth, heading)| (heading, depth)));
                }
                Part::Heading { level, text, .. } if !text.is_blank() => {
                    open.retain(|(depth, _)| depth < level);
                    open.push((*level, at));
                }
                _ => {}
            }
        }
        let mut sections = without_lone_ancestors(bearing);
        if let (1, Some(&only)) = (sections.len(), sections.keys().next())
            && front::is_plan_title(parts, only)
        {
            sections.clear();
        }
        Self { sections, open: Vec::new(), plan_grids }
    }

    /// How many tables of the plan there are.
    pub(super) fn plan_grids(&self) -> usize {
        self.plan_grids
    }

    /// Opens a section if this part is the heading of one.
    pub(super) fn opens_section(&mut self, draft: &mut Draft<'_>, at: usize, part: &Part) -> bool {
        let Some(&depth) = self.sections.get(&at) else { return false };
        let (Part::Heading { text, place, .. } | Part::Paragraph { text, place, .. }) = part else {
            return false;
        };
        self.open.retain(|(open, _)| *open < depth);
        let parent = self.opened();
        let section = draft.open_section(text, parent, place);
        self.open.push((depth, section));
        true
    }

    /// The innermost section opened by a heading.
    pub(super) fn opened(&self) -> Option<usize> {
        self.open.last().map(|&(_, section)| section)
    }

    /// The section a table stands in.
    pub(super) fn current(&self, _draft: &Draft<'_>) -> Option<usize> {
        self.opened()
    }
}

/// A line over a table counts as the deepest heading.
const LINE_DEPTH: u8 = u8::MAX;

/// A short numbered line directly over a table, in a document whose headings have no heading style.
fn is_title_line(part: &Part) -> bool {
    let Part::Paragraph { text, bullet: false, .. } = part else { return false };
    let text = text.current();
    let text = text.trim();
    let numbered = numbers::label(text).is_some_and(|label| label.end < text.len())
        || numbers::named_label(text).is_some();
    numbered && text.len() <= 160 && !text.ends_with(['.', ';', ','])
}

/// Short lines without number directly over tables: titles where every table of the plan has one, two at least.
fn unnumbered_lines(draft: &mut Draft<'_>) -> Vec<usize> {
    let parts = &draft.source.parts;
    let mut lines = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let Part::Grid(grid) = part else { continue };
        if !is_plan_grid(draft, grid) {
            continue;
        }
        let Some(Part::Paragraph { text, bullet: false, .. }) = at.checked_sub(1).map(|line| &parts[line])
        else {
            return Vec::new();
        };
        let text = text.current();
        let short = !text.trim().is_empty() && text.len() <= 100 && text.split_whitespace().count() <= 12;
        if !short || text.trim_end().ends_with(['.', ';', ',', ':']) {
            return Vec::new();
        }
        lines.push(at - 1);
    }
    if lines.len() < 2 { Vec::new() } else { lines }
}

/// Drops a heading that alone stands over everything at its depth: it names the whole table part, no section.
fn without_lone_ancestors(bearing: HashMap<usize, u8>) -> HashMap<usize, u8> {
    let mut by_depth: HashMap<u8, usize> = HashMap::new();
    for &depth in bearing.values() {
        *by_depth.entry(depth).or_default() += 1;
    }
    let deepest = bearing.values().copied().max().unwrap_or_default();
    let alone = |depth: u8| by_depth.get(&depth) == Some(&1) && depth < deepest;
    bearing.into_iter().filter(|&(_, depth)| !alone(depth)).collect()
}

/// The name of a sheet, unless it is only what the program calls new sheets.
pub(super) fn sheet_title(grid: &Grid) -> Option<&str> {
    let name = grid.name.as_deref()?.trim();
    let bare = name.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ').to_lowercase();
    let numbered = bare.is_empty() && name.len() >= 4;
    let default = !numbered
        && matches!(
            bare.as_str(),
            "" | "sheet" | "feuil" | "feuille" | "hoja" | "tabelle" | "table" | "tableau"
        );
    (!default).then_some(name)
}
