//! The secretariat's own time against what it is bound to already: posts, what each has in a year, what the initiatives in
//! sight need, and what would have to give (REQUIREMENTS S1.20).
//!
//! No sum tells of an initiative that its reader may not know of. Whoever reads drafts of plans sees it; whoever keeps what
//! stands around plans keeps the posts.

use std::collections::HashMap;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::{Day, Decimal},
    missions::{
        effort::{
            Balance, Funding, FundingId, Gap, Needed, Post, PostId, PostKind, PostYear, WHOLE, balances,
            gaps, gives,
        },
        initiatives::{InitiativeId, InitiativeState},
    },
    people::{
        Actor, Organisation, OrganisationId, Verb, may,
        policy::{Reach, Right},
    },
};
use trellis_store::{
    StoreError,
    missions::{
        effort as store,
        initiatives::{self as initiatives_store, Sight, Wanted},
    },
    people as people_store,
};

use super::{
    initiatives::sight,
    typed::{absent, days, year},
};
use crate::{
    House, Problem,
    people::can,
    problem::{Code, FieldProblem, Form},
};

/// How many years ahead gaps are looked for.
const AHEAD_YEARS: i64 = 3;

/// What a post has and what is asked of it in a year, with what would have to give.
#[derive(Debug, Clone)]
pub struct Line {
    /// The post.
    pub post: String,
    /// Whose it is.
    pub kind: PostKind,
    /// The figures.
    pub balance: Balance,
    /// What binds it already, in words.
    pub bound_by: String,
    /// What needs it, each with its days.
    pub asked_by: Vec<(InitiativeId, String, Decimal)>,
    /// What would have to give where days are missing, the first to give first.
    pub gives: Vec<(InitiativeId, String, Decimal)>,
}

/// The secretariat's time as an actor may know of it.
#[derive(Debug, Clone)]
pub struct Effort {
    /// Whose.
    pub organisation: Organisation,
    /// The posts, by name.
    pub posts: Vec<Post>,
    /// Where posts of which somebody says who pays are not paid for as a whole, over the next years.
    pub gaps: Vec<(String, Gap)>,
    /// A line for each post and year.
    pub lines: Vec<Line>,
    /// How many initiatives in sight say what they need, and how many there are that are not over.
    pub said: (usize, usize),
    /// Whether the actor may keep posts.
    pub may_keep: bool,
    /// The day of the figures.
    pub today: Day,
}

/// Whether the actor may see what the secretariat's time is needed for.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    actor.organisation().is_some_and(|own| can(actor, Verb::ReadDraft, own))
}

fn own_organisation(actor: Actor<'_>) -> Result<OrganisationId, Problem> {
    actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))
}

/// What is given up needs nothing any more.
fn counted(actor: Actor<'_>, organisation: OrganisationId) -> Sight {
    let mut sight = sight(actor, Right::Learn, organisation);
    sight.states.retain(|(state, reach)| *state != InitiativeState::Cancelled && *reach != Reach::Nothing);
    sight
}

/// The secretariat's time against what is asked of it.
pub async fn effort(house: &House, actor: Actor<'_>) -> Result<Effort, Problem> {
    let organisation = own_organisation(actor)?;
    may(actor, Verb::ReadDraft, organisation)?;
    let mut tx = house.read(organisation).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let sight = counted(actor, organisation);
    let posts = store::posts(&mut tx, organisation).await?;
    let needed = store::needed(&mut tx, &sight).await?;
    let all = initiatives_store::list(&mut tx, &sight, &Wanted::default(), (0, i64::MAX)).await?;
    let ids: Vec<InitiativeId> = all.iter().map(|each| each.id).collect();
    let mut places: HashMap<InitiativeId, i64> = HashMap::new();
    for some in ids.chunks(500) {
        places.extend(initiatives_store::places(&mut tx, some).await?);
    }
    drop(tx);
    // What Members ranked first gives last; what answers no ranked need gives first, the latest of it before the others.
    let mut ranked: Vec<_> = all.iter().collect();
    ranked.sort_by_key(|each| {
        (places.get(&each.id).copied().unwrap_or(i64::MAX), each.first_day.is_none(), each.first_day)
    });
    let ranked: Vec<InitiativeId> = ranked.iter().map(|each| each.id).collect();
    let name = |id: InitiativeId| {
        let found = all.iter().find(|each| each.id == id);
        found.map(|each| format!("{} {}", each.code, each.title)).unwrap_or_default()
    };
    let lines = balances(&posts, &needed).into_iter().filter_map(|balance| {
        let post = posts.iter().find(|post| post.id == balance.post)?;
        let stock = post.years.iter().find(|each| each.year == balance.year);
        let gives = gives(&balance, &needed, &ranked).into_iter();
        Some(Line {
            post: post.name.clone(),
            kind: post.kind,
            bound_by: stock.map(|each| each.bound_by.clone()).unwrap_or_default(),
            asked_by: asked_by(&balance, &needed).map(|(id, days)| (id, name(id), days)).collect(),
            gives: gives.map(|(id, days)| (id, name(id), days)).collect(),
            balance,
        })
    });
    let lines = lines.collect();
    let open: Vec<_> = all.iter().filter(|each| !each.course.state.is_over()).collect();
    let says = open.iter().filter(|each| needed.iter().any(|days| days.initiative == each.id)).count();
    let until = house.today().checked_add(jiff::Span::new().years(AHEAD_YEARS)).map_err(Problem::internal)?;
    let of_post = |post: &Post| {
        let name = post.name.clone();
        gaps(&post.funding, (house.today(), until)).into_iter().map(move |gap| (name.clone(), gap))
    };
    Ok(Effort {
        gaps: posts.iter().flat_map(of_post).collect(),
        organisation: of,
        said: (says, open.len()),
        may_keep: can(actor, Verb::KeepRegisters, organisation),
        today: house.today(),
        posts,
        lines,
    })
}

/// What asks for a post in a year, each initiative once.
fn asked_by<'a>(
    balance: &'a Balance,
    needed: &'a [Needed],
) -> impl Iterator<Item = (InitiativeId, Decimal)> + 'a {
    let of_it = |each: &&Needed| (each.post, each.year) == (balance.post, balance.year);
    let mut asked: Vec<(InitiativeId, Decimal)> = Vec::new();
    for each in needed.iter().filter(of_it) {
        match asked.iter_mut().find(|(id, _)| *id == each.initiative) {
            Some((_, days)) => *days += each.days,
            None => asked.push((each.initiative, each.days)),
        }
    }
    asked.into_iter()
}

/// A post, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PostInput {
    /// Its name, unique in the organisation.
    pub name: String,
    /// `staff` or `contractor`.
    pub kind: String,
}

/// What a post has in a year, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct YearInput {
    /// The post by name or id.
    pub post: String,
    /// The year in which the organisation's year begins.
    pub year: String,
    /// Working days it has.
    pub available: String,
    /// Days that are bound already; empty for none.
    pub committed: String,
    /// By what, in words; may be empty.
    pub bound_by: String,
}

/// Adds a post.
pub async fn add_post(house: &House, actor: Actor<'_>, input: &PostInput) -> Result<PostId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut deed = house.write(actor, Verb::KeepRegisters, organisation).await?;
    let mut form = Form::default();
    let name = form.text("name", &input.name);
    let kind = form.choice("kind", &input.kind, PostKind::from_code);
    form.finish()?;
    let Some(kind) = kind else { return Err(Problem::new(Code::FormInvalid)) };
    let post = Post { id: house.id(), name, kind, years: Vec::new(), funding: Vec::new() };
    store::add_post(&mut deed.tx, &deed.permit, &post).await.map_err(|error| match error {
        StoreError::Constraint { .. } => {
            FieldProblem::new("name", Code::CodeTaken).with("value", post.name.as_str()).into()
        }
        other => Problem::from(other),
    })?;
    deed.done(house, Event::new("post.added", post.id).with("kind", kind.code())).await?;
    Ok(post.id)
}

/// Says what a post has in a year, instead of what was said before.
pub async fn set_year(house: &House, actor: Actor<'_>, input: &YearInput) -> Result<PostId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut deed = house.write(actor, Verb::KeepRegisters, organisation).await?;
    let posts = store::posts(&mut deed.tx, organisation).await?;
    let mut form = Form::default();
    let post = form.choice("post", &input.post, |text| {
        posts.iter().find(|each| each.id.to_string() == text || each.name.eq_ignore_ascii_case(text))
    });
    let year = year(&mut form, "year", &input.year);
    let available = days(&mut form, "available", &input.available);
    let committed = match input.committed.trim() {
        "" => Some(Decimal::ZERO),
        text => days(&mut form, "committed", text),
    };
    let bound_by = form.optional_text("bound_by", &input.bound_by).unwrap_or_default();
    form.finish()?;
    let (Some(post), Some(year), Some(available), Some(committed)) = (post, year, available, committed)
    else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let said = PostYear { year, available, committed, bound_by };
    store::set_year(&mut deed.tx, &deed.permit, post.id, &said).await?;
    deed.done(house, Event::new("post.year_set", post.id).with("year", year.to_string())).await?;
    Ok(post.id)
}

/// What somebody pays of a post, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FundingInput {
    /// The post by name or id.
    pub post: String,
    /// Who pays: the own budget, a donor, a Member.
    pub funder: String,
    /// Which share, in per cent.
    pub share: String,
    /// From which day.
    pub from: String,
    /// Until which day; empty for an open end.
    pub until: String,
}

/// Says who pays for a post, which share, from when until when (S4.27).
pub async fn add_funding(
    house: &House,
    actor: Actor<'_>,
    input: &FundingInput,
) -> Result<FundingId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut deed = house.write(actor, Verb::KeepRegisters, organisation).await?;
    let posts = store::posts(&mut deed.tx, organisation).await?;
    let mut form = Form::default();
    let post = form.choice("post", &input.post, |text| {
        posts.iter().find(|each| each.id.to_string() == text || each.name.eq_ignore_ascii_case(text))
    });
    let funder = form.text("funder", &input.funder);
    let share = form.number("share", input.share.trim().trim_end_matches('%'));
    if share.is_some_and(|share| share <= Decimal::ZERO || share > WHOLE || share.scale() > 2) {
        form.wrong("share", Code::FieldShare, &[("value", input.share.trim())]);
    }
    let (from, until) = (form.day("from", &input.from), form.optional_day("until", &input.until));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        form.wrong("until", Code::FieldEndsBefore, &[("value", input.until.trim())]);
    }
    form.finish()?;
    let (Some(post), Some(share), Some(from)) = (post, share, from) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let funding = Funding { id: house.id(), funder, share, from, until };
    store::add_funding(&mut deed.tx, &deed.permit, post.id, &funding).await?;
    deed.done(house, Event::new("post.funded", post.id).with("share", share.to_string())).await?;
    Ok(funding.id)
}

/// Takes away what somebody pays of a post.
pub async fn remove_funding(house: &House, actor: Actor<'_>, id: FundingId) -> Result<(), Problem> {
    let organisation = own_organisation(actor)?;
    let mut deed = house.write(actor, Verb::KeepRegisters, organisation).await?;
    store::remove_funding(&mut deed.tx, &deed.permit, id).await.map_err(absent)?;
    deed.done(house, Event::new("post.funding_removed", id)).await
}

/// Takes a post away with its years and what was needed of it.
pub async fn remove_post(house: &House, actor: Actor<'_>, id: PostId) -> Result<(), Problem> {
    let organisation = own_organisation(actor)?;
    let mut deed = house.write(actor, Verb::KeepRegisters, organisation).await?;
    store::remove_post(&mut deed.tx, &deed.permit, id).await.map_err(absent)?;
    deed.done(house, Event::new("post.removed", id)).await
}
