//! The engagements that the visitor may know of, open ones first, and the form for a new one.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::members::engagements::{self, Choices, Engagements as Listed, Row};
use trellis_domain::{
    kernel::{Day, Id},
    members::{
        Member,
        engagement::{Circle, Engagement},
    },
    people::{Organisation, OrganisationId},
};
use trellis_words::Words;

use crate::{
    Web,
    components::{
        empty::empty,
        figures,
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, or_none},
        table::{Column, Table},
    },
    error::Failure,
    page::Page,
    pages::{
        View, clipped,
        forms::{FORM, asked_for, deeds},
    },
    session::Visitor,
};

/// Letters of a purpose in the list.
const PURPOSE_LETTERS_MAX: usize = 120;

/// The list.
pub(crate) struct Engagements {
    listed: Listed,
    /// Whether the form stands open.
    opens: bool,
}

fn sheet(visitor: &Visitor, choices: &Choices) -> Markup {
    let words = &visitor.words;
    let members: Vec<_> = choices.members.iter().map(|each| (each.code.clone(), each.name.clone())).collect();
    let plans = choices.plans.iter().map(|each| (each.id.to_string(), each.title.clone())).collect();
    let plans = or_none(words, plans);
    let circles = coded(words, "engagement-circle", Circle::ALL.iter().map(|each| each.code()));
    let fields = [
        field("member", words.say("need-member"), "", Kind::Choice(&members)),
        hinted(
            words.say("engagement-purpose-hint"),
            field("purpose", words.say("engagement-purpose"), "", Kind::Lines(2)),
        ),
        field("plan", words.say("plan"), "", Kind::Choice(&plans)),
        hinted(
            words.say("engagement-knows-hint"),
            field("circle", words.say("engagement-circle"), "", Kind::Choice(&circles)),
        ),
        field("opened_on", words.say("engagement-opened-on"), "", Kind::Line("date", None)),
    ];
    let (title, action) = (words.say("engagement-open"), "/engagements".to_owned());
    let hidden = Some((FORM, "engagement"));
    Sheet { id: "engagement", title, action, hidden, fields: &fields, ..Sheet::blank(&Wrong::default()) }
        .render(visitor)
}

/// A row with what the visitor may read of it.
fn row(words: &Words, table: &Table, row: &Row) -> Markup {
    let engagement = &row.engagement;
    let title = match engagement.purpose.as_str() {
        "" => words.say("engagement-with"),
        purpose => clipped(purpose, PURPOSE_LETTERS_MAX),
    };
    table.row(&[
        html! { a href={ "/engagements/" (engagement.id) } { (name(&title)) } },
        name(&row.member.name),
        figures::day(words, engagement.opened_on),
        html! { @if let Some(day) = row.last_contact { (figures::day(words, day)) } },
        html! {
            @match &engagement.closing {
                Some((day, _)) => span.st.met { (words.say("engagement-closed")) " " (figures::day(words, *day)) },
                None => span.st.on-track { (words.say("engagement-is-open")) },
            }
        },
    ])
}

impl View for Engagements {
    fn sample() -> Self {
        let member = Member { id: Id::new(7), code: "TL".to_owned(), name: "Timor-Leste".to_owned() };
        let engagement = sample();
        let organisation = Organisation {
            id: OrganisationId::new(1),
            code: "lagoon".to_owned(),
            name: "Lagoon Fisheries Commission".to_owned(),
            sample: true,
        };
        let choices = Some(Choices { members: vec![member.clone()], plans: Vec::new() });
        let last_contact = Some(Day::constant(2026, 10, 2));
        Self {
            listed: Listed { organisation, rows: vec![Row { engagement, member, last_contact }], choices },
            opens: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let columns = vec![
            Column::head(words.say("engagement-purpose")),
            Column::text(words.say("need-member")),
            Column::text(words.say("engagement-opened-on")),
            Column::text(words.say("engagement-last-contact")),
            Column::text(words.say("deadline-state")),
        ];
        let table = Table::records("engagements", words.say("engagements-title"), columns);
        let rows = html! { @for each in &self.listed.rows { (row(words, &table, each)) } };
        let main = html! {
            p { (words.say("engagements-lead")) }
            @if let Some(choices) = &self.listed.choices {
                @if self.opens { (sheet(visitor, choices)) }
                @else { (deeds(words, "/engagements", &[("engagement", "engagement-open")])) }
            }
            @if self.listed.rows.is_empty() { (empty(&words.say("engagements-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
        };
        Page::new(words.say("engagements-title"))
            .kicker(name(&self.listed.organisation.name))
            .crumbs(vec![(words.say("directory-title"), "/members".to_owned())])
            .main(main)
    }
}

/// An engagement of our own making.
pub(super) fn sample() -> Engagement {
    Engagement {
        id: Id::new(1),
        organisation: OrganisationId::new(1),
        member: Id::new(7),
        circle: Circle::WithMember,
        plan: None,
        purpose: "Vessel monitoring: who decides, and who would be trained".to_owned(),
        opened_on: Day::constant(2026, 9, 14),
        closing: None,
        made_by: None,
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let member = visitor.address.value("member").unwrap_or_default();
    let listed = engagements::list(&web.house, visitor.actor(), member).await?;
    let opens = asked_for(&visitor, "engagement");
    Ok(Engagements { listed, opens }.page(&visitor).answer(&visitor))
}
