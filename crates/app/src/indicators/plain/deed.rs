//! Deeds of the event log in words: what was done, and what a person would ask about it. Codes never reach a reader
//! where a catalogue has words for them.

use rust_decimal::Decimal;
use trellis_domain::{members::ClassCode, plans::progress::ProgressStatus};
use trellis_words::Words;

use super::{measure::measure, names};
use crate::{exchange::key_part, indicators::measuring::measure_from_event};

/// What was done; a deed that no catalogue names is shown by its code.
pub fn deed(deed: &str, words: &Words) -> String {
    let key = format!("deed-{}", key_part(deed));
    if words.has(&key) { words.say(&key) } else { deed.to_owned() }
}

/// What a person would ask about a deed, in the order it was noted; the rest is for the audit.
/// `instruments` are codes with their names, as for [`measure`].
pub fn deed_details(
    deed: &str,
    detail: &[(String, String)],
    instruments: &[(String, String)],
    words: &Words,
) -> Vec<String> {
    detail.iter().filter_map(|(name, value)| told(deed, name, value, instruments, words)).collect()
}

fn told(
    deed: &str,
    name: &str,
    value: &str,
    instruments: &[(String, String)],
    words: &Words,
) -> Option<String> {
    Some(match (deed, name) {
        (_, "file" | "reason" | "set" | "code" | "members" | "evidence") => value.to_owned(),
        ("progress.reported", "status") => match ProgressStatus::from_code(value) {
            Some(status) => names::progress_status(status, words),
            None => value.to_owned(),
        },
        ("flag.decided", "outcome") => match value {
            "as-printed" => words.say("told-as-printed"),
            "for-revision" => words.say("told-for-revision"),
            other => other.to_owned(),
        },
        ("kpi.settled", "measure") => measure(&measure_from_event(value)?, instruments, words),
        ("kpi.settled", "upon_request") => {
            words.say(if value == "yes" { "measure-only-requests" } else { "measure-without-requests" })
        }
        ("kpi.baseline_set", "value") => number(value, words),
        ("finding.moved" | "finding.act_recorded", "state") => words.say(&format!("finding-state-{value}")),
        ("request.moved", "state") => words.say(&format!("request-state-{value}")),
        ("survey.moved", "state") => words.say(&format!("survey-state-{value}")),
        ("response.moved", "state") => words.say(&format!("response-state-{value}")),
        ("initiative.moved" | "initiative.act_recorded", "state") => {
            words.say(&format!("initiative-state-{value}"))
        }
        ("initiative.report_submitted" | "initiative.report_assessed", "state") => {
            words.say(&format!("final-state-{value}"))
        }
        ("finding.closed", "closing") => words.say(&format!("finding-closing-{value}")),
        ("expert.accredited", "stage") => words.say(&format!("expert-stage-{value}")),
        ("expert.moved", "state") => words.say(&format!("expert-state-{value}")),
        ("mission.moved", "state") => words.say(&format!("mission-state-{value}")),
        ("mission.closed", "closing") => words.say(&format!("mission-closing-{value}")),
        ("mission_report.moved", "state") => words.say(&format!("mission-report-state-{value}")),
        ("follow_up.settled", "state") => words.say(&format!("follow-up-state-{value}")),
        ("mission_evaluation.moved", "state") => words.say(&format!("mission-evaluation-state-{value}")),
        ("mission_evaluation.added" | "mission_evaluation.moved", "voice") => {
            words.say(&format!("mission-evaluation-voice-{value}"))
        }
        (_, "class") => names::class(&ClassCode::new(value), words),
        (_, "column") => column(value, words),
        ("member.class_given", "from") | ("member.class_ended", "last") => match value.parse() {
            Ok(day) => words.day(day),
            Err(_) => value.to_owned(),
        },
        _ => return None,
    })
}

fn number(value: &str, words: &Words) -> String {
    value.parse::<Decimal>().map_or_else(|_| value.to_owned(), |number| words.number(number.normalize()))
}

/// "Head: meaning", the meaning in words.
fn column(value: &str, words: &Words) -> String {
    let Some((head, role)) = value.rsplit_once(": ") else { return value.to_owned() };
    let key = format!("column-{role}");
    let meaning = match words.has(&key) {
        true => words.say(&key),
        false => words.say("columns-not-read"),
    };
    format!("{head}: {meaning}")
}

#[cfg(test)]
mod tests {
    use trellis_domain::kernel::Language;

    use super::*;

    #[test]
    fn codes_of_deeds_are_said_in_words() {
        let words = Words::of(Language::En);
        let check = |deed: &str, name: &str, value: &str, expect: &str| {
            let detail = [(name.to_owned(), value.to_owned())];
            assert_eq!(deed_details(deed, &detail, &[], words), [expect], "{deed} {name}");
        };
        check("progress.reported", "status", "ongoing", "Ongoing");
        check("flag.decided", "outcome", "as-printed", "meant as printed");
        check("plan.columns_corrected", "column", "Due: by: timeframe", "Due: by: Time-frame");
        check(
            "plan.columns_corrected",
            "column",
            "Colour: left out",
            "Colour: Not read; listed as not placed",
        );
        check("kpi.baseline_set", "value", "12500.0", "12,500");
        let quiet = [("sha256".to_owned(), "ab".to_owned())];
        assert!(deed_details("plan.imported", &quiet, &[], words).is_empty());
    }
}
