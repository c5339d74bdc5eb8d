//! What somebody types about an application becomes one: theme, request, mission and expert are found by code, name or id, as far
//! as whoever writes may read them. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::{Currency, Day, Money},
    people::{Actor, policy::Right},
    roster::{
        expert::ExpertId,
        support::{Application, Cost, Outside, Who},
    },
};
use trellis_store::Tx;

use super::{called, mission_called, record_of};
use crate::{
    House, Problem,
    members::states::folded,
    missions::{
        self,
        typed::{currency, optional_money},
    },
    problem::{Code, FieldProblem, Form},
    requests,
    roster::{Held as Record, around::Around, list::find_by_name},
    stale::Stands,
};

/// The most working days of one application.
const DAYS_MAX: u32 = 366;

/// An application as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ApplicationInput {
    /// The Member by code, name or id; may be empty for whoever speaks for one only.
    pub member: String,
    /// What the activity is called.
    pub title: String,
    /// What the expert is to do.
    pub purpose: String,
    /// A theme by id or words; may be empty at first.
    pub theme: String,
    /// An own request by number or id; may be empty.
    pub request: String,
    /// A mission by number or id; may be empty.
    pub mission: String,
    /// An expert of the roster by short code, name or id; empty where it is somebody else.
    pub expert: String,
    /// The name of an expert without a record. Protected.
    pub outside: String,
    /// Why that one is preferred. Protected.
    pub outside_why: String,
    /// What that one knows. Protected.
    pub outside_knows: String,
    /// The first day of the work; may be empty at first.
    pub from: String,
    /// The last day; may be empty at first.
    pub until: String,
    /// Working days; may be empty at first.
    pub days: String,
    /// In which currency; asked where there is an amount.
    pub currency: String,
    /// What the expert is paid.
    pub fee: String,
    /// Travel.
    pub travel: String,
    /// Subsistence.
    pub subsistence: String,
    /// Anything else.
    pub other: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// What an absent thing and one that may not be read have in common: nothing is named.
fn or_none<T>(found: Result<T, Problem>) -> Result<Option<T>, Problem> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(problem) if problem.code == Code::NotFound => Ok(None),
        Err(problem) => Err(problem),
    }
}

impl ApplicationInput {
    /// The application with what was typed; what is wrong is noted at its field.
    pub(super) async fn read(
        &self,
        form: &mut Form,
        (house, actor, tx): (&House, Actor<'_>, &mut Tx),
        around: &Around,
        base: Application,
    ) -> Result<Application, Problem> {
        let mut text = |field, value: &str| form.optional_text(field, value).unwrap_or_default();
        let (title, purpose) = (text("title", &self.title), text("purpose", &self.purpose));
        // Nothing can be called by nothing, not even a draft.
        form.text("title", &self.title);
        let theme = match self.theme.trim() {
            "" => None,
            text => form.choice("theme", text, |text| around.theme(text)),
        };
        let from = form.optional_day("from", &self.from);
        let until = form.optional_day("until", &self.until);
        if let (Some(first), Some(last)) = (from, until)
            && last < first
        {
            form.refuse(FieldProblem::new("until", Code::SupportReversed).with("day", first));
        }
        let days = self.days(form);
        let cost = self.cost(form);
        let request = self.request(form, (house, actor, &mut *tx), &base).await?;
        let mission = self.mission(form, (house, actor, &mut *tx), &base).await?;
        let who = self.who(form, (house, actor, tx), &base).await?;
        Ok(Application { title, purpose, theme, request, mission, who, from, until, days, cost, ..base })
    }

    fn days(&self, form: &mut Form) -> Option<u16> {
        if self.days.trim().is_empty() {
            return None;
        }
        let days = form.whole("days", &self.days)?;
        if !(1..=DAYS_MAX).contains(&days) {
            form.wrong("days", Code::FieldDays, &[("value", self.days.trim())]);
        }
        u16::try_from(days).ok()
    }

    fn cost(&self, form: &mut Form) -> Option<Cost> {
        let parts = [
            ("fee", &self.fee),
            ("travel", &self.travel),
            ("subsistence", &self.subsistence),
            ("other", &self.other),
        ];
        if parts.iter().all(|(_, text)| text.trim().is_empty()) {
            return None;
        }
        let currency = currency(form, "currency", &self.currency)?;
        let mut minor = |(field, text): (&'static str, &String)| {
            optional_money(form, (field, text), currency).map_or(0, |money| money.minor)
        };
        let [fee, travel, subsistence, other] = parts.map(&mut minor);
        Some(Cost { currency, fee, travel, subsistence, other })
    }

    async fn request(
        &self,
        form: &mut Form,
        (house, actor, tx): (&House, Actor<'_>, &mut Tx),
        base: &Application,
    ) -> Result<Option<trellis_domain::requests::RequestId>, Problem> {
        let typed = self.request.trim();
        if typed.is_empty() {
            // What its reader does not see cannot be taken away by leaving it out.
            let Some(kept) = base.request else { return Ok(None) };
            return Ok(requests::called(tx, actor, kept).await?.is_none().then_some(kept));
        }
        let found = match or_none(requests::find_by_name(house, actor, typed).await)? {
            Some(id) => or_none(requests::readable(tx, actor, id).await)?,
            None => None,
        };
        // A draft has no number yet, and can be taken back.
        let own = found.filter(|request| request.member == base.member && request.number.is_some());
        Ok(form.choice("request", typed, |_| own).map(|request| request.id))
    }

    async fn mission(
        &self,
        form: &mut Form,
        (house, actor, tx): (&House, Actor<'_>, &mut Tx),
        base: &Application,
    ) -> Result<Option<trellis_domain::missions::mission::MissionId>, Problem> {
        let typed = self.mission.trim();
        if typed.is_empty() {
            let Some(kept) = base.mission else { return Ok(None) };
            return Ok(mission_called(tx, actor, kept).await?.is_none().then_some(kept));
        }
        let mut own = None;
        if let Some(id) = or_none(missions::list::find_by_name(house, actor, typed).await)?
            && mission_called(tx, actor, id).await?.is_some()
        {
            let held = missions::Held::of(tx, id).await?;
            own = (held.request.member == base.member).then_some(id);
        }
        Ok(form.choice("mission", typed, |_| own))
    }

    async fn who(
        &self,
        form: &mut Form,
        (house, actor, tx): (&House, Actor<'_>, &mut Tx),
        base: &Application,
    ) -> Result<Option<Who>, Problem> {
        let outside = form.optional_text("outside", &self.outside);
        let why = form.optional_text("outside_why", &self.outside_why);
        let knows = form.optional_text("outside_knows", &self.outside_knows);
        let typed = self.expert.trim();
        if !typed.is_empty() {
            if outside.is_some() {
                form.wrong("outside", Code::SupportTwoExperts, &[]);
            }
            let found = self.record(typed, (house, actor, tx), base).await?;
            return Ok(form.choice("expert", typed, |_| found).map(Who::Record));
        }
        let Some(name) = outside else {
            if why.is_some() || knows.is_some() {
                form.wrong("outside", Code::FieldEmpty, &[]);
            }
            return Ok(None);
        };
        for (field, said) in [("outside_why", &why), ("outside_knows", &knows)] {
            if said.is_none() {
                form.wrong(field, Code::FieldEmpty, &[]);
            }
        }
        let (why, knows) = (why.unwrap_or_default(), knows.unwrap_or_default());
        Ok(Some(Who::Outside(Outside { name, why, knows })))
    }

    /// A record that whoever writes may read, or the one that stands there already.
    async fn record(
        &self,
        typed: &str,
        (house, actor, tx): (&House, Actor<'_>, &mut Tx),
        base: &Application,
    ) -> Result<Option<ExpertId>, Problem> {
        if let Some(kept) = record_of(house, tx, base).await? {
            let (name, _) = called(&kept, actor);
            if folded(&name) == folded(typed) || kept.expert.id.to_string() == typed {
                return Ok(Some(kept.expert.id));
            }
        }
        let Some(id) = or_none(find_by_name(house, actor, typed).await)? else { return Ok(None) };
        let record = or_none(Record::of(house, tx, id).await)?;
        let is_own = |record: &Record| {
            record.expert.organisation == base.organisation && record.rights(actor).has(Right::Read)
        };
        Ok(record.filter(is_own).map(|record| record.expert.id))
    }

    /// What a form that changes the application begins with; `expert` is what the record is called for its reader.
    pub(super) fn of(application: &Application, expert: Option<&str>) -> Self {
        let outside = match &application.who {
            Some(Who::Outside(outside)) => outside.clone(),
            _ => Outside::default(),
        };
        let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let amount = |part: fn(&Cost) -> i64| {
            let cost = application.cost.filter(|cost| part(cost) > 0);
            cost.map(|cost| amount(part(&cost), cost.currency)).unwrap_or_default()
        };
        let own = Self {
            member: application.member.to_string(),
            title: application.title.clone(),
            purpose: application.purpose.clone(),
            theme: application.theme.map(|theme| theme.to_string()).unwrap_or_default(),
            request: application.request.map(|request| request.to_string()).unwrap_or_default(),
            mission: application.mission.map(|mission| mission.to_string()).unwrap_or_default(),
            expert: expert.unwrap_or_default().to_owned(),
            outside: outside.name,
            outside_why: outside.why,
            outside_knows: outside.knows,
            from: day(application.from),
            until: day(application.until),
            days: application.days.map(|days| days.to_string()).unwrap_or_default(),
            currency: application.cost.map(|cost| cost.currency.code().to_owned()).unwrap_or_default(),
            fee: amount(|cost| cost.fee),
            travel: amount(|cost| cost.travel),
            subsistence: amount(|cost| cost.subsistence),
            other: amount(|cost| cost.other),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    /// What stands in the fields of that form.
    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("title", self.title.clone()),
            ("purpose", self.purpose.clone()),
            ("theme", self.theme.clone()),
            ("request", self.request.clone()),
            ("mission", self.mission.clone()),
            ("expert", self.expert.clone()),
            ("outside", self.outside.clone()),
            ("outside_why", self.outside_why.clone()),
            ("outside_knows", self.outside_knows.clone()),
            ("from", self.from.clone()),
            ("until", self.until.clone()),
            ("days", self.days.clone()),
            ("currency", self.currency.clone()),
            ("fee", self.fee.clone()),
            ("travel", self.travel.clone()),
            ("subsistence", self.subsistence.clone()),
            ("other", self.other.clone()),
        ])
    }
}

fn amount(minor: i64, currency: Currency) -> String {
    Money { minor, currency }.amount().to_string()
}
