//! One need: what is lacking, whence that is known, how urgent it is, and which place bodies give it.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    Problem,
    needs::{
        assessments::AssessmentView,
        gaps::{self, NeedInput, NeedLine, NeedMove, RankInput},
        opened::Origin,
    },
    requests,
    surveys::taken::{self, TakenUp},
};
use trellis_domain::{
    needs::{
        assessment::{AssessmentId, AssessmentState},
        need::{Need, NeedId, NeedState},
    },
    people::policy::Right,
    requests::RequestId,
};
use trellis_words::Words;

use super::{crumb, gaps::sheet as need_sheet, page_of, sample};
use crate::{
    Web,
    asked::At,
    components::{
        definitions::definitions,
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
        View, clipped,
        forms::{FORM, answered as lead_on, asked_for, deed, deeds},
        surveys,
    },
    session::Visitor,
};

/// One need.
pub(crate) struct OneNeed {
    pub(super) view: AssessmentView,
    pub(super) line: NeedLine,
    origin: Option<Origin>,
    /// The answer of a survey that it is made of.
    answer: Option<taken::Origin>,
    /// Requests that name it, as far as the visitor may read them.
    pub(super) requests: Vec<(RequestId, String)>,
    form: Option<(Sheets, Wrong)>,
}

enum Sheets {
    Change(NeedInput),
    Rank(RankInput),
    Move(NeedMove),
}

/// Letters of the title.
const TITLE_LETTERS_MAX: usize = 90;

impl OneNeed {
    pub(super) fn of(view: AssessmentView, line: NeedLine, origin: Option<Origin>) -> Self {
        Self { view, line, origin, answer: None, requests: Vec::new(), form: None }
    }

    fn may(&self, right: Right) -> bool {
        self.view.rights.has(right)
    }

    fn is_written(&self) -> bool {
        self.may(Right::Edit) && self.view.assessment.state.is_preliminary()
    }

    fn is_ranked(&self) -> bool {
        self.may(Right::Move) && self.view.assessment.state == AssessmentState::Released
    }

    /// The states that somebody may move it to; confirming is the body's act.
    fn follows(&self) -> Vec<&'static str> {
        let may = self.is_written() || self.may(Right::Move) && self.view.assessment.state.is_agreed();
        let follows = self.line.need.state.follows().iter().filter(|state| **state != NeedState::Confirmed);
        follows.filter(|_| may).map(|state| state.code()).collect()
    }

    fn facts(&self, words: &Words) -> Markup {
        let need = &self.line.need;
        let part = self.view.parts.iter().find(|part| part.may_act);
        definitions(&[
            (
                words.say("need-member"),
                html! {
                    @match (&self.line.member, need.member) {
                        (Some(member), Some(id)) => a href={ "/members/" (id) } { (name(member)) },
                        _ => (words.say("need-all-members")),
                    }
                },
            ),
            (words.say("assessment-area"), name(&self.line.area)),
            (words.say("need-gap"), html! { (word(words, "need-gap", need.gap.code())) }),
            (
                words.say("need-source"),
                html! { (word(words, "need-source", need.source.code())) p.fine { (name(&need.source_text)) } },
            ),
            (
                words.say("need-objectives"),
                html! {
                    @for term in &self.line.objectives {
                        p { a href={ (page_of(need.assessment)) "/needs?objective=" (term.id) } { (name(&term.shown())) } }
                    }
                    @if self.line.objectives.is_empty() { (words.say("need-objectives-none")) }
                },
            ),
            (words.say("need-priority"), super::gaps::priority(words, &self.line)),
            (
                words.say("deadline-state"),
                html! {
                    (word(words, "need-state", need.state.code()))
                    @if let Some(part) = part {
                        p {
                            a href={ (page_of(need.assessment)) "?" (FORM) "=amend&part=" (part.part.id) "&need=" (need.id) "#amend" } {
                                (words.say("assessment-amend"))
                            }
                        }
                    }
                },
            ),
        ])
    }

    /// The finding it comes from; where the need is met and the finding is not closed, what is left to do.
    fn origin(&self, words: &Words) -> Markup {
        let is_met = self.line.need.state == NeedState::Met;
        html! {
            @if let Some(origin) = &self.origin {
                p {
                    (words.say("need-finding")) " "
                    a href={ "/findings/" (origin.finding) } { (name(&origin.title)) }
                }
                @if is_met && !origin.is_closed { p.flag { (words.say("need-finding-open")) } }
            }
            p {
                a href={ "/initiatives?need=" (self.line.need.id) } { (words.say("initiative-answering")) }
            }
        }
    }

    /// What Members asked for because of it, and the way to ask for whoever may.
    fn requests(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let may_write = self.line.need.state.is_open() && requests::may_write(visitor.actor());
        html! {
            @if may_write || !self.requests.is_empty() {
                section {
                    h2 { (words.say("requests-title")) }
                    @for (id, title) in &self.requests {
                        p { a href={ "/requests/" (id) } { (name(&clipped(title, TITLE_LETTERS_MAX))) } }
                    }
                    @if may_write {
                        p { a.button.second href={ "/requests/new?need=" (self.line.need.id) } { (words.say("request-write")) } }
                    }
                }
            }
        }
    }

    fn ranks(&self, words: &Words) -> Markup {
        let columns = vec![
            Column::head(words.say("need-rank")),
            Column::text(words.say("assessment-body")),
            Column::text(words.say("need-rank-reason")),
            Column::text(words.say("act-day")),
        ];
        let table = Table::records("ranks", words.say("need-ranks"), columns);
        let rows = html! {
            @for (rank, body) in &self.line.ranks {
                (table.row(&[
                    html! { (words.whole(i64::from(rank.place))) },
                    name(body),
                    lines(&rank.reason),
                    html! { (words.day(rank.day)) },
                ]))
            }
        };
        html! {
            @if !self.line.ranks.is_empty() {
                h2 { (words.say("need-ranks")) }
                (table.render(&table.rows(&rows)))
            }
        }
    }

    fn sheet(&self, visitor: &Visitor) -> Markup {
        let words = &visitor.words;
        let page = format!("/needs/{}", self.line.need.id);
        let Some((sheet, wrong)) = &self.form else { return html! {} };
        let line = || Kind::Line("text", None);
        match sheet {
            Sheets::Change(input) if self.is_written() => {
                need_sheet(visitor, &self.view, (page, false), (input, wrong))
            }
            Sheets::Rank(input) if self.is_ranked() => {
                let fields = [
                    hinted(
                        words.say("assessment-body-hint"),
                        field("body", words.say("assessment-body"), &input.body, line()),
                    ),
                    hinted(
                        words.say("need-rank-hint"),
                        field("place", words.say("need-rank"), &input.place, Kind::Line("number", None)),
                    ),
                    field("reason", words.say("need-rank-reason"), &input.reason, Kind::Lines(3)),
                    hinted(
                        words.say("assessment-session-hint"),
                        field("meeting", words.say("assessment-session"), &input.meeting, line()),
                    ),
                    field("day", words.say("act-day"), &input.day, Kind::Line("date", None)),
                ];
                let (title, action) = (words.say("need-rank-give"), format!("{page}/ranks"));
                let hidden = Some((FORM, "rank"));
                Sheet { id: "rank", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }
                    .render(visitor)
            }
            Sheets::Move(input) if !self.follows().is_empty() => {
                let states = coded(words, "need-state", self.follows());
                let fields = [
                    field("state", words.say("deadline-state"), &input.state, Kind::Options(&states)),
                    field("reason", words.say("need-move-reason"), &input.reason, Kind::Lines(3)),
                ];
                let (title, action) = (words.say("need-move"), format!("{page}/state"));
                let hidden = Some((FORM, "move"));
                Sheet { id: "move", title, action, hidden, fields: &fields, ..Sheet::blank(wrong) }
                    .render(visitor)
            }
            _ => wrong.summary(words, &[]),
        }
    }
}

impl View for OneNeed {
    fn sample() -> Self {
        sample::need()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let assessment = &self.view.assessment;
        let mut offered = Vec::new();
        if self.is_written() {
            offered.push(("need", "need-change"));
        }
        if self.is_ranked() {
            offered.push(("rank", "need-rank-give"));
        }
        if !self.follows().is_empty() {
            offered.push(("move", "need-move"));
        }
        let main = html! {
            (lines(&self.line.need.text))
            (self.facts(words))
            (self.origin(words))
            (surveys::from_answer(words, self.answer.as_ref()))
            (self.requests(visitor))
            @if !offered.is_empty() { (deeds(words, &format!("/needs/{}", self.line.need.id), &offered)) }
            (self.sheet(visitor))
            (self.ranks(words))
        };
        let crumbs = vec![
            crumb(words),
            (assessment.title.clone(), page_of(assessment.id)),
            (words.say("assessment-needs"), format!("{}/needs", page_of(assessment.id))),
        ];
        Page::new(clipped(&self.line.need.text, TITLE_LETTERS_MAX))
            .kicker(name(&assessment.title))
            .crumbs(crumbs)
            .main(main)
    }
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    id: NeedId,
    form: Option<(Sheets, Wrong)>,
) -> Result<OneNeed, Failure> {
    let (view, line, origin) = gaps::one(&web.house, visitor.actor(), id).await?;
    let asked = || {
        if asked_for(visitor, "need") {
            let input = NeedInput::of(&line);
            let seen = input.stands().version();
            Some(Sheets::Change(NeedInput { seen, ..input }))
        } else if asked_for(visitor, "rank") {
            Some(Sheets::Rank(RankInput { day: view.today.to_string(), ..RankInput::default() }))
        } else {
            asked_for(visitor, "move").then(|| Sheets::Move(NeedMove::default()))
        }
    };
    let form = form.or_else(|| asked().map(|sheet| (sheet, Wrong::default())));
    let requests = requests::of_need(&web.house, visitor.actor(), id).await?;
    let answer = taken::origin(&web.house, visitor.actor(), TakenUp::Need(id)).await?;
    Ok(OneNeed { form, requests, answer, ..OneNeed::of(view, line, origin) })
}

/// On to the need, or back to the form with what is wrong with it.
async fn answered(
    web: &Web,
    visitor: &Visitor,
    id: NeedId,
    done: Result<AssessmentId, Problem>,
    sheet: Sheets,
) -> Result<Response, Failure> {
    lead_on(web, visitor, done.map(|_| format!("/needs/{id}")), async |wrong| {
        Ok(view(web, visitor, id, Some((sheet, wrong))).await?.page(visitor))
    })
    .await
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Need>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    Ok(view(&web, &visitor, id, None).await?.page(&visitor).answer(&visitor))
}

deed! {
    /// Changes the words of the need.
    change(Need, NeedInput) = gaps::change, Sheets::Change;
}
deed! {
    /// Keeps the place a body gives it.
    rank(Need, RankInput) = gaps::rank, Sheets::Rank;
}
deed! {
    /// Says what has become of it.
    move_on(Need, NeedMove) = gaps::move_on, Sheets::Move;
}
