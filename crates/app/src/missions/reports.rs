//! The report on a mission: an expert writes it, the Member looks at it, a short item of it may become public (REQUIREMENTS
//! S1.23, S2.18, S2.19). What it says is protected but for the summary.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::{Day, OutOfOrder},
    members::Member,
    missions::{
        mission::{Mission, MissionId, MissionState, RemarkId, RemarkOn},
        report::{FollowUp, Report, ReportRule, ReportState, ReportWay, step},
    },
    people::{
        Actor, Organisation, OrganisationId,
        policy::{Matter, Reach, Right, Rights, Subject, reach, rights},
    },
};
use trellis_store::{
    Across, Tx,
    events::Logged,
    members as members_store,
    missions::{Reports, Sight, mission as missions_store, reports as store, reports_in_sight},
    people as people_store,
};

use super::{
    Held, Said,
    deeds::{RemarkInput, keep},
    list::RequestLine,
    mission::history,
    readable, said,
};
use crate::{
    House, Problem,
    meetings::documents::organisations,
    members::named::member_named,
    plans::action::Happened,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
    stale::Stands,
};

/// The protected fields, as the log names them.
const PROTECTED: &str = "done, found, recommendations, follow-ups";
/// Most reports of a list.
const LISTED_MAX: i64 = 500;

/// A report with its mission.
pub(crate) struct OfMission {
    pub held: Held,
    pub report: Report,
}

impl OfMission {
    /// A report that the actor may read, whatever it may know of the mission; absent and hidden are one answer.
    pub async fn load(tx: &mut Tx, actor: Actor<'_>, mission: MissionId) -> Result<Self, Problem> {
        let held = Held::of(tx, mission).await?;
        let report = store::of_mission(tx, mission).await?.ok_or_else(Problem::not_found)?;
        let of = Self { held, report };
        readable(actor, &of.matter())?;
        Ok(of)
    }

    pub fn matter(&self) -> Matter<'_> {
        Matter { standing: self.report.state.standing(), made_by: self.report.made_by, ..self.held.matter() }
    }
}

/// A report as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReportInput {
    /// What was done.
    pub done: String,
    /// What was found; may be empty in a draft.
    pub found: String,
    /// What is recommended; may be empty.
    pub recommendations: String,
    /// What everybody may read once it is published; may be empty.
    pub summary: String,
    /// The version that the form was made from.
    pub seen: String,
}

impl ReportInput {
    /// What a form that changes the report begins with.
    pub fn of(report: &Report) -> Self {
        let own = Self {
            done: report.done.clone(),
            found: report.found.clone(),
            recommendations: report.recommendations.clone(),
            summary: report.summary.clone(),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    fn stands(&self) -> Stands {
        Stands::new([
            ("done", self.done.clone()),
            ("found", self.found.clone()),
            ("recommendations", self.recommendations.clone()),
            ("summary", self.summary.clone()),
        ])
    }

    fn read(&self, form: &mut Form, report: Report) -> Report {
        Report {
            done: form.text("done", &self.done),
            found: form.optional_text("found", &self.found).unwrap_or_default(),
            recommendations: form.optional_text("recommendations", &self.recommendations).unwrap_or_default(),
            summary: form.optional_text("summary", &self.summary).unwrap_or_default(),
            ..report
        }
    }
}

/// Writes the report on a mission: begins it, or changes what it says.
pub async fn write(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &ReportInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::of(&mut tx, mission).await?;
    if store::of_mission(&mut tx, mission).await?.is_some() {
        let of = OfMission::load(&mut tx, actor, mission).await?;
        let mut deed = house.permit(tx, actor, Right::Edit, &of.matter())?;
        let is_change = |event: &Logged| event.deed == "mission_report.changed";
        let (organisation, stands) = (held.mission.organisation, ReportInput::of(&of.report).stands());
        stands.refuse_other(&input.seen, &mut deed.tx, organisation, of.report.id, is_change).await?;
        let mut form = Form::default();
        let changed = input.read(&mut form, of.report);
        form.finish()?;
        store::change(&mut deed.tx, &deed.permit, &changed).await?;
        return deed.done(house, Event::new("mission_report.changed", changed.id)).await;
    }
    readable(actor, &held.matter())?;
    let matter = Matter { standing: ReportState::Draft.standing(), made_by: None, ..held.matter() };
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    if held.mission.course.state < MissionState::UnderWay || held.mission.course.closing.is_some() {
        return Err(Problem::new(Code::MissionReportEarly));
    }
    let blank = Report {
        id: house.random_id(),
        mission,
        done: String::new(),
        found: String::new(),
        recommendations: String::new(),
        summary: String::new(),
        state: ReportState::Draft,
        submitted_on: None,
        recorded_on: None,
        published_on: None,
        made_by: actor.person(),
        version: 1,
    };
    let mut form = Form::default();
    let new = input.read(&mut form, blank);
    form.finish()?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("mission_report.added", new.id)).await
}

/// A step of a report as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReportMoveInput {
    /// `submit`, `finalise` or `publish`.
    pub to: String,
    /// publish: the text of the public item; what the report says where it is empty.
    pub summary: String,
    /// finalise: the day that stands on the report; publish: the day that the item carries. Empty for today.
    pub on: String,
}

/// Moves a report on; where it stands then. A day that cannot be right is kept as it is given, and flagged.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &ReportMoveInput,
) -> Result<ReportState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, mission).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &of.matter())?;
    let mut form = Form::default();
    let Some(way) = form.choice("to", &input.to, ReportWay::from_code) else {
        return Err(form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid)));
    };
    if of.report.state.way() != Some(way) {
        return Err(broken(ReportRule::NotFrom(of.report.state, of.report.state.way())));
    }
    let today = house.today();
    let on = match input.on.trim() {
        "" => Some(today),
        text => form.day("on", text),
    };
    let summary = form.optional_text("summary", &input.summary);
    form.finish()?;
    let mut moved = of.report;
    if let Some(summary) = summary.filter(|_| way == ReportWay::Publish) {
        moved.summary = summary;
    }
    moved.state = step(&moved, way).map_err(broken)?;
    match way {
        ReportWay::Submit => moved.submitted_on = Some(today),
        ReportWay::Finalise => moved.recorded_on = on,
        ReportWay::Publish => moved.published_on = on,
    }
    store::change(&mut deed.tx, &deed.permit, &moved).await?;
    let event = Event::new("mission_report.moved", moved.id).with("state", moved.state.code());
    deed.done(house, event).await?;
    Ok(moved.state)
}

fn broken(rule: ReportRule) -> Problem {
    match rule {
        ReportRule::NotFrom(_, None) => Problem::new(Code::MissionReportOver),
        ReportRule::NotFrom(state, Some(way)) => Problem::new(Code::MissionReportNotFrom)
            .with("value", Quoted::Said(vec![format!("mission-report-state-{}", state.code())]))
            .with("next", Quoted::Said(vec![format!("mission-report-way-{}", way.code())])),
        ReportRule::Bare => Problem::new(Code::MissionReportBare),
        ReportRule::NoSummary => FieldProblem::new("summary", Code::MissionReportNoSummary).into(),
    }
}

/// Keeps what somebody says on a report.
pub async fn say(
    house: &House,
    actor: Actor<'_>,
    mission: MissionId,
    input: &RemarkInput,
) -> Result<RemarkId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, mission).await?;
    let deed = house.permit(tx, actor, Right::Comment, &of.matter())?;
    let event = Event::new("mission_report.remarked", of.report.id);
    keep(house, deed, (mission, RemarkOn::Report), input, event).await
}

/// A report as its page shows it.
#[derive(Debug, Clone)]
pub struct ReportView {
    /// The report; all but its summary is blank for whoever may not read what is protected.
    pub report: Report,
    /// Its mission, without its brief.
    pub mission: Mission,
    /// Whose it is.
    pub organisation: Organisation,
    /// The Member.
    pub member: Option<Member>,
    /// What the mission answers.
    pub request: RequestLine,
    /// Whether the actor may read the mission.
    pub reads_mission: bool,
    /// What follows from it, for whoever may read what is protected.
    pub follow_ups: Vec<FollowUp>,
    /// Days that cannot follow each other as they are given.
    pub faults: Vec<OutOfOrder>,
    /// What was said on it, for whoever may say something or see the history.
    pub remarks: Vec<Said>,
    /// What was done to it, for whoever may see that.
    pub history: Vec<Happened>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The step that leads on, for whoever may take it.
    pub way: Option<ReportWay>,
    /// The day of the page.
    pub today: Day,
}

/// The report on a mission, if the actor may read it. What is protected is shown to whoever may read it, and then the log
/// tells of it.
pub async fn view(house: &House, actor: Actor<'_>, mission: MissionId) -> Result<ReportView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let of = OfMission::load(&mut tx, actor, mission).await?;
    let organisation = of.held.mission.organisation;
    let own = rights(actor.bearer(), &of.matter());
    let reads_protected = own.has(Right::ReadProtected);
    let members = members_store::list(&mut tx, organisation).await?;
    let people = people_store::people(&mut tx, organisation).await?;
    let follow_ups = match reads_protected {
        true => store::follow_ups_of(&mut tx, mission).await?,
        false => Vec::new(),
    };
    let remarks = missions_store::remarks(&mut tx, mission).await?;
    let may_listen = own.has(Right::Comment) || own.has(Right::History);
    let remarks = said(&remarks, &people, |each| may_listen && each.on == RemarkOn::Report);
    let history = history(&mut tx, own, (organisation, of.report.id)).await?;
    let by = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    if reads_protected {
        house.read_protected(actor, &of.matter(), mission, PROTECTED).await?;
    }
    let report = match reads_protected {
        true => of.report.clone(),
        false => Report {
            done: String::new(),
            found: String::new(),
            recommendations: String::new(),
            ..of.report.clone()
        },
    };
    Ok(ReportView {
        faults: report.faults(of.held.mission.days),
        reads_mission: readable(actor, &of.held.matter()).is_ok(),
        request: RequestLine::of(&of.held.request, &members),
        member: members.iter().find(|member| member.id == of.held.mission.member).cloned(),
        way: report.state.way().filter(|_| own.has(Right::Move)),
        mission: Mission { brief: String::new(), ..of.held.mission },
        organisation: by,
        report,
        follow_ups,
        remarks,
        history,
        rights: own,
        today: house.today(),
    })
}

/// What a list of reports is asked for; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Code of a state.
    pub state: String,
    /// Code or id of a Member.
    pub member: String,
}

/// A report as a list shows it.
#[derive(Debug, Clone)]
pub struct ReportRow {
    /// Its mission.
    pub mission: Mission,
    /// The Member.
    pub member: Option<Member>,
    /// What the mission answers.
    pub request: RequestLine,
    /// The report, without what is protected.
    pub report: Report,
    /// Whether its page opens to the actor, who may know of it.
    pub opens: bool,
}

pub(super) fn sight(actor: Actor<'_>, right: Right, organisation: OrganisationId) -> Sight<ReportState> {
    let reach = |state: ReportState| reach(actor.bearer(), right, organisation, state.standing());
    Sight { organisation, states: ReportState::ALL.iter().map(|state| (*state, reach(*state))).collect() }
}

/// The reports that the actor may know of: those of its own organisation; to the public all public items. With the Members
/// to choose from.
pub async fn list(
    house: &House,
    actor: Actor<'_>,
    right: Right,
    asked: &Asked,
) -> Result<(Vec<ReportRow>, Vec<Member>), Problem> {
    let (mut rows, mut all) = (Vec::new(), Vec::new());
    for organisation in organisations(house, actor).await? {
        let mut tx = house.read(organisation.id).await?;
        let members = members_store::list(&mut tx, organisation.id).await?;
        let member = match asked.member.trim() {
            "" => None,
            text => member_named(&members, text).or_else(|| Some(trellis_domain::kernel::Id::new(0))),
        };
        let state = ReportState::from_code(asked.state.trim());
        let wanted = Reports { state, member, missions: Vec::new() };
        let sight = sight(actor, right, organisation.id);
        for (mission, report) in reports_in_sight(&mut tx, &sight, &wanted, LISTED_MAX).await? {
            let held = Held::of(&mut tx, mission.id).await?;
            let standing = report.state.standing();
            let matter = Matter { standing, made_by: report.made_by, ..held.matter() };
            rows.push(ReportRow {
                opens: readable(actor, &matter).is_ok(),
                member: members.iter().find(|member| member.id == mission.member).cloned(),
                request: RequestLine::of(&held.request, &members),
                mission,
                report,
            });
        }
        all.extend(members);
    }
    Ok((rows, all))
}

/// Whether the actor may take some reports away as a table.
pub fn may_export(actor: Actor<'_>) -> bool {
    let reaches = |own| sight(actor, Right::Export, own).states;
    let some = |own| reaches(own).iter().any(|(_, reach)| *reach != Reach::Nothing);
    actor
        .organisation()
        .map_or(ReportState::PublicSummary.standing().rights(Subject::Public).has(Right::Export), some)
}
