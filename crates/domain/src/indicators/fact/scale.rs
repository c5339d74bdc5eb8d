//! Status scales: the levels a Member can stand at towards an instrument, from lowest to highest.
//!
//! A scale is the organisation's data, with the words its KPIs use for each level; [`StatusScale::usual`] is what
//! a new organisation starts from. A measure names the levels that count, so that a level beside the ladder
//! ("denounced") is possible: it stands lowest and is counted by nobody.

use super::LevelCode;

/// The levels of a status, lowest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusScale {
    levels: Vec<StatusLevel>,
}

/// One level of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusLevel {
    /// Its code.
    pub code: LevelCode,
    /// How KPIs name it: the beginnings of words in any language, lower-case, without accents.
    pub words: Vec<String>,
    /// `true` for the one that a KPI means by a bare "number of Members".
    pub meant_by_default: bool,
}

impl StatusScale {
    /// A scale from its levels, lowest first.
    pub fn new(levels: Vec<StatusLevel>) -> Self {
        Self { levels }
    }

    /// Not yet, accepted, contracting, implementing, with their words in English, French and Spanish (S5.13).
    pub fn usual() -> Self {
        let level = |code: &str, words: &[&str], meant_by_default| StatusLevel {
            code: LevelCode::new(code),
            words: words.iter().map(|&word| word.to_owned()).collect(),
            meant_by_default,
        };
        Self::new(vec![
            level("not-yet", &[], false),
            level("accepted", &["accept", "acept", "adopt"], false),
            level("contracting", &["contract", "accede", "acced", "ratif", "adher"], false),
            level(
                "implementing",
                &["implement", "operat", "apply", "appli", "using", "mettant", "oeuvre", "aplic", "operac"],
                true,
            ),
        ])
    }

    /// The levels, lowest first.
    pub fn levels(&self) -> &[StatusLevel] {
        &self.levels
    }

    /// The codes of `level` and of everything above it; empty where the scale has no such level.
    pub fn at_or_above(&self, level: &LevelCode) -> Vec<LevelCode> {
        let from = self.levels.iter().position(|other| other.code == *level).unwrap_or(self.levels.len());
        self.levels[from..].iter().map(|level| level.code.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s5_13_levels_above_count_too() {
        let check = |level, expect: &[&str]| {
            let found = StatusScale::usual().at_or_above(&LevelCode::new(level));
            assert_eq!(found.iter().map(LevelCode::as_str).collect::<Vec<_>>(), expect, "{level}");
        };
        check("contracting", &["contracting", "implementing"]);
        check("implementing", &["implementing"]);
        check("unheard of", &[]);
    }
}
