//! One mission as its reader may know of it, with what it answers, what clashes with it and what belongs to it. What is
//! protected is shown after the log has been told.

use trellis_domain::{
    kernel::{Day, Id},
    members::Member,
    missions::{
        evaluation::{EvaluationId, EvaluationState, Voice},
        initiatives::InitiativeId,
        mission::{Mission, MissionId, MissionState, RemarkOn},
        report::{self, ReportState},
        step::Way,
    },
    needs::need::NeedId,
    people::{
        Actor, Organisation, OrganisationId,
        policy::{Matter, Right, Rights, rights},
    },
};
use trellis_store::{
    Across, Tx, events, members as members_store,
    missions::{evaluations, mission as store, reports},
    people as people_store,
};

use super::{
    Held, Said,
    calendar::{Clashing, of_one},
    input::Around,
    list::{RequestLine, due_days},
    part_of::Readable,
    readable, said,
};
use crate::{
    House, Problem,
    plans::action::Happened,
    requests::{counting, trace::grounds},
};

/// Most deeds that the history of a mission shows.
pub(super) const HISTORY_MAX: i64 = 50;
/// The protected field, as the log names it.
const PROTECTED: &str = "brief";

/// A mission as its page shows it.
#[derive(Debug, Clone)]
pub struct MissionView {
    /// The mission; its brief is blank for whoever may not read what is protected.
    pub mission: Mission,
    /// Whose it is.
    pub organisation: Organisation,
    /// Its Member.
    pub member: Option<Member>,
    /// What it answers, and whether the actor may read that.
    pub request: (RequestLine, bool),
    /// The initiative it is part of, where the actor may read that.
    pub initiative: Option<(InitiativeId, String)>,
    /// Initiatives that it may be part of, for whoever may change it.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// The needs that the request answers, as far as the actor may know of them: id and words.
    pub needs: Vec<(NeedId, String)>,
    /// The mandates it rests on.
    pub mandates: Vec<String>,
    /// Where its report stands, for whoever may know of it.
    pub report: Option<ReportState>,
    /// The day on which its report is due.
    pub report_due: Option<Day>,
    /// Whether the actor may begin its report.
    pub may_report: bool,
    /// Evaluations that the actor may know of.
    pub evaluations: Vec<(EvaluationId, Voice, EvaluationState)>,
    /// Whether the actor may begin one.
    pub may_evaluate: bool,
    /// Whether its request or it says something for the plan that is not recorded, and the actor may record it.
    pub counts: bool,
    /// Whether the actor may work on who goes.
    pub may_match: bool,
    /// Whether there may be something to read or write of how its experts worked.
    pub may_appraise: bool,
    /// What clashes with it, as far as the actor may know of that.
    pub clashes: Vec<Clashing>,
    /// What was said on it, for whoever may say something or see the history.
    pub remarks: Vec<Said>,
    /// What was done to it, newest first, for whoever may see that.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The steps that lead on, for whoever may take them.
    pub ways: &'static [Way],
    /// Whether the actor speaks for the Member.
    pub speaks: bool,
    /// People who hold the office of expert: id and name.
    pub experts: Vec<(String, String)>,
    /// The day of the page.
    pub today: Day,
}

/// What is done to something, newest first, for whoever may see it. What belongs to a mission has a history of its own:
/// who may see that of the mission need not know of it.
pub(super) async fn history<K>(
    tx: &mut Tx,
    rights: Rights,
    (organisation, subject): (OrganisationId, Id<K>),
) -> Result<Vec<Happened>, Problem> {
    if !rights.has(Right::History) {
        return Ok(Vec::new());
    }
    let events = events::of_subject(tx, organisation, subject, HISTORY_MAX).await?;
    let happened = events.into_iter().map(|event| Happened {
        at: event.at,
        by: event.person_name,
        deed: event.deed,
        detail: event.detail,
    });
    Ok(happened.collect())
}

/// A mission, if the actor may read it. What is protected is shown to whoever may read it, and then the log tells of it.
pub async fn view(house: &House, actor: Actor<'_>, id: MissionId) -> Result<MissionView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let (mission, organisation) = (&held.mission, held.mission.organisation);
    let own = rights(actor.bearer(), &held.matter());
    let members = members_store::list(&mut tx, organisation).await?;
    let around = Around::load(&mut tx, organisation, house.today()).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let all = reports::of_mission(&mut tx, id).await?;
    let about = |standing| Matter { standing, made_by: None, ..held.matter() };
    let may = |right, standing| rights(actor.bearer(), &about(standing)).has(right);
    let report = all.map(|report| report.state);
    let known_report = report.filter(|state| may(Right::Learn, state.standing()));
    let all = evaluations::of_mission(&mut tx, id).await?;
    let evaluations: Vec<_> = all
        .iter()
        .filter(|each| may(Right::Learn, each.state.standing()))
        .map(|each| (each.id, each.voice, each.state))
        .collect();
    let voice = if held.speaks(actor) { Voice::Member } else { Voice::Secretariat };
    let may_evaluate = mission.course.state >= MissionState::UnderWay
        && may(Right::Create, EvaluationState::Draft.standing())
        && all.iter().all(|each| each.voice != voice);
    let remarks = store::remarks(&mut tx, id).await?;
    let may_listen = own.has(Right::Comment) || own.has(Right::History);
    let remarks = said(&remarks, &around.people, |each| may_listen && each.on == RemarkOn::Mission);
    let due_days = due_days(&mut tx, organisation).await?;
    let history = history(&mut tx, own, (organisation, id)).await?;
    let request_matter = Matter {
        standing: held.request.course.state.standing(),
        made_by: held.request.made_by,
        ..held.matter()
    };
    let reads_request = readable(actor, &request_matter).is_ok();
    let clashes = of_one(house, &mut tx, actor, mission).await?;
    let readable_ones = Readable::load(&mut tx, actor, organisation).await?;
    let initiatives = match own.has(Right::Edit) {
        true => readable_ones.offered(mission.initiative, |each| each.is_for(mission.member)),
        false => Vec::new(),
    };
    drop(tx);
    let (needs, mandates) = match reads_request {
        true => grounds(house, actor, &held.request).await?,
        false => (Vec::new(), Vec::new()),
    };
    let counts = reads_request && !counting::offers(house, actor, mission.request).await?.is_empty();
    let reads_protected = own.has(Right::ReadProtected);
    if reads_protected && !mission.brief.is_empty() {
        house.read_protected(actor, &held.matter(), id, PROTECTED).await?;
    }
    let experts = around.experts().map(|person| (person.id.to_string(), person.name.clone())).collect();
    let speaks = held.speaks(actor);
    Ok(MissionView {
        organisation: of,
        member: members.iter().find(|member| member.id == mission.member).cloned(),
        request: (RequestLine::of(&held.request, &members), reads_request),
        initiative: mission.initiative.and_then(|id| Some((id, readable_ones.name(id)?.to_owned()))),
        initiatives,
        needs: needs.into_iter().map(|need| (need.id, need.name)).collect(),
        mandates: mandates.into_iter().map(|mandate| mandate.name).collect(),
        may_report: report.is_none()
            && mission.course.state >= MissionState::UnderWay
            && may(Right::Create, ReportState::Draft.standing()),
        report: known_report,
        report_due: report::due(mission.days, due_days)
            .filter(|_| mission.course.state == MissionState::UnderWay)
            .filter(|_| report.is_none_or(|state| state == ReportState::Draft)),
        evaluations,
        may_evaluate,
        counts,
        may_match: crate::roster::teams::may_match(actor, &held.mission),
        may_appraise: crate::roster::appraisals::may_look(actor, &held.mission),
        clashes,
        remarks,
        history,
        rights: own,
        ways: if own.has(Right::Move) { mission.course.state.ways() } else { &[] },
        speaks,
        experts,
        today: house.today(),
        mission: match reads_protected {
            true => held.mission,
            false => Mission { brief: String::new(), ..held.mission },
        },
    })
}

/// People who may be named as experts, for a form that plans a mission.
pub async fn experts(house: &House, actor: Actor<'_>) -> Result<Vec<(String, String)>, Problem> {
    let organisation = super::own_organisation(actor)?;
    if !super::may_add(actor) {
        return Err(Problem::new(crate::problem::Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let around = Around::load(&mut tx, organisation, house.today()).await?;
    Ok(around.experts().map(|person| (person.id.to_string(), person.name.clone())).collect())
}
