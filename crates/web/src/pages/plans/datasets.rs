//! Frozen datasets of a plan: the list with how far one is that is being made, one of them with its tables, and a table's rows
//! for whoever may read it. The page looks again by itself while one is being made.

use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    plans::datasets::{self, DatasetInput, DatasetView, Datasets, FILES, left_out},
};
use trellis_domain::{
    kernel::{Day, Id},
    people::policy::{Right, Rights},
    plans::{
        dataset::{Dataset, DatasetFile, DatasetState},
        record::Plan,
    },
};
use trellis_words::{Arg, Words};

use super::super::{View, saved};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
        empty::empty,
        figures,
        form::{self, Kind, Wrong},
        name::name,
        sheet::{Sheet, field, hinted, or_none},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    session::Visitor,
};

/// While a dataset is being made, the browser looks again after so many seconds.
const LOOK_AGAIN: (HeaderName, HeaderValue) =
    (HeaderName::from_static("refresh"), HeaderValue::from_static("5"));

pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/plans/{id}/datasets", get(list).post(begin))
        .route("/datasets/{id}", get(show))
        .route("/datasets/{id}/release", post(release))
        .route("/datasets/{id}/withdrawal", post(withdraw))
        .route("/datasets/{id}/dataset.zip", get(download))
        .route("/datasets/{id}/tables/{name}", get(rows))
}

/// The datasets of a plan.
pub(crate) struct List(Datasets);

/// One dataset.
pub(crate) struct One(DatasetView);

fn mark(words: &Words, view: &DatasetView) -> Markup {
    let class = match view.dataset.state {
        DatasetState::Running if view.is_abandoned => "st off-track",
        DatasetState::Running => "st no-data",
        DatasetState::Made => "st at-risk",
        DatasetState::Released => "st met",
        DatasetState::Stopped | DatasetState::Withdrawn => "st off-track",
    };
    let code = if view.is_abandoned { "abandoned" } else { view.dataset.state.code() };
    html! { span class=(class) { (words.say(&format!("dataset-state-{code}"))) } }
}

fn progress(words: &Words, view: &DatasetView) -> Markup {
    let (files, rows) = view.dataset.done;
    let all = i64::try_from(FILES.len() + 1).unwrap_or(i64::MAX);
    let args = [("done", Arg::from(files)), ("all", Arg::from(all)), ("rows", Arg::from(rows))];
    html! { (words.say_with("dataset-done", &args)) }
}

impl View for List {
    fn sample() -> Self {
        Self(Datasets {
            plan: Plan {
                id: Id::new(1),
                organisation: Id::new(1),
                code: "workplan".to_owned(),
                member_set: None,
                adoption: None,
                sample: true,
                version: 1,
            },
            title: "Capacity-building work plan".to_owned(),
            lines: vec![sample(1, DatasetState::Running), sample(2, DatasetState::Released)],
            turns: vec!["2026".to_owned()],
            may_begin: true,
            today: Day::constant(2026, 11, 22),
        })
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, of) = (&visitor.words, &self.0);
        let columns = vec![
            Column::head(words.say("dataset-as-at")),
            Column::text(words.say("dataset-turn")),
            Column::text(words.say("dataset-state")),
            Column::text(words.say("dataset-progress-made")),
            Column::text(words.say("dataset-made-by")),
        ];
        let table = Table::records("datasets", words.say("datasets-title"), columns);
        let rows = html! {
            @for view in &of.lines {
                (table.row(&[
                    html! { a href={ "/datasets/" (view.dataset.id) } { (figures::day(words, view.dataset.as_at)) } },
                    name(&view.dataset.title),
                    mark(words, view),
                    progress(words, view),
                    html! { @if let Some(person) = &view.made_by { (name(person)) } },
                ]))
            }
        };
        let main = html! {
            p.lead { (words.say("datasets-lead")) }
            @if of.lines.is_empty() { (empty(&words.say("datasets-none"), None)) }
            @else { (table.render(&table.rows(&rows))) }
            @if of.may_begin { (self.form(visitor)) }
        };
        let crumbs = vec![(of.title.clone(), format!("/plans/{}", of.plan.id))];
        Page::new(words.say("datasets-title")).kicker(name(&of.title)).crumbs(crumbs).main(main)
    }
}

impl List {
    fn form(&self, visitor: &Visitor) -> Markup {
        let (words, of) = (&visitor.words, &self.0);
        let turns = or_none(words, of.turns.iter().map(|turn| (turn.clone(), turn.clone())).collect());
        let today = of.today.to_string();
        let fields = [
            hinted(
                words.say("dataset-turn-hint"),
                field("turn", words.say("dataset-turn"), "", Kind::Choice(&turns)),
            ),
            field("as_at", words.say("dataset-as-at"), &today, Kind::Line("date", None)),
        ];
        let wrong = Wrong::default();
        let sheet = Sheet {
            id: "begin",
            title: words.say("dataset-begin"),
            hint: Some(words.say("dataset-begin-hint")),
            action: format!("/plans/{}/datasets", of.plan.id),
            fields: &fields,
            ..Sheet::blank(&wrong)
        };
        sheet.render(visitor)
    }
}

impl View for One {
    fn sample() -> Self {
        Self(sample(1, DatasetState::Released))
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let (words, view) = (&visitor.words, &self.0);
        let dataset = &view.dataset;
        let page = format!("/datasets/{}", dataset.id);
        let main = html! {
            (self.facts(words))
            @if view.is_own { p.flag { (words.say("dataset-own")) } }
            @if view.is_abandoned { p.flag { (words.say("dataset-abandoned-hint")) } }
            div.deeds {
                @if view.may_release {
                    (form::button(visitor, &format!("{page}/release"), &words.say("dataset-release"), &dataset.digest))
                }
                @if view.rights.has(Right::Withdraw) && !dataset.state.ways().is_empty() {
                    (form::button(visitor, &format!("{page}/withdrawal"), &words.say("dataset-withdraw"), &dataset.title))
                }
                @if view.rights.has(Right::Export) {
                    a href={ (page) "/dataset.zip" } download { (words.say("dataset-download")) }
                }
            }
            (self.tables(words, &page))
            section {
                h2 { (words.say("dataset-left-out")) }
                ul { @for key in left_out() { li { (words.say(key)) } } }
            }
        };
        let crumbs = vec![(words.say("datasets-title"), format!("/plans/{}/datasets", dataset.plan))];
        Page::new(words.say("dataset-title")).kicker(name(&dataset.title)).crumbs(crumbs).main(main)
    }
}

impl One {
    fn facts(&self, words: &Words) -> Markup {
        let (view, dataset) = (&self.0, &self.0.dataset);
        let mut facts = vec![
            (words.say("dataset-state"), mark(words, view)),
            (words.say("dataset-as-at"), figures::day(words, dataset.as_at)),
            (words.say("dataset-progress-made"), progress(words, view)),
        ];
        if let Some(from) = dataset.from {
            facts.insert(1, (words.say("dataset-from"), figures::day(words, from)));
        }
        if let Some(person) = &view.made_by {
            facts.push((words.say("dataset-made-by"), name(person)));
        }
        if !dataset.digest.is_empty() {
            let digest = html! { bdi { code { (dataset.digest) } } };
            facts.push((words.say("dataset-digest"), digest));
        }
        definitions(&facts)
    }

    fn tables(&self, words: &Words, page: &str) -> Markup {
        let view = &self.0;
        if view.files.is_empty() {
            return Markup::default();
        }
        let columns = vec![
            Column::head(words.say("dataset-table")),
            Column::text(words.say("dataset-about")),
            Column::number(words.say("dataset-rows")),
            Column::text(words.say("dataset-digest")),
        ];
        let table = Table::records("tables", words.say("dataset-tables"), columns);
        let about = |file: &DatasetFile| FILES.iter().find(|table| table.name == file.name);
        let rows = html! {
            @for file in &view.files {
                (table.row(&[
                    html! { a href={ (page) "/tables/" (file.name) } { bdi { (file.name) } } },
                    html! {
                        @match about(file) {
                            Some(table) => {
                                (words.say(table.about))
                                @if !table.as_at { p.fine { (words.say("dataset-when-made")) } }
                            }
                            None => (words.say("dataset-about-manifest")),
                        }
                    },
                    figures::number(words, file.rows.into()),
                    html! { bdi { code.fine { (file.digest.get(..16).unwrap_or_default()) } } },
                ]))
            }
        };
        html! { section { h2 { (words.say("dataset-tables")) } (table.render(&table.rows(&rows))) } }
    }
}

fn sample(n: u128, state: DatasetState) -> DatasetView {
    let is_made = !matches!(state, DatasetState::Running | DatasetState::Stopped);
    let digest = if is_made { "3fa9".repeat(16) } else { String::new() };
    let file = DatasetFile {
        name: "actions.csv".to_owned(),
        rows: 45,
        bytes: 12_345,
        digest: "77c0".repeat(16),
        crc: 7,
    };
    DatasetView {
        dataset: Dataset {
            id: Id::new(n),
            organisation: Id::new(1),
            plan: Id::new(1),
            title: "2026".to_owned(),
            from: Some(Day::constant(2026, 2, 12)),
            as_at: Day::constant(2026, 11, 22),
            state,
            done: if is_made { (10, 1_204) } else { (3, 612) },
            touched: jiff::Timestamp::UNIX_EPOCH,
            digest,
            bytes: 98_765,
            made_by: None,
            version: 2,
        },
        made_by: Some("Amina Diallo".to_owned()),
        files: if is_made { vec![file] } else { Vec::new() },
        rights: Right::ALL.into_iter().fold(Rights::NONE, |rights, right| rights.or(right.into())),
        may_release: false,
        is_own: false,
        is_abandoned: false,
    }
}

async fn list(State(web): State<Web>, At(id): At<Plan>, visitor: Visitor) -> Result<Response, Failure> {
    let all = datasets::of_plan(&web.house, visitor.actor(), id).await?;
    let runs = |view: &DatasetView| view.dataset.state == DatasetState::Running && !view.is_abandoned;
    let is_running = all.lines.iter().any(runs);
    let answer = List(all).page(&visitor).answer(&visitor);
    Ok(if is_running { ([LOOK_AGAIN], answer).into_response() } else { answer })
}

async fn begin(
    State(web): State<Web>,
    At(id): At<Plan>,
    visitor: Visitor,
    Sent(input): Sent<DatasetInput>,
) -> Result<Response, Failure> {
    datasets::begin(&web.house, visitor.actor(), id, (&input, &visitor.words)).await?;
    Ok(saved(&web, &format!("/plans/{id}/datasets")))
}

async fn show(State(web): State<Web>, At(id): At<Dataset>, visitor: Visitor) -> Result<Response, Failure> {
    let view = datasets::view(&web.house, visitor.actor(), id).await?;
    let is_running = view.dataset.state == DatasetState::Running && !view.is_abandoned;
    let answer = One(view).page(&visitor).answer(&visitor);
    Ok(if is_running { ([LOOK_AGAIN], answer).into_response() } else { answer })
}

async fn release(
    State(web): State<Web>,
    At(id): At<Dataset>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    datasets::release(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/datasets/{id}")))
}

async fn withdraw(
    State(web): State<Web>,
    At(id): At<Dataset>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    datasets::withdraw(&web.house, visitor.actor(), id).await?;
    Ok(saved(&web, &format!("/datasets/{id}")))
}

/// The whole dataset as one file, piece by piece.
pub(crate) async fn download(
    State(web): State<Web>,
    At(id): At<Dataset>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let all = datasets::download(&web.house, visitor.actor(), id).await?;
    // Our own name of letters, digits and hyphens needs no quoting.
    let named = format!("attachment; filename=\"{}\"", all.file_name);
    let heads = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/zip")),
        (header::CONTENT_LENGTH, HeaderValue::from(all.bytes)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&named).unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    let pieces = futures_util::stream::try_unfold(all, async |mut all| {
        let piece = all.next().await.map_err(|_| std::io::Error::other("the dataset is gone"))?;
        Ok::<_, std::io::Error>(piece.map(|piece| (piece, all)))
    });
    Ok((heads, Body::from_stream(pieces)).into_response())
}

/// A part of a table as it is, for reading: `/datasets/{id}/tables/actions.csv?part=2`.
async fn rows(
    State(web): State<Web>,
    Path((id, file)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let id: Id<Dataset> = id.parse().map_err(|_| Problem::not_found())?;
    let part = visitor.address.value("part").and_then(|part| part.parse().ok()).unwrap_or(0_i64).max(0);
    let text = datasets::part(&web.house, visitor.actor(), id, (&file, part)).await?;
    let text = text.ok_or_else(Problem::not_found)?;
    let words = &visitor.words;
    let next = datasets::part(&web.house, visitor.actor(), id, (&file, part.saturating_add(1))).await?;
    let here = format!("/datasets/{id}/tables/{file}");
    let main = html! {
        pre dir="ltr" { (text.trim_start_matches('\u{feff}')) }
        div.deeds {
            @if part > 0 { a href={ (here) "?part=" (part - 1) } { (words.say("dataset-part-before")) } }
            @if next.is_some() { a href={ (here) "?part=" (part + 1) } { (words.say("dataset-part-next")) } }
        }
    };
    let crumbs = vec![(words.say("dataset-title"), format!("/datasets/{id}"))];
    Ok(Page::new(&file).crumbs(crumbs).main(main).answer(&visitor))
}
