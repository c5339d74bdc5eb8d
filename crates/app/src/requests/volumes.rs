//! How many requests came in by year, Member and level, and what to expect next year (REQUIREMENTS S2.16). Only what the
//! actor may read is counted, so that a figure opens the rows it counts.

use trellis_domain::{
    members::{Member, MemberId},
    people::{Actor, Organisation, policy::Right},
    requests::{
        Level,
        volumes::{Forecast, Volume, forecast},
    },
};
use trellis_store::{
    members as members_store, people as people_store,
    requests::{self as store, Wanted},
};

use super::{list::sight, own_organisation};
use crate::{House, Problem};

/// Years shown beside this one.
const YEARS_BACK: i16 = 4;

/// The volumes of an organisation.
#[derive(Debug, Clone)]
pub struct Volumes {
    /// Whose.
    pub organisation: Organisation,
    /// The years, the first one first.
    pub years: Vec<i16>,
    /// Members with a request in these years, by name.
    pub members: Vec<Member>,
    /// Every figure.
    pub figures: Vec<Volume>,
    /// What to expect in the next year.
    pub forecast: Option<Forecast>,
}

impl Volumes {
    /// How many there were in a year, of one Member or all, of one level or all; `Some(None)` counts those without a level.
    pub fn count(&self, year: i16, member: Option<MemberId>, level: Option<Option<Level>>) -> u32 {
        let is_it = |volume: &&Volume| {
            volume.year == year
                && member.is_none_or(|member| member == volume.member)
                && level.is_none_or(|level| level == volume.level)
        };
        self.figures.iter().filter(is_it).map(|volume| volume.requests).sum()
    }
}

/// The volumes of the actor's organisation.
pub async fn volumes(house: &House, actor: Actor<'_>) -> Result<Volumes, Problem> {
    let id = own_organisation(actor)?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let figures = store::volumes(&mut tx, &sight(actor, Right::Read)?, &Wanted::default()).await?;
    let mut members = members_store::list(&mut tx, id).await?;
    let this_year = house.today().year();
    let first = figures.iter().map(|volume| volume.year).min().unwrap_or(this_year);
    let years: Vec<i16> = (first.max(this_year - YEARS_BACK)..=this_year).collect();
    let is_shown = |volume: &&Volume| years.contains(&volume.year);
    members.retain(|member| figures.iter().filter(is_shown).any(|volume| volume.member == member.id));
    let forecast = forecast(&figures, this_year);
    Ok(Volumes { organisation, years, members, figures, forecast })
}
