//! Questionnaires and responses that wait for somebody. A questionnaire that is open waits for each Member that was asked and
//! has given nothing: on the desk of its focal point it is one thing to do, on the secretariat's one that waits for others.

use trellis_domain::{
    kernel::Day,
    people::policy::{Reach, Right, Side, Turn},
    surveys::{Questionnaire, Response, ResponseState, SurveyState},
};
use trellis_store::{
    Tx, members as members_store,
    surveys::{
        self as store, Wanted,
        responses::{self as store_given, Sight, Wanted as WantedGiven},
    },
};

use super::{closing, list::sight, reach_given, responses_of};
use crate::{
    House, Problem,
    desk::due::{FIRST_MAX, Kind, Pile, Sought, Waiting, When},
    meetings,
};

pub(crate) async fn piles(house: &House, sought: Sought<'_>) -> Result<Vec<Pile>, Problem> {
    let organisation = sought.organisation;
    if sought.actor.organisation() != Some(organisation) {
        return Ok(Vec::new());
    }
    let room = meetings::room(house, sought.actor, organisation).await?;
    let mut tx = house.read(organisation).await?;
    let mut piles = Vec::new();
    let seen = sight(sought.actor, Right::Read)?;
    let of_state = |state| Wanted { state: Some(state), ..Wanted::default() };
    // A draft waits for whoever writes it; of a Member nothing is known there yet.
    let drafts = sought.side(SurveyState::Draft.turn(), SurveyState::Draft.standing());
    if let (Some((turn, side, reach)), None) = (drafts, sought.member) {
        let drafts = store::list(&mut tx, &seen, &of_state(SurveyState::Draft), (0, i64::MAX)).await?;
        let own = drafts.iter().filter(|survey| reach.covers(&survey.concerns()));
        let first: Vec<Waiting> = own.map(|survey| waiting(survey, closing(&room, survey))).collect();
        piles.push(pile(Kind::Survey, SurveyState::Draft.code(), (turn, side), first));
    }
    let open = store::list(&mut tx, &seen, &of_state(SurveyState::Open), (0, i64::MAX)).await?;
    let open: Vec<(Option<Day>, Questionnaire)> =
        open.into_iter().map(|survey| (closing(&room, &survey), survey)).collect();
    let (mine, others) = unanswered(&mut tx, sought, &open).await?;
    let asked = |side, first| pile(Kind::Survey, SurveyState::Open.code(), (Turn::Member, side), first);
    piles.push(asked(Side::Mine, mine));
    piles.push(asked(Side::Others, others));
    for state in [ResponseState::Submitted, ResponseState::Returned] {
        let Some((turn, side, reach)) = sought.side(state.turn(), state.standing()) else { continue };
        let sight = Sight { organisation, states: vec![(state, reach)] };
        let wanted = WantedGiven { member: sought.member, ..WantedGiven::default() };
        let responses = store_given::list(&mut tx, &sight, &wanted, (0, i64::MAX)).await?;
        let mut first = Vec::new();
        for response in &responses {
            let survey = store::find(&mut tx, response.questionnaire).await?;
            first.extend(survey.map(|survey| of_response(&survey, response)));
        }
        piles.push(pile(Kind::Response, state.code(), (turn, side), first));
    }
    Ok(piles)
}

fn pile(kind: Kind, state: &'static str, (turn, side): (Turn, Side), mut first: Vec<Waiting>) -> Pile {
    let count = first.len();
    first.sort_by_key(Waiting::order);
    first.truncate(FIRST_MAX);
    Pile { kind, state, turn, side, count, first }
}

fn waiting(survey: &Questionnaire, closes: Option<Day>) -> Waiting {
    Waiting {
        id: survey.id.to_string(),
        title: survey.title.clone(),
        member: None,
        when: closes.map(When::Due).or(survey.opened_on.map(When::Since)),
    }
}

fn of_response(survey: &Questionnaire, response: &Response) -> Waiting {
    let since = match response.state {
        ResponseState::Returned => response.decided_on,
        _ => response.submitted_on,
    };
    Waiting {
        id: response.id.to_string(),
        title: survey.title.clone(),
        member: Some(response.member),
        when: since.map(When::Since),
    }
}

/// Open questionnaires to which a Member has given nothing: for whoever speaks for it a row each, for others one row a
/// questionnaire, or on the page of one Member the rows of that.
async fn unanswered(
    tx: &mut Tx,
    sought: Sought<'_>,
    open: &[(Option<Day>, Questionnaire)],
) -> Result<(Vec<Waiting>, Vec<Waiting>), Problem> {
    let organisation = sought.organisation;
    let own = match sought.side(Some(Turn::Member), ResponseState::Draft.standing()) {
        Some((_, Side::Mine, reach)) => reach,
        _ => Reach::Nothing,
    };
    // Who has not answered is known to whoever would know of the answer.
    let known = reach_given(sought.actor, Right::Learn, organisation, ResponseState::Submitted);
    let members = members_store::list(tx, organisation).await?;
    let (mut mine, mut others) = (Vec::new(), Vec::new());
    for (closes, survey) in open {
        let asked = store::asked(tx, survey.id).await?;
        let given = responses_of(tx, organisation, survey.id).await?;
        let silent = members.iter().map(|member| member.id).filter(|member| {
            let gave = |each: &Response| each.member == *member && each.state != ResponseState::Draft;
            asked.contains(member)
                && sought.member.is_none_or(|only| only == *member)
                && !given.iter().any(gave)
        });
        let mut waits_for_others = false;
        for member in silent {
            let concerns = survey.concerns_with(member);
            if own.covers(&concerns) {
                mine.push(Waiting { member: Some(member), ..waiting(survey, *closes) });
            } else if known.covers(&concerns) {
                waits_for_others = true;
                if sought.member.is_some() {
                    others.push(Waiting { member: Some(member), ..waiting(survey, *closes) });
                }
            }
        }
        if waits_for_others && sought.member.is_none() {
            others.push(waiting(survey, *closes));
        }
    }
    Ok((mine, others))
}
