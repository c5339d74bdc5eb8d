//! What a Member counts as, on its page: a dated list, and the forms that begin and end a class.
//!
//! One form at a time, named by the address (`?do=class`, `?end=<tenure>`), as on a KPI's page.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    indicators::plain,
    members::{
        self, MemberView,
        classes::{self, TenureInput},
    },
    problem::Kind as ProblemKind,
};
use trellis_domain::members::{ClassCode, Member as Record, MemberId, Tenure};
use trellis_words::Words;

use super::member::Member;
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        figures,
        form::{self, Field, Kind, Wrong},
        name::name,
        table::{Column, Table},
    },
    error::{Failure, status},
    extract::Sent,
    pages::{View, saved},
    session::Visitor,
};

/// What a Member counts and counted as, with the form that is open.
pub(super) struct Classes {
    pub(super) tenures: Vec<Tenure>,
    /// Classes that the organisation uses already.
    pub(super) known: Vec<ClassCode>,
    pub(super) may_keep: bool,
    pub(super) deed: Option<Deed>,
}

/// A form on the page.
pub(super) enum Deed {
    /// A class begins.
    Give(GivenSent, Wrong),
    /// A class ends: which, and the day as typed.
    End(Box<Tenure>, String, Wrong),
}

impl Classes {
    pub(super) fn of(view: &MemberView, address: &Address) -> Self {
        let deed = match (view.may_keep, address.value("do"), address.value("end")) {
            (true, Some("class"), _) => Some(Deed::Give(GivenSent::default(), Wrong::default())),
            (true, _, Some(tenure)) => {
                let open = view.classes.iter().filter(|each| each.period.until().is_none());
                let meant = open.into_iter().find(|each| each.id.to_string() == tenure);
                meant.map(|each| Deed::End(Box::new(each.clone()), String::new(), Wrong::default()))
            }
            _ => None,
        };
        Self {
            tenures: view.classes.clone(),
            known: view.known_classes.clone(),
            may_keep: view.may_keep,
            deed,
        }
    }

    /// The section; `page` is the Member's own address.
    pub(super) fn section(&self, visitor: &Visitor, page: &str) -> Markup {
        let words = visitor.words;
        html! {
            h2 { (words.say("member-classes")) }
            @if self.tenures.is_empty() { p { (words.say("member-no-class")) } } @else { (self.table(words, page)) }
            @if self.may_keep {
                p { a href={ (Address::of(page).with("do", "class").href()) "#deed" } { (words.say("member-class-give")) } }
            }
            @if let Some(deed) = &self.deed { (deed.render(visitor, page, &self.known)) }
        }
    }

    fn table(&self, words: &Words, page: &str) -> Markup {
        let mut columns = vec![
            Column::head(words.say("member-class")),
            Column::text(words.say("member-since")),
            Column::text(words.say("member-until")),
            Column::text(words.say("recorded-evidence")),
        ];
        if self.may_keep {
            columns.push(Column::text(words.say("recorded-deeds")));
        }
        let table = Table::records("classes", words.say("member-classes"), columns);
        let rows = html! {
            @for each in &self.tenures {
                @let mut cells = vec![
                    html! { (plain::class(&each.class, words)) },
                    figures::day(words, each.period.from()),
                    html! { @if let Some(last) = each.period.until() { (figures::day(words, last)) } },
                    name(&each.evidence),
                ];
                @if self.may_keep {
                    @let () = cells.push(html! {
                        @if each.period.until().is_none() {
                            a href={ (Address::of(page).with("end", &each.id.to_string()).href()) "#deed" } {
                                (words.say("member-class-end")) span.sr { " – " (plain::class(&each.class, words)) }
                            }
                        }
                    });
                }
                (table.row(&cells))
            }
        };
        table.render(&table.rows(&rows))
    }
}

impl Deed {
    /// Whether the form came back with something wrong.
    pub(super) const fn is_wrong(&self) -> bool {
        match self {
            Self::Give(_, wrong) | Self::End(_, _, wrong) => wrong.is_any(),
        }
    }

    fn render(&self, visitor: &Visitor, page: &str, known: &[ClassCode]) -> Markup {
        let words = visitor.words;
        let (title, action, fields, wrong) = match self {
            Self::Give(sent, wrong) => {
                (words.say("member-class-give"), format!("{page}/classes"), sent.fields(words, known), wrong)
            }
            Self::End(tenure, last, wrong) => {
                let field = Field {
                    name: "last",
                    label: words.say("member-class-last"),
                    hint: Some(words.say("member-class-last-hint")),
                    value: last,
                    kind: Kind::Line("date", None),
                };
                let class = plain::class(&tenure.class, words);
                let title = words.say_with("member-class-end-of", &[("class", class.into())]);
                (title, format!("/classes/{}/end", tenure.id), vec![field], wrong)
            }
        };
        let all: Vec<_> = fields.iter().collect();
        html! {
            section #deed {
                h3 { (title) }
                (wrong.summary(words, &all))
                form.sheet method="post" action=(action) novalidate {
                    (form::token(visitor))
                    @for field in &fields { (form::field(field, wrong)) }
                    div.deeds { button.button { (words.say("save")) } a href=(page) { (words.say("cancel")) } }
                }
            }
        }
    }
}

/// A class that begins, as the form sends it; the names are those of `TenureInput`.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct GivenSent {
    class: String,
    from: String,
    until: String,
    evidence: String,
}

impl GivenSent {
    fn fields(&self, words: &Words, known: &[ClassCode]) -> Vec<Field<'_>> {
        let field = |name, key: &str, hint: Option<String>, value, kind| Field {
            name,
            label: words.say(key),
            hint,
            value,
            kind,
        };
        let used: Vec<String> = known.iter().map(|class| class.to_string()).collect();
        let hint = match used.is_empty() {
            true => words.say("member-class-hint"),
            false => words.say_with("member-class-hint-used", &[("classes", words.list(&used).into())]),
        };
        let day = || Kind::Line("date", None);
        vec![
            field("class", "member-class-code", Some(hint), &self.class, Kind::Line("text", Some("off"))),
            field("from", "member-class-from", None, &self.from, day()),
            field(
                "until",
                "member-class-last",
                Some(words.say("member-class-open-hint")),
                &self.until,
                day(),
            ),
            field(
                "evidence",
                "recorded-evidence",
                Some(words.say("member-class-evidence-hint")),
                &self.evidence,
                Kind::Line("text", None),
            ),
        ]
    }
}

/// The last day of a class, as the form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EndSent {
    last: String,
}

pub(super) async fn give(
    State(web): State<Web>,
    At(member): At<Record>,
    visitor: Visitor,
    Sent(sent): Sent<GivenSent>,
) -> Result<Response, Failure> {
    let texts = sent.clone();
    let input =
        TenureInput { class: texts.class, from: texts.from, until: texts.until, evidence: texts.evidence };
    let done = classes::give(&web.house, visitor.actor(), member, &input).await.map(|_| ());
    answer(&web, &visitor, member, done, |_, wrong| Some(Deed::Give(sent, wrong))).await
}

pub(super) async fn end(
    State(web): State<Web>,
    At(tenure): At<Tenure>,
    visitor: Visitor,
    Sent(sent): Sent<EndSent>,
) -> Result<Response, Failure> {
    let member = classes::member_of(&web.house, tenure).await?;
    let done = classes::end(&web.house, visitor.actor(), tenure, &sent.last).await.map(|_| ());
    let again = |view: &MemberView, wrong| {
        let meant = view.classes.iter().find(|each| each.id == tenure)?;
        Some(Deed::End(Box::new(meant.clone()), sent.last, wrong))
    };
    answer(&web, &visitor, member, done, again).await
}

/// On to the Member's page; or back to the form, with what is wrong.
async fn answer(
    web: &Web,
    visitor: &Visitor,
    member: MemberId,
    done: Result<(), Problem>,
    again: impl FnOnce(&MemberView, Wrong) -> Option<Deed>,
) -> Result<Response, Failure> {
    let Err(problem) = done else { return Ok(saved(web, &format!("/members/{member}"))) };
    if problem.code.kind() != ProblemKind::Invalid {
        return Err(problem.into());
    }
    let view = members::view(&web.house, visitor.actor(), member, None).await?;
    let Some(deed) = again(&view, Wrong::of(visitor.words, &problem)) else { return Err(problem.into()) };
    let page = Member::with(view, visitor, deed).page(visitor);
    Ok(page.answer_with(status(problem.code.kind()), visitor))
}

/// Classes of our own making.
pub(super) fn sample() -> Classes {
    use trellis_domain::kernel::{Day, Id, Period};
    let tenure = |id, class: &str, from, until| Tenure {
        id: Id::new(id),
        member: Id::new(1),
        class: ClassCode::new(class),
        period: Period::new(from, until).expect("the sample is in order"),
        evidence: "List of the General Assembly".to_owned(),
    };
    Classes {
        tenures: vec![
            tenure(1, "ldc", Day::constant(2003, 12, 4), Some(Day::constant(2019, 12, 31))),
            tenure(2, "sids", Day::constant(2003, 12, 4), None),
        ],
        known: vec![ClassCode::new("ldc"), ClassCode::new("sids")],
        may_keep: true,
        deed: Some(Deed::Give(GivenSent::default(), Wrong::default())),
    }
}
