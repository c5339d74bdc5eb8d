//! Made-up evaluations for the gallery.

use trellis_app::{
    people::settings::Names,
    results::{
        FormView,
        answering::Asked,
        summary::{Item, Summary},
    },
};
use trellis_domain::{
    kernel::{Day, Decimal, Id, Language},
    missions::trainings::participants::Sex,
    people::{
        Organisation,
        policy::{Right, Rights},
        settings::Settings,
    },
    results::{
        Form, FormState, Occasion,
        figures::{Change, Figure, PoolRule, Shown},
        questions::{Answer, Question, QuestionKind},
    },
};

fn question(key: &str, kind: QuestionKind, text: &str) -> Question {
    Question { key: key.to_owned(), text: text.to_owned(), kind, required: key == "use" }
}

fn questions() -> Vec<Question> {
    let choices = ["Talks", "Exercises"].map(str::to_owned).to_vec();
    vec![
        question("use", QuestionKind::Scale { from: 1, to: 5 }, "How useful was the workshop for your work?"),
        question("again", QuestionKind::YesNo, "Would you recommend it?"),
        question("best", QuestionKind::Choice(choices), "Which part was best?"),
        question("better", QuestionKind::Text, "What should be done better?"),
    ]
}

fn form(state: FormState) -> Form {
    Form {
        id: Id::new(7),
        organisation: Id::new(1),
        training: Id::new(1),
        occasion: Occasion::After,
        title: "Evaluation of the workshop".to_owned(),
        state,
        opens: Day::constant(2027, 3, 5),
        closes: Day::constant(2027, 3, 20),
        questions: questions(),
        version: 1,
    }
}

pub(crate) fn forms() -> Vec<(Form, usize)> {
    vec![(form(FormState::Open), 18)]
}

pub(super) fn view() -> FormView {
    let figure = |n, mean: Option<Decimal>, positive, spread: &[usize]| Figure {
        n,
        mean,
        positive,
        spread: spread.to_vec(),
    };
    let item = |at: usize, figure: Figure, words: &[&str]| Item {
        question: questions().swap_remove(at),
        by_sex: match at {
            0 => vec![(Sex::Female, Shown::Figure(figure.clone())), (Sex::Male, Shown::Few)],
            _ => Vec::new(),
        },
        figure,
        words: words.iter().map(|each| (*each).to_owned()).collect(),
    };
    let change =
        Change { pairs: 12, before: Decimal::new(24, 1), after: Decimal::new(31, 1), higher: 8, lower: 1 };
    let summary = Summary {
        sheets: 18,
        on_paper: 3,
        asked: 20,
        items: vec![
            item(0, figure(18, Some(Decimal::new(422, 2)), Some(15), &[0, 1, 2, 7, 8]), &[]),
            item(1, figure(17, None, Some(16), &[16, 1]), &[]),
            item(2, figure(18, None, None, &[5, 13]), &[]),
            item(3, figure(2, None, None, &[]), &["More time for own cases.", "Send the slides before."]),
        ],
        together: Some(Err(PoolRule::DifferentN(vec![18, 17]))),
        changes: vec![(questions().swap_remove(0), Ok(change))],
    };
    FormView {
        form: form(FormState::Open),
        training: "Regional workshop on customs valuation".to_owned(),
        summary,
        rights: Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        people: vec![(Id::new(5), "Tebora Ioane".to_owned())],
        linked: 15,
        mails: true,
        today: Day::constant(2027, 3, 8),
    }
}

pub(super) fn asked() -> Asked {
    Asked {
        organisation: Organisation {
            id: Id::new(1),
            code: "lagoon".to_owned(),
            name: "Office for Customs Capacity, Lagoon Region".to_owned(),
            sample: true,
        },
        training: "Regional workshop on customs valuation".to_owned(),
        form: form(FormState::Open),
        given: vec![(0, Answer::Step(4))],
        language: Language::En,
        called: Names::new(Settings::default()),
        is_open: true,
    }
}
