//! Guidance documents and the languages they can be read in, official or made by others; by kind, theme and region.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    members::regions::Regions,
    plans::{
        live::{LivePlan, live},
        registers::guidance::{self, GuidanceInput},
    },
};
use trellis_domain::{
    kernel::{Day, Id},
    plans::{
        record::Plan,
        registers::guidance::{Guidance as Record, GuidanceKind},
    },
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
        sheet::{Sheet, coded, field, or_none},
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
const KIND: &str = "kind";
const THEME: &str = "theme";
const REGION: &str = "region";

/// The documents a visitor asked to see.
pub(crate) struct Guidance {
    frame: Frame,
    rows: Vec<Record>,
    total: usize,
    /// Every language there is.
    languages: Vec<(String, String)>,
    /// The terms of the organisation's lists.
    themes: Vec<(String, String)>,
    regions: Regions,
    form: (GuidanceInput, Wrong),
}

impl Guidance {
    fn of(live: &LivePlan, visitor: &Visitor, regions: Regions, form: (GuidanceInput, Wrong)) -> Self {
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
        let asked = |name| frame.address.value(name).map(str::trim).filter(|value| !value.is_empty());
        let (kind, theme, region) = (asked(KIND), asked(THEME), asked(REGION));
        let terms = live.registers.vocabularies.iter().flat_map(|list| &list.terms);
        let themes = terms.map(|term| (term.id.to_string(), term.text.clone())).collect();
        let is_placed = |each: &Record| {
            kind.is_none_or(|kind| each.kind.code() == kind)
                && theme.is_none_or(|theme| each.theme.is_some_and(|own| own.to_string() == theme))
                && region.is_none_or(|region| each.region == region)
        };
        let is_asked = |each: &&Record| {
            is_placed(each)
                && language.is_none_or(|language| each.language == language)
                && official.is_none_or(|official| each.official == official)
        };
        let rows = all.iter().filter(is_asked).cloned().collect();
        Self { rows, total: all.len(), languages, themes, regions, form, frame }
    }

    fn filter(&self, words: &Words) -> Markup {
        let official = Input::Choice(yes_or_no(words));
        let field = |name, label: &str, choices| Field {
            name,
            label: words.say(label),
            input: Input::Choice(choices),
        };
        let themes = self.themes.iter().filter(|(id, _)| self.is_theme(id)).cloned().collect();
        let more = vec![
            field(THEME, "guidance-theme", themes),
            field(REGION, "training-region", self.regions.choices(words)),
        ];
        let fields = vec![
            field(KIND, "guidance-kind", kinds(words)),
            Field {
                name: LANGUAGE,
                label: words.say("guidance-language"),
                input: Input::Choice(self.languages.clone()),
            },
            Field { name: OFFICIAL, label: words.say("guidance-official"), input: official },
        ];
        let found = (self.rows.len(), self.total);
        Filter { address: &self.frame.address, fields, more, found }.render(words)
    }

    /// Whether some document in sight is about a term, or it is asked for.
    fn is_theme(&self, id: &str) -> bool {
        self.frame.address.value(THEME) == Some(id)
            || self.rows.iter().any(|row| row.theme.is_some_and(|own| own.to_string() == id))
    }

    fn table(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("guidance-language")),
            Column::text(words.say("guidance-kind")),
            Column::text(words.say("guidance-theme")),
            Column::text(words.say("training-region")),
            Column::text(words.say("guidance-translator")),
            Column::text(words.say("guidance-funder")),
            Column::text(words.say("guidance-project")),
            Column::text(words.say("guidance-on")),
        ];
        let table = Table::records("guidance", words.say("guidance-title"), columns);
        let groups = html! {
            @for group in self.rows.chunk_by(|a, b| a.title == b.title) {
                @let rows = html! { @for row in group { (table.row(&self.cells(words, row))) } };
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
        let (official, kinds) = (yes_or_no(words), kinds(words));
        let themes = or_none(words, self.themes.clone());
        let regions = or_none(words, self.regions.choices(words));
        let line = |name, label, value| field(name, label, value, Kind::Line("text", None));
        let fields = [
            line("title", words.say("guidance-document"), input.title.as_str()),
            field("kind", words.say("guidance-kind"), &input.kind, Kind::Choice(&kinds)),
            field("theme", words.say("guidance-theme"), &input.theme, Kind::Choice(&themes)),
            field("region", words.say("training-region"), &input.region, Kind::Choice(&regions)),
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

fn kinds(words: &Words) -> Vec<(String, String)> {
    coded(words, "guidance-kind", GuidanceKind::ALL.iter().map(|each| each.code()))
}

impl Guidance {
    fn cells(&self, words: &Words, row: &Record) -> [Markup; 8] {
        let given = |text: &Option<String>| text.as_deref().map_or_else(|| html! {}, name);
        let language = html! {
            @match &row.link {
                Some(link) => a href=(link) rel="nofollow noreferrer" { (name(&row.language)) },
                None => (name(&row.language)),
            }
            @if row.official { " " span.tag { (words.say("guidance-is-official")) } }
        };
        let on = row.on.map_or_else(|| html! {}, |day| figures::day(words, day));
        let kind = html! { (words.say(&format!("guidance-kind-{}", row.kind.code()))) };
        let called = row.theme.map(|theme| theme.to_string());
        let theme = self.themes.iter().find(|(id, _)| Some(id) == called.as_ref());
        let theme = html! { @if let Some((_, text)) = theme { (name(text)) } };
        let region = html! { @if !row.region.is_empty() { (name(&self.regions.said(&row.region, words))) } };
        [language, kind, theme, region, given(&row.translator), given(&row.funder), given(&row.project), on]
    }
}

impl View for Guidance {
    fn sample() -> Self {
        let row = |language: &str, official, translator: Option<&str>| Record {
            id: Id::new(1),
            title: "Handbook for national focal points".to_owned(),
            kind: GuidanceKind::Manual,
            theme: Some(Id::new(41)),
            region: "set:lagoon".to_owned(),
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
            themes: vec![(Id::<Record>::new(41).to_string(), "Reporting".to_owned())],
            regions: Regions::of_sets(&[("lagoon", "Lagoon region")]),
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
    let regions = Regions::of(&web.house, live.plan.organisation).await?;
    let form = <(GuidanceInput, Wrong)>::default();
    Ok(Guidance::of(&live, &visitor, regions, form).page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<GuidanceInput>,
) -> Result<Response, Failure> {
    let organisation = live(&web.house, visitor.actor(), id).await?.plan.organisation;
    let regions = Regions::of(&web.house, organisation).await?;
    let done = guidance::add(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, (id, Register::Guidance), done, |live, wrong| {
        Guidance::of(live, &visitor, regions, (input, wrong)).page(&visitor)
    })
    .await
}
