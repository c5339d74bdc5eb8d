//! A plan as the house keeps it: an identity that lasts, versions as imported, and doubts that get settled.

use super::content::{Action, PlanContent, PrintedKpi};
use crate::{
    kernel::{Day, Id, coded},
    members::MemberSet,
    people::{OrganisationId, PersonId},
};

/// The id of a plan; it lasts through every version.
pub type PlanId = Id<Plan>;
/// The id of one imported version of a plan.
pub type VersionId = Id<Version>;
/// The id of an action; progress and facts hang on it through every version.
pub type ActionId = Id<Action>;
/// The id of a KPI; it lasts as its action does.
pub type KpiId = Id<PrintedKpi>;
/// The id of a dated set of Members, such as a region.
pub type MemberSetId = Id<MemberSet>;

/// A plan's identity and standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// Whose plan it is.
    pub organisation: OrganisationId,
    /// Short code in commands, unique in its organisation.
    pub code: String,
    /// The Members its shares are out of.
    pub member_set: Option<MemberSetId>,
    /// The act that adopted it; `None` for a draft.
    pub adoption: Option<Adoption>,
    /// `true` for demonstration data.
    pub sample: bool,
    /// Counts changes to this record, so that two people cannot overwrite each other.
    pub version: i64,
}

/// The act of a body that made a draft the plan in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// Body and meeting in words, for example "19th Conference".
    pub by: String,
    /// The day, where known.
    pub on: Option<Day>,
}

/// One imported version, with the identities its parts were given.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// Counts the versions of its plan, from 1.
    pub n: i64,
    /// The file it came from.
    pub file_name: String,
    /// SHA-256 of that file, in hex.
    pub file_digest: String,
    /// When it was imported, UTC.
    pub imported_at: jiff::Timestamp,
    /// Who imported it; `None` for the command line.
    pub imported_by: Option<PersonId>,
    /// What it says.
    pub content: PlanContent,
    /// The id of each of `content.actions`.
    pub actions: Vec<ActionId>,
    /// The ids of each action's KPIs, in the order of `content.actions[i].kpis`.
    pub kpis: Vec<Vec<KpiId>>,
    /// What was decided about each of `content.flags`.
    pub decisions: Vec<Option<FlagDecision>>,
}

/// An officer's word on a doubt. The source text stays as it is either way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagDecision {
    /// Kept as printed, or noted for the next revision.
    pub outcome: FlagOutcome,
    /// Who decided.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: jiff::Timestamp,
}

/// The two honest answers to a doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FlagOutcome {
    /// It is meant as printed.
    AsPrinted,
    /// It is a mistake; raise it when the plan is next revised.
    ForRevision,
}

coded!(FlagOutcome { AsPrinted => "as-printed", ForRevision => "for-revision" });

impl Version {
    /// The position of an action in this version.
    pub fn position_of(&self, action: ActionId) -> Option<usize> {
        self.actions.iter().position(|id| *id == action)
    }
}
