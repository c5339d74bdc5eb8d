//! Initiatives, for whom and with whom they are, and what they serve, as they are kept. [`list()`] shows what its reader
//! may know of; which that is, the policy says. What an initiative is judged and paid by is in [`parts`], what it is
//! done together with in [`together`].

mod list;
pub mod parts;
pub mod review;
pub mod together;

use jiff::Timestamp;
use trellis_domain::{
    kernel::{Currency, Money},
    meetings::BodyId,
    members::{MemberId, PartnerId},
    missions::initiatives::{
        Agreed, Beneficiary, Course, Initiative, InitiativeId, InitiativeState, Level, Part, PartnerPart,
        Said,
    },
    needs::need::NeedId,
    people::{OrganisationId, Permit},
    plans::record::{ActionId, PlanId},
    requests::RequestId,
};

use crate::{
    Row, StoreError, Tx,
    engine::Clauses,
    row::{Arg, args},
};

pub(super) use list::narrow;
pub use list::{Sight, Unmet, Wanted, count, list};

/// The columns of an initiative.
macro_rules! columns {
    () => {
        "initiative.id, initiative.organisation_id, initiative.code, initiative.title, initiative.objectives,
         initiative.description, initiative.level, initiative.south_south, initiative.triangular, initiative.reuse,
         initiative.first_day, initiative.last_day, initiative.timeframe, initiative.body_id, initiative.currency,
         initiative.state, initiative.approved_minor, initiative.completed_on, initiative.ended_on, initiative.outcome,
         initiative.ending_note, initiative.made_by, initiative.version"
    };
}
use columns;

/// Adds an initiative. `search` is what can be looked for, folded.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    initiative: &Initiative,
    search: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into initiative (id, organisation_id, code, title, objectives, description, level, south_south, triangular,
                                 reuse, first_day, last_day, timeframe, body_id, currency, state, approved_minor,
                                 completed_on, ended_on, outcome, ending_note, search, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                 $24, $25)",
        args![
            initiative.id,
            permit.organisation(),
            initiative.code.as_str(),
            initiative.title.as_str(),
            initiative.objectives.as_str(),
            initiative.description.as_str(),
            initiative.level.map(Level::code),
            initiative.south_south,
            initiative.triangular,
            initiative.reuse.as_str(),
            initiative.first_day,
            initiative.last_day,
            initiative.timeframe.as_str(),
            initiative.body,
            initiative.currency.code(),
            initiative.course.state.code(),
            initiative.course.approved.map(|money| money.minor),
            initiative.course.completed_on,
            initiative.course.ended_on,
            initiative.outcome.as_str(),
            initiative.ending_note.as_str(),
            search,
            permit.person(),
            at,
            initiative.version,
        ],
    )
    .await?;
    Ok(())
}

/// Changes what an initiative says, if nobody else has changed it since it was read.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit,
    initiative: &Initiative,
    search: &str,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update initiative
         set code = $4, title = $5, objectives = $6, description = $7, level = $8, south_south = $9, triangular = $10,
             reuse = $11, first_day = $12, last_day = $13, timeframe = $14, body_id = $15, currency = $16, search = $17,
             version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            initiative.id,
            permit.organisation(),
            initiative.version,
            initiative.code.as_str(),
            initiative.title.as_str(),
            initiative.objectives.as_str(),
            initiative.description.as_str(),
            initiative.level.map(Level::code),
            initiative.south_south,
            initiative.triangular,
            initiative.reuse.as_str(),
            initiative.first_day,
            initiative.last_day,
            initiative.timeframe.as_str(),
            initiative.body,
            initiative.currency.code(),
            search,
        ],
    )
    .await
}

/// Changes where an initiative stands, if nobody else has changed it since it was read.
pub async fn move_on(tx: &mut Tx, permit: &Permit, initiative: &Initiative) -> Result<(), StoreError> {
    tx.run_fresh(
        "update initiative
         set state = $4, approved_minor = $5, completed_on = $6, ended_on = $7, outcome = $8, ending_note = $9,
             version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            initiative.id,
            permit.organisation(),
            initiative.version,
            initiative.course.state.code(),
            initiative.course.approved.map(|money| money.minor),
            initiative.course.completed_on,
            initiative.course.ended_on,
            initiative.outcome.as_str(),
            initiative.ending_note.as_str(),
        ],
    )
    .await
}

/// Counts a change of something that belongs to an initiative, if nobody else has changed it since it was read: what is
/// judged when a Member agrees is what was looked at.
pub async fn touch(tx: &mut Tx, permit: &Permit, initiative: &Initiative) -> Result<(), StoreError> {
    tx.run_fresh(
        "update initiative
         set version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![initiative.id, permit.organisation(), initiative.version],
    )
    .await
}

/// Takes an initiative away with all that belongs to it, if nobody else has changed it since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, initiative: &Initiative) -> Result<(), StoreError> {
    tx.run("delete from tag where element_kind = 'initiative' and element_id = $1", args![initiative.id])
        .await?;
    tx.run_fresh(
        "delete from initiative
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![initiative.id, permit.organisation(), initiative.version],
    )
    .await
}

/// Whose an initiative is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: InitiativeId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from initiative where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One initiative.
pub async fn find(tx: &mut Tx, id: InitiativeId) -> Result<Option<Initiative>, StoreError> {
    let sql = concat!("select ", columns!(), " from initiative where initiative.id = $1");
    tx.first(sql, args![id]).await?.as_ref().map(initiative_of).transpose()
}

/// The initiative of an organisation with this code.
pub async fn find_by_code(
    tx: &mut Tx,
    organisation: OrganisationId,
    code: &str,
) -> Result<Option<InitiativeId>, StoreError> {
    let row = tx
        .first(
            "select id from initiative where organisation_id = $1 and code = $2",
            args![organisation, code],
        )
        .await?;
    row.map(|row| row.id("id")).transpose()
}

fn initiative_of(row: &Row) -> Result<Initiative, StoreError> {
    let currency = row.code("currency", Currency::from_code)?;
    Ok(Initiative {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        code: row.text("code")?,
        title: row.text("title")?,
        objectives: row.text("objectives")?,
        description: row.text("description")?,
        level: match row.opt_text("level")? {
            Some(_) => Some(row.code("level", Level::from_code)?),
            None => None,
        },
        south_south: row.bool("south_south")?,
        triangular: row.bool("triangular")?,
        reuse: row.text("reuse")?,
        first_day: row.opt_day("first_day")?,
        last_day: row.opt_day("last_day")?,
        timeframe: row.text("timeframe")?,
        body: row.opt_id("body_id")?,
        currency,
        course: Course {
            state: row.code("state", InitiativeState::from_code)?,
            approved: row.opt_int("approved_minor")?.map(|minor| Money { minor, currency }),
            completed_on: row.opt_day("completed_on")?,
            ended_on: row.opt_day("ended_on")?,
        },
        outcome: row.text("outcome")?,
        ending_note: row.text("ending_note")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// Writes for whom an initiative is, in this order, with what each Member has said.
pub async fn set_beneficiaries(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    beneficiaries: &[Beneficiary],
) -> Result<(), StoreError> {
    tx.run("delete from initiative_member where initiative_id = $1", args![initiative]).await?;
    let rows = beneficiaries.iter().enumerate().map(|(at, each)| {
        let agreed = each.agreed.as_ref();
        args![
            initiative,
            each.member,
            at as i64,
            agreed.map(|agreed| agreed.on),
            agreed.map_or("", |agreed| agreed.source.as_str()),
            agreed.and_then(|agreed| agreed.by),
        ]
    });
    let head = "insert into initiative_member (initiative_id, member_id, position, agreed_on, agreed_source, agreed_by)";
    tx.insert(head, rows.collect()).await
}

/// Writes with whom an initiative is done, in this order.
pub async fn set_partners(
    tx: &mut Tx,
    _permit: &Permit,
    initiative: InitiativeId,
    partners: &[PartnerPart],
) -> Result<(), StoreError> {
    tx.run("delete from initiative_partner where initiative_id = $1", args![initiative]).await?;
    let rows = partners.iter().enumerate();
    let rows = rows.map(|(at, each)| args![initiative, each.partner, each.part.code(), at as i64]);
    tx.insert("insert into initiative_partner (initiative_id, partner_id, part, position)", rows.collect())
        .await
}

/// For whom these initiatives are, in the order in which they were named.
pub async fn beneficiaries(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, Beneficiary)>, StoreError> {
    let sql = "select initiative_id, member_id, agreed_on, agreed_source, agreed_by from initiative_member where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by position, member_id").await?;
    let one = |row: &Row| {
        let agreed = match row.opt_day("agreed_on")? {
            Some(on) => Some(Agreed { on, source: row.text("agreed_source")?, by: row.opt_id("agreed_by")? }),
            None => None,
        };
        Ok((row.id("initiative_id")?, Beneficiary { member: row.id::<_>("member_id")?, agreed }))
    };
    rows.iter().map(one).collect()
}

/// With whom these initiatives are done.
pub async fn partners(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, PartnerPart)>, StoreError> {
    let sql = "select initiative_id, partner_id, part from initiative_partner where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by position, partner_id, part").await?;
    let one = |row: &Row| {
        let part = PartnerPart { partner: row.id("partner_id")?, part: row.code("part", Part::from_code)? };
        Ok((row.id("initiative_id")?, part))
    };
    rows.iter().map(one).collect()
}

/// The actions that these initiatives serve, each with its plan, in the order of linking.
pub async fn actions(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, ActionId, PlanId)>, StoreError> {
    let sql = "select initiative_action.initiative_id, initiative_action.action_id, action.plan_id
               from initiative_action
               join action on action.id = initiative_action.action_id
               where initiative_action.initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by initiative_action.linked_at, initiative_action.action_id")
        .await?;
    rows.iter().map(|row| Ok((row.id("initiative_id")?, row.id("action_id")?, row.id("plan_id")?))).collect()
}

/// The needs that these initiatives answer, in the order of linking.
pub async fn needs(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, NeedId)>, StoreError> {
    let sql = "select initiative_id, need_id from initiative_need where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by linked_at, need_id").await?;
    rows.iter().map(|row| Ok((row.id("initiative_id")?, row.id("need_id")?))).collect()
}

/// The rows of a query that ends in a list of initiatives; none for none.
async fn of(
    tx: &mut Tx,
    sql: &'static str,
    initiatives: &[InitiativeId],
    order: &'static str,
) -> Result<Vec<Row>, StoreError> {
    if initiatives.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query.text(sql).values(initiatives.iter().copied()).text(order);
    tx.all_of(query).await
}

/// The best place that a body gave a need that these initiatives answer (REQUIREMENTS S1.14).
pub async fn places(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, i64)>, StoreError> {
    let sql = "select initiative_need.initiative_id, min(need_rank.place) as place
               from initiative_need
               join need_rank on need_rank.need_id = initiative_need.need_id
               where initiative_need.initiative_id in ";
    let rows = of(tx, sql, initiatives, " group by initiative_need.initiative_id").await?;
    rows.iter().map(|row| Ok((row.id("initiative_id")?, row.int("place")?))).collect()
}

/// The requests that these initiatives answer, in the order of linking.
pub async fn requests(
    tx: &mut Tx,
    initiatives: &[InitiativeId],
) -> Result<Vec<(InitiativeId, RequestId)>, StoreError> {
    let sql = "select initiative_id, request_id from initiative_request where initiative_id in ";
    let rows = of(tx, sql, initiatives, " order by linked_at, request_id").await?;
    rows.iter().map(|row| Ok((row.id("initiative_id")?, row.id("request_id")?))).collect()
}

/// What an initiative serves or answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// An action of a plan.
    Action(ActionId),
    /// A need.
    Need(NeedId),
    /// A request.
    Request(RequestId),
}

/// What keeps a link and what takes it away, for a table and its column.
macro_rules! linking {
    ($table:literal, $column:literal) => {
        (
            concat!(
                "insert into ",
                $table,
                " (initiative_id, ",
                $column,
                ", linked_at) values ($1, $2, $3) on conflict (initiative_id, ",
                $column,
                ") do nothing"
            ),
            concat!("delete from ", $table, " where initiative_id = $1 and ", $column, " = $2"),
        )
    };
}

impl Link {
    /// What it is, in a word, and its id: for the log.
    pub fn told(self) -> (&'static str, String) {
        match self {
            Self::Action(id) => ("action", id.to_string()),
            Self::Need(id) => ("need", id.to_string()),
            Self::Request(id) => ("request", id.to_string()),
        }
    }

    fn sql(self) -> ((&'static str, &'static str), Arg) {
        match self {
            Self::Action(id) => (linking!("initiative_action", "action_id"), id.into()),
            Self::Need(id) => (linking!("initiative_need", "need_id"), id.into()),
            Self::Request(id) => (linking!("initiative_request", "request_id"), id.into()),
        }
    }
}

/// Says what an initiative serves or answers; said twice, the first stands.
pub async fn link(
    tx: &mut Tx,
    _permit: &Permit,
    (initiative, link): (InitiativeId, Link),
    at: Timestamp,
) -> Result<(), StoreError> {
    let ((keeps, _), linked) = link.sql();
    tx.run(keeps, vec![initiative.into(), linked, at.into()]).await?;
    Ok(())
}

/// Takes back what an initiative serves or answers.
pub async fn unlink(
    tx: &mut Tx,
    _permit: &Permit,
    (initiative, link): (InitiativeId, Link),
) -> Result<(), StoreError> {
    let ((_, takes), linked) = link.sql();
    tx.run_fresh(takes, vec![initiative.into(), linked]).await
}

/// Keeps a remark.
pub async fn say(
    tx: &mut Tx,
    permit: &Permit,
    initiative: InitiativeId,
    said: &Said,
) -> Result<(), StoreError> {
    tx.run(
        "insert into initiative_said (id, initiative_id, text, said_by, said_at)
         values ($1, $2, $3, $4, $5)",
        args![said.id, initiative, said.text.as_str(), permit.person(), said.at],
    )
    .await?;
    Ok(())
}

/// What was said on an initiative, oldest first.
pub async fn said(tx: &mut Tx, initiative: InitiativeId) -> Result<Vec<Said>, StoreError> {
    let rows = tx
        .all(
            "select id, text, said_by, said_at
             from initiative_said
             where initiative_id = $1
             order by said_at, id",
            args![initiative],
        )
        .await?;
    let said = |row: &Row| {
        Ok(Said {
            id: row.id("id")?,
            text: row.text("text")?,
            by: row.opt_id("said_by")?,
            at: row.instant("said_at")?,
        })
    };
    rows.iter().map(said).collect()
}

/// Whom an initiative concerns beside its body.
#[derive(Debug, Clone, Default)]
pub struct Concerned {
    /// The bodies that its final report has gone to.
    pub bodies: Vec<BodyId>,
    /// The Members it is for.
    pub members: Vec<MemberId>,
    /// Who has a part in it, whose money is secured, and the donors that its budget names.
    pub partners: Vec<PartnerId>,
}

/// Whom an initiative concerns; [`list()`] asks the same of many.
pub async fn concerned(tx: &mut Tx, initiative: InitiativeId) -> Result<Concerned, StoreError> {
    let bodies = tx
        .all(
            "select final_report_body.body_id
             from final_report_body
             join final_report on final_report.id = final_report_body.report_id
             where final_report.initiative_id = $1 and final_report.round > 0",
            args![initiative],
        )
        .await?;
    let members =
        tx.all("select member_id from initiative_member where initiative_id = $1", args![initiative]).await?;
    let partners = tx
        .all(
            "select partner_id from initiative_partner where initiative_id = $1
             union
             select partner_id from initiative_lead
             where initiative_id = $1 and state = 'secured' and partner_id is not null
             union
             select partner_id from initiative_line
             where initiative_id = $1 and source = 'donor' and partner_id is not null",
            args![initiative],
        )
        .await?;
    Ok(Concerned {
        bodies: bodies.iter().map(|row| row.id("body_id")).collect::<Result<_, _>>()?,
        members: members.iter().map(|row| row.id("member_id")).collect::<Result<_, _>>()?,
        partners: partners.iter().map(|row| row.id("partner_id")).collect::<Result<_, _>>()?,
    })
}

/// The donors whose money goes into approved initiatives that answer a request, and into the one that what is done in answer
/// to it is part of: it concerns them (`missions::list` asks the same of many).
pub async fn donors_of(
    tx: &mut Tx,
    (request, part_of): (RequestId, Option<InitiativeId>),
) -> Result<Vec<PartnerId>, StoreError> {
    let rows = tx
        .all(
            "select initiative_lead.partner_id
             from initiative
             join initiative_lead on initiative_lead.initiative_id = initiative.id
             where (initiative.id = $2
                    or initiative.id in (select initiative_id from initiative_request where request_id = $1))
               and initiative.approved_minor is not null
               and initiative_lead.state = 'secured'
               and initiative_lead.partner_id is not null
             union
             select initiative_line.partner_id
             from initiative
             join initiative_line on initiative_line.initiative_id = initiative.id
             where (initiative.id = $2
                    or initiative.id in (select initiative_id from initiative_request where request_id = $1))
               and initiative.approved_minor is not null
               and initiative_line.source = 'donor'
               and initiative_line.partner_id is not null",
            args![request, part_of],
        )
        .await?;
    rows.iter().map(|row| row.id("partner_id")).collect()
}
