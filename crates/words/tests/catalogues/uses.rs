//! The code asks only for words that exist, with the variables they want, and every word is asked for.

use crate::ftl::{self, Entry};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use trellis_domain::kernel::Language;

/// Keys made at run time: prefix, and the enum (file, name) whose variants in kebab-case follow it, if one does.
/// Whoever adds a variant is told here which sentence is missing.
const BUILT: &[(&str, Option<(&str, &str)>)] = &[
    ("flag-", Some(("crates/domain/src/plans/content.rs", "FlagCode"))),
    ("question-", Some(("crates/domain/src/indicators/target/mod.rs", "Question"))),
    // one for each rule that a candidate keeps or not
    ("team-rule-", None),
    // one for each rule of the funnel, part of the points, kind of scarce thing, supposition, and what is reckoned with
    ("proposal-rule-", None),
    ("proposal-part-", None),
    ("proposal-scarce-", None),
    ("proposal-suppose-", None),
    ("reckon-", None),
    // every state, and one that was interrupted
    ("proposal-state-", None),
    ("support-state-", Some(("crates/domain/src/roster/support/mod.rs", "SupportState"))),
    ("support-ending-", Some(("crates/domain/src/roster/support/mod.rs", "Ending"))),
    ("support-way-", Some(("crates/domain/src/roster/support/step.rs", "Way"))),
    ("support-item-", Some(("crates/domain/src/roster/support/check.rs", "Item"))),
    ("support-why-", Some(("crates/domain/src/roster/support/check.rs", "Why"))),
    ("support-lack-", Some(("crates/domain/src/roster/support/check.rs", "Lack"))),
    ("support-link-", Some(("crates/domain/src/roster/support/rules.rs", "Link"))),
    // one for each part of what an expert costs
    ("support-part-", None),
    ("ask-question-", Some(("crates/domain/src/roster/ask.rs", "AskKind"))),
    ("ask-kind-", Some(("crates/domain/src/roster/ask.rs", "AskKind"))),
    ("ask-reply-", Some(("crates/domain/src/roster/ask.rs", "Reply"))),
    ("team-lacks-", Some(("crates/app/src/roster/teams.rs", "Lacks"))),
    ("involved-part-", Some(("crates/domain/src/plans/registers/involved.rs", "ActionPart"))),
    ("mandate-kind-", Some(("crates/domain/src/plans/registers/mandate.rs", "MandateKind"))),
    ("term-purpose-", Some(("crates/domain/src/plans/registers/vocabulary.rs", "Purpose"))),
    ("guidance-kind-", Some(("crates/domain/src/plans/registers/guidance.rs", "GuidanceKind"))),
    ("family-kinship-", Some(("crates/domain/src/plans/registers/family.rs", "Kinship"))),
    ("family-ask-", Some(("crates/domain/src/plans/registers/family.rs", "Ask"))),
    ("family-reply-", Some(("crates/domain/src/plans/registers/family.rs", "Reply"))),
    ("report-state-", Some(("crates/domain/src/indicators/report.rs", "ReportState"))),
    ("comment-state-", Some(("crates/domain/src/plans/registers/comment.rs", "CommentState"))),
    ("step-stage-", Some(("crates/domain/src/plans/registers/step.rs", "Stage"))),
    ("step-judged-", Some(("crates/domain/src/plans/registers/step.rs", "Judgement"))),
    ("step-standing-", Some(("crates/domain/src/plans/registers/step.rs", "Standing"))),
    ("appraisal-kind-", Some(("crates/domain/src/plans/registers/appraisal.rs", "AppraisalKind"))),
    ("appraisal-state-", Some(("crates/domain/src/plans/registers/appraisal.rs", "AppraisalState"))),
    ("appraisal-outcome-", Some(("crates/domain/src/plans/registers/appraisal.rs", "AppraisalOutcome"))),
    ("appraisal-way-", Some(("crates/domain/src/plans/registers/appraisal.rs", "AppraisalWay"))),
    ("gap-found-", Some(("crates/domain/src/plans/registers/gap.rs", "Found"))),
    ("office-", Some(("crates/domain/src/people/policy/subject.rs", "Office"))),
    ("erase-reason-", Some(("crates/domain/src/people/erasing.rs", "Reason"))),
    // one for each state of an account
    ("account-state-", None),
    ("body-kind-", Some(("crates/domain/src/meetings/body.rs", "BodyKind"))),
    ("meeting-state-", Some(("crates/domain/src/meetings/session.rs", "SessionState"))),
    ("meeting-elected-", Some(("crates/domain/src/meetings/session.rs", "Elected"))),
    ("point-kind-", Some(("crates/domain/src/meetings/points.rs", "PointKind"))),
    ("meeting-fault-", Some(("crates/domain/src/meetings/session.rs", "DayFault"))),
    ("deadline-kind-", Some(("crates/domain/src/meetings/deadline.rs", "DeadlineKind"))),
    ("deadline-state-", Some(("crates/domain/src/meetings/deadline.rs", "DeadlineState"))),
    ("deadline-part-", Some(("crates/domain/src/meetings/deadline.rs", "Part"))),
    ("due-unit-", Some(("crates/domain/src/meetings/wording/mod.rs", "Unit"))),
    ("due-hangs-", Some(("crates/domain/src/meetings/wording/mod.rs", "Relation"))),
    ("consultation-audience-", Some(("crates/domain/src/meetings/consultation.rs", "Audience"))),
    ("consultation-round-", Some(("crates/domain/src/meetings/consultation.rs", "Round"))),
    ("document-state-", Some(("crates/domain/src/meetings/documents.rs", "DocumentState"))),
    ("document-kind-", Some(("crates/domain/src/meetings/documents.rs", "DocumentKind"))),
    ("document-action-", Some(("crates/domain/src/meetings/documents.rs", "ActionRequested"))),
    ("document-chain-", Some(("crates/domain/src/meetings/documents.rs", "ChainKind"))),
    ("release-to-", Some(("crates/domain/src/meetings/release.rs", "Opening"))),
    ("release-family-", Some(("crates/domain/src/meetings/release/misses.rs", "Family"))),
    ("decision-kind-", Some(("crates/domain/src/meetings/decisions.rs", "DecisionKind"))),
    ("decision-state-", Some(("crates/domain/src/meetings/decisions.rs", "DecisionState"))),
    ("decision-status-", Some(("crates/domain/src/meetings/decisions.rs", "Status"))),
    ("decision-outcome-", Some(("crates/domain/src/meetings/decisions.rs", "Outcome"))),
    ("assessment-state-", Some(("crates/domain/src/needs/assessment.rs", "AssessmentState"))),
    ("assessment-part-", Some(("crates/domain/src/needs/assessment.rs", "PartState"))),
    ("assessment-tie-", Some(("crates/domain/src/needs/score.rs", "Tie"))),
    // one for each state that somebody moves an assessment to
    ("assessment-next-", None),
    // one for each list that Members are grouped by, and one for each order
    ("matrix-by-", None),
    ("matrix-sort-", None),
    ("raised-state-", Some(("crates/domain/src/needs/raised.rs", "RaisedState"))),
    // one for each kind of step in a Member's capacity plan
    ("capacity-step-", None),
    ("need-gap-", Some(("crates/domain/src/needs/need.rs", "Gap"))),
    ("need-source-", Some(("crates/domain/src/needs/need.rs", "Source"))),
    ("need-state-", Some(("crates/domain/src/needs/need.rs", "NeedState"))),
    // the usual ones; an organisation's own scales go by their code
    ("scale-", None),
    ("engagement-circle-", Some(("crates/domain/src/members/engagement.rs", "Circle"))),
    // one for each stage, and one for all countries on their way in
    ("accession-stage-", None),
    ("contact-channel-", Some(("crates/domain/src/members/engagement.rs", "Channel"))),
    ("stance-", Some(("crates/domain/src/members/engagement.rs", "Stance"))),
    ("finding-kind-", Some(("crates/domain/src/needs/findings.rs", "FindingKind"))),
    ("finding-state-", Some(("crates/domain/src/needs/findings.rs", "FindingState"))),
    ("finding-closing-", None),
    ("finding-voice-", Some(("crates/domain/src/needs/findings.rs", "Voice"))),
    ("finding-way-", Some(("crates/domain/src/needs/findings/step.rs", "Way"))),
    ("request-state-", Some(("crates/domain/src/requests/mod.rs", "RequestState"))),
    ("request-ending-", Some(("crates/domain/src/requests/mod.rs", "Ending"))),
    ("request-closing-", Some(("crates/domain/src/requests/mod.rs", "ClosingReason"))),
    // one for each level, and one for none
    ("request-level-", None),
    ("request-channel-", Some(("crates/domain/src/requests/mod.rs", "Channel"))),
    ("request-voice-", Some(("crates/domain/src/requests/mod.rs", "Voice"))),
    ("request-way-", Some(("crates/domain/src/requests/step.rs", "Way"))),
    ("request-duty-", Some(("crates/domain/src/requests/clock.rs", "Duty"))),
    ("attachment-state-", Some(("crates/domain/src/files.rs", "AttachmentState"))),
    ("attachment-kind-", Some(("crates/domain/src/files.rs", "FileKind"))),
    // one for each of app's `people::settings::DUTIES`
    ("duty-", None),
    ("initiative-state-", Some(("crates/domain/src/missions/initiatives.rs", "InitiativeState"))),
    ("initiative-part-", Some(("crates/domain/src/missions/initiatives.rs", "Part"))),
    ("initiative-lack-", Some(("crates/domain/src/missions/initiatives/step.rs", "Lack"))),
    // one for each state of a dataset, and one for what was left in the middle
    ("dataset-state-", None),
    ("found-effect-", Some(("crates/domain/src/missions/initiatives/review.rs", "Effect"))),
    ("final-state-", Some(("crates/domain/src/missions/initiatives/review.rs", "FinalState"))),
    ("final-outcome-", Some(("crates/domain/src/missions/initiatives/review.rs", "Outcome"))),
    ("cost-kind-", Some(("crates/domain/src/missions/initiatives/parts.rs", "CostKind"))),
    ("cost-source-", Some(("crates/domain/src/missions/initiatives/parts.rs", "Source"))),
    ("degree-", Some(("crates/domain/src/missions/initiatives/parts.rs", "Degree"))),
    ("lead-state-", Some(("crates/domain/src/missions/initiatives/parts.rs", "LeadState"))),
    // one for each way, and what its form asks
    ("together-", None),
    ("roster-use-by-", Some(("crates/app/src/roster/statistics.rs", "By"))),
    // one for each step, and for taking a draft back
    ("appraisal-of-way-", None),
    // one for each figure
    ("roster-use-", None),
    ("expert-state-", Some(("crates/domain/src/roster/expert.rs", "ExpertState"))),
    ("expert-command-", Some(("crates/domain/src/roster/expert.rs", "Command"))),
    ("expert-pool-", Some(("crates/domain/src/roster/expert.rs", "Pool"))),
    ("expert-engagement-", Some(("crates/domain/src/roster/expert.rs", "Engagement"))),
    ("expert-stage-", Some(("crates/domain/src/roster/accreditation.rs", "Stage"))),
    ("expert-passing-", Some(("crates/domain/src/roster/accreditation.rs", "Passing"))),
    ("expert-lack-", Some(("crates/domain/src/roster/nomination.rs", "Lack"))),
    ("expert-way-", Some(("crates/domain/src/roster/step.rs", "Way"))),
    // one for each state, and those that a list knows as well
    ("asked-state-", None),
    ("asked-kind-", Some(("crates/domain/src/missions/contributions.rs", "ContributionKind"))),
    ("asked-evidence-", Some(("crates/domain/src/missions/contributions.rs", "ContributionKind"))),
    ("asked-unit-", Some(("crates/domain/src/missions/contributions.rs", "Unit"))),
    ("asked-way-", Some(("crates/domain/src/missions/contributions/step.rs", "Way"))),
    ("funding-state-", Some(("crates/domain/src/missions/funding.rs", "FundingState"))),
    ("agreement-effect-", Some(("crates/domain/src/missions/agreements.rs", "Effectiveness"))),
    ("agreement-kind-", Some(("crates/domain/src/missions/agreements.rs", "AgreementKind"))),
    ("agreement-role-", Some(("crates/domain/src/missions/agreements.rs", "Role"))),
    ("effort-kind-", Some(("crates/domain/src/missions/effort.rs", "PostKind"))),
    ("effort-work-", Some(("crates/domain/src/missions/effort.rs", "Work"))),
    // one for each step, and what helps to take it
    ("initiative-way-", None),
    // one for each form of the page of an initiative
    ("initiative-form-", None),
    // one for each room that the monitoring summary counts in
    ("monitoring-room-", None),
    ("initiative-cooperation-", None),
    // what can be ticked, and "not ticked"
    ("principle-answer-", None),
    ("mission-kind-", Some(("crates/domain/src/missions/mission.rs", "MissionKind"))),
    ("mission-state-", Some(("crates/domain/src/missions/mission.rs", "MissionState"))),
    ("mission-closing-", None),
    ("mission-way-", Some(("crates/domain/src/missions/step.rs", "Way"))),
    // one for each format of a paper that is no table
    ("mission-paper-", None),
    ("mission-report-state-", Some(("crates/domain/src/missions/report.rs", "ReportState"))),
    ("mission-report-way-", Some(("crates/domain/src/missions/report.rs", "ReportWay"))),
    ("follow-up-owner-", Some(("crates/domain/src/missions/report.rs", "Owner"))),
    // one for each state, and one for an open one that is late
    ("follow-up-state-", None),
    ("mission-evaluation-voice-", Some(("crates/domain/src/missions/evaluation.rs", "Voice"))),
    ("mission-evaluation-state-", Some(("crates/domain/src/missions/evaluation.rs", "EvaluationState"))),
    ("mission-evaluation-way-", Some(("crates/domain/src/missions/evaluation.rs", "EvaluationWay"))),
    // one for each mark
    ("mission-evaluation-mark-", None),
    ("training-kind-", Some(("crates/domain/src/missions/trainings.rs", "TrainingKind"))),
    ("training-state-", Some(("crates/domain/src/missions/trainings.rs", "TrainingState"))),
    // open or closed
    ("community-show-", None),
    // one for each way to tell series apart
    ("training-by-", None),
    ("training-way-", Some(("crates/domain/src/missions/trainings/step.rs", "Way"))),
    ("survey-kind-", Some(("crates/domain/src/surveys/mod.rs", "SurveyKind"))),
    ("survey-state-", Some(("crates/domain/src/surveys/mod.rs", "SurveyState"))),
    ("survey-way-", Some(("crates/domain/src/surveys/step.rs", "SurveyWay"))),
    // yes, partly, no, and none
    ("survey-answer-", None),
    // one for each state, and one where nothing was given
    ("response-state-", None),
    ("response-voice-", Some(("crates/domain/src/surveys/mod.rs", "Voice"))),
    ("response-way-", Some(("crates/domain/src/surveys/step.rs", "ResponseWay"))),
    ("training-show-", None),
    ("assistance-kind-", Some(("crates/domain/src/missions/assistance.rs", "Kind"))),
    // one for each kind that a role has
    ("assistance-beneficiary-", None),
    ("assistance-builder-", None),
    // one for each source of a lesson
    ("lesson-source-", None),
    ("participant-sex-", Some(("crates/domain/src/missions/trainings/participants.rs", "Sex"))),
    (
        "participant-state-",
        Some(("crates/domain/src/missions/trainings/participants.rs", "ParticipantState")),
    ),
    ("participant-way-", Some(("crates/domain/src/missions/trainings/participants.rs", "ParticipantWay"))),
    ("evaluation-occasion-", Some(("crates/domain/src/results/mod.rs", "Occasion"))),
    ("evaluation-state-", Some(("crates/domain/src/results/mod.rs", "FormState"))),
    ("evaluation-mail-subject-", Some(("crates/domain/src/results/mod.rs", "Occasion"))),
    ("approach-part-", Some(("crates/domain/src/plans/cycle/approach.rs", "Part"))),
    ("turn-paper-", Some(("crates/domain/src/plans/cycle/assessed.rs", "TurnPaper"))),
    ("stage-state-", Some(("crates/domain/src/plans/cycle/mod.rs", "StageState"))),
    // one for each kind and state of what waits on a desk
    ("due-", None),
    ("act-verb-", Some(("crates/domain/src/meetings/acts.rs", "ActVerb"))),
    // one for each state that somebody moves a document to by hand
    ("document-to-", None),
    // one for each stable code of `app`'s catalogue of problems, dots written as dashes
    ("problem-", None),
    // one for each meaning a column can have
    ("column-", Some(("crates/domain/src/plans/content.rs", "Role"))),
    // one for each deed of the event log; a deed without one is shown by its code
    ("deed-", None),
    // one for each status of an indicator
    ("status-", None),
    // one for each usual code; an organisation's own codes are shown as it writes them (app, indicators/plain)
    ("kind-", None),
    ("counted-", None),
    ("request-kind-", None),
    ("request-for-", None),
    ("level-", None),
    ("class-", None),
    ("tenure-kind-", Some(("crates/domain/src/members/class.rs", "TenureKind"))),
    ("partner-kind-", Some(("crates/domain/src/members/partner.rs", "PartnerKind"))),
    ("date-", Some(("crates/domain/src/kernel/order.rs", "DateKind"))),
    ("setting-topic-", Some(("crates/domain/src/people/settings/mod.rs", "Topic"))),
    ("settings-about-", None),
    // sub-regions of UN M49, a closed list of app's `members::states`
    ("m49-", None),
];

/// Rooms whose words were written before the pages that will speak them. Empty when the pages stand.
const AWAITED: &[&str] = &["common"];

#[test]
fn the_code_asks_for_words_that_exist() {
    let english = ftl::entries(Language::En);
    let mut faults = Vec::new();
    for (path, code) in code_files() {
        for call in calls(&code) {
            if let Some(fault) = fault_of(&call, &english) {
                faults.push(format!("{}:{}: {fault}", path.display(), call.line));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_word_is_asked_for() {
    let english = ftl::entries(Language::En);
    let mut asked: BTreeSet<String> =
        english.values().flat_map(|entry| entry.references.iter().cloned()).collect();
    for (path, code) in code_files() {
        if !path.components().any(|part| part.as_os_str() == "words") {
            asked.extend(literals(&code));
        }
    }
    let is_built = |key: &str| BUILT.iter().any(|(prefix, _)| key.starts_with(prefix));
    let silent: Vec<_> = english
        .iter()
        .filter(|(key, entry)| {
            !is_built(key) && !AWAITED.contains(&entry.room.as_str()) && !key.contains('.')
        })
        .filter(|(key, _)| !asked.contains(*key))
        .map(|(key, entry)| format!("{}.ftl: {key}", entry.room))
        .collect();
    assert!(silent.is_empty(), "nobody says these; use them or remove them:\n{}", silent.join("\n"));
}

#[test]
fn every_variant_has_its_sentence() {
    let english = ftl::entries(Language::En);
    for (prefix, source) in BUILT {
        let Some((file, name)) = source else { continue };
        let wanted: BTreeSet<String> =
            variants(file, name).iter().map(|variant| format!("{prefix}{}", kebab(variant))).collect();
        assert!(wanted.len() > 1, "{file} has no enum {name} with variants; name its new place in this test");
        let had: BTreeSet<String> = english.keys().filter(|key| key.starts_with(prefix)).cloned().collect();
        let missing: Vec<_> = wanted.difference(&had).collect();
        let unknown: Vec<_> = had.difference(&wanted).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{name}: missing {missing:?}, unknown {unknown:?}");
    }
}

/// One call that names its key.
struct Call {
    line: usize,
    key: String,
    /// Names of the arguments; `None` where they are not written out at the call.
    args: Option<BTreeSet<String>>,
}

fn fault_of(call: &Call, english: &BTreeMap<String, Entry>) -> Option<String> {
    let Some(entry) = english.get(&call.key) else { return Some(format!("no catalogue has {}", call.key)) };
    match &call.args {
        Some(args) if *args != entry.variables => {
            Some(format!("{} wants {:?} and is given {args:?}", call.key, entry.variables))
        }
        _ => None,
    }
}

/// Every `say("…")`, `say_with("…", …)`, `attr("…", "…")` and `words!("…")` of a file.
fn calls(code: &str) -> Vec<Call> {
    let mut calls = Vec::new();
    for opening in ["say(", "say_with(", "attr(", "words!("] {
        for (at, _) in code.match_indices(opening) {
            let before = code[..at].chars().next_back().unwrap_or(' ');
            let after = code[at + opening.len()..].trim_start();
            let Some((key, rest)) = literal(after) else { continue };
            if before.is_alphanumeric() || before == '_' {
                continue;
            }
            let (key, args) = match opening {
                "say(" => (key.to_owned(), Some(BTreeSet::new())),
                "attr(" => match literal(rest.trim_start_matches([',', ' ', '\n'])) {
                    Some((attribute, _)) => (format!("{key}.{attribute}"), Some(BTreeSet::new())),
                    None => continue,
                },
                _ => (key.to_owned(), arg_names(rest)),
            };
            calls.push(Call { line: code[..at].lines().count().max(1), key, args });
        }
    }
    calls
}

/// The string literal at the start of `code`, and what follows it. Keys hold no escapes.
fn literal(code: &str) -> Option<(&str, &str)> {
    code.strip_prefix('"')?.split_once('"')
}

/// The names in `, &[("name", …), …])`, if the arguments are written there.
fn arg_names(rest: &str) -> Option<BTreeSet<String>> {
    let list = rest.trim_start_matches(',').trim_start().strip_prefix("&[")?;
    let mut names = BTreeSet::new();
    let (mut depth, mut at) = (0usize, 0usize);
    while let Some(sign) = list[at..].chars().next() {
        match sign {
            ']' if depth == 0 => return Some(names),
            '(' | '[' | '{' => {
                if depth == 0 && sign == '(' {
                    names.insert(literal(list[at + 1..].trim_start())?.0.to_owned());
                }
                depth += 1;
            }
            ')' | ']' | '}' => depth = depth.checked_sub(1)?,
            // Brackets inside a string are no brackets.
            '"' => at += string_length(&list[at..])? - 1,
            _ => {}
        }
        at += sign.len_utf8();
    }
    None
}

/// Bytes from an opening quote to behind its closing one.
fn string_length(code: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, sign) in code.char_indices().skip(1) {
        match sign {
            '"' if !escaped => return Some(at + 1),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    None
}

/// Everything between two quotes on one line that looks like a key.
fn literals(code: &str) -> BTreeSet<String> {
    let is_key = |text: &&str| {
        text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
    };
    code.lines().flat_map(|line| line.split('"')).filter(is_key).map(str::to_owned).collect()
}

/// Every Rust file of the workspace with its comments blanked.
fn code_files() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![workspace().join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            // The workshop of paper must not know words: what its tests `say` is something else.
            let speaks = !path.ends_with("words/tests") && !path.ends_with("crates/paper");
            if path.is_dir() && speaks {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let code = std::fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(workspace()).unwrap().to_owned(), without_comments(&code)));
            }
        }
    }
    assert!(!found.is_empty(), "no Rust file found under {}", workspace().display());
    found
}

fn without_comments(code: &str) -> String {
    let kept = |line: &str| if line.trim_start().starts_with("//") { String::new() } else { line.to_owned() };
    code.lines().map(|line| kept(line) + "\n").collect()
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The variants of a plain enum as written in a source file, without their data.
fn variants(file: &str, name: &str) -> Vec<String> {
    let code = without_comments(&std::fs::read_to_string(workspace().join(file)).unwrap_or_default());
    let Some((_, body)) = code.split_once(&format!("enum {name} {{")) else { return Vec::new() };
    let body = body.split_once("\n}").map_or(body, |(body, _)| body);
    let is_variant = |line: &&str| line.starts_with(|first: char| first.is_ascii_uppercase());
    body.lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(is_variant)
        .map(|line| line.chars().take_while(char::is_ascii_alphanumeric).collect())
        .collect()
}

fn kebab(variant: &str) -> String {
    let mut kebab = String::new();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

#[test]
fn the_scanner_sees_what_it_must_see() {
    let code = r#"
        words.say("yes") + &self.words.say_with(
            "n-of-total",
            &[("done", count(")]").into()), ("total", (3 + 4).into())],
        ) + words.say(key) + essay("nothing") + w.attr("save", "hint") + words.say_with("as-at", &args)
    "#;
    let mut seen: Vec<_> = calls(code).into_iter().map(|call| (call.key, call.args, call.line)).collect();
    seen.sort();
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>());
    let expect = vec![
        ("as-at".to_owned(), None, 5),
        ("n-of-total".to_owned(), names(&["done", "total"]), 2),
        ("save.hint".to_owned(), names(&[]), 5),
        ("yes".to_owned(), names(&[]), 2),
    ];
    assert_eq!(seen, expect);
}
