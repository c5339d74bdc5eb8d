//! The engagements that the visitor may know of, open ones first, narrowed to countries on
//! their way in where that is asked for, and the form for a new one.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::members::engagements::{self, Asked, Choices, Engagements as Listed, Row};
use trellis_domain::{
    kernel::{Day, Id},
    members::{
        Member,
        accession::{Accession, Stage},
        engagement::{Circle, Engagement},
    },
    people::{Organisation, OrganisationId},
};
use trellis_words::Words;

use crate::{
    Web,
    address::Address,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
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
    address: Address,
    /// Whether the form stands open.
    opens: bool,
}

/// How far a country has come, as a shape, a word and a colour.
pub(super) fn mark(words: &Words, stage: Stage) -> Markup {
    let class = match stage {
        Stage::Approached => "st no-data",
        Stage::Interested => "st at-risk",
        Stage::Preparing | Stage::Deposited => "st on-track",
        Stage::Joined => "st met",
        Stage::Declined => "st off-track",
    };
    html! { span class=(class) { (words.say(&format!("accession-stage-{}", stage.code()))) } }
}

/// What comes next on the way in, and by when.
pub(super) fn coming(words: &Words, last: &Accession, today: Day) -> Markup {
    html! {
        (name(&last.next))
        @if let Some(due) = last.due {
            p.fine {
                (figures::day(words, due))
                @if due < today { " " span.st.off-track { (words.say("desk-late")) } }
            }
        }
    }
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
fn row(words: &Words, table: &Table, row: &Row, (recruits, today): (bool, Day)) -> Markup {
    let engagement = &row.engagement;
    let title = match engagement.purpose.as_str() {
        "" => words.say("engagement-with"),
        purpose => clipped(purpose, PURPOSE_LETTERS_MAX),
    };
    let mut cells = vec![
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
    ];
    if recruits {
        let last = row.accession.as_ref();
        cells.push(html! { @if let Some(last) = last { (mark(words, last.stage)) } });
        cells.push(html! { @if let Some(last) = last { (coming(words, last, today)) } });
    }
    table.row(&cells)
}

impl Engagements {
    fn filter(&self, words: &Words) -> Markup {
        let stages = coded(words, "accession-stage", Stage::ALL.iter().map(|each| each.code()));
        let any = ("any".to_owned(), words.say("accession-stage-any"));
        let stages = Input::Choice(std::iter::once(any).chain(stages).collect());
        let member = Field { name: "member", label: words.say("need-member"), input: Input::Kept };
        let stage = Field { name: "stage", label: words.say("accession-stage"), input: stages };
        let found = (self.listed.rows.len(), self.listed.total);
        Filter { address: &self.address, fields: vec![stage, member], more: Vec::new(), found }.render(words)
    }
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
        let today = Day::constant(2026, 10, 2);
        let row = Row { engagement, member, last_contact: Some(today), accession: Some(sample_accession()) };
        let rows = vec![row];
        Self {
            listed: Listed { organisation, rows, total: 2, recruits: true, choices, today },
            address: Address::read("/engagements?stage=any"),
            opens: true,
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let listed = &self.listed;
        let mut columns = vec![
            Column::head(words.say("engagement-purpose")),
            Column::text(words.say("need-member")),
            Column::text(words.say("engagement-opened-on")),
            Column::text(words.say("engagement-last-contact")),
            Column::text(words.say("deadline-state")),
        ];
        if listed.recruits {
            columns.push(Column::text(words.say("accession-stage")));
            columns.push(Column::text(words.say("accession-next")));
        }
        let table = Table::records("engagements", words.say("engagements-title"), columns);
        let around = (listed.recruits, listed.today);
        let rows = html! { @for each in &listed.rows { (row(words, &table, each, around)) } };
        let main = html! {
            p { (words.say("engagements-lead")) }
            @if let Some(choices) = &self.listed.choices {
                @if self.opens { (sheet(visitor, choices)) }
                @else { (deeds(words, "/engagements", &[("engagement", "engagement-open")])) }
            }
            @if listed.recruits { (self.filter(words)) }
            @match (listed.total, listed.rows.is_empty()) {
                (0, _) => (empty(&words.say("engagements-none"), None)),
                (_, true) => (empty(&words.say("register-nothing-found"), None)),
                (_, false) => (table.render(&table.rows(&rows))),
            }
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

/// A step on the way in of our own making.
pub(super) fn sample_accession() -> Accession {
    Accession {
        id: Id::new(4),
        engagement: Id::new(1),
        stage: Stage::Preparing,
        on: Day::constant(2026, 9, 20),
        note: "Letter of the minister of 18 September".to_owned(),
        next: "Legal note for the cabinet".to_owned(),
        due: Some(Day::constant(2026, 11, 15)),
    }
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let value = |name: &str| visitor.address.value(name).unwrap_or_default().to_owned();
    let asked = Asked { member: value("member"), stage: value("stage") };
    let listed = engagements::list(&web.house, visitor.actor(), &asked).await?;
    let (opens, address) = (asked_for(&visitor, "engagement"), visitor.address.clone());
    Ok(Engagements { listed, address, opens }.page(&visitor).answer(&visitor))
}
