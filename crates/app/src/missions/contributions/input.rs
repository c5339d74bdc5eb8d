//! What somebody types about a request to a Member becomes one: who is asked and what it is for are found by code, name, number or
//! id, as far as whoever writes may read them. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::Day,
    missions::{
        contributions::{Amount, Contribution, ContributionKind, Course, Unit},
        mission::MissionId,
        trainings::TrainingId,
    },
    people::Actor,
    plans::record::{ActionId, PlanId},
};
use trellis_store::{Across, missions::contributions as store};

use super::{Around, Serves, or_none};
use crate::{
    House, Problem,
    members::named::{member_named, partner_named},
    missions::{
        self,
        trainings::{self, Actions},
        typed::{currency, money},
    },
    plans::registers::plan_of,
    problem::{Code, Form},
    stale::Stands,
};

/// A request to a Member as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ContributionInput {
    /// Who is asked: a Member, or else a partner, by code, name or id.
    pub whom: String,
    /// Code of what is asked for.
    pub kind: String,
    /// What for.
    pub purpose: String,
    /// How much; may be empty.
    pub amount: String,
    /// Code of what that is counted in; asked where there is an amount.
    pub unit: String,
    /// In which currency, where it is money.
    pub currency: String,
    /// An initiative by code or id; may be empty.
    pub initiative: String,
    /// A mission by number or id; may be empty.
    pub mission: String,
    /// A training by title or id; may be empty.
    pub training: String,
    /// The action that it counts for: an id, or code of the plan and number of the action; may be empty.
    pub action: String,
    /// The day it was asked; empty for today.
    pub asked_on: String,
    /// The day by which an answer is wanted.
    pub answer_by: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// What a field names.
#[derive(Debug, Clone, Copy)]
enum Named<T> {
    Nothing,
    Found(T),
    Unknown,
}

impl<T: Copy> Named<T> {
    /// What a link becomes: a hidden one that was left out stays.
    fn read(
        self,
        form: &mut Form,
        (field, typed): (&'static str, &str),
        code: Code,
        hidden: Option<T>,
    ) -> Option<T> {
        match self {
            Self::Nothing => hidden,
            Self::Found(found) => Some(found),
            Self::Unknown => {
                form.wrong(field, code, &[("value", typed.trim())]);
                None
            }
        }
    }
}

/// Missions, trainings and actions that an input names, looked for before the transaction that writes.
pub(super) struct Links {
    mission: Named<MissionId>,
    training: Named<TrainingId>,
    action: Named<(ActionId, PlanId)>,
    /// What stands there and whoever writes may not read: it stays.
    hidden: Hidden,
}

#[derive(Default)]
struct Hidden {
    mission: Option<MissionId>,
    training: Option<TrainingId>,
    action: Option<(ActionId, PlanId)>,
}

impl Links {
    pub(super) async fn find(
        house: &House,
        actor: Actor<'_>,
        input: &ContributionInput,
        base: Option<&Contribution>,
    ) -> Result<Self, Problem> {
        let mission = match input.mission.trim() {
            "" => Named::Nothing,
            typed => match or_none(missions::list::find_by_name(house, actor, typed).await)? {
                Some(id) if reads_mission(house, actor, id).await? => Named::Found(id),
                _ => Named::Unknown,
            },
        };
        let training = match input.training.trim() {
            "" => Named::Nothing,
            typed => match or_none(trainings::find_by_name(house, actor, typed).await)? {
                Some(id) if reads_training(house, actor, id).await? => Named::Found(id),
                _ => Named::Unknown,
            },
        };
        let actions = Actions::find(house, actor, &input.action).await?;
        let action = match (actions.found.as_slice(), actions.unknown.is_empty()) {
            ([], true) => Named::Nothing,
            ([(action, plan)], true) => Named::Found((*action, *plan)),
            _ => Named::Unknown,
        };
        let mut hidden = Hidden::default();
        if let Some(base) = base {
            if let Some(id) = base.mission {
                hidden.mission = (!reads_mission(house, actor, id).await?).then_some(id);
            }
            if let Some(id) = base.training {
                hidden.training = (!reads_training(house, actor, id).await?).then_some(id);
            }
            if let Some((action, plan)) = base.action {
                let is_known = or_none(plan_of(house, actor, action).await)?.is_some();
                hidden.action = (!is_known).then_some((action, plan));
            }
        }
        Ok(Self { mission, training, action, hidden })
    }
}

async fn reads_mission(house: &House, actor: Actor<'_>, id: MissionId) -> Result<bool, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = or_none(missions::Held::load(&mut tx, actor, id).await)?;
    Ok(held.is_some_and(|held| Some(held.mission.organisation) == actor.organisation()))
}

async fn reads_training(house: &House, actor: Actor<'_>, id: TrainingId) -> Result<bool, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = or_none(trainings::Held::load(&mut tx, actor, id).await)?;
    Ok(held.is_some_and(|held| Some(held.training.organisation) == actor.organisation()))
}

impl ContributionInput {
    /// The request with what was typed; what is wrong is noted at its field.
    pub(super) fn read(
        &self,
        form: &mut Form,
        (around, links): (&Around, &Links),
        base: Contribution,
        today: Day,
    ) -> Contribution {
        let whom = self.whom.trim();
        let member = member_named(&around.members, whom);
        let partner = match member {
            Some(_) => None,
            None => partner_named(&around.partners, whom),
        };
        if member.is_none() && partner.is_none() {
            form.choice("whom", whom, |_| None::<()>);
        }
        // A partner that is a Member as well answers as that Member.
        let member = member.or(around.partner(partner).and_then(|partner| partner.member));
        let kind = form.choice("kind", &self.kind, ContributionKind::from_code);
        let purpose = form.text("purpose", &self.purpose);
        let amount = self.amount(form);
        let stands = (self.initiative.as_str(), base.initiative);
        let initiative = around.initiatives.read(form, stands, |_| true);
        let hidden = &links.hidden;
        let field = ("mission", self.mission.as_str());
        let mission = links.mission.read(form, field, Code::FieldChoice, hidden.mission);
        let field = ("training", self.training.as_str());
        let training = links.training.read(form, field, Code::FieldChoice, hidden.training);
        let field = ("action", self.action.as_str());
        let action = links.action.read(form, field, Code::TrainingAction, hidden.action);
        let asked_on = match self.asked_on.trim() {
            "" => Some(today),
            text => form.past_day("asked_on", text, today),
        };
        let asked_on = asked_on.unwrap_or(base.asked_on);
        let answer_by = form.day("answer_by", &self.answer_by).unwrap_or(base.answer_by);
        // Until the first step it stands as it does since it was asked.
        let course = match base.course.since == base.asked_on && base.course == Course::asked(base.asked_on) {
            true => Course::asked(asked_on),
            false => base.course,
        };
        Contribution {
            member,
            partner,
            kind: kind.unwrap_or(base.kind),
            purpose,
            amount,
            initiative,
            mission,
            training,
            action,
            asked_on,
            answer_by,
            course,
            ..base
        }
    }

    fn amount(&self, form: &mut Form) -> Option<Amount> {
        if self.amount.trim().is_empty() {
            return None;
        }
        match form.choice("unit", &self.unit, Unit::from_code)? {
            Unit::Money => {
                let currency = currency(form, "currency", &self.currency)?;
                money(form, ("amount", &self.amount), currency).map(Amount::Money)
            }
            Unit::Days => form.whole("amount", &self.amount).map(Amount::Days),
            Unit::Seats => form.whole("amount", &self.amount).map(Amount::Seats),
        }
    }

    /// What a form that changes the request begins with.
    pub(super) fn of(of: &Contribution, serves: &Serves) -> Self {
        let id = |id: Option<String>| id.unwrap_or_default();
        let (amount, currency) = match of.amount {
            None => (String::new(), String::new()),
            Some(Amount::Money(money)) => (money.amount().to_string(), money.currency.code().to_owned()),
            Some(Amount::Days(count) | Amount::Seats(count)) => (count.to_string(), String::new()),
        };
        let whom = of.partner.map(|id| id.to_string()).or(of.member.map(|id| id.to_string()));
        let own = Self {
            whom: whom.unwrap_or_default(),
            kind: of.kind.code().to_owned(),
            purpose: of.purpose.clone(),
            amount,
            unit: of.amount.map(|amount| amount.unit().code().to_owned()).unwrap_or_default(),
            currency,
            initiative: id(of.initiative.map(|id| id.to_string())),
            mission: id(serves.mission.as_ref().map(|(id, _)| id.to_string())),
            training: id(serves.training.as_ref().map(|(id, _)| id.to_string())),
            action: id(serves.action.as_ref().map(|(id, _)| id.to_string())),
            asked_on: of.asked_on.to_string(),
            answer_by: of.answer_by.to_string(),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    /// What stands in the fields of that form.
    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("whom", self.whom.clone()),
            ("kind", self.kind.clone()),
            ("purpose", self.purpose.clone()),
            ("amount", self.amount.clone()),
            ("unit", self.unit.clone()),
            ("currency", self.currency.clone()),
            ("initiative", self.initiative.clone()),
            ("mission", self.mission.clone()),
            ("training", self.training.clone()),
            ("action", self.action.clone()),
            ("asked_on", self.asked_on.clone()),
            ("answer_by", self.answer_by.clone()),
        ])
    }
}

/// The day of the first step of a request; what was asked cannot be asked after it.
pub(super) async fn first_step(
    tx: &mut trellis_store::Tx,
    of: &Contribution,
) -> Result<Option<Day>, Problem> {
    Ok(store::steps(tx, of.id).await?.first().map(|step| step.on))
}
