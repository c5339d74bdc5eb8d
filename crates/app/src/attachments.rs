//! Files that come in to stand beside a record: judged before they are kept, and the list of those under lock.
//!
//! What is merely unfit is refused while its form still stands; what could do harm, or could not be judged, is kept under
//! lock, so that officer, administrator and auditor learn that it came. The deeds are the rooms'. Must not know rooms
//! beyond what their files stand beside.

use sha2::{Digest, Sha256};
use trellis_domain::{
    events::Event,
    files::{Attachment, AttachmentId, AttachmentState, Beside, FileKind, Judged},
    people::{
        Actor, Person,
        policy::{Reach, Right, reach},
    },
    requests::RequestId,
};
use trellis_paper::{
    Unreadable,
    limited::{READING_MAX, vet_limited},
    limits,
    vet::{Admitted, at_once},
};
use trellis_store::{attachments as store, people as people_store};
use trellis_words::Words;

use crate::{
    House, Problem,
    exchange::sentence,
    house::Deed,
    people::hex,
    problem::{Code, FieldProblem, Quoted},
    requests,
};

/// Largest file that is taken in, in MB.
pub const MEGABYTES_MAX: u64 = limits::FILE_BYTES_MAX >> 20;
/// Most files beside one record.
const FILES_MAX: usize = 20;
/// Longest name that is kept, in letters.
const NAME_LETTERS_MAX: usize = 200;
/// The field of forms and calls.
const FIELD: &str = "file";

/// A file as it came in.
#[derive(Debug, Clone, Default)]
pub struct Incoming {
    /// Its name as given, without folders; empty where none was chosen.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// Whether it broke off on its way.
    pub is_cut: bool,
}

impl Incoming {
    /// A file that came whole.
    pub fn whole(name: &str, content: Vec<u8>) -> Self {
        Self { name: name.to_owned(), content, is_cut: false }
    }

    /// Whether a file was chosen.
    pub fn is_any(&self) -> bool {
        !self.name.is_empty()
    }
}

/// A file that was judged and is not kept yet.
pub(crate) struct Vetted {
    incoming: Incoming,
    judged: Judged,
}

/// Judges a file.
///
/// # Errors
/// What is wrong with the field, where the file is not taken in at all: it names the file, the reason and the way on.
pub(crate) async fn vet(house: &House, incoming: Incoming) -> Result<Result<Vetted, FieldProblem>, Problem> {
    let name: String =
        incoming.name.chars().filter(|letter| !letter.is_control()).take(NAME_LETTERS_MAX).collect();
    let incoming = Incoming { name, ..incoming };
    if !incoming.is_any() {
        return Ok(Err(FieldProblem::new(FIELD, Code::FieldEmpty)));
    }
    if incoming.is_cut {
        return Ok(Err(FieldProblem::new(FIELD, Code::AttachmentCut).with("file", incoming.name)));
    }
    let (incoming, found) = judge(house, incoming).await?;
    Ok(match found {
        Ok(judged) => Ok(Vetted { incoming, judged }),
        Err(unfit) => {
            let why = Problem::from(unfit);
            let why = Quoted::Sentence(why.code, why.args);
            Err(FieldProblem::new(FIELD, Code::AttachmentRefused)
                .with("file", incoming.name)
                .with("why", why))
        }
    })
}

/// Judges the bytes: at once, or in a process of its own with limits on memory and time.
async fn judge(house: &House, incoming: Incoming) -> Result<(Incoming, Result<Judged, Unreadable>), Problem> {
    let (program, args) = house.reader().clone();
    let look = move || {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let (name, bytes) = (incoming.name.as_str(), incoming.content.as_slice());
        let found = at_once(name, bytes);
        let found = found.unwrap_or_else(|| vet_limited(&program, &args, name, bytes, READING_MAX));
        (found, incoming)
    };
    let (found, incoming) = tokio::task::spawn_blocking(look).await.map_err(Problem::internal)?;
    let judged = match found {
        Ok(admitted) => Ok(Judged::Clean(kind_of(admitted))),
        Err(unreadable) if is_unfit(&unreadable) => Err(unreadable),
        Err(unreadable) => Ok(Judged::Held(serde_json::to_string(&unreadable).map_err(Problem::internal)?)),
    };
    Ok((incoming, judged))
}

const fn kind_of(admitted: Admitted) -> FileKind {
    match admitted {
        Admitted::Pdf => FileKind::Pdf,
        Admitted::Docx => FileKind::Docx,
        Admitted::Xlsx => FileKind::Xlsx,
        Admitted::Png => FileKind::Png,
        Admitted::Jpeg => FileKind::Jpeg,
        Admitted::Mail => FileKind::Mail,
        Admitted::Text => FileKind::Text,
    }
}

/// Whether whoever sent the file can mend it and nothing in it could do harm.
const fn is_unfit(unreadable: &Unreadable) -> bool {
    matches!(
        unreadable,
        Unreadable::Empty
            | Unreadable::TooLarge { .. }
            | Unreadable::NotAdmitted
            | Unreadable::NotRecognised { .. }
            | Unreadable::OldFormat { .. }
            | Unreadable::Encrypted
            | Unreadable::BrokenZip { .. }
            | Unreadable::BrokenXml { .. }
            | Unreadable::MissingPart { .. }
            | Unreadable::Encoding { .. }
    )
}

/// Keeps a file beside something, in a deed of whoever may; the event that tells of it.
pub(crate) async fn keep(
    house: &House,
    deed: &mut Deed,
    beside: Beside,
    vetted: Vetted,
) -> Result<(AttachmentId, Event), Problem> {
    let Vetted { incoming, judged } = vetted;
    if store::of(&mut deed.tx, beside).await?.len() >= FILES_MAX {
        return Err(FieldProblem::new(FIELD, Code::AttachmentsFull).with("most", FILES_MAX).into());
    }
    let new = Attachment {
        id: house.random_id(),
        organisation: deed.permit.organisation(),
        beside,
        name: incoming.name,
        bytes: i64::try_from(incoming.content.len()).unwrap_or(i64::MAX),
        digest: hex(&Sha256::digest(&incoming.content)),
        judged,
        added_by: deed.permit.person(),
        added_at: deed.at,
    };
    store::add(&mut deed.tx, &deed.permit, &new, incoming.content).await?;
    let deed = match new.state() {
        AttachmentState::Clean => "file.added",
        AttachmentState::Quarantined => "file.held",
    };
    Ok((new.id, told(deed, &new)))
}

/// Judges a file under lock once more; nothing changes where it stays there.
pub(crate) async fn judge_again(
    house: &House,
    file: &Attachment,
    content: Vec<u8>,
) -> Result<Attachment, Problem> {
    let (_, found) = judge(house, Incoming::whole(&file.name, content)).await?;
    let judged = match found {
        Ok(judged) => judged,
        Err(unfit) => Judged::Held(serde_json::to_string(&unfit).map_err(Problem::internal)?),
    };
    Ok(Attachment { judged, ..file.clone() })
}

/// A deed on a file; its subject is what the file stands beside, in whose history it belongs.
pub(crate) fn told(deed: &'static str, file: &Attachment) -> Event {
    let Beside::Request(request) = file.beside;
    Event::new(deed, request).with("file", &file.name).with("digest", &file.digest)
}

/// Whether a deed of the log may be shown to the actor: what is done with files is for those who may know of them all.
pub(crate) fn shows_deed(
    actor: Actor<'_>,
    organisation: trellis_domain::people::OrganisationId,
    deed: &str,
) -> bool {
    let standing = AttachmentState::Clean.standing();
    !deed.starts_with("file.")
        || reach(actor.bearer(), Right::History, organisation, standing) == Reach::Everything
}

/// A file as a list shows it.
#[derive(Debug, Clone)]
pub struct FileLine {
    /// The file.
    pub file: Attachment,
    /// The name of who put it in.
    pub added_by: Option<String>,
    /// Whether the actor may take it.
    pub may_take: bool,
    /// Whether the actor may remove it, or have it judged again.
    pub may_remove: bool,
}

impl FileLine {
    /// Why it is under lock, in words that say the way on; empty for a clean one.
    pub fn why(&self, words: &Words) -> String {
        let Judged::Held(why) = &self.file.judged else { return String::new() };
        let unreadable = serde_json::from_str(why).unwrap_or(Unreadable::ReaderFailed);
        let problem = Problem::from(unreadable);
        sentence(problem.code, &problem.args, words)
    }
}

/// The name of a person, for a line.
pub(crate) fn named(people: &[Person], file: &Attachment) -> Option<String> {
    people.iter().find(|person| Some(person.id) == file.added_by).map(|person| person.name.clone())
}

/// A file under lock, and what it stands beside as far as the actor may read that.
#[derive(Debug, Clone)]
pub struct HeldLine {
    /// The file.
    pub line: FileLine,
    /// The request: id, and number with title.
    pub request: Option<(RequestId, String)>,
}

/// Whether the actor may know of some file under lock.
pub fn is_open_to(actor: Actor<'_>) -> bool {
    let standing = AttachmentState::Quarantined.standing();
    let reaches = |own| reach(actor.bearer(), Right::Learn, own, standing) != Reach::Nothing;
    actor.organisation().is_some_and(reaches)
}

/// The files under lock of the own organisation that the actor may know of, the newest first.
pub async fn held(house: &House, actor: Actor<'_>) -> Result<Vec<HeldLine>, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    if !is_open_to(actor) {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut tx = house.read(organisation).await?;
    let standing = AttachmentState::Quarantined.standing();
    let reach = reach(actor.bearer(), Right::Learn, organisation, standing);
    let files = store::held(&mut tx, organisation, &reach).await?;
    let people = people_store::people(&mut tx, organisation).await?;
    let mut lines = Vec::new();
    for file in files {
        let Beside::Request(id) = file.beside;
        let request = requests::called(&mut tx, actor, id).await?.map(|label| (id, label));
        // Rights are used on the page of what it stands beside.
        let line = FileLine { added_by: named(&people, &file), may_take: false, may_remove: false, file };
        lines.push(HeldLine { line, request });
    }
    Ok(lines)
}
