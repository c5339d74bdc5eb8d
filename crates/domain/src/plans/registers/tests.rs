//! Registers on paper: a commission with three objectives and a review, and a convention with a family.

use jiff::civil::date;

use super::{
    comment::{About, Comment, CommentState, Commenter, OutcomeMissing},
    coverage::Covered,
    family::{Ask, Invitation, Kinship, Related, Replied, RepliedBeforeInvited, Reply, Response},
    gap::{Found, Gap, WhoMissing},
    mandate::{Answer, Mandate, MandateKind},
    step::{Judgement, ReasonMissing, Stage, Standing, Step, StepFault, Taker},
    subject::Subject,
    vocabulary::{Element, Purpose, Tag, Term, Vocabulary, printed, typed},
    *,
};
use crate::{
    kernel::Id,
    plans::{
        content::{Action, Passage, PassageRole, PlanContent, Section},
        source::{Place, Text},
        timeframe::{self, Timeframe},
    },
};

fn mandate(id: u128, number: &str) -> Mandate {
    Mandate {
        id: Id::new(id),
        kind: MandateKind::PerformanceReview,
        source: "Second performance review".into(),
        number: number.into(),
        text: "Build up capacity.".into(),
        priority: Some("very high".into()),
        delivery: Some("2024/2025".into()),
    }
}

fn answer(mandate: u128, action: u128) -> Answer {
    let at = jiff::Timestamp::UNIX_EPOCH;
    Answer { mandate: Id::new(mandate), action: Id::new(action), at, by: None }
}

#[test]
fn s1_1_a_split_year_is_a_delivery_window() {
    let mandate = mandate(1, "7)i)");
    let window = timeframe::read(mandate.delivery.as_deref().unwrap());
    assert!(matches!(window, Timeframe::Between(_) | Timeframe::FiscalYears { .. }), "{window:?}");
    assert_eq!(mandate.number, "7)i)");
}

#[test]
fn s1_2_a_recommendation_is_answered_by_what_the_plan_still_has() {
    let registers = Registers {
        mandates: vec![mandate(1, "12"), mandate(2, "13")],
        answers: vec![answer(1, 11), answer(1, 10), answer(2, 99)],
        ..Registers::default()
    };
    let current = [Id::new(10), Id::new(11)];
    assert_eq!(registers.answered_by(Id::new(1), &current), [0, 1]);
    assert_eq!(registers.answered_by(Id::new(2), &current), [0; 0], "its action is no longer in the plan");
    assert_eq!(registers.mandates_of(Id::new(10)).count(), 1);
}

#[test]
fn s4_12_one_action_answers_several_resolutions() {
    let registers = Registers {
        mandates: vec![mandate(1, "10.9"), mandate(2, "10.21")],
        answers: vec![answer(1, 10), answer(2, 10)],
        ..Registers::default()
    };
    let numbers: Vec<_> = registers.mandates_of(Id::new(10)).map(|(each, _)| each.number.as_str()).collect();
    assert_eq!(numbers, ["10.9", "10.21"]);
}

fn term(id: u128, label: &str, parent: Option<usize>) -> Term {
    Term { id: Id::new(id), label: Some(label.into()), text: label.into(), parent }
}

#[test]
fn s1_3_an_objective_finds_actions_and_indicators_tagged_with_it_or_below_it() {
    let terms = vec![term(1, "(a)", None), term(2, "(i)", Some(0)), term(3, "(b)", None)];
    let list = Vocabulary {
        id: Id::new(9),
        code: "elements".into(),
        name: "Key elements".into(),
        purpose: Purpose::Element,
        terms,
    };
    let (action, kpi) = (Element::Action(Id::new(10)), Element::Kpi(Id::new(11)));
    let tags = [(1, action), (2, kpi), (3, action)];
    let tags = tags.map(|(term, element)| Tag { term: Id::new(term), element }).to_vec();
    let registers = Registers { vocabularies: vec![list], tags, ..Registers::default() };
    assert_eq!(registers.tagged(Id::new(1)), HashSet::from([action, kpi]));
    assert_eq!(registers.tagged(Id::new(2)), HashSet::from([kpi]));
    assert_eq!(registers.terms_of(action).len(), 2);
    assert_eq!(registers.carried(), [1, 2, 3].map(Id::new).into());
    let nested = Registers { tags: registers.tags[1..2].to_vec(), ..registers };
    assert_eq!(nested.carried(), [1, 2].map(Id::new).into(), "the one above is carried through it");
}

#[test]
fn s1_3_objectives_are_typed_a_line_each() {
    let check = |text: &str, expect: &[(Option<&str>, &str, Option<usize>)]| {
        let drafts = typed(text);
        let read: Vec<_> = drafts.iter().map(|d| (d.label.as_deref(), d.text.as_str(), d.parent)).collect();
        assert_eq!(read, expect, "{text:?}");
    };
    check("", &[]);
    check(
        "Objective 1: Better data\n\n  Catch\nJust words",
        &[(Some("Objective 1"), "Better data", None), (None, "Catch", Some(0)), (None, "Just words", None)],
    );
    check(
        "  indented first\n\tand second: x",
        &[(None, "indented first", None), (Some("and second"), "x", Some(0))],
    );
    check(":", &[(None, ":", None)]);
}

fn item(section: usize, number: &str, parent: Option<usize>) -> Action {
    Action {
        section: Some(section),
        number: Some(number.into()),
        codes: Vec::new(),
        text: Text::plain(format!("words of {number}")),
        parent,
        cells: Vec::new(),
        kpis: Vec::new(),
        conditions: Vec::new(),
        horizons: Vec::new(),
        place: Place::Paragraph(1),
    }
}

fn section(passages: &[(Option<&str>, &str)]) -> Section {
    let passage = |(number, text): &(Option<&str>, &str)| Passage {
        number: number.map(str::to_owned),
        text: Text::plain(*text),
        role: PassageRole::Text,
        place: Place::Paragraph(1),
    };
    Section {
        number: None,
        title: "Guiding principles".into(),
        parent: None,
        passages: passages.iter().map(passage).collect(),
        level: None,
        place: Place::Paragraph(1),
    }
}

#[test]
fn s3_12_and_s3_13_lists_are_taken_from_the_plan_with_their_labels() {
    let content = PlanContent {
        sections: vec![section(&[(Some("12"), "Countries may take up:")]), section(&[])],
        actions: vec![
            item(1, "(h)", None),
            item(0, "(a)", None),
            item(0, "(i)", Some(1)),
            item(0, "(b)", None),
        ],
        ..PlanContent::default()
    };
    let drafts = printed(&content, 0);
    let read: Vec<_> = drafts.iter().map(|each| (each.label.as_deref(), each.parent)).collect();
    assert_eq!(read, [(Some("(a)"), None), (Some("(i)"), Some(0)), (Some("(b)"), None)]);
    assert_eq!(drafts[1].text, "words of (i)");
    let prose = PlanContent {
        sections: vec![section(&[(None, "Objective 1: Better data"), (Some("9"), "Members first")])],
        ..PlanContent::default()
    };
    let read: Vec<_> = printed(&prose, 0).into_iter().map(|each| (each.label, each.text)).collect();
    let expect = [("Objective 1", "Better data"), ("9", "Members first")];
    assert_eq!(read, expect.map(|(label, text)| (Some(label.to_owned()), text.to_owned())));
    assert_eq!(printed(&prose, 7), []);
}

#[test]
fn s4_13_the_family_is_counted() {
    let related =
        |id, kinship| Related { id: Id::new(id), code: String::new(), name: String::new(), kinship };
    let family =
        [related(1, Kinship::SameSecretariat), related(2, Kinship::Related), related(3, Kinship::Related)];
    let invitation = Invitation {
        id: Id::new(7),
        plan: Id::new(8),
        instrument: Id::new(2),
        ask: Ask::Report,
        invited_on: date(2024, 3, 1),
        replied: None,
    };
    let early = Replied { on: date(2024, 2, 1), reply: Reply::Agreed, text: String::new() };
    let refused = invitation.clone().answer(early.clone());
    assert_eq!(refused, Err(RepliedBeforeInvited { invited_on: date(2024, 3, 1) }));
    let answered = invitation.clone().answer(Replied { on: date(2024, 4, 1), ..early }).unwrap();
    let check = |invitations: &[Invitation], answered| {
        let expect = Response { included: 1, invited: invitations.len(), answered, not_invited: 1 };
        assert_eq!(Response::of(&family, invitations), expect);
    };
    check(std::slice::from_ref(&invitation), 0);
    check(&[answered, Invitation { ask: Ask::TakeNote, ..invitation }], 1);
}

#[test]
fn s4_16_only_an_address_of_the_web_stands_behind_a_link() {
    let check = |text: &str, expect| assert_eq!(guidance::is_link(text), expect, "{text}");
    check("https://example.org/a?b=c", true);
    check("http://example.org", true);
    for text in [
        "",
        "https://",
        "javascript:alert(1)",
        "example.org",
        "https://a b",
        " https://a",
        "data:text/html,x",
    ] {
        check(text, false);
    }
}

#[test]
fn s4_15_a_comment_that_is_answered_says_how() {
    let comment = Comment {
        id: Id::new(1),
        plan: Id::new(2),
        from: Commenter::Body("NGO Forum".into()),
        said_by: None,
        about: About::Plan,
        text: "More for the Pacific.".into(),
        received_on: date(2026, 9, 1),
        state: CommentState::Open,
        outcome: String::new(),
    };
    assert_eq!(comment.clone().settle(CommentState::Answered, " "), Err(OutcomeMissing));
    let settled = comment.clone().settle(CommentState::TakenUp, "See action 3.").unwrap();
    assert_eq!((settled.state, settled.outcome.as_str()), (CommentState::TakenUp, "See action 3."));
    assert_eq!(settled.settle(CommentState::Open, ""), Ok(comment));
}

fn step(id: u128, source: u128, serves: Subject) -> Step {
    Step {
        id: Id::new(id),
        plan: Id::new(1),
        by: Taker::Body("Development agency".into()),
        source: Id::new(source),
        said_by: None,
        serves,
        text: "Two advisers.".into(),
        begins_on: date(2025, 3, 1),
        ends_on: None,
        stage: Stage::UnderWay,
        successful: Judgement::Unknown,
        effective: Judgement::Unknown,
        shown_by: String::new(),
        received_on: date(2025, 4, 1),
        standing: Standing::Included,
        reason: String::new(),
    }
}

fn gap(id: u128, found: Found, on: (i16, i8)) -> Gap {
    Gap {
        id: Id::new(id),
        plan: Id::new(1),
        issue: Subject::Action(Id::new(10)),
        found,
        by: if found == Found::ByOthers { "Forum".into() } else { String::new() },
        grounds: "Gap analysis, table 3".into(),
        on: date(on.0, on.1, 1),
    }
}

/// Two elements, one under the other, and two kinds of sources; action 10 carries the lower element.
fn covered() -> Registers {
    let term = |id, text: &str, parent| Term { id: Id::new(id), label: None, text: text.into(), parent };
    let list = |id, code: &str, purpose, terms| Vocabulary {
        id: Id::new(id),
        code: code.into(),
        name: code.into(),
        purpose,
        terms,
    };
    Registers {
        vocabularies: vec![
            list(
                1,
                "elements",
                Purpose::Element,
                vec![term(20, "Institutions", None), term(21, "Laws", Some(0))],
            ),
            list(2, "sources", Purpose::Source, vec![term(30, "Global", None), term(31, "Bilateral", None)]),
        ],
        tags: vec![Tag { term: Id::new(21), element: Element::Action(Id::new(10)) }],
        ..Registers::default()
    }
}

#[test]
fn s3_14_s3_15_coverage_counts_steps_by_source_and_shows_what_nobody_covers() {
    let registers = Registers {
        steps: vec![step(1, 30, Subject::Action(Id::new(10))), step(2, 31, Subject::Term(Id::new(20)))],
        ..covered()
    };
    let [upper, lower, action, other] = [
        Subject::Term(Id::new(20)),
        Subject::Term(Id::new(21)),
        Subject::Action(Id::new(10)),
        Subject::Action(Id::new(11)),
    ];
    let coverage = registers.coverage(&[upper, lower, action, other], date(2025, 4, 1));
    let counts: Vec<Vec<usize>> =
        coverage.iter().map(|each| each.steps.iter().map(Vec::len).collect()).collect();
    assert_eq!(
        counts,
        [[1, 1], [1, 0], [1, 0], [0, 0]],
        "an action counts for its element and the one above"
    );
    assert_eq!(coverage.iter().map(Covered::is_bare).collect::<Vec<_>>(), [false, false, false, true]);
    let earlier = registers.coverage(&[upper], date(2025, 3, 31));
    assert!(earlier[0].is_bare(), "nothing had come in");
}

#[test]
fn s3_15_what_was_given_up_or_left_out_covers_nothing() {
    let serves = Subject::Action(Id::new(10));
    let given_up = Step { stage: Stage::NotCarriedOut, ..step(1, 30, serves) };
    let waiting = Step { standing: Standing::Received, ..step(2, 30, serves) };
    let left_out = step(3, 30, serves).settle(Standing::LeftOut, "Told twice.").unwrap();
    let registers = Registers { steps: vec![given_up, waiting, left_out], ..covered() };
    assert!(registers.coverage(&[serves], date(2026, 1, 1))[0].is_bare());
    assert_eq!(step(4, 30, serves).settle(Standing::LeftOut, " "), Err(ReasonMissing));
}

#[test]
fn s3_23_success_and_effect_are_judged_at_the_end_and_with_something_that_shows_them() {
    let serves = Subject::Action(Id::new(10));
    let judged = |stage, shown_by: &str| {
        Step { stage, successful: Judgement::Yes, shown_by: shown_by.into(), ..step(1, 30, serves) }.check()
    };
    assert_eq!(judged(Stage::UnderWay, "Report"), Err(StepFault::Early));
    assert_eq!(judged(Stage::CarriedOut, ""), Err(StepFault::Unshown));
    assert_eq!(judged(Stage::CarriedOut, "Report"), Ok(()));
    assert_eq!(judged(Stage::NotCarriedOut, "Report"), Ok(()), "what was given up can be judged as well");
    let ended = Step { ends_on: Some(date(2025, 2, 28)), ..step(1, 30, serves) };
    assert_eq!(ended.check(), Err(StepFault::EndsBefore));
}

#[test]
fn s4_18_of_what_analyses_found_the_latest_by_day_holds() {
    let gaps = vec![
        gap(1, Found::ScientificGap, (2025, 9)),
        gap(3, Found::ByOthers, (2026, 5)),
        gap(2, Found::NotAddressed, (2026, 5)),
    ];
    let registers = Registers { gaps, ..covered() };
    let found =
        |day: jiff::civil::Date| registers.gap(Subject::Action(Id::new(10)), day).map(|gap| gap.found);
    assert_eq!(found(date(2025, 8, 31)), None);
    assert_eq!(found(date(2026, 4, 30)), Some(Found::ScientificGap));
    assert_eq!(found(date(2026, 5, 1)), Some(Found::ByOthers), "of one day the later entry");
    assert_eq!(gap(4, Found::ByOthers, (2026, 6)).check(), Ok(()));
    assert_eq!(Gap { by: String::new(), ..gap(4, Found::ByOthers, (2026, 6)) }.check(), Err(WhoMissing));
}
