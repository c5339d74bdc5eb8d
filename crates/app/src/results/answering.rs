//! Answering under a secret link, without an account: whose link it is, what was answered so far, and keeping answers until
//! the form closes. Nothing tells a link that is over from one that never was.

use trellis_domain::{
    events::Event,
    kernel::Language,
    missions::trainings::participants::{Participant, ParticipantState},
    people::{Organisation, may_answer_by_link},
    results::{
        Form as Questionnaire, FormState, Sheet, Source,
        questions::{Answer, Question},
    },
};
use trellis_store::{
    Across, Tx,
    missions::trainings::{self as trainings_store, participants as people_of},
    people as people_store, results as store,
};

use super::{Values, answers, digest, language_of, put_sheet};
use crate::{
    House, Problem,
    house::Deed,
    people::{Caller, settings::Names, tries::Try},
    problem::{Code, Form},
};

/// What stands behind a link.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Who asks.
    pub organisation: Organisation,
    /// Title of the training.
    pub training: String,
    /// The form.
    pub form: Questionnaire,
    /// What this participant answered so far.
    pub given: Vec<(usize, Answer)>,
    /// The language this participant reads.
    pub language: Language,
    /// What the organisation calls things.
    pub called: Names,
    /// Whether answers are taken today; if not, the form closed or has not opened.
    pub is_open: bool,
}

impl Asked {
    /// The questions with what was answered to each, as typed.
    pub fn questions(&self) -> impl Iterator<Item = (&Question, String)> {
        self.form.questions.iter().enumerate().map(|(at, question)| {
            let given = self.given.iter().find(|(own, _)| *own == at);
            (question, given.map(|(_, answer)| answer.text()).unwrap_or_default())
        })
    }
}

/// Whose link it is, with the transaction drawn in to its organisation.
struct Behind {
    one: Participant,
    form: Questionnaire,
}

async fn behind(house: &House, tx: &mut Tx, secret: &str) -> Result<Option<Behind>, Problem> {
    let Some((organisation, training, form, participant)) = store::link(tx, &digest(secret)).await? else {
        return Ok(None);
    };
    tx.draw_in(organisation).await?;
    let mut forms = store::forms(tx, training).await?.into_iter();
    let (form, one) = (forms.find(|own| own.id == form), people_of::find(tx, participant).await?);
    let alive = |form: &Questionnaire| house.today() <= form.closes && form.state != FormState::Draft;
    Ok(match (form.filter(alive), one.filter(|one| one.state != ParticipantState::Erased)) {
        (Some(form), Some(one)) => Some(Behind { one, form }),
        _ => None,
    })
}

/// A link that leads nowhere is counted, by where it comes from.
async fn nowhere(house: &House, caller: &Caller<'_>) -> Problem {
    Try::to_open_link(house, caller).await.err().unwrap_or_else(Problem::not_found)
}

/// What stands behind a link.
///
/// # Errors
/// A link that is over and one that never was are the same; after too many of them from one place, that.
pub async fn look(house: &House, secret: &str, caller: &Caller<'_>) -> Result<Asked, Problem> {
    let mut tx = house.read(Across::Door).await?;
    let Some(Behind { one, form }) = behind(house, &mut tx, secret).await? else {
        drop(tx);
        return Err(nowhere(house, caller).await);
    };
    let training = trainings_store::find(&mut tx, form.training).await?.ok_or_else(Problem::not_found)?;
    let organisation = people_store::organisation(&mut tx, form.organisation).await?;
    let called = Names::new(people_store::settings::settings(&mut tx, form.organisation).await?);
    let sheets = store::sheets(&mut tx, &form).await?.into_iter();
    let given = sheets.filter(|sheet| sheet.participant == one.id).map(|sheet| sheet.answers).next();
    Ok(Asked {
        organisation: organisation.ok_or_else(Problem::not_found)?,
        training: training.title,
        given: given.unwrap_or_default(),
        language: language_of(&one, &called),
        called,
        is_open: form.takes_answers(house.today()),
        form,
    })
}

/// Keeps the answers of whoever holds the link, in place of those before. The log tells that somebody answered, and not who.
pub async fn give(house: &House, secret: &str, caller: &Caller<'_>, values: &Values) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Door).await?;
    let Some(Behind { one, form: own }) = behind(house, &mut tx, secret).await? else {
        drop(tx);
        return Err(nowhere(house, caller).await);
    };
    let permit = may_answer_by_link(own.organisation, own.closes, house.today())?;
    if !own.takes_answers(house.today()) {
        return Err(Problem::new(Code::EvaluationNotOpen));
    }
    let mut form = Form::default();
    let answers = answers(&mut form, &own, values);
    form.finish()?;
    let mut deed = Deed { tx, permit, at: house.now() };
    let sheet = Sheet {
        id: house.id(),
        form: own.id,
        participant: one.id,
        source: Source::Link,
        paper: String::new(),
        answers,
    };
    let at = deed.at;
    put_sheet(&mut deed, &sheet, at).await?;
    let event = Event::new("evaluation.answered", own.id).with("training", own.training.to_string());
    deed.done(house, event).await
}
