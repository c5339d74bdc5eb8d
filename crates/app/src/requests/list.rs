//! The list of requests: narrowed in the query to what its reader may know of, with what is owed on each. Whoever may know
//! that a request exists, but not read it, is shown its number and state alone. Must not know what is protected.

use std::collections::HashMap;

use trellis_domain::{
    kernel::Day,
    members::{Member, MemberId},
    needs::need::NeedId,
    people::{
        Actor, Organisation,
        policy::{Reach, Right, Scope},
    },
    plans::{
        record::ActionId,
        registers::vocabulary::{Term, TermId},
    },
    requests::{
        Level, Number, Request, RequestId, RequestState,
        clock::{Due, Late, Terms, due},
    },
};
use trellis_store::{
    Tx, members as members_store, people as people_store,
    requests::{self as store, Sight, Wanted},
};

use super::{Named, about::About, is_open_to, label_of, own_organisation, reach_of, terms};
use crate::{House, Problem, members::named::member_named, members::states::folded};

/// How many requests stand on a page.
pub const PAGE: usize = 50;
/// How many a page of something else names.
const NAMED_MAX: i64 = 50;

/// What a list of requests is asked for, as an address says it; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of a state, or `question` for those whose Member was asked something and has not answered.
    pub state: String,
    /// Code or id of a Member.
    pub member: String,
    /// Id or words of a topic; those under it count.
    pub topic: String,
    /// Code of a level, or `none` for those that say no level.
    pub level: String,
    /// A year.
    pub year: String,
    /// `yes` for those that are late.
    pub late: String,
    /// Words.
    pub words: String,
    /// The page, from 1.
    pub page: usize,
}

impl Asked {
    /// Whether what is asked for lies in the content of requests: then only those that may be read can answer.
    fn is_about_content(&self) -> bool {
        [&self.topic, &self.level, &self.words].into_iter().any(|text| !text.trim().is_empty())
    }
}

/// A request as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The request, without what is protected; blank but for its number and state where it may not be read.
    pub request: Request,
    /// Whether the actor may read it.
    pub is_readable: bool,
    /// Its number as people write it; empty for a draft.
    pub label: String,
    /// Its Member.
    pub member: Option<Member>,
    /// What it is about.
    pub topics: Vec<String>,
    /// What is owed on it.
    pub due: Option<Due>,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct Requests {
    /// Whose.
    pub organisation: Organisation,
    /// What was asked for: drafts, then the newest first.
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
    /// Topics to choose from.
    pub topics: Vec<Named<Term>>,
    /// Today.
    pub today: Day,
}

/// What is looked for as if it were a state: a question that waits for the Member.
pub(super) const QUESTION: &str = "question";

/// What somebody sees of requests.
pub(super) struct Seen {
    pub members: Vec<Member>,
    pub terms: Terms,
    pub today: Day,
    readable: Vec<(RequestState, Reach)>,
}

/// What rows of a list are made with.
pub(super) struct Room {
    pub about: About,
    pub seen: Seen,
}

/// What the actor reaches with a right, state by state.
pub(super) fn sight(actor: Actor<'_>, right: Right) -> Result<Sight, Problem> {
    let organisation = own_organisation(actor)?;
    let states = RequestState::ALL.iter();
    let states = states.map(|state| (*state, reach_of(actor, right, organisation, *state))).collect();
    Ok(Sight { organisation, states })
}

impl Seen {
    pub async fn load(house: &House, tx: &mut Tx, actor: Actor<'_>) -> Result<Self, Problem> {
        let Sight { organisation, states } = sight(actor, Right::Read)?;
        Ok(Self {
            members: members_store::list(tx, organisation).await?,
            terms: terms(tx, organisation).await?,
            today: house.today(),
            readable: states,
        })
    }

    pub fn label(&self, request: &Request) -> String {
        label_of(request, &self.members)
    }

    /// Requests that may be known of, and whether each may be read; those that may not are blank.
    pub async fn only_readable(
        &self,
        tx: &mut Tx,
        requests: Vec<Request>,
    ) -> Result<Vec<(Request, bool)>, Problem> {
        let ids: Vec<RequestId> = requests.iter().map(|request| request.id).collect();
        let mut plans: HashMap<RequestId, Vec<Scope>> = HashMap::new();
        for some in ids.chunks(500) {
            for (request, _, plan) in store::plans(tx, some).await? {
                plans.entry(request).or_default().push(Scope::of(plan));
            }
        }
        let known = requests.into_iter().map(|request| {
            let concerns = request.concerns(plans.remove(&request.id).unwrap_or_default());
            let is_covered = |(state, reach): &(RequestState, Reach)| {
                *state == request.course.state && reach.covers(&concerns)
            };
            match self.readable.iter().any(is_covered) {
                true => (request, true),
                false => (outside_of(request), false),
            }
        });
        Ok(known.collect())
    }
}

impl Room {
    pub async fn load(house: &House, tx: &mut Tx, actor: Actor<'_>) -> Result<Self, Problem> {
        let seen = Seen::load(house, tx, actor).await?;
        Ok(Self { about: About::load(house, tx, actor, own_organisation(actor)?).await?, seen })
    }

    pub fn wanted(&self, asked: &Asked) -> Wanted {
        let member = member_named(&self.seen.members, &asked.member);
        let topic = self.about.topic(&asked.topic);
        // What is none of the choices finds nothing.
        let nothing = || vec![TermId::new(0)];
        Wanted {
            state: RequestState::from_code(asked.state.trim()),
            member: match asked.member.trim() {
                "" => None,
                _ => Some(member.unwrap_or(MemberId::new(0))),
            },
            year: match asked.year.trim() {
                "" => None,
                year => Some(year.parse().unwrap_or_default()),
            },
            level: Level::from_code(asked.level.trim()),
            without_level: asked.level.trim() == "none",
            topics: match asked.topic.trim() {
                "" => Vec::new(),
                _ => topic.map_or_else(nothing, |term| self.about.topics_under(term).into_iter().collect()),
            },
            late: (asked.late.trim() == "yes").then(|| Late::on(self.seen.today, &self.seen.terms)),
            with_question: asked.state.trim() == QUESTION,
            words: folded(&asked.words),
            ..Wanted::default()
        }
    }

    pub async fn rows(&self, tx: &mut Tx, requests: Vec<Request>) -> Result<Vec<Row>, Problem> {
        let known = self.seen.only_readable(tx, requests).await?.into_iter();
        let rows = known.map(|(request, is_readable)| Row {
            is_readable,
            label: self.seen.label(&request),
            member: self.seen.members.iter().find(|member| member.id == request.member).cloned(),
            topics: self.about.topics_of(&request),
            due: due(&request.course, &self.seen.terms),
            request,
        });
        Ok(rows.collect())
    }
}

/// What can be said of a request without saying what it says.
fn outside_of(request: Request) -> Request {
    Request {
        title: String::new(),
        asked: String::new(),
        language: String::new(),
        level: None,
        window: Default::default(),
        expected: Default::default(),
        topics: Vec::new(),
        needs: Vec::new(),
        actions: Vec::new(),
        redirected_to: String::new(),
        question_on: None,
        ..request
    }
}

/// The requests of the actor's organisation that it may know of, a page of them.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Requests, Problem> {
    let id = own_organisation(actor)?;
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let room = Room::load(house, &mut tx, actor).await?;
    let known = sight(actor, Right::Learn)?;
    let seen = if asked.is_about_content() { sight(actor, Right::Read)? } else { known.clone() };
    let wanted = room.wanted(asked);
    let total = store::count(&mut tx, &known, &Wanted::default()).await?;
    let found = store::count(&mut tx, &seen, &wanted).await?;
    let [total, found] = [total, found].map(|count| usize::try_from(count).unwrap_or_default());
    let pages = found.div_ceil(PAGE).max(1);
    let page = asked.page.clamp(1, pages);
    let leaf = (as_count((page - 1) * PAGE), as_count(PAGE));
    let requests = store::list(&mut tx, &seen, &wanted, leaf).await?;
    let rows = room.rows(&mut tx, requests).await?;
    let topics = room.about.topics();
    let Seen { members, today, .. } = room.seen;
    Ok(Requests { organisation, rows, found, total, page, pages, members, topics, today })
}

fn as_count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The request that a command line or a form names: by id, or by its number, `WS-2026-3`.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<RequestId, Problem> {
    let name = name.trim();
    if let Ok(id) = name.parse() {
        return Ok(id);
    }
    let mut tx = house.read(own_organisation(actor)?).await?;
    let members: HashMap<MemberId, Member> = members_store::list(&mut tx, own_organisation(actor)?)
        .await?
        .into_iter()
        .map(|member| (member.id, member))
        .collect();
    // A Member's code may have hyphens of its own: the last two parts are the number.
    let mut parts = name.rsplitn(3, '-');
    let numbers =
        (parts.next().and_then(|part| part.parse().ok()), parts.next().and_then(|part| part.parse().ok()));
    let (Some(serial), Some(year)) = numbers else { return Err(Problem::not_found()) };
    let code = parts.next().unwrap_or_default();
    let member = members.values().find(|member| member.code.eq_ignore_ascii_case(code));
    let member = Some(member.ok_or_else(Problem::not_found)?.id);
    let wanted = Wanted { member, year: Some(year), ..Wanted::default() };
    let all = store::list(&mut tx, &sight(actor, Right::Learn)?, &wanted, (0, i64::MAX)).await?;
    let found = all.into_iter().find(|request| request.number == Some(Number { year, serial }));
    Ok(found.ok_or_else(Problem::not_found)?.id)
}

/// The requests that relate to an action, as far as the actor may read them: id, number and title.
pub async fn of_action(
    house: &House,
    actor: Actor<'_>,
    action: ActionId,
) -> Result<Vec<(RequestId, String)>, Problem> {
    named(house, actor, Wanted { action: Some(action), ..Wanted::default() }).await
}

/// The requests that name a need, in the same way.
pub async fn of_need(
    house: &House,
    actor: Actor<'_>,
    need: NeedId,
) -> Result<Vec<(RequestId, String)>, Problem> {
    named(house, actor, Wanted { need: Some(need), ..Wanted::default() }).await
}

async fn named(house: &House, actor: Actor<'_>, wanted: Wanted) -> Result<Vec<(RequestId, String)>, Problem> {
    if !is_open_to(actor) {
        return Ok(Vec::new());
    }
    let mut tx = house.read(own_organisation(actor)?).await?;
    let members = members_store::list(&mut tx, own_organisation(actor)?).await?;
    let found = store::list(&mut tx, &sight(actor, Right::Read)?, &wanted, (0, NAMED_MAX)).await?;
    let name =
        |request: &Request| format!("{} {}", label_of(request, &members), request.title).trim().to_owned();
    Ok(found.iter().map(|request| (request.id, name(request))).collect())
}
