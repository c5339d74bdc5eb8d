//! What somebody types about a questionnaire becomes one: bodies, plans, sets and areas are found by code or words, scales of
//! the settings become the levels they have that day. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::Language,
    people::{
        Actor, OrganisationId,
        policy::Scope,
        settings::{Settings, Topic},
    },
    surveys::{
        Questionnaire, SurveyKind, SurveyState,
        questions::{LineFault, Questions, read as read_questions},
    },
};

use super::Around;
use crate::{
    House,
    meetings::documents_input::optional,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
    stale::Stands,
};

/// Longest text of questions, in letters: the most a questionnaire has, with their help.
const QUESTIONS_LETTERS_MAX: usize = 400_000;
const YEAR_MIN: i16 = 1900;
const YEAR_MAX: i16 = 2200;

/// A questionnaire as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SurveyInput {
    /// What it is called for short.
    pub code: String,
    /// Code of what it is for.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// The year it asks about.
    pub year: String,
    /// How it is to be filled in; may be empty.
    pub guidance: String,
    /// Its last day, in words; may be empty.
    pub closes: String,
    /// Code or id of the body it is about; may be empty.
    pub body: String,
    /// Code or id of the plan it serves; may be empty.
    pub plan: String,
    /// Code of the dated set of Members asked; empty for all.
    pub members: String,
    /// Its questions, a line each; may be empty in a draft.
    pub questions: String,
    /// The questionnaire it is begun from, by code or id; may be empty. Without questions of its own it has those.
    pub earlier: String,
    /// The version that the form was made from.
    pub seen: String,
}

impl SurveyInput {
    /// What a form about it begins with.
    pub(crate) fn of(survey: &Questionnaire, around: &Around) -> Self {
        let directory = &around.directory;
        let body = directory.bodies.iter().find(|body| Some(body.id) == survey.body);
        let plan = directory.plans.iter().find(|plan| Some(plan.id) == survey.plan);
        let set = around.sets.iter().find(|set| Some(set.id) == survey.set);
        let input = Self {
            code: survey.code.clone(),
            kind: survey.kind.code().to_owned(),
            title: survey.title.clone(),
            year: survey.year.to_string(),
            guidance: survey.guidance.clone(),
            closes: survey.closes.clone(),
            body: body.map(|body| body.code.clone()).unwrap_or_default(),
            plan: plan.map(|plan| plan.code.clone()).unwrap_or_default(),
            members: set.map(|set| set.set.code().to_owned()).unwrap_or_default(),
            questions: around.lines(&survey.questions),
            earlier: String::new(),
            seen: String::new(),
        };
        Self { seen: input.stands().version(), ..input }
    }

    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("code", self.code.clone()),
            ("kind", self.kind.clone()),
            ("title", self.title.clone()),
            ("year", self.year.clone()),
            ("guidance", self.guidance.clone()),
            ("closes", self.closes.clone()),
            ("body", self.body.clone()),
            ("plan", self.plan.clone()),
            ("members", self.members.clone()),
            ("questions", self.questions.clone()),
        ])
    }

    /// Whom a questionnaire would concern that says this.
    pub(super) fn concerned(&self, around: &Around) -> Vec<Scope> {
        let body = around.directory.find_body(&self.body).map(|body| Scope::of(body.id));
        let plan = around.directory.find_plan(&self.plan).map(Scope::of);
        body.into_iter().chain(plan).collect()
    }

    /// The questionnaire with what was typed; what is wrong is noted at its field.
    pub(super) fn read(
        &self,
        form: &mut Form,
        around: &Around,
        settings: &Settings,
        own: Questionnaire,
    ) -> Questionnaire {
        let directory = &around.directory;
        let year = form.whole("year", &self.year).and_then(|year| i16::try_from(year).ok());
        if year.is_none_or(|year| !(YEAR_MIN..=YEAR_MAX).contains(&year)) && !self.year.trim().is_empty() {
            form.wrong("year", Code::FieldNumber, &[("value", self.year.trim())]);
        }
        let body = optional(form, "body", &self.body, |text| directory.find_body(text).map(|body| body.id));
        let plan = optional(form, "plan", &self.plan, |text| directory.find_plan(text));
        let set = optional(form, "members", &self.members, |text| {
            around.sets.iter().find(|set| set.set.code() == text.trim()).map(|set| set.id)
        });
        Questionnaire {
            code: form.code("code", &self.code),
            kind: form.choice("kind", &self.kind, SurveyKind::from_code).unwrap_or(own.kind),
            title: form.text("title", &self.title),
            year: year.unwrap_or(own.year),
            guidance: form.optional_text("guidance", &self.guidance).unwrap_or_default(),
            closes: form.optional_text("closes", &self.closes).unwrap_or_default(),
            body,
            plan,
            set,
            questions: self.questions(form, around, settings),
            ..own
        }
    }

    fn questions(&self, form: &mut Form, around: &Around, settings: &Settings) -> Questions {
        if self.questions.chars().count() > QUESTIONS_LETTERS_MAX {
            form.refuse(FieldProblem::new("questions", Code::FieldLong).with("most", QUESTIONS_LETTERS_MAX));
            return Questions::default();
        }
        let typed = with_levels(&self.questions, settings);
        read_questions(&typed, |text| around.area(text)).unwrap_or_else(|faults| {
            for (line, fault) in faults {
                let reason = Quoted::Said(vec![fault_key(fault).to_owned()]);
                let wrong = FieldProblem::new("questions", Code::QuestionLine).with("line", line);
                form.refuse(wrong.with("reason", reason));
            }
            Questions::default()
        })
    }
}

/// A questionnaire that says nothing yet.
pub(super) fn blank(house: &House, actor: Actor<'_>, organisation: OrganisationId) -> Questionnaire {
    Questionnaire {
        id: house.random_id(),
        organisation,
        code: String::new(),
        kind: SurveyKind::Needs,
        title: String::new(),
        year: house.today().year(),
        guidance: String::new(),
        closes: String::new(),
        body: None,
        plan: None,
        set: None,
        earlier: None,
        questions: Questions::default(),
        state: SurveyState::Draft,
        opened_on: None,
        made_by: actor.person(),
        version: 1,
    }
}

/// Lines in which the kind `scale: CODE` is written out as the levels of that scale, as they are called today: a
/// questionnaire goes on to offer what it offered, whatever becomes of the settings.
fn with_levels(lines: &str, settings: &Settings) -> String {
    let line = |line: &str| {
        let mut columns = line.splitn(3, '|');
        let (Some(number), Some(kind), Some(rest)) = (columns.next(), columns.next(), columns.next()) else {
            return line.to_owned();
        };
        format!("{number}| {} |{rest}", levels(kind, settings))
    };
    lines.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// One kind in the same way.
pub(super) fn levels(kind: &str, settings: &Settings) -> String {
    let kind = kind.trim();
    let (kind, star) = match kind.strip_suffix('*') {
        Some(kind) => (kind.trim(), " *"),
        None => (kind, ""),
    };
    let named = kind.strip_prefix("scale:").map(str::trim).map(|scale| {
        let language = settings.languages().into_iter().next().unwrap_or(Language::En);
        let name = |level: &str| settings.name(Topic::ScaleLevel, &format!("{scale}/{level}"), language);
        let levels = settings.scale(scale).into_iter();
        levels.map(|(level, _)| name(level).unwrap_or(level).to_owned()).collect::<Vec<_>>()
    });
    match named {
        Some(levels) if !levels.is_empty() => format!("one: {}{star}", levels.join("; ")),
        _ => format!("{kind}{star}"),
    }
}

/// What is wrong with a line of questions, as the key of a few words.
pub(super) const fn fault_key(fault: LineFault) -> &'static str {
    match fault {
        LineFault::Parts => "survey-fault-parts",
        LineFault::Number => "survey-fault-number",
        LineFault::Twice => "survey-fault-twice",
        LineFault::Kind => "survey-fault-kind",
        LineFault::Words => "survey-fault-words",
        LineFault::Area => "survey-fault-area",
        LineFault::If => "survey-fault-if",
        LineFault::Gap => "survey-fault-gap",
        LineFault::Many => "survey-fault-many",
    }
}
