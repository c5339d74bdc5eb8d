//! The roster and its search. Documents are opened in memory; what the reader may not read is neither shown nor found by what
//! it says. Must not know what is protected.

use std::collections::HashMap;

use trellis_domain::{
    kernel::Day,
    members::Member,
    people::{
        Actor, Organisation,
        policy::{Right, Rights},
    },
    plans::registers::vocabulary::TermId,
    roster::{
        accreditation::Stage,
        expert::{Command, Course, Expert, ExpertId, ExpertState, Level},
        support::rules::InForce,
        upkeep::{Currency, Upkeep},
    },
};
use trellis_store::{
    Tx, people as people_store,
    roster::{self as store, Wanted},
};

use super::{
    Held,
    around::{Around, Choices},
    may_nominate, own_organisation, sight, support, uses,
};
use crate::{House, Problem, members::states::folded};

/// How many records stand on a page.
pub const PAGE: usize = 50;

/// What a list is asked for, as an address says it; empty texts narrow nothing. No name is among it but what somebody types
/// to find somebody.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Words of the name or the home administration.
    pub words: String,
    /// Code of a state; `to-check` and `returned` for nominations that wait for the secretariat and for what they lack, `expiring` for records that run out.
    pub state: String,
    /// Code or id of the Member that nominated.
    pub member: String,
    /// Id, label or words of a theme; those under it count.
    pub theme: String,
    /// The lowest level in that theme, 1 to 4; without a theme, in any.
    pub level: String,
    /// A language.
    pub language: String,
    /// `working` or `fluent`: the least command of that language.
    pub command: String,
    /// Id, label or words of a category.
    pub category: String,
    /// Code of a region.
    pub region: String,
    /// The page, from 1.
    pub page: usize,
}

/// A record as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The record.
    pub expert: Expert,
    /// The Member that nominated.
    pub member: Option<Member>,
    /// What may be read of the person; `None` for whoever only may know that there is a record.
    pub known: Option<Known>,
    /// How current the record is.
    pub currency: Currency,
    /// What the actor may do with it.
    pub rights: Rights,
}

/// What a list says of a person.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The name.
    pub name: String,
    /// The home administration.
    pub home: String,
    /// Code of its region.
    pub region: String,
    /// Categories, and how far each has come.
    pub categories: Vec<(String, Stage)>,
    /// Themes, the best known first.
    pub themes: Vec<(String, u8)>,
    /// Languages with their command.
    pub languages: Vec<(String, Command)>,
}

/// A page of the roster.
#[derive(Debug, Clone)]
pub struct Roster {
    /// Whose.
    pub organisation: Organisation,
    /// What was asked for, by name; those that may not be named last.
    pub rows: Vec<Row>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may know of.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// What the search offers.
    pub choices: Choices,
    /// Languages that somebody speaks.
    pub languages: Vec<String>,
    /// Whether the actor may nominate.
    pub may_nominate: bool,
    /// Whether an expert whom the fund pays must be on the roster today.
    pub rule: InForce,
    /// The day of the page.
    pub today: Day,
}

/// What a search looks for, understood.
struct Sought<'a> {
    around: &'a Around,
    asked: &'a Asked,
    upkeep: Upkeep,
    today: Day,
}

impl Sought<'_> {
    fn has(&self, held: &Held, reads: bool) -> bool {
        self.has_state(held)
            && self.has_member(held)
            && (!asks_content(self.asked) || (reads && self.says(held)))
    }

    fn has_state(&self, held: &Held) -> bool {
        let (course, code) = (held.expert.course, self.asked.state.trim());
        match code {
            "" => true,
            "to-check" => course == Course::NOMINATED,
            "returned" => course.is_returned,
            "expiring" => {
                let currency = self.upkeep.currency(held.expert.confirmed_on, self.today);
                course.state == ExpertState::Listed && !matches!(currency, Currency::Current(_))
            }
            _ => course.state.code() == code,
        }
    }

    fn has_member(&self, held: &Held) -> bool {
        let text = self.asked.member.trim();
        text.is_empty() || self.around.member_named(text) == Some(held.expert.nominated_by)
    }

    /// Whether the document says what is sought. What is none of the choices finds nobody.
    fn says(&self, held: &Held) -> bool {
        let (asked, profile) = (self.asked, &held.dossier.profile);
        let said = folded(&format!("{} {}", profile.name, profile.home));
        let words = folded(&asked.words).split_whitespace().all(|word| said.contains(word));
        let category = asked.category.trim().is_empty()
            || self
                .around
                .category(&asked.category)
                .is_some_and(|term| held.dossier.categories.iter().any(|each| each.term == term));
        let region = asked.region.trim().is_empty()
            || profile.home_region.as_ref().is_some_and(|own| folded(own.as_str()) == folded(&asked.region));
        words && category && region && self.knows_theme(held) && self.speaks(held)
    }

    fn knows_theme(&self, held: &Held) -> bool {
        let least = match self.asked.level.trim() {
            "" => Level::new(1),
            text => text.parse().ok().and_then(Level::new),
        };
        let Some(least) = least else { return false };
        let mut own = held.dossier.profile.competencies.iter().filter(|each| each.level >= least);
        match self.asked.theme.trim() {
            "" => self.asked.level.trim().is_empty() || own.next().is_some(),
            text => {
                let under = self.around.theme(text).map(|term| self.around.themes_under(term));
                under.is_some_and(|under| own.any(|each| under.contains(&each.theme)))
            }
        }
    }

    fn speaks(&self, held: &Held) -> bool {
        let least = match self.asked.command.trim() {
            "" => Some(Command::Working),
            text => Command::from_code(text),
        };
        let Some(least) = least else { return false };
        let wanted = folded(&self.asked.language);
        let mut own = held.dossier.profile.languages.iter().filter(|each| each.command >= least);
        match wanted.trim() {
            "" => self.asked.command.trim().is_empty() || own.next().is_some(),
            wanted => own.any(|each| folded(&each.language) == wanted),
        }
    }
}

/// Whether it is asked for by what records say, and not only by where they stand.
fn asks_content(asked: &Asked) -> bool {
    let texts = [
        &asked.words,
        &asked.theme,
        &asked.level,
        &asked.language,
        &asked.command,
        &asked.category,
        &asked.region,
    ];
    texts.iter().any(|text| !text.trim().is_empty())
}

/// The records that the actor has a right to, opened.
pub(super) async fn opened(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    (right, wanted): (Right, Wanted),
) -> Result<Vec<Held>, Problem> {
    let sight = sight(actor, right, own_organisation(actor)?);
    let all = store::list(tx, &sight, wanted).await?.into_iter();
    let held = all.map(|sealed| Held::open(house, sealed));
    // What cannot be opened any more is judged as erased.
    Ok(held.filter(|held| held.rights(actor).has(right)).collect())
}

/// Records as rows: by name, those that may not be named last.
pub(super) fn rows(around: &Around, actor: Actor<'_>, held: &[Held], today: Day) -> Vec<Row> {
    let (terms, upkeep) = (around.terms(), around.upkeep());
    let row = |held: &Held| {
        let rights = held.rights(actor);
        Row {
            member: around.member(held.expert.nominated_by).cloned(),
            known: rights.has(Right::Read).then(|| known(held, &terms)),
            currency: upkeep.currency(held.expert.confirmed_on, today),
            rights,
            expert: held.expert.clone(),
        }
    };
    let mut rows: Vec<Row> = held.iter().map(row).collect();
    rows.sort_by_cached_key(|row| match &row.known {
        Some(known) => (false, folded(&known.name), row.expert.id),
        None => (true, row.expert.code(), row.expert.id),
    });
    rows
}

fn known(held: &Held, terms: &HashMap<TermId, String>) -> Known {
    let profile = &held.dossier.profile;
    let word = |id: &TermId| terms.get(id).cloned().unwrap_or_default();
    let mut themes: Vec<(String, u8)> =
        profile.competencies.iter().map(|each| (word(&each.theme), each.level.get())).collect();
    themes.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
    Known {
        name: profile.name.clone(),
        home: profile.home.clone(),
        region: profile.home_region.as_ref().map(ToString::to_string).unwrap_or_default(),
        categories: held.dossier.categories.iter().map(|each| (word(&each.term), each.stage)).collect(),
        themes,
        languages: profile.languages.iter().map(|each| (each.language.clone(), each.command)).collect(),
    }
}

/// The records that were asked for, of those that the actor has a right to, and how many those are.
pub(super) async fn search(
    house: &House,
    tx: &mut Tx,
    (actor, right): (Actor<'_>, Right),
    (around, asked): (&Around, &Asked),
) -> Result<(Vec<Held>, usize), Problem> {
    let mut held = opened(house, tx, actor, (right, Wanted::default())).await?;
    let total = held.len();
    let sought = Sought { around, asked, upkeep: around.upkeep(), today: house.today() };
    held.retain(|each| sought.has(each, each.rights(actor).has(Right::Read)));
    Ok((held, total))
}

/// The records that the actor may know of, a page of them.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Roster, Problem> {
    let id = own_organisation(actor)?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(&mut tx, id, house.today()).await?;
    let (held, total) = search(house, &mut tx, (actor, Right::Learn), (&around, asked)).await?;
    let rule = support::rules::in_force(&mut tx, id, house.today()).await?;
    drop(tx);
    let mut languages: Vec<String> = held
        .iter()
        .filter(|each| each.rights(actor).has(Right::Read))
        .flat_map(|each| each.dossier.profile.languages.iter().map(|own| own.language.clone()))
        .collect();
    languages.sort_by_cached_key(|language| folded(language));
    languages.dedup_by_key(|language| folded(language));
    let all = rows(&around, actor, &held, house.today());
    let found = all.len();
    if asks_content(asked) && asked.page <= 1 {
        uses::searched(house, actor, (&around, asked), (&languages, found)).await?;
    }
    let pages = found.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    Ok(Roster {
        organisation,
        rows: all.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        found,
        total,
        page,
        pages,
        choices: around.choices(|_| false),
        languages,
        may_nominate: may_nominate(actor),
        rule,
        today: house.today(),
    })
}

/// The record that a command line names: by id, by its short code, or by the name where only one has it.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<ExpertId, Problem> {
    if let Ok(id) = name.trim().parse() {
        return Ok(id);
    }
    let mut tx = house.read(own_organisation(actor)?).await?;
    let held = opened(house, &mut tx, actor, (Right::Learn, Wanted::default())).await?;
    let wanted = folded(name);
    let mut found = held.iter().filter(|each| {
        let reads = each.rights(actor).has(Right::Read);
        folded(&each.expert.code()) == wanted || (reads && folded(&each.dossier.profile.name) == wanted)
    });
    let only = found.next().filter(|_| found.next().is_none() && !wanted.is_empty());
    Ok(only.ok_or_else(Problem::not_found)?.expert.id)
}
