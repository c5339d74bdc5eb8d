//! What an organisation reckons with when experts are matched with missions: days of travel, what a day and a trip cost, what
//! funds may spend, what things are worth. Typed, judged, kept; an organisation that says nothing has the usual ones.

use std::collections::BTreeMap;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{Actor, OrganisationId, may_do, policy::Right},
};
use trellis_store::{Tx, roster::proposals as store};

use super::{super::problem::Terms, working};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
    roster::{own_organisation, problem::WEIGHTS},
};

/// Terms as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct TermsInput {
    /// A mission may start so many days apart, 7 for weekly.
    pub start_step: String,
    /// A mission begins so many days from today at the earliest: people have to be asked and to travel.
    pub notice: String,
    /// Days kept free before and after a mission, in the expert's own region.
    pub travel_same: String,
    /// The same in another region.
    pub travel_other: String,
    /// Nobody is sent whose evaluations are below it, from 1 to 5.
    pub evaluation_min: String,
    /// What a day there costs, in whole units of money.
    pub subsistence: String,
    /// What a trip costs inside a region.
    pub trip_same: String,
    /// What a trip costs to another region.
    pub trip_other: String,
    /// What funds may spend on missions, a line each: `code: units of money`.
    pub funds: String,
    /// What things are worth, a line each: `name: points`.
    pub weights: String,
}

/// Terms as a page shows them.
#[derive(Debug, Clone)]
pub struct TermsView {
    /// As the form shows them.
    pub input: TermsInput,
    /// Whether the actor may change them.
    pub may_edit: bool,
}

/// The most that a number of days may be, and an amount of money.
const DAYS_MAX: u32 = 60;
const NOTICE_MAX: u32 = 365;
const MONEY_MAX: u32 = 100_000_000;

pub(in crate::roster) async fn kept(tx: &mut Tx, organisation: OrganisationId) -> Result<Terms, Problem> {
    match store::terms(tx, organisation).await? {
        Some(text) => serde_json::from_str(&text).map_err(Problem::internal),
        None => Ok(Terms::usual()),
    }
}

impl TermsInput {
    fn shown(terms: &Terms) -> Self {
        let funds = terms.ceilings.iter().map(|(code, units)| format!("{code}: {units}"));
        let weight = |(name, usual): (&str, f64)| {
            format!("{name}: {}", terms.weights.get(name).copied().unwrap_or(usual))
        };
        Self {
            start_step: terms.start_step_days.to_string(),
            notice: terms.notice_days.to_string(),
            travel_same: terms.travel_days.0.to_string(),
            travel_other: terms.travel_days.1.to_string(),
            evaluation_min: terms.evaluation_min.to_string(),
            subsistence: terms.subsistence.to_string(),
            trip_same: terms.travel.0.to_string(),
            trip_other: terms.travel.1.to_string(),
            funds: funds.collect::<Vec<_>>().join("\n"),
            weights: WEIGHTS.into_iter().map(weight).collect::<Vec<_>>().join("\n"),
        }
    }

    fn read(&self, form: &mut Form) -> Option<Terms> {
        let step = within(form, "start_step", &self.start_step, (1, DAYS_MAX));
        let notice = within(form, "notice", &self.notice, (0, NOTICE_MAX));
        let same = within(form, "travel_same", &self.travel_same, (0, DAYS_MAX));
        let other = within(form, "travel_other", &self.travel_other, (0, DAYS_MAX));
        let evaluation = amount(form, "evaluation_min", &self.evaluation_min, 5.0);
        let subsistence = within(form, "subsistence", &self.subsistence, (0, MONEY_MAX));
        let trip_same = within(form, "trip_same", &self.trip_same, (0, MONEY_MAX));
        let trip_other = within(form, "trip_other", &self.trip_other, (0, MONEY_MAX));
        let mut ceilings = BTreeMap::new();
        for (code, units) in lines(form, "funds", &self.funds) {
            if let Some(units) = within(form, "funds", units, (0, u32::MAX)) {
                ceilings.insert(code.to_owned(), u64::from(units));
            }
        }
        let mut weights = BTreeMap::new();
        for (name, points) in lines(form, "weights", &self.weights) {
            let known = form.choice("weights", name, |name| WEIGHTS.iter().find(|(known, _)| *known == name));
            // Money is divided by it.
            let points = amount(form, "weights", points, 1_000_000.0);
            let is_divisor = known.is_some_and(|(name, _)| *name == "euro_per_point");
            if is_divisor && points == Some(0.0) {
                form.refuse(FieldProblem::new("weights", Code::TermsDivisor));
            }
            if let Some(((name, _), points)) = known.zip(points) {
                weights.insert((*name).to_owned(), points);
            }
        }
        let days = |days: u32| u16::try_from(days).ok();
        Some(Terms {
            start_step_days: days(step?)?,
            notice_days: days(notice?)?,
            travel_days: (days(same?)?, days(other?)?),
            evaluation_min: evaluation?,
            subsistence: subsistence?,
            travel: (trip_same?, trip_other?),
            ceilings,
            weights,
        })
    }
}

fn within(form: &mut Form, field: &'static str, text: &str, (least, most): (u32, u32)) -> Option<u32> {
    let number = form.whole(field, text)?;
    if (least..=most).contains(&number) {
        return Some(number);
    }
    let problem = FieldProblem::new(field, Code::TermsRange).with("value", text.trim());
    form.refuse(problem.with("least", least as usize).with("most", most as usize));
    None
}

fn amount(form: &mut Form, field: &'static str, text: &str, most: f64) -> Option<f64> {
    let number = form.number(field, text)?.to_string().parse::<f64>().ok()?;
    if (0.0..=most).contains(&number) {
        return Some(number);
    }
    let problem = FieldProblem::new(field, Code::TermsRange).with("value", text.trim());
    form.refuse(problem.with("least", 0usize).with("most", most as usize));
    None
}

/// Lines of a name and a number.
fn lines<'a>(form: &mut Form, field: &'static str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut all = Vec::new();
    for line in text.split(['\n', ';']).map(str::trim).filter(|line| !line.is_empty()) {
        match line.rsplit_once(':') {
            Some((name, number)) => all.push((name.trim(), number.trim())),
            None => form.wrong(field, Code::TermsLine, &[("value", line)]),
        }
    }
    all
}

/// What the actor's organisation reckons with.
pub async fn view(house: &House, actor: Actor<'_>) -> Result<TermsView, Problem> {
    let organisation = own_organisation(actor)?;
    if !super::is_open_to(actor) {
        return Err(Problem::not_found());
    }
    let mut tx = house.read(organisation).await?;
    let terms = kept(&mut tx, organisation).await?;
    let may_edit = may_do(actor, Right::Edit, &working(organisation)).is_ok();
    Ok(TermsView { input: TermsInput::shown(&terms), may_edit })
}

/// Says what the actor's organisation reckons with. Proposals that were made before say that they stand on other terms.
pub async fn set(house: &House, actor: Actor<'_>, input: &TermsInput) -> Result<(), Problem> {
    let organisation = own_organisation(actor)?;
    if !super::is_open_to(actor) {
        return Err(Problem::not_found());
    }
    let tx = house.write_unowned(organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &working(organisation))?;
    let mut form = Form::default();
    let terms = input.read(&mut form);
    form.finish()?;
    let terms = terms.ok_or_else(|| Problem::new(Code::FormInvalid))?;
    let text = serde_json::to_string(&terms).map_err(Problem::internal)?;
    store::set_terms(&mut deed.tx, &deed.permit, &text).await?;
    deed.done(house, Event::new("proposal.terms_set", organisation).with("terms", text)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_come_back_as_they_were_typed() {
        let mut terms = Terms::usual();
        terms.ceilings.insert("TF: East".to_owned(), 40_000);
        terms.weights.insert("load".to_owned(), 2.5);
        let shown = TermsInput::shown(&terms);
        let mut form = Form::default();
        let read = shown.read(&mut form).expect("terms");
        assert!(form.finish().is_ok());
        assert_eq!((read.ceilings, read.weights["load"]), (terms.ceilings.clone(), 2.5));
        assert_eq!(TermsInput::shown(&Terms { weights: read.weights, ..terms }), shown);
    }

    #[test]
    fn what_would_break_the_reckoning_is_refused_at_its_field() {
        let usual = TermsInput::shown(&Terms::usual());
        let refused = |input: TermsInput| {
            let mut form = Form::default();
            input.read(&mut form);
            form.finish().is_err()
        };
        assert!(!refused(usual.clone()));
        assert!(refused(TermsInput { start_step: "0".into(), ..usual.clone() }), "it would never move on");
        assert!(refused(TermsInput { weights: "euro_per_point: 0".into(), ..usual.clone() }));
        assert!(refused(TermsInput { weights: "fit: NaN".into(), ..usual.clone() }));
        assert!(refused(TermsInput { funds: "forty thousand".into(), ..usual.clone() }));
        assert!(refused(TermsInput { travel_same: "-1".into(), ..usual }));
    }
}
