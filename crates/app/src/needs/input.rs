//! What forms, calls and files say of an assessment, read into what `domain` knows. Must not write.

use serde::Deserialize;
use trellis_domain::{
    needs::{
        assessment::{Assessment, AssessmentId, CRITERIA_MAX, Criterion},
        score::{Rounding, Scale, Tie},
    },
    people::settings::Settings,
    plans::registers::vocabulary::{Vocabulary, VocabularyId},
};

use crate::{
    meetings::{Directory, optional},
    problem::{Code, Form},
    stale::Stands,
};

/// An assessment as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AssessmentInput {
    /// Its title.
    pub title: String,
    /// The turn of the cycle, as printed.
    pub cycle: String,
    /// The plan under which it is made, by code or id; may be empty.
    pub plan: String,
    /// The list whose terms are its areas, by code or id; stays once it is made.
    pub areas: String,
    /// Code of the scale.
    pub scale: String,
    /// Digits after the point in means; empty for none.
    pub digits: String,
    /// Code of which way a tie goes; empty for up.
    pub tie: String,
    /// How it was made, in words.
    pub method: String,
    /// What makes a need urgent: a line each, `name: weight`; may be empty.
    pub criteria: String,
    /// The assessment before, by id or title; may be empty.
    pub previous: String,
    /// The version of what was changed; empty for a new one.
    pub seen: String,
}

impl AssessmentInput {
    /// An assessment as its form shows it.
    pub fn of(assessment: &Assessment) -> Self {
        Self {
            title: assessment.title.clone(),
            cycle: assessment.cycle.clone(),
            plan: assessment.plan.map(|id| id.to_string()).unwrap_or_default(),
            areas: assessment.areas.to_string(),
            scale: assessment.scale.clone(),
            digits: assessment.rounding.digits.to_string(),
            tie: assessment.rounding.tie.code().to_owned(),
            method: assessment.method.clone(),
            criteria: criteria_typed(&assessment.criteria),
            previous: assessment.previous.map(|id| id.to_string()).unwrap_or_default(),
            seen: String::new(),
        }
    }

    /// What stands in its form.
    pub fn stands(&self) -> Stands {
        Stands::new([
            ("title", self.title.clone()),
            ("cycle", self.cycle.clone()),
            ("plan", self.plan.clone()),
            ("areas", self.areas.clone()),
            ("scale", self.scale.clone()),
            ("digits", self.digits.clone()),
            ("tie", self.tie.clone()),
            ("method", self.method.clone()),
            ("criteria", self.criteria.clone()),
            ("previous", self.previous.clone()),
        ])
    }
}

/// What an input says, beside the id, the state and whose it is.
pub(super) struct Sheet {
    pub title: String,
    pub cycle: String,
    pub areas: Option<VocabularyId>,
    pub scale: Option<String>,
    pub rounding: Rounding,
    pub method: String,
    pub criteria: Vec<Criterion>,
    pub previous: Option<AssessmentId>,
}

pub(super) fn read(
    form: &mut Form,
    input: &AssessmentInput,
    (lists, settings, known): (&[Vocabulary], &Settings, &[Assessment]),
) -> Sheet {
    let list = |text: &str| {
        let is_it = |list: &&Vocabulary| list.code == text || list.id.to_string() == text;
        lists.iter().find(is_it).map(|list| list.id)
    };
    let before = |text: &str| {
        let is_it = |each: &&Assessment| each.title.eq_ignore_ascii_case(text) || each.id.to_string() == text;
        known.iter().find(is_it).map(|each| each.id)
    };
    let digits = optional(form, "digits", &input.digits, |text| {
        text.parse().ok().filter(|digits| *digits <= Rounding::DIGITS_MAX)
    });
    let tie = optional(form, "tie", &input.tie, Tie::from_code);
    Sheet {
        title: form.text("title", &input.title),
        cycle: form.text("cycle", &input.cycle),
        areas: form.choice("areas", &input.areas, list),
        scale: form.choice("scale", &input.scale, |text| Scale::of(settings, text).map(|scale| scale.code)),
        rounding: Rounding { digits: digits.unwrap_or(0), tie: tie.unwrap_or(Tie::Up) },
        method: form.optional_text("method", &input.method).unwrap_or_default(),
        criteria: criteria(form, &input.criteria),
        previous: optional(form, "previous", &input.previous, before),
    }
}

fn criteria(form: &mut Form, text: &str) -> Vec<Criterion> {
    let text = form.optional_text("criteria", text).unwrap_or_default();
    let mut criteria = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let read = line.rsplit_once(':').and_then(|(name, weight)| {
            let (name, weight) = (name.trim(), weight.trim().parse().ok()?);
            (!name.is_empty() && weight <= 100).then(|| Criterion { name: name.to_owned(), weight })
        });
        match read {
            Some(criterion) if criteria.len() < CRITERIA_MAX => criteria.push(criterion),
            _ => form.wrong("criteria", Code::AssessmentCriterion, &[("value", line)]),
        }
    }
    criteria
}

/// Criteria as they are typed.
fn criteria_typed(criteria: &[Criterion]) -> String {
    let lines = criteria.iter().map(|each| format!("{}: {}", each.name, each.weight));
    lines.collect::<Vec<_>>().join("\n")
}

/// Whom a new assessment would concern: its plan.
pub(super) fn plan_named(
    directory: &Directory,
    form: &mut Form,
    text: &str,
) -> Option<trellis_domain::plans::record::PlanId> {
    optional(form, "plan", text, |text| directory.find_plan(text))
}
