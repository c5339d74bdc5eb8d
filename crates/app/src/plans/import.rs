//! Bringing a document in: read in a limited child, understand, look at it, keep it.
//!
//! Nothing of an upload is in any plan before [`confirm`]; then all of it is, in one transaction.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
    sync::Arc,
};

use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use trellis_domain::{
    events::Event,
    indicators::doubts,
    people::{Actor, OrganisationId, Verb, may, may_about, policy::Scope},
    plans::{
        compare::{self, Comparison, compare, with_front_of},
        content::{PlanContent, Role},
        reading::{self, Corrections},
        record::{Plan, PlanId, Version},
        source::Source,
    },
};
use trellis_paper::limited::{READING_MAX, read_limited};
use trellis_store::{
    Across, Tx,
    plans::{self as store, DraftImport, DraftImportId},
};

use super::{AdoptionInput, PlanLine, cycle::approach, source, uploads::Looked};
use crate::{
    House, Problem,
    house::Deed,
    people::hex,
    problem::{Code, Form},
};

/// An upload that nobody confirms is forgotten after this long.
const DRAFT_DAYS: i64 = 7;

/// Reads a file in a process of its own, with limits on memory and time.
pub async fn read_file(
    reader: &(PathBuf, Vec<String>),
    name: &str,
    bytes: Vec<u8>,
) -> Result<Source, Problem> {
    let (program, args) = reader.clone();
    let file_name = name.to_owned();
    let read = move || {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        read_limited(&program, &args, &file_name, &bytes, READING_MAX)
    };
    let document = tokio::task::spawn_blocking(read).await.map_err(Problem::internal)??;
    Ok(source::of_document(name, &document))
}

/// The child's part of [`read_file`]: standard input in, a document tree out, within limits it sets itself.
pub fn child_main() -> std::io::Result<()> {
    trellis_paper::limited::child_main(std::io::stdin().lock(), std::io::stdout().lock())
}

/// Makes a plan of a document: what `domain` reads, and what is doubtful about the targets.
pub fn understand(source: &Source, corrections: &Corrections) -> PlanContent {
    let mut content = reading::read(source, corrections);
    let doubtful = doubts::of_targets(&content);
    reading::add_flags(&mut content, source, doubtful);
    content
}

/// Makes a plan of a file that is trusted, in this process: files of our own, tests. An upload goes through
/// [`read_file`].
pub fn understand_own(name: &str, bytes: &[u8], corrections: &Corrections) -> Result<PlanContent, Problem> {
    let document = trellis_paper::read(name, bytes)?;
    Ok(understand(&source::of_document(name, &document), corrections))
}

/// What a person sees before confirming.
pub struct Preview {
    /// The upload.
    pub draft: DraftImportId,
    /// The name it was uploaded under.
    pub file_name: String,
    /// Whose it would be.
    pub organisation: OrganisationId,
    /// The document as it arrived, for showing flags beside their source cells.
    pub source: Arc<Source>,
    /// What was understood.
    pub content: Arc<PlanContent>,
    /// The plan it would be a newer version of, with the version it has and what would change.
    pub newer: Option<(Plan, Arc<(Version, Comparison)>)>,
}

/// The plans a file may be a newer version of, for whoever may bring one in.
pub async fn choices(house: &House, actor: Actor<'_>) -> Result<Vec<PlanLine>, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::ImportPlan, organisation)?;
    let mut lines = super::list(house, actor).await?;
    lines.retain(|line| line.plan.organisation == organisation);
    Ok(lines)
}

/// What a file would become, without keeping anything of it.
pub async fn look(
    house: &House,
    actor: Actor<'_>,
    file_name: &str,
    file: Vec<u8>,
) -> Result<PlanContent, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::ImportPlan, organisation)?;
    let source = read_file(house.reader(), file_name, file).await?;
    let corrections = {
        let mut tx = house.read(organisation).await?;
        corrections(&mut tx, organisation).await?
    };
    Ok(understand(&source, &corrections))
}

/// Keeps an upload for looking at. The file is read once here, so that a broken one is refused at the door.
pub async fn upload(
    house: &House,
    actor: Actor<'_>,
    plan: Option<PlanId>,
    file_name: &str,
    file: Vec<u8>,
) -> Result<DraftImportId, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may_about(actor, Verb::ImportPlan, organisation, &into_plan(plan))?;
    let source = Arc::new(read_file(house.reader(), file_name, file.clone()).await?);
    let about = into_plan(plan);
    let Deed { mut tx, permit, at } =
        house.write_about(actor, Verb::ImportPlan, organisation, &about).await?;
    if let Some(plan) = plan {
        own_plan(&mut tx, organisation, plan).await?;
    }
    let draft = DraftImport {
        id: house.id(),
        organisation,
        plan,
        file_name: file_name.to_owned(),
        created_at: at,
        created_by: actor.person(),
    };
    let since = at - SignedDuration::from_hours(24 * DRAFT_DAYS);
    store::add_draft(&mut tx, &permit, &draft, file, since).await?;
    let event = Event::new("plan.uploaded", draft.id).with("file", file_name);
    Deed { tx, permit, at }.done(house, event).await?;
    house.uploads().keep(draft.id, at, Looked { source, read: None, newer: None });
    Ok(draft.id)
}

/// What an upload would become.
pub async fn preview(house: &House, actor: Actor<'_>, id: DraftImportId) -> Result<Preview, Problem> {
    let held = house.uploads().find(id, house.now());
    let (draft, file, corrections, newer) = {
        let mut tx = house.read(Across::Address).await?;
        let draft = own_draft(&mut tx, actor, id).await?;
        let file = if held.is_none() { store::draft_file(&mut tx, id).await? } else { None };
        let corrections = corrections(&mut tx, draft.organisation).await?;
        let newer = match draft.plan {
            Some(plan) => Some(followed(&mut tx, draft.organisation, plan, held.as_ref()).await?),
            None => None,
        };
        (draft, file, corrections, newer)
    };
    let looked = match held {
        Some(looked) => looked,
        None => {
            let file = file.ok_or_else(Problem::not_found)?;
            let source = Arc::new(read_file(house.reader(), &draft.file_name, file).await?);
            Looked { source, read: None, newer: None }
        }
    };
    let (plan, followed) = newer.map_or((None, None), |(plan, version)| (Some(plan), Some(version)));
    // Understanding thousands of actions takes a good part of a second of one core: not on an async thread.
    let understood = move || understood(looked, corrections, followed);
    let (looked, content) = tokio::task::spawn_blocking(understood).await.map_err(Problem::internal)?;
    let source = Arc::clone(&looked.source);
    let newer = plan.zip(looked.newer.clone());
    house.uploads().keep(id, house.now(), looked);
    Ok(Preview {
        draft: id,
        file_name: draft.file_name,
        organisation: draft.organisation,
        source,
        content,
        newer,
    })
}

/// The version that an upload would follow: the one held, where the plan has moved no further, else loaded.
enum Followed {
    Held(Arc<(Version, Comparison)>),
    Loaded(Box<Version>),
}

impl Followed {
    fn version(&self) -> &Version {
        match self {
            Self::Held(newer) => &newer.0,
            Self::Loaded(version) => version,
        }
    }
}

async fn followed(
    tx: &mut Tx,
    organisation: OrganisationId,
    plan: PlanId,
    held: Option<&Looked>,
) -> Result<(Plan, Followed), Problem> {
    let plan = own_plan(tx, organisation, plan).await?;
    let newest = store::version_ids(tx, plan.id).await?.into_iter().next().ok_or_else(Problem::not_found)?;
    // Doubts may have been settled meanwhile, but what a comparison says hangs on the content alone.
    if let Some(newer) = held.and_then(|held| held.newer.as_ref()).filter(|newer| newer.0.id == newest) {
        return Ok((plan, Followed::Held(Arc::clone(newer))));
    }
    let version = store::load_version(tx, newest).await?.ok_or_else(Problem::not_found)?;
    Ok((plan, Followed::Loaded(Box::new(version))))
}

/// Fills in what is missing: the plan, where column heads mean something else by now, and the comparison.
fn understood(
    looked: Looked,
    corrections: Corrections,
    followed: Option<Followed>,
) -> (Looked, Arc<PlanContent>) {
    let Looked { source, read, .. } = looked;
    let (content, is_as_before) = match (read, &followed) {
        (Some((content, then)), None | Some(Followed::Held(_))) if then == corrections => (content, true),
        _ => {
            let content = understand(&source, &corrections);
            let content = match &followed {
                Some(followed) => with_front_of(&followed.version().content, content),
                None => content,
            };
            (Arc::new(content), false)
        }
    };
    let newer = followed.map(|followed| match followed {
        Followed::Held(newer) if is_as_before => newer,
        Followed::Held(newer) => compared(newer.0.clone(), &content),
        Followed::Loaded(version) => compared(*version, &content),
    });
    (Looked { source, read: Some((Arc::clone(&content), corrections)), newer }, content)
}

fn compared(version: Version, content: &PlanContent) -> Arc<(Version, Comparison)> {
    let comparison = compare(&version.content, content);
    Arc::new((version, comparison))
}

/// Remembers what column heads mean to the organisation; the next preview reads with it.
pub async fn correct_columns(
    house: &House,
    actor: Actor<'_>,
    id: DraftImportId,
    columns: &[(String, Option<Role>)],
) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::ImportPlan, organisation).await?;
    own_draft(&mut tx, actor, id).await?;
    let mut event = Event::new("plan.columns_corrected", id);
    for (head, role) in columns {
        let head = reading::normalised_head(head);
        store::remember_column(&mut tx, &permit, &head, *role).await?;
        event = event.with("column", format!("{head}: {}", role.map_or("left out", Role::code)));
    }
    Deed { tx, permit, at }.done(house, event).await
}

/// Forgets an upload; no plan changes.
pub async fn discard(house: &House, actor: Actor<'_>, id: DraftImportId) -> Result<(), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::ImportPlan, organisation).await?;
    let draft = own_draft(&mut tx, actor, id).await?;
    store::drop_draft(&mut tx, &permit, id).await?;
    let event = Event::new("plan.upload_discarded", id).with("file", draft.file_name);
    Deed { tx, permit, at }.done(house, event).await?;
    house.uploads().forget(id);
    Ok(())
}

/// What a person says when confirming.
#[derive(Debug, Clone, Default)]
pub struct ConfirmInput {
    /// Short code of a new plan; ignored for a newer version.
    pub code: String,
    /// The act that adopted it; empty for a draft.
    pub adoption: AdoptionInput,
}

/// An upload that became a plan, or the newer version of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirmed {
    /// The plan.
    pub plan: PlanId,
    /// How many actions the version has.
    pub actions: usize,
    /// How many doubts there are about its document.
    pub flags: usize,
}

/// Makes an upload a plan, or the newer version of one.
pub async fn confirm(
    house: &House,
    actor: Actor<'_>,
    id: DraftImportId,
    input: &ConfirmInput,
) -> Result<Confirmed, Problem> {
    let preview = preview(house, actor, id).await?;
    let file_digest = {
        let mut tx = house.read(preview.organisation).await?;
        let file = store::draft_file(&mut tx, id).await?.ok_or_else(Problem::not_found)?;
        hex(&Sha256::digest(&file))
    };
    let file = FileFacts { name: preview.file_name, digest: file_digest };
    let into = preview.newer.map(|(plan, _)| plan.id);
    let organisation = preview.organisation;
    let (actions, flags) = (preview.content.actions.len(), preview.content.flags.len());
    let content = Arc::unwrap_or_clone(preview.content);
    let plan = keep(house, actor, organisation, file, content, into, input, Some(id)).await?;
    house.uploads().forget(id);
    Ok(Confirmed { plan, actions, flags })
}

/// A short code out of a file's name: what stands before the ending, in lower case, other signs as hyphens.
pub fn code_from(file_name: &str) -> String {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem).to_lowercase();
    let mut code = String::new();
    for letter in stem.chars() {
        match letter.is_ascii_alphanumeric() {
            true => code.push(letter),
            false if !code.is_empty() && !code.ends_with('-') => code.push('-'),
            false => {}
        }
    }
    code.truncate(60);
    code.trim_end_matches('-').to_owned()
}

/// How far an import has come; each is said as it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The file is read: so many bytes.
    Reading(usize),
    /// A plan is made of so many parts of a document.
    Understanding(usize),
    /// So many actions are saved.
    Saving(usize),
}

impl Step {
    /// How many steps there are.
    pub const COUNT: u64 = 3;
}

/// Imports a file in one step.
pub async fn import(
    house: &House,
    actor: Actor<'_>,
    file_name: &str,
    bytes: Vec<u8>,
    into: Option<PlanId>,
    input: &ConfirmInput,
) -> Result<(PlanId, PlanContent), Problem> {
    import_telling(house, actor, file_name, bytes, into, input, &|_| {}).await
}

/// The same, telling how far it has come, as the command line does.
pub async fn import_telling(
    house: &House,
    actor: Actor<'_>,
    file_name: &str,
    bytes: Vec<u8>,
    into: Option<PlanId>,
    input: &ConfirmInput,
    tell: &(dyn Fn(Step) + Send + Sync),
) -> Result<(PlanId, PlanContent), Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::ImportPlan, organisation)?;
    tell(Step::Reading(bytes.len()));
    let digest = hex(&Sha256::digest(&bytes));
    let source = read_file(house.reader(), file_name, bytes).await?;
    let corrections = {
        let mut tx = house.read(organisation).await?;
        corrections(&mut tx, organisation).await?
    };
    tell(Step::Understanding(source.parts.len()));
    let content = understand(&source, &corrections);
    drop(source);
    tell(Step::Saving(content.actions.len()));
    let file = FileFacts { name: file_name.to_owned(), digest };
    let plan = keep(house, actor, organisation, file, content.clone(), into, input, None).await?;
    Ok((plan, content))
}

struct FileFacts {
    name: String,
    digest: String,
}

/// One transaction: the plan's record, the version, the event; and the upload is forgotten.
#[expect(
    clippy::too_many_arguments,
    reason = "the two doors above bring the same things from different places"
)]
async fn keep(
    house: &House,
    actor: Actor<'_>,
    organisation: OrganisationId,
    file: FileFacts,
    content: PlanContent,
    into: Option<PlanId>,
    input: &ConfirmInput,
    draft: Option<DraftImportId>,
) -> Result<PlanId, Problem> {
    if content.actions.is_empty() {
        return Err(Problem::new(Code::PlanEmpty).with("file", file.name));
    }
    let mut form = Form::default();
    let adoption = input.adoption.read(&mut form);
    let code = if into.is_none() { form.code("code", &input.code) } else { String::new() };
    form.finish()?;
    let Deed { mut tx, permit, at } = house.write(actor, Verb::ImportPlan, organisation).await?;
    let (mut plan, standing) = match into {
        Some(id) => {
            let (plan, version) = current(&mut tx, organisation, id).await?;
            (plan, Some(version))
        }
        None => {
            let plan = Plan {
                id: house.id(),
                organisation,
                code: code.clone(),
                member_set: only_set(&mut tx, organisation).await?,
                adoption: adoption.clone(),
                sample: is_sample(&mut tx, organisation).await?,
                version: 1,
            };
            store::add(&mut tx, &permit, &plan).await.map_err(|error| match error {
                trellis_store::StoreError::Constraint { .. } => {
                    Problem::new(Code::CodeTaken).with("value", code)
                }
                other => other.into(),
            })?;
            (plan, None)
        }
    };
    if standing.is_some() && adoption.is_some() {
        plan.adoption = adoption;
        store::update(&mut tx, &permit, &plan).await?;
        plan.version += 1;
    }
    let mut content = match &standing {
        Some(version) => with_front_of(&version.content, content),
        None => content,
    };
    if content.title.trim().is_empty() {
        // A workbook often has no title of its own; lists need one, and the file's name is what people call it.
        file.name
            .rsplit_once('.')
            .map_or(file.name.as_str(), |(stem, _)| stem)
            .clone_into(&mut content.title);
    }
    let (version, known) = version_of(house, content, standing.as_ref(), file, actor, at);
    store::save_version(&mut tx, &permit, &plan, &version, &known).await?;
    if let Some(draft) = draft {
        store::drop_draft(&mut tx, &permit, draft).await?;
    }
    // What a review changed in the approach holds with the version that follows it, as one deed.
    let changes = match standing {
        Some(_) => approach::take_up(&mut tx, &permit, (plan.id, version.n)).await?,
        None => 0,
    };
    let mut event = Event::new("plan.imported", plan.id)
        .with("file", version.file_name)
        .with("sha256", version.file_digest)
        .with("version", version.n.to_string())
        .with("actions", version.actions.len().to_string());
    if changes > 0 {
        event = event.with("approach", changes.to_string());
    }
    Deed { tx, permit, at }.done(house, event).await?;
    Ok(plan.id)
}

/// Gives every action and KPI its id: the one it had, where the new version still has it, else a fresh one.
fn version_of(
    house: &House,
    content: PlanContent,
    standing: Option<&Version>,
    file: FileFacts,
    actor: Actor<'_>,
    at: jiff::Timestamp,
) -> (Version, HashSet<u128>) {
    let before: HashMap<usize, usize> = standing
        .map(|old| compare(&old.content, &content).actions.iter().map(|pair| (pair.new, pair.old)).collect())
        .unwrap_or_default();
    let mut known = HashSet::new();
    let mut actions = Vec::with_capacity(content.actions.len());
    let mut kpis = Vec::with_capacity(content.actions.len());
    for (position, action) in content.actions.iter().enumerate() {
        let stayed = standing.and_then(|old| before.get(&position).map(|at| (old, *at)));
        let old_kpis = stayed.map_or(&[][..], |(old, at)| old.kpis[at].as_slice());
        actions.push(stayed.map_or_else(|| house.id(), |(old, at)| old.actions[at]));
        let same = match stayed {
            Some((old, at)) => compare::kpis(&old.content.actions[at], action),
            None => vec![None; action.kpis.len()],
        };
        let own = |old: &Option<usize>| old.and_then(|at| old_kpis.get(at).copied());
        kpis.push(same.iter().map(|old| own(old).unwrap_or_else(|| house.id())).collect());
        known.extend(stayed.map(|(old, at)| old.actions[at].bits()));
        known.extend(old_kpis.iter().map(|id| id.bits()));
    }
    let version = Version {
        id: house.id(),
        n: standing.map_or(1, |old| old.n + 1),
        file_name: file.name,
        file_digest: file.digest,
        imported_at: at,
        imported_by: actor.person(),
        decisions: vec![None; content.flags.len()],
        content,
        actions,
        kpis,
    };
    (version, known)
}

async fn corrections(tx: &mut Tx, organisation: OrganisationId) -> Result<Corrections, Problem> {
    let columns = store::column_meanings(tx, organisation).await?;
    Ok(Corrections { columns: columns.into_iter().collect() })
}

/// What an office must be held for to count for an upload: the plan it goes into, if it goes into one.
fn into_plan(plan: Option<PlanId>) -> Vec<Scope> {
    plan.into_iter().map(Scope::of).collect()
}

/// An upload of the actor's own organisation.
async fn own_draft(tx: &mut Tx, actor: Actor<'_>, id: DraftImportId) -> Result<DraftImport, Problem> {
    let draft = store::draft(tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(draft.organisation).await?;
    match may(actor, Verb::ImportPlan, draft.organisation) {
        Ok(_) => Ok(draft),
        // An upload is nobody else's business: absent and foreign are one answer.
        Err(_) => Err(Problem::not_found()),
    }
}

async fn own_plan(tx: &mut Tx, organisation: OrganisationId, id: PlanId) -> Result<Plan, Problem> {
    let plan = store::find(tx, id).await?.ok_or_else(Problem::not_found)?;
    if plan.organisation == organisation { Ok(plan) } else { Err(Problem::not_found()) }
}

async fn current(tx: &mut Tx, organisation: OrganisationId, id: PlanId) -> Result<(Plan, Version), Problem> {
    let plan = own_plan(tx, organisation, id).await?;
    let newest = store::version_ids(tx, id).await?.into_iter().next().ok_or_else(Problem::not_found)?;
    let version = store::load_version(tx, newest).await?.ok_or_else(Problem::not_found)?;
    Ok((plan, version))
}

/// The organisation's set of Members, where it has exactly one.
async fn only_set(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Option<trellis_domain::plans::record::MemberSetId>, Problem> {
    let sets = trellis_store::members::sets(tx, organisation).await?;
    Ok(match sets.as_slice() {
        [only] => Some(only.id),
        _ => None,
    })
}

async fn is_sample(tx: &mut Tx, organisation: OrganisationId) -> Result<bool, Problem> {
    let organisation = trellis_store::people::organisation(tx, organisation).await?;
    Ok(organisation.is_some_and(|organisation| organisation.sample))
}
