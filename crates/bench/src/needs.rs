//! What the matrix of a needs assessment costs: 200 Members, 40 areas, ten assessments one after the other, each with all
//! its scores. A window is 60 Members and 40 areas; medians of one run in turns, bytes as they go over the line.

use std::{fmt::Write as _, fs, time::Duration};

use crate::{
    browser::{Browser, Connection},
    clock::timed,
    inputs,
    parts::{OFFICER, Outcome, PASSWORD, Stage},
    program::{Server, run},
};

const MEMBERS: usize = 200;
const AREAS: usize = 40;
const FIRST_YEAR: usize = 2018;
const YEARS: usize = 10;
const LOOKS: usize = 51;
/// Most that a window may take, in milliseconds.
const TIME_GOAL: f64 = 50.0;
/// Most that a window may weigh, in bytes.
const BYTES_GOAL: usize = 60 * 1024;

/// The windows that are looked at: what they are, and what their address asks for.
const WINDOWS: [(&str, &str); 4] = [
    ("matrix, 60 Members and 40 areas of 10 years", ""),
    ("  its second window", "?page=2"),
    ("  by widest gap", "?sort=gap"),
    ("  grouped by class", "?by=class"),
];

pub fn measure(stage: &mut Stage) -> Outcome {
    let data = stage.office("needs")?;
    let plan = stage.file("needs.csv");
    fs::write(&plan, inputs::plan(10))?;
    run(&data, &["plan", "import", &plan.display().to_string(), "--adopted-by", "Conference 1"], "")?;
    for member in 0..MEMBERS {
        let (code, name) = (format!("M{member:03}"), format!("Member {member:03}"));
        run(&data, &["member", "add", "--code", &code, "--name", &name], "")?;
        let class = ["member", "class", "give", &code, ["sids", "ldc"][member % 2], "--from", "2000-01-01"];
        run(&data, &[&class[..], &["--evidence", "List of 2000"]].concat(), "")?;
    }
    let areas: String = (1..=AREAS).fold(String::new(), |mut areas, area| {
        let _ = writeln!(areas, "{area}: Area {area} of capacity");
        areas
    });
    let list =
        ["register", "needs", "terms", "areas", "--name", "Areas", "--purpose", "area", "--terms", &areas];
    run(&data, &list, "")?;
    let mut last = String::new();
    for year in 0..YEARS {
        let title = format!("Needs {}", FIRST_YEAR + year);
        let cycle = (FIRST_YEAR + year).to_string();
        let before = if year == 0 { String::new() } else { format!("Needs {}", FIRST_YEAR + year - 1) };
        let add = ["assessment", "add", "--title", &title, "--cycle", &cycle, "--areas", "areas"];
        last = String::from_utf8(run(&data, &[&add[..], &["--previous", &before]].concat(), "")?)?;
        let file = stage.file(&format!("scores-{year}.csv"));
        fs::write(&file, scores(year))?;
        let file = file.display().to_string();
        let (done, took) =
            timed(|| run(&data, &["assessment", "scores", &title, &file, "--source", "performance"], ""));
        done?;
        if year + 1 == YEARS {
            stage.table.seconds("8,000 scores from a table", took, None);
        }
    }
    let matrix = format!("/assessments/{}/matrix", last.trim());
    let server = Server::start("serve", &data)?;
    let mut officer = Browser::open(&server.address)?;
    officer.sign_in(OFFICER, PASSWORD)?;
    for (what, asked) in WINDOWS {
        let address = format!("{matrix}{asked}");
        let mut times = Vec::with_capacity(LOOKS);
        for _ in 0..LOOKS {
            let (answer, took) = timed(|| officer.get(&address));
            match answer?.status {
                200 => times.push(took),
                other => return Err(format!("{address} was answered with {other}").into()),
            }
        }
        stage.table.milliseconds(what, median(times), Some(TIME_GOAL));
        let bytes = weight(&server.address, &address, &officer.cookies())?;
        let kept = if bytes <= BYTES_GOAL { "within" } else { "above" };
        stage.table.note(format!("{bytes} bytes compressed, {kept} {BYTES_GOAL}"));
    }
    Ok(())
}

/// How many bytes a page is as it goes over the line.
fn weight(server: &str, address: &str, cookies: &str) -> std::io::Result<usize> {
    let headers = [("accept-encoding", "gzip"), ("cookie", cookies)];
    Ok(Connection::open(server)?.send("GET", address, &headers, b"")?.body.len())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Members down, areas across: the same each time, and not the same each year.
fn scores(year: usize) -> String {
    let mut table = String::from("Member");
    for area in 1..=AREAS {
        let _ = write!(table, ",{area}");
    }
    for member in 0..MEMBERS {
        let _ = write!(table, "\nM{member:03}");
        for area in 0..AREAS {
            let _ = write!(table, ",{}", (member * 7 + area * 3 + year * (1 + member % 3)) % 6);
        }
    }
    table
}
