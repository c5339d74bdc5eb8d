//! Engagements with Members as they are kept.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Day,
    members::{
        MemberId,
        accession::{Accession, Stage},
        engagement::{
            Channel, Circle, Contact, Engagement, EngagementId, Stakeholder, StakeholderId, Stance,
        },
    },
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, engine::Clauses, row::args};

/// Opens an engagement.
pub async fn open(tx: &mut Tx, permit: &Permit, new: &Engagement, at: Timestamp) -> Result<(), StoreError> {
    tx.run(
        "insert into engagement (id, organisation_id, member_id, plan_id, circle, purpose, opened_on, closed_on, outcome,
                                 made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            new.id,
            permit.organisation(),
            new.member,
            new.plan,
            new.circle.code(),
            new.purpose.as_str(),
            new.opened_on,
            None::<Day>,
            "",
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// Lets the Member know of an engagement.
pub async fn share(tx: &mut Tx, permit: &Permit, id: EngagementId) -> Result<(), StoreError> {
    tx.run_fresh(
        "update engagement set circle = $3 where id = $1 and organisation_id = $2",
        args![id, permit.organisation(), Circle::WithMember.code()],
    )
    .await
}

/// Closes an engagement that is open.
pub async fn close(
    tx: &mut Tx,
    permit: &Permit,
    id: EngagementId,
    (on, outcome): (Day, &str),
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update engagement set closed_on = $3, outcome = $4
         where id = $1 and organisation_id = $2 and closed_on is null",
        args![id, permit.organisation(), on, outcome],
    )
    .await
}

/// Whose an engagement is.
pub async fn organisation_of(tx: &mut Tx, id: EngagementId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from engagement where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// The engagements of an organisation, open ones first, then the newest; or the one with this id.
pub async fn list(
    tx: &mut Tx,
    organisation: OrganisationId,
    one: Option<EngagementId>,
) -> Result<Vec<Engagement>, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select id, organisation_id, member_id, plan_id, circle, purpose, opened_on, closed_on, outcome, made_by
         from engagement
         where organisation_id = ",
    );
    query.value(organisation);
    if let Some(id) = one {
        query.text(" and id = ").value(id);
    }
    query.text(" order by case when closed_on is null then 0 else 1 end, opened_on desc, id");
    tx.all_of(query).await?.iter().map(engagement_of).collect()
}

/// The engagements with one Member.
pub async fn of_member(tx: &mut Tx, member: MemberId) -> Result<Vec<Engagement>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, member_id, plan_id, circle, purpose, opened_on, closed_on, outcome, made_by
             from engagement
             where member_id = $1
             order by opened_on desc, id",
            args![member],
        )
        .await?;
    rows.iter().map(engagement_of).collect()
}

fn engagement_of(row: &Row) -> Result<Engagement, StoreError> {
    let outcome = row.text("outcome")?;
    Ok(Engagement {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        member: row.id("member_id")?,
        circle: row.code("circle", Circle::from_code)?,
        plan: row.opt_id("plan_id")?,
        purpose: row.text("purpose")?,
        opened_on: row.day("opened_on")?,
        closing: row.opt_day("closed_on")?.map(|day| (day, outcome)),
        made_by: row.opt_id("made_by")?,
    })
}

/// The last contact of each engagement of an organisation that the circles may read.
pub async fn last_contacts(
    tx: &mut Tx,
    organisation: OrganisationId,
    circles: &[Circle],
) -> Result<HashMap<EngagementId, Day>, StoreError> {
    if circles.is_empty() {
        return Ok(HashMap::new());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select engagement_contact.engagement_id, max(engagement_contact.on_day) as last_day
             from engagement_contact
             join engagement on engagement.id = engagement_contact.engagement_id
             where engagement.organisation_id = ",
        )
        .value(organisation)
        .text(" and engagement_contact.circle in ")
        .values(circles.iter().map(|circle| circle.code()))
        .text(" group by engagement_contact.engagement_id");
    let rows = tx.all_of(query).await?;
    rows.iter().map(|row| Ok((row.id("engagement_id")?, row.day("last_day")?))).collect()
}

/// Adds somebody, or changes what is noted of them.
pub async fn put_stakeholder(tx: &mut Tx, _permit: &Permit, one: &Stakeholder) -> Result<(), StoreError> {
    tx.run(
        "insert into engagement_stakeholder (id, engagement_id, name, post, administration, stance, noted_on)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do update
         set name = excluded.name, post = excluded.post, administration = excluded.administration,
             stance = excluded.stance, noted_on = excluded.noted_on",
        args![
            one.id,
            one.engagement,
            one.name.as_str(),
            one.post.as_str(),
            one.administration.as_str(),
            one.stance.code(),
            one.noted_on,
        ],
    )
    .await?;
    Ok(())
}

/// Takes somebody off.
pub async fn remove_stakeholder(
    tx: &mut Tx,
    _permit: &Permit,
    engagement: EngagementId,
    id: StakeholderId,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from engagement_stakeholder where id = $1 and engagement_id = $2",
        args![id, engagement],
    )
    .await
}

/// The people of an engagement, by administration and name.
pub async fn stakeholders(tx: &mut Tx, engagement: EngagementId) -> Result<Vec<Stakeholder>, StoreError> {
    let rows = tx
        .all(
            "select id, engagement_id, name, post, administration, stance, noted_on
             from engagement_stakeholder
             where engagement_id = $1
             order by administration, name, id",
            args![engagement],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Stakeholder {
                id: row.id("id")?,
                engagement: row.id("engagement_id")?,
                name: row.text("name")?,
                post: row.text("post")?,
                administration: row.text("administration")?,
                stance: row.code("stance", Stance::from_code)?,
                noted_on: row.day("noted_on")?,
            })
        })
        .collect()
}

/// Notes a contact.
pub async fn add_contact(tx: &mut Tx, permit: &Permit, new: &Contact) -> Result<(), StoreError> {
    tx.run(
        "insert into engagement_contact (id, engagement_id, circle, on_day, channel, met, text, noted_by, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            new.id,
            new.engagement,
            new.circle.code(),
            new.on,
            new.channel.code(),
            new.with.as_str(),
            new.text.as_str(),
            permit.person(),
            new.at,
        ],
    )
    .await?;
    Ok(())
}

/// The contacts of an engagement that the circles may read, the newest first.
pub async fn contacts(
    tx: &mut Tx,
    engagement: EngagementId,
    circles: &[Circle],
) -> Result<Vec<Contact>, StoreError> {
    if circles.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = Clauses::default();
    query
        .text(
            "select id, engagement_id, circle, on_day, channel, met, text, noted_by, noted_at
             from engagement_contact
             where engagement_id = ",
        )
        .value(engagement)
        .text(" and circle in ")
        .values(circles.iter().map(|circle| circle.code()))
        .text(" order by on_day desc, noted_at desc, id");
    tx.all_of(query)
        .await?
        .iter()
        .map(|row| {
            Ok(Contact {
                id: row.id("id")?,
                engagement: row.id("engagement_id")?,
                circle: row.code("circle", Circle::from_code)?,
                on: row.day("on_day")?,
                channel: row.code("channel", Channel::from_code)?,
                with: row.text("met")?,
                text: row.text("text")?,
                by: row.opt_id("noted_by")?,
                at: row.instant("noted_at")?,
            })
        })
        .collect()
}

/// Notes a step on the way in.
pub async fn add_accession(
    tx: &mut Tx,
    permit: &Permit,
    new: &Accession,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into engagement_accession (id, engagement_id, stage, on_day, note, next_step, due_on, noted_by, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            new.id,
            new.engagement,
            new.stage.code(),
            new.on,
            new.note.as_str(),
            new.next.as_str(),
            new.due,
            permit.person(),
            at,
        ],
    )
    .await?;
    Ok(())
}

/// The steps on the way in of an organisation's engagements, or of one, the newest first.
pub async fn accessions(
    tx: &mut Tx,
    organisation: OrganisationId,
    one: Option<EngagementId>,
) -> Result<Vec<Accession>, StoreError> {
    let mut query = Clauses::default();
    query
        .text(
            "select engagement_accession.id, engagement_id, stage, on_day, note, next_step, due_on
             from engagement_accession
             join engagement on engagement.id = engagement_accession.engagement_id
             where engagement.organisation_id = ",
        )
        .value(organisation);
    if let Some(id) = one {
        query.text(" and engagement_accession.engagement_id = ").value(id);
    }
    query.text(" order by on_day desc, noted_at desc, engagement_accession.id desc");
    tx.all_of(query)
        .await?
        .iter()
        .map(|row| {
            Ok(Accession {
                id: row.id("id")?,
                engagement: row.id("engagement_id")?,
                stage: row.code("stage", Stage::from_code)?,
                on: row.day("on_day")?,
                note: row.text("note")?,
                next: row.text("next_step")?,
                due: row.opt_day("due_on")?,
            })
        })
        .collect()
}
