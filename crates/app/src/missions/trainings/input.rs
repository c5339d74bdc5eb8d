//! What somebody types about a training becomes a training: kinds, Members, topics and actions are found by code, by number
//! or by name. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::Language,
    members::{Member, MemberId, Partner, PartnerId},
    missions::trainings::{Course, Training, TrainingKind, TrainingState},
    people::{Actor, OrganisationId, policy::Reach},
    plans::{
        record::{ActionId, PlanId},
        registers::{
            guidance::is_link,
            vocabulary::{TermId, Vocabulary},
        },
    },
};
use trellis_store::{
    Tx,
    members::{self as members_store, partners as partners_store},
    missions::trainings::{self as store, Links, Sight},
    plans::registers as registers_store,
};
use trellis_words::Words;

use super::super::part_of::{Named, Readable};
use crate::{
    House, Problem,
    meetings::Directory,
    members::named::{member_named, partner_named},
    members::regions::Regions,
    members::states::folded,
    plans::{live::live, registers::plan_among},
    problem::{Code, Form},
    stale::Stands,
};

/// Most actions, topics or Members of one training.
const LINKS_MAX: usize = 400;

/// A training as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TrainingInput {
    /// Code of the kind, or its name in one of the languages.
    pub kind: String,
    /// The initiative it is part of, by code or id; may be empty.
    pub initiative: String,
    /// The name of the series it belongs to; may be empty.
    pub series: String,
    /// The region it is for: a region or dated set of the organisation, by code or name; may be empty.
    pub region: String,
    /// Codes or names of the partners it is held with, separated by `;` or commas; may be empty.
    pub partners: String,
    /// Its title.
    pub title: String,
    /// Where it takes place; may be empty.
    pub place: String,
    /// Its address on the web; may be empty.
    pub link: String,
    /// Who hosts it; may be empty.
    pub host: String,
    /// Its first day; may be empty while it is planned.
    pub begins: String,
    /// Its last day; empty for one day.
    pub ends: String,
    /// The last day to nominate; may be empty.
    pub nominate_by: String,
    /// Its languages; may be empty.
    pub languages: String,
    /// How many may take part; empty for no limit.
    pub places: String,
    /// What it is for; may be empty.
    pub aims: String,
    /// Its programme; may be empty.
    pub agenda: String,
    /// What whoever nominates should know; may be empty.
    pub guidance: String,
    /// Who bears which cost; may be empty.
    pub costs: String,
    /// What came of it, for everybody; may be empty.
    pub summary: String,
    /// What was learnt from it; may be empty.
    pub learnt: String,
    /// The actions it serves, a line each: an id, or code of the plan and number of the action.
    pub actions: String,
    /// What it is about: terms, separated by `;`.
    pub topics: String,
    /// Codes or names of the Members invited, separated by `;` or commas; `all` or empty for all.
    pub members: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// Parts of a field that names several things.
fn parts<'t>(text: &'t str, at: &'t [char]) -> impl Iterator<Item = &'t str> {
    text.split(at).map(str::trim).filter(|part| !part.is_empty())
}

/// The actions that a field names, or what it names that is none.
pub(in crate::missions) struct Actions {
    pub found: Vec<(ActionId, PlanId)>,
    pub unknown: Vec<String>,
}

impl Actions {
    /// Looked for before the transaction that writes.
    pub async fn find(house: &House, actor: Actor<'_>, text: &str) -> Result<Self, Problem> {
        let mut all = Self { found: Vec::new(), unknown: Vec::new() };
        let Some(organisation) = actor.organisation() else { return Ok(all) };
        let directory = Directory::load(&mut house.read(organisation).await?, organisation).await?;
        let directory = directory.known_to(actor, organisation, house.today());
        for part in parts(text, &['\n', ';']).take(LINKS_MAX) {
            match one(house, actor, &directory, part).await {
                Some(action) if all.found.contains(&action) => {}
                Some(action) => all.found.push(action),
                None => all.unknown.push(part.to_owned()),
            }
        }
        Ok(all)
    }
}

async fn one(
    house: &House,
    actor: Actor<'_>,
    directory: &Directory,
    text: &str,
) -> Option<(ActionId, PlanId)> {
    if let Ok(action) = text.parse::<ActionId>() {
        return Some((action, plan_among(house, actor, directory, action).await.ok()?));
    }
    let (plan, number) = text.split_once(char::is_whitespace)?;
    let plan = directory.find_plan(plan)?;
    let live = live(house, actor, plan).await.ok()?;
    match live.actions_numbered(number.trim()).as_slice() {
        [only] => Some((*only, plan)),
        _ => None,
    }
}

/// A term by id, by its words, or as `list/label`.
pub(in crate::missions) fn term_named(lists: &[Vocabulary], text: &str) -> Option<TermId> {
    let wanted = folded(text);
    let found = lists.iter().flat_map(|list| list.terms.iter().map(move |term| (list, term)));
    let is_it = |(list, term): &(&Vocabulary, &trellis_domain::plans::registers::vocabulary::Term)| {
        let label = term.label.as_ref().unwrap_or(&term.text);
        term.id.to_string() == text
            || folded(&term.text) == wanted
            || format!("{}/{label}", list.code) == text
    };
    found.filter(is_it).map(|(_, term)| term.id).next()
}

/// What inputs name things by.
#[derive(Default)]
pub(super) struct Around {
    pub members: Vec<Member>,
    pub partners: Vec<Partner>,
    pub lists: Vec<Vocabulary>,
    pub regions: Regions,
    /// The names of all series, so that one is not spelled in two ways; shown to nobody.
    series: Vec<String>,
}

impl Around {
    pub async fn load(tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        Ok(Self {
            members: members_store::list(tx, organisation).await?,
            partners: partners_store::list(tx, organisation).await?,
            lists: registers_store::vocabularies_of(tx, organisation).await?,
            regions: Regions::load(tx, organisation).await?,
            series: store::series(tx, &every(organisation)).await?,
        })
    }

    pub fn term(&self, text: &str) -> Option<TermId> {
        term_named(&self.lists, text)
    }

    /// A series as it is spelled already, whatever case and accents it was typed in.
    fn series_named(&self, text: &str) -> String {
        let wanted = folded(text);
        self.series.iter().find(|known| folded(known) == wanted).map_or(text, String::as_str).to_owned()
    }

    fn partners_named(&self, text: &str) -> Result<Vec<PartnerId>, String> {
        let mut found = Vec::new();
        for part in parts(text, &[';', ',', '\n']).take(LINKS_MAX) {
            let partner = partner_named(&self.partners, part).ok_or_else(|| part.to_owned())?;
            if !found.contains(&partner) {
                found.push(partner);
            }
        }
        Ok(found)
    }

    pub fn members_named(&self, text: &str) -> Result<Vec<MemberId>, String> {
        let everybody = ["", "all"].contains(&text.trim());
        if everybody {
            return Ok(self.members.iter().map(|member| member.id).collect());
        }
        let mut found = Vec::new();
        for part in parts(text, &[';', ',', '\n']) {
            let member = member_named(&self.members, part).ok_or_else(|| part.to_owned())?;
            if !found.contains(&member) {
                found.push(member);
            }
        }
        Ok(found)
    }
}

/// All trainings of an organisation, for what nobody is shown.
fn every(organisation: OrganisationId) -> Sight {
    Sight {
        organisation,
        states: TrainingState::ALL.iter().map(|state| (*state, Reach::Everything)).collect(),
    }
}

fn kind_named(text: &str) -> Option<TrainingKind> {
    let wanted = folded(text);
    let is_called = |kind: &&TrainingKind| {
        let key = format!("training-kind-{}", kind.code());
        Language::ALL.into_iter().any(|language| folded(&Words::of(language).say(&key)) == wanted)
    };
    TrainingKind::from_code(text).or_else(|| TrainingKind::ALL.iter().find(is_called).copied())
}

/// A training that says nothing yet.
pub(super) fn blank(house: &House, organisation: OrganisationId, actor: Actor<'_>) -> Training {
    Training {
        id: house.random_id(),
        organisation,
        initiative: None,
        kind: TrainingKind::Workshop,
        series: String::new(),
        region: String::new(),
        title: String::new(),
        place: String::new(),
        link: String::new(),
        host: String::new(),
        begins: None,
        ends: None,
        nominate_by: None,
        languages: String::new(),
        places: None,
        aims: String::new(),
        agenda: String::new(),
        guidance: String::new(),
        costs: String::new(),
        summary: String::new(),
        learnt: String::new(),
        course: Course::PLANNED,
        why_off: String::new(),
        made_by: actor.person(),
        version: 1,
    }
}

impl TrainingInput {
    /// The training with what was typed; what is wrong is noted at its field.
    pub(super) fn read(
        &self,
        form: &mut Form,
        (around, initiatives): (&Around, &Readable),
        actions: Actions,
        training: Training,
    ) -> (Training, Links) {
        let [begins, ends, nominate_by] =
            [("begins", &self.begins), ("ends", &self.ends), ("nominate_by", &self.nominate_by)]
                .map(|(field, value)| form.optional_day(field, value));
        let is_announced = training.course != Course::PLANNED;
        if begins.is_none() && (ends.is_some() || is_announced) {
            form.wrong("begins", Code::FieldEmpty, &[]);
        }
        if begins.zip(ends).is_some_and(|(begins, ends)| ends < begins) {
            form.wrong("ends", Code::TrainingEnds, &[("value", self.ends.trim())]);
        }
        let last = ends.or(begins);
        if nominate_by.zip(last).is_some_and(|(by, last)| by > last) {
            form.wrong("nominate_by", Code::TrainingNominateBy, &[("value", self.nominate_by.trim())]);
        }
        let places = match self.places.trim() {
            "" => None,
            text => form.whole("places", text),
        };
        let link = form.optional_text("link", &self.link).unwrap_or_default();
        if !link.is_empty() && !is_link(&link) {
            form.wrong("link", Code::FieldLink, &[("value", &link)]);
        }
        let links = self.links(form, around, actions);
        let serves = |each: &Named| serves(each, &links);
        let initiative = initiatives.read(form, (&self.initiative, training.initiative), serves);
        let region = around.regions.read(form, "region", (&self.region, &training.region));
        let mut text = |field, value: &str| form.optional_text(field, value).unwrap_or_default();
        let series = text("series", &self.series);
        let read = Training {
            place: text("place", &self.place),
            host: text("host", &self.host),
            languages: text("languages", &self.languages),
            aims: text("aims", &self.aims),
            agenda: text("agenda", &self.agenda),
            guidance: text("guidance", &self.guidance),
            costs: text("costs", &self.costs),
            summary: text("summary", &self.summary),
            learnt: text("learnt", &self.learnt),
            title: form.text("title", &self.title),
            kind: form.choice("kind", &self.kind, kind_named).unwrap_or(training.kind),
            series: around.series_named(&series),
            region,
            initiative,
            link,
            begins,
            ends: ends.filter(|ends| Some(*ends) != begins),
            nominate_by,
            places,
            ..training
        };
        (read, links)
    }

    fn links(&self, form: &mut Form, around: &Around, actions: Actions) -> Links {
        if let Some(unknown) = actions.unknown.first() {
            form.wrong("actions", Code::TrainingAction, &[("value", unknown)]);
        }
        let mut topics = Vec::new();
        for part in parts(&self.topics, &[';', '\n']).take(LINKS_MAX) {
            match around.term(part) {
                Some(term) if topics.contains(&term) => {}
                Some(term) => topics.push(term),
                None => form.wrong("topics", Code::FieldChoice, &[("value", part)]),
            }
        }
        let members = around.members_named(&self.members).unwrap_or_else(|unknown| {
            form.wrong("members", Code::FieldMember, &[("value", &unknown)]);
            Vec::new()
        });
        let partners = around.partners_named(&self.partners).unwrap_or_else(|unknown| {
            form.wrong("partners", Code::FieldChoice, &[("value", &unknown)]);
            Vec::new()
        });
        Links { actions: actions.found, topics, members, partners }
    }

    /// What a form about it begins with.
    pub fn of(view: &super::TrainingView) -> Self {
        let training = &view.training;
        let day =
            |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let topics: Vec<&str> = view.topics.iter().map(|term| term.text.as_str()).collect();
        let invited: Vec<&str> = view.invited.iter().map(|member| member.code.as_str()).collect();
        let input = Self {
            kind: training.kind.code().to_owned(),
            initiative: training.initiative.map(|id| id.to_string()).unwrap_or_default(),
            series: training.series.clone(),
            region: training.region.clone(),
            partners: view.partners.iter().map(|each| each.code.as_str()).collect::<Vec<_>>().join(", "),
            title: training.title.clone(),
            place: training.place.clone(),
            link: training.link.clone(),
            host: training.host.clone(),
            begins: day(training.begins),
            ends: day(training.ends),
            nominate_by: day(training.nominate_by),
            languages: training.languages.clone(),
            places: training.places.map(|places| places.to_string()).unwrap_or_default(),
            aims: training.aims.clone(),
            agenda: training.agenda.clone(),
            guidance: training.guidance.clone(),
            costs: training.costs.clone(),
            summary: training.summary.clone(),
            learnt: training.learnt.clone(),
            actions: view.actions_typed.clone(),
            topics: topics.join("; "),
            members: if view.all_invited { "all".to_owned() } else { invited.join(", ") },
            seen: String::new(),
        };
        Self { seen: stands(training).version(), ..input }
    }
}

/// Whether an initiative is for a Member invited, or serves a plan that the training serves.
pub(super) fn serves(each: &Named, links: &Links) -> bool {
    links.members.iter().any(|member| each.is_for(*member))
        || links.actions.iter().any(|(_, plan)| each.serves(*plan))
}

/// What stands in the fields of a training, to tell whether somebody else changed it meanwhile.
pub(super) fn stands(training: &Training) -> Stands {
    let day = |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    Stands::new([
        ("kind", training.kind.code().to_owned()),
        ("initiative", training.initiative.map(|id| id.to_string()).unwrap_or_default()),
        ("series", training.series.clone()),
        ("region", training.region.clone()),
        ("title", training.title.clone()),
        ("place", training.place.clone()),
        ("link", training.link.clone()),
        ("host", training.host.clone()),
        ("begins", day(training.begins)),
        ("ends", day(training.ends)),
        ("nominate_by", day(training.nominate_by)),
        ("languages", training.languages.clone()),
        ("places", training.places.map(|places| places.to_string()).unwrap_or_default()),
        ("aims", training.aims.clone()),
        ("agenda", training.agenda.clone()),
        ("guidance", training.guidance.clone()),
        ("costs", training.costs.clone()),
        ("summary", training.summary.clone()),
        ("learnt", training.learnt.clone()),
    ])
}

/// What can be looked for. Each part is folded by itself, so that words do not run together.
pub(super) fn search_of(training: &Training) -> String {
    [&training.title, &training.place, &training.host, &training.aims, &training.series]
        .map(|part| folded(part))
        .join("|")
}
