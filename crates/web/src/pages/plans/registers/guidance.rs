//! Guidance documents and the languages they can be read in, official or made by others.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::plans::{
    live::{LivePlan, live},
    registers::guidance::{self, GuidanceInput},
};
use trellis_domain::{
    kernel::{Day, Id},
    plans::{record::Plan, registers::guidance::Guidance as Record},
};
use trellis_words::Words;

use super::{Frame, Register, answered};
use crate::{
    Web,
    asked::At,
    components::{
        empty::empty,
        figures,
        filter::{Field, Filter, Input},
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, field},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::View,
    session::Visitor,
};

const LANGUAGE: &str = "language";
const OFFICIAL: &str = "official";

/// The documents a visitor asked to see.
pub(crate) struct Guidance {
    frame: Frame,
    rows: Vec<Record>,
    total: usize,
    /// Every language there is.
    languages: Vec<(String, String)>,
    form: (GuidanceInput, Wrong),
}

impl Guidance {
    fn of(live: &LivePlan, visitor: &Visitor, form: (GuidanceInput, Wrong)) -> Self {
        let frame = Frame::of(live, visitor, Register::Guidance);
        let all = &live.registers.guidance;
        let mut languages: Vec<_> =
            all.iter().map(|each| (each.language.clone(), each.language.clone())).collect();
        languages.sort();
        languages.dedup();
        let language = frame.address.value(LANGUAGE).filter(|language| !language.is_empty());
        let official = match frame.address.value(OFFICIAL) {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        };
        let is_asked = |each: &&Record| {
            language.is_none_or(|language| each.language == language)
                && official.is_none_or(|official| each.official == official)
        };
        let rows = all.iter().filter(is_asked).cloned().collect();
        Self { rows, total: all.len(), languages, form, frame }
    }

    fn filter(&self, words: &Words) -> Markup {
        let official = Input::Choice(yes_or_no(words));
        let fields = vec![
            Field {
                name: LANGUAGE,
                label: words.say("guidance-language"),
                input: Input::Choice(self.languages.clone()),
            },
            Field { name: OFFICIAL, label: words.say("guidance-official"), input: official },
        ];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.frame.address, fields, more: Vec::new(), found }.render(words)
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("guidance-language")),
            Column::text(words.say("guidance-translator")),
            Column::text(words.say("guidance-funder")),
            Column::text(words.say("guidance-project")),
            Column::text(words.say("guidance-on")),
        ];
        let table = Table::records("guidance", words.say("guidance-title"), columns);
        let groups = html! {
            @for group in self.rows.chunk_by(|a, b| a.title == b.title) {
                @let rows = html! { @for row in group { (table.row(&cells(words, row))) } };
                @if let Some(first) = group.first() { (table.group(&name(&first.title), &rows)) }
            }
        };
        table.render(&groups)
    }

    fn form(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        if !self.frame.may_keep {
            return html! {};
        }
        let (input, wrong) = &self.form;
        let official = yes_or_no(words);
        let line = |name, label, value| field(name, label, value, Kind::Line("text", None));
        let fields = [
            line("title", words.say("guidance-document"), input.title.as_str()),
            line("language", words.say("guidance-language"), &input.language),
            field("official", words.say("guidance-official"), &input.official, Kind::Choice(&official)),
            line("translator", words.say("guidance-translator"), &input.translator),
            line("funder", words.say("guidance-funder"), &input.funder),
            line("project", words.say("guidance-project"), &input.project),
            field("on", words.say("guidance-on"), &input.on, Kind::Line("date", None)),
            line("link", words.say("guidance-link"), &input.link),
        ];
        let sheet = Sheet {
            id: "new",
            title: words.say("guidance-add"),
            hint: Some(words.say("guidance-optional")),
            action: self.frame.action(Register::Guidance),
            fields: &fields,
            ..Sheet::blank(wrong)
        };
        sheet.render(visitor)
    }
}

fn yes_or_no(words: &Words) -> Vec<(String, String)> {
    ["no", "yes"].map(|code| (code.to_owned(), words.say(code))).to_vec()
}

fn cells(words: &Words, row: &Record) -> [Markup; 5] {
    let given = |text: &Option<String>| text.as_deref().map_or_else(|| html! {}, name);
    let language = html! {
        @match &row.link {
            Some(link) => a href=(link) rel="nofollow noreferrer" { (name(&row.language)) },
            None => (name(&row.language)),
        }
        @if row.official { " " span.tag { (words.say("guidance-is-official")) } }
    };
    let on = row.on.map_or_else(|| html! {}, |day| figures::day(words, day));
    [language, given(&row.translator), given(&row.funder), given(&row.project), on]
}

impl View for Guidance {
    fn sample() -> Self {
        let row = |language: &str, official, translator: Option<&str>| Record {
            id: Id::new(1),
            title: "Handbook for national focal points".to_owned(),
            language: language.to_owned(),
            official,
            translator: translator.map(str::to_owned),
            funder: translator.map(|_| "Voluntary contribution from Finland".to_owned()),
            project: None,
            on: Some(Day::constant(2025, 9, 1)),
            link: None,
        };
        Self {
            frame: Frame::sample("/plans/regional/guidance"),
            rows: vec![row("English", true, None), row("Kiswahili", false, Some("Wildlife Club of Kenya"))],
            total: 2,
            languages: vec![("Kiswahili".to_owned(), "Kiswahili".to_owned())],
            form: <(GuidanceInput, Wrong)>::default(),
        }
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let main = html! {
            p { (words.say("guidance-lead")) }
            (self.form(visitor))
            @if self.total == 0 { (empty(&words.say("guidance-none"), None)) }
            @else {
                (self.filter(words))
                @if self.rows.is_empty() { (empty(&words.say("register-nothing-found"), None)) }
                @else { (self.table(words)) }
            }
        };
        self.frame.page(words, Register::Guidance, &main)
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let live = live(&web.house, visitor.actor(), id).await?;
    Ok(Guidance::of(&live, &visitor, <(GuidanceInput, Wrong)>::default()).page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<GuidanceInput>,
) -> Result<Response, Failure> {
    let done = guidance::add(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Guidance), done, |live, wrong| {
        Guidance::of(live, &visitor, (input, wrong)).page(&visitor)
    })
    .await
}
