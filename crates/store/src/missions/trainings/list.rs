//! Lists of trainings, narrowed to what their reader may know of: what the policy answers for each state becomes part of the
//! query, for rows and counts alike.

use trellis_domain::{
    kernel::{Day, Id},
    members::{MemberId, PartnerId},
    missions::{
        initiatives::InitiativeId,
        trainings::{Training, TrainingId, TrainingKind, TrainingState, series::Counts, waiting::Wait},
    },
    people::{
        OrganisationId,
        policy::{Reach, Scope},
    },
    plans::{record::ActionId, registers::vocabulary::TermId},
};

use super::training_of;
use crate::{StoreError, Tx, engine::Clauses, row::Arg};

/// What a list is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Of this kind.
    pub kind: Option<TrainingKind>,
    /// In this state.
    pub state: Option<TrainingState>,
    /// To which this Member is invited.
    pub member: Option<MemberId>,
    /// About one of these; none for any.
    pub topics: Vec<TermId>,
    /// Of this series, by its name; an empty name for those of none.
    pub series: Option<String>,
    /// For this region, by its code; an empty one for those of none.
    pub region: Option<String>,
    /// Held with this partner.
    pub partner: Option<PartnerId>,
    /// Counting so in a series.
    pub counts: Option<Counts>,
    /// About nothing in particular.
    pub untopical: bool,
    /// Serving this action.
    pub action: Option<ActionId>,
    /// As part of this initiative.
    pub initiative: Option<InitiativeId>,
    /// Not over before this day.
    pub from: Option<Day>,
    /// Begun on this day at the latest.
    pub until: Option<Day>,
    /// Waiting for this, as at a day; to be named by one of these Members, or by any.
    pub waits: Option<(Wait, Day, Vec<MemberId>)>,
    /// Without a word on what came of it.
    pub unsaid: bool,
    /// Over on this day.
    pub ended_by: Option<Day>,
    /// With something learnt.
    pub learnt: bool,
    /// But this one.
    pub but: Option<TrainingId>,
    /// With these words, folded; empty for any.
    pub words: String,
}

/// What a reader may know of: how far each state reaches.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Whose trainings.
    pub organisation: OrganisationId,
    /// Every state with its reach.
    pub states: Vec<(TrainingState, Reach)>,
}

/// How many trainings of those in sight there are.
pub async fn count(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Result<i64, StoreError> {
    let mut query = Clauses::default();
    query.text("select count(*) as trainings from training where ");
    narrow(&mut query, sight, wanted);
    let rows = tx.all_of(query).await?;
    rows.first().map_or(Ok(0), |row| row.int("trainings"))
}

/// Some trainings of those in sight, the latest first; those without a day before them.
pub async fn list(
    tx: &mut Tx,
    sight: &Sight,
    wanted: &Wanted,
    (offset, most): (i64, i64),
) -> Result<Vec<Training>, StoreError> {
    let mut query = Clauses::default();
    query.text(
        "select id, organisation_id, kind, title, place, link, host, begins, ends, nominate_by, languages, places, aims, agenda,
                guidance, costs, summary, learnt, state, is_off, why_off, made_by, version, initiative_id, series, region
         from training
         where ",
    );
    narrow(&mut query, sight, wanted);
    query
        .text(
            "
         order by case when begins is null then 0 else 1 end, begins desc, title, id
         limit ",
        )
        .value(most)
        .text(" offset ")
        .value(offset);
    tx.all_of(query).await?.iter().map(training_of).collect()
}

/// The names of the series of those in sight, in their order.
pub async fn series(tx: &mut Tx, sight: &Sight) -> Result<Vec<String>, StoreError> {
    let mut query = Clauses::default();
    query.text("select distinct training.series from training where training.series <> '' and ");
    narrow(&mut query, sight, &Wanted::default());
    query.text(" order by training.series");
    tx.all_of(query).await?.iter().map(|row| row.text("series")).collect()
}

fn narrow(query: &mut Clauses, sight: &Sight, wanted: &Wanted) {
    query.text("training.organisation_id = ").value(sight.organisation).text(" and (1 = 0");
    for (state, reach) in &sight.states {
        if *reach != Reach::Nothing {
            query.text(" or (training.state = ").value(state.code());
            within(query, reach);
            query.text(")");
        }
    }
    query.text(")");
    if let Some(kind) = wanted.kind {
        query.text(" and training.kind = ").value(kind.code());
    }
    if let Some(state) = wanted.state {
        query.text(" and training.state = ").value(state.code());
    }
    if let Some(member) = wanted.member {
        query.text(" and ");
        invited_in(query, vec![member.into()]);
    }
    if !wanted.topics.is_empty() {
        query
            .text(
                " and exists (select 1 from training_topic
                              where training_topic.training_id = training.id
                                and training_topic.term_id in ",
            )
            .values(wanted.topics.iter().copied())
            .text(")");
    }
    placed(query, wanted);
    if let Some(action) = wanted.action {
        query
            .text(
                " and exists (select 1 from training_action
                              where training_action.training_id = training.id
                                and training_action.action_id = ",
            )
            .value(action)
            .text(")");
    }
    if let Some(initiative) = wanted.initiative {
        query.text(" and training.initiative_id = ").value(initiative);
    }
    if let Some(day) = wanted.from {
        query.text(" and coalesce(training.ends, training.begins, '9999-12-31') >= ").value(day);
    }
    if let Some(day) = wanted.until {
        query.text(" and coalesce(training.begins, '0000-01-01') <= ").value(day);
    }
    if let Some((wait, today, members)) = &wanted.waits {
        waiting(query, (*wait, *today), members);
    }
    if wanted.unsaid {
        query.text(" and training.summary = ''");
    }
    if let Some(day) = wanted.ended_by {
        query.text(" and coalesce(training.ends, training.begins) <= ").value(day);
    }
    if wanted.learnt {
        query.text(" and training.learnt <> ''");
    }
    if let Some(but) = wanted.but {
        query.text(" and training.id <> ").value(but);
    }
    if !wanted.words.is_empty() {
        query.text(" and replace(training.search, ").value(wanted.words.as_str());
        query.text(", '') <> training.search");
    }
}

/// Where it stands among others: its series, region, partners, and how it counts there.
fn placed(query: &mut Clauses, wanted: &Wanted) {
    if let Some(series) = &wanted.series {
        query.text(" and training.series = ").value(series.as_str());
    }
    if let Some(region) = &wanted.region {
        query.text(" and training.region = ").value(region.as_str());
    }
    if let Some(partner) = wanted.partner {
        query
            .text(
                " and exists (select 1 from training_partner
                              where training_partner.training_id = training.id
                                and training_partner.partner_id = ",
            )
            .value(partner)
            .text(")");
    }
    if wanted.untopical {
        query.text(
            " and not exists (select 1 from training_topic
                              where training_topic.training_id = training.id)",
        );
    }
    if let Some(counts) = wanted.counts {
        let states = counts.states().map(TrainingState::code);
        query.text(" and not training.is_off and training.state in ").values(states);
    }
}

/// What [`Training::waits`] says, as the database can ask it of many at once.
fn waiting(query: &mut Clauses, (wait, today): (Wait, Day), members: &[MemberId]) {
    const CAME: &str = "exists (select 1 from participant
                                where participant.training_id = training.id and participant.attended)";
    query.text(" and training.state = ").value(wait.state().code());
    match wait {
        Wait::Announce => {}
        Wait::Nominate => {
            query.text(" and coalesce(training.nominate_by, training.begins) >= ").value(today);
            query.text(
                " and exists (select 1 from training_member
                              where training_member.training_id = training.id
                                and not exists (select 1 from participant
                                                where participant.training_id = training.id
                                                  and participant.member_id = training_member.member_id)",
            );
            if !members.is_empty() {
                query.text(" and training_member.member_id in ").values(members.iter().copied());
            }
            query.text(")");
        }
        Wait::Decide => {
            query.text(" and coalesce(training.nominate_by, training.begins) < ").value(today);
        }
        Wait::Attendance | Wait::Evaluate | Wait::Certify | Wait::Close => {
            query.text(" and coalesce(training.ends, training.begins) <= ").value(today).text(" and ");
            query.text(if wait == Wait::Attendance { "" } else { "not " }).text(
                "(exists (select 1 from participant
                          where participant.training_id = training.id and participant.state = 'registered')
                  and not ",
            );
            query.text(CAME).text(")");
        }
    }
    if matches!(wait, Wait::Evaluate | Wait::Certify | Wait::Close) {
        query.text(if wait == Wait::Evaluate { " and not " } else { " and " }).text(
            "exists (select 1 from evaluation_form
                     where evaluation_form.training_id = training.id
                       and evaluation_form.occasion = 'after'
                       and evaluation_form.state <> 'draft')",
        );
    }
    if matches!(wait, Wait::Certify | Wait::Close) {
        query.text(if wait == Wait::Certify { " and " } else { " and not " }).text(
            "exists (select 1 from participant
                     where participant.training_id = training.id
                       and participant.state = 'attended'
                       and participant.certificate = '')",
        );
    }
}

/// Whom and what a training concerns: itself, the plans it serves, the Members invited.
fn within(query: &mut Clauses, reach: &Reach) {
    let (Reach::Concerning(scopes) | Reach::NotConcerning(scopes)) = reach else { return };
    let ids = ids(scopes);
    if ids.is_empty() {
        return;
    }
    query.text(if matches!(reach, Reach::NotConcerning(_)) { " and not (" } else { " and (" });
    query.text("training.id in ").values(ids.clone()).text(" or ");
    serves_in(query, ids.clone());
    query.text(" or ");
    invited_in(query, ids);
    query.text(")");
}

/// The ids that scopes name.
pub(super) fn ids(scopes: &[Scope]) -> Vec<Arg> {
    let one = |scope: &Scope| match scope {
        Scope::One(bits) => Some(Arg::from(Id::<()>::new(*bits))),
        Scope::Organisation => None,
    };
    scopes.iter().filter_map(one).collect()
}

fn serves_in(query: &mut Clauses, plans: Vec<Arg>) {
    query
        .text(
            "exists (select 1 from training_action
                     join action on action.id = training_action.action_id
                     where training_action.training_id = training.id
                       and action.plan_id in ",
        )
        .values(plans)
        .text(")");
}

fn invited_in(query: &mut Clauses, members: Vec<Arg>) {
    query
        .text(
            "exists (select 1 from training_member
                     where training_member.training_id = training.id
                       and training_member.member_id in ",
        )
        .values(members)
        .text(")");
}
