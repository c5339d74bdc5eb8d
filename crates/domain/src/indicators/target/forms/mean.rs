//! "At least average of 4 out of 5", "a score of 3.5 on a scale of 5": a mean of scores or values.

use super::{Made, View};
use crate::{
    indicators::target::{
        Kind, Of,
        amount::{Amount, Form, Ratio},
        lead,
        sense::Sense,
    },
    kernel::Decimal,
};

pub(super) fn read<'t>(view: &View<'_, '_, 't>) -> Option<Made<'t>> {
    let amount = view.primary.filter(|amount| amount.form != Form::Times)?;
    let scale = amount.of.map(|(_, of)| of).or(view.survey.scale);
    if !is_mean(view, amount, scale) {
        return None;
    }
    let mut target = view.target_of(Kind::Mean, amount);
    target.of = scale.map(Of::Number);
    if target.unit.is_none() && scale.is_none() {
        target.unit = view.words(view.noun(amount)).filter(|unit| !is_score(unit));
    }
    Some((target, 1))
}

fn is_mean(view: &View, amount: &Amount, scale: Option<Decimal>) -> bool {
    let aside = matches!(
        lead::before(view.clause, amount.at.start).link,
        Some(Sense::In | Sense::InOrBy | Sense::For | Sense::From | Sense::During)
    );
    let behind = amount.at.end..amount.at.end + 4;
    let named = view.survey.mean.is_some_and(|at| at < amount.at.start || behind.contains(&at));
    let share_of = amount.form == Form::Percent
        && matches!(view.clause.sense(amount.at.end), Sense::Of | Sense::TotalOf);
    if named {
        return !aside && !share_of;
    }
    // "80 % of participants rate it 4 out of 5" is a share of participants.
    if share_of {
        return false;
    }
    let on_scale = view.clause.tokens.iter().any(|token| token.sense == Sense::ScaleTop);
    if on_scale && amount.form == Form::Plain && scale.is_some() {
        return true;
    }
    // "Satisfaction 4/5", "rated 8 out of 10": a small scale beside a word for judging.
    let small = scale.is_some_and(|top| top <= Decimal::TEN || top == Decimal::ONE_HUNDRED);
    let nobody_counted = !view.has_member(view.noun(amount)) && !view.has_people(view.noun(amount));
    let graded = view.clause.sense_before(amount.at.start) == Sense::Label && amount.of.is_some();
    // No membership is counted in parts: "3.5/5" is a score.
    let in_parts = amount.of.is_some() && amount.low.scale() > 0;
    (view.survey.mean_hint || graded || in_parts)
        && small
        && nobody_counted
        && !matches!(amount.of, Some((Ratio::In, _)))
}

/// "points" and "stars" are what scores are made of, not what is averaged.
fn is_score(unit: &str) -> bool {
    ["points", "stars", "puntos", "étoiles"].iter().any(|word| unit.eq_ignore_ascii_case(word))
}
