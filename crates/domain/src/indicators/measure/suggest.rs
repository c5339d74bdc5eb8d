//! Proposes how a KPI is computed, from its own wording and its target (REQUIREMENTS S5.12).
//!
//! A proposal only: an officer confirms it and adds the action or instrument it is about. Where the wording leaves it
//! open there is no proposal. The words stand in `words`, the levels' words in the organisation's scale.

use super::{
    Counted, Filter, Measure, Rule,
    words::{ANSWERS, MEMBERS, MISSIONS, POSITIVE, REQUESTS, Words},
};
use crate::indicators::{
    fact::{CountedKind, LevelCode, RequestKind, StatusScale},
    target::{Kind, Of, Target},
};

/// A measure for a KPI worded like this with a target like this; `None` where it is unclear.
///
/// A compound target has none: ask for each of its clauses.
pub fn suggest(kpi: &str, target: &Target<'_>, scale: &StatusScale) -> Option<Measure> {
    let kpi = Words::of(kpi);
    let asked = Words::of(target.text);
    let rule = match target.kind {
        Kind::Statement | Kind::Compound => None,
        Kind::Mean => Some(Rule::MeanScore),
        Kind::Change => Some(Rule::Latest),
        Kind::Share => share(&kpi, &asked, target, scale),
        Kind::All if asked.begin(REQUESTS) => share(&kpi, &asked, target, scale),
        Kind::All | Kind::MembershipShare => members(&kpi, &asked, scale),
        Kind::Count | Kind::Increase | Kind::Breakdown | Kind::Placeholder => {
            number(&kpi, &asked, target, scale)
        }
        Kind::Frequency => count(&kpi).or_else(|| count(&asked)),
    };
    rule.map(|rule| Measure::new(rule, Filter::default()))
}

/// A share: of answers, of requests, or of Members.
fn share(kpi: &Words, asked: &Words, target: &Target<'_>, scale: &StatusScale) -> Option<Rule> {
    let of = match target.of {
        Some(Of::Count(of)) => Words::of(of),
        _ => Words::of(""),
    };
    let either = |stems: &[&str]| asked.begin(stems) || of.begin(stems);
    if either(POSITIVE) && (either(ANSWERS) || kpi.begin(&["evalu", "survey", "enquet", "encuest"])) {
        return Some(Rule::PositiveAnswers);
    }
    if either(REQUESTS) {
        return share_of_requests(kpi, asked, either(MISSIONS));
    }
    (asked.contain(MEMBERS) || of.contain(MEMBERS)).then(|| members(kpi, asked, scale)).flatten()
}

fn share_of_requests(kpi: &Words, asked: &Words, missions: bool) -> Option<Rule> {
    let kind = kpi.kind();
    let requests = match kind {
        Some(ref kind) if *kind == CountedKind::CONTRIBUTION => RequestKind::CONTRIBUTION,
        _ if missions => RequestKind::MISSION,
        _ => RequestKind::ASSISTANCE,
    };
    let uses_experts = kind == Some(CountedKind::EXPERT_USE) || asked.begin(&["expert"]);
    let part = match uses_experts {
        true => Counted::RequestsServed(requests.clone(), CountedKind::EXPERT_USE),
        false => Counted::RequestsMet(requests.clone()),
    };
    Some(Rule::Share { part, whole: Counted::Requests(requests) })
}

/// A number of Members: at a level the KPI names, that took part in something, or at the level meant by default.
fn members(kpi: &Words, asked: &Words, scale: &StatusScale) -> Option<Rule> {
    let named = match named_level(kpi, scale) {
        Level::Unnamed => named_level(asked, scale),
        named => named,
    };
    match named {
        Level::One(levels) => return Some(Rule::MembersAt { levels }),
        Level::Several => return None,
        Level::Unnamed => {}
    }
    if let Some(kind) = kpi.kind() {
        return Some(Rule::MembersWith { kinds: vec![kind] });
    }
    let usual = scale.levels().iter().find(|level| level.meant_by_default)?;
    kpi.contain(MEMBERS).then(|| Rule::MembersAt { levels: scale.at_or_above(&usual.code) })
}

/// A plain number: an amount, Members, or things that are counted.
fn number(kpi: &Words, asked: &Words, target: &Target<'_>, scale: &StatusScale) -> Option<Rule> {
    if target.unit.is_some_and(|unit| unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())) {
        return Some(Rule::Sum);
    }
    let of_members = asked.contain(MEMBERS) || kpi.contain(MEMBERS);
    match of_members {
        true => members(kpi, asked, scale),
        false => count(kpi).or_else(|| count(asked)),
    }
}

fn count(words: &Words) -> Option<Rule> {
    words.kind().map(|kind| Rule::Count { kinds: vec![kind] })
}

/// Whether words name a level.
enum Level {
    Unnamed,
    /// The codes that count.
    One(Vec<LevelCode>),
    /// Two different ones: either could be meant.
    Several,
}

fn named_level(words: &Words, scale: &StatusScale) -> Level {
    let mut named = scale.levels().iter().filter(|level| {
        let stems: Vec<&str> = level.words.iter().map(String::as_str).collect();
        words.begin(&stems)
    });
    match (named.next(), named.next()) {
        (None, _) => Level::Unnamed,
        (Some(level), None) => Level::One(scale.at_or_above(&level.code)),
        (Some(_), Some(_)) => Level::Several,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Decimal;

    fn target<'t>(kind: Kind, text: &'t str, of: Option<Of<'t>>) -> Target<'t> {
        Target { value: Some(Decimal::ONE), of, ..Target::new(kind, text) }
    }

    fn shown(rule: Option<Measure>) -> String {
        match rule.map(|measure| measure.rule) {
            None => "-".into(),
            Some(Rule::MembersAt { levels }) => format!("members at {}", levels[0]),
            Some(Rule::MembersWith { kinds }) => format!("members with {}", kinds[0]),
            Some(Rule::Count { kinds }) => format!("count {}", kinds[0]),
            Some(Rule::Share { part: Counted::RequestsMet(of), .. }) => format!("{of} requests met"),
            Some(Rule::Share { part: Counted::RequestsServed(of, by), .. }) => {
                format!("{of} requests with {by}")
            }
            Some(other) => format!("{other:?}"),
        }
    }

    #[test]
    fn s5_12_every_kpi_kind_of_the_plan_has_a_proposal() {
        let check = |kpi, kind, text, expect| {
            let found = suggest(kpi, &target(kind, text, None), &StatusScale::usual());
            assert_eq!(shown(found), expect, "{kpi} | {text}");
        };
        let share = Kind::MembershipShare;
        check("Number of implementing Members", share, "At least 22/33 Members", "members at implementing");
        check("Number of contracting Members", share, "At least 24/33 Members", "members at contracting");
        check("Number of Members accepted the Recommendation", share, "17/33 Members", "members at accepted");
        check("Number of Members", Kind::All, "33/33 Members", "members at implementing");
        check("Number of operating SW", Kind::All, "33/33 Members", "members at implementing");
        check("Number of participation", Kind::All, "33/33 Members", "members with participation");
        check(
            "Number of implementing Members",
            Kind::Count,
            "At least 28 Members",
            "members at implementing",
        );
        check("(2)Number of contracting Members", Kind::Increase, "4 new parties", "members at contracting");
        let often = "At least once per year";
        check("Number of assistance provided", Kind::Frequency, often, "count assistance");
        check("Number of discussions in meetings in A/P region", Kind::Frequency, often, "count discussion");
        check("Number of CB activities undertaken", Kind::Frequency, often, "count activity");
        check("Number of exchange of information", Kind::Frequency, often, "count exchange");
        check("Number of opportunities provided", Kind::Frequency, often, "count opportunity");
        check("Number of surveys conducted", Kind::Frequency, often, "count survey");
        check("Number of post action undertaken", Kind::Frequency, often, "count follow-up");
        check("Number of sharing experiences", Kind::Frequency, often, "count item-shared");
        check("Number of items shared", Kind::Frequency, often, "count item-shared");
        check("Number of talks and uptake across the region", Kind::Frequency, often, "count talk");
        check("Results of participants' evaluation", Kind::Mean, "average of 4 out of 5", "MeanScore");
        check("Result of the evaluation", Kind::Share, "50% of positive replies", "PositiveAnswers");
        check(
            "Number of experts utilized",
            Kind::Share,
            "experts for one half of the requested missions",
            "mission requests with expert-use",
        );
        check("Number of contributions", Kind::Share, "75% of our requests", "contribution requests met");
    }

    #[test]
    fn s5_12_the_same_in_french_and_spanish() {
        let check = |kpi, kind, text, expect| {
            let found = suggest(kpi, &target(kind, text, None), &StatusScale::usual());
            assert_eq!(shown(found), expect, "{kpi} | {text}");
        };
        let often = "Au moins une fois par an";
        check(
            "Nombre de Membres mettant en œuvre l'outil",
            Kind::MembershipShare,
            "22/33",
            "members at implementing",
        );
        check("Nombre de Membres ayant adhéré", Kind::MembershipShare, "22/33", "members at contracting");
        check("Nombre d'échanges d'informations", Kind::Frequency, often, "count exchange");
        check("Nombre d'enquêtes menées", Kind::Frequency, often, "count survey");
        check("Nombre d'ateliers organisés", Kind::Frequency, often, "count activity");
        check("Nombre de mesures de suivi", Kind::Frequency, often, "count follow-up");
        check("Résultat de l'évaluation", Kind::Share, "50 % de réponses favorables", "PositiveAnswers");
        check("Nombre de contributions", Kind::Share, "75 % des demandes", "contribution requests met");
        let often = "Al menos una vez al año";
        check(
            "Número de Miembros que aplican la norma",
            Kind::MembershipShare,
            "22/33",
            "members at implementing",
        );
        check("Número de encuestas realizadas", Kind::Frequency, often, "count survey");
        check("Número de talleres", Kind::Frequency, often, "count activity");
        check("Número de intercambios de información", Kind::Frequency, often, "count exchange");
        check("Número de medidas de seguimiento", Kind::Frequency, often, "count follow-up");
        check("Resultado", Kind::Share, "50 % de respuestas positivas", "PositiveAnswers");
    }

    #[test]
    fn what_is_unclear_has_no_proposal() {
        let check = |kpi, kind, text| {
            let found = suggest(kpi, &target(kind, text, None), &StatusScale::usual());
            assert_eq!(shown(found), "-", "{kpi} | {text}");
        };
        check("Number of surveys and workshops", Kind::Frequency, "Once per year");
        check("Degree of coordination", Kind::MembershipShare, "22/33");
        check("Percentage of budget executed", Kind::Share, "At least 80%");
        check("Number of things", Kind::Count, "At least 12");
        check("Policy in place", Kind::Statement, "Policy in place");
        check("Members accepting or implementing", Kind::Count, "12 permits");
    }

    #[test]
    fn an_amount_is_summed() {
        let money = Target { unit: Some("EUR"), ..target(Kind::Count, "EUR 25,000", None) };
        assert_eq!(shown(suggest("Funds raised", &money, &StatusScale::usual())), "Sum");
    }
}
