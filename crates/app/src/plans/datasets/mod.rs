//! Frozen datasets of a plan for whoever evaluates it from outside (REQUIREMENTS S3.24): begun by whoever may, made in the
//! background, released by somebody else, read without being changed.
//!
//! [`make`] puts one together table by table, [`tables`] says what is in it and what is left out. Until one is released only
//! those who make datasets know of it; released, it is read in pages by whoever may read it, and taken away as one file by
//! whoever may export.

mod make;
mod tables;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    people::{
        Actor, OrganisationId, may_do,
        policy::{self, Matter, Reach, Right, Rights, Scope, Standing, reach, rights},
    },
    plans::{
        dataset::{Dataset, DatasetFile, DatasetId, DatasetState, DatasetWay, step},
        record::{Plan, PlanId},
    },
};
use trellis_paper::bundle::{self, Entry};
use trellis_store::{Across, Tx, people as people_store, plans::datasets as store};
use trellis_words::Words;

use super::{cycle, readable};
use crate::{
    House, Problem,
    problem::{Code, Form},
};

pub use make::make_now;
pub use tables::{FILES, left_out};

/// A dataset as a list and its page show it.
#[derive(Debug, Clone)]
pub struct DatasetView {
    /// The dataset.
    pub dataset: Dataset,
    /// Who made it, by name.
    pub made_by: Option<String>,
    /// Its tables, for whoever may read it.
    pub files: Vec<DatasetFile>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// Whether the actor may release it now.
    pub may_release: bool,
    /// Whether somebody else than its maker has to release it, and the actor is its maker.
    pub is_own: bool,
    /// Whether nobody makes it any more although it is not made.
    pub is_abandoned: bool,
}

/// The datasets of a plan.
pub struct Datasets {
    /// The plan.
    pub plan: Plan,
    /// Its title.
    pub title: String,
    /// Those that the actor may know of, the newest first.
    pub lines: Vec<DatasetView>,
    /// The turns of the plan that one can be about, the latest first.
    pub turns: Vec<String>,
    /// Whether the actor may begin one.
    pub may_begin: bool,
    /// The day of the page.
    pub today: Day,
}

/// A dataset to be made, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DatasetInput {
    /// The turn that it is about, by its name; empty for the plan from its beginning.
    pub turn: String,
    /// As at which day; empty for today.
    pub as_at: String,
}

/// A line of the table of rights on a dataset.
fn matter<'c>(
    (organisation, made_by): (OrganisationId, Option<trellis_domain::people::PersonId>),
    standing: Standing,
    concerns: &'c [Scope],
) -> Matter<'c> {
    Matter { organisation, standing, concerns, made_by }
}

/// Whether the actor may know of datasets of a plan.
pub fn is_open_to(actor: Actor<'_>, plan: &Plan) -> bool {
    let concerns = [Scope::of(plan.id)];
    let learns = |standing: policy::Export| {
        may_do(actor, Right::Learn, &matter((plan.organisation, None), standing.into(), &concerns)).is_ok()
    };
    learns(policy::Export::Running) || learns(policy::Export::Ready)
}

/// Whether a deed of the log may be shown to the actor beside those of plans: that datasets are made is for those who may
/// know of them all.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let standing = policy::Export::Running.into();
    !deed.starts_with("dataset.")
        || reach(actor.bearer(), Right::Learn, organisation, standing) == Reach::Everything
}

/// The datasets of a plan that the actor may know of.
pub async fn of_plan(house: &House, actor: Actor<'_>, plan: PlanId) -> Result<Datasets, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let plan = readable(&mut tx, actor, plan).await?;
    let all = store::of_plan(&mut tx, plan.id).await?;
    let mut lines = Vec::new();
    for dataset in all {
        lines.extend(view_of(house, &mut tx, actor, dataset).await?);
    }
    drop(tx);
    let concerns = [Scope::of(plan.id)];
    let running = matter((plan.organisation, None), policy::Export::Running.into(), &concerns);
    let may_begin = may_do(actor, Right::Create, &running).is_ok();
    // Whoever may know of none is told nothing of how they are made, either.
    if !is_open_to(actor, &plan) {
        return Err(Problem::not_found());
    }
    let cycle = cycle::of(house, actor, plan.id, &cycle::Asked::default()).await?;
    Ok(Datasets {
        title: cycle.live.version.content.title.clone(),
        turns: cycle.turns.iter().rev().map(|turn| turn.label.clone()).collect(),
        lines,
        may_begin,
        today: house.today(),
        plan,
    })
}

/// A dataset as the actor may know of it.
async fn view_of(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    dataset: Dataset,
) -> Result<Option<DatasetView>, Problem> {
    let concerns = dataset.concerns();
    let of = (dataset.organisation, dataset.made_by);
    let own = matter(of, dataset.state.standing(), &concerns);
    let rights = rights(actor.bearer(), &own);
    if may_do(actor, Right::Learn, &own).is_err() {
        return Ok(None);
    }
    let release = matter(of, policy::Release::Requested.into(), &concerns);
    let is_made = dataset.state == DatasetState::Made;
    let people = people_store::people(tx, dataset.organisation).await?;
    let maker = people.iter().find(|person| Some(person.id) == dataset.made_by);
    let files = match may_do(actor, Right::Read, &own) {
        Ok(_) => store::files(tx, dataset.id).await?,
        Err(_) => Vec::new(),
    };
    Ok(Some(DatasetView {
        made_by: maker.map(|person| person.name.clone()),
        may_release: is_made && may_do(actor, Right::Move, &release).is_ok(),
        is_own: is_made && dataset.made_by.is_some() && dataset.made_by == actor.person(),
        is_abandoned: dataset.is_abandoned(house.now()),
        files,
        rights,
        dataset,
    }))
}

/// A dataset that the actor may know of; absent and hidden are one answer.
async fn load(tx: &mut Tx, actor: Actor<'_>, id: DatasetId) -> Result<Dataset, Problem> {
    let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let dataset = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    let concerns = dataset.concerns();
    let own = matter((organisation, dataset.made_by), dataset.state.standing(), &concerns);
    may_do(actor, Right::Learn, &own).map_err(|_| Problem::not_found())?;
    Ok(dataset)
}

/// One dataset.
pub async fn view(house: &House, actor: Actor<'_>, id: DatasetId) -> Result<DatasetView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let dataset = load(&mut tx, actor, id).await?;
    view_of(house, &mut tx, actor, dataset).await?.ok_or_else(Problem::not_found)
}

/// Begins a dataset; it is made in the background, and whoever began it may go.
pub async fn begin(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    (input, words): (&DatasetInput, &Words),
) -> Result<DatasetId, Problem> {
    let dataset = add(house, actor, plan, input).await?;
    make::in_background(house, actor, dataset.clone(), words);
    Ok(dataset.id)
}

/// Begins a dataset and stays until it is made.
pub async fn begin_and_stay(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    (input, words): (&DatasetInput, &Words),
) -> Result<DatasetId, Problem> {
    let dataset = add(house, actor, plan, input).await?;
    make_now(house, actor, &dataset, words).await?;
    Ok(dataset.id)
}

/// Adds a dataset that is going to be made.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    plan: PlanId,
    input: &DatasetInput,
) -> Result<Dataset, Problem> {
    let cycle = cycle::of(house, actor, plan, &cycle::Asked::default()).await?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let plan = readable(&mut tx, actor, plan).await?;
    let concerns = [Scope::of(plan.id)];
    let running = matter((plan.organisation, None), policy::Export::Running.into(), &concerns);
    let mut deed = house.permit(tx, actor, Right::Create, &running)?;
    let mut form = Form::default();
    let turn = match input.turn.trim() {
        "" => None,
        text => form.choice("turn", text, |text| cycle.turns.iter().find(|turn| turn.label == text)),
    };
    let as_at = match input.as_at.trim() {
        "" => Some(house.today()),
        text => form.past_day("as_at", text, house.today()),
    };
    if let (Some(turn), Some(as_at)) = (turn, as_at)
        && as_at < turn.begins_on
    {
        form.wrong("as_at", Code::FieldEndsBefore, &[("value", &as_at.to_string())]);
    }
    form.finish()?;
    let Some(as_at) = as_at else { return Err(Problem::new(Code::FormInvalid)) };
    // One at a time: two would wait for each other and say the same.
    let others = store::of_plan(&mut deed.tx, plan.id).await?;
    let runs = |each: &Dataset| each.state == DatasetState::Running && !each.is_abandoned(deed.at);
    if others.iter().any(runs) {
        return Err(Problem::new(Code::DatasetRuns));
    }
    let dataset = Dataset {
        id: house.random_id(),
        organisation: plan.organisation,
        plan: plan.id,
        title: turn.map(|turn| turn.label.clone()).unwrap_or_default(),
        from: turn.map(|turn| turn.begins_on),
        as_at,
        state: DatasetState::Running,
        done: (0, 0),
        touched: deed.at,
        digest: String::new(),
        bytes: 0,
        made_by: deed.permit.person(),
        version: 1,
    };
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &dataset, at).await?;
    let event = Event::new("dataset.begun", dataset.id).with("code", plan.code);
    deed.done(house, event.with("day", as_at.to_string())).await?;
    Ok(dataset)
}

/// Releases a dataset that is made: somebody else than its maker does, as with any release.
pub async fn release(house: &House, actor: Actor<'_>, id: DatasetId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let dataset = load(&mut tx, actor, id).await?;
    let concerns = dataset.concerns();
    let of = (dataset.organisation, dataset.made_by);
    let deed =
        house.permit(tx, actor, Right::Move, &matter(of, policy::Release::Requested.into(), &concerns))?;
    move_on(house, deed, dataset, (DatasetWay::Release, "dataset.released")).await
}

/// Gives a dataset up, or takes it back: what is in it goes, that it was there stays.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: DatasetId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let dataset = load(&mut tx, actor, id).await?;
    let concerns = dataset.concerns();
    let of = (dataset.organisation, dataset.made_by);
    let own = matter(of, dataset.state.standing(), &concerns);
    let mut deed = house.permit(tx, actor, Right::Withdraw, &own)?;
    store::empty(&mut deed.tx, &deed.permit, id).await?;
    move_on(house, deed, dataset, (DatasetWay::Withdraw, "dataset.withdrawn")).await
}

async fn move_on(
    house: &House,
    mut deed: crate::house::Deed,
    dataset: Dataset,
    (way, event): (DatasetWay, &'static str),
) -> Result<(), Problem> {
    let state = step(dataset.state, way).map_err(|ways| match ways {
        [] => Problem::new(Code::DatasetOver),
        _ => Problem::new(Code::DatasetNotMade),
    })?;
    let moved = Dataset { state, ..dataset };
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    let event = Event::new(event, moved.id).with("state", state.code());
    deed.done(house, event.with("digest", moved.digest)).await
}

/// A part of a table of a released dataset, as it was put down, for whoever may read it; `None` past the last.
pub async fn part(
    house: &House,
    actor: Actor<'_>,
    id: DatasetId,
    (name, position): (&str, i64),
) -> Result<Option<String>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let dataset = load(&mut tx, actor, id).await?;
    let concerns = dataset.concerns();
    let own = matter((dataset.organisation, dataset.made_by), dataset.state.standing(), &concerns);
    may_do(actor, Right::Read, &own).map_err(|_| Problem::not_found())?;
    let part = store::part(&mut tx, id, (name, position)).await?;
    Ok(part.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
}

/// A released dataset on its way out as one file, piece by piece.
pub struct Download {
    house: House,
    id: DatasetId,
    entries: Vec<Entry>,
    /// Which table comes next, and which part of it; what stands before a table is its part -1.
    at: (usize, i64),
    is_done: bool,
    /// What the file is called.
    pub file_name: String,
    /// Its length in bytes.
    pub bytes: i64,
}

impl Download {
    /// The next piece; `None` after the last.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Problem> {
        loop {
            let (table, part) = self.at;
            let Some(entry) = self.entries.get(table) else {
                let end = (!self.is_done).then(|| bundle::after(&self.entries));
                self.is_done = true;
                return Ok(end);
            };
            if part < 0 {
                self.at = (table, 0);
                return Ok(Some(bundle::before(entry)));
            }
            let mut tx = self.house.read(Across::Address).await?;
            let organisation = store::organisation_of(&mut tx, self.id).await?;
            tx.draw_in(organisation.ok_or_else(Problem::not_found)?).await?;
            match store::part(&mut tx, self.id, (&entry.name, part)).await? {
                Some(bytes) => {
                    self.at = (table, part + 1);
                    return Ok(Some(bytes));
                }
                None => self.at = (table + 1, -1),
            }
        }
    }
}

/// A released dataset as one file, for whoever may take it away.
pub async fn download(house: &House, actor: Actor<'_>, id: DatasetId) -> Result<Download, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let dataset = load(&mut tx, actor, id).await?;
    let concerns = dataset.concerns();
    let own = matter((dataset.organisation, dataset.made_by), dataset.state.standing(), &concerns);
    let mut deed = house.permit(tx, actor, Right::Export, &own)?;
    let files = store::files(&mut deed.tx, id).await?;
    let mut all = outgoing(house, id, &files);
    all.file_name = format!("dataset-{}-{}.zip", dataset.as_at, &dataset.digest.get(..8).unwrap_or_default());
    all.bytes = dataset.bytes;
    let event = Event::new("dataset.taken", id).with("digest", dataset.digest);
    deed.done(house, event).await?;
    Ok(all)
}

fn outgoing(house: &House, id: DatasetId, files: &[DatasetFile]) -> Download {
    let entry = |file: &DatasetFile| Entry {
        name: file.name.clone(),
        bytes: u32::try_from(file.bytes).unwrap_or(u32::MAX),
        crc: file.crc,
    };
    Download {
        house: house.clone(),
        id,
        entries: files.iter().map(entry).collect(),
        at: (0, -1),
        is_done: false,
        file_name: String::new(),
        bytes: 0,
    }
}
