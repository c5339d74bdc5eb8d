//! Sessions with their agendas, participants and moves, as they are kept.

use trellis_domain::{
    kernel::Id,
    meetings::session::{
        AgendaItem, AgendaItemId, Elected, Move, Participant, ParticipantId, Represents, Session, SessionId,
        SessionState,
    },
    members::MemberId,
    people::{OrganisationId, Permit},
};

use crate::{Row, StoreError, Tx, row::args};

/// Adds a session.
pub async fn add_session(tx: &mut Tx, permit: &Permit, session: &Session) -> Result<(), StoreError> {
    tx.run(
        "insert into meeting (id, organisation_id, body_id, number, title, place, host, mandate, mandate_id, first_day,
                              last_day, state, published_on, recorded_on, headcount, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        args![
            session.id,
            permit.organisation(),
            session.body,
            session.number.as_str(),
            session.title.as_str(),
            session.place.as_str(),
            session.host.as_str(),
            session.mandate.as_str(),
            session.mandate_item,
            session.first_day,
            session.last_day,
            session.state.code(),
            session.published_on,
            session.recorded_on,
            session.headcount.map(i64::from),
            session.version,
        ],
    )
    .await?;
    Ok(())
}

/// Changes everything about a session but its days; its version counts up. [`StoreError::Stale`] if somebody was faster.
pub async fn change_session(tx: &mut Tx, permit: &Permit, session: &Session) -> Result<(), StoreError> {
    tx.run_fresh(
        "update meeting
         set body_id = $4, number = $5, title = $6, place = $7, host = $8, mandate = $9, mandate_id = $10, state = $11,
             published_on = $12, recorded_on = $13, headcount = $14, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            session.id,
            permit.organisation(),
            session.version,
            session.body,
            session.number.as_str(),
            session.title.as_str(),
            session.place.as_str(),
            session.host.as_str(),
            session.mandate.as_str(),
            session.mandate_item,
            session.state.code(),
            session.published_on,
            session.recorded_on,
            session.headcount.map(i64::from),
        ],
    )
    .await
}

/// Moves a session to other days and keeps the move under `id`. [`StoreError::Stale`] if somebody was faster.
pub async fn move_session(
    tx: &mut Tx,
    permit: &Permit,
    session: &Session,
    id: Id<Move>,
    moved: &Move,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update meeting
         set first_day = $4, last_day = $5, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![session.id, permit.organisation(), session.version, moved.to.0, moved.to.1],
    )
    .await?;
    tx.run(
        "insert into meeting_move (id, meeting_id, from_first_day, from_last_day, to_first_day, to_last_day, reason,
                                   moved_at, moved_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id,
            session.id,
            moved.from.0,
            moved.from.1,
            moved.to.0,
            moved.to.1,
            moved.reason.as_str(),
            moved.at,
            moved.by,
        ],
    )
    .await?;
    Ok(())
}

/// The moves of a session, latest first.
pub async fn moves(tx: &mut Tx, session: SessionId) -> Result<Vec<Move>, StoreError> {
    let rows = tx
        .all(
            "select from_first_day, from_last_day, to_first_day, to_last_day, reason, moved_at, moved_by
             from meeting_move
             where meeting_id = $1
             order by moved_at desc, id desc",
            args![session],
        )
        .await?;
    let move_of = |row: &Row| {
        Ok(Move {
            from: (row.opt_day("from_first_day")?, row.opt_day("from_last_day")?),
            to: (row.opt_day("to_first_day")?, row.opt_day("to_last_day")?),
            reason: row.text("reason")?,
            at: row.instant("moved_at")?,
            by: row.opt_id("moved_by")?,
        })
    };
    rows.iter().map(move_of).collect()
}

/// Every session of an organisation, by first day; those without days last.
pub async fn sessions(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Session>, StoreError> {
    let rows = tx
        .all(
            "select id, organisation_id, body_id, number, title, place, host, mandate, mandate_id, first_day, last_day,
                    state, published_on, recorded_on, headcount, version
             from meeting
             where organisation_id = $1
             order by case when first_day is null then 1 else 0 end, first_day, id",
            args![organisation],
        )
        .await?;
    rows.iter().map(session_of).collect()
}

/// One session, of whichever organisation: public addresses name no organisation.
pub async fn session(tx: &mut Tx, id: SessionId) -> Result<Option<Session>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, body_id, number, title, place, host, mandate, mandate_id, first_day, last_day,
                    state, published_on, recorded_on, headcount, version
             from meeting
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(session_of).transpose()
}

fn session_of(row: &Row) -> Result<Session, StoreError> {
    Ok(Session {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        body: row.id("body_id")?,
        number: row.text("number")?,
        title: row.text("title")?,
        place: row.text("place")?,
        host: row.text("host")?,
        mandate: row.text("mandate")?,
        mandate_item: row.opt_id("mandate_id")?,
        first_day: row.opt_day("first_day")?,
        last_day: row.opt_day("last_day")?,
        state: row.code("state", SessionState::from_code)?,
        published_on: row.opt_day("published_on")?,
        recorded_on: row.opt_day("recorded_on")?,
        headcount: row.opt_int("headcount")?.and_then(|count| u32::try_from(count).ok()),
        version: row.int("version")?,
    })
}

/// Puts an item into an agenda at its position; what stood there and after moves down by one.
pub async fn insert_agenda_item(tx: &mut Tx, _permit: &Permit, item: &AgendaItem) -> Result<(), StoreError> {
    tx.run(
        "update agenda_item set position = position + 1 where meeting_id = $1 and position >= $2",
        args![item.session, i64::from(item.position)],
    )
    .await?;
    tx.run(
        "insert into agenda_item (id, meeting_id, position, number, title, considered, standing)
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            item.id,
            item.session,
            i64::from(item.position),
            item.number.as_str(),
            item.title.as_str(),
            item.considered,
            item.standing,
        ],
    )
    .await?;
    Ok(())
}

/// Changes number, title and place of an item that was at the place `from`; what stands between the two moves by one.
pub async fn change_agenda_item(
    tx: &mut Tx,
    _permit: &Permit,
    item: &AgendaItem,
    from: u32,
) -> Result<(), StoreError> {
    let (from, to) = (i64::from(from), i64::from(item.position));
    for (sql, place) in [
        ("update agenda_item set position = position - 1 where meeting_id = $1 and position > $2", from),
        ("update agenda_item set position = position + 1 where meeting_id = $1 and position >= $2", to),
    ] {
        tx.run(sql, args![item.session, place]).await?;
    }
    tx.run_fresh(
        "update agenda_item set number = $3, title = $4, position = $5 where id = $1 and meeting_id = $2",
        args![item.id, item.session, item.number.as_str(), item.title.as_str(), to],
    )
    .await
}

/// Notes whether a session considered an item.
pub async fn consider_agenda_item(
    tx: &mut Tx,
    _permit: &Permit,
    session: SessionId,
    item: AgendaItemId,
    considered: bool,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update agenda_item set considered = $3 where id = $1 and meeting_id = $2",
        args![item, session, considered],
    )
    .await
}

/// Takes an item off an agenda; what stood after it moves up by one.
pub async fn remove_agenda_item(tx: &mut Tx, _permit: &Permit, item: &AgendaItem) -> Result<(), StoreError> {
    tx.run_fresh("delete from agenda_item where id = $1 and meeting_id = $2", args![item.id, item.session])
        .await?;
    tx.run(
        "update agenda_item set position = position - 1 where meeting_id = $1 and position > $2",
        args![item.session, i64::from(item.position)],
    )
    .await?;
    Ok(())
}

/// The agenda of a session, in its order.
pub async fn agenda(tx: &mut Tx, session: SessionId) -> Result<Vec<AgendaItem>, StoreError> {
    let rows = tx
        .all(
            "select id, meeting_id, position, number, title, considered, standing
             from agenda_item
             where meeting_id = $1
             order by position, id",
            args![session],
        )
        .await?;
    let item_of = |row: &Row| {
        Ok(AgendaItem {
            id: row.id("id")?,
            session: row.id("meeting_id")?,
            position: position(row)?,
            number: row.text("number")?,
            title: row.text("title")?,
            considered: row.bool("considered")?,
            standing: row.bool("standing")?,
        })
    };
    rows.iter().map(item_of).collect()
}

/// Adds somebody who took part.
pub async fn add_participant(
    tx: &mut Tx,
    _permit: &Permit,
    participant: &Participant,
) -> Result<(), StoreError> {
    let (member, named) = represented(participant);
    tx.run(
        "insert into meeting_participant (id, meeting_id, position, name, standing, member_id, organisation_name, role,
                                          elected, country)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            participant.id,
            participant.session,
            i64::from(participant.position),
            participant.name.as_str(),
            participant.represents.code(),
            member,
            named,
            participant.role.as_str(),
            participant.elected.map(Elected::code),
            participant.country.as_str(),
        ],
    )
    .await?;
    Ok(())
}

/// Changes what is said of somebody who took part; the place in the list stays.
pub async fn change_participant(
    tx: &mut Tx,
    _permit: &Permit,
    participant: &Participant,
) -> Result<(), StoreError> {
    let (member, named) = represented(participant);
    tx.run_fresh(
        "update meeting_participant
         set name = $3, standing = $4, member_id = $5, organisation_name = $6, role = $7, elected = $8, country = $9
         where id = $1
           and meeting_id = $2",
        args![
            participant.id,
            participant.session,
            participant.name.as_str(),
            participant.represents.code(),
            member,
            named,
            participant.role.as_str(),
            participant.elected.map(Elected::code),
            participant.country.as_str(),
        ],
    )
    .await
}

/// The Member, or the name of what is represented.
fn represented(participant: &Participant) -> (Option<MemberId>, &str) {
    match &participant.represents {
        Represents::Member(id) => (Some(*id), ""),
        Represents::Observer(name) | Represents::Organisation(name) => (None, name.as_str()),
    }
}

/// Takes somebody off the list of participants.
pub async fn remove_participant(
    tx: &mut Tx,
    _permit: &Permit,
    session: SessionId,
    participant: ParticipantId,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from meeting_participant where id = $1 and meeting_id = $2",
        args![participant, session],
    )
    .await
}

/// Who took part in a session, in the order of the list.
pub async fn participants(tx: &mut Tx, session: SessionId) -> Result<Vec<Participant>, StoreError> {
    let rows = tx
        .all(
            "select id, meeting_id, position, name, standing, member_id, organisation_name, role, elected, country
             from meeting_participant
             where meeting_id = $1
             order by position, id",
            args![session],
        )
        .await?;
    rows.iter().map(participant_of).collect()
}

fn participant_of(row: &Row) -> Result<Participant, StoreError> {
    let (member, named) = (row.opt_id("member_id")?, row.text("organisation_name")?);
    let represents = row.code("standing", |code| match (code, member) {
        ("member", Some(id)) => Some(Represents::Member(id)),
        ("observer", None) => Some(Represents::Observer(named.clone())),
        ("organisation", None) => Some(Represents::Organisation(named.clone())),
        _ => None,
    })?;
    let elected = row.opt_text("elected")?.map(|_| row.code("elected", Elected::from_code)).transpose()?;
    Ok(Participant {
        id: row.id("id")?,
        session: row.id("meeting_id")?,
        position: position(row)?,
        name: row.text("name")?,
        represents,
        role: row.text("role")?,
        elected,
        country: row.text("country")?,
    })
}

fn position(row: &Row) -> Result<u32, StoreError> {
    Ok(u32::try_from(row.int("position")?).unwrap_or_default())
}
