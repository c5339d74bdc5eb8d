//! Comments on a plan.

use trellis_domain::{
    people::Permit,
    plans::{
        record::PlanId,
        registers::comment::{About, Comment, CommentState, Commenter},
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a comment.
pub async fn add_comment(tx: &mut Tx, _permit: &Permit, comment: &Comment) -> Result<(), StoreError> {
    let (member, body) = match &comment.from {
        Commenter::Member(id) => (Some(*id), None),
        Commenter::Body(name) => (None, Some(name.as_str())),
    };
    let (action, section) = match &comment.about {
        About::Plan => (None, None),
        About::Section(title) => (None, Some(title.as_str())),
        About::Action(id) => (Some(*id), None),
    };
    tx.run(
        "insert into plan_comment (id, plan_id, member_id, body, action_id, section, text, received_on, state,
                                   outcome)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            comment.id,
            comment.plan,
            member,
            body,
            action,
            section,
            comment.text.as_str(),
            comment.received_on,
            comment.state.code(),
            comment.outcome.as_str(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes down what came of a comment.
pub async fn settle_comment(tx: &mut Tx, _permit: &Permit, comment: &Comment) -> Result<(), StoreError> {
    tx.run_fresh(
        "update plan_comment set state = $2, outcome = $3 where id = $1",
        args![comment.id, comment.state.code(), comment.outcome.as_str()],
    )
    .await
}

pub(super) async fn comments(tx: &mut Tx, plan: PlanId) -> Result<Vec<Comment>, StoreError> {
    let rows = tx
        .all(
            "select id, plan_id, member_id, body, action_id, section, text, received_on, state, outcome
             from plan_comment
             where plan_id = $1
             order by received_on desc, id desc",
            args![plan],
        )
        .await?;
    rows.iter().map(comment_of).collect()
}

fn comment_of(row: &Row) -> Result<Comment, StoreError> {
    let from = match row.opt_id("member_id")? {
        Some(id) => Commenter::Member(id),
        None => Commenter::Body(row.opt_text("body")?.unwrap_or_default()),
    };
    let about = match (row.opt_id("action_id")?, row.opt_text("section")?) {
        (Some(id), _) => About::Action(id),
        (None, Some(title)) => About::Section(title),
        (None, None) => About::Plan,
    };
    Ok(Comment {
        id: row.id("id")?,
        plan: row.id("plan_id")?,
        from,
        about,
        text: row.text("text")?,
        received_on: row.day("received_on")?,
        state: row.code("state", CommentState::from_code)?,
        outcome: row.text("outcome")?,
    })
}
