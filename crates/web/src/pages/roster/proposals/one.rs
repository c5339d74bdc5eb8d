//! One proposal: how far its search is, its plan with what it is worth and breaks, the answer to what is asked, the forms that
//! change it.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::roster::proposals::{self, Line, ProposalView, Question, reasons::Fault, table};
use trellis_domain::{
    missions::mission::MissionState,
    people::policy::Right,
    roster::proposal::{Proposal, ProposalState},
};
use trellis_words::Words;

use super::{
    LOOK_AGAIN, answer::answer, crumbs, list::gap, mark, page_of, part_key, points, question, sample,
};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        sheet::{Sheet, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::View,
    session::Visitor,
};

/// One proposal.
pub(crate) struct One {
    pub(super) view: ProposalView,
    pub(super) mission: String,
    pub(super) expert: String,
}

impl One {
    fn proposal(&self) -> &Proposal {
        &self.view.proposal
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn is(&self, state: ProposalState) -> bool {
        self.proposal().state == state
    }

    fn facts(&self, words: &Words) -> Markup {
        let own = self.proposal();
        let mut facts = vec![(words.say("proposal-state"), mark(words, own, self.view.is_abandoned))];
        if own.found.bound > 0 {
            facts.push((words.say("proposal-points"), html! { (points(words, own.found.points)) }));
            facts.push((words.say("proposal-bound"), html! { (points(words, own.found.bound)) }));
            facts.push((words.say("proposal-gap"), gap(words, own)));
        }
        if let Some(from) = &self.view.from {
            facts
                .push((words.say("proposal-from"), html! { a href=(page_of(from)) { (name(&from.title)) } }));
        }
        facts.push((words.say("proposal-begun"), figures::instant(words, own.begun_at)));
        facts.push((words.say("proposal-seconds"), html! { (words.whole(i64::from(own.seconds))) }));
        facts.push((words.say("proposal-seed"), html! { (words.whole(i64::from(own.seed))) }));
        facts.push((
            words.say("proposal-iterations"),
            html! { (words.whole(i64::try_from(own.found.iterations).unwrap_or(i64::MAX))) },
        ));
        facts.push((words.say("proposal-digest"), html! { bdi { code { (own.digest) } } }));
        definitions(&facts)
    }

    fn running(&self, visitor: &Visitor) -> Markup {
        let (words, own) = (&visitor.words, self.proposal());
        let share = i64::from(own.found.share);
        html! {
            @if self.view.is_abandoned { p.flag { (words.say("proposal-abandoned-hint")) } }
            @else {
                p { (words.say("proposal-running-hint")) }
                p {
                    progress max="100" value=(share) aria-label=(words.say("proposal-share")) {}
                    " " (words.say_with("proposal-share-of", &[("share", share.into())]))
                }
            }
            @if self.may(Right::Edit) && !self.view.is_abandoned {
                (form::button(visitor, &format!("{}/stop", page_of(own)), &words.say("proposal-stop"), &own.title))
            }
        }
    }

    fn lines(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("proposal-mission")),
            Column::text(words.say("proposal-member")),
            Column::text(words.say("proposal-days")),
            Column::text(words.say("proposal-team")),
            Column::text(words.say("proposal-ask")),
        ];
        let table = Table::records("missions", words.say("proposal-missions"), columns);
        let rows = html! { @for line in &self.view.lines { (table.row(&self.cells(words, line))) } };
        let staffed = self.view.lines.iter().filter(|line| !line.team.is_empty()).count();
        let of = [("staffed", staffed.into()), ("all", self.view.lines.len().into())];
        html! {
            section {
                h2 { (words.say("proposal-missions")) }
                p { (words.say_with("proposal-staffed", &of)) }
                (table.render(&table.rows(&rows)))
            }
        }
    }

    fn cells(&self, words: &Words, line: &Line) -> [Markup; 5] {
        let page = page_of(self.proposal());
        let can_ask = self.is(ProposalState::Ready) && line.lacks.is_empty();
        [
            html! {
                a href={ "/missions/" (line.mission) } { (name(&line.title)) }
                @if self.is(ProposalState::Decided) { p.fine { (words.say(&format!("mission-state-{}", line.state.code()))) } }
            },
            name(&line.member),
            html! {
                @if let Some((first, last)) = line.days {
                    span.nowrap { (figures::day(words, first)) } " – " span.nowrap { (figures::day(words, last)) }
                }
            },
            html! {
                @for (id, who, country) in &line.team {
                    p {
                        @if id.is_empty() { (name(who)) } @else { a href={ "/experts/" (id) } { (name(who)) } }
                        @if !country.is_empty() { " " span.fine { (name(country)) } }
                    }
                }
                @if line.by_hand { p.fine { (words.say("proposal-by-hand")) } }
                @if line.team.is_empty() && line.lacks.is_empty() { span class="st off-track" { (words.say("proposal-nobody")) } }
                @for lacks in &line.lacks { p.fine { (words.say(&format!("team-lacks-{}", lacks.code()))) } }
                @if !line.lacks.is_empty() { a href={ "/missions/" (line.mission) "/team" } { (words.say("team-link")) } }
            },
            html! {
                @if can_ask && line.team.is_empty() {
                    p { a href={ (page) "?mission=" (line.mission) "#answer" } { (words.say("proposal-why-nobody")) } }
                }
                @if self.is(ProposalState::Decided) && !line.team.is_empty() {
                    // Whoever may not work on teams finds nothing there.
                    @if line.state == MissionState::Planned { p.fine { (words.say("proposal-not-laid")) } }
                    @if line.state == MissionState::Matched && self.view.rights.has(Right::ReadProtected) {
                        a href={ "/missions/" (line.mission) "/team" } { (words.say("proposal-ask-people")) }
                    }
                }
                @if can_ask { p { a href={ (page) "?mission=" (line.mission) "&of=team#ask" } { (words.say("proposal-change-or-ask")) } } }
            },
        ]
    }

    /// Why not somebody; and, once a mission is chosen, another team for it.
    fn forms(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let page = page_of(self.proposal());
        let can_ask = self.view.lines.iter().filter(|line| line.lacks.is_empty());
        let missions: Vec<(String, String)> =
            can_ask.map(|line| (line.mission.to_string(), line.title.clone())).collect();
        let asked = [
            field("mission", words.say("proposal-mission"), &self.mission, Kind::Choice(&missions)),
            field("expert", words.say("proposal-expert"), &self.expert, Kind::Choice(&self.view.experts)),
        ];
        let line = self.view.lines.iter().find(|line| line.mission.to_string() == self.mission);
        html! {
            section #ask {
                h2 { (words.say("proposal-why-not")) }
                (question(words, &page, (None, &asked), "proposal-why-not-ask"))
                @if let Some(line) = line.filter(|_| self.may(Right::Edit)) { (self.change(visitor, line)) }
            }
        }
    }

    fn change(&self, visitor: &Visitor, line: &Line) -> Markup {
        let words = &visitor.words;
        let team: Vec<&str> = line.team.iter().map(|(_, name, _)| name.as_str()).collect();
        let team = team.join("; ");
        let start = line.days.map(|(first, _)| first.to_string()).unwrap_or_default();
        let fields = [
            hinted(
                words.say("proposal-experts-hint"),
                field("experts", words.say("proposal-team"), &team, Kind::Lines(2)),
            ),
            hinted(
                words.say("proposal-start-hint"),
                field("start", words.say("proposal-start"), &start, Kind::Line("date", None)),
            ),
        ];
        let wrong = Wrong::default();
        let sheet = Sheet {
            id: "change",
            title: format!("{}: {}", words.say("proposal-change"), line.title),
            hint: Some(words.say("proposal-change-hint")),
            action: format!("{}/team", page_of(self.proposal())),
            hidden: Some(("mission", &self.mission)),
            fields: &fields,
            ..Sheet::blank(&wrong)
        };
        sheet.render(visitor)
    }

    fn worth(&self, words: &Words) -> Markup {
        let columns =
            || vec![Column::head(words.say("proposal-part")), Column::number(words.say("proposal-points"))];
        let parts = Table::records("parts", words.say("proposal-parts"), columns());
        let scarce = Table::records("scarce", words.say("proposal-scarce"), columns());
        html! {
            @if !self.view.parts.is_empty() {
                section {
                    h2 { (words.say("proposal-parts")) }
                    (parts.render(&parts.rows(&html! {
                        @for (part, own) in &self.view.parts {
                            (parts.row(&[html! { (words.say(&part_key(part))) }, html! { (points(words, *own)) }]))
                        }
                    })))
                }
            }
            @if !self.view.scarce.is_empty() {
                section {
                    h2 { (words.say("proposal-scarce")) }
                    p.fine { (words.say("proposal-scarce-hint")) }
                    (scarce.render(&scarce.rows(&html! {
                        @for (kind, own, paid) in &self.view.scarce {
                            (scarce.row(&[
                                html! { (words.say(&format!("proposal-scarce-{kind}"))) ": " (name(own)) },
                                html! { (points(words, *paid)) },
                            ]))
                        }
                    })))
                }
            }
        }
    }

    fn deeds(&self, visitor: &Visitor) -> Markup {
        let (words, own) = (&visitor.words, self.proposal());
        let page = page_of(own);
        html! {
            div.deeds {
                @if self.is(ProposalState::Ready) && self.may(Right::Move) {
                    (form::button(visitor, &format!("{page}/decision"), &words.say("proposal-decide"), &own.title))
                }
                @if self.is(ProposalState::Ready) {
                    a href={ (page) "/supposed" } { (words.say("proposal-supposed")) }
                }
                @if !self.is(ProposalState::Running) && self.view.rights.has(Right::ReadProtected) {
                    a href={ "/proposals?from=" (own.id) "#begin" } { (words.say("proposal-again")) }
                }
                @if self.is(ProposalState::Decided) && self.may(Right::Export) {
                    a href={ (page) "/missions.csv" } download { (words.say("finding-csv")) }
                }
                @if self.may(Right::Withdraw) {
                    (form::button(visitor, &format!("{page}/withdrawal"), &words.say("proposal-withdraw"), &own.title))
                }
            }
        }
    }
}

/// What a plan breaks, in sentences.
pub(super) fn faults(words: &Words, faults: &[Fault]) -> Markup {
    html! {
        ul {
            @for fault in faults {
                li {
                    @if let Some(mission) = &fault.mission { (name(mission)) ": " }
                    (words.say_with("problem-team-rule", &[
                        ("rule", format!("r{}", fault.rule).as_str().into()),
                        ("name", fault.expert.as_deref().unwrap_or_default().into()),
                    ]))
                }
            }
        }
    }
}

impl View for One {
    fn sample() -> Self {
        sample::one()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, view) = (&visitor.words, &self.view);
        let main = html! {
            (self.facts(words))
            @if self.is(ProposalState::Running) { (self.running(visitor)) }
            @if !view.is_current { p.flag { (words.say("proposal-not-current")) } }
            @if !view.faults.is_empty() {
                div.flag { p { (words.say("proposal-breaks")) } (faults(words, &view.faults)) }
            }
            (self.deeds(visitor))
            @if let Some(own) = &view.answer { section #answer { (answer(words, (&self.mission, &view.lines), own)) } }
            @if !view.lines.is_empty() { (self.lines(words)) }
            @if self.is(ProposalState::Ready) { (self.forms(visitor)) (self.worth(words)) }
            @if self.is(ProposalState::Decided) { (self.worth(words)) }
        };
        Page::new(self.proposal().title.clone())
            .kicker(html! { (words.say("proposal-title")) })
            .crumbs(crumbs(words))
            .main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Proposal>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let value = |name| visitor.address.value(name).unwrap_or_default().to_owned();
    let (mission, expert) = (value("mission"), value("expert"));
    // A link to the forms of a mission asks nothing yet.
    let only_forms = visitor.address.value("of").is_some();
    let asked = if only_forms { String::new() } else { mission.clone() };
    let question = Question { mission: asked, expert: expert.clone() };
    let view = proposals::view(&web.house, visitor.actor(), id, &question).await?;
    let runs = view.proposal.state == ProposalState::Running && !view.is_abandoned;
    let answer = One { view, mission, expert }.page(&visitor).answer(&visitor);
    Ok(if runs { ([LOOK_AGAIN], answer).into_response() } else { answer })
}

pub(super) async fn csv(
    State(web): State<Web>,
    At(id): At<Proposal>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let printed = table::export(&web.house, visitor.actor(), id, &visitor.words).await?;
    Ok(crate::pages::taken(printed))
}
