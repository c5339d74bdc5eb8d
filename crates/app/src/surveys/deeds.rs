//! Making a questionnaire, changing a draft, taking it back, opening it to the Members of that day and closing it. What was
//! opened is not changed: whoever wants to ask something else begins a new one from it.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    people::{
        Actor, may_do,
        policy::{Matter, Right},
    },
    surveys::{
        Questionnaire, QuestionnaireId, SurveyState,
        step::{SurveyRule, SurveyWay, survey_step},
    },
};
use trellis_store::{Across, Tx, people as people_store, surveys as store};

use super::{Around, Held, SurveyInput, input::blank, list::find_by_code, own_organisation};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
    quoted::Quoted,
};

/// The questionnaire that a new one is begun from, if the actor may read it.
async fn earlier(house: &House, actor: Actor<'_>, text: &str) -> Result<Option<Questionnaire>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let unknown = || FieldProblem::new("earlier", Code::FieldChoice).with("value", text.trim());
    let id = find_by_code(house, actor, text).await.map_err(|_| unknown())?;
    let mut tx = house.read(Across::Address).await?;
    Ok(Some(Held::load(&mut tx, actor, id).await.map_err(|_| unknown())?.survey))
}

/// Makes a questionnaire, as a draft.
pub async fn add(house: &House, actor: Actor<'_>, input: &SurveyInput) -> Result<QuestionnaireId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.read(organisation).await?;
    let around = Around::load(&mut tx, organisation).await?;
    let settings = people_store::settings::settings(&mut tx, organisation).await?;
    drop(tx);
    // The right comes before the form: whoever may not make one learns nothing about fields.
    let concerns = input.concerned(&around);
    let standing = SurveyState::Draft.standing();
    let matter = Matter { organisation, standing, concerns: &concerns, made_by: None };
    let tx = house.write_unowned(organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Create, &matter)?;
    let earlier = earlier(house, actor, &input.earlier).await?;
    let mut form = Form::default();
    let mut new = input.read(&mut form, &around, &settings, blank(house, actor, organisation));
    if let Some(earlier) = earlier {
        new.earlier = Some(earlier.id);
        if input.questions.trim().is_empty() {
            new.questions = earlier.questions;
        }
    }
    form.finish()?;
    refuse_twin(&mut deed.tx, &new).await?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("survey.added", new.id).with("code", new.code)).await?;
    Ok(new.id)
}

async fn refuse_twin(tx: &mut Tx, survey: &Questionnaire) -> Result<(), Problem> {
    match store::has_twin(tx, survey).await? {
        true => Err(FieldProblem::new("code", Code::CodeTaken).with("value", &*survey.code).into()),
        false => Ok(()),
    }
}

/// Changes what a draft says and asks.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    input: &SurveyInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let organisation = held.survey.organisation;
    let around = Around::load(&mut tx, organisation).await?;
    let settings = people_store::settings::settings(&mut tx, organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let stands = SurveyInput::of(&held.survey, &around).stands();
    let is_change = |event: &trellis_store::events::Logged| event.deed == "survey.changed";
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, &around, &settings, held.survey.clone());
    form.finish()?;
    // Nobody moves a questionnaire to where it would be somebody else's.
    let concerns = changed.concerns();
    may_do(actor, Right::Edit, &Matter { concerns: &concerns, ..held.matter() })?;
    refuse_twin(&mut deed.tx, &changed).await?;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    deed.done(house, Event::new("survey.changed", id).with("code", changed.code)).await
}

/// Takes a draft back: nobody was asked anything, and nothing of it stays but the log's word.
pub async fn withdraw(house: &House, actor: Actor<'_>, id: QuestionnaireId) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Withdraw, &held.matter())?;
    store::remove(&mut deed.tx, &deed.permit, &held.survey).await?;
    deed.done(house, Event::new("survey.withdrawn", id).with("code", held.survey.code)).await
}

/// A step as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SurveyMove {
    /// `open` or `close`.
    pub to: String,
    /// open: the day of it; empty for today.
    pub on: String,
}

/// Opens a questionnaire to the Members of today, or closes it; where it stands then.
pub async fn move_on(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    input: &SurveyMove,
) -> Result<SurveyState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let survey = held.survey.clone();
    let around = Around::load(&mut tx, survey.organisation).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let mut form = Form::default();
    let way = form.choice("to", &input.to, SurveyWay::from_code);
    let today = match input.on.trim() {
        "" => Some(house.today()),
        text => form.past_day("on", text, house.today()),
    };
    form.finish()?;
    let (Some(way), Some(today)) = (way, today) else { return Err(Problem::new(Code::FormInvalid)) };
    let members: Vec<_> = around.members_of(&survey, today).iter().map(|member| member.id).collect();
    let state =
        survey_step(survey.state, way, (survey.questions.all.len(), members.len())).map_err(broken)?;
    let opened_on = survey.opened_on.or((state == SurveyState::Open).then_some(today));
    let moved = Questionnaire { state, opened_on, ..survey };
    store::move_on(&mut deed.tx, &deed.permit, &moved).await?;
    if way == SurveyWay::Open {
        store::ask(&mut deed.tx, &deed.permit, id, &members).await?;
    }
    let event = Event::new("survey.moved", id).with("state", state.code());
    deed.done(house, event.with("code", moved.code)).await?;
    Ok(state)
}

fn broken(rule: SurveyRule) -> Problem {
    match rule {
        SurveyRule::NotFrom(state, ways) => {
            let next = ways.iter().map(|way| format!("survey-way-{}", way.code())).collect();
            Problem::new(Code::SurveyNotFrom)
                .with("value", Quoted::Said(vec![format!("survey-state-{}", state.code())]))
                .with("next", Quoted::Said(next))
        }
        SurveyRule::NoQuestions => Problem::new(Code::SurveyNoQuestions),
        SurveyRule::Nobody => Problem::new(Code::SurveyNobody),
    }
}

/// What the form of a new questionnaire begins with: nothing, or an earlier one a year later.
pub async fn begun(house: &House, actor: Actor<'_>, from: &str) -> Result<SurveyInput, Problem> {
    let year = house.today().year();
    let Some(earlier) = earlier(house, actor, from).await? else {
        return Ok(SurveyInput {
            year: year.to_string(),
            kind: "needs".to_owned(),
            ..SurveyInput::default()
        });
    };
    let mut tx = house.read(earlier.organisation).await?;
    let around = Around::load(&mut tx, earlier.organisation).await?;
    let input = SurveyInput::of(&earlier, &around);
    let (old, new) = (earlier.year.to_string(), earlier.year.saturating_add(1).to_string());
    Ok(SurveyInput {
        code: input.code.replace(&old, &new),
        title: input.title.replace(&old, &new),
        closes: input.closes.replace(&old, &new),
        year: new,
        earlier: earlier.id.to_string(),
        seen: String::new(),
        ..input
    })
}

/// What the form of a draft begins with, for whoever may change it.
pub async fn typed(house: &House, actor: Actor<'_>, id: QuestionnaireId) -> Result<SurveyInput, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let around = Around::load(&mut tx, held.survey.organisation).await?;
    Ok(SurveyInput::of(&held.survey, &around))
}
