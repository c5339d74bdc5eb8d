//! One mission: what it answers and who goes, its terms of reference, what clashes with it, its report and evaluations.
//! What is protected is there for whoever may read it; the log tells of each look.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::{
    calendar::Clashing,
    mission::{self, MissionView},
};
use trellis_domain::{
    missions::{
        mission::{Expert, Mission},
        step::Way,
    },
    people::policy::Right,
};
use trellis_words::Words;

use super::{crumbs, days, evaluation, forms, history, list::owed, mark, page_of, remarks, report, sample};
use crate::{
    Web,
    asked::At,
    components::{definitions::definitions, figures, name::name, printed},
    error::Failure,
    page::Page,
    pages::{View, forms::FORM, indicators::facts::member_page},
    session::Visitor,
};

/// A mission with the form that its address asks for.
pub(crate) struct One {
    view: MissionView,
    form: Option<String>,
}

impl One {
    fn mission(&self) -> &Mission {
        &self.view.mission
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, mission) = (&self.view, self.mission());
        let mut facts = vec![(
            words.say("mission-state"),
            html! { (mark(words, mission.course.state)) (owed(words, view.report_due, view.today)) },
        )];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if let Some(member) = &view.member {
            add("mission-member", html! { a href=(member_page(member.id)) { (name(&member.name)) } });
        }
        let (request, reads) = &view.request;
        add(
            "mission-request",
            html! {
                @if *reads { a href={ "/requests/" (request.id) } { (name(&request.label)) } } @else { (name(&request.label)) }
            },
        );
        if let Some((id, title)) = &view.initiative {
            add("part-of-initiative", html! { a href={ "/initiatives/" (id) } { (name(title)) } });
        }
        if !view.needs.is_empty() {
            let needs =
                html! { @for (id, text) in &view.needs { p { a href={ "/needs/" (id) } { (name(text)) } } } };
            add("request-needs", needs);
        }
        if !view.mandates.is_empty() {
            add("request-mandates", html! { @for mandate in &view.mandates { p { (name(mandate)) } } });
        }
        if !request.level.is_empty() {
            add("mission-level", html! { (words.say(&format!("request-level-{}", request.level))) });
        }
        if mission.days.first.is_some() || mission.days.last.is_some() {
            add("mission-days", days(words, mission.days));
        }
        if !mission.place.is_empty() {
            add("mission-place", name(&mission.place));
        }
        if !mission.language.is_empty() {
            add("mission-language", name(&mission.language));
        }
        if !mission.experts.is_empty() {
            add(
                "mission-experts",
                html! { @for expert in &mission.experts { p { (expert_line(words, expert)) } } },
            );
        }
        if !mission.costs.is_empty() {
            add("mission-costs", printed::lines(&mission.costs));
        }
        if !mission.consent.is_empty() {
            add("mission-consent", name(&mission.consent));
        }
        if let Some(closing) = mission.course.closing {
            let reason = words.say(&format!("mission-closing-{}", closing.reason.code()));
            add(
                "mission-closing",
                html! { (reason) ", " (figures::day(words, closing.on)) (printed::lines(&mission.closing_note)) },
            );
        }
        definitions(&facts)
    }

    fn terms(&self, words: &Words) -> Markup {
        let (mission, terms) = (self.mission(), &self.mission().terms);
        let parts = [
            ("mission-background", &terms.background),
            ("mission-objectives", &terms.objectives),
            ("mission-tasks", &terms.tasks),
            ("mission-profile", &terms.profile),
            ("mission-expected", &terms.expected),
            ("mission-indicator", &terms.indicator),
            ("mission-evidence", &terms.evidence),
        ];
        let exports = self.view.rights.has(Right::Export);
        let papers = ["docx", "pdf", "html", "xlsx", "csv"].into_iter().take(if exports { 5 } else { 3 });
        html! {
            section {
                h2 {
                    (words.say("mission-terms"))
                    @if mission.course.state.is_agreed() { " " span.tag { (words.say("mission-frozen")) } }
                }
                p.fine {
                    @for ending in papers {
                        a href={ (page_of(mission)) "/papers/terms." (ending) } { (words.say(&format!("mission-paper-{ending}"))) } " "
                    }
                }
                @for (key, text) in parts {
                    @if !text.is_empty() { h3 { (words.say(key)) } (printed::lines(text)) }
                }
            }
            @if !mission.brief.is_empty() {
                section {
                    h2 { (words.say("mission-brief")) " " span.tag { (words.say("finding-protected")) } }
                    (printed::lines(&mission.brief))
                }
            }
        }
    }

    fn clashes(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.clashes.is_empty() {
                div.flag {
                    p { (words.say("mission-clashes")) }
                    ul { @for clash in &self.view.clashes { li { (clashing(words, clash)) } } }
                }
            }
        }
    }

    /// Its report and evaluations, and where they may be begun.
    fn after(&self, words: &Words) -> Markup {
        let (view, page) = (&self.view, page_of(self.mission()));
        html! {
            @if view.report.is_some() || !view.evaluations.is_empty() {
                section {
                    h2 { (words.say("mission-after")) }
                    @if let Some(state) = view.report {
                        p { a href={ (page) "/report" } { (words.say("mission-report")) } " " (report::mark(words, state)) }
                    }
                    @for (id, voice, state) in &view.evaluations {
                        p {
                            a href={ "/mission-evaluations/" (id) } { (words.say(&format!("mission-evaluation-voice-{}", voice.code()))) }
                            " " (evaluation::mark(words, *state))
                        }
                    }
                }
            }
        }
    }

    /// The way to what it says for the plan, which is recorded with its request.
    fn counting(&self, words: &Words) -> Markup {
        html! {
            @if self.view.counts {
                p { a href={ "/requests/" (self.view.request.0.id) "#count" } { (words.say("request-count")) } }
            }
        }
    }

    /// Links to the forms that the visitor may send.
    fn offered(&self, words: &Words) -> Markup {
        let page = page_of(self.mission());
        let mut offered: Vec<(&str, &str)> =
            self.view.ways.iter().map(|way| (way.code(), forms::way_key(*way))).collect();
        if self.view.may_report {
            offered.push(("report-text", "mission-report-write"));
        }
        if self.view.may_evaluate {
            offered.push(("evaluation", "mission-evaluation-add"));
        }
        if self.may(Right::Edit) {
            offered.push(("edit", "mission-edit"));
        }
        if self.may(Right::Comment) {
            offered.push(("say", "mission-remark"));
        }
        if self.may(Right::Withdraw) {
            offered.push(("withdraw", "mission-withdraw"));
        }
        html! {
            @if !offered.is_empty() || self.view.may_match || self.view.may_appraise {
                div.deeds {
                    @if self.view.may_match { a.button.second href={ (page) "/team" } { (words.say("team-link")) } }
                    @if self.view.may_appraise { a.button.second href={ (page) "/appraisals" } { (words.say("appraisal-of-title")) } }
                    @for (form, key) in &offered {
                        a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                    }
                }
            }
        }
    }

    /// The form that was asked for.
    fn sheet(&self, visitor: &Visitor) -> Markup {
        let view = &self.view;
        let asked = self.form.as_deref();
        let way = asked.and_then(Way::from_code).filter(|way| view.ways.contains(way));
        match (asked, way) {
            (_, Some(way)) => forms::step(visitor, view, way),
            (Some("say"), _) if self.may(Right::Comment) => {
                forms::say(visitor, format!("{}/remarks", page_of(self.mission())), "mission-remark-hint")
            }
            (Some("edit"), _) if self.may(Right::Edit) => forms::edit(visitor, view),
            (Some("withdraw"), _) if self.may(Right::Withdraw) => forms::withdraw(visitor, view),
            (Some("report-text"), _) if view.may_report => report::write_form(visitor, view.mission.id, None),
            (Some("evaluation"), _) if view.may_evaluate => evaluation::form(visitor, view.mission.id, None),
            _ => html! {},
        }
    }
}

fn expert_line(words: &Words, expert: &Expert) -> Markup {
    html! {
        @if expert.name.is_empty() { (words.say("person-erased")) } @else { (name(&expert.name)) }
        @if !expert.home.is_empty() { span.fine { ", " (name(&expert.home)) } }
    }
}

/// What a mission clashes with, and why.
pub(super) fn clashing(words: &Words, clash: &Clashing) -> Markup {
    let link = |href: String, title: &str| html! { a href=(href) { (name(title)) } };
    match clash {
        Clashing::Expert(expert, id, title) => html! {
            (words.say_with("mission-clash-expert", &[("name", expert.as_str().into())])) " " (link(format!("/missions/{id}"), title))
        },
        Clashing::Member(id, title) => html! {
            (words.say("mission-clash-member")) " " (link(format!("/missions/{id}"), title))
        },
        Clashing::Session(id, title) => html! {
            (words.say("mission-clash-session")) " " (link(format!("/meetings/{id}"), title))
        },
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::view(), form: Some("end".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, mission) = (&visitor.words, self.mission());
        let main = html! {
            (self.facts(words))
            (self.clashes(words))
            (self.offered(words))
            (self.sheet(visitor))
            (self.terms(words))
            (self.after(words))
            (self.counting(words))
            (remarks(words, &self.view.remarks))
            (history(words, &self.view.history))
        };
        let kicker = html! {
            (name(&mission.number)) " " (words.say(&format!("mission-kind-{}", mission.kind.code())))
        };
        Page::new(&mission.title).kicker(kicker).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = mission::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(One { view, form }.page(&visitor).answer(&visitor))
}
