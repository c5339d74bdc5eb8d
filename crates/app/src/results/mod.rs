//! What participants thought and learnt: evaluation forms of a training, links to them, answers, figures
//! (REQUIREMENTS S1.23, S5.16).
//!
//! A form is a part of its training and goes by its lines of the table: whoever may change the training writes forms and
//! types answers from paper, whoever may move it on opens and closes them, and whoever sees more of it than everybody
//! reads what was answered. Answering under a link is [`answering`], figures are [`summary`], and counting them for the
//! plan is [`counting`].

pub mod answering;
pub mod counting;
pub mod summary;

use jiff::{Timestamp, tz::TimeZone};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use trellis_domain::{
    events::Event,
    kernel::{Day, Language},
    missions::trainings::{
        Training, TrainingId,
        participants::{Participant, ParticipantId, ParticipantState},
    },
    people::{
        Actor,
        policy::{Reach, Right, Rights},
    },
    results::{
        Form as Questionnaire, FormId, FormState, Occasion, Sheet, Source,
        questions::{Answer, AnswerFault, LineFault, Question, read as read_questions},
    },
};
use trellis_store::{
    Across, StoreError, Tx, missions::trainings::participants as people_of, people as people_store,
    results as store,
};

use crate::{
    House, Problem,
    house::Deed,
    mail,
    missions::trainings::{Held, is_inside},
    people::{hex, settings::Names},
    problem::{Code, FieldProblem, Form, TEXT_LETTERS_MAX},
    quoted::Quoted,
    stale::Stands,
};

/// A form as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FormInput {
    /// `before`, `after` or `later`.
    pub occasion: String,
    /// Its title.
    pub title: String,
    /// The day its links are mailed.
    pub opens: String,
    /// The last day to answer.
    pub closes: String,
    /// Its questions, a line each: `key | kind | words`.
    pub questions: String,
    /// The version that the form was made from.
    pub seen: String,
}

impl FormInput {
    fn read(&self, form: &mut Form, own: Questionnaire) -> Questionnaire {
        let [opens, closes] =
            [("opens", &self.opens), ("closes", &self.closes)].map(|(field, value)| form.day(field, value));
        if opens.zip(closes).is_some_and(|(opens, closes)| closes < opens) {
            form.wrong("closes", Code::TrainingEnds, &[("value", self.closes.trim())]);
        }
        let questions = match self.questions.chars().count() > TEXT_LETTERS_MAX {
            true => {
                form.refuse(FieldProblem::new("questions", Code::FieldLong).with("most", TEXT_LETTERS_MAX));
                Vec::new()
            }
            false => read_questions(&self.questions).unwrap_or_else(|faults| {
                for (line, fault) in faults {
                    let reason = Quoted::Said(vec![fault_key(fault).to_owned()]);
                    let wrong = FieldProblem::new("questions", Code::QuestionLine).with("line", line);
                    form.refuse(wrong.with("reason", reason));
                }
                own.questions.clone()
            }),
        };
        if self.questions.trim().is_empty() {
            form.wrong("questions", Code::FieldEmpty, &[]);
        }
        Questionnaire {
            occasion: form.choice("occasion", &self.occasion, Occasion::from_code).unwrap_or(own.occasion),
            title: form.text("title", &self.title),
            opens: opens.unwrap_or(own.opens),
            closes: closes.unwrap_or(own.closes),
            questions,
            ..own
        }
    }

    /// What a form about it begins with.
    pub fn of(form: &Questionnaire) -> Self {
        let questions: Vec<String> = form.questions.iter().map(Question::line).collect();
        let input = Self {
            occasion: form.occasion.code().to_owned(),
            title: form.title.clone(),
            opens: form.opens.to_string(),
            closes: form.closes.to_string(),
            questions: questions.join("\n"),
            seen: String::new(),
        };
        Self { seen: input.stands().version(), ..input }
    }

    fn stands(&self) -> Stands {
        Stands::new([
            ("occasion", self.occasion.clone()),
            ("title", self.title.clone()),
            ("opens", self.opens.clone()),
            ("closes", self.closes.clone()),
            ("questions", self.questions.clone()),
        ])
    }
}

/// What is wrong with a line of questions, as the key of a few words.
const fn fault_key(fault: LineFault) -> &'static str {
    match fault {
        LineFault::Parts => "evaluation-fault-parts",
        LineFault::Key => "evaluation-fault-key",
        LineFault::Twice => "evaluation-fault-twice",
        LineFault::Kind => "evaluation-fault-kind",
        LineFault::Words => "evaluation-fault-words",
        LineFault::Many => "evaluation-fault-many",
    }
}

/// A form with its training.
pub(crate) struct OfTraining {
    pub held: Held,
    pub form: Questionnaire,
}

impl OfTraining {
    /// A form of a training that the actor sees more of than everybody; absent and hidden are one answer.
    pub async fn load(tx: &mut Tx, actor: Actor<'_>, id: FormId) -> Result<Self, Problem> {
        let training = store::training_of(tx, id).await?.ok_or_else(Problem::not_found)?;
        let held = Held::load(tx, actor, training).await?;
        if !is_inside(held.rights(actor)) {
            return Err(Problem::not_found());
        }
        let mut forms = store::forms(tx, training).await?.into_iter();
        let form = forms.find(|form| form.id == id).ok_or_else(Problem::not_found)?;
        Ok(Self { held, form })
    }
}

/// Adds a form to a training.
pub async fn add(
    house: &House,
    actor: Actor<'_>,
    training: TrainingId,
    input: &FormInput,
) -> Result<FormId, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let mut form = Form::default();
    let blank = Questionnaire {
        id: house.random_id(),
        organisation: held.training.organisation,
        training,
        occasion: Occasion::After,
        title: String::new(),
        state: FormState::Draft,
        opens: house.today(),
        closes: house.today(),
        questions: Vec::new(),
        version: 1,
    };
    let new = input.read(&mut form, blank);
    form.finish()?;
    let at = deed.at;
    store::add_form(&mut deed.tx, &deed.permit, &new, at).await?;
    let event = Event::new("evaluation.added", new.id).with("training", training.to_string());
    deed.done(house, event.with("title", new.title)).await?;
    Ok(new.id)
}

/// Changes a form that nobody was asked to answer yet.
pub async fn change(house: &House, actor: Actor<'_>, id: FormId, input: &FormInput) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let OfTraining { held, form: own } = OfTraining::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    if own.state != FormState::Draft {
        return Err(Problem::new(Code::EvaluationOpened));
    }
    let is_change = |event: &trellis_store::events::Logged| event.deed == "evaluation.changed";
    let stands = FormInput::of(&own).stands();
    stands.refuse_other(&input.seen, &mut deed.tx, own.organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, own);
    form.finish()?;
    store::change_form(&mut deed.tx, &deed.permit, &changed).await?;
    let event = Event::new("evaluation.changed", id).with("training", held.training.id.to_string());
    deed.done(house, event.with("title", changed.title)).await
}

/// Opens a form, and mails a link to everybody it is for on the day it opens; or closes it. Where it stands then.
pub async fn move_on(house: &House, actor: Actor<'_>, id: FormId) -> Result<FormState, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let OfTraining { held, form } = OfTraining::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    let next = form.state.next().ok_or_else(|| Problem::new(Code::EvaluationClosed))?;
    let moved = Questionnaire { state: next, ..form };
    store::move_form(&mut deed.tx, &deed.permit, &moved).await?;
    let mut event = match next {
        FormState::Closed => Event::new("evaluation.closed", id),
        _ => Event::new("evaluation.opened", id),
    };
    if next == FormState::Open {
        let mailed = mail_links(house, &mut deed, (&held.training, &moved)).await?;
        event = event.with("links", mailed.to_string());
    }
    deed.done(house, event.with("training", held.training.id.to_string()).with("title", moved.title)).await?;
    Ok(next)
}

/// Whom a form is for: before, everybody on the list; after and later, those who came.
pub(crate) async fn asked(
    tx: &mut Tx,
    training: TrainingId,
    occasion: Occasion,
) -> Result<Vec<Participant>, Problem> {
    let states = match occasion {
        Occasion::Before => vec![ParticipantState::Registered, ParticipantState::Attended],
        Occasion::After | Occasion::Later => vec![ParticipantState::Attended],
    };
    let states = states.into_iter().map(|state| (state, Reach::Everything)).collect();
    Ok(people_of::list(tx, &people_of::Sight { training, states }).await?)
}

/// A fresh secret and its digest, which alone is kept.
fn secret(house: &House) -> (String, Vec<u8>) {
    let secret = hex(&house.secret());
    let digest = digest(&secret);
    (secret, digest)
}

fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// Where a secret leads.
fn address(house: &House, secret: &str) -> String {
    let origin = house.installation().public_address.clone().unwrap_or_default();
    format!("{}/answers/{secret}", origin.trim_end_matches('/'))
}

/// Mails a link to everybody a form is for who has an address; how many. The mails wait for the day it opens.
async fn mail_links(
    house: &House,
    deed: &mut Deed,
    (training, form): (&Training, &Questionnaire),
) -> Result<usize, Problem> {
    let organisation = people_store::organisation(&mut deed.tx, form.organisation).await?;
    let organisation = organisation.ok_or_else(Problem::not_found)?;
    let names = Names::new(people_store::settings::settings(&mut deed.tx, form.organisation).await?);
    let due = form.opens.to_zoned(TimeZone::UTC).map_err(Problem::internal)?.timestamp();
    let mut links = Vec::new();
    // Opened late, it takes answers from paper alone.
    let is_over = form.closes < house.today();
    for one in asked(&mut deed.tx, training.id, form.occasion).await? {
        // Without a public address there is no link that would work elsewhere.
        if is_over || one.email.is_empty() || house.installation().public_address.is_none() {
            continue;
        }
        let (secret, digest) = secret(house);
        let words = names.words(one.language.unwrap_or_default());
        let (link, day) = (address(house, &secret), words.day(form.closes));
        let args = [
            ("name", one.name.as_str().into()),
            ("training", training.title.as_str().into()),
            ("organisation", organisation.name.as_str().into()),
            ("link", link.as_str().into()),
            ("day", day.as_str().into()),
        ];
        let subject = words.say(&format!("evaluation-mail-subject-{}", form.occasion.code()));
        let letter = (subject, words.say_with("evaluation-mail", &args));
        if mail::post_on(house, &mut deed.tx, &organisation, &one.email, letter, due).await? {
            links.push((digest, one.id));
        }
    }
    let at = deed.at;
    store::add_links(&mut deed.tx, &deed.permit, form.id, &links, at).await?;
    Ok(links.len())
}

/// A link that is shown this once.
#[derive(Debug, Clone)]
pub struct Given {
    /// For whom.
    pub name: String,
    /// Where it leads.
    pub address: String,
}

/// For whom links are wanted.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LinksInput {
    /// Id of a participant, whose earlier link ends; empty for all who have none.
    pub participant: String,
}

/// Makes links to hand out where no mail goes: for everybody who has none yet, or anew for one. They are shown this once.
pub async fn give_links(
    house: &House,
    actor: Actor<'_>,
    id: FormId,
    input: &LinksInput,
) -> Result<Vec<Given>, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let OfTraining { held, form } = OfTraining::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Move, &held.matter())?;
    if form.state != FormState::Open || form.closes < house.today() {
        return Err(Problem::new(Code::EvaluationNotOpen));
    }
    let people = asked(&mut deed.tx, held.training.id, form.occasion).await?;
    let linked = store::linked(&mut deed.tx, id).await?;
    let mut checked = Form::default();
    let only = match input.participant.trim() {
        "" => None,
        text => checked.choice("participant", text, |text| {
            let id: ParticipantId = text.parse().ok()?;
            people.iter().any(|one| one.id == id).then_some(id)
        }),
    };
    checked.finish()?;
    let wanted = people.iter().filter(|one| match only {
        Some(only) => one.id == only,
        None => !linked.contains(&one.id),
    });
    let (mut given, mut links) = (Vec::new(), Vec::new());
    for one in wanted {
        let (secret, digest) = secret(house);
        given.push(Given { name: one.name.clone(), address: address(house, &secret) });
        links.push((digest, one.id));
    }
    let at = deed.at;
    store::add_links(&mut deed.tx, &deed.permit, id, &links, at).await?;
    let event = Event::new("evaluation.links_given", id).with("links", links.len().to_string());
    deed.done(house, event.with("training", held.training.id.to_string())).await?;
    Ok(given)
}

/// What somebody answered, a value for each key of a question.
pub type Values = [(String, String)];

/// The answers in the order of the questions; what is wrong is noted at its field, by the number of the question.
fn answers(form: &mut Form, of: &Questionnaire, values: &Values) -> Vec<(usize, Answer)> {
    let mut answers = Vec::new();
    for (at, question) in of.questions.iter().enumerate() {
        let value = values.iter().find(|(key, _)| *key == question.key).map_or("", |(_, value)| value);
        let code = match question.answer(value) {
            Ok(answer) => {
                answers.extend(answer.map(|answer| (at, answer)));
                continue;
            }
            Err(AnswerFault::Missing) => Code::AnswerMissing,
            Err(AnswerFault::NotOne) => Code::AnswerNotOne,
            Err(AnswerFault::Long) => Code::AnswerLong,
        };
        let wrong = FieldProblem::new("answers", code).with("number", at + 1);
        form.refuse(wrong.with("value", value.chars().take(60).collect::<String>()));
    }
    answers
}

/// Keeps a sheet in place of the one before; of two sent at once the second is told so.
async fn put_sheet(deed: &mut Deed, sheet: &Sheet, at: Timestamp) -> Result<(), Problem> {
    let kept = store::put_sheet(&mut deed.tx, &deed.permit, sheet, at).await;
    kept.map_err(|error| match error {
        StoreError::Constraint { .. } => Problem::new(Code::Stale),
        other => other.into(),
    })
}

/// Answers from paper as typed.
#[derive(Debug, Clone, Default)]
pub struct PaperInput {
    /// Id of the participant.
    pub participant: String,
    /// Which paper: "form 12, folder 3".
    pub paper: String,
    /// The answers.
    pub values: Vec<(String, String)>,
}

/// Keeps answers that an officer types from paper, with which paper it was. They take the place of earlier ones.
pub async fn enter(house: &House, actor: Actor<'_>, id: FormId, input: &PaperInput) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let OfTraining { held, form: own } = OfTraining::load(&mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    if own.state != FormState::Open {
        return Err(Problem::new(Code::EvaluationNotOpen));
    }
    let people = asked(&mut deed.tx, held.training.id, own.occasion).await?;
    let mut form = Form::default();
    let participant = form.choice("participant", &input.participant, |text| {
        let id: ParticipantId = text.parse().ok()?;
        people.iter().any(|one| one.id == id).then_some(id)
    });
    let paper = form.text("paper", &input.paper);
    let answers = answers(&mut form, &own, &input.values);
    form.finish()?;
    let Some(participant) = participant else { return Err(Problem::new(Code::FormInvalid)) };
    let sheet = Sheet { id: house.id(), form: id, participant, source: Source::Paper, paper, answers };
    let at = deed.at;
    put_sheet(&mut deed, &sheet, at).await?;
    let event = Event::new("evaluation.entered", id).with("paper", sheet.paper);
    deed.done(house, event.with("training", held.training.id.to_string())).await
}

/// A form as its page shows it.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The form.
    pub form: Questionnaire,
    /// Title of its training.
    pub training: String,
    /// What was answered, in figures.
    pub summary: summary::Summary,
    /// What the actor may do with the training.
    pub rights: Rights,
    /// Whom it is for, by name, for whoever may type answers or give links.
    pub people: Vec<(ParticipantId, String)>,
    /// How many have a link.
    pub linked: usize,
    /// Whether mails go out here.
    pub mails: bool,
    /// The day of the page.
    pub today: Day,
}

/// A form, if the actor sees more of its training than everybody.
pub async fn view(house: &House, actor: Actor<'_>, id: FormId) -> Result<FormView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let OfTraining { held, form } = OfTraining::load(&mut tx, actor, id).await?;
    let rights = held.rights(actor);
    let summary = summary::of_form(&mut tx, &held, &form).await?;
    let writes = rights.has(Right::Edit) || rights.has(Right::Move);
    let people = match writes {
        true => asked(&mut tx, held.training.id, form.occasion).await?,
        false => Vec::new(),
    };
    let linked = store::linked(&mut tx, id).await?.len();
    let organisation = people_store::organisation(&mut tx, form.organisation).await?;
    let is_sample = organisation.is_some_and(|organisation| organisation.sample);
    Ok(FormView {
        training: held.training.title,
        summary,
        rights,
        people: people.into_iter().map(|one| (one.id, one.name)).collect(),
        linked,
        mails: house.installation().relay.is_some() && !is_sample,
        today: house.today(),
        form,
    })
}

/// The forms of a training for whoever sees more of it than everybody: each with how many answered.
pub async fn of_training(
    house: &House,
    actor: Actor<'_>,
    training: TrainingId,
) -> Result<Vec<(Questionnaire, usize)>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, training).await?;
    if !is_inside(held.rights(actor)) {
        return Ok(Vec::new());
    }
    let mut forms = Vec::new();
    for form in store::forms(&mut tx, training).await? {
        let answered = store::sheets(&mut tx, &form).await?.len();
        forms.push((form, answered));
    }
    Ok(forms)
}

/// The language of a participant, or the organisation's first.
fn language_of(one: &Participant, names: &Names) -> Language {
    one.language.or_else(|| names.settings().languages().first().copied()).unwrap_or_default()
}
