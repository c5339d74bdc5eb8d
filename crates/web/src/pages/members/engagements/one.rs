//! One engagement: what it is about, who is there and how they stand, every contact. What is internal is there for whoever
//! may read it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    indicators::plain,
    members::engagements::{EngagementView, view},
};
use trellis_domain::{
    kernel::{Day, Id},
    members::{
        Member,
        accession::{Accession, Stage},
        engagement::{Channel, Circle, Contact, Engagement, Stakeholder, Stance, support},
    },
    people::{Organisation, OrganisationId},
};
use trellis_words::{Arg, Words};

use super::{crumbs, list};
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
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{
        View,
        forms::{FORM, deeds},
        indicators::facts::member_page,
    },
    session::Visitor,
};

/// One engagement with the form that its address asks for.
pub(crate) struct One {
    view: EngagementView,
    form: Option<String>,
    /// Who is to be changed.
    who: Option<String>,
}

impl One {
    fn page_of(&self) -> String {
        format!("/engagements/{}", self.view.engagement.id)
    }

    fn facts(&self, words: &Words) -> Markup {
        let (view, engagement) = (&self.view, &self.view.engagement);
        let mut facts = vec![
            (
                words.say("need-member"),
                html! { a href=(member_page(view.member.id)) { (name(&view.member.name)) } },
            ),
            (words.say("engagement-opened-on"), figures::day(words, engagement.opened_on)),
            (
                words.say("engagement-circle"),
                html! { (word(words, "engagement-circle", engagement.circle.code())) },
            ),
        ];
        if let Some((plan, title)) = engagement.plan.zip(view.plan.as_ref()) {
            facts.push((words.say("plan"), html! { a href={ "/plans/" (plan) } { (name(title)) } }));
        }
        if let Some((day, outcome)) = &engagement.closing {
            let closed = html! { (figures::day(words, *day)) (printed::lines(outcome)) };
            facts.push((words.say("engagement-closed"), closed));
        }
        definitions(&facts)
    }

    fn stakeholders(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let mut columns = vec![
            Column::head(words.say("stakeholder-name")),
            Column::text(words.say("stakeholder-administration")),
            Column::text(words.say("stakeholder-stance")),
            Column::text(words.say("stakeholder-noted-on")),
        ];
        if self.view.may_edit {
            columns.push(Column::text(words.say("recorded-deeds")));
        }
        let table = Table::records("stakeholders", words.say("stakeholders-title"), columns);
        let removal = format!("{}/stakeholders/removal", self.page_of());
        let row = |one: &Stakeholder| {
            let mut cells = vec![
                html! { (name(&one.name)) p.fine { (name(&one.post)) } },
                name(&one.administration),
                html! { (word(words, "stance", one.stance.code())) },
                figures::day(words, one.noted_on),
            ];
            if self.view.may_edit {
                cells.push(html! {
                    a href={ (self.page_of()) "?" (FORM) "=stakeholder&who=" (one.id) "#stakeholder" } {
                        (words.say("stakeholder-change")) span.sr { " – " (name(&one.name)) }
                    }
                    form method="post" action=(removal) {
                        (form::token(visitor))
                        input type="hidden" name="id" value=(one.id);
                        button.button.second { (words.say("meeting-remove")) span.sr { " – " (name(&one.name)) } }
                    }
                });
            }
            table.row(&cells)
        };
        let support = self.view.support.iter().map(|(stance, count)| {
            format!("{}: {}", word(words, "stance", stance.code()), words.whole(*count as i64))
        });
        let support: Vec<_> = support.collect();
        html! {
            @if !self.view.stakeholders.is_empty() || self.view.may_edit {
                section {
                    h2 { (words.say("stakeholders-title")) " " span.tag { (word(words, "engagement-circle", Circle::Internal.code())) } }
                    @if self.view.stakeholders.is_empty() { (empty(&words.say("stakeholders-none"), None)) }
                    @else {
                        p { (words.list(&support)) }
                        (table.render(&table.rows(&html! { @for one in &self.view.stakeholders { (row(one)) } })))
                    }
                }
            }
        }
    }

    /// The way in, the latest step first, with what to do once the country is there.
    fn accession(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::short(words.say("accession-on")),
            Column::head(words.say("accession-stage")),
            Column::text(words.say("accession-next")),
            Column::text(words.say("accession-note")),
        ];
        let table = Table::records("way-in", words.say("accession-title"), columns);
        let row = |step: &Accession| {
            table.row(&[
                figures::day(words, step.on),
                list::mark(words, step.stage),
                html! { (name(&step.next)) @if let Some(due) = step.due { p.fine { (figures::day(words, due)) } } },
                printed::lines(&step.note),
            ])
        };
        let has_joined = self.view.accession.first().is_some_and(|last| last.stage == Stage::Joined);
        html! {
            @if !self.view.accession.is_empty() {
                section {
                    h2 { (words.say("accession-title")) " " span.tag { (word(words, "engagement-circle", Circle::Internal.code())) } }
                    @if has_joined {
                        p { a href=(member_page(self.view.member.id)) { (words.say("accession-joined-hint")) } }
                    }
                    (table.render(&table.rows(&html! { @for step in &self.view.accession { (row(step)) } })))
                }
            }
        }
    }

    fn contacts(&self, words: &Words) -> Markup {
        let contact = |(contact, by): &(Contact, Option<String>)| {
            let with = words.say_with("contact-with", &[("with", contact.with.as_str().into())]);
            html! {
                blockquote {
                    (printed::lines(&contact.text))
                    p.fine {
                        (figures::day(words, contact.on)) " – " (word(words, "contact-channel", contact.channel.code()))
                        @if !contact.with.is_empty() { " – " (name(&with)) }
                        @if let Some(by) = by { " – " (name(by)) }
                        " " span.tag { (word(words, "engagement-circle", contact.circle.code())) }
                    }
                }
            }
        };
        html! {
            section {
                h2 { (words.say("contacts-title")) }
                @if self.view.contacts.is_empty() { (empty(&words.say("contacts-none"), None)) }
                @for each in &self.view.contacts { (contact(each)) }
            }
        }
    }

    fn offered(&self, words: &Words) -> Markup {
        let mut offered = Vec::new();
        if !self.view.notes_in.is_empty() {
            offered.push(("contact", "contact-note"));
        }
        if self.view.may_edit {
            offered.push(("stakeholder", "stakeholder-note"));
            offered.push(("accession", "accession-note-step"));
        }
        if self.view.may_close {
            offered.push(("closing", "engagement-close"));
        }
        deeds(words, &self.page_of(), &offered)
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        match self.form.as_deref() {
            Some("contact") if !self.view.notes_in.is_empty() => self.contact_sheet(visitor),
            Some("stakeholder") if self.view.may_edit => self.stakeholder_sheet(visitor),
            Some("accession") if self.view.may_edit => self.accession_sheet(visitor),
            Some("closing") if self.view.may_close => self.closing_sheet(visitor),
            _ => html! {},
        }
    }

    fn contact_sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let circles = coded(words, "engagement-circle", self.view.notes_in.iter().map(|each| each.code()));
        let channels = coded(words, "contact-channel", Channel::ALL.iter().map(|each| each.code()));
        let fields = [
            field("on", words.say("contact-on"), "", Kind::Line("date", None)),
            field("channel", words.say("contact-channel"), "", Kind::Choice(&channels)),
            field("with", words.say("contact-met"), "", Kind::Line("text", None)),
            field("text", words.say("contact-text"), "", Kind::Lines(5)),
            hinted(
                words.say("contact-circle-hint"),
                field("circle", words.say("engagement-circle"), "", Kind::Choice(&circles)),
            ),
        ];
        self.form(visitor, ("contact", "contacts"), (words.say("contact-note"), (FORM, "contact")), &fields)
    }

    fn stakeholder_sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let stances = coded(words, "stance", Stance::ALL.iter().map(|each| each.code()));
        let who = self.who.as_deref().unwrap_or_default();
        let one = self.view.stakeholders.iter().find(|each| each.id.to_string() == who);
        let of = |text: fn(&Stakeholder) -> &str| one.map_or("", text);
        let id = one.map(|each| each.id.to_string()).unwrap_or_default();
        let fields = [
            field("name", words.say("stakeholder-name"), of(|one| &one.name), Kind::Line("text", None)),
            field("post", words.say("stakeholder-post"), of(|one| &one.post), Kind::Line("text", None)),
            field(
                "administration",
                words.say("stakeholder-administration"),
                of(|one| &one.administration),
                Kind::Line("text", None),
            ),
            field(
                "stance",
                words.say("stakeholder-stance"),
                of(|one| one.stance.code()),
                Kind::Choice(&stances),
            ),
            field("noted_on", words.say("stakeholder-noted-on"), "", Kind::Line("date", None)),
        ];
        let title = words.say(if one.is_some() { "stakeholder-change" } else { "stakeholder-note" });
        let hidden = if id.is_empty() { (FORM, "stakeholder") } else { ("id", id.as_str()) };
        self.form(visitor, ("stakeholder", "stakeholders"), (title, hidden), &fields)
    }

    fn accession_sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let last = self.view.accession.first();
        let offered = last.map_or(Stage::ALL, |last| last.stage.follows());
        let stages = coded(words, "accession-stage", offered.iter().map(|each| each.code()));
        let due = last.and_then(|last| last.due).map(|day| day.to_string()).unwrap_or_default();
        let stage = last.map_or("", |last| last.stage.code());
        let fields = [
            field("stage", words.say("accession-stage"), stage, Kind::Choice(&stages)),
            field("on", words.say("accession-on"), "", Kind::Line("date", None)),
            hinted(
                words.say("accession-note-hint"),
                field("note", words.say("accession-note"), "", Kind::Lines(2)),
            ),
            hinted(
                words.say("accession-next-hint"),
                field("next", words.say("accession-next"), "", Kind::Line("text", None)),
            ),
            field("due", words.say("accession-due"), &due, Kind::Line("date", None)),
        ];
        self.form(
            visitor,
            ("accession", "accession"),
            (words.say("accession-note-step"), (FORM, "accession")),
            &fields,
        )
    }

    fn closing_sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let fields = [
            field("on", words.say("engagement-closed-on"), "", Kind::Line("date", None)),
            hinted(
                words.say("engagement-outcome-hint"),
                field("outcome", words.say("engagement-outcome"), "", Kind::Lines(3)),
            ),
        ];
        self.form(
            visitor,
            ("closing", "closing"),
            (words.say("engagement-close"), (FORM, "closing")),
            &fields,
        )
    }

    fn form(
        &self,
        visitor: &Visitor,
        (id, door): (&'static str, &str),
        (title, hidden): (String, (&'static str, &str)),
        fields: &[form::Field<'_>],
    ) -> Markup {
        let (action, hidden) = (format!("{}/{door}", self.page_of()), Some(hidden));
        Sheet { id, title, action, hidden, fields, ..Sheet::blank(&Wrong::default()) }.render(visitor)
    }

    fn history(&self, words: &Words) -> Markup {
        html! {
            @if !self.view.history.is_empty() {
                details #history {
                    summary { (words.say("action-history")) }
                    ul {
                        @for event in &self.view.history {
                            li {
                                (figures::day(words, words.day_at(event.at))) " – " (plain::deed(&event.deed, words))
                                @if let Some(by) = &event.by { " – " (name(by)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl View for One {
    fn sample() -> Self {
        let engagement: Engagement = list::sample();
        let day = Day::constant(2026, 10, 2);
        let stakeholders = vec![Stakeholder {
            id: Id::new(1),
            engagement: engagement.id,
            name: "Rosa Martins".to_owned(),
            post: "Director of Fisheries".to_owned(),
            administration: "Ministry of Agriculture and Fisheries".to_owned(),
            stance: Stance::Supportive,
            noted_on: day,
        }];
        let contact = Contact {
            id: Id::new(1),
            engagement: engagement.id,
            circle: Circle::WithMember,
            on: day,
            channel: Channel::Visit,
            with: "Rosa Martins".to_owned(),
            text: "The ministry would send three inspectors.".to_owned(),
            by: None,
            at: jiff::Timestamp::UNIX_EPOCH,
        };
        let organisation = Organisation {
            id: OrganisationId::new(1),
            code: "lagoon".to_owned(),
            name: "Lagoon Fisheries Commission".to_owned(),
            sample: true,
        };
        let view = EngagementView {
            engagement,
            organisation,
            member: Member { id: Id::new(7), code: "TL".to_owned(), name: "Timor-Leste".to_owned() },
            plan: None,
            accession: vec![list::sample_accession()],
            support: support(&stakeholders),
            stakeholders,
            contacts: vec![(contact, Some("Amina Diallo".to_owned()))],
            notes_in: Circle::ALL.to_vec(),
            may_edit: true,
            may_close: true,
            history: Vec::new(),
            today: day,
        };
        Self { view, form: Some("contact".to_owned()), who: None }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            (self.facts(words))
            (self.offered(words))
            (self.sheet(visitor))
            (self.accession(words))
            (self.stakeholders(visitor))
            (self.contacts(words))
            (self.history(words))
        };
        let title = match self.view.engagement.purpose.as_str() {
            "" => words.say_with("engagement-of", &[("member", Arg::from(self.view.member.name.as_str()))]),
            purpose => purpose.to_owned(),
        };
        Page::new(title).kicker(name(&self.view.organisation.name)).crumbs(crumbs(words)).main(main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Engagement>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = view(&web.house, visitor.actor(), id).await?;
    let value = |name: &str| visitor.address.value(name).map(str::to_owned);
    let (form, who) = (value(FORM), value("who"));
    Ok(One { view, form, who }.page(&visitor).answer(&visitor))
}
