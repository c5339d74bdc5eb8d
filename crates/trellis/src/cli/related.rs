//! `trellis match reviewers|gap`: problems of the same kind with public data, to compare with published results.
//!
//! The clock is here and nowhere below.

use std::{fs, path::PathBuf};

use trellis_app::roster::matching::{jobs, reviewers};

use super::{
    matching::{now, of_file, read},
    speak::Trouble,
};

#[derive(Debug, clap::Args)]
pub struct Reviewers {
    /// Similarities: a row a paper, a column a reader, -1 where they must not meet
    #[arg(long, value_name = "FILE")]
    table: PathBuf,
    /// Readers of each paper
    #[arg(long, value_name = "COUNT", default_value_t = 3)]
    per_paper: usize,
    /// Papers of one reader at most
    #[arg(long, value_name = "COUNT")]
    most: usize,
    /// Papers of one reader at least
    #[arg(long, value_name = "COUNT", default_value_t = 0)]
    least: usize,
    /// Where to write who reads what: a row a paper, readers by their column from 0
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub struct Gap {
    /// Agents and jobs, costs, what is taken, capacities
    #[arg(long, value_name = "FILE")]
    jobs: PathBuf,
    /// How long to search (default: 10, unless tries are given)
    #[arg(long, value_name = "SECONDS")]
    seconds: Option<f64>,
    /// How often to try; the same number and seed give the same plan
    #[arg(long, value_name = "COUNT")]
    tries: Option<u64>,
    /// Decides everything that is left to chance
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where to write the agent of each job, from 0
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub fn reviewers(asked: &Reviewers) -> Result<(), Trouble> {
    let table = reviewers::Similarities::read(&read(&asked.table)?)
        .map_err(|why| Trouble::Input(format!("{}: {why}", asked.table.display())))?;
    let loads = reviewers::Loads { per_paper: asked.per_paper, least: asked.least, most: asked.most };
    let found = reviewers::assign(&table, loads).ok_or_else(|| {
        Trouble::Input(format!(
            "{} readers cannot each have {} to {} of {} papers with {} readers each: change --least, --most or \
             --per-paper",
            table.readers(),
            asked.least,
            asked.most,
            table.papers(),
            asked.per_paper
        ))
    })?;
    let rows = found.readers.iter().map(|row| joined(row.iter()));
    write(asked.out.as_ref(), rows)?;
    println!("total similarity {:.4} papers {} readers {}", found.total(), table.papers(), table.readers());
    Ok(())
}

pub fn gap(asked: &Gap) -> Result<(), Trouble> {
    let begin = now();
    let problem = jobs::Jobs::read(&read(&asked.jobs)?)
        .map_err(|why| Trouble::Input(format!("{}: {why}", asked.jobs.display())))?;
    let seconds = match (asked.seconds, asked.tries) {
        (Some(seconds), _) => time(seconds)?,
        (None, Some(_)) => f64::INFINITY,
        (None, None) => 10.0,
    };
    let most = asked.tries.map_or(f64::INFINITY, |tries| tries as f64);
    let mut tried = 0;
    let found = jobs::assign(&problem, asked.seed, &mut |tries| {
        tried = tries;
        (tries as f64 / most).max((now() - begin).as_secs_f64() / seconds)
    });
    let plan = found.ok_or_else(|| {
        Trouble::Input("no plan that keeps every capacity was met: give more --seconds or capacity".into())
    })?;
    write(asked.out.as_ref(), std::iter::once(joined(plan.agents.iter())))?;
    println!("cost {} tries {tried} seed {}", plan.cost, asked.seed);
    Ok(())
}

/// A time to search that is one.
pub fn time(seconds: f64) -> Result<f64, Trouble> {
    if seconds.is_nan() || seconds <= 0.0 {
        return Err(Trouble::Input(format!("{seconds} is no time to search: give seconds above 0")));
    }
    Ok(seconds)
}

fn joined(items: impl Iterator<Item = impl ToString>) -> String {
    items.map(|item| item.to_string()).collect::<Vec<_>>().join(",")
}

fn write(out: Option<&PathBuf>, rows: impl Iterator<Item = String>) -> Result<(), Trouble> {
    let Some(path) = out else { return Ok(()) };
    let text: String = rows.map(|row| row + "\n").collect();
    fs::write(path, text).map_err(|error| of_file(path, &error))
}
