//! Proposals of who goes on which mission, over the command line: how near the bound a plan comes in how much time, and
//! how quickly one that broke is mended. Its problems are made by the house itself, the same each time.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use crate::{
    clock::{now, timed},
    parts::{Outcome, Stage},
    program::{run, trellis},
};

/// Missions, experts, seconds, how far below the bound a plan may lie, in per cent, and the memory it may take, in MiB.
const SEARCHES: [(&str, &str, &str, f64, f64); 5] = [
    ("500", "2000", "2", 0.25, 40.0),
    ("500", "2000", "10", 0.12, 40.0),
    ("500", "2000", "60", 0.06, 40.0),
    ("5000", "20000", "30", 0.9, 192.0),
    ("5000", "20000", "90", 0.55, 192.0),
];
/// The same for the largest, which is measured where this is asked for by its name in the environment.
const LARGEST: (&str, &str, &str, f64, f64) = ("20000", "100000", "300", 0.6, 1024.0);
const LARGEST_ASKED: &str = "HOUSE_SPEED_LARGEST";
/// Seconds for a proof at fifty missions.
const PROOF: &str = "10";
/// Problems of the public kind, and seconds for each.
const JOBS: [&str; 4] = ["d10200", "d20200", "e10400", "e40400"];
const JOBS_SECONDS: &str = "30";
const QUESTIONS: usize = 1_000;

pub fn measure(stage: &mut Stage) -> Outcome {
    let data = stage.file("matching");
    proofs(stage, &data)?;
    let largest = environment(LARGEST_ASKED).map(|_| LARGEST);
    for (missions, experts, seconds, goal, memory_goal) in SEARCHES.into_iter().chain(largest) {
        let problem = invented(stage, &data, missions, experts)?;
        let what = format!("{missions} missions, {experts} experts, {seconds} s");
        let (said, peak, _) = watched(&data, &problem.solve(&["--seconds", seconds]))?;
        stage.table.percent(format!("{what}: below the bound"), gap(&said)?, Some(goal));
        stage.table.mebibytes(format!("{what}: memory"), peak, Some(memory_goal));
        run(&data, &words(&problem.check()), "")?;
    }
    let problem = invented(stage, &data, "500", "2000")?;
    run(&data, &words(&problem.solve(&["--seconds", "10"])), "")?;
    mended(stage, &data, &problem)?;
    reasons(stage, &data, &problem)?;
    jobs(stage, &data)
}

/// Files of one problem, and its plan.
struct Problem {
    folder: PathBuf,
}

impl Problem {
    fn at(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    fn args(&self, verb: &str) -> Vec<String> {
        let (missions, roster) = (self.at("missions.json"), self.at("roster.json"));
        ["match", verb, "--missions", &missions, "--roster", &roster].map(str::to_owned).to_vec()
    }

    fn solve(&self, more: &[&str]) -> Vec<String> {
        let mut args = self.args("solve");
        args.extend(["--out".to_owned(), self.at("plan.json")]);
        args.extend(more.iter().copied().map(str::to_owned));
        args
    }

    fn check(&self) -> Vec<String> {
        let mut args = self.args("check");
        args.extend(["--plan".to_owned(), self.at("plan.json")]);
        args
    }
}

fn invented(stage: &Stage, data: &Path, missions: &str, experts: &str) -> io::Result<Problem> {
    let folder = stage.file(&format!("problem-{missions}"));
    let name = folder.display().to_string();
    run(data, &["match", "invent", "--missions", missions, "--experts", experts, "--folder", &name], "")?;
    Ok(Problem { folder })
}

/// Proofs at fifty missions: of the public examples where they are there, else of one that nobody has.
fn proofs(stage: &mut Stage, data: &Path) -> Outcome {
    let mut found: Vec<(String, Problem)> = Vec::new();
    for name in ["missions-S-1", "missions-S-2"] {
        if let Some(public) = public(name) {
            let folder = stage.file(name);
            fs::create_dir_all(&folder)?;
            for file in ["missions.json", "roster.json"] {
                fs::copy(public.join(file), folder.join(file))?;
            }
            found.push((name.to_owned(), Problem { folder }));
        }
    }
    if found.is_empty() {
        found.push(("50 missions, 200 experts".to_owned(), invented(stage, data, "50", "200")?));
    }
    for (name, problem) in found {
        let (said, _, took) = watched(data, &problem.solve(&["--exact", "--seconds", PROOF]))?;
        stage.table.seconds(format!("{name}: proven to be the best"), took, Some(10.0));
        stage.table.note(if said.contains(" proven") { "proven" } else { "not proven" });
    }
    Ok(())
}

fn mended(stage: &mut Stage, data: &Path, problem: &Problem) -> Outcome {
    let without = problem.at("without.json");
    fs::write(&without, withdrawn(&fs::read_to_string(problem.at("roster.json"))?, 10))?;
    let (missions, plan, mended) =
        (problem.at("missions.json"), problem.at("plan.json"), problem.at("mended.json"));
    let args = ["match", "solve", "--missions", &missions, "--roster", &without, "--from", &plan];
    let (done, took) = timed(|| run(data, &[&args[..], &["--out", &mended]].concat(), ""));
    done?;
    stage.table.seconds("a plan of 500 missions mended after ten experts withdrew", took, Some(0.2));
    Ok(())
}

fn reasons(stage: &mut Stage, data: &Path, problem: &Problem) -> Outcome {
    let ids = |file: &str, start: &str| -> io::Result<Vec<String>> {
        let text = fs::read_to_string(problem.at(file))?;
        let lines = text.lines().filter_map(|line| line.strip_prefix(start)?.split('"').next());
        Ok(lines.map(str::to_owned).collect())
    };
    let experts = ids("roster.json", "{\"id\":\"")?;
    let experts: Vec<_> = experts.iter().filter(|id| id.starts_with('E')).collect();
    let missions = ids("missions.json", "{\"id\":\"")?;
    let missions: Vec<_> = missions.iter().filter(|id| id.starts_with("MIS")).collect();
    let line = |at: usize| {
        format!("{} {}\n", experts[at * 7919 % experts.len()], missions[at * 104_729 % missions.len()])
    };
    let questions: String = (0..QUESTIONS).map(line).collect();
    let mut args = problem.check();
    "explain".clone_into(&mut args[1]);
    args.push("--pairs".to_owned());
    let (said, took) = timed(|| run(data, &words(&args), &questions));
    let answers = String::from_utf8_lossy(&said?).lines().count();
    stage.table.seconds(format!("{answers} reasons why somebody is not on a mission"), took, Some(1.0));
    Ok(())
}

/// Jobs to agents of limited capacity, against the best that is published; only where the public data are.
fn jobs(stage: &mut Stage, data: &Path) -> Outcome {
    let Some(folder) = public("gap") else { return Ok(()) };
    let known = fs::read_to_string(folder.join("best_known.csv"))?;
    for name in JOBS {
        let line = known.lines().find_map(|line| line.strip_prefix(&format!("{name}.txt,")));
        let best: f64 = line.and_then(|line| line.rsplit(',').next()).ok_or("no best value")?.parse()?;
        let file = folder.join(format!("{name}.txt")).display().to_string();
        let said = run(data, &["match", "gap", "--jobs", &file, "--seconds", JOBS_SECONDS], "")?;
        let said = String::from_utf8_lossy(&said).into_owned();
        let cost: f64 = said.split_whitespace().nth(1).ok_or("no cost was said")?.parse()?;
        let what = format!("{name}: jobs given out in {JOBS_SECONDS} s, above the best known");
        stage.table.percent(what, 100.0 * (cost - best) / best, None);
    }
    Ok(())
}

/// A folder of the public examples, where they are there.
fn public(name: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(environment("TRELLIS_SHARED")?).join("allocate").join(name);
    folder.is_dir().then_some(folder)
}

fn environment(name: &str) -> Option<std::ffi::OsString> {
    #[expect(clippy::disallowed_methods, reason = "a measurement is a door")]
    std::env::var_os(name)
}

/// Runs a verb that says little; what it said, the most memory it held in MiB, and how long it took.
fn watched(data: &Path, args: &[String]) -> io::Result<(String, Option<f64>, Duration)> {
    let begin = now();
    let mut child = Command::new(trellis()?)
        .args(args)
        .arg("--data")
        .arg(data)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut peak = None;
    while child.try_wait()?.is_none() {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<f64>().ok());
        peak = kib.map(|kib| kib / 1024.0).or(peak);
        thread::sleep(Duration::from_millis(5));
    }
    let took = begin.elapsed();
    let done = child.wait_with_output()?;
    match done.status.success() {
        true => Ok((String::from_utf8_lossy(&done.stdout).into_owned(), peak, took)),
        false => Err(io::Error::other(format!("{args:?} failed"))),
    }
}

fn words(args: &[String]) -> Vec<&str> {
    args.iter().map(String::as_str).collect()
}

/// The figure before the sign of per cent.
fn gap(said: &str) -> Result<f64, Box<dyn std::error::Error>> {
    let words: Vec<_> = said.split_whitespace().collect();
    let at = words.iter().position(|word| *word == "%").ok_or("no gap was said")?;
    Ok(words[at - 1].parse()?)
}

/// The roster without every fortieth expert, so many of them.
fn withdrawn(roster: &str, count: usize) -> String {
    let mut left = count;
    let mut seen = 0;
    let kept = roster.lines().filter(|line| {
        seen += usize::from(line.starts_with("{\"id\":\"E"));
        let goes = left > 0 && line.starts_with("{\"id\":\"E") && seen % 40 == 0;
        left -= usize::from(goes);
        !goes
    });
    kept.collect::<Vec<_>>().join("\n")
}
