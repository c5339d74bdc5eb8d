//! Requests of a sample: letters that its officer entered and moved on, and drafts of the Members' own focal points. What
//! lies in the future of the house's clock has not happened yet.

use serde::Deserialize;
use trellis_domain::{
    people::{
        Actor, OrganisationId,
        policy::{Grant, Office, Scope},
    },
    requests::RequestId,
};
use trellis_store::people as people_store;

use super::{load::has_come, tables::SamplePerson};
use crate::{
    House, Problem,
    attachments::Incoming,
    members,
    requests::{
        LetterInput, MoveInput, SayInput,
        deeds::{add, receive, say},
        moves::move_on,
    },
};

/// `requests.toml` of a sample.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct RequestRows {
    requests: Vec<RequestRow>,
}

/// A request, and how far it has come; without a way it came, it is a draft of its Member.
#[derive(Deserialize)]
struct RequestRow {
    #[serde(flatten)]
    letter: LetterInput,
    /// The letter as it came, which stands beside the request as a file.
    file: Option<FileRow>,
    #[serde(default)]
    steps: Vec<StepRow>,
}

/// A file of plain letters.
#[derive(Deserialize)]
struct FileRow {
    name: String,
    text: String,
}

/// One thing that happened to it; those after one that has not come have not, either.
#[derive(Deserialize, Default)]
#[serde(default)]
struct StepRow {
    #[serde(flatten)]
    step: MoveInput,
    voice: String,
    text: String,
    source: String,
}

/// Loads all of it. `people` are those of the sample.
pub(super) async fn load(
    house: &House,
    officer: Actor<'_>,
    organisation: OrganisationId,
    people: &[SamplePerson],
    rows: &RequestRows,
) -> Result<(), Problem> {
    let known = members::list(house, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let accounts = people_store::people(&mut tx, organisation).await?;
    drop(tx);
    let today = house.today();
    for row in rows.requests.iter().filter(|row| has_come(&row.letter.received_on, today)) {
        let code = row.letter.request.member.as_str();
        if !row.letter.channel.is_empty() {
            let file = row.file.as_ref();
            let file = file.map(|file| Incoming::whole(&file.name, file.text.clone().into_bytes()));
            let id = receive(house, officer, &row.letter, file.unwrap_or_default()).await?;
            for step in row.steps.iter().take_while(|step| has_come(&step.step.on, today)) {
                take(house, officer, id, step).await?;
            }
            continue;
        }
        let member = known.iter().find(|member| member.code == code).ok_or_else(Problem::not_found)?;
        let grants = [Grant { scope: Scope::of(member.id), ..Grant::standing(Office::FocalPoint) }];
        let office = format!("{}:{code}", Office::FocalPoint.code());
        let speaker = people.iter().find(|person| person.offices.contains(&office));
        let speaker = accounts.iter().find(|account| speaker.is_some_and(|own| own.email == account.email));
        let speaker = speaker.ok_or_else(Problem::not_found)?;
        let actor = Actor::Person { person: speaker.id, organisation, grants: &grants };
        add(house, actor, &row.letter.request).await?;
    }
    Ok(())
}

async fn take(house: &House, officer: Actor<'_>, id: RequestId, row: &StepRow) -> Result<(), Problem> {
    if row.voice.is_empty() {
        move_on(house, officer, id, &row.step).await?;
        return Ok(());
    }
    let (voice, text, source) = (row.voice.clone(), row.text.clone(), row.source.clone());
    say(house, officer, id, &SayInput { voice, text, source, on: row.step.on.clone() }).await?;
    Ok(())
}
