//! What the monitoring summary before a yearly meeting costs: 2,000 initiatives for 200 Members, each with an indicator that
//! was read, printed for Word and as PDF.

use std::{fs, io, path::Path, time::Duration};

use crate::{
    browser::Browser,
    clock::timed,
    inputs,
    parts::{OFFICER, Outcome, PASSWORD, Stage, plans},
    program::{Server, run},
    scope::{actions, code, key},
};

const MEMBERS: usize = 200;
const INITIATIVES: usize = 2_000;
const MEMBERS_EACH: usize = 3;
const ACTIONS: usize = 100;
const LOOKS: usize = 5;
/// Most that both papers together may take, in seconds.
const GOAL: f64 = 3.0;

pub fn measure(stage: &mut Stage) -> Outcome {
    let data = stage.office("monitoring")?;
    let file = stage.file("monitoring.csv");
    fs::write(&file, inputs::plan(ACTIONS))?;
    run(&data, &["plan", "import", &file.display().to_string(), "--adopted-by", "Conference 1"], "")?;
    members(&data)?;
    let server = Server::start("serve", &data)?;
    let mut officer = Browser::open(&server.address)?;
    let plan = plans(&mut officer)?.pop().ok_or_else(|| io::Error::other("the list of plans is empty"))?;
    initiatives(&mut officer, &plan)?;
    officer.sign_in(OFFICER, PASSWORD)?;
    let docx = paper(&mut officer, &plan, "docx")?;
    let pdf = paper(&mut officer, &plan, "pdf")?;
    let table = &mut stage.table;
    table.seconds("monitoring summary of 2,000 initiatives, DOCX and PDF", docx + pdf, Some(GOAL));
    table.seconds("  DOCX alone", docx, None);
    table.seconds("  PDF alone", pdf, None);
    Ok(())
}

/// How long a paper takes, in the middle of some.
fn paper(browser: &mut Browser, plan: &str, ending: &str) -> Result<Duration, Box<dyn std::error::Error>> {
    let mut times = Vec::with_capacity(LOOKS);
    for _ in 0..LOOKS {
        let (answer, took) = timed(|| browser.get(&format!("{plan}/cycle/monitoring/{ending}")));
        match answer?.status {
            200 => times.push(took),
            other => return Err(format!("the {ending} was answered with {other}").into()),
        }
    }
    times.sort();
    Ok(times.get(times.len() / 2).copied().unwrap_or_default())
}

fn members(data: &Path) -> io::Result<()> {
    for member in 0..MEMBERS {
        let code = code(member);
        run(data, &["member", "add", "--code", &code, "--name", &format!("Member {code}")], "")?;
    }
    Ok(())
}

/// Every initiative through the API, as a program of the secretariat would put them in.
fn initiatives(officer: &mut Browser, plan: &str) -> io::Result<()> {
    let key = key(officer, OFFICER)?;
    let actions = actions(officer, plan)?;
    for n in 0..INITIATIVES {
        let own: Vec<_> = (0..MEMBERS_EACH).map(|each| code(n * 7 + each * 31)).collect();
        let said = format!(
            "{{\"code\":\"I-{n}\",\"title\":\"Course {n} for inspectors\",\"objectives\":\"Ports report\",\
             \"currency\":\"USD\",\"members\":\"{}\"}}",
            own.join(", ")
        );
        let said = officer.call("/api/v1/initiatives", &key, &said)?;
        let id =
            said.split("\"id\":\"").nth(1).and_then(|rest| rest.get(..36)).unwrap_or_default().to_owned();
        let one = format!("/api/v1/initiatives/{id}");
        let indicator = "{\"text\":\"Ports that report\",\"unit\":\"%\",\"baseline\":\"42.5\",\
                         \"baseline_on\":\"2025-06-30\",\"target\":\"80 % by 2028\"}";
        officer.call(&format!("{one}/indicators"), &key, indicator)?;
        let reading = "{\"id\":\"Ports that report\",\"on\":\"2026-01-31\",\"value\":\"61\",\
                       \"evidence\":\"Port reports\"}";
        officer.call(&format!("{one}/readings"), &key, reading)?;
        let action = &actions[n % actions.len()];
        officer.call(&format!("{one}/links"), &key, &format!("{{\"action\":\"{action}\"}}"))?;
    }
    Ok(())
}
