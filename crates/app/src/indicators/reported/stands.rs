//! What a report says, as the fields of its form: to be shown again, and to tell whether it has changed.

use trellis_domain::indicators::fact::{Fact, What};

use crate::stale::Stands;

/// What a report says, under the names that its form has for it.
pub fn stands(fact: &Fact) -> Stands {
    let (kind, mut values) = said(&fact.what);
    let list = |codes: Vec<&str>| codes.join(", ");
    let evidence = fact.evidence.first();
    values.extend([
        ("what", kind.to_owned()),
        ("day", fact.day.to_string()),
        ("member", fact.member.map(|id| id.to_string()).unwrap_or_default()),
        ("instrument", fact.instrument.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("topics", list(fact.topics.iter().map(|code| code.as_str()).collect())),
        ("channel", fact.channel.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("partners", list(fact.partners.iter().map(|code| code.as_str()).collect())),
        ("evidence", evidence.map(|each| each.title.clone()).unwrap_or_default()),
        ("reference", evidence.and_then(|each| each.reference.clone()).unwrap_or_default()),
        ("note", fact.note.clone()),
    ]);
    Stands::new(values)
}

/// The kind of what happened, and what more it says.
fn said(what: &What) -> (&'static str, Vec<(&'static str, String)>) {
    let yes = |met: bool| if met { "yes" } else { "no" }.to_owned();
    match what {
        What::Status { level } => ("status", vec![("level", level.to_string())]),
        What::Counted { kind, count, answers } => (
            "counted",
            vec![
                ("kind", kind.to_string()),
                ("count", count.to_string()),
                ("answers", answers.map(|id| id.to_string()).unwrap_or_default()),
            ],
        ),
        What::Request { kind, outcome } => (
            "request",
            vec![
                ("kind", kind.to_string()),
                ("met", outcome.map(|outcome| yes(outcome.met)).unwrap_or_default()),
                ("outcome_day", outcome.map(|outcome| outcome.day.to_string()).unwrap_or_default()),
            ],
        ),
        What::Answers { positive, answered } => {
            ("answers", vec![("value", positive.to_string()), ("count", answered.to_string())])
        }
        What::Scores { item, mean, answered, top } => (
            "scores",
            vec![
                ("item", item.clone().unwrap_or_default()),
                ("value", mean.to_string()),
                ("count", answered.to_string()),
                ("of", top.to_string()),
            ],
        ),
        What::Measured { value, of, unit } => (
            "measured",
            vec![
                ("value", value.to_string()),
                ("of", of.map(|of| of.to_string()).unwrap_or_default()),
                ("unit", unit.clone().unwrap_or_default()),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use trellis_domain::{indicators::fact::FactId, kernel::Day, members::MemberId};

    use super::*;
    use crate::indicators::{FactInput, Showing, fact_of};

    #[test]
    fn what_a_report_says_can_be_sent_again() {
        let check = |given: FactInput| {
            let given = FactInput {
                day: "2026-03-01".into(),
                evidence: "Letter".into(),
                reference: "DN 1".into(),
                topics: vec!["aeo".into(), "risk".into()],
                note: "by post".into(),
                ..given
            };
            let today = Day::constant(2026, 4, 1);
            let fact =
                fact_of(&given, FactId::new(1), given.answers, today, Showing::Needed).expect("a fact");
            let stands = stands(&fact);
            let value = |name: &str| {
                let found = stands.values.iter().find(|(other, _)| other == name);
                found.map(|(_, value)| value.clone()).unwrap_or_default()
            };
            let again = FactInput {
                day: value("day"),
                what: value("what"),
                member: value("member").parse().ok(),
                instrument: value("instrument"),
                level: value("level"),
                kind: value("kind"),
                count: value("count"),
                answers: value("answers").parse().ok(),
                met: value("met"),
                outcome_day: value("outcome_day"),
                item: value("item"),
                value: value("value"),
                of: value("of"),
                unit: value("unit"),
                topics: value("topics").split(", ").map(str::to_owned).collect(),
                evidence: value("evidence"),
                reference: value("reference"),
                note: value("note"),
                ..FactInput::default()
            };
            let same =
                fact_of(&again, FactId::new(1), again.answers, today, Showing::Needed).expect("the same");
            assert_eq!(same, fact);
        };
        let of = |what: &str| FactInput {
            what: what.into(),
            member: Some(MemberId::new(30)),
            ..FactInput::default()
        };
        let text = |text: &str| text.to_owned();
        check(FactInput { level: text("implementing"), instrument: text("RKC"), ..of("status") });
        check(FactInput {
            kind: text("activity"),
            count: text("3"),
            answers: Some(FactId::new(7)),
            ..of("counted")
        });
        check(FactInput {
            kind: text("mission"),
            met: text("no"),
            outcome_day: text("2026-03-09"),
            ..of("request")
        });
        check(FactInput { value: text("9"), count: text("12"), ..of("answers") });
        check(FactInput {
            item: text("content"),
            value: text("4.2"),
            count: text("12"),
            of: text("5"),
            ..of("scores")
        });
        check(FactInput { value: text("2.5"), of: text("10"), unit: text("EUR"), ..of("measured") });
    }
}
