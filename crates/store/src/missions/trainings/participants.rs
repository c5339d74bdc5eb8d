//! Participants as they are kept. [`list`] and [`heads`] show what their reader may know of. What is personal of an erased
//! one is gone from the row; what is counted stays.

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    kernel::Language,
    members::MemberId,
    missions::trainings::{
        TrainingId,
        participants::{Head, Participant, ParticipantId, ParticipantState, Sex},
    },
    people::{OrganisationId, Permit, policy::Reach},
};

use super::list::ids;
use crate::{Row, StoreError, Tx, engine::Clauses, row::args};

/// What a reader may know of the participants of one training: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Of which training.
    pub training: TrainingId,
    /// Every state with its reach.
    pub states: Vec<(ParticipantState, Reach)>,
}

/// Adds participants.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    participants: &[Participant],
    at: Timestamp,
) -> Result<(), StoreError> {
    let row = |each: &Participant| {
        args![
            each.id,
            permit.organisation(),
            each.training,
            each.member,
            each.partner.as_str(),
            each.name.as_str(),
            each.post.as_str(),
            each.email.as_str(),
            each.sex.code(),
            each.group,
            each.language.map(Language::code),
            each.state.code(),
            each.attended,
            each.certificate.as_str(),
            permit.person(),
            at,
            each.version,
        ]
    };
    tx.insert(
        "insert into participant (id, organisation_id, training_id, member_id, partner, name, post, email, sex, group_id,
                                  language, state, attended, certificate, made_by, made_at, version)",
        participants.iter().map(row).collect(),
    )
    .await
}

/// Changes everything of a participant, if nobody else has since it was read.
pub async fn change(tx: &mut Tx, permit: &Permit, one: &Participant) -> Result<(), StoreError> {
    tx.run_fresh(
        "update participant
         set member_id = $4, partner = $5, name = $6, post = $7, email = $8, sex = $9, group_id = $10, language = $11,
             state = $12, attended = $13, certificate = $14, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            one.id,
            permit.organisation(),
            one.version,
            one.member,
            one.partner.as_str(),
            one.name.as_str(),
            one.post.as_str(),
            one.email.as_str(),
            one.sex.code(),
            one.group,
            one.language.map(Language::code),
            one.state.code(),
            one.attended,
            one.certificate.as_str(),
        ],
    )
    .await
}

/// Takes somebody off the list, if nobody else has changed the row since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, one: &Participant) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from participant
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![one.id, permit.organisation(), one.version],
    )
    .await
}

/// Whose a participant is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: ParticipantId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from participant where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One participant.
pub async fn find(tx: &mut Tx, id: ParticipantId) -> Result<Option<Participant>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, training_id, member_id, partner, name, post, email, sex, group_id, language, state,
                    attended, certificate, made_by, version
             from participant
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(participant_of).transpose()
}

/// The participants of a training that are in sight, by name.
pub async fn list(tx: &mut Tx, sight: &Sight) -> Result<Vec<Participant>, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select id, organisation_id, training_id, member_id, partner, name, post, email, sex, group_id, language, state,
                attended, certificate, made_by, version
         from participant
         where participant.training_id = ",
    );
    query.value(sight.training);
    narrow(&mut query, &sight.states, false);
    query.text(" order by name, id");
    tx.all_of(query).await?.iter().map(participant_of).collect()
}

/// What is counted of the participants in sight. An erased one counts where it stood before: nothing of that is personal.
pub async fn heads(tx: &mut Tx, sight: &Sight) -> Result<Vec<Head>, StoreError> {
    let mut query = Clauses::default();
    query.text("select member_id, sex, group_id, attended from participant where participant.training_id = ");
    query.value(sight.training);
    narrow(&mut query, &sight.states, true);
    query.text(" order by id");
    let head = |row: &Row| {
        Ok(Head {
            member: row.opt_id("member_id")?,
            sex: row.code("sex", Sex::from_code)?,
            group: row.opt_id("group_id")?,
            attended: row.bool("attended")?,
        })
    };
    tx.all_of(query).await?.iter().map(head).collect()
}

/// How many people of each Member came to each training of an organisation, as far as each state reaches.
pub async fn attended(
    tx: &mut Tx,
    organisation: OrganisationId,
    states: &[(ParticipantState, Reach)],
) -> Result<Vec<(TrainingId, MemberId, usize)>, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select training_id, member_id, count(*) as people from participant
         where participant.attended and participant.member_id is not null and participant.organisation_id = ",
    );
    query.value(organisation);
    narrow(&mut query, states, true);
    query.text(" group by training_id, member_id order by training_id, member_id");
    let one = |row: &Row| {
        let people = usize::try_from(row.int("people")?).unwrap_or_default();
        Ok((row.id("training_id")?, row.id("member_id")?, people))
    };
    tx.all_of(query).await?.iter().map(one).collect()
}

/// How many people came to each training of an organisation, as far as each state reaches.
pub async fn came(
    tx: &mut Tx,
    organisation: OrganisationId,
    states: &[(ParticipantState, Reach)],
) -> Result<HashMap<TrainingId, usize>, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select training_id, count(*) as people from participant
         where participant.attended and participant.organisation_id = ",
    );
    query.value(organisation);
    narrow(&mut query, states, true);
    query.text(" group by training_id order by training_id");
    let one = |row: &Row| {
        let people = usize::try_from(row.int("people")?).unwrap_or_default();
        Ok((row.id("training_id")?, people))
    };
    tx.all_of(query).await?.iter().map(one).collect()
}

fn narrow(query: &mut Clauses, states: &[(ParticipantState, Reach)], counts: bool) {
    query.text(" and (1 = 0");
    for (state, reach) in states {
        if *reach == Reach::Nothing {
            continue;
        }
        query.text(" or ((participant.state = ").value(state.code());
        if counts && *state != ParticipantState::Erased {
            query.text(" or (participant.state = 'erased' and participant.attended = ");
            query.value(*state == ParticipantState::Attended).text(")");
        }
        query.text(")");
        within(query, reach);
        query.text(")");
    }
    query.text(")");
}

/// Whom and what a participant concerns: the training, its plans, the Member.
fn within(query: &mut Clauses, reach: &Reach) {
    let (Reach::Concerning(scopes) | Reach::NotConcerning(scopes)) = reach else { return };
    let ids = ids(scopes);
    if ids.is_empty() {
        return;
    }
    query.text(if matches!(reach, Reach::NotConcerning(_)) { " and not (" } else { " and (" });
    query.text("participant.training_id in ").values(ids.clone());
    query.text(" or (participant.member_id is not null and participant.member_id in ").values(ids.clone());
    query
        .text(
            ") or exists (select 1 from training_action
                     join action on action.id = training_action.action_id
                     where training_action.training_id = participant.training_id
                       and action.plan_id in ",
        )
        .values(ids)
        .text("))");
}

fn participant_of(row: &Row) -> Result<Participant, StoreError> {
    let language = match row.opt_text("language")? {
        None => None,
        Some(_) => Some(row.code("language", |code| code.parse::<Language>().ok())?),
    };
    Ok(Participant {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        training: row.id("training_id")?,
        member: row.opt_id("member_id")?,
        partner: row.text("partner")?,
        name: row.text("name")?,
        post: row.text("post")?,
        email: row.text("email")?,
        sex: row.code("sex", Sex::from_code)?,
        group: row.opt_id("group_id")?,
        language,
        state: row.code("state", ParticipantState::from_code)?,
        attended: row.bool("attended")?,
        certificate: row.text("certificate")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}
