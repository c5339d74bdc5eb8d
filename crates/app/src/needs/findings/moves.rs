//! Moving a finding on: the Member is told, its reply noted, the finding tabled, brought before the committee, decided by
//! the act of its body, and closed with a reason. What is legal is `domain`'s; who may, the table's.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::{
        acts::{Act, ActId, ActVerb, Element, check},
        documents::DocumentId,
    },
    needs::findings::{
        Closing, ClosingReason, Course, Finding, FindingId, FindingState, Voice,
        step::{FindingRule, Step, Way, step},
    },
    people::{Actor, policy::Right},
};
use trellis_store::{
    Across, Tx,
    meetings::{acts as acts_store, documents as documents_store, releases},
    needs::findings as store,
};

use super::{Held, find_by_name};
use crate::{
    House, Problem,
    meetings::{
        Directory, acts, decisions::readable_documents, document_named, documents::state_at,
        documents_input::optional,
    },
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// `notify`, `respond`, `table`, `open` or `close`.
    pub to: String,
    /// respond: why the Member's reply is not waited for.
    pub why: String,
    /// table: the session by id, title or `CODE number`.
    pub meeting: String,
    /// table: the paper by symbol or id; may be empty.
    pub paper: String,
    /// close: code of the reason.
    pub reason: String,
    /// close: what there is to say about it; may be empty.
    pub note: String,
    /// close: the day; empty for today.
    pub on: String,
    /// close: the finding that takes it over, by number or id; may be empty.
    pub successor: String,
}

/// Moves a finding on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: FindingId,
    input: &MoveInput,
) -> Result<FindingState, Problem> {
    let mut form = Form::default();
    // Looked for by name before the transaction that writes.
    let named = match input.successor.trim() {
        "" => None,
        name => Some(find_by_name(house, actor, name).await.ok()),
    };
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let successor = named.flatten();
    let is_known = match successor {
        Some(id) => Held::load(&mut tx, actor, id).await.is_ok(),
        None => named.is_none(),
    };
    if !is_known {
        form.wrong("successor", Code::FindingSuccessor, &[]);
    }
    let organisation = held.finding.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let papers = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    let said = store::said(&mut tx, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let (mut moved, today) = (held.finding.clone(), house.today());
    let by_hand = |code: &str| Way::from_code(code).filter(|way| *way != Way::Decide);
    let Some(way) = form.choice("to", &input.to, by_hand) else {
        return Err(form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid)));
    };
    refuse_other(&held.finding, way)?;
    let taken = match way {
        Way::Notify => step(&held.finding, Step::Notify),
        Way::Respond => {
            moved.why_no_reply = form.optional_text("why", &input.why).unwrap_or_default();
            form.finish()?;
            let replies = said.iter().filter(|each| each.voice == Voice::Member).count();
            step(&held.finding, Step::Respond { replies, why_none: &moved.why_no_reply })
        }
        Way::Table => {
            let session = form.choice("meeting", &input.meeting, |text| directory.find_session(text));
            let paper = optional(&mut form, "paper", &input.paper, |text| document_named(&papers, text));
            form.finish()?;
            let Some(session) = session else { return Err(Problem::new(Code::FormInvalid)) };
            step(&held.finding, Step::Table { session, paper })
        }
        Way::Open | Way::Decide => {
            let session = directory.session(held.finding.course.meeting);
            let paper_is_open = is_open(house, &mut deed.tx, &held.finding).await?;
            step(&held.finding, Step::Open { session, paper_is_open, today })
        }
        Way::Close => {
            let reason = form.choice("reason", &input.reason, ClosingReason::from_code);
            moved.closing_note = form.optional_text("note", &input.note).unwrap_or_default();
            let on = match input.on.trim() {
                "" => Some(today),
                text => form.past_day("on", text, today),
            };
            form.finish()?;
            let (Some(reason), Some(on)) = (reason, on) else { return Err(Problem::new(Code::FormInvalid)) };
            step(&held.finding, Step::Close(Closing { reason, on, successor }))
        }
    };
    moved.course = taken.map_err(broken)?;
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    let state = moved.course.state;
    let event = match moved.course.closing {
        Some(closing) => Event::new("finding.closed", id).with("closing", closing.reason.code()),
        None => Event::new("finding.moved", id).with("state", state.code()),
    };
    deed.done(house, event.with("code", moved.number)).await?;
    Ok(state)
}

/// Whether the paper it is tabled in is open at this moment.
async fn is_open(house: &House, tx: &mut Tx, finding: &Finding) -> Result<bool, Problem> {
    let Course { paper: Some(paper), .. } = finding.course else { return Ok(false) };
    let of: Option<DocumentId> = Some(paper);
    let releases = releases::releases(tx, finding.organisation, of).await?;
    let document = documents_store::documents(tx, finding.organisation, of).await?.pop();
    let moment = house.release_moment().instant();
    Ok(document.is_some_and(|document| state_at(&document, &releases, moment).is_open()))
}

/// The act of the finding's body, as typed. Body and session are the finding's own.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DecideInput {
    /// Code of the verb; who only reviews it has not decided.
    pub verb: String,
    /// The day, within the session.
    pub day: String,
    /// The paragraph of its report, as printed; may be empty where a document is named.
    pub paragraph: String,
    /// The document that shows it, by symbol or id; may be empty.
    pub document: String,
}

/// Records what the body did to a finding before it: by this and by nothing else it is decided.
pub async fn decide(
    house: &House,
    actor: Actor<'_>,
    id: FindingId,
    input: &DecideInput,
) -> Result<ActId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.finding.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let papers = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    refuse_other(&held.finding, Way::Decide)?;
    let mut form = Form::default();
    let verb = form.choice("verb", &input.verb, ActVerb::from_code);
    let day = form.day("day", &input.day);
    let paragraph = form.optional_text("paragraph", &input.paragraph).unwrap_or_default();
    let document = optional(&mut form, "document", &input.document, |text| document_named(&papers, text));
    form.finish()?;
    let (Some(verb), Some(day)) = (verb, day) else { return Err(Problem::new(Code::FormInvalid)) };
    let act = Act {
        id: house.id(),
        organisation,
        body: held.finding.body,
        meeting: held.finding.course.meeting,
        paragraph,
        verb,
        on: Element::Finding(id),
        day,
        document,
        recorded_by: actor.person(),
        recorded_at: deed.at,
    };
    let recorded = acts_store::acts(&mut deed.tx, organisation).await?;
    check(&act, &recorded, house.today()).map_err(acts::broken)?;
    let session = directory.session(held.finding.course.meeting);
    let course = step(&held.finding, Step::Decide { act: &act, session }).map_err(broken)?;
    acts_store::add_act(&mut deed.tx, &deed.permit, &act).await?;
    let decided = Finding { course, ..held.finding };
    store::move_on(&mut deed.tx, &deed.permit, &decided).await?;
    let event = Event::new("finding.act_recorded", id)
        .with("code", decided.number)
        .with("act", act.id.to_string())
        .with("verb", verb.code())
        .with("state", course.state.code())
        .with("day", day.to_string());
    deed.done(house, event).await?;
    Ok(act.id)
}

/// Whether a step leads on at all comes before what its form says.
fn refuse_other(finding: &Finding, way: Way) -> Result<(), Problem> {
    let ways = finding.course.state.ways(finding.member.is_some());
    match ways.contains(&way) {
        true => Ok(()),
        false => Err(broken(FindingRule::NotFrom(finding.course.state, ways))),
    }
}

fn broken(rule: FindingRule) -> Problem {
    let field = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        FindingRule::NotFrom(FindingState::Closed, _) => Problem::new(Code::FindingClosed),
        FindingRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("finding-way-{}", way.code())).collect();
            Problem::new(Code::FindingNotFrom)
                .with("value", Quoted::Said(vec![format!("finding-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        FindingRule::Bare => Problem::new(Code::FindingBare),
        FindingRule::NoReply => field("why", Code::FindingNoReply),
        FindingRule::OtherSession => field("meeting", Code::FindingMeeting),
        FindingRule::NotOpenYet => Problem::new(Code::FindingNotOpenYet),
        FindingRule::OutsideSession(from, until) => {
            FieldProblem::new("day", Code::FieldDayBetween).with("from", from).with("until", until).into()
        }
        FindingRule::NoSuccessor => field("successor", Code::FindingSuccessor),
    }
}
