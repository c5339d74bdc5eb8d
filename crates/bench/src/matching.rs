//! Proposals of who goes on which mission, over the command line: how near the bound a plan comes in how much time, and
//! how quickly one that broke is mended. Its problems are made by the house itself, the same each time.

use crate::{
    clock::timed,
    parts::{Outcome, Stage},
    program::run,
};

/// Missions, experts, seconds, and how far below the bound a plan may lie, in per cent.
const SEARCHES: [(&str, &str, &str, f64); 4] = [
    ("500", "2000", "2", 0.25),
    ("500", "2000", "10", 0.12),
    ("5000", "20000", "30", 0.9),
    ("5000", "20000", "90", 0.55),
];

pub fn measure(stage: &mut Stage) -> Outcome {
    let data = stage.file("matching");
    for (missions, experts, seconds, goal) in SEARCHES {
        let folder = stage.file(&format!("problem-{missions}"));
        let at = |name: &str| folder.join(name).display().to_string();
        run(
            &data,
            &[
                "match",
                "invent",
                "--missions",
                missions,
                "--experts",
                experts,
                "--folder",
                &folder.display().to_string(),
            ],
            "",
        )?;
        let (files, plan) = ([at("missions.json"), at("roster.json")], at("plan.json"));
        let problem = ["--missions", &files[0], "--roster", &files[1]];
        let said = run(
            &data,
            &[&["match", "solve"], &problem[..], &["--out", &plan, "--seconds", seconds]].concat(),
            "",
        )?;
        let what = format!("{missions} missions, {experts} experts, {seconds} s: below the bound");
        stage.table.percent(what, gap(&String::from_utf8_lossy(&said))?, Some(goal));
        run(&data, &[&["match", "check"], &problem[..], &["--plan", &plan]].concat(), "")?;
    }
    let folder = stage.file("problem-500");
    let at = |name: &str| folder.join(name).display().to_string();
    let (missions, roster, plan) = (at("missions.json"), at("roster.json"), at("plan.json"));
    let without = at("without.json");
    std::fs::write(&without, withdrawn(&std::fs::read_to_string(&roster)?, 10))?;
    let args = [
        "match",
        "solve",
        "--missions",
        &missions,
        "--roster",
        &without,
        "--from",
        &plan,
        "--out",
        &at("mended.json"),
    ];
    let (done, took) = timed(|| run(&data, &args, ""));
    done?;
    stage.table.seconds("a plan of 500 missions mended after ten experts withdrew", took, Some(0.2));
    Ok(())
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
