//! Each room from the command line, as people use it who have no browser at hand, or many things to do at once.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

#[path = "commands/assessments.rs"]
mod assessments;
#[path = "commands/consultations.rs"]
mod consultations;
#[path = "commands/cycle.rs"]
mod cycle;
#[path = "commands/findings.rs"]
mod findings;
#[path = "commands/folder.rs"]
mod folder;
#[path = "commands/initiatives.rs"]
mod initiatives;
#[path = "commands/meetings.rs"]
mod meetings;
#[path = "commands/missions.rs"]
mod missions;
#[path = "commands/organisations.rs"]
mod organisations;
#[path = "commands/requests.rs"]
mod requests;
#[path = "commands/support.rs"]
mod support;
#[path = "commands/surveys.rs"]
mod surveys;
#[path = "commands/trainings.rs"]
mod trainings;
