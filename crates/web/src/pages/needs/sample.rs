//! A made-up assessment for the gallery and the test that renders every page.

use jiff::Timestamp;
use rust_decimal::Decimal;
use trellis_app::{
    needs::{
        assessments::{AssessmentLine, AssessmentView, PartView, Said},
        capacity::{AreaRow, NeedRow, Profile, Step, StepKind},
        gaps::NeedLine,
        import::{Change, Preview},
        matrix::{By, Figure, Group, Matrix, MatrixColumn, MatrixRow},
        scores::{CellInput, CellView, Score},
    },
    people::settings::Names,
};
use trellis_domain::{
    kernel::{Day, Id},
    meetings::acts::{Act, ActVerb, Element},
    members::{Member, TenureKind},
    needs::{
        assessment::{Assessment, AssessmentState, Criterion, Part, PartState},
        need::{Gap, Need, NeedState, Priority, Rank, Source},
        score::{Rounding, Scale, Tie},
    },
    people::{
        Organisation, OrganisationId,
        policy::{Right, Rights},
    },
    plans::registers::vocabulary::{Purpose, Term, Vocabulary},
};

use super::{gaps::Needs, import::ScoresImport, matrix::NeedsMatrix, need::OneNeed, score::OneScore};
use crate::{address::Address, components::form::Wrong};

const HERE: OrganisationId = OrganisationId::new(1);

fn organisation() -> Organisation {
    Organisation {
        id: HERE,
        code: "reef".to_owned(),
        name: "Reef Fisheries Commission".to_owned(),
        sample: true,
    }
}

fn assessment() -> Assessment {
    let criterion = |name: &str, weight| Criterion { name: name.to_owned(), weight };
    Assessment {
        id: Id::new(7),
        organisation: HERE,
        title: "Needs assessment 2026".to_owned(),
        cycle: "2026".to_owned(),
        plan: None,
        areas: Id::new(8),
        scale: "0-5".to_owned(),
        rounding: Rounding { digits: 0, tie: Tie::Up },
        method: "Scores come from the compliance review and from what Members say of themselves.".to_owned(),
        criteria: vec![criterion("Severity", 3), criterion("Urgency", 2)],
        previous: None,
        state: AssessmentState::Released,
        made_by: None,
        version: 4,
    }
}

fn term(id: u128, label: &str, text: &str, parent: Option<usize>) -> Term {
    Term { id: Id::new(id), label: Some(label.to_owned()), text: text.to_owned(), parent }
}

fn terms() -> Vec<Term> {
    vec![
        term(11, "1", "Data collection", None),
        term(12, "1.1", "Logbooks", Some(0)),
        term(13, "2", "Port inspection", None),
    ]
}

fn member() -> Member {
    Member { id: Id::new(21), code: "TO".to_owned(), name: "Tonga".to_owned() }
}

fn at() -> Timestamp {
    Timestamp::constant(1_795_000_000, 0)
}

fn part() -> Part {
    Part {
        id: Id::new(31),
        assessment: Id::new(7),
        body: Id::new(32),
        areas: vec![Id::new(11)],
        session: Some(Id::new(33)),
        finalised_by: Some(Id::new(34)),
    }
}

pub(super) fn lines() -> (Organisation, Vec<AssessmentLine>) {
    let parts = vec![
        ("Scientific Committee".to_owned(), PartState::Finalised),
        ("Compliance Committee".to_owned(), PartState::BeforeBody),
    ];
    (organisation(), vec![AssessmentLine { assessment: assessment(), parts, bodies: Vec::new() }])
}

pub(super) fn view() -> AssessmentView {
    let act = Act {
        id: Id::new(34),
        organisation: HERE,
        body: Id::new(32),
        meeting: None,
        paragraph: "para 41".to_owned(),
        verb: ActVerb::Finalise,
        on: Element::Assessment(Id::new(7)),
        day: Day::constant(2026, 9, 4),
        document: None,
        recorded_by: None,
        recorded_at: at(),
    };
    let scientific = PartView {
        part: part(),
        state: PartState::Finalised,
        body: "Scientific Committee".to_owned(),
        code: "SC".to_owned(),
        session: Some("Thirty-first meeting".to_owned()),
        act: Some(act),
        may_act: false,
    };
    let compliance = PartView {
        part: Part { id: Id::new(35), areas: vec![Id::new(13)], finalised_by: None, ..part() },
        state: PartState::BeforeBody,
        body: "Compliance Committee".to_owned(),
        code: "CC".to_owned(),
        session: Some("Twenty-first meeting".to_owned()),
        act: None,
        may_act: true,
    };
    let said = Said {
        id: Id::new(36),
        member: Some(member().id),
        person: None,
        person_name: Some("Sione Latu".to_owned()),
        said_as: "Focal point".to_owned(),
        text: "The figures of 2025 are final by now.".to_owned(),
        at: at(),
    };
    let rights = [Right::Learn, Right::Read, Right::Comment, Right::Move, Right::Export];
    AssessmentView {
        assessment: assessment(),
        organisation: organisation(),
        list: Vocabulary {
            id: Id::new(8),
            code: "areas".to_owned(),
            name: "Areas of capacity".to_owned(),
            purpose: Purpose::Area,
            terms: terms(),
        },
        parts: vec![scientific, compliance],
        plan: None,
        previous: None,
        members: 6,
        needs: 14,
        objectives: vec![objective()],
        said: vec![(said, Some("Tonga".to_owned()))],
        amendments: Vec::new(),
        agreed: None,
        rights: rights.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        today: Day::constant(2026, 11, 22),
    }
}

fn objective() -> Term {
    Term {
        id: Id::new(51),
        label: Some("Objective 1".to_owned()),
        text: "Members report by themselves".to_owned(),
        parent: None,
    }
}

fn line() -> NeedLine {
    let need = Need {
        id: Id::new(41),
        assessment: Id::new(7),
        member: Some(member().id),
        area: Id::new(13),
        gap: Gap::Skills,
        text: "Two inspectors who can check landings against electronic logbooks.".to_owned(),
        source: Source::Compliance,
        source_text: "CC 21, para 12".to_owned(),
        finding: None,
        values: vec![Some(4), Some(2)],
        state: NeedState::Identified,
        version: 1,
    };
    let rank = Rank {
        need: need.id,
        place: 1,
        reason: "The landings of this fleet are the largest.".to_owned(),
        body: Id::new(32),
        session: None,
        day: Day::constant(2026, 10, 9),
        recorded_by: None,
    };
    NeedLine {
        member: Some("Tonga".to_owned()),
        area: "Port inspection".to_owned(),
        objectives: vec![objective()],
        priority: Priority::of(&assessment().criteria, &need.values),
        ranks: vec![(rank, "CC".to_owned())],
        need,
    }
}

pub(super) fn needs() -> Needs {
    let other = NeedLine { ranks: Vec::new(), member: None, ..line() };
    Needs {
        view: view(),
        lines: vec![line(), other],
        address: Address::read("/assessments/x/needs"),
        form: None,
    }
}

pub(super) fn need() -> OneNeed {
    let mut need = OneNeed::of(view(), line(), None);
    need.requests = vec![(Id::new(3), "WS-2026-3 Training of observers".to_owned())];
    need
}

pub(super) fn matrix() -> NeedsMatrix {
    let figure = |value: Option<i64>, before: Option<i64>, needs| Figure {
        value: value.map(Decimal::from),
        before: before.map(Decimal::from),
        needs,
    };
    let row = |id: u128, name: &str, figures: [(Option<i64>, Option<i64>, usize); 3]| {
        let [data, ports, total] = figures.map(|(value, before, needs)| figure(value, before, needs));
        MatrixRow {
            member: Member { id: Id::new(id), code: name[..2].to_owned(), name: name.to_owned() },
            cells: vec![data, ports],
            total,
        }
    };
    let terms = terms();
    let column = |term: &Term, has_parts| MatrixColumn {
        term: term.clone(),
        has_parts,
        called: term.label.clone().unwrap_or_default(),
        area: term.clone(),
    };
    let view = Matrix {
        assessment: assessment(),
        scale: Scale::new("0-5", ["0", "1", "2", "3", "4", "5"]),
        under: None,
        columns: vec![column(&terms[0], true), column(&terms[2], false)],
        columns_all: 2,
        rows: vec![
            row(21, "Tonga", [(Some(2), Some(1), 1), (Some(0), Some(0), 2), (Some(1), Some(1), 3)]),
            row(22, "Niue", [(Some(5), Some(4), 0), (None, None, 0), (Some(5), Some(4), 0)]),
            row(23, "Palau", [(Some(3), Some(4), 0), (Some(4), None, 0), (Some(4), Some(4), 0)]),
        ],
        rows_all: 3,
        has_parts: true,
        groups: Vec::new(),
        offered: vec![
            Group::of(By::Tenure(TenureKind::Class), "sids", "sids"),
            Group::of(By::Sets, "reef", "The Reef"),
        ],
        may_score: true,
    };
    NeedsMatrix { view, address: Address::read("/assessments/x/matrix"), leaf: 1, names: Names::default() }
}

pub(super) fn score() -> OneScore {
    let score = Score {
        id: Id::new(51),
        member: member().id,
        term: Id::new(13),
        value: Some(Decimal::from(2)),
        source: Source::Compliance,
        source_text: "CC 21, para 12".to_owned(),
        evidence: "Three of eleven landings were inspected.".to_owned(),
        act: None,
        at: at(),
    };
    let cell = CellView {
        assessment: assessment(),
        scale: Scale::new("0-5", ["0", "1", "2", "3", "4", "5"]),
        member: member(),
        term: terms()[2].clone(),
        scores: vec![score],
        shows_evidence: true,
        may_score: true,
    };
    OneScore { view: view(), cell: Some(cell), form: Some((CellInput::default(), Wrong::default())) }
}

pub(super) fn scores_import() -> ScoresImport {
    let change = |area: &str, before: Option<i64>, after: Option<i64>| Change {
        member: member().name,
        area: area.to_owned(),
        before: before.map(|value| Some(Decimal::from(value))),
        after: after.map(Decimal::from),
    };
    let preview = Preview {
        file_name: "survey-2027.xlsx".to_owned(),
        changes: vec![change("Port inspection", Some(1), Some(2)), change("Logbooks", None, None)],
        fresh: 1,
        changed: 1,
        same: 38,
        left: vec!["Remarks".to_owned()],
    };
    ScoresImport { view: view(), looked: Some((Id::new(61), preview)) }
}

/// A Member's capacity.
pub(crate) fn capacity() -> Profile {
    let value = |value: i64| Some(Decimal::from(value));
    let area = |area: &str, is_part, figures: [Option<Decimal>; 2]| AreaRow {
        area: area.to_owned(),
        is_part,
        figures: figures.to_vec(),
    };
    let step = |kind, id: &str, title: &str, state, from| Step {
        kind,
        id: id.to_owned(),
        title: title.to_owned(),
        state,
        from,
        until: None,
        timeframe: "2027 and beyond".to_owned(),
    };
    Profile {
        member: member(),
        organisation: organisation(),
        today: Day::constant(2026, 11, 22),
        cycles: vec![("2024".to_owned(), "0-5".to_owned()), ("2026".to_owned(), "0-5".to_owned())],
        areas: vec![
            area("1 Data collection", false, [value(1), value(2)]),
            area("1.1 Logbooks", true, [value(1), value(2)]),
            area("2 Port inspection", false, [value(1), None]),
        ],
        totals: vec![value(1), value(2)],
        needs: needs_of_one(),
        steps: vec![
            step(
                StepKind::Request,
                "81",
                "TO-2026-1 Port inspectors",
                "accepted",
                Some(Day::constant(2027, 2, 1)),
            ),
            step(StepKind::Initiative, "82", "PI-2027 Course for port inspectors", "proposed", None),
        ],
        piles: Vec::new(),
    }
}

fn needs_of_one() -> Vec<NeedRow> {
    let row = |line| NeedRow {
        line,
        cycle: "2026".to_owned(),
        answered_by: vec!["PI-2027 Course for port inspectors".to_owned()],
        costs: Vec::new(),
        when: vec!["2027 and beyond".to_owned()],
    };
    vec![row(line())]
}
