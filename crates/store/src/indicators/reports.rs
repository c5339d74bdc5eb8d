//! The list of what was reported: one standing at a time, newest first, narrowed to what the table of rights gives.
//!
//! The narrowing is part of the statement, in the one form of it that an index serves: a list never reads the rows of
//! others to leave them out.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    indicators::{
        fact::FactId,
        report::{Report, ReportState},
    },
    kernel::Id,
    members::MemberId,
    people::{
        OrganisationId, Permit,
        policy::{Reach, Scope},
    },
    plans::record::{ActionId, KpiId, PlanId},
};

use super::facts::fact_of;
use crate::{Row, StoreError, Tx, engine::Clauses, row::args};

/// A report with the names that a list of them shows.
#[derive(Debug, Clone)]
pub struct Filed {
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The report.
    pub report: Report,
    /// The plan it is filed under.
    pub plan: Option<PlanId>,
    /// What its KPI says in the plan's current version.
    pub kpi_text: Option<String>,
    /// Its actions in that plan, with their printed numbers in the current version.
    pub actions: Vec<(ActionId, Option<String>)>,
    /// When it was reported.
    pub at: Timestamp,
    /// Who reported it, by name.
    pub by: Option<String>,
    /// When it was verified or returned.
    pub judged_at: Option<Timestamp>,
    /// Who did that, by name; nobody for the command line.
    pub judged_by: Option<String>,
}

/// Which reports somebody asks for, beside the standing; whatever is `None` is not asked about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Filed under this plan.
    pub plan: Option<PlanId>,
    /// About this Member.
    pub member: Option<MemberId>,
    /// For this KPI.
    pub kpi: Option<KpiId>,
    /// Reported from this instant on.
    pub since: Option<Timestamp>,
}

/// How far a list reaches: what the table of rights says, sorted into plans and Members, so that each has its index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    shape: Shape,
    plans: Vec<Id<()>>,
    members: Vec<Id<()>>,
    hidden: Vec<PlanId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Everything,
    OfPlans,
    OfMembers,
    OfEither,
    OfNeither,
}

impl Within {
    /// The scope of a list; `plans` are those of the organisation, `hidden` those of them that may not be known of: a
    /// fact is as hidden as the plan it is filed under. `None` where there is nothing to list.
    pub fn new(reach: &Reach, plans: &[PlanId], hidden: &[PlanId]) -> Option<Self> {
        let (scopes, inside) = match reach {
            Reach::Nothing => return None,
            Reach::Everything => (&[] as &[Scope], true),
            Reach::Concerning(scopes) => (scopes.as_slice(), true),
            Reach::NotConcerning(scopes) => (scopes.as_slice(), false),
        };
        let ids = scopes.iter().filter_map(|scope| match scope {
            Scope::One(bits) => Some(*bits),
            Scope::Organisation => None,
        });
        let (of_plans, of_members): (Vec<u128>, Vec<u128>) =
            ids.partition(|bits| plans.iter().any(|plan| plan.bits() == *bits));
        let shape = match (reach, of_plans.is_empty(), of_members.is_empty(), inside) {
            (Reach::Everything, ..) => Shape::Everything,
            (_, _, _, false) => Shape::OfNeither,
            (_, false, true, _) => Shape::OfPlans,
            (_, true, _, _) => Shape::OfMembers,
            (_, false, false, _) => Shape::OfEither,
        };
        let ids = |bits: Vec<u128>| bits.into_iter().map(Id::new).collect();
        Some(Self { shape, plans: ids(of_plans), members: ids(of_members), hidden: hidden.to_vec() })
    }

    /// Adds what the scope leaves of the reports.
    fn narrow(&self, query: &mut Clauses) {
        if !self.hidden.is_empty() {
            query
                .text(" and (fact.plan_id is null or fact.plan_id not in ")
                .values(self.hidden.iter().copied());
            query.text(")");
        }
        let (plans, members) = (self.plans.iter().copied(), self.members.iter().copied());
        match self.shape {
            Shape::Everything => {}
            Shape::OfPlans => {
                query.text(" and fact.plan_id in ").values(plans);
            }
            Shape::OfMembers => {
                query.text(" and fact.member_id in ").values(members);
            }
            Shape::OfEither => {
                query.text(" and (fact.plan_id in ").values(plans);
                query.text(" or fact.member_id in ").values(members).text(")");
            }
            Shape::OfNeither => {
                if !self.plans.is_empty() {
                    query.text(" and (fact.plan_id is null or fact.plan_id not in ").values(plans).text(")");
                }
                if !self.members.is_empty() {
                    query
                        .text(" and (fact.member_id is null or fact.member_id not in ")
                        .values(members)
                        .text(")");
                }
            }
        }
    }
}

/// A report with the names beside it.
const FILED: &str = "select fact.id, fact.day, fact.what, fact.member_id, fact.instrument, fact.topics, fact.channel,
        fact.partners, fact.evidence, fact.note, fact.level, fact.kind, fact.how_many, fact.answers_fact_id, fact.met,
        fact.outcome_day, fact.item, fact.value, fact.out_of, fact.unit, fact.withdrawn_on, fact.withdrawn_reason,
        fact.organisation_id, fact.standing, fact.plan_id, fact.kpi_id, fact.recorded_at, fact.recorded_by,
        fact.judged_at, fact.returned_reason, kpi_version.text as kpi_text, reporter.name as reported_by_name,
        judge.name as judged_by_name
 from fact
 left join plan on plan.id = fact.plan_id
 left join kpi_version on kpi_version.version_id = plan.current_version_id
                      and kpi_version.kpi_id = fact.kpi_id
 left join person reporter on reporter.id = fact.recorded_by
 left join person judge on judge.id = fact.judged_by
 where ";

/// Which reports are meant: the same condition for a page and for the count.
#[derive(Clone, Copy)]
struct Meant<'a> {
    organisation: OrganisationId,
    state: ReportState,
    within: &'a Within,
    wanted: &'a Wanted,
}

impl Meant<'_> {
    fn narrow(self, query: &mut Clauses) {
        query.text("fact.organisation_id = ").value(self.organisation);
        query.text(" and fact.standing = ").value(self.state.code()).text(" and fact.withdrawn_on is null");
        if let Some(plan) = self.wanted.plan {
            query.text(" and fact.plan_id = ").value(plan);
        }
        if let Some(member) = self.wanted.member {
            query.text(" and fact.member_id = ").value(member);
        }
        if let Some(kpi) = self.wanted.kpi {
            query.text(" and fact.kpi_id = ").value(kpi);
        }
        if let Some(since) = self.wanted.since {
            query.text(" and fact.recorded_at >= ").value(since);
        }
        self.within.narrow(query);
    }

    fn count(self, query: &mut Clauses) {
        query.text("select count(*) as reports from fact where ");
        self.narrow(query);
    }

    fn waiting(self, query: &mut Clauses, most: usize) {
        query.text(FILED);
        self.narrow(query);
        query.text(" order by fact.recorded_at, fact.id limit ").value(most as i64);
    }

    fn page(self, query: &mut Clauses, (skipped, most): (usize, usize)) {
        query.text(FILED);
        self.narrow(query);
        query.text(" order by fact.recorded_at desc, fact.id desc limit ").value(most as i64);
        query.text(" offset ").value(skipped as i64);
    }
}

/// How many reports of a standing are asked for.
pub async fn count(
    tx: &mut Tx,
    organisation: OrganisationId,
    state: ReportState,
    within: &Within,
    wanted: &Wanted,
) -> Result<usize, StoreError> {
    let mut query = Clauses::default();
    Meant { organisation, state, within, wanted }.count(&mut query);
    let rows = tx.all_of(query).await?;
    let count = rows.first().map_or(Ok(0), |row| row.int("reports"))?;
    Ok(usize::try_from(count).unwrap_or_default())
}

/// The reports of a standing that are asked for, newest first, after the first `skipped`.
pub async fn page(
    tx: &mut Tx,
    organisation: OrganisationId,
    state: ReportState,
    within: &Within,
    wanted: &Wanted,
    (skipped, most): (usize, usize),
) -> Result<Vec<Filed>, StoreError> {
    let mut query = Clauses::default();
    Meant { organisation, state, within, wanted }.page(&mut query, (skipped, most));
    let rows = tx.all_of(query).await?;
    let mut filed = rows.iter().map(filed_of).collect::<Result<Vec<_>, _>>()?;
    with_actions(tx, &mut filed).await?;
    Ok(filed)
}

/// The reports of a standing that wait longest, without their actions.
pub async fn waiting(
    tx: &mut Tx,
    organisation: OrganisationId,
    state: ReportState,
    (within, wanted): (&Within, &Wanted),
    most: usize,
) -> Result<Vec<Filed>, StoreError> {
    let mut query = Clauses::default();
    Meant { organisation, state, within, wanted }.waiting(&mut query, most);
    tx.all_of(query).await?.iter().map(filed_of).collect()
}

/// One report, whatever has become of it.
pub async fn find(tx: &mut Tx, id: FactId) -> Result<Option<Filed>, StoreError> {
    let mut query = Clauses::default();
    query.text(FILED).text("fact.id = ").value(id);
    let mut filed: Vec<Filed> = tx.all_of(query).await?.iter().map(filed_of).collect::<Result<_, _>>()?;
    with_actions(tx, &mut filed).await?;
    Ok(filed.pop())
}

/// Writes down that a report was verified or returned.
pub async fn judge(tx: &mut Tx, permit: &Permit, report: &Report, at: Timestamp) -> Result<(), StoreError> {
    tx.run_fresh(
        "update fact
         set standing = $3, returned_reason = $4, judged_at = $5, judged_by = $6
         where id = $1 and organisation_id = $2 and standing = 'reported' and withdrawn_on is null",
        args![
            report.fact.id,
            permit.organisation(),
            report.state.code(),
            report.returned.as_deref(),
            at,
            permit.person(),
        ],
    )
    .await
}

/// Adds the actions that each counts towards, by their order in the plan.
async fn with_actions(tx: &mut Tx, filed: &mut [Filed]) -> Result<(), StoreError> {
    if filed.is_empty() {
        return Ok(());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select fact_action.fact_id, fact_action.action_id, action.plan_id, action_version.number
             from fact_action
             join action on action.id = fact_action.action_id
             join plan on plan.id = action.plan_id
             left join action_version on action_version.action_id = action.id
                                     and action_version.version_id = plan.current_version_id
             where fact_action.fact_id in ",
        )
        .values(filed.iter().map(|each| each.report.fact.id))
        .text(" order by action_version.position, action.id");
    let rows = tx.all_of(query).await?;
    let places: HashMap<FactId, usize> =
        filed.iter().enumerate().map(|(at, each)| (each.report.fact.id, at)).collect();
    for row in &rows {
        let Some(each) = places.get(&row.id("fact_id")?).and_then(|at| filed.get_mut(*at)) else { continue };
        let action: ActionId = row.id("action_id")?;
        each.report.fact.actions.push(action);
        // What it does for another plan is that plan's to show: it may be a draft.
        if each.plan == Some(row.id("plan_id")?) {
            each.actions.push((action, row.opt_text("number")?));
        }
    }
    Ok(())
}

fn filed_of(row: &Row) -> Result<Filed, StoreError> {
    let report = Report {
        // The order of recording decides between facts that count; a list of reports has its own.
        fact: fact_of(row, 0)?,
        state: row.code("standing", ReportState::from_code)?,
        kpi: row.opt_id("kpi_id")?,
        by: row.opt_id("recorded_by")?,
        returned: row.opt_text("returned_reason")?,
    };
    Ok(Filed {
        organisation: row.id("organisation_id")?,
        report,
        plan: row.opt_id("plan_id")?,
        kpi_text: row.opt_text("kpi_text")?,
        actions: Vec::new(),
        at: row.instant("recorded_at")?,
        by: row.opt_text("reported_by_name")?,
        judged_at: row.opt_instant("judged_at")?,
        judged_by: row.opt_text("judged_by_name")?,
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::Db;

    fn within(reach: &Reach) -> Within {
        Within::new(reach, &[PlanId::new(1), PlanId::new(2)], &[]).expect("something to list")
    }

    #[test]
    fn a_scope_is_sorted_into_plans_and_members() {
        let check = |reach: Reach, expect: Shape| assert_eq!(within(&reach).shape, expect, "{reach:?}");
        let one = |bits: &[u128]| bits.iter().map(|bits| Scope::One(*bits)).collect::<Vec<_>>();
        check(Reach::Everything, Shape::Everything);
        check(Reach::Concerning(one(&[1, 2])), Shape::OfPlans);
        check(Reach::Concerning(one(&[7])), Shape::OfMembers);
        check(Reach::Concerning(one(&[2, 7])), Shape::OfEither);
        check(Reach::NotConcerning(one(&[2])), Shape::OfNeither);
        assert_eq!(Within::new(&Reach::Nothing, &[], &[]), None);
    }

    /// What SQLite says it will do for a query.
    async fn plan(tx: &mut Tx, write: impl FnOnce(&mut Clauses)) -> String {
        let mut query = Clauses::default();
        query.text("explain query plan ");
        write(&mut query);
        let rows = tx.all_of(query).await.expect("a plan");
        rows.iter().map(|row| row.text("detail").expect("a line")).collect::<Vec<_>>().join("\n")
    }

    #[tokio::test]
    async fn a_narrowed_list_is_read_from_an_index_in_its_order() {
        let folder = std::env::temp_dir().join(format!("trellis-plans-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let db = Db::open_sqlite(&folder.join("trellis.db")).await.expect("an embedded database");
        let mut tx = db.read(OrganisationId::new(1)).await.expect("a transaction");
        let cases = [
            (Reach::Everything, "fact_listed "),
            (Reach::Concerning(vec![Scope::One(1)]), "fact_listed_of_plan "),
            (Reach::Concerning(vec![Scope::One(7)]), "fact_listed_of_member "),
        ];
        for (reach, index) in cases {
            let within = within(&reach);
            let meant = Meant {
                organisation: OrganisationId::new(1),
                state: ReportState::Reported,
                within: &within,
                wanted: &Wanted::default(),
            };
            let page = plan(&mut tx, |query| meant.page(query, (0, 50))).await;
            assert!(page.contains(index) && !page.contains("SCAN fact"), "{reach:?}: {page}");
            assert!(!page.contains("TEMP B-TREE"), "{reach:?} is read in its order: {page}");
            let count = plan(&mut tx, |query| meant.count(query)).await;
            assert!(count.contains(index) && !count.contains("SCAN fact"), "{reach:?}: {count}");
        }
        drop(tx);
        tokio::time::timeout(Duration::from_secs(5), db.close()).await.expect("it closes");
        let _ = std::fs::remove_dir_all(&folder);
    }
}
