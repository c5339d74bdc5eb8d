//! What narrowing a list costs: the same page of reports for somebody who may know of all, and for people whom the
//! table of rights gives some of them; and what a desk costs on which all of them wait. 200 Members, 50,000 reports,
//! medians of one run in turns.

use std::{fs, io, path::Path, time::Duration};

use crate::{
    browser::Browser,
    clock::timed,
    inputs,
    parts::{OFFICER, Outcome, PASSWORD, Stage, plans},
    program::{Server, run},
};

const MEMBERS: usize = 200;
const REPORTS: usize = 50_000;
const REPORTS_A_CALL: usize = 250;
const ACTIONS: usize = 100;
const LOOKS: usize = 201;
/// Most that narrowing may add, in per cent.
const GOAL: f64 = 10.0;

/// Most that a desk may take, in milliseconds.
const DESK_GOAL: f64 = 100.0;

const LIST: &str = "/reported";
/// Speaks for every Member, so that all reports can be made by one.
const REPORTER: &str = "reporter@example.org";
/// Officer of the one programme that everything was reported for.
const PROGRAMME: &str = "programme@example.org";
/// Focal point of one Member.
const FOCAL_POINT: &str = "focal@example.org";

pub fn measure(stage: &mut Stage) -> Outcome {
    let data = stage.office("scope")?;
    let file = stage.file("scope.csv");
    fs::write(&file, inputs::plan(ACTIONS))?;
    run(&data, &["plan", "import", &file.display().to_string(), "--adopted-by", "Conference 1"], "")?;
    people(&data)?;
    let server = Server::start("serve", &data)?;
    report(&server.address)?;
    let mut readers = Vec::new();
    for email in [OFFICER, PROGRAMME, FOCAL_POINT] {
        let mut browser = Browser::open(&server.address)?;
        browser.sign_in(email, PASSWORD)?;
        readers.push((browser, Vec::with_capacity(LOOKS)));
    }
    for _ in 0..LOOKS {
        for (browser, times) in &mut readers {
            let (answer, took) = timed(|| browser.get(LIST));
            match answer?.status {
                200 => times.push(took),
                other => return Err(format!("{LIST} was answered with {other}").into()),
            }
        }
    }
    let desks = [desk(&mut readers[0].0)?, desk(&mut readers[2].0)?];
    let medians: Vec<Duration> = readers.into_iter().map(|(_, times)| median(times)).collect();
    let [all, programme, member] = medians[..] else { return Err("a reader is missing".into()) };
    let table = &mut stage.table;
    table.milliseconds("page of 50,000 reports, officer of all", all, None);
    table.milliseconds("the same page, officer of one programme", programme, None);
    table.percent_more("  more than without narrowing", programme, all, Some(GOAL));
    table.milliseconds("a page of 250 of them, focal point of one Member", member, None);
    table.percent_more("  more than without narrowing", member, all, Some(GOAL));
    table.milliseconds("desk with 50,000 open items, officer, p99", desks[0], Some(DESK_GOAL));
    table.milliseconds("  a focal point's, p99", desks[1], Some(DESK_GOAL));
    Ok(())
}

/// How long a desk takes, but for one look in a hundred.
fn desk(browser: &mut Browser) -> Result<Duration, Box<dyn std::error::Error>> {
    let mut times = Vec::with_capacity(LOOKS);
    for _ in 0..LOOKS {
        let (answer, took) = timed(|| browser.get("/desk"));
        match answer?.status {
            200 => times.push(took),
            other => return Err(format!("/desk was answered with {other}").into()),
        }
    }
    times.sort();
    Ok(times.get(times.len() * 99 / 100).copied().unwrap_or_default())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

pub fn code(member: usize) -> String {
    format!("M{:03}", member % MEMBERS)
}

/// The Members, somebody who speaks for all of them, and those whose lists are narrowed.
fn people(data: &Path) -> io::Result<()> {
    for member in 0..MEMBERS {
        let code = code(member);
        run(data, &["member", "add", "--code", &code, "--name", &format!("Member {code}")], "")?;
    }
    let add = |email: &str, office: &str, held_for: &str| {
        let person = ["person", "add", "--email", email, "--name", email, "--office", office];
        run(data, &[&person[..], &["--for", held_for]].concat(), PASSWORD)
    };
    add(PROGRAMME, "officer", "scope")?;
    add(FOCAL_POINT, "focal-point", &code(0))?;
    add(REPORTER, "focal-point", &code(0))?;
    for member in 1..MEMBERS {
        let office = ["--office", "focal-point", "--for", &code(member)];
        run(data, &[&["person", "appoint", "--email", REPORTER][..], &office].concat(), "")?;
    }
    Ok(())
}

/// Every report through the API, as a focal point's own program would send them.
fn report(address: &str) -> io::Result<()> {
    let mut reporter = Browser::open(address)?;
    let key = key(&mut reporter, REPORTER)?;
    let plan = plans(&mut reporter)?.pop().ok_or_else(|| io::Error::other("the list of plans is empty"))?;
    let actions = actions(&mut reporter, &plan)?;
    for call in 0..REPORTS / REPORTS_A_CALL {
        let facts: Vec<_> =
            (0..REPORTS_A_CALL).map(|n| call * REPORTS_A_CALL + n).map(|n| fact(n, &actions)).collect();
        reporter.call(
            &format!("/api/v1{plan}/facts"),
            &key,
            &format!("{{\"facts\":[{}]}}", facts.join(",")),
        )?;
    }
    Ok(())
}

/// What somebody's program shows with its calls.
pub fn key(browser: &mut Browser, email: &str) -> io::Result<String> {
    let said = format!("{{\"email\":\"{email}\",\"password\":\"{PASSWORD}\"}}");
    let said = browser.call("/api/v1/session", "", &said)?;
    let key = said.split("\"token\":\"").nth(1).and_then(|rest| rest.split('"').next());
    key.map(str::to_owned).ok_or_else(|| io::Error::other("no key was given"))
}

/// The ids of the plan's actions, from its board.
pub fn actions(browser: &mut Browser, plan: &str) -> io::Result<Vec<String>> {
    let board = browser.get(plan)?.text();
    let links = board.split("href=\"/actions/").skip(1);
    let ids: Vec<_> = links.filter_map(|rest| Some(rest.get(..36)?.to_owned())).collect();
    if ids.is_empty() { Err(io::Error::other("the board has no actions")) } else { Ok(ids) }
}

fn fact(n: usize, actions: &[String]) -> String {
    let (member, action) = (code(n), &actions[n % actions.len()]);
    format!(
        "{{\"day\":\"2026-01-{:02}\",\"what\":\"counted\",\"kind\":\"activity\",\"count\":\"1\",\
         \"member\":\"{member}\",\"actions\":[\"{action}\"],\"evidence\":\"List of participants {n}\"}}",
        n % 28 + 1
    )
}
