//! Partners: donor administrations, training centres, agencies; who of them is a Member as well.

use std::collections::HashMap;

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    members::partners::{self, PartnerInput, Partners as Listed, SortInput, kind_said},
    people::settings::{self, Names},
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    kernel::Id,
    members::{Member, Partner, PartnerKind},
    plans::registers::vocabulary::TermId,
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
        sheet::{field as sheet_field, hinted, or_none},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, indicators::facts::member_page, plans::partners::kind, saved},
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
    /// The partner that is given an own term, the term as chosen, and what is wrong with it.
    sorting: Option<(Partner, String, Wrong)>,
}

impl Partners {
    fn kinds(&self, words: &Words) -> Vec<(String, String)> {
        let said = |kind: &PartnerKind| (kind.code().to_owned(), kind_said(&self.names, words, *kind));
        PartnerKind::ALL.iter().map(said).collect()
    }

    /// The organisation's own kinds, as choices.
    fn own_kinds(&self) -> Vec<(String, String)> {
        self.listed.own_kinds.iter().map(|(id, text)| (id.to_string(), text.clone())).collect()
    }

    fn own(&self, id: Option<TermId>) -> Option<&str> {
        self.listed.own_kinds.iter().find(|(each, _)| Some(*each) == id).map(|(_, text)| text.as_str())
    }

    fn rows(&self) -> Vec<&(Partner, Option<Member>)> {
        let asked = self.address.value(KIND).unwrap_or_default();
        self.listed
            .rows
            .iter()
            .filter(|(partner, _)| {
                let own = partner.own_kind.map(|id| id.to_string());
                asked.is_empty() || partner.kind.code() == asked || own.as_deref() == Some(asked)
            })
            .collect()
    }

    fn table(&self, words: &Words) -> Markup {
        let mut columns = vec![
            Column::short(words.say("member-code")),
            Column::head(words.say("partner-name")),
            Column::text(words.say("tenure-kind")),
            Column::text(words.say("partner-member")),
            Column::number(words.say("partner-actions")),
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
                    kind(words, &self.names, partner, self.own(partner.own_kind)),
                    html! {
                        @if let Some(member) = member {
                            a href=(member_page(member.id)) { (name(&member.name)) }
                            @if partner.is_both() { " " span.tag { (words.say("partner-both")) } }
                        }
                    },
                    self.count(partner),
                    html! { @if let Some(last) = partner.ended_on { (figures::day(words, last)) } },
                ];
                @if self.listed.may_keep {
                    @let () = cells.push(html! {
                        @if !self.listed.own_kinds.is_empty() {
                            a href={ (Address::of("/partners").with("sort", &partner.id.to_string()).href()) "#sort" } {
                                (words.say("partner-sort-short")) span.sr { " – " (name(&partner.name)) }
                            }
                            " "
                        }
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

    /// In how many actions it takes part; opens them.
    fn count(&self, partner: &Partner) -> Markup {
        let count = self.listed.actions.get(&partner.id).copied().unwrap_or_default();
        let href = Address::of("/partners/actions").with("partner", &partner.code).href();
        html! { @if count > 0 { a href=(href) { (count) } } @else { (count) } }
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
        let own = or_none(words, self.own_kinds());
        let mut fields = vec![
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
        if own.len() > 1 {
            let hint = Some("partner-own-kind-hint");
            fields.push(field("own_kind", "partner-own-kind", hint, &input.own_kind, Kind::Choice(&own)));
        }
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

impl Partners {
    fn sort(&self, visitor: &Visitor) -> Markup {
        let Some((partner, chosen, wrong)) = &self.sorting else { return html! {} };
        let words = &visitor.words;
        let own = or_none(words, self.own_kinds());
        let field = hinted(
            words.say("partner-own-kind-hint"),
            sheet_field("term", words.say("partner-own-kind"), chosen, Kind::Choice(&own)),
        );
        let sending = html! {
            div.deeds { button.button { (words.say("save")) } a href="/partners" { (words.say("cancel")) } }
        };
        let action = format!("/partners/{}/kind", partner.id);
        html! {
            section #sort {
                h2 { (words.say_with("partner-sort", &[("name", partner.name.as_str().into())])) }
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
            own_kind: (kind == PartnerKind::TrainingCentre).then_some(Id::new(9)),
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
                actions: HashMap::from([(ending.id, 2)]),
                rows: vec![(donor, Some(chile.clone())), (ending.clone(), None)],
                members: vec![chile],
                own_kinds: vec![(Id::new(9), "Regional training centre".to_owned())],
                may_keep: true,
            },
            names: Names::default(),
            address: Address::of("/partners"),
            form: <(PartnerInput, Wrong)>::default(),
            sorting: Some((ending.clone(), Id::<()>::new(9).to_string(), Wrong::default())),
            ending: Some((ending, String::new(), Wrong::default())),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let kinds = Narrowing {
            name: KIND,
            label: words.say("tenure-kind"),
            input: Input::Choice(self.own_kinds().into_iter().chain(self.kinds(words)).collect()),
        };
        let found = (self.rows().len(), self.listed.rows.len());
        let main = html! {
            (super::beside(words, true))
            p { (words.say("partners-lead")) }
            p.fine { a href="/partners/actions" { (words.say("involved-title")) } }
            @if self.listed.may_keep { (self.add(visitor)) (self.sort(visitor)) (self.end(visitor)) }
            @if self.listed.rows.is_empty() { (empty(&words.say("partners-none"), None)) }
            @else {
                (Filter { address: &self.address, fields: vec![kinds], more: Vec::new(), found }.render(words))
                @if found.0 == 0 { (empty(&words.say("register-nothing-found"), None)) } @else { (self.table(words)) }
            }
        };
        let wrong = self.form.1.is_any()
            || [&self.ending, &self.sorting].into_iter().flatten().any(|(_, _, wrong)| wrong.is_any());
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
    let sorted = visitor.address.value("sort").unwrap_or_default();
    let sorting =
        listed.rows.iter().find(|(partner, _)| partner.id.to_string() == sorted).map(|(partner, _)| {
            let chosen = partner.own_kind.map(|id| id.to_string()).unwrap_or_default();
            (partner.clone(), chosen, Wrong::default())
        });
    let own = visitor.address.href().starts_with("/partners/");
    let address = if own { Address::of("/partners") } else { visitor.address.without("end").without("sort") };
    Ok(Partners { listed, names, address, form: <(PartnerInput, Wrong)>::default(), ending, sorting })
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

pub(super) async fn sort(
    State(web): State<Web>,
    At(id): At<Partner>,
    visitor: Visitor,
    Sent(sent): Sent<SortInput>,
) -> Result<Response, Failure> {
    let done = partners::sort(&web.house, visitor.actor(), id, &sent).await;
    let again = |page: &mut Partners, wrong| {
        let meant = page.listed.rows.iter().find(|(partner, _)| partner.id == id);
        page.sorting = meant.map(|(partner, _)| (partner.clone(), sent.term, wrong));
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
