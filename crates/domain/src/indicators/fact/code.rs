//! Codes that an organisation chooses: what it counts, which instruments it follows, which levels it tells apart.
//!
//! Open sets on purpose: a new kind of activity is a new row of data. The constants are the kinds that the
//! documents name (REQUIREMENTS S5.12); nothing computes differently for them.

use std::{borrow::Cow, fmt};

macro_rules! code {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            /// Takes the code as the organisation writes it.
            pub fn new(code: impl Into<String>) -> Self {
                Self(Cow::Owned(code.into()))
            }

            /// The same for a code that is written in the program.
            pub const fn from_static(code: &'static str) -> Self {
                Self(Cow::Borrowed(code))
            }

            /// The code.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

code! {
    /// What is counted: an activity, a discussion, a survey …
    CountedKind
}
code! {
    /// A convention, tool or obligation a Member has a status towards.
    InstrumentCode
}
code! {
    /// A level of a status scale.
    LevelCode
}
code! {
    /// What a request asks for.
    RequestKind
}
code! {
    /// The way something is published: a website, a newsletter (S5.20).
    ChannelCode
}
code! {
    /// Whoever takes part beside the Members: a training centre, an office, a development partner (S5.14, S5.21).
    PartnerCode
}
code! {
    /// A topic of the organisation's taxonomy (S5.22).
    TopicCode
}

impl CountedKind {
    /// A workshop, training, seminar or other activity held.
    pub const ACTIVITY: Self = Self::from_static("activity");
    /// Assistance given to a Member.
    pub const ASSISTANCE: Self = Self::from_static("assistance");
    /// A discussion held in a meeting.
    pub const DISCUSSION: Self = Self::from_static("discussion");
    /// An exchange of information.
    pub const EXCHANGE: Self = Self::from_static("exchange");
    /// An opportunity provided.
    pub const OPPORTUNITY: Self = Self::from_static("opportunity");
    /// A Member's participation.
    pub const PARTICIPATION: Self = Self::from_static("participation");
    /// A survey conducted.
    pub const SURVEY: Self = Self::from_static("survey");
    /// An accredited expert used.
    pub const EXPERT_USE: Self = Self::from_static("expert-use");
    /// A contribution received: experts, money, venues.
    pub const CONTRIBUTION: Self = Self::from_static("contribution");
    /// An action that followed from an evaluation.
    pub const FOLLOW_UP: Self = Self::from_static("follow-up");
    /// An experience or good practice shared.
    pub const ITEM_SHARED: Self = Self::from_static("item-shared");
    /// A talk, webinar or visiting expert.
    pub const TALK: Self = Self::from_static("talk");

    /// The kinds above, in the order of REQUIREMENTS S5.12.
    pub const KNOWN: [Self; 12] = [
        Self::ASSISTANCE,
        Self::DISCUSSION,
        Self::ACTIVITY,
        Self::PARTICIPATION,
        Self::EXCHANGE,
        Self::OPPORTUNITY,
        Self::EXPERT_USE,
        Self::CONTRIBUTION,
        Self::SURVEY,
        Self::FOLLOW_UP,
        Self::ITEM_SHARED,
        Self::TALK,
    ];
}

impl RequestKind {
    /// A Member asks for assistance (S2.12, S5.6).
    pub const ASSISTANCE: Self = Self::from_static("assistance");
    /// A Member asks for a mission.
    pub const MISSION: Self = Self::from_static("mission");
    /// The office asks a Member for experts, money or a venue (S5.18).
    pub const CONTRIBUTION: Self = Self::from_static("contribution");
}
