//! Everything that is done for or by somebody, each kind read once and narrowed to what its reader reaches.

use crate::members::named::{member_named, partner_named};
use std::collections::HashMap;

use trellis_domain::{
    kernel::Day,
    members::{Member, MemberId, Partner, PartnerId},
    missions::{
        agreements::{Agreement, Role as PartyRole, Who},
        assistance::{Effort, Kind, Role},
        initiatives::{InitiativeId, InitiativeState},
        mission::MissionState,
        trainings::{TrainingState, participants::ParticipantState},
    },
    people::{
        Actor, OrganisationId,
        policy::{Reach, Right, Standing, reach},
    },
    plans::registers::vocabulary::{TermId, Vocabulary},
    requests::{Level, Request, RequestId, RequestState},
};
use trellis_store::{
    Tx,
    members::{self as members_store, partners as partners_store},
    missions::{self as missions_store, agreements, initiatives, trainings},
    plans::registers as registers_store,
    requests as requests_store,
};

use super::Aid;
use crate::Problem;

/// What was found.
pub(super) struct Gathered {
    pub aids: Vec<Aid>,
    /// What goes on or is to come, once for each Member it is for; named by its place in `things`.
    pub efforts: Vec<(usize, Effort)>,
    /// Title and page of what goes on.
    pub things: Vec<(String, String)>,
    pub members: Vec<Member>,
    pub partners: Vec<Partner>,
    pub lists: Vec<Vocabulary>,
    today: Day,
}

/// What is known of an initiative that missions and trainings are part of.
#[derive(Default)]
struct Whole {
    topics: Vec<TermId>,
    by: Vec<PartnerId>,
    level: &'static str,
    cooperation: (bool, bool),
}

type Wholes = HashMap<InitiativeId, Whole>;

/// How far a right reaches in each state of a room.
fn states<S: Copy>(
    (actor, right): (Actor<'_>, Right),
    organisation: OrganisationId,
    all: &[S],
    standing: impl Fn(S) -> Standing,
) -> Vec<(S, Reach)> {
    all.iter().map(|state| (*state, reach(actor.bearer(), right, organisation, standing(*state)))).collect()
}

pub(super) async fn all(
    tx: &mut Tx,
    who: (Actor<'_>, Right),
    organisation: OrganisationId,
    today: Day,
) -> Result<Gathered, Problem> {
    let mut found = Gathered {
        aids: Vec::new(),
        efforts: Vec::new(),
        things: Vec::new(),
        members: members_store::list(tx, organisation).await?,
        partners: partners_store::list(tx, organisation).await?,
        lists: registers_store::vocabularies_of(tx, organisation).await?,
        today,
    };
    let requests = found.requests(tx, who, organisation).await?;
    let wholes = found.initiatives(tx, who, organisation).await?;
    found.agreements(tx, who, organisation).await?;
    found.missions(tx, who, organisation, (&requests, &wholes)).await?;
    found.trainings(tx, who, organisation, &wholes).await?;
    found.aids.sort_by_key(|aid| std::cmp::Reverse(aid.days.0.or(aid.days.1)));
    Ok(found)
}

impl Gathered {
    async fn requests(
        &mut self,
        tx: &mut Tx,
        who: (Actor<'_>, Right),
        organisation: OrganisationId,
    ) -> Result<HashMap<RequestId, Request>, Problem> {
        let states = states(who, organisation, RequestState::ALL, RequestState::standing);
        // A draft is its Member's own and no assistance yet.
        let states = states.into_iter().filter(|(state, _)| *state != RequestState::Draft).collect();
        let sight = requests_store::Sight { organisation, states };
        let all = requests_store::list(tx, &sight, &Default::default(), (0, i64::MAX)).await?;
        for request in &all {
            let member = self.members.iter().find(|member| member.id == request.member);
            let code = member.map_or("", |member| member.code.as_str());
            let number = request.number.map(|number| number.label(code)).unwrap_or_default();
            let closing = request.course.closing.map(|(_, day)| day).or(request.course.decided_on);
            self.aids.push(Aid {
                kind: Kind::Request,
                role: Role::Beneficiary,
                who: Who::Member(request.member),
                count: 1,
                title: format!("{number} {}", request.title).trim().to_owned(),
                href: format!("/requests/{}", request.id),
                topics: request.topics.clone(),
                level: request.level.map_or("", Level::code),
                days: (request.course.submitted_on, closing),
                state: format!("request-state-{}", request.course.state.code()),
                south_south: false,
                triangular: false,
                initiative: None,
                goes_on: !matches!(request.course.state, RequestState::Declined | RequestState::Closed),
            });
        }
        Ok(all.into_iter().map(|request| (request.id, request)).collect())
    }

    async fn initiatives(
        &mut self,
        tx: &mut Tx,
        who: (Actor<'_>, Right),
        organisation: OrganisationId,
    ) -> Result<Wholes, Problem> {
        let states = states(who, organisation, InitiativeState::ALL, InitiativeState::standing);
        let sight = initiatives::Sight { organisation, states };
        let all = initiatives::list(tx, &sight, &Default::default(), (0, i64::MAX)).await?;
        let ids: Vec<InitiativeId> = all.iter().map(|each| each.id).collect();
        let mut members: HashMap<InitiativeId, Vec<MemberId>> = HashMap::new();
        let mut wholes = Wholes::new();
        for some in ids.chunks(500) {
            for (id, each) in initiatives::beneficiaries(tx, some).await? {
                members.entry(id).or_default().push(each.member);
            }
            for (id, each) in initiatives::partners(tx, some).await? {
                wholes.entry(id).or_default().by.push(each.partner);
            }
            for (id, term) in initiatives::parts::terms(tx, some).await? {
                wholes.entry(id).or_default().topics.push(term);
            }
        }
        for initiative in &all {
            let whole = wholes.entry(initiative.id).or_default();
            whole.by.sort();
            whole.by.dedup();
            whole.level = initiative.level.map_or("", |level| level.code());
            whole.cooperation = (initiative.south_south, initiative.triangular);
            let for_whom = members.remove(&initiative.id).unwrap_or_default();
            let state = initiative.course.state;
            let goes_on = !state.is_over() && state != InitiativeState::Completed;
            let days = (initiative.first_day, initiative.last_day.or(initiative.course.ended_on));
            let aid = |role, who| Aid {
                kind: Kind::Initiative,
                role,
                who,
                count: 1,
                title: format!("{} {}", initiative.code, initiative.title),
                href: format!("/initiatives/{}", initiative.id),
                topics: whole.topics.clone(),
                level: whole.level,
                days,
                state: format!("initiative-state-{}", state.code()),
                south_south: initiative.south_south,
                triangular: initiative.triangular,
                initiative: Some(initiative.id),
                goes_on,
            };
            self.aids.extend(for_whom.iter().map(|id| aid(Role::Beneficiary, Who::Member(*id))));
            self.aids.extend(whole.by.iter().map(|id| aid(Role::Builder, Who::Partner(*id))));
            let named = (
                format!("{} {}", initiative.code, initiative.title),
                aid(Role::Builder, Who::Secretariat).href,
            );
            let effort = |member| Effort {
                member,
                topics: whole.topics.clone(),
                days: (days.0.unwrap_or(self.today), days.1),
                initiative: Some(initiative.id),
                by: whole.by.clone(),
            };
            // Without a first day nobody knows when it is.
            let efforts: Vec<Effort> =
                for_whom.iter().filter(|_| goes_on && days.0.is_some()).map(|id| effort(*id)).collect();
            self.goes_on(named, efforts);
        }
        Ok(wholes)
    }

    async fn agreements(
        &mut self,
        tx: &mut Tx,
        (actor, right): (Actor<'_>, Right),
        organisation: OrganisationId,
    ) -> Result<(), Problem> {
        let reach = reach(actor.bearer(), right, organisation, Agreement::STANDING);
        for agreement in agreements::list(tx, organisation, &reach).await? {
            for party in agreement.parties.iter().filter(|party| party.who != Who::Secretariat) {
                self.aids.push(Aid {
                    kind: Kind::Agreement,
                    role: if party.role == PartyRole::Beneficiary {
                        Role::Beneficiary
                    } else {
                        Role::Builder
                    },
                    who: party.who,
                    count: 1,
                    title: format!("{} {}", agreement.reference, agreement.title).trim().to_owned(),
                    href: format!("/agreements/{}", agreement.id),
                    topics: Vec::new(),
                    level: "",
                    days: (Some(agreement.from), agreement.until),
                    state: String::new(),
                    south_south: false,
                    triangular: false,
                    initiative: None,
                    goes_on: agreement.until.is_none_or(|last| last >= self.today),
                });
            }
        }
        Ok(())
    }

    async fn missions(
        &mut self,
        tx: &mut Tx,
        who: (Actor<'_>, Right),
        organisation: OrganisationId,
        (requests, wholes): (&HashMap<RequestId, Request>, &Wholes),
    ) -> Result<(), Problem> {
        let states = states(who, organisation, MissionState::ALL, MissionState::standing);
        let sight = missions_store::Sight { organisation, states };
        let nothing = Whole::default();
        for mission in missions_store::list(tx, &sight, &Default::default(), (0, i64::MAX)).await? {
            let request = requests.get(&mission.request);
            let whole = mission.initiative.and_then(|id| wholes.get(&id)).unwrap_or(&nothing);
            let mut topics = request.map(|request| request.topics.clone()).unwrap_or_default();
            topics.extend(whole.topics.iter().copied());
            let title = format!("{} {}", mission.number, mission.title).trim().to_owned();
            let href = format!("/missions/{}", mission.id);
            let days = (mission.days.first, mission.days.last);
            let aid = |kind, role, who, count| Aid {
                kind,
                role,
                who,
                count,
                title: title.clone(),
                href: href.clone(),
                topics: topics.clone(),
                level: request.and_then(|request| request.level).map_or(whole.level, Level::code),
                days,
                state: format!("mission-state-{}", mission.course.state.code()),
                south_south: whole.cooperation.0,
                triangular: whole.cooperation.1,
                initiative: mission.initiative,
                goes_on: !matches!(mission.course.state, MissionState::Reported | MissionState::Closed),
            };
            self.aids.push(aid(Kind::Mission, Role::Beneficiary, Who::Member(mission.member), 1));
            // Experts are given by the Member or partner whose administration they come from.
            let mut homes: Vec<(Who, usize)> = Vec::new();
            for expert in &mission.experts {
                let Some(home) = self.named(&expert.home) else { continue };
                match homes.iter_mut().find(|(who, _)| *who == home) {
                    Some((_, count)) => *count += 1,
                    None => homes.push((home, 1)),
                }
            }
            self.aids.extend(
                homes.into_iter().map(|(home, count)| aid(Kind::Experts, Role::Builder, home, count)),
            );
            if let Some(first) = days.0.filter(|_| mission.course.state != MissionState::Closed) {
                let (initiative, by) = (mission.initiative, whole.by.clone());
                let effort = Effort { member: mission.member, topics, days: (first, days.1), initiative, by };
                self.goes_on((title, href), vec![effort]);
            }
        }
        Ok(())
    }

    async fn trainings(
        &mut self,
        tx: &mut Tx,
        who: (Actor<'_>, Right),
        organisation: OrganisationId,
        wholes: &Wholes,
    ) -> Result<(), Problem> {
        let of_trainings = states(who, organisation, TrainingState::ALL, TrainingState::standing);
        let sight = trainings::Sight { organisation, states: of_trainings };
        let all = trainings::list(tx, &sight, &Default::default(), (0, i64::MAX)).await?;
        let links = trainings::links_of(tx, organisation).await?;
        let of_people = states(who, organisation, ParticipantState::ALL, ParticipantState::standing);
        let came = trainings::participants::attended(tx, organisation, &of_people).await?;
        let (nothing, unlinked) = (Whole::default(), trainings::Links::default());
        for training in all.iter().filter(|training| !training.course.is_off) {
            let whole = training.initiative.and_then(|id| wholes.get(&id)).unwrap_or(&nothing);
            let own = links.get(&training.id).unwrap_or(&unlinked);
            let mut topics = own.topics.clone();
            topics.extend(whole.topics.iter().copied());
            let days = (training.begins, training.last_day());
            let href = format!("/trainings/{}", training.id);
            let aid = |kind, role, who, count| Aid {
                kind,
                role,
                who,
                count,
                title: training.title.clone(),
                href: href.clone(),
                topics: topics.clone(),
                level: whole.level,
                days,
                state: format!("training-state-{}", training.course.state.code()),
                south_south: whole.cooperation.0,
                triangular: whole.cooperation.1,
                initiative: training.initiative,
                goes_on: matches!(training.course.state, TrainingState::Planned | TrainingState::Open),
            };
            let invited = own.members.iter();
            self.aids.extend(invited.map(|id| aid(Kind::Training, Role::Beneficiary, Who::Member(*id), 1)));
            let of_this = came.iter().filter(|(id, _, _)| *id == training.id);
            self.aids.extend(of_this.map(|(_, member, count)| {
                aid(Kind::Participants, Role::Beneficiary, Who::Member(*member), *count)
            }));
            let host = self.named(&training.host);
            self.aids.extend(host.map(|host| aid(Kind::Training, Role::Builder, host, 1)));
            let mut by = whole.by.clone();
            if let Some(Who::Partner(host)) =
                host.filter(|host| !by.iter().any(|id| Who::Partner(*id) == *host))
            {
                by.push(host);
                by.sort();
            }
            let goes_on = training.course.state != TrainingState::Closed;
            if let Some(first) = days.0.filter(|_| goes_on) {
                let effort = |member: &MemberId| Effort {
                    member: *member,
                    topics: topics.clone(),
                    days: (first, days.1),
                    initiative: training.initiative,
                    by: by.clone(),
                };
                let efforts = own.members.iter().map(effort).collect();
                self.goes_on((training.title.clone(), href), efforts);
            }
        }
        Ok(())
    }

    /// Keeps what goes on or is to come.
    fn goes_on(&mut self, named: (String, String), efforts: Vec<Effort>) {
        let ahead = efforts.into_iter().filter(|effort| effort.days.1.is_none_or(|last| last >= self.today));
        let at = self.things.len();
        self.efforts.extend(ahead.map(|effort| (at, effort)));
        self.things.push(named);
    }

    /// The Member or partner that a text names.
    fn named(&self, text: &str) -> Option<Who> {
        if text.trim().is_empty() {
            return None;
        }
        member_named(&self.members, text)
            .map(Who::Member)
            .or_else(|| partner_named(&self.partners, text).map(Who::Partner))
    }
}
