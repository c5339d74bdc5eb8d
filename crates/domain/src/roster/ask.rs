//! A question that somebody answers with yes or no, under a link that came by mail or signed in: whether a Member, an expert and
//! an employer agree to a mission's team, and whether a record is still right. Must not know mails, links or who may ask.

use super::expert::ExpertId;
use crate::{
    kernel::{Day, Id, coded},
    missions::mission::MissionId,
    people::OrganisationId,
};

/// The id of a question.
pub type AskId = Id<Ask>;

/// Days that a question stays open where whoever asks says nothing else.
pub const DAYS_USUAL: u16 = 14;
/// The most days.
pub const DAYS_MAX: u16 = 90;

/// A question to one side, which several people may hold a link to: the first answer is everybody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The id; nobody can guess it.
    pub id: AskId,
    /// Whose.
    pub organisation: OrganisationId,
    /// Who is asked, and so what.
    pub kind: AskKind,
    /// About which mission; none for a record.
    pub mission: Option<MissionId>,
    /// About which expert; none where a Member is asked about a whole team.
    pub expert: Option<ExpertId>,
    /// The days of the mission.
    pub days: Option<(Day, Day)>,
    /// Who was to go.
    pub team: Vec<ExpertId>,
    /// The day of the question.
    pub asked_on: Day,
    /// The last day to answer.
    pub ends_on: Day,
    /// What was answered, last.
    pub answer: Option<Answer>,
    /// When.
    pub answered_on: Option<Day>,
    /// For a Member's no: the experts that it does not want. None where the days do not suit.
    pub unwanted: Vec<ExpertId>,
    /// Something else was asked since, or what was asked about is no more: it takes no answer.
    pub is_over: bool,
}

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AskKind {
    /// The Member that a mission goes to.
    Member,
    /// Somebody who is to go.
    Expert,
    /// Whoever has to let that one go.
    Employer,
    /// An expert, about the own record.
    Record,
}

coded!(AskKind {
    Member => "member",
    Expert => "expert",
    Employer => "employer",
    Record => "record",
});

/// What somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It suits.
    Yes,
    /// It does not.
    No,
}

coded!(Answer { Yes => "yes", No => "no" });

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reply {
    /// No answer yet.
    Open,
    /// Yes.
    Yes,
    /// No.
    No,
    /// Its last day passed without an answer.
    Silent,
}

coded!(Reply { Open => "open", Yes => "yes", No => "no", Silent => "silent" });

impl Ask {
    /// How it stands on a day.
    pub fn reply(&self, today: Day) -> Reply {
        match self.answer {
            Some(Answer::Yes) => Reply::Yes,
            Some(Answer::No) => Reply::No,
            None if today > self.ends_on => Reply::Silent,
            None => Reply::Open,
        }
    }

    /// Whether an answer can be given or changed on a day, as far as the question itself is concerned.
    pub fn takes_answers(&self, today: Day) -> bool {
        !self.is_over && today <= self.ends_on
    }

    /// Whether a yes to this holds for the same question put again, also once it is over: nobody is asked twice for the same days.
    /// A Member agrees to people, too.
    pub fn still_answers(&self, days: (Day, Day), team: &[ExpertId]) -> bool {
        let same_team = self.kind != AskKind::Member
            || self.team.len() == team.len() && team.iter().all(|id| self.team.contains(id));
        self.answer == Some(Answer::Yes) && self.days == Some(days) && same_team
    }
}

/// Whether everybody who is asked now says yes; nobody asked is no yes.
pub fn is_ready(asks: &[Ask]) -> bool {
    let mut now = asks.iter().filter(|ask| !ask.is_over).peekable();
    now.peek().is_some() && now.all(|ask| ask.answer == Some(Answer::Yes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn ask(kind: AskKind, answer: Option<Answer>) -> Ask {
        Ask {
            id: AskId::new(1),
            organisation: OrganisationId::new(1),
            kind,
            mission: Some(MissionId::new(2)),
            expert: Some(ExpertId::new(3)),
            days: Some((day("2027-03-01"), day("2027-03-05"))),
            team: vec![ExpertId::new(3), ExpertId::new(4)],
            asked_on: day("2027-01-15"),
            ends_on: day("2027-01-29"),
            answer,
            answered_on: None,
            unwanted: Vec::new(),
            is_over: false,
        }
    }

    #[test]
    fn a_question_is_open_until_its_last_day_and_silent_after_it() {
        let open = ask(AskKind::Expert, None);
        assert_eq!(open.reply(open.ends_on), Reply::Open);
        assert!(open.takes_answers(open.ends_on));
        let after = day("2027-01-30");
        assert_eq!(open.reply(after), Reply::Silent);
        assert!(!open.takes_answers(after));
        assert_eq!(ask(AskKind::Expert, Some(Answer::No)).reply(after), Reply::No);
        assert!(!Ask { is_over: true, ..open }.takes_answers(day("2027-01-15")));
    }

    #[test]
    fn all_who_are_asked_now_have_to_say_yes() {
        let yes = |kind| ask(kind, Some(Answer::Yes));
        assert!(!is_ready(&[]));
        assert!(is_ready(&[yes(AskKind::Member), yes(AskKind::Expert)]));
        assert!(!is_ready(&[yes(AskKind::Member), ask(AskKind::Expert, None)]));
        let before = Ask { is_over: true, ..ask(AskKind::Expert, Some(Answer::No)) };
        assert!(is_ready(&[before.clone(), yes(AskKind::Member)]), "what was asked before does not count");
        assert!(!is_ready(&[before]));
    }

    #[test]
    fn a_yes_holds_for_the_same_days_and_a_members_for_the_same_people() {
        let (days, team) = ((day("2027-03-01"), day("2027-03-05")), [ExpertId::new(4), ExpertId::new(3)]);
        let (expert, member) =
            (ask(AskKind::Expert, Some(Answer::Yes)), ask(AskKind::Member, Some(Answer::Yes)));
        assert!(expert.still_answers(days, &team) && member.still_answers(days, &team));
        assert!(expert.still_answers(days, &team[..1]) && !member.still_answers(days, &team[..1]));
        assert!(!expert.still_answers((days.0, days.0), &team));
        assert!(!ask(AskKind::Expert, None).still_answers(days, &team));
    }
}
