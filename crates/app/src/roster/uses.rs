//! Searches of the roster are counted, and what is to improve it is noted (REQUIREMENTS S3.4). A search is counted by what it
//! looked for, never by whom it found, and words somebody typed are not kept at all: they may be a name.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{
        Actor, OrganisationId, may_do,
        policy::{Bearer, Matter, Office, Right},
    },
    roster::{
        expert::ExpertState,
        uses::{Criterion, Improvement, ImprovementId, Searches},
    },
};
use trellis_store::roster::uses as store;

use super::{around::Around, list::Asked, own_organisation};
use crate::{House, Problem, members::states::folded, problem::Form};

/// What stands for a language that nobody of the roster speaks: what was typed is not kept.
const NO_SUCH: &str = "-";
/// In which office somebody searches, where several are held: the first.
const OFFICES: [Office; 6] =
    [Office::Officer, Office::Head, Office::Auditor, Office::FocalPoint, Office::Expert, Office::Provider];

/// The office in which somebody searches: the first of these that is held.
fn office(actor: Actor<'_>) -> &'static str {
    let grants = match actor.bearer() {
        Bearer::Holder { grants, .. } | Bearer::Reader { grants, .. } => grants,
        Bearer::Anybody | Bearer::Operator => &[],
    };
    let held = OFFICES.into_iter().find(|office| grants.iter().any(|grant| grant.office == *office));
    held.unwrap_or(Office::Observer).code()
}

fn roster(organisation: OrganisationId) -> Matter<'static> {
    Matter { organisation, standing: ExpertState::Listed.standing(), concerns: &[], made_by: None }
}

/// What a search looked for, by criterion.
fn criteria(around: &Around, asked: &Asked, languages: &[String]) -> Vec<(Criterion, String)> {
    let mut all = vec![(Criterion::Any, String::new())];
    all.extend(around.theme(&asked.theme).map(|term| (Criterion::Theme, term.to_string())));
    all.extend(around.category(&asked.category).map(|term| (Criterion::Category, term.to_string())));
    let is_region = |region: &&str| around.regions().iter().any(|own| own.as_str() == *region);
    all.extend(
        Some(asked.region.trim()).filter(is_region).map(|region| (Criterion::Region, region.to_owned())),
    );
    if !asked.language.trim().is_empty() {
        let wanted = folded(&asked.language);
        let spoken = languages.iter().find(|language| folded(language) == wanted);
        all.push((Criterion::Language, spoken.map_or_else(|| NO_SUCH.to_owned(), |each| folded(each))));
    }
    all
}

/// Counts a search. The pages after the first are the same search, and whoever only may look at an own record searches nobody.
pub(super) async fn searched(
    house: &House,
    actor: Actor<'_>,
    (around, asked): (&Around, &Asked),
    (languages, found): (&[String], usize),
) -> Result<(), Problem> {
    let organisation = own_organisation(actor)?;
    let Ok(permit) = may_do(actor, Right::Learn, &roster(organisation)) else { return Ok(()) };
    let mut tx = house.db().write(organisation).await?;
    for (criterion, looked_for) in criteria(around, asked, languages) {
        let new = Searches {
            on: house.today(),
            office: office(actor).to_owned(),
            criterion,
            looked_for,
            searches: 1,
            found,
            found_nobody: usize::from(found == 0),
        };
        store::count(&mut tx, &permit, &new).await?;
    }
    Ok(tx.commit().await?)
}

/// Something that is to improve the roster, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ImprovementInput {
    /// What is to be done.
    pub text: String,
}

/// What is taken away again.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ImprovementRemoval {
    /// Its id.
    pub id: String,
}

/// Notes something that is to improve the roster, by whoever may say something on its records.
pub async fn note(
    house: &House,
    actor: Actor<'_>,
    input: &ImprovementInput,
) -> Result<ImprovementId, Problem> {
    let organisation = own_organisation(actor)?;
    let tx = house.write_unowned(organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Comment, &roster(organisation))?;
    let mut form = Form::default();
    let text = form.text("text", &input.text);
    form.finish()?;
    let new = Improvement { id: house.id(), text, noted_on: house.today(), by: actor.person() };
    store::note(&mut deed.tx, &deed.permit, &new).await?;
    deed.done(house, Event::new("roster.improvement_noted", new.id)).await?;
    Ok(new.id)
}

/// Takes away what was noted.
pub async fn remove(house: &House, actor: Actor<'_>, input: &ImprovementRemoval) -> Result<(), Problem> {
    let organisation = own_organisation(actor)?;
    let tx = house.write_unowned(organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Comment, &roster(organisation))?;
    let id: ImprovementId = input.id.trim().parse().map_err(|_| Problem::not_found())?;
    if !store::remove(&mut deed.tx, &deed.permit, id).await? {
        return Err(Problem::not_found());
    }
    deed.done(house, Event::new("roster.improvement_removed", id)).await
}

/// Whether the actor may note something that is to improve the roster.
pub fn may_note(actor: Actor<'_>) -> bool {
    actor.organisation().is_some_and(|own| may_do(actor, Right::Comment, &roster(own)).is_ok())
}
