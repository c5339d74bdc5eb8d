//! The first run: the set-up code, the organisation, the first person, a second one, Members, a plan. Each step can be
//! left and taken up again; what is there already is ticked off.
//!
//! Until somebody has an account, every page leads here, and whoever types the code that the server printed on its own
//! terminal goes on. Afterwards the page belongs to the organisation's administrator.

use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    people::{
        settings::Names,
        setup::{self, FirstInput, FoundInput, Progress, SecondInput},
        sign_in,
    },
    problem::{Code, FieldProblem, Kind as ProblemKind},
};
use trellis_domain::{kernel::Language, people::policy::Office};
use trellis_words::Words;

use crate::{
    Web,
    caller::Caller,
    components::{
        form::{self, Field, Kind, Wrong},
        name::name,
    },
    cookies::Cookie,
    error::{Failure, status},
    extract::Sent,
    page::Page,
    pages::View,
    reached::Reached,
    session::Visitor,
    setup as door,
};

/// How long a set-up code that was typed stays with the browser, in seconds.
const SETUP_SECONDS: i64 = 12 * 60 * 60;

/// Where the first run stands.
pub(crate) struct Welcome {
    step: Step,
    progress: Progress,
    wrong: Wrong,
}

/// The step that is open.
enum Step {
    /// The code that the server printed.
    Code,
    /// The organisation.
    Found(FoundInput),
    /// The first person; the password is never sent back.
    First(Box<FirstInput>),
    /// A second person.
    Second(SecondInput),
    /// The second person is invited: who, and the link that is shown once.
    Shown(String, String),
    /// Members, a plan, and done.
    Rest,
}

impl Step {
    /// Its number, from 1.
    const fn number(&self) -> usize {
        match self {
            Self::Code => 1,
            Self::Found(_) => 2,
            Self::First(_) => 3,
            Self::Second(_) | Self::Shown(..) => 4,
            Self::Rest => 5,
        }
    }
}

fn line<'a>(
    words: &Words,
    name: &'static str,
    key: &str,
    hint: Option<&str>,
    value: &'a str,
    filled: &'static str,
) -> Field<'a> {
    let hint = hint.map(|key| words.say(key));
    Field { name, label: words.say(key), hint, value, kind: Kind::Line("text", Some(filled)) }
}

fn languages() -> Vec<(String, String)> {
    Language::ALL.map(|language| (language.code().to_owned(), language.own_name().to_owned())).to_vec()
}

fn sheet(visitor: &Visitor, action: &str, fields: &[Field<'_>], wrong: &Wrong) -> Markup {
    let sending = html! { button.button { (visitor.words.say("continue")) } };
    form::sheet(visitor, action, fields, wrong, &sending)
}

impl Welcome {
    fn steps(&self, words: &Words) -> Markup {
        let keys = [
            "welcome-step-code",
            "welcome-step-organisation",
            "welcome-step-first",
            "welcome-step-second",
            "welcome-step-members",
            "welcome-step-plan",
        ];
        let done = |at: usize| match at {
            0..=2 => self.step.number() > at + 1,
            3 => self.progress.people > 1,
            4 => self.progress.members > 0,
            _ => self.progress.plans > 0,
        };
        html! {
            ol {
                @for (at, key) in keys.into_iter().enumerate() {
                    li aria-current=[(self.step.number() == at + 1).then_some("step")] {
                        (words.say(key))
                        @if done(at) { " ✓" span.sr { " " (words.say("welcome-step-done")) } }
                    }
                }
            }
        }
    }

    fn body(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        match &self.step {
            Step::Code => {
                let code = line(words, "code", "welcome-code", Some("welcome-code-hint"), "", "off");
                sheet(visitor, "/welcome/code", &[code], &self.wrong)
            }
            Step::Found(input) => self.found(visitor, input),
            Step::First(input) => self.first(visitor, input),
            Step::Second(input) => self.second(visitor, input),
            Step::Shown(person, link) => html! {
                div.flash role="status" {
                    p { (words.say_with("welcome-shown", &[("person", person.as_str().into())])) }
                    p { code { (link) } }
                    p { (words.say("welcome-shown-once")) }
                }
                (self.rest(words))
            },
            Step::Rest => self.rest(words),
        }
    }

    fn found(&self, visitor: &Visitor, input: &FoundInput) -> Markup {
        let words = &visitor.words;
        let all = languages();
        let choose = Field {
            name: "languages",
            label: words.say("settings-languages"),
            hint: Some(words.say("welcome-languages-hint")),
            value: "",
            kind: Kind::Several(&all, &input.languages),
        };
        let fields = [
            line(words, "name", "welcome-organisation", None, &input.name, "organization"),
            line(words, "code", "member-code", Some("welcome-organisation-code-hint"), &input.code, "off"),
            choose,
        ];
        sheet(visitor, "/welcome/organisation", &fields, &self.wrong)
    }

    fn first(&self, visitor: &Visitor, input: &FirstInput) -> Markup {
        let words = &visitor.words;
        let all = languages();
        let runs = [("yes", "welcome-runs-yes"), ("no", "welcome-runs-no")]
            .map(|(code, key)| (code.to_owned(), words.say(key)));
        let password = Field {
            name: "password",
            label: words.say("sign-in-password"),
            hint: Some(words.say("welcome-password-hint")),
            value: "",
            kind: Kind::Line("password", Some("new-password")),
        };
        let email = Field {
            name: "email",
            label: words.say("sign-in-email"),
            hint: None,
            value: &input.email,
            kind: Kind::Line("email", Some("username")),
        };
        let (label, value) = (words.say("welcome-language"), input.language.as_str());
        let language = Field { name: "language", label, hint: None, value, kind: Kind::Choice(&all) };
        let runs_value = if input.runs.is_empty() { "yes" } else { &input.runs };
        let label = words.say("welcome-runs");
        let fields = [
            line(words, "name", "welcome-name", None, &input.name, "name"),
            email,
            password,
            language,
            Field { name: "runs", label, hint: None, value: runs_value, kind: Kind::Options(&runs) },
        ];
        html! {
            p { (words.say("welcome-first-lead")) }
            (sheet(visitor, "/welcome/first", &fields, &self.wrong))
        }
    }

    fn second(&self, visitor: &Visitor, input: &SecondInput) -> Markup {
        let words = &visitor.words;
        let all = languages();
        let names = Names::default();
        let offices = [Office::Head, Office::Administrator, Office::Officer]
            .map(|office| (office.code().to_owned(), names.office(office, words)));
        let field =
            |name, key: &str, value, kind| Field { name, label: words.say(key), hint: None, value, kind };
        let fields = [
            line(words, "name", "welcome-name", None, &input.name, "off"),
            field("email", "sign-in-email", input.email.as_str(), Kind::Line("email", Some("off"))),
            field("office", "welcome-office", &input.office, Kind::Choice(&offices)),
            field("language", "welcome-language", &input.language, Kind::Choice(&all)),
        ];
        html! {
            p { (words.say("welcome-second-lead")) }
            (sheet(visitor, "/welcome/second", &fields, &self.wrong))
            p { a href="/welcome?step=members" { (words.say("welcome-later")) } }
        }
    }

    fn rest(&self, words: &Words) -> Markup {
        let (members, plans) = (self.progress.members, self.progress.plans);
        html! {
            @if members == 0 {
                p { (words.say("welcome-members-lead")) }
                p { a.button href="/members/new?next=/welcome?step=members" { (words.say("directory-add")) } }
            } @else {
                p { (words.say_with("welcome-members-there", &[("count", members.into())])) " " a href="/members" { (words.say("directory-title")) } }
            }
            @if plans == 0 {
                p { (words.say("welcome-plan-lead")) }
                p { a.button.second[members == 0] href="/imports/new" { (words.say("welcome-step-plan")) } }
            } @else { p { (words.say("welcome-done")) " " a href="/" { (words.say("nav-plans")) } } }
        }
    }
}

impl View for Welcome {
    fn sample() -> Self {
        let progress = Progress { organisation: None, people: 0, members: 0, plans: 0 };
        Self { step: Step::First(Box::default()), progress, wrong: Wrong::default() }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.lead { (words.say("welcome-lead")) }
            (self.steps(words))
            (self.body(visitor))
        };
        let page = Page::new(words.say("welcome-title")).main(main).failed(self.wrong.is_any());
        match &self.progress.organisation {
            Some(organisation) => page.kicker(name(&organisation.name)),
            None => page,
        }
    }
}

/// The step that is due, for whoever may see it.
async fn due(web: &Web, visitor: &Visitor) -> Result<Welcome, Problem> {
    let house = &web.house;
    let wrong = Wrong::default();
    if visitor.who.is_some() {
        let progress = setup::progress(house, visitor.actor()).await?;
        let alone = progress.people == 1 && visitor.address.value("step").is_none();
        let step = if alone { Step::Second(SecondInput::default()) } else { Step::Rest };
        return Ok(Welcome { step, progress, wrong });
    }
    if !setup::is_needed(house).await? {
        return Err(Problem::new(Code::SignInNeeded));
    }
    let progress = setup::begun(house).await?;
    let language = visitor.words.language().code().to_owned();
    let step = match (visitor.may_set_up, &progress.organisation) {
        (false, _) => Step::Code,
        (true, None) => Step::Found(FoundInput { languages: vec![language], ..FoundInput::default() }),
        (true, Some(_)) => Step::First(Box::new(FirstInput { language, ..FirstInput::default() })),
    };
    // What stands here already is for whoever holds the code.
    let organisation = progress.organisation.filter(|_| visitor.may_set_up);
    Ok(Welcome { step, progress: Progress { organisation, ..progress }, wrong })
}

/// The page with the cookie that its form needs.
fn answered(web: &Web, visitor: &Visitor, page: &Welcome, code: StatusCode) -> Response {
    let mut answer = page.page(visitor).answer_with(code, visitor);
    if let Some(cookie) = visitor.form_cookie(&web.settings) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let page = due(&web, &visitor).await?;
    Ok(answered(&web, &visitor, &page, StatusCode::OK))
}

/// The form that came back, with what is wrong.
async fn wrong(web: &Web, visitor: &Visitor, step: Step, problem: Problem) -> Result<Response, Failure> {
    let kind = problem.code.kind();
    if !matches!(kind, ProblemKind::Invalid | ProblemKind::Conflict) {
        return Err(problem.into());
    }
    let mut page = due(web, visitor).await?;
    page.step = step;
    page.wrong = Wrong::of(&visitor.words, &problem);
    Ok(answered(web, visitor, &page, status(kind)))
}

fn on(place: &'static str, cookies: impl IntoIterator<Item = Option<HeaderValue>>) -> Response {
    super::onward(place, cookies)
}

/// Only whoever typed the code acts before there is anybody.
fn only_with_code(visitor: &Visitor) -> Result<(), Problem> {
    if visitor.may_set_up { Ok(()) } else { Err(Problem::not_found()) }
}

/// The code as the form sends it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct CodeSent {
    code: String,
}

pub(super) async fn code(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(sent): Sent<CodeSent>,
) -> Result<Response, Failure> {
    if !setup::is_needed(&web.house).await? {
        return Err(Problem::not_found().into());
    }
    if !door::is_code(&web.settings, &sent.code) {
        let problem = FieldProblem::new("code", Code::SetupCodeWrong).into();
        return wrong(&web, &visitor, Step::Code, problem).await;
    }
    let key = door::key(&web.settings);
    Ok(on("/welcome", [Cookie::Setup.write(&web.settings, &key, SETUP_SECONDS)]))
}

pub(super) async fn found(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, Failure> {
    only_with_code(&visitor)?;
    let values = |wanted: &str| -> Vec<String> {
        pairs.iter().filter(|(name, _)| name == wanted).map(|(_, value)| value.clone()).collect()
    };
    let one = |wanted: &str| values(wanted).into_iter().next().unwrap_or_default();
    let mut languages = values("languages");
    // The one that is read leads, where it is among them: the name was typed in it.
    let own = visitor.words.language().code();
    languages.sort_by_key(|code| code != own);
    let input = FoundInput { code: one("code"), name: one("name"), languages };
    match setup::found(&web.house, &input).await {
        Ok(_) => Ok(on("/welcome", [])),
        Err(problem) => wrong(&web, &visitor, Step::Found(input), problem).await,
    }
}

pub(super) async fn first(
    State(web): State<Web>,
    visitor: Visitor,
    caller: Caller,
    Sent(input): Sent<FirstInput>,
) -> Result<Response, Failure> {
    only_with_code(&visitor)?;
    match setup::first_person(&web.house, &input).await {
        Ok(person) => {
            let entry = sign_in(&web.house, &person.email, &input.password, &caller.as_told()).await?;
            let mut cookies = super::entry_cookies(&web, &entry);
            cookies.push(Cookie::Setup.write(&web.settings, "", 0));
            Ok(on("/welcome", cookies))
        }
        Err(problem) => wrong(&web, &visitor, Step::First(Box::new(input)), problem).await,
    }
}

pub(super) async fn second(
    State(web): State<Web>,
    visitor: Visitor,
    reached: Reached,
    Sent(input): Sent<SecondInput>,
) -> Result<Response, Failure> {
    match setup::second_person(&web.house, visitor.actor(), &input).await {
        Ok(invited) => {
            let link = super::list::link(&reached, &invited.secret);
            let mut page = due(&web, &visitor).await?;
            page.step = Step::Shown(invited.person.name, link);
            Ok(answered(&web, &visitor, &page, StatusCode::OK))
        }
        Err(problem) => wrong(&web, &visitor, Step::Second(input), problem).await,
    }
}

/// Whether a page is asked for that an empty installation cannot have: then it leads to the first run.
pub(crate) async fn leads_here(web: &Web, path: &str) -> Result<bool, Problem> {
    if path.starts_with("/welcome") || path.starts_with("/api/") || path == "/accessibility" {
        return Ok(false);
    }
    if web.is_set_up() {
        return Ok(false);
    }
    let needed = setup::is_needed(&web.house).await?;
    if !needed {
        web.note_set_up();
    }
    Ok(needed)
}

/// The way to the first run.
pub(crate) fn lead() -> Response {
    super::onward("/welcome", [])
}
