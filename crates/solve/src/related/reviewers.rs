//! Papers and who reads them: each paper has so many readers, each reader so many papers, and the sum of similarities
//! is the largest there is.
//!
//! Successive shortest paths with potentials (Edmonds and Karp, Journal of the ACM 19, 1972), one reading after the
//! other; what comes out is the optimum. Similarities are whole billionths, so nothing is rounded on the way.

use super::Unreadable;

/// Billionths in one.
const UNIT: i64 = 1_000_000_000;
/// Added for each paper of a reader who has too few: more than all similarities together.
const WANTED: i64 = 1 << 50;
const FAR: i64 = i64::MAX / 4;

/// Similarities of papers and readers; `None` where they must not meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similarities {
    readers: usize,
    cells: Vec<Option<i64>>,
}

/// How many each may and must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loads {
    /// Readers of each paper.
    pub per_paper: usize,
    /// Papers of one reader at least.
    pub least: usize,
    /// Papers of one reader at most.
    pub most: usize,
}

/// Who reads what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Readers of each paper, in order.
    pub readers: Vec<Vec<usize>>,
    /// The sum of similarities, in billionths.
    pub billionths: i64,
}

impl Assignment {
    /// The sum of similarities.
    pub fn total(&self) -> f64 {
        self.billionths as f64 / UNIT as f64
    }
}

impl Similarities {
    /// Reads a table of papers (rows) and readers (columns); -1 is a conflict.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut similarities = Self { readers: 0, cells: Vec::new() };
        for (row, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
            let before = similarities.cells.len();
            for (column, word) in line.split(',').enumerate() {
                similarities.cells.push(cell(word.trim()).ok_or_else(|| {
                    Unreadable(format!(
                        "row {}, column {}: \"{word}\" is no similarity: write a number, or -1 for a conflict",
                        row + 1,
                        column + 1
                    ))
                })?);
            }
            let width = similarities.cells.len() - before;
            if row > 0 && width != similarities.readers {
                return Err(Unreadable(format!(
                    "row {} has {width} columns and the first has {}: give every paper all readers",
                    row + 1,
                    similarities.readers
                )));
            }
            similarities.readers = width;
        }
        Ok(similarities)
    }

    /// How many papers.
    pub fn papers(&self) -> usize {
        self.cells.len() / self.readers.max(1)
    }

    /// How many readers.
    pub const fn readers(&self) -> usize {
        self.readers
    }

    /// Whether somebody may read a paper, and how well it suits, in billionths.
    pub fn of(&self, paper: usize, reader: usize) -> Option<i64> {
        self.cells[paper * self.readers + reader]
    }
}

/// A number with at most nine places; the outer `None` is no number, the inner a conflict.
fn cell(word: &str) -> Option<Option<i64>> {
    let value: f64 = word.parse().ok()?;
    if !value.is_finite() || value.abs() > 1000.0 {
        return None;
    }
    let units = (value * UNIT as f64).round_ties_even() as i64;
    Some((units != -UNIT).then_some(units))
}

/// The best assignment, or `None` where papers cannot all have their readers and readers their least.
pub fn assign(similarities: &Similarities, loads: Loads) -> Option<Assignment> {
    let mut flow = Flow::of(similarities, loads);
    for paper in 0..similarities.papers() {
        for _ in 0..loads.per_paper {
            flow.read_once_more(paper)?;
        }
    }
    flow.loads.iter().all(|load| *load >= loads.least).then(|| flow.assignment())
}

/// A flow on its way: papers on one side, readers on the other.
struct Flow<'a> {
    similarities: &'a Similarities,
    bounds: Loads,
    /// Papers of each reader.
    read: Vec<Vec<usize>>,
    loads: Vec<usize>,
    is_read: Vec<bool>,
    /// Potentials of papers, of readers and of the end.
    papers: Vec<i64>,
    readers: Vec<i64>,
    end: i64,
    reach: Reach,
}

/// What one search has reached.
#[derive(Default)]
struct Reach {
    readers: Vec<i64>,
    papers: Vec<i64>,
    is_done: Vec<bool>,
    /// The paper from which each reader was reached.
    from: Vec<usize>,
    /// The reader from whom each paper was reached.
    back: Vec<usize>,
}

impl<'a> Flow<'a> {
    fn of(similarities: &'a Similarities, bounds: Loads) -> Self {
        let (papers, readers) = (similarities.papers(), similarities.readers());
        let most = |reader| (0..papers).filter_map(|paper| similarities.of(paper, reader)).max();
        let potentials: Vec<i64> = (0..readers).map(|reader| -most(reader).unwrap_or(0)).collect();
        let mut flow = Self {
            similarities,
            bounds,
            read: vec![Vec::new(); readers],
            loads: vec![0; readers],
            is_read: vec![false; papers * readers],
            papers: vec![0; papers],
            end: 0,
            readers: potentials,
            reach: Reach::default(),
        };
        let ends = (0..readers).filter_map(|reader| Some(flow.readers[reader] + flow.last_step(reader)?));
        flow.end = ends.min().unwrap_or(0);
        flow
    }

    /// What it costs a reader to take one more paper.
    const fn last_step_of(load: usize, bounds: Loads) -> Option<i64> {
        if load < bounds.least && load < bounds.most {
            Some(-WANTED)
        } else if load < bounds.most {
            Some(0)
        } else {
            None
        }
    }

    fn last_step(&self, reader: usize) -> Option<i64> {
        Self::last_step_of(self.loads[reader], self.bounds)
    }

    /// Finds the best way to one more reader for a paper, others' readings moved on where that is better.
    fn read_once_more(&mut self, paper: usize) -> Option<()> {
        let (papers, readers) = (self.papers.len(), self.readers.len());
        let mut reach = std::mem::take(&mut self.reach);
        reach.readers.clear();
        reach.readers.resize(readers, FAR);
        reach.papers.clear();
        reach.papers.resize(papers, FAR);
        reach.is_done.clear();
        reach.is_done.resize(readers, false);
        reach.from.resize(readers, 0);
        reach.back.resize(papers, usize::MAX);
        reach.papers[paper] = 0;
        self.offer(paper, &mut reach);
        let (mut nearest, mut last) = (FAR, usize::MAX);
        loop {
            let open = (0..readers).filter(|reader| !reach.is_done[*reader]);
            let Some(reader) = open.min_by_key(|reader| (reach.readers[*reader], *reader)) else { break };
            let distance = reach.readers[reader];
            if distance >= nearest {
                break;
            }
            reach.is_done[reader] = true;
            if let Some(step) = self.last_step(reader) {
                let whole = distance + step + self.readers[reader] - self.end;
                if whole < nearest {
                    (nearest, last) = (whole, reader);
                }
            }
            for at in 0..self.read[reader].len() {
                let other = self.read[reader][at];
                let similarity = self.similarities.of(other, reader).unwrap_or(0);
                let far = distance + similarity + self.readers[reader] - self.papers[other];
                if far < reach.papers[other] {
                    reach.papers[other] = far;
                    reach.back[other] = reader;
                    self.offer(other, &mut reach);
                }
            }
        }
        if last == usize::MAX {
            return None;
        }
        self.settle(&reach, nearest);
        self.hand_on(paper, last, &reach);
        self.reach = reach;
        Some(())
    }

    /// Offers a paper to everybody who may read it and does not.
    fn offer(&self, paper: usize, reach: &mut Reach) {
        let base = reach.papers[paper] + self.papers[paper];
        for reader in 0..self.readers.len() {
            if self.is_read[paper * self.readers.len() + reader] {
                continue;
            }
            let Some(similarity) = self.similarities.of(paper, reader) else { continue };
            let far = base - similarity - self.readers[reader];
            if far < reach.readers[reader] {
                reach.readers[reader] = far;
                reach.from[reader] = paper;
            }
        }
    }

    /// Potentials after a search that ended `nearest` away.
    fn settle(&mut self, reach: &Reach, nearest: i64) {
        for (own, far) in self.papers.iter_mut().zip(&reach.papers) {
            *own += (*far).min(nearest);
        }
        for (own, far) in self.readers.iter_mut().zip(&reach.readers) {
            *own += (*far).min(nearest);
        }
        self.end += nearest;
    }

    /// Hands readings on along the way that was found.
    fn hand_on(&mut self, paper: usize, last: usize, reach: &Reach) {
        let mut reader = last;
        self.loads[last] += 1;
        loop {
            let own = reach.from[reader];
            self.is_read[own * self.readers.len() + reader] = true;
            self.read[reader].push(own);
            if own == paper {
                return;
            }
            reader = reach.back[own];
            self.is_read[own * self.readers.len() + reader] = false;
            self.read[reader].retain(|other| *other != own);
        }
    }

    fn assignment(&self) -> Assignment {
        let mut readers = vec![Vec::new(); self.papers.len()];
        let mut billionths = 0;
        for (reader, own) in self.read.iter().enumerate() {
            for paper in own {
                readers[*paper].push(reader);
                billionths += self.similarities.of(*paper, reader).unwrap_or(0);
            }
        }
        Assignment { readers, billionths }
    }
}

#[cfg(test)]
mod tests {
    use super::{Loads, Similarities, assign};

    fn total(text: &str, per_paper: usize, least: usize, most: usize) -> Option<f64> {
        let similarities = Similarities::read(text).ok()?;
        assign(&similarities, Loads { per_paper, least, most }).map(|found| found.total())
    }

    #[test]
    fn readings_are_handed_on_where_that_is_better() {
        // The second paper can only be read by the first reader, who would suit the first paper best.
        assert_eq!(total("0.9,0.5\n0.8,-1", 1, 0, 1), Some(1.3));
        assert_eq!(total("0.9,0.5\n0.8,-1", 1, 0, 2), Some(1.7));
    }

    #[test]
    fn everybody_gets_the_least_where_that_can_be() {
        assert_eq!(total("0.9,0.1\n0.8,0.3", 1, 1, 2), Some(1.2));
        assert_eq!(total("0.9,-1\n0.8,-1", 1, 1, 2), None);
    }

    #[test]
    fn a_table_that_cannot_be_read_says_where() {
        let said = |text: &str| Similarities::read(text).map_err(|why| why.0).unwrap_err();
        assert!(said("0.1,x").contains("row 1, column 2"));
        assert!(said("0.1,0.2\n0.1").contains("row 2 has 1 columns"));
    }
}
