//! Partners in one action, on its page: who takes part and as what, said and taken back by whoever keeps the registers.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    plans::{
        can,
        live::LivePlan,
        registers::partners::{self, PartInput},
    },
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    kernel::Day,
    people::Verb,
    plans::{
        content::Action as Content,
        record::ActionId,
        registers::involved::{ActionPart, PartnerIn},
    },
};
use trellis_words::{Arg, Words};

use super::of_action::remove;
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    pages::{plans::action, saved},
    session::Visitor,
};

/// Who takes part in an action.
#[derive(Default)]
pub(crate) struct Taking {
    rows: Vec<Row>,
    /// The list of all partners in actions of the plan.
    all: String,
    /// Partners to choose from, for whoever keeps the registers; `None` for everybody else.
    partners: Option<Vec<(String, String)>>,
    form: (PartInput, Wrong),
}

struct Row {
    code: String,
    name: String,
    own_kind: Option<String>,
    ended_on: Option<Day>,
    parts: Vec<ActionPart>,
}

impl Taking {
    pub(super) fn of(live: &LivePlan, (at, today): (usize, Day), visitor: &Visitor) -> Self {
        let registers = &live.registers;
        let row = |of: PartnerIn<'_>| Row {
            code: of.partner.code.clone(),
            name: of.partner.name.clone(),
            own_kind: of
                .partner
                .own_kind
                .and_then(|id| registers.term(id))
                .map(|(_, term)| term.text.clone()),
            ended_on: of.partner.ended_on.filter(|last| *last < today),
            parts: of.parts,
        };
        let open = registers.partners.iter().filter(|partner| partner.works_on(today));
        let choices = || open.map(|partner| (partner.code.clone(), partner.name.clone())).collect();
        Self {
            rows: registers.partners_in(live.version.actions[at]).into_iter().map(row).collect(),
            all: Address::of("/partners/actions").with("plan", &live.plan.id.to_string()).href(),
            partners: can(visitor.actor(), Verb::KeepRegisters, &live.plan).then(choices),
            form: <(PartInput, Wrong)>::default(),
        }
    }

    pub(super) fn sample() -> Self {
        let row = |name: &str, own_kind: &str, parts: &[ActionPart]| Row {
            code: "rtc-suva".to_owned(),
            name: name.to_owned(),
            own_kind: Some(own_kind.to_owned()),
            ended_on: None,
            parts: parts.to_vec(),
        };
        Self {
            rows: vec![
                row(
                    "Regional Training Centre, Suva",
                    "Regional training centre",
                    &[ActionPart::Trains, ActionPart::Hosts],
                ),
                Row {
                    ended_on: Some(Day::constant(2026, 6, 30)),
                    ..row("Vice Chair", "Office-holder", &[ActionPart::CarriesOut])
                },
            ],
            all: "/partners/actions?plan=1".to_owned(),
            partners: Some(vec![("vice-chair".to_owned(), "Vice Chair".to_owned())]),
            form: <(PartInput, Wrong)>::default(),
        }
    }

    pub(super) fn is_wrong(&self) -> bool {
        self.form.1.is_any()
    }

    /// The section of the page; nothing where nobody takes part and the visitor cannot say so.
    pub(super) fn render(&self, visitor: &Visitor, href: &str) -> Markup {
        let words = &visitor.words;
        html! {
            @if !self.rows.is_empty() || self.partners.is_some() {
                h2 #partners { (words.say("involved-in-action")) }
                @if self.rows.is_empty() { p { (words.say("involved-nobody")) } }
                @else {
                    (self.table(visitor, &format!("{href}/partners")))
                    p.fine { a href=(self.all) { (words.say("involved-of-plan")) } }
                }
                (self.form(visitor, href))
            }
        }
    }

    fn table(&self, visitor: &Visitor, deed: &str) -> Markup {
        let words = &visitor.words;
        let columns = vec![
            Column::head(words.say("involved-partner")),
            Column::text(words.say("partner-own-kind")),
            Column::text(words.say("involved-part")),
        ];
        let table = Table::records("involved", words.say("involved-in-action"), columns);
        let rows = html! {
            @for row in &self.rows {
                @let parts = html! {
                    @for part in &row.parts {
                        div.deeds {
                            (said(words, *part))
                            @if self.partners.is_some() {
                                (remove(visitor, &format!("{deed}/removal"),
                                    &[("partner", &row.code), ("part", &part.code().to_owned())], &row.name))
                            }
                        }
                    }
                };
                (table.row(&[
                    html! {
                        (name(&row.name))
                        @if let Some(day) = row.ended_on {
                            " " span.fine { (words.say_with("involved-until", &[("day", Arg::from(day))])) }
                        }
                    },
                    html! { @if let Some(kind) = &row.own_kind { (name(kind)) } },
                    parts,
                ]))
            }
        };
        table.render(&table.rows(&rows))
    }

    fn form(&self, visitor: &Visitor, href: &str) -> Markup {
        let words = &visitor.words;
        let Some(partners) = self.partners.as_ref().filter(|all| !all.is_empty()) else { return html! {} };
        let (input, wrong) = &self.form;
        let parts = coded(words, "involved-part", ActionPart::ALL.iter().map(|each| each.code()));
        let fields = [
            field("partner", words.say("involved-partner"), &input.partner, Kind::Choice(partners)),
            field("part", words.say("involved-part"), &input.part, Kind::Choice(&parts)),
        ];
        let sheet = Sheet {
            id: "involve",
            title: words.say("involved-add"),
            action: format!("{href}/partners"),
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

/// What a partner does, in words.
pub(crate) fn said(words: &Words, part: ActionPart) -> String {
    word(words, "involved-part", part.code())
}

pub(super) async fn involve(
    State(web): State<Web>,
    At(id): At<Content>,
    visitor: Visitor,
    Sent(input): Sent<PartInput>,
) -> Result<Response, Failure> {
    match partners::involve(&web.house, visitor.actor(), id, &input).await {
        Err(problem) if problem.code.kind() == ProblemKind::Invalid => {
            let form = (input, Wrong::of(&visitor.words, &problem));
            let again = |page: &mut action::Action| page.around.taking.form = form;
            action::again(&web, &visitor, id, problem, again).await
        }
        done => answered(&web, id, done),
    }
}

pub(super) async fn leave_out(
    State(web): State<Web>,
    At(id): At<Content>,
    visitor: Visitor,
    Sent(input): Sent<PartInput>,
) -> Result<Response, Failure> {
    let done = partners::leave_out(&web.house, visitor.actor(), id, &input).await;
    answered(&web, id, done)
}

fn answered(web: &Web, id: ActionId, done: Result<(), Problem>) -> Result<Response, Failure> {
    done?;
    Ok(saved(web, &format!("/actions/{id}#partners")))
}
