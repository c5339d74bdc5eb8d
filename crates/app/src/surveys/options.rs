//! What an officer puts beside the answers of a questionnaire: figures of other bodies, and options for the paper on it (REQUIREMENTS
//! S4.20). The paper itself is `papers::options`; it goes to rounds of consultation like any other document.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Id,
    people::{Actor, policy::Right},
    surveys::{
        QuestionnaireId,
        options::{Choice, Comparison},
    },
};
use trellis_store::{Across, surveys::options as store};

use super::Held;
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
};

/// A figure of another body, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ComparisonInput {
    /// The question that it stands beside, by number.
    pub question: String,
    /// Whose figure it is.
    pub body: String,
    /// What was counted there.
    pub counted: String,
    /// The figure as printed.
    pub figure: String,
    /// Of how many; may be empty.
    pub out_of: String,
    /// As at which day.
    pub as_at: String,
    /// Where it can be read.
    pub source: String,
}

/// An option, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChoiceInput {
    /// What it is called.
    pub title: String,
    /// What it would mean.
    pub meaning: String,
    /// What it would cost, in money or work; may be empty.
    pub effort: String,
    /// Who would do it; may be empty.
    pub who: String,
}

/// What is taken away, as sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RemovalInput {
    /// The id of a figure or an option.
    pub id: String,
}

/// A questionnaire beside which the actor may put something: whoever may comment on it as it stands.
async fn begin(house: &House, actor: Actor<'_>, id: QuestionnaireId) -> Result<(Held, Deed), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let deed = house.permit(tx, actor, Right::Comment, &held.matter())?;
    Ok((held, deed))
}

/// Puts a figure of another body beside a question.
pub async fn compare(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    input: &ComparisonInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let mut form = Form::default();
    let question = form.choice("question", &input.question, |text| {
        held.survey.questions.all.iter().position(|question| question.number.eq_ignore_ascii_case(text))
    });
    let body = form.text("body", &input.body);
    let counted = form.text("counted", &input.counted);
    let figure = form.text("figure", &input.figure);
    let out_of = match input.out_of.trim() {
        "" => None,
        text => form.whole("out_of", text),
    };
    let as_at = form.past_day("as_at", &input.as_at, house.today());
    let source = form.text("source", &input.source);
    form.finish()?;
    let (Some(question), Some(as_at)) = (question, as_at) else {
        return Err(Problem::new(Code::FormInvalid));
    };
    let new = Comparison { id: house.id(), question, body, counted, figure, out_of, as_at, source };
    let at = deed.at;
    store::add_comparison(&mut deed.tx, &deed.permit, id, &new, at).await?;
    deed.done(house, Event::new("survey.compared", id).with("code", held.survey.code)).await
}

/// Puts an option into the paper on a questionnaire.
pub async fn offer(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    input: &ChoiceInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let mut form = Form::default();
    let (title, meaning) = (form.text("title", &input.title), form.text("meaning", &input.meaning));
    let effort = form.optional_text("effort", &input.effort).unwrap_or_default();
    let who = form.optional_text("who", &input.who).unwrap_or_default();
    form.finish()?;
    let new = Choice { id: house.id(), title, meaning, effort, who };
    let at = deed.at;
    store::add_choice(&mut deed.tx, &deed.permit, id, &new, at).await?;
    deed.done(house, Event::new("survey.option_put", id).with("code", held.survey.code)).await
}

/// Takes a figure of another body or an option away.
pub async fn remove(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    input: &RemovalInput,
) -> Result<(), Problem> {
    let (held, mut deed) = begin(house, actor, id).await?;
    let part: Id<()> = input.id.trim().parse().map_err(|_| Problem::not_found())?;
    let is_comparison =
        store::comparisons(&mut deed.tx, id).await?.iter().any(|own| own.id.bits() == part.bits());
    let is_choice = store::choices(&mut deed.tx, id).await?.iter().any(|own| own.id.bits() == part.bits());
    match (is_comparison, is_choice) {
        (true, _) => {
            store::remove_comparison(&mut deed.tx, &deed.permit, (id, Id::new(part.bits()))).await?;
        }
        (_, true) => store::remove_choice(&mut deed.tx, &deed.permit, (id, Id::new(part.bits()))).await?,
        (false, false) => return Err(Problem::not_found()),
    }
    deed.done(house, Event::new("survey.part_removed", id).with("code", held.survey.code)).await
}
