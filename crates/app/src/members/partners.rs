//! Partners: donor administrations, training centres, agencies (REQUIREMENTS S2.1). They are registered, never
//! removed; working together ends on a day. Who sees the desk sees them.

use std::collections::HashMap;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    members::{Member, Partner, PartnerId, PartnerKind},
    people::{Actor, Verb, may, policy::Office},
    plans::registers::vocabulary::{Purpose, Term, TermId, Vocabulary},
};
use trellis_store::{
    StoreError,
    members::{self as members_store, partners as store},
    plans::registers::vocabularies_of,
};
use trellis_words::Words;

use crate::{
    House, Problem,
    house::Deed,
    people::{can, settings::Names},
    plans::registers::partners::list as involved,
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
    /// What it is in the organisation's own words: a term of a list of kinds of partners, by id, label or words; may be empty.
    pub own_kind: String,
    /// Code of the Member it is as well; empty for none.
    pub member: String,
}

/// The partners of an organisation.
pub struct Partners {
    /// Each with the Member it is as well.
    pub rows: Vec<(Partner, Option<Member>)>,
    /// The organisation's Members, by name.
    pub members: Vec<Member>,
    /// The organisation's own kinds of partners, in the order of its lists.
    pub own_kinds: Vec<(TermId, String)>,
    /// In how many actions each takes part.
    pub actions: HashMap<PartnerId, usize>,
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
    let own_kinds = own_kinds(&vocabularies_of(&mut tx, organisation).await?);
    drop(tx);
    let actions = involved::counted(house, actor).await?;
    Ok(Partners {
        rows: rows
            .into_iter()
            .map(|partner| (of(&partner), partner))
            .map(|(of, partner)| (partner, of))
            .collect(),
        members,
        own_kinds,
        actions,
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
    let own_kind = chosen_kind(&mut deed, &mut form, ("own_kind", &input.own_kind)).await?;
    form.finish()?;
    let Some(kind) = kind else { return Err(Problem::new(Code::FormInvalid)) };
    let partner = Partner { id: house.id(), code, name, kind, own_kind, member, ended_on: None };
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

/// What a partner is in the organisation's own words, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SortInput {
    /// A term of a list of kinds of partners, by id, label or words; empty for none.
    pub term: String,
}

/// Says what a partner is in the organisation's own words.
pub async fn sort(house: &House, actor: Actor<'_>, id: PartnerId, input: &SortInput) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let mut deed = house.write(actor, Verb::KeepMembers, organisation).await?;
    let partner = store::find(&mut deed.tx, organisation, id).await?.ok_or_else(Problem::not_found)?;
    let mut form = Form::default();
    let own_kind = chosen_kind(&mut deed, &mut form, ("term", &input.term)).await?;
    form.finish()?;
    store::sort(&mut deed.tx, &deed.permit, &Partner { own_kind, ..partner }).await?;
    deed.done(house, Event::new("partner.sorted", id).with("kind", input.term.trim())).await
}

async fn chosen_kind(
    deed: &mut Deed,
    form: &mut Form,
    (field, text): (&'static str, &str),
) -> Result<Option<TermId>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let lists = vocabularies_of(&mut deed.tx, deed.permit.organisation()).await?;
    let mut terms = of_partners(&lists).flat_map(|list| &list.terms);
    let is_it = |term: &&Term, text: &str| {
        term.id.to_string() == text || term.text == text || term.label.as_deref() == Some(text)
    };
    let found = form.choice(field, text, |text| terms.find(|term| is_it(term, text)));
    Ok(found.map(|term| term.id))
}

fn of_partners(lists: &[Vocabulary]) -> impl Iterator<Item = &Vocabulary> {
    lists.iter().filter(|list| list.purpose == Purpose::Partner)
}

/// The organisation's own kinds of partners: the terms of its lists of them.
pub fn own_kinds(lists: &[Vocabulary]) -> Vec<(TermId, String)> {
    of_partners(lists).flat_map(|list| &list.terms).map(|term| (term.id, term.text.clone())).collect()
}

/// What a partner is; a donor by the organisation's own word for donors.
pub fn kind_said(names: &Names, words: &Words, kind: PartnerKind) -> String {
    match kind {
        PartnerKind::Donor => {
            let office = names.office(Office::Donor, words);
            words.say_with("partner-kind-donor", &[("office", office.as_str().into())])
        }
        other => words.say(&format!("partner-kind-{}", other.code())),
    }
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
