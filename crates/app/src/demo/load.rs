//! Loading the demonstration programmes, step by step as a secretariat would: the organisation, its people and
//! Members, the plan as a Word file, then what has happened since.
//!
//! Each step goes through the function that pages and command line call. What lies in the future of the house's
//! clock is left out, so that a sample is believable on any day.

use std::{collections::HashMap, sync::Arc};

use trellis_domain::{
    events::Event,
    kernel::Day,
    people::{
        Actor, Organisation, OrganisationId, Verb,
        policy::{Grant, Office},
    },
    plans::record::{ActionId, KpiId},
};
use trellis_store::{Across, events, members::Instrument, people as people_store};

use super::{
    FOLDERS, Folder, PASSWORD, assessments, cycle,
    documents::{self, Cast},
    engagements, experts, file_name, findings, initiatives, missions, partners, requests, surveys,
    tables::{FactRow, Sample, SamplePerson, list},
    trainings, word_file,
};
use crate::{
    House, Problem,
    indicators::{self, FactInput},
    meetings::{
        self,
        deadlines::{DeadlineInput, DoneInput},
        sessions::OneInput,
    },
    members::{self, NewMember},
    people::{
        self, NewOrganisation, NewPerson,
        offices::{self, OfficeInput},
    },
    plans::{
        AdoptionInput, import,
        live::{LivePlan, live},
        progress::{self, ProgressInput},
        registers::{
            appraisals::{self, AppraisalMoveInput, MarkInput},
            comments::{self, OutcomeInput},
            family, guidance,
            mandates::{self, AnswerInput},
            steps, vocabularies,
        },
    },
};

/// The deed that says a sample is whole: one without it was interrupted.
const LOADED: &str = "sample.loaded";

/// Loads every programme that is not there yet; how many that were. `say` is given each one's name as its turn comes.
pub async fn load(house: &House, say: impl Fn(&str)) -> Result<usize, Problem> {
    let mut loaded = 0;
    for folder in &FOLDERS {
        let sample = Sample::read(folder)?;
        if stands(house, &sample.programme.code).await? {
            continue;
        }
        say(&sample.programme.name);
        load_one(house, folder, &sample).await?;
        loaded += 1;
    }
    Ok(loaded)
}

/// Whether the organisation is there already, as a whole sample or as somebody's own. A sample whose loading broke
/// off is removed, to be loaded anew.
async fn stands(house: &House, code: &str) -> Result<bool, Problem> {
    let mut tx = house.write_unowned(Across::Organisations).await?;
    let Some(organisation) = people_store::organisation_by_code(&mut tx, code).await? else {
        return Ok(false);
    };
    tx.draw_in(organisation.id).await?;
    let deeds = events::of_subject(&mut tx, organisation.id, organisation.id, i64::from(u16::MAX)).await?;
    if !organisation.sample || deeds.iter().any(|deed| deed.deed == LOADED) {
        return Ok(true);
    }
    people_store::remove_sample(&mut tx, organisation.id).await?;
    tx.commit().await?;
    Ok(false)
}

async fn load_one(house: &House, folder: &Folder, sample: &Sample) -> Result<(), Problem> {
    let programme = &sample.programme;
    let organisation =
        NewOrganisation { code: programme.code.clone(), name: programme.name.clone(), sample: true };
    let organisation = people::add_organisation(house, &organisation).await?;
    let operator = Actor::Operator { organisation: organisation.id };
    people::settings::exchange::import(house, operator, sample.settings).await?;
    let officer = add_people(house, operator, sample).await?.unwrap_or(operator);
    add_members(house, officer, organisation.id, sample).await?;
    let live = import_plan(house, officer, folder, sample).await?;
    appoint(house, operator, sample).await?;
    record_facts(house, officer, &organisation, sample, &live).await?;
    settle_measures(house, officer, sample, &live).await?;
    report_progress(house, officer, sample, &live).await?;
    keep_registers(house, officer, sample, &live).await?;
    keep_meetings(house, officer, sample).await?;
    let holder = |office: Office| {
        let held = |row: &&SamplePerson| row.offices.iter().any(|each| each == office.code());
        programme.people.iter().find(held).map(|row| row.email.as_str())
    };
    let signers = (holder(Office::Head), holder(Office::Chair));
    let cast = Cast::of(house, officer, organisation.id, signers).await?;
    documents::load(house, &cast, (live.plan.id, &sample.documents)).await?;
    assessments::load(house, &cast, &sample.assessments).await?;
    let found = (live.plan.id, &sample.findings);
    findings::load(house, officer, organisation.id, &programme.people, found).await?;
    requests::load(house, officer, organisation.id, &programme.people, &sample.requests).await?;
    initiatives::load(house, &cast, (live.plan.id, &sample.initiatives)).await?;
    missions::load(house, officer, organisation.id, &programme.people, &sample.missions).await?;
    trainings::load(house, officer, live.plan.id, &sample.trainings).await?;
    surveys::load(house, officer, organisation.id, &programme.people, &sample.surveys).await?;
    experts::load(house, officer, organisation.id, &programme.people, &sample.experts).await?;
    engagements::load(house, officer, &sample.engagements).await?;
    cycle::load(house, officer, live.plan.id, &sample.cycle).await?;
    let deed = house.write(operator, Verb::KeepMembers, organisation.id).await?;
    deed.done(house, Event::new(LOADED, organisation.id)).await
}

/// The first officer of a sample, who does the loading, for the whole organisation.
const OFFICER: &[Grant] = &[Grant::standing(Office::Officer)];

/// Adds the people who can sign in; the officer among them does the rest, so that the history names somebody.
async fn add_people(
    house: &House,
    operator: Actor<'_>,
    sample: &Sample,
) -> Result<Option<Actor<'static>>, Problem> {
    let mut officer = None;
    for row in &sample.programme.people {
        let input = NewPerson {
            email: row.email.clone(),
            name: row.name.clone(),
            office: OfficeInput::default(),
            language: row.language.clone(),
            password: PASSWORD.to_owned(),
        };
        let person = people::add_person(house, operator, &input).await?;
        if row.offices.iter().any(|office| office == Office::Officer.code()) {
            let organisation = person.organisation;
            officer.get_or_insert(Actor::Person { person: person.id, organisation, grants: OFFICER });
        }
    }
    Ok(officer)
}

/// Gives people their offices, when what they are held for is there.
async fn appoint(house: &House, operator: Actor<'_>, sample: &Sample) -> Result<(), Problem> {
    let known = offices::holders(house, operator).await?;
    for row in &sample.programme.people {
        let holder = known.iter().find(|holder| holder.person.email == row.email);
        let holder = holder.ok_or_else(|| unknown("programme.toml", "person", &row.email))?;
        for office in &row.offices {
            let (office, held_for) = office.split_once(':').unwrap_or((office, ""));
            let (office, held_for) = (office.to_owned(), held_for.to_owned());
            let input = OfficeInput { office, held_for, ..OfficeInput::default() };
            offices::propose(house, operator, holder.person.id, &input).await?;
        }
    }
    Ok(())
}

async fn add_members(
    house: &House,
    officer: Actor<'_>,
    organisation: OrganisationId,
    sample: &Sample,
) -> Result<(), Problem> {
    let rows = sample.members.iter().map(|row| NewMember {
        code: row.code.clone(),
        name: row.name.clone(),
        joined: row.joined.clone(),
        left: row.left.clone(),
    });
    let set = &sample.programme.member_set;
    members::add_set(house, officer, &set.code, &set.name, &rows.collect::<Vec<_>>()).await?;
    let known = members::list(house, organisation).await?;
    let (today, mut tenures) = (house.today(), Vec::new());
    for row in &sample.members {
        let member = known.iter().find(|member| member.code == row.code);
        let member = member.ok_or_else(|| unknown("members.csv", "Member", &row.code))?;
        let begun = row.tenures().filter(|tenure| has_come(&tenure.from, today));
        tenures.extend(begun.map(|tenure| (member.id, tenure)));
        let statuses = row.statuses().into_iter().filter(|status| has_come(&status.from, today));
        tenures.extend(statuses.map(|status| (member.id, status)));
    }
    members::classes::give_all(house, officer, organisation, &tenures).await?;
    for partner in &sample.programme.partners {
        members::partners::add(house, officer, partner).await?;
    }
    let instruments = sample.programme.instruments.iter();
    let instruments: Vec<Instrument> =
        instruments.map(|row| Instrument { code: row.code.clone(), name: row.name.clone() }).collect();
    members::add_instruments(house, officer, &instruments).await?;
    match sample.programme.scale() {
        Some(scale) => indicators::set_scale(house, officer, &scale).await,
        None => Ok(()),
    }
}

/// The plan goes in as its Word file, read in the limited child as any upload is.
async fn import_plan(
    house: &House,
    officer: Actor<'_>,
    folder: &Folder,
    sample: &Sample,
) -> Result<Arc<LivePlan>, Problem> {
    let programme = &sample.programme;
    let input = import::ConfirmInput {
        code: programme.plan_code.clone(),
        adoption: AdoptionInput { by: programme.adopted_by.clone(), on: programme.adopted_on.clone() },
    };
    let file = word_file(sample)?;
    let (plan, _) = import::import(house, officer, &file_name(folder), file, None, &input).await?;
    live(house, officer, plan).await
}

async fn record_facts(
    house: &House,
    officer: Actor<'_>,
    organisation: &Organisation,
    sample: &Sample,
    live: &LivePlan,
) -> Result<(), Problem> {
    let today = house.today();
    let rows: Vec<&FactRow> = sample.facts.iter().filter(|row| has_come(&row.day, today)).collect();
    let labelled = rows.iter().enumerate().filter(|(_, row)| !row.label.is_empty());
    let places: HashMap<&str, usize> = labelled.map(|(at, row)| (row.label.as_str(), at)).collect();
    let inputs: Vec<FactInput> =
        rows.iter().map(|row| fact_input(row, live, &places)).collect::<Result<_, _>>()?;
    let ids = indicators::record(house, officer, organisation.id, &inputs).await?;
    for (row, id) in rows.iter().zip(ids) {
        if !row.withdrawn_on.is_empty() && has_come(&row.withdrawn_on, today) {
            indicators::withdraw(house, officer, id, &row.withdrawn_reason).await?;
        }
    }
    Ok(())
}

/// A row as a person would type it. `places` are the places of the labelled facts in the list.
fn fact_input(row: &FactRow, live: &LivePlan, places: &HashMap<&str, usize>) -> Result<FactInput, Problem> {
    let member = match row.member.as_str() {
        "" => None,
        code => {
            let member = live.members.iter().find(|member| member.code == code);
            Some(member.ok_or_else(|| unknown("facts.csv", "Member", code))?.id)
        }
    };
    let answers_in_list = match row.answers.as_str() {
        "" => None,
        label => Some(*places.get(label).ok_or_else(|| unknown("facts.csv", "fact", label))?),
    };
    let actions = list(&row.actions).map(|reference| action(live, "facts.csv", reference));
    Ok(FactInput {
        day: row.day.clone(),
        what: row.what.clone(),
        member,
        instrument: row.instrument.clone(),
        level: row.level.clone(),
        kind: row.kind.clone(),
        count: row.count.clone(),
        answers: None,
        answers_in_list,
        met: row.met.clone(),
        outcome_day: row.outcome_day.clone(),
        item: row.item.clone(),
        value: row.value.clone(),
        of: row.of.clone(),
        unit: row.unit.clone(),
        actions: actions.collect::<Result<_, _>>()?,
        topics: list(&row.topics).map(str::to_owned).collect(),
        channel: row.channel.clone(),
        partners: list(&row.partners).map(str::to_owned).collect(),
        evidence: row.evidence.clone(),
        reference: row.reference.clone(),
        note: row.note.clone(),
        kpi: None,
    })
}

/// Says what counts for each KPI that has rows, one for each clause of its target.
async fn settle_measures(
    house: &House,
    officer: Actor<'_>,
    sample: &Sample,
    live: &LivePlan,
) -> Result<(), Problem> {
    for rows in sample.measures.chunk_by(|a, b| (&a.action, a.kpi) == (&b.action, b.kpi)) {
        let Some(first) = rows.first() else { continue };
        let action = action(live, "measures.csv", &first.action)?;
        let kpi = kpi(live, action, first.kpi)
            .ok_or_else(|| unknown("measures.csv", "KPI", &format!("{} of {}", first.kpi, first.action)))?;
        let in_order = rows.iter().enumerate().all(|(at, row)| row.clause == at + 1);
        if !in_order {
            return Err(unknown("measures.csv", "next clause", &first.action));
        }
        let measures: Vec<_> = rows.iter().map(|row| row.measure(action)).collect::<Result<_, _>>()?;
        indicators::settle(house, officer, kpi, &measures).await?;
    }
    Ok(())
}

async fn report_progress(
    house: &House,
    officer: Actor<'_>,
    sample: &Sample,
    live: &LivePlan,
) -> Result<(), Problem> {
    let today = house.today();
    for row in sample.progress.iter().filter(|row| has_come(&row.as_at, today)) {
        let action = action(live, "progress.csv", &row.action)?;
        let input = ProgressInput {
            as_at: row.as_at.clone(),
            status: row.status.clone(),
            text: row.text.clone(),
            resources: row.resources.clone(),
            reported_to: row.reported_to.clone(),
        };
        progress::report(house, officer, action, &input).await?;
    }
    Ok(())
}

/// What stands around the plan; what has not come yet is left out.
async fn keep_registers(
    house: &House,
    officer: Actor<'_>,
    sample: &Sample,
    live: &LivePlan,
) -> Result<(), Problem> {
    let (plan, today, rows) = (live.plan.id, house.today(), &sample.registers);
    for input in &rows.mandates {
        mandates::add(house, officer, plan, input).await?;
    }
    for row in &rows.answers {
        let action = action(live, "registers.toml", &row.action)?;
        mandates::answer(house, officer, action, &AnswerInput { mandate: row.mandate.clone() }).await?;
    }
    for input in &rows.terms {
        vocabularies::add(house, officer, plan, input).await?;
    }
    for input in &rows.tags {
        vocabularies::tag(house, officer, plan, input).await?;
    }
    for input in &rows.family {
        family::relate(house, officer, plan, input).await?;
    }
    for input in rows.invitations.iter().filter(|row| has_come(&row.invited_on, today)) {
        family::invite(house, officer, plan, input).await?;
    }
    for input in rows.replies.iter().filter(|row| has_come(&row.replied_on, today)) {
        family::reply(house, officer, plan, input).await?;
    }
    for input in rows.guidance.iter().filter(|row| has_come(&row.on, today)) {
        guidance::add(house, officer, plan, input).await?;
    }
    for input in rows.steps.iter().filter(|row| has_come(&row.received_on, today)) {
        steps::add(house, officer, plan, input).await?;
    }
    for input in rows.gaps.iter().filter(|row| has_come(&row.on, today)) {
        steps::find(house, officer, plan, input).await?;
    }
    for row in rows.appraisals.iter().filter(|row| has_come(&row.appraisal.begun_on, today)) {
        let id = appraisals::add(house, officer, plan, &row.appraisal).await?.to_string();
        for mark in &row.marks {
            let mark = MarkInput { appraisal: id.clone(), ..mark.clone() };
            appraisals::judge(house, officer, plan, &mark).await?;
        }
        for step in &row.steps {
            let step = AppraisalMoveInput { appraisal: id.clone(), ..step.clone() };
            appraisals::move_on(house, officer, plan, &step).await?;
        }
    }
    for row in rows.comments.iter().filter(|row| has_come(&row.comment.received_on, today)) {
        let comment = comments::receive(house, officer, plan, &row.comment).await?.to_string();
        if !row.state.is_empty() {
            let (state, outcome) = (row.state.clone(), row.outcome.clone());
            comments::settle(
                house,
                officer,
                plan,
                &OutcomeInput { comment, state, outcome, ..OutcomeInput::default() },
            )
            .await?;
        }
    }
    partners::keep(house, officer, &sample.registers, live).await
}

/// Bodies, meetings and what is due. A meeting that was held is still planned on a day before it.
async fn keep_meetings(house: &House, officer: Actor<'_>, sample: &Sample) -> Result<(), Problem> {
    let (today, rows) = (house.today(), &sample.meetings);
    for input in &rows.bodies {
        meetings::bodies::add(house, officer, input).await?;
    }
    for row in &rows.meetings {
        let mut input = row.meeting.clone();
        let is_over = has_come(&input.last_day, today);
        if !is_over {
            (input.state, input.recorded_on, input.headcount) = Default::default();
        }
        let id = meetings::sessions::add(house, officer, &input).await?;
        for item in &row.agenda {
            let item = meetings::sessions::put_item(house, officer, id, item).await?.to_string();
            if is_over && !input.state.is_empty() {
                meetings::sessions::consider(house, officer, id, &OneInput { id: item }).await?;
            }
        }
        for participant in row.participants.iter().filter(|_| is_over) {
            meetings::sessions::put_participant(house, officer, id, participant).await?;
        }
        for row in row.points.iter().filter(|_| is_over) {
            let point = meetings::points::put(house, officer, id, &row.point).await?.to_string();
            for task in &row.tasks {
                let (meeting, point) = (id.to_string(), point.clone());
                let task = DeadlineInput { meeting, point, ..task.clone() };
                meetings::deadlines::add(house, officer, &task).await?;
            }
        }
    }
    for row in &rows.deadlines {
        let id = meetings::deadlines::add(house, officer, &row.deadline).await?;
        if row.announced {
            meetings::deadlines::announce(house, officer, id).await?;
        }
        if !row.done_on.is_empty() && has_come(&row.done_on, today) {
            let done = DoneInput { done_on: row.done_on.clone() };
            meetings::deadlines::finish(house, officer, id, &done).await?;
        }
    }
    for row in &rows.consultations {
        let id = meetings::consultations::add(house, officer, &row.round).await?;
        for said in row.answers.iter().filter(|said| has_come(&said.received_on, today)) {
            meetings::consultations::answer(house, officer, id, said).await?;
        }
    }
    Ok(())
}

/// The one action that a table names by its section's number and its own.
pub(super) fn action(live: &LivePlan, file: &str, reference: &str) -> Result<ActionId, Problem> {
    match live.actions_numbered(reference).as_slice() {
        [only] => Ok(*only),
        [] => Err(unknown(file, "action", reference)),
        _ => Err(unknown(file, "single action", reference)),
    }
}

/// A KPI by its place within its action, from 1.
fn kpi(live: &LivePlan, action: ActionId, n: usize) -> Option<KpiId> {
    let at = live.version.actions.iter().position(|id| *id == action)?;
    live.kpis(at).get(n.checked_sub(1)?).map(|kpi| kpi.id)
}

/// Whether a day has come. What is no day is left to the room that reads it, which says so.
pub(super) fn has_come(day: &str, today: Day) -> bool {
    day.parse::<Day>().map_or(true, |day| day <= today)
}

pub(super) fn unknown(file: &str, what: &str, name: &str) -> Problem {
    Problem::internal(format!("{file}: the plan has no {what} {name}"))
}
