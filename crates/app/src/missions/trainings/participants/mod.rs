//! The people who take part: nominated by focal points for their own Member or entered by the secretariat, noted as having
//! come, erased; and how they divide (REQUIREMENTS S2.17, S3.26). E-mail addresses are protected: showing one is an event.

mod input;

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    members::{Member, MemberId},
    missions::trainings::{
        TrainingId, TrainingState,
        participants::{
            Head, Participant, ParticipantId, ParticipantRule, ParticipantState, ParticipantWay, Sex, Tally,
            divided, step,
        },
    },
    people::{
        Actor, may_do,
        policy::{Matter, Reach, Right, Rights, Scope, rights},
    },
    plans::registers::vocabulary::TermId,
};
use trellis_store::{
    Across, Tx, events, members as members_store,
    missions::trainings::{self as trainings_store, participants as store},
    results as results_store,
};

pub use input::ParticipantInput;

use super::{Choices, Held};
use crate::{
    House, Problem,
    house::Deed,
    members::states::folded,
    plans::action::Happened,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// The protected field, as the log names it.
const PROTECTED: &str = "email";
/// Most deeds of a history.
const HISTORY_MAX: i64 = 50;

/// The people of a training as far as the actor may know of them, without what is protected.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// They, by name. Whoever may only learn that there is somebody is shown no name.
    pub all: Vec<(Participant, Rights)>,
    /// How they divide.
    pub balance: Balance,
    /// Whether the actor may put somebody on the list now.
    pub may_add: bool,
    /// The Members for whom the actor may; all where it is none in particular.
    pub adds_for: Vec<MemberId>,
    /// Whether the actor may take the list away.
    pub may_export: bool,
}

/// How participants divide: nominated and attended.
#[derive(Debug, Clone, Default)]
pub struct Balance {
    /// All of them.
    pub all: Tally,
    /// By Member; those of none.
    pub members: Vec<(Option<MemberId>, Tally)>,
    /// By set of Members, such as a region, on the first day: its name.
    pub regions: Vec<(String, Tally)>,
    /// By sex.
    pub sexes: Vec<(Sex, Tally)>,
    /// By stakeholder group; those of none.
    pub groups: Vec<(Option<TermId>, Tally)>,
}

/// The people of a training, as far as the actor may know of them.
pub(super) async fn people(tx: &mut Tx, actor: Actor<'_>, held: &Held) -> Result<People, Problem> {
    let organisation = held.training.organisation;
    let listed = store::list(tx, &held.sight(actor, Right::Learn)).await?;
    let heads = store::heads(tx, &held.sight(actor, Right::Learn)).await?;
    let regions = match heads.is_empty() {
        true => Vec::new(),
        false => regions(tx, held, &heads).await?,
    };
    let all = listed.into_iter().map(|one| {
        let rights = rights_to(actor, held, &one);
        let name = if rights.has(Right::Read) { one.name } else { String::new() };
        let post = if rights.has(Right::Read) { one.post } else { String::new() };
        (Participant { email: String::new(), name, post, ..one }, rights)
    });
    let all = all.collect();
    let standing = ParticipantState::Registered.standing();
    let creating =
        trellis_domain::people::policy::reach(actor.bearer(), Right::Create, organisation, standing);
    let takes = held.training.course.state.takes_people() && !held.training.course.is_off;
    let members = members_store::list(tx, organisation).await?;
    let (may, adds_for) = match &creating {
        Reach::Nothing => (false, Vec::new()),
        Reach::Everything | Reach::NotConcerning(_) => (true, Vec::new()),
        Reach::Concerning(scopes) => {
            let of_event = held.concerns.iter().filter(|scope| !is_member(&members, **scope));
            let whole = of_event.clone().any(|scope| scopes.contains(scope));
            let own = held.links.members.iter().filter(|member| scopes.contains(&Scope::of(**member)));
            let own: Vec<MemberId> = own.copied().collect();
            (whole || !own.is_empty(), if whole { Vec::new() } else { own })
        }
    };
    let exports = held.sight(actor, Right::Export).states;
    Ok(People {
        all,
        balance: Balance {
            all: Tally::of(&heads),
            members: divided(&heads, |head| vec![head.member]),
            regions,
            sexes: divided(&heads, |head| vec![head.sex]),
            groups: divided(&heads, |head| vec![head.group]),
        },
        may_add: may && takes,
        adds_for,
        may_export: exports.iter().any(|(_, reach)| *reach != Reach::Nothing),
    })
}

fn is_member(members: &[Member], scope: Scope) -> bool {
    members.iter().any(|member| Scope::of(member.id) == scope)
}

/// By set of Members as it stood on the first day.
async fn regions(tx: &mut Tx, held: &Held, heads: &[Head]) -> Result<Vec<(String, Tally)>, Problem> {
    let Some(day) = held.training.begins else { return Ok(Vec::new()) };
    let sets = members_store::sets(tx, held.training.organisation).await?;
    let of = |head: &Head| -> Vec<usize> {
        let is_in = |at: &usize| head.member.is_some_and(|member| sets[*at].set.contains(member, day));
        (0..sets.len()).filter(is_in).collect()
    };
    Ok(divided(heads, of).into_iter().map(|(at, tally)| (sets[at].name.clone(), tally)).collect())
}

fn rights_to(actor: Actor<'_>, held: &Held, one: &Participant) -> Rights {
    let concerns = held.concerned(one);
    rights(actor.bearer(), &matter(one, &concerns))
}

fn matter<'a>(one: &Participant, concerns: &'a [Scope]) -> Matter<'a> {
    Matter { organisation: one.organisation, standing: one.state.standing(), concerns, made_by: one.made_by }
}

/// A participant with the training and what a deed looks at.
struct One {
    held: Held,
    one: Participant,
    concerns: Vec<Scope>,
}

impl One {
    /// A participant to whom the actor has a right; absent and hidden are one answer.
    async fn load(tx: &mut Tx, actor: Actor<'_>, id: ParticipantId, right: Right) -> Result<Self, Problem> {
        let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        tx.draw_in(organisation).await?;
        let one = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
        let training = trainings_store::find(tx, one.training).await?.ok_or_else(Problem::not_found)?;
        let links = trainings_store::links(tx, one.training).await?;
        let concerns = one.concerns(super::plans(&links));
        may_do(actor, right, &matter(&one, &concerns))?;
        let of = training.concerns(super::plans(&links), links.members.clone());
        Ok(Self { held: Held { training, links, concerns: of }, one, concerns })
    }
}

/// Somebody who says nothing yet.
fn blank_of(held: &Held, member: Option<MemberId>) -> Participant {
    Participant {
        id: Id::new(0),
        organisation: held.training.organisation,
        training: held.training.id,
        member,
        partner: String::new(),
        name: String::new(),
        post: String::new(),
        email: String::new(),
        sex: Sex::NotStated,
        group: None,
        language: None,
        state: ParticipantState::Registered,
        attended: false,
        certificate: String::new(),
        made_by: None,
        version: 1,
    }
}

pub(super) fn blank(house: &House, held: &Held, actor: Actor<'_>) -> Participant {
    Participant { id: house.random_id(), made_by: actor.person(), ..blank_of(held, None) }
}

/// Puts somebody on the list: a focal point for its own Member, an officer for anybody.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    training: TrainingId,
    input: &ParticipantInput,
) -> Result<ParticipantId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    let choices = Choices::load(&mut tx, held.training.organisation).await?;
    let input = &for_own(&mut tx, actor, &held, input).await?;
    let concerns = input.concerned(&held, &choices);
    let standing = ParticipantState::Registered.standing();
    let matter =
        Matter { organisation: held.training.organisation, standing, concerns: &concerns, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    refuse_untaken(&held)?;
    let mut form = Form::default();
    let new = input.read(&mut form, &choices, blank(house, &held, actor));
    refuse_twin(&mut deed, &mut form, &new).await?;
    form.finish()?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, std::slice::from_ref(&new), at).await?;
    deed.done(house, registered(&new, &choices)).await?;
    Ok(new.id)
}

/// A focal point of one Member need not say which.
async fn for_own(
    tx: &mut Tx,
    actor: Actor<'_>,
    held: &Held,
    input: &ParticipantInput,
) -> Result<ParticipantInput, Problem> {
    let own = people(tx, actor, held).await?.adds_for;
    Ok(match (own.as_slice(), input.member.trim()) {
        ([only], "") => ParticipantInput { member: only.to_string(), ..input.clone() },
        _ => input.clone(),
    })
}

/// What the log says of a new one: nothing personal.
pub(super) fn registered(new: &Participant, choices: &Choices) -> Event {
    let member = choices.members.iter().find(|member| Some(member.id) == new.member);
    let event = Event::new("participant.registered", new.id).with("training", new.training.to_string());
    event.with("member", member.map(|member| member.code.clone()).unwrap_or_default())
}

/// Nobody is put on the list of what is not announced, or over.
pub(super) fn refuse_untaken(held: &Held) -> Result<(), Problem> {
    let course = held.training.course;
    match course.state {
        TrainingState::Planned => Err(Problem::new(Code::TrainingNotOpen)),
        state if state.takes_people() => Ok(()),
        _ => Err(Problem::new(Code::TrainingClosed)),
    }
}

/// The same person is on a list once: by name within a Member or partner, or by e-mail address.
async fn refuse_twin(deed: &mut Deed, form: &mut Form, new: &Participant) -> Result<(), Problem> {
    let everybody = ParticipantState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
    let all = store::list(&mut deed.tx, &store::Sight { training: new.training, states: everybody }).await?;
    if let Some(field) = all.iter().find_map(|other| twin(other, new)) {
        form.wrong(field, Code::ParticipantTwice, &[]);
    }
    Ok(())
}

/// By what two are the same.
pub(super) fn twin(one: &Participant, other: &Participant) -> Option<&'static str> {
    let sender = |each: &Participant| (each.member, folded(&each.partner));
    let is_named = !other.name.is_empty() && folded(&one.name) == folded(&other.name);
    match one.id != other.id {
        true if !other.email.is_empty() && one.email.eq_ignore_ascii_case(&other.email) => Some("email"),
        true if is_named && sender(one) == sender(other) => Some("name"),
        _ => None,
    }
}

/// A participant with what the form offers.
#[derive(Debug, Clone)]
pub struct ParticipantView {
    /// The participant; the e-mail address is blank for whoever may not read what is protected.
    pub one: Participant,
    /// Title of the training.
    pub training: String,
    /// Where the training stands.
    pub state: TrainingState,
    /// What the actor may do.
    pub rights: Rights,
    /// What the form offers.
    pub choices: Choices,
}

/// A participant, if the actor may read it. The e-mail address is shown to whoever may read it, and then the log tells of it.
pub async fn one(house: &House, actor: Actor<'_>, id: ParticipantId) -> Result<ParticipantView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let One { held, one, concerns } = One::load(&mut tx, actor, id, Right::Read).await?;
    let choices = Choices::load(&mut tx, one.organisation).await?;
    drop(tx);
    let rights = rights(actor.bearer(), &matter(&one, &concerns));
    let reads_protected = rights.has(Right::ReadProtected);
    if reads_protected && !one.email.is_empty() {
        house.read_protected(actor, &matter(&one, &concerns), id, PROTECTED).await?;
    }
    let email = if reads_protected { one.email.clone() } else { String::new() };
    Ok(ParticipantView {
        training: held.training.title,
        state: held.training.course.state,
        rights,
        choices,
        one: Participant { email, ..one },
    })
}

/// What was done to a participant, newest first, for whoever may see that.
pub async fn history(
    house: &House,
    actor: Actor<'_>,
    id: ParticipantId,
) -> Result<(TrainingId, Vec<Happened>), Problem> {
    let mut tx = house.read(Across::Address).await?;
    let found = One::load(&mut tx, actor, id, Right::History).await?;
    let logged = events::of_subject(&mut tx, found.one.organisation, id, HISTORY_MAX).await?;
    let happened = logged.into_iter().map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    Ok((found.one.training, happened.collect()))
}

/// Changes what is said of a participant. A focal point leaves its own Member's with it.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: ParticipantId,
    input: &ParticipantInput,
) -> Result<TrainingId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let One { held, one, concerns } = One::load(&mut tx, actor, id, Right::Read).await?;
    let choices = Choices::load(&mut tx, one.organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &matter(&one, &concerns))?;
    // Whoever may not read the address does not change it either.
    let reads = rights(actor.bearer(), &matter(&one, &concerns)).has(Right::ReadProtected);
    let email = if reads { input.email.clone() } else { one.email.clone() };
    let input = &ParticipantInput { email, ..input.clone() };
    let is_change = |event: &events::Logged| event.deed == "participant.changed";
    let stands = ParticipantInput::of(&one).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, one.organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, &choices, one.clone());
    refuse_twin(&mut deed, &mut form, &changed).await?;
    form.finish()?;
    may_do(actor, Right::Edit, &matter(&changed, &held.concerned(&changed)))?;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    let event = Event::new("participant.changed", id).with("training", one.training.to_string());
    deed.done(house, event).await?;
    Ok(one.training)
}

/// Takes somebody off the list.
pub async fn remove(house: &House, actor: Actor<'_>, id: ParticipantId) -> Result<TrainingId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let One { one, concerns, .. } = One::load(&mut tx, actor, id, Right::Learn).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &matter(&one, &concerns))?;
    store::remove(&mut deed.tx, &deed.permit, &one).await?;
    let event = Event::new("participant.removed", id).with("training", one.training.to_string());
    deed.done(house, event).await?;
    Ok(one.training)
}

/// A step of a participant as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ParticipantMove {
    /// `attend`, `miss` or `erase`.
    pub to: String,
    /// erase: the name once more, so that nobody is erased by mistake.
    pub name: String,
}

/// Notes that somebody came, or did not, or erases what is personal: name, post and address go, links end, and what is
/// counted stays.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: ParticipantId,
    input: &ParticipantMove,
) -> Result<TrainingId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let One { held, one, concerns } = One::load(&mut tx, actor, id, Right::Learn).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &matter(&one, &concerns))?;
    let mut form = Form::default();
    let way = form.choice("to", &input.to, ParticipantWay::from_code);
    if way == Some(ParticipantWay::Erase) && input.name.trim() != one.name {
        form.wrong("name", Code::ParticipantOther, &[]);
    }
    form.finish()?;
    let Some(way) = way else { return Err(Problem::new(Code::FormInvalid)) };
    let state = step(one.state, way, held.training.course.state).map_err(broken)?;
    let mut moved = Participant { state, attended: state == ParticipantState::Attended, ..one.clone() };
    if state == ParticipantState::Erased {
        moved.attended = one.attended;
        for personal in [&mut moved.name, &mut moved.post, &mut moved.email, &mut moved.certificate] {
            personal.clear();
        }
        results_store::end_links(&mut deed.tx, &deed.permit, id).await?;
    }
    store::change(&mut deed.tx, &deed.permit, &moved).await?;
    let event = match state {
        ParticipantState::Erased => Event::new("participant.erased", id),
        _ => Event::new("participant.moved", id).with("state", state.code()),
    };
    deed.done(house, event.with("training", one.training.to_string())).await?;
    Ok(one.training)
}

/// Notes of everybody on the list who was there, in one go: those chosen came, the others who are still on the list did not.
pub async fn attendance(
    house: &House,
    actor: Actor<'_>,
    training: TrainingId,
    came: &[ParticipantId],
) -> Result<usize, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    let all = store::list(&mut tx, &held.sight(actor, Right::Move)).await?;
    let organisation = held.training.organisation;
    let first =
        all.first().map(|one| held.concerned(one)).unwrap_or_else(|| held.concerned(&blank_of(&held, None)));
    let standing = ParticipantState::Registered.standing();
    let matter_of_list = Matter { organisation, standing, concerns: &first, made_by: None };
    let mut deed = house.permit(tx, actor, Right::Move, &matter_of_list)?;
    let mut moved = 0;
    for one in all {
        let way = match (came.contains(&one.id), one.attended) {
            (true, false) => ParticipantWay::Attend,
            (false, true) => ParticipantWay::Miss,
            _ => continue,
        };
        let state = step(one.state, way, held.training.course.state).map_err(broken)?;
        may_do(actor, Right::Move, &matter(&one, &held.concerned(&one)))?;
        let next = Participant { state, attended: state == ParticipantState::Attended, ..one };
        store::change(&mut deed.tx, &deed.permit, &next).await?;
        let event = Event::new("participant.moved", next.id).with("state", state.code());
        deed.log(house, &event.with("training", training.to_string())).await?;
        moved += 1;
    }
    let event = Event::new("training.attendance", training).with("participants", came.len().to_string());
    deed.done(house, event).await?;
    Ok(moved)
}

fn broken(rule: ParticipantRule) -> Problem {
    match rule {
        ParticipantRule::NotHeld => Problem::new(Code::ParticipantNotHeld),
        ParticipantRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("participant-way-{}", way.code())).collect();
            Problem::from(
                FieldProblem::new("to", Code::TrainingNotFrom)
                    .with("value", Quoted::Said(vec![format!("participant-state-{}", state.code())]))
                    .with("next", Quoted::Said(next)),
            )
        }
    }
}
