//! Choosing what counts for a KPI: looked at first, then settled; every change an event with the whole choice in it.
//!
//! An officer decides where wording and target do not fit each other (REQUIREMENTS S5.8): with the choice those doubts
//! are settled too. A choice whose result could not be compared with the target is refused.

use trellis_domain::{
    events::Event,
    indicators::{
        fact::{
            ChannelCode, CountedKind, InstrumentCode, LevelCode, PartnerCode, RequestKind, StatusScale,
            TopicCode,
        },
        measure::{Counted, Filter, Measure, Rule},
        reading::Reading,
        target::{Kind, Target},
    },
    kernel::Day,
    members::ClassCode,
    people::{Actor, Verb},
    plans::{
        content::FlagCode,
        record::{ActionId, FlagDecision, FlagOutcome, KpiId},
    },
};
use trellis_store::{
    Across,
    indicators::{self as store, KpiFrame},
    plans as plan_store,
};

use crate::plans::concerns;
use crate::{
    House, Problem,
    exchange::measure::{MeasureJson, RULES},
    plans::{
        live::{LiveKpi, LivePlan, live},
        readable,
    },
    problem::{Code, FieldProblem, Form},
    stale::{Stands, held},
};
use trellis_domain::people::may_about;

/// Where a KPI may differ from its plan, as forms and files say it.
#[derive(Debug, Clone, Default)]
pub struct FrameInput {
    /// Code of the set its shares are out of; empty for the plan's own.
    pub members: String,
    /// `yes` or `no`; empty as its action says.
    pub upon_request: String,
}

/// What a person chooses.
#[derive(Debug, Clone)]
pub enum Choice {
    /// For one part of the target, counted from 0; the other parts stay as they are.
    Part(usize, Box<MeasureJson>),
    /// For every part, in order.
    All(Vec<MeasureJson>),
}

/// The parts of a target that are measured each on its own: the clauses of a compound one, the total and the groups of
/// a breakdown, or the target itself.
pub fn parts<'a, 't>(target: &'a Target<'t>) -> Vec<&'a Target<'t>> {
    match target.kind {
        Kind::Compound => target.clauses.iter().collect(),
        Kind::Breakdown => std::iter::once(target).chain(&target.clauses).collect(),
        _ => vec![target],
    }
}

/// Positions of the open doubts about this KPI that choosing a measure settles: what is counted does not fit the
/// target's words (S5.8).
pub fn doubts(live: &LivePlan, action: usize, kpi: usize) -> Vec<usize> {
    let version = &live.version;
    let printed = version.content.actions.get(action).and_then(|action| action.kpis.get(kpi));
    let Some(printed) = printed else { return Vec::new() };
    let only = live.kpis(action).len() == 1;
    let is_meant = |at: &usize| {
        let flag = &version.content.flags[*at];
        let about = only || flag.quotes.first().is_some_and(|quote| *quote == printed.text);
        matches!(flag.code, FlagCode::UnitsDiffer | FlagCode::NumberAgainstShare)
            && flag.action == Some(action)
            && about
            && version.decisions.get(*at).is_some_and(Option::is_none)
    };
    (0..version.content.flags.len()).filter(is_meant).collect()
}

/// What a choice would come to as at a day; nothing is kept.
pub async fn look(
    house: &House,
    actor: Actor<'_>,
    kpi: KpiId,
    choice: &Choice,
    frame: &FrameInput,
    as_at: Option<Day>,
) -> Result<(Vec<Measure>, Reading), Problem> {
    let (live, action, at) = found(house, actor, kpi).await?;
    // Whoever may not choose has no use for trying.
    may_about(actor, Verb::KeepIndicators, live.plan.organisation, &concerns(&live.plan))?;
    let own = &live.kpis(action)[at];
    let (measures, frame) = read(&live, action, at, choice, frame)?;
    let tried = own.with(measures.clone(), frame);
    Ok((measures, live.derivation(&tried, as_at.unwrap_or_else(|| house.today()))))
}

/// What stands for one part of a KPI's target, under the names that forms have for it.
pub fn stands(live: &LivePlan, own: &LiveKpi, part: usize) -> Stands {
    let json = own.measures.get(part).map(MeasureJson::of).unwrap_or_default();
    let members = own.frame.members.and(live.set_of(own)).map_or("", |named| named.set.code()).to_owned();
    let upon_request = own.frame.upon_request.map_or("", |asked| if asked { "yes" } else { "no" });
    let mut values = vec![
        ("rule", json.rule),
        ("request", json.request),
        ("own_action", if json.own_action { "yes" } else { "no" }.to_owned()),
        ("members", members),
        ("upon_request", upon_request.to_owned()),
    ];
    let lists = [
        ("levels", json.levels),
        ("kinds", json.kinds),
        ("out_of", json.out_of),
        ("instruments", json.instruments),
        ("topics", json.topics),
        ("channels", json.channels),
        ("partners", json.partners),
        ("classes", json.classes),
    ];
    for (name, list) in lists {
        // An empty list stands, too.
        let empty = list.is_empty().then(String::new);
        values.extend(list.into_iter().chain(empty).map(|value| (name, value)));
    }
    Stands::new(values)
}

/// Settles what counts, and with it the doubts of [`doubts`].
pub async fn choose(
    house: &House,
    actor: Actor<'_>,
    kpi: KpiId,
    choice: &Choice,
    frame: &FrameInput,
) -> Result<(), Problem> {
    choose_over(house, actor, kpi, choice, frame, "").await
}

/// The same for one part of the target, made from the version `seen` of [`stands`].
pub async fn choose_over(
    house: &House,
    actor: Actor<'_>,
    kpi: KpiId,
    choice: &Choice,
    frame: &FrameInput,
    seen: &str,
) -> Result<(), Problem> {
    let (live, action, at) = found(house, actor, kpi).await?;
    let mut deed =
        house.write_about(actor, Verb::KeepIndicators, live.plan.organisation, &concerns(&live.plan)).await?;
    let now = deed.at;
    let live = held(house, &mut deed.tx, actor, live.plan.id).await?;
    let own = live.kpis(action).get(at).ok_or_else(Problem::not_found)?;
    if let Choice::Part(part, _) = choice {
        let organisation = deed.permit.organisation();
        stands(&live, own, *part)
            .refuse_other(seen, &mut deed.tx, organisation, kpi, |event| event.deed == "kpi.settled")
            .await?;
    }
    let (measures, kept) = read(&live, action, at, choice, frame)?;
    store::settle_measures(&mut deed.tx, &deed.permit, kpi, &measures, now).await?;
    store::set_frame(&mut deed.tx, &deed.permit, kpi, &kept).await?;
    let version = &live.version;
    for position in doubts(&live, action, at) {
        let decision = FlagDecision { outcome: FlagOutcome::AsPrinted, by: actor.person(), at: now };
        plan_store::decide_flag(&mut deed.tx, &deed.permit, version.id, position, &decision).await?;
        let flag = &version.content.flags[position];
        let event = Event::new("flag.decided", version.actions[action])
            .with("flag", flag.code.code())
            .with("place", flag.place.to_string())
            .with("outcome", FlagOutcome::AsPrinted.code());
        deed.log(house, &event).await?;
    }
    let mut event = settled(kpi, &measures);
    if !frame.members.trim().is_empty() {
        event = event.with("members", frame.members.trim());
    }
    if let Some(asked) = kept.upon_request {
        event = event.with("upon_request", if asked { "yes" } else { "no" });
    }
    deed.done(house, event).await
}

/// The event of a choice, with every measure in it, so that history can tell what counted when.
pub(super) fn settled(kpi: KpiId, measures: &[Measure]) -> Event {
    let event = Event::new("kpi.settled", kpi).with("measures", measures.len().to_string());
    measures.iter().fold(event, |event, measure| {
        let told = serde_json::to_string(&MeasureJson::of(measure)).unwrap_or_default();
        event.with("measure", told)
    })
}

async fn found(
    house: &House,
    actor: Actor<'_>,
    kpi: KpiId,
) -> Result<(std::sync::Arc<LivePlan>, usize, usize), Problem> {
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        let (_, plan) = plan_store::of_kpi(&mut tx, kpi).await?.ok_or_else(Problem::not_found)?;
        readable(&mut tx, actor, plan.id).await?
    };
    let live = live(house, actor, plan.id).await?;
    let (action, at) = live.position_of_kpi(kpi).ok_or_else(Problem::not_found)?;
    Ok((live, action, at))
}

/// The whole choice as it would stand, or what is wrong with it.
fn read(
    live: &LivePlan,
    action: usize,
    at: usize,
    choice: &Choice,
    frame: &FrameInput,
) -> Result<(Vec<Measure>, KpiFrame), Problem> {
    let own = &live.kpis(action)[at];
    let target = own.target();
    let parts = parts(&target);
    let mut form = Form::default();
    let kept = frame_of(live, frame, &mut form);
    let one = |form: &mut Form, json: &MeasureJson, part: usize| {
        let measure = measure_of(json, &live.scale, live.version.actions[action], form)?;
        if !parts.get(part).is_some_and(|part| measure.fits(part)) {
            form.refuse(FieldProblem::new("rule", Code::MeasureDoesNotFit));
        }
        Some(measure)
    };
    let measures = match choice {
        Choice::Part(part, json) => {
            let mut measures = own.measures.clone();
            measures.truncate(parts.len());
            // Parts are settled in their order: a gap would move every later measure to another part.
            if *part >= parts.len() || *part > measures.len() {
                form.refuse(
                    FieldProblem::new("part", Code::FieldChoice)
                        .with("value", part.saturating_add(1).to_string()),
                );
            }
            if let Some(measure) = one(&mut form, json, *part) {
                match measures.get_mut(*part) {
                    Some(slot) => *slot = measure,
                    None => measures.push(measure),
                }
            }
            measures
        }
        Choice::All(all) => {
            if all.is_empty() || all.len() > parts.len() {
                let given = all.len().to_string();
                form.refuse(FieldProblem::new("measures", Code::FieldChoice).with("value", given));
            }
            all.iter().enumerate().filter_map(|(part, json)| one(&mut form, json, part)).collect()
        }
    };
    form.finish()?;
    Ok((measures, kept))
}

fn frame_of(live: &LivePlan, frame: &FrameInput, form: &mut Form) -> KpiFrame {
    let members = match frame.members.trim() {
        "" => None,
        code => {
            let set = live.sets.iter().find(|named| named.set.code() == code);
            if set.is_none() {
                form.wrong("members", Code::FieldChoice, &[("value", code)]);
            }
            set.map(|named| named.id)
        }
    };
    let upon_request = match frame.upon_request.trim() {
        "" => None,
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        other => {
            form.wrong("upon_request", Code::FieldChoice, &[("value", other)]);
            None
        }
    };
    KpiFrame { members, upon_request }
}

/// A measure from its codes. `None` where something is missing; what, the form knows.
fn measure_of(json: &MeasureJson, scale: &StatusScale, action: ActionId, form: &mut Form) -> Option<Measure> {
    let rule = rule_of(json, scale, form)?;
    let filter = Filter {
        actions: if json.own_action { vec![action] } else { Vec::new() },
        instruments: codes(&json.instruments, InstrumentCode::new),
        topics: codes(&json.topics, TopicCode::new),
        channels: codes(&json.channels, ChannelCode::new),
        partners: codes(&json.partners, PartnerCode::new),
        classes: codes(&json.classes, ClassCode::new),
    };
    Some(Measure::new(rule, filter))
}

fn rule_of(json: &MeasureJson, scale: &StatusScale, form: &mut Form) -> Option<Rule> {
    let kinds = |form: &mut Form| some(form, "kinds", &json.kinds, CountedKind::new);
    let request = |form: &mut Form| {
        let kind = form.text("request", &json.request);
        (!kind.is_empty()).then(|| RequestKind::new(kind))
    };
    Some(match json.rule.trim() {
        "members_at" => {
            let levels = some(form, "levels", &json.levels, LevelCode::new)?;
            let known = |level: &&LevelCode| scale.levels().iter().any(|each| each.code == **level);
            if let Some(unknown) = levels.iter().find(|level| !known(level)) {
                form.wrong("levels", Code::FieldChoice, &[("value", unknown.as_str())]);
            }
            Rule::MembersAt { levels }
        }
        "members_with" => Rule::MembersWith { kinds: kinds(form)? },
        "count" => Rule::Count { kinds: kinds(form)? },
        "requests_met" => {
            let kind = request(form)?;
            Rule::Share { part: Counted::RequestsMet(kind.clone()), whole: Counted::Requests(kind) }
        }
        "requests_served" => {
            let (kind, by) = (request(form), kinds(form));
            let (kind, by) = (kind?, by?.into_iter().next()?);
            Rule::Share { part: Counted::RequestsServed(kind.clone(), by), whole: Counted::Requests(kind) }
        }
        "share_of_facts" => {
            let (part, whole) = (kinds(form), some(form, "out_of", &json.out_of, CountedKind::new));
            Rule::Share { part: Counted::Facts(part?), whole: Counted::Facts(whole?) }
        }
        "mean_score" => Rule::MeanScore,
        "positive_answers" => Rule::PositiveAnswers,
        "sum" => Rule::Sum,
        "latest" => Rule::Latest,
        other => {
            debug_assert!(!RULES.contains(&other), "every rule has its arm");
            form.wrong(
                "rule",
                if other.is_empty() { Code::FieldEmpty } else { Code::FieldChoice },
                &[("value", other)],
            );
            return None;
        }
    })
}

/// Codes of which there must be one at least.
fn some<C>(form: &mut Form, field: &'static str, texts: &[String], code: fn(String) -> C) -> Option<Vec<C>> {
    let codes = codes(texts, code);
    if codes.is_empty() {
        form.wrong(field, Code::FieldEmpty, &[]);
        return None;
    }
    Some(codes)
}

/// Codes as written, without empty ones.
fn codes<C>(texts: &[String], code: fn(String) -> C) -> Vec<C> {
    texts
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .map(|text| code(text.to_owned()))
        .collect()
}

/// A measure as an event told it; its action stands for the KPI's own.
pub fn measure_from_event(told: &str) -> Option<Measure> {
    let json: MeasureJson = serde_json::from_str(told).ok()?;
    // The scale may have changed since: levels are taken as they were.
    let levels = json.levels.iter().map(|code| trellis_domain::indicators::fact::StatusLevel {
        code: LevelCode::new(code.as_str()),
        words: Vec::new(),
        meant_by_default: false,
    });
    measure_of(&json, &StatusScale::new(levels.collect()), ActionId::new(0), &mut Form::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_rule(json: &MeasureJson) -> Result<Measure, Vec<&'static str>> {
        let mut form = Form::default();
        let measure = measure_of(json, &StatusScale::usual(), ActionId::new(1), &mut form);
        match form.finish() {
            Ok(()) => Ok(measure.expect("nothing is wrong")),
            Err(problem) => Err(problem.fields.iter().map(|field| field.field).collect()),
        }
    }

    fn json(rule: &str) -> MeasureJson {
        let list = |text: &str| vec![text.to_owned()];
        MeasureJson {
            rule: rule.to_owned(),
            levels: if rule == "members_at" { list("implementing") } else { Vec::new() },
            kinds: match rule {
                "members_with" | "count" | "requests_served" | "share_of_facts" => list("activity"),
                _ => Vec::new(),
            },
            out_of: if rule == "share_of_facts" { list("survey") } else { Vec::new() },
            request: if rule.starts_with("requests") { "mission".to_owned() } else { String::new() },
            own_action: true,
            instruments: list("RKC"),
            topics: list("aeo"),
            channels: list("newsletter"),
            partners: list("rtc-1"),
            classes: list("sids"),
        }
    }

    #[test]
    fn s5_12_every_kind_of_measure_can_be_chosen_and_comes_back() {
        for rule in RULES {
            let chosen = json(rule);
            let measure = read_rule(&chosen).unwrap_or_else(|fields| panic!("{rule}: {fields:?}"));
            assert_eq!(MeasureJson::of(&measure), chosen, "{rule}");
            let told = serde_json::to_string(&chosen).expect("plain data");
            assert_eq!(measure_from_event(&told).map(|measure| MeasureJson::of(&measure)), Some(chosen));
        }
    }

    #[test]
    fn what_is_missing_is_said_at_its_field() {
        let check = |rule: &str, expect: &[&'static str]| {
            let bare = MeasureJson { rule: rule.to_owned(), ..MeasureJson::default() };
            assert_eq!(read_rule(&bare).map(|_| ()), Err(expect.to_vec()), "{rule}");
        };
        check("", &["rule"]);
        check("half", &["rule"]);
        check("members_at", &["levels"]);
        check("count", &["kinds"]);
        check("requests_met", &["request"]);
        check("requests_served", &["request", "kinds"]);
        check("share_of_facts", &["kinds", "out_of"]);
        let unknown = MeasureJson { levels: vec!["perfect".to_owned()], ..json("members_at") };
        assert_eq!(read_rule(&unknown).map(|_| ()), Err(vec!["levels"]));
    }
}
