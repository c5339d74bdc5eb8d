//! The list of applications, narrowed in the query to what its reader may know of, with sums that open their rows. Whoever may
//! know that one exists, but not read it, is shown its Member and state alone.

use std::collections::{BTreeMap, HashMap};

use trellis_domain::{
    kernel::{Currency, Day, Money},
    members::Member,
    people::{
        Actor, Organisation, OrganisationId,
        policy::{Reach, Right},
    },
    roster::{
        expert::ExpertId,
        support::{Application, ApplicationId, SupportState, Who},
    },
};
use trellis_store::{
    Tx, people as people_store,
    roster::{
        self as roster_store,
        support::{self as store, Sight, Wanted},
    },
};

use super::{is_open_to, reach_of};
use crate::{
    House, Problem,
    members::{named::member_named, states::folded},
    problem::Code,
    roster::{around::Around, list::opened, own_organisation},
};

/// What is looked for as if it were a state: a report that is due.
pub(super) const REPORT_DUE: &str = "report-due";

/// What the list is narrowed to; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of a state; `report-due` where a report is.
    pub state: String,
    /// Code or id of a Member.
    pub member: String,
    /// The year it was submitted in.
    pub year: String,
    /// Three letters of a currency.
    pub currency: String,
    /// `asked`, `granted`, `contracted` or `paid`: those with such an amount.
    pub having: String,
    /// Words of the title or the theme.
    pub words: String,
}

/// An application as a list shows it.
#[derive(Debug, Clone)]
pub struct Row {
    /// The application; blank but for its Member and state where it may not be read. Who an expert without a record is, is left
    /// out.
    pub application: Application,
    /// Whether the actor may read it.
    pub is_readable: bool,
    /// Who asks.
    pub member: Option<Member>,
    /// What it is about.
    pub theme: Option<String>,
    /// The expert's record: what it is called, and whether the actor may read it.
    pub record: Option<(ExpertId, String, bool)>,
}

/// What applications come to in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    /// In which.
    pub currency: Currency,
    /// How many ask in it.
    pub count: usize,
    /// What was asked for.
    pub asked: Money,
    /// What was granted.
    pub granted: Money,
    /// What contracts are about.
    pub contracted: Money,
    /// What was paid.
    pub paid: Money,
}

/// The list.
#[derive(Debug, Clone)]
pub struct Applications {
    /// Whose fund.
    pub organisation: Organisation,
    /// What was asked for: drafts, then the newest first.
    pub rows: Vec<Row>,
    /// How many the actor may know of.
    pub total: usize,
    /// What the rows that may be read come to, each currency for itself.
    pub sums: Vec<Sum>,
    /// Members to choose from.
    pub members: Vec<Member>,
    /// Years to choose from.
    pub years: Vec<i16>,
    /// Whether the actor may write one.
    pub may_write: bool,
    /// The day of the page.
    pub today: Day,
}

/// What the actor reaches with a right, state by state.
pub(super) fn sight(actor: Actor<'_>, right: Right, organisation: OrganisationId) -> Sight {
    let states = SupportState::ALL.iter();
    let states = states.map(|state| (*state, reach_of(actor, right, organisation, *state)));
    Sight { organisation, states: states.collect() }
}

/// What rows are made with.
pub(super) struct Room {
    around: Around,
    /// Names of the records that the actor may read.
    names: HashMap<ExpertId, String>,
    readable: Vec<(SupportState, Reach)>,
}

impl Room {
    pub async fn load(house: &House, tx: &mut Tx, actor: Actor<'_>) -> Result<Self, Problem> {
        let organisation = own_organisation(actor)?;
        let wanted = roster_store::Wanted::default();
        let records = opened(house, tx, actor, (Right::Read, wanted)).await?;
        let names = records.into_iter().map(|record| (record.expert.id, record.dossier.profile.name));
        Ok(Self {
            around: Around::load(tx, organisation, house.today()).await?,
            names: names.collect(),
            readable: sight(actor, Right::Read, organisation).states,
        })
    }

    pub fn row(&self, of: Application) -> Row {
        let state = of.course.state;
        let concerns = of.concerns();
        let is_readable = self.readable.iter().any(|(own, reach)| *own == state && reach.covers(&concerns));
        let member = self.around.member(of.member).cloned();
        if !is_readable {
            return Row { application: outside_of(of), is_readable, member, theme: None, record: None };
        }
        let theme = of.theme.and_then(|theme| self.around.terms().get(&theme).cloned());
        let record = match of.who {
            Some(Who::Record(id)) => Some(match self.names.get(&id) {
                Some(name) => (id, name.clone(), true),
                None => (id, trellis_domain::roster::expert::code_of(id), false),
            }),
            _ => None,
        };
        let who = of.who.map(|who| match who {
            Who::Outside(_) => Who::Outside(Default::default()),
            record @ Who::Record(_) => record,
        });
        Row { application: Application { who, ..of }, is_readable, member, theme, record }
    }
}

/// What can be said of an application without saying what it says.
fn outside_of(of: Application) -> Application {
    let course = trellis_domain::roster::support::Course {
        state: of.course.state,
        submitted_on: of.course.submitted_on,
        ..trellis_domain::roster::support::Course::DRAFT
    };
    Application {
        title: String::new(),
        purpose: String::new(),
        theme: None,
        request: None,
        mission: None,
        who: None,
        from: None,
        until: None,
        days: None,
        cost: None,
        course,
        ..of
    }
}

impl Asked {
    pub(super) fn has(&self, row: &Row, members: &[Member], today: Day) -> bool {
        let of = &row.application;
        let course = &of.course;
        let state = match self.state.trim() {
            "" => true,
            REPORT_DUE => of.report_due(today).is_some(),
            code => course.state.code() == code,
        };
        let member = match self.member.trim() {
            "" => true,
            text => member_named(members, text) == Some(of.member),
        };
        let year = match self.year.trim() {
            "" => true,
            text => course.submitted_on.is_some_and(|on| text.parse() == Ok(on.year())),
        };
        let currency = match self.currency.trim() {
            "" => true,
            code => of.cost.is_some_and(|cost| cost.currency.code().eq_ignore_ascii_case(code)),
        };
        let having = match self.having.trim() {
            "" => true,
            "asked" => of.cost.is_some(),
            "granted" => course.granted.is_some(),
            "contracted" => course.contract.is_some(),
            "paid" => !course.payments.is_empty(),
            _ => false,
        };
        let said = folded(&format!("{} {}", of.title, row.theme.as_deref().unwrap_or_default()));
        let words = folded(&self.words).split_whitespace().all(|word| said.contains(word));
        state && member && year && currency && having && words
    }
}

/// What applications come to, each currency for itself. A sum is never made across currencies.
fn sums<'a>(all: impl Iterator<Item = &'a Application>) -> Vec<Sum> {
    let mut sums: BTreeMap<Currency, Sum> = BTreeMap::new();
    for of in all {
        let Some(asked) = of.asked() else { continue };
        let none = Money { minor: 0, ..asked };
        let sum = sums.entry(asked.currency).or_insert(Sum {
            currency: asked.currency,
            count: 0,
            asked: none,
            granted: none,
            contracted: none,
            paid: none,
        });
        sum.count += 1;
        let add = |to: &mut Money, minor: i64| to.minor = to.minor.saturating_add(minor);
        add(&mut sum.asked, asked.minor);
        add(&mut sum.granted, of.course.granted.map_or(0, |granted| granted.minor));
        add(&mut sum.contracted, of.course.contract.as_ref().map_or(0, |contract| contract.minor));
        add(&mut sum.paid, of.course.paid());
    }
    sums.into_values().collect()
}

/// The applications of the actor's organisation that it may know of.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Applications, Problem> {
    let id = own_organisation(actor)?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(id).await?;
    let organisation = people_store::organisation(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
    let room = Room::load(house, &mut tx, actor).await?;
    let all = store::list(&mut tx, &sight(actor, Right::Learn, id), &Wanted::default()).await?;
    drop(tx);
    let today = house.today();
    let total = all.len();
    let mut years: Vec<i16> =
        all.iter().filter_map(|each| each.course.submitted_on).map(|on| on.year()).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let named = |member: &&Member| all.iter().any(|each| each.member == member.id);
    let members: Vec<Member> = room.around.members.iter().filter(named).cloned().collect();
    let rows = all.into_iter().map(|each| room.row(each));
    let rows: Vec<Row> = rows.filter(|row| asked.has(row, &members, today)).collect();
    Ok(Applications {
        organisation,
        sums: sums(rows.iter().map(|row| &row.application)),
        rows,
        total,
        members,
        years,
        may_write: super::may_write(actor),
        today,
    })
}

/// The application with this id, or the only one that is called so.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<ApplicationId, Problem> {
    if let Ok(id) = name.trim().parse() {
        return Ok(id);
    }
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let all = store::list(&mut tx, &sight(actor, Right::Read, organisation), &Wanted::default()).await?;
    let wanted = folded(name);
    let mut found = all.into_iter().filter(|each| !wanted.is_empty() && folded(&each.title) == wanted);
    let only = found.next().filter(|_| found.next().is_none());
    Ok(only.ok_or_else(Problem::not_found)?.id)
}
