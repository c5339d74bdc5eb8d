//! Plans as files: in, with what cannot be understood named; and out, the same bytes for the same plan.
//!
//! It must not judge a plan. Next: [`crate::missions::check`].

use super::{
    read::{self, Unreadable},
    record::{Fault, Record, Wrong},
    scan,
};
use crate::missions::model::{Instance, Placed, Plan};

/// Reads a plan. What names unknown missions, experts or lines, or a mission twice, is left out and named (R0, R3).
pub fn read_plan(instance: &Instance, text: &str) -> Result<(Plan, Vec<Fault>), Unreadable> {
    scan::fields(text).map_err(|shapeless| Unreadable::Shape("plan", shapeless.at))?;
    let head = Record::cut("plan", 0, "instance", text)?;
    let items = scan::items(head.raw("missions")?);
    let items = items.map_err(|shapeless| Unreadable::Shape("missions of the plan", shapeless.at))?;
    let (mut plan, mut faults) = (Vec::<Placed>::new(), Vec::new());
    let mut seen = vec![false; instance.missions.len()];
    for (at, raw) in items.into_iter().enumerate() {
        let record = Record::cut("plan", at + 1, "mission", raw);
        match record.and_then(|record| Ok((read::placed(&record, instance)?, record))) {
            Err(fault) => faults.push(fault),
            Ok(((placed, unknown), record)) => {
                faults.extend(unknown);
                let again = std::mem::replace(&mut seen[placed.mission as usize], true);
                if again {
                    faults.push(record.fault("mission", Wrong::Twice(record.text("mission")?.into_owned())));
                } else {
                    plan.push(placed);
                }
            }
        }
    }
    Ok((plan, faults))
}

/// Writes a plan, missions and seats in the order of the problem.
pub fn write_plan(instance: &Instance, plan: &Plan) -> String {
    let mut missions: Vec<_> = plan.iter().collect();
    missions.sort_by_key(|placed| placed.mission);
    let lines: Vec<_> = missions.into_iter().map(|placed| line(instance, placed)).collect();
    let name = quoted(&instance.name);
    format!(
        "{{\n\"format\":\"trellis-mission-plan/1\",\n\"instance\":{name},\n\"missions\":[\n{}\n]\n}}\n",
        lines.join(",\n")
    )
}

/// One mission of a plan, as a line.
pub fn line(instance: &Instance, placed: &Placed) -> String {
    let mut team = placed.team.clone();
    team.sort_by_key(|seat| (seat.line, seat.expert));
    let team: Vec<_> = team
        .iter()
        .map(|seat| {
            let expert = quoted(instance.expert_ids.name(seat.expert));
            let line = quoted(&instance.lines[seat.line as usize].name);
            format!("{{\"expert\":{expert},\"line\":{line}}}")
        })
        .collect();
    let mission = quoted(instance.mission_ids.name(placed.mission));
    let start = instance.day(placed.start);
    format!("{{\"mission\":{mission},\"start\":\"{start}\",\"team\":[{}]}}", team.join(","))
}

/// A text as JSON writes it.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
