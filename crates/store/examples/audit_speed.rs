//! How long it takes to go through an audit chain of a million deeds, and what memory that takes.
//!
//! Run it with `cargo run --release -p trellis-store --example audit_speed`, or see `./dev bench`; a number as argument
//! makes another length.

use std::time::Instant;

use trellis_domain::people::{Organisation, OrganisationId};
use trellis_store::{events::ledger, people, testing};

const DEEDS: i64 = 1_000_000;
const GOAL_SECONDS: f64 = 10.0;

#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock and its arguments")]
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), trellis_store::StoreError> {
    let deeds = std::env::args().nth(1).and_then(|deeds| deeds.parse().ok()).unwrap_or(DEEDS);
    let test = testing::sqlite().await;
    let organisation = Organisation {
        id: OrganisationId::new(1),
        code: "office".to_owned(),
        name: "Office".to_owned(),
        sample: false,
    };
    let mut tx = test.db.write(organisation.id).await?;
    people::add_organisation(&mut tx, &organisation).await?;
    tx.commit().await?;
    let start = Instant::now();
    let head = testing::fill_log(&test.db, organisation.id, deeds).await?;
    println!("{deeds} deeds written: {:.2} s (made for this measurement)", start.elapsed().as_secs_f64());
    let before = memory_mib();
    let start = Instant::now();
    let verdict =
        ledger::verify(&mut test.db.read(organisation.id).await?, organisation.id, Some(head)).await?;
    let seconds = start.elapsed().as_secs_f64();
    let held = verdict.is_ok_and(|end| end == head);
    println!(
        "{deeds} deeds verified: {seconds:.2} s (goal {GOAL_SECONDS} s, {:.0} % of it), the chain holds: {held}",
        seconds / GOAL_SECONDS * 100.0
    );
    if let (Some(before), Some(after)) = (before, memory_mib()) {
        println!("memory before and after: {before:.1} and {after:.1} MiB");
    }
    Ok(())
}

fn memory_mib() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1024.0)
}
