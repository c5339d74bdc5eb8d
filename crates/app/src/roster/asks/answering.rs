//! Answering a question: under a secret link without an account, or signed in by whoever it was sent to. Looking answers nothing,
//! because scanners of mail follow links. Nothing tells a link that is over from one that never was.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Language,
    missions::{
        mission::{Mission, MissionState},
        step::send_back,
    },
    people::{
        Actor, Organisation, Permit, PersonId, may_answer_by_link, may_answer_when_asked,
        policy::{Reach, Right, Standing, reach},
    },
    roster::{
        ask::{Answer, Ask, AskId, AskKind},
        expert::{ExpertId, ExpertState},
    },
};
use trellis_store::{
    Across, Tx,
    missions::mission as mission_store,
    roster::{
        self as roster_store,
        asks::{self as store, Kept},
    },
};

use super::{Sender, digest, first_language, mission::About, reason, record_of, sealed};
use crate::{
    House, Problem,
    house::Deed,
    meetings::feed,
    people::{Caller, settings::Names, tries::Try},
    problem::{Code, Form},
    roster::Held as Record,
};

/// For a Member's no: the days do not suit, and nobody of the team is meant.
pub const DAYS: &str = "days";

/// An answer as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerInput {
    /// `yes` or `no`.
    pub answer: String,
    /// Why not; may be empty.
    pub reason: String,
    /// For a Member's no: [`DAYS`] where the days do not suit, the id of an expert, or nothing for the whole team.
    pub unwanted: String,
}

/// A question as whoever is asked reads it.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Who asks.
    pub organisation: Organisation,
    /// What the organisation calls things.
    pub called: Names,
    /// The language of whoever is asked.
    pub language: Language,
    /// The question.
    pub ask: Ask,
    /// What it is about.
    pub about: About,
    /// For a Member: the experts of the team, whom it may not want.
    pub team: Vec<(ExpertId, String)>,
    /// Why the answer was no.
    pub reason: String,
    /// Whether an answer can be given or changed.
    pub is_open: bool,
}

/// A question with what an answer to it looks at.
struct Behind {
    kept: Kept,
    mission: Option<Mission>,
    record: Option<Record>,
    sender: Sender,
}

impl Behind {
    /// A question, in a transaction that is drawn in to its organisation.
    async fn of(house: &House, tx: &mut Tx, id: AskId) -> Result<Option<Self>, Problem> {
        let Some(kept) = store::find(tx, id).await? else { return Ok(None) };
        let mission = match kept.ask.mission {
            Some(id) => mission_store::find(tx, id).await?,
            None => None,
        };
        let record = record_of(house, tx, &kept.ask).await?;
        let sender = Sender::load(house, tx, kept.ask.organisation).await?;
        Ok(Some(Self { kept, mission, record, sender }))
    }

    /// Whether an answer counts: the question stands, and so does what it is about.
    fn is_open(&self, house: &House) -> bool {
        let about = match (&self.mission, &self.record) {
            (Some(mission), _) => {
                matches!(mission.course.state, MissionState::Planned | MissionState::Matched)
            }
            (None, Some(record)) => record.expert.course.state == ExpertState::Listed,
            (None, None) => false,
        };
        let is_whole = self.kept.ask.expert.is_none()
            || self.record.as_ref().is_some_and(|record| record.expert.course.state != ExpertState::Erased);
        about && is_whole && self.kept.ask.takes_answers(house.today())
    }

    /// Whether somebody it was sent to still answers for that side: an office may have ended since.
    fn speaks(&self, person: PersonId) -> bool {
        let member = match self.kept.ask.kind {
            AskKind::Member => self.mission.as_ref().map(|mission| mission.member),
            AskKind::Employer => self.record.as_ref().map(|record| record.expert.nominated_by),
            AskKind::Expert | AskKind::Record => return true,
        };
        member.is_some_and(|member| self.sender.speaks_for(person, member))
    }

    async fn asked(self, house: &House, tx: &mut Tx, person: Option<PersonId>) -> Result<Asked, Problem> {
        let is_open = self.is_open(house);
        let mut team = Vec::new();
        if self.kept.ask.kind == AskKind::Member {
            for id in &self.kept.ask.team {
                let sealed = roster_store::find(tx, *id).await?;
                let name = sealed.map(|sealed| Record::open(house, sealed).dossier.profile.name);
                team.extend(name.filter(|name| !name.is_empty()).map(|name| (*id, name)));
            }
        }
        let reader = person.and_then(|id| self.sender.people.iter().find(|own| own.id == id));
        let expert = || self.record.as_ref().map(|record| record.dossier.profile.name.clone());
        let about = match &self.mission {
            Some(mission) => About::of(&self.sender, mission, self.record.as_ref()),
            None => About { expert: expert().unwrap_or_default(), ..About::default() },
        };
        Ok(Asked {
            language: reader.map_or_else(|| first_language(&self.sender.names), |own| own.language),
            reason: reason(house, &self.kept, self.record.as_ref()),
            organisation: self.sender.organisation,
            called: self.sender.names,
            ask: self.kept.ask,
            about,
            team,
            is_open,
        })
    }
}

/// Whose link it is; nothing where it is over, or never was, or was sent to somebody who speaks for nobody any more.
async fn behind(
    house: &House,
    tx: &mut Tx,
    secret: &str,
) -> Result<Option<(Behind, Option<PersonId>)>, Problem> {
    let Some((organisation, id, person)) = store::link(tx, &digest(secret)).await? else { return Ok(None) };
    tx.draw_in(organisation).await?;
    let behind = Behind::of(house, tx, id).await?;
    let alive = |own: &Behind| own.is_open(house) && person.is_none_or(|person| own.speaks(person));
    Ok(behind.filter(alive).map(|own| (own, person)))
}

/// A link that leads nowhere is counted, by where it comes from.
async fn nowhere(house: &House, caller: &Caller<'_>) -> Problem {
    Try::to_open_link(house, caller).await.err().unwrap_or_else(Problem::not_found)
}

/// What stands behind a link. It answers nothing.
///
/// # Errors
/// A link that is over and one that never was are the same; after too many of them from one place, that.
pub async fn look(house: &House, secret: &str, caller: &Caller<'_>) -> Result<Asked, Problem> {
    let mut tx = house.read(Across::Door).await?;
    let Some((behind, person)) = behind(house, &mut tx, secret).await? else {
        drop(tx);
        return Err(nowhere(house, caller).await);
    };
    behind.asked(house, &mut tx, person).await
}

/// Keeps the answer of whoever holds the link, in place of the one before.
pub async fn give(
    house: &House,
    secret: &str,
    caller: &Caller<'_>,
    input: &AnswerInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Door).await?;
    let Some((behind, _)) = behind(house, &mut tx, secret).await? else {
        drop(tx);
        return Err(nowhere(house, caller).await);
    };
    let ask = &behind.kept.ask;
    let permit = may_answer_by_link(ask.organisation, ask.ends_on, house.today())?;
    keep(house, (tx, permit), behind, input).await
}

/// The days of the mission behind a link as a calendar with one entry, for whoever said yes.
pub async fn calendar(house: &House, secret: &str, caller: &Caller<'_>) -> Result<String, Problem> {
    let asked = look(house, secret, caller).await?;
    let days = asked.about.days.filter(|_| asked.ask.answer == Some(Answer::Yes));
    let days = days.ok_or_else(Problem::not_found)?;
    let id = asked.ask.mission.map(|id| id.to_string()).unwrap_or_default();
    Ok(feed::single((&id, &asked.about.mission, &asked.about.place), days, house.now()))
}

/// The same question for somebody who is signed in and was asked, or who works on teams and only reads it.
pub async fn view(house: &House, actor: Actor<'_>, id: AskId) -> Result<Asked, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let (behind, is_own) = own(house, &mut tx, actor, id).await?;
    let mut asked = behind.asked(house, &mut tx, actor.person()).await?;
    asked.is_open &= is_own;
    Ok(asked)
}

/// Keeps the answer of somebody who is signed in and was asked.
pub async fn answer(house: &House, actor: Actor<'_>, id: AskId, input: &AnswerInput) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let (behind, is_own) = own(house, &mut tx, actor, id).await?;
    if !is_own || !behind.is_open(house) {
        return Err(Problem::new(Code::AskOver));
    }
    let permit = may_answer_when_asked(actor, behind.kept.ask.ends_on, house.today())?;
    keep(house, (tx, permit), behind, input).await
}

/// A question and whether the actor was asked; absent and hidden are one answer.
async fn own(house: &House, tx: &mut Tx, actor: Actor<'_>, id: AskId) -> Result<(Behind, bool), Problem> {
    let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let behind = Behind::of(house, tx, id).await?.ok_or_else(Problem::not_found)?;
    let asked = store::people(tx, id).await?;
    let is_own = actor.person().is_some_and(|person| {
        actor.organisation() == Some(organisation) && asked.contains(&person) && behind.speaks(person)
    });
    match is_own || sees_all(actor, organisation) {
        true => Ok((behind, is_own)),
        false => Err(Problem::not_found()),
    }
}

/// Whether the actor works on who goes, and so knows of every question.
pub(super) fn sees_all(actor: Actor<'_>, organisation: trellis_domain::people::OrganisationId) -> bool {
    let standing = Standing::Match(trellis_domain::people::policy::Match::Working);
    reach(actor.bearer(), Right::ReadProtected, organisation, standing) == Reach::Everything
}

async fn keep(
    house: &House,
    (tx, permit): (Tx, Permit),
    behind: Behind,
    input: &AnswerInput,
) -> Result<(), Problem> {
    let Behind { kept, mission, record, .. } = behind;
    let mut form = Form::default();
    let answer = form.choice("answer", &input.answer, Answer::from_code);
    let reason = form.optional_text("reason", &input.reason).unwrap_or_default();
    let unwanted = match (kept.ask.kind, answer, input.unwanted.trim()) {
        (AskKind::Member, Some(Answer::No), "") => kept.ask.team.clone(),
        (AskKind::Member, Some(Answer::No), text) if text != DAYS => {
            let team = &kept.ask.team;
            let own = |text: &str| text.parse::<ExpertId>().ok().filter(|id| team.contains(id));
            form.choice("unwanted", text, own).into_iter().collect()
        }
        _ => Vec::new(),
    };
    form.finish()?;
    let Some(answer) = answer else { return Err(Problem::new(Code::FormInvalid)) };
    let reason = if answer == Answer::No { reason } else { String::new() };
    let mut deed = Deed { tx, permit, at: house.now() };
    let ask = Ask { answer: Some(answer), answered_on: Some(house.today()), unwanted, ..kept.ask };
    let kept = sealed(house, (&ask, record.as_ref()), &reason);
    store::answer(&mut deed.tx, &deed.permit, &ask, kept).await?;
    match (mission, record) {
        (Some(mission), _) => of_mission(house, deed, (mission, &ask)).await,
        (None, Some(record)) => super::record::answered(house, deed, (&ask, record), &reason).await,
        (None, None) => Err(Problem::not_found()),
    }
}

/// A no sends the mission back, so that whom to send is open again.
async fn of_mission(house: &House, mut deed: Deed, (mission, ask): (Mission, &Ask)) -> Result<(), Problem> {
    let answer = ask.answer.map_or("", Answer::code);
    let event = Event::new("mission.answered", mission.id).with("asked", ask.kind.code());
    let event = event.with("answer", answer).with("code", mission.number.as_str());
    let back = send_back(mission.course).filter(|_| ask.answer == Some(Answer::No));
    let Some(course) = back else { return deed.done(house, event).await };
    deed.log(house, &event).await?;
    let moved = Mission { course, ..mission };
    mission_store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    let event = Event::new("mission.moved", moved.id).with("state", moved.course.state.code());
    deed.done(house, event.with("code", moved.number)).await
}
