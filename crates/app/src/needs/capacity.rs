//! A Member's capacity: what it is scored, over time; what it needs, with priority and rank; what answers that and when; what
//! it owes and is owed (REQUIREMENTS S3.16). Gathered from every room as it stands, as far as the reader may know of it:
//! nothing of it is kept. Must not know pages or papers.

use std::collections::HashMap;

use rust_decimal::Decimal;
use trellis_domain::{
    kernel::{Day, Money},
    members::{Member, MemberId},
    needs::need::{Need, NeedId},
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{Matter, Right, Scope, Standing},
    },
};
use trellis_store::{
    Across, Tx, members as members_store,
    needs::{assessments as store, scores as scores_store},
    people as people_store,
};

use super::{
    Held,
    gaps::{NeedLine, lines},
    matrix::Reckoning,
};
use crate::{
    House, Problem,
    desk::due::{self, Pile, Sought},
    missions::{self, initiatives, trainings},
    requests,
};

/// Assessments that a trend is made of.
const CYCLES_MAX: usize = 6;
/// Most pages of a room's list that are gathered: far more than one Member has.
const LEAVES_MAX: usize = 10;

/// A Member's capacity as it stands today.
pub struct Profile {
    /// The Member.
    pub member: Member,
    /// Whose Member.
    pub organisation: Organisation,
    /// Today.
    pub today: Day,
    /// The assessments that score it, the earliest first: turn of the cycle, and code of the scale.
    pub cycles: Vec<(String, String)>,
    /// What it is scored, area by area, the parts of an area under it.
    pub areas: Vec<AreaRow>,
    /// The means of its areas in each of those assessments.
    pub totals: Vec<Option<Decimal>>,
    /// What it needs: ranked first, then by priority; what all Members lack among them.
    pub needs: Vec<NeedRow>,
    /// What answers it, in the order of days; what has no day comes last.
    pub steps: Vec<Step>,
    /// What waits for it and what it waits for.
    pub piles: Vec<Pile>,
}

/// An area in every assessment.
#[derive(Debug, Clone)]
pub struct AreaRow {
    /// Its label and words.
    pub area: String,
    /// Whether it is a part of an area.
    pub is_part: bool,
    /// One figure for each assessment.
    pub figures: Vec<Option<Decimal>>,
}

/// A need with what answers it.
#[derive(Debug, Clone)]
pub struct NeedRow {
    /// The need with its ranks.
    pub line: NeedLine,
    /// The turn of the cycle it was put in.
    pub cycle: String,
    /// The initiatives that answer it, as they are called.
    pub answered_by: Vec<String>,
    /// What they cost.
    pub costs: Vec<Money>,
    /// When, in words or days.
    pub when: Vec<String>,
}

/// What a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// What the Member asks for.
    Request,
    /// What is done for several.
    Initiative,
    /// Somebody goes there.
    Mission,
    /// People learn.
    Training,
}

impl StepKind {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Initiative => "initiative",
            Self::Mission => "mission",
            Self::Training => "training",
        }
    }
}

/// Something that answers what a Member lacks.
#[derive(Debug, Clone)]
pub struct Step {
    /// What it is.
    pub kind: StepKind,
    /// Its id, as its page's address has it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Code of where it stands.
    pub state: &'static str,
    /// Its first day, or the first that would suit.
    pub from: Option<Day>,
    /// Its last.
    pub until: Option<Day>,
    /// When, in words as printed, where no day says it.
    pub timeframe: String,
}

/// What is gathered for whom, and for what.
struct Gathering<'a> {
    house: &'a House,
    actor: Actor<'a>,
    /// Reading, or taking away in bulk.
    right: Right,
    organisation: OrganisationId,
    member: MemberId,
}

impl Gathering<'_> {
    /// Whether a thing of this Member may be shown. Who reads has been asked by the list of the room already.
    fn shows(&self, standing: Standing) -> bool {
        let concerns = [Scope::of(self.member)];
        let matter = Matter { organisation: self.organisation, standing, concerns: &concerns, made_by: None };
        self.right == Right::Read || may_do(self.actor, self.right, &matter).is_ok()
    }

    fn is_own(&self) -> bool {
        self.actor.organisation() == Some(self.organisation)
    }
}

/// A Member's capacity, as far as the actor may know of it.
pub async fn profile(house: &House, actor: Actor<'_>, id: MemberId) -> Result<Profile, Problem> {
    gather(house, actor, id, Right::Read).await
}

/// The same, narrowed to what the actor may do something more with: to take away in bulk.
pub(crate) async fn gather(
    house: &House,
    actor: Actor<'_>,
    id: MemberId,
    right: Right,
) -> Result<Profile, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let (member, organisation) = members_store::find(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let organisation =
        people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let gathering = Gathering { house, actor, right, organisation: organisation.id, member: id };
    let mut profile = Profile {
        member,
        today: house.today(),
        cycles: Vec::new(),
        areas: Vec::new(),
        totals: Vec::new(),
        needs: Vec::new(),
        steps: Vec::new(),
        piles: Vec::new(),
        organisation,
    };
    scored(&mut tx, &gathering, &mut profile).await?;
    drop(tx);
    let offered = initiatives_of(&gathering, &profile.organisation.code).await?;
    answered(&gathering, &profile.organisation.code, &mut profile.needs).await?;
    profile.steps = offered;
    profile.steps.extend(requests_of(&gathering).await?);
    profile.steps.extend(missions_of(&gathering).await?);
    profile.steps.extend(trainings_of(&gathering).await?);
    profile.steps.sort_by_key(|step| (step.from.is_none(), step.from, step.title.clone()));
    if gathering.is_own() && right == Right::Read {
        let sought = Sought { actor, organisation: gathering.organisation, member: Some(id) };
        profile.piles = due::piles(house, sought).await?;
    }
    Ok(profile)
}

/// What one assessment scores a Member, by the words of its areas.
struct Scored {
    figures: HashMap<String, Option<Decimal>>,
    total: Option<Decimal>,
}

/// Scores and needs of every assessment that the actor may read what it says of the Member of.
async fn scored(tx: &mut Tx, gathering: &Gathering<'_>, profile: &mut Profile) -> Result<(), Problem> {
    let (actor, member) = (gathering.actor, gathering.member);
    let mut columns: Vec<Scored> = Vec::new();
    for assessment in store::list(tx, gathering.organisation, None).await? {
        let Some(held) = Held::known(tx, actor, assessment.id).await? else { continue };
        if !held.may(actor, Right::Read, Some(member)) || !held.may(actor, gathering.right, Some(member)) {
            continue;
        }
        let own = |need: &Need| need.member.is_none_or(|of| of == member) && held.knows(actor, need);
        let needs = lines(tx, &held, own).await?;
        let cycle = assessment.cycle.clone();
        profile.needs.extend(needs.into_iter().map(|line| NeedRow {
            line,
            cycle: cycle.clone(),
            answered_by: Vec::new(),
            costs: Vec::new(),
            when: Vec::new(),
        }));
        let values = scores_store::of_member(tx, assessment.id, member).await?;
        if values.is_empty() || columns.len() >= CYCLES_MAX {
            continue;
        }
        let reckoning = Reckoning::new(&held.list, held.assessment.rounding, values);
        let mut figures = HashMap::new();
        for (at, term) in held.list.terms.iter().enumerate() {
            let label = term.label.as_deref().map(|label| format!("{label} ")).unwrap_or_default();
            let area = format!("{label}{}", term.text);
            if !profile.areas.iter().any(|row| row.area == area) {
                let is_part = term.parent.is_some();
                profile.areas.push(AreaRow { area: area.clone(), is_part, figures: Vec::new() });
            }
            figures.insert(area, reckoning.figure(member, at));
        }
        profile.cycles.push((cycle, held.assessment.scale.clone()));
        columns.push(Scored { figures, total: reckoning.total(member) });
    }
    // Newest first they came; a trend is read from the earliest.
    profile.cycles.reverse();
    columns.reverse();
    for row in &mut profile.areas {
        row.figures = columns.iter().map(|each| each.figures.get(&row.area).copied().flatten()).collect();
    }
    profile.areas.retain(|row| row.figures.iter().any(Option::is_some));
    profile.totals = columns.iter().map(|each| each.total).collect();
    Ok(())
}

/// Puts beside each open need which initiatives answer it, at what cost and when.
async fn answered(gathering: &Gathering<'_>, of: &str, needs: &mut [NeedRow]) -> Result<(), Problem> {
    for row in needs.iter_mut().filter(|row| row.line.need.state.is_open()) {
        let need: NeedId = row.line.need.id;
        let asked = initiatives::Asked { of: of.to_owned(), need: need.to_string(), ..Default::default() };
        let found = initiatives::list(gathering.house, gathering.actor, &asked).await?;
        for each in found.rows.iter().filter(|each| each.is_readable) {
            let initiative = &each.initiative;
            if !gathering.shows(initiative.course.state.standing()) {
                continue;
            }
            row.answered_by.push(format!("{} {}", initiative.code, initiative.title).trim().to_owned());
            row.costs.extend(each.required);
            let days = [initiative.first_day, initiative.last_day].into_iter().flatten();
            let days: Vec<String> = days.map(|day| day.to_string()).collect();
            row.when.push(match initiative.timeframe.is_empty() {
                true => days.join(" – "),
                false => initiative.timeframe.clone(),
            });
        }
    }
    Ok(())
}

async fn initiatives_of(gathering: &Gathering<'_>, of: &str) -> Result<Vec<Step>, Problem> {
    let (mut steps, mut page, mut pages) = (Vec::new(), 1, 1);
    while page <= pages.min(LEAVES_MAX) {
        let member = gathering.member.to_string();
        let asked = initiatives::Asked { of: of.to_owned(), member, page, ..Default::default() };
        let found = initiatives::list(gathering.house, gathering.actor, &asked).await?;
        let own = found.rows.into_iter().filter(|row| row.is_readable).map(|row| row.initiative);
        steps.extend(own.filter(|each| gathering.shows(each.course.state.standing())).map(|each| Step {
            kind: StepKind::Initiative,
            id: each.id.to_string(),
            title: format!("{} {}", each.code, each.title).trim().to_owned(),
            state: each.course.state.code(),
            from: each.first_day,
            until: each.last_day,
            timeframe: each.timeframe,
        }));
        (page, pages) = (page + 1, found.pages);
    }
    Ok(steps)
}

async fn requests_of(gathering: &Gathering<'_>) -> Result<Vec<Step>, Problem> {
    let (mut steps, mut page, mut pages) = (Vec::new(), 1, 1);
    while gathering.is_own() && page <= pages.min(LEAVES_MAX) {
        let asked = requests::Asked { member: gathering.member.to_string(), page, ..Default::default() };
        let found = requests::list(gathering.house, gathering.actor, &asked).await?;
        let own = found.rows.into_iter().filter(|row| row.is_readable);
        steps.extend(own.filter(|row| gathering.shows(row.request.course.state.standing())).map(|row| {
            Step {
                kind: StepKind::Request,
                id: row.request.id.to_string(),
                title: format!("{} {}", row.label, row.request.title).trim().to_owned(),
                state: row.request.course.state.code(),
                from: row.request.window.from,
                until: row.request.window.until,
                timeframe: String::new(),
            }
        }));
        (page, pages) = (page + 1, found.pages);
    }
    Ok(steps)
}

async fn missions_of(gathering: &Gathering<'_>) -> Result<Vec<Step>, Problem> {
    let (mut steps, mut page, mut pages) = (Vec::new(), 1, 1);
    while page <= pages.min(LEAVES_MAX) {
        let asked =
            missions::list::Asked { member: gathering.member.to_string(), page, ..Default::default() };
        let found = missions::list::list(gathering.house, gathering.actor, &asked).await?;
        let own = found.rows.into_iter().filter(|row| row.opens).map(|row| row.mission);
        let own = own.filter(|each| each.member == gathering.member);
        steps.extend(own.filter(|each| gathering.shows(each.course.state.standing())).map(|each| Step {
            kind: StepKind::Mission,
            id: each.id.to_string(),
            title: format!("{} {}", each.number, each.title).trim().to_owned(),
            state: each.course.state.code(),
            from: each.days.first,
            until: each.days.last,
            timeframe: String::new(),
        }));
        (page, pages) = (page + 1, found.pages);
    }
    Ok(steps)
}

async fn trainings_of(gathering: &Gathering<'_>) -> Result<Vec<Step>, Problem> {
    let (mut steps, mut page, mut pages) = (Vec::new(), 1, 1);
    while page <= pages.min(LEAVES_MAX) {
        let asked = trainings::Asked { member: gathering.member.to_string(), page, ..Default::default() };
        let found = trainings::list(gathering.house, gathering.actor, &asked).await?;
        let own = found.rows.into_iter().map(|row| row.training);
        let own = own.filter(|each| each.organisation == gathering.organisation);
        steps.extend(own.filter(|each| gathering.shows(each.course.state.standing())).map(|each| Step {
            kind: StepKind::Training,
            id: each.id.to_string(),
            title: each.title,
            state: each.course.state.code(),
            from: each.begins,
            until: each.ends,
            timeframe: String::new(),
        }));
        (page, pages) = (page + 1, found.pages);
    }
    Ok(steps)
}
