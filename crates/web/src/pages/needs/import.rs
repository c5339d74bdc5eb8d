//! Bringing in scores from a table: a file is put in, looked at and confirmed; or only checked, and given back marked.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use trellis_app::{
    needs::{
        assessments::{self, AssessmentView},
        import::{self, CHANGES_MAX, COLUMNS, Change, Preview, ScoreDraftId, SourceInput},
    },
    papers::Format,
    problem::{Code, Problem},
};
use trellis_domain::{
    needs::{
        assessment::{Assessment, AssessmentId},
        need::Source,
    },
    people::policy::Right,
};
use trellis_words::{Arg, Words};

use super::{crumb, page_of, sample, ways};
use crate::{
    Web,
    asked::At,
    components::{
        form::{self, Field, Kind, Wrong},
        name::name,
        sheet::{coded, field, hinted},
        table::{Column, Table},
    },
    error::Failure,
    extract::{Nothing, Sent},
    page::Page,
    pages::{View, papers::answer, people::onward, saved},
    session::Visitor,
    upload::Upload,
};

/// The kinds of file a browser offers first.
const ACCEPT: &str = ".xlsx,.csv,text/csv";

/// The form that takes a file, or what a file would record.
pub(crate) struct ScoresImport {
    pub(super) view: AssessmentView,
    pub(super) looked: Option<(ScoreDraftId, Preview)>,
}

fn address(id: AssessmentId) -> String {
    format!("{}/scores/import", page_of(id))
}

fn score(words: &Words, value: Option<rust_decimal::Decimal>) -> String {
    value.map_or_else(|| words.say("score-none"), |value| words.number(value))
}

impl ScoresImport {
    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let sources = coded(words, "need-source", Source::ALL.iter().map(|each| each.code()));
        let file = Field {
            name: "file",
            label: words.say("finding-import-file"),
            hint: Some(words.say("scores-file-hint")),
            value: "",
            kind: Kind::File(ACCEPT),
        };
        let source = hinted(
            words.say("scores-source-hint"),
            field("source", words.say("need-source"), "", Kind::Choice(&sources)),
        );
        let reference = hinted(
            words.say("need-reference-hint"),
            field("source_text", words.say("need-reference"), "", Kind::Line("text", None)),
        );
        let heads = words.list(&COLUMNS.map(|(_, key)| words.say(key)));
        html! {
            p.lead { (words.say("scores-import-lead")) }
            p { (words.say_with("scores-import-heads", &[("heads", heads.into())])) }
            form.sheet method="post" action=(address(self.view.assessment.id)) enctype="multipart/form-data" {
                (form::token(visitor))
                @for each in [&source, &reference, &file] { (form::field(each, &Wrong::NONE)) }
                div.deeds {
                    button.button { (words.say("scores-look")) }
                    button.button.second formaction={ (page_of(self.view.assessment.id)) "/scores/check" } {
                        (words.say("participant-check"))
                    }
                }
            }
        }
    }

    fn looked(&self, visitor: &Visitor, draft: ScoreDraftId, preview: &Preview) -> Markup {
        let words = &visitor.words;
        let counted = |key: &str, count: usize| words.say_with(key, &[("count", Arg::from(count))]);
        let columns = vec![
            Column::head(words.say("need-member")),
            Column::text(words.say("assessment-area")),
            Column::number(words.say("assessment-before")),
            Column::number(words.say("assessment-after")),
        ];
        let table = Table::records("scores", words.say("scores-would-change"), columns);
        let row = |change: &Change| {
            table.row(&[
                name(&change.member),
                name(&change.area),
                html! { @if let Some(before) = change.before { (score(words, before)) } },
                html! { (score(words, change.after)) },
            ])
        };
        let all = preview.fresh + preview.changed;
        html! {
            p.lead { (words.say_with("scores-looked-at", &[("file", preview.file_name.as_str().into())])) }
            ul {
                li { (counted("scores-fresh", preview.fresh)) }
                li { (counted("scores-changed", preview.changed)) }
                li { (counted("scores-same", preview.same)) }
            }
            @if !preview.left.is_empty() {
                p.note { (words.say_with("scores-left", &[("heads", words.list(&preview.left).into())])) }
            }
            @if all > 0 {
                form.sheet method="post" action={ (address(self.view.assessment.id)) "/" (draft) } {
                    (form::token(visitor))
                    div.deeds {
                        button.button { (counted("scores-confirm", all)) }
                        a.button.second href=(address(self.view.assessment.id)) { (words.say("scores-other-file")) }
                    }
                }
                (table.render(&table.rows(&html! { @for each in &preview.changes { (row(each)) } })))
                @if all > preview.changes.len() {
                    p.fine { (words.say_with("scores-first", &[("count", Arg::from(CHANGES_MAX))])) }
                }
            } @else {
                p { a.button.second href=(address(self.view.assessment.id)) { (words.say("scores-other-file")) } }
            }
        }
    }
}

impl View for ScoresImport {
    fn sample() -> Self {
        sample::scores_import()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let assessment = &self.view.assessment;
        let main = html! {
            (ways(words, assessment.id, "/matrix"))
            @match &self.looked {
                Some((draft, preview)) => (self.looked(visitor, *draft, preview)),
                None => (self.sheet(visitor)),
            }
        };
        let crumbs = vec![
            crumb(words),
            (assessment.title.clone(), page_of(assessment.id)),
            (words.say("assessment-matrix"), format!("{}/matrix", page_of(assessment.id))),
        ];
        Page::new(words.say("scores-import")).kicker(name(&assessment.title)).crumbs(crumbs).main(main)
    }
}

/// The assessment, if the visitor may score in it.
async fn scorable(web: &Web, visitor: &Visitor, id: AssessmentId) -> Result<AssessmentView, Failure> {
    let view = assessments::view(&web.house, visitor.actor(), id).await?;
    match view.assessment.state.is_preliminary() && view.rights.has(Right::Edit) {
        true => Ok(view),
        false => Err(Problem::new(Code::NotAllowed).into()),
    }
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let view = scorable(&web, &visitor, id).await?;
    Ok(ScoresImport { view, looked: None }.page(&visitor).answer(&visitor))
}

fn said(upload: &Upload) -> SourceInput {
    let field = |name: &str| upload.field(name).to_owned();
    SourceInput { source: field("source"), source_text: field("source_text") }
}

/// Takes a file in to be looked at.
pub(super) async fn look(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Response, Failure> {
    let said = said(&upload);
    let file = (&said, upload.file_name.as_str(), upload.file);
    let draft = import::look(&web.house, visitor.actor(), id, file).await?;
    Ok(onward(&format!("{}/{draft}", address(id)), []).into_response())
}

/// Only looks, and gives the file back marked.
pub(super) async fn check(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
    upload: Upload,
) -> Result<Response, Failure> {
    let said = said(&upload);
    let file = (&said, upload.file_name.as_str(), upload.file);
    let printed = import::marked(&web.house, visitor.actor(), id, file, &visitor.words).await?;
    let format = if printed.file_name.ends_with(".csv") { Format::Csv } else { Format::Xlsx };
    Ok(answer(printed, format))
}

fn ids(id: &str, draft: &str) -> Result<(AssessmentId, ScoreDraftId), Problem> {
    Ok((id.parse().map_err(|_| Problem::not_found())?, draft.parse().map_err(|_| Problem::not_found())?))
}

/// What a file would record.
pub(super) async fn preview(
    State(web): State<Web>,
    Path((id, draft)): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let (id, draft) = ids(&id, &draft)?;
    let view = scorable(&web, &visitor, id).await?;
    let preview = import::preview(&web.house, visitor.actor(), id, draft).await?;
    Ok(ScoresImport { view, looked: Some((draft, preview)) }.page(&visitor).answer(&visitor))
}

pub(super) async fn confirm(
    State(web): State<Web>,
    Path((id, draft)): Path<(String, String)>,
    visitor: Visitor,
    Sent(Nothing {}): Sent<Nothing>,
) -> Result<Response, Failure> {
    let (id, draft) = ids(&id, &draft)?;
    import::confirm(&web.house, visitor.actor(), id, draft).await?;
    Ok(saved(&web, &format!("{}/matrix", page_of(id))))
}
