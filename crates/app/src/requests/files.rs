//! Files beside a request: its letter as it came. Put in, taken, judged again, removed (REQUIREMENTS S2.12).
//!
//! Whoever takes one reads the request and what is protected of it, and the log tells of each look. A file under lock is
//! handed out to nobody.

use trellis_domain::{
    files::{Attachment, AttachmentId, AttachmentState, Beside, Judged, judged_again},
    people::{
        Actor, Person, may_do,
        policy::{Matter, Right},
    },
    requests::RequestId,
};
use trellis_store::{Across, Tx, attachments as store};

use super::Held;
use crate::{
    House, Problem,
    attachments::{self, FileLine, Incoming, judge_again, keep, told, vet},
    problem::Code,
};

/// The protected field, as the log names it.
const PROTECTED: &str = "file of the letter";

impl Held {
    /// A file beside it as the table sees one.
    fn of_file(&self, state: AttachmentState) -> Matter<'_> {
        Matter { standing: state.standing(), made_by: None, ..self.matter() }
    }

    fn may_with_file(&self, actor: Actor<'_>, right: Right, state: AttachmentState) -> bool {
        may_do(actor, right, &self.of_file(state)).is_ok()
    }

    /// Whether the actor may put files beside it; whoever may takes them away again, too.
    pub(super) fn may_attach(&self, actor: Actor<'_>) -> bool {
        self.may_with_file(actor, Right::Create, AttachmentState::Clean)
    }

    /// Refuses whoever may put no file beside it, as if there were no such place: a file is hidden from whoever may know of
    /// the request alone.
    fn puts_files(&self, actor: Actor<'_>) -> Result<(), Problem> {
        if self.may_attach(actor) { Ok(()) } else { Err(Problem::not_found()) }
    }

    /// Whether the actor is shown what was done with its files.
    pub(super) fn shows_files(&self, actor: Actor<'_>) -> bool {
        self.may_with_file(actor, Right::History, AttachmentState::Clean)
    }

    /// The files beside it that the actor may know of.
    pub(super) async fn files(
        &self,
        tx: &mut Tx,
        actor: Actor<'_>,
        people: &[Person],
    ) -> Result<Vec<FileLine>, Problem> {
        let all = store::of(tx, Beside::Request(self.request.id)).await?;
        let known = all.into_iter().filter(|file| self.may_with_file(actor, Right::Learn, file.state()));
        let may_remove = self.may_attach(actor);
        Ok(known
            .map(|file| FileLine {
                added_by: attachments::named(people, &file),
                may_take: self.may_with_file(actor, Right::Read, file.state()),
                may_remove,
                file,
            })
            .collect())
    }

    /// One of its files that the actor may know of; absent, hidden and of another request are one answer.
    async fn file(&self, tx: &mut Tx, actor: Actor<'_>, id: AttachmentId) -> Result<Attachment, Problem> {
        let all = store::of(tx, Beside::Request(self.request.id)).await?;
        let own = all.into_iter().find(|file| file.id == id);
        let known = own.filter(|file| self.may_with_file(actor, Right::Learn, file.state()));
        known.ok_or_else(Problem::not_found)
    }
}

/// The files beside a request that the actor may know of.
pub async fn list(house: &House, actor: Actor<'_>, id: RequestId) -> Result<Vec<FileLine>, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let people = trellis_store::people::people(&mut tx, held.request.organisation).await?;
    held.files(&mut tx, actor, &people).await
}

/// Puts a file beside a request. It is judged first; who may not put one in is told so before.
pub async fn attach(
    house: &House,
    actor: Actor<'_>,
    id: RequestId,
    incoming: Incoming,
) -> Result<AttachmentId, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    held.puts_files(actor)?;
    drop(tx);
    let vetted = vet(house, incoming).await??;
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    held.puts_files(actor)?;
    let mut deed = house.permit(tx, actor, Right::Create, &held.of_file(AttachmentState::Clean))?;
    let (file, event) = keep(house, &mut deed, Beside::Request(id), vetted).await?;
    deed.done(house, event).await?;
    Ok(file)
}

/// A clean file with its bytes; the log tells that it was taken.
pub async fn take(
    house: &House,
    actor: Actor<'_>,
    id: RequestId,
    file: AttachmentId,
) -> Result<(Attachment, Vec<u8>), Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    let file = held.file(&mut tx, actor, file).await?;
    if file.state() != AttachmentState::Clean || !held.may_with_file(actor, Right::Read, file.state()) {
        return Err(Problem::not_found());
    }
    let content = store::content(&mut tx, file.id).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    house.read_protected(actor, &held.matter(), id, PROTECTED).await?;
    Ok((file, content))
}

/// Takes a file off a request, with its bytes.
pub async fn remove(
    house: &House,
    actor: Actor<'_>,
    id: RequestId,
    file: AttachmentId,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    held.puts_files(actor)?;
    let mut deed = house.permit(tx, actor, Right::Create, &held.of_file(AttachmentState::Clean))?;
    let file = held.file(&mut deed.tx, actor, file).await?;
    store::remove(&mut deed.tx, &deed.permit, file.id).await?;
    deed.done(house, told("file.removed", &file)).await
}

/// Judges a file under lock once more; where it stands then.
pub async fn recheck(
    house: &House,
    actor: Actor<'_>,
    id: RequestId,
    file: AttachmentId,
) -> Result<AttachmentState, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    held.puts_files(actor)?;
    let file = held.file(&mut tx, actor, file).await?;
    let content = store::content(&mut tx, file.id).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    if file.state() == AttachmentState::Clean {
        return Err(Problem::new(Code::AttachmentClean));
    }
    let found = judge_again(house, &file, content).await?;
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    held.puts_files(actor)?;
    let mut deed = house.permit(tx, actor, Right::Create, &held.of_file(AttachmentState::Clean))?;
    // Somebody else may have judged or removed it meanwhile: the store then changes nothing and says so.
    let state = judged_again(file.state(), &found.judged).map_err(|_| Problem::new(Code::AttachmentClean))?;
    store::judge(&mut deed.tx, &deed.permit, &found).await?;
    let event = match found.judged {
        Judged::Clean(_) => "file.cleared",
        Judged::Held(_) => "file.held",
    };
    deed.done(house, told(event, &found)).await?;
    Ok(state)
}
