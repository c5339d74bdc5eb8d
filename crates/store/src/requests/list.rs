//! Lists and counts of requests, narrowed to what their reader may know of: what the policy answers for each state becomes
//! part of the query, for rows and figures alike.

use trellis_domain::{
    members::MemberId,
    needs::need::NeedId,
    people::{OrganisationId, policy::Reach},
    plans::{record::ActionId, registers::vocabulary::TermId},
    requests::{Level, Request, RequestState, clock::Late, volumes::Volume},
};

use super::{one_of, opt_code, request_of, whole, with_links};
use crate::{Arg, StoreError, Tx, engine::Clauses};

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In this state.
    pub state: Option<RequestState>,
    /// Of this Member.
    pub member: Option<MemberId>,
    /// Of this year.
    pub year: Option<i16>,
    /// Of this level.
    pub level: Option<Level>,
    /// Those that say no level.
    pub without_level: bool,
    /// About one of these terms; empty for any.
    pub topics: Vec<TermId>,
    /// Related to this action.
    pub action: Option<ActionId>,
    /// For this need.
    pub need: Option<NeedId>,
    /// Only those whose Member was asked something and has not answered.
    pub with_question: bool,
    /// Late by these days.
    pub late: Option<Late>,
    /// With these words, folded; empty for any.
    pub words: String,
}

/// What a reader may know of: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose requests.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(RequestState, Reach)>,
}

/// How many requests of those in sight there are.
pub async fn count(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Result<i64, StoreError> {
    let mut query = Clauses::default();
    query.text("select count(*) as requests from request where ");
    narrow(&mut query, sight, wanted);
    let rows = tx.all_of(query).await?;
    rows.first().map_or(Ok(0), |row| row.int("requests"))
}

/// Some requests of those in sight, drafts and then the newest first, without what is protected.
pub async fn list(
    tx: &mut Tx,
    sight: &Sight,
    wanted: &Wanted,
    (offset, most): (i64, i64),
) -> Result<Vec<Request>, StoreError> {
    let mut query = selection(sight, wanted);
    query
        .text(
            "
         order by case when request.submitted_on is null then 0 else 1 end, request.submitted_on desc, request.year desc,
                  request.serial desc, request.id
         limit ",
        )
        .value(most)
        .text(" offset ")
        .value(offset);
    read(tx, query).await
}

/// Some requests of those in sight, those that wait longest first, without what is protected.
pub async fn waiting(
    tx: &mut Tx,
    sight: &Sight,
    wanted: &Wanted,
    most: i64,
) -> Result<Vec<Request>, StoreError> {
    let mut query = selection(sight, wanted);
    query
        .text(
            "
         order by coalesce(request.waits_until, request.decided_on, request.submitted_on) nulls last, request.id
         limit ",
        )
        .value(most);
    read(tx, query).await
}

fn selection(sight: &Sight, wanted: &Wanted) -> Clauses {
    let mut query = Clauses::default();
    query.text(
        "select request.id, organisation_id, member_id, year, serial, title, asked, language, level, window_from, window_until,
                result, indicator, evidence, null as other_donors, null as channel, '' as sender, '' as letter, state,
                submitted_on, acknowledged_on, waits_reason, waits_until, decided_on, ending, checked_on, closing_reason,
                closed_on, redirected_to, question_on, made_by, version
         from request
         where ",
    );
    narrow(&mut query, sight, wanted);
    query
}

async fn read(tx: &mut Tx, query: Clauses) -> Result<Vec<Request>, StoreError> {
    let rows = tx.all_of(query).await?;
    let mut found = rows.iter().map(request_of).collect::<Result<Vec<_>, _>>()?;
    with_links(tx, &mut found).await?;
    Ok(found)
}

/// How many of those in sight were submitted, by year, Member and level; the latest year first.
pub async fn volumes(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Result<Vec<Volume>, StoreError> {
    let mut query = Clauses::default();
    query
        .text("select year, member_id, level, count(*) as requests from request where year is not null and ");
    narrow(&mut query, sight, wanted);
    query.text(" group by year, member_id, level order by year desc, member_id, level");
    let rows = tx.all_of(query).await?;
    rows.iter()
        .map(|row| {
            Ok(Volume {
                year: whole(row, "year")?,
                member: row.id("member_id")?,
                level: opt_code(row, "level", Level::from_code)?,
                requests: whole(row, "requests")?,
            })
        })
        .collect()
}

fn narrow(query: &mut Clauses, sight: &Sight, wanted: &Wanted) {
    query.text("request.organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (request.state = ").value(state.code());
            query.within(reach, concerns);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(state) = wanted.state {
        query.text(" and request.state = ").value(state.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and request.member_id = ").value(member);
    }
    if let Some(year) = wanted.year {
        query.text(" and request.year = ").value(i64::from(year));
    }
    if let Some(level) = wanted.level {
        query.text(" and request.level = ").value(level.code());
    }
    if wanted.with_question {
        query.text(" and request.question_on is not null");
    }
    if wanted.without_level {
        query.text(" and request.level is null");
    }
    if !wanted.topics.is_empty() {
        query
            .text(
                " and exists (select 1 from request_topic
                              where request_topic.request_id = request.id
                                and request_topic.term_id in ",
            )
            .values(wanted.topics.iter().copied())
            .text(")");
    }
    if let Some(action) = wanted.action {
        query
            .text(
                " and exists (select 1 from request_action
                              where request_action.request_id = request.id
                                and request_action.action_id = ",
            )
            .value(action)
            .text(")");
    }
    if let Some(need) = wanted.need {
        query
            .text(
                " and exists (select 1 from request_need
                              where request_need.request_id = request.id
                                and request_need.need_id = ",
            )
            .value(need)
            .text(")");
    }
    if let Some(late) = &wanted.late {
        is_late(query, late);
    }
    if !wanted.words.is_empty() {
        query.text(" and replace(request.search, ").value(wanted.words.as_str());
        query.text(", '') <> request.search");
    }
}

/// Whom and what a request concerns: its Member, the plans of the actions it relates to.
pub(crate) fn concerns(query: &mut Clauses, ids: &[Arg]) {
    one_of(query, "request.member_id", ids);
    query.text(
        " or exists (select 1 from request_action
                     join action on action.id = request_action.action_id
                     where request_action.request_id = request.id and ",
    );
    one_of(query, "action.plan_id", ids);
    query.text(")");
}

/// What `Late::holds` says of one request.
fn is_late(query: &mut Clauses, late: &Late) {
    query.text(" and (request.state = ").value(RequestState::Submitted.code());
    query.text(" and request.submitted_on < ").value(late.submitted_before);
    query.text(" or request.state = ").value(RequestState::UnderReview.code());
    query.text(" and request.waits_until < ").value(late.waits_before);
    query.text(" or request.state = ").value(RequestState::Accepted.code());
    query.text(" and request.checked_on is null and request.decided_on < ").value(late.accepted_before);
    query.text(")");
}
