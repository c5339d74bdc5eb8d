//! What is recorded of a Member in an area: the score that counts, those before it, and the form for a new one.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::needs::{
    assessments::{self, AssessmentView},
    scores::{self, CellInput, CellView, Score, cell},
};
use trellis_domain::{
    needs::{
        assessment::{Assessment, AssessmentId},
        need::Source,
    },
    people::policy::Right,
};
use trellis_words::Words;

use super::{crumb, page_of, sample, ways};
use crate::{
    Web,
    asked::At,
    components::{
        form::{Kind, Wrong},
        name::name,
        printed::lines,
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View,
        forms::{FORM, answered},
    },
    session::Visitor,
};

/// A cell of the matrix.
pub(crate) struct OneScore {
    pub(super) view: AssessmentView,
    pub(super) cell: Option<CellView>,
    pub(super) form: Option<(CellInput, Wrong)>,
}

impl OneScore {
    fn sheet(&self, visitor: &Visitor, input: &CellInput, wrong: &Wrong) -> Markup {
        let words = &visitor.words;
        let line = || Kind::Line("text", None);
        let sources = coded(words, "need-source", Source::ALL.iter().map(|each| each.code()));
        let fields = [
            hinted(
                words.say("score-member-hint"),
                field("member", words.say("need-member"), &input.member, line()),
            ),
            hinted(
                words.say("score-area-hint"),
                field("area", words.say("assessment-area"), &input.area, line()),
            ),
            hinted(words.say("score-hint"), field("score", words.say("score"), &input.score, line())),
            field("source", words.say("need-source"), &input.source, Kind::Choice(&sources)),
            hinted(
                words.say("need-reference-hint"),
                field("source_text", words.say("need-reference"), &input.source_text, line()),
            ),
            hinted(
                words.say("score-evidence-hint"),
                field("evidence", words.say("score-evidence"), &input.evidence, Kind::Lines(4)),
            ),
        ];
        let title = words.say("score-put");
        let action = format!("{}/scores", page_of(self.view.assessment.id));
        let hidden = Some((FORM, "score"));
        Sheet { id: "score-new", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }
            .render(visitor)
    }

    fn recorded(words: &Words, cell: &CellView) -> Markup {
        let mut columns = vec![Column::head(words.say("score")), Column::text(words.say("need-source"))];
        if cell.shows_evidence {
            columns.push(Column::text(words.say("score-evidence")));
        }
        columns.push(Column::text(words.say("score-recorded")));
        let table = Table::records("scores", words.say("scores-recorded"), columns);
        let row = |score: &Score| {
            let mut cells = vec![
                html! {
                    @match score.value { Some(value) => (words.number(value)), None => (words.say("score-none")) }
                },
                html! { (word(words, "need-source", score.source.code())) p.fine { (name(&score.source_text)) } },
            ];
            if cell.shows_evidence {
                cells.push(lines(&score.evidence));
            }
            cells.push(html! {
                (words.moment(score.at))
                @if score.act.is_some() { p.fine { (words.say("score-by-body")) } }
            });
            table.row(&cells)
        };
        html! {
            @if cell.scores.is_empty() { p { (words.say("scores-none")) } }
            @else { (table.render(&table.rows(&html! { @for score in &cell.scores { (row(score)) } }))) }
        }
    }
}

impl View for OneScore {
    fn sample() -> Self {
        sample::score()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let assessment = &self.view.assessment;
        let matrix = format!("{}/matrix", page_of(assessment.id));
        let main = html! {
            (ways(words, assessment.id, "/matrix"))
            @if let Some(cell) = &self.cell { (Self::recorded(words, cell)) }
            @if let Some((input, wrong)) = &self.form { (self.sheet(visitor, input, wrong)) }
        };
        let title = match &self.cell {
            Some(cell) => format!("{} – {}", cell.member.name, cell.term.text),
            None => words.say("score-put"),
        };
        let crumbs = vec![
            crumb(words),
            (assessment.title.clone(), page_of(assessment.id)),
            (words.say("assessment-matrix"), matrix),
        ];
        Page::new(title).kicker(name(&assessment.title)).crumbs(crumbs).main(main)
    }
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    id: AssessmentId,
    (member, area): (&str, &str),
    form: Option<(CellInput, Wrong)>,
) -> Result<OneScore, Failure> {
    let view = assessments::view(&web.house, visitor.actor(), id).await?;
    // A form that came back may name what is not there.
    let cell = match (member.is_empty() || area.is_empty(), form.is_some()) {
        (true, _) => None,
        (false, true) => cell(&web.house, visitor.actor(), id, (member, area)).await.ok(),
        (false, false) => Some(cell(&web.house, visitor.actor(), id, (member, area)).await?),
    };
    let may_score = view.assessment.state.is_preliminary() && view.rights.has(Right::Edit);
    let blank = || {
        let named = |cell: &CellView| CellInput {
            member: cell.member.code.clone(),
            area: cell.term.label.clone().unwrap_or_else(|| cell.term.text.clone()),
            ..CellInput::default()
        };
        (cell.as_ref().map(named).unwrap_or_default(), Wrong::default())
    };
    let offered = may_score && cell.as_ref().is_none_or(|cell| cell.may_score);
    let form = form.or_else(|| offered.then(blank));
    Ok(OneScore { view, cell, form })
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let value = |name: &str| visitor.address.value(name).unwrap_or_default();
    let named = (value("member"), value("area"));
    Ok(view(&web, &visitor, id, named, None).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn put(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
    Sent(input): Sent<CellInput>,
) -> Result<Response, Failure> {
    let done = scores::put(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, done.map(|()| format!("{}/matrix", page_of(id))), async |wrong| {
        let (member, area) = (input.member.clone(), input.area.clone());
        Ok(view(&web, &visitor, id, (&member, &area), Some((input, wrong))).await?.page(&visitor))
    })
    .await
}
