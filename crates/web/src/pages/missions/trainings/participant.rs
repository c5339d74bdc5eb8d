//! One participant: what is said of this person, to be changed, moved on or erased; and what was done. Reading the address is
//! written in the log.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::missions::trainings::{
    ParticipantInput,
    participants::{self, ParticipantView},
};
use trellis_domain::{
    missions::trainings::{
        TrainingState,
        participants::{Participant, ParticipantWay},
    },
    people::policy::Right,
};

use super::{Moved, crumbs, forms, one::happened, sample};
use crate::{
    Web,
    asked::At,
    components::{definitions::definitions, form, form::Kind, name::name, sheet::field},
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, forms::FORM, saved},
    session::Visitor,
};

/// A participant with the form that the address asks for.
pub(crate) struct One {
    view: ParticipantView,
    form: Option<String>,
}

impl One {
    fn facts(&self, visitor: &Visitor) -> Markup {
        let (words, one) = (&visitor.words, &self.view.one);
        let member = self.view.choices.members.iter().find(|each| Some(each.id) == one.member);
        let group = self.view.choices.groups.iter().find(|each| Some(each.id) == one.group);
        let texts = [
            ("participant-post", one.post.clone()),
            ("training-person-member", member.map(|each| each.name.clone()).unwrap_or_default()),
            ("participant-partner", one.partner.clone()),
            ("participant-group", group.map(|each| each.text.clone()).unwrap_or_default()),
            ("participant-email", one.email.clone()),
            ("participant-certificate", one.certificate.clone()),
        ];
        let mut facts = vec![
            (
                words.say("participant-state"),
                html! { (words.say(&format!("participant-state-{}", one.state.code()))) },
            ),
            (
                words.say("participant-sex"),
                html! { (words.say(&format!("participant-sex-{}", one.sex.code()))) },
            ),
        ];
        let filled = texts.into_iter().filter(|(_, text)| !text.is_empty());
        facts.extend(filled.map(|(key, text)| (words.say(key), name(&text))));
        if let Some(language) = one.language {
            facts.push((words.say("participant-language"), html! { bdi { (language.own_name()) } }));
        }
        definitions(&facts)
    }

    /// The steps that can be taken by whoever may.
    fn ways(&self) -> Vec<ParticipantWay> {
        let is_held = matches!(self.view.state, TrainingState::Held | TrainingState::Closed);
        let ways = self.view.one.state.ways().iter().copied();
        let possible = ways.filter(|way| is_held || *way == ParticipantWay::Erase);
        if self.view.rights.has(Right::Move) { possible.collect() } else { Vec::new() }
    }

    fn offered(&self, visitor: &Visitor) -> Markup {
        let (words, one) = (&visitor.words, &self.view.one);
        let page = format!("/participants/{}", one.id);
        html! {
            div.deeds {
                @for way in self.ways() {
                    a.button.second href={ (page) "?" (FORM) "=" (way.code()) "#" (way.code()) } {
                        (words.say(&format!("participant-way-{}", way.code())))
                    }
                }
                @if self.view.rights.has(Right::Edit) {
                    a.button.second href={ (page) "?" (FORM) "=edit#edit" } { (words.say("participant-edit")) }
                }
                @if self.view.rights.has(Right::Withdraw) {
                    (form::button(visitor, &format!("{page}/removal"), &words.say("participant-remove"), &one.name))
                }
                @if self.view.rights.has(Right::History) {
                    a href={ (page) "/history" } { (words.say("participant-history")) }
                }
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let (words, one) = (&visitor.words, &self.view.one);
        let asked = self.form.as_deref();
        let page = format!("/participants/{}", one.id);
        let way = asked.and_then(ParticipantWay::from_code).filter(|way| self.ways().contains(way));
        match (asked, way) {
            (_, Some(way)) => {
                let title = words.say(&format!("participant-way-{}", way.code()));
                let erases = way == ParticipantWay::Erase;
                let open = forms::Open {
                    id: way.code(),
                    title,
                    hint: erases.then(|| words.say("participant-erase-hint")),
                    action: format!("{page}/state"),
                    hidden: ("to", way.code()),
                    seen: "",
                };
                let name = field("name", words.say("training-person-name"), "", Kind::Line("text", None));
                open.render(visitor, if erases { std::slice::from_ref(&name) } else { &[] })
            }
            (Some("edit"), _) if self.view.rights.has(Right::Edit) => {
                let input = ParticipantInput::of(one);
                let lists = forms::Lists::of(words, &self.view.choices, &[]);
                let with_email = self.view.rights.has(Right::ReadProtected);
                let fields = forms::participant_fields(words, &input, &lists, with_email);
                let open = forms::Open {
                    id: "edit",
                    title: words.say("participant-edit"),
                    hint: None,
                    action: page,
                    hidden: ("form", "edit"),
                    seen: if with_email { &input.seen } else { "" },
                };
                open.render(visitor, &fields)
            }
            _ => html! {},
        }
    }
}

impl View for One {
    fn sample() -> Self {
        Self { view: sample::participant_view(), form: Some("edit".to_owned()) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, one) = (&visitor.words, &self.view.one);
        let main = html! { (self.facts(visitor)) (self.offered(visitor)) (self.sheet(visitor)) };
        let mut trail = crumbs(words);
        trail.push((self.view.training.clone(), format!("/trainings/{}", one.training)));
        Page::new(&one.name).crumbs(trail).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Participant>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = participants::one(&web.house, visitor.actor(), id).await?;
    let form = visitor.address.value(FORM).map(str::to_owned);
    Ok(One { view, form }.page(&visitor).answer(&visitor))
}

pub(super) async fn change(
    State(web): State<Web>,
    At(id): At<Participant>,
    visitor: Visitor,
    Sent(input): Sent<ParticipantInput>,
) -> Result<Response, Failure> {
    participants::change(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/participants/{id}")))
}

pub(super) async fn move_on(
    State(web): State<Web>,
    At(id): At<Participant>,
    visitor: Visitor,
    Sent(input): Sent<Moved>,
) -> Result<Response, Failure> {
    let training = participants::move_on(&web.house, visitor.actor(), id, &input).await?;
    Ok(saved(&web, &format!("/trainings/{training}")))
}

/// What was done to a participant.
pub(super) async fn history(
    State(web): State<Web>,
    At(id): At<Participant>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (training, history) = participants::history(&web.house, visitor.actor(), id).await?;
    let words = &visitor.words;
    let mut trail = crumbs(words);
    trail.push((words.say("participants-title"), format!("/trainings/{training}")));
    let main = html! { div #history { (happened(words, &history)) } };
    let page = Page::new(words.say("participant-history")).crumbs(trail).main(main);
    Ok(page.answer(&visitor))
}
