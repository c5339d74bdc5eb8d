//! The plan board: one line an action, with status, reading and latest progress, filtered by what the address says.

use std::{collections::HashSet, sync::Arc};

use trellis_domain::{
    indicators::reading::{Reading, Status},
    kernel::Day,
    people::Actor,
    plans::{
        content::{Action, ActionCell, Condition, Horizon, PrintedKpi, Role},
        progress::{Progress, ProgressStatus},
        record::{ActionId, PlanId},
        registers::vocabulary::{Element, TermId},
    },
};

use super::live::{LiveKpi, LivePlan, Readings, live};
use crate::{House, Problem};

/// What a reader wants to see of a plan; every part of it stands in the page's address.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BoardQuery {
    /// The day of the figures; today where empty.
    pub as_at: Option<Day>,
    /// Only this section, by its position in the plan.
    pub section: Option<usize>,
    /// Only actions with this status.
    pub status: Option<Status>,
    /// Only actions whose latest progress says this.
    pub progress: Option<ProgressStatus>,
    /// Only actions that appear in this horizon.
    pub horizon: Option<Horizon>,
    /// Only actions "upon request".
    pub upon_request: bool,
    /// Only actions with doubts that nobody has settled.
    pub doubtful: bool,
    /// Only actions whose time-frame is printed exactly so.
    pub timeframe: Option<String>,
    /// Only actions whose responsible parties are printed exactly so.
    pub responsible: Option<String>,
    /// Only actions tagged with this term or one under it, themselves or by one of their indicators.
    pub term: Option<TermId>,
    /// Only actions that have these words somewhere.
    pub words: Option<String>,
}

impl BoardQuery {
    /// Whether nothing narrows the board; the day is no filter.
    fn asks_for_all(&self) -> bool {
        *self == Self { as_at: self.as_at, ..Self::default() }
    }
}

/// A plan with the readings of one day.
pub struct Board {
    /// The plan.
    pub live: Arc<LivePlan>,
    /// The day of the figures.
    pub as_at: Day,
    /// The readings of that day.
    pub readings: Arc<Readings>,
}

/// One line of the board.
pub struct Line<'b> {
    /// Position in the plan.
    pub position: usize,
    /// Its id.
    pub id: ActionId,
    /// What it says.
    pub action: &'b Action,
    /// The worst of its KPIs' statuses; `None` for an action without KPIs.
    pub status: Option<Status>,
    /// Its KPIs: as printed, with what counts, and read.
    pub kpis: Vec<(&'b PrintedKpi, &'b LiveKpi, &'b Reading)>,
    /// The newest word on it, as at the day.
    pub progress: Option<&'b Progress>,
    /// How many of its doubts nobody has settled.
    pub open_flags: usize,
}

/// How many actions stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// By status, in the order of [`Status::ALL`].
    pub by_status: [usize; 6],
    /// Actions without a KPI.
    pub without_kpi: usize,
    /// All actions.
    pub all: usize,
}

/// The plan as at a day, if the actor may read it.
pub async fn board(
    house: &House,
    actor: Actor<'_>,
    id: PlanId,
    as_at: Option<Day>,
) -> Result<Board, Problem> {
    let live = live(house, actor, id).await?;
    let as_at = as_at.unwrap_or_else(|| house.today());
    let readings = live.readings(as_at);
    Ok(Board { live, as_at, readings })
}

impl Board {
    /// Every line the query asks for, in the order of the plan.
    pub fn lines(&self, query: &BoardQuery) -> Vec<Line<'_>> {
        self.positions(query).into_iter().map(|position| self.line(position)).collect()
    }

    /// Where the lines stand that the query asks for, in the order of the plan. A page shows few of them, and making a
    /// line costs more than knowing that it is there.
    pub fn positions(&self, query: &BoardQuery) -> Vec<usize> {
        let all = 0..self.live.version.actions.len();
        if query.asks_for_all() {
            return all.collect();
        }
        let words = query.words.as_deref().map(str::to_lowercase);
        let tagged = query.term.map(|term| self.live.registers.tagged(term));
        all.filter(|position| {
            let line = self.line(*position);
            self.is_asked_for(&line, query, words.as_deref())
                && tagged.as_ref().is_none_or(|tagged| carries(&line, tagged))
        })
        .collect()
    }

    /// The line of one action.
    pub fn line(&self, position: usize) -> Line<'_> {
        let version = &self.live.version;
        let action = &version.content.actions[position];
        let read = self.readings.get(position).map_or(&[][..], Vec::as_slice);
        let kpis: Vec<_> = action
            .kpis
            .iter()
            .zip(self.live.kpis(position))
            .zip(read)
            .map(|((printed, live), reading)| (printed, live, reading))
            .collect();
        let id = version.actions[position];
        Line {
            position,
            id,
            action,
            status: worst(kpis.iter().map(|(_, _, reading)| reading.status)),
            progress: self.progress(id).next(),
            open_flags: self.live.open_flags().get(position).copied().unwrap_or_default(),
            kpis,
        }
    }

    /// What was said about an action up to the day, newest first.
    pub fn progress(&self, action: ActionId) -> impl Iterator<Item = &Progress> {
        let entries = self.live.progress.get(&action).map_or(&[][..], Vec::as_slice);
        entries.iter().filter(|entry| entry.as_at <= self.as_at)
    }

    /// How many actions stand where, before any filter.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for read in self.readings.iter() {
            counts.all += 1;
            match worst(read.iter().map(|reading| reading.status)) {
                None => counts.without_kpi += 1,
                Some(status) => {
                    let at = Status::ALL.iter().position(|each| *each == status).unwrap_or_default();
                    counts.by_status[at] += 1;
                }
            }
        }
        counts
    }

    /// How many doubts about the document nobody has settled.
    pub fn doubts(&self) -> usize {
        self.live.version.decisions.iter().filter(|decision| decision.is_none()).count()
    }

    fn is_asked_for(&self, line: &Line<'_>, query: &BoardQuery, words: Option<&str>) -> bool {
        let action = line.action;
        query.section.is_none_or(|section| self.is_within(action.section, section))
            && query.status.is_none_or(|status| line.status == Some(status))
            && query.progress.is_none_or(|status| line.progress.is_some_and(|entry| entry.status == status))
            && query
                .horizon
                .is_none_or(|horizon| action.horizons.iter().any(|entry| entry.horizon == horizon))
            && (!query.upon_request || action.conditions.contains(&Condition::UponRequest))
            && (!query.doubtful || line.open_flags > 0)
            && prints(action, Role::Timeframe, query.timeframe.as_ref())
            && prints(action, Role::Responsible, query.responsible.as_ref())
            && words.is_none_or(|words| says(action, words))
    }

    /// Whether a section is the one asked for or stands under it.
    fn is_within(&self, mut section: Option<usize>, asked: usize) -> bool {
        while let Some(at) = section {
            if at == asked {
                return true;
            }
            section = self.live.version.content.sections.get(at).and_then(|section| section.parent);
        }
        false
    }
}

/// Whether an action or one of its KPIs is among elements.
fn carries(line: &Line<'_>, elements: &HashSet<Element>) -> bool {
    elements.contains(&Element::Action(line.id))
        || line.kpis.iter().any(|(_, kpi, _)| elements.contains(&Element::Kpi(kpi.id)))
}

/// Of several KPIs the worst decides; what cannot be said is worse than what goes well, better than what does not.
fn worst(statuses: impl Iterator<Item = Status>) -> Option<Status> {
    const fn weight(status: Status) -> u8 {
        match status {
            Status::OffTrack => 5,
            Status::AtRisk => 4,
            Status::NoData => 3,
            Status::OnTrack => 2,
            Status::Met => 1,
            Status::Statement => 0,
        }
    }
    statuses.max_by_key(|status| weight(*status))
}

/// The text of an action's cells of a role, one line a paragraph. Several columns of one role are told apart by
/// their heads: a tick under "2026" says nothing without it.
pub fn cell_text(action: &Action, role: Role) -> Option<String> {
    let text = |cell: &ActionCell| {
        cell.paragraphs.iter().map(|paragraph| paragraph.current()).collect::<Vec<_>>().join("\n")
    };
    let cells =
        action.cells.iter().filter(|cell| cell.role == role).map(|cell| (cell.head.trim(), text(cell)));
    let cells: Vec<_> = cells.filter(|(_, text)| !text.trim().is_empty()).collect();
    let (head, _) = cells.first()?;
    let is_year = |head: &str| head.len() >= 4 && head.bytes().take(4).all(|byte| byte.is_ascii_digit());
    let is_tick = |text: &str| text.chars().count() <= 2 && !text.contains(char::is_numeric);
    let headed = is_year(head) || cells.iter().any(|(other, text)| other != head || is_tick(text.trim()));
    let mut lines: Vec<String> = Vec::new();
    for (head, text) in &cells {
        let line = if headed && !head.is_empty() { format!("{head}: {text}") } else { text.clone() };
        // Cells merged downwards say the same thing once.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    Some(lines.join("\n"))
}

/// Whether an action's cell of a role says exactly what is asked for, if anything is.
fn prints(action: &Action, role: Role, asked: Option<&String>) -> bool {
    asked.is_none_or(|text| cell_text(action, role).as_ref() == Some(text))
}

/// Whether an action has these (lower-case) words in its number, wording, cells or KPIs.
fn says(action: &Action, words: &str) -> bool {
    let has = |text: &str| text.to_lowercase().contains(words);
    action.number.as_deref().is_some_and(has)
        || has(&action.text.current())
        || action.cells.iter().any(|cell| cell.paragraphs.iter().any(|text| has(&text.current())))
        || action
            .horizons
            .iter()
            .any(|entry| entry.report.iter().chain(&entry.resources).any(|text| has(&text.current())))
}

#[cfg(test)]
mod tests {
    use trellis_domain::plans::source::{Place, Text};

    use super::*;

    #[test]
    fn one_kpi_off_track_puts_the_action_off_track() {
        assert_eq!(worst([Status::Met, Status::OffTrack].into_iter()), Some(Status::OffTrack));
        assert_eq!(worst([Status::Met, Status::NoData].into_iter()), Some(Status::NoData));
        assert_eq!(worst(std::iter::empty()), None);
    }

    /// A tick is nothing without the year it stands under; a cell below another of its head repeats no head.
    #[test]
    fn cells_of_several_columns_are_shown_with_their_heads() {
        let check = |cells: &[(&str, &str)], expect: Option<&str>| {
            let cell = |(head, text): &(&str, &str)| ActionCell {
                role: Role::Timeframe,
                head: (*head).to_owned(),
                paragraphs: vec![Text::plain(*text)],
                place: Place::Paragraph(1),
            };
            let cells = cells.iter().map(cell).collect();
            let action = Action {
                section: None,
                number: None,
                codes: Vec::new(),
                text: Text::default(),
                parent: None,
                cells,
                kpis: Vec::new(),
                conditions: Vec::new(),
                horizons: Vec::new(),
                place: Place::Paragraph(1),
            };
            assert_eq!(cell_text(&action, Role::Timeframe).as_deref(), expect);
        };
        check(&[], None);
        check(&[("When", "2026")], Some("2026"));
        check(&[("When", "May"), ("When", "June"), ("When", "June")], Some("May\nJune"));
        check(&[("2021", "X"), ("2022", " "), ("2023", "X")], Some("2021: X\n2023: X"));
        check(&[("Q1", ""), ("Q2", "✓")], Some("Q2: ✓"));
        check(&[("2021", "two courses")], Some("2021: two courses"));
    }
}
