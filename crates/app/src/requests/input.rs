//! What somebody types about a request becomes one: Members, topics, needs and actions are found by code, name or id.
//! Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::Day,
    members::MemberId,
    people::{Actor, OrganisationId},
    plans::record::PlanId,
    requests::{Channel, Course, Expected, Letter, Level, OtherDonors, Request, Window},
};

use super::about::About;
use crate::{
    House, Problem,
    meetings::documents_input::optional,
    members::states::folded,
    problem::{Code, Form},
    stale::Stands,
};

/// Most topics, needs or actions that one request names.
const NAMED_MAX: usize = 30;

/// A request as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RequestInput {
    /// The Member by code, name or id; may be empty for whoever speaks for one only.
    pub member: String,
    /// What it is called.
    pub title: String,
    /// What is asked.
    pub asked: String,
    /// The language that help is wanted in; may be empty.
    pub language: String,
    /// Code of the level; may be empty until it is accepted.
    pub level: String,
    /// Not before this day; may be empty.
    pub window_from: String,
    /// Not after this day; may be empty.
    pub window_until: String,
    /// What is to come of it; may be empty until it is accepted.
    pub result: String,
    /// What shows that; may be empty until it is accepted.
    pub indicator: String,
    /// Where that can be looked up; may be empty.
    pub evidence: String,
    /// `nobody` or `asked`; empty where the Member does not say.
    pub others: String,
    /// Which other donors were asked. Protected.
    pub others_asked: String,
    /// Terms by id or words, separated by `;`.
    pub topics: String,
    /// Needs by id, separated by `;`.
    pub needs: String,
    /// Actions, separated by `;` or lines: printed number, after the code of the plan where there are several; or id.
    pub actions: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// A letter or mail as an officer enters it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LetterInput {
    /// What it asks for.
    #[serde(flatten)]
    pub request: RequestInput,
    /// Code of how it came.
    pub channel: String,
    /// Who signed it.
    pub sender: String,
    /// The day it came in; empty for today.
    pub received_on: String,
    /// Its text, to the letter.
    pub letter: String,
    /// The accepted answer of a survey that it is made of; may be empty, and stays.
    pub answer: String,
}

/// A request that says nothing yet.
pub(super) fn blank(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    member: MemberId,
) -> Request {
    Request {
        id: house.random_id(),
        organisation,
        member,
        number: None,
        title: String::new(),
        asked: String::new(),
        language: String::new(),
        level: None,
        window: Window::default(),
        expected: Expected::default(),
        others: OtherDonors::Unsaid,
        letter: None,
        topics: Vec::new(),
        needs: Vec::new(),
        actions: Vec::new(),
        course: Course::DRAFT,
        redirected_to: String::new(),
        question_on: None,
        made_by: actor.person(),
        version: 1,
    }
}

fn pieces(text: &str) -> Vec<&str> {
    text.split([';', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

impl RequestInput {
    /// The request with what was typed, and the plans of its actions; what is wrong is noted at its field.
    pub(super) async fn read(
        &self,
        form: &mut Form,
        (house, actor): (&House, Actor<'_>),
        about: &About,
        request: Request,
    ) -> Result<(Request, Vec<PlanId>), Problem> {
        let window = Window {
            from: form.optional_day("window_from", &self.window_from),
            until: form.optional_day("window_until", &self.window_until),
        };
        if let (true, Some(from)) = (window.is_reversed(), window.from) {
            form.wrong("window_until", Code::RequestWindow, &[("value", &from.to_string())]);
        }
        let level = optional(form, "level", &self.level, Level::from_code);
        let others = self.others(form);
        let mut topics = Vec::new();
        for piece in pieces(&self.topics) {
            topics.extend(form.choice("topics", piece, |text| about.topic(text)));
        }
        let mut needs = Vec::new();
        for piece in pieces(&self.needs) {
            needs.extend(form.choice("needs", piece, |text| about.need(text, request.member)));
        }
        let (mut actions, mut plans) = (Vec::new(), Vec::new());
        let typed = pieces(&self.actions);
        for piece in typed.iter().take(NAMED_MAX) {
            let found = about.action(house, actor, piece).await?;
            let Some((action, plan)) = form.choice("actions", piece, |_| found) else { continue };
            actions.push(action);
            plans.push(plan);
        }
        for (field, count) in [("topics", topics.len()), ("needs", needs.len()), ("actions", typed.len())] {
            if count > NAMED_MAX {
                form.wrong(field, Code::RequestMany, &[("most", &NAMED_MAX.to_string())]);
            }
        }
        topics.sort();
        topics.dedup();
        needs.sort();
        needs.dedup();
        actions.sort();
        actions.dedup();
        let mut text = |field, value: &str| form.optional_text(field, value).unwrap_or_default();
        let request = Request {
            title: text("title", &self.title),
            asked: text("asked", &self.asked),
            language: text("language", &self.language),
            expected: Expected {
                result: text("result", &self.result),
                indicator: text("indicator", &self.indicator),
                evidence: text("evidence", &self.evidence),
            },
            level,
            window,
            others,
            topics,
            needs,
            actions,
            ..request
        };
        // Nothing can be called by nothing, not even a draft.
        form.text("title", &self.title);
        Ok((request, plans))
    }

    fn others(&self, form: &mut Form) -> OtherDonors {
        let asked = form.optional_text("others_asked", &self.others_asked);
        match (self.others.trim(), asked) {
            ("", None) => OtherDonors::Unsaid,
            ("nobody", None) => OtherDonors::Nobody,
            ("nobody", Some(_)) => {
                form.wrong("others_asked", Code::RequestOthers, &[]);
                OtherDonors::Unsaid
            }
            ("" | "asked", Some(text)) => OtherDonors::Asked(text),
            ("asked", None) => {
                form.wrong("others_asked", Code::FieldEmpty, &[]);
                OtherDonors::Unsaid
            }
            (code, _) => {
                form.wrong("others", Code::FieldChoice, &[("value", code)]);
                OtherDonors::Unsaid
            }
        }
    }

    /// What a form that changes the request begins with.
    pub fn of(request: &Request) -> Self {
        let ids = |ids: Vec<String>| ids.join("; ");
        let (others, others_asked) = match &request.others {
            OtherDonors::Unsaid => ("", String::new()),
            OtherDonors::Nobody => ("nobody", String::new()),
            OtherDonors::Asked(text) => ("asked", text.clone()),
        };
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let own = Self {
            member: request.member.to_string(),
            title: request.title.clone(),
            asked: request.asked.clone(),
            language: request.language.clone(),
            level: request.level.map(|level| level.code().to_owned()).unwrap_or_default(),
            window_from: day(request.window.from),
            window_until: day(request.window.until),
            result: request.expected.result.clone(),
            indicator: request.expected.indicator.clone(),
            evidence: request.expected.evidence.clone(),
            others: others.to_owned(),
            others_asked,
            topics: ids(request.topics.iter().map(ToString::to_string).collect()),
            needs: ids(request.needs.iter().map(ToString::to_string).collect()),
            actions: ids(request.actions.iter().map(ToString::to_string).collect()),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    /// What stands in the fields of that form.
    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("title", self.title.clone()),
            ("asked", self.asked.clone()),
            ("language", self.language.clone()),
            ("level", self.level.clone()),
            ("window_from", self.window_from.clone()),
            ("window_until", self.window_until.clone()),
            ("result", self.result.clone()),
            ("indicator", self.indicator.clone()),
            ("evidence", self.evidence.clone()),
            ("others", self.others.clone()),
            ("others_asked", self.others_asked.clone()),
            ("topics", self.topics.clone()),
            ("needs", self.needs.clone()),
            ("actions", self.actions.clone()),
        ])
    }
}

impl LetterInput {
    /// The letter, and the day it came in.
    pub(super) fn letter(&self, form: &mut Form, today: Day) -> (Option<Letter>, Option<Day>) {
        let channel = form.choice("channel", &self.channel, Channel::from_code);
        let sender = form.text("sender", &self.sender);
        let text = form.text("letter", &self.letter);
        let on = super::about::typed_or_today(form, "received_on", &self.received_on, today);
        (channel.map(|channel| Letter { channel, sender, text }), on)
    }
}

/// What can be looked for: nothing protected. Each part is folded by itself, so that words do not run together.
pub(super) fn search_of(request: &Request) -> String {
    let expected = &request.expected;
    [&request.title, &request.asked, &expected.result, &expected.indicator].map(|part| folded(part)).join("|")
}
