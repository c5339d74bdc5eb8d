//! Applications for money for experts as they are kept, with what was found and paid; [`rules`] are what an organisation has
//! settled about its fund. Lists are narrowed to what their reader may know of. Must not know who is eligible.

pub mod rules;

use jiff::Timestamp;
use trellis_domain::{
    kernel::{Currency, Money},
    members::MemberId,
    people::{OrganisationId, Permit, policy::Reach},
    roster::support::{
        Application, ApplicationId, Contract, Cost, Course, Ending, Outside, Payment, Report, SupportState,
        Who,
        check::{Found, Item, Why},
    },
};

use crate::{
    Row, StoreError, Tx,
    engine::Clauses,
    row::{Arg, args},
};

/// What a reader may know of: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose fund.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(SupportState, Reach)>,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In this state.
    pub state: Option<SupportState>,
    /// Of this Member.
    pub member: Option<MemberId>,
}

/// Adds an application as a draft.
pub async fn add(tx: &mut Tx, permit: &Permit, new: &Application, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into support_application (id, organisation_id, member_id, title, purpose, state, why, made_by, made_at, version)
         values ($1, $2, $3, '', '', $4, '', $5, $6, $7)",
        args![
            new.id,
            permit.organisation(),
            new.member,
            new.course.state.code(),
            permit.person(),
            at,
            new.version,
        ],
    )
    .await?;
    change(tx, permit, new).await
}

/// Changes what an application says, if nobody else has changed it since it was read. What was found of it does not hold any
/// more.
pub async fn change(tx: &mut Tx, permit: &Permit, changed: &Application) -> Result<(), StoreError> {
    let outside = match &changed.who {
        Some(Who::Outside(outside)) => Some(outside),
        _ => None,
    };
    let expert = match &changed.who {
        Some(Who::Record(expert)) => Some(*expert),
        _ => None,
    };
    tx.run_fresh(
        "update support_application
         set title = $4, purpose = $5, theme_id = $6, request_id = $7, mission_id = $8, expert_id = $9, outside_name = $10,
             outside_why = $11, outside_knows = $12, first_day = $13, last_day = $14, days = $15, currency = $16, fee = $17,
             travel = $18, subsistence = $19, other = $20, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            changed.id,
            permit.organisation(),
            changed.version,
            changed.title.as_str(),
            changed.purpose.as_str(),
            changed.theme,
            changed.request,
            changed.mission,
            expert,
            outside.map(|outside| outside.name.as_str()),
            outside.map(|outside| outside.why.as_str()),
            outside.map(|outside| outside.knows.as_str()),
            changed.from,
            changed.until,
            changed.days.map(i64::from),
            changed.cost.as_ref().map(|cost| cost.currency.code()),
            changed.cost.map(|cost| cost.fee),
            changed.cost.map(|cost| cost.travel),
            changed.cost.map(|cost| cost.subsistence),
            changed.cost.map(|cost| cost.other),
        ],
    )
    .await?;
    tx.run("delete from support_check where application_id = $1", args![changed.id]).await?;
    Ok(())
}

/// The applications for somebody without a record, with the name that stands in them.
pub async fn named_outside(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<Vec<(ApplicationId, String)>, StoreError> {
    let sql =
        "select id, outside_name from support_application where organisation_id = $1 and outside_name <> ''";
    let rows = tx.all(sql, args![organisation]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("outside_name")?))).collect()
}

/// Takes everything that is said of somebody without a record out of an application: that it was somebody off the roster stays.
pub async fn unname_outside(tx: &mut Tx, permit: &Permit, id: ApplicationId) -> Result<(), StoreError> {
    tx.run(
        "update support_application
         set outside_name = '', outside_why = '', outside_knows = '', version = version + 1
         where id = $1
           and organisation_id = $2
           and outside_name is not null",
        args![id, permit.organisation()],
    )
    .await?;
    Ok(())
}

/// Changes how far an application has come, if nobody else has changed it since it was read.
pub async fn move_on(tx: &mut Tx, permit: &Permit, moved: &Application) -> Result<(), StoreError> {
    let course = &moved.course;
    let (contract, report) = (course.contract.as_ref(), course.report.as_ref());
    tx.run_fresh(
        "update support_application
         set state = $4, submitted_on = $5, checked_on = $6, decided_on = $7, ending = $8, why = $9, granted = $10,
             contract_number = $11, contract_on = $12, contract_minor = $13, reported_on = $14, report = $15,
             report_minor = $16, closed_on = $17, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            moved.id,
            permit.organisation(),
            moved.version,
            course.state.code(),
            course.submitted_on,
            course.checked_on,
            course.decided_on,
            course.ending.map(Ending::code),
            course.why.as_str(),
            course.granted.map(|granted| granted.minor),
            contract.map(|contract| contract.number.as_str()),
            contract.map(|contract| contract.on),
            contract.map(|contract| contract.minor),
            report.map(|report| report.on),
            report.map(|report| report.text.as_str()),
            report.map(|report| report.minor),
            course.closed_on,
        ],
    )
    .await?;
    tx.run("delete from support_payment where application_id = $1", args![moved.id]).await?;
    let rows = course
        .payments
        .iter()
        .map(|paid| args![paid.id, moved.id, paid.on, paid.minor, paid.note.as_str()])
        .collect();
    tx.insert("insert into support_payment (id, application_id, paid_on, minor, note)", rows).await
}

/// Keeps what was found of an application in place of what was found before.
pub async fn keep_found(
    tx: &mut Tx,
    _permit: &Permit,
    application: ApplicationId,
    found: &[Found],
) -> Result<(), StoreError> {
    tx.run("delete from support_check where application_id = $1", args![application]).await?;
    let row = |found: &Found| {
        args![
            application,
            found.item.code(),
            found.why.code(),
            found.what.join("\n"),
            found.day,
            found.money.map(|money| money.minor),
            found.money.as_ref().map(|money| money.currency.code()),
        ]
    };
    let head = "insert into support_check (application_id, item, why, what, day, minor, currency)";
    tx.insert(head, found.iter().map(row).collect()).await
}

/// What was found of an application when it was last checked, in the order of what is looked at.
pub async fn found(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Found>, StoreError> {
    let sql = "select item, why, what, day, minor, currency from support_check where application_id = $1 order by item";
    let rows = tx.all(sql, args![application]).await?;
    let mut found = rows.iter().map(found_of).collect::<Result<Vec<_>, StoreError>>()?;
    found.sort_by_key(|found| Item::ALL.iter().position(|item| *item == found.item));
    Ok(found)
}

fn found_of(row: &Row) -> Result<Found, StoreError> {
    let money = match row.opt_int("minor")? {
        Some(minor) => Some(Money { minor, currency: row.code("currency", Currency::from_code)? }),
        None => None,
    };
    Ok(Found {
        item: row.code("item", Item::from_code)?,
        why: row.code("why", Why::from_code)?,
        what: row.text("what")?.lines().map(str::to_owned).collect(),
        day: row.opt_day("day")?,
        money,
    })
}

/// Takes a draft away, if nobody else has changed it since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, draft: &Application) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from support_application where id = $1 and organisation_id = $2 and version = $3",
        args![draft.id, permit.organisation(), draft.version],
    )
    .await
}

/// Whose an application is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: ApplicationId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from support_application where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One application.
pub async fn find(tx: &mut Tx, id: ApplicationId) -> Result<Option<Application>, StoreError> {
    let mut query = columns();
    query.text(" where id = ").value(id);
    let rows = tx.all_of(query).await?;
    Ok(with_payments(tx, &rows).await?.pop())
}

/// The applications in sight: drafts, then the newest first.
pub async fn list(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Result<Vec<Application>, StoreError> {
    let mut query = columns();
    query.text(" where organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (state = ").value(state.code());
            query.within(reach, |query, ids| {
                query.text("member_id in ").values(ids.to_vec());
            });
            query.text(")");
        }
    }
    query.text(")");
    if let Some(state) = wanted.state {
        query.text(" and state = ").value(state.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and member_id = ").value(member);
    }
    query.text(
        " order by case when submitted_on is null then 0 else 1 end, submitted_on desc, made_at desc, id",
    );
    let rows = tx.all_of(query).await?;
    with_payments(tx, &rows).await
}

fn columns() -> Clauses {
    let mut query = Clauses::default();
    query.text(
        "select id, organisation_id, member_id, title, purpose, theme_id, request_id, mission_id, expert_id, outside_name,
                outside_why, outside_knows, first_day, last_day, days, currency, fee, travel, subsistence, other, state,
                submitted_on, checked_on, decided_on, ending, why, granted, contract_number, contract_on, contract_minor,
                reported_on, report, report_minor, closed_on, made_by, version
         from support_application",
    );
    query
}

async fn with_payments(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Application>, StoreError> {
    let mut all = rows.iter().map(application_of).collect::<Result<Vec<_>, StoreError>>()?;
    let ids: Vec<Arg> =
        all.iter().filter(|each| each.course.contract.is_some()).map(|each| each.id.into()).collect();
    if ids.is_empty() {
        return Ok(all);
    }
    let mut query = Clauses::default();
    query
        .text("select id, application_id, paid_on, minor, note from support_payment where application_id in ")
        .values(ids)
        .text(" order by paid_on, id");
    for row in tx.all_of(query).await? {
        let application: ApplicationId = row.id("application_id")?;
        let payment = Payment {
            id: row.id("id")?,
            on: row.day("paid_on")?,
            minor: row.int("minor")?,
            note: row.text("note")?,
        };
        if let Some(of) = all.iter_mut().find(|each| each.id == application) {
            of.course.payments.push(payment);
        }
    }
    Ok(all)
}

fn application_of(row: &Row) -> Result<Application, StoreError> {
    let who = match (row.opt_id("expert_id")?, row.opt_text("outside_name")?) {
        (Some(expert), _) => Some(Who::Record(expert)),
        (None, Some(name)) => Some(Who::Outside(Outside {
            name,
            why: row.text("outside_why")?,
            knows: row.text("outside_knows")?,
        })),
        (None, None) => None,
    };
    let cost = match row.opt_int("fee")? {
        Some(fee) => Some(Cost {
            currency: row.code("currency", Currency::from_code)?,
            fee,
            travel: row.int("travel")?,
            subsistence: row.int("subsistence")?,
            other: row.int("other")?,
        }),
        None => None,
    };
    Ok(Application {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        member: row.id("member_id")?,
        title: row.text("title")?,
        purpose: row.text("purpose")?,
        theme: row.opt_id("theme_id")?,
        request: row.opt_id("request_id")?,
        mission: row.opt_id("mission_id")?,
        who,
        from: row.opt_day("first_day")?,
        until: row.opt_day("last_day")?,
        days: row.opt_int("days")?.and_then(|days| u16::try_from(days).ok()),
        cost,
        course: course_of(row)?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

fn course_of(row: &Row) -> Result<Course, StoreError> {
    let granted = match row.opt_int("granted")? {
        Some(minor) => Some(Money { minor, currency: row.code("currency", Currency::from_code)? }),
        None => None,
    };
    let contract = match row.opt_day("contract_on")? {
        Some(on) => {
            Some(Contract { number: row.text("contract_number")?, on, minor: row.int("contract_minor")? })
        }
        None => None,
    };
    let report = match row.opt_day("reported_on")? {
        Some(on) => Some(Report { on, text: row.text("report")?, minor: row.int("report_minor")? }),
        None => None,
    };
    let ending = match row.opt_text("ending")? {
        Some(_) => Some(row.code("ending", Ending::from_code)?),
        None => None,
    };
    Ok(Course {
        state: row.code("state", SupportState::from_code)?,
        submitted_on: row.opt_day("submitted_on")?,
        checked_on: row.opt_day("checked_on")?,
        decided_on: row.opt_day("decided_on")?,
        ending,
        why: row.text("why")?,
        granted,
        contract,
        payments: Vec::new(),
        report,
        closed_on: row.opt_day("closed_on")?,
    })
}
