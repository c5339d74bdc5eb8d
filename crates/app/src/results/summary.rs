//! What was answered, in figures that say no more than the answers do. Words are shown without whose they are; nobody's
//! sheet is.

use trellis_domain::{
    kernel::Decimal,
    missions::trainings::participants::{ParticipantId, ParticipantState, Sex},
    people::policy::Reach,
    results::{
        Form as Questionnaire, FormState, Occasion, Sheet, Source,
        figures::{Change, Figure, PoolRule, Shown, by_group, change, figure, pooled},
        questions::{Answer, Question, QuestionKind},
    },
};
use trellis_store::{Tx, missions::trainings::participants as people_of, results as store};

use crate::{Problem, missions::trainings::Held};

/// What was answered to one form.
#[derive(Debug, Clone, Default)]
pub struct Summary {
    /// How many answered.
    pub sheets: usize,
    /// How many of them on paper.
    pub on_paper: usize,
    /// For how many the form is, as the list stands.
    pub asked: usize,
    /// Each question with its figure.
    pub items: Vec<Item>,
    /// The mean of all scales together, or why there is none.
    pub together: Option<Result<(Decimal, usize), PoolRule>>,
    /// Questions that were asked before as well, with how those changed who answered both times, or how few they are.
    pub changes: Vec<(Question, Result<Change, usize>)>,
}

/// A question and what was answered to it.
#[derive(Debug, Clone)]
pub struct Item {
    /// The question.
    pub question: Question,
    /// Its figure.
    pub figure: Figure,
    /// The same by sex.
    pub by_sex: Vec<(Sex, Shown)>,
    /// Answers in words, by their letters: their order says nothing of who gave them.
    pub words: Vec<String>,
}

/// The answers of sheets to one question, each with whose it is.
fn to(sheets: &[Sheet], at: usize) -> Vec<(ParticipantId, &Answer)> {
    let own = sheets.iter().filter_map(|sheet| {
        let found = sheet.answers.iter().find(|(own, _)| *own == at);
        found.map(|(_, answer)| (sheet.participant, answer))
    });
    own.collect()
}

/// What was answered to a form of a training.
pub(crate) async fn of_form(tx: &mut Tx, held: &Held, form: &Questionnaire) -> Result<Summary, Problem> {
    let sheets = store::sheets(tx, form).await?;
    let training = held.training.id;
    let states = ParticipantState::ALL.iter().map(|state| (*state, Reach::Everything)).collect();
    let people = people_of::list(tx, &people_of::Sight { training, states }).await?;
    let sex =
        |who: ParticipantId| people.iter().find(|one| one.id == who).map_or(Sex::NotStated, |one| one.sex);
    let items: Vec<Item> = form
        .questions
        .iter()
        .enumerate()
        .map(|(at, question)| {
            let answers = to(&sheets, at);
            let by_sex: Vec<(Sex, &Answer)> =
                answers.iter().map(|(who, answer)| (sex(*who), *answer)).collect();
            let is_scale = matches!(question.kind, QuestionKind::Scale { .. });
            let mut words: Vec<String> = match question.kind {
                QuestionKind::Text => answers.iter().map(|(_, answer)| answer.text()).collect(),
                _ => Vec::new(),
            };
            words.sort_unstable();
            Item {
                figure: figure(question, answers.iter().map(|(_, answer)| *answer)),
                by_sex: if is_scale { by_group(question, &by_sex) } else { Vec::new() },
                question: question.clone(),
                words,
            }
        })
        .collect();
    let pairs: Vec<(&Question, &Figure)> = items.iter().map(|item| (&item.question, &item.figure)).collect();
    let scales = items.iter().filter(|item| matches!(item.question.kind, QuestionKind::Scale { .. })).count();
    let came = people.iter().filter(|one| match form.occasion {
        Occasion::Before => one.state != ParticipantState::Erased,
        _ => one.attended,
    });
    Ok(Summary {
        sheets: sheets.len(),
        on_paper: sheets.iter().filter(|sheet| sheet.source == Source::Paper).count(),
        asked: came.count(),
        together: (scales > 1).then(|| pooled(&pairs)),
        changes: changes(tx, held, form, &sheets).await?,
        items,
    })
}

/// Questions of the form before that recur here, compared over those who answered both.
async fn changes(
    tx: &mut Tx,
    held: &Held,
    form: &Questionnaire,
    sheets: &[Sheet],
) -> Result<Vec<(Question, Result<Change, usize>)>, Problem> {
    if form.occasion == Occasion::Before {
        return Ok(Vec::new());
    }
    let forms = store::forms(tx, held.training.id).await?;
    let asked_before =
        |own: &&Questionnaire| own.occasion == Occasion::Before && own.state != FormState::Draft;
    let Some(before) = forms.iter().find(asked_before) else { return Ok(Vec::new()) };
    let earlier = store::sheets(tx, before).await?;
    let mut changes = Vec::new();
    for (at, question) in form.questions.iter().enumerate() {
        // The same key is the same question only where it was asked on the same scale.
        let same = |own: &Question| own.key == question.key && own.kind == question.kind;
        let is_scale = matches!(question.kind, QuestionKind::Scale { .. });
        if let Some(then) = before.questions.iter().position(same).filter(|_| is_scale) {
            changes.push((question.clone(), change(&to(&earlier, then), &to(sheets, at))));
        }
    }
    Ok(changes)
}
