//! The list of requests to Members, narrowed in the query to what its reader may know of, with figures kind by kind that open their
//! rows. Whoever may know that one exists, but not read it, is shown whom it was sent to and where it stands.

use trellis_domain::{
    kernel::Day,
    members::Member,
    missions::contributions::{
        ANSWER_OVERDUE, Contribution, ContributionId, ContributionKind, ContributionState, Late,
        PROMISE_OVERDUE,
    },
    people::{
        Actor, Organisation,
        policy::{Reach, Right},
    },
};
use trellis_store::{Tx, missions::contributions as store, people as people_store};

use super::{Around, is_open_to, may_ask, reach_of};
use crate::{
    House, Problem,
    members::{named::member_named, states::folded},
    missions::own_organisation,
    problem::Code,
};

/// As if it were a state: nobody has said yet what became of it.
pub const OPEN: &str = "open";
/// As if it were a state: an answer or a promise whose day is over.
pub const LATE: &str = "late";

/// What the list is narrowed to; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of what is asked for.
    pub kind: String,
    /// Code of a state; `open`, `late`, `answer-overdue` or `promise-overdue` as well.
    pub state: String,
    /// Code, name or id of a Member.
    pub member: String,
    /// The year it was asked in.
    pub year: String,
    /// Words of what it is for, or of who is asked.
    pub words: String,
}

/// A request as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The request; without words and amount where it may not be read.
    pub contribution: Contribution,
    /// Whether the actor may read it.
    pub is_readable: bool,
    /// Who is asked, by name.
    pub whom: String,
    /// The Member that is asked.
    pub member: Option<Member>,
    /// What is late.
    pub late: Option<Late>,
}

/// How many requests for one kind of thing stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Which kind; `None` for all of them.
    pub kind: Option<ContributionKind>,
    /// All of them.
    pub all: usize,
    /// Those that were met.
    pub met: usize,
    /// Those met in part.
    pub partly: usize,
    /// Those that were not met.
    pub not_met: usize,
    /// Those of which nobody has said yet.
    pub open: usize,
    /// Those of them that are late.
    pub late: usize,
}

/// The list.
#[derive(Debug, Clone)]
pub struct Contributions {
    /// Whose.
    pub organisation: Organisation,
    /// What was asked for: what is late first, then what is open, then the newest.
    pub rows: Vec<Row>,
    /// How many the actor may know of.
    pub total: usize,
    /// How many of the rows stand where, kind by kind, and all of them last where there are several kinds.
    pub counts: Vec<Count>,
    /// Members to choose from.
    pub members: Vec<Member>,
    /// Years to choose from.
    pub years: Vec<i16>,
    /// Whether the actor may ask somebody.
    pub may_ask: bool,
    /// The day of the page.
    pub today: Day,
}

/// What rows are made with.
pub(super) struct Room {
    pub around: Around,
    readable: Reach,
    today: Day,
}

impl Room {
    pub async fn load(house: &House, tx: &mut Tx, actor: Actor<'_>) -> Result<Self, Problem> {
        let organisation = own_organisation(actor)?;
        Ok(Self {
            around: Around::load(tx, actor, organisation).await?,
            readable: reach_of(actor, Right::Read, organisation),
            today: house.today(),
        })
    }

    pub fn row(&self, of: Contribution) -> Row {
        let is_readable = self.readable.covers(&of.concerns());
        let (whom, late) = (self.around.whom(&of), of.late(self.today));
        let member = self.around.member(of.member).cloned();
        let contribution = match is_readable {
            true => of,
            false => Contribution {
                purpose: String::new(),
                amount: None,
                initiative: None,
                mission: None,
                training: None,
                action: None,
                ..of
            },
        };
        Row { contribution, is_readable, whom, member, late }
    }
}

impl Asked {
    pub(super) fn has(&self, row: &Row, members: &[Member]) -> bool {
        let of = &row.contribution;
        let kind = match self.kind.trim() {
            "" => true,
            code => of.kind.code() == code,
        };
        let state = match self.state.trim() {
            "" => true,
            OPEN => of.course.state.is_open(),
            LATE => row.late.is_some(),
            code @ (ANSWER_OVERDUE | PROMISE_OVERDUE) => row.late.is_some_and(|late| late.code() == code),
            code => of.course.state.code() == code,
        };
        let member = match self.member.trim() {
            "" => true,
            text => of.member.is_some() && member_named(members, text) == of.member,
        };
        let year = match self.year.trim() {
            "" => true,
            text => text.parse() == Ok(of.asked_on.year()),
        };
        let said = folded(&format!("{} {}", of.purpose, row.whom));
        let words = folded(&self.words).split_whitespace().all(|word| said.contains(word));
        kind && state && member && year && words
    }
}

/// How many stand where, kind by kind. What the office took back is in the first figure alone.
fn counts(rows: &[Row]) -> Vec<Count> {
    let count = |kind: Option<ContributionKind>| {
        let own = || rows.iter().filter(move |row| kind.is_none_or(|kind| row.contribution.kind == kind));
        let at = |state| own().filter(move |row| row.contribution.course.state == state).count();
        Count {
            kind,
            all: own().count(),
            met: at(ContributionState::Met),
            partly: at(ContributionState::PartlyMet),
            not_met: at(ContributionState::NotMet),
            open: own().filter(|row| row.contribution.course.state.is_open()).count(),
            late: own().filter(|row| row.late.is_some()).count(),
        }
    };
    let kinds = ContributionKind::ALL.iter().map(|kind| count(Some(*kind)));
    let mut counts: Vec<Count> = kinds.filter(|count| count.all > 0).collect();
    if counts.len() > 1 {
        counts.push(count(None));
    }
    counts
}

/// The requests of the actor's organisation to Members that it may know of.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Contributions, Problem> {
    let id = own_organisation(actor)?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let room = Room::load(house, &mut tx, actor).await?;
    let all = store::list(&mut tx, id, &reach_of(actor, Right::Learn, id), None).await?;
    drop(tx);
    let total = all.len();
    let mut years: Vec<i16> = all.iter().map(|each| each.asked_on.year()).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let named = |member: &&Member| all.iter().any(|each| each.member == Some(member.id));
    let members: Vec<Member> = room.around.members.iter().filter(named).cloned().collect();
    let rows = all.into_iter().map(|each| room.row(each));
    let mut rows: Vec<Row> = rows.filter(|row| asked.has(row, &members)).collect();
    rows.sort_by_key(|row| row.contribution.urgency(house.today()));
    Ok(Contributions {
        organisation,
        counts: counts(&rows),
        rows,
        total,
        members,
        years,
        may_ask: may_ask(actor),
        today: house.today(),
    })
}

/// The request with this id, or the only one that is for this.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<ContributionId, Problem> {
    if let Ok(id) = name.trim().parse() {
        return Ok(id);
    }
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let all = store::list(&mut tx, organisation, &reach_of(actor, Right::Read, organisation), None).await?;
    let wanted = folded(name);
    let mut found = all.into_iter().filter(|each| !wanted.is_empty() && folded(&each.purpose) == wanted);
    let only = found.next().filter(|_| found.next().is_none());
    Ok(only.ok_or_else(Problem::not_found)?.id)
}
