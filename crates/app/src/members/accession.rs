//! Recruitment of new Parties: steps of a country on its way in, noted in the engagement with it (REQUIREMENTS S4.30).
//!
//! What is noted is internal to the secretariat (`thread.internal`) and never changed. The list of engagements narrows to it,
//! and the desk shows what comes next. Must not know pages.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    members::{
        accession::{Accession, AccessionId, AccessionRule, Stage, step},
        engagement::{Circle, EngagementId},
    },
    people::{
        Actor,
        policy::{Right, Turn},
    },
};
use trellis_store::{
    Across,
    members::{self as members_store, engagements as store},
};

use super::engagements::{allows_internal, load, matter, refuse_closed, typed_or_today};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
    problem::{Code, Form},
};

/// A step on the way in, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AccessionInput {
    /// Code of how far the country has come.
    pub stage: String,
    /// Since which day; empty for today.
    pub on: String,
    /// What shows it; may be empty.
    pub note: String,
    /// What comes next; asked as long as it is on its way.
    pub next: String,
    /// By which day; asked where something comes next.
    pub due: String,
}

/// Notes how far a country has come, what comes next and by when.
pub async fn note_stage(
    house: &House,
    actor: Actor<'_>,
    id: EngagementId,
    input: &AccessionInput,
) -> Result<AccessionId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let engagement = load(&mut tx, actor, id).await?;
    let concerns = engagement.concerns();
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(&engagement, Circle::Internal, &concerns))?;
    refuse_closed(&engagement)?;
    let before = store::accessions(&mut deed.tx, engagement.organisation, Some(id)).await?;
    let mut form = Form::default();
    let stage = form.choice("stage", &input.stage, Stage::from_code);
    let on = typed_or_today(&mut form, "on", &input.on, house.today());
    let note = form.optional_text("note", &input.note).unwrap_or_default();
    let goes_on = stage.is_none_or(Stage::goes_on);
    let next = match goes_on {
        true => form.text("next", &input.next),
        false => form.optional_text("next", &input.next).unwrap_or_default(),
    };
    let due = match next.is_empty() && !goes_on {
        true => None,
        false => form.day("due", &input.due),
    };
    if let Some((stage, on)) = stage.zip(on) {
        match step(before.first().map(|last| (last.stage, last.on)), (stage, on)) {
            Ok(_) => {}
            Err(AccessionRule::NotFrom(last)) => {
                form.wrong("stage", Code::AccessionNotFrom, &[("value", last.code())]);
            }
            Err(AccessionRule::Before(day)) => {
                form.wrong("on", Code::AccessionBefore, &[("day", &day.to_string())]);
            }
        }
    }
    form.finish()?;
    let (Some(stage), Some(on)) = (stage, on) else { return Err(Problem::new(Code::FormInvalid)) };
    let new = Accession { id: house.id(), engagement: id, stage, on, note, next, due };
    let at = deed.at;
    store::add_accession(&mut deed.tx, &deed.permit, &new, at).await?;
    let event = Event::new("engagement.accession_noted", id).with("circle", Circle::Internal.code());
    deed.done(house, event.with("stage", stage.code()).with("day", on.to_string())).await?;
    Ok(new.id)
}

/// Countries on their way in of which somebody has to do the next thing, the earliest day first.
pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let organisation = sought.organisation;
    // No right to move stands in the line of a thread: who may edit it takes the next step.
    let turn = (Turn::Secretariat, Right::Edit);
    let Some((turn, side, _)) = sought.side_by(turn, Circle::Internal.standing()) else {
        return Ok(Vec::new());
    };
    let mut tx = house.read(organisation).await?;
    let steps = store::accessions(&mut tx, organisation, None).await?;
    if steps.is_empty() {
        return Ok(Vec::new());
    }
    let members = members_store::list(&mut tx, organisation).await?;
    let mut waits = Vec::new();
    for engagement in store::list(&mut tx, organisation, None).await? {
        let is_meant = engagement.closing.is_none()
            && sought.member.is_none_or(|member| member == engagement.member)
            && allows_internal(sought.actor, &engagement, Right::Read);
        let last = steps.iter().find(|step| is_meant && step.engagement == engagement.id);
        let Some((last, due)) = last.and_then(|last| Some((last, last.due?))) else { continue };
        let country = members.iter().find(|each| each.id == engagement.member);
        let name = country.map_or("", |country| country.name.as_str());
        waits.push(Waiting {
            id: engagement.id.to_string(),
            title: format!("{name}: {}", last.next),
            member: None,
            when: Some(When::Due(due)),
        });
    }
    waits.sort_by_key(Waiting::order);
    let count = waits.len();
    waits.truncate(FIRST_MAX);
    Ok(vec![Pile { kind: Kind::Accession, state: "any", turn, side, count, first: waits }])
}
