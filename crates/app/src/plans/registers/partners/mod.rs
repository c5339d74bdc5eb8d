//! Partners in the actions of plans: who takes part and as what (REQUIREMENTS S5.14, ADR 0052). It is part of a plan: whoever
//! reads that reads this.
//!
//! [`list`] is who takes part where, across plans; [`table`] the same to take away. Partners themselves are
//! `members::partners`'.

pub mod list;
pub mod table;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    members::Partner,
    people::Actor,
    plans::{
        record::ActionId,
        registers::involved::{ActionPart, Involved},
    },
};
use trellis_store::plans::registers as store;

use super::{begin, plan_of};
use crate::{
    House, Problem,
    house::Deed,
    members::named::partner_named,
    problem::{Code, Form},
};

/// Which partner, as what, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PartInput {
    /// The partner, by code, name or id.
    pub partner: String,
    /// Code of what it does.
    pub part: String,
}

/// Says that a partner takes part in an action as something.
///
/// # Errors
/// Nobody takes part twice as the same thing, nor after working together has ended.
pub async fn involve(
    house: &House,
    actor: Actor<'_>,
    action: ActionId,
    input: &PartInput,
) -> Result<(), Problem> {
    let plan = plan_of(house, actor, action).await?;
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let registers = &live.registers;
    let mut form = Form::default();
    let partner = form.choice("partner", &input.partner, |text| meant(&registers.partners, text));
    let part = form.choice("part", &input.part, ActionPart::from_code);
    if let Some(last) = partner.and_then(|partner| partner.ended_on)
        && last < house.today()
    {
        form.wrong("partner", Code::PartnerEnded, &[("day", &last.to_string())]);
    }
    let new = partner.zip(part).map(|(partner, part)| Involved { action, partner: partner.id, part });
    if new.is_some_and(|new| registers.involved.contains(&new)) {
        form.wrong("part", Code::PartnerInvolved, &[]);
    }
    form.finish()?;
    let (Some(partner), Some(new)) = (partner, new) else { return Err(Problem::new(Code::FormInvalid)) };
    store::involve(&mut tx, &permit, new, at).await?;
    let event = said("partner.involved", new, partner);
    Deed { tx, permit, at }.done(house, event).await
}

/// Takes back that a partner takes part in an action as something.
pub async fn leave_out(
    house: &House,
    actor: Actor<'_>,
    action: ActionId,
    input: &PartInput,
) -> Result<(), Problem> {
    let plan = plan_of(house, actor, action).await?;
    let (live, Deed { mut tx, permit, at }) = begin(house, actor, plan).await?;
    let registers = &live.registers;
    let partner = meant(&registers.partners, &input.partner).ok_or_else(Problem::not_found)?;
    let part = ActionPart::from_code(input.part.trim()).ok_or_else(Problem::not_found)?;
    let old = Involved { action, partner: partner.id, part };
    if !registers.involved.contains(&old) {
        return Err(Problem::not_found());
    }
    store::leave_out(&mut tx, &permit, old).await?;
    let event = said("partner.left_out", old, partner);
    Deed { tx, permit, at }.done(house, event).await
}

fn meant<'p>(partners: &'p [Partner], text: &str) -> Option<&'p Partner> {
    let id = partner_named(partners, text)?;
    partners.iter().find(|partner| partner.id == id)
}

fn said(deed: &'static str, of: Involved, partner: &Partner) -> Event {
    Event::new(deed, of.action).with("code", partner.code.as_str()).with("part", of.part.code())
}
