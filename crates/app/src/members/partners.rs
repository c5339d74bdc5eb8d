//! Partners: donor administrations, training centres, agencies (REQUIREMENTS S2.1). They are registered, never
//! removed; working together ends on a day. Who sees the desk sees them.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    members::{Member, Partner, PartnerId, PartnerKind},
    people::{Actor, Verb, may},
};
use trellis_store::{
    StoreError,
    members::{self as members_store, partners as store},
};

use crate::{
    House, Problem,
    people::can,
    problem::{Code, Form},
};

/// A partner as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PartnerInput {
    /// Short code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Code of the kind.
    pub kind: String,
    /// Code of the Member it is as well; empty for none.
    pub member: String,
}

/// The partners of an organisation.
pub struct Partners {
    /// Each with the Member it is as well.
    pub rows: Vec<(Partner, Option<Member>)>,
    /// The organisation's Members, by name.
    pub members: Vec<Member>,
    /// Whether the actor may add some.
    pub may_keep: bool,
}

/// The partners of the actor's organisation, by name.
pub async fn list(house: &House, actor: Actor<'_>) -> Result<Partners, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::SeeDesk, organisation)?;
    let mut tx = house.read(organisation).await?;
    let members = members_store::list(&mut tx, organisation).await?;
    let of = |partner: &Partner| members.iter().find(|member| Some(member.id) == partner.member).cloned();
    let rows = store::list(&mut tx, organisation).await?;
    Ok(Partners {
        rows: rows
            .into_iter()
            .map(|partner| (of(&partner), partner))
            .map(|(of, partner)| (partner, of))
            .collect(),
        members,
        may_keep: can(actor, Verb::KeepMembers, organisation),
    })
}

/// Registers a partner.
pub async fn add(house: &House, actor: Actor<'_>, input: &PartnerInput) -> Result<PartnerId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut deed = house.write(actor, Verb::KeepMembers, organisation).await?;
    let members = members_store::list(&mut deed.tx, organisation).await?;
    let mut form = Form::default();
    let code = form.code("code", &input.code);
    let name = form.text("name", &input.name);
    let kind = form.choice("kind", &input.kind, PartnerKind::from_code);
    let member = match input.member.trim() {
        "" => None,
        code => {
            let found = members.iter().find(|member| member.code.eq_ignore_ascii_case(code));
            if found.is_none() {
                form.wrong("member", Code::FieldMember, &[("value", code)]);
            }
            found.map(|member| member.id)
        }
    };
    form.finish()?;
    let Some(kind) = kind else { return Err(Problem::new(Code::FormInvalid)) };
    let partner = Partner { id: house.id(), code, name, kind, member, ended_on: None };
    store::add(&mut deed.tx, &deed.permit, &partner).await.map_err(|error| match error {
        StoreError::Constraint { .. } => Problem::new(Code::CodeTaken).with("value", partner.code.as_str()),
        other => other.into(),
    })?;
    let event = Event::new("partner.added", partner.id)
        .with("code", partner.code)
        .with("kind", kind.code())
        .with("member", input.member.trim());
    deed.done(house, event).await?;
    Ok(partner.id)
}

/// Says on which day working together ended.
pub async fn end(house: &House, actor: Actor<'_>, id: PartnerId, last: &str) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut deed = house.write(actor, Verb::KeepMembers, organisation).await?;
    // What is not there has no form that anything could be wrong with.
    let partner = store::find(&mut deed.tx, organisation, id).await?.ok_or_else(Problem::not_found)?;
    let mut form = Form::default();
    let last = form.past_day("last", last, house.today());
    form.finish()?;
    let ended = Partner { ended_on: last, ..partner };
    store::end(&mut deed.tx, &deed.permit, &ended).await?;
    let last = last.map(|day| day.to_string()).unwrap_or_default();
    deed.done(house, Event::new("partner.ended", id).with("last", last)).await
}
