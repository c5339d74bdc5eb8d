//! Communities of focal points: the list with how each grows, putting one in, changing it, saying how many are there
//! (REQUIREMENTS S4.25). The place itself is elsewhere (ADR 0042).
//!
//! A community goes by the lines of trainings: whoever may put trainings in puts it in; everybody may learn that there is one,
//! as of an announced training, and its address and keeper are shown to those who may say something there (right M).

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    missions::{
        communities::{Community, CommunityId, Count, is_safe},
        trainings::TrainingState,
    },
    people::{
        Actor, Organisation, OrganisationId, may_do,
        policy::{Matter, Right, Rights, Scope, rights},
    },
    plans::registers::vocabulary::TermId,
};
use trellis_store::{
    Across, Tx, members as members_store, missions::communities as store, people as people_store,
    plans::registers as registers_store,
};

use super::{
    own_organisation,
    trainings::{may_add, organisations, term_named, themes},
};
use crate::{
    House, Problem,
    members::{
        regions::{self, Regions},
        states::folded,
    },
    problem::{Code, Form},
    stale::Stands,
};

/// A community as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CommunityInput {
    /// Its name.
    pub name: String,
    /// Its address on the web, with https.
    pub address: String,
    /// Its language.
    pub language: String,
    /// The region it is for: a region or dated set of the organisation, by code or name; may be empty.
    pub region: String,
    /// The theme it is about: a term by id, by its words or as `list/label`; may be empty.
    pub theme: String,
    /// Who looks after it; may be empty.
    pub keeper: String,
    /// The day it was opened.
    pub opened_on: String,
    /// Its last day; may be empty.
    pub closed_on: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// How many are there, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CountInput {
    /// As at this day; not ahead.
    pub on: String,
    /// How many people belong to it.
    pub members: String,
    /// How many posts it had until then; may be empty.
    pub posts: String,
}

/// What the list is narrowed to; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// A region by code or name; `-` for those for none in particular.
    pub region: String,
    /// Id of a term; `-` for those about nothing in particular.
    pub topic: String,
    /// `open` or `closed`.
    pub show: String,
}

/// A community as its reader may know it.
#[derive(Debug, Clone)]
pub struct CommunityView {
    /// The community; without its address and keeper for whoever is not to speak there.
    pub community: Community,
    /// The name of its organisation.
    pub organisation: String,
    /// The words of its theme.
    pub theme: String,
    /// The regions of its organisation.
    pub regions: Regions,
    /// Themes to choose from.
    pub themes: Vec<(TermId, String)>,
    /// What the actor may do with it.
    pub rights: Rights,
    /// The day of the page.
    pub today: Day,
}

/// The communities of a list.
#[derive(Debug, Clone)]
pub struct Communities {
    /// Whose; none for the public, which is shown all.
    pub organisation: Option<Organisation>,
    /// Those asked for, by name.
    pub rows: Vec<CommunityView>,
    /// How many there are.
    pub total: usize,
    /// Regions to choose from.
    pub regions: Regions,
    /// Themes to choose from.
    pub themes: Vec<(TermId, String)>,
    /// Whether the actor may put some in.
    pub may_add: bool,
}

/// What the communities of an organisation are read with.
struct Around {
    organisation: Organisation,
    /// All of its Members: a community is for everybody who speaks for one.
    concerns: Vec<Scope>,
    regions: Regions,
    lists: Vec<trellis_domain::plans::registers::vocabulary::Vocabulary>,
    today: Day,
}

impl Around {
    async fn load(tx: &mut Tx, organisation: Organisation, today: Day) -> Result<Self, Problem> {
        let id = organisation.id;
        let members = members_store::list(tx, id).await?;
        Ok(Self {
            concerns: members.iter().map(|member| Scope::of(member.id)).collect(),
            regions: Regions::load(tx, id).await?,
            lists: registers_store::vocabularies_of(tx, id).await?,
            organisation,
            today,
        })
    }

    fn matter(&self, state: TrainingState) -> Matter<'_> {
        let organisation = self.organisation.id;
        Matter { organisation, standing: state.standing(), concerns: &self.concerns, made_by: None }
    }

    fn view(&self, actor: Actor<'_>, community: Community) -> CommunityView {
        let rights = rights(actor.bearer(), &self.matter(TrainingState::Open));
        let speaks = rights.has(Right::Comment);
        let or_none = |text: String| if speaks { text } else { String::new() };
        let terms = self.lists.iter().flat_map(|list| &list.terms);
        let theme = terms.into_iter().find(|term| Some(term.id) == community.theme);
        CommunityView {
            theme: theme.map(|term| term.text.clone()).unwrap_or_default(),
            organisation: self.organisation.name.clone(),
            regions: self.regions.clone(),
            themes: themes(&self.lists),
            rights,
            today: self.today,
            community: Community {
                address: or_none(community.address),
                keeper: or_none(community.keeper),
                ..community
            },
        }
    }
}

fn is_asked(asked: &Asked, around: &Around, community: &Community) -> bool {
    let is_placed = around.regions.asked(&asked.region).is_none_or(|region| community.region == region);
    let is_about = match asked.topic.trim() {
        "" => true,
        regions::NONE => community.theme.is_none(),
        text => community.theme.is_some_and(|theme| theme.to_string() == text),
    };
    let is_shown = match asked.show.trim() {
        "open" => community.is_open(around.today),
        "closed" => !community.is_open(around.today),
        _ => true,
    };
    is_placed && is_about && is_shown
}

/// The communities that the actor may know of: those of the own organisation, and for the public of all.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Communities, Problem> {
    let all = organisations(house, actor).await?;
    let mut found = Communities {
        organisation: actor.organisation().and_then(|_| all.first().cloned()),
        rows: Vec::new(),
        total: 0,
        regions: Regions::default(),
        themes: Vec::new(),
        may_add: may_add(actor),
    };
    let is_one = all.len() == 1;
    for organisation in all {
        let mut tx = house.read(organisation.id).await?;
        let around = Around::load(&mut tx, organisation, house.today()).await?;
        if may_do(actor, Right::Learn, &around.matter(TrainingState::Open)).is_err() {
            continue;
        }
        let communities = store::list(&mut tx, around.organisation.id).await?;
        found.total += communities.len();
        let rows = communities.into_iter().filter(|each| is_asked(asked, &around, each));
        found.rows.extend(rows.map(|each| around.view(actor, each)));
        if is_one {
            found.themes = themes(&around.lists);
            found.regions = around.regions;
        }
    }
    Ok(found)
}

/// A community with what a deed on it looks at; absent and hidden are one answer.
async fn held(
    house: &House,
    tx: &mut Tx,
    actor: Actor<'_>,
    id: CommunityId,
) -> Result<(Around, Community), Problem> {
    let organisation = store::organisation_of(tx, id).await?.ok_or_else(Problem::not_found)?;
    tx.draw_in(organisation).await?;
    let of = people_store::organisation(tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(tx, of, house.today()).await?;
    may_do(actor, Right::Read, &around.matter(TrainingState::Open))?;
    let found = store::list(tx, organisation).await?.into_iter().find(|each| each.id == id);
    Ok((around, found.ok_or_else(Problem::not_found)?))
}

/// One community.
pub async fn view(house: &House, actor: Actor<'_>, id: CommunityId) -> Result<CommunityView, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let (around, community) = held(house, &mut tx, actor, id).await?;
    Ok(around.view(actor, community))
}

/// The community that a command line names, by id or by name where only one has it.
pub async fn find_by_name(house: &House, actor: Actor<'_>, name: &str) -> Result<CommunityId, Problem> {
    if let Ok(id) = name.trim().parse() {
        return Ok(id);
    }
    let wanted = folded(name);
    let all = list(house, actor, &Asked::default()).await?.rows;
    let mut named = all.iter().filter(|each| folded(&each.community.name) == wanted);
    let found = named.next().filter(|_| named.next().is_none());
    Ok(found.ok_or_else(Problem::not_found)?.community.id)
}

impl CommunityInput {
    fn read(&self, form: &mut Form, around: &Around, base: Community) -> Community {
        let address = form.text("address", &self.address);
        if !address.is_empty() && !is_safe(&address) {
            form.wrong("address", Code::CommunityAddress, &[("value", &address)]);
        }
        let theme = match self.theme.trim() {
            "" => None,
            text => {
                let found = term_named(&around.lists, text);
                if found.is_none() {
                    form.wrong("theme", Code::FieldChoice, &[("value", text)]);
                }
                found
            }
        };
        let opened_on = form.day("opened_on", &self.opened_on);
        let closed_on = form.optional_day("closed_on", &self.closed_on);
        if opened_on.zip(closed_on).is_some_and(|(opened, closed)| closed < opened) {
            form.wrong("closed_on", Code::TrainingEnds, &[("value", self.closed_on.trim())]);
        }
        Community {
            name: form.text("name", &self.name),
            language: form.text("language", &self.language),
            region: around.regions.read(form, "region", (&self.region, &base.region)),
            keeper: form.optional_text("keeper", &self.keeper).unwrap_or_default(),
            opened_on: opened_on.unwrap_or(base.opened_on),
            address,
            theme,
            closed_on,
            ..base
        }
    }

    /// What a form about it begins with.
    pub fn of(community: &Community) -> Self {
        let own = Self {
            name: community.name.clone(),
            address: community.address.clone(),
            language: community.language.clone(),
            region: community.region.clone(),
            theme: community.theme.map(|theme| theme.to_string()).unwrap_or_default(),
            keeper: community.keeper.clone(),
            opened_on: community.opened_on.to_string(),
            closed_on: community.closed_on.map(|day| day.to_string()).unwrap_or_default(),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    fn stands(&self) -> Stands {
        Stands::new([
            ("name", self.name.clone()),
            ("address", self.address.clone()),
            ("language", self.language.clone()),
            ("region", self.region.clone()),
            ("theme", self.theme.clone()),
            ("keeper", self.keeper.clone()),
            ("opened_on", self.opened_on.clone()),
            ("closed_on", self.closed_on.clone()),
        ])
    }
}

/// A community that says nothing yet.
fn blank(house: &House, organisation: OrganisationId, actor: Actor<'_>) -> Community {
    Community {
        id: house.random_id(),
        organisation,
        name: String::new(),
        address: String::new(),
        language: String::new(),
        region: String::new(),
        theme: None,
        keeper: String::new(),
        opened_on: house.today(),
        closed_on: None,
        counts: Vec::new(),
        made_by: actor.person(),
        version: 1,
    }
}

/// Puts a community in.
pub async fn add(house: &House, actor: Actor<'_>, input: &CommunityInput) -> Result<CommunityId, Problem> {
    let organisation = own_organisation(actor)?;
    let mut tx = house.write_unowned(organisation).await?;
    let of = people_store::organisation(&mut tx, organisation).await?.ok_or_else(Problem::not_found)?;
    let around = Around::load(&mut tx, of, house.today()).await?;
    let mut deed = house.permit(tx, actor, Right::Create, &around.matter(TrainingState::Planned))?;
    let mut form = Form::default();
    let new = input.read(&mut form, &around, blank(house, organisation, actor));
    form.finish()?;
    let at = deed.at;
    store::add(&mut deed.tx, &deed.permit, &new, at).await?;
    deed.done(house, Event::new("community.added", new.id).with("title", new.name)).await?;
    Ok(new.id)
}

/// Changes what is said of a community; closing it is saying its last day.
pub async fn change(
    house: &House,
    actor: Actor<'_>,
    id: CommunityId,
    input: &CommunityInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let (around, community) = held(house, &mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &around.matter(TrainingState::Open))?;
    let is_change = |event: &trellis_store::events::Logged| event.deed == "community.changed";
    let (stands, organisation) = (CommunityInput::of(&community).stands(), community.organisation);
    stands.refuse_other(&input.seen, &mut deed.tx, organisation, id, is_change).await?;
    let mut form = Form::default();
    let changed = input.read(&mut form, &around, community);
    form.finish()?;
    store::change(&mut deed.tx, &deed.permit, &changed).await?;
    deed.done(house, Event::new("community.changed", id).with("title", changed.name)).await
}

/// Says how many people and posts a community had on a day.
pub async fn count(
    house: &House,
    actor: Actor<'_>,
    id: CommunityId,
    input: &CountInput,
) -> Result<(), Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let (around, community) = held(house, &mut tx, actor, id).await?;
    let mut deed = house.permit(tx, actor, Right::Edit, &around.matter(TrainingState::Open))?;
    let mut form = Form::default();
    let on = form.past_day("on", &input.on, house.today());
    if on.is_some_and(|day| day < community.opened_on) {
        form.wrong("on", Code::CommunityBefore, &[("value", input.on.trim())]);
    }
    let members = form.whole("members", &input.members);
    let posts = match input.posts.trim() {
        "" => None,
        text => form.whole("posts", text),
    };
    form.finish()?;
    let (Some(on), Some(members)) = (on, members) else { return Err(Problem::new(Code::FormInvalid)) };
    let turn = store::turns(&mut deed.tx, id).await?;
    let at = deed.at;
    store::count(&mut deed.tx, &deed.permit, (id, turn), Count { on, members, posts }, at).await?;
    let event = Event::new("community.counted", id).with("title", community.name);
    deed.done(house, event.with("on", on.to_string())).await
}
