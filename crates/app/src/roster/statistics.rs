//! What the roster is used for: who was nominated and is listed, what was searched, on which missions its experts went and for how
//! many days, year by year and by region, theme, language, category or sex; how many missions that were asked for had an
//! accredited expert (REQUIREMENTS S3.4, S5.17). Every figure is the number of the rows that it opens.
//!
//! How many there are of each sex is told to whoever may not read it of single people only where no count is small.

use std::collections::{BTreeMap, HashMap};

use trellis_domain::{
    kernel::Day,
    missions::mission::{Mission, MissionId},
    people::{Actor, Organisation, policy::Right},
    roster::{
        expert::{ExpertId, ExpertState},
        uses::{Criterion, Improvement, Searches, can_be_told, days, held, state_on, was_accredited},
    },
};
use trellis_store::{
    Tx, missions as missions_store, people as people_store,
    roster::{Wanted, uses as store},
};

use super::{Held, around::Around, is_seat_of, list::opened, may_review, own_organisation, uses::may_note};
use crate::{House, Problem, members::states::folded, missions::list::sight, problem::Code};

/// How many years stand below each other.
const YEARS_MAX: i16 = 10;
/// What stands for nothing said.
pub const NONE: &str = "-";

/// By what experts are told apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum By {
    /// The region of the home administration.
    #[default]
    Region,
    /// What somebody knows; whoever knows two themes counts in both rows.
    Theme,
    /// What somebody speaks.
    Language,
    /// In which capacity somebody can be sent.
    Category,
    /// As the nomination says.
    Sex,
}

impl By {
    /// All.
    pub const ALL: [Self; 5] = [Self::Region, Self::Theme, Self::Language, Self::Category, Self::Sex];

    /// As addresses say it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Theme => "theme",
            Self::Language => "language",
            Self::Category => "category",
            Self::Sex => "sex",
        }
    }

    /// What an address says; regions where it says nothing that is known.
    pub fn of(text: &str) -> Self {
        Self::ALL.into_iter().find(|by| by.code() == text.trim()).unwrap_or_default()
    }

    const fn criterion(self) -> Option<Criterion> {
        match self {
            Self::Region => Some(Criterion::Region),
            Self::Theme => Some(Criterion::Theme),
            Self::Language => Some(Criterion::Language),
            Self::Category => Some(Criterion::Category),
            Self::Sex => None,
        }
    }
}

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Who was nominated in the year.
    Nominated,
    /// Who was on the roster at its end, or is today.
    Listed,
    /// Searches in the year.
    Searches,
    /// Missions that began in it and were held with somebody of the roster.
    Missions,
    /// The days of those, for each expert of the roster.
    Days,
    /// Missions that were asked for, began in the year and were held.
    Requested,
    /// Those of them with an expert who was accredited on their first day.
    Accredited,
}

impl Figure {
    /// Those that are told apart.
    pub const APART: [Self; 5] = [Self::Nominated, Self::Listed, Self::Searches, Self::Missions, Self::Days];
    /// All.
    pub const ALL: [Self; 7] = [
        Self::Nominated,
        Self::Listed,
        Self::Searches,
        Self::Missions,
        Self::Days,
        Self::Requested,
        Self::Accredited,
    ];

    /// As addresses say it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nominated => "nominated",
            Self::Listed => "listed",
            Self::Searches => "searches",
            Self::Missions => "missions",
            Self::Days => "days",
            Self::Requested => "requested",
            Self::Accredited => "accredited",
        }
    }
}

/// What is asked for, as an address says it.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// `region`, `theme`, `language`, `category` or `sex`.
    pub by: String,
    /// The year; this one where it is none.
    pub year: String,
    /// The code of a figure whose rows are shown; empty for none.
    pub show: String,
    /// The line of that figure; `None` for the whole year.
    pub row: Option<String>,
}

/// The figures of a year, in the order of [`Figure::ALL`].
#[derive(Debug, Clone)]
pub struct YearRow {
    /// The year.
    pub year: i16,
    /// Figures.
    pub figures: [usize; 7],
}

/// The figures of one region, theme and so on, in the order of [`Figure::APART`].
#[derive(Debug, Clone)]
pub struct Row {
    /// As the address says it.
    pub key: String,
    /// What it is called; a region by its code.
    pub called: String,
    /// Figures; none where it cannot be told.
    pub figures: [Option<usize>; 5],
}

/// An expert among the rows of a figure.
#[derive(Debug, Clone)]
pub struct ExpertRow {
    /// The record.
    pub id: ExpertId,
    /// The name for whoever may read it, the short name of the record otherwise.
    pub called: String,
    /// Whether the record can be read.
    pub reads: bool,
    /// Since when it is there.
    pub nominated_on: Day,
    /// Where it stands today.
    pub state: ExpertState,
}

/// A mission among the rows of a figure.
#[derive(Debug, Clone)]
pub struct MissionRow {
    /// The mission.
    pub id: MissionId,
    /// Number and title.
    pub called: String,
    /// Its Member.
    pub member: String,
    /// Its days.
    pub days: (Day, Day),
    /// Who of the roster went, by name or short name.
    pub experts: Vec<String>,
    /// Days of the mission for each of those.
    pub expert_days: usize,
}

/// What a figure counts.
#[derive(Debug, Clone)]
pub enum Rows {
    /// Experts.
    Experts(Vec<ExpertRow>),
    /// Missions.
    Missions(Vec<MissionRow>),
    /// Searches.
    Searches(Vec<Searches>),
}

/// The rows of a figure.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Which.
    pub figure: Figure,
    /// What its line is called; none for the whole year.
    pub called: Option<String>,
    /// The rows.
    pub rows: Rows,
}

/// What the roster is used for.
#[derive(Debug, Clone)]
pub struct Statistics {
    /// Whose.
    pub organisation: Organisation,
    /// By what lines are told apart.
    pub by: By,
    /// The year of the lines.
    pub year: i16,
    /// Years, the latest first.
    pub years: Vec<YearRow>,
    /// Lines by name.
    pub rows: Vec<Row>,
    /// The rows of the figure that was asked for.
    pub shown: Option<Shown>,
    /// What is to improve the roster.
    pub improvements: Vec<Improvement>,
    /// Whether the reader may note such.
    pub may_note: bool,
    /// The day of the page.
    pub today: Day,
}

/// One record as it is counted.
struct Counted {
    held: Held,
    reads: bool,
    nominated_on: Day,
    moves: Vec<(Day, ExpertState)>,
}

/// One mission that was held, with those of the roster who went.
struct Gone {
    mission: Mission,
    days: (Day, Day),
    /// Places in the list of records.
    experts: Vec<usize>,
    accredited: bool,
}

/// Everything that is counted.
pub(crate) struct Ground {
    pub organisation: Organisation,
    around: Around,
    experts: Vec<Counted>,
    missions: Vec<Gone>,
    searches: Vec<Searches>,
    improvements: Vec<Improvement>,
    today: Day,
    /// Whether the reader may read of each who it is, sex included.
    knows: bool,
}

/// Which rows of a year: all, or those of a line.
#[derive(Clone, Copy)]
struct Of<'a> {
    year: i16,
    line: Option<(By, &'a str)>,
}

impl Ground {
    pub async fn load(house: &House, actor: Actor<'_>) -> Result<Self, Problem> {
        let id = own_organisation(actor)?;
        if !may_review(actor) {
            return Err(Problem::new(Code::NotAllowed));
        }
        let mut tx = house.read(id).await?;
        let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
        let (today, around) = (house.today(), Around::load(&mut tx, id, house.today()).await?);
        let experts = experts(house, &mut tx, actor).await?;
        let missions = missions(&mut tx, actor, &experts).await?;
        let knows = experts.iter().all(|each| {
            let state = each.held.expert.course.state;
            state == ExpertState::Erased || each.held.rights(actor).has(Right::ReadProtected)
        });
        Ok(Self {
            organisation,
            around,
            experts,
            missions,
            searches: store::searches(&mut tx, id).await?,
            improvements: store::improvements(&mut tx, id).await?,
            today,
            knows,
        })
    }

    /// Under which lines an expert counts. What the reader may not read is under the line of nothing said, but for the sex, which
    /// is told only where it says nothing of single people.
    fn keys(&self, at: usize, by: By) -> Vec<String> {
        let counted = &self.experts[at];
        let (profile, dossier) = (&counted.held.dossier.profile, &counted.held.dossier);
        let keys: Vec<String> = match by {
            By::Sex => Some(folded(&profile.sex)).filter(|sex| !sex.is_empty()).into_iter().collect(),
            _ if !counted.reads => Vec::new(),
            By::Region => profile.home_region.iter().map(ToString::to_string).collect(),
            By::Theme => profile.competencies.iter().map(|each| each.theme.to_string()).collect(),
            By::Language => profile.languages.iter().map(|each| folded(&each.language)).collect(),
            By::Category => dossier.categories.iter().map(|each| each.term.to_string()).collect(),
        };
        if keys.is_empty() { vec![NONE.to_owned()] } else { keys }
    }

    fn is_of(&self, at: usize, of: Of<'_>) -> bool {
        of.line.is_none_or(|(by, key)| self.keys(at, by).iter().any(|own| own == key))
    }

    fn end_of(&self, year: i16) -> Day {
        Day::new(year, 12, 31).unwrap_or(self.today).min(self.today)
    }

    fn experts_of(&self, figure: Figure, of: Of<'_>) -> Vec<usize> {
        let is_counted = |each: &Counted| match figure {
            Figure::Nominated => each.nominated_on.year() == of.year,
            _ => {
                let end = self.end_of(of.year);
                each.nominated_on <= end && state_on(&each.moves, end) == ExpertState::Listed
            }
        };
        let all = self.experts.iter().enumerate();
        all.filter(|(at, each)| is_counted(each) && self.is_of(*at, of)).map(|(at, _)| at).collect()
    }

    /// The missions of a figure with those of their experts who count.
    fn missions_of(&self, figure: Figure, of: Of<'_>) -> Vec<(&Gone, Vec<usize>)> {
        let own = |gone: &Gone| -> Vec<usize> {
            gone.experts.iter().copied().filter(|at| self.is_of(*at, of)).collect()
        };
        let all = self.missions.iter().filter(|gone| gone.days.0.year() == of.year);
        let all = all.map(|gone| (gone, own(gone)));
        all.filter(|(gone, own)| match figure {
            Figure::Requested => true,
            Figure::Accredited => gone.accredited,
            _ => !own.is_empty(),
        })
        .collect()
    }

    fn searches_of(&self, of: Of<'_>) -> Vec<&Searches> {
        let is_of = |each: &&Searches| match of.line {
            None => each.criterion == Criterion::Any,
            Some((by, key)) => Some(each.criterion) == by.criterion() && each.looked_for == key,
        };
        self.searches.iter().filter(|each| each.on.year() == of.year).filter(is_of).collect()
    }

    fn figure(&self, figure: Figure, of: Of<'_>) -> usize {
        match figure {
            Figure::Nominated | Figure::Listed => self.experts_of(figure, of).len(),
            Figure::Searches => self.searches_of(of).iter().map(|each| each.searches).sum(),
            Figure::Days => {
                let all = self.missions_of(figure, of);
                all.iter().map(|(gone, own)| days(gone.days) * own.len()).sum()
            }
            Figure::Missions | Figure::Requested | Figure::Accredited => self.missions_of(figure, of).len(),
        }
    }

    /// The years that there is something of, this one at least, the latest first.
    pub fn years(&self) -> Vec<YearRow> {
        let nominated = self.experts.iter().map(|each| each.nominated_on);
        let gone = self.missions.iter().map(|each| each.days.0);
        let first = nominated.chain(gone).chain(self.searches.iter().map(|each| each.on)).min();
        let last = self.today.year();
        let first = first.map_or(last, Day::year).clamp(last - YEARS_MAX + 1, last);
        let row = |year| YearRow {
            year,
            figures: Figure::ALL.map(|figure| self.figure(figure, Of { year, line: None })),
        };
        (first..=last).rev().map(row).collect()
    }

    /// The lines of a year. `knows` says whether whoever reads them may read every sex.
    pub fn rows(&self, by: By, year: i16, knows: bool) -> Vec<Row> {
        let mut lines: BTreeMap<(bool, String, String), [usize; 5]> = BTreeMap::new();
        let terms: HashMap<String, String> =
            self.around.terms().into_iter().map(|(id, text)| (id.to_string(), text)).collect();
        let mut keys: Vec<String> = (0..self.experts.len()).flat_map(|at| self.keys(at, by)).collect();
        let looked = self.searches.iter().filter(|each| Some(each.criterion) == by.criterion());
        keys.extend(looked.map(|each| each.looked_for.clone()));
        keys.sort();
        keys.dedup();
        for key in keys {
            let figures = Figure::APART.map(|each| self.figure(each, Of { year, line: Some((by, &key)) }));
            if figures != [0; 5] {
                let called = self.called(by, &key, &terms);
                lines.insert((key == NONE, folded(&called), key), figures);
            }
        }
        let told = [0, 1, 2, 3, 4].map(|at| {
            let counts: Vec<usize> = lines.values().map(|figures| figures[at]).collect();
            by != By::Sex || knows || can_be_told(&counts)
        });
        let row = |((_, _, key), figures): ((bool, String, String), [usize; 5])| Row {
            called: self.called(by, &key, &terms),
            figures: std::array::from_fn(|at| Some(figures[at]).filter(|_| told[at])),
            key,
        };
        lines.into_iter().map(row).collect()
    }

    fn called(&self, by: By, key: &str, terms: &HashMap<String, String>) -> String {
        let spelled = |at: usize| match by {
            By::Language => {
                let mut own = self.experts[at].held.dossier.profile.languages.iter();
                own.find(|each| folded(&each.language) == key).map(|each| each.language.clone())
            }
            _ => {
                let sex = &self.experts[at].held.dossier.profile.sex;
                (folded(sex) == key).then(|| sex.clone())
            }
        };
        let spelled = || (0..self.experts.len()).find_map(spelled);
        match by {
            _ if key == NONE => String::new(),
            By::Region => key.to_owned(),
            By::Theme | By::Category => terms.get(key).cloned().unwrap_or_default(),
            By::Language | By::Sex => spelled().unwrap_or_else(|| key.to_owned()),
        }
    }

    fn expert_row(&self, at: usize) -> ExpertRow {
        let each = &self.experts[at];
        ExpertRow {
            id: each.held.expert.id,
            called: self.name(at),
            reads: each.reads,
            nominated_on: each.nominated_on,
            state: each.held.expert.course.state,
        }
    }

    fn name(&self, at: usize) -> String {
        let each = &self.experts[at];
        let name = &each.held.dossier.profile.name;
        if each.reads && !name.is_empty() { name.clone() } else { each.held.expert.code() }
    }

    fn mission_row(&self, gone: &Gone, own: &[usize]) -> MissionRow {
        let member = self.around.member(gone.mission.member).map(|member| member.name.clone());
        MissionRow {
            id: gone.mission.id,
            called: format!("{} {}", gone.mission.number, gone.mission.title).trim().to_owned(),
            member: member.unwrap_or_default(),
            days: gone.days,
            experts: own.iter().map(|at| self.name(*at)).collect(),
            expert_days: days(gone.days) * own.len(),
        }
    }

    fn shown(&self, (figure, of): (Figure, Of<'_>)) -> Rows {
        match figure {
            Figure::Nominated | Figure::Listed => {
                let all = self.experts_of(figure, of).into_iter();
                let mut rows: Vec<ExpertRow> = all.map(|at| self.expert_row(at)).collect();
                rows.sort_by_cached_key(|row| (!row.reads, folded(&row.called), row.id));
                Rows::Experts(rows)
            }
            Figure::Searches => Rows::Searches(self.searches_of(of).into_iter().cloned().collect()),
            _ => {
                let all = self.missions_of(figure, of);
                Rows::Missions(all.iter().map(|(gone, own)| self.mission_row(gone, own)).collect())
            }
        }
    }
}

async fn experts(house: &House, tx: &mut Tx, actor: Actor<'_>) -> Result<Vec<Counted>, Problem> {
    let organisation = own_organisation(actor)?;
    let all = opened(house, tx, actor, (Right::Learn, Wanted::default())).await?;
    let made: HashMap<ExpertId, Day> = store::made_on(tx, organisation).await?.into_iter().collect();
    let mut moves: HashMap<ExpertId, Vec<(Day, ExpertState)>> = HashMap::new();
    for (id, day, state) in store::moves(tx, organisation).await? {
        moves.entry(id).or_default().push((day, state));
    }
    let counted = |held: Held| Counted {
        reads: held.rights(actor).has(Right::Read),
        nominated_on: made.get(&held.expert.id).copied().unwrap_or(held.expert.since),
        moves: moves.remove(&held.expert.id).unwrap_or_default(),
        held,
    };
    Ok(all.into_iter().map(counted).collect())
}

/// The missions that were held, as far as the actor may read them, with those of the roster who went.
async fn missions(tx: &mut Tx, actor: Actor<'_>, experts: &[Counted]) -> Result<Vec<Gone>, Problem> {
    let sight = sight(actor, Right::Read, own_organisation(actor)?);
    let all = missions_store::list(tx, &sight, &missions_store::Wanted::default(), (0, i64::MAX)).await?;
    let gone = |mission: Mission| {
        let days = held(&mission)?;
        let is_on = |each: &Counted| {
            each.held.expert.course.state != ExpertState::Erased && went(&mission, &each.held)
        };
        let own: Vec<usize> =
            experts.iter().enumerate().filter(|(_, each)| is_on(each)).map(|(at, _)| at).collect();
        let accredited = own.iter().any(|at| was_accredited(&experts[*at].held.dossier.categories, days.0));
        Some(Gone { mission, days, experts: own, accredited })
    };
    Ok(all.into_iter().filter_map(gone).collect())
}

/// Whether somebody of the roster is one of those who go on a mission: by account, where either has one, or by name.
pub(crate) fn went(mission: &Mission, held: &Held) -> bool {
    let name = folded(&held.dossier.profile.name);
    mission.experts.iter().any(|seat| is_seat_of(seat, (held.expert.person, &name)))
}

/// What the roster is used for, for whoever may know of every record.
pub async fn statistics(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Statistics, Problem> {
    let ground = Ground::load(house, actor).await?;
    let by = By::of(&asked.by);
    let years = ground.years();
    let year = asked.year.trim().parse().ok().filter(|year| years.iter().any(|row| row.year == *year));
    let year = year.unwrap_or(ground.today.year());
    let rows = ground.rows(by, year, ground.knows);
    let figure = Figure::ALL.into_iter().find(|figure| figure.code() == asked.show.trim());
    let shown = figure.and_then(|figure| match &asked.row {
        None => Some(Shown { figure, called: None, rows: ground.shown((figure, Of { year, line: None })) }),
        // The rows of a line would say of single people what only those concerned read.
        Some(_) if by == By::Sex && !ground.knows => None,
        Some(key) => {
            let row = rows.iter().find(|row| row.key == *key)?;
            let of = Of { year, line: Some((by, key)) };
            Some(Shown { figure, called: Some(row.called.clone()), rows: ground.shown((figure, of)) })
        }
    });
    Ok(Statistics {
        by,
        year,
        years,
        rows,
        shown,
        may_note: may_note(actor),
        today: ground.today,
        improvements: ground.improvements,
        organisation: ground.organisation,
    })
}
