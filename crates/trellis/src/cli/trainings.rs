//! `trellis training`: trainings, the people who take part and what they answered, through the same functions as the pages.

use std::{io::Write as _, path::PathBuf};

use clap::Subcommand;
use trellis_app::{
    House,
    missions::trainings::{
        self, Asked, ParticipantInput, TrainingInput,
        deeds::{self, MoveInput},
        import, participants,
        series::{self, By},
    },
    results::{self, FormInput, LinksInput, counting},
};
use trellis_domain::{
    kernel::Language,
    missions::trainings::{TrainingId, participants::ParticipantId},
    people::Actor,
    results::FormId,
};
use trellis_words::Words;

use super::{missions::initiative_named, open, speak::Trouble};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// List trainings, one a line: id, state, first day, kind, title
    List(List),
    /// Count trainings by series and region or theme: series, region, to come, held, next day, people, partners
    Series {
        /// region or theme
        #[arg(long, default_value = "region")]
        by: String,
    },
    /// Show a training with its participants and evaluations
    Show {
        /// The training, by title or id
        training: String,
    },
    /// Put a training in, as planned
    Add(Box<Add>),
    /// Move a training on
    Move {
        /// The training, by title or id
        training: String,
        /// open, hold, call-off or close
        to: String,
        /// call-off: why
        #[arg(long, default_value = "")]
        why: String,
    },
    /// Put somebody on the list
    Register(Register),
    /// Bring in participants from a table (.xlsx, .csv): all rows or none
    Import {
        /// The training, by title or id
        training: String,
        /// The file
        file: PathBuf,
    },
    /// Only look at such a table, and write it back with a column that says what is wrong
    Check {
        /// The training, by title or id
        training: String,
        /// The file
        file: PathBuf,
        /// Where the marked file goes
        out: PathBuf,
    },
    /// Note who came; everybody else on the list did not
    Attendance {
        /// The training, by title or id
        training: String,
        /// Ids of the participants who came
        came: Vec<ParticipantId>,
    },
    /// Record what the training says for the plan
    Count {
        /// The training, by title or id
        training: String,
    },
    /// Add an evaluation form, with its questions from a file, a line each: "key | kind | words"
    Ask(Ask),
    /// Show an evaluation form with its figures
    Evaluation {
        /// Id of the form
        form: FormId,
    },
    /// Open an evaluation form, or close one that is open
    MoveEvaluation {
        /// Id of the form
        form: FormId,
    },
    /// Make links to hand out; they are shown this once
    Links {
        /// Id of the form
        form: FormId,
        /// Id of one participant, whose earlier link ends
        #[arg(long, default_value = "")]
        participant: String,
    },
}

/// What the list is narrowed to.
#[derive(Debug, clap::Args)]
pub struct List {
    /// Of this kind
    #[arg(long, default_value = "")]
    kind: String,
    /// In this state
    #[arg(long, default_value = "")]
    state: String,
    /// To which this Member is invited
    #[arg(long, default_value = "")]
    member: String,
    /// As part of this initiative, by code or id
    #[arg(long, default_value = "")]
    initiative: String,
    /// Of this series; - for those of none
    #[arg(long, default_value = "")]
    series: String,
    /// For this region, by code or name; - for those for none in particular
    #[arg(long, default_value = "")]
    region: String,
    /// Held with this partner, by code or name
    #[arg(long, default_value = "")]
    partner: String,
    /// Waiting so: announce, nominate, decide, attendance, evaluate, certify, close or summary
    #[arg(long, default_value = "")]
    wait: String,
    /// With these words
    #[arg(long, default_value = "")]
    words: String,
}

/// A training to be put in.
#[derive(Debug, clap::Args)]
pub struct Add {
    /// workshop, seminar, training, study-visit, accreditation, e-learning or webinar
    #[arg(long)]
    kind: String,
    /// Its title
    #[arg(long)]
    title: String,
    /// The initiative it is part of, by code or id
    #[arg(long, default_value = "")]
    initiative: String,
    /// The name of the series it belongs to
    #[arg(long, default_value = "")]
    series: String,
    /// The region it is for: a region or dated set, by code or name
    #[arg(long, default_value = "")]
    region: String,
    /// Codes of the partners it is held with, separated by commas
    #[arg(long, default_value = "")]
    partners: String,
    /// Its first day
    #[arg(long, value_name = "DATE", default_value = "")]
    begins: String,
    /// Its last day
    #[arg(long, value_name = "DATE", default_value = "")]
    ends: String,
    /// Where it takes place
    #[arg(long, default_value = "")]
    place: String,
    /// Who hosts it
    #[arg(long, default_value = "")]
    host: String,
    /// What it is for
    #[arg(long, default_value = "")]
    aims: String,
    /// An action it serves: an id, or code of the plan and number of the action; several times for several
    #[arg(long)]
    action: Vec<String>,
    /// Codes of the Members invited, separated by commas (default: all)
    #[arg(long, default_value = "")]
    members: String,
}

impl From<Add> for TrainingInput {
    fn from(add: Add) -> Self {
        Self {
            kind: add.kind,
            title: add.title,
            initiative: add.initiative,
            series: add.series,
            region: add.region,
            partners: add.partners,
            begins: add.begins,
            ends: add.ends,
            place: add.place,
            host: add.host,
            aims: add.aims,
            actions: add.action.join("\n"),
            members: add.members,
            ..Self::default()
        }
    }
}

/// Somebody for the list.
#[derive(Debug, clap::Args)]
pub struct Register {
    /// The training, by title or id
    training: String,
    /// Name
    name: String,
    /// Code of the Member
    #[arg(long, default_value = "")]
    member: String,
    /// The partner, where no Member sends this person
    #[arg(long, default_value = "")]
    partner: String,
    /// Post
    #[arg(long, default_value = "")]
    post: String,
    /// Stakeholder group
    #[arg(long, default_value = "")]
    group: String,
    /// female, male or other
    #[arg(long, default_value = "")]
    sex: String,
    /// E-mail address
    #[arg(long, default_value = "")]
    email: String,
}

/// An evaluation form to be added.
#[derive(Debug, clap::Args)]
pub struct Ask {
    /// The training, by title or id
    training: String,
    /// The file with the questions
    questions: PathBuf,
    /// before, after or later
    #[arg(long, default_value = "after")]
    occasion: String,
    /// Its title
    #[arg(long)]
    title: String,
    /// The first day to answer
    #[arg(long, value_name = "DATE")]
    opens: String,
    /// The last day to answer
    #[arg(long, value_name = "DATE")]
    closes: String,
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

async fn named(house: &House, actor: Actor<'_>, name: &str) -> Result<TrainingId, Trouble> {
    Ok(trainings::find_by_name(house, actor, name).await?)
}

fn content(file: &PathBuf) -> Result<Vec<u8>, Trouble> {
    std::fs::read(file).map_err(|error| Trouble::Input(format!("cannot read {}: {error}", file.display())))
}

async fn done(house: &House, actor: Actor<'_>, verb: Verb) -> Result<String, Trouble> {
    Ok(match verb {
        Verb::List(asked) => list(house, actor, asked).await?,
        Verb::Series { by } => series_of(house, actor, By::of(&by)).await?,
        Verb::Show { training } => show(house, actor, named(house, actor, &training).await?).await?,
        Verb::Add(add) => deeds::add(house, actor, &(*add).into()).await?.to_string(),
        Verb::Move { training, to, why } => {
            let training = named(house, actor, &training).await?;
            deeds::move_on(house, actor, training, &MoveInput { to, why }).await?.code().to_owned()
        }
        Verb::Register(one) => {
            let training = named(house, actor, &one.training).await?;
            let Register { name, member, partner, post, group, sex, email, .. } = one;
            let base = ParticipantInput::default();
            let input = ParticipantInput { name, member, partner, post, group, sex, email, ..base };
            participants::add(house, actor, training, &input).await?.to_string()
        }
        Verb::Import { training, file } => {
            let training = named(house, actor, &training).await?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let count = import::import(house, actor, training, (&name, content(&file)?)).await?;
            format!("{count} participants")
        }
        Verb::Check { training, file, out } => {
            let training = named(house, actor, &training).await?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let content = (name.as_str(), content(&file)?);
            let marked = import::marked(house, actor, training, content, Words::of(Language::En)).await?;
            std::fs::write(&out, marked.bytes)
                .map_err(|error| Trouble::Input(format!("cannot write {}: {error}", out.display())))?;
            String::new()
        }
        Verb::Attendance { training, came } => {
            let training = named(house, actor, &training).await?;
            let moved = participants::attendance(house, actor, training, &came).await?;
            format!("{moved} changed")
        }
        Verb::Count { training } => {
            let training = named(house, actor, &training).await?;
            format!("{} facts", counting::record(house, actor, training).await?)
        }
        Verb::Ask(ask) => {
            let training = named(house, actor, &ask.training).await?;
            let questions = String::from_utf8_lossy(&content(&ask.questions)?).into_owned();
            let Ask { occasion, title, opens, closes, .. } = ask;
            let input = FormInput { occasion, title, opens, closes, questions, seen: String::new() };
            results::add(house, actor, training, &input).await?.to_string()
        }
        Verb::Evaluation { form } => evaluation(house, actor, form).await?,
        Verb::MoveEvaluation { form } => results::move_on(house, actor, form).await?.code().to_owned(),
        Verb::Links { form, participant } => {
            let given = results::give_links(house, actor, form, &LinksInput { participant }).await?;
            given.iter().map(|each| format!("{}\t{}", each.name, each.address)).collect::<Vec<_>>().join("\n")
        }
    })
}

async fn list(house: &House, actor: Actor<'_>, list: List) -> Result<String, Trouble> {
    let List { kind, state, member, initiative, series, region, partner, wait, words } = list;
    let initiative = initiative_named(house, actor, &initiative).await?;
    let mut asked = Asked {
        kind,
        state,
        member,
        initiative,
        series,
        region,
        partner,
        wait,
        words,
        page: 1,
        ..Asked::default()
    };
    let mut lines = Vec::new();
    loop {
        let page = trainings::list(house, actor, &asked).await?;
        lines.extend(page.rows.iter().map(|row| {
            let training = &row.training;
            let day = training.begins.map(|day| day.to_string()).unwrap_or_default();
            let (state, kind) = (training.course.state.code(), training.kind.code());
            format!("{}\t{state}\t{day}\t{kind}\t{}", training.id, training.title)
        }));
        if page.page >= page.pages {
            return Ok(lines.join("\n"));
        }
        asked.page = page.page + 1;
    }
}

async fn series_of(house: &House, actor: Actor<'_>, by: By) -> Result<String, Trouble> {
    let page = series::series(house, actor, (by, &Asked::default()), Words::of(Language::En)).await?;
    let line = |row: &series::Row| {
        let of = &row.figures;
        let next = of.next.map(|(day, _)| day.to_string()).unwrap_or_default();
        let figures = format!("{}\t{}\t{next}\t{}", of.planned, of.held, of.participants);
        format!("{}\t{}\t{figures}\t{}", row.series, row.called, row.partners.join(", "))
    };
    Ok(page.rows.iter().map(line).collect::<Vec<_>>().join("\n"))
}

async fn show(house: &House, actor: Actor<'_>, id: TrainingId) -> Result<String, Trouble> {
    let view = trainings::view(house, actor, id).await?;
    let training = &view.training;
    let mut lines =
        vec![format!("{}\t{}\t{}", training.kind.code(), training.course.state.code(), training.title)];
    let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let parts = [
        ("initiative", view.initiative.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()),
        ("series", training.series.clone()),
        ("region", view.choices.regions.said(&training.region, Words::of(Language::En))),
        ("partners", view.partners.iter().map(|each| each.name.clone()).collect::<Vec<_>>().join(", ")),
        ("begins", day(training.begins)),
        ("ends", day(training.ends)),
        ("place", training.place.clone()),
        ("host", training.host.clone()),
        ("aims", training.aims.clone()),
        ("learnt", training.learnt.clone()),
    ];
    lines.extend(
        parts.iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| format!("{name}\t{text}")),
    );
    lines.extend(view.answers.iter().map(|answer| format!("serves\t{}", answer.label)));
    let all = view.people.balance.all;
    lines.push(format!("participants\t{}\tattended\t{}", all.nominated, all.attended));
    lines.extend(
        view.people.all.iter().map(|(one, _)| format!("{}\t{}\t{}", one.id, one.state.code(), one.name)),
    );
    for (form, answered) in results::of_training(house, actor, id).await? {
        lines.push(format!("evaluation\t{}\t{}\t{answered}\t{}", form.id, form.state.code(), form.title));
    }
    Ok(lines.join("\n"))
}

async fn evaluation(house: &House, actor: Actor<'_>, id: FormId) -> Result<String, Trouble> {
    let view = results::view(house, actor, id).await?;
    let mut lines = vec![
        format!("{}\t{}\t{}", view.form.occasion.code(), view.form.state.code(), view.form.title),
        format!("answered\t{}\tof\t{}", view.summary.sheets, view.summary.asked),
    ];
    lines.extend(view.summary.items.iter().map(|item| {
        let figure = &item.figure;
        let mean = figure.mean.map(|mean| mean.round_dp(2).normalize().to_string()).unwrap_or_default();
        let share = figure.positive_percent().map(|share| share.round_dp(0).to_string()).unwrap_or_default();
        format!(
            "{}\tn {}\tmean {mean}\tpositive {share}\t{}",
            item.question.key, figure.n, item.question.text
        )
    }));
    Ok(lines.join("\n"))
}
