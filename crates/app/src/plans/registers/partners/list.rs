//! Who takes part in which action, across the plans that somebody may read: of its own organisation, or of all for the public.
//! A row is a partner in an action, with everything it does there.

use std::collections::{BTreeSet, HashMap};

use trellis_domain::{
    kernel::Day,
    members::{Partner, PartnerId, PartnerKind},
    people::{Actor, Organisation, policy::Right},
    plans::{
        record::{ActionId, PlanId},
        registers::{
            involved::{ActionPart, PartnerIn},
            vocabulary::TermId,
        },
    },
};

use crate::{
    House, Problem,
    members::partners::own_kinds,
    plans::{self, PlanLine, has_right, live::live},
    problem::Code,
};

/// What the list is narrowed to; empty texts narrow nothing.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Id or code of a plan.
    pub plan: String,
    /// Id or printed number of an action.
    pub action: String,
    /// Code or id of a partner.
    pub partner: String,
    /// Code of a kind of partners, or id of a term of the organisation's own.
    pub kind: String,
    /// Code of what partners do.
    pub part: String,
}

/// A partner in an action.
#[derive(Debug, Clone)]
pub struct Row {
    /// The plan: id, code and title.
    pub plan: (PlanId, String, String),
    /// The action.
    pub action: ActionId,
    /// Its number as printed.
    pub number: Option<String>,
    /// Its wording.
    pub text: String,
    /// The partner.
    pub partner: Partner,
    /// What it is in the organisation's own words.
    pub own_kind: Option<(TermId, String)>,
    /// What it does there.
    pub parts: Vec<ActionPart>,
}

/// Who takes part in which action.
#[derive(Debug, Clone, Default)]
pub struct Involvement {
    /// Whose; none for the public, which is shown all that is public.
    pub organisation: Option<Organisation>,
    /// By plan, action and name of the partner.
    pub rows: Vec<Row>,
    /// How many there are.
    pub total: usize,
    /// Plans to choose from: id and title.
    pub plans: Vec<(String, String)>,
    /// Actions to choose from: id, and number or wording.
    pub actions: Vec<(String, String)>,
    /// Partners to choose from: code and name.
    pub partners: Vec<(String, String)>,
    /// The organisation's own kinds to choose from: id and words.
    pub own_kinds: Vec<(String, String)>,
    /// Kinds to choose from.
    pub kinds: Vec<PartnerKind>,
    /// Whether the actor may take a table of it away.
    pub may_export: bool,
    /// Today.
    pub today: Day,
}

/// Who takes part in the actions of the plans that the actor may read.
pub async fn list(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Involvement, Problem> {
    let lines = own_plans(house, actor).await?;
    let of = |line: &PlanLine| line.organisation.clone();
    let mut page = Involvement {
        organisation: actor.organisation().and(lines.first()).map(of),
        may_export: lines.iter().any(|line| has_right(actor, Right::Export, &line.plan)),
        today: house.today(),
        ..Involvement::default()
    };
    let mut all = Vec::new();
    for line in &lines {
        all.extend(rows(house, actor, line, asked).await?);
    }
    page.total = all.len();
    page.offer(all.iter().map(|(row, _)| row), asked);
    page.rows = all.into_iter().filter(|(_, is_asked)| *is_asked).map(|(row, _)| row).collect();
    Ok(page)
}

/// In how many actions each partner takes part, of the plans that the actor may read.
pub async fn counted(house: &House, actor: Actor<'_>) -> Result<HashMap<PartnerId, usize>, Problem> {
    let mut counts = HashMap::new();
    for line in own_plans(house, actor).await? {
        for (row, _) in rows(house, actor, &line, &Asked::default()).await? {
            *counts.entry(row.partner.id).or_default() += 1;
        }
    }
    Ok(counts)
}

/// The rows asked for that the actor may take away in bulk.
pub(super) async fn taken(house: &House, actor: Actor<'_>, asked: &Asked) -> Result<Vec<Row>, Problem> {
    let mut lines = own_plans(house, actor).await?;
    lines.retain(|line| has_right(actor, Right::Export, &line.plan));
    if lines.is_empty() {
        return Err(Problem::new(Code::NotAllowed));
    }
    let mut taken = Vec::new();
    for line in &lines {
        let all = rows(house, actor, line, asked).await?.into_iter();
        taken.extend(all.filter(|(_, is_asked)| *is_asked).map(|(row, _)| row));
    }
    Ok(taken)
}

async fn own_plans(house: &House, actor: Actor<'_>) -> Result<Vec<PlanLine>, Problem> {
    let mut lines = plans::list(house, actor).await?;
    let own = actor.organisation();
    lines.retain(|line| own.is_none_or(|own| own == line.plan.organisation));
    Ok(lines)
}

/// Every row of a plan as it stands, and whether it is asked for.
async fn rows(
    house: &House,
    actor: Actor<'_>,
    line: &PlanLine,
    asked: &Asked,
) -> Result<Vec<(Row, bool)>, Problem> {
    let live = live(house, actor, line.plan.id).await?;
    let registers = &live.registers;
    let own = own_kinds(&registers.vocabularies);
    let named = match asked.action.trim() {
        "" => None,
        text => Some(text.parse().map_or_else(|_| live.actions_numbered(text), |id| vec![id])),
    };
    let one = |(at, of): (usize, PartnerIn<'_>)| {
        let action = &live.version.content.actions[at];
        let row = Row {
            plan: (line.plan.id, line.plan.code.clone(), line.title.clone()),
            action: live.version.actions[at],
            number: action.number.clone(),
            text: action.text.current(),
            own_kind: own.iter().find(|(id, _)| Some(*id) == of.partner.own_kind).cloned(),
            partner: of.partner.clone(),
            parts: of.parts,
        };
        let is_asked = named.as_ref().is_none_or(|named| named.contains(&row.action)) && asked.has(&row);
        (row, is_asked)
    };
    Ok(registers.involvement(&live.version.actions).into_iter().map(one).collect())
}

impl Row {
    /// The action's number and wording.
    pub fn label(&self) -> String {
        self.number.as_ref().map_or_else(|| self.text.clone(), |number| format!("{number} {}", self.text))
    }
}

impl Involvement {
    /// Takes what can be chosen from what there is; actions of the plan that is asked for, where one is.
    fn offer<'r>(&mut self, all: impl Iterator<Item = &'r Row> + Clone, asked: &Asked) {
        let rows = || all.clone();
        self.plans = rows().map(|row| (row.plan.0.to_string(), row.plan.2.clone())).collect();
        self.plans.dedup();
        let of_plan = rows().filter(|row| asked.is_of(row));
        self.actions = of_plan.map(|row| (row.action.to_string(), row.label())).collect();
        self.actions.dedup();
        let named: BTreeSet<_> = rows().map(|row| (&row.partner.name, &row.partner.code)).collect();
        self.partners = named.into_iter().map(|(name, code)| (code.clone(), name.clone())).collect();
        let own: BTreeSet<_> =
            rows().filter_map(|row| row.own_kind.clone()).map(|(id, text)| (text, id)).collect();
        self.own_kinds = own.into_iter().map(|(text, id)| (id.to_string(), text)).collect();
        let is_there = |kind: &PartnerKind| rows().any(|row| row.partner.kind == *kind);
        self.kinds = PartnerKind::ALL.iter().copied().filter(is_there).collect();
    }
}

impl Asked {
    fn is_of(&self, row: &Row) -> bool {
        let (id, code, _) = &row.plan;
        let text = self.plan.trim();
        text.is_empty() || text == code || text == id.to_string()
    }

    fn has(&self, row: &Row) -> bool {
        let (partner, kind, part) = (self.partner.trim(), self.kind.trim(), self.part.trim());
        let is_own = || row.own_kind.as_ref().is_some_and(|(id, _)| id.to_string() == kind);
        self.is_of(row)
            && (partner.is_empty() || row.partner.code == partner || row.partner.id.to_string() == partner)
            && (kind.is_empty() || row.partner.kind.code() == kind || is_own())
            && (part.is_empty() || row.parts.iter().any(|each| each.code() == part))
    }
}
