//! How a questionnaire and a response go on: pure functions of where they stand and what a step looks at.

use super::{ResponseState, SurveyState};
use crate::kernel::coded;

/// A step of a questionnaire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SurveyWay {
    /// Ask the Members.
    Open,
    /// Take no more answers.
    Close,
}

coded!(SurveyWay { Open => "open", Close => "close" });

impl SurveyState {
    /// The steps that lead on from here; none from the last.
    pub const fn ways(self) -> &'static [SurveyWay] {
        match self {
            Self::Draft => &[SurveyWay::Open],
            Self::Open => &[SurveyWay::Close],
            Self::Closed => &[],
        }
    }
}

/// Why a step of a questionnaire is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurveyRule {
    /// It does not lead on from this state; these do.
    NotFrom(SurveyState, &'static [SurveyWay]),
    /// It asks nothing.
    NoQuestions,
    /// It asks nobody.
    Nobody,
}

/// Takes a step of a questionnaire with so many questions to so many Members.
///
/// # Errors
/// [`SurveyRule`], which says the way on.
pub fn survey_step(
    state: SurveyState,
    way: SurveyWay,
    (questions, members): (usize, usize),
) -> Result<SurveyState, SurveyRule> {
    if !state.ways().contains(&way) {
        return Err(SurveyRule::NotFrom(state, state.ways()));
    }
    match way {
        SurveyWay::Open if questions == 0 => Err(SurveyRule::NoQuestions),
        SurveyWay::Open if members == 0 => Err(SurveyRule::Nobody),
        SurveyWay::Open => Ok(SurveyState::Open),
        SurveyWay::Close => Ok(SurveyState::Closed),
    }
}

/// A step of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResponseWay {
    /// The Member gives it, for the first time or put right.
    Submit,
    /// The Member takes it back, to go on writing.
    Withdraw,
    /// The secretariat lets it stand.
    Accept,
    /// The secretariat asks for something to be put right.
    Return,
}

coded!(ResponseWay {
    Submit => "submit",
    Withdraw => "withdraw",
    Accept => "accept",
    Return => "return",
});

impl ResponseState {
    /// The steps that lead on from here.
    pub const fn ways(self) -> &'static [ResponseWay] {
        match self {
            Self::Draft | Self::Returned => &[ResponseWay::Submit],
            Self::Submitted => &[ResponseWay::Accept, ResponseWay::Return, ResponseWay::Withdraw],
            Self::Accepted => &[ResponseWay::Return],
        }
    }
}

/// What a step of a response looks at.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// Where its questionnaire stands.
    pub survey: SurveyState,
    /// The places of questions that have to be answered and are not.
    pub missing: &'a [usize],
    /// Why it is returned.
    pub why: &'a str,
}

/// Why a step of a response is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponseRule {
    /// It does not lead on from this state; these do.
    NotFrom(ResponseState, &'static [ResponseWay]),
    /// The questionnaire takes no answers.
    NotOpen,
    /// Questions have to be answered first.
    Missing,
    /// Nobody says why.
    NoReason,
}

/// Takes a step of a response. What was returned may be given again after the questionnaire has closed: the secretariat
/// asked for it.
///
/// # Errors
/// [`ResponseRule`], which says the way on.
pub fn response_step(
    state: ResponseState,
    way: ResponseWay,
    around: Around<'_>,
) -> Result<ResponseState, ResponseRule> {
    if !state.ways().contains(&way) {
        return Err(ResponseRule::NotFrom(state, state.ways()));
    }
    let is_open = around.survey == SurveyState::Open;
    match way {
        ResponseWay::Submit if state == ResponseState::Draft && !is_open => Err(ResponseRule::NotOpen),
        ResponseWay::Submit if !around.missing.is_empty() => Err(ResponseRule::Missing),
        ResponseWay::Submit => Ok(ResponseState::Submitted),
        ResponseWay::Withdraw if !is_open => Err(ResponseRule::NotOpen),
        ResponseWay::Withdraw => Ok(ResponseState::Draft),
        ResponseWay::Accept => Ok(ResponseState::Accepted),
        ResponseWay::Return if around.why.trim().is_empty() => Err(ResponseRule::NoReason),
        ResponseWay::Return => Ok(ResponseState::Returned),
    }
}

#[cfg(test)]
mod tests;
