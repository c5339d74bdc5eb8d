//! The team of a mission: who is needed, who of the roster suits it criterion by criterion, the form that puts a team on it,
//! and how earlier teams were chosen. What it shows is the search's own judgement; it adds nothing to it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::roster::{
    asks::mission::{self as asks, AskedOf},
    matching::Suited,
    teams::{self, Chosen, Line, Needed, TeamInput, TeamView},
    wanted::{self, WantedInput},
};
use trellis_domain::{missions::mission::Mission, people::policy::Right};
use trellis_words::Words;

use super::{crumbs, page_of, sample};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        printed,
        sheet::{Sheet, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        asks::of_mission,
        forms::{FORM, asked_for, deeds},
        indicators::facts::member_page,
        saved,
    },
    session::Visitor,
};

/// The form that says who is needed.
const WANTED: &str = "wanted";

/// A mission's team.
pub(crate) struct Team {
    pub(super) view: TeamView,
    pub(super) open: bool,
    pub(super) asked: AskedOf,
}

/// How a criterion is met.
#[derive(Clone, Copy)]
enum Met {
    Yes,
    Partly,
    No,
}

/// The rules that are shown as criteria, by number.
const RULES: [u8; 9] = [5, 6, 7, 8, 9, 10, 11, 13, 15];

impl Met {
    const fn class(self) -> &'static str {
        match self {
            Self::Yes => "st met",
            Self::Partly => "st at-risk",
            Self::No => "st off-track",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Yes => "team-met",
            Self::Partly => "team-partly",
            Self::No => "team-not",
        }
    }
}

/// Every criterion of a candidate: hard ones by the rule that is broken, soft ones by what they earn.
fn criteria(suited: &Suited) -> Vec<(String, Met)> {
    let keeps = |rule: u8| match rule {
        11 => !suited.broken.iter().any(|own| matches!(own, 11 | 12)),
        13 => !suited.broken.iter().any(|own| matches!(own, 13 | 14)),
        rule => !suited.broken.contains(&rule),
    };
    let hard = RULES.iter().map(|rule| {
        let met = match (keeps(*rule), *rule) {
            (false, _) => Met::No,
            // Well enough to work in, and not without effort.
            (true, 7) if !suited.is_fluent => Met::Partly,
            _ => Met::Yes,
        };
        (format!("team-rule-{rule}"), met)
    });
    let soft = [
        ("team-knows-level", suited.knows_level),
        ("team-knows-region", suited.knows_region),
        ("team-knows-member", suited.knows_member),
    ];
    let soft = soft.map(|(key, holds)| (key.to_owned(), if holds { Met::Yes } else { Met::Partly }));
    hard.chain(soft).collect()
}

impl Team {
    fn mission(&self) -> &Mission {
        &self.view.mission
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn needed(&self, words: &Words) -> Markup {
        let Some(Needed { wanted, theme, seats }) = &self.view.needed else { return html! {} };
        let mut facts = vec![
            (
                words.say("team-theme"),
                html! { (name(theme)) p.fine { (words.say_with("team-level-of", &[("level", u32::from(wanted.level.get()).into())])) } },
            ),
            (
                words.say("team-seats"),
                html! { @for (category, count) in seats { p { (words.whole(i64::from(*count))) " × " (name(category)) } } },
            ),
            (words.say("team-days"), html! { (words.whole(i64::from(wanted.days))) }),
            (words.say("team-priority"), html! { (words.whole(i64::from(wanted.priority.get()))) }),
        ];
        if wanted.needs_lead {
            facts.push((words.say("team-lead"), html! { (words.say("team-lead-needed")) }));
        }
        if !wanted.fund.is_empty() {
            facts.push((words.say("team-fund"), name(&wanted.fund)));
        }
        if let Some((first, last)) = self.view.window {
            facts.push((
                words.say("team-window"),
                html! { (figures::day(words, first)) " – " (figures::day(words, last)) },
            ));
        }
        definitions(&facts)
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, choices) = (&self.view.input, &self.view.choices);
        let levels: Vec<(String, String)> =
            (1..=4).map(|level: u8| (level.to_string(), words.whole(i64::from(level)))).collect();
        let lead = vec![("yes".to_owned(), words.say("team-lead-needed"))];
        let marked = vec![input.needs_lead.clone()];
        let line = || Kind::Line("text", None);
        let number = || Kind::Line("number", None);
        let categories = words.list(&choices.categories);
        let seats = words.say_with("team-seats-hint", &[("categories", categories.as_str().into())]);
        let fields = [
            field("theme", words.say("team-theme"), &input.theme, Kind::Choice(&choices.themes)),
            hinted(
                words.say("team-level-hint"),
                field("level", words.say("team-level"), &input.level, Kind::Options(&levels)),
            ),
            hinted(seats, field("seats", words.say("team-seats"), &input.seats, Kind::Lines(3))),
            field("needs_lead", words.say("team-lead"), "", Kind::Several(&lead, &marked)),
            hinted(words.say("team-days-hint"), field("days", words.say("team-days"), &input.days, number())),
            hinted(
                words.say("team-priority-hint"),
                field("priority", words.say("team-priority"), &input.priority, number()),
            ),
            hinted(words.say("team-fund-hint"), field("fund", words.say("team-fund"), &input.fund, line())),
        ];
        let title = words.say("team-needed-set");
        let action = format!("{}/wanted", page_of(self.mission()));
        let hidden = Some((FORM, WANTED));
        Sheet { id: WANTED, title, action, hidden, fields: &fields, ..Sheet::blank(&Wrong::default()) }
            .render(visitor)
    }

    fn candidates(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let may_choose = self.may(Right::Edit);
        let columns = vec![
            Column::head(words.say("team-column-who")),
            Column::number(words.say("team-column-points")),
            Column::text(words.say("team-column-criteria")),
            Column::text(words.say("team-column-free")),
            Column::number(words.say("team-column-cost")),
        ];
        let table = Table::records("candidates", words.say("team-candidates"), columns);
        let cells = |line: &Line| {
            [
                html! {
                    @if may_choose {
                        label.option for={ "expert-" (line.id) } {
                            input id={ "expert-" (line.id) } type="checkbox" name="experts" value=(line.id) checked[line.is_chosen];
                            " " (name(&line.name))
                        }
                    } @else { (name(&line.name)) }
                    @if let Some(country) = &line.country { p.fine { (name(country)) } }
                    p.fine { a href={ "/experts/" (line.id) } { (words.say("team-record")) } }
                },
                html! { (words.whole(line.suited.points.round() as i64)) },
                html! {
                    @for (key, met) in criteria(&line.suited) {
                        span class=(met.class()) title=(words.say(met.key())) {
                            (words.say(&key)) span.sr { ": " (words.say(met.key())) }
                        } " "
                    }
                    p.fine { (words.say_with("team-level-of", &[("level", u32::from(line.suited.level).into())])) }
                },
                html! { @if let Some(day) = line.suited.start { (figures::day(words, day)) } },
                html! { (words.whole(line.suited.cost)) },
            ]
        };
        let rows = html! { @for line in &self.view.candidates { (table.row(&cells(line))) } };
        let (looked, left) = self.view.looked_at;
        let of = [("count", looked.into()), ("left", left.into())];
        html! {
            section {
                h2 { (words.say("team-candidates")) }
                p.fine { (words.say_with("team-looked-at", &of)) }
                @if self.view.candidates.is_empty() { (empty(&words.say("team-candidates-none"), None)) }
                @else if may_choose {
                    form method="post" action={ (page_of(self.mission())) "/team" } {
                        (form::token(visitor))
                        (table.render(&table.rows(&rows)))
                        (form::field(&hinted(words.say("team-start-hint"), field("start", words.say("team-start"), "", Kind::Line("date", None))), &Wrong::default()))
                        (form::field(&hinted(words.say("team-reason-hint"), field("reason", words.say("team-reason"), "", Kind::Lines(3))), &Wrong::default()))
                        button.button { (words.say("team-choose")) }
                    }
                } @else { (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn chosen(&self, words: &Words) -> Markup {
        let listed = |people: &[Option<String>]| {
            let gone = words.say("team-erased");
            words.list(
                &people.iter().map(|own| own.clone().unwrap_or_else(|| gone.clone())).collect::<Vec<_>>(),
            )
        };
        let one = |chosen: &Chosen| {
            html! {
                h3 { (figures::day(words, words.day_at(chosen.at))) ": " (name(&listed(&chosen.team))) }
                @if !chosen.passed.is_empty() { p { (words.say("team-passed")) ": " (name(&listed(&chosen.passed))) } }
                @if !chosen.reason.is_empty() { (printed::lines(&chosen.reason)) }
                @if let Some(pairing) = &chosen.pairing {
                    p {
                        (words.say_with("team-pairing", &[
                            ("tried", pairing.tried.into()), ("breaking", pairing.breaking.into()), ("possible", pairing.possible.into()),
                        ]))
                        @if let Some(points) = pairing.least_points {
                            " " (words.say_with("team-pairing-points", &[("points", points.into())]))
                        }
                    }
                }
            }
        };
        html! {
            @if !self.view.chosen.is_empty() {
                section { h2 { (words.say("team-chosen")) } @for chosen in &self.view.chosen { (one(chosen)) } }
            }
        }
    }
}

impl View for Team {
    fn sample() -> Self {
        Self { view: sample::team(), open: true, asked: of_mission::sample() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let page = format!("{}/team", page_of(self.mission()));
        let asks = self.view.needed.is_none() && self.may(Right::Edit);
        let main = html! {
            p { (words.say("team-about")) }
            @if let Some(member) = &self.view.member { p { a href=(member_page(member.id)) { (name(&member.name)) } } }
            h2 { (words.say("team-needed")) }
            (self.needed(words))
            @if self.open || asks { @if self.may(Right::Edit) { (self.sheet(visitor)) } }
            @else if self.may(Right::Edit) { (deeds(words, &page, &[(WANTED, "team-needed-set")])) }
            @if self.view.lacks.is_empty() { (self.candidates(visitor)) }
            @else {
                div.flag { ul { @for lacks in &self.view.lacks { li { (words.say(&format!("team-lacks-{}", lacks.code()))) } } } }
            }
            (of_mission::section(visitor, &self.asked, &page_of(self.mission())))
            (self.chosen(words))
        };
        let mut all = crumbs(words);
        all.push((self.mission().title.clone(), page_of(self.mission())));
        Page::new(words.say("team-title")).kicker(name(&self.mission().title)).crumbs(all).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = teams::view(&web.house, visitor.actor(), id).await?;
    let open = asked_for(&visitor, WANTED);
    let asked = asks::of_mission(&web.house, visitor.actor(), id).await?;
    Ok(Team { view, open, asked }.page(&visitor).answer(&visitor))
}

/// Says who is needed.
pub(super) async fn want(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
    Sent(input): Sent<WantedInput>,
) -> Result<Response, Failure> {
    wanted::set(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/missions/{id}/team")))
}

/// Puts a team on it.
pub(super) async fn choose(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
    Sent(input): Sent<TeamInput>,
) -> Result<Response, Failure> {
    teams::choose(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/missions/{id}/team")))
}
