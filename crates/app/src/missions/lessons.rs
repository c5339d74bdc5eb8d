//! What was learnt: from trainings, from initiatives that are over, from the turns of plans; looked for by topic and words, and
//! offered beside an initiative about the same. A lesson is read by whoever reads what it was learnt from.

use std::collections::HashMap;

use trellis_domain::{
    kernel::Day,
    missions::{
        initiatives::{InitiativeId, InitiativeState},
        trainings::TrainingState,
    },
    people::{
        Actor, Organisation, OrganisationId,
        policy::{Reach, Right, reach},
    },
    plans::registers::vocabulary::{Purpose, TermId},
};
use trellis_store::{
    Tx,
    missions::{
        initiatives::{self as initiatives_store, Sight, Wanted},
        trainings as trainings_store,
    },
    people as people_store,
    plans::registers as registers_store,
};

use super::{assistance::with_children, initiatives, own_organisation};
use crate::{
    House, Problem,
    meetings::Directory,
    members::states::folded,
    plans::cycle::{self, Asked as OfCycle},
};

/// How many are offered beside an initiative.
const OFFERED_MAX: usize = 3;
/// How many stand on a page.
pub const PAGE: usize = 50;

/// From what something was learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A training.
    Training,
    /// An initiative that is over.
    Initiative,
    /// A turn of a plan.
    Turn,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 3] = [Self::Training, Self::Initiative, Self::Turn];

    /// Stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Initiative => "initiative",
            Self::Turn => "turn",
        }
    }
}

/// Something that was learnt.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// From what.
    pub source: Source,
    /// What that is called.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The words.
    pub text: String,
    /// When.
    pub on: Option<Day>,
    /// What it is about.
    pub topics: Vec<TermId>,
}

/// What the library is asked for, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Words.
    pub words: String,
    /// Id of a topic or element; those under it count.
    pub topic: String,
    /// Code of a source.
    pub source: String,
    /// The page, from 1.
    pub page: usize,
}

/// A page of the library.
#[derive(Debug, Clone)]
pub struct Library {
    /// Whose.
    pub organisation: Organisation,
    /// What was asked for, the latest first.
    pub lessons: Vec<Lesson>,
    /// How many were found.
    pub found: usize,
    /// How many the actor may read.
    pub total: usize,
    /// The page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Topics to choose from.
    pub topics: Vec<(TermId, String)>,
}

/// The lessons of the actor's organisation that it may read.
pub async fn library(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Library, Problem> {
    let id = own_organisation(actor)?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let lists = registers_store::vocabularies_of(&mut tx, id).await?;
    let mut all = of_work(&mut tx, actor, id).await?;
    let known = Directory::load(&mut tx, id).await?.known_to(actor, id, house.today());
    drop(tx);
    for plan in known.plans {
        let Ok(cycle) = cycle::of(house, actor, plan.id, &OfCycle::default()).await else { continue };
        for turn in &cycle.turns {
            all.extend(turn.lessons.iter().map(|lesson| Lesson {
                source: Source::Turn,
                title: format!("{} {}", plan.title, turn.label),
                href: format!("/plans/{}/cycle", plan.id),
                text: lesson.text.clone(),
                on: Some(lesson.noted_on),
                topics: Vec::new(),
            }));
        }
    }
    all.sort_by_key(|lesson| std::cmp::Reverse(lesson.on));
    let total = all.len();
    let words = folded(&asked.words);
    let topics = match asked.topic.trim() {
        "" => None,
        text => Some(with_children(&lists, text.parse().unwrap_or(TermId::new(0)))),
    };
    let fits = |lesson: &Lesson| {
        (asked.source.trim().is_empty() || lesson.source.code() == asked.source.trim())
            && topics.as_ref().is_none_or(|topics| lesson.topics.iter().any(|own| topics.contains(own)))
            && (words.is_empty() || folded(&format!("{} {}", lesson.title, lesson.text)).contains(&words))
    };
    all.retain(fits);
    let found = all.len();
    let pages = found.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    Ok(Library {
        organisation,
        lessons: all.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        found,
        total,
        page,
        pages,
        topics: initiatives::choices_of(&lists, &[Purpose::Topic, Purpose::Element, Purpose::Objective]),
    })
}

/// What was learnt from other work about one of these topics, the latest first.
pub(super) async fn similar(
    tx: &mut Tx,
    actor: Actor<'_>,
    (organisation, but): (OrganisationId, InitiativeId),
    topics: &[TermId],
) -> Result<Vec<Lesson>, Problem> {
    if topics.is_empty() {
        return Ok(Vec::new());
    }
    let own = format!("/initiatives/{but}");
    let mut all = of_work(tx, actor, organisation).await?;
    all.retain(|lesson| lesson.href != own && lesson.topics.iter().any(|topic| topics.contains(topic)));
    all.sort_by_key(|lesson| std::cmp::Reverse(lesson.on));
    all.truncate(OFFERED_MAX);
    Ok(all)
}

/// What was learnt from trainings and from initiatives that are over.
async fn of_work(
    tx: &mut Tx,
    actor: Actor<'_>,
    organisation: OrganisationId,
) -> Result<Vec<Lesson>, Problem> {
    // What was learnt from a training is for the inside: whoever takes it away or sees its history.
    let inside = |state: &TrainingState| {
        let reach_of = |right| reach(actor.bearer(), right, organisation, state.standing());
        let reach = Some(reach_of(Right::History)).filter(|reach| *reach != Reach::Nothing);
        // What everybody may take away is not inside.
        let narrow = |reach: &Reach| matches!(reach, Reach::Concerning(_));
        (*state, reach.or(Some(reach_of(Right::Export)).filter(narrow)).unwrap_or(Reach::Nothing))
    };
    let sight =
        trainings_store::Sight { organisation, states: TrainingState::ALL.iter().map(inside).collect() };
    let learnt = trainings_store::Wanted { learnt: true, ..trainings_store::Wanted::default() };
    let trainings = trainings_store::list(tx, &sight, &learnt, (0, i64::MAX)).await?;
    let links = trainings_store::links_of(tx, organisation).await?;
    let mut all: Vec<Lesson> = trainings
        .into_iter()
        .map(|training| Lesson {
            source: Source::Training,
            href: format!("/trainings/{}", training.id),
            on: training.last_day(),
            topics: links.get(&training.id).map(|own| own.topics.clone()).unwrap_or_default(),
            title: training.title,
            text: training.learnt,
        })
        .collect();
    let over = [InitiativeState::Completed, InitiativeState::Closed, InitiativeState::Cancelled];
    let states =
        over.map(|state| (state, reach(actor.bearer(), Right::Read, organisation, state.standing())));
    let sight = Sight { organisation, states: states.into() };
    let over = initiatives_store::list(tx, &sight, &Wanted::default(), (0, i64::MAX)).await?;
    let ids: Vec<InitiativeId> = over.iter().map(|each| each.id).collect();
    let mut topics: HashMap<InitiativeId, Vec<TermId>> = HashMap::new();
    for some in ids.chunks(500) {
        for (id, term) in initiatives_store::parts::terms(tx, some).await? {
            topics.entry(id).or_default().push(term);
        }
    }
    let lessons = over.into_iter().map(|each| Lesson {
        source: Source::Initiative,
        title: format!("{} {}", each.code, each.title),
        href: format!("/initiatives/{}", each.id),
        text: format!("{}\n{}", each.outcome, each.ending_note).trim().to_owned(),
        on: each.course.ended_on.or(each.course.completed_on),
        topics: topics.remove(&each.id).unwrap_or_default(),
    });
    all.extend(lessons.filter(|lesson| !lesson.text.is_empty()));
    Ok(all)
}
