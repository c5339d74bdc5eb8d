//! Bodies and when they meet: sessions whose days may move, agendas, who took part, what is due before and after, and
//! what Members are asked in between.
//!
//! Printed numbers and the wording of deadlines are data here: nothing is renumbered, and what a wording means is
//! computed when asked, never stored. Must not know who may write. Next: [`body`], [`session`] and what its record says
//! ([`points`]), [`deadline`], [`wording`], [`consultation`], [`documents`] and how they open ([`release`]), [`decisions`], [`acts`].

pub mod acts;
pub mod body;
pub mod consultation;
pub mod deadline;
pub mod decisions;
pub mod documents;
pub mod points;
pub mod release;
pub mod session;
pub mod wording;

pub use body::{Body, BodyId, BodyKind};
pub use consultation::{Consultation, ConsultationAnswer, ConsultationAnswerId, ConsultationId};
pub use deadline::{Deadline, DeadlineId};
pub use points::{Point, PointId, PointKind};
pub use session::{AgendaItem, AgendaItemId, Participant, ParticipantId, Session, SessionId, SessionState};
