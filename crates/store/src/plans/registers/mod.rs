//! What stands around a plan: mandates, lists of terms, the family of instruments, comments,
//! guidance, steps and gaps, appraisals, partners in actions; a file each.
//!
//! [`load`] reads all of one plan's. Whether an id belongs to the organisation is checked above.

mod appraisals;
mod comments;
mod family;
mod guidance;
mod involved;
mod mandates;
mod steps;
mod vocabularies;

use trellis_domain::{
    people::OrganisationId,
    plans::{record::PlanId, registers::Registers},
};

use crate::{StoreError, Tx, members};

pub use appraisals::{add_appraisal, mark_criterion, move_appraisal};
pub use comments::{add_comment, settle_comment};
pub use family::{add_invitation, answer_invitation, relate};
pub use guidance::add_guidance;
pub use involved::{involve, leave_out};
pub use mandates::{add_mandate, answer_mandate, mandates as mandates_of, withdraw_answer};
pub use steps::{add_gap, add_step, change_step};
pub use vocabularies::{add_terms, add_vocabulary, tag, untag, vocabularies as vocabularies_of};

/// The registers of a plan of an organisation.
pub async fn load(tx: &mut Tx, organisation: OrganisationId, plan: PlanId) -> Result<Registers, StoreError> {
    Ok(Registers {
        mandates: mandates_of(tx, organisation).await?,
        answers: mandates::answers(tx, plan).await?,
        vocabularies: vocabularies::vocabularies(tx, organisation).await?,
        tags: vocabularies::tags(tx, organisation).await?,
        family: family::family(tx, organisation).await?,
        invitations: family::invitations(tx, plan).await?,
        comments: comments::comments(tx, plan).await?,
        guidance: guidance::guidance(tx, organisation).await?,
        steps: steps::steps(tx, plan).await?,
        gaps: steps::gaps(tx, plan).await?,
        appraisals: appraisals::appraisals(tx, plan).await?,
        partners: members::partners::list(tx, organisation).await?,
        involved: involved::involved(tx, plan).await?,
    })
}
