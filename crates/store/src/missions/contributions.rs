//! What the office asks of Members that can give, as it is kept: the requests, every step of them, and which facts stand for them.
//! Lists are narrowed to what their reader may know of. It stores, it does not judge.

use jiff::Timestamp;
use trellis_domain::{
    indicators::fact::{Fact, FactId},
    kernel::{Currency, Money},
    members::MemberId,
    missions::contributions::{
        Amount, Contribution, ContributionId, ContributionKind, ContributionState, Course, Passed, Unit,
        step::Way,
    },
    people::{OrganisationId, Permit, policy::Reach},
    plans::record::{ActionId, PlanId},
};

use crate::{
    Row, StoreError, Tx,
    engine::Clauses,
    indicators::fact_of,
    row::{Arg, args},
};

/// Adds a request that was asked.
pub async fn add(tx: &mut Tx, permit: &Permit, new: &Contribution, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into contribution (id, organisation_id, kind, purpose, asked_on, answer_by, state, since, made_by, made_at,
                                   version)
         values ($1, $2, $3, '', $4, $5, $6, $7, $8, $9, $10)",
        args![
            new.id,
            permit.organisation(),
            new.kind.code(),
            new.asked_on,
            new.answer_by,
            new.course.state.code(),
            new.course.since,
            permit.person(),
            at,
            new.version,
        ],
    )
    .await?;
    change(tx, permit, new).await
}

/// Changes what a request says, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, changed: &Contribution) -> Result<(), StoreError> {
    let (unit, amount, currency) = match &changed.amount {
        None => (None, None, None),
        Some(Amount::Money(money)) => (Some(Unit::Money), Some(money.minor), Some(money.currency.code())),
        Some(Amount::Days(count)) => (Some(Unit::Days), Some(i64::from(*count)), None),
        Some(Amount::Seats(count)) => (Some(Unit::Seats), Some(i64::from(*count)), None),
    };
    tx.run_fresh(
        "update contribution
         set member_id = $4, partner_id = $5, kind = $6, purpose = $7, unit = $8, amount = $9, currency = $10,
             initiative_id = $11, mission_id = $12, training_id = $13, action_id = $14, asked_on = $15, answer_by = $16,
             since = $17, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            changed.id,
            permit.organisation(),
            changed.version,
            changed.member,
            changed.partner,
            changed.kind.code(),
            changed.purpose.as_str(),
            unit.map(Unit::code),
            amount,
            currency,
            changed.initiative,
            changed.mission,
            changed.training,
            changed.action.map(|(action, _)| action),
            changed.asked_on,
            changed.answer_by,
            changed.course.since,
        ],
    )
    .await
}

/// Keeps a step and how far a request has come with it, if nobody else has changed it since it was read.
pub async fn move_on(
    tx: &mut Tx,
    permit: &Permit,
    moved: &Contribution,
    (step, at): (&Passed, Timestamp),
) -> Result<(), StoreError> {
    let course = &moved.course;
    tx.run_fresh(
        "update contribution
         set state = $4, since = $5, promised_for = $6, reminded_on = $7, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            moved.id,
            permit.organisation(),
            moved.version,
            course.state.code(),
            course.since,
            course.promised_for,
            course.reminded_on,
        ],
    )
    .await?;
    tx.run(
        "insert into contribution_step (contribution_id, position, way, on_day, note, promised_for, made_by, made_at)
         values ($1, (select count(*) from contribution_step where contribution_id = $1), $2, $3, $4, $5, $6, $7)",
        args![
            moved.id,
            step.way.code(),
            step.on,
            step.note.as_str(),
            step.promised_for,
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// The steps of a request, in their order.
pub async fn steps(tx: &mut Tx, id: ContributionId) -> Result<Vec<Passed>, StoreError> {
    let rows = tx
        .all(
            "select way, on_day, note, promised_for, made_by
             from contribution_step
             where contribution_id = $1
             order by position",
            args![id],
        )
        .await?;
    let passed = |row: &Row| {
        Ok(Passed {
            way: row.code("way", Way::from_code)?,
            on: row.day("on_day")?,
            note: row.text("note")?,
            promised_for: row.opt_day("promised_for")?,
            by: row.opt_id("made_by")?,
        })
    };
    rows.iter().map(passed).collect()
}

/// Whose a request is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: ContributionId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from contribution where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One request.
pub async fn find(tx: &mut Tx, id: ContributionId) -> Result<Option<Contribution>, StoreError> {
    let mut query = columns();
    query.text(" where contribution.id = ").value(id);
    tx.all_of(query).await?.first().map(contribution_of).transpose()
}

/// The requests of an organisation that a reader may know of, or those of them to one Member: the newest first.
pub async fn list(
    tx: &mut Tx,
    organisation: OrganisationId,
    reach: &Reach,
    member: Option<MemberId>,
) -> Result<Vec<Contribution>, StoreError> {
    if *reach == Reach::Nothing {
        return Ok(Vec::new());
    }
    let mut query = columns();
    query.text(" where contribution.organisation_id = ").value(organisation);
    query.within(reach, concerning);
    if let Some(member) = member {
        query.text(" and contribution.member_id = ").value(member);
    }
    query.text(" order by contribution.asked_on desc, contribution.made_at desc, contribution.id");
    tx.all_of(query).await?.iter().map(contribution_of).collect()
}

/// Whom and what a request concerns, as `Contribution::concerns` says it. What names no Member, or no plan, concerns none.
fn concerning(query: &mut Clauses, ids: &[Arg]) {
    query
        .text("(coalesce(contribution.member_id in ")
        .values(ids.to_vec())
        .text(", false) or coalesce(action.plan_id in ")
        .values(ids.to_vec())
        .text(", false))");
}

fn columns() -> Clauses {
    let mut query = Clauses::default();
    query.text(
        "select contribution.id, contribution.organisation_id, contribution.member_id, contribution.partner_id,
                contribution.kind, contribution.purpose, contribution.unit, contribution.amount, contribution.currency,
                contribution.initiative_id, contribution.mission_id, contribution.training_id, contribution.action_id,
                action.plan_id, contribution.asked_on, contribution.answer_by, contribution.state, contribution.since,
                contribution.promised_for, contribution.reminded_on, contribution.made_by, contribution.version
         from contribution
         left join action on action.id = contribution.action_id",
    );
    query
}

fn contribution_of(row: &Row) -> Result<Contribution, StoreError> {
    let action: Option<ActionId> = row.opt_id("action_id")?;
    let plan: Option<PlanId> = row.opt_id("plan_id")?;
    Ok(Contribution {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        member: row.opt_id("member_id")?,
        partner: row.opt_id("partner_id")?,
        kind: row.code("kind", ContributionKind::from_code)?,
        purpose: row.text("purpose")?,
        amount: amount_of(row)?,
        initiative: row.opt_id("initiative_id")?,
        mission: row.opt_id("mission_id")?,
        training: row.opt_id("training_id")?,
        action: action.zip(plan),
        asked_on: row.day("asked_on")?,
        answer_by: row.day("answer_by")?,
        course: Course {
            state: row.code("state", ContributionState::from_code)?,
            since: row.day("since")?,
            promised_for: row.opt_day("promised_for")?,
            reminded_on: row.opt_day("reminded_on")?,
        },
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

fn amount_of(row: &Row) -> Result<Option<Amount>, StoreError> {
    let Some(amount) = row.opt_int("amount")? else { return Ok(None) };
    let count = || {
        let unreadable = || StoreError::Unreadable { column: "amount".to_owned(), value: amount.to_string() };
        u32::try_from(amount).map_err(|_| unreadable())
    };
    Ok(Some(match row.code("unit", Unit::from_code)? {
        Unit::Money => {
            Amount::Money(Money { minor: amount, currency: row.code("currency", Currency::from_code)? })
        }
        Unit::Days => Amount::Days(count()?),
        Unit::Seats => Amount::Seats(count()?),
    }))
}

/// Keeps which fact stands for a request in a plan, in place of what was taken back; the same twice is refused.
pub async fn add_counted(
    tx: &mut Tx,
    _permit: &Permit,
    id: ContributionId,
    (action, fact): (ActionId, FactId),
) -> Result<(), StoreError> {
    tx.run(
        "delete from contribution_fact
         where contribution_id = $1
           and fact_id in (select id from fact where withdrawn_on is not null)",
        args![id],
    )
    .await?;
    let row = args![id, action, fact];
    tx.insert("insert into contribution_fact (contribution_id, action_id, fact_id)", vec![row]).await
}

/// The facts that stand for a request and were not taken back, each with its action and plan.
pub async fn counted(tx: &mut Tx, id: ContributionId) -> Result<Vec<((ActionId, PlanId), Fact)>, StoreError> {
    let rows = tx
        .all(
            "select contribution_fact.action_id, action.plan_id as of_plan, fact.id, fact.day, fact.what, fact.member_id,
                    fact.instrument, fact.topics, fact.channel, fact.partners, fact.evidence, fact.note, fact.level,
                    fact.kind, fact.how_many, fact.answers_fact_id, fact.met, fact.outcome_day, fact.item, fact.value,
                    fact.out_of, fact.unit, fact.withdrawn_on, fact.withdrawn_reason
             from contribution_fact
             join fact on fact.id = contribution_fact.fact_id
             join action on action.id = contribution_fact.action_id
             where contribution_fact.contribution_id = $1
               and fact.withdrawn_on is null
             order by contribution_fact.action_id",
            args![id],
        )
        .await?;
    rows.iter().map(|row| Ok(((row.id("action_id")?, row.id("of_plan")?), fact_of(row, 0)?))).collect()
}
