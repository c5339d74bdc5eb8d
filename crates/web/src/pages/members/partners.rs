//! Partners: donor administrations, training centres, agencies; who of them is a Member as well.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    members::partners::{self, PartnerInput, Partners as Listed},
    people::settings::{self, Names},
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    kernel::Id,
    members::{Member, Partner, PartnerKind},
    people::policy::Office,
};
use trellis_words::Words;

use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        empty::empty,
        figures,
        filter::{Field as Narrowing, Filter, Input},
        form::{self, Field, Kind, Wrong},
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, indicators::facts::member_page, saved},
    session::Visitor,
};

const KIND: &str = "kind";

/// The list with its forms.
pub(crate) struct Partners {
    listed: Listed,
    names: Names,
    address: Address,
    form: (PartnerInput, Wrong),
    /// The partner with whom working together ends, the day as typed, and what is wrong with it.
    ending: Option<(Partner, String, Wrong)>,
}

/// What a partner is; a donor by the organisation's own word for donors.
fn kind_said(names: &Names, words: &Words, kind: PartnerKind) -> String {
    match kind {
        PartnerKind::Donor => {
            let office = names.office(Office::Donor, words);
            words.say_with("partner-kind-donor", &[("office", office.as_str().into())])
        }
        other => words.say(&format!("partner-kind-{}", other.code())),
    }
}

impl Partners {
    fn kinds(&self, words: &Words) -> Vec<(String, String)> {
        let said = |kind: &PartnerKind| (kind.code().to_owned(), kind_said(&self.names, words, *kind));
        PartnerKind::ALL.iter().map(said).collect()
    }

    fn rows(&self) -> Vec<&(Partner, Option<Member>)> {
        let asked = self.address.value(KIND).unwrap_or_default();
        self.listed
            .rows
            .iter()
            .filter(|(partner, _)| asked.is_empty() || partner.kind.code() == asked)
            .collect()
    }

    fn table(&self, words: &Words) -> Markup {
        let mut columns = vec![
            Column::short(words.say("member-code")),
            Column::head(words.say("partner-name")),
            Column::text(words.say("tenure-kind")),
            Column::text(words.say("partner-member")),
            Column::text(words.say("member-until")),
        ];
        if self.listed.may_keep {
            columns.push(Column::text(words.say("recorded-deeds")));
        }
        let table = Table::records("partners", words.say("partners-title"), columns);
        let rows = html! {
            @for (partner, member) in self.rows() {
                @let mut cells = vec![
                    name(&partner.code),
                    name(&partner.name),
                    name(&kind_said(&self.names, words, partner.kind)),
                    html! {
                        @if let Some(member) = member {
                            a href=(member_page(member.id)) { (name(&member.name)) }
                            @if partner.is_both() { " " span.tag { (words.say("partner-both")) } }
                        }
                    },
                    html! { @if let Some(last) = partner.ended_on { (figures::day(words, last)) } },
                ];
                @if self.listed.may_keep {
                    @let () = cells.push(html! {
                        @if partner.ended_on.is_none() {
                            a href={ (Address::of("/partners").with("end", &partner.id.to_string()).href()) "#end" } {
                                (words.say("member-class-end")) span.sr { " – " (name(&partner.name)) }
                            }
                        }
                    });
                }
                (table.row(&cells))
            }
        };
        table.render(&table.rows(&rows))
    }

    fn add(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let (input, wrong) = &self.form;
        let kinds = self.kinds(words);
        let members: Vec<(String, String)> = std::iter::once((String::new(), words.say("none")))
            .chain(self.listed.members.iter().map(|member| (member.code.clone(), member.name.clone())))
            .collect();
        let field = |name, label, hint: Option<&str>, value, kind| Field {
            name,
            label: words.say(label),
            hint: hint.map(|key| words.say(key)),
            value,
            kind,
        };
        let text = || Kind::Line("text", Some("off"));
        let fields = [
            field("name", "partner-name", None, input.name.as_str(), text()),
            field("code", "member-code", Some("partner-code-hint"), &input.code, text()),
            field("kind", "tenure-kind", None, &input.kind, Kind::Choice(&kinds)),
            field(
                "member",
                "partner-member",
                Some("partner-member-hint"),
                &input.member,
                Kind::Choice(&members),
            ),
        ];
        let sending = html! { button.button { (words.say("save")) } };
        let sheet = form::sheet(visitor, "/partners", &fields, wrong, &sending);
        form::folded("new", &words.say("partner-add"), wrong.is_any(), &sheet)
    }

    fn end(&self, visitor: &Visitor) -> Markup {
        let Some((partner, last, wrong)) = &self.ending else { return html! {} };
        let words = &visitor.words;
        let field = Field {
            name: "last",
            label: words.say("member-class-last"),
            hint: None,
            value: last,
            kind: Kind::Line("date", None),
        };
        let sending = html! {
            div.deeds { button.button { (words.say("save")) } a href="/partners" { (words.say("cancel")) } }
        };
        let action = format!("/partners/{}/end", partner.id);
        html! {
            section #end {
                h2 { (words.say_with("partner-end", &[("name", partner.name.as_str().into())])) }
                (form::sheet(visitor, &action, &[field], wrong, &sending))
            }
        }
    }
}

impl View for Partners {
    fn sample() -> Self {
        let partner = |id, code: &str, name: &str, kind, member| Partner {
            id: Id::new(id),
            code: code.to_owned(),
            name: name.to_owned(),
            kind,
            member,
            ended_on: None,
        };
        let chile = Member { id: Id::new(7), code: "CL".to_owned(), name: "Chile".to_owned() };
        let donor =
            partner(1, "aduana-cl", "Servicio Nacional de Aduanas", PartnerKind::Donor, Some(chile.id));
        let ending =
            partner(2, "rtc-suva", "Regional Training Centre, Suva", PartnerKind::TrainingCentre, None);
        Self {
            listed: Listed {
                rows: vec![(donor, Some(chile.clone())), (ending.clone(), None)],
                members: vec![chile],
                may_keep: true,
            },
            names: Names::default(),
            address: Address::of("/partners"),
            form: <(PartnerInput, Wrong)>::default(),
            ending: Some((ending, String::new(), Wrong::default())),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let kinds = Narrowing {
            name: KIND,
            label: words.say("tenure-kind"),
            input: Input::Choice(self.kinds(words)),
        };
        let found = (self.rows().len(), self.listed.rows.len());
        let main = html! {
            (super::beside(words, true))
            p { (words.say("partners-lead")) }
            @if self.listed.may_keep { (self.add(visitor)) (self.end(visitor)) }
            @if self.listed.rows.is_empty() { (empty(&words.say("partners-none"), None)) }
            @else {
                (Filter { address: &self.address, fields: vec![kinds], more: Vec::new(), found }.render(words))
                @if found.0 == 0 { (empty(&words.say("register-nothing-found"), None)) } @else { (self.table(words)) }
            }
        };
        let wrong = self.form.1.is_any() || self.ending.as_ref().is_some_and(|(_, _, wrong)| wrong.is_any());
        Page::new(words.say("partners-title"))
            .crumbs(vec![(words.say("nav-plans"), "/".to_owned())])
            .main(main)
            .failed(wrong)
    }
}

async fn view(web: &Web, visitor: &Visitor) -> Result<Partners, Failure> {
    let listed = partners::list(&web.house, visitor.actor()).await?;
    let names = match visitor.actor().organisation() {
        Some(organisation) => settings::names(&web.house, organisation).await?,
        None => Names::default(),
    };
    let asked = visitor.address.value("end").unwrap_or_default();
    let open = |(partner, _): &&(Partner, Option<Member>)| {
        partner.ended_on.is_none() && partner.id.to_string() == asked
    };
    let ending =
        listed.rows.iter().find(open).map(|(partner, _)| (partner.clone(), String::new(), Wrong::default()));
    let own = visitor.address.href().starts_with("/partners/");
    let address = if own { Address::of("/partners") } else { visitor.address.without("end") };
    Ok(Partners { listed, names, address, form: <(PartnerInput, Wrong)>::default(), ending })
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    Ok(view(&web, &visitor).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(input): Sent<PartnerInput>,
) -> Result<Response, Failure> {
    let done = partners::add(&web.house, visitor.actor(), &input).await.map(|_| ());
    answer(&web, &visitor, done, |page, wrong| page.form = (input, wrong)).await
}

/// The last day of working together, as the form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EndSent {
    last: String,
}

pub(super) async fn end(
    State(web): State<Web>,
    At(id): At<Partner>,
    visitor: Visitor,
    Sent(sent): Sent<EndSent>,
) -> Result<Response, Failure> {
    let done = partners::end(&web.house, visitor.actor(), id, &sent.last).await;
    let again = |page: &mut Partners, wrong| {
        let meant = page.listed.rows.iter().find(|(partner, _)| partner.id == id);
        page.ending = meant.map(|(partner, _)| (partner.clone(), sent.last, wrong));
    };
    answer(&web, &visitor, done, again).await
}

/// On to the list; or back to the form, with what is wrong.
async fn answer(
    web: &Web,
    visitor: &Visitor,
    done: Result<(), Problem>,
    again: impl FnOnce(&mut Partners, Wrong),
) -> Result<Response, Failure> {
    let Err(problem) = done else { return Ok(saved(web, "/partners")) };
    let kind = problem.code.kind();
    if !matches!(kind, ProblemKind::Invalid | ProblemKind::Conflict) {
        return Err(problem.into());
    }
    let mut page = view(web, visitor).await?;
    again(&mut page, Wrong::of(&visitor.words, &problem));
    page.page(visitor).sent_back(problem, visitor)
}
