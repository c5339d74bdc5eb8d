//! Nominating an expert, changing what is known of one, handing an incomplete nomination in again, saying something
//! (REQUIREMENTS S2.5). Must not know steps of the secretariat.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    members::MemberId,
    people::{
        Actor,
        policy::{Matter, Right},
    },
    roster::{
        expert::{Course, Dossier, Expert, ExpertId, Remark},
        nomination::Lack,
        step::{Facts, Way, step},
    },
};
use trellis_store::{Across, events::Logged, roster as store};

use super::{Held, NominationInput, around::Around, document, own_organisation};
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, FieldProblem, Form},
};

/// The Member that a nomination is for: the one that is named, or the only one the actor speaks for.
fn member_of(around: &Around, actor: Actor<'_>, input: &NominationInput) -> Option<MemberId> {
    if !input.member.trim().is_empty() {
        return around.member_named(&input.member);
    }
    let organisation = actor.organisation()?;
    let mut own = around
        .members
        .iter()
        .filter(|member| trellis_domain::meetings::consultation::speaks_for(actor, organisation, member.id));
    own.next().filter(|_| own.next().is_none()).map(|member| member.id)
}

/// Nominates an expert for a Member, by its focal point and nobody else. What lacks is said when the secretariat looks at it.
pub async fn nominate(house: &House, actor: Actor<'_>, input: &NominationInput) -> Result<ExpertId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let (today, id) = (house.today(), house.random_id());
    let around = Around::load(&mut tx, organisation, today).await?;
    let member = member_of(&around, actor, input);
    let mut expert = Expert {
        id,
        organisation,
        nominated_by: member.unwrap_or(MemberId::new(0)),
        person: None,
        course: Course::NOMINATED,
        since: today,
        confirmed_on: today,
        made_by: actor.person(),
        version: 1,
    };
    // The right comes before the form: whoever may not nominate learns nothing about fields.
    let concerns = expert.concerns();
    let standing = expert.course.state.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let mut form = Form::default();
    if member.is_none() {
        form.choice("member", &input.member, |_| None::<MemberId>);
    }
    let dossier = input.read(&mut form, &around, (&Dossier::default(), today, true));
    form.finish()?;
    expert.person = around.account(&dossier.profile.email);
    let (key, kept) = document::new_key(house, id);
    let sealed = document::seal(house, (id, key), &dossier);
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &expert, (sealed, kept), at).await?;
    let event = Event::new("expert.nominated", id).with("member", expert.nominated_by.to_string());
    deed.done(house, event.with("code", expert.code())).await?;
    Ok(id)
}

/// Changes what is known of an expert, by the expert.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: ExpertId,
    input: &NominationInput,
) -> Result<(), Problem> {
    rewrite(house, actor, (id, Right::Edit), input).await
}

/// Changes a nomination that the secretariat has not decided on, by the Member. One that was returned is handed in again.
pub async fn complete(
    house: &House,
    actor: Actor<'_>,
    id: ExpertId,
    input: &NominationInput,
) -> Result<(), Problem> {
    rewrite(house, actor, (id, Right::Create), input).await
}

async fn rewrite(
    house: &House,
    actor: Actor<'_>,
    (id, right): (ExpertId, Right),
    input: &NominationInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let mut held = Held::of(house, &mut tx, id).await?;
    held.admits(actor, right)?;
    let (organisation, today) = (held.expert.organisation, house.today());
    let around = Around::load(&mut tx, organisation, today).await?;
    let mut deed = house.permit(tx, actor, right, &held.matter())?;
    let knows = held.rights(actor).has(Right::ReadProtected);
    let is_change = |event: &Logged| event.deed == "expert.changed" || event.deed == "expert.completed";
    let stands = NominationInput::of(&held.dossier, &around, knows).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, &around, (&held.dossier, today, knows));
    form.finish()?;
    held.dossier = changed;
    let account = around.account(&held.dossier.profile.email);
    // An account that the record has keeps it, whatever its owner's address becomes.
    held.expert.person = held.expert.person.or(account);
    held.expert.confirmed_on = today;
    let is_back = held.expert.course.is_returned && right == Right::Create;
    if is_back {
        let lacks = held.lacks();
        let facts = Facts { lacks: &lacks, ..Facts::default() };
        held.expert.course =
            step(held.expert.course, Way::Complete, facts).map_err(|_| lacking_fields(&lacks))?;
        held.expert.since = today;
    }
    let deed_name = if is_back { "expert.completed" } else { "expert.changed" };
    save(house, deed, &held, Event::new(deed_name, id).with("code", held.expert.code())).await
}

/// Keeps a changed record with what is sealed of it.
pub(super) async fn save(house: &House, mut deed: Deed, held: &Held, event: Event) -> Result<(), Problem> {
    store::change(&mut deed.tx, &deed.permit, &held.expert, held.sealed(house)).await?;
    deed.done(house, event).await
}

/// What lacks, each at its field of the form.
pub(super) fn lacking_fields(lacks: &[Lack]) -> Problem {
    let field = |lack: &Lack| match lack {
        Lack::Name => "name",
        Lack::Email => "email",
        Lack::Nationality => "nationality",
        Lack::Home => "home",
        Lack::Category => "categories",
        Lack::Competency => "competencies",
        Lack::Language => "languages",
        Lack::Region => "home_region",
        Lack::Fee => "daily_fee",
        Lack::Release => "release",
    };
    Problem::of_fields(lacks.iter().map(|lack| FieldProblem::new(field(lack), Code::ExpertLacks)).collect())
}

/// Something said, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RemarkInput {
    /// The words.
    pub text: String,
}

/// Keeps what somebody says on a record, sealed like the rest.
pub async fn say(house: &House, actor: Actor<'_>, id: ExpertId, input: &RemarkInput) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let mut held = Held::of(house, &mut tx, id).await?;
    held.admits(actor, Right::Comment)?;
    let deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    form.finish()?;
    held.dossier.remarks.push(Remark { text, by: actor.person(), on: house.today(), way: None });
    save(house, deed, &held, Event::new("expert.remarked", id)).await
}
