//! Decisions and recommendations of bodies: numbered paragraphs, each with one operative verb and somebody it speaks
//! to, what has become of it, and what has to be done (REQUIREMENTS S1.2, S1.28, S3.2, S3.3).
//!
//! Which word is operative is [`verbs`]' business. Printed numbers and wordings are kept to the letter.

pub mod verbs;

use super::{BodyId, SessionId, documents::DocumentId};
use crate::{
    kernel::{Day, Id, coded},
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing},
    },
    plans::{record::PlanId, registers::mandate::MandateId},
};

/// The id of a decision.
pub type DecisionId = Id<Decision>;
/// The id of a paragraph.
pub type ParagraphId = Id<Paragraph>;
/// The id of a follow-up task.
pub type TaskId = Id<Task>;

/// A decision, a set of recommendations or an observation of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// Whose body it is.
    pub organisation: OrganisationId,
    /// The body.
    pub body: BodyId,
    /// At which meeting; nothing for what is decided between meetings.
    pub meeting: Option<SessionId>,
    /// Its number as printed: "BS-IV/4", "Resolution 11.1"; unique in its organisation.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: DecisionKind,
    /// Why, where that belongs to it: the reason of a mandate to revise a plan (S3.3).
    pub reason: String,
    /// The plan it is about.
    pub plan: Option<PlanId>,
    /// The paper whose draft recommendations it takes up (S1.28).
    pub paper: Option<DocumentId>,
    /// For what the paper is put before the body, as its cover says; may be empty.
    pub purpose: String,
    /// How it came to it, in short, as its cover says; may be empty.
    pub background: String,
    /// Where it stands.
    pub state: DecisionState,
    /// The day it was adopted.
    pub adopted_on: Option<Day>,
    /// Who put it in; `None` for the command line.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// What a decision is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DecisionKind {
    /// A decision.
    Decision,
    /// A resolution.
    Resolution,
    /// Recommendations to a body or an officer.
    Recommendation,
    /// An observation, for example that a plan be updated and not rewritten.
    Observation,
}

coded!(DecisionKind {
    Decision => "decision",
    Resolution => "resolution",
    Recommendation => "recommendation",
    Observation => "observation",
});

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DecisionState {
    /// Before the body.
    Proposed,
    /// Adopted by the body.
    Adopted,
    /// Nothing is left to be done.
    Closed,
}

coded!(DecisionState { Proposed => "proposed", Adopted => "adopted", Closed => "closed" });

impl DecisionState {
    /// The line of the table.
    pub const fn standing(self) -> Standing {
        Standing::Decision(match self {
            Self::Proposed => policy::Decision::Proposed,
            Self::Adopted => policy::Decision::Adopted,
            Self::Closed => policy::Decision::Closed,
        })
    }
}

/// One paragraph of a decision, or one recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its id.
    pub id: ParagraphId,
    /// Of which decision.
    pub decision: DecisionId,
    /// Its number as printed: "3", "(b)".
    pub number: String,
    /// Its operative verb, as it stands in the wording.
    pub verb: String,
    /// Its wording as adopted, to the letter.
    pub text: String,
    /// Its wording as drafted in the paper, where Members changed it (S1.28).
    pub drafted: String,
    /// What became of the draft; nothing for what came from no paper.
    pub outcome: Option<Outcome>,
    /// To whom it speaks: a body, an officer, Members.
    pub addressees: Vec<String>,
    /// By when, as printed: "by COP12".
    pub due: String,
    /// The day that is meant.
    pub due_on: Option<Day>,
    /// What has become of it.
    pub status: Status,
    /// What was done about it, in words.
    pub action_taken: String,
    /// The document that shows it.
    pub document: Option<DocumentId>,
    /// The same as an item of the register of mandates, which actions of plans answer (S1.2).
    pub mandate: Option<MandateId>,
}

/// What became of a drafted recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// Taken as drafted.
    AsDrafted,
    /// Taken with changes.
    Changed,
    /// Put off.
    PutOff,
    /// Not taken.
    NotTaken,
}

coded!(Outcome {
    AsDrafted => "as-drafted",
    Changed => "changed",
    PutOff => "put-off",
    NotTaken => "not-taken",
});

/// What has become of a paragraph (DOMAIN 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// It stands, and is to be seen to.
    Active,
    /// Done.
    Implemented,
    /// Its time has gone by.
    Elapsed,
    /// Another one stands in its place.
    Superseded,
    /// The body took it off its list.
    Retired,
    /// Nobody sees to it.
    Stagnant,
    /// It waits for money.
    RequiresFunding,
}

coded!(Status {
    Active => "active",
    Implemented => "implemented",
    Elapsed => "elapsed",
    Superseded => "superseded",
    Retired => "retired",
    Stagnant => "stagnant",
    RequiresFunding => "requires-funding",
});

impl Status {
    /// `true` while something is left to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Active | Self::Stagnant | Self::RequiresFunding)
    }
}

/// Something to be done about a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// About which paragraph.
    pub paragraph: ParagraphId,
    /// What.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    pub due_on: Day,
    /// When it was done.
    pub done_on: Option<Day>,
}

impl Task {
    /// `true` if it should have been done by `day` and was not.
    pub fn is_overdue(&self, day: Day) -> bool {
        self.done_on.is_none() && self.due_on < day
    }
}

/// A rule of decisions that a deed breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionRule {
    /// No word of the wording is an operative verb.
    NoVerb,
    /// The verb does not stand in the wording.
    VerbNotInText(String),
    /// It speaks to nobody.
    NoAddressee,
    /// It decides to review something and says no date.
    ReviewWithoutDate,
    /// The outcome says it was taken as drafted, and the wordings differ; or that it was changed, and they do not.
    OutcomeDoesNotFit,
    /// It has no paragraph.
    Empty,
    /// It is in another state.
    NotFrom(DecisionState),
    /// Adopted in the future.
    NotYet,
    /// Its meeting, which begins on this day, has not considered it yet.
    BeforeMeeting(Day),
}

impl Paragraph {
    /// The body considered the draft: taken as it was, changed to `wording`, put off or not taken. Said again it begins from
    /// the draft again. `begins` is the first day of the meeting, where there is one.
    ///
    /// # Errors
    /// [`DecisionRule`]: before its meeting; an outcome that does not fit the two wordings; a wording without a verb.
    pub fn considered(
        self,
        outcome: Outcome,
        wording: &str,
        (begins, today): (Option<Day>, Day),
    ) -> Result<Self, DecisionRule> {
        if let Some(begins) = begins.filter(|begins| *begins > today) {
            return Err(DecisionRule::BeforeMeeting(begins));
        }
        let draft = if self.drafted.trim().is_empty() { &self.text } else { &self.drafted }.clone();
        let (text, drafted) = match outcome {
            Outcome::Changed => (wording.trim().to_owned(), draft),
            _ => (draft, String::new()),
        };
        let keeps = text.to_lowercase().contains(&self.verb.trim().to_lowercase());
        let verb = if keeps { self.verb } else { verbs::find(&text).unwrap_or_default().to_owned() };
        let considered = Self { text, verb, drafted, outcome: Some(outcome), ..self };
        considered.check()?;
        Ok(considered)
    }

    /// Its wording as it was put before the body.
    pub fn draft(&self) -> &str {
        if self.drafted.trim().is_empty() { &self.text } else { &self.drafted }
    }

    /// Judges it: one operative verb that stands in the wording, somebody it speaks to, and a date where it decides to
    /// review something (DOMAIN 5, invariant 16); an outcome that fits the two wordings.
    ///
    /// # Errors
    /// [`DecisionRule`]
    pub fn check(&self) -> Result<(), DecisionRule> {
        if self.verb.trim().is_empty() {
            return Err(DecisionRule::NoVerb);
        }
        if !self.text.to_lowercase().contains(&self.verb.trim().to_lowercase()) {
            return Err(DecisionRule::VerbNotInText(self.verb.clone()));
        }
        if self.addressees.iter().all(|each| each.trim().is_empty()) {
            return Err(DecisionRule::NoAddressee);
        }
        if verbs::decides_to_review(&self.verb, &self.text) && self.due_on.is_none() {
            return Err(DecisionRule::ReviewWithoutDate);
        }
        let same = self.drafted.trim() == self.text.trim();
        match self.outcome {
            Some(Outcome::AsDrafted) if !self.drafted.trim().is_empty() && !same => {
                Err(DecisionRule::OutcomeDoesNotFit)
            }
            Some(Outcome::Changed) if same || self.drafted.trim().is_empty() => {
                Err(DecisionRule::OutcomeDoesNotFit)
            }
            _ => Ok(()),
        }
    }

    /// `true` if it is to be seen to and its day has gone by.
    pub fn is_overdue(&self, day: Day) -> bool {
        self.status.is_open() && self.due_on.is_some_and(|due| due < day)
    }
}

impl Decision {
    /// Whom and what it concerns: offices held for its body or its plan count.
    pub fn concerns(&self) -> Vec<Scope> {
        let plan = self.plan.map(Scope::of);
        std::iter::once(Scope::of(self.body)).chain(plan).collect()
    }

    /// The body adopts it.
    ///
    /// # Errors
    /// [`DecisionRule`]: from proposed only, with a paragraph, on a day that has come.
    pub fn adopt(self, paragraphs: &[Paragraph], on: Day, today: Day) -> Result<Self, DecisionRule> {
        match self.state {
            DecisionState::Proposed if paragraphs.is_empty() => Err(DecisionRule::Empty),
            DecisionState::Proposed if on > today => Err(DecisionRule::NotYet),
            DecisionState::Proposed => {
                Ok(Self { state: DecisionState::Adopted, adopted_on: Some(on), ..self })
            }
            other => Err(DecisionRule::NotFrom(other)),
        }
    }

    /// Nothing is left to be done about any paragraph: it closes by that and not otherwise.
    pub fn after(self, paragraphs: &[Paragraph]) -> Self {
        let done = !paragraphs.is_empty() && paragraphs.iter().all(|each| !each.status.is_open());
        match self.state {
            DecisionState::Adopted if done => Self { state: DecisionState::Closed, ..self },
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(verb: &str, text: &str) -> Paragraph {
        Paragraph {
            id: ParagraphId::new(1),
            decision: DecisionId::new(2),
            number: "3".to_owned(),
            verb: verb.to_owned(),
            text: text.to_owned(),
            drafted: String::new(),
            outcome: None,
            addressees: vec!["Secretariat".to_owned()],
            due: String::new(),
            due_on: None,
            status: Status::Active,
            action_taken: String::new(),
            document: None,
            mandate: None,
        }
    }

    fn decision() -> Decision {
        Decision {
            id: DecisionId::new(2),
            organisation: OrganisationId::new(1),
            body: Id::new(3),
            meeting: None,
            number: "BS-IV/4".to_owned(),
            title: "Capacity-building".to_owned(),
            kind: DecisionKind::Decision,
            reason: String::new(),
            plan: None,
            paper: None,
            purpose: String::new(),
            background: String::new(),
            state: DecisionState::Proposed,
            adopted_on: None,
            made_by: None,
            version: 1,
        }
    }

    fn day(text: &str) -> Day {
        text.parse().expect("it is a day")
    }

    #[test]
    fn a_paragraph_has_one_verb_and_speaks_to_somebody() {
        let right = paragraph("requests", "Requests the Secretariat to report.");
        assert_eq!(right.check(), Ok(()));
        let other = paragraph("urges", "Requests the Secretariat to report.");
        assert_eq!(other.check(), Err(DecisionRule::VerbNotInText("urges".to_owned())));
        assert_eq!(Paragraph { verb: " ".to_owned(), ..right.clone() }.check(), Err(DecisionRule::NoVerb));
        let nobody = Paragraph { addressees: vec![" ".to_owned()], ..right };
        assert_eq!(nobody.check(), Err(DecisionRule::NoAddressee));
    }

    #[test]
    fn whoever_decides_to_review_says_when() {
        let open = paragraph("decides", "Decides to review the workplan.");
        assert_eq!(open.check(), Err(DecisionRule::ReviewWithoutDate));
        let dated = Paragraph { due_on: Some(day("2029-10-01")), ..open };
        assert_eq!(dated.check(), Ok(()));
    }

    #[test]
    fn s1_28_the_outcome_of_a_draft_fits_its_two_wordings() {
        let taken = paragraph("endorse", "endorse the workplan");
        let with = |drafted: &str, outcome| {
            Paragraph { drafted: drafted.to_owned(), outcome: Some(outcome), ..taken.clone() }.check()
        };
        assert_eq!(with("endorse the workplan", Outcome::AsDrafted), Ok(()));
        assert_eq!(with("endorse the draft", Outcome::AsDrafted), Err(DecisionRule::OutcomeDoesNotFit));
        assert_eq!(with("endorse the draft", Outcome::Changed), Ok(()));
        assert_eq!(with("endorse the workplan", Outcome::Changed), Err(DecisionRule::OutcomeDoesNotFit));
        assert_eq!(with("endorse the draft", Outcome::PutOff), Ok(()));
    }

    #[test]
    fn s1_28_members_change_a_draft_and_its_outcome_keeps_both_wordings() {
        let draft = paragraph("endorse", "endorse the workplan");
        let (begins, today) = (day("2026-10-05"), day("2026-10-07"));
        let early = draft.clone().considered(Outcome::AsDrafted, "", (Some(today), begins));
        assert_eq!(early, Err(DecisionRule::BeforeMeeting(today)));
        let said = |paragraph: &Paragraph, outcome, wording: &str| {
            paragraph.clone().considered(outcome, wording, (Some(begins), today))
        };
        let changed = said(&draft, Outcome::Changed, "Note the workplan").expect("it has a verb");
        assert_eq!(
            (&*changed.verb, &*changed.text, changed.draft()),
            ("Note", "Note the workplan", "endorse the workplan")
        );
        assert_eq!(
            said(&draft, Outcome::Changed, "endorse the workplan"),
            Err(DecisionRule::OutcomeDoesNotFit)
        );
        assert_eq!(said(&draft, Outcome::Changed, "The workplan"), Err(DecisionRule::NoVerb));
        let put_off = said(&changed, Outcome::PutOff, "ignored").expect("it begins from the draft again");
        assert_eq!((&*put_off.text, put_off.draft()), ("endorse the workplan", "endorse the workplan"));
    }

    #[test]
    fn s3_2_a_decision_closes_when_each_of_its_paragraphs_is_seen_to() {
        let open = paragraph("requests", "Requests the Secretariat to report.");
        let done = Paragraph { status: Status::Implemented, ..open.clone() };
        let today = day("2026-10-05");
        assert_eq!(decision().adopt(&[], today, today), Err(DecisionRule::Empty));
        let tomorrow = day("2026-10-06");
        assert_eq!(decision().adopt(std::slice::from_ref(&open), tomorrow, today), Err(DecisionRule::NotYet));
        let adopted =
            decision().adopt(std::slice::from_ref(&open), today, today).expect("it has a paragraph");
        assert_eq!(adopted.clone().after(&[open, done.clone()]).state, DecisionState::Adopted);
        let closed = adopted.after(&[done]);
        assert_eq!(closed.state, DecisionState::Closed);
        assert_eq!(closed.adopt(&[], today, today), Err(DecisionRule::NotFrom(DecisionState::Closed)));
    }

    #[test]
    fn a_task_is_overdue_from_the_day_after() {
        let task = Task {
            id: TaskId::new(1),
            paragraph: ParagraphId::new(1),
            text: "Write to Members".to_owned(),
            owner: "Secretariat".to_owned(),
            due_on: day("2026-10-05"),
            done_on: None,
        };
        assert!(!task.is_overdue(day("2026-10-05")));
        assert!(task.is_overdue(day("2026-10-06")));
        assert!(!Task { done_on: Some(day("2026-12-01")), ..task }.is_overdue(day("2026-12-31")));
    }
}
