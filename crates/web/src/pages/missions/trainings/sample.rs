//! Made-up trainings for the gallery.

use trellis_app::{
    members::regions::Regions,
    missions::trainings::{
        Balance, Choices, People, Row as Listed, TrainingView, Trainings,
        participants::ParticipantView,
        series::{By, Row, SeriesPage},
    },
    needs::findings::Answer,
    plans::action::Happened,
};
use trellis_domain::{
    kernel::{Day, Id, Language},
    members::{Member, Partner, PartnerKind},
    missions::trainings::{
        Course, Training, TrainingKind, TrainingState,
        participants::{Participant, ParticipantState, Sex, Tally},
        series::Figures,
    },
    people::{
        Organisation,
        policy::{Right, Rights},
    },
    plans::registers::vocabulary::Term,
};

fn regions() -> Regions {
    Regions::of_sets(&[("lagoon", "Lagoon region")])
}

fn partner() -> Partner {
    Partner {
        id: Id::new(50),
        code: "rtc-suva".to_owned(),
        name: "Regional Training Centre, Suva".to_owned(),
        kind: PartnerKind::TrainingCentre,
        own_kind: None,
        member: None,
        ended_on: None,
    }
}

pub(super) fn series() -> SeriesPage {
    let row = |series: &str, called: &str, figures| Row {
        organisation: ("lagoon".to_owned(), organisation().name),
        series: series.to_owned(),
        place: if called.is_empty() { String::new() } else { "set:lagoon".to_owned() },
        called: called.to_owned(),
        figures,
        partners: vec![partner().name],
    };
    let next = Some((Day::constant(2027, 3, 1), Id::new(1)));
    SeriesPage {
        organisation: Some(organisation()),
        by: By::Region,
        rows: vec![
            row(
                "Focal point training",
                "Lagoon region",
                Figures { planned: 2, held: 3, next, participants: 61 },
            ),
            row("", "", Figures { held: 1, ..Figures::default() }),
        ],
        found: 6,
        total: 60,
        series: vec!["Focal point training".to_owned()],
        regions: vec![("set:lagoon".to_owned(), "Lagoon region".to_owned())],
        topics: vec![("41".to_owned(), "Valuation".to_owned())],
        partners: vec![(partner().code, partner().name)],
        counts_people: true,
    }
}

fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "lagoon".to_owned(),
        name: "Office for Customs Capacity, Lagoon Region".to_owned(),
        sample: true,
    }
}

fn member() -> Member {
    Member { id: Id::new(30), code: "KI".to_owned(), name: "Kiribati".to_owned() }
}

fn training(n: u128, state: TrainingState) -> Training {
    Training {
        id: Id::new(n),
        organisation: Id::new(1),
        initiative: Some(Id::new(12)),
        kind: TrainingKind::Workshop,
        series: "Focal point training".to_owned(),
        region: "set:lagoon".to_owned(),
        title: "Regional workshop on customs valuation".to_owned(),
        place: "Suva, Fiji".to_owned(),
        link: String::new(),
        host: "Fiji Revenue and Customs Service".to_owned(),
        begins: Some(Day::constant(2027, 3, 1)),
        ends: Some(Day::constant(2027, 3, 5)),
        nominate_by: Some(Day::constant(2027, 1, 31)),
        languages: "English, French".to_owned(),
        places: Some(24),
        aims: "Participants can value imports by all six methods.".to_owned(),
        agenda: "Day 1: transaction value\nDay 2: the other methods".to_owned(),
        guidance: "Two officers of valuation units; women are encouraged to apply.".to_owned(),
        costs: "Travel by the Japan fund; venue by the host.".to_owned(),
        summary: "Twenty officers of nine Members valued forty cases.".to_owned(),
        learnt: "Exercises with own cases took longer than planned and were liked best.".to_owned(),
        course: Course { state, is_off: false },
        why_off: String::new(),
        made_by: None,
        version: 3,
    }
}

fn everything() -> Rights {
    Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into()))
}

fn participant(n: u128, name: &str, state: ParticipantState) -> Participant {
    Participant {
        id: Id::new(n),
        organisation: Id::new(1),
        training: Id::new(1),
        member: Some(Id::new(30)),
        partner: String::new(),
        name: name.to_owned(),
        post: "Head of valuation".to_owned(),
        email: "tebo@example.org".to_owned(),
        sex: Sex::Female,
        group: Some(Id::new(40)),
        language: Some(Language::En),
        state,
        attended: state == ParticipantState::Attended,
        certificate: "OCC/27/014".to_owned(),
        made_by: None,
        version: 1,
    }
}

fn group() -> Term {
    Term { id: Id::new(40), label: None, text: "Government".to_owned(), parent: None }
}

pub(super) fn choices() -> Choices {
    Choices { members: vec![member()], groups: vec![group()], regions: regions() }
}

pub(super) fn trainings() -> Trainings {
    let row = |n, state| Listed { training: training(n, state), organisation: organisation().name };
    Trainings {
        organisation: Some(organisation()),
        rows: vec![row(1, TrainingState::Open), row(2, TrainingState::Held), row(3, TrainingState::Closed)],
        found: 3,
        total: 60,
        page: 1,
        pages: 2,
        members: vec![member()],
        series: vec!["Focal point training".to_owned()],
        regions: regions(),
        topics: vec![(Id::new(41), "Valuation".to_owned())],
        partners: vec![partner()],
    }
}

pub(super) fn view() -> TrainingView {
    let tally = Tally { nominated: 2, attended: 1 };
    let people = People {
        all: vec![
            (participant(5, "Tebora Ioane", ParticipantState::Attended), everything()),
            (participant(6, "Anote Tito", ParticipantState::Registered), everything()),
        ],
        balance: Balance {
            all: tally,
            members: vec![(Some(Id::new(30)), tally)],
            regions: vec![("Micronesia".to_owned(), tally)],
            sexes: vec![(Sex::Female, tally)],
            groups: vec![(Some(Id::new(40)), tally)],
        },
        may_add: true,
        adds_for: Vec::new(),
        may_export: true,
    };
    let history = Happened {
        at: jiff::Timestamp::constant(1_800_000_000, 0),
        by: Some("Amina Diallo".to_owned()),
        deed: "training.moved".to_owned(),
        detail: vec![("state".to_owned(), "held".to_owned())],
    };
    TrainingView {
        training: training(1, TrainingState::Held),
        organisation: organisation(),
        answers: vec![Answer { action: Id::new(9), label: "1.2 Train valuation officers".to_owned() }],
        actions_typed: "plan 1.2".to_owned(),
        initiative: Some(super::super::sample::initiative()),
        initiatives: vec![super::super::sample::initiative()],
        topics: vec![Term { id: Id::new(41), label: None, text: "Valuation".to_owned(), parent: None }],
        invited: vec![member()],
        all_invited: false,
        partners: vec![partner()],
        people,
        lessons: vec![training(4, TrainingState::Closed)],
        history: vec![history],
        rights: everything(),
        ways: TrainingState::Held.ways(),
        choices: choices(),
        today: Day::constant(2027, 3, 8),
    }
}

pub(super) fn participant_view() -> ParticipantView {
    ParticipantView {
        one: participant(5, "Tebora Ioane", ParticipantState::Attended),
        training: "Regional workshop on customs valuation".to_owned(),
        state: TrainingState::Held,
        rights: everything(),
        choices: choices(),
    }
}
