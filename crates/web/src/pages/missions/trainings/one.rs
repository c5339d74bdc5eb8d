//! One training: when and where, what for, who takes part and how they divide, what they thought, what was learnt. Whoever
//! sees no more than everybody is shown what was announced.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    missions::trainings::{self, TrainingView},
    papers::Format,
    results::{
        self,
        counting::{self, Offer, Said},
    },
};
use trellis_domain::{
    missions::trainings::{
        Training,
        participants::{Participant, ParticipantState},
        step::Way,
    },
    people::policy::{Right, Rights},
    results::Form as Questionnaire,
};
use trellis_words::Words;

use super::{balance::balance, crumbs, forms, mark, sample};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures, form,
        name::name,
        printed,
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{View, clipped, forms::FORM, indicators::facts::member_page, results as results_pages},
    session::Visitor,
};

/// Letters of an action it serves, and of a lesson.
const ACTION_LETTERS_MAX: usize = 120;

/// A training with the form that its address asks for.
pub(crate) struct One {
    view: TrainingView,
    forms: Vec<(Questionnaire, usize)>,
    offers: Vec<Offer>,
    address: Address,
}

impl One {
    fn training(&self) -> &Training {
        &self.view.training
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn page_address(&self) -> String {
        format!("/trainings/{}", self.training().id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, training) = (&self.view, self.training());
        let mut facts = vec![(words.say("training-state"), mark(words, training))];
        let mut add = |key: &str, value: Markup| facts.push((words.say(key), value));
        if !training.why_off.is_empty() {
            add("training-why-off", printed::lines(&training.why_off));
        }
        if let Some(begins) = training.begins {
            let ends = training.ends.map(|day| figures::day(words, day));
            add(
                "training-days",
                html! { (figures::day(words, begins)) @if let Some(ends) = ends { " – " (ends) } },
            );
        }
        if !training.series.is_empty() {
            let href = Address::of("/trainings").with("series", &training.series).href();
            add("training-series", html! { a href=(href) { (name(&training.series)) } });
        }
        if !training.region.is_empty() {
            let href = Address::of("/trainings").with("region", &training.region).href();
            let called = view.choices.regions.said(&training.region, words);
            add("training-region", html! { a href=(href) { (name(&called)) } });
        }
        if !view.partners.is_empty() {
            let partners: Vec<String> = view.partners.iter().map(|each| each.name.clone()).collect();
            add("training-partners", name(&words.list(&partners)));
        }
        for (key, text) in [
            ("training-place", &training.place),
            ("training-host", &training.host),
            ("training-languages", &training.languages),
        ] {
            if !text.is_empty() {
                add(key, name(text));
            }
        }
        if !training.link.is_empty() {
            add(
                "training-link",
                html! { a href=(training.link) rel="noreferrer" { (name(&training.link)) } },
            );
        }
        if let Some(places) = training.places {
            add("training-places", figures::number(words, places.into()));
        }
        if let Some(day) = training.nominate_by {
            add("training-nominate-by", figures::day(words, day));
        }
        if !view.topics.is_empty() {
            let topics: Vec<String> = view.topics.iter().map(|term| term.text.clone()).collect();
            add("training-topics", html! { (words.list(&topics)) });
        }
        if let Some((id, title)) = &view.initiative {
            add("part-of-initiative", html! { a href={ "/initiatives/" (id) } { (name(title)) } });
        }
        if view.all_invited {
            add("training-members", html! { (words.say("training-all-invited")) });
        } else if !view.invited.is_empty() {
            add(
                "training-members",
                html! {
                    @for (at, member) in view.invited.iter().enumerate() {
                        @if at > 0 { ", " }
                        @if self.may(Right::Edit) { a href=(member_page(member.id)) { (name(&member.name)) } }
                        @else { (name(&member.name)) }
                    }
                },
            );
        }
        definitions(&facts)
    }

    fn texts(&self, words: &Words) -> Markup {
        let training = self.training();
        let parts = [
            ("training-aims", &training.aims),
            ("training-agenda", &training.agenda),
            ("training-guidance", &training.guidance),
            ("training-costs", &training.costs),
            ("training-summary", &training.summary),
            ("training-learnt", &training.learnt),
        ];
        html! {
            @for (key, text) in parts {
                @if !text.is_empty() { section { h2 { (words.say(key)) } (printed::lines(text)) } }
            }
            @if !self.view.answers.is_empty() {
                section {
                    h2 { (words.say("training-actions")) }
                    @for answer in &self.view.answers {
                        p { a href={ "/actions/" (answer.action) } { (name(&clipped(&answer.label, ACTION_LETTERS_MAX))) } }
                    }
                }
            }
        }
    }

    /// The people that the address asks for.
    fn shown(&self) -> Vec<&(Participant, Rights)> {
        let value = |name| self.address.value(name).unwrap_or_default();
        let member = self.view.choices.members.iter().find(|each| each.code == value("member"));
        let fits = |(one, _): &&(Participant, Rights)| {
            (value("member").is_empty() || (member.is_some() && one.member == member.map(|each| each.id)))
                && (value("sex").is_empty() || one.sex.code() == value("sex"))
                && (value("group").is_empty() || one.group.is_some_and(|id| id.to_string() == value("group")))
                && (value("attended").is_empty() || one.attended)
        };
        self.view.people.all.iter().filter(fits).collect()
    }

    fn people(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (people, shown) = (&self.view.people, self.shown());
        let is_about_people = people.may_add || !people.all.is_empty();
        let columns = vec![
            Column::head(words.say("training-person-name")),
            Column::text(words.say("training-person-member")),
            Column::text(words.say("participant-group")),
            Column::text(words.say("participant-sex")),
            Column::text(words.say("participant-state")),
        ];
        let table = Table::records("people", words.say("participants-title"), columns);
        let rows = html! { @for (one, rights) in &shown { (table.row(&self.cells(words, one, *rights))) } };
        html! {
            @if is_about_people {
                section {
                    h2 { (words.say("participants-title")) }
                    @if people.all.is_empty() { (empty(&words.say("training-people-none"), None)) }
                    @else if shown.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                    @else { (table.render(&table.rows(&rows))) }
                    p {
                        @if people.may_export {
                            a href={ (self.page_address()) "/participants.csv" } { (words.say("participant-csv")) } " "
                            a href={ (self.page_address()) "/participants.xlsx" } { (words.say("participant-xlsx")) } " "
                            @if people.balance.all.attended > 0 {
                                a href={ (self.page_address()) "/certificates" } { (words.say("participant-certificates")) }
                            }
                        }
                    }
                }
                (balance(words, &self.view))
            }
        }
    }

    fn cells(&self, words: &Words, one: &Participant, rights: Rights) -> [Markup; 5] {
        let member = self.view.choices.members.iter().find(|each| Some(each.id) == one.member);
        let group = self.view.choices.groups.iter().find(|each| Some(each.id) == one.group);
        let state = words.say(&format!("participant-state-{}", one.state.code()));
        let class = match one.state {
            ParticipantState::Attended => "st met",
            ParticipantState::Registered => "st on-track",
            ParticipantState::Erased => "st no-data",
        };
        [
            html! {
                span id={ "p-" (one.id) } {
                    @if rights.has(Right::Read) { a href={ "/participants/" (one.id) } { (name(&one.name)) } }
                    @else if one.state == ParticipantState::Erased { (words.say("participant-erased")) }
                    @else { (words.say("participant-hidden")) }
                }
                @if !one.post.is_empty() { p.fine { (name(&one.post)) } }
                // Whoever reads the page of this person finds the way from there.
                @if rights.has(Right::History) && !rights.has(Right::Read) {
                    p.fine { a href={ "/participants/" (one.id) "/history" } { (words.say("participant-history")) } }
                }
            },
            html! {
                @if let Some(member) = member { (name(&member.name)) }
                @if !one.partner.is_empty() { p.fine { (name(&one.partner)) } }
            },
            html! { @if let Some(group) = group { (name(&group.text)) } },
            html! { (words.say(&format!("participant-sex-{}", one.sex.code()))) },
            html! {
                span class=(class) { (state) }
                @if !one.certificate.is_empty() { p.fine { (name(&one.certificate)) } }
            },
        ]
    }

    fn evaluation(&self, words: &Words) -> Markup {
        html! {
            @if self.view.is_inside() {
                section {
                    h2 { (words.say("evaluation-title")) }
                    @if self.forms.is_empty() { p { (words.say("evaluation-none")) } }
                    @for (form, answered) in &self.forms {
                        p {
                            a href={ "/evaluations/" (form.id) } { (name(&form.title)) }
                            " " (results_pages::mark(words, form, self.view.today))
                            " " span.tag { (words.say(&format!("evaluation-occasion-{}", form.occasion.code()))) }
                            " " (words.say("evaluation-n")) ": " (words.number((*answered).into()))
                        }
                    }
                    p {
                        (words.say("training-report")) ": "
                        @for format in [Format::Pdf, Format::Docx, Format::Html] {
                            a href={ (self.page_address()) "/report/" (format.ending()) } { (format.ending().to_uppercase()) } " "
                        }
                    }
                }
            }
        }
    }

    /// What it says for the plan and was not recorded yet, with the one button that records it.
    fn counting(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        html! {
            @if !self.offers.is_empty() {
                section {
                    h2 { (words.say("training-count")) }
                    p { (words.say_with("training-count-lead", &[("facts", self.offers.len().into())])) }
                    ul { @for offer in &self.offers { li { (said(words, &offer.says)) } } }
                    (form::button(visitor, &format!("{}/facts", self.page_address()), &words.say("training-count"), ""))
                }
            }
        }
    }

    fn lessons(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.lessons.is_empty() {
                section {
                    h2 { (words.say("training-lessons")) }
                    @for other in &self.view.lessons {
                        blockquote {
                            (printed::lines(&other.learnt))
                            p.fine { a href={ "/trainings/" (other.id) } { (name(&other.title)) } }
                        }
                    }
                }
            }
        }
    }

    /// Links to the forms that the visitor may send.
    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, page) = (&visitor.words, self.page_address());
        let people = &self.view.people;
        let mut offered = Vec::new();
        if people.may_add {
            offered.push(("participant", "training-person-add"));
        }
        offered.extend(self.view.ways.iter().map(|way| (way.code(), forms::way_key(*way))));
        if self.notes_attendance() {
            offered.push(("attendance", "participant-attendance"));
        }
        if self.may(Right::Edit) {
            offered.push(("edit", "training-edit"));
            offered.push(("evaluation", "evaluation-add"));
        }
        let withdrawal = format!("{page}/withdrawal");
        html! {
            @if !offered.is_empty() {
                div.deeds {
                    @for (form, key) in &offered {
                        a.button.second href={ (page) "?" (FORM) "=" (form) "#" (form) } { (words.say(key)) }
                    }
                    @if people.may_add {
                        a.button.second href={ (page) "/participants/import" } { (words.say("participant-import")) }
                    }
                    @if self.may(Right::Withdraw) {
                        (form::button(visitor, &withdrawal, &words.say("training-withdraw"), &self.training().title))
                    }
                }
            }
        }
    }

    fn notes_attendance(&self) -> bool {
        let movable = |(one, rights): &(Participant, Rights)| {
            rights.has(Right::Move) && one.state != ParticipantState::Erased
        };
        let course = self.training().course;
        course.state > trellis_domain::missions::trainings::TrainingState::Open
            && !course.is_off
            && self.view.people.all.iter().any(movable)
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let view = &self.view;
        let asked = self.address.value(FORM);
        let way = asked.and_then(Way::from_code).filter(|way| view.ways.contains(way));
        match (asked, way) {
            (_, Some(way)) => forms::step(visitor, view, way),
            (Some("participant"), _) if view.people.may_add => forms::participant(visitor, view),
            (Some("attendance"), _) if self.notes_attendance() => forms::attendance(visitor, view),
            (Some("edit"), _) if self.may(Right::Edit) => forms::edit(visitor, view),
            (Some("evaluation"), _) if self.may(Right::Edit) => {
                results_pages::new_form(visitor, &self.page_address())
            }
            _ => html! {},
        }
    }

    fn history(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.history.is_empty() {
                details #history {
                    summary { (words.say("action-history")) }
                    (happened(words, &self.view.history))
                }
            }
        }
    }
}

/// Deeds with their days.
pub(super) fn happened(words: &Words, history: &[trellis_app::plans::action::Happened]) -> Markup {
    html! {
        ul {
            @for event in history {
                li {
                    (figures::day(words, words.day_at(event.at))) " – "
                    (plain::deed(&event.deed, words))
                    @for told in plain::deed_details(&event.deed, &event.detail, &[], words) { " " span.fine { (name(&told)) } }
                    @if let Some(by) = &event.by { " – " (name(by)) }
                }
            }
        }
    }
}

/// A fact that is offered, in words.
fn said(words: &Words, said: &Said) -> String {
    match said {
        Said::Held => words.say("training-offer-held"),
        Said::Member(member) => {
            words.say_with("training-offer-member", &[("member", member.as_str().into())])
        }
        Said::Score(item, mean, n, top) => {
            let args = [
                ("item", item.as_str().into()),
                ("mean", mean.as_str().into()),
                ("n", (*n).into()),
                ("top", (*top).into()),
            ];
            words.say_with("training-offer-score", &args)
        }
        Said::Survey(title) => words.say_with("training-offer-survey", &[("title", title.as_str().into())]),
    }
}

impl View for One {
    fn sample() -> Self {
        Self {
            view: sample::view(),
            forms: results_pages::sample::forms(),
            offers: Vec::new(),
            address: Address::read("/trainings/1?form=participant"),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, training) = (&visitor.words, self.training());
        let main = html! {
            (self.facts(words))
            (self.texts(words))
            (self.people(visitor))
            (self.evaluation(words))
            (self.counting(visitor))
            (self.lessons(words))
            (self.offered(visitor))
            (self.sheet(visitor))
            (self.history(words))
        };
        let kicker = html! {
            (words.say(&format!("training-kind-{}", training.kind.code()))) " · " (name(&self.view.organisation.name))
        };
        Page::new(&training.title).kicker(kicker).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Training>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let actor = visitor.actor();
    let one = One {
        view: trainings::view(&web.house, actor, id).await?,
        forms: results::of_training(&web.house, actor, id).await?,
        offers: counting::offers(&web.house, actor, id).await?,
        address: visitor.address.clone(),
    };
    Ok(one.page(&visitor).answer(&visitor))
}
