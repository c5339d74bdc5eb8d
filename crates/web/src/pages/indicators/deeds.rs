//! The forms on a KPI's page: record a fact, take one back, say where the number started, confirm what counts.
//!
//! One form at a time, named by the address (`?do=status`, `?do=baseline`, `?withdraw=<fact>`), so that each works
//! without a script and each field has one id.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    indicators::{self, KpiView, reported},
    problem::{Code, Kind as ProblemKind},
};
use trellis_domain::{
    indicators::fact::{Fact, FactId},
    plans::{content::PrintedKpi, record::KpiId},
};
use trellis_words::Words;

use super::{
    fact_form::{Choices, FactSent, Lists, Recordable, Sheet, kinds_of_fact},
    facts::FactRow,
    kpi::Kpi,
    measuring::MeasureForm,
    report,
};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        figures,
        form::{Field, Kind, Wrong},
    },
    error::Failure,
    extract::{Nothing, Sent},
    pages::{View, saved},
    session::Visitor,
};

/// A form on the page.
pub(super) enum Deed {
    /// A fact of a kind is being recorded.
    Record(Recordable, Box<FactSent>, Wrong),
    /// The number's start is being given.
    Baseline(BaselineSent, Wrong),
    /// What counts is being chosen.
    Measure(Box<MeasureForm>),
    /// A fact is being taken back.
    Withdraw(Box<FactRow>, String, Wrong),
}

impl Deed {
    /// The form that an address asks for.
    pub(super) fn asked(address: &Address, view: &KpiView) -> Option<Self> {
        if let Some(fact) = address.value("withdraw") {
            let fact = view.live.fact(fact.parse().ok()?).filter(|fact| fact.withdrawn.is_none())?;
            let row = Box::new(FactRow::of(&view.live, fact));
            return Some(Self::Withdraw(row, String::new(), Wrong::default()));
        }
        match address.value("do")? {
            "baseline" => Some(Self::Baseline(BaselineSent::of(view), Wrong::default())),
            "measure" => MeasureForm::asked(address, view).map(|form| Self::Measure(Box::new(form))),
            kind => {
                let sent = FactSent::on(view.as_at);
                Some(Self::Record(Recordable::from_code(kind)?, Box::new(sent), Wrong::default()))
            }
        }
    }

    /// Whether the form came back with something wrong.
    pub(super) const fn is_wrong(&self) -> bool {
        match self {
            Self::Record(_, _, wrong) | Self::Baseline(_, wrong) | Self::Withdraw(_, _, wrong) => {
                wrong.is_any()
            }
            Self::Measure(form) => form.wrong.is_any(),
        }
    }

    /// The form; `kpi` is the page's own address.
    pub(super) fn render(&self, visitor: &Visitor, kpi: &str, choices: &Choices) -> Markup {
        let words = &visitor.words;
        match self {
            Self::Record(kind, sent, wrong) => {
                let lists = Lists::of(words, choices);
                let fields = sent.fields(words, *kind, &lists);
                let above = html! {
                    (kinds_of_fact(words, kpi, "do", *kind))
                };
                let hidden = [("what", kind.code())];
                let action = format!("{kpi}/facts");
                let sheet = Sheet {
                    title: words.say("kpi-record-fact"),
                    above,
                    action,
                    hidden: &hidden,
                    fields,
                    long: Some(*kind),
                };
                sheet.render(visitor, kpi, wrong)
            }
            Self::Baseline(sent, wrong) => {
                let fields = sent.fields(words);
                let action = format!("{kpi}/baseline");
                let above = html! { p { (words.say("kpi-baseline-hint")) } };
                let hidden = [("seen", sent.seen.as_str())];
                let sheet = Sheet {
                    title: words.say("kpi-set-baseline"),
                    above,
                    action,
                    hidden: &hidden,
                    fields,
                    long: None,
                };
                sheet.render(visitor, kpi, wrong)
            }
            Self::Measure(form) => form.render(visitor, kpi, choices),
            Self::Withdraw(row, reason, wrong) => {
                let fields = vec![Field {
                    name: "reason",
                    label: words.say("recorded-reason"),
                    hint: Some(words.say("recorded-reason-hint")),
                    value: reason,
                    kind: Kind::Lines(3),
                }];
                let above = html! { p { (figures::day(words, row.fact.day)) " – " (row.line(words)) } };
                let hidden = [("kpi", kpi.trim_start_matches("/kpis/"))];
                let action = format!("/facts/{}/withdrawal", row.fact.id);
                let sheet = Sheet {
                    title: words.say("recorded-withdraw"),
                    above,
                    action,
                    hidden: &hidden,
                    fields,
                    long: None,
                };
                sheet.render(visitor, kpi, wrong)
            }
        }
    }
}

/// Where a number started, as the form sends it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct BaselineSent {
    value: String,
    evidence: String,
    /// The version of what stood when the form was opened.
    seen: String,
}

impl BaselineSent {
    /// What stands now, to be changed.
    fn of(view: &KpiView) -> Self {
        let baseline = view.live.kpis(view.action)[view.kpi].baseline.as_ref();
        let (value, evidence) =
            baseline.map_or_else(<_>::default, |(value, evidence)| (value.to_string(), evidence.clone()));
        Self { value, evidence, seen: indicators::baseline_stands(baseline).version() }
    }
}

impl BaselineSent {
    fn fields(&self, words: &Words) -> Vec<Field<'_>> {
        let line = |name, key: &str, hint: Option<String>, value| Field {
            name,
            label: words.say(key),
            hint,
            value,
            kind: Kind::Line("text", None),
        };
        vec![
            line("value", "recorded-value", None, &self.value),
            line("evidence", "recorded-evidence", Some(words.say("recorded-evidence-hint")), &self.evidence),
        ]
    }
}

/// A withdrawal as the form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WithdrawalSent {
    reason: String,
    /// The page it was sent from.
    kpi: String,
}

pub(super) async fn record(
    State(web): State<Web>,
    At(kpi): At<PrintedKpi>,
    visitor: Visitor,
    Sent(sent): Sent<FactSent>,
) -> Result<Response, Failure> {
    let done = match sent.input() {
        Ok(input) => indicators::record_for(&web.house, visitor.actor(), kpi, input).await.map(|_| ()),
        Err(problem) => Err(problem),
    };
    if let Ok(reporting) = reported::reporting(&web.house, visitor.actor(), kpi).await {
        return report::sent(&web, &visitor, &reporting, sent, done);
    }
    let kind = sent.recordable();
    let again = |_: &KpiView, wrong| Some(Deed::Record(kind, Box::new(sent), wrong));
    answer(&web, &visitor, kpi, done, again).await
}

pub(super) async fn baseline(
    State(web): State<Web>,
    At(kpi): At<PrintedKpi>,
    visitor: Visitor,
    Sent(sent): Sent<BaselineSent>,
) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let start = (sent.value.as_str(), sent.evidence.as_str());
    let done = indicators::set_baseline_over(&web.house, actor, kpi, start, &sent.seen).await;
    answer(&web, &visitor, kpi, done, |_, wrong| Some(Deed::Baseline(sent, wrong))).await
}

pub(super) async fn confirm(
    State(web): State<Web>,
    At(kpi): At<PrintedKpi>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let done = indicators::settle_as_suggested(&web.house, visitor.actor(), kpi).await;
    answer(&web, &visitor, kpi, done, |_, _| None).await
}

pub(super) async fn withdraw(
    State(web): State<Web>,
    At(fact): At<Fact>,
    visitor: Visitor,
    Sent(sent): Sent<WithdrawalSent>,
) -> Result<Response, Failure> {
    let done = indicators::withdraw(&web.house, visitor.actor(), fact, &sent.reason).await;
    let kpi: KpiId = match sent.kpi.parse() {
        Ok(kpi) => kpi,
        // From the report's own page, where nobody has verified it yet.
        Err(_) => return report::withdrawn(&web, &visitor, fact, done, sent.reason).await,
    };
    let again = |view: &KpiView, wrong| row(view, fact).map(|row| Deed::Withdraw(row, sent.reason, wrong));
    answer(&web, &visitor, kpi, done, again).await
}

fn row(view: &KpiView, fact: FactId) -> Option<Box<FactRow>> {
    view.live.fact(fact).map(|fact| Box::new(FactRow::of(&view.live, fact)))
}

/// On to the KPI's page; or back to its form, with what is wrong, where `again` has one for it.
pub(super) async fn answer(
    web: &Web,
    visitor: &Visitor,
    kpi: KpiId,
    done: Result<(), Problem>,
    again: impl FnOnce(&KpiView, Wrong) -> Option<Deed>,
) -> Result<Response, Failure> {
    let Err(problem) = done else { return Ok(saved(web, &format!("/kpis/{kpi}"))) };
    if problem.code.kind() != ProblemKind::Invalid {
        return Err(problem.into());
    }
    let view = indicators::kpi(&web.house, visitor.actor(), kpi, None).await?;
    if !view.may_keep {
        // What was wrong with the form is nothing to whoever may not send it.
        return Err(Problem::new(Code::NotAllowed).into());
    }
    let Some(deed) = again(&view, Wrong::of(&visitor.words, &problem)) else { return Err(problem.into()) };
    let page = Kpi::with(&view, visitor, deed).page(visitor);
    page.sent_back(problem, visitor)
}
