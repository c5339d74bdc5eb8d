//! Writing an application and changing what it says. A change after it was checked lets go of what was found: it is checked
//! again. Whoever is applied for without a record can be taken out of it.

use trellis_domain::{
    events::Event,
    people::{
        Actor,
        policy::{Matter, Right, Scope},
    },
    roster::support::{Application, ApplicationId, Course, SupportState, Who},
};
use trellis_store::{Across, roster::support as store};

use super::{ApplicationInput, Held, called, record_of};
use crate::{
    House, Problem,
    problem::Form,
    requests::deeds::member_of,
    roster::{around::Around, own_organisation, unnamed},
};

/// Writes an application as a draft, which is its Member's own.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    input: &ApplicationInput,
) -> Result<ApplicationId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let draft = trellis_domain::requests::RequestState::Draft;
    let member = member_of(&mut tx, actor, &input.member, (Right::Create, draft)).await?;
    let around = Around::load(&mut tx, organisation, house.today()).await?;
    let concerns = [Scope::of(member)];
    let standing = SupportState::Draft.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let blank = Application {
        id: house.random_id(),
        organisation,
        member,
        title: String::new(),
        purpose: String::new(),
        theme: None,
        request: None,
        mission: None,
        who: None,
        from: None,
        until: None,
        days: None,
        cost: None,
        course: Course::DRAFT,
        made_by: actor.person(),
        version: 1,
    };
    let mut form = Form::default();
    let new = input.read(&mut form, (house, actor, &mut deed.tx), &around, blank).await?;
    form.finish()?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("support.drafted", new.id)).await?;
    Ok(new.id)
}

/// Changes what an application says, in a state in which the table lets.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: ApplicationId,
    input: &ApplicationInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.application.organisation;
    let around = Around::load(&mut tx, organisation, house.today()).await?;
    let record = record_of(house, &mut tx, &held.application).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let name = record.as_ref().map(|record| called(record, actor).0);
    let stands = ApplicationInput::of(&held.application, name.as_deref()).stands();
    let is_change = |event: &trellis_store::events::Logged| event.deed.ends_with("changed");
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, (house, actor, &mut deed.tx), &around, held.application).await?;
    form.finish()?;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    let event = match changed.course.state {
        SupportState::Draft => Event::new("support.draft_changed", id),
        _ => Event::new("support.changed", id),
    };
    deed.done(house, event).await
}

/// Takes out who an expert without a record is: here, and by that name wherever it stands unsealed. Whoever may erase a record may.
pub async fn forget(house: &House, actor: Actor<'_>, id: ApplicationId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.as_record())?;
    let Some(Who::Outside(outside)) = &held.application.who else { return Err(Problem::not_found()) };
    unnamed::everywhere(&mut deed, held.application.organisation, (&outside.name, "")).await?;
    deed.done(house, Event::new("support.name_removed", id)).await
}
