//! Lists of initiatives, narrowed to what their reader may know of: what the policy answers for each state becomes part of
//! the query, for rows, counts and sums alike.

use trellis_domain::{
    meetings::BodyId,
    members::{MemberId, PartnerId},
    missions::initiatives::{Initiative, InitiativeId, InitiativeState, Level, review::FinalState},
    needs::need::NeedId,
    people::{OrganisationId, policy::Reach},
    plans::{
        record::{ActionId, PlanId},
        registers::vocabulary::TermId,
    },
    requests::RequestId,
};

use super::{columns, initiative_of};
use crate::{StoreError, Tx, engine::Clauses, row::Arg};

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In this state.
    pub state: Option<InitiativeState>,
    /// For this Member.
    pub member: Option<MemberId>,
    /// With this partner.
    pub partner: Option<PartnerId>,
    /// Before this body.
    pub body: Option<BodyId>,
    /// Serving an action of this plan.
    pub plan: Option<PlanId>,
    /// Serving this action.
    pub action: Option<ActionId>,
    /// Answering this need.
    pub need: Option<NeedId>,
    /// Answering this request.
    pub request: Option<RequestId>,
    /// Carrying one of these terms; empty for any.
    pub terms: Vec<TermId>,
    /// Not following a principle.
    pub unmet: Option<Unmet>,
    /// At this level.
    pub level: Option<Level>,
    /// Whether countries of the South help each other in it.
    pub south_south: bool,
    /// Whether somebody supports them in that.
    pub triangular: bool,
    /// With all that an agreement needs but the word of a Member, or of one of these.
    pub unagreed: Option<Vec<MemberId>>,
    /// With a final report that stands so.
    pub report: Option<FinalState>,
    /// With a final report that one of these bodies has said nothing of in its round.
    pub awaits: Option<Vec<BodyId>>,
    /// One of these; empty for any.
    pub ids: Vec<InitiativeId>,
    /// With these words, folded; empty for any.
    pub words: String,
}

/// A principle that is not followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmet {
    /// Any that was ticked as not met.
    Any,
    /// This one: ticked as not met, or not ticked at all.
    One(TermId),
}

/// What a reader may know of: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose initiatives.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(InitiativeState, Reach)>,
}

/// How many initiatives of those in sight there are.
pub async fn count(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Result<i64, StoreError> {
    let mut query = Clauses::default();
    query.text("select count(*) as initiatives from initiative where ");
    narrow(&mut query, sight, wanted);
    let rows = tx.all_of(query).await?;
    rows.first().map_or(Ok(0), |row| row.int("initiatives"))
}

/// Some initiatives of those in sight, the earliest first, those without a day last.
pub async fn list(
    tx: &mut Tx,
    sight: &Sight,
    wanted: &Wanted,
    (offset, most): (i64, i64),
) -> Result<Vec<Initiative>, StoreError> {
    let mut query = Clauses::default();
    query.text(concat!("select ", columns!(), " from initiative where "));
    narrow(&mut query, sight, wanted);
    query
        .text(
            "
         order by case when initiative.first_day is null then 1 else 0 end, initiative.first_day, initiative.code,
                  initiative.id
         limit ",
        )
        .value(most)
        .text(" offset ")
        .value(offset);
    tx.all_of(query).await?.iter().map(initiative_of).collect()
}

pub(in crate::missions) fn narrow(query: &mut Clauses, sight: &Sight, wanted: &Wanted) {
    query.text("initiative.organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (initiative.state = ").value(state.code());
            query.within(reach, concerning);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(state) = wanted.state {
        query.text(" and initiative.state = ").value(state.code());
    }
    if let Some(body) = wanted.body {
        query.text(" and initiative.body_id = ").value(body);
    }
    if let Some(level) = wanted.level {
        query.text(" and initiative.level = ").value(level.code());
    }
    if wanted.south_south {
        query.text(" and initiative.south_south");
    }
    if wanted.triangular {
        query.text(" and initiative.triangular");
    }
    if !wanted.ids.is_empty() {
        query.text(" and initiative.id in ").values(wanted.ids.iter().copied());
    }
    if !wanted.words.is_empty() {
        query.text(" and replace(initiative.search, ").value(wanted.words.as_str());
        query.text(", '') <> initiative.search");
    }
    if let Some(member) = wanted.member {
        query.text(" and ");
        for_members(query, vec![member.into()]);
    }
    if let Some(partner) = wanted.partner {
        query.text(" and ");
        with_partners(query, &[partner.into()]);
    }
    if let Some(plan) = wanted.plan {
        query.text(" and ");
        serving_plans(query, vec![plan.into()]);
    }
    if let Some(members) = &wanted.unagreed {
        unagreed(query, members);
    }
    reported(query, wanted);
    linked(query, wanted);
}

/// How its final report stands, and with whom it waits.
fn reported(query: &mut Clauses, wanted: &Wanted) {
    if let Some(state) = wanted.report {
        query
            .text(
                " and exists (select 1 from final_report
                              where final_report.initiative_id = initiative.id
                                and final_report.state = ",
            )
            .value(state.code())
            .text(")");
    }
    if let Some(bodies) = wanted.awaits.as_ref().filter(|bodies| !bodies.is_empty()) {
        query
            .text(
                " and exists (select 1 from final_report
                              join final_report_body on final_report_body.report_id = final_report.id
                              where final_report.initiative_id = initiative.id
                                and not exists (select 1 from final_report_assessed
                                                where final_report_assessed.report_id = final_report.id
                                                  and final_report_assessed.body_id = final_report_body.body_id
                                                  and final_report_assessed.round = final_report.round)
                                and final_report_body.body_id in ",
            )
            .values(bodies.iter().copied())
            .text(")");
    }
}

/// A Member that could agree and has not: of any, or of these.
fn unagreed(query: &mut Clauses, members: &[MemberId]) {
    query.text(
        " and exists (select 1 from initiative_line where initiative_line.initiative_id = initiative.id)
          and exists (select 1 from initiative_risk where initiative_risk.initiative_id = initiative.id)
          and exists (select 1 from initiative_indicator
                      where initiative_indicator.initiative_id = initiative.id
                        and initiative_indicator.baseline is not null)
          and exists (select 1 from initiative_member
                      where initiative_member.initiative_id = initiative.id
                        and initiative_member.agreed_on is null",
    );
    if !members.is_empty() {
        query.text(" and initiative_member.member_id in ").values(members.iter().copied());
    }
    query.text(")");
}

/// What hangs on a list by a table of its own.
fn linked(query: &mut Clauses, wanted: &Wanted) {
    if let Some(action) = wanted.action {
        query.text(
            " and exists (select 1 from initiative_action
                          where initiative_action.initiative_id = initiative.id
                            and initiative_action.action_id = ",
        );
        query.value(action).text(")");
    }
    if let Some(need) = wanted.need {
        query.text(
            " and exists (select 1 from initiative_need
                          where initiative_need.initiative_id = initiative.id
                            and initiative_need.need_id = ",
        );
        query.value(need).text(")");
    }
    if let Some(request) = wanted.request {
        query.text(
            " and exists (select 1 from initiative_request
                          where initiative_request.initiative_id = initiative.id
                            and initiative_request.request_id = ",
        );
        query.value(request).text(")");
    }
    if !wanted.terms.is_empty() {
        query.text(
            " and exists (select 1 from tag
                          where tag.element_kind = 'initiative'
                            and tag.element_id = initiative.id
                            and tag.term_id in ",
        );
        query.values(wanted.terms.iter().copied()).text(")");
    }
    match wanted.unmet {
        None => {}
        Some(Unmet::Any) => {
            query.text(
                " and exists (select 1 from initiative_principle
                              where initiative_principle.initiative_id = initiative.id
                                and initiative_principle.answer = 'unmet')",
            );
        }
        Some(Unmet::One(term)) => {
            query.text(
                " and not exists (select 1 from initiative_principle
                                  where initiative_principle.initiative_id = initiative.id
                                    and initiative_principle.answer <> 'unmet'
                                    and initiative_principle.term_id = ",
            );
            query.value(term).text(")");
        }
    }
}

/// Whom and what an initiative concerns: its body, those its report has gone to, Members, partners, donors, the plans of
/// actions that it serves.
fn concerning(query: &mut Clauses, ids: &[Arg]) {
    query
        .text("(initiative.body_id is not null and initiative.body_id in ")
        .values(ids.to_vec())
        .text(
            ") or exists (select 1 from final_report
                          join final_report_body on final_report_body.report_id = final_report.id
                          where final_report.initiative_id = initiative.id
                            and final_report.round > 0
                            and final_report_body.body_id in ",
        )
        .values(ids.to_vec())
        .text(") or ");
    for_members(query, ids.to_vec());
    query.text(" or ");
    with_partners(query, ids);
    query.text(" or ");
    serving_plans(query, ids.to_vec());
}

fn for_members(query: &mut Clauses, members: Vec<Arg>) {
    query
        .text(
            "exists (select 1 from initiative_member
                     where initiative_member.initiative_id = initiative.id
                       and initiative_member.member_id in ",
        )
        .values(members)
        .text(")");
}

/// A partner has a part in it, its money is secured, or the budget names it as a donor.
fn with_partners(query: &mut Clauses, partners: &[Arg]) {
    query
        .text(
            "(exists (select 1 from initiative_partner
                      where initiative_partner.initiative_id = initiative.id
                        and initiative_partner.partner_id in ",
        )
        .values(partners.to_vec())
        .text(
            ") or exists (select 1 from initiative_lead
                          where initiative_lead.initiative_id = initiative.id
                            and initiative_lead.state = 'secured'
                            and initiative_lead.partner_id in ",
        )
        .values(partners.to_vec())
        .text(
            ") or exists (select 1 from initiative_line
                          where initiative_line.initiative_id = initiative.id
                            and initiative_line.source = 'donor'
                            and initiative_line.partner_id in ",
        )
        .values(partners.to_vec())
        .text("))");
}

fn serving_plans(query: &mut Clauses, plans: Vec<Arg>) {
    query
        .text(
            "exists (select 1 from initiative_action
                     join action on action.id = initiative_action.action_id
                     where initiative_action.initiative_id = initiative.id
                       and action.plan_id in ",
        )
        .values(plans)
        .text(")");
}
