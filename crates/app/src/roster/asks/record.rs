//! Whether records are still right: experts whose four years run out are asked, and who is not confirmed by the last day leaves the
//! roster by itself (REQUIREMENTS S3.4, DOMAIN). [`round`] does both; whoever serves calls it every hour, and twice is as once.

use trellis_domain::{
    events::Event,
    kernel::Day,
    people::{OrganisationId, may_by_itself, policy::Reach},
    roster::{
        ask::{Answer, Ask, AskKind},
        expert::{ExpertState, Remark},
        step::{Facts, Way, step},
        upkeep::Currency,
    },
};
use trellis_store::{
    Across, Tx, people as people_store,
    roster::{self as roster_store, Sight, Wanted, asks as store},
};

use super::{Given, Sender, mission::About, put};
use crate::{
    House, Problem,
    house::Deed,
    mail,
    problem::Code,
    roster::{Held as Record, around::Around, deeds::save},
};

/// What a round did.
#[derive(Debug, Clone, Default)]
pub struct Round {
    /// How many were asked.
    pub asked: usize,
    /// How many left the roster.
    pub left: usize,
    /// Links that no mail took along.
    pub given: Vec<Given>,
}

/// Asks whose records run out, and takes off those that nobody confirmed in time, in every organisation.
pub async fn round(house: &House) -> Result<Round, Problem> {
    let organisations = people_store::organisations(&mut house.read(Across::Organisations).await?).await?;
    let mut round = Round::default();
    for organisation in organisations {
        of_organisation(house, organisation.id, &mut round).await?;
    }
    Ok(round)
}

async fn of_organisation(
    house: &House,
    organisation: OrganisationId,
    round: &mut Round,
) -> Result<(), Problem> {
    let today = house.today();
    let mut tx = house.read(organisation).await?;
    let upkeep = Around::load(&mut tx, organisation, today).await?.upkeep();
    let states = [ExpertState::Listed, ExpertState::Suspended];
    let states = states.map(|state| (state, Reach::Everything)).to_vec();
    let wanted = Wanted { confirmed_until: Some(upkeep.asked_of(today)), ..Wanted::default() };
    let old = roster_store::list(&mut tx, &Sight { organisation, states }, wanted).await?;
    drop(tx);
    for sealed in old {
        let id = sealed.expert.id;
        let mut tx = house.write_unowned(organisation).await?;
        // Read again where it is decided on: somebody may have confirmed it meanwhile.
        let record = Record::of(house, &mut tx, id).await?;
        let deed = Deed { tx, permit: may_by_itself(organisation), at: house.now() };
        match upkeep.currency(record.expert.confirmed_on, today) {
            Currency::Current(_) => {}
            Currency::Expiring(last) => {
                if let Some(given) = ask(house, deed, &record, last).await? {
                    round.asked += 1;
                    round.given.extend(given);
                }
            }
            Currency::Expired(last) => round.left += usize::from(leave(house, deed, record, last).await?),
        }
    }
    Ok(())
}

/// Asks an expert once before the record's last day; nothing where that was done.
async fn ask(
    house: &House,
    mut deed: Deed,
    record: &Record,
    last: Day,
) -> Result<Option<Vec<Given>>, Problem> {
    let id = record.expert.id;
    let before = store::of_expert(&mut deed.tx, id).await?;
    let is_own = |ask: &Ask| ask.kind == AskKind::Record && !ask.is_over;
    if record.expert.course.state != ExpertState::Listed
        || before.iter().any(|kept| is_own(&kept.ask) && kept.ask.ends_on == last)
    {
        return Ok(None);
    }
    for kept in before.iter().filter(|kept| is_own(&kept.ask)) {
        store::end(&mut deed.tx, &deed.permit, kept.ask.id).await?;
    }
    let sender = Sender::load(house, &mut deed.tx, record.expert.organisation).await?;
    let new = Ask {
        id: house.random_id(),
        organisation: record.expert.organisation,
        kind: AskKind::Record,
        mission: None,
        expert: Some(id),
        days: None,
        team: Vec::new(),
        asked_on: house.today(),
        ends_on: last,
        answer: None,
        answered_on: None,
        unwanted: Vec::new(),
        is_over: false,
    };
    let about = About { expert: record.dossier.profile.name.clone(), ..About::default() };
    let to = sender.expert(record);
    let given =
        put(house, &mut deed, (&sender, &new), &to, |words| about.said(AskKind::Record, words)).await?;
    deed.done(house, Event::new("expert.asked", id).with("code", record.expert.code())).await?;
    Ok(Some(given))
}

/// Takes a record off that nobody confirmed, and tells whoever nominated; not before the missions that expect the expert are over.
async fn leave(house: &House, mut deed: Deed, mut record: Record, last: Day) -> Result<bool, Problem> {
    let id = record.expert.id;
    let ahead = missions_ahead(&mut deed.tx, &record).await?;
    let sender = Sender::load(house, &mut deed.tx, record.expert.organisation).await?;
    let words = sender.names.words(super::first_language(&sender.names));
    let why = words.say_with("expert-ran-out", &[("day", last.into())]);
    let facts = Facts { why: &why, missions_ahead: ahead, ..Facts::default() };
    let Ok(course) = step(record.expert.course, Way::Withdraw, facts) else { return Ok(false) };
    (record.expert.course, record.expert.since) = (course, house.today());
    let remark = Remark { text: why, by: None, on: house.today(), way: Some(Way::Withdraw) };
    record.dossier.remarks.push(remark);
    for one in sender.employer(&record) {
        let words = sender.names.words(one.language);
        let code = record.expert.code();
        let link = super::page(house, &format!("/experts/{id}"));
        let args = [
            ("name", one.name.as_str().into()),
            ("organisation", sender.organisation.name.as_str().into()),
            ("code", code.as_str().into()),
            ("day", last.into()),
            ("link", link.as_str().into()),
        ];
        let (subject, body) =
            (words.say("expert-ran-out-mail-subject"), words.say_with("expert-ran-out-mail", &args));
        mail::post(house, &mut deed.tx, &sender.organisation, &one.email, subject, body).await?;
    }
    let event = Event::new("expert.ran_out", id).with("code", record.expert.code());
    save(house, deed, &record, event).await?;
    Ok(true)
}

async fn missions_ahead(tx: &mut Tx, record: &Record) -> Result<usize, Problem> {
    let ahead = match record.expert.person {
        Some(person) => roster_store::missions_ahead(tx, person).await?,
        None => 0,
    };
    Ok(usize::try_from(ahead).unwrap_or_default())
}

/// What an expert's answer about the own record does: a yes confirms it, a no takes it off as the expert's own wish.
pub(super) async fn answered(
    house: &House,
    mut deed: Deed,
    (ask, record): (&Ask, Record),
    reason: &str,
) -> Result<(), Problem> {
    let mut record = record;
    let (id, today) = (record.expert.id, house.today());
    let code = record.expert.code();
    if ask.answer == Some(Answer::Yes) {
        record.expert.confirmed_on = today;
        return save(house, deed, &record, Event::new("expert.confirmed", id).with("code", code)).await;
    }
    let ahead = missions_ahead(&mut deed.tx, &record).await?;
    let sender = Sender::load(house, &mut deed.tx, record.expert.organisation).await?;
    let words = sender.names.words(super::first_language(&sender.names));
    let wish = words.say("expert-own-wish");
    let why = if reason.is_empty() { wish } else { format!("{wish} {reason}") };
    let facts = Facts { why: &why, missions_ahead: ahead, ..Facts::default() };
    let course = step(record.expert.course, Way::Withdraw, facts)
        .map_err(|_| Problem::new(Code::ExpertExpected).with("count", ahead))?;
    (record.expert.course, record.expert.since) = (course, today);
    record.dossier.remarks.push(Remark { text: why, by: None, on: today, way: Some(Way::Withdraw) });
    let event = Event::new("expert.moved", id).with("state", course.state.code());
    save(house, deed, &record, event.with("way", Way::Withdraw.code()).with("code", code)).await
}
