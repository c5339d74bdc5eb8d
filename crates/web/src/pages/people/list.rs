//! Who has an account, how it stands, and which offices are held or proposed; with what the reader may do about it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    people::{
        accounts::{self, InvitationInput, Invited, Listed},
        keys::{self, AccessKey, KeyId, KeyKind},
        offices::{self as office_deeds, Holder, OfficeInput, Shown},
    },
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    kernel::{Day, Language},
    people::{
        OrganisationId, Person, PersonId, PersonKind,
        grants::{Held, HeldId},
        policy::{Account as Standing, Grant, Office, Scope},
    },
};
use trellis_words::Words;

use super::{
    account::{keys_table, line},
    erasing,
    offices::{office_choices, office_line, office_name},
};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        form::{self, Field, Kind, Wrong},
        name::{breakable, name},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, saved},
    reached::Reached,
    session::Visitor,
};

const HERE: &str = "/people";
/// The parameter that names a document for which somebody is looked for who translates it.
pub(crate) const TRANSLATES: &str = "translates";

/// The page.
pub(crate) struct People {
    people: accounts::People,
    /// Keys of programs, where the reader may see them.
    keys: Vec<AccessKey>,
    today: Day,
    /// The document for which somebody is looked for who translates it; empty mostly.
    translates: String,
    deed: Option<Deed>,
    /// An invitation that was just made, with the address its secret stands in.
    invited: Option<(Invited, String)>,
}

/// A form on the page.
pub(crate) enum Deed {
    /// Somebody is invited.
    Invite(InvitationSent, Wrong),
    /// An office is proposed for this person.
    Propose(PersonId, OfficeSent, Wrong),
}

impl View for People {
    fn sample() -> Self {
        let now = jiff::Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_mins(29_900_000);
        let person = |id, name: &str, email: &str| Person {
            id: PersonId::new(id),
            organisation: OrganisationId::new(1),
            name: name.to_owned(),
            email: email.to_owned(),
            language: Language::En,
        };
        let shown = |id, office, held_for: Option<&str>, approved: bool, confirmed: Day| Shown {
            held: Held {
                id: HeldId::new(id),
                organisation: OrganisationId::new(1),
                person: PersonId::new(id),
                grant: Grant {
                    office,
                    scope: Scope::Organisation,
                    from: Day::constant(2025, 1, 1),
                    until: None,
                },
                proposed_by: None,
                approved_at: approved.then_some(now),
                confirmed_on: approved.then_some(confirmed),
                ended_at: None,
            },
            held_for: held_for.map(str::to_owned),
            to_approve: !approved,
        };
        let listed = |person, state, offices| Listed {
            holder: Holder { person, offices },
            state,
            invited_until: (state == Standing::Invited).then_some(now),
            to_disable: state == Standing::Active,
            to_invite: state != Standing::Active,
            to_erase: state == Standing::Disabled,
        };
        let late = Day::constant(2025, 1, 1);
        let people = accounts::People {
            listed: vec![
                listed(
                    person(1, "Amina Diallo", "amina@example.org"),
                    Standing::Active,
                    vec![shown(1, Office::Officer, None, true, late)],
                ),
                listed(
                    person(2, "Sione Tupou", "sione@example.org"),
                    Standing::Invited,
                    vec![shown(2, Office::FocalPoint, Some("Fiji"), false, late)],
                ),
                listed(person(3, "Tomasi Vea", "tomasi@example.org"), Standing::Disabled, Vec::new()),
            ],
            may_invite: true,
            may_propose: true,
            may_end: true,
            now,
        };
        let invited = Invited {
            person: person(2, "Sione Tupou", "sione@example.org"),
            secret: "0".repeat(64),
            until: now,
            mailed: false,
        };
        let deed = Deed::Invite(InvitationSent::default(), Wrong::default());
        let link = "/invitations/0000".to_owned();
        let key = AccessKey {
            id: KeyId::new(1),
            organisation: OrganisationId::new(1),
            person: PersonId::new(1),
            name: "Dashboard of the statistics office".to_owned(),
            writes: false,
            until: Day::constant(2027, 6, 30),
            made_by: Some(PersonId::new(1)),
            made_at: now,
            used_at: Some(now),
            revoked_at: None,
        };
        let today = Day::constant(2026, 11, 22);
        let translates = String::new();
        Self { people, keys: vec![key], today, translates, deed: Some(deed), invited: Some((invited, link)) }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            @if let Some((invited, link)) = &self.invited { (once(words, invited, link)) }
            @if !self.translates.is_empty() && self.deed.is_none() { p { (words.say("people-translates-lead")) } }
            @if self.people.may_invite {
                p { a.button href={ (self.here().with("do", "invite").href()) "#deed" } { (words.say("people-invite")) } }
            }
            @if let Some(deed) = &self.deed { (self.form(visitor, deed)) }
            (self.table(visitor))
            p.fine { (words.say("people-offices-why")) }
            (self.keys(visitor))
        };
        Page::new(words.say("people-title")).main(main).failed(self.deed.as_ref().is_some_and(Deed::is_wrong))
    }
}

/// The link, shown once.
fn once(words: &Words, invited: &Invited, link: &str) -> Markup {
    let until = words.day(words.day_at(invited.until));
    let args = [("name", invited.person.name.as_str().into()), ("day", until.as_str().into())];
    html! {
        div.flash role="status" {
            p { (words.say_with("people-invited", &args)) }
            p { code dir="ltr" { (breakable(link)) } }
            p { @if invited.mailed { (words.say("people-invited-mailed")) } @else { (words.say("people-invited-by-hand")) } }
        }
    }
}

impl Deed {
    const fn is_wrong(&self) -> bool {
        match self {
            Self::Invite(_, wrong) | Self::Propose(_, _, wrong) => wrong.is_any(),
        }
    }
}

impl People {
    /// This page, still looking for whoever it was looking for.
    fn here(&self) -> Address {
        Address::of(HERE).with(TRANSLATES, &self.translates)
    }

    fn table(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let mut columns = vec![
            Column::head(words.say("people-name")),
            Column::text(words.say("people-account")),
            Column::text(words.say("people-offices")),
        ];
        let acts = self.people.may_propose || self.people.may_invite;
        if acts {
            columns.push(Column::text(words.say("account-deeds")));
        }
        let table = Table::records("people", words.say("people-title"), columns);
        let rows = html! {
            @for each in &self.people.listed {
                @let person = &each.holder.person;
                @let mut cells = vec![
                    html! { (name(&person.name)) br; span.fine { (name(&person.email)) } },
                    self.account(words, each),
                    html! { @for shown in &each.holder.offices { (self.office(visitor, shown)) } },
                ];
                @if acts { @let () = cells.push(self.deeds(visitor, each)); }
                (table.row(&cells))
            }
        };
        table.render(&table.rows(&rows))
    }

    /// The keys of programs with whose they are.
    fn keys(&self, visitor: &Visitor) -> Markup {
        if self.keys.is_empty() {
            return html! {};
        }
        let words = &visitor.words;
        let owner = |key: &AccessKey| {
            let mut all = self.people.listed.iter().map(|each| &each.holder.person);
            let owner = all.find(|person| person.id == key.person).map_or("", |person| person.name.as_str());
            name(owner)
        };
        html! {
            h2 { (words.say("account-keys")) }
            (keys_table(visitor, &self.keys, self.today, "/people/keys", Some((words.say("people-name"), &owner))))
        }
    }

    fn account(&self, words: &Words, each: &Listed) -> Markup {
        html! {
            (words.say(&format!("account-state-{}", each.state.code())))
            @if let (Standing::Invited, Some(until)) = (each.state, each.invited_until) {
                br;
                span.fine {
                    @if until < self.people.now { (words.say("people-link-over")) } @else {
                        @let day = words.day_short(words.day_at(until));
                        (words.say_with("people-link-until", &[("day", day.as_str().into())]))
                    }
                }
            }
        }
    }

    /// One office in words: what it is, for what, since when, and what is to be done about it.
    fn office(&self, visitor: &Visitor, shown: &Shown) -> Markup {
        let words = &visitor.words;
        let held = &shown.held;
        let called = office_name(words, held.grant.office);
        let late = held.wants_confirming(self.today);
        let address = |deed: &str| format!("/offices/{}/{deed}", held.id);
        html! {
            (office_line(words, shown, self.today))
            @if shown.to_approve || self.people.may_end {
                div.deeds {
                    @if shown.to_approve { (form::button(visitor, &address("approval"), &words.say("people-approve"), &called)) }
                    @if late && self.people.may_end { (form::button(visitor, &address("confirmation"), &words.say("people-confirm"), &called)) }
                    @if self.people.may_end { (form::button(visitor, &address("end"), &words.say("people-end"), &called)) }
                }
            }
        }
    }

    fn deeds(&self, visitor: &Visitor, each: &Listed) -> Markup {
        let words = &visitor.words;
        let person = &each.holder.person;
        let propose = self.here().with("office", &person.id.to_string()).href();
        html! {
            @if self.people.may_propose && each.state != Standing::Disabled {
                p { a href={ (propose) "#deed" } { (words.say("people-propose")) span.sr { " – " (name(&person.name)) } } }
            }
            @if each.to_invite {
                (form::button(visitor, &format!("/people/{}/invitation", person.id), &words.say("people-invite-again"), &person.name))
            }
            @if each.to_disable {
                (form::button(visitor, &format!("/people/{}/disabling", person.id), &words.say("people-disable"), &person.name))
            }
            @if each.to_erase {
                p { a href=(erasing::address(person.id)) { (words.say("people-erase")) span.sr { " – " (name(&person.name)) } } }
            }
        }
    }

    fn form(&self, visitor: &Visitor, deed: &Deed) -> Markup {
        let words = &visitor.words;
        let none = vec![(String::new(), words.say("none"))];
        let choices: Vec<_> = none.into_iter().chain(office_choices(words)).collect();
        let languages: Vec<_> =
            Language::ALL.iter().map(|each| (each.code().to_owned(), each.own_name().to_owned())).collect();
        let (title, action, fields, wrong) = match deed {
            Deed::Invite(sent, wrong) => {
                let mut fields = vec![
                    line("email", words.say("sign-in-email"), None, &sent.email, "email"),
                    line("name", words.say("people-name"), None, &sent.name, "text"),
                    Field {
                        name: "language",
                        label: words.say("people-language"),
                        hint: None,
                        value: &sent.language,
                        kind: Kind::Choice(&languages),
                    },
                ];
                fields.extend(office_fields(
                    words,
                    &sent.office,
                    &sent.held_for,
                    &sent.from,
                    &sent.until,
                    &choices,
                ));
                (words.say("people-invite"), "/people/invitations".to_owned(), fields, wrong)
            }
            Deed::Propose(person, sent, wrong) => {
                let listed = self.people.listed.iter().find(|each| each.holder.person.id == *person);
                let called = listed.map_or("", |each| each.holder.person.name.as_str());
                let fields = office_fields(
                    words,
                    &sent.office,
                    &sent.held_for,
                    &sent.from,
                    &sent.until,
                    &choices[1..],
                );
                let title = words.say_with("people-propose-for", &[("name", called.into())]);
                (title, format!("/people/{person}/offices"), fields.into(), wrong)
            }
        };
        let all: Vec<_> = fields.iter().collect();
        html! {
            section #deed {
                h2 { (title) }
                (wrong.summary(words, &all))
                form.sheet method="post" action=(action) novalidate {
                    (form::token(visitor))
                    @for field in &fields { (form::field(field, wrong)) }
                    div.deeds { button.button { (words.say("save")) } a href=(HERE) { (words.say("cancel")) } }
                }
            }
        }
    }
}

fn office_fields<'a>(
    words: &Words,
    office: &'a str,
    held_for: &'a str,
    from: &'a str,
    until: &'a str,
    choices: &'a [(String, String)],
) -> [Field<'a>; 4] {
    [
        Field {
            name: "office",
            label: words.say("people-office"),
            hint: Some(words.say("people-office-hint")),
            value: office,
            kind: Kind::Choice(choices),
        },
        line(
            "held_for",
            words.say("people-held-for"),
            Some(words.say("people-held-for-hint")),
            held_for,
            "text",
        ),
        line("from", words.say("people-first-day"), Some(words.say("people-first-day-hint")), from, "date"),
        line("until", words.say("people-last-day"), Some(words.say("people-last-day-hint")), until, "date"),
    ]
}

/// An invitation, as the form sends it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct InvitationSent {
    email: String,
    name: String,
    language: String,
    office: String,
    held_for: String,
    from: String,
    until: String,
}

/// An office, as the form sends it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(crate) struct OfficeSent {
    office: String,
    held_for: String,
    from: String,
    until: String,
}

impl OfficeSent {
    /// That of a translator of one document; an empty form where none is named.
    fn to_translate(document: &str) -> Self {
        let office = if document.is_empty() { "" } else { Office::Translator.code() };
        Self { office: office.to_owned(), held_for: document.to_owned(), ..Self::default() }
    }
}

async fn view(web: &Web, visitor: &Visitor, deed: Option<Deed>) -> Result<People, Failure> {
    let people = accounts::people(&web.house, visitor.actor()).await?;
    let keys = keys::all(&web.house, visitor.actor()).await?;
    let translates = visitor.address.value(TRANSLATES).unwrap_or_default().to_owned();
    Ok(People { people, keys, today: web.house.today(), translates, deed, invited: None })
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let mut view = view(&web, &visitor, None).await?;
    let address = &visitor.address;
    view.deed = match (address.value("do"), address.value("office").and_then(|id| id.parse().ok())) {
        (Some("invite"), _) if view.people.may_invite => {
            let language = visitor.words.language().code().to_owned();
            let OfficeSent { office, held_for, .. } = OfficeSent::to_translate(&view.translates);
            let sent = InvitationSent { language, office, held_for, ..InvitationSent::default() };
            Some(Deed::Invite(sent, Wrong::default()))
        }
        (_, Some(person)) if view.people.may_propose => {
            let known = view.people.listed.iter().any(|each| each.holder.person.id == person);
            known.then(|| Deed::Propose(person, OfficeSent::to_translate(&view.translates), Wrong::default()))
        }
        _ => None,
    };
    Ok(view.page(&visitor).answer(&visitor))
}

/// Where an invitation is taken up.
pub(super) fn link(reached: &Reached, secret: &str) -> String {
    reached.whole(&format!("/invitations/{secret}"))
}

/// The page with the link that was just made.
async fn linked(
    web: &Web,
    (visitor, reached): (&Visitor, &Reached),
    invited: Invited,
) -> Result<Response, Failure> {
    let mut view = view(web, visitor, None).await?;
    let link = link(reached, &invited.secret);
    view.invited = Some((invited, link));
    Ok(view.page(visitor).answer(visitor))
}

async fn again(web: &Web, visitor: &Visitor, deed: Deed, problem: Problem) -> Result<Response, Failure> {
    if !matches!(problem.code.kind(), ProblemKind::Invalid | ProblemKind::Conflict) {
        return Err(problem.into());
    }
    let page = view(web, visitor, Some(deed)).await?.page(visitor);
    page.sent_back(problem, visitor)
}

pub(super) async fn invite(
    State(web): State<Web>,
    visitor: Visitor,
    reached: Reached,
    Sent(sent): Sent<InvitationSent>,
) -> Result<Response, Failure> {
    let texts = sent.clone();
    let input = InvitationInput {
        email: texts.email,
        name: texts.name,
        language: texts.language,
        office: OfficeInput {
            office: texts.office,
            held_for: texts.held_for,
            from: texts.from,
            until: texts.until,
        },
    };
    match accounts::invite(&web.house, visitor.actor(), &input).await {
        Ok(invited) => linked(&web, (&visitor, &reached), invited).await,
        Err(problem) => {
            let wrong = Wrong::of(&visitor.words, &problem);
            again(&web, &visitor, Deed::Invite(sent, wrong), problem).await
        }
    }
}

pub(super) async fn invite_again(
    State(web): State<Web>,
    At(person): At<PersonKind>,
    visitor: Visitor,
    reached: Reached,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let invited = accounts::invite_again(&web.house, visitor.actor(), person).await?;
    linked(&web, (&visitor, &reached), invited).await
}

pub(super) async fn disable(
    State(web): State<Web>,
    At(person): At<PersonKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    accounts::disable(&web.house, visitor.actor(), person).await?;
    Ok(saved(&web, HERE))
}

pub(super) async fn revoke_key(
    State(web): State<Web>,
    At(key): At<KeyKind>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    keys::revoke(&web.house, visitor.actor(), key).await?;
    Ok(saved(&web, HERE))
}

pub(super) async fn propose(
    State(web): State<Web>,
    At(person): At<PersonKind>,
    visitor: Visitor,
    Sent(sent): Sent<OfficeSent>,
) -> Result<Response, Failure> {
    let texts = sent.clone();
    let input =
        OfficeInput { office: texts.office, held_for: texts.held_for, from: texts.from, until: texts.until };
    match office_deeds::propose(&web.house, visitor.actor(), person, &input).await {
        Ok(_) => Ok(saved(&web, HERE)),
        Err(problem) => {
            let wrong = Wrong::of(&visitor.words, &problem);
            again(&web, &visitor, Deed::Propose(person, sent, wrong), problem).await
        }
    }
}
