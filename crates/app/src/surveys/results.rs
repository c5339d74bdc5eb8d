//! What a questionnaire comes to: question by question with its own n, area by area what is lacking, and the answers as a
//! table. Only what was given and not returned is counted, and only what the actor may read of it.

use trellis_domain::{
    people::{
        Actor, Organisation,
        policy::{Reach, Right, rights},
    },
    surveys::{
        Questionnaire, QuestionnaireId, Response, ResponseState,
        figures::{Figure, figure},
        options::{Choice, Comparison},
        questions::Answers,
    },
};
use trellis_paper::tree::{Cell, Document, Shade, Table};
use trellis_store::{
    Across, Tx, people as people_store,
    surveys::{
        self as store, options as options_store,
        responses::{self as store_given, Wanted},
    },
};
use trellis_words::Words;

use super::{Around, Held, list::sight_given, plain};
use crate::{
    House, Problem,
    papers::{Format, Printed, table_file},
    problem::Code,
};

/// What a questionnaire comes to.
#[derive(Debug, Clone)]
pub struct ResultsView {
    /// The questionnaire.
    pub survey: Questionnaire,
    /// Whose register it stands in.
    pub organisation: Organisation,
    /// How many Members were asked.
    pub asked: usize,
    /// How many responses are counted.
    pub counted: usize,
    /// The state that was asked for; `None` for all that count.
    pub state: Option<ResponseState>,
    /// The figure of each question, in order.
    pub figures: Vec<Figure>,
    /// Words of each area, in the order of the questions, with the places of those that say what is lacking.
    pub areas: Vec<(String, Vec<usize>)>,
    /// Figures of other bodies, question by question.
    pub comparisons: Vec<Comparison>,
    /// The options of the paper on it.
    pub choices: Vec<Choice>,
    /// Whether the actor may put such beside it.
    pub may_add: bool,
    /// Whether the actor may take the answers away.
    pub may_export: bool,
}

/// Whether the actor may see what responses come to: whoever reads others than those of the Members it speaks for.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    let reads = |right| match sight_given(actor, right) {
        Ok(sight) => sight.states.iter().any(|(state, reach)| state.counts() && *reach != Reach::Nothing),
        Err(_) => false,
    };
    // A focal point reads its own Member's alone, which has no spread.
    let speaks = sight_given(actor, Right::Create)
        .is_ok_and(|sight| sight.states.iter().any(|(_, reach)| *reach != Reach::Nothing));
    reads(Right::Read) && !speaks
}

async fn counted(
    tx: &mut Tx,
    actor: Actor<'_>,
    id: QuestionnaireId,
    (right, state): (Right, Option<ResponseState>),
) -> Result<Vec<Response>, Problem> {
    let mut sight = sight_given(actor, right)?;
    sight.states.retain(|(own, _)| own.counts());
    let wanted = Wanted { questionnaire: Some(id), state, ..Wanted::default() };
    Ok(store_given::list(tx, &sight, &wanted, (0, i64::MAX)).await?)
}

/// What a questionnaire comes to, over all responses that count or those in one state.
pub async fn view(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    state: &str,
) -> Result<ResultsView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let organisation = held.survey.organisation;
    let state = ResponseState::from_code(state.trim()).filter(|state| state.counts());
    let around = Around::load(&mut tx, organisation).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let asked = store::asked(&mut tx, id).await?.len();
    let responses = counted(&mut tx, actor, id, (Right::Read, state)).await?;
    let answers: Vec<&Answers> = responses.iter().map(|response| &response.answers).collect();
    let questions = &held.survey.questions;
    let figures = (0..questions.all.len()).map(|place| figure(questions, place, answers.iter().copied()));
    let figures: Vec<Figure> = figures.collect();
    let mut areas: Vec<(String, Vec<usize>)> = Vec::new();
    for (place, question) in questions.all.iter().enumerate() {
        let (Some(area), Some(_)) = (question.area, figures[place].gaps) else { continue };
        let words = around.area_words(area);
        match areas.iter_mut().find(|(own, _)| *own == words) {
            Some((_, places)) => places.push(place),
            None => areas.push((words, vec![place])),
        }
    }
    let comparisons = options_store::comparisons(&mut tx, id).await?;
    let choices = options_store::choices(&mut tx, id).await?;
    let may_add = rights(actor.bearer(), &held.matter()).has(Right::Comment);
    let may_export = sight_given(actor, Right::Export)?
        .states
        .iter()
        .any(|(own, reach)| own.counts() && *reach != Reach::Nothing);
    Ok(ResultsView {
        organisation: of,
        asked,
        counted: responses.len(),
        state,
        figures,
        areas,
        comparisons,
        choices,
        may_add,
        may_export,
        survey: held.survey,
    })
}

/// The heads of the table of answers.
const HEADS: [&str; 7] = [
    "response-member",
    "response-state",
    "survey-column-section",
    "survey-column-number",
    "survey-column-text",
    "survey-column-area",
    "survey-column-answer",
];

/// The answers that count, a row each: who, to which question, what.
pub async fn export(
    house: &House,
    actor: Actor<'_>,
    id: QuestionnaireId,
    (format, words): (Format, &Words),
) -> Result<Printed, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let around = Around::load(&mut tx, held.survey.organisation).await?;
    let responses = counted(&mut tx, actor, id, (Right::Export, None)).await?;
    drop(tx);
    let questions = &held.survey.questions;
    let mut rows =
        vec![HEADS.iter().map(|key| Cell::of(words.say(key)).shaded(Shade::Head)).collect::<Vec<_>>()];
    for response in &responses {
        let member = around.members.iter().find(|member| member.id == response.member);
        for (place, kept) in questions.counted(&response.answers) {
            let question = &questions.all[place];
            let cells = [
                member.map(|member| member.code.clone()).unwrap_or_default(),
                words.say(&format!("response-state-{}", response.state.code())),
                questions.sections.get(question.section).cloned().unwrap_or_default(),
                question.number.clone(),
                question.text.clone(),
                question.area.map(|area| around.area_words(area)).unwrap_or_default(),
                plain::in_table(question, &kept, words),
            ];
            rows.push(cells.map(Cell::of).to_vec());
        }
    }
    let table = Table { name: Some(held.survey.code.clone()), ..Table::of(1, rows) };
    let document = Document { blocks: vec![table.into()], ..Document::default() };
    table_file(&document, format, &format!("{}-answers", held.survey.code)).await
}
