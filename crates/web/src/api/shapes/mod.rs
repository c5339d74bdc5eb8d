//! Descriptions of the answers that command line and API share: plan, status, reading, target, measure, registers.
//!
//! The answers themselves are written by `app::exchange`, which knows no OpenAPI; these types only describe them, and a
//! test holds every answer against its description. Whoever adds a field there adds it here.
#![expect(dead_code, reason = "descriptions only: nothing is ever made of these types")]

mod cycle;
mod indicators;
mod plans;
mod registers;

pub(crate) use cycle::Cycle;
pub(crate) use indicators::{Measure, Reading, Target};
pub(crate) use plans::{CurrentPlan, KeptPlan, PlanDocument, PlanStatus};
pub(crate) use registers::Registers;
