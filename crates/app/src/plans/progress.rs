//! What people say about an action, dated; the latest by day wins and none is overwritten.

use trellis_domain::{
    events::Event,
    people::{Actor, Verb},
    plans::{
        progress::{Progress, ProgressId, ProgressStatus},
        record::ActionId,
    },
};
use trellis_store::{Across, plans as store};

use super::readable;
use crate::plans::concerns;
use crate::{
    House, Problem,
    house::Deed,
    problem::{Code, Form},
};

/// A progress entry as typed.
#[derive(Debug, Clone, Default)]
pub struct ProgressInput {
    /// The day it speaks of.
    pub as_at: String,
    /// Code of the status.
    pub status: String,
    /// What was done.
    pub text: String,
    /// With what; may be empty.
    pub resources: String,
    /// The meeting it is reported to, by its symbol; may be empty.
    pub reported_to: String,
}

/// Says how an action goes.
pub async fn report(
    house: &House,
    actor: Actor<'_>,
    action: ActionId,
    input: &ProgressInput,
) -> Result<ProgressId, Problem> {
    let plan = {
        let mut tx = house.read(Across::Address).await?;
        let plan = store::of_action(&mut tx, action).await?.ok_or_else(Problem::not_found)?;
        readable(&mut tx, actor, plan.id).await?
    };
    let Deed { mut tx, permit, at } =
        house.write_about(actor, Verb::ReportProgress, plan.organisation, &concerns(&plan)).await?;
    let mut form = Form::default();
    let as_at = form.past_day("as_at", &input.as_at, house.today());
    let status = ProgressStatus::from_code(&input.status);
    if status.is_none() {
        form.wrong("status", Code::FieldChoice, &[("value", &input.status)]);
    }
    let text = form.text("text", &input.text);
    let resources = form.optional_text("resources", &input.resources).unwrap_or_default();
    let reported_to = form.optional_text("reported_to", &input.reported_to);
    form.finish()?;
    let (Some(as_at), Some(status)) = (as_at, status) else { return Err(Problem::new(Code::FormInvalid)) };
    let entry = Progress { id: house.id(), action, as_at, status, text, resources, reported_to };
    store::add_progress(&mut tx, &permit, &entry, at).await?;
    let event = Event::new("progress.reported", action)
        .with("as_at", as_at.to_string())
        .with("status", status.code());
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(entry.id)
}
