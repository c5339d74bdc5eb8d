//! Lists of findings, narrowed to what their reader may know of: what the policy answers for each state becomes part of
//! the query, for rows and counts alike.

use trellis_domain::{
    kernel::Day,
    meetings::{BodyId, SessionId},
    members::MemberId,
    needs::findings::{Finding, FindingKind, FindingState},
    people::{OrganisationId, policy::Reach},
    plans::record::{ActionId, PlanId},
};

use super::finding_of;
use crate::{StoreError, Tx, engine::Clauses, row::Arg};

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Of this kind.
    pub kind: Option<FindingKind>,
    /// In this state.
    pub state: Option<FindingState>,
    /// Of this Member.
    pub member: Option<MemberId>,
    /// Of this body.
    pub body: Option<BodyId>,
    /// Tabled at this session.
    pub meeting: Option<SessionId>,
    /// Answered by this action.
    pub action: Option<ActionId>,
    /// Answered by an action, or by none.
    pub answered: Option<bool>,
    /// Found on a day from the first to the last of these.
    pub found: Option<(Day, Day)>,
    /// Closed on a day from the first to the last of these.
    pub closed: Option<(Day, Day)>,
    /// With these words, folded; empty for any.
    pub words: String,
}

/// What a reader may know of: how far each state reaches, and the plans whose actions count as answers.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose findings.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(FindingState, Reach)>,
    /// Plans that the reader may know of.
    pub plans: Vec<PlanId>,
}

/// A finding without what is protected.
const LISTED: &str = "select id, organisation_id, kind, member_id, body_id, number, title, found, source, source_link,
        source_paragraph, found_on, '' as evidence, guidance, why_no_reply, state, meeting_id, paper_id, closing_reason,
        closed_on, successor_id, closing_note, made_by, version
 from finding
 where ";

/// How many findings of those in sight there are.
pub async fn count(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Result<i64, StoreError> {
    let mut query = Clauses::default();
    query.text("select count(*) as findings from finding where ");
    narrow(&mut query, sight, wanted);
    let rows = tx.all_of(query).await?;
    rows.first().map_or(Ok(0), |row| row.int("findings"))
}

/// Some findings of those in sight, the newest first, without what is protected.
pub async fn list(
    tx: &mut Tx,
    sight: &Sight,
    wanted: &Wanted,
    (offset, most): (i64, i64),
) -> Result<Vec<Finding>, StoreError> {
    let mut query = Clauses::default();
    query.text(LISTED);
    narrow(&mut query, sight, wanted);
    query
        .text(
            "
         order by case when found_on is null then 1 else 0 end, found_on desc, number, id
         limit ",
        )
        .value(most)
        .text(" offset ")
        .value(offset);
    tx.all_of(query).await?.iter().map(finding_of).collect()
}

/// How many findings of a state a desk has, of all Members or of one, and those that wait longest, without what is
/// protected.
pub async fn waiting(
    tx: &mut Tx,
    organisation: OrganisationId,
    (state, reach, member): (FindingState, &Reach, Option<MemberId>),
    most: i64,
) -> Result<(i64, Vec<Finding>), StoreError> {
    let of_state = |query: &mut Clauses| {
        query.text("finding.organisation_id = ").value(organisation);
        query.text(" and finding.state = ").value(state.code());
        if let Some(member) = member {
            query.text(" and finding.member_id = ").value(member);
        }
        within(query, reach);
    };
    let mut counting = Clauses::default();
    counting.text("select count(*) as findings from finding where ");
    of_state(&mut counting);
    let count = tx.all_of(counting).await?.first().map_or(Ok(0), |row| row.int("findings"))?;
    if count == 0 {
        return Ok((0, Vec::new()));
    }
    let mut query = Clauses::default();
    query.text(LISTED);
    of_state(&mut query);
    query.text(" order by found_on nulls last, id limit ").value(most);
    let findings = tx.all_of(query).await?.iter().map(finding_of).collect::<Result<_, _>>()?;
    Ok((count, findings))
}

fn narrow(query: &mut Clauses, sight: &Sight, wanted: &Wanted) {
    query.text("finding.organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (finding.state = ").value(state.code());
            within(query, reach);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(kind) = wanted.kind {
        query.text(" and finding.kind = ").value(kind.code());
    }
    if let Some(state) = wanted.state {
        query.text(" and finding.state = ").value(state.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and finding.member_id = ").value(member);
    }
    if let Some(body) = wanted.body {
        query.text(" and finding.body_id = ").value(body);
    }
    if let Some(meeting) = wanted.meeting {
        query.text(" and finding.meeting_id = ").value(meeting);
    }
    if let Some(action) = wanted.action {
        query.text(
            " and exists (select 1 from finding_answer
                          where finding_answer.finding_id = finding.id
                            and finding_answer.action_id = ",
        );
        query.value(action).text(")");
    }
    for (column, days) in [("found_on", wanted.found), ("closed_on", wanted.closed)] {
        if let Some((first, last)) = days {
            query.text(" and finding.").text(column).text(" between ").value(first).text(" and ").value(last);
        }
    }
    if !wanted.words.is_empty() {
        query.text(" and replace(finding.search, ").value(wanted.words.as_str());
        query.text(", '') <> finding.search");
    }
    match wanted.answered {
        Some(true) => query.text(" and "),
        Some(false) => query.text(" and not "),
        None => return,
    };
    answered_in(query, sight.plans.iter().map(|id| Arg::from(*id)).collect());
}

/// Whom and what a finding concerns: body, Member, the plans of actions that answer it.
fn within(query: &mut Clauses, reach: &Reach) {
    query.within(reach, |query, ids| {
        query.text("finding.body_id in ").values(ids.to_vec());
        query.text(" or (finding.member_id is not null and finding.member_id in ").values(ids.to_vec());
        query.text(") or ");
        answered_in(query, ids.to_vec());
    });
}

fn answered_in(query: &mut Clauses, plans: Vec<Arg>) {
    if plans.is_empty() {
        query.text("(1 = 0)");
        return;
    }
    query
        .text(
            "exists (select 1 from finding_answer
                     join action on action.id = finding_answer.action_id
                     where finding_answer.finding_id = finding.id
                       and action.plan_id in ",
        )
        .values(plans)
        .text(")");
}
