//! What officers type about a cycle, one form at a time: where a stage stands, a lesson, a turn, stages.

use maud::Markup;
use trellis_app::plans::cycle::{
    Cycle,
    assessed::WordInput,
    deeds::{LessonInput, MarkInput, StageInput, StateInput, TurnInput},
};
use trellis_domain::{
    missions::initiatives::review::Outcome,
    plans::cycle::{StageState, assessed::TurnPaper},
};
use trellis_words::Words;

use crate::{
    components::{
        form::{Kind, Wrong},
        sheet::{Sheet, coded, field, hinted, or_none},
    },
    pages::forms::{asked_for, deeds},
    session::Visitor,
};

/// The form that stands open, with what was typed.
pub(super) enum Form {
    State(StateInput),
    Lesson(LessonInput),
    Turn(TurnInput),
    Stage(StageInput),
    Marks(MarkInput),
    Word(WordInput),
}

/// What the forms let somebody choose from.
#[derive(Default)]
pub(super) struct Choices {
    /// The stages of the turn: id and label.
    stages: Vec<(String, String)>,
    /// What bodies did to the plan: id, and body with day.
    acts: Vec<(String, String)>,
    /// Sessions that have begun, the latest first: id and title.
    sessions: Vec<(String, String)>,
}

impl Choices {
    pub(super) fn of(cycle: &Cycle) -> Self {
        let stages = cycle.lines.iter().map(|line| (line.stage.id.to_string(), line.label()));
        let acts = cycle.acts.iter().rev();
        let acts = acts.map(|named| {
            let said = format!("{} {} {}", named.code, named.act.day, named.act.paragraph);
            (named.act.id.to_string(), said.trim().to_owned())
        });
        let mut begun: Vec<_> = cycle
            .room
            .sessions
            .iter()
            .filter_map(|session| Some((session.begin().filter(|day| *day <= cycle.room.today)?, session)))
            .collect();
        begun.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
        let sessions = begun.into_iter().map(|(_, session)| (session.id.to_string(), session.title.clone()));
        Self { stages: stages.collect(), acts: acts.collect(), sessions: sessions.collect() }
    }

    pub(super) fn sample() -> Self {
        Self {
            stages: vec![("1".to_owned(), "2 Needs assessment".to_owned())],
            acts: vec![("1".to_owned(), "COMM 2026-10-09 para 71".to_owned())],
            sessions: vec![("1".to_owned(), "19th annual meeting".to_owned())],
        }
    }
}

impl Form {
    /// The form that the address asks for.
    pub(super) fn asked_for(cycle: &Cycle, visitor: &Visitor) -> Option<Self> {
        let is = |form| asked_for(visitor, form);
        let turn = cycle.turn().map(|turn| turn.label.clone()).unwrap_or_default();
        let today = cycle.room.today.to_string();
        if is("say") {
            let stage = visitor.address.value("stage").unwrap_or_default().to_owned();
            let line = cycle.lines.iter().find(|line| line.stage.id.to_string() == stage);
            let state = line.map_or(StageState::Done, |line| match line.state {
                StageState::ToCome => StageState::UnderWay,
                _ => StageState::Done,
            });
            let state = state.code().to_owned();
            return Some(Self::State(StateInput { stage, turn, state, day: today, ..StateInput::default() }));
        }
        if is("lesson") {
            return Some(Self::Lesson(LessonInput { turn, text: String::new() }));
        }
        if is("assess") {
            let paper = TurnPaper::Report.code().to_owned();
            return Some(Self::Word(WordInput { turn, paper, day: today, ..WordInput::default() }));
        }
        if is("turn") {
            return Some(Self::Turn(TurnInput::default()));
        }
        if is("stage") {
            return Some(Self::Stage(StageInput::default()));
        }
        is("marks").then(|| {
            let numbers =
                cycle.live.version.content.actions.iter().filter_map(|action| action.number.clone());
            let numbers = if cycle.laid.is_empty() { numbers.collect() } else { Vec::new() };
            Self::Marks(MarkInput { actions: numbers.join("\n") })
        })
    }

    /// The turn that it is about.
    pub(super) fn turn(&self) -> Option<&str> {
        match self {
            Self::State(StateInput { turn, .. })
            | Self::Lesson(LessonInput { turn, .. })
            | Self::Word(WordInput { turn, .. }) => Some(turn),
            Self::Turn(_) | Self::Stage(_) | Self::Marks(_) => None,
        }
    }

    pub(super) fn sheet(&self, visitor: &Visitor, page: &str, choices: &Choices, wrong: &Wrong) -> Markup {
        let words = &visitor.words;
        let line = |kind| Kind::Line(kind, None);
        let text = |name, key: &str, value| field(name, words.say(key), value, line("text"));
        let lines = |name, key: &str, value| field(name, words.say(key), value, Kind::Lines(3));
        let render = |id: &'static str, title: &str, to: &str, hidden: (&'static str, &str), fields: &[_]| {
            let action = format!("{page}/{to}");
            let title = words.say(title);
            Sheet { id, title, action, hidden: Some(hidden), fields, ..Sheet::blank(wrong) }.render(visitor)
        };
        match self {
            Self::State(input) => {
                let states = coded(words, "stage-state", StageState::ALL.iter().map(|state| state.code()));
                let acts = or_none(words, choices.acts.clone());
                let fields = [
                    field("stage", words.say("cycle-stage"), &input.stage, Kind::Choice(&choices.stages)),
                    field("state", words.say("cycle-state"), &input.state, Kind::Choice(&states)),
                    field("day", words.say("cycle-day"), &input.day, line("date")),
                    hinted(words.say("cycle-note-hint"), lines("note", "cycle-note", &input.note)),
                    hinted(
                        words.say("cycle-document-hint"),
                        text("document", "cycle-document", &input.document),
                    ),
                    hinted(
                        words.say("cycle-act-hint"),
                        field("act", words.say("cycle-act-label"), &input.act, Kind::Choice(&acts)),
                    ),
                ];
                render("say", "cycle-say-title", "states", ("turn", &input.turn), &fields)
            }
            Self::Lesson(input) => {
                let fields =
                    [hinted(words.say("cycle-lesson-hint"), lines("text", "cycle-lesson", &input.text))];
                render("lesson", "cycle-learn", "lessons", ("turn", &input.turn), &fields)
            }
            Self::Word(input) => {
                let papers = coded(words, "turn-paper", TurnPaper::ALL.iter().map(|each| each.code()));
                let outcomes = coded(words, "final-outcome", Outcome::ALL.iter().map(|each| each.code()));
                let fields = [
                    field("paper", words.say("turn-paper"), &input.paper, Kind::Choice(&papers)),
                    field(
                        "meeting",
                        words.say("document-meeting"),
                        &input.meeting,
                        Kind::Choice(&choices.sessions),
                    ),
                    field("day", words.say("act-day"), &input.day, line("date")),
                    field("outcome", words.say("final-outcome"), &input.outcome, Kind::Choice(&outcomes)),
                    hinted(
                        words.say("final-remarks-hint"),
                        lines("remarks", "final-remarks", &input.remarks),
                    ),
                    hinted(
                        words.say("act-paragraph-hint"),
                        text("paragraph", "act-paragraph", &input.paragraph),
                    ),
                    hinted(
                        words.say("turn-document-hint"),
                        text("document", "turn-document", &input.document),
                    ),
                ];
                render("assess", "turn-assess", "assessments", ("turn", &input.turn), &fields)
            }
            Self::Turn(input) => {
                let fields = [
                    hinted(words.say("cycle-turn-hint"), text("label", "cycle-turn", &input.label)),
                    field("begins_on", words.say("cycle-begins-on"), &input.begins_on, line("date")),
                ];
                render("turn", "cycle-begin", "turns", ("form", "turn"), &fields)
            }
            Self::Stage(input) => {
                let fields = [
                    hinted(words.say("cycle-number-hint"), text("number", "cycle-number", &input.number)),
                    text("title", "cycle-heading", &input.title),
                    lines("activity", "cycle-activity", &input.activity),
                    lines("description", "cycle-description", &input.description),
                    hinted(
                        words.say("cycle-responsible-hint"),
                        lines("responsible", "cycle-responsible", &input.responsible),
                    ),
                    hinted(
                        words.say("cycle-timeline-hint"),
                        lines("timeline", "cycle-timeline", &input.timeline),
                    ),
                    lines("resources", "cycle-resources", &input.resources),
                    lines("outcome", "cycle-outcome", &input.outcome),
                ];
                render("stage", "cycle-lay", "stages", ("form", "stage"), &fields)
            }
            Self::Marks(input) => {
                let fields = [hinted(
                    words.say("cycle-marks-hint"),
                    field("actions", words.say("cycle-marks"), &input.actions, Kind::Lines(8)),
                )];
                render("marks", "cycle-mark", "marks", ("form", "marks"), &fields)
            }
        }
    }
}

/// Links to the forms that can be filled in now.
pub(super) fn offered(
    words: &Words,
    page: &str,
    turn: Option<&str>,
    (has_stages, may_assess): (bool, bool),
) -> Markup {
    let mut offered: Vec<(&'static str, &'static str)> = Vec::new();
    if turn.is_some() {
        offered.extend([("say", "cycle-say-title"), ("lesson", "cycle-learn")]);
        offered.extend(may_assess.then_some(("assess", "turn-assess")));
    }
    if has_stages {
        offered.push(("turn", "cycle-begin"));
    }
    offered.extend([("marks", "cycle-mark"), ("stage", "cycle-lay")]);
    deeds(words, page, &offered)
}
