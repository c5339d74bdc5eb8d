//! Questions that people answer with yes or no without an account, under a secret link that came by mail, or signed in
//! (REQUIREMENTS S2.6, ADR 0047).
//!
//! [`mission`] asks a mission's Member, experts and employers, [`record`] whether records are still right; [`answering`] is what stands behind a link; [`list`] what waits
//! for an answer and for whom. This file is what they share: whom a question goes to, its links, what is sealed of a reason,
//! and what was declined. Must not know pages.

pub mod answering;
pub mod list;
pub mod mission;
pub mod record;

use sha2::{Digest as _, Sha256};
use trellis_domain::{
    kernel::{Day, Language},
    members::{Member, MemberId},
    missions::mission::{Mission, MissionId},
    people::{
        Actor, Organisation, OrganisationId, Person, PersonId,
        grants::Held as HeldOffice,
        policy::{Account as State, Office, Reach, Scope},
    },
    roster::{
        ask::{Answer, Ask, AskKind},
        expert::{Conflict, ExpertId, ExpertState},
    },
};
use trellis_store::{
    Tx, members as members_store,
    missions::mission as mission_store,
    people::{self as people_store, offices},
    roster::{self as roster_store, Sight, Wanted, asks as store},
};
use trellis_words::Words;

use super::{Held as Record, is_seat_of};
use crate::{
    House, Problem,
    house::Deed,
    mail,
    members::states::folded,
    people::{hex, settings::Names},
    problem::Code,
    seal::unseal_under,
};

/// A link that is shown this once, because no mail took it along.
#[derive(Debug, Clone)]
pub struct Given {
    /// For whom.
    pub name: String,
    /// Where it leads.
    pub address: String,
}

/// Something that was declined, for whoever looks for a team.
#[derive(Debug, Clone)]
pub struct Declined {
    /// Which mission.
    pub mission: MissionId,
    /// The Member that it goes to.
    pub member: MemberId,
    /// Who declined.
    pub kind: AskKind,
    /// Whom it is about: the expert who cannot come or is not let go, or those whom the Member does not want.
    pub experts: Vec<ExpertId>,
    /// The days that were asked for.
    pub days: Option<(Day, Day)>,
}

impl Declined {
    /// The days on which an expert is not free because of this: the expert or the employer said no to them.
    pub fn days_of(&self, expert: ExpertId) -> Option<(Day, Day)> {
        let is_own = self.kind != AskKind::Member && self.experts.contains(&expert);
        self.days.filter(|_| is_own)
    }

    /// The Member that an expert is not sent to because of this: it did not want this one.
    pub fn conflict_of(&self, expert: ExpertId) -> Option<Conflict> {
        let is_own = self.kind == AskKind::Member && self.experts.contains(&expert);
        is_own.then(|| Conflict { member: self.member, why: String::new() })
    }
}

/// What was declined in an organisation: days on which people are not free, and Members that do not want somebody. It stays
/// after a team was chosen anew; whoever takes an answer back is not in it.
pub async fn declined(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Declined>, Problem> {
    let mut all = Vec::new();
    for ask in store::declined(tx, organisation).await? {
        let Some(id) = ask.mission else { continue };
        let Some(mission) = mission_store::find(tx, id).await? else { continue };
        let experts = match ask.kind {
            AskKind::Member => ask.unwanted,
            _ => ask.expert.into_iter().collect(),
        };
        all.push(Declined { mission: id, member: mission.member, kind: ask.kind, experts, days: ask.days });
    }
    Ok(all)
}

/// Refuses to propose a mission again as it was declined: somebody else goes, or on other days.
pub(crate) async fn refuse_declined(tx: &mut Tx, mission: MissionId) -> Result<(), Problem> {
    let asked = store::of_mission(tx, mission).await?;
    match asked.iter().any(|kept| !kept.ask.is_over && kept.ask.answer == Some(Answer::No)) {
        true => Err(Problem::new(Code::MissionDeclined)),
        false => Ok(()),
    }
}

/// Where the Member's consent can be read, if it said yes to what it was asked.
pub(crate) async fn consent(tx: &mut Tx, mission: &Mission) -> Result<String, Problem> {
    let asked = store::of_mission(tx, mission.id).await?;
    let said = asked
        .iter()
        .map(|kept| &kept.ask)
        .find(|ask| ask.kind == AskKind::Member && !ask.is_over && ask.answer == Some(Answer::Yes));
    let Some(day) = said.and_then(|ask| ask.answered_on) else { return Ok(String::new()) };
    let names = Names::new(people_store::settings::settings(tx, mission.organisation).await?);
    Ok(names.words(first_language(&names)).say_with("ask-consent", &[("day", day.into())]))
}

fn first_language(names: &Names) -> Language {
    names.settings().languages().first().copied().unwrap_or_default()
}

/// Whether the actor works on who goes, and so knows of every question.
pub fn works_on_teams(actor: Actor<'_>) -> bool {
    actor.organisation().is_some_and(|own| answering::sees_all(actor, own))
}

/// Whom a question goes to.
struct Recipient {
    person: Option<PersonId>,
    name: String,
    email: String,
    language: Language,
}

/// In whose name questions go out, and whom they can go to.
struct Sender {
    organisation: Organisation,
    names: Names,
    people: Vec<Person>,
    offices: Vec<HeldOffice>,
    members: Vec<Member>,
    today: Day,
}

impl Sender {
    async fn load(house: &House, tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        let settings = people_store::settings::settings(tx, organisation).await?;
        let mut people = Vec::new();
        for person in people_store::people(tx, organisation).await? {
            let account = people_store::account(tx, person.id).await?;
            if account.is_some_and(|account| account.state != State::Disabled) && !person.name.is_empty() {
                people.push(person);
            }
        }
        Ok(Self {
            organisation: people_store::organisation(tx, organisation)
                .await?
                .ok_or_else(Problem::not_found)?,
            names: Names::new(settings),
            people,
            offices: offices::all(tx, organisation).await?,
            members: members_store::list(tx, organisation).await?,
            today: house.today(),
        })
    }

    fn member(&self, id: MemberId) -> String {
        self.members.iter().find(|member| member.id == id).map(|own| own.name.clone()).unwrap_or_default()
    }

    fn speaks_for(&self, person: PersonId, member: MemberId) -> bool {
        let is_it = |held: &HeldOffice| {
            held.person == person
                && held.grant.office == Office::FocalPoint
                && held.grant.scope == Scope::of(member)
                && held.in_force(self.today)
        };
        self.offices.iter().any(is_it)
    }

    fn focal_points(&self, member: MemberId) -> Vec<Recipient> {
        let own = self.people.iter().filter(|person| self.speaks_for(person.id, member));
        own.map(recipient).collect()
    }

    /// Whoever nominated and still speaks for the Member, else all of its focal points: a record has no address of the employer.
    fn employer(&self, record: &Record) -> Vec<Recipient> {
        let all = self.focal_points(record.expert.nominated_by);
        let made_by = record.expert.made_by;
        match all.iter().any(|own| own.person == made_by) {
            true => all.into_iter().filter(|own| own.person == made_by).collect(),
            false => all,
        }
    }

    fn expert(&self, record: &Record) -> Vec<Recipient> {
        let account = record.expert.person.and_then(|id| self.people.iter().find(|own| own.id == id));
        let language = account.map_or_else(|| first_language(&self.names), |own| own.language);
        let profile = &record.dossier.profile;
        vec![Recipient {
            person: account.map(|own| own.id),
            name: profile.name.clone(),
            email: profile.email.clone(),
            language,
        }]
    }
}

fn recipient(person: &Person) -> Recipient {
    let (name, email) = (person.name.clone(), person.email.clone());
    Recipient { person: Some(person.id), name, email, language: person.language }
}

/// Puts a question: keeps it, makes a secret for everybody it goes to, and mails it. Links that no mail took along are given
/// back, to be handed out.
async fn put(
    house: &House,
    deed: &mut Deed,
    (sender, ask): (&Sender, &Ask),
    to: &[Recipient],
    said: impl Fn(&Words) -> String,
) -> Result<Vec<Given>, Problem> {
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, ask, at).await?;
    let (mut given, mut links) = (Vec::new(), Vec::new());
    for one in to {
        let secret = hex(&house.secret());
        let address = address(house, &secret);
        links.push((digest(&secret), one.person));
        let words = sender.names.words(one.language);
        let question = said(&words);
        let (yes, no) = (format!("{address}?say=yes"), format!("{address}?say=no"));
        let day = words.day(ask.ends_on);
        let args = [
            ("name", one.name.as_str().into()),
            ("organisation", sender.organisation.name.as_str().into()),
            ("question", question.as_str().into()),
            ("yes", yes.as_str().into()),
            ("no", no.as_str().into()),
            ("day", day.as_str().into()),
        ];
        let (subject, body) = (words.say("ask-mail-subject"), words.say_with("ask-mail", &args));
        // Without a public address there is no link that would work elsewhere.
        let can = !one.email.is_empty() && house.installation().public_address.is_some();
        let org = &sender.organisation;
        if !can || !mail::post(house, &mut deed.tx, org, &one.email, subject, body).await? {
            given.push(Given { name: one.name.clone(), address });
        }
    }
    store::add_links(&mut deed.tx, &deed.permit, ask.id, &links).await?;
    Ok(given)
}

fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

fn address(house: &House, secret: &str) -> String {
    page(house, &format!("/asked/{secret}"))
}

/// A page of this site as others reach it.
fn page(house: &House, path: &str) -> String {
    let origin = house.installation().public_address.clone().unwrap_or_default();
    format!("{}{path}", origin.trim_end_matches('/'))
}

/// The records of those who go, as far as they are on the roster.
async fn on_team(house: &House, tx: &mut Tx, mission: &Mission) -> Result<Vec<Record>, Problem> {
    let states = vec![(ExpertState::Listed, Reach::Everything)];
    let sight = Sight { organisation: mission.organisation, states };
    let listed = roster_store::list(tx, &sight, Wanted::default()).await?;
    let mut listed: Vec<Record> = listed.into_iter().map(|sealed| Record::open(house, sealed)).collect();
    let mut team = Vec::new();
    for seated in &mission.experts {
        let is_it =
            |own: &Record| is_seat_of(seated, (own.expert.person, &folded(&own.dossier.profile.name)));
        if let Some(at) = listed.iter().position(is_it) {
            team.push(listed.swap_remove(at));
        }
    }
    Ok(team)
}

fn purpose(ask: &Ask) -> String {
    format!("ask {}", ask.id)
}

/// Seals why somebody said no: under the expert's own key where it is about one, so that it goes with the record.
fn sealed(house: &House, (ask, record): (&Ask, Option<&Record>), reason: &str) -> Option<Vec<u8>> {
    if reason.is_empty() {
        return None;
    }
    match record {
        Some(record) => record.key.map(|key| house.seal_under(key, &purpose(ask), reason.as_bytes())),
        None => Some(house.seal(&purpose(ask), reason.as_bytes())),
    }
}

/// Why somebody said no; empty where nothing can be read.
pub(super) fn reason(house: &House, kept: &store::Kept, record: Option<&Record>) -> String {
    let open = |sealed: &Vec<u8>| match record {
        Some(record) => unseal_under(record.key?, &purpose(&kept.ask), sealed),
        None => house.unseal(&purpose(&kept.ask), sealed),
    };
    let plain = kept.reason.as_ref().and_then(open);
    plain.and_then(|plain| String::from_utf8(plain).ok()).unwrap_or_default()
}

/// The record that a question is about.
async fn record_of(house: &House, tx: &mut Tx, ask: &Ask) -> Result<Option<Record>, Problem> {
    match ask.expert {
        Some(id) => {
            let sealed = roster_store::find(tx, id).await?;
            Ok(sealed.map(|sealed| Record::open(house, sealed)))
        }
        None => Ok(None),
    }
}
