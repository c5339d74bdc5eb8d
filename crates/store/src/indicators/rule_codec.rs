//! A measure's rule as one JSON column: a closed set of shapes, open codes inside.

use serde_json::{Value, json};
use trellis_domain::indicators::{
    fact::{CountedKind, LevelCode, RequestKind},
    measure::{Counted, Rule},
};

use crate::StoreError;

pub(super) fn text(rule: &Rule) -> String {
    let value = match rule {
        Rule::MembersAt { levels } => {
            json!({"members_at": levels.iter().map(LevelCode::as_str).collect::<Vec<_>>()})
        }
        Rule::MembersWith { kinds } => json!({"members_with": codes(kinds)}),
        Rule::Count { kinds } => json!({"count": codes(kinds)}),
        Rule::Share { part, whole } => json!({"share": [counted(part), counted(whole)]}),
        Rule::MeanScore => json!("mean_score"),
        Rule::PositiveAnswers => json!("positive_answers"),
        Rule::Sum => json!("sum"),
        Rule::Latest => json!("latest"),
    };
    value.to_string()
}

pub(super) fn from_text(stored: String) -> Result<Rule, StoreError> {
    let value: Option<Value> = serde_json::from_str(&stored).ok();
    value
        .as_ref()
        .and_then(rule_from)
        .ok_or_else(|| StoreError::Unreadable { column: "rule".to_owned(), value: stored })
}

fn rule_from(value: &Value) -> Option<Rule> {
    match value {
        Value::String(name) => match name.as_str() {
            "mean_score" => Some(Rule::MeanScore),
            "positive_answers" => Some(Rule::PositiveAnswers),
            "sum" => Some(Rule::Sum),
            "latest" => Some(Rule::Latest),
            _ => None,
        },
        Value::Object(fields) => {
            let (name, inner) = fields.iter().next()?;
            match name.as_str() {
                "members_at" => {
                    Some(Rule::MembersAt { levels: words(inner)?.into_iter().map(LevelCode::new).collect() })
                }
                "members_with" => Some(Rule::MembersWith { kinds: kinds(inner)? }),
                "count" => Some(Rule::Count { kinds: kinds(inner)? }),
                "share" => Some(Rule::Share {
                    part: counted_from(inner.get(0)?)?,
                    whole: counted_from(inner.get(1)?)?,
                }),
                _ => None,
            }
        }
        _ => None,
    }
}

fn counted(counted: &Counted) -> Value {
    match counted {
        Counted::Facts(kinds) => json!({"facts": codes(kinds)}),
        Counted::Requests(kind) => json!({"requests": kind.as_str()}),
        Counted::RequestsMet(kind) => json!({"requests_met": kind.as_str()}),
        Counted::RequestsServed(kind, by) => json!({"requests_served": [kind.as_str(), by.as_str()]}),
    }
}

fn counted_from(value: &Value) -> Option<Counted> {
    let (name, inner) = value.as_object()?.iter().next()?;
    match name.as_str() {
        "facts" => Some(Counted::Facts(kinds(inner)?)),
        "requests" => Some(Counted::Requests(RequestKind::new(inner.as_str()?))),
        "requests_met" => Some(Counted::RequestsMet(RequestKind::new(inner.as_str()?))),
        "requests_served" => match words(inner)?.as_slice() {
            [kind, by] => {
                Some(Counted::RequestsServed(RequestKind::new(kind.clone()), CountedKind::new(by.clone())))
            }
            _ => None,
        },
        _ => None,
    }
}

fn codes(kinds: &[CountedKind]) -> Vec<&str> {
    kinds.iter().map(CountedKind::as_str).collect()
}

fn kinds(value: &Value) -> Option<Vec<CountedKind>> {
    Some(words(value)?.into_iter().map(CountedKind::new).collect())
}

fn words(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_comes_back() {
        let mission = || RequestKind::MISSION;
        for rule in [
            Rule::MembersAt { levels: vec![LevelCode::new("contracting"), LevelCode::new("implementing")] },
            Rule::MembersWith { kinds: vec![CountedKind::PARTICIPATION] },
            Rule::Count { kinds: vec![CountedKind::ACTIVITY, CountedKind::TALK] },
            Rule::Share {
                part: Counted::RequestsServed(mission(), CountedKind::EXPERT_USE),
                whole: Counted::Requests(mission()),
            },
            Rule::Share {
                part: Counted::RequestsMet(mission()),
                whole: Counted::Facts(vec![CountedKind::ACTIVITY]),
            },
            Rule::MeanScore,
            Rule::PositiveAnswers,
            Rule::Sum,
            Rule::Latest,
        ] {
            assert_eq!(from_text(text(&rule)).ok(), Some(rule));
        }
        assert!(from_text("{\"half\":1}".into()).is_err());
    }
}
