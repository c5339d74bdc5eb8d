//! What is lacking, one dense list: ranked first, then by the sum of weights times values.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use trellis_app::{
    needs::{
        assessments::{self, AssessmentView},
        gaps::{self, NeedInput, NeedLine},
        opened,
    },
    surveys::taken,
};
use trellis_domain::{
    needs::{
        assessment::{Assessment, AssessmentId},
        need::{Gap, NeedState, Source},
    },
    people::policy::Right,
};
use trellis_words::{Arg, Words};

use super::{crumb, page_of, sample, ways};
use crate::{
    Web,
    address::Address,
    asked::At,
    components::{
        empty::empty,
        filter::{Field, Filter, Input},
        form::{Kind, Wrong},
        name::name,
        sheet::{Sheet, coded, field, hinted, word},
        table::{Column, Table},
    },
    error::Failure,
    extract::Sent,
    page::Page,
    pages::{
        View, clipped,
        forms::{FORM, answered, asked_for, deeds},
    },
    session::Visitor,
};

/// Letters of a need's words in the list.
const WORDS_LETTERS_MAX: usize = 240;

/// The parameter that names the finding that opens a need.
pub(super) const FINDING: &str = "finding";
/// The same for an answer of a survey.
const ANSWER: &str = "answer";

/// The needs of an assessment.
pub(crate) struct Needs {
    pub(super) view: AssessmentView,
    pub(super) lines: Vec<NeedLine>,
    pub(super) address: Address,
    pub(super) form: Option<(NeedInput, Wrong)>,
}

/// The form of a need: a new one, with Member and area, or the words of one that is there.
pub(super) fn sheet(
    visitor: &Visitor,
    view: &AssessmentView,
    (action, is_new): (String, bool),
    (input, wrong): (&NeedInput, &Wrong),
) -> Markup {
    let words = &visitor.words;
    let line = || Kind::Line("text", None);
    let gaps = coded(words, "need-gap", Gap::ALL.iter().map(|each| each.code()));
    let sources = coded(words, "need-source", Source::ALL.iter().map(|each| each.code()));
    let criteria = view.assessment.criteria.iter().map(|each| each.name.clone()).collect::<Vec<_>>();
    let mut fields = Vec::new();
    if is_new {
        fields.push(hinted(
            words.say("need-member-hint"),
            field("member", words.say("need-member"), &input.member, line()),
        ));
        fields.push(hinted(
            words.say("score-area-hint"),
            field("area", words.say("assessment-area"), &input.area, line()),
        ));
    }
    fields.extend([
        field("gap", words.say("need-gap"), &input.gap, Kind::Options(&gaps)),
        field("text", words.say("need-text"), &input.text, Kind::Lines(4)),
        field("source", words.say("need-source"), &input.source, Kind::Choice(&sources)),
        hinted(
            words.say("need-reference-hint"),
            field("source_text", words.say("need-reference"), &input.source_text, line()),
        ),
    ]);
    if !criteria.is_empty() {
        let list = words.list(&criteria);
        let hint = words.say_with("need-values-hint", &[("criteria", list.as_str().into())]);
        fields.push(hinted(hint, field("values", words.say("need-values"), &input.values, line())));
    }
    let objectives: Vec<(String, String)> =
        view.objectives.iter().map(|term| (term.id.to_string(), term.shown())).collect();
    let marked: Vec<String> = input.objectives.split(';').map(|each| each.trim().to_owned()).collect();
    if !objectives.is_empty() {
        let kind = Kind::Several(&objectives, &marked);
        fields.push(field("objectives", words.say("need-objectives"), "", kind));
    }
    let title = words.say(if is_new { "need-add" } else { "need-change" });
    // A need that a finding opens keeps it; any other form only says that it was asked for.
    let hidden = match (input.finding.as_str(), input.answer.as_str()) {
        ("", "") => Some((FORM, "need")),
        ("", answer) => Some((ANSWER, answer)),
        (finding, _) => Some((FINDING, finding)),
    };
    let seen = input.seen.as_str();
    Sheet { id: "need", title, action, hidden, seen, fields: &fields, ..Sheet::blank(wrong) }.render(visitor)
}

/// The sum of weights times values, and how it comes about.
pub(super) fn priority(words: &Words, line: &NeedLine) -> Markup {
    html! {
        @match line.priority.sum() {
            Some(sum) => {
                (words.whole(i64::try_from(sum).unwrap_or(i64::MAX)))
                p.fine { bdi dir="ltr" { (line.priority.shown()) } }
                @if line.priority.missing > 0 {
                    p.fine { (words.say_with("need-values-missing", &[("count", Arg::from(line.priority.missing))])) }
                }
            },
            None => span.fine { (words.say("need-unweighed")) },
        }
    }
}

/// The places bodies gave it.
pub(super) fn ranks(words: &Words, line: &NeedLine) -> Markup {
    html! {
        @for (rank, body) in &line.ranks {
            p { (words.whole(i64::from(rank.place))) " " span.fine { (name(body)) } }
        }
    }
}

impl Needs {
    /// The lines that the address asks for.
    fn asked(&self) -> Vec<&NeedLine> {
        let value = |name: &str| self.address.value(name).filter(|value| !value.is_empty());
        let fits = |line: &&NeedLine| {
            let need = &line.need;
            value("gap").is_none_or(|code| code == need.gap.code())
                && value("source").is_none_or(|code| code == need.source.code())
                && value("state").is_none_or(|code| code == need.state.code())
                && value("member").is_none_or(|id| need.member.is_some_and(|member| member.to_string() == id))
                && value("area").is_none_or(|id| need.area.to_string() == id)
                && value("objective")
                    .is_none_or(|id| line.objectives.iter().any(|term| term.id.to_string() == id))
        };
        self.lines.iter().filter(fits).collect()
    }

    fn filter(&self, words: &Words, found: usize) -> Markup {
        let mut members: Vec<_> = self
            .lines
            .iter()
            .filter_map(|line| Some((line.need.member?.to_string(), line.member.clone()?)))
            .collect();
        members.sort_by(|a, b| a.1.cmp(&b.1));
        members.dedup();
        let mut areas: Vec<_> =
            self.lines.iter().map(|line| (line.need.area.to_string(), line.area.clone())).collect();
        areas.sort_by(|a, b| a.1.cmp(&b.1));
        areas.dedup();
        let choice =
            |name, key: &str, choices| Field { name, label: words.say(key), input: Input::Choice(choices) };
        let codes = |prefix, codes: Vec<&'static str>| coded(words, prefix, codes);
        let fields = vec![
            choice("member", "need-member", members),
            choice("area", "assessment-area", areas),
            choice("gap", "need-gap", codes("need-gap", Gap::ALL.iter().map(|each| each.code()).collect())),
        ];
        let objectives =
            self.view.objectives.iter().map(|term| (term.id.to_string(), term.shown())).collect();
        let more = vec![
            choice("objective", "need-objectives", objectives),
            choice(
                "source",
                "need-source",
                codes("need-source", Source::ALL.iter().map(|each| each.code()).collect()),
            ),
            choice(
                "state",
                "deadline-state",
                codes("need-state", NeedState::ALL.iter().map(|each| each.code()).collect()),
            ),
        ];
        Filter { address: &self.address, fields, more, found: (found, self.lines.len()) }.render(words)
    }
}

impl View for Needs {
    fn sample() -> Self {
        sample::needs()
    }

    fn page(&self, visitor: &Visitor) -> Page {
        let words = &visitor.words;
        let assessment = &self.view.assessment;
        let page = format!("{}/needs", page_of(assessment.id));
        let may_add = self.view.rights.has(Right::Edit) && assessment.state.is_preliminary();
        let columns = vec![
            Column::head(words.say("need-text")),
            Column::text(words.say("need-member")),
            Column::text(words.say("assessment-area")),
            Column::text(words.say("need-source")),
            Column::number(words.say("need-priority")),
            Column::number(words.say("need-rank")),
            Column::text(words.say("deadline-state")),
        ];
        let table = Table::records("needs", words.say("assessment-needs"), columns);
        let asked = self.asked();
        let rows = html! {
            @for line in &asked {
                (table.row(&[
                    html! {
                        a href={ "/needs/" (line.need.id) } { (name(&clipped(&line.need.text, WORDS_LETTERS_MAX))) }
                        p.fine { (word(words, "need-gap", line.need.gap.code())) }
                        @for term in &line.objectives { p.fine { (name(&term.shown())) } }
                    },
                    html! { @match &line.member { Some(member) => (name(member)), None => (words.say("need-all-members")) } },
                    name(&line.area),
                    html! { (word(words, "need-source", line.need.source.code())) p.fine { (name(&line.need.source_text)) } },
                    priority(words, line),
                    ranks(words, line),
                    html! { (word(words, "need-state", line.need.state.code())) },
                ]))
            }
        };
        let main = html! {
            (ways(words, assessment.id, "/needs"))
            @if may_add {
                @if let Some((input, wrong)) = &self.form { (sheet(visitor, &self.view, (page.clone(), true), (input, wrong))) }
                @else { (deeds(words, &page, &[("need", "need-add")])) }
            }
            @if self.lines.is_empty() { (empty(&words.say("needs-none"), None)) }
            @else {
                (self.filter(words, asked.len()))
                (table.render(&table.rows(&rows)))
            }
        };
        Page::new(words.say("assessment-needs"))
            .kicker(name(&assessment.title))
            .crumbs(vec![crumb(words), (assessment.title.clone(), page_of(assessment.id))])
            .main(main)
    }
}

async fn view(
    web: &Web,
    visitor: &Visitor,
    id: AssessmentId,
    form: Option<(NeedInput, Wrong)>,
) -> Result<Needs, Failure> {
    let view = assessments::view(&web.house, visitor.actor(), id).await?;
    let lines = gaps::list(&web.house, visitor.actor(), id).await?;
    // A form that came back was sent to this page's own address.
    Ok(Needs { view, lines, address: visitor.address.clone(), form })
}

pub(super) async fn show(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
) -> Result<Response, Failure> {
    let finding = visitor.address.value(FINDING).and_then(|id| id.parse().ok());
    let answer = visitor.address.value(ANSWER);
    let form = match (asked_for(&visitor, "need"), finding) {
        (true, None) if answer.is_some() => {
            let input = taken::need(&web.house, visitor.actor(), answer.unwrap_or_default(), &visitor.words);
            Some((input.await?, Wrong::default()))
        }
        (true, Some(finding)) => {
            Some((opened::begun(&web.house, visitor.actor(), finding).await?, Wrong::default()))
        }
        (true, None) => Some(<(NeedInput, Wrong)>::default()),
        (false, _) => None,
    };
    Ok(view(&web, &visitor, id, form).await?.page(&visitor).answer(&visitor))
}

pub(super) async fn add(
    State(web): State<Web>,
    At(id): At<Assessment>,
    visitor: Visitor,
    Sent(input): Sent<NeedInput>,
) -> Result<Response, Failure> {
    let done = gaps::add(&web.house, visitor.actor(), id, &input).await;
    answered(&web, &visitor, done.map(|_| format!("{}/needs", page_of(id))), async |wrong| {
        Ok(view(&web, &visitor, id, Some((input, wrong))).await?.page(&visitor))
    })
    .await
}
