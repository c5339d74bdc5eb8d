//! In whose names somebody who does not keep the registers of a plan may say something on it: the own one, and those of
//! Members. Must not know what is said.

use trellis_domain::{
    kernel::Day,
    meetings::consultation::speaks_for,
    members::{Member, MemberId},
    people::{
        Actor,
        policy::{Matter, Right, Scope, rights},
    },
};

use crate::{
    House, Problem,
    house::Deed,
    plans::{concerns, live::LivePlan, standing},
    problem::{Code, Form},
};

/// In whose names the actor may comment on a plan as it stands: the own one, and those of Members it is about.
#[derive(Debug, Clone, Default)]
pub struct Voices {
    /// Whether in the own name.
    pub own: bool,
    /// For which Members: those whose focal point the actor is.
    pub members: Vec<Member>,
}

impl Voices {
    /// Of the actor on a day; without one, for Members that the plan was about at any time.
    pub fn of(live: &LivePlan, actor: Actor<'_>, on: Option<Day>) -> Self {
        let own = rights(actor.bearer(), &matter(live, &concerns(&live.plan))).has(Right::Comment);
        let in_set = |member: &Member| match (&live.set, on) {
            (None, _) => true,
            (Some(named), Some(day)) => named.set.contains(member.id, day),
            (Some(named), None) => named.set.stays().iter().any(|stay| stay.member == member.id),
        };
        let speaks = |member: &&Member| {
            let concerns = [Scope::of(live.plan.id), Scope::of(member.id)];
            speaks_for(actor, live.plan.organisation, member.id)
                && in_set(member)
                && rights(actor.bearer(), &matter(live, &concerns)).has(Right::Comment)
        };
        Self { own, members: live.members.iter().filter(speaks).cloned().collect() }
    }

    /// Begins a deed in the name that `typed` says: a Member by id or code; empty for the own name, or for the one Member
    /// of whoever speaks for one only. What is wrong with the name stands in the form.
    ///
    /// # Errors
    /// Whoever may not comment on the plan as it stands is refused.
    pub(super) async fn begin(
        house: &House,
        actor: Actor<'_>,
        live: &LivePlan,
        (field, typed): (&'static str, &str),
        form: &mut Form,
    ) -> Result<(Deed, Option<MemberId>), Problem> {
        let voices = Self::of(live, actor, Some(house.today()));
        let named = |text: &str| {
            let is_it = |member: &&Member| member.code == text || member.id.to_string() == text;
            voices.members.iter().find(is_it).map(|member| member.id)
        };
        let typed = typed.trim();
        let member = match (typed, voices.members.as_slice()) {
            ("", [only]) if !voices.own => Some(only.id),
            ("", _) => None,
            (text, _) => named(text),
        };
        // Whoever speaks for Members only stands before the policy for one of them, even where the form does not say which.
        let only_for_members = voices.members.first().map(|member| member.id).filter(|_| !voices.own);
        let concerned: Vec<_> =
            concerns(&live.plan).into_iter().chain(member.or(only_for_members).map(Scope::of)).collect();
        let tx = house.write_unowned(live.plan.organisation).await?;
        let deed = house.permit(tx, actor, Right::Comment, &matter(live, &concerned))?;
        if member.is_none() && !(voices.own && typed.is_empty()) {
            form.wrong(field, Code::FieldChoice, &[("value", typed)]);
        }
        Ok((deed, member))
    }

    /// Whether the actor may say anything.
    pub fn is_any(&self) -> bool {
        self.own || !self.members.is_empty()
    }
}

/// A plan as it stands, before the policy.
fn matter<'c>(live: &LivePlan, concerns: &'c [Scope]) -> Matter<'c> {
    let standing = standing(&live.plan).into();
    Matter { organisation: live.plan.organisation, standing, concerns, made_by: None }
}
