//! Accounts, the offices people hold, keys of programs, the log of deeds and the settings.

use trellis_app::people::accounts;
use trellis_domain::people::{
    Actor, PersonId,
    policy::{Account, Audit, GrantState, Right, Settings, Standing, Token},
};
use trellis_store::people::{keys, offices};

use super::{Door, Known, Line, Scene, Way, Whose, button, form, hold, list, page};
use crate::stage::{HERE, KEEPER, OTHER_HEAD, Stage};

const ON_THE_LIST: &str = "the list of people shows all there is of it: to learn of it is to read it";
const THEIR_OWN: &str = "what an account says of a person is the person's to change, under the own account";
const IN_THE_LOG: &str = "what was done stands in the log of deeds, which is the auditor's";
const NO_BULK: &str = "the list of people is read on its page; nothing gives it in bulk";
const DISABLED_INSTEAD: &str = "an account is disabled, which moves it on; a wrong invitation is, too";

/// An office that nobody else holds from this day on.
const FIRST_DAY: &str = "2031-05-05";

const fn line(standing: Standing, doors: &'static [Door], closed: &'static [(Right, &'static str)]) -> Line {
    Line { standing, doors, closed, indoors: true }
}

/// The person stands in the list by the address of the account.
const ACCOUNT: Door = list("/people", "{email}", Whose::All);
const OFFICE: Door = list("/people", FIRST_DAY, Whose::All);
const KEY: Door = list("/people", "{key_name}", Whose::All);
const LINK: &str = "/people/{person}/invitation";
const ERASURE: &str = "/people/{person}/erasure";
const DISABLING: Door = button(Right::Move, "/people/{person}/disabling");

pub(super) const LINES: &[Line] = &[
    line(
        Standing::Account(Account::Invited),
        &[
            ACCOUNT,
            Door { right: Right::Create, way: Way::Form("/people/invitations", &[]), known: Known::Nothing },
            button(Right::Move, LINK),
            DISABLING,
        ],
        &[
            (Right::Read, ON_THE_LIST),
            (Right::Edit, THEIR_OWN),
            (Right::Withdraw, DISABLED_INSTEAD),
            (Right::History, IN_THE_LOG),
        ],
    ),
    line(
        Standing::Account(Account::Active),
        // Whoever may move it on is told that there is nothing to invite to.
        &[ACCOUNT, form(Right::Move, LINK), DISABLING],
        &[
            (Right::Read, ON_THE_LIST),
            (Right::Edit, THEIR_OWN),
            (Right::Export, NO_BULK),
            (Right::History, IN_THE_LOG),
        ],
    ),
    line(
        Standing::Account(Account::Disabled),
        &[
            ACCOUNT,
            button(Right::Move, LINK),
            Door { right: Right::Move, way: Way::Page(ERASURE), known: Known::Itself },
            form(Right::Move, ERASURE),
        ],
        &[(Right::Read, ON_THE_LIST), (Right::Export, NO_BULK), (Right::History, IN_THE_LOG)],
    ),
    line(
        Standing::Grant(GrantState::Pending),
        &[
            OFFICE,
            Door {
                right: Right::Create,
                way: Way::Form("/people/{person}/offices", &[]),
                known: Known::Nothing,
            },
            button(Right::Move, "/offices/{office}/approval"),
            button(Right::Withdraw, "/offices/{office}/end"),
        ],
        &[(Right::Read, ON_THE_LIST), (Right::History, IN_THE_LOG)],
    ),
    line(
        Standing::Grant(GrantState::Active),
        &[
            OFFICE,
            button(Right::Move, "/offices/{office}/approval"),
            button(Right::Withdraw, "/offices/{office}/end"),
            button(Right::Withdraw, "/offices/{office}/confirmation"),
        ],
        &[(Right::Read, ON_THE_LIST), (Right::Export, NO_BULK), (Right::History, IN_THE_LOG)],
    ),
    line(
        Standing::Token(Token::Active),
        &[KEY, button(Right::Withdraw, "/people/keys/{key}/revocation")],
        &[
            (Right::Read, ON_THE_LIST),
            (Right::Create, "everybody makes the own keys and nobody those of others"),
            (Right::Move, "a key ends on its day or is revoked; it goes through nothing else"),
            (Right::History, IN_THE_LOG),
        ],
    ),
    line(
        Standing::Token(Token::Revoked),
        &[KEY, button(Right::Withdraw, "/people/keys/{key}/revocation")],
        &[(Right::Read, ON_THE_LIST), (Right::History, IN_THE_LOG)],
    ),
    line(
        Standing::Audit(Audit::Sealed),
        &[
            list("/", "href=\"/audit\"", Whose::All),
            page("/audit"),
            Door { right: Right::Export, way: Way::Page("/audit/export.jsonl"), known: Known::Itself },
        ],
        &[(Right::History, "the log is the history; it has none of its own")],
    ),
    line(
        Standing::Settings(Settings::Live),
        &[
            list("/", "href=\"/settings\"", Whose::All),
            page("/settings"),
            form(Right::Edit, "/settings"),
            Door {
                right: Right::Edit,
                way: Way::Form("/settings/import", &[("text", "no settings")]),
                known: Known::Itself,
            },
            Door { right: Right::Export, way: Way::Page("/settings.toml"), known: Known::Itself },
        ],
        &[(Right::History, IN_THE_LOG)],
    ),
];

/// Somebody new with an account in force.
async fn somebody(stage: &mut Stage) -> (PersonId, String) {
    let email = format!("somebody{}@example.org", stage.count());
    stage.site.person(HERE, &email, "").await;
    let operator = Actor::Operator { organisation: HERE };
    let person = accounts::by_email(&stage.site.house, operator, &email).await.unwrap();
    (person.id, email)
}

async fn account(stage: &mut Stage, state: Account) -> Scene {
    let (person, email) = match state {
        Account::Invited => {
            let email = format!("somebody{}@example.org", stage.count());
            let fields = [("email", email.as_str()), ("name", "Somebody"), ("language", "en")];
            stage.send(KEEPER, "/people?do=invite", "/people/invitations", &fields).await;
            let operator = Actor::Operator { organisation: HERE };
            (accounts::by_email(&stage.site.house, operator, &email).await.unwrap().id, email)
        }
        Account::Active | Account::Disabled => somebody(stage).await,
    };
    if state == Account::Disabled {
        stage.done(KEEPER, "/people", &format!("/people/{person}/disabling"), &[]).await;
    }
    vec![("{person}", person.to_string()), ("{email}", email)]
}

async fn office(stage: &mut Stage, state: GrantState) -> Scene {
    let (person, _) = somebody(stage).await;
    let fields = [("office", "observer"), ("from", FIRST_DAY)];
    stage.done(KEEPER, "/people?do=invite", &format!("/people/{person}/offices"), &fields).await;
    let db = stage.site.database().await;
    let held = offices::of_person(&mut db.read(HERE).await.unwrap(), person).await.unwrap().remove(0).id;
    if state == GrantState::Active {
        stage.done(OTHER_HEAD, "/people", &format!("/offices/{held}/approval"), &[]).await;
    }
    vec![("{person}", person.to_string()), ("{office}", held.to_string())]
}

/// A key of somebody who is not among those who ask.
async fn key(stage: &mut Stage, state: Token) -> Scene {
    let name = format!("Dashboard {}", stage.count());
    let fields = [("name", name.as_str()), ("scope", "read")];
    stage.send(OTHER_HEAD, "/account?do=key", "/account/keys", &fields).await;
    let db = stage.site.database().await;
    let all = keys::all(&mut db.read(HERE).await.unwrap(), HERE, None).await.unwrap();
    let key = all.into_iter().find(|key| key.name == name).unwrap().id;
    if state == Token::Revoked {
        stage.done(KEEPER, "/people", &format!("/people/keys/{key}/revocation"), &[]).await;
    }
    vec![("{key}", key.to_string()), ("{key_name}", name)]
}

async fn hold_those(is_one: impl Fn(Standing) -> bool) {
    hold(LINES.iter().filter(|line| is_one(line.standing)), async |stage, standing| match standing {
        Standing::Account(state) => account(stage, state).await,
        Standing::Grant(state) => office(stage, state).await,
        Standing::Token(state) => key(stage, state).await,
        _ => Scene::new(),
    })
    .await;
}

#[tokio::test]
async fn accounts_are_as_the_table_says() {
    hold_those(|standing| matches!(standing, Standing::Account(_))).await;
}

#[tokio::test]
async fn offices_held_are_as_the_table_says() {
    hold_those(|standing| matches!(standing, Standing::Grant(_))).await;
}

#[tokio::test]
async fn keys_the_log_and_settings_are_as_the_table_says() {
    hold_those(|standing| {
        matches!(standing, Standing::Token(_) | Standing::Audit(_) | Standing::Settings(_))
    })
    .await;
}
