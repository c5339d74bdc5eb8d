//! The list of trainings: narrowed in the query to what its reader may know of. The public is shown those of every
//! organisation. The lessons of similar ones are a list, too.

use trellis_domain::{
    kernel::{Day, Id},
    members::{Member, Partner},
    missions::trainings::{Training, TrainingId, TrainingKind, TrainingState, series::Counts, waiting::Wait},
    people::{
        Actor, Organisation, OrganisationId,
        policy::{Right, Side, side},
    },
    plans::{
        record::ActionId,
        registers::vocabulary::{Purpose, TermId, Vocabulary},
    },
};
use trellis_paper::tree::{Cell, Document, Shade, Table};
use trellis_store::{
    Across, Tx,
    missions::trainings::{self as store, Sight, Wanted},
    people as people_store,
};
use trellis_words::Words;

use super::{Held, input::Around, own_organisation, reach_of};
use crate::{
    House, Problem,
    desk::due::named_by,
    members::named::{member_named, partner_named},
    members::regions::{self, Regions},
    members::states::folded,
    papers::{Format, Printed, table_file},
    problem::Code,
};

/// How many trainings stand on a page.
pub const PAGE: usize = 50;
/// The last page that can be asked for: further down a list is narrowed.
const PAGES_MAX: usize = 1_000;
/// Most trainings of one organisation that a calendar shows.
const DATED_MAX: i64 = 1_000;

/// What a list of trainings is asked for, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of an organisation, for the public, which is shown all.
    pub organisation: String,
    /// Code of a kind.
    pub kind: String,
    /// Code of a state.
    pub state: String,
    /// Code or id of a Member invited.
    pub member: String,
    /// Id of an initiative.
    pub initiative: String,
    /// The name of a series; `-` for those of none.
    pub series: String,
    /// A region, by code or name; `-` for those for none in particular.
    pub region: String,
    /// Id of a term it is about; `-` for those about nothing in particular.
    pub topic: String,
    /// Code of a partner.
    pub partner: String,
    /// `ahead` for those not over, `learnt` for those with a lesson, `to-come` or `was-held` for what counts so in a series.
    pub show: String,
    /// Code of what it waits for.
    pub wait: String,
    /// Words.
    pub words: String,
    /// The page, from 1.
    pub page: usize,
}

impl Asked {
    /// Whether trainings of an organisation are asked for.
    pub(super) fn is_of(&self, organisation: &Organisation) -> bool {
        self.organisation.trim().is_empty() || self.organisation.trim() == organisation.code
    }
}

/// A training as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The training, without what was learnt where that is not the reader's.
    pub training: Training,
    /// Whose it is.
    pub organisation: String,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Trainings {
    /// Whose; none for the public, which is shown all.
    pub organisation: Option<Organisation>,
    /// What was asked for, the latest first.
    pub rows: Vec<Row>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may know of.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Members to choose from, by name.
    pub members: Vec<Member>,
    /// Series to choose from.
    pub series: Vec<String>,
    /// Regions to choose from.
    pub regions: Regions,
    /// Themes to choose from.
    pub topics: Vec<(TermId, String)>,
    /// Partners to choose from.
    pub partners: Vec<Partner>,
}

/// The organisations whose trainings the actor is shown: the own one, and for the public all.
pub async fn organisations(house: &House, actor: Actor<'_>) -> Result<Vec<Organisation>, Problem> {
    let all = people_store::organisations(&mut house.read(Across::Organisations).await?).await?;
    let own = actor.organisation();
    Ok(all.into_iter().filter(|each| own.is_none_or(|own| own == each.id)).collect())
}

/// What a reader may know of in one organisation.
pub(crate) fn sight(actor: Actor<'_>, right: Right, organisation: OrganisationId) -> Sight {
    let states = TrainingState::ALL.iter();
    let states = states.map(|state| (*state, reach_of(actor, right, organisation, *state))).collect();
    Sight { organisation, states }
}

pub(super) fn wanted(asked: &Asked, actor: Actor<'_>, around: &Around, today: Day) -> Wanted {
    let members = &around.members;
    let member = match asked.member.trim() {
        "" => None,
        // What is none of the choices finds nothing.
        text => Some(member_named(members, text).unwrap_or(Id::new(0))),
    };
    // Whoever speaks for a Member asks for what its own Member has not done.
    let waits = Wait::from_code(asked.wait.trim()).map(|wait| {
        let own = actor
            .organisation()
            .and_then(|own| side(actor.bearer(), wait.turn(), own, wait.state().standing()));
        let of_members = match (member, own) {
            (Some(member), _) => vec![member],
            (None, Some((Side::Mine, reach))) => named_by(&reach),
            (None, _) => Vec::new(),
        };
        (wait, today, of_members)
    });
    Wanted {
        kind: TrainingKind::from_code(asked.kind.trim()),
        state: TrainingState::from_code(asked.state.trim()),
        member,
        initiative: match asked.initiative.trim() {
            "" => None,
            text => Some(text.parse().unwrap_or(Id::new(0))),
        },
        series: match asked.series.trim() {
            "" => None,
            regions::NONE => Some(String::new()),
            text => Some(text.to_owned()),
        },
        region: around.regions.asked(&asked.region),
        topics: match asked.topic.trim() {
            "" | regions::NONE => Vec::new(),
            text => vec![text.parse().unwrap_or(Id::new(0))],
        },
        untopical: asked.topic.trim() == regions::NONE,
        partner: match asked.partner.trim() {
            "" => None,
            text => Some(partner_named(&around.partners, text).unwrap_or(Id::new(0))),
        },
        counts: Counts::from_code(asked.show.trim()),
        from: (asked.show.trim() == "ahead").then_some(today),
        learnt: asked.show.trim() == "learnt",
        unsaid: asked.wait.trim() == "summary",
        ended_by: (asked.wait.trim() == "summary").then_some(today),
        waits,
        words: folded(&asked.words),
        ..Wanted::default()
    }
}

/// The trainings that the actor may know of, a page of them.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Trainings, Problem> {
    let organisations = organisations(house, actor).await?;
    let mut all = Vec::new();
    let (mut found, mut total, mut choices) = (0, 0, None);
    let mut series = Vec::new();
    let wished = asked.page.clamp(1, PAGES_MAX);
    for organisation in &organisations {
        let mut tx = house.read(organisation.id).await?;
        let around = Around::load(&mut tx, organisation.id).await?;
        let sight = sight(actor, Right::Learn, organisation.id);
        let wanted = wanted(asked, actor, &around, house.today());
        total += store::count(&mut tx, &sight, &Wanted::default()).await?;
        if !asked.is_of(organisation) {
            continue;
        }
        found += store::count(&mut tx, &sight, &wanted).await?;
        let rows = store::list(&mut tx, &sight, &wanted, (0, as_count(wished * PAGE))).await?;
        // What was learnt is for the inside; a list says only that there is something.
        let row = |training| Row { training, organisation: organisation.name.clone() };
        all.extend(rows.into_iter().map(row));
        series.extend(store::series(&mut tx, &sight).await?);
        choices = Some(around);
    }
    series.sort();
    series.dedup();
    if organisations.len() > 1 {
        let day = |row: &Row| (row.training.begins.is_some(), std::cmp::Reverse(row.training.begins));
        all.sort_by_key(day);
        // What one organisation chooses from is not another's.
        choices = None;
    }
    let [total, found] = [total, found].map(|count| usize::try_from(count).unwrap_or_default());
    let pages = found.div_ceil(PAGE).max(1);
    let page = wished.clamp(1, pages);
    let rows = all.into_iter().skip((page - 1) * PAGE).take(PAGE);
    let rows = rows.map(|row| Row { training: inside(actor, row.training), ..row }).collect();
    let organisation = actor.organisation().and_then(|_| organisations.into_iter().next());
    let around = choices.unwrap_or_default();
    let topics = themes(&around.lists);
    let Around { members, partners, regions, .. } = around;
    Ok(Trainings {
        organisation,
        rows,
        found,
        total,
        page,
        pages,
        members,
        series,
        regions,
        topics,
        partners,
    })
}

/// Terms that trainings can be asked for by: those that say what something is about.
pub(in crate::missions) fn themes(lists: &[Vocabulary]) -> Vec<(TermId, String)> {
    let is_other =
        |purpose| matches!(purpose, Purpose::Group | Purpose::Source | Purpose::Criterion | Purpose::Partner);
    let is_theme = |list: &&Vocabulary| !is_other(list.purpose);
    let terms = lists.iter().filter(is_theme).flat_map(|list| &list.terms);
    terms.map(|term| (term.id, term.text.clone())).collect()
}

/// The same training without what was learnt, for whoever sees no more of it than everybody.
fn inside(actor: Actor<'_>, training: Training) -> Training {
    let sees = [Right::Export, Right::History].iter().any(|right| {
        reach_of(actor, *right, training.organisation, training.course.state)
            == trellis_domain::people::policy::Reach::Everything
    });
    let learnt = if sees { training.learnt } else { String::new() };
    Training { learnt, ..training }
}

fn as_count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The training that a command line names, by id or by its title where only one has it.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<TrainingId, Problem> {
    let name = name.trim();
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let sight = sight(actor, Right::Learn, organisation);
    let wanted = Wanted { words: folded(name), ..Wanted::default() };
    let all = store::list(&mut tx, &sight, &wanted, (0, as_count(PAGE))).await?;
    let mut named = all.into_iter().filter(|training| training.title.eq_ignore_ascii_case(name));
    let found = named.next().filter(|_| named.next().is_none() && !name.is_empty());
    Ok(found.ok_or_else(Problem::not_found)?.id)
}

/// The trainings that serve an action, as far as the actor may know of them.
pub async fn of_action(house: &House, actor: Actor<'_>, action: ActionId) -> Result<Vec<Training>, Problem> {
    let plan = crate::plans::registers::plan_of(house, actor, action).await?;
    let mut tx = house.read(Across::Address).await?;
    let found = trellis_store::plans::of_action(&mut tx, action).await?.filter(|own| own.id == plan);
    let organisation = found.ok_or_else(Problem::not_found)?.organisation;
    tx.draw_in(organisation).await?;
    let wanted = Wanted { action: Some(action), ..Wanted::default() };
    let sight = sight(actor, Right::Learn, organisation);
    Ok(store::list(&mut tx, &sight, &wanted, (0, as_count(PAGE))).await?)
}

/// The trainings that have a day, as far as the actor may know of them: for the calendar.
pub async fn dated(house: &House, actor: Actor<'_>) -> Result<Vec<Training>, Problem> {
    let mut all = Vec::new();
    for organisation in organisations(house, actor).await? {
        let mut tx = house.read(organisation.id).await?;
        let sight = sight(actor, Right::Learn, organisation.id);
        let wanted = Wanted::default();
        all.extend(store::list(&mut tx, &sight, &wanted, (0, DATED_MAX)).await?);
    }
    all.retain(|training| training.begins.is_some());
    Ok(all)
}

/// What was learnt from trainings of the same topic, else of the same kind, the latest first.
pub(super) async fn lessons(
    tx: &mut Tx,
    actor: Actor<'_>,
    held: &Held,
    most: i64,
) -> Result<Vec<Training>, Problem> {
    let own = &held.training;
    let sight = sight(actor, Right::Read, own.organisation);
    let learnt = Wanted { learnt: true, but: Some(own.id), ..Wanted::default() };
    if !held.links.topics.is_empty() {
        let same_topic = Wanted { topics: held.links.topics.clone(), ..learnt.clone() };
        let found = store::list(tx, &sight, &same_topic, (0, most)).await?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    let same_kind = Wanted { kind: Some(own.kind), ..learnt };
    Ok(store::list(tx, &sight, &same_kind, (0, most)).await?)
}

/// Whether the actor may take some trainings away as a table.
pub fn may_export(actor: Actor<'_>) -> bool {
    let Some(own) = actor.organisation() else { return false };
    let nothing = trellis_domain::people::policy::Reach::Nothing;
    TrainingState::ALL.iter().any(|state| reach_of(actor, Right::Export, own, *state) != nothing)
}

/// The trainings of the own organisation as asked for, as far as a right of the actor reaches, the latest first.
pub(crate) async fn all(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    right: Right,
) -> Result<Vec<Training>, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let around = Around::load(&mut tx, organisation).await?;
    let (sight, wanted) = (sight(actor, right, organisation), wanted(asked, actor, &around, house.today()));
    Ok(store::list(&mut tx, &sight, &wanted, (0, i64::MAX)).await?)
}

/// What the columns of the table say, as keys of their heads.
const HEADS: [&str; 12] = [
    "training-title",
    "training-kind",
    "training-state",
    "training-begins",
    "training-ends",
    "training-place",
    "training-host",
    "training-languages",
    "training-places",
    "training-aims",
    "training-series",
    "training-region",
];

/// The trainings that the actor may take away in bulk, as asked for.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    asked: &Asked,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let organisation = own_organisation(actor)?;
    if !may_export(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let trainings = all(house, actor, asked, Right::Export).await?;
    let regions = Regions::load(&mut house.read(organisation).await?, organisation).await?;
    let heads = HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect();
    let rows = std::iter::once(heads)
        .chain(trainings.iter().map(|training| cells(training, &regions, words)))
        .collect();
    let table = Table { name: Some(words.say("trainings-title")), ..Table::of(1, rows) };
    let document = Document { blocks: vec![table.into()], ..Document::default() };
    table_file(&document, format, &format!("trainings-{}", house.today())).await
}

fn cells(training: &Training, regions: &Regions, words: &Words) -> Vec<Cell> {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        training.title.clone(),
        words.say(&format!("training-kind-{}", training.kind.code())),
        words.say(&format!("training-state-{}", training.course.state.code())),
        day(training.begins),
        day(training.ends),
        training.place.clone(),
        training.host.clone(),
        training.languages.clone(),
        training.places.map(|places| places.to_string()).unwrap_or_default(),
        training.aims.clone(),
        training.series.clone(),
        regions.said(&training.region, words),
    ]
    .into_iter()
    .map(Cell::of)
    .collect()
}
