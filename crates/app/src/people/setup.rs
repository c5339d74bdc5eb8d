//! The first run: an organisation, the first person, a second one. Open only until somebody has an account; whoever
//! holds the one-time code, which is printed where the machine is, acts for the machine's keeper until then.
//!
//! Must not know how the code is asked for; that is the floor above. Members come in by `members::paste`.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Language,
    people::{
        Actor, Organisation, Person, Verb, may,
        policy::Office,
        settings::{Entry, LANGUAGES, Topic},
    },
};
use trellis_store::{Across, members, people as store, plans};

use super::{
    NewOrganisation, NewPerson,
    accounts::{InvitationInput, Invited, invite},
    add_organisation, add_person, offices,
    offices::OfficeInput,
    settings,
};
use crate::{
    House, Problem,
    problem::{Code, FieldProblem, Form},
};

/// How far an installation is set up.
#[derive(Debug, Clone)]
pub struct Progress {
    /// The organisation, once there is one.
    pub organisation: Option<Organisation>,
    /// How many have an account.
    pub people: usize,
    /// How many Members are known.
    pub members: usize,
    /// How many plans there are.
    pub plans: usize,
}

/// Whether nobody has an account yet, so that nothing but setting up can be done.
pub async fn is_needed(house: &House) -> Result<bool, Problem> {
    let mut tx = house.read(Across::Organisations).await?;
    Ok(!store::anybody(&mut tx).await?)
}

/// How far the installation is, before anybody has an account.
pub async fn begun(house: &House) -> Result<Progress, Problem> {
    let mut tx = house.read(Across::Organisations).await?;
    let organisation = store::organisations(&mut tx).await?.into_iter().find(|each| !each.sample);
    Ok(Progress { organisation, people: 0, members: 0, plans: 0 })
}

/// How far an organisation is, for whoever keeps its accounts.
pub async fn progress(house: &House, actor: Actor<'_>) -> Result<Progress, Problem> {
    let id = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::KeepPeople, id)?;
    let mut tx = house.read(id).await?;
    let own = plans::list(&mut tx).await?.into_iter().filter(|listed| listed.plan.organisation == id);
    Ok(Progress {
        organisation: store::organisation(&mut tx, id).await?,
        people: store::people(&mut tx, id).await?.len(),
        members: members::list(&mut tx, id).await?.len(),
        plans: own.count(),
    })
}

/// An organisation as the first page asks for it.
#[derive(Debug, Clone, Default)]
pub struct FoundInput {
    /// Short code.
    pub code: String,
    /// Full name.
    pub name: String,
    /// Codes of the languages it works in, the first one leading; the name is in that one.
    pub languages: Vec<String>,
}

/// Makes the organisation, while nobody has an account.
pub async fn found(house: &House, input: &FoundInput) -> Result<Organisation, Problem> {
    only_while_needed(house).await?;
    if begun(house).await?.organisation.is_some() {
        return Err(Problem::new(Code::Stale));
    }
    let mut form = Form::default();
    let languages: Vec<Language> = input.languages.iter().filter_map(|code| code.parse().ok()).collect();
    let Some(leading) = languages.first().copied() else {
        form.wrong("languages", Code::FieldEmpty, &[]);
        let _ = (form.code("code", &input.code), form.text("name", &input.name));
        return Err(form.finish().err().unwrap_or_else(|| Problem::new(Code::FormInvalid)));
    };
    let new = NewOrganisation { code: input.code.clone(), name: input.name.clone(), sample: false };
    let organisation = add_organisation(house, &new).await?;
    let operator = Actor::Operator { organisation: organisation.id };
    let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
    let entry = Entry::plain(Topic::Calendar, LANGUAGES, &codes.join(" "));
    settings::put(house, operator, &settings::EntryInput::of(&entry)).await?;
    let names = trellis_domain::kernel::Localised::default().with(leading, &organisation.name);
    settings::put(house, operator, &settings::exchange::named(Topic::Name, "", names)).await?;
    Ok(organisation)
}

/// The first person as typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct FirstInput {
    /// Full name.
    pub name: String,
    /// Sign-in name.
    pub email: String,
    /// Code of the language.
    pub language: String,
    /// The password in the clear; it goes no further than its hash.
    pub password: String,
    /// `yes` to run the programme as well: an officer's work beside the administrator's.
    pub runs: String,
}

/// Gives the first person an account as administrator, and as officer where asked for; the door is closed behind.
pub async fn first_person(house: &House, input: &FirstInput) -> Result<Person, Problem> {
    only_while_needed(house).await?;
    let organisation = begun(house).await?.organisation.ok_or_else(Problem::not_found)?;
    let operator = Actor::Operator { organisation: organisation.id };
    let person = add_person(
        house,
        operator,
        &NewPerson {
            email: input.email.clone(),
            name: input.name.clone(),
            office: office(Office::Administrator),
            language: input.language.clone(),
            password: input.password.clone(),
        },
    )
    .await?;
    if input.runs == "yes" {
        offices::propose(house, operator, person.id, &office(Office::Officer)).await?;
    }
    Ok(person)
}

/// A second person as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SecondInput {
    /// Full name.
    pub name: String,
    /// Sign-in name.
    pub email: String,
    /// Code of the language.
    pub language: String,
    /// Code of the office.
    pub office: String,
}

/// Invites a second person, so that there is somebody who can approve what the first one does, and gives the office at
/// once: nobody else is there to sign for it. Open while the first person is alone; the link is shown once.
pub async fn second_person(house: &House, actor: Actor<'_>, input: &SecondInput) -> Result<Invited, Problem> {
    let organisation = actor.organisation().ok_or_else(|| Problem::new(Code::SignInNeeded))?;
    may(actor, Verb::KeepPeople, organisation)?;
    if progress(house, actor).await?.people != 1 {
        return Err(Problem::new(Code::Stale));
    }
    let chosen = Office::from_code(input.office.trim());
    let fits = matches!(chosen, Some(Office::Head | Office::Administrator | Office::Officer));
    let (Some(chosen), true) = (chosen, fits) else {
        return Err(FieldProblem::new("office", Code::FieldChoice)
            .with("value", input.office.as_str())
            .into());
    };
    let operator = Actor::Operator { organisation };
    let invitation = InvitationInput {
        email: input.email.clone(),
        name: input.name.clone(),
        language: input.language.clone(),
        office: OfficeInput::default(),
    };
    let invited = invite(house, operator, &invitation).await?;
    offices::propose(house, operator, invited.person.id, &office(chosen)).await?;
    let deed = house.write(actor, Verb::KeepPeople, organisation).await?;
    deed.done(house, Event::new("setup.second_person", invited.person.id)).await?;
    Ok(invited)
}

fn office(office: Office) -> OfficeInput {
    OfficeInput { office: office.code().to_owned(), ..OfficeInput::default() }
}

async fn only_while_needed(house: &House) -> Result<(), Problem> {
    if is_needed(house).await? { Ok(()) } else { Err(Problem::not_found()) }
}
