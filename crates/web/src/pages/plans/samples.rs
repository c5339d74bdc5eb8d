//! A plan and an action of our own making, as large as a region's: for the test that renders every page and for the gallery.

use rust_decimal::Decimal;
use trellis_app::plans::action::Happened;
use trellis_domain::{
    kernel::Day,
    plans::{
        content::{ActionCell, Condition, Horizon, HorizonEntry, Role},
        progress::{Progress, ProgressId, ProgressStatus},
        record::{ActionId, Adoption},
        source::{Change, ChangeKind, Place, Run, Text},
    },
};

use super::{
    action::{Action, Report},
    board::{ActionRow, Board, Choices, Group, Head},
    flags::FlagRow,
    registers::of_action::Around,
};
use crate::{
    address::Address,
    components::status::Status,
    pages::indicators::{
        reading::{Figure, KpiRow},
        sample::facts,
    },
};

/// A wording with an indicator and its target.
struct Pattern {
    text: &'static str,
    kpi: &'static str,
    target: &'static str,
    value: i64,
    of: Option<i64>,
    status: Status,
}

/// Patterns that take turns.
const PATTERNS: [Pattern; 6] = [
    Pattern {
        text: "Help administrations that ask for it to join the revised convention and to put its standards into practice, with a diagnostic visit where useful.",
        kpi: "Number of Members that have joined",
        target: "At least 22/33 Members",
        value: 19,
        of: Some(33),
        status: Status::AtRisk,
    },
    Pattern {
        text: "Hold a regional workshop on risk management.",
        kpi: "Number of workshops",
        target: "At least once per year",
        value: 2,
        of: None,
        status: Status::Met,
    },
    Pattern {
        text: "Collect and share good practice in post-clearance audit through the regional newsletter and the training centres.",
        kpi: "Number of items shared",
        target: "At least 4 times per year",
        value: 5,
        of: None,
        status: Status::OnTrack,
    },
    Pattern {
        text: "Operate the regional pool of accredited experts.",
        kpi: "Share of missions with an accredited expert",
        target: "At least one half of the requested missions",
        value: 1,
        of: Some(4),
        status: Status::OffTrack,
    },
    Pattern {
        text: "Encourage electronic exchange of information between neighbouring administrations.",
        kpi: "Number of Members that exchange",
        target: "33/33 Members",
        value: 0,
        of: Some(33),
        status: Status::NoData,
    },
    Pattern {
        text: "Explore joint activities with development partners.",
        kpi: "Joint activities explored",
        target: "Where possible",
        value: 0,
        of: None,
        status: Status::Statement,
    },
];
const SECTIONS: [&str; 4] =
    ["Instruments and standards", "Partnerships", "Knowledge and training", "Governance of the programme"];

pub(super) fn board() -> Board {
    let groups: Vec<_> = SECTIONS.iter().enumerate().map(|(at, title)| group(at, title)).collect();
    let found = groups.iter().map(|group| group.actions.len()).sum();
    let sections = [("1", "1 Instruments and standards"), ("2", "2 Partnerships")];
    let mut doubts = FlagRow::samples();
    doubts.truncate(1);
    Board {
        title: "Regional action plan for customs modernisation".to_owned(),
        plan: "/plans/regional".to_owned(),
        head: Head {
            organisation: "Office for Customs Capacity, Lagoon Region".to_owned(),
            sample: true,
            adoption: Some(Adoption {
                by: "19th Conference".to_owned(),
                on: Some(Day::constant(2018, 5, 11)),
            }),
            period_label: Some("2018-2020".to_owned()),
            period: (Day::constant(2018, 7, 1), Some(Day::constant(2020, 6, 30))),
            versions: 2,
            doubts: 11,
        },
        address: Address::read("/plans/regional?status=at-risk"),
        as_at: Day::constant(2020, 3, 31),
        standing: Status::ALL.into_iter().zip([12, 14, 6, 3, 8, 2]).collect(),
        choices: Choices {
            sections: sections.map(|(code, label)| (code.to_owned(), label.to_owned())).to_vec(),
            horizons: vec![Horizon::Short, Horizon::Long],
            timeframes: vec!["June 2020".to_owned(), "On-going".to_owned()],
            responsible: vec!["Training centres".to_owned()],
            terms: vec![("1".to_owned(), "Objective 1 Better data".to_owned())],
            upon_request: true,
            doubtful: true,
            progress: true,
            kpis: true,
        },
        groups,
        doubts,
        found,
        total: 130,
        page: 1,
        pages: 3,
        may_import: true,
    }
}

fn group(at: usize, title: &str) -> Group {
    let actions = (0..11).map(|n| action_row(at, n)).collect();
    let above = (at == 3).then(|| "5 Implementation".to_owned());
    Group { title: above.into_iter().chain([format!("{} {title}", at + 1)]).collect(), actions }
}

fn action_row(section: usize, n: usize) -> ActionRow {
    let &Pattern { text, kpi, target, value, of, status } = &PATTERNS[(section + n) % PATTERNS.len()];
    let number =
        if section == 0 { (n + 5).to_string() } else { format!("{})", char::from(b'a' + (n % 26) as u8)) };
    let row = |status| KpiRow {
        href: "/kpis/1".to_owned(),
        text: kpi.to_owned(),
        target: target.to_owned(),
        figure: Figure {
            status,
            value: (!matches!(status, Status::Statement | Status::NoData)).then(|| Decimal::from(value)),
            of: of.map(Decimal::from),
            parts: None,
        },
    };
    ActionRow {
        href: format!("/actions/{n}"),
        number: (n != 7).then_some(number),
        text: text.to_owned(),
        conditions: if n.is_multiple_of(3) { vec![Condition::UponRequest] } else { Vec::new() },
        flags: n % 4 / 3,
        kpis: if n == 3 { vec![row(status), row(Status::Met)] } else { vec![row(status)] },
        timeframe: (n % 4 != 3)
            .then(|| (if n.is_multiple_of(2) { "On-going" } else { "June 2020" }).to_owned()),
        horizons: if n % 4 == 3 { vec![Horizon::Short] } else { Vec::new() },
        progress: (n % 3 != 1).then_some((ProgressStatus::Ongoing, Day::constant(2020, 1, 15))),
    }
}

/// An action with something in every part of its page.
pub(super) fn action() -> Action {
    let change = |kind| Some(Change { kind, author: "Group".to_owned(), at: String::new() });
    let run = |text: &str, change| Run { text: text.to_owned(), change };
    let text = Text {
        runs: vec![
            run(PATTERNS[0].text, None),
            run(" At least one visit a year.", change(ChangeKind::Deleted)),
            run(" Visits follow requests.", change(ChangeKind::Inserted)),
        ],
    };
    let place = Place::TableCell { table: 2, row: 5, column: 2 };
    let entry = |id, month, status, text: &str| Progress {
        id: ProgressId::new(id),
        action: ActionId::new(1),
        as_at: Day::constant(2019, month, 30),
        status,
        text: text.to_owned(),
        resources: "Staff time".to_owned(),
        reported_to: Some("SC/71".to_owned()),
    };
    let happened = |deed: &str, detail: &[(&str, &str)]| Happened {
        at: jiff::Timestamp::UNIX_EPOCH,
        by: Some("Amina Diallo".to_owned()),
        deed: deed.to_owned(),
        detail: detail.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
    };
    let resources =
        "Staff time; core budget line 12 partly; voluntary contribution from a Member, about EUR 20,000";
    Action {
        href: "/actions/1".to_owned(),
        plan: ("Regional action plan for customs modernisation".to_owned(), "/plans/regional".to_owned()),
        number: Some("5".to_owned()),
        section: vec!["5 Implementation".to_owned(), "5.1 National level".to_owned()],
        parent: Some(("4 Prepare the visits".to_owned(), "/actions/4".to_owned())),
        children: vec![("a) Visit on request".to_owned(), "/actions/6".to_owned())],
        text,
        place: place.clone(),
        conditions: vec![Condition::UponRequest, Condition::Hedge("where useful".to_owned())],
        timeframe: Some("June 2020".to_owned()),
        year: None,
        references: Some("1.1.1 - 1st to 3rd milestones".to_owned()),
        resources: Some(resources.to_owned()),
        horizons: vec![HorizonEntry {
            horizon: Horizon::Short,
            label: "SHORT TERM: BY 2014".to_owned(),
            by_year: Some(2014),
            role: Role::Progress,
            report: vec![Text::plain("Two workshops were held.")],
            resources: vec![Text::plain("Core budget")],
            text: None,
            printed: Vec::new(),
            row: 1,
            place: place.clone(),
        }],
        cells: vec![ActionCell {
            role: Role::Responsible,
            head: "Lead".to_owned(),
            paragraphs: vec![Text::plain("Training centres")],
            place,
        }],
        kpis: action_row(0, 3).kpis,
        flags: FlagRow::samples(),
        progress: vec![
            entry(2, 11, ProgressStatus::Ongoing, "Three visits were made.\nA fourth is being prepared."),
            entry(1, 4, ProgressStatus::NotStarted, "Requests were invited."),
        ],
        facts: facts(),
        history: vec![
            happened("progress.reported", &[("status", "ongoing")]),
            happened("flag.decided", &[("outcome", "for-revision")]),
            happened("flag.decided", &[("outcome", "as-printed")]),
            happened("kpi.settled", &[]),
            happened("kpi.baseline_set", &[("value", "9")]),
            happened("mandate.answered", &[("code", "7)i)")]),
        ],
        around: Around::sample(),
        requests: Some(vec![("WS-2026-3 Training of observers".to_owned(), "/requests/3".to_owned())]),
        asking: None,
        trainings: vec![("Regional workshop".to_owned(), "/trainings/1".to_owned())],
        findings: vec![("CD-7 Port inspections are not reported".to_owned(), "/findings/7".to_owned())],
        initiatives: vec![("PI-7 Course for port inspectors".to_owned(), "/initiatives/7".to_owned())],
        as_at: Day::constant(2020, 3, 31),
        form: Some(Report::default()),
    }
}
