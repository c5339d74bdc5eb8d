//! A turn as a visitor asked to see it: one line where it stands, the stages, lessons, and the review ahead.

use maud::{Markup, html};
use trellis_app::{
    Problem,
    papers::{Format, formats},
    plans::{
        cycle::{self, Asked, StageLine, assessed::WordLine},
        datasets,
    },
};
use trellis_domain::{
    kernel::Day,
    people::{Verb, may},
    plans::{
        cycle::{StageState, Turn, assessed::TurnPaper},
        record::PlanId,
    },
};
use trellis_words::{Arg, Words};

use super::{
    LATE, TITLE_LETTERS_MAX, TURN,
    forms::{self, Choices, Form},
    glance,
    rows::{self, Row},
};
use crate::{
    Web,
    address::Address,
    asked::{AS_AT, as_at},
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        form::{self, Wrong},
        name::name,
        printed,
        sheet::coded,
        table::{Column, Table},
        tabs::{Tab, tabs},
    },
    page::Page,
    pages::{View, clipped, forms::FORM, plans::board::title_of},
    session::Visitor,
};

/// Stages in which somebody has a part.
const WHO: &str = "responsible";
/// Stages in a state.
const STATE: &str = "state";

/// A plan's cycle as a visitor asked to see it.
pub(crate) struct Cycle {
    /// Title and address of the plan.
    plan: (String, String),
    address: Address,
    as_at: Day,
    /// The names of its turns.
    turns: Vec<String>,
    /// The turn that is shown, by its name.
    turn: Option<String>,
    /// From which day to which it lasts, and by which version of the plan.
    span: Option<(Day, Option<Day>, i64)>,
    glance: Glance,
    rows: Vec<Row>,
    total: usize,
    /// Everybody who has a part in a stage of the turn.
    everybody: Vec<String>,
    review: Option<Review>,
    /// What the turn before taught, and its name.
    lessons_before: Option<(String, Vec<String>)>,
    lessons: Vec<(Day, String)>,
    /// What bodies made of the papers of the turn, and which have said nothing on its report.
    words: Vec<WordLine>,
    unheard: Vec<String>,
    form: Option<Form>,
    choices: Choices,
    wrong: Wrong,
    may_keep: bool,
    /// Whether the visitor may know of datasets of the plan.
    has_datasets: bool,
    may_announce: bool,
    /// Whether the visitor may record what bodies made of the turn.
    may_assess: bool,
    /// Whether the visitor may take tables away.
    exports: bool,
}

/// The line on top.
#[derive(Default)]
struct Glance {
    under_way: Vec<String>,
    late: Vec<String>,
    /// What is next, and from whom.
    next: Option<(String, Option<String>)>,
}

/// When the plan is reviewed.
struct Review {
    wording: String,
    days: Vec<Day>,
    /// The deadline that was set for it: its address, and the day that was announced.
    deadline: Option<(String, Option<Day>)>,
}

impl Cycle {
    pub(super) async fn load(
        web: &Web,
        visitor: &Visitor,
        plan: PlanId,
        form: Option<(Form, Wrong)>,
    ) -> Result<Self, Problem> {
        // A form that came back was sent to an address of its own; it says its turn itself.
        let asked = visitor.address.value(TURN).or(form.as_ref().and_then(|(form, _)| form.turn()));
        let turn = asked.map(str::to_owned);
        let asked = Asked { turn, as_at: as_at(visitor, &web.house) };
        let cycle = cycle::of(&web.house, visitor.actor(), plan, &asked).await?;
        Ok(Self::of(&cycle, visitor, form))
    }

    fn of(cycle: &cycle::Cycle, visitor: &Visitor, form: Option<(Form, Wrong)>) -> Self {
        let words = &visitor.words;
        let plan = format!("/plans/{}", cycle.live.plan.id);
        let own = format!("{plan}/cycle");
        let asked = visitor.address.href();
        let is_own = asked == own || asked.starts_with(&format!("{own}?"));
        let address = if is_own { visitor.address.without(FORM).without("stage") } else { Address::of(own) };
        let glance = cycle.glance();
        let labels = |lines: &[&StageLine]| lines.iter().map(|line| line.label()).collect();
        let who = address.value(WHO).map(str::to_owned);
        let state = address.value(STATE).map(str::to_owned);
        let all: Vec<Row> = match cycle.turn() {
            Some(_) => cycle.lines.iter().map(|line| Row::of_line(cycle, line, words)).collect(),
            None => cycle.laid.iter().map(|laid| Row::of_laid(cycle, laid)).collect(),
        };
        let mut everybody: Vec<String> = all.iter().flat_map(|row| row.names()).collect();
        everybody.sort();
        everybody.dedup();
        let total = all.len();
        let is_meant = |row: &Row| {
            who.as_ref().is_none_or(|who| row.names().any(|name| name == *who))
                && state.as_deref().is_none_or(|state| row.is(state))
        };
        let lessons = |turn: &Turn| turn.lessons.iter().map(|lesson| lesson.text.clone()).collect::<Vec<_>>();
        let span = cycle.turn().map(|turn| {
            let next = cycle.turns.iter().map(|each| each.begins_on).find(|day| *day > turn.begins_on);
            (turn.begins_on, next.and_then(|day| day.yesterday().ok()), turn.version)
        });
        let (form, wrong) = match form {
            Some((form, wrong)) => (Some(form), wrong),
            None => (Form::asked_for(cycle, visitor), Wrong::default()),
        };
        Self {
            plan: (clipped(&title_of(&cycle.live), TITLE_LETTERS_MAX), plan),
            as_at: cycle.as_at,
            turns: cycle.turns.iter().map(|turn| turn.label.clone()).collect(),
            turn: cycle.turn().map(|turn| turn.label.clone()),
            span,
            glance: Glance {
                under_way: labels(&glance.under_way),
                late: labels(&glance.late),
                next: glance.next.map(|line| (line.label(), line.lead().map(str::to_owned))),
            },
            rows: all.into_iter().filter(is_meant).collect(),
            total,
            everybody,
            review: cycle.review.as_ref().map(|review| Review {
                wording: review.wording.clone(),
                days: review.days.clone(),
                deadline: review.deadline.as_ref().map(|set| {
                    let sent = set.deadline.announced.map(|sent| sent.day);
                    (format!("/deadlines/{}", set.deadline.id), sent)
                }),
            }),
            lessons_before: cycle
                .turn_before()
                .filter(|turn| !turn.lessons.is_empty())
                .map(|turn| (turn.label.clone(), lessons(turn))),
            lessons: cycle
                .turn()
                .map(|turn| turn.lessons.iter().map(|each| (each.noted_on, each.text.clone())).collect())
                .unwrap_or_default(),
            words: cycle.words.clone(),
            unheard: match cycle.sees_words {
                true => cycle.unheard(TurnPaper::Report).iter().map(|body| body.name.clone()).collect(),
                false => Vec::new(),
            },
            choices: Choices::of(cycle),
            form: form.filter(|form| match form {
                Form::Word(_) => cycle.may_assess,
                _ => cycle.may_keep,
            }),
            may_assess: cycle.may_assess,
            exports: formats(visitor.actor(), &cycle.live.plan).any(Format::is_table),
            wrong,
            may_keep: cycle.may_keep,
            has_datasets: datasets::is_open_to(visitor.actor(), &cycle.live.plan),
            may_announce: may(visitor.actor(), Verb::KeepMeetings, cycle.live.plan.organisation).is_ok(),
            address,
        }
    }

    fn page_of(&self) -> String {
        format!("{}/cycle", self.plan.1)
    }

    fn turn_tabs(&self, words: &Words) -> Markup {
        let all: Vec<Tab> = self
            .turns
            .iter()
            .map(|turn| Tab {
                label: turn.clone(),
                count: None,
                href: self.address.with(TURN, turn).href(),
                current: self.turn.as_ref() == Some(turn),
            })
            .collect();
        html! { @if !all.is_empty() { (tabs(&words.say("cycle-turns"), &all)) } }
    }

    fn standing(&self, words: &Words) -> Markup {
        let said = |key: &str, labels: &[String]| {
            html! { @if !labels.is_empty() { strong { (words.say(key)) } " " (glance::labels(labels)) " " } }
        };
        let glance = &self.glance;
        html! {
            p {
                (said("cycle-under-way", &glance.under_way))
                (said("cycle-late", &glance.late))
                @if let Some((stage, who)) = &glance.next {
                    strong { (words.say("cycle-next")) } " " (name(stage))
                    @if let Some(who) = who { " – " (name(who)) }
                } @else if glance.under_way.is_empty() { (words.say("cycle-nothing-left")) }
            }
        }
    }

    fn filter(&self, words: &Words) -> Markup {
        let mut states = coded(words, "stage-state", StageState::ALL.iter().map(|state| state.code()));
        states.push((LATE.to_owned(), words.say("cycle-state-late")));
        let everybody = self.everybody.iter().map(|name| (name.clone(), name.clone())).collect();
        let fields = vec![
            Field { name: WHO, label: words.say("cycle-responsible"), input: Input::Choice(everybody) },
            Field { name: STATE, label: words.say("cycle-state"), input: Input::Choice(states) },
            Field { name: AS_AT, label: words.say("cycle-as-at"), input: Input::Day },
        ];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.address, fields, more: Vec::new(), found }.render(words)
    }

    fn review(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let page = format!("{}/review", self.page_of());
        html! {
            section #review {
                h2 { (words.say("cycle-review")) }
                @match &self.review {
                    None => p { (words.say("cycle-review-not-said")) },
                    Some(review) => {
                        p { (name(&review.wording)) }
                        ul {
                            @for day in &review.days { li { (figures::day(words, *day)) } }
                        }
                        @if let Some((href, sent)) = &review.deadline {
                            p.fine {
                                @match sent {
                                    Some(day) => (words.say_with("cycle-review-announced", &[("day", Arg::from(*day))])),
                                    None => (words.say("cycle-review-set")),
                                }
                                " " a href=(href) { (words.say("cycle-review-deadline")) }
                            }
                        }
                        @if self.may_announce && !review.days.is_empty() {
                            (form::button(visitor, &page, &words.say("cycle-review-announce"), ""))
                        }
                    },
                }
                p { a.button.second href=(page) { (words.say("cycle-review-prepare")) } }
            }
        }
    }

    fn lessons(&self, words: &Words) -> Markup {
        html! {
            @if !self.lessons.is_empty() {
                section #lessons {
                    h2 { (words.say("cycle-lessons")) }
                    ul { @for (day, text) in &self.lessons { li { (printed::lines(text)) p.fine { (words.day(*day)) } } } }
                }
            }
        }
    }

    /// What bodies made of the turn's papers, for the organisation's own people.
    fn assessed(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("final-body")),
            Column::text(words.say("turn-paper")),
            Column::text(words.say("final-outcome")),
            Column::text(words.say("final-remarks")),
            Column::text(words.say("act-day")),
            Column::text(words.say("act-paragraph")),
        ];
        let table = Table::records("assessed", words.say("final-assessed"), columns);
        let rows = html! {
            @for line in &self.words {
                (table.row(&[
                    html! { (name(&line.body)) @if let Some(session) = &line.session { p.fine { (name(session)) } } },
                    html! { (words.say(&format!("turn-paper-{}", line.word.paper.code()))) },
                    html! { (words.say(&format!("final-outcome-{}", line.word.outcome.code()))) },
                    printed::lines(&line.word.remarks),
                    figures::day(words, line.day),
                    html! {
                        (name(&line.paragraph))
                        @if let Some((id, symbol)) = &line.document { " " a href={ "/documents/" (id) } { (name(symbol)) } }
                    },
                ]))
            }
        };
        html! {
            @if !self.words.is_empty() || !self.unheard.is_empty() {
                section #assessed {
                    h2 { (words.say("final-assessed")) }
                    @if !self.words.is_empty() { (table.render(&table.rows(&rows))) }
                    @if !self.unheard.is_empty() {
                        p { (words.say_with("turn-report-unheard", &[("bodies", words.list(&self.unheard).as_str().into())])) }
                    }
                }
            }
        }
    }

    /// The final report of the turn to take along.
    fn report(&self, words: &Words) -> Markup {
        let page = self.page_of();
        html! {
            @if let Some(turn) = &self.turn {
                p.tools {
                    (words.say("final-title")) " "
                    @for format in Format::ALL.into_iter().filter(|format| self.exports || !format.is_table()) {
                        @let file = Address::of(format!("{page}/report/{}", format.ending())).with(TURN, turn);
                        a href=(file.href()) { (format.ending().to_uppercase()) } " "
                    }
                }
            }
        }
    }

    fn lessons_before(&self, words: &Words) -> Markup {
        html! {
            @if let Some((turn, lessons)) = &self.lessons_before {
                details open {
                    summary { (words.say_with("cycle-lessons-of", &[("turn", Arg::from(turn.as_str()))])) }
                    ul { @for text in lessons { li { (printed::lines(text)) } } }
                }
            }
        }
    }

    fn list(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        html! {
            @if self.total == 0 {
                (empty(&words.say("cycle-no-stages"), None))
            } @else {
                @if self.turn.is_none() { p { (words.say("cycle-no-turn")) } } @else { (self.standing(words)) }
                (self.lessons_before(words))
                (self.filter(words))
                @if self.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (rows::table(visitor, &self.rows, &self.page_of())) }
            }
        }
    }
}

/// The monitoring summary to take along.
fn monitoring(words: &Words, page: &str) -> Markup {
    html! {
        p.tools {
            @for ending in ["docx", "pdf", "html"] {
                a href={ (page) "/monitoring/" (ending) } {
                    (words.say_with("monitoring-print", &[("format", ending.to_uppercase().as_str().into())]))
                }
            }
        }
    }
}

impl View for Cycle {
    fn sample() -> Self {
        let glance = Glance {
            under_way: vec!["3 Member engagement".to_owned()],
            late: vec!["4 Budget".to_owned()],
            next: Some(("6 Delivery".to_owned(), Some("Secretariat".to_owned()))),
        };
        let rows = rows::sample();
        Self {
            plan: ("Capacity building workplan".to_owned(), "/plans/workplan".to_owned()),
            address: Address::read("/plans/workplan/cycle?turn=2026"),
            as_at: Day::constant(2026, 11, 22),
            turns: vec!["2025".to_owned(), "2026".to_owned()],
            turn: Some("2026".to_owned()),
            span: Some((Day::constant(2026, 2, 12), None, 2)),
            glance,
            total: rows.len(),
            rows,
            everybody: vec!["Secretariat".to_owned()],
            review: Some(Review {
                wording: "First review after three years and then every five years.".to_owned(),
                days: vec![Day::constant(2028, 2, 14), Day::constant(2033, 2, 14)],
                deadline: Some(("/deadlines/1".to_owned(), Some(Day::constant(2028, 2, 14)))),
            }),
            lessons_before: Some(("2025".to_owned(), vec!["Ask for data before the summer.".to_owned()])),
            lessons: vec![(Day::constant(2026, 11, 1), "Start the budget earlier.".to_owned())],
            words: Vec::new(),
            unheard: vec!["Compliance Committee".to_owned()],
            may_assess: true,
            exports: true,
            form: Some(Form::State(Default::default())),
            choices: Choices::sample(),
            wrong: Wrong::default(),
            may_keep: true,
            has_datasets: true,
            may_announce: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.turn_tabs(words))
            @if let Some((from, until, version)) = self.span {
                p.fine {
                    @match until {
                        Some(until) => (words.day_span(from, until)),
                        None => (words.say_with("cycle-since", &[("day", Arg::from(from))])),
                    }
                    " – " a href={ (self.page_of()) "/review#approach" } { (words.say_with("cycle-version", &[("version", Arg::from(version))])) }
                    " – " (words.say_with("as-at", &[("day", Arg::from(self.as_at))]))
                }
            }
            @if self.may_keep { (forms::offered(words, &self.page_of(), self.turn.as_deref(), (self.total > 0, self.may_assess))) }
            (monitoring(words, &self.page_of()))
            (self.report(words))
            @if self.has_datasets {
                p.tools { a href={ (self.plan.1) "/datasets" } { (words.say("datasets-title")) } }
            }
            @if let Some(form) = &self.form {
                (form.sheet(visitor, &self.page_of(), &self.choices, &self.wrong))
            }
            (self.list(visitor))
            (self.assessed(words))
            (self.lessons(words))
            (self.review(visitor))
        };
        Page::new(words.say("cycle-title"))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned()), self.plan.clone()])
            .failed(self.wrong.is_any())
            .main(main)
    }
}
