//! Bodies, sessions, plans and documents as forms, calls and files name them: by id, or as papers do (a body by its code,
//! a document by its symbol). Must not know who asks.

use trellis_domain::{
    kernel::{Day, Id},
    meetings::{
        Body, Session,
        documents::{Document, DocumentId, symbol::key},
    },
    people::{
        Actor, OrganisationId,
        policy::{self, Reach, Right, Scope, Standing},
    },
    plans::record::PlanId,
};
use trellis_store::{Tx, meetings as store, plans};

use crate::Problem;

/// The bodies, sessions and plans of one organisation, found by what forms, calls and files call them.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// Its bodies, by name.
    pub bodies: Vec<Body>,
    /// Their sessions, by day.
    pub sessions: Vec<Session>,
    /// Its plans, by title.
    pub plans: Vec<NamedPlan>,
}

/// A plan by what it is called.
#[derive(Debug, Clone)]
pub struct NamedPlan {
    /// Its id.
    pub id: PlanId,
    /// Its code.
    pub code: String,
    /// Its title as printed.
    pub title: String,
    /// Whether a body has adopted it.
    pub is_adopted: bool,
}

impl Directory {
    /// All there is: to find out what a thing concerns, not to be shown.
    pub(crate) async fn load(tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        let plans = plans::list(tx).await?.into_iter();
        let plans = plans.filter(|listed| listed.plan.organisation == organisation);
        let named = |listed: plans::Listed| NamedPlan {
            id: listed.plan.id,
            code: listed.plan.code,
            title: listed.title,
            is_adopted: listed.plan.adoption.is_some(),
        };
        Ok(Self {
            plans: plans.map(named).collect(),
            bodies: store::bodies(tx, organisation).await?,
            sessions: store::sessions(tx, organisation).await?,
        })
    }

    /// What an actor may know of. A session that is not public is read by whoever reads a draft, a chair or delegate of its
    /// body among them.
    pub(crate) fn known_to(mut self, actor: Actor<'_>, organisation: OrganisationId, today: Day) -> Self {
        let reach = reach_of_drafts(actor, organisation);
        self.sessions
            .retain(|session| session.is_public(today) || reach.covers(&[Scope::One(session.body.bits())]));
        let reads_drafts = reach.covers(&[]);
        self.plans.retain(|plan| plan.is_adopted || reads_drafts);
        self
    }

    /// A body of these.
    pub fn body(&self, id: Id<Body>) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// A session of these.
    pub fn session(&self, id: Option<Id<Session>>) -> Option<&Session> {
        self.sessions.iter().find(|session| Some(session.id) == id)
    }

    pub(crate) fn find_body(&self, text: &str) -> Option<&Body> {
        let text = text.trim();
        self.bodies.iter().find(|body| body.code.eq_ignore_ascii_case(text) || body.id.to_string() == text)
    }

    /// By id, by title, or as `CODE number`: "CC 18".
    pub(crate) fn find_session(&self, text: &str) -> Option<&Session> {
        let text = text.trim();
        let named = |session: &&Session| {
            let code = self.body(session.body).map_or("", |body| body.code.as_str());
            session.id.to_string() == text
                || session.title.eq_ignore_ascii_case(text)
                || format!("{code} {}", session.number).eq_ignore_ascii_case(text)
        };
        let mut found = self.sessions.iter().filter(named);
        found.next().filter(|_| found.next().is_none())
    }

    pub(crate) fn find_plan(&self, text: &str) -> Option<PlanId> {
        let text = text.trim();
        self.plans.iter().find(|plan| plan.code == text || plan.id.to_string() == text).map(|plan| plan.id)
    }
}

/// Whose drafts an actor reads.
pub(super) fn reach_of_drafts(actor: Actor<'_>, organisation: OrganisationId) -> Reach {
    policy::reach(actor.bearer(), Right::Read, organisation, Standing::Plan(policy::Plan::Draft))
}

/// A document of an organisation by id or symbol.
pub(crate) fn document_named(documents: &[Document], text: &str) -> Option<DocumentId> {
    let (text, wanted) = (text.trim(), key(text));
    let is_it = |each: &&Document| each.id.to_string() == text || key(&each.symbol) == wanted;
    documents.iter().find(is_it).map(|each| each.id)
}
