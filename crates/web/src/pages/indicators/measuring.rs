//! The form that says what counts for a KPI: first which kind of figure, as links, then which facts, with a look at
//! what it would come to before anything is kept.
//!
//! Only kinds that can be compared with the target are offered (REQUIREMENTS S5.8). Which choice is sound is
//! `app::indicators::measuring`'s business.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    exchange::{
        measure::{MeasureJson, RULES},
        plan::flag_sentence,
    },
    indicators::{
        self, KpiView,
        measuring::{self, Choice, FrameInput, parts},
        plain,
    },
};
use trellis_domain::{
    indicators::{
        fact::{ChannelCode, CountedKind, PartnerCode, RequestKind, TopicCode},
        measure::{Counted, Filter, Measure, Rule},
        reading::Reading,
        target::Target,
    },
    plans::{content::PrintedKpi, record::KpiId},
};
use trellis_words::{Arg, Words};

use super::{
    deeds::{Deed, answer},
    fact_form::Choices,
    kpi::Kpi,
    reading::Figure,
};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        flag::flag,
        form::{self, Field, Group, Kind, Wrong},
        status::mark,
        tabs::{Tab, tabs},
    },
    error::Failure,
    extract::Sent,
    pages::View,
    session::Visitor,
};

/// A choice on its way.
pub(super) struct MeasureForm {
    /// Which part of the target, from 0.
    part: usize,
    /// How many parts the target has.
    parts: usize,
    /// What the part asks for, in the reader's words at the time of showing.
    asked: Asked,
    /// The kinds of figure that can be compared with it.
    rules: Vec<&'static str>,
    chosen: MeasureJson,
    frame: FrameInput,
    /// The version of what stood when the form was opened.
    seen: String,
    /// Doubts that saving settles.
    doubts: Vec<trellis_domain::plans::content::Flag>,
    /// What it would count, and the figure that would follow.
    looked: Option<(Measure, Reading)>,
    pub(super) wrong: Wrong,
}

/// The text of the whole target; the part is found in it again when it is shown.
struct Asked(String);

impl MeasureForm {
    /// The form that an address asks for.
    pub(super) fn asked(address: &Address, view: &KpiView) -> Option<Self> {
        let part =
            address.value("part").and_then(|part| part.parse::<usize>().ok()).unwrap_or(1).checked_sub(1)?;
        let own = &view.live.kpis(view.action)[view.kpi];
        let current = own.measures.get(part).map(MeasureJson::of);
        let frame = FrameInput {
            members: own
                .frame
                .members
                .and(view.live.set_of(own))
                .map_or_else(String::new, |named| named.set.code().to_owned()),
            upon_request: own
                .frame
                .upon_request
                .map_or("", |asked| if asked { "yes" } else { "no" })
                .to_owned(),
        };
        let mut form = Self::of(view, part, current.clone().unwrap_or_default(), frame)?;
        let asked =
            address.value("rule").and_then(|rule| form.rules.iter().copied().find(|each| *each == rule));
        let kept =
            current.as_ref().and_then(|json| form.rules.iter().copied().find(|each| *each == json.rule));
        let rule = asked.or(kept).or(form.rules.first().copied())?;
        form.chosen.rule = rule.to_owned();
        if current.is_none() {
            form.chosen.own_action = true;
        }
        Some(form)
    }

    fn of(view: &KpiView, part: usize, chosen: MeasureJson, frame: FrameInput) -> Option<Self> {
        let own = &view.live.kpis(view.action)[view.kpi];
        let target = own.target();
        let all = parts(&target);
        let content = &view.live.version.content;
        Some(Self {
            rules: RULES
                .into_iter()
                .filter(|rule| all.get(part).is_some_and(|part| fits(rule, part)))
                .collect(),
            parts: all.get(part).map(|_| all.len())?,
            part,
            asked: Asked(own.target_text.clone()),
            chosen,
            frame,
            seen: measuring::stands(&view.live, own, part).version(),
            doubts: view.doubts.iter().map(|at| content.flags[*at].clone()).collect(),
            looked: None,
            wrong: Wrong::default(),
        })
    }

    /// The form as it came in, with what is wrong.
    fn again(view: &KpiView, sent: MeasureSent, wrong: Wrong) -> Option<Self> {
        let form = Self::of(view, sent.part, sent.chosen, sent.frame)?;
        Some(Self { wrong, seen: sent.seen, ..form })
    }

    pub(super) fn render(&self, visitor: &Visitor, kpi: &str, choices: &Choices) -> Markup {
        let words = &visitor.words;
        let lists = Lists::of(words, choices);
        let (fields, narrowing) = (self.fields(words, &lists), self.narrowing(words, &lists));
        let all: Vec<_> = fields.iter().chain(&narrowing).collect();
        let groups = [
            Group {
                legend: words.say("group-measure-counts"),
                fields: fields.iter().collect(),
                folded: None,
            },
            Group {
                legend: words.say("measure-narrowing"),
                fields: narrowing.iter().collect(),
                folded: Some(narrowing.iter().any(is_set)),
            },
        ];
        let draft = format!("{kpi}/measure/choice#{}-{}", self.part + 1, self.chosen.rule);
        html! {
            section #deed {
                h2 { (words.say("measure-choose")) }
                (self.about(words))
                (self.rule_links(words, kpi))
                @for doubt in &self.doubts { (flag(&flag_sentence(doubt, words), None, None)) }
                @if !self.doubts.is_empty() { p { (words.say("measure-settles-doubts")) } }
                (self.wrong.summary(words, &all))
                @if let Some((measure, reading)) = &self.looked { (looked(words, measure, &choices.instruments, reading)) }
                form.sheet method="post" action={ (kpi) "/measure/choice" } novalidate {
                    (form::token(visitor))
                    input type="hidden" name="part" value=(self.part + 1);
                    input type="hidden" name="rule" value=(self.chosen.rule);
                    input type="hidden" name="seen" value=(self.seen);
                    (form::groups(visitor, &draft, &groups, &self.wrong))
                    div.deeds {
                        button.button { (words.say("save")) }
                        button.button.second name="look" value="yes" { (words.say("measure-look")) }
                        a href=(kpi) { (words.say("cancel")) }
                    }
                }
            }
        }
    }

    /// Which part of the target it is about, and what that asks for.
    fn about(&self, words: &Words) -> Markup {
        let (target, _) = trellis_domain::indicators::target::parse(&self.asked.0, None);
        let parts = parts(&target);
        html! {
            @if self.parts > 1 {
                p { (words.say_with("kpi-clause", &[("n", Arg::from(self.part + 1))])) }
            }
            @if let Some(part) = parts.get(self.part) { p { (plain::target(part, words)) } }
            p.fine { (words.say("measure-choose-hint")) }
        }
    }

    fn rule_links(&self, words: &Words, kpi: &str) -> Markup {
        let link = |rule: &&'static str| {
            let address = Address::of(kpi).with("do", "measure").with("part", &(self.part + 1).to_string());
            Tab {
                label: rule_label(rule, words),
                count: None,
                href: format!("{}#deed", address.with("rule", rule).href()),
                current: **rule == self.chosen.rule,
            }
        };
        tabs(&words.say("measure-rule"), &self.rules.iter().map(link).collect::<Vec<_>>())
    }

    /// What the chosen kind of figure needs.
    fn fields<'a>(&'a self, words: &Words, lists: &'a Lists) -> Vec<Field<'a>> {
        let chosen = &self.chosen;
        let several = |name, key, list, marked| several(words, name, key, list, marked);
        let choice = |name, key, value, list| choice(words, name, key, value, list);
        let mut fields = Vec::new();
        let kinds = |key| several("kinds", key, &lists.kinds, &chosen.kinds);
        let request = || choice("request", "recorded-request-kind", &chosen.request, &lists.requests);
        match chosen.rule.as_str() {
            "members_at" => fields.push(several("levels", "measure-levels", &lists.levels, &chosen.levels)),
            "members_with" | "count" => fields.push(kinds("recorded-kind")),
            "requests_met" => fields.push(request()),
            "requests_served" => {
                let by = chosen.kinds.first().map_or("", String::as_str);
                fields.extend([request(), choice("kinds", "measure-served-by", by, &lists.kinds)]);
            }
            "share_of_facts" => fields.extend([
                kinds("recorded-kind"),
                several("out_of", "measure-out-of", &lists.kinds, &chosen.out_of),
            ]),
            _ => {}
        }
        let own = if chosen.own_action { "yes" } else { "no" };
        fields.push(Field {
            kind: Kind::Options(&lists.own_action),
            ..choice("own_action", "measure-whose", own, &[])
        });
        fields
    }

    /// What leaves facts out, and what the figure is out of.
    fn narrowing<'a>(&'a self, words: &Words, lists: &'a Lists) -> Vec<Field<'a>> {
        let chosen = &self.chosen;
        let several = |name, key, list, marked| several(words, name, key, list, marked);
        let narrowing = [
            several("instruments", "recorded-instrument", &lists.instruments, &chosen.instruments),
            several("topics", "recorded-topics", &lists.topics, &chosen.topics),
            several("channels", "recorded-channel", &lists.channels, &chosen.channels),
            several("partners", "recorded-partners", &lists.partners, &chosen.partners),
            several("classes", "member-classes", &lists.classes, &chosen.classes),
        ];
        let frame = &self.frame;
        let framing = [
            choice(words, "members", "measure-members", &frame.members, &lists.sets),
            choice(words, "upon_request", "measure-upon-request", &frame.upon_request, &lists.upon_request),
        ];
        let offered = narrowing.into_iter().filter(|field| !matches!(field.kind, Kind::Several([], _)));
        offered.chain(framing).collect()
    }
}

fn several<'a>(
    words: &Words,
    name: &'static str,
    key: &str,
    list: &'a [(String, String)],
    marked: &'a [String],
) -> Field<'a> {
    Field { name, label: words.say(key), hint: None, value: "", kind: Kind::Several(list, marked) }
}

fn choice<'a>(
    words: &Words,
    name: &'static str,
    key: &str,
    value: &'a str,
    list: &'a [(String, String)],
) -> Field<'a> {
    Field { name, label: words.say(key), hint: None, value, kind: Kind::Choice(list) }
}

/// Whether a field says anything.
fn is_set(field: &Field<'_>) -> bool {
    match &field.kind {
        Kind::Several(_, marked) => !marked.is_empty(),
        _ => !field.value.is_empty(),
    }
}

/// What a choice would come to.
fn looked(words: &Words, measure: &Measure, instruments: &[(String, String)], reading: &Reading) -> Markup {
    let figure = Figure::of(reading);
    html! {
        div.flag role="status" {
            p { strong { (words.say("measure-would-be")) } }
            p { (plain::measure(measure, instruments, words)) }
            p.standing { (mark(words, figure.status)) " " (figure.value(words)) }
            p { (plain::reason(reading, words)) }
        }
    }
}

/// Whether a kind of figure can be compared with a target, whichever facts it looks at.
fn fits(rule: &str, target: &Target<'_>) -> bool {
    let share = || {
        let requests = RequestKind::MISSION;
        Rule::Share { part: Counted::RequestsMet(requests.clone()), whole: Counted::Requests(requests) }
    };
    let rule = match rule {
        "members_at" => Rule::MembersAt { levels: Vec::new() },
        "members_with" => Rule::MembersWith { kinds: Vec::new() },
        "count" => Rule::Count { kinds: Vec::new() },
        "mean_score" => Rule::MeanScore,
        "positive_answers" => Rule::PositiveAnswers,
        "sum" => Rule::Sum,
        "latest" => Rule::Latest,
        _ => share(),
    };
    Measure::new(rule, Filter::default()).fits(target)
}

fn rule_label(rule: &str, words: &Words) -> String {
    match rule {
        "members_at" => words.say("choose-members-at"),
        "members_with" => words.say("choose-members-with"),
        "count" => words.say("choose-count"),
        "requests_met" => words.say("choose-requests-met"),
        "requests_served" => words.say("choose-requests-served"),
        "share_of_facts" => words.say("choose-share-of-facts"),
        "positive_answers" => words.say("choose-positive-answers"),
        "mean_score" => words.say("choose-mean-score"),
        "sum" => words.say("choose-sum"),
        _ => words.say("choose-latest"),
    }
}

/// What the fields offer, in the reader's words.
struct Lists {
    levels: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    requests: Vec<(String, String)>,
    own_action: Vec<(String, String)>,
    instruments: Vec<(String, String)>,
    topics: Vec<(String, String)>,
    channels: Vec<(String, String)>,
    partners: Vec<(String, String)>,
    classes: Vec<(String, String)>,
    sets: Vec<(String, String)>,
    upon_request: Vec<(String, String)>,
}

impl Lists {
    fn of(words: &Words, choices: &Choices) -> Self {
        let pair = |code: &str, label: String| (code.to_owned(), label);
        let plain_codes = |codes: &[String]| codes.iter().map(|code| pair(code, code.clone())).collect();
        let requests = [RequestKind::ASSISTANCE, RequestKind::MISSION, RequestKind::CONTRIBUTION];
        let as_plan = pair("", words.say("measure-as-plan"));
        Self {
            levels: choices
                .levels
                .iter()
                .map(|each| pair(each.as_str(), plain::level(each, words)))
                .collect(),
            kinds: choices.kinds.iter().map(|each| pair(each.as_str(), plain::kind(each, words))).collect(),
            requests: requests
                .iter()
                .map(|each| pair(each.as_str(), plain::request_kind(each, words)))
                .collect(),
            own_action: vec![
                pair("yes", words.say("measure-own-action")),
                pair("no", words.say("measure-any-action")),
            ],
            instruments: choices.instruments.clone(),
            topics: plain_codes(&choices.topics),
            channels: plain_codes(&choices.channels),
            partners: plain_codes(&choices.partners),
            classes: choices
                .classes
                .iter()
                .map(|each| pair(each.as_str(), plain::class(each, words)))
                .collect(),
            sets: std::iter::once(as_plan).chain(choices.sets.clone()).collect(),
            upon_request: vec![
                pair("", words.say("measure-as-action")),
                pair("yes", words.say("measure-only-requests")),
                pair("no", words.say("measure-without-requests")),
            ],
        }
    }
}

/// A choice as the form sends it: several values may have one name.
#[derive(Clone)]
struct MeasureSent {
    part: usize,
    chosen: MeasureJson,
    frame: FrameInput,
    look: bool,
    seen: String,
}

impl MeasureSent {
    fn read(pairs: Vec<(String, String)>) -> Self {
        let mut sent =
            Self { part: 0, chosen: <_>::default(), frame: <_>::default(), look: false, seen: String::new() };
        for (name, value) in pairs {
            let chosen = &mut sent.chosen;
            match name.as_str() {
                // What is no number names no part, and the deed says so.
                "part" => {
                    sent.part =
                        value.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).unwrap_or(usize::MAX)
                }
                "look" => sent.look = true,
                "seen" => sent.seen = value,
                "rule" => chosen.rule = value,
                "request" => chosen.request = value,
                "own_action" => chosen.own_action = value == "yes",
                "levels" => chosen.levels.push(value),
                "kinds" => chosen.kinds.push(value),
                "out_of" => chosen.out_of.push(value),
                "instruments" => chosen.instruments.push(value),
                "topics" => chosen.topics.push(value),
                "channels" => chosen.channels.push(value),
                "partners" => chosen.partners.push(value),
                "classes" => chosen.classes.push(value),
                "members" => sent.frame.members = value,
                "upon_request" => sent.frame.upon_request = value,
                _ => {}
            }
        }
        sent
    }

    fn choice(&self) -> Choice {
        Choice::Part(self.part, Box::new(self.chosen.clone()))
    }
}

pub(super) async fn choose(
    State(web): State<Web>,
    At(kpi): At<PrintedKpi>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    let sent = MeasureSent::read(pairs);
    if sent.look {
        match look(&web, &visitor, kpi, &sent).await {
            Ok(page) => return Ok(page),
            Err(problem) => return again(&web, &visitor, kpi, Err(problem), sent).await,
        }
    }
    let done =
        measuring::choose_over(&web.house, visitor.actor(), kpi, &sent.choice(), &sent.frame, &sent.seen)
            .await;
    again(&web, &visitor, kpi, done, sent).await
}

async fn again(
    web: &Web,
    visitor: &Visitor,
    kpi: KpiId,
    done: Result<(), Problem>,
    sent: MeasureSent,
) -> Result<Response, Failure> {
    let form = |view: &KpiView, wrong| {
        MeasureForm::again(view, sent, wrong).map(|form| Deed::Measure(Box::new(form)))
    };
    answer(web, visitor, kpi, done, form).await
}

/// The form with what it would come to; nothing is kept.
async fn look(web: &Web, visitor: &Visitor, kpi: KpiId, sent: &MeasureSent) -> Result<Response, Problem> {
    let actor = visitor.actor();
    let (measures, reading) =
        measuring::look(&web.house, actor, kpi, &sent.choice(), &sent.frame, None).await?;
    let view = indicators::kpi(&web.house, actor, kpi, None).await?;
    let mut form =
        MeasureForm::again(&view, sent.clone(), Wrong::default()).ok_or_else(Problem::not_found)?;
    let reading = reading.clauses.get(sent.part).filter(|_| form.parts > 1).cloned().unwrap_or(reading);
    form.looked = measures.into_iter().nth(sent.part).map(|measure| (measure, reading));
    let page = Kpi::with(&view, visitor, Deed::Measure(Box::new(form))).page(visitor);
    Ok(page.answer(visitor).into_response())
}

/// Codes that facts carry, for choosing among them.
pub(super) fn known_codes(view: &KpiView) -> [Vec<String>; 3] {
    use std::collections::BTreeSet;
    let facts = || view.live.facts.iter().filter(|fact| fact.withdrawn.is_none());
    let topics: BTreeSet<&str> = facts().flat_map(|fact| fact.topics.iter().map(TopicCode::as_str)).collect();
    let channels: BTreeSet<&str> =
        facts().filter_map(|fact| fact.channel.as_ref().map(ChannelCode::as_str)).collect();
    let partners: BTreeSet<&str> =
        facts().flat_map(|fact| fact.partners.iter().map(PartnerCode::as_str)).collect();
    [topics, channels, partners].map(|codes| codes.into_iter().map(str::to_owned).collect())
}

/// A form with its look, of our own making.
pub(super) fn sample(looked: Reading) -> MeasureForm {
    let measure = Measure::new(Rule::Count { kinds: vec![CountedKind::ACTIVITY] }, Filter::default());
    MeasureForm {
        part: 0,
        parts: 1,
        asked: Asked("At least once per year".to_owned()),
        rules: vec!["members_with", "count", "sum", "latest"],
        chosen: MeasureJson { own_action: true, ..MeasureJson::of(&measure) },
        frame: FrameInput::default(),
        seen: String::new(),
        doubts: Vec::new(),
        looked: Some((measure, looked)),
        wrong: Wrong::default(),
    }
}
