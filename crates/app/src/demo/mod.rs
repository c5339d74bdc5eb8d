//! The demonstration programmes: made-up organisations, loaded and removed by one command each.
//!
//! The data stands in `crates/app/demo` and is built into the binary. `tables` reads its files, `markdown` makes a
//! document of a plan, `load` does what a person would do with them, through the same functions, and `remove`
//! takes everything back. Nothing here may know a rule: where a sample needs one, it is missing in its room.

mod assessments;
mod contributions;
mod cycle;
mod documents;
mod engagements;
mod experts;
mod findings;
mod initiatives;
mod load;
mod markdown;
mod missions;
mod partners;
mod remove;
mod requests;
mod support;
mod surveys;
mod tables;
mod trainings;

use trellis_paper::docx;

use crate::Problem;

pub use load::load;
pub use remove::remove;
use tables::Sample;

/// The password of every sample person: no secret, printed wherever the samples are served.
pub const PASSWORD: &str = "sample-programme";

/// The files of one programme, as they stand in `crates/app/demo`.
struct Folder {
    name: &'static str,
    programme: &'static str,
    plan: &'static str,
    members: &'static str,
    facts: &'static str,
    progress: &'static str,
    measures: &'static str,
    registers: &'static str,
    meetings: &'static str,
    documents: &'static str,
    assessments: &'static str,
    findings: &'static str,
    requests: &'static str,
    initiatives: &'static str,
    missions: &'static str,
    trainings: &'static str,
    surveys: &'static str,
    engagements: &'static str,
    experts: &'static str,
    cycle: &'static str,
    settings: &'static str,
}

macro_rules! folder {
    ($name:literal) => {
        Folder {
            name: $name,
            programme: include_str!(concat!("../../demo/", $name, "/programme.toml")),
            plan: include_str!(concat!("../../demo/", $name, "/plan.md")),
            members: include_str!(concat!("../../demo/", $name, "/members.csv")),
            facts: include_str!(concat!("../../demo/", $name, "/facts.csv")),
            progress: include_str!(concat!("../../demo/", $name, "/progress.csv")),
            measures: include_str!(concat!("../../demo/", $name, "/measures.csv")),
            registers: include_str!(concat!("../../demo/", $name, "/registers.toml")),
            meetings: include_str!(concat!("../../demo/", $name, "/meetings.toml")),
            documents: include_str!(concat!("../../demo/", $name, "/documents.toml")),
            assessments: include_str!(concat!("../../demo/", $name, "/assessments.toml")),
            findings: include_str!(concat!("../../demo/", $name, "/findings.toml")),
            requests: include_str!(concat!("../../demo/", $name, "/requests.toml")),
            initiatives: include_str!(concat!("../../demo/", $name, "/initiatives.toml")),
            missions: include_str!(concat!("../../demo/", $name, "/missions.toml")),
            trainings: include_str!(concat!("../../demo/", $name, "/trainings.toml")),
            surveys: include_str!(concat!("../../demo/", $name, "/surveys.toml")),
            engagements: include_str!(concat!("../../demo/", $name, "/engagements.toml")),
            experts: include_str!(concat!("../../demo/", $name, "/experts.toml")),
            cycle: include_str!(concat!("../../demo/", $name, "/cycle.toml")),
            settings: include_str!(concat!("../../demo/", $name, "/settings.toml")),
        }
    };
}

/// Every programme there is.
const FOLDERS: [Folder; 5] = [
    folder!("customs-office"),
    folder!("fisheries-commission"),
    folder!("migratory-species"),
    folder!("biosafety-protocol"),
    folder!("capacity-builders"),
];

/// The sample plans as Word files, for trying an upload: each with its file name.
pub fn files() -> Result<Vec<(String, Vec<u8>)>, Problem> {
    FOLDERS.iter().map(|folder| Ok((file_name(folder), word_file(&Sample::read(folder)?)?))).collect()
}

fn file_name(folder: &Folder) -> String {
    format!("{}.docx", folder.name)
}

/// A sample's plan as Members would have sent it round. The same data gives the same bytes.
fn word_file(sample: &Sample) -> Result<Vec<u8>, Problem> {
    docx::write(&markdown::document(sample.plan, &sample.programme)).map_err(Problem::internal)
}
