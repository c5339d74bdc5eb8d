//! Requests, what they are about and what was said on them, as they are kept. [`list()`] shows what its reader may know of;
//! which that is, the policy says.

pub mod facts;
mod list;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Id,
    members::MemberId,
    people::{OrganisationId, Permit},
    plans::record::{ActionId, PlanId},
    requests::{
        Channel, ClosingReason, Course, Ending, Expected, Letter, Level, Number, OtherDonors, Request,
        RequestId, RequestState, Said, Voice, Wait, WaitReason, Window,
    },
};

use crate::{Arg, Row, StoreError, Tx, engine::Clauses, row::args};

pub(crate) use list::concerns;
pub use list::{Sight, Wanted, count, list, volumes, waiting};

/// Adds a request with what it is about. `search` is what can be looked for, folded.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    request: &Request,
    search: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let letter = request.letter.as_ref();
    tx.run(
        "insert into request (id, organisation_id, member_id, title, asked, language, level, window_from, window_until,
                              result, indicator, evidence, other_donors, channel, sender, letter, state, year, serial,
                              submitted_on, redirected_to, search, made_by, made_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, '', $21, $22,
                 $23, $24)",
        args![
            request.id,
            permit.organisation(),
            request.member,
            request.title.as_str(),
            request.asked.as_str(),
            request.language.as_str(),
            request.level.map(Level::code),
            request.window.from,
            request.window.until,
            request.expected.result.as_str(),
            request.expected.indicator.as_str(),
            request.expected.evidence.as_str(),
            others_column(&request.others),
            letter.map(|letter| letter.channel.code()),
            letter.map_or("", |letter| letter.sender.as_str()),
            letter.map_or("", |letter| letter.text.as_str()),
            request.course.state.code(),
            request.number.map(|number| i64::from(number.year)),
            request.number.map(|number| i64::from(number.serial)),
            request.course.submitted_on,
            search,
            permit.person(),
            at,
            request.version,
        ],
    )
    .await?;
    link(tx, request).await
}

fn others_column(others: &OtherDonors) -> Option<&str> {
    match others {
        OtherDonors::Unsaid => None,
        OtherDonors::Nobody => Some(""),
        OtherDonors::Asked(text) => Some(text),
    }
}

/// Changes what a request says, if nobody else has changed it since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, request: &Request, search: &str) -> Result<(), StoreError> {
    tx.run_fresh(
        "update request
         set title = $4, asked = $5, language = $6, level = $7, window_from = $8, window_until = $9, result = $10,
             indicator = $11, evidence = $12, other_donors = $13, search = $14, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            request.id,
            permit.organisation(),
            request.version,
            request.title.as_str(),
            request.asked.as_str(),
            request.language.as_str(),
            request.level.map(Level::code),
            request.window.from,
            request.window.until,
            request.expected.result.as_str(),
            request.expected.indicator.as_str(),
            request.expected.evidence.as_str(),
            others_column(&request.others),
            search,
        ],
    )
    .await?;
    for sql in [
        "delete from request_topic where request_id = $1",
        "delete from request_need where request_id = $1",
        "delete from request_action where request_id = $1",
    ] {
        tx.run(sql, args![request.id]).await?;
    }
    link(tx, request).await
}

async fn link(tx: &mut Tx, request: &Request) -> Result<(), StoreError> {
    let topics = request.topics.iter().map(|id| args![request.id, *id]).collect();
    tx.insert("insert into request_topic (request_id, term_id)", topics).await?;
    let needs = request.needs.iter().map(|id| args![request.id, *id]).collect();
    tx.insert("insert into request_need (request_id, need_id)", needs).await?;
    let actions = request.actions.iter().map(|id| args![request.id, *id]).collect();
    tx.insert("insert into request_action (request_id, action_id)", actions).await
}

/// Changes where a request stands, if nobody else has changed it since it was read.
pub async fn move_on(tx: &mut Tx, permit: &Permit, request: &Request) -> Result<(), StoreError> {
    let course = request.course;
    tx.run_fresh(
        "update request
         set state = $4, year = $5, serial = $6, submitted_on = $7, acknowledged_on = $8, waits_reason = $9,
             waits_until = $10, decided_on = $11, ending = $12, checked_on = $13, closing_reason = $14, closed_on = $15,
             redirected_to = $16, question_on = $17, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            request.id,
            permit.organisation(),
            request.version,
            course.state.code(),
            request.number.map(|number| i64::from(number.year)),
            request.number.map(|number| i64::from(number.serial)),
            course.submitted_on,
            course.acknowledged_on,
            course.waits.map(|wait| wait.reason.code()),
            course.waits.map(|wait| wait.until),
            course.decided_on,
            course.ending.map(Ending::code),
            course.checked_on,
            course.closing.map(|(reason, _)| reason.code()),
            course.closing.map(|(_, day)| day),
            request.redirected_to.as_str(),
            request.question_on,
        ],
    )
    .await
}

/// The next number of a Member's year. Who asks at the same time waits; who gives up leaves no gap.
pub async fn next_number(
    tx: &mut Tx,
    _permit: &Permit,
    member: MemberId,
    year: i16,
) -> Result<Number, StoreError> {
    tx.run(
        "insert into request_serial (member_id, year, last)
         values ($1, $2, 1)
         on conflict (member_id, year) do update set last = request_serial.last + 1",
        args![member, i64::from(year)],
    )
    .await?;
    let sql = "select last from request_serial where member_id = $1 and year = $2";
    let row = tx.first(sql, args![member, i64::from(year)]).await?.ok_or(StoreError::Stale)?;
    Ok(Number { year, serial: whole(&row, "last")? })
}

/// Takes a draft away with all that belongs to it, if nobody else has changed it since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, request: &Request) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from request
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![request.id, permit.organisation(), request.version],
    )
    .await
}

/// Whose a request is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: RequestId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from request where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One request with everything it says.
pub async fn find(tx: &mut Tx, id: RequestId) -> Result<Option<Request>, StoreError> {
    Ok(some(tx, &[id]).await?.pop())
}

/// How many ids one statement asks for.
const AT_ONCE: usize = 1_000;

/// Requests by id with everything they say, in the order of their ids.
pub async fn some(tx: &mut Tx, ids: &[RequestId]) -> Result<Vec<Request>, StoreError> {
    let mut found = Vec::new();
    for ids in ids.chunks(AT_ONCE) {
        let mut query = Clauses::default();
        query
            .text(
                "select id, organisation_id, member_id, year, serial, title, asked, language, level, window_from, window_until,
                        result, indicator, evidence, other_donors, channel, sender, letter, state, submitted_on,
                        acknowledged_on, waits_reason, waits_until, decided_on, ending, checked_on, closing_reason, closed_on,
                        redirected_to, question_on, made_by, version
                 from request
                 where id in ",
            )
            .values(ids.iter().copied())
            .text(" order by id");
        let mut part = tx.all_of(query).await?.iter().map(request_of).collect::<Result<Vec<Request>, _>>()?;
        with_links(tx, &mut part).await?;
        found.extend(part);
    }
    Ok(found)
}

fn whole<N: TryFrom<i64>>(row: &Row, column: &'static str) -> Result<N, StoreError> {
    let value = row.int(column)?;
    let unreadable = |_| StoreError::Unreadable { column: column.to_owned(), value: value.to_string() };
    N::try_from(value).map_err(unreadable)
}

fn opt_code<C>(
    row: &Row,
    column: &'static str,
    read: impl Fn(&str) -> Option<C>,
) -> Result<Option<C>, StoreError> {
    row.opt_text(column)?.map(|_| row.code(column, read)).transpose()
}

fn request_of(row: &Row) -> Result<Request, StoreError> {
    let number = match row.opt_int("serial")? {
        Some(_) => Some(Number { year: whole(row, "year")?, serial: whole(row, "serial")? }),
        None => None,
    };
    let letter = match opt_code(row, "channel", Channel::from_code)? {
        Some(channel) => Some(Letter { channel, sender: row.text("sender")?, text: row.text("letter")? }),
        None => None,
    };
    let waits = match opt_code(row, "waits_reason", WaitReason::from_code)? {
        Some(reason) => Some(Wait { reason, until: row.day("waits_until")? }),
        None => None,
    };
    let closing = match opt_code(row, "closing_reason", ClosingReason::from_code)? {
        Some(reason) => Some((reason, row.day("closed_on")?)),
        None => None,
    };
    let others = match row.opt_text("other_donors")? {
        None => OtherDonors::Unsaid,
        Some(text) if text.is_empty() => OtherDonors::Nobody,
        Some(text) => OtherDonors::Asked(text),
    };
    Ok(Request {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        member: row.id("member_id")?,
        number,
        title: row.text("title")?,
        asked: row.text("asked")?,
        language: row.text("language")?,
        level: opt_code(row, "level", Level::from_code)?,
        window: Window { from: row.opt_day("window_from")?, until: row.opt_day("window_until")? },
        expected: Expected {
            result: row.text("result")?,
            indicator: row.text("indicator")?,
            evidence: row.text("evidence")?,
        },
        others,
        letter,
        topics: Vec::new(),
        needs: Vec::new(),
        actions: Vec::new(),
        course: Course {
            state: row.code("state", RequestState::from_code)?,
            submitted_on: row.opt_day("submitted_on")?,
            acknowledged_on: row.opt_day("acknowledged_on")?,
            waits,
            decided_on: row.opt_day("decided_on")?,
            ending: opt_code(row, "ending", Ending::from_code)?,
            checked_on: row.opt_day("checked_on")?,
            closing,
        },
        redirected_to: row.text("redirected_to")?,
        question_on: row.opt_day("question_on")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// Adds to requests what they are about, in a steady order.
async fn with_links(tx: &mut Tx, requests: &mut [Request]) -> Result<(), StoreError> {
    for (request, topic) in
        linked(tx, requests, "select request_id, term_id as other_id from request_topic").await?
    {
        of(requests, request, |request| request.topics.push(Id::new(topic)));
    }
    for (request, need) in
        linked(tx, requests, "select request_id, need_id as other_id from request_need").await?
    {
        of(requests, request, |request| request.needs.push(Id::new(need)));
    }
    for (request, action) in
        linked(tx, requests, "select request_id, action_id as other_id from request_action").await?
    {
        of(requests, request, |request| request.actions.push(Id::new(action)));
    }
    Ok(())
}

fn of(requests: &mut [Request], id: RequestId, then: impl FnOnce(&mut Request)) {
    if let Some(request) = requests.iter_mut().find(|request| request.id == id) {
        then(request);
    }
}

async fn linked(
    tx: &mut Tx,
    requests: &[Request],
    select: &'static str,
) -> Result<Vec<(RequestId, u128)>, StoreError> {
    if requests.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query.text(select).text(" where request_id in ").values(requests.iter().map(|request| request.id));
    query.text(" order by request_id, other_id");
    let rows = tx.all_of(query).await?;
    rows.iter().map(|row| Ok((row.id("request_id")?, row.id::<()>("other_id")?.bits()))).collect()
}

/// The plans of the actions that these requests relate to.
pub async fn plans(
    tx: &mut Tx,
    requests: &[RequestId],
) -> Result<Vec<(RequestId, ActionId, PlanId)>, StoreError> {
    if requests.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select request_action.request_id, request_action.action_id, action.plan_id
             from request_action
             join action on action.id = request_action.action_id
             where request_action.request_id in ",
        )
        .values(requests.iter().copied())
        .text(" order by request_action.request_id, request_action.action_id");
    let rows = tx.all_of(query).await?;
    rows.iter().map(|row| Ok((row.id("request_id")?, row.id("action_id")?, row.id("plan_id")?))).collect()
}

/// Keeps what somebody said.
pub async fn say(tx: &mut Tx, permit: &Permit, said: &Said) -> Result<(), StoreError> {
    tx.run(
        "insert into request_said (id, request_id, voice, text, said_on, source, said_by, said_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            said.id,
            said.request,
            said.voice.code(),
            said.text.as_str(),
            said.on,
            said.source.as_str(),
            permit.person(),
            said.at,
        ],
    )
    .await?;
    Ok(())
}

/// What was said on a request, oldest first.
pub async fn said(tx: &mut Tx, request: RequestId) -> Result<Vec<Said>, StoreError> {
    let rows = tx
        .all(
            "select id, request_id, voice, text, said_on, source, said_by, said_at
             from request_said
             where request_id = $1
             order by said_on, said_at, id",
            args![request],
        )
        .await?;
    let said = |row: &Row| {
        Ok(Said {
            id: row.id("id")?,
            request: row.id("request_id")?,
            voice: row.code("voice", Voice::from_code)?,
            text: row.text("text")?,
            on: row.day("said_on")?,
            source: row.text("source")?,
            by: row.opt_id("said_by")?,
            at: row.instant("said_at")?,
        })
    };
    rows.iter().map(said).collect()
}

/// What stands in a column for one of some ids.
fn one_of(query: &mut Clauses, column: &'static str, ids: &[Arg]) {
    query.text(column).text(" in ").values(ids.to_vec());
}
