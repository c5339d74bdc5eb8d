//! What was recorded of a questionnaire as facts of its plan.

use trellis_domain::{
    indicators::fact::FactId, people::Permit, plans::record::ActionId, surveys::QuestionnaireId,
};

use crate::{StoreError, Tx, row::args};

/// Keeps which facts were recorded of a questionnaire, in place of those taken back; the same twice is refused.
pub async fn add_counted(
    tx: &mut Tx,
    _permit: &Permit,
    questionnaire: QuestionnaireId,
    counted: &[(ActionId, FactId)],
) -> Result<(), StoreError> {
    tx.run(
        "delete from questionnaire_fact
         where questionnaire_id = $1
           and fact_id in (select id from fact where withdrawn_on is not null)",
        args![questionnaire],
    )
    .await?;
    let rows = counted.iter().map(|(action, fact)| args![questionnaire, *action, *fact]).collect();
    tx.insert("insert into questionnaire_fact (questionnaire_id, action_id, fact_id)", rows).await
}

/// The actions for which a fact was recorded of a questionnaire and not taken back.
pub async fn counted(tx: &mut Tx, questionnaire: QuestionnaireId) -> Result<Vec<ActionId>, StoreError> {
    let rows = tx
        .all(
            "select questionnaire_fact.action_id
             from questionnaire_fact
             join fact on fact.id = questionnaire_fact.fact_id
             where questionnaire_fact.questionnaire_id = $1
               and fact.withdrawn_on is null",
            args![questionnaire],
        )
        .await?;
    rows.iter().map(|row| row.id("action_id")).collect()
}
