//! Bringing Members in: paste a list or mark States of a region, look at what each line became, confirm.
//!
//! Nothing waits on the server in between: the list travels with the form, and is read again when it is confirmed.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    members::{
        directory::{Asked, directory},
        paste::{self, Doubt, Found, Line, PasteInput, Preview},
        states,
    },
    people::settings::Names,
    problem::Kind as ProblemKind,
};
use trellis_domain::{
    kernel::{Day, Localised},
    members::{ClassCode, TenureKind},
};
use trellis_words::{Arg, Words};

use crate::{
    Web,
    address::Address,
    components::{
        figures,
        form::{self, Field, Kind, Wrong},
        name::name,
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{View, saved},
    session::Visitor,
};

/// The form, and what the list became once it was read.
pub(crate) struct Add {
    input: PasteInput,
    wrong: Wrong,
    /// The sub-region whose States can be marked.
    region: Option<&'static str>,
    preview: Option<Preview>,
    names: Names,
    /// Code and name of the sets there are.
    sets: Vec<(String, String)>,
    /// Where to go afterwards.
    next: String,
}

impl Add {
    fn regions(&self, words: &Words) -> Markup {
        html! {
            details open[self.region.is_some()] {
                summary { (words.say("paste-region")) }
                ul.columns {
                    @for region in states::REGIONS {
                        @let current = (self.region == Some(region)).then_some("true");
                        @let href = Address::of("/members/new").with("region", region).with("next", &self.next).href();
                        li { a href=(href) aria-current=[current] { (words.say(&format!("m49-{region}"))) } }
                    }
                }
            }
        }
    }

    fn form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let hinted = |name, key: &str, hint: &str, value, kind| Field {
            name,
            label: words.say(key),
            hint: Some(words.say(hint)),
            value,
            kind,
        };
        let states: Vec<(String, String)> = self
            .region
            .map(states::of_region)
            .unwrap_or_default()
            .into_iter()
            .map(|state| {
                let label = state.names.best(words.language()).unwrap_or_default().to_owned();
                (state.code, label)
            })
            .collect();
        let mut fields = vec![
            hinted("list", "paste-list", "paste-list-hint", self.input.list.as_str(), Kind::Lines(10)),
            hinted("since", "paste-since", "paste-since-hint", &self.input.since, Kind::Line("date", None)),
            hinted(
                "evidence",
                "recorded-evidence",
                "member-class-evidence-hint",
                &self.input.evidence,
                Kind::Line("text", None),
            ),
        ];
        if !self.sets.is_empty() {
            fields.push(hinted(
                "set",
                "paste-set",
                "paste-set-hint",
                &self.input.set,
                Kind::Choice(&self.sets),
            ));
        }
        let picks = Field {
            name: "pick",
            label: self.region.map(|region| words.say(&format!("m49-{region}"))).unwrap_or_default(),
            hint: None,
            value: "",
            kind: Kind::Several(&states, &[]),
        };
        let all: Vec<_> = fields.iter().collect();
        html! {
            (self.wrong.summary(words, &all))
            form.sheet method="post" action="/members/new" novalidate {
                (form::token(visitor))
                input type="hidden" name="next" value=(self.next);
                @if !states.is_empty() { (form::field(&picks, &Wrong::default())) }
                @for field in &fields { (form::field(field, &self.wrong)) }
                button.button { (words.say("paste-look")) }
            }
        }
    }

    fn preview(&self, visitor: &Visitor, preview: &Preview) -> Markup {
        let words = &visitor.words;
        let (taken, unclear) = (preview.taken(), preview.unclear());
        let columns = vec![
            Column::short(words.say("paste-line")),
            Column::head(words.say("recorded-member")),
            Column::text(words.say("directory-status")),
            Column::text(words.say("member-since")),
            Column::text(words.say("member-classes")),
            Column::text(words.say("paste-unclear")),
        ];
        let table = Table::records("lines", words.say("paste-preview"), columns);
        let rows = html! { @for line in &preview.lines { (table.row(&self.cells(words, line))) } };
        html! {
            section #preview {
                h2 { (words.say("paste-preview")) }
                @if unclear > 0 { p { (words.say_with("paste-some-unclear", &[("count", Arg::from(unclear))])) } }
                (table.render(&table.rows(&rows)))
                @if taken > 0 {
                    form method="post" action="/members/new/confirmation" {
                        (form::token(visitor))
                        @for (name, value) in self.carried() { input type="hidden" name=(name) value=(value); }
                        div.deeds { button.button { (words.say_with("paste-confirm", &[("count", Arg::from(taken))])) } }
                    }
                }
            }
        }
    }

    fn carried(&self) -> [(&'static str, &str); 6] {
        [
            ("list", &self.input.list),
            ("since", &self.input.since),
            ("set", &self.input.set),
            ("set_name", &self.input.set_name),
            ("evidence", &self.input.evidence),
            ("next", &self.next),
        ]
    }

    fn cells(&self, words: &Words, line: &Line) -> [Markup; 6] {
        let number = name(&line.number.to_string());
        let Some(found) = &line.found else {
            let nothing = || html! {};
            return [number, name(&line.text), nothing(), nothing(), nothing(), doubts(words, line)];
        };
        let said = |kind, class: &ClassCode| self.names.tenure(kind, class, words);
        let classes: Vec<String> = found.tenures.iter().map(|(kind, class)| said(*kind, class)).collect();
        [
            number,
            html! { (name(&found.name)) " " span.fine { (name(&found.code)) } },
            name(&said(TenureKind::Status, &found.status)),
            html! { @if let Some(day) = found.since { (figures::day(words, day)) } },
            html! { @if !classes.is_empty() { (name(&words.list(&classes))) } },
            html! {
                @if found.known { span.fine { (words.say("paste-known")) } }
                (doubts(words, line))
            },
        ]
    }
}

fn doubts(words: &Words, line: &Line) -> Markup {
    html! { @for doubt in &line.doubts { p.problem { (doubt.say(words)) } } }
}

impl View for Add {
    fn sample() -> Self {
        let line = |number, text: &str, name: &str, doubts: Vec<Doubt>| Line {
            number,
            text: text.to_owned(),
            found: (!name.is_empty()).then(|| Found {
                code: text[..2].to_owned(),
                name: name.to_owned(),
                names: Localised::default(),
                since: Some(Day::constant(2004, 7, 1)),
                status: ClassCode::new("member"),
                tenures: vec![(TenureKind::Class, ClassCode::new("sids"))],
                known: false,
            }),
            doubts,
        };
        let doubts = vec![
            Doubt::Day("7/4/2004".to_owned()),
            Doubt::Twice(1),
            Doubt::NoDay,
            Doubt::Several("observer".to_owned()),
            Doubt::Future(Day::constant(2040, 1, 1)),
        ];
        Self {
            input: PasteInput { list: "FJ; 2004-07-01; SIDS\nAtlantis".to_owned(), ..PasteInput::default() },
            wrong: Wrong::default(),
            region: Some("054"),
            preview: Some(Preview {
                lines: vec![
                    line(1, "FJ; 2004-07-01; SIDS", "Fiji", Vec::new()),
                    line(2, "VU; 7/4/2004", "Vanuatu", doubts),
                    line(3, "Atlantis", "", vec![Doubt::Nobody, Doubt::Cell("Atlantis".to_owned())]),
                ],
            }),
            names: Names::default(),
            sets: Vec::new(),
            next: String::new(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p.lead { (words.say("paste-lead")) }
            @if let Some(preview) = &self.preview {
                (self.preview(visitor, preview))
                h2 { (words.say("paste-change")) }
            }
            (self.regions(words))
            (self.form(visitor))
        };
        let crumbs = vec![
            (words.say("nav-plans"), "/".to_owned()),
            (words.say("directory-title"), "/members".to_owned()),
        ];
        Page::new(words.say("directory-add")).crumbs(crumbs).main(main).failed(self.wrong.is_any())
    }
}

/// The form as it was opened or sent, over the organisation's lists.
async fn view(web: &Web, visitor: &Visitor, input: PasteInput, next: String) -> Result<Add, Failure> {
    let of = directory(&web.house, visitor.actor(), &Asked::default(), &visitor.words).await?;
    if !of.may_keep {
        return Err(Problem::new(trellis_app::problem::Code::NotAllowed).into());
    }
    let asked = visitor.address.value("region").unwrap_or_default();
    Ok(Add {
        input,
        wrong: Wrong::default(),
        region: states::REGIONS.into_iter().find(|region| *region == asked),
        preview: None,
        sets: of.sets.iter().map(|named| (named.set.code().to_owned(), named.name.clone())).collect(),
        names: of.names,
        next,
    })
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor) -> Result<Response, Failure> {
    let next = visitor.address.value("next").unwrap_or_default().to_owned();
    let view = view(&web, &visitor, PasteInput::default(), next).await?;
    Ok(view.page(&visitor).answer(&visitor))
}

/// A form with boxes sends one name several times.
type Pairs = Vec<(String, String)>;

/// The list as typed, with the marked States as lines of their own; and where to go afterwards.
fn read(words: &Words, pairs: &Pairs) -> (PasteInput, String) {
    let value = |wanted: &str| {
        pairs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let picked = pairs.iter().filter(|(name, _)| name == "pick").map(|(_, code)| code.as_str());
    let typed = value("list");
    let list = typed.lines().chain(picked).collect::<Vec<_>>().join("\n");
    let set_name = words.say("directory-title");
    let (since, set, evidence) = (value("since"), value("set"), value("evidence"));
    (PasteInput { list, since, set, set_name, evidence }, value("next"))
}

pub(super) async fn preview(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(pairs): Sent<Pairs>,
) -> Result<Response, Failure> {
    let (input, next) = read(&visitor.words, &pairs);
    let done = paste::preview(&web.house, visitor.actor(), &input).await;
    let mut view = view(&web, &visitor, input, next).await?;
    match done {
        Ok(preview) => view.preview = Some(preview),
        Err(problem) => return wrong(&visitor, view, problem),
    }
    Ok(view.page(&visitor).answer(&visitor))
}

pub(super) async fn confirm(
    State(web): State<Web>,
    visitor: Visitor,
    Sent(pairs): Sent<Pairs>,
) -> Result<Response, Failure> {
    let (input, next) = read(&visitor.words, &pairs);
    match paste::confirm(&web.house, visitor.actor(), &input).await {
        Ok(_) => Ok(saved(&web, if next.is_empty() { "/members" } else { &next })),
        Err(problem) => {
            let view = view(&web, &visitor, input, next).await?;
            wrong(&visitor, view, problem)
        }
    }
}

fn wrong(visitor: &Visitor, mut view: Add, problem: Problem) -> Result<Response, Failure> {
    if problem.code.kind() != ProblemKind::Invalid {
        return Err(problem.into());
    }
    view.wrong = Wrong::of(&visitor.words, &problem);
    view.page(visitor).sent_back(problem, visitor)
}
