//! Moving an initiative on: agreed by its Members, approved by the act of its finance body, carried out, completed and closed
//! with a reason. What is legal is `domain`'s; who may, the table's.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    meetings::acts::{Act, ActId, ActVerb, Element, check},
    missions::initiatives::{
        Initiative, InitiativeId, InitiativeState,
        parts::required,
        step::{InitiativeRule, Step, Way, step},
    },
    needs::need::{Need, NeedState},
    people::{Actor, policy::Right},
};
use trellis_store::{
    Across,
    meetings::acts as acts_store,
    missions::initiatives::{self as store, parts, review},
    needs::gaps as needs_store,
};

use super::{super::typed::optional_money, Held, deeds::ask_anew};
use crate::{
    House, Problem,
    house::Deed,
    meetings::{Directory, acts, decisions::readable_documents, document_named, optional},
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct MoveInput {
    /// `agree`, `reopen`, `start`, `complete`, `close` or `cancel`.
    pub to: String,
    /// reopen, complete, close, cancel: why, or what came of it.
    pub why: String,
    /// complete, close, cancel: the day; empty for today.
    pub on: String,
}

/// Moves an initiative on; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &MoveInput,
) -> Result<InitiativeState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let mut form = Form::default();
    // Approving is the body's act.
    let by_hand = |code: &str| Way::from_code(code).filter(|way| *way != Way::Approve);
    let way = form.choice("to", &input.to, by_hand);
    let why = form.optional_text("why", &input.why).unwrap_or_default();
    let on = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let (Some(way), Some(on)) = (way, on) else { return Err(Problem::new(Code::FormInvalid)) };
    // A Member takes its word back; the rest is the secretariat's.
    if way != Way::Reopen && !held.is_insider(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let dossier = held.dossier(&mut deed.tx).await?;
    let mut moved = held.initiative.clone();
    let why = why.as_str();
    let taken = match way {
        Way::Agree => step(&moved, Step::Agree(&dossier)),
        Way::Reopen => step(&moved, Step::Reopen { why }),
        Way::Start | Way::Approve => step(&moved, Step::Start),
        Way::Complete => step(&moved, Step::Complete { why, on }),
        Way::Close => {
            let report = review::reports(&mut deed.tx, &[id]).await?;
            let report = report.first().map(|(_, report)| report.state);
            step(&moved, Step::Close { why, on, report })
        }
        Way::Cancel => step(&moved, Step::Cancel { why, on }),
    };
    moved.course = taken.map_err(broken)?;
    match way {
        Way::Complete => why.clone_into(&mut moved.outcome),
        Way::Close | Way::Cancel => why.clone_into(&mut moved.ending_note),
        Way::Reopen => ask_anew(&mut deed, id).await?,
        Way::Start => address_needs(house, &mut deed, id).await?,
        Way::Agree | Way::Approve => {}
    }
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    let state = moved.course.state;
    let event = Event::new("initiative.moved", id).with("code", moved.code).with("state", state.code());
    let event = if way == Way::Reopen { event.with("reason", why) } else { event };
    deed.done(house, event).await?;
    Ok(state)
}

/// What is being carried out addresses the needs that it answers (DOMAIN 3).
async fn address_needs(house: &House, deed: &mut Deed, id: InitiativeId) -> Result<(), Problem> {
    for (_, need) in store::needs(&mut deed.tx, &[id]).await? {
        let Some(assessment) = needs_store::assessment_of(&mut deed.tx, need).await? else { continue };
        let all = needs_store::of_assessment(&mut deed.tx, assessment).await?;
        let found = all.into_iter().find(|each| each.id == need);
        let Some(found) = found.filter(|each| each.state.follows().contains(&NeedState::Addressed)) else {
            continue;
        };
        let addressed = Need { state: NeedState::Addressed, ..found };
        needs_store::move_on(&mut deed.tx, &deed.permit, &addressed).await?;
        let event = Event::new("need.moved", need).with("state", NeedState::Addressed.code());
        deed.log(house, &event).await?;
    }
    Ok(())
}

/// The act of the initiative's finance body, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ApproveInput {
    /// Code of the verb; who only notes or reviews it has not approved it.
    pub verb: String,
    /// The meeting by id, title or `CODE number`.
    pub meeting: String,
    /// The day, within the meeting.
    pub day: String,
    /// The paragraph of its report, as printed; may be empty where a document is named.
    pub paragraph: String,
    /// The document that shows it, by symbol or id; may be empty.
    pub document: String,
    /// How much it approves; empty for all that is asked for.
    pub amount: String,
}

/// Records what the finance body did to an initiative: by this and by nothing else its budget is approved.
pub async fn approve(
    house: &House,
    actor: Actor<'_>,
    id: InitiativeId,
    input: &ApproveInput,
) -> Result<ActId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.initiative.organisation;
    let directory = Directory::load(&mut tx, organisation).await?;
    let papers = readable_documents(house, &mut tx, actor, (organisation, &directory)).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    if !held.is_insider(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let state = held.initiative.course.state;
    if !state.ways().contains(&Way::Approve) {
        return Err(broken(InitiativeRule::NotFrom(state, state.ways())));
    }
    let body = held.initiative.body.ok_or_else(|| broken(InitiativeRule::NoBody))?;
    let lines = parts::lines(&mut deed.tx, &[id]).await?.into_iter().map(|(_, line)| line);
    let required = required(&lines.collect::<Vec<_>>(), held.initiative.currency);
    let mut form = Form::default();
    let verb = form.choice("verb", &input.verb, ActVerb::from_code);
    let session = form.choice("meeting", &input.meeting, |text| directory.find_session(text));
    let day = form.past_day("day", &input.day, house.today());
    let paragraph = form.optional_text("paragraph", &input.paragraph).unwrap_or_default();
    let document = optional(&mut form, "document", &input.document, |text| document_named(&papers, text));
    let typed = optional_money(&mut form, ("amount", &input.amount), held.initiative.currency);
    form.finish()?;
    let (Some(verb), Some(session), Some(day)) = (verb, session, day) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let act = Act {
        id: house.id(),
        organisation,
        body,
        meeting: Some(session.id),
        paragraph,
        verb,
        on: Element::Initiative(id),
        day,
        document,
        recorded_by: actor.person(),
        recorded_at: deed.at,
    };
    if session.body != body {
        return Err(broken(InitiativeRule::OtherBody));
    }
    let recorded = acts_store::acts(&mut deed.tx, organisation).await?;
    check(&act, &recorded, house.today()).map_err(acts::broken)?;
    let Some(approved) = typed.or(required) else {
        return Err(broken(InitiativeRule::Missing(vec![
            trellis_domain::missions::initiatives::step::Lack::Budget,
        ])));
    };
    let next = Step::Approve { act: &act, session: Some(session), required, approved };
    let course = step(&held.initiative, next).map_err(broken)?;
    acts_store::add_act(&mut deed.tx, &deed.permit, &act).await?;
    let moved = Initiative { course, ..held.initiative };
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    let event = Event::new("initiative.act_recorded", id)
        .with("code", moved.code)
        .with("act", act.id.to_string())
        .with("verb", verb.code())
        .with("state", course.state.code())
        .with("day", day.to_string());
    deed.done(house, event).await?;
    Ok(act.id)
}

/// What is over stays as it is.
pub(super) fn over(held: &Held) -> Result<(), Problem> {
    match held.initiative.course.state.is_over() {
        true => Err(Problem::new(Code::InitiativeOver)),
        false => Ok(()),
    }
}

pub(super) fn broken(rule: InitiativeRule) -> Problem {
    let field = |field, code| Problem::from(FieldProblem::new(field, code));
    match rule {
        InitiativeRule::NotFrom(_, []) => Problem::new(Code::InitiativeOver),
        InitiativeRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("initiative-way-{}", way.code())).collect();
            Problem::new(Code::InitiativeNotFrom)
                .with("value", Quoted::Said(vec![format!("initiative-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        InitiativeRule::Missing(lacks) => {
            let missing = lacks.iter().map(|lack| format!("initiative-lack-{}", lack.code())).collect();
            Problem::new(Code::InitiativeMissing).with("value", Quoted::Said(missing))
        }
        InitiativeRule::NoReason => field("why", Code::InitiativeReason),
        InitiativeRule::NoBody => Problem::new(Code::InitiativeNoBody),
        InitiativeRule::OtherBody => field("meeting", Code::InitiativeMeeting),
        InitiativeRule::OutsideSession(from, until) => {
            FieldProblem::new("day", Code::FieldDayBetween).with("from", from).with("until", until).into()
        }
        InitiativeRule::TooMuch(most) => {
            FieldProblem::new("amount", Code::InitiativeTooMuch).with("value", most.to_string()).into()
        }
        InitiativeRule::BeforeCompletion(day) => {
            FieldProblem::new("on", Code::InitiativeEarly).with("value", day).into()
        }
        InitiativeRule::ReportAwaited(state) => Problem::new(Code::FinalReportAwaited)
            .with("value", Quoted::Said(vec![format!("final-state-{}", state.code())])),
    }
}
