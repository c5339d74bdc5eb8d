//! Trainings, what they serve and who is invited, as they are kept. [`list()`] shows what its reader may know of; which that
//! is, the policy says. [`participants`] holds who takes part.

mod list;
pub mod participants;

use std::collections::HashMap;

use jiff::Timestamp;
use trellis_domain::{
    indicators::fact::FactId,
    members::{MemberId, PartnerId},
    missions::trainings::{Course, Training, TrainingId, TrainingKind, TrainingState},
    people::{OrganisationId, Permit},
    plans::{
        record::{ActionId, PlanId},
        registers::vocabulary::TermId,
    },
};

use crate::{Row, StoreError, Tx, row::args};

pub use list::{Sight, Wanted, count, list, series};

/// What a training is linked with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Links {
    /// The actions of plans it serves, each with its plan.
    pub actions: Vec<(ActionId, PlanId)>,
    /// What it is about.
    pub topics: Vec<TermId>,
    /// The Members invited to it.
    pub members: Vec<MemberId>,
    /// The partners it is held with.
    pub partners: Vec<PartnerId>,
}

/// Adds a training. `search` is what can be looked for, folded.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit,
    (training, links): (&Training, &Links),
    search: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    tx.run(
        "insert into training (id, organisation_id, kind, title, place, link, host, begins, ends, nominate_by, languages,
                               places, aims, agenda, guidance, costs, summary, learnt, state, is_off, why_off, search,
                               made_by, made_at, version, initiative_id, series, region)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                 $24, $25, $26, $27, $28)",
        args![
            training.id,
            permit.organisation(),
            training.kind.code(),
            training.title.as_str(),
            training.place.as_str(),
            training.link.as_str(),
            training.host.as_str(),
            training.begins,
            training.ends,
            training.nominate_by,
            training.languages.as_str(),
            training.places.map(i64::from),
            training.aims.as_str(),
            training.agenda.as_str(),
            training.guidance.as_str(),
            training.costs.as_str(),
            training.summary.as_str(),
            training.learnt.as_str(),
            training.course.state.code(),
            training.course.is_off,
            training.why_off.as_str(),
            search,
            permit.person(),
            at,
            training.version,
            training.initiative,
            training.series.as_str(),
            training.region.as_str(),
        ],
    )
    .await?;
    link(tx, training.id, links).await
}

async fn link(tx: &mut Tx, id: TrainingId, links: &Links) -> Result<(), StoreError> {
    let actions = links.actions.iter().map(|(action, _)| args![id, *action]).collect();
    tx.insert("insert into training_action (training_id, action_id)", actions).await?;
    let topics = links.topics.iter().map(|term| args![id, *term]).collect();
    tx.insert("insert into training_topic (training_id, term_id)", topics).await?;
    let members = links.members.iter().map(|member| args![id, *member]).collect();
    tx.insert("insert into training_member (training_id, member_id)", members).await?;
    let partners = links.partners.iter().map(|partner| args![id, *partner]).collect();
    tx.insert("insert into training_partner (training_id, partner_id)", partners).await
}

/// Changes what a training says and what it is linked with, if nobody else has changed it since it was read.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit,
    (training, links): (&Training, &Links),
    search: &str,
) -> Result<(), StoreError> {
    tx.run_fresh(
        "update training
         set kind = $4, title = $5, place = $6, link = $7, host = $8, begins = $9, ends = $10, nominate_by = $11,
             languages = $12, places = $13, aims = $14, agenda = $15, guidance = $16, costs = $17, summary = $18,
             learnt = $19, search = $20, initiative_id = $21, series = $22, region = $23,
             version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            training.id,
            permit.organisation(),
            training.version,
            training.kind.code(),
            training.title.as_str(),
            training.place.as_str(),
            training.link.as_str(),
            training.host.as_str(),
            training.begins,
            training.ends,
            training.nominate_by,
            training.languages.as_str(),
            training.places.map(i64::from),
            training.aims.as_str(),
            training.agenda.as_str(),
            training.guidance.as_str(),
            training.costs.as_str(),
            training.summary.as_str(),
            training.learnt.as_str(),
            search,
            training.initiative,
            training.series.as_str(),
            training.region.as_str(),
        ],
    )
    .await?;
    for sql in [
        "delete from training_action where training_id = $1",
        "delete from training_topic where training_id = $1",
        "delete from training_member where training_id = $1",
        "delete from training_partner where training_id = $1",
    ] {
        tx.run(sql, args![training.id]).await?;
    }
    link(tx, training.id, links).await
}

/// Changes where a training stands, if nobody else has changed it since it was read.
pub async fn move_on(tx: &mut Tx, permit: &Permit, training: &Training) -> Result<(), StoreError> {
    tx.run_fresh(
        "update training
         set state = $4, is_off = $5, why_off = $6, version = version + 1
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![
            training.id,
            permit.organisation(),
            training.version,
            training.course.state.code(),
            training.course.is_off,
            training.why_off.as_str(),
        ],
    )
    .await
}

/// Takes a training away with all that belongs to it, if nobody else has changed it since it was read.
pub async fn remove(tx: &mut Tx, permit: &Permit, training: &Training) -> Result<(), StoreError> {
    tx.run_fresh(
        "delete from training
         where id = $1
           and organisation_id = $2
           and version = $3",
        args![training.id, permit.organisation(), training.version],
    )
    .await
}

/// Whose a training is; `None` where there is none.
pub async fn organisation_of(tx: &mut Tx, id: TrainingId) -> Result<Option<OrganisationId>, StoreError> {
    let row = tx.first("select organisation_id from training where id = $1", args![id]).await?;
    row.map(|row| row.id("organisation_id")).transpose()
}

/// One training with everything it says.
pub async fn find(tx: &mut Tx, id: TrainingId) -> Result<Option<Training>, StoreError> {
    let row = tx
        .first(
            "select id, organisation_id, kind, title, place, link, host, begins, ends, nominate_by, languages, places, aims,
                    agenda, guidance, costs, summary, learnt, state, is_off, why_off, made_by, version, initiative_id, series,
                    region
             from training
             where id = $1",
            args![id],
        )
        .await?;
    row.as_ref().map(training_of).transpose()
}

fn training_of(row: &Row) -> Result<Training, StoreError> {
    let places = row.opt_int("places")?;
    Ok(Training {
        id: row.id("id")?,
        organisation: row.id("organisation_id")?,
        initiative: row.opt_id("initiative_id")?,
        kind: row.code("kind", TrainingKind::from_code)?,
        series: row.text("series")?,
        region: row.text("region")?,
        title: row.text("title")?,
        place: row.text("place")?,
        link: row.text("link")?,
        host: row.text("host")?,
        begins: row.opt_day("begins")?,
        ends: row.opt_day("ends")?,
        nominate_by: row.opt_day("nominate_by")?,
        languages: row.text("languages")?,
        places: places.map(|places| u32::try_from(places).unwrap_or(u32::MAX)),
        aims: row.text("aims")?,
        agenda: row.text("agenda")?,
        guidance: row.text("guidance")?,
        costs: row.text("costs")?,
        summary: row.text("summary")?,
        learnt: row.text("learnt")?,
        course: Course { state: row.code("state", TrainingState::from_code)?, is_off: row.bool("is_off")? },
        why_off: row.text("why_off")?,
        made_by: row.opt_id("made_by")?,
        version: row.int("version")?,
    })
}

/// What a training is linked with.
pub async fn links(tx: &mut Tx, id: TrainingId) -> Result<Links, StoreError> {
    let actions = tx
        .all(
            "select training_action.action_id, action.plan_id
             from training_action
             join action on action.id = training_action.action_id
             where training_action.training_id = $1
             order by training_action.action_id",
            args![id],
        )
        .await?;
    let topics = tx
        .all("select term_id from training_topic where training_id = $1 order by term_id", args![id])
        .await?;
    let members = tx
        .all("select member_id from training_member where training_id = $1 order by member_id", args![id])
        .await?;
    let partners = tx
        .all(
            "select training_partner.partner_id
             from training_partner
             join partner on partner.id = training_partner.partner_id
             where training_partner.training_id = $1
             order by partner.name, partner.id",
            args![id],
        )
        .await?;
    let action = |row: &Row| Ok((row.id("action_id")?, row.id("plan_id")?));
    Ok(Links {
        actions: actions.iter().map(action).collect::<Result<_, StoreError>>()?,
        topics: topics.iter().map(|row| row.id("term_id")).collect::<Result<_, _>>()?,
        members: members.iter().map(|row| row.id("member_id")).collect::<Result<_, _>>()?,
        partners: partners.iter().map(|row| row.id("partner_id")).collect::<Result<_, _>>()?,
    })
}

/// What every training of an organisation is about, who is invited to it and with whom it is held; actions stay out.
pub async fn links_of(
    tx: &mut Tx,
    organisation: OrganisationId,
) -> Result<HashMap<TrainingId, Links>, StoreError> {
    let mut links: HashMap<TrainingId, Links> = HashMap::new();
    let topics = tx
        .all(
            "select training_topic.training_id, training_topic.term_id
             from training_topic
             join training on training.id = training_topic.training_id
             where training.organisation_id = $1
             order by training_topic.training_id, training_topic.term_id",
            args![organisation],
        )
        .await?;
    for row in &topics {
        links.entry(row.id("training_id")?).or_default().topics.push(row.id("term_id")?);
    }
    let members = tx
        .all(
            "select training_member.training_id, training_member.member_id
             from training_member
             join training on training.id = training_member.training_id
             where training.organisation_id = $1
             order by training_member.training_id, training_member.member_id",
            args![organisation],
        )
        .await?;
    for row in &members {
        links.entry(row.id("training_id")?).or_default().members.push(row.id("member_id")?);
    }
    let partners = tx
        .all(
            "select training_partner.training_id, training_partner.partner_id
             from training_partner
             join training on training.id = training_partner.training_id
             where training.organisation_id = $1
             order by training_partner.training_id, training_partner.partner_id",
            args![organisation],
        )
        .await?;
    for row in &partners {
        links.entry(row.id("training_id")?).or_default().partners.push(row.id("partner_id")?);
    }
    Ok(links)
}

/// A fact that was recorded of a training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// For which action.
    pub action: ActionId,
    /// What of the training it says: `held`, or the key of a question.
    pub what: String,
    /// The fact.
    pub fact: FactId,
}

/// Keeps which facts were recorded of a training, in place of those taken back; the same twice is refused.
pub async fn add_counted(
    tx: &mut Tx,
    _permit: &Permit,
    training: TrainingId,
    counted: &[Counted],
) -> Result<(), StoreError> {
    tx.run(
        "delete from training_fact
         where training_id = $1
           and fact_id in (select id from fact where withdrawn_on is not null)",
        args![training],
    )
    .await?;
    let rows =
        counted.iter().map(|each| args![training, each.action, each.what.as_str(), each.fact]).collect();
    tx.insert("insert into training_fact (training_id, action_id, what, fact_id)", rows).await
}

/// The facts that were recorded of a training and not withdrawn.
pub async fn counted(tx: &mut Tx, training: TrainingId) -> Result<Vec<Counted>, StoreError> {
    let rows = tx
        .all(
            "select training_fact.action_id, training_fact.what, training_fact.fact_id
             from training_fact
             join fact on fact.id = training_fact.fact_id
             where training_fact.training_id = $1
               and fact.withdrawn_on is null
             order by training_fact.action_id, training_fact.what",
            args![training],
        )
        .await?;
    let one = |row: &Row| {
        Ok(Counted { action: row.id("action_id")?, what: row.text("what")?, fact: row.id("fact_id")? })
    };
    rows.iter().map(one).collect()
}
