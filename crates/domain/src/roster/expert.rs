//! An expert of the roster and what is known of one. Must not know how a record goes on, who may see what of it, and who
//! fits a mission: the search for the best team judges that, one way for people's teams and its own.

use super::{accreditation::Category, appraisal::Appraisal, availability::Away, step::Way};
use crate::{
    kernel::{Day, Id, Money, coded},
    members::{ClassCode, MemberId},
    people::{
        OrganisationId, PersonId,
        policy::{self, Scope, Standing, Turn},
    },
    plans::registers::vocabulary::TermId,
};

/// The id of an expert's record.
pub type ExpertId = Id<Expert>;

/// The record of somebody on the roster, without a word of the person: what the walls and the desk need. A Government nominated
/// this person; nobody lists himself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expert {
    /// The id; nobody can guess it.
    pub id: ExpertId,
    /// Whose roster.
    pub organisation: OrganisationId,
    /// The Member whose Government nominated.
    pub nominated_by: MemberId,
    /// The account with which the expert keeps the record current, once there is one.
    pub person: Option<PersonId>,
    /// Where the record stands.
    pub course: Course,
    /// Since which day.
    pub since: Day,
    /// The day on which the profile was last changed, or confirmed to be still true.
    pub confirmed_on: Day,
    /// Who put it in.
    pub made_by: Option<PersonId>,
    /// Counts changes, so that two people cannot overwrite each other.
    pub version: i64,
}

/// All that is known of somebody: what is sealed, and gone once the record is erased.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dossier {
    /// What the nomination says.
    pub profile: Profile,
    /// In which capacities the expert can be sent, and how far each has come.
    pub categories: Vec<Category>,
    /// When the expert cannot go.
    pub away: Vec<Away>,
    /// What was said on the record, oldest first.
    pub remarks: Vec<Remark>,
    /// How the expert worked on missions.
    pub appraisals: Vec<Appraisal>,
}

/// Something said on a record: a reason of a step, or a remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The words.
    pub text: String,
    /// Who said it; `None` for the command line.
    pub by: Option<PersonId>,
    /// When.
    pub on: Day,
    /// The step it is the reason of.
    pub way: Option<Way>,
}

/// Where a record stands: small, because steps are tried often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    /// Its state.
    pub state: ExpertState,
    /// Whether the nomination waits for what it lacks.
    pub is_returned: bool,
}

impl Course {
    /// Where every record begins.
    pub const NOMINATED: Self = Self { state: ExpertState::Nominated, is_returned: false };
}

/// The states of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExpertState {
    /// A Government nominated; the Secretariat checks.
    Nominated,
    /// On the roster.
    Listed,
    /// On the roster and not to be sent for the time being.
    Suspended,
    /// Off the roster: on request, or because nobody confirmed the record in time.
    Withdrawn,
    /// Nothing of the person is left.
    Erased,
}

coded!(ExpertState {
    Nominated => "nominated",
    Listed => "listed",
    Suspended => "suspended",
    Withdrawn => "withdrawn",
    Erased => "erased",
});

impl ExpertState {
    /// The line of the table. It calls "accredited" whoever is on the roster; categories are accredited one by one.
    pub const fn standing(self) -> Standing {
        Standing::Expert(match self {
            Self::Nominated => policy::Expert::Nominated,
            Self::Listed => policy::Expert::Accredited,
            Self::Suspended => policy::Expert::Suspended,
            Self::Withdrawn => policy::Expert::Withdrawn,
            Self::Erased => policy::Expert::Erased,
        })
    }
}

impl Course {
    /// Whose turn it is to do something about it: a nomination that lacks something waits for the Member.
    pub const fn turn(self) -> Option<Turn> {
        match self.state {
            ExpertState::Nominated if self.is_returned => Some(Turn::Member),
            ExpertState::Nominated => Some(Turn::Secretariat),
            _ => None,
        }
    }
}

/// What is known of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Profile {
    /// The name.
    pub name: String,
    /// Where mail reaches the expert, also without an account.
    pub email: String,
    /// As the nomination says; empty where it does not.
    pub sex: String,
    /// The nationality: a Member, which need not be the one that nominates.
    pub nationality: Option<MemberId>,
    /// The home administration, which releases the expert.
    pub home: String,
    /// The Member of that administration.
    pub home_member: Option<MemberId>,
    /// The region of that administration, of the list that Members' regions are of; a regional pool serves no other (S2.8).
    pub home_region: Option<ClassCode>,
    /// Whom the expert can be sent to.
    pub pool: Pool,
    /// Whether the expert may lead a team.
    pub may_lead: bool,
    /// What the expert knows, and how well. No theme twice.
    pub competencies: Vec<Competency>,
    /// Which languages, and how well. None twice.
    pub languages: Vec<Speaks>,
    /// The levels of work the expert knows (S2.13), by code.
    pub levels: Vec<String>,
    /// Who bears the cost.
    pub engagement: Engagement,
    /// What a day costs, where the fund pays for it.
    pub daily_fee: Option<Money>,
    /// The most days away in a year.
    pub days_max: Option<u16>,
    /// The most missions in a year.
    pub missions_max: Option<u16>,
    /// Members the expert must not be sent to, each for a reason that only those concerned read.
    pub conflicts: Vec<Conflict>,
    /// Where the employer's release can be read; empty where there is none.
    pub release: String,
}

/// Somebody's knowledge of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Competency {
    /// The theme: a term of the same list that needs and requests use (S5.22).
    pub theme: TermId,
    /// How well.
    pub level: Level,
}

/// How well somebody knows a theme: 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// The highest.
    pub const MAX: u8 = 4;

    /// A level from 1 to [`Level::MAX`]; anything else is none.
    pub fn new(level: u8) -> Option<Self> {
        (1..=Self::MAX).contains(&level).then_some(Self(level))
    }

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// Somebody's command of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaks {
    /// The language's name, as missions and requests name theirs.
    pub language: String,
    /// How well.
    pub command: Command,
}

/// How well somebody works in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Command {
    /// Well enough to work in.
    Working,
    /// Without effort.
    Fluent,
}

coded!(Command { Working => "working", Fluent => "fluent" });

/// Whom somebody can be sent to (S2.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Pool {
    /// Any Member.
    #[default]
    Global,
    /// Members of the own region.
    Regional,
}

coded!(Pool { Global => "global", Regional => "regional" });

/// Who bears the cost of a mission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Engagement {
    /// The home administration pays the salary; the fund pays travel and subsistence.
    #[default]
    InKind,
    /// The home administration pays all of it.
    InKindFull,
    /// The fund pays travel, subsistence and the fee.
    Fund,
}

coded!(Engagement { InKind => "in-kind", InKindFull => "in-kind-full", Fund => "fund" });

/// A Member to which somebody must not be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Which.
    pub member: MemberId,
    /// Why. Protected.
    pub why: String,
}

/// The short name of a record that is not at hand.
pub fn code_of(id: ExpertId) -> String {
    id.to_string().chars().take(8).collect::<String>().to_uppercase()
}

impl Expert {
    /// A short name that says nothing of the person: what stands in lists where the person may not be named.
    pub fn code(&self) -> String {
        code_of(self.id)
    }

    /// Whom and what the record concerns: the Member that nominated, and the expert's own account.
    pub fn concerns(&self) -> Vec<Scope> {
        let mut concerns = vec![Scope::of(self.nominated_by)];
        concerns.extend(self.person.map(Scope::of));
        concerns
    }
}
