//! What somebody types about an initiative becomes an initiative: bodies, Members and partners are found by code or by
//! name. Must not decide who may.

use serde::Deserialize;
use trellis_domain::{
    kernel::Currency,
    members::{Member, MemberId, Partner},
    missions::initiatives::{Beneficiary, Course, Initiative, Level, Part, PartnerPart},
    people::{Actor, OrganisationId, policy::Scope},
};
use trellis_store::{
    Tx,
    members::{self as members_store, partners as partners_store},
};

use super::super::typed::{currency, several};
use crate::{
    House, Problem,
    meetings::{Directory, optional},
    members::named::{member_named, partner_named},
    members::states::folded,
    problem::{Code, Form},
    stale::Stands,
};

/// An initiative as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct InitiativeInput {
    /// Short code, unique in the organisation.
    pub code: String,
    /// Its title.
    pub title: String,
    /// What it is to reach.
    pub objectives: String,
    /// What is done; may be empty.
    pub description: String,
    /// Code of the level; may be empty.
    pub level: String,
    /// `south-south`, `triangular`, `both` or empty.
    pub cooperation: String,
    /// Which existing resources or processes it uses again; may be empty.
    pub reuse: String,
    /// First day; may be empty.
    pub first_day: String,
    /// Last day; may be empty.
    pub last_day: String,
    /// When, in words as printed; may be empty.
    pub timeframe: String,
    /// The body that approves its budget, by code or id; may be empty until then.
    pub body: String,
    /// The currency of its budget.
    pub currency: String,
    /// The Members it is for, by code or name, separated by commas.
    pub members: String,
    /// Partners that implement it.
    pub implementing: String,
    /// Partners that run it.
    pub executing: String,
    /// Partners that help.
    pub collaborating: String,
    /// The version that the form was made from.
    pub seen: String,
}

/// What inputs name things by.
pub(super) struct Around {
    pub directory: Directory,
    pub members: Vec<Member>,
    pub partners: Vec<Partner>,
}

/// An initiative with for whom and with whom it is.
pub(super) struct Draft {
    pub initiative: Initiative,
    pub members: Vec<MemberId>,
    pub partners: Vec<PartnerPart>,
}

impl Around {
    pub async fn load(tx: &mut Tx, organisation: OrganisationId) -> Result<Self, Problem> {
        Ok(Self {
            directory: Directory::load(tx, organisation).await?,
            members: members_store::list(tx, organisation).await?,
            partners: partners_store::list(tx, organisation).await?,
        })
    }

    /// What a new initiative would concern, as far as what was typed can be read.
    pub fn concerned(&self, input: &InitiativeInput) -> Vec<Scope> {
        let draft = input.read(&mut Form::default(), self, blank());
        let partners = draft.partners.iter().map(|each| each.partner);
        draft.initiative.concerns([], draft.members.clone(), partners, [])
    }
}

/// An initiative that says nothing yet.
fn blank() -> Initiative {
    Initiative {
        id: trellis_domain::kernel::Id::new(0),
        organisation: trellis_domain::kernel::Id::new(0),
        code: String::new(),
        title: String::new(),
        objectives: String::new(),
        description: String::new(),
        level: None,
        south_south: false,
        triangular: false,
        reuse: String::new(),
        first_day: None,
        last_day: None,
        timeframe: String::new(),
        body: None,
        currency: Currency::NONE,
        course: Course::PROPOSED,
        outcome: String::new(),
        ending_note: String::new(),
        made_by: None,
        version: 1,
    }
}

/// A new initiative that says nothing yet.
pub(super) fn new(house: &House, organisation: OrganisationId, actor: Actor<'_>) -> Initiative {
    Initiative { id: house.random_id(), organisation, made_by: actor.person(), ..blank() }
}

const COOPERATION: [(&str, (bool, bool)); 3] =
    [("south-south", (true, false)), ("triangular", (false, true)), ("both", (true, true))];

impl InitiativeInput {
    /// The initiative with what was typed; what is wrong is noted at its field.
    pub(super) fn read(&self, form: &mut Form, around: &Around, initiative: Initiative) -> Draft {
        let cooperation = optional(form, "cooperation", &self.cooperation, |text| {
            COOPERATION.iter().find(|(code, _)| *code == text).map(|(_, both)| *both)
        });
        let (south_south, triangular) = cooperation.unwrap_or_default();
        let (first_day, last_day) =
            (form.optional_day("first_day", &self.first_day), form.optional_day("last_day", &self.last_day));
        if let (Some(first), Some(last)) = (first_day, last_day)
            && last < first
        {
            form.wrong("last_day", Code::FieldEndsBefore, &[("value", self.last_day.trim())]);
        }
        let currency = currency(form, "currency", &self.currency).unwrap_or(initiative.currency);
        let partner = |text: &str| partner_named(&around.partners, text);
        let mut partners = Vec::new();
        for (field, part, text) in [
            ("implementing", Part::Implementing, &self.implementing),
            ("executing", Part::Executing, &self.executing),
            ("collaborating", Part::Collaborating, &self.collaborating),
        ] {
            let named = several(form, field, text, partner);
            partners.extend(named.into_iter().map(|partner| PartnerPart { partner, part }));
        }
        let members = several(form, "members", &self.members, |text| member_named(&around.members, text));
        let (code, title) = (form.text("code", &self.code), form.text("title", &self.title));
        let objectives = form.text("objectives", &self.objectives);
        let mut text = |field, value: &str| form.optional_text(field, value).unwrap_or_default();
        let (description, reuse) = (text("description", &self.description), text("reuse", &self.reuse));
        let timeframe = text("timeframe", &self.timeframe);
        let initiative = Initiative {
            level: optional(form, "level", &self.level, Level::from_code),
            body: optional(form, "body", &self.body, |text| {
                around.directory.find_body(text).map(|body| body.id)
            }),
            code,
            title,
            objectives,
            description,
            south_south,
            triangular,
            reuse,
            first_day,
            last_day,
            timeframe,
            currency,
            ..initiative
        };
        Draft { initiative, members, partners }
    }

    /// What a form that changes the initiative begins with.
    pub fn of(
        initiative: &Initiative,
        beneficiaries: &[(Beneficiary, String)],
        partners: &[(PartnerPart, String)],
    ) -> Self {
        let day =
            |day: Option<trellis_domain::kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
        let both = (initiative.south_south, initiative.triangular);
        let cooperation = COOPERATION.iter().find(|(_, each)| *each == both).map_or("", |(code, _)| code);
        let with = |part: Part| {
            let names = partners.iter().filter(|(each, _)| each.part == part).map(|(_, name)| name.clone());
            names.collect::<Vec<_>>().join("; ")
        };
        let names: Vec<String> = beneficiaries.iter().map(|(_, code)| code.clone()).collect();
        let own = Self {
            code: initiative.code.clone(),
            title: initiative.title.clone(),
            objectives: initiative.objectives.clone(),
            description: initiative.description.clone(),
            level: initiative.level.map(Level::code).unwrap_or_default().to_owned(),
            cooperation: cooperation.to_owned(),
            reuse: initiative.reuse.clone(),
            first_day: day(initiative.first_day),
            last_day: day(initiative.last_day),
            timeframe: initiative.timeframe.clone(),
            body: initiative.body.map(|id| id.to_string()).unwrap_or_default(),
            currency: initiative.currency.code().to_owned(),
            members: names.join(", "),
            implementing: with(Part::Implementing),
            executing: with(Part::Executing),
            collaborating: with(Part::Collaborating),
            seen: String::new(),
        };
        Self { seen: own.stands().version(), ..own }
    }

    /// What stands in the fields of that form.
    pub(super) fn stands(&self) -> Stands {
        Stands::new([
            ("code", self.code.clone()),
            ("title", self.title.clone()),
            ("objectives", self.objectives.clone()),
            ("description", self.description.clone()),
            ("level", self.level.clone()),
            ("cooperation", self.cooperation.clone()),
            ("reuse", self.reuse.clone()),
            ("first_day", self.first_day.clone()),
            ("last_day", self.last_day.clone()),
            ("timeframe", self.timeframe.clone()),
            ("body", self.body.clone()),
            ("currency", self.currency.clone()),
            ("members", self.members.clone()),
            ("implementing", self.implementing.clone()),
            ("executing", self.executing.clone()),
            ("collaborating", self.collaborating.clone()),
        ])
    }
}

/// What can be looked for. Each part is folded by itself, so that words do not run together.
pub(super) fn search_of(initiative: &Initiative) -> String {
    let parts = [
        &initiative.code,
        &initiative.title,
        &initiative.objectives,
        &initiative.description,
        &initiative.timeframe,
    ];
    parts.map(|part| folded(part)).join("|")
}
