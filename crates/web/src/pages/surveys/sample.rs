//! Made-up questionnaires and responses for the gallery.

use trellis_app::{
    plans::action::Happened,
    surveys::{
        Choices, GivenRow, GivenRows, MemberRow, OwnRow, Row, SurveyView, Surveys,
        responses::{PageLine, ResponseView},
        results::ResultsView,
        taken::{Offers, Taken},
    },
};
use trellis_domain::{
    kernel::{Day, Id},
    members::Member,
    people::{
        Organisation,
        policy::{Right, Rights},
    },
    plans::registers::vocabulary::TermId,
    surveys::{
        Questionnaire, Response, ResponseState, Said, SurveyKind, SurveyState, Voice,
        figures::figure,
        options::{Choice, Comparison},
        questions::{Answers, Progress, Questions, read},
        step::{ResponseWay, SurveyWay},
    },
};

const TODAY: Day = Day::constant(2026, 12, 3);
const LINES: &str = "# A. Trade facilitation\n\
    1 | yes-partly-no * | Is the time of release measured and published? | area: Trade facilitation | gap: partly; no\n\
    1.1 | one: Yearly; Every two years; Less often | How often? | if: 1 = yes; partly\n\
    2 | number | How many officers can carry out a study? | gap: 0 | area: Trade facilitation\n\
    # B. What would help\n\
    3 | several: A mission; A workshop; A study visit | Which kind of help is wanted? | help: Choose all that fit.\n\
    4 | text | What should be done first?";

fn questions() -> Questions {
    let area = |words: &str| (words == "Trade facilitation").then(|| TermId::new(5));
    read(LINES, area).unwrap_or_default()
}

fn organisation() -> Organisation {
    let (code, name) = ("office".to_owned(), "Coral Sea Customs Capacity Office".to_owned());
    Organisation { id: Id::new(1), code, name, sample: true }
}

fn member(id: u128, code: &str, name: &str) -> Member {
    Member { id: Id::new(id), code: code.to_owned(), name: name.to_owned() }
}

fn members() -> [Member; 3] {
    [member(30, "TO", "Tonga"), member(31, "VU", "Vanuatu"), member(32, "WS", "Samoa")]
}

fn questionnaire(id: u128, year: i16, state: SurveyState) -> Questionnaire {
    Questionnaire {
        id: Id::new(id),
        organisation: Id::new(1),
        code: format!("needs-{year}"),
        kind: SurveyKind::Needs,
        title: format!("Needs survey {year}"),
        year,
        guidance: "One answer for the whole administration, please.".to_owned(),
        closes: "30 days before HEADS 27".to_owned(),
        body: None,
        plan: None,
        set: None,
        earlier: None,
        questions: questions(),
        state,
        opened_on: (state != SurveyState::Draft).then(|| Day::constant(year, 12, 1)),
        made_by: None,
        version: 1,
    }
}

fn answers(of: &[(usize, &str)]) -> Answers {
    of.iter().map(|(place, value)| (*place, (*value).to_owned())).collect()
}

fn given_by(state: ResponseState) -> Response {
    Response {
        id: Id::new(40),
        organisation: Id::new(1),
        questionnaire: Id::new(2),
        member: Id::new(30),
        state,
        submitted_on: (state != ResponseState::Draft).then(|| Day::constant(2026, 12, 2)),
        decided_on: None,
        answers: answers(&[(0, "partly"), (2, "0"), (3, "1;2")]),
        made_by: None,
        version: 2,
    }
}

fn happened(deed: &str) -> Vec<Happened> {
    let at = TODAY.to_zoned(jiff::tz::TimeZone::UTC).map(|at| at.timestamp()).unwrap_or_default();
    vec![Happened { at, by: Some("Mele Fonua".to_owned()), deed: deed.to_owned(), detail: Vec::new() }]
}

pub(super) fn surveys() -> Surveys {
    let row = |id, year, state, given| Row {
        closes: Some(Day::constant(year, 12, 31)),
        asked: 33,
        given,
        survey: questionnaire(id, year, state),
    };
    Surveys {
        organisation: organisation(),
        rows: vec![
            row(1, 2027, SurveyState::Draft, None),
            row(2, 2026, SurveyState::Open, Some(12)),
            row(3, 2025, SurveyState::Closed, Some(30)),
        ],
        found: 3,
        total: 4,
        page: 1,
        pages: 1,
        today: TODAY,
    }
}

pub(super) fn choices() -> Choices {
    let pair = |code: &str, name: &str| (code.to_owned(), name.to_owned());
    Choices {
        bodies: vec![pair("HEADS", "Regional Conference of Heads of Customs")],
        plans: vec![pair("sap-2025-2027", "Strategic action plan")],
        sets: vec![pair("coral-sea", "Coral Sea region")],
        areas: vec!["Trade facilitation".to_owned()],
        scales: vec!["severity".to_owned()],
    }
}

pub(super) fn survey() -> SurveyView {
    let [tonga, vanuatu, samoa] = members();
    let given = |state| Some((Id::new(40), state, Some(Day::constant(2026, 12, 2))));
    SurveyView {
        survey: questionnaire(2, 2026, SurveyState::Open),
        organisation: organisation(),
        body: Some("Regional Conference of Heads of Customs".to_owned()),
        plan: None,
        set: Some("Coral Sea region".to_owned()),
        closes: Some(Day::constant(2026, 12, 31)),
        earlier: Some((Id::new(3), "Needs survey 2025".to_owned())),
        areas: vec![(TermId::new(5), "Trade facilitation".to_owned())],
        asked: 3,
        members: Some(vec![
            MemberRow { given: given(ResponseState::Submitted), member: tonga.clone() },
            MemberRow { given: given(ResponseState::Accepted), member: vanuatu },
            MemberRow { given: None, member: samoa },
        ]),
        own: vec![OwnRow {
            member: tonga,
            response: Some((Id::new(40), ResponseState::Draft)),
            progress: Progress { answered: 2, available: 5 },
        }],
        has_results: true,
        lines: String::new(),
        history: happened("survey.moved"),
        rights: Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        ways: vec![SurveyWay::Close],
        choices: choices(),
        address: "trellis.example.org/surveys/2".to_owned(),
        today: TODAY,
    }
}

pub(super) fn given() -> GivenRows {
    let survey = questionnaire(2, 2026, SurveyState::Open);
    let row = |state| {
        let response = given_by(state);
        GivenRow {
            progress: survey.questions.progress(&response.answers),
            member: Some(members()[0].clone()),
            survey: (survey.code.clone(), survey.title.clone()),
            answer: response.answers.get(&0).cloned(),
            response,
        }
    };
    GivenRows {
        organisation: organisation(),
        rows: vec![row(ResponseState::Submitted), row(ResponseState::Accepted)],
        found: 2,
        total: 30,
        page: 1,
        pages: 1,
        members: members().to_vec(),
        surveys: vec![(survey.code.clone(), survey.title.clone())],
        question: Some((Box::new(survey), 0)),
    }
}

pub(super) fn response() -> ResponseView {
    let survey = questionnaire(2, 2026, SurveyState::Open);
    let response = given_by(ResponseState::Returned);
    let pages = survey.questions.pages();
    let said = Said {
        id: Id::new(50),
        response: response.id,
        voice: Voice::Reason,
        text: "Question 2 asks for officers who can do it alone.".to_owned(),
        on: TODAY,
        by: None,
        at: jiff::Timestamp::UNIX_EPOCH,
    };
    let line = |places: &std::ops::Range<usize>| {
        let progress = survey.questions.progress_of(&response.answers, places.clone());
        PageLine {
            title: survey.questions.sections[survey.questions.all[places.start].section].clone(),
            places: places.clone(),
            progress: (progress.answered, progress.available),
        }
    };
    let taken = Taken {
        address: "/findings/1".to_owned(),
        what: "taken-finding",
        title: "Time of release".to_owned(),
    };
    ResponseView {
        organisation: organisation(),
        member: members()[0].clone(),
        closes: Some(Day::constant(2026, 12, 31)),
        pages: pages.iter().map(line).collect(),
        versions: pages.iter().map(|_| "1".to_owned()).collect(),
        enabled: survey.questions.enabled(&response.answers),
        earlier: answers(&[(1, "2"), (4, "A mission on the time of release.")]),
        said: vec![(said, Some("Mele Fonua".to_owned()))],
        taken: vec![(0, taken)],
        offers: Offers {
            finding: true,
            request: true,
            assessments: vec![(Id::new(60), "Needs assessment 2027".to_owned())],
        },
        history: happened("response.moved"),
        rights: Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        ways: vec![ResponseWay::Submit, ResponseWay::Return],
        speaks: true,
        survey,
        response,
    }
}

pub(super) fn results() -> ResultsView {
    let survey = questionnaire(2, 2026, SurveyState::Open);
    let all = [
        answers(&[(0, "partly"), (1, "2"), (2, "0"), (3, "1;2")]),
        answers(&[(0, "no"), (3, "1")]),
        answers(&[(0, "yes"), (1, "1"), (2, "7")]),
    ];
    ResultsView {
        organisation: organisation(),
        asked: 33,
        counted: 3,
        state: None,
        figures: (0..survey.questions.all.len())
            .map(|place| figure(&survey.questions, place, &all))
            .collect(),
        areas: vec![("Trade facilitation".to_owned(), vec![0, 2])],
        comparisons: vec![Comparison {
            id: Id::new(91),
            question: 0,
            body: "Northern Convention".to_owned(),
            counted: "Members with an expert in genetics".to_owned(),
            figure: "14".to_owned(),
            out_of: Some(31),
            as_at: Day::constant(2025, 12, 31),
            source: "Report of its 9th meeting, annex 4".to_owned(),
        }],
        choices: vec![Choice {
            id: Id::new(92),
            title: "Share experts with the Northern Convention".to_owned(),
            meaning: "One list that both bodies use.".to_owned(),
            effort: "Ten days of staff time".to_owned(),
            who: "Secretariat".to_owned(),
        }],
        may_add: true,
        may_export: true,
        survey,
    }
}
