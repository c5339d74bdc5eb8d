//! Asking for a mission's team: its Member, everybody who is to go, and whoever has to let each of them go; and how those
//! questions stand. Must not know how they are answered.

use serde::Deserialize;
use trellis_domain::{
    events::Event,
    kernel::Day,
    missions::mission::{Mission, MissionId, MissionState},
    people::{
        Actor,
        policy::{Right, rights},
    },
    roster::ask::{Ask, AskKind, DAYS_MAX, DAYS_USUAL, Reply, is_ready},
};
use trellis_store::{
    Across, Tx,
    roster::asks::{self as store, Kept},
};
use trellis_words::Words;

use super::{Given, Recipient, Sender, on_team, put, reason, record_of};
use crate::{
    House, Problem,
    house::Deed,
    missions::Held,
    problem::{Code, FieldProblem, Form},
    roster::{Held as Record, teams::permitted},
};

/// How long questions stay open, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AskInput {
    /// Days; [`DAYS_USUAL`] where it is empty.
    pub open_days: String,
}

/// How a question stands, for whoever works on the team.
#[derive(Debug, Clone)]
pub struct Line {
    /// The question.
    pub ask: Ask,
    /// Who is asked: the Member, the expert, or the home administration.
    pub whom: String,
    /// How it stands today.
    pub reply: Reply,
    /// Why the answer is no.
    pub reason: String,
}

/// What was asked about a mission.
#[derive(Debug, Clone, Default)]
pub struct AskedOf {
    /// What is asked now and was asked before, the newest first.
    pub lines: Vec<Line>,
    /// Whether all who are asked now say yes.
    pub is_ready: bool,
    /// Whether the actor can ask now.
    pub may_ask: bool,
    /// Names of those who go and cannot be asked, because they are not on the roster.
    pub beside: Vec<String>,
}

/// Whose question it is, and about whom.
type Sought<'a> = (AskKind, Option<&'a Record>, Vec<Recipient>);

/// Asks the Member, the experts and their employers whether they agree. Whoever said yes to the same days is not asked again;
/// every other question that was open ends. Links that no mail took along come back, to be handed out.
pub async fn ask(
    house: &House,
    actor: Actor<'_>,
    id: MissionId,
    input: &AskInput,
) -> Result<Vec<Given>, Problem> {
    let mut tx = house.write_unowned(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    permitted(actor, Right::ReadProtected, &held.mission)?;
    let mut deed = house.permit(tx, actor, Right::Edit, &held.matter())?;
    let mut form = Form::default();
    let open_days = read_days(&mut form, &input.open_days);
    form.finish()?;
    let mission = &held.mission;
    let both = mission.days.both().filter(|_| mission.course.state == MissionState::Matched);
    let days = both.ok_or_else(|| Problem::new(Code::AskNotMatched))?;
    let team = on_team(house, &mut deed.tx, mission).await?;
    if team.is_empty() {
        return Err(Problem::new(Code::AskNobody));
    }
    let sender = Sender::load(house, &mut deed.tx, mission.organisation).await?;
    let ends_on = house.today().saturating_add(jiff::Span::new().days(i64::from(open_days)));
    let (given, asked) = put_all(house, &mut deed, (&sender, mission), &team, (days, ends_on)).await?;
    let event = Event::new("mission.asked", id).with("asked", asked.to_string());
    deed.done(house, event.with("code", mission.number.as_str())).await?;
    Ok(given)
}

fn read_days(form: &mut Form, text: &str) -> u16 {
    if text.trim().is_empty() {
        return DAYS_USUAL;
    }
    let days = form.whole("open_days", text).and_then(|days| u16::try_from(days).ok());
    match days {
        Some(days) if (1..=DAYS_MAX).contains(&days) => days,
        Some(_) => {
            let wrong = FieldProblem::new("open_days", Code::AskDays).with("value", text.trim());
            form.refuse(wrong.with("most", usize::from(DAYS_MAX)));
            DAYS_USUAL
        }
        None => DAYS_USUAL,
    }
}

async fn put_all(
    house: &House,
    deed: &mut Deed,
    (sender, mission): (&Sender, &Mission),
    team: &[Record],
    (days, ends_on): ((Day, Day), Day),
) -> Result<(Vec<Given>, usize), Problem> {
    let ids: Vec<_> = team.iter().map(|record| record.expert.id).collect();
    let before = store::of_mission(&mut deed.tx, mission.id).await?;
    let mut sought: Vec<Sought<'_>> = vec![(AskKind::Member, None, sender.focal_points(mission.member))];
    for record in team {
        sought.push((AskKind::Expert, Some(record), sender.expert(record)));
        sought.push((AskKind::Employer, Some(record), sender.employer(record)));
    }
    let answered = |kind: AskKind, record: Option<&Record>| {
        let expert = record.map(|record| record.expert.id);
        let mut own = before.iter().map(|kept| &kept.ask);
        // The newest: what was said before it does not count any more.
        own.find(|ask| ask.kind == kind && ask.expert == expert).filter(|ask| ask.still_answers(days, &ids))
    };
    let stays: Vec<_> = sought.iter().filter_map(|(kind, record, _)| answered(*kind, *record)).collect();
    for kept in before.iter().filter(|kept| !kept.ask.is_over) {
        if stays.iter().all(|stays| stays.id != kept.ask.id) {
            store::end(&mut deed.tx, &deed.permit, kept.ask.id).await?;
        }
    }
    for over in stays.iter().filter(|ask| ask.is_over) {
        store::take_up(&mut deed.tx, &deed.permit, over.id).await?;
    }
    let (mut given, mut asked) = (Vec::new(), 0);
    for (kind, record, to) in &sought {
        if answered(*kind, *record).is_some() {
            continue;
        }
        let new = Ask {
            id: house.random_id(),
            organisation: mission.organisation,
            kind: *kind,
            mission: Some(mission.id),
            expert: record.map(|record| record.expert.id),
            days: Some(days),
            team: ids.clone(),
            asked_on: house.today(),
            ends_on,
            answer: None,
            answered_on: None,
            unwanted: Vec::new(),
            is_over: false,
        };
        let about = About::of(sender, mission, *record);
        given.extend(put(house, deed, (sender, &new), to, |words| about.said(*kind, words)).await?);
        asked += 1;
    }
    Ok((given, asked))
}

/// What is told of a mission to whoever is asked about it: nothing of the experts but their names and where they come from.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// The Member that it goes to.
    pub member: String,
    /// What the mission is called.
    pub mission: String,
    /// Its days.
    pub days: Option<(Day, Day)>,
    /// Where it goes.
    pub place: String,
    /// Who is to go: name and home administration.
    pub team: Vec<(String, String)>,
    /// The expert that a question is about.
    pub expert: String,
}

impl About {
    pub(super) fn of(sender: &Sender, mission: &Mission, record: Option<&Record>) -> Self {
        Self {
            member: sender.member(mission.member),
            mission: crate::missions::name_of(mission),
            days: mission.days.both(),
            place: mission.place.clone(),
            team: mission.experts.iter().map(|own| (own.name.clone(), own.home.clone())).collect(),
            expert: record.map(|record| record.dossier.profile.name.clone()).unwrap_or_default(),
        }
    }

    /// The question in one sentence.
    pub fn asked(&self, kind: AskKind, words: &Words) -> String {
        let args = [("member", self.member.as_str().into()), ("expert", self.expert.as_str().into())];
        words.say_with(&format!("ask-question-{}", kind.code()), &args)
    }

    /// The question with all that belongs to it, a line each, as a mail says it.
    pub fn said(&self, kind: AskKind, words: &Words) -> String {
        let mut lines = vec![self.asked(kind, words), String::new()];
        let mut line = |key: &str, value: &str| {
            if !value.is_empty() {
                lines.push(format!("{}: {value}", words.say(key)));
            }
        };
        line("ask-mission", &self.mission);
        line("ask-member", &self.member);
        if let Some((first, last)) = self.days {
            line("ask-days", &words.day_span(first, last));
        }
        line("ask-place", &self.place);
        let one = |(name, home): &(String, String)| match home.is_empty() {
            true => name.clone(),
            false => format!("{name} ({home})"),
        };
        line("ask-team", &words.list(&self.team.iter().map(one).collect::<Vec<_>>()));
        lines.join("\n")
    }
}

/// What was asked about a mission and how it stands, for whoever works on its team.
pub async fn of_mission(house: &House, actor: Actor<'_>, id: MissionId) -> Result<AskedOf, Problem> {
    let mut tx = house.read(Across::Address).await?;
    let held = Held::load(&mut tx, actor, id).await?;
    permitted(actor, Right::ReadProtected, &held.mission)?;
    let mission = &held.mission;
    let sender = Sender::load(house, &mut tx, mission.organisation).await?;
    let kept = store::of_mission(&mut tx, id).await?;
    let asks: Vec<Ask> = kept.iter().map(|kept| kept.ask.clone()).collect();
    let mut lines = Vec::new();
    for kept in &kept {
        lines.push(line(house, &mut tx, (&sender, Some(mission)), kept).await?);
    }
    let team = on_team(house, &mut tx, mission).await?;
    let is_known = |name: &str| team.iter().any(|own| own.dossier.profile.name == name);
    let person = |own: &trellis_domain::missions::mission::Expert| {
        team.iter().any(|record| own.person.is_some() && record.expert.person == own.person)
    };
    let beside = mission.experts.iter().filter(|own| !is_known(&own.name) && !person(own));
    let is_matched = mission.course.state == MissionState::Matched;
    Ok(AskedOf {
        lines,
        is_ready: is_matched && is_ready(&asks),
        may_ask: is_matched && !team.is_empty() && rights(actor.bearer(), &held.matter()).has(Right::Edit),
        beside: beside.map(|own| own.name.clone()).collect(),
    })
}

pub(super) async fn line(
    house: &House,
    tx: &mut Tx,
    (sender, mission): (&Sender, Option<&Mission>),
    kept: &Kept,
) -> Result<Line, Problem> {
    let record = record_of(house, tx, &kept.ask).await?;
    let profile = record.as_ref().map(|record| &record.dossier.profile);
    let whom = match kept.ask.kind {
        AskKind::Member => mission.map(|mission| sender.member(mission.member)).unwrap_or_default(),
        AskKind::Expert | AskKind::Record => profile.map(|own| own.name.clone()).unwrap_or_default(),
        AskKind::Employer => profile.map(|own| format!("{} ({})", own.home, own.name)).unwrap_or_default(),
    };
    Ok(Line {
        ask: kept.ask.clone(),
        whom,
        reply: kept.ask.reply(house.today()),
        reason: reason(house, kept, record.as_ref()),
    })
}
