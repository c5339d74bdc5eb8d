//! The fields by which a fact is stated: what each kind asks for, what can be chosen, and what comes back.
//!
//! Officers record with them (`deeds`), Members report (`report`).

use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    indicators::{FactInput, KpiView, plain},
    plans::live::LivePlan,
    problem::{Code, FieldProblem},
    stale::Stands,
};
use trellis_domain::{
    indicators::{
        fact::{CountedKind, Fact, RequestKind, What},
        measure::{Counted, Measure, Rule},
    },
    kernel::{Day, Id},
    members::{ClassCode, Member},
};
use trellis_words::Words;

use super::{facts::FactRow, measuring::known_codes};
use crate::{
    address::Address,
    components::{
        form::{self, Field, Group, Kind, Wrong},
        tabs::{Tab, tabs},
    },
    session::Visitor,
};

/// Requests that an activity may be said to answer: the newest ones.
const REQUESTS_MAX: usize = 50;

/// The kinds of fact that can be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Recordable {
    Status,
    #[default]
    Counted,
    Request,
    Answers,
    Scores,
    Measured,
}

impl Recordable {
    const ALL: [Self; 6] =
        [Self::Status, Self::Counted, Self::Request, Self::Answers, Self::Scores, Self::Measured];

    /// As `FactInput::what` and addresses say it.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Counted => "counted",
            Self::Request => "request",
            Self::Answers => "answers",
            Self::Scores => "scores",
            Self::Measured => "measured",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }

    /// What a measure is usually computed from.
    fn of(measure: Option<&Measure>) -> Self {
        match measure.map(|measure| &measure.rule) {
            Some(Rule::MembersAt { .. }) => Self::Status,
            Some(
                Rule::Share { part: Counted::Facts(_), .. } | Rule::MembersWith { .. } | Rule::Count { .. },
            ) => Self::Counted,
            Some(Rule::Share { .. }) => Self::Request,
            Some(Rule::MeanScore) => Self::Scores,
            Some(Rule::PositiveAnswers) => Self::Answers,
            Some(Rule::Sum | Rule::Latest) => Self::Measured,
            None => Self::default(),
        }
    }
}

/// What the fields of a form offer.
#[derive(Default)]
pub(super) struct Choices {
    pub(super) usual: Recordable,
    pub(super) members: Vec<(String, String)>,
    /// Whether one of the Members has to be named: who reports does so for a Member.
    pub(super) for_member: bool,
    pub(super) instruments: Vec<(String, String)>,
    pub(super) levels: Vec<trellis_domain::indicators::fact::LevelCode>,
    pub(super) kinds: Vec<CountedKind>,
    pub(super) requests: Vec<FactRow>,
    /// Codes that facts carry already.
    pub(super) topics: Vec<String>,
    pub(super) channels: Vec<String>,
    pub(super) partners: Vec<String>,
    pub(super) classes: Vec<ClassCode>,
    /// The organisation's dated sets: code and name.
    pub(super) sets: Vec<(String, String)>,
}

impl Choices {
    pub(super) fn of(view: &KpiView) -> Self {
        let live = &view.live;
        let [topics, channels, partners] = known_codes(view);
        Self {
            topics,
            channels,
            partners,
            classes: live.classes.codes().cloned().collect(),
            sets: live.sets.iter().map(|named| (named.set.code().to_owned(), named.name.clone())).collect(),
            ..Self::of_kpi(live, (view.action, view.kpi), |_| true)
        }
    }

    /// The same for somebody who reports for these Members, to be verified.
    pub(super) fn for_members(live: &LivePlan, kpi: (usize, Option<usize>), members: &[Member]) -> Self {
        let is_own =
            |fact: &Fact| fact.member.is_none_or(|member| members.iter().any(|own| own.id == member));
        let (action, at) = kpi;
        Self {
            members: members.iter().map(|each| (each.id.to_string(), each.name.clone())).collect(),
            for_member: true,
            ..Self::of_kpi(live, (action, at.unwrap_or_default()), is_own)
        }
    }

    /// What is known of a KPI and its action, with the requests that may be answered.
    fn of_kpi(live: &LivePlan, (action, kpi): (usize, usize), is_own: impl Fn(&Fact) -> bool) -> Self {
        let measures = live.kpis(action).get(kpi).map(|kpi| kpi.measures.as_slice()).unwrap_or_default();
        let action = live.version.actions[action];
        let asks = |fact: &&Fact| {
            // A follow-up answers the evaluation it came from (S5.16), other things a request.
            matches!(fact.what, What::Request { .. } | What::Scores { .. } | What::Answers { .. })
                && fact.withdrawn.is_none()
                && fact.actions.contains(&action)
                && is_own(fact)
        };
        let requests = live.facts.iter().rev().filter(asks).take(REQUESTS_MAX);
        Self {
            usual: Recordable::of(measures.first()),
            members: live.members.iter().map(|each| (each.id.to_string(), each.name.clone())).collect(),
            instruments: live.instrument_names(),
            levels: live.scale.levels().iter().map(|level| level.code.clone()).collect(),
            kinds: kinds(measures),
            requests: requests.map(|fact| FactRow::of(live, fact)).collect(),
            ..Self::default()
        }
    }
}

/// What these measures count first, then everything that is usually counted.
fn kinds(measures: &[Measure]) -> Vec<CountedKind> {
    let mut kinds: Vec<CountedKind> = Vec::new();
    let of_measures = measures.iter().flat_map(|measure| match &measure.rule {
        Rule::MembersWith { kinds } | Rule::Count { kinds } => kinds.clone(),
        Rule::Share { part: Counted::Facts(kinds), .. } => kinds.clone(),
        _ => Vec::new(),
    });
    for kind in of_measures.chain(CountedKind::KNOWN) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// Which kind of fact, as links: each has fields of its own.
pub(super) fn kinds_of_fact(words: &Words, page: &str, parameter: &str, current: Recordable) -> Markup {
    let tab = |kind: Recordable| Tab {
        label: plain::what(kind.code(), words),
        count: None,
        href: format!("{}#deed", Address::of(page).with(parameter, kind.code()).href()),
        current: kind == current,
    };
    tabs(&words.say("record-kind"), &Recordable::ALL.map(tab))
}

/// A form with all that belongs to it.
pub(super) struct Sheet<'a> {
    pub(super) title: String,
    pub(super) above: Markup,
    pub(super) action: String,
    pub(super) hidden: &'a [(&'a str, &'a str)],
    pub(super) fields: Vec<Field<'a>>,
    /// A fact of this kind, whose form is long enough to be saved as a draft.
    pub(super) long: Option<Recordable>,
}

impl Sheet<'_> {
    /// What happened, and how we know.
    fn groups(&self, words: &Words) -> [Group<'_, '_>; 2] {
        let proof = self.fields.iter().position(|field| field.name == "topics").unwrap_or(self.fields.len());
        let (what, proof) = self.fields.split_at(proof);
        let group = |legend, fields| Group { legend, fields, folded: None };
        [
            group(words.say("group-fact-what"), what.iter().collect()),
            group(words.say("group-fact-proof"), proof.iter().collect()),
        ]
    }

    pub(super) fn render(&self, visitor: &Visitor, cancel: &str, wrong: &Wrong) -> Markup {
        let words = &visitor.words;
        let all: Vec<_> = self.fields.iter().collect();
        html! {
            section #deed {
                h2 { (self.title) }
                (self.above)
                (wrong.summary(words, &all))
                form.sheet method="post" action=(self.action) novalidate {
                    (form::token(visitor))
                    @for (name, value) in self.hidden { input type="hidden" name=(name) value=(value); }
                    @if let Some(kind) = self.long {
                        (form::groups(visitor, &format!("{}#{}", self.action, kind.code()), &self.groups(words), wrong))
                    } @else {
                        @for field in &self.fields { (form::field(field, wrong)) }
                    }
                    div.deeds { button.button { (words.say("save")) } a href=(cancel) { (words.say("cancel")) } }
                }
            }
        }
    }
}

/// Choices with their labels in the reader's words.
pub(super) struct Lists {
    members: Vec<(String, String)>,
    for_member: bool,
    anybody: Vec<(String, String)>,
    instruments: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    request_kinds: Vec<(String, String)>,
    requests: Vec<(String, String)>,
    outcomes: Vec<(String, String)>,
}

impl Lists {
    pub(super) fn of(words: &Words, choices: &Choices) -> Self {
        let with_none = |rest: Vec<(String, String)>| {
            std::iter::once((String::new(), words.say("none"))).chain(rest).collect::<Vec<_>>()
        };
        let pair = |code: &str, label: String| (code.to_owned(), label);
        let request_kinds = [RequestKind::ASSISTANCE, RequestKind::MISSION, RequestKind::CONTRIBUTION];
        let requests = choices.requests.iter().map(|row| {
            let member = row.member.as_ref().map_or("", |(name, _)| name.as_str());
            let label = format!("{} – {} {member}", words.day_short(row.fact.day), row.line(words));
            (row.fact.id.to_string(), label)
        });
        Self {
            members: choices.members.clone(),
            for_member: choices.for_member,
            anybody: match choices.for_member {
                true => choices.members.clone(),
                false => with_none(choices.members.clone()),
            },
            instruments: choices.instruments.clone(),
            levels: choices
                .levels
                .iter()
                .map(|each| pair(each.as_str(), plain::level(each, words)))
                .collect(),
            kinds: choices.kinds.iter().map(|each| pair(each.as_str(), plain::kind(each, words))).collect(),
            request_kinds: request_kinds
                .iter()
                .map(|each| pair(each.as_str(), plain::request_kind(each, words)))
                .collect(),
            requests: with_none(requests.collect()),
            outcomes: vec![
                pair("", words.say("request-open")),
                pair("yes", words.say("request-met")),
                pair("no", words.say("request-not-met")),
            ],
        }
    }
}

/// A fact as the form sends it; the names are those of `FactInput`.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct FactSent {
    what: String,
    day: String,
    member: String,
    instrument: String,
    level: String,
    kind: String,
    count: String,
    answers: String,
    met: String,
    outcome_day: String,
    item: String,
    value: String,
    of: String,
    unit: String,
    topics: String,
    channel: String,
    partners: String,
    evidence: String,
    reference: String,
    note: String,
    /// The version of what stood when the form was opened.
    pub(super) seen: String,
}

impl FactSent {
    pub(super) fn fields<'a>(&'a self, words: &Words, kind: Recordable, lists: &'a Lists) -> Vec<Field<'a>> {
        let field = |name, key: &str, value: &'a str, kind| Field {
            name,
            label: words.say(key),
            hint: None,
            value,
            kind,
        };
        let line = |name, key: &str, value: &'a str| field(name, key, value, Kind::Line("text", None));
        let number =
            |name, key: &str, value: &'a str| field(name, key, value, Kind::Line("text", Some("off")));
        let choice = |name, key: &str, value: &'a str, list: &'a [(String, String)]| {
            field(name, key, value, Kind::Choice(list))
        };
        let several = |name, key: &str, value: &'a str| Field {
            hint: Some(words.say("recorded-several-hint")),
            ..line(name, key, value)
        };
        let mut fields = vec![field("day", "recorded-day", &self.day, Kind::Line("date", None))];
        let anybody = || choice("member", "recorded-member", &self.member, &lists.anybody);
        match kind {
            Recordable::Status => fields.extend([
                choice("member", "recorded-member", &self.member, &lists.members),
                choice("instrument", "recorded-instrument", &self.instrument, &lists.instruments),
                choice("level", "recorded-level", &self.level, &lists.levels),
            ]),
            Recordable::Counted => fields.extend([
                choice("kind", "recorded-kind", &self.kind, &lists.kinds),
                number("count", "recorded-count", &self.count),
                anybody(),
                choice("answers", "recorded-answers", &self.answers, &lists.requests),
                line("channel", "recorded-channel", &self.channel),
                several("partners", "recorded-partners", &self.partners),
            ]),
            Recordable::Request => fields.extend([
                choice("kind", "recorded-request-kind", &self.kind, &lists.request_kinds),
                anybody(),
                choice("met", "recorded-met", &self.met, &lists.outcomes),
                field("outcome_day", "recorded-outcome-day", &self.outcome_day, Kind::Line("date", None)),
            ]),
            Recordable::Answers => fields.extend([
                number("value", "recorded-positive", &self.value),
                number("count", "recorded-answered", &self.count),
            ]),
            Recordable::Scores => fields.extend([
                line("item", "recorded-item", &self.item),
                number("value", "recorded-mean", &self.value),
                number("of", "recorded-top", &self.of),
                number("count", "recorded-answered", &self.count),
            ]),
            Recordable::Measured => fields.extend([
                number("value", "recorded-value", &self.value),
                number("of", "recorded-of", &self.of),
                line("unit", "recorded-unit", &self.unit),
            ]),
        }
        let names_member = matches!(kind, Recordable::Status | Recordable::Counted | Recordable::Request);
        if lists.for_member && !names_member {
            fields.insert(1, anybody());
        }
        let evidence = Field {
            hint: Some(words.say("recorded-evidence-hint")),
            ..line("evidence", "recorded-evidence", &self.evidence)
        };
        fields.extend([
            several("topics", "recorded-topics", &self.topics),
            evidence,
            line("reference", "recorded-reference", &self.reference),
            field("note", "recorded-note", &self.note, Kind::Lines(2)),
        ]);
        fields
    }

    /// A fact of a kind on a day, and nothing else yet.
    pub(super) fn on(day: Day) -> Self {
        Self { day: day.to_string(), ..Self::default() }
    }

    /// What stands, under the names of the form.
    pub(super) fn of(stands: &Stands) -> Self {
        let value = |name: &str| {
            let own = stands.values.iter().find(|(other, _)| other == name);
            own.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        Self {
            what: value("what"),
            day: value("day"),
            member: value("member"),
            instrument: value("instrument"),
            level: value("level"),
            kind: value("kind"),
            count: value("count"),
            answers: value("answers"),
            met: value("met"),
            outcome_day: value("outcome_day"),
            item: value("item"),
            value: value("value"),
            of: value("of"),
            unit: value("unit"),
            topics: value("topics"),
            channel: value("channel"),
            partners: value("partners"),
            evidence: value("evidence"),
            reference: value("reference"),
            note: value("note"),
            seen: stands.version(),
        }
    }

    /// The kind that was sent.
    pub(super) fn recordable(&self) -> Recordable {
        Recordable::from_code(&self.what).unwrap_or_default()
    }

    /// As `app` takes it.
    pub(super) fn input(&self) -> Result<FactInput, Problem> {
        let texts = self.clone();
        Ok(FactInput {
            member: chosen("member", &self.member)?,
            answers: chosen("answers", &self.answers)?,
            answers_in_list: None,
            day: texts.day,
            what: texts.what,
            instrument: texts.instrument,
            level: texts.level,
            kind: texts.kind,
            count: texts.count,
            met: texts.met,
            outcome_day: texts.outcome_day,
            item: texts.item,
            value: texts.value,
            of: texts.of,
            unit: texts.unit,
            evidence: texts.evidence,
            reference: texts.reference,
            note: texts.note,
            topics: listed(&texts.topics),
            channel: texts.channel,
            partners: listed(&texts.partners),
            ..FactInput::default()
        })
    }
}

/// Codes in one line, separated by commas or semicolons.
fn listed(line: &str) -> Vec<String> {
    line.split([',', ';']).map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

/// The id behind a choice; an empty one is none.
fn chosen<K>(field: &'static str, value: &str) -> Result<Option<Id<K>>, Problem> {
    if value.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || FieldProblem::new(field, Code::FieldChoice).with("value", value);
    value.trim().parse().map(Some).map_err(|_| wrong().into())
}
