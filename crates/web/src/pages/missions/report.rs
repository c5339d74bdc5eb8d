//! The report on a mission: what was done and found, what follows, and the short item of it that is public. What is
//! protected is there for whoever may read it; the log tells of each look.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::{
    deeds::RemarkInput,
    follow_ups::{self, FollowUpInput},
    reports::{self, ReportInput, ReportMoveInput, ReportView},
};
use trellis_domain::{
    missions::{
        mission::{Mission, MissionId},
        report::{FollowUp, Owner, Report, ReportState, ReportWay},
    },
    people::policy::Right,
};
use trellis_words::Words;

use super::{
    crumbs, days, deed,
    forms::{self, Open, line},
    history, page_of, remarks, sample,
};
use crate::{
    Web,
    asked::At,
    components::{
        dates,
        definitions::definitions,
        figures,
        flag::flag,
        form::{self, Kind},
        name::name,
        printed,
        sheet::{coded, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, forms::FORM, indicators::facts::member_page, saved},
    session::Visitor,
};

/// A state as a shape, a word and a colour.
pub(super) fn mark(words: &Words, state: ReportState) -> Markup {
    let class = match state {
        ReportState::Draft => "st no-data",
        ReportState::MemberReview => "st at-risk",
        ReportState::Final => "st on-track",
        ReportState::PublicSummary => "st met",
    };
    html! { span class=(class) { (words.say(&format!("mission-report-state-{}", state.code()))) } }
}

/// The form that begins a report, or changes what it says.
pub(super) fn write_form(visitor: &Visitor, mission: MissionId, report: Option<&Report>) -> Markup {
    let words = &visitor.words;
    let input = report.map(ReportInput::of).unwrap_or_default();
    let own = |name, key: &str, value, lines| field(name, words.say(key), value, Kind::Lines(lines));
    let fields = [
        own("done", "mission-report-done", &input.done, 5),
        own("found", "mission-report-found", &input.found, 5),
        own("recommendations", "mission-report-recommendations", &input.recommendations, 4),
        hinted(
            words.say("mission-report-summary-hint"),
            own("summary", "mission-report-summary", &input.summary, 3),
        ),
    ];
    let (title, action) = (words.say("mission-report-write"), format!("/missions/{mission}/report"));
    let hint = Some(words.say("mission-report-write-hint"));
    let hidden = ("form", "report-text");
    Open { id: "report-text", title, hint, action, hidden, seen: &input.seen }.render(visitor, &fields)
}

/// A report with the form that its address asks for.
pub(crate) struct OneReport {
    view: ReportView,
    form: Option<String>,
}

impl OneReport {
    fn report(&self) -> &Report {
        &self.view.report
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn page_of(&self) -> String {
        format!("{}/report", page_of(&self.view.mission))
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, report, mission) = (&self.view, self.report(), &self.view.mission);
        let mut facts = vec![(words.say("mission-report-state"), mark(words, report.state))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if view.reads_mission {
            add("mission-of-report", html! { a href=(page_of(mission)) { (name(&mission.title)) } });
        }
        if let Some(member) = &view.member {
            add("mission-member", html! { a href=(member_page(member.id)) { (name(&member.name)) } });
        }
        add("mission-request", name(&view.request.label));
        add("mission-held-on", days(words, mission.days));
        if !mission.place.is_empty() {
            add("mission-place", name(&mission.place));
        }
        let dated = [
            ("mission-report-submitted-on", report.submitted_on),
            ("mission-report-recorded-on", report.recorded_on),
            ("mission-report-published-on", report.published_on),
        ];
        for (key, day) in dated {
            if let Some(day) = day {
                add(key, figures::day(words, day));
            }
        }
        definitions(&facts)
    }

    fn texts(&self, words: &Words) -> Markup {
        let report = self.report();
        let parts = [
            ("mission-report-summary", &report.summary),
            ("mission-report-done", &report.done),
            ("mission-report-found", &report.found),
            ("mission-report-recommendations", &report.recommendations),
        ];
        html! {
            @for (key, text) in parts {
                @if !text.is_empty() {
                    section {
                        h2 {
                            (words.say(key))
                            @if key != "mission-report-summary" { " " span.tag { (words.say("finding-protected")) } }
                        }
                        (printed::lines(text))
                    }
                }
            }
        }
    }

    fn follow_ups(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let columns = vec![
            Column::head(words.say("follow-up-action")),
            Column::text(words.say("follow-up-owner")),
            Column::text(words.say("follow-up-due")),
            Column::text(words.say("follow-up-state")),
        ];
        let table = Table::records("follow-ups", words.say("follow-ups-title"), columns);
        let rows = html! {
            @for each in &self.view.follow_ups {
                (table.row(&[
                    html! {
                        (name(&each.action))
                        @if self.may(Right::Edit) {
                            (form::button(visitor, &format!("/follow-ups/{}/removal", each.id), &words.say("follow-up-remove"), &each.action))
                        }
                    },
                    owner(words, each),
                    figures::day(words, each.due),
                    state(words, each, self.view.today),
                ]))
            }
        };
        html! {
            @if !self.view.follow_ups.is_empty() {
                section { h2 { (words.say("follow-ups-title")) } (table.render(&table.rows(&rows))) }
            }
        }
    }

    fn papers(&self, words: &Words) -> Markup {
        let page = page_of(&self.view.mission);
        let exports = self.may(Right::Export);
        let endings = || ["docx", "pdf", "html", "xlsx", "csv"].into_iter().take(if exports { 5 } else { 3 });
        html! {
            p.fine {
                @if self.may(Right::ReadProtected) {
                    (words.say("mission-report")) ": "
                    @for ending in endings() { a href={ (page) "/papers/report." (ending) } { (words.say(&format!("mission-paper-{ending}"))) } " " }
                }
                @if !self.report().summary.is_empty() {
                    (words.say("mission-item")) ": "
                    @for ending in endings() { a href={ (page) "/papers/item." (ending) } { (words.say(&format!("mission-paper-{ending}"))) } " " }
                }
            }
        }
    }

    fn offered(&self, words: &Words) -> Markup {
        let mut offered: Vec<(&str, &str)> = Vec::new();
        offered.extend(self.view.way.map(|way| (way.code(), way_key(way))));
        if self.may(Right::Edit) {
            offered.push(("report-text", "mission-report-write"));
            offered.push(("follow-up", "follow-up-add"));
        }
        if self.may(Right::Comment) {
            offered.push(("say", "mission-remark"));
        }
        html! {
            @if !offered.is_empty() {
                div.deeds {
                    @for (form, key) in &offered {
                        a.button.second href={ (self.page_of()) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                    }
                }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let asked = self.form.as_deref();
        let way = asked.and_then(ReportWay::from_code).filter(|way| self.view.way == Some(*way));
        match (asked, way) {
            (_, Some(way)) => self.step(visitor, way),
            (Some("report-text"), _) if self.may(Right::Edit) => {
                write_form(visitor, self.view.mission.id, Some(self.report()))
            }
            (Some("follow-up"), _) if self.may(Right::Edit) => self.follow_up_form(visitor),
            (Some("say"), _) if self.may(Right::Comment) => {
                forms::say(visitor, format!("{}/remarks", self.page_of()), "mission-report-remark-hint")
            }
            _ => html! {},
        }
    }

    fn step(&self, visitor: &Visitor, way: ReportWay) -> Markup {
        let words = &visitor.words;
        let today = self.view.today.to_string();
        let on = |key: &str| field("on", words.say(key), &today, Kind::Line("date", None));
        let (hint, fields) = match way {
            ReportWay::Submit => ("mission-report-submit-hint", Vec::new()),
            ReportWay::Finalise => ("mission-report-finalise-hint", vec![on("mission-report-recorded-on")]),
            ReportWay::Publish => {
                let summary = &self.report().summary;
                let summary = field("summary", words.say("mission-report-summary"), summary, Kind::Lines(3));
                let fields = vec![summary, on("mission-report-published-on")];
                ("mission-report-publish-hint", fields)
            }
        };
        let (title, action) = (words.say(way_key(way)), format!("{}/state", self.page_of()));
        let hidden = ("to", way.code());
        Open { id: way.code(), title, hint: Some(words.say(hint)), action, hidden, seen: "" }
            .render(visitor, &fields)
    }

    fn follow_up_form(&self, visitor: &Visitor) -> Markup {
        let (words, input) = (&visitor.words, FollowUpInput::default());
        let owners = coded(words, "follow-up-owner", Owner::ALL.iter().map(|each| each.code()));
        let own = |name, key: &str, value, kind| field(name, words.say(key), value, kind);
        let fields = [
            own("action", "follow-up-action", &input.action, Kind::Lines(2)),
            own("owner", "follow-up-owner", &input.owner, Kind::Choice(&owners)),
            hinted(words.say("follow-up-who-hint"), own("who", "follow-up-who", &input.who, line())),
            own("due", "follow-up-due", &input.due, Kind::Line("date", None)),
        ];
        let action = format!("{}/follow-ups", page_of(&self.view.mission));
        let (title, hidden) = (words.say("follow-up-add"), ("form", "follow-up"));
        Open { id: "follow-up", title, hint: None, action, hidden, seen: "" }.render(visitor, &fields)
    }
}

/// Who does a follow-up.
pub(super) fn owner(words: &Words, each: &FollowUp) -> Markup {
    html! {
        (words.say(&format!("follow-up-owner-{}", each.owner.code())))
        @if !each.who.is_empty() { p.fine { (name(&each.who)) } }
    }
}

/// Where a follow-up stands, with what shows it.
pub(super) fn state(words: &Words, each: &FollowUp, today: trellis_domain::kernel::Day) -> Markup {
    html! {
        @if each.is_overdue(today) { span.tag.doubt { (words.say("follow-up-state-overdue")) } }
        @else { (words.say(&format!("follow-up-state-{}", each.state.code()))) }
        @if let Some(day) = each.settled_on {
            p.fine { (figures::day(words, day)) ": " (name(if each.evidence.is_empty() { &each.reason } else { &each.evidence })) }
        }
    }
}

/// What a step of a report is called.
const fn way_key(way: ReportWay) -> &'static str {
    match way {
        ReportWay::Submit => "mission-report-way-submit",
        ReportWay::Finalise => "mission-report-way-finalise",
        ReportWay::Publish => "mission-report-way-publish",
    }
}

impl View for OneReport {
    fn sample() -> Self {
        Self { view: sample::report_view(), form: Some("publish".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.facts(words))
            @for fault in &self.view.faults { (flag(&dates::said(words, fault), None, None)) }
            (self.papers(words))
            (self.offered(words))
            (self.sheet(visitor))
            (self.texts(words))
            (self.follow_ups(visitor))
            (remarks(words, &self.view.remarks))
            (history(words, &self.view.history))
        };
        let mut crumbs = crumbs(words);
        crumbs.push((words.say("mission-reports-title"), "/mission-reports".to_owned()));
        let title = format!("{}: {}", words.say("mission-report"), self.view.mission.title);
        Page::new(title).kicker(name(&self.view.mission.number)).crumbs(crumbs).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Mission>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = reports::view(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(OneReport { view, form }.page(&visitor).answer(&visitor))
}

deed! {
    /// Begins the report or changes what it says.
    write(Mission, ReportInput) = reports::write, "/missions/{}/report";
}
deed! {
    /// Moves it on.
    move_on(Mission, ReportMoveInput) = reports::move_on, "/missions/{}/report";
}
deed! {
    /// Keeps what somebody says on it.
    say(Mission, RemarkInput) = reports::say, "/missions/{}/report";
}
deed! {
    /// Adds what follows.
    add_follow_up(Mission, FollowUpInput) = follow_ups::add, "/missions/{}/report";
}
