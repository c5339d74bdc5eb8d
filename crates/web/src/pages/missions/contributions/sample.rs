//! Requests to Members for the gallery.

use trellis_app::missions::contributions::{
    Choices, ContributionInput, ContributionView, Serves,
    list::{Contributions, Count, Row},
};
use trellis_domain::{
    kernel::{Day, Id},
    members::Member,
    missions::contributions::{
        Amount, Contribution, ContributionKind, ContributionState, Course, Passed, step::Way,
    },
    people::Organisation,
};

fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "lagoon".to_owned(),
        name: "Lagoon Fisheries Commission".to_owned(),
        sample: true,
    }
}

fn member() -> Member {
    Member { id: Id::new(7), code: "TL".to_owned(), name: "Timor-Leste".to_owned() }
}

fn day(month: i8, day: i8) -> Day {
    Day::constant(2026, month, day)
}

fn contribution() -> Contribution {
    let promised_for = Some(day(10, 12));
    Contribution {
        id: Id::new(1),
        organisation: Id::new(1),
        member: Some(member().id),
        partner: None,
        kind: ContributionKind::Expert,
        purpose: "A trainer on logbooks for two weeks in October".to_owned(),
        amount: Some(Amount::Days(10)),
        initiative: Some(Id::new(3)),
        mission: None,
        training: None,
        action: Some((Id::new(4), Id::new(5))),
        asked_on: day(8, 3),
        answer_by: day(8, 31),
        course: Course { state: ContributionState::Promised, promised_for, ..Course::asked(day(9, 2)) },
        made_by: None,
        version: 2,
    }
}

pub(super) fn choices() -> Choices {
    Choices {
        members: vec![member()],
        partners: Vec::new(),
        initiatives: vec![(Id::new(3), "LG-2 Logbooks".to_owned())],
        today: day(11, 22),
    }
}

pub(super) fn view() -> ContributionView {
    let contribution = contribution();
    let step = Passed {
        way: Way::Promise,
        on: day(9, 2),
        note: "Letter of the director".to_owned(),
        promised_for: contribution.course.promised_for,
        by: None,
    };
    ContributionView {
        organisation: organisation(),
        whom: member().name,
        member: Some(member()),
        serves: Serves {
            initiative: Some((Id::new(3), "LG-2 Logbooks".to_owned())),
            action: Some((Id::new(4), "3.2 Ask Members for trainers".to_owned())),
            ..Serves::default()
        },
        steps: vec![(step, Some("Amina Diallo".to_owned()))],
        late: contribution.late(day(11, 22)),
        counts: true,
        ways: vec![Way::Remind, Way::Meet, Way::MeetPartly, Way::NotMeet, Way::Withdraw],
        may_change: true,
        speaks: false,
        history: Vec::new(),
        input: ContributionInput::default(),
        choices: choices(),
        today: day(11, 22),
        contribution,
    }
}

pub(super) fn contributions() -> Contributions {
    let today = day(11, 22);
    let row = |contribution: Contribution, is_readable| Row {
        late: contribution.late(today),
        contribution,
        is_readable,
        whom: member().name,
        member: Some(member()),
    };
    let hidden = Contribution { purpose: String::new(), amount: None, ..contribution() };
    let count = |kind, all| Count { kind, all, met: 1, partly: 0, not_met: 1, open: 2, late: 1 };
    Contributions {
        organisation: organisation(),
        rows: vec![row(contribution(), true), row(hidden, false)],
        total: 9,
        counts: vec![
            count(Some(ContributionKind::Expert), 4),
            count(Some(ContributionKind::Venue), 4),
            count(None, 8),
        ],
        members: vec![member()],
        years: vec![2026, 2025],
        may_ask: true,
        today,
    }
}
