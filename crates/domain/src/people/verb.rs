//! The deeds of the rooms, and which line and right of the table each stands for. Must not know who asks.

use super::policy::{self, Right, Standing};

/// What somebody wants to do, where the state of the matter is known from the deed itself. Deeds on a matter that goes
/// through states ask [`may_do`](super::may_do) with the state as read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verb {
    /// Read an adopted plan, its status and papers.
    ReadAdopted,
    /// Read a plan that no body has adopted yet.
    ReadDraft,
    /// Bring a document in as a plan or a newer version of one, and settle its doubts.
    ImportPlan,
    /// Say what counts for a KPI, record and withdraw facts.
    KeepIndicators,
    /// Write progress entries.
    ReportProgress,
    /// Keep what stands around plans: mandates, lists of terms, the family's answers, comments.
    KeepRegisters,
    /// Keep Members, their sets and statuses.
    KeepMembers,
    /// Add people to the organisation, close their accounts.
    KeepPeople,
    /// See who has an account and holds which office.
    SeePeople,
    /// Change the organisation's settings.
    KeepSettings,
    /// Read what Members and other bodies say about a plan.
    ReadComments,
    /// See the desk: what is due, doubtful or missing.
    SeeDesk,
    /// Read the receipts of others.
    SeeReceipts,
    /// Take the log of deeds out.
    ReadAudit,
    /// Keep bodies, their sessions, agendas, deadlines and rounds of consultation.
    KeepMeetings,
    /// Read of a session that the public may know of. What is internal asks for [`Self::ReadDraft`].
    ReadMeetings,
}

impl Verb {
    /// Every verb, for the test that walks the table.
    pub const ALL: [Self; 16] = [
        Self::ReadAdopted,
        Self::ReadDraft,
        Self::ImportPlan,
        Self::KeepIndicators,
        Self::ReportProgress,
        Self::KeepRegisters,
        Self::KeepMembers,
        Self::KeepPeople,
        Self::SeePeople,
        Self::KeepSettings,
        Self::ReadComments,
        Self::SeeDesk,
        Self::SeeReceipts,
        Self::ReadAudit,
        Self::KeepMeetings,
        Self::ReadMeetings,
    ];

    /// The line of the table that the deed falls under, and the right it needs there.
    pub(super) const fn needs(self) -> (Right, Standing) {
        match self {
            Self::ReadAdopted | Self::ReadMeetings => (Right::Read, Standing::Plan(policy::Plan::Adopted)),
            Self::ReadDraft => (Right::Read, Standing::Plan(policy::Plan::Draft)),
            Self::ImportPlan => (Right::Create, Standing::Plan(policy::Plan::Draft)),
            Self::KeepIndicators => (Right::Create, Standing::Indicator(policy::Indicator::Reported)),
            // Progress, Members, meetings and what stands around a plan are kept by whoever keeps a plan in force.
            Self::ReportProgress | Self::KeepRegisters | Self::KeepMembers | Self::KeepMeetings => {
                (Right::Edit, Standing::Plan(policy::Plan::Adopted))
            }
            Self::KeepPeople => (Right::Create, Standing::Account(policy::Account::Invited)),
            Self::SeePeople => (Right::Read, Standing::Account(policy::Account::Active)),
            Self::KeepSettings => (Right::Edit, Standing::Settings(policy::Settings::Live)),
            // Comments are part of how a plan comes about; the desk shows drafts and doubts.
            Self::ReadComments | Self::SeeDesk => (Right::Learn, Standing::Plan(policy::Plan::Draft)),
            // What was sent in is for whoever works with it: those who keep plans.
            Self::SeeReceipts => (Right::Create, Standing::Plan(policy::Plan::Draft)),
            Self::ReadAudit => (Right::Export, Standing::Audit(policy::Audit::Sealed)),
        }
    }
}
