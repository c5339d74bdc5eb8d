//! `trellis match solve|check|explain|scarce|invent`: proposals of who goes on which mission, from files to files.
//!
//! It needs no house. The clock is here and nowhere below: the search is told which share of its time is over.

use std::{
    fs,
    io::{BufRead, Write},
    path::{Path, PathBuf},
    time::Instant,
};

use clap::{Subcommand, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use trellis_app::roster::matching::{self, Asked, Explained, Matching, Progress, Unanswered};

use super::{related, speak::Trouble};

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Propose a plan
    Solve(Solve),
    /// Say which rules a plan breaks and what it is worth
    Check(Check),
    /// Say why an expert is not on a mission, or why nobody is
    Explain(Explain),
    /// Say what is scarce under a plan, in points: themes, languages, categories, weeks, funds
    Scarce(Scarce),
    /// Give papers to readers so that the sum of similarities is the largest there is
    Reviewers(related::Reviewers),
    /// Give jobs to agents of limited capacity at little cost
    Gap(related::Gap),
    /// Write a problem that nobody has, to try things with; the same numbers give the same problem
    Invent(Invent),
}

#[derive(Debug, clap::Args)]
pub struct Invent {
    /// How many missions
    #[arg(long, value_name = "COUNT")]
    missions: usize,
    /// How many experts
    #[arg(long, value_name = "COUNT")]
    experts: usize,
    /// Decides everything that is left to chance
    #[arg(long, default_value_t = 7)]
    seed: u64,
    /// Where to write missions.json and roster.json
    #[arg(long, value_name = "DIR")]
    folder: PathBuf,
}

#[derive(Debug, clap::Args)]
struct Problem {
    /// What is asked for: missions, Members, funds, weights
    #[arg(long, value_name = "FILE")]
    missions: PathBuf,
    /// Who can be sent
    #[arg(long, value_name = "FILE")]
    roster: PathBuf,
}

#[derive(Debug, clap::Args)]
pub struct Solve {
    #[command(flatten)]
    problem: Problem,
    /// Where to write the plan
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// How long to search (default: 10, unless iterations are given)
    #[arg(long, value_name = "SECONDS")]
    seconds: Option<f64>,
    /// How often to try to make the plan better; the same number and seed give the same plan
    #[arg(long, value_name = "COUNT")]
    iterations: Option<u64>,
    /// Decides everything that is left to chance
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Prove that no plan is better, where that can be done in the time
    #[arg(long)]
    exact: bool,
    /// Also write the prices that prove the bound
    #[arg(long, value_name = "FILE")]
    prices: Option<PathBuf>,
    /// The standing plan; only what broke of it is planned anew
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct Check {
    #[command(flatten)]
    problem: Problem,
    /// The plan
    #[arg(long, value_name = "FILE")]
    plan: PathBuf,
    /// How to answer
    #[arg(long, default_value = "text")]
    format: Format,
}

#[derive(Debug, clap::Args)]
pub struct Explain {
    #[command(flatten)]
    problem: Problem,
    /// The plan
    #[arg(long, value_name = "FILE")]
    plan: PathBuf,
    /// Who is not there; without one, why nobody is
    #[arg(long, value_name = "ID", requires = "mission")]
    expert: Option<String>,
    /// Where
    #[arg(long, value_name = "ID")]
    mission: Option<String>,
    /// Many questions: an expert and a mission a line on standard input, an answer a line
    #[arg(long, conflicts_with_all = ["expert", "mission"])]
    pairs: bool,
    /// How to answer
    #[arg(long, default_value = "json")]
    format: Format,
}

#[derive(Debug, clap::Args)]
pub struct Scarce {
    #[command(flatten)]
    problem: Problem,
    /// The plan
    #[arg(long, value_name = "FILE")]
    plan: PathBuf,
    /// How long prices may settle
    #[arg(long, value_name = "SECONDS", default_value_t = 5.0)]
    seconds: f64,
    /// How many of each kind
    #[arg(long, value_name = "COUNT", default_value_t = 5)]
    most: usize,
    /// How to answer
    #[arg(long, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

pub fn run(verb: Verb) -> Result<(), Trouble> {
    match verb {
        Verb::Solve(solve) => propose(&solve),
        Verb::Check(check) => judge(&check),
        Verb::Explain(explain) => answer(&explain),
        Verb::Scarce(scarce) => say_what_is_scarce(&scarce),
        Verb::Reviewers(asked) => related::reviewers(&asked),
        Verb::Gap(asked) => related::gap(&asked),
        Verb::Invent(invent) => write_invented(&invent),
    }
}

fn propose(solve: &Solve) -> Result<(), Trouble> {
    let begin = now();
    let matching = read_problem(&solve.problem)?;
    let asked = Asked {
        seed: solve.seed,
        iterations: solve.iterations,
        exact: solve.exact,
        certify: solve.prices.is_some(),
        from: solve.from.as_deref().map(read).transpose()?,
    };
    let seconds = match (solve.seconds, solve.iterations) {
        (Some(seconds), _) => seconds,
        (None, Some(_)) => f64::INFINITY,
        (None, None) => 10.0,
    };
    if seconds.is_nan() || seconds < 0.0 {
        return Err(Trouble::Input(format!("{seconds} is no time to search: give seconds from 0 up")));
    }
    let bar = bar();
    let mut shown = 0.0;
    let proposed = matching.propose(&asked, &mut |progress| {
        let passed = (now() - begin).as_secs_f64();
        if passed - shown > 0.1 {
            shown = passed;
            show(&bar, progress, passed, seconds);
        }
        if seconds > 0.0 { passed / seconds } else { 1.0 }
    })?;
    bar.finish_and_clear();
    proposed.faults.iter().for_each(|fault| eprintln!("left out: {fault}"));
    fs::write(&solve.out, &proposed.plan).map_err(|error| of_file(&solve.out, &error))?;
    if let Some(path) = &solve.prices {
        fs::write(path, &proposed.prices).map_err(|error| of_file(path, &error))?;
        eprintln!("the prices alone prove {:.2}", proposed.priced);
    }
    let gap = 100.0 * (proposed.bound - proposed.score) / proposed.score.abs().max(1.0);
    println!(
        "score {:.2} bound {:.2} gap {gap:.4} % staffed {}/{} iterations {} seed {}{}",
        proposed.score,
        proposed.bound,
        proposed.judgement["staffed"],
        proposed.judgement["missions"],
        proposed.iterations,
        solve.seed,
        if proposed.proven { " proven" } else { "" },
    );
    Ok(())
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::new(1000);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {msg}") {
        bar.set_style(style);
    }
    bar
}

fn show(bar: &ProgressBar, progress: &Progress, passed: f64, seconds: f64) {
    bar.set_position((1000.0 * (passed / seconds).min(1.0)) as u64);
    let gap = 100.0 * (progress.bound - progress.best) / progress.best.abs().max(1.0);
    bar.set_message(match progress.best.is_finite() {
        true => format!("best {:.0} bound {:.0} gap {gap:.3} %", progress.best, progress.bound),
        false => format!("bound {:.0}", progress.bound),
    });
}

fn judge(check: &Check) -> Result<(), Trouble> {
    let matching = read_problem(&check.problem)?;
    let judged = matching.judge(&read(&check.plan)?)?;
    let breaches = judged["breaches"].as_array().cloned().unwrap_or_default();
    match check.format {
        Format::Json => println!("{judged}"),
        Format::Text => {
            breaches.iter().filter_map(|breach| breach.as_str()).for_each(|breach| println!("{breach}"));
            println!(
                "score {} staffed {}/{} parts {}",
                judged["score"], judged["staffed"], judged["missions"], judged["parts"]
            );
        }
    }
    match breaches.len() {
        0 => Ok(()),
        count => Err(Trouble::Input(format!("the plan breaks rules in {count} places"))),
    }
}

fn answer(explain: &Explain) -> Result<(), Trouble> {
    let matching = read_problem(&explain.problem)?;
    let mut explained = matching.explain(&read(&explain.plan)?)?;
    if explain.pairs {
        let mut output = std::io::BufWriter::new(std::io::stdout().lock());
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            if let Some((expert, mission)) = line.trim().split_once(char::is_whitespace) {
                writeln!(output, "{}", explained.why_not(expert, mission.trim())?)?;
            }
        }
        return Ok(output.flush()?);
    }
    let Some(mission) = &explain.mission else {
        return Err(Trouble::Input("say which mission with --mission, or ask many with --pairs".into()));
    };
    let value = one(&mut explained, explain.expert.as_deref(), mission)?;
    match explain.format {
        Format::Json => println!("{value}"),
        Format::Text => println!("{value:#}"),
    }
    Ok(())
}

fn one(
    explained: &mut Explained<'_>,
    expert: Option<&str>,
    mission: &str,
) -> Result<serde_json::Value, Trouble> {
    match expert {
        Some(expert) => Ok(explained.why_not(expert, mission)?),
        None => explained.why_unstaffed(mission)?.ok_or_else(|| {
            Trouble::Input(format!("somebody goes on {mission}; name an expert with --expert"))
        }),
    }
}

fn say_what_is_scarce(asked: &Scarce) -> Result<(), Trouble> {
    let begin = now();
    let matching = read_problem(&asked.problem)?;
    let seconds = related::time(asked.seconds)?;
    let scarce = matching.scarce(&read(&asked.plan)?, 1, &mut |_| (now() - begin).as_secs_f64() / seconds)?;
    if asked.format == Format::Json {
        println!("{scarce}");
        return Ok(());
    }
    for kind in ["themes", "languages", "categories", "weeks", "funds"] {
        println!("{kind}");
        for entry in scarce[kind].as_array().into_iter().flatten().take(asked.most) {
            println!("  {:>10.0}  {}", entry[1].as_f64().unwrap_or(0.0), entry[0].as_str().unwrap_or(""));
        }
    }
    Ok(())
}

fn write_invented(invent: &Invent) -> Result<(), Trouble> {
    let (missions, roster) = matching::invent(invent.missions, invent.experts, invent.seed);
    fs::create_dir_all(&invent.folder).map_err(|error| of_file(&invent.folder, &error))?;
    for (name, text) in [("missions.json", missions), ("roster.json", roster)] {
        let path = invent.folder.join(name);
        fs::write(&path, text).map_err(|error| of_file(&path, &error))?;
    }
    Ok(())
}

fn read_problem(problem: &Problem) -> Result<Matching, Trouble> {
    let matching = Matching::read(&read(&problem.missions)?, &read(&problem.roster)?);
    let matching = matching.map_err(|why| Trouble::Input(why.to_string()))?;
    matching.faults().iter().for_each(|fault| eprintln!("left out: {fault}"));
    Ok(matching)
}

pub(super) fn read(path: impl AsRef<Path>) -> Result<String, Trouble> {
    let bytes = fs::read(&path).map_err(|error| of_file(path.as_ref(), &error))?;
    String::from_utf8(bytes).map_err(|_| Trouble::Input(format!("{} is not UTF-8", path.as_ref().display())))
}

pub(super) fn of_file(path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::Input(format!("{}: {error}", path.display()))
}

impl From<Unanswered> for Trouble {
    fn from(why: Unanswered) -> Self {
        Self::Input(why.to_string())
    }
}

#[expect(clippy::disallowed_methods, reason = "the door owns the clock")]
pub(super) fn now() -> Instant {
    Instant::now()
}
