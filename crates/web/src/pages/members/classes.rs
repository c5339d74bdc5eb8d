//! What a Member counts as, on its page: a dated list of classes, statuses, groups and regions, and the forms that
//! begin, end and correct them.
//!
//! One form at a time, named by the address (`?do=status`, `?end=<tenure>`, `?correct=<tenure>`), as on a KPI's page.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use serde::Deserialize;
use trellis_app::{
    Problem,
    members::{
        self, MemberView,
        classes::{self, Recorded, TenureInput},
    },
    people::settings::{Names, topic_of},
    problem::Kind as ProblemKind,
};
use trellis_domain::members::{ClassCode, Member as Record, MemberId, Tenure, TenureKind};
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
    error::Failure,
    extract::Sent,
    pages::{View, saved},
    session::Visitor,
};

/// What a Member counts and counted as, with the form that is open.
pub(super) struct Classes {
    pub(super) recorded: Vec<Recorded>,
    /// Classes that the organisation uses already.
    pub(super) known: Vec<ClassCode>,
    pub(super) names: Names,
    pub(super) may_keep: bool,
    pub(super) deed: Option<Deed>,
}

/// A form on the page.
pub(super) enum Deed {
    /// Something begins.
    Give(GivenSent, Wrong),
    /// Something ends: which, and the day as typed.
    End(Box<Recorded>, String, Wrong),
    /// Something was recorded by mistake: which, and what should stand there.
    Correct(Box<Recorded>, Box<CorrectSent>, Wrong),
}

impl Classes {
    pub(super) fn of(view: &MemberView, address: &Address) -> Self {
        let standing = || view.recorded.iter().filter(|each| each.withdrawn.is_none());
        let meant = |id: &str| standing().find(|each| each.tenure.id.to_string() == id).cloned();
        let deed = match (view.may_keep, address.value("do"), address.value("end"), address.value("correct"))
        {
            (true, Some(kind), ..) if TenureKind::from_code(kind).is_some() => {
                let sent = GivenSent { kind: kind.to_owned(), ..GivenSent::default() };
                Some(Deed::Give(sent, Wrong::default()))
            }
            (true, _, Some(tenure), _) => {
                let open = meant(tenure).filter(|each| each.tenure.period.until().is_none());
                open.map(|each| Deed::End(Box::new(each), String::new(), Wrong::default()))
            }
            (true, _, _, Some(tenure)) => meant(tenure).map(|each| {
                let sent = CorrectSent::of(&each.tenure);
                Deed::Correct(Box::new(each), Box::new(sent), Wrong::default())
            }),
            _ => None,
        };
        Self {
            recorded: view.recorded.clone(),
            known: view.known_classes.clone(),
            names: view.names.clone(),
            may_keep: view.may_keep,
            deed,
        }
    }

    /// The section; `page` is the Member's own address.
    pub(super) fn section(&self, visitor: &Visitor, page: &str) -> Markup {
        let words = &visitor.words;
        let (standing, withdrawn): (Vec<_>, Vec<_>) =
            self.recorded.iter().partition(|each| each.withdrawn.is_none());
        html! {
            h2 { (words.say("member-classes")) }
            @if standing.is_empty() { p { (words.say("member-no-class")) } } @else { (self.table(words, page, &standing)) }
            @if self.may_keep {
                div.deeds {
                    @for kind in TenureKind::ALL {
                        @if !self.choices(words, *kind).is_empty() {
                            a href={ (Address::of(page).with("do", kind.code()).href()) "#deed" } { (give_title(words, *kind)) }
                        }
                    }
                }
            }
            @if !withdrawn.is_empty() {
                details {
                    summary { (words.say("member-class-withdrawn")) }
                    ul { @for each in withdrawn { (self.withdrawn(words, each)) } }
                }
            }
            @if let Some(deed) = &self.deed { (deed.render(visitor, page, self)) }
        }
    }

    fn withdrawn(&self, words: &Words, each: &Recorded) -> Markup {
        html! {
            li {
                (self.said(words, each)) ", " (words.day_short(each.tenure.period.from()))
                @if let Some(reason) = &each.withdrawn { ": " (name(reason)) }
            }
        }
    }

    fn said(&self, words: &Words, each: &Recorded) -> String {
        self.names.tenure(each.kind, &each.tenure.class, words)
    }

    /// The codes a kind can be chosen from, with their words.
    fn choices(&self, words: &Words, kind: TenureKind) -> Vec<(String, String)> {
        let mut codes: Vec<ClassCode> =
            self.names.settings().codes(topic_of(kind)).into_iter().map(ClassCode::new).collect();
        if kind == TenureKind::Class {
            codes.extend(self.known.iter().cloned());
        }
        let mut choices: Vec<(String, String)> = Vec::new();
        for code in codes {
            if !choices.iter().any(|(other, _)| other == code.as_str()) {
                choices.push((code.to_string(), self.names.tenure(kind, &code, words)));
            }
        }
        choices
    }

    fn table(&self, words: &Words, page: &str, standing: &[&Recorded]) -> Markup {
        let mut columns = vec![
            Column::head(words.say("member-class")),
            Column::text(words.say("tenure-kind")),
            Column::text(words.say("member-since")),
            Column::text(words.say("member-until")),
            Column::text(words.say("recorded-evidence")),
        ];
        if self.may_keep {
            columns.push(Column::text(words.say("recorded-deeds")));
        }
        let table = Table::records("classes", words.say("member-classes"), columns);
        let rows = html! {
            @for each in standing {
                @let tenure = &each.tenure;
                @let mut cells = vec![
                    name(&self.said(words, each)),
                    html! { (words.say(&format!("tenure-kind-{}", each.kind.code()))) },
                    figures::day(words, tenure.period.from()),
                    html! { @if let Some(last) = tenure.period.until() { (figures::day(words, last)) } },
                    name(&tenure.evidence),
                ];
                @if self.may_keep {
                    @let () = cells.push(self.deeds(words, page, each));
                }
                (table.row(&cells))
            }
        };
        table.render(&table.rows(&rows))
    }

    fn deeds(&self, words: &Words, page: &str, each: &Recorded) -> Markup {
        let to = |deed: &str| Address::of(page).with(deed, &each.tenure.id.to_string()).href();
        let said = self.said(words, each);
        html! {
            @if each.tenure.period.until().is_none() {
                a href={ (to("end")) "#deed" } {
                    (words.say("member-class-end")) span.sr { " – " (said) }
                }
                " "
            }
            a href={ (to("correct")) "#deed" } {
                (words.say("member-class-correct")) span.sr { " – " (said) }
            }
        }
    }
}

fn give_title(words: &Words, kind: TenureKind) -> String {
    words.say(match kind {
        TenureKind::Class => "member-class-give",
        TenureKind::Status => "member-status-give",
        TenureKind::Group => "member-group-give",
        TenureKind::Region => "member-region-give",
    })
}

impl Deed {
    /// Whether the form came back with something wrong.
    pub(super) const fn is_wrong(&self) -> bool {
        match self {
            Self::Give(_, wrong) | Self::End(_, _, wrong) | Self::Correct(_, _, wrong) => wrong.is_any(),
        }
    }

    fn render(&self, visitor: &Visitor, page: &str, classes: &Classes) -> Markup {
        let words = &visitor.words;
        let of_class = |key: &str, each: &Recorded| {
            words.say_with(key, &[("class", classes.said(words, each).as_str().into())])
        };
        let kind = match self {
            Self::Give(sent, _) => TenureKind::from_code(&sent.kind).unwrap_or(TenureKind::Class),
            Self::End(each, ..) | Self::Correct(each, ..) => each.kind,
        };
        let choices = classes.choices(words, kind);
        let (title, action, fields, wrong) = match self {
            Self::Give(sent, wrong) => {
                (give_title(words, kind), format!("{page}/classes"), sent.fields(words, &choices), wrong)
            }
            Self::End(each, last, wrong) => {
                let field = Field {
                    name: "last",
                    label: words.say("member-class-last"),
                    hint: Some(words.say("member-class-last-hint")),
                    value: last,
                    kind: Kind::Line("date", None),
                };
                let action = format!("/classes/{}/end", each.tenure.id);
                (of_class("member-class-end-of", each), action, vec![field], wrong)
            }
            Self::Correct(each, sent, wrong) => {
                let action = format!("/classes/{}/correction", each.tenure.id);
                (of_class("member-class-correct-of", each), action, sent.fields(words, &choices), wrong)
            }
        };
        let all: Vec<_> = fields.iter().collect();
        html! {
            section #deed {
                h3 { (title) }
                (wrong.summary(words, &all))
                form.sheet method="post" action=(action) novalidate {
                    (form::token(visitor))
                    @if let Self::Give(sent, _) = self { input type="hidden" name="kind" value=(sent.kind); }
                    @for field in &fields { (form::field(field, wrong)) }
                    div.deeds {
                        button.button { (words.say("save")) }
                        @if matches!(self, Self::Correct(..)) {
                            button.button.second name="withdraw" value="yes" { (words.say("member-class-withdraw")) }
                        }
                        a href=(page) { (words.say("cancel")) }
                    }
                }
            }
        }
    }
}

/// Something that begins, as the form sends it; the names are those of `TenureInput`.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct GivenSent {
    kind: String,
    class: String,
    from: String,
    until: String,
    evidence: String,
}

impl GivenSent {
    fn fields<'a>(&'a self, words: &Words, choices: &'a [(String, String)]) -> Vec<Field<'a>> {
        let field = |name, key: &str, hint: Option<&str>, value, kind| Field {
            name,
            label: words.say(key),
            hint: hint.map(|key| words.say(key)),
            value,
            kind,
        };
        let day = || Kind::Line("date", None);
        let line = Kind::Line("text", None);
        vec![
            field("class", "member-class", Some("member-class-hint"), &self.class, Kind::Choice(choices)),
            field("from", "member-class-from", None, &self.from, day()),
            field("until", "member-class-last", Some("member-class-open-hint"), &self.until, day()),
            field("evidence", "recorded-evidence", Some("member-class-evidence-hint"), &self.evidence, line),
        ]
    }

    fn input(self) -> TenureInput {
        let Self { kind, class, from, until, evidence } = self;
        TenureInput { kind, class, from, until, evidence }
    }
}

/// A correction, as the form sends it.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
pub(super) struct CorrectSent {
    class: String,
    from: String,
    until: String,
    evidence: String,
    reason: String,
    withdraw: String,
}

impl CorrectSent {
    fn of(tenure: &Tenure) -> Self {
        Self {
            class: tenure.class.to_string(),
            from: tenure.period.from().to_string(),
            until: tenure.period.until().map(|day| day.to_string()).unwrap_or_default(),
            evidence: tenure.evidence.clone(),
            ..Self::default()
        }
    }

    fn fields<'a>(&'a self, words: &Words, choices: &'a [(String, String)]) -> Vec<Field<'a>> {
        let line = |name, key: &str, hint: Option<&str>, value, kind| Field {
            name,
            label: words.say(key),
            hint: hint.map(|key| words.say(key)),
            value,
            kind,
        };
        let reason = Kind::Line("text", None);
        vec![
            line("reason", "member-class-reason", Some("member-class-reason-hint"), &self.reason, reason),
            line("class", "member-class", None, &self.class, Kind::Choice(choices)),
            line("from", "member-class-from", None, &self.from, Kind::Line("date", None)),
            line(
                "until",
                "member-class-last",
                Some("member-class-open-hint"),
                &self.until,
                Kind::Line("date", None),
            ),
            line("evidence", "recorded-evidence", None, &self.evidence, Kind::Line("text", None)),
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
    let input = sent.clone().input();
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
        let meant = view.recorded.iter().find(|each| each.tenure.id == tenure)?;
        Some(Deed::End(Box::new(meant.clone()), sent.last, wrong))
    };
    answer(&web, &visitor, member, done, again).await
}

pub(super) async fn correct(
    State(web): State<Web>,
    At(tenure): At<Tenure>,
    visitor: Visitor,
    Sent(sent): Sent<CorrectSent>,
) -> Result<Response, Failure> {
    let member = classes::member_of(&web.house, tenure).await?;
    let instead = GivenSent {
        kind: String::new(),
        class: sent.class.clone(),
        from: sent.from.clone(),
        until: sent.until.clone(),
        evidence: sent.evidence.clone(),
    };
    let instead = (sent.withdraw != "yes").then(|| instead.input());
    let done = classes::correct(&web.house, visitor.actor(), tenure, &sent.reason, instead.as_ref()).await;
    let again = |view: &MemberView, wrong| {
        let meant = view.recorded.iter().find(|each| each.tenure.id == tenure)?;
        Some(Deed::Correct(Box::new(meant.clone()), Box::new(sent), wrong))
    };
    answer(&web, &visitor, member, done.map(|_| ()), again).await
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
    let Some(deed) = again(&view, Wrong::of(&visitor.words, &problem)) else { return Err(problem.into()) };
    let page = Member::with(view, visitor, deed).page(visitor);
    page.sent_back(problem, visitor)
}

/// Classes of our own making.
pub(super) fn sample() -> Classes {
    use trellis_domain::kernel::{Day, Id, Period};
    let recorded = |id, kind, class: &str, from, until| Recorded {
        kind,
        tenure: Tenure {
            id: Id::new(id),
            member: Id::new(1),
            class: ClassCode::new(class),
            period: Period::new(from, until).expect("the sample is in order"),
            evidence: "List of the General Assembly".to_owned(),
        },
        withdrawn: None,
    };
    let joined = Day::constant(2003, 12, 4);
    let class = TenureKind::Class;
    let mistaken = recorded(4, class, "transition", Day::constant(2005, 1, 1), None);
    Classes {
        recorded: vec![
            recorded(1, class, "ldc", joined, Some(Day::constant(2019, 12, 31))),
            recorded(2, class, "sids", joined, None),
            recorded(3, TenureKind::Status, "member", joined, None),
            Recorded { withdrawn: Some("Read from the wrong column".to_owned()), ..mistaken },
        ],
        known: vec![ClassCode::new("ldc"), ClassCode::new("sids")],
        names: Names::default(),
        may_keep: true,
        deed: Some(Deed::Give(
            GivenSent { kind: "class".to_owned(), ..GivenSent::default() },
            Wrong::default(),
        )),
    }
}
