//! What is in a dataset: its tables, page by page, what each column says, and what is left out and why.
//!
//! Everything is read with the rights of whoever makes it, and no further: what may not be exported is not in it. Of people
//! there is nothing but the words that officers typed, and nothing that the table of rights protects.

use serde_json::json;
use trellis_domain::{
    kernel::Day,
    missions::initiatives::{Initiative, InitiativeId, parts::required},
    people::{Actor, policy::Right},
    plans::dataset::{Dataset, DatasetFile},
};
use trellis_store::{
    members as members_store,
    missions::{
        self as missions_store,
        initiatives::{self as initiatives_store, Sight, Wanted, parts, review},
        trainings as trainings_store,
    },
};
use trellis_words::Words;

use crate::{
    House, Problem,
    indicators::plain,
    meetings::Directory,
    missions::{initiatives::sight, list as missions_list, trainings},
    plans::board::{Board, board},
};

/// Rows, or things that rows are made of, that are read at once.
const PAGE: usize = 500;
/// The version of the shape of a dataset.
const SHAPE: u32 = 1;

/// A table of a dataset.
#[derive(Clone, Copy)]
pub struct Table {
    /// The name of its file.
    pub name: &'static str,
    /// What a row is, as a key of the catalogue.
    pub about: &'static str,
    /// Whether it says how things stood on the day of the dataset; the others say how they stood when it was made.
    pub as_at: bool,
    /// What its columns say, as keys of the catalogue.
    pub heads: &'static [&'static str],
    of: Of,
}

#[derive(Clone, Copy)]
enum Of {
    Actions,
    Readings,
    Facts,
    Initiatives,
    Measured,
    Found,
    Assessed,
    Missions,
    Trainings,
}

const fn table(
    name: &'static str,
    about: &'static str,
    (of, as_at): (Of, bool),
    heads: &'static [&'static str],
) -> Table {
    Table { name, about, as_at, heads, of }
}

/// The tables of a dataset, in order.
pub const FILES: &[Table] = &[
    table(
        "actions.csv",
        "dataset-about-actions",
        (Of::Actions, true),
        &[
            "dataset-number",
            "board-action",
            "dataset-status",
            "dataset-progress",
            "dataset-progress-on",
            "dataset-report",
        ],
    ),
    table(
        "indicators.csv",
        "dataset-about-indicators",
        (Of::Readings, true),
        &[
            "dataset-number",
            "dataset-indicator",
            "measured-target",
            "dataset-value",
            "dataset-of",
            "dataset-status",
        ],
    ),
    table(
        "facts.csv",
        "dataset-about-facts",
        (Of::Facts, true),
        &["dataset-day", "dataset-fact", "dataset-member", "dataset-number"],
    ),
    table(
        "initiatives.csv",
        "dataset-about-initiatives",
        (Of::Initiatives, false),
        &[
            "initiative-code",
            "initiative-title",
            "initiative-state",
            "initiative-members",
            "initiative-objectives",
            "initiative-level",
            "initiative-first-day",
            "initiative-last-day",
            "initiative-currency",
            "initiative-required",
            "initiative-approved",
            "initiative-completed-on",
            "initiative-outcome",
        ],
    ),
    table(
        "initiative-indicators.csv",
        "dataset-about-measured",
        (Of::Measured, true),
        &[
            "initiative-code",
            "measured-text",
            "measured-unit",
            "measured-baseline",
            "measured-baseline-on",
            "measured-target",
            "reading-on",
            "reading-value",
            "reading-evidence",
        ],
    ),
    table(
        "initiative-findings.csv",
        "dataset-about-found",
        (Of::Found, true),
        &[
            "initiative-code",
            "found-statement",
            "found-effect",
            "found-evidence",
            "found-evaluation",
            "found-lesson",
            "found-on",
        ],
    ),
    table(
        "final-reports.csv",
        "dataset-about-assessed",
        (Of::Assessed, false),
        &[
            "initiative-code",
            "final-state",
            "final-submitted-on",
            "final-reached",
            "final-body",
            "final-outcome",
            "final-remarks",
        ],
    ),
    table(
        "missions.csv",
        "dataset-about-missions",
        (Of::Missions, false),
        &[
            "mission-number",
            "mission-title",
            "mission-kind",
            "mission-member",
            "mission-first-day",
            "mission-last-day",
            "mission-objectives",
            "mission-expected",
            "mission-state",
        ],
    ),
    table(
        "trainings.csv",
        "dataset-about-trainings",
        (Of::Trainings, false),
        &[
            "training-title",
            "training-kind",
            "training-state",
            "training-begins",
            "training-ends",
            "training-place",
            "training-aims",
        ],
    ),
];

/// What is left out, and why, as keys of the catalogue.
pub const fn left_out() -> &'static [&'static str] {
    &[
        "dataset-left-people",
        "dataset-left-protected",
        "dataset-left-confidential",
        "dataset-left-withdrawn",
        "dataset-left-typed",
    ]
}

/// What the tables are made of, as far as it is there at once.
pub(super) struct Sources {
    board: Board,
    members: Vec<trellis_domain::members::Member>,
    directory: Directory,
    sight: Sight,
    dataset: Dataset,
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

impl Sources {
    pub async fn load(house: &House, actor: Actor<'_>, dataset: &Dataset) -> Result<Self, Problem> {
        let organisation = dataset.organisation;
        let board = board(house, actor, dataset.plan, Some(dataset.as_at)).await?;
        let mut tx = house.read(organisation).await?;
        Ok(Self {
            board,
            members: members_store::list(&mut tx, organisation).await?,
            directory: Directory::load(&mut tx, organisation).await?,
            sight: sight(actor, Right::Export, organisation),
            dataset: dataset.clone(),
        })
    }

    /// A page of a table's rows; `None` past the last.
    pub async fn rows(
        &self,
        house: &House,
        actor: Actor<'_>,
        (table, page): (&Table, usize),
        words: &Words,
    ) -> Result<Option<Vec<Vec<String>>>, Problem> {
        let (from, until) = (page * PAGE, (page + 1) * PAGE);
        let leaf = (as_count(from), as_count(PAGE));
        let in_memory = |all: usize, row: &dyn Fn(usize) -> Vec<Vec<String>>| {
            (from < all).then(|| (from..until.min(all)).flat_map(row).collect())
        };
        let live = &self.board.live;
        let actions = live.version.actions.len();
        match table.of {
            Of::Actions => Ok(in_memory(actions, &|at| vec![self.action(at, words)])),
            Of::Readings => Ok(in_memory(actions, &|at| self.readings(at, words))),
            Of::Facts => Ok(in_memory(live.facts.len(), &|at| self.fact(at, words))),
            Of::Missions => self.missions(house, actor, leaf, words).await,
            Of::Trainings => self.trainings(house, actor, leaf, words).await,
            Of::Initiatives | Of::Measured | Of::Found | Of::Assessed => {
                self.initiatives(house, (table.of, leaf), words).await
            }
        }
    }

    fn action(&self, at: usize, words: &Words) -> Vec<String> {
        let line = self.board.line(at);
        let progress = line.progress;
        vec![
            line.action.number.clone().unwrap_or_default(),
            line.action.text.current(),
            line.status.map(|status| status_word(status.code(), words)).unwrap_or_default(),
            progress.map(|each| plain::progress_status(each.status, words)).unwrap_or_default(),
            day(progress.map(|each| each.as_at)),
            progress.map(|each| each.text.clone()).unwrap_or_default(),
        ]
    }

    fn readings(&self, at: usize, words: &Words) -> Vec<Vec<String>> {
        let line = self.board.line(at);
        let number = line.action.number.clone().unwrap_or_default();
        let row = |(printed, kpi, reading): &(
            &trellis_domain::plans::content::PrintedKpi,
            &crate::plans::live::LiveKpi,
            &trellis_domain::indicators::reading::Reading,
        )| {
            let exact = |value: Option<trellis_domain::kernel::Decimal>| {
                value.map(|value| value.normalize().to_string()).unwrap_or_default()
            };
            vec![
                number.clone(),
                printed.text.clone(),
                kpi.target_text.clone(),
                exact(reading.value),
                exact(reading.of),
                status_word(reading.status.code(), words),
            ]
        };
        line.kpis.iter().map(row).collect()
    }

    /// A fact of the period that no other plan has to itself.
    fn fact(&self, at: usize, words: &Words) -> Vec<Vec<String>> {
        let live = &self.board.live;
        let Some(fact) = live.facts.get(at) else { return Vec::new() };
        let is_in = self.dataset.from.is_none_or(|from| from <= fact.day) && fact.day <= self.dataset.as_at;
        let own = fact.actions.iter().filter_map(|action| live.version.position_of(*action));
        let own: Vec<usize> = own.collect();
        if !is_in || fact.withdrawn.is_some() || (own.is_empty() && !fact.actions.is_empty()) {
            return Vec::new();
        }
        let member = fact.member.and_then(|id| self.members.iter().find(|member| member.id == id));
        let number = |at: &usize| live.version.content.actions.get(*at)?.number.clone();
        let numbers: Vec<String> = own.iter().filter_map(number).collect();
        vec![vec![
            fact.day.to_string(),
            plain::fact_line(fact, None, None, words),
            member.map(|member| member.code.clone()).unwrap_or_default(),
            numbers.join("; "),
        ]]
    }

    async fn initiatives(
        &self,
        house: &House,
        (of, leaf): (Of, (i64, i64)),
        words: &Words,
    ) -> Result<Option<Vec<Vec<String>>>, Problem> {
        let mut tx = house.read(self.dataset.organisation).await?;
        let wanted = Wanted { plan: Some(self.dataset.plan), ..Wanted::default() };
        let found = initiatives_store::list(&mut tx, &self.sight, &wanted, leaf).await?;
        if found.is_empty() {
            return Ok(None);
        }
        let ids: Vec<InitiativeId> = found.iter().map(|each| each.id).collect();
        let mut rows = Vec::new();
        match of {
            Of::Initiatives => {
                let lines = parts::lines(&mut tx, &ids).await?;
                let members = initiatives_store::beneficiaries(&mut tx, &ids).await?;
                for each in &found {
                    let budget: Vec<_> =
                        lines.iter().filter(|(id, _)| *id == each.id).map(|(_, line)| line.clone()).collect();
                    let own = members.iter().filter(|(id, _)| *id == each.id);
                    let own = own.filter_map(|(_, one)| self.member(one.member));
                    let required = required(&budget, each.currency);
                    let own: Vec<&str> = own.collect();
                    rows.push(initiative(each, (&own.join("; "), required), words));
                }
            }
            Of::Measured => {
                let readings = parts::readings(&mut tx, &ids).await?;
                for (id, each) in parts::indicators(&mut tx, &ids).await? {
                    let baseline = each.baseline;
                    let of = vec![
                        code(&found, id),
                        each.text.clone(),
                        each.unit.clone(),
                        baseline.map(|baseline| baseline.value.to_string()).unwrap_or_default(),
                        day(baseline.map(|baseline| baseline.on)),
                        each.target.clone(),
                    ];
                    let own = readings.iter().map(|(_, reading)| reading);
                    let own = own.filter(|one| one.indicator == each.id && one.on <= self.dataset.as_at);
                    let mut is_read = false;
                    for one in own {
                        is_read = true;
                        let further = [one.on.to_string(), one.value.to_string(), one.evidence.clone()];
                        rows.push(of.iter().cloned().chain(further).collect());
                    }
                    // What was not read since its baseline is there and empty.
                    if !is_read {
                        rows.push(of.into_iter().chain([const { String::new() }; 3]).collect());
                    }
                }
            }
            Of::Found => {
                let all = review::found(&mut tx, &ids).await?;
                rows.extend(all.into_iter().filter(|(_, each)| each.on <= self.dataset.as_at).map(
                    |(id, each)| {
                        vec![
                            code(&found, id),
                            each.statement,
                            words.say(&format!("found-effect-{}", each.effect.code())),
                            each.evidence,
                            each.evaluation,
                            each.lesson,
                            each.on.to_string(),
                        ]
                    },
                ));
            }
            _ => {
                for (id, report) in review::reports(&mut tx, &ids).await? {
                    // A report that nobody has been given is no result.
                    if report.round == 0 {
                        continue;
                    }
                    let of = vec![
                        code(&found, id),
                        words.say(&format!("final-state-{}", report.state.code())),
                        day(report.submitted_on),
                        report.reached.clone(),
                    ];
                    let assessed = review::assessed(&mut tx, report.id).await?;
                    for each in &assessed {
                        let body = self.directory.body(each.body);
                        let further = [
                            body.map(|body| body.name.clone()).unwrap_or_default(),
                            words.say(&format!("final-outcome-{}", each.outcome.code())),
                            each.remarks.clone(),
                        ];
                        rows.push(of.iter().cloned().chain(further).collect());
                    }
                    if assessed.is_empty() {
                        rows.push(of.into_iter().chain([const { String::new() }; 3]).collect());
                    }
                }
            }
        }
        Ok(Some(rows))
    }

    fn member(&self, id: trellis_domain::members::MemberId) -> Option<&str> {
        self.members.iter().find(|member| member.id == id).map(|member| member.code.as_str())
    }

    async fn missions(
        &self,
        house: &House,
        actor: Actor<'_>,
        leaf: (i64, i64),
        words: &Words,
    ) -> Result<Option<Vec<Vec<String>>>, Problem> {
        let mut tx = house.read(self.dataset.organisation).await?;
        let sight = missions_list::sight(actor, Right::Export, self.dataset.organisation);
        let (from, until) = (self.dataset.from, Some(self.dataset.as_at));
        let wanted = missions_store::Wanted { from, until, ..Default::default() };
        let found = missions_store::list(&mut tx, &sight, &wanted, leaf).await?;
        let row = |each: &trellis_domain::missions::mission::Mission| {
            vec![
                each.number.clone(),
                each.title.clone(),
                words.say(&format!("mission-kind-{}", each.kind.code())),
                self.member(each.member).unwrap_or_default().to_owned(),
                day(each.days.first),
                day(each.days.last),
                each.terms.objectives.clone(),
                each.terms.expected.clone(),
                words.say(&format!("mission-state-{}", each.course.state.code())),
            ]
        };
        Ok((!found.is_empty()).then(|| found.iter().map(row).collect()))
    }

    async fn trainings(
        &self,
        house: &House,
        actor: Actor<'_>,
        leaf: (i64, i64),
        words: &Words,
    ) -> Result<Option<Vec<Vec<String>>>, Problem> {
        let mut tx = house.read(self.dataset.organisation).await?;
        let sight = trainings::sight(actor, Right::Export, self.dataset.organisation);
        let wanted = trainings_store::Wanted { from: self.dataset.from, ..Default::default() };
        let found = trainings_store::list(&mut tx, &sight, &wanted, leaf).await?;
        let is_begun = |each: &&trellis_domain::missions::trainings::Training| {
            each.begins.is_none_or(|begins| begins <= self.dataset.as_at)
        };
        let row = |each: &trellis_domain::missions::trainings::Training| {
            vec![
                each.title.clone(),
                words.say(&format!("training-kind-{}", each.kind.code())),
                words.say(&format!("training-state-{}", each.course.state.code())),
                day(each.begins),
                day(each.ends),
                each.place.clone(),
                each.aims.clone(),
            ]
        };
        Ok((!found.is_empty()).then(|| found.iter().filter(is_begun).map(row).collect()))
    }
}

fn as_count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn status_word(code: &str, words: &Words) -> String {
    words.say(&format!("status-{}", crate::exchange::key_part(code)))
}

fn code(found: &[Initiative], id: InitiativeId) -> String {
    found.iter().find(|each| each.id == id).map(|each| each.code.clone()).unwrap_or_default()
}

fn initiative(
    each: &Initiative,
    (members, required): (&str, Option<trellis_domain::kernel::Money>),
    words: &Words,
) -> Vec<String> {
    let money = |money: Option<trellis_domain::kernel::Money>| {
        money.map(|money| money.amount().to_string()).unwrap_or_default()
    };
    vec![
        each.code.clone(),
        each.title.clone(),
        words.say(&format!("initiative-state-{}", each.course.state.code())),
        members.to_owned(),
        each.objectives.clone(),
        each.level.map(|level| words.say(&format!("plan-level-{}", level.code()))).unwrap_or_default(),
        day(each.first_day),
        day(each.last_day),
        each.currency.code().to_owned(),
        money(required),
        money(each.course.approved),
        day(each.course.completed_on),
        each.outcome.clone(),
    ]
}

/// What the dataset says of itself: whose, as at when, each table with its columns and digest, what is left out, and where
/// the log of deeds stood.
pub(super) fn manifest(
    sources: &Sources,
    dataset: &Dataset,
    (files, place, head): (&[DatasetFile], i64, &str),
    words: &Words,
) -> String {
    let live = &sources.board.live;
    let tables = FILES.iter().filter_map(|table| {
        let file = files.iter().find(|file| file.name == table.name)?;
        let columns = table.heads.iter().map(|key| {
            let hint = format!("{key}-hint");
            let meaning = if words.has(&hint) { words.say(&hint) } else { String::new() };
            json!({ "name": words.say(key), "meaning": meaning })
        });
        Some(json!({
            "name": file.name,
            "about": words.say(table.about),
            "as_at_the_day": table.as_at,
            "rows": file.rows,
            "bytes": file.bytes,
            "sha256": file.digest,
            "columns": columns.collect::<Vec<_>>(),
        }))
    });
    let left: Vec<String> = left_out().iter().map(|key| words.say(key)).collect();
    let manifest = json!({
        "shape": SHAPE,
        "organisation": live.organisation.name,
        "plan": { "code": live.plan.code, "title": live.version.content.title },
        "turn": dataset.title,
        "from": dataset.from.map(|day| day.to_string()),
        "as_at": dataset.as_at.to_string(),
        "tables": tables.collect::<Vec<_>>(),
        "left_out": left,
        "log": { "place": place, "digest": head },
    });
    format!("{manifest:#}\n")
}
