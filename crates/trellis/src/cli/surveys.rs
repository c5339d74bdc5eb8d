//! `trellis survey`: questionnaires and what comes of them, through the same functions as the pages. Answers are their
//! Member's: nobody types them here.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
};

use clap::Subcommand;
use trellis_app::{
    House,
    papers::Format,
    surveys::{
        self, Asked, GivenAsked, SurveyInput, counting, deeds,
        deeds::SurveyMove,
        import,
        options::{self, ChoiceInput, ComparisonInput},
        plain,
        responses::{self, ResponseMove, SayInput},
        results,
    },
};
use trellis_domain::{kernel::Language, people::Actor, surveys::QuestionnaireId};
use trellis_words::Words;

use super::{open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List questionnaires, one a line: code, year, state, kind, given of asked, title
    List {
        /// Of this kind
        #[arg(long, default_value = "")]
        kind: String,
        /// In this state
        #[arg(long, default_value = "")]
        state: String,
        /// About this year
        #[arg(long, default_value = "")]
        year: String,
    },
    /// Show a questionnaire with its questions and who has given what
    Show {
        /// The questionnaire, by code or id
        survey: String,
    },
    /// Make a questionnaire, as a draft
    Add(Box<Add>),
    /// Put the questions of a table in place of those of a draft, all rows or none
    Import {
        /// The questionnaire, by code or id
        survey: String,
        /// An .xlsx or .csv file with a row of heads
        file: PathBuf,
    },
    /// Open a questionnaire to the Members of that day, or close it
    Move {
        /// The questionnaire, by code or id
        survey: String,
        /// open or close
        to: String,
        /// open: the day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Take a draft back
    Withdraw {
        /// The questionnaire, by code or id
        survey: String,
    },
    /// List responses, one a line: questionnaire, Member, state, day, answered of asked
    Responses {
        /// Of this questionnaire
        #[arg(long, default_value = "")]
        survey: String,
        /// In this state
        #[arg(long, default_value = "")]
        state: String,
        /// Of this Member
        #[arg(long, default_value = "")]
        member: String,
    },
    /// Show the answers of a Member
    Answers {
        /// The questionnaire, by code or id
        survey: String,
        /// The Member, by code or id
        member: String,
    },
    /// Accept the response of a Member, or return it
    Judge {
        /// The questionnaire, by code or id
        survey: String,
        /// The Member, by code or id
        member: String,
        /// accept or return
        to: String,
        /// return: why
        #[arg(long, default_value = "")]
        why: String,
        /// The day (default: today)
        #[arg(long, value_name = "DATE", default_value = "")]
        on: String,
    },
    /// Keep a remark on the response of a Member
    Remark {
        /// The questionnaire, by code or id
        survey: String,
        /// The Member, by code or id
        member: String,
        /// The words
        text: String,
    },
    /// What a questionnaire comes to, a question a line: number, n, no answer, not asked, each answer with its count
    Results {
        /// The questionnaire, by code or id
        survey: String,
        /// submitted or accepted; both without
        #[arg(long, default_value = "")]
        state: String,
    },
    /// Put a figure of another body beside a question
    Compare {
        /// The questionnaire, by code or id
        survey: String,
        /// The question, by number
        #[arg(long)]
        question: String,
        /// Whose figure it is
        #[arg(long)]
        body: String,
        /// What was counted there
        #[arg(long)]
        counted: String,
        /// The figure as printed
        #[arg(long)]
        figure: String,
        /// Of how many
        #[arg(long, default_value = "")]
        of: String,
        /// As at which day
        #[arg(long, value_name = "DATE")]
        as_at: String,
        /// Where it can be read
        #[arg(long)]
        source: String,
    },
    /// Put an option into the paper on a questionnaire
    Option {
        /// The questionnaire, by code or id
        survey: String,
        /// What it is called
        title: String,
        /// What it would mean
        #[arg(long)]
        meaning: String,
        /// What it would cost, in money or work
        #[arg(long, default_value = "")]
        effort: String,
        /// Who would do it
        #[arg(long, default_value = "")]
        who: String,
    },
    /// Record for the plan that a closed questionnaire was held; what is recorded is not recorded again
    Count {
        /// The questionnaire, by code or id
        survey: String,
    },
    /// Write the answers as a table
    Export {
        /// The questionnaire, by code or id
        survey: String,
        /// Where to: an .xlsx or .csv file
        file: PathBuf,
    },
    /// Write the empty form, to be filled in elsewhere
    Form {
        /// The questionnaire, by code or id
        survey: String,
        /// Where to: an .xlsx or .csv file
        file: PathBuf,
    },
}

/// A questionnaire to be made.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// What it is called for short
    #[arg(long)]
    code: String,
    /// needs, self-assessment, expertise or other
    #[arg(long, default_value = "needs")]
    kind: String,
    /// Its title
    #[arg(long)]
    title: String,
    /// The year it asks about
    #[arg(long)]
    year: String,
    /// How it is to be filled in
    #[arg(long, default_value = "")]
    guidance: String,
    /// Its last day, in words: "31 December 2026", "30 days before COMM 34"
    #[arg(long, default_value = "")]
    closes: String,
    /// Code of the body it is about
    #[arg(long, default_value = "")]
    body: String,
    /// Code of the plan it serves
    #[arg(long, default_value = "")]
    plan: String,
    /// Code of the dated set of Members asked (default: all)
    #[arg(long, default_value = "")]
    members: String,
    /// The questionnaire it is begun from, by code or id
    #[arg(long, default_value = "")]
    from: String,
    /// A text file with its questions, a line each
    #[arg(long)]
    questions: Option<PathBuf>,
}

pub async fn run(config: Config, organisation: Option<&str>, verb: Verb) -> Result<(), Trouble> {
    let (house, actor) = open(&config, organisation).await?;
    let said = done(&house, actor, verb).await?;
    if !said.is_empty() {
        writeln!(std::io::stdout().lock(), "{said}")?;
    }
    house.db().close().await;
    Ok(())
}

async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<QuestionnaireId, Trouble> {
    Ok(surveys::find_by_code(house, actor, name).await?)
}

fn unreadable(file: &Path, error: &std::io::Error) -> Trouble {
    Trouble::Input(format!("cannot read {}: {error}", file.display()))
}

fn format_of(file: &Path) -> Format {
    let is_sheet = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if is_sheet { Format::Xlsx } else { Format::Csv }
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    let words = Words::of(Language::En);
    Ok(match verb {
        Verb::List { kind, state, year } => list(house, actor, Asked { kind, state, year, page: 1 }).await?,
        Verb::Show { survey } => show(house, actor, named(house, actor, &survey).await?).await?,
        Verb::Add(add) => {
            let Add { code, kind, title, year, guidance, closes, body, plan, members, from, questions } =
                *add;
            let questions = match questions {
                Some(file) => std::fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?,
                None => String::new(),
            };
            let seen = String::new();
            let input = SurveyInput {
                code,
                kind,
                title,
                year,
                guidance,
                closes,
                body,
                plan,
                members,
                questions,
                earlier: from,
                seen,
            };
            deeds::add(house, actor, &input).await?.to_string()
        }
        Verb::Import { survey, file } => {
            let survey = named(house, actor, &survey).await?;
            let content = std::fs::read(&file).map_err(|error| unreadable(&file, &error))?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            format!("{} questions", import::import(house, actor, survey, (&name, content)).await?)
        }
        Verb::Move { survey, to, on } => {
            let survey = named(house, actor, &survey).await?;
            deeds::move_on(house, actor, survey, &SurveyMove { to, on }).await?.code().to_owned()
        }
        Verb::Withdraw { survey } => {
            deeds::withdraw(house, actor, named(house, actor, &survey).await?).await?;
            String::new()
        }
        Verb::Compare { survey, question, body, counted, figure, of, as_at, source } => {
            let input = ComparisonInput { question, body, counted, figure, out_of: of, as_at, source };
            options::compare(house, actor, named(house, actor, &survey).await?, &input).await?;
            String::new()
        }
        Verb::Option { survey, title, meaning, effort, who } => {
            let input = ChoiceInput { title, meaning, effort, who };
            options::offer(house, actor, named(house, actor, &survey).await?, &input).await?;
            String::new()
        }
        Verb::Count { survey } => {
            format!("{} facts", counting::record(house, actor, named(house, actor, &survey).await?).await?)
        }
        Verb::Responses { survey, state, member } => {
            let asked = GivenAsked { survey, state, member, page: 1, ..GivenAsked::default() };
            given(house, actor, asked).await?
        }
        Verb::Answers { survey, member } => answers(house, actor, (&survey, &member), words).await?,
        Verb::Judge { survey, member, to, why, on } => {
            let response = responses::find_by_name(house, actor, (&survey, &member)).await?;
            let input = ResponseMove { to, why, on };
            responses::move_on(house, actor, response, &input).await?.code().to_owned()
        }
        Verb::Remark { survey, member, text } => {
            let response = responses::find_by_name(house, actor, (&survey, &member)).await?;
            responses::say(house, actor, response, &SayInput { text }).await?.to_string()
        }
        Verb::Results { survey, state } => {
            let survey = named(house, actor, &survey).await?;
            figures(house, actor, (survey, &state), words).await?
        }
        Verb::Export { survey, file } => {
            let survey = named(house, actor, &survey).await?;
            let printed = results::export(house, actor, survey, (format_of(&file), words)).await?;
            std::fs::write(&file, printed.bytes)?;
            String::new()
        }
        Verb::Form { survey, file } => {
            let survey = named(house, actor, &survey).await?;
            let printed = import::blank_form(house, actor, survey, (format_of(&file), words)).await?;
            std::fs::write(&file, printed.bytes)?;
            String::new()
        }
    })
}

async fn list(house: &House, actor: Actor<'_>, mut asked: Asked) -> Result<String, Trouble> {
    let mut lines = Vec::new();
    loop {
        let page = surveys::list(house, actor, &asked).await?;
        lines.extend(page.rows.iter().map(|row| {
            let (survey, given) = (&row.survey, row.given.unwrap_or_default());
            let (state, kind) = (survey.state.code(), survey.kind.code());
            let (code, year, title) = (&survey.code, survey.year, &survey.title);
            format!("{code}\t{year}\t{state}\t{kind}\t{given}/{}\t{title}", row.asked)
        }));
        if page.page >= page.pages {
            return Ok(lines.join("\n"));
        }
        asked.page = page.page + 1;
    }
}

async fn show(house: &House, actor: Actor<'_>, id: QuestionnaireId) -> Result<String, Trouble> {
    let view = surveys::view(house, actor, id).await?;
    let survey = &view.survey;
    let mut lines = vec![format!("{}\t{}\t{}", survey.code, survey.state.code(), survey.title)];
    let closes = view.closes.map(|day| day.to_string()).unwrap_or_default();
    lines.push(format!("closes\t{}\t{closes}", survey.closes));
    let area = |id| view.areas.iter().find(|(own, _)| *own == id).map(|(_, words)| words.clone());
    lines.push(survey.questions.lines(|id| area(id).unwrap_or_default()));
    for row in view.members.iter().flatten() {
        lines.push(format!(
            "{}\t{}",
            row.member.code,
            row.given.map_or("none", |(_, state, _)| state.code())
        ));
    }
    Ok(lines.join("\n"))
}

async fn given(house: &House, actor: Actor<'_>, mut asked: GivenAsked) -> Result<String, Trouble> {
    let mut lines = Vec::new();
    loop {
        let page = surveys::given(house, actor, &asked).await?;
        lines.extend(page.rows.iter().map(|row| {
            let member = row.member.as_ref().map(|member| member.code.as_str()).unwrap_or_default();
            let day = row.response.submitted_on.map(|day| day.to_string()).unwrap_or_default();
            let (answered, available) = (row.progress.answered, row.progress.available);
            let state = row.response.state.code();
            format!("{}\t{member}\t{state}\t{day}\t{answered}/{available}", row.survey.0)
        }));
        if page.page >= page.pages {
            return Ok(lines.join("\n"));
        }
        asked.page = page.page + 1;
    }
}

async fn answers(
    house: &House,
    actor: Actor<'_>,
    named: (&str, &str),
    words: &Words,
) -> Result<String, Trouble> {
    let id = responses::find_by_name(house, actor, named).await?;
    let view = responses::view(house, actor, id).await?;
    let questions = &view.survey.questions;
    let mut lines = vec![format!("{}\t{}", view.member.code, view.response.state.code())];
    for (place, kept) in questions.counted(&view.response.answers) {
        let question = &questions.all[place];
        lines.push(format!(
            "{}\t{}\t{}",
            question.number,
            question.text,
            plain::answer(question, &kept, words)
        ));
    }
    lines.extend(
        view.said.iter().map(|(said, _)| format!("{}\t{}\t{}", said.voice.code(), said.on, said.text)),
    );
    Ok(lines.join("\n"))
}

async fn figures(
    house: &House,
    actor: Actor<'_>,
    (survey, state): (QuestionnaireId, &str),
    words: &Words,
) -> Result<String, Trouble> {
    let view = results::view(house, actor, survey, state).await?;
    let mut lines = vec![format!("{} of {}", view.counted, view.asked)];
    for (question, figure) in view.survey.questions.all.iter().zip(&view.figures) {
        let spread = figure
            .spread
            .iter()
            .map(|(value, count)| format!("{}: {count}", plain::value(question, value, words)));
        let spread = spread.collect::<Vec<_>>().join(", ");
        let (n, none, left) = (figure.n, figure.unanswered, figure.left_out);
        lines.push(format!("{}\t{n}\t{none}\t{left}\t{spread}", question.number));
    }
    Ok(lines.join("\n"))
}
