//! Comments on a plan.

use trellis_domain::{
    people::Permit,
    plans::{
        record::PlanId,
        registers::comment::{About, Comment, CommentState, Commenter, Sayer},
    },
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a comment.
pub async fn add_comment(tx: &mut Tx, _permit: &Permit, comment: &Comment) -> Result<(), StoreError> {
    let (member, body) = match &comment.from {
        Commenter::Member(id) => (Some(*id), None),
        Commenter::Body(name) => (None, Some(name.as_str())),
        Commenter::Oneself => (None, None),
    };
    let (action, section) = match &comment.about {
        About::Plan => (None, None),
        About::Section(title) => (None, Some(title.as_str())),
        About::Action(id) => (Some(*id), None),
    };
    tx.run(
        "insert into plan_comment (id, plan_id, member_id, body, action_id, section, text, received_on, state,
                                   outcome, said_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
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
            comment.said_by.as_ref().map(|sayer| sayer.person),
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
            "select plan_comment.id, plan_comment.plan_id, plan_comment.member_id, plan_comment.body,
                    plan_comment.action_id, plan_comment.section, plan_comment.text, plan_comment.received_on,
                    plan_comment.state, plan_comment.outcome, plan_comment.said_by, person.name as said_by_name
             from plan_comment
             left join person on person.id = plan_comment.said_by
             where plan_comment.plan_id = $1
             order by plan_comment.received_on desc, plan_comment.id desc",
            args![plan],
        )
        .await?;
    rows.iter().map(comment_of).collect()
}

fn comment_of(row: &Row) -> Result<Comment, StoreError> {
    let said_by = match row.opt_id("said_by")? {
        Some(person) => Some(Sayer { person, name: row.opt_text("said_by_name")?.unwrap_or_default() }),
        None => None,
    };
    let from = match (row.opt_id("member_id")?, row.opt_text("body")?) {
        (Some(id), _) => Commenter::Member(id),
        (None, None) if said_by.is_some() => Commenter::Oneself,
        (None, body) => Commenter::Body(body.unwrap_or_default()),
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
        said_by,
        about,
        text: row.text("text")?,
        received_on: row.day("received_on")?,
        state: row.code("state", CommentState::from_code)?,
        outcome: row.text("outcome")?,
    })
}
