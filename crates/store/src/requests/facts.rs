//! What was recorded of a request, and of the missions that answer it, as facts of plans.

use trellis_domain::{
    indicators::fact::{Fact, FactId},
    people::Permit,
    plans::record::ActionId,
    requests::RequestId,
};

use crate::{StoreError, Tx, indicators::fact_of, row::args};

/// A fact that was recorded of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// For which action.
    pub action: ActionId,
    /// What it says: `request`, or of which mission what.
    pub what: String,
    /// The fact.
    pub fact: FactId,
}

/// Keeps which facts were recorded of a request, in place of those taken back; the same twice is refused.
pub async fn add_counted(
    tx: &mut Tx,
    _permit: &Permit,
    request: RequestId,
    counted: &[Counted],
) -> Result<(), StoreError> {
    tx.run(
        "delete from request_fact
         where request_id = $1
           and fact_id in (select id from fact where withdrawn_on is not null)",
        args![request],
    )
    .await?;
    let rows =
        counted.iter().map(|each| args![request, each.action, each.what.as_str(), each.fact]).collect();
    tx.insert("insert into request_fact (request_id, action_id, what, fact_id)", rows).await
}

/// The facts that were recorded of a request and not taken back, each with what it says.
pub async fn counted(tx: &mut Tx, request: RequestId) -> Result<Vec<(Counted, Fact)>, StoreError> {
    let rows = tx
        .all(
            "select request_fact.action_id, request_fact.what as counted, fact.id, fact.day, fact.what, fact.member_id,
                    fact.instrument, fact.topics, fact.channel, fact.partners, fact.evidence, fact.note, fact.level,
                    fact.kind, fact.how_many, fact.answers_fact_id, fact.met, fact.outcome_day, fact.item, fact.value,
                    fact.out_of, fact.unit, fact.withdrawn_on, fact.withdrawn_reason
             from request_fact
             join fact on fact.id = request_fact.fact_id
             where request_fact.request_id = $1
               and fact.withdrawn_on is null
             order by request_fact.action_id, request_fact.what",
            args![request],
        )
        .await?;
    let one = |row: &crate::Row| {
        let counted =
            Counted { action: row.id("action_id")?, what: row.text("counted")?, fact: row.id("id")? };
        Ok((counted, fact_of(row, 0)?))
    };
    rows.iter().map(one).collect()
}
