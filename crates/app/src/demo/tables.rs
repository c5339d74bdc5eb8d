//! The tables of a demonstration programme, read into what the rooms take.
//!
//! Texts stay texts where the rooms read them as forms send them. What cannot be read is a fault of the data, said
//! with file and row; a test reads all of it.

use serde::{Deserialize, de::DeserializeOwned};
use trellis_domain::{
    indicators::{
        fact::{CountedKind, InstrumentCode, LevelCode, RequestKind, StatusLevel, StatusScale},
        measure::{Counted, Filter, Measure, Rule},
    },
    plans::record::ActionId,
};

use super::{
    Folder, assessments::AssessmentRows, documents::DocumentRows, engagements::EngagementRows,
    experts::ExpertRows, findings::FindingRows, initiatives::InitiativeRows, missions::MissionRows,
    requests::RequestRows, surveys::SurveyRows, trainings::TrainingRows,
};
use crate::{
    Problem,
    meetings::{
        bodies::BodyInput,
        consultations::{RoundInput, SaidInput},
        deadlines::DeadlineInput,
        points::PointInput,
        sessions::{AgendaInput, ParticipantInput, SessionInput},
    },
    members::{classes::TenureInput, partners::PartnerInput},
    plans::cycle::{
        approach::ChangeInput,
        assessed::WordInput,
        deeds::{StageInput, StateInput},
    },
    plans::registers::{
        appraisals::{AppraisalInput, AppraisalMoveInput, MarkInput},
        comments::CommentInput,
        family::{InviteInput, RelateInput, ReplyInput},
        guidance::GuidanceInput,
        mandates::MandateInput,
        steps::{GapInput, StepInput},
        vocabularies::{TagInput, TermsInput},
    },
};

/// A programme with everything that is recorded in it.
pub(super) struct Sample {
    /// `programme.toml`.
    pub programme: Programme,
    /// `plan.md`, as it stands.
    pub plan: &'static str,
    /// `members.csv`.
    pub members: Vec<MemberRow>,
    /// `facts.csv`, in the order of recording.
    pub facts: Vec<FactRow>,
    /// `progress.csv`.
    pub progress: Vec<ProgressRow>,
    /// `measures.csv`.
    pub measures: Vec<MeasureRow>,
    /// `registers.toml`.
    pub registers: RegisterRows,
    /// `meetings.toml`.
    pub meetings: MeetingRows,
    /// `assessments.toml`.
    pub assessments: AssessmentRows,
    /// `documents.toml`.
    pub documents: DocumentRows,
    /// `findings.toml`.
    pub findings: FindingRows,
    /// `requests.toml`.
    pub requests: RequestRows,
    /// `initiatives.toml`.
    pub initiatives: InitiativeRows,
    /// `missions.toml`.
    pub missions: MissionRows,
    /// `trainings.toml`.
    pub trainings: TrainingRows,
    /// `surveys.toml`.
    pub surveys: SurveyRows,
    /// `engagements.toml`.
    pub engagements: EngagementRows,
    /// `experts.toml`.
    pub experts: ExpertRows,
    /// `cycle.toml`.
    pub cycle: CycleRows,
    /// `settings.toml`, as another organisation would take it over.
    pub settings: &'static str,
}

/// The stages and turns of a plan, as the room takes them.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct CycleRows {
    /// Numbers of the actions that are stages, one a line.
    pub marks: String,
    pub stages: Vec<StageInput>,
    pub turns: Vec<TurnRow>,
    /// What the review changes in the approach, and waits for the next version.
    pub approach: Vec<ChangeInput>,
}

/// A turn and what became of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TurnRow {
    pub label: String,
    pub begins_on: String,
    pub states: Vec<StateInput>,
    pub lessons: Vec<LessonRow>,
    /// What bodies made of its papers.
    #[serde(default)]
    pub assessed: Vec<WordInput>,
}

/// A lesson, and since when it is known.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LessonRow {
    pub text: String,
    pub on: String,
}

/// Bodies, meetings, deadlines and rounds of consultation, as the room takes them.
#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MeetingRows {
    pub bodies: Vec<BodyInput>,
    pub meetings: Vec<MeetingRow>,
    pub deadlines: Vec<DeadlineRow>,
    pub consultations: Vec<RoundRow>,
}

/// A meeting with its agenda; who took part and what its record says is known once it was held.
#[derive(Deserialize)]
pub(super) struct MeetingRow {
    #[serde(flatten)]
    pub meeting: SessionInput,
    #[serde(default)]
    pub agenda: Vec<AgendaInput>,
    #[serde(default)]
    pub participants: Vec<ParticipantInput>,
    #[serde(default)]
    pub points: Vec<PointRow>,
}

/// A point of a record, with the tasks that see to it.
#[derive(Deserialize)]
pub(super) struct PointRow {
    #[serde(flatten)]
    pub point: PointInput,
    #[serde(default)]
    pub tasks: Vec<DeadlineInput>,
}

/// A deadline and what became of it.
#[derive(Deserialize)]
pub(super) struct DeadlineRow {
    #[serde(flatten)]
    pub deadline: DeadlineInput,
    #[serde(default)]
    pub announced: bool,
    #[serde(default)]
    pub done_on: String,
}

/// A round and what Members said.
#[derive(Deserialize)]
pub(super) struct RoundRow {
    #[serde(flatten)]
    pub round: RoundInput,
    #[serde(default)]
    pub answers: Vec<SaidInput>,
}

/// What stands around the plan, as the rooms take it.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
pub(super) struct RegisterRows {
    pub mandates: Vec<MandateInput>,
    pub answers: Vec<AnswerRow>,
    pub terms: Vec<TermsInput>,
    pub tags: Vec<TagInput>,
    pub family: Vec<RelateInput>,
    pub invitations: Vec<InviteInput>,
    pub replies: Vec<ReplyInput>,
    pub comments: Vec<CommentRow>,
    pub guidance: Vec<GuidanceInput>,
    pub steps: Vec<StepInput>,
    pub gaps: Vec<GapInput>,
    pub appraisals: Vec<AppraisalRow>,
    pub partner_kinds: Vec<PartnerKindRow>,
    pub partners: Vec<InvolvedRow>,
}

/// An appraisal, how it fares, and how far it came.
#[derive(Deserialize)]
pub(super) struct AppraisalRow {
    #[serde(flatten)]
    pub appraisal: AppraisalInput,
    #[serde(default)]
    pub marks: Vec<MarkInput>,
    #[serde(default)]
    pub steps: Vec<AppraisalMoveInput>,
}

/// An action that answers a mandate.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerRow {
    pub action: String,
    pub mandate: String,
}

/// Partners that the organisation has a term of its own for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartnerKindRow {
    pub own_kind: String,
    /// Codes of the partners.
    pub partners: Vec<String>,
}

/// Partners that take part in actions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InvolvedRow {
    pub actions: Vec<String>,
    /// Codes of the partners.
    pub partners: Vec<String>,
    pub part: String,
}

/// A comment and what came of it; `state` is empty while it is open.
#[derive(Deserialize)]
pub(super) struct CommentRow {
    #[serde(flatten)]
    pub comment: CommentInput,
    #[serde(default)]
    pub state: String,
    #[serde(default)]
    pub outcome: String,
}

/// The organisation and its plan's adoption.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Programme {
    pub code: String,
    pub name: String,
    pub plan_code: String,
    pub adopted_by: String,
    pub adopted_on: String,
    pub member_set: Coded,
    pub people: Vec<SamplePerson>,
    pub instruments: Vec<Coded>,
    /// Those who give, teach and carry out.
    #[serde(default)]
    pub partners: Vec<PartnerInput>,
    /// Lowest first; empty where the usual scale serves.
    #[serde(default)]
    levels: Vec<LevelRow>,
}

/// Something with a code and a name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Coded {
    pub code: String,
    pub name: String,
}

/// Somebody who can sign in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SamplePerson {
    pub name: String,
    /// Codes of offices; `focal-point:FJ` is held for a Member.
    #[serde(default)]
    pub offices: Vec<String>,
    pub email: String,
    pub language: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelRow {
    code: String,
    words: Vec<String>,
    #[serde(default)]
    meant_by_default: bool,
}

/// A row of `members.csv`.
#[derive(Deserialize)]
pub(super) struct MemberRow {
    pub code: String,
    pub name: String,
    pub joined: String,
    pub left: String,
    /// What it counts as: `class`, from the first day on; or `class@first day`, `class@first day..last day`.
    pub classes: String,
    /// Its statuses one after the other, as `status@first day`; a Member from `joined` on where there is none.
    #[serde(default)]
    pub statuses: String,
}

impl MemberRow {
    /// Its statuses, as a person would type them.
    pub(super) fn statuses(&self) -> Vec<TenureInput> {
        let status = |code: &str, from: &str| TenureInput {
            kind: "status".to_owned(),
            class: code.to_owned(),
            from: from.to_owned(),
            until: String::new(),
            evidence: "Record of the Secretariat".to_owned(),
        };
        let written: Vec<TenureInput> = list(&self.statuses)
            .filter_map(|each| each.split_once('@'))
            .map(|(code, from)| status(code, from))
            .collect();
        match (written.is_empty(), self.joined.as_str()) {
            (true, "") => Vec::new(),
            (true, joined) => vec![status("member", joined)],
            (false, _) => written,
        }
    }

    /// What it counts as, as a person would type it.
    pub(super) fn tenures(&self) -> impl Iterator<Item = TenureInput> {
        list(&self.classes).map(|written| {
            let (class, days) = written.split_once('@').unwrap_or((written, &self.joined));
            let (from, until) = days.split_once("..").unwrap_or((days, ""));
            let evidence = "List of Members' classes".to_owned();
            let (class, from, until) = (class.to_owned(), from.to_owned(), until.to_owned());
            TenureInput { class, from, until, evidence, kind: String::new() }
        })
    }
}

/// A row of `facts.csv`.
#[derive(Deserialize)]
pub(super) struct FactRow {
    pub label: String,
    pub day: String,
    pub what: String,
    pub member: String,
    pub instrument: String,
    pub level: String,
    pub kind: String,
    pub count: String,
    pub answers: String,
    pub met: String,
    pub outcome_day: String,
    pub item: String,
    pub value: String,
    pub of: String,
    pub unit: String,
    pub actions: String,
    pub topics: String,
    /// By which way it went out.
    #[serde(default)]
    pub channel: String,
    /// With whom.
    #[serde(default)]
    pub partners: String,
    pub evidence: String,
    pub reference: String,
    pub note: String,
    pub withdrawn_on: String,
    pub withdrawn_reason: String,
}

/// A row of `progress.csv`.
#[derive(Deserialize)]
pub(super) struct ProgressRow {
    pub action: String,
    pub as_at: String,
    pub status: String,
    pub text: String,
    pub resources: String,
    /// Only in tables that have the column.
    #[serde(default)]
    pub reported_to: String,
}

/// A row of `measures.csv`.
#[derive(Deserialize)]
pub(super) struct MeasureRow {
    pub action: String,
    /// From 1.
    pub kpi: usize,
    /// From 1.
    pub clause: usize,
    rule: String,
    detail: String,
    instrument: String,
    own_action: String,
}

impl Sample {
    /// Reads every file of a folder.
    pub(super) fn read(folder: &Folder) -> Result<Self, Problem> {
        Ok(Self {
            programme: toml::from_str(folder.programme)
                .map_err(|error| fault(folder, "programme.toml", &error))?,
            plan: folder.plan,
            members: rows(folder, "members.csv", folder.members)?,
            facts: rows(folder, "facts.csv", folder.facts)?,
            progress: rows(folder, "progress.csv", folder.progress)?,
            measures: rows(folder, "measures.csv", folder.measures)?,
            registers: toml::from_str(folder.registers)
                .map_err(|error| fault(folder, "registers.toml", &error))?,
            meetings: toml::from_str(folder.meetings)
                .map_err(|error| fault(folder, "meetings.toml", &error))?,
            assessments: toml::from_str(folder.assessments)
                .map_err(|error| fault(folder, "assessments.toml", &error))?,
            documents: toml::from_str(folder.documents)
                .map_err(|error| fault(folder, "documents.toml", &error))?,
            findings: toml::from_str(folder.findings)
                .map_err(|error| fault(folder, "findings.toml", &error))?,
            requests: toml::from_str(folder.requests)
                .map_err(|error| fault(folder, "requests.toml", &error))?,
            initiatives: toml::from_str(folder.initiatives)
                .map_err(|error| fault(folder, "initiatives.toml", &error))?,
            missions: toml::from_str(folder.missions)
                .map_err(|error| fault(folder, "missions.toml", &error))?,
            trainings: toml::from_str(folder.trainings)
                .map_err(|error| fault(folder, "trainings.toml", &error))?,
            surveys: toml::from_str(folder.surveys).map_err(|error| fault(folder, "surveys.toml", &error))?,
            engagements: toml::from_str(folder.engagements)
                .map_err(|error| fault(folder, "engagements.toml", &error))?,
            experts: toml::from_str(folder.experts).map_err(|error| fault(folder, "experts.toml", &error))?,
            cycle: toml::from_str(folder.cycle).map_err(|error| fault(folder, "cycle.toml", &error))?,
            settings: folder.settings,
        })
    }
}

fn rows<T: DeserializeOwned>(folder: &Folder, file: &str, text: &str) -> Result<Vec<T>, Problem> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| fault(folder, file, &error))
}

fn fault(folder: &Folder, file: &str, error: &dyn std::error::Error) -> Problem {
    Problem::internal(format!("{}/{file}: {error}", folder.name))
}

impl Programme {
    /// The organisation's own status scale; `None` where the usual one serves.
    pub(super) fn scale(&self) -> Option<StatusScale> {
        let level = |row: &LevelRow| StatusLevel {
            code: LevelCode::new(row.code.as_str()),
            words: row.words.clone(),
            meant_by_default: row.meant_by_default,
        };
        (!self.levels.is_empty()).then(|| StatusScale::new(self.levels.iter().map(level).collect()))
    }
}

impl MeasureRow {
    /// What counts, for the action whose KPI it is.
    pub(super) fn measure(&self, action: ActionId) -> Result<Measure, Problem> {
        let rule = rule(&self.rule, &self.detail).ok_or_else(|| {
            Problem::internal(format!("measures.csv: no rule is called {} {}", self.rule, self.detail))
        })?;
        let filter = Filter {
            actions: if self.own_action == "yes" { vec![action] } else { Vec::new() },
            instruments: list(&self.instrument).map(InstrumentCode::new).collect(),
            ..Filter::default()
        };
        Ok(Measure::new(rule, filter))
    }
}

fn rule(name: &str, detail: &str) -> Option<Rule> {
    let kinds = || list(detail).map(CountedKind::new).collect();
    Some(match name {
        "members_at" => Rule::MembersAt { levels: list(detail).map(LevelCode::new).collect() },
        "members_with" => Rule::MembersWith { kinds: kinds() },
        "count" => Rule::Count { kinds: kinds() },
        "share" => {
            let (part, whole) = detail.split_once(" of ")?;
            Rule::Share { part: counted(part)?, whole: counted(whole)? }
        }
        "mean_score" => Rule::MeanScore,
        "positive_answers" => Rule::PositiveAnswers,
        "sum" => Rule::Sum,
        "latest" => Rule::Latest,
        _ => return None,
    })
}

/// One side of a share: `requests KIND`, `requests_met KIND`, `requests_served REQUEST/COUNTED`.
fn counted(text: &str) -> Option<Counted> {
    let (name, kind) = text.trim().split_once(' ')?;
    Some(match name {
        "requests" => Counted::Requests(RequestKind::new(kind)),
        "requests_met" => Counted::RequestsMet(RequestKind::new(kind)),
        "requests_served" => {
            let (request, by) = kind.split_once('/')?;
            Counted::RequestsServed(RequestKind::new(request), CountedKind::new(by))
        }
        _ => return None,
    })
}

/// The parts of a cell that holds several, separated by `;`.
pub(super) fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_can_be_read() {
        for folder in &super::super::FOLDERS {
            let sample = Sample::read(folder).expect(folder.name);
            assert_eq!(sample.programme.code, folder.name);
            assert!(sample.programme.name.contains("(sample)"), "{} is not marked", folder.name);
            for person in &sample.programme.people {
                assert!(person.email.ends_with("@sample.example"), "{} may be somebody's", person.email);
            }
            for row in &sample.measures {
                row.measure(ActionId::new(1)).expect(&row.action);
            }
        }
    }

    #[test]
    fn a_share_names_both_its_sides() {
        let mission = || RequestKind::MISSION;
        let check = |detail: &str, expect: Option<(Counted, Counted)>| {
            let expect = expect.map(|(part, whole)| Rule::Share { part, whole });
            assert_eq!(rule("share", detail), expect, "{detail}");
        };
        check(
            "requests_met mission of requests mission",
            Some((Counted::RequestsMet(mission()), Counted::Requests(mission()))),
        );
        check(
            "requests_served mission/expert-use of requests mission",
            Some((Counted::RequestsServed(mission(), CountedKind::EXPERT_USE), Counted::Requests(mission()))),
        );
        for wrong in ["", "requests mission", "half of requests mission", "requests_served mission of x y"] {
            check(wrong, None);
        }
    }
}
