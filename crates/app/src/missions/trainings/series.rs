//! Series of trainings by region or theme: how many are to come, how many were held, when the next one is and how many people
//! came (REQUIREMENTS S4.25). Each figure counts what its list shows; the public is shown those of every organisation.

use std::collections::{BTreeMap, HashMap};

use trellis_domain::{
    kernel::Day,
    missions::trainings::{
        Training, TrainingId,
        participants::ParticipantState,
        series::{Counts, Figures},
    },
    people::{
        Actor, Organisation,
        policy::{Reach, Right, reach},
    },
};
use trellis_store::{
    Tx,
    missions::trainings::{self as store, Links, Wanted},
};
use trellis_words::Words;

use super::{
    input::Around,
    list::{Asked, organisations, sight, themes, wanted},
};
use crate::{House, Problem, members::regions};

/// By what the trainings of a series are told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum By {
    /// The region they are for.
    #[default]
    Region,
    /// What they are about; one that is about two things counts in both rows.
    Theme,
}

impl By {
    /// All, as addresses say them.
    pub const ALL: [Self; 2] = [Self::Region, Self::Theme];

    /// As addresses say it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Theme => "theme",
        }
    }

    /// What an address says; regions where it says nothing that is known.
    pub fn of(text: &str) -> Self {
        Self::ALL.into_iter().find(|by| by.code() == text.trim()).unwrap_or_default()
    }
}

/// A series in a region or with a theme.
#[derive(Debug, Clone)]
pub struct Row {
    /// Whose it is: code and name.
    pub organisation: (String, String),
    /// Its name; empty for trainings of none.
    pub series: String,
    /// The region or theme as a list is narrowed to it; empty for none.
    pub place: String,
    /// What that is called.
    pub called: String,
    /// What it counts.
    pub figures: Figures,
    /// Whom its trainings are held with, by name.
    pub partners: Vec<String>,
}

/// The series that somebody may know of.
#[derive(Debug, Clone)]
pub struct SeriesPage {
    /// Whose; none for the public, which is shown all.
    pub organisation: Option<Organisation>,
    /// By what they are told apart.
    pub by: By,
    /// Series by name, and in each by region or theme; those of none last.
    pub rows: Vec<Row>,
    /// How many trainings were counted.
    pub found: usize,
    /// How many there are.
    pub total: usize,
    /// Series to choose from.
    pub series: Vec<String>,
    /// Regions to choose from.
    pub regions: Vec<(String, String)>,
    /// Themes to choose from.
    pub topics: Vec<(String, String)>,
    /// Partners to choose from.
    pub partners: Vec<(String, String)>,
    /// Whether people are counted for the reader at all.
    pub counts_people: bool,
}

/// The series of the trainings asked for, as far as the actor may know of them.
pub async fn series(
    house: &House,
    actor: Actor<'_>,
    (by, asked): (By, &Asked),
    words: &Words,
) -> Result<SeriesPage, Problem> {
    let all = organisations(house, actor).await?;
    let mut page = SeriesPage {
        organisation: None,
        by,
        rows: Vec::new(),
        found: 0,
        total: 0,
        series: Vec::new(),
        regions: Vec::new(),
        topics: Vec::new(),
        partners: Vec::new(),
        counts_people: false,
    };
    let is_one = all.len() == 1;
    for organisation in &all {
        let mut tx = house.read(organisation.id).await?;
        let around = Around::load(&mut tx, organisation.id).await?;
        let sight = sight(actor, Right::Learn, organisation.id);
        let wanted = wanted(asked, actor, &around, house.today());
        page.total += count(store::count(&mut tx, &sight, &Wanted::default()).await?);
        if !asked.is_of(organisation) {
            continue;
        }
        let found = store::list(&mut tx, &sight, &wanted, (0, i64::MAX)).await?;
        page.found += found.len();
        let people = People::load(&mut tx, actor, organisation).await?;
        page.counts_people |= people.counts;
        page.series.extend(store::series(&mut tx, &sight).await?);
        let links = store::links_of(&mut tx, organisation.id).await?;
        let counting = Counting { around: &around, links: &links, people: &people, words };
        page.rows.extend(counting.rows(by, &found, house.today(), organisation));
        if is_one {
            page.regions = around.regions.choices(words);
            page.topics =
                themes(&around.lists).into_iter().map(|(id, text)| (id.to_string(), text)).collect();
            page.partners =
                around.partners.iter().map(|each| (each.code.clone(), each.name.clone())).collect();
        }
    }
    page.series.sort();
    page.series.dedup();
    page.organisation = actor.organisation().and_then(|_| all.into_iter().next());
    Ok(page)
}

fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or_default()
}

/// How many people came to each training, as far as the actor may count them.
struct People {
    came: HashMap<TrainingId, usize>,
    counts: bool,
}

impl People {
    async fn load(tx: &mut Tx, actor: Actor<'_>, organisation: &Organisation) -> Result<Self, Problem> {
        let reach_of =
            |state: &ParticipantState| reach(actor.bearer(), Right::Learn, organisation.id, state.standing());
        let states: Vec<_> = ParticipantState::ALL.iter().map(|state| (*state, reach_of(state))).collect();
        let counts = states.iter().any(|(_, reach)| *reach != Reach::Nothing);
        Ok(Self { came: store::participants::came(tx, organisation.id, &states).await?, counts })
    }
}

/// What one organisation's trainings are counted with.
struct Counting<'a> {
    around: &'a Around,
    links: &'a HashMap<TrainingId, Links>,
    people: &'a People,
    words: &'a Words,
}

/// A row's key: those without a name stand last.
type Key = (bool, String, bool, String, String);

impl Counting<'_> {
    fn rows(&self, by: By, found: &[Training], today: Day, organisation: &Organisation) -> Vec<Row> {
        let mut rows: BTreeMap<Key, Row> = BTreeMap::new();
        let none = Links::default();
        // What was called off counts nowhere, and makes no row.
        for training in found.iter().filter(|each| each.course.counts().is_some()) {
            let links = self.links.get(&training.id).unwrap_or(&none);
            for (place, called) in self.places(by, training, links) {
                let series = training.series.clone();
                let key =
                    (series.is_empty(), series.clone(), place.is_empty(), called.clone(), place.clone());
                let row = rows.entry(key).or_insert_with(|| Row {
                    organisation: (organisation.code.clone(), organisation.name.clone()),
                    series,
                    place,
                    called,
                    figures: Figures::default(),
                    partners: Vec::new(),
                });
                let came = self.people.came.get(&training.id).copied().unwrap_or_default();
                row.figures.add(training, came, today);
                self.add_partners(&mut row.partners, links);
            }
        }
        rows.into_values().collect()
    }

    fn places(&self, by: By, training: &Training, links: &Links) -> Vec<(String, String)> {
        let region =
            || vec![(training.region.clone(), self.around.regions.said(&training.region, self.words))];
        let terms = self.around.lists.iter().flat_map(|list| &list.terms);
        match by {
            By::Region => region(),
            By::Theme if links.topics.is_empty() => vec![(String::new(), String::new())],
            By::Theme => terms
                .filter(|term| links.topics.contains(&term.id))
                .map(|term| (term.id.to_string(), term.text.clone()))
                .collect(),
        }
    }

    fn add_partners(&self, names: &mut Vec<String>, links: &Links) {
        let own = self.around.partners.iter().filter(|each| links.partners.contains(&each.id));
        for partner in own {
            if !names.contains(&partner.name) {
                names.push(partner.name.clone());
            }
        }
    }
}

impl Row {
    /// The list that a figure counts, as the parameters of its address.
    pub fn narrowed(&self, by: By, counts: Counts) -> [(&'static str, String); 4] {
        let or_none = |text: &str| if text.is_empty() { regions::NONE.to_owned() } else { text.to_owned() };
        let place = match by {
            By::Region => "region",
            By::Theme => "topic",
        };
        [
            ("organisation", self.organisation.0.clone()),
            ("series", or_none(&self.series)),
            (place, or_none(&self.place)),
            ("show", counts.code().to_owned()),
        ]
    }
}
