//! Money for experts: what Members apply for so that they can pay one, judged by the rules of the day it was handed in
//! (REQUIREMENTS S3.5–S3.7). An application is judged by the lines of a request of its Member (ADR 0049).
//!
//! [`list`] is the list with its sums, [`deeds`] and [`moves`] what is done, [`rules`] what an organisation has settled about its
//! fund, [`due`] what waits for whom, [`table`] the list to take away. Who an expert without a record is, is protected: showing
//! it is an event. Must not know pages.

pub mod deeds;
pub(crate) mod due;
mod input;
pub mod list;
pub mod moves;
pub mod rules;
pub mod table;

pub use input::ApplicationInput;

use trellis_domain::{
    kernel::Day,
    members::{Member, MemberId, Tenure},
    missions::mission::MissionId,
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, reach, rights},
    },
    requests::RequestId,
    roster::{
        expert::{ExpertId, ExpertState},
        support::{
            Application, ApplicationId, Outside, SupportState, Who,
            check::{Against, Found, check},
            rules::{InForce, Rule, Terms},
            step::Way,
        },
    },
};
use trellis_store::{
    Across, Tx, events, members as members_store, people as people_store,
    roster::support::{self as store, rules as rules_store},
};

use super::{Held as Record, around::Around, own_organisation};
use crate::{House, Problem, missions, plans::action::Happened, problem::Code, requests};

/// Most deeds that a history shows.
const HISTORY_MAX: i64 = 50;
/// The protected fields, as the log names them.
const PROTECTED: &str = "expert off the roster";

/// An application with what a deed on it looks at.
struct Held {
    application: Application,
    concerns: [Scope; 1],
}

impl Held {
    /// An application that the actor may read. Absent, hidden, and known of without being readable are one answer.
    async fn load(tx: &mut Tx, actor: Actor<'_>, id: ApplicationId) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let application = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let held = Self { concerns: application.concerns(), application };
        may_do(actor, Right::Read, &held.matter()).map_err(|_| Problem::not_found())?;
        Ok(held)
    }

    fn matter(&self) -> Matter<'_> {
        Matter {
            organisation: self.application.organisation,
            standing: self.application.course.state.standing(),
            concerns: &self.concerns,
            made_by: self.application.made_by,
        }
    }

    /// The same as if it were a record that was taken off the roster: who may erase that may take a name out of here.
    fn as_record(&self) -> Matter<'_> {
        Matter { standing: ExpertState::Withdrawn.standing(), ..self.matter() }
    }

    fn may_forget(&self, actor: Actor<'_>) -> bool {
        let is_named =
            matches!(&self.application.who, Some(Who::Outside(outside)) if !outside.name.is_empty());
        is_named && may_do(actor, Right::Move, &self.as_record()).is_ok()
    }

    /// Whether the actor is a focal point of the Member.
    fn speaks(&self, actor: Actor<'_>) -> bool {
        let of = &self.application;
        trellis_domain::meetings::consultation::speaks_for(actor, of.organisation, of.member)
    }
}

/// What an organisation has settled about its fund, and what its Members count as: both dated.
struct Settled {
    rules: Vec<Rule>,
    terms: Vec<Terms>,
    tenures: Vec<Tenure>,
}

impl Settled {
    async fn load(tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        Ok(Self {
            rules: rules_store::rules(tx, organisation).await?,
            terms: rules_store::terms(tx, organisation).await?,
            tenures: members_store::tenures(tx, organisation).await?,
        })
    }

    /// What is met and what is not by the rules of a day.
    fn check(&self, of: &Application, record: Option<(ExpertState, Day)>, day: Day) -> Vec<Found> {
        let rule = InForce::on(&self.rules, day);
        let terms = Terms::on(&self.terms, day);
        check(of, Against { day, terms, rule: &rule, tenures: &self.tenures, record })
    }

    /// What makes a Member eligible today.
    fn eligible(&self, member: MemberId, day: Day) -> Option<Tenure> {
        Terms::on(&self.terms, day).and_then(|terms| terms.eligible(&self.tenures, member, day)).cloned()
    }
}

/// The expert's record that an application names, whoever asks.
async fn record_of(house: &House, tx: &mut Tx, of: &Application) -> Result<Option<Record>, Problem> {
    match of.who {
        Some(Who::Record(expert)) => Ok(Some(Record::of(house, tx, expert).await?)),
        _ => Ok(None),
    }
}

fn stands(record: Option<&Record>) -> Option<(ExpertState, Day)> {
    record.map(|record| (record.expert.course.state, record.expert.since))
}

/// What a record is called for an actor: the name where it may be read, or else the short code.
fn called(record: &Record, actor: Actor<'_>) -> (String, bool) {
    match record.rights(actor).has(Right::Read) {
        true => (record.dossier.profile.name.clone(), true),
        false => (record.expert.code(), false),
    }
}

/// What a mission that the actor may read is called; `None` for any other.
async fn mission_called(tx: &mut Tx, actor: Actor<'_>, id: MissionId) -> Result<Option<String>, Problem> {
    let held = match missions::Held::of(tx, id).await {
        Ok(held) => held,
        Err(problem) if problem.code == Code::NotFound => return Ok(None),
        Err(problem) => return Err(problem),
    };
    let may = may_do(actor, Right::Read, &held.matter()).is_ok();
    Ok(may.then(|| missions::name_of(&held.mission)))
}

fn reach_of(actor: Actor<'_>, right: Right, organisation: OrganisationId, state: SupportState) -> Reach {
    reach(actor.bearer(), right, organisation, state.standing())
}

fn reaches(actor: Actor<'_>, right: Right, states: &[SupportState]) -> bool {
    let some = |own| states.iter().any(|state| reach_of(actor, right, own, *state) != Reach::Nothing);
    actor.organisation().is_some_and(some)
}

/// Whether the actor may know of some application of its organisation.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Learn, SupportState::ALL)
}

/// Whether the actor may write an application for some Member.
pub fn may_write(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Create, &[SupportState::Draft])
}

/// Whether the actor may take some applications away as a table.
pub fn may_export(actor: Actor<'_>) -> bool {
    reaches(actor, Right::Export, SupportState::ALL)
}

/// Whether a deed of the log may be shown to the actor beside those of plans. What is done with drafts is shown to nobody.
pub(crate) fn shows_deed(actor: Actor<'_>, organisation: OrganisationId, deed: &str) -> bool {
    let learns =
        |state: &SupportState| reach_of(actor, Right::Learn, organisation, *state) == Reach::Everything;
    !deed.starts_with("support.")
        || !deed.starts_with("support.draft") && SupportState::ALL.iter().skip(1).all(learns)
}

/// The right that a step takes. A report is the Member's word as much as an officer's.
const fn right_for(way: Way) -> Right {
    match way {
        Way::Withdraw => Right::Withdraw,
        Way::Report => Right::Comment,
        _ => Right::Move,
    }
}

/// What forms offer.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// The Members that the actor may do it for, and what makes each eligible today.
    pub members: Vec<(Member, Option<Tenure>)>,
    /// What an activity can be about.
    pub themes: Vec<super::Theme>,
    /// What the fund asks for today; `None` where there is no fund.
    pub terms: Option<Terms>,
    /// Whether the expert must be on the roster today.
    pub rule: Option<InForce>,
}

/// An application as its page shows it.
#[derive(Debug, Clone)]
pub struct ApplicationView {
    /// The application; an expert without a record is blank for whoever may not read what is protected.
    pub application: Application,
    /// Whose fund.
    pub organisation: Organisation,
    /// Who asks.
    pub member: Member,
    /// What it is about.
    pub theme: Option<String>,
    /// The request it serves, if the actor may read that.
    pub request: Option<(RequestId, String)>,
    /// The mission it would pay for, if the actor may read that.
    pub mission: Option<(MissionId, String)>,
    /// The expert's record, what it is called, and whether the actor may read it.
    pub record: Option<(ExpertId, String, bool)>,
    /// The rule of the day it was handed in, or of today.
    pub rule: InForce,
    /// That day.
    pub judged_on: Day,
    /// What is met and what is not.
    pub found: Vec<Found>,
    /// Whether it stands as it was found when it was checked; else it is what would be found now.
    pub is_kept: bool,
    /// Since which day a report is due.
    pub report_due: Option<Day>,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, as far as the actor may take them.
    pub ways: Vec<Way>,
    /// Whether the actor speaks for the Member.
    pub speaks: bool,
    /// Whether the actor may take out who an expert without a record is.
    pub may_forget: bool,
    /// What its form begins with.
    pub input: ApplicationInput,
    /// What that form offers.
    pub choices: Choices,
    /// The day of the page.
    pub today: Day,
}

/// An application, if the actor may read it.
pub async fn view(house: &House, actor: Actor<'_>, id: ApplicationId) -> Result<ApplicationView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let of = &held.application;
    let rights = rights(actor.bearer(), &held.matter());
    let settled = Settled::load(&mut tx, of.organisation).await?;
    let around = Around::load(&mut tx, of.organisation, house.today()).await?;
    let record = record_of(house, &mut tx, of).await?;
    let history = match rights.has(Right::History) {
        true => events::of_subject(&mut tx, of.organisation, id, HISTORY_MAX).await?,
        false => Vec::new(),
    };
    let kept = store::found(&mut tx, id).await?;
    let organisation = people_store::organisation(&mut tx, of.organisation).await?;
    let request = match of.request {
        Some(request) => requests::called(&mut tx, actor, request).await?.map(|name| (request, name)),
        None => None,
    };
    let mission = match of.mission {
        Some(mission) => mission_called(&mut tx, actor, mission).await?.map(|name| (mission, name)),
        None => None,
    };
    drop(tx);
    let application = shown(house, actor, (&held, rights)).await?;
    let judged_on = of.course.submitted_on.unwrap_or(house.today());
    let is_kept = !kept.is_empty();
    let found = if is_kept { kept } else { settled.check(of, stands(record.as_ref()), judged_on) };
    let happened = history.into_iter().map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    let ways = of.course.state.ways().iter().copied().filter(|way| rights.has(right_for(*way)));
    let record = record.map(|record| {
        let (name, is_readable) = called(&record, actor);
        (record.expert.id, name, is_readable)
    });
    let member = around.member(of.member).cloned().ok_or_else(Problem::not_found)?;
    let terms = around.terms();
    Ok(ApplicationView {
        organisation: organisation.ok_or_else(Problem::not_found)?,
        theme: of.theme.and_then(|theme| terms.get(&theme).cloned()),
        request,
        mission,
        rule: InForce::on(&settled.rules, judged_on),
        judged_on,
        found,
        is_kept,
        report_due: of.report_due(house.today()),
        history: happened.collect(),
        ways: ways.collect(),
        speaks: held.speaks(actor),
        may_forget: held.may_forget(actor),
        input: ApplicationInput::of(&application, record.as_ref().map(|(_, name, _)| name.as_str())),
        choices: choices_of(&settled, &around, vec![member.clone()], house.today()),
        today: house.today(),
        rights,
        member,
        record,
        application,
    })
}

/// The application as the actor may read it. Who an expert without a record is, is protected; who wrote it looks at its own.
async fn shown(
    house: &House,
    actor: Actor<'_>,
    (held, rights): (&Held, Rights),
) -> Result<Application, Problem> {
    let application = held.application.clone();
    if !matches!(application.who, Some(Who::Outside(_))) {
        return Ok(application);
    }
    if !rights.has(Right::ReadProtected) {
        return Ok(Application { who: Some(Who::Outside(Outside::default())), ..application });
    }
    if !held.speaks(actor) {
        house.read_protected(actor, &held.matter(), application.id, PROTECTED).await?;
    }
    Ok(application)
}

fn choices_of(settled: &Settled, around: &Around, members: Vec<Member>, today: Day) -> Choices {
    let eligible = members.into_iter().map(|member| {
        let held = settled.eligible(member.id, today);
        (member, held)
    });
    Choices {
        members: eligible.collect(),
        themes: around.choices(|_| false).themes,
        terms: Terms::on(&settled.terms, today).cloned(),
        rule: Some(InForce::on(&settled.rules, today)),
    }
}

/// What forms offer to whoever may write an application.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Choices, Problem> {
    let organisation = own_organisation(actor)?;
    let reach = reach_of(actor, Right::Create, organisation, SupportState::Draft);
    if reach == Reach::Nothing {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let settled = Settled::load(&mut tx, organisation).await?;
    let around = Around::load(&mut tx, organisation, house.today()).await?;
    let own = around.members.iter().filter(|member| reach.covers(&[Scope::of(member.id)]));
    let own = own.cloned().collect();
    Ok(choices_of(&settled, &around, own, house.today()))
}
