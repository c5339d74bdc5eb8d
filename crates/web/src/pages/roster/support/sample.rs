//! Applications for money for the gallery.

use trellis_app::roster::support::{
    ApplicationInput, ApplicationView, Choices,
    list::{Applications, Row, Sum},
    rules::{RulesView, TermsInput},
};
use trellis_domain::{
    kernel::{Currency, Day, Id, Money, Period},
    members::{ClassCode, Member, Tenure},
    people::{
        Organisation,
        policy::{Right, Rights},
    },
    roster::support::{
        Application, Contract, Cost, Course, Outside, Payment, SupportState, Who,
        check::{Found, Item, Why},
        rules::{InForce, Link, Rule, Terms},
        step::Way,
    },
};

fn organisation() -> Organisation {
    Organisation {
        id: Id::new(1),
        code: "reef".to_owned(),
        name: "Reef Fisheries Commission".to_owned(),
        sample: true,
    }
}

fn fiji() -> Member {
    Member { id: Id::new(2), code: "FJ".to_owned(), name: "Fiji".to_owned() }
}

fn euro(minor: i64) -> Money {
    Money { minor, currency: Currency::from_code("EUR").unwrap_or(Currency::NONE) }
}

fn day(month: i8, day: i8) -> Day {
    Day::constant(2026, month, day)
}

fn held() -> Tenure {
    Tenure {
        id: Id::new(5),
        member: fiji().id,
        class: ClassCode::new("sids"),
        period: Period::new(day(1, 1), None).expect("an open end lies behind every beginning"),
        evidence: "List of the United Nations".to_owned(),
    }
}

fn application() -> Application {
    let outside = Outside {
        name: "Ana Rojas".to_owned(),
        why: "She set up our laboratory".to_owned(),
        knows: "Stock assessment of reef fish".to_owned(),
    };
    let payment = Payment { id: Id::new(4), on: day(7, 1), minor: 400_000, note: "On signature".to_owned() };
    Application {
        id: Id::new(3),
        organisation: Id::new(1),
        member: fiji().id,
        title: "Stock assessment of the northern reefs".to_owned(),
        purpose: "Three weeks of work with the department, and a course at its end.".to_owned(),
        theme: Some(Id::new(6)),
        request: Some(Id::new(7)),
        mission: None,
        who: Some(Who::Outside(outside)),
        from: Some(day(8, 3)),
        until: Some(day(8, 21)),
        days: Some(15),
        cost: Some(Cost {
            currency: euro(0).currency,
            fee: 600_000,
            travel: 220_000,
            subsistence: 180_000,
            other: 0,
        }),
        course: Course {
            state: SupportState::Contracted,
            submitted_on: Some(day(5, 4)),
            checked_on: Some(day(5, 11)),
            decided_on: Some(day(6, 1)),
            granted: Some(euro(900_000)),
            contract: Some(Contract { number: "VF-12/2026".to_owned(), on: day(6, 20), minor: 850_000 }),
            payments: vec![payment],
            ..Course::DRAFT
        },
        made_by: None,
        version: 4,
    }
}

fn in_force() -> InForce {
    InForce { link: Link::Delinked, by: Some((day(4, 1), "Decision 12/4, paragraph 9".to_owned())) }
}

fn terms() -> Terms {
    Terms {
        id: Id::new(8),
        from: day(1, 1),
        fund: "Voluntary Fund for Experts".to_owned(),
        currency: euro(0).currency,
        ceiling: Some(1_200_000),
        classes: vec![ClassCode::new("ldc"), ClassCode::new("sids")],
    }
}

pub(super) fn choices() -> Choices {
    Choices {
        members: vec![(fiji(), Some(held()))],
        themes: vec![(Id::new(6), "Stock assessment".to_owned())],
        terms: Some(terms()),
        rule: Some(in_force()),
    }
}

pub(super) fn view() -> ApplicationView {
    let found = |item, why| Found { item, why, what: Vec::new(), day: None, money: None };
    let found = vec![
        Found {
            what: vec!["sids".to_owned()],
            day: Some(day(1, 1)),
            ..found(Item::Eligible, Why::HeldClass)
        },
        Found {
            what: vec!["Decision 12/4, paragraph 9".to_owned()],
            day: Some(day(4, 1)),
            ..found(Item::Expert, Why::Delinked)
        },
        found(Item::Complete, Why::Whole),
        Found { money: terms().ceiling(), ..found(Item::Ceiling, Why::Within) },
    ];
    let rights = [Right::ReadProtected, Right::Comment, Right::Move, Right::History];
    ApplicationView {
        application: application(),
        organisation: organisation(),
        member: fiji(),
        theme: Some("Stock assessment".to_owned()),
        request: Some((Id::new(7), "FJ-2026-3 Assessing the northern reefs".to_owned())),
        mission: None,
        record: None,
        rule: in_force(),
        judged_on: day(5, 4),
        found,
        is_kept: true,
        report_due: Some(day(8, 21)),
        history: Vec::new(),
        rights: rights.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        ways: vec![Way::Pay, Way::Report, Way::Close],
        speaks: false,
        may_forget: true,
        input: ApplicationInput::default(),
        choices: choices(),
        today: day(11, 22),
    }
}

pub(super) fn applications() -> Applications {
    let row = |application: Application, is_readable| Row {
        application,
        is_readable,
        member: Some(fiji()),
        theme: is_readable.then(|| "Stock assessment".to_owned()),
        record: is_readable.then(|| (Id::new(9), "Ana Rojas".to_owned(), true)),
    };
    let course = Course { state: SupportState::Submitted, submitted_on: Some(day(11, 3)), ..Course::DRAFT };
    let hidden = Application { title: String::new(), who: None, cost: None, course, ..application() };
    let sum = Sum {
        currency: euro(0).currency,
        count: 1,
        asked: euro(1_000_000),
        granted: euro(900_000),
        contracted: euro(850_000),
        paid: euro(400_000),
    };
    Applications {
        organisation: organisation(),
        rows: vec![row(application(), true), row(hidden, false)],
        total: 9,
        sums: vec![sum],
        members: vec![fiji()],
        years: vec![2026, 2025],
        may_write: true,
        today: day(11, 22),
    }
}

pub(super) fn rules() -> RulesView {
    let rule =
        |id, link, from, decision: &str| Rule { id: Id::new(id), link, from, decision: decision.to_owned() };
    RulesView {
        organisation: organisation(),
        rule: in_force(),
        rules: vec![
            rule(11, Link::Linked, Day::constant(2027, 1, 1), "Decision 13/2"),
            rule(10, Link::Delinked, day(4, 1), "Decision 12/4, paragraph 9"),
        ],
        terms: vec![terms()],
        current: Some(terms()),
        members: vec![
            (fiji(), Some(held())),
            (Member { id: Id::new(20), code: "CL".to_owned(), name: "Chile".to_owned() }, None),
        ],
        classes: vec![ClassCode::new("ldc"), ClassCode::new("sids")],
        input: TermsInput {
            from: String::new(),
            fund: terms().fund,
            currency: "EUR".to_owned(),
            ceiling: "12000.00".to_owned(),
            classes: "ldc; sids".to_owned(),
        },
        may_edit: true,
        today: day(11, 22),
    }
}
