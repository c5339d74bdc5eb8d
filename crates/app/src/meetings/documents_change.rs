//! The sheet of a document, put right until it is cleared: what it is called, where it stands, in which languages it
//! appears. Must not move it on, and knows nothing of what is in its files.

use trellis_domain::{
    events::Event,
    meetings::documents::{Document, DocumentId},
    people::{
        Actor, Refusal, may_do,
        policy::{self, Matter, Right},
    },
};
use trellis_store::{
    Across, Tx,
    events::Logged,
    meetings::{self as rooms, documents as store},
};

use super::{
    Directory,
    documents::{Held, broken, concerns},
    documents_input::{DocumentInput, as_typed, read_changed},
};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem},
    stale::Stands,
};

pub use super::documents_input::as_line;

/// The deed's name in the log.
const CHANGED: &str = "document.changed";

/// The sheet of a document, to be changed.
#[derive(Debug, Clone)]
pub struct SheetView {
    /// The document.
    pub document: Document,
    /// What the form offers.
    pub directory: Directory,
    /// The sheet as it stands, as a form sends it.
    pub input: DocumentInput,
}

/// Whether the actor may put the sheet right: by the line of its state, and by that of a draft.
///
/// In translation the table lets the translator edit and nobody else. That is for the files: the sheet says what the
/// secretariat put before the body, and there is no translation of a title on it. So a translator alone leaves it as it
/// is; somebody who would edit the draft and translates the paper as well puts it right in both states.
pub(super) fn may_change(actor: Actor<'_>, held: &Held) -> Result<(), Refusal> {
    may_do(actor, Right::Edit, &held.matter())?;
    let draft = Matter { standing: policy::Document::Draft.into(), ..held.matter() };
    // That there is a paper is known by now.
    may_do(actor, Right::Edit, &draft).map(|_| ()).map_err(|_| Refusal::NotYours)
}

/// What stands on a sheet.
pub fn stands(input: &DocumentInput) -> Stands {
    Stands::new([
        ("meeting", input.meeting.clone()),
        ("items", input.items.clone()),
        ("title", input.title.clone()),
        ("symbol", input.symbol.clone()),
        ("kind", input.kind.clone()),
        ("action", input.action.clone()),
        ("original", input.original.clone()),
        ("languages", input.languages.clone()),
        ("prepared_by", input.prepared_by.clone()),
        ("distribution", input.distribution.clone()),
        ("day", input.day.clone()),
        ("plan", input.plan.clone()),
        ("sources", input.sources.clone()),
    ])
}

async fn typed(tx: &mut Tx, document: &Document) -> Result<DocumentInput, Problem> {
    let agenda = match document.meeting {
        Some(session) => rooms::agenda(tx, session).await?,
        None => Vec::new(),
    };
    Ok(as_typed(document, &agenda))
}

/// The sheet of a document, for whoever may change it.
pub async fn sheet(house: &House, actor: Actor<'_>, id: DocumentId) -> Result<SheetView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    may_change(actor, &held)?;
    let organisation = held.document.organisation;
    let input = typed(&mut tx, &held.document).await?;
    Ok(SheetView {
        directory: Directory::load(&mut tx, organisation).await?.known_to(actor, organisation, house.today()),
        input: DocumentInput { seen: stands(&input).version(), ..input },
        document: held.document,
    })
}

/// Puts the sheet of a document right.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: DocumentId,
    input: &DocumentInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(house, &mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    may_change(actor, &held)?;
    let organisation = held.document.organisation;
    let directory = Directory::load(&mut deed.tx, organisation).await?;
    let to = read_changed(&mut deed.tx, &directory, &held.document, input).await?;
    // Whose matter it becomes is judged, too: nobody hands a paper into a programme that is not theirs.
    let concerned = concerns(&to, directory.session(to.meeting).map(|session| session.body));
    may_do(actor, Right::Edit, &Matter { concerns: &concerned, ..held.matter() })?;
    let present = typed(&mut deed.tx, &held.document).await?;
    let is_it = |event: &Logged| event.deed == CHANGED;
    stands(&present).refuse_other(&input.seen, &mut deed.tx, organisation, id, is_it).await?;
    let changed = held.now().change(to, &held.files).map_err(broken)?;
    if store::symbol_taken(&mut deed.tx, organisation, &changed.symbol, Some(id)).await? {
        return Err(FieldProblem::new("symbol", Code::CodeTaken).with("value", changed.symbol).into());
    }
    store::change_document(&mut deed.tx, &deed.permit, &changed).await?;
    deed.done(house, Event::new(CHANGED, id).with("symbol", changed.symbol)).await
}
